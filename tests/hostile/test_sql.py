"""A server of SQL that strangers reach outlives what they send, and what it serves stays the same."""

from __future__ import annotations

import hashlib
import multiprocessing
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hostile.attacks import DB, paths
from tests.web.serving import make_site, serve

pytestmark = pytest.mark.hostile

AT_ONCE = 8
MOST_MEMORY = 512 * 1024  # kB, that the server may have taken at any time


@pytest.fixture(scope="module")
def site(database_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site of its own, so that what is done to it meets no other test."""
    folder = tmp_path_factory.mktemp("hostile")
    make_site(folder, database_file)
    with (
        serve(folder) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
    ):
        yield client


def test_attacks_side_by_side_end_and_rows_are_answered_meanwhile(
    site: httpx.Client, database_file: Path
) -> None:
    before = hashlib.sha256(database_file.read_bytes()).hexdigest()
    row = site.get(f"{DB}/figures.json?_shape=array&_size=1").json()[0]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = {name: pool.submit(site.get, path) for name, path in paths().items()}
        while not all(answer.done() for answer in answers.values()):
            assert site.get(f"{DB}/figures/{row['id']}").status_code == 200
    refused = {name: found.result().status_code for name, found in answers.items()}
    assert set(refused.values()) <= {200, 400, 403, 503}, refused
    assert hashlib.sha256(database_file.read_bytes()).hexdigest() == before
    assert site.get("/").status_code == 200

    peaks = [_peak(process.pid) for process in multiprocessing.active_children()]
    assert peaks
    assert max(peaks) < MOST_MEMORY


def _peak(process: int | None) -> int:
    """Return the most memory, in kB, that a process has taken so far."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1])
