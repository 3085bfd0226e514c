"""Entries of a feed or a backup that are not published posts: drafts, comments, templates.

Backups of Blogger hold all that a blog consists of; an entry of one is a post only if it says
so. Comments are known by what they answer, by their address, or by a feed that is of comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml import etree

from publicsectorblogs.read.feed_repairs import with_valid_references
from publicsectorblogs.read.left_out import LeftOut
from publicsectorblogs.read.piecemeal import elements_of, parts_of

# One of these is in any file that has such an entry, and in some others. They are looked for one
# by one, since a pattern of all of them takes a hundred times as long.
_HINTS = (
    b"draft>", b"draft/>", b"draft />", b"2005#kind", b"google.com/blogger", b"in-reply-to",
    b"howComment=", b"feed=comments", b"feed=rss2-comments", b"/comments/", b"/comment/feed",
    b">Comment", b"[Comment", b">Recent comments", b">Sylw", b"[Sylw",
)  # fmt: skip
_COMMENT_MARK = re.compile(rb"#c(?:omment-?)?\d")
_KIND = "2005#kind"
_CATEGORY_OF_KIND = re.compile(rb"<category\b[^<>]*2005#kind[^<>]*?(?:/>|>[^<>]*</category\s*>)")
_THREAD = "{http://purl.org/syndication/thread/1.0}in-reply-to"
_COMMENT_ADDRESS = re.compile(r"[?&]showComment=\d|#(?:comment-?|c)\d+$")
_COMMENT_FEED = re.compile(r"comments? (?:on|for|by)\b|sylwadau|recent comments|comments:?$", re.I)
_COMMENT_TITLE = re.compile(r"(?:by|gan|par|re)\s?: |comments? (?:on|by) |sylw ", re.IGNORECASE)
_COMMENT_PATH = re.compile(r"/comments?/(?:feed|default|atom|rss)\b|[?&]feed=(?:rss2-)?comments")


def without_unpublished(data: bytes) -> tuple[bytes, list[LeftOut]]:
    """Return a feed without the entries that are not published posts, and which were left out.

    A feed that has none of them comes back as it is.
    """
    if not (any(hint in data for hint in _HINTS) or _COMMENT_MARK.search(data)):
        return data, []
    valid = with_valid_references(data)
    try:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=True, strip_cdata=False
        )
        root = etree.fromstring(valid, parser)
    except (etree.XMLSyntaxError, ValueError):
        return _without_unpublished_parts(data, valid)
    entries = [one for one in root.iter(etree.Element) if _name(one) in ("entry", "item")]
    found, kinds = _unpublished(root, entries)
    for one in found:
        entry = entries[one.number - 1]
        entry.getparent().remove(entry)
    for category in kinds:  # it says what an entry is, and is no tag of it
        category.getparent().remove(category)
    return (etree.tostring(root, encoding="utf-8"), found) if found or kinds else (data, [])


def _without_unpublished_parts(data: bytes, valid: bytes) -> tuple[bytes, list[LeftOut]]:
    """Return an ill-formed feed, of which `valid` has valid references, as it would be whole."""
    parts = parts_of(valid)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    try:
        root = etree.fromstring(parts.head + parts.closing, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    root = etree.Element("feed") if root is None else root
    found, kinds = _unpublished(root, list(elements_of(parts)))
    if not (found or kinds):
        return data, []
    left_out = {one.number for one in found}
    kept, end = list[bytes](), 0
    for number, (start, stop) in enumerate(parts.places, 1):
        kept += [valid[end:start], b"" if number in left_out else valid[start:stop]]
        end = stop
    return _CATEGORY_OF_KIND.sub(b"", b"".join([*kept, valid[end:]])), found


def _unpublished(root: Any, entries: Sequence[Any]) -> tuple[list[LeftOut], list[Any]]:
    """Return which entries are no published posts, and the categories that say what one is."""
    kinds = [category for entry in entries for category in _kinds(entry)]
    is_backup = bool(kinds)
    is_takeout = any(_blogger(entry, "type") is not None for entry in entries)
    is_of_comments = _is_feed_of_comments(root, entries)
    reasons = (
        _reason(entry, is_backup, is_takeout) or _comment(entry, is_of_comments)
        for entry in entries
    )
    found = [
        LeftOut(number, reason, reason.startswith("without"))
        for number, reason in enumerate(reasons, 1) if reason
    ]  # fmt: skip
    return found, kinds


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _parts(element: Any, name: str) -> Iterator[Any]:
    return (part for part in element if _name(part) == name)


def _kinds(entry: Any) -> list[Any]:
    return [
        one for one in _parts(entry, "category")
        if (one.get("scheme") or one.get("domain") or "").endswith(_KIND)
    ]  # fmt: skip


def _blogger(entry: Any, name: str) -> str | None:
    """Return what a field of Google's own says of an entry."""
    fields = (part for part in _parts(entry, name) if "blogger" in part.tag)
    return next(((field.text or "").strip() for field in fields), None)


def _reason(entry: Any, is_backup: bool, is_takeout: bool) -> str | None:
    """Return why an entry is not a published post, by what it says of itself."""
    for control in _parts(entry, "control"):
        for draft in _parts(control, "draft"):
            if (draft.text or "").strip().lower() not in ("no", "false"):
                return "marked as a draft"
    terms = (one.get("term") or (one.text or "").strip() for one in _kinds(entry))
    kinds = {term.rpartition("#")[2] for term in terms}
    if is_backup and kinds != {"post"}:
        return f"of kind {'/'.join(sorted(kinds))}" if kinds else "without a kind"
    if not is_takeout:
        return None
    kind, status = _blogger(entry, "type"), _blogger(entry, "status")
    if not kind or not status:
        return "without blogger:type or blogger:status"
    if kind != "POST":
        return f"of type {kind}"
    if status != "LIVE":
        return f"with status {status}"
    return "in the trash" if _blogger(entry, "trashed") else None


def _comment(entry: Any, is_of_comments: bool) -> str | None:
    addresses = (part.get("href") or part.text or "" for part in entry
                 if _name(part) in ("link", "guid", "id"))  # fmt: skip
    is_comment = (
        is_of_comments
        or entry.find(_THREAD) is not None
        or any(_COMMENT_ADDRESS.search(address.strip()) for address in addresses)
    )
    return "of kind comment" if is_comment else None


def _is_feed_of_comments(root: Any, entries: Iterable[Any]) -> bool:
    """Whether a feed is one of comments by its own address, or by its title and all of theirs."""
    head = [part for top in (root, *_parts(root, "channel")) for part in top]
    links = [part.get("href", "") for part in head if _name(part) == "link"]
    if any(_COMMENT_PATH.search(link) for link in links):
        return True
    titles = ["".join(part.itertext()) for part in head if _name(part) == "title"]
    if not any(_COMMENT_FEED.match(title.strip()) for title in titles):
        return False
    of_entries = ["".join(t.itertext()).strip() for e in entries for t in _parts(e, "title")]
    return all(_COMMENT_TITLE.match(title) for title in of_entries)
