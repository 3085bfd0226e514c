"""JSON Feed 1.0 and 1.1 (jsonfeed.org), also where values have the wrong type or end is missing."""

from __future__ import annotations

import json
import re
from typing import Any

from publicsectorblogs.read.left_out import LeftOut
from publicsectorblogs.read.raw_feed import RawBody, RawEntry, RawFeed

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_NOT_PUBLIC = {"draft", "pending", "private", "scheduled", "trash"}
_BLANK_AHEAD = re.compile(r"(?:[^\S\n]*\n)+")
_FIRST_NAME = re.compile(r'\s*\{\s*"(\w+)"\s*:')
_FAULTS = 100  # that are passed over in one file
# One of these an item has that is found behind a fault, and no author or attachment.
_OF_ITEMS = ("id", "title", "content_html", "content_text", "summary")
_BETWEEN = re.compile(r"[\s,]*")


def read_json_feed(data: bytes) -> tuple[RawFeed, list[LeftOut]]:
    """Read a JSON Feed, and return which items were left out, since they are no published posts.

    The kind is "" and there are no entries for JSON that is no feed.
    """
    feed, doubt = load(data)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return RawFeed("", doubt=doubt), []
    items = [item for item in items if isinstance(item, dict)]
    left_out = [
        LeftOut(number, reason) for number, item in enumerate(items, 1) if (reason := _reason(item))
    ]
    read = RawFeed(
        kind="json",
        title=_string(feed.get("title")),
        link=_string(feed.get("home_page_url")),
        authors=_authors(feed),
        entries=tuple(_entry(item) for item in items if not _reason(item)),
        doubt=doubt,
    )
    return read, left_out


def load(data: bytes) -> tuple[Any, str | None]:
    """Return what JSON holds, or what is whole of a feed that is ill-formed, and its fault."""
    text = data.decode(json.detect_encoding(data), "replace")
    try:
        return json.loads(text), None
    except (ValueError, RecursionError) as error:
        return _whole_parts(text), f"not well-formed: {error}"


def _reason(item: dict[str, Any]) -> str | None:
    """Return why an item is no published post.

    Software says so in fields of its own, or in an object whose name begins with "_".
    """
    own = (value for name, value in item.items() if name[:1] == "_" and isinstance(value, dict))
    for fields in (item, *own):
        if any(_is_true(fields.get(name)) for name in ("draft", "_draft", "is_draft")):
            return "marked as a draft"
        status = _string(fields.get("status") or fields.get("_status")).lower()
        if status in _NOT_PUBLIC:
            return f"with status {status}"
    return None


def _is_true(value: Any) -> bool:
    return value is True or _string(value).lower() in ("true", "yes", "1")


def _whole_parts(text: str) -> dict[str, Any]:
    """Return what is complete of a feed that breaks off or is broken: its head, and its items.

    Behind a fault, reading goes on at the next item.
    """
    start = _ITEMS.search(text)
    if start is None:
        return {}
    # Items begin alike, by most programs with their id.
    first = _FIRST_NAME.match(text, start.end())
    following = re.compile(rf'[}}\],]\s*\{{(?=\s*"{first[1] if first else "id"}"\s*:)')
    try:
        feed: dict[str, Any] = json.loads(f"{text[: start.end()]}]}}")
    except (ValueError, RecursionError):
        feed = {}
    feed["items"] = items = list[Any]()
    position, decoder = start.end(), json.JSONDecoder(strict=False)
    for faults in range(_FAULTS):
        try:
            while True:
                position = _BETWEEN.match(text, position).end()  # type: ignore[union-attr]
                item, position = decoder.raw_decode(text, position)
                if not faults or (isinstance(item, dict) and any(map(item.get, _OF_ITEMS))):
                    items.append(item)
        except ValueError as error:
            fault = max(position, getattr(error, "pos", position))
            # A text that nothing ends goes on to the first quotation mark of the next item.
            text_before = text.rfind('"', position, max(position, fault - 1))
            found = following.search(text, fault if text_before < 0 else text_before)
        except RecursionError:
            found = following.search(text, position + 1)
        if found is None:
            break
        position = found.end() - 1
    return feed


def _entry(item: dict[str, Any]) -> RawEntry:
    bodies = (
        RawBody(_string(item.get("content_html")), True, True),
        RawBody(_text(item.get("content_text")), True, False, markdown=True),
        RawBody(_string(item.get("summary")), False, False),
    )
    attachments = item.get("attachments")
    return RawEntry(
        guid=_string(item.get("id")),
        link=_string(item.get("url")) or _string(item.get("external_url")),
        title=_string(item.get("title")),
        bodies=tuple(body for body in bodies if body.value),
        published=_string(item.get("date_published")),
        updated=_string(item.get("date_modified")),
        authors=_authors(item),
        tags=tuple(filter(None, map(_string, _list(item.get("tags"))))),
        enclosures=tuple(
            _string(part.get("url")) for part in _list(attachments) if isinstance(part, dict)
        ),
    )


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    people = [*_list(holder.get("authors")), holder.get("author")]  # 1.1 and 1.0
    names = [_string(person.get("name")) for person in people if isinstance(person, dict)]
    return tuple(dict.fromkeys(filter(None, names)))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Return a text without blank lines around it; its first line may be indented, as code is."""
    if not isinstance(value, str):
        return _string(value)
    ahead = _BLANK_AHEAD.match(value)
    return value[ahead.end() if ahead else 0 :].rstrip()


def _string(value: Any) -> str:
    """Return a string or a number as text, as the specification asks for ids, and "" for others."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""
