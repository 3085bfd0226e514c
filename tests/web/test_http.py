"""Every documented address of the site, over real HTTP."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from playwright.sync_api import Browser

from plugins.cut import LONGEST
from plugins.downloads import size_in_words
from publicsectorblogs.dictionary import dictionary
from publicsectorblogs.questions import views
from tests.test_metadata import CHARTS, TABLES

DB = "/public_sector_blogs"
TWEETS = "select sentiment, percent from tweet_sentiment where copy_of is null order by id"


def html(http: httpx.Client, path: str, **params: str) -> str:
    response = http.get(path, params=params)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return response.text


def data(http: httpx.Client, path: str, **params: str) -> list[dict[str, object]]:
    response = http.get(f"{path}.json", params={"_shape": "array", **params})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    rows: list[dict[str, object]] = response.json()
    return rows


def table(http: httpx.Client, path: str, **params: str) -> list[dict[str, str]]:
    response = http.get(f"{path}.csv", params=params)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.text)))


def count(db: sqlite3.Connection, sql: str, *parameters: str) -> int:
    number: int = db.execute(f"select count(*) from {sql}", parameters).fetchone()[0]
    return number


def test_the_home_page_leads_to_charts_search_tables_and_downloads(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    text = html(http, "/")
    for slug in CHARTS:
        assert f'href="/charts/{slug}"' in text
    assert '<form class="home-search" action="/search"' in text and 'name="q"' in text
    for name in TABLES:
        assert (f'<a href="{DB}/{name}">{TABLES[name]["title"]}</a>' in text) == (
            count(db, name) > 0
        )
    assert f'href="{DB}.db"' in text and 'href="/downloads"' in text
    repeated = count(db, "figures where copy_of is not null")
    counts = re.search(r'<ul class="counts">.*?</ul>', text, re.S)
    assert counts and f"<strong>{count(db, 'figures')}</strong> figures" in counts[0]
    assert f"{repeated} of them repeated in near-copies" in counts[0]
    doubtful = count(db, "figures where verdict = 'contradicts' and copy_of is null")
    assert f"<strong>{doubtful}</strong> do not hold up" in counts[0]


def test_the_size_of_the_database_is_told_alike_on_all_pages(
    http: httpx.Client, database_file: Path
) -> None:
    size = size_in_words(database_file.stat().st_size)
    for path in ("/", DB, "/downloads"):
        assert f"SQLite, {size}" in html(http, path), path


def test_each_chart_of_the_home_page_has_its_numbers_as_a_table_beside_it(
    http: httpx.Client,
) -> None:
    cards = re.search(r'<ul class="cards">.*?</ul>', html(http, "/"), re.S)
    assert cards
    for card in cards[0].split("</li>")[:-1]:
        assert "<svg" in card and card.count("<tr>") > 2 and "null" not in card.lower()


def test_the_home_page_opens_with_a_figure_its_receipt_and_its_verdict(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    shown = re.search(r'<section class="striking.*?</section>', html(http, "/"), re.S)
    assert shown
    link = re.search(rf'href="{DB}/figures/([^"#]+)"', shown[0])
    assert link
    figure = db.execute("select * from figures where id = ?", (link[1],)).fetchone()
    assert figure["verdict"] and figure["copy_of"] is None
    assert re.search(rf"<mark[^>]*>{re.escape(figure['quote'])}</mark>", shown[0])
    assert figure["doubts"].split("; ")[0] in shown[0]


def test_the_home_page_lists_newest_figures_and_those_that_do_not_hold_up(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    text = html(http, "/")
    newest = re.search(r'id="home-newest".*?</section>', text, re.S)
    doubtful = re.search(r'id="home-doubtful".*?</section>', text, re.S)
    assert newest and doubtful
    links = re.findall(rf'href="{DB}/posts/([^"#]+)#', newest[0])
    dates = [
        db.execute("select published from posts where id = ?", (i,)).fetchone()[0] for i in links
    ]
    assert len(set(links)) == len(links) > 3 and dates == sorted(dates, reverse=True)
    sql = "select id from figures where verdict = 'contradicts' and copy_of is null"
    for (figure,) in db.execute(sql).fetchall():
        assert f'href="{DB}/figures/{figure}"' in doubtful[0]


def test_every_link_of_the_home_page_and_the_queries_is_there(http: httpx.Client) -> None:
    links = set(re.findall(r'href="(/[^"]*)"', html(http, "/") + html(http, DB)))
    assert len(links) > 40
    for link in links:
        path = link.replace("&amp;", "&").partition("#")[0]
        assert http.get(path, follow_redirects=True).status_code == 200, path


def test_every_link_of_a_figure_and_of_its_post_is_there(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    figure, post = db.execute("select id, post_id from figures where doubts is not null").fetchone()
    text = html(http, f"{DB}/figures/{figure}") + html(http, f"{DB}/posts/{post}")
    for link in sorted(set(re.findall(r'href="(/[^"]*)"', text))):
        path, _, part = link.replace("&amp;", "&").partition("#")
        answer = http.get(path, follow_redirects=True)
        assert answer.status_code == 200, path
        assert not part or f'id="{part}"' in answer.text, link


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_a_page_json_and_csv_with_all_its_rows(
    http: httpx.Client, db: sqlite3.Connection, name: str
) -> None:
    text = html(http, f"{DB}/{name}")
    for description in TABLES[name]["columns"].values():
        assert description.split('"')[0].split("'")[0] in text
    rows = count(db, name)
    assert len(data(http, f"{DB}/{name}", _size="max")) == rows
    assert len(table(http, f"{DB}/{name}", _stream="on")) == rows


def test_a_condition_may_end_with_a_comment(http: httpx.Client, db: sqlite3.Connection) -> None:
    asked = {"_where": "unit = 'percent' -- of shares", "_size": 5}
    page = http.get(f"{DB}/figures.json", params=asked).json()
    assert len(page["rows"]) == 5
    assert page["filtered_table_rows_count"] == count(db, "figures where unit = 'percent'")
    assert page["facet_results"]["unit"]["results"][0]["count"] == count(
        db, "figures where unit = 'percent'"
    )


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ("unit=percent&form=percentage", "unit = 'percent' and form = 'percentage'"),
        ("hedge=exact&year=2016", "hedge = 'exact' and year = 2016"),
        ("post_published__startswith=2016-0", "post_published like '2016-0%'"),
        ("_search=people&unit=count", "unit = 'count' and rowid in (select rowid from figures_fts"
                                      " where figures_fts match 'people')"),
        ("_search=per+cent", "rowid in (select rowid from figures_fts"
                             " where figures_fts match 'per cent')"),
    ],
)  # fmt: skip
def test_what_filters_leave_is_counted_by_each_facet(
    http: httpx.Client, db: sqlite3.Connection, asked: str, where: str
) -> None:
    page = http.get(f"{DB}/figures.json?{asked}&_facet=noun").json()
    assert page["filtered_table_rows_count"] == count(db, f"figures where {where}") > 0
    assert page["facet_results"].keys() == {
        "unit", "hedge", "form", "blog_id", "year", "verdict", "noun",
    }  # fmt: skip
    for name, facet in page["facet_results"].items():
        sql = (
            f"select {name}, count(*) from figures where {name} is not null and {where}"
            f" group by 1 order by 2 desc, 1 limit 30"
        )
        found = [(one["value"], one["count"]) for one in facet["results"]]
        assert found == [tuple(row) for row in db.execute(sql)], name


@pytest.mark.parametrize("facet", ["unit", "hedge", "form", "blog_id", "year"])
def test_figures_have_facets(http: httpx.Client, db: sqlite3.Connection, facet: str) -> None:
    found = http.get(f"{DB}/figures.json").json()["facet_results"][facet]["results"]
    sql = f"select {facet}, count(*) from figures where {facet} is not null group by 1"
    assert {row["value"]: row["count"] for row in found} == dict(
        map(tuple, db.execute(sql).fetchall())
    )


def test_search_finds_other_forms_of_a_word(http: httpx.Client) -> None:
    found = data(http, f"{DB}/posts", _search="negotiate")
    assert [post["title"] for post in found] == ["Leaving the EU customs union: what is involved?"]
    assert data(http, f"{DB}/posts", _search="zzzzz") == []


def test_sql_is_answered_as_json_and_csv(http: httpx.Client, db: sqlite3.Connection) -> None:
    expected = [dict(row) for row in db.execute(TWEETS)]
    assert data(http, DB, sql=TWEETS) == expected
    assert [float(row["percent"]) for row in table(http, DB, sql=TWEETS)] == [
        row["percent"] for row in expected
    ]


FROM_ELSEWHERE = """async site => {
  const asked = {headers: {"Content-Type": "application/json", "X-Asked-By": "a page"}};
  const rows = await fetch(`${site}/public_sector_blogs/figures.json?_shape=array&_size=2`, asked);
  const checked = await fetch(`${site}/check.json`, {...asked, method: "POST", body: "40 swans."});
  const refused = await fetch(`${site}/public_sector_blogs/figures.json`, {...asked, method: "PUT"})
    .catch(() => "refused");
  const file = await (await fetch(`${site}/public_sector_blogs.db`)).arrayBuffer();
  return {rows: (await rows.json()).length, link: rows.headers.get("link"), cut: rows.headers.get("x-truncated"),
          figures: (await checked.json()).figures.length, refused, bytes: file.byteLength};
}"""


class Elsewhere(BaseHTTPRequestHandler):
    """Another site, of one page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()


def test_a_page_of_another_site_reads_data_and_has_texts_checked(
    browser: Browser, site: str, database_file: Path
) -> None:
    """With headers of its own, about which browsers ask first."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    found = page.evaluate(FROM_ELSEWHERE, site)
    context.close()
    server.shutdown()
    assert (found["rows"], found["figures"]) == (2, 1)
    assert found["link"].endswith('rel="next"') and found["cut"] == "true"
    assert found["refused"] == "refused" and found["bytes"] == database_file.stat().st_size


@pytest.mark.parametrize(("path", "cut"), [
    ("figures.csv?_size=3", "true"), ("figures.csv?_size=max", "false"),
    ("figures.csv?_stream=on&_size=3", "false"), ("build_info.csv", "false"),
    ("figures.json?_size=3", "true"), ("figures.json?_shape=array&_size=max", "false"),
    ("said_about.csv?_size=3", "true"), ("said_about.csv", "false"),
    ("said_about.csv?_size=3&_offset=3", "true"), ("said_about.csv?_offset=9999", "false"),
    ("said_about.json?_shape=array&_size=3", "true"), ("money.csv?_size=1", "false"),
    ("../search.json?q=people", "false"), ("../search.json?q=people&page=99", "false"),
    ("../search.json?q=the", "true"),
])  # fmt: skip
def test_csv_and_json_say_in_headers_whether_they_are_cut_and_where_the_rest_is(
    http: httpx.Client, path: str, cut: str
) -> None:
    answer = http.get(f"{DB}/{path}")
    assert answer.status_code == 200 and answer.headers["x-truncated"] == cut
    assert ("next" in answer.links) == (cut == "true")
    if cut == "true":
        rest = http.get(answer.links["next"]["url"])
        assert rest.headers["content-type"] == answer.headers["content-type"]
        assert rest.text.count("\n") > 1 or rest.json()
        assert rest.text != answer.text


def test_sql_that_finds_more_rows_than_it_may_give_says_so(http: httpx.Client) -> None:
    many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500) select * from n"
    for path in (f"{DB}.csv", f"{DB}.csv?_stream=on", f"{DB}.json?_shape=array"):
        answer = http.get(path, params={**httpx.URL(path).params, "sql": many})
        assert answer.status_code == 200 and answer.headers["x-truncated"] == "true"
    assert http.get(f"{DB}.csv", params={"sql": TWEETS}).headers["x-truncated"] == "false"


def test_sql_that_finds_long_rows_gives_as_many_as_are_soon_written_and_says_so(
    http: httpx.Client,
) -> None:
    ten_thousand = "replace(printf('%.500c', 'a'), 'a', printf('%.20c', 'a')) as text"
    numbers = "with recursive n(i) as (select 1 union all select i + 1 from n limit {})"
    for rows, given, cut in ((900, LONGEST // 10_000, True), (700, 700, False)):
        asked = {"sql": f"{numbers.format(rows)} select i, {ten_thousand} from n"}
        as_json, as_csv = (http.get(f"{DB}.{kind}", params=asked) for kind in ("json", "csv"))
        assert as_json.json()["truncated"] is cut
        assert as_json.headers["x-truncated"] == as_csv.headers["x-truncated"] == str(cut).lower()
        assert len(as_json.json()["rows"]) == as_csv.text.count("\n") - 1 == given
        page = http.get(DB, params=asked).text
        assert (f"The first {given} rows; there are more" in page) is cut
        assert f"JSON and CSV have {f'the first {given}' if cut else 'all'}." in page


def test_a_page_of_a_question_as_json_says_that_more_rows_follow(http: httpx.Client) -> None:
    answer = http.get(f"{DB}/said_about.json?_size=3").json()
    assert answer["truncated"] is True and answer["next_url"].endswith("_size=3&_offset=3")
    assert http.get(f"{DB}/said_about.json?_size=max").json()["truncated"] is False


def test_sql_cannot_write(http: httpx.Client) -> None:
    assert http.get(DB, params={"sql": "delete from posts"}).status_code == 400


def test_the_download_is_the_file_that_was_built(http: httpx.Client, database_file: Path) -> None:
    response = http.get(f"{DB}.db")
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.content == database_file.read_bytes()


def test_every_post_shows_its_text_licence_source_and_figures(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    sql = "select posts.*, licence, home_page, name from posts join blogs on blogs.id = blog_id"
    for post in db.execute(sql).fetchall():
        text = html(http, f"{DB}/posts/{post['id']}")
        assert f"Licence: {'<a href' if post['licence'] else 'not known'}" in text
        assert f'href="{post["url"] or post["home_page"]}"' in text
        assert f">{post['name'].replace(chr(39), '&#39;')}</a>" in text
        figures = db.execute("select id from figures where post_id = ?", (post["id"],))
        for (figure,) in figures.fetchall():
            assert f'<a href="{DB}/figures/{figure}" id="{figure}"><mark' in text


def test_a_post_says_when_no_more_precisely_than_is_known(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    for published, words in (("2016-07", "July 2016"), ("2016-07-28", "28 July 2016")):
        sql = "select id from posts where published = ?"
        (post,) = db.execute(sql, (published,)).fetchone()
        assert f"<dd>{words} <span" in html(http, f"{DB}/posts/{post}")


def test_a_figure_that_does_not_hold_up_says_so(http: httpx.Client, db: sqlite3.Connection) -> None:
    for figure in db.execute("select * from figures where doubts is not null").fetchall():
        text = html(http, f"{DB}/figures/{figure['id']}")
        assert f'<mark class="doubtful">{figure["quote"]}</mark>' in text
        assert "It does not hold up." in text
        assert "38 + 32 + 26 adds up to 96 per cent, not 100" in text
        post = html(http, f"{DB}/posts/{figure['post_id']}")
        assert "Does not hold up: 38 + 32 + 26 adds up to 96 per cent, not 100" in post


def test_a_figure_page_says_one_thing_of_whether_it_holds_up(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    words = {
        None: "Not checked: there is nothing",
        "holds": "It holds up.",
        "contradicts": "does not hold up.",
    }
    for figure in db.execute("select id, verdict from figures").fetchall():
        text = html(http, f"{DB}/figures/{figure['id']}")
        said = {verdict for verdict, phrase in words.items() if phrase in text}
        assert said == {figure["verdict"]}
        assert "passed" not in text


def test_a_figure_page_leads_to_what_its_primary_source_is(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    sql = "select figure_id from check_figures join checks on checks.id = check_id where source_id"
    for (figure,) in db.execute(f"{sql} is not null").fetchall():
        text = html(http, f"{DB}/figures/{figure}")
        assert f'href="{DB}/primary_sources/' in text and "Dan Slee, 26 July 2012" in text


def test_every_figure_can_be_cited_by_its_address(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    for figure in db.execute("select id from figures").fetchall():
        text = html(http, f"{DB}/figures/{figure['id']}")
        assert f'href="{site}{DB}/figures/{figure["id"]}">{site}' in text


def test_what_is_not_there_is_not_found(http: httpx.Client) -> None:
    for path in (f"{DB}/posts/none", f"{DB}/figures/none", f"{DB}/none", "/charts/none"):
        assert http.get(path).status_code == 404


def test_styles_and_scripts_come_from_the_site_itself(http: httpx.Client) -> None:
    for path in ("/", f"{DB}/tweet_sentiment", "/charts"):
        text = html(http, path)
        loaded = re.findall(r'<(?:script[^>]* src|link rel="stylesheet"[^>]* href)="([^"]*)"', text)
        assert loaded and not [url for url in loaded if re.match(r"(https?:)?//", url)
                               and "/-/" not in url and ".json" not in url]  # fmt: skip
        assert "/static/site.css" in text
    response = http.get("/static/site.css")
    assert response.status_code == 200 and response.headers["content-type"].startswith("text/css")


def test_the_dictionary_says_what_each_column_means(http: httpx.Client) -> None:
    page = html(http, "/-/dictionary/figures")
    assert f'href="{DB}/figures"' in page and "ISO 4217" in page
    lines = list(csv.DictReader(io.StringIO(http.get("/-/dictionary.csv").text)))
    assert {line["table_name"] for line in lines} == {*TABLES, *views()}
    assert all(line["meaning"] and line["type"] for line in lines)


@pytest.mark.parametrize("name", [*TABLES, *views()])
def test_each_table_and_view_has_a_page_of_the_dictionary(http: httpx.Client, name: str) -> None:
    assert f'<dt id="{name}"><a href="/-/dictionary/{name}">' in html(http, "/-/dictionary")
    text = html(http, f"/-/dictionary/{name}")
    columns = [one.column_name for one in dictionary() if one.table_name == name]
    assert re.findall(r'<code id="([^"]*)">', text) == columns


def test_what_the_dictionary_does_not_hold_is_not_found(http: httpx.Client) -> None:
    for name in ("none", "_figures_by_noun", "figures~00"):
        assert http.get(f"/-/dictionary/{name}").status_code == 404
