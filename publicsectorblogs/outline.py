"""How a post is built: its headings, and the lines of a transcript that name who speaks.

Where the source has markup, its headings are what it marks as such. Else a heading is a short line
between blank lines, without a stop, above a paragraph; where that is not sure, it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_HEADING_WORDS = 10
_PARAGRAPH_WORDS = 20  # fewer are the next line of a list, an address or a poem
_HEADING = re.compile(r"(?![^\n]*[.!?…:;,]['”\"’)]*\s*$)[A-Z“][^\n]*", re.ASCII)


class Part(NamedTuple):
    """Characters of a body that are no plain prose."""

    start: int
    end: int
    kind: str  # heading | speaker | quotation


def outline(
    body: str,
    html: str | None,
    quotations: Iterable[Mapping[str, Any]],
    other: Sequence[tuple[int, int]] = (),
) -> list[Part]:
    """Return the parts of a body in order.

    `other`: places of what is known to be something else than a heading.
    """
    lines = [match.span() for match in _LINE.finditer(body)]
    spoken = list(_spoken(lines, quotations))
    taken = [*other, *((part.start, part.end) for part in spoken)]
    titles = _marked_titles(html) if html else None
    headings = (
        Part(start, end, "heading")
        for start, end in (
            _like_headings(body, lines)
            if titles is None
            else [line for line in lines if " ".join(body[slice(*line)].split()) in titles]
        )
        if not any(start < until and since < end for since, until in taken)
    )
    return sorted([*spoken, *headings])


def _spoken(
    lines: Sequence[tuple[int, int]], quotations: Iterable[Mapping[str, Any]]
) -> Iterator[Part]:
    for quotation in quotations:
        start, end = quotation["char_start"], quotation["char_end"]
        yield Part(start, end, "quotation")
        yield from (
            Part(*line, "speaker") for line in [line for line in lines if line[1] <= start][-1:]
        )


def _marked_titles(html: str) -> set[str]:
    return {" ".join(node.text().split()) for node in LexborHTMLParser(html).css(_HEADINGS)}


def _like_headings(body: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
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
