"""Builds public_sector_blogs.db from what is under sources/: the steps are those of `build`."""

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
from typing import Any, NamedTuple

import click

from publicsectorblogs import near_copies, store
from publicsectorblogs.attestation import check_sources, unmatched_sources
from publicsectorblogs.build_info import build_info
from publicsectorblogs.checks import BrokenReceipt, doubts_of, mark_copied_checks, verdicts_of
from publicsectorblogs.decisions import check_corrections, not_met, notices, problems_of
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.model import Check, CrossPost, Findings, SourceError, Stated
from publicsectorblogs.per_blog import ForAllBlogs, rows_of_blog
from publicsectorblogs.processes import Progress, in_processes, silently
from publicsectorblogs.relations import seen_relations
from publicsectorblogs.relations.same_sentence import disagree
from publicsectorblogs.sources import PRIMARY_SOURCES, Sources, find_sources, name_blogs
from publicsectorblogs.statistics import mark_copies
from publicsectorblogs.summary import summary
from publicsectorblogs.tables import UndeclaredRow, rows_of

# Fewer files of feeds, or blogs, than this take no noticeable time.
_MANY = 20
_PER_FEED = 10  # posts in a feed, as WordPress sets it


def build(folder: Path, output: Path, progress: Progress = silently) -> str:
    """Build the database `output` from the sources in `folder`; return what it holds, in words.

    The same sources make the same bytes, whatever number of processes reads them. Errors are
    those of `find_sources`, `rows_of_blog` and `new_database`; on any, `output` stays.
    """
    sources = find_sources(folder)
    with store.new_database(output) as database:
        # Each blog by itself, in processes: read, attribute, measure, recognise, relate.
        blogs = list(_each_blog(database, sources, progress))
        # All blogs together: link, check, write.
        links = _link(database, blogs)
        checks = _check(database, sources, blogs, links)
        _write(database, sources, blogs, links, checks)
        return summary(database)


def _each_blog(
    database: sqlite3.Connection, sources: Sources, progress: Progress
) -> Iterator[ForAllBlogs]:
    """Store the rows of each blog as they come; yield what it brings to the steps for all."""
    work = partial(rows_of_blog, sources.folder)
    posts = sum(_PER_FEED * len(blog.files) + len(blog.page_posts) for blog in sources.of_blogs)
    found = in_processes(work, sources.of_blogs, worth_it=posts >= _MANY * _PER_FEED)
    for rows, for_all in progress(found, len(sources.of_blogs), "reading blogs"):
        store.insert(database, rows)
        yield for_all
    store.index_collected(database)


class _Links(NamedTuple):
    """What near-copies of posts repeat."""

    pairs: list[CrossPost]
    copies: dict[str, str]  # id of a figure that a near-copy states again -> of the one that counts
    stated: list[Stated]  # the rows of statistics, copies marked


def _link(database: sqlite3.Connection, blogs: Sequence[ForAllBlogs]) -> _Links:
    proposed = near_copies.candidates(_all(blog.fingerprints for blog in blogs))
    words = store.words(database, dict.fromkeys(_all(proposed)))
    pairs = near_copies.near_copies(proposed, words)
    posts = dict.fromkeys(_all((pair.post_id, pair.other_post_id) for pair in pairs))
    copies = near_copies.copies_of(store.figures(database, posts), pairs)
    stated = mark_copies(list(_all(blog.stated for blog in blogs)), pairs, copies)
    return _Links(pairs, copies, stated)


def _check(
    database: sqlite3.Connection, sources: Sources, blogs: Sequence[ForAllBlogs], links: _Links
) -> list[Check]:
    """Return the checks of posts by themselves, of near-copies, and against primary sources.

    The first were made with each blog, for which the text of its posts is needed.
    """
    picked = {
        source.id: store.picked_figures(database, source)
        for source in sources.primary_sources if not source.table
    }  # fmt: skip
    in_copies = (
        disagree(
            *(store.whole_figures(database, post) for post in (pair.post_id, pair.other_post_id))
        )
        for pair in links.pairs
    )
    return mark_copied_checks([
        *_all(blog.checks for blog in blogs), *_all(in_copies),
        *check_sources(links.stated, picked, sources.primary_sources),
    ], links.copies)  # fmt: skip


def _write(
    database: sqlite3.Connection, sources: Sources, blogs: Sequence[ForAllBlogs], links: _Links,
    checks: Sequence[Check],
) -> None:  # fmt: skip
    """Store what was found by looking at all blogs together, and what the database is."""
    named, unknown = name_blogs(sources.blogs, _all(blog.named for blog in blogs))
    unmatched = unmatched_sources(checks, sources.primary_sources, PRIMARY_SOURCES)
    check_corrections(sources.decisions, _all(blog.corrected for blog in blogs))
    gone = not_met(sources.decisions, _all(blog.withdrawn for blog in blogs))
    read, doubts = _all(blog.problems for blog in blogs), doubts_of(checks)
    for column, marks in (("copy_of", links.copies), ("verdict", verdicts_of(checks)),
                          ("doubts", doubts)):  # fmt: skip
        store.mark_figures(database, column, marks)
    store.insert(database, rows_of(Findings(
        captures=sources.captures, blogs=named,
        posts_of_blog={blog.name: blog.posts for blog in blogs},
        stated=[_with_doubts(row, doubts) for row in links.stated],
        cross_posts=links.pairs, checks=checks, primary_sources=sources.primary_sources,
        relations=seen_relations(checks), columns=dictionary(),
        problems=[*sources.problems, *unknown, *read, *unmatched, *problems_of(gone)],
        withdrawn=notices(gone),
    )))  # fmt: skip
    told = build_info(database, sources.folder, sum(blog.receipts for blog in blogs))
    store.insert(database, rows_of(Findings(build=told)))


def _with_doubts(row: Stated, doubts: Mapping[str, str]) -> Stated:
    figure = row.statement.figure
    return replace(row, doubts=doubts.get(figure.id) if figure else None)


_all = chain.from_iterable


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
