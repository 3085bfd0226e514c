"""What an earlier text of a post states and a later one does not, and what stands there now."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsectorblogs.former_figures import former_figures
from publicsectorblogs.model import FormerFigure, FormerText, Post
from publicsectorblogs.per_blog import measure


def post(body: str) -> Post:
    return Post("p1", "blog", body, "k1")


def former(*bodies: str) -> list[FormerFigure]:
    """Return the former figures of a post whose texts were these, the last one being its own."""
    *earlier, last = bodies
    texts = [(FormerText(post(body), f"2017-01-0{day}"), measure(post(body)))
             for day, body in enumerate(earlier, 1)]  # fmt: skip
    return former_figures(texts, post(last), measure(post(last)))


def became(before: str, now: str) -> list[tuple[str, str | None]]:
    """Return the words of each former figure, with those of the figure in its place."""
    words = {figure.id: figure.quantity.quote for figure in measure(post(now))}
    return [(f.quote, words[f.replaced_by] if f.replaced_by else None) for f in former(before, now)]


def test_a_text_that_stays_has_no_former_figures() -> None:
    assert former("We planted 120 trees.", "We planted 120 trees.") == []
    assert former("We planted 120 trees.", "So:\n\nWe planted 120 trees. Really.") == []


def test_a_figure_that_was_dropped_stays_with_its_words() -> None:
    (gone,) = former("We planted 120 trees. It took 9 days.", "We planted 120 trees.")
    assert gone._replace(id="f") == FormerFigure(
        "f", "p1", "9 days", "It took 9 days.", "2017-01-01", None
    )
    assert gone.id in {f.id for f in measure(post("We planted 120 trees. It took 9 days."))}


def test_a_figure_that_comes_back_is_none() -> None:
    trees = "We planted 120 trees."
    assert former(trees, "We planted trees.", trees) == []


def test_a_figure_was_last_seen_in_the_last_text_that_states_it() -> None:
    trees = "We planted 120 trees."
    assert [f.last_seen for f in former(trees, f"{trees} Hurray!", "Sorry.")] == ["2017-01-02"]


@pytest.mark.parametrize(
    ("before", "now", "pairs"),
    [
        # the number alone
        ("We planted 120 trees.", "We planted 140 trees.", [("120", "140")]),
        ("It cost £4 million in all.", "It cost nearly £5 million in all.",
         [("£4 million", "nearly £5 million")]),
        # the words of the sentence alone
        ("The council planted 120 trees here.", "The council has planted 120 trees here.",
         [("120", "120")]),
        # one of two
        ("Of 50 staff, 30 replied.", "Of 50 staff, 31 replied.", [("50", "50"), ("30", "31")]),
        ("We saw 40 cats, 50 dogs and 60 birds.", "We saw 40 cats and 60 birds.",
         [("40", "40"), ("50", None), ("60", "60")]),
        # other paragraphs too
        ("A day in May.\n\nWe planted 120 trees.\n\nThat is all.",
         "It rained.\n\nA day in June.\n\nWe planted 140 trees.", [("120", "140")]),
        # an item that stood there twice
        ("Fee: £20\n\nFee: £20", "Fee: £20", [("£20", None)]),
    ],
)  # fmt: skip
def test_a_reworded_figure_leads_to_the_one_in_its_place(
    before: str, now: str, pairs: list[tuple[str, str | None]]
) -> None:
    assert became(before, now) == pairs


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Of 100 people asked, 40 agreed.", "Of 100 people asked, most agreed; 60 did not come."),
        ("It cost £40 to repair the gate.", "It took 40 days to repair the gate."),
        ("The gate will cost £40 to repair.", "Our new website was built for £90 by a friend."),
        ("We planted 120 trees.", "We planted trees."),
        ("120", "140"),
    ],
)
def test_where_it_is_not_certain_nothing_is_said(before: str, now: str) -> None:
    assert became(before, now)[-1][1] is None


TEXTS = st.lists(
    st.sampled_from(("We planted 120 trees.", "We planted 7 trees.", "It took 9 days.", "Why?")),
    max_size=5,
).map("\n".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_figure_ever_stated_is_current_or_former(texts: list[str]) -> None:
    current = {figure.id for figure in measure(post(texts[-1]))}
    gone = former(*texts)
    ever = {figure.id for text in texts for figure in measure(post(text))}
    assert {figure.id for figure in gone} == ever - current
    assert {figure.replaced_by for figure in gone} - {None} <= current


def test_long_texts_without_a_line_in_common_are_passed_over() -> None:
    long = " ".join(f"word{number}" for number in range(5100))
    other = " ".join(f"term{number}" for number in range(5100))
    assert became(f"We planted 120 trees. {long}", f"We planted 7 trees. {other}") == [
        ("120", None)
    ]
