"""Numbers that tell when: dates, years, times of day."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import OF_SO_MANY, Candidate, is_part, moves
from publicsectorblogs.figures.lexicon import (
    AUXILIARIES,
    COUNTING,
    DAYS,
    FUNCTION_WORDS,
    HEDGE_WORDS,
    MONTHS,
    MOVES,
    SMALL,
    WEEKDAYS,
)
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import NUMBER_WORD, alternatives
from publicsectorblogs.figures.unit_reader import unit_of
from publicsectorblogs.figures.units import BY_NAME
from publicsectorblogs.figures.vetoes.veto import Lift, Spread, Veto

_YEAR = BY_NAME["year"]
_MINUTES_OF_AN_HOUR = 60
_RATIO = re.compile(r"\d{1,3}(?:\.\d{1,2})?:\d{1,2}(?![\d:])")
_TWENTY_FOUR_HOURS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?: ?h(?:ou)?rs?)?(?![\d,])")
_TO_HOURS = re.compile(
    r"(?:[01]\d|2[0-3])[0-5]\d(?:-| - | to | and )(?:[01]\d|2[0-3])[0-5]\d ?h(?:ou)?rs\b"
)
_AM_PM = re.compile(r" ?(?:am|pm|a\.m|p\.m|noon|o'clock)\b|[:.]\d\d ?(?:am|pm)\b|:\d\d|h\d\d\b")
_ZONE = re.compile(r" (?:[ECMP][SD]?T|GMT|BST|UTC|CES?T)\b")
_WITH_A_DOT = re.compile(r"(?:[01]?[1-9]|[012]0|2[0-3])\.[0-5]\d$")
_TIME_AHEAD = frozenset(
    "at from until till by between before after to and around - starts the".split()  # "the 8.15"
)
# Behind these "8.15" is no time of day: "the mean rose to 8.15".
_MEASURED = MOVES - {"up", "down"} | frozenset(
    "average mean median rate ratio averages rates ratios score scores index".split()
)
_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "5": 5, "10": 10, "20": 20,
            "25": 25}  # fmt: skip
_HOURS = {word: n for word, n in SMALL.items() if 0 < n < 13} | {str(n): n for n in range(1, 13)}
_IN_MANY = re.compile(
    r" in (?!(?:19|20)\d\d\b)\d[\d,]*(?![\d,]*\d)"
    r"(?! (?:minute|hour|day|week|month|year|second)s?\b)"
)
_TO_AN_HOUR = re.compile(
    rf" (past|to) ({'|'.join(sorted(_HOURS, key=len, reverse=True))})(?![a-z0-9]|,\d)"
)
_MINUTES_AHEAD = re.compile(rf"\b(half|quarter|{'|'.join(_MINUTES)}) (past|to) $")
_OCLOCK = re.compile(
    r" (?:past|o'clock|minutes? past|noon|midnight|in the (?:morning|afternoon|evening)|at night)\b"
    r"| to(?=[.,;!?])"
)
# "at 7 for 7.30".
_FOR = re.compile(r"\d{1,2}(?:\.[0-5]\d)? for \d{1,2}(?:[.:][0-5]\d)?(?![\d,%])")
_FOR_AHEAD = re.compile(r"\b(?:at|is|by) \d{1,2}(?:\.[0-5]\d)? for $")
# What goes on between two hours: "open between 9 and 5".
_BY_HOURS = frozenset(
    "open opens opening opened close closes closed shut shuts doors breakfast lunch dinner supper "
    "curfew midnight noon".split()
)
_OF_SOMETHING = re.compile(
    rf" (?:and|to|until|till) (?:\d+|{NUMBER_WORD})"
    r"(?: of| [a-z-]+s| [a-z-]+ [a-z-]+s)\b| in \d"
)
_BY_THEN = frozenset("i we you he she it they everyone everybody the all most nobody".split())
_BETWEEN_HOURS = frozenset("between and from to until at by is after before".split())
_TILL = re.compile(r" till? \d")
_UNTIL = re.compile(r" until (?:1[0-2]|[1-9])(?![\d%]|[.,:]\d| [a-z-]+s\b| people\b)")
_ENDS = re.compile(r"(?![a-z0-9%-]|[.,:]\d)")  # of a number
_HOUR_AHEAD = frozenset("before past until till at after".split())
_HOUR_BEHIND = WEEKDAYS | frozenset(
    "on in for sharp and tomorrow today tonight every i we a got".split()
)
# Behind these verbs "at six" is a level and no time: "it stood at six".
_STANDS = frozenset(
    "stood stands stand remained remains capped peaked estimated set put now fixed is was are "
    "were aged".split()
)
_MONTH_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)?(?: of)? ({'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])"
)
_WORDS_TOO = frozenset(["may", "march", "mar", "sun"])  # months only with a capital
_DAY_MONTH_YEAR = re.compile(r"[0-3]?\d [01]?\d (?:19|20)\d\d(?![\d,])")
_MONTH_YEAR = re.compile(r"[01]?\d (?:19|20)\d\d(?![\d,])")
_LAST_DAY = 31
_YEAR_BEHIND = re.compile(r",? (?:19|20)\d\d\b")
# What so many did, right behind their number.
_DID = AUXILIARIES | {"of", "more"}
# "45 on Monday, 30 on Tuesday".
_ON_ANOTHER = re.compile(rf" (?:on|in) (?:{alternatives(DAYS)})\b")
# "In June, 12-15% of them", "on Monday, 20-30 people".
_OF_SO_MANY_THINGS = re.compile(r"(?:-| to )\d[\d,.]*(?P<percent> ?%)?[ -]?(?P<word>[a-z]+)?")
_IN_DIGITS = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?!\d)|\d{1,2}/\d{1,2}/"
)
_YEARS = re.compile(r"(?:1[5-9]|20|21)\d\d ?[/-] ?\d{2,4}(?!\d)")
_YEAR_AHEAD_OF_IT = re.compile(r"(?<!\d)(?:19|20)\d\d[/-]$")
_YEAR_BY_NAME = re.compile(r" (?:financial|fiscal|academic|school|calendar) years?\b")
_OLD_YEAR_AHEAD = frozenset(["in", "since", "from", "c.", "c", "circa"])
# Four digits may be a year from the first of these on, and without words like "in" from the second.
_FIRST_YEAR, _PLAIN_YEAR, _NO_YEAR = 1000, 1500, 2200
_YEAR_AHEAD = frozenset(
    "in since by from to until between of and during after before the early late mid summer "
    "spring autumn winter year circa".split()
)
# "from 2016 to 900 in May"; a share or a time is no end of the same change.
_TO_FEWER = re.compile(
    r" to (?:about |around |just |only |nearly )?\d{1,3}(?=[.,;)](?!\d)|\n|$"
    r"| (?:in|by|last|this|on|and|as|a|each|per|over)\b(?! cent))"
)
_OR_MORE = re.compile(r" or (?:more|fewer|less)\b")
# Posts tell of few years before this, and hardly with a plural noun behind: "1750 new homes".
_FIRST_OF_POSTS = 1850
_OLD_AHEAD = _YEAR_AHEAD | MONTHS | frozenset(["c", "c.", "ca", "ca.", "then"])
_PERSONS = frozenset("people men women children adults families households".split())
_COUNTED_AHEAD = frozenset(
    "are were that only just all these those another further additional plus including helping "
    "reaching see meet help support".split()
)
_THERE_WERE = frozenset(["were", "are", "been"])
# What has a year in its name, so that it may be told apart by it at another time.
_YEARLY = frozenset("elections polls games figures results accounts reports".split())
# When so many there were: "complaints about bins last winter", "visits in May", "in all".
_IN_A_TIME = re.compile(
    r"(?: [a-z'-]+){1,6}? (?:(?:last|this|that|each|every|a) (?:financial )?(?:year|quarter|month|"
    r"week|day|winter|spring|summer|autumn|season)|in (?:total|all|the (?:year|quarter|month)|"
    rf"{alternatives(MONTHS)}|(?:19|20)\d\d|(?:q|quarter )[1-4]))\b"
)
_ERAS = frozenset(["AD", "BC", "BCE", "CE"])
_TO_THOUSANDS = re.compile(r" (?:to|and) \d{1,3},\d{3}\b")
# Round years of which posts hardly tell, and words that stand before counts as often as before
# years.
_ROUND = frozenset(["1500", "1600", "1700", "1800"])
_OF_SO_MANY = frozenset("from to between of and".split())
# Behind these phrases four digits are a sum, unless a word before tells when.
_ADDING = frozenset(
    "more than|less than|fewer than|greater than|average of|total of|maximum of|minimum of|mean of|"
    "median of|sum of|limit of|estimated total|grand total".split("|")
)
_ADDING_ENDS = frozenset(words.split()[-1] for words in _ADDING) | {"as"}
_OF_THEM = re.compile(r" (?:of (?:them|these|those|us|which|whom)|in (?:total|all))\b")
# "we had over 2000", "it drew about 1500.": a count, where nothing tells when.
_COUNTS = frozenset(
    "had have has got get received attracted drew reached sold sent made counted found saw see "
    "served".split()
)
_LENGTHS_OF_HEDGES = {
    "nearly": 1, "almost": 1, "roughly": 1, "approximately": 1, "least": 2, "most": 2,
}  # fmt: skip
_TELLS_WHEN = frozenset("in since until till before after during dated".split())
_YEARS_AHEAD = re.compile(r"\b(?:1[5-9]|20)\d\d,? and$")
_YEARS_ON = re.compile(r"(?:,| and| or| to|-) ?(?:1[5-9]|2[01])\d\d\b")  # "2015 and 2016"
_PLURAL = re.compile(r"s(?![a-z0-9])")
_DECADE = re.compile(r"'?s(?![a-z0-9])")
_CENTURY = re.compile(r"\b(?:nineteen|eighteen|seventeen|twenty) $")
_YEAR_IN_WORDS = re.compile(
    r"(?:nineteen|eighteen|seventeen) (?:hundred|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"|twenty (?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty)(?! per| %)"
    r"|two thousand and (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen)(?![a-z-])(?! [a-z-]*s\b)"
)


def clock_time(it: Candidate) -> bool:
    """Tell whether digits are a time of day."""
    return written_time(it) or clock_time_in_words(it)


def clock_time_in_words(it: Candidate) -> bool:
    """Tell whether a small number is part of a time that is told in words."""
    value = it.number.value
    return (value is None or value < _MINUTES_OF_AN_HOUR) and (minutes_to(it) or oclock(it))


def written_time(it: Candidate) -> bool:
    """9am, 10:30, at 10.30, 1430 hours; a ratio (2:1) is written alike and is none either."""
    low, number = it.text.low, it.number
    if (it.before == ":" or it.after == ":") and _is_ratio(it):
        return True
    if number.unit and number.unit.name not in ("metre", "hour"):
        return False
    if len(number.plain) == 4 and not number.unit and _TO_HOURS.match(low, number.start):
        return True
    if number.unit and len(number.plain) == 4 and _TWENTY_FOUR_HOURS.match(low, number.start):
        return True
    if _AM_PM.match(low, number.digits_end) and not number.currency:
        return True
    if it.next[:2].isupper() and it.integer and len(number.plain) <= 2:
        if _ZONE.match(it.text.cased, number.end) and not _counts_things(it):
            return True
    return _at_for(it) or _with_a_dot(it)


def _counts_things(it: Candidate) -> bool:
    """ "30 PT staff", "3 AD servers"; not "at 10 PT talks begin"."""
    return it.word not in _TIME_AHEAD and it.counts_things


def _is_ratio(it: Candidate) -> bool:
    """Both numbers of "2:1", "10:30"."""
    low, start = it.text.low, it.number.start
    if _RATIO.match(low, start):
        return True
    if it.before != ":":
        return False
    digit = low[start - 2 : start - 1].isdigit() and not it.has_unit
    return digit or bool(_RATIO.match(low, start - 2))


def _at_for(it: Candidate) -> bool:
    """Both numbers of "at 7 for 7.30"."""
    low, start = it.text.low, it.number.start
    if it.word == "for" and it.bare and _FOR_AHEAD.search(low[max(0, start - 16) : start]):
        return not is_plural(it.next)
    return it.word in ("at", "is", "by") and bool(_FOR.match(low, start))


def _with_a_dot(it: Candidate) -> bool:
    """ "from 8.15", "last entry 3.15"; not "the mean rose to 8.15"."""
    if "." not in it.number.plain or not it.bare or not _WITH_A_DOT.match(it.number.plain):
        return False
    if not _MEASURED.isdisjoint(it.words) or it.words[-2:-1] in (["up"], ["down"]):
        return False
    than = it.word == "than" and it.ahead in ("later", "earlier")
    entry = it.word in ("entry", "admission", "entries", "orders") and it.ahead == "last"
    return (it.word in _TIME_AHEAD or than or entry) and not is_plural(it.next)


def minutes_to(it: Candidate) -> bool:
    """Ten to six, 10 past 3, a quarter to nine: both numbers of such a time."""
    low, number = it.text.low, it.number
    if not it.bare or number.value is None or moves(it):
        return False
    if (behind := _TO_AN_HOUR.match(low, number.end)) and number.value in _MINUTES.values():
        if OF_SO_MANY.match(low, behind.end()):
            return False  # "from 1 in 10 to 1 in 4"
        return behind[1] == "past" or number.value > _HOURS[behind[2]]
    if it.word not in ("past", "to") or number.value > 12:
        return False
    ahead = _MINUTES_AHEAD.search(low[max(0, number.start - 18) : number.start])
    if ahead is None or OF_SO_MANY.match(low, number.end):
        return False
    return ahead[2] == "past" or _MINUTES.get(ahead[1], 60) > number.value


def oclock(it: Candidate) -> bool:
    """Nine o'clock, twenty past."""
    return it.bare and bool(_OCLOCK.match(it.text.low, it.number.end))


def hour(it: Candidate) -> bool:
    """ "rang at six.", "stayed past 6": an hour with nothing that it could count."""
    value = it.number.value
    if value is None or not 0 < value <= 12:
        return False
    if it.word in ("till", "til") and it.words[-2:-1]:  # "8 till 8"
        return it.words[-2].isdigit()
    if _TILL.match(it.text.low, it.number.end) or _is_same_hour(it):
        return True
    if it.word == "from" and _UNTIL.match(it.text.low, it.number.end):
        return MOVES.isdisjoint(it.words[-5:])
    alone = not it.next or it.next in FUNCTION_WORDS and it.next != "of"
    if it.word == "by" and (not it.ahead or it.ahead[-1] in ",;"):
        return it.after == "," or it.next in _BY_THEN  # "by six we had left"
    if it.word in ("half", "struck"):  # "half ten"
        return alone
    if alone and it.word in _BETWEEN_HOURS and not _BY_HOURS.isdisjoint(it.words[-5:]):
        return _is_opening_hour(it)
    return it.word in _HOUR_AHEAD and _is_lone_hour(it)


def _is_same_hour(it: Candidate) -> bool:
    """Both numbers of "from 8 to 8", no range and no movement; not "was cut from 8 to 8"."""
    plain, words = it.number.plain, it.words
    if it.word == "from":
        again = it.text.low.startswith(f" to {plain}", it.number.end)
        ends = again and _ENDS.match(it.text.low, it.number.end + len(f" to {plain}"))
        return bool(ends) and MOVES.isdisjoint(words)
    return it.word == "to" and words[-3:-1] == ["from", plain] and MOVES.isdisjoint(words)


def _is_opening_hour(it: Candidate) -> bool:
    """ "open between 9 and 5"; not "open between 4 and 6 libraries"."""
    counted = _OF_SOMETHING.match(it.text.low, it.number.end)
    return not counted and MOVES.isdisjoint(it.words[-3:])


def _is_lone_hour(it: Candidate) -> bool:
    """ "rang at six on Monday"; not "stood at six"."""
    if "." in it.number.plain or it.after not in " .,;!?)\n" or set(it.words[-2:-1]) & _STANDS:
        return False
    if it.next == "in" and _IN_MANY.match(it.text.low, it.number.end):
        return False  # "it slopes at 1 in 20"
    return not it.next or it.next.lower() in _HOUR_BEHIND


def date(it: Candidate) -> bool:
    """20 July, July 20th, Monday 5, 20/07/2016."""
    low, number = it.text.low, it.number
    if it.before == " " and it.after == " " and len(number.plain) <= 2 and _is_hinted(it):
        return True
    inside = (
        it.before in "/."
        and not number.currency
        and low[number.start - 2 : number.start - 1].isdigit()
    )
    if inside or _IN_DIGITS.match(low, number.start):
        return True
    if not it.integer or len(number.plain) > 2 or not it.bare or int(number.plain) > _LAST_DAY:
        return False
    month = _MONTH_BEHIND.match(low, number.digits_end)
    if month and (month[1] not in _WORDS_TOO or it.text.cased[month.start(1)].isupper()):
        return True
    named = it.word.rstrip(",.") in DAYS and it.cased[:1].isupper()
    apart = it.word.endswith(",") and not _is_day_behind_a_comma(it)
    return named and not apart and not is_plural(it.next) and not is_part(it)


def _is_day_behind_a_comma(it: Candidate) -> bool:
    """ "Monday, 12 and Tuesday, 13"; not "in May, 12 of them came", nor "by Friday, 20 had"."""
    low, end = it.text.low, it.number.end
    if it.word.rstrip(",") in MONTHS:
        span = it.after == "-" and not _begins_range(it)
        return span or it.ahead == "on" or bool(_YEAR_BEHIND.match(low, end))
    counted = it.next.islower() and (it.next not in FUNCTION_WORDS or it.next in _DID)
    return not counted and not _ON_ANOTHER.match(low, end) and not _begins_range(it)


def _begins_range(it: Candidate) -> bool:
    """Tell whether a number and the next say how many: "12-15%", "20-30 people"; not "5-7 May"."""
    match = _OF_SO_MANY_THINGS.match(it.text.low, it.number.end)
    if match is None:
        return False
    word = match["word"] or ""
    return bool(match["percent"]) or is_plural(word) or unit_of(word) is not None


def _is_hinted(it: Candidate) -> bool:
    """The day and the month of "27 3 2007", as forms show how to enter a date."""
    low, start = it.text.low, it.number.start
    if not low[it.number.end + 1 : it.number.end + 2].isdigit():
        return False
    if _DAY_MONTH_YEAR.match(low, start):
        return True
    return it.word.isdigit() and bool(_MONTH_YEAR.match(low, start))


def year(it: Candidate) -> bool:
    """In 2012, 2016-17, the 1990s; not "2000 people", nor "over 2000"."""
    low, number, plain = it.text.low, it.number, it.number.plain
    if number.unit is not None:
        return number.unit is _YEAR and len(plain) in (2, 4) and _is_of_accounts(it)
    if number.scale != 1:
        return False
    if it.next in _ERAS and it.integer:
        when = not _TELLS_WHEN.isdisjoint(it.words[-2:])  # "in 2500 BC people came"
        return when or not _counts_things(it)
    if len(plain) != 4:
        start = number.start
        if it.before in "/-" and _YEAR_AHEAD_OF_IT.search(low, max(0, start - 6), start):
            return True  # the 17 of "2016/17"
        decade = plain[1:] == "0" and bool(_DECADE.match(low, number.end))
        return (
            len(plain) == 2 and it.integer and (decade or it.before == "'" and not _is_quoted(it))
        )
    if _YEARS.match(low, number.start):
        return True
    if not it.integer:
        return False
    if plain[3] == "0" and _PLURAL.match(low, number.end):
        return True
    if number.value is None or not _FIRST_YEAR <= number.value < _NO_YEAR:
        return False
    if number.value < _PLAIN_YEAR:
        return it.word in _OLD_YEAR_AHEAD and not _is_changed(it)
    return _dates(it)


def _is_quoted(it: Candidate) -> bool:
    """ "'40 homes fell'" begins what is quoted; "the '12 games" does not."""
    opens = it.word in ("", "'") and (not it.ahead or it.ahead.endswith((",", ":")))
    return opens and is_plural(it.next) and it.text.low.find("'", it.number.end) >= 0


def _is_changed(it: Candidate) -> bool:
    """ "calls fell from 2016 to 900", which is no year; not "turnout fell from 2016 to 38%"."""
    return it.word == "from" and bool(_TO_FEWER.match(it.text.low, it.number.end)) and moves(it)


def _is_round(it: Candidate) -> bool:
    """ "1500 new homes", "of 1600 pupils"; not "in 1700 people fled"."""
    if it.number.plain not in _ROUND or it.word in _YEAR_AHEAD - _OF_SO_MANY:
        return False
    return it.counts_things


def _were_there(it: Candidate) -> bool:
    """ "there were 2016 calls last year", dated already; not "there were 2016 polls to run"."""
    if "there" not in it.words[-3:] or it.next in _YEARLY or not it.counts_things:
        return False
    return it.next.islower() and bool(_IN_A_TIME.match(it.text.low, it.number.end))


def _is_before_years(it: Candidate) -> bool:
    """ "1750 new homes": what is so old seldom comes; not "by 1750 people", "the 1832 reforms"."""
    value = it.number.value
    if value is None or value >= _FIRST_OF_POSTS or it.word in _OLD_AHEAD or it.cased[:1].isupper():
        return False
    return it.next.islower() and it.counts_things


def _is_of_persons(it: Candidate) -> bool:
    """ "there were 2012 people": persons have seldom a year; not "for 2016 people want"."""
    counted = it.word in _COUNTED_AHEAD or it.word.endswith("ed") and it.word.isalpha()
    return it.next in _PERSONS and counted


def _is_of_many(it: Candidate) -> bool:
    """ "from 1500 to 3,000 visits": a number of the same kind as the other."""
    ends = it.word in ("from", "between")
    return ends and bool(_TO_THOUSANDS.match(it.text.low, it.number.end))


def _is_of_accounts(it: Candidate) -> bool:
    """The 17 of "the 2016-17 financial year", the 2015 of "the 2015 academic year"."""
    low, start = it.text.low, it.number.start
    if it.before in "/-" and _YEAR_AHEAD_OF_IT.search(low, max(0, start - 6), start):
        return True
    value = it.number.value
    return (
        it.integer and value is not None and _PLAIN_YEAR <= value < _NO_YEAR
        and _YEAR_BY_NAME.match(low, it.number.digits_end) is not None
    )  # fmt: skip


def _dates(it: Candidate) -> bool:
    """Tell whether four digits date what stands around them: "in 2012 people came"."""
    if (
        _adds_up(it)
        or _is_round(it)
        or _is_of_persons(it)
        or it.word in _THERE_WERE
        and _were_there(it)
        or _is_before_years(it)
        or _is_of_many(it)
        or _is_changed(it)
        or _is_so_many(it)
    ):
        return False
    if not is_plural(it.next) or not it.next[:1].islower():
        return True
    if it.word in HEDGE_WORDS or it.words[-2:] == ["up", "to"]:
        return False
    if it.word == "and":  # "in 2009 and 2010 people left", but "1900 visits and 2010 calls"
        return "between" in it.words or bool(_YEARS_AHEAD.search(" ".join(it.words)))
    return it.word in _YEAR_AHEAD or not it.number.plain.endswith("00") and it.word not in COUNTING


def _is_so_many(it: Candidate) -> bool:
    """ "2000 or more homes", "2016 of the 5,000 people"; not "in 2016 of the 5,000 half left"."""
    if not it.text.low.startswith((" or ", " of ", " out of "), it.number.end):
        return False
    if it.word in _YEAR_AHEAD or it.word in MONTHS or it.cased[:1].isupper():
        return False
    return bool(_OR_MORE.match(it.text.low, it.number.end)) or is_part(it)


def _adds_up(it: Candidate) -> bool:
    """ "almost 1600 commits", "an average of 1500"; not "since at least 1990"."""
    if _YEARS_ON.match(it.text.low, it.number.end):
        return False
    if _OF_THEM.match(it.text.low, it.number.end):
        return it.word not in _YEAR_AHEAD
    if it.word in _ADDING_ENDS and (
        " ".join(it.words[-2:]) in _ADDING or " ".join(it.words[-3:]) == "as many as"
    ):
        return True
    if it.word in ("about", "over", "around", "under") and it.words[-2:-1]:
        return it.words[-2] in _COUNTS
    hedge = _LENGTHS_OF_HEDGES.get(it.word, 0)
    return hedge > 0 and _TELLS_WHEN.isdisjoint(it.words[-hedge - 1 : -hedge])


def year_in_words(it: Candidate) -> bool:
    """Nineteen eighty-four, two thousand and twelve, twenty sixteen."""
    low, start = it.text.low, it.number.start
    if century := _CENTURY.search(low, max(0, start - 12), start):  # the "eighty-four" of it
        return it.bare and bool(_YEAR_IN_WORDS.match(low, century.start()))
    teens = it.number.value is not None and it.number.value < 20  # not "twenty-thirty minutes"
    inside = it.before == "-" and it.word.endswith(
        ("nineteen-", "twenty-") if teens else "nineteen-"
    )
    return inside or bool(_YEAR_IN_WORDS.match(low, start))


CLOCK_TIME = Veto(
    "clock time", "A time of day, or a ratio, which is written alike.",
    takes=("at 9am", "at 3 p.m.", "at 10:30", "from 8.15", "1430 hours", "nine o'clock",
           "ten to six"),
    leaves=("it took 10.5 days", "from ten to sixty people", "for 9 hours",
            "up by a quarter to 5,000"),
    digits=clock_time, words=clock_time_in_words, not_bare=True, spread=Spread(below=25),
)  # fmt: skip
HOUR = Veto(
    "hour", "An hour of the day with nothing behind it that it could count.",
    takes=("rang at six.", "open 8 till 8", "up at half ten"),
    leaves=("it stood at six", "open between 4 and 6 libraries"),
    digits=hour, words=hour, elided=True,
)  # fmt: skip
DATE = Veto(
    "date", "A day of a month.",
    takes=("on 20 July", "on July 20", "on 20/07/2016", "5-7 May"),
    leaves=("20 may come", "in July 20 people came", "the 40 of May",
            "12 on Monday, 30 on Tuesday", "12 in May, 30 in June", "In May, 12-15% left."),
    digits=date, not_bare=True, spread=Spread(below=32),
)  # fmt: skip
YEAR = Veto(
    "year", "A year, a decade or a span of years.",
    takes=("In 2012 it rained", "the 1990s", "in 2016-17", "London 2012 was fun",
           "the 2015-16 financial year"),
    leaves=("2000 people came", "over 2000 trees", "£2012 was raised", "16 financial years",
            "1500 new homes", "40% of 1600 pupils", "from 1500 to 3,000 visits"),
    digits=year, not_bare=True, opens_range=Lift.UNIT_AND_WORDS,
)  # fmt: skip
YEAR_IN_WORDS = Veto(
    "year in words", "A year in words.",
    takes=("in nineteen eighty-four", "since two thousand and twelve"),
    leaves=("nineteen people came", "two thousand people came"),
    words=year_in_words, not_bare=True,
)  # fmt: skip
