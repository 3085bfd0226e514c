"""The files that describe the dataset, as `make exports` writes them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(scope="session")
def described(exports: Path) -> Callable[[str], Any]:
    """Read one of them that is JSON, by its name."""
    return lambda name: json.loads((exports / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def faults() -> Callable[[str, Any], list[str]]:
    """Tell where something does not fit one of the schemas, by its name."""

    def told(name: str, said: Any) -> list[str]:
        schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
        return sorted(error.json_path for error in validator.iter_errors(said))

    return told
