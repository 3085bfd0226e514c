"""The downloads page: every table that holds something, as files that arrive whole."""

from __future__ import annotations

import asyncio
import csv
import hashlib
import html
import io
import json
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import httpx
import openpyxl
import pytest
from datasette.utils.asgi import Request
from datasette.views.base import DatasetteError

from plugins.downloads import FORMATS, TYPES, size_in_words
from plugins.spreadsheets import MOST_CHARACTERS, rows_of_table
from publicsectorblogs.groups import grouped
from tests.web.serving import make_site, serve

DB = "/public_sector_blogs"


@pytest.fixture(scope="session")
def downloads(http: httpx.Client) -> str:
    answer = http.get("/downloads")
    assert answer.status_code == 200
    return answer.text


def links(page: str, words: str) -> list[str]:
    return [html.unescape(a) for a in re.findall(rf'<a href="([^"]*)">{words}</a>', page)]


def test_the_database_is_offered_with_its_size_and_sha256(
    downloads: str, http: httpx.Client, database_file: Path
) -> None:
    content = http.get(f"{DB}.db").content
    assert content == database_file.read_bytes()
    assert f"{len(content):,} bytes" in downloads
    assert f'<code class="sha256">{hashlib.sha256(content).hexdigest()}</code>' in downloads


@pytest.mark.parametrize(("name", "kind"), FORMATS.items())
def test_every_table_that_holds_something_is_offered_as_a_file_with_size_and_sha256(
    downloads: str, http: httpx.Client, db: sqlite3.Connection, name: str, kind: str
) -> None:
    tables = {row[0] for row in db.execute(
        "select substr(name, 9) from build_info where name glob 'rows in *' and value != '0'"
    )} | {"build_info"}  # fmt: skip
    addresses = [link for link in links(downloads, kind) if link.startswith("/downloads/")]
    assert set(addresses) == {f"/downloads/{table}.{name}" for table in tables}
    for address in addresses[:3]:
        answer = http.get(address)
        assert answer.headers["content-type"] == TYPES[name]
        file, sha256 = address.rpartition("/")[2], hashlib.sha256(answer.content).hexdigest()
        assert f"{sha256}  {file}  {len(answer.content):,} bytes\n" in downloads
        assert (
            f'{address}">{kind}</a> <span class="evidence">{size_in_words(len(answer.content))}<'
            in downloads
        )


def test_the_sums_of_all_files_are_a_file(http: httpx.Client, database_file: Path) -> None:
    first, *others = http.get("/downloads/SHA256SUMS").text.splitlines()
    sha256 = hashlib.sha256(database_file.read_bytes()).hexdigest()
    assert first == f"{sha256}  public_sector_blogs.db" and len(others) > 50


@pytest.mark.parametrize("name", ["none.csv", "metadata.yml", "public_sector_blogs.db"])
def test_no_other_file_is_handed_out(http: httpx.Client, name: str) -> None:
    assert http.get(f"/downloads/{name}").status_code == 404


def test_the_groups_stand_in_order(downloads: str) -> None:
    wanted = list(grouped({}))
    assert re.findall(r"<h3>(.*?)</h3>", downloads) == wanted


def test_home_and_the_head_and_foot_of_pages_lead_to_the_downloads(http: httpx.Client) -> None:
    home = http.get("/").text
    head, rest = home.split("<main", 1)
    main, foot = rest.split("<footer", 1)
    assert all('href="/downloads"' in part for part in (head, main, foot))


def test_any_table_as_narrowed_is_a_spreadsheet_of_all_its_rows(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    wanted = db.execute(
        "select id, quote, value from figures where unit <> 'count' order by id"
    ).fetchall()
    answer = http.get(
        f"{DB}/figures.xlsx?unit__not=count&_size=2&_labels=on&_sort=id&_col=quote&_col=value"
    )
    assert 'filename="figures.xlsx"' in answer.headers["content-disposition"]
    data, about = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets
    assert list(data.iter_rows(values_only=True)) == [("id", "quote", "value"), *map(tuple, wanted)]
    assert dict(about.iter_rows(values_only=True))["Address"].endswith("_col=value")


def test_a_query_and_a_row_are_spreadsheets(http: httpx.Client, db: sqlite3.Connection) -> None:
    (figure,) = db.execute("select id from figures").fetchone()
    for path in (
        f"{DB}/money.xlsx",
        f"{DB}/figures/{figure}.xlsx",
        f"{DB}.xlsx?sql=select+'%3D1'+as+a",
    ):
        book = openpyxl.load_workbook(io.BytesIO(http.get(path).content))
        assert book.worksheets[0].max_row > 1, path
    assert book.worksheets[0]["A2"].value == "=1" and book.worksheets[0]["A2"].data_type == "s"


def test_a_workbook_ends_where_it_would_take_long_and_says_so(http: httpx.Client) -> None:
    sql = (
        "with recursive n(i) as (select 1 union all select i + 1 from n limit 400) "
        "select replace(printf('%.500c', 'a'), 'a', printf('%.20c', 'a')) as text from n"
    )
    answer = http.get(f"{DB}.xlsx", params={"sql": sql})
    data, about = openpyxl.load_workbook(io.BytesIO(answer.content), read_only=True).worksheets
    assert len(list(data.iter_rows())) - 1 == MOST_CHARACTERS // 10_000 < 400
    told = dict(about.iter_rows(values_only=True))
    assert told["Rows"] == f"The first {MOST_CHARACTERS // 10_000}. There are more: see /downloads."


def test_a_workbook_whose_rows_are_refused_is_refused_as_they_are() -> None:
    class Busy:
        """A site that has no time for the rows of a table."""

        urls = SimpleNamespace(table=lambda database, table, format: f"/{table}.{format}")

        @property
        def client(self) -> Busy:
            return self

        async def get(self, *_: object, **__: object) -> httpx.Response:
            return httpx.Response(503, json={"error": "Come again."})

    request = Request.fake("/public_sector_blogs/posts.xlsx")
    with (
        ThreadPoolExecutor(1) as pool,
        pytest.raises(DatasetteError, match=r"Come again\.") as told,
    ):
        pool.submit(asyncio.run, rows_of_table(Busy(), request, "", "posts")).result()
    assert told.value.status == 503


@pytest.mark.parametrize("path", [
    f"{DB}/figures.json", f"{DB}/figures.csv?_stream=on", f"{DB}/figures.csv", f"{DB}.db", f"{DB}.json?sql=select+1",
    f"{DB}/figures.json?_shape=array&_nl=on", f"{DB}/figures.xlsx", "/downloads/figures.parquet", f"{DB}/new_posts.atom",
])  # fmt: skip
def test_a_page_of_another_site_may_read_the_data(http: httpx.Client, path: str) -> None:
    answer = http.get(path, headers={"Origin": "https://notebook.example"})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers


def test_without_inspection_and_files_the_database_and_live_tables_are_offered(
    database_file: Path, tmp_path: Path, db: sqlite3.Connection
) -> None:
    make_site(tmp_path, database_file)
    (tmp_path / "inspect-data.json").unlink()
    with serve(tmp_path) as url, httpx.Client(base_url=url, timeout=30) as client:
        page = client.get("/downloads").text
        content = client.get(f"{DB}.db").content
        assert content == database_file.read_bytes()
        assert f'<code class="sha256">{hashlib.sha256(content).hexdigest()}</code>' in page
        assert client.get("/downloads/figures.csv").status_code == 404
        (count,) = db.execute("select count(*) from figures").fetchone()
        as_csv, as_json, lines, xlsx = (
            client.get(next(a for a in links(page, kind) if a.startswith(f"{DB}/figures.")))
            for kind in ("CSV", "JSON", "JSON lines", "XLSX")
        )
        assert len(list(csv.DictReader(io.StringIO(as_csv.text)))) == len(as_json.json()) == count
        assert len([json.loads(line) for line in lines.text.splitlines()]) == count
        assert openpyxl.load_workbook(io.BytesIO(xlsx.content)).worksheets[0].max_row == count + 1
