"""Every response that changed is kept, with a sidecar that says where it came from."""

from __future__ import annotations

import gzip
import hashlib

import pytest
import yaml
from feed_server import gzipped, page, redirect, rss, status

from publicsectorblogs.fetch.captures import is_feed, kind
from publicsectorblogs.model import Blog

FEED = rss(["1", "2"])


def test_a_response_is_kept_byte_for_byte_beside_its_sidecar(site, fetch):
    site.routes["/feed/"] = page(FEED, last_modified="Fri, 01 Jul 2016 10:00:00 GMT")
    outcome = fetch(site.url("/feed/"))
    assert (outcome.result, outcome.captures, outcome.entries) == ("new", 1, 2)

    sha256 = hashlib.sha256(FEED).hexdigest()
    name = f"20261124T180000Z-{sha256[:8]}.xml"
    capture, sidecar = fetch.paths()
    assert (capture.name, sidecar.name) == (name, f"{name}.yml")
    assert capture.read_bytes() == FEED
    assert yaml.safe_load(sidecar.read_text()) == {
        "url": site.url("/feed/"),
        "final_url": site.url("/feed/"),
        "fetched": "2026-11-24T18:00:00Z",
        "status": 200,
        "sha256": sha256,
        "etag": f'"{sha256[:16]}"',
        "last_modified": "Fri, 01 Jul 2016 10:00:00 GMT",
        "content_type": "application/rss+xml",
    }


def test_what_did_not_change_is_asked_for_by_its_validators_and_not_written(site, fetch):
    site.routes["/feed/"] = page(FEED, last_modified="Fri, 01 Jul 2016 10:00:00 GMT")
    fetch(site.url("/feed/"))
    before = fetch.paths()
    assert fetch(site.url("/feed/")).result == "unchanged"
    assert fetch.paths() == before
    asked = site.asked[-1].headers
    assert asked["if-none-match"].strip('"') == hashlib.sha256(FEED).hexdigest()[:16]
    assert asked["if-modified-since"] == "Fri, 01 Jul 2016 10:00:00 GMT"


def test_the_same_body_from_a_server_without_validators_is_not_written_again(site, fetch):
    site.routes["/feed/"] = lambda request: request.send(200, FEED)
    assert fetch(site.url("/feed/")).result == "new"
    assert fetch(site.url("/feed/")).result == "unchanged"
    assert fetch.captures() == [FEED]


def test_a_changed_body_is_kept_beside_the_earlier_one_and_its_new_entries_counted(site, fetch):
    changed = rss(["3", "2"])
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    site.routes["/feed/"] = page(changed)
    outcome = fetch(site.url("/feed/"))
    assert (outcome.result, outcome.entries) == ("new", 1)
    assert fetch.captures() == [FEED, changed]
    assert fetch(site.url("/feed/")).result == "unchanged"


def test_a_body_that_changes_back_is_kept_a_third_time(site, fetch):
    for body in (FEED, rss(["3"]), FEED):
        site.routes["/feed/"] = page(body)
        assert fetch(site.url("/feed/")).result == "new"
    assert len(fetch.captures()) == 3


def test_a_compressed_body_is_kept_decompressed(site, fetch):
    site.routes["/feed/"] = gzipped(FEED)
    assert fetch(site.url("/feed/")).result == "new"
    assert fetch.captures() == [FEED]


def test_ten_thousand_entries_are_kept_in_one_capture(site, fetch):
    site.routes["/feed/"] = page(rss([str(n) for n in range(10_000)]))
    outcome = fetch(site.url("/feed/"))
    assert (outcome.captures, outcome.entries) == (1, 10_000)


def test_a_charset_and_a_content_type_that_lie_do_not_change_the_bytes(site, fetch):
    body = FEED.replace(b"A blog", "Un caf\u00e9".encode("latin-1"))
    site.routes["/feed/"] = page(body, content_type="text/html; charset=klingon")
    assert fetch(site.url("/feed/")).result == "new"
    assert fetch.captures() == [body]
    assert fetch.paths()[0].suffix == ".xml"


def test_a_web_page_where_a_feed_was_expected_is_kept_as_evidence_and_fails(site, fetch):
    site.routes["/feed/"] = page(b"<!DOCTYPE html><html><body>Gone fishing</body></html>")
    for captures in (1, 0):  # it is never asked for conditionally, so it fails every time
        outcome = fetch(site.url("/feed/"))
        assert (outcome.result, outcome.captures) == ("failed", captures)
        assert "web page" in outcome.reason
    assert [path.suffix for path in fetch.paths()] == [".html", ".yml"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?><rss/>", "xml"),
        ("\ufeff<feed xmlns='http://www.w3.org/2005/Atom'/>".encode("utf-16"), "xml"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "json"),
        (b"<html><body>no feed</body></html>", "html"),
        (b"<!-- a comment -->\n<!doctype HTML>\n<title>x</title>", "html"),
        (b"<rss><channel><title>&lt;html></title><body>x", "xml"),
        (b"no markup at all", "xml"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'
         b'<html xmlns="http://www.w3.org/1999/xhtml"><head/></html>', "html"),
        (b'<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body/></x:html>', "html"),
        (b"<!-- no <rss> here today -->\n<html><body>Back soon</body></html>", "html"),
        (b"<html><body><p>Our feed is <rss> no more</body></html>", "html"),
        (b"<!--" + b" " * 9_000 + b"-->\n<html><body>Back soon</body></html>", "html"),
        (b"<br />\n<b>Warning</b>: no cache\n<?xml version='1.0'?><rss/>", "xml"),
    ],
)  # fmt: skip
def test_a_body_is_known_by_its_beginning(body, expected):
    assert kind(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        FEED,
        b"<channel><item/></channel>",
        b"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "\ufeff<feed xmlns='http://www.w3.org/2005/Atom'/>".encode("utf-16"),
        b"<item><title>Cut off at its head</title></item>",
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "A blog"}',
        b'{"items" : []}',
    ],
)
def test_a_feed_is_known_however_ill_formed(body):
    assert is_feed(body)


@pytest.mark.parametrize(
    "body",
    [
        b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
        b"<?xml version='1.0'?><error><message>Down for maintenance</message></error>",
        b"<opml><body><outline xmlUrl='http://a.example/feed'/></body></opml>",
        b'{"error": "unavailable"}',
        b"Service unavailable",
        b"<!-- a comment without end <rss>",
    ],
)
def test_what_says_that_a_feed_is_not_there_is_no_feed(site, fetch, body):
    assert not is_feed(body)
    site.routes["/feed/"] = page(body, content_type="application/rss+xml")
    outcome = fetch(site.url("/feed/"))
    assert (outcome.result, outcome.entries) == ("failed", 0)
    assert "where a feed was expected" in outcome.reason


def test_after_a_page_of_maintenance_the_posts_of_before_are_not_new(site, fetch):
    away = b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>"
    for body, entries in ((FEED, 2), (away, 0), (FEED, 0), (rss(["3", "2"]), 1), (FEED, 0)):
        site.routes["/feed/"] = page(body, content_type="text/xml")
        assert fetch(site.url("/feed/")).entries == entries


def test_a_compressed_feed_without_the_header_that_says_so_is_kept_decompressed(site, fetch):
    site.routes["/feed/"] = page(gzip.compress(FEED), content_type="application/rss+xml")
    assert fetch(site.url("/feed/")).entries == 2
    assert fetch.captures() == [FEED]


def test_a_sidecar_without_its_capture_as_a_crash_leaves_it_is_not_believed(site, fetch):
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    capture, _ = fetch.paths()
    capture.unlink()
    assert fetch(site.url("/feed/")).result == "new"
    assert fetch.captures() == [FEED]


def test_nothing_but_finished_files_is_left(site, fetch):
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    assert not list(fetch.feeds.rglob(".*"))


def test_a_feed_that_was_put_there_by_hand_is_left_alone(site, fetch):
    folder = fetch.feeds / "a-blog"
    folder.mkdir(parents=True)
    (folder / "export.xml").write_bytes(b"<rss/>")
    site.routes["/feed/"] = page(FEED)
    assert fetch(site.url("/feed/")).result == "new"
    assert sorted(fetch.captures()) == sorted([FEED, b"<rss/>"])


def test_a_broken_sidecar_fails_its_blog_with_the_name_of_the_file(site, fetch):
    site.routes["/feed/"] = page(FEED)
    fetch(site.url("/feed/"))
    sidecar = fetch.paths()[1]
    sidecar.write_text("url: [")
    outcome = fetch(site.url("/feed/"))
    assert outcome.result == "failed"
    assert sidecar.name in outcome.reason


def test_gone_retires_a_feed_and_later_runs_do_not_ask(site, fetch):
    site.routes["/feed/"] = status(410)
    outcome = fetch(site.url("/feed/"))
    assert (outcome.result, outcome.offers) == ("retired", ("status: retired",))
    state = yaml.safe_load((fetch.feeds / "a-blog" / "state.yml").read_text())
    assert state == {"feed_url": site.url("/feed/"), "retired": "2026-11-24T18:00:00Z"}

    asked = len(site.asked)
    outcome = fetch(site.url("/feed/"))
    assert outcome.result == "skipped"
    assert "since 2026-11-24" in outcome.reason
    assert len(site.asked) == asked


def test_a_new_address_in_the_register_ends_retirement(site, fetch):
    site.routes["/feed/"] = status(410)
    site.routes["/atom/"] = page(FEED)
    fetch(site.url("/feed/"))
    assert fetch(site.url("/atom/")).result == "new"
    assert not (fetch.feeds / "a-blog" / "state.yml").exists()


def test_a_permanent_redirect_is_recorded_and_offered_to_the_register(site, fetch):
    site.routes["/old/"] = redirect(301, "/new/")
    site.routes["/new/"] = page(FEED)
    outcome = fetch(site.url("/old/"))
    assert outcome.offers == (f"feed_url: {site.url('/new/')}",)
    sidecar, state = (yaml.safe_load(path.read_text()) for path in fetch.paths()[1:])
    assert sidecar["url"] == site.url("/old/")
    assert sidecar["final_url"] == site.url("/new/")
    assert sidecar["redirects"] == [{"status": 301, "to": site.url("/new/")}]
    assert state == {"feed_url": site.url("/old/"), "moved_to": site.url("/new/")}

    again = fetch(site.url("/old/"))  # 304 by way of the redirect
    assert (again.result, again.offers) == ("unchanged", outcome.offers)


def test_only_as_far_as_redirects_are_permanent_is_a_move_offered(site, fetch):
    site.routes["/a/"] = redirect(308, "/b/")
    site.routes["/b/"] = redirect(302, "/c/")
    site.routes["/c/"] = page(FEED)
    assert fetch(site.url("/a/")).offers == (f"feed_url: {site.url('/b/')}",)
    assert fetch(site.url("/b/")).offers == ()


def test_two_hundred_feeds_that_answer_304_write_nothing(site, fetch):
    blogs = [Blog(f"b{n}", f"B {n}", feed_url=site.url(f"/{n}/")) for n in range(200)]
    site.routes |= {f"/{n}/": page(rss([str(n)])) for n in range(200)}
    assert {outcome.result for outcome in fetch.many(*blogs)} == {"new"}
    before = {path: path.stat().st_mtime_ns for path in fetch.feeds.rglob("*")}
    assert {outcome.result for outcome in fetch.many(*blogs)} == {"unchanged"}
    assert {path: path.stat().st_mtime_ns for path in fetch.feeds.rglob("*")} == before
