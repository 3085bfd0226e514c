"""The lexer: every number of a text, in digits or words, with its scale, unit and rate.

One scan finds where a number may begin; from there anchored expressions read on. None of them
looks far ahead, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from publicsectorblogs.figures.digits import MARGINS, read_currency, read_digits, read_scale
from publicsectorblogs.figures.lexicon import (
    DECADES,
    DENOMINATORS,
    GLYPHS,
    HEDGE_WORDS,
    SCALES,
    SMALL,
    TENS,
    VAGUE_SCALES,
    VAGUE_WORDS,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import Number, alternatives
from publicsectorblogs.figures.number_words import (
    read_decade_of_life,
    read_dozen,
    read_half,
    read_matter,
    read_one,
    read_one_or_two,
    read_part,
    read_times,
    read_vague,
    read_words,
)  # fmt: skip
from publicsectorblogs.figures.unit_reader import read_unit, unit_of
from publicsectorblogs.figures.units import DURATIONS

_NUMBER_WORDS = frozenset([*SMALL, *TENS, *SCALES])
_TIMES = {"twice": 2, "thrice": 3} | {f"{word}fold": n for word, n in SMALL.items()}
# Behind these hedges the article of a unit counts: "less than a year".
_COUNTING = HEDGE_WORDS - {"some", "most"} | {"to", "extra"}
_ONE = frozenset(f"{word} {article}" for word in _COUNTING for article in ("a", "an"))
_TRIGGERS = (
    _NUMBER_WORDS | frozenset(_TIMES) | frozenset(DENOMINATORS) | frozenset(["dozen", "matter of"])
    | VAGUE_WORDS | frozenset(VAGUE_SCALES) | frozenset(DECADES) | _ONE
)  # fmt: skip
# A word can begin only behind one of these, so that the scan looks at few places. Both
# expressions begin with a set of characters, which lets `re` skip to them: together they would
# take half as long again. The text is scanned with a line break before it, for its first word.
_SCAN_WORDS = re.compile(rf"[ \n\"'(/—\[•*>:;,.…-]({alternatives(_TRIGGERS)})(?![a-z0-9])")
_OF_ONE = re.compile(r" (?:of )?an? ([a-z]+)")
# What half of is measured out, not told as a share.
_NO_SHARE = re.compile(
    r" (?:tsps?|tbsps?|teaspoons?|tablespoons?|cups?|glass(?:es)?|portions?|slices?|packets?|tins?|"
    r"pages?|points?|marks?|terms?|turns?)\b"
)
_SCAN_DIGITS = re.compile(rf"[0-9{''.join(GLYPHS)}][0-9]*")


def read_numbers(text: Text) -> Iterator[Number]:
    """Yield the numbers of `text` in order; none overlap."""
    triggers = [(match.start(), match[1]) for match in _SCAN_WORDS.finditer("\n" + text.low)]
    triggers += [(match.start(), "") for match in _SCAN_DIGITS.finditer(text.low)]
    triggers.sort()
    resume, number = 0, None
    for start, word in triggers:
        if start < resume:
            continue
        if word == "two" and (one := read_one_or_two(text, start, resume)):
            yield one
        read = _read(text, start, word) if word else _read_sign(text, start, number)
        if read is not None:
            number, resume = read, read.end
            yield number


def _read_sign(text: Text, start: int, last: Number | None) -> Number:
    if glyph := GLYPHS.get(text.low[start]):
        return _read_glyph(text, start, Fraction(*glyph), last)
    return read_digits(text, start, last)


def _signed(low: str, number: Number) -> Number:
    """Return a number in words with the minus before it: "minus five degrees"."""
    unit = number.unit
    below = unit and (unit.kind == "temperature" or unit.name in ("degree", "percent"))
    signed = low.endswith("minus ", 0, number.start) and not low.endswith(MARGINS, 0, number.start)
    if below and number.value is not None and signed:
        number.start, number.value = number.start - len("minus "), -number.value
    return number


def _read_glyph(text: Text, start: int, part: Fraction, last: Number | None) -> Number:
    """Read "¾ of staff", a share, and "½ hour", "½ a mile", "£½m", a part of one."""
    end, plain = start + 1, text.low[start]
    begin, currency = read_currency(text, start, last)
    number = Number(begin, end, end, part, "numeral", plain, currency=currency)
    read_scale(text, number)
    if read_unit(text, number).unit or number.scale > 1:
        return number
    match = _OF_ONE.match(text.low, end)
    if match and (scale := SCALES.get(match[1])):  # "½ a million people"
        begin, end = number.start, match.end()
        return read_unit(
            text,
            Number(begin, end, end, part * scale, "numeral", plain, currency=currency, scale=scale),
        )
    unit = unit_of(match[1]) if match else None
    if match and unit and (unit.name in DURATIONS or unit.kind in ("length", "area")):
        return Number(start, match.end(), match.end(), part, "numeral", plain, unit)
    if _NO_SHARE.match(text.low, end):
        return number  # "½ tsp salt"
    return Number(start, end, end, part * 100, "fraction", plain)


def _read(text: Text, start: int, word: str) -> Number | None:
    """Read the number that a trigger word at `start` may begin."""
    if word in _NUMBER_WORDS:
        return _signed(text.low, read_words(text, start))
    if word == "half":
        return read_half(text, start)
    if word in DENOMINATORS:
        return read_part(text, start, word)
    if word in _TIMES:
        return read_times(text, start, word, _TIMES[word])
    if word == "dozen":
        return read_dozen(text, start)
    if word in DECADES:
        return read_decade_of_life(text, start, word)
    if word == "matter of":
        return read_matter(text, start)
    if word in _ONE:
        return read_one(text, start, word)
    return read_vague(text, start, word)
