"""Who says what in a transcript."""

from __future__ import annotations

from collections.abc import Callable

from publicsectorblogs.attribution import find_authors, find_quotations
from publicsectorblogs.model import Post, Remnant

Make = Callable[..., Post]

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


def test_a_speaker_of_a_transcript_is_no_author(make_post: Make) -> None:
    assert find_authors(make_post(TRANSCRIPT)) == []


def test_a_line_that_begins_with_code_and_goes_on_is_said(make_post: Make) -> None:
    post = make_post(TRANSCRIPT.replace("Many of them.", "curl fetches it.\n\ncurl -O x"))
    inline, block = post.body.index("curl f"), post.body.index("curl -O")
    code = (
        Remnant("code", "curl", inline, inline + 4),
        Remnant("code", "curl -O x", block, block + 9),
    )
    (said, _) = find_quotations(post._replace(remnants=code))
    assert said.quote == "We need people.\n\ncurl fetches it."
