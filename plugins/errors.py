"""Answers addresses that ask for what there is not with 404 or 400, where Datasette would not.

The page of an error is templates/error.html.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import NotFound
from datasette.views.base import DatasetteError

from publicsectorblogs.schema import keys
from publicsectorblogs.tables import discover

DATABASE = "public_sector_blogs"
BUILT_IN = ("csv", "jsono")  # the formats that no plugin renders; jsono leads to json


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Any]]]:
    """Refuse formats that nothing renders, and keys that have too few or too many parts."""
    known = "|".join(map(re.escape, sorted([*datasette.renderers, *BUILT_IN])))
    rows = rf"/{DATABASE}/[^/.]+(/[^/]+)?"
    return [
        (rf"^{rows}\.(?!({known})$)(?P<format>\w+)$", unknown_format),
        *((rf"^/{DATABASE}/{table.name}/(?!{_key(len(keys(table)))}$)[^/]+$", wrong_key)
          for table in discover()),
    ]  # fmt: skip


def _key(parts: int) -> str:
    """A pattern for the parts of a key, between which stand commas."""
    return ",".join(["[^/,]+"] * parts)


async def unknown_format(datasette: Datasette, request: Any) -> None:
    """Say which formats there are."""
    formats = ", ".join(sorted({"csv", *datasette.renderers} - {"blob"}))
    asked = request.url_vars["format"]
    raise NotFound(
        f"There is no format “{asked}” here. Tables, queries and rows are {formats} too."
    )


async def wrong_key(request: Any) -> None:
    """Say how many parts a key of the table has."""
    name = request.path.split("/")[2]
    columns = next(keys(table) for table in discover() if table.name == name)
    raise NotFound(
        f"A row of the table {name} is identified by its {', '.join(columns)}"
        + (", in this order, with commas between." if len(columns) > 1 else ", without a comma.")
    )


@hookimpl(tryfirst=True)
def handle_exception(exception: Exception) -> None:
    """Call what a reader asked wrongly, such as a column to sort by that there is not, just that.

    Datasette counts all that it refuses without a status of its own among its own faults (500).
    """
    if isinstance(exception, DatasetteError) and exception.status == 500:
        exception.status = 400
