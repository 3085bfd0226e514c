"""Dates as feeds state them: to UTC, with the precision that was stated and no more.

ISO 8601 and RFC 822 dates, nearly all there are, are told by their patterns. So are counts of
seconds, and dates by week or by day of the year. The rest is read by the grammar of dates, which
understands all of a date or nothing.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from publicsectorblogs.read.date_grammar import NO_ORDERS, AmbiguousDate, Orders, parse

# No UK public body had a web site, let alone a blog, before 1990.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
# Programs whose clock ends in January 2038 write its end, or later, for "never".
LATEST = datetime(2038, 1, 1, tzinfo=UTC)
# A feed's clock and the capture's may differ by a time zone, not by more than a day.
SLACK = timedelta(days=1)

_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_RFC822 = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) "
    r"([01]\d|2[0-3]):(\d\d)(?::([0-5]\d))? (?:GMT|UT|UTC|Z|([+-])(\d\d)(\d\d))",
    re.ASCII,
)
# The end of a day, and a leap second.
_BEYOND = re.compile(r"[T ]24:|:60")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
# Also "-0001", which WordPress writes for a date that it has not got.
_YEAR_BELOW_1000 = re.compile(r"(?<![+:\d−-])0\d{3}(?!\d|:)|(?<!\S)-\d{4}(?=-\d|\s\d\d?:)")
# Seconds or milliseconds since 1970, for 1990 to 2030; .NET writes "/Date(1462356000000+0100)/".
_EPOCH = re.compile(
    r"(?:/Date\()?(?P<seconds>[6-9]\d{8}|"
    r"1[0-8]\d{8})(?P<milliseconds>\d{3})?(?:\.\d+)?(?:[+-]\d{4})?(?:\)/)?",
    re.ASCII,
)
# The forms of ISO 8601 without a mark between year and month.
_COMPACT = {
    re.compile(r"\d{4}-?\d{3}", re.ASCII): ("%Y%j", "day"),
    re.compile(r"\d{4}-?W\d\d-?[1-7]", re.ASCII): ("%GW%V%u", "day"),
    re.compile(r"\d{8}", re.ASCII): ("%Y%m%d", "day"),
    re.compile(r"\d{14}", re.ASCII): ("%Y%m%d%H%M%S", "second"),
    re.compile(r"\d{8}T\d{6}", re.ASCII): ("%Y%m%dT%H%M%S", "second"),
    re.compile(r"\d{8}T\d{6}(?:Z|[+-]\d\d:?\d\d)", re.ASCII): ("%Y%m%dT%H%M%S%z", "second"),
    re.compile(r"\d{8}T\d\d:\d\d:\d\d", re.ASCII): ("%Y%m%dT%H:%M:%S", "second"),
    re.compile(r"\d{8}T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)", re.ASCII): (
        "%Y%m%dT%H:%M:%S%z",
        "second",
    ),
}
_LONGEST = 100  # characters: no date is longer


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that can be trusted, or the reason why there is none.

    `value` is YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ (`precision` month, day, second).
    Both are None where nothing is stated or where `problem` says what was stated.
    """

    value: str | None = None
    precision: str | None = None
    problem: str | None = None


def latest_credible(captured: str | None) -> datetime | None:
    """Return the last moment that a feed captured then can truthfully state, or None.

    `captured` is an ISO 8601 instant, day or month; a month counts to its end.
    """
    if captured is None:
        return None
    text = captured.strip()
    if _MONTH.fullmatch(text):
        year, month = map(int, text.split("-"))
        text = f"{text}-{calendar.monthrange(year, month)[1]:02}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) == len("YYYY-MM-DD"):
        moment += timedelta(days=1)
    return _as_utc(moment) + SLACK


def read_date(text: str, latest: datetime | None, orders: Orders = NO_ORDERS) -> StatedDate:
    """Read one date; `latest` is what `latest_credible` gives for the capture.

    A time without a zone counts as UTC. `orders` is what the feed's dates in figures put first,
    day or month, where they show it (`date_grammar.orders_of`). Where nothing shows it, and only
    one of the two is no later than the capture, that one is meant.
    """
    text = " ".join(text.split())
    if not text:
        return StatedDate()
    said = f"states {text[:_LONGEST]!r}"
    if _YEAR_BELOW_1000.search(text):
        return StatedDate(problem=f"{said}, before {EARLIEST.year}")
    if _YEAR.fullmatch(text):
        return StatedDate(problem=f"states only the year {text!r}")
    try:
        moment, precision = _read(text, orders)
    except AmbiguousDate as date:
        credible = [one for one in date.moments if latest is None or one <= latest]
        if len(credible) != 1:
            return StatedDate(problem=f"{said}, which is one of two days")
        moment, precision = credible[0], date.precision
    except (ValueError, OverflowError):
        return StatedDate(problem=f"{said}, which cannot be read as a date")
    if moment < EARLIEST:
        return StatedDate(problem=f"{said}, before {EARLIEST.year}")
    if latest is not None and moment > latest:
        return StatedDate(problem=f"{said}, more than a day after the feed was captured")
    if moment >= LATEST:
        return StatedDate(problem=f"{said}, after {LATEST.year - 1}")
    return StatedDate(_written(moment, precision), precision)


def _read(text: str, orders: Orders) -> tuple[datetime, str]:
    if len(text) > _LONGEST:
        raise ValueError("too long for a date")
    if _MONTH.fullmatch(text):
        return datetime.fromisoformat(f"{text}-01").replace(tzinfo=UTC), "month"
    if common := _RFC822.fullmatch(text):
        return _from_rfc822(common), "second"
    if _ISO.fullmatch(text) and not _BEYOND.search(text):
        precision = "second" if len(text) > len("YYYY-MM-DD") else "day"
        return _as_utc(datetime.fromisoformat(text.upper().replace(" Z", "Z"))), precision
    for form, (pattern, precision) in _COMPACT.items():
        if form.fullmatch(text):
            dashless = re.sub(r"^(\d{4})-|(?<=W\d\d)-", r"\1", text)
            return _as_utc(datetime.strptime(dashless, pattern)), precision
    if epoch := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch["seconds"]), UTC), "second"
    return parse(text, orders)


def _from_rfc822(date: re.Match[str]) -> datetime:
    day, month, year, hour, minute, second, sign, hours, minutes = date.groups("0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    zone = timezone(-offset if sign == "-" else offset)
    return datetime(
        int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second),
        tzinfo=zone,
    ).astimezone(UTC)  # fmt: skip


def _as_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _written(moment: datetime, precision: str) -> str:
    if precision == "second":
        return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return f"{moment:%Y-%m-%d}" if precision == "day" else f"{moment:%Y-%m}"
