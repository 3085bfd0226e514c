"""An export of WordPress gives its published posts, and nothing that was never public."""

from __future__ import annotations

import re
from time import process_time

import pytest

from publicsectorblogs.read.feed import FeedReading, read_feed

AUTHOR = (
    "<wp:author><wp:author_login>jbloggs</wp:author_login>"
    "<wp:author_display_name><![CDATA[Jo Bloggs]]></wp:author_display_name></wp:author>"
)


def export(*items: str, head: str = AUTHOR, prefix: str = "wp", version: str = "1.2") -> str:
    space = f"http://wordpress.org/export/{version}/"
    text = (
        f'<rss version="2.0" xmlns:wp="{space}" xmlns:excerpt="{space}excerpt/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Blog</title>'
        f"<link>https://b.org</link><wp:wxr_version>{version}</wp:wxr_version>{head}"
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )
    return text.replace("wp:", f"{prefix}:").replace("xmlns:wp=", f"xmlns:{prefix}=")


def item(
    number: int, kind: str = "post", status: str = "publish", more: str = "", password: str = ""
) -> str:
    return (
        f"<title>T{number}</title><guid isPermaLink='false'>http://b.org/?p={number}</guid>"
        f"<dc:creator>jbloggs</dc:creator><wp:post_date_gmt>2016-06-29 10:00:00</wp:post_date_gmt>"
        f"<content:encoded><![CDATA[One.\n\nTwo.\nThree.[caption id='x']C[/caption]]]>"
        f"</content:encoded><excerpt:encoded>E</excerpt:encoded><wp:status>{status}</wp:status>"
        f"<wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>{more}"
    )


def read(xml: str) -> FeedReading:
    return read_feed(xml.encode(), "e.xml", "blog", capture_id="c", captured="2017-01-01")


def titles(xml: str) -> list[str | None]:
    return [post.title for post in read(xml).posts]


def test_only_published_posts_are_kept_under_their_authors_names() -> None:
    reading = read(
        export(
            item(1),
            item(2, kind="page"),
            item(3, kind="attachment", status="inherit"),
            item(4, kind="nav_menu_item"),
            item(5, status="draft"),
            item(6, status="private"),
            item(7, password="secret"),
        )
    )
    (post,) = reading.posts
    assert (post.title, post.feed_authors) == ("T1", ("Jo Bloggs",))
    assert (post.body, post.published) == ("One.\n\nTwo.\nThree.\n\nC", "2016-06-29T10:00:00Z")
    (problem,) = reading.problems
    assert problem.severity == "info"
    assert "1 of type page" in problem.problem and "1 with a password" in problem.problem
    assert "T5" not in problem.problem


@pytest.mark.parametrize("status", ["pending", "future", "trash", "auto-draft", "inherit", "x"])
def test_a_post_with_any_other_status_was_not_published(status: str) -> None:
    assert titles(export(item(1, status=status))) == []


@pytest.mark.parametrize("kind", ["revision", "custom_css", "news", "wp_block", "guest-author"])
def test_an_item_of_any_other_type_is_no_post(kind: str) -> None:
    assert titles(export(item(1, kind=kind))) == []


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
@pytest.mark.parametrize("prefix", ["wp", "w", "export"])
def test_marks_are_known_whatever_their_prefix(prefix: str, version: str) -> None:
    xml = export(item(1), item(2, status="draft"), prefix=prefix, version=version)
    assert titles(xml) == ["T1"]


def test_marks_may_be_declared_where_they_stand() -> None:
    mark = '<{} xmlns="http://wordpress.org/export/1.2/">{}</{}>'.format
    item = "<title>{}</title>{}{}".format
    draft = item("T1", mark("post_type", "post", "post_type"), mark("status", "draft", "status"))
    post = item("T2", mark("post_type", "post", "post_type"), mark("status", "publish", "status"))
    xml = f'<rss version="2.0"><channel><item>{draft}</item><item>{post}</item></channel></rss>'
    assert titles(xml) == ["T2"]


@pytest.mark.parametrize("mark", ["status", "post_type"])
def test_an_item_without_a_mark_is_left_out_and_told(mark: str) -> None:
    bare = item(2).replace(f"wp:{mark}>", "wp:other>")
    reading = read(export(item(1), bare))
    assert [post.title for post in reading.posts] == ["T1"]
    (problem,) = reading.problems
    assert (problem.entry, problem.severity) == ("entry 2", "warning")
    assert f"wp:{mark}" in problem.problem


def test_an_item_that_breaks_off_is_left_out_wherever_it_does() -> None:
    whole = export(item(1), item(2))
    start = whole.rindex("<item>")
    assert titles(whole) == ["T1", "T2"]
    for end in range(start, whole.rindex("</wp:post_password>")):
        assert titles(whole[:end]) == ["T1"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_marks_are_read_in_any_encoding(encoding: str) -> None:
    xml = '<?xml version="1.0" encoding="UTF-16"?>' + export(item(1), item(2, status="draft"))
    data = xml.encode(encoding)
    reading = read_feed(data, "e.xml", "blog", capture_id="c", captured="2017-01-01")
    assert [post.title for post in reading.posts] == ["T1"]


def test_a_feed_that_speaks_of_exports_is_a_feed() -> None:
    text = "Exports declare xmlns:wp=&quot;http://wordpress.org/export/1.2/&quot;."
    xml = (
        "<rss version='2.0'><!-- http://wordpress.org/export/1.2/ --><channel><item>"
        f"<title>T</title><description>{text}</description></item></channel></rss>"
    )
    (post,) = read(xml).posts
    assert "wordpress.org/export" in post.body


def test_the_co_authors_of_a_post_are_its_authors_and_no_tags() -> None:
    terms = (
        '<category domain="author" nicename="cap-jbloggs">jbloggs</category>'
        '<category domain="author" nicename="cap-sam-smith">sam-smith</category>'
        '<category domain="category" nicename="news">News</category>'
        '<category domain="post_format" nicename="post-format-aside">Aside</category>'
    )
    guest = item(2, kind="guest-author", more="<wp:post_name>cap-sam-smith</wp:post_name>")
    (post,) = read(export(item(1, more=terms), guest.replace("T2", "Sam Smith"))).posts
    assert post.feed_authors == ("Jo Bloggs", "Sam Smith")
    assert post.tags == ("News",)


def test_authors_may_be_declared_in_either_way() -> None:
    head = AUTHOR.replace("wp:author>", "wp:wp_author>")
    assert read(export(item(1), head=head)).posts[0].feed_authors == ("Jo Bloggs",)


def test_an_author_who_is_shown_by_a_login_goes_by_the_full_name() -> None:
    names = (
        "<wp:author_first_name>Sam</wp:author_first_name>"
        "<wp:author_last_name>Smith</wp:author_last_name>"
    )
    head = AUTHOR.replace("Jo Bloggs", "jbloggs").replace("</wp:author>", f"{names}</wp:author>")
    assert read(export(item(1), head=head)).posts[0].feed_authors == ("Sam Smith",)


def test_a_post_without_a_text_of_its_own_has_its_excerpt() -> None:
    empty = re.sub(r"<content:encoded>.*?</content:encoded>", "", item(1), flags=re.DOTALL)
    assert [post.body for post in read(export(empty)).posts] == ["E"]


def test_a_date_of_zeros_gives_way_to_the_local_one() -> None:
    local = "<wp:post_date>2016-06-29 11:00:00</wp:post_date>"
    zero = item(1, more=local).replace("2016-06-29 10:00:00", "0000-00-00 00:00:00")
    zero += "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>"
    (post,) = read(export(zero)).posts
    assert post.published == "2016-06-29T11:00:00Z"
    assert post.published_known_from == "export: post_date, a local time"


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("One.\nTwo.", "One.\nTwo."),
        ("<ul>\n<li>One</li>\n  <li>Two</li>\n</ul>\nThree.", "One\nTwo\n\nThree."),
        ("<table>\n<tr>\n<td>A</td>\n<td>31</td>\n</tr>\n</table>", "A\t31"),
        ("<h2>One</h2>\nTwo <b>b</b>\n<i>Three</i>", "One\n\nTwo b\nThree"),
        ("It took 9 hours.<!--nextpage-->Then 4 more.", "It took 9 hours.\n\nThen 4 more."),
        ("One <!--more-->two.", "One two."),
    ],
)
def test_lines_that_are_stored_without_markup_end_where_a_page_shows_it(
    stored: str, text: str
) -> None:
    assert body_of(stored) == text


@pytest.mark.parametrize("blanks", [" ", "\t", "\n \n"])
def test_any_number_of_blanks_is_passed_over_in_linear_time(blanks: str) -> None:
    began = process_time()
    body = body_of("One." + blanks * 100_000 + "Two.")
    assert process_time() - began < 2
    assert body.split() == ["One.", "Two."]


def body_of(stored: str) -> str:
    text = re.sub(r"<!\[CDATA\[One.*?\]\]>", f"<![CDATA[{stored}]]>", item(1), flags=re.DOTALL)
    (post,) = read(export(text)).posts
    return post.body
