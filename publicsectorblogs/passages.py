"""What two texts have in common: passages that stand in both, in whatever order.

Three words in a row that stand in both texts are an anchor. Anchors that follow one another in
both, with no more than a few sentences between them, make a passage, in which words or a whole
sentence may have been changed. The time taken grows with the length of the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from publicsectorblogs.figures.lexicon import SMALL, TENS
from publicsectorblogs.read.calendar_words import MONTHS, WEEKDAYS

_ANCHOR = 3  # words in a row that seldom stand in two texts by chance
# Words between two anchors of a passage: about two sentences that were rewritten or left out.
_GAP = 30
# What is shorter than eight words is a turn of phrase; where less than half of the words are
# the same, they are two texts about the same.
_SHORTEST, _DENSEST = 8, 0.5
# Words before the first anchor of a passage, and after its last, that are compared as well.
_MARGIN = 5
# "One" is seldom a number that matters: "this one".
_NUMBER_WORDS = {word: str(value) for word, value in (SMALL | TENS).items() if word != "one"}
# Posts of one form differ in their months and days as in their numbers. Short names are words of
# other meanings too ("may", "sat").
_DATES = {word for word in (*MONTHS, *WEEKDAYS) if len(word) > len("may")}


class Anchor(NamedTuple):
    """Where the same words begin in one text and in the other."""

    here: int
    there: int


class Share(NamedTuple):
    """How much of a text stands in another, from 0 to 1."""

    equal: float  # its words that are the same there, in passages
    passages: float  # all words of the passages, those that were changed in them included


class Comparison(NamedTuple):
    """What two texts have in common."""

    share: Share
    other_share: Share
    equal_numbers: int  # that stand in both at the same place of a passage
    other_numbers: int  # at a place of a passage where the other text has another number


def compare(one: Sequence[str], other: Sequence[str]) -> Comparison:
    """Compare two texts, each given as its words in order."""
    sides = _Side(one), _Side(other)
    equal_numbers = other_numbers = 0
    for run in _runs(_anchors(one, other)):
        same = list(_same_words(run, one, other))
        bounds = [(first, last + _ANCHOR) for first, last in zip(run[0], run[-1], strict=True)]
        longest = max(end - start for start, end in bounds)
        if len(same) < max(_SHORTEST, _DENSEST * longest):
            continue
        for side, places, bound in zip(sides, zip(*same, strict=True), bounds, strict=True):
            side.add(places, *bound)
        numbers = _compare_numbers(run, one, other)
        equal_numbers, other_numbers = equal_numbers + numbers[0], other_numbers + numbers[1]
    return Comparison(sides[0].share(), sides[1].share(), equal_numbers, other_numbers)


def number_of(word: str) -> str | None:
    """Return what makes two words the same number, or day or month; None for other words."""
    if word[0].isdigit():
        return word.lstrip("0") or "0"
    return word if word in _DATES else _NUMBER_WORDS.get(word)


def numbers_in(words: Iterable[str]) -> Counter[str]:
    """Return the numbers, days and months among the words, with how often each stands there."""
    return Counter(filter(None, map(number_of, words)))


class _Side:
    """Which words of a text stand in the other."""

    def __init__(self, words: Sequence[str]) -> None:
        self._equal, self._inside = bytearray(len(words)), bytearray(len(words))

    def add(self, equal: Iterable[int], start: int, end: int) -> None:
        """Add a passage from `start` to `end` with the places of the words that are equal."""
        self._inside[start:end] = b"\1" * (end - start)
        for place in equal:
            self._equal[place] = 1

    def share(self) -> Share:
        return Share(*(sum(found) / max(len(found), 1) for found in (self._equal, self._inside)))


def _anchors(one: Sequence[str], other: Sequence[str]) -> Iterator[Anchor]:
    """Yield the anchors in the order of `one`.

    Of several places of the same words in `other`, the one is taken that lies nearest to where
    the anchor before leads.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there, words in enumerate(_shingles(other)):
        places[words].append(there)
    offset = 0
    for here, words in enumerate(_shingles(one)):
        if found := places.get(words):
            there = _nearest(found, here + offset)
            offset = there - here
            yield Anchor(here, there)


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(_ANCHOR)), strict=False)


def _nearest(places: Sequence[int], wanted: int) -> int:
    """Return the one of `places`, which are in order, that is nearest to `wanted`."""
    after = bisect_left(places, wanted)
    return min(places[max(after - 1, 0) : after + 1], key=lambda place: abs(place - wanted))


def _runs(anchors: Iterator[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the anchors of each passage."""
    run: list[Anchor] = []
    for anchor in anchors:
        if run and not (0 <= anchor.there - run[-1].there <= _GAP + _ANCHOR
                        and anchor.here - run[-1].here <= _GAP + _ANCHOR):  # fmt: skip
            yield run
            run = []
        run.append(anchor)
    if run:
        yield run


def _same_words(
    run: Sequence[Anchor], one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Yield the places of the words of a passage that are the same, once each.

    Those of its anchors, and single ones between two anchors that are as far apart in `other`.
    """
    last = Anchor(run[0].here - 1, run[0].there - 1)
    for anchor in run:
        if anchor.here - last.here == anchor.there - last.there:
            for ahead in range(1, anchor.here - last.here):
                if one[last.here + ahead] == other[last.there + ahead]:
                    yield last.here + ahead, last.there + ahead
        for within in range(_ANCHOR):
            here, there = anchor.here + within, anchor.there + within
            if here > last.here and there > last.there:
                yield here, there
                last = Anchor(here, there)


def _compare_numbers(
    run: Sequence[Anchor], one: Sequence[str], other: Sequence[str]
) -> tuple[int, int]:
    """Return how many numbers of a passage are the same, and how many have another instead."""
    missing = others = 0
    for mine, theirs in _gaps(run, one, other):
        here, there = numbers_in(mine), numbers_in(theirs)
        missing += (here - there).total()
        others += min((here - there).total(), (there - here).total())
    start, end = run[0].here - min(*run[0], _MARGIN), run[-1].here + _ANCHOR + _MARGIN
    return numbers_in(one[start:end]).total() - missing, others


def _gaps(
    run: Sequence[Anchor], one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the words that stand in each other's place: between anchors, before and behind."""
    first = run[0]
    before = min(*first, _MARGIN)
    yield one[first.here - before : first.here], other[first.there - before : first.there]
    for left, right in pairwise(run):
        if right.here - left.here > 1:
            yield (one[left.here + _ANCHOR : right.here], other[left.there + _ANCHOR : right.there])
    here, there = run[-1].here + _ANCHOR, run[-1].there + _ANCHOR
    yield one[here : here + _MARGIN], other[there : there + _MARGIN]
