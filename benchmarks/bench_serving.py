"""Measures the site behind nginx: cold and warm pages, the file, and rows while others attack.

    python -m benchmarks.bench_serving [--database FILE]

Without a file, 10,000 posts are made and built. Wants nginx, wrk, curl and two cores, and takes
some ten minutes. What it told is in docs/serving.md.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple
from urllib.parse import quote

import click
import httpx

from benchmarks.feeds import write_sources
from benchmarks.machine import describe
from build_db import build
from publicsectorblogs import DATABASE, FILE, serving
from publicsectorblogs.read_only import read_only
from tests.hostile.attacks import paths

ROOT = Path(__file__).parent.parent
DB = f"/{DATABASE}"
CONNECTIONS = 32
SECONDS = 4
AT_ONCE = 8  # attacks
# Asks for each line of a file once, then for the last one again and again.
ONCE_EACH = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", paths[turn] or paths[#paths])
end
"""


class Load(NamedTuple):
    """What wrk measured."""

    per_second: float  # requests
    p99: float  # seconds
    failed: int


class Site(NamedTuple):
    """A site that is served for the time of the measurement."""

    url: str
    folder: Path
    processes: dict[str, int]  # their ids


@contextmanager
def served(database: Path, folder: Path) -> Iterator[Site]:
    """Serve a database behind nginx, without limits of rate for this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{probe.getsockname()[1]}"
    shutil.rmtree(folder / "cache", ignore_errors=True)  # pages that nginx kept the last time
    serving.configure(ROOT, folder, folder, listen, "localhost", ["127.0.0.1"])
    with serving.served(database, ROOT, folder, folder) as children:
        (running,) = children.running.values()
        ids = {kind: process.pid for kind, process in running.items()}
        yield Site(f"http://{listen}", folder, ids)


def wrk(site: Site, asked: Sequence[str], seconds: int, connections: int = CONNECTIONS) -> Load:
    """Ask for paths, each once and the last one from then on, over some connections."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder, "paths"), Path(folder, "wrk.lua")
        listed.write_text("".join(f"{path}\n" for path in asked), encoding="utf-8")
        script.write_text(ONCE_EACH % listed, encoding="utf-8")
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s",
                   "--latency", "-s", str(script), site.url]  # fmt: skip
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return measured(told)


def measured(told: str) -> Load:
    """Read what wrk tells.

    Raises click.ClickException where it does not tell what it should.
    """
    return Load(
        float(_told(r"^Requests/sec:\s+([\d.]+)$", told)),
        in_seconds(_told(r"^\s+99%\s+(\S+) *$", told)),
        sum(int(n) for n in re.findall(r"(?:read|write|timeout|responses:) (\d+)", told)),
    )


def _told(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.MULTILINE)
    if not found:
        raise click.ClickException(f"wrk did not tell {pattern}:\n{text}")
    return found[1]


def in_seconds(text: str) -> float:
    """Read a time as wrk tells it.

    >>> in_seconds("12.50ms")
    0.0125

    Raises click.ClickException for what is none.
    """
    found = re.fullmatch(r"([\d.]+)(us|ms|s|m|h)", text)
    if not found:
        raise click.ClickException(f"wrk told {text!r} where a time belongs")
    return float(found[1]) * {"us": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "h": 3600}[found[2]]


def kinds(database: Path) -> dict[str, list[str]]:
    """Return addresses of each kind of page: many, or the one that there is."""
    with read_only(database) as connection:

        def column(sql: str) -> list[str]:
            return [str(value) for (value,) in connection.execute(sql)]

        figures = column("select id from figures order by id limit 5000")
        posts = column("select id from posts order by id limit 5000")
        nouns = column("select distinct noun from figures where noun is not null limit 3000")
        words = column(
            "select distinct substr(label, 1, instr(label, ' ') - 1) from posts limit 3000"
        )
    return {
        "home": ["/"],
        "charts": ["/charts"],
        "a chart": ["/charts/tweet-sentiment"],
        "downloads": ["/downloads"],
        "docs": ["/docs/serving"],
        "dictionary": ["/-/dictionary"],
        "tables and queries": [DB],
        "check": ["/check"],
        "a post": [f"{DB}/posts/{id}" for id in posts],
        "a figure": [f"{DB}/figures/{id}" for id in figures],
        "a figure as JSON": [f"{DB}/figures/{id}.json" for id in figures],
        "a card": [f"{DB}/figures/{id}/card" for id in figures],
        "the picture of a card": [f"{DB}/figures/{id}/card.png" for id in figures],
        "figures": [f"{DB}/figures"],
        "figures of a noun": [f"{DB}/figures?noun={quote(noun)}" for noun in nouns],
        "figures as JSON": [f"{DB}/figures.json?noun={quote(noun)}" for noun in nouns],
        "posts of a blog": [f"{DB}/posts?blog_id=blog-{n:03}" for n in range(200)],
        "a prepared question": [f"{DB}/figures_by_noun?_offset={n}" for n in range(3000)],
        "search": [f"/search?q={quote(word)}" for word in words],
        "SQL": [f"{DB}?sql=select+{n}+,*+from+blogs+limit+10" for n in range(5000)],
        "Atom": [f"{DB}/posts.atom?blog_id=blog-{n:03}" for n in range(200)],
    }  # fmt: skip


def load(site: Site, database: Path) -> None:
    """Print how fast each kind of page is, cold and warm."""
    print("| page | cold, requests a second | cold p99, s | warm, requests a second | failed |")
    print("|---|---|---|---|---|")
    for kind, asked in kinds(database).items():
        if len(asked) == 1:
            slowest = at_once(site, asked[0])
            cold = Load(0, slowest, 0)
        else:
            cold = wrk(site, asked, SECONDS)
        settle(site, asked[0])
        warm = wrk(site, asked[:1], 2)
        rate = f"{cold.per_second:.0f}" if cold.per_second else ""
        print(
            f"| {kind} | {rate} | {cold.p99:.2f} | {warm.per_second:.0f} | "
            f"{cold.failed + warm.failed} |",
            flush=True,
        )


def settle(site: Site, path: str) -> None:
    """Have a page kept, once what wrk has asked for and no longer waits for is done with."""
    with httpx.Client() as client:
        while timed(site.url + path, client)[1] != 200:
            time.sleep(0.5)


def at_once(site: Site, path: str) -> float:
    """Ask for a page that nobody has asked for over all connections; return the longest time."""
    most = httpx.Limits(max_connections=CONNECTIONS)
    with httpx.Client(limits=most, timeout=60) as client, ThreadPoolExecutor(CONNECTIONS) as pool:
        asked = [pool.submit(timed, site.url + path, client) for _ in range(CONNECTIONS)]
        return max(one.result()[0] for one in asked)


def timed(url: str, client: httpx.Client) -> tuple[float, int]:
    """Return the seconds that an answer takes, and its status.

    The client is made before: that takes some 0.06 s of CPU, mostly for certificates.
    """
    start = time.perf_counter()
    status = client.get(url, timeout=60).status_code
    return time.perf_counter() - start, status


def file(site: Site, size: int) -> None:
    """Print how fast the database is downloaded by curl, whole and in parts."""
    part = 16 * 2**20
    parts = [f"{begin}-{min(begin + part, size) - 1}" for begin in range(0, size, part)]
    for name, ranges in (("whole", ["0-"] * 10), (f"in parts of {part >> 20} MB", parts * 5)):
        start = time.perf_counter()
        done = sum(_download(f"{site.url}{DB}.db", span) for span in ranges)
        rate = done / 1e6 / (time.perf_counter() - start)
        print(f"the database, {size / 1e6:.0f} MB, {name}: {rate:.0f} MB a second")


def _download(url: str, span: str) -> int:
    command = ["curl", "-sS", "-o", "/dev/null", "-w", "%{size_download}", "-r", span, url]
    return int(subprocess.run(command, capture_output=True, check=True).stdout)


def attacked(site: Site, database: Path) -> None:
    """Print how long rows and the attacks take, eight of these at a time."""
    rows = iter(kinds(database)["a figure"])
    quiet = _rows(site, rows, lambda: False, 100)
    ended = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(_rows, site, rows, ended.is_set, 10_000)
        answers = attack(site)
        ended.set()
        meanwhile = beside.result()
    for name, times in (("quiet", quiet), ("attacked", meanwhile)):
        cut = quantiles(times, n=100)
        print(
            f"row pages, {name}: {len(times)}, median {cut[49]:.3f} s, p99 {cut[98]:.3f} s, "
            f"most {max(times):.3f} s"
        )
    slowest = sorted(answers.items(), key=lambda one: -one[1][0])
    statuses = sorted({status for _, status in answers.values()})
    print(f"attacks: {len(answers)}, statuses {statuses}, slowest:")
    for name, (seconds, status) in slowest[:6]:
        print(f"  {seconds:.2f} s, {status}: {name}")
    for process, pid in site.processes.items():
        print(f"{process}: at most {_peak(pid) / 1024:.0f} MB")


def attack(site: Site) -> dict[str, tuple[float, int]]:
    """Send the attacks, some at a time; return the seconds that each took, and its status."""
    asked = paths()
    with httpx.Client(timeout=60) as client, ThreadPoolExecutor(AT_ONCE) as attackers:
        answers = attackers.map(lambda path: timed(site.url + path, client), asked.values())
        return dict(zip(asked, answers, strict=True))


def _rows(site: Site, rows: Iterator[str], ended: Callable[[], bool], most: int) -> list[float]:
    """Return the seconds that pages of rows take, one after the other until it is ended."""
    times: list[float] = []
    with httpx.Client(timeout=60) as client:
        while len(times) < most and not ended():
            seconds, status = timed(site.url + next(rows), client)
            if status != 200:
                raise click.ClickException(f"a row was answered {status}")
            times.append(seconds)
            time.sleep(0.02)
    return times


def _peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])  # type: ignore[index]


@click.command()
@click.option("--database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--only", type=click.Choice(["load", "file", "attacked"]), help="One of the parts.")
@click.option("--folder", type=click.Path(path_type=Path), help="Keeps the release for next time.")
def main(database: Path | None, only: str | None, folder: Path | None) -> None:
    """Print what the site does behind nginx, on 10,000 posts."""
    with tempfile.TemporaryDirectory(prefix="psb") as scratch:
        if database is None:
            database = Path(scratch, FILE)
            write_sources(Path(scratch, "sources"), 200, 50)
            build(Path(scratch, "sources"), database, lambda results, *_: iter(results))
        print(describe(), flush=True)
        with served(database, folder or Path(scratch)) as site:
            if only in (None, "attacked"):
                attacked(site, database)
            if only in (None, "load"):
                load(site, database)
            if only in (None, "file"):
                file(site, database.stat().st_size)


if __name__ == "__main__":
    main()
