"""Which way it goes: what is said to have risen from A to B has a larger B."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, alike, pattern

_UP = r"(?P<up>rose|risen|rising|grew|grown|increased|climbed|jumped|went up|gone up|soared|surged)"
_DOWN = (
    r"(?P<down>fell|fallen|dropped|decreased|declined|went down|gone down|shrank|shrunk|was cut|"
    r"were cut|been cut|was reduced|were reduced|been reduced)"
)
_ENDS = (
    r"(?: (?:sharply|steadily|slightly|rapidly|further|again|steeply|dramatically))?,?"
    r"(?: by <by:PBSCMU>(?: [\w-]+){0,3}?,?)? from <from:PCMU>{np} to <to:PCMU>"
)
_PATTERN = pattern(rf"\b(?:{_UP}|{_DOWN}){_ENDS}".replace("<by:PBSCMU>", "‹[PBSCMU]\\d+›"))


def _find(passage: Passage) -> Iterator[Claim]:
    for match in _PATTERN.finditer(passage.text):
        first, last = passage.found(match, "from"), passage.found(match, "to")
        if not alike(first, last):
            continue
        word = (match["up"] or match["down"]).lower()
        pair = f"from {first.quantity.quote} to {last.quantity.quote}"
        yield Claim(
            ((first, "from"), (last, "to")), _up if match["up"] else _down, passage.sentence,
            first.quantity.unit, f"{pair} fits “{word}”", f"{pair} does not fit “{word}”",
            slack=0.0,
        )  # fmt: skip


def _up(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], Interval(n[0].low, math.inf)


def _down(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], Interval(-math.inf, n[0].high)


RELATION = Relation(
    "direction of a change",
    "Two numbers, the earlier and the later, and a verb that says which is larger.",
    words=("from ‹",),
    find=_find,
    examples=Examples(
        holds=(
            "Visits rose from 40 to 50 a week.", "Costs fell by 20%, from £150 to £120.",
            "The rate has fallen sharply from 11.5% to 9%.",
        ),
        contradicts=("Visits rose from 50 to 40 a week.", "Costs fell from £120 to £150."),
        silent=(
            "It ranges from 50 to 40 degrees.", "We rose from place 9 to 4.",
            "The team grew from 3 offices to 2 floors.",
        ),
    ),
)  # fmt: skip
