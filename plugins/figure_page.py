"""What a figure's page shows beside its row: post, checks, statistics, near-copies, its like."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import tilde_decode

from publicsectorblogs import DATABASE
from publicsectorblogs.at_once import rows_of_each
from publicsectorblogs.differences import differences, told
from publicsectorblogs.statistics import discover
from publicsectorblogs.tables.figures import FORMS_MEAN, HEDGES_MEAN
from publicsectorblogs.words import cut

MOST_COPIES = 50  # of a figure that are listed; a link leads to all of them
SQL = {
    "figure": "select * from figures where id = :id",
    "post": "select posts.* from posts join figures on figures.post_id = posts.id"
    " where figures.id = :id",
    "blog": "select blogs.* from blogs join figures on figures.blog_id = blogs.id"
    " where figures.id = :id",
    "authors": "select distinct authors.id, authors.name from authors join post_authors"
    " on author_id = authors.id join figures on figures.post_id = post_authors.post_id"
    " where figures.id = :id order by authors.name",
    "copies": "select figures.id, figures.quote, figures.sentence, posts.label,"
    " blogs.name as blog from figures join posts on posts.id = figures.post_id"
    " join blogs on blogs.id = posts.blog_id"
    " where figures.copy_of = :id or figures.id = (select copy_of from figures where id = :id)"
    f" order by figures.id limit {MOST_COPIES}",
    # With what a primary source says, where the figure is compared with one.
    "checks": """
select checks.*, check_figures.part, source.title, source.url, source.author, source.published,
  source.value as source_value, source.unit as source_unit, source.quote as source_quote,
  relations.description as relation
from check_figures
join checks on checks.id = check_id
left join primary_sources as source on source.id = source_id
left join relations on relations.relation = checks."check"
where figure_id = :id
order by verdict, "check", checks.id
""",
    # All figures that a check of this one compares, in the order of the post.
    "compared": """
select other.check_id, other.part, figures.*
from check_figures as own
join check_figures as other on other.check_id = own.check_id
join figures on figures.id = other.figure_id
where own.figure_id = :id
order by other.check_id, figures.post_id, figures.char_start
""",
    # The near-copies of its post: to compare with each takes some milliseconds.
    "near_copies": """
with own as (select post_id as post from figures where id = :id),
pair as (
  select other_post_id as post from own
  cross join cross_posts on cross_posts.post_id = own.post and kind = 'copy'
  union all
  select post_id from own
  cross join cross_posts on other_post_id = own.post and kind = 'copy'
)
select other.id, other.label, other.body, blogs.name as blog
from pair
cross join posts as other on other.id = pair.post
join blogs on blogs.id = other.blog_id
where other.body is not null
order by other.id
limit 10
""",
    **{
        statistic.table: f"select * from {statistic.table} where figure_id = :id order by id"
        for statistic in discover()
    },
}
# Figures that say how many of the same, or what share of the same: near-copies count once. A unit
# alone (GBP, year) is too wide to compare by. `{same}`: noun, or whole where there is no noun; by
# these there are indexes, of what is not NULL.
_SAME = """
select * from (
  select figures.rowid as place, figures.post_published as published from figures
  where {same} = :{same} and unit = :unit and per is :per and noun is :noun and whole is :whole
    and id <> :id and copy_of is null and id is not :copy_of and post_published is {known}
  order by {order}post_id, char_start
  limit 51
)
"""
# By the index that has the figures of a noun in the order of their dates; undated ones come last.
ALIKE = f"""
with alike as materialized (
  {_SAME.replace("{known}", "not null").replace("{order}", "post_published, ")}
  union all
  {_SAME.replace("{known}", "null").replace("{order}", "")}
  limit 51
)
select figures.*, posts.label, posts.published
from alike
join figures on figures.rowid = alike.place
join posts on posts.id = figures.post_id
order by alike.published is null, alike.published, figures.post_id, figures.char_start
"""
# The figures of a post.
OF_POST = "select * from figures where post_id = :id order by char_start"
SHOWN = 50  # of figures that are alike: one less than are asked for, so that more are told of
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
        return await figure_page(database, tilde_decode(request.url_vars["pks"]))

    return page


async def figure_page(database: Database, figure_id: str) -> dict[str, Any]:
    """Return the figure, its sentence cut at its quote, and all that belongs to it."""
    found = await rows_of_each(database, SQL, {"id": figure_id})
    if not (figures := found.pop("figure")):  # Datasette answers 404 and renders its page of errors
        return {}
    (figure,) = figures
    compared, checks, near_copies = map(found.pop, ("compared", "checks", "near_copies"))
    otherwise = await _otherwise(database, figure, found["post"][0], near_copies)
    alike = await _alike(database, figure)
    return {
        "figure": figure,
        "statistics": [
            {"statistic": statistic, "row": row}
            for statistic in discover()
            for row in found.pop(statistic.table)
        ],
        "checks": [
            {**check, "compared": [row for row in compared if row["check_id"] == check["id"]]}
            for check in checks
        ],
        "alike": [{**row, "cut": cut(row)} for row in alike[:SHOWN]], "more": len(alike) > SHOWN,
        "otherwise": otherwise,
        "cut": cut(figure), "form_means": FORMS_MEAN[figure["form"]],
        "hedge_means": HEDGES_MEAN[figure["hedge"]],
        "most_copies": MOST_COPIES,
        "copies": [
            {**copy, "differences": differences(figure["sentence"], copy["sentence"])}
            for copy in found.pop("copies")
        ],
        **{name: rows[0] if name in ONE else rows for name, rows in found.items()},
    }  # fmt: skip


async def _otherwise(
    database: Database, figure: Mapping[str, Any], post: Mapping[str, Any], copies: Sequence[Any]
) -> list[dict[str, Any]]:
    """Return the near-copies of its post that state another figure in its place, or none."""
    if not post["body"]:  # it is withheld
        return []
    found, figures = [], (await database.execute(OF_POST, {"id": post["id"]})).rows
    for copy in copies:
        others = (await database.execute(OF_POST, {"id": copy["id"]})).rows
        places = await asyncio.to_thread(told, post["body"], copy["body"], figures, others)
        found += [
            {"post": copy, "other": other, "cut": cut(other) if other else None}
            for place in places
            for own, other in place["figures"] if own and own["id"] == figure["id"]
        ]  # fmt: skip
    return found


async def _alike(database: Database, figure: Any) -> list[Any]:
    """Return the figures of the same: one more than are shown, if there are as many."""
    same = next((name for name in ("noun", "whole") if figure[name] is not None), None)
    if same is None:
        return []
    return list((await database.execute(ALIKE.format(same=same), dict(figure))).rows)
