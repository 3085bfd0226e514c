"""From numbers to quantities: ranges, proportions, hedges, nouns and rates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from publicsectorblogs.figures.ages import read_age
from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.elision import elided_scales, elided_units
from publicsectorblogs.figures.hedges import Hedge, bounds, hedge_after, hedge_before
from publicsectorblogs.figures.lexicon import (
    MONTHS,
    PHRASE_ENDS,
    VAGUE_SCALES,
)
from publicsectorblogs.figures.lists import (
    TO,
    find_vetoes,
    gap_behind,
    looks_like_year,
    may_be_year,
    share_units,
)  # fmt: skip
from publicsectorblogs.figures.movements import is_movement, moves_behind, role_of
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural, read_noun
from publicsectorblogs.figures.number import Exact, Number
from publicsectorblogs.figures.unit_reader import read_rate, read_unit
from publicsectorblogs.figures.units import BY_NAME, DURATIONS
from publicsectorblogs.figures.vetoes.idioms import ONE
from publicsectorblogs.model import Quantity

_PERCENT = BY_NAME["percent"]
# Numbers further apart make no proportion and no range: "one [noun] out of every [five]".
_NEAR = 40
_OUT_OF = frozenset(
    [" in ", " out of ", " out of the ", " out of our ", " out of its ", " out of their ",
     " in every ", " out of every ", " of every ", "-in-"]
)  # fmt: skip
_NUMERATOR_NOUN = re.compile(r" ([a-z]+) (?:in|out of)(?: every)? ")
# "54 people out of 120", "three adults in ten", which are as many of the same.
_SOME_OUT_OF = re.compile(
    r" (?:[a-z]+ )?([a-z]+) (?:out of (?:a total of |every )?|in (?:every )?)"
)
# "One teacher in five schools"; most words in -s are verbs there: "one child in five lives".
_PLACES = re.compile(
    r" (?:[a-z]+ )?(?:schools|wards|offices|towns|cities|hospitals|rooms|countries|councils|teams|"
    r"sites|areas|villages|libraries|buildings|departments|centres)\b"
)
_DEICTIC_AFTER = re.compile(
    r"'? ?(?:ago|later|earlier|since|on(?=[ ,.;]?(?:$|[.,;\n]| (?:from|in|since|we|and|i|it)\b))|"
    r"from now|hence|previously|beforehand|afterwards?|before that|prior)\b|s?'s? time\b|'s? time\b"
)
# Behind these an article is read as one only where they hedge: "more than a year", but not "higher
# than a year ago".
_COMPARING = frozenset(["than", "least"])
_DEICTIC_BEFORE = frozenset("last past next previous coming preceding following recent".split())


@dataclass(frozen=True, slots=True)
class Skipped:
    """A number that is no figure, and the veto that took it."""

    start: int
    end: int
    veto: str


def assemble(
    text: Text, numbers: Iterable[Number], *, vetoes: bool = True
) -> Iterator[Quantity | Skipped]:
    """Yield the quantities that `numbers` make, and the numbers left out, in order of place.

    Without `vetoes` every number is a figure: for a text that is known to be the quote of one.
    """
    candidates = [Candidate(text, number) for number in numbers]
    if not candidates:  # as most paragraphs have none
        return
    for it in candidates:
        read_age(it)
    if vetoes:
        find_vetoes(candidates)
    share_units(candidates)
    elided_units(candidates)
    elided_scales(candidates)
    index = end = 0
    while index < len(candidates):
        it, number = candidates[index], candidates[index].number
        quantity, count = _of_many(candidates, index) or (None, 1)
        if number.start >= end:  # else it is the "1,000" of a rate "per 1,000 people"
            if quantity is None and it.veto:
                yield Skipped(number.start, number.end, it.veto.name)
            else:
                quantity = quantity or _single(it)
                if number.plain == "a" and it.word in _COMPARING and quantity.hedge == "exact":
                    yield Skipped(number.start, number.end, ONE.name)  # "higher than a year ago"
                else:
                    yield quantity
                    end = quantity.char_end
        index += count


def _of_many(candidates: Sequence[Candidate], index: int) -> tuple[Quantity, int] | None:
    """Read the quantity that a number makes with those behind it, and how many they are."""
    if index + 1 >= len(candidates):
        return None
    if candidates[index + 1].number.start - candidates[index].number.end > _NEAR:
        return None
    return _proportion(candidates, index) or _range(candidates, index)


# --- proportions --------------------------------------------------------------------------------


def _proportion(candidates: Sequence[Candidate], index: int) -> tuple[Quantity, int] | None:
    """Read "four in ten", "nine out of ten", "one person in five", "seven and nine out of ten"."""
    first = candidates[index]
    if first.veto and not first.veto.counts_in_company:
        return None
    if _is_part_of_next(candidates, index):
        if joined := _parts_between(candidates, index):
            return joined, 4
        part, whole = first.number, candidates[index + 1].number
        assert part.value is not None and whole.value is not None
        share = Fraction(part.value * 100, 1) / whole.value
        number = Number(part.start, whole.end, whole.end, share, "proportion", "", _PERCENT)
        return _single(Candidate(first.text, number)), 2
    gap = gap_behind(candidates, index)
    if first.has_unit or gap not in TO and (gap != " and " or first.word != "between"):
        return None
    if not _is_part_of_next(candidates, index + 1):
        return None
    joined = _range_of_proportions(*candidates[index : index + 3])
    return (joined, 3) if joined else None


def _parts_between(candidates: Sequence[Candidate], index: int) -> Quantity | None:
    """Read "between 1 in 6 and 1 in 5"; "from 1 in 10 to 1 in 4" may be a movement."""
    first, gap = candidates[index], gap_behind(candidates, index + 1)
    between = gap == " and " and first.word == "between"
    if not between and gap not in TO or not _is_part_of_next(candidates, index + 2):
        return None
    if not between and moves_behind(first.words, far=False):
        return None
    parts = [it.number.value for it in candidates[index : index + 4]]
    low, of, high, whole = (Fraction(value) for value in parts if value is not None)
    ends = (low * 100 / of, high * 100 / whole)
    if ends[0] >= ends[1]:
        return None
    start, end = _range_start(first, between), candidates[index + 3].number.end
    return _between(first.text, start, first.number.start, end, ends, _PERCENT.name,
                    "proportion", None)  # fmt: skip


def _range_of_proportions(first: Candidate, second: Candidate, whole: Candidate) -> Quantity | None:
    """Read "seven to nine out of ten"; not "a few to nine", "half to nine", "nine to two"."""
    low, high, of = first.number.value, second.number.value, whole.number.value
    assert high is not None and of is not None
    if low is None or low >= high or first.number.kind == "fraction":
        return None
    start = first.number.start
    hedge = first.text.low.rfind("between", max(0, start - 9), start)
    return _between(
        first.text, start if hedge < 0 else hedge, start, whole.number.end,
        (Fraction(low * 100, 1) / of, Fraction(high * 100, 1) / of), _PERCENT.name, "proportion",
        None,
    )  # fmt: skip


def _is_part_of_next(candidates: Sequence[Candidate], index: int) -> bool:
    """Tell whether the words say that a number is part of the next: "four in ten"."""
    if index + 1 >= len(candidates):
        return False
    text, part, whole = (
        candidates[index].text,
        candidates[index].number,
        candidates[index + 1].number,
    )
    gap = text.low[part.end : whole.start] if whole.start - part.end <= _NEAR else ""
    some = (" out of " in gap or " in " in gap) and _are_some_of(gap, candidates[index + 1])
    if not some and not _says_part(gap, part):
        return False
    if not some and gap not in _OUT_OF and _PLACES.match(text.low, whole.end):
        return False
    if not _are_of_a_kind(part, whole):
        return False
    if not _fits_in(part, whole, gap) or _STARS.match(text.low, whole.end):
        return False
    if "out of" in gap and text.low.startswith(" for ", whole.end):
        return False  # "8 out of 10 for effort"
    return "out of" in gap or "every" in gap or _makes_a_whole(part, whole)


def _says_part(gap: str, part: Number) -> bool:
    if gap in _OUT_OF:
        return True
    return part.plain in ("one", "1") and _NUMERATOR_NOUN.fullmatch(gap) is not None


def _are_some_of(gap: str, whole: Candidate) -> bool:
    """Tell "54 people out of 120" from "3 nurses out of 12 wards", of something else."""
    some = _SOME_OUT_OF.fullmatch(gap)
    if some is None or not is_plural(some[1]):
        return False
    return not whole.counts_things


def _are_of_a_kind(part: Number, whole: Number) -> bool:
    """Tell whether two numbers can be a part and its whole: counts, or sums of money."""
    if part.value is None or whole.value is None:
        return False
    if part.currency and whole.currency and part.value and whole.value:
        return True
    times = part.unit is BY_NAME["times"] and whole.unit is None  # "nine times out of ten"
    return times or not (whole.unit or whole.currency or part.unit)


def _fits_in(part: Number, whole: Number, gap: str) -> bool:
    assert part.value is not None and whole.value is not None
    if part.kind in ("fraction", "vague") or whole.value < 2 or part.value > whole.value:
        return False
    if "." in part.plain and "out of" in gap:
        return False  # a rating
    return part.value < whole.value or gap.startswith(" out of")


def _makes_a_whole(part: Number, whole: Number) -> bool:
    """Tell what "in" alone makes a whole: "1 in 37", "3 in 20", not "5 in 37" nor "3 in 2016"."""
    if part.plain in ("1", "one") and whole.kind == "numeral":
        return not may_be_year(whole)  # "1 in 82", "one in 3355"
    if looks_like_year(whole) or whole.kind == "numeral" and not _is_round(whole.value):
        return False
    if part.kind == "words" and whole.kind == "numeral":  # "four in 10", as house styles have it
        return part.plain == "one" or whole.value is not None and whole.value % 10 == 0
    return part.plain == "one" or part.plain[:1].isdigit() == whole.plain[:1].isdigit()


# "A ratio of 3 to 1" is no range.
_RATIO = re.compile(r"\bratio(?: \w+){0,5} $")
_RATIO_NEAR = 48
# "Four out of five stars", "two in three days" are no shares.
_STARS = re.compile(r" (?:stars?|days?|weeks?|months?|years?|hours?|minutes?|marks)\b")


def _is_round(whole: Exact | None) -> bool:
    return whole is not None and (whole <= 20 or whole % 10 == 0 or whole in (25, 75))


# --- ranges -------------------------------------------------------------------------------------


def _range(candidates: Sequence[Candidate], index: int) -> tuple[Quantity, int] | None:
    """Read "between X and Y", "from X to Y", "X to Y", "X-Y", "X or Y"; movements are none."""
    it, other = candidates[index], candidates[index + 1]
    first, second, gap = it.number, other.number, gap_behind(candidates, index)
    is_between = gap in (" and ", " & ") and (it.word == "between" or _is_between_ages(it))
    if not is_between and gap not in TO or first.value is None or second.value is None:
        return None
    if second.currency and not first.currency:
        return None
    if first.currency and not second.currency and gap in ("-", " to "):
        return None  # "£5 to 300 clubs"
    if "fraction" in (first.kind, second.kind) and first.kind != second.kind:
        return None
    if _RATIO.search(it.text.low, max(0, first.start - _RATIO_NEAR), first.start):
        return None
    if _is_within_a_chain(it.text.low, first.start, second.end, gap):
        return None
    if _vetoed_range(it, other, gap):
        return None
    low, high = _agree(first, second)
    if low is None or high is None or not _spans(it, other, low, high, gap):
        return None
    start = _range_start(it, is_between)
    unit = second.unit or first.unit
    name = "percent" if first.kind == "fraction" else unit.name if unit else "count"
    form = _form(second if second.unit else first)
    return _between(it.text, start, first.start, second.end, (low, high), name, form,
                    second.per or first.per), 2  # fmt: skip


def _is_between_ages(it: Candidate) -> bool:
    """ "between the ages of 16 and 64", "between ages 5 and 11"."""
    words = it.words
    if it.word not in ("of", "ages") or not it.number.age:
        return False
    return words[-2:] == ["between", "ages"] or words[-4:] in _BETWEEN_AGES


_BETWEEN_AGES = (["between", "the", "ages", "of"], ["between", "the", "age", "of"])


def _range_start(it: Candidate, is_between: bool) -> int:
    """Return where the words of a range begin: at "between", "from" or its hedge."""
    if is_between or it.word in ("between", "from"):  # "between 40-45" as well
        word = "between" if is_between else it.word
        return it.text.low.rfind(word, 0, it.number.start)
    before = hedge_before(it)  # "about 1,500 to 2,000"
    return before.place if before else it.number.start


def _spans(it: Candidate, other: Candidate, low: Exact, high: Exact, gap: str) -> bool:
    """Tell whether two ends make a range, and are neither a movement nor two figures."""
    alone = it.has_unit and not it.number.age and not other.has_unit
    if low >= high or gap == " - " and alone:
        return False
    if gap == " - " and it.word in ("under", "over"):
        return False  # "under 25 - 66,560 people"
    if gap == " - " and _OF_THEM.match(it.text.low, other.number.end):
        return False  # "we saw 40 - 12 if you count us", "we saw 12 - 14 of them new"
    if gap in (" or ", "- or ") and high - low > max(2, low / 2):
        # "3 or 8 minutes" is a range, "9 or 90" are two, and so are "15- or 45-minute calls".
        if gap == "- or " or high > 3 * low or not other.has_unit:
            return False
    if gap == " or " and other.number.currency and other.number.plain[-3:-2] == ".":
        return False  # "pays £72.65 or £108.55"
    return not is_movement(it, other, low, high)


_OF_THEM = re.compile(r" (?:of (?:them|us|which|whom|these|those)|if)\b")


def _is_within_a_chain(low: str, start: int, end: int, gap: str) -> bool:
    """Tell whether digits are the middle or the beginning of "1-2-3"."""
    if low[start - 1 : start] in ("-", "/", ".") and low[start - 2 : start - 1].isdigit():
        return True
    return gap == "-" and low[end : end + 1] == "-" and low[end + 1 : end + 2].isdigit()


def _vetoed_range(first: Candidate, second: Candidate, gap: str) -> bool:
    """Tell whether an end of a range is a year, a score, part of a name or the like."""
    has_unit = first.has_unit or second.has_unit
    if not has_unit and looks_like_year(first.number) and looks_like_year(second.number):
        years = may_be_year(first.number) and may_be_year(second.number)
        return years or not is_plural(second.next)  # "1000-1500 words", "2000 to 2500 people"
    if second.veto and not second.veto.ends_range:
        return True
    if first.veto is not None and first.word in _DATING and looks_like_year(first.number):
        return True  # "from 16 tonnes in 2019 to 10 tonnes"
    return first.veto is not None and not first.veto.opens_range.lifts(has_unit, gap)


# Behind one of these what looks like a year is one, whatever follows.
_DATING = MONTHS | {"in", "since", "during", "until", "before", "after", "year", "spring", "summer",
                    "autumn", "winter"}  # fmt: skip


def _agree(first: Number, second: Number) -> tuple[Exact | None, Exact | None]:
    """Return the two ends of a range in one unit, or Nones where their units differ."""
    low, high = first.value, second.value
    assert low is not None and high is not None
    one, other = first.unit, second.unit
    if one and other and one.name != other.name:
        return None, None
    shared = first.currency or first.age or (first.plain, second.plain) == ("a", "two")
    if one and not other and not shared:
        return None, None  # but for "£5 to 10", "pupils 9 to 12", "a week or two"
    if first.scale == 1 and second.scale > 1 and low < 1000 and low * second.scale < high:
        low *= second.scale  # "£5-10m"
    if first.scale == second.scale == 1 and _are_thousands(first, second, low, high):
        low *= 1000
    if other and not one and second.factor != 1:
        low *= second.factor
    return low, high


# How many times the first end of "20-30,000" the second may be, both of them thousands.
_TIMES_THE_FIRST = 5


def _are_thousands(first: Number, second: Number, low: Exact, high: Exact) -> bool:
    """Tell whether the first end leaves out its thousands: "20-30,000", "£5 to 10,000"."""
    if not (first.plain.isdigit() and second.plain.endswith(",000")):
        return False
    return low < high / 1000 <= low * _TIMES_THE_FIRST


def _between(
    text: Text, start: int, core: int, end: int, ends: tuple[Exact, Exact], unit: str, form: str,
    per: str | None,
) -> Quantity:  # fmt: skip
    noun, end, per = _noun_and_rate(text, _Counted(core, True), end, unit, per)
    return Quantity(
        char_start=start, char_end=end, core_start=core, core_end=end, quote=text.raw[start:end],
        value=None, low=_float(ends[0]), high=_float(ends[1]), unit=unit, hedge="between",
        form=form, per=per, noun=noun, deictic=_deictic(text, core, end, unit),
    )  # fmt: skip


# --- single numbers -----------------------------------------------------------------------------


def _single(it: Candidate) -> Quantity:
    text, number, before = it.text, it.number, hedge_before(it)
    behind = _behind(text, number)
    hedge = _choose(before, behind.hedge)
    start = before.place if before else number.start
    value = _float(number.value)
    if value is not None:
        low, high = bounds(hedge, value)
    else:
        low, high = _float(number.low), _float(number.high)
        hedge = "about" if hedge == "exact" else hedge
    return Quantity(
        char_start=start, char_end=behind.end, core_start=number.start, core_end=behind.end,
        quote=text.raw[start : behind.end], value=value, low=low, high=high, unit=behind.unit,
        hedge=hedge, form=_form(number), per=behind.per, noun=behind.noun,
        role=None if text.low.startswith(" ago", behind.end) else role_of(text, start, behind.noun),
        deictic=_deictic(text, start, behind.end, behind.unit),
    )  # fmt: skip


class _Behind(NamedTuple):
    """What stands behind a number and belongs to it, up to `end`."""

    unit: str
    noun: str | None
    per: str | None
    hedge: Hedge | None
    end: int


def _behind(text: Text, number: Number) -> _Behind:
    """Read the noun, the hedge and the rate behind a number, in any order."""
    unit = "percent" if number.kind == "fraction" else number.unit.name if number.unit else "count"
    if hedge := hedge_after(text, number.end) or _hedge_within(text, number):
        return _behind_hedge(text, number, unit, hedge)
    if unit != "count":
        end, per = number.end, number.per
        if per is None and unit != "percent" and (rate := _rate_of_stuff(text.low, end)):
            per, end = rate
        return _Behind(unit, None, per, None, end)
    noun, end, per = _noun_and_rate(text, _counted(number), number.end, unit, number.per)
    if noun and (hedge := hedge_after(text, _noun_end(text, number.end, noun))):
        end = hedge.place
    if noun is None and per is None:
        noun, per = _shared_rate(text, number)
        if noun is None and text.low.endswith(": ", 0, number.start):
            noun = _noun_of_label(text, number)
    return _Behind(unit, noun, per, hedge, end)


# "Complaints: 412.", "Potholes filled: 3,214 (3,001 in 2014)": a plural that begins an item.
_LABEL = re.compile(
    r"(?:^|[\n.;|•(] ?)(?:- )?"
    r"(?:(?P<noun>[A-Za-z]{4,}) [a-z]{2,}ed|(?P<alone>[A-Za-z][a-z]{3,})): $"
)
# With a capital it may be a name ("Leeds: 12"), but for these, and those that end so.
_NO_NAMES = frozenset(
    "births calls countries deaths followers homes jobs members pupils schools staff users "
    "visitors visits volunteers".split()
)
_ENDS_OF_NO_NAMES = ("als", "ants", "ents", "ints", "ions", "ses")
_LONGEST_LABEL = 36
_LABELLED = re.compile(r"[.;|]?(?:\n|$)|[.;] | \((?:(?:in )?(?:19|20)\d\d|up|down|last|\d)")
_NO_LABELS = frozenset(
    "totals numbers results figures scores ratings points notes sources references details codes "
    "dates times answers values series averages rates sizes marks levels ages".split()
)


def _noun_of_label(text: Text, number: Number) -> str | None:
    """Return the plural noun before a colon and a number, where that ends its item."""
    if number.kind != "numeral" or not _LABELLED.match(text.low, number.end):
        return None
    label = _LABEL.search(text.cased, max(0, number.start - _LONGEST_LABEL), number.start)
    if label is None:
        return None
    noun = (label["noun"] or label["alone"]).lower()
    alone = label["alone"] or ""
    if alone[:1].isupper() and not (noun in _NO_NAMES or noun.endswith(_ENDS_OF_NO_NAMES)):
        return None
    return noun if is_plural(noun) and noun not in _NO_LABELS else None


def _shared_rate(text: Text, number: Number) -> tuple[str | None, str | None]:
    """Return the noun and the rate of "9.8", of "9.8 and 2.9 deaths per million people"."""
    others = _AND_OTHERS.match(text.low, number.end)
    if others is None:
        return None, None
    noun, _, per = _noun_and_rate(text, _counted(number), others.end(), "count", None)
    if noun is None and (rate := read_rate(text.low, others.end())):
        per, _ = rate
    return (noun, per) if per and _OF_MANY.match(per) else (None, None)


# "9.8" in "9.8 and 2.9 deaths per million people".
_AND_OTHERS = re.compile(r"(?:(?:,? and |,? or | to |, )\d+(?:,\d{3})*(?:\.\d+)?){1,4}(?= [a-z])")
_OF_MANY = re.compile(r"1(?:0|,000)|million|thousand|hundred")


def _hedge_within(text: Text, number: Number) -> Hedge | None:
    """Return the hedge of "34+ million", which stands before the scale."""
    is_more = number.scale > 1 and "+" in text.low[number.start + 1 : number.digits_end]
    return Hedge("at_least", number.end) if is_more else None


def _behind_hedge(text: Text, number: Number, unit: str, hedge: Hedge) -> _Behind:
    """Read on behind a hedge: "16 or more hours a week", "£3,000 or more a year"."""
    end, per = hedge.place, number.per
    if unit == "count":
        read = read_unit(text, replace(number, end=end, digits_end=end))
        unit, end, per = read.unit.name if read.unit else unit, read.end, read.per
    elif per is None and (rate := read_rate(text.low, end)):
        per, end = rate
    noun, _, per = _noun_and_rate(text, _counted(number), end, unit, per)
    return _Behind(unit, noun, per, hedge, end)


def _choose(before: Hedge | None, after: Hedge | None) -> str:
    if after and (before is None or before.name in ("exact", "about")):
        return after.name
    return before.name if before else "exact"


def _form(number: Number) -> str:
    if number.kind in ("vague", "proportion", "fraction"):
        return number.kind
    if number.is_percent:
        return "percentage"
    return "numeral" if number.kind == "numeral" else "words"


class _Counted(NamedTuple):
    """Where a number begins that counts something, whether it is not one, and what "of" follows.

    `of`: the "of" of "dozens of sites", behind which its noun stands.
    """

    start: int
    many: bool
    of: str = ""


def _counted(number: Number) -> _Counted:
    of = " of" if number.plain in VAGUE_SCALES else ""
    return _Counted(number.start, number.value != 1, of)


def _noun_and_rate(
    text: Text, counted: _Counted, end: int, unit: str, per: str | None
) -> tuple[str | None, int, str | None]:
    """Return the noun of a count, the end of the span with its rate, and the rate."""
    if unit != "count":
        if per is None and unit != "percent" and (rate := _rate_of_stuff(text.low, end)):
            per, end = rate
        return None, end, per
    if per and _OF_MANY.match(per):
        return None, end, per  # "3 per 100,000 women aged 20"
    found = read_noun(text.cased, end, start=counted.start, many=counted.many)
    if found is None and counted.of and text.low.startswith(counted.of, end):
        found = read_noun(text.cased, end + len(counted.of))
    if found is None:
        return None, end, per
    noun, stop = found
    if counted.many and noun.endswith(("'s", "’s")):
        noun, stop = noun[:-2], stop - 2  # "two site's", as people write for "sites"
    if per is None and (rate := read_rate(text.low, stop) or _rate_of_stuff(text.low, stop)):
        per, end = rate
    return noun, end, per


_OF_STUFF = re.compile(r" of (?:([a-z]+) )?([a-z]+(?:2e?)?)(?= (?:an?|per|each|every) )")


def _rate_of_stuff(low: str, end: int) -> tuple[str, int] | None:
    """Read the rate behind what is counted or measured: "12 tonnes of road salt a day"."""
    stuff = _OF_STUFF.match(low, end) if low.startswith(" of ", end) else None
    if stuff is None or not PHRASE_ENDS.isdisjoint(stuff.groups()):
        return None
    return read_rate(low, stuff.end())


def _noun_end(text: Text, end: int, noun: str) -> int:
    return text.cased.find(noun, end) + len(noun)


def _deictic(text: Text, start: int, end: int, unit: str) -> bool:
    if unit not in DURATIONS:
        return False
    words = text.low[max(0, start - 24) : start].split()
    return (
        bool(words)
        and words[-1] in _DEICTIC_BEFORE
        or bool(_DEICTIC_AFTER.match(text.low, end + (text.low[end : end + 1] == " ")))
    )


def _float(value: Exact | None) -> float | None:
    """The published number: whole ones exact, others rounded to ten significant digits."""
    if value is None or isinstance(value, int) and abs(value) < 10**10:
        return value if value is None else float(value)
    return float(f"{float(value):.10g}")
