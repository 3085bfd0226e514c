"""Code in a text without markup: fences and indented blocks of Markdown, and words in backticks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from publicsectorblogs.read.marks import marked

_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})[^`\n]*$")
_INDENT = 4  # columns beyond those of the text around it
_LIST_ITEM = re.compile(r"\s*(?:[-*+•–]|\(?\w{1,3}[.)])\s+")
# What hardly a line of prose has: it tells indented code from a quotation or a list.
_CODE_SIGNS = re.compile(
    r"[{};]\s*$|[{}<>\\|`]|==|=>|->|::|\w\(\)|\w ?= ?\S|"
    r"^\s*(?:[$#>%]\s|//|/\*|--\w|@\w+$)|"
    r"^\s*(?:def|class|import|from \S+ import|return|var|let|const|function|if|for|while|end|"
    r"SELECT|INSERT|UPDATE|git|npm|pip|sudo|curl|cd|bundle|docker)\b(?=.*[\W_]|$)"
)
# One backtick may stand within two.
_BACKTICKS = re.compile(
    r"(?<![`\\\w])(?:`(?![`\s])[^`\n]{1,200}(?<!\s)`|``(?!`)(?:[^`\n]|`(?!`)){1,200}``)(?!`)"
)

# Words of running text: an indented quotation has two of them, and one in eight words.
_FEWEST, _OF_WORDS = 2, 8
_WORD = re.compile(r"[^\W\d_]+")
_RUNNING = frozenset(
    "a an and are as at but by for from had has have in is it its of on our that the their there "
    "they this to was we were which who with you".split()
)

_Span = tuple[int, int]


def code_spans(text: str) -> list[_Span]:
    """Return where code stands in plain text, in order: blocks, and words between backticks."""
    if "`" not in text and "~~~" not in text and "    " not in text and "\t" not in text:
        return []
    blocks = list(_blocks(text))
    inline = (match.span() for match in _BACKTICKS.finditer(text)) if "`" in text else ()
    starts = [start for start, _ in blocks]
    return sorted([*blocks, *(one for one in inline if not _is_within(one, blocks, starts))])


def spaced_code(text: str, *, markdown: bool = False) -> str:
    """Return plain text without spaces around its lines; blocks of code keep theirs, in marks.

    In Markdown an indented block is code, unless it reads like a quotation.
    """
    text = "\n".join(text.splitlines())
    kept, end = [], 0
    for start, stop in _blocks(text, markdown):
        kept += [_stripped(text[end:start]), marked("code", text[start:stop])]
        end = stop
    return "".join([*kept, _stripped(text[end:])])


def without_fenced(text: str) -> str:
    """Return plain text without what stands between fences or backticks."""
    if "`" not in text and "~~~" not in text:
        return text
    lines, fences = text.split("\n"), _fences(text.split("\n"))
    inside = {row for first, last in fences.items() for row in range(first, last + 1)}
    kept = (line for row, line in enumerate(lines) if row not in inside)
    return _BACKTICKS.sub("", "\n".join(kept))


def _stripped(text: str) -> str:
    return "\n".join([line.strip() for line in text.split("\n")])


def _is_within(span: _Span, blocks: list[_Span], starts: list[int]) -> bool:
    nearest = bisect_right(starts, span[0]) - 1
    return nearest >= 0 and span[0] < blocks[nearest][1]


def _blocks(text: str, markdown: bool = False) -> Iterator[_Span]:
    """Yield fenced and indented blocks; a fence that nothing closes is none."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    fences = _fences(lines)
    row, margin, blank = 0, 0, True  # margin: the column of the text of a list's item
    while row < len(lines):
        line = lines[row]
        if row in fences:
            last = fences[row]
            yield starts[row], starts[last + 1] - 1
            row, blank = last + 1, False
            continue
        item = _LIST_ITEM.match(line)
        if blank and not item and line.strip() and _indent(line) >= margin + _INDENT:
            end = _end_of_indented(lines, row, margin + _INDENT)
            if _is_code(lines[row:end], markdown):
                yield starts[row], starts[end] - 1
            row, blank = end, False
            continue
        blank = not line.strip()
        if item:
            margin = len(item[0].expandtabs(_INDENT))
        elif not blank:
            margin = min(margin, _indent(line))
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


def _indent(line: str) -> int:
    """Return the column in which a line begins."""
    columns = line.expandtabs(_INDENT)
    return len(columns) - len(columns.lstrip())


def _end_of_indented(lines: list[str], row: int, least: int) -> int:
    """Return the row after a block of lines that begin in column `least` or behind it."""
    end = row
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) >= least):
        end += 1
    while end > row and not lines[end - 1].strip():
        end -= 1
    return end


def _is_code(block: list[str], markdown: bool) -> bool:
    written = [line for line in block if line.strip()]
    if sum(1 for line in written if _CODE_SIGNS.search(line)) * 2 >= len(written):
        return True
    words = [word.lower() for line in written for word in _WORD.findall(line)]
    running = sum(1 for word in words if word in _RUNNING)
    return markdown and (running < _FEWEST or running * _OF_WORDS < len(words))
