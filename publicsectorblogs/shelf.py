"""Files in which those who build together leave what they made, for others to take up.

Whoever leaves something is a thread of a process, on this machine or on another that sees the same
folder.

In the database the rows of a table have to be in the order of their keys (see store.py), but they
are made post by post. So those whose keys begin alike are kept together: such a part is small
enough to be sorted in memory, and the parts follow each other as their keys do. Thus each row is
written once and read once, or twice where there are gigabytes of them (see `gathered`), and goes
through no pipe.
"""

from __future__ import annotations

import marshal
import os
import pickle
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from io import BytesIO, FileIO
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
# Bytes of rows that are gathered, of which so many are put together: then a part of them has some
# 100 KB for each table.
_LARGE, _TOGETHER = 4_000_000_000, 64_000_000
# Two machines, or two containers that think they are the same, may have processes of equal ids.
_MACHINE = uuid4().hex
_HEAD = 4  # bytes of the number that says how long the head of rows is


class Place(NamedTuple):
    """Where something was left: bytes of a file."""

    file: str
    start: int
    end: int


class _Tables(NamedTuple):
    """Rows of some tables that were left together.

    Those of one table begin with an index of their parts: the beginning of the keys of each, in the
    order in which they stand there, and how many bytes it has. A part is a list of pieces, and a
    piece a list of rows.
    """

    file: str
    starts: dict[str, tuple[int, int]]  # by table, where its index begins, and its bytes


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder in which everyone who leaves something has a file of their own."""

    folder: Path
    letters: int  # how many of the beginning of a key tell to which part a row belongs
    within: str = ""  # the folder inside it, with a slash, where this one leaves things

    def leave(self, thing: object) -> Place:
        """Leave any one thing."""
        return self.put(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL))

    def take(self, place: Place) -> Any:
        """Return what was left at a place."""
        return pickle.loads(self.bytes_at(place))

    def put(self, data: bytes) -> Place:
        """Leave bytes."""
        name = f"{self.within}{_MACHINE}-{os.getpid()}-{get_ident()}"
        with (self.folder / name).open("ab") as file:
            start = file.tell()
            file.write(data)
        return Place(name, start, start + len(data))

    def bytes_at(self, place: Place) -> bytes:
        """Return the bytes that were left at a place."""
        with self.open(place.file) as file:
            return _read(file, place.start, place.end)

    def leave_rows(self, batches: Iterable[Rows]) -> Place:
        """Leave rows; those of one table with equal keys stay in their order."""
        # `marshal` takes half the time of `pickle`.
        return self._leave_parts({
            batch.table: {
                beginning: [marshal.dumps(rows)]
                for beginning, rows in self._parted(batch.table, batch.values).items()
            }
            for batch in batches
        })  # fmt: skip

    @contextmanager
    def gathered(self, left: Iterable[Place]) -> Iterator[list[Place]]:
        """Give where the same rows are in the same order, in pieces that take few reads.

        What many blogs left is in very many pieces, which are all read for each part of a table.
        Where there is more of them than a machine keeps in memory of files, the rows that are left
        one after the other are put together first, in a folder that goes at the end: it takes as
        much of the disk as they do.
        """
        places = list(left)
        if sum(place.end - place.start for place in places) < _LARGE:
            yield places
            return
        with TemporaryDirectory(dir=self.folder, ignore_cleanup_errors=True) as folder:
            yield list(replace(self, within=f"{Path(folder).name}/")._put_together(places))

    def _put_together(self, places: Sequence[Place]) -> Iterator[Place]:
        parts, size = _new_parts(), 0
        for place in places:
            for table, beginning, pieces in self._parts_at(place):
                parts[table][beginning] += pieces
            size += place.end - place.start
            if size >= _TOGETHER or place is places[-1]:
                yield self._leave_parts(parts)
                parts, size = _new_parts(), 0

    def _leave_parts(self, parts: Mapping[str, Mapping[str, list[bytes]]]) -> Place:
        starts, data = dict[str, tuple[int, int]](), bytearray()
        for table, by_beginning in parts.items():
            wholes = {
                beginning: marshal.dumps(pieces) for beginning, pieces in by_beginning.items()
            }
            if wholes:
                index = marshal.dumps([(beginning, len(one)) for beginning, one in wholes.items()])
                starts[table] = len(data), len(index)
                data += b"".join([index, *wholes.values()])
        head = marshal.dumps(starts)
        return self.put(b"".join([len(head).to_bytes(_HEAD), head, data]))

    def _parts_at(self, place: Place) -> Iterator[tuple[str, str, list[bytes]]]:
        file = BytesIO(self.bytes_at(place))
        for table, index in _indexes(file, 0).items():
            for beginning, start, end in _places(file, *index):
                yield table, beginning, marshal.loads(_read(file, start, end))

    def _parted(self, table: str, rows: Iterable[tuple[Any, ...]]) -> dict[str, list[Any]]:
        key, letters = _first_key(table), self.letters
        parts = defaultdict[str, list[Any]](list)
        for row in rows:
            parts[row[key][:letters]].append(row)
        return parts

    def open(self, name: str) -> FileIO:
        """Open a file of the shelf, by the name that places give."""
        return (self.folder / name).open("rb", buffering=0)

    def sorted_rows(self, left: Iterable[Place]) -> SortedRows:
        """Return the rows of several places: `left` is what `leave_rows` returned."""
        return SortedRows(self, list(map(self._tables, left)))

    def _tables(self, place: Place) -> _Tables:
        with self.open(place.file) as file:
            return _Tables(place.file, _indexes(file, place.start))


class SortedRows:
    """Rows that were left at several places, by table and in the order of their keys."""

    def __init__(self, shelf: Shelf, left: Sequence[_Tables]) -> None:
        self._shelf, self._left = shelf, left
        self.tables = frozenset(chain.from_iterable(some.starts for some in left))  # that have any

    def of(self, table: Table) -> Iterator[list[Any]]:
        """Yield the rows of a table, in lists.

        Rows of equal keys are in the order of the places.
        """
        names = [column.name for column in table.columns]
        key = itemgetter(*map(names.index, keys(table)))
        left = [some for some in self._left if table.name in some.starts]
        with ExitStack() as opened:
            files = {
                name: opened.enter_context(self._shelf.open(name))
                for name in {some.file for some in left}
            }
            for _, pieces in sorted(_parts(table.name, left, files).items()):
                parts = (marshal.loads(_read(files[name], *ends)) for name, *ends in pieces)
                rows = map(marshal.loads, chain.from_iterable(parts))
                yield sorted(chain.from_iterable(rows), key=key)


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


def _parts(table: str, left: Iterable[_Tables], files: Mapping[str, FileIO]) -> dict[str, _Pieces]:
    """Return the parts of a table by the beginning of their keys."""
    found = defaultdict[str, _Pieces](_Pieces)
    for file, starts in left:
        for beginning, start, end in _places(files[file], *starts[table]):
            found[beginning].add(file, start, end)
    return found


def _indexes(file: FileIO | BytesIO, start: int) -> dict[str, tuple[int, int]]:
    """Return where the index of each table begins, of rows that begin at `start`, and its bytes."""
    size = int.from_bytes(_read(file, start, start + _HEAD))
    begin = start + _HEAD + size
    indexes = marshal.loads(_read(file, begin - size, begin))
    return {table: (begin + place, length) for table, (place, length) in indexes.items()}


def _places(file: FileIO | BytesIO, begin: int, size: int) -> Iterator[tuple[str, int, int]]:
    """Yield the beginning of the keys of each part of a table, and where the part is."""
    start = begin + size
    for beginning, length in marshal.loads(_read(file, begin, start)):
        yield beginning, start, start + length
        start += length


def _new_parts() -> defaultdict[str, defaultdict[str, list[bytes]]]:
    return defaultdict(lambda: defaultdict(list))


@contextmanager
def new_shelf(size: int, beside: Path | None = None) -> Iterator[Shelf]:
    """Make an empty shelf for what is made of so many bytes of sources, and clear it away.

    It is in a new folder beside a file, or among the temporary files of this machine.
    """
    name, where = (f"{beside.name}.rows-", beside.parent) if beside else (None, None)
    # A worker of a cluster may still be writing there when an error ends the build.
    with TemporaryDirectory(prefix=name, dir=where, ignore_cleanup_errors=True) as folder:
        yield Shelf(Path(folder), len("f0") if size < _MUCH else len("f00"))


def _read(file: FileIO | BytesIO, start: int, end: int) -> bytes:
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
