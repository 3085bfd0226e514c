"""Posts that stand on two blogs: whole, with edits, or in part.

Shingles that two posts share propose a pair (see proposals.py), so that not every post is compared
with every other; comparing their words measures it. Which of the two is the original is not known:
a pair is ordered by id.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias
from zlib import crc32

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from publicsectorblogs.in_common import Comparison, compare, numbers_in
from publicsectorblogs.model import CrossPost, Post
from publicsectorblogs.read.remnants import without_remnants

Fingerprint: TypeAlias = "array[int]"  # hashes, in order
# Shorter posts say too little to tell a copy from a coincidence.
_SHORTEST = 20
# Words up to this long are mostly the grammar of a language; of the others, so many in a row are
# seldom common to two posts.
_GRAMMAR = 3
_SHINGLE = 3
# Of a post's shingles those with the lowest hashes are kept: a third, and of a short post all
# up to this many. So two posts keep the same ones of what they share, however long they are.
_KEPT, KEPT_AT_LEAST = 3, 64
# A copy or excerpt is nearly all of it in the other post. So a long quotation in common, with
# words before or behind it in both posts, makes none.
_NEARLY_ALL = 0.8
# A copy is also most of the other post; else it is an excerpt.
_MOST = 0.6
# Statements in near-copies are the same when their sentences are nearly so (of 100).
_SAME_SENTENCE = 70
# A number with its thousands is one word, whatever parts them.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+")
# Maps each byte of Latin-1 to its small letter, or to a blank where it is part of no word: cutting
# bytes takes a quarter of the time. Other letters (ŵ) part words, but alike in both copies.
_LATIN = "latin-1"
_WORDS_ALONE = "".join(
    char.lower() if re.match(r"\w", char) else " " for char in map(chr, range(256))
).encode(_LATIN)


def fingerprint(post: Post) -> Fingerprint | None:
    """Return the hashes of shingles by which near-copies of a post are found, in order.

    None for a post that is too short to tell a copy from a coincidence.
    """
    text = without_remnants(post.body, [(r.char_start, r.char_end) for r in post.remnants])
    words = text.encode(_LATIN, "replace").translate(_WORDS_ALONE).split()
    if len(words) < _SHORTEST:  # a short text, or one in another alphabet
        words = [word.encode() for word in _WORD.findall(text.lower())]
    if len(words) < _SHORTEST:
        return None
    telling = [word for word in words if len(word) > _GRAMMAR]
    in_a_row = zip(*(telling[i:] for i in range(_SHINGLE)), strict=False)
    hashes = sorted(set(map(crc32, map(b" ".join, in_a_row))))
    return array("I", hashes[: max(len(hashes) // _KEPT, KEPT_AT_LEAST)])


def measure(one: Sequence[str], other: Sequence[str]) -> Measures | None:
    """Return what part of each of two texts is in the other; None where they are no near-copies.

    Each is given as `words_of` returns it. `similarity` is 1 - (words to delete or insert) /
    (words of both): rapidfuzz's normalised Indel similarity over the words in order. All measures
    are rounded to four places.
    """
    compared = compare(one, other)
    kind = _kind(compared, min(len(one), len(other)))
    if kind is None:
        return None
    similarity = Indel.normalized_similarity(one, other)
    measures = similarity, compared.share.equal, compared.other_share.equal
    return Measures(kind, *(round(each, 4) for each in measures))


def _kind(found: Comparison, shorter: int) -> Literal["copy", "excerpt"] | None:
    """Return what a pair of posts is, the shorter of which has so many words."""
    less, more = sorted((found.share.passages, found.other_share.passages))
    if more < _NEARLY_ALL or _is_form(found, shorter):
        return None
    return "copy" if less >= _MOST else "excerpt"


def _is_form(found: Comparison, words: int) -> bool:
    """Tell whether two posts are one form filled in twice: their numbers are others.

    A copy in which some numbers were corrected, or a few of many were brought up to date, is
    none of these.
    """
    equal, other = found.numbers()
    return other > min(2, words / 100) and other >= (equal + other) / 4


class Text(NamedTuple):
    """The text of a post, and the places of its remnants, in order."""

    body: str
    remnants: Sequence[tuple[int, int]]


def name_of(one: Text, other: Text) -> bytes:
    """Return a hash of all that two texts are compared by."""
    own = hashlib.sha256()
    for body, remnants in (one, other):
        own.update(f"{remnants} {len(body)} {body}".encode("utf-8", "surrogatepass"))
    return own.digest()


class StatedFigure(NamedTuple):
    """What a figure states and where, to be compared with those of a near-copy."""

    figure_id: str
    post_id: str
    char_start: int
    sentence: str
    quantity: tuple[str | float | None, ...]  # all that makes two statements the same


# A quantity, and the numbers in its sentence, with how often each stands there.
_Says: TypeAlias = tuple[tuple[str | float | None, ...], frozenset[tuple[str, int]]]


class Measures(NamedTuple):
    """How near two texts are: what a CrossPost says of two posts."""

    kind: Literal["copy", "excerpt"]
    similarity: float
    share: float
    other_share: float

    def of(self, one: str, other: str) -> CrossPost:
        """Return the same of two posts, by their ids."""
        return CrossPost(one, other, self.kind, self.similarity, self.share, self.other_share)


def groups(pairs: Iterable[CrossPost]) -> list[list[CrossPost]]:
    """Part pairs so that no post is in two parts: each has near-copies of near-copies, and so on.

    The parts come in the order of their posts in `pairs`.
    """
    group_of: dict[str, list[CrossPost]] = {}
    for pair in pairs:
        posts = pair.post_id, pair.other_post_id
        fewer, group = sorted((group_of.get(post, []) for post in posts), key=len)
        moved = [] if fewer is group else fewer
        group += [*moved, pair]
        for one in (*moved, pair):
            group_of[one.post_id] = group_of[one.other_post_id] = group
    return list({id(group): group for group in group_of.values()}.values())


def copies_of(figures: Iterable[StatedFigure], pairs: Iterable[CrossPost]) -> dict[str, str]:
    """Return, for each figure that a near-copy states again, the id of the one that counts.

    Of the posts in a group of near-copies, a statement counts in the first by id that makes it,
    an arbitrary but stable choice that claims nothing about which post is the original.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        near[pair.other_post_id].add(pair.post_id)
    by_post: dict[str, list[StatedFigure]] = defaultdict(list)
    for figure in figures:
        by_post[figure.post_id].append(figure)
    says = {one.figure_id: _says(one) for post in by_post.values() for one in post}
    copies: dict[str, str] = {}
    for post_id in sorted(near):
        for other in sorted(near[post_id]):
            taken = {copies.get(f.figure_id) for f in by_post[post_id]}
            free = [f for f in by_post[other] if copies.get(f.figure_id, f.figure_id) not in taken]
            new = [f for f in by_post[post_id] if f.figure_id not in copies]
            for again, same in _same_statements(new, free, says):
                copies[again] = copies.get(same, same)
    return copies


def _same_statements(
    figures: Iterable[StatedFigure], others: Iterable[StatedFigure], says: Mapping[str, _Says]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of the figures and of those among `others` that state the same.

    That is the one that says the same in the most similar sentence, and the first of several; each
    is taken once.
    """
    sentences: dict[_Says, dict[str, str]] = defaultdict(dict)  # of the others, by their ids
    for other in sorted(others, key=lambda other: other.char_start):
        sentences[says[other.figure_id]][other.figure_id] = other.sentence
    for figure in figures:
        alike = sentences.get(says[figure.figure_id])
        best = alike and process.extractOne(
            figure.sentence, alike, scorer=fuzz.ratio, score_cutoff=_SAME_SENTENCE
        )
        if alike and best:
            del alike[best[2]]
            yield figure.figure_id, best[2]


def _says(figure: StatedFigure) -> _Says:
    """Return what two figures have in common that may state the same.

    A sentence with another number in it says something else: "45 per cent in March".
    """
    return figure.quantity, frozenset(numbers_in(words_of(figure.sentence, ())).items())


def words_of(body: str, remnants: Iterable[tuple[int, int]]) -> list[str]:
    """Return the words of a body, in lower case, without its remnants: their places, in order."""
    words: list[str] = _WORD.findall(without_remnants(body, remnants).lower())
    return [word.replace(",", "") for word in words]
