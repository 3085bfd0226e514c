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
from contextlib import contextmanager
from functools import partial
from itertools import combinations, islice
from tempfile import TemporaryFile
from typing import IO, NamedTuple

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

Pair = tuple[str, str]  # of ids, in order
Numbers = tuple[int, int]  # the same by the numbers of posts


class Proposed(NamedTuple):
    """The pairs of posts that may be near-copies, in order, and what they depend on."""

    pairs: list[Pair]
    ids: list[str]  # of all posts, in order
    commons: array[int]  # of each post, how many of its hashes are common


class _Prints:
    """The fingerprints of posts, which are numbered in the order of their ids.

    All hashes are in one array, since there may be a million posts.
    """

    def __init__(self, prints: Iterable[tuple[str, Fingerprint]]) -> None:
        ids, self._hashes, ends = list[str](), array("I"), array("Q", [0])
        for id, kept in prints:
            ids.append(id)
            self._hashes.extend(kept)
            ends.append(len(self._hashes))
        order = sorted(range(len(ids)), key=ids.__getitem__)
        self.ids = [ids[place] for place in order]
        self._starts = array("Q", (ends[place] for place in order))
        self._ends = array("Q", (ends[place + 1] for place in order))

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, number: int) -> Fingerprint:
        return self._hashes[self._starts[number] : self._ends[number]]

    def between(self, low: int, high: int) -> Iterator[tuple[int, Fingerprint]]:
        """Yield the hashes of each post from `low` to below `high`, behind its number."""
        hashes = self._hashes
        for number, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            first = bisect_left(hashes, low, start, end)
            yield number, hashes[first : bisect_left(hashes, high, first, end)]

    def of(self, id: str) -> Fingerprint | None:
        """Return the fingerprint of a post by its id; None where there is no such post."""
        number = bisect_left(self.ids, id)
        return self[number] if self.ids[number : number + 1] == [id] else None

    def count(self) -> int:
        """Return how many hashes there are."""
        return len(self._hashes)


def propose(prints: Iterable[tuple[str, Fingerprint]]) -> Proposed:
    """Return the pairs among posts; `prints`: their ids with their fingerprints."""
    return _proposed(_Prints(prints))


def _proposed(prints: _Prints) -> Proposed:
    with _sharing(prints) as (rare, common, commons):
        found = _promising(prints, commons, rare.counted(), common.counted())
    return Proposed(_pairs(prints, found), prints.ids, commons)


def _pairs(prints: _Prints, found: Iterable[Numbers]) -> list[Pair]:
    return [(prints.ids[one], prints.ids[other]) for one, other in sorted(found)]


def propose_again(
    last: Proposed, before: Mapping[str, Fingerprint], prints: Iterable[tuple[str, Fingerprint]]
) -> Proposed:
    """Return the pairs among posts, as `propose` does, by those that were proposed last.

    `before`: the fingerprints that posts had then which are gone or may have others now.
    """
    now, known = _Prints(prints), dict(zip(last.ids, last.commons, strict=True))
    changed = {id for id, kept in before.items() if now.of(id) != kept}
    changed.update(id for id in now.ids if id not in known)
    touched = _touched(before, now, changed)
    if len(touched) > _MUCH * len(now):
        return _proposed(now)
    numbers = {number for number, id in enumerate(now.ids) if id in touched}
    holders = _holders_among(now, {hashed for number in numbers for hashed in now[number]})
    common = {hashed for hashed, posts in holders.items() if len(posts) > _COMMON}
    commons = array("I", (known.get(id, 0) for id in now.ids))
    for number in numbers:
        commons[number] = len(common.intersection(now[number]))
    rare_pairs, common_pairs = _pairs_with(numbers, now, holders)
    found = _promising(now, commons, rare_pairs.items(), common_pairs.items())
    stay = (pair for pair in last.pairs if touched.isdisjoint(pair))
    return Proposed(sorted([*_pairs(now, found), *stay]), now.ids, commons)


def _touched(before: Mapping[str, Fingerprint], now: _Prints, changed: Collection[str]) -> set[str]:
    """Return the posts of whose hashes some have other holders now in a way that counts."""
    held = _inverted((id, before.get(id)) for id in changed)
    gained = _inverted((id, now.of(id)) for id in changed)
    holders = _holders_among(now, held.keys() | gained.keys())
    touched = {*changed}
    for hashed in held.keys() | gained.keys():
        own, former, posts = gained[hashed], held[hashed], holders[hashed]
        are, were = len(posts), len(posts) - len(own) + len(former)
        ids = map(now.ids.__getitem__, posts)
        if (were > _COMMON) != (are > _COMMON):
            touched.update(former, ids)
        elif are > _COMMON:
            first = min(former | {*islice((id for id in ids if id not in own), 1)})
            if first != now.ids[posts[0]]:
                touched |= {first, now.ids[posts[0]]}
    return touched


def _inverted(prints: Iterable[tuple[str, Fingerprint | None]]) -> dict[int, set[str]]:
    """Return the posts that have each hash."""
    found = defaultdict[int, set[str]](set)
    for id, hashes in prints:
        for hashed in hashes or ():
            found[hashed].add(id)
    return found


def _holders_among(prints: _Prints, hashes: Collection[int]) -> dict[int, array[int]]:
    """Return the posts that have each of these hashes, in order."""
    found, wanted = defaultdict[int, "array[int]"](partial(array, "I")), frozenset(hashes)
    for number in range(len(prints)):
        for hashed in wanted.intersection(prints[number]):
            found[hashed].append(number)
    return found


def _pairs_with(
    touched: Collection[int], now: _Prints, holders: Mapping[int, Sequence[int]]
) -> tuple[Counter[Numbers], Counter[Numbers]]:
    """Return the pairs that some posts are in: how many rare, and common, hashes they share.

    `holders`: of each hash of these posts.
    """
    rare, common = Counter[Numbers](), Counter[Numbers]()
    for post in touched:
        for hashed in now[post]:
            posts = holders[hashed]
            is_rare, is_first = len(posts) <= _COMMON, posts[0] == post
            for other in posts if is_rare or is_first else posts[:1]:
                # Of two such posts, the pair is counted with the first.
                if other > post:
                    (rare if is_rare else common)[post, other] += 1
                elif other < post and other not in touched:
                    (rare if is_rare else common)[other, post] += 1
    return rare, common


def _promising(
    prints: _Prints, commons: Sequence[int],
    rare: Iterable[tuple[Numbers, int]], common: Iterable[tuple[Numbers, int]],
) -> set[Numbers]:  # fmt: skip
    """Return the pairs of posts that share enough.

    `commons`: of each post, how many of its hashes are common; `rare` and `common`: how many hashes
    of that kind a pair shares.
    """
    found = set[Numbers]()
    for pair, shared in rare:
        if shared < 2:
            continue
        one, other = (prints[post] for post in pair)
        comparable = _comparable(one, other)
        few = min(
            (1 - commons[post] / len(kept)) * count
            for post, kept, count in zip(pair, (one, other), comparable, strict=True)
        )
        if shared >= _RARE * few and _shared(one, other) >= _ALL * min(comparable):
            found.add(pair)
    for pair, shared in common:
        if shared >= 2 and shared >= _OFTEN_COPIED * min(
            _comparable(*(prints[post] for post in pair))
        ):
            found.add(pair)
    return found


class _Pairs:
    """Pairs of posts, once for each hash that they share, in a file until they are counted.

    They are in parts, each of which holds all that begin with the same posts. Both numbers of a
    pair are in one.
    """

    def __init__(self, file: IO[bytes], parts: int) -> None:
        self._file = file
        self._parts = [array("Q") for _ in range(parts)]
        self._written = [list[tuple[int, int]]() for _ in range(parts)]  # from where, and how many

    def add(self, pairs: Iterable[Numbers]) -> None:
        """Add pairs, in order."""
        parts, count = self._parts, len(self._parts)
        for one, other in pairs:
            parts[one % count].append(one << _BITS | other)

    def write(self) -> None:
        """Take what was added out of memory."""
        for part, written in zip(self._parts, self._written, strict=True):
            written.append((self._file.tell(), len(part)))
            part.tofile(self._file)
            del part[:]

    def counted(self) -> Iterator[tuple[Numbers, int]]:
        """Yield each pair with how often it is there; most are there once, and are left out."""
        for part, written in zip(self._parts, self._written, strict=True):
            for start, count in written:
                self._file.seek(start)
                part.fromfile(self._file, count)
            for both, count in Counter(part).items():
                if count > 1:
                    yield (both >> _BITS, both & _HIGHEST), count
            del part[:]


@contextmanager
def _sharing(prints: _Prints) -> Iterator[tuple[_Pairs, _Pairs, array[int]]]:
    """Give the pairs of posts that share rare hashes, and those that share common ones.

    Of those with a common hash, each is paired with the first alone. Beside these: of each post,
    how many of its hashes are common.

    Hashes are gone through in parts, so that only some are looked at at once. The time taken grows
    with the number of hashes.
    """
    parts = 1 + prints.count() // _AT_ONCE
    commons = array("I", bytes(4 * len(prints)))
    with TemporaryFile() as of_rare, TemporaryFile() as of_common:
        rare, common = _Pairs(of_rare, parts), _Pairs(of_common, parts)
        for first in range(0, parts, _PARTS):
            for hashes, numbers in _parted(prints, range(first, min(first + _PARTS, parts)), parts):
                for posts in _holders(hashes, numbers):
                    if len(posts) <= _COMMON:
                        rare.add(combinations(posts, 2))
                        continue
                    common.add((posts[0], other) for other in posts[1:])
                    for number in posts:
                        commons[number] += 1
            rare.write()
            common.write()
        yield rare, common, commons


def _parted(prints: _Prints, wanted: range, parts: int) -> list[tuple[array[int], array[int]]]:
    """Return those of the parts of all hashes that are wanted, with the numbers of their posts."""
    parted = [(array("I"), array("I")) for _ in wanted]
    low, high = (-(-end << _BITS) // parts for end in (wanted.start, wanted.stop))
    for number, kept in prints.between(low, high):
        for hashed in kept:
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
