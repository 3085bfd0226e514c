"""Titles and names are read as they are meant, whatever they are escaped or marked up with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.titles import one_line


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("  a\n<br>b <i>c</i> &amp; d ", "a b c & d"),
        ("<p></p>", None),
        ("What the <table> tag <em>does</em>", "What the <table> tag does"),
        ("A guide to <code>&lt;nav&gt;</code>", "A guide to <nav>"),
        ("From <b> to <i>", "From <b> to <i>"),
        ("Using the <br> tag", "Using the <br> tag"),
        ('Elements such as <img alt="">', 'Elements such as <img alt="">'),
        ("A price tag<br>of £5", "A price tag of £5"),
        ('<b class="tag">New</b><br>plans', "New plans"),
        ("When a <p> is closed", "When a <p> is closed"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("<script>alert(1)</script>News", "News"),
        ("<![CDATA[Plans &amp; people]]>", "Plans & people"),
        ("Plans]]>", "Plans"),
        ("Plans &amp;amp; people", "Plans & people"),
        ("It&amp;#8217;s &amp;pound;5", "It’s £5"),
        ("Write &amp;lt; for less", "Write &lt; for less"),
        ("Q&A at AT&T", "Q&A at AT&T"),
        ('<div class="title"><p>Plans</p></div>', "Plans"),
        ("Plans<!-- draft -->", "Plans"),
    ],
)
def test_a_title_is_a_line_of_text(markup: str, title: str | None) -> None:
    assert one_line(markup) == title


@given(st.text(alphabet="<>&;/abp#3 !\n[]CDATA"))
def test_any_title_is_a_line_or_none(markup: str) -> None:
    title = one_line(markup)
    assert title is None or title == " ".join(title.split()) != ""
