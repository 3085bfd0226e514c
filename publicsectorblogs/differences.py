"""What differs between two texts that are nearly the same, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

Place = tuple[int, int]  # characters of a text, the end exclusive

_WORD = re.compile(r"\S+")
_CONTEXT = 6  # words that are shown before and behind a change
# Changes with fewer equal words between them are one: else a rewritten sentence is shown as a
# patchwork of the "the" and "of" that it happens to keep.
_APART = 3


class Difference(NamedTuple):
    """Words that stand in one text where other words, or none, stand in the other."""

    before: str  # words that are the same in both
    here: str
    there: str
    behind: str
    place: Place  # of `here` in the one text
    other_place: Place


def differences(one: str, other: str) -> list[Difference]:
    """Return the differences of two texts in the order of their places."""
    words, others = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    opcodes = Indel.opcodes([m[0] for m in words], [m[0] for m in others])
    changes = [(o.src_start, o.src_end, o.dest_start, o.dest_end)
               for o in opcodes if o.tag != "equal"]  # fmt: skip
    return [
        Difference(
            _text(one, words, max(start - _CONTEXT, 0), start), _text(one, words, start, end),
            _text(other, others, other_start, other_end),
            _text(one, words, end, end + _CONTEXT),
            _place(words, start, end), _place(others, other_start, other_end),
        )
        for start, end, other_start, other_end in _joined(changes)
    ]  # fmt: skip


def touches(place: Place, places: Iterable[Place]) -> bool:
    """Tell whether a place shares a character with one of the others."""
    return any(start < place[1] and place[0] < end for start, end in places)


def _joined(changes: Sequence[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield changes, those with few words between them as one."""
    if not changes:
        return
    first = changes[0]
    for last, change in pairwise(changes):
        if change[0] - last[1] >= _APART:
            yield first[0], last[1], first[2], last[3]
            first = change
    yield first[0], changes[-1][1], first[2], changes[-1][3]


def _place(words: Sequence[re.Match[str]], start: int, end: int) -> Place:
    return (words[start].start(), words[end - 1].end()) if end > start else (0, 0)


def _text(text: str, words: Sequence[re.Match[str]], start: int, end: int) -> str:
    place, after = _place(words, start, min(end, len(words)))
    return text[place:after]
