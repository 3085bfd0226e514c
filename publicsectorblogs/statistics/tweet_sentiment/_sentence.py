"""A sentence or list that is read: its amounts, and those that are bound to a sentiment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._amounts import Amount, read_amounts
from publicsectorblogs.statistics._sketch import Sketch

# A count of tweets introduces the shares that follow within this many characters: in the posts
# known, three short lines.
REACH = 300


@dataclass(frozen=True, slots=True)
class Context:
    """What the text before a sentence says: tweets, how many, and the sentiment told of last."""

    sketch: Sketch | None = None
    speaks: bool = False
    whole: Figure | None = None
    sentiment: str | None = None  # that of the last share of the sentence right before
    told: frozenset[str] = frozenset()  # the sentiments told of since tweets were named


class Bound(NamedTuple):
    """An amount and its sentiment, with the words in the sketch that bind them."""

    amount: Amount
    sentiment: str
    start: int
    end: int
    of: str = ""  # the words that tell whose share it is
    goes_on: bool = False  # it is said of another time or place than the one before


class Reading:
    """One sentence or list as it is read; `before` is what the text before it says."""

    def __init__(self, sketch: Sketch, before: Context) -> None:
        self.sketch, self.before = sketch, before
        self.text, self.amounts = read_amounts(sketch)
        self.bound: list[Bound] = []

    def counted(self, match: re.Match[str]) -> Figure:
        """Return the count in some words."""
        return self.sketch.figure(match.start() + match[0].index("№"))

    def is_free(self, amount: Amount) -> bool:
        """Tell whether an amount is bound to no sentiment yet."""
        return all(bound.amount is not amount for bound in self.bound)

    def add(
        self, amount: Amount, word: re.Match[str], start: int, end: int, of: str, *,
        goes_on: bool = False,
    ) -> None:  # fmt: skip
        """Bind an amount to the sentiment that a word names."""
        self.bound.append(Bound(amount, word[0].casefold(), start, end, of, goes_on))

    def put(self, amount: Amount, sentiment: str, start: int, end: int) -> None:
        """Bind an amount that goes on from another to a sentiment."""
        self.bound.append(Bound(amount, sentiment, start, end, "", True))
