"""What the modules of a package declare, found without a list of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any


def declared_in(package: str, name: str) -> Iterator[Any]:
    """Yield the `name` of each module of `package`, in the order of the modules' names.

    Modules whose names begin with "_" are shared by the others and declare nothing.
    """
    path = importlib.import_module(package).__path__
    for module in sorted(module.name for module in pkgutil.iter_modules(path)):
        if not module.startswith("_"):
            yield getattr(importlib.import_module(f"{package}.{module}"), name)
