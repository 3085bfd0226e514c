"""Shares in a table of tweets: sentiments name its rows or its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.model import Figure, Statement
from publicsectorblogs.statistics._amounts import is_part, percent_of
from publicsectorblogs.statistics._asserted import tells
from publicsectorblogs.statistics._grid import Cell, Grid
from publicsectorblogs.statistics._sketch import may_be_count
from publicsectorblogs.statistics.tweet_sentiment._bound import SENTIMENT_LABEL
from publicsectorblogs.statistics.tweet_sentiment._of_tweets import ELSEWHERE
from publicsectorblogs.statistics.tweet_sentiment._setting import event_in
from publicsectorblogs.statistics.tweet_sentiment._words import SPEAKS

# The row of a table of networks.
_TWITTER_ROW = re.compile(r"^(?:On )?Twitter$", re.MULTILINE)
# What a table may give of tweets that is no share of them.
_OTHER_MEASURE = re.compile(
    r"\b(?:changes?|difference|growth|likes?|liked|retweet\w*|favourit\w*|replies|views|"
    r"impressions|"
    r"clicks|precision|recall|accuracy|confidence|agreement|scores?|deleted)\b",
    re.IGNORECASE,
)
_ALL_TWEETS = re.compile(
    r"(?:total|sum|overall|base|n|all|tweets|(?:all|total|number of) tweets)(?: \(?n\)?)?",
    re.IGNORECASE,
)


def of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the shares of a table of tweets: sentiments name its rows or its columns."""
    labels = "\n".join((grid.words, *(row[0].row for row in grid.rows if row)))
    if not (SPEAKS.search(labels) or _TWITTER_ROW.search(labels)) or not tells(grid.title):
        return
    of_all = bool(SPEAKS.search(grid.words))
    if ELSEWHERE.search(grid.words) or _OTHER_MEASURE.search(grid.title):
        return
    total = grid.counts_in(_ALL_TWEETS)
    counted = [
        figure for figure in grid.title_figures
        if figure.quantity.unit == "count" and may_be_count(figure.quantity)
    ]  # fmt: skip
    in_title = counted[0] if len(counted) == 1 and SPEAKS.search(grid.title) else None
    for row in grid.rows:
        in_row = [c for c in row if c.unit == "count" and _ALL_TWEETS.fullmatch(c.column)]
        shares = sum(cell.unit == "percent" for cell in row)
        for cell in row:
            by_row, by_column = map(SENTIMENT_LABEL.fullmatch, (cell.row, cell.column))
            named = by_row or by_column
            own = f"{cell.row}\n{cell.column}"
            if not named or not tells(own) or _OTHER_MEASURE.search(own):
                continue
            if not (of_all or SPEAKS.search(cell.row) or _TWITTER_ROW.fullmatch(cell.row)):
                continue
            counts = total if by_row else in_row
            whole = in_title if not counts else counts[0].figure if len(counts) == 1 else None
            counts_part = cell.unit == "count" and not shares and is_part(cell.figure, whole)
            if cell.unit == "percent" or counts_part:
                yield _cell_statement(grid, cell, named[1], whole)


def _cell_statement(grid: Grid, cell: Cell, sentiment: str, whole: Figure | None) -> Statement:
    q, of_tweets = cell.figure.quantity, whole.quantity.value if whole else None
    percent, low, high = q.value, q.low, q.high
    is_count = cell.unit == "count"
    if is_count and q.value and of_tweets:
        percent, low, high = percent_of(q.value, of_tweets), None, None
    event = event_in(grid.title)
    year = cell.year or (event[1] if event else None)
    return Statement(cell.figure, q.char_start, q.char_end, {
        "event": event[0] if event else None, "year": year,
        "year_known_from": "stated in the table" if cell.year
        else "the year of the event" if event else None,
        "sentiment": sentiment.casefold(), "percent": percent, "low": low, "high": high,
        "hedge": q.hedge, "of_tweets": of_tweets,
        "of_tweets_figure_id": whole.id if whole else None, "derived": int(is_count),
    })  # fmt: skip
