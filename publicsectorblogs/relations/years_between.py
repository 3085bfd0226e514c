"""Years between two dates: "from 2010 to 2016, which is six years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, pattern

_PATTERN = pattern(
    r"\b(?:from|between) (?:\w+ )?(?P<first>(?:18|19|20)\d\d) (?:to|until|and) (?:\w+ )?"
    r"(?P<last>(?:18|19|20)\d\d)(?:,| -| \(|:)? ?(?:which is|that is|that's|a period of|a span of|"
    r"i\.e\.|or|a gap of|in all|for|some)?,? ?<years:U>(?! (?:ago|earlier|later|old|before|after))"
)


def _find(passage: Passage) -> Iterator[Claim]:
    for match in _PATTERN.finditer(passage.text):
        years = passage.found(match, "years")
        if years.quantity.unit != "year" or years.quantity.deictic:
            continue
        apart = int(match["last"]) - int(match["first"])
        if apart <= 0:
            continue
        yield Claim(
            ((years, "years"),), _counted(apart), passage.sentence, "year",
            f"from {match['first']} to {match['last']} is {apart} years, or {apart + 1} with both "
            "ends counted",
        )  # fmt: skip


def _counted(apart: int) -> Arithmetic:
    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        # Both ends may count, or parts of them.
        return n[0], Interval(apart - 1, apart + 1)

    return arithmetic


RELATION = Relation(
    "years between two dates",
    "Two years, and how many years are said to lie between them.",
    words=("from", "between"),
    fewest=1,
    alone="year",
    find=_find,
    examples=Examples(
        holds=(
            "The work ran from 2010 to 2016, which is six years.",
            "It was open between 2001 and 2011, ten years.",
            "The work ran from 2010 to 2016 (seven years).",
        ),
        contradicts=("The work ran from 2010 to 2016, which is eight years.",),
        silent=(
            "The work ran from 2010 to 2016, four years later than planned.",
            "The work ran from 2010 to 2016 and took two years of planning.",
        ),
    ),
)
