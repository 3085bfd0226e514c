"""Who has a health condition or is supported: the people whom words name, and their number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._sketch import one_of
from publicsectorblogs.triggers import Trigger, low_of

# Who is counted. "Services", "employers", "staff" are none; "service users" are.
HEAD = one_of(
    "people persons adults those clients service\\susers users participants patients individuals"
    " men "
    "women claimants residents tenants referrals group arm population jobseekers job\\sseekers"
    " veterans interns trainees "
    "students? youngsters citizens members survivors sufferers"
)
# Others who have to do with them: "carers of people with dementia".
OTHERS = one_of(
    "carers parents mothers fathers partners families relatives siblings children friends managers "
    "employers colleagues supporters teachers nurses doctors"
)
# Those who work for people, and what is run for them: "job coaches for disabled adults".
WORKERS = one_of(
    "advis[eo]rs assistants charities coaches coordinators counsellors courses employees "
    "organisations programmes projects providers schemes services specialists staff teams "
    "therapists trainers volunteers workers"
)
# Words of another clause, which stand before none of these.
_VERBS = "were|was|are|is|be|been|that|who|which|had|has|have|did|do|does|because|when|whether|if"
# The people at the beginning of some words: "disabled adults", "service users aged 18 to 25".
PEOPLE = re.compile(
    rf"(?:(?!{OTHERS} (?:of|for|to|with)\b|{WORKERS} (?:for|of|to|with)\b|"
    rf"(?:about|for|from|on|to|{_VERBS})\b)"
    rf"[\w'-]+ ){{0,5}}?{HEAD}\b(?!' )"
    rf"(?: (?:of working age|aged [\w -]+?))?",
    re.IGNORECASE,
)
# Words of a health condition, or of a service for people who have one; for a text in small letters,
# since a pattern that knows both kinds takes three times as long.
_CONDITIONS = (
    r"(?:mental(?:ly)?[ -](?:health|ill(?:ness(?:es)?)?|distress)|(?:poor |ill[ -])health|"
    r"health (?:condition|problem)s?|disab\w+|ips|individual placement and support|smi|cmd|"
    r"psychosis|psychotic|schizophreni\w+|depress\w+|anxiety|bipolar|autis\w+|epilep\w+|arthritis|"
    r"asthma|dementia|stroke|cancer|hiv|multiple sclerosis|back pain|diabet\w+|"
    r"learning (?:disabilit\w+|difficult\w+)|asperger\w*|adhd|dyslexi\w+|blind|deaf|sight loss|"
    r"hearing loss|visual(?:ly)? impair\w+|impairments?|long[- ]term conditions?|brain injur\w+|"
    r"chronic (?:pain|illness|conditions?)|ptsd|addictions?|supported employment|"
    r"employment (?:support|specialists?|advis[eo]rs?)|referred|referrals?|sick(?:ness)?|"
    r"conditions?|(?:substance|drug|alcohol) (?:misuse|use|problems)|"
    r"(?:has|have|with) ms|parkinson(?:['’]?s)?|"
    r"spinal (?:cord )?injur\w+|cerebral palsy|(?:eating|personality) disorders?|"
    r"heart (?:attacks?|disease|failure)|"
    r"chronic fatigue|long covid|down['’]?s syndrome|ocd|copd|migraines?|partially sighted)\b"
)
# What they begin with, which is looked for first.
_BEGINNINGS = (
    "mental", "poor health", "ill", "health ", "disab", "ips", "individual ", "smi", "cmd",
    "psycho", "schizo", "depress", "anxi", "bipolar", "autis", "epilep", "arthritis", "asthma",
    "dementia", "stroke", "cancer", "hiv", "multiple s", "back p", "diabet", "learning d",
    "asperger", "adhd", "dyslexi", "blind", "deaf", "sight l", "hearing l", "visual", "impair",
    "long", "brain i", "chronic ", "ptsd", "addict", "supported e", "employment ", "referr",
    "has ms", "have ms", "with ms", "parkinson", "spinal ", "cerebral ", "eating d",
    "personality d", "heart ", "down's s", "down’s s", "downs s", "ocd", "copd", "migraine",
    "partially s", "sick", "condition", "substance ", "drug ", "alcohol ",
)  # fmt: skip
_ILL = Trigger(*_BEGINNINGS)
_CONDITION_HERE = re.compile(rf"(?<!\w){_CONDITIONS}")
_CONDITION = re.compile(rf"\W(?={alternatives(frozenset(_BEGINNINGS))}){_CONDITIONS}")
# A service that stands for the people in it: "the IPS group", "IPS clients".
SERVICE = re.compile(
    r"\b(?:(?:the |our |an? )?(?:IPS|Individual Placement and Support)(?: (?:team|service|"
    r"services|programme|pilot|trial|clients|participants|group|arm|scheme|project)s?)?)(?![\w-])"
)
WITH_CONDITION = re.compile(
    r"(?:\b(?!(?:with|of|for|to|from|among|amongst|by|on|at|and|that|met|saw|know|see|meet|spoke|"
    r"taught|told|(?!disabled|unemployed)\w+ed|"
    r"help|helps|support|supports|\w+ing)\b)[\w'-]+ )?"
    rf"\b{HEAD} (?:with|who have|living with) [^.;:,?!\n]{{3,60}}?(?=[.;:,?!]|$|"
    rf" (?:face|are|is|want|wait|wish|hope|struggle|come|go|tell|say|told|said|need|have|has|can|"
    r"do|in|to|and|find|get|often|who|into|at|on|since|for|from|by)\b)",
    re.IGNORECASE,
)
# People at large, or without a condition, with whom others are compared.
EVERYBODY = re.compile(
    r"\b(?:general population|whole population|as a whole|everyone|everybody|without(?! (?:a |"
    r"any |paid )*(?:jobs?|"
    r"work)\b)|non-disabled|"
    r"not disabled|no (?:disability|condition)|the rest|other people|rest of|national average|"
    r"working-age population|(?:all|other) adults|people generally|all workers|(?:UK|"
    r"national) population)\b",
    re.IGNORECASE,
)
# What follows the name of people and is no part of it: "clients were still ...".
TRIMMED = re.compile(
    r"(?<!who)(?<!that)(?<!which)(?<!given)(?<!offered)(?<!receiving)"
    r"(?: and)? (?:are|is|were|was|have|had|has|do|did|went|go|came|managed|"
    r"still|now|currently|actually|then|also|later|just|only|says?|said|tells?|told|who took part)"
    r"\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# What is told of them, before the people that a heading names: "Employment of people with ...".
_TOPIC_OF = re.compile(
    r"^(?:the )?(?:paid )?(?:employment|jobs?|work)(?: (?:figures?|outcomes?|rates?|results?|"
    r"support))? (?:among(?:st)?|for|of) (?:the |our )?(?=.)",
    re.IGNORECASE,
)
# What leads to people: "the number of clients", "in 30% of cases clients".
NUMBER_OF = re.compile(r"^(?:(?:number|total) of|cases,?(?: where)?) (?:the |all |our )?")
# What leads from people to what is so of them: "adults who were known to".
KNOWN_TO = re.compile(
    r",? (?:who|that) (?:are|is|was|were)(?: (?:known|reported|said|thought) to)?$"
)


@dataclass(frozen=True, slots=True)
class People:
    """Of whom something is said: their words and, where they are counted, their number."""

    words: str
    counted: Figure | None = None


def places_of_conditions(text: str) -> list[int]:
    """Return where words of a health condition, or of a service, begin in a text."""
    low = low_of(text)
    return [place for place in _ILL.places(text) if _CONDITION_HERE.match(low, place)]


def stands_in(start: int, end: int, places: Sequence[int]) -> bool:
    """Tell whether one of `places`, which are in order, is in a stretch."""
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


def names_condition(text: str) -> bool:
    """Tell whether a text has words of a health condition, or of a service for those with one."""
    return bool(_CONDITION.search(" " + text.lower()))


def named_last(before: str) -> People | None:
    """Return the people with a condition whom the sentence right before names, if it is one."""
    sentence = re.split(r"(?<=[.!?])\s+", before.rstrip())[-1]
    named = list(WITH_CONDITION.finditer(sentence))
    if len(named) != 1 or "\n" in sentence or not names_condition(named[0][0]):
        return None
    return People(re.sub(r"^(?:the|our|all|most|many|some) ", "", named[0][0], flags=re.IGNORECASE))


def alike(people: People | None, others: People | None) -> People | None:
    """Return men as women were told of before, or women as men: "5% of men" with asthma too."""
    told = re.fullmatch(r"(?:men|women)(?P<told> .+)", others.words) if others else None
    if people and told and people.words in ("men", "women"):
        return People(people.words + told["told"])
    return people


def named_people(words: str) -> People | None:
    """Return those whom the words name, None where they name no people but staff or services."""
    words = TRIMMED.sub("", re.sub(" +", " ", words)).strip(" ,")
    words = re.sub(r",? (?:and|but|or|while)$", "", words)
    words = _TOPIC_OF.sub("", words, count=1)
    words = re.sub(r"^(?:the|all|our) ", "", words)
    words = NUMBER_OF.sub("", words)
    words = KNOWN_TO.sub("", words)
    return People(words) if PEOPLE.match(words) else None
