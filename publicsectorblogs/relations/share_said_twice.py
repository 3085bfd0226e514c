"""A share in words and in figures: "one in five people (21%)", "more than half, 54%,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, read
from publicsectorblogs.relations._moves import A_FALL, A_RISE
from publicsectorblogs.relations._passages import Passage, kind_of, pattern
from publicsectorblogs.relations._verdicts import holds

_SAY = (
    r"(?:or |i\.e\.,? |ie |that is,? |that's |which is |in fact |actually |exactly |precisely |"
    r"about )?"
)
# "Half as likely" and "a third fewer" are factors, and no shares.
_SHARE = (
    r"(?! as | (?:again|less|more|fewer|higher|lower|larger|smaller|bigger|cheaper|longer|"
    r"shorter)\b"
    r"| (?:of )?(?:the|its|their|our) (?:\w+ )?"
    r"(?:size|number|price|rate|level|amount|length|cost|average|usual|normal)\b)"
)
# What is itself told in per cent, so that the share in words is part of the other: "a third of the
# rise (4%)", "half of what it was, 30%", "30%, or half of the target", "half of the 60%".
_MEASURE = re.compile(
    r"‹S\d+›(?: of)? (?:what\b|that (?:in|of|for|at)\b|(?:the|those|these) ‹[PS]\d+›|"
    r"(?:the|a|an|our|its|their|his|her|this|that|last|\w+'s?) (?:\w[\w'-]* ){0,2}?"
    rf"(?:targets?|goals?|aims?|forecasts?|estimates?|{A_RISE}|{A_FALL}|cuts|change|gap|difference|improvement|interest|tax|inflation|deficit|"
    r"surplus|shortfall|turnout|margin|swing|yield|rates?|levels?|figures?|scores?|share|"
    r"proportion|percentage)(?![\w'-]))"
    r"|(?:^|[.,;:] )(?:of|among) (?:the|those|these) ‹[PS]\d+›",
    re.IGNORECASE,
)
# Of all, and not of those that the share before was of: "one in five, or 10% of all"; or of a
# share: "half (30%) of the 60%".
_OF_ALL = re.compile(
    r" of (?:all|everyone|everybody|the total|the whole)(?=[,.;:)]|$)"
    r"|\)? of (?:the |those |these )?‹[PS]\d+›",
    re.IGNORECASE,
)
# The later of two shares may be told as a part of the first: "from 0.9% to 0.6%, two thirds".
_MOVED = re.compile(r"\bfrom ‹P\d+›[^.;:\n‹›]{0,40} to (?:just |only )?$", re.IGNORECASE)
_PAIRS = ((f"<one:S>{_SHARE}", "<other:P>"), ("<one:P>", f"<other:S>{_SHARE}"))
# What ends a share that is said again; with a list it would go on.
_END = r"(?=,(?! ?‹)|[.;:)]|$| -)"
_PATTERNS = tuple(
    pattern(words)
    for one, other in _PAIRS
    for words in (
        rf"{one}{{np}} \({_SAY}{other}(?=[),;])",
        rf"{one}{{np}},? - {_SAY}{other}{_END}",
        rf"{one}{{np}}, {_SAY}{other}{_END}",
        rf"{one}, (?:or )?{other}(?= of (?!them|these|those|whom|which|it\b))",
        # "Half of the 60 firms (50%)", of as many
        rf"{one} of(?: all)?(?: the| our| its| their| these| those)? ‹[CM]\d+›(?: [\w'-]+){{0,3}}?"
        rf" \({_SAY}{other}\)",
    )
)  # fmt: skip

# What a hedged share commits to, in words.
_IN_WORDS = {
    "more_than": "{computed} or more", "at_least": "{computed} or more",
    "fewer_than": "{computed} or less", "up_to": "{computed} or less",
    "nearly": "a little under {computed}", "about": "about {computed}",
}  # fmt: skip


def _find(passage: Passage) -> Iterator[Claim]:
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            said, again = passage.found(match, "one"), passage.found(match, "other")
            if again.quantity.per or _MOVED.search(passage.text[: match.start()]):
                continue
            in_figures = (
                place for place, f in enumerate((said, again)) if kind_of(f.quantity) == "P"
            )
            claim = Claim(
                ((said, "share"), (again, "again")), _same, passage.sentence, "percent",
                f"“{said.quantity.quote}” is {_IN_WORDS.get(said.quantity.hedge, '{computed}')}",
                unrounded=tuple(in_figures), contradicts=_is_beyond(said, again),
            )  # fmt: skip
            if not _is_of_another(passage, match) or holds(RELATION.name, claim):
                yield claim


def _is_of_another(passage: Passage, match: re.Match[str]) -> bool:
    """Tell by the words beside them whether the two shares may be of different wholes."""
    return bool(_MEASURE.search(passage.text) or _OF_ALL.match(passage.text, match.end()))


def _is_beyond(said: Figure, again: Figure) -> bool:
    """Tell whether a share lies beyond the bound of the words for it: "more than half (49%)"."""
    one, other = sorted((said, again), key=lambda figure: kind_of(figure.quantity) == "P")
    reading, bound = read(other.quantity), one.quantity.value
    if reading is None or bound is None or other.quantity.hedge != "exact":
        return False
    if one.quantity.hedge in ("more_than", "at_least"):
        return reading.strict.high < bound
    return one.quantity.hedge in ("nearly", "fewer_than", "up_to") and reading.strict.low > bound


def _same(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], n[0]


RELATION = Relation(
    "share said twice",
    "A share stated in words and again in figures beside them.",
    words=("(", ", ", " - "),
    find=_find,
    examples=Examples(
        holds=(
            "One in four drivers (25%) had seen it.",
            "More than half, 54%, came back.", "Well over half of us (61%) came back.",
            "Fewer than one in five (16%) came back.",
            "About two thirds (66%) of the forms were late.",
            "Exactly a third (33 per cent) of the forms were late.",
            "We lost 10% (one in ten) of them.",
            "Women make up 32% of the board – just under a third.",
            "About a quarter of our 60 drivers (26%) had seen it.",
            "A tenth of our members, 10%, live abroad.",
        ),
        loose=(
            "Six in ten drivers (64%) had seen it.", "About a quarter of forms (29%) were late.",
            "One in ten drivers (8%) had seen it.", "A tenth of drivers (12%) had seen it.",
            "One in 50 drivers (2.3%) had seen it.", "Six in every 100 (5.7%) had seen it.",
        ),
        contradicts=(
            "One in four drivers (40%) had seen it.", "One in ten drivers (16%) had seen it.",
            "One in 50 drivers (5%) had seen it.", "Sixty in every 100 (62%) had seen it.",
            "Nearly three quarters of the forms (51%) were late.",
            "More than half, 45%, came back.", "A quarter of our 60 drivers (40%) had seen it.",
            "Just over half (49%) came back.", "Nearly a third (34%) came back.",
            "Some 62%, or almost three quarters, of carers were out of pocket.",
            "We heard from 55% of tenants, just over a third.",
        ),
        silent=(
            "Men (12%) are half as likely as women (24%) to cycle.",
            "We run a third fewer buses (14%) than in 2010.",
            "Half the number of homes (14%) sold.",
            "A third of drivers (20% of them from Leeds) had seen it.",
            "Take-up was half of what it was in May, 30%.",
            "Take-up was 30%, or half of what we had hoped.",
            "We got to two thirds of our target (40%).",
            "A quarter of the rise (5%) was in rents.",
            "Growth is half the forecast (0.6%).",
            "Of the 60% who wrote half (30%) said yes.",
            "Half (30%) of the 60% who wrote said yes.",
            "One in five, or 10% of all, had seen it.",
            "Growth slowed from 0.9% to 0.6%, which is two thirds.",
            "Half of drivers, and 20% of cyclists, had seen it.",
            "A quarter of drivers (up from 20%) had seen it.",
            "A quarter of our 60 drivers (40% of all staff) had seen it.",
            "A quarter of our 60 drivers and most of our cooks (40%) had seen it.",
            "Two thirds of men and 45% of women had seen it.",
            "A fifth of homes, 35% of them in town, are empty.",
            "Two thirds of it (20% a year) is wasted.",
            "We cut costs by a third, 10% of them in May.",
            "Three in five of us, 40% of you and a tenth of them came.",
        ),
    ),
)  # fmt: skip
