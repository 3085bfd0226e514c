"""Words that rules wait for are found wherever they stand, and nowhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.triggers import Trigger, low_of

PIP = Trigger("pip", "special rules")
PIPE = Trigger("pipe", "rules")
TEXTS = st.lists(
    st.sampled_from(
        ("PIP", "pipe ", "special rules", "special\u00a0Rules", "İ", "’", "𝟜", ". ", "p")
    )
).map("".join)


@given(TEXTS)
def test_each_place_is_found_whatever_its_case_and_its_blanks(text: str) -> None:
    low = low_of(text)
    assert len(low) == len(text)
    for trigger in (PIP, PIPE):
        assert list(trigger.places(text)) == [
            place for place in range(len(low)) if low.startswith(trigger.words, place)
        ]


@given(TEXTS, st.integers(-20, 80), st.integers(0, 90))
def test_a_part_of_a_text_is_asked_for_words_that_begin_in_it(
    text: str, start: int, end: int
) -> None:
    within = [place for place in PIP.places(text) if start <= place < end]
    assert PIP.is_within(text, start, end) == bool(within)


def test_words_that_are_declared_later_are_found_in_a_text_that_was_asked_of_before() -> None:
    assert PIP.places("the PIP queue")
    assert list(Trigger("queue").places("the PIP queue")) == [8]


def test_a_short_text_is_asked_by_itself() -> None:
    assert PIP.is_in("Under Special rules") and not PIP.is_in("Under a rule")
