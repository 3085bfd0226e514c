"""Asking for a feed only if it changed: what of its last answer may be sent back.

A validator that is the same for every version of a feed would get 304 (not modified) for ever,
and the feed would look as if nobody wrote any more.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from publicsectorblogs.fetch.captures import Sidecar
from publicsectorblogs.fetch.http_dates import http_date

# RFC 9110, 8.8.3, with or without its quotes. "*" in their place would ask for any version.
ETAG = re.compile(r'(?:W/)?"[ !#-~]+"|(?!\*$|W/$)[!#-~]+')
# HTTP is no older: an earlier date is that of a clock which was never set.
FIRST_DATE = datetime(1991, 1, 1, tzinfo=UTC)


def conditions(sidecar: Sidecar) -> dict[str, str]:
    """Return the headers that ask for a feed only if it changed since this capture of it."""
    headers = {}
    if sidecar.etag and ETAG.fullmatch(sidecar.etag):
        headers["If-None-Match"] = sidecar.etag
    if sidecar.last_modified and _is_past(sidecar.last_modified, sidecar.fetched):
        headers["If-Modified-Since"] = sidecar.last_modified
    return headers


def _is_past(last_modified: str, fetched: str) -> bool:
    """Tell whether a Last-Modified names a time before that of the capture (ISO 8601).

    RFC 9110, 8.8.2: a server must not state a later one. One that does would answer 304 until
    that time has come, whatever changes.
    """
    date = http_date(last_modified)
    try:
        until = datetime.fromisoformat(fetched)
    except ValueError:
        return False
    return date is not None and FIRST_DATE <= date < until
