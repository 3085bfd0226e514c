"""What processes leave for others comes back whole, and rows in the order of their keys."""

from __future__ import annotations

import tempfile
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs import shelf as shelf_module
from publicsectorblogs.shelf import Shelf
from publicsectorblogs.tables import Rows, discover

ALIASES = next(table for table in discover() if table.name == "post_aliases")
KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)


@given(batches=st.lists(st.lists(st.tuples(KEYS, st.none() | st.text(max_size=3)))))
@pytest.mark.parametrize("letters", [1, 2, 3])
def test_rows_come_back_by_key_and_those_of_one_key_in_their_order(letters, batches):
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), letters)
        left = [shelf.leave_rows([Rows("post_aliases", batch)]) for batch in batches]
        found = [row for rows in shelf.sorted_rows(left).of(ALIASES) for row in rows]
    rows = [row for batch in batches for row in batch]
    assert found == sorted(rows, key=lambda row: row[0].encode())


@given(batches=st.lists(st.lists(st.tuples(KEYS, st.none() | st.text(max_size=3)))))
@pytest.mark.parametrize("together", [1, 200])
def test_rows_that_are_gathered_are_the_same_in_the_same_order(together, batches):
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.multiple(shelf_module, _LARGE=1, _TOGETHER=together),
    ):
        shelf = Shelf(Path(folder), 1)
        left = [shelf.leave_rows([Rows("post_aliases", batch)]) for batch in batches]
        before = set(Path(folder).iterdir())
        with shelf.gathered(left) as gathered:
            rows, again = (list(shelf.sorted_rows(some).of(ALIASES)) for some in (left, gathered))
        after = set(Path(folder).iterdir())
    assert again == rows
    assert len(gathered) <= len(left)
    assert after == before, "they are there for a time only"


def test_whatever_is_left_can_be_taken_from_its_place(tmp_path):
    shelf = Shelf(tmp_path, 2)
    places = [shelf.leave(thing) for thing in ("one", {"two": 2})]
    assert [shelf.take(place) for place in reversed(places)] == [{"two": 2}, "one"]
