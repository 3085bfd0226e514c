from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from feed_server import Site, serving
from fetcher import Fetcher


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def fetch(tmp_path: Path) -> Fetcher:
    return Fetcher(tmp_path / "feeds")
