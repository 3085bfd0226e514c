"""The quantities that posts state."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.checks import VERDICTS
from publicsectorblogs.model import Figure, Findings, Post
from publicsectorblogs.tables import (
    AS_IN_UNIT,
    COMPILED,
    FLAG,
    FROM_POSTS,
    Column,
    Index,
    Row,
    Table,
)

# What a hedge commits to, and how a number is written; docs/figures.md has examples.
HEDGES_MEAN = {
    "exact": "no hedge, so it stands for the number itself",
    "about": "about: near the number, on either side",
    "nearly": "nearly: the number is not quite reached",
    "more_than": "more than the number",
    "at_least": "the number or more",
    "fewer_than": "less than the number",
    "up_to": "the number or less",
    "between": "between two numbers",
}
HEDGES = tuple(HEDGES_MEAN)
FORMS_MEAN = {
    "percentage": "a percentage, such as 38 per cent",
    "proportion": "a proportion, such as four in ten, given here as a percentage",
    "fraction": "a fraction, such as a third or ½",
    "numeral": "a number in digits",
    "words": "a number in words",
    "vague": "words that give no number, such as a few",
}


def _rows(findings: Findings) -> Iterator[Row]:
    posts = {post.id: post for post in findings.posts}
    for figure in findings.figures:
        yield _row(figure, posts[figure.post_id])


def _row(figure: Figure, post: Post) -> Row:
    q = figure.quantity
    return {
        "id": figure.id, "quote": q.quote, "sentence": figure.sentence, "value": q.value,
        "low": q.low, "high": q.high, "unit": q.unit, "per": q.per, "hedge": q.hedge,
        "noun": q.noun, "form": q.form, "role": q.role, "deictic": int(q.deictic),
        "post_id": post.id, "blog_id": post.blog_id,
        "year": int(post.published[:4]) if post.published else None,
        "post_published": post.published,
        "char_start": q.char_start, "char_end": q.char_end,
        "sentence_start": figure.sentence_start, "whole": figure.whole,
        "lead": figure.lead.text if figure.lead else None,
        "lead_start": figure.lead.start if figure.lead else None,
        "lead_end": figure.lead.end if figure.lead else None,
        # Marked when all posts have been compared and checked.
        "copy_of": None, "verdict": None, "doubts": None,
    }  # fmt: skip


TABLES = (
    Table(
        "figures",
        "Figures",
        "Every quantity that a post states, in digits or in words, with the words that state it. "
        "To count each statement once, keep the rows in which copy_of is NULL. The search covers "
        "the sentence, the line that introduces it, and the noun.",
        (
            Column("id", "TEXT", "Stable identifier of the figure; it can be cited.", key=True),
            Column("quote", "TEXT", "The words that state it, exactly as they stand in the post, "
                   "with hedge, unit and rate.", required=True, called="words"),
            Column("sentence", "TEXT", "The sentence in which it stands.", required=True),
            Column("value", "NUMERIC", "The number that the words state; NULL for a range, and "
                   "where they state no number.", AS_IN_UNIT, called="number", sorts=True),
            Column("low", "NUMERIC", "The least that the words allow; NULL where they set no "
                   "lower bound.", AS_IN_UNIT, called="least"),
            Column("high", "NUMERIC", "The most that the words allow; NULL where they set no "
                   "upper bound.", AS_IN_UNIT, called="most"),
            Column("unit", "TEXT", "The unit: percent, percentage point, an ISO 4217 code for "
                   "money (GBP), the singular English name of a unit (day, mile), times, or "
                   "count, which counts the noun. Proportions and fractions in words are percent "
                   "(two in five is 40).", required=True, facet=True, index_then="value"),
            Column("per", "TEXT", "What a rate is per, as a singular noun: £10,000 each year is "
                   "per year; NULL where it is no rate."),
            Column("hedge", "TEXT", "How the number is meant: exact, about, nearly, more_than, "
                   "at_least, fewer_than, up_to or between.", required=True, facet=True,
                   values=HEDGES),
            Column("noun", "TEXT", "For a count, what is counted, in the post's words; NULL where "
                   "no noun follows.", index=True, index_then="post_published"),
            Column("form", "TEXT", "How it is written: percentage (38 per cent), proportion (four "
                   "in ten), fraction (a third), numeral (56), words (two decades) or vague (a "
                   "matter of seconds).", required=True, facet=True,
                   values=tuple(FORMS_MEAN), called="written as"),
            Column("role", "TEXT", "from or to, where something changes from one number to "
                   "another; NULL elsewhere.", values=("from", "to")),
            Column("deictic", "INTEGER", "1: a duration that says when something was or will be "
                   "(two weeks ago); 0: any other figure.", required=True, values=FLAG,
                   called="says when"),
            Column("post_id", "TEXT", "The post that states it.", required=True,
                   references="posts", index_then="char_start"),
            Column("blog_id", "TEXT", "The blog of that post.", required=True, references="blogs",
                   facet=True),
            Column("year", "INTEGER", "The year in which the post was published; NULL where it is "
                   "not known.", "year", facet=True),
            Column("post_published", "TEXT", "When the post was published, to the precision that "
                   "is known: a month (2016-07), a day (2016-07-28) or an instant in UTC; NULL "
                   "where it is not known.", absent="not known", called="published"),
            Column("char_start", "INTEGER", "Where the quote begins in the post's body, from 0.",
                   "characters", required=True),
            Column("char_end", "INTEGER", "Where the quote ends in the post's body, exclusive.",
                   "characters", required=True),
            Column("sentence_start", "INTEGER", "Where the sentence begins in the post's body, "
                   "from 0.", "characters", required=True),
            Column("whole", "TEXT", "For a percentage or a proportion, what it is of, in the "
                   "post's words; NULL where they do not say.", index=True,
                   index_then="post_published"),
            Column("lead", "TEXT", "The sentence or heading that introduces the sentence, as "
                   "before the items of a list; NULL where the sentence stands by itself."),
            Column("lead_start", "INTEGER", "Where the lead begins in the post's body, from 0.",
                   "characters"),
            Column("lead_end", "INTEGER", "Where the lead ends in the post's body, exclusive.",
                   "characters"),
            Column("copy_of", "TEXT", "The figure that states the same in a near-copy of the "
                   "post; NULL where no other does. It does not say which post is the original.",
                   references="figures", absent="none"),
            Column("verdict", "TEXT", "Whether it holds up: holds, loose (only by everyday "
                   "rounding) or contradicts, the worst of its checks (see check_figures); NULL: "
                   "not checked, since nothing is known to compare it with.", facet=True,
                   values=VERDICTS, absent="not checked"),
            Column("doubts", "TEXT", "What it contradicts, in words; NULL where it contradicts "
                   "nothing that is known.", absent="none", called="what it contradicts"),
        ),
        _rows,
        licence=COMPILED,
        source=FROM_POSTS,
        label="quote",
        sort_desc="post_published",
        shown=("value", "sentence", "whole", "post_id", "post_published", "verdict"),
        search=("sentence", "lead", "noun"),
        indexes=(
            Index(("post_id", "char_start", "unit"), where="copy_of IS NULL"),
            # What the figures of a kind are found by, without a look at their rows.
            Index(("unit", "noun", "value", "low", "high"), where="copy_of IS NULL"),
            Index(("noun", "unit", "value", "low", "high"), where="copy_of IS NULL"),
        ),
        by_hash=True,
    ),
)  # fmt: skip
