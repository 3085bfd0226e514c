"""Tables and code: what keeps a layout of its own in the text of an entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def text(markup: str) -> str:
    return from_html(markup).text


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (row("Hull", "", "41"), "Hull\t\t41"),
        (row("", "Men", "Women") + row("Hull", "20", "21"), "\tMen\tWomen\nHull\t20\t21"),
        (row("<p>Hull</p>", "<div>1,900</div>"), "Hull\t1,900"),
        (row("Hull<br>and Goole", "41"), "Hull and Goole\t41"),
        (row("<ul><li>a</li><li>b</li></ul>", "2"), "a b\t2"),
        (row("Hull", " ") + row("", ""), "Hull\t"),
        ("<tr><td colspan=2>Both</td><td>3</td></tr>" + row("a", "b", "c"), "Both\t\t3\na\tb\tc"),
        ("<tr><td rowspan=2>North</td><td>1</td></tr><tr><td>2</td></tr>", "North\t1\n\t2"),
        ("<thead><tr><th>Town</th><th>n</th></tr></thead>" + row("Hull", "4"), "Town\tn\nHull\t4"),
        (row("one column") + row("of two rows"), "one column\nof two rows"),
    ],
)
def test_a_row_is_a_line_and_a_tab_parts_its_cells(rows: str, lines: str) -> None:
    assert text(f"<p>Before</p><table>{rows}</table><p>After</p>") == (
        f"Before\n\n{lines}\n\nAfter"
    )  # fmt: skip


def test_the_first_cell_of_a_text_may_be_empty() -> None:
    rows = row("", "Men", "Women") + row("Hull", "20", "21")
    assert text(f"<table>{rows}</table>") == "\tMen\tWomen\nHull\t20\t21"


def test_cells_without_a_table_are_parted_all_the_same() -> None:
    assert text("<p>So:</p><tr><td>Hull</td><td>20</td></tr>") == "So:\n\nHull\t20"
    assert text("<td>Hull</td><p>and</p><td>York</td>") == "Hull\n\nand\n\nYork"


def test_a_caption_stands_above_its_table_and_is_marked() -> None:
    content = from_html(f"<table><caption>Visits</caption>{row('Hull', '41')}</table>")
    assert content.text == "Visits\n\nHull\t41"
    assert [(r.kind, r.text) for r in content.remnants] == [("caption", "Visits")]


def test_a_table_that_lays_out_a_page_gives_its_cells_as_blocks() -> None:
    inner = f"<table>{row('Hull', '41')}{row('York', '7')}</table>"
    assert text(f"<table>{row('<p>Menu</p>', f'<p>See below.</p>{inner}')}</table>") == (
        "Menu\n\nSee below.\n\nHull\t41\nYork\t7"
    )
    long = "A paragraph of some length that nobody would put into a cell. " * 4
    page = f"<table>{row('Left', f'<p>{long}</p><p>{long}</p>')}</table>"
    assert text(page).split("\n\n") == ["Left", long.strip(), long.strip()]


def test_a_table_of_one_column_with_paragraphs_is_a_page() -> None:
    rows = row("<h1>News</h1><p>We met 41.</p>") + row("<p>Bye.</p>")
    assert text(f"<table>{rows}</table>") == "News\n\nWe met 41.\n\nBye."


def test_cells_that_span_without_end_cost_no_more_than_others() -> None:
    cells = "<td colspan=1000 rowspan=1000>x</td>" * 500
    assert len(text("<table>" + f"<tr>{cells}</tr>" * 100 + "</table>")) < 500_000


def test_a_quotation_within_a_line_has_its_marks() -> None:
    assert text("<p>She <q cite='x'>saw <b>41</b></q> of them.</p>") == "She “saw 41” of them."


def test_code_keeps_its_lines_and_is_marked() -> None:
    content = from_html(
        "<p>Run</p><pre><code>for x in y:\n    z(12)</code></pre><p>Set <kbd>5</kbd>."
    )
    assert content.text == "Run\n\nfor x in y:\n    z(12)\n\nSet 5."
    marked = [(one.kind, one.text) for one in content.remnants]
    assert marked == [("code", "for x in y:\n    z(12)"), ("code", "5")]
    for one in content.remnants:
        assert content.text[one.char_start : one.char_end] == one.text


@given(
    st.lists(
        st.sampled_from(
            "<table> </table> <tr> </tr> <td> </td> <td colspan=3> <td/> <th> <pre> </pre> <code> "
            "</code> <p> <br> <caption> </caption> <sup> </sup> <s> </s> <li> a 5 [b] `".split()
        ),
        max_size=60,
    )
)
def test_any_nesting_is_read_and_what_is_marked_stands_where_it_says(parts: list[str]) -> None:
    content = from_html(" ".join(parts))
    ends = [0]
    for one in content.remnants:
        assert content.text[one.char_start : one.char_end] == one.text
        assert ends[-1] <= one.char_start < one.char_end
        ends.append(one.char_end)
    assert not any(character in content.text for character in "\x01\x02\x06\x0e")
