"""The editions of a database: full, for one's own use, and open, which may be passed on.

The open edition leaves out the text of posts whose licence is not known to allow that. Their
titles, addresses, hashes and figures stay, each figure with the sentence that states it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

FULL, OPEN = "full", "open"
EDITIONS = (FULL, OPEN)
# Licences, by their SPDX identifiers, that let anybody republish a text, changed or not and for any
# purpose; all but CC0 and PDDL ask for attribution. Those of Creative Commons with NC or ND do not.
REPUBLISHABLE = (
    "OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "CC0-1.0", "PDDL-1.0", "CC-BY-2.0", "CC-BY-2.5",
    "CC-BY-3.0", "CC-BY-4.0", "CC-BY-SA-2.0", "CC-BY-SA-2.5", "CC-BY-SA-3.0", "CC-BY-SA-4.0",
    "MIT",
)  # fmt: skip
# Tables whose rows are the text of a post, or large parts of it.
TEXTS = ("remnants", "quotations")
_WITHHELD = "SELECT id FROM posts WHERE is_withheld"


def make_edition(connection: sqlite3.Connection, edition: str) -> None:
    """Make a full database that edition, and let it say which it is.

    Its file is to be written anew: the text stays in pages that are no longer used.
    """
    if edition == OPEN:
        _withhold(connection)
    connection.execute("INSERT INTO build_info VALUES ('edition', ?)", [edition])
    connection.commit()


def _withhold(connection: sqlite3.Connection) -> None:
    known = ", ".join("?" * len(REPUBLISHABLE))
    connection.execute(
        "UPDATE posts SET body = NULL, html = NULL, is_withheld = 1 WHERE blog_id IN "
        f"(SELECT id FROM blogs WHERE coalesce(licence_spdx, '') NOT IN ({known}))",
        REPUBLISHABLE,
    )
    for table in TEXTS:
        connection.execute(f"DELETE FROM {table} WHERE post_id IN ({_WITHHELD})")
        with closing(connection.execute(f"SELECT count(*) FROM {table}")) as counted:
            connection.execute(
                "UPDATE build_info SET value = ? WHERE name = ?",
                [*counted.fetchone(), f"rows in {table}"],
            )
    connection.execute("INSERT INTO posts_fts (posts_fts) VALUES ('rebuild')")
