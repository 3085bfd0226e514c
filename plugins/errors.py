"""Answers addresses that ask for what there is not with 404 or 400, where Datasette would not.

The page of an error is templates/error.html.
"""

from __future__ import annotations

import difflib
import json
import re
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.filters import Filters
from datasette.handle_exception import handle_exception as answer
from datasette.utils import tilde_decode
from datasette.utils.asgi import BadRequest, Base400, NotFound, Response
from datasette.views.base import DatasetteError
from markupsafe import escape

from publicsectorblogs import DATABASE
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import discover

BUILT_IN = ("csv", "jsono")  # the formats that no plugin renders; jsono leads to json
WAY = {"table": str, "column": str, "value": str | int | float}  # of _through
SEARCH = re.compile("_search(_.+)?")
SEARCHED = sorted(table.name for table in discover() if table.search)
NOT_SEARCHED = f"The table {{}} cannot be searched; {' and '.join(SEARCHED)} can."
TOO_SLOW = "This takes too long to work out. Ask for less: fewer rows, or a narrower filter."


def _is_number(value: str) -> bool:
    return re.fullmatch(r"\d{1,9}", value) is not None


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _is_way(value: str) -> bool:
    read = _json(value)
    return isinstance(read, dict) and all(
        isinstance(read.get(name), kinds) for name, kinds in WAY.items()
    )


def _is_list(value: str) -> bool:
    read = _json(value)
    return not value.startswith("[") or (
        isinstance(read, list) and all(isinstance(one, str | int | float) for one in read)
    )


# Parameters that Datasette reads without asking whether they can be read: a pattern of their
# names, what their values have to be, and that in words.
PARAMETERS: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    ("_timelimit", _is_number, "a number of milliseconds"),
    ("_next", _is_number, "what the link to the next page gives"),
    ("_json_infinity", lambda value: value in ("0", "1", "on", "off", "true", "false"), "0 or 1"),
    ("_through", _is_way, "a JSON object with table, column and value"),
    (".+__(not)?in", _is_list, "values with commas between, or a JSON array"),
)
# What Datasette says of an address, and what it does not say: what is not there.
MISSING = {
    "Record not found": "There is no row “{pks}” in the table {table}.",
    "Database not found": "There is no page “{path}”.",
    "Table not found": "There is no table or question “{table}”.",
}
NOT_SELECT = "Statement must be a SELECT"  # says Datasette
READ_ONLY = "Only SELECT statements are answered: the data can be read here, not changed."
NO_TABLE = "no such table: "  # says SQLite of a row of a query, which has none
# How SQLite calls what is no statement, more than one, or one that wants values.
NO_STATEMENT = re.compile("null character|one statement at a time|did not supply a value")


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Callable[..., Any]]]:
    """Refuse formats that nothing renders, and keys that have too few or too many parts."""
    known = "|".join(map(re.escape, sorted([*datasette.renderers, *BUILT_IN])))
    rows = rf"/{DATABASE}/[^/.]+(/[^/]+)?"
    return [
        (rf"^{rows}\.(?!({known})$)(?P<format>\w+)$", unknown_format),
        (rf"^/{DATABASE}\.(?!({known}|db)$)(?P<format>\w+)$", unknown_format),
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
    raise NotFound(f"There is no format “{asked}” here. The formats are {formats}.")


async def wrong_key(request: Any) -> None:
    """Say how many parts a key of the table has."""
    name = request.path.split("/")[2]
    columns = next(keys(table) for table in discover() if table.name == name)
    raise NotFound(
        f"A row of the table {name} is identified by its {', '.join(columns)}"
        + (", in this order, with commas between." if len(columns) > 1 else ", without a comma.")
    )


@hookimpl
def filters_from_request(
    request: Any, database: str, table: str, datasette: Datasette
) -> Callable[[], Awaitable[None]]:
    """Refuse filters of columns that a table does not have, which SQLite takes for plain words.

    And a search of a table that has no index of its words, which Datasette does not do, and says
    that it did.
    """
    searches = [name for name in request.args if SEARCH.fullmatch(name) and request.args[name]]

    async def check() -> None:
        if searches and table not in SEARCHED and "_fts_table" not in request.args:
            raise BadRequest(NOT_SEARCHED.format(table))
        columns = await datasette.get_database(database).table_columns(table)
        for name in request.args:
            if wrong := wrong_filter(name, columns):
                raise BadRequest(f"The table {table} cannot be filtered by “{name[:60]}”: {wrong}")

    return check


def wrong_filter(name: str, columns: Sequence[str]) -> str | None:
    """Return what is wrong with a parameter as a filter; None where nothing is, or it is none.

    `columns`: those of the table. Datasette takes for filters what does not begin with a single _.
    """
    if name.startswith("_") and "__" not in name:
        return None
    column, _, lookup = name.rpartition("__") if "__" in name else (name, "", "exact")
    if column not in columns:
        like = difflib.get_close_matches(column, columns, n=3) or columns
        return f"it has no such column. It has {', '.join(like)}."
    known = [key for key, _, _ in Filters(()).lookups()]
    if lookup not in known:
        return f"there is no comparison “{lookup[:60]}”. There are {', '.join(known)}."
    return None


@hookimpl(tryfirst=True)
def handle_exception(
    datasette: Datasette, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Call what a reader asked wrongly, such as a column to sort by that there is not, just that.

    Datasette counts all that it refuses without a status of its own among its own faults (500).
    """
    found: Exception | None = None
    if isinstance(exception, NotFound) and (words := MISSING.get(str(exception))):
        parts = {**request.url_vars, "path": request.path}
        asked = {name: tilde_decode(part)[:60] for name, part in parts.items() if part}
        exception.args = (words.format_map(asked),)
    if isinstance(exception, DatasetteError):
        if exception.message.startswith(NO_TABLE) and "pks" in request.url_vars:
            found = NotFound(exception.message)
        if exception.message == NOT_SELECT:
            exception.message = READ_ONLY
        exception.status = 400 if exception.status == 500 else exception.status
        if isinstance(exception.__context__, QueryInterrupted):
            _tell_of_time(exception, exception.__context__.sql, "." in request.path)
    elif not isinstance(exception, Base400) and (words := _misread(request, exception)):
        found = BadRequest(words)
    if found is None:
        return None
    told: Callable[[], Awaitable[Response]] = answer(datasette, request, found)
    return told


def _tell_of_time(exception: DatasetteError, sql: str, as_data: bool) -> None:
    """Say that a statement took too long; Datasette does so by a script, even to programs."""
    exception.message, exception.message_is_html = TOO_SLOW, not as_data
    if not as_data:
        exception.message = f'<p>{TOO_SLOW}</p><pre id="sql-query">{escape(sql)}</pre>'


def _misread(request: Any, exception: Exception) -> str | None:
    """Return what of a request made Datasette fail; None where the fault is not the request's."""
    if isinstance(exception, QueryInterrupted):
        return TOO_SLOW
    if isinstance(exception, sqlite3.Error | sqlite3.Warning) and NO_STATEMENT.search(
        str(exception)
    ):
        return f"This is not a query: {exception}"
    if isinstance(exception, AttributeError) and request.url_vars.get("format") == "blob":
        return "This value is not binary."  # which Datasette cannot send
    for name in request.args:
        for pattern, fits, wanted in PARAMETERS:
            if re.fullmatch(pattern, name):
                for value in request.args.getlist(name):
                    if not fits(value):
                        return f"{name} must be {wanted}; “{value[:60]}” is not."
    return None
