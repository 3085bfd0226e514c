"""What describes the data stands before the validators of its standards, and what is wrong does not.

`make test-standards` runs these in a venv of their own; nothing of them asks the network. The path of
another database in STANDARDS_DB has its exports looked at instead of the project's own.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from publicsectorblogs.described.croissant import CROISSANT
from publicsectorblogs.described.csvw import CSVW
from publicsectorblogs.described.data_package import DATA_PACKAGE
from publicsectorblogs.exports import write_exports
from publicsectorblogs.figures.units import BY_NAME

pytestmark = pytest.mark.standards

frictionless = pytest.importorskip("frictionless")
mlcroissant = pytest.importorskip("mlcroissant")
ucumvert = pytest.importorskip("ucumvert")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> NoReturn:
        raise OSError("a validator asked the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


@pytest.fixture(scope="module")
def described(exports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports that are looked at."""
    other = os.environ.get("STANDARDS_DB")
    if not other:
        return exports
    folder = tmp_path_factory.mktemp("other") / "exports"
    write_exports(Path(other), folder)
    return folder


@pytest.fixture
def spoilt(exports: Path, tmp_path: Path) -> Callable[..., Path]:
    """Copy the exports of the project, and put something wrong into a file of them."""

    def spoil(name: str, change: Callable[[str], str]) -> Path:
        names = (CROISSANT, CSVW, DATA_PACKAGE)
        for path in (*exports.glob("*.csv"), *(exports / one for one in names)):
            shutil.copy(path, tmp_path)
        before = (tmp_path / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(change(before), encoding="utf-8")
        assert (tmp_path / name).read_text(encoding="utf-8") != before
        return tmp_path

    return spoil


def another_post(text: str) -> str:
    """Let the first row of figures name a post that is not there."""
    header, first, *rows = text.split("\n")
    columns = first.rsplit(",p", 1)
    return "\n".join([header, ",pnone,".join([columns[0], columns[1].partition(",")[2]]), *rows])


# --- Data Package ----------------------------------------------------------------------------------


def faults_of_package(folder: Path, checked: bool = True) -> list[str]:
    """Tell what frictionless finds; `checked`: sizes and hashes of the files, too."""
    package = frictionless.Package(str(folder / DATA_PACKAGE))
    for resource in package.resources if not checked else ():
        resource.hash = resource.bytes = None
    report = package.validate()
    return sorted({kind for (kind,) in report.flatten(["type"])})


def test_every_row_of_the_data_package_is_valid_keys_between_tables_included(
    described: Path,
) -> None:
    assert faults_of_package(described) == []


def test_a_row_that_names_no_post_is_found(spoilt: Callable[..., Path]) -> None:
    folder = spoilt("figures.csv", another_post)
    assert faults_of_package(folder, checked=False) == ["foreign-key"]
    assert "hash-count" in faults_of_package(folder)


@pytest.mark.parametrize(("name", "before", "after", "fault"), [
    ("figures.csv", ",percent,", ",,", "constraint-error"),
    ("figures.csv", ",exact,", ",roughly,", "constraint-error"),
    ("blogs.csv", "id,name", "id,title", "incorrect-label"),
])  # fmt: skip
def test_a_row_that_breaks_what_is_declared_is_found(
    spoilt: Callable[..., Path], name: str, before: str, after: str, fault: str
) -> None:
    folder = spoilt(name, lambda text: text.replace(before, after, 1))
    assert fault in faults_of_package(folder, checked=False)


# --- CSV on the Web --------------------------------------------------------------------------------


def csvw_validates(folder: Path, *options: str) -> bool:
    command = [sys.executable, "-c", "from csvw.__main__ import csvwvalidate; csvwvalidate()"]
    result = subprocess.run(
        [*command, *options, str(folder / CSVW)], capture_output=True, text=True
    )
    return result.stdout.split()[-1:] == ["OK"]


def test_csv_on_the_web_is_valid(described: Path) -> None:
    assert csvw_validates(described, "--lax")


@pytest.mark.parametrize(("name", "change"), [
    ("figures.csv", another_post),
    ("figures.csv", lambda text: text.replace("quote,sentence", "quote,words", 1)),
    (CSVW, lambda text: text.replace('"url": "figures.csv"', '"url": "none.csv"', 1)),
    (CSVW, lambda text: text.replace('"datatype": "integer"', '"datatype": "whole"', 1)),
])  # fmt: skip
def test_what_is_wrong_is_not_valid_csv_on_the_web(
    spoilt: Callable[..., Path], name: str, change: Callable[[str], str]
) -> None:
    assert not csvw_validates(spoilt(name, change), "--lax")


# --- Croissant -------------------------------------------------------------------------------------


def records_of(folder: Path) -> dict[str, int]:
    """Load every table by Croissant's own library, and count its records."""
    loaded = mlcroissant.Dataset(jsonld=str(folder / CROISSANT))
    return {
        table.uuid: sum(1 for _ in loaded.records(table.uuid))
        for table in loaded.metadata.record_sets
    }


def test_every_table_loads_as_croissant_with_all_its_rows(
    described: Path, database_file: Path
) -> None:
    found = records_of(described)
    with sqlite3.connect(os.environ.get("STANDARDS_DB") or database_file) as connection:
        for table, count in found.items():
            assert connection.execute(f"select count(*) from {table}").fetchone() == (count,)
    assert len(found) == len(list(described.glob("*.csv")))


def croissant(change: Callable[[dict[str, Any]], object]) -> Callable[[str], str]:
    def changed(text: str) -> str:
        said = json.loads(text)
        change(said)
        return json.dumps(said)

    return changed


@pytest.mark.parametrize("change", [
    lambda it: it["distribution"][0].update(sha256="0" * 64),
    lambda it: it["distribution"][0].pop("contentUrl"),
    lambda it: it["recordSet"][0]["field"][0]["source"]["extract"].update(column="none"),
    lambda it: it["recordSet"][0]["field"][0]["source"]["fileObject"].update({"@id": "none.csv"}),
])  # fmt: skip
def test_what_is_wrong_does_not_load(
    spoilt: Callable[..., Path], change: Callable[[dict[str, Any]], object]
) -> None:
    folder = spoilt(CROISSANT, croissant(change))
    with pytest.raises(Exception, match=r"."):
        records_of(folder)


# --- UCUM ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def units() -> Any:
    return ucumvert.PintUcumRegistry()


SIZES = {
    "day": (86_400, "second"), "fortnight": (14 * 86_400, "second"), "mile": (1609.344, "metre"),
    "hectare": (10_000, "metre**2"), "pint": (0.568_26, "litre"), "stone": (6.350_3, "kilogram"),
    "kilowatt hour": (3.6e6, "joule"), "square foot": (0.092_903, "metre**2"),
    "century": (100 * 365.25 * 86_400, "second"), "megalitre": (1e6, "litre"),
    "acre": (4046.87, "metre**2"), "light year": (9.4607e15, "metre"), "percent": (0.01, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name, unit in BY_NAME.items() if unit.ucum])
def test_a_code_is_one_of_ucum(units: Any, name: str) -> None:
    found = units.from_ucum(BY_NAME[name].ucum)
    if name in SIZES:
        size, unit = SIZES[name]
        assert (1 * found).to(unit).magnitude == pytest.approx(size, rel=1e-4)


@pytest.mark.parametrize("code", ["miles", "kWh", "GBP", "per cent"])
def test_what_is_no_code_is_refused(units: Any, code: str) -> None:
    with pytest.raises(Exception, match=r"."):
        units.from_ucum(code)
