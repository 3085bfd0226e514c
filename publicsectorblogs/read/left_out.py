"""Entries that are left out of a feed or an export, since they are not published posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from publicsectorblogs.model import Problem


class LeftOut(NamedTuple):
    """An entry that is left out; what it holds, its title too, was perhaps never public."""

    number: int  # in the file, from 1
    reason: str
    is_fault: bool = False  # the file does not say what the entry is


def problems_of(left_out: Iterable[LeftOut], path: str) -> Iterator[Problem]:
    """Yield one problem for all that is left out as it should be, and one for each fault."""
    counts = Counter[str]()
    for one in left_out:
        if one.is_fault:
            yield Problem(path, f"left out: {one.reason}", f"entry {one.number}")
        else:
            counts[one.reason] += 1
    if counts:
        said = ", ".join(f"{count} {reason}" for reason, count in sorted(counts.items()))
        yield Problem(path, f"left out: {said}", severity="info")
