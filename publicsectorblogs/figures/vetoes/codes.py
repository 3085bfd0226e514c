"""Numbers of programs and models: what is typed, returned or shown, and how well a model fits."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.lexicon import HEDGE_WORDS, MOVES
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.vetoes.veto import Spread, Veto

# `tabindex="0"`, "&page=2": a name, an equals sign and perhaps a quote.
_ASSIGNED = re.compile(r"[a-z][\w-]+=[\"']?$")
# "next(100);", "moveForward(100)": a call, by what only code has in its name or behind it.
_CALLED = re.compile(r"[a-z][A-Z]\w*\($|\w[._]\w+\($")
# Properties of a style sheet whose values have no unit.
_STYLED = re.compile(r"\b(?:font-weight|line-height|z-index|opacity|flex-grow|margin|padding): ?$")
_PORT = re.compile(r"(?:localhost|\d\.\d{1,3}|[a-z]\.[a-z]{2,6}):$|(?<![a-z0-9]):\+$")
_TYPED = frozenset("type run command flag option switch ls chmod kill git the".split())
# Words before an example, and those for codes that it may be one of: "codes like 40213".
_EXAMPLE = frozenset(["e.g.", "eg", "like", "as", "example", "i.e."])
_CODES = frozenset(
    "code codes number numbers reference references id ids identifier identifiers postcode "
    "postcodes zip account accounts urn uprn".split()
)
_SECRETS = frozenset(["passcode", "pin", "password"])
_SHORTEST_CODE = 4
_ONLY = frozenset(["only", "just", "another", "totalled"])
# A count with more digits has commas, or says what it counts.
_LONGEST_COUNT = 6
_ERROR = re.compile(r"[45]\d\d (?:error|response|status|bad request|not found)(?![a-z])")
# How well a model fits, and how sure a test is: no unit, and between 0 and 1.
_FIT = re.compile(
    r"(?<![a-z0-9])(?:log loss|accuracy|precision|recall|f1|f-score|f-measure|auc|wer|kappa|rho|"
    r"alpha|α|r-squared|correlat(?:ion|ed|es)|coefficient|specificity|sensitivity|similarity|"
    r"confidence|probability|likelihood|threshold|"
    r"[rp]|r2)(?:-| )?(?:scores?|values?|coefficients?|levels?|rates?)?"
    r"(?: (?:is|was|of|at|to|reached|above|below|over|under|around|about|between|only|just))* ?"
    r"[:=<>≤≥~(]? ?-?$"
)

# The letters of tests, with their degrees of freedom in brackets: "F(2, 61) = 3.8".
_LETTERS = r"(?<![A-Za-z0-9])(?:t|F|z|Z|d|χ2|χ²|η2|η²)"
_TESTED = re.compile(rf"{_LETTERS}(?: ?\([\d., ]+\))? ?[=<>] ?-?$")
_DEGREES = re.compile(rf"{_LETTERS} ?\((?:\d+, ?)?$")
_DEGREES_END = re.compile(r"(?:, ?\d+)?\) ?[=<>] ?-?\d")
_TEST = 24
_SIGNS = frozenset("=<>-(,")


def code(it: Candidate) -> bool:
    """`tabindex="0"`, next(100), localhost:80, "ls -1", "codes like 40213", a 422 error."""
    low, number = it.text.low, it.number
    if it.before in "=\"'(:+-" and _is_typed(it):
        return True
    if not it.bare or number.kind != "numeral":
        return False
    if len(number.plain) == 3 and _ERROR.match(low, number.start) and not it.counts_things:
        return True
    if it.integer and _is_example(it):
        return True
    return it.word[-1:] == ":" and bool(
        _STYLED.search(low[max(0, number.start - 16) : number.start])
    )


def _is_typed(it: Candidate) -> bool:
    """Tell whether a number is part of a program, or of a command."""
    number, cased = it.number, it.text.cased
    ahead = cased[max(0, number.start - 40) : number.start]
    if it.before in "=\"'":
        return bool(_ASSIGNED.search(ahead.lower()))
    if it.before == "(":
        called = _CALLED.search(ahead) or cased.startswith(");", number.end)
        return bool(called) and it.after == ")" and ahead[-2:-1].isalnum()
    if it.before in ":+":
        return it.bare and bool(_PORT.search(ahead.lower()))
    typed = ahead[-2:-1].isspace() and it.integer and it.bare
    return typed and not _TYPED.isdisjoint(it.words[-3:]) and not is_plural(it.next)


def _is_example(it: Candidate) -> bool:
    """ "codes like 40213", "a number (e.g. 581309501)", 581309501 alone."""
    digits = len(it.number.plain)
    if digits < _SHORTEST_CODE or it.word in HEDGE_WORDS:
        return False
    if it.counts_things:
        return False
    if digits > _LONGEST_COUNT:
        return not _is_told_as_a_sum(it)
    if it.word == "is" and it.ahead in _SECRETS:
        return True
    shown = it.word.rstrip(",:") in _EXAMPLE
    return shown and any(word.strip(",:()") in _CODES for word in it.words[-6:])


def _is_told_as_a_sum(it: Candidate) -> bool:
    """ "visits fell to 1234567", "a total of 1234567"; not "the key 1234567"."""
    if it.word == "to":
        return not MOVES.isdisjoint(it.words[-3:-1])
    return it.word in _ONLY or it.word == "of" and it.ahead in ("total", "population")


# "Odds ratios (OR): 2.4, 95% confidence interval (CI): 1.2-3.1"
_RATIOS = re.compile(r"\b(?:odds|rate|risk|hazard|mortality) ratios?\b[^;\n]{0,70}$")
_RATIO = 100  # characters that hold it


def statistic(it: Candidate) -> bool:
    """An accuracy of 0.88, (r = 0.4), p < 0.05, t(61) = 2.4."""
    number = it.number
    apart = it.before == " " and it.text.low[number.start - 2 : number.start - 1] in _SIGNS
    if (apart or it.before in _SIGNS) and _is_of_a_test(it):
        return True
    if "." not in number.plain or is_plural(it.next):
        return False
    if it.bare and _RATIOS.search(it.text.low, max(0, number.start - _RATIO), number.start):
        return True
    if number.value is None or not 0 <= number.value <= 1:
        return False
    return bool(_FIT.search(it.text.low[max(0, number.start - 48) : number.start]))


def _is_of_a_test(it: Candidate) -> bool:
    """Both numbers of "t(61) = 2.44", all of "F(2, 61) = 3.8", and "Cohen's d = 0.4"."""
    cased, number = it.text.cased, it.number
    ahead = cased[max(0, number.start - _TEST) : number.start]
    if _TESTED.search(ahead):
        return True
    return bool(_DEGREES.search(ahead)) and bool(_DEGREES_END.match(cased, number.end))


CODE = Veto(
    "code", "A number that is typed, returned or shown as an example.",
    takes=('set tabindex="0"', "type ls -1 there", "localhost:4180", "a 422 error",
           "codes like 40213", "a key (e.g. 581309501)"),
    leaves=("we fixed 422 errors", "codes for 40213 people", "it served 1234567 requests"),
    digits=code, not_bare=True,
)  # fmt: skip
STATISTIC = Veto(
    "statistic", "How well a model fits, or how sure a test is.",
    takes=("an accuracy of 0.88", "they correlate (r = 0.4)", "with p < 0.05",
           "it held (t(61) = 2.4)"),
    leaves=("an accuracy of 88%", "it weighs 0.4 kg"),
    digits=statistic, spread=Spread(),
)  # fmt: skip
