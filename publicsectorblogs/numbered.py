"""The numbers of rows, and what differs between the rows of a table at two times.

SQLite keeps the rows of a table in the order of their numbers, and a search index knows them by
these alone. Here a number does not depend on what other rows there are, where the key begins with
an identifier of ids.py: so a build after a few changes leaves all other rows where they stand. In
small tables rows are counted. Either way the numbers are in the order of the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Table

Row: TypeAlias = tuple[Any, ...]  # values in the order of the table's columns
Numbered: TypeAlias = tuple[Any, ...]  # the number of a row, and its values
Stream: TypeAlias = Callable[[], Iterable[Numbered]]  # in the order of numbers, as often as asked
# Room for rows that share the first part of their key, such as the tags of a post: 4,096. With the
# 48 bits of an identifier that makes 60, and SQLite has 63.
_TURNS = 12
_BEFORE_ALL: Numbered | None = (-1,)


def numbered(table: Table, parts: Iterable[Sequence[Row]]) -> Iterator[Numbered]:
    """Yield the rows of a table with their numbers; they come in lists, in the order of their keys.

    Of rows that several blogs give, the first of equal key stays. Raises ValueError for a key that
    is to begin with an identifier and does not.
    """
    rows = (row for part in parts for row in part)
    names = [column.name for column in table.columns]
    first, *others = (names.index(name) for name in keys(table))
    if not table.by_hash:
        return _counted(_once(rows, first) if table.shared else rows)
    if others:
        return _in_turn(rows, first)
    return ((int(row[first][1:], 16), *row) for row in rows)


def _counted(rows: Iterable[Row]) -> Iterator[Numbered]:
    return ((number, *row) for number, row in enumerate(rows, 1))


def _once(rows: Iterable[Row], key: int) -> Iterator[Row]:
    last = None
    for row in rows:
        if row[key] != last:
            yield row
        last = row[key]


def _in_turn(rows: Iterable[Row], key: int) -> Iterator[Numbered]:
    last, turn = None, 0
    for row in rows:
        last, turn = row[key], turn + 1 if row[key] == last else 0
        yield ((int(last[1:], 16) << _TURNS) + turn, *row)


def only_in(rows: Iterable[Numbered], others: Iterable[Numbered]) -> Iterator[Numbered]:
    """Yield each of the rows that is not among the others, or has other values there.

    Both are in the order of their numbers. Where there are no rows, the others are not looked at.
    """
    rest, other = iter(others), _BEFORE_ALL
    for row in rows:
        while other and other[0] < row[0]:
            other = next(rest, None)
        if row != other:
            yield row
