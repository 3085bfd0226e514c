"""Measures how long the site takes for each kind of page, with many values each.

    python -m benchmarks.bench_pages --database FILE [--each 20] [--only WORDS]

serves a database by Datasette, with nothing in front of it that keeps pages, and asks for one page
after the other. It prints, for each kind, the time of the median page, of the 95th of a hundred and
of the slowest, the processor time of the server for one, and how many were not answered by 200 or
were cut short, as where counting a facet took too long. What it told is in docs/serving.md.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

import click
import httpx
from datasette.utils import tilde_encode

from benchmarks import report
from benchmarks.machine import describe, versions
from publicsectorblogs import DATABASE, FILE, questions, schema
from publicsectorblogs.charts import all_charts
from publicsectorblogs.questions import Parameter, Question
from publicsectorblogs.read_only import read_only
from publicsectorblogs.serving import SITE
from publicsectorblogs.tables import Table, discover

ROOT = Path(__file__).parent.parent
DB = f"/{DATABASE}"
AIM = 0.2  # seconds that 95 of 100 pages of a kind may take
WARMING = 3  # pages of each kind that are asked for before any is measured
TABLES = {table.name: table for table in discover()}
SITEMAP = 10_000  # rows that one lists
_PATIENCE = 120  # seconds until a start that says nothing counts as failed
# Bytes of rows, some 1,500 of them, that are waited for of a stream: its beginning is a page, and
# its end is none.
_ENOUGH = 200_000
_STREAM = "_stream=on"
_BLOGS = "select id from blogs where posts > 0 order by posts desc"
_FREQUENT_NOUNS = "select noun from figures_by_noun limit 200"

Paths = Mapping[str, Sequence[str]]  # addresses of each kind of page


@dataclass(frozen=True, slots=True)
class Measured:
    """How long pages of a kind took; times are in seconds."""

    kind: str
    pages: int
    median: float
    p95: float
    most: float
    processor: float  # of the server, for one page
    failed: int  # not answered by 200
    cut: int  # answered without all that belongs to them
    slowest: str  # its address

    @property
    def is_missed(self) -> bool:
        """Tell whether the aim is missed: pages too slow, not answered or cut short."""
        return self.p95 > AIM or self.failed > 0 or self.cut > 0


class Values:
    """What a database holds, for addresses of its pages."""

    def __init__(self, connection: sqlite3.Connection, each: int) -> None:
        self.connection, self.each = connection, each

    def some(self, sql: str, *given: object) -> list[Any]:
        """Return values of a query's first column, spread evenly over its rows."""
        return _spread([value for (value,) in self.connection.execute(sql, given)], self.each)

    def rows(self, table: str, columns: Sequence[str]) -> list[tuple[Any, ...]]:
        """Return some columns of rows of a table, spread over all by their numbers."""
        named = ", ".join(f'"{name}"' for name in columns)
        (last,) = self.connection.execute(f"select max(rowid) from {table}").fetchone()
        sql = f"select {named} from {table} where rowid >= ? order by rowid limit 1"
        places = _spread(range(1, (last or 0) + 1), self.each)
        found = (self.connection.execute(sql, [place]).fetchone() for place in places)
        return list(dict.fromkeys(found))

    def keys(self, table: str) -> list[str]:
        """Return the paths of rows of a table, spread over all."""
        rows = self.rows(table, schema.keys(TABLES[table]))
        return [",".join(tilde_encode(str(value)) for value in row) for row in rows]

    def words(self, table: str, least: int, most: int) -> list[str]:
        """Return words that so many rows of a table hold, spread over their alphabet."""
        self.connection.executescript(
            f"create virtual table if not exists temp.all_words_of_{table}"
            f" using fts5vocab(main, {table}_fts, row);"
            f"create temp table if not exists words_of_{table} as"
            f" select term, doc from all_words_of_{table} where doc > 0"
        )
        return self.some(
            f"select term from words_of_{table} where doc between ? and ?"
            " and length(term) > 3 and term not glob '*[^a-z]*' order by term",
            least, most,
        )  # fmt: skip


def _spread(values: Sequence[Any], many: int) -> list[Any]:
    """Return so many of the values, evenly: the first, the last and those between."""
    if len(values) <= many:
        return list(values)
    return [values[place * (len(values) - 1) // max(1, many - 1)] for place in range(many)]


def kinds(database: Path, each: int) -> Paths:
    """Return addresses of each kind of page: `each` of them, or as many as there are."""
    with read_only(database) as connection:
        values = Values(connection, each)
        found = {
            **_fixed(values), **_rows(values), **_tables(values), **_facets(values),
            **_narrowed(values), **_feeds(values), **_searches(values),
            **_filtered_searches(values), **_searched_tables(values), **_questions(values),
        }  # fmt: skip
    return {kind: paths for kind, paths in found.items() if paths}


def _fixed(values: Values) -> dict[str, list[str]]:
    """Pages of which there are one or few: each is asked for again and again."""
    (rows,) = values.connection.execute(
        "select (select count(*) from posts) + (select count(*) from figures)"
    ).fetchone()
    sitemaps = [f"/sitemap-{number}.xml" for number in range(2, rows // SITEMAP + 1)]
    charts = [f"/charts/{slug}" for slug in all_charts()]
    columns = [f"/-/dictionary/{name}" for name in (*TABLES, *questions.views())]
    return {
        "home": ["/"] * 20,
        "charts": ["/charts"] * 20,
        "a chart": charts * 5,
        "a chart as SVG": [f"{chart}.svg" for chart in charts] * 5,
        "a chart as PNG": [f"{chart}.png" for chart in charts] * 2,
        "downloads": ["/downloads"] * 20,
        "docs": ["/docs", "/docs/http", "/docs/python", "/docs/figures"] * 5,
        "dictionary": ["/-/dictionary"] * 10,
        "dictionary of a table": columns,
        "tables and queries": [DB] * 20,
        "check": ["/check"] * 20,
        "index of sitemaps": ["/sitemap-index.xml"] * 5,
        "a sitemap": ["/sitemap.xml", *sitemaps],
        "SQL": [f"{DB}?{urlencode({'sql': f'select {n}, * from blogs limit 10'})}"
                for n in range(20)],
    }  # fmt: skip


def _rows(values: Values) -> dict[str, list[str]]:
    """The pages of rows, and what figures and posts are beside pages."""
    found = {
        f"a row of {name}": [f"{DB}/{name}/{key}" for key in values.keys(name)] for name in TABLES
    }
    figures, posts = found["a row of figures"], found["a row of posts"]
    most = {
        "a post of the most figures": (
            "posts", "select post_id from figures group by 1 order by count(*) desc limit 40"),
        "a figure of the most frequent nouns": (
            "figures", "select (select id from figures where noun = most.noun limit 1)"
            " from figures_by_noun as most limit 40"),
        "a blog of the most posts": ("blogs", "select id from blogs order by posts desc limit 40"),
        "an author of the most posts": (
            "authors",
            "select author_id from post_authors group by 1 order by count(*) desc limit 40"),
        "a unit of the most figures": (
            "units",  # those that have a page: "count" counts a noun and is no unit
            "select unit from figures_by_unit where unit in (select unit from units)"
            " group by 1 order by sum(figures) desc"),
    }  # fmt: skip
    return {
        **found,
        **{
            kind: [f"{DB}/{table}/{tilde_encode(str(id))}" for id in values.some(sql)]
            for kind, (table, sql) in most.items()
        },
        "a figure as JSON": [f"{path}.json" for path in figures],
        "a figure as RIS": [f"{path}.ris" for path in figures],
        "a post as JSON": [f"{path}.json" for path in posts],
        "a card": [f"{path}/card" for path in figures],
    }


def _tables(values: Values) -> dict[str, list[str]]:
    """The pages of tables: the first, later ones, in other orders, and as data."""
    found: dict[str, list[str]] = {}
    for name, table in TABLES.items():
        path = f"{DB}/{name}"
        deep = _deep(values, table)
        found[f"{name}"] = [path] * 10
        found[f"{name}, deep"] = [f"{path}?_next={one}" for one in deep]
        found[f"{name}, sorted"] = [
            f"{path}?{order}={column}"
            for column in table.shown or [c.name for c in table.columns]
            for order in ("_sort", "_sort_desc")
        ]
        found[f"{name} as JSON"] = [f"{path}.json?_next={one}" for one in ["", *deep]]
        found[f"{name} as CSV"] = [f"{path}.csv?_next={one}" for one in ["", *deep]]
    found["figures as CSV, all rows, begun"] = [f"{DB}/figures.csv?{_STREAM}"] * 20
    found["figures as XLSX, of a blog"] = [
        f"{DB}/figures.xlsx?blog_id={blog}"
        for blog in values.some("select id from blogs where posts > 0")[:5]
    ]
    return found


def _deep(values: Values, table: Table) -> list[str]:
    """Return what `_next` says on pages that are spread over a table."""
    return [_next(row) for row in values.rows(table.name, _in_order(table))[1:-1]]


def _in_order(table: Table) -> list[str]:
    """Return the columns by which the pages of a table are in order."""
    order = table.sort_desc or table.sort
    return ([order] if order else []) + schema.keys(table)


def _next(row: Sequence[object]) -> str:
    """Return what `_next` says on the page behind a row, as Datasette writes it."""
    return ",".join("$null" if value is None else tilde_encode(str(value)) for value in row)


def _facets(values: Values) -> dict[str, list[str]]:
    """Tables narrowed by each facet, and by two."""
    found = {}
    for table in TABLES.values():
        for column in (column.name for column in table.columns if column.facet):
            chosen = values.some(
                f'select "{column}" from {table.name} where "{column}" is not null'
                " group by 1 order by count(*) desc"
            )
            found[f"{table.name} by {column}"] = [
                f"{DB}/{table.name}?{urlencode({column: value})}" for value in chosen
            ]
    pairs = {
        "figures": [("unit", "year"), ("unit", "verdict"), ("blog_id", "unit"), ("form", "hedge")],
        "posts": [("blog_id", "published_precision")],
    }
    for name, columns in pairs.items():
        for one, other in columns:
            rows = [row for row in values.rows(name, (one, other)) if None not in row]
            found[f"{name} by {one} and {other}"] = [
                f"{DB}/{name}?{urlencode({one: a, other: b})}" for a, b in rows
            ]
    return found


def _narrowed(values: Values) -> dict[str, list[str]]:
    """Posts and figures narrowed by what is no facet, and in other orders."""
    blogs = values.some(_BLOGS)
    return {
        "figures of a noun": _of_nouns(values.some("select noun from figures_by_noun")),
        "figures of a frequent noun": _of_nouns(values.some(_FREQUENT_NOUNS)),
        "figures counted once": [f"{DB}/figures?copy_of__isnull=1"] * 10,
        "figures in order of value": [f"{DB}/figures?_sort_desc=value"] * 10,
        "figures of a unit in order of value": [
            f"{DB}/figures?{urlencode({'unit': unit, '_sort_desc': 'value'})}"
            for unit in values.some("select unit from figures_by_unit group by 1")
        ],
        "posts of a month": [
            f"{DB}/posts?{urlencode({'published__startswith': month})}"
            for month in values.some("select distinct substr(published, 1, 7) from posts")
            if month
        ],
        "posts of a blog": [f"{DB}/posts?blog_id={blog}" for blog in blogs],
        "posts of a blog, deep": [
            f"{DB}/posts?blog_id={blog}&_next={_middle(values, blog)}" for blog in blogs
        ],
    }


def _of_nouns(nouns: Iterable[str]) -> list[str]:
    return [f"{DB}/figures?{urlencode({'noun': noun})}" for noun in nouns]


def _middle(values: Values, blog: str) -> str:
    """Return what `_next` says on the page in the middle of a blog's posts."""
    columns = _in_order(TABLES["posts"])
    sql = f"select {', '.join(columns)} from posts where blog_id = ? order by {columns[0]} desc"
    rows = values.connection.execute(sql, [blog]).fetchall()
    return _next(rows[len(rows) // 2])


def _feeds(values: Values) -> dict[str, list[str]]:
    """Tables as Atom, whole and narrowed."""
    return {
        "posts as Atom": [f"{DB}/posts.atom"] * 5,
        "figures as Atom": [f"{DB}/figures.atom"] * 5,
        "checks as Atom": [f"{DB}/checks.atom"] * 5,
        "posts of a blog as Atom": [
            f"{DB}/posts.atom?blog_id={blog}" for blog in values.some(_BLOGS)
        ],
        "figures of a value as Atom": [
            f"{DB}/figures.atom?{urlencode({column: value})}"
            for column in ("unit", "year", "verdict")
            for value in values.some(f"select {column} from figures group by 1")
            if value is not None
        ],
        "figures counted once, as Atom": [f"{DB}/figures.atom?copy_of__isnull=1"] * 5,
        "figures of a noun as Atom": [
            f"{DB}/figures.atom?{urlencode({'noun': noun})}"
            for noun in values.some(_FREQUENT_NOUNS)
        ],
    }


def _searches(values: Values) -> dict[str, list[str]]:
    """The page of the search, for rare words, common ones and several."""
    rare, middle, common = _words(values)
    posts = _count_posts(values)
    most = values.some(
        "select term from words_of_posts where term not glob '*[^a-z]*' and doc >= ?"
        " order by doc desc limit 5", posts // 2,
    )  # fmt: skip
    phrases = [
        " ".join(title.split()[:2])
        for title in values.some("select label from posts order by label")
        if len(title.split()) > 2
    ]
    two = [f"{one} {other}" for one, other in zip(common, reversed(common), strict=True)]
    both = [f"{one} {other}" for one, other in zip(rare, [*common, *common] * 20, strict=False)]
    none = [f"{one} {other}" for one, other in zip(rare, rare[1:], strict=False)]
    return {
        "search, nothing": ["/search"] * 10,
        "search, a rare word": _searched({"q": word} for word in rare),
        "search, a word of one post in 100": _searched({"q": word} for word in middle),
        "search, a word of one post in five or more": _searched({"q": word} for word in common),
        "search, words that nearly all posts hold": _searched({"q": word} for word in most),
        "search, two common words": _searched({"q": words} for words in two),
        "search, a rare and a common word": _searched({"q": words} for words in both),
        "search, words of which none holds all": _searched({"q": words} for words in none),
        "search, a phrase": _searched({"q": f'"{phrase}"'} for phrase in phrases),
        "search, page 20 of a common word": _searched({"q": w, "page": 20} for w in common),
        "search as JSON": [f"/search.json?q={word}" for word in middle],
    }


def _filtered_searches(values: Values) -> dict[str, list[str]]:
    """The page of the search with a filter, and with nothing else."""
    _, _, common = _words(values)
    blogs = values.some(_BLOGS)
    years = values.some("select distinct substr(published, 1, 4) from posts where published > ''")
    units = values.some("select unit from figures_by_unit group by 1")
    filtered = [
        *({"q": word, "year": year} for word, year in zip(common, years, strict=False)),
        *({"q": word, "blog": blog} for word, blog in zip(common, blogs, strict=False)),
        *({"q": word, "unit": unit} for word, unit in zip(common, units, strict=False)),
        *({"q": word, "verdict": "contradicts"} for word in common[:5]),
    ]
    alone = [*({"year": year} for year in years), *({"blog": blog} for blog in blogs),
             *({"unit": unit} for unit in units), {"verdict": "contradicts"}]  # fmt: skip
    return {
        "search, a common word and a filter": _searched(filtered),
        "search, a filter alone": _searched(alone),
    }


def _searched_tables(values: Values) -> dict[str, list[str]]:
    """Tables searched for rare words and common ones."""
    rare, middle, common = _words(values)
    return {
        "posts by a rare word": [f"{DB}/posts?_search={word}" for word in rare],
        "posts by a word of one in 100": [f"{DB}/posts?_search={word}" for word in middle],
        "posts by a common word": [f"{DB}/posts?_search={word}" for word in common],
        "figures by a rare word": [
            f"{DB}/figures?_search={word}" for word in values.words("figures", 1, 5)
        ],
        "figures by a common word": [f"{DB}/figures?_search={word}" for word in common],
    }


def _words(values: Values) -> tuple[list[str], list[str], list[str]]:
    """Return words of few posts, of about one in 100, and of one in five or more."""
    posts = _count_posts(values)
    return (
        values.words("posts", 1, 5), values.words("posts", posts // 200, posts // 50),
        values.words("posts", posts // 5, posts),
    )  # fmt: skip


def _count_posts(values: Values) -> int:
    (posts,) = values.connection.execute("select count(*) from posts").fetchone()
    return int(posts)


def _searched(asked: Iterable[Mapping[str, object]]) -> list[str]:
    return [f"/search?{urlencode(one)}" for one in asked]


def _questions(values: Values) -> dict[str, list[str]]:
    """Each prepared question: what is asked of it, its later pages, and as data."""
    found = {}
    for question in questions.discover().values():
        path, asked = f"{DB}/{question.name}", _asked(values, question)
        found[question.name] = [f"{path}?{urlencode(one)}" for one in asked]
        more = [{**one, **_later(values, question, one)} for one in asked[: values.each]]
        found[f"{question.name}, deep"] = [f"{path}?{urlencode(one)}" for one in more]
        found[f"{question.name} as JSON"] = [f"{path}.json?{urlencode(one)}" for one in asked]
        if not question.is_view:
            found[f"{question.name} as CSV"] = [f"{path}.csv?{urlencode(one)}" for one in asked]
        if question.name.startswith("new_"):
            found[f"{question.name} as Atom"] = [f"{path}.atom"] * 5
    return found


def _asked(values: Values, question: Question) -> list[dict[str, object]]:
    """Return what readers may ask of a question: nothing, each parameter by itself, and all."""
    given = {one.name: _given(values, one) for one in question.parameters}
    alone = [{name: value} for name, listed in given.items() for value in listed]
    together = [
        dict(zip(given, chosen, strict=True)) for chosen in zip(*given.values(), strict=False)
    ]
    both = together if len(given) > 1 else []
    return [{}, {}, {}, *alone, *both] if given else [{} for _ in range(10)]


def _given(values: Values, parameter: Parameter) -> list[object]:
    if parameter.choices:
        return _spread([key for key, _ in values.connection.execute(parameter.choices)], 20)
    (posts,) = values.connection.execute("select count(*) from posts").fetchone()
    known: dict[str, list[object]] = {
        "noun": values.some("select noun from figures_by_noun limit 1000"),
        "about": [*values.words("posts", posts // 5, posts)[:10],
                  *values.words("posts", posts // 200, posts // 50)[:10],
                  *values.words("posts", 1, 5)[:10]],
        "least": [1, 50, 1000], "most": [10, 1000, 10**9], "days": [1, 7, 30, 365, 3650],
        "name": values.some("select name from authors order by id"),
    }  # fmt: skip
    return known[parameter.name]


def _later(values: Values, question: Question, asked: Mapping[str, object]) -> dict[str, object]:
    """Return what leads to a page far behind: a tenth of all rows of a view, or 10,000."""
    if not question.is_view:
        return {"_offset": 1000}
    sql = f"select count(*) from {question.name}"
    (count,) = values.connection.execute(sql).fetchone()
    return {"_next": count * 9 // 10 // 100 * 100}


@contextmanager
def served(database: Path) -> Iterator[tuple[str, int]]:
    """Serve a database as `make serve` does; yields the address and the process."""
    with tempfile.TemporaryDirectory(prefix="psb") as scratch:
        site = Path(scratch)
        (site / FILE).symlink_to(database.resolve())
        for name in SITE:
            (site / name).symlink_to(ROOT / name)
        datasette = [sys.executable, "-m", "datasette"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        inspect = ["inspect", FILE, "--inspect-file", "inspect-data.json"]
        subprocess.run([*datasette, *inspect], cwd=site, env=environment, check=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [*datasette, "serve", ".", "--host", "127.0.0.1", "--port", str(port)]
        log = (site / "log").open("wb")
        with log, subprocess.Popen(
            command, cwd=site, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        ) as process:  # fmt: skip
            try:
                url = f"http://127.0.0.1:{port}"
                _wait(url, process, site / "log")
                yield url, process.pid
            finally:
                process.terminate()


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            httpx.get(f"{url}/robots.txt")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise click.ClickException(f"Datasette did not start:\n{log.read_text()}")


def measure(database: Path, each: int = 20, only: Sequence[str] = ()) -> Iterator[Measured]:
    """Serve a database and yield how long each kind of page takes, as soon as it is known.

    `each`: how many values of a kind; `only`: words of which a kind's name has to hold one.
    """
    asked = kinds(database, each)
    with served(database) as (url, pid), httpx.Client(base_url=url, timeout=60) as client:
        for kind, paths in asked.items():
            if not only or any(words in kind for words in only):
                yield _measured(client, pid, kind, paths)


def _measured(client: httpx.Client, pid: int, kind: str, paths: Sequence[str]) -> Measured:
    for path in [*paths[:WARMING], paths[-1]]:
        _get(client, path)
    before = _processor(pid)
    answers = [(*_get(client, path), path) for path in paths]
    processor = (_processor(pid) - before) / len(paths)
    spent = [seconds for seconds, *_ in answers]
    p95 = quantiles(spent, n=20, method="inclusive")[18] if len(spent) > 1 else spent[0]
    return Measured(
        kind, len(paths), median(spent), p95, max(spent), processor,
        failed=sum(status != 200 for _, status, *_ in answers),
        cut=sum(is_cut for _, _, is_cut, _ in answers), slowest=max(answers)[-1],
    )  # fmt: skip


def _get(client: httpx.Client, path: str) -> tuple[float, int, bool]:
    """Return the seconds that an answer takes, its status, and whether it is cut short."""
    start, size = time.perf_counter(), 0
    with client.stream("GET", path) as response:
        # What is packed is unpacked where its size tells when to stop.
        for part in response.iter_bytes() if _STREAM in path else response.iter_raw():
            size += len(part)
            if _STREAM in path and size > _ENOUGH:
                break
    seconds = time.perf_counter() - start
    return seconds, response.status_code, response.headers.get("x-accel-expires") == "0"


def _processor(pid: int) -> float:
    """Return the seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


HEAD = ("page", "asked", "median, ms", "p95, ms", "most, ms", "CPU, ms", "not 200", "cut", "")


def cells(one: Measured) -> list[str]:
    """Return what was measured of a kind as the cells of a row."""
    times = (one.median, one.p95, one.most, one.processor)
    return [one.kind, str(one.pages), *(f"{1000 * t:.0f}" for t in times), str(one.failed),
            str(one.cut), "missed" if one.is_missed else ""]  # fmt: skip


def slowest(database: Path, each: int, many: int) -> list[report.Table]:
    """Measure the pages of a database; lay out so many kinds, the slowest first, and all missed."""
    found = sorted(measure(database, each), key=lambda one: (-one.is_missed, -one.p95))
    missed = [one for one in found if one.is_missed]
    said = (
        f"{sum(one.pages for one in found):,} pages of {len(found)} kinds. First those that miss "
        f"the aim, {len(missed)} of them, then the slowest of the others. The aim: 95 of 100 pages "
        f"in {1000 * AIM:.0f} ms, none unanswered, none cut short."
    )
    shown = found[: max(many, len(missed))]
    return [report.Table(HEAD, [cells(one) for one in shown], said)]


@click.command()
@click.option(
    "--database", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True
)
@click.option("--each", default=20, show_default=True, help="How many values of each kind.")
@click.option("--only", multiple=True, help="Words that the name of a kind has to hold.")
def main(database: Path, each: int, only: tuple[str, ...]) -> None:
    """Print how long the pages of a database take."""
    print(f"{describe()}, {versions('datasette')}\n")
    print(report.row(HEAD), report.row(["---"] * len(HEAD)), sep="\n")
    missed = []
    for one in measure(database, each, only):
        print(report.row(cells(one)), flush=True)
        missed += [one] if one.is_missed else []
    print(f"\n{len(missed)} kinds miss the aim of {1000 * AIM:.0f} ms; the slowest page of each:")
    for one in missed:
        print(f"{1000 * one.most:.0f} ms: {one.kind}: {one.slowest}")


if __name__ == "__main__":
    main()
