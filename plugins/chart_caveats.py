"""Tells the chart pages what the rows of a chart contradict, at the time of the request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs.statistics import discover

SQL = """
select distinct checks.id, detail, cause, source_id, source.title, source.url, source.author,
  source.published
from {table}
join check_figures on check_figures.figure_id = {table}.figure_id
join checks on checks.id = check_id
left join primary_sources as source on source.id = source_id
where {table}.copy_of is null and verdict = 'contradicts'
order by "check", checks.id
"""


@hookimpl
def extra_template_vars(template: str, datasette: Datasette) -> dict[str, Any]:
    """Give the chart templates `chart_caveats(chart)`, a list of contradictions."""
    if template not in ("dashboard_view.html", "dashboard_chart.html"):
        return {}
    return {"chart_caveats": _caveats_of(datasette)}


def _caveats_of(datasette: Datasette) -> Callable[[dict[str, str]], Awaitable[list[Any]]]:
    async def chart_caveats(chart: dict[str, str]) -> list[Any]:
        tables = [s.table for s in discover() if s.table == chart["statistic"]]
        database = datasette.get_database(chart["db"])
        return [
            row
            for table in tables
            for row in (await database.execute(SQL.format(table=table))).rows
        ]

    return chart_caveats
