"""Numbers that lead somewhere: addresses, telephones, houses, files, references."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.digits import LONGEST
from publicsectorblogs.figures.lexicon import (
    EMERGENCY,
    FUNCTION_WORDS,
    HEDGE_WORDS,
    LABELS,
    MONTHS,
    MOVES,
    PHONE_WORDS,
    STREETS,
)  # fmt: skip
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.vetoes.veto import Spread, Veto

_TOKEN = 200  # no address or file name is looked at beyond this many characters
_FILE = re.compile(
    r"\S{0,80}?\.(?:pdf|csv|xlsx?|docx?|html?|jpe?g|png|gif|zip|txt|json|xml|com|org|net|gov|co|"
    r"uk)\b"
)
# "(202) 555-0143", "1-800-GET-HELP", "the 1-800 numbers".
_IN_AMERICA = re.compile(r"1-8\d\d\b|(?:1[- .])?\(?\d{3}\)?[- .]\d{3}[-.]\d{4}(?!\d)")
# What has a number of its own, which from four digits on counts nothing: "petition 12345".
_NUMBERED = frozenset(
    "appeal application booking briefing case certificate charity cheque claim complaint "
    "contract e-petition enquiry incident inquiry job licence log notice patent permit petition "
    "tender vacancy".split()
)
_AT = frozenset(["at", "to", "is", "are", "of", "from", "near", "outside", "visit", ""])
_HOUSE = re.compile(
    r", (?:[A-Z][\w'’]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Terrace|Place|Way|Crescent)"
    r"(?=[,.\n]|$)"
)
_SECOND_GROUP = re.compile(r"[ -]\d{4}(?![\d,.]\d)(?! [a-z]+s\b)")  # "tel 340 1234"
_ABROAD = re.compile(r"\+\(?\d[\d() -]{7,18}\d(?!\d)")
_PATH = re.compile(r"(?:^|\w)/[\w.-]*[a-z][\w.-]*/\d")  # "/api/users/42"
_DOI = re.compile(r"\b10\.\d{4,9}/\w")
# "13(6): 377", "13(6):377-380": the pages behind the volume and the number of a journal.
_JOURNAL = re.compile(r"\d ?\(\d{1,3}\)[:,] ?(?:pp?\. ?)?(?:\d+-)?$|\bpp?\. ?\d+ ?- ?$")
# "36 (1). pp. 38-61": the volume.
_VOLUME = re.compile(r" ?\(\d{1,3}\)[.:,] ?pp?\. ?\d")
# "1 of 3" alone on its line: which of a series it is.
_OF_A_SERIES = re.compile(r"(?:^|\n)\d{1,2} of \d{1,2}(?=\n|:|$)")
_SERIES_AHEAD, _SERIES_LENGTH = re.compile(r"(?:^|\n)\d{1,2} of $"), len("\n12 of ")
_OF_A = re.compile(r" in (?:a|the|this|our) series\b")
_IN_A_SERIES = re.compile(rf"\d{{1,2}} of \d{{1,2}}{_OF_A.pattern}")
_ZIP = 5  # digits of a code behind a state: "IL 62701"
_STATE = re.compile(r"(?<![A-Za-z])([A-Z]{2}|D\.C\.),? $")
_NO_STATES = frozenset(["UK", "EU", "UN", "US", "HR", "IT", "NI"])
# "19/01442", "114-281933": planning applications, notices.
_FILE_NUMBER = re.compile(r"\d{1,4}/\d{4,}|\d+-\d{5,}")
# "2 AC 187", "SU 123 422": law reports, places on the grid of the Ordnance Survey.
_LAW_REPORT = re.compile(r"\d+ (?:ac|qb|kb|ch|wlr|all er) \d")
_GRID = re.compile(r"\b[A-Z]{2} \d{3,5} $")
# "AB 12 34 56 C": a National Insurance number; "51.5° N": a place on the globe.
_INSURED = re.compile(r"\b[A-Z]{2} \d\d (?:\d\d )?$")
_BEARING = re.compile(r" ?°[ \d.'\"′″]*[NSEW]\b")
_GROUP = 6  # more digits than a group of them has
_NOTE = 40  # no list of marks is longer
# The mark of a note has few digits, and stands right behind a word or a quotation.
_CLOSING = frozenset(".,;!?\"')")
_GLUED = re.compile(r"[a-z][.,;!?]?[\"')]?$|[a-z][\"')][.,;!?]$")
_LONGEST_MARK = 2
# "A low in 2010.2 It rose", "since 2010.47,48 It": a year, and the marks of notes.
_YEAR_WITH_NOTE = re.compile(r"(?:19|20)\d\d\.\d{1,3}(?:,\d{1,3})*(?=\s|$)")
_MORE_NOTES = re.compile(r"(?<!\w)(?:19|20)\d\d\.\d{1,3},(?:\d{1,3},)*$")
_DATED = frozenset("in since by until from of to and during before after late early".split())
_SUBSECTION = re.compile(r"\((?:\d{1,2}|[a-z])\)")  # "as 7(2) says"
# "[^1]", "(1, 2, 3)": marks of notes, and links that have no other names.
_NOTES = re.compile(r"[(\[](?:\d{1,2}, ?){1,9}\d{1,2}[)\]]")
# "Half the pilots (4)": how many a share is.
_SHARE_AHEAD = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenth|most)\b(?: [a-z]+){0,4} \($|% \($|cent \($"
)
_BRACKETED = re.compile(r"\d{1,3}\]|[1-9]\)")
# "0 0 1 2 4 15": what a row of a table leaves.
_ROW = 40
_ROW_AHEAD = re.compile(r"(?:(?<![^ \n])\d+(?:[.,]\d+)* )+$")
_ROW_BEHIND = re.compile(r"(?: \d+(?:[.,]\d+)*(?=[ \n.,]|$))+")
_LONGEST_LIST = 3
_CALLED = frozenset("call calls number service operator call-handlers".split())
_CALLED_BY = frozenset(
    "nhs via using non-emergency call calls called calling phone phoned phoning dial dialled "
    "dialling ring rang helpline".split()
)
# "999 and 101 calls", "111 emergency calls": behind it, what is called by it and another.
_CALLED_BEHIND = re.compile(
    rf"(?: (?:and|or|&) (?:{'|'.join(sorted(EMERGENCY))}))?"
    r" (?:non-emergency |emergency )?(?:phone |telephone )?(?:calls?|callers?|call-handlers)\b"
)
# Before these numbers they may count something, or be called: "rose to 111", "go to 111". What is
# done with a call or a caller tells it.
_LEADS = frozenset("to on or and than expect expected".split())
_CALLING = _CALLED_BY | frozenset(
    "callers caller contact contacts contacted contacting direct directed divert diverted go goes "
    "going pass passed point pointed redirected refer referred referral referrals report reports "
    "reported reporting route routed send sending sends sent signpost signposted signposting speak "
    "switch switched text texted transfer transferred turn turned turning turns".split()
)
# What the services have that are called by such numbers: "the 111 clinical advisers".
_SERVED = frozenset(
    "advice ambulance app call clinical contact digital emergency health helpline line "
    "non-emergency number online operator out-of-hours phone service team telephone triage "
    "urgent".split()
)
_CALLERS = frozenset("we they i he she who".split())
_SHORT_COUNT = 4
_QUOTING = frozenset(["quote", "quoting"])
_OF_A_DAY = re.compile(rf" of (?:the )?\d{{1,2}}(?:st|nd|rd|th)? {alternatives(MONTHS)}\b")
# What has or does something by the number that is called: "our 999 crews".
_CREWS = frozenset("crews operators responders staff call-handlers dispatchers systems".split())
_ALL_OF_THEM = frozenset("our the all their its these those other".split())
# Numbers for VAT, for tax and of accounts, whose digits stand in groups like no other's.
_GROUPS = re.compile(
    r"(?<![0-9.,])(?:\d{3} \d{4} \d\d|\d{5} \d{5}|\d{4} \d{4} \d{4}(?: \d{1,4})?)(?![0-9]|[.,]\d)"
)
_GROUPS_LENGTH = 18
# "51.5007, -0.1246": a place by its degrees.
_COORDINATES = re.compile(r"(?<![0-9.])-?\d{1,2}\.\d{4,}, ?-?\d{1,3}\.\d{4,}(?![0-9])")
_COORDINATES_LENGTH = 24
_SAID_TO_CALL = frozenset("call dial ring text".split())


def address(it: Candidate) -> bool:
    """#2016, @g4s, https://..., a@b.uk, report_2016.pdf."""
    if it.before in "#@":
        return True
    if it.before not in "/=?&:.-_" and it.after not in "/=&@-_.":
        return False
    token = _token(it)
    if "://" in token or "www." in token or "@" in token:
        return True
    if it.before == "/" and _PATH.search(token):
        return True
    if "." not in token:
        return False
    return bool(_FILE.match(token)) or "10." in token and bool(_DOI.search(token))


def _token(it: Candidate) -> str:
    """What stands around a number without a space."""
    low, start, end = it.text.low, it.number.start, it.number.end
    ahead = low[max(0, start - _TOKEN) : start].rpartition(" ")[2].rpartition("\n")[2]
    behind = low[end : end + _TOKEN].partition(" ")[0].partition("\n")[0]
    return ahead + low[start:end] + behind


def too_long(it: Candidate) -> bool:
    """1234567890123456789012345, 1,1,0,1,0,... to the end of a line, 4.6 4.4 3.9 3.1 3.0."""
    digits = it.number.plain.replace(".", "").replace(",", "").isdigit()
    return len(it.number.plain) > LONGEST or digits and it.bare and _is_in_row(it)


def _is_in_row(it: Candidate) -> bool:
    """Tell whether digits stand in a row of at least five with nothing but blanks between them.

    The cells of a table have tabs between them, and count.
    """
    cased, start, end = it.text.cased, it.number.start, it.number.end
    joined = it.before == " " and cased[start - 2 : start - 1].isdigit()
    if not joined and (it.after != " " or not cased[end + 1 : end + 2].isdigit()):
        return False
    ahead = _ROW_AHEAD.search(cased[max(0, start - _ROW) : start])
    behind = _ROW_BEHIND.match(cased[end : end + _ROW])
    return sum(len(side[0].split()) for side in (ahead, behind) if side) > _LONGEST_LIST


def reference(it: Candidate) -> bool:
    """[3], (1), 19/01442, f/2.8, a /24, 2 AC 187, SU 123 422, 51.5° N, AB 12 34 56 C."""
    low, start, plain = it.text.low, it.number.start, it.number.plain
    if it.before == "/" and (start == 1 or low[start - 2] in " f("):
        return True
    if plain[0] == "0" and len(plain) > 1 and plain.isdigit():
        return True  # room 07, a table headed "£000s"
    if it.before == "%":
        return True  # "13%1": a note
    if _is_glued_note(it):
        return True
    if not it.bare:
        return bool(_BEARING.match(it.text.cased, it.number.digits_end))
    if _is_one_of_groups(it) or len(plain) > 5 and "." in plain and _is_of_a_place(it):
        return True
    return _in_a_work(it) or _is_quoted(it) or bool(_FILE_NUMBER.match(low, start))


def _is_one_of_groups(it: Candidate) -> bool:
    """Any group of "VAT 123 4567 89"."""
    low, start, end = it.text.low, it.number.start, it.number.end
    if not (low[end + 1 : end + 2].isdigit() or start > 1 and low[start - 2].isdigit()):
        return False
    groups = _GROUPS.finditer(low, max(0, start - _GROUPS_LENGTH), end + _GROUPS_LENGTH)
    return any(match.start() <= start < match.end() for match in groups)


def _is_of_a_place(it: Candidate) -> bool:
    """Both numbers of "51.5007, -0.1246"."""
    low, start, end = it.text.low, it.number.start, it.number.end
    begin = max(0, start - _COORDINATES_LENGTH)
    found = _COORDINATES.finditer(low, begin, end + _COORDINATES_LENGTH)
    return any(match.start() <= start < match.end() for match in found)


def _is_glued_note(it: Candidate) -> bool:
    """ "few get benefits.4 Most do", "these "storms"1 were": the mark of a note, not raised."""
    if it.bare and it.word in _DATED and _YEAR_WITH_NOTE.match(it.text.low, it.number.start):
        return not is_plural(it.next)
    if it.before == "," and it.bare:
        if _MORE_NOTES.search(it.text.low[max(0, it.number.start - _NOTE) : it.number.start]):
            return True
    begins = it.next[:1].isupper()  # "a clear vision.202 Witnesses were"
    longest = _LONGEST_MARK + (1 if begins and it.before == "." else 0)
    if it.before not in _CLOSING or not it.integer or len(it.number.plain) > longest:
        return False
    ahead = it.text.low[max(0, it.number.start - 3) : it.number.start]
    behind = it.after.isspace() and (begins or not is_plural(it.next))
    return behind and bool(_GLUED.search(ahead))


def _in_a_work(it: Candidate) -> bool:
    """SU 123 422, 2 AC 187, 7(2), [3]: a place on a map, in a report, a law or a list of notes."""
    low, start, end = it.text.low, it.number.start, it.number.end
    ahead = it.text.cased[max(0, start - 9) : start] if len(it.word) < _GROUP else ""
    if it.word.isdigit() and (_GRID.search(ahead) or _INSURED.search(ahead)):
        return True
    if it.next[:2].isupper() and _LAW_REPORT.match(low, start):
        return True
    if it.after == "(" and _SUBSECTION.match(low, end):
        return True
    if it.before == "^":
        return it.after == "]"
    if it.before in "[(" and _BRACKETED.match(low, start):
        return not _SHARE_AHEAD.search(low, max(0, start - _NOTE), start)
    if _is_in_notes(it):
        return True
    if it.after in " (" and _VOLUME.match(low, end):
        return True
    follows = it.integer and it.word.endswith((":", ",", "-", "."))
    if follows and _JOURNAL.search(low[max(0, start - 24) : start]):
        return True
    return _is_of_a_series(it)


def _is_of_a_series(it: Candidate) -> bool:
    """Both numbers of "1 of 3", alone on its line."""
    low, start = it.text.low, it.number.start
    if it.next == "of" and (not it.word or it.word == "is"):
        return bool(_OF_A_SERIES.match(low, max(0, start - 1)) or _IN_A_SERIES.match(low, start))
    if it.word == "of" and _OF_A.match(low, it.number.end):
        return it.ahead.isdigit() and (len(it.words) == 2 or it.words[-3] == "is")
    if it.word != "of" or len(it.words) != 2 or it.after not in ":\n ":
        return False
    ahead = _SERIES_AHEAD.search(low, max(0, start - _SERIES_LENGTH), start)
    return ahead is not None and bool(_OF_A_SERIES.match(low, ahead.start()))


def _is_in_notes(it: Candidate) -> bool:
    """Any number of "(1, 2, 3)"."""
    if not it.integer or len(it.number.plain) > 2:
        return False
    if it.before not in "([," and not it.word.endswith(","):
        return False
    low, start = it.text.low, it.number.start
    begin = max(0, start - _NOTE)
    opened = max(low.rfind("(", begin, start), low.rfind("[", begin, start))
    return opened >= 0 and bool(_NOTES.match(low, opened))


def _is_quoted(it: Candidate) -> bool:
    """ "the reference number is 4711", the key "1", "call us quoting log 312"."""
    if it.integer and "quot" in it.text.low[max(0, it.number.start - _NOTE) : it.number.start]:
        if _is_to_be_quoted(it):
            return True
    if it.before == '"' and it.after == '"' and it.integer:
        return True
    long = it.integer and len(it.number.plain) > 3
    if long and it.word in _NUMBERED and (not it.next or it.next in FUNCTION_WORDS):
        return True  # "petition 12345", but "the petition 12345 people signed"
    named = long and it.words[-2:-1] in (["number"], ["code"], ["reference"])
    return named and it.word in ("is", "was")


def _is_to_be_quoted(it: Candidate) -> bool:
    """ "quoting log 312", "quoting 312 of 4 June"; not "quoting prices from 40"."""
    if it.number.per or it.counts_things or it.word in HEDGE_WORDS:
        return False
    if it.word in _QUOTING:
        of_a_day = _OF_A_DAY.match(it.text.low, it.number.end)
        return it.word == "quoting" and (not it.next or of_a_day is not None)
    if it.ahead not in _QUOTING or it.word in FUNCTION_WORDS or it.word.rstrip(":") in LABELS:
        return False
    return not is_plural(it.word)


def phone_number(it: Candidate) -> bool:
    """Call 0800 123 456, text 60060, 999 calls."""
    plain, said = it.number.plain, it.word.rstrip(":")
    if _begins_a_phone_number(it):
        return True
    if said in PHONE_WORDS and it.integer and len(plain) > 2:
        if _SECOND_GROUP.match(it.text.low, it.number.end):
            return True
        long = len(plain) > _SHORT_COUNT
        return (said in _SAID_TO_CALL or long) and not is_plural(it.next) and not _is_told(it)
    return plain in EMERGENCY and _is_called(it)


def _is_told(it: Candidate) -> bool:
    """ "we call 340 a day", "to text 340 of them"; not "call 340 at once", "they call 999"."""
    plain = it.number.plain
    if plain in EMERGENCY or len(plain) > _SHORT_COUNT:
        return False
    said = it.ahead in _CALLERS and len(plain) == _SHORT_COUNT - 1
    return said or it.next == "of" or it.word.endswith(":") or it.number.per is not None


# "Text PARK to 60060", "forward such texts to 7726".
_SENT = frozenset("text texts message messages".split())
_SENDS = frozenset("text forward send".split())
_BEHIND_SHORT = frozenset(["", "for", "free"])


def _is_texted(it: Candidate) -> bool:
    """ "text PARK to 60060", "forward texts to 7726"; not "texts rose to 7726"."""
    if len(it.number.plain) == 5 and "text" in it.words:
        return True
    if len(it.number.plain) not in (4, 5) or it.next not in _BEHIND_SHORT:
        return False
    return not _SENT.isdisjoint(it.words) and not _SENDS.isdisjoint(it.words)


def _begins_a_phone_number(it: Candidate) -> bool:
    """ "text PARK to 60060", "+44 20 7946 0018", "0800 123 456"."""
    plain = it.number.plain
    if it.before not in "-." and _IN_AMERICA.match(it.text.low, it.number.start):
        return True
    if it.word == "to" and it.integer and _is_texted(it):
        return True
    if it.before == "+" and _ABROAD.match(it.text.low, it.number.start - 1):
        return True
    return plain.startswith("0") and len(plain) > 2 and plain.isdigit()


def _is_called(it: Candidate) -> bool:
    """ "999 calls", "999 and 101 calls", "via 111", "111 online"; not "101 online courses"."""
    if it.next.lower() in _CALLED or _CALLED_BEHIND.match(it.text.low, it.number.end):
        return True
    if it.next == "online":
        return not it.counts_things
    if it.number.plain == "999" and it.next in _CREWS and it.word in _ALL_OF_THEM:
        return True
    if it.next == "of" or _is_described(it) or _comes_to(it):
        return False
    if it.word == "the":  # "the 111 app"
        return bool(it.next) and it.next not in FUNCTION_WORDS
    if it.word in _CALLED_BY:
        return True
    if it.word not in _LEADS:
        return False
    words = [word.strip(".,:;") for word in it.words]
    if not EMERGENCY.isdisjoint(words):
        return True
    # "calls to the police and 111", not "98 calls in June and 105 in July"
    return not any(map(str.isdigit, words)) and not _CALLING.isdisjoint(words)


def _is_described(it: Candidate) -> bool:
    """ "the 101 most important tools"; not "the 111 clinical advisers"."""
    return it.next not in _SERVED and it.counts_things


def _comes_to(it: Candidate) -> bool:
    """ "fell to 101", "from 90 last year to 112", "between 1 and 999"; not "more calls to 111"."""
    if it.ahead.isdigit() and it.ahead not in EMERGENCY:
        return True
    if it.word != "to":
        return False
    moved = it.ahead in MOVES or not MOVES.isdisjoint(it.words[-3:-2]) and not is_plural(it.ahead)
    return moved or "from" in it.words and any(map(str.isdigit, it.words))


def house_number(it: Candidate) -> bool:
    """10 Downing Street, Washington, D.C. 20006."""
    if it.integer and len(it.number.plain) == _ZIP and not is_plural(it.next):
        ahead = it.text.cased[max(0, it.number.start - 6) : it.number.start]
        if (state := _STATE.search(ahead)) and state[1] not in _NO_STATES:
            return True
    if it.after == "," and it.word in _AT and _HOUSE.match(it.text.cased, it.number.end):
        return True  # "at 12, Mill Lane"
    if not it.next[:1].isupper():
        return False
    tail = it.text.cased[it.number.end : it.number.end + 40].split()
    street = any(word.strip(",.;").lower() in STREETS and word[0].isupper() for word in tail[1:4])
    return street and all(word[:1].isupper() for word in tail[:2])


ADDRESS = Veto(
    "address", "Part of an address, a hashtag, a handle or a file name.",
    takes=("#2016", "see https://a.org/2016/07/5", "open report_2016.pdf", "write to a.1@b.uk"),
    leaves=("see 5 of them at https://a.org", "5/8 of a mile.", "a 3/4 majority of 20 people"),
    digits=address, odd=True, not_bare=True,
)  # fmt: skip
TOO_LONG = Veto(
    "too long", "More digits than any sum that people name, or a row of data.",
    takes=("the key 1234567890123456789012345", "1,1,0,1,0,1,1,0,1,0,1,1,0,1,0,1,1,0",
           "Score 1 2 3 4 5"),
    leaves=("a debt of £1,234,567,890,123", "in rooms of 1,2,3,4,5 and 6 people"),
    digits=too_long, not_bare=True,
)  # fmt: skip
PHONE_NUMBER = Veto(
    "phone number", "A telephone number or the short number of a service.",
    takes=("call 0800 123 456", "text 60060", "999 calls", "ring +44 20 7946 0018",
           "at (202) 555-0143", "responses to 999 and 101 non-emergency calls",
           "the 999 operators",
           "forward texts to 7726", "send your message to 61016"),
    leaves=("we call 20 people a day", "they text 300 parents", "Sales fell to 105 in May.",
            "We took 98 calls in June and 105 in July.", "and 112 (10%) were refused",
            "we hired 999 operators", "Texts rose to 7726.", "Claims came to 7726."),
    digits=phone_number,
    spread=Spread(backwards=False, runs_on=frozenset([" ", "-", ") ", ")", " - ", " ("])),
)  # fmt: skip
REFERENCE = Veto(
    "reference", "A note, a file, a case or a place on a map that a number leads to.",
    takes=("as shown before [3]", "see it here[^2]", "read these (1, 2)",
           "few get benefits.4 Most do", "a clear vision.202 Witnesses came",
           "application 19/01442", "in room 07", "see 2 AC 187", "at 51.5° N",
           "VAT 417 2093 55", "card 4000 1234 5678 9010", "at 51.5007, -0.1246",
           "ring them quoting file 518"),
    leaves=("it grew (12 people came)", "They ended.12 people came.", "the map shows 422 homes",
            "they came quoting prices from 518"),
    digits=reference, not_bare=True,
)  # fmt: skip
HOUSE_NUMBER = Veto(
    "house number", "The number of a house in a street, or of a district behind a state.",
    takes=("at 10 Downing Street", "meet us at 12 Mill Lane", "in Lisle, IL 60532"),
    leaves=("we mended 10 streets", "12 new houses stand there"),
    digits=house_number, spread=Spread(),
)  # fmt: skip
