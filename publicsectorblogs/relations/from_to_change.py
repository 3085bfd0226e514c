"""From A to B, with the change: "rose from 40 to 50, a rise of 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.checks import HOLDS
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, Reading, read
from publicsectorblogs.relations._passages import Passage, alike, pattern
from publicsectorblogs.relations._verdicts import compare

_NOUNS = (
    r"(?:rise|increase|growth|jump|gain|climb|uplift|improvement|boost|surge|fall|drop|decrease|"
    r"reduction|cut|decline|dip|loss|saving|change|swing|difference)"
)
_VERBS = (
    r"(?:rose|risen|rises|rise|rising|grew|grown|grows|growing|increas(?:ed|es|e|ing)|up|"
    r"climb(?:ed|s|ing)|jump(?:ed|s|ing)|went up|gone up|goes up|improv(?:ed|es|ing)|"
    r"soar(?:ed|ing)|surg(?:ed|ing)|"
    r"fell|fallen|falls|falling|dropp(?:ed|ing)|drops|decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|"
    r"cut(?:s|ting)?|declin(?:ed|es|ing)|went down|gone down|goes down|down|shrank|shrunk|"
    r"sank|dipped|changed|lower(?:ed|ing)?)"
)
_FROM_TO = (
    r"from(?: a total of| some| just| only)? <from:PCMUS>{np} to(?: a total of| just| only)?"
    r" <to:PCMUS>"
)
_TO_FROM = r"to(?: just| only)? <to:PCMUS>{np},?(?: up| down)? from(?: just| only)? <from:PCMUS>"
_JOIN = r"(?:,|,? -|;|:| \(|,? or|,? which is|,? that is|,? that's|,? representing|,? making)"
_PATTERNS = tuple(
    pattern(words)
    for ends in (_FROM_TO, _TO_FROM)
    for words in (
        # "a rise of 25%", "up by 25%", "a 25% rise", "25% more"
        rf"{ends}{{np}}{_JOIN} (?:an? )?(?:[\w-]+ )?{_NOUNS} of (?:some )?<change:PSBCMU>",
        rf"{ends}{{np}}{_JOIN} ?{_VERBS}(?: by)? <change:PSBCMU>",
        rf"{ends}{{np}}{_JOIN} ?(?:an? )?<change:PSBCMU>(?: [\w-]+)? {_NOUNS}",
        rf"{ends}{{np}}{_JOIN} ?<change:PSBCMU> (?:more|fewer|less|higher|lower)(?! than)",
        rf"{_VERBS}{{np}} {ends}{{np}} \(<change:PSB>\)",
        rf"{_VERBS}{{np}}(?: by)? <change:PSBCMU>{{np}},?(?: \(|:)? ?{ends}",
        rf"<change:PSBCMU>(?: [\w-]+)? {_NOUNS}(?: in [^‹›.;:\n]{{1,60}})?,? (?:\()?{ends}",
        rf"{_NOUNS} of <change:PSBCMU>(?: in [^‹›.;:\n]{{1,60}})?(?:,|:| \()? ?{ends}",
    )
)  # fmt: skip

_FROM = re.compile(r"\bfrom (?:‹|\d)", re.IGNORECASE)
# A change by the year is not that of all years.
_YEARLY = re.compile(
    r"\b(?:average|averaging|annual(?:ly)?|year[- ]on[- ]year|every year|each year|compound)\b",
    re.I,
)


def _find(passage: Passage) -> Iterator[Claim]:
    moves = len(_FROM.findall(passage.text))
    if not moves:
        return
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            first, last, change = (passage.found(match, name) for name in ("from", "to", "change"))
            if not _comparable(first, last, change) or _YEARLY.search(match[0]):
                continue
            claim = _claim(passage, first, last, change)
            # Of two movements in one sentence there is no telling whose the change is.
            if moves > 1 and not _agrees(claim):
                continue
            yield claim


def _agrees(claim: Claim) -> bool:
    check = compare(RELATION.name, claim)
    return check is not None and check.verdict == HOLDS


def _comparable(first: Figure, last: Figure, change: Figure) -> bool:
    one, other, by = first.quantity, last.quantity, change.quantity
    if not alike(first, last) or by.per or one.value is None or other.value is None:
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
    muddled = False
    if by.unit != "percent":
        arithmetic, mistakes = _difference, ()
    elif one.unit == "percent":
        muddled = _is_muddled([read(q) for q in (one, other, by)])
        if muddled:
            mistakes = (("per cent for percentage points", _difference),)
    return Claim(
        ((first, "from"), (last, "to"), (change, "change")), arithmetic, passage.sentence, by.unit,
        f"from {one.quote} to {other.quote} is a change of {{computed}}", mistakes=mistakes,
        contradicts=muddled,
    )  # fmt: skip


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
    return n[2], _size(Interval(ratio.low - 1, ratio.high - 1)).times(100)


def _difference(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], _size(n[1] - n[0])


def _of_later(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return _relative([n[1], n[0], n[2]])


def _later_of_earlier(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], (n[1] / n[0]).times(100)


RELATION = Relation(
    "change from one number to another",
    "Two numbers, the earlier and the later, and the change in per cent, in points or as a count.",
    words=("from",),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "Visits rose from 40 to 50 a week, a rise of 25%.",
            "Costs fell by 20%, from £150 to £120.",
            "The rate rose by 3 percentage points, from 60% to 63%.",
            "We went from 12 to 19 people, an increase of 7.",
            "Costs fell by a third, from £90 to £60.",
            "There was a 50% rise in calls, from 800 to 1,200.",
            "Calls were up 12%, to 560 from 500.",
        ),
        loose=(
            "Calls rose from 830 to 1,245, up 51 per cent.",
            "Calls rose by a third, from 700 to 945.",
        ),
        contradicts=(
            "Visits rose from 40 to 50 a week, a rise of 30%.",
            "Complaints fell by 20%, from 150 to 130.",
            "The rate rose from 60% to 63%, a rise of 3%.",
            "We went from 12 to 19 people, an increase of 9.",
            "There was a 50% rise in calls, from 800 to 1,100.",
        ),
        silent=(
            "Visits rose from 40 to 50 a week, and 30% were new.",
            "Visits rose from 40 to 50 a week, a rise of 3% a year.",
            "Marks rose from 60 to 70 in one school and from 65 to 72 in the other, a rise of 12%.",
            "Visits rose by an average of 5% from 100 to 163.",
            "It fell from 30 days to 18 days, against a target of 20%.",
            "We moved from 3 offices to 2 and grew by 40%.",
        ),
    ),
)  # fmt: skip
