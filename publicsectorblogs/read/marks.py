"""Marks in a text that is being made: where a remnant begins and ends, and of which kind it is.

A mark is a control character, which no text of a source holds once it is read. Marks go through
the sanitiser and through every change of the text around them; at the end they become places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.model import Remnant
from publicsectorblogs.read.paragraphs import bare_lines, trim

OPENING = {"code": "\x01", "caption": "\x02", "credit": "\x03", "footer": "\x04", "embed": "\x05"}
CLOSING = "\x06"
# What goes at the beginning of a text; a tab stays, since the first cell of a table may be empty.
SPACE_AHEAD = re.compile(r"\A[^\S\t]+")

_KINDS = {mark: kind for kind, mark in OPENING.items()}
_MARK = re.compile(f"[{''.join(OPENING.values())}{CLOSING}]")
_SPACE_INSIDE = (
    (re.compile(rf"[{''.join(OPENING.values())}](\s*){CLOSING}"), r"\1"),
    (re.compile(rf"([{''.join(OPENING.values())}]+)(\s+)"), r"\2\1"),
    (re.compile(rf"(?<!\s)(\s+)({CLOSING}+)"), r"\2\1"),
)


def marked(kind: str, text: str) -> str:
    """Return `text` between the marks of a remnant."""
    return f"{OPENING[kind]}{text}{CLOSING}"


def without_marks(text: str) -> str:
    """Return `text` without any mark."""
    return _MARK.sub("", text) if _is_marked(text) else text


def with_space_outside(text: str) -> str:
    """Return `text` with no space at the inner side of a mark, and no marks around nothing."""
    if CLOSING in text:
        for pattern, outside in _SPACE_INSIDE:
            text = pattern.sub(outside, text)
    return text


def take_marks(text: str) -> tuple[str, tuple[Remnant, ...]]:
    """Return `text` without its marks and the spaces around it, and what stood between them.

    Of marks within marks, the outermost count. Code is one remnant however many lines it has; of
    everything else, each line is one.
    """
    if not _is_marked(text):
        return text, ()
    kept: list[str] = []
    spans: list[tuple[str, int, int]] = []
    place = end = depth = begin = 0
    kind = ""
    for mark in _MARK.finditer(text):
        kept.append(text[end : mark.start()])
        place += mark.start() - end
        end = mark.end()
        if mark[0] != CLOSING:
            if depth == 0:
                kind, begin = _KINDS[mark[0]], place
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and begin < place:
                spans.append((kind, begin, place))
    plain = "".join([*kept, text[end:]])
    ahead = SPACE_AHEAD.match(plain)
    lead = ahead.end() if ahead else 0
    plain = plain[lead:].rstrip()
    return plain, tuple(
        one
        for kind, start, stop in spans
        for one in _remnants(plain, kind, max(0, start - lead), stop - lead)
    )


def _is_marked(text: str) -> bool:
    return CLOSING in text or any(map(text.__contains__, _KINDS))  # faster than a search


def _remnants(text: str, kind: str, start: int, end: int) -> Iterator[Remnant]:
    if kind == "code":
        start, end = trim(text, start, min(end, len(text)))
        if start < end:
            yield Remnant(kind, text[start:end], start, end)
        return
    for place, line in bare_lines(text[start:end]):
        yield Remnant(kind, line, start + place, start + place + len(line))
