"""Whether an amount is one of tweets, how many there are, and what the next sentence may know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._amounts import Amount, noun_within
from publicsectorblogs.statistics._sketch import BASE, BASE_LENGTH
from publicsectorblogs.statistics.tweet_sentiment._before import IS_WHOLE
from publicsectorblogs.statistics.tweet_sentiment._levels import ASKED, HEDGES, THESE
from publicsectorblogs.statistics.tweet_sentiment._sentence import Bound, Context, Reading
from publicsectorblogs.statistics.tweet_sentiment._words import (
    NAMED,
    NOUN,
    SENTIMENT,
    SPEAKS,
    TWEETS,
    names_tweets,
)
from publicsectorblogs.words import MONTH

_COUNTED_TWEETS = re.compile(r"tweets|posts|messages|mentions|comments", re.IGNORECASE)
# Whose share a sentence tells: "Of the 200 that came from residents, 40% were".
_OWN_WHOLE = re.compile(
    r"(?:Of|Out of|Among)(?: (?:the|these|those))? №(?= (?:that|which|from|in|sent|about|by|"
    r"with)\b|,)"
)
_OF_THOSE = re.compile(r"\bof (?:these|those|them|which)\b", re.IGNORECASE)
_OF_THOSE_WITHIN = len(" of these")
_IN_ANOTHER_TIME = re.compile(
    rf"(?:In|During|By|On|From)(?: (?:early|late|mid))? (?:{MONTH}|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d|the (?:following|next))\b"
)
_NETWORK_NAMED = re.compile(r"\b(?:Facebook|Instagram|YouTube|LinkedIn|Reddit)\b")
_NETWORK = re.compile(r"Facebook|Instagram|YouTube|LinkedIn|Reddit|blog|forum", re.IGNORECASE)
# What a count of some tweets says of them: it is none of all.
_MOOD = (
    r"(?:positive|negative|neutral|angry|cross|furious|hostile|critical|abusive|happy|glad|kind|"
    r"sad|supportive|friendly|warm)"
)
# Who were given the tweets, of whom the number behind them is one: "read by students (n=12)".
_GIVEN_TO = (
    r"(?:(?:checked|classed|classified|coded|judged|labelled|marked|rated|read|scored|seen|sorted)"
    r" (?:again |first |twice )?by|(?:sent|shown) to|polls?|questionnaires?|surveys?)\b"
)
# How many tweets there are, before their shares: "Of 1,393 tweets", "tweets (n = 1,393)".
_WHOLE = re.compile(
    rf"(?<!every )№ (?:(?!{_MOOD}\b)[\w-]+ ){{0,2}}?{TWEETS}|"
    r"(?<!positive )(?<!negative )(?<!neutral )\b(?:tweets|Twitter (?:mood|reaction|sentiment))"
    r"(?:(?: (?:analysed|analyzed|sampled|read|coded|collected|studied|captured))?"
    rf"(?::|, {BASE}| \({BASE}) ?№|\b(?:(?!{_GIVEN_TO})[^.;:℅№\n]){{0,60}} ?\({BASE} ?№)",
    re.IGNORECASE,
)
# The same behind a share: "38% were positive, of the 1,393 sent".
_WHOLE_BEHIND = re.compile(
    rf"(?:(?:\b(?:for|of|across|out of|among|amongst|from|in|based on)(?: {THESE})*|"
    r"(?<=\bpositive)|(?<=\bnegative)|(?<=\bneutral)) )№"  # "neutral over 1,900 tweets"
    rf"(?: (?:[a-z]+ )?{TWEETS}| (?:that )?we\b|"
    r" (?:collected|sampled|analysed|read|captured|sent|posted)\b|[.;]|$)|"
    rf"\n(?:total|all|base)(?: tweets)?:? №$|"
    rf"[a-z℅] \(№ (?:[a-z]+ )?{TWEETS}(?=[,);])|"
    rf"[a-z] \({BASE} ?№(?: tweets)?\)\.?$|℅ \({BASE} ?№ tweets\)\.?$",
    re.IGNORECASE,
)
# Tweets that are named behind a share alone: "... across all the tweets".
_TWEETS_BEHIND = re.compile(
    rf"(?: №|[^.;]*(?:\b(?:across|over|of|in|from|for|among|based on)(?: {THESE})*|\({BASE} ?№|"
    rf"[℅№] (?:positive|negative|neutral)|(?:positive|negative|neutral) (?:\(℅\)|№))) {TWEETS}|"
    rf"[^.;]* \(№ {TWEETS}[,;)]",
    re.IGNORECASE,
)
# A count of others than tweets: "200 people".
_SOMEBODY = re.compile(
    r"(?<!by )(?<!into )№ (?!tweets|(?:percentage )?points)(?:[\w-]+ )?(?!tweets|of|were|was|"
    r"are)(?:[a-z]{2,}[^\Ws]s|"
    r"people|men|women|children|staff)\b(?! on Twitter)"
)
# The people, and not their tweets.
_WHO_TWEETED = re.compile(r"\b(?:people|residents|those|users|voters) who (?:had )?tweeted\b", re.I)
# Of whom "were 60% positive" is said, and what may be so without being tweets.
_SUBJECT = re.compile(r"\b([A-Za-z-]+) (?:were|was|are|is)(?: just| only| about| some)* $")
# "The 450 tweets about the bus lane were".
_TWEETS_ARE = re.compile(
    rf"(?:^|[,;.:\n] ?|(?:№|\b(?:the|these|our|all|that|and|"
    rf"but)) ){TWEETS}(?: [\w'#@-]+){{0,8}} (?:were|was|are|is)(?: {HEDGES})* $",
    re.IGNORECASE,
)
# Words that may be so without another thing than tweets being meant.
_OWN_SUBJECT = re.compile(
    r"(?:positive|negative|neutral|tweets|sentiment|split|mood|reactions?|it|there|they|these|ones|"
    r"posts|messages|balance|tone|opinion|result|picture|Twitter|breakdown|users|residents|feeling|"
    r"figure|"
    r"share|proportion)$",
    re.IGNORECASE,
)
# Where else than in tweets opinions are found: a sentence that speaks of it, and of no tweets, is
# about something else, and so may be what follows it.
ELSEWHERE = re.compile(
    r"\b(?:surveys?|surveyed|polls?|polled|questionnaires?|focus groups?|interview\w*|respondents?|"
    r"reply|replies|replied|responses?|responded|feedback|reviews?|reviewers|comments?|emails?|"
    r"letters?|calls?|callers|blogs?|Facebook|Instagram|YouTube|LinkedIn|newspapers?|press|"
    r"articles?|"
    r"(?<!social )media|headlines|coverage|forums?|patients|staff|customers|clients|pupils|tests?|"
    r"tested|asked|among (?!them|these|those)|those (?:who|that))\b",
    re.IGNORECASE,
)
# The same beside tweets: "we read tweets, and ran a survey".
_BESIDE = re.compile(
    r"\b(?:and|with|than|also|then|plus|as well as) (?:[a-z№]+ ){0,3}(?:surveys?|polls?|"
    r"questionnaires?|focus groups?|interviews?|Facebook|emails?|letters|calls|comments|replies|"
    r"reviews|complaints|responses)\b",
    re.IGNORECASE,
)
# Sentiments with the noun that they go with: "positive responses".
_WITH_NOUN = re.compile(rf"{SENTIMENT.pattern}{NOUN.pattern}", re.IGNORECASE)
# That a sentence speaks of another time than the one before.
_OTHER_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|^\W*(?:in|by|during|after|before|on|for|at|later|then|now|today|"
    r"yesterday|afterwards|the (?:next|same|following|day|week|month|year))\b",
    re.IGNORECASE,
)


def context_behind(it: Reading) -> Context:
    """Return what this sentence leaves to the next one."""
    text = it.sketch.text
    of_tweets = NAMED.is_in(text)
    wholes = list(_WHOLE.finditer(text)) if of_tweets else []
    others = "№" in text and _SOMEBODY.search(text)
    last = it.bound[-1].sentiment if it.bound else None
    told = frozenset(b.sentiment for b in it.bound)
    if of_tweets and _BESIDE.search(text):
        return Context()
    # "Of 900 tweets, 60% came from residents. Of those ..." are others than all.
    is_part = not it.bound and any(amount.share for amount in it.amounts)
    if wholes and not any(b.amount.count is it.counted(wholes[-1]) for b in it.bound):
        counted = None if is_part or _counts_more(it, wholes) else it.counted(wholes[-1])
        if others and others.start() > wholes[-1].start():
            return Context()  # "500 tweets reached 20,000 people"
        return Context(it.sketch, True, counted, last, told)
    if of_tweets and SPEAKS.search(text) and not others:
        return Context(it.sketch, True, None if is_part else it.before.whole, last, told)
    if others or not (it.bound or it.before.speaks) or _is_of_something_else(it):
        return Context()
    if not it.bound and any(amount.count for amount in it.amounts):
        return Context()
    here = it.sketch if it.bound else it.before.sketch
    speaks = it.before.speaks or bool(it.bound)
    whole = it.before.whole if it.bound or not it.amounts else None
    return Context(here, speaks, whole, last, it.before.told | told)


def _counts_more(it: Reading, wholes: Sequence[re.Match[str]]) -> bool:
    """Tell whether more is counted than all tweets: "500 tweets in May and 300 in June"."""
    told = [it.counted(match) for match in wholes] + [b.amount.count for b in it.bound]
    return any(
        amount.count
        and not any(amount.count is one for one in told)
        and (noun := amount.count.quantity.noun or "tweets")
        and re.search("tweets|posts|messages", noun)
        for amount in it.amounts
    )


def _is_of_something_else(it: Reading) -> bool:
    """Tell whether a sentence that names no tweets is about something else."""
    return bool(ELSEWHERE.search(_WITH_NOUN.sub("", it.text)))


def _is_carried(it: Reading, bound: Bound) -> bool:
    """Tell whether it is of the tweets named before: none of others, or told of already."""
    repeated = bound.sentiment in it.before.told and not bound.goes_on
    if repeated and not _OTHER_TIME.search(it.text):
        return False
    return it.before.speaks and not _is_of_something_else(it)


def is_of_tweets(it: Reading, bound: Bound) -> bool:
    """Tell whether an amount is one of tweets: its own words say so, or those before it."""
    if re.search(TWEETS, bound.of + it.text[bound.end : bound.end + 7], re.IGNORECASE):
        return True
    noun = noun_within(it.text, bound.amount)
    if names_tweets(bound.amount) or re.search(TWEETS, noun, re.IGNORECASE):
        return True
    if _is_of_others(bound.amount) or _WHO_TWEETED.search(it.text, 0, bound.amount.start):
        return False
    text, start = it.sketch.text, bound.amount.start
    networks = [m.end() for m in _NETWORK_NAMED.finditer(text, 0, start)]
    if networks and not SPEAKS.search(text, networks[-1], max(start, bound.end)):
        return False
    spoken = [m.end() for m in SPEAKS.finditer(text, 0, max(start, bound.end))]
    others = [m.end() for m in _SOMEBODY.finditer(text, 0, start)]
    if others:  # "Of 200 replies about our tweets" counts no tweets
        spoken = [end for end in spoken if re.search(r"[,;.]", text[others[0] : end])]
    subject = _SUBJECT.search(text, 0, start)
    if subject and not (_OWN_SUBJECT.match(subject[1]) or _TWEETS_ARE.search(text, 0, start)):
        return False
    if spoken or others:
        return max(spoken, default=-1) > max(others, default=-1)
    return _is_carried(it, bound) or bool(_TWEETS_BEHIND.match(text, bound.end))


def whole_of(it: Reading, bound: Bound) -> Figure | None:
    """Return the number of tweets that an amount is a share of, where the text says."""
    if bound.goes_on:
        return bound.amount.whole
    same = [b.amount.whole for b in it.bound if b.amount.whole and b.amount.share]
    if bound.amount.whole or same:
        return bound.amount.whole or same[-1]
    text = it.sketch.text
    inside = text.find("№", bound.amount.end, bound.end)
    if inside >= 0 and not ASKED.search(text, max(0, inside - BASE_LENGTH), inside + 2):
        return it.sketch.figure(inside)
    behind = _WHOLE_BEHIND.search(text, bound.end - 1)
    if behind and ";" in text[bound.end : behind.start()]:
        behind = None
    if behind and any(s in behind[0] and text.count(s) > 1 for s in ("(n", "(№")):
        behind = None  # "66% positive (n=330), 34% negative (n=170)": that of a part
    before = [m for m in _WHOLE.finditer(text) if m.start() < bound.start]
    before = [m for m in before if it.counted(m) is not bound.amount.count]
    # "42% of tweets (n=420)": these, or all of them.
    before = [m for m in before if not ("(n" in m[0] and IS_WHOLE.search(text[: m.start()]))]
    taken = {b.amount.count for b in it.bound}
    wholes = [it.counted(m) for m in before if it.counted(m) not in taken]
    if behind and it.counted(behind) not in taken:
        return it.counted(behind)
    if own := _OWN_WHOLE.match(text):
        return it.counted(own)
    if _is_subset(it, bound):
        return None
    return wholes[-1] if wholes else _carried_whole(it, bound)


def _is_subset(it: Reading, bound: Bound) -> bool:
    """Tell whether it is a share of a part: "40% were about buses, and of these 30%"."""
    parts = [a for a in it.amounts if a.share and a.end <= bound.amount.start and it.is_free(a)]
    if not parts:
        return False
    text = it.text[parts[-1].end : bound.amount.end + _OF_THOSE_WITHIN]
    return bool(_OF_THOSE.search(text))


def _carried_whole(it: Reading, bound: Bound) -> Figure | None:
    """Return how many tweets were counted before, unless it is of another time or of a part."""
    text = it.sketch.text
    counted = any(a.count and it.is_free(a) and a.start < bound.amount.start for a in it.amounts)
    return None if counted or _IN_ANOTHER_TIME.match(text) else it.before.whole


def _is_of_others(amount: Amount) -> bool:
    """Tell whether an amount is one of counted things that are no tweets: "of the 400 replies"."""
    noun = amount.whole.quantity.noun if amount.whole else None
    if noun and _NETWORK.search(noun):
        return True
    return bool(noun and is_plural(noun.split()[-1]) and not _COUNTED_TWEETS.search(noun))
