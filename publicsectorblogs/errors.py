"""The errors with which a build may end, each in one line for who runs it."""

from __future__ import annotations

import sqlite3
from concurrent.futures import BrokenExecutor
from errno import ENOSPC
from pathlib import Path

from publicsectorblogs.checks import BrokenReceipt
from publicsectorblogs.cluster import ClusterError
from publicsectorblogs.model import SourceError
from publicsectorblogs.store import IntegrityError
from publicsectorblogs.tables import UndeclaredRow

_EXPECTED = (SourceError, BrokenReceipt, UndeclaredRow, BrokenExecutor, ClusterError,
             IntegrityError, sqlite3.Error, OSError)  # fmt: skip

_WHERE = "; rows are collected in the folder for temporary files, or beside it for a cluster"


def in_one_line(error: Exception, sources: Path, output: Path) -> str | None:
    """Return what went wrong in a build and where; None for what is a fault of the code."""
    if not isinstance(error, _EXPECTED):
        return None
    if isinstance(error, SourceError):
        place = f"{sources / error.path}" + (f":{error.line}" if error.line else "")
        return f"{place}: {error.problem}"
    if isinstance(error, ClusterError):
        return f"{output} was not built: {error}"
    if isinstance(error, BrokenExecutor):
        return f"{sources}: a process that read it was ended from outside; is there enough memory?"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    is_full = isinstance(error, OSError) and error.errno == ENOSPC
    return " ".join(f"{output}: {error}{_WHERE if is_full else ''}".split())
