"""What the speakers of a transcript say."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import ids_of, plain
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, FROM_POSTS, Column, Row, Table, fields


def _rows(findings: Findings) -> Iterator[Row]:
    words = ((one.post_id, plain(one.quote)) for one in findings.quotations)
    for identity, quotation in zip(ids_of("q", words), findings.quotations, strict=True):
        yield {"id": identity, **fields(quotation)}


TABLES = (
    Table(
        "quotations",
        "Quotations",
        "What the speakers of a transcript say. Names of pupils and students are not published as "
        "data: their speaker is NULL.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("post_id", "TEXT", "The post that holds the transcript.", required=True,
                   references="posts"),
            Column("speaker", "TEXT", "Who speaks; NULL for pupils and students."),
            Column("role", "TEXT", "The speaker's role, in the post's words; NULL where the words "
                   "do not say.", facet=True),
            Column("quote", "TEXT", "What the speaker says, exactly as it stands in the post.",
                   required=True),
            Column("char_start", "INTEGER", "Where the quote begins in the post's body, from 0.",
                   "characters", required=True),
            Column("char_end", "INTEGER", "Where the quote ends in the post's body, exclusive.",
                   "characters", required=True),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_POSTS,
        label="quote",
        sort="char_start",
        shown=("quote", "speaker", "role", "post_id"),
        by_hash=True,
    ),
)  # fmt: skip
