"""A fault in one entry of a feed or an export costs no other entry."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsectorblogs.read.feed import FeedReading, read_feed

_SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_WP = 'xmlns:wp="http://wordpress.org/export/1.2/"'
_PUBLISHED = "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
_DRAFT = "<wp:post_type>post</wp:post_type><wp:status>draft</wp:status>"


def read(text: str) -> FeedReading:
    return read_feed(text.encode(), "b/f.xml", "b", capture_id="c", captured=None)


def item(name: str, more: str = "") -> str:
    text = f"<![CDATA[<p>{name} has 7 ponds.</p>]]>"
    return f"<item><title>{name}</title><content:encoded>{text}</content:encoded>{more}</item>"


def entry(name: str, more: str = "") -> str:
    text = f"&lt;p&gt;{name} has 7 ponds.&lt;/p&gt;"
    content = f'<content type="html">{text}</content>'
    return f"<entry><title>{name}</title><id>{name}</id>{content}{more}</entry>"


def rss(*items: str, spaces: str = _SPACES) -> str:
    return (
        f'<rss version="2.0" {spaces}>\n<channel><title>Parks</title>'
        f"<link>https://b.org/</link>\n{chr(10).join(items)}\n</channel></rss>"
    )


def atom(*entries: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Parks</title>'
        f'<link href="https://b.org/"/>\n{chr(10).join(entries)}\n</feed>'
    )


def bodies(reading: FeedReading) -> dict[str | None, str]:
    return {post.title: post.body for post in reading.posts}


FAULTS = {
    "a tag that nothing closes": ("</title>", ""),
    "a tag that nothing opens": ("</title>", "</title></b>"),
    "an entry that nothing closes": ("</{}>", ""),
    "an entry within an entry": ("<{}>", "<{}><{}>"),
    "a section that nothing ends": ("<title>", "<note><![CDATA[a</note><title>"),
    "a comment that nothing ends": ("<title>", "<!-- a <title>"),
    "an attribute that nothing ends": ("<title>", '<title a="b>'),
    "an attribute without a value": ("<title>", "<title a>"),
    "a bracket": ("<title>", "<title>< "),
    "the end of the feed": ("<title>", "</channel></rss></feed><title>"),
    "a declaration": ("<title>", '<?xml version="1.0"?><title>'),
    "a source that nothing closes": ("<title>", "<source><title>"),
    "tags within tags": ("<title>", "<div>" * 3000 + "<title>"),
    "a prefix that is not declared": ("<title>", "<x:y>a</x:y><title>"),
}


@pytest.mark.parametrize(("of", "becomes"), FAULTS.values(), ids=FAULTS.keys())
@pytest.mark.parametrize(("feed", "part", "tag"), [(rss, item, "item"), (atom, entry, "entry")])
def test_a_fault_costs_no_other_entry(feed, part, tag, of: str, becomes: str) -> None:
    bad = part("Bad").replace(of.format(tag), becomes.replace("{}", tag), 1)
    reading = read(feed(part("One"), part("Two"), bad, part("Three"), part("Four")))
    found = bodies(reading)
    for name in ("One", "Two", "Three", "Four"):
        assert found[name] == f"{name} has 7 ponds."
    assert (reading.title, reading.home_page) == ("Parks", "https://b.org/")
    assert any(one.problem.startswith("not well-formed") for one in reading.problems)
    assert any("(line " in one.problem for one in reading.problems)


@pytest.mark.parametrize("opening", ["<![CDATA[", "<!-- "])
@pytest.mark.parametrize("feed", [rss(item("One"), item("Two")), atom(entry("One"), entry("Two"))])
def test_what_nothing_ends_in_the_head_costs_no_entry(opening: str, feed: str) -> None:
    found = bodies(read(feed.replace("Parks", f"{opening}Parks", 1)))
    assert found == {"One": "One has 7 ponds.", "Two": "Two has 7 ponds."}


def test_a_head_of_any_depth_is_read_in_linear_time() -> None:
    depth = "<rss>" * 50_000 + "</channel>" * 50_000
    began = process_time()
    found = bodies(read(depth + rss(item("One"), item("Two", "</b>"))))
    assert process_time() - began < 2
    assert found == {"One": "One has 7 ponds.", "Two": "Two has 7 ponds."}


def test_a_section_that_goes_on_to_the_next_entry_ends_with_its_element() -> None:
    """No parser minds: the section ends where that of the next entry does."""
    reading = read(rss(item("One").replace("]]>", ""), item("Two"), item("Three")))
    assert bodies(reading) == {name: f"{name} has 7 ponds." for name in ("One", "Two", "Three")}
    assert [one.problem for one in reading.problems] == [
        "not well-formed: CDATA without an end (line 3)"
    ]


def test_a_post_may_show_how_a_feed_is_written() -> None:
    shown = "<pre>&lt;![CDATA[a</content:encoded></item>\n<item><![CDATA[b]]]]><![CDATA[></pre>"
    text = f"<description><![CDATA[So: {shown}]]></description>"
    reading = read(rss(f"<item><title>One</title>{text}</item>", item("Two")))
    assert list(bodies(reading)) == ["One", "Two"]
    assert reading.problems == ()


@pytest.mark.parametrize("spaces", ["", _SPACES.split()[1]])
def test_what_well_known_prefixes_stand_for_need_not_be_said(spaces: str) -> None:
    creator = "<dc:creator>Ann Lee</dc:creator>"
    reading = read(rss(item("One", creator), item("Two"), spaces=spaces))
    assert bodies(reading) == {name: f"{name} has 7 ponds." for name in ("One", "Two")}
    assert reading.posts[0].feed_authors == ("Ann Lee",)


@pytest.mark.parametrize("part", [item("One"), entry("One")])
def test_entries_without_a_feed_are_read(part: str) -> None:
    assert bodies(read(f"{part}\n{part.replace('One', 'Two')}")) == {
        "One": "One has 7 ponds.", "Two": "Two has 7 ponds.",
    }  # fmt: skip


@pytest.mark.parametrize(("of", "becomes"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_an_export_costs_no_other_post_and_shows_no_draft(of: str, becomes: str) -> None:
    bad = item("Bad", _DRAFT).replace(of.format("item"), becomes.replace("{}", "item"), 1)
    parts = [item("One", _PUBLISHED), bad, item("Secret", _DRAFT), item("Two", _PUBLISHED)]
    reading = read(rss(*parts, spaces=f"{_SPACES} {_WP}"))
    assert bodies(reading) == {"One": "One has 7 ponds.", "Two": "Two has 7 ponds."}
    assert any(one.problem.startswith("not well-formed") for one in reading.problems)


def test_what_is_told_of_a_fault_quotes_no_draft() -> None:
    cut = item("One", _PUBLISHED) + item("Secret", _DRAFT).partition("ponds")[0]
    problems = [one.problem for one in read(rss(spaces=f"{_SPACES} {_WP}") + cut).problems]
    assert not any("7" in one or "\n" in one for one in problems)


def test_an_export_may_lack_its_declarations() -> None:
    parts = [item("One", _PUBLISHED), item("Secret", _DRAFT)]
    assert bodies(read(rss(*parts, spaces=""))) == {"One": "One has 7 ponds."}


def test_a_fault_in_a_backup_costs_no_post_and_shows_no_comment() -> None:
    kind = '<category scheme="http://schemas.google.com/g/2005#kind" term="http://x/kind#{}"/>'
    post, comment = kind.format("post"), kind.format("comment")
    reading = read(
        atom(
            entry("One", post),
            entry("Seen", comment),
            entry("Bad", f"{post}<b>"),
            entry("Heard", comment),
            entry("Two", f"{post}<category term='water'/>"),
        )  # fmt: skip
    )
    found = bodies(reading)
    assert (found["One"], found["Two"]) == ("One has 7 ponds.", "Two has 7 ponds.")
    assert not {"Seen", "Heard"} & set(found)
    assert reading.posts[-1].tags == ("water",)
    assert {one.problem for one in reading.problems} >= {"left out: 2 of kind comment"}
    assert any(one.problem.startswith("not well-formed") for one in reading.problems)


@settings(deadline=None)
@given(st.data())
def test_what_is_cut_out_of_a_feed_costs_two_entries_at_most(data: st.DataObject) -> None:
    names = [f"N{number}" for number in range(6)]
    feed = data.draw(st.sampled_from([rss(*map(item, names)), atom(*map(entry, names))]))
    first = feed.index("N0")
    start = data.draw(st.integers(first, len(feed)))
    rest = feed[:start] + feed[start + data.draw(st.integers(1, 30)) :]
    whole = [name for name in names if f"<title>{name}</title>" in rest]
    found = [post.body for post in read(rest).posts]
    assert sum(f"{name} has 7 ponds." in found for name in whole) >= len(whole) - 2
