"""Writes rows as an Excel workbook (XLSX), in which text stays text and numbers stay numbers."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from publicsectorblogs.xml_text import xml_text

# The limits of Excel, https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
MOST_ROWS = 1_048_576 - 1  # below the line of names
MOST_CHARACTERS = 32_767
MOST_DIGITS = 15
CUT = " … [cut here: a cell holds no more]"
MADE = datetime(2000, 1, 1)  # a workbook has to say when it was made; the same rows, the same bytes
WIDTH = 16  # of a column, in characters


def workbook(
    name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], about: Mapping[str, str]
) -> bytes:
    """Return a workbook with a sheet of the rows, called `name`, and one that says what they are.

    Every text is written as text, also "007" and "=1+1"; an empty cell is NULL. Texts that are too
    long for a cell are cut, rows beyond what a sheet holds are left out, and the second sheet,
    which has a line for each entry of `about`, says so.
    """
    output = io.BytesIO()
    book = Workbook(output, {"constant_memory": True})
    book.set_properties({"created": MADE})
    sheet = book.add_worksheet(name[:31])
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(len(columns) - 1, 0), WIDTH)
    _write_row(sheet, 0, columns)
    cut = left_out = 0
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            left_out += 1
        else:
            cut += _write_row(sheet, number, row)
    told = dict(about)
    if cut:
        told["Cells cut"] = f"{cut:,}, since a cell holds {MOST_CHARACTERS:,} characters"
    if left_out:
        told["Rows left out"] = f"{left_out:,}, since a sheet holds no more"
    notes = book.add_worksheet("About this file")
    notes.set_column(0, 0, 2 * WIDTH)
    notes.set_column(1, 1, 6 * WIDTH)
    for line, entry in enumerate(told.items()):
        _write_row(notes, line, entry)
    book.close()
    return output.getvalue()


def _write_row(sheet: Worksheet, line: int, values: Iterable[Any]) -> int:
    """Write values side by side; return how many of them were cut."""
    cut = 0
    for place, value in enumerate(values):
        if value is None:
            continue
        if _is_number(value):
            sheet.write_number(line, place, value)
            continue
        text = xml_text(str(value))
        if len(text.encode("utf-16-le")) > 2 * MOST_CHARACTERS:
            text, cut = _cut(text), cut + 1
        sheet.write_string(line, place, text)
    return cut


def _is_number(value: object) -> bool:
    """Tell whether a cell can hold a value as a number, with every digit that it states."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and abs(value) < 10**MOST_DIGITS


def _cut(text: str) -> str:
    """As much of a text as a cell holds, which counts in UTF-16."""
    room = 2 * (MOST_CHARACTERS - len(CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + CUT
