"""The figures that a release had and that are read otherwise now."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, FLAG, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for one in findings.retired:
        figure = one.figure
        yield {
            "id": figure.id, "quote": figure.quote, "sentence": figure.sentence,
            "last_version": figure.last_version, "replaced_by": one.replaced_by,
            "is_same": int(one.is_same), "post_id": one.post_id, "stated_in": figure.post_id,
            "blog_id": figure.blog_id, "post": figure.post, "url": figure.url or None,
        }  # fmt: skip


TABLES = (
    Table(
        "retired_figures",
        "Retired figures",
        "Figures of earlier releases of the dataset whose identifiers this release no longer "
        "has, because the rules that read them changed or the sources no longer hold their "
        "posts. Their addresses lead to the figure that now reads the same words, or say what "
        "was cited.",
        (
            Column("id", "TEXT", "Stable identifier that the figure had.", key=True),
            Column("quote", "TEXT", "The words that were read as stating it.", required=True),
            Column("sentence", "TEXT", "The sentence in which they stand.", required=True),
            Column("last_version", "TEXT", "The version of the data (see build_info) of the last "
                   "release that had it.", required=True),
            Column("replaced_by", "TEXT", "The figure that reads these words now, or a part of "
                   "them, or them with more, in the same post and sentence; NULL where there is "
                   "none, or more than one.", references="figures", absent="none"),
            Column("is_same", "INTEGER", "1: that figure has the same sentence and words, and "
                   "this address leads to it. 0: its sentence or words differ, or there is none.",
                   required=True, values=FLAG),
            Column("post_id", "TEXT", "The post; NULL where the sources no longer hold it.",
                   references="posts", absent="no longer held"),
            Column("stated_in", "TEXT", "The identifier that the post had.", required=True),
            Column("blog_id", "TEXT", "The identifier that its blog had.", required=True),
            Column("post", "TEXT", "What the post was called.", required=True),
            Column("url", "TEXT", "The address of the post; NULL where it was not known.",
                   absent="not known"),
        ),
        _rows,
        licence=COMPILED,
        source="Earlier releases of the dataset",
        label="quote",
        shown=("quote", "sentence", "last_version", "replaced_by", "post_id"),
        of_all=True,
    ),
)  # fmt: skip
