"""Code in texts without markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.code import code_spans, spaced_code
from publicsectorblogs.read.html import from_text, looks_like_html
from publicsectorblogs.read.marks import without_marks


def code(text: str) -> list[str]:
    return [text[start:end] for start, end in code_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Set:\n\n```\nlimit = 31\n```\n\nEnd.", ["```\nlimit = 31\n```"]),
        ("Set:\n~~~ python\nlimit = 31\n\nx\n~~~", ["~~~ python\nlimit = 31\n\nx\n~~~"]),
        ("Set:\n\n    limit = 31\n    run()\n\nEnd.", ["    limit = 31\n    run()"]),
        ("Set:\n\n    limit = 31\n\nEnd.", ["    limit = 31"]),
        ("1. Set:\n\n        limit = 31\n\n2. End.", ["        limit = 31"]),
        ("Write `max=31` or ``a b`` there.", ["`max=31`", "``a b``"]),
        ("Write ``a ` 31`` there.", ["``a ` 31``"]),
    ],
)
def test_code_is_found(text: str, found: list[str]) -> None:
    assert code(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "```\nnever closed, and 31 people came",
        "She said:\n\n    We met 31 people,\n    and all were kind.\n\nEnd.",
        "-   We met\n\n    31 people { of them }\n",
        "The `quoted' word and 31 `others'.",
        "31 people",
    ],
)
def test_quotations_lists_and_open_fences_are_text(text: str) -> None:
    assert code(text) == []


def test_a_text_may_begin_with_code() -> None:
    content = from_text("\tx = 31;\n\ty()\n\nEnd.")
    assert content.text == "x = 31;\n\ty()\n\nEnd."
    assert [one.text for one in content.remnants] == ["x = 31;\n\ty()"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Set:\n\n    limit 31\n    retry 4 times\n\nEnd.", ["limit 31\n    retry 4 times"]),
        ("Set:\n\n\tlimit 31 users\n\nEnd.", ["limit 31 users"]),
        ("Set:\n\n    limit: 31\n\nEnd.", ["limit: 31"]),
        ("Run:\n\n    sleep 31 seconds\n\n    wait 4\n\nEnd.", ["sleep 31 seconds\n\n    wait 4"]),
        ("    make 31 jobs\n\nEnd.", ["make 31 jobs"]),
        ("- Set:\n\n      limit 31\n\nEnd.", ["limit 31"]),
    ],
)
def test_an_indented_block_of_markdown_is_code(text: str, found: list[str]) -> None:
    assert [one.text for one in from_text(text, markdown=True).remnants] == found


@pytest.mark.parametrize(
    "text",
    [
        "She said:\n\n    We met 31 people,\n    and all were kind.\n\nEnd.",
        "She said:\n\n    A third of the 31 people agreed.",
        "1. We met\n\n    31 people\n",
        "- We met\n    - 31 people\n\n    - 4 dogs",
        "We met\n    31 people",
    ],
)
def test_an_indented_quotation_or_list_of_markdown_is_text(text: str) -> None:
    assert from_text(text, markdown=True).remnants == ()


def test_indented_words_are_text_where_they_are_not_of_markdown() -> None:
    assert from_text("We met:\n\n    31 people\n\n    budget: £5m\n\nEnd.").remnants == ()


@pytest.mark.parametrize("text", ["Write `<br>` for it.", "Set:\n\n```\n<p>31</p>\n```\n\nEnd."])
def test_tags_in_code_make_no_markup_of_a_text(text: str) -> None:
    assert not looks_like_html(text)
    assert looks_like_html(f"{text}<br>")


def test_a_note_of_markdown_is_raised() -> None:
    assert from_text("We met 31[^2] people.").text == "We met 31⁽²⁾ people."


def test_code_keeps_its_indentation_and_text_does_not() -> None:
    content = from_text("  We met:\n\n```\nif x:\n    y = 31\n```\n   End.")
    assert content.text == "We met:\n\n```\nif x:\n    y = 31\n```\nEnd."
    assert [one.kind for one in content.remnants] == ["code"]


@given(st.text(alphabet="`~ \n\ta{}=-"))
def test_any_text_is_looked_through(text: str) -> None:
    ends = [0]
    for start, end in code_spans(text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
    assert without_marks(spaced_code(text)).split() == text.split()
