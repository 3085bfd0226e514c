"""The step that a time is until: a form is received, a claim decided, a payment made."""

from __future__ import annotations

import re

# The step that words tell of.
STEPS = {
    "decision made": re.compile(
        r"\b(?:decisions?|decid(?:e[ds]?|ing)|clear(?:ed|ing|ance)?|clears|outcomes?|answers?|"
        r"end[- ]to[- ]end|start[- ]to[- ]finish|"
        r"award letters?|hear[sd]? (?:back|about (?:an?|her|his|my|our|the|their|your))|"
        r"result|verdict|determined|awarded|granted|turned (?:round|around)|turnaround|settled|"
        r"resolved)\b", re.I),
    "payment made": re.compile(
        r"\b(?:paid|pay|pays|payments?|money|payout)\b(?! (?:attention|rates?))", re.IGNORECASE),
    "form received": re.compile(
        r"\b(?:receiv(?:e[ds]?|ing)|receipt|arriv(?:e[ds]?|ing|al)|reach(?:e[ds]|ing)?|"
        r"deliver(?:y|ed|s|ing)?|gets? to|got to|getting to|come through|came through|transmitted|"
        r"lands?|landed|there(?! (?:was|is|were|are|has|have)\b)|turns? up|(?:be |is |are )with|"
        r"(?:DWP|the department|they|we) (?:gets?|got) (?:it|one|them)|"
        r"gets? there|got there)\b",
        re.IGNORECASE),
    "claim processed": re.compile(
        r"\b(?<!\ba )process(?:ed|ing|es)?\b|\bdealt with\b|\bhandl(?:ed|ing)\b", re.I),
}  # fmt: skip
# From when a time counts; this is no step that is reached.
_SINCE = re.compile(
    r"\b(?:after|since|following|from|of|once|when)(?<!to when)(?<!until when)"
    r"(?: (?:the|a|an|being|it|they|is|was|are|were|their|her|his|your|date|of|day|(?<!of )PIP))*"
    r" (?:decisions?|decided|registration|registered|"
    r"claim(?:ing)?|application|applied|applying|approved|approval|award(?:ed)?|receipt|"
    r"received)\b|"
    r"\b(?:decision|registration|claim|claiming|application|receipt|referral) to\b(?! be\b)|"
    r"\bpayments?(?= (?:claims?|decisions?)\b)|\b[Pp]ersonal [Ii]ndependence [Pp]ayments?\b|"
    r"\bpaid to\b|\bdecided to\b",
    re.IGNORECASE,
)


def step_in(text: str, place: int) -> str | None:
    """Return the step whose words stand nearest to a place; what a time counts from is none."""
    masked = _SINCE.sub(lambda m: " " * len(m[0]), text)
    found = [
        (min(abs(m.start() - place - 1), abs(m.end() - place)), step)
        for step, pattern in STEPS.items()
        for m in pattern.finditer(masked)
    ]
    return min(found)[1] if found else None
