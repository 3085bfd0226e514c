"""Lengths that may be none: the "m" behind digits may be for metres or for millions."""

from __future__ import annotations

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.lengths import is_length, measures
from publicsectorblogs.figures.vetoes.veto import Veto


def metres_or_millions(it: Candidate) -> bool:
    """Tell whether nothing says what the "m" of a number is for: "it stood at 9m"."""
    number, low = it.number, it.text.low
    if number.unit is None or number.unit.name != "metre" or number.per or number.kind != "numeral":
        return False
    if low[number.digits_end : number.end].strip() != "m":
        return False
    return not is_length(it.text, number) and not measures(low, number)


METRES_OR_MILLIONS = Veto(
    "metres or millions",
    'A number with an "m" of which nothing near tells whether it is for metres or for millions.',
    takes=("It stood at 9m.", "Back then it was 12.5m, a record.", "Visits to the lakes: 15.8m"),
    leaves=(
        "The wall is 9m.", "9m wide", "within 20m of it", "a 100m race", "Visits fell to 9m.",
        "9m people",
    ),
    digits=metres_or_millions, not_bare=True, elided=True,
)  # fmt: skip
