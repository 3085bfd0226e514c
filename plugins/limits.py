"""Bounds the memory and the time that a reader's SQL may take, and what it may look at.

The time of a statement is bounded by `sql_time_limit_ms` in settings.json, but for what passes
inside a function of SQLite, where no clock is looked at; such functions are bounded here. Each
number is justified by a measurement in docs/serving.md.
"""

from __future__ import annotations

import re
import sqlite3
import weakref
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import datasette.handle_exception as errors
from datasette import hookimpl
from datasette.app import Datasette
from datasette.views.base import DatasetteError

from publicsectorblogs import DATABASE
from publicsectorblogs.read_only import read_only

Value = str | bytes | int | float | None

HEAP = 128 * 2**20  # bytes that SQLite may take in this process, for all connections together
RESULT = 16_000_000  # characters and bytes of the texts and blobs of one result
SHORTEST = 20_000  # a value may be so long even where all rows are shorter
TRIMMED = 100  # characters that may be trimmed off; SQLite compares each with each of the text
# A width or precision of a printf that is given apart, or has four digits or more: SQLite counts to
# it, however large it is.
WIDE = re.compile(r"%[^A-Za-z%]*?(?:\*|[0-9]{4})")
LIMITS = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 5_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}
# What Datasette asks of a schema, and FTS5 of its own tables. Which files are open is answered
# with none, as there are when no database is attached.
PRAGMAS = frozenset(
    "table_info table_xinfo foreign_key_list index_list index_info index_xinfo data_version "
    "schema_version".split()
)
NO_ANSWER = "database_list"
# Tables without rows of the data: the pages of the file, and statements that others have prepared.
HIDDEN = frozenset(f"dbstat sqlite_stmt pragma_{NO_ANSWER}".split())
# Functions that load code or make large values out of nothing, and those that change JSON, which
# take a time that grows with the square of what they are given or, with a path of 60,000 steps,
# more stack than there is.
DENIED = frozenset(
    "load_extension fts3_tokenizer zeroblob randomblob "
    "json_patch json_insert json_set json_replace json_remove".split()
)
TOO_LONG = (
    f"The result is longer than {RESULT:,} characters: ask for fewer rows (_size=) or columns "
    "(_col=), or stream a table as CSV (_stream=on)."
)
TOO_MUCH = "The statement needs more memory than is free at the moment."

_SPELLS = sqlite3.connect(":memory:", check_same_thread=False)

REFUSALS: tuple[tuple[type[Exception], str | None, int], ...] = (
    (sqlite3.DataError, None, 400),  # a value longer than it may be
    (MemoryError, TOO_MUCH, 503),
)


@hookimpl
def startup(datasette: Datasette) -> None:
    """Measure the rows before the first reader comes."""
    if DATABASE in datasette.databases:
        longest_row(datasette.get_database(DATABASE).path)


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Datasette) -> None:
    """Set the limits of a connection to the dataset; Datasette's own tables keep theirs."""
    if database != DATABASE:
        return
    conn.execute("PRAGMA temp_store = MEMORY")  # sorted and collected rows count as memory
    conn.execute(f"PRAGMA hard_heap_limit = {HEAP}")
    length = max(SHORTEST, 2 * longest_row(datasette.get_database(DATABASE).path))
    for limit, most in {**LIMITS, sqlite3.SQLITE_LIMIT_LENGTH: length}.items():
        conn.setlimit(limit, most)
    for name, arguments, function in functions(length):
        conn.create_function(name, arguments, function, deterministic=True)
    conn.row_factory = _bounded_rows()
    conn.set_authorizer(authorised)


@cache
def longest_row(path: str) -> int:
    """Return the bytes of the texts and blobs of the longest row of a database."""
    tables = "select name from sqlite_master where type = 'table' and rootpage"
    longest = 0
    with read_only(Path(path)) as connection:
        for (table,) in connection.execute(tables).fetchall():
            columns = connection.execute(f"select name from pragma_table_info('{table}')")
            length = " + ".join(f"ifnull(length(cast([{name}] as blob)), 0)" for (name,) in columns)
            (found,) = connection.execute(f"select max({length}) from [{table}]").fetchone()
            longest = max(longest, found or 0)
    return longest


def authorised(action: int, first: str | None, second: str | None, *_: object) -> int:
    """Decide about one action of a statement, as SQLite asks it of an authorizer."""
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() == NO_ANSWER:
        return sqlite3.SQLITE_IGNORE
    allowed = {
        sqlite3.SQLITE_SELECT: True,
        sqlite3.SQLITE_RECURSIVE: True,
        sqlite3.SQLITE_READ: (first or "").lower() not in HIDDEN,
        sqlite3.SQLITE_FUNCTION: second not in DENIED,
        sqlite3.SQLITE_PRAGMA: (first or "").lower() in PRAGMAS,
        # So SQLite takes note of the columns of a virtual table, such as json_each; no table can
        # be changed in a file that is opened to be read.
        sqlite3.SQLITE_UPDATE: first == "sqlite_master",
    }
    return sqlite3.SQLITE_OK if allowed.get(action) else sqlite3.SQLITE_DENY


def functions(length: int) -> list[tuple[str, int, Callable[..., Any]]]:
    """Return SQL functions, with the number of their arguments, for values up to `length` bytes.

    They do what SQLite's of the same name do, which may take a time that grows with the product of
    what they are given. What they refuse they answer with a text that SQLite refuses as too long.
    """
    refused = "-" * (length + 1)
    replace, printf = _replacing(length, refused), _printing(refused)
    return [
        ("instr", 2, _instr), ("replace", 3, replace), ("printf", -1, printf),
        ("format", -1, printf), ("trim", 2, _trimming(str.strip, refused)),
        ("ltrim", 2, _trimming(str.lstrip, refused)), ("rtrim", 2, _trimming(str.rstrip, refused)),
    ]  # fmt: skip


def _instr(text: Value, part: Value) -> int | None:
    if text is None or part is None:
        return None
    if isinstance(text, bytes) and isinstance(part, bytes):
        return text.find(part) + 1
    return as_text(text).find(as_text(part)) + 1


def _replacing(length: int, refused: str) -> Callable[[Value, Value, Value], Value]:
    def replace(text: Value, old: Value, new: Value) -> Value:
        if text is None or old is None:
            return None
        given, part = as_text(text), as_text(old)
        if not part:
            return text
        if new is None:
            return None
        instead = as_text(new)
        if len(given) + given.count(part) * (len(instead) - len(part)) > length:
            return refused
        return given.replace(part, instead)

    return replace


def _trimming(
    strip: Callable[[str, str], str], refused: str
) -> Callable[[Value, Value], str | None]:
    def trim(text: Value, characters: Value) -> str | None:
        if text is None or characters is None:
            return None
        given = as_text(characters)
        return refused if len(given) > TRIMMED else strip(as_text(text), given)

    return trim


def _printing(refused: str) -> Callable[..., Any]:
    native = sqlite3.connect(":memory:", check_same_thread=False)

    def printf(*values: Value) -> Any:
        form = as_text(values[0]) if values and values[0] is not None else ""
        if WIDE.search(form):
            return refused
        marks = ", ".join("?" * len(values))
        return native.execute(f"select printf({marks})", values).fetchone()[0]

    return printf


def as_text(value: str | bytes | float) -> str:
    """Spell a value as SQLite casts it to text; of a float no one else rounds as it does."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float):
        return str(_SPELLS.execute("select cast(? as text)", (value,)).fetchone()[0])
    return str(value)


def _bounded_rows() -> Callable[[sqlite3.Cursor, tuple[Any, ...]], sqlite3.Row]:
    """Return a factory of rows that refuses a result whose texts and blobs are too long."""
    current: Callable[[], sqlite3.Cursor | None] = lambda: None  # noqa: E731
    left = 0

    def row(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        nonlocal current, left
        if current() is not cursor:
            current, left = weakref.ref(cursor), RESULT
        left -= sum(len(value) for value in values if isinstance(value, (str, bytes)))
        if left < 0:
            raise sqlite3.OperationalError(TOO_LONG)
        return sqlite3.Row(cursor, values)

    return row


@hookimpl(tryfirst=True)
def handle_exception(datasette: Datasette, request: Any, exception: Exception) -> Any:
    """Say that a statement took too much, for which Datasette would blame itself (500)."""
    for kind, message, status in REFUSALS:
        if isinstance(exception, kind):
            refusal = DatasetteError(message or str(exception), status=status)
            return errors.handle_exception(datasette, request, refusal)
    return None
