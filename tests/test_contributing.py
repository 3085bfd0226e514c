"""The recipes of CONTRIBUTING.md work as they stand there, with what the code declares today."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from publicsectorblogs.attribution.cues import Cue
from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.units import UNITS, Unit
from publicsectorblogs.figures.vetoes.veto import Veto
from publicsectorblogs.model import Findings, Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.questions import question
from publicsectorblogs.read.page import read_page
from publicsectorblogs.read.remnant_forms import Form
from publicsectorblogs.read.sidecar import read_sidecar
from publicsectorblogs.register import read_register
from publicsectorblogs.relations._passages import passages_of
from publicsectorblogs.tables import Column, Table, discover, values
from tests.builds import ROOT

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BODY = "First of all.\nThen some."


def blocks(recipe: str, language: str) -> list[str]:
    (section,) = re.findall(rf"^### {recipe}\n(.*?)(?=^###? |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def module(recipe: str, **names: object) -> dict[str, Any]:
    """Run the one block of Python of a recipe; return the names that it defines."""
    (code,) = blocks(recipe, "python")
    found: dict[str, Any] = dict(names)
    exec(code, found)
    return found


def record(block: str, **names: object) -> Any:
    """Return the record that a block makes."""
    return eval(block, dict(names))


def test_a_blog_is_an_entry_of_the_register(tmp_path: Path) -> None:
    (entry,) = blocks("A blog", "yaml")
    register = tmp_path / "blogs.yml"
    register.write_text(f"blogs:\n{entry}", encoding="utf-8")
    assert [blog.name for blog in read_register(register).blogs] == ["Maps and Parks"]


def test_a_saved_page_has_a_sidecar_that_fits() -> None:
    (page,), (sidecar,) = (
        blocks("A saved page of the aggregator", kind) for kind in ("text", "yaml")
    )
    facts = read_sidecar(sidecar.encode(), "page.txt.yml")
    (post,) = read_page(page.encode(), "page.txt", lambda name: None, facts).posts
    assert (post.title, post.body) == ("Paths", "We mended 12 paths in July.")


def test_a_column_is_a_declaration_and_a_value() -> None:
    declaration, value = blocks("A column", "python")
    column, posts = record(declaration, Column=Column), Post("p", "b", BODY, "c")
    table = next(one for one in discover() if one.name == "posts")
    wider = replace(table, columns=(*table.columns, column))
    (row,) = table.rows(Findings(posts=[posts]))
    added = eval(f"{{{value}}}", {"post": posts})
    assert values(wider, [{**row, **added}])[0][-1] == 2


def test_a_table_is_a_module() -> None:
    tables: tuple[Table, ...] = module("A table")["TABLES"]
    rows = tables[0].rows(Findings(posts=[Post("p", "b", BODY, "c")]))
    assert values(tables[0], rows) == [("p", "First of all.")]


def test_a_relation_is_a_module_with_examples() -> None:
    relation = module("A relation between numbers")["RELATION"]

    def claims(text: str) -> int:
        figures = measure(Post("p", "b", text, "c"))
        return sum(len(list(relation.find(one))) for one in passages_of(text, figures))

    said = (*relation.examples.holds, *relation.examples.contradicts)
    assert [claims(text) for text in said] == [1, 1]
    assert [claims(text) for text in relation.examples.silent] == [0]


def test_a_unit_a_form_and_a_cue_are_records() -> None:
    (unit,) = blocks("A unit", "python")
    assert record(unit, Unit=Unit).kind in {one.kind for one in UNITS}
    (form,) = blocks("A form of remnant", "python")
    assert re.fullmatch(record(form, Form=Form).pattern, "powered by WordPress")
    (cue,) = blocks("A cue that names an author", "python")
    found = record(cue, Cue=Cue)
    assert all(re.match(found.words, line, re.IGNORECASE) for line in found.names)


def test_a_veto_is_a_rule_and_its_record() -> None:
    veto = module("A veto", Veto=Veto, Candidate=Candidate)["SUN_CREAM"]
    assert veto.takes and veto.leaves and veto.digits


def test_a_question_is_an_entry_whose_columns_are_described(db: sqlite3.Connection) -> None:
    (entry,) = blocks("A page of the site", "yaml")
    ((name, declared),) = yaml.safe_load(entry).items()
    made = question(name, "Posts", declared)
    names = [one[0] for one in db.execute(made.sql).description]
    assert made.is_view and all(made.column(name) for name in names)


def test_every_file_that_a_recipe_names_is_there() -> None:
    named = re.findall(r"`((?:tests|publicsectorblogs|plugins|docs|benchmarks)/[\w/.-]*)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
