"""Answers with 304, and no more, those who have a page or data already, while these are the same.

What is streamed, which is files and tables as CSV, is sent as it is made; the database has the
SHA-256 of its file for an ETag, by Datasette.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs.asgi import App, Message

# Datasette says in the JSON of rows how long they took, which makes them no others. Within a value
# the quotation marks would be escaped.
TIME_TAKEN = re.compile(rb'"query_ms": [0-9.e+-]+')
OF_A_BODY = (b"content-type", b"content-length", b"content-disposition")


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Give answers an ETag, and say how long they are kept where nobody else does."""
    kept = f"max-age={datasette.setting('default_cache_ttl')}".encode()

    def wrap(app: App) -> App:
        async def conditional(scope: Message, receive: Any, send: Any) -> None:
            start: Message | None = None

            async def send_if_new(message: Message) -> None:
                nonlocal start
                if message["type"] == "http.response.start":
                    start = message
                    return
                if start is not None:
                    begun, start = start, None
                    if begun["status"] == 200:
                        _add(begun, b"cache-control", kept)
                        if not message.get("more_body"):
                            begun, message = _compared(scope, begun, message)
                    await send(begun)
                await send(message)

            reads = scope["type"] == "http" and scope["method"] == "GET"
            await app(scope, receive, send_if_new if reads else send)

        return conditional

    return wrap


def _add(start: Message, name: bytes, value: bytes) -> None:
    """Add a header to an answer that has none of the name."""
    if name not in {given.lower() for given, _ in start["headers"]}:
        start["headers"] = [*start["headers"], (name, value)]


def _compared(scope: Message, start: Message, body: Message) -> tuple[Message, Message]:
    """Return the beginning and the body of an answer, or of 304 where the body is known."""
    _add(start, b"etag", etag(body.get("body", b"")))
    headers = {name.lower(): value for name, value in start["headers"]}
    asked = dict(scope["headers"]).get(b"if-none-match", b"")
    if not is_known(asked, headers[b"etag"]):
        return start, body
    left = [pair for pair in start["headers"] if pair[0].lower() not in OF_A_BODY]
    return {**start, "status": 304, "headers": left}, {**body, "body": b""}


def etag(body: bytes) -> bytes:
    """Return a weak ETag of a body; weak, since it is the same however the body is compressed.

    >>> etag(b'{"query_ms": 1.5}') == etag(b'{"query_ms": 2}') != etag(b'{"rows": 1}')
    True
    """
    told = TIME_TAKEN.sub(b"", body)
    return f'W/"{blake2b(told, digest_size=12).hexdigest()}"'.encode()


def is_known(asked: bytes, tag: bytes) -> bool:
    """Tell whether If-None-Match names an ETag, compared weakly (RFC 9110, 8.8.3.2 and 13.1.2).

    >>> is_known(b'"a", W/"b"', b'W/"b"'), is_known(b"*", b'"b"'), is_known(b"", b'"b"')
    (True, True, False)
    """
    tags = [one.strip().removeprefix(b"W/") for one in asked.split(b",")]
    return tags == [b"*"] or tag.removeprefix(b"W/") in tags
