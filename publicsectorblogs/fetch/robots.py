"""robots.txt, as RFC 9309 has it: asked for once per run and origin, before anything else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from protego import Protego

from publicsectorblogs.fetch.errors import FetchError

AGENT = "public-sector-blogs"  # the name that a robots.txt may address us by
PARSED = 500 * 1024  # bytes; RFC 9309, 2.5: what a reader must parse at the least

# Asks for an address and gives status and body.
Ask = Callable[[httpx.URL], tuple[int, bytes]]


@dataclass
class _Origin:
    rules: Protego | FetchError | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


class Robots:
    """The rules of all origins of a run, shared by its threads."""

    def __init__(self) -> None:
        self._origins: dict[bytes, _Origin] = {}

    def check(self, url: httpx.URL, ask: Ask) -> float:
        """Return the pause, in seconds, that the origin of `url` wants between requests.

        Raises `FetchError` where its robots.txt forbids `url` or could not be had.
        """
        origin = self._origins.setdefault(url.raw_scheme + url.netloc, _Origin())
        with origin.lock:
            if origin.rules is None:
                origin.rules = _fetch_rules(url.copy_with(raw_path=b"/robots.txt"), ask)
        if isinstance(origin.rules, FetchError):
            raise origin.rules
        if not origin.rules.can_fetch(str(url), AGENT):
            raise FetchError(f"robots.txt forbids {url}")
        return origin.rules.crawl_delay(AGENT) or 0.0


def _fetch_rules(address: httpx.URL, ask: Ask) -> Protego | FetchError:
    """Return the rules at `address`, or the error that keeps us off the origin this time.

    RFC 9309, 2.3.1: a robots.txt that is not there (4xx) allows everything, one that cannot be
    had (5xx, no answer) forbids everything. 429 says "not now", so it counts with the latter.
    """
    try:
        status, body = ask(address)
    except FetchError as error:
        return error
    if status == 429 or status >= 500:
        return FetchError(f"{address} answered {status}; the host is left alone this time")
    text = body[:PARSED].decode("utf-8", "replace") if status == 200 else ""
    return Protego.parse(text.lstrip("\ufeff"))
