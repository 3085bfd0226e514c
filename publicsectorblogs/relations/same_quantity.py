"""One quantity with two values in a post: "has 1,240 members ... all 1,420 members of the scheme".

Where a number is taken up again ("the 312 people we asked"), the one that it takes up is the only
other count of the same in the post, and both sentences speak of the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval

# Smaller counts are met too often to be known again.
_LEAST = 20
_ALL = re.compile(
    r"\b(?:all|all of the|all the|all of our|all our|each of the|every one of the) $", re.I
)
_TAKEN_UP = re.compile(r"\b(?:the|our|these|those|its|their) $", re.IGNORECASE)
# What parts a number from the one before: time, change, or a choice among them.
_OTHER = re.compile(
    r"\b(?:now|then|later|today|already|since|last|next|first|previous|before|after|more|fewer|other|"
    r"another|additional|further|extra|remaining|rest|new|grew|grow|growth|rose|rise|fell|increas\w+|"
    r"decreas\w+|half|target|aim|by (?:19|20)\d\d|in (?:19|20)\d\d|(?:19|20)\d\d|"
    r"some|most|only|out of|compared|than|average|between|each|per)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"spring|summer|autumn|winter)\b"
)
_CHOICE = re.compile(
    r" (?:[\w'-]+ ){0,2}?(?:who|that|which|whose|with|without|where|in|at|on|for)\b", re.I
)
_WORD = re.compile(r"[a-z]{5,}")
_COMMON = frozenset(
    "about their there these those which would could should where after before".split()
)


def _across(body: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    by_noun: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        q = figure.quantity
        if q.unit == "count" and q.noun and q.value is not None and q.value >= 2:
            by_noun[q.noun.split()[-1].lower()].append(figure)
    for noun, found in by_noun.items():
        if len(found) == 2:
            yield from _pair(noun, *found)


def _pair(noun: str, first: Figure, again: Figure) -> Iterator[Claim]:
    one, other = first.quantity, again.quantity
    if not (one.hedge == other.hedge == "exact") or one.noun != other.noun or one.per or other.per:
        return
    if (
        first.sentence_start == again.sentence_start
        or min(one.value or 0, other.value or 0) < _LEAST
    ):
        return
    taken_up = _takes_up(again, first)
    if not taken_up or _OTHER.search(first.sentence) or _OTHER.search(again.sentence):
        return
    if _when(again.sentence) - _when(first.sentence):
        return
    if not _content(first.sentence, noun) & _content(again.sentence, noun):
        return
    yield Claim(
        ((first, "first"), (again, "again")), _same, again.sentence, "count",
        f"the post says {one.quote} {one.noun} and then {other.quote}",
        f"the post says {one.quote} {one.noun}, and {other.quote} of the same",
    )  # fmt: skip


def _takes_up(again: Figure, first: Figure) -> bool:
    """Tell whether a number is one that the text has given before, or should be."""
    start = again.quantity.char_start - again.sentence_start
    before = again.sentence[:start]
    if _ALL.search(before):
        return True
    behind = again.sentence[start + len(again.quantity.quote) :]
    if not _TAKEN_UP.search(before) or _CHOICE.match(behind):
        return False
    values = again.quantity.value or 0, first.quantity.value or 0
    return values[0] >= values[1] or _look_alike(*values)


def _look_alike(one: float, other: float) -> bool:
    """Tell whether one number may be the other with a slip: as long, and of the same digits."""
    return sorted(f"{one:g}") == sorted(f"{other:g}")


def _content(sentence: str, noun: str) -> set[str]:
    """The beginnings of the longer words of a sentence, apart from what is counted."""
    words = set(_WORD.findall(sentence.lower())) - _COMMON
    return {word[:6] for word in words if word not in noun and noun not in word}


def _when(sentence: str) -> set[str]:
    """The months and seasons that a sentence speaks of."""
    return set(_MONTH.findall(sentence))


def _same(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], n[0]


RELATION = Relation(
    "same quantity twice",
    "A count that a post gives, and takes up again.",
    across=_across,
    examples=Examples(
        holds=(
            "We surveyed 312 people about buses.\n\nAll 312 people surveyed had used one.",
            "The choir has 240 members. All 240 members of the choir can sing.",
        ),
        contradicts=(
            "We surveyed 312 people about buses.\n\nAll 321 people surveyed had used one.",
            "The choir has 240 members. All 420 members of the choir can sing.",
        ),
        silent=(
            "The choir had 240 members in 2014. All 310 members of the choir can sing.",
            "The choir has 240 members. The 80 members who came to the choir were late.",
            "The choir has 240 members. A school nearby has 310 members.",
            "We surveyed 240 people in May. The 310 people we surveyed in June were happier.",
            "We wrote to 240 members. All 310 members of the band can play.",
        ),
    ),
)
