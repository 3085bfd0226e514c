"""Numbers that grade and order: scores, ratings, ranks, ordinals, the numbers of a list."""

from __future__ import annotations

import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.nouns import is_plural

_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_LIST_NUMBER = re.compile(r"\d{1,2}(?:[.)] |\) ?|\. ?$)", re.MULTILINE)
_SCORE = re.compile(r"(\d{1,3})([-/:])(\d{1,3})(?![\d/])")
_FORMATION = re.compile(r"\d(?:-\d){2,3}(?![\d-])")  # "in a 4-4-2"
_PLAY = frozenset("won win lost lose beat drew score scored victory defeat draw led final".split())
_RATED = re.compile(
    r"\b(?:rat(?:ing|ed|ings)|scor(?:e|ed|es)|marks?|stars?|magnitude|ph|apgar|bmi|scale)"
    r"(?: of| is| was| at|:)* (?:a )?$|\b(?:rating|grade)(?: \w+){0,2} (?:of|to|from|at) (?:a )?$|"
    r"\bon a scale (?:of|from) (?:\w+ to )?$"
)
# The last words that it may have: most numbers stand behind others.
_RATED_ENDS = frozenset(
    "rating rated ratings score scored scores mark marks star stars magnitude ph apgar bmi scale "
    "of is was at a from to".split()
)
_OUT_OF_TEN = re.compile(r" out of (?:5|10|five|ten)(?![0-9a-z]|\.\d)")
_ALL = re.compile(r" all(?=[.,;]| at )")
# Indices and scores of tests have no unit, and count nothing.
_INDEX = re.compile(r"\b(?:index|scores?|pmi|iq|gini|nps)\b(?: \w+){0,3} $")
_STARS = re.compile(r"[- ]stars?\b")


def ordinal(at: Place) -> bool:
    """1st, 22nd."""
    weight = at.number.unit is not None and at.number.unit.name == "stone"
    return not weight and bool(_ORDINAL.match(at.text.low, at.number.digits_end))


def list_number(at: Place) -> bool:
    """ "1. Do this", "2) Do that": at the start of a line or a sentence."""
    begins = not at.words or at.word.endswith(".") and at.text.low.startswith(". ", at.number.end)
    return begins and at.bare and bool(_LIST_NUMBER.match(at.text.low, at.number.start))


def score(at: Place) -> bool:
    """3-0, 7/10, 52:48; "2-3" may be a range, unless somebody won."""
    low, number = at.text.low, at.number
    if not at.bare:
        return False
    if _ALL.match(low, number.end) or at.next == "nil" or "odds" in at.words[-4:]:
        return True
    if at.before in "-/:" and low[number.start - 2 : number.start - 1].isdigit():
        return True
    if _FORMATION.match(low, number.start):
        return True
    match = _SCORE.match(low, number.start) if at.integer else None
    if match is None:
        return False
    played = not _PLAY.isdisjoint(at.words[-4:])
    return match[2] != "-" or int(match[1]) >= int(match[3]) or played


def rating(at: Place) -> bool:
    """A rating of 5, rated 4.3 out of 5, 4.5 stars, on a scale of 1 to 10."""
    low, number = at.text.low, at.number
    if not at.bare:
        return False
    if at.words[-2:] == ["out", "of"] and len(at.words) > 2:
        rated = " ".join(at.words[:-3]) + " "
        return "." in at.words[-3].strip(".") or bool(_RATED.search(rated))
    if "." in number.plain and _OUT_OF_TEN.match(low, number.end):
        return True
    if _STARS.match(low, number.end) and number.value is not None and number.value <= 5:
        return True
    if at.word.rstrip(":") not in _RATED_ENDS:
        return False
    before = low[max(0, number.start - 32) : number.start]
    if not is_plural(at.next) and _INDEX.search(before):
        return True
    counts = is_plural(at.next) or low.startswith(" of ", number.end)
    return not counts and bool(_RATED.search(before))


def rank(at: Place) -> bool:
    """The top 10."""
    return at.word in ("top", "bottom") and at.bare
