"""The prepared questions: each is declared once, in YAML, with its SQL and what its columns mean.

The general ones stand in questions.yml, those of a statistic beside it. A question without
parameters is made a view of the database, so that every row of it can be had; one with parameters
is a prepared query of the site. What counts or sorts all that there is is stored by the build, and
its view shows what is stored. A question has a title and a description, parameters with the words
that a form asks for them with, the columns that matter (all, where it names none), the meaning of
its columns, and the fragment of an address by which the chart of its page opens.
"""

from __future__ import annotations

import re
import sqlite3
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from publicsectorblogs import statistics, tables
from publicsectorblogs.fast_yaml import Loader
from publicsectorblogs.schema import table_ddl
from publicsectorblogs.tables import Column

FOLDER = Path(__file__).parent
OF_STATISTICS = "Data behind the charts"
FOUND = "found"  # the column that says how many rows there are in all
KEPT = "_"  # begins the name of the table of a stored question, which readers are not offered
LIMIT = "limit 100"  # where a question with parameters is cut
# Whose columns mean the same by the same name in the rows of a question: the first that has it, of
# those whose column its SQL names ("posts.label") if there are such.
_MEAN_THE_SAME = ("figures", "posts", "blogs", "checks", "authors", "post_authors", "cross_posts",
                  "former_figures", "post_versions", "primary_sources")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a reader may ask for: the words of a form, and what may be typed."""

    name: str
    label: str
    hint: str = ""  # what may be typed, by example
    number: bool = False
    most: int | None = None  # the greatest number, of those that begin with 0
    choices: str | None = None  # SQL for all that may be asked for, each with its words
    any: str = ""  # of choices: the words for not choosing


@dataclass(frozen=True, slots=True)
class Question:
    """A prepared question; see the module's docstring."""

    name: str
    group: str
    title: str
    description: str
    sql: str
    parameters: tuple[Parameter, ...]
    shown: tuple[str, ...]
    meanings: Mapping[str, Column]  # of columns that mean something else here than in the tables
    fragment: str | None
    stored: bool  # whether the build works it out, since it counts or sorts all that there is

    @property
    def is_view(self) -> bool:
        """Tell whether it is a view of the database."""
        return not self.parameters

    def column(self, name: str) -> Column:
        """Return what a column of its rows is. Raises KeyError for one that nothing describes."""
        known = self.meanings.get(name) or self._column_of_table(name) or usual_columns()[name]
        references = known.references if name.endswith("_id") else None
        return replace(known, name=name, key=False, required=False, references=references)

    def _column_of_table(self, name: str) -> Column | None:
        """Return the column of a table that the SQL names, unless all questions have one of it."""
        if name in _of_all_questions():
            return None
        of_tables = ((one, _columns_of_tables()[one].get(name)) for one in _MEAN_THE_SAME)
        named = (
            column for table, column in of_tables
            if column and re.search(rf"\b{table}\.{name}\b(?! as )", self.sql)
        )  # fmt: skip
        return next(named, None)


@cache
def discover() -> dict[str, Question]:
    """Return all questions by name, in the order in which readers are offered them."""
    general = _read(FOLDER / "questions.yml")
    found = [
        question(name, group, one)
        for group, questions in general["groups"].items()
        for name, one in questions.items()
    ]
    for statistic in statistics.discover():
        own = {column.name: column for column in statistics.table_of(statistic).columns}
        for name, one in of_statistic(statistic.table).get("queries", {}).items():
            found.append(question(name, one.get("group", OF_STATISTICS), one, own))
    return {one.name: one for one in found}


def question(
    name: str, group: str, declared: Mapping[str, Any], own: Mapping[str, Column] | None = None
) -> Question:
    """Return the question that an entry of a YAML file declares.

    `own`: the columns of the statistic beside which it stands, which mean the same here.
    """
    parameters = declared.get("parameters", {})
    return Question(
        name, group, declared["title"], declared["description"], declared["sql"],
        tuple(Parameter(called, **parameter) for called, parameter in parameters.items()),
        tuple(declared.get("shown", ())),
        {**(own or {}), **dict(_described(declared.get("columns", {})))},
        declared.get("fragment"), declared.get("stored", False),
    )  # fmt: skip


@cache
def of_statistic(table: str) -> dict[str, Any]:
    """Return what the YAML file beside a statistic says: its queries and charts, if it has any."""
    path = FOLDER / "statistics" / f"{table}.yml"
    return _read(path) if path.exists() else {}


@cache
def views() -> dict[str, tuple[Question, list[Column]]]:
    """Return the questions that are views of the database by name, each with its columns.

    Raises KeyError for a column that nothing describes, sqlite3.Error for SQL that does not run.
    """
    found = {}
    with closing(sqlite3.connect(":memory:")) as database:
        for table in tables.discover():
            database.execute(table_ddl(table))
        for view in filter(lambda one: one.is_view, discover().values()):
            described = database.execute(f"SELECT * FROM ({view.sql}) LIMIT 0").description
            found[view.name] = (view, [view.column(name) for name, *_ in described])
    return found


@cache
def usual_columns() -> dict[str, Column]:
    """Return what columns mean in the rows of most questions, by name."""
    of_tables = [_columns_of_tables()[name] for name in _MEAN_THE_SAME]
    return dict(ChainMap(_of_all_questions(), *of_tables))


@cache
def _of_all_questions() -> dict[str, Column]:
    return dict(_described(_read(FOLDER / "questions.yml")["columns"]))


@cache
def _columns_of_tables() -> dict[str, dict[str, Column]]:
    return {
        table.name: {column.name: column for column in table.columns}
        for table in tables.discover()
    }  # fmt: skip


def grouped() -> dict[str, list[Question]]:
    """Return the questions by what they ask for."""
    groups: dict[str, list[Question]] = {}
    for one in discover().values():
        groups.setdefault(one.group, []).append(one)
    return groups


def _described(columns: Mapping[str, Any]) -> Iterator[tuple[str, Column]]:
    """The columns that a YAML file describes: a text alone is what a column of text means."""
    for name, one in columns.items():
        described = {"description": one} if isinstance(one, str) else one
        values = tuple(described.get("values", ()))
        yield name, Column(**{"name": name, "type": "TEXT", **described, "values": values})


@cache
def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader)
    return read


def answers_sql() -> str:
    """Return the SQL that makes and fills the tables of the questions that are stored."""
    return ";\n".join(
        sql for view, columns in views().values() if view.stored
        for sql in _answer_sql(view, columns)
    )  # fmt: skip


def _answer_sql(view: Question, columns: Iterable[Column]) -> list[str]:
    typed = ", ".join(f'"{column.name}" {column.type}' for column in columns)
    return [
        f"CREATE TABLE {KEPT}{view.name} ({typed})",
        f"INSERT INTO {KEPT}{view.name}\n{view.sql}",
    ]


def view_ddl() -> str:
    """Return the SQL that makes the views, where the tables of those that are stored are there."""
    return ";\n".join(
        f"CREATE VIEW {view.name} AS SELECT * FROM {KEPT}{view.name} ORDER BY rowid"
        if view.stored else f"CREATE VIEW {view.name} AS\n{view.sql}"
        for view, _ in views().values()
    )  # fmt: skip
