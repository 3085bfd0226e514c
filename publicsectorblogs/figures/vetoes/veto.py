"""What is declared of a veto: a rule that takes a number which is no figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from publicsectorblogs.figures.candidate import Candidate

Rule = Callable[[Candidate], bool]


class Lift(Enum):
    """When the other end of a range lifts a veto: "one or two", "2-3 weeks"."""

    NEVER = "never"
    ALWAYS = "always"
    UNIT = "where either end has a unit"
    UNIT_AND_WORDS = "where either end has a unit, and more than a hyphen joins the ends"

    def lifts(self, has_unit: bool, gap: str) -> bool:
        """Tell whether a range lifts a veto; `gap` joins its ends, `has_unit`: one has a unit."""
        if self is Lift.UNIT_AND_WORDS:
            return has_unit and gap != "-"
        return self is Lift.ALWAYS or self is Lift.UNIT and has_unit


@dataclass(frozen=True, slots=True)
class Spread:
    """How a veto goes on from one number of a list to the next that is bare."""

    backwards: bool = True  # it goes to the number before as well: "5-7 May"
    plural: bool = False  # a plural must stand before the list: "sections 2 and 3"
    runs_on: frozenset[str] = frozenset()  # what joins groups of digits: "123 4567 89"
    describes: frozenset[str] = frozenset()  # plurals that the list describes: "year 9 pupils"
    of_classes: frozenset[str] = (
        frozenset()
    )  # whose lists describe any plural: "tier 1 and 2 bodies"
    compared: bool = False  # it goes to what a number is compared with: "4.3, up from 4.1"
    below: float = float("inf")  # it takes only what is smaller: no day is the 40th


@dataclass(frozen=True, slots=True, eq=False)
class Veto:
    """A veto: its name, what it means, its rules for digits and for number-words, its examples.

    An example in `takes` states no figure, and this veto takes a number of it. An example in
    `leaves` states a figure, and this veto takes none of its numbers.
    """

    name: str
    means: str  # one plain sentence, for docs/figures.md
    takes: tuple[str, ...]
    leaves: tuple[str, ...]
    digits: Rule | None = None
    words: Rule | None = None
    odd: bool = False  # of digits, asked only where an odd character stands next to them
    not_bare: bool = False  # it takes numbers with a unit, a currency or a scale as well
    spread: Spread | None = None
    opens_range: Lift = Lift.NEVER  # whether the second number of a range lifts it from the first
    ends_range: bool = False  # whether the first number of a range lifts it from the second
    elided: bool = False  # whether it is lifted where the words leave a unit out

    @property
    def counts_in_company(self) -> bool:
        """Whether a number that it takes alone counts with others: "one in ten"."""
        return self.opens_range is Lift.ALWAYS
