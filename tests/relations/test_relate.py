"""How what relations find becomes checks."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.check import check
from publicsectorblogs.relations import discover, in_words
from publicsectorblogs.relations._passages import passages_of


def test_a_check_binds_each_figure_with_its_part() -> None:
    checked = check("Of 500 people asked, 270 (64%) had heard of it.")
    quotes = {figure.id: figure.quantity.quote for figure in checked.figures}
    (one,) = checked.checks
    assert [(quotes[figure], part) for figure, part in one.figures] == [
        ("270", "part"), ("500", "whole"), ("64%", "share")
    ]  # fmt: skip
    assert one.sentence == "Of 500 people asked, 270 (64%) had heard of it."
    assert (one.stated, one.computed, one.tolerance, one.unit) == (64, 54, 0.5, "percent")


def test_a_list_is_compared_with_its_lead_and_shown_with_it() -> None:
    (one,) = check("We ran 15 events:\n\n- 6 in Leeds\n- 5 in York\n- 3 in Hull").checks
    assert one.detail == "6 + 5 + 3 adds up to 14, not 15"
    assert one.sentence == "We ran 15 events:\n- 6 in Leeds\n- 5 in York\n- 3 in Hull"


def test_figures_are_compared_once_by_a_relation_however_often_they_are_met() -> None:
    checks = check("Of 80 letters:\n\n- 20 (25%) were late\n- 60 (75%) were in time").checks
    assert len(checks) == len({(one.check, one.figures) for one in checks}) == 2


@pytest.mark.parametrize("words", ["a few people", "dozens of people"])
def test_vague_numbers_are_compared_with_nothing(words: str) -> None:
    assert check(f"Of {words}, 270 (64%) had heard of it.").checks == []


def test_marks_stand_in_the_place_of_figures() -> None:
    figures = check("Of 500 people, half of them, 54%, paid £3 for 2 days.").figures
    (passage,) = passages_of("", figures)
    assert passage.text == "Of ‹C0› people, ‹S1› of them, ‹P2›, paid ‹M3› for ‹U4›."


@pytest.mark.parametrize(
    "text",
    [
        "If visits rose from 400 to 600 they would not have doubled.",
        "Imagine that visits doubled from 400 to 600.",
        "Had visits doubled from 400 to 600 we would say so.",
        "It is a myth that visits doubled from 400 to 600.",
        "Some claimed that visits doubled from 400 to 600.",
        "We thought that visits doubled from 400 to 600.",
        "An earlier version said that visits doubled from 400 to 600.",
        "Visits doubled from 400 to 600, which is wrong.",
        "Visits would have doubled from 400 to 600, if we had done nothing.",
    ],
)
def test_what_is_only_supposed_or_denied_contradicts_nothing(text: str) -> None:
    assert not [one for one in check(text).checks if one.verdict == "contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "Of 500 people asked, 270 (64%) said that, if asked, they would help.",
        "Of 500 people asked, 270 (64%) would help if they were asked.",
        "Few thought it would work, but visits doubled from 400 to 600.",
        "Of 500 people asked, 270 (64%) had heard of it, though few said why.",
        "Contrary to what we feared, visits doubled from 400 to 600.",
        "In an earlier version of the form, visits doubled from 400 to 600.",
        "Of 500 forms, 270 (64%) had a mistake.",
    ],
)
def test_what_is_supposed_of_something_else_takes_back_no_number(text: str) -> None:
    assert [one.verdict for one in check(text).checks if one.verdict == "contradicts"]


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [(1240, "count", "1,240"), (37.84, "percent", "37.8 per cent"), (40, "GBP", "£40"), (-40, "GBP", "-£40"),
     (3, "foot", "3 feet"), (1, "century", "1 century"), (10, "degree Celsius", "10 degrees Celsius"),
     (2.5, "times", "2.5 times")],
)  # fmt: skip
def test_a_number_is_told_with_its_unit(number: float, unit: str, words: str) -> None:
    assert in_words(number, unit) == words


WORDS = st.sampled_from(
    "Of 500 people 270 (54%) from to 12 half £3m each week, rose doubled: and 40% \n - the in total "
    "followed by twice as many remaining positive negative neutral a year or".split(" ")
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_text_gives_checks_of_its_own_figures_with_a_known_verdict(text: str) -> None:
    checked = check(text)
    ids = {figure.id for figure in checked.figures}
    names = {relation.name for relation in discover()}
    for one in checked.checks:
        assert {figure for figure, _ in one.figures} <= ids
        assert one.check in names and one.verdict in ("holds", "loose", "contradicts")
        assert one.detail and "{" not in one.detail


def test_a_table_of_numbers_in_one_sentence_states_no_relation() -> None:
    few, many = (", ".join(["5 of the 6"] * n) for n in (3, 60))
    assert check(f"We met {few} and more.").checks
    assert check(f"We met {many} and more.").checks == []


@pytest.mark.parametrize("piece", ["a", "A-", "most ", "one of them, "])
def test_the_length_of_a_sentence_is_what_its_comparison_takes(piece: str) -> None:
    text = piece * (30_000 // len(piece)) + " and 40% (50%) and 60 of 70, 80."
    began = process_time()
    check(text)
    assert process_time() - began < 2
