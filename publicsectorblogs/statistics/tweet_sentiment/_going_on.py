"""Amounts that are compared with one that is bound: "half in 2013, a third in 2014"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics.tweet_sentiment._levels import HEDGES, THESE
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import TWEETS

_CLAUSE = 90  # and how long a clause is in which a statement goes on
# The sentiment goes on: "compared with half in 2015", "in 2016 just 9%", "(2014: 31%)".
_GOES_ON = re.compile(
    r"(?:,|;|\.)? ?(?:\b(?:but|and|while|whereas) )?(?:(?:compared|down|up|rising|falling|"
    r"dropping|climbing|growing) (?:with|to|from)|against|versus|(?<=, )from|\((?:19|20)\d\d:|"
    r"(?<=[,;] )(?:last|this) (?:month|time|week|year),?|"
    r"(?:in|for|during) [^.;,℅№]{1,25}?,? and|[◷¤] (?:later|on),|"
    r"(?:in|by|for|during|after|on|among|at)(?! (?:them|these|those|which|whom)\b) "
    r"[^,;.℅№]{1,30}?(?:,? (?:it|this|"
    r"the (?:figure|share|proportion|number)))?(?: (?:was|stood at|(?:had )?(?:fell|fallen|rose|"
    r"risen|dropped|grew|grown) to)|,)?|(?:(?:afterwards|later|before|then|"
    r"now|today|(?:last|this) (?:month|time|week|year)|[◷¤] (?:on|later)),? )?(?:the (?:figure|"
    r"share|proportion)|it|this) (?:was|is|stood at|"
    rf"(?:had )?(?:fallen|risen|rose|fell|dropped) to))(?: {HEDGES})* ?$",
    re.IGNORECASE,
)
# The same of others than the tweets before: "for everyone else it was 30%".
_OF_REST = re.compile(
    r"\b(?:others?|else|everyone|everybody|overall|the average|nationally|elsewhere|Facebook|"
    r"Instagram|YouTube|LinkedIn|Reddit|blogs?|forums?|emails?|letters|calls|replies|comments)\b",
    re.IGNORECASE,
)
# Behind an amount that goes on: nothing, or a time or place; "30% of the budget" is another thing.
_IS_ALL = re.compile(
    rf"(?! (?:more|fewer|less|higher|lower|points?)\b)(?:\W*$|\s*[.,;:)(\n–]|"
    rf"\s+(?:(?:out )?of(?: {THESE})* (?:{TWEETS}|them|"
    r"these|those|all|total)\b|in|during|by|on|at|for (?:the|this|last)|after|afterwards|before|"
    r"later|earlier|"
    r"(?:the|a) (?:year|month|week|day|following|next|previous)|last|this|now|today|then|and|but|"
    r"while|from|"
    r"[¤◷] (?:later|before|earlier|on|ago)|\w+ (?:years?|months?|weeks?|days?) (?:later|before|"
    r"earlier|on|ago)|(?:were|was)(?=[.,;:)]|$| (?:so|in|on|by|at|during|after|before|from|and|but|"
    r"while|positive|negative|neutral)\b)|positive|negative|neutral)\b)",
    re.IGNORECASE,
)
# What is said of the first alone: "40% of tweets from Hull were long and 20% of those ...".
_SAID = "were|was|are|is|had|have|came|fell|rose|said|showed"
# Between two shares of one predicate: "25% of tweets from Hull and 41% of those from York were".
_SAME_PREDICATE = re.compile(
    rf"(?: (?:of|in)(?: {THESE})*)? {TWEETS} (?:from|in|on|by|at|about|during|sent)\b"
    rf"(?:(?! (?:{_SAID}) )[^.;:,℅№\n]){{1,40}} and(?: {HEDGES})* ",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(r" (?:of|from|in|on|by|at|about|during|sent) ", re.IGNORECASE)
# Between amounts that each have a time behind them: "38% in 2012, 55% in 2016".
_WHEN_BEHIND = re.compile(r" \((?:19|20)\d\d\)|"
                          r" (?:in|during|for|by) (?:[\w' ]{0,20})(?:19|20)\d\d\b| (?:this|"
                          r"last) (?:year|month|"
                          r"week|time|summer|winter|spring|autumn)\b| (?:now|"
                          r"today)\b", re.IGNORECASE)  # fmt: skip
_WHEN = re.compile(
    rf"(?:{_WHEN_BEHIND.pattern})(?:,|;)?(?: and| but)?(?: {HEDGES})* ", re.IGNORECASE
)
# Before the earlier of two amounts: "up from about".
_CAME_FROM = re.compile(rf"\b(?:up|down) from(?: {HEDGES})* $", re.IGNORECASE)


def go_on(it: Reading) -> None:
    """Bind amounts compared with one that is bound: "half in 2013, a third in 2014"."""
    last: str | None = it.before.sentiment
    end = 0
    for index, amount in enumerate(it.amounts):
        own = next((b for b in it.bound if b.amount is amount), None)
        if own:
            last, end = own.sentiment, max(own.end, amount.end)
            continue
        if amount.share is None or not _IS_ALL.match(it.text, amount.end):
            continue
        after = next((b for b in it.bound if b.amount in it.amounts[index + 1 :]), None)
        said = it.text[end : amount.start]
        behind = it.text[amount.end : after.amount.start] if after else ""
        of_a_group = after and _OF_A_GROUP.match(it.text, after.amount.end)
        if after and of_a_group and not after.goes_on and _SAME_PREDICATE.fullmatch(behind):
            it.put(amount, after.sentiment, amount.start, amount.end)
            last, end = after.sentiment, amount.end
        elif after and not end and _CAME_FROM.search(said) and not re.search(r"[.;]", said):
            it.put(amount, after.sentiment, amount.start, amount.end)
        elif last and (match := _GOES_ON.search(said[-_CLAUSE:])):
            if _are_two(it, index):
                _go_on_with_two(it, index)
                continue
            # Behind a statement, or as the beginning of the sentence after it.
            if _OF_REST.search(re.split(r"[.;]\s", said)[-1]):
                continue
            if end > 0 or match.start() == 0:
                it.put(amount, last, amount.start, amount.end)
        elif last and end and _WHEN.fullmatch(said) and _WHEN_BEHIND.match(it.text[amount.end :]):
            it.put(amount, last, amount.start, amount.end)
            end = amount.end


def _are_two(it: Reading, index: int) -> bool:
    """Tell whether "and" joins an amount with the next one, and nothing else: "50% and 10%"."""
    one, *others = it.amounts[index : index + 2]
    return bool(others) and it.text[one.end : others[0].start] in (" and ", ", ", " to ")


def _go_on_with_two(it: Reading, index: int) -> None:
    """Bind two amounts as the two before them, each of its own sentiment."""
    pair = [
        one.sentiment
        for one in sorted(it.bound, key=lambda one: one.amount.start)
        if one.amount in it.amounts[max(0, index - 2) : index]
    ]
    if len(set(pair)) == 2:
        for amount, sentiment in zip(it.amounts[index : index + 2], pair, strict=True):
            it.put(amount, sentiment, amount.start, amount.end)
