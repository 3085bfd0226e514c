"""What is served behind nginx: its configuration, and which release readers get."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from publicsectorblogs import serving
from tests.builds import ROOT


def test_the_configuration_is_one_that_nginx_takes(tmp_path: Path) -> None:
    if shutil.which("nginx") is None:
        pytest.skip("no nginx found: install the package nginx-light")
    words = ["configure", "--home", tmp_path, "--run", tmp_path, "--site", ROOT]
    words += [
        "--listen",
        "127.0.0.1:8099",
        "--host",
        "data.example.org",
        "--unlimited",
        "127.0.0.1",
    ]
    written = CliRunner().invoke(serving.main, list(map(str, words)))
    assert written.exit_code == 0, written.output
    command = ["nginx", "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert (
        "@" not in (tmp_path / "nginx.conf").read_text().replace("@matched", "").split("\n\n", 1)[1]
    )


def test_readers_get_the_release_that_was_switched_to(tmp_path: Path) -> None:
    assert serving.current(tmp_path) is None
    for name in ("one", "two", "two"):
        serving.switch(tmp_path, name)
        assert serving.current(tmp_path) == name


def test_no_process_is_left_where_another_of_a_release_cannot_be_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "PROCESSES", {"pages": (), "asked": (str(tmp_path / "none"),)})
    with serving.Children(tmp_path, tmp_path) as children:
        with pytest.raises(FileNotFoundError):
            children.start("one")
        (first,) = children.running["one"].values()
    assert first.poll() is not None


def test_a_file_that_is_no_database_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving.signal, "signal", lambda *_: None)
    database = tmp_path / "one.db"
    database.write_text("no database")
    for command in ("run", "publish"):
        words = [command, "--home", tmp_path, "--run", tmp_path, "--site", ROOT, database]
        done = CliRunner().invoke(serving.main, list(map(str, words)))
        assert done.exit_code == 1
        assert done.output.startswith(f"Error: {database}") and done.output.count("\n") == 1
