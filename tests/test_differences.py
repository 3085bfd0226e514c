"""What differs between two texts that are nearly the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.differences import differences, touches

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


def test_a_place_touches_another_where_they_share_a_character() -> None:
    assert touches((2, 5), [(0, 2), (4, 9)])
    assert not touches((2, 4), [(0, 2), (4, 9)])
    assert not touches((0, 0), [(0, 2)])
