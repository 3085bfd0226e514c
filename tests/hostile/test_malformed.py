"""What is no request is refused, or answered as far as it can be, and the site goes on."""

from __future__ import annotations

import re
import socket
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.hostile.malformed import DB, requests
from tests.hostile.memory import MOST_MEMORY, most_memory

pytestmark = pytest.mark.hostile

REQUESTS = requests()
STATUS = re.compile(rb"HTTP/1\.1 ([1-5]\d\d) ")
PATIENCE = 5  # seconds that a server is waited for before it is told that no more comes


def connect(site: httpx.Client) -> socket.socket:
    return socket.create_connection((site.base_url.host, site.base_url.port), timeout=PATIENCE)


def answer(site: httpx.Client, sent: bytes) -> bytes:
    """Return all that is answered to bytes: nothing, where the server waits for more of them."""
    found = b""
    with connect(site) as connection:
        with suppress(OSError):  # it refuses before it has read all
            connection.sendall(sent)
        for _ in range(2):
            try:
                while part := connection.recv(1 << 16):
                    found += part
                break
            except TimeoutError:
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                break
    return found


def test_there_are_many() -> None:
    assert len(REQUESTS) >= 99


@pytest.mark.parametrize("name", REQUESTS)
def test_a_malformed_request_is_no_fault_of_the_server(
    site: httpx.Client, folder: Path, name: str
) -> None:
    found = answer(site, REQUESTS[name])
    head, _, body = found.partition(b"\r\n\r\n")
    status = STATUS.match(head)
    if status is None:
        assert not found and name.startswith("raw: ")
        return
    assert int(status[1]) < 500, head
    assert b"\r\nx-injected" not in head.lower() and b"\r\nset-cookie" not in head.lower()
    location = re.search(rb"\r\nlocation: *([^\r]*)", head, re.IGNORECASE)
    assert location is None or re.match(rb"/(?![/\\])", location[1]), head
    for told in (b"Traceback", b"site-packages", str(folder).encode(), b"root:"):
        assert told not in body


def test_addresses_of_ten_megabytes_take_no_memory(site: httpx.Client) -> None:
    before = most_memory()
    for target in (
        b"/" + b"a" * 10_000_000,
        b"/?q=" + b"%41" * 3_400_000,
        f"{DB}?sql=".encode() + b"1," * 5_000_000,
    ):
        for _ in range(4):
            assert answer(site, b"GET " + target + b" HTTP/1.1\r\nHost: a\r\n\r\n")[9:12] in (
                b"400",
                b"414",
                b"",
            )
    assert most_memory() < before + 20 * 1024
    assert site.get("/robots.txt").status_code == 200


def test_readers_who_do_not_read_keep_nobody_waiting(site: httpx.Client) -> None:
    asked = f"GET {DB}/%s HTTP/1.1\r\nHost: a\r\n\r\n"
    with ExitStack() as stack:
        for turn in range(200):
            connection = stack.enter_context(connect(site))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            what = ("figures.json?_size=max", "posts.csv?_stream=on", "posts?_size=max")[turn % 3]
            connection.sendall((asked % what).encode() if turn % 4 else b"GET / HTTP/1.1\r\nHost")
        assert site.get("/robots.txt").status_code == 200
    while (
        found := site.get(f"{DB}/blogs.json")
    ).status_code == 503:  # it draws what they asked for
        assert "Try again" in found.text
    assert found.status_code == 200
    assert most_memory() < MOST_MEMORY
