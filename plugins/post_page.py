"""What a post's page shows beside its row: its text with every figure marked, and its tables."""

from __future__ import annotations

import asyncio
import re
from bisect import bisect_left, bisect_right
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils import tilde_decode

from publicsectorblogs import DATABASE
from publicsectorblogs.at_once import rows_of_each
from publicsectorblogs.differences import told
from publicsectorblogs.outline import Part, outline, touching
from publicsectorblogs.statistics import discover
from publicsectorblogs.tables.figures import HEDGES_MEAN

MOST_COPIES = 50  # near-copies that are listed; links lead to all of them
COMPARED = 10  # of them that are compared word by word, which takes some milliseconds each
SQL = {
    "post": "select * from posts where id = :id",
    "blog": "select blogs.* from blogs join posts on posts.blog_id = blogs.id where posts.id = :id",
    "capture": "select captures.* from captures join posts on posts.capture_id = captures.id"
    " where posts.id = :id",
    "authors": "select post_authors.*, authors.name, authors.kind from post_authors join authors"
    " on authors.id = post_authors.author_id where post_id = :id"
    " order by authors.name, char_start, role",
    "figures": "select * from figures where post_id = :id order by char_start",
    "remnants": "select * from remnants where post_id = :id order by char_start",
    "quotations": "select * from quotations where post_id = :id order by char_start",
    "copies": f"""
select posts.id, posts.label, posts.body, blogs.name as blog, kind, share, other_share
from (
  select other_post_id as id, kind, share, other_share from cross_posts where post_id = :id
  union all
  select post_id, kind, other_share, share from cross_posts where other_post_id = :id
) as pair
cross join posts on posts.id = pair.id
join blogs on blogs.id = posts.blog_id
order by posts.id
limit {MOST_COPIES}
""",
    "tags": "select tags.* from tags join post_tags on tag_id = tags.id where post_id = :id"
    " order by tags.id",
    **{
        statistic.table: f"select * from {statistic.table} where post_id = :id order by char_start"
        for statistic in discover()
    },
}
ONE = frozenset({"blog", "capture"})


# NamedTuple, as Datasette loads plugins in a way that dataclasses cannot be declared in.
class Span(NamedTuple):
    """Characters of a body that are shown in their own way."""

    start: int
    end: int
    kind: str  # remnant | figure | words
    table: str = ""
    id: str = ""
    doubts: str | None = None


class Paragraph(NamedTuple):
    """A paragraph of a body, cut into pieces, with the contradictions first met in it."""

    pieces: Sequence[tuple[str, Span | None]]
    doubts: Sequence[str]
    kind: str = "prose"  # prose | heading | speaker | quotation
    figures: Sequence[str] = ()  # the ids of those that begin in it


@hookimpl
def extra_template_vars(
    table: str | None, view_name: str, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give the page of a post what belongs to it."""
    if view_name != "row" or table != "posts":
        return {}

    async def page() -> dict[str, Any]:
        database = datasette.get_database(DATABASE)
        return await post_page(database, tilde_decode(request.url_vars["pks"]))

    return page


async def post_page(database: Database, post_id: str) -> dict[str, Any]:
    """Return the post, all that the database knows of it, and its paragraphs."""
    found = await rows_of_each(database, SQL, {"id": post_id})
    if not (posts := found.pop("post")):  # Datasette answers 404 and renders its page of errors
        return {}
    (post,) = posts
    statistics: list[dict[str, Any]] = [
        {"statistic": statistic, "rows": rows}
        for statistic in discover()
        if (rows := found.pop(statistic.table))
    ]
    words = [
        Span(row["char_start"], row["char_end"], "words", part["statistic"].table, row["id"],
             row["doubts"])
        for part in statistics for row in part["rows"] if row["figure_id"] is None
    ]  # fmt: skip
    spans = [*_spans(found["remnants"], found["figures"]), *words]
    bylines = [
        (row["char_start"], row["char_end"])
        for row in (*found["authors"], *found["remnants"]) if row["char_start"] is not None
    ]  # fmt: skip
    body = post["body"] or ""  # it may be withheld
    parts = outline(body, post["html"], found["quotations"], bylines)
    return {
        "post": post, "most_copies": MOST_COPIES, "statistics": statistics, "hedges": HEDGES_MEAN,
        "paragraphs": paragraphs(body, spans, parts),
        "cards": {figure["id"]: figure for figure in found["figures"]},
        "compared": [
            {"other": copy,
             "differences": await _differences(database, post, found["figures"], copy)}
            for copy in found["copies"][:COMPARED]
            if copy["kind"] == "copy" and post["body"] and copy["body"]
        ],
        **{name: rows[0] if name in ONE else rows for name, rows in found.items()},
    }  # fmt: skip


async def _differences(
    database: Database, post: Mapping[str, Any], figures: Sequence[Any], copy: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return what a near-copy says otherwise, with the figures that state another number there."""
    others = (await database.execute(SQL["figures"], {"id": copy["id"]})).rows
    return await asyncio.to_thread(told, post["body"], copy["body"], figures, others)


def _spans(
    remnants: Iterable[Mapping[str, Any]], figures: Iterable[Mapping[str, Any]]
) -> Iterator[Span]:
    for row in remnants:
        yield Span(row["char_start"], row["char_end"], "remnant")
    for row in figures:
        yield Span(
            row["char_start"], row["char_end"], "figure", "figures", row["id"], row["doubts"]
        )


def paragraphs(body: str, spans: Iterable[Span], parts: Sequence[Part] = ()) -> list[Paragraph]:
    """Cut a body at its line ends and its spans; of spans that overlap, the first is shown.

    `parts`: lines that are no plain prose.
    """
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    told: set[str] = set()
    made = []
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", body))
    for line, part in zip(lines, touching((line.span() for line in lines), parts), strict=True):
        first = bisect_right(apart, line.start(), key=attrgetter("end"))
        last = bisect_left(apart, line.end(), key=attrgetter("start"))
        inside = apart[first:last]
        doubts = {words for span in inside if span.doubts for words in span.doubts.split("; ")}
        figures = [s.id for s in inside if s.table == "figures" and s.start >= line.start()]
        pieces = list(_pieces(body, line.span(), inside))
        kind = part.kind if part else "prose"
        made.append(Paragraph(pieces, sorted(doubts - told), kind, figures))
        told |= doubts
    return made


def _pieces(
    body: str, line: tuple[int, int], spans: Iterable[Span]
) -> Iterator[tuple[str, Span | None]]:
    place, end = line
    for span in spans:
        start, stop = max(span.start, place), min(span.end, end)
        if start > place:
            yield body[place:start], None
        yield body[start:stop], span
        place = stop
    if place < end:
        yield body[place:end], None
