"""Posts that stand on two blogs with small edits.

MinHash (rensa) proposes the pairs, so that not every post is compared with every other;
rapidfuzz measures them. Which of the two is the original is not known: a pair is ordered by id.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel
from rensa import RMinHash, RMinHashLSH

from publicsectorblogs.model import CrossPost, Figure, Post

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


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What near-copies of a post are found by: its words, and a MinHash of their shingles."""

    words: tuple[str, ...]
    minhash: RMinHash


def fingerprint(post: Post) -> Fingerprint | None:
    """Return the fingerprint of a post; None for one that is too short to have copies."""
    words = tuple(_words(post))
    if len(words) < _SHORTEST:
        return None
    minhash = RMinHash(_HASHES, 42)
    minhash.update(list(map(" ".join, zip(*(words[i:] for i in range(_SHINGLE)), strict=False))))
    return Fingerprint(words, minhash)


def find_cross_posts(prints: Mapping[str, Fingerprint | None]) -> list[CrossPost]:
    """Return the pairs of near-copies among posts, given by id, with the words that agree.

    `similarity` is 1 - (words to delete or insert) / (words of both): rapidfuzz's normalised
    Indel similarity over the words in order, rounded to four places.
    """
    known = {post_id: one for post_id, one in sorted(prints.items()) if one}
    ids, index = list(known), RMinHashLSH(SIMILAR, _HASHES, _BANDS)
    pairs = set()
    for number, one in enumerate(known.values()):
        pairs |= {(ids[other], ids[number]) for other in index.query(one.minhash)}
        index.insert(number, one.minhash)
    measured = (
        CrossPost(one, other, round(_similarity(known[one], known[other]), 4))
        for one, other in sorted(pairs)
    )
    return [pair for pair in measured if pair.similarity >= SIMILAR]


def _similarity(one: Fingerprint, other: Fingerprint) -> float:
    return Indel.normalized_similarity(one.words, other.words)


def copies_of(figures: Iterable[Figure], pairs: Iterable[CrossPost]) -> dict[str, str]:
    """Return, for each figure that a near-copy states again, the id of the one that counts.

    Of the posts in a group of near-copies, a statement counts in the first by id that makes it,
    an arbitrary but stable choice that claims nothing about which post is the original.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        near[pair.other_post_id].add(pair.post_id)
    by_post: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_post[figure.post_id].append(figure)
    copies: dict[str, str] = {}
    for post_id in sorted(near):
        for other in sorted(near[post_id]):
            taken = {copies.get(f.id) for f in by_post[post_id]}
            free = [f for f in by_post[other] if copies.get(f.id, f.id) not in taken]
            for figure in by_post[post_id]:
                if figure.id not in copies and (same := _same_statement(figure, free)):
                    free.remove(same)
                    copies[figure.id] = copies.get(same.id, same.id)
    return copies


def _same_statement(figure: Figure, others: list[Figure]) -> Figure | None:
    """The one of `others` with the same quantity in the most similar sentence, if any is near."""
    said = _quantity(figure)
    near = [
        (fuzz.ratio(figure.sentence, other.sentence), -other.quantity.char_start, other)
        for other in others
        if _quantity(other) == said
    ]
    best = max(near, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] >= _SAME_SENTENCE else None


def _quantity(figure: Figure) -> tuple[object, ...]:
    q = figure.quantity
    return q.value, q.low, q.high, q.unit, q.per, q.hedge, q.form


def _words(post: Post) -> list[str]:
    """The words of a body without its remnants, in lower case."""
    kept, end = [], 0
    for remnant in post.remnants:
        kept.append(post.body[end : remnant.char_start])
        end = remnant.char_end
    return _WORD.findall(" ".join([*kept, post.body[end:]]).lower())
