"""Tells of CSV and JSON whether they hold all rows, in headers: rows alone do not say so.

Counts how many rows are short enough together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from typing import Any

from datasette.views.base import DatasetteError

FORMATS = ("csv", "json")
TRUNCATED = "X-Truncated"
NO_KEYS = "_shape=object is for tables, whose rows have keys; _shape=objects is for all rows."

Data = Mapping[str, Any]
Following = Callable[[Data], str | None]


async def answer(view: Any, request: Any, following: Following = lambda found: None) -> Any:
    """Let a view of Datasette answer; CSV and JSON say whether they are cut, and what follows.

    `following` returns, of what the view found, the address of the rows that follow those of a
    query which says itself how many there are; None where there are none.
    """
    found: dict[str, Any] = {}
    of_datasette = view.data
    streamed = request.url_vars["format"] == "csv" and "_stream" in request.args
    keyed = request.url_vars["format"] == "json" and request.args.get("_shape") == "object"

    async def data(*arguments: Any, **options: Any) -> Any:
        if streamed:  # Datasette means to ask for so many, and forgets it
            options["_size"] = "max"
        answered = await of_datasette(*arguments, **options)
        if isinstance(answered, tuple) and not found:  # of a stream, the first page
            if request.url_vars["format"] == "csv" and (wrong := answered[0].get("error")):
                # Datasette would begin a table, with 200, where there is none.
                raise DatasetteError(wrong, title="Invalid SQL", status=400)
            if keyed and not answered[0].get("primary_keys"):
                # Datasette would say so with 200.
                raise DatasetteError(NO_KEYS, status=400)
            if address := following(answered[0]):
                answered[0].update(truncated=True, next_url=address)
            found.update(answered[0])
        return answered

    view.data = data
    response = await view.dispatch_request(request)
    if "rows" in found and request.url_vars["format"] in FORMATS:
        is_cut = _is_cut(found, streamed="_stream" in request.args)
        response.headers |= headers(is_cut, found.get("next_url"))
    return response


def how_many_fit(rows: Iterable[Iterable[Any]], most: int) -> int:
    """Return how many of the first rows have at most so many characters and bytes together.

    >>> how_many_fit([("one", 1), ("two", 2), ("three", 3)], 6)
    2

    The first always does, so that who asks for something gets something.
    """
    lengths = (sum(len(v) for v in row if isinstance(v, (str, bytes))) for row in rows)
    totals = enumerate(accumulate(lengths))
    return sum(1 for number, total in totals if number == 0 or total <= most)


def headers(is_cut: bool, following: str | None) -> dict[str, str]:
    """Return the headers that say whether rows are left out and, where they are known, which."""
    told = {
        TRUNCATED: "true" if is_cut else "false",
        "access-control-expose-headers": f"Link, {TRUNCATED}",
    }
    if is_cut and following:
        told["link"] = f'<{following}>; rel="next"'
    return told


def _is_cut(found: Data, streamed: bool) -> bool:
    is_table = "next" in found
    return found["next"] is not None and not streamed if is_table else bool(found["truncated"])
