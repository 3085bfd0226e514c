"""Why a number is no figure: ordered tables of named vetoes, the first that holds decides.

Each veto is a function of a number with what stands around it (`context.Place`). Those of one
concern stand in one module; the order, which matters, stands here.
"""

from __future__ import annotations

from collections.abc import Callable

from publicsectorblogs.figures.context import Place
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


def veto(at: Place) -> str | None:
    """Return the name of the first veto that takes a number, or None: it is a figure."""
    kind = at.number.kind
    if kind == "vague":
        return None
    table = _WORDS if kind != "numeral" else _DIGITS if at.bare else _MEASURED
    for name, holds in table:
        if holds(at):
            return name
    return None
