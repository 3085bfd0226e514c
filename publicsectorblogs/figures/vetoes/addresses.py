"""Numbers that lead somewhere: addresses, telephones, houses, files, references."""

from __future__ import annotations

import re

from publicsectorblogs.figures.context import Place
from publicsectorblogs.figures.digits import LONGEST
from publicsectorblogs.figures.lexicon import EMERGENCY, PHONE_WORDS, STREETS
from publicsectorblogs.figures.nouns import is_plural

_TOKEN = 200  # no address or file name is looked at beyond this many characters
_FILE = re.compile(
    r"\S{0,80}?\.(?:pdf|csv|xlsx?|docx?|html?|jpe?g|png|gif|zip|txt|json|xml|com|org|net|gov|co|"
    r"uk)\b"
)
_ABROAD = re.compile(r"\+\(?\d[\d() -]{7,18}\d(?!\d)")
# "19/01442", "114-281933": planning applications, notices.
_FILE_NUMBER = re.compile(r"\d{1,4}/\d{4,}|\d+-\d{5,}")
# "2 AC 187", "SU 123 422": law reports, places on the grid of the Ordnance Survey.
_LAW_REPORT = re.compile(r"\d+ (?:ac|qb|kb|ch|wlr|all er) \d")
_GRID = re.compile(r"\b[A-Z]{2} \d{3,5} $")
_SUBSECTION = re.compile(r"\(\d{1,2}\)")  # "as 7(2) says"
_BRACKETED = re.compile(r"\d{1,3}\]|[1-9]\)")
_CALLED = frozenset("call calls number service operator call-handlers".split())
_CALLED_BY = frozenset("nhs via using the to on or and non-emergency".split())
_SAID_TO_CALL = frozenset("call dial ring text".split())


def address(at: Place) -> bool:
    """#2016, @g4s, https://..., a@b.uk, report_2016.pdf."""
    if at.before in "#@":
        return True
    if at.before not in "/=?&:.-_" and at.after not in "/=&@-_.":
        return False
    token = _token(at)
    return any(sign in token for sign in ("://", "www.", "@")) or bool(_FILE.match(token))


def _token(at: Place) -> str:
    """What stands around a number without a space."""
    low, start, end = at.text.low, at.number.start, at.number.end
    ahead = low[max(0, start - _TOKEN) : start].split(" ")[-1].rpartition("\n")[2]
    behind = low[end : end + _TOKEN].split(" ", 1)[0].partition("\n")[0]
    return ahead + low[start:end] + behind


def too_long(at: Place) -> bool:
    """More digits than any sum that people name."""
    return len(at.number.plain) > LONGEST


def reference(at: Place) -> bool:
    """[3], (1), 19/01442, f/2.8, a /24, 2 AC 187, SU 123 422."""
    low, start = at.text.low, at.number.start
    plain = at.number.plain
    if at.before == "/" and (start == 1 or low[start - 2] in " f("):
        return True
    if plain[0] == "0" and len(plain) > 1 and plain.isdigit():
        return True  # room 07, a table headed "£000s"
    if not at.bare:
        return False
    if at.word.isdigit() and _GRID.search(at.text.cased[max(0, start - 9) : start]):
        return True
    if at.next[:2].isupper() and _LAW_REPORT.match(low, start):
        return True
    if at.integer and len(plain) > 3 and at.words[-2:-1] in (["number"], ["code"], ["reference"]):
        return at.word in ("is", "was")
    if low.startswith("(", at.number.end) and _SUBSECTION.match(low, at.number.end):
        return True
    return bool(_FILE_NUMBER.match(low, start)) or (
        at.before in "[(" and bool(_BRACKETED.match(low, start))
    )


def phone_number(at: Place) -> bool:
    """Call 0800 123 456, text 60060, 999 calls."""
    low, plain = at.text.low, at.number.plain
    said = at.word.rstrip(":")
    if said in PHONE_WORDS and at.integer and len(plain) > 2:
        return (said in _SAID_TO_CALL or len(plain) > 4) and not is_plural(at.next)
    if at.word == "to" and len(plain) == 5 and at.integer and "text" in at.words:
        return True
    if at.before == "+" and _ABROAD.match(low, at.number.start - 1):
        return True
    if plain.startswith("0") and len(plain) > 2 and plain.isdigit():
        return True
    if plain not in EMERGENCY or not at.bare:
        return False
    return at.next.lower() in _CALLED or at.word in _CALLED_BY and not is_plural(at.next)


def house_number(at: Place) -> bool:
    """10 Downing Street."""
    if not at.bare or not at.next[:1].isupper():
        return False
    tail = at.text.cased[at.number.end : at.number.end + 40].split()
    street = any(word.strip(",.;").lower() in STREETS and word[0].isupper() for word in tail[1:4])
    return street and all(word[:1].isupper() for word in tail[:2])
