"""Hedges: the words that say how a number is meant, and the bounds they commit to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.lexicon import (
    ABOUT_TOPIC,
    HEDGE_LAST_WORDS,
    HEDGE_MAX_WORDS,
    HEDGES,
    HEDGES_AFTER,
    OVER_MORE_THAN,
    SMALL,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import Number, alternatives
from publicsectorblogs.figures.units import DURATIONS

_DISTANCES = frozenset(["mile", "kilometre", "metre", "yard"])
_AFTER = re.compile(rf"\+(?![\da-z])|[ -]({alternatives(frozenset(HEDGES_AFTER))})(?![a-z-])")
# "£45 plus VAT", "20 minutes plus 10 for questions" add something.
_PLUS_MORE = re.compile(r" (?:[A-Z0-9£$€]|an? |the |some |any |one |two |three |four |five )")
_NEXT = re.compile(rf" (?:to |[£$€]?\d|{alternatives(frozenset(SMALL))}\b)")
_SIGNS = {"~": "about", "≈": "about", ">": "more_than", "<": "fewer_than", "≥": "at_least",
          "≤": "up_to", "c": "about"}  # fmt: skip


class Hedge(NamedTuple):
    """A hedge and where its words begin (before a number) or end (behind one)."""

    name: str
    place: int


def hedge_before(at: Place) -> Hedge | None:
    """Return the hedge whose words end right before a number, the longest that fits."""
    text, number, start = at.text, at.number, at.number.start
    sign = _SIGNS.get(at.before)
    if sign and (text.low[start - 1] != "c" or not text.low[start - 2 : start - 1].isalnum()):
        return Hedge(sign, start - 1)
    if start > 1 and text.low[start - 2 : start] == "c.":
        return Hedge("about", start - 2)
    last = at.word
    if last not in HEDGE_LAST_WORDS:
        if last in ("over-", "under-") and text.low[start - 1] == "-":
            return Hedge("more_than" if last[0] == "o" else "fewer_than", start - len(last))
        return None
    words = at.words
    for length in range(min(HEDGE_MAX_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        name = HEDGES.get(phrase)
        if name and _is_hedge(phrase, text.low, words[: len(words) - length], number):
            return Hedge(name, _first_word(text.low, start, length))
    return None


def _first_word(low: str, start: int, length: int) -> int:
    """Return where the `length`-th word before `start` begins."""
    position = start
    for _ in range(length):
        while position and low[position - 1].isspace():
            position -= 1
        while position and not low[position - 1].isspace():
            position -= 1
    while low[position] in "\"'([“‘":
        position += 1
    return position


def _is_hedge(phrase: str, low: str, before: Sequence[str], number: Number) -> bool:
    """Tell whether the words hedge here: "about", "over", "some", "within" often do not."""
    last = before[-1] if before else ""
    duration = number.unit is not None and number.unit.name in DURATIONS
    if phrase in ("about", "around"):
        if phrase == "around" and last not in _BE:
            return True
        if last in _BE:  # "the fee is about six", but "this is about two things"
            return number.kind == "numeral" or not _NOUN.match(low, number.end)
        return last.rstrip(",") not in ABOUT_TOPIC
    if phrase.endswith(" than") and (ago := _AGO.match(low, number.end)):
        # "38 per cent higher than five years ago" compares with a time
        return phrase in ("more than", "less than") and ago[1] == "ago" and last not in _COMPARED
    if phrase == "over" and last in ("spread", "split", "staggered", "phased"):
        return False
    if phrase == "over" and duration and not number.age:
        return last in OVER_MORE_THAN or last.endswith((",", ":"))
    if phrase == "some":
        return number.value is None or number.value >= 10 or number.kind != "words"
    if phrase == "within":
        return duration or (number.unit is not None and number.unit.name in _DISTANCES)
    if phrase in ("c", "c.", "ca."):
        return number.kind == "numeral"
    if phrase in ("exceed", "above", "below", "under", "beyond"):
        return last not in ("the", "see", "as") or number.age
    return True


_NOUN = re.compile(r" [a-z-]+s\b| [a-z]+ [a-z]+s\b")
_AGO = re.compile(r" (ago|earlier|before|previously)\b")
_COMPARED = frozenset("pence % cent points point p".split())
_BE = frozenset(["is", "was", "are", "were", "it"])


def hedge_after(text: Text, end: int) -> Hedge | None:
    """Return the hedge whose words begin right at `end`: "+", " or more", " at most"."""
    match = _AFTER.match(text.low, end)
    if match and match[1] == "odd" and text.low[end] != "-":
        return None
    if match and match[1] and match[1].startswith("and ") and _NEXT.match(text.low, match.end()):
        return None  # "50 and up to 75", "40 entries and over 300 votes"
    if match is None:
        return None
    more = match[1] == "plus" and text.low[end] == " "
    if more and _PLUS_MORE.match(text.cased, match.end()):
        return None
    return Hedge(HEDGES_AFTER[match[1]] if match[1] else "at_least", match.end())


def bounds(hedge: str, value: float) -> tuple[float | None, float | None]:
    """Return the bounds that a hedge and a value commit to; None is: to none on that side."""
    low = value if hedge in ("exact", "more_than", "at_least") else None
    high = value if hedge in ("exact", "nearly", "fewer_than", "up_to") else None
    return low, high
