"""How the relations are measured."""

from __future__ import annotations

from pathlib import Path

from benchmarks.bench_relations import alarms, measure, planted, posts_of_page, true_sentences
from publicsectorblogs.relations import discover

SENTENCE = {"relation": "share of a whole", "text": "Of 500 parents, 270 (54%) had heard of it."}


def test_an_error_is_planted_in_each_number_in_several_ways() -> None:
    wrong = [text for text, _ in planted(SENTENCE["text"], SENTENCE["relation"])]
    assert "Of 700 parents, 270 (54%) had heard of it." in wrong
    assert "Of 500 parents, 2,700 (54%) had heard of it." in wrong
    assert not any("540%" in text for text in wrong)
    ((swapped, _),) = planted("Then 9 of the 12 councils agreed.", "part within its whole")
    assert swapped == "Then 12 of the 9 councils agreed."


def test_a_change_that_leaves_a_sentence_true_is_no_error() -> None:
    text = "Applications more than doubled, from 150 to 340."
    wrong = [text for text, _ in planted(text, "so many times as much")]
    assert "Applications more than doubled, from 210 to 340." in wrong
    assert "Applications more than doubled, from 150 to 3,400." not in wrong
    assert all(text != "We saved £1m of £2m." for text, _ in planted("We saved £1m of £2m.", ""))


def test_what_is_found_is_counted_by_relation() -> None:
    (counts,) = measure([SENTENCE]).values()
    assert counts["sentences"] == counts["seen"] == 1 and counts["false"] == 0
    assert counts["found"] == counts["planted"] > 5


def test_alarms_are_counted_over_texts() -> None:
    count, by_verdict, doubtful = alarms([SENTENCE["text"], "Of 500 parents, 270 (64%) agreed."])
    assert count == 2 and sum(by_verdict.values()) == 2
    assert [one.verdict for one in doubtful] == ["contradicts"]


def test_the_posts_of_a_page_are_measured_one_by_one(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("One.\nOriginal source – A\nTwo.\nOriginal source – A\n", encoding="utf-8")
    assert [post.strip() for post in posts_of_page(page)] == ["One.", "Two."]


def test_most_relations_have_true_sentences_to_measure_them_on() -> None:
    assert {sentence["relation"] for sentence in true_sentences()} <= {r.name for r in discover()}
    assert len(true_sentences()) > 200
