"""What readers choose: from a list where it is short, else by typing an identifier or a name."""

from __future__ import annotations

import math
from collections.abc import Mapping

LISTED = 300  # choices that a page lists: of more, nobody finds one by scrolling


def chosen(typed: str, choices: Mapping[str, str]) -> str | None:
    """Return the identifier that is typed, or that of the first choice which has the name typed.

    `choices`: names by identifier, in the order in which they are offered. None: there is none.
    """
    if typed in choices:
        return typed
    name = typed.casefold()
    return next((key for key, called in choices.items() if called.casefold() == name), None)


def number_of(typed: str) -> float | None:
    """Return the number that is typed, with or without commas; None for what is no finite number.

    >>> number_of("12,000"), number_of("many")
    (12000.0, None)
    """
    try:
        number = float(typed.replace(",", ""))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
