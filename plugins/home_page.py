"""What the home page counts, shows of the figures, and lists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

from publicsectorblogs.address import public_address
from publicsectorblogs.groups import grouped
from publicsectorblogs.statistics import discover
from publicsectorblogs.words import figure_in_words

DATABASE = "public_sector_blogs"
COUNTS = """
select
  (select count(*) from posts) as posts,
  (select count(distinct blog_id) from posts) as blogs,
  (select count(*) from blogs) as registered,
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
# What readers may search for first.
NOUNS = "select noun from figures_by_noun where length(noun) < 25 limit 4"


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
            "database_name": DATABASE, "counts": counts,
            "groups": grouped(await database.table_counts(limit=1000)),
            "striking": striking and {**dict(striking), "named": await _named(database, striking)},
            "doubtful": await _cut(database, DOUBTFUL), "newest": await _cut(database, NEWEST),
            "nouns": [noun for (noun,) in (await database.execute(NOUNS)).rows],
            "size": database.size,
            "address": public_address(datasette, request, str(datasette.urls.instance())),
            "page_limit": datasette.setting("max_returned_rows"),
        }  # fmt: skip

    return home


async def _named(database: Database, figure: Mapping[str, Any]) -> str:
    """Return what a figure says, in the words of its statistic, where it is one of a statistic."""
    for statistic in discover():
        sql = f"select * from {statistic.table} where figure_id = :id"
        if row := (await database.execute(sql, {"id": figure["id"]})).first():
            return statistic.heading(row)
    return figure_in_words(figure) + (f" of {figure['whole']}" if figure["whole"] else "")


async def _cut(database: Database, sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in (await database.execute(sql)).rows]
