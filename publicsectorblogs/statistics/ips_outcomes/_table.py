"""Outcomes in a table: measures name its columns or rows, people or a service the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from publicsectorblogs.model import Statement
from publicsectorblogs.statistics._amounts import is_part, percent_of
from publicsectorblogs.statistics._asserted import tells
from publicsectorblogs.statistics._grid import Cell, Grid
from publicsectorblogs.statistics.ips_outcomes._measures import measure_of_label
from publicsectorblogs.statistics.ips_outcomes._people import (
    EVERYBODY,
    SERVICE,
    People,
    named_people,
    names_condition,
)

# The name of a row or column of how many there are in all; and of what is no outcome of theirs.
_ALL_LABEL = re.compile(
    r"(?:(?:number|total) )?(?:of )?(?:people |clients )?(?:referred|referrals|people|clients|"
    r"participants|caseload|total|all|n|number|supported|enrolled|joined|"
    r"engaged)(?: to (?:the )?IPS)?",
    re.IGNORECASE,
)
# The heading of places or times: below it a service's outcomes stand for each.
_BY_PLACE = re.compile(
    r"(?:area|borough|city|county|district|month|period|quarter|region|site|town|year)",
    re.IGNORECASE,
)
# A table of money, whose counts are no people.
_OF_MONEY = re.compile(r"[£€$]|\b(?:costs?|spend|spending|spent|budgets?|funding)\b", re.IGNORECASE)


def of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the outcomes of a table: measures name its columns, and people its rows, or not."""
    if not tells(grid.title) or _OF_MONEY.search(grid.title):
        return
    counts = grid.counts_in(_ALL_LABEL)
    often = Counter(cell.column for cell in counts)
    total = {cell.column: cell for cell in counts if often[cell.column] == 1}
    service = _service(grid)
    for row in filter(None, grid.rows):
        label, names = row[0].row, [measure_of_label(cell.column) for cell in row]
        people = _group(grid, label)
        if any(names) and not people and service and _BY_PLACE.fullmatch(grid.headings[0]):
            people = service if _ALL_LABEL.fullmatch(label) else f"{service} in {label}"
        if any(names) and people and tells(label):
            yield from _in_row(row, names, people)
        elif (name := measure_of_label(label)) and service:
            yield from _in_column(row, total, name, service)


def _in_row(row: Sequence[Cell], names: Sequence[str | None], people: str) -> Iterator[Statement]:
    """Yield what a row says of the people whom it names; `names`: what each column measures."""
    measured = list(zip(row, names, strict=True))
    whole = [cell for cell in row if cell.unit == "count" and _ALL_LABEL.fullmatch(cell.column)]
    share = [cell for cell, name in measured if cell.unit == "percent" and not name]
    is_sure = len(share) == 1 and len(row) - names.count(None) == 1
    for cell, name in measured:
        if name is None or not tells(cell.column):
            continue
        if cell.unit == "percent":
            yield _cell_statement(name, people, None, whole[0] if len(whole) == 1 else None, cell)
        elif _is_counted(cell, whole):
            yield _cell_statement(name, people, cell, whole[0], share[0] if is_sure else None)


def _in_column(
    row: Sequence[Cell], total: Mapping[str, Cell], name: str, people: str
) -> Iterator[Statement]:
    """Yield what a row says that a measure names, beside a row of how many there are in all."""
    share = [one for one in row if one.unit == "percent"]
    for cell in row:
        if cell.unit == "percent" and SERVICE.fullmatch(cell.column):
            yield _cell_statement(name, cell.column, None, None, cell)
        whole = [total[cell.column]] if cell.column in total else []
        if _is_counted(cell, whole):
            yield _cell_statement(
                name, people, cell, whole[0], share[0] if len(share) == 1 else None
            )


def _is_counted(cell: Cell, whole: Sequence[Cell]) -> bool:
    """Tell whether a cell counts a part of one whole."""
    return cell.unit == "count" and len(whole) == 1 and is_part(cell.figure, whole[0].figure)


def _group(grid: Grid, label: str) -> str | None:
    """Return whom a row is of, if they have a health condition or are supported."""
    people = named_people(label) or (People(label) if names_condition(label) else None)
    if people is None or EVERYBODY.search(label):
        return None
    return people.words if names_condition(f"{label}\n{grid.words}") else None


def _service(grid: Grid) -> str | None:
    """Return the service or the people that a title or a heading names."""
    service = SERVICE.search(grid.words)
    return service[0] if service else None


def _cell_statement(
    name: str, people: str, count: Cell | None, whole: Cell | None, share: Cell | None
) -> Statement:
    cell = share or count
    assert cell
    q = cell.figure.quantity
    counted = count.figure.quantity.value if count else None
    of_people = whole.figure.quantity.value if whole else None
    percent, low, high = q.value, q.low, q.high
    if share is None and counted and of_people:
        percent, low, high = percent_of(counted, of_people), None, None
    return Statement(cell.figure, q.char_start, q.char_end, {
        "measure": name, "sustained_weeks": None, "population": people, "people": counted,
        "of_people": of_people, "of_people_figure_id": whole.figure.id if whole else None,
        "percent": percent, "low": low, "high": high, "hedge": q.hedge,
        "derived": int(share is None),
    })  # fmt: skip
