"""Sentences and lists in which each figure is one sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.model import Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics._amounts import read_amounts
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches
from publicsectorblogs.triggers import Trigger

MakePost = Callable[..., Post]
TWEETS, PATIENTS = Trigger("tweet"), Trigger("patients")


def read(post: Post) -> list[Sketch]:
    return list(sketches(post, measure(post)))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("Of 1,393 tweets, 38 per cent were positive. They’re here in 4 days.",
         ["Of № tweets, ℅ were positive.", "They're here in ◷."]),
        ("Results:\n\n- Good: 40%\n\n- Bad: 60%", ["Results:\nGood: ℅\nBad: ℅"]),
        ("Waits, in weeks\n\nLeeds: 12\n\nHull: 14", ["Waits, in weeks\nLeeds: ◷\nHull: ◷"]),
        ("Shares (%)\n\nGood: 40", ["Shares (%)\nGood: ℅"]),
        ("It rained.\n\nHalf of us came.", ["It rained.", "℅ of us came."]),
        ("It took 3 days.  We came.", ["It took ◷.", "We came."]),
        # What can be no count of people, and no share.
        ("We saw 2 tweets, 2.5 tweets and 2.5m tweets.",
         ["We saw № tweets, ¤ tweets and № tweets."]),
        ("It was 100%, then 101% or -5%.", ["It was ℅, then ¤ or ¤."]),
        ("We had 12 tweets (-5).", ["We had № tweets (¤)."]),
        ("It cost £12 an hour, or 5% a year.", ["It cost ¤, or ℅."]),
    ],
)  # fmt: skip
def test_sentences_and_lists_with_their_leads_are_sketched(
    make_post: MakePost, body: str, texts: list[str]
) -> None:
    assert [sketch.text for sketch in read(make_post(body))] == texts


def test_a_place_in_a_sketch_is_one_in_the_body(make_post: MakePost) -> None:
    body = "Results:\n\n- Good: 40% of 1,200\n\n- Bad: 60%"
    (sketch,) = read(make_post(body))
    start, end = sketch.span(sketch.text.index("Good"), sketch.text.index("№") + 1)
    assert body[start:end] == "Good: 40% of 1,200"


@given(st.text(alphabet="ab 1,2%.\n-:’℅№\u00a0", max_size=80))
def test_each_letter_of_a_sketch_stands_in_the_body(body: str) -> None:
    post = Post("p", "blog", body, "capture")
    for sketch in read(post):
        for index, letter in enumerate(sketch.text):
            if index not in sketch.places and letter.isalnum():
                assert body[sketch.place(index)] == letter
        text, amounts = read_amounts(sketch)
        assert len(text) == len(sketch.text)
        assert all(amount.figure in sketch.figures for amount in amounts)


@pytest.mark.parametrize(
    ("body", "text", "said"),
    [
        ("We saw 529 (38%) of them.", "We saw №     of them.", [("38%", "529", None)]),
        ("Half (49%) of them came.", "℅     of them came.", [("49%", None, None)]),
        ("Some 66 of the 150 letters (44%) came.", "№ of the № letters     came.",
         [("44%", "Some 66", "150")]),
        ("It was 28% (n=560) then.", "It was ℅         then.", [("28%", None, None)]),
        ("He saw 90 of them, some 44%, again.", "He saw № of them   again.",
         [("some 44%", "90", None)]),
    ],
)  # fmt: skip
def test_what_says_the_same_is_one_amount(
    make_post: MakePost, body: str, text: str, said: list[tuple[str | None, ...]]
) -> None:
    (sketch,) = read(make_post(body))
    blanked, amounts = read_amounts(sketch)
    assert blanked.split() == text.split()
    assert [
        tuple(f and f.quantity.quote for f in (one.share, one.count, one.whole)) for one in amounts
    ] == said


def test_only_what_is_wanted_is_sketched(make_post: MakePost) -> None:
    post = make_post("It rained. Half of the tweets were kind.\n\nAll was well.\n\nDogs: 12 Tweets")
    asked: list[str] = []

    def wanted(stretch: Stretch) -> bool:
        asked.append(post.body[stretch.start : stretch.end])
        return stretch.says(TWEETS)

    found = [sketch.text for sketch in sketches(post, measure(post), wanted=wanted)]
    assert found == ["℅ of the tweets were kind.", "Dogs: № Tweets"]
    assert "All was well." in asked and "It rained." in asked


def test_a_stretch_tells_of_its_figures_and_of_words_shortly_before_it(make_post: MakePost) -> None:
    post = make_post("We asked patients. Only 40 people came.")
    told: list[tuple[int, bool, bool]] = []

    def wanted(stretch: Stretch) -> bool:
        says = stretch.says(PATIENTS), stretch.says(PATIENTS, before=30)
        told.append((len(stretch.figures), *says))
        return True

    list(sketches(post, measure(post), wanted=wanted))
    assert told == [(1, True, True), (0, True, True), (1, False, True)]
