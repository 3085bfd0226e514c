"""Tells what differs between two databases, row by row, by the stable ids of rows.

    python -m publicsectorblogs.changes OLD NEW changes.csv > changes.md

The CSV holds every difference; the text says how many there are in each table and quotes some.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from publicsectorblogs import DATABASE, statistics
from publicsectorblogs.editions import TEXTS
from publicsectorblogs.read.private import masked
from publicsectorblogs.read_only import side_by_side
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Table, discover

# What readers cite comes first.
_FIRST = ("figures", *(one.table for one in statistics.discover()), "checks", "posts")
# Tables that tell of the file rather than of the posts.
_OF_THE_FILE = ("build_info", "columns")
_KINDS = ("added", "removed", "changed")
_LINKABLE = re.compile(r"[A-Za-z0-9_,-]+")  # keys that stand in an address as they are
_WITHDRAWN = "SELECT post_id FROM new.withdrawn UNION SELECT id FROM new.withdrawn"
_WITHHELD = "SELECT id FROM new.posts WHERE is_withheld"
_SHOWN = 20  # differences of a table that the text quotes
_LONGEST = 120  # characters of a value that it quotes


class Change(NamedTuple):
    """A row that only one of two databases has, or a value in which they differ."""

    table: str
    key: str  # the values of its key, with commas between
    change: str  # added | removed | changed
    column: str  # which changed; of a row that was added or removed, the one that it is called by
    before: str | int | float | None
    after: str | int | float | None


def changes(old: Path, new: Path) -> Iterator[Change]:
    """Yield the differences between two databases, in the order of tables, keys and columns.

    Tables and columns that one of them lacks are left out: the changelog tells of these. So are the
    words of posts that the new one has withdrawn, texts that it withholds, and what tells e-mail
    addresses and mobile numbers. Raises sqlite3.Error where a file is no database
    of the dataset.
    """
    with side_by_side(old=old, new=new) as connection:
        for name in ("old", "new"):
            connection.execute(f"SELECT 1 FROM {name}.build_info")
        for table in sorted(discover(), key=_order):
            columns = [set(_columns(connection, name, table)) for name in ("old", "new")]
            shared = [c.name for c in table.columns if c.name in columns[0] & columns[1]]
            if table.name not in _OF_THE_FILE and set(keys(table)) <= set(shared):
                yield from _in_one(connection, table, shared, "old", "new")
                yield from _in_one(connection, table, shared, "new", "old")
                yield from _in_both(connection, table, shared)


def _order(table: Table) -> tuple[int, str]:
    return (_FIRST.index(table.name) if table.name in _FIRST else len(_FIRST), table.name)


def _columns(connection: sqlite3.Connection, database: str, table: Table) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {database}.table_info({table.name})")]


def _key(table: Table, name: str) -> str:
    return " || ',' || ".join(f'{name}."{column}"' for column in keys(table))


def _same_key(table: Table) -> str:
    return " AND ".join(f'a."{column}" = b."{column}"' for column in keys(table))


def _in_one(
    connection: sqlite3.Connection, table: Table, shared: Sequence[str], one: str, other: str
) -> Iterator[Change]:
    """Yield the rows of `one` whose key `other` has not."""
    name = table.label if table.label in shared else shared[0]
    shown = f'a."{name}"'
    if of := next((column for column in shared if _is_post(table, column)), None):
        hidden = " UNION ".join(_hidden(connection, table))
        shown = f"CASE WHEN coalesce(a.\"{of}\", '') NOT IN ({hidden}) THEN {shown} END"
    rows = connection.execute(
        f"SELECT {_key(table, 'a')}, {shown} FROM {one}.{table.name} AS a WHERE NOT EXISTS "
        f"(SELECT 1 FROM {other}.{table.name} AS b WHERE {_same_key(table)}) ORDER BY 1"
    )
    for key, value in rows:
        if one == "old":
            yield Change(table.name, key, "removed", str(name), _shown(value), None)
        else:
            yield Change(table.name, key, "added", str(name), None, value)


def _hidden(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    """Yield the SQL for posts of which a table shows nothing, as far as the new one knows any."""
    made = connection.execute("SELECT name, sql FROM new.sqlite_master WHERE type = 'table'")
    ddl = dict(made.fetchall())
    if "withdrawn" in ddl:
        yield _WITHDRAWN
    if table.name in TEXTS and "is_withheld" in ddl["posts"]:
        yield _WITHHELD


def _is_post(table: Table, column: str) -> bool:
    """Tell whether a column holds the post to which a row belongs."""
    return column == ("id" if table.name == "posts" else "post_id")


def _shown(value: Any) -> Any:
    """An older release may show what is masked now."""
    return masked(value) if isinstance(value, str) else value


def _in_both(
    connection: sqlite3.Connection, table: Table, shared: Sequence[str]
) -> Iterator[Change]:
    values = [column for column in shared if column not in keys(table)]
    if not values:
        return
    pairs = ", ".join(f'a."{column}", b."{column}"' for column in values)
    differ = " OR ".join(f'a."{column}" IS NOT b."{column}"' for column in values)
    rows = connection.execute(
        f"SELECT {_key(table, 'a')}, {pairs} FROM old.{table.name} AS a "
        f"JOIN new.{table.name} AS b ON {_same_key(table)} WHERE {differ} ORDER BY 1"
    )
    for key, *found in rows:
        for column, before, after in zip(values, found[::2], found[1::2], strict=True):
            if before != after:
                is_text = table.name == "posts" and column in ("body", "html")
                told = None if is_text and after is None else _shown(before)
                yield Change(table.name, key, "changed", column, told, after)


def counts(found: Iterable[Change]) -> str:
    """Return how many rows were added, removed and changed, in words."""
    keys_of = {kind: {one.key for one in found if one.change == kind} for kind in _KINDS}
    return ", ".join(f"{len(keys):,} {kind}" for kind, keys in keys_of.items() if keys)


def in_words(found: Sequence[Change], address: str | None = None) -> str:
    """Return what differs as Markdown: for each table how much, and the first differences.

    `address`: where the site is published, to which the keys of rows are linked.
    """
    if not found:
        return "Nothing differs.\n"
    lines = []
    for table in dict.fromkeys(change.table for change in found):
        own = [change for change in found if change.table == table]
        lines += [f"## {table}: {counts(own)}", ""]
        lines += [f"- {_told(change, address)}" for change in own[:_SHOWN]]
        if len(own) > _SHOWN:
            lines.append(f"- and {len(own) - _SHOWN:,} more, see the CSV")
        lines.append("")
    return "\n".join(lines)


def _told(change: Change, address: str | None) -> str:
    row = change.key
    if address and _LINKABLE.fullmatch(row):
        row = f"[{row}]({address.rstrip('/')}/{DATABASE}/{change.table}/{row})"
    if change.change == "changed" and change.before is None and change.after is None:
        return f"{row}: {change.column} is no longer published"
    if change.change == "changed":
        return f"{row}: {change.column} {_quoted(change.before)} → {_quoted(change.after)}"
    value = change.after if change.change == "added" else change.before
    return f"{row} {change.change}: {_quoted(value)}"


def _quoted(value: object) -> str:
    text = " ".join(str("NULL" if value is None else value).split())
    return f"`{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}`".replace("|", "\\|")


def write_changes(found: Iterable[Change], output: Path) -> None:
    """Write differences as CSV."""
    with output.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Change._fields)
        writer.writerows(found)


@click.command()
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("output", type=click.Path(dir_okay=False, path_type=Path))
def main(old: Path, new: Path, output: Path) -> None:
    """Write the differences between the databases OLD and NEW to the CSV file OUTPUT.

    What differs is said in Markdown, too.
    """
    try:
        found = list(changes(old, new))
    except sqlite3.Error as error:
        raise click.ClickException(f"{old} or {new} is no database of these: {error}") from error
    write_changes(found, output)
    click.echo(in_words(found), nl=False)


if __name__ == "__main__":
    main()
