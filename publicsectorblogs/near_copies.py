"""Posts that stand on two blogs with small edits.

MinHash (rensa) proposes the pairs, so that not every post is compared with every other;
rapidfuzz measures them. Which of the two is the original is not known: a pair is ordered by id.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel
from rensa import RMinHash, RMinHashLSH

from publicsectorblogs.model import CrossPost, Post

# The near-copies known share 88 % of their words and more, unrelated posts 15 % at most: the bar
# stands nearer to the copies, so that posts with a long quotation in common are not taken for one.
SIMILAR = 0.75
# 128 hashes in 32 bands propose a pair that shares 40 % of its shingles with odds of 56 % and
# one that shares 60 % with odds of 99 %; three words in a row make a shingle.
_HASHES, _BANDS, _SHINGLE = 128, 32, 3
# Statements in near-copies are the same when their sentences are nearly so (of 100).
_SAME_SENTENCE = 70
# Shorter posts say too little to tell a copy from a coincidence.
_SHORTEST = 30
_WORD = re.compile(r"\w+")
# Maps each byte of Latin-1 to its small letter, or to a blank where it is part of no word: cutting
# bytes takes a quarter of the time. Other letters (ŵ) part words, but alike in both copies.
_LATIN = "latin-1"
_WORDS_ALONE = "".join(
    char.lower() if _WORD.match(char) else " " for char in map(chr, range(256))
).encode(_LATIN)


def fingerprint(post: Post) -> RMinHash | None:
    """Return the MinHash by which near-copies of a post are found.

    None for a post that is too short to tell a copy from a coincidence.
    """
    text = _without(post.body, [(r.char_start, r.char_end) for r in post.remnants])
    words = text.encode(_LATIN, "replace").translate(_WORDS_ALONE).split()
    if len(words) < _SHORTEST:  # a short text, or one in another alphabet
        words = " ".join(_WORD.findall(text.lower())).encode().split()
    if len(words) < _SHORTEST:
        return None
    minhash = RMinHash(_HASHES, 42)
    minhash.update(map(b" ".join, zip(*(words[i:] for i in range(_SHINGLE)), strict=False)))
    return minhash


def candidates(prints: Iterable[tuple[str, RMinHash]]) -> list[tuple[str, str]]:
    """Return the pairs of posts that may be near-copies, ordered by id.

    `prints`: ids of posts with their fingerprints.
    """
    index, ids, pairs = RMinHashLSH(SIMILAR, _HASHES, _BANDS), list[str](), set[tuple[str, str]]()
    for number, (post_id, minhash) in enumerate(prints):
        pairs |= {_in_order(post_id, ids[other]) for other in index.query(minhash)}
        index.insert(number, minhash)
        ids.append(post_id)
    return sorted(pairs)


def _in_order(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def near_copies(
    pairs: Iterable[tuple[str, str]], words: Mapping[str, Sequence[str]]
) -> list[CrossPost]:
    """Return those of the pairs that are near-copies, with the share of words that agree.

    `words`: of each post, by id (see `words_of`). `similarity` is 1 - (words to delete or
    insert) / (words of both): rapidfuzz's normalised Indel similarity over the words in order,
    rounded to four places.
    """
    compared = (
        CrossPost(one, other, round(Indel.normalized_similarity(words[one], words[other]), 4))
        for one, other in pairs
    )
    return [pair for pair in compared if pair.similarity >= SIMILAR]


class Said(NamedTuple):
    """What a figure states and where, to be compared with those of a near-copy."""

    figure_id: str
    post_id: str
    char_start: int
    sentence: str
    quantity: tuple[str | float | None, ...]  # all that makes two statements the same


def copies_of(figures: Iterable[Said], pairs: Iterable[CrossPost]) -> dict[str, str]:
    """Return, for each figure that a near-copy states again, the id of the one that counts.

    Of the posts in a group of near-copies, a statement counts in the first by id that makes it,
    an arbitrary but stable choice that claims nothing about which post is the original.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        near[pair.other_post_id].add(pair.post_id)
    by_post: dict[str, list[Said]] = defaultdict(list)
    for figure in figures:
        by_post[figure.post_id].append(figure)
    copies: dict[str, str] = {}
    for post_id in sorted(near):
        for other in sorted(near[post_id]):
            taken = {copies.get(f.figure_id) for f in by_post[post_id]}
            free = [f for f in by_post[other] if copies.get(f.figure_id, f.figure_id) not in taken]
            for figure in by_post[post_id]:
                if figure.figure_id not in copies and (same := _same_statement(figure, free)):
                    free.remove(same)
                    copies[figure.figure_id] = copies.get(same.figure_id, same.figure_id)
    return copies


def _same_statement(figure: Said, others: list[Said]) -> Said | None:
    """The one of `others` with the same quantity in the most similar sentence, if any is near."""
    near = [
        (fuzz.ratio(figure.sentence, other.sentence), -other.char_start, other)
        for other in others
        if other.quantity == figure.quantity
    ]
    best = max(near, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] >= _SAME_SENTENCE else None


def words_of(body: str, remnants: Iterable[tuple[int, int]]) -> list[str]:
    """Return the words of a body, in lower case, without its remnants: their places, in order."""
    return _WORD.findall(_without(body, remnants).lower())


def _without(body: str, remnants: Iterable[tuple[int, int]]) -> str:
    """The text of a body without its remnants."""
    kept, end = [], 0
    for start, after in remnants:
        kept.append(body[end:start])
        end = after
    return " ".join([*kept, body[end:]])
