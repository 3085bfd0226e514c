"""Whose turn it is: one request per host at a time, a pause after each, and no visit to a host
that asked to be left alone.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx

from publicsectorblogs.fetch.errors import FetchError


def host_of(url: httpx.URL) -> str:
    """Return the host that a URL asks, with its port where that is not the usual one."""
    return url.netloc.decode("ascii")


@dataclass
class Host:
    """One host; to be changed only by whoever has its turn."""

    pause: float  # seconds between two requests
    free_at: float = 0.0  # when the next request may begin, by `time.monotonic`
    refusal: FetchError | None = None  # why it is left alone for the rest of this run
    resting: dict[str, FetchError] = field(default_factory=dict)  # addresses left alone, and why
    lock: threading.Lock = field(default_factory=threading.Lock)

    def hold(self, seconds: float) -> None:
        """Let the next request begin no sooner than in `seconds`."""
        self.free_at = time.monotonic() + seconds


class Hosts:
    """All hosts of a run, shared by its threads."""

    def __init__(self, pause: float) -> None:
        self._pause, self._hosts = pause, dict[str, Host]()

    @contextmanager
    def turn(self, url: httpx.URL) -> Iterator[Host]:
        """Wait until the host of `url` may be asked, and keep others off it meanwhile.

        Raises the refusal of the host or of the address, a `FetchError`, where there is one.
        """
        host = self._of(url)
        with host.lock:
            refusal = host.refusal or host.resting.get(str(url))
            if refusal:
                raise refusal
            early = host.free_at - time.monotonic()
            if early > 0:
                time.sleep(early)
            try:
                yield host
            finally:
                host.free_at = max(host.free_at, time.monotonic() + host.pause)

    def slow_down(self, url: httpx.URL, seconds: float) -> None:
        """Let at least `seconds` pass between two requests to the host of `url`."""
        host = self._of(url)
        with host.lock:
            if seconds > host.pause:
                host.free_at += seconds - host.pause  # the pause after the last request too
                host.pause = seconds

    def _of(self, url: httpx.URL) -> Host:
        return self._hosts.setdefault(host_of(url), Host(self._pause))  # one step, for threads
