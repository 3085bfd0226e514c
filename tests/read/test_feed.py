"""What is read from a feed file, whatever its format and its faults."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsectorblogs.read.feed import FeedReading, read_feed
from publicsectorblogs.read.feed_file import MAX_UNPACKED


def read(data: bytes | str, captured: str | None = "2017-01-01T00:00:00Z") -> FeedReading:
    data = data.encode() if isinstance(data, str) else data
    return read_feed(data, "blog/feed.xml", "blog", capture_id="capture", captured=captured)


def rss(*items: str, version: str = "2.0", head: str = "") -> str:
    return (
        f'<rss version="{version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Blog</title>'
        f"<link>https://blog.gov.uk/</link>{head}"
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


def atom(*entries: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Blog</title><id>urn:b</id>'
        '<link href="https://blog.gov.uk/"/>'
        + "".join(f"<entry>{entry}</entry>" for entry in entries)
        + "</feed>"
    )


ENTRY = (
    "<guid>https://blog.gov.uk/?p=1</guid><link>https://blog.gov.uk/one/</link><title>One</title>"
)


def test_a_post_has_what_its_entry_states() -> None:
    reading = read(
        rss(
            ENTRY + "<pubDate>Wed, 29 Jun 2016 10:00:00 +0100</pubDate><dc:creator>Jo</dc:creator>"
            "<category>Data</category><category> Data </category><category>R&amp;D</category>"
            "<content:encoded>&lt;p&gt;Text &lt;a href='/two'&gt;two&lt;/a&gt;&lt;/p&gt;"
            "</content:encoded>"
        )
    )
    (post,) = reading.posts
    assert (reading.title, reading.home_page) == ("The Blog", "https://blog.gov.uk/")
    assert (post.title, post.url, post.body) == ("One", "https://blog.gov.uk/one/", "Text two")
    assert (post.published, post.published_precision) == ("2016-06-29T09:00:00Z", "second")
    assert post.published_known_from == "feed: published"
    assert (post.feed_authors, post.tags) == (("Jo",), ("Data", "R&D"))
    assert [(link.url, link.text) for link in post.links] == [("https://blog.gov.uk/two", "two")]
    assert (post.blog_id, post.capture_id, post.key) == ("blog", "capture", "//blog.gov.uk?p=1")
    assert not post.is_summary and not reading.problems


@pytest.mark.parametrize(
    "feed",
    [
        rss(ENTRY, version="0.91"),
        rss(ENTRY, version="0.92"),
        rss(ENTRY),
        atom(ENTRY),
        f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>{ENTRY}</entry></feed>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/"><channel/><item>{ENTRY}</item></rdf:RDF>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://my.netscape.com/rdf/simple/0.9/"><item>{ENTRY}</item></rdf:RDF>',
        '{"items": [{"id": "https://blog.gov.uk/?p=1", "url": "https://blog.gov.uk/one/", '
        '"title": "One"}]}',
    ],
)
def test_an_entry_is_the_same_post_in_every_format(feed: str) -> None:
    (post,) = read(feed).posts
    assert (post.title, post.url) == ("One", "https://blog.gov.uk/one/")
    assert post.id == read(rss(ENTRY)).posts[0].id


# Identity


def keys(*items: str) -> list[str]:
    return [post.key for post in read(rss(*items)).posts]


def test_without_a_guid_the_link_is_the_key_and_without_both_the_text() -> None:
    assert keys("<guid></guid><link>https://blog.gov.uk/1</link>") == ["//blog.gov.uk/1"]
    (key,) = keys("<title>Only a title</title>")
    assert key.startswith("sha256:")
    assert keys("<title>Only a title</title>") == [key]


@pytest.mark.parametrize(
    "guid",
    [
        "http://blog.gov.uk/one",
        "https://www.blog.gov.uk/one/",
        "https://blog.gov.uk/one?utm_source=rss&amp;utm_medium=rss",
        " https://BLOG.gov.uk:443/one ",
    ],
)
def test_how_an_address_is_written_makes_no_new_post(guid: str) -> None:
    assert keys(f"<guid>{guid}</guid>") == ["//blog.gov.uk/one"]


@pytest.mark.parametrize(
    ("guid", "url"),
    [("1", None), ("post-7", None), ("tag:a.gov.uk,2016:1", None),
     ("https://a.gov.uk/?p=1", "https://a.gov.uk/?p=1")],
)  # fmt: skip
def test_a_guid_is_the_address_of_a_post_only_if_it_is_one(guid: str, url: str | None) -> None:
    (post,) = read(rss(f"<guid>{guid}</guid><title>A</title>")).posts
    assert post.url == url
    assert post.url_known_from == (url and "feed: guid")


@pytest.mark.parametrize("link", ["<link/>", "<link></link>", "<link> </link>"])
def test_an_empty_link_is_none(link: str) -> None:
    (post,) = read(rss(f"<title>One</title>{link}<guid>https://b.org/1</guid>")).posts
    assert post.url == "https://b.org/1"


def test_an_address_without_its_scheme_is_no_path() -> None:
    xml = rss("<link>www.blog.gov.uk/2016/maps</link><title>A</title>")
    assert read(xml).posts[0].url == "https://www.blog.gov.uk/2016/maps"


def test_entries_that_share_a_guid_are_all_kept_whatever_their_order() -> None:
    items = (
        "<guid>1</guid><link>http://b.org/a</link><title>A</title>",
        "<guid>1</guid><link>http://b.org/b</link><title>B</title>",
        "<guid>1</guid><link>http://b.org/b</link><title>C</title>",
        "<guid>1</guid><link>http://b.org/b</link><title>C</title><category>x</category>",
    )
    ids = {post.id: post.title for post in read(rss(*items)).posts}
    assert len(ids) == 4
    assert ids == {post.id: post.title for post in read(rss(*reversed(items))).posts}


def test_an_entry_that_is_repeated_word_for_word_is_one_post() -> None:
    assert len(read(rss(ENTRY, ENTRY)).posts) == 1


@given(st.lists(st.sampled_from(["1", "2", ""]), min_size=1), st.data())
@settings(max_examples=50, deadline=None)
def test_every_distinct_entry_has_its_own_key(guids: list[str], data: st.DataObject) -> None:
    links = data.draw(st.lists(st.sampled_from(["a", "b", ""]), min_size=len(guids)))
    items = {
        f"<guid>{guid}</guid><link>{link}</link><title>t{len(guids) % 2}</title><category>{n}"
        f"</category>"
        for n, (guid, link) in enumerate(zip(guids, links, strict=False))
    }
    found = keys(*items)
    assert len(set(found)) == len(items)
    assert all(found)


# Dates and authors


def test_a_date_that_cannot_be_true_is_told_and_not_kept() -> None:
    reading = read(rss(ENTRY + "<pubDate>Mon, 01 Jan 2018 00:00:00 GMT</pubDate>"))
    (post,) = reading.posts
    assert post.published is None
    assert "more than a day after" in (post.published_problem or "")
    assert reading.problems[0].entry == "entry 1"


def test_the_date_of_the_last_change_stands_in_and_says_so() -> None:
    (post,) = read(atom("<id>1</id><updated>2016-06-29T10:00:00Z</updated>")).posts
    assert (post.published, post.published_known_from) == (
        "2016-06-29T10:00:00Z",
        "feed: updated",
    )


def test_addresses_of_authors_are_not_kept() -> None:
    def authors(xml: str) -> tuple[str, ...]:
        return read(rss(ENTRY + xml)).posts[0].feed_authors

    assert authors("<author>jo@x.gov.uk (Jo Bloggs)</author>") == ("Jo Bloggs",)
    assert authors("<author>Jo Bloggs &lt;jo@x.digital&gt;</author>") == ("Jo Bloggs",)
    assert authors("<author>jo@x.gov.uk</author>") == ()


def test_the_author_of_the_feed_is_that_of_entries_that_name_none() -> None:
    head = "<managingEditor>ed@x.org (Ed)</managingEditor>"
    posts = read(
        rss("<guid>1</guid>", "<guid>2</guid><dc:creator>Jo</dc:creator>", head=head)
    ).posts
    assert [post.feed_authors for post in posts] == [("Ed",), ("Jo",)]


def test_the_author_of_its_source_is_that_of_an_entry_that_names_none() -> None:
    source = "<source><id>s</id><author><name>Kim</name></author></source>"
    posts = read(
        atom(f"<id>1</id>{source}", f"<id>2</id>{source}<author><name>Jo</name></author>")
    ).posts
    assert [post.feed_authors for post in posts] == [("Kim",), ("Jo",)]


def test_all_authors_and_contributors_are_kept() -> None:
    (post,) = read(
        atom(
            "<id>1</id><author><name>Jo</name></author><author><name>Sam</name></author>"
            "<contributor><name>Kim</name></contributor>"
        )
    ).posts
    assert post.feed_authors == ("Jo", "Sam", "Kim")


# Content and summaries

_LONG = "&lt;p&gt;" + "All that was written. " * 20 + "&lt;/p&gt;"


def test_content_is_preferred_to_the_summary() -> None:
    (post,) = read(
        rss(f"<description>All […]</description><content:encoded>{_LONG}</content:encoded>")
    ).posts
    assert post.body.startswith("All that was written.") and not post.is_summary


@pytest.mark.parametrize(
    ("text", "is_summary"),
    [
        ("Cut off [&amp;#8230;]", True),
        ("Cut off [...]", True),
        ("Cut off …", True),
        ("&lt;p&gt;Cut &lt;a href='x'&gt;Continue reading →&lt;/a&gt;&lt;/p&gt;", True),
        ("A whole post.", False),
    ],
)
def test_a_description_that_says_it_is_cut_off_is_a_summary(text: str, is_summary: bool) -> None:
    (post,) = read(rss(f"<description>{text}</description>")).posts
    assert post.is_summary is is_summary


def test_a_short_description_among_full_contents_is_a_summary() -> None:
    full = f"<guid>1</guid><content:encoded>{_LONG}</content:encoded>"
    posts = read(rss(full, "<guid>2</guid><description>Short.</description>")).posts
    assert [post.is_summary for post in posts] == [False, True]


def test_an_atom_summary_is_a_summary() -> None:
    assert read(atom("<id>1</id><summary>All of it.</summary>")).posts[0].is_summary


def test_titles_are_text() -> None:
    def title(xml: str) -> str | None:
        return read(rss(f"<guid>1</guid><title>{xml}</title>")).posts[0].title

    assert title("R&amp;amp;D &amp;#8217;16") == "R&D ’16"
    assert title("&lt;b&gt;Bold&lt;/b&gt;\n claim") == "Bold claim"
    assert title("The &lt;div&gt; element: 2 &lt; 3") == "The <div> element: 2 < 3"
    assert title(" ") is None


# Faults


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04...", "a ZIP archive"),
        (b"\x1f\x8bnonsense", "damaged"),
        (b"<!DOCTYPE html><html><title>Not found</title></html>", "an HTML page"),
        (b"\0" * 100, "not a feed"),
        (b'{"version": 1}', "not a feed"),
        (b"[" * 100_000, "not a feed"),
        (rss().encode(), "a feed without entries"),
        (gzip.compress(b" " * (MAX_UNPACKED + 1)), "unpacks to more than"),
    ],
)
def test_what_is_no_feed_is_reported(data: bytes, problem: str) -> None:
    reading = read(data)
    assert not reading.posts
    assert problem in reading.problems[0].problem


def test_a_truncated_feed_gives_what_is_there() -> None:
    reading = read(rss(ENTRY, "<title>Two</title>").removesuffix("tle></item></channel></rss>"))
    assert reading.posts[0].title == "One"
    assert "not well-formed" in reading.problems[0].problem


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_that_are_not_declared_are_found_out(encoding: str) -> None:
    (post,) = read(rss("<title>Café – £1</title>").encode(encoding)).posts
    assert post.title == "Café – £1"


def test_an_encoding_that_is_declared_wrongly_is_reported() -> None:
    declared = '<?xml version="1.0" encoding="us-ascii"?>' + rss("<title>Café</title>")
    reading = read(declared)
    assert reading.posts[0].title == "Café"
    assert "us-ascii" in reading.problems[0].problem


def test_undeclared_entities_and_control_characters_are_no_obstacle() -> None:
    (post,) = read(rss("<title>a&nbsp;b\0 &eacute;</title><description>x\x1fy</description>")).posts
    assert (post.title, post.body) == ("a b é", "xy")


def test_packed_feeds_are_unpacked() -> None:
    packed = gzip.compress(rss(ENTRY).encode())
    assert len(read(packed).posts) == 1
    assert "cut off" in read(packed[:-4]).problems[0].problem


def test_entities_are_neither_multiplied_nor_fetched() -> None:
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "boom">{nested}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    posts = read(bomb + rss(ENTRY, "<title>&e9;</title>", "<title>&f;x</title>")).posts
    assert max(len(post.title or "") for post in posts) < 100
    assert not any("root" in (post.title or "") for post in posts)


def test_entries_that_state_nothing_are_reported_by_number() -> None:
    reading = read(rss(ENTRY, "", "<title/>"))
    assert len(reading.posts) == 1
    assert [problem.entry for problem in reading.problems] == ["entry 2", "entry 3"]


def test_an_entry_with_only_a_date_or_a_tag_is_kept_and_reported() -> None:
    reading = read(rss("<category>x</category>", "<pubDate>29 Jun 2016 10:00 GMT</pubDate>"))
    assert len({post.key for post in reading.posts}) == 2
    assert "without title, link and text" in reading.problems[0].problem


def test_an_entry_on_which_the_parser_fails_costs_no_other() -> None:
    odd = "<textInput><name>q</name></textInput><title>Two</title><pubDate>x</pubDate>"
    titles = [post.title for post in read(rss(ENTRY, odd, "<title>&#1114112;</title>")).posts]
    assert titles == ["One", "Two", "\ufffd"]


def test_deeply_nested_markup_is_read() -> None:
    deep = "&lt;div&gt;" * 50_000 + "inside" + "&lt;/div&gt;" * 50_000
    assert read(rss(f"<description>{deep}</description>")).posts[0].body == "inside"


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_no_error(data: bytes) -> None:
    read(data)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_damaged_feed_is_no_error(data: st.DataObject) -> None:
    whole = rss(ENTRY + f"<description>{_LONG}</description>", "<title>Two</title>").encode()
    at, length = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 100))
    inserted = data.draw(st.sampled_from([b"", b"<", b"&#x0;", b"]]>", b"<![CDATA[", b"\xff"]))
    read(whole[:at] + inserted + whole[at + length :])


# Other formats


def test_a_json_feed_may_have_values_of_any_type() -> None:
    reading = read(
        '{"title": 5, "items": [{"id": 1, "content_text": "a\\n\\n\\nb", "tags": ["x", null, 3],'
        ' "authors": [{"name": "Jo"}, 7], "date_published": "2016-06-29T10:00:00+01:00"},'
        ' {"id": null, "url": "https://b.org/2", "title": "\\ud800Two"}, {}, "text", {"id": true}]}'
    )
    first, second = reading.posts
    assert (first.key, first.body, first.tags) == ("1", "a\n\nb", ("x", "3"))
    assert (first.feed_authors, first.published) == (("Jo",), "2016-06-29T09:00:00Z")
    assert (second.key, second.title) == ("//b.org/2", "Two")
    assert len(reading.problems) == 2


def test_behind_a_fault_a_json_feed_is_read_on() -> None:
    reading = read(
        '{"title": "The Blog", "items": [{"id": "1", "title": "One"}, {"id": "2", bad, "authors": '
        '[{"name": "Jo"}, {"name": "Sam"}]}, {"id": "3", "title": "Three"}]}'
    )
    assert (reading.title, [post.title for post in reading.posts]) == ("The Blog", ["One", "Three"])
    assert "line 1 column 74" in reading.problems[0].problem


@pytest.mark.parametrize(
    "bad",
    [
        '{"id": "2", "title": "Bad"',
        '{"id": "2", "title": "Bad}',
        '{"id": "2", "title": "Bad" "url": "x"}',
        '"id": "2", "title": "Bad"}',
        "[[[[",
        '{"a":' * 5000,
        '{"id": "2", "attachments": [{"url": "x"}, {"url": "y"}], bad}',
    ],
)
@pytest.mark.parametrize("first", ["id", "url"])
def test_a_fault_in_an_item_of_a_json_feed_costs_no_other(bad: str, first: str) -> None:
    one, three = (f'{{"{first}": "{n}", "title": "{t}"}}' for n, t in ((1, "One"), (3, "Three")))
    reading = read(f'{{"items": [{one}, {bad}, {three}]}}')
    titles = [post.title for post in reading.posts]
    assert [title for title in titles if title != "Bad"] == ["One", "Three"]
    assert reading.problems[0].problem.startswith("not well-formed")


def test_the_strings_of_a_json_feed_may_hold_ends_of_lines() -> None:
    (post,) = read('{"items": [{"id": "1", "content_text": "We met\n\n31 people."}]}').posts
    assert post.body == "We met\n\n31 people."


def test_a_json_feed_in_windows_encoding_is_read() -> None:
    reading = read('{"items": [{"id": "1", "title": "Café “£5”"}]}'.encode("cp1252"))
    assert [post.title for post in reading.posts] == ["Café “£5”"]
    assert "not UTF-8" in reading.problems[0].problem


def test_the_text_of_a_json_feed_may_be_markdown() -> None:
    text = json.dumps("\n    wait 31 seconds\n\nWe met 4 people.\n")
    (post,) = read(f'{{"items": [{{"id": "1", "content_text": {text}}}]}}').posts
    assert post.body == "wait 31 seconds\n\nWe met 4 people."
    assert [one.text for one in post.remnants] == ["wait 31 seconds"]


def test_a_json_feed_that_breaks_off_gives_its_whole_items() -> None:
    reading = read('{"items": [{"id": "1", "title": "One"}, {"id": "2", "tit')
    assert [post.title for post in reading.posts] == ["One"]
    assert "not well-formed" in reading.problems[0].problem


@pytest.mark.parametrize("own", ["description", "content:encoded"])
@pytest.mark.parametrize("first", [False, True])
def test_what_describes_a_picture_is_no_text_of_a_post_that_has_one(own: str, first: bool) -> None:
    text = f"<{own}>We opened 3 libraries.</{own}>"
    picture = (
        '<media:content url="https://blog.gov.uk/a.jpg"><media:description type="plain">'
        "<![CDATA[A photo of 5 people in front of a library, and of 2 dogs]]></media:description>"
        "</media:content>"
    )
    (post,) = _with_media(ENTRY + (picture + text if first else text + picture)).posts
    assert post.body == "We opened 3 libraries."


def test_what_describes_a_film_is_the_text_of_a_post_that_has_no_other() -> None:
    film = "<media:description>We opened 3 libraries.</media:description>"
    (post,) = _with_media(ENTRY + "<description/>" + film).posts
    assert post.body == "We opened 3 libraries."


def test_a_post_may_tell_of_descriptions_of_media() -> None:
    told = "&lt;media:description&gt; names <![CDATA[<media:description>x</media:description>]]>."
    (post,) = _with_media(f"{ENTRY}<description>{told}</description>").posts
    assert "x" in post.body


def _with_media(item: str) -> FeedReading:
    text = rss(item)
    return read(text.replace("<rss ", '<rss xmlns:media="http://search.yahoo.com/mrss/" ', 1))


@pytest.mark.parametrize("base", ["http://[b", "//[", "https://b.org:x/"])
def test_a_base_that_is_no_address_costs_no_post(base: str) -> None:
    item = "<title>One</title><description>See &lt;a href='/a'&gt;this&lt;/a&gt;.</description>"
    data = rss(item).replace("<item>", f'<item xml:base="{base}">')
    entry = f'<title>One</title><id>urn:1</id><content xml:base="{base}">See this.</content>'
    for feed in (data, atom(entry)):
        (post,) = read(feed).posts
        assert (post.title, post.body) == ("One", "See this.")
