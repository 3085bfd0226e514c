"""Rows have numbers that do not depend on other rows, and what differs between two times is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.numbered import numbered, only_in
from publicsectorblogs.tables import Table, discover

TABLES: dict[str, Table] = {table.name: table for table in discover()}
ROWS = st.dictionaries(st.integers(0, 20), st.sampled_from("ab"))


def numbers(name: str, *keys: tuple[str, ...]) -> list[int]:
    """Number rows of a table of which only the key is given."""
    table = TABLES[name]
    rows = [(*key, *[None] * (len(table.columns) - len(key))) for key in keys]
    return [number for number, *_ in numbered(table, [rows])]


def test_a_row_whose_key_is_an_identifier_has_its_number_from_it() -> None:
    assert numbers("posts", ("p00000000000a",), ("pffffffffffff",)) == [10, 2**48 - 1]


def test_rows_that_share_the_first_part_of_their_key_are_numbered_in_turn() -> None:
    tags = [("p000000000001", "a"), ("p000000000001", "b"), ("p000000000002", "a")]
    assert numbers("post_tags", *tags) == [4096, 4097, 8192]


def test_other_rows_are_counted() -> None:
    assert numbers("blogs", ("a",), ("b",)) == [1, 2]


def test_of_rows_that_several_blogs_give_the_first_is_counted() -> None:
    assert numbers("authors", ("jo",), ("jo",), ("ann",)) == [1, 2]


@given(some=ROWS, others=ROWS)
def test_rows_that_are_only_here_are_not_there_as_they_are(
    some: dict[int, str], others: dict[int, str]
) -> None:
    found = list(only_in(sorted(some.items()), sorted(others.items())))
    assert found == sorted(some.items() - others.items())


def test_where_there_are_no_rows_the_others_are_not_read() -> None:
    others = iter([(1, "a")])
    assert list(only_in([], others)) == []
    assert list(others) == [(1, "a")]
