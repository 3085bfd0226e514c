"""Shares work among the workers of a Dask cluster, on any number of machines.

They see the folders of the build under the same paths as who asks them: there they read the sources
and leave their rows, so that little goes over the network but names of files. It needs Dask, the
extra `cluster`.
"""

from __future__ import annotations

import os
import pickle
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, wait
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from publicsectorblogs.inputs import hash_of_code
from publicsectorblogs.processes import In, Out, Share, in_order, in_processes

if TYPE_CHECKING:
    from distributed import Client

# Seconds in which the scheduler has to answer, and in which a worker has to be there, also one that
# comes in place of those that ended.
_TO_ANSWER, _TO_COME = 10, 30
_NO_SCHEDULER = "the scheduler has ended"


class ClusterError(Exception):
    """The cluster cannot do the work, for a reason that is told to who runs the build."""


class Asked(NamedTuple):
    """What a worker has to have in common with who asks it."""

    code: str  # see `hash_of_code`
    folders: tuple[str, ...]


@contextmanager
def workers_of(scheduler: str | None, code: str, *folders: Path) -> Iterator[Share]:
    """Give what has work done by the cluster of a scheduler or, without one, by processes here.

    `code`: see `Inputs`; `folders`: those that a worker has to see. Raises ClusterError when Dask
    is not installed here, when no scheduler answers at the address and when no worker comes; and so
    does the work, when a worker has other code or does not see the folders, when there are no
    workers any more, and when several ended at the same piece of work. What one that ended had in
    hand is done by another. Errors of the work come through as raised.
    """
    if scheduler is None:
        yield in_processes
        return
    asked = Asked(code, tuple(map(str, folders)))
    with _client(scheduler) as client:
        _await_worker(client)
        yield partial(_in_workers, client, asked)


def _client(scheduler: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("install the extra cluster for --scheduler") from error
    try:
        return Client(scheduler, timeout=_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f"no scheduler answers at {scheduler}") from error


def _await_worker(client: Client) -> None:
    try:
        client.wait_for_workers(1, timeout=_TO_COME)
    except TimeoutError as error:
        raise ClusterError(f"the scheduler has had no worker for {_TO_COME} seconds") from error
    except OSError as error:
        raise ClusterError(_NO_SCHEDULER) from error


def _in_workers(
    client: Client, asked: Asked, work: Callable[[In], Out], items: Iterable[In], *, worth_it: bool
) -> Iterator[Out]:
    """Yield `work(item)` for each of `items`, in their order; small work is shared out as well."""
    from distributed import KilledWorker

    code, folders = asked

    def done(task: bytes) -> Any:
        """Is sent as it is written here, so that a worker may not have the rest of this file."""
        from publicsectorblogs.cluster import Asked, do

        return do(Asked(code, folders), task)

    executor = client.get_executor(pure=False)
    tasks = (packed(work, item) for item in items)
    try:
        yield from in_order(executor, done, tasks, partial(_result, client))
    except KilledWorker as error:
        problem = "several workers ended at the same piece of work; is there enough memory?"
        raise ClusterError(problem) from error
    except CancelledError as error:
        raise ClusterError(_NO_SCHEDULER) from error
    except ModuleNotFoundError as error:
        raise ClusterError(f"a worker has other code, or none: {error}") from error


def _result(client: Client, future: Future[Out]) -> Out:
    while not wait([future], _TO_COME).done:
        _await_worker(client)
    return future.result()


def packed(work: Callable[[In], Any], item: In) -> bytes:
    """Pack work, so that a worker can say that its code is other before it stumbles over that."""
    return pickle.dumps((work, item), pickle.HIGHEST_PROTOCOL)


def do(asked: Asked, task: bytes) -> Any:
    """Do what was packed, in a worker that has in common what is asked of it."""
    problem = _problem(asked)
    if problem:
        raise ClusterError(f"the worker {os.getpid()} on {socket.gethostname()} {problem}")
    work, item = pickle.loads(task)
    return work(item)


@cache
def _problem(asked: Asked) -> str | None:
    if _own_code() != asked.code:
        return "has other code, libraries, Python or SQLite; if it has no more, start it again"
    for folder in asked.folders:
        if not Path(folder).is_dir():
            return f"does not see the folder {folder}"
    return None


@cache
def _own_code() -> str:
    """Return the hash of the code as this process loaded it, whatever became of the files since."""
    return hash_of_code()
