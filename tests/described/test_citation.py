"""CITATION.cff and .zenodo.json say of the dataset what is declared of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

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
