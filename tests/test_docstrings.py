"""The examples in docstrings give what they say."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from tests.builds import ROOT

MODULES = [
    path.relative_to(ROOT)
    for folder in ("publicsectorblogs", "plugins", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_the_examples_of_a_module_hold(path: Path) -> None:
    found = doctest.testmod(import_module(".".join(path.with_suffix("").parts)))
    assert found.attempted and not found.failed
