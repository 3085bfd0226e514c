"""A ranking of numbers: "the largest, at 45%, followed by Leeds (30%) and Hull (25%)"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, pattern

_BETWEEN = r"[^‹›.;:\n]{0,60}?"
_FOLLOWED = (
    pattern(rf"<first:PCMUS>{_BETWEEN},? (?:closely )?followed by{_BETWEEN}<second:PCMUS>"
            rf"(?:{_BETWEEN}(?:,| and| then) {_BETWEEN}<third:PCMUS>)?"),
    pattern(rf"<first:PCMUS>{_BETWEEN}(?:,| -) ahead of{_BETWEEN}<second:PCMUS>"),
)  # fmt: skip
_RISING = re.compile(
    r"\b(?:lowest|smallest|fewest|least|shortest|cheapest|quickest|fastest)\b", re.I
)
_TIME = re.compile(
    r"\b(?:year|month|week|day|morning|afternoon|in \d{4}|then by|a further|another|rounds?)\b",
    re.I,
)


def _find(passage: Passage) -> Iterator[Claim]:
    for one in _FOLLOWED:
        for match in one.finditer(passage.text):
            names = [name for name in ("first", "second", "third") if match.groupdict().get(name)]
            ranked = [passage.found(match, name) for name in names]
            said = passage.text[max(0, match.start() - 60) : match.end() + 20]
            units = {(f.quantity.unit, f.quantity.per) for f in ranked[:2]}
            if len(units) > 1 or _RISING.search(said) or _TIME.search(said):
                continue
            if ranked[0].quantity.unit in ("day", "week", "month", "year", "hour", "minute"):
                continue
            yield _claim(passage, ranked[0], ranked[1])
            if len(ranked) > 2 and ranked[2].quantity.unit == ranked[1].quantity.unit:
                yield _claim(passage, ranked[1], ranked[2])


def _claim(passage: Passage, larger: Figure, smaller: Figure) -> Claim:
    one, other = larger.quantity.quote, smaller.quantity.quote
    return Claim(
        ((larger, "larger"), (smaller, "smaller")), _at_least, passage.sentence,
        larger.quantity.unit, f"{one} comes before {other}, and is no smaller",
        f"{one} is said to come before {other}, which is larger", slack=0.0,
    )  # fmt: skip


def _at_least(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], Interval(n[1].low, math.inf)


RELATION = Relation(
    "ranking",
    "Numbers that are said to follow each other from the largest down.",
    words=("followed by", "ahead of"),
    find=_find,
    examples=Examples(
        holds=(
            "Leeds was the largest, at 45%, followed by York (30%) and Hull (25%).",
            "Buses came first with 120 votes, ahead of trains with 90.",
        ),
        contradicts=(
            "Leeds was the largest, at 45%, followed by York (30%) and Hull (35%).",
            "Leeds was the largest, at 25%, followed by York (30%).",
        ),
        silent=(
            "We met for 2 hours, followed by 3 hours of work.",
            "Hull was the smallest, at 25%, followed by York (30%).",
            "In 2014 we had 12 people, followed by 20 a year later.",
        ),
    ),
)
