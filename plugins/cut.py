"""Lets tables and readers' own SQL say, as CSV and JSON, whether they are cut, as questions do.

Of the rows that SQL finds, no more are given than are soon written: the process answers nobody else
meanwhile. The page of SQL shows the first of them, and Datasette makes the cells of no others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest
from datasette.views.database import DatabaseView
from datasette.views.table import TableView

from publicsectorblogs import DATABASE
from publicsectorblogs.cut import FORMATS, answer, how_many_fit
from publicsectorblogs.tables import discover

LONGEST = 8_000_000  # characters and bytes of an answer to SQL; 1,000 posts have 7 million
NO_SQL = "CSV is given of a table, a row, a question or of SQL; here there is none (?sql=)."
SHOWN = 100  # rows of the page of SQL: to draw 1,000 takes a third of a second


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Take the addresses at which tables and SQL are data."""
    names = "|".join(table.name for table in discover())
    kind = rf"\.(?P<format>{'|'.join(FORMATS)})"
    database = rf"^/(?P<database>{DATABASE})"
    return [
        (rf"{database}({kind})?$", of_sql),
        (rf"{database}/(?P<table>{names}){kind}$", of_table),
    ]


@hookimpl
def extra_template_vars(request: Any) -> dict[str, Any]:
    """Give the page of SQL `rows_found`, the number of its rows, of which it shows the first."""
    found = request.scope.get("rows_found") if request else None
    return {} if found is None else {"rows_found": found}


async def of_sql(datasette: Datasette, request: Any) -> Any:
    """Answer the SQL of a reader; without any, list tables and questions, which have no CSV."""
    if request.url_vars["format"] == "csv" and not request.args.get("sql"):
        raise BadRequest(NO_SQL)
    view = DatabaseView(datasette)
    as_data = request.url_vars["format"] is not None
    of_datasette = view.data

    async def data(*arguments: Any, **options: Any) -> Any:
        answered = await of_datasette(*arguments, **options)
        if isinstance(answered, tuple) and "rows" in answered[0]:
            found = answered[0]
            fitting = how_many_fit(found["rows"], LONGEST)
            if fitting < len(found["rows"]):
                found["truncated"] = True
                del found["rows"][fitting:]
            if not as_data:
                request.scope["rows_found"] = fitting
                del found["rows"][SHOWN:]  # those of which Datasette is to make the cells
        return answered

    view.data = data
    return await (answer(view, request) if as_data else view.dispatch_request(request))


async def of_table(datasette: Datasette, request: Any) -> Any:
    """Give the rows of a table."""
    return await answer(TableView(datasette), request)
