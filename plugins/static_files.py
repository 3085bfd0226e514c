"""Lets browsers keep styles and scripts, at addresses that change with the file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.handle_exception import handle_exception as answer
from datasette.utils.asgi import NotFound, Request
from jinja2 import Environment

from publicsectorblogs.asgi import App, Message

FOLDERS = ("/static/", "/-/static/", "/-/static-plugins/")
# A file whose address names its content never changes; another may with the next release.
FOR_GOOD = b"public, max-age=31536000, immutable"
FOR_A_DAY = b"public, max-age=86400"
NO_FILE = "There is no such file."
HASHED = re.compile(r"\.[0-9a-f]{8}\.")


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Give templates `static_file("site.css")`, the address of a file in static/ with its hash."""
    folders = [Path(folder) for name, folder in datasette.static_mounts if name == "static"]
    known: dict[str, str] = {}

    def static_file(name: str) -> str:
        if name not in known:
            content = (folders[0] / name).read_bytes()
            known[name] = hashlib.sha256(content).hexdigest()[:8]
        return f"{datasette.urls.path('/static/' + name)}?{known[name]}"

    env.globals["static_file"] = static_file


@hookimpl(tryfirst=True)  # so that others stand around it: methods.py, conditional.py
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Say how long a style or a script may be kept, and which there is not."""
    folders = tuple(str(datasette.urls.path(folder)) for folder in FOLDERS)

    def wrap(app: App) -> App:
        async def kept(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http" or not scope["path"].startswith(folders):
                await app(scope, receive, send)
                return
            named = scope["query_string"] or HASHED.search(scope["path"])
            header = (b"cache-control", FOR_GOOD if named else FOR_A_DAY)
            missing = False

            async def send_kept(message: Message) -> None:
                nonlocal missing
                if message["type"] == "http.response.start":
                    missing = message["status"] >= 400
                    if message["status"] == 200:
                        message["headers"] = [*message["headers"], header]
                if not missing:
                    await send(message)

            await app(scope, receive, send_kept)
            if missing:  # Datasette says so in bare words
                response = await answer(datasette, Request(scope, receive), NotFound(NO_FILE))()
                await response.asgi_send(send)

        return kept

    return wrap
