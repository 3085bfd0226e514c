"""The pages of the charts at /charts, and each chart as SVG, PNG and specification.

Drawing is done by publicsectorblogs/charts.py in a thread, once for each state of the rows.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.charts import (
    HOST,
    NARROW,
    SAVED,
    WIDE,
    all_charts,
    png,
    specification,
    svg,
    to_save,
)
from publicsectorblogs.described import DATASET

CAVEATS = """
select distinct checks.id, detail, cause, source_id, source.title, source.url, source.author,
  source.published
from {table}
cross join check_figures on check_figures.figure_id = {table}.figure_id
cross join checks on checks.id = check_id
left join primary_sources as source on source.id = source_id
where {table}.copy_of is null and verdict = 'contradicts'
order by "check", checks.id
"""
POSTS = """
select distinct posts.id, posts.label, posts.published, blogs.name as blog
from ({query}) as drawn
cross join posts on posts.id = drawn.post_id
join blogs on blogs.id = posts.blog_id
order by posts.published, posts.id
"""
SOURCES = """
select title, author, published, url, min(id) as id
from primary_sources
where id in (select source_id from ({query}))
group by title, author, published, url
order by published, title
"""


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the pages and the files, and lead from the addresses that charts had before."""
    slug = "(?P<slug>[a-z0-9-]+)"
    return [
        (r"^/charts$", list_page),
        (rf"^/charts/{slug}$", chart_page),
        (rf"^/charts/{slug}/card$", card),
        (rf"^/charts/{slug}\.svg$", svg_file),
        (rf"^/charts/{slug}\.png$", png_file),
        (rf"^/charts/{slug}\.vl\.json$", specification_file),
        (rf"^/-/dashboards(/charts(/{slug})?)?$", moved),
    ]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the pages for search engines."""
    return ["/charts", *(f"/charts/{slug}" for slug in all_charts())]


@hookimpl
def extra_template_vars(template: str, datasette: Datasette) -> dict[str, Any]:
    """Give the home page `draw_charts()`, a list of all charts as `describe` makes them."""
    if template != "index.html":
        return {}

    async def draw_charts() -> list[dict[str, Any]]:
        return [await describe(datasette, chart, [NARROW]) for chart in all_charts().values()]

    return {"draw_charts": draw_charts}


async def list_page(datasette: Datasette, request: Any) -> Response:
    """Show all charts."""
    charts = [await describe(datasette, chart) for chart in all_charts().values()]
    return await _page(datasette, request, charts, single=False)


async def chart_page(datasette: Datasette, request: Any) -> Response:
    """Show one chart."""
    return await _page(datasette, request, [await _asked(datasette, request)], single=True)


async def card(datasette: Datasette, request: Any) -> Response:
    """Show one chart by itself, to be shown in a frame on other sites."""
    chart = await _asked(datasette, request)
    found = {"chart": chart, "address": _address_of(datasette, request, chart)}
    html = await datasette.render_template("card.html", found, request=request)
    return Response.html(html)


async def svg_file(datasette: Datasette, request: Any) -> Response:
    """Give a chart as SVG, with the words that it needs away from its page."""
    chart = await _asked(datasette, request)
    drawn = await _saved(datasette, request, chart)
    return _file(f"{chart['slug']}.svg", drawn, "image/svg+xml; charset=utf-8")


async def png_file(datasette: Datasette, request: Any) -> Response:
    """Give a chart as a picture, with the words that it needs away from its page."""
    chart = await _asked(datasette, request)
    drawn = await asyncio.to_thread(png, await _saved(datasette, request, chart))
    return _file(f"{chart['slug']}.png", drawn, "image/png")


async def specification_file(datasette: Datasette, request: Any) -> Response:
    """Give the Vega-Lite specification of a chart, with its rows."""
    chart = await _asked(datasette, request)
    spec = json.dumps(specification(chart, chart["rows"], WIDE))
    site = json.dumps(_site(datasette, request)).strip('"')
    return _file(
        f"{chart['slug']}.vl.json", spec.replace(HOST, site), "application/json; charset=utf-8"
    )


async def moved(datasette: Datasette, request: Any) -> Response:
    """Lead to where a chart is now."""
    slug = request.url_vars["slug"]
    path = f"/charts/{slug}" if slug else "/charts"
    return Response.redirect(datasette.urls.path(path), 301)


async def describe(
    datasette: Datasette, chart: Mapping[str, Any], widths: Sequence[int] = (NARROW, WIDE)
) -> dict[str, Any]:
    """Return a chart with its rows, its drawings by their widths, and all that its page says."""
    database = datasette.get_database(DATABASE)

    async def rows_of(sql: str) -> list[dict[str, Any]]:
        return [dict(row) for row in (await database.execute(sql)).rows]

    rows = [
        {**row, "href": _address(datasette, chart, row)} for row in await rows_of(chart["query"])
    ]
    headlines = [row["headline"] for row in await rows_of(chart["headline"])]
    has_sources = any("source_id" in row for row in rows)
    drawings = {
        width: await asyncio.to_thread(svg, specification(chart, rows, width), "")
        for width in (widths if rows else ())
    }
    return {
        **chart, "rows": rows, "headline": headlines[0] if headlines else chart["title"],
        "narrow": drawings.get(NARROW), "wide": drawings.get(WIDE),
        "caveats": await rows_of(CAVEATS.format(table=chart["statistic"])),
        "posts": await rows_of(POSTS.format(query=chart["query"])),
        "sources": await rows_of(SOURCES.format(query=chart["query"])) if has_sources else [],
    }  # fmt: skip


def _address(datasette: Datasette, chart: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    """Where a mark leads: to its figure or its primary source, else to its own row."""
    for column, table in (("figure_id", "figures"), ("source_id", "primary_sources")):
        if row.get(column):
            return str(datasette.urls.row(DATABASE, table, tilde_encode(row[column])))
    return str(datasette.urls.row(DATABASE, chart["statistic"], tilde_encode(row["id"])))


async def _asked(datasette: Datasette, request: Any) -> dict[str, Any]:
    slug = request.url_vars["slug"]
    if slug not in all_charts():
        raise NotFound(f"There is no chart {slug}")
    return await describe(datasette, all_charts()[slug])


async def _page(
    datasette: Datasette, request: Any, charts: Sequence[Mapping[str, Any]], *, single: bool
) -> Response:
    context = {
        "charts": charts, "single": single,
        "address": _address_of(datasette, request, charts[0]) if single else None,
    }  # fmt: skip
    return Response.html(await datasette.render_template("charts.html", context, request=request))


async def _saved(datasette: Datasette, request: Any, chart: Mapping[str, Any]) -> str:
    site = _site(datasette, request)
    said = [
        *(f"Does not hold up: {caveat['detail']}." for caveat in chart["caveats"]),
        "Stated in: " + "; ".join(f"{p['label']} ({p['blog']})" for p in chart["posts"]) + ".",
        *(
            f"Primary source: {source['title']}, {source['author'] or 'author not known'}."
            for source in chart["sources"]
        ),
        f"{DATASET.title}, {_address_of(datasette, request, chart)}",
    ]
    spec = to_save(
        specification(chart, chart["rows"], SAVED), chart["headline"], chart["unit"],
        "\n".join([chart["caption"], *said]),
    )  # fmt: skip
    return await asyncio.to_thread(svg, spec, site)


def _address_of(datasette: Datasette, request: Any, chart: Mapping[str, Any]) -> str:
    path = str(datasette.urls.path(f"/charts/{chart['slug']}"))
    return public_address(datasette, request, path)


def _site(datasette: Datasette, request: Any) -> str:
    """What stands before the path of an address of ours, for those who read it elsewhere."""
    return public_address(datasette, request, "/").rstrip("/")


def _file(name: str, content: str | bytes, kind: str) -> Response:
    headers = {"content-disposition": f'inline; filename="{name}"'}
    return Response(content, headers=headers, content_type=kind)
