"""Which way it goes: what is said to have risen from A to B has a larger B."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, read
from publicsectorblogs.relations._moves import A_FALL, A_RISE, FALLING, FELL, FROM, RISING, ROSE, TO
from publicsectorblogs.relations._passages import AND_ANOTHER, Passage, are_ends, pattern

_WAY = (
    rf"(?:(?P<up>{ROSE}|rising|(?:is|are|was|were|been) up)|"
    rf"(?P<down>{FELL}|(?:was|were|been|is|are|we|have|has) (?:cut|reduced)|"
    r"(?:is|are|was|were|been) down))"
)
_MOVING = rf"(?P<rise>{RISING})|(?P<fall>{FALLING})"
_NOUN = rf"(?:(?P<up>{A_RISE})|(?P<down>{A_FALL}))"
_ENDS = rf"{FROM} <from:PCMU>{{np}} {TO} <to:PCMU>"
_CHANGE = r"‹[PSBCMU]\d+›"
_PATTERNS = (
    pattern(
        rf"\b{_WAY}(?: (?:sharply|steadily|slightly|rapidly|further|again|steeply|dramatically))?,?"
        rf"(?:(?: by)? {_CHANGE}(?: [\w-]+){{0,3}}?,?)? {_ENDS}"
    ),
    # "1,200 in 2015, down from 1,500", "71%, plummeting from 77%"
    pattern(
        rf"<to:PCMU>(?:{{np}},? (?:(?P<up>up)|(?P<down>down))|{{np}}, (?:{_MOVING}))"
        rf" {FROM} <from:PCMU>(?! (?:[\w-]+ )?to | and ‹)"
    ),
    # "Calls are up 10% to 550 from 500"
    pattern(
        rf"\b(?:{_WAY}|(?P<rise>up)(?= {_CHANGE})|(?P<fall>down)(?= {_CHANGE}))"
        rf"(?:(?: by)? {_CHANGE}(?: [\w-]+){{0,3}}?,?)? {TO} <to:PCMU>{{np}},? "
        rf"{FROM} <from:PCMU>"
    ),
    # "A 25% drop in calls, from 800 to 600"
    pattern(rf"{_CHANGE}(?: [\w-]+)? {_NOUN}(?: in [^‹›.;:\n]{{1,40}}?)?,? {_ENDS}"),
    # "There was a drop in calls from 800 to 600"
    pattern(rf"\ban? (?:[\w-]+ )?{_NOUN} in [^‹›.,;:\n]{{1,40}}?,? {_ENDS}"),
    # "From 300 to 450, a rise of 50%", but not "a rise of 50% on the year"
    pattern(
        rf"\b{_ENDS}{{np}}(?:,| -| \() ?(?:(?:that is|which is|or) )?"
        rf"(?:an? (?:[\w-]+ )?{_NOUN} of(?: just| only| some| about)?|"
        rf"(?:(?P<rise>up)|(?P<fall>down))(?: by)?) {_CHANGE}(?=[).,;:]|$| and | but )"
    ),
)


# A place in a ranking is better the lower its number is: "up from 8 to 4 in the league table".
_RANKED = re.compile(r"\b(?:rank\w*|league|table|charts?|index|in (?:place|position))\b", re.I)


# "16% and 31%, up from 14% and 24% respectively"
_EACH_TO_ITS_OWN = re.compile(r"[^.;:\n]*\brespectively\b")
_LAST_PLACE = 50
_NUMBER_OF = re.compile(r"\bnumbers? of\b[^.;:\n]*$", re.IGNORECASE)
# These are the higher the less time something takes: "the pace rose from 12 minutes a mile to 9".
_PACE = re.compile(r"\b(?:speeds?|pace|frequency|odds)\b[^.;:\n]{0,40}$", re.IGNORECASE)
# A target is "raised" by making it stricter, whichever way that is.
_TARGET = re.compile(r"\b(?:targets?|standards?|thresholds?|bar)\b[^.;:\n]{0,30}$", re.IGNORECASE)
# Another number that goes with the later one: "grew from 12 cars to 9 cars and 8 vans".
_AND_MORE = re.compile(rf"{AND_ANOTHER}| (?:more|fewer|less)\b")


def _find(passage: Passage) -> Iterator[Claim]:
    """Yield claims that contradict first, since of several on the same two numbers one is kept."""
    yield from sorted(_said(passage), key=lambda claim: not claim.contradicts)


def _said(passage: Passage) -> Iterator[Claim]:
    for match in chain.from_iterable(one.finditer(passage.text) for one in _PATTERNS):
        if _EACH_TO_ITS_OWN.match(passage.text, match.start()):
            continue
        first, last = passage.found(match, "from"), passage.found(match, "to")
        said = match.groupdict()
        rises = said["up"] or said.get("rise")
        word = (rises or said["down"] or said["fall"]).lower()
        is_place = first.quantity.unit == "count" and (
            _RANKED.search(passage.text)
            or _may_be_places(word, first, last)
            and not _NUMBER_OF.search(passage.text[: match.start()])
        )
        if not are_ends(first, last) or is_place or _is_below_nought(first, last):
            continue
        if first.quantity.unit in DURATIONS and _PACE.search(passage.text[: match.start()]):
            continue
        goes_back = _goes_back(first, last) if rises else _goes_back(last, first)
        aside = _AND_MORE.match(passage.text, match.end())
        if goes_back and (aside or _TARGET.search(passage.text[: match.start()])):
            continue
        pair = f"from {first.quantity.quote} to {last.quantity.quote}"
        yield Claim(
            ((first, "from"), (last, "to")), _up if rises else _down, passage.sentence,
            first.quantity.unit, f"{pair} fits “{word}”", f"{pair} does not fit “{word}”",
            slack=0.0, contradicts=goes_back,
        )  # fmt: skip


def _may_be_places(word: str, *numbers: Figure) -> bool:
    """Tell whether "up from 8 to 4" may tell of places, by small numbers that count nothing."""
    return word.endswith(("up", "down")) and all(
        one.quantity.noun is None and (one.quantity.value or 0) <= _LAST_PLACE for one in numbers
    )


def _is_below_nought(*numbers: Figure) -> bool:
    """Tell whether numbers are below nought, where "a deficit fell" may mean either way."""
    return all((one.quantity.value or 0) < 0 for one in numbers)


def _goes_back(lower: Figure, higher: Figure) -> bool:
    """Tell whether the number said to be higher is lower, whatever was rounded: £4m than £5m."""
    one, other = read(lower.quantity), read(higher.quantity)
    return bool(
        one and other and one.said.low > other.said.high and one.strict.low >= other.strict.high
    )


def _up(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], Interval(n[0].low, math.inf)


def _down(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], Interval(-math.inf, n[0].high)


RELATION = Relation(
    "direction of a change",
    "Two numbers, the earlier and the later, and a verb that says which is larger.",
    words=("from ‹", "from just", "from only", "from some", "from a", "from the", "up from",
           "down from"),
    find=_find,
    examples=Examples(
        holds=(
            "There was a drop in calls from 800 to 600.",
            "The number of faults has gone down, from 45 to 38.",
            "Visits rose from 40 to 50 a week.", "Use rose from just 14% to 60%.",
            "Costs fell by 20%, from £150 to £120.",
            "The rate has fallen sharply from 11.5% to 9%.",
            "Calls were up 10% to 550 from 500.", "Visits fell from 7.3 to 7.1 million.",
            "Visits went from 400 to 500, a rise of 25%.",
            "Only 71% were seen, plummeting from 77% the year before.",
        ),
        contradicts=(
            "There was a drop in calls from 600 to 800.",
            "The number of faults has gone up, from 45 to 38.",
            "Visits rose from 50 to 40 a week.", "Costs fell from £120 to £150.",
            "A 25% drop in calls, from 600 to 800, was welcome.",
            "Visits are up 25%, from 2,000 to 1,500.",
            "Calls were up 10% to 450 from 500.", "The rate was up to 9% from 11.5%.",
            "Sales dropped from £4m to £5m.", "Visits went from 400 to 500, a fall of 25%.",
            "Waits fell from 15 days to 12, an increase of 20%.",
            "Visits moved from 400 a week to 300 (up by 25%).",
            "We had 1,800 calls in 2015, down from 1,500 the year before.",
            "We had 1,800 calls in 2015, falling from 1,500 the year before.",
        ),
        silent=(
            "We climbed from 60 to 44 in the table.",
            "The pace rose from 12 minutes a mile to 9.",
            "Visits are down to 2 million from 800.",
            "Visits rose from 400 to 300 more in each of two years.",
            "The fleet grew from 12 cars to 9 cars and 8 vans.",
            "The fleet grew from 12 cars to 9 cars and our 8 vans.",
            "The target has been increased from 10 to 5 days.",
            "The trench sank from 20 metres to 30 metres.", "The date slipped from 4 to 8 weeks.",
            "The balance fell from -£5m to -£3m.",
            "It is not true that visits fell from 400 to 500.",
            "The UK is up from 8 to 4 in a survey.",
            "We are up from 8 to 4 in the league table.",
            "In the rankings we fell from 4 to 8.",
            "We may take up to 40 from 50 towns.",
            "Speed it up from 50 to 40 days.", "It ranges from 50 to 40 degrees.",
            "We rose from place 9 to 4.",
            "Visits went from 400 to 500, a fall of 10% on the year.",
            "Waits went from 15 days to 12, a rise of 20% in patients seen.",
            "The team grew from 3 offices to 2 floors.",
            "Girls had 31% and boys 16%, up from 24% and 14% respectively.",
            "Girls had 31% and boys 16%, up from 24 and 14 per cent in 2014.",
            "We had 1,800 calls in 2015, falling from 1,500 to 1,200 in the two years before.",
        ),
    ),
)  # fmt: skip
