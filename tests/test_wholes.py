"""What a share is of, in the words of the text."""

from __future__ import annotations

import pytest

from publicsectorblogs.wholes import whole_of


def whole(marked: str, lead: str | None = None) -> str | None:
    """What the share in square brackets is of."""
    before, _, rest = marked.partition("[")
    share, _, after = rest.partition("]")
    return whole_of(before + share + after, len(before), len(before) + len(share), lead)


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[40%] of letters were late.", "letters"),
        ("Only [four in ten] of the families with children under five had heard of it.",
         "families with children under five"),
        ("Of the 900 letters, 40% were late and [60%] in time.", "letters"),
        ("Of those with asthma, [a third] use it daily.", "those with asthma"),
        ("Of 12 people who came in 2014-15, [a third] stayed.", "people who came in 2014-15"),
        ("[Half] of our large projects succeed.", "our large projects"),
        ("[40%] of parents, and 20% of pupils, came.", "parents"),
        ("[40%] of letters about the lock were late.", "letters about the lock"),
    ],
)  # fmt: skip
def test_the_words_say_what_a_share_is_of(marked: str, said: str) -> None:
    assert whole(marked) == said


def test_the_lead_of_a_list_says_it_for_its_items() -> None:
    assert whole("[40%] were late.", "Of 900 letters:") == "letters"
    assert whole("[40%] were late.", "What we found:") is None


@pytest.mark.parametrize(
    "marked",
    [
        "[40%] were late.", "Visits rose by [40%] last year.", "It fails [40%] of the time.",
        "[40%] of people referred to the clinic came.", "[40%] of what we do is new.",
        "[40%] of people who came by bus were late.", "[40%] of the people we asked came.",
        "[40%] of the U.S. population agrees.", "[40%] of them were late.",
    ],
)  # fmt: skip
def test_where_the_words_do_not_say_it_plainly_there_is_none(marked: str) -> None:
    assert whole(marked) is None


def test_a_sentence_without_an_end_is_looked_at_near_the_share_alone() -> None:
    """So that the time taken stays in proportion to a text of nothing but shares."""
    words = "and then some " * 100
    assert whole(f"Of those asked, [40%] came, {words}") == "those asked"
    assert whole(f"Of those asked, {words} [40%] came.") is None
    assert whole(f"[40%] of letters {words}") == "letters"
    assert whole(f"[40%] of letters {words} that were late") == "letters"
