"""Atom feeds: of tables whose rows can be followed, as narrowed as readers like, newest first.

The address of posts, figures or checks with .atom behind it follows what its filters leave. Three
prepared queries follow what most readers want. Addresses in a feed are those of the published site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, NotFound, Response
from feedgen.feed import FeedGenerator

from publicsectorblogs.address import public_address
from publicsectorblogs.xml_text import xml_text

DATABASE = "public_sector_blogs"
ENTRY = frozenset({"id", "title", "updated", "author", "summary", "path"})
SHOWN = ("title", "updated", "author", "summary", "blog", "licence")  # on a page
MOST = 100  # entries: readers of feeds ask often, and keep what they have seen
NAMESPACE = "tag:public-sector-blogs,2026:"  # of ids, which stay the same wherever the site moves
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # when a feed without entries was last changed
SORTED = re.compile(
    r"(^| )sorted by \S+( descending)?$"
)  # as Datasette ends what it says of a page
NARROWS = ("_search", "_where", "_through", "_filter")  # the arguments of Datasette's own that do
# A month or a day; of an instant, its day.
_IS_DATE = "date(substr(posts.published || '-01', 1, 10)) is not null"
_AUTHORS = """
  coalesce(
    (
      select group_concat(name, ', ') from (
        select distinct authors.name from post_authors
        join authors on authors.id = author_id
        where post_authors.post_id = posts.id order by authors.name
      )
    ),
    blogs.name
  )"""


class Followed(NamedTuple):
    """How the rows of a table become entries: SQL, in which `posts` and `blogs` are joined."""

    title: str
    summary: str
    post: str  # the id of the row's post
    order: str  # of the rows of one post


TABLES = {
    "posts": Followed(
        "posts.label",
        "coalesce(substr(posts.body, 1, 400) || iif(length(posts.body) > 400, '…', ''), '')",
        "posts.id", "posts.id",
    ),
    "figures": Followed(
        "figures.quote || coalesce(' (' || figures.noun || ')', '') || ', in ' || posts.label",
        "figures.sentence", "figures.post_id", "figures.post_id, figures.char_start",
    ),
    "checks": Followed(
        "iif(checks.verdict = 'contradicts', 'Does not hold up: ', '') || checks.detail",
        "checks.sentence || coalesce(' ' || checks.cause, '')",
        "checks.post_id", "checks.post_id, checks.id",
    ),
}  # fmt: skip


def entries_sql(table: str, condition: str) -> str:
    """Return the SQL of the newest entries of a table, those that fulfil an SQL condition.

    A row whose date is not known is no entry, since an entry has to say when.
    """
    followed = TABLES[table]
    joined = "" if table == "posts" else f"\njoin posts on posts.id = {followed.post}"
    return f"""select
  '{table}/' || {table}.id as id,
  {followed.title} as title,
  posts.published as updated,{_AUTHORS} as author,
  {followed.summary} as summary,
  '/{DATABASE}/{table}/' || {table}.id as path,
  blogs.name as blog, blogs.licence, posts.id as post_id, blogs.id as blog_id
from {table}{joined}
join blogs on blogs.id = posts.blog_id
where posts.published is not null and {_IS_DATE} and {condition}
order by posts.published desc, {followed.order}
limit {MOST}"""


@hookimpl
def canned_queries(database: str) -> dict[str, Any]:
    """Return the queries that most readers follow."""
    if database != DATABASE:
        return {}
    undated = "Posts whose date is not known are left out; where nobody is named as the author, it"
    to_follow = f"to be followed with .atom behind the address. {undated} is the blog."
    once = "near-copies counted once,"
    return {
        "new_posts": {
            "title": "Newest posts",
            "description": f"The {MOST} newest posts, {to_follow}",
            "sql": entries_sql("posts", "true"),
            "hide_sql": True,
            "shown": SHOWN,
        },
        "new_figures": {
            "title": "Newest figures",
            "description": f"{MOST} figures of the newest posts, {once} {to_follow}",
            "sql": entries_sql("figures", "figures.copy_of is null"),
            "hide_sql": True,
            "shown": SHOWN,
        },
        "new_contradictions": {
            "title": "Newest contradictions",
            "description": f"What does not hold up in the newest posts, {once} {to_follow}",
            "sql": entries_sql(
                "checks", "checks.copy_of is null and checks.verdict = 'contradicts'"
            ),
            "hide_sql": True,
            "shown": SHOWN,
        },
    }


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """Add the format to what can be followed."""
    return {"extension": "atom", "render": render, "can_render": can_render}


def can_render(columns: Iterable[str], table: str | None, view_name: str) -> bool:
    """Return whether what is shown is a table that can be followed, or a query for entries."""
    return (view_name == "table" and table in TABLES) or (not table and set(columns) >= ENTRY)


async def render(
    datasette: Datasette, request: Any, columns: list[str], rows: list[Any], database: str,
    table: str | None, query_name: str | None, view_name: str, data: dict[str, Any],
) -> Response:  # fmt: skip
    """Give the newest rows as entries; those whose date is not known cannot be any."""
    if not can_render(columns, table, view_name) or not (table or query_name):
        followed = ", ".join(TABLES)
        raise NotFound(f"What can be followed as .atom: {followed}, and queries made for it.")
    if "_next" in request.args:
        raise BadRequest("A feed has one page, that of the newest entries: leave out _next.")
    if table:
        named = datasette.table_metadata(database, table).get("title", table)
        title = f"{named} {SORTED.sub('', data['human_description_en'])}".strip()
        rows = await _newest(datasette, database, table, data["query"])
        path = str(datasette.urls.table(database, table))
    else:
        query = await datasette.get_canned_query(database, query_name, request.actor)
        title = str(query.get("title") or query_name)
        path = str(datasette.urls.query(database, query_name))
    asked = _narrowed(request.query_string)
    feed = FeedGenerator()
    feed.id(f"{NAMESPACE}{table or query_name}{asked}")
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
    found = query["sql"].rpartition(" limit ")[0]
    sql = entries_sql(table, f"{table}.id in (select id from ({found}))")
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
