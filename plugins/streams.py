"""Sends rows as CSV in parts of some size, and makes no more of them when their reader has gone.

Datasette sends each row by itself, through all that is put around it, and goes on to the last row
of a table whether or not anybody is there.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

from publicsectorblogs.asgi import App, Message

PART = 65_536  # bytes: so much is sent at a time

Send = Callable[[Message], Awaitable[None]]


@hookimpl(tryfirst=True)  # nearest to Datasette, so that what is around has parts and not rows
def asgi_wrapper() -> Callable[[App], App]:
    """Answer what is asked for as CSV in parts, while it is read."""

    def wrap(app: App) -> App:
        async def streamed(scope: Message, receive: Any, send: Send) -> None:
            if scope["type"] != "http" or not scope["path"].endswith(".csv"):
                await app(scope, receive, send)
            else:
                await _while_read(app(scope, receive, in_parts(send)), receive)

        return streamed

    return wrap


def in_parts(send: Send) -> Send:
    """Return a function that sends what it is given, the body in parts of at least PART bytes."""
    kept = bytearray()

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.body":
            kept.extend(message.get("body", b""))
            if message.get("more_body") and len(kept) < PART:
                return
            message = {**message, "body": bytes(kept)}
            kept.clear()
        await send(message)

    return sent


async def _while_read(answer: Awaitable[None], receive: Any) -> None:
    """Wait for an answer, and end it when its reader has gone."""
    answering, leaving = asyncio.ensure_future(answer), asyncio.ensure_future(_left(receive))
    await asyncio.wait((answering, leaving), return_when=asyncio.FIRST_COMPLETED)
    if not answering.done():
        answering.cancel()
    leaving.cancel()
    await asyncio.gather(answering, leaving, return_exceptions=True)
    if not answering.cancelled():
        answering.result()


async def _left(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
