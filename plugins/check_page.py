"""Checks a text of a reader's own: a form at /check, and JSON at /check.json. Nothing is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qs

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.check import as_data, check
from publicsectorblogs.figures import Skipped, explain
from publicsectorblogs.figures.vetoes import VETOES

PATHS = ("/check", "/check.json")
# A long post has 20,000 characters, which take half a second; of numbers alone, two seconds.
LONGEST = 20_000
# Of a list without an end, each number would bring the whole text along as its sentence.
LONGEST_SENTENCE = 1_000
_MOST_BYTES = 12 * LONGEST  # a character takes up to 12 in a form: four, each as %XX
LOOKED_UP = 30  # figures that are looked for in the dataset
_AT_ONCE, _WAITING = 2, 6  # texts: more would keep readers of the site waiting
_TURNS = asyncio.Semaphore(_AT_ONCE)
_BUSY = "Many texts are being checked just now. Try again in a few seconds."
_NEAR = 0.1  # by so much of it a value may differ and be near
# What a figure counts, or is a share of. A share is found soonest by its whole: without the +, all
# shares that are near may be gone through.
_VALUE = "value between :least and :most"
SAME = {
    "noun": f"noun = :noun and unit = :unit and {_VALUE}",
    "whole": f"whole = :whole and +unit = :unit and +{_VALUE}",
}
ALIKE = """
select figures.id, figures.quote, figures.sentence, posts.label
from figures
join posts on posts.id = figures.post_id
where {same} and per is :per and noun is :noun and whole is :whole and copy_of is null
order by abs(value - :value), figures.id
limit 3
"""


_come: set[object] = set()  # the requests that are being answered or wait for their turn


class Busy(Exception):
    """More texts wait than will be checked within a time that anybody waits."""


class Marked(NamedTuple):
    """Characters of a text that are shown in their own way."""

    text: str
    figure: dict[str, Any] | None = None
    left_out: str | None = None  # why a number is no figure


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the page and its JSON."""
    return [(r"^/check$", page), (r"^/check\.json$", as_json)]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the page for search engines."""
    return ["/check"]


@hookimpl
def skip_csrf(datasette: Datasette, scope: dict[str, Any]) -> bool:
    """Let any site and program post a text: it changes nothing, and no cookie is looked at."""
    return scope["path"] in [datasette.urls.path(path) for path in PATHS]


async def page(datasette: Datasette, request: Any) -> Response:
    """Show the form and, where a text was posted, what is understood of it."""
    address = public_address(datasette, request, datasette.urls.path("/check.json"))
    found: dict[str, Any] = {
        "text": "", "longest": LONGEST, "longest_sentence": LONGEST_SENTENCE, "address": address,
    }  # fmt: skip
    status = 200
    if request.method == "POST":
        body = await _body(request)
        fields = parse_qs(body.decode("utf-8", "replace")) if body is not None else {}
        found["text"] = fields.get("text", [""])[0].replace("\r\n", "\n")
        if body is None or len(found["text"]) > LONGEST:
            found["text"], found["too_long"], status = found["text"][:LONGEST], True, 413
        elif found["text"].strip():
            try:
                found |= await _in_turn(datasette, found["text"])
            except Busy:
                found["busy"], status = _BUSY, 503
    html = await datasette.render_template("check.html", found, request=request)
    return Response.html(html, status=status)


async def as_json(datasette: Datasette, request: Any) -> Response:
    """Give what is understood of a text, which is the body of the request."""
    body = await _body(request)
    try:
        text = (body or b"").decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        words = f"the text is not UTF-8 at byte {error.start}"
        return Response.json({"ok": False, "error": words}, status=400)
    if body is None or len(text) > LONGEST:
        words = f"a text may have at most {LONGEST:,} characters"
        return Response.json({"ok": False, "error": words}, status=413)
    try:
        found = await _in_turn(datasette, text)
    except Busy:
        headers = {"retry-after": "5"}
        return Response.json({"ok": False, "error": _BUSY}, status=503, headers=headers)
    del found["pieces"]
    return Response.json({"ok": True, **found})


async def _body(request: Any) -> bytes | None:
    """Return the body of a request; None for one that is too long, whose rest is not read."""
    body: bytes = b""
    while True:
        message = await request.receive()
        body += message.get("body", b"")
        if len(body) > _MOST_BYTES:
            return None
        if not message.get("more_body"):
            return body


async def _in_turn(datasette: Datasette, text: str) -> dict[str, Any]:
    """Check a text when it is its turn; raises Busy where that would be long from now."""
    turn = object()
    if len(_come) >= _AT_ONCE + _WAITING:
        raise Busy
    _come.add(turn)
    try:
        async with _TURNS:
            return await _checked(datasette, text)
    finally:
        _come.discard(turn)


async def _checked(datasette: Datasette, text: str) -> dict[str, Any]:
    found, left_out = await asyncio.to_thread(_understand, text)
    database = datasette.get_database(DATABASE)
    for figure in found["figures"][:LOOKED_UP]:
        value = figure["value"]
        figure["alike"] = []
        same = next((sql for name, sql in SAME.items() if figure[name]), None)
        if value is not None and same:
            least, most = sorted((value * (1 - _NEAR), value * (1 + _NEAR)))
            wanted = {name: figure[name] for name in ("unit", "per", "noun", "whole", "value")}
            given = {**wanted, "least": least, "most": most}
            rows = (await database.execute(ALIKE.format(same=same), given)).rows
            figure["alike"] = [dict(row) for row in rows]
    return {
        **found, "left_out": left_out, "pieces": list(_pieces(text, found, left_out)),
        "looked_up": min(LOOKED_UP, len(found["figures"])),
    }  # fmt: skip


def _understand(text: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    means = {veto.name: veto.means for veto in VETOES}
    left_out = [
        {"quote": text[one.start : one.end], "char_start": one.start, "char_end": one.end,
         "veto": one.veto, "means": means.get(one.veto)}
        for one in explain(text) if isinstance(one, Skipped)
    ]  # fmt: skip
    found = as_data(check(text))
    for one in (*found["figures"], *found["checks"]):
        if len(one["sentence"]) > LONGEST_SENTENCE:
            one["sentence"] = None
    return found, left_out


def _pieces(
    text: str, found: dict[str, Any], left_out: Sequence[dict[str, Any]]
) -> Iterator[Marked]:
    """Cut a text at its figures and the numbers left out."""
    place = 0
    spans = [*((one, "figure") for one in found["figures"]), *((one, "veto") for one in left_out)]
    for one, kind in sorted(spans, key=lambda span: int(span[0]["char_start"])):
        start, end = one["char_start"], one["char_end"]
        if start < place:
            continue
        yield Marked(text[place:start])
        yield (
            Marked(text[start:end], one)
            if kind == "figure"
            else Marked(text[start:end], None, one["means"])
        )
        place = end
    yield Marked(text[place:])
