"""The amount behind a sentiment: "Positive tweets rose to ℅", "Positive: ℅"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics.tweet_sentiment._levels import (
    ASKED,
    HEDGES,
    LEADS,
    LEVEL,
    MOVED,
    NO_LEVEL,
    THESE,
    levels,
)
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import TWEETS, end_of

# "negative opinions in 40% of tweets", "was negative in 40% of tweets and neutral in 15%".
_HELD_IN = re.compile(r" in(?: only| just)? ?")
_AND = re.compile(r"(?:,|\b(?:and|but|while|whereas)) $", re.IGNORECASE)
# Before a sentiment whose verb is left out: "positive ones make up 48%; negative ones, 19%".
_SEMICOLON = re.compile(r"; (?:and )?$")
_PARTED = re.compile(r"[;,] (?:and |while |with )?$|\band $")
_ACCOUNTED = re.compile(r"\baccount(?:ed|s|ing)? for\b", re.IGNORECASE)
_ENDS = re.compile(r"$|[.,;\n]| (?:and|of (?:them|these|those|tweets|the))\b")
_OF_THEM = re.compile(
    rf"[.,;]|$| and\b| of (?:them|these|those)\b|(?: of(?: (?:all|the|these))*)? {TWEETS}",
    re.IGNORECASE,
)
# "The tone of the tweets was positive in 40% of cases".
_OF_CASES = re.compile(r" of (?:all )?cases\b", re.IGNORECASE)
_TONE_OF = re.compile(rf"\b(?:mood|sentiment|tone) of(?: {THESE})* {TWEETS}\b", re.IGNORECASE)
# Before an amount that is no change: "fell below 10%".
_FELL = re.compile(rf"(?: {MOVED})+ ?", re.IGNORECASE)
# What tweets are about, between them and their level: "negative tweets about trains rose to".
_TOPIC = re.compile(
    rf" (?:about|on|towards|of|from|to|mentioning|in|sent|by|as an? (?:share|proportion|"
    rf"percentage) of)(?: {THESE})* [^.;:,℅№\n]{{1,30}}?"
    r"(?= (?:was|were|is|are|rose|fell|dropped|grew|climbed|stood|stands|made|account|doubled|"
    r"halved|trebled|went|had|has|have|hit|reached|jumped|increased|averaged|exceeded)\b)",
    re.IGNORECASE,
)
# Between a sentiment and its amount behind it: "were mostly positive: 60%".
_SUMMED_UP = re.compile(
    rf"(?: [\w' ]{{1,40}})?(?::|,? (?:at|with)| –)(?: {HEDGES})* ", re.IGNORECASE
)
# Before a sentiment that is said of something: "tweets were mostly".
_SAID_OF = re.compile(r"\b(?:were|was|are|is|feel|felt)(?: [\w]+){0,2} $", re.IGNORECASE)
# What tweets did: "The negative: 60% of tweets went unread".
_DID = re.compile(
    rf" of(?: {THESE})* {TWEETS} (?!(?:about|at|and|before|but|by|during|for|from|in|on|over|"
    r"sent|that|to|were|with)\b)[a-z]",
    re.IGNORECASE,
)
# An amount of something else than tweets: "60% of our followers", "44% of Facebook posts".
_OF_OTHERS = re.compile(
    r" (?:of|in|on|among|for)(?: (?:the|our|its|their|his|her|all|these|"
    r"those))* (?:[\w-]+ )?(?:followers|"
    r"people|users|residents|readers|journalists|accounts|men|women|respondents|voters|households|"
    r"audience|viewers|impressions|clicks|retweets|likes|traffic|"
    r"staff|employees|customers|clients|patients|pupils|Facebook|Instagram|YouTube|LinkedIn|"
    r"emails?|"
    r"letters|calls|replies|reviews|articles|headlines|coverage|comments on (?!Twitter))\b",
    re.IGNORECASE,
)
# What a share may be of where that is tweets: "rose to 40% of the total".
_OF_ALL = re.compile(
    rf" (?:of|out of)(?: {THESE})* (?:[\w'-]+ ){{0,2}}?(?:{TWEETS}|them|these|those|which|"
    r"what (?:\w+ ){0,2}(?:posted|said|tweeted|wrote)|everything|total|whole|sample|all|posts|"
    r"messages|mentions|comments|conversations?|content|data|dataset|discussion|chatter|traffic|"
    r"volume|cases|opinions?|sentiment|views?|reactions?)\b",
    re.IGNORECASE,
)
# Between the two amounts of a movement: "rose from 20% to".
_TO_AMOUNT = re.compile(rf"[^.;:\n℅№]{{0,40}}? to(?: {HEDGES})* $", re.IGNORECASE)


def _level_behind(it: Reading, stop: int, limit: int) -> Amount | None:
    """Return the first free amount behind a sentiment, if it may be its level."""
    amount = next((a for a in levels(it) if a.start >= stop and it.is_free(a)), None)
    if amount is None or amount.start > limit:
        return None
    if NO_LEVEL.match(it.text, amount.end) and not _HELD_IN.fullmatch(it.text, stop, amount.start):
        return None
    of_others = _OF_OTHERS.match(it.text, amount.end)
    if of_others or (
        it.text.startswith(" of ", amount.end) and not _OF_ALL.match(it.text, amount.end)
    ):
        return None
    did = ":" in it.text[stop : amount.start] and _DID.match(it.text, amount.end)
    return None if did else amount


def bind_behind(it: Reading, word: re.Match[str], limit: int) -> bool:
    """Bind "Positive tweets rose to" or "Positive:" to an amount behind it."""
    stop = end_of(word, it.text)
    amount = _level_behind(it, stop, limit)
    if amount is None:
        return False
    before = it.text[: word.start()]
    gap = ASKED.sub("", it.text[stop : amount.start])
    if (topic := _TOPIC.match(gap)) and not LEVEL.fullmatch(gap):
        gap = gap[topic.end() :]
    said_of = _SAID_OF.search(before) and _SUMMED_UP.fullmatch(gap)
    of_opinions = stop > word.end() and "tweets" not in it.text[word.end() : stop].lower()
    is_said = of_opinions or _SAID_OF.search(before) or (it.bound and _AND.search(before))
    of_them = _OF_THEM.match(it.text, amount.end) or (
        _OF_CASES.match(it.text, amount.end) and _TONE_OF.search(before)
    )
    held_in = is_said and _HELD_IN.fullmatch(gap) and of_them
    is_below = amount.figure.quantity.quote.lower().startswith(("below", "under"))
    level = held_in or LEVEL.fullmatch(gap) or (is_below and _FELL.fullmatch(gap))
    in_brackets = not gap.strip() and it.sketch.text[amount.start] == "("
    is_elided = (
        it.bound
        and (gap == ", " or (gap == " for " and _ACCOUNTED.search(before)))
        and (_SEMICOLON if gap == ", " else _PARTED).search(before)
        and _ENDS.match(it.text, amount.end)
    )
    if not (said_of or is_elided) and not (level and (in_brackets or LEADS.search(before))):
        return False
    it.add(amount, word, word.start(), amount.end, it.text[word.end() : stop])
    other = next((a for a in it.amounts if a.start > amount.start), None)
    if gap.rstrip().lower().endswith("from") and other:
        if _TO_AMOUNT.fullmatch(it.text[amount.end : other.start]):
            it.add(other, word, amount.end, other.end, "", goes_on=True)
    return True
