"""Atom feeds: a query whose rows have the columns of an entry is one, at its address with .atom.

The queries stand in metadata.yml. Addresses in a feed are those of the published site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response
from feedgen.feed import FeedGenerator

from publicsectorblogs.address import public_address

ENTRY = frozenset({"id", "title", "updated", "author", "summary", "path"})
NAMESPACE = "tag:public-sector-blogs,2026:"  # of ids, which stay the same wherever the site moves
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # when a feed without entries was last changed
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """Add the format to queries that have the columns of an entry."""
    return {"extension": "atom", "render": render, "can_render": can_render}


def can_render(columns: Iterable[str]) -> bool:
    """Return whether rows of these columns are entries of a feed."""
    return set(columns) >= ENTRY


async def render(
    datasette: Datasette, request: Any, columns: list[str], rows: list[Any],
    database: str, query_name: str | None,
) -> Response:  # fmt: skip
    """Give the rows as entries; those whose date is not known cannot be any."""
    if query_name is None or not can_render(columns):
        raise NotFound("Only prepared queries that are made to be followed are .atom too.")
    query = (await datasette.get_canned_query(database, query_name, request.actor)) or {}
    path = str(datasette.urls.query(database, query_name))
    dated = [(date, row) for row in rows if (date := instant(row["updated"])) is not None]
    feed = FeedGenerator()
    feed.id(f"{NAMESPACE}{query_name}")
    feed.title(query.get("title") or query_name)
    feed.link(href=public_address(datasette, request, f"{path}.atom"), rel="self")
    feed.link(href=public_address(datasette, request, path), rel="alternate")
    feed.updated(max((date for date, _ in dated), default=BEGINNING))
    for date, row in dated:
        address = public_address(datasette, request, str(datasette.urls.path(row["path"])))
        _add_entry(feed, row, date, address)
    return Response(feed.atom_str(pretty=True), content_type="application/atom+xml; charset=utf-8")


def _add_entry(
    feed: FeedGenerator, row: Mapping[str, Any], updated: datetime, address: str
) -> None:
    entry = feed.add_entry(order="append")
    entry.id(f"{NAMESPACE}{row['id']}")
    entry.title(NOT_XML.sub("", str(row["title"])))
    entry.updated(updated)
    entry.author(name=NOT_XML.sub("", str(row["author"])))
    entry.summary(NOT_XML.sub("", str(row["summary"])))
    entry.link(href=address, rel="alternate")


def instant(date: object) -> datetime | None:
    """Return when a month, a day or an instant begins, in UTC; None where the text is no date.

    >>> instant("2016-07").isoformat()
    '2016-07-01T00:00:00+00:00'
    """
    text = str(date)
    try:
        read = datetime.fromisoformat(f"{text}-01" if re.fullmatch(r"\d{4}-\d\d", text) else text)
        return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
