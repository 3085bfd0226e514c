"""Years between two dates: "from 2010 to 2016, which is six years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, pattern

_PATTERNS = (
    pattern(
        r"\b(?:from|between) (?:\w+ )?(?P<first>(?:18|19|20)\d\d) (?:to|until|and) (?:\w+ )?"
        r"(?P<last>(?:18|19|20)\d\d)(?:,| -| \(|:)? ?(?:which is|that is|that's|"
        r"a (?:period|total|spell|run|span) of|i\.e\.|or|so|a gap of|in all|some)?,? ?<years:U>"
        # Not "a total of 24 years of work", "five years were dry", "two years and six days".
        r"(?=[.,;:)]|$| -| (?:in (?:all|total)|altogether|and(?! ‹)|but|long|apart)\b)"
    ),
    pattern(  # "for eight years, from 2008 to 2016"
        r"\bfor <years:U>,? from (?:\w+ )?(?P<first>(?:18|19|20)\d\d) (?:to|until) (?:\w+ )?"
        r"(?P<last>(?:18|19|20)\d\d)\b"
    ),
    pattern(
        # "It opened in 2009 and closed in 2014, five years later"
        r"\bin (?:\w+ )?(?P<first>(?:18|19|20)\d\d),? (?:and|but|then)(?: [\w'-]+){1,5} in "
        r"(?:\w+ )?(?P<last>(?:18|19|20)\d\d),? <years:U> (?:later|afterwards|on)\b(?! than)"
    ),
)

# From so many years on, tens are said of what is as near as this share of them.
_ROUND, _NEAR = 20, 0.05


def _find(passage: Passage) -> Iterator[Claim]:
    for match in chain.from_iterable(one.finditer(passage.text) for one in _PATTERNS):
        years = passage.found(match, "years")
        later = match[0].endswith(("later", "afterwards", "on"))
        if years.quantity.unit != "year" or years.quantity.deictic and not later:
            continue
        apart = int(match["last"]) - int(match["first"])
        if apart <= 0:
            continue
        yield Claim(
            ((years, "years"),), _counted(apart), passage.sentence, "year",
            f"from {match['first']} to {match['last']} is {apart} years, or {apart + 1} with both "
            "ends counted",
            slack=_round(years.quantity.value),
        )  # fmt: skip


def _round(years: float | None) -> float | None:
    """How far a round number of years may lie off in everyday speech: "40 years" of 42."""
    is_round = years and years >= _ROUND and years % 10 == 0
    return years * _NEAR if years and is_round else None


def _counted(apart: int) -> Arithmetic:
    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        # Both ends may count, or parts of them.
        return n[0], Interval(apart - 1, apart + 1)

    return arithmetic


RELATION = Relation(
    "years between two dates",
    "Two years, and how many years are said to lie between them.",
    words=("from", "between", "in "),
    fewest=1,
    alone="year",
    find=_find,
    examples=Examples(
        holds=(
            "The work ran from 2010 to 2016, which is six years.",
            "It was open between 2001 and 2011, ten years.",
            "The work ran from 2010 to 2016 (seven years).",
            "She was mayor for six years from May 2010 to May 2016.",
            "The mill shut in 1987 and burnt down in 1995, eight years later.",
        ),
        loose=("She was clerk for 40 years, from 1970 to 2012.",),
        contradicts=(
            "She was clerk for 40 years, from 1970 to 2015.",
            "The work ran from 2010 to 2016, which is eight years.",
            "She was mayor from 2010 until 2016, a total of nine years.",
            "The mill shut in 1987 and burnt down in 1995, twelve years later.",
            "She was mayor for nine years, from 2010 until 2016.",
            "She sang with us from 2004 to 2011, so five years in all.",
        ),
        silent=(
            "Between 2010 and 2016, for four years, she was mayor.",
            "From 2010 to 2016, a total of 24 years of work was done.",
            "From 1990 to 2016, a run of five years as mayor aside, she lived in Leeds.",
            "The work ran from 2010 to 2016, four years later than planned.",
            "She was abroad for two years between 2010 and 2016.",
            "The work ran from 2010 to 2016 and took two years of planning.",
            "The mill shut in 1987 and burnt down in 1995, and twelve years later it was gone.",
            "The mill shut in 1987 and burnt down in 1995, two years later than the dam.",
            "The ferry ran from 2004 to 2011, so three years after the bridge opened.",
            "The ferry ran from 2004 to 2011, so three years and two months later we swam.",
        ),
    ),
)
