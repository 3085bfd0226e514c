"""Addresses that ask for what there is not get an answer that says so and leads on."""

from __future__ import annotations

import sqlite3

import httpx
import pytest

from publicsectorblogs import questions
from publicsectorblogs.cut import NO_KEYS
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Table, discover

DB = "/public_sector_blogs"
GONE = {
    "/none": "There is no page “/none”",
    f"{DB}/none": "There is no table or question “none”",
    f"{DB}/posts/none": "There is no row “none” in the table posts",
    f"{DB}/{'a' * 20_000}": "There is no table or question “aaa",
    f"{DB}/figures.docx": "There is no format “docx” here",
    f"{DB}/posts/none.docx": "There is no format “docx” here",
    f"{DB}/{next(iter(questions.discover()))}.docx": "There is no format “docx” here",
    "/charts.html": "There is no page “/charts.html”",
    "/docs/http.md": "There is no page “/docs/http.md”",
    f"{DB}.parquet": "There is no format “parquet” here",
    f"{DB}/figures/~00": "in the table figures",
    f"{DB}/figures/x/y": "There is no such page",
    f"{DB}/said_about/x": "no such table: said_about",
    f"{DB}/figures/x/card": "There is no figure x",
    f"{DB}//figures": "There is no such page",
    "/charts/none": "There is no chart none",
    "/charts/none.svg": "There is no chart none",
    "/charts/pip-timings.pdf": "There is no such page",
    "/oembed": "oEmbed knows the addresses of",
    "/oembed?url=http://[": "oEmbed knows the addresses of",
    "/oembed?url=%00": "oEmbed knows the addresses of",
    "/sitemap-x.xml": "There is no such page",
    "/static/none.css": "There is no such file",
    "/static/": "There is no such file",
    "/static/..%2f..%2fmetadata.yml": "There is no such file",
    "/-/static/none.js": "There is no such file",
}
REFUSED = {
    f"{DB}/figures?_sort=size": "Cannot sort table by size",
    f"{DB}/figures?_sort_desc=size": "Cannot sort table by size",
    f"{DB}/figures?_sort=id&_sort_desc=id": "Cannot use _sort and _sort_desc",
    f"{DB}/figures?_facet=size": "no such column: size",
    f"{DB}/figures?_col=size": "size",
    f"{DB}/figures?zzz__exact=1": "it has no such column. It has id, quote, sentence, ",
    f"{DB}/figures?verdicts=holds": "it has no such column. It has verdict.",
    f"{DB}/money?nosuch=1": "it has no such column",
    f"{DB}/figures?unit__nosuch=1": "there is no comparison “nosuch”. There are exact, not, ",
    f"{DB}/blogs?_search=x": "The table blogs cannot be searched; figures and posts can.",
    f"{DB}/blogs?_search_name=x": "The table blogs cannot be searched",
    f"{DB}/who_wrote_what?_search=x": "The table who_wrote_what cannot be searched",
    f"{DB}/figures?_size=-5": "_size must be a positive integer",
    f"{DB}/figures?_where=size": "no such column: size",
    f"{DB}/figures?_where=1;drop": "one statement at a time",
    f"{DB}/figures?_where=%00": "null character",
    f"{DB}/figures?%00=1": "it has no such column",
    f"{DB}/figures?_timelimit=x": "_timelimit must be a number of milliseconds",
    f"{DB}/figures.csv?_timelimit=-1": "takes too long",
    f"{DB}/figures?_through=x": "_through must be a JSON object",
    f"{DB}/figures?_through=5": "_through must be a JSON object",
    f"{DB}/figures?_through=[]": "_through must be a JSON object",
    f'{DB}/figures?_through={{"table":"check_figures"}}': "_through must be a JSON object",
    f'{DB}/figures?_through={{"table":"x","column":"y","value":"z"}}': "Invalid _through",
    f'{DB}/figures?_through={{"table":["x"],"column":"y","value":"z"}}': "_through must be a JSON object",
    f"{DB}/figures?_through={'[' * 5000}": "_through must be a JSON object",
    f"{DB}/figures?id__in=[[1]]": "id__in must be values with commas between",
    f"{DB}/figures?id__in={'[' * 5000}": "id__in must be values with commas between",
    f"{DB}/figures?_where=:p0": "did not supply a value",
    f"{DB}/figures?{'&'.join('_where=1' for _ in range(101))}": "An address may have 100 parameters",
    f"{DB}.blob?sql=select+1&_blob_column=1": "This value is not binary",
    f"{DB}/figures?value__in=[": "value__in must be values with commas between",
    f"{DB}/figures?value__notin=[": "value__notin must be values with commas between",
    f"{DB}/figures?sentence__arraycontains=x": "malformed JSON",
    f"{DB}/figures?_next=a,b,c": "syntax error",
    f"{DB}/figures?_size=1.5": "_size must be a positive integer",
    f"{DB}/figures?_size=max": "A page has at most 100 rows (_size=100)",
    f"{DB}/money?_size=101": "up to 1,000",
    f"{DB}/figures?_search_nope=x": "Cannot search by that column",
    f"{DB}?sql=delete+from+posts": "Only SELECT statements are answered",
    f"{DB}?sql=select+1&_timelimit=x": "_timelimit must be a number of milliseconds",
    f"{DB}?sql=pragma+table_info(posts)": "Only SELECT statements are answered",
    f"{DB}/said_about?_timelimit=x": "_timelimit must be a number of milliseconds",
    f"{DB}.csv": "CSV is given of a table, a row, a question or of SQL",
    f"{DB}.csv?sql=": "CSV is given of a table, a row, a question or of SQL",
    f"{DB}.xlsx": "XLSX is given of a table, a row, a question or of SQL",
    f"{DB}.csv?_stream=on": "CSV is given of a table, a row, a question or of SQL",
}
# Odd, but it can be answered.
ANSWERED = (
    *(f"{DB}/figures.json?_search={text}" for text in ("%22", "%22a", "%00", "*", "AND", "a:b", "(", "%ED%A0%80")),
    f"{DB}/figures.json?_search_sentence=%22", f"{DB}/figures.json?_timelimit=", f"{DB}/figures.json?_next=x",
    f"{DB}/figures.json?_size=max", f"{DB}/figures.json?_size=0", f"{DB}/figures.json?value__gt=x",
    f"{DB}/figures.json?value__in=", f"{DB}/figures.json?value=1e999", f"{DB}/figures.json?sentence__glob=[",
    f"{DB}/figures.json?_ttl=x", f"{DB}/figures.json?_facet_size=x",
    f"{DB}?sql=", f"{DB}?sql=select+:a", f"{DB}/said_about?about=%22", "//",
    "/search?page=x", "/search?page=-1", "/search?page=99999999999999", "/search?least=nan",
    "/search?kind=x&year=%00", "/-/dictionary?x=%00",
)  # fmt: skip
READ_ALONE = ("/", "/search", "/none", f"{DB}", f"{DB}/figures", f"{DB}/figures/x", "/oembed",
              "/charts/pip-timings.png", "/static/site.css", "/-/dictionary")  # fmt: skip
METHODS = ("POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")


def expect_help(response: httpx.Response, status: int, message: str) -> None:
    text = response.text
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert message in text and f"Status {status}" in text
    assert '<form class="home-search" action="/search"' in text
    assert "<h1>" in text and "/static/site.css" in text
    assert text.split("<h1>")[1].split("</h1>")[0] in text.split("<title>")[1].split("</title>")[0]


@pytest.mark.parametrize("path", GONE)
def test_what_is_not_there_is_not_found(http: httpx.Client, path: str) -> None:
    expect_help(http.get(path), 404, GONE[path])


def test_whoever_wrote_sql_is_told_of_sql(http: httpx.Client) -> None:
    refused = http.get(DB, params={"sql": "delete from posts"}).text
    assert "Go back to change the SQL" in refused and "in the address is wrong" not in refused
    misnamed = http.get(DB, params={"sql": "select * from figure"}).text
    assert (
        "no such table: figure" in misnamed and 'href="/-/dictionary">data dictionary' in misnamed
    )


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_asked_is_refused_and_told(http: httpx.Client, path: str) -> None:
    expect_help(http.get(path), 400, REFUSED[path])


@pytest.mark.parametrize("sql", ["select 1; select 2", "select \0", "nonsense"])
def test_the_page_of_a_query_says_what_is_wrong_with_it(http: httpx.Client, sql: str) -> None:
    for path in (DB, f"{DB}.json"):
        assert http.get(path, params={"sql": sql}).status_code == 400


SLOW = (
    "with recursive n(i) as (select 1 union all select i + 1 from n) select '<b>', count(*) from n"
)


@pytest.mark.parametrize("sql", ["select size from figures", "nonsense", SLOW])
def test_sql_that_is_refused_is_no_csv(http: httpx.Client, sql: str) -> None:
    response = http.get(f"{DB}.csv", params={"sql": sql, "_timelimit": "20"})
    assert response.status_code == 400


def test_sql_that_takes_too_long_is_shown_to_readers_and_told_to_programs(
    http: httpx.Client,
) -> None:
    words = "This takes too long to work out. Ask for less: fewer rows, or a narrower filter."
    asked = {"sql": SLOW, "_timelimit": "20"}
    page = http.get(DB, params=asked)
    expect_help(page, 400, words)
    assert "select &#39;&lt;b&gt;&#39;, count(*) from n</pre>" in page.text
    assert http.get(f"{DB}.json", params=asked).json()["error"] == words


@pytest.mark.parametrize("path", ANSWERED)
def test_what_is_asked_oddly_is_answered(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 200


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_changed_by_any_method(http: httpx.Client, method: str) -> None:
    for path in READ_ALONE:
        response = http.request(method, path)
        expect_help(response, 405, "read-only")
        assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    told = http.request(method, f"{DB}/figures.json")
    assert told.status_code == 405 == told.json()["status"]


def test_a_page_tells_its_methods(http: httpx.Client) -> None:
    for path in READ_ALONE:
        response = http.options(path)
        assert (response.status_code, response.headers["allow"]) == (204, "GET, HEAD, OPTIONS")
        assert http.head("/none").status_code == 404


@pytest.mark.parametrize(
    "content_type", ["application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_forms_of_those_who_sign_in_are_closed(http: httpx.Client, content_type: str) -> None:
    headers = {"content-type": content_type, "cookie": "ds_csrftoken=x"}
    for path in ("/-/messages", "/-/logout", "/-/permissions"):
        sent = http.post(path, headers=headers, content=b"message=\xff")
        expect_help(sent, 405, "read-only")


def test_tokens_and_cookies_that_cannot_be_read_are_not_looked_at(http: httpx.Client) -> None:
    odd = [(b"x-csrftoken", b"\xe9"), (b"cookie", b"a=b; ds_csrftoken=\xe9")]
    assert http.get("/docs", headers=odd).status_code == 200
    assert http.post("/check", headers=odd, data={"text": "ten posts"}).status_code == 200


@pytest.mark.parametrize(("path", "methods"), [
    ("/check", "GET, HEAD, OPTIONS, POST"), ("/check.json", "OPTIONS, POST"),
])  # fmt: skip
def test_a_page_that_takes_a_text_says_so_and_takes_it_by_no_other_method(
    http: httpx.Client, path: str, methods: str
) -> None:
    told = http.options(path)
    assert (told.status_code, told.headers["allow"]) == (204, methods)
    for method in {*METHODS, "GET"} - {*methods.split(", ")}:
        refused = http.request(method, path)
        assert (refused.status_code, refused.headers["allow"]) == (405, methods), method


@pytest.mark.parametrize("table", discover(), ids=lambda table: table.name)
def test_a_key_of_too_few_or_too_many_parts_is_not_found(http: httpx.Client, table: Table) -> None:
    parts = len(keys(table))
    for count in {parts - 1, parts + 1} - {0}:
        path = f"{DB}/{table.name}/{','.join(['1'] * count)}"
        expect_help(http.get(path), 404, "is identified by its")
        assert http.get(f"{path}.json").status_code == 404


def test_a_key_with_a_part_too_many_is_not_that_of_its_first_part(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    for table in ("blogs", "authors", "posts", "captures"):
        (identity,) = db.execute(f"select id from {table} where id not like '%/%'").fetchone()
        assert http.get(f"{DB}/{table}/{identity}").status_code == 200
        assert http.get(f"{DB}/{table}/{identity},x").status_code == 404


def test_a_row_in_a_known_format_is_there(http: httpx.Client, db: sqlite3.Connection) -> None:
    for table in ("posts", "figures", "check_figures"):
        declared = next(one for one in discover() if one.name == table)
        key = db.execute(f"select {', '.join(keys(declared))} from {table}").fetchone()
        for kind in ("json", "csv", "xlsx"):
            response = http.get(f"{DB}/{table}/{','.join(map(str, key))}.{kind}")
            assert response.status_code == 200, response.text


def test_data_are_told_of_errors_as_data(http: httpx.Client) -> None:
    told = {
        f"{DB}/figures.json?_sort=size": (400, "Cannot sort table by size"),
        f"{DB}/posts/none.json": (404, "There is no row “none” in the table posts."),
        "/charts.json": (404, "There is no page “/charts.json”."),
        "/docs/http.json": (404, "There is no page “/docs/http.json”."),
        "/search.json?q=people&unit=furlong": (400, "There is no unit “furlong”."),
        **{
            f"{DB}{path}_shape=object": (400, NO_KEYS)
            for path in (".json?sql=select+1&", "/money.json?", "/said_about.json?about=tweets&")
        },
        "/search.json?least=many": (400, "“many” is not a number."),
    }
    for path, (status, words) in told.items():
        response = http.get(path)
        assert response.status_code == status == response.json()["status"]
        assert response.json()["error"] == words


def test_what_is_not_offered_is_told(http: httpx.Client) -> None:
    expect_help(http.get("/oembed?url=/charts/pip-timings&format=yaml"), 501, "JSON and XML")


def test_data_are_told_of_unknown_columns_as_data(http: httpx.Client) -> None:
    response = http.get(f"{DB}/figures.json?nosuch=1")
    assert response.status_code == 400 and "no such column" in response.json()["error"]


def test_what_counts_the_readers_of_a_newsletter_is_left_out(http: httpx.Client) -> None:
    plain = http.get(f"{DB}/figures.json?unit=percent&_shape=array").json()
    counted = "utm_source=letter&unit=percent&fbclid=1&_shape=array&utm_medium"
    assert http.get(f"{DB}/figures.json?{counted}").json() == plain != []
