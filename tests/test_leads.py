"""The sentence or heading that introduces a list item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.leads import lead_of, lists_of


def lead_before(text: str, words: str) -> str | None:
    lead = lead_of(text, text.index(words))
    assert lead is None or text[lead.start : lead.end] == lead.text
    return lead.text if lead else None


@pytest.mark.parametrize(
    ("text", "item", "lead"),
    [
        ("We counted. Of 900 letters:\n\n40 per cent were late.\n\n60 per cent were not.\n\nSo it goes on, for years.",
         "60 per cent", "Of 900 letters:"),
        ("Of 900 letters:\n\n40 per cent were late\n60 per cent were not", "60", "Of 900 letters:"),
        ("Of 900 letters:\n\n- 40% late\n- 60% not", "40%", "Of 900 letters:"),
        ("Of 900 letters:\n\n1. Late: 40%\n2. Not late: 60%", "Not late", "Of 900 letters:"),
        ("What we heard from 80 parents\n\n• 40% liked it\n• 60% did not", "60%", "What we heard from 80 parents"),
        ("Share of letters\n\nLate: 40%\nIn time: 60%", "In time", "Share of letters"),
        ("Kind of letter\tShare\nLate\t40%\nIn time\t60%", "In time", "Kind of letter\tShare"),
        ("We asked. This is what they said.\n\n- fewer than 40 liked it\n- 60 did not", "60 did", "This is what they said."),
    ],
)  # fmt: skip
def test_an_item_hangs_on_the_words_that_open_its_list(text: str, item: str, lead: str) -> None:
    assert lead_before(text, item) == lead


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("We read 900 letters.\n\nOf these 40% were late.", "Of these"),
        ("Of 900 letters:\n\n- 40% late\n\nThe rest, 60%, came in time.", "The rest"),
        ("Of 900 letters:\n\n- 40% were late. We wrote to 12 of them.", "We wrote"),
        ("How it began\n\nIn March we had 12 people.", "In March"),
        ("Here is why:\n\nWe had asked for years. In the end 40 people came.", "In the end"),
        ("Of 900 letters:", "Of 900"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_that_stands_by_itself_has_no_lead(text: str, sentence: str) -> None:
    assert lead_before(text, sentence) is None


def test_the_lists_of_very_many_short_lines_are_found_in_linear_time() -> None:
    assert lists_of("5\n" * 100_000) == ()
    (listed,) = lists_of("Late:\n" + "5\n" * 100_000)
    assert len(listed.items) == 100_000


def test_a_list_ends_where_an_item_opens_another() -> None:
    text = "In 2015:\n\n- 40 came\nIn 2016:\n- 50 came"
    assert [(listed.lead.text, len(listed.items)) for listed in lists_of(text)] == [
        ("In 2015:", 1), ("In 2016:", 1)
    ]  # fmt: skip
    assert lead_before(text, "50 came") == "In 2016:"


@given(st.lists(st.sampled_from(["- 4 came", "Of 9:", "12%", "A\t4", "", "It is so. 4 is.", "a:"])))
def test_lists_never_overlap_and_stand_behind_their_leads(lines: list[str]) -> None:
    text = "\n".join(lines)
    end = 0
    for listed in lists_of(text):
        assert text[listed.lead.start : listed.lead.end] == listed.lead.text
        assert listed.lead.end <= listed.items[0].start
        for item in listed.items:
            assert end <= item.start <= item.words < item.end <= len(text)
            end = item.end
