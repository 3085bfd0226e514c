"""Tables in a text: lines whose cells tabs part, below a line of headings.

A statistic asks for them beside the sentences, since what a number says stands in its row, in its
heading and above the table, and not around it; their lines are then no sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publicsectorblogs.model import Figure, Post, Quantity
from publicsectorblogs.statistics._sketch import may_be_count, may_be_share

# Rows, one below the other, with a tab in each.
_ROWS = re.compile(r"^[^\n\t]*\t[^\n]*(?:\n[^\n\t]*\t[^\n]*)+$", re.MULTILINE)
_TITLE = 200  # characters of the line above a table
_LABEL = 500  # characters of a heading that are looked at; a longer name of a row is none
_PERCENT = re.compile(
    r"%|\bper ?cent\b|\bpercentages?\b|\bshares?\b|\bproportions?\b", re.IGNORECASE
)
# "Weeks", "Median weeks to decide", but not "after 20 weeks", "staff per week".
_DURATION = re.compile(
    r"(?<!\d )(?<!\d-)(?<!per )(?<!by )\b(minute|hour|day|week|month)s\b", re.IGNORECASE
)
# The same in a title, and headings of what is counted below one: "Time to decide (weeks)", "Cases".
_MEASURED_IN = re.compile(
    r"(?:\(|\bin )(?:calendar |working )?(minute|hour|day|week|month)s\b", re.IGNORECASE
)
_COUNTS = re.compile(
    r"(?:(?:number|no|total|claims|cases|claimants|staff|people|forms|applications|"
    r"caseload|tweets)\b|n$)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Cell(NamedTuple):
    """A number in a table, with the words of its row and of its column."""

    figure: Figure
    row: str
    column: str
    unit: str  # its own, or the one that its heading or the title gives; "": none that it can have

    @property
    def year(self) -> int | None:
        """The year that its row or column is of."""
        found = _YEAR.findall(f"{self.row} {self.column}")
        return int(found[0]) if len(found) == 1 else None


class Grid(NamedTuple):
    """A table: its place in the body, the line above it, its headings and its numbers."""

    start: int
    end: int
    title: str
    title_figures: tuple[Figure, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def words(self) -> str:
        """The title and the headings: what all of the numbers have in common."""
        return "\n".join((self.title, *self.headings))

    def counts_in(self, label: re.Pattern[str]) -> list[Cell]:
        """Return the counts of the rows that `label` names: those of how many there are in all."""
        rows = (row for row in self.rows if row and label.fullmatch(row[0].row))
        return [cell for row in rows for cell in row if cell.unit == "count"]


def grids(post: Post, figures: Sequence[Figure]) -> Iterator[Grid]:
    """Yield the tables of a post that have headings and numbers, in order."""
    if "\t" not in post.body:
        return
    places = [figure.quantity.char_start for figure in figures]
    for match in _ROWS.finditer(post.body):
        grid = _grid(post.body, *match.span(), figures, places)
        if grid is not None:
            yield grid


def outside(tables: Sequence[Grid], start: int, end: int) -> bool:
    """Tell whether a stretch of a body shares nothing with some tables, which are in order."""
    at = bisect_right(tables, start, key=lambda grid: grid.end)
    return at == len(tables) or end <= tables[at].start


def _grid(
    body: str, start: int, end: int, figures: Sequence[Figure], places: Sequence[int]
) -> Grid | None:
    above = body[max(0, start - _TITLE - 2) : start].rstrip("\n").rpartition("\n")[2].strip()
    title = above if len(above) <= _TITLE else ""
    begin = body.rfind(title, 0, start) if title else start

    def between(start: int, end: int) -> Sequence[Figure]:
        return figures[bisect_left(places, start) : bisect_left(places, end)]

    inside = between(begin, end)
    lines = list(_lines(body, start, end))
    headings = tuple(body[a:b].strip()[:_LABEL] for a, b in lines[0])
    head_end = lines[0][-1][1]
    if any(start <= f.quantity.char_start < head_end for f in inside):
        return None
    rows = tuple(
        tuple(_cells(body, line, headings, title, between(line[0][0], line[-1][1])))
        for line in lines[1:]
    )
    above_it = tuple(figure for figure in inside if figure.quantity.char_start < start)
    return Grid(start, end, title, above_it, headings, rows) if any(rows) else None


def _lines(body: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """Yield the places of the cells of each line."""
    for line in body[start:end].split("\n"):
        cells, at = [], start
        for cell in line.split("\t"):
            cells.append((at, at + len(cell)))
            at += len(cell) + 1
        yield cells
        start += len(line) + 1


def _cells(
    body: str, line: list[tuple[int, int]], headings: Sequence[str], title: str,
    figures: Sequence[Figure],
) -> Iterator[Cell]:  # fmt: skip
    """Yield the numbers of a line, each alone in its cell, below its heading."""
    places = [figure.quantity.char_start for figure in figures]
    (first, last), *others = line
    row = body[first:last].strip()
    if not 0 < len(row) <= _LABEL or bisect_left(places, first) < bisect_left(places, last):
        return
    for (start, end), heading in zip(others, headings[1:], strict=False):
        found = figures[bisect_left(places, start) : bisect_left(places, end)]
        if len(found) == 1 and found[0].quantity.quote == body[start:end].strip():
            yield Cell(found[0], row, heading, _unit(found[0].quantity, heading, title))


def _unit(q: Quantity, heading: str, title: str) -> str:
    """Return the unit of a number in a table; "" for a share and a count that can be none."""
    unit = q.unit if q.unit != "count" else _told_unit(heading, title)
    if unit == "percent" and not may_be_share(q) or unit == "count" and not may_be_count(q):
        return ""
    return unit


def _told_unit(heading: str, title: str) -> str:
    """Return the unit that a heading or the title gives to bare numbers: "count" by default."""
    if _PERCENT.search(heading) or _PERCENT.search(title) and not _COUNTS.match(heading):
        return "percent"
    match = _DURATION.search(heading)
    if match is None and not _COUNTS.match(heading):
        match = _MEASURED_IN.search(title)
    return match[1].lower() if match else "count"
