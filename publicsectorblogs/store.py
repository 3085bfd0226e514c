"""Writes the dataset into one SQLite file: the only module that knows SQL types and files.

The file is written beside its final place under a temporary name, checked, and renamed over the
old one in one step, so that readers only ever see a whole database.
"""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlite_utils

from publicsectorblogs.model import (
    Authorship,
    Blog,
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
from publicsectorblogs.sources import Sources
from publicsectorblogs.statistics import Column, Row, Statistic, all_columns, discover

SCHEMA = Path(__file__).with_name("schema.sql")
INDEXES = Path(__file__).with_name("indexes.sql")
# How much of a post without a title stands in for it, cut at a word.
_OPENING = 60


class IntegrityError(Exception):
    """The database that was built does not hold together; the one in place is left alone."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything that one build publishes."""

    sources: Sources
    authorships: Sequence[Authorship]
    quotations: Sequence[Quotation]
    figures: Sequence[Figure]
    copies: Mapping[str, str]
    rows: Sequence[Row]
    cross_posts: Sequence[CrossPost]
    checks: Sequence[Check]
    problems: Sequence[Problem]


def write_database(dataset: Dataset, output: Path) -> None:
    """Write `dataset` to `output`, replacing what is there only when all of it is sound.

    Raises IntegrityError when `output` is no file, when a foreign key points nowhere and when
    SQLite finds the file unsound, sqlite3.Error when a row breaks its table's rules, OSError when
    the file cannot be written.
    """
    if output.exists() and not output.is_file():
        raise IntegrityError("it exists and is no file")
    partial = output.with_name(f"{output.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        _write(dataset, partial)
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)


def _write(dataset: Dataset, path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        # Nobody reads a partial file, so a crash may spoil it: no journal, no waiting for disk.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        for statistic in discover():
            connection.execute(table_ddl(statistic))
        for table, rows in _tables(dataset):
            _insert(connection, table, rows)
        connection.executescript(INDEXES.read_text(encoding="utf-8"))
        for statistic in discover():
            connection.executescript(index_ddl(statistic))
        db = sqlite_utils.Database(connection)
        db.table("posts").enable_fts(["title", "body"], tokenize="porter")
        _check(connection)
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns: sqlite-utils takes five times as long."""
    if rows:
        names = ", ".join(f'"{name}"' for name in rows[0])
        values = ", ".join("?" * len(rows[0]))
        connection.executemany(
            f'INSERT INTO "{table}" ({names}) VALUES ({values})', (tuple(r.values()) for r in rows)
        )


def table_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes a statistic's table."""
    columns = (_column_ddl(statistic.table, column) for column in all_columns(statistic))
    return f"CREATE TABLE {statistic.table} (\n  " + ",\n  ".join(columns) + "\n)"


def index_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes an index for every facet and join of a statistic's table."""
    joins = (c.name for c in all_columns(statistic) if c.references or c.name == "copy_of")
    return "\n".join(
        f"CREATE INDEX {statistic.table}_{name} ON {statistic.table} ({name});"
        for name in dict.fromkeys([*joins, *statistic.facets])
    )


def _column_ddl(table: str, column: Column) -> str:
    if column.name == "id":
        return "id TEXT PRIMARY KEY"
    target = table if column.name == "copy_of" else column.references
    return f"{column.name} {column.type}" + (f" REFERENCES {target} (id)" if target else "")


def _check(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise IntegrityError(f"table {broken[0]}: row {broken[1]} points to no row of {broken[2]}")
    (sound,) = connection.execute("PRAGMA integrity_check").fetchone()
    if sound != "ok":
        raise IntegrityError(sound)


def _tables(dataset: Dataset) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """Return the rows of every table, each ordered by its primary key, parents first."""
    sources, posts = dataset.sources, {post.id: post for post in dataset.sources.posts}
    doubts = _doubts(dataset)
    counts = Counter(post.blog_id for post in sources.posts)
    authors = {author.name for author in dataset.authorships}
    yield "captures", _by_id(map(_fields, sources.captures))
    yield "blogs", _by_id(_blog(blog, counts[blog.id]) for blog in sources.blogs)
    yield "posts", _by_id(_post(post) for post in sources.posts)
    yield "remnants", _by_id(_remnants(sources.posts))
    yield "authors", _by_id({"id": author_id(name), "name": name} for name in authors)
    yield "post_authors", _by_id(map(_authorship, dataset.authorships))
    yield "quotations", _by_id(map(_quotation, dataset.quotations))
    yield "post_versions", _by_id(map(_version, sources.versions))
    yield "post_aliases", _by_id({"id": i, "post_id": post} for i, post in sources.aliases.items())
    yield "links", _by_id(_links(sources.posts))
    yield from _tags(sources.posts)
    yield "cross_posts", [_fields(pair) for pair in dataset.cross_posts]
    yield (
        "figures",
        _by_id(
            _figure(figure, posts[figure.post_id], dataset.copies.get(figure.id))
            | {"doubts": doubts.get(figure.id)}
            for figure in dataset.figures
        ),
    )
    for statistic in discover():
        rows = (row for row in dataset.rows if row.table == statistic.table)
        yield statistic.table, _by_id(_row(row) | {"doubts": doubts.get(row.id)} for row in rows)
    yield "primary_sources", _by_id(map(_primary_source, sources.primary_sources))
    yield "checks", _by_id(map(_checked, dataset.checks))
    yield "problems", _by_id(map(_problem, dict.fromkeys(dataset.problems)))


def _doubts(dataset: Dataset) -> dict[str, str]:
    """Return, for each row of figures and statistics, what its failed checks say."""
    figure_of = {row.id: row.statement.figure for row in dataset.rows}
    said: dict[str, list[str]] = {}
    for check in dataset.checks:
        if check.passed:
            continue
        words = check.detail or f"{check.check}: expected {check.expected}, found {check.found}"
        for identity in check.concerns or (check.subject_id,):
            figure = figure_of.get(identity)
            for subject in (identity, figure.id) if figure else (identity,):
                said.setdefault(subject, []).append(words)
    return {identity: "; ".join(sorted(set(words))) for identity, words in said.items()}


def _fields(row: Any) -> dict[str, Any]:
    """The fields of a flat dataclass: `dataclasses.asdict` copies each value, which takes long."""
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}


def _by_id(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: str(row["id"]))


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


def _blog(blog: Blog, posts: int) -> dict[str, Any]:
    row = _fields(blog)
    row["aliases"] = json.dumps(blog.aliases, ensure_ascii=False)
    return row | {"posts": posts}


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


def _authorship(author: Authorship) -> dict[str, Any]:
    row = _fields(author)
    identity = stable_id(*row.values())
    return {"id": identity, "author_id": author_id(row.pop("name")), **row}


def _quotation(quotation: Quotation) -> dict[str, Any]:
    identity = stable_id(quotation.post_id, "quotation", quotation.char_start)
    return {"id": identity, **_fields(quotation)}


def _tags(posts: Iterable[Post]) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    names: dict[str, str] = {}
    pairs = set()
    for post in posts:
        for tag in post.tags:
            identity = tag_id(tag)
            names.setdefault(identity, tag)
            pairs.add((post.id, identity))
    yield "tags", _by_id({"id": identity, "name": name} for identity, name in names.items())
    yield "post_tags", [{"post_id": post, "tag_id": tag} for post, tag in sorted(pairs)]


def _figure(figure: Figure, post: Post, copy_of: str | None) -> dict[str, Any]:
    q = figure.quantity
    year = int(post.published[:4]) if post.published else None
    return {
        "id": figure.id, "quote": q.quote, "sentence": figure.sentence, "value": q.value,
        "low": q.low, "high": q.high, "unit": q.unit, "per": q.per, "hedge": q.hedge,
        "noun": q.noun, "form": q.form, "role": q.role, "deictic": int(q.deictic),
        "post_id": post.id, "blog_id": post.blog_id, "year": year, "char_start": q.char_start,
        "char_end": q.char_end, "sentence_start": figure.sentence_start, "copy_of": copy_of,
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
