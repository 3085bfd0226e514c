"""Why a number is no figure: an ordered table of named vetoes, the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.digits import LONGEST
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.tables import (
    EMERGENCY,
    FUNCTION_WORDS,
    IDIOMS,
    IDIOMS_BEFORE,
    LABELS,
    LABELS_CAPITAL,
    MONTHS,
    PHONE_WORDS,
    SMALL,
    STREETS,
    WEEKDAYS,
)  # fmt: skip

_TOKEN = 200  # no address or file name is looked at beyond this many characters


def veto(at: Place) -> str | None:
    """Return the name of the first veto that takes a number, or None: it is a figure."""
    number = at.number
    if number.kind == "vague":
        return None
    if number.kind != "numeral":
        table = _WORD_VETOES
    else:
        table = _DIGIT_VETOES if at.bare else _MEASURED_VETOES
    for name, holds in table:
        if holds(at):
            return name
    return None


# --- digits -------------------------------------------------------------------------------------

_PREFIXES = ("under-", "over-", "sub-", "non-", "pre-tax-", "mid-")


def _glued(at: Place) -> bool:
    """DS1500, comms2point0, Covid-19, 4G, mid-2016: part of a word."""
    low, start = at.text.low, at.number.start
    if at.before.isalnum() or at.before == "_":
        return not (at.before == "c" and not low[start - 2 : start - 1].isalnum())
    if at.before == "-" and start > 1 and low[start - 2].isalpha():
        return not (at.number.unit or at.number.age) and not at.word.startswith(
            ("under-", "over-", "sub-")
        )
    if at.after.isalpha() or at.after == "_":
        return not (_PLURAL.match(low, at.number.end) and at.number.plain.endswith("0"))
    return False


_PLURAL = re.compile(r"s(?![a-z0-9])")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_HUNDRED_HOURS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?: ?h(?:ou)?rs?)?(?![\d,])")
_RATIO = re.compile(r"\d{1,2}:\d{1,2}(?![\d:])")
_CLOCK = re.compile(r" ?(?:am|pm|a\.m|p\.m|noon|o'clock|hrs)\b|[:.]\d\d ?(?:am|pm)\b|:\d\d|h\d\d\b")
_CLOCK_DOT = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d$")
_CLOCK_WORDS = frozenset(
    "at from until till by between before after to and around - starts".split()
)
_MONTH_AFTER = re.compile(
    r"(?:st|nd|rd|th)?(?: of)? (" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])"
)
_ISO_DATE = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?!\d)|\d{1,2}/\d{1,2}/"
)
_YEAR_RANGE = re.compile(r"(?:1[5-9]|20|21)\d\d ?[/-] ?\d{2,4}(?!\d)")
_PHONE = re.compile(r"\+?\(?0?\d[\d() -]{7,18}\d(?!\d)|0\d{2,5}(?=\b)")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
_SCORE = re.compile(r"\d{1,3}[-/:]\d{1,3}(?![\d/])")
_LIST_NUMBER = re.compile(r"\d{1,2}(?:[.)] |\) ?|\. ?$)", re.MULTILINE)
_BRACKETED = re.compile(r"\d{1,3}\]|[1-9]\)")
_FILE = re.compile(r"\S{0,80}?\.(?:pdf|csv|xlsx?|docx?|html?|jpe?g|png|gif|zip|txt|json|xml|com|org"
                   r"|net|gov|co|uk)\b")  # fmt: skip


def _address(at: Place) -> bool:
    """#tag2016, @g4s, https://..., a@b.uk, report_2016.pdf: not running text."""
    low, start, end = at.text.low, at.number.start, at.number.end
    if at.before in "#@":
        return True
    if at.before in "/=?&:.-_" or at.after in "/=&@-_.":
        begin = start
        while begin > 0 and start - begin < _TOKEN and not low[begin - 1].isspace():
            begin -= 1
        stop = end
        while stop < len(low) and stop - end < _TOKEN and not low[stop].isspace():
            stop += 1
        token = low[begin:stop]
        return (
            "://" in token or "www." in token or "@" in token or bool(_FILE.match(token))
            or at.before == "#"
        )  # fmt: skip
    return False


def _ordinal(at: Place) -> bool:
    return bool(_ORDINAL.match(at.text.low, at.number.digits_end))


def _too_long(at: Place) -> bool:
    return len(at.number.plain) > LONGEST


def _reference(at: Place) -> bool:
    """[3], (1), no. 4521, ref 12/345."""
    low, start = at.text.low, at.number.start
    if at.bare and _FILE_NUMBER.match(low, start):
        return True
    return at.before in "[(" and at.bare and bool(_BRACKETED.match(low, start))


# "19/01442", "114-281933": planning applications, notices.
_FILE_NUMBER = re.compile(r"\d{1,4}/\d{4,}|\d+-\d{5,}")


def _list_number(at: Place) -> bool:
    begins = not at.words or at.word.endswith(".") and at.text.low.startswith(". ", at.number.end)
    return begins and at.bare and bool(_LIST_NUMBER.match(at.text.low, at.number.start))


def _version(at: Place) -> bool:
    low, start = at.text.low, at.number.start
    if _VERSION.match(low, start):
        return True
    decimal = at.number.kind == "numeral" and "." in at.number.plain and at.bare
    if not decimal or is_plural(at.next) and at.next[:1].islower():
        return False
    named = at.cased[:1].isupper() and at.word not in FUNCTION_WORDS
    return named or at.word in LABELS


def _phone(at: Place) -> bool:
    low, start, plain = at.text.low, at.number.start, at.number.plain
    if at.word.rstrip(":") in PHONE_WORDS and at.integer and len(plain) > 2 and "," not in plain:
        named = at.word in ("call", "dial", "ring", "text")
        return (named or len(plain) > 4) and not is_plural(at.next)
    if at.before == "+" and _PHONE.match(low, start):
        return True
    if plain.startswith("0") and len(plain) > 2 and plain.isdigit():
        return True
    if (
        plain in EMERGENCY
        and at.bare
        and (
            at.next.lower() in ("call", "calls", "number", "service", "operator", "call-handlers")
            or at.word in ("nhs", "via", "using", "the", "to", "on", "or", "and", "non-emergency")
            and not is_plural(at.next)
        )
    ):
        return True
    return False


def _clock(at: Place) -> bool:
    low, number = at.text.low, at.number
    if _RATIO.match(low, number.start) or at.before == ":" and _RATIO.match(low, number.start - 2):
        return True  # a 2:1 degree
    if number.unit and number.unit.name not in ("metre", "hour"):
        return False
    if number.unit and len(number.plain) == 4 and _HUNDRED_HOURS.match(low, number.start):
        return True  # at 1430 hours
    if _CLOCK.match(low, number.digits_end) and not number.currency:
        return True
    if at.before == ":" and low[number.start - 2 : number.start - 1].isdigit():
        return True
    return (
        bool(_CLOCK_DOT.match(number.plain))
        and at.bare
        and (
            at.word in _CLOCK_WORDS
            and not is_plural(at.next)
            or at.word == "the"
            and at.next in ("from", "to", "train", "service", "bus")
        )
    )


def _date(at: Place) -> bool:
    low, number = at.text.low, at.number
    if (
        _ISO_DATE.match(low, number.start)
        or at.before in "/."
        and low[number.start - 2 : number.start - 1].isdigit()
    ):
        return True
    if not at.integer or not at.bare or len(number.plain) > 2:
        return False
    month = _MONTH_AFTER.match(low, number.digits_end)
    if month and (month[1] not in ("may", "march", "mar", "sun") or _is_capital(at, month)):
        return True
    if at.word.rstrip(",.") in MONTHS and at.cased[:1].isupper() and not is_plural(at.next):
        return True
    return at.word.rstrip(",.") in WEEKDAYS and at.cased[:1].isupper() and not is_plural(at.next)


def _is_capital(at: Place, match: re.Match[str]) -> bool:
    return at.text.cased[match.start(1)].isupper()


_OLD_YEAR = re.compile(r"1[0-4]\d\d$")
_YEARISH = re.compile(r"(?:1[5-9]|2[01])\d\d$")
_YEAR_WORDS = frozenset("in since by from to until between of and during after before the early "
                        "late mid summer spring autumn winter year circa".split())  # fmt: skip


def _year(at: Place) -> bool:
    """A bare 2012 is a year, unless it counts a plural noun and no word dates it."""
    low, number = at.text.low, at.number
    if (
        _YEAR_RANGE.match(low, number.start)
        and number.plain[:4].isdigit()
        and len(number.plain) == 4
    ):
        return not number.unit
    if not at.integer:
        return False
    if (
        _PLURAL.match(low, number.end)
        and number.plain.endswith("0")
        and len(number.plain) in (2, 4)
    ):
        return not number.age
    if at.before == "'" and len(number.plain) == 2:
        return True
    if not at.bare or not _YEARISH.match(number.plain):
        return (
            at.bare and bool(_OLD_YEAR.match(number.plain)) and at.word in ("in", "since", "from")
        )
    if not is_plural(at.next) or not at.next[:1].islower():
        return True
    if at.word in ("over", "than", "nearly", "almost", "around", "about", "least", "some", "to"):
        return at.word == "to" and at.words[-2:-1] != ["up"]
    return at.word in _YEAR_WORDS or not number.plain.endswith("00") and at.word not in _COUNTING


_COUNTING = frozenset(
    "got had have has reached with total sent received published made handled helped trained "
    "interviewed surveyed over planted spoke answered processed took saw recorded were are of "
    "dealt created attracted recruited asked analysed".split()
) - {"of", "were", "are"}


def _score(at: Place) -> bool:
    low, number = at.text.low, at.number
    if at.before in "-/:" and low[number.start - 2 : number.start - 1].isdigit() and at.bare:
        return True
    if not at.bare or not _SCORE.match(low, number.start) or not at.integer:
        return False
    match = _SCORE.match(low, number.start)
    assert match is not None
    left, right = (int(n) for n in re.split(r"[-/:]", match[0]))
    return "-" not in match[0] or left >= right or any(w in _PLAY for w in at.words[-4:])


_RATED = re.compile(
    r"\b(?:rat(?:ing|ed|ings)|scor(?:e|ed|es)|marks?|stars?)(?: of| is| was| at|:)* (?:a )?$|"
    r"\bon a scale (?:of|from) $"
)
_OUT_OF_TEN = re.compile(r" out of (?:5|10|five|ten)(?![0-9a-z.])")


def _rating(at: Place) -> bool:
    """A rating of 5, rated 4.3 out of 5, on a scale of 1 to 10: a mark, not a quantity."""
    low, number = at.text.low, at.number
    if not at.bare:
        return False
    if at.words[-2:] == ["out", "of"] and len(at.words) > 2:
        rated = " ".join(at.words[:-3]) + " "
        return "." in at.words[-3].strip(".") or bool(_RATED.search(rated))
    if "." in number.plain and _OUT_OF_TEN.match(low, number.end):
        return True
    before = low[max(0, number.start - 24) : number.start]
    return not is_plural(at.next) and bool(_RATED.search(before))


_PLAY = frozenset("won win lost lose beat drew score scored victory defeat draw led final".split())


# Labels that number-words follow as well: "phase two".
_LABELS_IN_WORDS = frozenset(
    "phase stage chapter part level tier step version option module lesson section page".split()
)
_ORDERS = frozenset("plan target note question box mark test point act".split())
_TIMES = frozenset(["week", "day", "year", "month", "quarter"])  # "by week 9"
_IN = frozenset("in by of at from until since on after to than".split())
_PLACED = frozenset("in at from on of via see the by outside near room and or".split())
# Nouns behind a preposition that are no labels: "in total 45", "on average 12".
_NOT_LABELS = FUNCTION_WORDS | frozenset(
    "average total fact all particular practice contrast comparison response return addition "
    "short sum case turn full exchange order place use theory general phone post web email paper "
    "reach found hit cost won lost sold made saw had employ sell win lose need want get got give "
    "gave left kept took take make see hold held score scored count aged age number buy bought "
    "plus minus times ran run sent met built grew fell rose cut paid pay spent new extra".split()
)


def _label(at: Place) -> bool:
    """Chapter 3, phase two, Year 6, in reception 2: a noun that the number tells from others."""
    word = at.word.rstrip(".:(")
    if not at.bare or at.number.kind not in ("numeral", "words"):
        return False
    if at.number.kind == "words":
        return word in _LABELS_IN_WORDS or word in _TIMES and at.words[-2:-1] in (["in"], ["by"])
    if word in LABELS or at.word in LABELS:
        return word not in ("figures", "tip", "tips", "part", "option") or not is_plural(at.next)
    if word in LABELS_CAPITAL and at.cased[:1].isupper():
        return len(at.words) > 1 or word not in _ORDERS
    if word in ("number", "numbers", "no"):
        return word != "no" or not is_plural(at.next)
    before = at.words[-2] if len(at.words) > 1 else ""
    if word in _TIMES:
        again = word in at.words[:-1] and before[:-1].isdigit()  # "week 1, week 6"
        return (before in _IN or again) and not is_plural(at.next)
    return _is_place(at, word, before)


def _is_place(at: Place, word: str, before: str) -> bool:
    """Tell whether an unknown noun is a label: "the kiosk in reception 2", "gate 4 is shut"."""
    value = at.number.value
    return (
        at.integer and value is not None and (value < 1000 if before in _PLACED else value < 20
                                              and not at.next)
        and at.word.isalpha() and len(word) > 2 and word not in _NOT_LABELS
        and not word.endswith(("ed", "ing", "ly", "s"))
        and not (at.next and at.next.lower() not in FUNCTION_WORDS)
    )  # fmt: skip


_ROUTES = frozenset("bus tram train".split())


def _route(at: Place) -> bool:
    """The 42 bus, a number 7; size 12."""
    if not at.bare or at.number.kind != "numeral":
        return False
    return at.next.lower() in _ROUTES and at.word in ("the", "a") or at.word == "size"


def _rank(at: Place) -> bool:
    return at.word in ("top", "bottom") and at.bare


def _house(at: Place) -> bool:
    """10 Downing Street."""
    if not at.bare or not at.next[:1].isupper():
        return False
    tail = at.text.cased[at.number.end : at.number.end + 40].split()
    return any(word.strip(",.;").lower() in STREETS for word in tail[1:4]) and all(
        word[:1].isupper() for word in tail[:2]
    )


# Behind these a number is part of the name, whatever follows: "Windows 10 machines".
_NAMED = frozenset(
    "windows office iphone ipad galaxy android ios xbox playstation ftse fortune boeing airbus "
    "formula apollo python drupal java agenda horizon vision bbc itv euro area catch heathrow "
    "s&p number nhs gcse covid kindle photoshop internet explorer firefox chrome ubuntu rio "
    "olympics glastonbury expo cop windrush magna forest generation".split()
) - {"nhs", "gcse"}


def _name(at: Place) -> bool:
    """Windows 10, London 2012, FTSE 100: a number behind a name, with no plural noun behind it."""
    if not at.bare or not at.integer or "," in at.number.plain:
        return False
    cased = at.cased
    if at.before == "&":
        return True
    if not cased[:1].isupper() and cased[:1].islower() and not cased[1:2].isupper():
        return False
    if not cased[:1].isalpha() or cased[-1:] in ".,:;!?)-\"'" or cased.endswith("'s"):
        return False
    if at.word in FUNCTION_WORDS or at.word in MONTHS:
        return False
    if at.word in _NAMED:
        return True
    if is_plural(at.next) and at.next[:1].islower():
        return False
    return len(at.words) > 1 or cased.isupper() or len(at.number.plain) < 4


_IDIOM = re.compile(f"(?:a )?{alternatives(frozenset(IDIOMS))}(?![a-z0-9])")
# The second number of an idiom: the "five" of "nine to five".
_PAIR = re.compile(r"(?:nine[ -]to[ -]five|fifty[ -]fifty|one[ -](?:to|on)[ -]one)$|"
                   r"(?<!\d)(?:24[/-]7|9(?:-| to |-to-)5|50[/:-]50|20/20|80[/-]20|7/7|9/11|"
                   r"1(?:-to-|:)1|1-2-1)$")  # fmt: skip


def _idiom(at: Place) -> bool:
    low, number = at.text.low, at.number
    if _IDIOM.match(low, number.start):
        return True
    if at.word in IDIOMS_BEFORE:
        return number.kind == "words" and at.bare
    joined = at.before in "-/:" or at.word in ("to", "on")
    return joined and bool(_PAIR.search(low[max(0, number.start - 12) : number.end]))


_RESOLUTION = re.compile(r"(?:720|1080|480|2160)p")


_ERROR_PAGE = re.compile(r"(?:404|403|500|503)s? (?:page|error|message)")


def _resolution(at: Place) -> bool:
    return (
        bool(_ERROR_PAGE.match(at.text.low, at.number.start))
        or bool(_RESOLUTION.match(at.text.low, at.number.start))
        or bool(_COUCH.match(at.text.low, at.number.start))
    )


_COUCH = re.compile(r"(?:5|10)k (?:run|race|parkrun)")
_PAPER = re.compile(r"[-/]?[a-z]")

# --- words --------------------------------------------------------------------------------------

_ONE_BEFORE = frozenset("least just only than exactly another every".split()) - {"another", "every"}
_TIME_AFTER = re.compile(r" (?:past|to|o'clock|minutes? (?:past|to))(?: |\b)")
_YEAR_IN_WORDS = re.compile(
    r"(?:nineteen|eighteen|seventeen) (?:hundred|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"|twenty (?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty)(?! per| %)"
    r"|two thousand and (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen)(?![a-z-])(?! [a-z-]*s\b)"
)
_CENTURY = re.compile(r"[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b")


def _one(at: Place) -> bool:
    """ "one of the", "this one", "one area": a pronoun or an article, but for "one year"."""
    number = at.number
    if number.plain != "one":
        return False
    if number.unit is not None:
        idle = number.unit.name == "day" and number.per is None
        return idle and (not at.words or at.word.endswith(",")) and not number.age
    if at.word not in _ONE_BEFORE or at.after == "-":
        return True
    of = at.text.low.startswith(" of ", number.end)
    return (
        of
        and at.word not in ("only", "just")
        or at.text.low.startswith((" another", " more "), number.end)
    )


def _year_in_words(at: Place) -> bool:
    return (
        bool(_YEAR_IN_WORDS.match(at.text.low, at.number.start))
        or at.before == "-"
        and (at.word.endswith(("nineteen-", "twenty-")))
    )


_BY_THE_CLOCK = frozenset("before past until till at".split())
_STANDS = frozenset("stood stands stand remained remains capped peaked estimated set put now fixed "
                    "is was are were aged".split())  # fmt: skip


def _by_the_clock(at: Place) -> bool:
    """ "rang at six.", "stayed past 6": an hour with nothing that it could count."""
    value = at.number.value
    return (
        at.word in _BY_THE_CLOCK and at.bare and value is not None and 0 < value <= 12
        and "." not in at.number.plain and at.after in " .,;!?)\n"
        and (not at.next or at.next.lower() in _AFTER_HOURS or at.next.lower() in WEEKDAYS)
        and not (at.words[-2:-1] and at.words[-2] in _STANDS)
    )  # fmt: skip


_AFTER_HOURS = frozenset("on in for sharp and tomorrow today tonight every i we a got".split())


def _name_in_words(at: Place) -> bool:
    """World War Two, BBC One, Seven Oaks: a number-word with a capital in mid-sentence."""
    start = at.number.start
    if not at.text.cased[start].isupper() or not at.bare or not at.words:
        return False
    if at.cased[-1:] in ".!?:;-\"'" or at.text.cased[start : start + 3].isupper():
        return False
    return at.cased[:1].isupper() or at.next[:1].isupper()


_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "5": 5, "10": 10, "20": 20,
            "25": 25}  # fmt: skip
_HOURS = {word: n for word, n in SMALL.items() if 0 < n < 13} | {str(n): n for n in range(1, 13)}
_PAST_HOUR = re.compile(
    rf" (past|to) ({'|'.join(sorted(_HOURS, key=len, reverse=True))})(?![a-z0-9])"
)
_MINUTES_BEFORE = re.compile(rf"\b(half|quarter|{'|'.join(_MINUTES)}) (past|to) $")


def _minutes_to(at: Place) -> bool:
    """ "ten to six", "by 10 past 3", "a quarter to nine": both numbers of such a time."""
    low, number = at.text.low, at.number
    if not at.bare or number.value is None:
        return False
    if (behind := _PAST_HOUR.match(low, number.end)) and number.value in (5, 10, 20, 25):
        return behind[1] == "past" or number.value > _HOURS[behind[2]]
    ahead = _MINUTES_BEFORE.search(low[max(0, number.start - 18) : number.start])
    if ahead is None or number.value > 12:
        return False
    return ahead[2] == "past" or _MINUTES.get(ahead[1], 60) > number.value


def _clock_words(at: Place) -> bool:
    match = _TIME_AFTER.match(at.text.low, at.number.end)
    return at.bare and match is not None and ("past" in match[0] or "clock" in match[0])


def _ordinal_words(at: Place) -> bool:
    return (
        bool(_CENTURY.match(at.text.low, at.number.end)) and at.bare and at.number.kind == "words"
    )


def _zero(at: Place) -> bool:
    return at.number.plain == "zero" and at.bare and not is_plural(at.next)


def _hyphen_before(at: Place) -> bool:
    """ "twenty-one" is read whole, so a number-word behind a hyphen is part of another word."""
    low, start = at.text.low, at.number.start
    return (
        at.before == "-"
        and start > 1
        and low[start - 2].isalpha()
        and not at.word.startswith(
            (
                "under-",
                "over-",
                "mid-",
                "thirty-",
                "one-",
                "two-",
                "three-",
                "four-",
                "five-",
                "six-",
            )
        )
    )


Veto = tuple[str, Callable[[Place], bool]]
_DIGIT_VETOES: tuple[Veto, ...] = (
    ("address", _address),
    ("idiom", _idiom),
    ("ordinal", _ordinal),
    ("too long", _too_long),
    ("clock time", _clock),
    ("part of a word", _glued),
    ("clock time", _minutes_to),
    ("hour", _by_the_clock),
    ("year", _year),
    ("resolution", _resolution),
    ("date", _date),
    ("version", _version),
    ("phone number", _phone),
    ("list number", _list_number),
    ("reference", _reference),
    ("score", _score),
    ("rating", _rating),
    ("rank", _rank),
    ("route", _route),
    ("label", _label),
    ("house number", _house),
    ("name", _name),
)
_WORD_VETOES: tuple[Veto, ...] = (
    ("idiom", _idiom),
    ("one", _one),
    ("year in words", _year_in_words),
    ("clock time", _clock_words),
    ("clock time", _minutes_to),
    ("hour", _by_the_clock),
    ("name", _name_in_words),
    ("ordinal", _ordinal_words),
    ("zero", _zero),
    ("rating", _rating),
    ("label", _label),
    ("rank", _rank),
    ("part of a word", _hyphen_before),
)
# A number with a unit, a currency or a scale is no label, name, year or list number.
_MEASURED_VETOES: tuple[Veto, ...] = (
    ("address", _address),
    ("idiom", _idiom),
    ("ordinal", _ordinal),
    ("too long", _too_long),
    ("clock time", _clock),
    ("part of a word", _glued),
    ("resolution", _resolution),
    ("date", _date),
    ("version", _version),
)
