"""From a claim to a verdict: whether what is stated and what it comes to agree, and if not, why."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations
from typing import NamedTuple

from publicsectorblogs.checks import CONTRADICTS, HOLDS, LOOSE
from publicsectorblogs.figures.units import PLURALS
from publicsectorblogs.ids import stable_id
from publicsectorblogs.model import Check, Figure, Quantity
from publicsectorblogs.relations._claims import Arithmetic, Claim
from publicsectorblogs.relations._intervals import Interval, Reading, at, read
from publicsectorblogs.words import SIGNS


def compare(check: str, claim: Claim) -> Check | None:
    """Return the verdict on a claim, or None where one of its numbers is vague."""
    readings = [read(figure.quantity) for figure, _ in claim.parts]
    known = [reading for reading in readings if reading is not None]
    if len(known) < len(readings):
        return None
    try:
        said = claim.arithmetic([reading.said for reading in known])
        strict = claim.arithmetic([reading.strict for reading in known])
        verdict = _verdict(claim, known)
    except ZeroDivisionError:
        return None
    cause = _cause(claim, known) if verdict == CONTRADICTS else None
    stated, computed = (_middle(number) for number in said)
    figures = tuple((figure.id, part) for figure, part in claim.parts)
    return Check(
        check_id(check, figures), check, verdict, stated, computed, _tolerance(strict), claim.unit,
        claim.sentence, _detail(claim, verdict, stated, computed), cause,
        claim.parts[0][0].post_id, figures,
    )  # fmt: skip


def holds(check: str, claim: Claim) -> bool:
    """Tell whether a claim holds, which is asked where its words may be said of something else."""
    found = compare(check, claim)
    return found is not None and found.verdict == HOLDS


def is_of_another(check: str, claim: Claim, part: str, figures: Sequence[Figure]) -> bool:
    """Tell whether a claim does not hold, but would of a number that stands before its `part`.

    "In total 300 came, 120 on Monday and 180 on Tuesday, twice last year's 150": it is said of 300.
    `figures`: those of the passage, in order.
    """
    mine = next(figure for figure, name in claim.parts if name == part)
    bound = [figure for figure, _ in claim.parts]
    others = [
        other for other in figures[: figures.index(mine)]
        if other.quantity.unit == mine.quantity.unit and other not in bound
    ]  # fmt: skip
    if not others or holds(check, claim):
        return False
    return any(
        holds(check, replace(claim, parts=tuple(
            (other if name == part else figure, name) for figure, name in claim.parts
        )))
        for other in others
    )  # fmt: skip


def check_id(check: str, figures: Sequence[tuple[str, str]]) -> str:
    """Return the identifier of a check of these figures, each with its part."""
    return stable_id("c", check, *chain.from_iterable(figures))


def _verdict(claim: Claim, readings: Sequence[Reading]) -> str:
    stated, computed = claim.arithmetic([reading.strict for reading in readings])
    if claim.contradicts:
        return CONTRADICTS
    if stated.meets(computed):
        return LOOSE if claim.faults is None and _far_apart(claim, readings) else HOLDS
    if claim.slack is not None:
        return LOOSE if stated.wider(claim.slack).meets(computed) else CONTRADICTS
    loose = [
        reading.strict if place in claim.unrounded else reading.loose
        for place, reading in enumerate(readings)
    ]
    stated, computed = claim.arithmetic(loose)
    agrees = stated.meets(computed) and not _is_mistaken(claim, readings)
    return LOOSE if agrees else CONTRADICTS


# What is stated this near to what the numbers come to, as a share of that, may have been rounded.
_NEAR_ENOUGH = 0.19


def _is_mistaken(claim: Claim, readings: Sequence[Reading]) -> bool:
    """Tell whether numbers in full agree by a known mistake, and else only if they are rounded.

    "From 2,000 to 2,500, a rise of 20%" is a share of the later number; but "from 2,000 to 2,200, a
    rise of 9%" is so near to 10% that rounded numbers explain it no worse.
    """
    in_full = sum(one.strict.low == one.strict.high for one in readings)
    if in_full < len(readings) - 1 or not claim.mistakes:
        return False
    said, come_to = map(_middle, claim.arithmetic([reading.said for reading in readings]))
    if said is None or come_to is None or abs(said - come_to) < _NEAR_ENOUGH * abs(come_to):
        return False
    return any(_agrees(arithmetic, readings) for _, arithmetic in claim.mistakes)


# Numbers that meet only at the ends of what their last digits allow, further apart than this share
# of the larger, agree no better than by everyday rounding: 12 times "£2 million", "£30 million".
_FAR = 0.1
_BOUNDS = frozenset(["more_than", "at_least", "fewer_than", "up_to"])


def _far_apart(claim: Claim, readings: Sequence[Reading]) -> bool:
    """Tell whether the numbers as they are said differ much, and not by rounding the result.

    What is "more than" another number may well be much more.
    """
    if any(figure.quantity.hedge in _BOUNDS for figure, _ in claim.parts):
        return False
    as_said = claim.arithmetic([reading.said for reading in readings])
    said, come_to = map(_middle, as_said)
    if as_said[0].meets(as_said[1]) or said is None or come_to is None:
        return False
    stated, _ = claim.arithmetic([reading.strict for reading in readings])
    rounded = stated.meets(at(come_to))
    return not rounded and abs(said - come_to) > _FAR * max(abs(said), abs(come_to))


def _middle(number: Interval) -> float | None:
    if math.isfinite(number.low) and math.isfinite(number.high):
        return round((number.low + number.high) / 2, 4)
    return next((round(end, 4) for end in (number.low, number.high) if math.isfinite(end)), None)


def _tolerance(strict: tuple[Interval, Interval]) -> float | None:
    """How far apart the two may lie and still agree."""
    width = sum((number.high - number.low) / 2 for number in strict)
    return round(width, 4) if math.isfinite(width) else None


def _detail(claim: Claim, verdict: str, stated: float | None, computed: float | None) -> str:
    number = {"stated": in_words(stated, claim.unit), "computed": in_words(computed, claim.unit)}
    ending = {
        HOLDS: "as stated"
        if number["stated"] == number["computed"]
        else "which agrees with {stated}",
        LOOSE: "which agrees with {stated} only by everyday rounding",
        CONTRADICTS: "not {stated}",
    }[verdict]
    words = f"{claim.explains}, {ending}"
    if claim.faults is not None:
        words = claim.faults if verdict == CONTRADICTS else claim.explains
        words += ", by everyday rounding" if verdict == LOOSE else ""
    for name, said in number.items():
        words = words.replace(f"{{{name}}}", said)
    return words


def in_words(number: float | None, unit: str = "") -> str:
    """Return a number as a reader would write it, with its unit: 1,240; 37.8 per cent; £40."""
    if number is None:
        return "what the words say"
    decimals = (
        0 if number == round(number) or abs(number) >= 1000 else 1 if abs(number) >= 10 else 2
    )
    plain = f"{number:,.{decimals}f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    if unit in SIGNS:
        return f"{'-' if number < 0 else ''}{SIGNS[unit]}{plain.removeprefix('-')}"
    name = unit if number == 1 else PLURALS.get(unit, unit)
    name = {"percent": "per cent", "count": ""}.get(name, name)
    return f"{plain} {name}".strip()


def verdict_on(q: Quantity, value: float) -> str | None:
    """Return how what is stated agrees with a number that is known; None for a vague quantity."""
    reading = read(q)
    if reading is None:
        return None
    known = _to_last_digit(value)
    if reading.strict.meets(known):
        return HOLDS
    return LOOSE if reading.loose.meets(known) else CONTRADICTS


def tolerance_of(q: Quantity) -> float | None:
    """Return how far a number may lie from what a quantity states and still agree."""
    reading = read(q)
    return _tolerance((reading.strict, reading.said)) if reading else None


def _to_last_digit(value: float) -> Interval:
    exponent = Decimal(f"{value:.10g}").as_tuple().exponent
    assert isinstance(exponent, int)
    return at(value).wider(0.5 * 10.0**exponent if exponent < 0 else 0.0)


# --- causes -------------------------------------------------------------------------------------


def _cause(claim: Claim, readings: Sequence[Reading]) -> str | None:
    """What explains a contradiction, where one kind of mistake alone does.

    Where it may be in several of the numbers ("270 of 500 (5.4%)"), it is told without them.
    """
    for mistakes in (_mistakes(claim, readings), _slips(claim, readings)):
        fit = [one for one in mistakes if _agrees(one.arithmetic, one.readings)]
        if fit:
            kinds = list(dict.fromkeys(one.kind for one in fit))
            if len(kinds) > 1:
                return None
            return fit[0].words if len(fit) == 1 else kinds[0]
    return None


def _agrees(arithmetic: Arithmetic, readings: Sequence[Reading]) -> bool:
    try:
        stated, computed = arithmetic([reading.strict for reading in readings])
    except ZeroDivisionError:
        return False
    return stated.meets(computed)


class _Mistake(NamedTuple):
    """A mistake that may have been made: what the numbers would be, or what was done with them."""

    kind: str
    words: str
    arithmetic: Arithmetic
    readings: Sequence[Reading]


def _mistakes(claim: Claim, readings: Sequence[Reading]) -> Iterator[_Mistake]:
    for words, arithmetic in claim.mistakes:
        yield _Mistake(words, words, arithmetic, readings)


def _slips(claim: Claim, readings: Sequence[Reading]) -> Iterator[_Mistake]:
    """Numbers that may have been written wrongly: swapped, or out by a factor."""

    def slip(kind: str, words: str, changes: Mapping[int, Reading]) -> _Mistake:
        changed = [changes.get(place, reading) for place, reading in enumerate(readings)]
        return _Mistake(kind, words, claim.arithmetic, changed)

    quotes = [f"“{figure.quantity.quote}”" for figure, _ in claim.parts]
    units = [figure.quantity.unit for figure, _ in claim.parts]
    is_rough = any(
        figure.quantity.hedge != "exact" or figure.quantity.form in ("fraction", "proportion")
        for figure, _ in claim.parts
    )
    for one, other in combinations(range(len(readings)), 2):
        if units[one] == units[other] and readings[one] != readings[other]:
            swapped = {one: readings[other], other: readings[one]}
            words = f"{quotes[one]} and {quotes[other]} swapped"
            yield slip("two numbers swapped", words, swapped)
    is_bound = any(figure.quantity.hedge in _BOUNDS for figure, _ in claim.parts)
    for place, reading in enumerate(readings):
        # Nobody writes a share a thousand times too large.
        thousand = (("a thousand", 1000.0),) if units[place] != "percent" else ()
        # Ten times as much lies beyond nearly any bound: it explains nothing of "over half (41%)".
        factors = () if is_bound else (("ten", 10.0), *thousand)
        for name, factor in factors:
            for size, by in (("small", factor), ("large", 1 / factor)):
                kind = f"a factor of {name}"
                words = f"{quotes[place]} too {size} by {kind}"
                yield slip(f"{kind} in one of the numbers", words, {place: reading.times(by)})
        # A rough number agrees with too many others for swapped digits to explain anything.
        for number in () if is_rough else _transposed(claim.parts[place][0].quantity):
            words = f"two digits of {quotes[place]} swapped"
            yield slip("two digits swapped", words, {place: Reading(*[at(number)] * 3)})


_WHOLE_NUMBER = re.compile(r"\D*(\d[\d,]*\d)\D*")


def _transposed(q: Quantity) -> Iterator[float]:
    """The numbers that a whole number becomes when two of its digits change places."""
    match = _WHOLE_NUMBER.fullmatch(q.quote)
    digits = match[1].replace(",", "") if match else ""
    if not digits or float(digits) != q.value:
        return
    for index, (one, other) in enumerate(zip(digits, digits[1:], strict=False)):
        if one != other and (index or other != "0"):
            yield float(digits[:index] + other + one + digits[index + 2 :])
