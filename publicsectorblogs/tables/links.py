"""Where posts link to."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import ids_of, plain
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, FROM_FEEDS, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for post in findings.posts:
        words = ((post.id, link.url, plain(link.text or "")) for link in post.links)
        for identity, link in zip(ids_of("l", words), post.links, strict=True):
            yield {"id": identity, "post_id": post.id, "url": link.url, "text": link.text}


TABLES = (
    Table(
        "links",
        "Links in posts",
        "Where the posts link to, for the posts whose source keeps its links.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("post_id", "TEXT", "The post.", required=True, references="posts"),
            Column("url", "TEXT", "The address that it links to.", required=True, index=True),
            Column("text", "TEXT", "The words of the link; NULL where it has none."),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_FEEDS,
        label="url",
        sort="post_id",
        shown=("text", "url", "post_id"),
        by_hash=True,
    ),
)  # fmt: skip
