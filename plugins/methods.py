"""Refuses what would change something: the site is read, and a text is posted to be checked.

A plugin whose pages take other methods says so by Datasette's hook skip_csrf; Datasette's own
forms, all below /-/, send the cookie that belongs to them.
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
COOKIE = "ds_csrftoken"  # of Datasette's own forms


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Let requests through that read, and those of forms; before any other plugin meets them."""

    def wrap(app: App) -> App:
        async def guarded(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http" or scope["method"] in READING or _takes(datasette, scope):
                await app(scope, receive, send)
                return
            response = await _refusal(datasette, Request(scope, receive))
            await response.asgi_send(send)

        return guarded

    return wrap


def _takes(datasette: Datasette, scope: Message) -> bool:
    own_form = scope["path"].startswith(str(datasette.urls.path("/-/")))
    return any(pm.hook.skip_csrf(datasette=datasette, scope=scope)) or (
        own_form and COOKIE in Request(scope, None).cookies
    )


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
