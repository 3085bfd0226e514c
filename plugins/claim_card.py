"""A figure or a chart as a card to embed, at its address with /card behind it; oEmbed at /oembed.

A card is made to be framed by other sites. Of a figure there is a picture, too, at …/card.png;
of a chart there is its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response
from datasette.views.base import DatasetteError
from jinja2 import Environment
from markupsafe import Markup

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.cards import Card, picture
from publicsectorblogs.charts import all_charts
from publicsectorblogs.checks import CONTRADICTS
from publicsectorblogs.described import DATASET
from publicsectorblogs.words import (
    UNCHECKED,
    VERDICTS,
    cut,
    dated,
    figure_in_full,
    shortened,
)
from publicsectorblogs.xml_text import xml_text

SQL = """
select figures.*, posts.label, posts.published, blogs.name as blog
from figures
join posts on posts.id = figures.post_id
join blogs on blogs.id = figures.blog_id
where figures.id = :id
"""
SIZES = {"figure": (480, 320), "chart": (560, 640)}  # of a frame, in pixels
_AROUND = 140  # characters beside the words of a figure, for which its picture has room


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the card of a figure, its picture, and oEmbed."""
    figure = rf"^/{DATABASE}/figures/(?P<figure>[^/]+)/card"
    return [(rf"{figure}$", card), (rf"{figure}\.png$", card_picture), (r"^/oembed$", oembed)]


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Give templates `embedding(kind, address, title)`, the code that other sites paste."""
    env.globals["embedding"] = embedding


def embedding(kind: str, address: str, title: str) -> str:
    """Return the HTML of a frame that holds the card of the figure or chart at `address`."""
    width, height = SIZES[kind]
    return str(
        Markup(
            '<iframe src="{}/card" title="{}" width="{}" height="{}" loading="lazy"></iframe>'
        ).format(address, title, width, height)
    )


async def card(datasette: Datasette, request: Any) -> Response:
    """Show a figure on a card by itself."""
    figure = await _figure(datasette, tilde_decode(request.url_vars["figure"]))
    found = {"figure": figure, "address": _address(datasette, request, figure["id"])}
    html = await datasette.render_template("card.html", found, request=request)
    return Response.html(html)


async def card_picture(datasette: Datasette, request: Any) -> Response:
    """Give the card of a figure as PNG."""
    figure = await _figure(datasette, tilde_decode(request.url_vars["figure"]))
    verdict = VERDICTS.get(figure["verdict"], UNCHECKED)
    whence = figure["label"], figure["blog"], dated(figure["published"])
    card = Card(
        figure_in_full(figure), shortened(cut(figure), _AROUND),
        f"{verdict}: {figure['doubts']}" if figure["doubts"] else verdict,
        figure["verdict"] != CONTRADICTS if figure["verdict"] else None, ", ".join(whence),
        _address(datasette, request, figure["id"]),
    )  # fmt: skip
    return Response(picture(card), content_type="image/png")


async def oembed(datasette: Datasette, request: Any) -> Response:
    """Tell a site that is given the address of a figure or chart how to embed it (oEmbed 1.0)."""
    form = request.args.get("format", "json")
    if form not in ("json", "xml"):
        words = f"oEmbed is given as JSON and XML (format=json, format=xml), not as “{form[:60]}”."
        raise DatasetteError(words, status=501)
    kind, address, title = await _asked(datasette, request)
    width, height = SIZES[kind]
    told = {
        "version": "1.0", "type": "rich", "title": title, "provider_name": DATASET.title,
        "provider_url": public_address(datasette, request, datasette.urls.instance()),
        "html": embedding(kind, address, title), "width": width, "height": height,
    }  # fmt: skip
    return Response.json(told) if form == "json" else _as_xml(told)


def _as_xml(told: dict[str, Any]) -> Response:
    root = Element("oembed")
    for name, value in told.items():
        SubElement(root, name).text = xml_text(str(value))
    written = tostring(root, "utf-8", xml_declaration=True)
    return Response(written, content_type="text/xml; charset=utf-8")


async def _asked(datasette: Datasette, request: Any) -> tuple[str, str, str]:
    """Return the kind, the address and the title of what oEmbed is asked for."""
    try:
        path = urlsplit(request.args.get("url") or "").path
    except ValueError:  # brackets that hold no address of IPv6
        path = ""
    figures = f"{datasette.urls.table(DATABASE, 'figures')}/"
    charts = str(datasette.urls.path("/charts/"))
    if path.startswith(figures):
        name = tilde_decode(path.removeprefix(figures).partition("/")[0])
        figure = await _figure(datasette, name)
        title = f"“{figure['quote']}” – {figure['label']}"
        return "figure", _address(datasette, request, name), title
    chart = all_charts().get(path.removeprefix(charts).partition("/")[0])
    if path.startswith(charts) and chart:
        address = public_address(datasette, request, f"{charts}{chart['slug']}")
        return "chart", address, chart["title"]
    raise NotFound("oEmbed knows the addresses of figures and charts")


async def _figure(datasette: Datasette, figure_id: str) -> Any:
    database = datasette.get_database(DATABASE)
    row = (await database.execute(SQL, {"id": figure_id})).first()
    if row is None:
        raise NotFound(f"There is no figure {figure_id}")
    return row


def _address(datasette: Datasette, request: Any, figure_id: str) -> str:
    path = datasette.urls.row(DATABASE, "figures", tilde_encode(figure_id))
    return public_address(datasette, request, path)
