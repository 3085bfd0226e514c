"""The markup of an entry: to running text, to markup that is safe to show, and to its links.

nh3 sanitises first. What it writes is regular: every tag closed and in lower case, only the
attributes named here, `<` and `>` escaped everywhere else. So the text and the links can be
taken from it in one pass over its tags, and the text is exactly that of what is displayed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from html import escape, unescape
from typing import Literal

from nh3 import Cleaner
from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.model import Link

# What separates texts: the number of line ends that a tag stands for.
_BLOCKS = {
    "address", "article", "aside", "blockquote", "caption", "center", "details", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
}  # fmt: skip
_LINES = {"br", "dd", "dt", "li", "tr"}
_GAP_TAGS = {
    tag: gap
    for names, gap in ((_BLOCKS, 2), (_LINES, 1))
    for name in names
    for tag in (f"<{name}>", f"</{name}>")
}
_INLINE = {
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "strong", "sub", "sup", "tbody", "td", "tfoot", "th", "thead", "u", "var",
}  # fmt: skip
# Elements that go with all that is in them: what runs, loads, submits or is no running text.
_DROPPED = {
    "applet", "audio", "button", "canvas", "form", "frameset", "head", "iframe", "math",
    "noembed", "noframes", "noscript", "object", "option", "script", "select", "style", "svg",
    "template", "textarea", "title", "video",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),  # by itself the sanitiser leaves "title" and "lang" everywhere
    "a": {"href"}, "abbr": {"title"}, "img": {"alt"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
}  # fmt: skip

# Blocks that plugins add below a post: buttons to share it, other posts, advertisements.
_ADDED = (
    "sharedaddy", "sd-sharing", "jp-relatedposts", "addtoany_share_save_container",
    "addtoany_content", "a2a_kit", "wpcnt", "feedflare", "shareaholic-canvas", "ssba",
    "essb_links", "heateor_sss_sharing_container", "yarpp-related", "crp_related",
    "share-buttons", "social-share",
)  # fmt: skip
_ADDED_CLASS = re.compile(rf"""class=["'][^"'>]*?(?:{"|".join(_ADDED)})""")
_ADDED_SELECTOR = ",".join(f".{name}" for name in _ADDED)
_BUTTON_LINK = re.compile(r"//feeds\.(?:feedburner|wordpress)\.com/(?:~ff|~r|1\.0)/")

# Parsers take time quadratic in the depth of nesting: 50,000 nested blocks cost seconds. What
# is nested deeper than this, which no written text is, loses its tags and keeps its text.
_DEEPEST = 200
# Tags without an end, or whose end may be left out.
_UNPAIRED = {
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li",
    "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
}  # fmt: skip
_TAG_START = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# All other characters: to match them takes half the time of searching for controls.
_NO_CONTROLS = re.compile("[\t\n\r -~\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_TAG = re.compile(r"(<[^>]+>)")
_INLINE_TAG = re.compile(rf"<(?!/?(?:{'|'.join(sorted(_BLOCKS | _LINES))})>|img)[^>]+>")
_TAGS = re.compile(r"(<[^>]+>(?: *<[^>]+>)* *)")
# Cells, and text whose spaces count.
_LAYOUT = re.compile(r"<pre>|<t[dh]")
_LONE_INDENT = re.compile(r"\n (?! )")
_IMAGE = re.compile(r'<img(?: alt="([^"]*)")?>')
_ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_RELATIVE = re.compile(r"""href\s*=\s*["']?\s*(?!https?:|mailto:|["'\s])""")
_MARKUP = re.compile(r"</[a-zA-Z]\w*\s*>|<(?:br|hr|img|p|wbr)\b[^<>]*>")

# The last lines that WordPress and Medium add to a post in a feed.
_CREDIT = re.compile(
    r"The post .{0,500} (?:appeared first|first appeared) on .{0,300}"
    r"|.{0,300} was originally published in .{0,200} on Medium, where people are continuing .*",
    re.DOTALL,
)
_MORE = re.compile(
    r"\W*(?:continue reading\b.{0,300}|keep reading\b.{0,300}|read the (?:rest of this|full) "
    r"(?:post|entry|article|story).{0,300}|(?:read )?more|read on)\W*",
    re.IGNORECASE | re.DOTALL,
)
_CUT = re.compile(r"(?:\[\s*(?:…|\.\.\.)\s*\]|\(more(?:…|\.\.\.)\))\W*$")
_TAIL = 4000  # characters: no such line is longer
_TAIL_HINTS = ("appeared first", "first appeared", "on medium, where", "reading", "read ", "more")


@dataclass(frozen=True, slots=True)
class Content:
    """What is read of an entry's body.

    `cut` is 'marked' where the text says that the rest is elsewhere ("[…]", "Continue
    reading"), 'dots' where it just ends in an ellipsis, which authors write too, else ''.
    """

    text: str
    html: str | None
    links: tuple[Link, ...] = ()
    cut: str = ""


def from_html(markup: str, base: str = "") -> Content:
    """Read the HTML of an entry's body; relative links count from `base`, or go without one."""
    clean = _cleaner(base, markup).clean(_shallow(_without_added(without_controls(markup))))
    if "&#" in markup:
        clean = without_controls(clean)
    clean, has_more = _without_tail(clean.strip())
    text = _text(clean)
    html = _IMAGE.sub(r"\1", clean).strip()
    return Content(text, html or None, _links(clean, base), _cut(text, has_more))


def from_text(text: str) -> Content:
    """Read a body that is plain text; blank lines separate its paragraphs."""
    lines = [_CONTROLS.sub("", line).strip() for line in text.splitlines()]
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    paragraphs = kept.split("\n\n")
    if len(paragraphs) > 1 and _CREDIT.fullmatch(paragraphs[-1]):
        paragraphs.pop()
    kept = "\n\n".join(paragraphs)
    html = "".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs if part)
    return Content(kept, html.replace("\n", "<br>") or None, (), _cut(kept, False))


def looks_like_html(text: str) -> bool:
    """Tell whether what is declared as plain text has tags of HTML in it."""
    return bool(_MARKUP.search(text))


def without_controls(text: str) -> str:
    """Remove NUL, control characters, lone surrogates and what no XML document may hold."""
    return text if _NO_CONTROLS.fullmatch(text) else _CONTROLS.sub("", text)


def _make_cleaner(relative: Literal["deny"] | tuple[Literal["rewrite_with_base"], str]) -> Cleaner:
    return Cleaner(
        tags=_INLINE | _LINES | _BLOCKS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https"},
        url_relative=relative,
        link_rel="nofollow noopener noreferrer",
    )


_CLEANER = _make_cleaner("deny")


def _cleaner(base: str, markup: str) -> Cleaner:
    """Return a sanitiser; one that resolves relative links is only made where there are any."""
    if base and _RELATIVE.search(markup.replace("HREF", "href")):
        try:
            return _make_cleaner(("rewrite_with_base", base))
        except ValueError:  # a base that is no address
            pass
    return _CLEANER


def _without_added(markup: str) -> str:
    if not _ADDED_CLASS.search(markup):
        return markup
    tree = LexborHTMLParser(_shallow(markup))
    for node in tree.css(_ADDED_SELECTOR):
        node.decompose()
    return tree.body.inner_html or "" if tree.body is not None else ""


def _shallow(markup: str) -> str:
    if markup.count("<") <= _DEEPEST:
        return markup
    kept: list[str] = []
    depth = start = 0
    for tag in _TAG_START.finditer(markup):
        closing, name = tag[1], tag[2].lower()
        if tag.start() < start or name in _UNPAIRED:
            continue
        depth += -1 if closing else 1
        if depth + bool(closing) > _DEEPEST:
            end = markup.find(">", tag.end())
            kept.append(markup[start : tag.start()])
            start = end + 1 if end >= 0 else len(markup)
        depth = max(depth, 0)
    return "".join(kept) + markup[start:]


def _text(clean: str) -> str:
    """Return the text of sanitised HTML: blank lines between blocks, tabs between cells.

    Most posts have nothing that calls for a look at each tag: their tags are removed at once.
    """
    if _LAYOUT.search(clean):
        return _tidy(_text_with_layout(clean))
    text = _IMAGE.sub(_described, _INLINE_TAG.sub("", _collapsed(clean)))
    pieces = _TAGS.split(text)  # texts, and tags between them
    pieces[1::2] = map(_line_ends, pieces[1::2])
    return _tidy(unescape("".join(pieces)))


def _described(image: re.Match[str]) -> str:
    """Return a picture's description, on a line of its own; what is shorter is an emoji."""
    text = (image[1] or "").replace("&nbsp;", "\xa0").strip()
    return f"\n{text}\n" if len(unescape(text)) > 2 else text


@lru_cache(maxsize=1000)  # the same few tags meet again and again
def _line_ends(tags: str) -> str:
    return "\n" * reduce(_widened, _TAG.findall(tags), 0)


def _widened(gap: int, tag: str) -> int:
    """Return the line ends for a tag, after those before it that no text parts from it.

    Two <br> are a blank line; other blocks have what they need however many meet.
    """
    return min(gap + 1, 2) if tag == "<br>" else max(gap, _GAP_TAGS[tag])


def _text_with_layout(clean: str) -> str:
    """Return the text of HTML with what `_LAYOUT` finds, one text or tag after the other."""
    has_pre = "<pre>" in clean
    out: list[str] = []
    gap, cell, pre = 0, False, False
    for piece in _TAG.split(clean if has_pre else _collapsed(clean)):
        if piece[:1] != "<":
            text = unescape(_collapsed(piece) if has_pre and not pre else piece)
        elif piece in _GAP_TAGS:
            gap = _widened(gap, piece)
            pre = piece == "<pre>" or (pre and piece != "</pre>")
            continue
        elif piece[:4] != "<img":
            cell = cell or piece[:3] in ("<td", "<th")
            continue
        else:
            text = unescape(_IMAGE.sub(r"\1", piece)).strip()
            if len(text) > 2:
                text = f"\n{text}\n"
        if not text or (text == " " and (gap or cell)):
            continue
        if out and (gap or cell):
            out.append("\n" * gap or "\t")
        out.append(text)
        gap, cell = 0, False
    return "".join(out)


def _collapsed(text: str) -> str:
    for space in "\n\t\r\f":
        text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _tidy(text: str) -> str:
    text = "\n".join([line.rstrip() for line in text.split("\n")])
    text = _LONE_INDENT.sub("\n", text)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip()


def _links(clean: str, base: str) -> tuple[Link, ...]:
    found: dict[str, str] = {}
    own = base.partition("#")[0]
    for address, label in _ANCHOR.findall(clean):
        url = unescape(address)
        if (url.startswith(own) and url.partition("#")[0] == own) or _BUTTON_LINK.search(url):
            continue
        if "<" in label:
            label = _TAG.sub("", _IMAGE.sub(r"\1", label))
        found[url] = found.get(url) or " ".join(unescape(label).split())
    return tuple(Link(url, text or None) for url, text in found.items())


def _without_tail(clean: str) -> tuple[str, bool]:
    """Remove the lines that a blog's software adds at the end; tell if one was "Read more"."""
    has_more = False
    tail = clean[-400:].lower()
    if not any(hint in tail for hint in _TAIL_HINTS):
        return clean, has_more
    tried: set[int] = set()
    for opening, closing in (("<p>", "</p>"), ("<p>", "</p>"), ("<a ", "</a>"), ("<p>", "</p>")):
        start = clean.rfind(opening, max(0, len(clean) - _TAIL))
        if start in tried:
            continue
        tried.add(start)
        end = clean.find(closing, start) + len(closing)
        if start < 0 or end < len(closing) or _TAG.sub("", clean[end:]).strip():
            continue
        line = " ".join(unescape(_TAG.sub("", clean[start:end])).split())
        is_more = "<a " in clean[start:end] and bool(_MORE.fullmatch(line))
        if is_more or (opening == "<p>" and _CREDIT.fullmatch(line)):
            clean, has_more = (clean[:start] + clean[end:]).rstrip(), has_more or is_more
            tried.clear()
    return clean, has_more


def _cut(text: str, has_more: bool) -> str:
    if has_more or _CUT.search(text[-40:]):
        return "marked"
    return "dots" if text.endswith(("…", "...")) else ""
