"""Lets tables and readers' own SQL say, as CSV and JSON, whether they are cut, as questions do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.views.database import DatabaseView
from datasette.views.table import TableView

from publicsectorblogs.cut import FORMATS, answer
from publicsectorblogs.tables import discover

DATABASE = "public_sector_blogs"


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Take the addresses at which tables and SQL are data."""
    names = "|".join(table.name for table in discover())
    kind = rf"\.(?P<format>{'|'.join(FORMATS)})$"
    database = rf"^/(?P<database>{DATABASE})"
    return [(rf"{database}{kind}", of_sql), (rf"{database}/(?P<table>{names}){kind}", of_table)]


async def of_sql(datasette: Datasette, request: Any) -> Any:
    """Answer the SQL of a reader."""
    return await answer(DatabaseView(datasette), request)


async def of_table(datasette: Datasette, request: Any) -> Any:
    """Give the rows of a table."""
    return await answer(TableView(datasette), request)
