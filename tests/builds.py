"""Runs the build as a user does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "sources"
PAGE = SOURCES / "pages" / "public-sector-blogs-2016-07.txt"


def run_build(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run build_db.py as a user does, in a process of its own."""
    command = [sys.executable, str(ROOT / "build_db.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]
