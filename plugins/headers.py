"""Sends the headers by which browsers keep to what a page is meant to do.

No script runs that is not a file of the site, so that nothing stored can run even if it came to
stand in a page. What each header is for is told in docs/serving.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from datasette import hookimpl

from publicsectorblogs import DATABASE
from publicsectorblogs.asgi import App, Message

Policy = Mapping[str, str]

PAGE: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# The page of rows that datasette-vega charts: Vega evaluates what it has made of a chart's
# description, brings styles of its own, asks for the rows as JSON, and saves a drawing as a blob.
CHARTED: Policy = {
    **PAGE,
    "script-src": "'self' 'unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "connect-src": "'self'",
    "img-src": "'self' data: blob:",
}
# Other sites show it in a frame, in which its links have to lead out (<base target>, without an
# address).
CARD: Policy = {**PAGE, "frame-ancestors": "*"}
# Data, and drawings, whose styles stand in them. Opened by themselves they do nothing; a browser
# fetches the sign of the site, and adds pictures of its own to XML.
DATA: Policy = {"default-src": "'none'", "style-src": "'unsafe-inline'", "img-src": "'self' data:"}

_ROWS = re.compile(rf"/{DATABASE}(/[^/]+)?")  # of a query, a table, or a saved query

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    # All of it is public, and made to be used by pages of other sites.
    "cross-origin-resource-policy": "cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@hookimpl(wrapper=True)
def asgi_wrapper() -> Generator[None, list[Callable[[App], App]], list[Callable[[App], App]]]:
    """Put the headers on all answers, around whatever other plugins do."""
    wrappers = yield
    return [*wrappers, _with_headers]


def _with_headers(app: App) -> App:
    async def guarded(scope: Message, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Message) -> None:
            # What a browser has already keeps the headers that it came with.
            if message["type"] == "http.response.start" and message["status"] != 304:
                message["headers"] = [*_headers(scope, message["headers"])]
            await send(message)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return guarded


def _headers(scope: Message, given: list[tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the headers of an answer: those that it has already, but for ours, and ours."""
    ours = {**HEADERS, "content-security-policy": written(policy(scope, dict(given)))}
    for name, value in given:
        if name.decode("latin-1").lower() not in ours:
            yield name, value
    yield from ((name.encode(), value.encode()) for name, value in ours.items())


def policy(scope: Message, given: Mapping[bytes, bytes]) -> Policy:
    """Return what the answer to a request may do in a browser."""
    if not given.get(b"content-type", b"").startswith(b"text/html"):
        return DATA
    if scope["path"].endswith("/card"):
        return CARD
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    if "_chart" in asked and _ROWS.fullmatch(scope["path"]):
        return CHARTED
    return PAGE


def written(policy: Policy) -> str:
    """Spell a policy as its header does."""
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())
