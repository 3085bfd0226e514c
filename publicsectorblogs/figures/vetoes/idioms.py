"""Number-words that state no number: "one of the", idioms, "zero tolerance"."""

from __future__ import annotations

import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.tables import IDIOMS, IDIOMS_BEFORE, LABELS_IN_WORDS

_IDIOM = re.compile(f"(?:a )?{alternatives(frozenset(IDIOMS))}(?![a-z0-9])")
# The second number of an idiom: the "five" of "nine to five".
_PAIR = re.compile(
    r"(?:two and two|ten out of ten|nine[ -]to[ -]five|fifty[ -]fifty|one[ -](?:to|on)[ -]one)$|"
    r"(?<!\d)(?:24[/-]7|9(?:-| to |-to-)5|50[/:-]50|20/20|80[/-]20|7/7|9/11|1(?:-to-|:)1|1-2-1)$"
)
_ODDS = re.compile(r"(?:a )?(?:two|three|four|five|ten|hundred|million) to one(?![a-z-])")
_ONE_COUNTS = frozenset("least just only than exactly".split())
_ORDINAL_BEHIND = re.compile(
    r"[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
)
# What a number-word may be joined to: "under-twenties", "one-two", "three-four".
_JOINED = tuple("under- over- mid- thirty- one- two- three- four- five- six-".split())


def idiom(at: Place) -> bool:
    """24/7, one-to-one, square one, nine to five."""
    low, number = at.text.low, at.number
    if _IDIOM.match(low, number.start) or low.startswith("-a-side", number.end):
        return True
    if number.plain == "two" and at.word in ("no", "one,"):
        return True  # "no two days are the same", "one, two, three"
    if number.plain == "three" and at.words[-2:] == ["one,", "two,"]:
        return True
    if at.word != "from" and _ODDS.match(low, number.start):
        return True  # "ten to one", but not "fell from ten to one"
    if at.word in IDIOMS_BEFORE and (at.word in LABELS_IN_WORDS or not is_plural(at.next)):
        return number.kind == "words" and at.bare
    joined = at.before in "-/:" or at.word in ("to", "on", "and", "of")
    return joined and bool(_PAIR.search(low[max(0, number.start - 12) : number.end]))


def one(at: Place) -> bool:
    """ "one of the", "this one", "one area": a pronoun or an article, but for "one year"."""
    number, low = at.number, at.text.low
    if number.plain != "one" or number.kind == "fraction":
        return False
    if number.unit is not None:  # "One day, we may" is no day
        idle = number.unit.name == "day" and number.per is None and not number.age
        return idle and (not at.words or at.word == "on" or at.word.endswith(","))
    if at.word not in _ONE_COUNTS or at.after == "-" or at.words[-2:] == ["better", "than"]:
        return True
    if at.words[-2:] == ["the", "only"] or at.word == "only" and at.next in ("who", "that", "to"):
        return True
    if low.startswith(" of ", number.end):
        return at.word not in ("only", "just")
    return low.startswith((" another", " more "), number.end)


def ordinal(at: Place) -> bool:
    """ "twenty first", "sixty-fifth"."""
    behind = _ORDINAL_BEHIND.match(at.text.low, at.number.end)
    return at.bare and at.number.kind == "words" and bool(behind)


def zero(at: Place) -> bool:
    """Zero counts only before what it counts: "zero complaints"."""
    return at.number.plain == "zero" and at.bare and not is_plural(at.next)


def part_of_a_word(at: Place) -> bool:
    """ "twenty-one" is read whole, so a number-word behind a hyphen is part of another word."""
    low, start = at.text.low, at.number.start
    if low.startswith("'s ", at.number.end):
        return True  # "two's company"
    joined = at.before == "-" and start > 1 and low[start - 2].isalpha()
    return joined and not at.word.startswith(_JOINED)
