"""Addresses that ask for what there is not get an answer that says so and leads on."""

from __future__ import annotations

import sqlite3

import httpx
import pytest

from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Table, discover
from tests.test_metadata import QUERIES

DB = "/public_sector_blogs"
GONE = {
    "/none": "There is no such page",
    f"{DB}/none": "Table not found",
    f"{DB}/posts/none": "Record not found",
    f"{DB}/figures.docx": "There is no format “docx” here",
    f"{DB}/posts/none.docx": "There is no format “docx” here",
    f"{DB}/{next(iter(QUERIES))}.docx": "There is no format “docx” here",
}
REFUSED = {
    f"{DB}/figures?_sort=size": "Cannot sort table by size",
    f"{DB}/figures?_sort_desc=size": "Cannot sort table by size",
    f"{DB}/figures?_sort=id&_sort_desc=id": "Cannot use _sort and _sort_desc",
    f"{DB}/figures?_facet=size": "no such column: size",
    f"{DB}/figures?_col=size": "size",
    f"{DB}/figures?_size=-5": "_size must be a positive integer",
    f"{DB}/figures?_where=size": "no such column: size",
    f"{DB}?sql=delete+from+posts": "Statement must be a SELECT",
}


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


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_asked_is_refused_and_told(http: httpx.Client, path: str) -> None:
    expect_help(http.get(path), 400, REFUSED[path])


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
        response = http.get(f"{DB}/{table}/{','.join(map(str, key))}.json")
        assert response.status_code == 200, response.text


def test_data_are_told_of_errors_as_data(http: httpx.Client) -> None:
    for path, status in ((f"{DB}/figures.json?_sort=size", 400), (f"{DB}/posts/none.json", 404)):
        response = http.get(path)
        assert response.status_code == status == response.json()["status"]


def test_what_only_those_who_run_the_site_may_see_is_forbidden(http: httpx.Client) -> None:
    expect_help(http.get("/-/permissions"), 403, "Permission denied")
