"""A row that a near-copy of a post states again counts once."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import CrossPost, Figure, Quantity, Stated, Statement, Value
from publicsectorblogs.statistics import mark_copies

INSTANTLY: dict[str, Value] = {"wording": "instantly", "low": None}


def row(post: str, figure: str | None = None, values: dict[str, Value] = INSTANTLY) -> Stated:
    """A row of the id "POST:FIGURE", or of the id of its post where it has no figure."""
    quantity = Quantity(0, 1, 0, 1, "1", 1, 1, 1, "day", "exact", "numeral")
    stated = Figure(f"{post}:{figure}", post, quantity, "1 day.", 0) if figure else None
    identity = stated.id if stated else post
    return Stated(identity, "waits", post, Statement(stated, 0, 1, values), "1")


def copies(
    rows: list[Stated], *pairs: tuple[str, str], figures: dict[str, str] | None = None
) -> dict[str, str]:
    """The rows that are copies, each with the one that counts."""
    near = [CrossPost(one, other, "copy", 0.9, 0.9, 0.9) for one, other in pairs]
    return {one.id: one.copy_of for one in mark_copies(rows, near, figures or {}) if one.copy_of}


def test_a_row_about_a_figure_follows_the_figure() -> None:
    rows = [row("a", "x"), row("b", "x"), row("b", "y")]
    assert copies(rows, ("a", "b"), figures={"b:x": "a:x"}) == {"b:x": "a:x"}


def test_a_row_about_a_figure_is_no_copy_where_another_of_its_numbers_differs() -> None:
    march, april = {"percent": 38, "of": 1393}, {"percent": 38, "of": 1402}
    figures = {"b:x": "a:x"}
    assert copies([row("a", "x", march), row("b", "x", april)], ("a", "b"), figures=figures) == {}
    assert copies([row("a", "x", march), row("b", "x", march)], ("a", "b"), figures=figures)


def test_a_row_without_a_figure_is_a_copy_where_a_near_copy_states_the_same() -> None:
    other = {**INSTANTLY, "wording": "at once"}
    assert copies([row("a"), row("b")], ("a", "b")) == {"b": "a"}
    assert copies([row("a"), row("b", values=other)], ("a", "b")) == {}


def test_the_same_words_in_unrelated_posts_count_twice() -> None:
    assert copies([row("a"), row("b")]) == {}


@pytest.mark.parametrize("order", ["abc", "cba", "bca"])
def test_a_copy_of_a_copy_leads_to_the_row_that_counts(order: str) -> None:
    rows = [row(post) for post in order]
    assert copies(rows, ("a", "b"), ("b", "c")) == {"b": "a", "c": "a"}


class Watched(str):
    """The id of a post that counts how often any of its kind is looked up."""

    looks = 0

    def __hash__(self) -> int:
        Watched.looks += 1
        return super().__hash__()


def looks(posts: int) -> int:
    """How often ids of posts are looked up, for so many posts that are copies in pairs."""
    Watched.looks = 0
    names = [Watched(f"{number:04}") for number in range(posts)]
    pairs = list(zip(names[::2], names[1::2], strict=True))
    assert len(copies([row(name) for name in names], *pairs)) == posts // 2
    return Watched.looks


def test_the_work_grows_as_the_rows_do() -> None:
    assert looks(400) < 5 * looks(100)
