"""Dates in words and figures, in any order, to moments: every part is understood or none is.

A date is cut into tokens: dates in figures, times, offsets, words, numbers. Each must be known
and have its place; whatever is left over or contradicts itself makes the date unreadable. So
nothing is guessed, unlike what parsers do that fill in what they miss or skip what they do not
know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, reset_tzpath

from publicsectorblogs.read.calendar_words import FILLERS, MONTHS, SUMMER_TIME, WEEKDAYS, ZONES

reset_tzpath(())  # zones are those of the package tzdata: machines may have others

_TOKEN = re.compile(
    r"(?P<year_first>\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?:T(?=\d)|(?!\d)))"
    r"|(?P<year_last>\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)\d{4}(?!\d))"
    r"|(?P<time>\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?!\d|:)|\d{1,2}[.h]\d\d(?![\d.])"
    r"|\d{1,2}(?=\s?[ap]\.?m\b))"
    r"|(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<offset>(?:(?:GMT|UTC|UT)\s?)?[+−-]\d{1,2}(?::?\d\d)?(?![\d:]))"
    r"|\[?(?P<place>[A-Z][A-Za-z]+(?:/[\w+-]+)+)\]?"
    r"|\((?P<remark>[^()]{1,60})\)"
    r"|(?P<long_zone>(?:[A-Z][a-z]+ ){1,3}Time\b)"
    r"|(?P<number>\d{1,4})(?:st|nd|rd|th|er|af|il|ydd|fed|ed|eg|ain|\.(?=\s))?(?![^\W_])"
    r"|(?P<word>[^\W\d_]+)[.:]?"
    r"|(?P<nothing>(?:(?![−-]\d\d:?\d\d(?![\d:]))[\s,;|·•–—/-])+)",  # no offset's sign
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/])(\d{1,2})\2\d{4}(?!\d)")
_LONDON = "Europe/London"
# What dates in figures put first, "day" or "month", by the sign between the two.
Orders = Mapping[str, str]
NO_ORDERS: Orders = {}


class AmbiguousDate(ValueError):
    """A date like 04/05/2016, with the moments that it may mean."""

    def __init__(self, moments: list[datetime], precision: str) -> None:
        super().__init__("day or month first?")
        self.moments, self.precision = moments, precision


@dataclass(slots=True)
class _Parts:
    """What the tokens of a date say."""

    dates: list[tuple[int, int, int]] = field(default_factory=list)  # year, month, day
    turned: tuple[int, int, int] | None = None  # the same with month and day exchanged
    times: list[str] = field(default_factory=list)
    half: str = ""  # a or p
    offsets: set[int] = field(default_factory=set)  # minutes
    zones: list[str] = field(default_factory=list)
    remark: str = ""
    words: list[str] = field(default_factory=list)  # months and weekdays
    numbers: list[tuple[str, int]] = field(default_factory=list)  # and how many words before it


def orders_of(texts: Iterable[str]) -> Orders:
    """Return what the dates of a feed put first, "day" or "month", by the sign between the two.

    A sign is left out where no date shows it, or where they contradict each other.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        for first, sign, second in _NUMERIC.findall(text):
            if (int(first) > 12) != (int(second) > 12):
                found.setdefault(sign, set()).add("day" if int(first) > 12 else "month")
    return {sign: orders.pop() for sign, orders in found.items() if len(orders) == 1}


def parse(text: str, orders: Orders = NO_ORDERS) -> tuple[datetime, str]:
    """Return the moment, in UTC, that a date states, and its precision: month, day or second.

    `orders` is what `orders_of` gives for the feed. Raises AmbiguousDate for a date of which
    they do not tell which part is the day, and ValueError for what is no date.
    """
    parts = _tokens(text, orders)
    stated, precision = _date(parts)
    if not parts.times:
        if parts.half or (precision == "month" and parts.offsets):
            raise ValueError("part of a time")
        return _unambiguous([datetime(*one, tzinfo=UTC) for one in _choice(parts, stated)],
                            precision)  # fmt: skip
    if precision == "month":
        raise ValueError("a time without a day")
    time = _time(parts)
    return _unambiguous(
        [_in_utc(datetime(*one) + time, parts) for one in _choice(parts, stated)], "second"
    )


def _unambiguous(moments: list[datetime], precision: str) -> tuple[datetime, str]:
    if len(moments) > 1:
        raise AmbiguousDate(moments, precision)
    return moments[0], precision


def _tokens(text: str, orders: Orders) -> _Parts:
    parts, position, last = _Parts(), 0, ""
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise ValueError(f"not of a date: {text[position:][:20]!r}")
        kind = token.lastgroup or ""
        is_joined = last in ("word", "number") and text[position - 1].isalnum()
        if kind == "offset" and (is_joined or not parts.times):  # "04-May-16": a dash
            position, last = position + 1, ""
            continue
        position, last = token.end(), kind
        _take(kind, token, parts, orders)
    return parts


def _take(kind: str, token: re.Match[str], parts: _Parts, orders: Orders) -> None:
    """Note what one token says."""
    value = token[0].strip(" .:").lower()
    if token["year_first"]:
        year, month, day = map(int, re.split(r"[-/.]", value.removesuffix("t")))
        parts.dates.append((year, month, day))
    elif token["year_last"]:
        _take_year_last(token["year_last"], token["sign"], parts, orders)
    elif kind == "time":
        parts.times.append(value)
    elif kind == "half":
        if parts.half:
            raise ValueError("am or pm twice")
        parts.half = value[0]
    elif kind == "offset":
        parts.offsets.add(_minutes(value))
    elif kind in ("place", "long_zone"):
        parts.zones.append(token[kind])
    elif kind == "remark":
        parts.remark = token["remark"].strip()
    elif kind == "number":
        parts.numbers.append((token["number"], len(parts.words)))
    elif kind == "word":
        _take_word(value, token, parts)


def _take_year_last(text: str, sign: str, parts: _Parts, orders: Orders) -> None:
    first, second, year = map(int, text.split(sign))
    # With stops nobody writes the month first.
    order = "day" if sign == "." else orders.get(sign)
    day_first, month_first = (year, second, first), (year, first, second)
    if second > 12 or order == "month":
        parts.dates.append(month_first)
    else:
        parts.dates.append(day_first)
        if order is None and first <= 12 and first != second:
            parts.turned = month_first


def _take_word(value: str, token: re.Match[str], parts: _Parts) -> None:
    if value in MONTHS or value in WEEKDAYS:
        parts.words.append(value)
    elif value in ZONES or value in SUMMER_TIME or (token["word"].isupper() and parts.offsets):
        parts.zones.append(value)
    elif value not in FILLERS or len(value) == 1 and token["word"].isupper():
        raise ValueError(f"not a word of dates: {value!r}")


def _minutes(offset: str) -> int:
    sign, digits = re.search(r"([+−-])([\d:]+)", offset).groups()  # type: ignore[union-attr]
    digits = digits.replace(":", "")
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    if int(minutes) > 59 or int(hours) > 23:
        raise ValueError("no such offset")
    return (int(hours) * 60 + int(minutes)) * (1 if sign == "+" else -1)


def _date(parts: _Parts) -> tuple[tuple[int, int, int], str]:
    """Return year, month and day; a day that is not stated is the first, and says so."""
    months = [word for word in parts.words if word in MONTHS]
    if len(months) > 1 and months[0] in WEEKDAYS:  # "mar., 03 mai": a Tuesday
        months = months[1:]
    if parts.dates:
        if len(parts.dates) > 1 or parts.numbers or any(m not in WEEKDAYS for m in months):
            raise ValueError("more than one date")
        return parts.dates[0], "day"
    if len(months) != 1:
        raise ValueError("no month")
    month = MONTHS[months[0]]
    years = [number for number in parts.numbers if len(number[0]) == 4]
    others = [number for number in parts.numbers if len(number[0]) <= 2]
    if len(years) == 1 and len(parts.numbers) == 1 + len(others) <= 2:
        day = int(others[0][0]) if others else 1
        return (int(years[0][0]), month, day), "day" if others else "month"
    at = parts.words.index(months[0])
    if len(others) == len(parts.numbers) == 2 and others[0][1] <= at < others[1][1]:
        short = int(others[1][0])  # "04 May 16", as RFC 822 had it
        if len(others[1][0]) < 2:
            raise ValueError("a year of one figure")
        return (short + (2000 if short < 70 else 1900), month, int(others[0][0])), "day"
    raise ValueError("no year, or too many numbers")


def _choice(parts: _Parts, stated: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """Return the dates that are meant: two where day and month may be exchanged."""
    if parts.turned is None:
        return [stated]
    weekdays = {WEEKDAYS[word] for word in parts.words}
    both = [stated, parts.turned]
    fitting = [one for one in both if date(*one).weekday() in weekdays]
    return fitting if len(fitting) == 1 else both


def _time(parts: _Parts) -> timedelta:
    """Return the time of day; 24:00 is the end of the day, and a minute may have a leap second."""
    if len(parts.times) > 1:
        raise ValueError("more than one time")
    hour, *rest = (int(part) for part in re.findall(r"\d+", parts.times[0])[:3])
    minute, second = (*rest, 0, 0)[:2]
    if parts.half and hour <= 12:
        hour = hour % 12 + (12 if parts.half == "p" else 0)
    elif parts.half == "a":
        raise ValueError("an hour of the afternoon in the morning")
    if minute > 59 or second > 60 or hour > 24 or (hour == 24 and (minute or second)):
        raise ValueError("no such time")
    return timedelta(hours=hour, minutes=minute, seconds=second)


def _in_utc(moment: datetime, parts: _Parts) -> datetime:
    """Return a local time in UTC; without a zone it counts as UTC."""
    offsets = set(parts.offsets)
    zones = parts.zones or ([parts.remark] if parts.remark and not offsets else [])
    for zone in zones:
        offset = _offset(zone, moment, known=bool(offsets))
        if offset is not None:
            offsets.add(offset)
    if len(offsets) > 1:
        raise ValueError("zones that contradict each other")
    return (moment - timedelta(minutes=offsets.pop() if offsets else 0)).replace(tzinfo=UTC)


def _offset(zone: str, moment: datetime, *, known: bool) -> int | None:
    """Return a zone's offset in minutes at a local time; None for a name that adds nothing."""
    name = zone.lower()
    if name in SUMMER_TIME:
        if _offset_at(_LONDON, moment) != 60:
            raise ValueError("summer time in winter")
        return 60
    if name in ZONES:
        return int(ZONES[name] * 60)
    if "/" in zone:
        return _offset_at(zone, moment)
    if known:
        return None
    raise ValueError(f"no known zone: {zone!r}")


def _offset_at(place: str, moment: datetime) -> int:
    try:
        zone = ZoneInfo(place)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"no such place: {place!r}") from error
    earlier, later = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    if earlier is None or earlier != later:
        raise ValueError("an hour that the clocks repeat or skip")
    return int(earlier.total_seconds() // 60)
