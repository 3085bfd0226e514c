"""Whether what posts state holds up."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings, stable_id
from publicsectorblogs.tables import COMPILED, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for check in findings.checks:
        yield {
            "id": stable_id(check.check, check.table, check.subject_id), "check": check.check,
            "result": "passed" if check.passed else "failed", "subject_table": check.table,
            "subject_id": check.subject_id, "post_id": check.post_id, "expected": check.expected,
            "found": check.found, "detail": check.detail,
        }  # fmt: skip


TABLES = (
    Table(
        "checks",
        "Checks",
        "Whether what the posts state holds up: one row for each check of each subject. A failed "
        "check is shown beside its number and does not change it.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("check", "TEXT", "What has to hold.", required=True, facet=True,
                   index_then="result"),
            Column("result", "TEXT", "passed or failed.", required=True,
                   values=("passed", "failed"), facet=True),
            Column("subject_table", "TEXT", "The table of what was checked.", required=True,
                   facet=True, index_then="subject_id"),
            Column("subject_id", "TEXT", "Its identifier in that table or, for a check of several "
                   "rows together, an identifier of the group.", required=True),
            Column("post_id", "TEXT", "The post that states it.", references="posts"),
            Column("expected", "TEXT", "What was expected."),
            Column("found", "TEXT", "What was found."),
            Column("detail", "TEXT", "What is wrong, in words."),
        ),
        _rows,
        licence=COMPILED,
        source="This dataset, checked when it is built",
        sort="result",
    ),
)  # fmt: skip
