"""Reads and writes `sources/retired_figures.csv`: figures that releases had and lost since."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from publicsectorblogs.model import RetiredFigure, SourceError

RETIRED = "retired_figures.csv"
csv.field_size_limit(2**31 - 1)  # a sentence may be as long as its post
_MAY_BE_EMPTY = {"url"}


def read_retired(data: bytes) -> tuple[RetiredFigure, ...]:
    """Return the retired figures in the order of the file.

    Raises SourceError, with file and line, for what is not UTF-8, for another header, and for a
    row that has too few or too many values, an empty one, or an id that stands there already.
    """
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
        if next(rows, None) != list(RetiredFigure._fields):
            header = ",".join(RetiredFigure._fields)
            raise SourceError(RETIRED, f"its first line must be {header}", 1)
        found: dict[str, RetiredFigure] = {}
        for row in rows:
            if problem := _problem(row, found):
                raise SourceError(RETIRED, problem, rows.line_num)
            found[row[0]] = RetiredFigure(*row)
    except UnicodeDecodeError as error:
        raise SourceError(RETIRED, f"not UTF-8: {error}") from error
    except csv.Error as error:
        raise SourceError(RETIRED, f"not CSV: {error}", rows.line_num) from error
    return tuple(found.values())


def write_retired(figures: Iterable[RetiredFigure]) -> bytes:
    """Return the file that holds these figures, in the order of their ids."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(RetiredFigure._fields)
    writer.writerows(sorted(figures))
    return text.getvalue().encode("utf-8")


def _problem(row: list[str], before: Iterable[str]) -> str | None:
    names = RetiredFigure._fields
    if len(row) != len(names):
        return f"a row has {len(names)} values, and here are {len(row)}"
    for name, value in zip(names, row, strict=True):
        if not value.strip() and name not in _MAY_BE_EMPTY:
            return f"{name} is empty"
    return f"{row[0]} stands there twice" if row[0] in before else None
