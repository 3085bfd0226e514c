"""Shows cells of tables and query results that a bare value would not explain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

from publicsectorblogs.tables import discover
from publicsectorblogs.words import cut, date_in_words, figure_in_words, shortened

TABLES = {table.name: table for table in discover()}
COLUMNS = {(t.name, column.name): column for t in TABLES.values() for column in t.columns}
# In results of queries, which know no foreign keys, the names that always refer to one table.
ALWAYS = {
    name: column.references
    for (_, name), column in COLUMNS.items()
    if column.references and name.endswith("_id")
}
VERDICTS = {"contradicts": "does not hold up", "loose": "holds up loosely", "holds": "holds up"}
PLAIN = ("not stated", "none")  # of a list's cell its being blank says as much
AROUND = 160  # characters of a sentence that are shown on either side of its figure
IN_WORDS = {"low", "high", "value", "unit", "per", "hedge", "noun", "id"}
TO_MARK = {"sentence_start", "char_start", "char_end", "doubts"}

Link = Callable[[str, object, object], Markup]


@hookimpl
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Put values into words, mark what does not hold up, and link names to their rows."""

    def link(to: str, key: object, words: object) -> Markup:
        url = datasette.urls.row(database, to, tilde_encode(str(key)))
        return Markup('<a href="{}">{}</a>').format(url, words)

    cells = dict(zip(row.keys(), row, strict=True))
    if table == "figures":
        if column == "value" and cells.keys() >= IN_WORDS:
            return link("figures", cells["id"], figure_in_words(cells))
        if column == "sentence" and cells.keys() >= TO_MARK:
            return marked(cells)
    if column == "verdict" and value in VERDICTS:
        return verdict(str(value), cells.get("doubts"))
    if column == "doubts" and value:
        return Markup('<span class="doubt">⚠ {}</span>').format(value)
    if value is None:
        return _absent(table, column)
    if column == "published":
        return Markup("{}").format(date_in_words(str(value)))
    return _linked(table, column, value, cells, link)


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
    declared = COLUMNS.get((table or "", column))
    if declared is None or declared.absent in PLAIN:
        return None
    return Markup("<em>{}</em>").format(declared.absent)


def _linked(
    table: str | None, column: str, value: object, cells: Mapping[str, Any], link: Link
) -> Markup | None:
    """The name of a row leads to it, and so does what refers to one."""
    if table in TABLES and column == TABLES[table].label and "id" in cells:
        return link(table, cells["id"], value)
    beside = f"{column}_id"
    if table is None and beside in ALWAYS and cells.get(beside) and value:  # "post" by post_id
        return link(ALWAYS[beside], cells[beside], value)
    declared = COLUMNS.get((table, column)) if table else None
    to = declared.references if declared else ALWAYS.get(column)
    if to and isinstance(value, str):  # else a page of a table shows the name of what it refers to
        return link(to, value, value)
    return None
