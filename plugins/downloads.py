"""The page /downloads: the database and each table as files, with what one needs to read them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Response

from publicsectorblogs.groups import grouped

DATABASE = "public_sector_blogs"
VERSION = "select value from build_info where name = 'version of the data'"


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the page."""
    return [(r"^/downloads$", page)]


async def page(datasette: Datasette, request: Any) -> Response:
    """Show what may be downloaded.

    Datasette hands out, and knows the SHA-256 of, a database only where nothing can change it.
    """
    database = datasette.get_database(DATABASE)
    version = (await database.execute(VERSION)).first()
    context = {
        "groups": grouped(await database.table_counts(limit=1000)), "size": database.size,
        "sha256": database.hash, "version": version and version["value"],
        "page_limit": datasette.setting("max_returned_rows"),
    }  # fmt: skip
    return Response.html(
        await datasette.render_template("downloads.html", context, request=request)
    )
