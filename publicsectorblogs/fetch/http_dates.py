"""The dates that headers of HTTP name."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def http_date(value: str) -> datetime | None:
    """Return the time, aware, that a header names; one without a zone is of UTC.

    RFC 9110, 5.6.7, and the dates of e-mail. None for what is none, or of no year that there is.
    """
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
