"""Files in which those who build together leave what they made, for others to take up.

Each is a thread of a process, on this machine or on another that sees the same folder.

In the database the rows of a table have to be in the order of their keys (see store.py), but they
are made post by post. So those whose keys begin alike are kept together: such a part is small
enough to be sorted in memory, and the parts follow each other as their keys do. Thus each row is
written once and read once, and goes through no pipe.
"""

from __future__ import annotations

import marshal
import os
import pickle
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from io import FileIO
from itertools import chain
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import get_ident
from typing import Any, NamedTuple
from uuid import uuid4

from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Rows, Table, discover

# Bytes of sources for which the rows of a table, parted into sixteen by the first digit of their
# ids, take some 50 MB of memory a part. Where there are more, two digits part them.
_MUCH = 500_000_000
# Two machines, or two containers that think they are the same, may have processes of equal ids.
_MACHINE = uuid4().hex


class Place(NamedTuple):
    """Where something was left: bytes of a file."""

    file: str
    start: int
    end: int


class Left(NamedTuple):
    """Rows that were left together: a part of them are those of a table whose keys begin alike.

    `parts`: of each, in the order in which they stand there, the table, the beginning of the keys
    and how many bytes it has; packed, since there are many.
    """

    place: Place
    parts: bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder in which each who leaves something has a file of its own."""

    folder: Path
    letters: int  # how many of the beginning of a key tell to which part a row belongs

    def leave(self, thing: object) -> Place:
        """Leave any one thing."""
        return self.put(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL))

    def take(self, place: Place) -> Any:
        """Return what was left at a place."""
        return pickle.loads(self.bytes_at(place))

    def put(self, data: bytes) -> Place:
        """Leave bytes."""
        name = f"{_MACHINE}-{os.getpid()}-{get_ident()}"
        with (self.folder / name).open("ab") as file:
            start = file.tell()
            file.write(data)
        return Place(name, start, start + len(data))

    def bytes_at(self, place: Place) -> bytes:
        """Return the bytes that were left at a place."""
        with self._open(place.file) as file:
            return _read(file, place.start, place.end)

    def leave_rows(self, batches: Iterable[Rows]) -> Left:
        """Leave rows; those of one table with equal keys stay in their order."""
        found = [
            (table, beginning, marshal.dumps(rows))  # half the time of pickle
            for table, batch in ((batch.table, batch.values) for batch in batches)
            for beginning, rows in self._parted(table, batch).items()
        ]
        place = self.put(b"".join(data for *_, data in found))
        return Left(place, marshal.dumps([(*part, len(data)) for *part, data in found]))

    def _parted(self, table: str, rows: Iterable[tuple[Any, ...]]) -> dict[str, list[Any]]:
        key, letters = _first_key(table), self.letters
        parts = defaultdict[str, list[Any]](list)
        for row in rows:
            parts[row[key][:letters]].append(row)
        return parts

    def _open(self, name: str) -> FileIO:
        return (self.folder / name).open("rb", buffering=0)

    def sorted_rows(self, left: Iterable[Left]) -> Iterator[tuple[Table, Iterator[list[Any]]]]:
        """Yield each table of which there are rows, with its rows in the order of their keys.

        The rows come in lists; rows of equal keys are in the order of `left`.
        """
        of_table = _by_table(left)
        for declared in discover():
            if declared.name in of_table:
                yield declared, self._sorted(declared, of_table[declared.name])

    def _sorted(self, table: Table, parts: Mapping[str, _Pieces]) -> Iterator[list[Any]]:
        names = [column.name for column in table.columns]
        key = itemgetter(*map(names.index, keys(table)))
        with ExitStack() as opened:
            files = {
                name: opened.enter_context(self._open(name))
                for name in {name for pieces in parts.values() for name in pieces.files}
            }
            for _, pieces in sorted(parts.items()):
                loaded = (marshal.loads(_read(files[name], *ends)) for name, *ends in pieces)
                yield sorted(chain.from_iterable(loaded), key=key)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Where the rows of a part stand, in order: in numbers, since there may be millions."""

    files: list[str] = field(default_factory=list)  # by number
    numbers: array[int] = field(default_factory=lambda: array("Q"))  # file, start and end of each

    def add(self, file: str, start: int, end: int) -> None:
        """Add a piece behind the others."""
        if file not in self.files:
            self.files.append(file)
        self.numbers.extend((self.files.index(file), start, end))

    def __iter__(self) -> Iterator[tuple[str, int, int]]:
        numbers = iter(self.numbers)
        for file, start, end in zip(numbers, numbers, numbers, strict=True):
            yield self.files[file], start, end


def _by_table(left: Iterable[Left]) -> dict[str, dict[str, _Pieces]]:
    """Return the parts of each table by the beginning of their keys."""
    found = defaultdict[str, dict[str, _Pieces]](lambda: defaultdict(_Pieces))
    for (file, start, _), parts in left:
        for table, beginning, size in marshal.loads(parts):
            found[table][beginning].add(file, start, start + size)
            start += size
    return found


@contextmanager
def new_shelf(size: int, beside: Path | None = None) -> Iterator[Shelf]:
    """Make an empty shelf for what is made of so many bytes of sources, and clear it away.

    It is in a new folder beside a file, or among the temporary files of this machine.
    """
    name, where = (f"{beside.name}.rows-", beside.parent) if beside else (None, None)
    # A worker of a cluster may still be writing there when an error ends the build.
    with TemporaryDirectory(prefix=name, dir=where, ignore_cleanup_errors=True) as folder:
        yield Shelf(Path(folder), len("f0") if size < _MUCH else len("f00"))


def _read(file: FileIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(end - start)


@cache
def _first_key(table: str) -> int:
    """Return the place of the first column of a table's key in its rows."""
    return next(
        index
        for declared in discover() if declared.name == table
        for index, column in enumerate(declared.columns) if column.key
    )  # fmt: skip
