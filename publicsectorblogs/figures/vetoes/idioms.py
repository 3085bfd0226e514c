"""Number-words that state no number: "one of the", idioms, "zero tolerance"."""

from __future__ import annotations

import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.lexicon import LABELS_IN_WORDS
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import alternatives

# Phrases that begin with a number and state none.
_IDIOMS = (
    "one-to-one", "one to one", "one-to-many", "one-stop", "one stop", "one-off", "one-way",
    "one-size", "one size", "one-sided", "one-on-one", "one on one", "one by one", "one-liner",
    "one-woman", "one-man", "one-click", "one-time", "two-way", "two way", "two-factor",
    "two factor", "two-step", "two steps forward", "two-sided", "two-faced", "two-tier",
    "two-pronged", "two-horse", "two cents", "two minds", "two birds", "two wrongs", "three-way",
    "three cheers", "three rs", "three-dimensional", "two-dimensional", "four-letter",
    "four corners", "four walls", "five a day", "five-a-day", "five-star", "five star", "four-star",
    "three-star", "six-figure", "seven-figure", "five-figure", "six figure", "seven figure",
    "six nations", "nine to five", "nine-to-five", "zero-hours", "zero hours", "zero tolerance",
    "zero-tolerance", "zero-sum", "zero carbon", "zero-carbon", "zero emission", "zero-emission",
    "zero waste", "zero-waste", "zero trust", "zero-trust", "zero day", "zero-day", "zero hour",
    "forty winks", "million dollar", "million-dollar", "thousand words", "thousand cuts",
    "twenty questions", "fifty-fifty", "fifty fifty", "24/7", "24-7", "9 to 5", "9-to-5", "9-5",
    "50/50", "50-50", "50:50", "360 degree", "360-degree", "360 degrees", "180 degree", "20/20",
    "two and two together", "six of one", "half a dozen of the other", "three-legged",
    "four-legged", "two-legged", "six-pack", "six pack", "two left feet", "two heads", "two halves",
    "two and two", "seven-year itch", "hundred and one things", "hundred and one reasons",
    "thousand and one", "million and one", "three-piece", "three-point turn", "three-point turns",
    "one too many", "one all", "two ways about", "two of a kind", "two peas", "two can play",
    "two stools", "two sides of the same", "two a penny", "ten a penny", "three's a crowd",
    "three bags full", "three-ring circus", "four winds", "four-leaf", "four-square",
    "six of the best", "six feet under", "seven seas", "seven wonders", "seven deadly",
    "seventh heaven", "eight ball", "nine days' wonder", "ten out of ten", "ten-gallon",
    "twelve good men", "nineteen to the dozen", "hundred miles an hour", "million miles away",
    "thousand apologies", "one fell swoop", "one-trick", "one-track", "one-horse", "two-bit",
    "two-timing", "two to tango", "one in a million", "three sheets to the wind", "two shakes",
    "ten-four", "fifteen to one", "360 review", "360 feedback", "two-up", "80/20", "80-20", "7/7",
    "9/11", "1-to-1", "1-2-1", "1:1", "5-a-day", "5 a day", "11-plus", "11 plus", "3d", "2d",
    "5 star", "5-star", "4-star", "third sector", "two-thirds majority",
)  # fmt: skip
# Words before a number that make the two an idiom or a name: "square one", "cloud nine".
_BEFORE = frozenset(
    "square net cloud day catch dressed thanks high number absolute phase stage chapter version "
    "perfect unlucky lucky legs part plan patient ground sub generation".split()
)
_IDIOM = re.compile(f"(?:a )?{alternatives(frozenset(_IDIOMS))}(?![a-z0-9])")
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
    if at.word in _BEFORE and (at.word in LABELS_IN_WORDS or not is_plural(at.next)):
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
