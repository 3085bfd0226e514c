"""A sentence or list that is read, and the timings found in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.statistics._sketch import Sketch
from publicsectorblogs.statistics.pip_timings._clauses import Clause
from publicsectorblogs.statistics.pip_timings._times import Time, times_in
from publicsectorblogs.statistics.pip_timings._words import BENEFIT

# Its own forms, of which the next sentence may go on: "On paper it takes ten days to reach us".
ITS_FORM = re.compile(r"\b(?:(?:e-?)?DS ?1500s?|SR1s?)\b", re.IGNORECASE)


class Timing(NamedTuple):
    """A time with the step that it is until, and with its channel."""

    time: Time
    clause: Clause
    step: str
    statistic: str | None


class Reading:
    """One sentence or list as it is read; `step` is the one told of last.

    `before`: the sentence before it, which may name the benefit or a form of it.
    """

    def __init__(self, sketch: Sketch, step: str | None, before: str) -> None:
        self.sketch, self.text, self.step = sketch, sketch.text, step
        self.named = bool(BENEFIT.search(before))
        self.names_form = bool(ITS_FORM.search(before))
        self.is_about = bool(BENEFIT.search(self.text))
        self.times = times_in(sketch)
        self.timings: list[Timing] = []
