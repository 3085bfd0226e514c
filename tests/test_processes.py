"""Work that is shared out comes back in order, and its workers never outlive who asked for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from publicsectorblogs.processes import beside, in_order, in_processes

ROOT = Path(__file__).resolve().parents[1]
# Two workers tell their process ids and then are busy for an hour.
SCRIPT = """
import os, time
from publicsectorblogs import processes

os.sched_getaffinity = lambda _: {0, 1}  # as if there were two cores

def work(seconds):
    os.write(1, f"{os.getpid()}\\n".encode())  # at once, so that no two lines mix
    time.sleep(seconds)

list(processes.in_processes(work, [3600, 3600], worth_it=True))
"""


@pytest.mark.parametrize("worth_it", [True, False])
def test_results_come_in_the_order_of_the_items(worth_it):
    assert list(in_processes(abs, range(-50, 0), worth_it=worth_it)) == list(range(50, 0, -1))


def test_what_takes_long_holds_up_no_other() -> None:
    done = Event()

    def work(number: int) -> int:
        if number == 0:
            assert done.wait(60)
        elif number == 49:
            done.set()
        return number

    with ThreadPoolExecutor(2) as executor:
        assert list(in_order(executor, work, range(50))) == list(range(50))


@pytest.mark.parametrize("worth_it", [True, False])
def test_work_beside_gives_its_result_or_its_error_when_asked(worth_it):
    with beside(abs, -1, worth_it=worth_it) as found:
        assert found() == 1
    with beside(abs, "a", worth_it=worth_it) as found, pytest.raises(TypeError):
        found()


def test_work_beside_ends_at_once_when_something_goes_wrong(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    with pytest.raises(ZeroDivisionError), beside(time.sleep, 3600, worth_it=True):
        raise ZeroDivisionError


def test_the_others_end_at_once_when_one_fails(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    with pytest.raises(ValueError, match="non-negative"):
        list(in_processes(time.sleep, [-1, 3600], worth_it=True))


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")  # what has ended but is not yet buried is a Z there
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_workers_end_when_their_parent_is_killed():
    parent = subprocess.Popen(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    workers = {int(parent.stdout.readline()) for _ in range(2)}
    assert len(workers) == 2
    assert all(map(runs, workers))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 30
    while any(map(runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(runs, workers))
