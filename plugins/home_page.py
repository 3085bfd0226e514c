"""What the home page counts, shows of the figures, and lists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from itertools import product
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.groups import grouped
from publicsectorblogs.statistics import discover
from publicsectorblogs.words import figure_in_full

# From what the build has counted: to count figures takes as long as there are many.
COUNTS = """
with counted as (
  select sum(figures) as figures, sum(checked) as checked, sum(contradicts) as contradicts
  from figures_by_year
),
known as (select cast(value as integer) as figures from build_info where name = 'rows in figures')
select
  (select cast(value as integer) from build_info where name = 'rows in posts') as posts,
  (select count(*) from blogs where posts > 0) as blogs,
  (select count(*) from blogs) as registered,
  known.figures as figures,
  known.figures - coalesce(counted.figures, 0) as repeated,
  coalesce(counted.contradicts, 0) as doubtful,
  coalesce(counted.checked, 0) as checked,
  (select substr(min(published), 1, 7) from posts where published is not null) as first,
  (select substr(max(published), 1, 7) from posts where published is not null) as last,
  (select count(*) from posts where published is null) as undated,
  (select value from build_info where name = 'version of the data') as version
from counted, known
"""
FIGURES = """
select figures.*, posts.label, posts.published, blogs.name as blog
from figures
join posts on posts.id = figures.post_id
join blogs on blogs.id = figures.blog_id
"""
# One that a primary source speaks of before others, one that does not hold up before one that does,
# and a share before other numbers: each shows best what the dataset is for. The newest is taken, by
# the index of verdicts, as to look at all would take as long as there are many.
_OF_SOURCES = """
select figures.id from checks
cross join check_figures on check_id = checks.id
cross join figures on figures.id = figure_id and figures.verdict = checks.verdict
where source_id is not null and figures.copy_of is null and figures.value is not null
order by checks.verdict = 'contradicts' desc, figures.unit != 'percent', figures.post_id, char_start
limit 1
"""
_CHECKED = """
select id from figures
where verdict = '{}' and +unit {} 'percent' and copy_of is null and value is not null
order by post_published desc, rowid desc limit 1
"""
_FIRST_OF = (
    _OF_SOURCES,
    *(_CHECKED.format(*one) for one in product(("contradicts", "holds", "loose"), ("=", "<>"))),
)
STRIKING = f"""{FIGURES}
where figures.id = (
  select id from ({" union all ".join(f"select * from ({one})" for one in _FIRST_OF)}) limit 1
)
"""
# The newest posts are gone through until there are enough.
DOUBTFUL = """
select figures.*, posts.label, posts.published, blogs.name as blog
from posts
cross join figures on figures.post_id = posts.id
join blogs on blogs.id = figures.blog_id
where posts.published is not null and figures.copy_of is null and verdict = 'contradicts'
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
            "doubtful": (await database.execute(DOUBTFUL)).rows,
            "newest": (await database.execute(NEWEST)).rows,
            "nouns": [noun for (noun,) in (await database.execute(NOUNS)).rows],
            "size": database.size,
            "address": public_address(datasette, request, str(datasette.urls.instance())),
        }  # fmt: skip

    return home


async def _named(database: Database, figure: Mapping[str, Any]) -> str:
    """Return what a figure says, in the words of its statistic, where it is one of a statistic."""
    for statistic in discover():
        sql = f"select * from {statistic.table} where figure_id = :id"
        if row := (await database.execute(sql, {"id": figure["id"]})).first():
            return statistic.heading(row)
    return figure_in_full(figure)
