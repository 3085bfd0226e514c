"""So many each: "The £1.2m is for 300 schools, £4,000 each"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, alike, pattern

_EACH = r"(?: each| apiece| a head| per head| per person| for each(?: of them| one)?)"
_FOR = r" [^‹›.;:\n]{0,30}?\b(?:for|to|among|amongst|between|across|by|into)(?: the| our| its)? "
_TOTAL = (
    r"(?:,| -|:|;| \()(?: that is| which is| or| making| a total of| for a total of| totalling)*"
    r" ?<total:CMU>(?! more| less| extra| above| below)"
)
_PATTERNS = (
    # "The £1.2m is for 300 schools, £4,000 each"
    pattern(rf"<total:MU>{_FOR}<number:C>{{np}},?(?: or| at| that is| which is| who got| -| \()? ?"
            rf"<each:MU>{_EACH}"),
    # "20 groups get £500 each, £10,000 in total"
    pattern(rf"<number:C>{{on}}(?: with)? <each:CMU>{{np}}{_EACH}{_TOTAL}"),
    # "Each of the 25 clubs got £2,000, a total of £50,000"
    pattern(rf"\beach of(?: the| our| these| those)? <number:C>{{on}} <each:CMU>{{np}}{_TOTAL}"),
    # "£500 each for 20 groups, £10,000 in total"; "£500 for each of 20 groups: £10,000"
    pattern(r"<each:CMU>{np} (?:each (?:for|to)|(?:for|to|at|in|from) each of)(?: the| our)?"
            rf" <number:C>{{np}}{_TOTAL}"),
    # "At £20 each, 50 tickets cost £1,000"
    pattern(rf"\bat <each:M>{_EACH},? <number:C>{{np}} (?:cost|costs|came to|come to|is|are|makes?)"
            r"(?: us)? <total:M>"),
)  # fmt: skip
_COMPARED = re.compile(r"\b(?:up to|than|compared|average|more|extra|another)\b", re.I)


def _find(passage: Passage) -> Iterator[Claim]:
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            found = [passage.found(match, name) for name in ("total", "number", "each")]
            if _COMPARED.search(match[0]) or not alike(found[0], found[2]):
                continue
            if {figure.quantity.hedge for figure in found} & {"up_to", "between"}:
                continue
            if not found[0].quantity.per and not found[2].quantity.per:
                yield _claim(passage, *found)


def _claim(passage: Passage, whole: Figure, number: Figure, each: Figure) -> Claim:
    return Claim(
        ((whole, "total"), (number, "number"), (each, "each")), _product, passage.sentence,
        whole.quantity.unit,
        f"{number.quantity.quote} times {each.quantity.quote} is {{computed}}",
    )  # fmt: skip


def _product(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], n[1] * n[2]


RELATION = Relation(
    "so many each",
    "A total, how many share it, and what each of them gets.",
    words=("each", "apiece", " head", "per person"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "The £1.2m is for 300 schools, £4,000 each.",
            "The fund gave 20 groups £500 each, £10,000 in total.",
            "We gave £500 to 20 groups each.\nWe gave £500 each to 20 groups, £10,000 in all.",
        ),
        loose=("Each of the 12 regions gets £2 million, £30 million in all.",),
        contradicts=(
            "The £1.2m is for 300 schools, £5,000 each.",
            "The fund gave 20 groups £500 each, £100,000 in total.",
        ),
        silent=(
            "The £1.2m is for 300 schools, up to £5,000 each.",
            "We gave 20 groups £500 each, £300 more than in 2014.",
            "It cost £900 and 20 people paid £3 each.\nThe rest came from us.",
        ),
    ),
)
