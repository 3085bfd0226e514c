"""The addresses of a sitemap that holds too many: /sitemap-2.xml and on, and /sitemap-index.xml.

datasette-sitemap gives the first 50,000 of its query, which stands in metadata.yml, at
/sitemap.xml: no sitemap may hold more. The index names it and the others, and robots.txt names
the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.sax.saxutils import escape

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm
from datasette.utils import await_me_maybe
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs.address import public_address

DATABASE = "public_sector_blogs"
MOST = 50_000
_INDEX = "/sitemap-index.xml"


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
    before = await _of_plugins(datasette, request)
    count = await parts(datasette.get_database(DATABASE), _sql(datasette), before)
    files = ["/sitemap.xml", *(f"/sitemap-{number}.xml" for number in range(2, count + 1))]
    addresses = (_address(datasette, request, file) for file in files)
    return _xml("sitemapindex", "sitemap", addresses)


async def part(datasette: Datasette, request: Any) -> Response:
    """List the addresses of a sitemap beyond the first."""
    number = int(request.url_vars["number"])
    database = datasette.get_database(DATABASE)
    before = await _of_plugins(datasette, request)
    paths = await paths_of(database, _sql(datasette), number, before) if number > 1 else []
    if not paths:
        raise NotFound("There is no such sitemap")
    return _xml("urlset", "url", (_address(datasette, request, path) for path in paths))


async def parts(database: Database, sql: str, before: int = 0, most: int = MOST) -> int:
    """Return how many sitemaps of `most` addresses are filled by `before` and a query's rows."""
    count = (await database.execute(f"select count(*) from ({sql})")).single_value()
    return int(-(-(before + count) // most))


async def paths_of(
    database: Database, sql: str, number: int, before: int = 0, most: int = MOST
) -> list[str]:
    """Return the query's paths in a sitemap beyond the first, in which `before` others stand."""
    limited = f"{sql} limit {most} offset {(number - 1) * most - before}"
    return [row["path"] for row in (await database.execute(limited)).rows]


async def _of_plugins(datasette: Datasette, request: Any) -> int:
    """Return how many addresses plugins have put into the first sitemap."""
    asked = pm.hook.sitemap_extra_paths(datasette=datasette, request=request)
    return sum([len(await await_me_maybe(paths) or ()) for paths in asked])


def _sql(datasette: Datasette) -> str:
    return str((datasette.plugin_config("datasette-sitemap") or {})["sql"])


def _address(datasette: Datasette, request: Any, path: str) -> str:
    return public_address(datasette, request, str(datasette.urls.path(path)))


def _xml(root: str, element: str, addresses: Iterable[str]) -> Response:
    listed = "".join(f"<{element}><loc>{escape(one)}</loc></{element}>\n" for one in addresses)
    return Response(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{listed}</{root}>\n',
        content_type="application/xml",
    )
