"""Tweets and sentiments, and what else is counted near them."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics._sketch import one_of
from publicsectorblogs.triggers import Trigger

SENTIMENTS = ("positive", "negative", "neutral")
NAMED = Trigger("weet", "witter")  # one of them is in all words of tweets
TWEETS = (
    r"(?:tweets|(?:Twitter|Tweeted) (?:posts|messages|mentions|comments)|(?:posts|messages|"
    r"mentions|comments) on Twitter)"
)
# The three sentiments that are told of.
SENTIMENT = re.compile(r"\b(?:positive|negative|neutral)\b", re.IGNORECASE)
# Nouns that a sentiment may go with, and still be said of tweets.
NOUN = re.compile(
    " " + one_of("tweets'\\sshare "
                 "sentiments? views? ones? opinions? tones? attitudes? reactions? feelings? "
                 "emotions? language mood stance responses? tweets posts? messages? mentions?"
                 " comments? shares? proportions? percentages? notes? categor(?:y|ies) camp "
                 "remarks? feedback content slant bent class group label "
                 "mark rating score line stand outlook spin tack") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# That a text speaks of tweets; that it counts them; that it counts somebody else.
SPEAKS = re.compile(
    rf"\b{TWEETS}\b|\bTwitter (?:sentiment|reaction|mood|analysis|study|data)\b|"
    r"\b(?:sentiment|reaction|mood|feeling|opinion|conversation|traffic|chatter|"
    r"discussion)s? (?:on|of|across|in) (?:Twitter|tweets)\b|\btweet sentiment\b|\btweeted\b|"
    r"\b(?:felt|thought|said|feel|think|say|saying|talked|talking|reacted) on Twitter\b|"
    r"(?:^|[.;:\n] ?)on Twitter,",
    re.IGNORECASE,
)


def end_of(word: re.Match[str], text: str) -> int:
    """Return where a sentiment in `text` ends, with its noun."""
    noun = NOUN.match(text, word.end())
    return noun.end() if noun else word.end()


def names_tweets(amount: Amount) -> bool:
    """Tell whether a share says itself what it is of: "one tweet in five"."""
    return amount.share is not None and " tweet" in amount.share.quantity.quote.lower()
