"""What the home page counts, shows of the figures, and lists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

from publicsectorblogs.statistics import discover
from publicsectorblogs.tables import Table
from publicsectorblogs.tables import discover as tables

DATABASE = "public_sector_blogs"
# By what they answer; a table that is named nowhere tells how the data was made.
MADE = "How it was made"
GROUPS = {
    "Posts and people": ("posts", "blogs", "authors", "post_authors", "quotations", "tags",
                         "post_tags", "links", "cross_posts"),
    "Numbers": ("figures", "checks", "check_figures", "relations", "primary_sources"),
    "Statistics": tuple(statistic.table for statistic in discover()),
}  # fmt: skip
COUNTS = """
select
  (select count(*) from posts) as posts,
  (select count(distinct blog_id) from posts) as blogs,
  (select count(*) from figures) as figures,
  (select count(*) from figures where copy_of is not null) as repeated,
  (select count(*) from figures where verdict = 'contradicts' and copy_of is null) as doubtful,
  (select count(*) from figures where verdict is not null and copy_of is null) as checked,
  (select substr(min(published), 1, 7) from posts) as first,
  (select substr(max(published), 1, 7) from posts) as last,
  (select value from build_info where name = 'version of the data') as version
"""
FIGURES = """
select figures.*, posts.label, posts.published, blogs.name as blog
from figures
join posts on posts.id = figures.post_id
join blogs on blogs.id = figures.blog_id
"""
# One that a primary source speaks of before others, and one that does not hold up before one that
# does: each shows best what the dataset is for.
STRIKING = f"""{FIGURES}
where figures.id = (
  select figure_id from check_figures
  join checks on checks.id = check_id
  join figures on figures.id = figure_id
  where figures.copy_of is null and figures.verdict = checks.verdict and figures.value is not null
  order by source_id is null, checks.verdict = 'contradicts' desc, figures.unit != 'percent',
    figures.post_id, figures.char_start
  limit 1
)
"""
DOUBTFUL = f"""{FIGURES}
where figures.copy_of is null and verdict = 'contradicts'
order by posts.published desc, figures.post_id, char_start
limit 5
"""
# The first number of each of the newest posts.
NEWEST = f"""{FIGURES}
where figures.id in (
  select (
    select id from figures
    where post_id = new.id and copy_of is null and value is not null
    order by char_start limit 1
  )
  from (select id from posts where published is not null order by published desc limit 40) as new
)
order by posts.published desc, figures.post_id
limit 5
"""


@hookimpl
def extra_template_vars(
    template: str, datasette: Datasette, request: Any
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give index.html counts, some figures, and the tables with their counts and descriptions."""
    if template != "index.html":
        return {}

    async def home() -> dict[str, Any]:
        database = datasette.get_database(DATABASE)
        counts = dict((await database.execute(COUNTS)).first())
        striking = (await database.execute(STRIKING)).first()
        return {
            "database_name": DATABASE, "counts": counts, "groups": await _groups(database),
            "striking": dict(striking) if striking else None,
            "doubtful": await _cut(database, DOUBTFUL), "newest": await _cut(database, NEWEST),
            "size": database.size, "statistics": discover(),
            "address": datasette.absolute_url(request, datasette.urls.instance()),
            "page_limit": datasette.setting("max_returned_rows"),
        }  # fmt: skip

    return home


async def _cut(database: Database, sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in (await database.execute(sql)).rows]


async def _groups(database: Database) -> dict[str, list[tuple[Table, int]]]:
    """Return the tables that hold something, by what they answer, with their rows counted."""
    counts = await database.table_counts(limit=1000)
    group_of = {name: group for group, names in GROUPS.items() for name in names}
    order = [name for names in GROUPS.values() for name in names]
    found: dict[str, list[tuple[Table, int]]] = {group: [] for group in (*GROUPS, MADE)}
    for table in sorted(tables(), key=lambda t: order.index(t.name) if t.name in order else 0):
        if counts.get(table.name) != 0:
            found[group_of.get(table.name, MADE)].append((table, counts.get(table.name)))
    return {group: listed for group, listed in found.items() if listed}
