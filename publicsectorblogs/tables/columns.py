"""The data dictionary, so that a downloaded copy can say what its columns mean."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import CC0, FLAG, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for described in findings.columns:
        yield described._asdict()


TABLES = (
    Table(
        "columns",
        "What the columns mean",
        "The data dictionary: every column of every table and view of this file, with its meaning "
        "and its unit.",
        (
            Column("table_name", "TEXT", "The table or view.", key=True, facet=True),
            Column("column_name", "TEXT", "The column.", key=True),
            Column("type", "TEXT", "Its SQL type: TEXT, INTEGER, NUMERIC or REAL.",
                   required=True),
            Column("meaning", "TEXT", "What it means; where that does not say what NULL stands "
                   "for, it stands for \"not stated\".", required=True),
            Column("unit", "TEXT", "What it is measured in; NULL where it measures nothing.",
                   absent="none"),
            Column("may_be_null", "INTEGER", "1: it may be NULL. 0: it never is.", required=True,
                   values=FLAG),
            Column("allowed_values", "TEXT", "All values that it may hold, separated by commas; "
                   "NULL where these are not few.", absent="many"),
            Column("refers_to", "TEXT", "The table and column whose values it holds, with a dot "
                   "between; NULL where it refers to none.", absent="none"),
            Column("is_key", "INTEGER", "1: it is the primary key, or a part of it. 0: it is "
                   "not.", required=True, values=FLAG),
        ),
        _rows,
        licence=CC0,
        source="The declarations of the tables, in the code of this project",
        shown=("table_name", "column_name", "meaning", "unit"),
        of_all=True,
    ),
)  # fmt: skip
