"""Tells the chart pages which checks of a chart's rows failed, at the time of the request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

SQL = """
select distinct coalesce(detail, "check" || ': expected ' || expected || ', found ' || found)
from checks
where result = 'failed' and subject_table = :table
order by 1
"""


@hookimpl
def extra_template_vars(template: str, datasette: Datasette) -> dict[str, Any]:
    """Give the chart templates `chart_caveats(chart)`, a list of sentences."""
    if template not in ("dashboard_view.html", "dashboard_chart.html"):
        return {}
    return {"chart_caveats": _caveats_of(datasette)}


def _caveats_of(datasette: Datasette) -> Callable[[dict[str, str]], Awaitable[list[str]]]:
    async def chart_caveats(chart: dict[str, str]) -> list[str]:
        database = datasette.get_database(chart["db"])
        results = await database.execute(SQL, {"table": chart["statistic"]})
        return [row[0] for row in results.rows]

    return chart_caveats
