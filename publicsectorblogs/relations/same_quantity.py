"""One quantity with two values in a post: "has 1,240 members ... all 1,420 members of the scheme".

A number is taken up again by the words before it ("the", "all of our") and by those behind it: what
these say of the counted was said of it the first time ("We asked 312 people about buses", "the 312
people we asked"), or both sentences speak of the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._moves import DOWNWARDS, UPWARDS
from publicsectorblogs.relations._passages import MONTH_OR_SEASON, PERIOD

# Smaller counts are too common for a second one to be known for the same.
_LEAST = 20
_NEXT = 3  # characters between sentences that follow each other
_ALL = re.compile(
    r"\b(?:all|each of|every one of|every single one of)(?: the| our| its| their| these|"
    r" those| your)? $|\b(?:these|those) $",
    re.IGNORECASE,
)
_ITS = re.compile(r"^Its\b|\bits \d")
_NOT = re.compile(r"\bnot (?:\w+ ){1,3}$", re.IGNORECASE)
_TAKEN_UP = re.compile(r"\b(?:the|our|these|those|its|their|([a-z]+)['’]s) $", re.IGNORECASE)
# What tells a number from the one before: words of time or change, anywhere in a sentence, ...
_OTHER_TIME = re.compile(
    r"\b(?:now|then|later|today|already|since|last|next|first|previous|before|after|when|until|"
    rf"original(?:ly)?|initial(?:ly)?|new|{UPWARDS}|{DOWNWARDS}|"
    r"target|aim|compared|additional|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# ... or words that choose, right before the number or among those that tell which are meant.
_CHOSEN = re.compile(
    r"\b(?:more|fewer|other|another|additional|further|extra|remaining|rest|half|most|only|out of|"
    r"than|average|between|second|earlier|if|some of|one of|many of|\d+ of)\b",
    re.IGNORECASE,
)
# The time of a number right behind it: then even a like number is another one.
_ITS_TIME = re.compile(
    rf" (?:in (?:[A-Z]\w+ )?(?:19|20)\d\d|last (?:{PERIOD})|at first|back then|"
    r"[\w-]+ (?:years?|months?|weeks?) ago)\b"
)
_DENIED = re.compile(r"\b(?:not|never|cannot)\b|n't\b", re.IGNORECASE)
_IN_PLACE = re.compile(rf" in (?:the )?(?!(?:{MONTH_OR_SEASON})\b)([A-Z][\w-]+)")
_MONTH = re.compile(rf"\b(?:{MONTH_OR_SEASON})\b")
# What tells which of them are meant: a clause, a participle, a place. What follows is read in it up
# to a verb that is said of them, and a few words at most.
_TELLS = re.compile(
    r" (?:who|that|which|whose|we|they|you|he|she|it|I|in|on|at|of|from|with|without|for|to|by|"
    r"where|across|under|over|near|(?!were|had)\w+(?:ed|en)|sent|given|held|made|kept|put|read|met)\b",
)
_PREPOSITIONS = frozenset("in on at of from with without for to by across under over near".split())
_RELATIVE = frozenset(["who", "whom", "that", "which"])
_ARTICLES = frozenset("the a an our their its his her your this these those".split())
_VERBS = frozenset(
    "were was are is have has had will would can could should may might do does did said say told "
    "tell".split()
)
_FUNCTION = frozenset(
    "where who that which whose we they you he she it i us them not also all and".split()
)
# Verbs that say little: "who gave [feedback]".
_LIGHT = frozenset("gave give got get took take made make".split())
# The verbs that mostly have people and things in blogs as their subjects.
_DOES = (
    r"go|went|come|came|run|ran|want|need|like|use|own|live|work|know|knew|think|thought|feel|felt|"
    r"see|saw|help|speak|spoke|meet|met|vote|find|found|keep|kept|employ|leave|left|pay|paid|cost|"
    r"agree|disagree|choose|chose|write|wrote|begin|began|send|sent|hold|held|(?!un)\w+ed"
)
_VERB = re.compile(rf"(?:{_DOES})$")
# Words before how many there is room for, which says nothing of how many are there.
_HOLDS = re.compile(
    r"\b(?:holds?|seats?|sleeps?|room for|capacity (?:of|for)|can take|"
    r"(?:hope|plan|want) to [\w-]+) $",
    re.IGNORECASE,
)
_SEATED = frozenset(
    "people guests visitors adults children pupils students passengers spectators patients".split()
)
# What is told of some of them: "400 members, most of them in Leeds".
_OF_SOME = re.compile(
    r"\b(?:most|many|some|half|all but [\w-]+|[\w,]+) of (?:them|these|those|whom|which)\b[^.;]*"
    r"|\b(?:including|among them|mostly|mainly|largely)\b[^.;]*",
    re.IGNORECASE,
)
# What stands behind a noun that is not part of a longer name: "the 99 bottles song".
_ENDS_HERE = re.compile(
    r"\W*$|[,.;:()?!]| ?(?:" + "|".join(sorted(_PREPOSITIONS | _VERBS | _LIGHT)) + r"|all|both|and|"
    rf"who|that|which|also|now|still|{_DOES}|\w+ly)\b"
)
_IRREGULAR = {"spoke": "speak", "spoken": "speak", "gave": "give", "given": "give", "took": "take",
              "taken": "take", "wrote": "write", "written": "write", "sent": "send",
              "held": "hold", "ran": "run", "met": "meet", "kept": "keep"}  # fmt: skip
_ENDING, _STEM = re.compile(r"(?<=\w\w)(?:ing|ed|es|s|e)$"), 5
_WORDS = re.compile(r"[\w'-]+|[,.;:()?!]")
_WORD = re.compile(r"[a-z]{5,}")
_COMMON = frozenset(
    "about their there these those which would could should where after before".split()
)


def _across(body: str, figures: Sequence[Figure]) -> Iterator[Claim]:
    by_noun: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        q = figure.quantity
        if q.unit == "count" and q.noun and q.value is not None and q.value >= 2:
            by_noun[q.noun.split()[-1].lower()].append(figure)
    for noun, found in by_noun.items():
        first = found[0]
        for again in found[1:]:
            if _pair(noun, first, again):
                yield _claim(first, again)
            # A second count of them leaves open which one a third takes up.
            if again.quantity.value != first.quantity.value:
                break


def _pair(noun: str, first: Figure, again: Figure) -> bool:
    """Tell whether a number takes up another."""
    one, other = first.quantity, again.quantity
    if not {one.hedge, other.hedge} <= {"exact", "about"} or one.per or other.per:
        return False
    values = one.value or 0, other.value or 0
    if min(values) < _LEAST or first.sentence_start == again.sentence_start:
        return False
    words = _taken_up(first, again)
    if words is None:
        return False
    told, everyone = words
    slipped = _look_alike(*values) and not _ITS_TIME.match(_behind(first))
    if not slipped and any(_OTHER_TIME.search(f.sentence) for f in (first, again)):
        return False
    if told:
        return True
    if not slipped and (_MONTH.search(again.sentence) or not everyone and values[1] < values[0]):
        return False
    apart = again.sentence_start - first.sentence_start - len(first.sentence)
    follows = (everyone or slipped and _ITS.search(again.sentence)) and 0 <= apart <= _NEXT
    return bool(follows or _content(first.sentence, noun) & _content(again.sentence, noun))


def _taken_up(first: Figure, again: Figure) -> tuple[bool, bool] | None:
    """Whether words tell which of them are meant, and whether all are; None for other ones."""
    noun = again.quantity.noun or ""
    before = again.sentence[: again.quantity.char_start - again.sentence_start]
    behind = _behind(again)
    the, everyone = _TAKEN_UP.search(before), _ALL.search(before)
    ahead = first.sentence[: first.quantity.char_start - first.sentence_start]
    if _HOLDS.search(ahead) and first.quantity.noun in _SEATED:
        return None
    if not (the or everyone) or _NOT.search(before) or _CHOSEN.search(_last_words(first)):
        return None
    said = {_stem(word) for word in _WORDS.findall(_OF_SOME.sub("", first.sentence).lower())}
    told = {_stem(word) for word in noun.lower().split()[:-1]}
    if the and the[1]:
        told.add(_stem(the[1].lower()))
    if which := _which(behind, said):
        told |= which
        clause = re.split(r"[,.;:(]", behind)[0]
        if _CHOSEN.search(clause) or _DENIED.search(clause):
            return None
    if not told <= said or not told and not _ENDS_HERE.match(behind):
        return None
    # "All 310 members" are more than the 240 full ones, but "the 310 members" would be those.
    words = {_stem(word) for word in _WORDS.findall(again.sentence.lower())}
    if everyone and not _of_which(first) <= words:
        return None
    return bool(told), bool(everyone)


def _of_which(first: Figure) -> set[str]:
    """The words that tell which were counted at first: "240 [full] members", "people in [Kent]"."""
    place = _IN_PLACE.match(_behind(first))
    words = [*(first.quantity.noun or "").split()[:-1], *([place[1]] if place else ())]
    return {_stem(word.lower()) for word in words}


def _behind(figure: Figure) -> str:
    """The words behind a figure and its noun."""
    end = figure.quantity.char_start - figure.sentence_start + len(figure.quantity.quote)
    return figure.sentence[end:].lstrip().removeprefix(figure.quantity.noun or "")


def _last_words(figure: Figure) -> str:
    """The few words before a figure."""
    start = figure.quantity.char_start - figure.sentence_start
    return " ".join(figure.sentence[:start].split()[-3:])


def _which(behind: str, told: Container[str]) -> set[str]:
    """The words that tell which of the counted are meant: "we [asked] in [York]".

    They end at a verb that is said of them, or at a word that was not `told` before, behind the
    verb of their own, and which neither an article nor a preposition leads to. Right behind their
    own verb one that is no verb may tell which are meant: "replied [online]". A further clause
    wants a verb first: "we [asked] who had a [car]", "that the [council] [keeps] open".
    """
    if not _TELLS.match(behind):
        return set()
    words, which = _WORDS.findall(behind.lower()), set[str]()
    led = named = due = False
    leader = ""
    for word in takewhile(lambda word: word[0] not in ",.;:()?!", words):
        if word in _VERBS or word in _LIGHT:
            if which and not due:
                break
            due = False
        if word in _PREPOSITIONS or word in _ARTICLES or word in _RELATIVE:
            led, named = True, named or word not in _RELATIVE
            due, leader = due or word in _RELATIVE, word
        elif not any(word in few for few in (_FUNCTION, _VERBS, _LIGHT)):
            known = _stem(word) in told
            if which and not (led or known or due):
                if not (named or _VERB.match(word)):
                    which.add(_stem(word))
                break
            which.add(_stem(word))
            led, due, leader = word.endswith(("'s", "s'")), due and leader in _ARTICLES, ""
    return which


def _stem(word: str) -> str:
    """The beginning of a word, which "piloted" and "pilot" have in common."""
    return _ENDING.sub("", _IRREGULAR.get(word, word))[:_STEM]


def _claim(first: Figure, again: Figure) -> Claim:
    one, other = first.quantity, again.quantity
    return Claim(
        ((first, "first"), (again, "again")), _same, again.sentence, "count",
        f"the post says {one.quote} {one.noun}, and {other.quote} again",
        f"the post says {one.quote} {one.noun}, and {other.quote} of the same",
    )  # fmt: skip


def _look_alike(one: float, other: float) -> bool:
    """Tell whether one number may be the other with a slip: as long, and of the same digits."""
    return sorted(f"{one:g}") == sorted(f"{other:g}")


def _content(sentence: str, noun: str) -> set[str]:
    """The beginnings of the longer words of a sentence, apart from what is counted."""
    words = set(_WORD.findall(sentence.lower())) - _COMMON
    return {word[:6] for word in words if word not in noun and noun not in word}


def _same(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[1], n[0]


RELATION = Relation(
    "same quantity twice",
    "A count that a post gives and later repeats.",
    across=_across,
    examples=Examples(
        holds=(
            "We surveyed 312 people about buses.\n\nAll 312 people surveyed had used one.",
            "The choir has 240 members. All 240 members of the choir can sing.",
            "The play ran in 36 schools. Teachers at the 36 schools where it ran liked it.",
            "The trust owns 218 houses. All 218 houses owned by the trust are old.",
            "Our hostel has 48 beds. Every one of its 48 beds is taken.",
        ),
        contradicts=(
            "We surveyed 312 people about buses.\n\nAll 321 people surveyed had used one.",
            "The choir has 240 members. All 420 members of the choir can sing.",
            "We asked 64 carers about buses. The 46 carers we asked said they were late.",
            "The choir has 240 members and sang in 2014. All 420 members of the choir can sing.",
            "The hub has 62 shops. Between them the hub's 26 shops employ 400 people.",
            "We surveyed 1,250 residents in May. The 750 residents surveyed own a car.",
        ),
        silent=(
            "The hall holds 400 people.\n\nThe 380 people in the hall sang.",
            "We have 400 members, most of them in Leeds.\n\nAll 350 members in Leeds may vote.",
            "Some 250 people replied. The 180 people who replied online were younger.",
            "We visited 52 schools. The 30 schools we visited twice were rural.",
            "The choir had 240 members in 2014. All 310 members of the choir can sing.",
            "The choir had 240 members in 2014. All 420 members of the choir can sing.",
            "The choir had 240 members last year. All 420 members of the choir can sing.",
            "The choir has 240 members. It has soared, so all 310 members of the choir can sing.",
            "The choir has 240 members. The 80 members who came to the choir were late.",
            "The choir has 240 members. A school nearby has 310 members.",
            "We surveyed 240 people in May. The 310 people we surveyed in June were happier.",
            "We wrote to 240 members. All 310 members of the band can play.",
            "We asked 64 carers in Leeds. The 46 carers we asked in York were older.",
            "We asked 64 carers. The 46 carers with a car were older.",
            "Some 85 firms signed our charter. The 58 firms that signed another charter did not.",
            "We sang of 99 bottles in verse. The 99 bottles song has many verses.",
            "The choir has 240 members. All 210 members of the choir who came can sing.",
            "We asked 64 carers about buses. The 46 carers we asked who had a car were late.",
            "Kent has 240 libraries. The 204 libraries that Kent keeps open all year are new.",
            "The council has 240 huts. The 204 huts that the council keeps open all year are new.",
            "The choir has 240 full members. All 310 members of the choir can sing.",
            "We trained 450 people in Kent. All 540 people we trained passed.",
            "We spoke to 36 firms. The 63 firms we did not speak to are small.",
            "The scheme covers 36 towns. All 63 towns in the scheme's first phase are done.",
            "We asked 35 farmers. Not all the 53 farmers we asked came.",
        ),
    ),
)
