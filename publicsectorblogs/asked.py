"""Says in words how a reader narrowed and sorted a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from publicsectorblogs.called import column_in_words, column_of, value_in_words
from publicsectorblogs.checks import VERDICTS
from publicsectorblogs.tables import FLAG

COMPARED = {
    "exact": "is", "not": "is not", "contains": "contains", "endswith": "ends with",
    "startswith": "begins with", "gt": "is more than", "gte": "is at least", "lt": "is less than",
    "lte": "is at most", "like": "is like", "notlike": "is not like", "glob": "matches the pattern",
    "in": "is one of", "notin": "is none of", "arraycontains": "lists",
    "arraynotcontains": "does not list", "date": "is on", "isnull": "is not stated",
    "notnull": "is stated", "isblank": "is blank", "notblank": "is not blank",
}  # fmt: skip
WITHOUT_VALUE = ("isnull", "notnull", "isblank", "notblank")


def asked_in_words(
    filters: Any, request: Any, table: str, sort: str | None, sort_desc: str | None
) -> str:
    """Return "where unit is percent, sorted by number, the greatest first"; empty if none asked.

    `filters`: those that Datasette made of the request; `sort`, `sort_desc`: columns.
    """
    if not request.query_string:
        return ""
    wheres = [*_searches(request), *(_where(table, *one) for one in filters.selections())]
    wheres += [f"({one})" for one in request.args.getlist("_where")]
    wheres += ["rows of another table lead to it"] if "_through" in request.args else []
    said = [f"where {' and '.join(wheres)}"] if wheres else []
    if (by := sort_desc or sort) and {"_sort", "_sort_desc"} & set(request.args):
        order = ", the greatest first" if sort_desc else ""
        said.append(f"sorted by {column_in_words(by, table)}{order}")
    return ", ".join(said)


def _searches(request: Any) -> Iterator[str]:
    for name in request.args:
        text = request.args[name]
        if name == "_search" and text:
            yield f"the text contains “{text}”"
        elif name.startswith("_search_") and text:
            yield f"{name.removeprefix('_search_').replace('_', ' ')} contains “{text}”"


def _where(table: str, name: str, comparison: str, value: str) -> str:
    column, called = column_of(name, table), column_in_words(name, table)
    if comparison == "isnull" and column:
        return f"{called} is {column.absent}"
    if comparison in WITHOUT_VALUE:
        return f"{called} {COMPARED[comparison]}"
    known = int(value) if column and column.values == FLAG and value in ("0", "1") else value
    said = value_in_words(known, column)
    if column and column.values == VERDICTS and said != value:
        said = f"“{said}”"  # which is a verb
    return f"{called} {COMPARED[comparison]} {said}"
