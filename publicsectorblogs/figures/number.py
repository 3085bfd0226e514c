"""A number as the lexer reads it, and what all parts of the lexer use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from publicsectorblogs.figures.lexicon import SMALL, TENS
from publicsectorblogs.figures.units import Unit

Exact = int | Fraction


@dataclass(slots=True)
class Number:
    """One number as it stands, before it is known whether it is a figure.

    `start:end` spans currency sign, number, scale, unit and rate; `digits_end` ends the number
    and its scale. `value` is in the unit; None for a vague magnitude, which may have bounds.
    """

    start: int
    end: int
    digits_end: int
    value: Exact | None
    kind: str  # numeral | words | fraction | proportion | vague
    plain: str  # the number as it is written, in lower case
    unit: Unit | None = None
    factor: Fraction = Fraction(1)  # by which the spelling of the unit multiplied `value`
    currency: Unit | None = None
    scale: int = 1
    per: str | None = None
    low: Exact | None = None
    high: Exact | None = None
    age: bool = False  # its unit is the year of an age

    @property
    def is_percent(self) -> bool:
        """Whether it is so many per cent."""
        return self.unit is not None and self.unit.name == "percent"

    def extend(self, end: int) -> None:
        """Let the number itself reach to `end`."""
        self.end = self.digits_end = end

    def multiply(self, scale: int, end: int) -> None:
        """Let the number be as many thousands, millions or the like, whose word ends at `end`."""
        assert self.value is not None
        self.scale, self.value = scale, self.value * scale
        self.extend(end)


# What an article that belongs to a number ends with, in the text before the number.
ARTICLE = (" a ", "\na ", '"a ', "(a ", "-a ")


def before(low: str, start: int, length: int) -> str:
    """Return what stands before `start`; the start of a text is like the start of a line."""
    return low[start - length : start] if start >= length else "\n" + low[:start]


def alternatives(words: set[str] | frozenset[str]) -> str:
    """Return a regular expression that matches exactly `words`.

    Words share their beginnings, so that no character is looked at twice.
    """
    tree: dict[str, set[str]] = {}
    for word in words:
        tree.setdefault(word[:1], set()).add(word[1:])
    parts = [
        re.escape(first) + (alternatives(rest) if rest != {""} else "")
        for first, rest in sorted(tree.items())
        if first
    ]
    optional = "?" if "" in words else ""
    return parts[0] if len(parts) == 1 and not optional else f"(?:{'|'.join(parts)}){optional}"


# How a number may begin, in digits or words.
NUMBER_WORD = alternatives(frozenset([*SMALL, *TENS]))
A_NUMBER = rf"(?:\d|{NUMBER_WORD}\b)"
