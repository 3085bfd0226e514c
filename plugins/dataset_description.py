"""Describes the dataset to search engines on the home page: schema.org's Dataset, as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from markupsafe import Markup

from publicsectorblogs.address import public_address
from publicsectorblogs.statistics import discover
from publicsectorblogs.tables import CC0

DATABASE = "public_sector_blogs"
ABOUT = """
select
  (select value from build_info where name = 'version of the data') as version,
  (select min(published) || '/' || max(published) from posts) as period
"""


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
    about = (await datasette.get_database(DATABASE).execute(ABOUT)).first()

    def address(path: str) -> str:
        return public_address(datasette, request, str(path))

    home = address(datasette.urls.instance())
    fields = {
        "@context": "https://schema.org/", "@type": "Dataset", "@id": home, "url": home,
        "name": datasette.metadata("title"), "description": datasette.metadata("description"),
        "license": CC0.url, "usageInfo": address(datasette.urls.path("/downloads")),
        "isAccessibleForFree": True, "version": about["version"],
        "temporalCoverage": about["period"],
        "variableMeasured": [statistic.title for statistic in discover()],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": address(path)}
            for form, path in _files(datasette)
        ],
    }  # fmt: skip
    return {key: value for key, value in fields.items() if value is not None}


def _files(datasette: Datasette) -> list[tuple[str, str]]:
    """Return the kinds and paths of the files that hold the most: the database, and figures."""
    database = datasette.get_database(DATABASE)
    whole = [("application/vnd.sqlite3", f"{datasette.urls.database(DATABASE)}.db")]
    figures = datasette.urls.table(DATABASE, "figures")
    return [*(whole if database.hash else []), ("text/csv", f"{figures}.csv?_stream=on")]
