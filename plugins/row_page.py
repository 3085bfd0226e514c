"""What the page of a row shows: its name, its words, its facts, the rows that belong to it.

Posts and figures have pages of their own (see post_page.py and figure_page.py).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm
from datasette.utils import await_me_maybe, tilde_decode, urlsafe_components
from markupsafe import Markup

from publicsectorblogs import DATABASE
from publicsectorblogs.facet_counts import COPY
from publicsectorblogs.facet_counts import NAME as COUNTS
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Table, discover

TABLES = {table.name: table for table in discover()}
OWN_PAGE = ("posts", "figures")
FIRST = 20  # rows of another table; a link leads to all of them
AROUND = 300  # characters of a post that are shown on either side of the words of a row


class Kin(NamedTuple):
    """Rows of a table that belong to a row: those that refer to it, or what `sql` selects."""

    title: str
    table: str
    sql: str
    column: str | None = None  # the one that refers to the row
    first: tuple[str, ...] = ()  # columns of the query's own
    counted: str | None = None  # SQL that counts them, where that takes less than the rows


FARTHER = {  # what belongs to a row by way of a third table
    "authors": (
        Kin("Their posts", "posts", "select * from posts where id in"
            " (select post_id from post_authors where author_id = :id)"
            " order by published is null, published desc, id"),
        Kin("Figures in their posts, near-copies counted once", "figures",
            "select * from figures where copy_of is null and post_id in"
            " (select post_id from post_authors where author_id = :id)"
            " order by post_id, char_start"),
    ),
    "checks": (
        Kin("What is compared", "figures", "select part, figures.* from check_figures"
            " join figures on figures.id = figure_id where check_id = :id"
            " order by post_id, char_start", first=("part",)),
    ),
    "relations": (
        Kin("Its checks", "checks", 'select * from checks where "check" = :id'
            " order by verdict, post_id, id"),
    ),
    "units": (
        Kin("Figures in it, largest first, near-copies counted once", "figures",
            "select * from figures where unit = :id and copy_of is null"
            " order by value desc, id",
            counted=f"select coalesce(sum(rows), 0) from {COUNTS} where of_table = 'figures'"
            f" and of_column = 'unit' and chosen_column = '{COPY}' and value = :id"),
    ),
    "tags": (
        Kin("Posts with this tag", "posts", "select * from posts where id in"
            " (select id from posts where id in"
            " (select post_id from post_tags where tag_id = :id)"
            f" order by published is null, published desc, id limit {FIRST})"
            " order by published is null, published desc, id",
            counted="select count(*) from post_tags where tag_id = :id"),
    ),
}  # fmt: skip
INSTEAD = {"checks": ("check_figures",), "tags": ("post_tags",)}  # of these


@hookimpl
def extra_template_vars(
    table: str | None, view_name: str, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """Give the page of a row what belongs to it."""
    if view_name != "row" or table not in TABLES or table in OWN_PAGE:
        return {}

    async def page() -> dict[str, Any]:
        return await row_page(datasette, TABLES[table], request.url_vars["pks"])

    return page


async def row_page(datasette: Datasette, table: Table, path: str) -> dict[str, Any]:
    """Return what a row is called, the names of what it refers to, its words, and its kin."""
    found = dict(zip(keys(table), urlsafe_components(path), strict=False))
    where = " and ".join(f'"{name}" = :{name}' for name in found)
    database = datasette.get_database(DATABASE)
    row = (await database.execute(f"select * from {table.name} where {where}", found)).first()
    if row is None:  # Datasette answers 404 and renders its page of errors
        return {}
    kin = [] if len(found) > 1 else list(kin_of(table))
    lists = [await _listed(datasette, one, tilde_decode(path)) for one in kin]
    return {
        "declared": table,
        "row": row,
        "compared": await _compared(database, row) if table.name == "checks" else [],
        "heading": table.heading(row) if table.heading else _called(table, row),
        "names": await _names(datasette, table, [row]),
        "passage": await _passage(datasette, table, row),
        "kin": [one for one in lists if one["rows"]],
    }


async def _compared(database: Database, check: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the figures that a check compares, each with its part."""
    (compared,) = FARTHER["checks"]
    return list((await database.execute(compared.sql, {"id": check["id"]})).rows)


def kin_of(table: Table) -> Iterator[Kin]:
    """Yield what belongs to a row of `table`: by a third table, then what refers to it."""
    yield from FARTHER.get(table.name, ())
    for other in sorted(TABLES.values(), key=lambda other: other.name != "posts"):
        if other.name in INSTEAD.get(table.name, ()):
            continue
        for column in other.columns:
            if column.references == table.name:
                order = f"{other.sort_desc} desc, " if other.sort_desc else ""
                sql = (
                    f'select * from {other.name} where "{column.name}" = :id'
                    f" order by {order}{', '.join(keys(other))}"
                )
                title = f"{other.title}: the same in near-copies" if other == table else other.title
                yield Kin(title, other.name, sql, column.name)


def _called(table: Table, row: Mapping[str, Any]) -> str:
    named = row[table.label] if table.label else None
    return str(named or f"{table.title}: {', '.join(str(row[key]) for key in keys(table))}")


async def _listed(datasette: Datasette, kin: Kin, key: str) -> dict[str, Any]:
    """Return the first rows of a table that belong to a row, as cells, and how many there are."""
    database, table = datasette.get_database(DATABASE), TABLES[kin.table]
    counted = kin.counted or f"select count(*) from ({kin.sql})"
    count = await database.execute(counted, {"id": key})
    rows = (await database.execute(f"{kin.sql} limit {FIRST}", {"id": key})).rows
    columns = [
        *kin.first,
        *(c for c in table.shown or [c.name for c in table.columns] if c != kin.column),
    ]
    names = await _names(datasette, table, rows)
    cells = [[await _cell(datasette, table, row, name, names) for name in columns] for row in rows]
    return {**kin._asdict(), "columns": columns, "rows": cells, "count": count.first()[0]}


async def _names(
    datasette: Datasette, table: Table, rows: Sequence[Mapping[str, Any]]
) -> dict[tuple[str, Any], str]:
    """Return what the rows are called to which `rows` refer."""
    names: dict[tuple[str, Any], str] = {}
    for column in table.columns:
        if column.references and rows:
            values = [row[column.name] for row in rows if row[column.name] is not None]
            names |= await datasette.expand_foreign_keys(DATABASE, table.name, column.name, values)
    return names


async def _cell(
    datasette: Datasette, table: Table, row: Any, name: str, names: Mapping[tuple[str, Any], str]
) -> Any:
    """Return a cell as the page of its table shows it."""
    value = row[name]
    if (name, value) in names:
        references = next(c.references for c in table.columns if c.name == name)
        url = datasette.urls.row(DATABASE, references, value)
        return Markup('<a href="{}">{}</a>').format(url, names[name, value])
    for made in pm.hook.render_cell(
        row=row, value=value, column=name, table=table.name, database=DATABASE,
        datasette=datasette,
    ):  # fmt: skip
        if (cell := await await_me_maybe(made)) is not None:
            return cell
    return "" if value is None else value


async def _passage(
    datasette: Datasette, table: Table, row: Mapping[str, Any]
) -> tuple[str, str, str] | None:
    """Return the words of a row with what stands around them in their paragraph of the post."""
    places = ("post_id", "char_start", "char_end")
    if not set(places) <= {column.name for column in table.columns} or row["char_start"] is None:
        return None
    post, start, end = (row[name] for name in places)
    sql = "select body from posts where id = :id"
    body = (await datasette.get_database(DATABASE).execute(sql, {"id": post})).first()["body"]
    if body is None:  # it is withheld
        return None
    before = body[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = body[end : end + AROUND].partition("\n")[0]
    return before, body[start:end], after
