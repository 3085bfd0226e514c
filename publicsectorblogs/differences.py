"""What differs between two texts that are nearly the same, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any, NamedTuple

from rapidfuzz.distance import Indel

Place = tuple[int, int]  # characters of a text, the end exclusive
Figure = Mapping[str, Any]  # a row of the table figures

Said = tuple[Any, ...]

_NUMBER = ("value", "low", "high", "unit", "per", "noun")

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


def told(
    one: str, other: str, figures: Sequence[Figure], other_figures: Sequence[Figure]
) -> list[dict[str, Any]]:
    """Return the differences of two texts, each with the `figures` that state another number in it.

    Those are pairs of what stands in the one text and in the other, None where nothing does. A
    figure that the other text states at another place is left out.
    """
    said, others_said = set(map(_said, figures)), set(map(_said, other_figures))
    return [
        {**found._asdict(),
         "figures": pairs(
             [f for f in figures if _stands(f, found.place)],
             [f for f in other_figures if _stands(f, found.other_place)],
             said, others_said)}
        for found in differences(one, other)
    ]  # fmt: skip


def pairs(
    figures: Sequence[Figure], others: Sequence[Figure], said: Set[Said], others_said: Set[Said]
) -> list[tuple[Figure | None, Figure | None]]:
    """Put figures of two passages side by side, but for those that the other text states too.

    Of the rest, those of the same noun and unit belong together, then those of the same unit, each
    in the order of the texts.
    """
    here = [figure for figure in figures if _said(figure) not in others_said]
    there = [figure for figure in others if _said(figure) not in said]
    found: list[tuple[Figure | None, Figure | None]] = []
    for alike in (("unit", "per", "noun"), ("unit", "per")):
        for figure in tuple(here):
            wanted = [figure[name] for name in alike]
            match = next((o for o in there if [o[name] for name in alike] == wanted), None)
            if match is not None:
                here.remove(figure)
                there.remove(match)
                found.append((figure, match))
    return [*found, *((figure, None) for figure in here), *((None, other) for other in there)]


def _said(figure: Figure) -> Said:
    return tuple(figure[name] for name in _NUMBER)


def _stands(figure: Figure, place: Place) -> bool:
    return touches(place, [(figure["char_start"], figure["char_end"])])


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
