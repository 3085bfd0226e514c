"""Number-words that state no number: "one of the", idioms, "zero tolerance"."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import Candidate, moves
from publicsectorblogs.figures.digits import GRAND
from publicsectorblogs.figures.lexicon import MODALS, MOVES, SMALL
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.unit_reader import unit_of
from publicsectorblogs.figures.vetoes.labels import in_a_list_of_labels, label
from publicsectorblogs.figures.vetoes.veto import Lift, Veto

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
    "180 degrees from",
    "two and two together", "six of one", "half a dozen of the other", "three-legged",
    "three-line whip", "three line whip",
    "four-legged", "two-legged", "six-pack", "six pack", "two left feet", "two heads", "two halves",
    "two and two", "seven-year itch", "hundred and one things", "hundred and one reasons",
    "thousand and one", "million and one", "three-piece", "three-point turn", "three-point turns",
    "three-point plug", "three-point plugs", "three-point belt", "three-point seat",
    "one too many", "one all", "two ways about", "two of a kind", "two peas", "two can play",
    "two stools", "two sides of the same", "two a penny", "ten a penny", "three's a crowd",
    "three bags full", "three-ring circus", "four winds", "four-leaf", "four-square",
    "six of the best", "six feet under", "seven seas", "seven wonders", "seven deadly",
    "seventh heaven", "eight ball", "nine days' wonder", "ten out of ten", "ten-gallon",
    "twelve good men", "nineteen to the dozen", "hundred miles an hour", "million miles away",
    "thousand apologies", "one fell swoop", "one-trick", "one-track", "one-horse", "two-bit",
    "two-timing", "two to tango", "one in a million", "three sheets to the wind", "two shakes",
    "ten-four", "fifteen to one", "360 review", "360 feedback", "two-up", "80/20", "80-20", "7/7",
    "5 whys", "five whys",
    "9/11", "1-to-1", "1 to 1", "1-on-1", "1 on 1", "1-2-1", "1:1", "5-a-day", "5 a day",
    "11-plus", "11 plus", "3d", "2d", "5 star", "5-star", "4-star", "third sector",
    "two-thirds majority", "one-two", "million questions", "million times", "million things",
    "million reasons", "thousand times", "thousand things",
)  # fmt: skip
# Words before a number that make the two an idiom or a name: "square one", "cloud nine".
_BEFORE = frozenset(
    "square net cloud day catch dressed thanks high number absolute perfect unlucky lucky legs "
    "part plan patient ground sub generation big".split()
)
_WHICH_DAY = frozenset("each every last next one per same that this".split())
# "12 min read" and no more on its line, or run into what follows.
_READ = re.compile(r"[ -]read(?:ing time)?(?=\s*$|\s*\n| ?[|·•–-]|[A-Z])")
_IDIOM = re.compile(rf"(?:a )?{alternatives(frozenset(_IDIOMS))}(?![a-z0-9]|\.\d)")
_HOURS = frozenset(["9 to 5", "nine to five", "1 to 1", "one to one"])
# "From 9 to 5 days", "nine to five weeks" last so long.
_LASTS = re.compile(
    r"(?:9|nine) to (?:5|five)[ -](?:sec|min|hour|hr|day|week|month|year|mile|per ?cent|million)"
)
# The second number of an idiom: the "five" of "nine to five".
_PAIR = re.compile(
    r"(?:two and two|ten out of ten|nine[ -]to[ -]five|fifty[ -]fifty|one[ -](?:to|on)[ -]one|"
    r"one-two|one in a million)$|"
    r"(?<!\d)(?:24[/-]7|9(?:-| to |-to-)5|50[/:-]50|20/20|80[/-]20|7/7|9/11|1-2-1|"
    r"1(?:-to-|:| to |-on-| on )1)$"
)
# What stands within such a pair, right before its second number.
_INSIDE = frozenset(["to", "on", "and", "of", "in"])
_ODDS = re.compile(r"(?:a )?(?:two|three|four|five|ten|hundred|million)(?: to |-to-)one(?![a-z-])")
_FOLD = re.compile(r"(?:two|three|four|five)[ -]?fold(?![a-z])")
_APPROXIMATE = frozenset(["million", "twice", "two", "three"])
_IS = frozenset(["is", "are", "was", "were", "be", "here"])
_OR_SO = re.compile(r"\b(an?|past|last|next|first|coming) (?:[a-z]+ )?([a-z]+) or $")
_THINKING = frozenset(["think", "thinking", "thought", "thinks"])
# "would one day be", "hopes to one day write": some day.
_SOME_DAY = MODALS | {"will", "should"}
_WISHES = frozenset("hope hopes hoped want wants wanted aim aims aspire aspired like plan".split())
_OF_MANY = re.compile(
    r" of (?:the |our |its |their )?(?:many|several|numerous|countless|a (?:number|few|handful))\b"
)
# "Zero cost options" cost nothing, and are not none.
_ZERO_OF = frozenset(
    "based budget contact cost downtime effort emissions energy fee gravity growth harm interest "
    "knowledge latency net rate rated risk suicide sum tailpipe tariff touch".split()
)
# "5-a-side", "a 3-in-1", "2-for-1 tickets"
_JOINED = re.compile(
    r"-a-side|-for-(?:[1-9]|one|two|three)(?![a-z0-9]|[,.]\d)|-in-1(?![0-9,.]|-)|-in-1\.(?![0-9])"
)
_RETURN = re.compile(r"[- ]in[- ]\d[\d,]*[- ]years?\b")
_ONE_IN = re.compile(r"(?<![\d.,])1[- ]in[- ]$")
_VOTES = frozenset(["1", "100", "1000"])
_CHANGES = frozenset("of by to at is was from than change score net".split())
_ONE_COUNTS = frozenset("least just only than exactly".split())


def idiom(it: Candidate) -> bool:
    """24/7, 5-a-side, 50:50."""
    if _is_phrase(it) or it.before == "+" and _is_approval(it) or _is_return(it):
        return True
    lone = it.word in _BEFORE and not is_plural(it.next)
    return not lone and _ends_phrase(it)


def _is_return(it: Candidate) -> bool:
    """Both numbers of "a 1-in-100-year flood", which tells how rare it is."""
    low, number = it.text.low, it.number
    if number.plain == "1":
        return low.startswith(("-in-", " in "), number.end) and bool(_RETURN.match(low, number.end))
    yearly = number.unit is not None and number.unit.name == "year"
    return yearly and bool(_ONE_IN.search(low, max(0, number.start - 6), number.start))


def _is_approval(it: Candidate) -> bool:
    """ "Jo +1", "a +100 to the post": a vote for what was said; not "a change of +1 point"."""
    if it.number.plain not in _VOTES or not it.bare or is_plural(it.next):
        return False
    if it.text.low.endswith("(+", 0, it.number.start):
        return False  # "Leeds 20 (+1)"
    said = it.ahead.rstrip(":,") if it.word == "+" else ""
    return said not in _CHANGES and said not in MOVES and not is_plural(said)


def idiom_in_words(it: Candidate) -> bool:
    """ "one-to-one", "square one", "nine to five"; not the label of "phase one"."""
    return _is_idiom(it) and not label(it)


def _is_phrase(it: Candidate) -> bool:
    """Tell whether a number begins a phrase that states none, or money of an unknown currency."""
    low, number = it.text.low, it.number
    if it.next == "grand" and number.currency is None and GRAND.match(low, number.end):
        return True
    side = it.after == "-" and _JOINED.match(low, number.end)
    if side:
        return True
    phrase = _IDIOM.match(low, number.start)
    return phrase is not None and not (phrase[0] in _HOURS and _is_movement(it))


def _is_movement(it: Candidate) -> bool:
    """ "fell from 9 to 5", "from nine to five days"."""
    return moves(it) or _LASTS.match(it.text.low, it.number.start) is not None


def _ends_phrase(it: Candidate) -> bool:
    """Tell whether a number is the second one of such a phrase."""
    if it.before not in "-/:" and it.word not in _INSIDE:
        return False
    number = it.number
    pair = _PAIR.search(it.text.low[max(0, number.start - 12) : number.end])
    return pair is not None and not moves(it)  # "fell from 9 to 5"


def _is_idiom(it: Candidate) -> bool:
    low, number = it.text.low, it.number
    if _is_phrase(it):
        return True
    if it.word in _IS and _FOLD.match(low, number.start):
        return True
    if number.plain in _APPROXIMATE and _is_approximate(it):
        return True
    if number.plain == "two" and it.word in ("no", "one,"):
        return it.word == "no" or not in_a_list_of_labels(it)  # "no two days", "one, two, three"
    if number.plain == "three" and it.words[-2:] == ["one,", "two,"]:
        return True
    if it.word != "from" and _ODDS.match(low, number.start):
        return True  # "ten to one", but not "fell from ten to one"
    if it.word in _BEFORE and not is_plural(it.next):
        if it.word == "day" and it.ahead in _WHICH_DAY:
            return False  # "every day twelve come"
        return it.bare and number.kind == "words"
    return _ends_phrase(it)


def _is_approximate(it: Candidate) -> bool:
    """ "a page or two", "never in a million years"; of a time it is a range: "a week or two"."""
    low, number = it.text.low, it.number
    if number.plain == "million" and it.word == "in" and number.unit is not None:
        return True
    if number.plain == "twice":
        return it.words[-2:] == ["once", "or"] or it.word in _THINKING
    if it.word != "or" or number.plain not in ("two", "three") or is_plural(it.next):
        return False
    ahead = _OR_SO.search(low[max(0, number.start - 40) : number.start])
    if ahead is not None and ahead[2] in SMALL:
        return False  # "the next two or three weeks"
    ranges = ahead is not None and ahead[1] in ("a", "an") and unit_of(ahead[2]) is not None
    return ahead is not None and not ranges


def one(it: Candidate) -> bool:
    """ "one of the", "this one", "one area": a pronoun or an article, but for "one year"."""
    number = it.number
    return number.plain == "one" and number.kind != "fraction" and _is_idle(it) and not label(it)


def _is_idle(it: Candidate) -> bool:
    """Tell whether "one" counts nothing by the words around it."""
    number, low = it.number, it.text.low
    if number.unit is not None:  # "One day, we may" is no day
        idle = number.unit.name == "day" and number.per is None and not number.age
        some = it.word in _SOME_DAY or it.word == "to" and not _WISHES.isdisjoint(it.words[-2:-1])
        return idle and (some or not it.words or it.word == "on" or it.word.endswith(","))
    if it.word not in _ONE_COUNTS or it.after == "-" or it.words[-2:] == ["better", "than"]:
        return True
    if it.words[-2:] == ["the", "only"] or it.word == "only" and it.next in ("who", "that", "to"):
        return True
    if low.startswith(" of ", number.end):
        counts = it.word in ("only", "just", "least") or it.words[-2:] == ["more", "than"]
        return not counts or bool(_OF_MANY.match(low, number.end))
    return low.startswith((" another", " more "), number.end)


def zero(it: Candidate) -> bool:
    """Zero counts only before what it counts: "zero complaints", "zero serious faults"."""
    if it.number.plain != "zero":
        return False
    if it.after != " " or it.next in _ZERO_OF:
        return True
    return not it.counts_things


def denominator(it: Candidate) -> bool:
    """The 1,000 of "the rate per 1,000 prisoners", the 100 of "deaths per 100 million miles"."""
    return it.word == "per" and it.number.currency is None


def reading_time(it: Candidate) -> bool:
    """ "12 min read" at the end of a line."""
    unit = it.number.unit
    if unit is None or unit.name != "minute":
        return False
    return bool(_READ.match(it.text.cased, it.number.end))


IDIOM = Veto(
    "idiom", "A turn of phrase in which nothing is counted.",
    takes=("24/7 support", "no two days are alike", "two-factor login", "nine to five"),
    leaves=("two days went by", "It raised a million dollars.", "They fell from three to one."),
    digits=idiom, words=idiom_in_words, not_bare=True,
)  # fmt: skip
DENOMINATOR = Veto(
    "denominator", "What a rate is per, where the rate itself stands elsewhere.",
    takes=("The rate per 1,000 prisoners rose.", "deaths per 100,000",
           "cases per million", "Deaths per 100 million miles fell."),
    leaves=("3 per 1,000 people", "It costs £3 per 100 copies.", "340 cases per million"),
    digits=denominator, words=denominator, not_bare=True,
)  # fmt: skip
READING_TIME = Veto(
    "reading time", "How long it takes to read the post, as its head tells.",
    takes=("June 8, 2020 - 12 min read", "5 minute read"),
    leaves=("It took 12 minutes to read.", "a 12 minute read of it"),
    digits=reading_time, not_bare=True,
)  # fmt: skip
ONE = Veto(
    "one", "\"One\" as a pronoun or an article.",
    takes=("one of the best", "this one", "one area of work", "One day we may"),
    leaves=("at least one person", "one year", "one in ten people", "one or two people"),
    words=one, not_bare=True, opens_range=Lift.ALWAYS, ends_range=True,
)  # fmt: skip
ZERO = Veto(
    "zero", "\"Zero\" before nothing that it counts.",
    takes=("down to zero.", "from zero to hero"),
    leaves=("zero complaints",),
    words=zero,
)  # fmt: skip
