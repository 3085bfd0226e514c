"""Any feed, also an ill-formed one, as feedparser reads it: the reader of last resort.

It is also the measure of the fast reader, which must find the same in every feed it accepts.
"""

from __future__ import annotations

import io
import json
import re
import sys
from typing import Any

from publicsectorblogs.read.raw_feed import RawBody, RawEntry, RawFeed

_HTML = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "")
_TEXT_INPUT = re.compile(rb"<textinput\b.*?</textinput\s*>", re.IGNORECASE | re.DOTALL)
# To feedparser an entry with such a link has one, so that its guid is no address.
_EMPTY_LINK = re.compile(rb"<link\b(?![^<>]*\bhref\b)[^<>]*(?:/>|>\s*</link\s*>)", re.IGNORECASE)
_REFERENCE = re.compile(rb"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)
# What feedparser adds of its own to a value.
_FORM = ("type", "rel", "base", "language", "xmlns")


def read_lenient(data: bytes) -> RawFeed:
    """Read the feed in `data`; the kind is "" and there are no entries for what is no feed.

    Raises whatever feedparser may raise, which is meant to raise nothing.
    """
    import feedparser  # here, since it takes long to load and few feeds need it

    data = _EMPTY_LINK.sub(lambda link: b"\n" * link[0].count(b"\n"), data)  # lines keep numbers
    # A file object, since feedparser opens addresses and paths that it is given as text.
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    version = found.get("version") or ""
    kind = "" if not version and not found.entries else "atom" if "atom" in version else "rss"
    feed = found.feed
    return RawFeed(
        kind=kind,
        title=_string(feed.get("title")),
        link=_string(feed.get("link")),
        authors=_authors(feed),
        entries=tuple(_entry(entry) for entry in found.entries),
        doubt=_doubt(found) if found.bozo else None,
    )


def without_what_fails(data: bytes) -> bytes:
    """Return a feed without what feedparser is known to fail on.

    That is a text input within an entry, and references to characters that do not exist.
    """
    return _TEXT_INPUT.sub(b"", _REFERENCE.sub(_existing, data))


def _existing(reference: re.Match[bytes]) -> bytes:
    digits = (reference[1] or reference[2]).lstrip(b"0") or b"0"
    code = int(digits, 16 if reference[1] else 10) if len(digits) < 8 else sys.maxunicode + 1
    exists = code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF
    return reference[0] if exists else b"&#xfffd;"


def _doubt(found: Any) -> str:
    problem = found.get("bozo_exception")
    text = problem.getMessage() if hasattr(problem, "getMessage") else str(problem)
    line = problem.getLineNumber() if hasattr(problem, "getLineNumber") else None
    return f"not well-formed: {text}" + (f" (line {line})" if line else "")


def _entry(entry: Any) -> RawEntry:
    links = [link for link in entry.get("links", []) if isinstance(link, dict)]
    raw = RawEntry(
        guid=_string(entry.get("id")),
        link=_string(entry.get("feedburner_origlink")) or _string(entry.get("link")),
        title=_string(entry.get("title")),
        bodies=_bodies(entry),
        # dict.get: feedparser's own `get` answers a question for `updated` with `published`.
        published=_string(entry.get("published")),
        updated=_string(dict.get(entry, "updated")),
        # An entry of a feed that gathers others may only say in what feed its author is named.
        authors=_authors(entry) or _authors(entry.get("source") or {}),
        tags=_tags(entry),
        enclosures=tuple(
            _string(link.get("href")) for link in links if link.get("rel") == "enclosure"
        ),
    )
    if raw.guid or raw.link or raw.title or raw.bodies:
        return raw
    return _with_rest(raw, entry)


def _with_rest(raw: RawEntry, entry: Any) -> RawEntry:
    stated = {
        key: _stated(value)
        for key, value in entry.items()
        if key != "guidislink" and not key.endswith(("_parsed", "_detail"))
    }
    known = {key: value for key, value in stated.items() if value}
    rest = json.dumps(known, sort_keys=True, ensure_ascii=False) if known else ""
    return RawEntry(
        published=raw.published, updated=raw.updated, authors=raw.authors, tags=raw.tags,
        enclosures=raw.enclosures, rest=rest,
    )  # fmt: skip


def _stated(value: Any) -> Any:
    """Return `value` without what is empty or says nothing of its own; None for nothing."""
    if isinstance(value, dict):
        kept = {str(k): _stated(v) for k, v in value.items() if k not in _FORM}
        return {key: part for key, part in kept.items() if part} or None
    if isinstance(value, (list, tuple)):
        return [part for part in map(_stated, value) if part] or None
    return str(value).strip() or None if value is not None else None


def _bodies(entry: Any) -> tuple[RawBody, ...]:
    full = [
        RawBody(_string(part.get("value")), True, _is_html(part), _string(part.get("base")))
        for part in entry.get("content", [])
        if _is_text(part)
    ]
    bodies = [body for body in full if body.value]
    summary = _string(entry.get("summary"))
    # feedparser repeats the content as the summary of an entry that has none.
    if summary and all(summary != body.value for body in bodies):
        detail = entry.get("summary_detail") or {}
        bodies.append(RawBody(summary, False, _is_html(detail), _string(detail.get("base"))))
    return tuple(bodies)


def _is_html(part: Any) -> bool:
    return (part.get("type") or "") in _HTML


def _is_text(part: Any) -> bool:
    kind = part.get("type") or ""
    return kind in _HTML or kind.startswith("text/")


def _authors(holder: Any) -> tuple[str, ...]:
    authors = [author for author in holder.get("authors", []) if author]
    # A single author's own words: feedparser cuts an e-mail address of a long domain short.
    if len(authors) == 1 and not authors[0].get("href") and holder.get("author"):
        names = [_string(holder.get("author"))]
    else:
        names = [_string(author.get("name") or author.get("email")) for author in authors]
    names += [_string(person.get("name")) for person in holder.get("contributors", [])]
    return tuple(name for name in names if name)


def _tags(entry: Any) -> tuple[str, ...]:
    names = (
        _string(tag.get("label")) or _string(tag.get("term"))
        for tag in entry.get("tags", [])
        if tag.get("scheme") != "post_format"  # WordPress: how a post is laid out
    )
    return tuple(name for name in names if name)


def _string(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
