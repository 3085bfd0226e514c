"""A site of its own for what is hostile, so that what is done to it meets no other test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.hostile.front import Front, in_front
from tests.web.serving import make_site, serve


@pytest.fixture(scope="module")
def folder(database_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that is served; what the server says of itself is in its datasette.log."""
    folder = tmp_path_factory.mktemp("hostile")
    make_site(folder, database_file)
    return folder


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[httpx.Client]:
    with (
        serve(folder) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
    ):
        client.get("/")  # the first drawing of charts takes long on a busy machine
        yield client


@pytest.fixture(scope="session")
def front(database_file: Path) -> Iterator[Front]:
    """The project's own database behind nginx."""
    with in_front(database_file) as served:
        yield served


@pytest.fixture
def web(front: Front) -> Iterator[httpx.Client]:
    """A client of the site behind nginx."""
    with front.client() as client:
        yield client
