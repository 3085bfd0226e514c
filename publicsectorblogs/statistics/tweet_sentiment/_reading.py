"""The sentences and tables of a post, read in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics._amounts import percent_of, with_share_made
from publicsectorblogs.statistics._asserted import is_asserted
from publicsectorblogs.statistics._grid import grids, outside
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches, stand_together
from publicsectorblogs.statistics.tweet_sentiment._bound import bind, bind_below_heading
from publicsectorblogs.statistics.tweet_sentiment._going_on import go_on
from publicsectorblogs.statistics.tweet_sentiment._of_tweets import (
    context_behind,
    is_of_tweets,
    whole_of,
)
from publicsectorblogs.statistics.tweet_sentiment._sentence import REACH, Bound, Context, Reading
from publicsectorblogs.statistics.tweet_sentiment._setting import setting_of
from publicsectorblogs.statistics.tweet_sentiment._table import of_table
from publicsectorblogs.statistics.tweet_sentiment._words import NAMED, SENTIMENT, SENTIMENTS
from publicsectorblogs.triggers import Trigger

_OPINION = Trigger(*SENTIMENTS)
# Shares of some tweets alone: "excluding neutral tweets", "with a clear sentiment".
_OF_SOME = re.compile(
    r"\b(?:excluding|ignoring|without|leaving (?:out|aside)|apart from|except(?: for)?|other than|"
    rf"not counting) (?:the |all |any )?{SENTIMENT.pattern}|\bnet (?:score|sentiment)\b|"
    rf"\bnon-{SENTIMENT.pattern}|"
    rf"\b(?:that|which) (?:were|are) not {SENTIMENT.pattern}|\b(?:with|express\w*|showed|"
    r"showing) (?:an?|any|some) (?:clear |strong |definite )?(?:sentiment|opinion|view)s?\b",
    re.IGNORECASE,
)
_OF_METHOD = re.compile(r"\b(?:precision|recall|accuracy|confidence|agreement)\b", re.IGNORECASE)


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the shares of tweets by sentiment that `post` states, in order."""
    if not (NAMED.places(post.body) and stand_together(post, figures, _OPINION)):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in of_table(grid)]
    before = Context()

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether tweets were spoken of before, or are, or a number and a sentiment stand."""
        return outside(tables, stretch.start, stretch.end) and (
            before.sketch is not None
            or stretch.says(NAMED)
            or (bool(stretch.figures) and stretch.says(_OPINION))
        )

    for sketch in sketches(post, figures, wanted=may_tell):
        if before.sketch and sketch.cuts[0][1] - before.sketch.cuts[-1][1] > REACH:
            before = Context()
        reading = _read_sentence(sketch, before)
        found += _statements(reading, post)
        before = context_behind(reading)
    return sorted(found, key=lambda statement: statement.char_start)


def _read_sentence(sketch: Sketch, before: Context) -> Reading:
    """Read a sentence or list behind what the text before it says."""
    it = Reading(sketch, before)
    if it.amounts:
        bind(it)
        go_on(it)
        if not it.bound and sketch.is_list:
            bind_below_heading(it)
    return it


def _statements(it: Reading, post: Post) -> Iterator[Statement]:
    """Yield what is asserted of tweets."""
    if _OF_SOME.search(it.text) or (it.sketch.is_list and _measures_other(it)):
        return
    for one in sorted(it.bound, key=lambda bound: bound.amount.start):
        if is_of_tweets(it, one) and is_asserted(it.sketch, one.start, one.end):
            yield from _rows_of(post, it, one)


def _measures_other(it: Reading) -> bool:
    """Tell whether the lead of a list names what is no share of tweets: "Precision of"."""
    return bool(_OF_METHOD.search(it.text[: it.text.find("\n")]))


def _rows_of(post: Post, reading: Reading, bound: Bound) -> Iterator[Statement]:
    of_all = whole_of(reading, bound)
    amount = with_share_made(reading.sketch, bound.amount, of_all)
    figure = amount.figure
    q, of_tweets = figure.quantity, of_all.quantity.value if of_all else None
    percent, low, high = q.value, q.low, q.high
    if amount.parts:
        of_all, of_tweets = None, amount.parts[1]
        percent, low, high = percent_of(amount.parts[0], of_tweets), None, None
    if amount.share is None:
        if not q.value or not of_tweets or q.value > of_tweets:
            return
        percent, low, high = percent_of(q.value, of_tweets), None, None
    setting = setting_of(post, reading, bound)
    start, end = reading.sketch.span(bound.start, bound.end)
    yield Statement(figure, start, end, {
        "event": setting.event, "year": setting.year, "year_known_from": setting.known_from,
        "sentiment": bound.sentiment, "percent": percent, "low": low, "high": high,
        "hedge": q.hedge, "of_tweets": of_tweets,
        "of_tweets_figure_id": of_all.id if of_all else None,
        "derived": int(amount.share is None or amount.parts is not None),
    })  # fmt: skip
