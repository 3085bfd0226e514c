"""Raised characters: marks of notes, which belong to no number, and powers of ten.

"£450¹ million" is 450 million, "km²" a square kilometre, "10⁶" a million. What cannot be told from
a note is left out by a veto.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from fractions import Fraction
from typing import NamedTuple

from publicsectorblogs.figures.normalise import special_characters
from publicsectorblogs.figures.number import Number
from publicsectorblogs.read.notation import INVISIBLE, UNSEEN

_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_PLAIN = str.maketrans(_DIGITS + "⁻", "0123456789-")
_KEYCAP = "\u20e3"
# Behind a power of ten, or behind a length, a raised digit says more than where a note is.
_RAISED = _DIGITS + _LETTERS
_NOTE = rf"(?<![\s⁻{_RAISED}])[⁽{_RAISED}](?:,?[⁽⁾{_RAISED}])*(?![⁻\w])"
_LENGTH = re.compile(r"(?:^|[\d\s(/])(?:[kcmd]?m|ft|in|yd|mi|miles?|met(?:re|er)s?|feet|inches)$")
_TEN = re.compile(r"(?:^|[^\d£$€.,])10$")
_TWO = re.compile(r"(?:^|[^\d£$€.,])2$")  # "2¹⁰"
_SCALED = re.compile(r"\s?(?:%|per ?cent\b|thousand|million|billion|trillion|[mb]n\b|k\b)")
# Notes in brackets, right behind a number or a word: "450[1] million".
_BRACKETED = r"(?<=[0-9A-Za-z%])(?:\[[0-9]{1,3}(?:[,–-][0-9]{1,3})*\])+"
_BRACKET = re.compile(r"\[[0-9]")
_TAKEN = re.compile(f"(?P<note>{_NOTE})|{_BRACKETED}|[0-9#*]\ufe0f?{_KEYCAP}|{INVISIBLE}")
_MARKS = frozenset(f"{_DIGITS}⁽{_LETTERS}{_KEYCAP}{UNSEEN}")

_EXPONENT = rf"(?:(⁻?[{_DIGITS}]{{1,2}})|\^\(?(-?\d{{1,2}})\)?)(?![\d{_DIGITS}])"
_POWER = re.compile(_EXPONENT)
_TIMES_POWER = re.compile(r" ?[×x*·] ?10" + _EXPONENT)
# A unit that is divided by another: "5 m⁻²", "3 kg m⁻³".
_BY_POWER = re.compile(r" ?(?:[a-zµ]{1,4} ?){1,2}⁻")
# What a power begins with behind a number, a space apart.
POWER_MARKS = frozenset(f"⁻{_DIGITS}^×x*·")
# More than 18 places are no quantity that people state.
_GREATEST = 18
# 10¹ and 10² are as likely a ten with a note.
_LEAST = 3


class Bare(NamedTuple):
    """A text without what stands in or beside numbers and is not of them, and where it was."""

    text: str
    places: tuple[int, ...] = ()  # in the bare text, in order
    lengths: tuple[int, ...] = ()  # of all that was taken up to there

    def start(self, offset: int) -> int:
        """Return where in the whole text something begins."""
        return offset + self._taken(bisect_right(self.places, offset))

    def end(self, offset: int) -> int:
        """Return where in the whole text something ends."""
        return offset + self._taken(bisect_left(self.places, offset))

    def _taken(self, places: int) -> int:
        return self.lengths[places - 1] if places else 0


def bare(text: str) -> Bare:
    """Return `text` without marks of notes, emoji of digits and characters that are not seen."""
    if not _may_be_bare(text):
        return Bare(text)
    kept: list[str] = []
    places: list[int] = []
    lengths: list[int] = []
    end = taken = 0
    for found in _TAKEN.finditer(text):
        if found["note"] and _is_of_the_number(found):
            continue
        kept.append(text[end : found.start()])
        end = found.end()
        places.append(found.start() - taken)
        taken += len(found[0])
        lengths.append(taken)
    return Bare("".join([*kept, text[end:]]), tuple(places), tuple(lengths))


def _may_be_bare(text: str) -> bool:
    """Tell, in less time, whether a text may have something to take away."""
    if "[" in text and _BRACKET.search(text):
        return True
    return not _MARKS.isdisjoint(special_characters(text))


def _is_of_the_number(note: re.Match[str]) -> bool:
    before = note.string[max(0, note.start() - 8) : note.start()]
    is_unit = note[0] in ("²", "³") and _LENGTH.search(before)
    if len(note[0]) > 1 and _TWO.search(before):
        return True
    return bool(is_unit) or _may_be_exponent(note, before)


def _may_be_exponent(note: re.Match[str], before: str) -> bool:
    """Tell whether a mark may be the exponent of a ten: sums and shares are no powers."""
    if note[0] == "¹" or not set(note[0]) <= set(_DIGITS) or not _TEN.search(before):
        return False
    return not _SCALED.match(note.string, note.end())


def read_power(low: str, number: Number) -> None:
    """Read on over "×10⁶", and over the exponent of "10⁶" where it can be no note."""
    assert number.value is not None
    end = number.digits_end
    if times := _TIMES_POWER.match(low, end):
        if abs(exponent := _exponent(times)) <= _GREATEST:
            number.value *= Fraction(10) ** exponent
            number.extend(times.end())
    elif number.plain == "10" and (power := _POWER.match(low, end)):
        exponent = _exponent(power)
        is_sure = power[2] or exponent < 0 or (exponent >= _LEAST and "¹" not in low)
        if is_sure and abs(exponent) <= _GREATEST:
            number.value = Fraction(10) ** exponent
            number.extend(power.end())


def is_power(low: str, number: Number) -> bool:
    """Tell whether a power stands behind a number that `read_power` left."""
    end = number.digits_end
    raised = number.plain in ("2", "10") and _POWER.match(low, end)
    return bool(raised or _TIMES_POWER.match(low, end) or _BY_POWER.match(low, end))


def _exponent(power: re.Match[str]) -> int:
    return int((power[1] or power[2]).translate(_PLAIN))
