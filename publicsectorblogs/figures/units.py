"""Units and rates behind a number: "38 per cent", "a 10-week course", "£12 an hour"."""

from __future__ import annotations

import re
from fractions import Fraction

from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import Number
from publicsectorblogs.figures.tables import (
    GLUED,
    RATE_ADVERBS,
    RATE_UNITS,
    RATES_WITHOUT_ARTICLE,
    TWO_WORD_UNITS,
    UNITS,
    Unit,
)  # fmt: skip

_NEXT = re.compile(r"[ -]?(%|°[cf]?|[a-z]+)")
_SECOND = re.compile(r"[ -]([a-z]+)")
_RATE = re.compile(
    r"(?P<per> ?/ ?| p/| per |[ -]per[ -])?(?P<article> an? |-an?-)?"
    r"(?P<each> each | every |-each-)?(?P<word>[a-z]+)(?![a-z])"
)
_RATE_OF_MANY = re.compile(r"(?: ?/ ?| per )(\d[\d,]*(?: [a-z]+)?)")
_ADVERB = re.compile(r" (" + "|".join(map(re.escape, RATE_ADVERBS)) + r")(?![a-z])")
# "a year ago" is no rate, nor is "a week-long course".
_NO_RATE = re.compile(
    r" (?:ago|earlier|later|old|older|previously|or (?:so|two|more)|"
    r"on(?=[.,;\n]|$| from| in | we))\b|-"
)
_OLD = re.compile(r"[- ]?(year|yr|month|week|day)s?[- ]olds?(?![a-z])")
_AGE_GROUP = re.compile(r"s(?![a-z])")
_OVER = ("over-", "over ", "under-", "under ")


def read_unit(text: Text, number: Number) -> Number:
    """Give `number` the unit and the rate that stand behind it, and return it."""
    low, end = text.low, number.digits_end
    if number.currency:
        number.unit = Unit(number.currency)
        read_rate_into(low, number)
        if number.per is None and (price := _PRICE.match(low, number.end)):
            if not _NO_RATE.match(low, price.end()) and price[1] not in _NO_PIECES:
                number.per, number.end = price[1], price.end()
        return number
    if number.kind == "numeral" and low.startswith("s", end) and _is_age_group(low, number):
        number.unit, number.end, number.age = UNITS["year"], end + 1, True
        return number
    match = _NEXT.match(low, end)
    if match is None:
        return _bare_rate(low, number)
    if old := _OLD.match(low, end):
        number.unit, number.end, number.age = UNITS[old[1]], old.end(), True
        return number
    unit, stop = _two_words(low, match) or (_one_word(text, number, match), match.end())
    if unit is None:
        return _bare_rate(low, number)
    if number.value is not None and unit.factor != "1":
        number.value *= Fraction(unit.factor)
    number.unit, number.end, number.per = unit, stop, unit.per
    return read_rate_into(low, number)


def _is_age_group(low: str, number: Number) -> bool:
    """ "over-75s", "the under 25s"."""
    return low.endswith(_OVER, 0, number.start) and bool(_AGE_GROUP.match(low, number.digits_end))


def _two_words(low: str, match: re.Match[str]) -> tuple[Unit, int] | None:
    seconds = TWO_WORD_UNITS.get(match[1])
    second = seconds and _SECOND.match(low, match.end())
    unit = seconds.get(second[1]) if seconds and second else None
    return (unit, second.end()) if unit and second else None


def _one_word(text: Text, number: Number, match: re.Match[str]) -> Unit | None:
    word, begin = match[1], match.start(1)
    glued = begin == number.digits_end
    if word == "s" and glued and "." in number.plain:
        return UNITS["second"]  # "2.8s"; "80s" is a decade
    if word == "m" and glued and text.low.endswith("h ", 0, number.start):
        return UNITS["minute"]  # "2h 15m"
    if word == "c" and glued and text.cased[begin] == "C" and number.kind == "numeral":
        return UNITS["°c"]
    if word == "st" and number.plain[-1:] == "1" and number.plain[-2:] != "11":
        return None  # an ordinal, "21st"; "12st" is a weight
    if word in GLUED:
        if number.kind != "numeral" or not (glued or word in ("m", "pp")):
            return None
        # "4G" is a network, "4g" a weight.
        return None if len(word) == 1 and text.cased[begin].isupper() else GLUED[word]
    if word in ("mb", "gb") and text.cased[begin + 1] == "b":
        return UNITS["megabit" if word == "mb" else "gigabit"]  # "20Mb broadband, 4GB of memory"
    if word == "year" and text.cased[begin] == "Y" and _CLASS.match(text.low, match.end()):
        return None  # "30 Year 6 pupils"
    if word == "p" and text.cased[begin] == "P":
        return None  # Comet 67P
    if word == "second" and text.low.startswith(" ", match.start()) and number.plain != "one":
        return None  # "the 12 second homes"
    if word in ("degree", "degrees") and _is_temperature(text.low, number):
        return UNITS["°c"]
    if word == "pounds" and text.low.startswith(" of ", match.end()):
        return UNITS["pound"]
    if number.kind == "words" and len(word) == 1:
        return None
    return UNITS.get(word)


_CLASS = re.compile(r" \d")
_TEMPERATURE = re.compile(
    r"\b(?:thermostat|temperatures?|cooler|warmer|hotter|colder|freezing|heat|oven|fridge)\b"
)


def _is_temperature(low: str, number: Number) -> bool:
    """Tell whether bare degrees are those of a temperature, Celsius in Britain; by words near."""
    start, end = number.start, number.end
    ahead = low[max(0, start - 50) : start].rpartition(". ")[2]
    behind = low[end : end + 30].partition(". ")[0]
    return bool(_TEMPERATURE.search(f"{ahead} {behind}"))


def _bare_rate(low: str, number: Number) -> Number:
    """ "3 a day", "40/s": the rate of a bare count."""
    follows = low[number.end : number.end + 1]
    return read_rate_into(low, number) if follows in ("/", " ", "-") else number


_NO_PIECES = frozenset(["lot", "bit", "while", "result", "year", "month", "week", "day"])
# What is paid a piece: "£2.31 a meal", before the end of a clause.
_PRICE = re.compile(
    r" an? ([a-z]+)(?=[.,;:)\n]|$| (?:in|on|for|and|but|or|to|from|at|than|when|if|while|before|"
    r"after|with|is|was|that)\b)"
)


def read_rate_into(low: str, number: Number) -> Number:
    """Give `number` the rate that stands behind it, and return it."""
    if found := read_rate(low, number.end):
        number.per, number.end = found
    return number


def read_rate(low: str, end: int) -> tuple[str, int] | None:
    """Return what a rate at `end` is per, and where it ends: "each year", "per 1,000 people"."""
    if not low.startswith((" ", "/", "-"), end):
        return None
    match = _RATE.match(low, end)
    if match and (match["per"] or match["article"] or match["each"]):
        word = match["word"]
        per = RATE_UNITS.get(word)
        if match["article"] and (per in RATES_WITHOUT_ARTICLE or _NO_RATE.match(low, match.end())):
            return None
        if per:
            return per, match.end("word")
        if match["per"] and (seconds := TWO_WORD_UNITS.get(word)):
            second = _SECOND.match(low, match.end("word"))
            if second and second[1] in seconds:  # "per square kilometre"
                return seconds[second[1]].name, second.end()
        if match["per"] and word not in ("cent", "se"):
            return _singular(word), match.end("word")
    if match := _RATE_OF_MANY.match(low, end):
        return match[1], match.end()
    if match := _ADVERB.match(low, end):
        return RATE_ADVERBS[match[1]], match.end()
    return None


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
