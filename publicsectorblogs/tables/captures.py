"""The files that the dataset is made of."""

from __future__ import annotations

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, Column, Row, Table, fields


def _rows(findings: Findings) -> list[Row]:
    return [fields(capture) for capture in findings.captures]


TABLES = (
    Table(
        "captures",
        "Captures",
        "The saved files that the dataset is made of, one row each.",
        (
            Column("id", "TEXT", "Stable identifier of the capture.", key=True),
            Column("path", "TEXT", "The file, as a path below sources/.",
                   required=True, unique=True),
            Column("title", "TEXT", "What the file calls itself; NULL where it gives no title."),
            Column("url", "TEXT", "The address that it was saved from; NULL where that is not "
                   "known."),
            Column("captured", "TEXT", "When it was saved, to the precision that is known; NULL "
                   "where that is not known."),
            Column("kind", "TEXT", "page: a saved page of an aggregator; feed: the feed of a blog, "
                   "or a list of feeds.", required=True, values=("page", "feed"), facet=True),
            Column("sha256", "TEXT", "The SHA-256 of the file, in hexadecimal digits.",
                   required=True),
        ),
        _rows,
        licence=COMPILED,
        source="The files under sources/",
        label="path",
        sort="path",
        shown=("path", "title", "captured", "kind", "url"),
        by_hash=True,
    ),
)  # fmt: skip
