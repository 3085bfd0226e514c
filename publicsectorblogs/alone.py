"""Lets one process at a time do what another would disturb."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import click


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the file `lock`, once no other process does; it is there for as long as it is held.

    That of a process that was killed counts as held by nobody. Whoever waits is told so. Raises
    OSError where the file cannot be written.
    """
    with _held(lock):
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def _held(lock: Path) -> IO[str]:
    while True:
        file = lock.open("w", encoding="utf-8")
        try:  # not by flock: the processes of a pool would inherit it, and outlive this one
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo(f"waiting for the process that holds {lock}", err=True)
            fcntl.lockf(file, fcntl.LOCK_EX)
        # Whoever held it has taken it away, and others may hold a new one of the name.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), lock.stat()):
                return file
        file.close()
