"""Refuses what would change something: the site is read, and a text is posted to be checked.

A plugin whose pages take other methods says so by Datasette's hook skip_csrf. Datasette's own forms
are for those who sign in, which nobody does here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.handle_exception import handle_exception as answer
from datasette.plugins import pm
from datasette.utils import add_cors_headers
from datasette.utils.asgi import Request, Response
from datasette.views.base import DatasetteError

Message = MutableMapping[str, Any]
App = Callable[[Message, Any, Callable[[Message], Awaitable[None]]], Awaitable[None]]

READING = ("GET", "HEAD")
ALLOW = {"allow": "GET, HEAD, OPTIONS"}
TOKEN, COOKIE = b"x-csrftoken", b"cookie"


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Let requests through that read, or that a page takes; before any other plugin meets them."""

    def wrap(app: App) -> App:
        async def guarded(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            scope = {**scope, "headers": [one for one in scope["headers"] if _can_be_read(*one)]}
            taken = scope["method"] in READING or any(
                pm.hook.skip_csrf(datasette=datasette, scope=scope)
            )
            if taken:
                await app(scope, receive, send)
                return
            response = await _refusal(datasette, Request(scope, receive))
            await response.asgi_send(send)

        return guarded

    return wrap


def _can_be_read(name: bytes, value: bytes) -> bool:
    """Tell what Datasette fails on: tokens, which no form here has, and cookies not in UTF-8."""
    if name == COOKIE:
        try:
            value.decode()
        except UnicodeDecodeError:
            return False
    return name != TOKEN


async def _refusal(datasette: Datasette, request: Request) -> Response:
    """Say what may be asked instead."""
    if request.method == "OPTIONS":
        response = Response("", status=204, headers=dict(ALLOW))
        if datasette.cors:
            add_cors_headers(response.headers)
        return response
    words = f"This site is read, by GET, and changes nothing for {request.method[:20]}."
    refusal: Response = await answer(datasette, request, DatasetteError(words, status=405))()
    refusal.headers |= ALLOW
    return refusal
