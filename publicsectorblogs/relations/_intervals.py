"""Interval arithmetic: what a number may stand for, by its last digit and its hedge.

"38%" stands for anything from 37.5 to 38.5; "about 40" for more; "more than 40" is open above. A
count in full ("1,393 tweets") stands for itself.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from publicsectorblogs.figures.lexicon import DENOMINATORS, GLYPHS
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.model import Quantity

# Floating-point arithmetic is out by less than this share of a number.
_EXACT = 1e-9
# Rounding moves a number by no more than this share of it, and a count in full ("1,200") by less.
_NEAR, _ROUNDED = 0.1, 0.025
# In everyday speech "about" and "nearly" reach so many times as far.
_ABOUT, _NEARLY = 2.0, 1.5
# How far "more than 40" may lie below 40 in everyday speech, as a share of it.
_SHORT = 0.03
# A numeral in a quote, with its decimals or the fraction behind it: "2.5", "2½", "2 1/2".
_NUMERAL = re.compile(
    rf"(?P<whole>\d[\d,]*)(?:\.(?P<decimals>\d+)| ?(?P<glyph>[{''.join(GLYPHS)}])"
    rf"|[ -](?P<part>\d)/(?P<of>[2-9])(?!\d)"
    rf"| and a (?P<word>{alternatives(frozenset(DENOMINATORS))})\b)?"
)
_PART = re.compile(rf"[{''.join(GLYPHS)}]|\b({alternatives(frozenset(DENOMINATORS))})s?\b")
_MEASURED = frozenset({"percent", "percentage point", "basis point", "times"})
# Fractions that people round to in words, as percentages.
_WORDED = (0, 10, 20, 25, 100 / 3, 40, 50, 60, 200 / 3, 75, 80, 90, 100)
_PLAIN_WHOLES = frozenset({"2", "3", "4", "5", "6", "8", "10", "12", "20"})
_LAST_NUMERAL = re.compile(r"(\d[\d,]*)\D*$")
# "One in ten" and "one in 50" are round: they are said of shares up to this much larger or smaller.
_ROUND_ONE, _ONE_AT_LEAST = 4 / 3, 0.5


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        products = [
            0.0 if 0 in (a, b) else a * b
            for a in (self.low, self.high) for b in (other.low, other.high)
        ]  # fmt: skip
        return Interval(min(products), max(products))

    def __truediv__(self, other: Interval) -> Interval:
        """Divide by numbers above nought; raises ZeroDivisionError where there may be others."""
        if other.low <= 0:
            raise ZeroDivisionError
        return self * Interval(1 / other.high, 1 / other.low)

    def times(self, factor: float) -> Interval:
        """Return the interval of each number times `factor`, which is not negative."""
        return self * Interval(factor, factor)

    def wider(self, by: float) -> Interval:
        """Return the interval with `by` more on either side."""
        return Interval(self.low - by, self.high + by)

    def meets(self, other: Interval) -> bool:
        """Tell whether the two have a number in common."""
        ends = (self.low, self.high, other.low, other.high)
        slack = _EXACT * max([1.0, *(abs(end) for end in ends if math.isfinite(end))])
        return self.low <= other.high + slack and other.low <= self.high + slack


def total(numbers: Iterable[Interval]) -> Interval:
    """Return the sum of several intervals."""
    return reduce(Interval.__add__, numbers, Interval(0, 0))


def at(number: float) -> Interval:
    """Return the interval of one number."""
    return Interval(number, number)


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it is said, with what it stands for strictly and by everyday rounding."""

    said: Interval
    strict: Interval
    loose: Interval

    def times(self, factor: float) -> Reading:
        """Return the reading of a number that is `factor` times as large."""
        return Reading(*(each.times(factor) for each in (self.said, self.strict, self.loose)))


def read(quantity: Quantity) -> Reading | None:
    """Return what a quantity may stand for; None for a vague one, which may be anything."""
    q = quantity
    if q.form == "vague":
        return None
    if q.value is None:
        if q.low is None or q.high is None:
            return None
        said = Interval(q.low, q.high)
        return Reading(said, said, said.wider(_NEAR * (q.high - q.low)))
    if q.form in ("proportion", "fraction"):
        near = _NEAR * abs(q.value)
        strict, loose = at(q.value), _worded(q)
    else:
        last = _last_digit(q)
        near = _near(q.value, last)
        strict, loose = _by_digits(q, last)
    stretch = _NEARLY if q.hedge == "nearly" else _ABOUT
    return Reading(at(q.value), _hedged(q, strict, near, 0.0),
                   _hedged(q, loose, stretch * near, _SHORT * abs(q.value)))  # fmt: skip


def _last_digit(q: Quantity) -> float:
    """The worth of the last digit of a number: 100,000 in "1.2 million", a half in "2½ hours"."""
    assert q.value is not None
    numeral = _NUMERAL.search(q.quote)
    if numeral is None:
        return _last_part(q)
    part, of = _fraction(numeral)
    said = int(numeral["whole"].replace(",", "")) + part / of
    scale = abs(q.value) / said if said else 1.0
    return scale / of


def _last_part(q: Quantity) -> float:
    """The worth of the last part of a share or a multiple without numerals: a half in "½%".

    Other numbers are taken as they are: "half an hour" is as full a number as "30 minutes".
    """
    part = _PART.search(q.quote.lower()) if q.unit in _MEASURED else None
    if part is None:
        return 1.0
    return 1 / (GLYPHS[part[0]][1] if part[0] in GLYPHS else DENOMINATORS[part[1]])


def _fraction(numeral: re.Match[str]) -> tuple[int, int]:
    """The numerator and the denominator of what stands behind a whole number: 1 and 2 of "2½"."""
    if decimals := numeral["decimals"]:
        return int(decimals), 10 ** len(decimals)
    if glyph := numeral["glyph"]:
        return GLYPHS[glyph]
    if part := numeral["part"]:
        return int(part), int(numeral["of"])
    return (1, DENOMINATORS[numeral["word"]]) if numeral["word"] else (0, 1)


def _near(value: float, last: float) -> float:
    """How far a rounded number may lie from what it stands for: 5 for 40, 2.5 for 45, 1 for 43."""
    steps = round(value / last)
    if steps % 10 == 0:
        place = _last_place(steps) * last / 2
    else:
        place = 2.5 * last if steps % 5 == 0 else last
    return min(place, _NEAR * abs(value))


def _last_place(steps: int) -> int:
    """The place of the last digit that is no nought: 100 in 1,200."""
    place = 1
    while steps and steps % (place * 10) == 0:
        place *= 10
    return place


def _by_digits(q: Quantity, last: float) -> tuple[Interval, Interval]:
    """What the last digit of a number allows, strictly and by everyday rounding."""
    assert q.value is not None
    value = q.value
    if last == 1 and q.unit not in _MEASURED:
        # In full: "1,393 tweets"; what ends in noughts may have been rounded.
        place = _last_place(round(value))
        rounded = min(place / 2, _ROUNDED * abs(value)) if place > 1 and abs(value) >= 1000 else 0.0
        return at(value), at(value).wider(rounded if q.unit == "count" else max(rounded, 0.5))
    everyday = 2.5 if q.unit == "percent" and last == 1 and value % 5 == 0 else last
    everyday = max(last / 2, min(everyday, _NEAR * abs(value)))
    return at(value).wider(last / 2), at(value).wider(everyday)


def _worded(q: Quantity) -> Interval:
    """What "a third" is said of: shares nearer to it than to its neighbours, and a little more."""
    assert q.value is not None
    whole = _LAST_NUMERAL.search(q.quote)
    out_of = 100 / q.value if q.value else 0.0
    if _is_round(out_of):
        return _round_one(q.value)
    if whole and whole[1] not in _PLAIN_WHOLES:
        of = int(whole[1].replace(",", ""))
        # "61 of 134" is no rounding, "6 in every 100" is one to whole ones.
        return at(q.value).wider(50 / of if _is_round(of) else 0.0)
    if out_of > 1.5 and math.isclose(out_of, round(out_of), rel_tol=1e-3):
        nearer = Interval(100 / (out_of + 1), 100 / (out_of - 1))  # "one in nine" is not 1 in 8
    else:
        nearer = Interval(0, 100)
    below = max((share for share in _WORDED if share < q.value - 0.1), default=0.0)
    above = min((share for share in _WORDED if share > q.value + 0.1), default=100.0)
    return Interval(
        max(nearer.low, (below + q.value) / 2 - 1), min(nearer.high, (above + q.value) / 2 + 1)
    )


def _is_round(out_of: float) -> bool:
    """Tell whether a number is ten, twenty, fifty, a hundred and so on."""
    whole = round(out_of)
    return (
        whole >= 10
        and math.isclose(out_of, whole, rel_tol=1e-6)
        and f"{whole}".rstrip("0") in ("1", "2", "5")
    )


def _round_one(share: float) -> Interval:
    """What "one in ten" is said of: 7.5 to 13.3 per cent; "one in 100" of 0.5 to 1.5."""
    near = Interval(share / _ROUND_ONE, share * _ROUND_ONE)
    if share < 1:
        return near
    return Interval(min(near.low, share - _ONE_AT_LEAST), max(near.high, share + _ONE_AT_LEAST))


def _hedged(q: Quantity, plain: Interval, near: float, short: float) -> Interval:
    """What the hedge of a number makes of what its digits allow.

    `near`: how far an "about" reaches; `short`: how far beyond its bound "more than" is stretched.
    """
    assert q.value is not None
    if q.hedge == "about":
        return Interval(min(plain.low, q.value - near), max(plain.high, q.value + near))
    beyond = min(plain.high - q.value, short) if short else plain.high - q.value
    if q.hedge == "nearly":
        return Interval(q.value - max(near, 1.0 if q.unit == "percent" else 0.0), q.value + beyond)
    if q.hedge in ("more_than", "at_least"):
        just = q.quote.lower().startswith(("just ", "slightly ", "a little ", "a bit "))
        return Interval(q.value - beyond, q.value + max(near, 1.0) if just else math.inf)
    if q.hedge in ("fewer_than", "up_to"):
        return Interval(-math.inf if q.value < 0 else 0.0, q.value + beyond)
    return plain
