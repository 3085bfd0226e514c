"""A build by the workers of a cluster makes the same bytes, or ends with a clear error."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from publicsectorblogs import cluster, inputs, processes
from tests.builds import PAGE, run_build, run_build_apart

distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")
dask = pytest.importorskip("dask", reason="the extra cluster is not installed")

# The posts of the large blog: more than are analysed together.
LARGE = 450
SEEDLINGS = "<item><guid>g{0}</guid><description>It cost £{0}, not 9 per cent.</description></item>"
EXCERPT = PAGE.read_text(encoding="utf-8").split("Original source")[1].partition("\n")[2][:1500]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Blogs enough for several workers, one so large that it is shared out, and near-copies."""
    folder = tmp_path_factory.mktemp("cluster") / "sources"
    posts = {f"b{number}": range(number, number + 3) for number in range(24)}
    for blog, numbers in {**posts, "large": range(LARGE)}.items():
        items = "".join(SEEDLINGS.format(number) for number in numbers)
        if blog in ("b1", "b2", "large"):
            items += f"<item><guid>copy</guid><description>{EXCERPT}</description></item>"
        feed = folder / "feeds" / blog / "feed.xml"
        feed.parent.mkdir(parents=True)
        title = f"<title>{blog}</title>"
        feed.write_text(f"<rss version='2.0'><channel>{title}{items}</channel></rss>")
    (folder / "blogs.yml").write_text("blogs: []\n")
    return folder


def build(sources: Path, output: Path, scheduler: str) -> subprocess.CompletedProcess[str]:
    return run_build("--sources", sources, "--output", output, "--scheduler", scheduler)


@pytest.fixture(scope="module")
def expected(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database as processes of this machine make it."""
    output = tmp_path_factory.mktemp("expected") / "a.db"
    result = run_build_apart("--sources", sources, "--output", output)
    assert result.returncode == 0, result.stderr
    return output.read_bytes()


async def nothing() -> None:
    pass


@contextmanager
def local_cluster(workers: int = 2, *, restarts: bool = True, **options: Any) -> Iterator[Any]:
    """Start a scheduler and workers of two threads, each a process that may be started again."""
    with distributed.LocalCluster(
        n_workers=workers, threads_per_worker=2, processes=True, host="127.0.0.1",
        dashboard_address="127.0.0.1:0", **options,
    ) as started:  # fmt: skip
        for nanny in started.workers.values() if not restarts else ():
            nanny.instantiate = (
                nothing  # by which it would start a worker in place of one that ended
            )
        yield started


@pytest.fixture(scope="module")
def address(expected: bytes) -> Iterator[str]:
    with local_cluster() as started:
        yield started.scheduler_address


def test_a_cluster_processes_and_one_core_make_the_same_bytes(
    sources: Path, expected: bytes, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_cluster, of_one_core = tmp_path / "cluster.db", tmp_path / "one.db"
    result = build(sources, of_cluster, address)
    assert result.returncode == 0, result.stderr
    assert of_cluster.read_bytes() == expected
    monkeypatch.setattr(processes, "cores", lambda: 1)
    assert run_build("--sources", sources, "--output", of_one_core).returncode == 0
    assert of_one_core.read_bytes() == expected
    rows = [path.name for path in tmp_path.iterdir()]
    assert sorted(rows) == ["cluster.db", "cluster.db.cache", "one.db", "one.db.cache"]


def test_what_is_kept_is_taken_by_the_workers(sources: Path, address: str, tmp_path: Path) -> None:
    output, changed = tmp_path / "a.db", tmp_path / "sources"
    shutil.copytree(sources, changed)
    build(changed, output, address)
    feed = changed / "feeds" / "large" / "feed.xml"
    feed.write_text(feed.read_text().replace("It cost £7,", "It cost £7,000,"))
    result = build(changed, output, address)
    posts = 24 * 3 + LARGE + 3
    assert f"{posts - 1} of {posts} posts were as before" in result.stdout


def test_a_worker_of_other_code_ends_the_build(
    sources: Path, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "a.db"
    output.write_bytes(b"the last good one")
    monkeypatch.setattr(inputs, "hash_of_code", lambda: "other")
    result = build(sources, output, address)
    assert result.returncode == 1
    said = rf"{output} was not built: the worker \d+ on .* has other code, .*\n"
    assert re.fullmatch(said, result.stderr)
    assert output.read_bytes() == b"the last good one"


def test_a_worker_without_our_code_ends_the_build_and_lives_on(
    sources: Path, tmp_path: Path
) -> None:
    hide = "import sys; sys.modules['publicsectorblogs'] = None"
    output = tmp_path / "a.db"
    with local_cluster(1, restarts=False, preload=[hide]) as started:
        result = build(sources, output, started.scheduler_address)
        assert started.scheduler.workers
    assert result.stderr.startswith(f"{output} was not built: a worker has other code, or none: ")


def test_what_the_sources_have_wrong_is_told_as_ever(
    sources: Path, address: str, tmp_path: Path
) -> None:
    wrong = tmp_path / "sources"
    shutil.copytree(sources, wrong)
    (wrong / "feeds" / "b3" / "feed.xml.yml").write_text("[]\n")
    result = build(wrong, tmp_path / "a.db", address)
    assert (
        result.stderr
        == f"{wrong}/feeds/b3/feed.xml.yml:1: a sidecar is a mapping of fields to values\n"
    )


# --- workers that end -----------------------------------------------------------------------------


def build_and_kill(
    sources: Path, output: Path, scheduler: str, at_once: int | None = None
) -> tuple[subprocess.CompletedProcess[str], set[int]]:
    """Build, and kill the first worker that has left rows; return which it was, too.

    `at_once`: the process to kill instead, as soon as there is where to leave them.
    """
    killed, is_built = set[int](), Event()

    def kill() -> None:
        while not killed and not is_built.wait(0.005):
            for path in output.parent.glob(f"{output.name}.rows-*{'' if at_once else '/*'}"):
                process = at_once or int(path.name.split("-")[1])
                if process != os.getpid() and not killed:
                    os.kill(process, signal.SIGKILL)
                    killed.add(process)

    thread = Thread(target=kill)
    thread.start()
    try:
        return build(sources, output, scheduler), killed
    finally:
        is_built.set()
        thread.join()


@pytest.mark.parametrize("again", [True, False], ids=["and started again", "and not"])
def test_when_a_worker_is_killed_another_does_its_work(
    sources: Path, expected: bytes, tmp_path: Path, again: bool
) -> None:
    output = tmp_path / "a.db"
    with local_cluster(restarts=again) as started:
        result, killed = build_and_kill(sources, output, started.scheduler_address)
    assert len(killed) == 1
    assert result.returncode == 0, result.stderr
    assert output.read_bytes() == expected


@pytest.mark.parametrize(
    ("workers", "failures", "told"),
    [
        (1, 3, "the scheduler has had no worker for 1 seconds"),
        (2, 0, "several workers ended at the same piece of work; is there enough memory?"),
    ],
    ids=["the only one", "each at the same work"],
)
def test_when_workers_are_killed_and_no_other_can_do_the_work_the_last_database_stays(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    workers: int, failures: int, told: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(cluster, "_TO_COME", 1)
    output = tmp_path / "a.db"
    output.write_bytes(b"the last good one")
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": failures}),
        local_cluster(workers, restarts=False) as started,
    ):
        only = started.workers[0].pid if workers == 1 else None
        result, killed = build_and_kill(sources, output, started.scheduler_address, only)
    assert len(killed) == 1
    assert result.returncode == 1
    assert result.stderr == f"{output} was not built: {told}\n"
    assert output.read_bytes() == b"the last good one"


def test_a_scheduler_without_workers_and_one_that_is_not_there_are_errors(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_TO_COME", 1)
    monkeypatch.setattr(cluster, "_TO_ANSWER", 1)
    output = tmp_path / "a.db"
    with local_cluster(0) as started:
        address = started.scheduler_address
        assert "has had no worker for 1 seconds" in build(sources, output, address).stderr
    result = build(sources, output, address)
    assert result.stderr == f"{output} was not built: no scheduler answers at {address}\n"
    result = build(sources, output, "nonsense://x")
    assert result.stderr == f"{output} was not built: no scheduler answers at nonsense://x\n"
    assert not list(tmp_path.iterdir())
