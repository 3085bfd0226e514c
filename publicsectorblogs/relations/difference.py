"""By how much one number is above or below another: "£4.2m, £0.2m over our budget of £4m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import PERIOD, Passage, alike, pattern
from publicsectorblogs.relations._verdicts import is_of_another

_ABOVE = r"(?P<above>more than|higher than|longer than|over|above|up on|ahead of)"
_BELOW = (
    r"(?P<below>fewer than|less than|lower than|shorter than|under|below|down on|short of|"
    r"quicker than|faster than)"
)
_NORM = (
    rf"(?:the|our|its|their|a|an|(?:last|this) (?:{PERIOD})'s)(?: (?!(?:and|but)\b)[\w'-]+){{0,3}}?"
    r"(?: of| \(|,| -)? ?"
)
_PATTERN = pattern(
    rf"<one:CMU>{{np}}(?:,| -| \()(?: which (?:is|was)| that is| or| some)? <by:CMU> "
    rf"(?:{_ABOVE}|{_BELOW}) {_NORM}<other:CMU>"
)
# Numbers below this are not rounded before one is taken from the other.
_SMALL = 1000
# The difference from an average is that from the average before it was rounded.
_ROUNDED = re.compile(r"\b(?:averages?|mean|median|typical|usual)\b", re.IGNORECASE)
_RATIOS = frozenset(["times", "percent", "percentage point"])


def _find(passage: Passage) -> Iterator[Claim]:
    for match in _PATTERN.finditer(passage.text):
        one, by, other = (passage.found(match, name) for name in ("one", "by", "other"))
        if by.quantity.unit in _RATIOS or _ROUNDED.search(match[0]) or not alike(one, other):
            continue
        if by.quantity.unit != one.quantity.unit or by.quantity.per:
            continue
        way = "above" if match["above"] else "below"
        claim = Claim(
            ((one, "number"), (other, "other"), (by, "difference")),
            _above if match["above"] else _below, passage.sentence, one.quantity.unit,
            f"{one.quantity.quote} is {{computed}} {way} {other.quantity.quote}",
            slack=0.0 if max(abs(f.quantity.value or 0) for f in (one, other)) < _SMALL else None,
        )  # fmt: skip
        if _goes_other_way(one, other, above=bool(match["above"])):
            continue
        if not is_of_another(RELATION.name, claim, "number", passage.figures):
            yield claim


def _goes_other_way(one: Figure, other: Figure, *, above: bool) -> bool:
    """Tell whether the larger is called the smaller: then the two are of different things."""
    difference = (one.quantity.value or 0) - (other.quantity.value or 0)
    return difference < 0 if above else difference > 0


def _above(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], n[0] - n[1]


def _below(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], n[1] - n[0]


RELATION = Relation(
    "difference",
    "Two numbers, and by how much one is said to be above or below the other.",
    words=("› more", "› higher", "› longer", "› over", "› above", "› up on", "› ahead", "› fewer",
           "› less", "› lower", "› shorter", "› under", "› below", "› down on", "› short of",
           "› quicker", "› faster"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "We had 60 visitors, 20 more than the 40 of last year.",
            "It cost £4.2m, £0.2m over our budget of £4m.",
            "The bill came to £90,000, £10,000 under its budget of £100,000.",
            "It took 12 weeks, 2 weeks less than the 14 weeks of last year.",
        ),
        loose=("We had 2,100 visitors, 120 more than the 2,000 of last year.",),
        contradicts=(
            "We had 60 visitors, 15 more than the 40 of last year.",
            "We had 60 visitors, 15 more than last month's 40.",
            "It cost £420,000, £40,000 over our budget of £400,000.",
            "The bill came to £90,000, £20,000 under its budget of £100,000.",
            "It took 12 weeks, 3 weeks less than the 14 weeks of last year.",
        ),
        silent=(
            "We got 320 forms, 40 more than the year before and 60 more than our target of 260.",
            "In all 300 came, 120 on Monday and 180 on Tuesday, 50 more than the 250 of last year.",
            "We had 60 visitors, 12 more than the average of 50.",
            "We had 60 visitors, 15 under the age of 12.",
            "We had 60 visits a day, 12 more than the 40 a week of last year.",
            "It cost £12m, £3m over the £20m limit on two such schemes.",
            "We had 60 visitors, 50% more than the 40 of last year.",
            "We met 60 people, 15 over the course of 3 days.",
            "We had 60 visitors, 15 of them for more than the 2 hours.",
        ),
    ),
)  # fmt: skip
