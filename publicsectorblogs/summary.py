"""What a database holds, in a few lines: what the build says at its end."""

from __future__ import annotations

import sqlite3

from publicsectorblogs.statistics import discover
from publicsectorblogs.words import so_many

# Lines of each kind that are shown; all of them are in the database.
_SHOWN = 6
_COUNTS = """
    SELECT
      (SELECT count(*) FROM posts) AS posts,
      (SELECT count(DISTINCT blog_id) FROM posts) AS blogs,
      (SELECT count(DISTINCT id) FROM authors) AS authors,
      (SELECT count(*) FROM cross_posts) AS pairs,
      (SELECT count(*) FROM figures) AS figures,
      (SELECT count(*) FROM figures WHERE copy_of IS NULL) AS counted,
      (SELECT count(*) FROM checks WHERE copy_of IS NULL) AS checks,
      (SELECT count(*) FROM checks WHERE copy_of IS NULL AND verdict = 'contradicts')
        AS contradictions,
      (SELECT count(*) FROM problems) AS problems
"""
_CONTRADICTIONS = """
    SELECT "check" || ': ' || detail || coalesce('; ' || cause, '') || ' (post ' || post_id || ')'
    FROM checks WHERE copy_of IS NULL AND verdict = 'contradicts' ORDER BY post_id, "check", id
"""
_PROBLEMS = """
    SELECT severity || ': ' || path || coalesce(', ' || entry, '') || ': ' || problem
    FROM problems ORDER BY path, length(entry), entry, id
"""


def summary(connection: sqlite3.Connection) -> str:
    """Return what a database holds, in a few lines."""
    found = connection.execute(_COUNTS).fetchone()
    posts, blogs, authors, pairs, figures, counted, checks, contradictions, problems = found
    of_statistics = sum(
        connection.execute(f"SELECT count(*) FROM {statistic.table}").fetchone()[0]
        for statistic in discover()
    )
    lines = [
        f"{so_many(posts, 'post')} of {so_many(blogs, 'blog')}, {so_many(authors, 'author')}, "
        f"{so_many(pairs, 'pair')} of near-copies",
        f"{so_many(figures, 'figure')} ({counted:,} with near-copies counted once), "
        f"{so_many(of_statistics, 'row')} of statistics",
        f"{so_many(checks, 'comparison')} of figures, {so_many(contradictions, 'contradiction')}",
        *_some([line for (line,) in connection.execute(_CONTRADICTIONS)]),
        f"{so_many(problems, 'problem')} in the sources",
        *_some([line for (line,) in connection.execute(_PROBLEMS)]),
    ]
    return "\n".join(lines)


def _some(lines: list[str]) -> list[str]:
    """The first of `lines`, and how many more there are."""
    more = [f"  and {len(lines) - _SHOWN:,} more"] if len(lines) > _SHOWN else []
    return [f"  {line}" for line in lines[:_SHOWN]] + more
