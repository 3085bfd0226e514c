"""Serves a database as `make serve` does, in a Datasette process of its own."""

from __future__ import annotations

import multiprocessing
import os
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx

from tests.builds import ROOT

CONFIGURATION = ("metadata.yml", "settings.json", "templates", "static")
# The plugins by their own path, which is the one that coverage counts.
CONFIGURED = ("serve", ".", "--plugins-dir", str(ROOT / "plugins"))
_PATIENCE = 30  # seconds until a start that says nothing counts as failed
# Most of a start is importing, which the process that the servers are forked from does once.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["datasette.cli", "publicsectorblogs.check"])


def make_site(folder: Path, database: Path) -> None:
    """Put a database, the project's configuration and inspect-data.json into a folder."""
    os.link(database, folder / "public_sector_blogs.db")
    for name in CONFIGURATION:
        (folder / name).symlink_to(ROOT / name)
    inspect(folder)


def inspect(folder: Path) -> None:
    """Make inspect-data.json of the database in a folder."""
    inspect = ["inspect", "public_sector_blogs.db", "--inspect-file", "inspect-data.json"]
    process = _start(folder, inspect, {})
    process.join()
    if process.exitcode:
        raise RuntimeError(f"Datasette could not inspect:\n{_log(folder).read_text()}")


@contextmanager
def serve(
    folder: Path, words: Sequence[str] = CONFIGURED, **environment: str
) -> Iterator[str]:  # fmt: skip
    """Serve a configuration directory; yields the address, without a slash at its end.

    `words`: what Datasette is told instead, from within the folder; `environment`: variables that
    are set for the server alone.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [*words, "--host", "127.0.0.1", "--port", str(port)]
    process = _start(folder, words, environment)
    try:
        _wait(process, f"http://127.0.0.1:{port}", _log(folder))
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.join(timeout=_PATIENCE)


@contextmanager
def site_over(database: Path, **environment: str) -> Iterator[httpx.Client]:
    """Serve a database from a folder beside it; yields a client of the site."""
    folder = database.parent / "site"
    folder.mkdir()
    make_site(folder, database)
    with (
        serve(folder, **environment) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=_PATIENCE) as client,
    ):
        yield client


def _start(folder: Path, words: list[str], environment: dict[str, str]) -> BaseProcess:
    whole = {**os.environ, **environment}
    process = _PROCESSES.Process(target=_run, args=(folder, words, whole), daemon=True)
    process.start()
    return process


def _run(folder: Path, words: list[str], environment: dict[str, str]) -> None:
    """Run a command of Datasette, in a process of its own."""
    from datasette.cli import cli

    with _log(folder).open("wb") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    cli(words)


def _log(folder: Path) -> Path:
    return folder / "datasette.log"


def _wait(process: BaseProcess, url: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    with httpx.Client(trust_env=False) as client:
        while time.monotonic() < deadline and process.is_alive():
            try:
                client.get(f"{url}/robots.txt")
                return
            except httpx.TransportError:
                time.sleep(0.05)
    raise RuntimeError(f"Datasette did not start:\n{log.read_text()}")
