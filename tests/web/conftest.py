"""A Datasette process, an HTTP client and a tab of a browser for the tests of the site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Request

from tests.web.serving import make_site, serve


@pytest.fixture(scope="session")
def site_folder(
    database_file: Path, exports: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder that is served; what the server says of itself is in its datasette.log."""
    folder = tmp_path_factory.mktemp("site")
    make_site(folder, database_file)
    shutil.copytree(exports, folder / "exports")
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the site over the project's own database."""
    with serve(site_folder) as url:
        httpx.get(url, timeout=60)  # the first drawing of charts takes long on a busy machine
        yield url


@pytest.fixture(scope="session")
def http(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site, trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def faults() -> list[str]:
    """What went wrong in the tab since the list was emptied."""
    return []


@pytest.fixture(scope="session")
def tab(browser: Browser, site: str, faults: list[str]) -> Iterator[Page]:
    """The one tab of the tests, which lists its faults: a process for each test would take long."""

    def note(request: Request) -> None:
        if not request.url.startswith((f"{site}/", "data:", "blob:")):
            faults.append(f"request to {request.url}")

    context = browser.new_context(base_url=site)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("request", note)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda m: faults.append(f"console: {m.text}") if m.type == "error" else None)
    yield page
    context.close()


@pytest.fixture
def page(tab: Page, faults: list[str]) -> Iterator[Page]:
    """A page 1280 wide that reaches the site alone; any error or other request fails the test."""
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(color_scheme="light")
    faults.clear()
    yield tab
    tab.context.clear_cookies()
    tab.context.clear_permissions()
    tab.goto("about:blank")
    assert not faults
