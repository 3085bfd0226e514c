"""The markup of an entry: to running text, to markup that is safe to show, and to its links.

`mending`, `shortcodes` and `pruning` see to it that what is said stands in the markup, and
nothing else; then nh3 sanitises. What it writes is regular: every tag closed and in lower case,
only the attributes named here, `<` and `>` escaped everywhere else. So the text and the links
can be taken from it in one pass over its tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import Literal

from nh3 import Cleaner

from publicsectorblogs.model import Link, Remnant
from publicsectorblogs.read import layout, pruning
from publicsectorblogs.read.code import spaced_code, without_fenced
from publicsectorblogs.read.marks import take_marks, with_space_outside, without_marks
from publicsectorblogs.read.mending import (
    escaped_once,
    plain_once,
    shallow,
    tags_of,
    with_ended_tags,
    with_tables,
    without_swallowing,
)
from publicsectorblogs.read.notation import superscript, without_invisible
from publicsectorblogs.read.pictures import with_markdown_pictures_read, with_pictures_read
from publicsectorblogs.read.remnants import feed_remnants
from publicsectorblogs.read.shortcodes import without_shortcodes
from publicsectorblogs.read.tails import how_cut, without_tail, without_text_tail

_INLINE = {
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "strike", "strong", "sub", "sup", "tbody", "td", "tfoot", "th", "thead",
    "tt", "u", "var",
}  # fmt: skip
# Elements that go with all that is in them: what runs, loads, submits or is not running text.
_DROPPED = {
    "applet", "audio", "button", "canvas", "datalist", "form", "frameset", "head", "iframe",
    "math", "noembed", "noframes", "noscript", "object", "option", "script", "select", "style",
    "svg", "template", "textarea", "title", "video",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),  # by itself the sanitiser leaves "title" and "lang" everywhere
    "a": {"href"}, "abbr": {"title"}, "img": {"alt"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
}  # fmt: skip
_BUTTON_LINK = re.compile(r"//feeds\.(?:feedburner|wordpress)\.com/(?:~ff|~r|1\.0)/")

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# All other characters: to match them takes half the time of searching for controls.
_NO_CONTROLS = re.compile("[\t\n\r -~\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
# References to control characters; what a parser makes of them would look like a mark.
_CONTROL_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]|127))(?:;|\b)",
    re.IGNORECASE,
)
_TAG = re.compile(r"(<[^>]+>)")
_ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_RELATIVE = re.compile(r"""href\s*=\s*["']?\s*(?!https?:|mailto:|["'\s])""")
_MARKUP = re.compile(r"</[a-zA-Z]\w*\s*>|<(?:br|hr|img|p|wbr)\b[^<>]*>")

_MARKDOWN_NOTE = re.compile(r"\[\^(\d{1,3}|[a-z])\]")
_MARKDOWN_STRUCK = re.compile(r"(?<![~\w])~~(?=[^\s~])[^~\n]{1,200}(?<!\s)~~(?![~\w]) ?")
# A problem is due where more of the text than this is dropped.
_MUCH = 0.1


@dataclass(frozen=True, slots=True)
class Content:
    """What is read of an entry's body.

    `cut` is 'marked' where the text says that the rest is elsewhere ("[…]", "Continue
    reading"), 'dots' where it just ends in an ellipsis, which authors write too, else ''.
    `doubt` says in what way the text is not all that the markup held.
    """

    text: str
    html: str | None
    links: tuple[Link, ...] = ()
    cut: str = ""
    remnants: tuple[Remnant, ...] = ()
    doubt: str | None = None


def from_html(markup: str, base: str = "") -> Content:
    """Read the HTML of an entry's body; relative links count from `base`, or go without one."""
    markup = escaped_once(without_controls(markup))
    if "&#" in markup:
        markup = _CONTROL_REFERENCE.sub("", markup)
    tags = tags_of(markup)
    markup = with_ended_tags(markup, tags)
    markup, lost = without_swallowing(markup, tags)
    markup = with_tables(markup, tags)
    if "[" in markup or "$" in markup or "\\(" in markup or "{/" in markup:
        markup = without_shortcodes(markup)
    markup, size = shallow(markup), None
    if not pruning.is_plain(tags):
        markup, size = pruning.pruned(markup)
    clean = without_invisible(_cleaner(base, markup).clean(markup))
    whole = clean.strip()
    clean, has_more = without_tail(whole, base)
    if size is not None and clean != whole:  # what leads on is no text that is lost
        size -= pruning.characters(_TAG.sub("", whole)) - pruning.characters(_TAG.sub("", clean))
    clean = with_pictures_read(clean)
    text, known = take_marks(layout.text_of(clean))
    html = without_marks(clean).strip()
    return Content(
        text, html or None, _links(html, base), how_cut(text, has_more),
        feed_remnants(text, known), _doubt(text, size, lost),
    )  # fmt: skip


def from_text(text: str, *, markdown: bool = False) -> Content:
    """Read a body that is plain text; blank lines separate its paragraphs.

    In one that may be Markdown, as the texts of JSON feeds, indented blocks are code.
    """
    kept = without_invisible(plain_once(_CONTROLS.sub("", text)))
    if markdown:
        kept = with_markdown_pictures_read(kept)
    kept = _MARKDOWN_STRUCK.sub("", kept)
    kept = _MARKDOWN_NOTE.sub(lambda note: superscript(f"({note[1]})"), kept)
    kept = with_space_outside(spaced_code(kept, markdown=markdown))
    kept = re.sub(r"\n{3,}", "\n\n", kept).strip()
    kept, code = take_marks(kept)
    kept, has_more = without_text_tail(kept)
    known = tuple(one for one in code if one.char_end <= len(kept))
    html = "".join(f"<p>{escape(part, quote=False)}</p>" for part in kept.split("\n\n") if part)
    return Content(
        kept, html.replace("\n", "<br>") or None, (), how_cut(kept, has_more),
        feed_remnants(kept, known),
    )  # fmt: skip


def _doubt(text: str, size: int | None, lost: int) -> str | None:
    """Return how much of a text is dropped, in words: if more than a tenth, or what may be said.

    `size`: the characters that the markup held; None where nothing of it can be missing.
    `lost`: those that a tag without an end took with it.
    """
    if size is None and not lost:
        return None
    kept = pruning.characters(text)
    dropped = lost + (max(0, size - kept) if size is not None else 0)
    if dropped <= _MUCH * (kept + dropped) and not lost:
        return None
    share = round(100 * dropped / (kept + dropped)) if dropped else 0
    why = "after a tag without an end" if lost else "hidden, struck out or in a form or frame"
    return f"{share} per cent of the text is dropped: {why}"


def looks_like_html(text: str) -> bool:
    """Tell whether what is declared as plain text has tags of HTML in it, outside code."""
    return bool(_MARKUP.search(text) and _MARKUP.search(without_fenced(text)))


def without_controls(text: str) -> str:
    """Remove NUL, control characters, lone surrogates and what no XML document may hold."""
    return text if _NO_CONTROLS.fullmatch(text) else _CONTROLS.sub("", text)


def _make_cleaner(relative: Literal["deny"] | tuple[Literal["rewrite_with_base"], str]) -> Cleaner:
    return Cleaner(
        tags=_INLINE | layout.LINES | layout.BLOCKS,
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


def _links(clean: str, base: str) -> tuple[Link, ...]:
    found: dict[str, str] = {}
    own = base.partition("#")[0]
    for address, label in _ANCHOR.findall(clean):
        url = unescape(address).strip()
        if (url.startswith(own) and url.partition("#")[0] == own) or _BUTTON_LINK.search(url):
            continue
        if "<" in label:
            label = _TAG.sub("", label)
        found[url] = found.get(url) or " ".join(unescape(label).split())
    return tuple(Link(url, text or None) for url, text in found.items())
