"""The sentiments of a sentence, each bound to an amount."""

from __future__ import annotations

import re

from publicsectorblogs.statistics.tweet_sentiment._before import bind_before
from publicsectorblogs.statistics.tweet_sentiment._behind import bind_behind
from publicsectorblogs.statistics.tweet_sentiment._in_order import bind_in_order, bind_pair
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import NAMED, SENTIMENT, end_of

# "positive or neutral", "both positive and negative": a share of two classes is of neither.
_CLASS = r"(?:positive|negative|neutral|mixed)"
_OR_ELSE = re.compile(rf",? ?(?:\bor|\band|/|\bnor) ?(?:the )?{_CLASS}\b", re.IGNORECASE)
_ELSE_OR = re.compile(
    rf"\b{_CLASS}(?:,? (?:or|and|nor)|/)(?: the)? ?$|\b(?:carbon|false|tested|gender|net)[ -]$|"
    r"\b(?:not|neither|nor|never)(?: \w+)? $|n't(?: \w+)? $",
    re.IGNORECASE,
)
# The name of a row or column of a table, and that of how many there are.
SENTIMENT_LABEL = re.compile(
    r"(positive|negative|neutral)(?: (?:tweets?|sentiment|ones|posts))?(?:,? \(?(?:%|per ?cent|"
    r"n)\)?)?",
    re.IGNORECASE,
)
# What stands before a number in its line: a year, a place, with or without a colon.
_LINE_LABEL = re.compile(r"\n[A-Z\d][\w' -]{1,40}?(?::| –)? ?$")


def bind(it: Reading) -> None:
    """Bind each sentiment to the amount right before it or, without one, right behind it."""
    words = list(SENTIMENT.finditer(it.text))
    if bind_in_order(it):
        return
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        previous = words[index - 1].end() if index else 0
        if following and bind_pair(it, word, following):
            continue
        if not _is_said(it, word):
            continue
        limit = following.start() if following else len(it.text)
        bind_before(it, word, previous) or bind_behind(it, word, limit)


def bind_below_heading(it: Reading) -> None:
    """Bind the shares of a list whose heading names the sentiment: "Positive tweets"."""
    lead = it.text[: it.text.find("\n")]
    named = SENTIMENT_LABEL.fullmatch(lead.rstrip(" :"))
    word = SENTIMENT.search(lead) if named and NAMED.is_in(lead) else None
    for amount in it.amounts if word else ():
        label = _LINE_LABEL.search(it.text, 0, amount.start)
        if word and amount.share and label:
            it.add(amount, word, amount.start, amount.end, lead, goes_on=True)


def _is_said(it: Reading, word: re.Match[str]) -> bool:
    """Tell whether a sentiment stands for itself, and not as one of two."""
    stop = end_of(word, it.text)
    return not (_OR_ELSE.match(it.text, stop) or _ELSE_OR.search(it.text[: word.start()]))
