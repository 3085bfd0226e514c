"""The report of all benchmarks: what each part measured, kept in a file, and told in Markdown.

`results.json` holds what was measured last of each part, at each size. RESULTS.md and growth.svg
are written from it, so that a part that is run again takes the place of its own section alone.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.machine import describe, installed
from benchmarks.runs import ROOT
from publicsectorblogs.charts import svg

FOLDER = Path(__file__).parent
KEPT, REPORT, CHART = "results.json", "RESULTS.md", "growth.svg"
_PANEL = 300  # pixels
# Dark enough on white, and told apart by those who see few colours; a shape goes with each.
_COLOURS = ["#1d70b8", "#d4351c", "#00703c", "#6f3f9e", "#0b0c0c", "#b58840", "#5694ca"]


@dataclass(frozen=True)
class Table:
    """A table of a report, with the words that stand above it."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    says: str = ""


@dataclass(frozen=True)
class Point:
    """A point of the chart of growth: in which panel, of what, at how many posts."""

    panel: str
    series: str
    posts: int
    value: float


@dataclass(frozen=True)
class Measured:
    """What a part measured; `of`: what on, where it measures on several ("10,000 posts")."""

    tables: Sequence[Table]
    of: str = ""
    points: Sequence[Point] = ()


@dataclass(frozen=True)
class Circumstances:
    """Where and when something was measured; `rounds`: None where nothing is timed in turn."""

    machine: str
    versions: str
    commit: str
    committed: str  # the date of the commit
    clean: bool
    load: float  # of the last minute, when it began: how many processes wanted a core
    rounds: int | None


@dataclass(frozen=True)
class Part:
    """A part of the report: its name on the command line, its title, and what it measures."""

    name: str
    title: str
    says: str


@dataclass
class Results:
    """What was measured last, of each part by what it was measured on."""

    kept: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Results:
        """Return the results in a folder; none where it has none."""
        path = folder / KEPT
        return cls(json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})

    def add(self, part: str, measured: Measured, at: Circumstances) -> None:
        """Put what was measured in the place of what was measured of the same before."""
        self.kept.setdefault(part, {})[measured.of] = {**asdict(measured), "at": asdict(at)}

    def of(self, part: str) -> list[tuple[Measured, Circumstances]]:
        """Return what was measured of a part, the smallest first."""
        found = [_read(one) for one in self.kept.get(part, {}).values()]
        return sorted(found, key=lambda one: (_size(one[0].of), one[0].of))

    def write(self, folder: Path, parts: Sequence[Part]) -> None:
        """Write the results, the report and the chart into a folder."""
        text = json.dumps(self.kept, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / KEPT).write_text(text + "\n", encoding="utf-8")
        points = [point for part in parts for one, _ in self.of(part.name) for point in one.points]
        (folder / CHART).write_text(chart(points), encoding="utf-8")
        (folder / REPORT).write_text(markdown(self, parts), encoding="utf-8")


def _read(kept: Mapping[str, Any]) -> tuple[Measured, Circumstances]:
    tables = [Table(**one) for one in kept["tables"]]
    points = [Point(**one) for one in kept["points"]]
    return Measured(tables, kept["of"], points), Circumstances(**kept["at"])


def _size(of: str) -> int:
    return int("".join(char for char in of if char.isdigit()) or 0)


def circumstances(rounds: int | None) -> Circumstances:
    """Return those of now; what the report itself consists of leaves a tree clean."""
    changed = _git("status", "--porcelain", "--", ".", *(
        f":!benchmarks/{name}" for name in (KEPT, REPORT, CHART)
    ))  # fmt: skip
    commit, _, committed = (_git("log", "-1", "--format=%h %cs") or "").partition(" ")
    return Circumstances(
        describe(), installed(), commit or "not known", committed or "not known", changed == "",
        round(os.getloadavg()[0], 1), rounds,
    )  # fmt: skip


def _git(*arguments: str) -> str | None:
    """Return what git says of the project; None where it is no repository, or there is no git."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def markdown(results: Results, parts: Sequence[Part]) -> str:
    """Return the report: where it was measured, the chart, and a section for each part."""
    every = [at for part in parts for _, at in results.of(part.name)]
    lines = [
        "# Results", "",
        "Written by `make bench` and not by hand. What is measured, and how, is told in "
        "[README.md](README.md). A part that is run again takes the place of its own section "
        "alone, so parts may be of different commits: each says of which.", "",
        *(f"- Machine: {one}" for one in _each(at.machine for at in every)),
        *(f"- Versions: {one}" for one in _each(at.versions for at in every)), "",
        "*Load* is how many processes wanted a core when the part began, by the average of the "
        "last minute. Where it is more than the machine has cores, or close to it, others were at "
        "work: wall times then say how busy the machine was. Seconds of CPU grow as well, if less, "
        "and can be compared within a table alone.", "",
        *_table(Table(
            ["part", "on", "commit", "of", "work tree", "rounds", "load"],
            [cells for part in parts for cells in _contents(part, results)],
        )),
        f"![Time, memory and size by the number of posts]({CHART})", "",
    ]  # fmt: skip
    for part in parts:
        lines += [f"## {part.title}", "", part.says, ""]
        for measured, _ in results.of(part.name):
            lines += [f"### {measured.of}", ""] if measured.of else []
            lines += [line for table in measured.tables for line in _table(table)]
        lines += [] if results.of(part.name) else ["**Not run.**", ""]
    return "\n".join(lines).rstrip() + "\n"


def _contents(part: Part, results: Results) -> Iterable[list[str]]:
    link = f"[{part.title}](#{_anchor(part.title)})"
    found = results.of(part.name)
    if not found:
        yield [link, "**not run**", *[""] * 5]
    for measured, at in found:
        tree = "clean" if at.clean else "changed"
        rounds = "" if at.rounds is None else str(at.rounds)
        yield [link, measured.of, at.commit, at.committed, tree, rounds, f"{at.load:g}"]


def _anchor(title: str) -> str:
    """Return how GitHub names the anchor of a heading."""
    kept = (char for char in title.lower() if char.isalnum() or char in " -")
    return "".join(kept).replace(" ", "-")


def _each(said: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(said))


def text_of(tables: Iterable[Table]) -> str:
    """Return tables in Markdown, for the command that prints them alone."""
    return "\n".join(line for table in tables for line in _table(table)).rstrip()


def _table(table: Table) -> list[str]:
    rows = [table.head, ["---"] * len(table.head), *table.rows]
    return [*([table.says, ""] if table.says else []), *map(row, rows), ""]


def row(cells: Sequence[str]) -> str:
    """Return a row of a table in Markdown."""
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def chart(points: Sequence[Point]) -> str:
    """Draw the growth, a panel for each measure, on scales by powers of ten, as SVG."""
    panels, series = _each(p.panel for p in points), _each(p.series for p in points)
    bounds = [min((p.posts for p in points), default=1), max((p.posts for p in points), default=10)]
    axis = {"titleFontWeight": "normal", "tickCount": 4}
    told = {"field": "series", "type": "nominal", "sort": series}
    legend = {"title": None, "orient": "bottom", "columns": 3, "labelLimit": 320}
    posts = {
        "field": "posts", "type": "quantitative", "scale": {"type": "log", "domain": bounds},
        "axis": {**axis, "title": "posts", "format": "~s"},
    }  # fmt: skip
    value = {
        "field": "value", "type": "quantitative", "scale": {"type": "log"},
        "axis": {**axis, "title": None, "format": ",~g"},
    }  # fmt: skip
    each = [
        {
            "title": {"text": panel, "anchor": "start", "fontWeight": "normal"},
            "width": _PANEL, "height": _PANEL * 0.8,
            "data": {"values": [asdict(point) for point in points if point.panel == panel]},
            "mark": {"type": "line", "point": {"size": 50}, "strokeWidth": 2},
            "encoding": {
                "x": posts, "y": value, "shape": {**told, "legend": None},
                "color": {**told, "scale": {"range": _COLOURS}, "legend": legend},
            },
        }
        for panel in panels
    ]  # fmt: skip
    config = {"font": "sans-serif"}
    spec = {"background": "#ffffff", "padding": 16, "hconcat": each, "config": config}
    return svg(spec, "") + "\n"
