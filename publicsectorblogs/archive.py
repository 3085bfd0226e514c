"""One archive, from its files to rows: what is done for each blog in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from rensa import RMinHash

from publicsectorblogs.analysis import analyse
from publicsectorblogs.model import Blog, Check, Problem
from publicsectorblogs.rows import Rows, archive_rows
from publicsectorblogs.sources import Archive, read_archive
from publicsectorblogs.statistics import Row


@dataclass(slots=True)
class Archived:
    """The rows that archives make, and what is compared with that of other archives."""

    rows: list[Rows] = field(default_factory=list)
    prints: list[tuple[str, RMinHash]] = field(default_factory=list)  # ids of posts, fingerprints
    statistics: list[Row] = field(default_factory=list)
    failed: list[Check] = field(default_factory=list)
    blogs: list[tuple[Blog, str | None]] = field(default_factory=list)  # see `Contents.blogs`
    problems: list[Problem] = field(default_factory=list)

    def add(self, other: Archived) -> None:
        """Add all of another but its rows, which are stored and let go."""
        self.prints += other.prints
        self.statistics += other.statistics
        self.failed += other.failed
        self.blogs += other.blogs
        self.problems += other.problems


def read_and_analyse(folder: Path, archive: Archive) -> Archived:
    """Read an archive below the sources folder, and analyse each of its posts.

    Raises SourceError as `read_archive` does, and BrokenReceipt when a quote is not where it
    should be.
    """
    contents = read_archive(folder, archive)
    analyses = [analyse(post) for post in contents.posts]
    prints = (
        (post.id, one.fingerprint) for post, one in zip(contents.posts, analyses, strict=True)
    )
    checks = [*contents.checks, *(check for one in analyses for check in one.checks)]
    return Archived(
        archive_rows(contents, analyses),
        [(post_id, minhash) for post_id, minhash in prints if minhash],
        [row for one in analyses for row in one.rows],
        [check for check in checks if not check.passed],
        list(contents.blogs), list(contents.problems),
    )  # fmt: skip
