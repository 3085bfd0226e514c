"""Corpora of any size, whose truth is known."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.bench_generated import Score, Scores, add_relations, measure
from benchmarks.generator import Corpus, as_html, truth, write
from publicsectorblogs.relations import discover
from tests.builds import run_build

CORPUS = Corpus(seed=3, posts=80)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("generated") / "corpus"
    write(made, CORPUS)
    return made


def test_a_corpus_has_as_many_posts_as_asked_for_whatever_its_size() -> None:
    for posts in (2, 120, 10_000, 100_000):
        corpus = Corpus(1, posts)
        assert sum(corpus.sizes) == posts and min(corpus.sizes) >= 1


def test_a_post_is_the_same_each_time_it_is_made() -> None:
    assert CORPUS.post(1, 0) == Corpus(3, 80).post(1, 0) != Corpus(4, 120).post(1, 0)


def test_posts_are_of_all_kinds_and_of_many_lengths() -> None:
    corpus = Corpus(1, 2_000)
    posts = [
        corpus.post(blog, number) for blog in range(12) for number in range(corpus.sizes[blog])
    ]
    assert {post.kind for post in posts} == {"own", "copy", "excerpt", "form", "bad"}
    lengths = [len(as_html(post, "blocks")) for post in posts if post.kind == "own"]
    assert min(lengths) < 2_000 and max(lengths) > 10_000 and max(lengths) < 25_000
    assert {name for post in posts for name, _ in truth(post)["relations"]} <= {
        relation.name for relation in discover()
    }


def test_the_same_seed_writes_the_same_files(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", CORPUS, workers=2)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 6
    for path in files:
        assert (tmp_path / "again" / path.relative_to(folder)).read_bytes() == path.read_bytes()


def test_the_build_of_a_corpus_is_measured_against_its_truth(folder: Path) -> None:
    database = folder / "generated.db"
    run_build("--sources", folder / "sources", "--output", database)
    scores = measure(folder, database)
    assert (scores.posts, scores.missing) == (80, 0)
    figures = scores.by_name["figures, value and unit"]
    assert figures.true > 60 and figures.right / figures.true > 0.95 < figures.right / figures.found
    planted = scores.by_name["planted contradictions"]
    assert planted.true > 1 and planted.right == planted.found


def scored(found: list[tuple[str, str]], told: list[tuple[str, str]]) -> dict[str, Score]:
    scores = Scores().by_name
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute('CREATE TABLE checks (post_id, "check", verdict, source_id)')
        for name, verdict in found:
            connection.execute("INSERT INTO checks VALUES ('p', ?, ?, NULL)", [name, verdict])
        add_relations(scores, connection, "p", {"relations": told}, {"so many each"})
    return scores


def test_a_relation_where_none_is_planted_is_false() -> None:
    found = [("so many each", "holds"), ("direction of a change", "holds")]
    scores = scored(found, [])
    assert scores["so many each, seen"] == Score(true=0, found=1, right=0)
    assert "direction of a change, seen" not in scores


def test_a_post_that_relates_right_and_wrong_counts_once() -> None:
    relations = [("so many each", "holds"), ("so many each", "contradicts")]
    scores = scored(relations, relations)
    assert scores["so many each, seen"] == Score(true=2, found=2, right=2)
    assert scores["planted contradictions"] == Score(true=1, found=1, right=1)
