"""Identifiers last: what a row says identifies it, and nothing else of its post."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsectorblogs.ids import id_of_post, ids_of, named, plain, stable_id
from publicsectorblogs.model import Findings, Link, Post
from publicsectorblogs.per_blog import findings_of, measure
from publicsectorblogs.read.remnants import find_remnants
from publicsectorblogs.tables import discover

# Sentences that state figures, statistics, checks and authors; each can stand anywhere.
SENTENCES = (
    "We planted 120 trees along the canal.",
    "Of 500 people asked, 270 (64%) had heard of it.",
    "Some 1,393 tweets were sent, of which 38 per cent were positive and 32 per cent negative.",
    "Applying for PIP on paper took an average of 30 minutes.",
    "About 45 per cent of people with a job coach found work.",
    "Claims rose from 40 to 60 a week, which is 50 per cent more.",
    "The canal is long.",
)
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), max_size=5
)
# Words without numbers, for an edit that states nothing.
EDITS = st.sampled_from(["Indeed.", "Good morning to all of you.", "Thanks, then.", "A quiet day."])


def post(body: str) -> Post:
    links = (Link("https://a.example/1", "One"), Link("https://a.example/2", None))
    return Post("p1", "blog", body, "k1", remnants=find_remnants(body), links=links)


def ids(body: str) -> dict[str, Counter[tuple[str, ...]]]:
    """Return the ids of all rows that a post makes, by table, each with the words of the row."""
    made = post(body)
    found: Findings = findings_of(made, None)
    return {
        "figures": Counter((f.id, f.sentence, f.quantity.quote) for f in found.figures),
        "stated": Counter((row.id, row.table, row.quote) for row in found.stated),
        "checks": Counter((check.id, check.check) for check in found.checks),
        "others": Counter(
            (str(row["id"]), table.name)
            for table in discover() if table.name in ("remnants", "post_authors", "quotations")
            for row in table.rows(Findings(posts=[made], authorships=found.authorships,
                                           quotations=found.quotations))
        ),
    }  # fmt: skip


# --- an edit elsewhere ----------------------------------------------------------------------------


@settings(deadline=None, max_examples=40)
@given(PARAGRAPHS, EDITS, st.integers(0, 5))
def test_a_paragraph_more_changes_no_identifier(
    paragraphs: list[str], edit: str, place: int
) -> None:
    edited = [*paragraphs[:place], edit, *paragraphs[place:]]
    assert ids("\n\n".join(edited)) == ids("\n\n".join(paragraphs))


@settings(deadline=None, max_examples=40)
@given(PARAGRAPHS, EDITS)
def test_a_sentence_more_at_the_beginning_of_a_paragraph_changes_no_identifier_of_the_others(
    paragraphs: list[str], edit: str
) -> None:
    edited = [f"{edit} {paragraph}" for paragraph in paragraphs]
    assert ids("\n\n".join(edited)) == ids("\n\n".join(paragraphs))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(SENTENCES), unique=True, min_size=1), st.data())
def test_a_paragraph_less_takes_its_own_figures_alone(
    paragraphs: list[str], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(paragraphs))
    left = [paragraph for paragraph in paragraphs if paragraph != gone]
    kept = ids("\n\n".join(left))
    before = ids("\n\n".join(paragraphs))
    assert before["figures"] - kept["figures"] == ids(gone)["figures"]
    assert kept["figures"] <= before["figures"]
    assert kept["stated"] <= before["stated"]


@settings(deadline=None, max_examples=20)
@given(st.permutations(SENTENCES))
def test_paragraphs_may_change_places(paragraphs: list[str]) -> None:
    assert ids("\n\n".join(paragraphs))["figures"] == ids("\n\n".join(SENTENCES))["figures"]


def test_a_word_more_in_a_sentence_changes_the_identifiers_of_that_sentence_alone() -> None:
    before = measure(post("We planted 120 trees. It took 9 days."))
    after = measure(post("We have planted 120 trees. It took 9 days."))
    assert [old.id == new.id for old, new in zip(before, after, strict=True)] == [False, True]


# --- spellings of the same words ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The “big” tree cost £450.", 'The "big" tree cost £450.'),
        ("It’s 40 per cent of all.", "It's 40 per cent of all."),
        ("It cost £450 – a lot.", "It cost £450 - a lot."),
        ("It cost\u00a0£450 today.", "It cost £450  today."),
        ("It cost £450 to re\u00adplant.", "It cost £450 to replant."),
        ("The cafe\u0301 made £450.", "The caf\u00e9 made £450."),
        ("We waited … for 9 days.", "We waited ... for 9 days."),
    ],
)
def test_quotes_dashes_and_spaces_make_no_other_figure(one: str, other: str) -> None:
    assert [f.id for f in measure(post(one))] == [f.id for f in measure(post(other))] != []


@pytest.mark.parametrize(
    ("one", "other"),
    [("IT cost £5.", "It cost £5."), ("10² m", "102 m"), ("a -5", "a 5"), ("5% up", "5 up")],
)
def test_letters_digits_and_signs_make_another_sentence(one: str, other: str) -> None:
    assert plain(one) != plain(other)


# --- equal ones -----------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.integers(1, 6))
def test_equal_sentences_state_figures_apart_by_their_turn(times: int) -> None:
    sentence = "We planted 120 trees."
    found = [figure.id for figure in measure(post("\n\n".join([sentence] * times)))]
    assert len(set(found)) == times
    assert found == [figure.id for figure in measure(post("\n\n".join([sentence] * 6)))][:times]


def test_equal_words_in_one_sentence_are_told_apart() -> None:
    found = measure(post("Boys spent 10 hours, and girls spent 10 hours."))
    assert len({figure.id for figure in found}) == 2


def test_equal_links_of_a_post_are_rows_of_their_own() -> None:
    (links,) = (table for table in discover() if table.name == "links")
    twice = Post("p1", "b", "Text.", "k", links=(Link("https://a.example/", "Here"),) * 2)
    rows = list(links.rows(Findings(posts=[twice])))
    assert len({row["id"] for row in rows}) == 2


# --- what they look like --------------------------------------------------------------------------


def test_identifiers_never_change() -> None:
    assert id_of_post("dan", "https://dan.example/?p=1") == "pcc76de8468b1"
    assert next(ids_of("f", [("p1", "It cost £5.", "£5")])) == "f0a0c694e0922"


@given(st.sampled_from("acfklopqrsuv"), st.text())
def test_an_identifier_is_a_letter_and_twelve_digits(letter: str, text: str) -> None:
    assert re.fullmatch(rf"{letter}[0-9a-f]{{12}}", stable_id(letter, text))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("slug", "identity"),
    [
        ("fraud", "fraud"), ("brexit-2016", "brexit-2016"), ("2016", "tag-2016"),
        ("1e5", "tag-1e5"), ("10-may", "tag-10-may"), ("may-2016", "tag-may-2016"),
        ("sept-16", "tag-sept-16"), ("mayor-2016", "mayor-2016"), ("true", "tag-true"), ("march", "march"),
    ],
)  # fmt: skip
def test_a_slug_that_a_spreadsheet_takes_for_a_number_has_its_kind_before_it(
    slug: str, identity: str
) -> None:
    assert named("tag", slug, slug) == identity


def test_a_name_without_a_slug_has_one_of_its_own() -> None:
    assert named("tag", "", "C#") != named("tag", "", "F#")
    assert named("tag", "", "C#").startswith("tag-")
