"""What a database says of itself: from what, and by what, it was built."""

from __future__ import annotations

import sqlite3

from publicsectorblogs import __version__, store


def build_info(database: sqlite3.Connection, digest: str, receipts: int) -> dict[str, str | int]:
    """Return what a database says of itself, from names to values, when all else is collected.

    Nothing in it depends on when or where it was built. `digest`: of the sources, see
    `Inputs`; `receipts`: how many were verified.
    """
    captured = store.newest_capture(database)
    return {
        "version of the data": "-".join([*([captured[:10]] if captured else []), digest[:8]]),
        "version of the code": __version__,
        "SHA-256 of the sources": digest,
        "newest capture": captured or "not known",
        "receipts verified": receipts,
        **{f"rows in {table}": count for table, count in store.counts(database).items()},
    }
