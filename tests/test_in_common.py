"""What two texts have in common, in whatever order, and whether their numbers are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.in_common import compare, number_of

ONE, TWO, THREE = (
    [f"{letter}{number}" for number in range(40)] for letter in ("oak", "elm", "ash")
)


def test_equal_texts_stand_in_each_other_whole():
    found = compare(ONE, ONE)
    assert found.share == found.other_share == (1, 1)


def test_texts_with_no_three_words_in_common_share_nothing():
    found = compare(ONE, [*TWO, *ONE[:2], *THREE])
    assert found.share == found.other_share == (0, 0)


def test_a_turn_of_phrase_is_no_passage():
    assert compare([*ONE, *TWO[:7]], [*THREE, *TWO[:7]]).share == (0, 0)
    assert compare([*ONE, *TWO[:8]], [*THREE, *TWO[:8]]).share == (8 / 48, 8 / 48)


def test_the_order_of_passages_makes_no_difference():
    found = compare([*ONE, *TWO, *THREE], [*THREE, *ONE, *TWO])
    assert found.share == found.other_share == (1, 1)


def test_what_only_one_text_has_counts_in_its_share_alone():
    found = compare([*ONE, *TWO], TWO)
    assert (found.share.equal, found.other_share.equal) == (0.5, 1)


def test_words_that_were_changed_are_part_of_their_passage_but_not_equal():
    changed = [word if place % 5 else "other" for place, word in enumerate(ONE[1:], 1)]
    found = compare(ONE[1:], changed)
    assert found.share.equal == pytest.approx(32 / 39)
    assert found.share.passages > 0.95


def test_a_word_alone_between_two_changes_is_equal():
    changed = [*ONE[:10], "x", ONE[11], "y", *ONE[13:]]
    assert compare(ONE, changed).share.equal == 38 / 40


def test_a_passage_goes_on_through_single_words_in_line_with_it():
    ending = [word if place % 3 else "other" for place, word in enumerate(TWO[:9])]
    found = compare([*THREE, *ONE, *TWO[:9], *THREE], [*ONE, *ending])
    assert found.other_share.passages == 1
    assert found.other_share.equal == 46 / 49


def test_words_that_stand_alone_behind_a_passage_are_no_part_of_it():
    found = compare([*ONE, *TWO[:20], "we", "said", "so"], [*ONE, *THREE[:20], "we", "said", "so"])
    assert found.share == found.other_share == (40 / 63, 40 / 63)


def test_a_text_that_repeats_itself_is_matched_where_it_goes_on():
    refrain = "as we said in the last report".split()
    text = [*ONE, *refrain, *TWO, *refrain, *THREE]
    found = compare(text, text)
    assert found.share == (1, 1)
    assert found.numbers().other == 0


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        ("took 1200 calls", "took 1350 calls", (0, 1)),
        ("took 1200 calls", "took 1200 calls", (1, 0)),
        ("took five calls", "took 5 calls", (1, 0)),
        ("took 1200 calls", "took many calls", (0, 0)),
        ("on 3 march in leeds", "on march 3 in leeds", (2, 0)),
        ("on monday 3 march", "on friday 4 april", (0, 3)),
        ("this one and that", "this two and that", (0, 0)),
        ("the 007 team", "the 7 team", (1, 0)),
    ],
)
def test_numbers_are_compared_with_those_in_their_place(one, other, counts):
    around = [word.rstrip("0123456789") + "x" for word in "ab cd ef gh ij kl mn op qr st".split()]
    found = compare(
        [*around, *one.split(), *around[::-1]], [*around, *other.split(), *around[::-1]]
    )
    assert found.numbers() == counts


def test_numbers_at_the_beginning_and_the_end_are_compared_too():
    assert compare(["12", *TWO], ["13", *TWO]).numbers().other > 0
    assert compare([*(w for w in ["a"] * 9), "b", "c"], ["a"] * 9).numbers().other == 0


@pytest.mark.parametrize(
    ("word", "number"),
    [("12", "12"), ("0", "0"), ("seven", "7"), ("april", "april"), ("may", None), ("one", None)],
)
def test_a_number_is_known_by_its_value_and_a_date_by_its_name(word, number):
    assert number_of(word) == number


WORDS = st.lists(st.sampled_from("a b c d 1 2 may april".split()), max_size=60)


@given(WORDS, WORDS)
def test_shares_are_shares_and_what_is_equal_lies_in_passages(one, other):
    found = compare(one, other)
    for share in (found.share, found.other_share):
        assert 0 <= share.equal <= share.passages <= 1
    assert min(found.numbers()) >= 0
