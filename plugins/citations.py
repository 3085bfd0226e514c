"""Citations of a figure as BibTeX and RIS: on its page, and at its address with .bib and .ris.

A figure that its post no longer states is cited by the address that it had, which goes on
answering.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.at_once import rows_of_each
from publicsectorblogs.citing import Cited, bibtex, ris

FIGURE = """
select stated.id, stated.quote, posts.label as post, blogs.name as blog, posts.published,
  posts.url as post_url, last_seen
from (
  select id, quote, post_id, null as last_seen from figures
  union all
  select id, quote, post_id, ifnull(last_seen, 'at a time not known') from former_figures
) as stated
join posts on posts.id = stated.post_id
join blogs on blogs.id = posts.blog_id
where stated.id = :id
"""
AUTHORS = """
select distinct authors.name
from post_authors
join authors on authors.id = author_id
where post_id = (
  select post_id from figures where id = :id
  union all select post_id from former_figures where id = :id
)
order by authors.name
"""
FORMATS = {
    "bib": (bibtex, "application/x-bibtex; charset=utf-8"),
    "ris": (ris, "application/x-research-info-systems; charset=utf-8"),
}


@hookimpl
def register_output_renderer() -> list[dict[str, Any]]:
    """Add the formats to the pages of figures and of former ones."""
    return [
        {"extension": extension, "render": _renderer(extension), "can_render": _can_render}
        for extension in FORMATS
    ]


@hookimpl
def extra_template_vars(
    table: str | None, view_name: str, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give the page of a figure its citations, and the address that they name."""
    if not _can_render(table, view_name):
        return {}

    async def citations() -> dict[str, Any]:
        cited = await _cited(datasette, request)
        if cited is None:
            return {}
        return {"bibtex": bibtex(cited), "ris": ris(cited), "stable_url": cited.address}

    return citations


def _can_render(table: str | None, view_name: str) -> bool:
    return view_name == "row" and table in ("figures", "former_figures")


def _renderer(extension: str) -> Callable[..., Awaitable[Response]]:
    write, content_type = FORMATS[extension]

    async def render(
        datasette: Datasette, request: Any, table: str | None, view_name: str
    ) -> Response:
        cited = await _cited(datasette, request) if _can_render(table, view_name) else None
        if cited is None:
            raise NotFound(f"Only a figure is cited as .{extension}")
        headers = {"content-disposition": f'attachment; filename="{cited.id}.{extension}"'}
        return Response(write(cited), content_type=content_type, headers=headers)

    return render


async def _cited(datasette: Datasette, request: Any) -> Cited | None:
    """Return what a request for a figure cites; None where there is no such figure."""
    database = datasette.get_database(DATABASE)
    parameters = {"id": tilde_decode(request.url_vars["pks"])}
    found = await rows_of_each(database, {"figure": FIGURE, "authors": AUTHORS}, parameters)
    if not found["figure"]:
        return None
    (row,) = found["figure"]
    path = datasette.urls.row(DATABASE, "figures", tilde_encode(row["id"]))
    authors = [author["name"] for author in found["authors"]]
    address = public_address(datasette, request, path)
    return Cited(**dict(row), authors=authors, address=address)
