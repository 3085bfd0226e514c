"""Numbers in company: what one of a list or a range says about the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import Number
from publicsectorblogs.figures.tables import DURATIONS
from publicsectorblogs.figures.vetoes import veto

# Longer gaps between two numbers join nothing.
_GAP = 16
# What joins the ends of a range, and the parts of a list.
TO = frozenset(["-", " to ", "-to-", " - ", " or ", "- to ", "- "])
LISTED = frozenset([", ", " and ", ", and ", " or ", " & ", "/", "- and ", "-, ", "- or ", " to "])
_SHARED = frozenset(["percent", "percentage point", "year", *DURATIONS, "mile", "kilometre"])
# Vetoes that go on along "sections 2 and 3", "page 3 of 10", "5-7 May", "10 to 11.30am".
_GO_ON = frozenset(["label", "name", "phone number", "date", "clock time", "house number"])
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


_ELLIPTIC = re.compile(r"[^.;:\n0-9]{1,40}(?:, | and )(?:only |just )?$")
_SAME_AGAIN = frozenset("on by for to in at from".split())
# "Abbey 31%, Castle 28": the name of a part before each.
_NAMED_ALIKE = re.compile(r",(?: and)? [A-Z][\w'-]+(?: [A-Z][\w'-]+)? ")


def elided_units(
    text: Text, numbers: Sequence[Number], places: Sequence[Place], reasons: list[str | None]
) -> None:
    """Give a bare number the unit of the one before it, where the words leave it out.

    "60 per cent on quality, 30 on price"; "Abbey 31%, Castle 28"; "from 11 days to 8".
    """
    for index in range(1, len(numbers)):
        last, number, at = numbers[index - 1], numbers[index], places[index]
        if not at.bare or last.unit is None or last.currency or number.value is None or number.per:
            continue
        if number.start - last.end > 60 or last.kind != number.kind:
            continue
        moved = places[index - 1].word == "from" and text.low[last.end : number.start] == " to "
        alike = last.unit.name == "percent" and number.value <= 100 and _is_alike(text, last, at)
        if moved and reasons[index] is None and not at.next or alike:
            number.unit, at.bare, reasons[index] = last.unit, False, None


def _is_alike(text: Text, last: Number, at: Place) -> bool:
    """Tell whether a clause is built like that of the percentage before it."""
    start, end = last.end, at.number.start
    if _NAMED_ALIKE.fullmatch(text.cased, start, end) and not is_plural(at.next):
        return True
    return at.next in _SAME_AGAIN and bool(_ELLIPTIC.fullmatch(text.low, start, end))


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
        if following.unit.factor == "1":
            number.unit, number.age = following.unit, following.age


def looks_like_year(number: Number) -> bool:
    return number.plain.isdigit() and len(number.plain) == 4
