"""Text that stands in the markup and is not said: hidden, struck out, of other sites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html


def text(markup: str) -> str:
    return from_html(markup).text


@pytest.mark.parametrize(
    "unseen",
    [
        "<p hidden>77</p>",
        "<p style='color:red; DISPLAY : none'>77</p>",
        "<span style='visibility:hidden'>77</span>",
        "<p style='max-height:0px; overflow:hidden'>77</p>",
        "<p style='overflow: hidden; height: 0'>77</p>",
        "<span style='position:absolute;left:-9999px'>77</span>",
        "<span aria-hidden='true'>77</span>",
        "<span class='sr-only'>opens 77</span>",
        "<span class='a govuk-visually-hidden b'>77</span>",
        "<span class='screen-reader-text'>77</span>",
        "<template><p>77</p></template>",
        "<noscript>77</noscript>",
        "<dialog>77</dialog>",
        "<xml><w:Zoom>77</w:Zoom></xml>",
        "<del>77</del>",
        "<s>77</s>",
        "<strike>7<b>7</b></strike>",
        "<span style='text-decoration: line-through'>77</span>",
        "<div hidden><p class='sr-only'>7<span hidden>7</span></p></div>",
    ],
)
def test_what_is_hidden_or_struck_out_is_not_said(unseen: str) -> None:
    assert text(f"<p>We met</p>{unseen}<p>31 people</p>") == "We met\n\n31 people"


@pytest.mark.parametrize(
    "empty",
    [
        '<div style="display:none"/>',
        "<div hidden />",
        '<span class="sr-only"/>',
        '<div class="sharedaddy"/>',
        '<blockquote class="tweet"/>',
        '<p class="wp-caption-text"/>',
    ],
)
def test_what_closes_itself_hides_and_marks_nothing_that_follows(empty: str) -> None:
    content = from_html(f"<p>We met</p>{empty}<p>31 people</p>")
    assert (content.text, content.remnants) == ("We met\n\n31 people", ())


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("<p><a href='#footnote-anchor-7'>7</a></p><p>Of them</p>", "⁷\n\nOf them"),
        ("<p><a href='#_ftnref7'>7</a> Of them</p>", "⁷ Of them"),
        ("<p><a href='#part'>7</a> of them</p>", "7 of them"),
        ("<p><a href='#endangered'>7</a> kinds</p>", "7 kinds"),
        ("<p><a href='https://b.org/7'>7</a> of them</p>", "7 of them"),
    ],
)
def test_the_number_with_which_a_note_begins_is_raised(note: str, said: str) -> None:
    assert text(note) == said


def test_words_for_screen_readers_alone_tell_that_a_text_goes_on() -> None:
    link = (
        "<a href='https://b.org/1'><span class='screen-reader-text'>Continue reading “A”</span></a>"
    )
    content = from_html(f"<p>We met 31 people… {link}</p>", "https://b.org/1")
    assert (content.text, content.cut, content.doubt) == ("We met 31 people…", "marked", None)


def test_a_table_of_code_and_the_numbers_of_its_lines_is_code() -> None:
    cells = (
        "<td class='gutter'><pre>1\n2</pre></td><td class='code'><pre>a = 5\nb &lt; 6</pre></td>"
    )
    content = from_html(f"<p>So:</p><table><tr>{cells}</tr></table><p>Done.</p>")
    assert content.text == "So:\n\na = 5\nb < 6\n\nDone."
    assert [one.kind for one in content.remnants] == ["code"]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>We met 31<span class='footnote-ref sup'>7</span> people</p>", "We met 31⁷ people"),
        ("<p>We met 31<a href='#fn7'><span class='endnote noteref'>7</span></a></p>", "We met 31⁷"),
        ("<div class='hide hidden' hidden><p class='d-none hide'>77</p></div><p>End</p>", "End"),
        ("<div class='sharedaddy sd-sharing'>77</div><p>End</p>", "End"),
        ("<div class='subscription-widget show'><p>Join 77</p></div><p>End</p>", "End"),
    ],
)
def test_what_is_known_by_several_of_its_words_is_taken_once(markup: str, said: str) -> None:
    assert text(markup) == said


def test_verse_is_no_code() -> None:
    content = from_html("<pre class='wp-block-verse'>Of 31 men\none <em>came</em></pre><p>So.</p>")
    assert content.text == "Of 31 men\none came\n\nSo."
    assert content.remnants == ()


def test_what_was_put_in_its_place_is_said() -> None:
    assert text("<p>It cost <del>£6m</del> <ins>£5m</ins>.</p>") == "It cost £5m."


@pytest.mark.parametrize(
    "seen",
    [
        "<span class='hidden-gem'>31 people</span>",
        "<span style='display:inline'>31 people</span>",
        "<p style='line-height:0.9;overflow:hidden;height:50px'>31 people</p>",
        "<p style='overflow:hidden; min-height:0; height:50px'>31 people</p>",
        "<p style='overflow:hidden; height:0; padding-bottom:56%'>31 people</p>",
        "<span class='d-none d-md-block'>31 people</span>",
        "<span aria-hidden='false'>31 people</span>",
        "<span aria-hidden='true'>31k</span> <span class='sr-only'>31 people</span>",
        "<dialog open>31 people</dialog>",
        "<details><summary>31 people</summary></details>",
    ],
)
def test_what_is_shown_is_said(seen: str) -> None:
    assert text(f"<p>We met</p>{seen}") == "We met\n\n31 people"


@pytest.mark.parametrize(
    ("markup", "kind", "marked"),
    [
        (
            "<blockquote class='twitter-tweet'><p>77 of us!</p>— Jo (@jo)</blockquote>",
            "embed",
            ["77 of us!", "— Jo (@jo)"],
        ),
        ("<figure class='wp-block-embed is-type-rich'>Our 77</figure>", "embed", ["Our 77"]),
        (
            "<div style='margin:5px'><strong><a href='https://www.slideshare.net/a/b'>Our 77</a>"
            "</strong> from <strong>Al</strong></div>",
            "embed",
            ["Our 77 from Al"],
        ),
        ("<figure><img alt=''><figcaption>The 77</figcaption></figure>", "caption", ["The 77"]),
        ("<p class='wp-caption-text'>The 77</p>", "caption", ["The 77"]),
        ("<span class='image-credit'>Jo Bloggs</span>", "credit", ["Jo Bloggs"]),
        ("<p>5 comments</p>", "footer", ["5 comments"]),
        ("<p>4 minute read</p>", "footer", ["4 minute read"]),
        (
            "<p>You may also like:</p><ul><li>Our year</li><li>77 days</li></ul>",
            "footer",
            ["You may also like:", "Our year", "77 days"],
        ),
    ],
)
def test_what_others_say_and_what_names_a_picture_is_marked(
    markup: str, kind: str, marked: list[str]
) -> None:
    content = from_html(f"<p>We met 31 people.</p>{markup}")
    assert [(one.kind, one.text) for one in content.remnants] == [(kind, line) for line in marked]
    assert content.text.startswith("We met 31 people.\n\n")
    for one in content.remnants:
        assert content.text[one.char_start : one.char_end] == one.text


@pytest.mark.parametrize(
    ("image", "text_"),
    [
        ("<p>We met <img alt='1,400'> people</p>", "We met 1,400 people"),
        ("<p>We met <img alt='1,400 people'> there</p>", "We met 1,400 people there"),
        ("<p>It is <img alt='£5m'>.</p>", "It is £5m."),
        ("<p>Our <img alt='GOV.UK'> team</p>", "Our team"),
        ("<p>Thanks to <img alt='Home Office'> staff</p>", "Thanks to Home Office staff"),
        ("<p>Hooray <img class=emoji alt='🎉'></p>", "Hooray 🎉"),
        ("<p>We met <img alt='IMG_2041.JPG'> people</p>", "We met people"),
        ("<p>We met <img alt='20160504_110533'> people</p>", "We met people"),
        ("<p>We met <img alt='C:\\\\Ducks\\\\7.png'> people</p>", "We met people"),
        ("<p>We met <img alt='A graph of 38% and more'> people</p>", "We met people"),
        ("<p><img alt='2016'></p><p>We met</p>", "We met"),
        ("<p><img alt='2016'>Our year</p>", "Our year"),
        ("<p>Look.<br><img alt='People at 12 desks'></p>", "Look."),
    ],
)
def test_a_picture_says_what_it_stands_for_in_a_sentence(image: str, text_: str) -> None:
    assert text(image) == text_


_PARTS = (
    "<p hidden>", "<div style='display:none'>", "<span class='sr-only'>", "<span aria-hidden='true'>",
    "<span style='vertical-align:super'>", "<span style='text-decoration:line-through'>",
    "<a href='#fn1'>", "</a>", "</span>", "</div>", "</p>", "<math><mi>", "</mi></math>", "1", "[2]",
    "<blockquote class='twitter-tweet'>", "</blockquote>", "<p class='wp-caption-text'>", "<s>", " ",
    "<img class='latex' alt='n=2'>", "<pre class='wp-block-verse'>", "</pre>", "<template>", "<b>",
    "<div class='sharedaddy'>", "<td class='sr-only'>", "<table>", "</table>", "<dialog>", "text",
    "<span class='sup footnote-ref'>", "<div class='d-none hidden'>", "<p class='tweet linkcard'>",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=50))
def test_any_nesting_is_pruned(parts: list[str]) -> None:
    content = from_html("".join(parts))
    assert content.text == content.text.strip()
    for one in content.remnants:
        assert content.text[one.char_start : one.char_end] == one.text
