"""Why a number is no figure: ordered tables of named vetoes, the first that holds decides.

Each veto is a function of a number with what stands around it (`context.Place`). Those of one
concern stand in one module; the order, which matters, stands here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.digits import LONGEST
from publicsectorblogs.figures.lexicon import FUNCTION_WORDS, NO_NAMES
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.vetoes import addresses, idioms, marks, names, times


class Veto(NamedTuple):
    """A veto: its name, what it asks, and of which numbers it need not be asked at all."""

    name: str
    holds: Callable[[Place], bool]
    only: str | None = None  # odd: see `_is_odd`; small: below `_SMALL`


_DIGITS: tuple[Veto, ...] = (
    Veto("address", addresses.address, "odd"),
    Veto("year", times.year),
    Veto("idiom", idioms.idiom),
    Veto("ordinal", marks.ordinal, "odd"),
    Veto("too long", addresses.too_long),
    Veto("clock time", times.clock_time),
    Veto("part of a word", names.part_of_a_word, "odd"),
    Veto("clock time", times.minutes_to, "small"),
    Veto("clock time", times.oclock, "small"),
    Veto("hour", times.hour, "small"),
    Veto("resolution", names.resolution),
    Veto("date", times.date),
    Veto("version", names.version),
    Veto("phone number", addresses.phone_number),
    Veto("list number", marks.list_number),
    Veto("reference", addresses.reference),
    Veto("house number", addresses.house_number),
    Veto("score", marks.score),
    Veto("rating", marks.rating),
    Veto("rank", marks.rank),
    Veto("route", names.route),
    Veto("label", names.label),
    Veto("name", names.name),
    Veto("name", names.name_ahead),
    Veto("name", names.name_inside),
    Veto("titled unit", names.titled_unit),
)
# A number with a unit, a currency or a scale is no label, name, year or list number; but these it
# may be.
_MEASURED_TOO = frozenset(
    ["address", "idiom", "ordinal", "too long", "clock time", "part of a word", "resolution",
     "date", "version", "reference", "titled unit"]
)  # fmt: skip
_MEASURED = tuple(item for item in _DIGITS if item.name in _MEASURED_TOO)
_WORDS: tuple[Veto, ...] = (
    Veto("idiom", idioms.idiom),
    Veto("one", idioms.one),
    Veto("year in words", times.year_in_words),
    Veto("clock time", times.oclock, "small"),
    Veto("clock time", times.minutes_to, "small"),
    Veto("hour", times.hour, "small"),
    Veto("name", names.name_in_words),
    Veto("name", names.name_ahead),
    Veto("ordinal", idioms.ordinal),
    Veto("zero", idioms.zero),
    Veto("score", marks.score),
    Veto("rating", marks.rating),
    Veto("label", names.label),
    Veto("name", names.name_inside),
    Veto("rank", marks.rank),
    Veto("part of a word", idioms.part_of_a_word),
    Veto("titled unit", names.titled_unit),
)


# Words behind which a plural noun makes a small number a count, whatever else the vetoes say.
_COUNTING = NO_NAMES - {"of", "to", "past"}
_PLURALS_OF_NAMES = FUNCTION_WORDS | {"stars", "calls", "pages", "errors", "messages"}


def veto(at: Place) -> str | None:
    """Return the name of the first veto that takes a number, or None: it is a figure."""
    kind = at.number.kind
    if kind == "vague" or kind == "numeral" and surely_counts(at):
        return None
    return first_veto(at)


def surely_counts(at: Place) -> bool:
    """Tell of the plainest numbers, quickly, that no veto takes them: "38%", "the 12 people"."""
    number = at.number
    if at.before not in " \n" or at.after not in " ,\n" or number.plain[0] == "0":
        return False
    if not at.bare:
        percent = number.unit is not None and number.unit.name == "percent" and not number.per
        return percent or number.currency is not None and len(number.plain) <= LONGEST
    if number.value is None or number.value >= 1000 or "." in number.plain:
        return False
    noun = at.next
    return (
        at.word in _COUNTING and at.after == " " and noun.islower() and is_plural(noun)
        and noun not in _PLURALS_OF_NAMES
    )  # fmt: skip


_SMALL = 60  # the minutes of an hour
# What may stand next to a number that is a word by itself.
_PART_WORDS = frozenset(' \n(),;"%!?')


def first_veto(at: Place) -> str | None:
    """Return the name of the first veto that takes a number, of those that may."""
    number = at.number
    if number.kind != "numeral":
        table = _WORDS
    elif at.before.isalpha() and names.part_of_a_word(at):
        return "part of a word"
    else:
        table = _DIGITS if at.bare else _MEASURED
    small = number.value is None or number.value < _SMALL
    asked = {"odd": table is not _WORDS and _is_odd(at), "small": small, None: True}
    for name, holds, only in table:
        if asked[only] and holds(at):
            return name
    return None


def _is_odd(at: Place) -> bool:
    """Tell whether a character stands next to the digits that parts no words: "3-0", "1st"."""
    low, end = at.text.low, at.number.digits_end
    if at.before not in _PART_WORDS or at.after not in _PART_WORDS and at.after != ".":
        return True
    behind = low[end] if end < len(low) else " "
    full_stop = behind == "." and (end + 1 == len(low) or low[end + 1] in " \n")
    return behind not in _PART_WORDS and not full_stop
