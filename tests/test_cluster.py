"""What is asked of a cluster and of its workers, as far as it needs no Dask."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from publicsectorblogs import cluster, inputs
from tests.builds import SOURCES, run_build


def test_without_dask_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    output = tmp_path / "a.db"
    result = run_build("--sources", SOURCES, "--output", output, "--scheduler", "tcp://127.0.0.1:1")
    assert result.returncode == 1
    assert result.stderr == f"{output} was not built: install the extra cluster for --scheduler\n"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("code", "folder", "problem"),
    [
        ("other", "", "has other code, libraries, Python or SQLite"),
        (None, "none", "does not see the folder"),
        (None, "", None),
    ],
)
def test_a_worker_says_what_it_has_not_in_common_with_who_asks_it(
    tmp_path: Path, code: str | None, folder: str, problem: str | None
) -> None:
    asked = cluster.Asked(code or inputs.hash_of_code(), (str(tmp_path), str(tmp_path / folder)))
    packed = cluster.packed(abs, -1)
    if problem:
        with pytest.raises(cluster.ClusterError, match=f"{os.getpid()} on .* {problem}"):
            cluster.do(asked, packed)
    else:
        assert cluster.do(asked, packed) == 1
