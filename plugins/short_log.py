"""Keeps short what is logged of a request: who asks could otherwise fill a disk with it.

Of an address and of a statement that SQLite refuses 200 characters are logged, and nothing of what
the site answers by itself, such as a statement that takes too long: Datasette would print where it
was interrupted, and the statement with its values.
"""

from __future__ import annotations

import logging
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import await_me_maybe

from publicsectorblogs import DATABASE

LONGEST = 200  # characters of an address and of a line about a statement
CUT = "…"


@hookimpl
def startup(datasette: Datasette) -> None:
    """Shorten what is logged of each request and of each statement that fails."""
    logging.getLogger("uvicorn.access").addFilter(shorten)
    database = datasette.get_database(DATABASE)
    database.execute = _logging(database.execute)


@hookimpl(hookwrapper=True)
def handle_exception() -> Iterator[None]:
    """Have no more answers made than the first, which is given: Datasette's, the last, prints."""
    made = yield
    answers = made.get_result()  # type: ignore[attr-defined]

    async def first() -> Any:
        for answer in answers:
            if (response := await await_me_maybe(answer)) is not None:
                return response
        return None

    made.force_result([first])  # type: ignore[attr-defined]


def shorten(record: logging.LogRecord) -> bool:
    """Shorten what a line of the log is made of, and let it be written."""
    if isinstance(record.args, tuple):
        record.args = tuple(short(one) if isinstance(one, str) else one for one in record.args)
    return True


def short(text: str) -> str:
    """Return the beginning of a text, as one line."""
    line = " ".join(text[: 2 * LONGEST].split())
    return line if len(line) <= LONGEST else line[: LONGEST - len(CUT)] + CUT


def _logging(execute: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Return `execute`, which logs in Datasette's place what SQLite refuses."""

    async def executed(
        sql: str, params: Any = None, *, log_sql_errors: bool = True, **options: Any
    ) -> Any:
        try:
            return await execute(sql, params, log_sql_errors=False, **options)
        except sqlite3.Error as error:
            if log_sql_errors:
                print(short(f"ERROR: {error}: {sql}"), file=sys.stderr, flush=True)
            raise

    return executed
