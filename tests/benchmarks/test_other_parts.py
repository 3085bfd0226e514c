"""What other parts make of the generated posts, and how it is scored."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench_generated import COPIES, FIGURES, generated, measure
from benchmarks.bench_near_copies import archive, by_datasketch, drawn, every_pair
from benchmarks.generator import Corpus
from benchmarks.other_parts import build, entries
from publicsectorblogs.near_copies import words_of
from publicsectorblogs.proposals import propose


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(tmp_path_factory.mktemp("corpora"), 200)


def test_a_corpus_is_written_once(corpus: Path) -> None:
    before = (corpus / "sources").stat().st_mtime_ns
    assert generated(corpus.parent, 200) == corpus
    assert (corpus / "sources").stat().st_mtime_ns == before


def test_entries_are_read_from_feeds_of_all_formats(corpus: Path) -> None:
    files = [path for path in corpus.glob("sources/feeds/*/2024.*") if path.suffix != ".yml"]
    found = {entry.url: entry for path in files for entry in entries(path)}
    made = [Corpus(1, 200).post(blog, 0) for blog in range(Corpus(1, 200).blogs)]
    assert len(found) == 200 and {path.suffix for path in files} == {".xml", ".json"}
    for post in made:
        words = post.blocks[-1][1][-1].text.split()[:2]
        assert all(word in found[post.url].html for word in words)


def test_other_parts_make_a_database_that_is_scored_as_ours(corpus: Path, tmp_path: Path) -> None:
    for name in ("quantulum3", "inscriptis", "datasketch"):
        pytest.importorskip(name)
    feeds = sorted(p for p in corpus.glob("sources/feeds/*/*.*") if p.suffix != ".yml")[:2]
    seconds = build("inscriptis", "quantulum3", feeds, tmp_path / "theirs.db")
    assert set(seconds) == {"loading", "parsing", "text", "figures", "near-copies", "storing"}
    scores = measure(corpus, tmp_path / "theirs.db")
    assert scores.by_name[FIGURES].right > 0 and COPIES in scores.by_name
    assert 0 < scores.missing < scores.posts == 200


def test_pairs_that_share_shingles_are_found_among_all_pairs() -> None:
    pytest.importorskip("scipy")
    texts = {"a": "one two three four five six seven " * 3, "b": "ten eleven twelve " * 7}
    words = {id: text.split() for id, text in (texts | {"c": texts["a"] + "more"}).items()}
    assert every_pair(words) == [("a", "c")]


def test_datasketch_finds_a_copy() -> None:
    pytest.importorskip("datasketch")
    texts = [words_of(" ".join(text), ()) for text in archive(8)]
    assert by_datasketch({"a": texts[0], "b": texts[1], "c": texts[0]}) == {("a", "c")}


def test_drawn_fingerprints_are_proposed_where_they_are_copies() -> None:
    proposed = propose(drawn(1_000)).pairs
    assert 35 <= len(proposed) <= 45
