"""Shows cells of tables and query results that a bare value would not explain."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

# Columns of query results, which know no foreign keys, and the tables that they point to.
LINKS = {"post_id": "posts", "other_post_id": "posts", "figure_id": "figures", "blog_id": "blogs"}
# What a row is known by, which leads to its page as its id does.
LABELS = {"posts": "label", "figures": "quote"}


@hookimpl
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | None:
    """Mark contradictions, say that a licence is not known, link labels and ids to their rows."""
    if column == "doubts" and value:
        return Markup('<span class="doubt">⚠ {}</span>').format(value)
    if table == "figures" and column == "verdict" and value is None:
        return Markup("<em>not checked</em>")
    if table == "blogs" and column == "licence" and value is None:
        return Markup("<em>not known</em>")
    if table in LABELS and column == LABELS[table]:
        url = datasette.urls.row(database, table, tilde_encode(row["id"]))
        return Markup('<a href="{}">{}</a>').format(url, value)
    if table is None and column in LINKS and isinstance(value, str):
        url = datasette.urls.row(database, LINKS[column], tilde_encode(value))
        return Markup('<a href="{}">{}</a>').format(url, value)
    return None
