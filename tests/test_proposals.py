"""Pairs of posts are proposed by what they share, and after few changes by those proposed before."""

from __future__ import annotations

from array import array
from random import Random
from unittest import mock

import pytest

from publicsectorblogs import proposals
from publicsectorblogs.near_copies import Fingerprint
from publicsectorblogs.proposals import propose, propose_again

POSTS = 300


def prints(random: Random, ids: list[str]) -> dict[str, Fingerprint]:
    """Make fingerprints of hashes of which some are rare and some are common."""
    texts = [random.sample(range(2_000), 12) for _ in range(POSTS // 4)]
    return {id: of_text(random, random.choice(texts)) for id in ids}


def of_text(random: Random, text: list[int]) -> Fingerprint:
    often = [hashed for hashed in range(2_000, 2_020) if random.random() < 0.1]
    return array("I", sorted({*random.sample(text, 9), *often}))


@pytest.mark.parametrize("seed", range(25))
def test_pairs_that_are_proposed_again_are_those_that_are_proposed_from_nothing(seed: int) -> None:
    random = Random(seed)
    ids = [f"{number:03}" for number in random.sample(range(1000), POSTS)]
    before = prints(random, ids)
    changed = random.sample(ids, 3)
    new = [f"{random.randrange(1000):03}n" for _ in range(4)]
    now = {id: kept for id, kept in before.items() if id != changed[0]}
    now |= prints(random, [*changed[1:], *new])
    now[new[0]] = before[changed[2]]  # a copy
    with mock.patch.object(proposals, "_MUCH", 1):
        again = propose_again(
            propose(before.items()), {id: before[id] for id in random.sample(ids, 9) + changed},
            now.items(),
        )  # fmt: skip
    assert again == propose(now.items())
    assert again.pairs


@pytest.mark.parametrize("seed", range(3))
def test_pairs_are_the_same_in_however_many_parts_hashes_are_gone_through(seed: int) -> None:
    random = Random(seed)
    now = prints(random, [f"{number:03}" for number in range(POSTS)])
    spread = {id: array("I", (hashed << 20 for hashed in kept)) for id, kept in now.items()}
    whole = propose(spread.items())
    with mock.patch.multiple(proposals, _AT_ONCE=100, _PARTS=3):
        assert propose(spread.items()) == whole
    assert whole.pairs


def test_where_most_has_changed_all_is_gone_through() -> None:
    random = Random(1)
    before, now = (prints(random, [f"{number:03}" for number in range(POSTS)]) for _ in range(2))
    assert propose_again(propose(before.items()), before, now.items()) == propose(now.items())
