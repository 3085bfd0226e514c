"""Numbers whose unit or scale the words leave out, since a figure beside them has it.

"81%, down from 84"; "from 7.1 to 7.3 million".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from publicsectorblogs.figures.candidate import OF_SO_MANY, Candidate
from publicsectorblogs.figures.lengths import LENGTHY, is_length, speaks_of_lengths
from publicsectorblogs.figures.lexicon import MOVES, NAMED, SCALES, SMALL
from publicsectorblogs.figures.lists import SHARE_OF_A_GROUP, TO
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import Number
from publicsectorblogs.figures.unit_reader import unit_of
from publicsectorblogs.figures.units import BY_NAME, DURATIONS

# How far behind a unit a number may still leave it out.
_FAR = 100
# Behind a number that stands alone: nothing that it could count.
_ALONE = frozenset(
    "in on at by for if and or but yet rather when after before last this since than while as "
    "though although compared against per a between across nationally elsewhere".split()
)
# "Against 12 the year before" counts nothing either.
_EARLIER_TIME = re.compile(
    r" the (?:(?:previous|preceding|prior) (?:financial )?(?:year|quarter|month|week|day)"
    r"|(?:year|quarter|month|week|day) (?:before|previously|earlier))\b"
)
_MARKED = (SCALES["thousand"], SCALES["million"])
# Words before another number of millions: "1.4m users, up from 1.2m". Behind other words the "m"
# may be a metre: "1.4m users walk 100m".
_AGAIN = frozenset("from to than with against and or of".split())
# What comes before a number that takes the unit of another: "it was 38", "tours take 40".
_IS = frozenset("is was were are stands stood".split())
_IT_IS = frozenset(["it's", "that's"])
_HEDGED = frozenset("about around over under nearly almost only just".split())
_OF_IS = frozenset("it that this figure average median mean norm target limit rate share".split())
_VERBS = frozenset(
    "take takes took last lasts lasted reached managed manages manage did averaged averages drew "
    "draw not against versus".split()
)
# "A median of 14 days (range 3 to 61)": the words before the range, and the last of them.
_RANGE_OF_IT = re.compile(
    r"[^.;:()\n0-9]{0,40}[(,] ?(?:with an? )?(?:interquartile )?(?:range|ranging|ranged|iqr)"
    r"(?: is| was|:|,)?(?: of| from| between)? "
)
# "3.6% of adults (95% CI 3.2 to 4.1)": the limits are of the share before the brackets.
_INTERVAL = re.compile(
    r"\d(?:%| ?per ?cent)[^()\[\]0-9;\n]{0,40} ?[(\[]9[059](?:\.\d)?(?:%| per cent)"
    r"(?: confidence| credible| uncertainty)? (?:ci|cri|ui|intervals?|limits?)[:,]?(?: of| from)? $"
)
_LIMITS = frozenset("ci ci: ci, cri ui interval interval: interval, limits limits: of from".split())
_TO_THE_OTHER_END = re.compile(r"(?: ?- ?| to | and )\d[\d.]*(?![\d%])")
_RANGING = frozenset("range range: ranging ranged iqr iqr: from of between was is".split())
_SENTENCE = re.compile(r"[.!?][\"')]? |\n")
_WORDS_TO_NORM = 5
_SO_MANY_IN = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d\b)\d[^.;:!?\n]* (?:in|within)(?: (?:about|around|just|only|under))? $"
)
_AGAINST_A_NORM = re.compile(
    r"\bagainst (?:an?|the|our) (?:[a-z]+ )?(?:target|average|median|mean|norm|limit) of $"
)
_NORM_IN_BRACKETS = re.compile(
    r"[^.;:()\n0-9]{0,40} \((?:the |our )?(?:[a-z]+ )?(?:target|average|median|mean|limit):? "
)
_NORMS = frozenset("target average median mean norm limit maximum minimum total".split())
_OTHERS = frozenset(["other", "another", "further", "remaining", "rest,"])
_SAID_OF_OTHERS = frozenset("are were is was did do said say had have felt went want".split())
_SAME_AGAIN = frozenset("on by for to in at from".split())
# A number this many times as large as the last is hardly compared with it: "over 3 weeks there were
# 470".
_MANY_TIMES = 20
# "From 19 weeks to just under 11".
_TO_ABOUT = re.compile(
    r" to (?:just |well |only |slightly |a little |a bit )?(?:under|over|about|around|nearly|"
    r"almost|roughly|below|above|(?:more|less|fewer) than|at least|at most|just|only) "
)
# Words before a number that may be an age, like the last: "66 now and will be 67".
_LIKE_AGES = frozenset(["from", "to", "be"])
# Ends that share a scale are no further apart than this: not "from 30 to 1.1 million".
_MANY_TIMES_AS_MANY = 5
_TIMES_AHEAD = frozenset(["next", "last", "past"])
# "12 days, down from last year's 15": what a number is compared with.
_THEN = frozenset("year's quarter's month's week's".split())
# The smaller unit that may be left out behind a unit, and how many of it make one: "5ft 2".
_RESTS = {
    "foot": (BY_NAME["inch"], 12), "stone": (BY_NAME["pound"], 14),
    "hour": (BY_NAME["minute"], 60), "minute": (BY_NAME["second"], 60),
}  # fmt: skip
_AT = frozenset(["at", "by"])  # "at 40", "by 65": before an age that something is at
_UP_OR_DOWN = frozenset(["up", "down"])
_TO_PERCENT = re.compile(r" points (?:to|from) (?:just |only )?\d[\d.]*(?:%| per ?cent)")
_EARLIER = r"(?:last|(?:the|our) previous) \w+'s $"
_TO_EARLIER = re.compile(rf"\b(?:than|from|on|against|with|to) {_EARLIER}")
_FROM_EARLIER = re.compile(rf"\b(?:up|down) from {_EARLIER}")
# Words before a number that tells which are counted, or in what time: "waits of over 12 hours".
_THRESHOLDS = frozenset(
    "than over under above below within least most after every each last past next in".split()
)
_CONDITIONS = frozenset(["for", "if"])
# "0.4% in Q2 and 0.7 in Q1", "41% in 2019 and 38 in 2020".
_ELLIPTIC = re.compile(
    r"(?:[^.;:\n0-9]|\bq[1-4]\b|\b(?:19|20)\d\d\b){1,40}(?:, | and )(?:only |just )?$"
)
# "Abbey 31%, Castle 28": the name of a part before each.
_NAMED_ALIKE = re.compile(r"(?:,|,? and) [A-Z][\w'-]+(?: [A-Z][\w'-]+)? ")


def elided_units(candidates: Sequence[Candidate]) -> None:
    """Give a bare number the unit of the last figure, where the words leave it out.

    A veto that the unit overrules is lifted: "Castle 28" is no name.

    "60 per cent on quality, 30 on price"; "Abbey 31%, Castle 28"; "from 11 days to 8"; "within 10
    days, or 20 if it is hard"; "in 36 minutes, against a target of 15".
    """
    last: Candidate | None = None  # of the last figure, and of the last that is no age
    ageless: Candidate | None = None
    ranging: Candidate | None = None  # the first end of a range in brackets
    aged: Candidate | None = None  # the last age that something was at
    for it in candidates:
        number = it.number
        if it.word[-1:] == ":" and it.bare and it.veto is None:
            _take_unit_of_label(it)
        _take_the_same(last, it)
        lends = last is None or not last.number.age or _is_like_an_age(last, it)
        near = last if lends else ageless
        if near and _may_take_unit(near.number, it) and _takes_unit(near, it):
            number.unit, number.age, it.veto = near.number.unit, near.number.age, None
        elif it.word in _RANGING and last and _begins_range(last.number, it):
            number.unit, number.age, it.veto = last.number.unit, last.number.age, None
            ranging = it
        elif it.word in _LIMITS and last and last.number.is_percent and _begins_interval(it):
            number.unit, it.veto = BY_NAME["percent"], None
            ranging = it
        elif ranging and ranging is last and _ends_range(ranging.number, it):
            number.unit, number.age = last.number.unit, last.number.age
        elif aged and it.word in _AT and aged.word in (it.word, "age") and _is_older(aged, it):
            number.unit, number.age, it.veto = aged.number.unit, True, None
        if number.age and (it.word in _AT or it.words[-2:] == ["at", "age"]):
            aged = it
        if it.veto is None and number.kind != "vague":
            last = it
            ageless = ageless if number.age else it


# "Hours: 37", "Days lost: 310": what a label counts by, behind nothing else in its line.
_LABEL = re.compile(
    r"(?:^|[\n.;|•] ?)(?:- )?(?P<unit>hours|days|weeks|months|years|minutes|miles|kilometres|"
    r"tonnes|acres|hectares)(?: [a-z]+){0,3}: $"
)
_LABELLED = re.compile(r"[.;,|]?(?:[ \n]|$)(?! ?(?:am|pm|to|and|-|or|hours?|january)\b)")
_LONGEST_LABEL = 40


def _take_unit_of_label(it: Candidate) -> None:
    """ "Hours: 18.5", "Miles resurfaced: 42"; not "Hours: 9.30", "Days: 1 and 2"."""
    low, number = it.text.low, it.number
    if number.kind != "numeral" or number.per or it.next and it.after != "\n":
        return
    label = _LABEL.search(low, max(0, number.start - _LONGEST_LABEL), number.start)
    if label and _LABELLED.match(low, number.end) and not number.plain.endswith((".30", ".00")):
        number.unit = unit_of(label["unit"])


def _take_the_same(last: Candidate | None, it: Candidate) -> None:
    """Give a number the scale of the last, its smaller unit, or per cent for its points.

    "1.4m visits, up from 1.2m"; "5ft 2"; "41%, down two points".
    """
    number = it.number
    if last and last.number.scale in _MARKED and _takes_scale(last.number, it):
        number.unit, number.scale = None, SCALES["million"]
        number.value = number.value * number.scale if number.value is not None else None
        number.extend(number.end)
        it.veto = None
    if last and last.number.unit and _is_rest(last, it):
        number.unit = _RESTS[last.number.unit.name][0]
    if it.next == "points" and _is_of_percent(last, it):
        number.unit = BY_NAME["percentage point"]
        number.extend(number.end + len(" points"))


def elided_scales(candidates: Sequence[Candidate]) -> None:
    """Give a bare end of a movement the scale of the other: "from 7.1 to 7.3 million"."""
    for it, other in pairwise(candidates):
        first, second = it.number, other.number
        if (first.scale >= SCALES["thousand"]) == (second.scale >= SCALES["thousand"]):
            continue
        bare, scaled = (first, second) if second.scale > 1 else (second, first)
        if bare.unit is scaled.unit and _is_as_large(bare, scaled) and _is_movement(it, other):
            assert bare.value is not None
            bare.scale, bare.value = scaled.scale, bare.value * scaled.scale


def _is_as_large(bare: Number, scaled: Number) -> bool:
    """Tell whether a number is much like that of millions beside it: 7.1 like 7.3 million."""
    if not bare.value or not scaled.value or {bare.kind, scaled.kind} != {"numeral"}:
        return False
    times = float(bare.value * scaled.scale / scaled.value)
    return 1 / _MANY_TIMES_AS_MANY <= times <= _MANY_TIMES_AS_MANY


def _is_movement(it: Candidate, other: Candidate) -> bool:
    """Tell whether two numbers are its ends: "from X to Y", "to Y from X", "Y, up from X"."""
    gap = it.text.low[it.number.end : other.number.start]
    if it.word == "from":
        return gap == " to " or bool(_TO_ABOUT.fullmatch(gap))
    alone = _counts_nothing(other)
    moved = gap == " from " and it.word == "to" or other.ahead in MOVES
    return other.word == "from" and moved and alone and len(gap) <= _FAR


def _takes_scale(last: Number, it: Candidate) -> bool:
    """Tell whether "m" is for millions, as it is before: "1.4m visits, up from 1.2m"."""
    number, low = it.number, it.text.low
    if last.unit or number.start - last.end > _FAR:
        return False
    if it.word not in _AGAIN and speaks_of_lengths(low[last.end : number.start]):
        return False
    if number.unit is None or number.unit.name != "metre" or number.per:
        return False
    if it.veto and not it.veto.elided or is_length(it.text, number):
        return False
    if (
        not low.endswith(("m", "k"), 0, last.digits_end)
        or low[number.digits_end : number.end] != "m"
    ):
        return False
    lengthy = LENGTHY.match(low, number.end)
    return not lengthy and not _SENTENCE.search(low[last.end : number.start])


def _takes_unit(near: Candidate, it: Candidate) -> bool:
    gap = it.text.low[near.number.end : it.number.start]
    if _SENTENCE.search(gap) or gap == " to " and near.word != "from":
        return False  # "rose 10% to 45": by how much, and to how many
    alone = _counts_nothing(it)
    if near.word == "to" and gap == " from " and alone and not MOVES.isdisjoint(near.words[-5:]):
        return True
    if near.number.kind == "numeral" and SHARE_OF_A_GROUP.fullmatch(gap):
        return False
    moved = near.word == "from" and gap.startswith(" to ")
    if (
        moved
        and alone
        and (gap == " to " or _TO_ABOUT.fullmatch(gap))
        or _is_alike(near.number, it)
    ):
        return True
    return it.veto is None and _is_alone(it, near.number)


def _is_like_an_age(last: Candidate, it: Candidate) -> bool:
    """ "66 now and will be 67", "to 67 by 2028 and 68 by 2046"; not "over-75s fell to 40"."""
    again = it.next == "by" and it.text.low.startswith(" by ", last.number.end)
    return (again or it.word in _LIKE_AGES) and not _groups(last)


def _groups(it: Candidate) -> bool:
    """Tell whether an age says which people: "the over-75s", "under-5 mortality fell to 4"."""
    return it.before == "-" or it.text.low.startswith("s", it.number.digits_end)


def _is_rest(last: Candidate, it: Candidate) -> bool:
    """ "she is 5ft 2 and weighs 9st 4"; not "a wall of 6 feet 3 of us built"."""
    rest = _RESTS.get(last.number.unit.name) if last.number.unit else None
    if rest is None or not it.integer or not it.bare or it.veto or not last.integer:
        return False
    if it.number.start != last.number.end + 1 or it.before != " " or it.next == "of":
        return False
    return _counts_nothing(it) and int(it.number.plain) < rest[1]


def _is_of_percent(last: Candidate | None, it: Candidate) -> bool:
    """ "41%, down two points", "fell three points to 41%"; not "0.2% higher, up 12 points"."""
    low, number = it.text.low, it.number
    if not it.bare or it.veto or number.kind not in ("numeral", "words") or number.value is None:
        return False
    if it.word in _UP_OR_DOWN and last and last.number.is_percent:
        level = last.number.value
        if level is not None and number.value <= level and last.word not in MOVES:
            return low[last.number.end : number.start] in (", up ", ", down ", " (up ", " (down ")
    if "margin" in it.words[-7:] and "error" in it.words[-5:]:  # "a margin of error of 3 points"
        return True
    return not MOVES.isdisjoint(it.words[-2:]) and bool(_TO_PERCENT.match(low, number.end))


def _is_older(aged: Candidate, it: Candidate) -> bool:
    """ "40% at age two and 60% at three"; not "he left at 16 and was home at 5"."""
    one, other = aged.number.value, it.number.value
    if not it.bare or it.veto and not it.veto.elided or not one or not other or other <= one:
        return False
    between = it.text.low[aged.number.end : it.number.start]
    alone = not it.next or it.next in ("and", "but", "or")
    return alone and len(between) <= _FAR and not _SENTENCE.search(between)


def _begins_range(last: Number, it: Candidate) -> bool:
    """ "a median of 14 days (range 3 to 61)"; what counts has no unit to lend."""
    if last.unit is None or last.currency or last.factor != 1 or not it.bare or it.number.per:
        return False
    if it.veto and not it.veto.elided:
        return False
    if not _RANGE_OF_IT.fullmatch(it.text.low, last.end, it.number.start):
        return False
    return bool(_TO_THE_OTHER_END.match(it.text.low, it.number.end))


def _begins_interval(it: Candidate) -> bool:
    """ "3.6% (95% CI 3.2 to 4.1)"; not "a rate of 12.1 (95% CI 10.1 to 14.3)"."""
    if not it.bare or it.number.per:
        return False
    return bool(_INTERVAL.search(it.text.low, max(0, it.number.start - _FAR), it.number.start))


def _ends_range(first: Number, it: Candidate) -> bool:
    gap = it.text.low[first.end : it.number.start]
    joined = gap in TO or gap == " and " or gap == ", " and it.after in ")]"
    return joined and it.bare and not it.number.per


def _counts_nothing(it: Candidate) -> bool:
    """Tell whether nothing that it could count stands behind a number."""
    if not it.next or it.next.lower() in _ALONE:
        return True
    return it.next == "the" and bool(_EARLIER_TIME.match(it.text.low, it.number.end))


def _may_take_unit(last: Number, it: Candidate) -> bool:
    number = it.number
    if number.unit or number.scale not in (1, last.scale):  # "3m hours, up from 2m" as well
        return False
    if last.unit is None or last.currency or number.value is None or number.per:
        return False
    if last.is_percent and number.value > 100 or last.factor != 1:
        return False
    if last.value is None or float(number.value) > _MANY_TIMES * abs(float(last.value)):
        return False
    if number.start - last.end > _FAR or it.veto and not it.veto.elided:
        return False
    if it.next in ("in", "out") and OF_SO_MANY.match(it.text.low, number.end):
        return False  # "38% of men and three in five of women"
    words, digits = (last, number) if last.kind == "words" else (number, last)
    mixed = words.kind == "words" and digits.kind == "numeral" and _is_house_style(words, digits)
    return last.kind == number.kind or mixed


def _is_house_style(words: Number, digits: Number) -> bool:
    """ "within ten days, or 20": words up to ten, digits from there on."""
    assert words.value is not None and digits.value is not None
    return words.value <= 10 and digits.value >= 10


def _is_alone(it: Candidate, last: Number) -> bool:
    """Tell whether words ask for a number in the unit of the last, and nothing is counted."""
    if it.word in _OTHERS and last.is_percent and it.next in _SAID_OF_OTHERS:
        return True
    if not _counts_nothing(it) or it.after in "-/%":
        return False
    if it.word in _HEDGED and it.ahead in _IT_IS:
        return True  # "it took 45 minutes; now it's under 10"
    rule = _ASKED_FOR.get(it.word)
    return rule is not None and rule(it, last)


def _moves_to(it: Candidate, last: Number) -> bool:
    moves = not MOVES.isdisjoint(it.words[-4:]) or "taking" in it.words[-4:]
    return moves or _is_compared(it, last)


def _is_compared(it: Candidate, last: Number) -> bool:
    """ "12 days, compared with 14 in May"; not "36 calls in 60 minutes, compared with 50 in May".

    Nor "more than 12 hours, compared with 14", which may be of either, nor behind a share, which
    may be compared with how many they are.
    """
    if it.ahead != "compared" or last.unit is None or last.unit.kind == "share":
        return False
    ahead = it.text.low[max(0, last.start - _FAR) : last.start].split()
    return not ahead or ahead[-1] not in _THRESHOLDS


def _changes_by(it: Candidate, last: Number) -> bool:
    return last.is_percent and not it.next


def _lasts(it: Candidate, last: Number) -> bool:
    """ "within 3 weeks, at most in 5"; not "one in ten"."""
    lasting = last.unit is not None and last.unit.name in DURATIONS and not it.next
    return lasting and it.ahead not in SMALL and not it.ahead.isdigit()


def _is_near(it: Candidate, last: Number) -> bool:
    """ "36 minutes, against a target of 15"; not "60 miles in a day with a maximum of 4".

    Nor "36 calls in 60 minutes, against a target of 50", which may be of either.
    """
    if _SO_MANY_IN.search(it.text.low, max(0, last.start - _FAR), last.start):
        return False
    if _AGAINST_A_NORM.search(it.text.low, max(0, it.number.start - _FAR), it.number.start):
        return True
    return len(it.text.low[last.end : it.number.start].split()) <= _WORDS_TO_NORM


def _is_earlier(it: Candidate, last: Number) -> bool:
    """ "3 days fewer than last year's 15", "78%, up from last year's 75".

    Not "10% more events than last year's 40".
    """
    start = it.number.start
    pattern = _FROM_EARLIER if last.is_percent else _TO_EARLIER
    return bool(pattern.search(it.text.low, max(0, start - _FAR), start))


def _will_be(it: Candidate, last: Number) -> bool:
    """ "The age is 66 now and will be 67 by 2028"."""
    return last.age and it.words[-3:] == ["and", "will", "be"]


def _is_norm_in_brackets(it: Candidate, last: Number) -> bool:
    """ "8.4 days (target 7.5)", "84% of bins (average: 90)"."""
    if it.after != ")":
        return False
    return bool(_NORM_IN_BRACKETS.fullmatch(it.text.low, last.end, it.number.start))


def _on_condition(it: Candidate, last: Number) -> bool:
    """ "within 10 days, or 20 if it is hard"; not where a year stands between them."""
    between = it.text.low[last.end : it.number.start]
    return it.next in _CONDITIONS and not any(map(str.isdigit, between))


# By the word before a number: whether it takes the unit of the last.
_ASKED_FOR: dict[str, Callable[[Candidate, Number], bool]] = {
    **dict.fromkeys(_VERBS | _IT_IS, lambda it, last: True),
    **dict.fromkeys(_IS, lambda it, last: not _OF_IS.isdisjoint(it.words[-5:])),
    "be": _will_be,
    **dict.fromkeys(["and", "or", "plus"], _on_condition),
    **dict.fromkeys(["in", *_TIMES_AHEAD], _lasts),
    "from": lambda it, last: it.ahead in MOVES,
    "to": _moves_to,
    "with": _is_compared,
    "than": lambda it, last: it.ahead == "rather",
    "of": lambda it, last: it.ahead in _NORMS and _is_near(it, last),
    "by": _changes_by,
    **dict.fromkeys(
        [
            norm + mark
            for norm in ("target", "average", "median", "mean", "limit")
            for mark in ("", ":")
        ],
        _is_norm_in_brackets,
    ),
    **dict.fromkeys(_THEN, _is_earlier),
}


def _is_alike(last: Number, it: Candidate) -> bool:
    """Tell whether a clause is built like that of the figure before it."""
    text, start, end = it.text, last.end, it.number.start
    if it.next == "for" and text.low[it.number.end + len(" for ") :][:1] in ("£", "$", "€"):
        return False  # "20% off, 3 for £5"
    again = it.next in _SAME_AGAIN or last.is_percent and it.next in _SAID_OF_OTHERS
    again = again and text.low.startswith(f" {it.next} ", start)
    if again and end - start <= 60 and _ELLIPTIC.fullmatch(text.low, start, end):
        return True  # "7.4 years for men, 5.9 for women"
    if not last.is_percent:
        return False
    named = it.word not in NAMED and _NAMED_ALIKE.fullmatch(text.cased, start, end)
    if named and not is_plural(it.next):  # "Castle 28", not "Android 6"
        return not text.low[it.number.end + 1 : it.number.end + 2].isdigit()  # "Year 8 95%"
    if end - start > 60:
        return False
    return it.next in _SAME_AGAIN and bool(_ELLIPTIC.fullmatch(text.low, start, end))
