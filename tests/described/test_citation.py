"""CITATION.cff and .zenodo.json say of the dataset what is declared of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
import yaml

from publicsectorblogs import __version__
from publicsectorblogs.described import DATASET, Issue, issue_of
from publicsectorblogs.described.citation import citation_cff, zenodo
from publicsectorblogs.tables import Licence
from tests.builds import ROOT

OGL = Licence("OGL", "https://example.org/ogl", "OGL-UK-3.0")
ISSUE = Issue("2026-11-26-01234567", "open", "2026-11-26T10:00:00Z", "2016-07", "2026-11-25",
              (OGL,), ("Contains what it says.",), (("Oaks", None),))  # fmt: skip


def test_the_citation_of_the_project_says_what_is_declared() -> None:
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert said == citation_cff(ISSUE._replace(version=__version__, captured=None))


def test_an_issue_is_cited_by_version_day_and_hash() -> None:
    said = citation_cff(ISSUE, "ab", "https://example.org/")
    assert (said["version"], said["date-released"]) == ("2026-11-26-01234567", "2026-11-26")
    assert (said["url"], said["identifiers"][0]["value"]) == ("https://example.org/", "sha256:ab")


def test_an_archive_is_told_the_terms_with_the_attribution() -> None:
    said = zenodo(ISSUE)
    assert said["notes"].startswith("This is the open edition. ")
    assert said["notes"].endswith("see the table blogs. Contains what it says.")
    assert zenodo(ISSUE._replace(edition="full"))["notes"].startswith("The figures, ")
    assert (said["publication_date"], said["upload_type"]) == ("2026-11-26", "dataset")


# What Zenodo asks of the metadata of a deposit of data (developers.zenodo.org, "Representation").
DEPOSIT = {
    "type": "object",
    "required": ["title", "upload_type", "description", "creators", "access_right", "license"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "string", "minLength": 1},
        "upload_type": {"const": "dataset"},
        "description": {"type": "string", "minLength": 1},
        "creators": {"type": "array", "minItems": 1, "items": {
            "required": ["name"], "additionalProperties": False,
            "properties": {"name": {"type": "string"}, "affiliation": {}, "orcid": {}, "gnd": {}},
        }},
        "publication_date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "access_right": {"const": "open"},
        "license": {"enum": ["cc-zero", "cc-by", "cc-by-4.0"]},
        "keywords": {"type": "array", "items": {"type": "string"}},
        "version": {"type": "string"},
        "language": {"type": "string", "pattern": "^[a-z]{3}$"},
        "notes": {"type": "string"},
        "locations": {"type": "array", "items": {
            "required": ["place"], "additionalProperties": False,
            "properties": {"place": {"type": "string"}, "lat": {}, "lon": {}, "description": {}},
        }},
    },
}  # fmt: skip


def test_an_archive_is_told_what_it_asks_for_and_nothing_else() -> None:
    jsonschema.validate(zenodo(ISSUE), DEPOSIT)
    for wrong in ({"creators": []}, {"licence": "cc-zero"}, {"publication_date": "2026-11"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**zenodo(ISSUE), **wrong}, DEPOSIT)


def test_what_is_known_of_a_day_only_as_a_month_is_no_date_of_issue() -> None:
    assert ISSUE._replace(captured="2026-11").day is None
    assert "date-released" not in citation_cff(ISSUE._replace(captured=None))


def test_nobody_to_write_to_is_named_where_nobody_said_so() -> None:
    assert DATASET.contact is None and "contact" not in citation_cff(ISSUE)


def test_an_issue_says_of_when_its_posts_are_and_under_which_terms(db: sqlite3.Connection) -> None:
    issue = issue_of(db)
    assert (issue.period, issue.day) == ("2016-07/2016-07-28", None)
    assert [licence.spdx for licence in issue.licences] == ["OGL-UK-3.0"]
    assert all(licence.url.startswith("https://") for licence in issue.licences)
    assert issue.attributions[0].startswith("Contains public sector information")


@pytest.mark.parametrize("issue", [ISSUE, ISSUE._replace(captured=None)])
def test_a_citation_fits_the_schema_of_the_format(
    issue: Issue, faults: Callable[[str, Any], list[str]]
) -> None:
    said = citation_cff(issue, "ab", "https://example.org/")
    assert faults("citation-file-format-1.2.0", said) == []
    for wrong in ({"license": "CC0"}, {"authors": []}, {"type": "data"}, {"publisher": "us"}):
        assert faults("citation-file-format-1.2.0", {**said, **wrong})
