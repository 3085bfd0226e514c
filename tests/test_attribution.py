"""Who wrote a post and who speaks in it, by its own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import find_authors, find_quotations
from publicsectorblogs.model import Post

Make = Callable[..., Post]


def found(post: Post) -> list[tuple[str, str, str | None, str | None]]:
    authors = find_authors(post)
    for author in authors:
        assert post.body[author.char_start : author.char_end] == author.quote
    return [(a.name, a.evidence, a.role, a.organisation) for a in authors]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("by Dan Slee", ("Dan Slee", None, None)),
        ("by Dan Slee\u00a0", ("Dan Slee", None, None)),
        ("By Anne-Marie O’Neill", ("Anne-Marie O’Neill", None, None)),
        ("Written by Jo de Souza, Head of Data at Leeds City Council",
         ("Jo de Souza", "Head of Data", "Leeds City Council")),
        ("Author: J. R. Hartley", None),
        ("by the time we met", None),
        ("by bus and train", None),
    ],
)  # fmt: skip
def test_a_byline_is_a_line_of_its_own(make_post: Make, line: str, author: tuple | None) -> None:
    rows = found(make_post(f"An opening paragraph.\n\n{line}\n\nThe text."))
    expected = [(author[0], "byline", author[1], author[2])] if author else []
    assert rows == expected


@pytest.mark.parametrize(
    ("sentence", "author"),
    [
        ("This blog is written by Ben Jupp, a director at Social Finance, and is the fifth.",
         ("Ben Jupp", "director", "Social Finance")),
        ("I’m Sophie Lambert and I’m the user researcher on the Secure service.",
         ("Sophie Lambert", "user researcher on the Secure service", None)),
        ("My name is Ada King.", ("Ada King", None, None)),
        ("As Stephen Fry says in his post, this was written by a friend.", None),
        ("I'm Spartacus and so is my wife.", None),
    ],
)  # fmt: skip
def test_a_statement_names_its_author(make_post: Make, sentence: str, author: tuple | None) -> None:
    rows = found(make_post(f"{sentence} More text follows here.\n\nA last paragraph."))
    assert rows == ([(author[0], "statement", author[1], author[2])] if author else [])


def test_a_sign_off_gives_every_position_and_which_are_past(make_post: Make) -> None:
    post = make_post(
        "Text.\n\nBen Jupp is a member of the Early Action Taskforce. He is a director at Social "
        "Finance and Chair of Health and Employment Partnerships. He was previously Director of "
        "Public Services Strategy and Innovation in the Cabinet Office."
    )
    assert [(a.role, a.organisation, a.former) for a in find_authors(post)] == [
        ("member", "Early Action Taskforce", False),
        ("director", "Social Finance", False),
        ("Chair", "Health and Employment Partnerships", False),
        ("Director of Public Services Strategy and Innovation", "Cabinet Office", True),
    ]


def test_a_sign_off_needs_no_verb(make_post: Make) -> None:
    assert found(make_post("Text.\n\nDan Slee co-creator of comms2point0.")) == [
        ("Dan Slee", "sign-off", "co-creator", "comms2point0")
    ]


@pytest.mark.parametrize(
    "line", ["Mo Farah won double gold.", "Dan Slee is ill.", "The End is a good place to stop."]
)
def test_a_last_line_that_gives_no_position_is_no_sign_off(make_post: Make, line: str) -> None:
    assert found(make_post(f"Text.\n\n{line}")) == []


def test_a_caption_is_evidence_only_for_a_name_found_otherwise(make_post: Make) -> None:
    caption = "Ann Lee, Researcher\n\nAnn Lee, Researcher\n\n"
    assert found(make_post(f"{caption}Text about the weather that goes on and on.")) == []
    rows = found(make_post(f"{caption}I’m Ann Lee. Text goes on."))
    assert [evidence for _, evidence, _, _ in rows] == ["caption", "caption", "statement"]


TRANSCRIPT = (
    "A post.\n\nVideo transcript:\n\nAnn Lee, Director, GDS\n\nWe need people.\n\nMany of them.\n\n"
    "Bo Ek, student\n\nIt was good."
)


def test_a_transcript_gives_what_each_speaker_says(make_post: Make) -> None:
    post = make_post(TRANSCRIPT)
    first = find_quotations(post)[0]
    assert (first.speaker, first.role) == ("Ann Lee", "Director, GDS")
    assert first.quote == "We need people.\n\nMany of them."
    assert post.body[first.char_start : first.char_end] == first.quote


def test_the_name_of_a_student_is_not_made_data(make_post: Make) -> None:
    second = find_quotations(make_post(TRANSCRIPT))[1]
    assert (second.speaker, second.role, second.quote) == (None, "student", "It was good.")


def test_without_a_transcript_nobody_is_quoted(make_post: Make) -> None:
    assert find_quotations(make_post("Ann Lee, Director\n\nWe need people.")) == []
