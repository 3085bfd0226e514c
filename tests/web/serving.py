"""Serves a database as `make serve` does, in a Datasette process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.builds import ROOT

CONFIGURATION = ("metadata.yml", "settings.json", "plugins", "templates", "static")
DATASETTE = [sys.executable, "-m", "datasette"]
_PATIENCE = 30  # seconds until a start that says nothing counts as failed


def make_site(folder: Path, database: Path) -> None:
    """Put a database, the project's configuration and inspect-data.json into a folder."""
    os.link(database, folder / "public_sector_blogs.db")
    for name in CONFIGURATION:
        (folder / name).symlink_to(ROOT / name)
    inspect = ["inspect", "public_sector_blogs.db", "--inspect-file", "inspect-data.json"]
    subprocess.run([*DATASETTE, *inspect], cwd=folder, check=True, capture_output=True)


@contextmanager
def serve(folder: Path, **environment: str) -> Iterator[str]:
    """Serve a configuration directory; yields the address, without a slash at its end.

    `environment`: variables that are set for the server alone.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "datasette.log"
    with log.open("wb") as output:
        command = [*DATASETTE, "serve", ".", "--host", "127.0.0.1", "--port", str(port)]
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=output
        )
        try:
            _wait(process, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=_PATIENCE)


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(f"{url}/-/versions.json")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"Datasette did not start:\n{log.read_text()}")
