"""Writes the dataset into one SQLite file.

A file is filled beside the final place, or a copy of the last database is brought up to date there.
Then it is written anew as a whole, while what is stored of all rows is worked out: answers and
counts. It is checked, and renamed over the old one in one step, so that readers only ever see a
whole database. As SQLite writes it, the bytes depend on the rows alone, and not on the order or the
number of steps in which they came to be there.

The rows of a table stand in the order of its primary key: Datasette goes from page to page of a
sorted table by the value and the key of the last row, and SQLite, where it sorts without an index
(see schema.py), gives rows of equal value as they stand.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from publicsectorblogs.editions import FULL, make_edition
from publicsectorblogs.facet_counts import NAME as COUNTS
from publicsectorblogs.facet_counts import count_facets, count_rows
from publicsectorblogs.model import Figure, PrimarySource, Quantity, RetiredFigure
from publicsectorblogs.near_copies import StatedFigure, Text
from publicsectorblogs.numbered import Numbered, Stream, only_in
from publicsectorblogs.processes import beside
from publicsectorblogs.questions import KEPT, answers_sql, view_ddl, views
from publicsectorblogs.retired import ANSWERED, CurrentFigure
from publicsectorblogs.schema import index_ddl, table_ddl
from publicsectorblogs.search_index import declare_index, opened
from publicsectorblogs.tables import Table, discover

# Behind the name of the database: the file that is to replace it, and those from which it is made.
_WHOLE, _PARTS = ".partial", (".draft", ".answers.draft", ".counts.draft")
_COPY = ".copy.draft"  # the same of the last one, while blogs are read
_LARGE = 50_000_000  # bytes that take longer to copy than to start a process

_REMNANTS = "SELECT char_start, char_end FROM remnants WHERE post_id = ? ORDER BY char_start"
_FIGURES = """
    SELECT id, post_id, char_start, sentence, value, low, high, unit, per, hedge, form
    FROM figures WHERE post_id = ? ORDER BY char_start
"""
_WHOLE_FIGURES = """
    SELECT f.id, f.post_id, f.sentence, f.sentence_start, f.char_start, f.char_end, f.quote,
      f.value, f.low, f.high, f.unit, f.hedge, f.form, f.per, f.noun, f.role, f.deictic
    FROM figures AS f
"""

_POST = """
    SELECT id FROM posts WHERE id = ?
    UNION SELECT post_id FROM post_aliases WHERE id = ?
"""


class IntegrityError(Exception):
    """The database that was built does not hold together; the one in place is left alone."""


@contextmanager
def copying(last: Path | None, output: Path) -> Iterator[Callable[[], Path | None]]:
    """Copy the last database beside all else; give what waits for the copy, for `new_database`.

    None: there is no last one. Raises IntegrityError when `output` is not a file.
    """
    if output.exists() and not output.is_file():
        raise IntegrityError("it exists and is not a file")
    copy = output.with_name(output.name + _COPY)
    _discard(copy)  # what a killed build left
    if not last:
        yield lambda: None
        return
    is_large = last.stat().st_size > _LARGE
    try:
        with beside(partial(shutil.copyfile, last), copy, worth_it=is_large) as copied:
            yield copied
    finally:
        _discard(copy)


@contextmanager
def new_database(
    output: Path, edition: str = FULL, copy: Path | None = None
) -> Iterator[sqlite3.Connection]:
    """Open a database to fill; at the end it replaces `output`, if it is sound.

    `edition`: see `make_edition`; `copy`: a copy of a full database, whose rows are there to begin
    with, and which is used up.

    Raises IntegrityError when a foreign key points nowhere and when SQLite finds the file unsound;
    sqlite3.Error when a row breaks its table's rules; OSError when the file cannot be written. On
    these and on any error in between, `output` stays as it is.
    """
    whole, *parts = (output.with_name(output.name + suffix) for suffix in (_WHOLE, *_PARTS))
    _discard(whole, *parts)
    draft = parts[0]
    try:
        if copy:
            copy.replace(draft)
        with opened(draft) as connection:
            if copy:
                _forget_answers(connection)
            else:
                _declare(connection)
            yield connection
            index(connection, discover())
            make_edition(connection, edition)
            connection.execute("ANALYZE")  # to answer and count takes half the time by it
            connection.execute("PRAGMA schema_version = 1")  # else it counts changes
            connection.commit()
        _write_whole(whole, *parts)
        _check(whole)
        whole.replace(output)
    finally:
        _discard(whole, *parts)


def _discard(*files: Path) -> None:
    for file in files:
        for one in (file, file.with_name(f"{file.name}-journal")):
            one.unlink(missing_ok=True)


def _declare(connection: sqlite3.Connection) -> None:
    for table in discover():
        connection.execute(table_ddl(table))
        declare_index(connection, table)


def _forget_answers(connection: sqlite3.Connection) -> None:
    """Drop what the end of a build makes of all rows."""
    for name, (view, _) in views().items():
        connection.execute(f"DROP VIEW {name}")
        if view.stored:
            connection.execute(f"DROP TABLE {KEPT}{name}")
    connection.execute(f"DROP TABLE {COUNTS}")
    connection.execute("DROP TABLE sqlite_stat1")
    connection.commit()


def _write_whole(whole: Path, draft: Path, answers: Path, counts: Path) -> None:
    """Write a database anew, as its rows alone have it, with what is worked out of all of them.

    `answers` and `counts`: where that is written beside the rest.
    """
    with ThreadPoolExecutor() as pool:  # SQLite works without the lock of Python
        steps = [
            pool.submit(_copy, draft, whole),
            pool.submit(_work_out, draft, counts, partial(count_facets, tables=discover())),
            pool.submit(_work_out, draft, answers, lambda to: to.executescript(answers_sql())),
        ]
        for step in steps:
            step.result()
    with opened(whole) as connection:
        for file in (answers, counts):
            _take(connection, file)
        connection.executescript(view_ddl())
        count_rows(connection, views())
        # Again: in what order tables were analysed depends on how the draft came about.
        connection.execute("ANALYZE")


def _copy(draft: Path, whole: Path) -> None:
    with opened(draft) as connection:
        connection.execute("VACUUM INTO ?", [str(whole)])


def _work_out(draft: Path, file: Path, work: Callable[[sqlite3.Connection], object]) -> None:
    """Have some tables be made in a file, out of those of the draft."""
    with opened(file) as connection:
        connection.execute("ATTACH ? AS draft", [str(draft)])
        work(connection)


def _take(connection: sqlite3.Connection, file: Path) -> None:
    """Copy all tables and indexes of a file."""
    connection.execute("ATTACH ? AS taken", [str(file)])
    made = "SELECT name, sql FROM taken.sqlite_master WHERE type = ? ORDER BY rowid"
    for name, ddl in connection.execute(made, ["table"]).fetchall():
        connection.execute(ddl)
        connection.execute(f"INSERT INTO main.{name} SELECT * FROM taken.{name}")
    for _, ddl in connection.execute(made, ["index"]).fetchall():
        connection.execute(ddl)
    connection.commit()
    connection.execute("DETACH taken")


def fill(connection: sqlite3.Connection, table: Table, old: Stream, new: Stream) -> None:
    """Bring the rows of a table from those that are in it, or from some of them, to others.

    The index that search looks in is another matter: see search_index.py.
    """
    gone = [row[:1] for row in only_in(old(), new())]
    connection.executemany(f"DELETE FROM {table.name} WHERE rowid = ?", gone)
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    values = ", ?" * len(table.columns)
    # sqlite-utils takes five times as long.
    connection.executemany(
        f"INSERT INTO {table.name} (rowid, {columns}) VALUES (?{values})", only_in(new(), old())
    )


def rows_in(connection: sqlite3.Connection, table: Table) -> list[Numbered]:
    """Return all rows of a table, numbered."""
    return connection.execute(f"SELECT rowid, * FROM {table.name} ORDER BY rowid").fetchall()


def index(connection: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """Make the indexes of tables that they do not have yet."""
    made = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in tables:
        for ddl in index_ddl(table):
            if ddl.split()[2] not in made:
                connection.execute(ddl)


def texts(connection: sqlite3.Connection, posts: Iterable[str]) -> dict[str, Text]:
    """Return the texts of posts, by id."""
    found = {}
    for post_id in posts:
        (body,) = connection.execute("SELECT body FROM posts WHERE id = ?", [post_id]).fetchone()
        found[post_id] = Text(body, connection.execute(_REMNANTS, [post_id]).fetchall())
    return found


def figures(connection: sqlite3.Connection, posts: Iterable[str]) -> list[StatedFigure]:
    """Return what the figures of posts say."""
    return [
        StatedFigure(identity, post_id, start, sentence, tuple(quantity))
        for post in posts
        for identity, post_id, start, sentence, *quantity in connection.execute(_FIGURES, [post])
    ]


def whole_figures(connection: sqlite3.Connection, post: str) -> list[Figure]:
    """Return the figures of a post, in order."""
    sql = f"{_WHOLE_FIGURES} WHERE f.post_id = ? ORDER BY f.char_start"
    return [_figure(row) for row in connection.execute(sql, [post])]


def picked_figures(connection: sqlite3.Connection, source: PrimarySource) -> list[Figure]:
    """Return the figures that a primary source picks by their id, or by post and words."""
    where, picks = "f.id = ?", [source.figure]
    if source.figure is None:
        named_by = "url" if "/" in str(source.post) else "id"
        where = (
            f"f.post_id IN (SELECT id FROM posts WHERE {named_by} = ?) "
            "AND f.quote = ? AND instr(f.sentence, ?)"
        )
        picks = [source.post, source.words, source.sentence or ""]
    # With the + they are put in order, and not looked for among all in their order.
    sql = f"{_WHOLE_FIGURES} WHERE {where} ORDER BY +f.id"
    return [_figure(row) for row in connection.execute(sql, picks)]


def unanswered(
    connection: sqlite3.Connection, figures: Iterable[RetiredFigure]
) -> Iterator[RetiredFigure]:
    """Yield the figures whose identifier the database does not know."""
    for figure in figures:
        sql = " UNION ALL ".join(f"SELECT 1 FROM {table} WHERE id = :id" for table in ANSWERED)
        if not connection.execute(sql, {"id": figure.id}).fetchone():
            yield figure


def post_of(connection: sqlite3.Connection, figure: RetiredFigure) -> str | None:
    """Return the id that the post of a retired figure has now; None where there is none."""
    known = connection.execute(_POST, [figure.post_id] * 2).fetchone()
    return str(known[0]) if known else None


def current_figures(connection: sqlite3.Connection, post: str | None) -> list[CurrentFigure]:
    """Return the figures of a post, in order, as they are compared with retired ones."""
    sql = "SELECT id, quote, sentence FROM figures WHERE post_id = ? ORDER BY char_start"
    return [CurrentFigure(*row) for row in connection.execute(sql, [post])]


def _figure(row: Sequence[Any]) -> Figure:
    identity, post_id, sentence, sentence_start, start, end, *quantity, deictic = row
    q = Quantity._make([start, end, start, end, *quantity, bool(deictic)])
    return Figure(identity, post_id, q, sentence, sentence_start)


def newest_capture(connection: sqlite3.Connection) -> str | None:
    """Return when the newest of the sources was captured, or None if none says so."""
    (captured,) = connection.execute("SELECT max(captured) FROM captures").fetchone()
    return None if captured is None else str(captured)


def posts_of_blogs(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many posts each blog has that has any, by its id."""
    found = connection.execute("SELECT blog_id, count(*) FROM posts GROUP BY blog_id")
    return {str(blog): int(count) for blog, count in found}


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has, but for the one that tells it."""
    names = (table.name for table in discover() if table.name != "build_info")
    counted = ((name, connection.execute(f"SELECT count(*) FROM {name}")) for name in names)
    return {name: int(found.fetchone()[0]) for name, found in counted}


def mark_figures(connection: sqlite3.Connection, column: str, marks: Mapping[str, str]) -> None:
    """Have a column of figures say what it is to say of some, by id, and nothing of all others."""
    sql = f"SELECT id, {column} FROM figures WHERE {column} IS NOT NULL"
    known: dict[str, str] = dict(connection.execute(sql).fetchall())
    changed = {id for id, _ in marks.items() ^ known.items()}
    connection.executemany(
        f"UPDATE figures SET {column} = ? WHERE id = ?",
        ((marks.get(figure), figure) for figure in sorted(changed)),
    )


def _check(file: Path) -> None:
    with ThreadPoolExecutor() as pool:
        pointing, sound = pool.submit(_check_keys, file), pool.submit(_check_pages, file)
        pointing.result()
        sound.result()


def _check_keys(file: Path) -> None:
    with opened(file) as connection:
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise IntegrityError(f"table {broken[0]}: row {broken[1]} points to no row of {broken[2]}")


def _check_pages(file: Path) -> None:
    with opened(file) as connection:
        (sound,) = connection.execute("PRAGMA quick_check").fetchone()
    if sound != "ok":
        raise IntegrityError(sound)
