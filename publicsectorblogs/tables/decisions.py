"""What was decided about posts: which are withdrawn, and what their sources say wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import CC0, Column, Row, Table


def _withdrawn(findings: Findings) -> Iterator[Row]:
    for one in findings.withdrawn:
        yield {
            "id": one.id, "post_id": one.post_id, "withdrawn_on": one.withdrawal.date,
            "reason": one.withdrawal.reason, "reference": one.withdrawal.reference,
        }  # fmt: skip


def _corrections(findings: Findings) -> Iterator[Row]:
    for one in findings.corrected:
        row = one._asdict()
        del row["line"]
        yield row


TABLES = (
    Table(
        "withdrawn",
        "Withdrawn posts",
        "Identifiers of posts that were withdrawn, and of their figures, statistics and checks. "
        "Nothing else of them is kept; their addresses say that they were withdrawn.",
        (
            Column("id", "TEXT", "The identifier of the post or of what it stated.", key=True),
            Column("post_id", "TEXT", "The identifier of the post.", required=True, index=True),
            Column("withdrawn_on", "TEXT", "The day on which it was withdrawn.", required=True),
            Column("reason", "TEXT", "Why.", required=True),
            Column("reference", "TEXT", "Where the request or the decision can be read; NULL where "
                   "it is not public."),
        ),
        _withdrawn,
        licence=CC0,
        source="The file withdrawn.yml of the project",
        sort_desc="withdrawn_on",
    ),
    Table(
        "corrections",
        "Corrections",
        "What sources get wrong about posts, and what is right. The table posts has the "
        "corrected values; the text of a post is never corrected.",
        (
            Column("id", "TEXT", "Stable identifier of the correction.", key=True),
            Column("post_id", "TEXT", "The post.", required=True, references="posts"),
            Column("field", "TEXT", "Which field of the post is corrected.", required=True,
                   values=("title", "url", "published"), facet=True),
            Column("stated", "TEXT", "What the source says; NULL where it says nothing."),
            Column("correct", "TEXT", "What is right.", required=True),
            Column("reason", "TEXT", "How that is known.", required=True),
            Column("reference", "TEXT", "Where it can be read.", required=True),
        ),
        _corrections,
        licence=CC0,
        source="The file corrections.yml of the project",
    ),
)  # fmt: skip
