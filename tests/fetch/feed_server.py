"""A real HTTP server on loopback that behaves as blogs do, well and badly."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it."""

    path: str  # with its query
    headers: dict[str, str]  # names in lower case


class Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 64 * 1024  # headers and body in one packet
    disable_nagle_algorithm = True
    server: Site

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.asked.append(Asked(self.path, headers))
        self.query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.server.routes.get(parts.path, status(404))(self)

    def send(self, code: int, body: bytes = b"", **headers: str) -> None:
        """Answer with a body of stated length; `content_type=` sets Content-Type, and so on."""
        self.send_response(code)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


Route = Callable[[Request], None]


class Site(ThreadingHTTPServer):
    """The server: `routes` says what each path does, `asked` what was asked for."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.routes: dict[str, Route] = {}
        self.asked: list[Asked] = []

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.server_address[1]}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt aside."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up on a bad server are what the tests are about."""


@contextmanager
def serving() -> Iterator[Site]:
    with Site() as site:
        threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True).start()
        yield site
        site.shutdown()


def status(code: int, **headers: str) -> Route:
    return lambda request: request.send(code, **headers)


def redirect(code: int, to: str) -> Route:
    return lambda request: request.send(code, location=to)


def page(body: bytes, content_type: str = "application/rss+xml", **headers: str) -> Route:
    """Answer 200 with `body`, or 304 to whoever has it, by ETag."""
    etag = f'"{sha256(body).hexdigest()[:16]}"'

    def answer(request: Request) -> None:
        if request.headers.get("If-None-Match") == etag:
            request.send(304, etag=etag)
        else:
            request.send(200, body, content_type=content_type, etag=etag, **headers)

    return answer


def gzipped(body: bytes) -> Route:
    def answer(request: Request) -> None:
        assert "gzip" in request.headers["Accept-Encoding"]
        request.send(200, gzip.compress(body), content_encoding="gzip")

    return answer


def in_turn(*routes: Route) -> Route:
    """Answer the first request by the first route, and so on; the last one answers the rest."""
    left = list(routes)
    return lambda request: (left.pop(0) if len(left) > 1 else left[0])(request)


def raw(answer: bytes) -> Route:
    """Send bytes as they are, and hang up."""

    def send(request: Request) -> None:
        request.close_connection = True
        request.wfile.write(answer)

    return send


def endless(request: Request) -> None:
    """Send a feed that never ends."""
    request.close_connection = True
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>")
    while True:
        request.wfile.write(b"<item/>" * 4096)


def dripping(start: bytes, drop: bytes, gone: threading.Event) -> Route:
    """Send `start`, and then for ever a `drop` now and then; sets `gone` when cut off."""

    def drip(request: Request) -> None:
        request.close_connection = True
        request.wfile.write(start)
        try:
            while not gone.wait(0.02):
                request.wfile.write(drop)
                request.wfile.flush()
        except OSError:
            gone.set()

    return drip


def rss(guids: list[str], head: str = "", year: int = 2016) -> bytes:
    items = "".join(
        f"<item><title>Post {guid}</title><guid>{guid}</guid>"
        f"<pubDate>Fri, 01 Jul {year} 10:00:00 GMT</pubDate></item>"
        for guid in guids
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>A blog</title>{head}{items}</channel></rss>"
    ).encode()


def wordpress(posts: int, per_page: int = 10, newest_year: int = 2020) -> Route:
    """A WordPress feed: `?paged=N` gives page N, 404 after the last, 304 to who has the page.

    Each page is a year older than the one before.
    """

    def answer(request: Request) -> None:
        number = int(request.query.get("paged", "1"))
        guids = [f"p{n}" for n in range((number - 1) * per_page, min(number * per_page, posts))]
        if guids:
            page(rss(guids, year=newest_year + 1 - number))(request)
        else:
            request.send(404, b"<html>Not found</html>", content_type="text/html")

    return answer
