"""What could not be read in the sources, or whose reading is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import stable_id
from publicsectorblogs.model import Findings
from publicsectorblogs.read.private import masked
from publicsectorblogs.tables import COMPILED, Column, Row, Table, fields


def _rows(findings: Findings) -> Iterator[Row]:
    for problem in dict.fromkeys(findings.problems):
        row = fields(problem)
        row |= {
            "problem": masked(problem.problem),
            "entry": problem.entry and masked(problem.entry),
        }
        yield {"id": stable_id("o", *row.values()), **row}


TABLES = (
    Table(
        "problems",
        "Problems in the sources",
        "Parts of the saved files that could not be read, or that may have been read wrongly.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("path", "TEXT", "The file, as a path below sources/.", required=True,
                   index=True),
            Column("entry", "TEXT", "Which entry or line of the file; NULL where the problem is "
                   "one of the whole file."),
            Column("severity", "TEXT", "info, warning or error.", required=True,
                   values=("info", "warning", "error"), facet=True),
            Column("problem", "TEXT", "What the problem is.", required=True),
        ),
        _rows,
        licence=COMPILED,
        source="The files under sources/",
        label="problem",
        sort="path",
        shown=("problem", "severity", "path", "entry"),
        by_hash=True,
        of_all=True,
    ),
)  # fmt: skip
