"""Who can apply for Personal Independence Payment, by age and by life expectancy.

These are limits and no timings, so they stand in a table of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from publicsectorblogs.model import Figure, Post, Quantity, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._asserted import is_asserted
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches, stand_together
from publicsectorblogs.tables import AS_IN_UNIT, Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.triggers import Trigger
from publicsectorblogs.words import figure_in_words

_NAMES = ("PIP", "Personal Independence Payment")
_NAMED = Trigger(*(name.lower() for name in _NAMES))
_BENEFIT = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")
_ELIGIBLE = re.compile(
    r"\b(?:can|could|may|able to|must be|have to be) (?:now )?(?:apply|claim|get|make an? "
    r"(?:new )?(?:application|claim)|receive)|"
    r"\b(?:eligib\w+|qualif\w+|entitled)\b|\bmust be\b|\bhave to be\b|"
    r"\b(?:PIP|Payment)\b[^.;\n]{0,120} if you(?:'re| are) aged\b|\bcan (?:now )?be (?:applied for|"
    r"claimed|got|made|received)\b",
    re.IGNORECASE,
)
# What is claimed, where it has an article or a name: "can claim a bus pass", "get Child Benefit",
# "get the mobility part of PIP".
_CLAIMED = re.compile(
    r"\b(?:apply for|claim|get|receive|eligible for|entitled to|qualify for) (?P<what>(?:an?|the)\b"
    r"[^,;:.\n]*|(?:PIP|Personal Independence Payment)\b|"
    r"(?-i:DLA|ESA|JSA|UC)\b|"
    r"(?-i:[A-Z])[\w'’]+(?: (?-i:[A-Z])[\w'’]+)* (?:Allowance|Benefit|Credit|Grant|Payment|"
    r"Pension|Support)s?\b)",
    re.IGNORECASE,
)
_OTHER_BENEFIT = re.compile(
    r"\b(?:DLA|ESA|JSA|UC|(?:[A-Z]\w+ )+(?:Allowance|Benefit|Credit|Pension)(?! age))\b"
)
_SPECIAL = re.compile(r"\bspecial rules\b", re.IGNORECASE)
_TO_LIVE = re.compile(r"^\s+(?:left )?to live\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:life expectancy|expected to live)\b[^.;]{0,30}$", re.IGNORECASE)
# "Not expected to live more than a year" is a bound of the other side: nothing is said of it.
_DENIED = re.compile(r"\b(?:not|never|cannot|unlikely|without)\b|n['’]t\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:over|under|older|younger)\b|\+", re.IGNORECASE)
# Words of wish, duty and condition that tell here who is eligible: "must be", "if you are".
_RULE_ITSELF = re.compile(
    rf"{_ELIGIBLE.pattern}|\b(?:must|need to|have to) have\b|"
    r"\b(?:may|might) (?:be (?:eligible|entitled|able)|have(?! to\b)|qualify)\b|"
    r"\bexpected to live\b|"
    r"\b(?:if|when|once) (?:you|they|he|she|he or she|she or he|someone|a person|"
    r"(?:a |the )?claimants?|(?:a|the|your|their) \w+)"
    r"(?:'re|'ve|'s| are| have| is| has)\b|"
    r"\bif (?:an?|the|your|their) (?:clinician|doctor|GP|nurse)s? (?:says?|thinks?|believes?|"
    r"states?|confirms?)\b",
    re.IGNORECASE,
)
_ABOUT_PEOPLE = re.compile(
    r"\b(?:average|work for|survey|asked|calls|job|claimants)\b", re.IGNORECASE
)
_FROM_AGE = re.compile(r"\bfrom (?:the )?ages? (?:of )?$", re.IGNORECASE)
# Up to which age, behind that from which on: "from 16 up to 64", "from 16 until they are 65".
_UP_TO = re.compile(
    r"\S(?: years?)?,? (?:(?:up )?to|until|till)?(?: the age of| age| they are| you are| you're)?"
    r" ?[№◷]"
)
# An age that is one's pension's, and no number: "between 16 and State Pension age".
_TO_PENSION = re.compile(
    r"\S (?:and|to|up to|until)(?: below| under)?(?: the| your| their)? (?:state )?pension age\b",
    re.IGNORECASE,
)
# What is told of one person is no rule for all: "she had six months to live".
_OF_ONE = re.compile(
    r"\b(?:he|she)(?:'s|'d)? (?:is|was|had|has|got|could|can|qualified)\b|"
    r"\bI (?:was|am|had|have) (?:able|eligible|entitled|given|less|only|told|under|[№◷])|"
    r"\b(?:my|his|her) (?:\w+ )?(?:aunt|brother|client|cousin|dad|daughter|father|friend|"
    r"grand\w+|husband|mother|mum|neighbour|partner|patient|sister|son|uncle|wife)\b",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(r"\bif\b|\b(?:he|she) or (?:he|she)\b|\bs/he\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|ages|over|under)(?: of)?\W*$|\baged?\b", re.IGNORECASE)


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the limits of eligibility that `post` states, in order."""
    if not stand_together(post, figures, _NAMED):
        return []
    return [
        Statement(figure, q.char_start, q.char_end, {
            "criterion": criterion, "low": low, "high": high,
            "unit": "year" if criterion == "age" else q.unit,
            "hedge": hedge, "rules": "special rules" if _SPECIAL.search(sketch.text) else None,
        })
        for sketch in sketches(post, figures, wanted=_names_it, numbered=True)
        if _speaks_of_claims(sketch.text)
        for index, figure in enumerate(sketch.figures)
        if (criterion := _criterion(sketch, index)) and not _is_of_another(sketch, index)
        if _is_asserted(sketch, index)
        for q, (low, high, hedge) in [(figure.quantity, _bounds(sketch, index))]
    ]  # fmt: skip


def _names_it(stretch: Stretch) -> bool:
    return stretch.says(_NAMED)


def _speaks_of_claims(text: str) -> bool:
    """Tell whether a text says who may claim the benefit, and not who may claim something else."""
    if not _BENEFIT.search(text) or not _ELIGIBLE.search(text) or _ABOUT_PEOPLE.search(text):
        return False
    if _OF_ONE.search(text) and not _IN_GENERAL.search(text):
        return False
    claimed = [match["what"] for match in _CLAIMED.finditer(text)]
    return not claimed or any(map(_BENEFIT.search, claimed))


def _is_of_another(sketch: Sketch, index: int) -> bool:
    """Tell whether the clause of a figure says who may claim another benefit."""
    text, place = sketch.text, sketch.places[index]
    start = max(text.rfind(sign, 0, place) for sign in ".;\n") + 1
    end = min((i for sign in ".;\n" if (i := text.find(sign, place)) >= 0), default=len(text))
    if claimed := _CLAIMED.search(text, place, end):
        return not _BENEFIT.search(claimed["what"])
    named = [m.end() for m in _BENEFIT.finditer(text, start, place)]
    others = [m.end() for m in _OTHER_BENEFIT.finditer(text, start, place)]
    return max(others, default=-1) > max(named, default=-1)


def _criterion(sketch: Sketch, index: int) -> str | None:
    """Return what a figure limits, by the words from the figure before it to the one after it."""
    signs = (-1, *sketch.places, len(sketch.text))
    last, here, following = signs[index : index + 3]
    before, after = sketch.text[last + 1 : here], sketch.text[here + 1 : following]
    q = sketch.figures[index].quantity
    if _TO_LIVE.match(after) or _EXPECTED.search(before):
        return None if _DENIED.search(before) else "life expectancy"
    if index and _UP_TO.fullmatch(sketch.text, signs[index], here + 1):
        return None  # it is the end of the age before it
    if _TO_PENSION.match(sketch.text, here) and q.unit in ("year", "count"):
        return "age"
    aged = _AGED.search(before[-20:]) or _BOUND.search(q.quote) or _is_age(q)
    return "age" if q.unit == "year" and aged else None


def _is_age(q: Quantity) -> bool:
    """Tell whether words bound an age: "at least 16", "between 16 and 64 years old"."""
    return q.hedge != "exact" and ("year" not in q.quote or q.quote.endswith("old"))


def _bounds(sketch: Sketch, index: int) -> tuple[float | None, float | None, str]:
    """Return the least, the most and the hedge of a limit: that of "from the age of 16" is open."""
    q, place = sketch.figures[index].quantity, sketch.places[index]
    if _TO_PENSION.match(sketch.text, place):
        return q.low, None, "at_least"
    if _UP_TO.match(sketch.text, place):
        return q.low, sketch.figures[index + 1].quantity.high, "between"
    if q.hedge == "exact" and _FROM_AGE.search(sketch.text[:place]):
        return q.low, None, "at_least"
    return q.low, q.high, q.hedge


def _is_asserted(sketch: Sketch, index: int) -> bool:
    place = sketch.places[index]
    rule = [match.span() for match in _RULE_ITSELF.finditer(sketch.text)]
    return is_asserted(sketch, place, place + 1, rule)


def heading(row: Row) -> str:
    """Return "Age: between 16 and 64 years"."""
    bounds = {bound for bound in (row["low"], row["high"]) if bound is not None}
    value = bounds.pop() if len(bounds) == 1 else None
    said = figure_in_words({**row, "value": value, "per": None, "noun": None})
    return f"{row['criterion'].capitalize()}: {said}"


STATISTIC = Statistic(
    table="pip_eligibility",
    title="Who can apply for Personal Independence Payment",
    description="Age limits and life-expectancy limits for Personal Independence Payment, as "
    "posts state them.",
    columns=(
        Column("criterion", "TEXT", "age or life expectancy.", required=True,
               values=("age", "life expectancy"), facet=True),
        Column("low", "NUMERIC", "The least that the words allow; NULL where they set no lower "
               "bound.", AS_IN_UNIT),
        Column("high", "NUMERIC", "The most that the words allow; NULL where they set no upper "
               "bound.", AS_IN_UNIT),
        Column("unit", "TEXT", "year or month.", required=True),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               values=HEDGES),
        Column("rules", "TEXT", "special rules, where the sentence says that they apply; NULL "
               "elsewhere."),
    ),
    shown=("criterion", "low", "high", "unit", "rules"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
