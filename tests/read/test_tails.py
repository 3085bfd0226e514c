"""What a blog's software adds at the end of a text is told from what its author wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.tails import how_cut, is_beginning, without_tail, without_text_tail

OWN = "https://b.org/post"


@pytest.mark.parametrize(
    "end",
    [
        "… Continued",
        "… Darllen mwy",
        '… <a href="x">Continue reading <b>Title</b> →</a>',
        '... <a href="x">Full story</a>',
        "… Click here to read more &gt;&gt;",
        ' <a href="x">»</a>',
        ' <a href="x">… →</a>',
        ' <a href="x">Read more &gt;&gt;</a>',
        ' <a rel="nofollow">Read more</a>',
        ' <a href="https://b.org/post/">Find out more</a>',
        " (more…)",
        " [Read more...]",
        " [ 812 more words ]",
        " [+812 chars]",
        "… (812 words)",
        "… 812 more words →",
        " (continued)",
        " (cont.)",
        " [cont’d]",
        " [truncated]",
        " [Message clipped]",
        ' <a href="https://b.org/post">View article</a>',
        '… <a href="https://b.org/post/">Read in full</a>',
        '… <a href="https://b.org/post">Weiterlesen</a>',
        '</p><p><a href="x">Lire la suite</a>',
        ' <a href="x">Read the whole thing</a>',
        "</p><p>Click here to read the full story.",
        "</p><p>Continue reading →",
        ' <a href="x">Continue reading <b>→</b></a><img alt=""><img>',
    ],
)
def test_what_leads_on_is_taken_off(end: str) -> None:
    clean, leads_on = without_tail(f"<p>We opened 3 libraries{end}</p>", OWN)
    assert leads_on
    assert clean.replace("…", "").replace("...", "").replace(" ", "") == "<p>Weopened3libraries</p>"


@pytest.mark.parametrize("link", ['Read <a href="x">more</a>.', 'Darllen <a href="x">mwy</a>', 'Darllenwch <a href="x">fwy</a>',
                                  'Read <a href="x">on</a> →', 'See <a href="https://b.org/post">more</a>'])  # fmt: skip
@pytest.mark.parametrize(
    "before", ["<p>We opened 3 libraries. ", "<p>We opened 3 libraries.</p><p>"]
)
def test_the_verb_of_what_leads_on_may_stand_before_the_link(before: str, link: str) -> None:
    assert without_tail(f"{before}{link}</p>", OWN) == ("<p>We opened 3 libraries.</p>", True)


@pytest.mark.parametrize("end", [
    'Click <a href="{}">here</a> to read more.', '<a href="{}">Click here</a> for more',
    'To read the full article, please click <a href="{}/">here</a>.',
    'For more, click <a href="{}">here</a>.',
])  # fmt: skip
def test_what_is_to_be_clicked_leads_on_where_it_is_the_post_itself(end: str) -> None:
    text = "<p>We opened 3 libraries.</p>"
    assert without_tail(f"{text}<p>{end.format(OWN)}</p>", OWN) == (text, True)
    elsewhere = f"{text}<p>{end.format('https://c.org/report')}</p>"
    assert without_tail(elsewhere, OWN) == (elsewhere, False)


def test_a_post_is_credited_by_a_link_to_itself() -> None:
    text = "<p>We opened 3 libraries.</p>"
    home = '<a href="https://b.org/">Our blog</a>'
    for end in (f"was originally published on {home}", f"was first posted at {home}.",
                "was originally published in Our blog"):  # fmt: skip
        credit = f'<p><em><a href="{OWN}/">Three libraries</a> {end}</em></p>'
        assert without_tail(text + credit, OWN) == (text, False)


def test_what_leads_on_may_be_the_last_sentence() -> None:
    clean, leads_on = without_tail("<p>We opened 3 libraries. Read the full article</p>", OWN)
    assert (clean, leads_on) == ("<p>We opened 3 libraries.</p>", True)


@pytest.mark.parametrize(
    "markup",
    [
        '<p>All of it. <a href="https://c.org/">Find out more</a></p>',
        "<p>We should all read more</p>",
        "<p>The limit (500 words)</p>",
        "<p>And so it continued</p>",
        '<p>And so on… <a href="https://b.org/post">Permalink</a></p>',
        '<p>And so on… <a href="https://c.org/post">Weiterlesen</a></p>',
        '<p>Here is <a href="https://b.org/post">what we wrote</a></p>',
        "<p>We need (many) 812 more words</p>",
        '<p>There is a book. You can read <a href="https://c.org/">more</a>.</p>',
        '<p>All of it. Find out <a href="https://c.org/">more</a>.</p>',
        '<p>Read <a href="https://c.org/">the rest of the report</a>.</p>',
        '<p>All of it.</p><p><a href="https://c.org/">The plan</a> was first published in May</p>',
        "<p>All of it.</p><p>Our plan was originally published on 3 May</p>",
        '<p>All. <a href="https://b.org/post">It</a> was originally published in Hull.</p>',
        "<p>Read more books.</p>",
        "<p>All of it. Read more in the report</p>",
        "<p>My advice is simple. Read more.</p>",
        "<p>All of it. Read the full article in the Guardian</p>",
        "<p>To learn, read the full article.</p>",
        "<p>A table (truncated)</p>",
        "<p>The post office on Mill Lane first appeared on a map with 12 streets.</p>",
        "<p>Ymddangosodd y cofnod gyntaf.</p>",
        '<p>All of it. <a href="https://c.org/">View article</a></p>',
    ],
)
def test_the_same_words_may_end_a_whole_post(markup: str) -> None:
    assert without_tail(markup, OWN) == (markup, False)


def test_a_credit_is_taken_off_and_leads_nowhere() -> None:
    credit = '<p>The post <a href="x">T</a> appeared first on <a href="y">B</a>.</p>'
    assert without_tail(f"<p>Whole.</p>\n{credit}") == ("<p>Whole.</p>", False)
    assert without_tail(f'<p>Part <a href="x">Read more</a></p>\n{credit}')[1]


@pytest.mark.parametrize(
    "credit",
    [
        "The article Our <b>9</b> ponds first appeared on Parks.",
        "The post how we dug appeared first on Parks.",
        "Ymddangosodd y cofnod 9 pwll gyntaf ar Parciau.",
        "L’article 9 étangs est apparu en premier sur Parcs.",
    ],
)
def test_a_credit_may_be_worded_otherwise(credit: str) -> None:
    assert without_tail(f"<p>Whole.</p>\n<p>{credit}</p>") == ("<p>Whole.</p>", False)


def test_two_dots_in_brackets_say_that_a_text_is_cut() -> None:
    assert how_cut("We opened 3 libraries [..]", leads_on=False) == "marked"
    assert how_cut("We opened 3 libraries..", leads_on=False) == ""


def test_plain_text_is_read_alike() -> None:
    assert without_text_tail("Part… Read more »") == ("Part…", True)
    assert without_text_tail("Whole.\n\nThe post A appeared first on B.") == ("Whole.", False)


def test_a_beginning_may_have_lost_a_caption() -> None:
    whole = "A picture of the sea. " + "We went there to see what the tide had left. " * 5
    assert is_beginning("A picture of the sea. We went…", whole)
    assert is_beginning(whole[:90].replace("of the ", ""), whole)
    assert not is_beginning("The tide had left us a picture", whole)
    assert not is_beginning(whole, whole)


@given(st.text(alphabet="<>/ap [](…).readmore»1 \n"))
def test_any_text_keeps_what_it_begins_with(text: str) -> None:
    assert text.startswith(without_text_tail(text)[0])
    assert isinstance(without_tail(f"<p>{text}</p>", OWN)[0], str)
