"""The times of a sentence: durations, and words for one that no number tells ("instantly")."""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.figures.units import SECONDS as UNITS
from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._sketch import Sketch
from publicsectorblogs.statistics.pip_timings._words import DONE

# A working day counts as a day: what lies between depends on weekends and holidays.
SECONDS = {**UNITS, "working day": UNITS["day"]}
# Words for no time, or for one that no number tells.
_INSTANT = re.compile(
    r"\b(?:instantly|instantaneously|immediately|straight ?away|at once|in real time|"
    r"in an instant|(?:on |within )?the (?:very )?same day(?! (?:I|we|he|she|they|as I|that I|"
    r"each|every|of)\b)|"
    r"(?<=: )same day\b|same-day|overnight|"
    r"(?:a matter of )?(?:just |mere |only )?(?:seconds|minutes|hours|"
    r"moments)(?! (?:of|a|per|to (?:fill|complete))\b))",
    re.IGNORECASE,
)
# A time that no number tells, and no hedge that would make it a figure: "takes a week".
_ONE = re.compile(
    r"(?<![№◷¤℅] )(?<!once )(?<!twice )(?<!times )(?<!half )\ban? "
    r"(?P<unit>minute|hour|day|week|fortnight|month|year)\b"
    r"(?: or more\b| or so\b| at (?:most|least)\b)?(?! (?:ago|later|after|of|per|"
    r"when|in|until|"
    r"and a)\b)",
    re.IGNORECASE,
)
# Before words without a number that tell a time: "takes just seconds".
_VAGUE = re.compile(
    r"\b(?:in|within|takes?|took|taking|after|just|only|mere|is|but)(?: a)?(?: (?:just|mere|"
    r"only))? $|[:–] ?$",
    re.I,
)
# "Received the next day", where this ends the clause.
_NEXT_DAY = re.compile(
    rf"\b{DONE}(?: (?:us|here|there|DWP|the department))? (?P<time>(?:on |by )?the (?:very )?"
    r"(?:next|following) (?:working )?day)(?=[.,;)]|$| (?:if|when|by)\b)",
    re.IGNORECASE,
)


class Time(NamedTuple):
    """A time in a sketch; without a figure where no number tells it.

    `unit`: that of a time without a figure that is one of them: "a week". `rest`: the second of
    two figures that tell one time: "16 weeks and 2 days".
    """

    start: int
    end: int
    figure: Figure | None
    unit: str | None = None
    rest: Figure | None = None


def times_in(sketch: Sketch) -> list[Time]:
    """Return the times of a sketch in order, those without a number too."""
    found: list[Time] = []
    for place in (i for i in sketch.places if sketch.text[i] == "◷"):
        time = Time(place, place + 1, sketch.figure(place))
        if found and _is_rest(sketch.text[found[-1].end : place], found[-1], time):
            time = found.pop()._replace(end=place + 1, rest=time.figure)
        found.append(time)
    for match in _INSTANT.finditer(sketch.text):
        words = match[0].lower()
        is_vague = words.endswith(("seconds", "minutes", "hours", "moments"))
        if not is_vague or _VAGUE.search(sketch.text[: match.start()]):
            found.append(Time(*match.span(), None))
    found += [Time(*m.span("time"), None) for m in _NEXT_DAY.finditer(sketch.text)]
    found += [Time(*m.span(), None, m["unit"].lower()) for m in _ONE.finditer(sketch.text)]
    return sorted(found)


def _is_rest(between: str, whole: Time, rest: Time) -> bool:
    """Tell whether a time adds to the one before it: "16 weeks and 2 days", "an hour 5 minutes"."""
    if between not in (" ", " and ") or whole.rest or not (whole.figure and rest.figure):
        return False
    one, other = whole.figure.quantity, rest.figure.quantity
    units = SECONDS.get(one.unit, 0), SECONDS.get(other.unit, 0)
    is_less = other.value is not None and other.value * units[1] < units[0]
    return one.value is not None and other.hedge == "exact" and is_less and units[1] > 0


def in_seconds(number: float | None, factor: float | None, more: float = 0) -> float | None:
    """Return a number of units, and what is added to it, in seconds."""
    return None if number is None or factor is None else number * factor + more
