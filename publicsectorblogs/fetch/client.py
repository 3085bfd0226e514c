"""Asking a server, politely and within limits: robots.txt, turns, retries, redirects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from types import TracebackType

import httpcore
import httpx

from publicsectorblogs import __version__
from publicsectorblogs.fetch.body import read_body
from publicsectorblogs.fetch.errors import AskedToWait, FetchError
from publicsectorblogs.fetch.hosts import Host, Hosts, host_of
from publicsectorblogs.fetch.http_dates import http_date
from publicsectorblogs.fetch.network import CheckedTransport, Deadline
from publicsectorblogs.fetch.robots import AGENT, Robots

# What a webmaster reads in the log. Whoever runs a public copy adds its address.
PURPOSE = "open dataset of what UK public-sector blogs say"
HEADERS = {
    "Connection": "keep-alive",
    "User-Agent": f"{AGENT}/{__version__} ({PURPOSE})",
    "Accept": "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}

REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT = (301, 308)
TOO_MANY = 429
BUSY = (TOO_MANY, 503)  # asked again, whether they name a time or not
# Seconds; a server's slip must not keep a feed away for years: in a week it is asked again.
MAX_RETRY_AFTER = 7 * 24 * 3600

NETWORK_ERRORS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
)
# What a kept connection gives when the server closed it just as it was used again.
CLOSED_MEANWHILE = (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError)


def utc_now() -> datetime:
    """Return the time of the clock, aware, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run allows itself and others; times in seconds, sizes in bytes."""

    pause: float = 1.0  # between two requests to a host; a longer Crawl-delay is obeyed
    connect: float = 10.0
    read: float = 20.0  # between two pieces of an answer
    total: float = 60.0  # from the first byte sent to the last received
    size: int = 20_000_000  # of a body, as sent and as decompressed
    redirects: int = 5
    retries: int = 3  # after 429 and 503
    backoff: float = 1.0  # before the first retry, then doubled, where no Retry-After is given
    longest_wait: float = 60.0  # a host that wants a longer one is left for the next run
    workers: int = 16  # hosts at once
    pages: int = 1000  # of one archive


@dataclass(frozen=True, slots=True)
class Redirect:
    """One hop: the status, and the address that it led to."""

    status: int
    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for `url`: the last answer after all redirects."""

    url: str
    final_url: str
    status: int
    headers: httpx.Headers
    body: bytes = b""  # decompressed; of other answers than 200 nothing is kept
    redirects: tuple[Redirect, ...] = ()

    @property
    def moved_to(self) -> str | None:
        """The address to which `url` moved for good: as far as only permanent redirects led."""
        address = None
        for hop in self.redirects:
            if hop.status not in PERMANENT:
                break
            address = hop.to
        return address


class Shared:
    """What the threads of one run share."""

    def __init__(
        self,
        limits: Limits,
        allow_private: bool = False,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.limits, self.allow_private, self.now = limits, allow_private, now
        self.hosts = Hosts(limits.pause)
        self.robots = Robots()


class Client:
    """Asks servers, for one thread. A context manager: its connections end with it.

    Of what `httpx.Client` does only cookies are needed, and it takes as long as all the rest.
    """

    def __init__(self, shared: Shared) -> None:
        self.shared, self._limits = shared, shared.limits
        self._deadline = Deadline()
        self._transport = CheckedTransport(shared.allow_private, self._deadline)
        self._cookies = httpx.Cookies()
        self._timeouts = httpx.Timeout(self._limits.read, connect=self._limits.connect).as_dict()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transport.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for `url`, follow its redirects, and return the last answer, whatever its status.

        Raises `FetchError` when there is no answer, a limit was passed, or an address on the
        way is not http(s), not public or forbidden by robots.txt; `AskedToWait` when the host
        wants a longer wait than the limits allow.
        """
        return self._follow(_web_address(url), headers or {}, heed_robots=True)

    def _follow(self, start: httpx.URL, headers: Mapping[str, str], heed_robots: bool) -> Answer:
        at, hops = start, list[Redirect]()
        while True:
            if heed_robots:
                self._heed_robots(at)
            response, body = self._ask_in_turn(at, headers)
            location = response.headers.get("location")
            if response.status_code not in REDIRECTS or not location:
                break
            if len(hops) == self._limits.redirects:
                raise FetchError(f"more than {self._limits.redirects} redirects")
            at = _web_address(location, base=at)
            hops.append(Redirect(response.status_code, str(at)))
        return Answer(
            str(start), str(at), response.status_code, response.headers, body, tuple(hops)
        )

    def _heed_robots(self, url: httpx.URL) -> None:
        def ask(address: httpx.URL) -> tuple[int, bytes]:
            answer = self._follow(address, {}, heed_robots=False)
            return answer.status, answer.body

        delay = self.shared.robots.check(url, ask)
        if delay > self._limits.longest_wait:
            raise FetchError(f"robots.txt of {host_of(url)} asks for {delay:.0f} s between visits")
        if delay > self._limits.pause:
            self.shared.hosts.slow_down(url, delay)

    def _ask_in_turn(
        self, url: httpx.URL, headers: Mapping[str, str]
    ) -> tuple[httpx.Response, bytes]:
        """Ask once, and again after the wait that 429 and 503 call for."""
        for attempt in range(self._limits.retries + 1):
            with self.shared.hosts.turn(url) as host:
                response, body = self._ask(url, headers)
                asked = self._asked_to_wait(response)
                if response.status_code not in BUSY and asked is None:
                    break
                self._wait(url, host, response.status_code, asked, attempt)
        return response, body

    def _asked_to_wait(self, response: httpx.Response) -> float | None:
        """Return the seconds that an answer of an overloaded or failing host asks us to wait."""
        if response.status_code != TOO_MANY and response.status_code < 500:
            return None
        return retry_after(response.headers.get("retry-after", ""), self.shared.now())

    def _wait(
        self, url: httpx.URL, host: Host, status: int, asked: float | None, attempt: int
    ) -> None:
        """Hold the host until the next attempt, or leave alone what is to be left alone.

        A Retry-After speaks for the host. Without one, the answer speaks for its address only:
        one feed that is always unavailable must not cost the host's other feeds.
        """
        last = attempt == self._limits.retries
        if asked and (last or asked > self._limits.longest_wait):
            until = self.shared.now() + timedelta(seconds=asked)
            host.refusal = AskedToWait(host_of(url), until)
            raise host.refusal
        if last:
            host.resting[str(url)] = FetchError(f"{url} answered {status} {attempt + 1} times")
            raise host.resting[str(url)]
        host.hold(self._limits.backoff * 2**attempt if asked is None else asked)

    def _ask(self, url: httpx.URL, headers: Mapping[str, str]) -> tuple[httpx.Response, bytes]:
        """Send one request; return its answer and, for 200, the decompressed body."""
        self._deadline.start(self._limits.total)
        request = httpx.Request(
            "GET", url, headers={**HEADERS, **headers}, cookies=self._cookies,
            extensions={"timeout": self._timeouts},
        )  # fmt: skip
        try:
            response = self._send(request)
            try:
                pieces = response.iter_raw()
                if response.status_code == 200:
                    encoding = response.headers.get("content-encoding", "")
                    return response, read_body(pieces, encoding, self._limits.size)
                for _ in islice(pieces, 2):  # reading a short body to its end keeps the connection
                    pass
                return response, b""
            finally:
                response.close()
        except httpcore.TimeoutException as error:
            raise FetchError(f"no answer in time: {error}") from error
        except NETWORK_ERRORS as error:
            raise FetchError(str(error) or type(error).__name__) from error

    def _send(self, request: httpx.Request) -> httpx.Response:
        try:
            response = self._transport.handle_request(request)
        except CLOSED_MEANWHILE:
            response = self._transport.handle_request(request)
        if "set-cookie" in response.headers:
            response.request = request
            self._cookies.extract_cookies(response)
        return response


def retry_after(value: str, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for, from `now` (aware, UTC).

    RFC 9110, 10.2.3: a number of seconds or an HTTP date. None for neither; never below 0.
    """
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:9]), MAX_RETRY_AFTER))
    until = http_date(value)
    if until is None:
        return None
    return min(max(0.0, (until - now).total_seconds()), float(MAX_RETRY_AFTER))


def _web_address(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return `url`, relative to `base`, as an absolute http(s) URL without its fragment."""
    try:
        parsed = base.join(url) if base else httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"no usable address: {url!r}") from error
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.userinfo:
        raise FetchError(f"not an http or https address: {url}")
    return parsed.copy_with(fragment=None) if parsed.fragment else parsed
