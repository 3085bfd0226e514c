"""The people whom posts name as their authors, and the words that name them."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.ids import ids_of, named, plain
from publicsectorblogs.model import Authorship, Findings
from publicsectorblogs.names import slug
from publicsectorblogs.tables import COMPILED, FLAG, FROM_POSTS, Column, Row, Table, fields


def author_id(name: str) -> str:
    """Return the public identifier of a person, a slug of the name: ``sophie-lambert``."""
    return named("author", slug(name), name)


def _rows(findings: Findings) -> Iterator[Row]:
    kinds: dict[str, str] = {}
    for author in findings.authorships:
        kinds.setdefault(author.name, author.kind)
    for name, kind in kinds.items():
        yield {"id": author_id(name), "name": name, "kind": kind}


def _authorship_rows(findings: Findings) -> Iterator[Row]:
    ids = ids_of("a", map(_identity, findings.authorships))
    for identity, author in zip(ids, findings.authorships, strict=True):
        row = fields(author)
        del row["kind"]  # of the author, not of the words
        yield {"id": identity, "author_id": author_id(row.pop("name")), **row}


def _identity(author: Authorship) -> tuple[str | None, ...]:
    """What tells a place that names an author from all others."""
    words = plain(author.quote)
    return author.post_id, author.name, author.evidence, words, author.role, author.organisation


KINDS = ("person", "organisation", "handle")
TABLES = (
    Table(
        "authors",
        "Authors",
        "The authors that posts name: people and, where a feed names one, organisations. The "
        "table post_authors says who wrote what, with the words that say so.",
        (
            Column("id", "TEXT", "Stable identifier of the author, made from the name.", key=True),
            Column("name", "TEXT", "The name as the posts give it, without titles and letters.",
                   required=True),
            Column("kind", "TEXT", "person; organisation; or handle, where only the name of an "
                   "account is known.", required=True, facet=True, values=KINDS),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_POSTS,
        label="name",
        sort="name",
        shown=("name", "kind"),
        shared=True,
    ),
    Table(
        "post_authors",
        "Who wrote which post, with evidence",
        "One row for each place in a post or its feed that says who wrote it, or what the author "
        "does. A post that names nobody gets the one author of its blog, if it has one; "
        "otherwise it has no row.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            Column("post_id", "TEXT", "The post.", required=True, references="posts"),
            Column("author_id", "TEXT", "The author.", required=True, references="authors",
                   facet=True),
            Column("title", "TEXT", "Titles before the name and letters after it (Dr; Cllr; Sir, "
                   "OBE); NULL where there are none."),
            Column("role", "TEXT", "What the author does, in the post's words; NULL where the "
                   "words do not say."),
            Column("organisation", "TEXT", "The organisation that the author does it for; NULL "
                   "where the words do not say.", facet=True),
            Column("former", "INTEGER", "1: the author had held the role before the post was "
                   "written; 0: the author held it at the time, or no role is named.",
                   required=True, values=FLAG, facet=True),
            Column("evidence", "TEXT", "Where the words stand: byline, sign-off, statement, "
                   "caption or feed; blog: the post names nobody, and the register of blogs names "
                   "the one author of its blog.", required=True, facet=True,
                   values=("byline", "sign-off", "statement", "caption", "feed", "blog")),
            Column("quote", "TEXT", "The words that say so, exactly as they stand there; "
                   "for blog, the name in the register.", required=True, called="words"),
            Column("char_start", "INTEGER", "Where the quote begins in the post's body, from 0; "
                   "NULL for words of a feed or the register.", "characters"),
            Column("char_end", "INTEGER", "Where the quote ends in the post's body, exclusive; "
                   "NULL for words of a feed or the register.", "characters"),
        ),
        _authorship_rows,
        licence=COMPILED,
        source=FROM_POSTS,
        label="quote",
        sort="author_id",
        shown=("author_id", "role", "organisation", "post_id", "evidence", "quote"),
        by_hash=True,
    ),
)  # fmt: skip
