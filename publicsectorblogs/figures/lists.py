"""Numbers in company: what one of a list or a range says about the others."""

from __future__ import annotations

from collections.abc import Sequence

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import Number
from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.figures.vetoes import veto

# Longer gaps between two numbers join nothing.
_GAP = 16
# What joins the ends of a range, and the parts of a list.
TO = frozenset(["-", " to ", "-to-", " - ", " or ", "- to ", "- "])
LISTED = frozenset([", ", " and ", ", and ", " or ", " & ", "/", "- and ", "-, ", "- or ", " to "])
_SHARED = frozenset(["percent", "percentage point", "year", *DURATIONS, "mile", "kilometre"])
# Vetoes that go on along "sections 2 and 3", "page 3 of 10", "5-7 May", "10 to 11.30am".
_GO_ON = frozenset(
    ["label", "name", "phone number", "date", "clock time", "house number", "rating"]
)
_JOINED = frozenset([*LISTED, *TO, "-", " of ", " until ", " till ", ", or ", " for ", " - "])


def find_vetoes(text: Text, numbers: Sequence[Number], places: Sequence[Place]) -> list[str | None]:
    """Return the veto of each number, or None; in a list they go on to those that are bare."""
    reasons = [veto(at) for at in places]
    if _GO_ON.isdisjoint(reasons):
        return reasons
    plural = [at.word.endswith("s") for at in places]  # "sections 2 and 3", but not "ward 6 and 12"
    steps = [(i, i + 1) for i in range(len(numbers) - 1)]
    for known, open_ in (*steps, *((j, i) for i, j in reversed(steps))):
        reason, forwards = reasons[known], known < open_
        if reason not in _GO_ON:
            continue
        gap = gap_behind(text, numbers, min(known, open_))
        if reason == "phone number" and forwards and gap in _IN_PHONE_NUMBERS:
            reasons[open_] = reason
        elif (
            reason == "label"
            and forwards
            and gap == " "
            and places[open_].integer
            and places[open_].bare
        ):
            reasons[open_] = reason  # "VAT number 123 4567 89"
        elif reasons[open_] is None and gap in _JOINED:
            at = places[open_]
            if reason in ("label", "name") and gap not in _SPANS and not plural[known]:
                continue
            if at.bare and at.number.kind != "vague" and _may_go_on(at, reason, forwards):
                reasons[open_], plural[open_] = reason, plural[known]
    return reasons


# What joins the ends of "page 3 of 10", "steps 1 to 4".
_SPANS = frozenset(["-", " to ", " of ", "/", " - "])
_IN_PHONE_NUMBERS = frozenset([" ", "-", ") ", ")", " - "])


def _may_go_on(at: Place, reason: str | None, forwards: bool) -> bool:
    value = at.number.value
    if value is None or forwards and is_plural(at.next):
        return False
    if not forwards and reason in ("label", "name", "phone number"):
        return False
    return {"date": value <= 31, "clock time": value < 25}.get(reason or "", True)


def gap_behind(text: Text, numbers: Sequence[Number], index: int) -> str:
    """What stands between a number and the next: empty where that joins nothing."""
    if not 0 <= index < len(numbers) - 1:
        return ""
    start, end = numbers[index].end, numbers[index + 1].start
    return text.low[start:end] if end - start <= _GAP else ""


def share_units(text: Text, numbers: Sequence[Number], reasons: Sequence[str | None]) -> None:
    """Give the numbers of a list the unit of its last: "38, 32 and 26 per cent"."""
    for index in range(len(numbers) - 2, -1, -1):
        number, following = numbers[index], numbers[index + 1]
        if number.unit or following.unit is None or following.currency or number.value is None:
            continue
        if reasons[index] not in (None, "one"):
            continue
        gap = gap_behind(text, numbers, index)
        if gap not in LISTED or number.scale != 1 or following.unit.name not in _SHARED:
            continue
        if number.kind != following.kind or looks_like_year(number):
            continue
        if following.unit.name == "percent" and number.value > 100:
            continue
        if following.factor == 1:
            number.unit, number.age = following.unit, following.age


def looks_like_year(number: Number) -> bool:
    return number.plain.isdigit() and len(number.plain) == 4
