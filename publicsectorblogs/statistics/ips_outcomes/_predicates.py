"""An amount of people, and what they did: "℅ of people with psychosis found a job"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount, noun_within
from publicsectorblogs.statistics.ips_outcomes._measures import (
    BARE,
    FOUND,
    IN_WORK,
    JOB,
    PLACED,
    WISH,
    measure_in,
)
from publicsectorblogs.statistics.ips_outcomes._people import HEAD, SERVICE, People, named_people
from publicsectorblogs.statistics.ips_outcomes._sentence import BOUNDARY, OF, UNNAMED, Reading, Said

# A job is found for people: "Work was found for 28% of those with schizophrenia."
_FOUND_FOR = re.compile(
    r"\b(?:found|secured|got|gained) " + JOB + r" for(?: just| only| some)* $|\b(?:" + JOB + r"|"
    r"job (?:outcomes?|starts?|entries)|outcomes?) (?:was|were|is|are|has been|have been|had been) "
    r"(?:found|secured|achieved|obtained|gained|recorded|started)(?: (?:for|by))?"
    r"(?: just| only| some)* $",
    re.IGNORECASE,
)
# "120 people came, with 40 of them finding a job": what stands before the number, and behind it.
_WITH = re.compile(
    r"(?:, |^|[.;] )with(?: about| almost| just| nearly| only| over| some)* $", re.IGNORECASE
)
_DOING = re.compile(
    r" *(?: of (?:them|these|whom|(?:the |our |all )*(?P<who>[^.;:,()℅№\n]{3,60}?)))?"
    r"(?: (?:now|then))? ?(?:entering|finding|gaining|getting|"
    r"going into|moving (?:in)?to|obtaining|securing|starting|taking up) " + JOB,
    re.IGNORECASE,
)
# "We helped 40% of them back into work": the verb, and what stands behind the people.
_HELPED = re.compile(
    rf"\b(?:{PLACED}|(?<!to )(?<!can )(?<!could )(?:helps?|supports?|assists?|places|moves?|gets?|"
    r"puts|guides|brings?|enables?))"
    r"(?: just| only| some| over)* $",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\b(?:back )?(?:into|in to|(?<=back )to|to find|find|to get|get|in|gain|"
    r"start) " + JOB,
    re.IGNORECASE,
)
# Behind what others want: "want to work, but only 8% do", "want paid work, but only 8% have it".
_DO_OR_HAVE = re.compile(
    r" (?:(?:actually|already) )?(?:(?:do|does|did)(?: so)?|(?:have|has|had) (?:got )?it)"
)
_AND_SOME = re.compile(
    r",? (?:although|and|but|though|while|yet)(?: about| fewer than| just| less than| only| some)* "
)
# Between two amounts of one predicate: "℅ of those on IPS and ℅ of the others found a job".
_JOINED = re.compile(
    r" (?:out )?of (?:the |all |our )?(?P<who>[^.;:,\n℅№]{3,80}?),?(?: and| but)(?: only| just|"
    r" some)* ",
    re.IGNORECASE,
)
# A share that another is compared with, before it: "Compared with 24% of others, ...".
_FIRST_COMPARED = re.compile(
    r"(?:^|[.;\n] ?)(?:Against|Compared (?:to|with))(?: just| only)? $", re.IGNORECASE
)
_OF_WHOM = re.compile(
    r" (?:of|among) (?:the |all |our )?(?P<who>[^.;:,\n℅№]{3,80}),(?: about| just| only| some)* "
)
_IN_PLACE = re.compile(r" in [A-Z][\w'-]*(?: [A-Z][\w'-]*)* ")
IN_PLACE_LAST = re.compile(r" in [A-Z][\w'-]*(?: [A-Z][\w'-]*)*$")
# The same before the number in brackets: "Most people with psychosis (70%)".
_MOST_OF = re.compile(
    r"(?:^|[.;:,\n] ?|\b(?:and|but|that) )(?:most|many|(?:very |only a |a )?few|some|"
    r"(?:the|a) (?:large |vast |small )?(?:majority|minority) of)(?: of)?"
    r"(?: (?:the|our|all))? (?P<who>[^.;:,()\n℅№]{3,80}?) $",
    re.IGNORECASE,
)
# The people behind a number: "30% among people with psychosis".
BEHIND_WHOM = re.compile(
    r" ?(?:of|for|among(?:st)?|in) (?:the |all |our )?(?P<who>[^.;:,()\n℅№]{3,90})", re.IGNORECASE
)
# The same before what is said of them: "People with autism: 15% are in work".
_NAMED_BY = re.compile(r"(?:^|[.;\n] ?)(?P<who>[^.;:,\n℅№]{2,60}): ?(?:just |only )*$")
# A job for "have one" to take up; "a job coach" is none.
_A_JOB = re.compile(
    r"\bjobs?\b(?! (?:coach\w*|cent(?:re|er)s?|offers?|interviews?|adverts?|search|descriptions?))",
    re.IGNORECASE,
)


def read_predicate(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "℅ of people with psychosis found a job"."""
    found = measure_in(behind)
    is_labelled = ":" in before or before.endswith("\n")
    if found is None and (bare := BARE.search(behind)) and is_labelled:
        is_all = bare.start() == 0 or not behind[bare.end() :].strip(" ,")
        found = (IN_WORK, bare.start(), bare.end()) if is_all else None
    last = it.said[-1] if it.said else None
    if last and last.measure == WISH and _DO_OR_HAVE.fullmatch(behind):
        wished, between = it.text[: last.end], it.text[last.end : amount.start]
        is_work = wished.endswith("to work")
        if behind.endswith(" it"):  # not "want to work from home, but only 8% have it"
            is_work = bool(_AND_SOME.fullmatch(between))
        end = amount.end + len(behind)
        return Said(amount, IN_WORK, last.people, amount.start, end) if is_work else None
    if found is None:
        return None
    name, start, end = found
    if behind[:end].endswith(" one") and not _A_JOB.search(it.text, 0, amount.start):
        return None  # "8% have one"
    people = (
        _labelled(it, amount, before, behind[:start])
        or it.people_in(_between(noun_within(it.text, amount), behind[:start]), amount, name)
        or _most(it, amount, before, behind[:start])
    )
    whole = it.whole_behind(amount.end + end)
    if people and amount.count and whole and whole["who"]:
        people = named_people(whole["who"].strip()) or people
    return Said(amount, name, people, amount.start, amount.end + end) if people else None


def read_shared(it: Reading, index: int, amount: Amount) -> Said | None:
    """Read the first of "℅ of those on IPS and ℅ of the others found a job"."""
    joined = _joined(it, index)
    found = measure_in(behind := it.behind(index + 1)) if joined else None
    if joined is None or found is None:
        return None
    name, start, end = found
    other = it.amounts[index + 1]
    there = it.people_in(behind[:start], other, name)
    is_same = there or _in_place(it, behind, start)
    people = named_people(joined["who"])
    # "38% of women and 35% of men with asthma": what tells of the second is said of both.
    of_both = re.fullmatch(rf"{HEAD}(?P<told> .+)", there.words) if there else None
    if people and of_both and re.fullmatch(HEAD, people.words, re.IGNORECASE):
        people = People(people.words + of_both["told"])
    if people is None or not is_same:
        return None
    return Said(amount, name, people, amount.start, other.end + end)


def read_compared(it: Reading, index: int, amount: Amount, before: str) -> Said | None:
    """Read the first of "Compared with ℅ of the others, ℅ of IPS clients found a job"."""
    whom = _OF_WHOM.match(it.text, amount.end) if _FIRST_COMPARED.search(before) else None
    if whom is None or index + 1 == len(it.amounts) or amount.share is None:
        return None
    other = it.amounts[index + 1]
    found = measure_in(behind := it.behind(index + 1)) if other.start == whom.end() else None
    people = named_people(whom["who"])
    if found is None or people is None:
        return None
    name, start, _ = found
    if it.people_in(behind[:start], other, name) is None:
        return None
    return Said(amount, name, people, amount.start, whom.end("who"))


def read_in_place(it: Reading, index: int, amount: Amount) -> Said | None:
    """Read the second of "℅ of our clients in Bradford and ℅ in Leeds found a job"."""
    joined = _joined(it, index - 1) if index else None
    found = measure_in(behind := it.behind(index)) if joined else None
    if joined is None or found is None:
        return None
    name, start, end = found
    place, people = _in_place(it, behind, start), named_people(joined["who"])
    if people is None or place is None:
        return None
    here = People(IN_PLACE_LAST.sub("", people.words) + place)
    return Said(amount, name, here, amount.start, amount.end + end)


def _in_place(it: Reading, words: str, end: int) -> str | None:
    """Return " in Leeds", where `words[:end]` is nothing else."""
    place = _IN_PLACE.match(words)
    return place[0].rstrip() if place and place.end() == end else None


def _joined(it: Reading, index: int) -> re.Match[str] | None:
    """Return the people between a share and the next one, where "and" alone joins them."""
    one, *others = it.amounts[index : index + 2]
    if not (one.share and others and others[0].share):
        return None
    return _JOINED.fullmatch(it.text[one.end : others[0].start])


def _labelled(it: Reading, amount: Amount, before: str, words: str) -> People | None:
    """Return whom a label names, "People with autism: 15% in work", "IPS: 52% found a job"."""
    end = amount.start
    label = _NAMED_BY.search(it.text, end - len(before), end)
    if label is None or words.strip():
        return None
    service = SERVICE.fullmatch(label["who"])
    return named_people(label["who"]) or (People(service[0]) if service else None)


def _most(it: Reading, amount: Amount, before: str, words: str) -> People | None:
    """Return whom words before a share in brackets name: "Most people with autism (70%)"."""
    most = _MOST_OF.search(before)
    around = it.sketch.text[max(0, amount.start - 2) : amount.start + 1]
    is_apart = around.endswith("(") or re.match(r"[–-] |, ?", around)
    if most is None or not is_apart or words.strip(" –-,"):
        return None
    return named_people(most["who"])


def read_object(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "a job was found for ℅ of people" and "helped № people into work"."""
    if _FOUND_FOR.search(before):
        named = BEHIND_WHOM.match(re.sub(" +", " ", behind))
        people = named_people(named["who"]) if named else None
        if amount.whole or named is None:
            people = named_people(BOUNDARY.split(behind)[0].split(",")[0])
        people = people or it.people
        end = amount.end + len(behind.rstrip())
        return Said(amount, FOUND, people, amount.start, end) if people else None
    into = _INTO.search(behind)
    if not into or not _HELPED.search(before) or "," in behind[: into.start()]:
        return None
    of = OF.match(behind)
    people = named_people(behind[of.end() if of else 0 : into.start()])
    if people and people.words.lower() in UNNAMED and it.counts_here():
        people = it.people  # "saw 80 clients and helped 20 people into work"
    return Said(amount, FOUND, people, amount.start, amount.end + into.end()) if people else None


def read_with(it: Reading, amount: Amount, before: str, behind: str) -> Said | None:
    """Read "the service took in 120 people, with № of them finding a job"."""
    done = _DOING.match(behind) if _WITH.search(before) else None
    people = (named_people(done["who"]) if done["who"] else it.people) if done else None
    if done is None or people is None:
        return None
    return Said(amount, FOUND, people, amount.start, amount.end + done.end())


def _between(noun: str, words: str) -> str:
    """Return the words between an amount and its predicate, with a noun that stands within it."""
    return f" {noun.strip()}{words}" if noun else words
