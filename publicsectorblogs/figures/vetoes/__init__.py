"""Why a number is no figure: the vetoes, of which the first that holds decides.

To add a veto, write its rule, a function of a `Candidate`, into the module of its concern, and a
`Veto` record below it with what it means and examples of what it takes and what it leaves; then put
the record into `VETOES` where it is to be asked. The tests run its examples, and
`python -m publicsectorblogs.figures.describe` puts it into docs/figures.md.
"""

from __future__ import annotations

from itertools import product

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.digits import LONGEST
from publicsectorblogs.figures.lexicon import FUNCTION_WORDS, NO_NAMES
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.vetoes import (
    addresses,
    codes,
    idioms,
    labels,
    lengths,
    marks,
    names,
    other_languages,
    times,
)  # fmt: skip
from publicsectorblogs.figures.vetoes.veto import Rule, Veto

# In the order in which they are asked, which matters: the first that holds decides. Those that look
# at the digits alone come before those that look around.
VETOES: tuple[Veto, ...] = (
    addresses.ADDRESS,
    times.YEAR,
    idioms.IDIOM,
    idioms.DENOMINATOR,
    idioms.READING_TIME,
    idioms.ONE,
    idioms.ZERO,
    times.YEAR_IN_WORDS,
    marks.ORDINAL,
    addresses.TOO_LONG,
    codes.CODE,
    times.CLOCK_TIME,
    names.PART_OF_A_WORD,
    marks.LOST_SIGN,
    marks.SCALE_AHEAD,
    marks.POWER,
    marks.DECIMAL_COMMA,
    marks.PARTED_DIGITS,
    other_languages.OTHER_LANGUAGE,
    times.HOUR,
    names.RESOLUTION,
    times.DATE,
    names.VERSION,
    addresses.PHONE_NUMBER,
    marks.LIST_NUMBER,
    addresses.REFERENCE,
    addresses.HOUSE_NUMBER,
    marks.TERM,
    marks.SCORE,
    marks.RATING,
    codes.STATISTIC,
    marks.RANK,
    names.MULTIPLE,
    names.ROUTE,
    labels.LABEL,
    names.NAME,
    names.TITLED_UNIT,
    lengths.METRES_OR_MILLIONS,
)


def _asked(digits: bool, bare: bool, odd: bool) -> list[tuple[Veto, Rule]]:
    """Return the vetoes that are asked of such a number, with the rule of each."""
    return [
        (veto, rule)
        for veto in VETOES
        if (rule := veto.digits if digits else veto.words)
        and (bare or veto.not_bare)
        and (odd or not veto.odd)
    ]


_ASKED = {kind: _asked(*kind) for kind in product((True, False), repeat=3)}

# Words behind which a plural noun makes a small number a count, whatever else the vetoes say.
_COUNTING = NO_NAMES - {"of", "to", "past", "a", "no", "me", "as"}
_PLURALS_OF_NAMES = FUNCTION_WORDS | {
    "stars",
    "calls",
    "pages",
    "runs",
    "errors",
    "messages",
    "standards",
}


def find_veto(it: Candidate) -> Veto | None:
    """Return the first veto that takes a number, or None: it is a figure."""
    kind = it.number.kind
    if kind == "vague" or kind == "numeral" and surely_counts(it):
        return None
    return first_veto(it)


def surely_counts(it: Candidate) -> bool:
    """Tell quickly that no veto takes one of the plainest numbers: "38%", "the 12 people"."""
    number = it.number
    if it.before not in " \n" or it.after not in " ,\n" or number.plain[0] == "0":
        return False
    if it.after == "," and it.text.low[number.end + 1 : number.end + 2].isdigit():
        return False
    if not it.bare:
        percent = number.is_percent and not number.per
        return percent or number.currency is not None and len(number.plain) <= LONGEST
    if number.value is None or number.value > _LARGEST_SURE or "." in number.plain:
        return False
    noun = it.next
    return (
        it.word in _COUNTING and it.after == " " and noun.islower() and is_plural(noun)
        and noun not in _PLURALS_OF_NAMES
    )  # fmt: skip


_LARGEST_SURE = 998  # "our 999 crews" are called by it, and more may be a year

# What may stand next to a number that is a word by itself.
_PART_WORDS = frozenset(' \n(),;"%!?')


def first_veto(it: Candidate) -> Veto | None:
    """Return the first veto that takes a number, without the short cut."""
    digits = it.number.kind == "numeral"
    if digits and it.before.isalpha() and names.part_of_a_word(it):
        return names.PART_OF_A_WORD
    for veto, holds in _ASKED[digits, it.bare, not digits or _is_odd(it)]:
        if holds(it):
            return veto
    return None


def _is_odd(it: Candidate) -> bool:
    """Tell whether the digits touch a character that does not separate words: "3-0", "1st"."""
    low, end = it.text.low, it.number.digits_end
    if it.before not in _PART_WORDS or it.after not in _PART_WORDS and it.after != ".":
        return True
    behind = low[end] if end < len(low) else " "
    full_stop = behind == "." and (end + 1 == len(low) or low[end + 1] in " \n")
    return behind not in _PART_WORDS and not full_stop
