"""What one process does at a time."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from publicsectorblogs.alone import alone

COUNTED = 40


def _count(folder: Path, begin: object) -> None:
    """Read a number and write the next, which another would disturb."""
    begin.wait()  # type: ignore[attr-defined]
    number = folder / "number"
    for _ in range(COUNTED):
        with alone(folder / "lock"):
            number.write_text(str(int(number.read_text()) + 1))


def test_what_several_processes_do_is_done_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "number").write_text("0")
    forked = multiprocessing.get_context("fork")
    begin = forked.Barrier(3)
    several = [forked.Process(target=_count, args=(tmp_path, begin)) for _ in range(3)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert [one.exitcode for one in several] == [0, 0, 0]
    assert (tmp_path / "number").read_text() == str(3 * COUNTED)
    assert not (tmp_path / "lock").exists()


def test_the_lock_of_a_process_that_was_killed_holds_nobody_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forked = multiprocessing.get_context("fork")
    here, there = forked.Pipe()

    def hold() -> None:
        with alone(tmp_path / "lock"):
            outlives_it = forked.Process(target=signal.pause)
            outlives_it.start()
            there.send(outlives_it.pid)
            signal.pause()

    holder = forked.Process(target=hold)
    holder.start()
    outlives_it = here.recv()
    holder.kill()
    holder.join()
    try:
        assert (tmp_path / "lock").exists()
        with alone(tmp_path / "lock"):
            assert capsys.readouterr().err == ""
        assert not (tmp_path / "lock").exists()
    finally:
        os.kill(outlives_it, signal.SIGKILL)


def test_what_goes_wrong_meanwhile_is_raised_and_nothing_is_held(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path / "lock"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
