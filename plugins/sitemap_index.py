"""The sitemaps of posts, authors and figures: /sitemap-2.xml and on, and /sitemap-index.xml.

datasette-sitemap lists the pages of plugins, and the blogs, at /sitemap.xml. The index names it and
the others, and robots.txt names the index. Each of the others is a stretch of a table by the
numbers of its rows, so that it is read where it stands and nothing before it is counted. The
numbers of most tables are hashes (see numbered.py), so that stretches of equal length have about
as many rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address

# Rows of a stretch, about: a sitemap may hold 50,000, which take five times as long to write.
MOST = 10_000
# The rows that have pages of their own, figures last: posts lead to them.
LISTED = {"posts": "true", "authors": "true", "figures": "copy_of is null"}
_INDEX = "/sitemap-index.xml"
_LAST = f"select {', '.join(f'(select max(rowid) from {one}) as {one}' for one in LISTED)}"
_ROW = "(row)"  # a path with it is made an address once, and not for each row


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the index and the sitemaps beyond the first."""
    return [(rf"^{_INDEX}$", index), (r"^/sitemap-(?P<number>[1-9]\d{0,5})\.xml$", part)]


@hookimpl
def block_robots_extra_lines(datasette: Datasette, request: Any) -> list[str]:
    """Name the index in robots.txt."""
    return [f"Sitemap: {_address(datasette, request, _INDEX)}"]


async def index(datasette: Datasette, request: Any) -> Response:
    """List the sitemaps."""
    count = 1 + len(await stretches(datasette.get_database(DATABASE)))
    files = ["/sitemap.xml", *(f"/sitemap-{number}.xml" for number in range(2, count + 1))]
    addresses = (_address(datasette, request, file) for file in files)
    return _xml("sitemapindex", "sitemap", addresses)


async def part(datasette: Datasette, request: Any) -> Response:
    """List the addresses of a sitemap beyond the first."""
    number = int(request.url_vars["number"])
    database = datasette.get_database(DATABASE)
    found = await stretches(database)
    if not 2 <= number <= len(found) + 1:
        raise NotFound("There is no such sitemap")
    table, first, past = found[number - 2]
    before, behind = _address(datasette, request, f"/{DATABASE}/{table}/{_ROW}").split(_ROW)
    ids = (await database.execute(stretch_sql(table), {"first": first, "past": past})).rows
    return _xml("urlset", "url", (f"{before}{id}{behind}" for (id,) in ids))


async def stretches(database: Database, most: int = MOST) -> list[tuple[str, int, int]]:
    """Return the stretch of each sitemap beyond the first: its table, its first number and the end.

    The end is no number of it. Each has about `most` rows, or fewer.
    """
    counts = await database.table_counts()
    last: Mapping[str, int | None] = dict((await database.execute(_LAST)).first())
    return [
        stretch
        for table in LISTED
        for stretch in _stretches(table, (last[table] or 0) + 1, -(-(counts[table] or 0) // most))
    ]


def _stretches(table: str, end: int, many: int) -> Iterator[tuple[str, int, int]]:
    for number in range(many):
        yield table, number * end // many, (number + 1) * end // many


def stretch_sql(table: str) -> str:
    """Return SQL for the ids in a stretch of a table, from number :first until before :past."""
    return (
        f"select id from {table} where rowid >= :first and rowid < :past"
        f" and {LISTED[table]} order by rowid"
    )


def _address(datasette: Datasette, request: Any, path: str) -> str:
    return public_address(datasette, request, str(datasette.urls.path(path)))


def _xml(root: str, element: str, addresses: Iterable[str]) -> Response:
    listed = "".join(f"<{element}><loc>{escape(one)}</loc></{element}>\n" for one in addresses)
    return Response(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{listed}</{root}>\n',
        content_type="application/xml",
    )
