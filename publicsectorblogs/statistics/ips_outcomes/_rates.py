"""A rate and its level, and labels with a number: "the employment rate was ℅", "In work: ℅"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics._sketch import STRIKING
from publicsectorblogs.statistics.ips_outcomes._measures import (
    FOUND,
    IN_WORK,
    NOUNS,
    OTHER_MEASURE,
    measure_in,
    measure_of_label,
)
from publicsectorblogs.statistics.ips_outcomes._people import (
    HEAD,
    PEOPLE,
    SERVICE,
    People,
    named_people,
    names_condition,
)
from publicsectorblogs.statistics.ips_outcomes._predicates import BEHIND_WHOM
from publicsectorblogs.statistics.ips_outcomes._sentence import UNNAMED, Reading, Said
from publicsectorblogs.triggers import Trigger

# "The proportion of clients in work was 30%".
_SHARE_OF = re.compile(
    r"\b(?:proportion|share|percentage|rate) of (?:the |all |our )?", re.IGNORECASE
)
# Before a number of other people or another time: ", compared with just", "up from".
COMPARED = re.compile(
    r"(?:,|;)? ?(?:(?:and )?(?:compared|(?<!went )(?<!gone )(?:up|down)(?= from)|against|"
    r"versus|while|vs?|but|whereas)\b|(?<=, )from\b)(?: with| to| from)? ?(?:only |just |the )*$",
    re.IGNORECASE)  # fmt: skip
# "Employment among them is up from": the first of two numbers, and none that is compared.
_IS_UP = re.compile(r" (?:is|are|was|were)(?: now)? (?:up|down) from $", re.IGNORECASE)
_HAS_MOVED = re.compile(
    r" (?:declin|decreas|doubl|dropp|fall|grow|halv|improv|increas|ris|trebl|tripl)(?:ed|en|ing|"
    r"n)(?: (?:over time|"
    r"over the (?:decade|period|years)|year[- ]on[- ]year|\w+ly))?,? from $",
    re.IGNORECASE,
)
_RATE = re.compile(r"\b(?:rate|share|proportion|number)s?\b", re.IGNORECASE)
# Behind the rate of all that of some: "but for people with autism it is just".
_FOR_THEM_IT_IS = re.compile(
    r"(?:^|(?<=[.;,] ))(?:(?:but|and|yet) )?(?:for|among(?:st)?) (?P<who>[^.;:,\n℅№]{3,90}?),? "
    r"(?:it|this|that|the (?:figure|rate)) (?:is|was|stands at|stood at|falls to|drops to|fell to)"
    r"(?: just| only| around| about)* $",
    re.IGNORECASE,
)
# Between what is measured and its number: "the employment rate rose to", "in work:".
_LEVEL = re.compile(
    r" ?(?:[:=–-]|\b(?:was|were|is|are|of|at|stood at|stands at|has been|remains|reached|hit|"
    r"(?:has |had |have |is |are |was |were )?(?:been )?(?:\w+ly )?(?:rose|risen|doubled|halved|"
    r"trebled|tripled|fell|fallen|grew|"
    r"grown|went|gone|"
    r"dropped|increased|climbed|declined|improved|up|down|rises|falls|climbs|declines|drops|goes|"
    r"grows|increasing|decreasing|decreased|rising|falling|growing|declining)(?: (?:up|down))?"
    r"(?: (?!on)\w+ly)?(?: (?:over (?:time|the (?:decade|period|years))|year[- ]on[- ]year))?,?"
    r"(?: (?:climbing|dropping|falling|rising)(?= to))?"
    r"(?: by ¤| ¤)? (?:to|from)|averaged|"
    rf"made up))?(?: (?:just|only|around|about|some|still|now|{STRIKING}))* ?$",
    re.IGNORECASE,
)
# Words without one of which no measure is told, but for sentences that go on from one.
WORK = Trigger("work", "job", "employ", "apprentice")
# A number before the noun that it is of: "At just 30%, the".
_AT = re.compile(r"(?:^|[.;\n] ?)At(?: (?:only|just|about|around|nearly|over|under|some))* $")
_COMMA = re.compile(r", (?:the |their )?")
# "The gap in employment rates": the number is not the rate's.
_NO_RATE = re.compile(
    r"\b(?:gap|difference|rise|fall|increase|change|drop|growth|not|lower|higher)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
# The people within a measure that holds them: "disabled people in paid work".
_IN_WORK_WHO = re.compile(
    r"(?P<who>.+?(?= who (?:are|were) in )|.+)(?: who (?:are|were))?"
    r" (?:in|(?!learning\b)\w+ing(?: into)?|who \w+) (?:an? )?[\w -]+$"
)
# "disabled people's employment rate"; "a rate of ℅ was recorded for people with psychosis".
# Whom an adjective names: "the disabled employment rate".
_CALLED = re.compile(r"\b(?:autism|autistic|disability|disabled) $", re.IGNORECASE)
_WHO_HAS = re.compile(r"(?P<who>[^.;:,\n]{3,60}?)(?:'s|(?<=s)'| (?:have|has|had) an?) $")
_RECORDED_FOR = re.compile(
    r"(?: (?:was|is|were))?(?: (?:recorded|seen|found|reported|achieved))? (?:for|"
    r"among) (?P<who>[^.;:,()\n℅№]{3,90})"
)
# "With an employment rate of 8%, people with psychosis are ...".
_WITH_A = re.compile(r"(?:^|[.;] )With an? $")
_BEHIND_COMMA = re.compile(r", (?P<who>[^.;:,()\n℅№]{3,90})")
_FEW = 20  # characters between a rate and its verb that name nobody else
# The people in a measure, behind it: "the employment rate for disabled adults in work".
_FOR_WHOM = re.compile(
    r"\b(?:for|of|among(?:st)?|in|from) (?:the |all |our )?(?P<who>.+?)(?: in (?:paid )?(?:work|"
    r"employment|jobs?))?$",
    re.IGNORECASE | re.DOTALL)  # fmt: skip
# A heading that tells the measure of the lines below it: "Employment rates by condition:".
_HEADING = re.compile(
    r"\b(?:employment rates?(?: (?:by|for|of) [\w ]{1,30})?(?:,? (?:in )?(?:19|20)\d\d)?|"
    r"in (?:paid )?(?:work|employment)(?:,? by [\w ]{1,30})?|"
    r"job outcomes?)(?: \([^)]*\))?(?::|(?=\n))",
    re.IGNORECASE,
)
# The label of a number in a list: "Depression: 30%".
_LABEL = re.compile(
    r"(?:^|[.;:,\n] ?|\b(?:and|with) )(?P<label>[A-Za-z][^.;:,\n℅№]{2,60}?)(?::| –| -| =)? ?$"
)
# What leads to the measure in a label: "People who started a job", "Jobs sustained for 13 weeks".
_LABELLED = re.compile(
    rf"(?:(?:number of )?(?:{HEAD}) (?:who )?|(?:jobs|outcomes) (?=sustained))", re.IGNORECASE
)
# The same behind those whom it names: "People with autism who found work".
_LABEL_WHO = re.compile(r"(?P<who>.+?) who (?:are |were )?(?P<told>.+)", re.IGNORECASE)
# The end of a heading: "in 2016:".
_OF_YEAR = re.compile(r"(?:,? (?:in|for) (?:19|20)\d\d)?\s*:?$")


def read_at(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "At ℅, the employment rate of disabled people is low"."""
    comma = _COMMA.match(behind) if _AT.search(before) else None
    for name, pattern in NOUNS.items() if comma else ():
        noun = pattern.match(behind, comma.end() if comma else 0)
        whom = _FOR_WHOM.match(behind[noun.end() :].lstrip()) if noun else None
        if noun and whom and (people := named_people(whom["who"])):
            return Said(amount, name, people, amount.start, amount.end + noun.end())
    return None


def read_noun(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "the employment rate for disabled people was ℅" and "№ job starts"."""
    match = NOUNS[FOUND].match(behind.lstrip())
    is_part = amount.share is not None or amount.whole is not None
    if match and not (is_part and PEOPLE.match(match[0])):  # "half of those who found work"
        shift = len(behind) - len(behind.lstrip()) + match.end()
        service = SERVICE.search(it.sketch.text)
        people = it.people or (People(service[0]) if service else None)
        return Said(amount, FOUND, people, amount.start, amount.end + shift)
    clause = re.split(r"[.;\n]", before)[-1]
    found = [(m.start(), m.end(), n) for n, p in NOUNS.items() for m in p.finditer(clause)]
    is_first = _IS_UP.search(before) or _HAS_MOVED.search(before)
    if not found or (COMPARED.search(before) and not is_first):
        return None
    start, end, name = max(found)
    level = _LEVEL.search(clause, end)
    if level is None or _NO_RATE.search(clause[:start]):
        return None
    # "the rate for them (30%) is low", "the rate for them, 30%, is low"
    around = it.sketch.text[amount.start - 2 : amount.end + 1]
    is_beside = around[2:3] == "(" or (around[:1], around[-1:]) == (",", ",")
    if not (level[0].strip() or is_beside) and clause[end:].strip() + clause[:start].strip():
        return None  # nothing says that the number is the rate's
    people = _whose(it, clause, start, end, clause[end : level.start()].rstrip(), behind)
    place = amount.start - len(clause) + start
    return Said(amount, name, people, place, amount.end) if people else None


def _whose(
    it: Reading, clause: str, start: int, end: int, words: str, behind: str
) -> People | None:
    """Return whose rate it is: `clause[start:end]` names the rate, `words` stand behind it.

    `behind` stands behind the number: "a rate of ℅ was recorded for people with psychosis".
    """
    whom = _FOR_WHOM.search(words)
    near = [
        whom,
        _WHO_HAS.search(clause[:start]),
        None if words.strip() else _RECORDED_FOR.match(behind),
    ]
    if _WITH_A.search(clause[:start]):
        near = [_BEHIND_COMMA.match(behind)]
    for match in filter(None, near):
        if people := named_people(match["who"]):
            return people
    called = _CALLED.search(clause[:start])
    if called and not PEOPLE.match(clause, start):  # not "disabled people in work"
        return People(called[0].rstrip())
    is_first = it.text.startswith(clause) and not PEOPLE.match(clause, start)
    if is_first and (led := _led(it)):  # "For disabled people the share in work"
        return led
    own = _IN_WORK_WHO.search(clause[_people_start(clause, start) : end])
    if own:
        people = named_people(own["who"])
        unnamed = people and people.words.lower() in UNNAMED
        return it.people if unnamed and it.people else people
    if words.strip() and (whom is not None or len(words) > _FEW) and not SERVICE.search(words):
        return None
    service = SERVICE.search(it.sketch.text) or SERVICE.search(it.sketch.before)
    return _led(it) or it.people or (People(service[0]) if service else None)


def headed(it: Reading) -> People | None:
    """Return whom the lead of a list names: "Employment of people with depression"."""
    lead = it.text[: it.text.find("\n")].rstrip(" :")
    whom = _FOR_WHOM.search(lead) if WORK.is_in(lead) else None
    people = named_people(whom["who"]) if whom else None
    return people if people and names_condition(people.words) else None


def _led(it: Reading) -> People | None:
    """Return whom the words at the beginning name: "For disabled people the rate is"."""
    match = re.match(
        r"(?:For|Among(?:st)?|In|Of) (?P<who>[^.;:,\n℅№]{3,80}?)(?:, (?:the|a)|"
        r" the) (?=[\w -]*(?:rate|proportion|share|employment|figure)\b)",
        it.text,
    )
    return named_people(match["who"]) if match else None


def read_label(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read a label, "Started paid work: №", and those below a heading, "People with SMI ℅"."""
    match = _LABEL.search(before)
    if match is None:
        return None
    label = match["label"]
    start = amount.start - len(before) + match.start("label")
    colon = before.rstrip().endswith((":", "–", "-", "=")) or "\n" in before
    told = _LABELLED.sub("", label)
    found = measure_in(told + (" ◷" if told.lower() == "sustained" else ""))
    if found is None and told.lower().startswith("into "):
        found = measure_in(f" {told}")
    own = _LABEL_WHO.fullmatch(label)
    if colon and own and (told_of := measure_in(own["told"])) and told_of[1] == 0:
        if people := named_people(own["who"]):
            return Said(amount, told_of[0], people, start, amount.end)
    if colon and found and found[1] == 0:
        whom = BEHIND_WHOM.match(behind)
        named = named_people(whom["who"]) if whom and amount.share else None
        return Said(amount, found[0], named or it.people, start, amount.end)
    if heading := _HEADING.search(it.text[: start + 1]):
        by_condition = " by " in heading[0] and names_condition(label)
        if people := named_people(label) or (People(label) if by_condition else None):
            return Said(amount, IN_WORK, people, start, amount.end)
    return None


def read_headed(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "℅ of disabled people" below a heading that names the measure: "In work:"."""
    lead = it.text[: it.text.find("\n")] if it.sketch.is_list else ""
    name = measure_of_label(_OF_YEAR.sub("", lead)) if lead else None
    if name is None or amount.share is None or not before.endswith("\n"):
        return None
    people = it.people_in(behind, amount, name)
    if people is None or not names_condition(people.words):
        return None
    return Said(amount, name, people, amount.start, amount.end)


def read_for_them(it: Reading, amount: Amount, before: str) -> Said | None:
    """Read "for people with autism it is ℅" behind "the national employment rate is 75%"."""
    found = _FOR_THEM_IT_IS.search(before)
    people = named_people(found["who"]) if found and amount.share else None
    if found is None or people is None or not names_condition(people.words):
        return None
    sentence = re.split(r"(?<=[.!?])\s+", it.sketch.before.rstrip())[-1]
    start = amount.start - len(found[0].lstrip())
    words = it.text[:start] if start else sentence
    of_all = NOUNS[IN_WORK].search(words)
    if of_all is None or names_condition(of_all[0]) or OTHER_MEASURE.search(words):
        return None
    if _RATE.search(words, of_all.end()):
        return None  # "and the smoking rate is 17%"
    return Said(amount, IN_WORK, people, start, amount.end)


def _people_start(clause: str, start: int) -> int:
    """Return where the words begin that name people, "the proportion of disabled people"."""
    shares = [m.end() for m in _SHARE_OF.finditer(clause, 0, start + 1)]
    return shares[-1] if shares else 0
