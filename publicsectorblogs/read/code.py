"""Code in a text without markup: fences and indented blocks of Markdown, and words in backticks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from publicsectorblogs.read.marks import marked

_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})[^`\n]*$")
_INDENTED = re.compile(r"(?: {4}|\t)")
_LIST_ITEM = re.compile(r"\s*(?:[-*+•–]|\(?\w{1,3}[.)])\s")
# What hardly a line of prose has: it tells indented code from a quotation or a list.
_CODE_SIGNS = re.compile(
    r"[{};]\s*$|[{}<>\\|`]|==|=>|->|::|\w\(\)|\w=\S|^\s*(?:[$#>%]\s|//|/\*|--\w|@\w+$)|"
    r"^\s*(?:def|class|import|from \S+ import|return|var|let|const|function|if|for|while|end|"
    r"SELECT|INSERT|UPDATE|git|npm|pip|sudo|curl|cd|bundle|docker)\b(?=.*[\W_]|$)"
)
_BACKTICKS = re.compile(r"(?<![`\\\w])(`{1,2})(?![`\s])([^`\n]{1,200})(?<!\s)\1(?!`)")

_Span = tuple[int, int]


def code_spans(text: str) -> list[_Span]:
    """Return where code stands in plain text, in order: blocks, and words between backticks."""
    if "`" not in text and "~~~" not in text and "    " not in text and "\t" not in text:
        return []
    blocks = list(_blocks(text))
    inline = (match.span() for match in _BACKTICKS.finditer(text)) if "`" in text else ()
    starts = [start for start, _ in blocks]
    return sorted([*blocks, *(one for one in inline if not _is_within(one, blocks, starts))])


def spaced_code(text: str) -> str:
    """Return plain text without spaces around its lines; blocks of code keep theirs, in marks."""
    text = "\n".join(text.splitlines())
    kept, end = [], 0
    for start, stop in _blocks(text):
        kept += [_stripped(text[end:start]), marked("code", text[start:stop])]
        end = stop
    return "".join([*kept, _stripped(text[end:])])


def _stripped(text: str) -> str:
    return "\n".join([line.strip() for line in text.split("\n")])


def _is_within(span: _Span, blocks: list[_Span], starts: list[int]) -> bool:
    nearest = bisect_right(starts, span[0]) - 1
    return nearest >= 0 and span[0] < blocks[nearest][1]


def _blocks(text: str) -> Iterator[_Span]:
    """Yield fenced and indented blocks; a fence that nothing closes is none."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    fences = _fences(lines)
    row, in_list, blank = 0, False, True
    while row < len(lines):
        line = lines[row]
        if row in fences:
            last = fences[row]
            yield starts[row], starts[last + 1] - 1
            row, blank = last + 1, False
            continue
        if blank and not in_list and line.strip() and _INDENTED.match(line):
            end = _end_of_indented(lines, row)
            if _is_code(lines[row:end]):
                yield starts[row], starts[end] - 1
            row, blank = end, False
            continue
        blank = not line.strip()
        if not blank:
            in_list = bool(_LIST_ITEM.match(line)) or (in_list and line[0] in " \t")
        row += 1


def _fences(lines: list[str]) -> dict[int, int]:
    """Return the first and the last row of each block between fences."""
    found: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for row, line in enumerate(lines):
        if not (fence := _FENCE.match(line)):
            continue
        if opened is None:
            opened = row, fence[1]
        elif line.strip().startswith(opened[1]) and not line.strip().strip(opened[1][0]):
            found[opened[0]] = row
            opened = None
    return found


def _end_of_indented(lines: list[str], row: int) -> int:
    """Return the row after a block of indented lines."""
    end = row
    while end < len(lines) and (not lines[end].strip() or _INDENTED.match(lines[end])):
        end += 1
    while end > row and not lines[end - 1].strip():
        end -= 1
    return end


def _is_code(block: list[str]) -> bool:
    written = [line for line in block if line.strip()]
    return sum(1 for line in written if _CODE_SIGNS.search(line)) * 2 >= len(written)
