"""Publishes the data dictionary: as a page at /-/dictionary, and as CSV with .csv behind it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from itertools import groupby
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Response

from publicsectorblogs import questions
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.model import DescribedColumn
from publicsectorblogs.tables import discover


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the page and the CSV."""
    return [(r"^/-/dictionary$", page), (r"^/-/dictionary\.csv$", as_csv)]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the page for search engines."""
    return ["/-/dictionary"]


async def page(datasette: Datasette, request: Any) -> Response:
    """Show each table and view with its columns."""
    declared = {**{table.name: table for table in discover()}, **questions.discover()}
    described = [
        (declared[name], list(columns))
        for name, columns in groupby(dictionary(), lambda column: column.table_name)
    ]
    html = await datasette.render_template(
        "dictionary.html", {"tables": described}, request=request
    )
    return Response.html(html)


async def as_csv() -> Response:
    """Give the whole dictionary, a line for each column."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(DescribedColumn._fields)
    writer.writerows(dictionary())
    headers = {"content-disposition": 'attachment; filename="dictionary.csv"'}
    return Response(output.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
