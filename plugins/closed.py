"""Serves everybody alike: nobody signs in, and what Datasette tells of itself is not for readers.

Datasette's pages below /-/ tell of threads, versions, settings and paths, and those for signing in
and for permissions are of no use here. Sign-ins and traces are taken out of a request before
Datasette looks at it, so that an answer depends on the address alone, and may be kept for others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import NotFound

from publicsectorblogs.asgi import App, Message

OPEN = ("dashboards", "dictionary", "mcp", "static", "static-plugins")  # below /-/
SIGN_INS = (b"cookie", b"authorization", b"x-csrftoken")
TRACE = re.compile(rb"(^|&)_trace(=[^&]*)?(?=&|$)")


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Take what is closed before Datasette does."""
    return [(rf"^/-/(?!({'|'.join(OPEN)})(\W|$))", closed)]


async def closed() -> None:
    """Say of a closed page what is said of one that does not exist."""
    raise NotFound("There is no such page")


@hookimpl
def asgi_wrapper() -> Callable[[App], App]:
    """Take out of a request who sends it."""

    def wrap(app: App) -> App:
        async def alike(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in SIGN_INS]
            scope["query_string"] = TRACE.sub(b"", scope["query_string"])

            async def send_alike(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [one for one in message["headers"] if one[0] != b"vary"]
                await send(message)

            await app(scope, receive, send_alike)

        return alike

    return wrap
