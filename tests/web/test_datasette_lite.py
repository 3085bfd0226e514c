"""The published file in Datasette Lite: Datasette in a browser, on Python that is made for it.

Datasette Lite itself fetches what it runs from elsewhere. This does the same with Pyodide from its
package (`make test-lite` gets it) and with the Datasette that is installed here: a page of another
site fetches the database, and Datasette, without any plugin of ours, answers from it in the page.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from threading import Thread
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from publicsectorblogs.questions import views
from publicsectorblogs.tables import discover
from tests.builds import ROOT

PYODIDE = ROOT / ".pyodide" / "package"
DB = "/public_sector_blogs"
START = """async file => {
  const { loadPyodide } = await import("/pyodide/pyodide.mjs");
  const python = globalThis.python = await loadPyodide();
  const fetched = async url => new Uint8Array(await (await fetch(url)).arrayBuffer());
  python.unpackArchive(await fetched("/datasette.zip"), "zip", {extractDir: "/packages"});
  python.FS.writeFile("/public_sector_blogs.db", await fetched(file));
  await python.runPythonAsync(`
import sys
sys.path.insert(0, "/packages")
from datasette.app import Datasette
datasette = Datasette(files=["/public_sector_blogs.db"], settings={"num_sql_threads": 0})
await datasette.invoke_startup()
async def ask(path):
    answer = await datasette.client.get(path)
    return answer.status_code, answer.text
`);
}"""
ASK = "async path => (await python.globals.get('ask')(path)).toJs()"

pytestmark = [
    pytest.mark.lite,
    pytest.mark.skipif(not PYODIDE.exists(), reason="no Pyodide found: run make test-lite"),
]


def datasette_and_what_it_needs() -> set[str]:
    """The names of the installed packages that Datasette imports, itself among them."""
    found: set[str] = set()
    wanted = {"datasette"}
    while wanted - found:
        for name in wanted - found:
            found.add(name)
            needs = [need for need in metadata.requires(name) or [] if "extra ==" not in need]
            wanted |= {re.split(r"[^\w.-]", need)[0].lower() for need in needs}
        wanted = {name for name in wanted if list(metadata.Distribution.discover(name=name))}
    return found - {"pip", "setuptools"}


def pack(packages: set[str], archive: Path) -> None:
    """Pack packages; those with parts in C have the same in Python beside them."""
    with ZipFile(archive, "w") as packed:
        for name in sorted(packages):
            for file in metadata.files(name) or []:
                if file.suffix not in (".so", ".pyc") and not str(file).startswith(".."):
                    packed.write(str(file.locate()), str(file))


@pytest.fixture(scope="module")
def lite(browser: Browser, site: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A function that asks Datasette in a page for a path; returns status and text."""
    folder = tmp_path_factory.mktemp("lite")
    (folder / "pyodide").symlink_to(PYODIDE)
    (folder / "index.html").write_text("<!DOCTYPE html><title>Lite</title>", encoding="utf-8")
    pack(datasette_and_what_it_needs(), folder / "datasette.zip")
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    page.evaluate(START, f"{site}{DB}.db")
    yield lambda path: page.evaluate(ASK, path)
    context.close()
    server.shutdown()
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", [*(table.name for table in discover()), *views()])
def test_every_table_and_view_is_read(lite: Any, db: sqlite3.Connection, name: str) -> None:
    status, text = lite(f"{DB}/{name}.csv?_stream=on")
    assert status == 200
    columns = [column[0] for column in db.execute(f"select * from {name} limit 0").description]
    assert text.split("\r\n")[0].split(",") == columns
    status, text = lite(f"{DB}.json?sql=select+count(*)+from+{name}&_shape=arrayfirst")
    assert (status, text) == (200, f"[{db.execute(f'select count(*) from {name}').fetchone()[0]}]")


@pytest.mark.parametrize("path", [
    f"{DB}/figures?_facet=unit&unit=percent", f"{DB}/posts?_search=employment",
    f"{DB}/figures?_search=people", f"{DB}/money",
])  # fmt: skip
def test_pages_facets_and_search_work(lite: Any, path: str) -> None:
    status, text = lite(path)
    assert status == 200 and '<table class="rows-and-columns">' in text
    assert f'href="{DB}/figures"' in lite(DB)[1]
