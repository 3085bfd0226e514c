"""Shares work among the cores of the machine, when there is much of it."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, Protocol, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")
# Wraps results as they come, with how many there will be and what they are, to show progress.
Progress = Callable[[Iterable[Any], int, str], Iterable[Any]]


class Share(Protocol):
    """Whoever has work done by several: this machine's processes, or a cluster (see cluster.py)."""

    def __call__(
        self, work: Callable[[In], Out], items: Iterable[In], *, worth_it: bool
    ) -> Iterator[Out]:
        """Yield `work(item)` for each of `items`; see `in_processes`."""


def in_processes(
    work: Callable[[In], Out], items: Iterable[In], *, worth_it: bool
) -> Iterator[Out]:
    """Yield `work(item)` for each of `items`, in their order; errors come through as raised.

    An item is taken when there is a process for it soon.

    Raises BrokenExecutor when a process is ended from outside.

    `worth_it`: whether there is so much to do that starting processes costs less than it saves.
    """
    count = cores()
    if not worth_it or count == 1:
        yield from map(work, items)
        return
    with _processes(count) as pool:
        yield from in_order(pool, work, items)


def in_order(
    executor: Executor, work: Callable[[In], Out], items: Iterable[In],
    result: Callable[[Future[Out]], Out] = Future.result,
) -> Iterator[Out]:  # fmt: skip
    """Yield what an executor makes of each item, in order; one that takes long holds up no other.

    `result`: waits for what was asked for, and returns what came of it. What is not yet begun when
    something goes wrong is not done.
    """
    asked = deque(executor.submit(work, item) for item in items)
    try:
        while asked:
            yield result(asked.popleft())
    finally:
        for future in asked:
            future.cancel()


@contextmanager
def beside(work: Callable[[In], Out], item: In, *, worth_it: bool) -> Iterator[Callable[[], Out]]:
    """Begin `work(item)` in a process beside this one, and give what waits for its result.

    `worth_it` and errors: see `in_processes`. Where there is one core, it is done when asked for.
    """
    if not worth_it or cores() == 1:
        yield partial(work, item)
        return
    with _processes(1) as pool:
        yield pool.submit(work, item).result


def cores() -> int:
    """Return how many cores this process may use; a container may be given fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _processes(count: int) -> Iterator[Executor]:
    """Give up to so many processes; on an error they end at once, whatever they are doing.

    Else who ends a build, or has it fail, would wait for what nobody is going to use.
    """
    others = set(multiprocessing.active_children())
    with ProcessPoolExecutor(count, initializer=_end_with_parent) as pool:
        try:
            yield pool
        except BaseException:
            for process in set(multiprocessing.active_children()) - others:
                process.kill()
            raise


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, however that came to its end.

    One that is killed can tell its workers nothing; they would wait for work for ever.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_exit_after, args=(parent.sentinel,), daemon=True).start()


def _exit_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)  # from a thread, `sys.exit` would end the thread alone
