"""Files in which the processes of a build leave what they made, for others to take up.

In the database the rows of a table have to be in the order of their keys (see store.py), but they
are made post by post. So those whose keys begin alike are kept together: such a part is small
enough to be sorted in memory, and the parts follow each other as their keys do. Thus each row is
written once and read once, and goes through no pipe.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import FileIO
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Rows, Table, discover

# Bytes of sources for which the rows of a table, parted into sixteen by the first digit of their
# ids, take some 50 MB of memory a part. Where there are more, two digits part them.
_MUCH = 500_000_000


class Place(NamedTuple):
    """Where something was left: bytes of a file."""

    file: str
    start: int
    end: int


class Part(NamedTuple):
    """Rows of one table whose keys begin alike."""

    table: str
    beginning: str
    place: Place


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder in which each process has a file of its own."""

    folder: Path
    letters: int  # how many of the beginning of a key tell to which part a row belongs

    def leave(self, thing: object) -> Place:
        """Leave any one thing."""
        return self._write([pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)])[0]

    def take(self, place: Place) -> Any:
        """Return what was left at a place."""
        with self._open(place.file) as file:
            return pickle.loads(_read(file, place))

    def leave_rows(self, batches: Iterable[Rows]) -> list[Part]:
        """Leave rows; those of one table with equal keys stay in their order."""
        found = [
            (table, beginning, marshal.dumps(rows))  # half the time of pickle
            for table, batch in ((batch.table, batch.values) for batch in batches)
            for beginning, rows in self._parted(table, batch).items()
        ]
        places = self._write([data for *_, data in found])
        return [Part(*part[:2], place) for part, place in zip(found, places, strict=True)]

    def _parted(self, table: str, rows: Iterable[tuple[Any, ...]]) -> dict[str, list[Any]]:
        key, letters = _first_key(table), self.letters
        parts = defaultdict[str, list[Any]](list)
        for row in rows:
            parts[row[key][:letters]].append(row)
        return parts

    def _open(self, name: str) -> FileIO:
        return (self.folder / name).open("rb", buffering=0)

    def _write(self, pieces: Iterable[bytes]) -> list[Place]:
        places, name = [], str(os.getpid())
        with (self.folder / name).open("ab") as file:
            end = file.tell()
            for piece in pieces:
                start, end = end, end + file.write(piece)
                places.append(Place(name, start, end))
        return places

    def sorted_rows(self, parts: Iterable[Part]) -> Iterator[tuple[Table, Iterator[list[Any]]]]:
        """Yield each table of which there are rows, with its rows in the order of their keys.

        The rows come in lists; rows of equal keys are in the order of `parts`.
        """
        of_table = defaultdict[str, dict[str, list[Place]]](lambda: defaultdict(list))
        for table, beginning, place in parts:
            of_table[table][beginning].append(place)
        for declared in discover():
            if declared.name in of_table:
                yield declared, self._sorted(declared, of_table[declared.name])

    def _sorted(self, table: Table, parts: dict[str, list[Place]]) -> Iterator[list[Any]]:
        names = [column.name for column in table.columns]
        key = itemgetter(*map(names.index, keys(table)))
        with ExitStack() as opened:
            files = {
                name: opened.enter_context(self._open(name))
                for name in {place.file for places in parts.values() for place in places}
            }
            for _, places in sorted(parts.items()):
                loaded = (marshal.loads(_read(files[place.file], place)) for place in places)
                yield sorted(chain.from_iterable(loaded), key=key)


def shelf_for(folder: Path, size: int) -> Shelf:
    """Return a shelf in an empty folder, for what is made of so many bytes of sources."""
    return Shelf(folder, len("f0") if size < _MUCH else len("f00"))


def _read(file: FileIO, place: Place) -> bytes:
    file.seek(place.start)
    return file.read(place.end - place.start)


def _first_key(table: str) -> int:
    """Return the place of the first column of a table's key in its rows."""
    return next(
        index
        for declared in discover() if declared.name == table
        for index, column in enumerate(declared.columns) if column.key
    )  # fmt: skip
