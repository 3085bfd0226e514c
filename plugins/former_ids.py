"""Leads from the address of a post's former identifier to the post, so that citations hold."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

DATABASE = "public_sector_blogs"
SQL = "select post_id from post_aliases where id = :id"


@hookimpl
def handle_exception(
    datasette: Datasette, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response | None]] | None:
    """Redirect for good where a post is not found and its identifier was another post's."""
    prefix = f"{datasette.urls.table(DATABASE, 'posts')}/"
    if not isinstance(exception, NotFound) or not request.path.startswith(prefix):
        return None

    async def moved() -> Response | None:
        name, dot, extension = request.path.removeprefix(prefix).partition(".")
        database = datasette.get_database(DATABASE)
        row = (await database.execute(SQL, {"id": tilde_decode(name)})).first()
        if row is None:
            return None
        return Response.redirect(prefix + tilde_encode(row["post_id"]) + dot + extension, 301)

    return moved
