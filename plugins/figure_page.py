"""What a figure's page shows beside its row: its post, its blog, its checks, its statistics."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import tilde_decode

from publicsectorblogs.statistics import discover

DATABASE = "public_sector_blogs"
SQL = {
    "post": "select posts.* from posts join figures on figures.post_id = posts.id"
    " where figures.id = :id",
    "blog": "select blogs.* from blogs join figures on figures.blog_id = blogs.id"
    " where figures.id = :id",
    "authors": "select distinct authors.id, authors.name from authors join post_authors"
    " on author_id = authors.id join figures on figures.post_id = post_authors.post_id"
    " where figures.id = :id order by authors.name",
    "copies": "select figures.id, figures.quote, figures.blog_id, posts.label from figures"
    " join posts on posts.id = figures.post_id"
    " where figures.copy_of = :id or figures.id = (select copy_of from figures where id = :id)"
    " order by figures.id",
}
# With what a primary source says, where the figure is compared with one.
CHECKS = """
select checks.*, check_figures.part, source.title, source.url, source.author, source.published,
  source.value as source_value, source.unit as source_unit, source.quote as source_quote
from check_figures
join checks on checks.id = check_id
left join primary_sources as source on source.id = source_id
where figure_id = :id
order by verdict, "check", checks.id
"""
ONE = frozenset({"post", "blog"})


@hookimpl
def extra_template_vars(
    table: str | None, view_name: str, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give the page of a figure what belongs to it."""
    if view_name != "row" or table != "figures":
        return {}

    async def page() -> dict[str, Any]:
        database = datasette.get_database(DATABASE)
        figure_id = tilde_decode(request.url_vars["pks"])
        found = await figure_page(database, figure_id)
        path = datasette.urls.row(DATABASE, "figures", request.url_vars["pks"])
        return {**found, "stable_url": datasette.absolute_url(request, path)}

    return page


async def figure_page(database: Database, figure_id: str) -> dict[str, Any]:
    """Return the figure, its sentence cut at its quote, and all that belongs to it."""
    parameters = {"id": figure_id}
    sql = "select * from figures where id = :id"
    figure = (await database.execute(sql, parameters)).first()
    if figure is None:  # Datasette answers 404 and renders its page of errors
        return {}
    found = {name: (await database.execute(sql, parameters)).rows for name, sql in SQL.items()}
    checks = (await database.execute(CHECKS, parameters)).rows
    statistics = []
    for statistic in discover():
        sql = f"select * from {statistic.table} where figure_id = :id order by id"
        for row in (await database.execute(sql, parameters)).rows:
            statistics.append({"statistic": statistic, "row": row})
    start = figure["char_start"] - figure["sentence_start"]
    end = start + figure["char_end"] - figure["char_start"]
    sentence = figure["sentence"]
    return {
        "figure": figure, "statistics": statistics, "checks": checks,
        "before": sentence[:start], "after": sentence[end:],
        **{name: rows[0] if name in ONE else rows for name, rows in found.items()},
    }  # fmt: skip
