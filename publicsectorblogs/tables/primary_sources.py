"""What primary sources say about numbers that posts state."""

from __future__ import annotations

import json
from collections.abc import Iterator

from publicsectorblogs.model import Findings, PrimarySource
from publicsectorblogs.tables import AS_IN_UNIT, COMPILED, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for source in findings.primary_sources:
        yield {
            "id": source.id, "statistic": source.table, "measure": source.column,
            "match": json.dumps(_picked(source), ensure_ascii=False, sort_keys=True),
            "value": source.value, "unit": source.unit, "title": source.title,
            "author": source.author, "published": source.published, "url": source.url,
            "quote": source.quote,
        }  # fmt: skip


def _picked(source: PrimarySource) -> dict[str, str | int | float]:
    """What picks the figures that a source speaks of."""
    words = {"figure": source.figure, "post": source.post, "words": source.words,
             "sentence": source.sentence}  # fmt: skip
    named = {name: value for name, value in words.items() if value is not None}
    return {**source.match, **source.where_stated, **named}


TABLES = (
    Table(
        "primary_sources",
        "Primary sources",
        "What primary sources say about numbers that posts state. These values are shown beside "
        "the stated numbers and never replace them.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("statistic", "TEXT", "The table of a statistic that holds the stated numbers; "
                   "NULL where the source speaks of a figure that is in none.", facet=True),
            Column("match", "TEXT", "What the source speaks of, as a JSON object: the columns of "
                   "that table with their values, or the figure, or a post and its words.",
                   required=True, rule="json_valid(match)"),
            Column("measure", "TEXT", "The column of that table that the source gives a value "
                   "for; NULL where statistic is."),
            Column("value", "NUMERIC", "What the primary source says.", AS_IN_UNIT,
                   required=True),
            Column("unit", "TEXT", "The unit of the value.", required=True),
            Column("title", "TEXT", "The title of the source.", required=True),
            Column("author", "TEXT", "Who wrote it; NULL where that is not known."),
            Column("published", "TEXT", "When it was published; NULL where that is not known."),
            Column("url", "TEXT", "The address where it was published, or that of the whole blog "
                   "where the post's own address is not known.", required=True),
            Column("quote", "TEXT", "Its words; NULL where they are not known."),
        ),
        _rows,
        licence=COMPILED,
        source="The sources named in each row",
        label="title",
        sort="title",
        shown=("title", "author", "published", "value", "unit", "quote"),
        of_all=True,
    ),
)  # fmt: skip
