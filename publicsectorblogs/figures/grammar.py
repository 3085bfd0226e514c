"""From numbers to quantities: ranges, proportions, lists, hedges, movements, nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from publicsectorblogs.figures.ages import read_age
from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.elision import elided_units
from publicsectorblogs.figures.hedges import Hedge, bounds, hedge_after, hedge_before
from publicsectorblogs.figures.lexicon import MOVES, WEAK_MOVES
from publicsectorblogs.figures.lists import (
    TO,
    find_vetoes,
    gap_behind,
    looks_like_year,
    share_units,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import read_noun
from publicsectorblogs.figures.number import Exact, Number
from publicsectorblogs.figures.unit_reader import read_rate, read_unit
from publicsectorblogs.figures.units import BY_NAME, DURATIONS
from publicsectorblogs.model import Quantity

_PERCENT = BY_NAME["percent"]
# Numbers further apart make no proportion and no range: "one [noun] out of every [five]".
_NEAR = 40
_OUT_OF = frozenset([" in ", " out of ", " in every ", " out of every ", " of every ", "-in-"])
_NUMERATOR_NOUN = re.compile(r" ([a-z]+) (?:in|out of)(?: every)? ")
_DEICTIC_AFTER = re.compile(
    r"'? ?(?:ago|later|earlier|since|on(?=[ ,.;]?(?:$|[.,;\n]| (?:from|in|since|we|and|i|it)\b))|"
    r"from now|hence|previously|beforehand|afterwards?|before that|prior)\b|s?'s? time\b|'s? time\b"
)
_DEICTIC_BEFORE = frozenset("last past next previous coming preceding following recent".split())


@dataclass(frozen=True, slots=True)
class Skipped:
    """A number that is no figure, and the veto that took it."""

    start: int
    end: int
    veto: str


def assemble(
    text: Text, numbers: Sequence[Number], *, vetoes: bool = True
) -> Iterator[Quantity | Skipped]:
    """Yield the quantities that `numbers` make, and the numbers left out, in order of place.

    Without `vetoes` every number is a figure: for a text that is known to be the quote of one.
    """
    places = [Place(text, number) for number in numbers]
    for at in places:
        read_age(at)
    reasons: list[str | None] = [None] * len(numbers)
    if vetoes:
        reasons = find_vetoes(text, numbers, places)
    share_units(text, numbers, reasons)
    elided_units(text, places, reasons)
    index = end = 0
    while index < len(numbers):
        number, count = numbers[index], 1
        taken = None
        if index + 1 < len(numbers) and numbers[index + 1].start - number.end <= _NEAR:
            taken = _proportion(text, numbers, index, reasons)
            taken = taken or _range(text, numbers, places, index, reasons)
        if number.start < end:
            pass  # the "1,000" of a rate "per 1,000 people"
        elif taken:
            quantity, count = taken
            yield quantity
            end = quantity.char_end
        elif reason := reasons[index]:
            yield Skipped(number.start, number.end, reason)
        else:
            quantity = _single(text, number, places[index])
            yield quantity
            end = quantity.char_end
        index += count


# --- proportions --------------------------------------------------------------------------------


def _proportion(
    text: Text, numbers: Sequence[Number], index: int, reasons: Sequence[str | None]
) -> tuple[Quantity, int] | None:
    """Read "four in ten", "nine out of ten", "one person in five", "seven and nine out of ten"."""
    if reasons[index] not in (None, "one"):
        return None
    last = _out_of(text, numbers, index)
    first = index
    if last is None and index + 2 < len(numbers):
        gap = gap_behind(text, numbers, index)
        last = _out_of(text, numbers, index + 1) if gap in (*TO, " and ") else None
        between = _words(text, numbers[index].start, 1) == ["between"]
        if last is None or gap == " and " and not between:
            return None
    if last is None:
        return None
    whole = numbers[last].value
    low, high = numbers[first].value, numbers[last - 1].value
    assert whole is not None and low is not None and high is not None
    if last - first == 1:
        number = Number(
            numbers[first].start, numbers[last].end, numbers[last].end,
            Fraction(high * 100, 1) / whole, "proportion", "", _PERCENT,
        )  # fmt: skip
        return _single(text, number, Place(text, number)), 2
    ends = (Fraction(low * 100, 1) / whole, Fraction(high * 100, 1) / whole)
    start = numbers[first].start
    hedge = text.low.rfind("between", max(0, start - 9), start)
    return _between(text, start if hedge < 0 else hedge, start, numbers[last].end, ends,
                    _PERCENT.name, "proportion", None), 3  # fmt: skip


def _out_of(text: Text, numbers: Sequence[Number], index: int) -> int | None:
    """Return the index of the whole that `numbers[index]` is a part of, if the words say so."""
    if index + 1 >= len(numbers):
        return None
    part, whole = numbers[index], numbers[index + 1]
    times = part.unit is BY_NAME["times"] and whole.unit is None  # "nine times out of ten"
    measured = whole.unit or whole.currency or part.unit
    if part.value is None or whole.value is None or measured and not times:
        if not (part.currency and whole.currency and part.value and whole.value):
            return None
    gap = text.low[part.end : whole.start] if whole.start - part.end <= _NEAR else ""
    noun = _NUMERATOR_NOUN.fullmatch(gap) if part.plain in ("one", "1") else None
    if gap not in _OUT_OF and not noun:
        return None
    assert part.value is not None and whole.value is not None
    if part.value >= whole.value and not gap.startswith(" out of"):
        return None
    if part.value > whole.value or whole.value < 2 or part.kind in ("fraction", "vague"):
        return None
    exact = "out of" not in gap and "every" not in gap
    if exact and (looks_like_year(whole) or whole.kind == "numeral" and not _is_round(whole.value)):
        return None
    if _STARS.match(text.low, whole.end) or "." in part.plain and "out of" in gap:
        return None
    if exact and part.plain[:1].isdigit() != whole.plain[:1].isdigit() and part.plain != "one":
        return None
    return index + 1


_STARS = re.compile(r" (?:stars?|days?|weeks?|months?|years?|hours?|minutes?|marks|for)\b")


def _is_round(whole: Exact) -> bool:
    """What "in" makes a whole: "1 in 4", "3 in 20", not "5 in 37"."""
    return whole <= 20 or whole % 10 == 0 or whole in (25, 75)


# --- ranges -------------------------------------------------------------------------------------


def _range(
    text: Text,
    numbers: Sequence[Number],
    places: Sequence[Place],
    index: int,
    reasons: Sequence[str | None],
) -> tuple[Quantity, int] | None:
    """Read "between X and Y", "from X to Y", "X to Y", "X-Y", "X or Y"; movements are none."""
    if index + 1 >= len(numbers):
        return None
    first, second = numbers[index], numbers[index + 1]
    gap = gap_behind(text, numbers, index)
    word = places[index].word
    is_between = word in ("between", "anywhere between") and gap in (" and ", " & ")
    if not is_between and gap not in TO or first.value is None or second.value is None:
        return None
    if first.kind == "fraction" or second.kind == "fraction":
        if first.kind != second.kind:
            return None
    if _vetoed_range(text, numbers, index, gap, reasons):
        return None
    low, high = _agree(first, second)
    if low is None or high is None or low >= high or gap == " - " and first.unit:
        return None
    if _moves(places[index].words, word, far=high > 2 * low):
        return None
    if gap == " or " and high - low > max(2, low / 2):
        return None  # "8 or 12 hours" are two, "two or three" is one
    start = first.start
    if is_between or word == "from":
        start = text.low.rfind(word, 0, first.start)
    elif before := hedge_before(places[index]):
        start = before.place  # "about 1,500 to 2,000"
    unit = second.unit or first.unit
    name = unit.name if unit else "count"
    if first.kind == "fraction":
        name = "percent"
    form = _form(second if second.unit else first)
    return _between(text, start, first.start, second.end, (low, high), name, form,
                    second.per or first.per), 2  # fmt: skip


# Vetoes of one end that the other end lifts: "2-3 weeks" is no score, "one or two" no pronoun.
_LIFTED = frozenset(["one", "score"])


def _vetoed_range(
    text: Text, numbers: Sequence[Number], index: int, gap: str, reasons: Sequence[str | None]
) -> bool:
    """Tell whether either end of a range is a year, a score, part of a name or the like."""
    first, second = numbers[index], numbers[index + 1]
    low, start = text.low, first.start
    measured = second.unit is not None or first.unit is not None
    if not measured and looks_like_year(first) and looks_like_year(second):
        return True
    if low[start - 1 : start] in ("-", "/", ".") and low[start - 2 : start - 1].isdigit():
        return True  # the middle of "1-2-3"
    if (
        gap == "-"
        and low[second.end : second.end + 1] == "-"
        and low[second.end + 1 : second.end + 2].isdigit()
    ):
        return True
    reason, other = reasons[index], reasons[index + 1]
    if reason == "score" and not measured or reason == "year" and gap == "-":
        return True
    lifted = (*_LIFTED, "year") if measured else _LIFTED
    return reason not in (None, *lifted) or other not in (
        None,
        *_LIFTED,
        "part of a word",
        "label",
        "name",
    )


def _agree(first: Number, second: Number) -> tuple[Exact | None, Exact | None]:
    """Return the two ends of a range in one unit, or Nones where their units differ."""
    low, high = first.value, second.value
    assert low is not None and high is not None
    one, other = first.unit, second.unit
    if one and other and one.name != other.name:
        return None, None
    if one and not other and not (first.currency or first.age):
        return None, None
    if first.scale == 1 and second.scale > 1 and low < 1000 and low * second.scale < high:
        low *= second.scale  # "£5-10m"
    if other and not one and second.factor != 1:
        low *= second.factor
    return low, high


def _between(
    text: Text, start: int, core: int, end: int, ends: tuple[Exact, Exact], unit: str, form: str,
    per: str | None,
) -> Quantity:  # fmt: skip
    noun, end, per = _noun_and_rate(text, end, unit, per)
    return Quantity(
        start, end, core, end, text.raw[start:end], None, _float(ends[0]), _float(ends[1]), unit,
        "between", form, per, noun, None, _deictic(text, core, end, unit),
    )  # fmt: skip


# --- single numbers -----------------------------------------------------------------------------


def _single(text: Text, number: Number, at: Place) -> Quantity:
    unit = "percent" if number.kind == "fraction" else number.unit.name if number.unit else "count"
    before = hedge_before(at)
    end = number.end
    noun, per = None, number.per
    after = hedge_after(text, end)
    if after is None:
        noun, end, per = _noun_and_rate(text, end, unit, per)
        if noun and (after := hedge_after(text, _noun_end(text, number.end, noun))):
            end = after.place
    else:
        end = after.place
        if unit == "count":  # "16 or more hours a week"
            behind = read_unit(text, replace(number, end=end, digits_end=end))
            unit, end, per = behind.unit.name if behind.unit else unit, behind.end, behind.per
        elif per is None and (rate := read_rate(text.low, end)):
            per, end = rate
        noun, _, per = _noun_and_rate(text, end, unit, per)
    hedge = _choose(before, after)
    start = before.place if before else number.start
    value = _float(number.value)
    if value is None:
        low, high = _float(number.low), _float(number.high)
        hedge = "about" if hedge == "exact" else hedge
    else:
        low, high = bounds(hedge, value)
    return Quantity(
        start, end, number.start, end, text.raw[start:end], value, low, high, unit, hedge,
        _form(number), per, noun, _role(text, start), _deictic(text, start, end, unit),
    )  # fmt: skip


def _choose(before: Hedge | None, after: Hedge | None) -> str:
    if after and (before is None or before.name in ("exact", "about")):
        return after.name
    return before.name if before else "exact"


def _form(number: Number) -> str:
    if number.kind in ("vague", "proportion", "fraction"):
        return number.kind
    if number.unit is _PERCENT or number.unit and number.unit.name == "percent":
        return "percentage"
    return "numeral" if number.kind == "numeral" else "words"


def _noun_and_rate(
    text: Text, end: int, unit: str, per: str | None
) -> tuple[str | None, int, str | None]:
    """Return the noun of a count, the end of the span with its rate, and the rate."""
    if unit != "count":
        return None, end, per
    found = read_noun(text.cased, end)
    if found is None:
        return None, end, per
    noun, stop = found
    if per is None and (rate := read_rate(text.low, stop)):
        per, end = rate
    return noun, end, per


def _noun_end(text: Text, end: int, noun: str) -> int:
    return text.cased.find(noun, end) + len(noun)


def _words(text: Text, start: int, count: int) -> list[str]:
    return text.low[max(0, start - 24) : start].split()[-count:]


_FROM_TO = re.compile(r"(?:[^.;\n]|\.\d){1,40}? to [£$€]?(?:[0-9]|[a-z]+ )")
_CLAUSE = re.compile(r"[.;!?] |\n|, (?:and|but) ")


def _role(text: Text, start: int) -> str | None:
    """ "rose from 61% to 83.5%": from and to; "fell to 12": to."""
    if not text.low.endswith(("from ", "to "), 0, start):
        return None
    listed = _CLAUSE.split(text.low[max(0, start - 80) : start])[-1].split()
    if not listed or listed[-1] not in ("from", "to") or listed[-2:-1] == ["anywhere"]:
        return None
    said = {word.strip(",") for word in listed[:-1]}
    both = bool(_FROM_TO.match(text.low, start)) if listed[-1] == "from" else "from" in said
    return listed[-1] if (MOVES | WEAK_MOVES if both else MOVES) & said else None


def _moves(words: list[str], word: str, *, far: bool) -> bool:
    """Tell whether "from X to Y" is a movement: a verb or noun of change stands before it.

    `far`: Y is more than double X, so that "was up by 900 to 3,300" names no range of change.
    """
    said = {w.strip(",") for w in words[-9:-1]}
    ahead = words[-2] if len(words) > 1 else ""
    if word == "by":
        return far and (ahead in _MOVED or ahead.endswith("ed"))
    if word == "from":
        return ahead not in ("anywhere", "anything") and not said.isdisjoint(MOVES | WEAK_MOVES)
    return word in ("up", "down")  # "down 1,900 to 54,300"


_MOVED = frozenset("up down rose fell grew shrank".split())


def _deictic(text: Text, start: int, end: int, unit: str) -> bool:
    if unit not in DURATIONS:
        return False
    words = _words(text, start, 1)
    return (
        bool(words)
        and words[0] in _DEICTIC_BEFORE
        or bool(_DEICTIC_AFTER.match(text.low, end + (text.low[end : end + 1] == " ")))
    )


def _float(value: Exact | None) -> float | None:
    """The published number: whole ones exact, others rounded to ten significant digits."""
    if value is None or isinstance(value, int) and abs(value) < 10**10:
        return value if value is None else float(value)
    return float(f"{float(value):.10g}")
