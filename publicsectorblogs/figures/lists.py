"""Numbers in company: what one of a list or a range says about the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from publicsectorblogs.figures.candidate import OF_SO_MANY, Candidate
from publicsectorblogs.figures.nouns import is_plural, read_noun
from publicsectorblogs.figures.number import NUMBER_WORD, Number
from publicsectorblogs.figures.units import BY_NAME, DURATIONS, Unit
from publicsectorblogs.figures.vetoes import find_veto
from publicsectorblogs.figures.vetoes.marks import PARTED_DIGITS
from publicsectorblogs.figures.vetoes.names import COMPARATIVES, MULTIPLE
from publicsectorblogs.figures.vetoes.times import HOUR
from publicsectorblogs.figures.vetoes.veto import Spread

# Longer gaps between two numbers join nothing.
_GAP = 16
# The numbers of a list of labels are near each other.
_STEP = 5
# What stands between "2x" and "3x" in a list of what there is of each.
_OF_EACH = re.compile(r" [a-z][a-z' -]{1,30}(?:,| and|, and| &|;) ")
# Behind these a number is a sum: "had 103, 593 visits", but not "of 103, 593 came".
_TOTALLED = frozenset("had have has received total over about around nearly almost were".split())
# What joins the ends of a range, and the parts of a list.
TO = frozenset(["-", "--", "—", " to ", "-to-", " - ", " or ", "- to ", "- or ", "- "])
# What joins a number and its margin of error.
_MARGIN = frozenset([" +/- ", " +/-", "+/-", " ± ", " ±", "±"])
LISTED = frozenset(
    [", ", " and ", ", and ", " or ", " & ", "/", "- and ", "-, ", "- or ", " to ", " -> ", " → "]
)
_LISTED_TIMES = frozenset([", ", " and ", ", and "])  # "after 3, 6 and 12 months"
_SHARED = frozenset(
    ["percent", "percentage point", *DURATIONS, "mile", "kilometre", "degree", "degree Celsius"]
)
_JOINED = frozenset([*LISTED, *TO, " of ", " until ", " till ", ", or ", " for ", " through "])
# What a page does that looks like a plural: "slide 4 of 20 shows".
_SHOWING = frozenset("shows lists covers sets asks explains tells gives has looks".split())
# What joins the ends of "page 3 of 10", "steps 1 to 4".
_SPANS = frozenset(["-", " to ", " of ", " out of ", "/", " - ", " through "])


def find_vetoes(candidates: Sequence[Candidate]) -> None:
    """Give each number its veto, if one takes it; in a list it goes on to those that are bare."""
    spreads = multiples = False
    for it in candidates:
        it.veto = veto = find_veto(it)
        if veto is not None:
            spreads = spreads or veto.spread is not None
            multiples = multiples or veto is MULTIPLE
    if spreads:
        _spread(candidates)
    if multiples:
        _count_with_an_x(candidates)
    for index, (it, other) in enumerate(pairwise(candidates)):
        gap = gap_behind(candidates, index)
        if gap == ", " and it.word in _TOTALLED and _is_parted(it, other):
            it.veto = other.veto = PARTED_DIGITS
        if gap != " ":
            continue
        if _may_be_one(it, other) or it.veto is PARTED_DIGITS and other.integer and other.bare:
            it.veto = other.veto = PARTED_DIGITS  # "485 777 3456" as well


def _count_with_an_x(candidates: Sequence[Candidate]) -> None:
    """Let "2x cooks, 1x porter and 3x cleaners" count; "2x teachers" alone may be a multiple."""
    counts: list[Candidate] = []
    for it, other in pairwise(candidates):
        gap = it.text.low[it.number.end : other.number.start]
        if _OF_EACH.fullmatch(gap) and _is_of_a_kind(it) and _is_of_a_kind(other):
            counts += (it, other)
    for it in counts:
        it.number.unit = it.veto = None


def _is_of_a_kind(it: Candidate) -> bool:
    """Tell whether a number with an x has what it may count behind it; "10x teams" is a name."""
    number = it.number
    if number.unit is not BY_NAME["times"] or number.value == 10 or number.per:
        return False
    found = read_noun(it.text.cased, it.number.end)
    if found is None or it.next.lower() in COMPARATIVES:
        return False
    return number.value == 1 or is_plural(found[0].split()[-1])


def _may_be_one(it: Candidate, other: Candidate) -> bool:
    """Tell whether two numbers with a blank between them may be one: "12 345 visitors".

    Where a veto takes the first, the second stands alone: "in round 2 150 users left".
    """
    if it.veto or other.veto or other.number.currency:
        return False
    if it.has_unit and not it.number.currency:
        return False  # "kept for 13 weeks 412"
    first, second = it.number.plain, other.number.plain
    return first.isdigit() and len(first) <= 3 and second.isdigit() and len(second) == 3


def _is_parted(it: Candidate, other: Candidate) -> bool:
    """ "we had 103, 593 visits", where no list goes on; not "we had 103, 593 and 700 visits"."""
    if it.veto or other.veto or it.has_unit and not it.number.currency or not other.bare:
        return False
    first, second = it.number.plain, other.number.plain
    if not (first.isdigit() and len(first) <= 3 and second.isdigit() and len(second) == 3):
        return False
    return other.counts_things


def _spread(candidates: Sequence[Candidate]) -> None:
    # "sections 2 and 3", "plays numbered 2 and 4"
    plural = [it.word.endswith("s") or it.word == "numbered" for it in candidates]
    steps = [(i, i + 1) for i in range(len(candidates) - 1)]
    for known, other in (*steps, *((j, i) for i, j in reversed(steps))):
        veto = candidates[known].veto
        if veto is None or veto.spread is None:
            continue
        gap = gap_behind(candidates, min(known, other))
        it, forwards = candidates[other], known < other
        counts = gap == " " and is_plural(it.next)  # "question 5 40 users"
        digits = it.integer or it.number.plain.replace(" ", "").isdigit()  # "292 000"
        if forwards and gap in veto.spread.runs_on and digits and it.bare and not counts:
            it.veto = veto
        elif forwards and it.veto is None and _is_compared(candidates[known], it):
            it.veto = veto if veto.spread.compared else None
        elif it.veto is None and _goes_on(veto.spread, candidates[known], it, gap, forwards):
            listed = plural[known] or gap in _SPANS or _follows(candidates[known], it)
            if listed or not veto.spread.plural:
                it.veto, plural[other] = veto, plural[known]


def _is_compared(known: Candidate, it: Candidate) -> bool:
    """Tell whether a number is what the one before was: "a rating of 4.3, up from 4.1"."""
    low, end, start = it.text.low, known.number.end, it.number.start
    if not it.bare or is_plural(it.next):
        return False
    if it.before == "(" and it.after == ")" and "." in it.number.plain:  # "(412)" may be who rated
        return bool(_IN_BRACKETS.fullmatch(low, end, start))
    return bool(_COMPARED.fullmatch(low, end, start))


def _goes_on(spread: Spread, known: Candidate, it: Candidate, gap: str, forwards: bool) -> bool:
    value = it.number.value
    joined = gap in _JOINED or gap == " out of " and spread.plural  # "page 41 out of 60"
    if gap == ", " and forwards and OF_SO_MANY.match(it.text.low, it.number.end):
        return False  # "in round 3, six out of nine left"
    if not joined or not it.bare or value is None or value >= spread.below:
        return False
    if not forwards:
        return spread.backwards
    if not is_plural(it.next) or it.next in spread.describes:
        return True
    if gap == " of " and it.next in _SHOWING:
        return True
    return known.word in spread.of_classes and _follows(known, it)


def _follows(known: Candidate, it: Candidate) -> bool:
    """Tell whether a number goes on from a label in the singular: "year 9, 10", "frame 2 and 3".

    Not "in ward 6 and 40", nor "in section 2 and 3 other places".
    """
    one, other = known.number.value, it.number.value
    if one is None or other is None or not 0 < other - one <= _STEP:
        return False
    noun = read_noun(it.text.cased, it.number.end)
    return noun is None or noun[0] == it.next or not is_plural(noun[0].split()[-1])


def gap_behind(candidates: Sequence[Candidate], index: int) -> str:
    """Return what stands between a number and the next: empty where that joins nothing."""
    if not 0 <= index < len(candidates) - 1:
        return ""
    start, end = candidates[index].number.end, candidates[index + 1].number.start
    return candidates[index].text.low[start:end] if end - start <= _GAP else ""


# Between a share and what tells whose it is: "40% are under 25, 40% 25 to 50".
SHARE_OF_A_GROUP = re.compile(
    r"(?: (?:are|is|were|was|be))?(?: aged)?(?: (?:from|under|over|between|below|above|up to))? "
)
_COMPARED = re.compile(
    r"(?: [a-z]+){0,3},? (?:(?:up|down|rising|falling) from|compared (?:with|to))"
    r"(?: (?:an? )?(?:rating|score|mark|index) of| just| only| about)? "
)
# "A rating of 4.3, or more than in Hull (4.1)".
_IN_BRACKETS = re.compile(r"[^.;\n]{1,80}\(")
_SPANNING = frozenset(["between", "from"])
_HEDGED_END = re.compile(
    r" (and|to) (?:about|around|roughly|over|nearly|almost|up to|at least|more than) "
)
_IN_A_WHOLE = frozenset(["in", "of", "every"])
_PART_AHEAD = re.compile(rf"(?<![a-z0-9])(?:\d+|{NUMBER_WORD}) (?:out of|in)(?: every)? $")
_SHARE_LENGTH = 28
# Measures of things, of which people list several: "bags of 12, 30 and 40 kg".
_SHARED_KINDS = frozenset("length area volume mass data power energy".split())
_BY = frozenset([" x ", "x", " × ", "×", " by "])  # "44 x 44 pixels"
# The numbers of a list are hardly so many times as large as its last.
_TIMES_THE_LAST = 50
# "From 900 to 1.2 million" moves on from 900: no more than so many times as many share a scale.
_TIMES_AS_MANY = 10


def share_units(candidates: Sequence[Candidate]) -> None:
    """Give the numbers of a list, or of a movement, the unit of the last: "38, 32 and 26%"."""
    for index in range(len(candidates) - 2, -1, -1):
        it, following = candidates[index], candidates[index + 1].number
        if it.word == "from" and gap_behind(candidates, index) == " to " and not it.veto:
            _share_in_a_move(it.number, following)
        unit = following.unit
        if unit is None or it.number.unit is not None:
            continue
        if unit.name in _SHARED or unit.kind in _SHARED_KINDS:
            _share_unit(candidates, index, unit)


def _share_unit(candidates: Sequence[Candidate], index: int, unit: Unit) -> None:
    """Give a number the unit of the next, if the words between them say that both are in it."""
    it, following = candidates[index], candidates[index + 1].number
    gap = gap_behind(candidates, index)
    if it.word in _SPANNING and (hedged := _HEDGED_END.fullmatch(gap)):
        gap = f" {hedged[1]} "  # "between 12 and about 15 days"
    if unit.kind == "length" and it.bare:
        if gap in _BY and not it.text.low.startswith((" relay", " medley"), following.end):
            it.number.unit, it.veto = unit, None  # not "a 4 by 100m relay"
            return
        if gap == " to " and not it.veto:
            it.number.unit, it.number.per = unit, following.per  # "8 to 5 metres deep"
            return
    if unit.name == "metre" and _is_short(it.text.low, following):
        return  # "12 and 40m" may be millions
    is_time = it.veto is HOUR and unit.name in DURATIONS and gap in _LISTED_TIMES
    if it.veto and not it.veto.counts_in_company and not is_time:
        return
    if _is_listed(it, following, gap) and not _tells_whose_share(candidates, index):
        it.veto = None if is_time else it.veto
        it.number.unit, it.number.age = unit, following.age
        it.number.per = it.number.per or following.per  # "20, 30 and 40 mph"


def _is_listed(it: Candidate, following: Number, gap: str) -> bool:
    """Tell whether two numbers are of one list, or a number and its margin of error."""
    if gap == ", " and it.word in ("under", "over") and following.is_percent:
        return False  # "and under 25, 31%"
    if gap not in LISTED and gap not in _MARGIN or it.word in _IN_A_WHOLE and _is_whole(it):
        return False
    return _may_share(it.number, following)


def _is_short(low: str, number: Number) -> bool:
    """Tell whether an "m" alone is the unit of a number."""
    return low[number.digits_end : number.end].strip() == "m"


def _is_whole(it: Candidate) -> bool:
    """Tell whether a number is the whole of a share: the 12 of "one in 12 and 5 per cent"."""
    start = it.number.start
    return bool(_PART_AHEAD.search(it.text.low, max(0, start - _SHARE_LENGTH), start))


def _share_in_a_move(number: Number, following: Number) -> None:
    """Give the first of "from 3 to 5 million tonnes a day" what stands behind the second alone."""
    one, other = number.value, following.value
    if number.kind != following.kind or not one or not other:
        return
    scale = following.scale
    alike = number.currency is following.currency and number.unit in (None, following.unit)
    if alike and number.scale == 1 < scale:
        if other <= one * scale * _TIMES_AS_MANY and one * scale <= other * _TIMES_AS_MANY:
            number.value, number.scale = one * scale, scale
    unit = following.unit if number.scale == scale and not following.currency else None
    if unit and unit.name not in _SHARED and not number.unit:
        number.unit, number.factor, number.per = unit, following.factor, following.per
        assert number.value is not None
        number.value *= following.factor


def _tells_whose_share(candidates: Sequence[Candidate], index: int) -> bool:
    """Tell whether a number, or the range that it ends, says whose a share is: "40% 25 to 50"."""
    first = index - 1 if gap_behind(candidates, index - 1) in TO else index
    if first == 0:
        return False
    share, it = candidates[first - 1].number, candidates[first]
    if share.kind != "numeral" or not share.is_percent:
        return False
    return SHARE_OF_A_GROUP.fullmatch(it.text.low, share.end, it.number.start) is not None


def _may_share(number: Number, following: Number) -> bool:
    if number.value is None or number.scale != 1:
        return False
    percent = following.is_percent
    plain = {number.kind, following.kind} == {"numeral", "words"} and percent
    if number.kind != following.kind and not plain:  # "11 and five per cent respectively"
        return False
    if following.factor != 1 or looks_like_year(number):
        return False
    if following.value and float(number.value) > _TIMES_THE_LAST * abs(float(following.value)):
        return False  # "900 trees and 6km of hedge", where "trees" is left out
    return number.value <= 100 or not percent


def looks_like_year(number: Number) -> bool:
    """Tell whether a number is written in four digits."""
    return number.plain.isdigit() and len(number.plain) == 4


def may_be_year(number: Number) -> bool:
    """Tell whether a number in four digits is one of a year that people speak of today."""
    return looks_like_year(number) and number.value is not None and 1800 <= number.value < 2100
