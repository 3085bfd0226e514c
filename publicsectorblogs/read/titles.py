"""Titles, names and tags as feeds write them, to a line of text."""

from __future__ import annotations

import re
from html import unescape

from publicsectorblogs.read.html import without_controls
from publicsectorblogs.read.notation import with_scripts, without_invisible

# A title is marked up with these and may be about any others ("Using the <title> tag").
_FORMATS = (
    "a abbr b bdi big br cite code del em font h1 h2 h3 h4 h5 h6 i img ins kbd mark nobr p q s "
    "samp small span strike strong sub sup tt u var wbr"
)
_TAG = re.compile(rf"<(/?)({'|'.join(_FORMATS.split())})\b(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ALONE = {"br", "hr", "img", "wbr"}
_APART = {"br", "p"}
_TOLD_BEFORE = re.compile(r"\b(?:tags?|elements?|attributes?)(?: (?:such as|like|called))? $", re.I)
_TOLD_BEHIND = re.compile(r" (?:tags?|elements?|attributes?)\b", re.IGNORECASE)
# What must not be read, whatever it holds.
_RUNNING = re.compile(r"<(script|style)\b[^<>]*>.{0,5000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
# A title that stands in one of these as a whole is marked up with it.
_WRAPPED = re.compile(
    r"\s*<(article|center|div|header|li|section|td)\b[^<>]*>(.*)</\1\s*>\s*",
    re.IGNORECASE | re.DOTALL,
)
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->).){0,5000}-->", re.DOTALL)
_CDATA_MARK = re.compile(r"<!\[CDATA\[|\]\]>")
_REFERENCE = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z][a-z0-9]{1,9});", re.IGNORECASE)
_NEEDLESS = re.compile(r"&(?!(?:lt|gt|#60|#62|#x3c|#x3e);)", re.IGNORECASE)


def one_line(markup: str) -> str | None:
    """Return a title or a name without tags, entities and line ends, or None if none is left.

    Only tags of running text that come in pairs, or need no pair, are taken for markup.
    Entities that were escaped once more are read once more, but for angle brackets, of which a
    title may speak.
    """
    text = _CDATA_MARK.sub("", without_controls(markup))
    if "<" in text:
        text = _COMMENT.sub("", _RUNNING.sub("", text))
        while wrapped := _WRAPPED.fullmatch(text):
            text = wrapped[2]
        text = _without_tags(with_scripts(text))
    text = unescape(text)
    if _is_escaped_again(text):
        text = unescape(text)
    return " ".join(without_invisible(without_controls(text)).split()) or None


def _without_tags(text: str) -> str:
    names = {(tag[1], tag[2].lower()) for tag in _TAG.finditer(text)}
    return _TAG.sub(lambda tag: _replaced(tag, names), text)


def _replaced(tag: re.Match[str], names: set[tuple[str, str]]) -> str:
    name = tag[2].lower()
    if name in _ALONE and _is_told_of(tag):
        return tag[0]
    if name in _ALONE or {("", name), ("/", name)} <= names:
        return " " if name in _APART else ""
    return tag[0]


def _is_told_of(tag: re.Match[str]) -> bool:
    """Whether a title speaks of a tag: "Using the <br> tag"."""
    before = tag.string[max(0, tag.start() - 30) : tag.start()]
    return bool(_TOLD_BEFORE.search(before) or _TOLD_BEHIND.match(tag.string, tag.end()))


def _is_escaped_again(text: str) -> bool:
    """Whether every ampersand of a text begins an entity, and none of them is a bracket."""
    count = text.count("&")
    return count > 0 and count == len(_REFERENCE.findall(text)) == len(_NEEDLESS.findall(text))
