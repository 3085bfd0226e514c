"""Which event tweets are about, and when they were written."""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.figures import extract
from publicsectorblogs.model import Post
from publicsectorblogs.statistics.tweet_sentiment._of_tweets import whole_of
from publicsectorblogs.statistics.tweet_sentiment._sentence import REACH, Bound, Reading
from publicsectorblogs.words import MONTH

# That an amount is of a time before the one that its sentence names: "four years before".
_EARLIER = re.compile(r"[^.;,℅№]{0,25}\b(?:before|earlier|previous(?:ly)?|ago)\b", re.IGNORECASE)
# An event with its year: "London 2012", "the 2012 Games".
_EVENT = re.compile(
    r"\b([A-Z][\w'’-]*(?: (?:(?:of|the|de|du|la|and|for|in) )?[A-Z][\w'’-]*)*) ?((?:19|20)\d\d)\b|"
    r"\b(?:the )((?:19|20)\d\d) ([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)"
)
# Words with a capital and a year that name no event: "In 2012", "May 2012".
_NOT_EVENTS = frozenset(
    "in since by from until during after before of and the to on for at about between as we our"
    " what "
    "how why when who where was is did does this that these looking while although both "
    "january february march april may june july august september october november december summer "
    "winter spring autumn christmas tweets".split()
)
# What is named with a year and is no event, at which or of which year nobody need have tweeted.
_LAWS = frozenset(
    "act bill regulations order directive code agenda vision strategy plan programme report review "
    "paper guidance windows office standard".split()
)
_YEAR = r"((?:19|20)\d\d)\b(?! (?:and|or|to) (?:19|20)\d\d|[–/-]\d)"  # "in 2014 and 2015" is none
# The year of an amount: "in 2012", "(2014: 31%)".
_IN_YEAR = re.compile(
    rf"\b(?<!than )(?<!Act )(?<!Bill )(?<!Regulations )(?<!Order )(?:[Ii]n|[Dd]uring|[Oo]f|"
    rf"[Bb]y|[Ff]rom|[Ff]or|{MONTH}) {_YEAR}|\({_YEAR}:|\n{_YEAR}:? $|"
    rf"\({_YEAR}\)|[Cc]ompared (?:to|with) {_YEAR}(?=,? when\b)|"
    rf"\b(?<!than )(?<!Act )(?<!Bill )(?<!Regulations )(?<!Order )(?:[Ii]n|[Dd]uring|"
    rf"[Aa]t) the {_YEAR}(?= [a-z])")  # fmt: skip
# Where the words about an amount end, and those about the next begin.
_NEXT = re.compile(
    r"[.;(\n]|,? and (?:in|by|for)\b|, (?:in|by|for)\b|,? (?:against|compared|down from|up from)\b"
)
_YEAR_IN_BRACKETS = re.compile(r" \((?:19|20)\d\d\)")
# That tweets speak of an event of an earlier year.
_YEARS_ON = re.compile(r"\byears (?:on|later|after)\b", re.IGNORECASE)
_LOOKING_BACK = re.compile(
    r"\b(?:look(?:ed|ing)? back|with hindsight|years (?:on|later|after))\b", re.I
)
_CLAUSE_ENDS = re.compile(r"[.;]")
_CLAUSE_BEFORE = re.compile(r"[.;]|, (?=(?:\w+ )?from\b|against\b|compared\b)")
_CONJUNCTION = re.compile(r"\b(?:and|but|while|whereas)\b")


class _Setting(NamedTuple):
    """Which event the tweets are about, and when they were written."""

    event: str | None
    year: int | None
    known_from: str | None


def setting_of(post: Post, reading: Reading, bound: Bound) -> _Setting:
    """Tell what the tweets are about, from the words about the amount and those before them."""
    text = reading.sketch.text
    own = _own_words(reading, bound)
    counted, of_all = reading.before.sketch, whole_of(reading, bound)
    is_far = counted is not None and of_all is not None and of_all is reading.before.whole
    place = counted if counted and is_far else reading.sketch
    before = post.body[max(0, place.place(0) - 10 * REACH) : place.place(0)]
    said = place.text if place is not reading.sketch else ""
    event, year = next(filter(None, map(event_in, (*own, text, said, before))), (None, None))
    behind, before_it = own
    near, _, far = behind.partition(",")  # "in 2013, when 14% were, the picture of 2017 was not"
    stated = next(filter(None, map(_stated, (near, before_it, far))), None)
    every = {*_IN_YEAR.findall(text)} or {*_IN_YEAR.findall(said)}
    every -= _years_compared_with(reading, bound)
    if stated is None and bound.goes_on and _EARLIER.match(text, bound.amount.end):
        return _Setting(event, None, None)
    if stated is None and len(every) == 1:
        stated = int("".join(*every))
    if stated:
        return _Setting(event, stated, "stated in the sentence")
    words = post.body[place.place(0) : place.place(len(place.text) - 1) + 1]
    if year and (_LOOKING_BACK.search(words) or _LOOKING_BACK.search(text + said)):
        first, second = before[-REACH:], words
        if _YEARS_ON.search(words):
            first, second = second, first
        years = _years_since(first) or _years_since(second)
        if years:
            return _Setting(event, year + years[0], f"the year of the event and “{years[1]}”")
        return _Setting(event, None, None)
    return _Setting(event, year, "the year of the event" if year else None)


def _years_compared_with(reading: Reading, bound: Bound) -> set[tuple[str, ...]]:
    """Return the years of amounts with which another is compared: "40%, up from 30% in 2013"."""
    others = (one for one in reading.bound if one.goes_on and one is not bound)
    found: set[tuple[str, ...]] = set()
    for one in others:
        behind, before = _own_words(reading, one)
        found |= {*_IN_YEAR.findall(behind), *_IN_YEAR.findall(_CLAUSE_BEFORE.split(before)[-1])}
    return found


def _own_words(reading: Reading, bound: Bound) -> tuple[str, str]:
    """Return the words behind an amount and those before it, up to the next amount each."""
    text, amounts = reading.text, reading.amounts
    index = amounts.index(bound.amount)
    until = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
    since = amounts[index - 1].end if index else 0
    behind = text[bound.amount.end : until]
    following = _NEXT.search(behind, 2 if _YEAR_IN_BRACKETS.match(behind) else 0)
    before = text[since : bound.amount.start]
    if index and any(one.goes_on and one.amount is amounts[index - 1] for one in reading.bound):
        before = _CONJUNCTION.split(before)[-1]  # what stands before it tells when that was
    if bound.goes_on:
        before = _CLAUSE_ENDS.split(before)[-1]  # "in 2009; in 2011 it was 24%"
    return behind[: following.start() if following else None], before


def _stated(words: str) -> int | None:
    found = _IN_YEAR.findall(words)
    return int("".join(found[0])) if found else None


def event_in(text: str) -> tuple[str, int] | None:
    """Return the last named event of a text ("London 2012") and its year."""
    for match in reversed(list(_EVENT.finditer(text))):
        if match[3] and match[4].split()[-1].lower() in _LAWS:
            continue
        if match[3]:
            return f"{match[3]} {match[4]}", int(match[3])
        words = match[1].split()
        while words and words[0].lower() in _NOT_EVENTS:
            words = words[1:]
        if words and words[-1].lower() in _LAWS:
            continue
        if words and words[-1].lower() not in _NOT_EVENTS:
            return f"{' '.join(words)} {match[2]}", int(match[2])
    return None


def _years_since(text: str) -> tuple[int, str] | None:
    """Return the last number of years that a text counts, with its words."""
    counted = [q for q in extract(text) if q.unit == "year" and q.value is not None]
    return (int(counted[-1].value or 0), counted[-1].quote) if counted else None
