"""How far our figures agree with the test data that two peers publish for themselves."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.gold import TOLERANCE
from benchmarks.peers import as_percent, quantulum_unit, recognizers_unit
from publicsectorblogs.figures import Skipped, explain
from publicsectorblogs.model import Quantity

# Reasons shown for each file.
_SHOWN = 4
_HEADS = ("expected", "value", "& unit", "differs", "left out", "missed")


@dataclass(frozen=True)
class Expected:
    """What a peer's test expects in a text, in our terms; `low` and `high` of a range."""

    start: int
    end: int
    value: float
    unit: str
    low: float
    high: float


def agreement(folder: Path) -> list[str]:
    """Return a line for each file of peers' tests below `folder`: how ours fares with it."""
    lines = [
        "Agreement with the peers' own test data, % of what they expect",
        " " * 34 + "".join(f"{head:>9}" for head in _HEADS),
    ]
    files = [folder / "quantulum3" / "quantities.json"]
    files += sorted((folder / "recognizers-text").glob("*/*.json"))
    for path in files:
        lines += _compared(path, _read(path))
    return lines


def _compared(path: Path, cases: Iterable[tuple[str, list[Expected]]]) -> Iterator[str]:
    outcomes: Counter[str] = Counter()
    vetoes: Counter[str] = Counter()
    for text, expected in cases:
        found = explain(text)
        for one in expected:
            outcome = _outcome(one, found)
            outcomes[outcome.split(":")[0]] += 1
            if outcome.startswith("left out"):
                vetoes[outcome.partition(": ")[2]] += 1
    agree = outcomes["value"] + outcomes["unit"]
    counts = [agree, *(outcomes[o] for o in ("unit", "differs", "left out", "missed"))]
    shares = [100 * count / outcomes.total() for count in counts]
    cells = "".join(f"{share:9.1f}" for share in shares)
    yield f"  {f'{path.parent.name}/{path.stem}':<32}{outcomes.total():>9}{cells}"
    if vetoes:
        said = ", ".join(f"{name} {count}" for name, count in vetoes.most_common(_SHOWN))
        yield f"    left out on purpose: {said}"


def _outcome(one: Expected, found: list[Quantity | Skipped]) -> str:
    quantities = [
        q for q in found
        if isinstance(q, Quantity) and q.core_start < one.end and one.start < q.core_end
    ]  # fmt: skip
    right = [q for q in quantities if _agrees(q, one)]
    if right:
        return "unit" if any(q.unit == one.unit for q in right) else "value"
    if quantities:
        return "differs"
    for skipped in found:
        if isinstance(skipped, Skipped) and skipped.start < one.end and one.start < skipped.end:
            return f"left out: {skipped.veto}"
    return "missed"


def _agrees(q: Quantity, one: Expected) -> bool:
    if q.value is not None and one.low == one.high:
        return _close(q.value, one.value)
    if q.low is None or q.high is None:
        return False
    return _close(q.low, one.low) and _close(q.high, one.high)


def _close(number: float, expected: float) -> bool:
    return abs(number - expected) <= TOLERANCE * max(1.0, abs(expected) / 100)


def _read(path: Path) -> Iterator[tuple[str, list[Expected]]]:
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        if "req" in case:
            yield case["req"], list(_quantulum(case))
        else:
            results = case["Results"] or []
            yield case["Input"], [e for r in results for e in _recognizers(r)]


def _quantulum(case: dict[str, Any]) -> Iterator[Expected]:
    """Yield what is expected, in order; `surface` is where it stands, after the one before."""
    at = 0
    for said in case["res"]:
        surface = said["surface"]
        start = case["req"].find(surface, at)
        if start < 0:
            start = at = case["req"].find(surface)
        if start < 0:
            continue
        at = start + len(surface)
        name, factor = quantulum_unit(said["unit"])
        value, unit = as_percent(said["value"] * factor, name, surface)
        margin = (said.get("uncertainty") or 0) * factor
        yield Expected(start, at, value, unit, value - margin, value + margin)


def _recognizers(result: dict[str, Any]) -> Iterator[Expected]:
    resolution = result.get("Resolution") or {}
    said = str(resolution.get("value"))
    try:
        number = float(said.rstrip("%"))
    except ValueError:  # a name without a number ("euros"), which is no figure
        return
    name, factor = recognizers_unit(result["TypeName"], resolution.get("unit"))
    value, unit = as_percent(number * factor, name, result["Text"])
    yield Expected(result["Start"], result["End"] + 1, value, unit, value, value)
