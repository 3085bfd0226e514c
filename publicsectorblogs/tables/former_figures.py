"""The figures that posts stated once and no longer do."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, FROM_FEEDS, Column, Row, Table


def _rows(findings: Findings) -> Iterator[Row]:
    for figure in findings.former_figures:
        yield figure._asdict()


TABLES = (
    Table(
        "former_figures",
        "Former figures",
        "Figures that an earlier saved version of a post states but its current version does "
        "not, because the figure was dropped or its sentence reworded. The addresses of these "
        "figures still work, and say so.",
        (
            Column("id", "TEXT", "Stable identifier that the figure had.", key=True),
            Column("post_id", "TEXT", "The post that stated it.", required=True,
                   references="posts"),
            Column("quote", "TEXT", "The words that stated it, exactly as they stood in the post, "
                   "with hedge, unit and rate.", required=True),
            Column("sentence", "TEXT", "The sentence in which it stood.", required=True),
            Column("last_seen", "TEXT", "When the last file with the sentence was saved, to the "
                   "precision that is known; NULL where that is not known."),
            Column("replaced_by", "TEXT", "The figure in its place now: one of the same unit that "
                   "stands between the same words, in a sentence that shares at least three in "
                   "five of the words of the shorter of the two. NULL where nothing stands there, "
                   "and where it is not certain.", references="figures"),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_FEEDS,
        label="quote",
        sort_desc="last_seen",
        by_hash=True,
    ),
)  # fmt: skip
