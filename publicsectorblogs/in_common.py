"""What two texts have in common: passages that stand in both, in whatever order.

Three words in a row that stand in both texts begin a block, as many equal words as follow.
Blocks that come one after another in both texts, no more than a few sentences apart, make a
passage, in which words or a whole sentence may have been changed. The time taken grows with the
length of the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from publicsectorblogs.figures.lexicon import SMALL, TENS
from publicsectorblogs.read.calendar_words import MONTHS, WEEKDAYS

_ANCHOR = 3  # words in a row that seldom stand in two texts by chance
# Words between two blocks of a passage: about two sentences that were rewritten or left out.
_GAP = 30
# A passage has so many more equal words than others between its blocks: less is a turn of
# phrase, or another text about the same.
_WORTH = 8
# Words between the end of a text and that of a passage that belong to it as if changed.
_MARGIN = 5
# "One" is seldom a number that matters: "this one".
_NUMBER_WORDS = {word: str(value) for word, value in (SMALL | TENS).items() if word != "one"}
# Posts of one form differ in their months and days as in their numbers. Short names are words of
# other meanings too ("may", "sat").
_DATES = {word for word in (*MONTHS, *WEEKDAYS) if len(word) > len("may")}


class Block(NamedTuple):
    """Equal words: where they begin in one text and in the other, and how many they are."""

    here: int
    there: int
    words: int

    def ends(self) -> tuple[int, int]:
        """Where they end in both texts."""
        return self.here + self.words, self.there + self.words


class Share(NamedTuple):
    """How much of a text stands in another, from 0 to 1."""

    equal: float  # its words that are the same there, in passages
    passages: float  # all words of the passages, those that were changed in them included


class Numbers(NamedTuple):
    """How many numbers the passages of two texts have."""

    equal: int  # that stand in both at the same place of a passage
    other: int  # at a place of a passage where the other text has another number


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts have in common."""

    texts: tuple[Sequence[str], Sequence[str]]  # their words
    passages: Sequence[Sequence[Block]]
    share: Share
    other_share: Share

    def numbers(self) -> Numbers:
        """Compare the numbers of the passages, which takes as long as to find those."""
        found = [_compare_numbers(passage, *self.texts) for passage in self.passages]
        return Numbers(sum(one.equal for one in found), sum(one.other for one in found))


def compare(one: Sequence[str], other: Sequence[str]) -> Comparison:
    """Compare two texts, each given as its words in order."""
    texts = one, other
    equal = bytearray(len(one)), bytearray(len(other))
    inside = bytearray(len(one)), bytearray(len(other))
    runs = (_lengthened(run, one, other) for run in _runs(_blocks(one, other)))
    passages = list(filter(None, map(_best_part, runs)))
    for passage in passages:
        for here, there, words in passage:
            equal[0][here : here + words] = equal[1][there : there + words] = b"\1" * words
        for side, (start, end) in enumerate(_bounds(passage, texts)):
            inside[side][start:end] = b"\1" * (end - start)
    share, other_share = (
        Share(sum(equal[side]) / length, sum(inside[side]) / length)
        for side, length in enumerate(len(text) or 1 for text in texts)
    )
    return Comparison(texts, passages, share, other_share)


def number_of(word: str) -> str | None:
    """Return what makes two words the same number, or day or month; None for other words."""
    if word[0].isdigit():
        return word.lstrip("0") or "0"
    return word if word in _DATES else _NUMBER_WORDS.get(word)


def numbers_in(words: Iterable[str]) -> Counter[str]:
    """Return the numbers, days and months among the words, with how often each stands there."""
    return Counter(filter(None, map(number_of, words)))


def _anchors(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where three words in a row are the same, in the order of `one`.

    Of several places of the same words in `other`, the one is taken that lies nearest to where
    the anchor before leads.
    """
    places: dict[tuple[str, ...], list[int]] = {
        words: [] for words in {*_shingles(one)}.intersection(_shingles(other))
    }
    for there, words in enumerate(_shingles(other)):
        if words in places:
            places[words].append(there)
    offset = 0
    for here, words in enumerate(_shingles(one)):
        if found := places.get(words):
            there = found[0] if len(found) == 1 else _nearest(found, here + offset)
            offset = there - here
            yield here, there


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(_ANCHOR)), strict=False)


def _nearest(places: Sequence[int], wanted: int) -> int:
    """Return the one of `places`, which are in order, that is nearest to `wanted`."""
    after = bisect_left(places, wanted)
    return min(places[max(after - 1, 0) : after + 1], key=lambda place: abs(place - wanted))


def _blocks(one: Sequence[str], other: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks, and single words in line with two of them, in the order of `one`."""
    begin, other_begin, end = 0, 0, 0  # of the last block
    for here, there in _anchors(one, other):
        offset, after, singles = other_begin - begin, here + _ANCHOR, list[Block]()
        if there - here != offset:
            cut = max(end - here, 0)  # what is part of the last block
            here, there = here + cut, there + cut
        elif here <= end and end:  # it goes on
            end = after
            continue
        elif here - end <= _GAP:
            singles = _singles(one, other, end, end + offset, here - end)
        if here < after:
            yield Block(begin, other_begin, end - begin)
            yield from singles
            begin, other_begin, end = here, there, after
    yield Block(begin, other_begin, end - begin)


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks in lists of those that follow one another in both texts."""
    run: list[Block] = []
    for block in blocks:
        if run:
            apart = _apart(run[-1], block)
            if min(apart) < 0 or max(apart) > _GAP:
                yield run
                run = []
        run.append(block)
    yield run


def _lengthened(run: Sequence[Block], one: Sequence[str], other: Sequence[str]) -> list[Block]:
    """Return a run with the words before and behind it that are equal in line with it."""
    here, there, _ = run[0]
    before = min(here, there, _GAP)
    end, other_end = run[-1].ends()
    behind = min(len(one) - end, len(other) - other_end, _GAP)
    return [
        *_singles(one, other, here - before, there - before, before), *run,
        *_singles(one, other, end, other_end, behind),
    ]  # fmt: skip


def _singles(
    one: Sequence[str], other: Sequence[str], here: int, there: int, words: int
) -> list[Block]:
    """Return the single words that are equal in line, of so many from two places on."""
    in_line = zip(one[here : here + words], other[there : there + words], strict=True)
    return [Block(here + i, there + i, 1) for i, (word, its) in enumerate(in_line) if word == its]


def _best_part(run: Sequence[Block]) -> Sequence[Block]:
    """Return the part of a run with the most equal words less those between; none if too few.

    So what stands alone at the end of a passage, behind other words, is left out.
    """
    best, best_worth, start, worth = (0, 0), 0, 0, 0
    for number, (before, block) in enumerate(pairwise([run[0], *run])):
        worth -= max(_apart(before, block)) if number else 0
        if worth <= 0:
            start, worth = number, 0
        worth += block.words
        if worth > best_worth:
            best, best_worth = (start, number + 1), worth
    return run[slice(*best)] if best_worth >= _WORTH else ()


def _apart(before: Block, block: Block) -> tuple[int, int]:
    """Return how many words lie between two blocks, in either text."""
    here, there = before.ends()
    return block.here - here, block.there - there


def _bounds(
    passage: Sequence[Block], texts: tuple[Sequence[str], Sequence[str]]
) -> list[tuple[int, int]]:
    """Return where a passage begins and ends in both texts."""
    starts, ends = passage[0][:2], passage[-1].ends()
    left = [len(text) - end for text, end in zip(texts, ends, strict=True)]
    if max(starts) <= _MARGIN:
        starts = (0, 0)
    if max(left) <= _MARGIN:
        ends = (len(texts[0]), len(texts[1]))
    return list(zip(starts, ends, strict=True))


def _compare_numbers(passage: Sequence[Block], one: Sequence[str], other: Sequence[str]) -> Numbers:
    """Return how many numbers of a passage are the same, and how many have another instead."""
    equal = sum(numbers_in(one[b.here : b.here + b.words]).total() for b in passage)
    others = 0
    for mine, theirs in _gaps(passage, one, other):
        here, there = numbers_in(mine), numbers_in(theirs)
        equal += (here & there).total()
        others += min((here - there).total(), (there - here).total())
    return Numbers(equal, others)


def _gaps(
    passage: Sequence[Block], one: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the words that stand in each other's place: between blocks, before and behind."""
    here, there, _ = passage[0]
    before = min(here, there, _MARGIN)
    yield one[here - before : here], other[there - before : there]
    for left, right in pairwise(passage):
        here, there = left.ends()
        yield one[here : right.here], other[there : right.there]
    here, there = passage[-1].ends()
    yield one[here : here + _MARGIN], other[there : there + _MARGIN]
