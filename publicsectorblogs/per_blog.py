"""One blog, from its files to the rows that it makes: what each process of the build does.

The steps are those of build_db.py, and each is a function: read, attribute, measure, recognise,
relate. None of them depends on another blog, and none but the first on another post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from publicsectorblogs import relations, statistics, tables
from publicsectorblogs.attribution import by_owner, find_authors, find_quotations
from publicsectorblogs.checks import receipts_of, verify_receipts
from publicsectorblogs.figures import extract
from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.former_figures import former_figures
from publicsectorblogs.ids import ids_of, plain
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
    RetiredFigure,
    Stated,
    Withdrawal,
    Withdrawn,
    joined,
)  # fmt: skip
from publicsectorblogs.near_copies import Fingerprint, fingerprint
from publicsectorblogs.pages_and_feeds import differences
from publicsectorblogs.relations import relate
from publicsectorblogs.relations.same_sentence import disagree
from publicsectorblogs.shelf import Part, Place, Shelf
from publicsectorblogs.sources import PAGES, BlogSources, Contents, read_blog
from publicsectorblogs.statistics import recognise
from publicsectorblogs.tables import rows_of
from publicsectorblogs.wholes import whole_of

# Remnants whose words are not the author's: what they say, the post does not.
_NOT_SAID = frozenset({"script", "credit", "footer", "embed", "code"})


# So many posts, or so many characters of them, are analysed together: what one process has in
# memory of a large blog.
_POSTS, _CHARACTERS = 200, 2_000_000


class Some(NamedTuple):
    """Some posts of one blog, with the texts that they had before."""

    posts: Sequence[Post]
    former: Sequence[FormerText]
    author: str | None  # the blog's one author


@dataclass(frozen=True, slots=True)
class OfPosts:
    """What some posts of one blog bring to the steps that look at all together, and their rows."""

    rows: Sequence[Part]
    posts: int
    fingerprints: Sequence[tuple[str, Fingerprint]]  # with the ids of the posts
    stated: Sequence[Stated]
    checks: Sequence[Check]
    receipts: int  # quotes that stand where they are said to


@dataclass(frozen=True, slots=True)
class OfBlog:
    """What the sources of one blog bring to the same, and what of its posts is done or to do."""

    name: str  # the blog's id
    rows: Sequence[Part]
    named: tuple[tuple[Blog, str | None], ...]  # see `Contents.blogs`
    problems: Sequence[Problem]
    withdrawn: tuple[Withdrawal, ...]
    corrected: tuple[Corrected, ...]
    done: OfPosts | None
    to_do: Sequence[Place]  # of `Some`, for `analyse`


def load_rules() -> None:
    """Load the modules of statistics, relations and tables, which are found when first wanted."""
    statistics.discover()
    relations.discover()
    tables.discover()


def begin(folder: Path, shelf: Shelf, sources: BlogSources) -> OfBlog:
    """Read a blog, and go on with its posts, unless it has so many that they are shared out.

    Raises SourceError as `read_blog` does, and what `analyse` raises.
    """
    contents = read_blog(folder, sources)
    rows = shelf.leave_rows(rows_of(Findings(
        captures=contents.captures, versions=contents.versions, aliases=contents.aliases,
        withdrawn=list(_withdrawn(contents, sources.author, sources.retired)),
        corrected=contents.corrected,
    )))  # fmt: skip
    parts = list(_parted(contents, sources.author))
    return OfBlog(
        sources.name, rows, contents.blogs, [*contents.problems, *_differences(contents.united)],
        tuple(one for _, one in contents.withdrawn), contents.corrected,
        _analyse(shelf, parts[0]) if len(parts) == 1 else None,
        list(map(shelf.leave, parts)) if len(parts) > 1 else (),
    )  # fmt: skip


def analyse(shelf: Shelf, place: Place) -> OfPosts:
    """Take up some posts from the shelf, and leave their rows there.

    Raises BrokenReceipt when a quote is not where it should be, and UndeclaredRow when a table's
    rows are not those that it declares.
    """
    return _analyse(shelf, shelf.take(place))


def _parted(contents: Contents, author: str | None) -> Iterator[Some]:
    """Yield the posts of a blog in order, few at a time."""
    former = defaultdict[str, list[FormerText]](list)
    for text in contents.former:
        former[text.post.id].append(text)
    posts: list[Post] = []
    characters = 0
    for post in contents.posts:
        posts.append(post)
        characters += len(post.body)
        if len(posts) == _POSTS or characters >= _CHARACTERS or post is contents.posts[-1]:
            yield Some(posts, [text for one in posts for text in former.get(one.id, ())], author)
            posts, characters = [], 0


def _analyse(shelf: Shelf, some: Some) -> OfPosts:
    found = joined([
        Findings(posts=some.posts), *(findings_of(post, some.author) for post in some.posts)
    ])  # fmt: skip
    pasts = _pasts(some, found.figures)
    former = [one for past in pasts
              for one in former_figures(past.former, past.post, past.figures)]  # fmt: skip
    found = replace(found, former_figures=former)
    # The rows of statistics and checks wait until copies are marked.
    rows = shelf.leave_rows(rows_of(replace(found, stated=(), checks=())))
    return OfPosts(
        rows, len(some.posts), _fingerprints(some.posts), found.stated,
        [*found.checks, *_against_former(pasts)], sum(1 for _ in receipts_of(found)),
    )  # fmt: skip


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


class _Past(NamedTuple):
    """A post with its figures, and with the texts that it had before with theirs."""

    post: Post
    figures: list[Figure]
    former: list[tuple[FormerText, list[Figure]]]


def _pasts(some: Some, figures: Iterable[Figure]) -> list[_Past]:
    """Return the posts that had another text before."""
    ids = {text.post.id for text in some.former}
    pasts = {post.id: _Past(post, [], []) for post in some.posts if post.id in ids}
    for figure in figures:
        if figure.post_id in pasts:
            pasts[figure.post_id].figures.append(figure)
    for text in some.former:
        pasts[text.post.id].former.append((text, measure(text.post)))
    return list(pasts.values())


def _against_former(pasts: Iterable[_Past]) -> Iterator[Check]:
    """The checks of figures that an earlier version of their post states otherwise."""
    found = {
        check.id: check
        for past in pasts
        for text, figures in past.former if not text.post.is_summary
        for check in disagree(past.figures, figures, in_a_version=True)
    }  # fmt: skip
    yield from found.values()


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
    silent = [(r.char_start, r.char_end) for r in post.remnants if r.kind in _NOT_SAID]
    sentences = sentences_of(post.body)
    stated = [
        (quantity, sentences.around(quantity.char_start, quantity.char_end))
        for quantity in extract(post.body)
        if not any(start <= quantity.char_start < end for start, end in silent)
    ]
    places = dict.fromkeys(sentence for _, sentence in stated)
    plainly = {place: plain(post.body[slice(*place)]) for place in places}
    words = ((post.id, plainly[place], plain(quantity.quote)) for quantity, place in stated)
    return [
        _figure(identity, post, quantity, *sentence)
        for identity, (quantity, sentence) in zip(ids_of("f", words), stated, strict=True)
    ]


def _figure(identity: str, post: Post, quantity: Quantity, start: int, end: int) -> Figure:
    sentence, lead, whole = post.body[start:end], lead_of(post.body, start), None
    if quantity.unit == "percent":
        place = quantity.char_start - start, quantity.char_end - start
        whole = whole_of(sentence, *place, lead.text if lead else None)
    return Figure(identity, post.id, quantity, sentence, start, lead, whole)


def _fingerprints(posts: Iterable[Post]) -> list[tuple[str, Fingerprint]]:
    prints = ((post.id, fingerprint(post)) for post in posts)
    return [(post_id, found) for post_id, found in prints if found]
