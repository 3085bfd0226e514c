"""Faults of feeds that are mended before anything is read."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from publicsectorblogs.read.feed import read_feed
from publicsectorblogs.read.feed_repairs import with_valid_references


def test_bare_ampersands_are_kept_and_other_entities_are_read() -> None:
    xml = b"<a>R&D; Q&A &mdash; 1&2 &amp; &#163;5 &pound;6<![CDATA[&x; & y]]></a>"
    mended = etree.fromstring(with_valid_references(xml))
    assert mended.text == "R&D; Q&A — 1&2 & £5 £6&x; & y"


def test_a_feed_with_bare_ampersands_is_read_and_reported() -> None:
    item = "<title>R&D</title><link>https://b.org/?a=1&b=2</link><description>S&W</description>"
    data = f'<rss version="2.0"><channel><item>{item}</item></channel></rss>'.encode()
    reading = read_feed(data, "f.xml", "blog", capture_id="c", captured=None)
    (post,) = reading.posts
    assert (post.title, post.url, post.body) == ("R&D", "https://b.org/?a=1&b=2", "S&W")
    assert "not well-formed" in reading.problems[0].problem
    assert "(line 1)" in reading.problems[0].problem


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a&#1;b&#xFFFE;", "ab"),
        ("a &#xD83D; b &#x110000; &#99999999;", "a � b � �"),
        ("&#xD83D;&#xDE00; &#55357;&#56832; &#x1F600; &#128512;", "😀 😀 😀 😀"),
        ("&#0169; &#xa9; &#10;", "© © \n"),
    ],
)
def test_a_reference_names_a_character_that_exists(written: str, text: str) -> None:
    assert etree.fromstring(with_valid_references(f"<a>{written}</a>".encode())).text == text


@pytest.mark.parametrize("opening", [b"<!--", b"<![CDATA["])
def test_what_nothing_ends_is_looked_through_once(opening: bytes) -> None:
    data = opening * 100_000 + b" & more"
    assert with_valid_references(data) == data


def test_control_characters_cost_no_text() -> None:
    head = b'<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    item = (
        b"<title>On\x00e</title>\n<content:encoded xmlns:content="
        b'"http://purl.org/rss/1.0/modules/content/"><![CDATA[We met \x0b31 people.]]>'
        b"</content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
    )
    for data in (
        head + b"<item>" + item + b"</item></channel></rss>",
        b'<rss version="2.0"><channel><item>' + item.split(b"<wp:")[0] + b"</item></channel></rss>",
        b'{"items": [{"id": "1", "title": "O\x00ne",\n"content_text": "We met \x0b31 people."}]}',
    ):
        reading = read_feed(data, "f", "blog", capture_id="c", captured=None)
        assert [(post.title, post.body) for post in reading.posts] == [("One", "We met 31 people.")]
        (problem,) = reading.problems
        assert problem.problem == "not well-formed: control characters (line 1)"


def feed_in_bytes(declaration: bytes) -> bytes:
    item = b"<title>Caf\xc3\xa9 \xc2\xa35</title>\n<description>\x93Yes\x94</description>"
    return declaration + b'\n<rss version="2.0"><channel><item>' + item + b"</item></channel></rss>"


@pytest.mark.parametrize("said", ["", ' encoding="utf-8"', ' encoding="ascii"', ' encoding="no"'])
def test_bytes_of_windows_encoding_among_utf_8_are_read_as_such(said: str) -> None:
    data = feed_in_bytes(f'<?xml version="1.0"{said}?>'.encode())
    reading = read_feed(data, "f.xml", "blog", capture_id="c", captured=None)
    assert [(post.title, post.body) for post in reading.posts] == [("Café £5", "“Yes”")]
    (problem,) = reading.problems
    assert problem.problem == "not well-formed: bytes that are not UTF-8 (line 3)"


def test_a_feed_that_says_that_it_is_in_windows_encoding_is_read_as_that() -> None:
    data = feed_in_bytes(b'<?xml version="1.0" encoding="windows-1252"?>')
    data = data.replace(b"\xc3\xa9", b"\xe9").replace(b"\xc2", b"")
    reading = read_feed(data, "f.xml", "blog", capture_id="c", captured=None)
    assert [(post.title, post.body) for post in reading.posts] == [("Café £5", "“Yes”")]
    assert reading.problems == ()


@given(st.text(alphabet="ab&;#x1 é"))
def test_what_is_well_formed_stays_as_it_is(text: str) -> None:
    xml = f"<a>{escape(text)}</a>".encode()
    assert with_valid_references(xml) == xml


def misread(text: str) -> str:
    return text.encode().decode("cp1252")


def test_text_that_was_decoded_wrongly_is_decoded_again() -> None:
    item = (
        f"<title>{misread('Café – £3')}</title><description>{misread('It’s £5m')}.</description>"
        f"<category>{misread('Siân')}</category>"
    )
    data = f'<rss version="2.0"><channel><item>{item}</item></channel></rss>'.encode()
    (post,) = read_feed(data, "f.xml", "blog", capture_id="c", captured=None).posts
    assert (post.title, post.body, post.tags) == ("Café – £3", "It’s £5m.", ("Siân",))


def test_json_in_ascii_is_decoded_again_as_well() -> None:
    feed = {"items": [{"id": "1", "title": misread("£3 – Siân"), "content_text": "Text."}]}
    (post,) = read_feed(
        json.dumps(feed).encode(), "f.json", "blog", capture_id="c", captured=None
    ).posts
    assert post.title == "£3 – Siân"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&Acirc;&pound;5m &acirc;&euro;&ldquo; spent", "£5m – spent"),
        ("&#194;&#163;5m", "£5m"),
        ("caf&Atilde;&copy;s", "cafés"),
        ("&Acirc; and &pound;5m", "Â and £5m"),
        ("d&acirc;&lt;b&gt;", "dâ<b>"),
    ],
)  # fmt: skip
def test_references_to_letters_that_were_decoded_wrongly_are_decoded_again(
    written: str, read: str
) -> None:
    item = f"<title>A</title><description><![CDATA[<p>{written}</p>]]></description>"
    data = f'<rss version="2.0"><channel><item>{item}</item></channel></rss>'.encode()
    (post,) = read_feed(data, "f.xml", "blog", capture_id="c", captured=None).posts
    assert post.body == read


@pytest.mark.parametrize("said", ["utf-16", "UTF-16LE", "unicode"])
def test_a_feed_that_only_says_that_it_is_in_utf_16_is_read(said: str) -> None:
    item = "<title>Café</title><description>£5m</description>"
    data = f'<?xml version="1.0" encoding="{said}"?><rss version="2.0"><channel><item>{item}</item></channel></rss>'
    reading = read_feed(data.encode(), "f.xml", "blog", capture_id="c", captured=None)
    assert [(post.title, post.body) for post in reading.posts] == [("Café", "£5m")]
    assert reading.problems == ()


def test_letters_that_stay_wrong_are_reported() -> None:
    item = "<title>A</title><description>“New” â€ and old.</description>"
    data = f'<rss version="2.0"><channel><item>{item}</item></channel></rss>'.encode()
    reading = read_feed(data, "f.xml", "blog", capture_id="c", captured=None)
    assert reading.posts[0].body == "“New” â€ and old."
    assert [(p.entry, "decoded" in p.problem) for p in reading.problems] == [("entry 1", True)]
