"""Describes the dataset to search engines on the home page: schema.org's Dataset, as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.described import issue_of
from publicsectorblogs.described.schema_org import Download, dataset


@hookimpl
def extra_template_vars(
    template: str, datasette: Datasette, request: Any
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give index.html the description as text that may stand in a script element."""
    if template != "index.html":
        return {}

    async def described() -> dict[str, Any]:
        text = json.dumps(await _dataset(datasette, request), ensure_ascii=False)
        return {"dataset_description": Markup(text.replace("<", "\\u003c"))}

    return described


async def _dataset(datasette: Datasette, request: Any) -> dict[str, Any]:
    issue = await datasette.get_database(DATABASE).execute_fn(issue_of)

    def address(path: str) -> str:
        return public_address(datasette, request, str(path))

    files = [Download(kind, address(path)) for kind, path in _files(datasette)]
    home = address(datasette.urls.instance())
    return dataset(issue, datasette.metadata("description"), home, files)


def _files(datasette: Datasette) -> list[tuple[str, str]]:
    """Return the kinds and paths of the files that hold the most: the database, and figures."""
    database = datasette.get_database(DATABASE)
    whole = [("application/vnd.sqlite3", f"{datasette.urls.database(DATABASE)}.db")]
    figures = datasette.urls.table(DATABASE, "figures")
    return [*(whole if database.hash else []), ("text/csv", f"{figures}.csv?_stream=on")]
