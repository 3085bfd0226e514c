"""A workbook holds what the rows hold: text as text, numbers as numbers, and says what it leaves out."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from publicsectorblogs.spreadsheet import CUT, MOST_CHARACTERS, workbook


def sheets(rows: list[list[Any]]) -> tuple[list[tuple[Any, ...]], dict[str, str]]:
    """The rows below the names, and what the second sheet says."""
    columns = [f"c{number}" for number in range(len(rows[0]))]
    content = workbook("things", columns, rows, {"Table": "Things"})
    data, about = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    assert data.title == "things"
    names, *found = data.iter_rows(values_only=True)
    assert list(names) == columns
    return found, dict(about.iter_rows(values_only=True))


@pytest.mark.parametrize(
    "text",
    [
        "007",
        "1e5",
        "2016-07-28",
        "=1+1",
        "+44 20",
        "-5",
        "@home",
        "£100 – “so”",
        "TRUE",
        "http://a.org",
        "\ufeffa",
        "<b> & \n two",
    ],
)
def test_a_text_stays_the_text_that_it_is(text: str) -> None:
    ((found,),), _ = sheets([[text]])
    assert found == text and isinstance(found, str)


@pytest.mark.parametrize("number", [0, -3, 0.1, 33.333333333333336, 999_999_999_999_999, 1e300])
def test_a_number_stays_a_number(number: float) -> None:
    ((found,),), _ = sheets([[number]])
    assert found == pytest.approx(number, rel=1e-14) and isinstance(found, int | float)


def test_a_number_of_more_digits_than_a_cell_keeps_becomes_text() -> None:
    assert sheets([[1234567890123456789]])[0] == [("1234567890123456789",)]


def test_null_is_an_empty_cell() -> None:
    assert sheets([["a", None, 0]])[0] == [("a", None, 0)]


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert sheets([["a\x00\x08\ufffe\ud800b"]])[0] == [("ab",)]


def test_a_text_too_long_for_a_cell_is_cut_and_the_second_sheet_says_so() -> None:
    (row, short), about = sheets([["😀" * MOST_CHARACTERS], ["whole"]])
    assert row[0].startswith("😀") and row[0].endswith(CUT)
    assert len(row[0].encode("utf-16-le")) <= 2 * MOST_CHARACTERS
    assert short == ("whole",)
    assert about == {"Table": "Things", "Cells cut": "1, since a cell holds 32,767 characters"}


def test_the_same_rows_make_the_same_bytes() -> None:
    assert workbook("a", ["b"], [["c"]], {}) == workbook("a", ["b"], [["c"]], {})
