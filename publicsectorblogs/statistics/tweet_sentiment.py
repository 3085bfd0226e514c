"""Shares of tweets by sentiment: "Of 1,393 tweets: 38 per cent were positive."

Three things make a statement: a share (or a count, of which the share is derived), a sentiment
word that belongs to it, and tweets as what is counted, in the sentence or in the count that
introduces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from publicsectorblogs.figures import extract
from publicsectorblogs.model import Check, Figure, Post, Stated, Statement, stable_id
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._passages import Passage, mention, paragraph_before, passages
from publicsectorblogs.tables import Column

SENTIMENTS = ("positive", "negative", "neutral")
PARTS = "parts of a whole add up to 100"
# Each part may have been rounded, so the sum may be off by one.
_ROUNDING = 1.0
# A count of tweets introduces the shares that follow within this many characters: in the posts
# known, three short lines.
_REACH = 300
_TWEETS = re.compile(r"\btweet(?:s|ed|ing)?\b", re.IGNORECASE)
_SENTIMENT = (
    r"(?P<sentiment>positive|negative|neutral)\b(?! (?:about|for|test|step|action|cases?)\b)"
)
# Behind a share: "were positive", "of tweets sent were positive", "of the 5,000 tweets were ...".
_BEHIND = re.compile(
    r"(?P<tweets>(?: of (?:all |the |these |those |our |[\d,]+ )*)? ?tweets?\b"
    r"(?: (?:sent|posted|about|from|that|we|in|on|mentioning|with)\b[^.;:,]{0,60}?)?)?"
    r"(?: of (?:them|these|those|all))?(?(tweets) (?:were|was|are|is)|(?: (?:were|was|are|is))?)"
    rf"(?: [a-z]+ly)? {_SENTIMENT}",
    re.IGNORECASE,
)
# Before a share: "positive: ", "negative ones made up ", "neutral at ".
_BEFORE = re.compile(
    r"\b(?P<sentiment>positive|negative|neutral)(?P<tweets> tweets)?(?: ones| sentiment)?"
    r"(?: (?:made up|accounted for|at|on|stood at|came to|was|were|is|are)|:| \(|,)? $",
    re.IGNORECASE,
)
_COUNTED_AS = re.compile(r"\btweets: $", re.IGNORECASE)
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


class _Share(NamedTuple):
    """A share or a part, the sentiment that belongs to it, and the words of both."""

    figure: Figure
    sentiment: str
    start: int
    end: int
    whole: _Count | None  # the tweets that it is a share of


class _Setting(NamedTuple):
    """Which event the tweets are about, and when they were written."""

    event: str | None
    year: int | None
    known_from: str | None


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the shares of tweets by sentiment that `post` states, in order."""
    if not (mention(figures, ("tweet",)) and mention(figures, SENTIMENTS)):
        return []
    found: list[Statement] = []
    count: _Count | None = None
    for passage in passages(figures):
        if count and passage.start - count.passage.end > _REACH:
            count = None
        for share in _shares(passage, count):
            found += _statement(post, passage, share)
        own = [f for f in passage.figures if _counts_tweets(f, passage)]
        count = _Count(own[-1], passage) if own else count
    # Asked last, since looking through the whole post takes the longest.
    return found if found and _TWEETS.search(post.body) else []


def _shares(passage: Passage, count: _Count | None) -> Iterator[_Share]:
    """The shares of one sentence whose sentiment stands right behind or right before them.

    They are of tweets when these words say so, or a count of tweets stands before them.
    """
    said = False  # that this sentence speaks of shares of tweets
    for figure in passage.figures:
        q = figure.quantity
        start, end = q.char_start - passage.start, q.char_end - passage.start
        match = _BEHIND.match(passage.text, end)
        place = (q.char_start, passage.start + match.end()) if match else (0, 0)
        if match is None:
            match = _BEFORE.search(passage.text[:start])
            place = (passage.start + match.start(), q.char_end) if match else (0, 0)
        if match:
            inside = _inside(passage, place, figure)
            said = said or bool(match["tweets"]) or bool(count) or bool(inside)
            if said:
                yield _Share(figure, match["sentiment"].lower(), *place, inside or count)
        elif _counts_tweets(figure, passage):
            count = _Count(figure, passage)


def _inside(passage: Passage, place: tuple[int, int], share: Figure) -> _Count | None:
    """The count of tweets within "80 per cent of the 5,000 tweets were positive"."""
    for figure in passage.figures:
        between = place[0] <= figure.quantity.char_start < place[1]
        if figure is not share and between and _counts_tweets(figure, passage):
            return _Count(figure, passage)
    return None


def _statement(post: Post, passage: Passage, share: _Share) -> list[Statement]:
    q, count = share.figure.quantity, share.whole
    whole = count.figure.quantity.value if count else None
    percent, low, high = q.value, q.low, q.high
    stated = q.unit == "percent"
    if not stated:
        if q.unit != "count" or not q.value or not whole or q.value > whole:
            return []
        percent, low, high = round(100 * q.value / whole, 1), None, None
    setting = _setting(post, count.passage if count else passage)
    return [
        Statement(share.figure, share.start, share.end, {
            "event": setting.event, "year": setting.year,
            "year_known_from": setting.known_from, "sentiment": share.sentiment,
            "percent": percent, "low": low, "high": high, "hedge": q.hedge, "tweets": whole,
            "tweets_figure_id": count.figure.id if count else None, "stated": int(stated),
        })
    ]  # fmt: skip


def _counts_tweets(figure: Figure, passage: Passage) -> bool:
    q = figure.quantity
    if q.unit != "count" or q.value is None:
        return False
    before = passage.text[: q.char_start - passage.start]
    return (q.noun or "").lower().endswith("tweets") or bool(_COUNTED_AS.search(before))


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


def check(rows: Sequence[Stated]) -> list[Check]:
    """Check, per event, year and post, that positive, negative and neutral add up to 100 ± 1."""
    checks = []
    ordered = sorted(rows, key=_group)
    for (post_id, event, year), members in groupby(ordered, key=_group):
        parts = {
            r.statement.values["sentiment"]: r for r in members if r.statement.values["stated"]
        }
        if len(parts) < len(SENTIMENTS):
            continue
        if any(r.statement.values["percent"] is None for r in parts.values()):
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


def _group(row: Stated) -> tuple[str, str, int]:
    values = row.statement.values
    return row.post_id, str(values["event"] or ""), int(values["year"] or 0)


STATISTIC = Statistic(
    table="tweet_sentiment",
    title="Sentiment of tweets",
    description="Shares of tweets that are positive, negative or neutral about an event, as posts "
    "state them.",
    columns=(
        Column("event", "TEXT", "The event that the tweets are about, as the post names it.",
               facet=True),
        Column("year", "INTEGER", "The year in which the tweets were written.", "year", facet=True),
        Column("year_known_from", "TEXT", "What tells the year: the sentence, the event's own "
               "year, or that and a number of years since."),
        Column("sentiment", "TEXT", "positive, negative or neutral.", facet=True),
        Column("percent", "NUMERIC", "Share of the tweets; NULL for a range.", "percent"),
        Column("low", "NUMERIC", "The least that the words commit to; NULL "
               "for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words commit to; NULL "
               "for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures."),
        Column("tweets", "INTEGER", "How many tweets were analysed: the denominator of the share; "
               "NULL where the post does not say.", "tweets"),
        Column("tweets_figure_id", "TEXT", "The figure that states the denominator.",
               references="figures"),
        Column("stated", "INTEGER", "1: the post states the share; 0: derived here from counts "
               "that it states."),
    ),
    recognise=recognise,
    check=check,
)  # fmt: skip
