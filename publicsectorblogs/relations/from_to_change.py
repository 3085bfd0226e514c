"""From A to B, with the change: "rose from 40 to 50, a rise of 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from publicsectorblogs.model import Figure, Quantity
from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, Reading, read
from publicsectorblogs.relations._moves import (
    A_FALL,
    A_RISE,
    DOWNWARDS,
    FALLING,
    FALLS,
    FELL,
    FROM,
    RISES,
    RISING,
    ROSE,
    TO,
    UPWARDS,
)
from publicsectorblogs.relations._passages import (
    MONTH_OR_SEASON,
    OF_LATE,
    PERIOD,
    Passage,
    are_ends,
    of_one_kind,
    pattern,
)
from publicsectorblogs.relations._verdicts import holds, is_of_another

_NOUNS = (
    rf"(?:{A_RISE}|gain|climb|uplift|improvement|boost|surge|{A_FALL}|dip|loss|saving|change|swing|"
    r"difference)"
)
_VERBS = (
    rf"(?:{ROSE}|{RISES}|{RISING}|rise|increase|up|improv(?:ed|es|ing)|"
    rf"{FELL}|{FALLS}|{FALLING}|sank|down|reduc(?:ed|es|ing)|cut(?:s|ting)?|changed|"
    r"lower(?:ed|ing)?)"
)
_FROM_TO = rf"{FROM} <from:PCMUS>{{np}} {TO} <to:PCMUS>"
_TO_FROM = rf"{TO} <to:PCMUS>{{on}},?(?: up| down)? {FROM} <from:PCMUS>"
_JOIN = r"(?:,|,? -|;|:| \(|,? or|,? which is|,? that is|,? that's|,? representing|,? making)"
# What is said of a change behind the two numbers: "a rise of 25%", "up by 25%", "a 25% rise".
_TAILS = (
    rf"{{np}}{_JOIN} ?(?:an? )?(?:[\w-]+ )?{_NOUNS} of (?:some )?<change:PSBCMU>",
    rf"{{np}}{_JOIN} ?(?:{_VERBS}(?: by)?|by) <change:PSBCMU>",
    rf"{{np}}{_JOIN} ?(?:an? )?<change:PSBCMU>(?: [\w-]+)? {_NOUNS}",
    rf"{{np}}{_JOIN} ?<change:PSBCMU> (?:more|fewer|less|higher|lower|shorter|longer|"
    r"cheaper|dearer|younger|older|heavier|lighter|smaller|larger|bigger)(?! than)",
)
_SAME_CLAUSE = (
    r"(?: (?!(?:with|and|but|as|while|when|where|which|who|that|of|after)\b)[\w'/-]+){0,8}?"
)
_BY = rf"(?:{_VERBS}{{np}}(?: by)?|{_NOUNS} of)"


def _told_by(ends: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return the pattern of two numbers, which most sentences fail, and those with their change."""
    return pattern(ends), tuple(
        pattern(words)
        for words in (
            *(ends + tail for tail in _TAILS),
            rf"{_VERBS}{{np}} {ends}{{np}} \(<change:PSB>\)",
            rf"{_VERBS}{{np}} {ends}{{np}},? or <change:PSB>(?=[.,;:)]|$)",
            # "rose by 70 (50%) from 140 to 210": each of both changes
            rf"{_BY} <change:CMU>{{np}},? (?:or (?:by )?|\()‹[PSB]\d+›\)?,? {ends}",
            rf"{_BY} ‹[CMU]\d+›{{np}},? (?:or (?:by )?|\()<change:PSB>\)?,? {ends}",
            rf"{_VERBS}{{np}}(?: by)? <change:PSBCMU>{{np}},?(?: \(|:)? ?{ends}",
            rf"<change:PSBCMU>(?: [\w-]+)? {_NOUNS}(?: in [^‹›.,;:\n]{{1,60}})?,? (?:\()?{ends}",
            rf"{_NOUNS} of <change:PSBCMU>(?: in [^‹›.,;:\n]{{1,60}})?(?:,|:| \()? ?{ends}",
        )
    )


# "Calls were 1,200 in 2015, down from 1,500 in 2014, a drop of 20%"
_UP_OR_DOWN = rf"(?:up|down) {FROM} <from:PCMUS>"
_PATTERNS = (
    _told_by(_FROM_TO),
    _told_by(_TO_FROM),
    (
        pattern(_UP_OR_DOWN),
        tuple(pattern(rf"<to:PCMUS>{{np}},? {_UP_OR_DOWN}{tail}") for tail in _TAILS),
    ),
)
# "1,500 visits in 2015, up 25% from 1,200"; not "up 25% from 1,200 to 1,500"
_WAY = (
    rf"(?:(?P<up>up)|(?P<down>down)|an? (?:[\w-]+ )?(?:(?P<rise>{A_RISE})|(?P<fall>{A_FALL})) of)"
    r"(?: by)?"
)
_BASE = (
    r"(?:from|on|over|upon|(?P<side>compared (?:with|to)|against))(?: just| only)?"
    rf"(?: the| last (?:{PERIOD})'s| our| its| their| a)?"
    r"(?: (?:number|total|figure|level|amount|rate|sum)\b[^‹›.;:,\n]{0,40}?)? ?\(?"
    r"<from:PCMU>(?!(?: [\w'-]+){0,6} to ‹)"
)
_EARLIER = re.compile(
    rf"\)?(?: [\w'-]+){{0,2}} (?:in (?:\w+ )?(?:19|20)\d\d|last (?:{PERIOD})|"
    rf"(?:the|a) (?:previous )?(?:{PERIOD})(?: (?:before|earlier|ago))?)\b"
)
_UP_FROM = pattern(rf"<to:PCMU>{_SAME_CLAUSE},? {_WAY} <change:PSBCMU>{{np}} {_BASE}")
# Two numbers of two times: "45% in 2012 and 38% in 2016", "in 2012 it was 45% and in 2016 38%".
_WHEN = (
    rf"(?:in (?:early |late |mid-)?(?:the )?(?:(?:{MONTH_OR_SEASON})(?: (?:19|20)\d\d)?|"
    r"(?:19|20)\d\d)|"
    rf"(?:last|this) (?:{PERIOD}|time|spring|summer|autumn|winter)|"
    r"(?:the year|a year|the month|a month) (?:before|earlier|later|after)|now|today)"
)
_AND = (
    r",? (?:and|but|to|then|while|compared (?:with|to)|against)"
    r"(?: then| it was| it is| was| only| just)*"
)
_DATED = tuple(
    pattern(both + tail.removeprefix("{np}"))
    for both in (
        rf"<from:PCMU>(?: [\w'-]+){{0,3}}? {_WHEN}{_AND} <to:PCMU>(?: [\w'-]+){{0,3}}? {_WHEN}",
        rf"\b{_WHEN},?(?: [\w'-]+){{1,4}}? <from:PCMU>(?: [\w'-]+){{0,2}}?(?:{_AND}|;) {_WHEN}"
        r"(?:,? (?:it|there|we|they) (?:was|is|were|are|had|have))?"
        rf"(?: only| just)? <to:PCMU>",
    )
    for tail in _TAILS
)
# "190 letters in 2015 (150 in 2014), a rise of 27%", "£44m (2014: £48m), a reduction of 8%"
_YEAR = r"(?:19|20)\d\d(?:[-/]\d\d)?"
_THEN = (
    rf"(?:in (?:{_YEAR}|(?:{MONTH_OR_SEASON}))|last (?:{PERIOD})|(?:the|a) (?:previous )?"
    rf"(?:{PERIOD})(?: (?:before|earlier|ago))?)"
)
_BESIDE = tuple(
    pattern(both + tail.removeprefix("{np}"))
    for both in (
        rf"<to:PCMU>{{np}}(?:,? compared (?:with|to)| \((?:compared (?:with|to)|against|from)?)"
        rf" ?<from:PCMU>(?: [\w'-]+)?? {_THEN}\)?",
        rf"<to:PCMU>{{np}} \({_YEAR}: ?<from:PCMU>\)",
    )
    for tail in _TAILS
)
# "A 25% drop in deaths (253 against 339 in 2014)"
_IN_BRACKETS = pattern(
    rf"<change:PSB> (?P<way>{_NOUNS}) (?:in|of) [^‹›.;:()\n]{{1,50}} \((?:of )?<to:CMU>{{np}},? "
    rf"(?:against|compared (?:with|to)|up from|down from|from) <from:CMU>(?: {_THEN})?(?=[),;])"
)
_TIMED = re.compile(_WHEN, re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")

_RISES = re.compile(rf"\b(?:{UPWARDS}|gain|up|more|higher)\b", re.IGNORECASE)
_FALLS = re.compile(rf"\b(?:{DOWNWARDS}|reduc(?:ed|es|ing)|down|fewer|less|lower)\b", re.IGNORECASE)
_FROM_WHERE = re.compile(r"\bfrom\b", re.IGNORECASE)
_FROM = re.compile(rf"\b{FROM} (?:‹|\d)", re.IGNORECASE)
# Half or a third of a number smaller than this is mostly no whole number.
_FEW = 10
_WHEN_LENGTH = 40  # characters behind the earlier number in which its time may stand
# A change per year, or one that leaves something out, is not that between the two numbers.
_YEARLY = re.compile(
    rf"\b(?:average|averaging|annual(?:ly)?|(?:{PERIOD})ly|year[- ]on[- ]year|"
    r"every year|each year|compound|like[- ]for[- ]like|underlying|net)\b",
    re.I,
)


# Words behind a change that make it one from another number, of others or of a forecast.
_FURTHER = re.compile(
    rf"(?: [\w-]+)? (?:(?:on|over) (?:{MONTH_OR_SEASON})|"
    r"on (?:the|last|our|its|a|(?:19|20)\d\d)|since|compared|"
    rf"more than|than|among|from|in (?:the )?(?!(?:{MONTH_OR_SEASON})\b)(?-i:[A-Z])\w*|"
    r"of (?:which|them|it)|expected|forecast|planned|over (?:the|ten|\d))\b",
    re.IGNORECASE,
)
# Words behind a change that leave it as it is: the end of the clause, or the time it took.
_TOLD = re.compile(
    r"(?: (?!(?:in|on|by|for|at|if|to|of|after|before|when|once|where|like|per|a|an|each|every)\b)"
    r"[\w'-]+)?(?:[.,;:)!?]|$| -|\n| (?:in|over|during) (?:the |a |just |only |its |our )?"
    rf"(?:past |last |first )?(?:{PERIOD}|decade|time|period|‹U|{MONTH_OR_SEASON}|"
    rf"(?:19|20)\d\d)| of (?:last|the) (?:{PERIOD})| of (?:19|20)\d\d"
    r"| (?:and|but|which|while|as|since|compared|from|on)\b)",
    re.IGNORECASE,
)
# What may be the time of the change alone: "rose from 400 to 500, up 20% in May".
_AT_A_TIME = re.compile(
    rf"(?: [\w-]+)? in (?:{MONTH_OR_SEASON}|(?:19|20)\d\d)\b"
    rf"| (?:in|over|during) the (?:last|past|latest|final) (?:{PERIOD})\b"
    r"|(?: [\w'-]+){1,4} alone\b",
    re.IGNORECASE,
)
# Words that set what happened against a change: "a rise of 30% was planned, but it went from 40".
_CONTRASTED = re.compile(r"\b(?:but|though|although|whereas|while|instead)\b", re.IGNORECASE)
# Another number that something came to: "to 25 or 30", "to 130 in the north and to 110 elsewhere".
_OR_ANOTHER = re.compile(
    r"›(?: or (?:even )?‹[CMU]|(?: [\w'-]+){0,5}?,? (?:and|then) to (?:just |only )?‹)"
)
# The movement may be told of one span and the change of another: "in a year, 9% over two years".
_SPAN = r"(?:the |a |an |one |just |only )*(?:past |last |first )?"
_WITHIN = re.compile(rf" (?:in|within|over|during) {_SPAN}(?:{PERIOD}|decade|‹U)", re.IGNORECASE)
_OTHER_SPAN = re.compile(
    rf" (?:in|within|over|during|since|on) {_SPAN}"
    rf"(?:{PERIOD}|decade|‹U|{MONTH_OR_SEASON}|(?:19|20)\d\d)",
    re.IGNORECASE,
)
# Another change behind it: "up 20% and 10%", each of another year.
_IN_TURN = re.compile(r"(?: [\w-]+){0,3} and (?:then )?(?:by )?(?:a further |another )?‹[PB]\d+›")
# An amount that was added up over several of the times that the numbers are of.
_ADDED_UP = re.compile(r"(?: [\w-]+)? (?:over|across|in (?:all|total)|altogether|offset)\b", re.I)
# Behind "to" stands a level and no change: "cut to 60%, from 500 to 300".
_LEVEL = re.compile(r"\bto(?: just| only| about| around| some| nearly| almost)? $", re.IGNORECASE)

# A share of a unit, which is an amount of it: "by a quarter of a point", "half a post".
_OF_A_UNIT = re.compile(r"›?(?: of)? (?:an?|one) \w", re.IGNORECASE)
_POINT = re.compile(r"\bof (?:an?|one|1) ?(?:per ?cent|%)", re.IGNORECASE)
# Where another movement begins: "down 20% in a year and from 900 in 2010".
_AND_FROM = re.compile(r"\band (?:(?:is|are|was|were|up|down) )*from\b", re.IGNORECASE)
# The time of the earlier number, where the change is told of the last year only.
_LONG_AGO = re.compile(
    r"\b(?:in (?:\w+ )?(?:19|20)\d\d|(?:at|in) (?:its|their|the) (?:peak|height)|ago|earlier)\b",
    re.IGNORECASE,
)
_OF_LATE = re.compile(rf" {OF_LATE}\b| (?:[\w'-]+ ){{0,4}}alone\b", re.IGNORECASE)


def _find(passage: Passage) -> Iterator[Claim]:
    if passage.in_real_terms:
        return
    yield from _up_from(passage)
    yield from _from_to(passage)
    yield from _beside(passage)
    yield from _dated(passage)


def _from_to(passage: Passage) -> Iterator[Claim]:
    """The movements that are told by "from" and "to"."""
    moves = len(_FROM.findall(passage.text))
    for ends, patterns in _PATTERNS if moves else ():
        for match in _matches(patterns, passage) if ends.search(passage.text) else ():
            claim = _movement(passage, match, *_bound(passage, match))
            # Of two movements in one sentence there is no telling whose the change is.
            if claim and (moves == 1 or holds(RELATION.name, claim)):
                yield claim


def _beside(passage: Passage) -> Iterator[Claim]:
    """The movements of which the earlier number stands beside the later: "190 (150 in 2014)"."""
    for match in _IN_BRACKETS.finditer(passage.text):
        if claim := _movement(passage, match, *_bound(passage, match)):
            yield claim
    for match in _matches(_BESIDE, passage):
        years: list[str] = _YEARS.findall(match[0])
        if len(years) == 2 and years[0] <= years[1]:
            continue
        claim = _movement(passage, match, *_bound(passage, match))
        if claim and (len(passage.figures) == 3 or holds(RELATION.name, claim)):
            yield claim


def _dated(passage: Passage) -> Iterator[Claim]:
    """The movements between two numbers of two times: "45% in 2012 and 38% in 2016"."""
    if len(_TIMED.findall(passage.text)) < 2:
        return
    for match in _matches(_DATED, passage):
        first, last, change = _bound(passage, match)
        against = _is_of_months(match[0]) and _runs_against(match, first, last)
        if _is_backwards(match[0]) or against:
            first, last = last, first
        claim = _movement(passage, match, first, last, change)
        # "4 in 2012, 5 in 2013 and 6 in 2014, up 50%" tells of the first of them.
        if claim and not any(
            is_of_another(RELATION.name, claim, end, passage.figures) for end in ("from", "to")
        ):
            yield claim


def _matches(patterns: Iterable[re.Pattern[str]], passage: Passage) -> Iterator[re.Match[str]]:
    return chain.from_iterable(one.finditer(passage.text) for one in patterns)


def _bound(passage: Passage, match: re.Match[str]) -> tuple[Figure, Figure, Figure]:
    """Return the earlier number, the later one, and the change."""
    first, last, change = (passage.found(match, name) for name in ("from", "to", "change"))
    return first, last, change


def _up_from(passage: Passage) -> Iterator[Claim]:
    for match in _UP_FROM.finditer(passage.text):
        first, last, change = _bound(passage, match)
        claim = _movement(passage, match, first, last, change)
        if claim is None or _rises(first, last) != bool(match["up"] or match["rise"]):
            continue
        # Where there are more than these three, another may be the later number; and who is
        # "compared with" another number may be of another place, not of another time.
        told = _EARLIER.match(passage.text, match.end()) or not match["side"]
        if len(passage.figures) == 3 and told or holds(RELATION.name, claim):
            yield claim


def _rises(first: Figure, last: Figure) -> bool:
    return (first.quantity.value or 0) < (last.quantity.value or 0)


def _movement(
    passage: Passage, match: re.Match[str], first: Figure, last: Figure, change: Figure
) -> Claim | None:
    """Return the claim that two numbers and a change make, if the words tell of one movement.

    Where they may as well tell of another, only a claim that holds is taken.
    """
    if _LEVEL.search(passage.text[: match.start("change") - len("‹P")]):
        return None
    if not _comparable(first, last, change) or _YEARLY.search(match[0]):
        return None
    if _FURTHER.match(passage.text, match.end()) or _IN_TURN.match(passage.text, match.end()):
        return None
    if _begins_before(passage.text, match) or _is_amount(passage, match, change):
        return None
    claim = _claim(passage, first, last, change)
    is_level = change.quantity.form == "proportion" and first.quantity.unit == "percent"
    if is_level or _may_be_of_another(passage, match, first, last, change):
        return claim if holds(RELATION.name, claim) else None
    return claim


def _may_be_of_another(
    passage: Passage, match: re.Match[str], first: Figure, last: Figure, change: Figure
) -> bool:
    """Tell whether a change may be told of another movement, another time or a part of it."""
    text, end = passage.text, match.end()
    ahead = text[match.end("change") : match.start("from")]
    if _AND_FROM.search(ahead) or _CONTRASTED.search(ahead) or _is_of_late(passage, match):
        return True
    if _OR_ANOTHER.match(text, match.end("to")):
        return True
    if match.start("change") < match.start("to"):
        return False
    between = text[match.end("to") : match.start("change")]
    if _WITHIN.search(between) and _OTHER_SPAN.match(text, end) or not _TOLD.match(text, end):
        return True
    if match.start("change") > match.start("from") and _AT_A_TIME.match(text, end):
        return True
    if change.quantity.unit != first.quantity.unit:
        return False
    return bool(
        not of_one_kind(change, last)
        or first.quantity.per
        or last.quantity.per
        or _ADDED_UP.match(text, end)
        or _is_one_of(passage, change, first)
    )


def _is_amount(passage: Passage, match: re.Match[str], change: Figure) -> bool:
    """Tell whether a share is part of a unit, and so an amount: "by a quarter of a point"."""
    share = change.quantity.form in ("fraction", "proportion")
    of_a_unit = share and _OF_A_UNIT.match(passage.text, match.end("change"))
    return bool(of_a_unit or _POINT.search(change.quantity.quote))


def _is_of_late(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a change is that of the last year, and the earlier number is from before."""
    text = passage.text
    if match.start("change") > match.start("to"):
        when = text[match.end("from") : match.start("to")]
        return bool(_LONG_AGO.search(when) and _OF_LATE.match(text, match.end()))
    if match.start("to") > match.start("from"):
        return False
    when = text[match.end("from") : match.end("from") + _WHEN_LENGTH].partition(",")[0]
    span = text[match.end("change") : match.start("to")]
    return bool(_LONG_AGO.search(when) and _OF_LATE.search(span))


def _begins_before(text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like a change is where one begins: "fell from a high of £4"."""
    words = text[match.start() : match.start("change")]
    return match.start("change") < match.start("from") and bool(_FROM_WHERE.search(words))


def _is_one_of(passage: Passage, change: Figure, first: Figure) -> bool:
    """Tell whether another number like a change stands behind it: "25 new people, 7 leavers"."""
    behind = passage.figures[passage.figures.index(change) + 1 :]
    return any(
        other.quantity.unit == change.quantity.unit for other in behind if other is not first
    )


def _is_backwards(text: str) -> bool:
    """Tell whether the later of two times stands first: "330 this year, and 300 last year"."""
    years: list[str] = _YEARS.findall(text)
    if len(years) == 2:
        return years[0] > years[1]
    times = [found[0].lower() for found in _TIMED.finditer(text)]
    return times[0].startswith(("this", "now", "today")) and not times[1].startswith("this")


def _is_of_months(text: str) -> bool:
    """Tell whether months without a year are all that tells which of two times is the earlier."""
    return not _YEARS.search(text) and all(
        re.search(rf"\b(?:{MONTH_OR_SEASON})$", time[0], re.I) for time in _TIMED.finditer(text)
    )


def _runs_against(match: re.Match[str], first: Figure, last: Figure) -> bool:
    """Tell whether numbers fall where a rise is told of: "36 in June and 48 in May, a fall"."""
    told = match[0][match.start("to") - match.start() :]
    one, other = first.quantity.value, last.quantity.value
    if one is None or other is None:
        return False
    return bool(_FALLS.search(told)) and one < other or bool(_RISES.search(told)) and one > other


def _comparable(first: Figure, last: Figure, change: Figure) -> bool:
    one, other, by = first.quantity, last.quantity, change.quantity
    if not are_ends(first, last) or by.per or one.value is None or other.value is None:
        return False
    if by.unit in ("percent", one.unit):
        return True
    points = by.unit == "percentage point" or (by.noun or "").split()[:1] in (["points"], ["point"])
    return points and one.unit == "percent"


def _claim(passage: Passage, first: Figure, last: Figure, change: Figure) -> Claim:
    one, other, by = first.quantity, last.quantity, change.quantity
    arithmetic: Arithmetic = _relative
    mistakes: tuple[tuple[str, Arithmetic], ...] = (
        ("a wrong base: the change as a share of the later number", _of_later),
        ("the later number as a share of the earlier, not the change", _later_of_earlier),
    )
    muddled, in_words = False, by.form in ("fraction", "proportion")
    if by.unit != "percent":
        arithmetic, mistakes = _difference, ()
    elif one.unit == "percent":
        muddled = _is_muddled([read(q) for q in (one, other, by)])
        if muddled:
            mistakes = (("per cent for percentage points", _difference),)
    return Claim(
        ((first, "from"), (last, "to"), (change, "change")), arithmetic, passage.sentence,
        "percentage point" if by.unit == "count" and one.unit == "percent" else by.unit,
        f"from {one.quote} to {other.quote} is a change of {{computed}}", mistakes=mistakes,
        contradicts=muddled,
        # Where the change is rounded to words, the numbers are not rounded as well.
        unrounded=(0, 1) if in_words else (), slack=_to_the_next(one, other) if in_words else None,
    )  # fmt: skip


def _to_the_next(first: Quantity, last: Quantity) -> float | None:
    """How far, in per cent, the next whole number may be from half of a few: "from 5 days to 7"."""
    if first.value is None or last.value is None or not 0 < max(first.value, last.value) < _FEW:
        return None
    return 50 / first.value if first.value > 0 else None


def _is_muddled(readings: Sequence[Reading | None]) -> bool:
    """Tell whether a change said in per cent is that in points, and not that in per cent."""
    if any(reading is None for reading in readings):
        return False
    first, last, change = (reading for reading in readings if reading)
    said = [first.said, last.said, change.strict]
    try:
        return not _meet(_relative(said)) and _meet(_difference(said))
    except ZeroDivisionError:
        return False


def _meet(both: tuple[Interval, Interval]) -> bool:
    return both[0].meets(both[1])


def _size(number: Interval) -> Interval:
    """How large a change is, whichever way it goes."""
    if number.low >= 0:
        return number
    return Interval(max(0.0, -number.high), max(-number.low, number.high))


def _relative(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    # The later over the earlier, less one, so that an earlier number counts once.
    ratio = n[1] / n[0]
    return _size(n[2]), _size(Interval(ratio.low - 1, ratio.high - 1)).times(100)


def _difference(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return _size(n[2]), _size(n[1] - n[0])


def _of_later(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return _relative([n[1], n[0], n[2]])


def _later_of_earlier(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], (n[1] / n[0]).times(100)


RELATION = Relation(
    "change from one number to another",
    "Two numbers, the earlier and the later, and the change in per cent, in points or as a count.",
    words=("from", "last ", "this ", " in ", " up ", " down ", " on ", "compared", "against",
           "(19", "(20"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "Calls fell from a high of 200 to a record 150, a fall of 25%.",
            "There was a 25% drop in deaths (253 against 339 in 2014-15).",
            "In 2013 we had 250 letters and in 2016 we had 400, an increase of 60%.",
            "Visits rose from 40 to 50 a week, a rise of 25%.",
            "Costs fell by 20%, from £150 to £120.",
            "The rate rose by 3 percentage points, from 60% to 63%.",
            "We went from 12 to 19 people, an increase of 7.",
            "Staff rose from 140 to 210, or 50%.", "Staff rose by 70, or 50%, from 140 to 210.",
            "There was a fall of 30 cases (20%) from 150 to 120.",
            "Costs fell by a third, from £90 to £60.", "Calls fell from 40 to 38 (-5%).",
            "There was a 50% rise in calls, from 800 to 1,200.",
            "Calls fell from 40 to 30, down 25% in May.",
            "The wait fell from 14 weeks to 8 weeks, six weeks shorter.",
            "Calls were up 12%, to 560 from 500.",
            "The rate was 45% in 2012 and 38% in 2016, a fall of 7 points.",
            "In May it was 400 and in June it was 500, an increase of 25%.",
            "We had 330 entries this year compared to 300 last year, a rise of 10%.",
            "In 2014 there were 200 leaks; in 2015 there were 150, a fall of 25%.",
            "Leaks doubled from 60 in 2010 to 120 in 2015, up 33% from 90 in 2014.",
            "Calls were 1,200 in 2015, down from 1,500 in 2014, a drop of 20%.",
            "We had 36 leaks in June, compared with 48 in May, a fall of 25%.",
            "We had 1,500 visits in 2015, up 25% from 1,200 in 2014.",
            "Turnout was 34%, up 3 percentage points from 31% in 2012.",
            "Turnout was 34%, up 3 points on 31% in 2012.",
            "We had 1,500 calls, an increase of 25% on last year's 1,200.",
            "There were 8,790 leaks in Kent in 2010, an increase of 126 on the number of 2009 "
            "(8,664).",
            "We had 190 calls, compared with 150 the year before, a rise of 27%.",
            "We had 190 calls (150 in 2014), an increase of 40.",
            "Spending came to £44m (2014: £48m), a reduction of 8%.",
            "We won 1,571 cases in 2016, a fall of 29% compared with 2,209 in 2007.",
        ),
        loose=(
            "Calls rose from 830 to 1,245, up 51 per cent.",
            "Calls rose by a third, from 700 to 945.",
            "The wait rose by half, from 5 days to 7.",
            "The number of sites fell by half, from 7 to 4.",
            "Calls rose from 2,000 to 2,200, a rise of 9%.",
        ),
        contradicts=(
            "There was a 35% drop in deaths (253 against 339 in 2014-15).",
            "In 2013 we had 250 letters and in 2016 we had 400, an increase of 16%.",
            "There were 4,500 visitors, up 25% on the 3,000 of last year.",
            "Visits rose from 40 to 50 a week, a rise of 30%.",
            "There was a fall of 40 cases (20%) from 150 to 120.",
            "There was a fall of 30 cases (25%) from 150 to 120.",
            "The rate was 45% in 2012 and 28% in 2016, a fall of 7 points.",
            "We had 400 visits in May and 700 in June, an increase of 25%.",
            "Calls were 1,100 in 2015, down from 1,500 in 2014, a drop of 20%.",
            "We had 1,500 visits in 2015, up 35% from 1,200 in 2014.",
            "Turnout was 34%, up 9 percentage points from 31% in 2012.",
            "Turnout was 34%, up 9 points on 31% in 2012.",
            "We had 1,500 calls, an increase of 35% on last year's 1,200.",
            "We had 1,500 calls, an increase of 35% on last month's 1,200.",
            "We had 190 calls, compared with 150 the year before, a rise of 17%.",
            "We had 190 calls, compared with 150 the quarter before, a rise of 17%.",
            "We had 190 calls (150 last week), a rise of 17%.",
            "We had 190 calls (150 in 2014), an increase of 50.",
            "Spending came to £44m (2014: £48m), a reduction of 18%.",
            "There were 8,790 leaks in Kent in 2010, an increase of 226 on the number of 2009 "
            "(8,664).",
            "Complaints fell by a quarter, from 12 days to 10.",
            "The wait rose by half, from 5 days to 6.",
            "Take-up rose from 62% to 70% (a rise of 8%).",
            "Complaints fell by 20%, from 150 to 130.", "Calls fell from 40 to 38 (-8%).",
            "Calls fell from a high of 200 to a record 150, a fall of 35%.",
            "Calls rose from 4,000 to 5,000, a rise of 20%.",
            "In 2014 there were 200 leaks; in 2015 there were 150, a fall of 35%.",
            "The rate rose from 60% to 63%, a rise of 3%.",
            "We went from 12 to 19 people, an increase of 9.",
            "There was a 50% rise in calls, from 800 to 1,100.",
            "The wait fell from 14 weeks to 8 weeks, which is four weeks shorter.",
        ),
        silent=(
            "The rate fell from 20% to 15%, or 3 in 20.",
            "Calls fell from 40 to 30, down 10% in May.",
            "Calls fell from 40 to 30, a fall of 10% in the last week.",
            "Calls fell from 40 to 30, down 10% in Leeds alone.",
            "It cost £40 in 2015 and £30 in 2010, a rise of 20% in today's money.",
            "There was a 35% drop in deaths (253 against 339 in Wales).",
            "There was a 35% rise in the cost of flats (253 against 339 new ones).",
            "We hoped for a rise of 30% but went from 40 to 60.",
            "Rates rose by a quarter of a point, from 0.5% to 0.75%.",
            "Rates fell by three quarters of a per cent, from 5% to 4.25%.",
            "The tank is down by two thirds of a litre, from 3 litres to 2.3 litres.",
            "We are down half a post, from 6 to 5.5 posts.",
            "The rate rose by half of one per cent, from 2% to 2.5%.",
            "Calls were 400, down 20% in a year and from 900 in 2010.",
            "Calls fell by 20% in a year to 400 from 900 at their peak.",
            "Calls fell by 20% within just a year to 400 from 900 in 2010.",
            "Calls fell from 900 in 2010 to 400, by 20% in the last year alone.",
            "Calls fell from 900 in 2010 to 400, a fall of 20% in the last year.",
            "We cut the time by half, from 60 minutes to 25 or 30.",
            "Calls fell 20% from 150 to 130 in the north and to 110 elsewhere.",
            "Calls fell from 80 to 60 in a month, a fall of 45% since 2010.",
            "Calls fell from 80 to 60 in a year, a fall of 35% over two years.",
            "It was £4m in 2012, £5m in 2013 and £6m in 2014, up 50% in two years.",
            "From 100 in 2012 to 120 in 2013 and 132 in 2014, up 20% and 10%.",
            "Visits went from 400 to 300, up 5% in Leeds.",
            "Visits fell from 400 to 300, a fall of 20% once closures are left out.",
            "Visits fell from 400 to 300, a fall of 20% in men.",
            "Visits fell from 400 to 300, a monthly fall of 9%.",
            "Visits fell from 400 to 300, an underlying fall of 20%.",
            "After a fall of 20% in 2013, visits rose from 320 to 400.",
            "Real wages fell from £420 to £400, a fall of 8% after inflation.",
            "We moved from 45 to 60 staff, up 30% on 2012.",
            "Visits rose from 40 to 50 a week, and 30% were new.",
            "Visits rose from 40 to 60 a day, a rise of 25% in May and 20% in June.",
            "Staff fell from 120 to 90, a loss of 35 posts offset by five new ones.",
            "The team grew from 12 to 30, an increase of 25 new people and 7 leavers.",
            "Costs fell from £1.2m to £0.9m, a saving of £3m over ten years.",
            "Costs fell from £12 to £9 a case, a saving of £3m.",
            "Calls fell from 200 to 150 a week, a reduction of 2,600.",
            "Prices fell from a high of £4.20 to £3.10, up from £2.90 last year.",
            "The list was cut to 75%, from 400 names to 300.",
            "Visits rose from 40 to 50 a week, a rise of 3% a year.",
            "Marks rose from 60 to 70 in one school and from 65 to 72 in the other, a rise of 12%.",
            "Visits rose by an average of 5% from 100 to 163.",
            "It fell from 30 days to 18 days, against a target of 20%.",
            "We moved from 3 offices to 2 and grew by 40%.",
            "It was 45% in 2012 and 38% in 2016, and 20% of firms had closed.",
            "It was 45% in 2012 and 38% in 2016, with a further fall of 5 points expected.",
            "We had 400 visits in May and 500 in June, a rise of 12% on the same months last year.",
            "We had 900 cases in 2014 and 300 in 2015 were about rent, a drop of 20% in new ones.",
            "The team grew by a third to 40 and moved from 3 rooms to 2.",
            "We had 1,500 visits and 900 calls, up 30% from 1,200.",
            "Income was £5m with pay up 40% from £1m.",
            "We had 1,500 calls, an increase of 35% on the 1,200 letters we had.",
            "We had 1,500 calls, an increase of 35% on the 12 months before.",
            "We had 1,500 calls, a rise of 35% compared with 1,200 in Leeds.",
            "We had 190 calls (150 in Leeds), a rise of 17%.",
            "We had 190 staff (150 in 2014), a rise of 12 managers.",
            "We had 190 calls in June compared with 150 in May, a rise of 8% on June last year.",
            "We had 190 calls (150 in May), a rise of 17% on the year.",
            "In 2015 we had 65 bids, compared with 60 in 2014 and 50 in 2013, a rise of 30%.",
            "We had 190 calls in 2015 (150 in 2014) and 60 letters, a rise of 17%.",
            "Some 34% voted, up 9 points on the year in which 31% of women did.",
            "Visits were 900, up 30% from 1,200.",
        ),
    ),
)  # fmt: skip
