"""The page /downloads: the database and each table as files, with what one needs to read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import Database
from datasette.utils.asgi import AsgiFileDownload, NotFound, Response
from jinja2 import Environment

from publicsectorblogs import DATABASE
from publicsectorblogs.exports import DESCRIPTIONS, SUMS, Export, read_exports
from publicsectorblogs.groups import grouped

VERSION = "select value from build_info where name = 'version of the data'"
# What each format is called, in the order in which they are offered.
FORMATS = {
    "csv": "CSV", "xlsx": "XLSX", "json": "JSON", "ndjson": "JSON lines", "parquet": "Parquet",
}  # fmt: skip
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json", "ndjson": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet", "jsonld": "application/ld+json",
}  # fmt: skip
# The same without the files, as Datasette and the plugin spreadsheets give it.
LIVE = {
    "csv": "{}.csv?_stream=on&_dl=1", "xlsx": "{}.xlsx",
    "json": "{}.json?_shape=array&_size=max", "ndjson": "{}.json?_shape=array&_nl=on&_size=max",
}  # fmt: skip


@hookimpl
def startup(datasette: Datasette) -> None:
    """Take the database for a file that never changes, whether it was inspected or not.

    A build replaces the file and writes nothing into it. Datasette hands out, and knows the
    SHA-256 of, only what it takes for unchanging.
    """
    datasette.get_database(DATABASE).is_mutable = False


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the page and the files that it offers."""
    return [(r"^/downloads$", page), (r"^/downloads/(?P<name>[\w-]+(\.\w+)?)$", file)]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the page for search engines."""
    return ["/downloads"]


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register the filter of this file."""
    env.filters["size_in_words"] = size_in_words


async def page(datasette: Datasette, request: Any) -> Response:
    """Show what may be downloaded."""
    database = datasette.get_database(DATABASE)
    version = (await database.execute(VERSION)).first()
    exports = _exports(database)
    groups = {
        group: [(table, count, _files(datasette, table.name, exports)) for table, count in listed]
        for group, listed in grouped(await database.table_counts(limit=1000)).items()
    }
    context = {
        "groups": groups, "size": database.size, "exports": exports, "sums": SUMS,
        "descriptions": DESCRIPTIONS,
        "sha256": database.hash if datasette.setting("allow_download") else None,
        "version": version and version["value"],
        "page_limit": datasette.setting("max_returned_rows"),
    }  # fmt: skip
    return Response.html(
        await datasette.render_template("downloads.html", context, request=request)
    )


async def file(datasette: Datasette, request: Any) -> AsgiFileDownload:
    """Hand out a file that was made of the database."""
    name, database = request.url_vars["name"], datasette.get_database(DATABASE)
    exports = _exports(database)
    if name not in exports and not (name == SUMS and exports):
        raise NotFound("There is no such file: /downloads lists them all.")
    kind = TYPES.get(name.rpartition(".")[2], "text/plain; charset=utf-8")
    return AsgiFileDownload(str(_folder(database) / name), filename=name, content_type=kind)


def size_in_words(size: int) -> str:
    """Return a number of bytes as readers are told it.

    >>> size_in_words(812), size_in_words(4_200), size_in_words(3_456_000)
    ('812 bytes', '4 KB', '3.5 MB')
    """
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1e3:.0f} KB" if size < 999_500 else f"{size / 1e6:,.1f} MB"


def _files(
    datasette: Datasette, table: str, exports: Mapping[str, Export]
) -> list[tuple[str, str, Export | None]]:
    """Return what each format is called, its address, and its file, where there is one."""
    if not exports:
        address = datasette.urls.table(DATABASE, table)
        return [(FORMATS[kind], live.format(address), None) for kind, live in LIVE.items()]
    names = {kind: f"{table}.{kind}" for kind in FORMATS}
    return [
        (FORMATS[kind], str(datasette.urls.path(f"/downloads/{name}")), exports[name])
        for kind, name in names.items() if name in exports
    ]  # fmt: skip


def _exports(database: Database) -> dict[str, Export]:
    return read_exports(_folder(database), database.hash)


def _folder(database: Database) -> Path:
    return Path(database.path).parent / "exports"
