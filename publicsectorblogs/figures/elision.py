"""Numbers whose unit the words leave out, since the figure before has it: "81%, down from 84"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.lexicon import MOVES, SMALL
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import Number
from publicsectorblogs.figures.units import DURATIONS

# How far behind a unit a number may still leave it out.
_FAR = 100
# Behind a number that stands alone: nothing that it could count.
_ALONE = frozenset(
    "in on at by for if and or but yet rather when after before last this since than while as "
    "though although compared against per a between".split()
)
# What comes before a number that takes the unit of another: "it was 38", "tours take 40".
_IS = frozenset("is was were are stands stood".split())
_OF_IS = frozenset("it that this figure average median mean norm target limit rate share".split())
_VERBS = frozenset(
    "take takes took last lasts lasted reached managed manages manage did averaged averages drew "
    "draw not against versus".split()
)
_SENTENCE = re.compile(r"[.!?][\"')]? |\n")
_NORMS = frozenset("target average median mean norm limit maximum minimum total".split())
_OTHERS = frozenset(["other", "another", "further", "remaining", "rest,"])
_SAID_OF_OTHERS = frozenset("are were is was did do said say had have felt went want".split())
_SAME_AGAIN = frozenset("on by for to in at from".split())
# What is so many times as much is hardly compared: "over 3 weeks there were 470".
_MANY_TIMES = 20
_MOVING = frozenset(["from", "to"])
_TIMES_AHEAD = frozenset(["next", "last", "past"])
_CONDITIONS = frozenset(["for", "if"])
_ELLIPTIC = re.compile(r"[^.;:\n0-9]{1,40}(?:, | and )(?:only |just )?$")
# "Abbey 31%, Castle 28": the name of a part before each.
_NAMED_ALIKE = re.compile(r"(?:,|,? and) [A-Z][\w'-]+(?: [A-Z][\w'-]+)? ")


def elided_units(text: Text, places: Sequence[Place], reasons: list[str | None]) -> None:
    """Give a bare number the unit of the last figure, where the words leave it out.

    Where `reasons` has a veto that the unit overrules ("Castle 28" is no name), it is lifted.

    "60 per cent on quality, 30 on price"; "Abbey 31%, Castle 28"; "from 11 days to 8"; "within 10
    days, or 20 if it is hard"; "in 36 minutes, against a target of 15".
    """
    last: Place | None = None  # of the last figure, and of the last that is no age
    ageless: Place | None = None
    for index, at in enumerate(places):
        number = at.number
        near = last if at.word in _MOVING or last is None or not last.number.age else ageless
        if near and _may_take_unit(near.number, at, reasons[index]):
            if _takes_unit(text, near, at, reasons[index]):
                number.unit, number.age = near.number.unit, near.number.age
                at.bare, reasons[index] = False, None
        if reasons[index] is None and number.kind != "vague":
            last = at
            ageless = ageless if number.age else at


def _takes_unit(text: Text, near: Place, at: Place, reason: str | None) -> bool:
    gap = text.low[near.number.end : at.number.start]
    if _SENTENCE.search(gap) or gap == " to " and near.word != "from":
        return False  # "rose 10% to 45": by how much, and to how many
    alone = not at.next or at.next.lower() in _ALONE
    if near.word == "from" and gap == " to " and alone or _is_alike(text, near.number, at):
        return True
    return reason is None and _is_alone(at, near.number)


def _may_take_unit(last: Number, at: Place, reason: str | None) -> bool:
    number = at.number
    if not at.bare or last.unit is None or last.currency or number.value is None or number.per:
        return False
    if last.unit.name == "percent" and number.value > 100 or last.factor != 1:
        return False
    if last.value is None or float(number.value) > _MANY_TIMES * abs(float(last.value)):
        return False
    if number.start - last.end > _FAR or reason not in (None, "name", "hour", "version"):
        return False
    # "within ten days, or 20 if": words up to ten, digits beyond.
    words, digits = (last, number) if last.kind == "words" else (number, last)
    mixed = words.kind == "words" and digits.kind == "numeral" and _is_house_style(words, digits)
    return last.kind == number.kind or mixed


def _is_house_style(words: Number, digits: Number) -> bool:
    assert words.value is not None and digits.value is not None
    return words.value <= 10 and digits.value >= 10


def _is_alone(at: Place, last: Number) -> bool:
    """Tell whether words ask for a number in the unit of the last, and nothing is counted."""
    ahead, unit = at.words[-2] if len(at.words) > 1 else "", last.unit
    percent = unit is not None and unit.name == "percent"
    if at.word in _OTHERS and percent and at.next in _SAID_OF_OTHERS:
        return True
    if at.next and at.next.lower() not in _ALONE or at.after in "-/%":
        return False
    if at.word == "from":
        return ahead in MOVES
    if at.word == "to":
        return not MOVES.isdisjoint(at.words[-4:]) or "taking" in at.words[-4:]
    if at.word == "than":
        return ahead == "rather"
    if at.word == "of":
        return ahead in _NORMS
    if at.word == "by":
        return percent and not at.next
    if at.word in ("in", *_TIMES_AHEAD):
        lasting = unit is not None and unit.name in DURATIONS and not at.next
        return lasting and ahead not in SMALL and not ahead.isdigit()  # "one in ten"
    if at.word in ("and", "or", "plus"):
        return at.next in _CONDITIONS
    if at.word in _IS:
        return not _OF_IS.isdisjoint(at.words[-5:])
    return at.word in _VERBS


def _is_alike(text: Text, last: Number, at: Place) -> bool:
    """Tell whether a clause is built like that of the figure before it."""
    start, end = last.end, at.number.start
    percent = last.unit is not None and last.unit.name == "percent"
    again = at.next in _SAME_AGAIN or percent and at.next in _SAID_OF_OTHERS
    again = again and text.low.startswith(f" {at.next} ", start)
    if again and end - start <= 60 and _ELLIPTIC.fullmatch(text.low, start, end):
        return True  # "7.4 years for men, 5.9 for women"
    if not percent:
        return False
    if _NAMED_ALIKE.fullmatch(text.cased, start, end) and not is_plural(at.next):
        return not text.low[at.number.end + 1 : at.number.end + 2].isdigit()  # "Year 8 95%"
    if end - start > 60:
        return False
    return at.next in _SAME_AGAIN and bool(_ELLIPTIC.fullmatch(text.low, start, end))
