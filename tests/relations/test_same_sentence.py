"""The same sentence with another number, in a near-copy or another version."""

from __future__ import annotations

from publicsectorblogs.check import check
from publicsectorblogs.relations.same_sentence import disagree

SENTENCE = "Last spring we asked {} people in Leeds and {} in York what they thought of buses."


def test_a_number_that_stands_otherwise_in_the_same_sentence_is_a_contradiction() -> None:
    here, there = (check(SENTENCE.format(*n)).figures for n in ((400, 300), (400, 310)))
    (one,) = disagree(here, there)
    assert (one.verdict, one.stated, one.computed) == ("contradicts", 300, 310)
    assert one.detail == "the same sentence says 310 elsewhere, not 300"
    assert one.figures == ((here[1].id, "here"), (there[1].id, "elsewhere"))


def test_sentences_that_agree_or_speak_of_something_else_are_passed_over() -> None:
    here = check(SENTENCE.format(400, 300)).figures
    assert disagree(here, check(SENTENCE.format(400, 300)).figures) == []
    assert disagree(here, check(SENTENCE.format(500, 310)).figures) == []  # both numbers differ
    assert disagree(here, check("We asked 310 people what they thought of buses.").figures) == []


def test_short_sentences_and_those_that_stand_twice_are_passed_over() -> None:
    assert disagree(check("It cost £40.").figures, check("It cost £50.").figures) == []
    twice = f"{SENTENCE.format(400, 300)}\n{SENTENCE.format(400, 320)}"
    assert disagree(check(twice).figures, check(SENTENCE.format(400, 310)).figures) == []
