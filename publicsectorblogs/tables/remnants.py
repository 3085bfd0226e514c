"""Lines of posts that are not running text."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import ids_of, plain
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import FROM_POSTS, OF_THE_BLOG, Column, Row, Table, fields


def _rows(findings: Findings) -> Iterator[Row]:
    for post in findings.posts:
        words = ((post.id, one.kind, plain(one.text)) for one in post.remnants)
        for identity, remnant in zip(ids_of("r", words), post.remnants, strict=True):
            yield {"id": identity, "post_id": post.id, **fields(remnant)}


TABLES = (
    Table(
        "remnants",
        "Remnants",
        "Lines of the posts that are not running text: captions, credits, footers, code, "
        "embedded items and leftovers of scripts. They are part of the body, but only captions "
        "can state figures.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("post_id", "TEXT", "The post that holds it.", required=True,
                   references="posts"),
            Column("kind", "TEXT", "caption, code, script, credit, footer or embed.", required=True,
                   values=("caption", "code", "script", "credit", "footer", "embed"), facet=True),
            Column("text", "TEXT", "The line, exactly as it stands in the post.", required=True),
            Column("char_start", "INTEGER", "Where it begins in the post's body, from 0.",
                   "characters", required=True),
            Column("char_end", "INTEGER", "Where it ends in the post's body, exclusive.",
                   "characters", required=True),
        ),
        _rows,
        licence=OF_THE_BLOG,
        source=FROM_POSTS,
        label="text",
        sort="post_id",
        shown=("text", "kind", "post_id"),
        by_hash=True,
    ),
)  # fmt: skip
