"""Numbers in words: "two hundred and five", "half a million", "three quarters", "a few"."""

from __future__ import annotations

import re
from fractions import Fraction

from publicsectorblogs.figures.lexicon import (
    DECADES,
    DENOMINATORS,
    HEDGE_WORDS,
    SCALES,
    SMALL,
    TENS,
    VAGUE_SCALES,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import ARTICLE, Number, alternatives, before
from publicsectorblogs.figures.unit_reader import read_rate_into, read_unit, unit_at, unit_of
from publicsectorblogs.figures.units import BY_NAME, DURATIONS

_WORD = re.compile(r"[a-z]+")
_JOIN = re.compile(r"(?: and |-and-|[ -])(?=[a-z])")
_AGAIN = re.compile(r" \((\d{1,3})\)(?=[ -][a-z])")  # "thirty (30) days"
_AND_A_HALF = re.compile(r"(?: and (?:a|one) |-and-a-|and-a-)(half|quarter|third)(?![a-z])")
_DIGIT = alternatives(frozenset(word for word, worth in SMALL.items() if worth < 10))
_POINT = re.compile(rf" point ({_DIGIT}(?: {_DIGIT})*)(?![a-z-])")
_NOUGHT = re.compile(r"((?<![a-z])(?:nought|oh) )?(?<![a-z])point $")
# "At one point three people left": a time, and no decimal; "at one point five per cent" is one.
_AT = re.compile(r"(?:^|[.;:,!?(\n-] ?)at $")
_ONE_POINT = re.compile(r"one point [a-z]+ (?!per ?cent)")
# "One point six people raised" is a point as well: of people there are no decimals.
_OF_PEOPLE = re.compile(r"one point [a-z]+ (?:people\b|of (?:us|them|you|the|our)\b)")
_SCALE = alternatives(frozenset(SCALES))
_SCALE_BEHIND = re.compile(rf"[ -]({_SCALE})s?(?![a-z])")
_PARTS = frozenset(f"{word}s" for word in DENOMINATORS if word != "half") | frozenset(DENOMINATORS)
_PART = re.compile(rf"[ -]({alternatives(_PARTS)})(?![a-z])")
_A_UNIT = re.compile(r"[ -](?:an?[ -])?([a-z]+)")
_MANY = SCALES | {"dozen": 12}
_A_PERCENT = re.compile(r" (?:an?|of (?:an?|one|1)) (per cent|percent(?:age point)?)(?![a-z])")
_UNIT_AND_A_HALF = re.compile(r"(?<![a-z])(an? ([a-z]+) and a )$")
_OF_A_UNIT = re.compile(r" of (?:an? )([a-z]+)")
_A_SCALE = re.compile(r"[ -](million|billion|trillion)(?![a-z])")  # "a quarter million"
_OF_A_SCALE = re.compile(rf" of a ({_SCALE})(?![a-z])")
# A share said again in figures: "a third (33%)", "a quarter (16) of them", "a quarter - 24% - of".
_IN_FIGURES = (
    r"(?: \((?:about |around |or )?\d[\d,.]*(?: ?%| ?per ?cent\b|\))"
    r"| - \d[\d.]*(?: ?%| per ?cent) -)"
)
# What may follow a share, unlike the noun behind an ordinal: "a third party".
_SHARE = re.compile(
    _IN_FIGURES
    + r"|[.,;:)\n?!]|$| (?:(?:as )?(?:positive|negative|neutral)|of|the|more|less|fewer|lower|"
    r"higher|in|are|were|said|say|have|had|did|do|to|by|off|since|on|down|up|through|from|came|"
    r"come|need|needed|want|wanted|live|lived|work|worked|go|think|thought|felt|feel|went|is|was|over|who|saying|reported|and|or|"
    r"but|last|this|compared)\b"
    r"| (?:cheaper|dearer|faster|slower|quicker|smaller|larger|bigger|shorter|longer)"
    r"(?=[.,;:)\n]|$| than\b| and\b)"
)
# What may follow the share of a change: "fell by a third between 2005 and 2013".
_SHARE_OF_A_CHANGE = re.compile(
    r" (?:between|during|across|within|because|while|when|against|after|before|for|with|at|under|"
    r"due|thanks|as|into|each|every|an? (?:year|month|week|day)|overnight|again|annually|overall|"
    r"today|now|nationally|nationwide|than|year-on-year)\b"
)
# "A quarter" is also three months, and a share only before these.
_SHARE_OF = re.compile(
    _IN_FIGURES + r"| (?:(?:as )?(?:positive|negative|neutral)|of|through|said|say|were|are|"
    r"have|had|do|did|more|less|fewer|would|(?:cheap|dear|fast|slow|quick|small|larg|bigg|short|"
    r"long)er|(?:to|or) (?:a|one) (?:third|half) of|"
    r"to (?:(?:over|nearly|almost|more than|just over) )?(?:an?|one|two|three|four) "
    r"(?:half|thirds?|quarters?|fifths?|tenths?))\b"
)
_HEDGED = re.compile(
    alternatives(
        HEDGE_WORDS
        | {"exactly", "just", "by", "only", "another", "up to", "between", "approaching", "nearing"}
    )
    + r" (?:an? |one )?$"
)
# "An increase of a quarter", "grew a quarter".
_CHANGE_OF = re.compile(
    r"\b(?:rise|fall|drop|cut|increase|reduction|saving|decrease|decline|jump|growth|discount|dip) "
    r"of (?:(?:just |well )?(?:over|under|about|around|nearly|almost|more than|at least|up to) )?"
    r"(?:an? |one )?$"
    r"|\b(?:grew|grown|fell|fallen|rose|risen|dropped|shrank|jumped|up|down) (?:a |one )$"
)
_CHANGE_WORDS = 40  # characters that hold them
_AHEAD = 16  # characters that hold a hedge and an article
# "A positive one and a third were neutral", where "one" is a pronoun.
_SUCH_A_ONE = re.compile(
    r"\b(?:an?|the|this|that|no|another|every) (?!(?:further|extra|good|full)\b)[a-z-]+ $"
)
_SUCH_A = 24  # characters that hold the words before it
# "Between a third and a half", "a fifth to a quarter".
_OF_TWO = re.compile(
    r"(?:an?|one|between) (?:third|quarter|fifth|tenth|half) (?:to|and|or) (?:an? )?$"
)
# "A third, larger site" is the next one; "a third, new users mostly," is a share.
_THE_NEXT = re.compile(
    r",(?: and)? (?:even |much |slightly |far )?"
    r"(?:larger|smaller|bigger|newer|longer|shorter|higher|lower|better|cheaper|simpler|wider|"
    r"deeper|final|new|separate|different|shared|private|public|(?:more|less) [a-z]+)"
    r" (?!than\b)[a-z]+(?:(?<!s)|(?<=ss))\b"
)
_WHICH_PART = re.compile(r"(?:first|second|third|fourth|last|next|this|each|every|per|[a-z]-) ?$")
_NOT_HALF = re.compile(
    r"(?:first|second|other|latter|better|final|this|last|next|top|bottom|each|the|financial|"
    r"fiscal|every|previous|third|fourth|same|per|(?<!third )(?<!quarter )(?<!fifth )and a) $"
)
_HALF_OF = re.compile(
    _IN_FIGURES
    + r"| (?:of|the|an?|all|our|their|its|his|her|your|my|these|those|that|as|have|had|say|"
    r"said|are|were|do|did|would|want|felt|feel|agreed|reported|agree|disagree|"
    r"think|thought|believe|support|use|live|work|need|needed|want|come|came|go|went|take|took|"
    r"prefer|preferred|rent|own|fail|failed|cited|chose|received|lived|worked|used)\b"
)
_ONE_HALF = re.compile(r"\bhalf (?:of|the|our|their)\b")
# "A third in 2016, compared with a quarter in 2015": the share before it is of the same.
_COMPARED = re.compile(
    r"(?:%|\b(?:per ?cent|half|(?:third|quarter|fifth|tenth)s?|in (?:three|four|five|ten))\b)"
    r"[^.:!?;\n]* (?:compared (?:with|to)|down from|up from|against|versus)"
    r" (?:just |only )?(?:an? )?$"
)
_IN_A_YEAR = re.compile(r" in (?:19|20)\d\d\b")
_CLAUSE = re.compile(r"[.:!?] |\n")
_CLAUSE_LENGTH = 120
_SOMEBODYS = re.compile(r"\b(?:his|her|their|my|our|your)(?: (?:early|mid|late))? $")
_FEW_ALONE = re.compile(r"[.,;:)\n]|$| (?:of|more|others|who|and)\b")
_OF_UNITS = re.compile(r" of ([a-z]+)")
_OF_MANY = re.compile(r" of (?:hundreds|thousands|millions|billions|trillions)(?![a-z])")
_OR_TWO = re.compile(r"(?<![a-z])(an? ([a-z]+) or )$")
_ONE_UNIT = re.compile(r"an? (?:full |whole |further |extra )?([a-z]+)")


def read_words(text: Text, start: int) -> Number:
    """Read the number whose first word stands at `start`, with all words that belong to it."""
    low = text.low
    value, end, words = _sum(low, start)
    if low.endswith("point ", 0, start) and (decimal := _read_decimal(text, start, end)):
        return decimal
    number = Number(start, end, end, value, "words", low[start:end])
    if low.startswith(" point ", end) and (point := _decimals(low, start, end)):
        return _read_point(text, number, point)
    if words[0] in SCALES:
        _take_article(low, number)
    if len(words) > 1 or words[0] not in SCALES:
        number.scale = SCALES.get(words[-1].rstrip("s"), 1)
        if words[-2:-1] == ["hundred"] and number.scale > 1:
            number.scale *= SCALES["hundred"]  # "two to three hundred thousand"
    if number.value is None:
        return read_unit(text, number)
    if len(words) == 1 and (share := _read_share(text, number, value)):
        return share
    _read_rest(low, number, value, words)
    if low.startswith(" (", number.end) and (again := _AGAIN.match(low, number.end)):
        if int(again[1]) == number.value:
            number.extend(again.end())
    return read_unit(text, number)


def _read_share(text: Text, number: Number, value: int) -> Number | None:
    """Read on over the part in "three quarters of staff", "three quarters of an hour"."""
    part = _PART.match(text.low, number.end) if 0 < value < 20 else None
    if part is None or not _is_share(text.low, number.start, value, part):
        return None
    number.value = Fraction(100 * value, DENOMINATORS[part[1].removesuffix("s")])
    number.kind = "fraction"
    number.extend(part.end())
    return _of_a_scale(text, number) or _of_a_unit(text.low, number)


def _read_rest(low: str, number: Number, value: int, words: list[str]) -> None:
    """Read on over what may stand behind the words: "two and a half million", "two dozen"."""
    half = _AND_A_HALF.match(low, number.end)
    pronoun = words == ["one"] and _SUCH_A_ONE.search(before(low, number.start, _SUCH_A))
    if half and not pronoun:
        scale = SCALES.get(words[-1], 1)  # "a million and a half"
        of = scale if scale >= SCALES["million"] else 1
        number.value = value + Fraction(of, DENOMINATORS[half[1]])
        number.extend(half.end())
        number.plain = low[number.start : half.end()]
        if behind := _SCALE_BEHIND.match(low, half.end()):
            number.value *= SCALES[behind[1]]
            number.extend(behind.end())
    elif low.startswith((" dozen", "-dozen"), number.end):
        number.value, number.scale = value * 12, 12
        number.extend(number.end + len(" dozen"))
        number.plain = low[number.start : number.end]  # "one dozen" is no pronoun


def _read_decimal(text: Text, start: int, end: int) -> Number | None:
    """Read the "five" of "nought point five" and "point five per cent" with what is before it."""
    low = text.low
    nought = _NOUGHT.search(before(low, start, 16)) if SMALL.get(low[start:end], 10) < 10 else None
    if nought is None or not nought[1] and not low.startswith((" per cent", " percent"), end):
        return None
    begin = start - len(nought[0])
    number = Number(begin, end, end, Fraction(SMALL[low[start:end]], 10), "words", low[begin:end])
    return read_unit(text, number)


def _decimals(low: str, start: int, end: int) -> re.Match[str] | None:
    """The words for decimals behind a number; none behind "at one point", which is a time."""
    if _ONE_POINT.match(low, start) and _AT.search(before(low, start, 6)):
        return None
    if _OF_PEOPLE.match(low, start):
        return None
    return _POINT.match(low, end)


def _read_point(text: Text, number: Number, point: re.Match[str]) -> Number:
    """Read on over the decimals of "two point five million"."""
    decimals = "".join(str(SMALL[word]) for word in point[1].split())
    assert number.value is not None
    number.value += Fraction(f"0.{decimals}")
    number.extend(point.end())
    if scale := _SCALE_BEHIND.match(text.low, number.end):
        number.multiply(SCALES[scale[1]], scale.end())
    number.plain = text.low[number.start : number.end]
    return read_unit(text, number)


def _sum(low: str, start: int) -> tuple[int, int, list[str]]:
    """Add up the words from `start` that make one number; return it, its end and its words."""
    total = group = 0
    smaller_than = scale_below = 10**18  # what the next word, the next scale, must be under
    position = end = start
    words: list[str] = []
    while match := _WORD.match(low, position):
        word = match[0]
        worth = SMALL.get(word, TENS.get(word, 0))
        if worth or word == "zero":
            room = 10 if worth < 10 else 100  # "twenty one" has room for a unit, "one two" not
            if words and (worth >= smaller_than or room > smaller_than or not worth):
                break
            group += worth
            smaller_than = 10 if word in TENS else 1
        else:
            factor = SCALES.get(word) or (SCALES.get(word[:-1], 0) if words else 0)
            tens = factor == 100 and group > 19 and group % 10 == 0  # but "twenty-five hundred"
            if not factor or factor >= scale_below or tens:
                break
            if factor == 100:
                group, smaller_than = (group or 1) * 100, 100
            else:
                total, group = total + (group or 1) * factor, 0
                scale_below, smaller_than = factor, 1000
        words.append(word)
        end = match.end()
        join = _JOIN.match(low, end)
        if not join or join[0] in (" and ", "-and-") and word.rstrip("s") not in SCALES:
            break
        position = join.end()
    return total + group, end, words


def _is_share(low: str, start: int, value: int, part: re.Match[str]) -> bool:
    """ "three quarters" is a share, "two quarters" a time, "one third party" an ordinal."""
    word = part[1]
    if not word.endswith("s"):
        return value == 1 and _stands_alone(low, part.start(1), part.end())
    if low.startswith(("last ", "past "), max(0, start - 5)) or word == "quarters" and value != 3:
        return False
    return value < DENOMINATORS[word.removesuffix("s")]


def _stands_alone(low: str, start: int, end: int) -> bool:
    """ "a third of them", "up by a third between 2005 and 2013"; not "a third between us"."""
    if _SHARE.match(low, end):
        return True
    if not _SHARE_OF_A_CHANGE.match(low, end):
        return False
    return bool(_HEDGED.search(before(low, start, _AHEAD))) or _is_change(low, start)


def _take_article(low: str, number: Number) -> None:
    """Take "a" into "a hundred"; "several hundred" is vague."""
    ahead = before(low, number.start, 12)
    if ahead.endswith(ARTICLE):
        number.start -= 2
    elif ahead.endswith(("several ", "few ")):
        number.value, number.kind = None, "vague"


def _of_a_scale(text: Text, number: Number) -> Number | None:
    """ "three quarters of a million people"."""
    scale = _OF_A_SCALE.match(text.low, number.end)
    if scale is None or number.value is None:
        return None
    number.scale, number.kind = SCALES[scale[1]], "words"
    number.value = Fraction(number.value) * number.scale / 100
    number.extend(scale.end())
    return read_unit(text, number)


def _of_a_unit(low: str, number: Number) -> Number:
    """ "three quarters of an hour" measures time, "three quarters of staff" is a share."""
    match = _OF_A_UNIT.match(low, number.end)
    unit = unit_of(match[1]) if match else None
    if match and unit and unit.name in (*DURATIONS, "mile", "acre") and number.value is not None:
        number.value = Fraction(number.value) / 100
        number.unit, number.kind, number.end = unit, "words", match.end()
    return number


def read_part(text: Text, start: int, word: str) -> Number | None:
    """Read "a third of", "a quarter of an hour", "a quarter of a million"; None for ordinals."""
    low, end = text.low, start + len(word)
    ahead = before(low, start, _AHEAD)
    if word == "quarter" and ahead.endswith(ARTICLE) and (scale := _A_SCALE.match(low, end)):
        value = Fraction(SCALES[scale[1]], DENOMINATORS[word])
        return _part_of_scale(text, start - 2, scale, value)
    alone = _stands_alone(low, start, end)
    if not ahead.endswith((*ARTICLE, "one ", "another ")) or not alone:
        if not _OF_A_SCALE.match(low, end) or _WHICH_PART.search(ahead):
            return None  # "Quarter of a million people", as in headlines
    hedged = _HEDGED.search(ahead)
    if not hedged and low.startswith(",", end) and _THE_NEXT.match(low, end):
        return None
    share = hedged or _SHARE_OF.match(low, end) or _OF_TWO.search(ahead)
    is_said = share or _is_change(low, start) or _is_compared(low, start, end)
    if word == "quarter" and not is_said:
        return None
    begin = start - 2 if ahead.endswith(ARTICLE) else start
    if scale := _OF_A_SCALE.match(low, end):
        return _part_of_scale(text, begin, scale, Fraction(SCALES[scale[1]], DENOMINATORS[word]))
    if number := _of_a_percent(low, begin, end, Fraction(1, DENOMINATORS[word]), word):
        return number
    value = Fraction(100, DENOMINATORS[word])
    return _of_a_unit(low, Number(begin, end, end, value, "fraction", word))


def _part_of_scale(text: Text, begin: int, scale: re.Match[str], value: Fraction) -> Number:
    """Read on behind "a quarter of a million", "a quarter million", which has `value`."""
    end, worth = scale.end(), SCALES[scale[1]]
    return read_unit(text, Number(begin, end, end, value, "words", scale[0], scale=worth))


def _is_change(low: str, start: int) -> bool:
    return bool(_CHANGE_OF.search(before(low, start, _CHANGE_WORDS)))


def read_half(text: Text, start: int) -> Number | None:
    """Read "half a million", "half an hour", "half of residents"; None for "the first half"."""
    low, end = text.low, start + len("half")
    ahead = before(low, start, _AHEAD)
    if number := _unit_and_a_half(low, start) or _half_a_percent(low, start):
        return number
    measured = _A_UNIT.match(low, end)
    hour = bool(measured) and measured[1] in ("hour", "hours", "mile")  # type: ignore[index]
    joined = low[end : end + 1] == "-" and low[end + 1 : end + 2] != "a"  # "half-time"
    joined = joined and not _A_SCALE.match(low, end)
    if not hour and (joined or _NOT_HALF.search(ahead)):
        return None
    if measured and (number := _half_a_unit(text, start, measured, hour)):
        return number
    if low.startswith((" a point", " term", " marathon"), end):
        return None  # how large a point is depends on what it is of
    share = _HALF_OF.match(low, end) or _HEDGED.search(ahead) or _OF_TWO.search(ahead)
    if (
        share
        or _is_other_half(low, start)
        or _is_compared(low, start, end)
        or low.startswith((".", ","), end)
        and ahead.endswith((" to ", " to a ", " down "))
        or low.startswith(" to ", end)
        and ahead.endswith(" from ")
        or ahead.endswith((" of ", " over ", " than ", " nearly "))
        and _is_change(low, start)
    ):
        begin = start - 2 if ahead.endswith(ARTICLE) else start
        return _of_a_unit(low, Number(begin, end, end, Fraction(50), "fraction", "half"))
    return None


def _is_compared(low: str, start: int, end: int) -> bool:
    """ "60% in 2016, up from half in 2015"; not "compared with a quarter in 2015" alone."""
    clause = low[max(0, start - _CLAUSE_LENGTH) : start]
    return bool(_IN_A_YEAR.match(low, end) and _COMPARED.search(clause))


def _is_other_half(low: str, start: int) -> bool:
    """ "half of us saw the first and half the second": the clause before tells of one half."""
    clause = _CLAUSE.split(low[max(0, start - _CLAUSE_LENGTH) : start])[-1]
    return (
        clause.endswith((" and ", " while ", ", ", "; ")) and _ONE_HALF.search(clause) is not None
    )


def _unit_and_a_half(low: str, start: int) -> Number | None:
    """ "a year and a half"."""
    whole = _UNIT_AND_A_HALF.search(before(low, start, 24))
    unit = unit_of(whole[2]) if whole else None
    if whole is None or unit is None:
        return None
    begin, end = start - len(whole[1]), start + len("half")
    return read_rate_into(low, Number(begin, end, end, Fraction(3, 2), "words", "half", unit))


def _half_a_percent(low: str, start: int) -> Number | None:
    """ "half a per cent", "half a percentage point"."""
    return _of_a_percent(low, start, start + len("half"), Fraction(1, 2), "half")


def _of_a_percent(low: str, begin: int, end: int, part: Fraction, plain: str) -> Number | None:
    """ "a quarter of one per cent", whose words for the part stand at `begin:end`."""
    percent = _A_PERCENT.match(low, end)
    if percent is None:
        return None
    unit = BY_NAME["percentage point" if percent[1].endswith("point") else "percent"]
    return Number(begin, percent.end(), percent.end(), part, "words", plain, unit)


def _half_a_unit(text: Text, start: int, measured: re.Match[str], hour: bool) -> Number | None:
    """ "half a million", "half a dozen", "half an hour", "half hour"."""
    low, stop, word = text.low, measured.end(), measured[1]
    if not hour and word not in SCALES:
        if not low.startswith((" a ", " an ", "-a-"), start + len("half")):
            return None
    if factor := _MANY.get(word):
        return read_unit(
            text, Number(start, stop, stop, Fraction(factor, 2), "words", "half", scale=factor)
        )
    unit, stop = unit_at(low, measured) or (None, stop)
    if unit is None or unit.name in ("GBP", "percent"):
        return None
    return read_rate_into(low, Number(start, stop, stop, Fraction(1, 2), "words", "half", unit))


def read_dozen(text: Text, start: int) -> Number | None:
    """Read "a dozen"; "two dozen" is read from its first word, "dozens" is vague."""
    low, end = text.low, start + len("dozen")
    ahead = before(low, start, 10)
    if not ahead.endswith((*ARTICLE, "per ", "one ")):
        return None
    begin = start - 2 if ahead.endswith(ARTICLE) else start
    return read_unit(text, Number(begin, end, end, 12, "words", "dozen"))


def read_times(text: Text, start: int, word: str, times: int) -> Number:
    """Read "twice", "thrice", "tenfold"."""
    end = start + len(word)
    return read_rate_into(text.low, Number(start, end, end, times, "words", word, BY_NAME["times"]))


def read_one(text: Text, start: int, hedge: str) -> Number | None:
    """Read the article of "less than a year", whose hedge stands at `start`, as one."""
    low = text.low
    article = start + hedge.rindex(" ") + 1
    match = _ONE_UNIT.match(low, article)
    unit, end = (match and unit_at(low, match)) or (None, article)
    if unit is None or unit.name not in (*DURATIONS, "mile"):
        return None
    if hedge.startswith("to ") and not low.startswith("up ", max(0, start - 3)):
        return None
    number = Number(article, end, end, 1, "words", "a", unit)
    if half := _AND_A_HALF.match(low, end):  # "more than a year and a half"
        number.value = 1 + Fraction(1, DENOMINATORS[half[1]])
        number.extend(half.end())
    return number


def read_one_or_two(text: Text, start: int, resume: int) -> Number | None:
    """Read the article of "a week or two" as one; its "two" stands at `start`.

    None where it begins before `resume`, and so has been read: "within a day or two".
    """
    match = _OR_TWO.search(before(text.low, start, 24))
    unit = unit_of(match[2]) if match else None
    if match is None or unit is None or unit.name not in (*DURATIONS, "mile"):
        return None
    begin, end = start - len(match[1]), start - len(" or ")
    return Number(begin, end, end, 1, "words", "a", unit) if begin >= resume else None


def read_decade_of_life(text: Text, start: int, word: str) -> Number | None:
    """Read "in their fifties": an age that commits to its ten years."""
    end = start + len(word)
    if not _SOMEBODYS.search(before(text.low, start, 24)):
        return None
    age = DECADES[word]
    return Number(start, end, end, None, "vague", word, BY_NAME["year"], low=age, high=age + 10)


def read_matter(text: Text, start: int) -> Number | None:
    """Read "a matter of seconds"."""
    low = text.low
    match = _A_UNIT.match(low, start + len("matter of"))
    unit = unit_of(match[1]) if match else None
    if match is None or unit is None or unit.name not in DURATIONS:
        return None
    begin = start - 2 if before(low, start, 4).endswith(ARTICLE) else start
    return Number(begin, match.end(), match.end(), None, "vague", "matter of", unit)


def _is_times(word: str) -> bool:
    """Tell whether a word is a time in the plural: "a couple months"."""
    unit = unit_of(word)
    return unit is not None and unit.name in DURATIONS and word.endswith("s")


def read_vague(text: Text, start: int, word: str) -> Number | None:
    """Read "a few minutes", "a couple of", "several", "dozens of", "tens of thousands"."""
    low, end = text.low, start + len(word)
    ahead = before(low, start, 6)
    article = ahead.endswith(ARTICLE)
    if word == "few":
        if (
            not article
            and not ahead.endswith(("next ", "last ", "past "))
            or (_FEW_ALONE.match(low, end))
        ):
            return None
    elif word in ("couple", "handful"):
        measured = word == "couple" and _A_UNIT.match(low, end)
        bare = measured and (measured[1] in _MANY or _is_times(measured[1]))
        if not article or not bare and not low.startswith(" of ", end):
            return None
        end += 0 if bare else len(" of")
    elif word in VAGUE_SCALES and word != "dozens" and not low.startswith(" of ", end):
        return None
    elif word == "scores" and low[end + len(" of ") : end + len(" of ") + 1].isdigit():
        return None  # "scores of 50 per cent"
    number = Number(start - 2 if article else start, end, end, None, "vague", word)
    if word in VAGUE_SCALES and (many := _OF_MANY.match(low, end)):
        number.extend(many.end())
    while (scale := _A_UNIT.match(low, number.end)) and scale[1] in _MANY:
        number.extend(scale.end())  # "several hundred thousand"
    if word in VAGUE_SCALES and _are_of_a_unit(low, number.end):
        number.extend(number.end + len(" of"))
    return read_unit(text, number)


def _are_of_a_unit(low: str, end: int) -> bool:
    """Tell "millions of pounds" and "hundreds of times" from "hundreds of stone walls"."""
    match = _OF_UNITS.match(low, end)
    unit, stop = (match and unit_at(low, match)) or (None, end)
    if match is None or unit is None:
        return False
    return unit.name == "times" or unit.name != low[match.start(1) : stop]
