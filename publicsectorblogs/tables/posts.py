"""The posts, with their text, and the identifiers that they had before."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.model import Findings, Post
from publicsectorblogs.read.feed import content_hash
from publicsectorblogs.tables import (
    COMPILED,
    FLAG,
    OF_THE_BLOG,
    Column,
    Index,
    Row,
    Table,
)  # fmt: skip

# How much of a post without a title stands in for it, cut at a word.
_OPENING = 60


def label_of(post: Post) -> str:
    """Return what a post is called in lists: its title or, marked as such, its opening words."""
    if post.title:
        return post.title
    opening = " ".join(post.body.split())
    if len(opening) > _OPENING:
        opening = opening[:_OPENING].rsplit(" ", 1)[0] + "…"
    return f"“{opening}” (opening words)"


def _rows(findings: Findings) -> Iterator[Row]:
    for post in findings.posts:
        yield {
            "id": post.id, "label": label_of(post), "blog_id": post.blog_id, "title": post.title,
            "title_known_from": post.title_known_from, "url": post.url,
            "url_known_from": post.url_known_from, "published": post.published,
            "published_precision": post.published_precision,
            "published_known_from": post.published_known_from, "body": post.body,
            "body_sha256": content_hash(post), "is_withheld": 0,
            "word_count": _word_count(post), "capture_id": post.capture_id,
            "capture_start": post.capture_start, "capture_end": post.capture_end,
            "is_summary": int(post.is_summary), "published_problem": post.published_problem,
            "html": post.html,
        }  # fmt: skip


def _word_count(post: Post) -> int:
    return len(post.body.split()) - sum(len(r.text.split()) for r in post.remnants)


def _alias_rows(findings: Findings) -> Iterator[Row]:
    for alias, post_id in findings.aliases.items():
        yield {"id": alias, "post_id": post_id}


TABLES = (
    Table(
        "posts",
        "Posts",
        "The posts, with their text. The search covers titles and text, and finds other forms of "
        "a word (negotiate finds negotiations).",
        (
            Column("id", "TEXT", "Stable identifier of the post.", key=True),
            Column("label", "TEXT", "What the post is called in lists: its title or, where that "
                   "is not known, its opening words, marked as such.", required=True,
                   called="post", sorts=True),
            Column("blog_id", "TEXT", "The blog that published it.", required=True,
                   references="blogs", facet=True),
            Column("title", "TEXT", "The title; NULL where it is not known."),
            Column("title_known_from", "TEXT", "Where the title is known from; NULL where it is "
                   "not known."),
            Column("url", "TEXT", "The address of the post; NULL where it is not known."),
            Column("url_known_from", "TEXT", "Where the address is known from; NULL where it is "
                   "not known."),
            Column("published", "TEXT", "When it was published, to the precision that is known: a "
                   "month (2016-07), a day (2016-07-28) or an instant in UTC; NULL where it is "
                   "not known.", index=True, absent="not known"),
            Column("published_precision", "TEXT", "month, day or second: how much of published is "
                   "known; NULL where none of it is.",
                   values=("month", "day", "second"), facet=True,
                   called="date known to the"),
            Column("published_known_from", "TEXT", "Where the time of publication is known from; "
                   "NULL where it is not known."),
            Column("body", "TEXT", "The text. Every char_start and char_end in this database "
                   "counts its characters (Unicode code points), from 0, end exclusive. Dots "
                   "(•) stand for what tells an e-mail address or a mobile number. NULL where it "
                   "is withheld.", absent="withheld"),
            Column("body_sha256", "TEXT", "The SHA-256 of the text in UTF-8, in hex.",
                   required=True),
            Column("is_withheld", "INTEGER", "1: this edition leaves out the text, because the "
                   "licence of its blog is not known to allow republishing it; 0: the text is "
                   "here.",
                   required=True, values=FLAG, called="text withheld"),
            Column("word_count", "INTEGER", "How many words the text has, without its captions "
                   "and other remnants.", "words", required=True, called="words", sorts=True),
            Column("capture_id", "TEXT", "The saved file that it was read from.", required=True,
                   references="captures"),
            Column("capture_start", "INTEGER", "Where the post begins in a saved page, from 0; "
                   "NULL for feeds.", "characters"),
            Column("capture_end", "INTEGER", "Where the post ends in a saved page, exclusive; "
                   "NULL for feeds.", "characters"),
            Column("is_summary", "INTEGER", "1: the sources hold only a summary of the post; "
                   "0: its full text.", required=True, values=FLAG, called="summary alone"),
            Column("published_problem", "TEXT", "Why the date that the feed states is not trusted; "
                   "NULL where it is trusted, or where the feed states no date."),
            Column("html", "TEXT", "The text with its markup, made safe to show; NULL where the "
                   "source has no markup."),
        ),
        _rows,
        licence=OF_THE_BLOG,
        source="Saved pages and feeds, see the column capture_id",
        label="label",
        sort_desc="published",
        shown=("label", "published", "blog_id", "word_count"),
        search=("title", "body"),
        indexes=(Index(("id", "published", "blog_id")),),
        by_hash=True,
    ),
    Table(
        "post_aliases",
        "Former post identifiers",
        "Identifiers that posts had before a saved page and a feed were found to hold the same "
        "post. Their addresses lead to the post, as does the id of a post without its initial p, "
        "which is how ids were first written.",
        (
            Column("id", "TEXT", "The former identifier.", key=True),
            Column("post_id", "TEXT", "The post that it identifies now.", required=True,
                   references="posts"),
        ),
        _alias_rows,
        licence=COMPILED,
        source="The texts and addresses of the posts, compared",
    ),
)  # fmt: skip
