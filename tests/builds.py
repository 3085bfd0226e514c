"""Runs the build as a user does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "sources"
PAGE = SOURCES / "pages" / "public-sector-blogs-2016-07.txt"


def run_build(
    *arguments: object, before: Sequence[str] = (), **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run build_db.py as a user does, in a process of its own; `before`: words before it."""
    command = [*before, sys.executable, str(ROOT / "build_db.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)
