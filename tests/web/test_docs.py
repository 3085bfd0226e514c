"""The pages of docs/: each is a page of the site too, and every snippet of theirs runs."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import duckdb
import duckdb_extension_sqlite_scanner
import httpx
import pytest
from markdown_it import MarkdownIt

from plugins.docs import ON_ONES_OWN_MACHINE, page_names, read_page
from publicsectorblogs.read.primary_sources import read_primary_sources
from tests.builds import ROOT

# DuckDB fetches it at the first need; here there is no network to rely on.
(SQLITE_EXTENSION,) = Path(duckdb_extension_sqlite_scanner.__path__[0]).rglob("*.duckdb_extension")


class Snippet(NamedTuple):
    language: str
    code: str


def snippets(name: str) -> list[Snippet]:
    """The blocks of code of a page, in order."""
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    blocks = [token for token in MarkdownIt().parse(text) if token.type in ("fence", "code_block")]
    return [Snippet(block.info, block.content) for block in blocks]


class Reader:
    """Runs the snippets of one page, in a folder of its own that holds the database."""

    def __init__(self, page: str, folder: Path, site: str) -> None:
        self.page, self.folder, self.site = page, folder, site
        self.names: dict[str, object] = {}

    def run(self, snippet: Snippet) -> None:
        runs: dict[str, Callable[[str], object]] = {
            "python": self.python, "sql": self.sql, "bash": self.bash, "r": self.r,
            "yaml": self.yaml, "text": self.address, "console": self.console,
        }  # fmt: skip
        runs[snippet.language](snippet.code.replace(ON_ONES_OWN_MACHINE, self.site))

    def python(self, code: str) -> None:
        exec(compile(code, self.page, "exec"), self.names)

    def sql(self, code: str) -> None:
        if self.page == "duckdb":
            with duckdb.connect() as connection:
                connection.execute(f"LOAD '{SQLITE_EXTENSION}'")
                assert connection.execute(code).fetchall()
        else:
            with sqlite3.connect("public_sector_blogs.db") as db:
                assert db.execute(code).fetchall()

    def bash(self, code: str) -> None:
        tools = f"PATH={Path(sys.executable).parent}:$PATH PYTHONPATH={ROOT}"
        fail = 'curl() { command curl --fail "$@"; }'
        script = f"set -euo pipefail; export {tools}; {fail}\n{code}"
        result = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        assert result.stdout or list(self.folder.iterdir()) != [
            self.folder / "public_sector_blogs.db"
        ]

    def console(self, code: str) -> None:
        """What is typed on a server, where tests/hostile/ does the same; here its help is read."""
        for module, command in re.findall(r"python -m (\S+) (\w+)", code):
            self.bash(f"python -m {module} {command} --help")

    def r(self, code: str) -> None:
        """The snippets of R are run together, since they build on each other."""
        self.names["r"] = f"{self.names.get('r', '')}{code}"

    def yaml(self, code: str) -> None:
        assert read_primary_sources(code.encode(), "docs")

    def address(self, code: str) -> None:
        """What a program in the reader's browser is to fetch, which it may."""
        ((_, url),) = parse_qsl(urlsplit(code.strip()).query)
        answer = httpx.get(url, headers={"Origin": "https://lite.datasette.io"})
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("page", page_names())
def test_every_snippet_of_a_page_runs(
    page: str, site: str, database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(database_file, tmp_path / "public_sector_blogs.db")
    monkeypatch.chdir(tmp_path)
    reader = Reader(page, tmp_path, site)
    for snippet in snippets(page):
        reader.run(snippet)
    if "r" in reader.names:
        if shutil.which("Rscript") is None:
            pytest.skip("no Rscript found: install r-base-core and r-cran-rsqlite to run the R")
        Path("snippets.R").write_text(str(reader.names["r"]), encoding="utf-8")
        subprocess.run(["Rscript", "--vanilla", "snippets.R"], check=True, capture_output=True)


def test_the_list_leads_to_every_page_and_heading(http: httpx.Client) -> None:
    text = http.get("/docs").text
    for name in page_names():
        assert f'<h2><a href="/docs/{name}">' in text
        page = http.get(f"/docs/{name}").text
        for identity in re.findall(rf'href="/docs/{name}#([^"]+)"', text):
            assert page.count(f'id="{identity}"') == 1
    for wanted in ("spreadsheet", "python", "r", "http", "duckdb", "datasette-lite", "notebook"):
        assert wanted in page_names()


@pytest.mark.parametrize("name", page_names())
def test_a_page_shows_the_address_of_the_site_and_links_that_lead_somewhere(
    http: httpx.Client, site: str, name: str
) -> None:
    text = http.get(f"/docs/{name}").text
    content = text[text.index("<main") : text.index("</main>")]
    assert ON_ONES_OWN_MACHINE not in content and content.count("<h1") == 1
    for link in re.findall(r'href="([^"]+)"', content):
        if link.startswith(("/", site)) or not link.startswith("http"):
            assert http.get(str(httpx.URL(f"{site}/docs/{name}").join(link))).status_code == 200, (
                link
            )


def test_a_page_of_docs_that_there_is_not_is_not_found(http: httpx.Client) -> None:
    assert http.get("/docs/none").status_code == 404


def test_links_to_files_that_the_site_does_not_have_are_text() -> None:
    page = read_page("checking")
    assert "reported in benchmarks/." in page.html and 'href="checking' not in page.html
