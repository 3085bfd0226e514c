"""Of whom a sentence speaks: those it counts or names, those before it, or others than these."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._sketch import BASE
from publicsectorblogs.statistics.ips_outcomes._measures import measure_in
from publicsectorblogs.statistics.ips_outcomes._people import (
    EVERYBODY,
    HEAD,
    PEOPLE,
    SERVICE,
    WITH_CONDITION,
    People,
    named_people,
    names_condition,
)
from publicsectorblogs.statistics.ips_outcomes._sentence import ASKED, BOUNDARY, Reading, Said

# The people that a clause begins with: "Of the 120 people referred, only 30%".
_OF_ALL = re.compile(
    r"(?:^|[.,;:\n] ?|\b(?:and|but|while|yet|year|that|,) )(?:[Oo]f|[Aa]mong(?:st)?|[Ff]or|"
    r"[Oo]ut of|[Ii]n(?= the [\w ]{0,20}(?:group|arm)\b))(?: (?:the|all|our|its|these|every|some|"
    r"around|about|first))* (?P<who>(?:№ )?"
    rf"(?:[^.;:,\n№℅]|\({BASE} ?№\)){{3,140}}?),? ?(?:only|just|some|around|about|"
    r"fewer|nearly|a mere|(?:more|less) than|the employment rate (?:is|was)(?: just| only)?|"
    r"(?:the )?(?:proportion|figure|share|rate) [\w ]{1,20})?(?: a)? ?$",
)
# Where a sentence begins that speaks of others than those before: "Nationally it is 8%".
AT_LARGE = re.compile(
    r"(?:Nationally|Elsewhere|Across (?:the (?:country|UK|nation)|England|Britain|Wales|Scotland)|"
    r"In (?:England|Britain|the UK|the country)(?: as a whole)?|For comparison|By comparison)\b"
)
# In a clause that names nobody, what tells that it is of others: "while the national rate is 75%".
_OTHERS_AT_LARGE = (
    r"(?:nationally|nationwide|(?:national|uk|british|english|welsh|scottish|general|country's) "
    r"(?:employment |work(?:force)? )?(?:rate|figure|average|level|proportion|share|population|"
    r"public)|(?:everyone|everybody) else|the rest)\b"
)
_OF_OTHERS = re.compile(
    rf"\b{_OTHERS_AT_LARGE}|\b(?:by|in) contrast\b|\b(?:by|in|for) comparison\b|"
    r"\b(?:for|of|among(?:st)?) (?:others|(?:their|its|our) peers|everyone|everybody)\b|"
    r"\bothers (?:have|had|has)\b|(?-i:\b[A-Z][\w-]*(?<!IPS)['’]s? )(?:employment|rate)",
    re.IGNORECASE,
)
# The same behind the number: "75% nationally", "75% for everyone else".
_OTHERS_BEHIND = re.compile(
    rf" ?(?:(?:for|of|among(?:st)?|across|in) )?(?:the )?(?:{_OTHERS_AT_LARGE}|others\b|peers\b|"
    r"everyone\b|everybody\b|(?:overall|elsewhere)\b)",
    re.IGNORECASE,
)
# The same where they have been told of already: "8% of them are in work; overall it is 75%".
_OF_ALL_TOGETHER = re.compile(r"\b(?:overall|average|in total|altogether)\b", re.IGNORECASE)
# People of whom nothing says that they have a condition, unless the sentence itself does.
_IN_GENERAL = re.compile(
    r"(?:[\w-]+['’]s? )?(?:(?:all|most|some|local|young|younger|older|working-age|unemployed|"
    r"other) )*(?:people|adults|men|women|"
    r"residents|tenants|veterans|students?|youngsters|citizens|jobseekers|job seekers|population|"
    r"members|persons|individuals)(?: (?:in|from|aged|of) [\w -]{2,30})?",
    re.IGNORECASE,
)
# Another service, before what it does: its clients are not those who were named before.
_OTHER_HELP = re.compile(
    r"\b(?:[A-Z][\w'-]+ (?:Programme|Scheme|Project|Fund|Initiative|Trailblazers?)|"
    r"[Jj]ob ?[Cc]ent(?:re|er)s?(?: Plus)?|[Oo]ther (?:\w+ )?(?:schemes?|programmes?|services?|"
    r"teams?|providers?|projects?|charities))\b"
)
# "Of those, 30 found a job": whoever was named before.
_POINTING = frozenset(["those", "those people"])
# A counted population: "320 people with psychosis were supported by our team".
_COUNTED = re.compile(
    rf"№ (?!\w+s \w+ed )(?P<who>(?:[\w'-]+ ){{0,3}}?{HEAD}\b[^.;:,\n℅№]{{0,80}}?)(?=$|[.,;:\n]|"
    rf" for ◷|"
    rf"(?<! who)(?<! that)(?<! which) (?:were|was|"
    rf"joined|took|in \d|and|"
    r"last|this|over|started|had|have|between|during|engaged|are|is|applied|attended|came|come|"
    rf"get|got|lose|lost|said|signed|told|went|"
    r"(?:found|say|showed|shows) that)\b)|\b(?P<label>(?:people |clients |"
    r"total )?(?:referrals?|referred|clients|participants|caseload|people|engaged|enrolled|joined|"
    r"supported|starters)(?: [\w ]{1,30})?) ?[:–-] ?№",
    re.IGNORECASE,
)
# A label of others than those before: "IPS: 55% got jobs. Usual care: 23% got jobs."
_OTHER_LABEL = re.compile(
    r"(?:^|[.;,\n] ?)(?!(?:the |our |key |main |early )?(?:results?|outcomes?|totals?|overall|"
    r"updates?|facts?|findings?|headlines?|figures?|news|year|after|so far)\b)"
    r"(?P<label>[a-z][\w'& -]{1,40}): $",
    re.IGNORECASE,
)
# Others, by the help that they get: "compared with 25% in traditional services".
ELSEWHERE_HELPED = re.compile(
    r" (?:in|on|using|with) (?:[\w-]+ ){0,3}(?:services?|rehabilitation|programmes?|schemes?|care|"
    r"workshops?|training|support|settings?|provision|cent(?:re|er)s?|groups?|arms?)\b",
    re.IGNORECASE,
)
_ONLY_TOLD = ("№ referred", "№ who")  # "of 50 who joined"
# Whom a sentence speaks of before its colon: "Patients in the trial did better: half ...".
_SUBJECT = re.compile(
    r"(?P<who>[^.;:,\n℅№]{3,80}?) (?:did|do|fare|fared|face|faced|find|found|"
    r"have|had|struggle|struggled|were|are) [^.;:\n℅№]{2,40}:"
)
# Whom it speaks of without a number: "Most people with psychosis want work, yet ...".
_MOST = re.compile(
    r"(?:(?:But|Yet) )?(?:Most|Many|Few|Some|All) (?P<who>[^.;:,\n℅№]{3,80}?)(?= (?:want|would|"
    r"are|is|have|wish|hope|say|can|find|do)\b)"
)
# The people that a sentence begins with, before its comma: "For those with asthma, ...".
_LED = re.compile(
    r"(?:(?:But|Yet|And|So) )?(?:Of|For|Among(?:st)?) (?:the |all |"
    r"our )?(?P<who>(?:№ )?[^.;:,\n℅]{3,140}?),"
)


def is_of_others(it: Reading, index: int, said: Said, told: bool) -> bool:
    """Tell whether a clause speaks of others than those who were named before it.

    `told`: whether the same was said of these before.
    """
    if said.people is None or not (
        said.people is it.people or (it.said and said.people is it.said[-1].people)
    ):
        return False
    last = it.amounts[index - 1].end if index else 0
    before = it.text[last : said.amount.start]
    clause = BOUNDARY.split(before)[-1]
    label = _OTHER_LABEL.search(before)
    return bool(
        _names_others(label, said, last)
        or _OF_OTHERS.search(clause)
        or _OTHERS_BEHIND.match(it.behind(index))
        or (told and _OF_ALL_TOGETHER.search(clause))
    )


def _names_others(label: re.Match[str] | None, said: Said, start: int) -> bool:
    """Tell whether a label names neither a measure nor those of whom it is said."""
    if label is None or said.people is None or said.start < start + label.end("label"):
        return False
    return not label["label"].startswith(said.people.words)


def count_people(it: Reading, end: int) -> None:
    """Note whom the text up to a place counts or names: "Of the 500 referred, ..."."""
    before = it.text[:end]
    subject = _SUBJECT.match(it.text) or _MOST.match(it.text)
    if subject and it.people is None:
        it.people = named_people(subject["who"])
    for match in _COUNTED.finditer(it.text, 0, end):
        counted = it.sketch.figure(match.start() + match[0].index("№"))
        words = (match["who"] or match["label"]).strip()
        # "600 clients found a job" counts those who did, and not all.
        is_part = any(said.amount.count is counted for said in it.said) or measure_in(words)
        if not is_part:
            it.people = People(words, counted)
    if named := _OF_ALL.search(before) or _LED.match(before):
        words = named["who"]
        is_told = PEOPLE.match(words.removeprefix("№ ")) or words.startswith(_ONLY_TOLD)
        if is_told and not measure_in(words) and words.lower() not in _POINTING:
            place = named.start("who")
            whole = it.sketch.figure(place) if words.startswith("№") else None
            words = words.removeprefix("№ ")
            if base := ASKED.search(words):  # "people with asthma (n=350)"
                whole = it.sketch.figure(named.start("who") + named["who"].rindex("№"))
                words = words[: base.start()]
            whole = None if "every" in named[0] else whole
            it.of_all = whole
            it.people = People(
                f"people {words}" if words.startswith(("referred", "who")) else words, whole
            )


def is_on_topic(it: Reading, said: Said) -> bool:
    """Tell whether those of whom it is said have a health condition, or are supported."""
    people = said.people
    if people and EVERYBODY.search(people.words):
        return False
    if people and not names_condition(people.words):
        clause = BOUNDARY.split(it.text[: said.amount.start])[-1]
        other = _OTHER_HELP.search(clause)
        if other and not SERVICE.search(clause) and other[0].split()[0] not in it.sketch.before:
            return False
    around = it.sketch.before + it.sketch.text
    if AT_LARGE.match(it.sketch.text):
        return bool(people and names_condition(people.words))
    general = people and people.counted is None and _IN_GENERAL.fullmatch(people.words)
    if people and general and not names_condition(people.words):
        return names_condition(it.sketch.text) and not _is_of_all(it, said)
    return bool(people and names_condition(people.words)) or names_condition(around)


def _is_of_all(it: Reading, said: Said) -> bool:
    """Tell whether people in general are all people, or stand against some with a condition."""
    if said.people and ELSEWHERE_HELPED.search(f" {said.people.words}"):
        return False  # "people in the control group"
    if re.search(r"\ball\b", it.text[said.start : said.end], re.IGNORECASE):
        return True
    named = {one.people.words for one in it.said if one.people}
    named |= {match[0] for match in WITH_CONDITION.finditer(it.sketch.text)}
    return any(map(names_condition, named))
