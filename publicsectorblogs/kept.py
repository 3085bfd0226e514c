"""What a build made, kept in a file beside the database, so that the next one makes only the rest.

The file may be deleted at any time, and no database depends on it: what in it is damaged, cannot be
read or was made by other code is not there. Each entry has a hash of its name and bytes. What it
holds becomes objects of Python, so do not take such a file from others.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from publicsectorblogs.inputs import sha256_of

SUFFIX = ".cache"
# Entries have some KB to some MB, for which large pages are faster. A build that is killed is
# undone by the journal; a machine that stops may leave a damaged file, which counts as nothing.
_SETTINGS = "PRAGMA page_size = 16384; PRAGMA synchronous = OFF;"
_TABLES = """
    CREATE TABLE IF NOT EXISTS kept (
      name TEXT PRIMARY KEY, owner TEXT NOT NULL, hash BLOB NOT NULL, value BLOB NOT NULL
    );
    CREATE INDEX IF NOT EXISTS kept_owner ON kept (owner);
    CREATE TEMP TABLE stays (name TEXT PRIMARY KEY);
"""
# SQLite's codes for what is wrong with the place of a file, and not with what it holds.
_OF_PLACE = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY,
}  # fmt: skip
# The two entries that no blog made, which belong to nobody: the code, and the database in place.
_CODE, _DATABASE, _NOBODY = "code", "database", ""

Get = Callable[[str], bytes | None]  # from the name of an entry to what is kept under it


class Entry(NamedTuple):
    """Something to keep; None for what is kept under the name and stays."""

    name: str
    value: bytes | None


class Kept(NamedTuple):
    """The file of what is kept, which any process may read."""

    path: Path
    code: str  # see `Inputs`

    @contextmanager
    def reader(self) -> Iterator[Get]:
        """Open the file, and give a function that returns what is kept under a name, or None."""
        try:
            # Not read-only, so that what a killed build began to write is undone.
            file = sqlite3.connect(f"{self.path.as_uri()}?mode=rw", uri=True)
        except sqlite3.Error:
            yield lambda name: None
            return
        with closing(file):
            is_ours = _get(file, _CODE) == self.code.encode()
            yield lambda name: _get(file, name) if is_ours else None

    def built(self, output: Path) -> str | None:
        """Return what the database in place was made of; None where it is not that built last.

        It is read where it was changed at another time than is kept.
        """
        with self.reader() as get:
            found = get(_DATABASE)
        if found is None or not output.is_file():
            return None
        known, now = json.loads(found), _seen(output)
        is_it = known["size"] == now["size"] and (
            known["changed"] == now["changed"] or known["sha256"] == sha256_of(output)
        )
        return str(known["of"]) if is_it else None

    def save(
        self, output: Path, of: str, owners: Iterable[str],
        made: Iterable[tuple[str, Iterable[Entry]]],
    ) -> str | None:  # fmt: skip
        """Keep that the database in place is made of that, and what was made, all or nothing.

        `owners`: whose entries stay; `made`: those of whom some are new, with all of theirs.
        Returns None, or why it could not be kept, in words: the next build then does more.
        """
        try:
            with self.reader() as get:
                is_ours = get(_CODE) is not None
            if not is_ours:
                self._discard()
            with ThreadPoolExecutor(1) as pool, closing(sqlite3.connect(self.path)) as file:
                hashed = pool.submit(sha256_of, output)
                file.executescript(_SETTINGS + _TABLES)
                with file:
                    _keep_only(file, [_NOBODY, *owners])
                    for owner, entries in made:
                        _put(file, owner, entries)
                    _put(file, _NOBODY, self._of_nobody(output, of, hashed.result()))
                _shrink(file)
        except OSError as error:
            return str(error)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _OF_PLACE:
                with suppress(OSError):
                    self._discard()
            return str(error)
        return None

    def _of_nobody(self, output: Path, of: str, sha256: str) -> list[Entry]:
        built = {"of": of, **_seen(output), "sha256": sha256}
        return [Entry(_CODE, self.code.encode()), Entry(_DATABASE, json.dumps(built).encode())]

    def _discard(self) -> None:
        for suffix in ("", "-journal"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)


def kept_beside(output: Path, code: str) -> Kept:
    """Return the file of what the last build of `output` kept."""
    return Kept(output.with_name(output.name + SUFFIX).absolute(), code)


def _get(file: sqlite3.Connection, name: str) -> bytes | None:
    try:
        found = file.execute("SELECT hash, value FROM kept WHERE name = ?", [name]).fetchone()
    except sqlite3.Error:
        return None
    is_whole = found and isinstance(found[1], bytes) and found[0] == _hash(name, found[1])
    return found[1] if is_whole else None


def _put(file: sqlite3.Connection, owner: str, entries: Iterable[Entry]) -> None:
    """Keep the entries of an owner, and no others of the same."""
    file.execute("DELETE FROM stays")
    for name, value in entries:
        file.execute("INSERT OR IGNORE INTO stays VALUES (?)", [name])
        if value is not None:
            row = (name, owner, _hash(name, value), value)
            file.execute("REPLACE INTO kept VALUES (?, ?, ?, ?)", row)
    file.execute("DELETE FROM kept WHERE owner = ? AND name NOT IN stays", [owner])


def _keep_only(file: sqlite3.Connection, owners: Iterable[str]) -> None:
    file.execute("DELETE FROM stays")
    file.executemany("INSERT OR IGNORE INTO stays VALUES (?)", ([owner] for owner in owners))
    file.execute("DELETE FROM kept WHERE owner NOT IN stays")


def _hash(name: str, value: bytes) -> bytes:
    own = hashlib.sha256(name.encode())
    own.update(value)
    return own.digest()


def _seen(output: Path) -> dict[str, int]:
    stat = output.stat()
    return {"size": stat.st_size, "changed": stat.st_mtime_ns}


def _shrink(file: sqlite3.Connection) -> None:
    """Give back what is no longer used, where that is most of the file."""
    used = file.execute(
        "SELECT 2 * freelist_count < page_count FROM pragma_freelist_count, pragma_page_count"
    )
    if not used.fetchone()[0]:
        file.execute("VACUUM")
