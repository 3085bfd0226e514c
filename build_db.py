"""Builds public_sector_blogs.db from what is under sources/: read the steps in `build`."""

from __future__ import annotations

import signal
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import click

from publicsectorblogs import near_copies, store
from publicsectorblogs.checks import BrokenReceipt, check_rows, doubts_of, unmatched_sources
from publicsectorblogs.model import Check, CrossPost, Findings, SourceError, Stated
from publicsectorblogs.per_blog import ForAllBlogs, rows_of_blog
from publicsectorblogs.processes import Progress, in_processes, silently
from publicsectorblogs.sources import PRIMARY_SOURCES, Sources, find_sources, name_blogs
from publicsectorblogs.statistics import discover, mark_copies
from publicsectorblogs.tables import UndeclaredRow, rows_of

# Fewer files of feeds, or archives, than this take no noticeable time.
_MANY = 20
_PER_FEED = 10  # posts in a feed, as WordPress sets it
# Lines of each kind that the summary shows.
_SHOWN = 6


def build(folder: Path, output: Path, progress: Progress = silently) -> str:
    """Build the database `output` from the sources in `folder`; return what it holds, in words.

    The same sources make the same bytes, whatever number of processes reads them. Errors are
    those of `find_sources`, `rows_of_blog` and `new_database`; on any, `output` stays.
    """
    sources = find_sources(folder)
    with store.new_database(output) as database:
        # Each blog by itself, in processes (per_blog.py): read, attribute, measure, recognise.
        blogs = list(_each_blog(database, sources, progress))
        # All blogs together: link, check, write.
        stated, pairs, copies = _link(database, blogs)
        checks = check_rows(stated, sources.primary_sources)
        doubts = doubts_of([*_all(blog.failed for blog in blogs), *checks], stated)
        store.mark_figures(database, copies, doubts)
        store.insert(database, rows_of(_findings(sources, blogs, stated, pairs, checks, doubts)))
        return summary(database)


def _each_blog(
    database: sqlite3.Connection, sources: Sources, progress: Progress
) -> Iterator[ForAllBlogs]:
    """Store the rows of each blog as they come; yield what it brings to the steps for all."""
    store.insert(database, rows_of(Findings(captures=sources.captures)))
    work = partial(rows_of_blog, sources.folder)
    posts = sum(_PER_FEED * len(a.files) + len(a.page_posts) for a in sources.archives)
    found = in_processes(work, sources.archives, worth_it=posts >= _MANY * _PER_FEED)
    for rows, for_all in progress(found, len(sources.archives), "reading blogs"):
        store.insert(database, rows)
        yield for_all
    store.index_collected(database)


def _link(
    database: sqlite3.Connection, blogs: Sequence[ForAllBlogs]
) -> tuple[list[Stated], list[CrossPost], dict[str, str]]:
    """Return the statistics, those marked that a near-copy repeats; the near-copies; their figures.

    The latter from the id of a figure that a near-copy states again to the id of the one that
    counts.
    """
    proposed = near_copies.candidates(_all(blog.fingerprints for blog in blogs))
    words = store.words(database, dict.fromkeys(_all(proposed)))
    pairs = near_copies.near_copies(proposed, words)
    posts = dict.fromkeys(_all((pair.post_id, pair.other_post_id) for pair in pairs))
    copies = near_copies.copies_of(store.figures(database, posts), pairs)
    stated = mark_copies(list(_all(blog.stated for blog in blogs)), pairs, copies)
    return stated, pairs, copies


def _findings(
    sources: Sources, blogs: Sequence[ForAllBlogs], stated: Sequence[Stated],
    pairs: Sequence[CrossPost], checks: Sequence[Check], doubts: Mapping[str, str],
) -> Findings:  # fmt: skip
    """Return what was found by looking at all blogs together."""
    named, unknown = name_blogs(sources.blogs, _all(blog.named for blog in blogs))
    unmatched = unmatched_sources(stated, sources.primary_sources, PRIMARY_SOURCES)
    read = _all(blog.problems for blog in blogs)
    return Findings(
        blogs=named, posts_of_blog={blog.name: blog.posts for blog in blogs},
        stated=[replace(row, doubts=doubts.get(row.id)) for row in stated],
        cross_posts=pairs, checks=checks, primary_sources=sources.primary_sources,
        problems=[*sources.problems, *unknown, *read, *unmatched],
    )  # fmt: skip


_all = chain.from_iterable


_COUNTS = """
    SELECT
      (SELECT count(*) FROM posts) AS posts,
      (SELECT count(DISTINCT blog_id) FROM posts) AS blogs,
      (SELECT count(DISTINCT id) FROM authors) AS authors,
      (SELECT count(*) FROM cross_posts) AS pairs,
      (SELECT count(*) FROM figures) AS figures,
      (SELECT count(*) FROM figures WHERE copy_of IS NULL) AS counted,
      (SELECT count(*) FROM checks) AS checks,
      (SELECT count(*) FROM checks WHERE result = 'failed') AS failed,
      (SELECT count(*) FROM problems) AS problems
"""
_FAILED = """
    SELECT "check" || ': ' || coalesce(detail, found) || ' (post ' || post_id || ')'
    FROM checks WHERE result = 'failed' ORDER BY post_id, "check", id
"""
_PROBLEMS = """
    SELECT severity || ': ' || path || coalesce(', ' || entry, '') || ': ' || problem
    FROM problems ORDER BY path, rowid
"""


def summary(connection: sqlite3.Connection) -> str:
    """Return what a database holds, in a few lines."""
    posts, blogs, authors, pairs, figures, counted, checks, failed, problems = connection.execute(
        _COUNTS
    ).fetchone()
    of_statistics = sum(
        connection.execute(f"SELECT count(*) FROM {statistic.table}").fetchone()[0]
        for statistic in discover()
    )
    lines = [
        f"{posts} posts of {blogs} blogs, {authors} authors, {pairs} pairs of near-copies",
        f"{figures} figures ({counted} with near-copies counted once), "
        f"{of_statistics} rows of statistics",
        f"{checks} checks, {failed} failed",
        *_some([line for (line,) in connection.execute(_FAILED)]),
        f"{problems} problems in the sources",
        *_some([line for (line,) in connection.execute(_PROBLEMS)]),
    ]
    return "\n".join(lines)


def _some(lines: list[str]) -> list[str]:
    """The first of `lines`, and how many more there are; all of them are in the database."""
    more = [f"  and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return [f"  {line}" for line in lines[:_SHOWN]] + more


@click.command()
@click.option(
    "--sources", type=click.Path(path_type=Path), default=Path("sources"), show_default=True
)
@click.option(
    "--output", type=click.Path(path_type=Path), default=Path("public_sector_blogs.db"),
    show_default=True,
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(sources: Path, output: Path, debug: bool) -> None:
    """Build the database OUTPUT from the folder SOURCES.

    On any error the database in place stays as it is, and the exit status is 1.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidy up first
    try:
        said = build(sources, output, _progress)
    except (
        SourceError, BrokenReceipt, UndeclaredRow, BrokenExecutor, store.IntegrityError,
        sqlite3.Error, OSError,
    ) as error:  # fmt: skip
        if debug:
            raise
        click.echo(_one_line(error, sources, output), err=True)
        sys.exit(1)
    click.echo(said)
    click.echo(f"wrote {output} ({output.stat().st_size / 1e6:.1f} MB)")


def _one_line(error: Exception, sources: Path, output: Path) -> str:
    if isinstance(error, SourceError):
        place = f"{sources / error.path}" + (f":{error.line}" if error.line else "")
        return f"{place}: {error.problem}"
    if isinstance(error, BrokenExecutor):
        return f"{sources}: a process that read it was ended from outside; is there enough memory?"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    full = "; rows are collected in the folder for temporary files" if "full" in str(error) else ""
    return " ".join(f"{output}: {error}{full}".split())


def _progress(results: Iterable[Any], count: int, label: str) -> Iterator[Any]:
    """Show a bar while `results` come, on a terminal and when there are many."""
    hidden = count < _MANY or not sys.stderr.isatty()
    with click.progressbar(results, count, label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


if __name__ == "__main__":
    main()
