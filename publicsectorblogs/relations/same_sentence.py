"""The same sentence with another number, in a near-copy of a post or in another version of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from publicsectorblogs.checks import CONTRADICTS
from publicsectorblogs.model import Check, Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import read
from publicsectorblogs.relations._verdicts import compare

NAME = "same sentence elsewhere"
# A shorter sentence may well be said of two things: "It cost £40."
_WORDS = 6
_SPACES = re.compile(r"\W+")


def disagree(
    one: Sequence[Figure], other: Sequence[Figure], *, in_a_version: bool = False
) -> list[Check]:
    """Return a check for each number that stands otherwise in the same sentence of another text.

    A sentence that either text holds twice is passed over, since there is no telling which is
    which; so is one in which more than one number differs, which speaks of something else.
    `in_a_version`: the other text is an earlier version of the post, whose figures are none of
    the dataset's; the check names that of the post alone.
    """
    others = _sentences(other)
    checks = []
    for words, figures in _sentences(one).items():
        same = others.get(words)
        if same and len(same) == len(figures) and (claim := _claim(figures, same, in_a_version)):
            check = compare(NAME, claim)
            checks += [check] if check and check.verdict == CONTRADICTS else []
    return checks


def _claim(figures: Sequence[Figure], others: Sequence[Figure], in_a_version: bool) -> Claim | None:
    differ = [pair for pair in zip(figures, others, strict=True) if _numbers(*pair)]
    if len(differ) != 1:
        return None
    here, there = differ[0]
    known = read(there.quantity)
    if here.quantity.unit != there.quantity.unit or known is None:
        return None
    where = "in an earlier version" if in_a_version else "elsewhere"
    says = f"the same sentence says {there.quantity.quote} {where}"
    return Claim(
        ((here, "here"),) if in_a_version else ((here, "here"), (there, "elsewhere")),
        lambda n: (n[0], known.strict if in_a_version else n[1]), here.sentence,
        here.quantity.unit, says, f"{says}, not {here.quantity.quote}",
    )  # fmt: skip


def _numbers(here: Figure, there: Figure) -> bool:
    """Tell whether two figures state different numbers."""
    one, other = here.quantity, there.quantity
    return (one.value, one.low, one.high) != (other.value, other.low, other.high)


def _sentences(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The figures of each sentence, by its words without them; each sentence that stands once."""
    found: dict[str, list[list[Figure]]] = defaultdict(list)
    for _, group in groupby(figures, key=lambda figure: figure.sentence_start):
        sentence = list(group)
        words = _without_figures(sentence)
        if len(words.split()) >= _WORDS:
            found[words].append(sentence)
    return {words: same[0] for words, same in found.items() if len(same) == 1}


def _without_figures(figures: Sequence[Figure]) -> str:
    sentence, start = figures[0].sentence, figures[0].sentence_start
    pieces, place = list[str](), 0
    for figure in figures:
        pieces += [sentence[place : figure.quantity.char_start - start], " # "]
        place = figure.quantity.char_end - start
    return " ".join(_SPACES.split("".join([*pieces, sentence[place:]]).lower())).strip()


RELATION = Relation(
    NAME,
    "A sentence that has a different number in a near-copy of the post, or in another version of "
    "it.",
    examples=Examples(
        holds=(), silent=("We met 40 people in Leeds last May to talk of buses.",),
    ),
)  # fmt: skip
