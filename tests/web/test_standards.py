"""What describes the data to programs is offered, and told of."""

from __future__ import annotations

import httpx
import pytest

from publicsectorblogs.exports import DESCRIPTIONS


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_a_description_can_be_downloaded(http: httpx.Client, name: str) -> None:
    answer = http.get(f"/downloads/{name}")
    kind = "application/ld+json" if name.endswith(".jsonld") else "application/json"
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.json()
    page = http.get("/downloads").text
    assert f'href="/downloads/{name}"' in page and DESCRIPTIONS[name].split(":")[0] in page


def test_the_dictionary_leads_to_them(http: httpx.Client) -> None:
    assert 'href="/downloads#standards"' in http.get("/-/dictionary").text
    assert 'id="standards"' in http.get("/downloads").text
