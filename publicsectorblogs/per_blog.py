"""One blog, from its files to the rows that it makes: what each process of the build does.

The steps are those of build_db.py, and each is a function: read, attribute, measure, recognise,
check. None of them depends on another blog.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from publicsectorblogs.attribution import by_owner, find_authors, find_quotations
from publicsectorblogs.checks import check_post
from publicsectorblogs.figures import extract
from publicsectorblogs.figures.sentences import Sentences, sentences_of
from publicsectorblogs.model import (
    Authorship,
    Blog,
    Check,
    Figure,
    Findings,
    Post,
    Problem,
    Quantity,
    Quotation,
    Stated,
    stable_id,
)  # fmt: skip
from publicsectorblogs.near_copies import fingerprint
from publicsectorblogs.sources import Archive, Contents, read_archive
from publicsectorblogs.statistics import recognise
from publicsectorblogs.tables import Rows, rows_of

# Remnants whose words are not the author's: what stands in them is no statement of the post.
_NOT_SAID = frozenset({"script", "credit", "footer", "embed", "code"})


@dataclass(frozen=True, slots=True)
class ForAllBlogs:
    """What one blog brings to the steps that look at all blogs together."""

    name: str  # of the archive, which is the blog's id
    posts: int
    fingerprints: list[tuple[str, array[int]]]  # with the ids of the posts
    stated: list[Stated]
    failed: list[Check]
    named: tuple[tuple[Blog, str | None], ...]  # see `Contents.blogs`
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What one post says by its own words."""

    authorships: list[Authorship]
    quotations: list[Quotation]
    figures: list[Figure]
    stated: list[Stated]
    checks: list[Check]


def rows_of_blog(folder: Path, archive: Archive) -> tuple[list[Rows], ForAllBlogs]:
    """Return the rows that a blog makes, and what it brings to the steps for all blogs.

    Raises SourceError as `read_archive` does, BrokenReceipt when a quote is not where it should
    be, and UndeclaredRow when a table's rows are not those that it declares.
    """
    contents = read_archive(folder, archive)
    said = [_read_closely(post, archive.author) for post in contents.posts]
    checks = [*contents.checks, *chain.from_iterable(one.checks for one in said)]
    stated = list(chain.from_iterable(one.stated for one in said))
    findings = Findings(
        captures=contents.captures, posts=contents.posts, versions=contents.versions,
        aliases=contents.aliases, checks=checks,
        authorships=list(chain.from_iterable(one.authorships for one in said)),
        quotations=list(chain.from_iterable(one.quotations for one in said)),
        figures=list(chain.from_iterable(one.figures for one in said)),
    )  # fmt: skip
    return rows_of(findings), ForAllBlogs(
        archive.name, len(contents.posts), _fingerprints(contents), stated,
        [check for check in checks if not check.passed], contents.blogs, contents.problems,
    )  # fmt: skip


def _read_closely(post: Post, owner: str | None) -> _Said:
    """Attribute, measure, recognise and check: what one post says, whatever the others do."""
    authorships, quotations = attribute(post, owner)
    figures = measure(post)
    stated = recognise(post, figures)
    checks = check_post(post, authorships, quotations, figures, stated)
    return _Said(authorships, quotations, figures, stated, checks)


def attribute(post: Post, owner: str | None) -> tuple[list[Authorship], list[Quotation]]:
    """Return who wrote a post, by its own words, and who says what in it.

    `owner`: the one author of the blog, who wrote the posts that name nobody.
    """
    return find_authors(post) or by_owner(post, owner), find_quotations(post)


def measure(post: Post) -> list[Figure]:
    """Return the figures of one post, in order; scripts, code, credits and footers state none."""
    silent = [(r.char_start, r.char_end) for r in post.remnants if r.kind in _NOT_SAID]
    sentences = sentences_of(post.body)
    return [
        _figure(post, quantity, sentences)
        for quantity in extract(post.body)
        if not any(start <= quantity.char_start < end for start, end in silent)
    ]


def _figure(post: Post, quantity: Quantity, sentences: Sentences) -> Figure:
    start, end = sentences.around(quantity.char_start, quantity.char_end)
    identity = stable_id(post.id, "figure", quantity.char_start, quantity.char_end)
    return Figure(identity, post.id, quantity, post.body[start:end], start)


def _fingerprints(contents: Contents) -> list[tuple[str, array[int]]]:
    prints = ((post.id, fingerprint(post)) for post in contents.posts)
    return [(post_id, minhash) for post_id, minhash in prints if minhash]
