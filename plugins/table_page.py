"""What the page of a table shows: the columns that matter, what they are called, its facets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import path_with_added_args, path_with_removed_args, to_css_class
from datasette.utils.asgi import BadRequest
from datasette.views import table as datasette_table
from jinja2 import Environment

from publicsectorblogs import DATABASE
from publicsectorblogs.called import column_in_words, value_in_words
from publicsectorblogs.shown import columns_and_rows, columns_shown, show_only
from publicsectorblogs.tables import Column, discover

TABLES = {table.name: table for table in discover()}
MOST_ROWS = 100  # of a page: to draw 1,000 takes a second, in which nobody else is answered
TOO_MANY = (
    f"A page has at most {MOST_ROWS} rows (_size={MOST_ROWS}). JSON and CSV have up to "
    "{} at a time, and CSV all rows of a table with _stream=on."
)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register the filters of this file."""
    env.filters["column_in_words"] = column_in_words
    env.filters["cells_of"] = cells_of
    env.filters["columns_that_matter"] = columns_that_matter
    env.filters["facets_in_words"] = facets_in_words
    env.filters["titled"] = titled


@hookimpl
def startup() -> None:
    """Have Datasette make the cells that are shown alone."""
    datasette_table.display_columns_and_rows = columns_and_rows


@hookimpl
def filters_from_request(request: Any, table: str, datasette: Datasette) -> None:
    """Note which columns the page shows, before Datasette makes the cells of all."""
    show_only(table, columns_shown(table, request.args))
    size = request.args.get("_size", "")
    if request.url_vars["format"] is None and (
        size == "max" or (size.isdecimal() and int(size[:9]) > MOST_ROWS)
    ):
        raise BadRequest(TOO_MANY.format(f"{datasette.setting('max_returned_rows'):,}"))


@hookimpl
async def sitemap_extra_paths(datasette: Datasette) -> list[str]:
    """List the tables that hold something for search engines."""
    counts = await datasette.get_database(DATABASE).table_counts()
    return [f"/{DATABASE}/{name}" for name in TABLES if counts.get(name)]


def titled(name: str) -> str:
    """Return what readers call the database or a table of that name; another name as it is."""
    if name == DATABASE:
        return "questions and tables"
    return TABLES[name].title.lower() if name in TABLES else name


def columns_that_matter(
    columns: Sequence[Mapping[str, Any]], request: Any, table: str
) -> list[Mapping[str, Any]]:
    """Return the columns that are declared to matter; all, where readers ask for them.

    Each says what readers call it.
    """
    if not (shown := columns_shown(table, request.args)):
        # Datasette's link to a row whose key has several parts says nothing but these.
        names = (column["name"] for column in columns)
        shown = tuple(sorted(names, key=lambda name: name == "Link"))
    by_name = {column["name"]: column for column in columns}
    return [
        {**by_name[name], "called": column_in_words(name, table)}
        for name in shown
        if name in by_name
    ]


def cells_of(
    rows: Iterable[Any], columns: Sequence[Mapping[str, Any]]
) -> Iterator[list[tuple[str, str, Any]]]:
    """Yield, of each row, the classes of its cells in those columns, what they are called and hold.

    A template makes ten calls more for each cell, which is a fifth of the time of a page.
    """
    classes = [f"col-{to_css_class(column['name'])}" for column in columns]
    for row in rows:
        found = []
        for column, kind in zip(columns, classes, strict=True):
            cell = row.cells[column["place"]]
            value = cell["value"]
            none = " none" if value == "&nbsp;" else ""
            found.append((f"{kind} type-{cell['value_type']}{none}", column["called"], value))
        yield found


def facets_in_words(
    facets: Iterable[Mapping[str, Any]], request: Any, table: str, rows: int | None
) -> list[Mapping[str, Any]]:
    """Return facets in the order of the table's columns, with a choice for the rows of no value.

    `rows` says how many rows there are. Where that is not known, or not all values are listed,
    the rows of no value cannot be counted, and are no choice.
    """
    columns = TABLES[table].columns if table in TABLES else ()
    by_name = {facet["name"]: facet for facet in facets}
    known = [
        {**facet, "results": _choices(facet, column, request, rows)}
        for column in columns
        if (facet := by_name.pop(column.name, None)) and facet["type"] == "column"
    ]
    return [*known, *by_name.values()]


def _has_an_order(value: object) -> bool:
    """Tell whether a value is a year, a flag, or a date to whatever precision."""
    return isinstance(value, int) or re.fullmatch(r"\d{4}(-\d\d){1,2}", str(value)) is not None


def _choices(
    facet: Mapping[str, Any], column: Column, request: Any, rows: int | None
) -> list[Mapping[str, Any]]:
    choices = list(facet["results"])
    without = None if rows is None else rows - sum(choice["count"] for choice in choices)
    if all(_has_an_order(choice["value"]) for choice in choices):
        choices.sort(key=lambda choice: choice["value"])
    if column.values:
        choices = [{**one, "label": value_in_words(one["value"], column)} for one in choices]
    if without and not facet["truncated"]:
        choices.append(_no_value(column, request, without))
    return choices


def _no_value(column: Column, request: Any, count: int) -> dict[str, Any]:
    asked = {f"{column.name}__isnull": "1"}
    selected = request.args.get(f"{column.name}__isnull") == "1"
    turn = path_with_removed_args if selected else path_with_added_args
    return {
        "value": None, "label": column.absent, "count": count, "selected": selected,
        "toggle_url": turn(request, asked),
    }  # fmt: skip
