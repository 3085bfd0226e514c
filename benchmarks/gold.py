"""Reads hand-marked texts and scores figures against them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publicsectorblogs.model import Quantity

GOLD = Path(__file__).parent.parent / "tests" / "gold"
# A value of the gold is rounded to four places ("a third" is 33.3333).
TOLERANCE = 5e-5


@dataclass(frozen=True)
class Marked:
    """A text with its marked figures and the numerals that are none."""

    id: str
    text: str
    figures: Sequence[Mapping[str, Any]]
    traps: Sequence[Mapping[str, Any]]


@dataclass
class Score:
    """Counts over a set of texts; `strict` asks for value or both bounds, and unit."""

    found: int = 0  # predictions that count
    marked: int = 0  # core figures
    matched: int = 0
    value: int = 0
    unit: int = 0
    strict: int = 0
    bounds: int = 0
    all_right: int = 0
    hedge: int = 0
    trapped: int = 0
    traps: int = 0
    errors: list[str] = field(default_factory=list)

    def f1(self, right: int) -> tuple[float, float, float]:
        """Return precision, recall and F1 for `right` correct ones, in percent."""
        p = 100 * right / self.found if self.found else 0.0
        r = 100 * right / self.marked if self.marked else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def is_held_out(identity: str, text: str) -> bool:
    """Tell by a hash of its text to which half of the development set an item belongs."""
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 1


def development() -> list[Marked]:
    """Return the development set: sentences as such blogs hold them."""
    return _read("development.jsonl")


def tricky() -> list[Marked]:
    """Return sentences written to be hard: full of names, grades, scores and idioms."""
    return _read("tricky.jsonl")


def sentences_without_figures() -> list[Marked]:
    """Return the sentences that hold numerals and state no figure: every one is a trap."""
    return _read("traps.jsonl")


def _read(name: str) -> list[Marked]:
    rows = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [
        Marked(r["id"], r["text"], r["figures"], r["not_figures"]) for r in map(json.loads, rows)
    ]


def page(text: str) -> Marked:
    """Return the saved page with its marks."""
    figures, traps = (
        [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]
        for name in ("figures.jsonl", "not_figures.jsonl")
    )
    return Marked("page", text, figures, traps)


def paragraphs(path: Path) -> list[Marked]:
    """Return marked paragraphs of real posts, one JSON object a line, from outside the repository.

    Its `ignored` figures are doubtful or vague and count neither way. A mark may accept several
    units: "pixel|count".
    """
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Marked(r["id"], r["text"], [*r["figures"], *map(_ignored, r["ignored"])], r["traps"])
        for r in rows
    ]


def _ignored(mark: Mapping[str, Any]) -> dict[str, Any]:
    return {**mark, "core_start": mark["start"], "core_end": mark["end"], "tier": "ignored"}


def score(items: Iterable[tuple[Marked, Sequence[Quantity]]]) -> Score:
    """Score predictions against marks, one to one, on the overlap with the core span."""
    total = Score()
    for marked, found in items:
        _score_one(marked, list(found), total)
    return total


def _score_one(marked: Marked, found: list[Quantity], total: Score) -> None:
    core = [m for m in marked.figures if m.get("tier", "core") == "core"]
    total.marked += len(core)
    total.traps += len(marked.traps)
    left = list(found)
    for mark in core:
        near = [q for q in left if _overlap(q, mark)]
        best = max(near, key=lambda q: _agreement(q, mark), default=None)
        if best is None:
            total.errors.append(f"{marked.id} MISSED {mark['quote']!r} in {_around(marked, mark)}")
            continue
        left.remove(best)
        total.found += 1
        total.matched += 1
        _compare(best, mark, marked, total)
    for quantity in left:
        ignorable = any(_overlap(quantity, m) for m in marked.figures if m not in core)
        if not ignorable:
            total.found += 1
            total.errors.append(
                f"{marked.id} EXTRA {quantity.quote!r} in {_around_q(marked, quantity)}"
            )
            total.trapped += any(
                quantity.core_start < t["end"] and t["start"] < quantity.core_end
                for t in marked.traps
            )


def _compare(q: Quantity, mark: Mapping[str, Any], marked: Marked, total: Score) -> None:
    value = _same(q.value, mark["value"])
    bounds = _same(q.low, mark["low"]) and _same(q.high, mark["high"])
    unit = q.unit in mark["unit"].split("|")
    total.value += value if mark["value"] is not None else bounds
    total.unit += unit
    stated = value and (mark["value"] is not None or bounds)
    total.strict += stated and unit
    total.bounds += bounds
    total.all_right += value and bounds and unit
    total.hedge += q.hedge == mark["hedge"]
    wrong = [
        f"{name} {got!r} not {mark[name]!r}"
        for name, got in (("value", q.value), ("low", q.low), ("high", q.high), ("unit", q.unit),
                          ("hedge", q.hedge), ("per", q.per), ("role", q.role), ("form", q.form))
        if name in mark and not _same(got, mark[name]) and not (name == "unit" and unit)
    ]  # fmt: skip
    if "deictic" in mark and bool(mark["deictic"]) != q.deictic:
        wrong.append(f"deictic {q.deictic}")
    if wrong:
        total.errors.append(
            f"{marked.id} WRONG {q.quote!r}: {', '.join(wrong)} in {_around(marked, mark)}"
        )


def _agreement(q: Quantity, mark: Mapping[str, Any]) -> int:
    units = mark["unit"].split("|")
    same = (_same(q.value, mark["value"]), _same(q.low, mark["low"]), q.unit in units)
    return sum(same)


def _overlap(q: Quantity, mark: Mapping[str, Any]) -> bool:
    return bool(q.core_start < mark["core_end"] and mark["core_start"] < q.core_end)


def _same(one: object, other: object) -> bool:
    """Tell whether two fields are equal, numbers to the four places of the gold."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= TOLERANCE * max(1.0, abs(other) / 100)
    return one == other


def _around(marked: Marked, mark: Mapping[str, Any]) -> str:
    return repr(marked.text[max(0, mark["start"] - 40) : mark["end"] + 30])


def _around_q(marked: Marked, q: Quantity) -> str:
    return repr(marked.text[max(0, q.char_start - 40) : q.char_end + 30])
