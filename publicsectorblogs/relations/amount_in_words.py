"""An amount in words and its share in figures: "almost all staff (97%)", "a majority, 54%,"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Arithmetic, Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._moves import A_FALL, A_RISE
from publicsectorblogs.relations._passages import Passage, pattern


@dataclass(frozen=True, slots=True)
class _Amount:
    """Words for an amount, the shares in per cent that they stand for, and how far they stretch."""

    words: str
    low: float
    high: float
    slack: float


_ONE = r"(?:one|body)"
_AMOUNTS = (
    _Amount(rf"(?:almost|nearly|virtually) (?:all|every{_ONE}?)", 90, math.inf, 15),
    _Amount(r"(?:the|a) (?:vast|great|overwhelming) majority", 75, math.inf, 20),
    _Amount(r"(?:the|a)(?: clear| small| slim| narrow| large)? majority", 50, math.inf, 0),
    _Amount(r"most", 50, math.inf, 10),  # some say it of the answer that more gave than any other
    _Amount(r"(?:the|a)(?: small| large| sizeable| significant)? minority", -math.inf, 50, 0),
    _Amount(
        rf"(?:hardly|scarcely) any{_ONE}?|(?:almost|virtually) (?:none|no(?: {_ONE}|{_ONE})?)",
        -math.inf, 10, 15,
    ),
    _Amount(r"(?:very|relatively) few", -math.inf, 30, 20),
)  # fmt: skip
_SHARE = r"(?: \((?:about |around |just |only |some )?|,? - |, (?:or )?)<share:PS>(?=[),;.]| - |$)"
_PATTERNS = tuple(
    (amount, pattern(rf"\b(?:{amount.words})(?P<of>(?: of(?: the| our| all)*(?: ‹C\d+›)?)?"
                     rf"(?: [\w'-]+){{0,7}}?){_SHARE}"))
    for amount in _AMOUNTS
)  # fmt: skip
# Words before an amount that make it none: "less than a majority", "at most", "the most (38%)", or
# the most that any had: "they won most seats (43%)".
_NOT = re.compile(
    r"\b(?:not|than|without|never|no|at|the|its|our|if|whether|won|wins?|winning|got|gets?|gained|"
    r"received|receives?|took|drew|attracted) $",
    re.I,
)
_NOT_LENGTH = 12
# Without a noun these words are an amount only at the head of a clause: "a majority (54%) want it",
# but not "she has a majority (2%)", which is a margin, nor "what they use most (31%)".
_HEAD = re.compile(
    r"(?:^|[.,;:(\n–-] ?|\b(?:and|but|that|while|though|although|because|where|for|so|then) )$",
    re.I,
)
_HEAD_LENGTH = 10
# A share this far below what words like "most" stand for is of something else: "most firms (3%)".
_TOO_FAR = 25
# Behind these a share may tell how large they are: "most of the rise (12%) was in pay".
_SIZED = re.compile(
    rf"\b(?:(?:{A_RISE}|{A_FALL})s?|rising|changes?|savings?|gaps?|rates?|margins?|tax(?:es)?|vat|fees?|interest|discounts?|prices?|costs?|"
    r"wages?|salar(?:y|ies)|charges?|shares?|stakes?|loans?|mortgages?|bonds?|yields?|dut(?:y|ies)|"
    r"inflation|bills?|budgets?|pay|scores?)\b",
    re.IGNORECASE,
)
_BEHIND = 40  # characters behind a share in which its noun may stand
# What tells which of them are meant, behind their noun.
_WHICH = frozenset(
    "in at on from with who that we aged asked surveyed polled here there across of".split()
)


def _find(passage: Passage) -> Iterator[Claim]:
    found: set[int] = set()  # where an amount ends that a longer one of the list has begun
    for amount, one in _PATTERNS:
        for match in one.finditer(passage.text):
            if match.end() in found or not _is_said_of_them(passage, match, amount):
                continue
            found.add(match.end())
            share = passage.found(match, "share")
            if share.quantity.per or share.quantity.role or _is_of_others(share, amount):
                continue
            words = match[0][: match.start("of") - match.start()]
            bound = "or more" if amount.high == math.inf else "or less"
            yield Claim(
                ((share, "share"),), _stands_for(amount), passage.sentence, "percent",
                f"“{words}” is {{computed}} {bound}", slack=amount.slack,
            )  # fmt: skip


def _stands_for(amount: _Amount) -> Arithmetic:
    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return n[0], Interval(amount.low, amount.high)

    return arithmetic


def _is_of_others(share: Figure, amount: _Amount) -> bool:
    """Tell whether a share may be one of something else: "most users (up to 40%)", "(3%)"."""
    q = share.quantity
    if q.hedge in ("up_to", "fewer_than"):
        return amount.high == math.inf
    high = q.value if q.value is not None else q.high
    return amount.high == math.inf and high is not None and high < _TOO_FAR


def _is_said_of_them(passage: Passage, match: re.Match[str], amount: _Amount) -> bool:
    """Tell whether a share is how many they are, and not how much something has changed."""
    text = passage.text
    if _NOT.search(text, max(0, match.start() - _NOT_LENGTH), match.start()):
        return False
    if _SIZED.search(match["of"]) or _SIZED.search(text[match.end() : match.end() + _BEHIND]):
        return False
    if amount.words == "most" and passage.kinds.count("P") + passage.kinds.count("S") > 1:
        return False  # of several answers, the one that most gave
    words = [word for word in match["of"].split() if not word.startswith("‹")]
    if not words:
        return bool(_HEAD.search(text, max(0, match.start() - _HEAD_LENGTH), match.start()))
    if words[0] == "of":
        words = [word for word in words[1:] if word not in ("the", "our", "all")]
        if words[:1] in (["us"], ["them"], ["those"], ["these"]):
            return True
    elif "ority" in amount.words or amount.words == "most" and not is_plural(words[0]):
        return False  # "the majority shareholders", "most popular sites"
    head = next((place for place, word in enumerate(words[:3]) if is_plural(word)), None)
    return head is not None and (words[head + 1 :][:1] or ["of"])[0] in _WHICH


RELATION = Relation(
    "amount in words",
    "An amount in words, such as most or almost all, and the share in figures beside it.",
    words=("majority", "minority", "most ", "almost", "nearly", "virtually", " any", "y few"),
    fewest=1,
    alone="percent",
    find=_find,
    examples=Examples(
        holds=(
            "Almost all (97%) of drivers had seen it.",
            "Nearly everyone (94%) had seen it.",
            "Most drivers (62%) had seen it.",
            "A majority of tenants, 54%, want it.",
            "The vast majority of the 200 firms (88%) replied.",
            "A minority (31%) of tenants want it.",
            "Hardly anyone (3%) had seen it.",
            "Very few farmers in Kent (4%) had seen it.",
        ),
        loose=(
            "Almost all drivers (82%) had seen it.",
            "The vast majority (61%) want it.",
            "Most drivers (45%) had seen it.",
        ),
        contradicts=(
            "Almost all (58%) of drivers had seen it.",
            "Nearly everyone (51%) had seen it.",
            "Most drivers (38%) had seen it.",
            "A majority of tenants, 45%, want it.",
            "The vast majority of the 200 firms (48%) replied.",
            "A minority (64%) of tenants want it.",
            "Hardly anyone (43%) had seen it.",
            "Very few farmers in Kent (71%) had seen it.",
        ),
        silent=(
            "Most of the rise (12%) was in Leeds.",
            "Almost all pay rises (4%) were in Leeds.",
            "Most (12%) of the growth was in Leeds.",
            "The most popular sites (31%) are new.",
            "Most popular (31%) was the bus.",
            "At most (31%) it was a guess.",
            "Most drivers (38%) chose the bus and 30% the tram.",
            "It was less than a majority (44%).",
            "Most councils (12% of them in Wales) replied.",
            "Not almost all (58%) of drivers had seen it.",
            "Labour lost its majority (12%).",
            "The majority owners (45%) agreed.",
            "It was won by a majority of 12 (8%).",
            "Almost all of it (40%) is sand.",
            "She has a small majority (2%).",
            "He won by a clear majority, 45%, of all cast.",
            "Kent won most votes (43%).",
            "What drivers use most (31%) is the bus.",
            "Most firms (3%) grew.",
            "Most drivers (up to 40%) came.",
        ),
    ),
)
