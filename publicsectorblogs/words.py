"""Puts stored values into words: dates, numbers, sums of money, figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from publicsectorblogs.figures.units import PLURALS, UNITS

# Not calendar.month_name, which follows the locale of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
MONTH = "|".join(MONTHS)  # as alternatives of a pattern
HEDGES = {
    "exact": "", "about": "about ", "nearly": "nearly ", "more_than": "more than ",
    "at_least": "at least ", "fewer_than": "fewer than ", "up_to": "up to ", "between": "",
}  # fmt: skip
BULLET = re.compile(r"^[-*•·–—]\s+")
VERDICTS = {"contradicts": "does not hold up", "loose": "holds up loosely", "holds": "holds up"}
UNCHECKED = "not checked"
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
MONEY = frozenset(unit.name for unit in UNITS if unit.kind == "money")
_DECIMALS = 6  # that a number is known to: of 33.333333, the last says that it goes on
_LEAST_CUT = 0.1  # of which two decimals say enough
# The currencies that readers know by a sign of their own; the others are told by their codes.
SIGNS = {"GBP": "£", "EUR": "€", "USD": "US$"}


def date_in_words(published: str | None) -> str:
    """Return "July 2016", "28 July 2016" or "28 July 2016, 09:30 UTC": no more than is known."""
    if not published:
        return "not known"
    date, _, time = published.partition("T")
    year, *rest = date.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    words = " ".join([*day, *month, year])
    return f"{words}, {time[:5]} UTC" if time else words


def dated(published: str | None) -> str:
    """Return a date as it stands among other words about a post: "July 2016", "date not known"."""
    return date_in_words(published) if published else "date not known"


def number(value: float | None) -> str:
    """Return a number with thousands separators and no more decimals than it needs."""
    if value is None:
        return ""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def so_many(count: int, one: str, many: str = "") -> str:
    """Return "1 blog" and "1,200 blogs"; `many`: the plural, where it is no noun with an s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def number_in_words(value: float) -> str:
    """Return "100 million" and "1.25 billion" where that says the same number in few digits.

    Of a fraction without end, such as 33.333333, one or two decimals are given.
    """
    for scale, name in SCALES:
        if abs(value) >= scale:
            if value * 1000 % scale == 0:
                return f"{number(value / scale)} {name}"
            break
    is_cut = abs(value) >= _LEAST_CUT and round(value, _DECIMALS - 1) != round(value, _DECIMALS)
    return number(round(value, 1 if abs(value) >= 10 else 2) if is_cut else value)


def amount_in_words(value: float, unit: str) -> str:
    """Return a number with its unit: "£100 million", "£2.50", "5 million SEK", "2 days".

    A count has none, and what it counts is not known here: "90".
    """
    if unit == "count":
        return number_in_words(value)
    if unit not in MONEY:
        return f"{number_in_words(value)} {unit_in_words(unit, value)}"
    said = number_in_words(value)
    if "." in said and said == number(value) and value * 100 % 1 == 0:
        said = f"{value:,.2f}"
    return f"{SIGNS[unit]}{said}" if unit in SIGNS else f"{said} {unit}"


def figure_in_words(figure: Mapping[str, Any]) -> str:
    """Return what a figure says: "between 70 and 90 per cent", "more than £10,000 per year"."""
    low, high, value = figure["low"], figure["high"], figure["value"]
    per = f" per {figure['per']}" if figure["per"] else ""
    if value is not None:
        return f"{_hedge(figure)}{_amount(figure, value)}{per}"
    if low is not None and high is not None:
        return f"between {_first(figure, low)} and {_amount(figure, high)}{per}"
    if low is not None:
        return f"at least {_amount(figure, low)}{per}, no exact number given"
    return f"{_unspecified(figure)}{per}"


def figure_in_full(figure: Mapping[str, Any]) -> str:
    """Return what a figure says, and what it is a share of: "38 per cent of tweets"."""
    said = figure_in_words(figure)
    return f"{said} of {figure['whole']}" if figure["whole"] else said


def cut(figure: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the sentence of a figure in three: before its quote, the quote, behind it.

    The sign before an item of a list is left out.
    """
    start = figure["char_start"] - figure["sentence_start"]
    end = start + figure["char_end"] - figure["char_start"]
    sentence = figure["sentence"]
    return BULLET.sub("", sentence[:start]), sentence[start:end], sentence[end:]


def shortened(cut: tuple[str, str, str], around: int) -> tuple[str, str, str]:
    """Return a sentence in three with no more than `around` characters beside the quote.

    Whole words are left out, and "…" stands for them.
    """
    before, quote, behind = cut
    if len(before) > around:
        before = "… " + before[-around:].partition(" ")[2]
    if len(behind) > around:
        behind = behind[:around].rpartition(" ")[0] + " …"
    return before, quote, behind


def share_in_words(row: Mapping[str, Any]) -> str:
    """Return what a row with percent, low, high and hedge says: "about 38 per cent"."""
    figure = {"unit": "percent", "per": None, "noun": None, "value": row["percent"]}
    return figure_in_words({**row, **figure, "hedge": row["hedge"] or "exact"})


def _unspecified(figure: Mapping[str, Any]) -> str:
    unit = figure["unit"]
    if unit in MONEY:
        return f"an unspecified sum in {SIGNS.get(unit, unit)}"
    if unit == "percent":
        return "an unspecified percentage"
    counted = _counted(figure) if unit == "count" else unit_in_words(unit)
    return f"an unspecified number of {counted}" if counted else "an unspecified number"


def _hedge(figure: Mapping[str, Any]) -> str:
    """What stands before the number; "fewer" only before what can be counted."""
    if figure["hedge"] == "fewer_than" and figure["unit"] != "count":
        return "less than "
    return HEDGES[figure["hedge"]]


def _amount(figure: Mapping[str, Any], value: float) -> str:
    if figure["unit"] == "count":
        return f"{number_in_words(value)} {_counted(figure)}".strip()
    return amount_in_words(value, figure["unit"])


def unit_in_words(unit: str, value: float | None = None) -> str:
    """Return a unit that is no money as it is written behind a number, by default in the plural."""
    if unit == "percent":
        return "per cent"  # what figures are filtered by is "percent"
    return unit if value == 1 else PLURALS[unit]


def _first(figure: Mapping[str, Any], value: float) -> str:
    """The lesser of two numbers, of which only money says its unit twice."""
    if figure["unit"] in SIGNS:
        return amount_in_words(value, figure["unit"])
    return number_in_words(value)


def _counted(figure: Mapping[str, Any]) -> str:
    return figure["noun"] or ""
