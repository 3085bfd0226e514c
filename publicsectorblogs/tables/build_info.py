"""What the database says of itself: from what, and by what, it was built."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import CC0, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for name, value in findings.build.items():
        yield {"name": name, "value": str(value)}


TABLES = (
    Table(
        "build_info",
        "About this build",
        "What this file was built from and with which code, so that a downloaded copy can say "
        "what it is. No build time is given: the same sources and code make the same file.",
        (
            Column("name", "TEXT", "What the value is: version of the data, version of the code, "
                   "edition, SHA-256 of the sources, newest capture, receipts verified (how many "
                   "quotes stand in their post where they are said to), and rows in each table.",
                   key=True),
            Column("value", "TEXT", "Its value.", required=True),
        ),
        _rows,
        licence=CC0,
        source="The build",
        label="name",
        sort="name",
        of_all=True,
    ),
)  # fmt: skip
