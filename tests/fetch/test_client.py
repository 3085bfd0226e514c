"""Servers that are slow, broken, busy or hostile cost one feed, for a bounded time."""

from __future__ import annotations

import gzip
import threading
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from feed_server import (
    Request,
    dripping,
    endless,
    gzipped,
    in_turn,
    page,
    raw,
    redirect,
    rss,
    serving,
    status,
)
from fetcher import QUICK
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs import __version__
from publicsectorblogs.fetch.body import read_body
from publicsectorblogs.fetch.client import retry_after
from publicsectorblogs.fetch.errors import FetchError
from publicsectorblogs.model import Blog

FEED = rss(["1"])
SMALL = replace(QUICK, size=100_000)
HEAD = b"HTTP/1.1 200 OK\r\n"


def blog_at(site, path: str, name: str = "") -> Blog:
    return Blog(name or path.strip("/"), path, feed_url=site.url(path))


def test_we_say_who_we_are(site, fetch):
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    agents = {asked.headers["user-agent"] for asked in site.asked}
    assert len(agents) == 1
    assert agents.pop().startswith(f"public-sector-blogs/{__version__} (open dataset")


def hung_up_in_the_middle(request: Request) -> None:
    request.close_connection = True
    request.send_response(200)
    request.send_header("Content-Length", str(len(FEED) + 1))
    request.end_headers()
    request.wfile.write(FEED)


BAD_ANSWERS = {
    "truncated": (hung_up_in_the_middle, "without sending complete"),
    "truncated chunks": (
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\n<rss>"),
        "peer closed",
    ),
    "truncated gzip": (
        raw(HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(FEED)[:-9]),
        "truncated",
    ),
    "broken gzip": (raw(HEAD + b"Content-Encoding: gzip\r\n\r\n<rss></rss>"), "broken"),
    "brotli": (raw(HEAD + b"Content-Encoding: br\r\n\r\n<rss></rss>"), "did not ask for"),
    "no HTTP": (raw(b"SSH-2.0-OpenSSH\r\n\r\n"), "illegal"),
    "nothing": (raw(b""), "disconnected"),
    "empty body": (page(b"\n "), "empty"),
    "endless": (endless, "larger than 100,000"),
    "large": (page(b"<rss>" + b" " * 100_000), "larger than 100,000"),
    "bomb": (gzipped(b"<rss>" + b" " * 50_000_000), "larger than 100,000"),
    "not found": (status(404), "answered 404"),
    "forbidden": (status(403), "answered 403"),
    "broken server": (status(500), "answered 500"),
    "304 to a first request": (status(304), "304"),
    "redirect to nowhere": (status(301), "answered 301"),
    "redirect in a circle": (redirect(302, "/feed/"), "more than 5 redirects"),
    "redirect to a file": (redirect(302, "file:///etc/passwd"), "not an http"),
    "redirect to ftp": (redirect(301, "ftp://127.0.0.1/feed"), "not an http"),
    "redirect to a password": (redirect(301, "http://me:pass@127.0.0.1/"), "not an http"),
    "redirect to nonsense": (redirect(301, "http://[::1/"), "no usable address"),
}


@pytest.mark.parametrize(("route", "reason"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_a_bad_answer_fails_its_feed_writes_nothing_and_stops_no_other(site, fetch, route, reason):
    site.routes |= {"/feed/": route, "/good/": page(FEED)}
    bad, good = fetch.many(blog_at(site, "/feed/"), blog_at(site, "/good/"), limits=SMALL)
    assert bad.result == "failed"
    assert reason in bad.reason
    assert good.result == "new"
    assert fetch.paths("feed") == []


@pytest.mark.parametrize(
    ("start", "drop"),
    [(b"HTTP/1.1 200 OK\r\nX: ", b"x"), (HEAD + b"\r\n<rss>", b" "), (b"", b"")],
    ids=["headers that drip", "body that drips", "silence"],
)
def test_a_slow_answer_is_cut_off_when_its_time_is_over(site, fetch, start, drop):
    gone = threading.Event()
    site.routes["/feed/"] = dripping(start, drop, gone)
    outcome = fetch(site.url("/feed/"), limits=replace(QUICK, read=0.2, total=0.4))
    gone.set()
    assert outcome.result == "failed"
    assert "no answer in time" in outcome.reason


def test_a_host_where_nobody_listens_fails_alone(site, fetch):
    with serving() as closed:
        address = closed.url("/feed/")
    site.routes["/good/"] = page(FEED)
    dead = Blog("dead", "Dead", feed_url=address)
    outcomes = fetch.many(dead, blog_at(site, "/good/"))
    assert [outcome.result for outcome in outcomes] == ["failed", "new"]
    assert "refused" in outcomes[0].reason


def test_a_connection_that_closed_meanwhile_is_opened_again(site, fetch):
    def hang_up_after(request: Request) -> None:
        request.send(200, FEED)  # the client is not told that the connection ends
        request.close_connection = True

    site.routes |= {"/a/": hang_up_after, "/b/": page(FEED)}
    outcomes = fetch.many(blog_at(site, "/a/"), blog_at(site, "/b/"))
    assert [outcome.result for outcome in outcomes] == ["new", "new"]


def test_a_cookie_goes_back_to_its_host_with_the_next_request_of_the_run(site, fetch):
    site.routes["/robots.txt"] = page(b"", set_cookie="visit=1; Path=/")
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    assert site.asked[0].headers.get("cookie") is None
    assert site.asked[1].headers["cookie"] == "visit=1"


@pytest.mark.parametrize("code", [429, 503])
def test_a_short_retry_after_is_waited_for(site, fetch, code):
    site.routes["/feed/"] = in_turn(status(code, retry_after="1"), page(FEED))
    times: list[datetime] = []
    answer = site.routes["/feed/"]
    site.routes["/feed/"] = lambda request: (times.append(datetime.now()), answer(request))
    assert fetch(site.url("/feed/")).result == "new"
    assert (times[1] - times[0]).total_seconds() >= 1


@pytest.mark.parametrize("code", [429, 503])
@pytest.mark.parametrize("named", [{}, {"retry_after": "soon"}, {"retry_after": "0"}])
def test_a_busy_address_that_names_no_time_is_asked_three_times_more(site, fetch, code, named):
    site.routes |= {"/feed/": status(code, **named), "/other/": page(FEED)}
    busy, other = fetch.many(blog_at(site, "/feed/"), blog_at(site, "/other/"))
    assert f"/feed/ answered {code} 4 times" in busy.reason
    assert site.paths() == ["/feed/"] * 4 + ["/other/"]
    assert other.result == "new"  # nothing was said of the host's other feeds
    assert fetch.paths("feed") == []  # the next run asks again


def test_a_busy_address_is_left_alone_by_all_blogs_of_the_run_that_lead_to_it(site, fetch):
    site.routes |= {"/feed/": status(503), "/moved/": redirect(301, "/feed/")}
    outcomes = fetch.many(blog_at(site, "/feed/"), blog_at(site, "/moved/"))
    assert [outcome.result for outcome in outcomes] == ["failed", "failed"]
    assert site.paths() == ["/feed/"] * 4 + ["/moved/"]


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_a_host_that_asks_for_a_long_wait_is_left_alone_with_all_its_feeds(site, fetch, code):
    site.routes |= {"/feed/": status(code, retry_after="7200"), "/other/": page(FEED)}
    busy, other = fetch.many(blog_at(site, "/feed/"), blog_at(site, "/other/"))
    assert site.paths() == ["/feed/"]
    assert "until 2026-11-24 20:00:00" in busy.reason
    assert other.reason == busy.reason


@pytest.mark.parametrize("code", [500, 502, 504])
def test_a_server_that_fails_without_naming_a_time_costs_one_request_and_one_feed(
    site, fetch, code
):
    site.routes |= {"/feed/": status(code), "/other/": page(FEED)}
    failed, other = fetch.many(blog_at(site, "/feed/"), blog_at(site, "/other/"))
    assert (failed.reason, other.result) == (f"answered {code}", "new")
    assert site.paths() == ["/feed/", "/other/"]


@pytest.mark.parametrize("wait", ["7200", "Tue, 24 Nov 2026 20:00:00 GMT"])
def test_a_host_that_wants_a_long_wait_is_left_until_then(site, fetch, wait):
    site.routes["/feed/"] = in_turn(status(429, retry_after=wait), page(FEED))
    outcome = fetch(site.url("/feed/"))  # at 18:00
    assert outcome.result == "failed"
    assert "until 2026-11-24 20:00:00" in outcome.reason
    assert "not_before: '2026-11-24T20:00:00Z'" in fetch.paths()[0].read_text()

    assert fetch(site.url("/feed/")).result == "skipped"  # at 19:00
    assert site.paths() == ["/feed/"]
    assert fetch(site.url("/feed/")).result == "new"  # at 20:00
    assert not (fetch.feeds / "a-blog" / "state.yml").exists()


def test_one_request_per_host_at_a_time_with_a_pause_between(site, fetch):
    under_way, most, times = threading.Semaphore(), [0], []

    def watch(request: Request) -> None:
        alone = under_way.acquire(blocking=False)
        most[0] += not alone
        times.append(datetime.now())
        request.send(200, FEED)
        under_way.release()

    site.routes |= {f"/{n}/": watch for n in range(5)}
    with serving() as other:  # whose feeds all lead to the same host
        other.routes |= {f"/{n}/": redirect(302, site.url(f"/{n}/")) for n in range(5)}
        blogs = [Blog(f"b{n}", "B", feed_url=other.url(f"/{n}/")) for n in range(3)]
        blogs += [Blog(f"b{n}", "B", feed_url=site.url(f"/{n}/")) for n in range(3, 5)]
        outcomes = fetch.many(*blogs, limits=replace(QUICK, pause=0.05))
    assert {outcome.result for outcome in outcomes} == {"new"}
    assert most == [0]
    gaps = [(b - a).total_seconds() for a, b in zip(times, times[1:], strict=False)]
    assert min(gaps) >= 0.049


NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Tue, 24 Nov 2026 18:01:00 GMT", 60),
        ("Tue, 24 Nov 2026 17:00:00 GMT", 0),
        ("9" * 400, 7 * 24 * 3600),
        ("Mon, 01 Jan 99999999999999999999 00:00:00 GMT", None),
        ("soon", None),
        ("-1", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value, seconds):
    assert retry_after(value, NOW) == seconds


@given(st.text())
def test_any_retry_after_is_bounded_or_nothing(value):
    seconds = retry_after(value, NOW)
    assert seconds is None or 0 <= seconds <= 7 * 24 * 3600


@given(st.binary(min_size=1), st.integers(1, 64), st.sampled_from(["gzip", "deflate", "bare"]))
def test_a_compressed_body_comes_back_whole_in_pieces_of_any_size(body, size, how):
    bare = zlib.compressobj(wbits=-15)
    sent = {
        "gzip": gzip.compress(body[:5]) + gzip.compress(body[5:]),  # two members
        "deflate": zlib.compress(body),
        "bare": bare.compress(body) + bare.flush(),
    }[how]
    pieces = [sent[n : n + size] for n in range(0, len(sent), size)]
    encoding = "gzip" if how == "gzip" else "deflate"
    if how != "bare" or sent[0] & 0x0F != 8:  # else it looks like zlib, and nothing can tell
        assert read_body(pieces, encoding, 10_000) == body


@pytest.mark.parametrize("stated", ["", "identity", "gzip", "gzip, gzip"])
def test_layers_of_compression_that_no_header_names_are_found(stated):
    assert read_body([gzip.compress(gzip.compress(FEED))], stated, 10_000) == FEED
    assert read_body([zlib.compress(FEED)], stated.replace("gzip, ", ""), 10_000) == FEED


def test_what_only_looks_compressed_stays_as_it_is():
    assert read_body([b"\x1f\x8b and so on"], "", 100) == b"\x1f\x8b and so on"
    assert read_body([b"x^2 + y^2"], "", 100) == b"x^2 + y^2"


def test_a_body_that_goes_on_being_compressed_is_not_followed_for_ever():
    body = FEED
    for _ in range(5):
        body = gzip.compress(body)
    assert read_body([body], "", 10_000).startswith(b"\x1f\x8b")


def test_a_body_that_no_header_calls_compressed_may_not_expand_without_bound():
    with pytest.raises(FetchError, match="larger than 1,000 bytes"):
        read_body([gzip.compress(b" " * 1_000_000)], "", 1_000)


@given(st.binary(), st.sampled_from(["gzip", "deflate", "", "utf-8", "br", "gzip, gzip"]))
def test_any_bytes_are_a_body_or_an_error(sent, encoding):
    try:
        assert len(read_body([sent], encoding, 50)) <= 50
    except FetchError as error:
        assert str(error)
