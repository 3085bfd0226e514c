"""What crawlers meet: what they are asked to leave alone, the sitemap, and how a page names itself."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from datasette.app import Datasette
from lxml import etree
from protego import Protego

from plugins.docs import page_names
from plugins.sitemap_index import LISTED, stretch_sql, stretches
from publicsectorblogs import questions
from publicsectorblogs.tables import discover
from tests.test_metadata import CHARTS
from tests.web.serving import make_site, serve

DB = "/public_sector_blogs"
LOCATIONS = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="session")
def robots(http: httpx.Client) -> Protego:
    answer = http.get("/robots.txt")
    assert answer.headers["content-type"].startswith("text/plain")
    return Protego.parse(answer.text)


@pytest.fixture(scope="session")
def sitemap(http: httpx.Client) -> list[str]:
    """Return the addresses in all sitemaps that the index names."""
    return [
        address for one in locations(http, "/sitemap-index.xml") for address in locations(http, one)
    ]


def locations(http: httpx.Client, path: str) -> list[str]:
    answer = http.get(path)
    assert answer.headers["content-type"].startswith("application/xml"), path
    return [element.text or "" for element in etree.fromstring(answer.content).iter(LOCATIONS)]


@pytest.mark.parametrize("path", [
    "/", "/charts", "/-/dictionary", DB, f"{DB}/figures", f"{DB}/figures/f1", f"{DB}/posts/p1",
    f"{DB}/blogs/a-blog", f"{DB}/figures_by_unit", "/static/site.css?1a2b3c4d",
    "/-/static/app.css?1a2b3c4d",
])  # fmt: skip
def test_crawlers_may_read_what_the_site_holds(robots: Protego, path: str) -> None:
    assert robots.can_fetch(path, "anybot")


@pytest.mark.parametrize("path", [
    f"{DB}?sql=select+1", f"{DB}/figures?_facet=unit", f"{DB}/figures?_sort=value",
    f"{DB}/figures?unit=percent", f"{DB}/figures?_next=f1", "/search?q=customs", "/-/plugins",
    "/-/versions.json", f"{DB}/figures.csv", f"{DB}/figures.json", f"{DB}.db",
])  # fmt: skip
def test_crawlers_are_kept_from_questions_and_copies(robots: Protego, path: str) -> None:
    assert not robots.can_fetch(path, "anybot")


def test_robots_txt_names_the_sitemap(robots: Protego, site: str) -> None:
    assert set(robots.sitemaps) == {f"{site}/sitemap.xml", f"{site}/sitemap-index.xml"}


def test_an_index_lists_a_sitemap_of_the_pages_and_those_of_tables_that_hold_rows(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    held = [name for name in LISTED if db.execute(f"select 1 from {name}").fetchone()]
    listed = ["/sitemap.xml", *(f"/sitemap-{n}.xml" for n in range(2, len(held) + 2))]
    assert locations(http, "/sitemap-index.xml") == [f"{site}{path}" for path in listed]
    assert {http.get(f"/sitemap-{n}.xml").status_code for n in (1, len(held) + 2)} == {404}


def test_long_tables_are_in_several_sitemaps(database_file: Path) -> None:
    database = Datasette([str(database_file)]).get_database("public_sector_blogs")

    async def read() -> list[tuple[str, list[str]]]:
        found = []
        for table, first, past in await stretches(database, most=10):
            rows = await database.execute(stretch_sql(table), {"first": first, "past": past})
            found.append((table, [id for (id,) in rows.rows]))
        return found

    with ThreadPoolExecutor(1) as apart_from_the_browser:  # which has a loop of its own
        apart = apart_from_the_browser.submit(asyncio.run, read()).result()
    with closing(sqlite3.connect(database_file)) as connection:
        for table, which in LISTED.items():
            ids = [id for one, part in apart if one == table for id in part]
            expected = connection.execute(f"select id from {table} where {which} order by rowid")
            assert ids == [id for (id,) in expected]
    assert max(len(part) for _, part in apart) < 30


@pytest.mark.parametrize("table", LISTED)
def test_a_sitemap_is_read_where_it_stands_in_its_table(db: sqlite3.Connection, table: str) -> None:
    rows = db.execute(f"explain query plan {stretch_sql(table)}", {"first": 1, "past": 10})
    (plan,) = [row[-1] for row in rows]
    assert plan.startswith(f"SEARCH {table} USING INTEGER PRIMARY KEY (rowid>?")


def test_the_sitemap_lists_every_post_and_every_figure_that_is_no_copy(
    sitemap: list[str], site: str, db: sqlite3.Connection
) -> None:
    for sql, table in (("select id from posts", "posts"),
                       ("select id from figures where copy_of is null", "figures"),
                       ("select id from authors", "authors"),
                       ("select id from blogs where posts > 0", "blogs")):  # fmt: skip
        listed = {address for address in sitemap if address.startswith(f"{site}{DB}/{table}/")}
        assert listed == {f"{site}{DB}/{table}/{row[0]}" for row in db.execute(sql)}, table


def test_the_sitemap_lists_what_leads_to_them(
    sitemap: list[str], site: str, db: sqlite3.Connection
) -> None:
    holds = [t.name for t in discover() if db.execute(f"select 1 from {t.name}").fetchone()]
    paths = [
        "/", "/charts", "/downloads", "/docs", "/check", "/-/dictionary", DB,
        *(f"/charts/{slug}" for slug in CHARTS), *(f"/docs/{name}" for name in page_names()),
        *(f"{DB}/{name}" for name in (*questions.discover(), *holds)),
    ]  # fmt: skip
    assert {f"{site}{path}" for path in paths} <= set(sitemap)


def test_the_sitemap_lists_pages_that_exist_and_admit_crawlers(
    sitemap: list[str], robots: Protego, http: httpx.Client
) -> None:
    assert len(sitemap) == len(set(sitemap))
    for address in sitemap:
        assert robots.can_fetch(address, "anybot"), address
    leading = [address for address in sitemap if not re.search("/(figures|posts)/", address)]
    for address in (*leading, sitemap[-1]):
        assert http.get(address).status_code == 200, address


def test_addresses_in_a_sitemap_keep_to_the_alphabet_of_ids(db: sqlite3.Connection) -> None:
    """The sitemap writes ids as they are, so none may need escaping."""
    for table in ("posts", "blogs", "authors", "figures"):
        for row in db.execute(f"select id from {table}"):
            assert re.fullmatch(r"[A-Za-z0-9_-]+", row[0]), row[0]


def test_machines_are_told_the_address_that_is_configured(
    database_file: Path, tmp_path: Path
) -> None:
    make_site(tmp_path, database_file)
    with (
        serve(tmp_path, SITE_ADDRESS="https://numbers.example.org") as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
    ):
        assert "https://numbers.example.org/sitemap.xml" in client.get("/robots.txt").text
        assert "<loc>https://numbers.example.org/charts</loc>" in client.get("/sitemap.xml").text
        assert canonical(client.get("/").text) == "https://numbers.example.org/"


def canonical(page: str) -> str | None:
    found = re.search(r'<link rel="canonical" href="([^"]*)">', page)
    return found[1] if found else None


def summary(page: str) -> str | None:
    found = re.search(r'<meta name="description" content="([^"]*)">', page)
    return found[1] if found else None


@pytest.mark.parametrize(
    "path", ["/", DB, "/charts", "/-/dictionary", f"{DB}/figures", f"{DB}/money"]
)
def test_a_page_names_its_own_address(http: httpx.Client, site: str, path: str) -> None:
    assert canonical(http.get(path).text) == site + path


def test_a_table_however_narrowed_names_the_table(http: httpx.Client, site: str) -> None:
    assert (
        canonical(http.get(f"{DB}/figures?_facet=unit&_sort=value").text) == f"{site}{DB}/figures"
    )


@pytest.mark.parametrize("path", [
    f"{DB}?sql=select+1", "/search?q=people", f"{DB}/said_about?about=people", f"{DB}/none",
])  # fmt: skip
def test_a_page_that_a_question_makes_names_no_other_address(http: httpx.Client, path: str) -> None:
    assert canonical(http.get(path).text) is None


@pytest.mark.parametrize("path", ["/", DB, f"{DB}/figures", f"{DB}/money"])
def test_a_page_is_summed_up_for_those_who_search(http: httpx.Client, path: str) -> None:
    found = summary(http.get(path).text)
    assert found and 20 < len(found) <= 205


def test_posts_and_figures_are_summed_up_by_their_own_words(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    for table, column in (("posts", "body"), ("figures", "sentence")):
        row = db.execute(f"select id, {column} from {table} order by id limit 1").fetchone()
        found = summary(http.get(f"{DB}/{table}/{row[0]}").text)
        assert found and found.split()[:2] == row[1].split()[:2]
