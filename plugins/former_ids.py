"""Answers the addresses of posts and figures under identifiers that they no longer have.

A post that has another identifier now is led to, and so is a figure that another release had under
another identifier. A figure that its post no longer states has a page that says so, and one that is
no longer read so is gone (410), with what was cited. What is withdrawn is gone, with a notice.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address

# The identifiers of posts were the same without their letter until they had one.
BARE = re.compile(r"[0-9a-f]{12}")
LONGEST = 1000  # characters of a name that is looked up; SQLite refuses those it cannot hold
POST = """
select post_id from post_aliases where id in (:id, :lettered)
union all select id from posts where id = :lettered
"""
WITHDRAWN = "select * from withdrawn where id in (:id, :lettered)"
FIGURE = "select * from former_figures where id = :id"
RETIRED = """
select retired_figures.*, figures.quote as quote_now, figures.sentence as sentence_now,
  (select value from build_info where name = 'version of the data') as version
from retired_figures left join figures on figures.id = replaced_by
where retired_figures.id = :id
"""
# When the first text was saved that does not state it.
SINCE = """
select min(seen) as since from post_versions
where post_id = :post_id and seen > :last_seen and ',' || changed || ',' like '%,body,%'
"""
OF_FIGURE = {
    "post": "select * from posts where id = :post_id",
    "blog": "select blogs.* from blogs join posts on blog_id = blogs.id where posts.id = :post_id",
    "replacement": "select * from figures where id = :replaced_by",
}


@hookimpl
def handle_exception(
    datasette: Datasette, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response | None]] | None:
    """Answer where no row is found and the identifier is a former one."""
    if not isinstance(exception, NotFound):
        return None
    root, _, rest = request.path.rpartition("/")
    answers = {datasette.urls.table(DATABASE, table): answer
               for table, answer in (("posts", _post), ("figures", _figure))}  # fmt: skip
    name, dot, extension = rest.partition(".")

    async def answered() -> Response | None:
        asked = datasette, request, tilde_decode(name), dot + extension
        found: Response | None = await _withdrawn(*asked)
        if found is None and root in answers:
            found = await answers[root](*asked)
        return found

    in_table = request.path.startswith(f"{datasette.urls.database(DATABASE)}/")
    return answered if in_table and len(rest) < LONGEST else None


@hookimpl
def extra_template_vars(
    table: str | None, view_name: str, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give the row of a former figure what the page at its own address shows."""
    if view_name != "row" or table != "former_figures":
        return {}

    async def page() -> dict[str, Any]:
        name = tilde_decode(request.url_vars["pks"])
        return await former_figure(datasette, request, name)

    return page


async def _withdrawn(
    datasette: Datasette, request: Any, name: str, extension: str
) -> Response | None:
    """Say that a post is withdrawn, at its address and at those of what it stated."""
    names = {"id": name, "lettered": f"p{name}"}
    row = (await datasette.get_database(DATABASE).execute(WITHDRAWN, names)).first()
    if row is None:
        return None
    told = {"status": 410, "title": "Withdrawn", "error": (
        f"This was withdrawn on {row['withdrawn_on']}: {row['reason']}"
    )}  # fmt: skip
    if extension:
        return Response.json({"ok": False, **told}, status=410)
    page = await datasette.render_template("error.html", told, request=request)
    return Response.html(page, status=410)


async def _post(datasette: Datasette, request: Any, name: str, extension: str) -> Response | None:
    """Lead to the post for good."""
    names = {"id": name, "lettered": f"p{name}" if BARE.fullmatch(name) else name}
    row = (await datasette.get_database(DATABASE).execute(POST, names)).first()
    return _moved(datasette, request, "posts", row["post_id"], extension, 301) if row else None


async def _figure(datasette: Datasette, request: Any, name: str, extension: str) -> Response | None:
    """Tell what became of a figure; data are led to its row, for a while: it may come back."""
    found = await former_figure(datasette, request, name)
    if not found:
        return await _retired(datasette, request, name, extension)
    if extension:
        return _moved(datasette, request, "former_figures", name, extension, 302)
    template = f"row-{DATABASE}-former_figures.html"
    return Response.html(await datasette.render_template(template, found, request=request))


async def _retired(
    datasette: Datasette, request: Any, name: str, extension: str
) -> Response | None:
    """Lead to the figure of the same sentence and words, or tell what was cited."""
    row = (await datasette.get_database(DATABASE).execute(RETIRED, {"id": name})).first()
    if row is None:
        return None
    if row["is_same"]:
        return _moved(datasette, request, "figures", row["replaced_by"], extension, 301)
    if extension:
        told = {"status": 410, "title": "No longer read this way", "error": (
            f"Version {row['last_version']} of the data was the last that had this figure"
        )}  # fmt: skip
        return Response.json({"ok": False, **told, "cited": dict(row)}, status=410)
    template = "retired_figure.html"
    page = await datasette.render_template(template, {"retired": row}, request=request)
    return Response.html(page, status=410)


async def former_figure(datasette: Datasette, request: Any, name: str) -> dict[str, Any]:
    """Return a former figure, its address, its post with its blog, and what is in its place."""
    database = datasette.get_database(DATABASE)
    row = (await database.execute(FIGURE, {"id": name})).first()
    if row is None:
        return {}
    found = {key: (await database.execute(sql, dict(row))).first()
             for key, sql in OF_FIGURE.items()}  # fmt: skip
    since = (await database.execute(SINCE, dict(row))).single_value()
    path = datasette.urls.row(DATABASE, "figures", tilde_encode(name))
    address = public_address(datasette, request, path)
    return {"former": row, "since": since, "address": address, **found}


def _moved(
    datasette: Datasette, request: Any, table: str, name: str, extension: str, status: int
) -> Response:
    path = f"{datasette.urls.table(DATABASE, table)}/{tilde_encode(name)}{extension}"
    query = f"?{request.query_string}" if request.query_string else ""
    return Response.redirect(path + query, status)
