"""What the tests share: the sources of the project and the database that they make."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from publicsectorblogs.exports import write_exports
from publicsectorblogs.model import Post
from publicsectorblogs.read.remnants import find_remnants
from publicsectorblogs.read_only import read_only
from tests.builds import SOURCES, run_build_apart

pytest_plugins = ("tests.browser",)

# How long an example takes depends on what the machine does beside, so no test asks. Where changes
# are judged, the examples are the same each time; elsewhere each run looks for new ones.
settings.register_profile("ours", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("ours")


@pytest.fixture(scope="session")
def database_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that the project's own sources make."""
    output = tmp_path_factory.mktemp("database") / "public_sector_blogs.db"
    result = run_build_apart("--sources", SOURCES, "--output", output)
    assert result.returncode == 0, result.stderr
    return output


@pytest.fixture(scope="session")
def db(database_file: Path) -> Iterator[sqlite3.Connection]:
    with read_only(database_file) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


@pytest.fixture(scope="session")
def exports(database_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that are made of it, for a site at https://numbers.example.org."""
    folder = tmp_path_factory.mktemp("exported") / "exports"
    write_exports(database_file, folder, "https://numbers.example.org")
    return folder


@pytest.fixture
def make_post() -> Callable[..., Post]:
    """Make a post of a body, as a reader of pages does."""

    def make(body: str, post_id: str = "p1") -> Post:
        return Post(post_id, "blog", body, "capture", remnants=find_remnants(body))

    return make
