"""The vetoes: each takes what its examples say, and leaves what comes near and is a figure."""

from __future__ import annotations

import pytest

from publicsectorblogs.figures import Skipped, explain, extract
from publicsectorblogs.figures.describe import PAGE, with_vetoes
from publicsectorblogs.figures.vetoes import VETOES
from publicsectorblogs.figures.vetoes.marks import PARTED_DIGITS
from publicsectorblogs.figures.vetoes.veto import Veto


def vetoes_of(text: str) -> set[str]:
    return {found.veto for found in explain(text) if isinstance(found, Skipped)}


TAKEN = [(veto, text) for veto in VETOES for text in veto.takes]
LEFT = [(veto, text) for veto in VETOES for text in veto.leaves]


@pytest.mark.parametrize("veto", VETOES, ids=lambda veto: veto.name)
def test_every_veto_is_explained_with_examples(veto: Veto) -> None:
    assert veto.takes and veto.leaves
    assert veto.means.endswith(".") and veto.means.count(". ") == 0
    assert veto.digits or veto.words or veto is PARTED_DIGITS  # which is asked of two numbers


@pytest.mark.parametrize(("veto", "text"), TAKEN, ids=[text for _, text in TAKEN])
def test_a_veto_takes_its_examples(veto: Veto, text: str) -> None:
    assert veto.name in vetoes_of(text)
    assert extract(text) == []


@pytest.mark.parametrize(("veto", "text"), LEFT, ids=[text for _, text in LEFT])
def test_a_veto_leaves_what_comes_near(veto: Veto, text: str) -> None:
    assert veto.name not in vetoes_of(text)
    assert extract(text)


def test_names_are_used_once() -> None:
    assert len({veto.name for veto in VETOES}) == len(VETOES)


def test_the_page_lists_the_vetoes_as_they_are_declared() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_vetoes(page) == page, "run python -m publicsectorblogs.figures.describe"


@pytest.mark.parametrize(
    ("text", "veto"),
    [
        ("junctions 13 and 14", "label"), ("the years 2012 and 2013", "year"),
        ("account number 514 2206", "label"), ("VAT number 123 4567 89", "reference"), ("ring 0800 123 456 or 0800 123 457", "phone number"),
        ("from 5 to 7 May", "date"), ("open from 10 to 11.30am", "clock time"),
    ],
)  # fmt: skip
def test_a_veto_goes_on_along_a_list(text: str, veto: str) -> None:
    assert extract(text) == []
    assert veto in vetoes_of(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("one or two people came", 1, 2), ("it takes 3-2 weeks or 2-3 weeks", 2, 3),
     ("between 1950 and 2050 kilometres", 1950, 2050),
     ("It is 8% (95% CI 6.5 to 9.2); Travis CI 3.1 was slow.", 6.5, 9.2),
     ("It is 8% (95% CI: 6.5-9.2).", 6.5, 9.2)],
)  # fmt: skip
def test_a_range_or_a_unit_lifts_a_veto(text: str, low: float, high: float) -> None:
    assert (low, high) in {(q.low, q.high) for q in extract(text)}


def test_a_unit_that_is_left_out_lifts_a_veto() -> None:
    assert [q.value for q in extract("Abbey had 31%, Castle 28.")] == [31, 28]


@pytest.mark.parametrize(
    ("text", "veto"),
    [
        ("Article 50", "label"),
        ("It survived week two.", "label"),
        ("junctions 13 and 14", "label"),
        ("3 Commando Brigade trained", "name"),
        ("a 6x6 negative", "resolution"),
    ],
)  # fmt: skip
def test_siblings_of_the_examples_are_taken_too(text: str, veto: str) -> None:
    assert extract(text) == []
    assert veto in vetoes_of(text)


def test_a_year_in_two_words_is_taken_whole() -> None:
    assert extract("Back in nineteen forty-five and in eighteen sixty-two it rained.") == []
    assert [q.value for q in extract("She planted nineteen and twenty trees.")] == [19, 20]
