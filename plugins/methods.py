"""Refuses what would change something: the site is read, and a text is posted to be checked.

A plugin whose pages take other methods says so by Datasette's hook skip_csrf.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.handle_exception import handle_exception as answer
from datasette.plugins import pm
from datasette.utils.asgi import Request, Response
from datasette.views.base import DatasetteError

from publicsectorblogs.asgi import App, Message

READING = ("GET", "HEAD", "OPTIONS")
POSTED = {"/check": (*READING, "POST"), "/check.json": ("OPTIONS", "POST")}


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Let requests through that read, or that a page takes; before any page meets them.

    Installed plugins stand around it, so that datasette-cors lets pages of other sites read what is
    refused, too, and ask before they post.
    """
    posted = {datasette.urls.path(path): methods for path, methods in POSTED.items()}

    def wrap(app: App) -> App:
        async def guarded(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            allowed, any_other = posted.get(scope["path"]), False
            if allowed is None:
                any_other = any(pm.hook.skip_csrf(datasette=datasette, scope=scope))
                allowed = (*READING, "POST") if any_other else READING
            if scope["method"] != "OPTIONS" and (scope["method"] in allowed or any_other):
                await app(scope, receive, send)
                return
            response = await _told(datasette, Request(scope, receive), allowed)
            await response.asgi_send(send)

        return guarded

    return wrap


async def _told(datasette: Datasette, request: Request, methods: Sequence[str]) -> Response:
    """Say what may be asked, to one who asks that, or instead of what was asked."""
    allowed = {"allow": ", ".join(methods)}
    if request.method == "OPTIONS":
        return Response("", status=204, headers=allowed)
    words = f"This site is read-only, by GET; it does nothing for {request.method[:20]}."
    if "POST" in methods:
        words = f"A text is posted here (POST); this does nothing for {request.method[:20]}."
    refusal: Response = await answer(datasette, request, DatasetteError(words, status=405))()
    refusal.headers |= allowed
    return refusal
