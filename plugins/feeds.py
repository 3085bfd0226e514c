"""Atom feeds: of tables whose rows can be followed, as narrowed as readers like, newest first.

The address of posts, figures or checks with .atom behind it follows what its filters leave; that of
three questions follows what most readers want. Addresses in a feed are those of the published site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.filters import Filters
from datasette.utils.asgi import BadRequest, NotFound, Response
from feedgen.feed import FeedGenerator

from publicsectorblogs.address import public_address
from publicsectorblogs.asked import asked_in_words
from publicsectorblogs.questions import discover
from publicsectorblogs.xml_text import xml_text

NAMESPACE = "tag:public-sector-blogs,2026:"  # of ids, which stay the same wherever the site moves
ENTRY = frozenset({"id", "title", "updated", "author", "summary", "path"})
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # when a feed without entries was last changed
NARROWS = ("_search", "_where", "_through", "_filter")  # the arguments of Datasette's own that do
# The questions that most readers follow: the table whose rows they give, and what narrows these.
QUESTIONS = {
    "new_posts": ("posts", "posts.id is not null"),
    "new_figures": ("figures", "figures.copy_of is null"),
    "new_contradictions": ("checks", "checks.copy_of is null and checks.verdict = 'contradicts'"),
}
# A month or a day; of an instant, its day.
_IS_DATE = "date(substr(posts.published || '-01', 1, 10)) is not null"
ENTRIES = 100  # of a feed, as the questions have it
DATES = {"posts": "published", "figures": "post_published"}
OF_TABLES = {table: name for name, (table, _) in QUESTIONS.items()}


def entries_sql(table: str, condition: str) -> str:
    """Return the SQL of the newest entries of a table, those that fulfil an SQL condition.

    It is that of the question which gives the newest of all, though not in the order of its joins,
    by which the newest of many are found soonest.
    """
    return _of_question(table, condition).replace("cross join", "join")


def _of_question(table: str, condition: str) -> str:
    """Return the SQL of the question about a table, with another condition in place of its own."""
    name = OF_TABLES[table]
    before, after = discover()[name].sql.split(QUESTIONS[name][1])
    return f"{before}{condition}{after}"


def newest_of(table: str, rows: str) -> str:
    """Return the SQL of the ids among which the newest entries of some rows of a table are.

    Those that are as new as the last that a feed has: an index has them in that order, where not a
    search but the value of a column narrows the table.
    """
    if table not in DATES or f"{table}_fts" in rows:
        return f"select id from ({rows})"
    date = DATES[table]
    rows = f"select id, {date} from {table} where {rows.partition(f' from {table} where ')[2]}"
    last = (
        f"select {date} from ({rows}) where {_IS_DATE.replace('posts.published', date)}"
        f" order by {date} desc limit 1 offset {ENTRIES - 1}"
    )
    return f"select id from ({rows}) where {date} >= coalesce(({last}), '')"


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """Add the format to what can be followed."""
    return {"extension": "atom", "render": render, "can_render": can_render}


def can_render(table: str | None, view_name: str) -> bool:
    """Return whether what is shown is a table or a question that can be followed."""
    return view_name == "table" and table in {*OF_TABLES, *QUESTIONS}


async def render(
    datasette: Datasette, request: Any, columns: list[str], database: str, table: str | None,
    view_name: str, data: dict[str, Any],
) -> Response:  # fmt: skip
    """Give the newest rows as entries; those whose date is not known cannot be any."""
    if table is None or not can_render(table, view_name):
        raise NotFound(f"These can be followed as .atom: {', '.join((*OF_TABLES, *QUESTIONS))}.")
    if "_next" in request.args:
        raise BadRequest("A feed has one page, that of the newest entries: leave out _next.")
    if table in QUESTIONS and not set(columns) >= ENTRY:
        raise BadRequest("A feed needs all columns: leave out _col and _nocol.")
    named = datasette.table_metadata(database, table).get("title", table)
    filters = [
        (name, value)
        for name in request.args if not name.startswith("_")
        for value in request.args.getlist(name)
    ]  # fmt: skip
    title = (
        f"{named} {asked_in_words(Filters(sorted(filters)), request, table, None, None)}".strip()
    )
    rows = await _newest(datasette, database, table, data["query"])
    path = str(datasette.urls.table(database, table))
    asked = _narrowed(request.query_string)
    feed = FeedGenerator()
    feed.id(f"{NAMESPACE}{table}{asked}")
    feed.title(xml_text(title))
    feed.link(href=public_address(datasette, request, f"{path}.atom{asked}"), rel="self")
    feed.link(href=public_address(datasette, request, f"{path}{asked}"), rel="alternate")
    dated = [(date, row) for row in rows if (date := instant(row["updated"])) is not None]
    dated.sort(key=lambda entry: entry[0], reverse=True)
    feed.updated(dated[0][0] if dated else BEGINNING)
    for date, row in dated:
        address = public_address(datasette, request, str(datasette.urls.path(row["path"])))
        _add_entry(feed, row, date, address)
    return Response(feed.atom_str(pretty=True), content_type="application/atom+xml; charset=utf-8")


def _narrowed(query_string: str) -> str:
    """Return, with its question mark, what of a query says which rows there are.

    >>> _narrowed("unit=percent&_labels=on&_sort=id")
    '?unit=percent'
    """
    kept = [
        (name, value) for name, value in sorted(parse_qsl(query_string, keep_blank_values=True))
        if not name.startswith("_") or name.startswith(NARROWS)
    ]  # fmt: skip
    return f"?{urlencode(kept)}" if kept else ""


async def _newest(
    datasette: Datasette, database: str, table: str, query: Mapping[str, Any]
) -> list[Any]:
    """Return the newest entries of all that the page's own SQL finds without its limit."""
    sql = query["sql"].rpartition(" limit ")[0]
    if table in OF_TABLES and f" from {table} where " not in sql:
        sql = _of_question(table, f"{table}.id is not null and {_IS_DATE}")
    elif table in OF_TABLES:
        rows = newest_of(table, sql.rpartition(" order by ")[0])
        sql = entries_sql(table, f"{table}.id in ({rows}) and {_IS_DATE}")
    return list((await datasette.get_database(database).execute(sql, query["params"])).rows)


def _add_entry(
    feed: FeedGenerator, row: Mapping[str, Any], updated: datetime, address: str
) -> None:
    entry = feed.add_entry(order="append")
    entry.id(f"{NAMESPACE}{row['id']}")
    entry.title(xml_text(str(row["title"])))
    entry.updated(updated)
    entry.author(name=xml_text(str(row["author"])))
    entry.summary(xml_text(str(row["summary"])))
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
