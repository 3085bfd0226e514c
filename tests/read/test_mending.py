"""Markup that would lose text, and HTML that was escaped twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html
from publicsectorblogs.read.mending import SWALLOWING


@pytest.mark.parametrize("name", [*SWALLOWING, "svg", "math"])
def test_an_element_that_closes_itself_swallows_nothing(name: str) -> None:
    text = from_html(f'<p>We saw</p><{name} src="x"/><p>31 users.</p>').text
    assert text == "We saw\n\n31 users."


@pytest.mark.parametrize("name", [*SWALLOWING, "svg", "math"])
def test_an_element_that_is_never_closed_swallows_nothing(name: str) -> None:
    content = from_html(f'<p>We saw</p><{name} src="x"><p>31 <b>users</b>.</p><p>Then 32.</p>')
    assert content.text == "We saw\n\n31 users.\n\nThen 32."
    assert content.doubt is None


def test_code_that_is_never_closed_ends_with_its_block() -> None:
    content = from_html("<p>Set <code>max=31</p><p>We met 32.</p><pre>limit = 33<p>And 34.</p>")
    assert content.text == "Set max=31\n\nWe met 32.\n\nlimit = 33\n\nAnd 34."
    assert [one.text for one in content.remnants] == ["max=31", "limit = 33"]


def test_of_two_elements_the_one_that_is_closed_is_read_as_such() -> None:
    markup = "<p>A</p><iframe src=x><p>B</p><iframe src=y>no frames</iframe><p>C</p>"
    assert from_html(markup).text == "A\n\nB\n\nC"


def test_a_comment_that_is_never_closed_swallows_nothing() -> None:
    assert from_html("<p>A</p><!-- more ><p>B</p><!-- x --><p>C</p>").text == "A\n\nB\n\nC"
    assert from_html("<p>We met 12<!-- more<p>45 people</p>").text == "We met 12\n\n45 people"


def test_code_within_code_ends_with_it() -> None:
    content = from_html("<pre><code>limit = 33<p>And 34.</p><p>We met 35.</p>")
    assert [one.text for one in content.remnants] == ["limit = 33"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>We met</p><b 31 people</b><p>there.</p>", "We met\n\n31 people\n\nthere."),
        ("<p>We met</p><a href=x <b>31</b> people</a>", "We met\n\n31 people"),
        ("<p>We <my friends</p><p>met 31</p>", "We friends\n\nmet 31"),
        ("<pre><code>a</code</pre><p>31 people</p>", "a\n\n31 people"),
        ('<p>We</p><img alt="a" width="3/><p>met</p><p class="x">31</p>', "We\n\nmet\n\n31"),
        ('<ul class="l><li>We met</li></ul><p>31 <a href="x">b</a></p>', "We met\n\n31 b"),
        ("<p>5 < 6 and 7 <8</p><p>31</p>", "5 < 6 and 7 <8\n\n31"),
        ('<p>We</p><img alt="a > b" title=\'"\'><p>met 31</p>', "We\n\nmet 31"),
    ],
)
def test_a_tag_ends_where_the_next_begins(markup: str, text: str) -> None:
    content = from_html(markup)
    assert content.text == text
    assert "31" not in "".join(one.text for one in content.remnants)


@pytest.mark.parametrize(
    "tag",
    [
        '<a href="https://b.org/5',
        "<p title='on",
        '<img alt="a" src="b.jpg',
        '<a class="x" href="https://b.org/5',
    ],
)
@pytest.mark.parametrize("after", ["", ' <a href="https://b.org/6">Six</a>', " “So” it 'is'"])
def test_a_value_that_nothing_ends_takes_no_text_along(tag: str, after: str) -> None:
    content = from_html(f"<p>We met</p>{tag}<p>31 <b>people</b>.</p><p>Then 32{after}</p>")
    assert content.text.startswith("We met\n\n31 people.\n\nThen 32")


@pytest.mark.parametrize(
    "tag",
    [
        '<img alt="a < b"/>',
        '<a title="<b>A</b>" href="https://b.org/5">',
        "<img alt='<p>a</p>\n'>",
        '<img data-a="<i>" data-b="=<i>=" alt="">',
    ],
)
def test_a_value_may_hold_tags(tag: str) -> None:
    assert from_html(f"<p>We met</p>{tag}<p>31 people</p>").text == "We met\n\n31 people"


@pytest.mark.parametrize(
    "lost", ["<script>var seen = 31;<p>B</p>", "<select><option>31 and more<option>32<p>B</p>"]
)
def test_what_is_lost_all_the_same_is_told(lost: str) -> None:
    content = from_html(f"<p>A</p>{lost}")
    assert content.text == "A\n\nB"
    assert content.doubt and "without an end" in content.doubt


def test_a_problem_tells_where_much_of_a_text_is_dropped() -> None:
    hidden = from_html("<p>Seen by all of us</p><p hidden>and not seen</p>")
    assert hidden.doubt and hidden.doubt.startswith("4")
    assert from_html(f"<p>{'Seen by all. ' * 20}</p><p hidden>no</p>").doubt is None
    assert from_html("<form>Search <input> <button>Go</button></form><p>A</p>").doubt


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("&lt;p&gt;We met &lt;b&gt;31&lt;/b&gt; people.&lt;/p&gt;", "We met 31 people."),
        ("<div>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</div>", "One.\n\nTwo."),
        ("It rose.&lt;br /&gt;It fell.&lt;br /&gt;End.", "It rose.\nIt fell.\nEnd."),
        ("We met &lt;b&gt;31&lt;/b&gt; people &lt;img src=&quot;x&quot; /&gt;", "We met 31 people"),
        ("<![CDATA[<p>We met 31.</p>]]>", "We met 31."),
        ("&lt;!-- a --&gt; &lt;p&gt;We met 31.&lt;/p&gt;&lt;!-- b --&gt;", "We met 31."),
        (
            "&amp;lt;p&amp;gt;We met &amp;lt;b&amp;gt;31&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;",
            "We met 31.",
        ),
        ("<p>&amp;pound;5&amp;nbsp;million isn&amp;#8217;t much</p>", "£5\xa0million isn’t much"),
    ],
)
def test_html_that_was_escaped_twice_is_decoded_once_more(markup: str, text: str) -> None:
    assert from_html(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<p>Write &lt;p&gt;text&lt;/p&gt; for a paragraph.</p>",
            "Write <p>text</p> for a paragraph.",
        ),
        ("Use &lt;em&gt; or &lt;b&gt;bold&lt;/b&gt; there.", "Use <em> or <b>bold</b> there."),
        (
            "<p>So:</p><pre>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</pre>",
            "So:\n\n<p>a</p><p>b</p>",
        ),
        ("<p>Type <code>&amp;nbsp;</code></p>", "Type &nbsp;"),
        ("a vec&lt;T&gt; and 5 &lt; 6", "a vec<T> and 5 < 6"),
        ("<p>Not &lt;br&gt; but &amp;nbsp; there</p>", "Not <br> but &nbsp; there"),
        ("So &amp;lt;p&amp;gt; is a mark", "So &lt;p&gt; is a mark"),
    ],
)
def test_a_text_about_markup_is_not(markup: str, text: str) -> None:
    assert from_html(markup).text == text


@given(
    st.lists(
        st.sampled_from(
            [
                *(f"<{name}>" for name in SWALLOWING),
                *(f"</{name}>" for name in SWALLOWING),
                "<p>",
                "x",
                "<!--",
                "-->",
                "<svg/>",
                "&lt;p&gt;",
                "&lt;/p&gt;",
                "<b",
                '"',
                "'",
            ]  # fmt: skip
        ),
        max_size=40,
    )
)
def test_any_markup_is_mended(parts: list[str]) -> None:
    content = from_html("".join(parts))
    assert content.text == content.text.strip()
