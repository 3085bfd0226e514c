"""A server of SQL that strangers reach outlives what they send, and what it serves stays the same."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hostile.attacks import DB, paths
from tests.hostile.memory import MOST_MEMORY, most_memory

pytestmark = pytest.mark.hostile

AT_ONCE = 8


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

    assert most_memory() < MOST_MEMORY
