"""WordPress export files (WXR): RSS whose items are everything that a blog consists of.

An export holds drafts, private posts, pages, pictures and menus beside the posts. An item is a
post only if its own marks say that it is one and that it is published; the marks are known by
their namespace, whatever prefix it has. Exports have a reader of their own, since only their
marks tell what was never public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from publicsectorblogs.read.feed_repairs import with_valid_references
from publicsectorblogs.read.left_out import LeftOut
from publicsectorblogs.read.piecemeal import doubt_of, elements_of, parts_of
from publicsectorblogs.read.raw_feed import RawBody, RawEntry, RawFeed

_SPACE = re.compile(r"\{https?://(?:www\.)?wordpress\.org/export/(?![^}]*excerpt)[^}]*\}|wp:")
_HINTS = (b"wordpress.org/export/", b"<wp:status", b"<wp:post_type")
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_EXCERPT = re.compile(r"\{https?://(?:www\.)?wordpress\.org/export/[^}]*excerpt/\}encoded")
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_MARKS = ("status", "post_type", "post_password")
# What plugins for several authors call their terms, and how they begin the name of one.
_AUTHOR_TERMS = {"author", "byline", "ppma_author"}
_CO_AUTHOR = re.compile(r"^cap-")
_TAG_TERMS = {None, "category", "post_tag", "tag"}
_CDATA = re.compile(rb"<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)
_BLOCKS = (
    r"</?(?:[uo]l|li|d[ltd]|t(?:able|body|head|foot|r|d|h)|div|h[1-6]|p|pre|blockquote|figure|hr)\b"
)
# The end of a line with the blanks before it, and the block that begins or ends there, if any.
_LINE_END = re.compile(
    rf"(?P<block>{_BLOCKS}[^<>]*>)?(?<![ \t])[ \t]*\n(?=(?P<next>[ \t]*{_BLOCKS})?)", re.IGNORECASE
)
_NEXT_PAGE = "<!--nextpage-->"
_BLOCK_MARK = re.compile(r"<!-- /?wp:|<p[ >]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item, and what its marks say."""

    element: Any
    marks: Mapping[str, str]

    def text(self, tag: str) -> str:
        """Return the text of a part, "" where there is none."""
        part = self.element.find(tag)
        return "" if part is None else "".join(part.itertext()).strip()

    @property
    def excerpt(self) -> str:
        """What its author wrote as a summary, "" where there is none."""
        texts = ("".join(one.itertext()) for one in self.element if _EXCERPT.fullmatch(_tag(one)))
        return next(texts, "").strip()


def read_export(data: bytes) -> tuple[RawFeed, list[LeftOut]] | None:
    """Return the published posts of an export and what was left out, or None for other files.

    Posts are items of the type "post" that are published and need no password.
    """
    if not any(hint in data for hint in _HINTS):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    valid = with_valid_references(data)
    try:
        root: Any = etree.fromstring(valid, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or _tag(root).endswith("}feed"):
        return None
    if not any(_mark(element) for element in root.iter(etree.Element)):
        return None
    elements = root.iter("{*}item") if not len(parser.error_log) else elements_of(parts_of(valid))
    items = [_Item(element, _marks(element)) for element in elements]
    names, left_out, entries = _display_names(root, items), [], []
    for number, item in enumerate(items, 1):
        is_cut = number == len(items) and _is_cut_off(data)
        problem = _reason_to_leave_out(item.marks, is_cut)
        if problem:
            left_out.append(LeftOut(number, *problem))
        else:
            entries.append(_entry(item, names))
    channel = _Item(root.find("{*}channel") if root.find("{*}channel") is not None else root, {})
    fault = parser.error_log[0] if len(parser.error_log) else None
    doubt = doubt_of(fault.message, fault.line) if fault else None
    return RawFeed("rss", channel.text("{*}title"), channel.text("{*}link"), (), tuple(entries),
                   doubt), left_out  # fmt: skip


def _mark(element: Any) -> str:
    """Return the name of a mark of exports, "" for other elements."""
    space = _SPACE.match(_tag(element))
    return _tag(element)[space.end() :] if space else ""


def _tag(element: Any) -> str:
    """Return the name of an element, "" for a comment or the like."""
    return element.tag if isinstance(element.tag, str) else ""


def _marks(element: Any) -> dict[str, str]:
    return {name: (part.text or "").strip() for part in element if (name := _mark(part))}


def _is_cut_off(data: bytes) -> bool:
    """Whether a file ends within an item, before all that tells whether it is published."""
    tail = _CDATA.sub(b"", data[max(data.rfind(b"<item>"), data.rfind(b"<item ")) :])
    closed = (re.search(rb"</(?:[\w.-]+:)?%s\s*>" % name.encode(), tail) for name in _MARKS)
    return not re.search(rb"</(?:[\w.-]+:)?item\s*>", tail) and not all(closed)


def _reason_to_leave_out(marks: Mapping[str, str], is_cut: bool) -> tuple[str, bool] | None:
    """Return why an item is not a published post, and whether that is a fault of the file."""
    if is_cut:
        return "cut off before it says whether it is published", True
    for name in ("post_type", "status"):
        if not marks.get(name):
            return f"without wp:{name}", True
    if marks["post_type"] != "post":
        return f"of type {marks['post_type']}", False
    if marks["status"] != "publish":
        return f"with status {marks['status']}", False
    return ("with a password", False) if marks.get("post_password") else None


def _entry(item: _Item, names: Mapping[str, str]) -> RawEntry:
    content, excerpt = item.text(_CONTENT), item.excerpt
    whole = (RawBody(_with_paragraphs(content), True, True),) if content else ()
    guid = item.element.find("{*}guid")
    is_address = guid is not None and guid.get("isPermaLink", "true") == "true"
    return RawEntry(
        guid=item.text("{*}guid"),
        link=item.text("{*}link") or (item.text("{*}guid") if is_address else ""),
        title=item.text("{*}title"),
        bodies=whole or ((RawBody(excerpt, False, True),) if excerpt else ()),
        published=_moment(item.marks.get("post_date_gmt", "")) or item.text("{*}pubDate"),
        local=item.marks.get("post_date", ""),
        authors=_authors(item, names),
        tags=tuple(name for domain, _, name in _terms(item.element) if domain in _TAG_TERMS),
    )


def _moment(stated: str) -> str:
    """Return a date in UTC as ISO 8601 has it; WordPress writes zeros for one it has not got."""
    return f"{stated}Z" if re.match(r"[12]\d{3}-", stated) else ""


def _authors(item: _Item, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the co-authors that a plugin names, else the one who wrote the post, by name."""
    found = [
        names.get(_CO_AUTHOR.sub("", nicename), "") or names.get(name, name)
        for domain, nicename, name in _terms(item.element)
        if domain in _AUTHOR_TERMS
    ]
    creator = item.text(_CREATOR)
    return tuple(found) or ((names.get(creator, creator),) if creator else ())


def _terms(element: Any) -> Iterator[tuple[str | None, str, str]]:
    """Yield the terms of an item: of which list each is, its short name, its name."""
    for part in element.iterfind("{*}category"):
        name = "".join(part.itertext()).strip()
        if name:
            yield part.get("domain"), part.get("nicename", ""), name


def _display_names(root: Any, items: list[_Item]) -> dict[str, str]:
    """Return the names under which an export's authors write, by their logins.

    Guest authors are items of a type of their own.
    """
    names = {}
    for author in root.iter(etree.Element):
        if _mark(author) in ("author", "wp_author"):
            marks = _marks(author)
            full = (
                f"{marks.get('author_first_name', '')} {marks.get('author_last_name', '')}".strip()
            )
            login, shown = marks.get("author_login"), marks.get("author_display_name")
            name = full if full and shown in (None, "", login) else shown
            if name and login:
                names[login] = name
    for item in items:
        if item.marks.get("post_type") == "guest-author" and item.text("{*}title"):
            names[_CO_AUTHOR.sub("", item.marks.get("post_name", ""))] = item.text("{*}title")
    return names


def _with_paragraphs(text: str) -> str:
    """Mark up what WordPress stores without: paragraphs between blank lines, and line ends."""
    if _BLOCK_MARK.search(text):
        return text
    text = "\n\n".join(map(str.strip, text.replace("\r\n", "\n").split(_NEXT_PAGE)))
    paragraphs = (_LINE_END.sub(_break, part.strip()) for part in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{part}</p>\n" for part in paragraphs)


def _break(end: re.Match[str]) -> str:
    return f"{end['block'] or ''}{'' if end['block'] or end['next'] else '<br>'}\n"
