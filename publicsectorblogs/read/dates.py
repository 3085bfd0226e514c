"""Dates as feeds state them: to UTC, with the precision that was stated and no more.

ISO 8601 and RFC 822 dates, nearly all there are, are told by their patterns and need no parser
that guesses. For others feedparser's reading is taken where it rests on names of days or months:
its ISO reader takes the month from the wall clock when it knows only the year ("2016/6/29"), so
it is not asked about strings that begin with a number. The rest goes to dateutil.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from dateutil import parser as dateutil_parser

from publicsectorblogs.read.raw import RawDate

# No UK public body had a web site, let alone a blog, before 1990.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
# A feed's clock and the capture's may differ by a time zone, not by more than a day.
SLACK = timedelta(days=1)

_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_RFC822 = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) "
    r"(\d\d):(\d\d)(?::([0-5]\d))? (?:GMT|UT|UTC|Z|([+-])(\d\d)(\d\d))",
    re.ASCII,
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_YEAR_BELOW_1000 = re.compile(r"(?<![+:\d-])0\d{3}(?!\d|:)")
_NAMED = re.compile(r"(?:\d{1,2}[\s-]+)?[^\W\d_]")
_TIME = re.compile(r"\d:\d\d|\dT\d\d")
# Offsets in hours of the zone names that feeds use; a name that is not here counts as UTC.
_ZONES = {
    "BST": 1, "IST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
# Two moments that differ in every part: what a date does not state, it takes from these.
_FILL_INS = (datetime(2004, 2, 3, 4, 5, 6), datetime(2012, 10, 11, 12, 13, 14))


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that can be trusted, or the reason why there is none.

    `value` is YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ (`precision` month, day, second).
    Both are None where nothing is stated or where `problem` says what was stated.
    """

    value: str | None = None
    precision: str | None = None
    problem: str | None = None


def is_common(text: str) -> bool:
    """Tell whether a date has one of the forms that need neither feedparser nor dateutil."""
    return bool(_RFC822.fullmatch(text) or _ISO.fullmatch(text))


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


def read_date(stated: RawDate, latest: datetime | None) -> StatedDate:
    """Read one date; `latest` is what `latest_credible` gives for the capture.

    A time without a zone counts as UTC. Slashes are read the British way, day before month.
    """
    text = stated.text.strip()
    if not text:
        return StatedDate()
    if _YEAR_BELOW_1000.search(text):  # the standard library takes 0001 for 2001
        return StatedDate(problem=f"states {text[:100]!r}, before {EARLIEST.year}")
    if _MONTH.fullmatch(text):
        moment, precision = datetime.fromisoformat(f"{text}-01").replace(tzinfo=UTC), "month"
    elif _YEAR.fullmatch(text):
        return StatedDate(problem=f"states only the year {text!r}")
    else:
        try:
            moment, precision = _read(text, stated)
        except (ValueError, OverflowError, AttributeError, TypeError, ArithmeticError):
            return StatedDate(problem=f"states {text[:100]!r}, which cannot be read as a date")
    if moment < EARLIEST:
        return StatedDate(problem=f"states {text[:100]!r}, before {EARLIEST.year}")
    if latest is not None and moment > latest:
        return StatedDate(
            problem=f"states {text[:100]!r}, more than a day after the feed was captured"
        )
    return StatedDate(_written(moment, precision), precision)


def _read(text: str, stated: RawDate) -> tuple[datetime, str]:
    if _ISO.fullmatch(text):
        precision = "second" if len(text) > len("YYYY-MM-DD") else "day"
        return _as_utc(datetime.fromisoformat(text.upper().replace(" Z", "Z"))), precision
    if common := _RFC822.fullmatch(text):
        return _from_rfc822(common), "second"
    precision = "second" if _TIME.search(text) else "day"
    if stated.parsed is not None and _NAMED.match(text):
        moment = datetime.fromtimestamp(calendar.timegm(stated.parsed), UTC)
        # feedparser knows no British Summer Time and takes it for UTC.
        summer = timedelta(hours=1) if text.upper().endswith(" BST") else timedelta()
        return moment - summer, precision
    return _read_loosely(text)


def _from_rfc822(date: re.Match[str]) -> datetime:
    day, month, year, hour, minute, second, sign, hours, minutes = date.groups("0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    zone = timezone(-offset if sign == "-" else offset)
    return datetime(
        int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second),
        tzinfo=zone,
    ).astimezone(UTC)  # fmt: skip


def _read_loosely(text: str) -> tuple[datetime, str]:
    """Read with dateutil, and refuse what it could only read by filling in a year or month."""
    first, second = (
        dateutil_parser.parse(
            text[:100],
            default=fill_in,
            dayfirst=not re.match(r"\d{4}", text),
            tzinfos=lambda name, offset: _ZONES.get(name, 0) * 3600 if offset is None else offset,
        )
        for fill_in in _FILL_INS
    )
    if (first.year, first.month) != (second.year, second.month):
        raise ValueError("no year or no month")
    if first.day != second.day:
        return datetime(first.year, first.month, 1, tzinfo=UTC), "month"
    if first.hour != second.hour:
        return datetime(first.year, first.month, first.day, tzinfo=UTC), "day"
    if first.second != second.second:  # hours and minutes only
        first = first.replace(second=0)
    return _as_utc(first), "second"


def _as_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _written(moment: datetime, precision: str) -> str:
    if precision == "second":
        return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return f"{moment:%Y-%m-%d}" if precision == "day" else f"{moment:%Y-%m}"
