"""Shares of tweets by sentiment: "Of 1,393 tweets: 38 per cent were positive."

Three things make a statement: a share (or a count, of which the share is derived), a sentiment
word that belongs to it, and tweets as what is counted, in the sentence or in the count that
introduces it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from publicsectorblogs.figures import extract
from publicsectorblogs.model import Check, Figure, Post, stable_id
from publicsectorblogs.statistics import Column, Row, Statement, Statistic
from publicsectorblogs.statistics._passages import Passage, paragraph_before, passages

SENTIMENTS = ("positive", "negative", "neutral")
PARTS = "parts of a whole add up to 100"
# Each part may have been rounded, so the sum may be off by one.
_ROUNDING = 1.0
# A count of tweets introduces the shares that follow within this many characters: in the posts
# known, three short lines.
_REACH = 300
_SENTIMENT = re.compile(r"(?<!not )(?<!or )\b(positive|negative|neutral)\b", re.IGNORECASE)
_TWEETS = re.compile(r"\btweet(?:s|ed|ing)?\b", re.IGNORECASE)
# "38 per cent of residents" is a share of something else.
_OF_OTHERS = re.compile(
    r"^\s+of (?!(?:all |the |these |those |them|our |\d|[\w,]+ )*tweets)(?!them\b)", re.I
)
# "positive about", "tested positive": not the sentiment of a tweet.
_NOT_SENTIMENT = re.compile(
    r"^ (?:about|for|test|action|discrimination|cases?|that)\b", re.IGNORECASE
)
_EVENT = re.compile(r"\b((?:[A-Z][a-z]+ )?[A-Z][a-z]+) ?((?:19|20)\d\d)\b")
_NOT_EVENTS = frozenset(
    "in since by from until during after before of and the to on january february march april may "
    "june july august september october november december summer winter spring autumn".split()
)
_IN_YEAR = re.compile(r"\b(?:in|during|of|from|for) ((?:19|20)\d\d)\b")
_LOOKING_BACK = re.compile(r"\b(?:look(?:ed|ing)? back|with hindsight|years (?:on|later))\b", re.I)


class _Count(NamedTuple):
    """A number of tweets, and the passage that states it."""

    figure: Figure
    passage: Passage


class _Setting(NamedTuple):
    """Which event the tweets are about, and when they were written."""

    event: str | None
    year: int | None
    known_from: str | None


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the shares of tweets by sentiment that `post` states, in order."""
    if not _TWEETS.search(post.body):
        return []
    found: list[Statement] = []
    count: _Count | None = None
    for passage in passages(figures):
        own = next((f for f in passage.figures if _counts_tweets(f, passage)), None)
        if own:
            count = _Count(own, passage)
        elif count and passage.start - count.passage.end > _REACH:
            count = None
        if count is None and not _TWEETS.search(passage.text):
            continue
        found += _rows(post, passage, count)
    return found


def _rows(post: Post, passage: Passage, count: _Count | None) -> list[Statement]:
    setting = _setting(post, count.passage if count else passage)
    rows = []
    for figure, sentiment in _pairs(passage, count):
        share = _share(figure, count)
        if share is None:
            continue
        percent, stated = share
        tweets = count.figure.quantity.value if count else None
        rows.append(
            Statement(figure, figure.quantity.char_start, _end(figure, passage, sentiment), {
                "event": setting.event, "year": setting.year,
                "year_known_from": setting.known_from, "sentiment": sentiment[0].lower(),
                "percent": percent, "tweets": tweets, "stated": int(stated),
            })
        )  # fmt: skip
    return rows


def _pairs(passage: Passage, count: _Count | None) -> list[tuple[Figure, re.Match[str]]]:
    """Pair each share with its sentiment word: before it if the sentence begins so, else after."""
    words = [m for m in _SENTIMENT.finditer(passage.text)
             if not _NOT_SENTIMENT.match(passage.text[m.end() :])]  # fmt: skip
    shares = [f for f in passage.figures if count is None or f is not count.figure]
    if not words or not shares:
        return []
    first = shares[0].quantity.char_start - passage.start
    leads = words[0].start() < first and ":" in passage.text[words[0].end() : first + 1]
    pairs = []
    for index, figure in enumerate(passage.figures):
        if figure not in shares or _OF_OTHERS.match(passage.gap(index)[1]):
            continue
        q = figure.quantity
        begin, end = q.char_start - passage.start, q.char_end - passage.start
        before, after = passage.gap(index)
        if leads or words[0].start() < first and not _SENTIMENT.search(after):
            near = [m for m in words if begin - len(before) <= m.start() < begin][-1:]
        else:
            near = [m for m in words if end <= m.start() < end + len(after)][:1]
        pairs += [(figure, word) for word in near]
    return pairs


def _share(figure: Figure, count: _Count | None) -> tuple[float, bool] | None:
    """Return the share that a figure states, or the one that its count is of all tweets."""
    q = figure.quantity
    if q.unit == "percent" and q.value is not None:
        return q.value, True
    if q.unit == "count" and q.value and count and count.figure.quantity.value:
        whole = count.figure.quantity.value
        return (round(100 * q.value / whole, 1), False) if q.value <= whole else None
    return None


def _counts_tweets(figure: Figure, passage: Passage) -> bool:
    q = figure.quantity
    if q.unit != "count" or q.value is None:
        return False
    noun = (q.noun or "").lower()
    if not noun.endswith("tweets"):
        return False
    after = passage.text[q.char_end - passage.start :]
    return not re.match(r"(?: tweets)? (?:were |was )?(?:positive|negative|neutral)", after.lower())


def _end(figure: Figure, passage: Passage, sentiment: re.Match[str]) -> int:
    """The quote runs from the share to its sentiment word, where that comes behind it."""
    return max(figure.quantity.char_end, passage.start + sentiment.end())


def _setting(post: Post, passage: Passage) -> _Setting:
    """Tell what the tweets of `passage` are about, from it and the text before it."""
    before = paragraph_before(post, passage.start, 10 * _REACH)
    event, year = _event(passage.text) or _event(before) or (None, None)
    stated = [int(m[1]) for m in _IN_YEAR.finditer(passage.text)]
    if stated:
        return _Setting(event, stated[0], "stated in the sentence")
    near = before[-_REACH:]
    if year and _LOOKING_BACK.search(passage.text):
        years = _years_since(near) or _years_since(passage.text)
        if years:
            return _Setting(event, year + years[0], f"the year of the event and “{years[1]}”")
        return _Setting(event, None, None)
    return _Setting(event, year, "the year of the event" if year else None)


def _event(text: str) -> tuple[str, int] | None:
    """Return the last named event of a text ("London 2012") and its year."""
    for match in reversed(list(_EVENT.finditer(text))):
        words = [w for w in match[1].split() if w.lower() not in _NOT_EVENTS]
        if words:
            return f"{' '.join(words)} {match[2]}", int(match[2])
    return None


def _years_since(text: str) -> tuple[int, str] | None:
    """Return the last number of years that a text counts, with its words."""
    counted = [q for q in extract(text) if q.unit == "year" and q.value is not None]
    return (int(counted[-1].value or 0), counted[-1].quote) if counted else None


def check(rows: Sequence[Row]) -> list[Check]:
    """Check, per event, year and post, that positive, negative and neutral add up to 100 ± 1."""
    checks = []
    ordered = sorted(rows, key=_group)
    for (post_id, event, year), members in groupby(ordered, key=_group):
        parts = {
            r.statement.values["sentiment"]: r for r in members if r.statement.values["stated"]
        }
        if len(parts) < len(SENTIMENTS):
            continue
        shares = [float(r.statement.values["percent"] or 0) for r in parts.values()]
        total = round(sum(shares), 6)
        passed = abs(total - 100) <= _ROUNDING
        words = " + ".join(f"{share:g}" for share in shares)
        checks.append(
            Check(PARTS, "tweet_sentiment", stable_id(post_id, event, year), post_id, passed,
                  "100 ± 1", f"{total:g}",
                  None if passed else f"{words} adds up to {total:g} percent, not 100",
                  tuple(r.id for r in parts.values()))
        )  # fmt: skip
    return checks


def _group(row: Row) -> tuple[str, str, int]:
    values = row.statement.values
    return row.post_id, str(values["event"] or ""), int(values["year"] or 0)


STATISTIC = Statistic(
    table="tweet_sentiment",
    title="Sentiment of tweets",
    description="Shares of tweets that are positive, negative or neutral about an event, as posts "
    "state them.",
    columns=(
        Column("event", "TEXT", "The event that the tweets are about, as the post names it."),
        Column("year", "INTEGER", "The year in which the tweets were written.", "year"),
        Column("year_known_from", "TEXT", "What tells the year: the sentence, the event's own "
               "year, or that and a number of years since."),
        Column("sentiment", "TEXT", "positive, negative or neutral."),
        Column("percent", "NUMERIC", "Share of the tweets.", "percent"),
        Column("tweets", "INTEGER", "How many tweets were analysed: the denominator of the share; "
               "NULL where the post does not say.", "tweets"),
        Column("stated", "INTEGER", "1: the post states the share; 0: derived here from counts "
               "that it states."),
    ),
    recognise=recognise,
    check=check,
    facets=("event", "year", "sentiment"),
)  # fmt: skip
