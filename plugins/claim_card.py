"""A figure as a card to embed: its page at …/figures/ID/card, and oEmbed at /oembed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from publicsectorblogs.address import public_address

DATABASE = "public_sector_blogs"
SQL = """
select figures.*, posts.label, posts.published, blogs.name as blog
from figures
join posts on posts.id = figures.post_id
join blogs on blogs.id = figures.blog_id
where figures.id = :id
"""
WIDTH, HEIGHT = 480, 320


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the card and oEmbed."""
    return [(rf"^/{DATABASE}/figures/(?P<figure>[^/]+)/card$", card), (r"^/oembed$", oembed)]


async def card(datasette: Datasette, request: Any) -> Response:
    """Show a figure on a card by itself."""
    figure = await _figure(datasette, tilde_decode(request.url_vars["figure"]))
    found = {"figure": figure, "address": _address(datasette, request, figure["id"])}
    html = await datasette.render_template("card.html", found, request=request)
    return Response.html(html)


async def oembed(datasette: Datasette, request: Any) -> Response:
    """Tell a site that is given a figure's address how to embed its card (oEmbed 1.0)."""
    try:
        path = urlsplit(request.args.get("url") or "").path
    except ValueError:  # brackets that hold no address of IPv6
        path = ""
    prefix = datasette.urls.table(DATABASE, "figures") + "/"
    if not path.startswith(prefix):
        raise NotFound("oEmbed knows the addresses of figures")
    if request.args.get("format", "json") != "json":
        return Response.text("oEmbed is given as JSON alone", status=501)
    figure = await _figure(datasette, tilde_decode(path.removeprefix(prefix).partition("/")[0]))
    address = _address(datasette, request, figure["id"])
    title = f"“{figure['quote']}” – {figure['label']}"
    frame = Markup(
        '<iframe src="{}/card" title="{}" width="{}" height="{}" loading="lazy"></iframe>'
    ).format(address, title, WIDTH, HEIGHT)
    return Response.json({
        "version": "1.0", "type": "rich", "title": title, "provider_name": "Public Sector Blogs",
        "provider_url": public_address(datasette, request, datasette.urls.instance()),
        "html": str(frame), "width": WIDTH, "height": HEIGHT,
    })  # fmt: skip


async def _figure(datasette: Datasette, figure_id: str) -> Any:
    database = datasette.get_database(DATABASE)
    row = (await database.execute(SQL, {"id": figure_id})).first()
    if row is None:
        raise NotFound(f"There is no figure {figure_id}")
    return row


def _address(datasette: Datasette, request: Any, figure_id: str) -> str:
    path = datasette.urls.row(DATABASE, "figures", tilde_encode(figure_id))
    return public_address(datasette, request, path)
