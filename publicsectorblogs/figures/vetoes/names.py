"""Numbers that name: DS1500, Windows 10, the S&P 500, the 42 bus."""

from __future__ import annotations

import itertools
import re

from publicsectorblogs.figures.ages import SPORTS
from publicsectorblogs.figures.candidate import MARKS_OF_LINES, Candidate, is_part
from publicsectorblogs.figures.lexicon import (
    FUNCTION_WORDS,
    HEDGE_WORDS,
    LABELS,
    MONTHS,
    MOVES,
    NAMED,
    NO_NAMES,
    WEEKDAYS,
)  # fmt: skip
from publicsectorblogs.figures.nouns import is_plural, read_noun
from publicsectorblogs.figures.vetoes.veto import Spread, Veto

_PLURAL = re.compile(r"s(?![a-z0-9])")
# What a number-word may be joined to: "under-twenties", "one-two", "three-four".
_HYPHENED = tuple(
    "under- over- sub- mid- twenty- thirty- forty- fifty- one- two- three- four- five- six-".split()
)
_ISH = re.compile(r"ish (?:[a-z]+ )?(?:[a-z]+s|people|men|women|children|staff)\b")
_GLUED_LABEL = re.compile(r"(?<![a-z])(?:pp?|ss?|art|arts|paras?|figs?|vol|cl|reg|sch|app)\.$")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}")
# Screens, races and errors that are called by a number.
_RESOLUTION = re.compile(
    r"(?:720|1080|480|2160)p(?![a-z])|4k (?:video|tv|television|screen|display|monitor|camera|"
    r"film|footage|picture|projector|image|resolution|streaming|quality|content|stream)s?\b|"
    r"(?:5|10)k (?:run|race|parkrun)|"
    r"(?:14\.4|28\.8|33\.6|56)k (?:modems?|dial-?up|line|connection|internet)\b|"
    r"(?:404|403|500|503)s? (?:page(?! (?:[a-z]+ )?(?:application|bid|book|catalogue|contract|"
    r"document|dossier|file|form|guide|judgment|manual|novel|paper|plan|proposal|report|submission|"
    r"tender)\b)|error|message)|\d{1,4}x\d|"
    r"[2-4]86 (?:laptop|pc|machine|chip|processor|computer|desktop)\b|"
    r"\d{1,3} by \d{1,3}(?![\d,%]|\.\d| per )|"
    r"\d+(?: |-)?(?:grit|iron|bore|gauge|ply|pounder|calibre)\b|"
    r"\d+mm (?:film|negatives?|camera|slides?|gun|pistol|rifle|rounds?|shells?|bullets?)\b"
)
_IN_HUNDREDS = frozenset(["pages", "messages"])
# "A 10k", "her 5k": a run, with no noun behind it.
_OWN = frozenset("a an another her his my".split())
_RUN = re.compile(r"(?:5|10)k(?![a-z0-9])")
_SO_MANY = (["up", "to"], ["total", "of"])
_SHOWN_IN = frozenset(["in", "at"])  # "in 4K"
_FOUR_K = re.compile(r"4k(?![a-z0-9,])")
_BANDS = frozenset(["FM", "LW"])  # "on 103.6 FM"
_BESIDE = (" and ", " or ", "/", ", ")
# What people do with a bus: "they board the 12C".
TAKEN = frozenset("take takes took taking catch catches caught board boarded ride rode".split())
_RACE = re.compile(r"(?:100|200|400|800|1,?500|5,?000|10,?000)m\b")
_ROUTES = frozenset("bus tram train".split())
_ROUTE_GOES = frozenset(["goes", "runs"])
_RUNS = re.compile(r" runs (?:every|hourly|daily|late|from|to|via|between|until|along|past)\b")
# What stands behind the number of one: "the 12C bus", "the 12C goes there".
BUSES = _ROUTES | _ROUTE_GOES | {"service"}
_ENDS = frozenset(".,:;!?)-\"'")
_PLACES_AHEAD = frozenset("in at from across of for near by and".split())
_ADJECTIVES = ("ish", "ese", "an", "ic", "ern", "lsh")  # "for 3 Scottish and 2 Welsh councils"
_NO_ADJECTIVES = frozenset(["Clinic", "Magic", "Music", "Plan", "Republic", "Topic"])
_OR_ANOTHER = re.compile(r" (?:or|and) an? \d")  # "a 14 or a 22"
# "508 compliant": a law that is called by its section.
_LAW = re.compile(
    r"[ -](?:complian(?:t|ce)|conforman(?:t|ce)|accessibility|awareness|compatibility|form)\b"
)
_CLUB = re.compile(r"-[A-Z](?![A-Za-z])")  # "4-H kids"
_JOINED_NAME = re.compile(r"-[A-Z]")  # "Wi-Fi", not "Face-to-face"
_RELEASED = re.compile(r" (?:release|beta|alpha|version|milestone|upgrade)\b")
_OF_NAME = re.compile(r"\b[Tt]he (?:[Rr]ule|[Pp]ower|Group|Gang|Committee|Band|Club|Class) of $")
_JOINS = frozenset(["or", "to", "and", "in", "out"])
# Verbs that begin items of lists before a count: "Held 5 open days", "- Visit 9 NHS sites".
_DO = frozenset(
    "add answer appoint arrange assess attend attract award bring build buy celebrate close "
    "collect complete consult create deliver design develop donate employ establish find fix "
    "gain gather get give grow help hire hold host improve inspect install interview launch "
    "lose make meet mend migrate move need offer open organise plant pledge prepare process "
    "produce protect provide publish raise reach receive recruit recycle reduce refurbish "
    "register remove repair replace rescue resolve retire review run save see seek seize sell "
    "send serve share spend start stop supply support survey tackle teach train transform "
    "treat visit want welcome win write".split()
)
_DONE = _DO | frozenset(
    "held ran sent wrote found won sold put set kept built taught told brought bought began "
    "chose drew grew led lost left dealt fed felt sang shut spoke swept threw cut read heard "
    "paid met".split()
)
# Verbs of headings: "Mayor Opens 12 Parks".
_HEADLINED = _DONE | {f"{verb}s" for verb in _DO} | {f"{verb}es" for verb in _DO}
_OF_SO_MANY = re.compile(r" (?:out )?of (?:the |our |its |their |all )?\d")
_DID = re.compile(r"[a-z]{2,}(?:[^e]ed|ing)|(?:agr|fr|guarant|s)eed")
_CAPITALS = re.compile(r" (?:[A-Z][\w'’-]+ (?:(?:of|and|for|&) (?=[A-Z]))?)*([A-Z][\w'’-]*)")
# Behind these a unit with a capital is no name: "after 2 Hours".
_LASTING = HEDGE_WORDS | frozenset("in after from within for by last next past every".split())
_BEHIND = re.compile(r"(?: [a-z'-]+){1,3}")
_NUMBERED = re.compile(r",? \d")
_STOP = re.compile(r"\n|[.!?] ")
_CONTRACTED = ("'s", "'ve", "'re", "'ll", "'d", "'m", "n't")  # "We've 2 weeks left"
_COUNTED_WITH_A_CAPITAL = frozenset(
    "ambassadors commissioners councillors councils directors fellows governors inspectors judges "
    "members ministers officers partners peers senators states trustees trusts".split()
)
# The first words of parties, whose members are counted: "9 Lib Dem and 2 Green".
_PARTIES = frozenset(
    "Alliance Conservative DUP Green Independent Labour Lib Liberal Plaid Reform SDLP SNP Sinn "
    "Tory UKIP UUP".split()
)
# What inspectors call what they counted: "61 Good and 9 Requires Improvement".
_GRADES = frozenset("Adequate Excellent Good Inadequate Outstanding Poor Satisfactory".split())
_GRADED = re.compile(r" (?:Requires Improvement\b|[A-Z][a-z]+\b(?! [A-Z]))")
# A letter, or capitals, divided by a number: "n/3", "#DIV/0".
_OVER = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]|[A-Z]+)/$")
# What "10x" stands before or behind where it multiplies: "10x faster", "a 2x increase", "grew 3x".
COMPARATIVES = frozenset(
    "more less fewer better worse faster slower quicker higher lower larger smaller bigger greater "
    "cheaper dearer longer shorter stronger weaker wider taller deeper heavier lighter easier "
    "harder safer richer poorer busier older younger likelier cleaner as the what that growth "
    "increase increases decrease reduction reductions improvement improvements rise gain gains "
    "speedup speed-up boost jump surge return returns multiple multiplier magnification zoom over "
    "productivity speed speeds size normal usual".split()
)
_MULTIPLIED = HEDGE_WORDS - {"some", "about", "around", "under", "within"}
# Units that people write with a capital in any text ("40 Megabits"), and shares.
_TECHNICAL = frozenset(["data", "power", "energy", "share"])
_STAFF = frozenset(["fte:", "wte:", "fte", "wte"])  # how many there are, in full-time posts
_VOWELS = frozenset("aeiou")  # symbols of units have none
_LINE = 80  # characters to either side that tell a heading


def part_of_a_word(it: Candidate) -> bool:
    """DS1500, comms2point0, Covid-19, 4G, mid-2016; not "c.200", "under-25s"."""
    low, number = it.text.low, it.number
    before = low[number.start - 2 : number.start - 1] if number.start > 1 else ""
    if it.before == "." and it.bare:  # a .303 rifle, H.264, p.14
        if _GLUED_LABEL.search(low, max(0, number.start - 7), number.start):
            return True
        if before in " (\n=<>" or it.text.cased[number.start - 2 : number.start - 1].isupper():
            return True
    if it.before.isalnum() or it.before == "_":
        circa = it.text.cased[number.start - 1] == "c" and not before.isalnum()
        circa = circa and low[number.digits_end : number.end] != "w"  # a column of Hansard
        return not circa or it.after.isalpha()  # "C40 cities", "c2c trains"
    if it.text.low.startswith("-something", it.number.end):
        return True
    if it.before == "/" and it.bare:
        return bool(_OVER.search(it.text.cased, max(0, number.start - 8), number.start))
    if it.before == "-" and before.isalpha():
        aged = it.word.startswith(("under-", "over-", "sub-"))
        return not number.unit and (not aged or it.next in SPORTS)  # "the under-21 side"
    if it.after.isalpha() or it.after == "_":
        if _ISH.match(low, number.end):
            return False  # "30ish people"; "11ish" may be a time
        decade = _PLURAL.match(low, number.end) and number.plain.endswith("0")
        return not decade or len(number.plain) > 2  # "100s of files" is vague
    return False


def part_of_a_word_in_words(it: Candidate) -> bool:
    """ "twenty-one" is read whole, so a number-word behind a hyphen is part of another word."""
    low, start = it.text.low, it.number.start
    if low.startswith("-something", it.number.end):
        return True
    if it.bare and low.startswith("'s ", it.number.end):
        return True  # "two's company", but not "half a day's work"
    joined = it.before == "-" and start > 1 and low[start - 2].isalpha()
    return joined and not it.word.startswith(_HYPHENED)


def version(it: Candidate) -> bool:
    """2.0.1, Alaveteli 0.25."""
    if "." not in it.number.plain:
        return False
    if _VERSION.match(it.text.low, it.number.start):
        return True
    counts = is_plural(it.next) and it.next[:1].islower() and it.word not in NAMED
    shouted = it.cased.isupper() and len(it.cased) > 1  # "CC BY 2.0", "USWDS 2.0 adds"
    if shouted and it.number.plain.endswith(".0") and it.bare:
        return True
    if not it.bare or counts:
        return False
    if _RELEASED.match(it.text.low, it.number.end):
        return True
    capital = it.cased[:1].isupper() or it.cased[1:2].isupper()  # "jQuery 1.11"
    if it.word in ("ci", "ci:") and it.ahead.endswith(("%", "cent", "confidence")):
        return False  # "3.6% (95% CI 3.2 to 4.1)"
    if it.word.rstrip(":") in LABELS or it.word.rstrip(":") in NAMED:
        return True
    if it.cased[-1:] in _ENDS and not shouted or it.cased == "N=":
        return False  # "Hull: 2.5", but "TLS: 1.2"
    tallies = it.cased.endswith("):") or it.word in _STAFF  # "Staff (FTE): 41.5"
    return capital and not tallies and (shouted or it.word not in NO_NAMES)


def resolution(it: Candidate) -> bool:
    """1080p, a 5k run, a 404 page, the 100m, 6 by 4, 35mm film, a 56k modem."""
    if it.number.currency:
        return False  # "£3-4k"
    if it.word == "by" and it.bare and it.ahead.isdigit():
        return not is_plural(it.next)
    if it.word in _SHOWN_IN and _FOUR_K.match(it.text.low, it.number.start):
        return not it.next or it.next in FUNCTION_WORDS
    if it.word == "the" and _RACE.match(it.text.low, it.number.start):
        return True
    if it.word in _OWN and not it.has_unit and _RUN.match(it.text.low, it.number.start):
        if not it.next or it.next in FUNCTION_WORDS:
            return True
    if it.next in _BANDS:
        return not is_plural(_second_word(it))
    return bool(_RESOLUTION.match(it.text.low, it.number.start)) and not _counts_several(it)


def _counts_several(it: Candidate) -> bool:
    """ "about 404 pages", "up to 503 errors", "500 messages"."""
    if not is_plural(it.next):
        return False
    if it.number.plain == "500" and it.next in _IN_HUNDREDS:
        return True
    return it.word in HEDGE_WORDS or it.word == "another" or it.words[-2:] in _SO_MANY


def _second_word(it: Candidate) -> str:
    """Return the second word behind a number, in lower case."""
    behind = it.text.low[it.number.end : it.number.end + 40].split(None, 2)
    return behind[1].rstrip(".,;:)") if len(behind) > 1 else ""


def multiple(it: Candidate) -> bool:
    """The 10x programme; not "10x faster", "visits grew 3x", "3x a week"."""
    number = it.number
    if number.unit is None or number.unit.name != "times" or number.per:
        return False
    if it.text.low[number.digits_end : number.end] not in ("x", "×"):
        return False
    behind = it.next.lower()
    if behind in COMPARATIVES or it.word in _MULTIPLIED:
        return False
    return MOVES.isdisjoint(it.words[-4:]) or bool(it.next) and is_plural(it.next)


def route(it: Candidate) -> bool:
    """The 42 bus, size 12."""
    bus = it.next.lower() in _ROUTES and it.word in ("the", "a")
    if it.integer and it.word == "the":  # "took the 73 to Poole", "the 88 goes there"
        taken = it.next in _ROUTE_GOES or it.ahead in TAKEN
        bus = bus or it.text.low.startswith(_branches(it), it.number.end)
        bus = bus or taken and not is_plural(it.next) and not it.next[:1].isupper()
        bus = bus or it.next == "runs" and bool(_RUNS.match(it.text.low, it.number.end))
    return bus or it.word == "size"


def _branches(it: Candidate) -> tuple[str, ...]:
    """ "the 21 and 21A": what stands behind a route beside one that branches off it."""
    return tuple(f"{joint}{it.number.plain}{letter}" for joint in _BESIDE for letter in "ab")


def name(it: Candidate) -> bool:
    """Tell whether digits are part of a name, behind, before or inside the rest of it."""
    return name_behind(it) or name_ahead(it) or name_inside(it)


def name_behind(it: Candidate) -> bool:
    """Windows 10, London 2012, FTSE 100: a number behind a name, with no plural noun behind it."""
    if not it.integer:
        return False
    if it.before == "&" or _is_law(it):
        return True
    if it.word in NO_NAMES or it.word in MONTHS or it.word in WEEKDAYS or not _is_name(it.cased):
        return False
    if it.after_first_word and _is_done(it) or _is_told(it) or _is_of_a_group(it):
        return False
    if it.word in NAMED:
        return True
    if is_part(it):
        return False
    if is_plural(it.next) and it.next[:1].islower():
        return _names_before_a_plural(it)
    begins = len(it.words) == 1 and len(it.number.plain) > 3  # "Visits 2016"
    return not begins or it.cased.isupper() or it.next in NO_NAMES


def _is_done(it: Candidate) -> bool:
    """Tell whether a verb that begins an item has what it counts behind it."""
    if it.word in NAMED or it.word not in _DONE and not _DID.fullmatch(it.word):
        return False
    if _OF_SO_MANY.match(it.text.low, it.number.end):
        return True
    found = read_noun(it.text.cased, it.number.end, many=it.number.value != 1)
    return found is not None and (it.number.value == 1 or is_plural(found[0].split()[-1]))


def _is_told(it: Candidate) -> bool:
    """Tell whether a verb in a heading has what it counts behind it: "Council Plants 340 Trees"."""
    if it.word in NAMED or not is_plural(it.next) and not it.next[:1].isupper():
        return False
    if it.word not in _HEADLINED and not (_DID.fullmatch(it.word) and in_heading(it)):
        return False
    return it.counts_things


def _is_of_a_group(it: Candidate) -> bool:
    """Tell whether a group has so many of what is counted: "Labour won 31 seats, the Greens 4"."""
    if not is_plural(it.word) or it.next and it.next != "and":
        return False
    ahead = it.words[-4:-1]
    return "the" in ahead and any(word[0].isdigit() for word in it.words[:-2])


def _is_law(it: Candidate) -> bool:
    """ "508 compliant", "508 standards"; not "fixes for 110 accessibility issues"."""
    if it.number.plain == "508" and it.next in ("standards", "requirements", "guidelines"):
        return True
    if len(it.number.plain) < 3 or not _LAW.match(it.text.low, it.number.end):
        return False
    return not it.counts_things


def _is_name(cased: str) -> bool:
    """Tell whether a word is spelt like a name, with no punctuation behind it."""
    if not cased[:1].isupper() and not cased[1:2].isupper():  # "iOS"
        return False
    if cased == "N=":
        return False  # how many were asked
    return cased[:1].isalpha() and cased[-1:] not in _ENDS and not cased.endswith(_CONTRACTED)


def _names_before_a_plural(it: Candidate) -> bool:
    """ "WO 95 holds the diaries", "with Force 9 winds"; not "in Leeds 12 people"."""
    cased = it.cased
    if len(it.words) == 1 and len(cased) > 1 and (cased.isupper() or _JOINED_NAME.search(cased)):
        return True
    if it.word in ("day", "week"):
        return False  # "in Book Week 12 schools read"
    placed = it.words[-2:-1] and it.words[-2] not in _PLACES_AHEAD
    small = it.number.value is not None and it.number.value < 20
    return bool(placed) and small and cased[1:2].islower()


def name_ahead(it: Candidate) -> bool:
    """Seven Dials, 42 Commando: a number that begins a sentence and a name; not "Five MPs"."""
    if it.word or not it.next[:1].isupper():
        return False
    return it.number.kind == "words" and _is_titled(it) or _begins_a_name(it)


def _is_titled(it: Candidate) -> bool:
    """Tell whether the noun behind a number-word has a capital: "Nine Elms gets a station".

    People and bodies are counted with a capital as well: "Two Fellows joined".
    """
    found = read_noun(it.text.cased, it.number.end) if it.next[1:2].islower() else None
    if found is None or in_heading(it):
        return False
    last = found[0].split()[-1]
    return last.istitle() and last.lower() not in _COUNTED_WITH_A_CAPITAL


def _of_a_name(it: Candidate) -> bool:
    """Tell whether a number completes a name: "the Group of 77"."""
    start = it.number.start
    return bool(_OF_NAME.search(it.text.cased, max(0, start - 24), start))


def _begins_a_name(it: Candidate) -> bool:
    """Tell whether the capitalised words behind a number are a name, and not what it counts.

    "The 92 Group", but not "70 Fire and Rescue staff", "20 Band 5 nurses".
    """
    if it.next.lower() in FUNCTION_WORDS or it.word in HEDGE_WORDS or in_heading(it):
        return False
    if it.next in _PARTIES or _is_graded(it):
        return False
    if it.counts_things:
        return False
    if it.number.value == 1 and it.word in MARKS_OF_LINES:
        return False  # "- 1 Headteacher", an item of a list
    run = _CAPITALS.match(it.text.cased, it.number.end)
    if run is None or is_plural(run[1]):
        return False
    if run[1].endswith(_ADJECTIVES) and run[1] not in _NO_ADJECTIVES:
        return False
    behind = _BEHIND.match(it.text.low, run.end())
    words = behind[0].split() if behind else []
    described = itertools.takewhile(lambda word: word not in FUNCTION_WORDS, words)
    return not _NUMBERED.match(it.text.low, run.end()) and not any(map(is_plural, described))


def _is_graded(it: Candidate) -> bool:
    """ "61 Good", "9 Requires Improvement"; not "the 2 Good Neighbours group"."""
    grade = it.next in _GRADES or it.next == "Requires"
    return grade and _GRADED.match(it.text.cased, it.number.end) is not None


def in_heading(it: Candidate) -> bool:
    """Tell whether most words around a number are capitalised, as in the title of a post."""
    cased, start, end = it.text.cased, it.number.start, it.number.end
    ahead = _STOP.split(cased[max(0, start - _LINE) : start])[-1]
    behind = _STOP.split(cased[end : end + _LINE], maxsplit=1)[0]
    words = [word for word in f"{ahead} {behind}".split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 2 and capitals * 3 >= len(words) * 2


def name_inside(it: Candidate) -> bool:
    """The 92 Group, on 5 Live: a number before capitals that end in no plural; "a 180"."""
    if it.after == "-" and it.integer and _CLUB.match(it.text.cased, it.number.end):
        return True
    if not it.word or it.number.kind == "fraction":
        return False
    if it.word in ("a", "an"):
        joined = it.after == "-" and not it.next  # "a 6-8 month plan", "a two- or three-day one"
        alone = not it.next and not joined or it.next in FUNCTION_WORDS and it.next not in _JOINS
        return alone or bool(_OR_ANOTHER.match(it.text.low, it.number.end))
    if len(it.next) == 2 and it.next[0].isupper() and it.next[1] == "s":
        return True  # "the four Ps"
    if it.word == "of" and not is_plural(it.next) and _of_a_name(it):
        return True
    return it.integer and it.next[:1].isupper() and it.next[1:2].islower() and _begins_a_name(it)


def titled_unit(it: Candidate) -> bool:
    """38 Degrees, the Ten Hours Act: a unit with a capital is part of a name."""
    number, cased = it.number, it.text.cased
    if number.unit is None or number.currency or number.age or number.unit.kind in _TECHNICAL:
        return False
    unit = cased[number.digits_end : number.end]
    capital = number.kind == "numeral" and number.scale == 1 or cased[number.start].isupper()
    titled = unit[1:2].isupper() and unit[2:4].islower() and unit[2:4].isalpha()  # not " Mt CO2"
    named = capital and unit[:1] in (" ", "-") and titled
    # A symbol is spelt with a capital anywhere: "50 Hz", "a 2 Mbps line".
    return named and not _VOWELS.isdisjoint(unit) and it.word not in _LASTING and not in_heading(it)


def name_in_words(it: Candidate) -> bool:
    """Tell whether a number-word is part of a name."""
    return name_in_capitals(it) or name_ahead(it) or name_inside(it)


def name_in_capitals(it: Candidate) -> bool:
    """World War Two, BBC One, Seven Oaks: a number-word with a capital in mid-sentence."""
    cased, start = it.text.cased, it.number.start
    if not cased[start].isupper() or not it.words:
        return False
    if it.cased[-1:] in ".!?:;-\"'" or cased[start : start + 3].isupper():
        return False
    return it.cased[:1].isupper() or it.next[:1].isupper()


PART_OF_A_WORD = Veto(
    "part of a word", "Digits, or a number-word, inside another word or a code.",
    takes=("the DS1500 form", "on the M25", "his .303 rifle", "two's company", "n/3 of it",
           "a 30-something couple"),
    leaves=("the under-25s", "twenty-one people came", "it was c.200 people"),
    digits=part_of_a_word, words=part_of_a_word_in_words, odd=True, not_bare=True,
    ends_range=True,
)  # fmt: skip
VERSION = Veto(
    "version", "The version of a program, a standard or a licence.",
    takes=("version 2.0.1", "Alaveteli 0.25", "under CC BY 2.0"),
    leaves=("Of them 2.5 million came", "we had 2.4 visits each"),
    digits=version, not_bare=True, elided=True, spread=Spread(backwards=False, plural=True),
)  # fmt: skip
RESOLUTION = Veto(
    "resolution", "A screen, a film, a modem, a race or an error that is called by a number.",
    takes=("in 1080p", "a 5k run", "a 404 page", "she won the 100m", "prints of 6 by 4",
           "a 28.8k modem"),
    leaves=("a 600px banner", "it is 100m away", "404 people came"),
    digits=resolution, not_bare=True,
)  # fmt: skip
MULTIPLE = Veto(
    "multiple", "A number with an x that compares nothing: a name, or how many of a thing.",
    takes=("the 10x programme", "we sent it to 10x so far", "10x's approach"),
    leaves=("it is 10x faster", "visits grew 3x", "a 2x increase", "10x the number of calls",
            "3x a week"),
    digits=multiple, not_bare=True,
)  # fmt: skip
ROUTE = Veto(
    "route", "The number of a bus, a tram, a train or a size.",
    takes=("the 42 bus", "took the 73 to Poole", "shoes of size 12", "the 73 runs hourly"),
    leaves=("42 buses ran", "the 73 runs were late", "the 45 from the pilot came"),
    digits=route,
)  # fmt: skip
NAME = Veto(
    "name", "Part of a name: of a program, an event, a body, a work or a place.",
    takes=("Windows 10", "the S&P 500", "The 92 Group met", "World War Two", "on 6 Music",
           "he did a 180 on it"),
    leaves=("in Leeds 12 people met", "The 32 London boroughs met.", "28 Member States",
            "In Leeds 45 out of 60 shops replied.", "At Hull 550 (38%) replied.",
            "It has 30 Labour, 9 Lib Dem and 2 Green members.",
            "Meeting 40 NHS managers took weeks."),
    digits=name, words=name_in_words, ends_range=True, elided=True,
    spread=Spread(backwards=False, plural=True),
)  # fmt: skip
TITLED_UNIT = Veto(
    "titled unit", "A unit with a capital, in a name.",
    takes=("38 Degrees wrote", "the Ten Hours Act"),
    leaves=("it turned 38 degrees", "How We Saved £2.4 Million in 18 Months"),
    digits=titled_unit, words=titled_unit, not_bare=True,
)  # fmt: skip
