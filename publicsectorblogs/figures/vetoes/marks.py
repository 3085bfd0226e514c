"""Numbers that grade and order: scores, ratings, ranks, ordinals, the numbers of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from publicsectorblogs.figures.candidate import MARKS_OF_LINES, Candidate
from publicsectorblogs.figures.lexicon import MONTHS, SCALES, SMALL
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import A_NUMBER, Number, alternatives
from publicsectorblogs.figures.raised import is_power
from publicsectorblogs.figures.vetoes.veto import Lift, Spread, Veto

_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_SMALLEST_TENS = 20  # "twenty first", but "ten first responders"
_GREAT = (" hundred", " thousand", " million", " billion")
_GREAT_ORDINALS = frozenset(["hundredth", "thousandth", "millionth", "billionth"])
_ORDINAL_BEHIND = re.compile(
    r"[- ](?:(?P<small>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?P<joined>-)?|"
    r"hundredth|thousandth|millionth|billionth)\b"
)
_LIST_NUMBER = re.compile(r"\d{1,2}(?:[.)] |\) ?|\. ?$)|\d{3}\. ?$", re.MULTILINE)
# Behind the number of an item: "1 Users waited", "1 20% of all".
_ITEM = re.compile(r" (?:[A-Z]|\d)")
# "Methods .... 11": a page in a table of contents.
_CONTENTS = re.compile(r"[^\n]{0,200}\.{3} ?\d{1,3} *$", re.MULTILINE)
_LEADER, _LINE_ENDS = ("...", "... "), re.compile(r" *$", re.MULTILINE)
# "3.4 The survey": a paragraph by its number.
_SECTION = re.compile(r"(?<![^\n])\d{1,2}\.\d{1,2} [A-Z](?![A-Z])")
_SENTENCE = 300
_SCORE = re.compile(r"(\d{1,3})([-/:])(\d{1,3})(?![\d/]|,\d{3})")
_PARTS = ("-", "/", ":")
# Either number of "2 / 5".
_SPACED = re.compile(r" / \d{1,3}(?![\d,.]\d)")
_SPACED_AHEAD = re.compile(r"(?<![\d.,])\d{1,3} / $")
_WON = (" win", " defeat", " victory", " away win", " home win")  # "a 3-5 defeat"
_FORMATION = re.compile(r"\d(?:-\d){2,3}(?![\d-])")  # "in a 4-4-2"
_RATIO_WORDS = 9  # before a number, "ratio" among them
_TO_ANOTHER = re.compile(rf" to {A_NUMBER}")
_PLAY = frozenset("won win lost lose beat drew score scored victory defeat draw led final".split())
_RATED = re.compile(
    r"\b(?:rat(?:ing|ed|ings)|scor(?:e|ed|es)|marks?|stars?|magnitude|ph|apgar|bmi|scale)"
    r"(?: of| is| was| at| it| them| us| this|:)* (?:a )?$|"
    r"\b(?:rating|grade)(?: \w+){0,2} (?:of|to|from|at) (?:a )?$|"
    r"\bon a scale (?:of|from) (?:\w+ to )?$"
)
# The last words that `_RATED` may match, asked first, since most numbers stand behind others.
_RATED_ENDS = frozenset(
    "rating rated ratings score scored scores mark marks star stars magnitude ph apgar bmi scale "
    "of is was at a from to".split()
)
# "Scored just under 60"; not "marks over 100 days", "on a scale of over 500".
_RATED_ABOUT = re.compile(
    r"\b(?:scor(?:e|ed|es|ing)|rat(?:ed|ing))(?: of| is| was| it| them| us)*"
    r"(?: just| well| only| slightly)? (?:under|over|about|around|nearly|almost|below|above|"
    r"(?:more|less|better|lower|higher) than|at least|at most) $"
)
_ABOUT_ENDS = frozenset("under over about around nearly almost below above than least most".split())
_HIGHER = frozenset("higher lower better worse more fewer as so".split())
# "We rated 5 green and 9 Inadequate": so many of them.
_AS = frozenset("red amber green good outstanding inadequate excellent poor".split())
_BEST_MARK = 100
# "Like a 7 out of 10", "I'd give it a solid nine out of ten.": nobody is counted behind it.
_MARK = re.compile(
    r"(?: out of (?:5|10|five|ten))?(?=[.,;:!?)\n]|$| (?:and|but|because|from|so)\b)"
)
_GIVEN = frozenset(["give", "gives", "gave", "given", "giving"])
_OUT_OF_TEN = re.compile(r" \(?out of (?:5|10|five|ten)(?![0-9a-z]|\.\d)")
# "A 3* hotel"; in "3* of our sites" the star may lead to a note.
_STARRED = re.compile(
    r"\*(?:[ -](?:hotel|review|rating|rated|service|standard|accommodation|restaurant|place|status|"
    r"food|prison|score)s?\b|[.,;)]|$)"
)
_OUT_OF_STARS = re.compile(r" out of (?:5|10|five|ten) stars?\b")
_ALL = re.compile(r" all(?=[.,;]| at )")
# Indices and scores of tests have no unit, and count nothing.
_INDEX = re.compile(
    r"\b(?:index|scores?|pmi|iq|gini|nps|sus|csat)\b(?: \w+){0,3} (?:\d+(?:\.\d+)? (?:from|to) )?$"
    r"|\b(?:nps|sus|csat)\b(?: [\w.]+){0,6} (?:to|from|of|at) $"
)
# "2015 = 100": when an index was set to a hundred.
_BASE = re.compile(r"(?<!\d)(?:19|20)\d\d ?= ?$")
# "1 means never, 5 means always", "1 = poor": what a mark stands for.
_MEANS = re.compile(
    r" (?:means?|meaning|represent(?:s|ing)|indicat(?:es|ing)|denot(?:es|ing)|being)"
    r" (?:[\"']|the (?:\w+est|least|most|worst|best)\b|(?:not|no|yes|very|never|always|strongly|"
    r"completely|extremely|totally|poor|bad|good|excellent|low|high|easy|hard|difficult)\b)"
    r"| ?= ?[\"'(]?[A-Za-z]{3}"
)
# "Where 0 is 'not at all' and 10 is 'completely'".
_IS_SAID = re.compile(
    r" (?:is|was) (?:[\"']|(?:not at all|very|extremely|completely|strongly|totally|the (?:\w+est|"
    r"least|most|worst|best))\b)"
)
_RATED_THINGS = frozenset(["it", "them", "us", "this"])
_CHOSEN = frozenset("chose picked gave scored answered rated".split())
_ENDS_OF_SCALES = frozenset(["of", "from", "to", "between", "and", "-", "with", "where"])
_END_OF_A_SCALE = 10
_JOINTS = frozenset(["or", "to"])
# "3+1+1 years": a contract, and by how much it may be made longer.
_TERMS = re.compile(r"\d{1,2}(?: ?\+ ?\d{1,2}){1,6}(?:[ -](?:years?|yrs?|months?)\b)")
_TERMS_AHEAD = re.compile(r"(?<![\d.,])(?:\d{1,2} ?\+ ?)+$")
_TERMS_LENGTH = 16
_MOST_STARS = 5
_STARS = re.compile(r"[- ]stars?\b| ?[★⭐]")
# Units divided by others, for which there is no record: "3 W/m2", "40 g/km".
_DIVIDED = re.compile(r" [a-zµ]{1,2}/(?:k?m[23²³]?|cm[23²³]|kg|g|d?l|h|s|min|day)(?![a-z0-9])")
_SYMBOL = 4  # the space, the longest symbol and the slash
_UNIT = 12  # the longest units with an exponent: " kg m⁻"
_PLAIN = frozenset(",.;:)%\n")
_SIGNS = frozenset("£$€")
# A comma for a decimal point, as in other languages: what is meant is not sure.
_DECIMAL_COMMA = re.compile(
    r"(?<![\d.,])\d{1,3},\d{1,2} ?(?:%|per ?cent\b|percent\b|(?:m|bn)\b|"
    rf"{alternatives(frozenset(SCALES))}\b)"
    r"|(?<=[£€$])\d{1,3},(?:\d\d(?![\d,])|\d{4})"
)


# The scale that a table or a list tells once for its numbers: "spend (£m): 12.4".
_IN_THOUSANDS = ("000", "000s", "'000", "'000s")
_SCALES_OF_SUMS = ("m", "bn", "k", "million", "millions", *_IN_THOUSANDS)
_SCALES_AHEAD = frozenset(f"{sign}{scale}" for sign in "£€$" for scale in _SCALES_OF_SUMS).union(
    _IN_THOUSANDS, ["thousands", "millions"]
)


# An ordinal with a blank in it; "1 st" may be a weight.
_ORDINAL_APART = re.compile(
    rf"(?:2 nd|3 rd|[04-9] th)\b|1 (?:st|th) (?:of\b|(?:{'|'.join(sorted(MONTHS))})\b)"
)


def ordinal(it: Candidate) -> bool:
    """1st, 22nd, 5 millionth, and "8 th April", as pages come out of PDF."""
    if it.after == " ":
        if it.integer and _ORDINAL_APART.match(it.text.low, it.number.digits_end - 1):
            return True
        great = it.text.low.startswith(_GREAT, it.number.end)
        return great and it.next in _GREAT_ORDINALS
    weight = it.number.unit is not None and it.number.unit.name == "stone"
    return not weight and bool(_ORDINAL.match(it.text.low, it.number.digits_end))


def lost_sign(it: Candidate) -> bool:
    """ "�5m": the sign before it was lost, and may have been that of a currency or a digit."""
    return it.before == "\ufffd"


def ordinal_in_words(it: Candidate) -> bool:
    """ "twenty first", "sixty-fifth"; not "twelve third-party suppliers", "ten second homes"."""
    behind = _ORDINAL_BEHIND.match(it.text.low, it.number.end)
    if behind is None or not it.bare or it.number.kind != "words":
        return False
    if not behind["small"] or it.after == "-" or it.text.low.startswith(" of ", behind.end()):
        return True
    return not behind["joined"] and (it.number.value or 0) >= _SMALLEST_TENS


def list_number(it: Candidate) -> bool:
    """ "1. Do this", "2) Do that": at the start of a line or a sentence, or inside one."""
    low, number = it.text.low, it.number
    if "." in number.plain and not it.word and _SECTION.match(it.text.cased, number.start):
        return it.bare and (not is_plural(it.next) or _CONTENTS.match(low, number.end) is not None)
    if low.endswith(_LEADER, 0, number.start) and _LINE_ENDS.match(low, number.end):
        return it.integer
    if it.integer and it.bare and not it.words and _begins_item(it):
        return True
    if not _LIST_NUMBER.match(low, number.start):
        return False
    if all(word in MARKS_OF_LINES for word in it.words):  # of none as well
        return True
    if low.startswith(". ", number.end):
        return it.integer and (it.word.endswith(".") or _goes_on_from_a_list(it))
    return low.startswith(") ", number.end) and it.before == " " and not _in_brackets(low, number)


def _begins_item(it: Candidate) -> bool:
    """Tell whether a number without a point begins one of several lines: "1 It cost 5%\\n2 It ...".

    So it does right before another number: "3 20% of them left".
    """
    cased, start, end = it.text.cased, it.number.start, it.number.end
    behind = _ITEM.match(cased, end)
    if behind is None or start and cased[start - 1] != "\n":
        return False
    if behind[0][1:].isdigit():
        return True
    last = cased.rfind("\n", 0, max(0, start - 1)) + 1
    follows = cased.find("\n", end) + 1
    value = int(it.number.plain)
    return bool(
        start and cased.startswith(f"{value - 1} ", last)
        or follows and cased.startswith(f"{value + 1} ", follows)
    )  # fmt: skip


def _goes_on_from_a_list(it: Candidate) -> bool:
    """ "because: 1. They were right; and 2. We were not."."""
    if not it.text.cased[it.number.end + 2 : it.number.end + 3].isupper():
        return _is_in_a_list(it)
    if it.word.endswith(":"):
        return it.number.value == 1
    last = it.ahead if it.word in ("and", "or") else it.word
    return last.endswith(";")


def _is_in_a_list(it: Candidate) -> bool:
    """ "To move: 1. pack a box, 2. tape it": where the next or the last number is in the line."""
    low, number = it.text.low, it.number
    if it.word.endswith(":") and number.value == 1:
        return low.find(" 2. ", number.end, number.end + _SENTENCE) > 0
    if not it.word.endswith((",", ";")) and it.word not in ("and", "or"):
        return False
    last = f" {int(number.plain) - 1}. "
    begin = max(0, number.start - _SENTENCE)
    begin = max(begin, low.rfind("\n", begin, number.start))
    return low.find(last, begin, number.start) >= 0


def _in_brackets(low: str, number: Number) -> bool:
    """Tell whether a bracket is open before a number, not further ahead than a sentence."""
    ahead = low[max(0, number.start - _SENTENCE) : number.start]
    return ahead.rfind("(") > ahead.rfind(")")


def score(it: Candidate) -> bool:
    """3-0, 7/10, 52:48, 2 / 5; "2-3" may be a range, unless somebody won."""
    low, number = it.text.low, it.number
    if it.next == "nil" or it.next == "all" and _ALL.match(low, number.end):
        return True
    ahead = low[max(0, number.start - 48) : number.start]
    if "ratio" in ahead and "ratio" in it.words[-_RATIO_WORDS:] and _is_in_ratio(it):
        return True
    if "odds" in ahead and "odds" in it.words[-4:]:
        return True
    if it.integer and it.bare and _is_spaced(low, number):
        return True
    if it.before in "-/:" and low[number.start - 2 : number.start - 1].isdigit():
        return True
    return it.integer and low.startswith(_PARTS, number.digits_end) and _is_score(it)


def _is_spaced(low: str, number: Number) -> bool:
    start = number.start
    return bool(
        low.startswith(" / ", number.end) and _SPACED.match(low, number.end)
        or low.endswith(" / ", 0, start) and _SPACED_AHEAD.search(low, max(0, start - 7), start)
    )  # fmt: skip


def _is_in_ratio(it: Candidate) -> bool:
    """Both numbers of "a ratio of 3 to 1"; not "the ratio rose from 3 to 5", nor behind a comma."""
    words = it.words
    if "from" in words[-3:] or any(word.endswith((",", ";")) for word in words[-_RATIO_WORDS:]):
        return False
    if it.word == "to":
        return it.ahead.replace(".", "").isdigit() or it.ahead in SMALL
    return bool(_TO_ANOTHER.match(it.text.low, it.number.end))


def _is_score(it: Candidate) -> bool:
    low, start = it.text.low, it.number.start
    if _FORMATION.match(low, start):
        return True
    match = _SCORE.match(low, start)
    if match is None:
        return False
    if low.startswith(_WON, match.end()):
        return True
    played = not _PLAY.isdisjoint(it.words[-4:])
    return match[2] != "-" or int(match[1]) >= int(match[3]) or played


def term(it: Candidate) -> bool:
    """All numbers of "a 3+1+1 year contract"."""
    low, start, end = it.text.low, it.number.start, it.number.digits_end
    if "+" not in low[end : end + 2] and "+" not in low[max(0, start - 2) : start]:
        return False
    ahead = _TERMS_AHEAD.search(low, max(0, start - _TERMS_LENGTH), start)
    return bool(_TERMS.match(low, ahead.start() if ahead else start))


# "Marks out of 10: staff 8.9, food ", and how far it is looked for.
_MARKS = frozenset("score scores mark marks rating ratings".split())
_MARKS_OUT_OF = re.compile(
    r"\b(?:scores?|marks?|ratings?) \(?out of (?P<most>5|10|100)\)?:"
    r"(?: [a-z][a-z '-]* \d+(?:\.\d+)?[,;](?: and)?)* [a-z][a-z '-]* $"
)
_LINE = 160


def rating(it: Candidate) -> bool:
    """A rating of 5, rated 4.3 out of 5, 4.5 stars, on a scale of 1 to 10."""
    low, number = it.text.low, it.number
    if number.kind == "numeral" and _is_on_a_scale(it):
        return True
    if number.plain == "100" and _BASE.search(low, max(0, number.start - 8), number.start):
        return True
    if it.word == "of" and it.words[-2:] == ["out", "of"] and len(it.words) > 2:
        return _is_best_mark(it)
    if low.startswith(" out of ", number.end) and _is_given(it.words):
        return bool(_MARK.match(low, number.end))
    if it.after == "*" and it.before != "*" and _STARRED.match(low, number.end):
        return number.value is not None and number.value <= _MOST_STARS
    if it.next == "out" and _OUT_OF_STARS.match(low, number.end):
        return True
    if "." in number.plain and _OUT_OF_TEN.match(low, number.end):
        return True
    if number.value is not None and number.value <= _MOST_STARS and _STARS.match(low, number.end):
        return True
    if "out" in it.words and _is_of_the_marks(it):
        return True
    return it.word in _ABOUT_ENDS and _is_rated_about(it) or _is_rated(it)


def _is_of_the_marks(it: Candidate) -> bool:
    """Any of "marks out of 10: staff 8.9, food 6.2"."""
    low, number = it.text.low, it.number
    listed = _MARKS_OUT_OF.search(low, max(0, number.start - _LINE), number.start)
    if listed is None or not it.bare or number.value is None or it.counts_things:
        return False
    return number.value <= int(listed["most"])


def _is_best_mark(it: Candidate) -> bool:
    """The 5 of "rated 4 out of 5", "4 out of 5 stars", "gave it 4 out of 5."."""
    low, end, ahead = it.text.low, it.number.end, it.words[:-3]
    if _is_given(ahead) and _MARK.match(low, end):
        return True
    if _STARS.match(low, end) or "." in it.words[-3].strip("."):
        return True
    if it.words[-3].strip("(") in _MARKS and it.after in ":)":
        return True  # "scores out of 10: staff 8.9"
    if ahead[-1:] == ["and"] and len(ahead) > 1 and ahead[-2].isdigit():
        ahead = ahead[:-2]  # "she scored 48 and 51 out of 60"
    rated = " ".join(ahead) + " "
    return bool(_RATED.search(rated) or _RATED_ABOUT.search(rated))


def _is_rated(it: Candidate) -> bool:
    """ "a rating of 5", "an NPS of +34"; not "scores of 20 pupils", "we rated 5 green"."""
    low, number = it.text.low, it.number
    signed = it.word == "+"
    if (it.ahead if signed else it.word).rstrip(":") not in _RATED_ENDS:
        if it.word not in _RATED_THINGS or not it.ahead.startswith(("rat", "scor")):
            return False
    ahead = low[max(0, number.start - 32) : number.start - signed]
    if not is_plural(it.next) and _INDEX.search(ahead):
        return True
    counts = is_plural(it.next) or it.next.lower() in _AS or low.startswith(" of ", number.end)
    return not counts and bool(_RATED.search(ahead))


def _is_rated_about(it: Candidate) -> bool:
    """Tell a mark with a hedge: "scored over 70"; not "scored over 70 goals", "70 higher"."""
    low, number = it.text.low, it.number
    if number.kind != "numeral" or number.per or not number.value or number.value > _BEST_MARK:
        return False
    if it.next in _HIGHER or is_plural(it.next) or low.startswith(" of ", number.end):
        return False
    return bool(_RATED_ABOUT.search(low, max(0, number.start - 48), number.start))


def _is_given(words: Sequence[str]) -> bool:
    """Tell whether words lead to a mark: "was like a", "gave it", "give us a solid"."""
    return words[-1:] in (["a"], ["an"]) or not _GIVEN.isdisjoint(words[-4:])


def _is_on_a_scale(it: Candidate) -> bool:
    """Both ends of "on a scale from 1 (hard) to 5 (easy)", of "1 means never"."""
    value = it.number.value
    if value is None or value > _END_OF_A_SCALE:
        return False
    if _MEANS.match(it.text.cased, it.number.end):
        return True
    if it.next in ("is", "was") and _IS_SAID.match(it.text.cased, it.number.end):
        return it.word == "where" or it.word in ("and", "to") and "where" in it.words
    if it.word not in _ENDS_OF_SCALES and it.word not in _CHOSEN or is_plural(it.next):
        return False
    return any(word.startswith("scale") for word in it.words)


def rank(it: Candidate) -> bool:
    """The top 10, ranked 4."""
    if it.word in _JOINTS and it.words[-3:-2] in (["top"], ["bottom"]):  # "top two or three"
        return True
    if it.word in ("ranked", "ranks"):
        return not is_plural(it.next)
    return it.word in ("top", "bottom")


def power(it: Candidate) -> bool:
    """10² may be ten with a note; 1.2×10²⁵ is no quantity that people state."""
    low, number = it.text.low, it.number
    end = number.end
    if it.after == " ":
        if number.unit is None and "/" in low[end + 2 : end + _SYMBOL]:
            return bool(_DIVIDED.match(low, end))
        return "⁻" in low[end : end + _UNIT] and is_power(low, number)
    return it.after not in _PLAIN and is_power(low, number)


def decimal_comma(it: Candidate) -> bool:
    """Both numbers of "12,5 million", and "3.100 homes"."""
    if it.number.plain[-4:-3] == "." and it.bare and it.number.per is None:
        return it.number.plain[0] != "0" and it.counts_things
    number, low = it.number, it.text.low
    if it.before == "." and low[number.start - 2 : number.start - 1] in _SIGNS:
        return True  # "£.52.25"; "£.50" begins with its sign
    if number.currency and "." in number.plain and low.startswith(".", number.digits_end):
        return low[number.digits_end + 1 : number.digits_end + 2].isdigit()  # "£1.000.000"
    if it.before != "," and it.after != ",":
        return False
    if it.before == ",":
        begin = low.rfind(" ", max(0, number.start - len(" £123,")), number.start) + 1
        begin += low[begin : begin + 1] in _SIGNS
    else:
        begin = number.digits_end - len(number.plain)
    return bool(_DECIMAL_COMMA.match(low, begin))


def scale_ahead(it: Candidate) -> bool:
    """The 12.4 of "spend (£m): 12.4", "visits ('000): 310"."""
    told = it.word.rstrip(":").rstrip(")")
    if told not in _SCALES_AHEAD:
        return False
    return ")" in it.word or told[0] in "£€$" or told[0] in "0'" and it.word[-1] == ":"


DECIMAL_COMMA = Veto(
    "decimal comma",
    "A number with a comma where a decimal point may be meant, or with a point for a comma.",
    takes=("some 12,5 million", "a rise of 2,5 per cent", "3.100 new homes", "£1,2000",
           "It cost £1.000.000.", "It cost £.52.25.", "It cost £.1,200."),
    leaves=("12,500 people came", "It cost £.50.", "12.5 million of them",
            "In May, 5 million came."),
    digits=decimal_comma, not_bare=True,
)  # fmt: skip
SCALE_AHEAD = Veto(
    "scale ahead", "A number whose scale stands before it, once for all of its kind.",
    takes=("Spend (£m): 12.4.", "Visits ('000): 310"),
    leaves=("Spend: £12.4m", "It cost millions: 12 of them.", "Homes (12,000): 310 more"),
    digits=scale_ahead,
)  # fmt: skip
LOST_SIGN = Veto(
    "lost sign", "A number right behind a sign that was lost in a wrong encoding.",
    takes=("We spent \ufffd5m.", "some \ufffd40 a week"),
    leaves=("It\ufffds 5 miles away.", "the caf\ufffd had 40 guests"),
    digits=lost_sign, not_bare=True,
)  # fmt: skip
# Asked of two numbers together: see `lists.find_vetoes`.
PARTED_DIGITS = Veto(
    "parted digits", "Digits with a blank where a comma may be meant, or two numbers.",
    takes=("We had 12 345 visitors.", "It cost £12 345.", "We had 12, 345 visitors."),
    leaves=("12 000 people came", "12 20p coins", "In round 2 150 users left.",
            "We had 12, 345 and 400 visitors."),
)  # fmt: skip
POWER = Veto(
    "power", "A power that may be a number with a note or is too great, or a unit over another.",
    takes=("10² of them", "some 1.2×10²⁵ stars", "a dose of 5 m⁻²", "it was 40 g/km"),
    leaves=("10⁶ tonnes", "450² people", "5 m/s"),
    digits=power, not_bare=True,
)  # fmt: skip
ORDINAL = Veto(
    "ordinal", "A number that puts something in order.",
    takes=("the 2nd try", "on their 21st visit", "the twenty first time", "our 5 millionth visit",
           "on 8 th April"),
    leaves=("he is 12st", "twenty people came first"),
    digits=ordinal, words=ordinal_in_words, not_bare=True,
)  # fmt: skip
LIST_NUMBER = Veto(
    "list number", "The number of an item at the start of a line.",
    takes=("1. Do this", "2) Do that", "it is: 1) old, 2) dear", "1.2 Aims ...5",
           "Methods ....11"),
    leaves=("12 people came.", "We met 12. They met others."),
    digits=list_number,
)  # fmt: skip
SCORE = Veto(
    "score", "The score of a game, a ratio or odds.",
    takes=("they won 3-0", "we lost 2-3", "it was 7/10", "odds of 5"),
    leaves=("it takes 2-3 weeks", "2-3 people came"),
    digits=score, words=score, opens_range=Lift.UNIT, ends_range=True,
)  # fmt: skip
RATING = Veto(
    "rating", "A mark, a rating or an index, which counts nothing.",
    takes=("a rating of 5", "rated 4.3 out of 5", "1 means never", "1 = poor, 5 = good",
           "4.5 stars", "an index of 104", "rated 4.3, up from 4.1",
           "a 4.6★ app", "where 0 is 'not at all' and 10 is 'very'",
           "rated 4.3, or more than in May (4.1)", "marks out of 10: tea 7.5, talks 6",
           "they scored 48 and 51 out of 60"),
    leaves=("40 and 52 out of 60 people agreed", "scores of 20 pupils rose", "9 out of 10 agreed",
            "where 9 is the limit"),
    digits=rating, words=rating, spread=Spread(compared=True),
)  # fmt: skip
TERM = Veto(
    "term", "The years of a contract and those that may be added to them.",
    takes=("for 3+1+1 years", "a 2 + 1 year deal"),
    leaves=("4 + 5 people came", "20+ years"),
    digits=term, not_bare=True,
)  # fmt: skip
RANK = Veto(
    "rank", "How many stand at the top or the bottom of a list, or the place in it.",
    takes=("the top 10", "it ranked 4 in May", "in the bottom five"),
    leaves=("the top 10% of them", "on top, 10 came"),
    digits=rank, words=rank,
)  # fmt: skip
