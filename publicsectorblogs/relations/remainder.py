"""What is left of a whole: "We shut 14 of 20 sites, leaving 6"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import (
    Passage,
    is_rate_apart,
    of_one_kind,
    pattern,
)  # fmt: skip

_LEAVING = r"(?:,| -|;) (?:leaving|which leaves|which left|that leaves|this leaves)(?: us with)? "
# Behind the rest nothing says that it is one of several: "leaving one on the night shift".
_END = (
    r"(?=[.;)]|$|,(?! ‹)| (?:to go|to come|to do|without|to be \w+|still|open|left|outstanding|"
    r"remaining|unfilled|unpaid|unspent|out of (?:use|order)|unused|vacant|empty|of them)\b)"
    r"(?![^‹›]*\b(?:and|but|with|plus) (?:one|a|an|another)\b)(?=[^‹›]*$)"
)
_NOUN = r"(?P<noun>(?: [\w'-]+){0,3}?)"
_OF_THEM = r"(?:of|out of|from)(?: all)?(?: the| our| its| these| those)?"
_PATTERNS = (
    # "We shut 14 of 20 sites, leaving 6"
    pattern(rf"<part:CMU>{{np}}{{of}} <whole:CMU>{{np}}{_LEAVING}<rest:CMU>{_NOUN}{_END}"),
    # "Of our 20 sites we shut 14, leaving 6"
    pattern(rf"\b{_OF_THEM} <whole:CMU>{{on}},? <part:CMU>{{np}}{_LEAVING}<rest:CMU>{_NOUN}{_END}"),
    # "14 of the 20 sites shut and the other 6 stayed open"
    pattern(r"<part:C>{of} <whole:C>{in}\bthe (?:other|remaining) <rest:C>"
            r"(?! (?:of|in|at|from|with)\b)(?![^‹›]*\b(?:one|another|rest|others)\b)(?=[^‹›]*$)"),
)  # fmt: skip


def _find(passage: Passage) -> Iterator[Claim]:
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            whole, part, rest = (passage.found(match, name) for name in ("whole", "part", "rest"))
            named = match.groupdict().get("noun") or ""
            if named.strip() in ("", rest.quantity.noun) and _is_left(whole, part, rest):
                yield Claim(
                    ((whole, "whole"), (part, "part"), (rest, "rest")), _rest, passage.sentence,
                    whole.quantity.unit,
                    f"{whole.quantity.quote} less {part.quantity.quote} is {{computed}}",
                )  # fmt: skip


def _is_left(whole: Figure, part: Figure, rest: Figure) -> bool:
    """Tell whether the rest may be of the whole: what is counted, and fewer than all."""
    if not of_one_kind(whole, rest) or part.quantity.unit != whole.quantity.unit:
        return False
    if is_rate_apart(part, whole) or is_rate_apart(rest, whole):
        return False
    if rest.quantity.noun and not whole.quantity.noun:
        return False
    all_, some, left = (figure.quantity.value for figure in (whole, part, rest))
    return all_ is not None and some is not None and left is not None and max(some, left) < all_


def _rest(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], n[0] - n[1]


RELATION = Relation(
    "remainder",
    "A whole, a part of it, and what is said to be left.",
    words=("leaving ‹", "leaving us", "leaves ‹", "leaves us", "which left", "the other ‹c",
           "the remaining ‹c"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "Some 34 of the 40 wards have a plan, leaving six without.",
            "We have moved 17 of 25 forms, leaving 8.",
            "Of our 25 forms we have moved 17, leaving 8 to go.",
            "Nine of the 12 depots have chargers and the other three get them in May.",
            "They spent £3m of the £10m, leaving £7m.",
        ),
        loose=("They spent £32m of the £104m, leaving £70m.",),
        contradicts=(
            "Only 6 of the 15 vans run, leaving four out of use.",
            "Some 34 of the 40 wards have a plan, leaving nine without.",
            "We have moved 17 of 25 forms, leaving 9.",
            "Of our 25 forms we have moved 17, leaving 6 to go.",
            "Nine of the 12 depots have chargers and the other four get them in May.",
            "They spent £32m of the £104m, leaving £62m.",
        ),
        silent=(
            "We met 9 of the 12 mayors and the other 2 in Wales.",
            "We lost 4 of 20 nurses, leaving 2 on nights.",
            "We lost 4 of 20 nurses, leaving 12 nurses, 2 cooks and a porter.",
            "We lost 4 of 20 nurses, leaving 3 wards short.",
            "We lost 4 of 20 nurses, leaving 2 a week to do nights.",
            "Of our 20 sites we shut 14, leaving 5 open and one up for sale.",
            "We met 9 of the 12 mayors and the other 5 chairs.",
            "We met 9 of the 12 mayors and the other 40 by telephone.",
            "We met 9 of the 12 mayors, with the other 2 writing and one on leave.",
            "We met 9 of the 12 mayors, wrote to 2, and the other 3 rang.",
        ),
    ),
)  # fmt: skip
