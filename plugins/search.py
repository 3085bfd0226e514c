"""The page /search, which finds posts and figures together, and its JSON at /search.json."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import BadRequest, Response

from publicsectorblogs import DATABASE
from publicsectorblogs.address import public_address
from publicsectorblogs.cut import headers
from publicsectorblogs.search import (
    CLOSE,
    COUNTED,
    KINDS,
    MOST,
    OPEN,
    PAGE,
    UNCHECKED,
    WIDE_SQL,
    Asked,
    count_sql,
    page_sql,
    parameters,
    pieces,
    read_request,
    terms_of,
    without_bullet,
)
from publicsectorblogs.words import UNCHECKED as UNCHECKED_IN_WORDS
from publicsectorblogs.words import VERDICTS

OPTIONS = {
    "blog": "select id, name from blogs where posts > 0 order by name, id",
    # From year to year by the index: there are as many steps as years.
    "year": """
        with recursive years (year) as (
          select substr(max(published), 1, 4) from posts where published is not null
          union all
          select (
            select substr(max(published), 1, 4) from posts
            where published is not null and published < year
          )
          from years where year is not null
        )
        select year as id from years where year is not null
    """,
    "unit": "select unit as id from figures_by_unit group by unit order by sum(figures) desc, unit",
}
FIGURES = """
select figures.*, {text} as marked, posts.label, posts.published, blogs.name as blog
from {source}
join posts on posts.id = figures.post_id
join blogs on blogs.id = figures.blog_id
where {where}
"""
POSTS = """
select posts.id, posts.label, posts.published, blogs.name as blog, {text} as marked,
  (select count(*) from figures where post_id = posts.id) as figures
from {source}
join blogs on blogs.id = posts.blog_id
where {where}
"""
TEXTS = {  # with words to find, and without
    "figures": ("highlight(figures_fts, 0, :open, :close)", "figures.sentence"),
    "posts": (
        "coalesce(snippet(posts_fts, 1, :open, :close, '…', 40), '')",
        "coalesce(substr(posts.body, 1, 240) || '…', '')",
    ),
}
# Nothing is looked for then: to list all that there is takes long, and there are tables for it.
NOTHING_ASKED = "Type what you are looking for, or choose a filter."
MANY = f"Of these, the newest {MOST:,} are listed: narrow the search to see others."
MANY_WITH_WORDS = (
    f"So many contain this that only {MOST:,} of them were ranked."
    " To rank them all, add words or filters."
)
NO_WORDS_TOGETHER = "Nothing contains all of these words; these contain some of them."


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the page and its JSON."""
    return [(r"^/search$", page), (r"^/search\.json$", as_json)]


@hookimpl(trylast=True)
def prepare_connection(conn: Connection) -> None:
    """Take any text as a search of a table, too: Datasette's own function leaves some errors."""
    conn.create_function("escape_fts", 1, lambda text: " ".join(terms_of(text)) or '""')


async def page(datasette: Datasette, request: Any) -> Response:
    """Show the hits with the form that asked for them."""
    database = datasette.get_database(DATABASE)
    options = await _options(database)
    asked = read_request(request.args, options)
    found = await search(database, asked)
    pages = -(-found["in_order"] // PAGE)
    context = {
        **found, "asked": asked, "options": options, "pages": pages, "per_page": PAGE,
        "previous": _address(datasette, asked, min(asked.page - 1, pages)),
        "next": _address(datasette, asked, asked.page + 1),
        "json": _address(datasette, asked, asked.page, ".json"),
    }  # fmt: skip
    return Response.html(await datasette.render_template("search.html", context, request=request))


async def as_json(datasette: Datasette, request: Any) -> Response:
    """Give the hits of a page as JSON, with where each is from.

    A program does not read notes, and would take all hits for those of a filter that cannot be.
    """
    database = datasette.get_database(DATABASE)
    asked = read_request(request.args, await _options(database))
    if asked.wrong:
        raise BadRequest(" ".join(f"{one}." for one in asked.wrong))
    found = await search(database, asked)
    hits = [
        {
            **{key: value for key, value in hit.items() if key not in ("marked", "pieces")},
            "text": "".join(piece.text for piece in hit["pieces"]),
            "url": public_address(
                datasette, request, datasette.urls.row(DATABASE, f"{hit['kind']}s", hit["id"])
            ),
        }
        for hit in found["hits"]
    ]
    more = asked.page * PAGE < found["in_order"]
    path = _address(datasette, asked, asked.page + 1, ".json")
    following = public_address(datasette, request, path)
    return Response.json(
        {**found, "hits": hits, "page": asked.page, "next": following if more else None},
        headers=headers(more, following),
    )


async def search(database: Database, asked: Asked) -> dict[str, Any]:
    """Return the hits of a page, how many there are of each kind, and notes on the question."""
    notes, given = list(asked.notes), parameters(asked)
    if not asked.terms and not asked.filters:
        return {"hits": [], "counts": {}, "total": 0, "in_order": 0,
                "notes": [*notes, NOTHING_ASKED]}  # fmt: skip
    chosen = {"year": None, "verdict": None, **asked.filters}
    wide = (await database.execute(WIDE_SQL, chosen)).rows
    asked = asked._replace(wide=frozenset(column for (column,) in wide))
    rows = (await database.execute(page_sql(asked), given)).rows
    if not _counts(rows) and len(asked.terms) > 1:
        given = parameters(asked, " OR ")
        rows = (await database.execute(page_sql(asked), given)).rows
        notes += [NO_WORDS_TOGETHER] if _counts(rows) else []
    shown = {
        kind: await _shown(
            database, f"{kind}s", [row["place"] for row in rows if row["kind"] == kind], given
        )
        for kind in KINDS
    }
    hits = [
        {"kind": row["kind"], "repeated": row["repeated"], **shown[row["kind"]][row["id"]]}
        for row in rows
        if row["id"]
    ]
    counts = in_order = _counts(rows)
    if many := [kind for kind in counts if rows[0][f"found_{kind}s"] > MOST]:
        found = {kind: await database.execute(count_sql(asked, kind), given) for kind in many}
        counts = counts | {kind: one.single_value() for kind, one in found.items()}
        notes.append(MANY_WITH_WORDS if asked.terms else MANY)
        if COUNTED in counts.values():
            notes.append(f"There may be more than {COUNTED:,}: counting stopped there.")
    return {"hits": hits, "counts": counts, "total": sum(counts.values()),
            "in_order": sum(in_order.values()), "notes": notes}  # fmt: skip


def _counts(rows: Sequence[Any]) -> dict[str, int]:
    """Return how many hits there are of each kind that has any."""
    return {kind: count for kind in KINDS if (count := rows[0][f"{kind}s"])}


async def _shown(
    database: Database, table: str, places: list[int], given: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return the rows of a page's hits of one kind by id, each with its text in pieces."""
    marked, plain = TEXTS[table]
    index, numbers = f"{table}_fts", ", ".join(map(str, places))
    if given["terms"]:
        text, source = marked, f"{index} join {table} on {table}.rowid = {index}.rowid"
        where = f"{index} match :terms and {index}.rowid in ({numbers})"
    else:
        text, source, where = plain, table, f"{table}.rowid in ({numbers})"
    asked = FIGURES if table == "figures" else POSTS
    sql = asked.format(text=text, source=source, where=where)
    rows = [
        dict(row)
        for row in (await database.execute(sql, {**given, "open": OPEN, "close": CLOSE})).rows
    ]
    return {
        row["id"]: {**row, "pieces": without_bullet(pieces(row["marked"], _place(row)))}
        for row in rows
    }


def _place(row: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return where the quote of a figure stands in its sentence; None for a post."""
    if "quote" not in row:
        return None
    start = row["char_start"] - row["sentence_start"]
    return start, start + len(row["quote"])


async def _options(database: Database) -> dict[str, dict[str, str]]:
    """Return what each filter offers, from its values to what they are called."""
    found = {
        name: {str(row["id"]): str(row[-1]) for row in (await database.execute(sql)).rows}
        for name, sql in OPTIONS.items()
    }
    verdicts = {**VERDICTS, UNCHECKED: UNCHECKED_IN_WORDS}
    return {"kind": {"figure": "figures", "post": "posts"}, **found, "verdict": verdicts}


def _address(datasette: Datasette, asked: Asked, page: int, extension: str = "") -> str:
    given = {"q": asked.q, "kind": asked.kind, **asked.filters, "page": page if page > 1 else None}
    query = urlencode({name: value for name, value in given.items() if value is not None})
    return str(datasette.urls.path(f"/search{extension}?{query}"))
