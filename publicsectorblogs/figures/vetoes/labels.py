"""Numbers that tell one of a kind from the others: chapter 3, phase two, Year 6, points 4 and 5."""

from __future__ import annotations

import re
from collections.abc import Callable

from publicsectorblogs.figures.candidate import Candidate, is_part
from publicsectorblogs.figures.lengths import LENGTHY
from publicsectorblogs.figures.lexicon import (
    DAYS,
    FUNCTION_WORDS,
    LABELS,
    LABELS_CAPITAL,
    LABELS_IN_WORDS,
    NOT_LABELS,
    ORDERS,
    PRONOUNS,
    SMALL,
)  # fmt: skip
from publicsectorblogs.figures.nouns import is_plural, read_noun
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.vetoes.names import BUSES, TAKEN
from publicsectorblogs.figures.vetoes.veto import Spread, Veto

# Nouns that make a class of what stands behind their number: "a class 2 licence", ...
_CLASSES = frozenset(
    "class type category grade group tier level model mark series schedule part form band phase "
    "stage zone size factor rank route section generation force".split()
)
# ... and those of them that do so without an article, up to a number: "in type 1 departments".
_KINDS_OF = frozenset("type category tier level grade class band zone".split())
_LAST_KIND = 9
_OF_A_KIND = frozenset("in of at for with from to".split())
# "By week 9", "in year 2".
_TIMES = frozenset(["week", "day", "year", "month", "quarter"])
_TIMES_AHEAD = frozenset(
    "in by of at from until since on after to than for before through about "
    "between around into towards".split()
)
_NORMS = frozenset(["target", "limit", "median", "mean", "norm"])
# What stands before an unknown noun that its number names: "in reception 2".
_PLACED = frozenset("in at from on of via see the by outside near room and or".split())
# These labels take a count as well: "the figures 20 people gave".
_COUNTED_TOO = frozenset(
    "row rows figures tip tips part option type point zone bay floors steps bed beds desk question "
    "code round frame screen iteration title pool error status route slide sketch prototype "
    "concept participant user ticket issue request standard mission theme objective priority "
    "principle form bus play task journey card image screenshot release box amendment bug invoice "
    "lap".split()
)
_KINDS = LABELS | LABELS_CAPITAL | LABELS_IN_WORDS
_EITHER = LABELS | {"number"}
_FEW = 20
_MORE = frozenset(["more", "fewer", "others"])  # "and plant 12 more"
# What goes on from one number of a list to the next: "points 4 and 5", "rounds one to three".
_LIST_BEHIND = re.compile(
    rf"(?:, (?:and |or )?| and | or | to | through |-| & )(?:\d{{1,3}}(?![\d%]|,\d|\.\d)|"
    rf"{alternatives(frozenset(SMALL))})(?![a-z])"
)
_COUNTED_ENDS = re.compile(r"$|[,;.)\n]| (?:and|in|for|from|at|on|with)\b")
_COUNTED = re.compile(r"-\d+ [a-z]+s\b")  # "and negotiate 6-8 weeks"
# Participles, adverbs and adjectives: "the more manageable 12".
_NO_NOUNS = ("ed", "ing", "ly", "s", "able", "ible", "ous", "ful", "ive", "less")
# The word behind one of these is a verb: "we serve 12.", "they will build 7."
_BEFORE_VERBS = frozenset(
    "i we you he she they who it will would can could may might must shall should did do does "
    "don't didn't doesn't not never also".split()
)
# Digits and a letter that stands for a unit elsewhere: "flat 12g".
_LETTER = re.compile(r"\d{1,3}[cfghklmpstw](?![a-z0-9²³])")
_WITH_A_LETTER = frozenset(
    "annex annexe appendix article bus chapter class clause flat flats form gate house junction no "
    "para paragraph part plot regulation room rooms route rule schedule seat section sections tram "
    "unit".split()
)
_STREET = re.compile(r"(?: [A-Z][\w'’]+){1,3} (?:Avenue|Close|Drive|Lane|Place|Road|Street)\b")
_HIGHER = frozenset("cheaper dearer heavier lighter longer shorter more less higher".split())
_WHERE, _SEE = frozenset(["above", "below"]), frozenset(["see", "(see"])
# The last year of school.
_LAST_SCHOOL_YEAR = 13
# Emissions come in three scopes.
_LAST_SCOPE = 3
# Labels only at the end of a clause or before "of": "game 3 of 5", "class 4,".
_ALONE = frozenset("note column game match heat cell class".split())
_OWN = frozenset(["a", "the", "our", "that"])
_ENDS_OR_OF_SO_MANY = re.compile(r"$|[.,;:)\n](?!\d)| of \d")
# Right before a number: "see ch. 3", "ss. 4-5", "on p 45", "§ 7", but not "40 p. In all 12".
_WITHOUT_A_POINT = frozenset("p s ss cl sch reg art".split())
_LONGEST_IN_SHORT = 12  # characters: "under sch. "
_IN_SHORT = re.compile(
    r"(?<![\w'.-])(?:chs?|secs?|arts?|pts?|sch|cl|regs?|pgs?|cols?|ss?|rr?|q|eqs?|fns?|eps?|"
    r"(?<!\d )p)\. ?$"
    r"|\b(?:see|on|at|in) p $|[§¶№] ?$|(?<=\w )# $"
    r"|\b(?:under|by|see|with|an?|the|and|or|of) (?:ss?|cl|sch|reg|art) $"
)
# What follows a verb in -s and no plural noun: "option 3 costs too much", "step 2 needs a fix".
_DOES = re.compile(
    r" (?!ha|wa)[a-z]+s (?:too|how|what|why|whether|us|it|them|me|only|not|also|more|less|better|"
    r"worse|best|well|badly|out|(?:the|our|their|its|your)(?= [a-z]+[.,;]|"
    r" (?:[a-z]+ )?[a-z]+ (?:of|to|in|for|and|at|on|with|that|is)\b)|"
    r"an? (?!day|week|month|year|hour|minute|night|time|quarter))\b"
)
# Names of days, places and bodies end with these: "Christmas Day", "Town Hall", "Policy Unit".
_ENDS_OF_NAMES = frozenset(
    "day week year hall lab unit team group area project building studio challenge".split()
)
_NAME_AHEAD = re.compile(r"\b[A-Z][\w'’]+ [A-Z]\w+ $")
_JOINTS = frozenset(["and", "or", "to"])
_LISTED = frozenset([*SMALL, *_JOINTS, *map(str, range(100))])
_EACH = frozenset("per each every last next both all these those".split())
_CLAUSE_ENDS = (";", ".", ":", "and", "but", "while")
_SINGULAR = frozenset(["was", "is", "has"])
# Behind these a noun is told apart already, and the number counts: "at this stage 30 were".
_POINTING = _EACH | frozenset(["this", "previous", "same"])
_NO_LABEL = frozenset("a an the per each every last this next that one same".split())


def label(it: Candidate) -> bool:
    """Chapter 3, phase two, Year 6, in reception 2: a noun that the number tells from others."""
    if not it.bare or it.number.kind not in ("numeral", "words"):
        return it.number.kind == "numeral" and _is_lettered(it)
    noun = it.word.rstrip(".:(")
    if _is_label_in_short(it):
        return not is_plural(it.next)
    if noun.endswith("(s)"):  # "page(s) 4 and 5"; not "the number(s) 12 people gave"
        return noun.removesuffix("(s)") in _EITHER and not is_plural(it.next)
    if it.number.kind == "words":
        return _label_in_words(it, noun)
    if _is_answer(it) or (it.word.endswith(":") or noun == "building") and _is_counted(it):
        return False  # "Yes: 45, no: 32", "Team: 1 manager, 2 designers", "Building 300 new homes"
    if noun in LABELS_CAPITAL and it.cased[:1].isupper():
        return _is_label_in_capitals(it, noun)
    if _again(it, noun):
        return True
    if noun not in LABELS and _is_title(it):
        return len(it.number.plain) == 1  # "Why 3: nobody knew"
    if noun in _CLASSES and _is_kind(it, noun):
        return True
    if noun in LABELS or it.word in LABELS:
        return _is_common_label(it, noun)
    if noun in _ALONE and _stands_alone(it):
        return True
    if rule := _OTHER_LABELS.get(noun):
        return rule(it, noun)
    if it.next in _WHERE and noun not in NOT_LABELS and not _SEE.isdisjoint(it.words):
        return True  # "see hack 5 below"
    if it.next in _PRESSED and _is_pressed(it):
        return True
    return in_a_list_of_labels(it) or _is_class(it, noun) or _is_place(it, noun)


def _is_label_in_capitals(it: Candidate, noun: str) -> bool:
    """ "Day 3", "in Key Stage 2"; not "Days: 3", "on Christmas Day 12 people", "Plan 20 visits"."""
    if _totals(it, noun):
        return False
    if noun in _ENDS_OF_NAMES and is_plural(it.next) and _ends_a_name(it, noun):
        return False
    return len(it.words) > 1 or noun not in ORDERS or not is_plural(it.next)


def _is_title(it: Candidate) -> bool:
    """Tell whether a word with a capital, a number and a colon begin a line: "Why 3: ..."."""
    return it.after == ":" and it.integer and len(it.words) == 1 and it.cased.istitle()


def _is_kind(it: Candidate, noun: str) -> bool:
    """ "14 type 2 patients", "14 type 1 and type 2 patients", "in type 1 departments"."""
    if not it.integer:
        return False
    if it.ahead.isdigit() or _is_second_class(it):
        return True
    return noun in _KINDS_OF and it.ahead in _OF_A_KIND and len(it.number.plain) == 1


def _is_common_label(it: Candidate, noun: str) -> bool:
    """ "chapter 3", "Option 2 costs £300"; not "at this stage 30 were", "outcomes: 300 people"."""
    pointed = it.ahead in _POINTING and not it.cased[:1].isupper()
    pointed = pointed or noun in _COUNTED_TOO and it.ahead in PRONOUNS
    if pointed or _totals(it, noun):
        return False
    if len(it.words) == 1 and it.integer and it.cased.istitle() and noun not in ORDERS:
        return True
    counts = noun in _COUNTED_TOO or it.word.endswith(":")
    return not (counts and is_plural(it.next)) or _does_something(it, noun)


def _stands_alone(it: Candidate) -> bool:
    """ "in game 3,", "game 3 of 5"; not "a game 3 people saw", "our class 12"."""
    if it.ahead in _POINTING or it.ahead in _OWN:
        return False
    return it.integer and bool(_ENDS_OR_OF_SO_MANY.match(it.text.low, it.number.end))


def _is_lettered(it: Candidate) -> bool:
    """ "flat 12g", "section 12C", "the 12C bus", "12g Mill Lane"; not "the room 12m wide"."""
    low, number = it.text.low, it.number
    start = number.start
    letter = _LETTER.match(low, start)
    if letter is None or number.currency:
        return False
    if it.next[:1].isupper():
        return bool(_STREET.match(it.text.cased, number.end))
    capital = it.text.cased[letter.end() - 1].isupper()
    if capital and it.word in ("the", "a") and (it.next in BUSES or it.ahead in TAKEN):
        return True
    if is_plural(it.next) or it.next in _HIGHER or LENGTHY.match(low, number.end):
        return False
    return it.word in _WITH_A_LETTER and it.ahead not in _NO_LABEL


def _ends_a_name(it: Candidate, noun: str) -> bool:
    """ "on Christmas Day 12 people", "at the Town Hall 340 people"; not "in Sprint Team 3"."""
    value = it.number.value
    if it.ahead in FUNCTION_WORDS or value is None or value < _FEW and noun not in _TIMES:
        return False
    start = it.number.start
    return it.next.islower() and bool(_NAME_AHEAD.search(it.text.cased[max(0, start - 40) : start]))


def _is_label_in_short(it: Candidate) -> bool:
    """ "see sec. 4", "on p. 45", "§ 7"; not "in an app. 3 of us"."""
    if not it.integer:
        return False
    start = it.number.start
    ahead = it.text.low[max(0, start - _LONGEST_IN_SHORT) : start]
    last = ahead.rstrip().rpartition(" ")[2]
    short = last[-1:] in ".§¶№#" or last in _WITHOUT_A_POINT
    return short and bool(_IN_SHORT.search(ahead))


def _does_something(it: Candidate, noun: str) -> bool:
    """Tell a verb behind a label from a plural: "option 3 costs too much", not "3 tests a day"."""
    few = it.integer and it.number.value is not None and it.number.value <= _FEW
    return few and not noun.endswith("s") and bool(_DOES.match(it.text.low, it.number.end))


def _is_second_class(it: Candidate) -> bool:
    """The 2 of "14 type 1 and type 2 patients"."""
    return it.ahead in ("and", "or") and it.words[-4:-3] == [it.word] and it.words[-3].isdigit()


def _is_answer(it: Candidate) -> bool:
    """ "No: 45", "yes: 45, no: 32"; not "room no: 32"."""
    ahead = it.ahead.rstrip(",;.%")
    return it.word == "no:" and (not ahead or ahead.isdigit())


def _is_counted(it: Candidate) -> bool:
    """Tell whether a noun in small letters follows that the number counts."""
    one = it.number.value == 1
    found = read_noun(it.text.cased, it.number.end, many=not one)
    if found is None or not it.next[:1].islower():
        return False
    noun, end = found
    if one:  # "Team: 1 manager, 2 designers", but not "Step: 1 open the page"
        return it.integer and bool(_COUNTED_ENDS.match(it.text.low, end))
    return it.number.kind == "numeral" and is_plural(noun.split()[-1])


def in_a_list_of_labels(it: Candidate) -> bool:
    """Tell whether a plural and a list of numbers are names: "points 4 and 5"."""
    if not it.word.endswith(("s", ",")) and it.word not in _JOINTS:
        return False
    ahead = list(it.words)
    listed = []
    while ahead and ahead[-1].rstrip(",") in _LISTED:
        listed.append(ahead.pop().rstrip(","))
    last = ahead[-1] if ahead else ""
    kinds = LABELS_IN_WORDS if it.number.kind == "words" else _KINDS
    if not last.endswith("s") or kinds.isdisjoint([last[:-1], last.removesuffix("es")]):
        return False
    if listed:
        return listed[-1] not in _JOINTS
    return bool(_LIST_BEHIND.match(it.text.low, it.number.end))


def _label_in_words(it: Candidate, noun: str) -> bool:
    """Phase two; "survives week two.", "in week two"."""
    if noun in _KINDS_OF and _is_kind_in_words(it):
        return True
    if noun not in _TIMES or is_plural(it.next):
        named = noun in LABELS_IN_WORDS and not is_plural(it.next) and it.ahead not in _POINTING
        return named or in_a_list_of_labels(it)
    alone = not it.next or it.next.lower() in FUNCTION_WORDS
    return it.ahead in ("in", "by") or alone and it.ahead not in _NO_LABEL


def _is_kind_in_words(it: Candidate) -> bool:
    """ "a category two call", "in band two staff"; not "in each category two people"."""
    value = it.number.value
    if value is None or value > _LAST_KIND:
        return False
    if is_plural(it.next):
        return not it.ahead or it.ahead in _OF_A_KIND
    return it.ahead not in _POINTING


def _totals(it: Candidate, noun: str) -> bool:
    """ "Pages: 12", how many of them there are; not "pages: 12 and 14"."""
    alone = it.word.endswith("s:") and not _LIST_BEHIND.match(it.text.low, it.number.end)
    return alone and noun.endswith("s")


def _again(it: Candidate, noun: str) -> bool:
    """ "year 1 and year 2": the same noun again, and another number."""
    low, end = it.text.low, it.number.end
    if not low.startswith((" and ", ", ", " or "), end):
        return False
    for joint in (f" and {noun} ", f", {noun} ", f" or {noun} ", f", and {noun} "):
        if noun and low.startswith(joint, end):
            return it.integer and low[end + len(joint) : end + len(joint) + 1].isdigit()
    return False


def _see(it: Candidate, noun: str) -> bool:
    """ "see 4.2 above"."""
    return "." in it.number.plain


def _numbered(it: Candidate, noun: str) -> bool:
    """ "plays numbered 5, 8, and 13"; not "they numbered 450 people"."""
    return not is_plural(it.next) and is_plural(it.ahead)


def _school_year(it: Candidate, noun: str) -> bool:
    """ "in school year 8", "years 4 to 8", "year 9, 10 and 12"."""
    value = it.number.value
    if it.integer and value is not None and value <= _LAST_SCHOOL_YEAR:
        if it.ahead == "school" and not is_plural(it.next):
            return True
        if _LIST_BEHIND.match(it.text.low, it.number.end) and it.ahead not in _NO_LABEL:
            return True
    return noun == "year" and _numbered_time(it, noun)


def _gas(it: Candidate, noun: str) -> bool:
    """ "bake it at gas 7"; not "natural gas 40 homes use", "gas 4 times a day"."""
    value = it.number.value
    if it.next == "in" or is_plural(it.next):
        return False
    return it.integer and value is not None and value < 10


def _package(it: Candidate, noun: str) -> bool:
    """Work package 4; not "in the package 4 items"."""
    return it.ahead == "work" and not is_plural(it.next)


def _urgency(it: Candidate, noun: str) -> bool:
    """ "13,000 red 1 calls", "called red 2"; not "of the red 12 were cars", "Red: 3"."""
    return it.integer and len(it.number.plain) == 1 and it.word.isalpha()


def _number(it: Candidate, noun: str) -> bool:
    """Number 12; not "our members number 450"."""
    return noun == "numbers" or not is_plural(it.ahead)


def _no(it: Candidate, noun: str) -> bool:
    """No 10; not "no 12 people"."""
    return not is_plural(it.next)


def _scope(it: Candidate, noun: str) -> bool:
    """ "scope 3 emissions", "scopes 1 and 2"; not "we scope 3 projects a week"."""
    value = it.number.value
    if not it.integer or value is None or value > _LAST_SCOPE:
        return False
    return it.next == "emissions" or not is_plural(it.next)


def _one_of_a_kind(it: Candidate, noun: str) -> bool:
    """ "in commit 4711", "coach B, seat 24"; not "to commit 40 more to it", "we seat 24"."""
    placed = it.ahead in _PLACED or it.ahead in _WITH or it.ahead[-1:] in _PAUSES
    placed = placed or noun in _NO_VERBS and it.ahead not in _NO_LABEL
    return it.integer and placed and not it.counts_things


def _is_pressed(it: Candidate) -> bool:
    """The 2 and the 3 of "press 1 for tax, 2 for homes or 3 to hold"."""
    listed = it.word in _JOINTS or it.word.endswith(",")
    return listed and it.integer and len(it.number.plain) == 1 and _numbered_before(it, "press")


def _par(it: Candidate, noun: str) -> bool:
    """ "a par 4", "par 5 holes"; not "on a par 4 times out of 5"."""
    value = it.number.value
    few = it.integer and value is not None and 3 <= value <= 6
    return few and (it.next in _HOLES or not is_plural(it.next))


def _press(it: Candidate, noun: str) -> bool:
    """ "For help press 2"; not "they press 2 suits a day"."""
    return it.integer and len(it.number.plain) == 1 and not is_plural(it.next)


def _numbered_time(it: Candidate, noun: str) -> bool:
    """ "by week 9", "week 1, week 6"; not "a year 20 people"."""
    again = _numbered_before(it, noun)
    described = it.ahead in ("the", "our") and it.next.islower() and it.next not in FUNCTION_WORDS
    begins = not it.ahead and it.next == "of"  # "Year 2 of the plan"
    told = it.ahead.endswith(_CLAUSE_ENDS) and it.next in _SINGULAR  # "; day 3 was wet"
    told = told or it.ahead in ("is", "was") and not it.next  # "It was week 12."
    named = it.ahead in _TIMES_AHEAD or again or described or begins or told
    return named and not is_plural(it.next)


_WITH = frozenset(["with", "for", "as", "but"])
_NO_VERBS = frozenset(["juror", "interviewee", "respondent"])
_PAUSES = frozenset(["", ",", ";", ":"])
_PRESSED = frozenset(["for", "to", "if"])
_HOLES = frozenset(["holes", "fours", "threes"])
# Nouns that are not a label everywhere, and the function that tells whether they are.
_OTHER_LABELS: dict[str, Callable[[Candidate, str], bool]] = {
    "scope": _scope, "scopes": _scope, "press": _press,
    "see": _see, "gas": _gas, "number": _number, "numbers": _number, "no": _no,
    "package": _package, "par": _par,
    **dict.fromkeys(
        "aim commit exhibit interviewee juror respondent seat story witness".split(),
        _one_of_a_kind,
    ),
    **dict.fromkeys(_TIMES | {"wk"}, _numbered_time), "year": _school_year, "years": _school_year,
    "numbered": _numbered, **dict.fromkeys(["red", "amber"], _urgency),
}  # fmt: skip


def _is_class(it: Candidate, word: str) -> bool:
    """Tell whether a noun and its number describe another: "a class 2 licence"."""
    classed = word in _CLASSES and it.integer and it.ahead in ("a", "an", "the")
    return classed and it.next.islower() and not is_plural(it.next)


def _numbered_before(it: Candidate, word: str) -> bool:
    pairs = zip(it.words, it.words[1:-1], strict=False)
    return any(one == word and other.strip(".,:;").isdigit() for one, other in pairs)


def _is_place(it: Candidate, word: str) -> bool:
    """Tell whether an unknown noun is a label: "the kiosk in reception 2", "gate 4."."""
    value = it.number.value
    if not it.integer or value is None or not it.word.isalpha() or len(word) < 3:
        return False
    if word in _NORMS and it.after == ")":
        return False  # "it took 8 days (target 6)"
    if word in DAYS:
        return False  # "on Tuesday 198 came", as a day of a month is a date
    if (
        word in NOT_LABELS
        or it.ahead in _BEFORE_VERBS
        or word.endswith(_NO_NOUNS)
        or it.ahead in ("a", "an")
    ):
        return False  # "fell to a mere 12"
    if it.ahead in _PLACED:
        if is_part(it):
            return False  # "in the end 84 of the 120"
        alone = not it.next and not _COUNTED.match(it.text.low, it.number.end)
        if it.ahead in ("and", "or") and value >= _FEW:
            return False  # "and safeguard 300 in May"
        behind = it.next.lower()
        return value < 1000 and (alone or behind in FUNCTION_WORDS and behind not in _MORE)
    return value < _FEW and not it.next and it.after != "-"  # "negotiate 6-8 weeks"


LABEL = Veto(
    "label", "The number of a chapter, a class or a thing, behind the noun that it tells from "
    "others.",
    takes=("chapter 3", "step two", "Year 6 pupils", "sections 2 and 3", "type 2 diabetes",
           "scope 3 emissions", "in commit 4711", "a par 4 hole",
           "coach B, seat 24", "press 2 for rent or 3 to hold",
           "years 4 to 8", "sprints one, two and three", "plays numbered 2 and 4"),
    leaves=("a year 20 people left", "our members number 450", "Build 300 homes.",
           "to commit 40 more to it", "we seat 24 there",
            "its outcomes: 300 people came", "In Hull 266 of 1,032 carers came.",
            "It fell to a mere 12."),
    digits=label, words=label, not_bare=True,
    spread=Spread(
        backwards=False, plural=True, runs_on=frozenset([" "]),
        of_classes=_CLASSES, describes=frozenset("classes pupils students learners".split()),
    ), ends_range=True,
)  # fmt: skip
