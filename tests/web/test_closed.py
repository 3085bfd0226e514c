"""Nobody signs in, and what Datasette tells of itself is closed."""

from __future__ import annotations

import httpx
import pytest

from tests.web.test_errors import expect_help

DB = "/public_sector_blogs"
CLOSED = (
    "actor", "allow-debug", "auth-token", "config", "databases", "logout", "logs", "messages", "metadata",
    "patterns", "permissions", "plugins", "settings", "threads", "versions", "versionsx", "dictionaryx",
)  # fmt: skip
OPEN = ("/-/dictionary", "/-/dictionary.csv", "/-/static/app.css")


@pytest.mark.parametrize("name", CLOSED)
def test_what_datasette_tells_of_itself_is_not_there(http: httpx.Client, name: str) -> None:
    expect_help(http.get(f"/-/{name}"), 404, "There is no such page")
    as_data = http.get(f"/-/{name}.json")
    assert as_data.status_code == 404 == as_data.json()["status"]
    assert http.post(f"/-/{name}", headers={"cookie": "ds_csrftoken=x"}).status_code == 405


@pytest.mark.parametrize("path", OPEN)
def test_what_readers_need_is_there(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 200


@pytest.mark.parametrize("path", [f"{DB}/figures.json?_nofacet=1", "/", f"{DB}/none"])
def test_an_answer_does_not_depend_on_who_asks(http: httpx.Client, path: str) -> None:
    sign_ins = {"cookie": "ds_actor=x; ds_messages=x", "authorization": "Bearer x"}
    plain, signed = http.get(path), http.get(path, headers=sign_ins)
    for name in ("cache-control", "etag", "vary"):
        assert plain.headers.get(name) == signed.headers.get(name)
    assert "cookie" not in plain.headers.get("vary", "").lower()
    assert "set-cookie" not in signed.headers


def test_a_trace_is_not_made(http: httpx.Client) -> None:
    response = http.get(f"{DB}/tags.csv?_size=1&_trace=1")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert not response.text.startswith("<")


@pytest.mark.parametrize("path", ["//example.org/", r"/\example.org/"])
def test_no_path_leads_to_another_site(http: httpx.Client, path: str) -> None:
    url = http.base_url.copy_with(raw_path=path.encode())
    expect_help(http.get(url), 404, "This is not the address of a page")
