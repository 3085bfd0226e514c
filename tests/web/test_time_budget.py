"""What one request asks of the database shares one budget of time."""

from __future__ import annotations

import asyncio
import math
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Request
from datasette.views.base import DatasetteError

from plugins import time_budget
from plugins.time_budget import Budget
from publicsectorblogs.asgi import Message

DB = "/public_sector_blogs"
ENDLESS = "with recursive n(i) as (select 1 union all select i from n) select count(*) from n"


async def run(fn: Callable[[Any], Any]) -> Any:
    """Run a function of a connection as Datasette would, which interrupts what takes a second."""

    def in_thread() -> Any:
        connection = sqlite3.connect(":memory:")
        with time_budget._limited(connection, 60_000):
            try:
                return fn(connection)
            except sqlite3.OperationalError as error:
                raise QueryInterrupted(error, "", {}) from error

    return await asyncio.to_thread(in_thread)


def spend(budget: Budget, fn: Callable[[Any], Any]) -> Any:
    """Run a function as a statement of a request, in a thread: a tab keeps the loop of this one."""

    async def spent() -> Any:
        time_budget._budget.set(budget)
        return await time_budget._in_time(run, fn)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, spent()).result()


def test_a_statement_ends_when_its_request_has_no_time_left() -> None:
    budget = Budget()
    budget.seconds, budget.begun = 0.0, True

    def endless(connection: sqlite3.Connection) -> Any:
        with time_budget._limited(connection, 60_000):
            return connection.execute(ENDLESS).fetchall()

    with pytest.raises(QueryInterrupted):
        spend(budget, endless)
    assert budget.cut and budget.seconds < 0


def test_the_time_of_a_statement_is_taken_off_what_the_request_has() -> None:
    budget = Budget()
    before = budget.seconds
    spend(budget, lambda connection: time.sleep(0.01))
    assert budget.seconds < before and budget.begun and not budget.cut


def test_a_request_whose_turn_does_not_come_is_told_so() -> None:
    budget = Budget()
    budget.seconds = 0.0
    with pytest.raises(DatasetteError) as told:
        spend(budget, lambda connection: None)
    assert told.value.status == 503 and budget.cut


def test_a_statement_that_others_keep_from_running_is_not_the_fault_of_its_reader() -> None:
    def waiting(connection: sqlite3.Connection) -> Any:
        connection.create_function("wait", 1, lambda _: time.sleep(0.01))
        with time_budget._limited(connection, 15):
            try:
                return connection.execute(ENDLESS.replace("select i from", "select wait(i) from"))
            except sqlite3.OperationalError as error:
                raise QueryInterrupted(error, "", {}) from error

    with pytest.raises(QueryInterrupted) as interrupted:
        waiting(sqlite3.connect(":memory:"))
    assert interrupted.value.starved

    async def told() -> Any:
        datasette = Datasette(memory=True)
        await datasette.invoke_startup()
        request = Request.fake("/public_sector_blogs.json")
        return await time_budget.handle_exception(datasette, request, interrupted.value)()

    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(asyncio.run, told()).result()
    assert answer.status == 503 and time_budget.BUSY in answer.body


def test_what_was_cut_short_is_not_kept(http: httpx.Client) -> None:
    for path in (f"{DB}.json?sql={ENDLESS}", f"{DB}/figures?_where=({ENDLESS})>0"):
        answer = http.get(path)
        assert answer.status_code in (400, 503)  # 503: where the machine is busy with other work
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-accel-expires"] == "0"
    whole = http.get(f"{DB}/figures")
    assert "x-accel-expires" not in whole.headers


def test_facets_are_counted_while_it_is_not_late() -> None:
    async def execute(sql: str, params: Any = None, **options: Any) -> str:
        return "executed"

    async def asked(since: float, ms: int) -> tuple[str, bool]:
        """What a statement with a limit of `ms` gets of a request that came some seconds ago."""
        budget = Budget()
        budget.facets_end -= since
        time_budget._budget.set(budget)
        executed = time_budget.facets_in_time(execute, 100)
        try:
            return await executed("select 1", custom_time_limit=ms), budget.cut
        except QueryInterrupted:
            return "interrupted", budget.cut

    late = time_budget.FACETS + 0.1
    with ThreadPoolExecutor(1) as pool:
        answers = [pool.submit(asyncio.run, asked(*one)).result()
                   for one in ((0, 100), (late, 100), (late, 200))]  # fmt: skip
    assert answers == [("executed", False), ("interrupted", True), ("executed", False)]


def test_a_stream_that_has_begun_has_no_end_of_time() -> None:
    spent: list[float] = []

    async def stream(scope: Message, receive: Any, send: Any) -> None:
        budget = time_budget._budget.get()
        assert budget is not None and budget.seconds <= time_budget.SECONDS
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(3):
            await time_budget._in_time(run, lambda connection: time.sleep(0.01))
            await send({"type": "http.response.body", "body": b"a row", "more_body": True})
            spent.append(budget.seconds)
        await time_budget._in_time(run, lambda connection: connection.execute("select 1"))

    async def sent(message: Message) -> None:
        pass

    datasette = Datasette(memory=True)
    with ThreadPoolExecutor(1) as pool:
        answered = time_budget.asgi_wrapper(datasette)(stream)({"type": "http"}, None, sent)
        pool.submit(asyncio.run, answered).result()
    assert spent == [math.inf] * 3


@pytest.mark.parametrize("name", ["figures.csv?_stream=on", "money.csv"])
def test_rows_of_tables_and_questions_are_streamed_whole(http: httpx.Client, name: str) -> None:
    streamed = http.get(f"{DB}/{name}")
    assert streamed.status_code == 200 and "x-accel-expires" not in streamed.headers
