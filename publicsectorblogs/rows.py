"""What becomes a row: the dataclasses of the build as the rows of the tables of schema.sql."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publicsectorblogs.analysis import Analysis
from publicsectorblogs.model import (
    Authorship,
    Blog,
    Capture,
    Check,
    CrossPost,
    Figure,
    Post,
    PostVersion,
    PrimarySource,
    Problem,
    Quotation,
    stable_id,
)  # fmt: skip
from publicsectorblogs.names import slug
from publicsectorblogs.sources import Contents
from publicsectorblogs.statistics import Row

# How much of a post without a title stands in for it, cut at a word.
_OPENING = 60


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows for one table: the names of their columns, and a tuple of values for each."""

    table: str
    columns: tuple[str, ...]
    values: list[tuple[Any, ...]]


def rows(table: str, mappings: Iterable[Mapping[str, Any]]) -> list[Rows]:
    """Return the rows of one table, from column to value and with the same columns each."""
    found = list(mappings)
    if not found:
        return []
    return [Rows(table, tuple(found[0]), [tuple(row.values()) for row in found])]


def archive_rows(contents: Contents, analyses: Sequence[Analysis]) -> list[Rows]:
    """Return the rows that one archive makes, parents first, but for those of statistics.

    `analyses`: one for each post. Authors and tags may be those of other archives as well.
    """
    posts = contents.posts
    said = list(zip(posts, analyses, strict=True))
    authorships = [author for one in analyses for author in one.authorships]
    checks = (check for one in analyses for check in one.checks)
    return [
        *rows("captures", map(_fields, contents.captures)),
        *rows("posts", map(_post, posts)),
        *rows("remnants", _remnants(posts)),
        *rows("authors", _authors(authorships)),
        *rows("post_authors", map(_authorship, authorships)),
        *rows("quotations", (_quotation(q) for one in analyses for q in one.quotations)),
        *rows("post_versions", map(_version, contents.versions)),
        *rows("post_aliases", ({"id": i, "post_id": p} for i, p in contents.aliases.items())),
        *rows("links", _links(posts)),
        *_tags(posts),
        *rows("figures", (_figure(figure, post) for post, one in said for figure in one.figures)),
        *check_rows([*contents.checks, *checks]),
    ]


def _fields(row: Any) -> dict[str, Any]:
    """The fields of a flat dataclass with slots: `asdict` copies each value, which takes long."""
    return {name: getattr(row, name) for name in row.__slots__}


def capture_rows(captures: Iterable[Capture]) -> list[Rows]:
    """Return the rows of captures."""
    return rows("captures", map(_fields, captures))


def blog_rows(blogs: Iterable[Blog]) -> list[Rows]:
    """Return the rows of blogs, by id; how many posts each has is counted when they are written."""
    by_id = sorted(blogs, key=lambda blog: blog.id)
    return rows(
        "blogs",
        (_fields(b) | {"aliases": json.dumps(b.aliases, ensure_ascii=False)} for b in by_id),
    )


def check_rows(checks: Iterable[Check]) -> list[Rows]:
    """Return the rows of checks."""
    return rows("checks", map(_checked, checks))


def statistic_rows(table: str, found: Iterable[Row], doubts: Mapping[str, str]) -> list[Rows]:
    """Return the rows of one statistic, by id; `doubts`: of a row, what its failed checks say."""
    by_id = sorted(found, key=lambda row: row.id)
    return rows(table, (_row(row) | {"doubts": doubts.get(row.id)} for row in by_id))


def cross_post_rows(pairs: Iterable[CrossPost]) -> list[Rows]:
    """Return the rows of pairs of near-copies."""
    return rows("cross_posts", map(_fields, pairs))


def primary_source_rows(found: Iterable[PrimarySource]) -> list[Rows]:
    """Return the rows of primary sources, by id."""
    return rows("primary_sources", map(_primary_source, sorted(found, key=lambda one: one.id)))


def problem_rows(problems: Iterable[Problem]) -> list[Rows]:
    """Return the rows of problems, in their order, each once."""
    return rows("problems", map(_problem, dict.fromkeys(problems)))


def author_id(name: str) -> str:
    """Return the public identifier of a person, a slug of the name: ``sophie-lambert``."""
    return slug(name) or stable_id("author", name)


def tag_id(tag: str) -> str:
    """Return the public identifier of a tag: a slug, or a hash where a slug loses it ("C#")."""
    made = slug(tag)
    return made if len(made) > 1 else stable_id("tag", tag)


def label_of(post: Post) -> str:
    """Return what a post is called in lists: its title or, marked as such, its opening words."""
    if post.title:
        return post.title
    opening = " ".join(post.body.split())
    if len(opening) > _OPENING:
        opening = opening[:_OPENING].rsplit(" ", 1)[0] + "…"
    return f"“{opening}” (opening words)"


def _post(post: Post) -> dict[str, Any]:
    names = (
        "id", "blog_id", "title", "title_known_from", "url", "url_known_from", "published",
        "published_precision", "published_known_from", "body", "capture_id", "capture_start",
        "capture_end", "html", "published_problem",
    )  # fmt: skip
    row = {name: getattr(post, name) for name in names}
    words = len(post.body.split()) - sum(len(r.text.split()) for r in post.remnants)
    derived = {"label": label_of(post), "word_count": words, "is_summary": int(post.is_summary)}
    return row | derived


def _remnants(posts: Iterable[Post]) -> Iterable[dict[str, Any]]:
    for post in posts:
        for remnant in post.remnants:
            identity = stable_id(post.id, "remnant", remnant.char_start)
            yield {"id": identity, "post_id": post.id, **_fields(remnant)}


def _version(version: PostVersion) -> dict[str, Any]:
    row = _fields(version)
    return {"id": stable_id(version.post_id, version.capture_id), **row}


def _links(posts: Iterable[Post]) -> Iterable[dict[str, Any]]:
    for post in posts:
        for number, link in enumerate(post.links):
            identity = stable_id(post.id, "link", number, link.url)
            yield {"id": identity, "post_id": post.id, "url": link.url, "text": link.text}


def _authors(authorships: Iterable[Authorship]) -> Iterable[dict[str, Any]]:
    for name in dict.fromkeys(author.name for author in authorships):
        yield {"id": author_id(name), "name": name}


def _authorship(author: Authorship) -> dict[str, Any]:
    row = _fields(author)
    identity = stable_id(*row.values())
    return {"id": identity, "author_id": author_id(row.pop("name")), **row}


def _quotation(quotation: Quotation) -> dict[str, Any]:
    identity = stable_id(quotation.post_id, "quotation", quotation.char_start)
    return {"id": identity, **_fields(quotation)}


def _tags(posts: Iterable[Post]) -> list[Rows]:
    names: dict[str, str] = {}
    pairs = set()
    for post in posts:
        for tag in post.tags:
            identity = tag_id(tag)
            names.setdefault(identity, tag)
            pairs.add((post.id, identity))
    return [
        *rows("tags", ({"id": identity, "name": name} for identity, name in names.items())),
        *rows("post_tags", ({"post_id": post, "tag_id": tag} for post, tag in sorted(pairs))),
    ]


def _figure(figure: Figure, post: Post) -> dict[str, Any]:
    q = figure.quantity
    year = int(post.published[:4]) if post.published else None
    return {
        "id": figure.id, "quote": q.quote, "sentence": figure.sentence, "value": q.value,
        "low": q.low, "high": q.high, "unit": q.unit, "per": q.per, "hedge": q.hedge,
        "noun": q.noun, "form": q.form, "role": q.role, "deictic": int(q.deictic),
        "post_id": post.id, "blog_id": post.blog_id, "year": year, "char_start": q.char_start,
        "char_end": q.char_end, "sentence_start": figure.sentence_start,
    }  # fmt: skip


def _row(row: Row) -> dict[str, Any]:
    statement = row.statement
    return {
        "id": row.id, **statement.values, "quote": row.quote, "post_id": row.post_id,
        "figure_id": statement.figure.id if statement.figure else None,
        "char_start": statement.char_start, "char_end": statement.char_end,
        "copy_of": row.copy_of,
    }  # fmt: skip


def _primary_source(source: PrimarySource) -> dict[str, Any]:
    return {
        "id": source.id, "statistic": source.table, "measure": source.column,
        "match": json.dumps(source.match, ensure_ascii=False, sort_keys=True),
        "value": source.value, "unit": source.unit, "title": source.title,
        "author": source.author, "published": source.published, "url": source.url,
        "quote": source.quote,
    }  # fmt: skip


def _checked(check: Check) -> dict[str, Any]:
    return {
        "id": stable_id(check.check, check.table, check.subject_id), "check": check.check,
        "result": "passed" if check.passed else "failed", "subject_table": check.table,
        "subject_id": check.subject_id, "post_id": check.post_id, "expected": check.expected,
        "found": check.found, "detail": check.detail,
    }  # fmt: skip


def _problem(problem: Problem) -> dict[str, Any]:
    row = _fields(problem)
    return {"id": stable_id(*row.values()), **row}
