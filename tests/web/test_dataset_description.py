"""What the home page tells search engines of the dataset."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx

from publicsectorblogs.described import DATASET
from publicsectorblogs.statistics import discover
from tests.test_metadata import METADATA
from tests.web.serving import site_over

DB = "/public_sector_blogs"


def description(page: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert len(found) == 1
    described: dict[str, Any] = json.loads(found[0])
    return described


def test_the_home_page_describes_a_dataset_by_what_is_declared(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    found = description(http.get("/").text)
    assert (found["@type"], found["url"]) == ("Dataset", f"{site}/")
    assert (found["name"], found["description"]) == (METADATA["title"], METADATA["description"])
    assert found["variableMeasured"] == [statistic.title for statistic in discover()]
    assert found["temporalCoverage"] == "/".join(
        db.execute("select min(published), max(published) from posts").fetchone()
    )
    assert found["publisher"]["name"] == found["creator"]["name"] == DATASET.publisher
    assert (found["keywords"], found["license"]) == (list(DATASET.keywords), DATASET.licence.url)
    assert found["spatialCoverage"] == {"@type": "Place", "name": "United Kingdom"}
    (terms,) = found["usageInfo"]
    assert terms.startswith("https://www.nationalarchives.gov.uk/doc/open-government-licence/")
    assert "Contains public sector information" in found["conditionsOfAccess"]


def test_the_files_that_it_names_can_be_had(http: httpx.Client) -> None:
    files = description(http.get("/").text)["distribution"]
    assert len(files) == 2
    for file in files:
        answer = http.get(file["contentUrl"])
        assert answer.status_code == 200 and answer.content


def test_what_is_not_known_is_left_out_and_addresses_are_those_configured(
    database_file: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.db"
    shutil.copy(database_file, changed)
    with closing(sqlite3.connect(changed)) as db, db:
        db.execute("update posts set published = null")
        db.execute("update build_info set value = '</script>' where name = 'version of the data'")
    with site_over(changed, SITE_ADDRESS="https://numbers.example.org") as client:
        found = description(client.get("/").text)
    assert "temporalCoverage" not in found and found["version"] == "</script>"
    assert found["url"] == "https://numbers.example.org/"
