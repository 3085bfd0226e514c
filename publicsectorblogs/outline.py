"""How a post is built: its headings, and the lines of a transcript that name who speaks.

Where the source has markup, its headings are what it marks as such. Else a heading is a short line
between blank lines, without a stop, above a paragraph; where that is not sure, it is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias, TypeVar

from selectolax.lexbor import LexborHTMLParser

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_HEADING_WORDS = 10
_PARAGRAPH_WORDS = 20  # fewer are the next line of a list, an address or a poem
_HEADING = re.compile(r"(?![^\n]*[.!?…:;,]['”\"’)]*\s*$)[A-Z“][^\n]*", re.ASCII)

Line: TypeAlias = tuple[int, int]  # characters of a body, the end exclusive


class Part(NamedTuple):
    """Characters of a body that are no plain prose."""

    start: int
    end: int
    kind: str  # heading | speaker | quotation


Place = TypeVar("Place", tuple[int, int], Part)


def outline(
    body: str,
    html: str | None,
    quotations: Iterable[Mapping[str, Any]],
    other: Sequence[Line] = (),
) -> list[Part]:
    """Return the parts of a body in order.

    `other`: places of what is known to be no heading.
    """
    lines = [match.span() for match in _LINE.finditer(body)]
    spoken = list(_spoken(lines, quotations))
    taken = [*other, *((part.start, part.end) for part in spoken)]
    found = _marked(body, lines, html) if html else list(_like_headings(body, lines))
    headings = (
        Part(*line, "heading")
        for line, other_place in zip(found, touching(found, taken), strict=True)
        if other_place is None
    )
    return sorted([*spoken, *headings])


def touching(lines: Iterable[Line], places: Iterable[Place]) -> Iterator[Place | None]:
    """Yield for each line the first of the places that shares a character with it, or None.

    The lines are in order; a place begins with where it starts and ends.
    """
    rest = deque(sorted(places))
    for start, end in lines:
        while rest and rest[0][1] <= start:
            rest.popleft()
        yield rest[0] if rest and rest[0][0] < end else None


def _spoken(lines: Sequence[Line], quotations: Iterable[Mapping[str, Any]]) -> Iterator[Part]:
    """Yield each quotation, and the line before it, which names who speaks."""
    for quotation in quotations:
        start, end = quotation["char_start"], quotation["char_end"]
        yield Part(start, end, "quotation")
        if before := bisect_right(lines, start, key=itemgetter(1)):
            yield Part(*lines[before - 1], "speaker")


def _marked(body: str, lines: Iterable[Line], html: str) -> list[Line]:
    """Return the lines that the markup has as headings."""
    titles = {" ".join(node.text().split()) for node in LexborHTMLParser(html).css(_HEADINGS)}
    return [line for line in lines if " ".join(body[slice(*line)].split()) in titles]


def _like_headings(body: str, lines: Sequence[Line]) -> Iterator[Line]:
    for (_, above), (start, end), (below, until) in zip(
        [(0, 0), *lines], lines, lines[1:], strict=False
    ):
        alone = body.count("\n", end, below) > 1 and (
            not above or body.count("\n", above, start) > 1
        )
        short = len(body[start:end].split()) <= _HEADING_WORDS
        if alone and short and _HEADING.fullmatch(body[start:end].strip()):
            if len(body[below:until].split()) >= _PARAGRAPH_WORDS:
                yield start, end
