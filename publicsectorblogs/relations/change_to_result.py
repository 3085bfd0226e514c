"""By how much, by how many per cent, and to what: "grew by £3m (5%) to £63m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.checks import CONTRADICTS
from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, at
from publicsectorblogs.relations._moves import (
    A_FALL,
    A_RISE,
    FALLING,
    FALLS,
    FELL,
    RISES,
    RISING,
    ROSE,
    TO,
)
from publicsectorblogs.relations._passages import (
    MONTH_OR_SEASON,
    PERIOD,
    Passage,
    of_one_kind,
    pattern,
)
from publicsectorblogs.relations._verdicts import compare

_BY = (
    rf"\b(?:(?P<up>{ROSE}|{RISES}|{RISING}|rise|grow|increase|up)|"
    rf"(?P<down>{FELL}|{FALLS}|{FALLING}|fall|drop|decrease|decline|down|cut|reduced))"
    r"(?: by)?(?: a further| another)?"
)
_NP = r"(?: (?!(?:of|to|from|and|but|per|in)\b)[\w'-]+){0,2}"
# The time in which it happened: "in 2015", "over the year".
_IN_TIME = (
    r"(?:,? (?:in|over|during) (?:the |a |last |this )?(?:past |last |same )?"
    rf"(?:{PERIOD}|period|{MONTH_OR_SEASON}|(?:19|20)\d\d)\b[\w /-]{{0,12}}?)?"
)
_TO = rf",? {TO} <to:CMU>"
# Behind the share nothing says that it is of something else: "3% of all", "3% below the target".
_END = r"(?=[.,;)]|$| in | and | but )"
_PATTERNS = (
    # "Grew by £3m (5%) to £63m", "by £3m, or 5%, to £63m"
    pattern(rf"{_BY} <change:CMU>{_NP}(?: \((?:or )?|,? or |, )<share:P>\)?{_IN_TIME}{_TO}"),
    pattern(rf"{_BY} <share:P>(?: \((?:or )?|,? or |, )<change:CMU>{_NP}\)?{_IN_TIME}{_TO}"),
    # "Fell by £18bn to £74bn, a fall of 20%"
    pattern(
        rf"{_BY} <change:CMU>{_NP}{_IN_TIME}{_TO}{_NP}(?:,| -| \() ?(?:or )?(?:up |down |"
        rf"an? (?:{A_RISE}|{A_FALL}) of )<share:P>{_END}"
    ),
)  # fmt: skip
# Where these have a rate, a share in brackets may be that, or its change: "fell by 52,000 (0.2%)".
_HAS_A_RATE = re.compile(r"\b(?:unemploy|employ|inactiv|claimant|in work)", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:average|annual(?:ly)?|every year|each year|compound)\b", re.IGNORECASE)


def _find(passage: Passage) -> Iterator[Claim]:
    if passage.in_real_terms or _YEARLY.search(passage.text):
        return
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            change, share, to = (passage.found(match, name) for name in ("change", "share", "to"))
            if not of_one_kind(change, to) or any(f.quantity.per for f in (change, share)):
                continue
            rises = match["up"] is not None
            claim = Claim(
                ((to, "to"), (change, "change"), (share, "share")), _share_of(rises=rises),
                passage.sentence, "percent",
                f"a {'rise' if rises else 'fall'} by {change.quantity.quote} to "
                f"{to.quantity.quote} is one of {{computed}}",
            )  # fmt: skip
            found = compare(RELATION.name, claim)
            if not _HAS_A_RATE.search(passage.text) or found and found.verdict != CONTRADICTS:
                yield claim


def _share_of(*, rises: bool) -> Arithmetic:
    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        to, change, share = n
        # The earlier number as so many times the change, so that each number counts once.
        earlier = to / change + at(-1 if rises else 1)
        return share, at(100) / earlier

    return arithmetic


RELATION = Relation(
    "change and its result",
    "The amount by which a number changed, the percentage, and what it changed to.",
    words=("to ‹", " of ‹", "just ‹", "only ‹", "record ‹", "mere ‹"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "Income grew by £3m, or 5%, to £63m.",
            "Pupils rose by 120,000 (1.4%) to 8.6 million.",
            "Borrowing fell by £18bn to £74bn, a fall of 20%.",
            "Calls fell 20% (or 300) in May to 1,200.",
            "Income grew by £3m to £63m, a jump of 5%.",
            "Income grew by £3m, or 5%, to a record £63m.",
            "Income soared by £3m (5%) to £63m.", "Calls plunged by 300, or 20%, to 1,200.",
        ),
        loose=("Calls fell by 300 (21%) to 1,200.",),
        contradicts=(
            "Income grew by £3m, or 15%, to £63m.",
            "Pupils rose by 120,000 (4.1%) to 8.6 million.",
            "Borrowing fell by £18bn to £74bn, a fall of 40%.",
            "Calls fell 30% (or 300) in May to 1,200.",
            "Income grew by £3m to £63m, a jump of 15%.",
            "Income grew by £3m, or 15%, to a record £63m.",
            "Income soared by £3m (15%) to £63m.", "Calls plunged by 300, or 60%, to 1,200.",
        ),
        silent=(
            "Income grew by £3m, or 5% in real terms, to £90m.",
            "Income grew by £3m, or 15% in cash terms since 2010, to £63m.",
            "Income grew by £3m to £90m, 40% of which is from gifts.",
            "Income grew by £3m to £90m, 12% above the target.",
            "Calls fell by 300 (12 a day) to 1,200.",
            "Unemployment fell by 52,000 to 1.63 million (4.9%).",
            "Unemployment fell by 52,000 (0.2%) to 1.63 million.",
            "Staff rose by 300 (12% of them in Leeds) to 1,200.",
            "Staff rose by 300 to 1,200, an average rise of 5% a year.",
        ),
    ),
)  # fmt: skip
