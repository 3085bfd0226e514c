"""Per week and per year: "£40 a week, or £2,080 a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, of_one_kind, pattern
from publicsectorblogs.relations._verdicts import in_words

# How many of the shorter time there are in the longer; days may be working days.
_IN = {
    ("week", "year"): Interval(52, 52.2), ("month", "year"): Interval(12, 12),
    ("quarter", "year"): Interval(4, 4), ("day", "week"): Interval(5, 7),
    ("day", "year"): Interval(220, 366), ("day", "month"): Interval(20, 31),
    ("week", "month"): Interval(4, 4.4),
}  # fmt: skip
_WEEKS_OF_WORK = Interval(42, 52.2)  # hours of work leave out weeks of leave
_WEEKS_OF_TERM, _DAYS_OF_TERM = Interval(30, 52.2), Interval(150, 366)
_IN_TERM = re.compile(
    r"\b(?:schools?|pupils?|students?|lessons?|terms?|classes|lectures?|universit\w+|colleges?|"
    r"courses?|tuition|teach\w*)\b",
    re.IGNORECASE,
)
_ROUNDED = 0.04  # of a rate in whole hundreds
_SAME = (
    r"(?: \((?:that is |that's |which is )?|(?:,? or|,? that is|,? that's|,? which is|"
    r",? i\.e\.,?|,? equivalent to|,? equal to| \(or| =|"
    r",? making|,? adding up to|,? amounting to|,? equating to| -) )(?:about |around )?"
)
# Behind the second rate nothing says that it is of some only: "£50 a week, or £90 a month for two".
_END = (
    r"(?! (?:for|if|with|without|when|plus|off|in advance|after|net|before|excluding|by|"
    r"in term|different|unique)\b)(?!,? (?:as|since|because|though|but)\b)"
)
_PATTERNS = (
    pattern(rf"<one:CMU>(?: [\w'-]+){{0,3}}?{_SAME}<other:CMU>{_END}"),
    pattern(
        r"<one:CMU> (?:is|comes to|makes|adds up to|amounts to|works out at) (?:about |around )?"
        r"<other:CMU>(?=[.,;)]|$)"
    ),
    # With a comma alone nothing may stand behind: "ten a day, 50 a week."
    pattern(
        r"<one:CMU>(?: [\w'-]+){0,3}?, <other:CMU>(?=[,.;)]|$)"
        r"(?!,? (?:as|since|because|though|but)\b)"
    ),
)

_NO_PRICE = re.compile(r"\b(?:sav\w+|spen[dt]\w*|earn\w*|paid|pays?|wages?|los\w+|worth)\b", re.I)
# Words that say that two prices are one.
_EQUAL = re.compile(
    r"\b(?:that is|that's|which is|i\.e|equ\w+|mak\w+|add\w+ up|amount\w+|comes to|works out)\b"
    r"|=| is ‹",
    re.IGNORECASE,
)
# What people may buy for a day or for a week.
_PRICED = re.compile(
    r"\b(?:tickets?|pass(?:es)?|member\w*|subscri\w+|fares?|fees?|parking|permits?|meals?|dinners?|"
    r"lunch(?:es)?|hire|rent(?:al|ed|ing)?|licences?|charged?|prices?|from ‹)\b",
    re.IGNORECASE,
)


def _find(passage: Passage) -> Iterator[Claim]:
    for match in chain.from_iterable(one.finditer(passage.text) for one in _PATTERNS):
        one, other = passage.found(match, "one"), passage.found(match, "other")
        if not of_one_kind(one, other):
            continue
        choice = _is_choice(passage.text, match[0], one, other)
        periods = one.quantity.per or "", other.quantity.per or ""
        for short, long, of in ((one, other, periods), (other, one, periods[::-1])):
            if of in _IN and not (choice and not _is_dearer(short, long, _IN[of])):
                yield _claim(passage, short, long, of)


def _is_dearer(short: Figure, long: Figure, number: Interval) -> bool:
    """Tell whether the longer time costs more than its parts, so that nobody would choose it."""
    one, other = short.quantity.value, long.quantity.value
    return bool(one and other) and other > one * number.high * (1 + _ROUNDED)  # type: ignore[operator]


def _is_choice(text: str, match: str, one: Figure, other: Figure) -> bool:
    """Tell whether it may be a choice of prices: "£2 a day or £9 a week", "£5 a day, £20 a week".

    What is saved, spent or earned is none.
    """
    if not one.quantity.unit.isupper() or _EQUAL.search(match):
        return False
    if " or " in match:
        return "›, or " not in match or bool(_PRICED.search(text))
    return not _NO_PRICE.search(text)


def _claim(passage: Passage, short: Figure, long: Figure, periods: tuple[str, str]) -> Claim:
    number = _IN[periods]
    if short.quantity.unit == "hour" and periods == ("week", "year"):
        number = _WEEKS_OF_WORK
    if periods in (("week", "year"), ("day", "year")) and _IN_TERM.search(passage.text):
        number = _WEEKS_OF_TERM if periods[0] == "week" else _DAYS_OF_TERM

    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return n[1], n[0] * number

    return Claim(
        ((short, f"per {periods[0]}"), (long, f"per {periods[1]}")), arithmetic, passage.sentence,
        short.quantity.unit,
        f"{short.quantity.quote} is {_in_longer(short, number)} a {periods[1]}",
        slack=_slack(long),
    )  # fmt: skip


def _in_longer(short: Figure, number: Interval) -> str:
    """Return what a rate comes to, "£2,080 to £2,088", in words that name both ends."""
    q = short.quantity
    if q.value is None or number.low == number.high:
        return "{computed}"
    ends = (in_words(q.value * end, q.unit) for end in (number.low, number.high))
    return " to ".join(ends)


def _slack(long: Figure) -> float | None:
    """Return how far a rate in whole hundreds may lie from the full one: £2,000 from £2,080."""
    value = long.quantity.value
    return _ROUNDED * value if value and value % 100 == 0 else None


RELATION = Relation(
    "two rates of the same",
    "The same rate stated twice, per week and per year for example.",
    words=("›",),
    find=_find,
    examples=Examples(
        holds=(
            "It costs £40 a week, or £2,080 a year.",
            "It takes 3 hours a week (156 hours a year).", "£30 a month is £360 a year.",
            "They answer 1,200 calls a month, or 14,400 a year.",
            "They work 37 hours a week, or 1,650 hours a year.",
            "Students pay £120 a week, or £4,800 a year.",
            "The rent is £6,000 a year (that's £500 a month).",
        ),
        loose=("It costs £40 a week, or £2,000 a year.",),
        contradicts=(
            "It costs £40 a week, or £2,800 a year.", "£30 a month is £240 a year.",
            "They answer 1,200 calls a month, or 12,400 a year.",
            "The rent is £90 a week, or £5,680 a year.",
        ),
        silent=(
            "They do 30 tests a week, 1,400 a year, as the lab shuts at Easter.",
            "It costs £40 a week, and heating £2,800 a year.",
            "£30 a month is £240 a year less than we paid.",
            "You may pay £40 a week or £500 now.",
            "Lunches cost £2 a day or £9 a week.",
            "It costs £5 a month, £50 a year.", "It is £5 a month (£50 a year).",
            "It costs £5 a day, or £950 a year in term time.",
            "The rent is £90 a week, or £4,000 a year after rebates.",
            "It costs £50 a week, or £90 a month for two.",
            "Parking costs £3 a day, or £12 a week.",
            "The rent is £90 a week, or £4,500 a year.",
        ),
    ),
)  # fmt: skip
