"""The downloads page: every table that holds something, as files that arrive whole."""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

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


def test_every_table_that_holds_something_is_offered_with_all_its_rows(
    downloads: str, http: httpx.Client, db: sqlite3.Connection
) -> None:
    names = [row[0] for row in db.execute(
        "select substr(name, 9) from build_info where name glob 'rows in *' and value != '0'"
    )]  # fmt: skip
    files = {kind: links(downloads, kind) for kind in ("CSV", "JSON", "JSON lines")}
    for name in names:
        count = db.execute(f"select count(*) from {name}").fetchone()[0]
        as_csv, as_json, lines = (
            next(a for a in listed if re.match(rf"{DB}/{name}\.", a)) for listed in files.values()
        )
        assert len(list(csv.DictReader(io.StringIO(http.get(as_csv).text)))) == count, name
        assert len(http.get(as_json).json()) == count, name
        assert len([json.loads(line) for line in http.get(lines).text.splitlines()]) == count, name


def test_the_groups_stand_in_order(downloads: str) -> None:
    wanted = list(grouped({}))
    assert re.findall(r"<h3>(.*?)</h3>", downloads) == wanted


def test_home_and_footer_lead_to_the_downloads(http: httpx.Client) -> None:
    home = http.get("/").text
    assert home.count('href="/downloads"') == 2
    assert 'href="/downloads"' in home[home.index("<footer") :]


def test_the_python_that_reads_the_database_runs(downloads: str, database_file: Path) -> None:
    code = re.search(r'<code class="python">(.*?)</code>', downloads, re.S)
    assert code
    result = subprocess.run(
        [sys.executable, "-c", html.unescape(code[1])],
        cwd=database_file.parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert result.stdout.count(" | ") > 2


def test_a_server_that_may_not_hand_out_the_database_says_so(
    database_file: Path, tmp_path: Path
) -> None:
    make_site(tmp_path, database_file)
    (tmp_path / "inspect-data.json").unlink()
    with serve(tmp_path) as url:
        page = httpx.get(f"{url}/downloads")
        assert page.status_code == 200
        assert "does not hand out the database" in page.text and f'{DB}.db"' not in page.text
        assert links(page.text, "CSV")
