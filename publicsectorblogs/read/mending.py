"""Markup that would make an HTML parser lose text, mended before it is parsed.

To a browser, <iframe/> opens an element that is never closed, and all that follows is lost in
it. What is written in a post was meant to be read: such tags go, and their text stays.
"""

from __future__ import annotations

import re
from html import unescape

# Elements in which a parser looks for nothing but their end, whose contents are dropped, or whose
# contents mean something else (struck out, code, raised).
SWALLOWING = (
    "applet", "audio", "button", "canvas", "datalist", "dialog", "form", "frameset", "head",
    "iframe", "noembed", "noframes", "noscript", "object", "optgroup", "option", "script",
    "select", "style", "template", "textarea", "title", "video", "xmp", "listing", "plaintext",
    "code", "del", "kbd", "pre", "s", "samp", "strike", "sub", "sup", "tt",
)  # fmt: skip
# With what a tag of one of them begins, in lower case: <s> apart, for <strong> and <span> are many.
_HINTS = tuple(f"<{name}" for name in SWALLOWING if name != "s") + ("<s>", "<s ", "<s/")
_SELF_CLOSING = re.compile(rf"<(?:{'|'.join(SWALLOWING)})\b[^<>]*/>", re.IGNORECASE)
_SWALLOWING_TAG = re.compile(rf"<(/?)({'|'.join(SWALLOWING)})\b[^>]*>?", re.IGNORECASE)
_EDGE = re.compile(r"</?(?:p|div|h[1-6]|ul|ol|li|table|td|blockquote|section|figure)\b", re.I)
_CODE = ("code", "kbd", "pre", "samp", "tt")
_BLOCK = re.compile(r"<(?:p|div|h[1-6]|ul|ol|table|blockquote|section|figure)\b", re.IGNORECASE)
_AFTER_OPTION = re.compile(r"<(?!/?opt)")
# What Word puts beside a text that is copied from it.
_OFFICE = re.compile(r"<xml>\s*<[a-z]\w{0,9}:(?:(?!</?xml>).)*</xml>", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--((?:(?!<!--|-->).)*)(-->)?", re.DOTALL)
_UP_TO_TAG = re.compile(r"[^<>]*(?:>|(?=<)|\Z)")
_PART_OF_TABLE = re.compile(r"</?t(?:r|d|h|body|head|foot)\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^<>]*>(?:(?!<t[dhr]\b).)*?</t[dh]>", re.IGNORECASE | re.DOTALL)
# A tag up to its end or to where another begins, and the value within which that is, if any.
_MAYBE_UNENDED = re.compile(
    r"""<(?P<name>/?[a-zA-Z][\w:-]*)"""
    r"""(?P<rest>[^<>"']*(?:"[^"<>]*"[^<>"']*|'[^'<>]*'[^<>"']*)*)"""
    r"""(?P<value>(?<==)(?P<mark>["'])[^<>"']*)?(?P<end>>|(?=<[/a-zA-Z]))"""
)
_AFTER_VALUE = ("", " ", "\n", "\t", "/", ">")
_PREFORMATTED = re.compile(r"<(/?)(?:xmp|listing)\b[^>]*>", re.IGNORECASE)

# Parsers take time quadratic in the depth of nesting: 50,000 nested blocks cost seconds. What
# is nested deeper than this, which no written text is, loses its tags and keeps its text.
_DEEPEST = 200
# Tags without an end, or whose end may be left out.
_UNPAIRED = {
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li",
    "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
}  # fmt: skip
_ANY_TAG = re.compile(r"<[^<>]*>?")
_TAG_START = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")

_ESCAPED = r"&lt;/?(?:{})\b(?:(?!&[lg]t;).){{0,500}}&gt;"
_ESCAPED_BLOCK = _ESCAPED.format(
    "p|div|h[1-6]|ul|ol|table|blockquote|article|section|figure|img|span|a|strong|b|em|i|br"
)
_ESCAPED_COMMENTS = r"(?:\s*&lt;!--(?:(?!--&gt;).){0,300}--&gt;)*\s*"
_STARTS_ESCAPED = re.compile(rf"{_ESCAPED_COMMENTS}{_ESCAPED_BLOCK}", re.DOTALL | re.IGNORECASE)
_ENDS_ESCAPED = re.compile(rf"{_ESCAPED_BLOCK}{_ESCAPED_COMMENTS}$", re.DOTALL | re.IGNORECASE)
_ENDS_OF_LINES = re.compile(r"&lt;(?:/p|br ?/?)&gt;", re.IGNORECASE)
_ESCAPED_ADDRESS = re.compile(
    r"&lt;(?:a|img)\s(?:(?!&[lg]t;).){0,300}?(?:href|src)\s?=", re.IGNORECASE | re.DOTALL
)
_WRAPPER = re.compile(r"\s*<(p|div)\b[^<>]*>([^<>]*)</\1>\s*", re.IGNORECASE)
# References for characters of running text, escaped once too often. Not "&amp;lt;", which may
# be what the author writes about.
_TWICE = re.compile(
    r"&amp;(nbsp|pound|euro|[lr][sd]quo|[mn]dash|hellip|amp|eacute|middot|bull|copy|frac\d\d|"
    r"#\d{2,6}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)


# What a text has that speaks of markup, and so may mean the references that it names.
_OF_MARKUP = re.compile(r"<(?:code|pre)\b|&lt;/?[a-z]", re.IGNORECASE)
_PLAIN_REFERENCE = re.compile(
    r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|amp|lt|gt|quot|apos|nbsp|pound|euro|[lr][sd]quo|[mn]dash|"
    r"hellip|copy);",
    re.IGNORECASE,
)
_ESCAPED_TAG = re.compile(r"&(?:lt|#0*60|#x0*3c);[/!a-z]", re.IGNORECASE)


def escaped_once(markup: str) -> str:
    """Decode HTML that was escaped twice once more, where that is plain.

    It is plain where no markup is left but that which is escaped (a wrapper apart), and the
    text begins and ends with tags, or at one end and has a link or a picture, or has several
    ends of paragraphs. A text about markup says something before or after, or has markup of its
    own.
    """
    if "<![CDATA[" in markup:
        markup = markup.replace("<![CDATA[", "").replace("]]>", "")
    if "lt;" in markup:
        wrapper = _WRAPPER.fullmatch(markup)
        inner = wrapper[2] if wrapper else markup
        if "<" not in inner and "&lt;" not in inner and _is_escaped(unescape(inner)):
            inner = unescape(inner)  # it was escaped three times
        if "<" not in inner and _is_escaped(inner):
            markup = unescape(inner)
    if "&amp;" in markup and not _OF_MARKUP.search(markup):
        markup = _TWICE.sub(r"&\1;", markup)
    return markup


def plain_once(text: str) -> str:
    """Read the references of a plain text, where each of its ampersands begins one.

    None of them may be the bracket of a tag, of which the text may speak.
    """
    count = text.count("&")
    if not count or count != len(_PLAIN_REFERENCE.findall(text)) or _ESCAPED_TAG.search(text):
        return text
    return unescape(text)


def _is_escaped(text: str) -> bool:
    if len(_ENDS_OF_LINES.findall(text)) > 1:
        return True
    ends = bool(_STARTS_ESCAPED.match(text)) + bool(_ENDS_ESCAPED.search(text[-600:]))
    return ends == 2 or bool(ends and _ESCAPED_ADDRESS.search(text))


def tags_of(markup: str) -> str:
    """Return the tags of some markup, in lower case: to look for words in them takes less time."""
    return "".join(_ANY_TAG.findall(markup)).lower()


def with_ended_tags(markup: str, tags: str) -> str:
    """Return markup in which each tag ends, so that none takes along what follows.

    A tag ends where the next begins, at the latest. One that breaks off within a value goes, unless
    the value holds tags and ends behind them: the next mark like its first does not end it if it
    begins another value or stands in a text. `tags`: those of the markup.
    """
    if tags.count("<") == tags.count(">") and tags.count('"') % 2 == 0:
        return markup
    kept: list[str] = []
    start = 0
    for tag in _MAYBE_UNENDED.finditer(markup):
        if tag.start() < start or (tag["end"] and not tag["value"]):
            continue
        kept.append(markup[start : tag.start()])
        start = tag.end()
        if not tag["value"]:
            is_text = "=" not in tag["rest"]
            kept.append(f"<{tag['name']}>{tag['rest']}" if is_text else f"{tag[0]}>")
        elif end := _end_of_value(markup, tag):
            kept.append(markup[tag.start() : end])
            start = end
        elif tag["end"]:
            kept.append(f"{tag[0][:-1]}{tag['mark']}>")
    return "".join(kept) + markup[start:]


def _end_of_value(markup: str, tag: re.Match[str]) -> int:
    """Return where the value ends with which a tag breaks off, 0 where it does not."""
    end = markup.find(tag["mark"], tag.end())
    is_end = markup[end - 1] != "=" and markup[end + 1 : end + 2] in _AFTER_VALUE
    return end + 1 if end > 0 and is_end else 0


def without_swallowing(markup: str, tags: str) -> tuple[str, int]:
    """Return markup in which no tag swallows what follows, and the characters that were lost.

    Code that is never closed ends with its block. Only what cannot be told from text is lost: the
    script of a <script> that is never closed, up to the next block, and the options of a list to
    choose from. `tags`: those of the markup.
    """
    if "<!--" in tags:
        markup = _COMMENT.sub(_comment, markup)
    if "<xml>" in tags:
        markup = _OFFICE.sub("", markup)
    if not any(map(tags.__contains__, _HINTS)):
        return markup, 0
    markup = _SELF_CLOSING.sub("", markup)
    kept: list[str] = []
    lost = start = 0
    for tag in _unpaired(list(_SWALLOWING_TAG.finditer(markup))):
        is_code = not tag[1] and tag[2].lower() in _CODE
        if tag.start() < start:  # within code that was ended, or in what was lost
            if is_code:
                kept.append(f"</{tag[2]}>")
            continue
        if is_code:
            end = _next(_EDGE, markup, tag.end())
            kept.append(f"{markup[start:end]}</{tag[2]}>")
        else:
            end = _end_of_loss(markup, tag)
            lost += end - tag.end()
            kept.append(markup[start : tag.start()])
        start = end
    return _PREFORMATTED.sub(r"<\1pre>", "".join(kept) + markup[start:]), lost


def with_tables(markup: str, tags: str) -> str:
    """Return markup whose rows and cells stand in a table: a parser takes them for nothing else."""
    if "<td" not in tags or "<table" in tags:
        return markup
    parts = list(_PART_OF_TABLE.finditer(markup))
    if not parts:
        return markup
    start, end = parts[0].start(), parts[-1].end()
    if _PART_OF_TABLE.sub("", _CELL.sub("", markup[start:end])).strip():
        return markup  # what is among them would be moved
    return f"{markup[:start]}<table>{markup[start:end]}</table>{markup[end:]}"


def _comment(comment: re.Match[str]) -> str:
    """A comment goes; of one that is never closed, only what is up to the end of its tag."""
    return "" if comment[2] else _UP_TO_TAG.sub("", comment[1], count=1)


def _unpaired(tags: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the tags that open what is never closed, or close what was never opened."""
    unpaired: list[re.Match[str]] = []
    open_tags: dict[str, list[re.Match[str]]] = {}
    for tag in tags:
        name = tag[2].lower()
        if not tag[1]:
            open_tags.setdefault(name, []).append(tag)
        elif not open_tags.get(name):
            unpaired.append(tag)
        else:
            open_tags[name].pop()
    left = [tag for stack in open_tags.values() for tag in stack]
    # An <option> may stay open within a list to choose from.
    lists = {"select", "datalist", "optgroup"}
    is_list_closed = any(tag[2].lower() in lists for tag in tags) and not any(
        tag[2].lower() in lists for tag in left
    )
    if is_list_closed:
        left = [tag for tag in left if tag[2].lower() != "option"]
    return sorted((*unpaired, *left), key=lambda tag: tag.start())


def _end_of_loss(markup: str, tag: re.Match[str]) -> int:
    """Where the text goes on after a tag that is taken away."""
    name = tag[2].lower()
    if tag[1]:
        return tag.end()
    following = {"script": _BLOCK, "style": _BLOCK, "select": _AFTER_OPTION,
                 "datalist": _AFTER_OPTION, "option": _AFTER_OPTION}.get(name)  # fmt: skip
    return _next(following, markup, tag.end()) if following else tag.end()


def _next(pattern: re.Pattern[str], markup: str, place: int) -> int:
    found = pattern.search(markup, place)
    return found.start() if found else len(markup)


def shallow(markup: str) -> str:
    """Return markup without the tags that are nested too deep."""
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
