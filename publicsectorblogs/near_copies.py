"""Finds, in the database that is being built, what near-copies of posts state again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from rensa import RMinHash

from publicsectorblogs.cross_posts import Said, measure, propose, words_of
from publicsectorblogs.model import CrossPost

_REMNANTS = "SELECT char_start, char_end FROM remnants WHERE post_id = ? ORDER BY char_start"
_FIGURES = """
    SELECT id, post_id, char_start, sentence, value, low, high, unit, per, hedge, form
    FROM figures WHERE post_id = ? ORDER BY char_start
"""


def find_cross_posts(
    connection: sqlite3.Connection, prints: Iterable[tuple[str, RMinHash]]
) -> list[CrossPost]:
    """Return the pairs of near-copies among the posts with these fingerprints, ordered by id."""

    def words(post_id: str) -> list[str]:
        (body,) = connection.execute("SELECT body FROM posts WHERE id = ?", [post_id]).fetchone()
        return words_of(body, connection.execute(_REMNANTS, [post_id]))

    return measure(propose(prints), words)


def figures_of_copies(connection: sqlite3.Connection, pairs: Iterable[CrossPost]) -> list[Said]:
    """Return the figures of all posts that have a near-copy."""
    posts = dict.fromkeys(post for pair in pairs for post in (pair.post_id, pair.other_post_id))
    return [
        Said(identity, post_id, start, sentence, tuple(quantity))
        for post in posts
        for identity, post_id, start, sentence, *quantity in connection.execute(_FIGURES, [post])
    ]
