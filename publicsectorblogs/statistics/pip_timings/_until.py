"""What a time is until, and whether it is an average."""

from __future__ import annotations

import re

from publicsectorblogs.statistics.pip_timings._clauses import Clause
from publicsectorblogs.statistics.pip_timings._sentence import Reading
from publicsectorblogs.statistics.pip_timings._steps import step_in

# What is sent, so that its arrival is no decision and no payment.
_FORM = re.compile(r"\b(?:(?:e-?)?DS ?1500s?|SR1s?|forms?|reports?)\b", re.IGNORECASE)
# "On average", "a median of".
AVERAGE = re.compile(r"\b((?<!median )averag\w+|mean|median|typical(?:ly)?)\b", re.IGNORECASE)
# Waited, for what comes before the decision.
_FOR_ASSESSMENT = re.compile(
    r"\bwait\w*(?:[ -]times?)? (?:for|until|before) [^.;:,◷\n]{0,40}\bassessments?\b", re.IGNORECASE
)
# "Decisions arrive after two weeks": what arrives is the decision, and no form.
_DECIDES = re.compile(r"\b(?:decisions?|outcomes?)(?: on [\w ]{2,20})? \w+", re.IGNORECASE)
# "The money arrives after two days": what arrives is the payment, and no form.
_PAYS = re.compile(
    r"\b(?:money|payments?(?! (?:claim|form))|cash|bank|(?:her|his|my|our|their|your) account)\b",
    re.IGNORECASE,
)
_CLEARS = re.compile(r" to clear\b", re.IGNORECASE)


def kind_of(it: Reading, clause: Clause, before: str, goes_on: bool) -> str | None:
    """Tell whether a time is an average or a median, by the words nearest to it."""
    near = list(AVERAGE.finditer(before))
    found = near[-1] if near else AVERAGE.search(clause.text)
    if found is None and it.sketch.is_list:
        found = AVERAGE.search(it.text[: it.text.find("\n")])
    if found is None and goes_on:
        found = AVERAGE.search(it.text[: clause.start])
    if found is None and it.text.count("◷") == 1:
        found = AVERAGE.search(it.text)
    return found and ("median" if found[1].lower() == "median" else "average")


def step_of(it: Reading, clause: Clause, before: str, behind: str, goes_on: bool) -> str | None:
    """Return the step nearest to a time, or the one that was told of before."""
    step = step_in(before + "◷" + behind, len(before)) or step_in(clause.text, 0)
    if step == "form received" and _PAYS.search(before) and not _FORM.search(before):
        return "payment made"  # "decisions come in nine weeks, the money arrives after two"
    if step == "form received" and _DECIDES.search(clause.text) and not _FORM.search(clause.text):
        step = "decision made"  # "decisions arrive 16 weeks after"
    if step == "decision made" and _PAYS.search(before) and _CLEARS.match(behind):
        step = "payment made"  # "payments take three days to clear"
    if step == "form received" and _PAYS.search(clause.text) and not _FORM.search(clause.text):
        step = "payment made"  # "the money reached her account"
    if step is None and goes_on and it.timings:
        step = it.timings[-1].step
    lead = it.text[: it.text.find("\n")] if it.sketch.is_list else ""
    if step is None and lead:
        step = step_in(lead, len(lead))
    if step is None:
        step = step_in(it.text[: clause.start], clause.start) or it.step
    if step is None and it.text.count("◷") == 1:
        step = step_in(it.text, clause.start)
    waits = re.search(r"\bwait", lead + clause.text, re.IGNORECASE)
    if step is None and waits and not _FOR_ASSESSMENT.search(clause.text):
        step = "form received" if _FORM.search(clause.text) else "decision made"
    if step is None and _FORM.search(it.text) and clause.channel:
        step = "form received"
    return step
