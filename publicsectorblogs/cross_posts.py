"""Posts that stand on two blogs with small edits.

MinHash (rensa) proposes the pairs, so that not every post is compared with every other;
rapidfuzz measures them. Which of the two is the original is not known: a pair is ordered by id.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

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


def fingerprint(post: Post) -> RMinHash | None:
    """Return the MinHash by which near-copies of a post are found.

    None for a post that is too short to tell a copy from a coincidence.
    """
    words = _words(post)
    if len(words) < _SHORTEST:
        return None
    minhash = RMinHash(_HASHES, 42)
    minhash.update(list(map(" ".join, zip(*(words[i:] for i in range(_SHINGLE)), strict=False))))
    return minhash


def find_cross_posts(posts: Sequence[Post], prints: Sequence[RMinHash | None]) -> list[CrossPost]:
    """Return the pairs of near-copies, ordered by id, with the share of words that agree.

    `prints`: the fingerprint of each of `posts`. `similarity` is 1 - (words to delete or insert)
    / (words of both): rapidfuzz's normalised Indel similarity over the words in order, rounded
    to four places.
    """
    index, pairs = RMinHashLSH(SIMILAR, _HASHES, _BANDS), set[tuple[str, str]]()
    for number, minhash in enumerate(prints):
        if minhash:
            near = (posts[other].id for other in index.query(minhash))
            pairs |= {tuple(sorted((posts[number].id, other))) for other in near}
            index.insert(number, minhash)
    named = {post_id for pair in pairs for post_id in pair}
    words = {post.id: _words(post) for post in posts if post.id in named}
    measured = (
        CrossPost(one, other, round(Indel.normalized_similarity(words[one], words[other]), 4))
        for one, other in sorted(pairs)
    )
    return [pair for pair in measured if pair.similarity >= SIMILAR]


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
