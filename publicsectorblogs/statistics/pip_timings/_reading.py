"""The sentences and tables of a post, read in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.figures.hedges import bounds
from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics._abroad import is_abroad
from publicsectorblogs.statistics._asserted import is_asserted
from publicsectorblogs.statistics._grid import grids, outside
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches
from publicsectorblogs.statistics.pip_timings._clauses import (
    JOINT,
    Clause,
    clauses_of,
    with_own_channel,
)
from publicsectorblogs.statistics.pip_timings._elsewhere import is_elsewhere
from publicsectorblogs.statistics.pip_timings._sentence import Reading, Timing
from publicsectorblogs.statistics.pip_timings._steps import step_in
from publicsectorblogs.statistics.pip_timings._table import of_table
from publicsectorblogs.statistics.pip_timings._tied import goes_on_from, is_tied
from publicsectorblogs.statistics.pip_timings._times import SECONDS, in_seconds
from publicsectorblogs.statistics.pip_timings._until import kind_of, step_of
from publicsectorblogs.statistics.pip_timings._words import BENEFIT
from publicsectorblogs.triggers import Trigger

# One of these is wherever the benefit or its forms are named.
_NAMED = Trigger("pip", "independence", "1500", "sr1", "special rules")
# Words without one of which no time is told but by a number, and no claim or form is named.
_NO_NUMBER = Trigger("instant", "immediately", "straight", "once", "real", "same", "overnight",
                     "the next ", "very next", "the following ",
                     "seconds", "minutes", "hours", "moments", "a minute", "an hour", "a day",
                     "a week", "a fortnight", "a month", "a year")  # fmt: skip
_CLAIMED = Trigger(
    "claim", "form", "application", "decision", "payment", "certificate", "badge", "letter",
    "order", "renewal", "request", "pip", "1500", "sr1", "special",
)  # fmt: skip
# Whoever is paid for a form is no claimant: "the doctor is paid within 30 days".
_PAID_FOR_IT = re.compile(
    r"\b(?:assessors?|consultants?|contractors?|doctors?|GPs?|landlords?|nurses?|providers?|"
    r"suppliers?)\b(?:(?! (?:claimants?|he|I|people|she|they|we)\b)[^.;:◷\n]){0,60}\bpaid\b"
)
# What the last word of a time in words makes of it: "a week or so".
_HEDGED = {"more": "at_least", "least": "at_least", "most": "up_to", "so": "about"}


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the timings that `post` states, in order."""
    if not (_NAMED.places(post.body) and BENEFIT.search(post.body)):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in of_table(grid)]
    step: str | None = None
    before = ""

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether a step was told of before, or a time and what is claimed may stand here."""
        if not outside(tables, stretch.start, stretch.end):
            return False
        if step is not None or BENEFIT.search(before) or stretch.says(_NAMED):
            return True
        return _may_time(stretch) and stretch.says(_CLAIMED)

    for sketch in sketches(post, figures, wanted=may_tell):
        reading = _read_sentence(sketch, step, before)
        found += _statements(reading)
        step, before = reading.step, sketch.text
    return sorted(found, key=lambda statement: statement.char_start)


def _read_sentence(sketch: Sketch, step: str | None, before: str) -> Reading:
    """Read a sentence or list, behind the step told of last and the sentence before it."""
    it = Reading(sketch, step, before)
    if it.times:
        for clause in clauses_of(it.text):
            _read_clause(it, clause)
    elif not it.is_about:
        it.step = None
    return it


def _may_time(stretch: Stretch) -> bool:
    """Tell, fast, whether a time may stand there; the lead of a list may make one of any number."""
    in_units = any(figure.quantity.unit in DURATIONS for figure in stretch.figures)
    return in_units or (bool(stretch.figures) and stretch.is_list) or stretch.says(_NO_NUMBER)


def _statements(it: Reading) -> Iterator[Statement]:
    """Yield what is asserted."""
    if not it.timings or is_abroad(it.text):
        return
    for timing in it.timings:
        if is_asserted(it.sketch, timing.time.start, timing.time.end):
            yield _statement(it.sketch, timing)


def _read_clause(it: Reading, clause: Clause) -> None:
    """Read the times of a clause, each with the step nearest to it."""
    times = [t for t in it.times if clause.start <= t.start < clause.start + len(clause.text)]
    last = clause.start
    for index, time in enumerate(times):
        stop = times[index + 1].start if index + 1 < len(times) else clause.start + len(clause.text)
        before, behind = it.text[last : time.start], it.text[time.end : stop]
        last = time.end
        goes_on = goes_on_from(it, time)
        if not (goes_on or is_tied(it, time, clause, behind)) or is_elsewhere(
            it, clause, before, behind
        ):
            continue
        is_last = time is times[-1]
        # "Decisions take twelve weeks and payments two days": what is joined is the next's.
        joined = None if is_last or not step_in(before, len(before)) else JOINT.search(behind)
        nearest = behind[: joined.start()] if joined else behind
        step = step_of(it, clause, before, nearest, goes_on)
        if step is None or (
            step == "payment made" and _PAID_FOR_IT.search(it.text, clause.start, time.start)
        ):
            continue
        statistic = kind_of(it, clause, before, goes_on)
        own = clause if clause.channel else with_own_channel(clause, before, behind)
        if index and own.channel == "post" and re.search(r"\bnow\b", before):
            own = with_own_channel(clause, "", behind)  # "the wait by post is now seconds"
        it.timings.append(Timing(time, own, step, statistic))
        it.step = step


def _statement(sketch: Sketch, timing: Timing) -> Statement:
    time, clause = timing.time, timing.clause
    start, end = sketch.span(time.start, time.end)
    q = time.figure.quantity if time.figure else None
    unit = time.unit if q is None else sketch.unit if q.unit == "count" else q.unit
    factor = SECONDS.get(unit or "")
    value, low, high, hedge = (q.value, q.low, q.high, q.hedge) if q else (None, None, None, None)
    if time.unit:
        value = 1
        hedge = _HEDGED.get(sketch.text[time.start : time.end].split()[-1].lower(), "exact")
        low, high = bounds(hedge, 1)
    words = q.quote if q else sketch.text[time.start : time.end]
    more = 0.0
    if time.rest:
        rest = time.rest.quantity
        more = (rest.value or 0) * SECONDS[rest.unit]
        words += sketch.text[time.start + 1 : time.end - 1] + time.rest.quantity.quote
    return Statement(time.figure, start, end, {
        "step": timing.step, "channel": clause.channel, "channel_known_from": clause.known_from,
        "wording": " ".join(words.split()), "seconds": in_seconds(value, factor, more),
        "low_seconds": in_seconds(low, factor, more),
        "high_seconds": in_seconds(high, factor, more),
        "unit": unit, "hedge": hedge, "statistic": timing.statistic,
    })  # fmt: skip
