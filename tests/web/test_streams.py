"""Rows as CSV come in parts, and no more of them are made than somebody reads."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from datasette.utils.asgi import Request, Response

from plugins import streams
from publicsectorblogs.asgi import App, Message
from publicsectorblogs.cut import answer

ROW = b"a row\r\n"
CSV = "/public_sector_blogs/figures.csv"


def answered(app: App, path: str = CSV, leaves_after: int | None = None) -> list[Message]:
    """Return what an application sends to a reader, who leaves after so many messages."""

    async def run() -> list[Message]:
        sent: list[Message] = []
        gone, asked = asyncio.Event(), iter([{"type": "http.request"}])

        async def receive() -> Message:
            for message in asked:
                return message
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(dict(message))
            if len(sent) == leaves_after:
                gone.set()
            await asyncio.sleep(0)

        scope = {"type": "http", "path": path}
        await asyncio.wait_for(streams.asgi_wrapper()(app)(scope, receive, send), 10)
        return sent

    with ThreadPoolExecutor(1) as pool:  # a tab keeps the loop of this thread
        return pool.submit(asyncio.run, run()).result()


async def many_rows(scope: Message, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(100_000):
        await send({"type": "http.response.body", "body": ROW, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


def test_rows_come_in_parts_and_none_is_lost() -> None:
    start, *parts, last = answered(many_rows)
    assert start["type"] == "http.response.start"
    assert all(streams.PART <= len(part["body"]) < streams.PART + len(ROW) for part in parts)
    assert all(part["more_body"] for part in parts) and not last.get("more_body")
    assert b"".join(part["body"] for part in (*parts, last)) == ROW * 100_000


def test_what_is_no_csv_is_sent_as_it_comes() -> None:
    assert len(answered(many_rows, "/public_sector_blogs/figures.json")) == 100_002


def test_no_rows_are_made_for_a_reader_who_has_gone() -> None:
    made = 0

    async def endless(scope: Message, receive: Any, send: Any) -> None:
        nonlocal made
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while True:
            made += 1
            await send({"type": "http.response.body", "body": ROW * 10_000, "more_body": True})

    assert len(answered(endless, leaves_after=5)) < 10
    assert made < 10


def test_a_fault_is_not_hidden() -> None:
    async def failing(scope: Message, receive: Any, send: Any) -> None:
        raise ValueError("it went wrong")

    with pytest.raises(ValueError, match="it went wrong"):
        answered(failing)


def test_a_stream_asks_for_as_many_rows_at_a_time_as_may_be() -> None:
    sizes: list[object] = []

    class View:
        async def data(self, request: Request, **options: Any) -> Response:
            sizes.append(options.get("_size"))
            return Response.text("")

        async def dispatch_request(self, request: Request) -> Response:
            return await self.data(request)

    for query in (b"_stream=on", b"_stream=on&_size=10", b"_size=10"):
        scope = {"type": "http", "query_string": query, "url_route": {"kwargs": {"format": "csv"}}}
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, answer(View(), Request(scope, None))).result()
    assert sizes == ["max", "max", None]
