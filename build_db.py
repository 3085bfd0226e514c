"""Builds public_sector_blogs.db from what is under sources/: the steps are those of `build`."""

from __future__ import annotations

import signal
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from errno import ENOSPC
from functools import partial
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import click

from publicsectorblogs import near_copies, store
from publicsectorblogs.attestation import check_sources, unmatched_sources
from publicsectorblogs.build_info import build_info
from publicsectorblogs.checks import BrokenReceipt, doubts_of, mark_copied_checks, verdicts_of
from publicsectorblogs.decisions import check_corrections, not_met, notices, problems_of
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.editions import EDITIONS, FULL
from publicsectorblogs.model import (
    Check,
    CrossPost,
    Findings,
    Retired,
    RetiredFigure,
    SourceError,
    Stated,
)  # fmt: skip
from publicsectorblogs.per_blog import OfBlog, OfPosts, analyse, begin, load_rules
from publicsectorblogs.processes import Progress, in_processes, silently
from publicsectorblogs.relations import seen_relations
from publicsectorblogs.relations.same_sentence import disagree
from publicsectorblogs.retired import retire
from publicsectorblogs.shelf import Shelf, shelf_for
from publicsectorblogs.sources import PRIMARY_SOURCES, Sources, find_sources, name_blogs
from publicsectorblogs.statistics import mark_copies
from publicsectorblogs.summary import summary
from publicsectorblogs.tables import UndeclaredRow, rows_of

# Fewer files of feeds, or blogs, and bytes of them, than this take no noticeable time.
_MANY, _MUCH = 20, 1_000_000


def build(folder: Path, output: Path, progress: Progress = silently, *, edition: str = FULL) -> str:
    """Build the database `output` from the sources in `folder`; return what it holds, in words.

    The same sources make the same bytes, however they are shared out. Errors are those of
    `find_sources`, `per_blog.begin` and `new_database`; on any, `output` stays.
    """
    sources = find_sources(folder)
    with TemporaryDirectory() as rows, store.new_database(output, edition) as database:
        shelf = shelf_for(Path(rows), sources.size)
        # Each blog, and each post, by itself, in processes: read, attribute, measure, recognise,
        # relate.
        blogs, posts = _each_blog(shelf, sources, progress)
        _store_each(database, shelf, sources, blogs, posts)
        # All posts together: link, check, write.
        links = _link(database, posts)
        checks = _check(database, sources, posts, links)
        _write(database, shelf, sources, blogs, posts, links, checks)
        return summary(database)


def _each_blog(
    shelf: Shelf, sources: Sources, progress: Progress
) -> tuple[list[OfBlog], list[OfPosts]]:
    """Return what the blogs, and their posts, bring to the steps for all, in order."""
    load_rules()  # once, and not in each process
    shared = sources.size >= _MUCH or sum(len(one.files) for one in sources.of_blogs) >= _MANY
    begun = in_processes(partial(begin, sources.folder, shelf), sources.of_blogs, worth_it=shared)
    blogs = list(progress(begun, len(sources.of_blogs), "reading blogs"))
    to_do = [place for blog in blogs for place in blog.to_do]
    done = in_processes(partial(analyse, shelf), to_do, worth_it=len(to_do) > 1)
    rest = iter(progress(done, len(to_do), "reading large blogs"))
    return blogs, [
        some
        for blog in blogs
        for some in ([blog.done] if blog.done else islice(rest, len(blog.to_do)))
    ]


def _store_each(
    database: sqlite3.Connection, shelf: Shelf, sources: Sources, blogs: Sequence[OfBlog],
    posts: Sequence[OfPosts],
) -> None:  # fmt: skip
    """Store the rows of which each says what one blog or one post does, and what was not met."""
    gone = not_met(sources.decisions, _all(blog.withdrawn for blog in blogs))
    others = rows_of(Findings(captures=sources.captures, withdrawn=notices(gone, sources.retired)))
    rows = chain(
        shelf.leave_rows(others), _all(one.rows for one in blogs), _all(one.rows for one in posts)
    )
    store.fill(database, shelf.sorted_rows(rows))


class _Links(NamedTuple):
    """What near-copies of posts repeat."""

    pairs: list[CrossPost]
    copies: dict[str, str]  # id of a figure that a near-copy states again -> of the one that counts
    stated: list[Stated]  # the rows of statistics, copies marked


def _link(database: sqlite3.Connection, posts: Sequence[OfPosts]) -> _Links:
    proposed = near_copies.candidates(_all(some.fingerprints for some in posts))
    words = store.words(database, dict.fromkeys(_all(proposed)))
    pairs = near_copies.near_copies(proposed, words)
    paired = dict.fromkeys(_all((pair.post_id, pair.other_post_id) for pair in pairs))
    copies = near_copies.copies_of(store.figures(database, paired), pairs)
    stated = mark_copies(list(_all(some.stated for some in posts)), pairs, copies)
    return _Links(pairs, copies, stated)


def _check(
    database: sqlite3.Connection, sources: Sources, posts: Sequence[OfPosts], links: _Links
) -> list[Check]:
    """Return the checks of posts by themselves, of near-copies, and against primary sources.

    The first were made with each post, since its text is needed for them.
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
        *_all(some.checks for some in posts), *_all(in_copies),
        *check_sources(links.stated, picked, sources.primary_sources),
    ], links.copies)  # fmt: skip


def _write(
    database: sqlite3.Connection, shelf: Shelf, sources: Sources, blogs: Sequence[OfBlog],
    posts: Sequence[OfPosts], links: _Links, checks: Sequence[Check],
) -> None:  # fmt: skip
    """Store what was found by looking at all posts together, and what the database is."""
    named, unknown = name_blogs(sources.blogs, _all(blog.named for blog in blogs))
    unmatched = unmatched_sources(checks, sources.primary_sources, PRIMARY_SOURCES)
    check_corrections(sources.decisions, _all(blog.corrected for blog in blogs))
    gone = not_met(sources.decisions, _all(blog.withdrawn for blog in blogs))
    read, doubts = _all(blog.problems for blog in blogs), doubts_of(checks)
    for column, marks in (("copy_of", links.copies), ("verdict", verdicts_of(checks)),
                          ("doubts", doubts)):  # fmt: skip
        store.mark_figures(database, column, marks)
    _store(database, shelf, Findings(
        blogs=named, posts_of_blog=store.posts_of_blogs(database),
        stated=[_with_doubts(row, doubts) for row in links.stated],
        cross_posts=links.pairs, checks=checks, primary_sources=sources.primary_sources,
        relations=seen_relations(checks), columns=dictionary(),
        retired=_retired(database, sources.retired),
        problems=[*sources.problems, *unknown, *read, *unmatched, *problems_of(gone)],
    ))  # fmt: skip
    told = build_info(database, sources.folder, sum(some.receipts for some in posts))
    _store(database, shelf, Findings(build=told))


def _retired(database: sqlite3.Connection, figures: Iterable[RetiredFigure]) -> list[Retired]:
    """Return the figures of releases that the database does not have under their identifiers."""
    gone = [(one, store.post_of(database, one)) for one in store.unanswered(database, figures)]
    return [retire(one, post_id, store.stated(database, post_id)) for one, post_id in gone]


def _store(database: sqlite3.Connection, shelf: Shelf, found: Findings) -> None:
    store.fill(database, shelf.sorted_rows(shelf.leave_rows(rows_of(found))))


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
@click.option(
    "--edition", type=click.Choice(EDITIONS), default=FULL, show_default=True,
    help="full: for your own use. open: to pass on, without the text of posts whose licence is not "
    "known to allow that.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(sources: Path, output: Path, edition: str, debug: bool) -> None:
    """Build the database OUTPUT from the folder SOURCES.

    On any error the database in place stays as it is, and the exit status is 1.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidy up first
    try:
        said = build(sources, output, _progress, edition=edition)
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
    is_full = isinstance(error, OSError) and error.errno == ENOSPC
    full = "; rows are collected in the folder for temporary files" if is_full else ""
    return " ".join(f"{output}: {error}{full}".split())


def _progress(results: Iterable[Any], count: int, label: str) -> Iterator[Any]:
    """Show a bar while `results` come, on a terminal and when there are many."""
    hidden = count < _MANY or not sys.stderr.isatty()
    with click.progressbar(results, count, label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


if __name__ == "__main__":
    main()
