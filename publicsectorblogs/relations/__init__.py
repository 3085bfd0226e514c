"""Relations: the arithmetic that a text itself asserts, each a small module in this folder.

A module declares a `RELATION`: what it is called, the words that assert it, the figures it binds,
each as a part, their arithmetic, and examples. Nothing else needs to know of it: the build, the
published table of relations and the tests find it here. Modules that begin with "_" are shared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from publicsectorblogs.checks import CONTRADICTS, VERDICTS
from publicsectorblogs.declared import declared_in
from publicsectorblogs.model import Check, Figure, Seen
from publicsectorblogs.relations._claims import Claim, Relation
from publicsectorblogs.relations._passages import Passage, passages_of
from publicsectorblogs.relations._verdicts import (
    check_id,
    compare,
    in_words,
    tolerance_of,
    verdict_on,
)  # fmt: skip

__all__ = [
    "Claim", "Passage", "Relation", "check_id", "claims", "compare", "discover", "in_words",
    "relate", "seen_relations", "tolerance_of", "verdict_on",
]  # fmt: skip

# Words that suppose something, or that others said, do so for numbers that follow in their clause:
# not in "270 said that, if asked, they would", "few thought it would work, but visits doubled".
_OF_NUMBERS = r"(?=(?:(?!,? (?:but|yet|though|although|however)\b)[^.;:\n\d]){0,200}\d)"
# A text that says itself that a number is wrong, or only supposes it, does not assert it.
_DENIED = re.compile(
    r"\b(?:is|was|were|are) (?:simply |just |plainly )?(?:wrong|incorrect|untrue|mistaken)\b"
    r"|\b(?:is not|was not|isn't|wasn't) (?:true|right|so) that\b"
    r"|\b(?:wrongly|falsely|mistakenly|erroneously|a myth|contrary to(?! (?:what we|our|expect)))\b"
    r"|\bearlier version (?:of (?:this|the) (?:post|blog|article|page|story)|said|stated|gave|had)"
    r"|\bcorrections?:"
    r"|(?:^|[,;:] )(?:for example,? )?(?:if|suppos(?:e|ing)|imagine|assum(?:e|ing)|what if)\b"
    rf"{_OF_NUMBERS}|\bwould\b[^.;\n\d]{{0,99}}\d[^.;\n]{{0,99}},? if\b"
    r"|^had [\w' ]{2,40} (?:risen|fallen|grown|doubled|halved|trebled|been)\b"
    r"|\b(?:nobody|no one|few|some|you (?:might|may)) (?:would )?(?:says?|said|claims?|claimed|"
    rf"thinks?|thought|believed?)\b{_OF_NUMBERS}|\bwe (?:had )?thought\b(?! you\b)"
    r"|\banswer is not\b"
    r"|(?<!\bhad )(?<!\bhave )(?<!\bhas )(?<!\bwith )\b(?:a|the) (?:mistake|misprint|typo)\b"
    r"|\bshould (?:have been|have said|read|say)\b|\?$",
    re.IGNORECASE,
)


@cache
def discover() -> tuple[Relation, ...]:
    """Return the `RELATION` of each module in this folder, in the order of their names."""
    return tuple(declared_in(__name__, "RELATION"))


def relate(body: str, figures: Sequence[Figure]) -> list[Check]:
    """Return what the figures of one text say of each other, in the order of their places.

    Each set of figures is compared once by a relation: by the first passage that asserts it.
    """
    found: dict[tuple[str, frozenset[str]], tuple[int, str, Check]] = {}
    for relation, claim in claims(body, figures):
        key = relation.name, frozenset(figure.id for figure, _ in claim.parts)
        check = compare(relation.name, claim) if key not in found else None
        if check and not (check.verdict == CONTRADICTS and _DENIED.search(check.sentence)):
            place = min(figure.quantity.char_start for figure, _ in claim.parts)
            found[key] = place, check.id, check
    return [check for _, _, check in sorted(found.values(), key=lambda one: one[:2])]


def seen_relations(checks: Iterable[Check]) -> list[Seen]:
    """Return how often each relation was seen, by its verdicts; near-copies count once."""
    counted = Counter((check.check, check.verdict) for check in checks if check.copy_of is None)
    return [
        Seen(
            relation.name, relation.description, next(iter(relation.examples.holds), None),
            *(counted[relation.name, verdict] for verdict in VERDICTS),
        )
        for relation in discover()
    ]  # fmt: skip


def claims(body: str, figures: Sequence[Figure]) -> Iterator[tuple[Relation, Claim]]:
    """Yield what each relation finds in each passage that has its words, and enough figures."""
    alone = {relation.alone: relation.words for relation in discover() if relation.alone}
    for passage in passages_of(body, figures, alone):
        for relation in discover():
            if relation.find is None or len(passage.figures) < relation.fewest:
                continue
            if any(map(passage.low.__contains__, relation.words)):
                yield from ((relation, claim) for claim in relation.find(passage))
    for relation in discover():
        if relation.across is not None and len(figures) >= relation.fewest:
            yield from ((relation, claim) for claim in relation.across(body, figures))
