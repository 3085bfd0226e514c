"""New builds come before readers without a moment between, and a build that dies changes nothing."""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import re
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from publicsectorblogs import serving
from publicsectorblogs.read_only import read_only
from tests.builds import ROOT, build_page, run_build
from tests.hostile.attacks import DB
from tests.hostile.front import Front, in_front

pytestmark = pytest.mark.hostile

SWAPS = 10
REQUESTS = 10_000
KILLS = 60
READERS = 6
TEXT = "We mended {} paths in July.\n\nOriginal source – Maps and Parks\n"
VERSION = (
    f"{DB}.json?sql=select+value+from+build_info+where+name='version+of+the+data'&_shape=array"
)
PATHS = (
    "/",
    "/downloads",
    f"{DB}/posts",
    VERSION,
    f"{DB}.db",
    "/downloads/SHA256SUMS",
    "/search?q=paths",
)


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Databases that differ, the first and those of all swaps."""
    folder = tmp_path_factory.mktemp("builds")
    return [build_page(folder / str(n), TEXT.format(n + 20)) for n in range(SWAPS + 1)]


@pytest.fixture(scope="module")
def front(databases: list[Path]) -> Iterator[Front]:
    """The first of them behind nginx."""
    with in_front(databases[0]) as served:
        yield served


class Readers:
    """Ask for pages and files again and again, each over a connection that stays open."""

    def __init__(self, front: Front) -> None:
        self.front, self.ended = front, threading.Event()
        self.asked, self.faults = 0, set[str]()
        self.bodies: dict[tuple[str, str], set[str]] = {}  # of an address and a tag: their hashes
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.read, args=[n]) for n in range(READERS)]

    def read(self, turn: int) -> None:
        with self.front.client() as client:
            while not self.ended.is_set():
                turn += 1
                path = PATHS[turn % len(PATHS)]
                try:
                    self.note(path, client.get(path))
                except httpx.TransportError as error:
                    self.faults.add(f"{path}: {error!r}")
                time.sleep(0.02)  # for the swap, which runs in this process too

    def note(self, path: str, answer: httpx.Response) -> None:
        tag = answer.headers.get("etag", "none")
        digest = hashlib.sha256(answer.content).hexdigest()
        with self.lock:
            self.asked += 1
            self.bodies.setdefault((path, tag), set()).add(digest)
            if answer.status_code != 200:
                self.faults.add(f"{path}: {answer.status_code}")
            if path == f"{DB}.db" and tag != f'"{digest}"':
                self.faults.add(f"{path}: {tag} is the tag of {digest}")
            if path == "/downloads/SHA256SUMS" and answer.text[:64] != tag[1:65]:
                self.faults.add(f"{path}: {tag} is the tag of the sums of {answer.text[:64]}")


def test_readers_notice_nothing_of_new_builds_but_what_is_new(
    front: Front, databases: list[Path]
) -> None:
    readers = Readers(front)
    for thread in readers.threads:
        thread.start()
    try:
        for database in databases[1:]:
            name = serving.publish(
                database, ROOT, front.home, front.home, front.children.start, front.children.stop,
                grace=2,
            )  # fmt: skip
            assert name == serving.current(front.home)
            assert [path.name for path in (front.home / "releases").iterdir()] == [name]
        while readers.asked < REQUESTS and all(thread.is_alive() for thread in readers.threads):
            time.sleep(0.1)
    finally:
        readers.ended.set()
        for thread in readers.threads:
            thread.join()
    print(f"{readers.asked} requests during {SWAPS} swaps")
    assert not readers.faults
    assert readers.asked >= REQUESTS
    several = {path for (path, _), bodies in readers.bodies.items() if len(bodies) > 1}
    assert several <= {VERSION}  # whose tag is weak, since it tells how long it took
    files = {tag for path, tag in readers.bodies if path == f"{DB}.db"}
    assert files == {f'"{hashlib.sha256(d.read_bytes()).hexdigest()}"' for d in databases}


def test_what_does_not_answer_is_not_put_before_readers(
    front: Front, databases: list[Path], tmp_path: Path
) -> None:
    before, broken = serving.current(front.home), tmp_path / "broken.db"
    with closing(sqlite3.connect(databases[0])) as whole, closing(sqlite3.connect(broken)) as copy:
        whole.backup(copy)
        copy.execute("DROP TABLE posts_fts")
        copy.commit()
    with pytest.raises(serving.NotServable, match="/search"):
        serving.publish(
            broken, ROOT, front.home, front.home, front.children.start, front.children.stop, grace=0
        )
    assert serving.current(front.home) == before
    assert [path.name for path in (front.home / "releases").iterdir()] == [before]
    with front.client() as web:
        assert web.get("/search?q=paths").status_code == 200


def test_a_build_that_is_killed_at_any_moment_leaves_the_last_good_database(
    front: Front, tmp_path: Path
) -> None:
    output = build_page(tmp_path, TEXT.format(900))
    page = tmp_path / "sources" / "pages" / "page.txt"
    arguments = ("--sources", tmp_path / "sources", "--output", output)
    draw, forked = random.Random(12), multiprocessing.get_context("fork")
    page.write_text(TEXT.format(901), encoding="utf-8")
    started = time.monotonic()
    build = forked.Process(target=_build, args=arguments)
    build.start()
    build.join()
    assert build.exitcode == 0
    took = time.monotonic() - started
    killed, turn, good = 0, 0, output.read_bytes()
    while killed < KILLS:
        turn += 1
        page.write_text(TEXT.format(1000 + turn), encoding="utf-8")
        started = time.monotonic()
        build = forked.Process(target=_build, args=arguments)
        build.start()
        build.join(draw.uniform(0, took))
        build.kill()
        build.join()
        assert build.exitcode in (0, -signal.SIGKILL)
        killed += build.exitcode != 0
        if build.exitcode == 0:  # it takes less by now
            took = min(took, time.monotonic() - started)
        elif output.read_bytes() != good:
            # It had put the new database in place, whole, and was about to end.
            assert _states(output) == [f"{1000 + turn}"]
        good = output.read_bytes()
        assert len(_states(output)) == 1
    print(f"{killed} of {turn} builds were killed")

    run_build(*arguments)
    afresh = build_page(tmp_path / "afresh", TEXT.format(1000 + turn))
    assert output.read_bytes() == afresh.read_bytes()
    with front.client() as web:
        served = web.get(f"{DB}.db")
        assert served.headers["etag"] == f'"{hashlib.sha256(served.content).hexdigest()}"'


def _build(*arguments: object) -> None:
    """Build in this process, which ends as the build does."""
    sys.exit(run_build(*arguments).returncode)


def _states(database: Path) -> list[str]:
    """Return what the figures of a sound database say."""
    with read_only(database) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        found = connection.execute("select quote from figures")
        return [re.sub(r"\D", "", quote) for (quote,) in found]
