"""The list of figures that releases had and lost since."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import RetiredFigure, SourceError
from publicsectorblogs.read.retired_file import read_retired, write_retired

TREES = RetiredFigure(
    "f2", "120", "We planted 120,\nin “rows”.", "p1", "trees", "Oaks, elms", "", "1"
)
DAYS = RetiredFigure("f1", "9 days", "It took 9 days.", "p1", "trees", "Oaks", "https://x/", "2")
HEADER = ",".join(RetiredFigure._fields)


def test_what_is_written_is_read_again_in_the_order_of_ids() -> None:
    assert read_retired(write_retired([TREES, DAYS])) == (DAYS, TREES)
    assert write_retired([TREES, DAYS]) == write_retired([DAYS, TREES])


@pytest.mark.parametrize(("text", "line", "problem"), [
    ("", 1, "its first line must be"),
    ("id,quote\n", 1, "its first line must be"),
    (f"{HEADER}\nf1,9\n", 2, "8 values, and here are 2"),
    (f"{HEADER}\nf1,9,It took 9.,p1,trees,Oaks,,1\nf1,9,It took 9.,p1,trees,Oaks,,1\n", 3, "f1 stands there twice"),
    (f"{HEADER}\nf1,9, ,p1,trees,Oaks,,1\n", 2, "sentence is empty"),
    (f"{HEADER}\nf1,9,\"It took 9.,p1\n", 2, "not CSV"),
    (f"{HEADER}\n\udcff", None, "not UTF-8"),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text: str, line: int | None, problem: str) -> None:
    with pytest.raises(SourceError) as error:
        read_retired(text.encode("utf-8", "surrogateescape"))
    assert problem in error.value.problem
    assert (error.value.path, error.value.line) == ("retired_figures.csv", line)


def test_a_sentence_as_long_as_a_post_is_read_again() -> None:
    long = TREES._replace(sentence="We planted 12, " * 10_000)
    assert read_retired(write_retired([long])) == (long,)
