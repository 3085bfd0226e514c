"""Template filters that put stored values into words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datasette import hookimpl
from jinja2 import Environment

from publicsectorblogs.figures.units import PLURALS

# Not calendar.month_name, which follows the locale of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
HEDGES = {
    "exact": "", "about": "about ", "nearly": "nearly ", "more_than": "more than ",
    "at_least": "at least ", "fewer_than": "fewer than ", "up_to": "up to ", "between": "",
}  # fmt: skip


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register the filters of this file."""
    env.filters["date_in_words"] = date_in_words
    env.filters["figure_in_words"] = figure_in_words
    env.filters["number"] = number


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


def number(value: float | None) -> str:
    """Return a number with thousands separators and no more decimals than it needs."""
    if value is None:
        return ""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def figure_in_words(figure: Mapping[str, Any]) -> str:
    """Return what a figure says: "between 70 and 90 percent", "more than 10,000 GBP per year"."""
    low, high, value = figure["low"], figure["high"], figure["value"]
    per = f" per {figure['per']}" if figure["per"] else ""
    if value is not None:
        return f"{HEDGES[figure['hedge']]}{number(value)} {_unit(figure, value)}{per}"
    if low is not None and high is not None:
        return f"between {number(low)} and {number(high)} {_unit(figure, high)}{per}"
    if low is not None:
        return f"at least {number(low)} {_unit(figure, low)}{per}, and no number said"
    return f"a number of {_unit(figure, None)}{per}, which the words leave open"


def _unit(figure: Mapping[str, Any], value: float | None) -> str:
    unit: str = figure["unit"]
    if unit == "count":
        return figure["noun"] or "(counted)"
    return unit if value == 1 else PLURALS[unit]
