"""What a database says of itself: from what, and by what, it was built."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from publicsectorblogs import __version__, store
from publicsectorblogs.model import STATE


def build_info(database: sqlite3.Connection, sources: Path, receipts: int) -> dict[str, str | int]:
    """Return what a database says of itself, from names to values, when all else is collected.

    Nothing in it depends on when or where it was built. `receipts`: how many were verified.
    """
    digest, captured = _hash_of(sources), store.newest_capture(database)
    return {
        "version of the data": "-".join([*([captured[:10]] if captured else []), digest[:8]]),
        "version of the code": __version__,
        "SHA-256 of the sources": digest,
        "newest capture": captured or "not known",
        "receipts verified": receipts,
        **{f"rows in {table}": count for table, count in store.counts(database).items()},
    }


def _hash_of(folder: Path) -> str:
    """The SHA-256 of all that a folder holds: the names of its files, and their bytes.

    What fetching notes for itself is no source.
    """
    whole = hashlib.sha256()
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != STATE)
    for path in sorted(files, key=lambda path: path.relative_to(folder).as_posix()):
        own = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{own}  {path.relative_to(folder).as_posix()}\n".encode())
    return whole.hexdigest()
