"""Where the lines and paragraphs of a text stand."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# What counts as blank: the pages pad with no-break spaces, and a file may open with a BOM.
BLANK = " \t\r\n\u00a0\u2009\u202f\u200b\ufeff"


class Line(NamedTuple):
    """One line of a text without the blanks around it: `text == body[start:end]`."""

    start: int
    end: int
    text: str
    alone: bool  # blank lines, or an edge of the text, stand before and after it


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `start` and `end` moved inwards past blanks; both equal when nothing is left."""
    while start < end and text[start] in BLANK:
        start += 1
    while end > start and text[end - 1] in BLANK:
        end -= 1
    return start, end


# Reading, attributing and measuring ask for the lines of the same text.
@lru_cache(maxsize=2)
def bare_lines(text: str) -> tuple[tuple[int, str], ...]:
    """Return the lines of `text` that hold more than blanks, without the blanks around them.

    Each as its place in the text and its words; in order.
    """
    found, place = list[tuple[int, str]](), 0
    for line in text.split("\n"):
        if bare := line.strip(BLANK):
            found.append((place + len(line) - len(line.lstrip(BLANK)), bare))
        place += len(line) + 1
    return tuple(found)


def lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold more than blanks, each with what stands around it."""
    found = bare_lines(text)
    between = (
        text.count("\n", start + len(bare), following) > 1
        for (start, bare), (following, _) in pairwise(found)
    )
    edges = [True, *between, True]  # whether blank lines stand before, between and after them
    return [
        Line(start, start + len(bare), bare, before and after)
        for (start, bare), (before, after) in zip(found, pairwise(edges), strict=False)
    ]
