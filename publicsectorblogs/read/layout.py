"""The text of sanitised HTML: blank lines between blocks, a line per row, tabs between cells.

Sanitised markup is regular: every tag closed and in lower case, `<` and `>` escaped elsewhere.
What keeps a layout of its own, code and tables, is written first and stands as a number between
two marks until the text around it has its form.
"""

from __future__ import annotations

import re
from collections.abc import Set
from html import unescape

from publicsectorblogs.read.marks import CLOSING, OPENING, SPACE_AHEAD, marked, with_space_outside
from publicsectorblogs.read.notation import with_scripts

# What separates texts: the number of line ends that a tag stands for.
BLOCKS = {
    "address", "article", "aside", "blockquote", "caption", "center", "details", "dialog", "div",
    "dl", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
}  # fmt: skip
LINES = {"br", "dd", "dt", "li", "tr"}
_GAP_TAGS = {
    tag: gap
    for names, gap in ((BLOCKS, 2), (LINES, 1))
    for name in names
    for tag in (f"<{name}>", f"</{name}>")
}
_INLINE_CODE = {"code", "kbd", "samp", "tt"}

_TAG = re.compile(r"(<[^>]+>)")
# One pass for the names of all tags takes a tenth of the time of a search for each.
_TAG_NAME = re.compile("<([a-z][a-z0-9]*)")
_LONE_INDENT = re.compile(r"\n (?! )")
_BLANK_LINES = re.compile("\n{3,}")
_STRUCK = re.compile(r"(</?(?:del|s|strike)>)")
_PRE = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)
_BREAK = re.compile(r"<br>")

_KEPT = "\x0e"  # before and after the number of what is kept
_KEPT_TEXT = re.compile(f"{_KEPT}(\\d+){_KEPT}")
_TABLE = re.compile(r"(</?table>)")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]([^>]*)>(.*?)</t[dh]>", re.DOTALL)
_SPAN = re.compile(r'(col|row)span="(\d{1,4})"')
_CAPTION = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
# A table of more columns than this is not written out in full width.
_WIDEST = 50
# Characters: a cell with paragraphs and more text than this lays out a page.
_LONG_CELL = 300


def text_of(clean: str) -> str:
    """Return the text of sanitised HTML without pictures; marks stand where they stood."""
    tags = frozenset(_TAG_NAME.findall(clean))
    if tags & {"sup", "sub"}:
        clean = with_scripts(clean)
    if tags & {"del", "s", "strike"}:
        clean = _without_struck(clean)
    if "q" in tags:  # a browser shows its marks
        clean = clean.replace("<q>", "“").replace("</q>", "”")
    kept: list[str] = []
    if "pre" in tags:
        clean = _PRE.sub(lambda pre: _keep(kept, _preformatted(pre[1])), clean)
    clean = _with_marks(clean, tags)
    if "table" in tags:
        clean = _without_tables(clean, kept)
    text = _flow(clean)
    while kept and _KEPT in text:
        text = _KEPT_TEXT.sub(lambda number: kept[int(number[1])], text)
    return SPACE_AHEAD.sub("", text.rstrip())


def tidy(text: str) -> str:
    """Return text without spaces at the ends of lines, and with single blank lines."""
    text = "\n".join([line.rstrip() for line in text.split("\n")])
    if "\n " in text:
        text = _LONE_INDENT.sub("\n", text)
    if "\n\n\n" in text:
        text = _BLANK_LINES.sub("\n\n", text)
    return text.strip()


def _keep(kept: list[str], text: str) -> str:
    kept.append(text)
    return f"<pre>{_KEPT}{len(kept) - 1}{_KEPT}</pre>" if text else ""


def _without_struck(clean: str) -> str:
    kept, depth = [], 0
    for piece in _STRUCK.split(clean):
        if not _STRUCK.fullmatch(piece):
            kept.append("" if depth else piece)
        else:
            depth += -1 if piece[1] == "/" else 1
    return "".join(kept)


def _preformatted(inner: str) -> str:
    text = unescape(_TAG.sub("", _BREAK.sub("\n", inner)))
    code = "\n".join([line.rstrip() for line in text.split("\n")]).strip()
    return marked("code", re.sub(r"\n{3,}", "\n\n", code)) if code else ""


def _with_marks(clean: str, tags: Set[str]) -> str:
    for name in tags & _INLINE_CODE:
        clean = clean.replace(f"<{name}>", OPENING["code"]).replace(f"</{name}>", CLOSING)
    for name in tags & {"figcaption", "caption"}:
        clean = clean.replace(f"<{name}>", f"<{name}>{OPENING['caption']}")
        clean = clean.replace(f"</{name}>", f"{CLOSING}</{name}>")
    return clean


def _flow(clean: str) -> str:
    """Return the text of what has neither tables nor code in lines of its own."""
    pieces = _TAG.split(_collapsed(clean))  # texts, and a tag between any two
    kept, gap = [pieces[0]], 0
    for tag, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if tag in _GAP_TAGS:  # two <br> are a blank line; other blocks have what they need
            gap = min(gap + 1, 2) if tag == "<br>" else max(gap, _GAP_TAGS[tag])
        if gap:
            text = text.lstrip(" ")
        if text:
            kept.append("\n" * gap + text)
            gap = 0
    return tidy(with_space_outside(unescape("".join(kept))))


def _collapsed(text: str) -> str:
    for space in "\n\t\r\f":
        text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _without_tables(clean: str, kept: list[str]) -> str:
    """Write the tables, the inner ones first, and return what is around them."""
    around: list[list[str]] = [[]]
    for piece in _TABLE.split(clean):
        if piece == "<table>":
            around.append([])
        elif piece != "</table>":
            around[-1].append(piece)
        elif len(around) > 1:
            inner = "".join(around.pop())
            around[-1].append(_keep(kept, _table(inner)))
    return "".join(part for parts in around for part in parts)


def _table(inner: str) -> str:
    caption = _CAPTION.search(inner)
    rows = [
        [(attributes, _flow(cell)) for attributes, cell in _CELL.findall(row)]
        for row in _ROW.findall(inner)
    ]
    texts = [text for row in rows for _, text in row]
    if any(map(_lays_out, texts)) or _is_page(rows):
        body = "\n\n".join(filter(None, texts))
    else:
        body = "\n".join(_grid(rows))
    return "\n\n".join(filter(None, (_flow(caption[1]) if caption else "", body)))


def _lays_out(cell: str) -> bool:
    """Tell whether a cell is a part of a page rather than one of a table."""
    return _KEPT in cell or ("\n\n" in cell and len(cell) > _LONG_CELL)


def _is_page(rows: list[list[tuple[str, str]]]) -> bool:
    """Tell whether a table of one column holds paragraphs, as the pages of e-mails do."""
    return all(len(row) <= 1 for row in rows) and any(
        "\n\n" in text for row in rows for _, text in row
    )


def _grid(rows: list[list[tuple[str, str]]]) -> list[str]:
    """Return a line for each row that holds anything: its cells, also the empty, in their columns.

    What spans several columns or rows stands in the first, and the others are empty.
    """
    lines = []
    taken: dict[int, int] = {}  # column -> rows for which a cell above still takes it
    for row in rows:
        line: list[str] = []
        below: dict[int, int] = {}
        for attributes, text in row:
            _skip_taken(line, taken)
            spans = {kind: int(size) for kind, size in _SPAN.findall(attributes)}
            width = max(1, min(spans.get("col", 1), _WIDEST - len(line)))
            if len(line) < _WIDEST:
                below |= {len(line) + i: spans.get("row", 1) - 1 for i in range(width)}
            line += [" ".join(filter(None, text.split("\n"))), *[""] * (width - 1)]
        _skip_taken(line, taken)
        taken = {column: left for column, left in {**taken, **below}.items() if left > 0}
        if any(line):
            lines.append("\t".join(line))
    return lines


def _skip_taken(line: list[str], taken: dict[int, int]) -> None:
    while taken.get(len(line), 0) > 0:
        taken[len(line)] -= 1
        line.append("")
