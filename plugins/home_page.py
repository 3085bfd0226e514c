"""What the home page counts and lists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs.statistics import discover

DATABASE = "public_sector_blogs"
# The tables that most readers want; the page shows the rest after them.
FIRST = ("posts", "figures", *(statistic.table for statistic in discover()), "blogs", "authors")
COUNTS = """
select
  (select count(*) from posts) as posts,
  (select count(distinct blog_id) from posts) as blogs,
  (select count(*) from figures where copy_of is null) as figures,
  (select count(*) from figures where verdict = 'contradicts' and copy_of is null) as doubtful,
  (select count(*) from figures where verdict is not null and copy_of is null) as checked,
  (select substr(min(published), 1, 7) from posts) as first,
  (select substr(max(published), 1, 7) from posts) as last
"""


@hookimpl
def extra_template_vars(
    template: str, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give index.html the tables with their counts and descriptions, and the charts."""
    if template != "index.html":
        return {}

    async def home() -> dict[str, Any]:
        database = datasette.get_database(DATABASE)
        counts = dict((await database.execute(COUNTS)).first())
        return {
            "database_name": DATABASE, "counts": counts, "tables": await _tables(datasette),
            "size": database.size, "statistics": discover(),
            "page_limit": datasette.setting("max_returned_rows"),
        }  # fmt: skip

    return home


async def _tables(datasette: Datasette) -> list[dict[str, Any]]:
    database = datasette.get_database(DATABASE)
    hidden = set(await database.hidden_table_names())
    counts = await database.table_counts(limit=1000)
    described = datasette.metadata("tables", database=DATABASE) or {}
    names = [name for name in await database.table_names() if name not in hidden]
    names.sort(key=lambda name: (FIRST.index(name) if name in FIRST else len(FIRST), name))
    return [{"name": n, "count": counts[n], **described.get(n, {})} for n in names]
