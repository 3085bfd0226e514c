"""Numbers in digits, with their currency, sign and scale: "£1.2bn", "-5%", "2½", "12 500"."""

from __future__ import annotations

import re
from fractions import Fraction

from publicsectorblogs.figures.lengths import LENGTHY, counts, is_length, is_of_each, measures
from publicsectorblogs.figures.lexicon import (
    DENOMINATORS,
    GLYPHS,
    PHRASE_ENDS,
    SCALE_MARKS,
    SCALES,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import counts_things
from publicsectorblogs.figures.number import Exact, Number, alternatives, before
from publicsectorblogs.figures.raised import POWER_MARKS, read_power
from publicsectorblogs.figures.unit_reader import read_unit
from publicsectorblogs.figures.units import BY_NAME, CURRENCIES, SPELLINGS, Unit

# More digits are a reference: the largest sums that people name, trillions in pence, have fifteen.
LONGEST = 24
_NUMERAL = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){1,4}(?![0-9,]| [0-9])|[0-9]+)"
    r"(?:\.[0-9]+)?"
)
# Digits with nothing between them but marks. A long run is a row of data, not prose.
_ROW = re.compile(r"[0-9]+(?:[,;:/|.-][0-9]+)+")
_MARKS = frozenset(",;:/|.-")
_LONGEST_ROW = 32
_SCALE = re.compile(
    r"\+? ?(?P<mark>ml?n|bl?n|tr?n|lakh|crore)(?![a-z0-9])|\+?(?P<letter>[kmb])(?![a-z0-9²³])"
    rf"|(?:[ -]|\+ ?)?(?P<word>{alternatives(frozenset(SCALES))})s?(?![a-z])"
)
_SPACED_SCALE = re.compile(r"(?: (?=[kmb])| ?(?=mil))(mil|[kmb])(?![a-z0-9'²³-])")  # "£1.2 m"
# "£10 grand" is ten thousand, where no noun follows: not "a £10 grand prize".
GRAND = re.compile(rf" grand(?=[.,;:!?)\n]|$| {alternatives(PHRASE_ENDS | {'worth'})}\b)")
_MIXED = re.compile(r"[ -]([0-9])/([23458])(?![0-9/])")
_MEASURE = re.compile(rf"[ -](?:{alternatives(frozenset(s for s in SPELLINGS if s.isalpha()))})\b")
_AND_A_PART = re.compile(r" and a (half|quarter|third)(?= [a-z])")  # "2 and a half years"
_MIXED_GLYPH = re.compile(rf" ([{''.join(GLYPHS)}])")
_OTHER_UNIT = re.compile(r"%| ?per ?cent\b|p(?![a-z])| pence\b")
_LETTERED = frozenset(sign for sign in CURRENCIES if sign[0].isalpha())  # "us$", "inr"
_SIGN = re.compile(
    rf"(?:(?<![a-z0-9]){alternatives(_LETTERED)}"
    rf"|(?:(?<![a-z])|(?<![a-z]c)(?<=c)){alternatives(frozenset(CURRENCIES) - _LETTERED)}) ?$"
)
_PLAIN_SIGNS = frozenset("£€$")
_SIGN_ENDS = frozenset(sign[-1] for sign in CURRENCIES)
# "RM6187" is the reference of a framework contract, "RM45" a sum in ringgit.
_FRAMEWORK = re.compile(r"rm[0-9]{4}(?![0-9]|,[0-9]| ?(?:[mb]n?|k|million|billion)\b)")
# What "7m" counts: "7m people", "7m have voted"; else it measures ("a 100m pool").
_COUNTED = re.compile(
    r"(?:(?:-| to | or )[0-9.]+m)?"
    r"(?: (?!in |and |or |but )(?:[a-z-]+ )?(?!towards\b|always\b)[a-z]{3,}(?<![siu])s\b"
    r"| (?:[a-z-]+ )?(?:people|children|men|women|staff)\b| (?:of|have|has|had|were|are)\b"
    r"| was (?:spent|saved|invested|paid|awarded|borrowed|owed)\b)"
)
# "3m kWh", "a 1.2m litre tank", but "a 3m stone wall" and "a 3m square".
_OTHER_UNITS = frozenset("stone second seconds pound foot yard inch pc pct".split())
_OF_A_UNIT = re.compile(
    rf"[ -](?:{alternatives(frozenset(s for s in SPELLINGS if s.isalpha()) - _OTHER_UNITS)}|"
    r"(?:sq|square|cu|cubic)\.?[ -](?:ft|feet|foot|km|m|metres?|meters?|miles?|kilometres?))\b(?!-)"
)
# "3m in all"; "3m in places" is how high it is.
_IN = re.compile(r" in\b(?! (?:places|parts|height|length|width|depth|diameter|size|front)\b)")
# "47m council tax bills", but "a 20m steel fence".
_LONG_NAME = re.compile(
    r" (?!in |of |to |and |or |but )(?:[a-z-]+ ){2}(?!towards\b|always\b)[a-z]{3,}(?<![siu])s\b"
)
_AN_ARTICLE = (" a ", " an ", " the ")
# What may be below zero: "-5%", "minus 5 degrees", "-30C", "-5 to 3 degrees".
_SIGNED = re.compile(
    r"(?:(?: to | and )-?[0-9]+(?:\.[0-9]+)?)?(?:%| ?[°º℃℉]| per cent| degrees|c(?![a-z0-9])"
    r"| ?pp(?:ts?)?(?![a-z])| percentage points?\b)"
)
# By how much something may be more or less, which is not below zero.
MARGINS = ("plus or minus ", "plus/minus ", "plus-or-minus ")
# Behind one of these a hyphen before digits is a minus, whatever they count: "a score of -12".
_LEVEL = re.compile(r"\b(?:of|to|from|at|is|was|by|between)(?: about| around)? $")
_LEVEL_LENGTH = 16
# "2/3 of them", "1/3 the price" are fractions, "2/3" alone a date or a score.
_SLASHED = re.compile(
    r"/([23458])(?:(?:rd|th)s?)?(?= of\b"
    r"| as (?:many|much|big|fast|high|large|long|often)\b"
    r"| the (?:[a-z]+ ){0,2}(?:amount|average|budget|cost|distance|effort|height|length|number|"
    r"price|rate|size|space|speed|time|value|weight|width)\b)"
)
# "9/10 users agree" is a share; "on 9/10 users" and "we met 9/10 users" may be a date or a range.
_OF_TEN = re.compile(r"/10(?= (?:[a-z-]+ )?(?:(?P<noun>[a-z]{3,}s)|people|children|women|men)\b)")
_BEGINS = re.compile(
    r"(?:^|[\n.!?:;,(] ?|\b(?:and|but|that|while|nearly|almost|over|about|around|for|as|with) )$"
)
_BEGINS_LENGTH = 8  # characters that hold it
_PART_OF_ONE = re.compile(
    r"/(?P<of>[23458])(?: of)?(?: an?)? (?P<unit>[a-z]+)\b(?![ -]old|[ -]group)"
)
# A decimal that begins with its point; ".303" alone is a name.
_POINT = re.compile(r"(?:(?<=[ \n(]\.)|(?<=^\.))[0-9]+ ?(per cent|[a-z]+|%)")
_SMALL_TIMES = frozenset(["second", "minute", "hour"])
# "The site reached 4m", "turnover was about 9m".
_AUDIENCE = re.compile(
    r"\b(?:reach(?:ed)?|views?|viewed|impressions|users|audience|followers|hits|visits|downloads|"
    r"population|turnover|raised|saved|list|claims|cases|applications|calls|patients|customers|"
    r"members|jobs|households|visitors|tests|transactions|backlog|caseload|workforce|electorate|"
    r"membership)"
    r"(?: of| to| was| is| by| were|:| (?:rose|fell|grew|dropped|climbed|increased|decreased|"
    r"went up|went down|(?:has|have|had) (?:grown|risen|fallen))(?: from| to| by)?)?"
    r"(?: (?:about|around|roughly|nearly|almost|over|under|just|only|some|now|than|hit|topped|"
    r"passed|exceeded|totalled|total|a|up|down))? $"
)
_AUDIENCE_LENGTH = 36
_PEOPLE = (
    r"(?:people|children|adults|households|families|pensioners|workers|users|visits|claimants|"
    r"patients|voters|pupils|homes|jobs|women|men)"
)
# "3 in 10 children (4.3m)"; "men (1.8m)" tells how tall they are.
_PEOPLE_AHEAD = re.compile(
    r"(?:\d|%|\b(?:ten|five|four|three|cent|half|thirds?|quarters?|most|all))(?: of)?"
    rf"(?: [a-z-]+){{0,3}} {_PEOPLE} \(c?$"
    rf"|(?:%|\bcent) of (?:[a-z-]+ ){{0,2}}{_PEOPLE}\b[^.;%\n]{{0,80}} \(c?$"
)
_PEOPLE_LENGTH = 120
# "We ran a 10k", "she walks 8k".
_RUN = re.compile(
    r"\b(?:r[au]n|runs|running|walk(?:ed|s|ing)?|jog(?:ged|s|ging)?|cycl(?:ed|es|ing)|hik(?:ed|ing))"
    r"(?: an?| the| about| around| almost| nearly| over)? $"
)
# "3m of them", "20m of its gadgets", but "within 20m of the shops".
_PART_OF_MANY = re.compile(
    r" of (?:them|us|you|whom|which)\b"
    r"| of (?:the|its|our|their|his|her|my|your|these|those|all) (?:[a-z-]+ ){0,2}[a-z]+s\b"
)
# Behind these "20m of the shops" is how far off something is.
_DISTANT = ("within ", "within about ", "every ", "to within ")
_MEASURED = re.compile(rf"{LENGTHY.pattern}|[.,;:)]|$")
_FAR_OFF = re.compile(r"[- ](?:deep|long|wide|high|tall|thick|away|apart|across|from the)\b")


def read_digits(text: Text, start: int, last: Number | None) -> Number:
    """Read the number whose first digit stands at `start`; `last` is the number before it."""
    low = text.low
    match = _NUMERAL.match(low, start)
    assert match is not None  # the scan saw a digit
    plain = match[0]
    if " " in plain and not _is_grouped(text.raw, start, plain):
        plain = plain.partition(" ")[0]
    end = start + len(plain)
    if row := _row(low, start, end):
        return Number(start, start + len(row), start + len(row), 0, "numeral", row)
    value = _exact(plain)
    begin, currency = read_currency(text, start, last)
    if begin == start and currency and not _goes_on(text, start, end, last):
        currency = None
    if begin == start and start and low[start - 1].isalpha() and not _is_circa(text, start):
        return Number(start, end, end, value, "numeral", plain)  # part of a word: "DS1500"
    if low[start - 1 : start] == "-" and low[start - 2 : start - 1] in _PLAIN_SIGNS:  # "£-340"
        begin, currency, value = start - 2, CURRENCIES[low[start - 2]], -value
    if begin == start and start and low[start - 1] == ".":
        if _is_point(low, start):
            begin, value = start - 1, Fraction(f"0.{plain}")
        elif low[start - 2 : start - 1] in _PLAIN_SIGNS and plain.isdigit():  # "£.50"
            begin, currency = start - 2, CURRENCIES[low[start - 2]]
            value = Fraction(f"0.{plain}")
    if minus := _minus(low, begin, end, currency):
        begin, value = begin - minus, -value
    number = Number(begin, end, end, value, "numeral", plain, currency=currency)
    _read_fraction(low, number, value)
    if low[end : end + 2].strip()[:1] in POWER_MARKS:
        read_power(low, number)
    read_scale(text, number)
    return number if number.unit else read_unit(text, number)


def _is_circa(text: Text, start: int) -> bool:
    """Tell whether the letter before digits is the "c" of "c2.6m homes"."""
    return text.cased[start - 1] == "c" and not text.low[start - 2 : start - 1].isalnum()


def _goes_on(text: Text, start: int, end: int, last: Number | None) -> bool:
    """Tell whether digits are money as the sum before is: "£5 to 10", not "£5m to 14 towns"."""
    low = text.low
    if _OTHER_UNIT.match(low, end):
        return False
    if last is None or last.value is None or not low.endswith(" to ", 0, start):
        return True
    if counts_things(text.cased, end):
        return False
    more = _exact(low[start:end]) >= last.value or _SCALE.match(low, end)
    return bool(more) or low.endswith("from ", 0, last.start)


def _row(low: str, start: int, end: int) -> str | None:
    """Return the row of data at `start`, which a veto leaves out: "1,1,0,1,0,..."."""
    row = _ROW.match(low, start) if low[end : end + 1] in _MARKS else None
    return row[0] if row and len(row[0]) > _LONGEST_ROW else None


def _exact(plain: str) -> Exact:
    digits = plain if plain.isdigit() else plain.replace(",", "").replace(" ", "")
    if len(digits) > LONGEST:
        return 0  # left out by a veto
    return int(digits) if digits.isdigit() else Fraction(digits)


def _is_grouped(raw: str, start: int, plain: str) -> bool:
    """Tell whether the spaces in "12 500" group digits: a plain one does only before "000"."""
    spaces = {raw[start + i] for i, c in enumerate(plain) if c == " "}
    return " " not in spaces or plain.endswith(" 000")


def read_currency(text: Text, start: int, last: Number | None) -> tuple[int, Unit | None]:
    """Return where a number with the currency before it begins, and the currency."""
    low = text.low
    ahead = low[start - 2 if low[start - 1] == " " else start - 1] if start else ""
    small = ahead.isalpha() and text.cased[max(0, start - 5) : start].islower()
    if ahead in _SIGN_ENDS and not small:  # letters are a currency as capitals only
        sign = _SIGN.search(low[max(0, start - 5) : start])
        begin = start - len(sign[0]) if sign else start
        if sign and not text.cased[begin].islower() and not _FRAMEWORK.match(low, begin):
            return begin, CURRENCIES[sign[0].strip()]
    goes_on = last and last.currency and low[last.end : start] in ("-", " to ")
    if last and goes_on and low[start] not in GLYPHS:  # a share has no currency: "£1-½"
        return start, last.currency  # "£5-10m"
    return start, None


def _is_point(low: str, start: int) -> bool:
    """Tell whether the point before digits begins a decimal: ".5 per cent"."""
    match = _POINT.match(low, start)
    return match is not None and any(
        match[1] in known for known in (SPELLINGS, SCALES, SCALE_MARKS)
    )


def _minus(low: str, begin: int, end: int, currency: Unit | None) -> int:
    """Return how long the minus before "5%", "£5" or "5°" is; 0 for none, a hyphen or a dash."""
    if low.endswith(("minus ", "minus-"), 0, begin):
        if low.endswith(MARGINS, 0, begin):
            return 0
        length = len("minus ")
    elif begin and low[begin - 1] == "-" and (begin == 1 or low[begin - 2] in " ([\n"):
        length = 1
    else:
        return 0
    if low.endswith(("(-", "[-", ", -"), 0, begin):
        return length  # "seats (-1)", "[45%, -23.6]"
    if length == 1 and low.startswith("0.", begin) and before(low, begin, 3)[0].isalpha():
        return length  # "a score -0.03"
    level = length == 1 and _LEVEL.search(low[max(0, begin - _LEVEL_LENGTH) : begin - 1])
    return length if currency or level or _SIGNED.match(low, end) else 0


def _read_fraction(low: str, number: Number, value: Exact) -> None:
    """Read on over "½" and " 1/2"; other slashes are dates and scores, left to the vetoes."""
    end = number.end
    if glyph := GLYPHS.get(low[end : end + 1]):
        number.value = value + Fraction(*glyph)
        number.extend(end + 1)
    elif low.startswith("/", end) and not number.currency:
        _read_slashed(low, number, value)
    elif low.startswith((" ", "-"), end) and (mixed := _mixed(low, number)):
        number.value = value + Fraction(int(mixed[1]), int(mixed[2]))
        number.extend(mixed.end())
    elif low.startswith(" ", end) and (mixed := _MIXED_GLYPH.match(low, end)):
        number.value = value + Fraction(*GLYPHS[mixed[1]])
        number.extend(mixed.end())
    elif low.startswith(" and a ", end) and (part := _AND_A_PART.match(low, end)):
        number.value = value + Fraction(1, DENOMINATORS[part[1]])
        number.extend(part.end())


def _mixed(low: str, number: Number) -> re.Match[str] | None:
    """ "1 1/2", "1-1/2 miles"; not "2-3/4", nor "1/2-3/4"."""
    mixed = _MIXED.match(low, number.end)
    if mixed is None or low[number.end] == " ":
        return mixed
    part = 0 < int(mixed[1]) < int(mixed[2])
    return mixed if part and _MEASURE.match(low, mixed.end()) and number.plain.isdigit() else None


def _read_slashed(low: str, number: Number, value: Exact) -> None:
    """Read "1/2 pound", a part of one, and "2/3 of them", a share."""
    end = number.end
    part = _PART_OF_ONE.match(low, end)
    if part and 0 < value < int(part["of"]) and low[number.start - 1 : number.start] != "/":
        if _is_a_part(part["unit"], Fraction(value, int(part["of"]))):
            number.value = Fraction(value, int(part["of"]))
            number.extend(part.start("unit") - 1)
            return
    if (share := _SLASHED.match(low, end)) and 0 < value < int(share[1]):
        number.value = Fraction(value) * 100 / int(share[1])
        number.kind = "fraction"
        number.extend(share.end())
    elif (share := _OF_TEN.match(low, end)) and 0 < value < 10 and share["noun"] not in SPELLINGS:
        if _BEGINS.search(low, max(0, number.start - _BEGINS_LENGTH), number.start):
            number.value, number.unit, number.kind = value * 10, BY_NAME["percent"], "proportion"
            number.extend(share.end())


def _is_a_part(word: str, part: Fraction) -> bool:
    """Tell whether a fraction measures one of a unit; "2/3 weeks", "a 2/3 day visit" are ranges."""
    unit = SPELLINGS[word].unit if word in SPELLINGS else None
    if unit is None or word != unit.name:
        return False
    return unit.kind != "time" or unit.name in _SMALL_TIMES or part == Fraction(1, 2)


def _is_run(low: str, number: Number) -> bool:
    if number.plain in ("5", "10") and low.endswith(" a ", 0, number.start):
        return True
    return bool(_RUN.search(low[max(0, number.start - 24) : number.start]))


def read_scale(text: Text, number: Number) -> None:
    """Give `number` the scale that stands behind it: "£1.2bn", "30k users", "3 hundred million"."""
    if number.value is None:
        return
    low, end = text.low, number.digits_end
    if number.currency and (grand := GRAND.match(low, end)):
        number.multiply(SCALES["thousand"], grand.end())
    elif scale := _SCALE.match(low, end):
        _read_usual_scale(text, number, scale)
    else:
        _read_rare_scale(text, number)


def _read_usual_scale(text: Text, number: Number, match: re.Match[str]) -> None:
    """Read "bn", "k" and "million"; "10k" may be a run, and "9m" a length."""
    low, letter, stop = text.low, match["letter"], match.end()
    if letter in ("m", "b") and not number.currency:
        if letter == "b" or not _is_million(text, number, stop):
            return
    elif letter == "k" and not number.currency and _is_run(low, number):
        if not _COUNTED.match(low, stop):  # "I ran a 10k", "we walked 8k"
            number.unit = BY_NAME["kilometre"]
            number.extend(stop)
            return
    mark = match["mark"] or letter
    scale = SCALE_MARKS[mark] if mark else SCALES[match["word"]]
    if mark is None and (greater := _SCALE.match(low, stop)) and greater["word"]:
        scale *= SCALES[greater["word"]]  # "3 hundred million"
        stop = greater.end()
    number.multiply(scale, stop)


def _read_rare_scale(text: Text, number: Number) -> None:
    """Read "£1.2 m", "4 dozen", "20 K" and "20 M users"."""
    assert number.value is not None
    low, end = text.low, number.digits_end
    if number.currency and (spaced := _SPACED_SCALE.match(low, end)):
        number.multiply(SCALE_MARKS[spaced[1]], spaced.end())
    elif low.startswith((" dozen", "-dozen"), end) and number.value < SCALES["hundred"]:
        number.multiply(12, end + len(" dozen"))
    elif text.cased.startswith(" M ", end) and _COUNTED.match(low, end + len(" M")):
        number.multiply(SCALE_MARKS["m"], end + len(" M"))


def _is_million(text: Text, number: Number, stop: int) -> bool:
    """Tell "7m people", "visits were 7m" and "7m+" from "a 7m fence", "customers 2m apart"."""
    low = text.low
    if low.startswith("/s", stop) or is_of_each(low, number, stop):
        return False
    if _OF_A_UNIT.match(low, stop):
        return True
    counted = _COUNTED.match(low, stop) and not _MEASURED.match(low, stop)
    if not counted and not low.endswith(_AN_ARTICLE, 0, number.start):
        counted = _LONG_NAME.match(low, stop) and not _MEASURED.match(low, stop)
    if not counted and _IN.match(low, stop):
        counted = not is_length(text, number) and not measures(low, number)
    if not counted and _PART_OF_MANY.match(low, stop):
        counted = not low.endswith(_DISTANT, 0, number.start)
    audience = _AUDIENCE.search(low[max(0, number.start - _AUDIENCE_LENGTH) : number.start])
    told = audience and not _FAR_OFF.match(low, stop) and not _is_height(low, number, audience)
    if counted or told:
        return True
    if low.startswith("+", stop) or _is_in_brackets(low, number, stop):
        return True
    return not is_length(text, number) and counts(low, number)


def _is_height(low: str, number: Number, audience: re.Match[str]) -> bool:
    """ "The tide reached 4.2m", which is no audience."""
    return audience[0].startswith("reach") and measures(low, number)


def _is_in_brackets(low: str, number: Number, stop: int) -> bool:
    """ "3 in 10 children (4.3m)"."""
    if not low.startswith(")", stop):
        return False
    return bool(_PEOPLE_AHEAD.search(low, max(0, number.start - _PEOPLE_LENGTH), number.start))
