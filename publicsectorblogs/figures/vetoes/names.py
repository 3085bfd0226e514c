"""Numbers that name: DS1500, Windows 10, chapter 3, phase two, Year 6, the 42 bus."""

from __future__ import annotations

import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.nouns import is_plural, read_noun
from publicsectorblogs.figures.tables import (
    FUNCTION_WORDS,
    LABELS,
    LABELS_CAPITAL,
    LABELS_IN_WORDS,
    MONTHS,
    NAMED,
    NOT_LABELS,
    ORDERS,
)  # fmt: skip

_WORD = re.compile(r"[a-z'-]+")
_PLURAL = re.compile(r"s(?![a-z0-9])")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
# Screens, races and errors that are called by a number.
_RESOLUTION = re.compile(
    r"(?:720|1080|480|2160)p|4k(?![a-z0-9,])|(?:5|10)k (?:run|race|parkrun)|"
    r"(?:404|403|500|503)s? (?:page|error|message)|\d{1,4}x\d|"
    r"\d{1,3} by \d{1,3}(?![\d,%]|\.\d| per )|"
    r"\d+(?: |-)?(?:grit|iron|bore|gauge|ply|pounder|calibre)\b|"
    r"\d+mm (?:film|negatives?|camera|slides?|gun|pistol|rifle|rounds?|shells?|bullets?)\b"
)
_ROUTE_GOES = frozenset("to from was is has goes runs".split())  # "the 73 to Poole"
_MORE = frozenset(
    "further total record whole mere good healthy staggering whopping massive maximum minimum "
    "possible potential typical projected net combined full".split()
)
_RACE = re.compile(r"(?:100|200|400|800|1,?500|5,?000|10,?000)m\b")
_SIDES = frozenset("side team squad international league".split())
_ROUTES = frozenset("bus tram train".split())
_TIMES = frozenset(["week", "day", "year", "month", "quarter"])  # "by week 9"
_TIMES_AHEAD = frozenset("in by of at from until since on after to than".split())
_PLACED = frozenset("in at from on of via see the by outside near room and or".split())
_PLACES_AHEAD = frozenset("in at from across of for near by and".split())
# These labels take a count as well: "the figures 20 people gave".
_COUNTED_TOO = frozenset(
    "figures tip tips part option type point zone bay floors steps bed beds desk question "
    "code".split()
)
_NO_LABEL = frozenset("a an the per each every last this next that one same".split())
_ADJECTIVES = ("ish", "ese", "an", "ic", "ern", "lsh")  # "for 3 Scottish and 2 Welsh councils"
_OR_ANOTHER = re.compile(r" (?:or|and) an? \d")  # "a 14 or a 22"
_OF_NAME = re.compile(r"\b[Tt]he (?:Group|Gang|Committee|Band|Club|Rule|Class) of $")
_JOINS = frozenset(["or", "to", "and", "in", "out"])
_CAPITALS = re.compile(r" (?:[A-Z][\w'’-]+ )*([A-Z][\w'’-]+)")


def part_of_a_word(at: Place) -> bool:
    """DS1500, comms2point0, Covid-19, 4G, mid-2016; not "c.200", "under-25s"."""
    low, number = at.text.low, at.number
    before = low[number.start - 2 : number.start - 1] if number.start > 1 else ""
    if at.before == "." and at.bare:  # a .303 rifle, H.264
        if before in " (\n" or at.text.cased[number.start - 2 : number.start - 1].isupper():
            return True
    if at.before.isalnum() or at.before == "_":
        return at.before != "c" or before.isalnum()
    if at.before == "-" and before.isalpha():
        aged = at.word.startswith(("under-", "over-", "sub-"))
        return not number.unit and (not aged or at.next in _SIDES)  # "the under-21 side"
    if at.after.isalpha() or at.after == "_":
        return not (_PLURAL.match(low, number.end) and number.plain.endswith("0"))
    return False


def version(at: Place) -> bool:
    """2.0.1, Alaveteli 0.25."""
    if _VERSION.match(at.text.low, at.number.start):
        return True
    counts = is_plural(at.next) and at.next[:1].islower() and at.word not in NAMED
    if "." not in at.number.plain or not at.bare or counts:
        return False
    shouted = at.cased.isupper() and len(at.cased) > 1  # "CC BY 2.0"
    named = at.cased[:1].isupper() and (shouted or at.word not in FUNCTION_WORDS)
    return named or at.word in LABELS or at.word in NAMED


def resolution(at: Place) -> bool:
    """1080p, a 5k run, a 404 page, the 100m, 6 by 4, 35mm film."""
    if at.word == "by" and at.bare and len(at.words) > 1 and at.words[-2].isdigit():
        return not is_plural(at.next)
    if at.word == "the" and _RACE.match(at.text.low, at.number.start):
        return True
    return bool(_RESOLUTION.match(at.text.low, at.number.start))


def route(at: Place) -> bool:
    """The 42 bus, size 12."""
    bus = at.next.lower() in _ROUTES and at.word in ("the", "a")
    taken = at.integer and at.word == "the" and at.next in _ROUTE_GOES
    return at.bare and (bus or taken or at.word == "size")


def label(at: Place) -> bool:
    """Chapter 3, phase two, Year 6, in reception 2: a noun that the number tells from others."""
    word = at.word.rstrip(".:(")
    ahead = at.words[-2] if len(at.words) > 1 else ""
    if not at.bare or at.number.kind not in ("numeral", "words"):
        return False
    if at.number.kind == "words":
        if word not in _TIMES or is_plural(at.next):
            return word in LABELS_IN_WORDS and not is_plural(at.next)
        alone = not at.next or at.next.lower() in FUNCTION_WORDS  # "survives week two."
        return ahead in ("in", "by") or alone and ahead not in _NO_LABEL
    if word in LABELS_CAPITAL and at.cased[:1].isupper():
        return len(at.words) > 1 or word not in ORDERS
    if word in LABELS or at.word in LABELS:
        return word not in _COUNTED_TOO or not is_plural(at.next)
    if word == "see":
        return "." in at.number.plain  # "see 4.2 above"
    if word in ("number", "numbers", "no"):
        return word != "no" or not is_plural(at.next)
    if word in _TIMES:
        again = _numbered_before(at, word)  # "week 1, week 6"
        described = ahead in ("the", "our") and at.next.islower() and at.next not in FUNCTION_WORDS
        return (ahead in _TIMES_AHEAD or again or described) and not is_plural(at.next)
    return _is_class(at, word, ahead) or _is_place(at, word, ahead)


def _is_class(at: Place, word: str, ahead: str) -> bool:
    """Tell whether a noun and its number describe another: "a class 2 licence"."""
    if ahead not in ("a", "an") or not at.integer or not word.isalpha() or word in _MORE:
        return False
    noun = at.next
    singular = noun.islower() and not is_plural(noun) and not noun.endswith(("ed", "ing", "ly"))
    return singular and noun not in FUNCTION_WORDS and word not in NOT_LABELS


def _numbered_before(at: Place, word: str) -> bool:
    pairs = zip(at.words, at.words[1:-1], strict=False)
    return any(one == word and other.strip(".,:;").isdigit() for one, other in pairs)


def _is_place(at: Place, word: str, ahead: str) -> bool:
    """Tell whether an unknown noun is a label: "the kiosk in reception 2", "gate 4."."""
    value = at.number.value
    if not at.integer or value is None or not at.word.isalpha() or len(word) < 3:
        return False
    if word in NOT_LABELS or word.endswith(("ed", "ing", "ly", "s")):
        return False
    if ahead in _PLACED:
        return value < 1000 and (not at.next or at.next.lower() in FUNCTION_WORDS)
    return value < 20 and not at.next


def name(at: Place) -> bool:
    """Windows 10, London 2012, FTSE 100: a number behind a name, with no plural noun behind it."""
    if not at.bare or not at.integer:
        return False
    cased = at.cased
    if at.before == "&":
        return True
    if not cased[:1].isupper() and not cased[1:2].isupper():  # "iOS"
        return False
    if not cased[:1].isalpha() or cased[-1:] in ".,:;!?)-\"'" or cased.endswith("'s"):
        return False
    if at.word in FUNCTION_WORDS or at.word in MONTHS:
        return False
    if at.word in NAMED:
        return True
    if is_plural(at.next) and at.next[:1].islower():
        if len(at.words) == 1 and len(cased) > 1 and (cased.isupper() or "-" in cased):
            return True  # "WO 95 holds the diaries"
        # "with Force 9 winds", but "in Leeds 12 people"
        placed = at.words[-2:-1] and at.words[-2] not in _PLACES_AHEAD
        small = at.number.value is not None and at.number.value < 20
        return bool(placed) and small and cased[1:2].islower()
    begins = len(at.words) == 1 and len(at.number.plain) > 3  # "Visits 2016"
    return not begins or cased.isupper() or at.next in FUNCTION_WORDS


def name_ahead(at: Place) -> bool:
    """Seven Dials, 42 Commando: a number that begins a sentence and a name; not "Five MPs"."""
    begins = not at.words or at.word[-1:] in ".!?"
    if not begins or not at.bare or not at.next[:1].isupper():
        return False
    found = read_noun(at.text.cased, at.number.end) if at.next[1:2].islower() else None
    titled = found is not None and found[0].split()[-1].istitle()
    return titled or _begins_a_name(at)


def _near(at: Place) -> tuple[int, int]:
    return max(0, at.number.start - 24), at.number.start


def _begins_a_name(at: Place) -> bool:
    """Tell whether capitals follow that end in no plural and describe none behind them."""
    run = _CAPITALS.match(at.text.cased, at.number.end)
    if run is None or is_plural(run[1]) or run[1].endswith(_ADJECTIVES):
        return False
    follows = _WORD.match(at.text.low, run.end() + 1)
    return follows is None or not is_plural(follows[0])


def name_inside(at: Place) -> bool:
    """The 92 Group, on 5 Live: a number before capitals that end in no plural; "a 180"."""
    if not at.bare or not at.word or at.number.kind == "fraction":
        return False
    if at.word in ("a", "an"):
        alone = not at.next or at.next in FUNCTION_WORDS and at.next not in _JOINS
        return alone or bool(_OR_ANOTHER.match(at.text.low, at.number.end))
    if len(at.next) == 2 and at.next[0].isupper() and at.next[1] == "s":
        return True  # "the four Ps"
    if at.word == "of" and not is_plural(at.next) and _OF_NAME.search(at.text.cased, *_near(at)):
        return True
    return at.integer and at.next[:1].isupper() and at.next[1:2].islower() and _begins_a_name(at)


def titled_unit(at: Place) -> bool:
    """38 Degrees, the Ten Hours Act: a unit with a capital is part of a name."""
    number, cased = at.number, at.text.cased
    if number.unit is None or number.currency or number.unit.name == "percent":
        return False
    unit = cased[number.digits_end : number.digits_end + 4]
    capital = number.kind == "numeral" or cased[number.start].isupper()
    return capital and unit[:1] in (" ", "-") and unit[1:2].isupper() and unit[2:].islower()


def name_in_words(at: Place) -> bool:
    """World War Two, BBC One, Seven Oaks: a number-word with a capital in mid-sentence."""
    cased, start = at.text.cased, at.number.start
    if not cased[start].isupper() or not at.bare or not at.words:
        return False
    if at.cased[-1:] in ".!?:;-\"'" or cased[start : start + 3].isupper():
        return False
    return at.cased[:1].isupper() or at.next[:1].isupper()
