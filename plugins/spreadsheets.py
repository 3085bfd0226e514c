"""Gives tables, queries and rows as Excel workbooks, at their addresses with .xlsx behind them."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Response
from datasette.views.base import DatasetteError

from publicsectorblogs.address import public_address
from publicsectorblogs.cut import how_many_fit
from publicsectorblogs.dictionary import about_table
from publicsectorblogs.spreadsheet import workbook
from publicsectorblogs.tables import discover

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# As much as is soon written; the downloads have whole tables. No row is parted.
MOST_ROWS = 5_000
MOST_CHARACTERS = 2_000_000
AT_ONCE = 500  # rows that are asked of a table; of posts they have 3 million characters
AT_A_TIME = asyncio.Semaphore(2)
NO_ROWS = "XLSX is given of a table, a row, a question or of SQL; here there is none (?sql=)."
PLAIN = {"accept-encoding": "identity"}  # what is asked of oneself need not be small
# What is asked of a page, and not of which rows there are, and how a row is dressed.
OF_THE_PAGE = {"_next", "_size", "_shape", "_labels", "_nl"}
TABLES = {table.name: table for table in discover()}


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """Add the format to tables, queries and rows."""
    return {"extension": "xlsx", "render": render, "can_render": lambda: True}


async def render(
    datasette: Datasette, request: Any, database: str, table: str | None, columns: list[str],
    rows: list[Any], query_name: str | None, view_name: str, data: dict[str, Any],
) -> Response:  # fmt: skip
    """Give all rows of a table that the filters leave, or those that a query answers with.

    Raises DatasetteError where there is neither.
    """
    if not columns:
        raise DatasetteError(NO_ROWS, status=400)
    name = table or query_name or "query"
    whole = not data.get("truncated")
    found = [list(row) for row in rows]
    async with AT_A_TIME:
        if table and view_name == "table":
            found, whole = await rows_of_table(datasette, request, database, table)
        fitting = how_many_fit(found, MOST_CHARACTERS)
        found, whole = found[:fitting], whole and fitting == len(found)
        about = {"Address": public_address(datasette, request, request.full_path)}
        if not whole:
            about["Rows"] = f"The first {len(found):,}. There are more: see /downloads."
        about |= about_table(TABLES[name]) if name in TABLES else {}
        content = await asyncio.to_thread(workbook, name, columns, found, about)
    headers = {"content-disposition": f'attachment; filename="{name}.xlsx"'}
    return Response(content, content_type=XLSX, headers=headers)


async def rows_of_table(
    datasette: Datasette, request: Any, database: str, table: str
) -> tuple[list[list[Any]], bool]:
    """Return the rows of a table, page by page, and whether they are all.

    Raises DatasetteError where the table refuses them.
    """
    asked = [pair for pair in parse_qsl(request.query_string, keep_blank_values=True)
             if pair[0] not in OF_THE_PAGE]  # fmt: skip
    asked += [("_size", str(AT_ONCE)), ("_nofacet", "1"), ("_nocount", "1"), ("_shape", "arrays")]
    rows: list[list[Any]] = []
    following: str | None = ""
    while following is not None and len(rows) < MOST_ROWS:
        page = [*asked, ("_next", following)] if following else asked
        address = datasette.urls.table(database, table, format="json")
        answer = await datasette.client.get(f"{address}?{urlencode(page)}", headers=PLAIN)
        found = answer.json()
        if answer.status_code != 200:
            raise DatasetteError(found["error"], status=answer.status_code)
        rows += found["rows"]
        following = found["next"]
        if how_many_fit(rows, MOST_CHARACTERS) < len(rows):
            break
    return rows, following is None
