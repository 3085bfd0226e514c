"""How posts changed from one capture of their feed to the next."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import stable_id
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import COMPILED, FROM_FEEDS, Column, Row, Table, fields


def _rows(findings: Findings) -> Iterator[Row]:
    for version in findings.versions:
        yield {
            "id": stable_id("v", version.post_id, version.capture_id), **fields(version),
            # An empty text would be NULL in CSV all the same.
            "changed": version.changed or None,
        }  # fmt: skip


TABLES = (
    Table(
        "post_versions",
        "Versions of posts",
        "How posts changed from one saved feed to the next: one row when a post is first seen, "
        "and another whenever its title, text, address or date changes.",
        (
            Column("id", "TEXT", "Stable identifier of the version.", key=True),
            Column("post_id", "TEXT", "The post.", required=True, references="posts"),
            Column("capture_id", "TEXT", "The saved file that holds this version.", required=True,
                   references="captures"),
            Column("seen", "TEXT", "When that file was saved, to the precision that is known; NULL "
                   "where that is not known."),
            Column("changed", "TEXT", "What differs from the version before, separated by commas: "
                   "body, published, title, url; NULL for the first version.", facet=True,
                   absent="first seen"),
            Column("sha256", "TEXT", "The SHA-256 of the version's text, in hexadecimal "
                   "digits.", required=True),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_FEEDS,
        sort_desc="seen",
        shown=("post_id", "seen", "changed", "capture_id"),
        by_hash=True,
    ),
)  # fmt: skip
