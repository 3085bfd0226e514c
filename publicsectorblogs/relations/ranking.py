"""A ranking of numbers: "the largest, at 45%, followed by Leeds (30%) and Hull (25%)".

Said by words between two numbers ("ahead of", "more ... than"), or by one that is said to be the
largest of several shares.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._moves import A_FALL, A_RISE, DOWNWARDS, FELL, ROSE, UPWARDS
from publicsectorblogs.relations._passages import (
    MONTH_OR_SEASON,
    PERIOD,
    Passage,
    of_one_kind,
    pattern,
)
from publicsectorblogs.relations._verdicts import holds

_BETWEEN = r"[^‹›.;:\n]{0,60}?"
_CLAUSE = r"[^‹›.,;:\n]{0,50}?"
# "Ahead of York", but not "of our target", "of the launch", "of time".
_RIVAL = (
    r"(?![^‹›.;:\n]{0,60}?\b(?:targets?|plans?|goals?|aims?|time|schedule|launch|deadline|forecast|"
    r"expectations|when)\b)"
)
_FOLLOWED = (
    pattern(rf"<first:PCMUS>{_BETWEEN},? (?:closely )?followed by{_BETWEEN}<second:PCMUS>"
            rf"(?:{_BETWEEN}(?:,| and| then) {_BETWEEN}<third:PCMUS>)?"),
    pattern(rf"<first:PCMUS>{_BETWEEN}(?:,| -) ahead of{_RIVAL}{_BETWEEN}<second:PCMUS>"),
)  # fmt: skip
# "Leeds had the most, at 45%, then York (30%)"
_MOST = r"(?:most|largest|biggest|highest|greatest|top)"
_THEN = pattern(
    rf"\b{_MOST}\b{_BETWEEN}<first:PCMUS>\)?{_BETWEEN},? (?<!and )(?:then|with) "
    rf"(?:(?!\w+ed\b|lost\b)[^‹›.;:\n ]{{1,20}} ){{1,5}}?(?:\(|at |on )?<second:PCMUS>"
    rf"(?:\)?{_BETWEEN}(?:,| and| then) {_BETWEEN}<third:PCMUS>)?"
)
# "more people chose red (120) than blue (90)", "Leeds had more entries (75) than York (60)"
_THAN = pattern(
    r"(?<!\bno )(?<!\bnot )(?<!n't )(?<!\bany )\b(?P<way>more|fewer)\b"
    rf"(?:(?! than )[^‹›.;:\n]){{0,60}}?\(<first:PCM>\){_CLAUSE} than {_CLAUSE}\(<second:PCM>\)"
)
# Who is compared, but not what they do: "than to own (30%)", "than they are to call (30%)".
_WHOM = r"(?:(?!(?:to|not|are|were|they|of|yes|no|its|their)\b)[\w'-]+ ){1,6}?"
# What those may be likely to do whose share is of the others, who do not: "not to reply".
_UNLIKELY = (
    r"not\b|fail|miss|refus|reject|lack|los[et]|without\b|be (?:turned|refused|rejected|out|"
    r"excluded|absent|left|denied|unemployed|un\w+ful|un\w+ed)\b|have (?:no|never)\b|say no\b|"
    r"vote against|disagree|struggle|give up|go without|close\b|stop\b|die\b|drop\b|leave\b|never\b"
)
# "Women (47%) were more likely than men (41%)", "at 45%, Leeds had a higher rate than Hull (41%)"
_LIKELIER = (
    pattern(rf"\(<first:P>\) (?:are|were|is|was) (?:(?!no |not )[\w-]+ )?(?P<way>more|less) likely "
            rf"{_CLAUSE}than {_WHOM}\(<second:P>\)(?!{_CLAUSE} (?:{_UNLIKELY}))"),
    pattern(rf"\bat <first:P>,{_CLAUSE} (?<!no )(?<!not a )(?<!not )(?P<way>higher|lower) "
            rf"{_CLAUSE} than {_WHOM}\(<second:P>\)"),
)  # fmt: skip
# "It was higher in towns (42%) than in villages (35%)"
_HIGHER = pattern(
    r"\b(?:was|were|is|are) (?:much |far |slightly )?(?P<way>higher|lower) (?:in|among|for|at|"
    r"with) (?:[\w'-]+ ){1,5}\(<first:PM>\) than (?:in|among|for|at|with) (?:[\w'-]+ ){1,5}"
    r"\(<second:PM>\)"
)
# "1,200 visitors, more than the 1,050 of 2014"
_BY_FAR = r"(?:far |well |many |slightly |just |comfortably |considerably |significantly )?"
_THEN_ENDS = (
    rf"(?=[.,;:)]|$| (?:of (?:last|the (?:{PERIOD})|(?:19|20)\d\d)|in (?:\w+ )?(?:19|20)\d\d|"
    rf"last|(?:the|a) (?:{PERIOD})|we had|who came|recorded|received|seen)\b)"
)
_MORE_THAN = pattern(
    rf"<first:CMU>{{np}}, (?:which (?:is|was) |that is )?{_BY_FAR}(?P<way>more|fewer|less) than "
    rf"(?:the|last (?:{PERIOD})'s) <second:CMU>{_THEN_ENDS}"
)
# "54 days, well above the target of 45 days"
_THAN_NORM = pattern(
    rf"<first:CMUP>{{np}}, (?:which (?:is|was) |and )?{_BY_FAR}(?P<way>under|below|over|above) "
    r"(?:the|our|its|their|a) (?:[\w-]+ )?(?:target|budget|limit|average|forecast|estimate|norm) "
    r"of <second:CMUP>(?=[.,;:)]|$| (?:and|but|which|while)\b)"
)
# By how much something changed, which is not what it came to: "rose by 54 days, above the limit".
_BY = re.compile(
    rf"(?<![\w-])(?:by|up|down|(?:{A_RISE}|{A_FALL}) of|{ROSE}|{FELL})"
    r"(?: (?!to\b)[\w-]+){0,2} $",
    re.IGNORECASE,
)
_FEWER = frozenset(["fewer", "less", "lower", "under", "below"])
# "highest in Wales (91%) and lowest in London (74%)", "the second highest (10%)"
_HIGH, _LOW = r"(?:highest|largest|biggest|greatest)", r"(?:lowest|smallest)"
_ENDS = tuple(
    pattern(rf"{one}{_BETWEEN}(?:\(|, at |, )<{name}:PCM>\)?,?{_BETWEEN} {other}{_BETWEEN}"
            rf"(?:\(|, at |, )<{last}:PCM>(?! of\b)")
    for one, name, other, last in (
        (_HIGH, "first", _LOW, "second"), (_LOW, "second", _HIGH, "first"),
        (rf"(?<!second ){_HIGH}", "first", rf"second[- ]{_HIGH}", "second"),
    )
)  # fmt: skip
# One share of several that is the largest: "rent was the largest, at 38%; food was 22%, ..."
_LARGEST = pattern(
    rf"\b(?:largest|biggest|highest|greatest|most (?:common|popular|frequent|used))\b{_BETWEEN}"
    r"(?:, at|,? with| at| \() ?<first:P>"
)
# Then the shares are not of one whole, or not of one time.
_NOT_ONE = re.compile(
    rf"\b(?:{UPWARDS}|{DOWNWARDS}|change|than|"
    r"compared|second|of (?:which|whom|these|them)|together|altogether|combined|total|overall|"
    r"average|most of|lowest|smallest|rates?|(?:19|20)\d\d|among|while|whereas|for|up|down)\b",
    re.IGNORECASE,
)
# Shares of one whole, one of them wrong, come to no more than this.
_ONE_WHOLE = 130.0
# What tells that numbers are ranked, not one after the other: "£300, followed by one of £500".
_BEST = re.compile(
    rf"\b(?:{_MOST}|best|main|leading|leads|came first|first place|winner|won|worst|fastest|"
    r"strongest)\b",
    re.IGNORECASE,
)
_BY_MERIT = re.compile(
    r"\b(?:best|came first|first place|winner|won|worst|fastest|strongest|leading|leads)\b", re.I
)
_BY_SIZE = re.compile(rf"\b{_MOST}\b", re.IGNORECASE)
_IN_TURN = re.compile(
    r"\b(?:payments?|deposits?|instal\w+|doses?|discounts?|fees?|initial|initially|phases?|stages?|"
    r"steps?|cuts?|freeze)\b",
    re.IGNORECASE,
)
_RISING = re.compile(
    r"\b(?:lowest|smallest|fewest|least|shortest|cheapest|quickest|fastest)\b", re.I
)
# Several together, or all others, may be more than the one before: "(31%), followed by others".
_OTHERS = re.compile(
    r"›?\)? (?:(?:of|for|in|at) )?(?:the )?(?:‹C\d+› )?others?\b"
    r"|›?\)? (?:gave|chose|had|said) (?:an)?other\b",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\b(?:others?|together|altogether|combined|all|rest|remaining|remainder|making up|while|"
    r"whereas|although|though|but)\b",
    re.IGNORECASE,
)
_OF_SOME = re.compile(r"› of (?!all\b|the (?:total|votes?)\b|votes?\b)\w", re.IGNORECASE)
# Then the numbers are the ends of movements: "from 45% to 31%, followed by York, from 60% to 52%".
_FROM = re.compile(r"\bfrom ‹\w+›(?: [\w'-]+){0,3} to ‹", re.IGNORECASE)
_TIME = re.compile(
    rf"\b(?:{PERIOD}|day|morning|afternoon|in \d{{4}}|then by|a further|another|rounds?|"
    rf"in (?:{MONTH_OR_SEASON}))\b",
    re.I,
)


def _find(passage: Passage) -> Iterator[Claim]:
    yield from _followed(passage)
    yield from _beside(passage)
    yield from _compared(passage)
    yield from _largest(passage)


def _followed(passage: Passage) -> Iterator[Claim]:
    """Two or three numbers that are said to follow each other from the largest down."""
    for match in chain.from_iterable(one.finditer(passage.text) for one in (*_FOLLOWED, _THEN)):
        names = [name for name in ("first", "second", "third") if match.groupdict().get(name)]
        ranked = [passage.found(match, name) for name in names]
        if not _are_ranked(passage, match, *ranked[:2]):
            continue
        claim = _claim(passage, ranked[0], ranked[1])
        # The best may be those with the fewest: "Hull came first, with 12 complaints, ahead of".
        if _is_by_merit(match) and not holds(RELATION.name, claim):
            continue
        yield claim
        between = passage.text[match.end("second") : match.end()]
        if _OF_MORE.search(between) or _OTHERS.match(passage.text, match.end()):
            continue
        if len(ranked) > 2 and ranked[2].quantity.unit == ranked[1].quantity.unit:
            yield _claim(passage, ranked[1], ranked[2])


def _are_ranked(passage: Passage, match: re.Match[str], first: Figure, second: Figure) -> bool:
    """Tell whether two numbers are of like things, by size and not one after the other."""
    said = passage.text[max(0, match.start() - 60) : match.end() + 20]
    if not _comparable(first, second) or _RISING.search(said) or _TIME.search(said):
        return False
    between = passage.text[match.end("first") : match.start("second")]
    if _OF_MORE.search(between) or _FROM.search(said) or _is_of_its_own(passage, match):
        return False
    if _OTHERS.match(passage.text, match.end("second")) or _are_names(passage, first, second):
        return False
    if _IN_TURN.search(said) or first.quantity.unit in DURATIONS:
        return False
    is_share = first.quantity.unit == "percent"
    return is_share or bool(_BEST.search(said)) or _are_named(match)


def _is_by_merit(match: re.Match[str]) -> bool:
    """Tell whether it is said who is best, and not who has most."""
    said = match.string[max(0, match.start() - 60) : match.end()]
    return bool(_BY_MERIT.search(said)) and not _BY_SIZE.search(said)


def _beside(passage: Passage) -> Iterator[Claim]:
    """Two numbers in brackets, each beside what it is of: "more chose red (120) than blue (90)"."""
    for match in chain.from_iterable(
        one.finditer(passage.text) for one in (_THAN, *_LIKELIER, *_ENDS)
    ):
        first, second = passage.found(match, "first"), passage.found(match, "second")
        if match.groupdict().get("way", "").lower() in _FEWER:
            first, second = second, first
        if not _comparable(first, second) or _TIME.search(match[0]):
            continue
        if not (" likely " in match[0] and _are_all(first, second)):
            yield _claim(passage, first, second)


def _compared(passage: Passage) -> Iterator[Claim]:
    """A number that is said to be more, or less, than the one that follows it."""
    for match in chain.from_iterable(
        one.finditer(passage.text) for one in (_HIGHER, _MORE_THAN, _THAN_NORM)
    ):
        first, second = passage.found(match, "first"), passage.found(match, "second")
        if not _comparable(first, second) or _BY.search(passage.text[: match.start()]):
            continue
        before = passage.figures[: passage.figures.index(first)]
        several = any(one.quantity.unit == first.quantity.unit for one in before)
        if match["way"].lower() in _FEWER:
            first, second = second, first
        claim = _claim(passage, first, second)
        # "300 people in 12 towns, more than the 250 of 2014": it may be said of the one before.
        if not several or holds(RELATION.name, claim):
            yield claim


def _is_of_its_own(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether the second share is of some only: "then cost, with 45% of men"."""
    second = passage.found(match, "second")
    return bool(
        second.quantity.unit == "percent" and _OF_SOME.match(passage.text, match.end("second"))
    )


def _are_names(passage: Passage, *numbers: Figure) -> bool:
    """Tell whether numbers are names: "the most popular bus was the 31, followed by the 45"."""
    return all(
        one.quantity.noun is None
        and passage.text[: passage.end_of(one)].endswith(
            (f" the ‹C{place}›", f" number ‹C{place}›")
        )
        for one in numbers
        for place in (passage.figures.index(one),)
    )


def _are_named(match: re.Match[str]) -> bool:
    """Tell whether each number stands behind a name: "Eritrea (3,552) followed by Iran (2,421)"."""
    text, places = match.string, ("first", "second")
    return all(text[match.start(place) - len("(‹C")] == "(" for place in places)


def _comparable(one: Figure, other: Figure) -> bool:
    first, second = one.quantity, other.quantity
    if min(first.value or 0, second.value or 0) < 0:
        return False  # "the biggest fall was in food (-12%)"
    return first.per == second.per and of_one_kind(one, other)


def _are_all(one: Figure, other: Figure) -> bool:
    """Tell whether two shares come to all, as of those asked: "men (49%) ... than women (51%)"."""
    return abs((one.quantity.value or 0) + (other.quantity.value or 0) - 100) <= 1


def _largest(passage: Passage) -> Iterator[Claim]:
    """What is said to be the largest of the shares of a sentence, beside two others or more."""
    shares = passage.figures
    if len(shares) < 3 or set(passage.kinds) != {"P"} or passage.lead:
        return
    matches = list(_LARGEST.finditer(passage.text))
    if (
        len(matches) != 1
        or _NOT_ONE.search(passage.text)
        or any(figure.quantity.per for figure in shares)
    ):
        return
    if sum(figure.quantity.value or 0 for figure in shares) <= _ONE_WHOLE:
        first = passage.found(matches[0], "first")
        yield from (_claim(passage, first, other) for other in shares if other is not first)


def _claim(passage: Passage, larger: Figure, smaller: Figure) -> Claim:
    one, other = larger.quantity.quote, smaller.quantity.quote
    return Claim(
        ((larger, "larger"), (smaller, "smaller")), _at_least, passage.sentence,
        larger.quantity.unit, f"{one} is ranked above {other}, and is no smaller",
        f"{one} is ranked above {other}, which is larger", slack=0.0,
    )  # fmt: skip


def _at_least(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], Interval(n[1].low, math.inf)


RELATION = Relation(
    "ranking",
    "Numbers that are said to follow each other from the largest down.",
    words=("followed by", "ahead of", " than ", "most ", "largest", "biggest", "highest", "top ",
           " under ", " below ", " over ", " above "),
    find=_find,
    examples=Examples(
        holds=(
            "Take-up was higher in towns (42%) than in villages (35%).",
            "We had 1,200 visitors, more than the 1,050 of 2014.",
            "It took 38 days, well under our target of 45 days.",
            "Women (16%) are more likely than men (8%) but less likely than others (24%) to go.",
            "Leeds was the largest, at 45%, followed by York (30%) and Hull (25%).",
            "Buses came first with 120 votes, ahead of trains with 90.",
            "The largest share was rent, at 38%; food was 22% and travel 11%.",
            "They came from Eritrea (3,552) followed by Iran (2,421).",
            "Rent was the largest, at 38%, then food (22%) and travel (11%).",
            "More people chose red (120) than blue (90).",
            "It was highest in Wales (91%) and lowest in London (74%).",
            "Women (47%) were more likely than men (41%) to reply.",
            "At 45%, Leeds had a higher rate than York (41%).",
            "Men (41%) were far less likely to reply than women (47%).",
        ),
        contradicts=(
            "Take-up was higher in towns (35%) than in villages (42%).",
            "We had 1,200 visitors, fewer than the 1,050 of 2014.",
            "We had 1,200 visitors, fewer than last week's 1,050.",
            "It took 54 days, well under our target of 45 days.",
            "Leeds was the largest, at 45%, followed by York (30%) and Hull (35%).",
            "Leeds was the largest, at 25%, followed by York (30%).",
            "The largest share was rent, at 38%; food was 42% and travel 11%.",
            "More people chose red (120) than blue (190).",
            "Fewer women (64%) than men (45%) replied.",
            "It was highest in Wales (91%) and lowest in London (94%).",
            "Women (41%) were more likely than men (47%) to reply.",
            "At 45%, Leeds had a lower rate than York (41%).",
            "Bury had the highest rate (12%), Wigan the second highest (15%).",
        ),
        silent=(
            "Hull came first, with 12 complaints, ahead of Leeds (15).",
            "The best ward was Abbey (4%), followed by Castle (7%).",
            "We had 12 entries from Kent, fewer than the 9 each from Hull and York.",
            "We spent £12m, less than the £9m and £6m planned for two sites.",
            "At 12, it was above the average of 15 for small schools and 9 for large ones.",
            "The wait fell 12%, under the target of 9%.",
            "Risk was higher among smokers (42 people) than among others (51 people).",
            "Take-up was no higher in towns (35%) than in villages (42%).",
            "We saw 300 people in 12 towns, more than the 250 of 2014.",
            "The wait rose by 5 days, over the target of 45 days.",
            "The wait soared 5 days, over the target of 45 days.",
            "The most popular bus was the 31, followed by the 45.",
            "The largest group was tenants (31%), followed by others (45%).",
            "The largest group was tenants (31%), with others making up 45%.",
            "The largest site has 31 staff, followed by 45 at the two others.",
            "The top answer was none with 31%, followed by cost with 45% of men.",
            "The biggest rise was in Leeds, from 31% to 45%, followed by York, from 60% to 66%.",
            "The biggest fall was in food (-12%), followed by rent (-9%).",
            "Men (49%) were more likely than women (51%) to reply.",
            "Leeds won with 45 points, ahead of York with 52 penalties.",
            "We are at 31%, ahead of a target of 45%.",
            "We finished 31 sites in April, followed by 45 in May.",
            "The largest party won 31% and then lost 45% of its seats.",
            "The rate was highest in Leeds, at 31%, with 12% in York and 45% in Wales.",
            "The rate was highest (31%) in town and lowest where people drive (45% of them).",
            "No more men (20%) than women (25%) came.",
            "Women (41%) were no more likely than men (47%) to reply.",
            "Women (41%) were more likely than men (47%) not to reply.",
            "Women (20%) are more likely to rent than to own (30%).",
            "Kent firms (40%) were more likely than York ones (60%) to be turned down.",
            "Kent firms (40%) were more likely than York ones (60%) to be unsuccessful.",
            "Older drivers (72%) were more likely than young ones (85%) to struggle.",
            "At 45%, Leeds had a higher share of women than of men (55%).",
            "At 45%, Leeds had no higher rate than York (47%).",
            "There is a payment of £300, followed by one of £500.",
            "They pay a deposit of 20%, followed by a payment of 30%.",
            "We met for 2 hours, followed by 3 hours of work.",
            "The best lap took 40 seconds, followed by one of 45 seconds.",
            "Hull was the smallest, at 25%, followed by York (30%).",
            "The biggest rise, at 8%, was in food; rent rose by 12% and travel by 9%.",
            "The largest share was rent, at 38%; food climbed to 42% and travel is 11%.",
            "The largest share was rent, at 38% in Leeds; in London it was 52%.",
            "More of us (40%) cycle than last year (50%).",
            "In 2014 we had 12 people, followed by 20 a year later.",
        ),
    ),
)  # fmt: skip
