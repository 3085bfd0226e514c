"""The benefit, its forms and claims, and how long: what several of the rules look for."""

from __future__ import annotations

import re

# The benefit, or what only its claims have: a form for special rules.
BENEFIT = re.compile(
    r"\b(?:PIP|[Pp]ersonal [Ii]ndependence [Pp]ayments?|(?:e-?)?DS ?1500s?|SR1s?|special rules)\b"
)
# What is done with a claim or a form when its time is over.
DONE = (
    r"(?:clear(?:ed|ing|s)?|decid(?:ed?|es|ing)|process(?:ed|ing)?|paid|pay|pays|receiv(?:ed?|es|"
    r"ing)|arriv(?:ed?|es|ing)|reach(?:ed|es)?|deliver(?:ed|s)?|gets?|got|made|dealt with|handled|"
    r"settled|resolved|(?:is|are|be) with|there|turned (?:a?round)|transmitted|complete[ds]?|"
    r"determined|approved|"
    r"awarded|granted|land(?:s|ed)|came|come|comes|answered|given|sent out|issued|follow(?:s|ed)?)"
)
# How times change: "rose by two weeks to 18 weeks".
MOVED = "rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|lengthened|up|down|cut"
# Behind a time that is a difference or something else: "two weeks faster", "years old".
NO_LEVEL = re.compile(
    r"\s?(?:late\b|early\b|overdue|faster|slower|longer|quicker|later|earlier|sooner|"
    r"less\b(?! than)|less than (?:in|a|the|last)|fewer|(?:up|down) on|"
    r"more (?:than|to (?:arrive|clear|decide|process|reach))|"
    r"in (?:advance|arrears|(?:the )?(?:assessment|decision[- ]making|referral|registration)\b)|"
    r"to (?:get|have) [^.;◷\n]{1,30}? (?:completed|filled|printed|ready|"
    r"signed|"
    r"stamped|written)|with (?:the|an?|each|every) (?:claimant|assessor|customer|person)|"
    r"shorter|better|worse|"
    r"of (?!(?:(?:an?|her|his|its|my|our|the|their|your) )?(?:PIP |initial )?(?:applying|"
    r"application|being|claim|date|decision|getting|it\b|making|receipt|receiv|referral|"
    r"registration|"
    r"sending|submi))|increase|rise|fall|drop|cut|old|ago|"
    r"before(?=[.,;]|$| that| then)|on hold|on the|\((?=%|per cent)|"
    r"for (?:an?|the|their|your|my|his|her) (?:face-to-face |hospital |GP |PIP )*(?:assessments?|"
    r"appointments?|interviews?|hearings?|appeals?|tribunals?|beds?|operations?|buses|trains?|"
    r"homes?|"
    r"houses?))(?:(?<=\()|\b)",
    re.IGNORECASE,
)
# Before a time that is a difference: "cut by", "a rise of".
CHANGE = re.compile(
    rf"\b(?:by|(?:increase|rise|fall|drop|cut|reduction|saving|improvement) of|{MOVED}|another|"
    r"extra|further|additional)(?: about| just| only)? $", re.IGNORECASE)  # fmt: skip
