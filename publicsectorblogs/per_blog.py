"""One blog, from its files to the rows that it makes: what each process of the build does.

The steps are those of build_db.py, and each is a function: read, attribute, measure, recognise,
relate. None of them depends on another blog, and none but the first on another post.
"""

from __future__ import annotations

import hashlib
import pickle
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

from more_itertools import constrained_batches

from publicsectorblogs import relations, statistics, tables
from publicsectorblogs.attribution import by_owner, find_authors, find_quotations
from publicsectorblogs.checks import receipts_of, verify_receipts
from publicsectorblogs.decisions import about
from publicsectorblogs.figures import extract
from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.former_figures import former_figures
from publicsectorblogs.ids import ids_of, plain
from publicsectorblogs.kept import Entry, Kept
from publicsectorblogs.leads import lead_of
from publicsectorblogs.model import (
    Authorship,
    Blog,
    Check,
    Corrected,
    Figure,
    Findings,
    FormerText,
    Post,
    Problem,
    Quantity,
    Quotation,
    Remnant,
    RetiredFigure,
    Stated,
    Withdrawal,
    Withdrawn,
    joined,
)  # fmt: skip
from publicsectorblogs.near_copies import Fingerprint, fingerprint
from publicsectorblogs.pages_and_feeds import differences
from publicsectorblogs.readings import Feed, Readings
from publicsectorblogs.relations import relate
from publicsectorblogs.relations.same_sentence import disagree
from publicsectorblogs.shelf import Place, Shelf
from publicsectorblogs.sources import PAGES, BlogSources, Contents, read_blog, read_files
from publicsectorblogs.statistics import recognise
from publicsectorblogs.tables import Rows, rows_of
from publicsectorblogs.wholes import whole_of

# Remnants whose words are not the author's: what they say, the post does not.
_NOT_SAID = frozenset({"script", "credit", "footer", "embed", "code"})


# So many posts, or so many characters of them, are analysed together: what one process has in
# memory of a large blog.
_POSTS, _CHARACTERS = 200, 2_000_000
# Bytes of the files of a blog; its posts would take some ten times as many in memory.
_LARGE = 5_000_000
_PICKLED = pickle.HIGHEST_PROTOCOL


class Some(NamedTuple):
    """Some posts of one blog, with the texts that they had before."""

    posts: Sequence[Post]
    former: Mapping[str, Sequence[FormerText]]  # by the ids of the posts
    author: str | None  # the blog's one author


class Said(NamedTuple):
    """What one post says, by its own words and beside the texts that it had before."""

    found: Findings  # but for the post itself
    against_former: Sequence[Check]
    fingerprint: Fingerprint | None


class Waiting(NamedTuple):
    """What some posts state, and what comes of comparing it: copies are yet to be marked."""

    stated: Sequence[Stated]
    checks: Sequence[Check]


class Left(NamedTuple):
    """Rows that were left on the shelf: those that keep their numbers, and those that are counted.

    See numbered.py.
    """

    by_hash: Place | None  # None: they are in the last database
    counted: Place


def leave(shelf: Shelf, found: Findings) -> Left:
    """Leave the rows that tables make of what was found. Raises UndeclaredRow as `rows_of` does."""
    by_hash, counted = list[Rows](), list[Rows]()
    for rows in rows_of(found):
        (by_hash if rows.table in _by_hash() else counted).append(rows)
    return Left(shelf.leave_rows(by_hash), shelf.leave_rows(counted))


@cache
def _by_hash() -> frozenset[str]:
    return frozenset(table.name for table in tables.discover() if table.by_hash)


@dataclass(frozen=True, slots=True)
class OfPosts:
    """What some posts of one blog bring to the steps that look at all posts, and their rows."""

    rows: Left
    posts: int
    fingerprints: Place  # each with the id of its post: see `proposals.propose`
    waiting: Place  # `Waiting`
    receipts: int  # quotes that stand where they are said to
    said: Place | None  # what each says, to be kept: entries
    as_before: int  # posts that were kept


@dataclass(frozen=True, slots=True)
class OfBlog:
    """What one blog brings to the steps that look at all, and which of its posts are done."""

    name: str  # the blog's id
    rows: Left
    named: tuple[tuple[Blog, str | None], ...]  # see `Contents.blogs`
    problems: Sequence[Problem]
    withdrawn: tuple[Withdrawal, ...]
    corrected: tuple[Corrected, ...]
    done: Sequence[OfPosts]
    to_do: Sequence[Place]  # of `Some`, for `analyse`
    read: Place | None  # names of its posts, what was decided about them, and entries of files


def load_rules() -> None:
    """Load the modules of statistics, relations and tables, which are found when first wanted."""
    statistics.discover()
    relations.discover()
    tables.discover()


def parts_to_read(sources: BlogSources) -> list[BlogSources]:
    """Return a large blog as parts with some of its files each, for `read_ahead`; else none."""
    if len(sources.files) == 1 or sources.size <= _LARGE:
        return []
    parts = constrained_batches(
        sources.files, _CHARACTERS, get_len=lambda path: path.stat().st_size, strict=False
    )
    return [BlogSources(sources.name, files=part, hashes=sources.hashes) for part in parts]


def read_ahead(folder: Path, shelf: Shelf, kept: Kept, part: BlogSources) -> Place:
    """Read some files of a blog, and return where that is. Raises SourceError as `read_files`."""
    with kept.reader() as get:
        readings = Readings(get, shelf, worth_it=True)
        return shelf.leave((read_files(folder, part, readings), readings.held))


def begin(folder: Path, shelf: Shelf, kept: Kept, sources: BlogSources) -> OfBlog:
    """Read a blog, and go on with its posts, unless it has so many that they are shared out.

    Raises SourceError as `read_files` and `read_blog` do, and what `analyse` raises.
    """
    with kept.reader() as get:
        # The one file of a blog is read anew whenever the blog is.
        readings = Readings(get, shelf, worth_it=len(sources.files) > 1)
        files = list[Feed]()
        for some, held in map(shelf.take, sources.ahead):
            files += some
            readings.held |= held
        files = files or read_files(folder, sources, readings)
        contents = read_blog(sources, files, readings, shelf if sources.ahead else None)
    rows = leave(shelf, Findings(
        captures=contents.captures, versions=contents.versions, aliases=contents.aliases,
        withdrawn=list(_withdrawn(contents, sources.author, sources.retired)),
        corrected=contents.corrected,
    ))  # fmt: skip
    parts = _parted(contents, sources.author)
    first, second = next(parts, None), next(parts, None)
    to_do = [shelf.leave(part) for part in chain((first, second), parts)] if second else []
    return OfBlog(
        sources.name, rows, contents.blogs, [*contents.problems, *_differences(contents.united)],
        tuple(one for _, one in contents.withdrawn), contents.corrected,
        [_analyse(shelf, kept, first)] if first and not second else (), to_do,
        shelf.leave((contents.names, about(sources.decisions, contents.names), readings.entries)),
    )  # fmt: skip


def analyse(shelf: Shelf, kept: Kept, place: Place) -> OfPosts:
    """Take up some posts from the shelf, and leave their rows there.

    Raises BrokenReceipt when a quote is not where it should be, and UndeclaredRow when a table's
    rows are not those that it declares.
    """
    return _analyse(shelf, kept, shelf.take(place))


def _parted(contents: Contents, author: str | None) -> Iterator[Some]:
    """Yield the posts of a blog in order, few at a time."""
    former = defaultdict[str, list[FormerText]](list)
    for text in contents.former:
        former[text.post.id].append(text)

    for posts in constrained_batches(
        contents.posts, _CHARACTERS, _POSTS, get_len=lambda post: len(post.body), strict=False
    ):
        yield Some(posts, {p.id: former[p.id] for p in posts if p.id in former}, author)


def _analyse(shelf: Shelf, kept: Kept, some: Some) -> OfPosts:
    said, entries = list[Said](), list[Entry]()
    with kept.reader() as get:
        for post in some.posts:
            former = some.former.get(post.id, ())
            name = _name(post, former, some.author)
            before = get(name)
            said.append(pickle.loads(before) if before else say(post, former, some.author))
            entries.append(Entry(name, None if before else pickle.dumps(said[-1], _PICKLED)))
    found = joined([Findings(posts=some.posts), *(one.found for one in said)])
    checks = [*found.checks, *(check for one in said for check in one.against_former)]
    rows = leave(shelf, replace(found, stated=(), checks=()))
    return OfPosts(
        rows, len(some.posts),
        shelf.leave([(post.id, one.fingerprint)
                     for post, one in zip(some.posts, said, strict=True) if one.fingerprint]),
        shelf.leave(Waiting(found.stated, checks)), sum(1 for _ in receipts_of(found)),
        shelf.leave(entries), sum(value is None for _, value in entries),
    )  # fmt: skip


def _name(post: Post, former: Sequence[FormerText], author: str | None) -> str:
    """Return a hash of all that `say` depends on, which a text's file and its HTML are not."""
    own = hashlib.sha256(repr(author).encode())
    for text in (post, *(one.post for one in former)):
        own.update(f"{len(text.body)} {text.body}".encode("utf-8", "surrogatepass"))
        rest = text._replace(body="", html=None, capture_id="", capture_start=None,
                             capture_end=None)  # fmt: skip
        own.update(repr(rest).encode())
    own.update(repr([one.last_seen for one in former]).encode())
    return own.hexdigest()


def say(post: Post, former: Sequence[FormerText], owner: str | None) -> Said:
    """Return what one post says; `former`: the texts that it had before; `owner`: see `attribute`.

    Raises BrokenReceipt as `verify_receipts` does.
    """
    found = findings_of(post, owner)
    pasts = [(text, measure(text.post)) for text in former]
    found = replace(found, former_figures=former_figures(pasts, post, found.figures))
    against = {
        check.id: check
        for text, figures in pasts if not text.post.is_summary
        for check in disagree(found.figures, figures, in_a_version=True)
    }  # fmt: skip
    return Said(found, list(against.values()), fingerprint(post))


def _withdrawn(
    contents: Contents, owner: str | None, retired: Sequence[RetiredFigure]
) -> Iterator[Withdrawn]:
    """The identifiers of posts that are withdrawn, and of what they stated, at any time."""
    seen = set[str]()
    for post, withdrawal in contents.withdrawn:
        said = findings_of(post, owner)
        names = [old for old, new in contents.withdrawn_aliases.items() if new == post.id]
        figures, rows, checks = said.figures, said.stated, said.checks
        stated = (*(f.id for f in figures), *(r.id for r in rows), *(c.id for c in checks))
        released = (one.id for one in retired if one.post_id in (post.id, *names))
        for identity in (post.id, *names, *stated, *released):
            if identity not in seen:
                seen.add(identity)
                yield Withdrawn(identity, post.id, withdrawal)


def _differences(united: Iterable[tuple[Post, Post]]) -> list[Problem]:
    """What saved pages and feeds say otherwise of posts that stand in both; the page's stays."""
    return [
        Problem(PAGES, words, page.title or page.id)
        for page, feed in united
        for words in differences(page, feed)
    ]


def findings_of(post: Post, owner: str | None) -> Findings:
    """Return what one post says by its own words, step by step; `owner`: see `attribute`."""
    authorships, quotations = attribute(post, owner)
    figures = measure(post)
    stated = recognise(post, figures)
    said = Findings(
        authorships=authorships, quotations=quotations, figures=figures, stated=stated
    )  # fmt: skip
    verify_receipts(post, said)
    return replace(said, checks=relate(post.body, figures))


def attribute(post: Post, owner: str | None) -> tuple[list[Authorship], list[Quotation]]:
    """Return who wrote a post, by its own words, and who says what in it.

    `owner`: the one author of the blog, who wrote the posts that name nobody.
    """
    return find_authors(post) or by_owner(post, owner), find_quotations(post)


def measure(post: Post) -> list[Figure]:
    """Return the figures of one post, in order; scripts, code, credits and footers state none."""
    is_silent = _places_of(r for r in post.remnants if r.kind in _NOT_SAID)
    sentences = sentences_of(post.body)
    stated = [
        (quantity, sentences.around(quantity.char_start, quantity.char_end))
        for quantity in extract(post.body) if not is_silent(quantity.char_start)
    ]  # fmt: skip
    places = dict.fromkeys(sentence for _, sentence in stated)
    plainly = {place: plain(post.body[slice(*place)]) for place in places}
    words = ((post.id, plainly[place], plain(quantity.quote)) for quantity, place in stated)
    return [
        _figure(identity, post, quantity, *sentence)
        for identity, (quantity, sentence) in zip(ids_of("f", words), stated, strict=True)
    ]


def _places_of(remnants: Iterable[Remnant]) -> Callable[[int], bool]:
    """Return a function that tells whether a place is within one of the remnants."""
    spans = sorted((r.char_start, r.char_end) for r in remnants)
    starts = [start for start, _ in spans]
    ends = [0, *accumulate((end for _, end in spans), max)]
    return lambda place: ends[bisect_right(starts, place)] > place


def _figure(identity: str, post: Post, quantity: Quantity, start: int, end: int) -> Figure:
    sentence, lead, whole = post.body[start:end], lead_of(post.body, start), None
    if quantity.unit == "percent":
        place = quantity.char_start - start, quantity.char_end - start
        whole = whole_of(sentence, *place, lead.text if lead else None)
    return Figure(identity, post.id, quantity, sentence, start, lead, whole)
