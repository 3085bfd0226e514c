"""Publishes the data dictionary: a list at /-/dictionary, a page for each table below, and CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs import questions
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.groups import grouped
from publicsectorblogs.model import DescribedColumn
from publicsectorblogs.tables import discover


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the list, the pages and the CSV."""
    return [
        (r"^/-/dictionary$", list_page),
        (r"^/-/dictionary/(?P<name>[^/]+)$", page),
        (r"^/-/dictionary\.csv$", as_csv),
    ]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the page for search engines."""
    return ["/-/dictionary"]


async def list_page(datasette: Datasette, request: Any) -> Response:
    """List the tables and views, by what they answer."""
    views = {
        group: [one for one in listed if one.is_view]
        for group, listed in questions.grouped().items()
    }
    found = {"tables": grouped({}), "views": views, "count": Counter(_tables_of_columns())}
    return Response.html(await datasette.render_template("dictionary.html", found, request=request))


async def page(datasette: Datasette, request: Any) -> Response:
    """Show the columns of a table or view."""
    name = tilde_decode(request.url_vars["name"])
    if name not in _tables_of_columns():
        raise NotFound(f"There is no table or view {name}")
    declared = {**{table.name: table for table in discover()}, **questions.discover()}
    columns = [column for column in dictionary() if column.table_name == name]
    found = {"table": declared[name], "columns": columns}
    html = await datasette.render_template("dictionary_of_table.html", found, request=request)
    return Response.html(html)


def _tables_of_columns() -> list[str]:
    return [column.table_name for column in dictionary()]


async def as_csv() -> Response:
    """Give the whole dictionary, a line for each column."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(DescribedColumn._fields)
    writer.writerows(dictionary())
    headers = {"content-disposition": 'attachment; filename="dictionary.csv"'}
    return Response(output.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
