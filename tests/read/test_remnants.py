"""Lines of a saved page that are no running text."""

from __future__ import annotations

import pytest

from publicsectorblogs.read.remnants import feed_remnants, find_remnants, tags_of

PROSE = "Here is a paragraph of prose that is long enough to be one, and ends in a full stop."


def kinds(body: str) -> list[tuple[str, str]]:
    found = find_remnants(body)
    for remnant in found:
        assert body[remnant.char_start : remnant.char_end] == remnant.text
    return [(remnant.kind, remnant.text) for remnant in found]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("//platform.twitter.com/widgets.js", "script"),
        ("https://platform.example.org/embed.js?v=2", "script"),
        ("Picture credit: Blogtrepreneur", "credit"),
        ("Image: Miika Mehtälä (CC)", "credit"),
        ("Filed under: Learning Tagged: personal reflection", "footer"),
        ("The post Hello appeared first on Blog.", "footer"),
        ("Create your own user feedback survey", "embed"),
    ],
)
def test_remnants_are_known_by_their_form(line: str, kind: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == [(kind, line)]


def test_a_line_that_stands_twice_is_the_alternative_text_and_caption_of_a_picture() -> None:
    body = f"{PROSE}\n\nThe DS1500 online service\n\nThe DS1500 online service\n\n{PROSE}"
    assert kinds(body) == [("caption", "The DS1500 online service")] * 2


def test_a_line_that_names_what_the_paragraph_before_showed_is_a_caption() -> None:
    shown = (
        "Gareth and Zarino have added a delivery status feature that shows whether mail arrived."
    )
    assert kinds(f"{shown}\n\nNew delivery status feature\n\n{PROSE}") == [
        ("caption", "New delivery status feature")
    ]


def test_a_line_in_lower_case_between_paragraphs_is_an_alternative_text() -> None:
    assert kinds(f"{PROSE}\n\nyou can't update your profile\n\n{PROSE}") == [
        ("caption", "you can't update your profile")
    ]


@pytest.mark.parametrize(
    "line", ["Showing the fun", "Analytics", "by Dan Slee", "Sound good?", "The process"]
)
def test_headings_bylines_and_questions_are_text(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == []


def test_beside_a_byline_only_what_is_no_text_is_marked() -> None:
    body = f"By Jo Bloggs | 4 min read\n\n{PROSE}\n\n3 min read • 5 May 2016"
    found = [(one.kind, one.text) for one in feed_remnants(body)]
    assert found == [("footer", "4 min read"), ("footer", "3 min read")]


def test_what_readers_did_is_no_text_beside_what_is_none() -> None:
    found = [one.text for one in feed_remnants(f"{PROSE}\n\n5 min read · 14 claps · Jo Bloggs")]
    assert found == ["5 min read", "14 claps"]
    assert feed_remnants(f"{PROSE}\n\n14 likes · Leeds") == ()


def test_footers_give_the_categories_and_tags_of_a_post() -> None:
    body = f"{PROSE}\n\nFiled under: Learning, Work Tagged: personal reflection"
    assert tags_of(find_remnants(body)) == ("Learning", "Work", "personal reflection")


@pytest.mark.parametrize("last", ["1,204 views", "12 shares", "Views: 300"])
def test_the_last_line_may_count_readers(last: str) -> None:
    assert [one.text for one in feed_remnants(f"{PROSE}\n\n{last}")] == [last]


@pytest.mark.parametrize(
    "body",
    [
        f"{PROSE}\n\nOur film had many viewers.\n\n1,204 views",
        f"{PROSE}\n\nIn numbers:\n\n1,204 views",
        f"{PROSE}\n\n31 ponds\n\n1,204 views",
        f"{PROSE}\n1,204 views",
        f"{PROSE}\n\n1,204 views\n\n{PROSE}",
        "1,204 views",
    ],
)
def test_an_author_may_count_them(body: str) -> None:
    assert feed_remnants(body) == ()
