"""Builds public_sector_blogs.db from what is under sources/: read the steps in `build`."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from publicsectorblogs.analysis import analyse_all
from publicsectorblogs.checks import BrokenReceipt, check_rows, unmatched_sources
from publicsectorblogs.cross_posts import copies_of, find_cross_posts
from publicsectorblogs.model import SourceError
from publicsectorblogs.processes import Progress, silently
from publicsectorblogs.sources import PRIMARY_SOURCES, Sources, read_sources
from publicsectorblogs.statistics import mark_copies
from publicsectorblogs.store import Dataset, IntegrityError, write_database

# Fewer files or posts than this take no noticeable time.
_MANY = 50
# Lines of each kind that the summary shows.
_SHOWN = 6


def build(sources: Sources, progress: Progress = silently) -> Dataset:
    """Return the dataset that `sources` make; the same sources make the same dataset."""
    said = analyse_all(sources.posts, progress)  # authors, quotations, figures, statistics
    figures = [figure for one in said for figure in one.figures]
    cross_posts = find_cross_posts(sources.posts, [one.fingerprint for one in said])
    copies = copies_of(figures, cross_posts)
    rows = mark_copies([row for one in said for row in one.rows], cross_posts, copies)
    checks = [*sources.checks, *(check for one in said for check in one.checks)]
    checks += check_rows(rows, sources.primary_sources)
    unmatched = unmatched_sources(rows, sources.primary_sources, PRIMARY_SOURCES)
    return Dataset(
        sources,
        [author for one in said for author in one.authorships],
        [quotation for one in said for quotation in one.quotations],
        figures, copies, rows, cross_posts, checks, [*sources.problems, *unmatched],
    )  # fmt: skip


def summary(dataset: Dataset) -> str:
    """Return what a build did, in a few lines."""
    posts = dataset.sources.posts
    authors = len({author.name for author in dataset.authorships})
    counted = len(dataset.figures) - len(dataset.copies)
    failed = [check for check in dataset.checks if not check.passed]
    lines = [
        f"{len(posts)} posts of {len({post.blog_id for post in posts})} blogs, "
        f"{authors} authors, {len(dataset.cross_posts)} pairs of near-copies",
        f"{len(dataset.figures)} figures ({counted} with near-copies counted once), "
        f"{len(dataset.rows)} rows of statistics",
        f"{len(dataset.checks)} checks, {len(failed)} failed",
    ]
    lines += _some([f"{c.check}: {c.detail or c.found} (post {c.post_id})" for c in failed])
    lines.append(f"{len(dataset.problems)} problems in the sources")
    lines += _some(
        [f"{p.severity}: {', '.join(filter(None, (p.path, p.entry)))}: {p.problem}"
         for p in dataset.problems]
    )  # fmt: skip
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
    try:
        dataset = build(read_sources(sources, _progress), _progress)
        write_database(dataset, output)
    except (SourceError, BrokenReceipt, IntegrityError, sqlite3.Error, OSError) as error:
        if debug:
            raise
        click.echo(_one_line(error, sources, output), err=True)
        sys.exit(1)
    click.echo(summary(dataset))
    click.echo(f"wrote {output} ({output.stat().st_size / 1e6:.1f} MB)")


def _one_line(error: Exception, sources: Path, output: Path) -> str:
    if isinstance(error, SourceError):
        place = f"{sources / error.path}" + (f":{error.line}" if error.line else "")
        return f"{place}: {error.problem}"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return " ".join(f"{output}: {error}".split())


def _progress(results: Iterable[Any], count: int, label: str) -> Iterator[Any]:
    """Show a bar while `results` come, on a terminal and when there are many."""
    hidden = count < _MANY or not sys.stderr.isatty()
    with click.progressbar(results, count, label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


if __name__ == "__main__":
    main()
