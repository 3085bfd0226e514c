"""Readers for `sources/withdrawn.yml` and `sources/corrections.yml`: decisions about posts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from publicsectorblogs.model import Correction, SourceError, Withdrawal
from publicsectorblogs.read.listing import read_listing

WITHDRAWN = "withdrawn.yml"
CORRECTIONS = "corrections.yml"
# What of a post may be corrected: what its source says about it, never its text.
CORRECTED = ("title", "url", "published")
_TAKEN_BACK = {"post", "date", "reason"}
_PUT_RIGHT = {"post", "field", "stated", "correct", "reason", "reference"}
_MAY_BE_NULL = {"stated"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATE = re.compile(r"(\d{4}-\d\d)(-\d\d)?(T\d\d:\d\d:\d\dZ)?")


def read_withdrawals(data: bytes) -> tuple[Withdrawal, ...]:
    """Return the posts that are withdrawn, in the order of the file.

    Raises SourceError, with file and line, as `read_listing` does, and for an entry that lacks
    its post, its day or its reason, or has a key that is not known.
    """
    return tuple(
        Withdrawal(entry["post"], entry["date"], entry["reason"], entry.get("reference"))
        for entry, _ in _entries(data, WITHDRAWN, _TAKEN_BACK, {"reference"})
    )


def read_corrections(data: bytes) -> tuple[Correction, ...]:
    """Return the corrections of what sources say about posts, in the order of the file.

    Raises SourceError, with file and line, as `read_listing` does, and for an entry that lacks a
    key or has one that is not known, for a field that is not one of `CORRECTED`, and for a date
    that is none.
    """
    return tuple(
        Correction(**entry, line=line)
        for entry, line in _entries(data, CORRECTIONS, _PUT_RIGHT, set())
    )


def _entries(
    data: bytes, path: str, needed: set[str], optional: set[str]
) -> Iterator[tuple[dict[str, Any], int]]:
    """Yield the entries of a file, their values texts, and the line on which each begins."""
    listing: tuple[Sequence[Any], Sequence[int]] = read_listing(data, path, path.split(".")[0])
    for entry, line in zip(*listing, strict=True):
        if not isinstance(entry, dict):
            raise SourceError(path, "an entry must be a list of keys such as 'post: ...'", line)
        texts = {key: str(value) if isinstance(value, date) else value
                 for key, value in entry.items()}  # fmt: skip
        for problem in _problems(texts, needed, optional):
            raise SourceError(path, problem, line)
        yield texts, line


def _problems(entry: dict[str, Any], needed: set[str], optional: set[str]) -> Iterator[str]:
    """Yield what is wrong with one entry."""
    for key in sorted(map(str, entry.keys() - needed - optional)):
        yield f"unknown key '{key}'"
    for key in sorted(needed - entry.keys()):
        yield f"'{key}' is missing"
    for key, value in entry.items():
        if not (isinstance(value, str) and value.strip() or value is None and key in _MAY_BE_NULL):
            yield f"'{key}' must be text, not {value!r}"
    if "date" in needed and not (_DAY.fullmatch(entry["date"]) and _is_day(entry["date"])):
        yield f"'date' is {entry['date']!r}, not a day (YYYY-MM-DD)"
    if "field" in needed:
        yield from _problems_of_field(entry)


def _problems_of_field(entry: dict[str, Any]) -> Iterator[str]:
    if entry["field"] not in CORRECTED:
        yield f"'field' must be one of {', '.join(CORRECTED)}, not {entry['field']!r}"
    if entry["field"] == "published":
        parts = _DATE.fullmatch(entry["correct"])
        if (
            parts is None
            or parts[3]
            and not parts[2]
            or not _is_day(parts[1] + (parts[2] or "-01"))
        ):
            yield f"'correct' is {entry['correct']!r}, no month, day or instant in UTC"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
