"""What primary sources say, as a facts file."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import SourceError
from publicsectorblogs.read.primary_sources import read_primary_sources

REFERENCE = "- title: T\n  url: http://a.org/\n  says:\n"
STATEMENT = "    - {statistic: s, match: {event: E}, measure: percent, value: 1.5, unit: percent}\n"


def test_each_number_of_a_reference_is_a_row() -> None:
    (source,) = read_primary_sources((REFERENCE + STATEMENT).encode(), "p.yml")
    assert (source.table, source.column, source.value) == ("s", "percent", 1.5)
    assert source.match == {"event": "E"}
    assert source.author is None


@pytest.mark.parametrize(
    ("picks", "fields"),
    [
        ("figure: f12", {"figure": "f12"}),
        ("post: p1, words: £40m", {"post": "p1", "words": "£40m", "sentence": None}),
        ("post: p1, words: £40m, sentence: spent", {"sentence": "spent"}),
        ("statistic: s, match: {event: E}, where_stated: {of: 7}, measure: percent",
         {"where_stated": {"of": 7}, "figure": None}),
    ],
)  # fmt: skip
def test_a_source_may_pick_any_figure(picks: str, fields: dict[str, object]) -> None:
    text = f"{REFERENCE}    - {{{picks}, value: 1, unit: GBP}}\n"
    (source,) = read_primary_sources(text.encode(), "p.yml")
    assert {name: getattr(source, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (REFERENCE + "    - {post: p1, value: 1, unit: GBP}", "'T': missing: words"),
        (REFERENCE + "    - {figure: f1, words: x, value: 1, unit: GBP}", "'T': not known: words"),
        ("- {title: T, says: []}", "missing: url"),
        ("- {title: T, url: u, says: [], pages: 3}", "not known: pages"),
        (REFERENCE + STATEMENT.replace("1.5", "many"), "value is not a number: 'many'"),
        (REFERENCE + STATEMENT.replace("unit: percent", "note: x"), "p.yml"),
        (REFERENCE + STATEMENT.replace("{event: E}", "E"), "match must name columns"),
        ("title: T", "p.yml: must hold a list"),
        (REFERENCE, "'T': says must be a list"),
        ("[}", "p.yml:1: not YAML"),
    ],
)
def test_what_is_wrong_gets_a_clear_error(text: str, error: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_primary_sources(text.encode(), "p.yml")
    assert error in str(caught.value)
