"""What a build depends on, by hashes: the files of its sources, and all that reads them.

It loads next to nothing, since a build for which there is nothing to do ends after it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

# What fetching keeps in a blog's folder beside its captures, and in their folder while it fetches.
STATE, FETCHING = "state.yml", ".fetch.lock"
_NO_SOURCES = (STATE, FETCHING)
_PACKAGE = Path(__file__).parent
_COMMAND = _PACKAGE.with_name("build_db.py")
# How an installed library is called where it is installed, with its version.
_INSTALLED = (".dist-info", ".egg-info")


class Inputs(NamedTuple):
    """What a build depends on, but for what it is asked for."""

    files: dict[str, str]  # the SHA-256 of each file of the sources, by its path, in their order
    code: str  # a SHA-256 of what reads them

    @property
    def sources(self) -> str:
        """One SHA-256 for all files: of their names and their bytes."""
        return _together(f"{own}  {name}\n" for name, own in self.files.items())


def inputs_of(folder: Path) -> Inputs:
    """Return what a build of the sources in `folder` depends on; it need not be there.

    Raises OSError for a file that cannot be read.
    """
    return Inputs(hashes_of(folder), hash_of_code())


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of the sources, in hex, by its path below `folder`.

    They are in the order of their paths. Raises OSError for a file that cannot be read.
    """
    names = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    return {name: sha256_of(names[name]) for name in sorted(names)}


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, which may be large, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            if name not in _NO_SOURCES and path.is_file():
                yield path


def hash_of_code() -> str:
    """Return a SHA-256 of what reads the sources: code and its data, libraries, Python, SQLite.

    A library is known by its version, as the folder says in which it is installed.
    """
    versions = (sys.version, sqlite3.sqlite_version, *sorted(_installed()))
    files = [_COMMAND] if _COMMAND.exists() else []
    files += sorted(path for path in _files(_PACKAGE) if "__pycache__" not in path.parts)
    code = (f"{sha256_of(path)}  {path.relative_to(_PACKAGE.parent).as_posix()}" for path in files)
    return _together(f"{line}\n" for line in (*versions, *code))


def _installed() -> Iterator[str]:
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if entry.name.endswith(_INSTALLED))


def _together(lines: Iterable[str]) -> str:
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
