"""A total and its parts: "15 events: 6 in London, 5 in Leeds and 4 in Cardiff"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from publicsectorblogs.figures.nouns import is_of_people, is_plural
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, at, total
from publicsectorblogs.relations._passages import MONTH_OR_SEASON, Passage, pattern
from publicsectorblogs.relations._verdicts import is_of_another
from publicsectorblogs.words import MONTH

# A part: a number and a few words, or one of something; parts have commas between them and "and"
# before the last.
_PART = r"(?:[A-Z][\w'-]{0,40} ){0,3}‹[CMU]\d+›[^‹›,;:.()\n]{0,60}"
_ONE = r"(?:one|an?) [^‹›,;:.()\n]{1,40}"
_ITEM = rf"(?:{_PART}|{_ONE})"
_PARTS = rf"(?P<parts>(?:{_PART}, ?(?:{_ITEM}, ?)*)?{_ITEM},? (?:and|&|plus) {_ITEM})"
# The same in brackets, each behind what it is for: "salaries (£1.5m) and rent (£0.6m)".
_IN_BRACKETS = (
    r"(?P<parts>(?:[\w' -]{1,50} \(‹[CMU]\d+›\),? )+(?:and|&|plus) [\w' -]{1,50} \(‹[CMU]\d+›\))"
)
_MADE_OF = (
    r"(?:: ?| - | \(|,? (?:which (?:is|are|was|were) )?made up of |,? consisting of |"
    r",? comprising |,? composed of |,? (?:which )?consist(?:s|ed)? of |"
    r",? (?:which )?compris(?:es?|ed) |"
    r",? (?:(?:is|are|was|were|will be|being) )?(?:split|divided|shared)(?: out)?(?: as follows:|"
    r" between| among| into| ‹C\d+› ways:?) |,? (?:comes|came) from |,? as follows: |"
    r" (?:went|goes|is spent|was spent) on )"
)
_NOUN = r"(?P<noun>(?: [\w'/&-]+| ‹U\d+›){0,6}?)"
_SUM_END = r"(?=[.;)\n]|$| - )"
_BEFORE = (
    pattern(rf"<total:CMU>{_NOUN}{_MADE_OF}(?:of )?{_PARTS}{_SUM_END}"),
    pattern(rf"<total:CMU>{_NOUN}{_MADE_OF}{_IN_BRACKETS}{_SUM_END}"),
    pattern(rf"<total:CMU>{_NOUN} \((?P<parts>(?:{_PART}, ?)+{_PART})\)"),
    # "The panel of seven has four councillors, ..."
    pattern(r"\b(?:panel|team|board|committee|group|jury|crew|cohort|class|staff) of <total:C>"
            rf"(?P<noun>(?: [\w'-]+){{0,2}}?) (?:has|had|have) {_PARTS}{_SUM_END}"),
)  # fmt: skip
# Behind the sum nothing says that it is of more than the parts: "making 40 since 2010".
_AND_NO_OTHERS = (
    r"(?![^‹›.,;:()\n]*? (?:since|with|across|by|so far|now|after|when|as|are|were|counting|over|"
    r"nationwide|nationally)\b)"
)
_BEHIND = (
    pattern(rf"{_PARTS},? (?:making|makes?|made|totalling|a total of|giving|for a total of|or|-|"
            rf"in all)(?: a total of| it)? <total:CMU>{_AND_NO_OTHERS}"
            r"(?P<noun>(?: [\w'-]+){0,4}?)(?P<sum> in total| in all| altogether| overall)?"),
    pattern(rf"{_PARTS}(?:,| -|:|;) <total:CMU>{_AND_NO_OTHERS}(?P<noun>(?: [\w'-]+){{0,4}}?)"
            r" (?P<sum>in total|in all|altogether)"),
)  # fmt: skip
# How these end, looked for first: they try every word of a sentence for the first part.
_TOTAL_BEHIND = re.compile(
    r"\b(?:mak(?:ing|es?)|made|totalling|total of|giving|or|in all)(?: a total of| it)? ‹[CMU]"
    r"|- (?:a total of |it )?‹[CMU]"
    r"|(?:,| -|:|;) ‹[CMU]\d+›(?: [\w'-]+){0,4}? (?:in total|in all|altogether)",
    re.IGNORECASE,
)
# "3 cooks, 4 waiters and 2 porters, a team of nine"
_TEAM = pattern(
    rf"{_PARTS},? (?:- )?(?:making (?:up )?|makes? (?:up )?|we are |we're )?(?:a|our) "
    r"(?:team|group|panel|staff|crew|board|committee) of <total:C>"
    rf"(?P<noun>(?: people| members)?){_SUM_END}"
)
_OF_A_TEAM = re.compile(r" (?:team|group|panel|staff|crew|board|committee) of ‹C")
_TOTAL_OF = pattern(
    rf"\b(?:a|the|in) total of <total:CMU>(?P<noun>(?: [\w'-]+){{0,4}}?)(?:,|{_MADE_OF})"
    rf"{_PARTS}{_SUM_END}"
)
# Parts of which there may be more, but that come to no more than all: "of which £3m was for roads".
_SOME = (
    pattern(rf"<total:CMU>{_NOUN}, of (?:which|whom) {_PARTS}{_SUM_END}"),
    pattern(rf"\bthe total of <total:CMU>{_NOUN} includes {_PARTS}{_SUM_END}"),
    pattern(rf"^[^‹›]*<total:C>(?! of){_NOUN}, {_PARTS}(?:{_SUM_END}|(?=, (?:were|was|are|is) ))"),
    pattern(
        rf"(?:^|\n)(?:Of|Out of)(?: the| our| these| those)? <total:CM>{_NOUN}, {_PARTS}{_SUM_END}"
    ),
)
# "Half of the 60 staff (25 women and 20 men)": they are parts of the half.
_OF_SOME = re.compile(
    r"(?:‹[PS]\d+›|\b(?:[Mm]ost|[Ss]ome|[Mm]uch|[Pp]art|the (?:bulk|rest|remainder)))(?: out)? of"
    r"(?: all)?(?: the| our| its| their| these)? $"
)
# "5 adults and 3 children, making 4 families in all".
_COUNTS_GROUPS = re.compile(r" (?:families|households|couples|teams|groups|pairs|crews)\b")
_EACH_OF = re.compile(r"\b(?:each|every) [^.;:\n]*$", re.IGNORECASE)
_MARK = re.compile(r"‹[CMU](\d+)›")
_JOINT = re.compile(
    r",? ?(?:and|&|plus)? ?(?:[A-Z][\w'-]{0,40} ){0,3}$"
)  # what leads to the next part
_ONES = re.compile(rf"(?:^|, ?|and |& |plus ){_ONE}")
# What is compared, dated or part of a part is none of the parts.
_NO_PARTS = re.compile(
    r"\b(?:including|include[sd]?|of (?:which|whom|these|them|it)|among them|at least|such as|"
    r"e\.g|for example|(?:per ?cent|percentage) of|compared|than|both|others|so far|"
    rf"by (?:{MONTH}|(?:19|20)\d\d)|"
    r"(?:from|after|against|not|between) ‹|per|each|every|respectively|also)\b",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(r"(?:,|and|&) ‹C\d+› others$")  # so many, which makes them a part
# Behind these a list of parts is complete by what it says.
_SAYS_SO = re.compile(
    r"\b(?:in total|in all|altogether|all told|a total of|the total of|as follows|breaks? down|"
    r"broken down|made up|split|divided)\b",
    re.IGNORECASE,
)
# What stands behind a part that leaves out what is counted: "6 in London", "4 to the north".
_PREPOSITIONS = (
    r"in|for|from|at|on|by|with|to|of|about|under|over|aged|through|via|within|outside|during"
)
_LEFT_OUT = re.compile(
    rf" ?(?:$|,|\.|\)|;|(?:{_PREPOSITIONS}|online|offline|were|was|are|and|who|which|that)\b|"
    r"(?:(?:full|part)[- ]time|male|female|large|small|new|old|permanent|temporary|urban|rural|"
    rf"elected|appointed|more)$|(?:\w+ed|run|held|made|built|led) (?:{_PREPOSITIONS})\b)"
)
_IN_PLACE = re.compile(r" in (?:the )?[A-Z]")
# One origin or place each: "200 from firms and 120 from schools".
_PARALLEL = re.compile(r"(?: (?:came|come|were|was|are|is))? (from|by|for|in|to|on|at)\b")
_OF_A_YEAR = re.compile(r" in (?:19|20)\d\d")
_FROM_NAME = re.compile(r"[\w' ]*?\bfrom (?:the )?[A-Z]")
# A part that may be of the others, too: "30 vans, 15 cars and 10 electric ones".
_ONES_OF_THEM = re.compile(r"\bones\b|^ with |^ (?:are|were|is|was) ")
_FOR_NAME = re.compile(r"\bfor (?:the )?[A-Z]")
# Wholes whose parts have nouns of their own: "a team of 15: 6 developers, ...".
_PEOPLE = (
    r"people|staff|team|members?|colleagues|employees|workers|participants|attendees|delegates|"
    r"adults|residents|volunteers|speakers|officers|trustees|us|you|panel|board|committee|group|"
    r"jury|crew|class|singers|players|teachers|artists|researchers|respondents|interviewees|"
    r"guests|visitors|judges|experts|users|patients|"
    r"applicants|candidates|claimants|tenants|carers|councillors|apprentices|recruits|parents|drivers"
)
_GROUPS = re.compile(
    rf"\b(?:{_PEOPLE}|posts|jobs|roles|items|things|homes|properties|dwellings|buildings|premises|"
    r"sites|objects|errors|faults|mistakes|problems|issues|defects|incidents|publications|"
    r"documents|records|resources|assets|birds|trees|plants|"
    r"organisations|bodies|answers|responses|replies|votes|vehicles|animals|"
    r"entries|submissions|nominations|awards|prizes|exhibits|pupils|students|children|"
    r"seats|beds|names|contacts|subscribers|accounts|pieces|services|modules|sessions)\b",
    re.IGNORECASE,
)
# One thing may be about two matters, or have two things or uses, but is mostly for one group of
# people: "30 for adults".
_OF_TWO = re.compile(
    r"(?: \w+ed)? (?:about|with|for|on) (?!(?:the )?(?-i:[A-Z])|(?:adults|children|(?:wo)?men|boys|"
    r"girls|sale|rent)\b)",
    re.IGNORECASE,
)
# Whose money it is, or where it is from, and what it is for, which may be said of the same.
_SOURCE = re.compile(r" (?:of|from) ")
_USE = re.compile(r" (?:on|for|to|towards) ")
# Sets of adjectives that exclude each other; any others may be said of the same thing.
_ONE_OF = tuple(
    frozenset(words.split())
    for words in (
        "minor moderate major serious severe critical low medium high urgent routine",
        "small medium large big", "red amber green yellow", "petrol diesel electric hybrid",
        "full-time part-time temporary permanent casual", "new old existing used", "open closed",
        "male female", "primary secondary special", "public private voluntary", "urban rural",
        "single double twin", "positive negative neutral mixed", "indoor outdoor",
        "online offline", "approved refused rejected pending withdrawn", "elected appointed",
    )
)  # fmt: skip
# What may be for two groups at once, those who may come twice, and the times and ways of coming.
_FOR_SEVERAL = re.compile(
    r"\b(?:groups|clubs|classes|courses|lessons|sessions|workshops|events|activities|projects|schemes|"
    r"services|programmes|schools|toilets|rooms|guides|leaflets)\b",
    re.IGNORECASE,
)
_BY_SEVERAL = re.compile(
    r"\b(?:entries|applications|bids|submissions|nominations|projects|papers|reports|books|songs|"
    r"films|prizes|awards|chapters|articles|posts|talks)\b",
    re.IGNORECASE,
)
_COME_AGAIN = re.compile(
    r"\b(?:visitors|volunteers|attendees|participants|delegates|guests|helpers|users|customers|readers|"
    r"patients|learners|swimmers|dancers|clients)\b",
    re.IGNORECASE,
)
_AT_A_TIME = re.compile(
    rf" (?:in|on|at) (?:{MONTH_OR_SEASON}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|"
    r"(?:the )?(?:mornings?|afternoons?|evenings?|first|second|weekends?|weekdays|nights?)|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"the (?:north|south|east|west)\b")
_OUTSIDE = re.compile(r" (?:from |in )?(?:outside|abroad|overseas|beyond)\b")
# Sets of groups of people of which nobody writes as a member of two.
_ROLES = tuple(
    frozenset(words.split())
    for words in (
        "men women others boys girls", "adults children", "staff public partners members customers",
        "tenants owners leaseholders landlords homeowners",
        "parents teachers pupils students governors headteachers heads",
        "doctors nurses patients midwives consultants GPs carers staff relatives",
        "employers employees",
        "councillors officers residents", "drivers cyclists pedestrians passengers",
    )
)  # fmt: skip
# What is left when one is taken from the other: "a net rise of 300: 500 came and 200 left".
_NET = re.compile(
    r"\b(?:net|(?:after|of|in|less|minus) (?:all )?costs|profits?|loss(?:es)?|deficit|surplus|"
    r"debts?|balance|left|lapsed|departures|leavers)\b",
    re.IGNORECASE,
)
# The next sentence may say that some are in two parts: "Some were counted twice."
_TWICE = re.compile(r"\s*[^.;\n]*\b(?:twice|both|two|more than one|overlap\w*)\b", re.IGNORECASE)
# A list that answers a question, to which one may give several answers.
_ASKED = re.compile(r"(?:How|What|Where|Why|Which|Who|When)\b")
# Places that others lie in: "20 in Yorkshire, 15 in Leeds".
_REGION = re.compile(
    r" \w+ (?:the )?(?:(?:North|South|East|West|Mid)\w* )?(?:\w+shire|England|Wales|Scotland|"
    r"Ireland|Britain|UK|Europe|Kent|Essex|Sussex|Surrey|Norfolk|Suffolk|Cornwall|Devon|Dorset|Somerset|"
    r"Cumbria|Northumberland|Midlands|Highlands|North|South|East|West)\b"
)
_TIME = re.compile(
    rf"(?:(?:early|late|mid) )?(?:{MONTH_OR_SEASON}|(?:19|20)\d\d)\b|"
    r"the (?:morning|afternoon|evening)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    rf"\b(?:{_PEOPLE}|names|contacts|subscribers|pupils|students|children)\b", re.IGNORECASE
)
# A part that may overlap with any other: "30 listed buildings" beside "40 churches".
_SOME_OF_THEM = re.compile(r" (?:\w+ed|new|old|large|small|young|local|public|private) [\w-]+$")
_HAS = re.compile(r"\b(?:has|had|have)\b")
_SEX = re.compile(r"(?:(?:wo)?men|males?|females?|boys|girls|mothers|fathers|others)\b")
# What does not add up: "a median age of 40 (40 in England, 42 in Wales)".
_OF_NO_SUM = re.compile(
    r"\b(?:averag(?:e[sd]?|ing)|mean|median|typical|typically|rates?|ratios?|ages?|aged|scores?|"
    r"index|temperatures?|expectancy|gaps?|difference|waits?|waited|waiting times?|maximum|minimum|"
    r"limits?|fees?|prices?|fares?|tickets?|charges?|wages?|salary|salaries|rents?|premiums?|"
    r"tariffs?|allowances?|fines?|penalty|penalties)\b[^.;:\n]{0,60}$",
    re.IGNORECASE,
)
_LEAD_WORDS = 7  # at most between a total and the colon before a list
# Behind the first number, which holds the parts and is none: "3 acts, with 8 songs in the first and
# 6 in the second".
_WITH = re.compile(r",? with ?$")
_NEAR = 20  # characters before a total in which "in total" is said of it
# The least and the most that numbers may come to, as shares of the total, to be taken for its
# parts. Those that fall far short may be only some of the parts, and two numbers, or those of two
# places, sooner than three and more. Where words say that they are all of the parts, any sum is
# taken; where they are kinds of what is counted, but not of people, one that is not far above the
# total; and where they only stand where parts would, the total alone. People may have two jobs, so
# that numbers of people by their jobs are never taken where they come to more than the total.
_TWO, _TWO_PLACES, _MORE, _FAR_ABOVE = 0.6, 0.75, 0.5, 1.5


def _find(passage: Passage) -> Iterator[Claim]:
    if passage.lead:
        yield from _list(passage)
        return
    team = (_TEAM,) if _OF_A_TEAM.search(passage.text) else ()
    totals = _BEHIND if _TOTAL_BEHIND.search(passage.text) else ()
    for one in (*_BEFORE, *totals, *team, _TOTAL_OF, *_SOME):
        for match in one.finditer(passage.text):
            if _NO_PARTS.search(match["noun"] + " " + _AND_OTHERS.sub("", match["parts"])):
                continue
            if _EACH_OF.search(passage.text[: match.start()]):
                continue
            if _OF_SOME.search(passage.text, 0, match.start()):
                continue
            if _OF_NO_SUM.search(passage.text[: match.start("total")]):
                continue
            if one is _TEAM and not _is_of_people(passage, match):
                continue
            if one not in _BEFORE or not _is_label(passage.text[: match.start()], match):
                behind = one in _BEHIND or one is _TEAM
                if behind and _COUNTS_GROUPS.match(passage.text, match.end("total") + 1):
                    continue
                yield from _bound(passage, match, some=one in _SOME, behind=behind)


def _bound(passage: Passage, match: re.Match[str], *, some: bool, behind: bool) -> Iterator[Claim]:
    """The claim of a total and its parts in one sentence.

    `some`: there may be more parts than the sentence names; `behind`: the total stands behind them.
    """
    whole, noun = passage.found(match, "total"), match["noun"]
    marks = list(_MARK.finditer(match["parts"]))
    parts = [passage.figures[int(mark[1])] for mark in marks]
    ends = [
        _JOINT.sub("", match["parts"][mark.end() : following])
        for mark, following in zip(marks, [*(m.start() for m in marks[1:]), None], strict=True)
    ]
    ones = len(_ONES.findall(match["parts"]))
    before = passage.text[max(0, match.start() - _NEAR) : match.start()]
    intro = match[0][match.end("noun") - match.start() : match.start("parts") - match.start()]
    explicit = behind or len(intro.strip(" :(-")) > 2 or bool(_SAYS_SO.search(before + noun))
    if intro == " (" and _is_no_more_than_one(whole, parts):
        return
    if behind and len(parts) > 2 and _WITH.search(ends[0]) and _is_nearer_without(whole, parts):
        parts, ends = parts[1:], ends[1:]
    if some and not _exclude_each_other(ends, whole) or not explicit and _are_of_two_kinds(ends):
        return
    if some:
        far = (1.0, math.inf)
    elif _of_one_sex_and_others(parts):
        far = (1.0, 1.0)
    elif explicit:
        has = _HAS.search(intro) and _are_of_several_jobs(parts)
        far = (0.0, 1.0 if has else math.inf)
    elif "(" in intro and all(map(_OF_A_YEAR.match, ends)):
        far = (1.0, 1.0)  # "65 bids (60 in 2014, 55 in 2013)"
    else:
        far = _how_far(whole, noun, parts, ends, ones)
    if _NET.search(passage.text) and whole.quantity.unit != "percent":
        far = (1.0, 1.0)
    if _may_overlap(whole, noun, parts, ends) or _TWICE.match(passage.behind):
        far = (far[0], 1.0)
    yield from _claim(passage, whole, parts, far, ones)


def _are_of_two_kinds(ends: Sequence[str]) -> bool:
    """Tell whether one part is from a place and another from others: "charities", "Wales"."""
    return {_led_by(end) for end in ends} == {"from"} and len({_names(end) for end in ends}) > 1


def _is_nearer_without(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts behind the first come nearer to the total than all of them."""
    most, first, *others = ((figure.quantity.value or 0) for figure in (whole, *parts))
    return abs(sum(others) - most) < abs(first + sum(others) - most)


def _is_no_more_than_one(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a part is as large as the total: "it cost £30 (£20 in Kent, £40 in Essex)"."""
    most = whole.quantity.value or 0
    return any((part.quantity.value or 0) >= most for part in parts)


def _are_all_but_one(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts before the last come to the total, which then is of some of them."""
    most = whole.quantity.value or 0
    come_to = list(accumulate(part.quantity.value or 0 for part in parts))
    return any(math.isclose(some, most) for some in come_to[1:-1])


def _exclude_each_other(ends: Sequence[str], whole: Figure) -> bool:
    """Tell whether nothing is two of the parts: "20 from Wales and 15 from Kent".

    Not "12 are new and 10 have a cafe", "30 for rent and 30 for families".
    """
    led = {_led_by(end) for end in ends}
    if whole.quantity.unit.isupper():  # nothing is spent twice
        return len(led) == 1 and None not in led
    if led == {"for"}:
        return all(map(_FOR_NAME.search, ends))
    if all(_SEX.match(end.strip()) for end in ends):
        return True
    if led == {"from"} and _are_roles(ends):
        return True
    kinds = {_kind_of(end) for end in ends}
    return len(led) == 1 and None not in led and len(kinds) == 1 and "the" not in kinds


def _may_overlap(whole: Figure, noun: str, parts: Sequence[Figure], ends: Sequence[str]) -> bool:
    """Tell whether a thing may be in two of the parts, which may then come to more than all.

    "20 in spring and 15 in Leeds", "20 in Yorkshire and 15 in Leeds", "40 active and 35 new"; but
    not "20 in Leeds and 15 in York", "20 minor and 15 serious", nor money for two things.
    """
    if any(map(_SOURCE.match, ends)) and any(map(_USE.match, ends)):
        return True
    if not whole.quantity.unit.isupper():
        if any(map(_OF_TWO.match, ends)) or _may_be_of_two(whole, noun, parts, ends):
            return True
    within = [_PARALLEL.sub("", end).strip() for end in ends if _led_by(end) in ("in", "for")]
    kinds = {
        "time" if _TIME.match(words) else "name" if words.removeprefix("the ")[:1].isupper()
        else "side" if _SIDE.match(words) else ""
        for words in within
    }  # fmt: skip
    regions = {bool(_REGION.match(end)) for end in ends}
    if len(kinds) > 1 or len(regions) > 1 and len(within) == len(ends):
        return True
    alone = {end.strip() for end in ends if len(end.split()) == 1}
    adjectives = {
        one for one in alone - {"other", "others"} if one.islower() and not is_plural(one)
    }
    return bool(adjectives) and not any(adjectives <= one for one in _ONE_OF)


def _may_be_of_two(whole: Figure, noun: str, parts: Sequence[Figure], ends: Sequence[str]) -> bool:
    """Tell whether one of those counted may be of two groups, or come twice.

    "300 calls: 200 from tenants and 150 from parents", "500 users: 300 by search and 250 by email",
    "60 visitors: 40 on Monday and 30 on Tuesday", "12 clubs: 8 for men and 6 for women"; but not
    "200 from firms and 100 from schools", "300 calls: 200 by telephone and 150 by email".
    """
    led = {_led_by(end) for end in ends}
    counted = f" {noun} {whole.quantity.noun or ''}"
    if led == {"for"} and _FOR_SEVERAL.search(counted):
        return True
    if led == {"by"} and _BY_SEVERAL.search(counted) and all(map(is_of_people, ends)):
        return True
    on_a_side = [bool(_SIDE.match(_PARALLEL.sub("", end).strip())) for end in ends]
    if any(on_a_side) and not all(on_a_side):
        return True
    if all(end.endswith((" speakers", " users", " holders")) for end in ends):
        return True
    if _COME_AGAIN.search(counted) and (led <= {"by", "to"} or all(map(_AT_A_TIME.match, ends))):
        return True
    if any(map(_OUTSIDE.match, ends)) and not all(
        _OUTSIDE.match(end) or _names(end) or _IN_PLACE.match(end) for end in ends
    ):
        return True
    if led == {"from"}:
        return all(is_of_people(end) for end in ends) and not _are_roles(ends)
    # "12 entries (8 girls and 6 boys)"
    by_people = all(is_of_people(part.quantity.noun or "") for part in parts)
    return by_people and bool(_BY_SEVERAL.search(counted))


def _are_roles(ends: Sequence[str]) -> bool:
    """Tell whether nobody is two of the groups: "from staff" and "from the public"."""
    heads = {_PARALLEL.sub("", end).strip().removeprefix("the ") for end in ends}
    return any(heads <= one for one in _ROLES)


def _kind_of(end: str) -> str:
    """The kind of words that tell a part: a name, a time, a noun. Those of one kind are exclusive.

    "From firms" and "from schools", but not "from men" and "from disabled people", "in 2014" and
    "in rural areas"; one may go "to the museum" and "to the cafe".
    """
    words = _PARALLEL.sub("", end).split()
    if not words or _led_by(end) == "by":
        return ""
    if words[0][0].isupper():
        return "name"
    return "the" if words[0] == "the" else "year" if words[0].isdigit() else f"noun {len(words)}"


def _of_one_sex_and_others(parts: Sequence[Figure]) -> bool:
    """Tell whether some may be both: "150 women and 110 graduates", but not "women and men"."""
    nouns = [(part.quantity.noun or "").split()[:1] for part in parts]
    by_sex = [bool(noun and _SEX.fullmatch(noun[0].lower())) for noun in nouns]
    return any(by_sex) and not all(by_sex)


def _are_of_several_jobs(parts: Sequence[Figure]) -> bool:
    """Tell whether somebody may be in two parts: "8 nurses and 6 prescribers" of a team of 12.

    Women and men exclude each other, and so do parts of one kind: "8 new nurses and 6 old nurses".
    """
    nouns = [(part.quantity.noun or "").split() for part in parts]
    heads = {noun[-1].lower() for noun in nouns if noun}
    by_sex = all(noun and _SEX.fullmatch(noun[0].lower()) for noun in nouns)
    return len(heads) > 1 and not by_sex and heads != {"adults", "children"}


def _is_of_people(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether more than half of the parts are people: "6 cooks, 5 waiters and 4 porters"."""
    parts = [passage.figures[int(place)] for place in _MARK.findall(match["parts"])]
    nouns = [(part.quantity.noun or "").split()[-1:] for part in parts]
    return 2 * sum(bool(noun and is_of_people(noun[0])) for noun in nouns) > len(nouns)


def _is_label(before: str, match: re.Match[str]) -> bool:
    """Tell whether a number before a colon is no total: "At 65: 18.4 and 20.9"."""
    if match[0].startswith(" (", match.end("noun") - match.start()):
        return False
    return not match["noun"] and "‹C" in match[0][:2] and not before.endswith((" of ", " all "))


def _list(passage: Passage) -> Iterator[Claim]:
    """A list whose lead holds the total, and each item one part, and no other figure."""
    lead, items = passage.text[: passage.lead - 1], passage.text[passage.lead :].split("\n")
    if _NO_PARTS.search(passage.text) or "% of" in lead or not lead.rstrip().endswith(":"):
        return
    marks = list(_MARK.finditer(lead))
    parts = [_MARK.findall(item) for item in items]
    says_so = bool(_SAYS_SO.search(lead))
    if len(items) < passage.items:
        return  # "blank: all others"
    if not marks or lead.count("‹") != len(marks) or len(marks) > 1 + says_so or len(items) < 2:
        return
    if any(len(found) != 1 for found in parts) or any(item.count("‹") != 1 for item in items):
        return
    if not all(re.match(r"(?:[-*•–] ?)?(?:[\w' -]{1,40}(?::| -) )?‹", item) for item in items):
        return
    whole = passage.figures[int(marks[-1][1])]
    ends = [item[item.index("›") + 1 :] for item in items]
    noun = lead[marks[-1].end() :].rstrip(": ")
    if len(noun.split()) <= _LEAD_WORDS:
        bound = [passage.figures[int(found[0])] for found in parts]
        far = (0.0, math.inf) if says_so else _how_far(whole, noun, bound, ends)
        if _may_overlap(whole, noun, bound, ends) or _ASKED.match(lead):
            far = (far[0], 1.0)
        yield from _claim(passage, whole, bound, far)


def _how_far(
    whole: Figure, noun: str, parts: Sequence[Figure], ends: Sequence[str], ones: int = 0
) -> tuple[float, float]:
    """How far the parts may come from the total, by what they are said to count."""
    led = {_led_by(end) for end in ends}
    is_aside = led <= {None, "for"} or _led_by(ends[-1]) not in map(_led_by, ends[:-1])
    if is_aside and _are_all_but_one(whole, parts):
        return 1.0, 1.0  # "20 homes: 12 flats, 8 houses and 5 for older people"
    if len(led - {None}) > 1 or _ONES_OF_THEM.search(ends[-1]):
        return 1.0, 1.0  # "600 for adults, 300 for children and 200 in single rooms"
    if any(end.startswith(" with ") for end in ends) and led - {None}:
        return 1.0, 1.0  # "30 in Leeds and 12 with children"
    if whole.quantity.unit != "count" and " over " not in noun and all(map(_OF_A_YEAR.match, ends)):
        if _is_no_more_than_one(whole, parts):
            return 1.0, 1.0  # "a budget of £5m: £4m in 2014, £5m in 2015 and £6m in 2016"
    least = _MORE if len(parts) + ones > 2 else _TWO
    nouns = [(part.quantity.noun or "").split()[-1:] for part in parts]
    head = (whole.quantity.noun or noun).split()[-1:]
    if all(map(_leaves_out, ends)) or head and all(one == head for one in nouns):
        some = whole.quantity.unit.islower() and whole.quantity.unit != "count"
        if least == _TWO and (some or all(_IN_PLACE.match(end) for end in ends)):
            least = _TWO_PLACES
        return least, math.inf
    if whole.quantity.unit != "count":
        return least, math.inf
    of_its_kind = (
        _GROUPS.search(noun) or head and head in nouns
    )  # "120 rooms: ..., 40 meeting rooms"
    if not (of_its_kind and all(nouns)):
        return 1.0, 1.0
    if any(_SOME_OF_THEM.match(end) for end, one in zip(ends, nouns, strict=True) if one == head):
        return least, 1.0
    if _OF_PEOPLE.search(noun) and _are_of_several_jobs(parts):
        return least, 1.0
    return least, _FAR_ABOVE


def _leaves_out(end: str) -> bool:
    """Tell whether a part leaves out what is counted: "6 in London", "5 serious", "8 Green"."""
    words = end.split()
    if _LEFT_OUT.match(end):
        return True
    return len(words) == 1 and (words == ["others"] or not is_plural(words[0]))


def _led_by(end: str) -> str | None:
    """The preposition that leads a part; "in person" goes with "by phone"."""
    if end.startswith((" in person", " online", " face to face")):
        return "by"
    found = _PARALLEL.match(end)
    return found[1] if found else None


def _names(end: str) -> bool:
    return bool(_FROM_NAME.match(end))


def _claim(
    passage: Passage, whole: Figure, parts: Sequence[Figure], far: tuple[float, float],
    ones: int = 0,
) -> Iterator[Claim]:  # fmt: skip
    values = [figure.quantity.value for figure in parts]
    most = whole.quantity.value
    if len(parts) < 2 or None in values or not most or whole in parts:
        return
    if not all(_of_unit(part, whole) for part in parts) or ones and whole.quantity.unit != "count":
        return
    if whole.quantity.per or any(part.quantity.per for part in parts):
        return
    made = sum(value for value in values if value) + ones
    slipped = far[0] < 1 and math.isclose(10 * made, most)  # these are all, but for a nought
    if not (slipped or most * far[0] <= made <= most * far[1]):
        return
    words = " + ".join([*(part.quantity.quote for part in parts), *["one"] * ones])

    def arithmetic(n: Sequence[Interval]) -> tuple[Interval, Interval]:
        return n[-1], total([*n[:-1], at(ones)])

    claim = Claim(
        (*((part, "part") for part in parts), (whole, "total")), arithmetic, passage.sentence,
        whole.quantity.unit, f"{words} adds up to {{computed}}",
    )  # fmt: skip
    if not is_of_another(RELATION.name, claim, "total", passage.figures):
        yield claim


def _of_unit(part: Figure, whole: Figure) -> bool:
    """Tell whether a part has its total's unit, or leaves it out: "30 weeks: ..., 12 of alpha"."""
    bare = part.quantity.unit == "count" and part.quantity.noun is None
    return part.quantity.unit == whole.quantity.unit or bare and not whole.quantity.unit.isupper()


RELATION = Relation(
    "total and its parts",
    "A total, and the parts that are said to make it up.",
    words=(":", "made up", "consist", "compris", "compos", "total", " (", " - ", "altogether",
           "in all", "making", "giving", " made ", " makes ", " has ", " of ‹c", ", ‹c", ", ‹m",
           ", of wh", "split", "divided", "includes"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "The £75,000 is split 3 ways: £25,000 for pay, £30,000 for rent and £20,000 for us.",
            "The £6.5m comes from the county (£3m), the lottery (£2m) and Kent (£1.5m).",
            "There are 60 members: 32 Labour, 20 Conservative and 8 others.",
            "There were 500 visitors: 320 adults and 180 children.",
            "By noon we had 96 ideas, 54 from staff and 42 from the public.",
            "We ran 15 events: 6 in London, 5 in Leeds and 4 in Cardiff.",
            "We are a team of 15 people: 6 developers, 5 designers and 4 researchers.",
            "We have 6 cooks, 5 waiters and 4 porters, a team of 15.",
            "The £1.2m is made up of £0.7m for staff and £0.5m for travel.",
            "We had 12 calls from Leeds, 5 from York and 3 from Hull, 20 in total.",
            "We ran 15 events:\n\n- 6 in London\n- 5 in Leeds\n- 4 in Cardiff",
            "A total of 40 came (12 from Leeds, 20 from York and 8 from Hull).",
            "The £2.4m is split between pay (£1.5m), rent (£0.6m) and travel (£0.3m).",
            "The jury of seven has four teachers, two parents and one nurse.",
            "The bill was £4,800, of which £3,000 was for the hall and £1,800 for food.",
            "We had 320 replies, 200 from firms and 120 from schools.",
            "It has 3 acts, with 8 songs in one, 6 in the next and 4 in the last, 18 in all.",
            "It took 30 weeks: 8 weeks of drawing, 12 of building and 10 of mending.",
            "The population was 597,542 (490,048 in Kent and 107,494 in Hull).",
        ),
        loose=("We had 1,200 letters: 700 from Leeds, 300 from York and 220 from Hull.",),
        contradicts=(
            "The £75,000 is split 3 ways: £25,000 for pay, £40,000 for rent and £20,000 for us.",
            "The £6.5m comes from the county (£3m), the lottery (£4m) and Kent (£1.5m).",
            "There are 60 members: 32 Labour, 20 Conservative and 18 others.",
            "There were 500 visitors: 320 adults and 280 children.",
            "By noon we had 96 ideas, 54 from staff and 62 from the public.",
            "A grant of £45,000 was split: £20,000 for pay, £25,000 for vans and £10,000 for rent.",
            "We ran 15 events: 6 in London, 5 in Leeds and 6 in Cardiff.",
            "We are a team of 15 people: 6 developers, 3 designers and 4 researchers.",
            "We have 6 cooks, 5 waiters and 4 porters, a team of 16.",
            "We had 12 calls from Leeds, 5 from York and 3 from Hull, 25 in total.",
            "We ran 15 events:\n\n- 6 in London\n- 5 in Leeds\n- 3 in Cardiff",
            "We ran 150 events: 6 in London, 5 in Leeds and 4 in Cardiff.",
            "There were 7 speakers (4 women, 6 men).",
            "We have 12 beds: 8 for women and 6 for men.",
            "We ran 30 events: 20 in Kent and 15 in Essex.",
            "We ran 30 events: 20 in spring and 15 in autumn.",
            "We run 30 vans: 20 diesel and 15 electric.",
            "Of 80 votes, 50 were for Leeds and 40 were for York.",
            "There were 240 applicants (150 women and 110 men).",
            "There are 24 councillors: 12 Labour, 8 Conservative and 6 Green.",
            "Nine thousand posters, 6,000 in English and 5,000 in Welsh, were sent.",
            "They found 19 faults: 12 minor, five serious and six critical.",
            "The £90m comprises £60m from the lottery and £20m from the Welsh Government.",
            "We had 320 calls, 200 in 2014 and 150 in 2015.",
            "We have 240 staff, 150 women and 100 men.",
            "The house has 120 rooms: 90 offices, 20 labs and 40 meeting rooms.",
            "We had 320 replies, 250 from firms and 120 from schools.",
            "The bill was £4,800, of which £3,000 was for the hall and £2,800 for food.",
        ),
        silent=(
            "The fund is £90m: £70m of our own and £40m for parks.",
            "The fund is £90m: £70m from the state and £40m on parks.",
            "Most of the £9m comes from councils (£4m) and charities (£2m).",
            "We raised £300 after costs: £200 from cakes and £120 from games.",
            "We have £300: £500 in the bank and £200 in debts.",
            "The net rise of 300 is made up of 500 who came and 200 who left.",
            "The book has 12 chapters: 8 by nurses and 6 by doctors.",
            "We have 300 staff: 200 Welsh speakers and 150 French speakers.",
            "We took 300 samples: 200 from rivers, 100 from lakes and 40 from the north.",
            "We ran 15 events: 6 in London, 5 in Leeds and 6 in Cardiff. Some were counted twice.",
            "We are 30 people: 12 from housing, 10 from care, 8 from roads and 4 who are deputies.",
            "We are 4 teams, with 6 people in one, 5 in two others and 8 in the last, 24 in all.",
            "We had 300 calls: 200 from tenants and 150 from parents.",
            "We had 300 calls: 200 from tenants, 100 from owners and 40 from abroad.",
            "We had 300 calls:\n\n- 200 from mobiles\n- 150 from outside Kent",
            "How our 500 users found us:\n\n- 300 by search\n- 250 by email",
            "Our 40 staff:\n\n- 30 in Leeds\n- 12 with children\n- 8 in York",
            "We had 60 visitors: 40 on Monday and 30 on Tuesday.",
            "We have 12 clubs: 8 for men and 6 for women.",
            "There were 12 entries (8 girls and 6 boys).",
            "We saw 20 sites: 12 in the north, 8 in the south and 5 in towns.",
            "We have a budget of £5m: £4m in 2014, £5m in 2015 and £6m in 2016.",
            "We saw 450 people in 30 sessions: 150 in spring, 160 in summer and 140 in autumn.",
            "We got 40 replies, 22 from men, 15 from women and 10 from disabled people.",
            "We had 320 visits, 200 to the museum and 150 to the cafe.",
            "We gave 320 grants, 200 in 2014 and 150 in villages.",
            "The median age was 40 years (40 years in England, 42 years in Wales).",
            "It cost £30 (£20 in Kent and £40 in Essex).",
            "The fee is £30 (£20 for members and £15 for pensioners).",
            "There are 900 beds: 600 for adults, 300 for children and 200 in single rooms.",
            "We have 50 vehicles: 30 vans, 15 cars and 10 electric ones.",
            "Half of the 60 staff (25 women and 20 men) work part time.",
            "There are 20 homes: 12 flats, 8 houses and 5 wheelchair homes.",
            "We have 12 staff: 8 full time and 6 with children.",
            "We saw 5 adults and 3 children, making 4 families in all.",
            "We opened 5 in Kent, 3 in Essex and 2 in Surrey, making 40 in total since 2010.",
            "We saw 5 nurses, 3 doctors and 2 porters, or 12 people with carers.",
            "They gave £12m (£8m capital, £4m revenue, £3m of it from Europe).",
            "We had 65 bids (60 in 2014, 55 in 2013).",
            "We had 50 replies:\n\n- 25 from Leeds\n- 15 from York\n- the rest from Hull",
            "We run 20 halls, of which 12 are new and 10 have a cafe.",
            "There were 50 homes, 30 for rent and 30 for families.",
            "We got 30 bids: 20 from charities and 15 from Wales.",
            "Some £5m is spent, of which £3m is for roofs and £4m is new.",
            "The panel of 12 has 7 women and 6 people with a degree.",
            "We are a team of 12 people: 8 nurses and 6 prescribers.",
            "We have 20 volunteers: 12 drivers and 11 first-aiders.",
            "The crew of 12 has 8 cooks and 6 drivers.",
            "We got 90 letters: 70 about fees and 50 about dates.",
            "We got 90 letters: 70 asked about fees and 50 about dates.",
            "We run 12 lessons: 8 for beginners and 6 for cooks.",
            "Of 90 letters, 60 mentioned fees and 50 mentioned dates.",
            "The 60 stalls comprise 40 with food and 30 with drink.",
            "We ran 30 events: 20 in Yorkshire and 15 in Leeds.",
            "We ran 30 events: 20 in spring and 15 in Leeds.",
            "We run 30 sites: 20 in towns and 15 in Kent.",
            "The £30m fund: £20m for Wales and £15m for roads.",
            "The forum has 60 users: 40 active and 35 new.",
            "The list has 60 names: 40 members and 30 students.",
            "We have 60 buildings: 40 churches and 30 listed buildings.",
            "They found 19 faults: 12 minor, five electrical and six urgent.",
            "There were 240 applicants (150 women and 110 graduates).",
            "We wrote 4 reports, 3 books and 2 papers, a team of 5.",
            "We have 6 computers, 5 printers and 4 heaters, a team of 16.",
            "Kent has had 40 calls, up from 25 in May and 20 in June.",
            "We ran 15 events, including 6 in London, 5 in Leeds and 2 in Cardiff.",
            "We ran 15 events: 600 people came to them, and 40 spoke.",
            "We ran 15 events: 6 in London and 5 in Leeds.",
            "Nine thousand posters, 4,000 in English and 2,000 in Welsh, were sent.",
            "We met 15 teams: 12 days, 3 cities and 2 trains.",
            "We had 500 replies: 90 praised the food, 80 the staff and 120 both.",
            "We had 320 replies, 200 from firms and 90 from schools.",
            "We want 500 helpers: 200 by May, 350 by June and 500 by July.",
            "Each of the 20 wards has 3 councillors: 40 are women and 20 are men.",
            "We need 200 helpers: so far 60 from Leeds and 35 from York have signed up.",
            "We ran 15 events: 6 people on stage, 5 rooms and 2 bands.",
        ),
    ),
)  # fmt: skip
