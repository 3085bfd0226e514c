"""fetch.py as a scheduled job runs it: what it prints, and its exit codes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from feed_server import page, redirect, rss, status

from publicsectorblogs.alone import alone
from publicsectorblogs.fetch.visit import Plan, visit
from publicsectorblogs.inputs import FETCHING, hashes_of
from publicsectorblogs.model import Blog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def command(tmp_path):
    def run(register: str | None, *options: str) -> subprocess.CompletedProcess[str]:
        if register is not None:
            (tmp_path / "blogs.yml").write_text(f"blogs:\n{register}")
        arguments = [sys.executable, ROOT / "fetch.py", "--sources", tmp_path, "--pause", "0"]
        return subprocess.run(
            [*arguments, *options], capture_output=True, text=True, timeout=30, check=False
        )

    return run


def entry(name: str, url: str, more: str = "") -> str:
    return f"- {{id: {name}, name: {name}, feed_url: '{url}'{more}}}\n"


def test_a_run_fetches_reports_and_fails_only_if_a_feed_failed(site, command, tmp_path):
    site.routes |= {
        "/a/": page(rss(["1", "2"])),
        "/b/": redirect(301, "/a/"),
        "/c/": status(404),
        "/d/": status(410),
    }
    register = "".join(entry(name, site.url(f"/{name}/")) for name in "abcd")
    register += entry("e", site.url("/e/"), ", status: retired")
    done = command(register, "--allow-private")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "skipped  e: retired in the register",
        "new      a: 2 new entries in 1 capture",
        "new      b: 2 new entries in 1 capture",
        "failed   c: answered 404",
        "retired  d: gone for good (410); it will not be asked for again",
        "Changes offered to sources/blogs.yml:",
        f"  b: feed_url: {site.url('/a/')}",
        "  d: status: retired",
        "5 blogs: 2 new, 1 retired, 1 skipped, 1 failed",
    ]
    assert {path.name for path in (tmp_path / "feeds").iterdir()} == {"a", "b", "d"}

    done = command(None, "--allow-private", "--blog", "a", "--blog", "d")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "2 blogs: 1 unchanged, 1 skipped"


def test_a_private_address_is_refused_unless_permitted(site, command):
    site.routes["/a/"] = page(rss(["1"]))
    done = command(entry("a", site.url("/a/")))
    assert done.returncode == 1
    assert "--allow-private permits it" in done.stdout


def test_an_opml_list_needs_no_register(site, command, tmp_path):
    site.routes["/a/"] = page(rss(["1"]))
    path = tmp_path / "list.opml"
    path.write_text(
        f'<opml><body><outline type="rss" text="A" xmlUrl="{site.url("/a/")}"/></body></opml>'
    )
    done = command(None, "--allow-private", "--opml", str(path))
    assert (done.returncode, done.stdout) == (
        0,
        "new      a: 1 new entry in 1 capture\n1 blog: 1 new\n",
    )


@pytest.mark.parametrize(
    ("register", "options", "error"),
    [
        (None, [], "blogs.yml: cannot be read"),
        ("- {id: a}\n", [], "blogs.yml:2: a: 'name' is missing"),
        (entry("a", "file:///etc/passwd"), [], "is no http or https address"),
        (entry("a", "http://a.example/"), ["--blog", "b"], "no blog has the id b"),
        (entry("a", "http://a.example/"), ["--since", "yesterday"], "--since"),
        (entry("a", "http://a.example/"), ["--opml", "no-such-file"], "--opml"),
    ],
)
def test_wrong_use_and_an_unreadable_register_exit_with_2(command, register, options, error):
    done = command(register, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert error in done.stderr


def test_a_fault_of_the_code_is_told_with_its_place_and_stops_nothing(tmp_path):
    class Faulty:
        def __getattr__(self, name):
            raise RuntimeError("broken")

    blog = Blog("a", "A", feed_url="https://a.example/feed/")
    outcome = visit(Faulty(), blog, tmp_path / "a", Plan())
    assert outcome.result == "failed"
    assert re.fullmatch(
        r"unexpected RuntimeError: broken \(test_command\.py, line \d+\)", outcome.reason
    )


def test_a_run_waits_for_another_in_the_same_folder(site, tmp_path):
    site.routes["/a/"] = page(rss(["1"]))
    (tmp_path / "blogs.yml").write_text(f"blogs:\n{entry('a', site.url('/a/'))}")
    lock = tmp_path / "feeds" / FETCHING
    lock.parent.mkdir()
    command = [sys.executable, ROOT / "fetch.py", "--sources", tmp_path, "--pause", "0",
               "--allow-private"]  # fmt: skip
    with alone(lock):
        waiting = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert b"waiting" in waiting.stderr.readline()
        assert hashes_of(tmp_path).keys() == {"blogs.yml"}  # for a build meanwhile
        assert not site.asked
    waiting.communicate(timeout=30)
    assert waiting.returncode == 0
    assert [path.name for path in lock.parent.iterdir()] == ["a"]
