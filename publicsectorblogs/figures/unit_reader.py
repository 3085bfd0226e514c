"""Units and rates behind a number: "38 per cent", "a 10-week course", "£12 an hour"."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from typing import NamedTuple

from publicsectorblogs.figures.lexicon import (
    COUNTED_BY,
    PHRASE_ENDS,
    RATE_ADVERBS,
    RATES_WITHOUT_ARTICLE,
    SMALL,
    VAGUE_SCALES,
)  # fmt: skip
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import counts_things, is_plural, read_noun
from publicsectorblogs.figures.number import ARTICLE, Number, alternatives, before
from publicsectorblogs.figures.units import (
    ABOUT_TIMES,
    BY_NAME,
    CURRENCIES,
    GLUED,
    RATE_WORDS,
    SPELLINGS,
    TWO_WORDS,
    Spelling,
    Unit,
)  # fmt: skip

_ALNUM = frozenset(string.ascii_lowercase + string.digits)
_FIRSTS = {spelling.partition(" ")[0] for spelling in SPELLINGS}
# Symbols that end like a word ("°c", "m2"), and those after which anything may stand ("%", "m²").
_LIKE_WORDS = frozenset(s for s in _FIRSTS if not re.fullmatch("[a-z]+", s) and s[-1] in _ALNUM)
_SIGNS = frozenset(s for s in _FIRSTS if s[-1] not in _ALNUM)
# Symbols of areas and volumes, and the like.
_POWERS = frozenset(s for s in _FIRSTS & SPELLINGS.keys() if s[0].isalpha() and not s.isalpha())
_PHRASE_ENDS = alternatives(PHRASE_ENDS)
_NEXT = re.compile(
    rf"[ -]?({alternatives(_LIKE_WORDS)}(?![a-z0-9])|{alternatives(_SIGNS)}|[a-z]+|×(?! ?[0-9]))"
)
_SECOND = re.compile(r"(?:(?<=sq|cu)\.)?[ -]?(co2e?(?![a-z0-9])|[a-z]+)")  # "sq. ft.", "t CO2e"
_RATE = re.compile(
    r"(?P<per> ?/ ?| p/| per |[ -]per[ -])?(?P<article> an? |-an?-)?"
    r"(?P<each> each | every |-each-)?"
    rf"(?P<word>{alternatives(_POWERS)}(?![a-z0-9])|[a-z]+(?![a-z]))"
)
# Of a round number of others, or of so many of a unit: "per 1,000 live births", "per 100 km".
_RATE_OF_MANY = re.compile(
    r"(?:/(?=1(?:0+|0{0,2}(?:,000)+)(?![\d,]))| per | for every (?=10+\b|10{0,2},000))"
    r"(?P<many>\d+(?:,\d{3})*(?:\.\d+)?)"  # not the "/25" of a year
    rf"(?:(?P<unit>k?m|k?g|ml|l)\b(?! (?!(?:{_PHRASE_ENDS})\b)[a-z]+)"
    r"|(?P<scale> thousand| million| billion|[km]|)(?![a-z])"
    r"(?: (?:head )?of(?: the| our| its)?(?= (?:total )?population))?"
    r"(?P<whom>(?: (?:live|resident|registered|adult)(?= ))?(?: (?P<noun>[a-z]+)\b)?))"
)
_OF_MANY_SCALES = {"k": ",000", "m": ",000,000", " thousand": ",000"}
# Nouns that are many without an "s": "per 100,000 population".
_MANY = frozenset(["population", "head", "staff"])
# Between a sum and what it is per: "£10 more a year".
_MORE = re.compile(r" (?:extra|more|less|cheaper|dearer)(?= (?:an?|each|every|per) )")
# "£500pm", "£120 pw": rates in short, of money alone.
_SHORT_RATE = re.compile(r" ?(pcm|pm|pw|ph|pa|pp|p\.c\.m\.|p\.w\.|p\.h\.|p\.p\.)(?![a-z])")
_SHORT = {
    "pcm": "month", "p.c.m.": "month", "pm": "month", "pw": "week", "p.w.": "week",
    "ph": "hour", "p.h.": "hour", "pa": "year", "pp": "person", "p.p.": "person",
}  # fmt: skip
_ADVERB = re.compile(r" (" + "|".join(map(re.escape, RATE_ADVERBS)) + r")(?![a-z])")
_MANY_AT_A_TIME = 100
# "a year ago" is no rate, nor is "a week-long course".
_NO_RATE = re.compile(
    r" (?:ago|earlier|later|old|older|previously|or two|"
    r"or (?:so|more) (?:ago|earlier|later|before|after|to)|"
    r"on(?=[.,;\n]|$| from| in | we))\b|-"
)
_AGED_IN = frozenset(["year", "yr", "month", "week", "day"])
_OLD = re.compile(rf"[- ]?({alternatives(_AGED_IN)})s?[- ]olds?(?![a-z])")
# "Year-round", "day-to-day", "year-long" describe what is counted.
_COMPOUND = re.compile(r"-(round|to|on|end|by|in|long)\b(?!-?\d)")
_AND_OVER = re.compile(r"s (?:and|or) (?:over|older|under|younger)\b")
_AGE_GROUP = re.compile(r"s(?![a-z])")
_OVER = ("over-", "over ", "under-", "under ")
_MARKS = frozenset("£€'\"")
_MARK = re.compile(
    r" ?(?P<sign>[£€])(?! ?\.?\d)|(?P<foot>'(?= ?\d{1,2}(?:\.\d|½)?\"))|(?P<inch>\")"
)
_FEET = re.compile(r"\d' ?$")
_WIDE = re.compile(r"\" (?:wide|long|deep|high|tall|thick|across)\b")


def unit_of(word: str) -> Unit | None:
    """Return the unit that a word is a spelling of, if it is of one."""
    spelling = SPELLINGS.get(word)
    return spelling.unit if spelling else None


def read_unit(text: Text, number: Number) -> Number:
    """Give `number` the unit and the rate that stand behind it, and return it."""
    low, end = text.low, number.digits_end
    if number.currency:
        return _read_price(low, number)
    if number.kind == "numeral" and low.startswith("s", end) and _is_age_group(low, number):
        number.unit, number.end, number.age = BY_NAME["year"], end + 1, True
        return number
    if low.startswith(".%", end):  # "53.%", a slip
        number.unit, number.end = BY_NAME["percent"], end + 2
        return number
    if low[end : end + 2].strip(" ")[:1] in _MARKS and _read_mark(low, number):
        return number
    match = _NEXT.match(low, end)
    if match is None or low.startswith("-", match.end()) and _is_compound(low, number, match):
        return _bare_rate(text, number)
    if match[1].removesuffix("s") in _AGED_IN and (old := _OLD.match(low, end)):
        number.unit, number.end, number.age = unit_of(old[1]), old.end(), True
        return number
    spelling, stop = two_words(low, match) or (_one_word(text, number, match), match.end())
    if spelling is None or match[1] in _IN_NAMES and _begins_a_name(low, match):
        return _bare_rate(text, number)
    if number.value is not None and spelling.factor != 1:
        number.value *= spelling.factor
    number.unit, number.factor, number.per = spelling
    number.end = stop
    if low.startswith("/s", stop) and not low[stop + 2 : stop + 3].isalnum():
        number.per, number.end = "second", stop + 2  # "5 m/s"
        return number
    price = number.unit.kind == "money"  # "27p a visit"
    return _read_rate_of_price(low, number) if price else read_rate_into(low, number)


def _read_mark(low: str, number: Number) -> bool:
    """Read the sign of a currency or the marks of feet and inches: "340 €", both of 6' 2"."""
    mark = _MARK.match(low, number.digits_end)
    if mark is None or mark["inch"] and not _is_inch(low, number):
        return False
    name = "foot" if mark["foot"] else "inch" if mark["inch"] else CURRENCIES[mark["sign"]].name
    number.unit, number.end = BY_NAME[name], mark.end()
    if mark["sign"]:
        _read_rate_of_price(low, number)
    return True


def _is_inch(low: str, number: Number) -> bool:
    """Tell the mark of inches from one that ends a quotation: behind feet, or 12" wide."""
    if _FEET.search(low, max(0, number.start - 4), number.start):
        return True
    begin = low.rfind("\n", 0, number.start) + 1
    return (
        bool(_WIDE.match(low, number.digits_end)) and low.count('"', begin, number.start) % 2 == 0
    )


def _is_compound(low: str, number: Number, match: re.Match[str]) -> bool:
    """Tell "45 year-round volunteers" from "a 12 month-long trial", where the word is a unit."""
    compound = _COMPOUND.match(low, match.end()) if low[match.start()] == " " else None
    one = before(low, number.start, 4).endswith((*ARTICLE, " an "))
    many = number.value != 1 and not one
    return compound is not None and (many or compound[1] != "long")


# Plural nouns behind a word for a unit, with which it is the name of something: "12 day centres".
_IN_NAMES = {
    "day": "boats cases centers centres hospitals nurseries nursery patients trippers visitors",
    "year": "groups heads",
    "foot": "bridges clinics crossings patrols passengers soldiers ulcers",
    "stone": "arches barns bridges buildings carvings circles cottages crosses houses piers "
    "pillars slabs steps walls",
    "pound": "coins shops stores",
    "degree": "apprentices apprenticeships certificates courses holders programmes "
    "qualifications students subjects",
    "minute": "books takers",
    "mile": "markers posts stones",
}
_NAMES = {
    unit: re.compile(rf" (?:{'|'.join(nouns.split())})\b") for unit, nouns in _IN_NAMES.items()
}


def _begins_a_name(low: str, match: re.Match[str]) -> bool:
    """ "12 day centres", "three year groups"; not "7 day services", which may last as long."""
    return low[match.start()] == " " and bool(_NAMES[match[1]].match(low, match.end()))


def _read_price(low: str, number: Number) -> Number:
    """Read on behind a sum of money: "£12 an hour", "£2.31 a meal"."""
    number.unit = number.currency
    if low.startswith(("p", " p"), number.end) and (short := _SHORT_RATE.match(low, number.end)):
        number.per, number.end = _SHORT[short[1]], short.end()
        return number
    return _read_rate_of_price(low, number)


def _read_rate_of_price(low: str, number: Number) -> Number:
    """ "£12 a meal", "£10 extra a year"."""
    if (more := _MORE.match(low, number.end)) and (found := read_rate(low, more.end())):
        number.per, number.end = found
        return number
    read_rate_into(low, number)
    if number.per is None and (price := _PRICE.match(low, number.end)):
        if not _NO_RATE.match(low, price.end()) and price[1] not in _NO_PIECES:
            number.per, number.end = price[1], price.end()
    return number


def _is_age_group(low: str, number: Number) -> bool:
    """ "over-75s", "the under 25s", "75s and over"."""
    if _AND_OVER.match(low, number.digits_end):
        return True
    return low.endswith(_OVER, 0, number.start) and bool(_AGE_GROUP.match(low, number.digits_end))


def two_words(low: str, match: re.Match[str]) -> tuple[Spelling, int] | None:
    """Return what two words mean of which `match` has the first, and where the second ends.

    A word about times may stand before them: "ten full working days".
    """
    seconds = TWO_WORDS.get(match[1])
    second = _SECOND.match(low, match.end()) if seconds else None
    if seconds is None or second is None:
        return None
    spelling = seconds.get(second[1])
    if spelling is None and match[1] in ABOUT_TIMES:
        third = _SECOND.match(low, second.end())
        spelling = TWO_WORDS.get(second[1], {}).get(third[1]) if third else None
        return (spelling, third.end()) if spelling and third else None
    return (spelling, second.end()) if spelling else None


def unit_at(low: str, match: re.Match[str]) -> tuple[Unit, int] | None:
    """Return the unit of one or two words of which `match` has the first, and where it ends."""
    if found := two_words(low, match):
        return found[0].unit, found[1]
    unit = unit_of(match[1])
    return (unit, match.end()) if unit else None


class _Behind(NamedTuple):
    """A word behind a number that may be its unit."""

    text: Text
    number: Number
    word: str
    begin: int
    end: int

    @property
    def glued(self) -> bool:
        return self.begin == self.number.digits_end

    @property
    def capital(self) -> bool:
        return self.text.cased[self.begin].isupper()


def _one_word(text: Text, number: Number, match: re.Match[str]) -> Spelling | None:
    word = match[1]
    rule = _TOLD_APART.get(word) or (_symbol if word in GLUED else None)
    if rule is None:
        return _plain(number, word)
    return rule(_Behind(text, number, word, match.start(1), match.end()))


def _plain(number: Number, word: str) -> Spelling | None:
    return None if number.kind == "words" and len(word) == 1 else SPELLINGS.get(word)


def _symbol(behind: _Behind) -> Spelling | None:
    """A symbol right behind digits: "4g" is a weight, "4G" a network."""
    word = behind.word
    if behind.number.kind != "numeral" or not (behind.glued or word in ("m", "pp", "ppts")):
        return None
    return None if len(word) == 1 and behind.capital else GLUED[word]


_ALONE = re.compile(r"s(?=[.,;:)!?\n]|$| (?:of|or|and|to|for|with|on|in|if|when|before|at)\b)")
_LASTING = ("after ", "within ", "took ", "takes ", "taking ", "every ", "up ", "down ")


def _seconds(behind: _Behind) -> Spelling | None:
    """ "2.8s", "2m 14s", "after 30s"; "80s" is a decade."""
    low, start = behind.text.low, behind.number.start
    minutes = low.endswith("m ", 0, start) and low[start - 3 : start - 2].isdigit()
    lasting = low.endswith(_LASTING, 0, start) and _ALONE.match(low, behind.number.digits_end)
    short = "." in behind.number.plain or minutes or lasting
    return SPELLINGS["second"] if behind.glued and short else None


_HOURS_AHEAD = re.compile(r"\dh $")
_SECONDS_BEHIND = re.compile(r"m \d{1,2}s(?![a-z0-9])")


def _metres_or_minutes(behind: _Behind) -> Spelling | None:
    """ "2h 15m", "2m 14s"."""
    hours = _HOURS_AHEAD.search(before(behind.text.low, behind.number.start, 3))
    seconds = _SECONDS_BEHIND.match(behind.text.low, behind.number.digits_end)
    minutes = behind.glued and (hours or seconds)
    return SPELLINGS["minute"] if minutes else _symbol(behind)


# Labels whose number may end in a capital C. Those whose number may end in other letters are fewer,
# as "stand 2m back" is no label: see `vetoes.labels`.
_LETTERED = re.compile(
    r"\b(?:class|seat|flat|room|unit|row|gate|form|block|ward|annexe?|appendix|schedule|section|part|"
    r"grade|band|zone|type|category|option|phase|stand|bay|lot|level|shelf|box|plot|stage|tier) $"
)


def _celsius(behind: _Behind) -> Spelling | None:
    """ "30C"; not "class 4C"."""
    warm = behind.glued and behind.capital and behind.number.kind == "numeral"
    low, start = behind.text.low, behind.number.start
    if low[start - 1 : start] == "-" and low[start - 2 : start - 1].isalpha():
        return None  # "classes 1A-5C"
    if warm and _LETTERED.search(before(behind.text.low, behind.number.start, 12)):
        return None
    return SPELLINGS["°c"] if warm else None


def _fahrenheit(behind: _Behind) -> Spelling | None:
    """ "10.5C (50.9F)", "a temperature of 104F"; not "flat 104F"."""
    low, number = behind.text.low, behind.number
    if not (behind.glued and behind.capital and number.kind == "numeral"):
        return None
    again = low.endswith("c (", 0, number.start)
    told = low.endswith(" of ", 0, number.start) and _is_temperature(low, number)
    return SPELLINGS["°f"] if again or told else None


_ELECTRIC = re.compile(
    r" (?:batter(?:y|ies)|suppl(?:y|ies)|mains|systems?|motors?|chargers?|sockets?|power|leads?|"
    r"adaptors?|adapters?|outlets?|cables?|lines?|circuits?|dc|ac|electric\w*|lights?|lighting)\b"
)


def _volts(behind: _Behind) -> Spelling | None:
    """ "a 240V supply", "a 12v battery"; not "folio 42v", "an 11v11 game"."""
    if not behind.glued or behind.number.kind != "numeral":
        return None
    return SPELLINGS["volt"] if _ELECTRIC.match(behind.text.low, behind.end) else None


_FEET_AHEAD = ("ft ", " feet ", " foot ")
# What may stand behind "5 ft 2 in", where "in" is no preposition.
_NO_PLACE = re.compile(r"$|[.,;:)\n]| (?:tall|high|wide|long|deep|thick|by|and|but|or|is|was)\b")


def _inches(behind: _Behind) -> Spelling | None:
    """ "2in thick", "5 ft 2 in tall"; not "6 ft 3 in all"."""
    if not behind.glued and behind.text.low.endswith(_FEET_AHEAD, 0, behind.number.start):
        alone = behind.number.kind == "numeral" and _NO_PLACE.match(behind.text.low, behind.end)
        return SPELLINGS["inch"] if alone else None
    return _symbol(behind)


_POUNDS_BEHIND = re.compile(r" \d{1,2} ?lbs?\b")


def _stones(behind: _Behind) -> Spelling | None:
    """ "12st", "9 st 4 lb"; "21st" is an ordinal."""
    plain = behind.number.plain
    if not behind.glued and _POUNDS_BEHIND.match(behind.text.low, behind.end):
        return SPELLINGS["stone"]
    ordinal = plain[-1:] == "1" and plain[-2:] != "11"
    return None if ordinal else _symbol(behind)


def _bytes_or_bits(behind: _Behind) -> Spelling | None:
    """ "4GB of memory", "20Mb broadband"."""
    bits = behind.text.cased[behind.begin + 1] == "b"
    return SPELLINGS[_BITS[behind.word] if bits else behind.word]


def _gigabytes(behind: _Behind) -> Spelling | None:
    """ "4 GB of memory"; not "12 GB swimmers"."""
    return _bytes_or_bits(behind) if _abbreviation(behind) else None


def _years(behind: _Behind) -> Spelling | None:
    """Not "30 Year 6 pupils"."""
    classed = behind.capital and _CLASS.match(behind.text.low, behind.end)
    return None if classed else SPELLINGS["year"]


def _pence(behind: _Behind) -> Spelling | None:
    """Not "Comet 67P", nor "at 3 p.m."."""
    clock = behind.text.low.startswith(".m", behind.end)
    return None if behind.capital or clock else _plain(behind.number, behind.word)


def _second(behind: _Behind) -> Spelling | None:
    """ "a 12-second film", "a 12 second wait", "1 second"; not "the 12 second homes"."""
    number, low = behind.number, behind.text.low
    if (
        number.plain in ("one", "1")
        or "." in number.plain
        or not behind.text.low.startswith(" ", number.digits_end)
    ):
        return SPELLINGS["second"]
    waits = before(low, number.start, 3).endswith(ARTICLE) and not low.startswith("-", behind.end)
    return SPELLINGS["second"] if waits else None


def _degrees(behind: _Behind) -> Spelling | None:
    warm = _is_temperature(behind.text.low, behind.number)
    return SPELLINGS["°c" if warm else "degree"]


def _pounds(behind: _Behind) -> Spelling | None:
    """ "two pounds of plums"; "millions of pounds of savings" are money."""
    money = behind.number.plain in VAGUE_SCALES
    weight = not money and behind.text.low.startswith(" of ", behind.end)
    return SPELLINGS["pound" if weight else "pounds"]


def _pound(behind: _Behind) -> Spelling | None:
    """ "a 5 pound bag", "one pound of plums"; "one pound" and "a ten-pound note" are money."""
    if behind.number.scale >= _MILLION or _OF_MONEY.match(behind.text.low, behind.end):
        return SPELLINGS["pounds"]
    one = behind.number.value == 1 and not behind.text.low.startswith(" of ", behind.end)
    return SPELLINGS["pounds" if one else "pound"]


_MILLION = 10**6
_OF_MONEY = re.compile(
    r" (?:notes?|coins?|fines?|grants?|vouchers?|bills?|prizes?|fees?|jackpot)\b"
)


def _percentage(behind: _Behind) -> Spelling | None:
    """ "a 5 percentage rise"; not "the 2015 percentage"."""
    year = behind.number.plain.isdigit() and len(behind.number.plain) == len("2015")
    return None if year else _plain(behind.number, behind.word)


def _in_lower_case(behind: _Behind) -> Spelling | None:
    """ "12 ha" and "50 m2"; not "1,200 HA's" (housing associations) and "3 M2 laptops"."""
    return None if behind.capital else _plain(behind.number, behind.word)


def _abbreviation(behind: _Behind) -> Spelling | None:
    """ "300 ms", "a 24 HR line"; not "20 MS patients", "12 HR staff", "5 HR and 3 IT staff"."""
    spelling = _plain(behind.number, behind.word)
    cased, low = behind.text.cased, behind.text.low
    if low[behind.begin - 1] != " " or not cased[behind.begin : behind.end].isupper():
        return spelling
    only = _ABBREVIATED_BEFORE.get(behind.word)
    if behind.word == "hr" and behind.number.value in _ROUND_THE_CLOCK:
        only = _STAFF
    if only is not None:
        return None if only.match(cased, behind.end) else spelling
    noun = read_noun(cased, behind.number.digits_end)
    many = noun is not None and is_plural(noun[0].split()[-1]) and noun[0].split()[-1].islower()
    return None if many or _AND_SO_MANY.match(cased, behind.end) else spelling


# "5 HR and 3 IT staff"
_AND_SO_MANY = re.compile(r"(?:,| and| or) \d+ [A-Z]")
_ROUND_THE_CLOCK = frozenset([12, 24, 36, 48, 72])
_STAFF = re.compile(
    r" (?:staff|people|officers|managers|teams|posts|roles|jobs|professionals|colleagues|members|"
    r"workers|employees|advisers|nurses|teachers|leads)\b"
)
# What these stand for before some nouns alone: full-time, a disease, a country.
_ABBREVIATED_BEFORE = {
    "ft": re.compile(rf"{_STAFF.pattern}|(?: and|,) \d+ PT\b"),
    "tb": re.compile(
        r" (?:cases|patients|deaths|clinics|nurses|tests|infections|notifications|sufferers|"
        r"vaccines|reactors|breakdowns)\b"
    ),
    "gb": re.compile(
        r" (?:athletes|swimmers|players|cyclists|rowers|runners|riders|squads|teams|medals|fans)\b"
    ),
}


def _kilotonnes(behind: _Behind) -> Spelling | None:
    """ "6 kt of CO2"; "30 kt" may be knots."""
    return _of(behind, "kilotonne")


def _megatonnes(behind: _Behind) -> Spelling | None:
    """ "3 Mt of waste"; not "in 2019 Mt Etna"."""
    return _of(behind, "megatonne")


def _of(behind: _Behind, unit: str) -> Spelling | None:
    numeral = behind.number.kind == "numeral"
    return SPELLINGS[unit] if numeral and behind.text.low.startswith(" of ", behind.end) else None


def _knots(behind: _Behind) -> Spelling | None:
    """ "14 knots"; not "he tied two knots"."""
    return SPELLINGS[behind.word] if behind.number.kind == "numeral" else None


def _every(behind: _Behind) -> Spelling | None:
    """ "a three-weekly round" comes every three weeks; not "three weekly rounds"."""
    joined = behind.text.low[behind.begin - 1] == "-"
    return SPELLINGS[_PERIODS[behind.word]] if joined else None


_PERIODS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
}  # fmt: skip
_BITS = {"mb": "megabit", "gb": "gigabit"}
# Spellings that are not a unit everywhere, and the function that tells them apart.
_TOLD_APART: dict[str, Callable[[_Behind], Spelling | None]] = {
    "s": _seconds, "m": _metres_or_minutes, "c": _celsius, "f": _fahrenheit, "st": _stones,
    "in": _inches, "v": _volts,
    "ha": _in_lower_case, "percentage": _percentage, "mb": _bytes_or_bits,
    "gb": _gigabytes, "year": _years, "yr": _years,
    **dict.fromkeys(["hr", "cms", "ms", "ml", "pc", "pct", "db", "ft", "tb"], _abbreviation),
    "p": _pence, "second": _second, "degree": _degrees,
    "degrees": _degrees, "pounds": _pounds, "pound": _pound,
    "kt": _kilotonnes, "mt": _megatonnes, **dict.fromkeys(["knot", "knots"], _knots),
    **dict.fromkeys(_PERIODS, _every),
    **dict.fromkeys((spelling for spelling in _LIKE_WORDS if spelling[-1] in "23"), _in_lower_case),
}  # fmt: skip
_CLASS = re.compile(r" \d")
_TEMPERATURE = re.compile(
    r"\b(?:thermostat|temperatures?|cooler|warmer|hotter|colder|freezing|heat|oven|fridge|"
    r"(?:of|global|more) warming)\b|\d ?°?c\b"
)


def _is_temperature(low: str, number: Number) -> bool:
    """Tell by the words nearby whether degrees are of a temperature: in Britain, Celsius."""
    start, end = number.start, number.end
    ahead = low[max(0, start - 50) : start].rpartition(". ")[2]
    behind = low[end : end + 30].partition(". ")[0]
    return bool(_TEMPERATURE.search(f"{ahead} {behind}"))


def _bare_rate(text: Text, number: Number) -> Number:
    """ "3 a day", "40/s": the rate of a bare count.

    "10 weekly sessions" may be ten in all: the noun says so much, and no rate. Of larger numbers
    as many come again each time: "26 million monthly users".
    """
    low = text.low
    few = number.value is not None and number.value < _MANY_AT_A_TIME
    if few and _ADVERB.match(low, number.end) and counts_things(text.cased, number.end):
        return number
    follows = low[number.end : number.end + 1]
    return read_rate_into(low, number) if follows in ("/", " ", "-") else number


# Behind "a" these tell what a sum is, not what it is for: "£9,000 a mistake".
_NO_PIECES = frozenset(
    "lot bit while result year month week day bargain blow boost bribe disgrace fortune joke "
    "mistake price problem record risk scandal snip steal success target triumph waste".split()
)
# "We wrote a second time"
_SECOND_TIME = re.compile(rf" (?!(?:{_PHRASE_ENDS})\b)[a-z]")
# What a price is for, at the end of a clause: "£2.31 a meal".
_PRICE = re.compile(
    r" an? ([a-z]+)(?=[.,;:)\n]|$| (?:in|on|for|and|but|or|to|from|at|than|when|if|while|before|"
    r"after|with|is|was|that)\b)"
)


def read_rate_into(low: str, number: Number) -> Number:
    """Give `number` the rate that stands behind it, and return it.

    "Seen within four hours every day" is no rate.
    """
    if low.endswith("within ", 0, number.start):
        return number
    if found := read_rate(low, number.end):
        number.per, number.end = found
    return number


def read_rate(low: str, end: int) -> tuple[str, int] | None:
    """Return what a rate at `end` is per, and where it ends: "each year", "per 1,000 people"."""
    if not low.startswith((" ", "/", "-"), end):
        return None
    match = _RATE.match(low, end)
    if match and (match["per"] or match["article"] or match["each"]):
        if found := _of_one(low, match):
            return found
    if match := _RATE_OF_MANY.match(low, end):
        return _of_many(low, match)
    if match := _ADVERB.match(low, end):
        return RATE_ADVERBS[match[1]], match.end()
    return None


def _of_one(low: str, match: re.Match[str]) -> tuple[str, int] | None:
    """ "per square kilometre", "a year", "per GP appointment"; not "a second time"."""
    word, end = match["word"], match.end("word")
    per = RATE_WORDS.get(word) or COUNTED_BY.get(word)
    if word in _POWERS:
        per = SPELLINGS[word].unit.name
    if match["article"] and (
        per in RATES_WITHOUT_ARTICLE
        or _NO_RATE.match(low, end)
        or word == "second"
        and _SECOND_TIME.match(low, end)
    ):
        return None
    if per:
        return per, end
    seconds = TWO_WORDS.get(word)
    # A slash parts alternatives as well: behind it only known words are what a rate is per.
    is_per = match["per"] and "/" not in match["per"] and word not in _NOT_PER
    behind = _SECOND.match(low, end) if seconds or is_per else None
    if behind and seconds and behind[1] in seconds:
        return seconds[behind[1]].unit.name, behind.end()
    if not is_per:
        return None
    if behind and word in _ABBREVIATED and behind[1] not in PHRASE_ENDS:
        return f"{word} {_singular(behind[1])}", behind.end()
    if behind and word in _SCALES:
        return _with_whom(low, word, end)
    return behind and _compound(low, word, behind) or (_singular(word), end)


def _of_many(low: str, match: re.Match[str]) -> tuple[str, int]:
    """ "1,000 live births", "100 km", "100 million vehicle miles"; not "1,000 came"."""
    noun, scale = match["noun"], match["scale"] or ""
    many = match["many"] + (match["unit"] or _OF_MANY_SCALES.get(scale, scale))
    many = many.removeprefix("1 ")  # "million people" without it as well
    if noun and (is_plural(noun) or noun in _MANY or noun in SPELLINGS):
        return many + match["whom"], match.end()
    if match["unit"]:
        return many, match.end("unit")
    return _with_whom(low, many, match.end("scale"))


def _with_whom(low: str, many: str, end: int) -> tuple[str, int]:
    """Return so many with the noun behind them, if one is there, and where that ends."""
    found = read_noun(low, end)
    last = found[0].split()[-1] if found else ""
    if found and low[end] == " " and (is_plural(last) or last in _MANY):
        return f"{many} {found[0]}", found[1]
    return many, end


def _compound(low: str, word: str, behind: re.Match[str]) -> tuple[str, int] | None:
    """ "£4 per patient meal", "£40 per car parking space"; "a 5p per bag charge" is for a bag."""
    whom, begin, end = behind[1], behind.start() - len(word), behind.end()
    if not _goes_with_a_noun(whom) and (word, whom) != ("looked", "after"):
        return None
    if _PHRASE_GOES_ON.match(low, end):
        third = _SECOND.match(low, end)
        if third is None or not _ends_compound(low, third[1], third.end()):
            return None
        end = end if third[1] in _CHARGES else third.end()
    elif whom in _CHARGES or whom.endswith("ing"):
        return None
    return low[begin:end], end


def _goes_with_a_noun(word: str) -> bool:
    """Tell whether a word may stand in a compound noun: neither ends a phrase nor is a verb."""
    if word in PHRASE_ENDS or word in _NO_NOUNS or word.endswith(("s", "ly")):
        return False
    return (
        len(word) > 2
        and not re.fullmatch(_DONE, word)
        and (not word.endswith("ing") or word in _IN_ING)
    )


def _ends_compound(low: str, word: str, end: int) -> bool:
    ends = _goes_with_a_noun(word) and not word.endswith("ing")
    return ends and not _PHRASE_GOES_ON.match(low, end)


_NOT_PER = frozenset(["cent", "se", *SMALL])
_NO_NOUNS = frozenset(
    "max maximum min minimum total extra online alone vat today net gross cheaper dearer instead "
    "won read sold sent made spent paid built held run lost kept seen done given taken bought "
    "cut sat found left".split()
)
_DONE = "[a-z]{2,}[a-df-z]ed"  # "placed", but not "bed", "shed" and "need"
# A word behind a noun that does not end the phrase; what was done to it does: "per home built".
_PHRASE_GOES_ON = re.compile(
    rf"[-'’]?[a-z0-9]| (?!(?:{_PHRASE_ENDS}|{alternatives(_NO_NOUNS)}|{_DONE})\b)[a-z0-9]"
)
# What a rate makes, and not what it is per.
_CHARGES = frozenset("charge fee levy tax fine fines limit cap allowance fare tariff".split())
# Nouns that end like verbs.
_IN_ING = frozenset(
    "parking housing training hearing screening planning building heating lighting swimming "
    "charging teaching nursing".split()
)
_SCALES = frozenset(["hundred", "thousand", "million", "billion"])  # "3 per million people"
# "£30 per GP appointment"
_ABBREVIATED = frozenset(["gp", "nhs", "foi", "fte", "uk", "eu", "mp"])


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
