"""What differs between two texts that are nearly the same."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.differences import differences, told, touches

words = st.lists(st.sampled_from("one two three four".split()), max_size=20).map(" ".join)


def changes(one: str, other: str) -> list[tuple[str, str]]:
    return [(each.here, each.there) for each in differences(one, other)]


def test_words_that_were_changed_left_out_or_put_in_are_shown() -> None:
    text = "The hall opened in May and 20 people came on the first day of the week"
    assert changes(text, text) == []
    assert changes(text, text.replace("20", "30")) == [("20", "30")]
    assert changes(text, text.replace("first ", "")) == [("first", "")]
    assert changes(text, f"{text} again") == [("", "again")]


def test_changes_close_to_each_other_are_one() -> None:
    one, other = "a b c d e f g h", "a X c Y e f g Z"
    assert changes(one, other) == [("b c d", "X c Y"), ("h", "Z")]


def test_a_change_stands_between_words_that_are_the_same() -> None:
    (found,) = differences("We met in a barn by the lake.", "We met in a church by the lake.")
    assert (found.before, found.behind) == ("We met in a", "by the lake.")


@given(words, words)
def test_a_difference_has_its_place_in_both_texts(one: str, other: str) -> None:
    for found in differences(one, other):
        assert one[slice(*found.place)] == found.here
        assert other[slice(*found.other_place)] == found.there
        assert found.here != found.there


def figure(text: str, quote: str, noun: str | None = None, unit: str = "count") -> dict[str, Any]:
    start = text.index(quote)
    return {"value": float(quote), "low": float(quote), "high": float(quote), "unit": unit, "per": None,
            "noun": noun, "char_start": start, "char_end": start + len(quote)}  # fmt: skip


def stated_otherwise(one: str, other: str, *nouns: str | None) -> list[tuple[str, str]]:
    figures, others = (
        [figure(text, number, noun) for number, noun in zip(numbers, nouns, strict=True)]
        for text in (one, other) for numbers in [re.findall(r"\d+", text)]
    )  # fmt: skip
    return [
        tuple("none" if side is None else f"{side['value']:g}" for side in pair)
        for found in told(one, other, figures, others) for pair in found["figures"]
    ]  # fmt: skip


def test_another_number_in_the_same_place_stands_beside_the_one() -> None:
    one = "In May 20 people came to the hall and 7 dogs stayed outside all day"
    assert stated_otherwise(one, one, "people", "dogs") == []
    assert stated_otherwise(one, one.replace("20", "30"), "people", "dogs") == [("20", "30")]


def test_numbers_of_the_same_noun_stand_beside_each_other() -> None:
    one, other = "We saw 20 cats, 30 dogs.", "We saw 31 dogs, 21 cats."
    cats, dogs = figure(one, "20", "cats"), figure(one, "30", "dogs")
    more_dogs, more_cats = figure(other, "31", "dogs"), figure(other, "21", "cats")
    (found,) = told(one, other, [cats, dogs], [more_dogs, more_cats])
    assert found["figures"] == [(cats, more_cats), (dogs, more_dogs)]


def test_a_number_that_the_other_text_lacks_stands_alone() -> None:
    one = "The hall opened in May and 20 people came on the first day of the week"
    people = figure(one, "20", "people")
    (found,) = told(one, one.replace("20 people", "many"), [people], [])
    assert found["figures"] == [(people, None)]
    (found,) = told(one.replace("20 people", "many"), one, [], [people])
    assert found["figures"] == [(None, people)]


def test_a_number_that_the_other_text_states_elsewhere_is_not_told_of() -> None:
    one, other = (
        "There were 20 of us. It rained all day.",
        "It rained all day. There were 20 of us.",
    )
    figures, others = [figure(one, "20")], [figure(other, "20")]
    assert not any(found["figures"] for found in told(one, other, figures, others))


def test_a_place_touches_another_where_they_share_a_character() -> None:
    assert touches((2, 5), [(0, 2), (4, 9)])
    assert not touches((2, 4), [(0, 2), (4, 9)])
    assert not touches((0, 0), [(0, 2)])
