"""Where the lines and paragraphs of a text stand."""

from __future__ import annotations

import re
from typing import NamedTuple

# What counts as blank: the pages pad with no-break spaces, and a file may open with a BOM.
BLANK = " \t\r\n\u00a0\u2009\u202f\u200b\ufeff"
_LINE = re.compile(r"[^\n]+")


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


def lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold more than blanks, in order, each with its place."""
    spans = []
    for match in _LINE.finditer(text):
        start, end = trim(text, *match.span())
        if start < end:
            spans.append((start, end))
    found = []
    for index, (start, end) in enumerate(spans):
        before = index == 0 or text.count("\n", spans[index - 1][1], start) > 1
        after = index + 1 == len(spans) or text.count("\n", end, spans[index + 1][0]) > 1
        found.append(Line(start, end, text[start:end], before and after))
    return found
