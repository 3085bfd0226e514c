"""What a relation declares, and what it finds: a claim about the figures that it binds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage

# Takes the numbers of a claim's parts, in order, and returns what is stated and what they come to.
Arithmetic = Callable[[Sequence[Interval]], tuple[Interval, Interval]]


@dataclass(frozen=True, slots=True)
class Claim:
    """What words assert about the figures that they bind.

    `parts`: the figures, each with the name of its part in the relation. `arithmetic` takes their
    numbers and gives the two that ought to agree. `slack`: how far these may lie apart by everyday
    rounding, where that is not told by the numbers. `mistakes`: other arithmetic that people take
    for it, in words; where one of them agrees it is the likely cause.
    """

    parts: tuple[tuple[Figure, str], ...]
    arithmetic: Arithmetic
    sentence: str
    unit: str
    explains: str  # what is computed, in words: "270 of 500 is {computed}"
    faults: str | None = None  # in a contradiction instead of "..., not {stated}"
    slack: float | None = None
    unrounded: tuple[int, ...] = ()  # places of the parts that no everyday rounding touches
    mistakes: tuple[tuple[str, Arithmetic], ...] = ()
    contradicts: bool = False  # known to, whatever the intervals allow


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences by what a relation says of them; `silent`: where it has to say nothing."""

    holds: Sequence[str]
    loose: Sequence[str] = ()
    contradicts: Sequence[str] = ()
    silent: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation; see the docstring of the package.

    `find` looks at one passage, `across` at all the figures of a text. `words`: a passage without
    one of them asserts nothing, and is passed over. `fewest`: how many figures it takes; `alone`:
    the unit of the one figure that is enough, for no other relation.
    """

    name: str
    description: str
    examples: Examples
    words: tuple[str, ...] = ()
    fewest: int = 2
    alone: str | None = None
    find: Callable[[Passage], Iterator[Claim]] | None = None
    across: Callable[[str, Sequence[Figure]], Iterator[Claim]] | None = None
