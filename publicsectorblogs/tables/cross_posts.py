"""Pairs of posts with nearly the same text."""

from __future__ import annotations

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, Column, Row, Table, fields


def _rows(findings: Findings) -> list[Row]:
    return [fields(pair) for pair in findings.cross_posts]


TABLES = (
    Table(
        "cross_posts",
        "Near-copies",
        "Pairs of posts with nearly the same text, and pairs of which one is an excerpt of the "
        "other. Which of the two came first is not known, and their order in the pair does not "
        "say.",
        (
            Column("post_id", "TEXT", "One post.", key=True, required=True, references="posts"),
            Column("other_post_id", "TEXT", "The other post.", key=True, required=True,
                   references="posts", rule="post_id < other_post_id"),
            Column("kind", "TEXT", "copy: nearly all of one post stands in the other, and makes up "
                   "most of it; excerpt: nearly all of one post stands in the other, which is much "
                   "longer.",
                   required=True, facet=True, values=("copy", "excerpt")),
            Column("similarity", "REAL", "Share of the words of both posts that are the same, in "
                   "order, from 0 to 1. It is low for an excerpt.",
                   "fraction (1 is all)", required=True, rule="similarity BETWEEN 0 AND 1"),
            Column("share", "REAL", "Share of the words of the post that stand in the other post, "
                   "whatever the order of its paragraphs, from 0 to 1.", "fraction (1 is all)",
                   required=True, rule="share BETWEEN 0 AND 1"),
            Column("other_share", "REAL", "Share of the words of the other post that stand in the "
                   "post, measured alike, from 0 to 1.", "fraction (1 is all)", required=True,
                   rule="other_share BETWEEN 0 AND 1"),
        ),
        _rows,
        licence=COMPILED,
        source="The texts of the posts, compared",
        sort_desc="similarity",
        of_all=True,
    ),
)  # fmt: skip
