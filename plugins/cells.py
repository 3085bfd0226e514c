"""Shows cells of tables and query results that a bare value would not explain."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

from publicsectorblogs import DATABASE, questions
from publicsectorblogs.called import value_in_words
from publicsectorblogs.figures.units import PLURALS
from publicsectorblogs.shown import is_shown
from publicsectorblogs.tables import AS_IN_UNIT, FLAG, discover
from publicsectorblogs.words import (
    HEDGES,
    VERDICTS,
    amount_in_words,
    cut,
    date_in_words,
    figure_in_words,
    number,
    number_in_words,
    share_in_words,
    shortened,
)

TABLES = {table.name: table for table in discover()}
COLUMNS = {(t.name, column.name): column for t in TABLES.values() for column in t.columns}
# In the rows of questions and of SQL, which know no foreign keys, the names that always refer to
# one table, those that are answered by yes or no, and those that hold dates.
ANYWHERE = {
    **{name: column for (_, name), column in COLUMNS.items()},
    **{column.name: column for _, view in questions.views().values() for column in view},
    **questions.usual_columns(),
}
ALWAYS = {
    name: column.references
    for name, column in ANYWHERE.items()
    if column.references and name.endswith("_id")
}
COUNTS = {
    name for name, column in ANYWHERE.items() if column.type == "INTEGER" and column.unit
} - {"year"}  # fmt: skip
FLAGS = {name for name, column in ANYWHERE.items() if column.values == FLAG}
A_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d\S*)?)?")  # as far as it is known
DATES = {
    "published", "post_published", "other_published", "source_published", "captured", "seen",
    "last_seen", "updated", "date",
}  # fmt: skip
AMOUNTS = {"amount", "least", "most", "stated", "computed"}  # in the unit of their row
PLAIN = ("not stated", "none")  # of a list's cell its being blank says as much
NOT_SHOWN = Markup("&nbsp;")  # what stands in a cell that no reader meets
AROUND = 160  # characters of a sentence that are shown on either side of its figure
IN_WORDS = {"low", "high", "value", "unit", "per", "hedge"}
SHARE = {"low", "high", "percent", "hedge"}
TO_MARK = {"sentence", "sentence_start", "char_start", "char_end", "doubts"}

# By what the questions that count figures count them, and which of them a column counts.
COUNTED_BY = {
    "figures_by_unit": ("unit", "per"), "figures_by_noun": ("noun",), "figures_by_year": ("year",),
    "figures_by_blog": ("blog_id",), "money_by_year": ("year", "unit"),
}  # fmt: skip
COUNTED: dict[str, dict[str, Any]] = {
    "figures": {}, "sums": {}, "checked": {"verdict__notnull": 1},
    "contradicts": {"verdict": "contradicts"},
}  # fmt: skip

Link = Callable[[str, object, object], Markup]

_latest: list[Any] = [None, {}]  # a row, and its cells by name


@hookimpl
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Put values into words, mark what does not hold up, and link names to their rows."""
    if not is_shown(table, column):
        return NOT_SHOWN

    def link(to: str, key: object, words: object) -> Markup:
        url = datasette.urls.row(database, to, tilde_encode(str(key)))
        return Markup('<a href="{}">{}</a>').format(url, words)

    cells = _cells_of(row)
    if table in COUNTED_BY and column in COUNTED and isinstance(value, int) and value:
        chosen = _of_figures(cells, COUNTED_BY[table]) | COUNTED[column]
        url = f"{datasette.urls.table(database, 'figures')}?{urlencode(chosen)}"
        return Markup('<a href="{}">{}</a>').format(url, number(value))
    if table not in TABLES:
        table = None  # a view, which is a question
    cell = _cell(table, column, value, cells, link)
    if isinstance(value, dict):  # what it refers to, with its name: Datasette links it
        return cell
    if table and "id" in cells and (*TABLES[table].shown, None)[0] == column:
        words = value if cell is None else cell
        if words is not None and "<a " not in str(words):  # what a row is told by leads to it
            return link(table, cells["id"], words)
    return cell


def _cell(
    table: str | None, column: str, value: object, cells: Mapping[str, Any], link: Link
) -> Markup | None:
    figure = cells.get("id") if table == "figures" else cells.get("figure_id")
    if figure and table in ("figures", None):
        if column in ("value", "amount") and _says(cells, IN_WORDS):
            return link("figures", figure, figure_in_words({"noun": None, **cells}))
        if column == "percent" and _says(cells, SHARE):
            return link("figures", figure, share_in_words(cells))
        if column == "sentence" and _can_be_marked(cells):
            return marked(cells)
    if column == "verdict" and value in VERDICTS:
        return verdict(str(value), cells.get("doubts"))
    if table and (said := _as_declared(table, column, value, cells)) is not None:
        return Markup.escape(said)
    if table is None and value is not None:
        if (said := _in_words(column, value, cells)) is not None:
            is_figure = figure and column in AMOUNTS
            return link("figures", figure, said) if is_figure else Markup.escape(said)
    if column == "doubts" and value:
        return Markup('<span class="doubt">⚠ {}</span>').format(value)
    if value is None:
        is_sought = column != "cause" or cells.get("verdict", "contradicts") == "contradicts"
        return _absent(table, column) if is_sought else None
    if column in DATES and A_DATE.fullmatch(str(value)):
        return Markup("{}").format(date_in_words(str(value)))
    return _linked(table, column, value, cells, link)


def _of_figures(cells: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return the filters of the table of figures that leave those that a row counts."""
    stated = {name: cells[name] for name in names if cells[name] is not None}
    absent = {f"{name}__isnull": 1 for name in names if cells[name] is None}
    return {**stated, **absent, "copy_of__isnull": 1}


def _cells_of(row: Any) -> Mapping[str, Any]:
    """Return the cells of a row by name; Datasette asks for those of one row after each other."""
    if _latest[0] is not row:
        names = row.keys()  # to go through a row gives values, and of some rows not all
        _latest[:] = row, {name: row[name] for name in names}
    cells: Mapping[str, Any] = _latest[1]
    return cells


def _says(cells: Mapping[str, Any], wanted: set[str]) -> bool:
    """Tell whether a row, which SQL of a reader's own may have made, says what a figure does."""
    if not cells.keys() >= wanted or cells["hedge"] not in HEDGES:
        return False
    if "unit" in wanted and cells["unit"] not in ("count", *PLURALS):
        return False
    numbers = [cells[name] for name in ("value", "percent", "low", "high") if name in wanted]
    return all(number is None or isinstance(number, int | float) for number in numbers)


def _can_be_marked(cells: Mapping[str, Any]) -> bool:
    if not cells.keys() >= TO_MARK or not isinstance(cells["sentence"], str):
        return False
    return all(isinstance(cells[name], int) for name in TO_MARK - {"sentence", "doubts"})


def _in_words(column: str, value: object, cells: Mapping[str, Any]) -> str | None:
    """Return an amount, a flag or a great count in words; None where it is none of these."""
    if column in FLAGS and value in FLAG:
        return "yes" if value else "no"
    if isinstance(value, bool | str | bytes) or not isinstance(value, int | float):
        return None
    unit = cells.get("unit")
    if column in AMOUNTS:
        per = f" per {cells['per']}" if cells.get("per") else ""
        said = amount_in_words(value, unit) if unit in PLURALS and unit != "count" else None
        return (said or number_in_words(value)) + per
    return number(value) if column in COUNTS or abs(value) >= 10_000 else None  # years are less


def _as_declared(table: str, column: str, value: object, cells: Mapping[str, Any]) -> str | None:
    """Return a share, a great count or a list in words; None where it is none of these."""
    if column == "percent" and _says(cells, SHARE):
        stated = (cells["percent"], cells["low"], cells["high"])
        return share_in_words(cells) if any(one is not None for one in stated) else None
    declared = COLUMNS.get((table, column))
    if declared is None:
        return None
    if declared.values:
        said = value_in_words(value, declared)
        return None if said == value else str(said)
    if isinstance(value, int | float) and declared.unit == AS_IN_UNIT:
        unit = cells.get("unit")
        if column == "tolerance" and unit == "percent":
            unit = "percentage point"  # how far two shares lie apart is no share
        return amount_in_words(value, unit) if unit in PLURALS else number_in_words(value)
    if isinstance(value, int | float) and declared.unit not in (None, "year"):
        return number(value) if abs(value) >= 1000 else None
    return _unpacked(value) if isinstance(value, str) and "JSON" in declared.description else None


def _unpacked(text: str) -> str | None:
    """Return the items of a JSON array or object as a reader would list them."""
    try:
        read = json.loads(text)
    except ValueError:
        return None
    if isinstance(read, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {item}" for name, item in read.items())
    return "; ".join(map(str, read))


def marked(figure: Mapping[str, Any]) -> Markup:
    """Return a figure's sentence with its words marked; what is far from them is left out."""
    before, quote, behind = shortened(cut(figure), AROUND)
    kind = Markup(' class="doubtful"') if figure["doubts"] else ""
    return Markup("{}<mark{}>{}</mark>{}").format(before, kind, quote, behind)


def verdict(word: str, doubts: str | None = None) -> Markup:
    """Return a verdict in words, with what is contradicted."""
    if word != "contradicts":
        return Markup('<span class="holds">{}</span>').format(VERDICTS[word])
    said = f"{VERDICTS[word]}: {doubts}" if doubts else VERDICTS[word]
    return Markup('<span class="doubt">⚠ {}</span>').format(said)


def _absent(table: str | None, column: str) -> Markup | None:
    """What NULL means, where a blank cell would not say so."""
    declared = COLUMNS.get((table, column)) if table else ANYWHERE.get(column)
    if declared is None or declared.absent in PLAIN:
        return None
    return Markup("<em>{}</em>").format(declared.absent)


def _linked(
    table: str | None, column: str, value: object, cells: Mapping[str, Any], link: Link
) -> Markup | None:
    """The name of a row leads to it, and so does what refers to one."""
    if table in TABLES and column == TABLES[table].label and "id" in cells:
        return link(table, cells["id"], value)
    path = cells.get("path") if table is None and column == "title" else None
    if isinstance(path, str) and path.startswith(f"/{DATABASE}/"):  # of an entry of a feed
        return Markup('<a href="{}">{}</a>').format(path, value)
    beside = "author_id" if table is None and column == "name" else f"{column}_id"
    if table is None and beside in ALWAYS and cells.get(beside) and value:  # "post" by post_id
        return link(ALWAYS[beside], cells[beside], value)
    declared = COLUMNS.get((table, column)) if table else None
    to = declared.references if declared else ALWAYS.get(column)
    if to and isinstance(value, str):  # else a page of a table shows the name of what it refers to
        return link(to, value, value)
    return None
