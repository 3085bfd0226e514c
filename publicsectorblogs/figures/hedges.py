"""Hedges: the words that say how a number is meant, and the bounds they commit to."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from publicsectorblogs.figures.candidate import OPENING, Candidate
from publicsectorblogs.figures.lexicon import (
    ABOUT_TOPIC,
    HEDGE_LAST_WORDS,
    HEDGE_MAX_WORDS,
    HEDGES,
    HEDGES_AFTER,
    MODALS,
    OVER_MORE_THAN,
    SCALES,
    SMALL,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import A_NUMBER, Number, alternatives
from publicsectorblogs.figures.units import DURATIONS

# Verbs behind which "under" bounds nothing: "work under three rules", "falls under 3 heads".
_STANDS = frozenset(
    "operate operates operated operating work works worked working fall falls fell falling come "
    "comes came coming listed grouped filed organised arranged classed".split()
)
_FEW = 20
# Behind these "over" is about something: "a row over £3m", "fears over 40 jobs".
_QUARRELS = frozenset(
    "row rows talks concern concerns dispute disputes worry worries debate debates fears anger "
    "negotiations doubts strike strikes outcry uproar protest protests backlash controversy".split()
)
_STRETCHED = frozenset(["spread", "split", "staggered", "phased"])
# What goes on over a distance ("lanes over 14 miles"), and what things are done in the course of
# ("24 people over six meetings").
_ALONG = frozenset(["lanes", "roadworks", "resurfacing"])
_MEETINGS = re.compile(
    r" (?:[a-z-]+ )?(?:sessions|meetings|workshops|sprints|rounds|visits|phases|stages|sittings|"
    r"events|terms|seasons|evenings|afternoons|mornings|nights|weekends)\b"
)
_DISTANCES = frozenset(["mile", "kilometre", "metre", "yard"])
_AFTER = re.compile(
    rf"\+(?![\da-z])|(?:[ -]|(?=ish))({alternatives(frozenset(HEDGES_AFTER))})(?![a-z-])"
)
# "£45 plus VAT", "20 minutes plus 10 for questions" add something.
_PLUS_MORE = re.compile(
    r" (?:[A-Z0-9£$€]|an? |the |some |any |one |two |three |four |five |(?:benefits|bills|bonus|"
    r"bonuses|costs?|delivery|expenses|fees?|food|fuel|interest|overtime|postage|tax|taxes|travel|"
    r"vat)\b)"
)
_NUMBER = re.compile(f" [£$€]?{A_NUMBER}")
_NEXT = re.compile(rf" (?:(?:to|than|the|that|this|these|those|an?|our|their) |[£$€]?{A_NUMBER})")
_OVER_OR_UNDER = frozenset(["or over", "or under", "or above", "or below"])
_SIGNS = {"~": "about", "≈": "about", ">": "more_than", "<": "fewer_than", "≥": "at_least",
          "≤": "up_to", "c": "about"}  # fmt: skip
_JOINED = {"over-": "more_than", "under-": "fewer_than", "sub-": "fewer_than", "near-": "nearly"}
# What may stand between a hedge and its number: "up to a further 40".
_FURTHER = (["a", "further"], ["an", "additional"], ["an", "extra"], ["another"])
_FURTHER_ENDS = frozenset(words[-1] for words in _FURTHER)
_OR_EQUAL = {">": "at_least", "<": "up_to"}  # before "="


class Hedge(NamedTuple):
    """A hedge and where its words begin (before a number) or end (behind one)."""

    name: str
    place: int


def hedge_before(it: Candidate) -> Hedge | None:
    """Return the hedge whose words end right before a number, the longest that fits."""
    text, number, start = it.text, it.number, it.number.start
    if it.before == "=" and start > 1 and (sign := _OR_EQUAL.get(text.low[start - 2])):
        return Hedge(sign, start - 2)
    sign = _SIGNS.get(it.before)
    if sign and (text.low[start - 1] != "c" or not text.low[start - 2 : start - 1].isalnum()):
        return Hedge(sign, start - 1)
    if start > 1 and text.low[start - 2 : start] == "c.":
        return Hedge("about", start - 2)
    last, words, passed = it.word, it.words, 0
    if last in _FURTHER_ENDS:
        passed = next((len(ends) for ends in _FURTHER if words[-len(ends) :] == ends), 0)
        words = words[:-passed] if passed else words
        last = words[-1] if words else ""
    if last == "c" and it.cased != "c":
        return None  # "vitamin C 20mg"
    if last not in HEDGE_LAST_WORDS:
        if last in _JOINED and text.low[start - 1] == "-":
            return Hedge(_JOINED[last], start - len(last))
        return None
    for length in range(min(HEDGE_MAX_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-length:])
        name = HEDGES.get(phrase)
        last = words[-length - 1] if len(words) > length else ""
        if name and _is_hedge(_Asked(phrase, last, words, text.low, number)):
            return Hedge(name, _first_word(text.low, start, length + passed))
    return None


def _first_word(low: str, start: int, length: int) -> int:
    """Return where the `length`-th word before `start` begins."""
    position = start
    for _ in range(length):
        while position and low[position - 1].isspace():
            position -= 1
        while position and not low[position - 1].isspace():
            position -= 1
    while low[position] in OPENING:
        position += 1
    return position


_NOUN = re.compile(r" [a-z-]+s\b| [a-z]+ [a-z]+s\b")
# What stands around something: "built around two ideas".
_CENTRED = frozenset(
    "build building built builds centre centred centres centring center centered organise "
    "organised organises organising organize organized organizing optimise optimised optimising "
    "optimize optimized optimizing structure structured structuring design designed designing "
    "revolve revolves revolved revolving focus focused focuses focusing focussed frame framed "
    "framing base based shape shaped shaping group grouped grouping work worked working plan "
    "planned planning wrap wrapped rally rallied arrange arranged".split()
)
_ENDING = re.compile(r"[^.;\n]{0,24}? (?:and|,) (?:end|finish|clos|go|ris|fall|climb)ing\b")
_AGO = re.compile(r" (ago|earlier|before|previously)\b")
# These tell when something was, not how long it took: "over two years ago" is more than two.
_AWAY = re.compile(r" (?:ago|later|earlier)\b")
_TIME_ON = re.compile(r" (?:ago|later|earlier|before|after|into|in|from now|old|long)\b")
# What people have for so long, and what is late by so much: "over 20 years of experience".
_OF_LIFE = re.compile(
    r"'?(?: of)? (?:[a-z]+ )?(?:data|experience|expertise|history|records|service)\b"
    r"| (?:late|overdue|to sickness|of (?:work|sickness))\b"
)
# "It took us all over a year"
_TAKE = (["take"], ["takes"], ["took"])
_WHOM = frozenset("me you him her it us them".split())
_WORDS_OF_TAKING = 4
# So many hours are a sum rather than a span, and so are fewer where they are "of" something: "over
# 300 hours", "logged over 30 hours of calls", but not "over three hours".
_SUM_OF_HOURS = 100
_OVER_A_TIME = re.compile(
    r"\b(?:over|more than) \d[\d.]* (?:minute|hour|day|week|month|year)s[^.;\n]* over $"
)
_CLAUSES = 90  # characters ahead that hold the clause before
_LOGGED = frozenset("gave gives give did saw ran made held heard took spent".split())
_COMPARED = frozenset("pence % cent points point p".split())
_WE_ARE = (["we", "are"], ["i", "am"], ["they", "are"])
_WE_HAVE = frozenset(["we're", "i'm", "they're"])
_FROM_SHARE = re.compile(r" from (?:just |only )?\d[\d.]*(?: ?%| per ?cent)")
_BE = frozenset(["is", "was", "are", "were", "it"])


class _Asked(NamedTuple):
    """Words before a number that may be its hedge, with what tells whether they are."""

    phrase: str
    last: str  # the word before them
    words: list[str]  # all words before the number
    low: str
    number: Number

    @property
    def has_unit(self) -> bool:
        return self.number.unit is not None

    @property
    def lasts(self) -> bool:
        return self.number.unit is not None and self.number.unit.name in DURATIONS


def _is_hedge(asked: _Asked) -> bool:
    """Tell whether the words hedge here: "about", "over", "some", "within" often do not."""
    if asked.phrase.endswith(" than"):
        return _compares(asked)
    rule = _DOUBTFUL.get(asked.phrase)
    return rule is None or rule(asked)


def _compares(asked: _Asked) -> bool:
    """Not "38 per cent higher than five years ago", which compares with a time."""
    ago = _AGO.match(asked.low, asked.number.end)
    if ago is None or asked.phrase.startswith(("no ", "not ")):
        return True  # "no later than 28 days before" is no comparison
    plain = asked.phrase in ("more than", "less than")
    compared = asked.last in _COMPARED or asked.last.endswith("%")
    return plain and ago[1] == "ago" and not compared


# What a share may be of: "of 1,393 tweets about 40% were negative", which are not about 40%.
_WHOLES = frozenset(
    "tweets letters emails messages posts decisions questions complaints reports articles papers "
    "videos films enquiries queries pages views workshops sessions".split()
)


def _about(asked: _Asked) -> bool:
    """ "the fee is about six", but "this is about two things"."""
    if asked.last in _BE:
        numeral = asked.number.kind == "numeral"
        return numeral or not _NOUN.match(asked.low, asked.number.end)
    if asked.lasts and _TIME_ON.match(asked.low, asked.number.end):
        return True  # "I read it about 6 months ago"
    if asked.last in _WHOLES and asked.number.unit and asked.number.unit.kind == "share":
        return True
    return asked.last not in ABOUT_TOPIC  # "of the tweets, about 40%"


def _around(asked: _Asked) -> bool:
    """ "around two thirds"; not "built around two ideas"."""
    if asked.number.kind == "words" and not _CENTRED.isdisjoint(asked.words[-6:]):
        return asked.has_unit
    return asked.last not in _BE or _about(asked)


def _starting(asked: _Asked) -> bool:
    """ "prices starting at £20"; not "bids starting at £20 and ending at £1"."""
    return not _ENDING.match(asked.low, asked.number.end)


def _over(asked: _Asked) -> bool:
    """ "over 5 years" is mostly in the course of them."""
    if asked.last in _STRETCHED or asked.last in _QUARRELS or _is_throughout(asked):
        return False
    if asked.lasts and not asked.number.age:
        if _AWAY.match(asked.low, asked.number.end) or _is_sum_of_hours(asked):
            return True
        if asked.last.replace(",", "").isdigit() and _is_over_again(asked):
            return True
        if _OF_LIFE.match(asked.low, asked.number.end) or _is_taken(asked):
            return True
        return asked.last in OVER_MORE_THAN or asked.last.endswith((",", ":"))
    return True


def _is_taken(asked: _Asked) -> bool:
    """ "it took us all over 12 months"; not "it took place over 12 months"."""
    if len(asked.words) < _WORDS_OF_TAKING:
        return False
    whom = -3 if asked.last == "all" else -2
    return asked.words[whom] in _WHOM and asked.words[whom - 1 : whom] in _TAKE


def _is_throughout(asked: _Asked) -> bool:
    """ "24 people over six meetings", "lanes over 14 miles"; not "24 people over 60"."""
    if asked.last in _ALONG and asked.has_unit:
        return True
    if not _MEETINGS.match(asked.low, asked.number.end):
        return False
    held = asked.last.endswith("ed") or asked.last in _LOGGED | {"had", "have", "has", "run"}
    if asked.number.kind == "words" and (asked.number.value or 0) < _FEW and not held:
        return True  # "it grew over two sessions", but not "we held over two sessions"
    if not is_plural(asked.last):
        return False
    return any(word[0].isdigit() or word in SMALL for word in asked.words[-5:-2])


def _is_over_again(asked: _Asked) -> bool:
    """ "900 waited over 65 weeks and 80 over 78 weeks"; not "we met 80 over 3 days"."""
    start = asked.number.start
    return bool(_OVER_A_TIME.search(asked.low, max(0, start - _CLAUSES), start))


def _is_sum_of_hours(asked: _Asked) -> bool:
    number = asked.number
    if number.unit is None or number.unit.name != "hour" or number.value is None:
        return False
    of = asked.low.startswith(" of ", number.end)
    logged = asked.last.endswith("ed") or asked.last in _LOGGED
    return number.value >= _SUM_OF_HOURS or of and logged


def _some(asked: _Asked) -> bool:
    number = asked.number
    large = number.value is None or number.value >= 10
    return large or number.kind != "words" or asked.has_unit


def _inside(asked: _Asked) -> bool:
    """ "cleared inside 12 weeks"; not "inside 12 rooms"."""
    return asked.lasts


def _within(asked: _Asked) -> bool:
    unit = asked.number.unit
    return asked.lasts or unit is not None and unit.name in _DISTANCES


def _near(asked: _Asked) -> bool:
    """ "a near 100% rate", "nearer 2 million"; not "near 10 Downing Street", "near 3 rivers"."""
    unit = asked.number.unit
    measured = unit is not None and unit.kind in ("share", "money")
    return measured or asked.number.scale >= SCALES["thousand"]


# "Waits go up to 40 weeks" tells the longest.
_WENT = frozenset("went gone climbed crept shot jumped scaled ramped bumped".split())
# "They add up to £12" is what they make; "it could add up to £12 to bills" how much at most.
_ADD = frozenset(["add", "adds", "added", "adding"])
_MAY = MODALS | {"will", "to"}
_TO_IT = re.compile(r"(?: (?:an?|per|each|every))?(?: [a-z]+){0,2} (?:to|onto|on)\b")
# "Bringing the total up to 16", which it then is.
_BROUGHT = frozenset("bring brings brought bringing take takes took taking pushed pushing".split())
_TOTALS = frozenset("total tally number numbers count sum figure".split())


def _adds_up(asked: _Asked) -> bool:
    added = _TO_IT.match(asked.low, asked.number.end)
    return added is None and _MAY.isdisjoint(asked.words[-4:-3])


def _will_go(asked: _Asked) -> bool:
    """ "The fee will go up to £9", "it is to go up to 40%"."""
    unit = asked.number.unit
    will = asked.words[-4:-3] in (["will"], ["'ll"], ["to"])
    return will and unit is not None and unit.kind in ("money", "share")


def _up_to(asked: _Asked) -> bool:
    """ "up to 35 people"; not "it is now up to 35", "it was up to 9% from 7%", "went up to 9".

    Nor "the fee will go up to £9"; "waits go up to 9 weeks" tells the longest.
    """
    if asked.last in _BE and _FROM_SHARE.match(asked.low, asked.number.end):
        return False
    if (
        asked.last in _WENT
        or asked.last in _ADD
        and _adds_up(asked)
        or asked.last == "go"
        and _will_go(asked)
    ):
        return False
    if not _BROUGHT.isdisjoint(asked.words) and not _TOTALS.isdisjoint(asked.words[-7:]):
        return False
    reached = asked.last == "now" or asked.words[-4:-2] in _WE_ARE or asked.last in _WE_HAVE
    return not reached


def _circa(asked: _Asked) -> bool:
    return asked.number.kind == "numeral"


def _min(asked: _Asked) -> bool:
    """ "min 3 days"; not "20 min 30 s"."""
    return not asked.last[:1].isdigit()


def _level(asked: _Asked) -> bool:
    """Not "see above 12", "the under 12s", "they work under three rules", "fall under 3 heads"."""
    if asked.last in _STANDS and not asked.has_unit:
        value = asked.number.value
        few = value is not None and value < _FEW and _NOUN.match(asked.low, asked.number.end)
        if asked.number.kind == "words" or few:
            return False
    return asked.last not in ("the", "see", "as") or asked.number.age


# Words that do not hedge everywhere, and the function that tells whether they do.
_DOUBTFUL: dict[str, Callable[[_Asked], bool]] = {
    "about": _about, "around": _around, "over": _over, "some": _some, "within": _within,
    "inside": _inside,
    "up to": _up_to, **dict.fromkeys(["starting at", "starting from"], _starting),
    **dict.fromkeys(["near", "nearer", "nearer to", "closer to"], _near),
    **dict.fromkeys(["c", "c.", "ca", "ca."], _circa),
    **dict.fromkeys(["min", "min."], _min),
    **dict.fromkeys(["exceed", "above", "below", "under", "beyond"], _level),
}  # fmt: skip


def hedge_after(text: Text, end: int) -> Hedge | None:
    """Return the hedge whose words begin right at `end`: "+", " or more", " at most"."""
    match = _AFTER.match(text.low, end)
    if match and match[1] == "odd" and text.low[end] != "-":
        return None
    if match and match[1] in _OVER_OR_UNDER and _NUMBER.match(text.low, match.end()):
        return None  # "under 25 or over 65"
    if match and match[1] and match[1].startswith("and ") and _NEXT.match(text.low, match.end()):
        return None  # "50 and up to 75", "40 entries and over 300 votes", "2 and more than 10"
    if match is None:
        return None
    more = match[1] == "plus" and text.low[end] == " "
    if more and _PLUS_MORE.match(text.cased, match.end()):
        return None
    return Hedge(HEDGES_AFTER[match[1]] if match[1] else "at_least", match.end())


def bounds(hedge: str, value: float) -> tuple[float | None, float | None]:
    """Return the bounds that a hedge and a value commit to; None where they commit to none."""
    low = value if hedge in ("exact", "more_than", "at_least") else None
    high = value if hedge in ("exact", "nearly", "fewer_than", "up_to") else None
    return low, high
