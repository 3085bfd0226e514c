"""Opens databases to read them, whatever their files are called."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def read_only(database: Path) -> closing[sqlite3.Connection]:
    """Return a connection that only reads, to be closed by `with`.

    Raises sqlite3.Error where there is no such file; what is no database is told when it is read.
    """
    return closing(sqlite3.connect(_uri(database), uri=True))


def side_by_side(**databases: Path) -> closing[sqlite3.Connection]:
    """Return a connection that only reads several databases, each under the name given here.

    Raises sqlite3.Error where a file is not there or is no database.
    """
    connection = sqlite3.connect(":memory:", uri=True)
    try:
        for name, path in databases.items():
            connection.execute(f"ATTACH ? AS {name}", [_uri(path)])
    except sqlite3.Error:
        connection.close()
        raise
    return closing(connection)


def _uri(database: Path) -> str:
    """Return the URI by which SQLite only reads a file, whose name may hold "?", "#" and "%"."""
    return f"{database.absolute().as_uri()}?mode=ro"
