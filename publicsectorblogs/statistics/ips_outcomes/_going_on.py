"""What goes on from a number that is read: "rose from ℅ to ℅", "compared with ℅ of others"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics.ips_outcomes._measures import JOB, measure_in
from publicsectorblogs.statistics.ips_outcomes._people import EVERYBODY, People, alike, named_people
from publicsectorblogs.statistics.ips_outcomes._predicates import BEHIND_WHOM, IN_PLACE_LAST
from publicsectorblogs.statistics.ips_outcomes._rates import COMPARED
from publicsectorblogs.statistics.ips_outcomes._sentence import Reading, Said
from publicsectorblogs.statistics.ips_outcomes._whom import ELSEWHERE_HELPED

# "IPS clients were twice as likely to find work as others (60% v 30%)".
_LIKELY = re.compile(
    r"(?P<who>[^.;:,\n]{3,120}?) (?:were|are|was|is) (?:[\w.¤]+ ){0,4}?(?:more |"
    r"as )?likely to [^.;:()]{3,60}? (?:than|"
    r"as) (?P<other>[^.;:()]{3,80}?) ?\([^()]*?(?P<one>[℅])[^()℅]*?(?P<two>[℅])",
    re.IGNORECASE,
)
# "People with asthma were more likely to be in work (60%) than people with autism (30%)".
_LIKELY_EACH = re.compile(
    r"(?P<who>[^.;:,\n]{3,120}?) (?:were|are|was|is) (?:[\w.¤]+ ){0,4}?(?:more|less|as) likely to "
    r"[^.;:()]{3,60}? \((?P<one>℅)\) (?:than|as) (?P<other>[^.;:()]{3,80}?) \((?P<two>℅)\)",
    re.IGNORECASE,
)
# "IPS clients found work more often than others (60% v 30%)".
_OFTENER = re.compile(
    r"(?P<who>[^.;:,\n]{3,120}?) (?:found|got|gained|obtained|secured|started|entered) "
    + JOB
    + r" (?:[a-z]+ )?(?:more|less) often than (?P<other>[^.;:()]{3,80}?) ?\([^()]*?(?P<one>[℅])"
    r"[^()℅]*?(?P<two>[℅])",
    re.IGNORECASE,
)
# "More IPS clients found a job than others (60% v 30%)".
_MORE = re.compile(
    r"\b(?:More|Fewer) (?P<who>[^.;:,\n]{3,80}?) "
    r"(?:found|got|gained|obtained|secured|started|entered) "
    + JOB
    + r" than (?P<other>[^.;:()]{3,80}?) ?\([^()]*?(?P<one>[℅])[^()℅]*?(?P<two>[℅])",
    re.IGNORECASE,
)
_LIKELY_TO, _OFTEN, _THAN = "likely to ", " often than ", " than "
# Before a number in brackets of other people: "twice as many as in the control group (30%)".
_TIMES = re.compile(
    r"(?:twice|double|treble|half|¤)(?: as (?:high|many|much) as| the (?:figure|proportion|rate|"
    r"share)| that)(?: (?:among|for|in|of))? (?P<who>[^.;:,()℅№\n]{3,60}?) $",
    re.IGNORECASE,
)
# Before a number of the same people, told in another way: "that figure dropped to".
_GOES_ON = re.compile(
    r"\b(?:proportion|figure|rate|share|number|it|this|that)(?: (?:for|in) [\w ]{2,20})?"
    r" (?:then )?(?:drops?|falls?|rises?|is|"
    r"was|dropped|fell|rose|stood at|stands at|(?:has |had )?(?:since |now )?(?:climbed|dropped|"
    r"fallen|gone (?:down|up)|grown|risen))(?: to)?(?: just| only| around)* ?$",
    re.IGNORECASE,
)
# Before the number of another time, in a sentence of its own: "By 2018 that had gone up to".
_LATER = re.compile(
    r"(?:(?:But|And|Yet),? )?(?:(?:By|In|At) [\w ]{2,25}|Now|Today|(?:Last|This) \w+|"
    r"A \w+ (?:later|on)|[◷¤] (?:later|on)),? "
    r"(?:it|that|this|the (?:figure|proportion|rate|share)) (?:is|was|stands at|stood at|"
    r"fell to|rose to|(?:has |had )(?:since )?(?:climbed|dropped|fallen|gone (?:down|up)|grown|"
    r"risen) to)(?: just| only| still)* "
)
# The same of the same people later: ", rising to".
_RISING_TO = re.compile(
    r"(?:, | and )(?:climbing|dropping|falling|growing|increasing|rising) to(?: just| only)* ?$",
    re.IGNORECASE,
)
# "the figure for York was"
_FIGURE_FOR = re.compile(
    r"\b(?:figure|rate|share|proportion) (?:for|in) (?P<where>[A-Z][\w'-]*(?: [A-Z][\w'-]*)*) "
)
# The same in another place or at another time: "in Leeds 41%; in York, 52%".
_ELSEWHERE = re.compile(
    r"(?:;|,| and| but) ?(?:in|by|at|for|among) (?:the )?(?P<where>[\w' -]{2,25}),? (?:(?:it|this|"
    r"the (?:figure|rate|proportion|share)) (?:is|was|stood at) )?(?:just |only |some |about )*$",
    re.IGNORECASE,
)
# Before the second of two numbers: "60% and 30%".
_AND = re.compile(r"\b(?:and|but)(?: just| only)* $", re.IGNORECASE)
# A number is of the same people where nobody is named behind it but a year or a place.
_SAME = re.compile(
    r"\W*$| (?:in (?:(?:19|20)\d\d|[A-Z])|(?:a|the) year|the previous|before|last|"
    r"[◷¤] (?:ago|before|earlier))\b"
)
# Behind another share of the same: "60% kept it for 13 weeks and 40% for a year".
_FOR_A_TIME = re.compile(r" (?:for|after|at|within) (?:a (?:year|month|week)\b|◷)")
# Between numbers of several places or times: "30% in Leeds, and".
_IN_TURN = re.compile(r" (?:in|for) [\w ]{2,20}(?:,| and|, and)(?: just| only)? ?$")
# Between the two numbers of a movement: "rose from 20% to".
_FROM_TO = re.compile(
    r"[^.;:()℅№\n]{0,30}? (?:to|and)(?: just| only| some| around| a (?:high|low|peak) of)* $",
    re.IGNORECASE,
)
# Who is named between them: "the figure for carers, that rose to".
_NAMED = re.compile(
    r"\b(?:for|among(?:st)?|of) (?P<who>[^.;:,\n]{3,80}?)(?:,| the| it| that| this) "
)
_OF_ALL_OF = re.compile(r" (?:of|among) all ")


def read_on(it: Reading, index: int, amount: Amount, before: str, behind: str) -> Said | None:
    """Read what goes on: "rose from ℅ to ℅", "compared with ℅ of the control group"."""
    last = it.said[-1] if it.said else None
    if index == 0 and it.last and amount.share and _LATER.fullmatch(before):
        if BEHIND_WHOM.match(behind) and not _SAME.match(behind):
            return None
        return it.last._replace(amount=amount, start=amount.start, end=amount.end)
    if last is None or amount.share is None or index == 0:
        goes_on = _GOES_ON.search(before) if it.people else None
        if not (goes_on and last):
            return None
    if last is None or last.amount is not it.amounts[index - 1]:
        return None
    people, end = _of_whom(it, last, amount, before, behind)
    return Said(amount, last.measure, people, amount.start, end) if people else None


def _of_whom(
    it: Reading, last: Said, amount: Amount, before: str, behind: str
) -> tuple[People | None, int]:
    """Return of whom an amount is said that goes on from the last, and where that ends.

    None: it does not go on from it, or nobody is named.
    """
    whom = BEHIND_WHOM.match(behind)
    other = named_people(whom["who"]) if whom else None
    times = _TIMES.search(before) if it.sketch.text[amount.start] == "(" else None
    same = last.people if _SAME.match(behind) else None
    if times:
        return named_people(times["who"]), amount.end
    if COMPARED.search(before) or (other and _AND.search(before)):
        place = ELSEWHERE_HELPED.match(behind)
        other = other or (People(f"people{place[0]}") if place else None)
        people = other if _OF_ALL_OF.match(behind) else alike(other, last.people)
        return people or same, amount.end + (whom.end() if whom and other else 0)
    if there := _ELSEWHERE.search(before):
        return named_people(there["where"]) or last.people, amount.end
    if _IN_TURN.fullmatch(it.text, last.end, amount.start):
        return same, amount.end
    if _AND.search(before) and _FROM_TO.fullmatch(before):
        if not (_SAME.match(behind) or _FOR_A_TIME.match(behind)):
            return None, amount.end  # "30% are in work, and 20% get PIP"
    if _RISING_TO.search(before):
        return (last.people if whom is None or _SAME.match(behind) else other), amount.end
    if _GOES_ON.search(before) or _IN_TURN.fullmatch(before) or _FROM_TO.fullmatch(before):
        return _as_before(last, before), amount.end
    return None, amount.end


def _as_before(last: Said, before: str) -> People | None:
    """Return those of whom the last number is said, or others whom the words between name."""
    named = _NAMED.search(before)
    if last.people and (there := _FIGURE_FOR.search(before)):
        return People(f"{IN_PLACE_LAST.sub('', last.people.words)} in {there['where']}")
    return named_people(named["who"]) if named else last.people


def read_likely(it: Reading, amount: Amount) -> Said | None:
    """Read "IPS clients were twice as likely to find work as others (℅ v ℅)", each its own."""
    assert it.likely
    one, two = it.likely.start("one"), it.likely.start("two")
    said = it.likely.string[it.likely.start() : it.likely.start("other")]
    found = measure_in(said.replace("less likely", "likely"), bare=True)
    is_first = amount.figure is it.sketch.figure(one)
    place, who = (one, "who") if is_first else (two, "other")
    words = re.sub(r"^those (?=in )", "people ", it.likely[who].strip())
    if found is None or EVERYBODY.search(words):
        return None
    share = Amount(place, place + 1, it.sketch.figure(place), None, None)
    return Said(share, found[0], People(words), place, place + 1)


def likely_in(text: str) -> re.Match[str] | None:
    """Return the words that compare two shares: "twice as likely to find work (60% v 30%)"."""
    # The words first, since each place of the text may begin what stands before them.
    low = text.lower()
    found = None
    if _LIKELY_TO in low:
        found = _LIKELY.search(text) or _LIKELY_EACH.search(text)
    if _OFTEN in low and not found:
        found = _OFTENER.search(text)
    if _THAN in low and not found:
        more = _MORE.search(text)
        found = more if more and named_people(more["who"]) and named_people(more["other"]) else None
    return found
