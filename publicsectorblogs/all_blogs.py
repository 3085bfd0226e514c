"""All blogs: has each of them read, and looks at what they brought together.

The steps are those of build_db.py, and each is a function: link, check, write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from more_itertools import chunked

from publicsectorblogs import near_copies, store
from publicsectorblogs.as_before import AsBefore, Compared, Last, LastProposed
from publicsectorblogs.attestation import check_sources, unmatched_sources
from publicsectorblogs.build_info import build_info
from publicsectorblogs.checks import doubts_of, mark_copied_checks, verdicts_of
from publicsectorblogs.decisions import check_corrections, not_met, notices, problems_of
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.figures.units import BY_NAME
from publicsectorblogs.inputs import Inputs
from publicsectorblogs.model import (
    Check,
    CrossPost,
    Findings,
    Retired,
    RetiredFigure,
    Stated,
)  # fmt: skip
from publicsectorblogs.near_copies import Measures
from publicsectorblogs.numbered import numbered
from publicsectorblogs.per_blog import (
    Left,
    OfBlog,
    OfPosts,
    Waiting,
    analyse,
    begin,
    leave,
    load_rules,
    parts_to_read,
    read_ahead,
)
from publicsectorblogs.processes import Progress, Share, beside
from publicsectorblogs.proposals import Proposed, propose, propose_again
from publicsectorblogs.relations import seen_relations
from publicsectorblogs.relations.same_sentence import disagree
from publicsectorblogs.retired import retire
from publicsectorblogs.search_index import Changed, write_index
from publicsectorblogs.shelf import Place, Shelf, SortedRows
from publicsectorblogs.sources import PRIMARY_SOURCES, BlogSources, Sources, name_blogs
from publicsectorblogs.statistics import mark_copies
from publicsectorblogs.tables import Table, discover, rows_of

# Fewer files of feeds, bytes of posts, posts, and pairs of posts to compare, than this take no
# noticeable time.
_MANY, _MUCH, _MANY_POSTS, _MANY_PAIRS = 20, 1_000_000, 1000, 200
# Pairs of posts whose texts are compared together, in some tenths of a second and a few MB.
_PAIRS = 50

# Tables in which rows are looked up before all are full, and the one that is filled last.
_LOOKED_UP, _BUILD = frozenset({"figures", "posts", "remnants"}), "build_info"

_OF_ALL = frozenset(table.name for table in discover() if table.of_all)

_all = chain.from_iterable


def each_blog(
    share: Share, shelf: Shelf, before: AsBefore, sources: Sources, progress: Progress
) -> list[OfBlog]:
    """Return what the blogs, and their posts, bring to the steps for all, in order."""
    load_rules()  # once, and not in each process
    known = dict(before.blogs)
    new = (one for one in sources.of_blogs if one.name not in known)
    # The largest first: else one may be all that is left.
    to_read = sorted(new, key=lambda one: one.size, reverse=True)
    to_read = _ahead(share, shelf, before, sources.folder, to_read, progress)
    work = partial(begin, sources.folder, shelf, before.kept)
    # Shared out even where it is one large blog: this process, and those that it starts later,
    # would keep the memory which that takes.
    begun = share(work, to_read, worth_it=_is_much(to_read))
    read = list(progress(begun, len(to_read), "reading blogs"))
    to_do = [place for blog in read for place in blog.to_do]
    done = share(partial(analyse, shelf, before.kept), to_do, worth_it=len(to_do) > 1)
    rest = iter(progress(done, len(to_do), "reading large blogs"))
    for blog in read:
        large = list(islice(rest, len(blog.to_do)))
        known[blog.name] = replace(blog, done=large, to_do=()) if large else blog
    return [known[one.name] for one in sources.of_blogs]


def _ahead(
    share: Share, shelf: Shelf, before: AsBefore, folder: Path, to_read: Sequence[BlogSources],
    progress: Progress,
) -> list[BlogSources]:  # fmt: skip
    """Have the files of large blogs read, shared out, and return all blogs with where they are."""
    parts = list(map(parts_to_read, to_read))
    files = list(_all(parts))
    read = share(partial(read_ahead, folder, shelf, before.kept), files, worth_it=_is_much(files))
    places = iter(progress(read, len(files), "reading files of large blogs"))
    return [
        replace(one, ahead=tuple(islice(places, len(some))))
        for one, some in zip(to_read, parts, strict=True)
    ]


def _is_much(to_read: Sequence[BlogSources]) -> bool:
    return (
        sum(len(one.files) for one in to_read) >= _MANY or sum(one.size for one in to_read) >= _MUCH
    )


def _posts(blogs: Iterable[OfBlog]) -> Iterator[OfPosts]:
    return _all(blog.done for blog in blogs)


class RowsOfEach(NamedTuple):
    """Where the rows are that follow from one blog, or one post, alone.

    Those that the last database has already are left out, if there is a last one.
    """

    of_none: Left  # those that no blog made: captures of pages, and withdrawals that are not met
    by_hash: Sequence[Place]
    counted: Sequence[Place]
    last: Last | None


@contextmanager
def rows_of_each(
    shelf: Shelf, sources: Sources, blogs: Sequence[OfBlog], last: Last | None
) -> Iterator[RowsOfEach]:
    """Leave the rows that no blog made, and give where all of them are until they are stored.

    What was gathered of them on the shelf is cleared away at the end.
    """
    gone = not_met(sources.decisions, _all(blog.withdrawn for blog in blogs))
    others = Findings(captures=sources.captures, withdrawn=notices(gone, sources.retired))
    of_none = leave(shelf, others)
    left = [of_none, *(one.rows for one in blogs), *(one.rows for one in _posts(blogs))]
    by_hash = [some.by_hash for some in left if some.by_hash]
    counted = [some.counted for some in left]
    with shelf.gathered(by_hash) as one, shelf.gathered(counted) as other:
        yield RowsOfEach(of_none, one, other, last)


def store_each(database: sqlite3.Connection, shelf: Shelf, rows: RowsOfEach) -> None:
    """Store the rows that follow from one blog, or one post, alone."""
    changed, counted = _changed(shelf, rows), shelf.sorted_rows(rows.counted)
    assert not _OF_ALL & counted.tables
    for table in discover():
        if table.by_hash and not table.of_all:
            store.fill(database, table, *changed(table))
        elif not table.of_all:
            _store(database, table, counted)
    store.index(database, [table for table in discover() if table.name in _LOOKED_UP])


def _changed(shelf: Shelf, rows: RowsOfEach) -> Changed:
    """Return a function that gives the rows of a table that may have changed, as they were and are.

    The table is one whose rows are numbered by hash. Some rows may be the same in both.
    """
    old, new = (
        shelf.sorted_rows(left) for left in (rows.last.rows if rows.last else (), rows.by_hash)
    )
    assert not _OF_ALL & new.tables
    return lambda table: (
        lambda: numbered(table, old.of(table)),
        lambda: numbered(table, new.of(table)),
    )


def indexing(
    shelf: Shelf, blogs: Sequence[OfBlog], rows: RowsOfEach
) -> AbstractContextManager[Callable[[], Path]]:
    """Write the index of search beside all else; give a function that waits for its file."""
    return beside(partial(_index, shelf), rows, worth_it=_are_many(blogs))


def _index(shelf: Shelf, rows: RowsOfEach) -> Path:
    file = shelf.folder / "search.db"
    write_index(file, _changed(shelf, rows), rows.last and rows.last.database)
    return file


def _are_many(blogs: Iterable[OfBlog]) -> bool:
    return sum(some.posts for some in _posts(blogs)) >= _MANY_POSTS


def proposing(
    shelf: Shelf, blogs: Sequence[OfBlog], before: AsBefore
) -> AbstractContextManager[Callable[[], Proposed]]:
    """Propose near-copies beside all else; give a function that waits for the pairs."""
    prints = [some.fingerprints for some in _posts(blogs)]
    work = partial(_proposed, shelf, before.proposed)
    return beside(work, prints, worth_it=_are_many(blogs))


def _proposed(shelf: Shelf, last: LastProposed | None, places: Sequence[Place]) -> Proposed:
    prints = _all(map(shelf.take, places))
    if last is None:
        return propose(prints)
    return propose_again(shelf.take(last.pairs), dict(_all(map(shelf.take, last.prints))), prints)


class Links(NamedTuple):
    """What near-copies of posts repeat."""

    pairs: list[CrossPost]
    copies: dict[str, str]  # id of a figure that a near-copy states again -> of the one that counts
    rows: dict[str, str]  # the same of rows of statistics
    proposed: Proposed
    compared: Compared  # what came of comparing each pair that was proposed


def link(
    share: Share, database: sqlite3.Connection, shelf: Shelf, before: AsBefore,
    blogs: Sequence[OfBlog], proposed: Proposed,
) -> Links:  # fmt: skip
    """Find the near-copies among all posts, and what both posts of such a pair state."""
    named = _named(database, proposed.pairs)
    known = before.compared()
    new = [pair for pair, name in named.items() if name not in known]
    batches = _with_texts(database, shelf, new)
    measured = _all(share(partial(_measured, shelf), batches, worth_it=len(new) >= _MANY_PAIRS))
    known |= zip((named[pair] for pair in new), measured, strict=True)
    compared = {name: known[name] for name in named.values()}
    pairs = [found.of(*pair) for pair, name in named.items() if (found := compared[name])]
    copies: dict[str, str] = {}
    for group in near_copies.groups(pairs):
        paired = dict.fromkeys(_all((pair.post_id, pair.other_post_id) for pair in group))
        copies |= near_copies.copies_of(store.figures(database, paired), group)
    posts = set(_all((pair.post_id, pair.other_post_id) for pair in pairs))
    stated = [row for row in _stated(shelf, blogs) if row.post_id in posts]
    marked = mark_copies(stated, pairs, copies)
    rows = {row.id: row.copy_of for row in marked if row.copy_of}
    return Links(pairs, copies, rows, proposed, compared)


def _waiting(shelf: Shelf, blogs: Iterable[OfBlog]) -> Iterator[Waiting]:
    return (shelf.take(some.waiting) for some in _posts(blogs))


def _stated(shelf: Shelf, blogs: Iterable[OfBlog]) -> Iterator[Stated]:
    return _all(some.stated for some in _waiting(shelf, blogs))


def _named(
    database: sqlite3.Connection, pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], bytes]:
    """Return the pairs of posts, each with a hash of its texts."""
    named = dict[tuple[str, str], bytes]()
    for some in chunked(pairs, _PAIRS):
        texts = store.texts(database, dict.fromkeys(_all(some)))
        named |= {pair: near_copies.name_of(*(texts[post] for post in pair)) for pair in some}
    return named


def _with_texts(
    database: sqlite3.Connection, shelf: Shelf, pairs: Iterable[tuple[str, str]]
) -> Iterator[Place]:
    """Leave pairs of posts, some at a time, with the texts that these have."""
    for some in chunked(pairs, _PAIRS):
        yield shelf.leave((some, store.texts(database, dict.fromkeys(_all(some)))))


def _measured(shelf: Shelf, place: Place) -> list[Measures | None]:
    pairs, texts = shelf.take(place)
    words = {post: near_copies.words_of(*text) for post, text in texts.items()}
    return [near_copies.measure(words[one], words[other]) for one, other in pairs]


class Checks(NamedTuple):
    """What comes of comparing figures of two posts, or of a post and a primary source."""

    across: list[Check]  # copies marked
    copies: dict[str, str]  # id of any check that a near-copy repeats -> of the one that counts


def check(
    database: sqlite3.Connection, shelf: Shelf, sources: Sources, blogs: Sequence[OfBlog],
    links: Links,
) -> Checks:  # fmt: skip
    """Return the checks of near-copies and against primary sources, and which checks are copies.

    Those of one post were made with it, since its text is needed for them.
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
    stated = _stated(shelf, blogs)
    across = [*_all(in_copies), *check_sources(stated, picked, sources.primary_sources)]
    repeated = {*links.copies, *links.copies.values()}
    own = (
        check for some in _waiting(shelf, blogs) for check in some.checks
        if any(figure in repeated for figure, _ in check.figures)
    )  # fmt: skip
    marked = mark_copied_checks([*across, *own], links.copies)
    copies = {check.id: check.copy_of for check in marked if check.copy_of}
    return Checks(marked[: len(across)], copies)


def _checks(shelf: Shelf, blogs: Iterable[OfBlog], checks: Checks) -> Iterator[Check]:
    """Yield all checks, copies marked."""
    of_posts = _all(some.checks for some in _waiting(shelf, blogs))
    yield from (check._replace(copy_of=checks.copies.get(check.id)) for check in of_posts)
    yield from checks.across


def write(
    database: sqlite3.Connection, shelf: Shelf, sources: Sources, inputs: Inputs,
    blogs: Sequence[OfBlog], links: Links, checks: Checks,
) -> None:  # fmt: skip
    """Store what was found by looking at all posts together, and what the database is."""
    named, unknown = name_blogs(sources.blogs, _all(blog.named for blog in blogs))
    unmatched = unmatched_sources(checks.across, sources.primary_sources, PRIMARY_SOURCES)
    check_corrections(sources.decisions, _all(blog.corrected for blog in blogs))
    gone = not_met(sources.decisions, _all(blog.withdrawn for blog in blogs))
    read, doubts = _all(blog.problems for blog in blogs), doubts_of(_checks(shelf, blogs, checks))
    verdicts = verdicts_of(_checks(shelf, blogs, checks))
    for column, marks in (("copy_of", links.copies), ("verdict", verdicts), ("doubts", doubts)):
        store.mark_figures(database, column, marks)
    found = Findings(
        blogs=named, posts_of_blog=store.posts_of_blogs(database),
        cross_posts=links.pairs, checks=checks.across, primary_sources=sources.primary_sources,
        relations=seen_relations(_checks(shelf, blogs, checks)), units=tuple(BY_NAME.values()),
        columns=dictionary(), retired=_retired(database, sources.retired),
        problems=[*sources.problems, *unknown, *read, *unmatched, *problems_of(gone)],
    )  # fmt: skip
    left = [*_marked(shelf, blogs, links, checks, doubts), shelf.leave_rows(rows_of(found))]
    rows = shelf.sorted_rows(left)
    assert rows.tables <= _OF_ALL
    for table in discover():
        if table.of_all and table.name != _BUILD:
            _store(database, table, rows)
    told = build_info(database, inputs.sources, sum(some.receipts for some in _posts(blogs)))
    rows = shelf.sorted_rows([shelf.leave_rows(rows_of(Findings(build=told)))])
    _store(database, next(table for table in discover() if table.name == _BUILD), rows)


def _marked(
    shelf: Shelf, blogs: Iterable[OfBlog], links: Links, checks: Checks, doubts: Mapping[str, str]
) -> Iterator[Place]:
    """Leave the rows that waited until copies and contradictions are known."""
    for some in _waiting(shelf, blogs):
        stated = [
            replace(row, copy_of=links.rows.get(row.id), doubts=_doubts(row, doubts))
            for row in some.stated
        ]
        compared = [one._replace(copy_of=checks.copies.get(one.id)) for one in some.checks]
        yield shelf.leave_rows(rows_of(Findings(stated=stated, checks=compared)))


def _retired(database: sqlite3.Connection, figures: Iterable[RetiredFigure]) -> list[Retired]:
    """Return the figures of releases that the database does not have under their identifiers."""
    gone = [(one, store.post_of(database, one)) for one in store.unanswered(database, figures)]
    return [retire(one, post, store.current_figures(database, post)) for one, post in gone]


def as_before(blogs: Sequence[OfBlog]) -> list[str]:
    """Return how many posts were kept from the last build, in words, if any were."""
    kept = sum(some.as_before for some in _posts(blogs))
    count = sum(some.posts for some in _posts(blogs))
    return [f"{kept:,} of {count:,} posts were as before"] if kept else []


def _store(database: sqlite3.Connection, table: Table, rows: SortedRows) -> None:
    """Store all rows of a table."""
    old = store.rows_in(database, table)
    store.fill(database, table, lambda: old, lambda: numbered(table, rows.of(table)))


def _doubts(row: Stated, doubts: Mapping[str, str]) -> str | None:
    figure = row.statement.figure
    return doubts.get(figure.id) if figure else None
