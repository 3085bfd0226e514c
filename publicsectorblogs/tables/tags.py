"""The tags that blogs give to their posts."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import named
from publicsectorblogs.model import Findings
from publicsectorblogs.names import slug
from publicsectorblogs.tables import COMPILED, FROM_FEEDS, Column, Row, Table


def tag_id(tag: str) -> str:
    """Return the public identifier of a tag: a slug, or a hash where a slug loses it ("C#")."""
    made = slug(tag)
    return named("tag", made if len(made) > 1 else "", tag)


def _rows(findings: Findings) -> Iterator[Row]:
    names: dict[str, str] = {}
    for post in findings.posts:
        for tag in post.tags:
            names.setdefault(tag_id(tag), tag)
    for identity, name in names.items():
        yield {"id": identity, "name": name}


def _post_rows(findings: Findings) -> Iterator[Row]:
    pairs = {(post.id, tag_id(tag)) for post in findings.posts for tag in post.tags}
    for post, tag in sorted(pairs):
        yield {"post_id": post, "tag_id": tag}


TABLES = (
    Table(
        "tags",
        "Tags",
        "The tags that blogs give their posts in their feeds.",
        (
            Column("id", "TEXT", "Stable identifier of the tag, made from its name.", key=True),
            Column("name", "TEXT", "The tag, as the blog writes it.", required=True),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_FEEDS,
        label="name",
        sort="name",
        shown=("name",),
        shared=True,
    ),
    Table(
        "post_tags",
        "Post tags",
        "Which post has which tag.",
        (
            Column("post_id", "TEXT", "The post.", key=True, required=True, references="posts"),
            Column("tag_id", "TEXT", "The tag.", key=True, required=True, references="tags",
                   facet=True),
        ),
        _post_rows,
        licence=COMPILED,
        source=FROM_FEEDS,
        by_hash=True,
    ),
)  # fmt: skip
