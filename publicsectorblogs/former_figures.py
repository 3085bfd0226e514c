"""Figures that an earlier version of a post states and the post, as it is now, does not.

They may have been cited, so each stays answerable, with the figure that stands in its place now
where that is plain: the two texts are laid beside each other, line by line and then, where lines
differ, word by word, a figure being one word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from publicsectorblogs.ids import plain
from publicsectorblogs.model import Figure, FormerFigure, FormerText, Post

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"\w+")
# A sentence that keeps this part of the words of the former one, or is made of its words to this
# part, is that sentence, reworded.
_SAME_SENTENCE = 0.6
# Words by words that are laid beside each other: two texts of 5,000 that have no line in common.
# Of longer ones nothing is said.
_MOST = 25_000_000


class _Word(NamedTuple):
    """A word or a figure, and where it begins; words are compared by `text` alone."""

    text: str
    start: int
    figure: Figure | None = None


class _Version(NamedTuple):
    """A text of a post, with its figures in order."""

    body: str
    figures: Sequence[Figure]


def former_figures(
    former: Iterable[tuple[FormerText, Sequence[Figure]]], post: Post, figures: Sequence[Figure]
) -> list[FormerFigure]:
    """Return what earlier texts of a post state and its text does not, as it was last seen.

    `former`: the texts in the order of their capture, each with its figures.
    """
    current = {figure.id for figure in figures}
    found: dict[str, FormerFigure] = {}
    for text, stated in former:
        gone = [figure for figure in stated if figure.id not in current]
        if gone:
            now = _Version(post.body, figures)
            heirs = {one.id: heir.id for one, heir in _heirs(_Version(text.post.body, stated), now)}
            for one in gone:
                found[one.id] = FormerFigure(
                    one.id, post.id, one.quantity.quote, one.sentence, text.last_seen,
                    heirs.get(one.id),
                )  # fmt: skip
    return list(found.values())


def _heirs(before: _Version, now: _Version) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of a text, each with the one that stands in its place in another.

    In lines that both have, figures follow each other alike. In lines that differ, two figures
    of one unit stand in the same place if they do so between words that both have, and their
    sentences are for the most part the same.
    """
    old, new = (list(_LINE.finditer(version.body)) for version in (before, now))
    lines = [[plain(line[0]) for line in version] for version in (old, new)]
    known = {figure.id for figure in before.figures}
    for is_same, here, there in _stretches(*lines):
        some, others = (before, old[here]), (now, new[there])
        if is_same:
            yield from _in_order(_figures(*some), _figures(*others))
        elif old[here] and new[there]:
            reworded = _reworded(_words(*some), _words(*others))
            yield from (pair for pair in reworded if pair[1].id not in known)


def _stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[bool, slice, slice]]:
    """Yield in order the stretches of two texts that are the same, and those that differ."""
    if len(one) * len(other) > _MOST:
        return
    place, place_of_other = 0, 0
    for block in Indel.opcodes(one, other).as_matching_blocks():
        yield False, slice(place, block.a), slice(place_of_other, block.b)
        place, place_of_other = block.a + block.size, block.b + block.size
        yield True, slice(block.a, place), slice(block.b, place_of_other)


def _figures(version: _Version, lines: Sequence[re.Match[str]]) -> Sequence[Figure]:
    """Return the figures in lines that follow each other."""
    if not lines:
        return ()
    places = lines[0].start(), lines[-1].end()
    first, last = (bisect_left(version.figures, place, key=_place) for place in places)
    return version.figures[first:last]


def _place(figure: Figure) -> int:
    return figure.quantity.char_start


def _words(version: _Version, lines: Sequence[re.Match[str]]) -> list[_Word]:
    """Return the words of lines that follow each other, a figure being one word."""
    place, words = lines[0].start(), list[_Word]()
    for figure in _figures(version, lines):
        q = figure.quantity
        words += _plain_words(version.body, place, q.char_start)
        words.append(_Word(f"#{plain(q.quote)}", q.char_start, figure))
        place = q.char_end
    return [*words, *_plain_words(version.body, place, lines[-1].end())]


def _plain_words(body: str, start: int, end: int) -> Iterator[_Word]:
    for word in _WORD.finditer(body, start, end):
        yield _Word(word[0].lower(), word.start())


def _in_order(some: Sequence[Figure], others: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pair the figures of two stretches, if they are as many."""
    return list(zip(some, others, strict=True)) if len(some) == len(others) else []


def _reworded(some: list[_Word], others: list[_Word]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures of lines that differ; see `_heirs`."""
    pairs: list[tuple[Figure, Figure]] = []
    kept: dict[int, int] = {}  # where words that both have begin in each
    texts = [[word.text for word in words] for words in (some, others)]
    for is_same, here, there in _stretches(*texts):
        old, new = some[here], others[there]
        pairs += _in_order(*([word.figure for word in one if word.figure] for one in (old, new)))
        if is_same:
            kept |= {one.start: other.start for one, other in zip(old, new, strict=True)}
    for figure, heir in pairs:
        if figure.quantity.unit == heir.quantity.unit:
            words, its_words = _in_sentence(some, figure), _in_sentence(others, heir)
            shared = sum(kept.get(word) in its_words for word in words)
            if shared and shared >= _SAME_SENTENCE * min(len(words), len(its_words)):
                yield figure, heir


def _in_sentence(words: Sequence[_Word], figure: Figure) -> set[int]:
    """Return where the words of a figure's sentence begin."""
    start, end = figure.sentence_start, figure.sentence_start + len(figure.sentence)
    first, last = (bisect_left(words, place, key=lambda word: word.start) for place in (start, end))
    return {word.start for word in words[first:last] if not word.figure}
