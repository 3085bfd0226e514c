"""Times in a table: its steps and channels name rows, columns or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.model import Statement
from publicsectorblogs.statistics._asserted import tells
from publicsectorblogs.statistics._grid import Cell, Grid
from publicsectorblogs.statistics.pip_timings._clauses import channel_in
from publicsectorblogs.statistics.pip_timings._elsewhere import ELSEWHERE
from publicsectorblogs.statistics.pip_timings._steps import step_in
from publicsectorblogs.statistics.pip_timings._times import SECONDS, in_seconds
from publicsectorblogs.statistics.pip_timings._until import AVERAGE
from publicsectorblogs.statistics.pip_timings._words import BENEFIT

# The name of a row that tells its steps alone, below one that names the benefit.
_STEPS_ALONE = re.compile(
    r"(?:(?:an?|application|award|claim|decision|first|from|made|payment|receipt|registration|the|"
    r"to|until)(?: |$))+",
    re.IGNORECASE,
)
_BY_POST = re.compile(r"^(?:post|mail|letter|royal mail)$", re.IGNORECASE | re.MULTILINE)
# The name of a row or column of what is no time that something takes.
_NO_TIME = re.compile(
    r"\b(?:change|difference|increase|decrease|fall|rise|target|standard|length|every|how often)\b",
    re.I,
)


def of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the times of a table: its steps and channels name rows, columns or all of it."""
    if not tells(grid.title):
        return
    named = any(BENEFIT.search(row[0].row) for row in grid.rows if row)
    for cell in (cell for row in grid.rows for cell in row):
        own = f"{cell.row}\n{cell.column}"
        words = f"{own}\n{grid.title}\n{grid.headings[0]}"
        is_named = BENEFIT.search(words) or (named and _STEPS_ALONE.fullmatch(cell.row))
        if cell.unit not in DURATIONS or not is_named:
            continue
        if ELSEWHERE.search(words) or not tells(own) or _NO_TIME.search(own):
            continue
        step = next(filter(None, (step_in(part, len(part)) for part in words.split("\n"))), None)
        if step:
            by_post = _BY_POST.search(own)
            channel = "post" if by_post else channel_in(own)
            yield _cell_statement(cell, step, channel, AVERAGE.search(words))


def _cell_statement(
    cell: Cell, step: str, channel: str | None, average: re.Match[str] | None
) -> Statement:
    q = cell.figure.quantity
    factor = SECONDS.get(cell.unit)
    kind = average and ("median" if average[1].lower() == "median" else "average")
    return Statement(cell.figure, q.char_start, q.char_end, {
        "step": step, "channel": channel, "channel_known_from": "stated" if channel else None,
        "wording": " ".join(q.quote.split()), "seconds": in_seconds(q.value, factor),
        "low_seconds": in_seconds(q.low, factor), "high_seconds": in_seconds(q.high, factor),
        "unit": cell.unit, "hedge": q.hedge, "statistic": kind,
    })  # fmt: skip
