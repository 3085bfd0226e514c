"""The amount before a sentiment: "℅ of the tweets sent that day were positive"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics._sketch import one_of
from publicsectorblogs.statistics.tweet_sentiment._in_order import (
    ANOTHER_NOUN,
    LINKED,
    LINKED_FAR,
    OF_TWEETS,
)
from publicsectorblogs.statistics.tweet_sentiment._levels import ASKED, THESE, levels
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import SENTIMENT, end_of, names_tweets

# "On Twitter, 38% of posts": there these are tweets.
_ON_TWITTER = re.compile(r"(?:^|[.;:\n] ?)on Twitter,", re.IGNORECASE)
_OF_POSTS = re.compile(
    r" ?of(?: (?:all|the|these))* (?:posts|messages|mentions|comments)\b", re.IGNORECASE
)
# What is said by the way behind the tweets: "12% of tweets, mostly from drivers, were".
_ASIDE = re.compile(r"^, [^.;:,\n℅№]{3,50},(?= )")
# What begins another clause: "we hid 3% of tweets because they were".
_OTHER_CLAUSE = re.compile(r"[.;:,\n]|\bbecause\b")
# What may stand behind it: the end of the clause, or what it is about; "a positive step" and
# "negative equity" are something else.
_DONE = re.compile(
    r"$| ?[.;:,!)\n]| ?[–(℅№]| " + one_of(
        "and but while whereas with about towards? of in on at over overall before after during"
        " when "
        "than compared against for by following across that as once this last out from versus so"
        " then "
        "too sent posted because it we according since each every among to(?=\\s℅)") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# Before a count that is the whole of another amount: "38% of the 640 tweets".
IS_WHOLE = re.compile(rf"[℅№] +(?:out )?of(?: {THESE})* $", re.IGNORECASE)
_SPACES = re.compile(" +")
_NEAR = 40  # characters in which a word that is looked for behind another stands
# The tweets of one sentiment, of which a share is told: "half the negative tweets".
_THOSE_OF = re.compile(r" (?:all )?(?:the|these|those|our|its|their) ")


def bind_before(it: Reading, word: re.Match[str], previous: int) -> bool:
    """Bind "38% of the tweets sent that day were" to a sentiment behind it."""
    if not _DONE.match(_SPACES.sub(" ", it.text[end_of(word, it.text) :][:_NEAR])):
        return False
    for amount in reversed([*levels(it)]):
        if amount.end > word.start() or not it.is_free(amount):
            continue
        if amount.share is None and IS_WHOLE.search(it.text[: amount.start]):
            continue
        if _is_in_brackets_of_another(it, amount):
            continue
        if amount.start < previous and it.text[amount.end : word.start()].strip() == "":
            return False
        words = ASKED.sub("", _SPACES.sub(" ", it.text[amount.end : word.start()]))
        of = OF_TWEETS.match(words)
        if of is None and _ON_TWITTER.search(it.text, 0, amount.start):
            of = _OF_POSTS.match(words)
        gap = words[of.end() :] if of else words
        gap = _ASIDE.sub("", gap) if of else gap
        # "68% of the 2,040 sent that day"
        is_part = bool(of) or amount.whole is not None or names_tweets(amount)
        near = LINKED.fullmatch(gap)
        if "№" in gap or "℅" in gap or amount.start < previous:
            continue
        if not gap.strip() and _is_of_another_noun(it, amount, word):
            return False
        if _THOSE_OF.fullmatch(gap) and not of:
            return False
        if near or (is_part and not _OTHER_CLAUSE.search(gap) and LINKED_FAR.search(gap)):
            it.add(
                amount,
                word,
                amount.start,
                end_of(word, it.text),
                words[: len(words) - len(gap)],
            )
            return True
        return False
    return False


def _is_of_another_noun(it: Reading, amount: Amount, word: re.Match[str]) -> bool:
    """Tell whether an amount is one of what its sentiment goes with: "50 positive comments"."""
    noun = ANOTHER_NOUN.match(it.text, word.end())
    if noun is None or _ON_TWITTER.search(it.text):
        return False
    return amount.share is None or it.text[: amount.start].endswith((" a ", " an "))


def _is_in_brackets_of_another(it: Reading, amount: Amount) -> bool:
    """Tell whether an amount stands in brackets right behind a sentiment: it is of that one."""
    if it.sketch.text[amount.start] != "(":
        return False
    words = it.text[max(0, amount.start - _NEAR) : amount.start]
    return any(not words[end_of(word, words) :].strip() for word in SENTIMENT.finditer(words))
