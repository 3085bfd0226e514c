"""A part is not above its whole: "18 of the 12 councils" cannot be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import (
    Passage,
    is_rate_apart,
    of_one_kind,
    pattern,
)  # fmt: skip

_NOT_COUNTED = (
    r"(?:is|was|are|were|made|up|consist\w*|instead|because|ahead|short|team|teams|group|groups|set|"
    r"sets|total|average|range|pool|panel|mix|number|list|worth|in|at|to|and|or|by|on|for|from|with)"
)
_PARTS_OF = (
    pattern(
        rf"<part:C>(?: (?!{_NOT_COUNTED}\b)[\w'-]+){{0,3}}?(?: out)? of(?: all)?"
        r" (?:the|our|its|their|these|those) <whole:C>(?!-)(?P<noun>{np})"
    ),
    pattern(r"<part:C>(?: out)? of <whole:C>(?!-)(?P<noun>{np})"),
    # "18 councils out of 12", but not "18 families out of 3 hotels"
    pattern(
        r"<part:C>(?: [\w'-]+){1,2} out of <whole:C>(?P<noun>)"
        r"(?=[.,;)]|$| (?:have|had|were|was|are|did|said|say)\b)"
    ),
    pattern(
        r"\b(?:Of|Out of|Among)(?: all)?(?: the| our| its| their| these| those)? <whole:C>(?!-)"
        r"(?P<noun>{np}), (?:only |just )?<part:C>"
        r" (?:were|was|are|had|have|said|say|felt|agreed|did|do|could|would|answered|came|failed|"
        r"joined|passed|replied|responded|voted|took part)\b"
    ),
)
# "The 12 councils' pages", of which there may be more.
_POSSESSIVE = re.compile(r"(?: [\w-]+){1,2}(?:'s|s') ")
_MARKS = frozenset([5.0, 10.0, 100.0])
# So many times the whole are no slip, but copies of it or the like: "900 of their 3 best titles".
_TOO_MANY = 10
# What a count may be larger than: "40 of the 3 kinds".
_KINDS = re.compile(
    r" (?:[\w'-]+ )?(?:kinds?|types?|sorts?|sizes?|brands?|models?|copies|versions|colours|"
    r"varieties|species|categories|flavou?rs|classes|products?|designs?)\b",
    re.IGNORECASE,
)
# What the part counts, where that is not one of what the whole counts.
_OTHER = re.compile(
    r"(?:copies|hours?|minutes|days|weeks|months|years|members?|pages|parts|examples?|pairs|sets|"
    r"instances|cases|times|per|points|marks|stars|runs|goals|votes|units|posts|versions|staff|"
    r"people|pieces|rounds|sessions)\b"
)


def _find(passage: Passage) -> Iterator[Claim]:
    for match in chain.from_iterable(one.finditer(passage.text) for one in _PARTS_OF):
        part, whole = passage.found(match, "part"), passage.found(match, "whole")
        between = passage.text[match.end("part") + 1 : match.start("whole")]
        if _KINDS.match(match["noun"] + passage.text[match.end() :]) or _OTHER.search(between):
            continue
        if not of_one_kind(part, whole) or _POSSESSIVE.match(passage.text, match.end("whole") + 1):
            continue
        if is_rate_apart(part, whole) or _is_score(passage, match, whole):
            continue
        if (part.quantity.value or 0) > _TOO_MANY * (whole.quantity.value or 0):
            continue
        yield Claim(
            ((part, "part"), (whole, "whole")), _within, passage.sentence, "count",
            f"{part.quantity.quote} is no more than the {whole.quantity.quote} that it is part of",
            f"{part.quantity.quote} is more than the {whole.quantity.quote} that it is part of",
            slack=0.0,
        )  # fmt: skip


def _is_score(passage: Passage, match: re.Match[str], whole: Figure) -> bool:
    """Tell whether it is a mark, which may be above all marks: "he gave it 11 out of 10"."""
    between = passage.text[match.end("part") : match.start("whole")]
    return bool(
        whole.quantity.value in _MARKS and "out of ‹" in between and whole.quantity.noun is None
    )


def _within(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], Interval(-math.inf, n[1].high)


RELATION = Relation(
    "part within its whole",
    "A count that is said to be part of another, which it cannot exceed.",
    words=("of ", "among "),
    find=_find,
    examples=Examples(
        holds=(
            "Some 9 of the 12 councils have replied.", "Seven of our eight pilots ended.",
            "We met 40 of the 52 teams.",
            "Of the 80 people who answered, 45 were satisfied.",
        ),
        contradicts=(
            "Some 18 of the 12 councils have replied.", "Nine of the eight pilots ended.",
            "Of the 80 people who answered, 95 were satisfied.",
            "In all 18 councils out of 12 have replied.", "Of 20 councils, 25 replied.",
        ),
        silent=(
            "Asked how it went, she gave it 11 out of 10.",
            "Nine presenters gave overviews of the five projects.",
            "Some 30 owners of the 12 shops replied.",
            "We mended 30 of the 12 councils' pages.",
            "We would give it 11 marks out of 10.",
            "The trap caught 212 moths of 48 species.",
            "We took 20 families out of 3 hotels.",
            "We printed 40 of the 3 kinds of leaflet.",
            "We sold 500 copies of the 3 books.",
            "We had 18 replies and 12 councils.",
            "We printed 300 of the 20-page booklets.",
            "They sold 900 of their 3 best titles.",
            "It took 30 hours of our 2 days.",
            "We served 15 meals per family of four.", "Some 25 a week of our 20 posts are read.",
        ),
    ),
)  # fmt: skip
