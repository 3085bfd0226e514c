"""Pairs of posts that may be near-copies, proposed by shingles that they share.

After few changes most pairs are those that were proposed before: only those of posts that are new
or gone are gone through again, and of posts that have shingles in common with these which have
become common by them, or rare.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import NamedTuple, TypeVar

from publicsectorblogs.near_copies import KEPT_AT_LEAST, Fingerprint

_BITS = 32  # of a hash, and of the number of a post
_HIGHEST = 2**_BITS - 1
_AT_ONCE = 200_000  # hashes that are looked at together, in some 40 MB
# Parts of so many hashes that are filled together, in some 80 MB: those with low hashes, of which
# posts keep most, hold three times as many.
_PARTS = 16
# A shingle in more posts than this is common and says little: its posts are paired with the first
# alone, so that the number of pairs grows with that of posts.
_COMMON = 16
# Posts are compared in earnest when they share two rare shingles, this part of the rare ones that
# both could have kept, and this part of all. Where one word in five was changed, more than half are
# still the same; where most of a post is stock phrases, its few rare shingles tell.
_RARE, _ALL = 0.1, 0.15
# So are those that share this part of all in common ones: of a text that was copied very often, no
# shingle is rare.
_OFTEN_COPIED = 0.4
# Where more of all posts than this part are to be gone through again, all are.
_MUCH = 0.1

Prints = Mapping[str, Fingerprint]  # by the ids of posts
Post = TypeVar("Post", str, int)  # an id, or a number
Pair = tuple[str, str]  # of ids, in order


class Proposed(NamedTuple):
    """The pairs of posts that may be near-copies, in order, and what they depend on."""

    pairs: list[Pair]
    commons: dict[str, int]  # of each post, how many of its hashes are common


def propose(prints: Iterable[tuple[str, Fingerprint]]) -> Proposed:
    """Return the pairs among posts; `prints`: their ids with their fingerprints."""
    posts = sorted(prints)
    ids = [id for id, _ in posts]
    sharing = _sharing([kept for _, kept in posts])
    found = _promising(
        dict(enumerate(kept for _, kept in posts)), dict(enumerate(sharing.commons)),
        _counted(sharing.rare), _counted(sharing.common),
    )  # fmt: skip
    pairs = [(ids[one], ids[other]) for one, other in sorted(found)]
    return Proposed(pairs, dict(zip(ids, sharing.commons, strict=True)))


def propose_again(
    last: Proposed, before: Prints, prints: Iterable[tuple[str, Fingerprint]]
) -> Proposed:
    """Return the pairs among posts, as `propose` does, by those that were proposed last.

    `before`: the fingerprints that posts had then which are gone or may have others now.
    """
    now = dict(sorted(prints))
    changed = {id for id, kept in before.items() if now.get(id) != kept}
    changed |= now.keys() - last.commons.keys()
    touched = _touched(before, now, changed)
    if len(touched) > _MUCH * len(now):
        return propose(now.items())
    holders = _holders_among(now, {hashed for id in touched for hashed in now.get(id, ())})
    commons = {id: count for id, count in last.commons.items() if id in now}
    common = {hashed for hashed, posts in holders.items() if len(posts) > _COMMON}
    commons |= {id: len(common.intersection(now[id])) for id in touched if id in now}
    rare_pairs, common_pairs = _pairs_with(touched, now, holders)
    found = _promising(now, commons, rare_pairs.items(), common_pairs.items())
    found |= {pair for pair in last.pairs if touched.isdisjoint(pair)}
    return Proposed(sorted(found), {id: commons[id] for id in now})


def _touched(before: Prints, now: Prints, changed: Collection[str]) -> set[str]:
    """Return the posts of whose hashes some have other holders now in a way that counts."""
    was, are = (
        {id: frozenset(prints[id]) for id in changed if id in prints} for prints in (before, now)
    )
    holders = _holders_among(now, set(chain(*was.values(), *are.values())))
    held = _inverted(was)
    gained = _inverted(are)
    touched = {*changed}
    for hashed in held.keys() | gained.keys():
        posts = holders.get(hashed, [])
        former = sorted({*posts} - gained.get(hashed, set()) | held.get(hashed, set()))
        was_common, is_common = len(former) > _COMMON, len(posts) > _COMMON
        if was_common != is_common:
            touched.update(former, posts)
        elif is_common and former[0] != posts[0]:
            touched |= {former[0], posts[0]}
    return touched


def _inverted(prints: Mapping[str, Collection[int]]) -> dict[int, set[str]]:
    """Return the posts that have each hash."""
    found = defaultdict[int, set[str]](set)
    for id, hashes in prints.items():
        for hashed in hashes:
            found[hashed].add(id)
    return found


def _holders_among(prints: Prints, hashes: set[int]) -> dict[int, list[str]]:
    """Return the posts that have each of these hashes, in order."""
    found = defaultdict[int, list[str]](list)
    for id, kept in prints.items():
        for hashed in hashes.intersection(kept):
            found[hashed].append(id)
    return found


def _pairs_with(
    touched: Collection[str], now: Prints, holders: Mapping[int, Sequence[str]]
) -> tuple[Counter[Pair], Counter[Pair]]:
    """Return the pairs that some posts are in: how many rare, and common, hashes they share.

    `holders`: of each hash of these posts.
    """
    rare, common = Counter[Pair](), Counter[Pair]()
    for id in touched:
        for hashed in now.get(id, ()):
            posts = holders[hashed]
            is_rare, is_first = len(posts) <= _COMMON, posts[0] == id
            for other in posts if is_rare or is_first else posts[:1]:
                # Of two such posts, the pair is counted with the first.
                if other > id:
                    (rare if is_rare else common)[id, other] += 1
                elif other < id and other not in touched:
                    (rare if is_rare else common)[other, id] += 1
    return rare, common


def _promising(
    prints: Mapping[Post, Fingerprint], commons: Mapping[Post, int],
    rare: Iterable[tuple[tuple[Post, Post], int]], common: Iterable[tuple[tuple[Post, Post], int]],
) -> set[tuple[Post, Post]]:  # fmt: skip
    """Return the pairs of posts that share enough.

    `commons`: of each post, how many of its hashes are common; `rare` and `common`: how many hashes
    of that kind a pair shares.
    """
    found = set[tuple[Post, Post]]()
    for (one, other), shared in rare:
        if shared < 2:
            continue
        comparable = _comparable(prints[one], prints[other])
        few = min(
            (1 - commons[post] / len(prints[post])) * count
            for post, count in zip((one, other), comparable, strict=True)
        )
        if shared >= _RARE * few and _shared(prints[one], prints[other]) >= _ALL * min(comparable):
            found.add((one, other))
    for (one, other), shared in common:
        if shared >= 2 and shared >= _OFTEN_COPIED * min(_comparable(prints[one], prints[other])):
            found.add((one, other))
    return found


class _Sharing(NamedTuple):
    """Which posts share hashes, by their numbers."""

    # Pairs in parts, once for each hash that they share, both numbers in one.
    rare: list[array[int]]
    common: list[array[int]]  # with the first post that has the hash alone
    commons: array[int]  # of each post, how many of its hashes are common


def _sharing(prints: Sequence[Fingerprint]) -> _Sharing:
    """Return which posts share hashes.

    Hashes are gone through in parts, so that only some are looked at at once. The time taken grows
    with the number of hashes.
    """
    parts = 1 + sum(map(len, prints)) // _AT_ONCE
    rare, common = ([array("Q") for _ in range(parts)] for _ in range(2))
    commons = array("I", bytes(4 * len(prints)))
    for first in range(0, parts, _PARTS):
        for hashes, numbers in _parted(prints, range(first, min(first + _PARTS, parts)), parts):
            for posts in _holders(hashes, numbers):
                if len(posts) <= _COMMON:
                    pairs: Iterable[tuple[int, int]] = combinations(posts, 2)
                    into = rare
                else:
                    pairs, into = ((posts[0], other) for other in posts[1:]), common
                    for number in posts:
                        commons[number] += 1
                for one, other in pairs:
                    into[one % parts].append(one << _BITS | other)
    return _Sharing(rare, common, commons)


def _counted(parts: Iterable[array[int]]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield each pair with how often it stands there; most stand there once, and are left out."""
    for pairs in parts:
        for both, count in Counter(pairs).items():
            if count > 1:
                yield (both >> _BITS, both & _HIGHEST), count


def _parted(
    prints: Sequence[Fingerprint], wanted: range, parts: int
) -> list[tuple[array[int], array[int]]]:
    """Return those of the parts of all hashes that are wanted, with the numbers of their posts."""
    parted = [(array("I"), array("I")) for _ in wanted]
    low, high = (-(-end << _BITS) // parts for end in (wanted.start, wanted.stop))
    for number, kept in enumerate(prints):
        for hashed in kept[bisect_left(kept, low) : bisect_left(kept, high)]:
            hashes, numbers = parted[(hashed * parts >> _BITS) - wanted.start]
            hashes.append(hashed)
            numbers.append(number)
    return parted


def _holders(hashes: Sequence[int], numbers: Sequence[int]) -> Iterable[list[int]]:
    """Return the posts that share a hash, in order, for each hash."""
    counts = Counter(hashes)
    repeated = {hashed for hashed, count in counts.items() if count > 1}
    holders: dict[int, list[int]] = defaultdict(list)
    for hashed, number in zip(hashes, numbers, strict=True):
        if hashed in repeated:
            holders[hashed].append(number)
    return holders.values()


def _shared(one: Fingerprint, other: Fingerprint) -> int:
    return len({*one} & {*other})


def _comparable(one: Fingerprint, other: Fingerprint) -> tuple[int, int]:
    """Return how many hashes of each of two posts the other one would have kept, too."""
    limit = min(hashes[-1] if len(hashes) >= KEPT_AT_LEAST else _HIGHEST for hashes in (one, other))
    return bisect_right(one, limit), bisect_right(other, limit)
