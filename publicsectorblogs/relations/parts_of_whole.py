"""Parts that make up a whole: "38 per cent were positive, 32 negative and 26 neutral" is 96.

Asserted where the parts exclude each other and leave nothing out, by their own words (positive,
negative, neutral) or by those around them (split, made up of, the remaining); where they only
exclude each other (full time, part time) they may be less than the whole but not more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, at, total
from publicsectorblogs.relations._passages import Passage, pattern
from publicsectorblogs.relations._verdicts import holds, in_words

# Answers that exclude each other, and what all of these together may leave out: nothing, some who
# gave no answer or another one, or any.
_NOTHING, _SOME, _ANY = 0.0, 10.0, 100.0  # per cent
_SETS: tuple[tuple[tuple[str, ...], float], ...] = (
    (("positive", "negative", "neutral"), _NOTHING),
    (("positive", "negative", "mixed"), _NOTHING),
    (("yes", "no", "don't know|do not know|did not know|didn't know|not sure|unsure|undecided|"
      "no view|no opinion"), _SOME),
    (("in favour|for it|for the \\w+|(?:were|voted|are) for|supported|support",
      "against|opposed|oppose",
      "undecided|unsure|don't know|didn't know|abstained|neutral|no view|no opinion"), _SOME),
    (("agreed?", "disagreed?", "neither|not sure|unsure|undecided|don't know|didn't know|"
      "did not know|neutral|no view|no opinion"), _SOME),
    (("satisfied", "dissatisfied|unsatisfied", "neither|neutral"), _SOME),
    (("happy", "unhappy", "neither|neutral"), _SOME),
    (("better", "worse", "the same|no different|unchanged"), _SOME),
    (("increased|risen|went up", "decreased|fallen|went down|dropped",
      "stayed the same|unchanged|not changed|no change|remained the same"), _SOME),
    (("men|male|males|boys", "women|female|females|girls",
      "other(?! \\w)|another gender|"
      "non-binary|(?:prefer(?:red)?|chose|choose) not to say|(?:did|would|do) not say"), _SOME),
    (("men|male|males|boys", "women|female|females|girls"), _SOME),
    (("full[- ]time", "part[- ]time",
      "(?:no (?:fixed|set|regular)|zero|casual|irregular)[- ]hours?|as and when"),
     _ANY),
    (("full[- ]time", "part[- ]time"), _ANY),
    (("yes", "no"), _ANY),
    (("positive", "negative"), _ANY),
    (("agreed?", "disagreed?"), _ANY),
    (("approved|accepted|granted", "refused|rejected|declined|turned down",
      "pending|withdrawn|open|outstanding"), _ANY),
    (("approved|accepted|granted", "refused|rejected|declined|turned down"), _ANY),
    (("always", "sometimes|often", "never|rarely"), _ANY),
    (("urban", "rural"), _ANY),
    (("passed", "failed"), _ANY),
    (("on time|in time", "late"), _ANY),
    (("complete", "incomplete"), _ANY),
    (("open", "closed"), _ANY),
    (("phones?|mobiles?|smartphones?", "desktops?|computers?|laptops?|PCs?", "tablets?"), _ANY),
    (("filled|occupied", "vacant|empty|unfilled"), _ANY),
    (("upheld", "dismissed|not upheld"), _ANY),
    (("successful", "unsuccessful"), _ANY),
)  # fmt: skip
_COMPILED = tuple(
    (tuple(re.compile(rf"\b(?:{words})\b(?!')", re.IGNORECASE) for words in answers), left_out)
    for answers, left_out in _SETS
)
_TABLETS = r"\b(?:tablets?)\b(?!')"
_VISITS = re.compile(r"\b(?:visits|sessions|traffic|page ?views|hits|transactions|orders)\b", re.I)
_VISITORS = re.compile(r"\b(?:visitors|users|people|customers|households|of us)\b", re.IGNORECASE)
# One of them, looked for before each set is.
_ANSWER = re.compile(
    rf"\b(?:{'|'.join(sorted({answer for answers, _ in _SETS for answer in answers}))})\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\b(?:is|was|are|were|be|been|being)? ?(?:split|divided|broken down|shared out)\b(?! test)|"
    r"\b(?:made up of|consist(?:s|ed)? of|compris(?:es|ed|ing)|breakdown|breaks? down|broke down|"
    r"divides? into|adds? up to|spent as follows)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the|our|their|its) (?:(?:remaining|other)|(?:remainder|rest|others),?"
    r"(?: \(| of [\w' ]{1,30},?| being| were| was|:|,)?) ?‹[PS](\d+)›"
    r"|‹[PS](\d+)› (?:for )?(?:the|all) (?:rest|others|remainder)\b",
    re.IGNORECASE,
)
# What one does in one place: "52% rent from", and the parts behind it. One may live in London and
# in England, and what comes from the web may come from phones.
_LIVE = re.compile(
    r"(?: of [^‹›,;:.]{1,40}?)? (?:(?:rent|rents|rented) (?P<in>from)|"
    r"(?:is spent|was spent|goes) (?P<on>on|to|for))\b",
    re.IGNORECASE,
)
_ELSEWHERE = "abroad|elsewhere|privately|outside|overseas"
# Several answers are allowed, or the numbers are of different times or groups. Of the verbs of
# `_moves` some are answers here: "60% said that it had risen, 30% that it had dropped".
_SEVERAL = re.compile(
    r"\b(?:tick(?:ed)?|select(?:ed)? all|all that appl|that apply|more than one|multiple|both|"
    r"could choose|asked (?:what|which|how they|where)|also|as well as|mention|named|cited|"
    r"at least one|as (?:many|much|likely|often)|compared|versus|than|rose|rise|fell|"
    r"fall|grew|growth|up from|down from|"
    r"increase[sd]? (?:by|to|from)|last year|previous|respectively|each|"
    r"whereas|while|(?<=[\w,;›] )among)\b",
    re.IGNORECASE,
)
# Women and men are parts only where it is said who they are: "62% female", not "62% of women said".
_PEOPLE = re.compile(r"\b(?:men|women|males?|females?|boys|girls)\b", re.IGNORECASE)
_SAID_OF_THEM = re.compile(
    r"(?:‹S\d+›|\b[Ii]n [\w ]{1,20}) (?:men|women|boys|girls)\b"
    r"|\b(?:men|women|males?|females?|boys|girls) (?!and\b|or\b|to\b|split\b|‹)[\w']",
    re.IGNORECASE,
)
# A share behind a group is mostly one of that group alone: "girls (72%)", "turnout: men 45%, women
# 61%", "61% for women".
_GROUPS = (
    r"(?:(?:wo)?men|(?:fe)?males?|boys|girls|(?:full|part)[- ]time(?:rs)?|"
    r"(?:urban|rural)(?: \w+)?)"
)
_OF_EACH = re.compile(
    rf"\b{_GROUPS}(?::| -| at)? \(?‹[PS]"
    rf"|‹[PS]\d+› (?:for|in|among|by|to|with) (?:the )?{_GROUPS}\b",
    re.IGNORECASE,
)
# "In the north 62% agreed and in the south 48% disagreed": the place or the group of each.
_OF_ITS_OWN = re.compile(
    r"\b(?:in|at|among|amongst|of|from) (?:(?! and\b)[^‹›.,;:()\n]){1,30} ‹[PS]", re.IGNORECASE
)
# What is for women may be for men, too: "12 clubs: 8 for men and 6 for women".
_FOR_THEM = re.compile(r"\bfor (?:the )?(?:men|women|males|females|boys|girls)\b", re.IGNORECASE)
# Whom a share is of: behind it, or at the head of the sentence.
_OF_WHOM = re.compile(
    r"(?:‹[PSC]\d+› of|(?:^|[.;:] )Of)(?: (?:the|our|all))* (?!them\b|these\b|those\b|wh)"
    r"([^‹›,.;:]{1,60}?)(?= (?:were|was|are|is|say|said|agree|disagree|had|have)\b|[,.;:]| ‹|$)",
    re.IGNORECASE,
)
# What an answer is said of, behind it; without words that tell nothing of that.
_OF_WHAT = re.compile(r"[^‹›,.;:()\n]{0,60}?(?= (?:and|or|but|while)\b|[‹›,.;:()\n]| - |$)")
_TELL_NOTHING = frozenset(
    "a about all an any are at be by for had has have in is it of on or our so that the their them "
    "these they this those to too us was we were with".split()
)
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:before|after|afterwards|later|earlier|then|previously|since)\b", re.IGNORECASE
)
# Answers to one of several questions, or of a part of those before: "failed the second".
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:the (?:first|second|third|former|latter)|of (?:those|these|them|whom|which))\b",
    re.IGNORECASE,
)
# What is counted nowhere: then the parts need not add up.
_LEFT_OVER = re.compile(
    r"\b(?:the rest|others|the remainder|(?:every|any)(?:one|body|thing) else|unclassified|unclear|"
    r"spam|blank|no answer|refused|"
    r"(?:did|could|would) not (?:answer|be|say)|prefer(?:red)? not|not stated)\b",
    re.IGNORECASE,
)
_OTHERS_FOLLOW = re.compile(r"\s*(?:The rest|(?:All |The )?[Oo]thers|The remain(?:der|ing))\b")
_PER_CENT_OF = re.compile(r"(?:%|\bper ?cent(?:age)?) of\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\bin ((?:19|20)\d\d)\b")
# "45% of women" is a share of a group, and no part.
_GROUP = re.compile(r"\b(?:of|among)(?: the| all| our)?(?: ‹C\d+›)? $", re.IGNORECASE)
_GROUP_LENGTH = 20
_MARK = re.compile(r"‹([A-Z])(\d+)›")
# "A quarter of staff (", behind which a share is said again.
_SAID = re.compile(r"‹[PS]\d+›(?:(?! and )[^‹›.;:,()\n]){0,60} \($")
_SAID_LENGTH = 72
_IN_FIGURES = re.compile(r"‹S(\d+)›(?:(?! and )[^‹›.;:,()\n]){0,60} \(‹P(\d+)›\)")
# A part of a share, which is no part beside it: "half of the remaining 40%".
_OF_A_SHARE = re.compile(
    r"\bof (?:(?:the|these|those|this|that) ‹[PS]\d+›|(?:the|our|their|its) (?:remain|other|rest))",
    re.IGNORECASE,
)
# The rest of a whole that may be another: "10% of calls ..., the remaining 80% of the day".
_OF_OTHERS = re.compile(
    r"(?:remaining|other) ‹[PS]\d+› of (?!(?:them|us|these|those)\b)", re.IGNORECASE
)
_OF_PART = re.compile(r"\b(?:of (?:which|whom)|including)[^‹›,.;:\n]{0,20} $")
_OF_PART_LENGTH = 32
# A part of a part.
_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them|whom|which)\b", re.IGNORECASE)
# Before the last part of a list: "and ", ", of which ", " to the roads (".
_LAST_PART = re.compile(r"(?:,| and|&|/|\n| to) *(?:[\w'-]+ ){0,3}\(?$")
_OF_WHOLE = pattern(
    r"\b(?:of|out of|among)(?: all)?(?: the| our| its| these| those)? <whole:C>"
    r"|^(?:\w+ ){0,3}<all:C>(?: [\w'-]+){1,4}:"
)
# "A quarter of the 60 staff (12 women and 3 men)": they are parts of the quarter.
_OF_SOME = re.compile(r"›(?: [\w'-]+){0,2} ?$")
# The parts of a list that is parallel stand no further apart than this.
_APART = 90
# How far shares, each of them rounded, may come from 100 per cent.
_ROUNDED = 1.0


@dataclass(frozen=True, slots=True)
class _Parts:
    figures: tuple[Figure, ...]
    left_out: float  # how many per cent of the whole they may leave out


def _find(passage: Passage) -> Iterator[Claim]:
    if not _may_add_up(passage.kinds):
        return
    if _SEVERAL.search(passage.text) or _of_several(passage.text):
        return
    for kinds in ("PS", "C"):
        if parts := _parts(passage, kinds):
            if kinds == "C" and _PER_CENT_OF.search(passage.text):
                continue  # "% of 900 letters" heads a list of bare percentages
            whole = _counted(passage, parts) if kinds == "C" else None
            if (kinds == "PS" or whole) and _says_how_many(parts, whole):
                claim = _claim(passage, parts, whole)
                rates = kinds == "PS" and _are_of_each(passage.text)
                if not rates or holds(RELATION.name, claim):
                    yield claim


def _are_of_each(text: str) -> bool:
    """Tell whether each share may be one of a whole of its own, which is named beside it."""
    return bool(_OF_EACH.search(text)) or len(_OF_ITS_OWN.findall(text)) > 1


def _may_add_up(kinds: str) -> bool:
    """Tell whether there are figures enough: two shares, or a count and two that make it up."""
    return kinds.count("P") + kinds.count("S") > 1 or kinds.count("C") > 2


def _says_how_many(parts: _Parts, whole: Figure | None) -> bool:
    """Tell whether parts are to be all: not where they come to less, and may leave that out."""
    most = whole.quantity.value if whole else 100
    if not most:
        return False
    share = 100 * sum(figure.quantity.value or 0 for figure in parts.figures) / most
    if share > 100 or parts.left_out in (_NOTHING, _ANY):
        return share > 100 or parts.left_out == _NOTHING
    rounded = _ROUNDED + len(parts.figures) / 2
    return share >= 100 - rounded or share < 100 - parts.left_out


def _of_several(text: str) -> bool:
    """Tell whether shares are of several years, or of women and of men."""
    if len({*_IN_YEAR.findall(text)}) > 1:
        return True
    return bool(_PEOPLE.search(text) and _SAID_OF_THEM.search(text))


def _counted(passage: Passage, parts: _Parts) -> Figure | None:
    """The count of which the parts are counts: "Of 120 tweets, 50 were positive, ..."."""
    match = _OF_WHOLE.search(passage.text)
    if match and _OF_SOME.search(passage.text[: match.start()]):
        return None
    whole = passage.found(match, "whole" if match["whole"] else "all") if match else None
    before = whole and whole.quantity.char_start < parts.figures[0].quantity.char_start
    return whole if before and whole not in parts.figures else None


def _parts(passage: Passage, kinds: str) -> _Parts | None:
    marks = [
        mark
        for mark in _MARK.finditer(passage.text)
        if mark[1] in kinds and not _is_again(passage.text, mark)
    ]
    if kinds == "C":
        marks = marks[1:]
    marks = [mark for mark in marks if not _is_of_part(passage.text, mark)]
    if len(marks) < 2:
        return None
    if kinds != "C" and (rest := _remaining(passage, marks)):
        return rest
    for answers, left_out in _COMPILED if _ANSWER.search(passage.text) else ():
        if _answered(passage, marks, answers):
            if answers[-1].pattern == _TABLETS and not _is_of_visits(passage.text):
                continue
            if kinds == "C" and _OF_THESE.search(passage.text, marks[0].end()):
                return None
            if kinds == "C" and _FOR_THEM.search(passage.text):
                return None
            if _of_several_questions(passage.text, marks, answers):
                return None
            # What stands behind all of the answers is of something else: "20% were under 25".
            parts = marks[: len(answers)]
            if len(answers) != len(marks) or _LEFT_OVER.search(passage.text):
                left_out = _ANY
            return _Parts(_figures(passage, parts), left_out)
    if kinds == "C":
        return None
    return _split(passage, marks) or _under_one_verb(passage, marks)


def _figures(passage: Passage, marks: Sequence[re.Match[str]]) -> tuple[Figure, ...]:
    """The figures of the parts; those in brackets for words that these say again more exactly."""
    again: dict[str, str] = dict(_IN_FIGURES.findall(passage.text))
    places = [str(mark[2]) for mark in marks]
    return tuple(passage.figures[int(again.get(place, place))] for place in places)


def _is_again(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a share in brackets says the one before it again: "a quarter (25%)"."""
    in_brackets = mark[1] in "PS" and text.startswith((")", " of "), mark.end())
    return in_brackets and bool(
        _SAID.search(text, max(0, mark.start() - _SAID_LENGTH), mark.start())
    )


def _is_of_part(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a number is a part of the one before: "60% on staff, of which 20% ..."."""
    return bool(_OF_PART.search(text, max(0, mark.start() - _OF_PART_LENGTH), mark.start()))


def _answered(
    passage: Passage, marks: Sequence[re.Match[str]], answers: Sequence[re.Pattern[str]]
) -> bool:
    """Whether each answer stands once, each beside a mark of its own, in one order.

    Either behind each mark ("38% were positive") or before each ("Positive: 38%").
    """
    text, first, last = passage.text, marks[0].start(), marks[-1].end()
    if any(b.start() - a.end() > _APART for a, b in zip(marks, marks[1:], strict=False)):
        return False
    if len({*_OF_WHOM.findall(text)}) > 1:
        return False
    starts = [mark.start() for mark in marks]
    behind = [bisect_left(starts, hit) for hit in _hits(text, answers, first, len(text))]
    before = [bisect_left(starts, hit) for hit in _hits(text, answers, max(0, first - 40), last)]
    in_turn = list(range(1, len(answers) + 1))
    return behind == in_turn or before == list(range(len(marks))) and len(marks) == len(answers)


def _is_of_visits(text: str) -> bool:
    """Tell whether what is counted came from one device each, as visits do, and people may not."""
    return bool(_VISITS.search(text) and not _VISITORS.search(text))


def _of_several_questions(
    text: str, marks: Sequence[re.Match[str]], answers: Sequence[re.Pattern[str]]
) -> bool:
    """Tell whether answers are said of different things: "yes to the pool", "no to the hall"."""
    if _ONE_OF_SEVERAL.search(text, marks[0].end()):
        return True
    if _AT_ANOTHER_TIME.search(text, marks[0].end(), marks[len(answers) - 1].start()):
        return True
    said: set[tuple[str, ...]] = set()
    for answer in answers:
        for hit in answer.finditer(text, max(0, marks[0].start() - 40)):
            of_what = _OF_WHAT.match(text, hit.end())
            words = of_what[0].lower().split() if of_what else []
            said.add(tuple(word for word in words if word not in _TELL_NOTHING))
    return len(said - {()}) > 1


def _hits(text: str, answers: Sequence[re.Pattern[str]], start: int, end: int) -> list[int]:
    """Where the answers stand between two places of a text, if each stands there once."""
    hits = [
        hit.start() for answer in answers for hit in answer.finditer(text, start, end)
        if not _GROUP.search(text, max(0, hit.start() - _GROUP_LENGTH), hit.start())
    ]  # fmt: skip
    return sorted(hits) if len(hits) == len(answers) else []


def _split(passage: Passage, marks: Sequence[re.Match[str]]) -> _Parts | None:
    """Parts behind "is split", "made up of"; all of the passage's shares, side by side."""
    match = _SPLIT.search(passage.text)
    if match is None or match.end() > marks[0].start() or len(marks) < 2:
        return None
    if any(b.start() - a.end() > _APART for a, b in zip(marks, marks[1:], strict=False)):
        return None
    if not _LAST_PART.search(passage.text[: marks[-1].start()]):
        return None
    figures = _figures(passage, marks)
    values = [one.quantity.value for one in figures]
    if None in values:
        return None
    # What stands behind a list that is all of it is of something else: "and 20% of them at home".
    come_to = accumulate(value or 0 for value in values)
    ends = (
        end for end, (mark, amount) in enumerate(zip(marks, come_to, strict=True), 1)
        if abs(amount - 100) <= _ROUNDED and passage.text.endswith(" and ", 0, mark.start())
    )  # fmt: skip
    parts = figures[: next(ends, len(figures))]
    behind = passage.text[marks[-1].end() :]
    left_over = _LEFT_OVER.search(behind) or _OTHERS_FOLLOW.match(passage.behind)
    return _Parts(parts, _ANY if left_over else _NOTHING)


def _under_one_verb(passage: Passage, marks: Sequence[re.Match[str]]) -> _Parts | None:
    """Parts that leave out the verb of the first: "52% live in Leeds, 31% in York and 17% abroad".

    They may leave something out, but exclude each other.
    """
    text = passage.text
    first = _LIVE.match(text, marks[0].end())
    if len(marks) < 3 or len(marks) != len(passage.figures) or first is None:
        return None
    if any(b.start() - a.end() > _APART for a, b in zip(marks, marks[1:], strict=False)):
        return None
    placed = re.compile(rf" (?:{first['in'] or first['on']}|{_ELSEWHERE})\b", re.IGNORECASE)
    if not all(placed.match(text, mark.end()) for mark in marks[1:]):
        return None
    # Nothing says of a later part that it is one of others: ", and in the south 27%".
    if not all(text.endswith((", ", " and ", " & "), 0, mark.start()) for mark in marks[1:]):
        return None
    if not text.endswith((" and ", " & "), 0, marks[-1].start()):
        return None
    figures = tuple(passage.figures[int(mark[2])] for mark in marks)
    shares = [figure.quantity.value or 0 for figure in figures]
    # "70% come from Wales, 31% from Cardiff and 30% from England": one of them lies in another.
    if any(abs(sum(shares) - one - 100) <= _ROUNDED for one in shares):
        return None
    return _Parts(figures, _ANY)


def _remaining(passage: Passage, marks: Sequence[re.Match[str]]) -> _Parts | None:
    """Parts of which the last is "the remaining 23 per cent"."""
    match = _REST.search(passage.text)
    if match is None or len(marks) < 2:
        return None
    if int(match[1] or match[2]) != int(marks[-1][2]):
        return None
    if _OF_A_SHARE.search(passage.text):
        return None
    return _with_the_rest(passage, _figures(passage, marks))


def _with_the_rest(passage: Passage, figures: tuple[Figure, ...]) -> _Parts | None:
    """The last of the shares that come to all; else all of them, but no parts of one of them.

    "Turnout was 60%, with 55% for it and the remaining 45% against" names a share that is no part,
    and in "60% replied: 40% agreed, the remaining 20% did not" all are those who replied.
    """
    values = [figure.quantity.value or 0 for figure in figures]
    come_to = [sum(values[start:]) for start in range(len(values) - 1)]
    for start, amount in enumerate(come_to):
        if abs(amount - 100) <= _ROUNDED:
            return _Parts(figures[start:], _NOTHING)
    if _OF_OTHERS.search(passage.text):
        return None
    if any(abs(a - b) <= _ROUNDED for a, b in zip(values, come_to[1:], strict=False)):
        return None
    return _Parts(figures, _NOTHING)


def _claim(passage: Passage, parts: _Parts, whole: Figure | None) -> Claim:
    words = " + ".join(in_words(figure.quantity.value) for figure in parts.figures)
    bound = [(figure, "part") for figure in parts.figures]
    names = tuple(bound + ([(whole, "whole")] if whole else []))
    count = len(parts.figures)
    hedged = any(figure.quantity.hedge != "exact" for figure in parts.figures)

    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return n[count] if whole else at(100), total(n[:count])

    return Claim(
        names, arithmetic, passage.sentence, "count" if whole else "percent",
        f"{words} adds up to {{computed}}", slack=None if whole or hedged else _ROUNDED,
    )  # fmt: skip


RELATION = Relation(
    "parts of a whole",
    "Parts that do not overlap and leave nothing out, which add up to the whole or to 100 per "
    "cent.",
    words=("‹p", "‹s", "‹c"),
    fewest=2,
    find=_find,
    examples=Examples(
        holds=(
            "Members: men 48%, women 52%.",
            "Of 300 letters, 50% were positive, 30% negative and 20% neutral.",
            "Our budget is split: 45% on staff, 35% on rent and 20% on travel.",
            "Of 300 replies, 150 said yes, 90 said no and 60 did not know.",
            "Some 40% work in Leeds, 35% in York and the remaining 25% at home.",
            "A quarter of staff (25%) work in Leeds and the remaining 75% at home.",
            "Of 80 replies, 50 were for, 20 against and 10 undecided.",
            "Of our staff, 54% are women, 43% are men and 2% are non-binary.",
            "Staff are split 60% in Leeds and 40% in York, and 20% of them work at home.",
            "Some 40% of staff work in Leeds, and the remaining 60% of the team in York.",
            "It breaks down as 45% rent, 35% food (10% of it meat) and 20% travel.",
            "It is split: 60% on staff (of which 20% is for cover), 30% on rent and 10% on food.",
            "Half of it goes to Leeds, 30% to York and the remaining 20% to Hull.",
            "Our age breakdown: 40% are under 25, 40% are 25 to 50 and 20% are over 50.",
            "Turnout was 60%, with 55% for red and the remaining 45% for blue.",
            "Most staff (60%) work in Leeds, a quarter (28%) in York and the rest (12%) at home.",
            "Of 300 letters:\n\n51 per cent were positive.\n\n33 per cent were negative.\n\n"
            "17 per cent were neutral.",
        ),
        loose=(
            "In all, 34% agreed, 33% disagreed and 31% did neither.",
            "We get 50% of it from fees and the rest (about 45%) from grants.",
        ),
        contradicts=(
            "Some 71% of visits are from phones, 26% from desktops and 23% from tablets.",
            "Of the 90 posts, 60 are filled and 50 are vacant.",
            "Overall 58% agreed, 30% disagreed and 22% were not sure.",
            "Of our tenants, 52% rent from the council, 31% from a trust and 27% privately.",
            "Among readers, 48% were in favour, 41% against and 21% undecided.",
            "Of the drivers, 55% are full time, 35% part time and 20% on zero hours.",
            "Of 300 letters, 50% were positive, 30% negative and 30% neutral.",
            "In all, 60% were female and 25% male.",
            "In all, 65% were female and 45% male.",
            "In all, 65% said yes to the pool and 45% said no to the pool.",
            "After the talk 65% said yes and 45% said no.",
            "In all, 65% agreed with the plan and 45% disagreed with it.",
            "Of 300 letters:\n\n- positive: 51%\n- negative: 33%\n- neutral: 26%",
            "Our budget is split: 45% on staff, 35% on rent and 30% on travel.",
            "The breakdown is as follows: 60% were new and 50% old. All others were lost.",
            "Of 300 replies, 150 said yes, 90 said no and 80 did not know.",
            "A quarter of staff (25%) work in Leeds and the remaining 65% at home.",
            "A quarter of staff work part time and the remaining 65% full time.",
            "Of our staff, 54% are women, 41% are men and 15% preferred not to say.",
        ),
        silent=(
            "Of 400 staff, 120 of 200 men (60%) and 180 of 200 women (90%) wrote.",
            "Some 70% of users have phones, 20% have desktops and 20% have tablets.",
            "Some 52% live in England, 31% in London and 27% in the South East.",
            "Of visits, 52% come from searches, 31% from links and 27% from phones.",
            "In all, 60% were female and 35% male.",
            "A third of users (20% men, 13% women) have phones.",
            "A quarter of the 60 staff (12 women and 3 men) work part time.",
            "Of 640 bids 590 were approved and 50 refused; 12 of these were appealed and 4 won.",
            "Of the team, 70% work full time, 30% part time and 60% are women.",
            "Of the drivers, 55% are full time, 35% part time and 20% on nights.",
            "Some 62% were satisfied, 18% dissatisfied and 15% neither.",
            "Some 52% live with a partner, 31% with children and 27% with parents.",
            "Some 52% live in cities, 31% in towns and 27% near the coast.",
            "Some 52% live in Leeds, 31% in York and 12% abroad.",
            "Some 70% come from Wales, 31% from Cardiff and 30% from England.",
            "Some 52% of calls come in on Mondays, 31% in spring and 27% in the rain.",
            "Some 52% went on Monday, 31% on Tuesday and 27% every day.",
            "We had 48% in favour, 41% against among men and 21% undecided among women.",
            "In Kent, 52% rent from the council, 31% from a trust, and in Essex 27% privately.",
            "Half of the remaining 40% said no.",
            "In all, 70% said yes to the pool and 45% said no to the hall.",
            "Some 70% were positive about the food and 45% negative about the staff.",
            "Some 60% passed the first test and 50% failed the second.",
            "Some 60% finish the first form, which is complete; 50% leave the second incomplete.",
            "Some 80% were open on Monday and 40% closed on Tuesday.",
            "Some 55% said yes, and after the talk 60% said no.",
            "Some 70% of posts are full time and 40% of those part time are vacant.",
            "Some 60% of bids were accepted at first and 60% refused on review.",
            "In all 75% agreed, 15% disagreed and 10% did not know, with 30% agreeing strongly.",
            "Of 300 letters 50% were positive, 30% negative, 20% neutral and 65% had a picture.",
            "In all 40% were in favour, 35% against, 25% had no view and 10% came late.",
            "Some 60% replied: 40% agreed and the remaining 20% did not.",
            "Some 10% of calls are urgent, and the remaining 80% of the day is quiet.",
            "Of 80 replies, 50 were for it, 20 against and 30 of these undecided.",
            "Twice as many women (40%) as men (20%) came.",
            "Asked what they read, 60% named papers, 45% blogs and 30% letters.",
            "We could tick several: 60% said yes to buses, 45% to trains and 30% to trams.",
            "Some 40% of men agreed, while 70% of women disagreed and 3% did neither.",
            "Of the team, 45% work full time and 20% part time.",
            "Of 300 letters 35% were positive, 25% neutral and 20% negative; the rest were spam.",
            "Our budget is split: 45% on staff, 35% on rent and the rest on travel.",
            "The breakdown is as follows: 20% were new and 50% old. All others were lost.",
            "Some 40% cycle, 35% have children and 30% live in York.",
            "Of our staff, 54% are women, 41% are men and 15% have other duties.",
            "Of our staff, 54% are women, 36% are men and 5% preferred not to say.",
            "One in three women and one in four men said so.",
            "Turnout: men 48%, women 67%.",
            "The pass rate was 67% for girls and 48% for boys.",
            "Part of it is that girls (67%) and boys (48%) sat other papers.",
            "Pass rates\n\n- Boys: 48%\n\n- Girls: 67%",
            "Full-time 67%, part-time 48% content.",
            "In Leeds 67% agreed and in Hull 48% disagreed.",
            "Urban wards 67% covered, rural wards 48%.",
            "Women's letters were 40% positive, men's 31%.",
            "In one street, 74% of people said yes; in the other, 66% did.",
            "Letters (% of 300):\n\nPositive: 50\nNegative: 30\nNeutral: 40",
            "Of staff in Leeds 70% were positive, and 60% of staff in York were negative.",
        ),
    ),
)
