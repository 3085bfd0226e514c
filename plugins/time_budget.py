"""Bounds the time that one request may spend in the database, waiting for its turn included.

`sql_time_limit_ms` bounds each statement, of which a table asks many in turn. Here they share what
one request has, and facets, which a page can do without, are not begun late. What was cut short is
not to be kept by anything between here and the reader.

That a busy machine had hardly any time for a statement is not the reader's fault (400): who asked
is told to come again (503).
"""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from threading import local
from typing import Any

import datasette.database as datasette_database
import datasette.handle_exception as errors
from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils import sqlite_timelimit
from datasette.views.base import DatasetteError

from publicsectorblogs import DATABASE
from publicsectorblogs.asgi import App, Message

SECONDS = 0.8  # in the database, of one request
FACETS = 0.5  # since the request came, after which no facet is counted
STARVED = 0.1  # of its time, which a statement has to have of a core to be called slow
_LEAST = 21  # ms that a statement gets: with 20 or less Datasette looks at the clock at each step
BUSY = "The site is busy and your turn did not come. Try again in a few seconds."
NOT_KEPT = [(b"x-accel-expires", b"0"), (b"cache-control", b"no-store")]


class Budget:
    """What a request has left, and whether anything of it was cut short."""

    def __init__(self) -> None:
        self.seconds, self.begun, self.cut = SECONDS, False, False
        self.facets_end = time.perf_counter() + FACETS


_budget: ContextVar[Budget | None] = ContextVar("_budget", default=None)
_thread = local()  # .ends: when the statement that runs in the thread has to end


@hookimpl
def startup(datasette: Datasette) -> None:
    """Have each statement on the dataset know its request, and end when that has nothing left."""
    database = datasette.get_database(DATABASE)
    database.execute_fn = partial(_in_time, database.execute_fn)
    database.execute = facets_in_time(database.execute, datasette.setting("facet_time_limit_ms"))
    datasette_database.sqlite_timelimit = _limited


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Give each request its budget, until its answer begins: a stream asks for rows as they go."""

    def wrap(app: App) -> App:
        async def bounded(scope: Message, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            budget = Budget()
            _budget.set(budget)

            async def send_marked(message: Message) -> None:
                if message["type"] == "http.response.start":
                    budget.seconds = math.inf
                    if budget.cut:
                        names = [name for name, _ in NOT_KEPT]
                        kept = [one for one in message["headers"] if one[0].lower() not in names]
                        message["headers"] = [*kept, *NOT_KEPT]
                await send(message)

            await app(scope, receive, send_marked)

        return bounded

    return wrap


async def _in_time(execute_fn: Callable[..., Awaitable[Any]], fn: Callable[[Any], Any]) -> Any:
    """Run a function of a connection in a thread, as Datasette does, and note the time."""
    budget = _budget.get()
    if budget is None:
        return await execute_fn(fn)
    asked = time.perf_counter()
    ends = asked + budget.seconds

    def timed(connection: Any) -> Any:
        if time.perf_counter() >= ends and not budget.begun:
            raise DatasetteError(BUSY, status=503)
        budget.begun, _thread.ends = True, ends
        try:
            return fn(connection)
        finally:  # and not when the pages of others, drawn meanwhile, let this one go on
            budget.seconds -= time.perf_counter() - asked
            _thread.ends = None

    try:
        return await execute_fn(timed)
    except (QueryInterrupted, DatasetteError):
        budget.cut = True
        raise


def facets_in_time(execute: Callable[..., Awaitable[Any]], ms: int) -> Callable[..., Any]:
    """Return `execute`, which counts no facets late; they have a limit of `ms` each."""

    async def executed(sql: str, params: Any = None, **options: Any) -> Any:
        budget = _budget.get()
        is_facet = options.get("custom_time_limit") == ms
        if is_facet and budget is not None and time.perf_counter() > budget.facets_end:
            budget.cut = True
            raise QueryInterrupted("it is too late for facets", sql, params)
        return await execute(sql, params, **options)

    return executed


@contextmanager
def _limited(connection: Any, ms: float) -> Iterator[None]:
    """Do what Datasette's function of this name does, and end with the budget.

    QueryInterrupted says in `starved` whether others had nearly all of the processor meanwhile.
    """
    ends = getattr(_thread, "ends", None)
    left = ms if ends is None else (ends - time.perf_counter()) * 1000
    allowed, before = min(ms, max(_LEAST, left)), time.thread_time()
    try:
        with sqlite_timelimit(connection, allowed):
            yield
    except QueryInterrupted as error:
        error.starved = time.thread_time() - before < STARVED * allowed / 1000
        raise


@hookimpl(tryfirst=True)
def handle_exception(datasette: Datasette, request: Any, exception: Exception) -> Any:
    """Say of a statement that others kept from running what is so."""
    for one in (exception, exception.__context__):
        if isinstance(one, QueryInterrupted) and getattr(one, "starved", False):
            return errors.handle_exception(datasette, request, DatasetteError(BUSY, status=503))
    return None
