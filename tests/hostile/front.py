"""The site behind a real nginx, for the tests that attack it."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from publicsectorblogs.serving import Children, configure, served
from tests.builds import ROOT

LIMITED = "127.0.0.2"  # where a client comes from to whom the limits of rate apply


class Front(NamedTuple):
    """Where the site is, its folder, which holds releases and sockets, and its processes."""

    address: tuple[str, int]
    home: Path
    children: Children

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.address[1]}"

    def client(self, source: str = "127.0.0.1") -> httpx.Client:
        """A client; from 127.0.0.1 it may ask as much as it likes."""
        transport = httpx.HTTPTransport(local_address=source)
        return httpx.Client(base_url=self.url, transport=transport, timeout=60)

    def kept(self) -> str:
        """Return the addresses of what nginx keeps, one a line."""
        files = [path for path in (self.home / "cache" / "pages").rglob("*") if path.is_file()]
        heads = (path.read_bytes()[:4000].split(b"\nKEY: ")[1] for path in files)
        return "\n".join(head.splitlines()[0].decode() for head in heads)


@contextmanager
def in_front(database: Path) -> Iterator[Front]:
    """Serve a database behind nginx, which is skipped or, where it has to be, fails without."""
    if shutil.which("nginx") is None:
        reason = "no nginx found: install the package nginx-light"
        if os.environ.get("REQUIRE_NGINX") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = probe.getsockname()
    # The path of a socket may have 107 characters, more than those of pytest's folders leave.
    with tempfile.TemporaryDirectory(prefix="psb", dir="/tmp") as folder:
        home = Path(folder)
        configure(ROOT, home, home, f"127.0.0.1:{address[1]}", "localhost", ["127.0.0.1"])
        with served(database, ROOT, home, home) as children:
            yield Front(address, home, children)
