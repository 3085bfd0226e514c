"""Where posts link to."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings, stable_id
from publicsectorblogs.tables import COMPILED, FROM_FEEDS, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for post in findings.posts:
        for number, link in enumerate(post.links):
            identity = stable_id(post.id, "link", number, link.url)
            yield {"id": identity, "post_id": post.id, "url": link.url, "text": link.text}


TABLES = (
    Table(
        "links",
        "Links out of posts",
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
    ),
)  # fmt: skip
