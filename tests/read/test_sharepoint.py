"""Of a post in SharePoint's feeds only its text is read as its text."""

from __future__ import annotations

from publicsectorblogs.read.html import from_html
from publicsectorblogs.read.raw_feed import RawBody, RawEntry
from publicsectorblogs.read.sharepoint import with_text_field

FIELDS = (
    '<div><b>Body:</b> <div class="ExternalClass1"><p>We met <b>8</b> mayors.</p></div></div>\n'
    "<div><b>Category:</b> Maps; Data</div>\n<div><b># Comments:</b> 3</div>"
)


def read(markup: str) -> tuple[str, tuple[str, ...]]:
    entry = with_text_field(RawEntry(bodies=(RawBody(markup, False, True),), tags=("a",)))
    return from_html(entry.bodies[0].value).text, entry.tags


def test_the_text_is_one_of_the_fields_and_categories_are_tags() -> None:
    assert read(FIELDS) == ("We met 8 mayors.", ("a", "Maps", "Data"))


def test_other_markup_stays_as_it_is() -> None:
    for markup in (
        "<div><b>Body:</b> what it is.</div><p>We met 8 mayors.</p>",
        "<p><b>Body:</b> We met 8 mayors.</p>",
        "<div><b>Body:</b> A</div><div><b>Text:</b> B</div>",
    ):
        entry = RawEntry(bodies=(RawBody(markup, True, True),))
        assert with_text_field(entry).bodies[0].value == markup
