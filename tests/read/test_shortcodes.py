"""Shortcodes of WordPress, and words in brackets."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html
from publicsectorblogs.read.shortcodes import without_shortcodes


@pytest.mark.parametrize(
    "code",
    [
        '[gallery ids="31,32" columns="4"]',
        "[gallery]",
        "[table id=31 /]",
        "[slideshare id=31&amp;doc=x]",
        "[some-poll id=31]",
        "[mystery_box]",
        '[contact-form-7 id="31" title="Contact form 1"]',
        "[tweet https://twitter.com/x/status/31]",
        "[youtube=https://www.youtube.com/watch?v=31]",
        "[video:https://www.youtube.com/watch?v=ab width:640 height:385]",
        '[[{"fid":"31","view_mode":"default","attributes":{"height":350}}]]',
        "[[nid:31]]",
        "[[File:Ducks.jpg|31px|thumb]]",
        "[node:field-image:2]",
        "{youtube}ab12|640|385{/youtube}",
    ],
)
def test_a_shortcode_is_marked(code: str) -> None:
    content = from_html(f"<p>Text.</p><p>{code}</p><p>End.</p>")
    assert [one.kind for one in content.remnants] == ["embed"]
    assert content.text == f"Text.\n\n{content.remnants[0].text}\n\nEnd."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"\(n = 31\) people", "n = 31 people"),
        (r"\[a^2 \times 3\]", "a² ×3"),
        ("$$b = 1{,}200$$", "b = 1,200"),
        ("from $$ to $$ in price", "from $$ to $$ in price"),
        (r"<code>\(\d+\)</code>", r"\(\d+\)"),
    ],
)
def test_formulas_between_the_marks_of_mathjax_are_text(written: str, read: str) -> None:
    assert from_html(f"<p>{written}</p>").text == read


@pytest.mark.parametrize(
    "words",
    [
        "As said [1] and [sic], [he] saw [12 users] in [2015].",
        "[Update: 31 of them came]",
        "It is [n=31] or [base n=31] here.",
        "[see https://www.gov.uk/]",
        "[applause]",
        "[x] done",
        "We saw [[31 ducks]], {12 geese} and {video} 5{/audio}.",
        "[node] and [[note: 31 of them]]",
    ],
)
def test_words_in_brackets_are_text(words: str) -> None:
    content = from_html(f"<p>{words}</p>")
    assert content.text == words
    assert content.remnants == ()


def test_what_stands_between_shortcodes_is_text() -> None:
    assert from_html("<p>[dropcap]W[/dropcap]e met [big]31[/big] people</p>").text == (
        "We met 31 people"
    )


def test_a_caption_between_shortcodes_is_a_caption() -> None:
    content = from_html('[caption id="a_12" width="300"]<img src="a"> 45% use it[/caption] So.')
    assert content.text == "45% use it\n\nSo."
    assert [(one.kind, one.text) for one in content.remnants] == [("caption", "45% use it")]


def test_code_between_shortcodes_is_code() -> None:
    content = from_html("<p>Run</p>[sourcecode language='sql']LIMIT 31[/sourcecode]")
    assert [(one.kind, one.text) for one in content.remnants] == [("code", "LIMIT 31")]


def test_code_that_does_not_end_is_passed_over_at_once() -> None:
    began = process_time()
    without_shortcodes(r"\(a=b\)" + "<pre>" * 40_000)
    assert process_time() - began < 2


@given(st.text(alphabet='[]/ab ="_-\n<p>'))
def test_any_brackets_are_read(markup: str) -> None:
    from_html(markup)
