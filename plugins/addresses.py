"""Refuses addresses that are none: those that lead elsewhere, and those that ask for too much.

What newsletters and social media put behind an address to count their readers is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.handle_exception import handle_exception as answer
from datasette.utils.asgi import BadRequest, Base400, NotFound, Request

from publicsectorblogs import TRACKING
from publicsectorblogs.asgi import App, Message

# Datasette would lead from //a.example/ and /\\a.example/ to a site of that name.
NO_PATH = re.compile(rb"(?!/)|//|.*\\|.*[^!-~]", re.DOTALL)
# Datasette reads all parameters again for each of them: 100 take 20 ms, 2,000 half a minute.
MOST = 100
# A table would take them for columns that it does not have.
_TRACKING = re.compile(rf"{TRACKING}(?:=|\Z)".encode())
TOO_MANY = f"An address may have {MOST} parameters; this one has more."


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Answer addresses that are none before anything reads them."""

    def wrap(app: App) -> App:
        async def read(scope: Message, receive: Any, send: Any) -> None:
            wrong = fault(scope) if scope["type"] == "http" else None
            if wrong is None:
                await app(_without_tracking(scope), receive, send)
                return
            plain = Request({**scope, "raw_path": b"/", "query_string": b""}, receive)
            await (await answer(datasette, plain, wrong)()).asgi_send(send)

        return read

    return wrap


def _without_tracking(scope: Message) -> Message:
    if scope["type"] != "http" or not _TRACKING.search(scope["query_string"]):
        return scope
    parts = scope["query_string"].split(b"&")
    return {**scope, "query_string": b"&".join(p for p in parts if not _TRACKING.match(p))}


def fault(scope: Message) -> Base400 | None:
    """Return what is wrong with the address of a request, if anything is."""
    if NO_PATH.match(scope["raw_path"]):
        return NotFound("This is not the address of a page")
    if scope["query_string"].count(b"&") >= MOST:
        return BadRequest(TOO_MANY)
    return None
