"""Doubled, halved, N times as many, N per cent more: "twice as many as the 40 of last year"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, at
from publicsectorblogs.relations._moves import A_FALL, A_RISE, FELL, FROM, ROSE, TO
from publicsectorblogs.relations._passages import (
    AND_ANOTHER,
    OF_LATE,
    PERIOD,
    Passage,
    are_ends,
    of_one_kind,
    pattern,
)
from publicsectorblogs.relations._verdicts import holds, is_of_another
from publicsectorblogs.words import MONTH

_FACTORS = {"doubl": 2.0, "halv": 0.5, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0}
_HEDGE = r"(?:(?P<hedge>more than|over|well over|almost|nearly|about|roughly|around|less than) )?"
_WORD = r"(?P<word>doubl|halv|trebl|tripl|quadrupl)(?:ed|es|e|ing)"
_FROM = rf"{FROM} <from:PCMUS>"
_TO = rf"{TO} <to:PCMUS>"
_SAME_CLAUSE = r"(?: (?!(?:while|whereas|and|but|as|when|after|before|despite)\b)[\w'-]+){0,9}?"
_WORDED = (
    pattern(rf"\b{_HEDGE}{_WORD}\b{{on}},?(?: \(| -|:)? ?{_FROM}{{np}} {_TO}"),
    pattern(rf"\b{_HEDGE}{_WORD}\b{{on}},? {_TO}{_SAME_CLAUSE},?(?: up| down)? {_FROM}"),
    pattern(rf"{_FROM}{{np}} {_TO}{{np}},? (?:which |that |so )?(?:is |it |has |have )?"
            rf"(?:a )?\b{_HEDGE}{_WORD}"),
)  # fmt: skip
_THAN = (
    rf"(?:the|last (?:{PERIOD})'s|its|our|their)?(?: previous| earlier)?"
    r"(?:(?! - | (?:and|but|while|with|on|at|which|who|when|where|that|"
    r"before|after|since|we|they) |,)[^‹›.;:()\n]){0,25}?"
)
_FOLD = (
    pattern(rf"<times:T>{{on}},? {_FROM}{{np}} {_TO}"),
    pattern(rf"<times:T>{{on}},? {_TO}{{np}},?(?: up| down)? {_FROM}"),
)
_DATED = pattern(
    rf"\b{_HEDGE}{_WORD}\b{{on}} (?:between|from) (?:19|20)\d\d \(<from:CMU>\) (?:and|to) "
    r"(?:19|20)\d\d \(<to:CMU>\)"
)
# "Halved: £12m then, £6m now", "doubled (40 in 2012, 80 in 2014)"
_IN_YEAR = rf"in (?:(?:{MONTH}) )?(?:19|20)\d\d"
_THEN = (
    rf"(?:then|before|previously|last (?:{PERIOD}|time)|a (?:{PERIOD}) (?:ago|earlier)|"
    rf"{_IN_YEAR})"
)
_NOW = rf"(?:now|today|after|afterwards|this (?:{PERIOD}|time)|{_IN_YEAR})"
_ASIDE = rf"\b{_HEDGE}{_WORD}\b{{on}}(?:: | - | \(|, )"
_SIDE_BY_SIDE = (
    pattern(rf"{_ASIDE}<from:CMUP>{{np}} {_THEN}(?:,| and|, and|, but| against) (?:just |only )?"
            rf"<to:CMUP>{{np}} {_NOW}\b"),
    pattern(rf"{_ASIDE}<to:CMUP>{{np}} {_NOW}(?:,| and|, and| against| compared with) "
            rf"<from:CMUP>{{np}} {_THEN}\b"),
)  # fmt: skip
# "It was 40 and is now 80: it has doubled"
_WAS_AND_IS = pattern(
    r"(?:was|were) <from:CMUP>{np},? and (?:is|are) now <to:CMUP>{np}(?::|,|;| -) "
    rf"(?:so |and )?(?:it|they|this|that|which) (?:has |have |had )?{_HEDGE}{_WORD}"
    r"(?=[.,;:)]|$| since\b| in (?:size|number)\b)"  # not "it has doubled its output"
)
# "80, double the 40 of last year"
_DOUBLE = pattern(
    rf"<to:CMU>{{np}}(?:,| -|:| \(| is| was| were)(?: which is| that is| or)? {_HEDGE}"
    rf"(?P<word>doubl|trebl|tripl|quadrupl)e {_THAN} ?<from:CMU>"
)
_AS_MANY = pattern(
    r"<to:CMU>{np}(?:,| -| \(|:|,? is|,? are|,? was|,? were) "
    r"(?:that is |which is |or |almost |nearly )?"
    rf"<times:T> (?:as (?:many|much|high|large|big|long|often) as|the) ?{_THAN} ?<from:CMU>"
)
_AS_MANY_COLON = pattern(
    r"<times:T> as (?:many|much){np}(?::|,| -) <to:CMU>{np},? (?:up|rather than|instead of|against)"
    r"(?: from)? <from:CMU>"
)
# Who is compared, but not what they do: "as men to say no (20%)".
_WHOM = r"(?: (?!(?:to|not)\b)[\w'-]+){1,6} "
# "Twice as many women (40%) as men (20%)", "women (40%) were twice as likely as men (20%)"
_BESIDE = (
    pattern(r"<times:T> as (?:many|much|likely|often) [^‹›.;:()\n]{0,60}\(<to:PCM>\)"
            rf"[^‹›.;:()\n]{{0,60}} as{_WHOM}\(<from:PCM>\)"),
    pattern(r"\(<to:P>\) (?:are|were|is|was) <times:T> as (?:likely|often)"
            rf"[^‹›.;:()\n]{{0,60}} as{_WHOM}\(<from:P>\)"),
)  # fmt: skip
# "from 200 to 1,000, five times as many"
_FROM_TO = pattern(rf"{_FROM}{{np}} {_TO}{{np}}, (?:that is |or )?<times:T> as (?:many|much|high)")
# "90, half as many as the 180 of 2014"; "£30, which is half of the £60 it cost"
_HALF = pattern(
    r"<to:CMU>{np}(?:,| -| \(|:| is| was) (?:that is |which is |or )?<share:S>"
    rf" (?:as (?:many|much|high|large) as the|(?:of )?the) {_THAN} ?<from:CMU>"
)
_MORE = pattern(
    r"<to:CMUP>{np}(?:,| -| \(|:| is| was| were) (?:that is |which is |or |some )?<change:PS> "
    r"(?P<way>more|higher|up|above|fewer|less|lower|down|below)(?: than| on) "
    rf"{_THAN} ?<from:CMUP>"
)
_RISE = pattern(
    r"<to:CMU>{np}(?:,| -| \(|:| this is| this was| is| was| were) (?:which is |which was )?"
    rf"(?:an? )?<change:PS> (?P<way>{A_RISE}|{A_FALL}) "
    rf"(?:on|over|upon|from|compared with|compared to) {_THAN} ?<from:CMU>"
)
_LESS = frozenset(["fewer", "less", "lower", "down", "below", *A_FALL.split("|")])
# "Doubled" is said of what is nearly so: by this share of it, and by everyday rounding.
_NEARLY, _LOOSELY = 0.02, 0.1
# Below this, one more or one less is much: "it has doubled, from 3 to 7".
_FEW = 10

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# The words of a hedge, as `_said` has them.
_HEDGES = {
    "about": "about", "nearly": "nearly", "more_than": "more than", "at_least": "more than",
    "fewer_than": "less than", "up_to": "less than",
}  # fmt: skip
# Behind two numbers of two years, one of a third: which of them are compared is not told.
_A_THIRD = re.compile(
    rf"(?: {_IN_YEAR})?,? and ‹\w+›(?: [\w'-]+){{0,2}}? {_IN_YEAR}"
    # "to 12 by May and to 10", "to 12 in May to 10 in June"
    r"|(?: [\w'-]+){0,4}?,?(?: (?:and|then))*,? to (?:just |only |about )?‹",
    re.IGNORECASE,
)
# Before what is denied: "has not yet doubled", "not twice as many".
_NOT = re.compile(
    r"(?:\b(?:not|never|hardly)|n't) (?:(?:yet|quite|even|grown|risen|been) )*$", re.I
)
_NOT_LENGTH = 24
# A span that begins at another time than the numbers do: "doubled since 2012, from 50 in 2010".
_SINCE_THEN = re.compile(
    r"\bsince ((?:19|20)\d\d)\b.*\bfrom ‹\w+›(?: [\w'-]+)* in (?!\1)(?:19|20)\d\d"
)
# The doubling of one year beside the number of another: "doubled in a year, from 150 in 2012".
_LATELY = re.compile(
    rf"\b(?:{OF_LATE}|since (?:{MONTH}))\b.*\bfrom ‹\w+› in (?:{MONTH}|(?:19|20)\d\d)\b"
)
_WHEN_LENGTH = 20  # characters behind a number in which its time may stand
# What made it double: "usage doubled, helped by a rise in users from 400 to 500".
_HELPED = re.compile(
    rf"\b(?:helped|driven|thanks|due|owing|because|(?:{A_RISE}|{A_FALL}) in)\b",
    re.IGNORECASE,
)
# Factors of those who are alike otherwise: "twice as likely once age is taken into account".
_OTHERWISE_ALIKE = re.compile(
    r"\b(?:taken into account|taking account|account(?:ing)? for|allow(?:ing|ed) for|"
    r"controll(?:ing|ed)|other things|all else|standardis\w+|odds)\b",
    re.IGNORECASE,
)
# So many beside those there are: "40 more staff, 50% more than the 60 we have".
_ADDED = re.compile(r"› (?:more|extra|additional|further|new) ", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:that|which|who|whose [\w-]+)(?: have| had| has)? $", re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:went|{ROSE}|{FELL})\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(rf"{AND_ANOTHER}| other\b|[^.;:\n‹›]* together\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:every|each|twice|again|annually)\b", re.IGNORECASE)


def _find(passage: Passage) -> Iterator[Claim]:
    for claim in chain(_doublings(passage), _factors(passage), _differences(passage)):
        if is_of_another(RELATION.name, claim, "to", passage.figures):
            continue
        if not _is_added_to(passage, claim) or holds(RELATION.name, claim):
            yield claim


def _doublings(passage: Passage) -> Iterator[Claim]:
    """What has doubled, halved or the like."""
    if not any(map(passage.low.__contains__, _FACTORS)):
        return
    for one in (*_WORDED, _DATED, *_SIDE_BY_SIDE, _WAS_AND_IS, _DOUBLE):
        for match in one.finditer(passage.text):
            if _AGAIN.search(match[0]) or _is_denied(passage, match):
                continue
            first, last = passage.found(match, "from"), passage.found(match, "to")
            years = _YEAR.findall(match[0])
            is_backwards = len(years) == 2 and years[0] >= years[1]
            if _SINCE_THEN.search(match[0]) or _tells_which(passage, match):
                continue
            if _HELPED.search(match[0]) or _is_of_late(passage, match):
                continue
            if one in _SIDE_BY_SIDE and (len(years) > 2 or is_backwards):
                continue
            if are_ends(first, last) and not _A_THIRD.match(passage.text, match.end()):
                yield _worded(passage, first, last, match["word"].lower(), match["hedge"])


def _factors(passage: Passage) -> Iterator[Claim]:
    """What is so many times as much."""
    if "T" not in passage.kinds:
        return
    for one in (*_FOLD, _AS_MANY, _AS_MANY_COLON, _FROM_TO, *_BESIDE):
        for match in one.finditer(passage.text):
            first, last, times = (passage.found(match, name) for name in ("from", "to", "times"))
            if _is_denied(passage, match) or not _of_one_rate(first, last):
                continue
            if one in _BESIDE and _OTHERWISE_ALIKE.search(passage.text):
                continue
            if first.quantity.per and not last.quantity.per:
                continue
            # Behind "as many as the" stands a number of the same, whatever noun follows it.
            fold = "fold" in times.quantity.quote.lower() and are_ends(first, last)
            if fold or one not in _FOLD and first.quantity.unit == last.quantity.unit:
                yield _times(passage, first, last, times)


def _differences(passage: Passage) -> Iterator[Claim]:
    """What is so much of another number, or so many per cent more or less."""
    for match in _HALF.finditer(passage.text):
        first, last, share = (passage.found(match, name) for name in ("from", "to", "share"))
        if first.quantity.unit == last.quantity.unit and _of_one_rate(first, last):
            yield _share(passage, first, last, share)
    if passage.in_real_terms:
        return
    for match in chain(_MORE.finditer(passage.text), _RISE.finditer(passage.text)):
        first, last, change = (passage.found(match, name) for name in ("from", "to", "change"))
        if _ADDED.match(passage.text, match.end("to")):
            continue
        came_from = " from " in passage.text[match.end("change") : match.start("from")]
        if came_from and not of_one_kind(first, last):
            continue
        if first.quantity.unit == last.quantity.unit != "percent" and _of_one_rate(first, last):
            yield _more(passage, first, last, change, match["way"].lower() in _LESS)


def _of_one_rate(first: Figure, last: Figure) -> bool:
    """Tell whether two numbers are not per different times: "£330 a year", "£25 a month"."""
    pers = first.quantity.per, last.quantity.per
    return None in pers or pers[0] == pers[1]


def _is_added_to(passage: Passage, claim: Claim) -> bool:
    """Tell whether another number goes with the one compared: "double the 30 and the 15"."""
    return bool(_AND_ANOTHER.match(passage.text, passage.end_of(claim.parts[0][0])))


def _tells_which(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether "doubled" tells which are meant: "sites that doubled their users rose from"."""
    start = max(0, match.start() - _NOT_LENGTH)
    which = _WHICH.search(passage.text, start, match.start())
    return bool(which and _MOVED.search(match[0]))


def _is_of_late(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether the doubling is one of a year, and the earlier number one of another time."""
    said = passage.text[match.start() : match.end() + _WHEN_LENGTH]
    return bool(_LATELY.search(said)) and len(_YEAR.findall(said)) < 2


def _is_denied(passage: Passage, match: re.Match[str]) -> bool:
    return bool(_NOT.search(passage.text, max(0, match.start() - _NOT_LENGTH), match.start()))


def _worded(passage: Passage, first: Figure, last: Figure, word: str, hedge: str | None) -> Claim:
    factor = _FACTORS[word]
    said = _said(factor, (hedge or "").lower())

    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return said, n[1] / n[0]

    words = f"{hedge} {word}ed" if hedge else f"{word}ed"
    pair = f"from {first.quantity.quote} to {last.quantity.quote}"
    return Claim(
        ((first, "from"), (last, "to")), arithmetic, passage.sentence, "times",
        f"{pair} is {{computed}} as much, which fits “{words}”",
        f"{pair} is {{computed}} as much, which is not “{words}”",
        slack=max((_NEARLY if hedge else _LOOSELY) * factor, _to_the_next(first, last)),
    )  # fmt: skip


def _to_the_next(first: Figure, last: Figure) -> float:
    """How much a few of something may miss a factor by, being one more or one less: "3 to 7"."""
    one, other = first.quantity.value, last.quantity.value
    return 1 / one if one and other and 0 < one < _FEW and 0 < other < _FEW else 0.0


def _said(factor: float, hedge: str) -> Interval:
    """What "doubled" and the like stand for, with the hedge before them."""
    low, high = factor * (1 - _NEARLY), factor * (1 + _NEARLY)
    if hedge in ("more than", "over", "well over"):
        # More than halved is less than half.
        return Interval(-math.inf, factor) if factor < 1 else Interval(factor, math.inf)
    if hedge in ("almost", "nearly", "less than"):
        less = Interval(factor, 1.0) if factor < 1 else Interval(1.0, factor)
        near = Interval(factor, factor * 1.2) if factor < 1 else Interval(factor * 0.85, factor)
        return less if hedge == "less than" else near
    if hedge:
        return Interval(factor * 0.9, factor * 1.1)
    return Interval(low, high)


def _times(passage: Passage, first: Figure, last: Figure, times: Figure) -> Claim:
    quotes = [figure.quantity.quote for figure in (first, last)]
    factor, hedge = times.quantity.value, times.quantity.hedge
    whole = factor is not None and factor > 1 and factor == round(factor)
    said = _said(factor, _HEDGES.get(hedge, "")) if whole and factor else None

    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return said or n[2], n[1] / n[0]

    # A factor in words is round: "three times as many" for 2.9 times.
    slack = (_NEARLY if hedge in _HEDGES else _LOOSELY) * factor if said and factor else None
    return Claim(
        ((first, "from"), (last, "to"), (times, "factor")), arithmetic, passage.sentence, "times",
        f"{quotes[1]} is {{computed}} as much as {quotes[0]}", slack=slack,
    )  # fmt: skip


def _share(passage: Passage, first: Figure, last: Figure, share: Figure) -> Claim:
    quotes = [figure.quantity.quote for figure in (first, last)]
    return Claim(
        ((first, "from"), (last, "to"), (share, "share")),
        lambda n: (n[2], (n[1] / n[0]).times(100)), passage.sentence, "percent",
        f"{quotes[1]} is {{computed}} of {quotes[0]}",
    )  # fmt: skip


def _more(passage: Passage, first: Figure, last: Figure, change: Figure, less: bool) -> Claim:
    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        grown = (n[1] / n[0] - at(1)).times(100)
        return n[2], Interval(-grown.high, -grown.low) if less else grown

    def of_later(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return arithmetic([n[1], n[0], Interval(-n[2].high, -n[2].low)])

    mistakes: tuple[tuple[str, Arithmetic], ...] = (
        (
            "a wrong base: a share of the number itself, not of the one it is compared with",
            of_later,
        ),
    )
    way = "less" if less else "more"
    return Claim(
        ((first, "from"), (last, "to"), (change, "change")), arithmetic, passage.sentence,
        "percent", f"{last.quantity.quote} is {{computed}} {way} than {first.quantity.quote}",
        mistakes=mistakes,
    )  # fmt: skip


RELATION = Relation(
    "so many times as much",
    "Two numbers, and the factor or the percentage by which one is said to exceed the other.",
    words=("doubl", "halv", "trebl", "tripl", "quadrupl", "‹t", " than ", " on ", " upon ",
           " over ", " from ‹", " compared ", " the ‹"),
    find=_find,
    examples=Examples(
        holds=(
            "It took us 28 weeks, a 17% increase upon the 24 weeks of 2014.",
            "The team has doubled from 12 to 24 people.",
            "The team has doubled from a mere 12 to a record 24 people.",
            "The wait has halved, from 30 days to 15 days.",
            "Downloads more than tripled, from 1.2 million to 3.7 million.",
            "Visits almost doubled, from 400 to 770.",
            "The team grew tenfold, from 3 to 30.",
            "We had 80 visitors, twice as many as the 40 of last year.",
            "We had 60 visitors, 50% more than the 40 of last year.",
            "We had 30 complaints, 25% fewer than the 40 of last year.",
            "Sales doubled to 400, from 200.",
            "Calls trebled between 2012 (300) and 2014 (900).",
            "There were 90 fires this year, half as many as the 180 we had in 2014.",
            "With 240 entries this was a 20% increase on the 200 of last year.",
            "We had 90 calls, a 25% decline on the 120 of 2014.",
            "We had 60 calls, a 50% increase over last year's 40.",
            "We had 61 calls, a 32% decrease from 90 calls in May.",
            "We went from 200 users to 1,000 users, five times as many.",
            "Our bill has halved: £80 then, £40 now.",
            "Calls doubled (300 in 2012, 600 in 2014).",
            "Calls have trebled: 900 now, 300 a year ago.",
            "The list was 40 names and is now 80 names: it has doubled.",
            "We had 80 visitors, double last year's 40.",
            "Twice as many women (40%) as men (20%) came.",
            "Women (30%) were three times as likely to come as men (10%).",
            "Calls, at 90, were more than twice the 40 of last year.",
        ),
        loose=(
            "The team has doubled from 12 to 23 people.",
            "We had 77 visitors, twice as many as the 40 of last year.",
            "Our sites have halved, from 7 to 4.",
        ),
        contradicts=(
            "Our sites have halved, from 8 to 6.",
            "The team has doubled from 12 to 19 people.",
            "The team has doubled from a mere 12 to a record 19 people.",
            "The wait has halved, from 30 days to 18 days.",
            "Downloads more than tripled, from 1.2 million to 3.2 million.",
            "We had 80 visitors, three times as many as the 40 of last year.",
            "We had 70 visitors, 50% more than the 40 of last year.",
            "There were 90 fires this year, half as many as the 120 we had in 2014.",
            "With 240 entries this was a 50% increase on the 200 of last year.",
            "We had 90 calls, a 35% decline on the 120 of 2014.",
            "We had 60 calls, a 40% increase compared with last year's 40.",
            "Our bill has halved: £80 then, £60 now.",
            "Our bill has halved: £80 last quarter, £60 now.",
            "Calls doubled (300 in 2012, 450 in 2014).",
            "Calls have trebled: 700 now, 300 a year ago.",
            "The list was 40 names and is now 60 names: it has doubled.",
            "We had 60 visitors, double last year's 40.",
            "Twice as many women (40%) as men (30%) came.",
            "Women (30%) were three times as likely to come as men (20%).",
            "We had 60 visitors, twice as many as the 40 of last year.",
        ),
        silent=(
            "Calls doubled in a year to 400, from 150 in 2012.",
            "Calls doubled during the final quarter to 400, from 150 in 2012.",
            "Calls doubled this year to 400, from 150 in 2012.",
            "Usage doubled, helped by a rise in users from 400 to 500.",
            "Women (40%) are twice as likely as men (25%) to go once age is taken into account.",
            "It costs £40, a third more than the £35 of 2012 in today's money.",
            "We need 40 more staff, 50% more than the 60 we have.",
            "We had 450 visits, a 50% increase on the number before we had 3 sites.",
            "We had 450 visits, a 20% increase from the 300 homes nearby.",
            "In all 300 came, 120 on Monday and 180 on Tuesday, twice last year's 150.",
            "It is £330 a year, 10% more than the £25 a month of last year.",
            "It is £150 a year, half of the £25 a month of last year.",
            "We raised £1.2m, 20% more than in 2014, and spent £0.6m.",
            "We raised £1.2m – 20% more than in 2014 – and spent £0.6m.",
            "We had 90 visitors, twice as many as in 2014, and 30 helpers.",
            "We had 90 visitors, a 50% increase on the year in which 20 came.",
            "We spent £90, 20% less in real terms than the £100 of last year.",
            "The team has doubled in two years, from March 2014 to May 2016.",
            "The team doubled, and moved from 3 rooms to 4 floors.",
            "In 3 years it has doubled from 12 people.",
            "Calls have doubled since 2012, rising from 50 in 2010 to 200.",
            "The number of sites that doubled their users rose from 50 to 60.",
            "The number of sites that halved their costs plunged from 50 to 40.",
            "We had 90 calls, double the 30 in Leeds and the 15 in York.",
            "We had 90 calls, double the 30 in Leeds and another 15 in York.",
            "We had 90 calls, twice as many as the 30 letters and 15 emails together.",
            "We had 90 calls a day, twice as many as the 300 a week of 2014.",
            "We had 90 calls, 50% more than the 3 other teams put together.",
            "We raised £90, half of the £60 and £120 that they raised.",
            "Interest in buses doubled as fares fell from £4 to £3.",
            "There were 90 fires, half of them in the 40 sheds.",
            "We halved the wait from 20 days to 12 by May and to 10 by June.",
            "Visits have tripled, from 100 in May to 200 in June to 300 in July.",
            "Visits doubled every year, from 100 to 800.",
            "Visits doubled to 40 while sales fell from 30 to 25.",
            "Visits doubled: 300 in Leeds, 400 in York.",
            "Visits doubled: 40 a day then, and 90 were new.",
            "Calls halved (300 in 2014, 450 in 2012).",
            "Our team doubled, 12 in 2012 and 20 in 2013 and 24 in 2014.",
            "The bill has doubled to 40 names, from 25 in 2013 and 20 in 2012.",
            "Calls fell in 2013, then halved in 2014: 40 in 2012, 30 in 2015.",
            "The team has not yet doubled, from 12 to 20.",
            "Not twice as many women (30%) as men (20%) came.",
            "Women (30%) are twice as likely as men to say no (20%).",
            "The fee was £10 and is now £12: it has doubled our work.",
            "Visits, at 90, were three times the 40 a day of last year.",
        ),
    ),
)  # fmt: skip
