"""Markup to running text, to safe markup and to links."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html, from_text

HERE = "https://blog.gov.uk/post/"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<h2>Head</h2>text<div>more</div>", "Head\n\ntext\n\nmore"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\nb\n\nafter"),
        ("<ul><li>a<li>b", "a\nb"),
        ("one<br>two<br/><br/>three", "one\ntwo\n\nthree"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><th>3<th>4</table>", "1\t2\n3\t4"),
        ("a <b>bold</b>\n  word<i>s</i>", "a bold words"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("&pound;10&nbsp;million &amp; &#8217; &lt;b&gt;", "£10\xa0million & ’ <b>"),
        ("x<script>y</script><style>z</style><noscript>n</noscript>", "x"),
        ("<form>f<input value=v></form><iframe>i</iframe><svg><text>s</text></svg>t", "t"),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        ("text <img src=x alt='A chart of 38%'> on", "text on"),
        ("hi <img src=x alt='🙂'>!", "hi 🙂!"),
        ("<img src=http://stats.example/b.gif width=1>t", "t"),
        ("a\0b\x1fc\ud800d", "abcd"),
        ("<p>plain <div>block</div> end", "plain\n\nblock\n\nend"),
    ],
)
def test_blocks_are_kept_apart(markup: str, text: str) -> None:
    assert from_html(markup).text == text


@pytest.mark.parametrize(
    "added",
    [
        '<div class="sharedaddy sd-block"><a href="x">Share this</a></div>',
        "<div id='jp-relatedposts' class='jp-relatedposts'>Related</div>",
        '<div class="addtoany_share_save_container"><a href="x">Tweet</a></div>',
        '<div class="wpcnt">Advertisement</div>',
        '<p>The post <a href="x">Title</a> appeared first on <a href="y">Blog</a>.</p>',
        '<p>The post <a href="x">Title</a> first appeared on <a href="y">Blog</a>.</p>',
    ],
)
def test_what_software_adds_to_a_post_goes(added: str) -> None:
    content = from_html(f"<p>Text.</p>{added}")
    assert (content.text, content.html, content.links) == ("Text.", "<p>Text.</p>", ())


def test_a_last_paragraph_of_the_author_stays() -> None:
    last = "<p>Read more about <a href='https://x.org/r'>our report on reading</a>.</p>"
    assert from_html(f"<p>Text.</p>{last}").text.endswith("Read more about our report on reading.")


@pytest.mark.parametrize(
    ("markup", "text", "cut"),
    [
        ("<p>Start [&hellip;]</p>", "Start […]", "marked"),
        (
            "<p>Start <a href=x>Continue reading <span>Title</span> &rarr;</a></p>",
            "Start",
            "marked",
        ),
        ("<p>Start</p><p><a href=x>Read more</a></p>", "Start", "marked"),
        ("<p>Who knows&hellip;</p>", "Who knows…", "dots"),
        ("<p>Whole.</p>", "Whole.", ""),
    ],
)
def test_it_is_told_where_a_text_is_cut_off(markup: str, text: str, cut: str) -> None:
    content = from_html(markup)
    assert (content.text, content.cut) == (text, cut)


def test_spaces_around_an_address_are_no_part_of_it() -> None:
    links = from_html('<a href=" https://b.org/1 ">One</a> <a href="https://b.org/1">it</a>').links
    assert [(link.url, link.text) for link in links] == [("https://b.org/1", "One")]


def test_links_are_absolute_and_named_once() -> None:
    content = from_html(
        '<a href="/a?x=1&amp;y=2">A</a> <a href="https://o.org/">O <b>rg</b></a> '
        '<a href="https://o.org/">again</a> <a href="#note">1</a> <a href="mailto:jo@x.org">m</a> '
        '<a href="javascript:alert(1)">j</a> <a href="ftp://x.org/">f</a>',
        HERE,
    )
    assert [(link.url, link.text) for link in content.links] == [
        ("https://blog.gov.uk/a?x=1&y=2", "A"),
        ("https://o.org/", "O rg"),
    ]


def test_what_is_displayed_cannot_run_load_or_submit() -> None:
    html = from_html(
        '<p onclick="x" style="background:url(x)">t</p><a href="data:text/html,x">d</a>'
        '<img src="https://x.org/i.png" alt="seen"><video src="v"><source src="s"></video>'
        '<link href="c.css"><object data="o"></object><embed src="e"><base href="//x.org">'
        '<meta http-equiv="refresh" content="0"><button>b</button><a href="https://x.org">l</a>'
    ).html
    assert html == (
        '<p>t</p><a rel="nofollow noopener noreferrer">d</a>seen'
        '<a href="https://x.org" rel="nofollow noopener noreferrer">l</a>'
    )


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "font"])
def test_deep_nesting_keeps_the_text(tag: str) -> None:
    assert from_html(f"<{tag}>" * 20_000 + "text").text.strip() in ("text", "")


@given(st.text(alphabet="<>/apdivbr \"'=&;#x0!-[]\n\0é"))
def test_any_markup_is_read(markup: str) -> None:
    content = from_html(markup, HERE)
    assert "\0" not in content.text
    assert not re.search(r"\n{3}|^\s|\s$", content.text)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for content in (from_html(text), from_text(text)):
        content.text.encode()
        assert content.text == content.text.strip()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("R&amp;D rose &amp; we met &lt; 8 mayors", "R&D rose & we met < 8 mayors"),
        ("It&#8217;s &pound;5", "It’s £5"),
        ("R&D and &amp; are alike", "R&D and &amp; are alike"),
        ("Write &lt;b&gt; for bold", "Write &lt;b&gt; for bold"),
        ("It was ~~400~~ 300 users, ~~or so~~", "It was 300 users,"),
        ("~~~\ncode\n~~~", "~~~\ncode\n~~~"),
        ("some ~~ 5 and ~~ 6", "some ~~ 5 and ~~ 6"),
    ],
)
def test_plain_text_that_was_escaped_is_read(written: str, read: str) -> None:
    assert from_text(written).text == read


def test_plain_text_keeps_its_paragraphs() -> None:
    content = from_text("One  \r\nline.\n\n\n\nTwo < 3.\n")
    assert content.text == "One\nline.\n\nTwo < 3."
    assert content.html == "<p>One<br>line.</p><p>Two &lt; 3.</p>"


def test_titles_and_languages_of_elements_change_neither_text_nor_links() -> None:
    markup = (
        '<p lang="cy">Helo<img title="Sea" alt="A view of the sea"> '
        '<a title="More" href="https://a.gov.uk/b">there</a></p>text<h2 title="x">Head</h2>'
    )
    content = from_html(markup)
    assert content.text == "Helo there\n\ntext\n\nHead"
    assert [(link.url, link.text) for link in content.links] == [("https://a.gov.uk/b", "there")]
    assert "title=" not in (content.html or "")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("We met ![31](31.png) people.", "We met 31 people."),
        ("We met people.\n\n![31 people](them.jpg)", "We met people."),
        ('We met ![A chart of 31][1] people ![](x.png "On the 4th") today.',
         "We met  people  today."),
        ("We met 31![1] people!", "We met 31![1] people!"),
    ],
)  # fmt: skip
def test_a_picture_of_markdown_is_what_it_says_in_its_sentence(text: str, body: str) -> None:
    assert from_text(text, markdown=True).text == body
