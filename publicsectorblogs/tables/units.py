"""The units that figures are in."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.figures.units import plural_of
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import CC0, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for unit in findings.units:
        yield {
            "unit": unit.name, "plural": plural_of(unit), "kind": unit.kind, "ucum": unit.ucum,
            "seconds": unit.seconds,
        }  # fmt: skip


TABLES = (
    Table(
        "units",
        "Units",
        "The units of figures, except count, which counts a noun.",
        (
            Column("unit", "TEXT", "The unit, as figures name it.", key=True),
            Column("plural", "TEXT", "What it is called after a number other than one.",
                   required=True),
            Column("kind", "TEXT", "What it measures: time, money, length and the like.",
                   required=True, facet=True),
            Column("ucum", "TEXT", "Its code in the Unified Code for Units of Measure (UCUM); NULL "
                   "where that has none, as for money and working days, and where the name may be "
                   "one of two units (ton, calorie). Pints, gallons and acres are British.",
                   absent="none"),
            Column("seconds", "NUMERIC", "How long a time lasts, a month and a year being those "
                   "of the average of the Gregorian calendar; NULL for what is no time of fixed "
                   "length.", "seconds", absent="none"),
        ),
        _rows,
        licence=CC0,
        source="The declarations of the units, in the code of this project",
        label="unit",
        sort="kind",
        of_all=True,
    ),
)  # fmt: skip
