"""Why a number is no figure: ordered tables of named vetoes, the first that holds decides.

Each veto is a function of a number with what stands around it (`context.Place`). Those of one
concern stand in one module; the order, which matters, stands here.
"""

from __future__ import annotations

from collections.abc import Callable

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.tables import FUNCTION_WORDS
from publicsectorblogs.figures.vetoes import addresses, marks, names, times, words

Veto = tuple[str, Callable[[Place], bool]]

_DIGITS: tuple[Veto, ...] = (
    ("address", addresses.address),
    ("idiom", words.idiom),
    ("ordinal", marks.ordinal),
    ("too long", addresses.too_long),
    ("clock time", times.clock_time),
    ("part of a word", names.part_of_a_word),
    ("clock time", times.minutes_to),
    ("clock time", times.oclock),
    ("hour", times.hour),
    ("year", times.year),
    ("resolution", names.resolution),
    ("date", times.date),
    ("version", names.version),
    ("phone number", addresses.phone_number),
    ("list number", marks.list_number),
    ("reference", addresses.reference),
    ("house number", addresses.house_number),
    ("score", marks.score),
    ("rating", marks.rating),
    ("rank", marks.rank),
    ("route", names.route),
    ("label", names.label),
    ("name", names.name),
    ("name", names.name_ahead),
    ("name", names.name_inside),
    ("titled unit", names.titled_unit),
)
# A number with a unit, a currency or a scale is no label, name, year or list number; but these it
# may be.
_MEASURED_TOO = frozenset(
    ["address", "idiom", "ordinal", "too long", "clock time", "part of a word", "resolution",
     "date", "version", "reference", "titled unit"]
)  # fmt: skip
_MEASURED = tuple(item for item in _DIGITS if item[0] in _MEASURED_TOO)
_WORDS: tuple[Veto, ...] = (
    ("idiom", words.idiom),
    ("one", words.one),
    ("year in words", times.year_in_words),
    ("clock time", times.oclock),
    ("clock time", times.minutes_to),
    ("hour", times.hour),
    ("name", names.name_in_words),
    ("name", names.name_ahead),
    ("ordinal", words.ordinal),
    ("zero", words.zero),
    ("rating", marks.rating),
    ("label", names.label),
    ("rank", marks.rank),
    ("part of a word", words.part_of_a_word),
    ("titled unit", names.titled_unit),
)


# Words behind which a plural noun makes a small number a count, whatever else the vetoes say.
_COUNTING = FUNCTION_WORDS - {"of", "to", "past"}
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
        return number.unit is not None and number.unit.name == "percent" and not number.per
    if number.value is None or number.value >= 1000 or "." in number.plain:
        return False
    noun = at.next
    return (
        at.word in _COUNTING and at.after == " " and noun.islower() and is_plural(noun)
        and noun not in _PLURALS_OF_NAMES
    )  # fmt: skip


def first_veto(at: Place) -> str | None:
    """Return the name of the first veto that takes a number, of those that may."""
    kind = at.number.kind
    table = _WORDS if kind != "numeral" else _DIGITS if at.bare else _MEASURED
    for name, holds in table:
        if holds(at):
            return name
    return None
