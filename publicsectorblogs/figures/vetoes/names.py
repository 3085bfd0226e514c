"""Numbers that name: DS1500, Windows 10, chapter 3, phase two, Year 6, the 42 bus."""

from __future__ import annotations

import itertools
import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.lexicon import (
    FUNCTION_WORDS,
    HEDGE_WORDS,
    LABELS,
    LABELS_CAPITAL,
    LABELS_IN_WORDS,
    MONTHS,
    NAMED,
    NO_NAMES,
    NOT_LABELS,
    ORDERS,
)  # fmt: skip
from publicsectorblogs.figures.nouns import is_plural, read_noun

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
_ROUTE_GOES = frozenset(["goes", "runs"])
_TAKEN = frozenset("take takes took taking catch catches caught board boarded ride rode".split())
_CLASSES = frozenset(
    "class type category grade group tier level model mark series schedule part form band phase "
    "stage zone size factor rank route section generation".split()
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
_CAPITALS = re.compile(r" (?:[A-Z][\w'’-]+ (?:(?:of|and|for|&) (?=[A-Z]))?)*([A-Z][\w'’-]*)")
# A time or a measure behind these is no name, whatever its spelling.
_LASTING = HEDGE_WORDS | frozenset("in after from within for by last next past every".split())
_BEHIND = re.compile(r"(?: [a-z'-]+){1,3}")
_NUMBERED = re.compile(r" \d")
_STOP = re.compile(r"\n|[.!?] ")
_LINE = 80  # characters to either side that tell a heading


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
    named = at.cased[:1].isupper() and (shouted or at.word not in NO_NAMES)
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
    if at.integer and at.word == "the":  # "took the 73 to Poole", "the 88 goes there"
        taken = at.next in _ROUTE_GOES or not _TAKEN.isdisjoint(at.words[-2:-1])
        bus = bus or taken and not is_plural(at.next) and not at.next[:1].isupper()
    return at.bare and (bus or at.word == "size")


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
    if word == "number" and is_plural(ahead):
        return False  # "our members number 450"
    if word in ("number", "numbers", "no"):
        return word != "no" or not is_plural(at.next)
    if word in _TIMES:
        again = _numbered_before(at, word)  # "week 1, week 6"
        described = ahead in ("the", "our") and at.next.islower() and at.next not in FUNCTION_WORDS
        return (ahead in _TIMES_AHEAD or again or described) and not is_plural(at.next)
    return _is_class(at, word, ahead) or _is_place(at, word, ahead)


def _is_class(at: Place, word: str, ahead: str) -> bool:
    """Tell whether a noun and its number describe another: "a class 2 licence"."""
    classed = ahead in ("a", "an", "the") and at.integer and word in _CLASSES
    return classed and at.next.islower() and not is_plural(at.next)


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
    if at.word in NO_NAMES or at.word in MONTHS:
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
    return not begins or cased.isupper() or at.next in NO_NAMES


def name_ahead(at: Place) -> bool:
    """Seven Dials, 42 Commando: a number that begins a sentence and a name; not "Five MPs"."""
    if at.word or not at.bare or not at.next[:1].isupper():
        return False
    return at.number.kind == "words" and _is_titled(at) or _begins_a_name(at)


def _is_titled(at: Place) -> bool:
    """Tell whether the noun behind a number-word has a capital: "Nine Elms gets a station"."""
    found = read_noun(at.text.cased, at.number.end) if at.next[1:2].islower() else None
    return found is not None and found[0].split()[-1].istitle() and not in_heading(at)


def _of_a_name(at: Place) -> bool:
    """Tell whether a number completes a name: "the Group of 77"."""
    start = at.number.start
    return bool(_OF_NAME.search(at.text.cased, max(0, start - 24), start))


def _begins_a_name(at: Place) -> bool:
    """Tell whether capitals follow that end in no plural and describe none behind them.

    "The 92 Group", but not "70 Fire and Rescue staff", "20 Band 5 nurses".
    """
    if at.next.lower() in FUNCTION_WORDS or at.word in HEDGE_WORDS or in_heading(at):
        return False
    found = read_noun(at.text.cased, at.number.end)
    if found is not None and is_plural(found[0].split()[-1]):
        return False
    run = _CAPITALS.match(at.text.cased, at.number.end)
    if run is None or is_plural(run[1]) or run[1].endswith(_ADJECTIVES):
        return False
    behind = _BEHIND.match(at.text.low, run.end())
    words = behind[0].split() if behind else []
    described = itertools.takewhile(lambda word: word not in FUNCTION_WORDS, words)
    return not _NUMBERED.match(at.text.low, run.end()) and not any(map(is_plural, described))


def in_heading(at: Place) -> bool:
    """Tell whether most words around a number are capitalised, as in the title of a post."""
    cased, start, end = at.text.cased, at.number.start, at.number.end
    ahead = _STOP.split(cased[max(0, start - _LINE) : start])[-1]
    behind = _STOP.split(cased[end : end + _LINE], maxsplit=1)[0]
    words = [word for word in f"{ahead} {behind}".split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 2 and capitals * 3 >= len(words) * 2


def name_inside(at: Place) -> bool:
    """The 92 Group, on 5 Live: a number before capitals that end in no plural; "a 180"."""
    if not at.bare or not at.word or at.number.kind == "fraction":
        return False
    if at.word in ("a", "an"):
        alone = not at.next or at.next in FUNCTION_WORDS and at.next not in _JOINS
        return alone or bool(_OR_ANOTHER.match(at.text.low, at.number.end))
    if len(at.next) == 2 and at.next[0].isupper() and at.next[1] == "s":
        return True  # "the four Ps"
    if at.word == "of" and not is_plural(at.next) and _of_a_name(at):
        return True
    return at.integer and at.next[:1].isupper() and at.next[1:2].islower() and _begins_a_name(at)


def titled_unit(at: Place) -> bool:
    """38 Degrees, the Ten Hours Act: a unit with a capital is part of a name."""
    number, cased = at.number, at.text.cased
    if number.unit is None or number.currency or number.age or number.unit.name == "percent":
        return False
    unit = cased[number.digits_end : number.digits_end + 4]
    capital = number.kind == "numeral" and number.scale == 1 or cased[number.start].isupper()
    named = capital and unit[:1] in (" ", "-") and unit[1:2].isupper() and unit[2:].islower()
    return named and at.word not in _LASTING and not in_heading(at)


def name_in_words(at: Place) -> bool:
    """World War Two, BBC One, Seven Oaks: a number-word with a capital in mid-sentence."""
    cased, start = at.text.cased, at.number.start
    if not cased[start].isupper() or not at.bare or not at.words:
        return False
    if at.cased[-1:] in ".!?:;-\"'" or cased[start : start + 3].isupper():
        return False
    return at.cased[:1].isupper() or at.next[:1].isupper()
