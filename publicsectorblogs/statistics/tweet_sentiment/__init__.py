"""Shares of tweets by sentiment: "Of 1,393 tweets: 38 per cent were positive."

Three things make a statement: a share (or a count, of which the share is derived), a sentiment
that the words of its own clause bind to it, and tweets as what is counted, in these words or in
those before them.
"""

from __future__ import annotations

from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics.tweet_sentiment._reading import recognise
from publicsectorblogs.statistics.tweet_sentiment._words import SENTIMENTS
from publicsectorblogs.tables import FLAG, Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.words import number, share_in_words


def heading(row: Row) -> str:
    """Return "38 per cent of 1,393 tweets about London 2012 were positive in 2012"."""
    tweets = f"{number(row['of_tweets'])} tweets" if row["of_tweets"] else "tweets"
    about = f" about {row['event']}" if row["event"] else ""
    when = f" in {row['year']}" if row["year"] else ""
    return f"{share_in_words(row)} of {tweets}{about} were {row['sentiment']}{when}"


STATISTIC = Statistic(
    table="tweet_sentiment",
    title="Sentiment of tweets",
    description="Shares of tweets that are positive, negative or neutral about an event, as posts "
    "state them.",
    columns=(
        Column("event", "TEXT", "The event that the tweets are about, as the post names it; "
               "NULL where it names none.",
               facet=True),
        Column("year", "INTEGER", "The year in which the tweets were written; NULL where the post "
               "does not say.", "year", facet=True),
        Column("year_known_from", "TEXT", "Where the year is known from: the sentence, the "
               "table, the event's own year, or that year and a number of years since; NULL where "
               "it is not known."),
        Column("sentiment", "TEXT", "positive, negative or neutral.", required=True,
               values=SENTIMENTS, facet=True),
        Column("percent", "NUMERIC", "Share of the tweets; NULL for a range, and where the post "
               "gives no share.", "percent"),
        Column("low", "NUMERIC", "The least that the words allow; NULL where they set no lower "
               "bound, and for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words allow; NULL where they set no upper "
               "bound, and for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               values=HEDGES),
        Column("of_tweets", "INTEGER", "How many tweets were analysed: the denominator of the "
               "share; NULL where the post does not say.", "tweets"),
        Column("of_tweets_figure_id", "TEXT", "The figure that states the denominator; NULL where "
               "none does.", references="figures"),
        Column("derived", "INTEGER", "1: percent is derived here from counts that the post "
               "states; 0: the post states it.", required=True, values=FLAG),
    ),
    shown=("percent", "sentiment", "of_tweets", "event", "year"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
