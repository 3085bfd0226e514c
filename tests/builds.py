"""Runs the build: in the process of the tests, which is fast, or as a user does, in one of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner

import build_db

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "sources"
PAGE = SOURCES / "pages" / "public-sector-blogs-2016-07.txt"


def run_build(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command of build_db.py here; what it does not expect to go wrong is raised."""
    words = list(map(str, arguments))
    handler = signal.getsignal(signal.SIGTERM)
    try:
        result = CliRunner().invoke(build_db.main, words)
    finally:
        signal.signal(signal.SIGTERM, handler)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return subprocess.CompletedProcess(words, result.exit_code, result.stdout, result.stderr)


def run_build_apart(
    *arguments: object, before: Sequence[str] = (), **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run build_db.py as a user does, in a process of its own; `before`: words before it."""
    command = [*before, sys.executable, str(ROOT / "build_db.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def build_page(folder: Path, text: str) -> Path:
    """Build the database of one saved page, of blogs that no register knows, in `folder`."""
    page = folder / "sources" / "pages" / "page.txt"
    page.parent.mkdir(parents=True)
    page.write_text(text, encoding="utf-8")
    (folder / "sources" / "blogs.yml").write_text("blogs: []\n", encoding="utf-8")
    output = folder / "built.db"
    result = run_build("--sources", folder / "sources", "--output", output)
    assert result.returncode == 0, result.stderr
    return output
