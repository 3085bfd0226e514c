"""Movements: numbers that something went from and to, which are two figures and no range."""

from __future__ import annotations

import re
from itertools import pairwise

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.hedges import hedge_before
from publicsectorblogs.figures.lexicon import (
    FALL,
    FALLS,
    FELL,
    MODALS,
    MOVES,
    PREPOSITIONS,
    RISE,
    RISES,
    ROSE,
    WEAK_MOVES,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import Exact

# What may stand between "from" or "to" and a number, as alternatives of a pattern.
MERELY = (
    r"just|only|merely|barely|some|"
    r"(?:an?|the) (?:new |all-time )?(?:average|high|low|peak|total|record|baseline) of|"
    r"a (?:record|mere|staggering|massive|huge|whopping|paltry|meagre|modest)|"
    r"the (?:current|present)"
)
_MERELY = re.compile(rf"\b(?:{MERELY}) $")
_MERELY_LENGTH = 24

# --- the roles of one number --------------------------------------------------------------------

_FROM_TO = re.compile(r"(?:[^.;\n]|\.\d){1,40}? to [£$€]?(?:[0-9]|[a-z]+(?:[ .,;)\n]|$))")
_CLAUSE = re.compile(r"[.;!?] |\n|, (?:and|but) ")
# Behind these "from" and "to" move nothing: "compared to 12", "led to 12 complaints".
_UNMOVED = frozenset(
    "anywhere compared relative according equal equivalent similar due close next thanks contrast "
    "addition prior led leads lead leading amounted amounts amounting contributed given sent paid "
    "talked spoke responded replied listened equates equated equating comes came applies applied "
    "relates related refers referred available open".split()
)
# What somebody gets, so that "to" names who does: "increased grants to 200 schools".
_FOR_WHOM = frozenset(
    "resilience access support grants funding visits letters emails calls protection damage danger "
    "risk loans offers payments aid help assistance advice services threat cuts improvement "
    "improvements pay wages supply supplies deliveries parcels".split()
)
# Words behind which "up to" is a bound and no movement: "for up to about 40 days".
_BEFORE_UP_TO = PREPOSITIONS | frozenset(
    "cost costs employ employs fit fits had has have held help helped helps hold holds host hosted "
    "last lasts need needs offer offers pay pays provide provides save saved saves saw see seen "
    "seat seats serve served serves support supported supports take takes took".split()
)
_MOVES_BETWEEN = MOVES | WEAK_MOVES | {"double"}


def role_of(text: Text, start: int, noun: str | None) -> str | None:
    """Return "from" or "to" for a number at `start` that something moved from or to, else None.

    "rose from 61% to 83.5%": from and to; "fell to 12", "fell to just 12": to.
    """
    if merely := _MERELY.search(text.low, max(0, start - _MERELY_LENGTH), start):
        start = merely.start()
    if not text.low.endswith(("from ", "to "), 0, start):
        return None
    clause = _CLAUSE.split(text.low[max(0, start - 80) : start])[-1]
    listed = [word.strip("(,") for word in clause.split()]
    if not listed or listed[-1] not in ("from", "to") or not _UNMOVED.isdisjoint(listed[-2:-1]):
        return None
    if listed[-2:-1] == ["up"] and listed[-3:-2] and listed[-3].startswith("add"):
        return None  # "they add up to £12"
    said = set(listed[:-1])
    if listed[-2:] == ["up", "to"] and not _BEFORE_UP_TO.isdisjoint(listed[-3:-2]):
        said.discard("up")  # "they saw up to around 340"
    both = bool(_FROM_TO.match(text.low, start)) if listed[-1] == "from" else "from" in said
    if noun and listed[-1] == "from" and not both and _is_source(listed[-2:-1]):
        return None  # "increased income from 18 sites"
    if noun and listed[-1] == "to" and not both and _is_for_whom(listed):
        return None  # "increased grants to 200 schools"
    return listed[-1] if (_MOVES_BETWEEN if both else MOVES) & said else None


def _is_for_whom(listed: list[str]) -> bool:
    """ "grants to 200 schools", "cuts to 12 services", "the cut to 340 posts"."""
    what = listed[-2] if len(listed) > 1 else ""
    return what in _FOR_WHOM or what == "cut" and listed[-3:-2] in (["the"], ["a"], ["this"])


def _is_source(ahead: list[str]) -> bool:
    """Tell whether the word before "from" neither moves nor tells by how much or how."""
    word = ahead[0] if ahead else ""
    return word not in MOVES and not word.endswith("ly") and not any(map(str.isdigit, word))


# --- two numbers --------------------------------------------------------------------------------

# Behind these "from" begins a range: "it took weeks, ranging from 3 to 9".
_RANGING = frozenset("anywhere anything range ranges ranged ranging vary varied varies".split())
_MOVED_BY = frozenset([*ROSE, *FELL])
_MOVED = _MOVED_BY | {"up", "down"}
_MOVE_NOW = frozenset([*RISE, *RISES, *FALL, *FALLS, "cut", "cuts", "reduce", "reduces"])
# "Write down four to six areas" moves nothing.
_NOTED = frozenset("write writes writing wrote written jot jotted note noted put set".split())


def is_movement(it: Candidate, other: Candidate, low: Exact, high: Exact) -> bool:
    """Tell whether two numbers, worth `low` and `high`, are the ends or the size of a movement.

    "rose from 40 to 60", "has doubled (4% to 8%)", "profits rose £3m to £71m".
    """
    if _is_told_change(it, low, high) or _moves_again(it):
        return True
    if it.word == "by" and high > 5 * low and _moves_now(it, other):
        return True
    if it.word in _MOVED_BY and high > 2 * low and not other.number.is_percent:
        return True
    return moves_behind(_unhedged(it), far=high > 2 * low)


def moves_behind(words: list[str], *, far: bool) -> bool:
    """Tell whether "from X to Y" is a movement: a verb or noun of change stands before it.

    `words`: those before X; `far`: Y is more than double X, so that "was up by 900 to 3,300" names
    no range of change.
    """
    word = words[-1] if words else ""
    said = {w.strip(",") for w in words[-9:-1]}
    ahead = words[-2].strip(",") if len(words) > 1 else ""
    if word == "by":
        return far and (ahead in _MOVED or ahead.endswith("ed"))
    if word == "from":
        if ahead == "double":
            return True  # "could double, from 40 to 80", but not "double rooms from £40 to £60"
        return ahead not in _RANGING and not said.isdisjoint(MOVES | WEAK_MOVES)
    return word in ("up", "down") and ahead not in _NOTED  # "down 1,900 to 54,300"


def _moves_now(it: Candidate, other: Candidate) -> bool:
    """ "bills will rise by £58 to £2,065"; not "could fall by 20 to 150", "rise by 1% to 8%"."""
    return (
        it.ahead in _MOVE_NOW and not other.number.is_percent and MODALS.isdisjoint(it.words[-6:-2])
    )


_FROM_AND_FROM = re.compile(r" from [£$€]?\d[^;\n]* to [£$€]?\d[^;\n]* and from $")
_CLAUSES = 120  # characters that hold the movement before


def _moves_again(it: Candidate) -> bool:
    """ "fees go up from £1 to £2 for one hour and from £4 to £5 for four"."""
    if it.word != "from" or it.ahead != "and":
        return False
    ahead = it.text.low[max(0, it.number.start - _CLAUSES) : it.number.start]
    again = _FROM_AND_FROM.search(ahead)
    return again is not None and not MOVES.isdisjoint(ahead[: again.start()].split()[-4:])


_ARTICLES = frozenset(["a", "an", "the"])  # "a doubled dose" is no change
_TIMES_GROWN = {"doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4}


def _is_told_change(it: Candidate, low: Exact, high: Exact) -> bool:
    """ "it has doubled (4% to 8%)", "it rose (4% to 6%)"; not "a rise (4% to 6%) is likely"."""
    if it.before != "(":
        return False
    grown = (word for ahead, word in pairwise(("", *it.words)) if ahead not in _ARTICLES)
    times = next((_TIMES_GROWN[word] for word in grown if word in _TIMES_GROWN), 0)
    return it.ahead in _MOVED_BY or abs(float(high) - float(low) * times) * 10 <= high


def _unhedged(it: Candidate) -> list[str]:
    """The words before a number without what hedges it: "rose from", of "rose from just 14"."""
    hedge = hedge_before(it)
    words = it.words
    if hedge:
        words = words[: -len(it.text.low[hedge.place : it.number.start].split())]
    return _MERELY.sub("", f"{' '.join(words)} ").split()
