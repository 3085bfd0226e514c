"""The same entry in several captures is one post."""

from __future__ import annotations

from collections.abc import Iterable
from unittest import mock

import pytest

from publicsectorblogs.model import Post
from publicsectorblogs.read import html
from publicsectorblogs.read.feed import FeedReading, read_feed
from publicsectorblogs.versions import Merged, merge_versions

FULL = "<p>All of the text, as it was written.</p>"


def capture(number: int, *items: dict[str, str], blog: str = "blog") -> FeedReading:
    xml = "".join(
        "<item>" + "".join(f"<{tag}><![CDATA[{text}]]></{tag}>" for tag, text in item.items())
        + "</item>"
        for item in items
    )  # fmt: skip
    data = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel>{xml}</channel></rss>"
    )
    return read_feed(
        data.encode(), "feed.xml", blog, capture_id=f"c{number}", captured=f"2017-01-{number:02}"
    )


def item(guid: str, title: str = "Title", link: str = "", **more: str) -> dict[str, str]:
    return {"guid": guid, "title": title} | ({"link": link} if link else {}) | more


def first_of(readings: Iterable[FeedReading]) -> Post:
    return next(iter(merge_versions(readings).posts))


def changes(merged: Merged) -> list[tuple[str, str]]:
    return [(version.capture_id, version.changed) for version in merged.versions]


def test_an_entry_that_does_not_change_has_one_version() -> None:
    entry = item("1", description="Text.")
    merged = merge_versions([capture(1, entry), capture(2, entry), capture(3, entry)])
    assert [post.capture_id for post in merged.posts] == ["c1"]
    assert changes(merged) == [("c1", "")]
    assert merged.versions[0].seen == "2017-01-01"


def test_a_text_that_captures_repeat_is_read_once() -> None:
    entry = item("1", description="<p>Nine ponds, in each capture.</p>")
    with mock.patch.object(html, "from_html", wraps=html.from_html) as read:
        readings = [capture(1, entry), capture(2, entry | {"title": "Another"})]
    assert [reading.posts[0].body for reading in readings] == ["Nine ponds, in each capture."] * 2
    assert read.call_count == 1


def test_the_newest_text_is_the_posts_and_the_change_is_recorded() -> None:
    merged = merge_versions(
        [
            capture(1, item("1", description="Old.")),
            capture(2, item("1", "New title", description="New.")),
        ]
    )
    (post,) = merged.posts
    assert (post.title, post.body, post.capture_id) == ("New title", "New.", "c2")
    assert changes(merged) == [("c1", ""), ("c2", "body,title")]


def test_a_summary_never_replaces_the_content() -> None:
    full = item("1", **{"content:encoded": FULL})
    short = item("1", "Other title", description="All of […]")
    merged = merge_versions([capture(1, full), capture(2, short)])
    (post,) = merged.posts
    assert (post.body, post.title) == ("All of the text, as it was written.", "Other title")
    assert not post.is_summary and post.capture_id == "c1"
    assert changes(merged)[1:] == [("c2", "title")]
    (post,) = merge_versions([capture(1, short), capture(2, full)]).posts
    assert not post.is_summary and post.capture_id == "c2"


LONG = "<p>We asked 40 people what they thought. Most of them had nothing to say, we found.</p>"


@pytest.mark.parametrize(
    "excerpt",
    [
        {"description": "We asked 40 people what they thought. Most of them"},
        {"description": "We asked 40 people what they thought."},
        {"content:encoded": "<p>We asked 40 people what they …</p>"},
        {"content:encoded": "<p>We asked 40 people <a href='http://b.org/1'>Read more</a></p>"},
        {"description": "What people think of us, in one paragraph"},
    ],
)
def test_an_excerpt_never_replaces_the_content_whatever_it_says(excerpt: dict[str, str]) -> None:
    full = capture(1, item("1", **{"content:encoded": LONG}))
    merged = merge_versions([full, capture(2, item("1", **excerpt))])
    (post,) = merged.posts
    assert post.body.endswith("nothing to say, we found.") and not post.is_summary
    assert changes(merged) == [("c1", "")]


def test_an_edited_text_that_lost_its_end_replaces_the_former() -> None:
    text = "<p>" + "All of this stays. " * 20
    readings = [
        capture(1, item("1", **{"content:encoded": f"{text}This went.</p>"})),
        capture(2, item("1", **{"content:encoded": f"{text}</p>"})),
    ]
    assert first_of(readings).body.endswith("All of this stays.")


def one_post(*readings: FeedReading) -> bool:
    return len(merge_versions(readings).posts.ids()) == 1


def test_a_guid_may_move_to_https_and_a_link_to_a_slug() -> None:
    assert one_post(
        capture(1, item("http://b.org/?p=1", link="http://b.org/?p=1")),
        capture(2, item("https://b.org/?p=1", link="https://b.org/2017/slug/")),
        capture(3, item("https://b.org/2017/slug/", link="https://b.org/2017/slug/")),
        capture(4, item("http://b.org/?p=1", link="https://b.org/2017/slug/")),
    )


def test_a_guid_may_change_together_with_the_link_if_title_and_date_stay() -> None:
    dated = {"pubDate": "Sun, 01 Jan 2017 10:00:00 GMT"}
    assert one_post(
        capture(1, item("http://b.org/?p=1", link="http://b.org/?p=1", **dated)),
        capture(2, item("http://b.org/slug", link="http://b.org/slug", **dated)),
    )


def test_a_guid_may_change_with_link_and_title_if_text_and_date_stay() -> None:
    same = {"pubDate": "Sun, 01 Jan 2017 10:00:00 GMT", "content:encoded": LONG}
    assert one_post(
        capture(1, item("http://b.org/?p=1", "Old", "http://b.org/old", **same)),
        capture(2, item("http://b.org/new", "New", "http://b.org/new", **same)),
    )


def test_without_a_date_title_and_text_are_enough() -> None:
    old, new = (item(f"http://b.org/{n}", "T", f"http://b.org/{n}", description=LONG) for n in "ab")
    assert one_post(capture(1, old), capture(2, new))
    short = {"description": "Photo"}
    old, new = (item(f"http://b.org/{n}", "T", f"http://b.org/{n}", **short) for n in "ab")
    assert not one_post(capture(1, old), capture(2, new))


def test_an_address_keeps_the_s_of_https() -> None:
    new, old = (item("7", "T", f"{scheme}://b.org/a", description=LONG)
                for scheme in ("https", "http"))  # fmt: skip
    merged = merge_versions([capture(1, new), capture(2, old)])
    assert next(iter(merged.posts)).url == "https://b.org/a" and len(merged.versions) == 1
    assert first_of([capture(1, old), capture(2, new)]).url == "https://b.org/a"


def test_under_one_link_all_else_may_change_while_the_text_reads_alike() -> None:
    first, second = ({"pubDate": f"Sun, 01 Jan 2017 {hour}:00:00 GMT"} for hour in (10, 11))
    edited = LONG.replace("40", "45").replace("Most", "Nearly all")
    other = "<p>The library in Bangor opens on Sundays from now on, and so does its shop.</p>"
    before = capture(1, item("7", "Old", "http://b.org/a", **first, description=LONG))
    assert one_post(before, capture(2, item("8", "New", "http://b.org/a", **second,
                                            description=edited)))  # fmt: skip
    assert not one_post(before, capture(2, item("8", "New", "http://b.org/a", **second,
                                                description=other)))  # fmt: skip


def test_a_guid_of_link_and_time_names_a_version() -> None:
    def version(day: int, title: str, fee: int) -> dict[str, str]:
        return item(
            f"https://b.org/fees#2017-01-{day:02}T10:00:00Z", title, "https://b.org/fees",
            pubDate=f"{day:02} Jan 2017 10:00:00 GMT", description=f"The fee is now £{fee}.",
        )  # fmt: skip

    readings = [
        capture(3, version(1, "Fees", 30)),
        capture(4, version(2, "Fees", 35), version(1, "Fees", 30)),
        capture(5, version(5, "Fees from May", 40)),
    ]
    merged = merge_versions(readings)
    assert [(post.title, post.body) for post in merged.posts] == [
        ("Fees from May", "The fee is now £40.")
    ]
    assert len(merged.versions) == 3


def test_an_archives_copy_keeps_the_live_address() -> None:
    for archive in (
        "https://web.archive.org/web/20170102id_/",
        "http://webarchive.nationalarchives.gov.uk/20170102030405/",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20170102030405/",
    ):
        live = item("http://b.org/?p=1", "T", "http://b.org/t/", description=LONG)
        kept = {"guid": f"{archive}http://b.org/?p=1", "link": f"{archive}http://b.org/t/"}
        merged = merge_versions([capture(1, live), capture(2, live | kept)])
        assert [post.url for post in merged.posts] == ["http://b.org/t/"]
        assert len(merged.versions) == 1


def test_an_archives_copy_keeps_the_addresses_of_links() -> None:
    archive = "https://web.archive.org/web/20170102030405/"
    other = "https://web.archive.org/web/2001/https://c.org/"
    text = LONG + ' <a href="{}https://c.org/1">One</a> <a href="' + other + '">Two</a>'
    live = item("1", "T", "https://b.org/t/", description=text.format(""))
    kept = {"link": f"{archive}https://b.org/t/", "description": text.format(archive)}
    (post,) = merge_versions([capture(1, live), capture(2, live | kept)]).posts
    assert [link.url for link in post.links] == ["https://c.org/1", other]


def test_a_guid_that_all_entries_share_keeps_them_apart() -> None:
    a, b, c = (item("same", name, link=f"http://b.org/{name}") for name in "abc")
    first = merge_versions([capture(1, a)])
    later = merge_versions([capture(1, a), capture(2, b, a), capture(3, c, b), capture(4, c)])
    assert {post.title for post in later.posts} == {"a", "b", "c"}
    assert next(iter(later.posts)).id == next(iter(first.posts)).id
    assert len(later.versions) == 3


def test_the_address_of_the_whole_blog_is_that_of_no_post() -> None:
    def week(number: int, text: str) -> FeedReading:
        entry = f"<title>Week {number}</title><link>https://b.org</link><guid>https://b.org/</guid>"
        date = f"<pubDate>Mon, {number + 1:02} Aug 2016 10:00:00 GMT</pubDate>"
        data = (
            "<rss version='2.0'><channel><title>B</title><link>http://www.b.org/</link>"
            f"<item>{entry}{date}<description>{text}</description></item></channel></rss>"
        )
        return read_feed(data.encode(), "f", "b", capture_id=f"c{number}", captured=None)

    merged = merge_versions([week(1, "We dug two ponds."), week(8, "It rained on the fair.")])
    assert [post.title for post in merged.posts] == ["Week 1", "Week 8"]
    assert [post.url for post in merged.posts] == ["https://b.org", "https://b.org"]


def test_a_place_in_a_list_may_be_taken_by_another_post_of_the_same_day() -> None:
    date = "Mon, 01 Aug 2016 00:00:00 GMT"
    texts = {"Ponds": "We dug two in the park.", "Fair": "It rained, and few came to see it."}
    one, two = (
        capture(number, item("1", title, f"https://b.org/{title}", pubDate=date, description=text))
        for number, (title, text) in enumerate(texts.items(), 1)
    )
    assert [post.title for post in merge_versions([one, two]).posts] == ["Ponds", "Fair"]


@pytest.mark.parametrize(("time", "posts"), [("00:00:00", 2), ("10:31:07", 1)])
def test_two_posts_of_a_day_may_have_the_same_title(time: str, posts: int) -> None:
    date = f"Mon, 01 Aug 2016 {time} GMT"
    texts = "We dug two ponds in the north of the park.", "It rained on the fair, and few came."
    one, two = (
        capture(number, item(f"g{number}", "Notes", f"https://b.org/{number}", pubDate=date,
                             description=text))
        for number, text in enumerate(texts, 1)
    )  # fmt: skip
    assert len(merge_versions([one, two]).posts.ids()) == posts


def test_a_post_that_moves_is_known_by_its_title_and_day_where_its_text_reads_alike() -> None:
    date = "Mon, 01 Aug 2016 00:00:00 GMT"
    one, two = (
        capture(number, item(f"g{number}", "Notes", f"https://b.org/{number}", pubDate=date,
                             description=f"We dug {number} ponds in the north of the park."))
        for number in (1, 2)
    )  # fmt: skip
    assert len(merge_versions([one, two]).posts.ids()) == 1


def test_a_guid_that_is_reused_makes_a_new_post() -> None:
    readings = [
        capture(1, item("home", "One", "http://b.org/1", description="First text.")),
        capture(2, item("home", "Two", "http://b.org/2", description="Second text.")),
    ]
    assert [post.title for post in merge_versions(readings).posts] == ["One", "Two"]


def test_guids_that_are_places_in_a_list_make_no_second_post() -> None:
    bins, parks, paths = (
        item(guid, title, f"http://b.org/{title}", pubDate=date, description=text)
        for guid, title, date, text in (
            ("1", "bins", "Mon, 2 Jan 2017 09:00:00 GMT", "We empty 300 bins a day."),
            ("2", "parks", "Sun, 1 Jan 2017 09:00:00 GMT", "Parks open at dawn in summer."),
            ("1", "paths", "Tue, 3 Jan 2017 09:00:00 GMT", "A path leads round the lake now."),
        )
    )
    later = [paths, bins | {"guid": "2"}, parks | {"guid": "3"}]
    merged = merge_versions([capture(1, bins, parks), capture(2, *later), capture(3, *later)])
    assert sorted(post.title or "" for post in merged.posts) == ["bins", "parks", "paths"]
    assert [version.changed for version in merged.versions] == ["", "", ""]


def test_guids_that_change_places_leave_each_post_its_text() -> None:
    one = item("1", "bins", "http://b.org/bins", description="We empty 300 bins a day.")
    two = item("2", "parks", "http://b.org/parks", description="Parks open at dawn in summer.")
    merged = merge_versions(
        [capture(1, one, two), capture(2, one | {"guid": "2"}, two | {"guid": "1"})]
    )
    assert [(post.title, post.body[:5]) for post in merged.posts] == [
        ("bins", "We em"),
        ("parks", "Parks"),
    ]
    assert [version.changed for version in merged.versions] == ["", ""]


def test_a_guid_and_link_that_are_reused_keep_each_article_with_its_id() -> None:
    def latest(day: int, title: str, text: str) -> FeedReading:
        entry = item("latest", title, "http://b.org/latest", description=text)
        return capture(day, entry | {"pubDate": f"{day:02} Jan 2017 10:00:00 GMT"})

    readings = [
        latest(2, "Bridges", "Nine bridges were mended by March, at a cost of £3 million."),
        latest(3, "Libraries", "All libraries open on Sundays from now on."),
        latest(4, "Libraries", "All libraries open on Sundays, from May on."),
    ]
    undated = [
        capture(day, item("latest", title, "http://b.org/latest", description=text))
        for day, title, text in ((2, "Bridges", "Nine were mended."), (3, "Tax", "It rises."))
    ]
    assert not one_post(*undated)
    merged = merge_versions(readings)
    assert [post.title for post in merged.posts] == ["Bridges", "Libraries"]
    assert [version.changed for version in merged.versions] == ["", "", "body,published"]
    assert next(iter(merged.posts)).id == first_of(readings[:1]).id


def test_one_link_for_all_entries_identifies_none() -> None:
    a, b = (item("", name, "http://b.org/", description=f"Text {name}.") for name in "ab")
    merged = merge_versions([capture(1, a, b), capture(2, b, a), capture(3, b)])
    assert sorted(post.title or "" for post in merged.posts) == ["a", "b"]


def test_blogs_are_kept_apart() -> None:
    merged = merge_versions([capture(1, item("1")), capture(1, item("1"), blog="other")])
    assert [post.blog_id for post in merged.posts] == ["blog", "other"]
    assert len({post.id for post in merged.posts}) == 2


def test_one_blogs_content_makes_no_content_of_anothers_descriptions() -> None:
    full = item("1", **{"content:encoded": FULL})
    longer = item("1", description="The first sentence. And one more.")
    edited = item("1", description="The former sentence. And more.")
    readings = [
        capture(1, full, blog="one"),
        capture(2, longer, blog="two"),
        capture(3, edited, blog="two"),
    ]
    merged, alone = merge_versions(readings), merge_versions(readings[1:])
    assert list(merged.posts)[1:] == list(alone.posts)


def test_later_captures_change_no_id() -> None:
    readings = [
        capture(1, item("1", "a"), item("1", "b"), item("", "c", "http://b.org/c")),
        capture(2, item("1", "b"), item("2", "c", "http://b.org/c")),
        capture(3, item("2", "d", "http://b.org/d"), item("1", "a2")),
    ]
    ids = [[post.id for post in merge_versions(readings[:n]).posts] for n in (1, 2, 3)]
    assert ids[1][: len(ids[0])] == ids[0] and ids[2][: len(ids[1])] == ids[1]
