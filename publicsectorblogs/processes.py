"""Shares work out among the cores of the machine, when there is much of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")
# Wraps results as they come, with how many there will be and what they are, to show progress.
Progress = Callable[[Iterable[Any], int, str], Iterable[Any]]
# Below this many items starting processes costs more than it saves: they take a millisecond each.
FEW = 400
# Items that travel together: enough that sending them costs little, few enough to share evenly.
_TOGETHER = 50


def silently(results: Iterable[Any], count: int, label: str) -> Iterable[Any]:
    """Show no progress."""
    return results


def in_processes(
    work: Callable[[In], Out], items: Sequence[In], progress: Progress, label: str,
    *, few: int = FEW, together: int = _TOGETHER,
) -> list[Out]:  # fmt: skip
    """Return `work(item)` for each of `items`, in their order; errors come through as raised.

    `few`: how many items are not worth a process; `together`: how many travel at once.
    """
    return list(progress(_results(work, items, few, together), len(items), label))


def _results(
    work: Callable[[In], Out], items: Sequence[In], few: int, together: int
) -> Iterator[Out]:
    # What this process may use, which a container or taskset can make fewer than there are.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if len(items) < few or not cores or cores == 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(cores) as pool:
        yield from pool.map(work, items, chunksize=together)
