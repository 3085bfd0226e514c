"""What an entry is recognised by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.identity import live_address


@pytest.mark.parametrize(
    ("address", "live"),
    [
        ("https://web.archive.org/web/20160502120000/https://b.org/a/", "https://b.org/a/"),
        ("https://web.archive.org/web/2016/b.org/a/?x=1#y", "http://b.org/a/?x=1#y"),
        ("http://wayback.archive-it.org/123/20160502120000/http://b.org/", "http://b.org/"),
        ("https://www.webarchive.org.uk/wayback/archive/20160502120000mp_/http:/b.org/a",
         "http://b.org/a"),
        ("http://webarchive.nationalarchives.gov.uk/+/http://b.org:80/a", "http://b.org/a"),
        ("https://archive.ph/2016.05.02-120000/https://b.org/a", "https://b.org/a"),
        ("https://b.org/2016/05/02/a/", "https://b.org/2016/05/02/a/"),
        ("https://b.org/2016/file.html", "https://b.org/2016/file.html"),
        ("https://b.org/share?url=https://c.org/", "https://b.org/share?url=https://c.org/"),
        ("tag:b.org,2016:1", "tag:b.org,2016:1"),
    ],
)  # fmt: skip
def test_an_archives_address_is_that_of_the_live_page(address: str, live: str) -> None:
    assert live_address(address) == live


@given(st.text(alphabet="htps:/.archivweb*2016_id#? "))
def test_any_address_is_read(address: str) -> None:
    assert isinstance(live_address(address), str)
