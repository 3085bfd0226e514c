"""Relations: the arithmetic that a text itself asserts, each a small module in this folder.

A module declares a `RELATION`: what it is called, the words that assert it, the figures it binds,
each as a part, their arithmetic, and examples. Nothing else needs to know of it: the build, the
published table of relations and the tests find it here. Modules that begin with "_" are shared.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from functools import cache

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Relation
from publicsectorblogs.relations._passages import Passage, passages_of
from publicsectorblogs.relations._verdicts import Comparison, compare

__all__ = ["Claim", "Comparison", "Passage", "Relation", "discover", "relate"]


@cache
def discover() -> tuple[Relation, ...]:
    """Return the `RELATION` of each module in this folder, in the order of their names."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.RELATION for module in modules)


def relate(body: str, figures: Sequence[Figure]) -> list[Comparison]:
    """Return what the figures of one text say of each other, in the order of their places.

    Each set of figures is compared once by a relation: by the first passage that asserts it.
    """
    found: dict[tuple[str, frozenset[str]], Comparison] = {}
    for relation, claim in _claims(body, figures):
        key = relation.name, frozenset(figure.id for figure, _ in claim.parts)
        if key not in found and (made := compare(relation.name, claim)):
            found[key] = made
    return sorted(
        found.values(), key=lambda made: (made.parts[0][0].quantity.char_start, made.check)
    )


def _claims(body: str, figures: Sequence[Figure]) -> Iterator[tuple[Relation, Claim]]:
    """What each relation finds in each passage that has its words, and enough figures."""
    for passage in passages_of(body, figures):
        low = passage.text.lower()
        for relation in discover():
            if relation.find is None or len(passage.figures) < relation.fewest:
                continue
            if any(word in low for word in relation.words):
                yield from ((relation, claim) for claim in relation.find(passage))
    for relation in discover():
        if relation.across is not None and len(figures) >= relation.fewest:
            yield from ((relation, claim) for claim in relation.across(body, figures))
