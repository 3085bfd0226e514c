"""Whether words tie a time to what takes it: "takes ten days", "By post: eight days"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._sketch import STRIKING
from publicsectorblogs.statistics.pip_timings._clauses import Clause
from publicsectorblogs.statistics.pip_timings._sentence import ITS_FORM, Reading
from publicsectorblogs.statistics.pip_timings._steps import step_in
from publicsectorblogs.statistics.pip_timings._times import Time
from publicsectorblogs.statistics.pip_timings._words import CHANGE, DONE, MOVED, NO_LEVEL

# What may stand between a verb and a time: "took, on average, up to".
_HEDGES = (
    r"(?:,? on average,?| (?:just|only|now|about|around|on average|an average of|a median of|"
    r"an average|a mean of|the|a|an|roughly|some|as little as|up to|between|currently|typically|"
    r"(?:anything|anywhere)(?: from| between)?|another|him|her|them|us|me|people|over|more than|"
    rf"less than|under|almost|nearly|{STRIKING}|"
    r"approximately|\([^()◷]{1,24}\)))*")  # fmt: skip
# What ties a time to what stands before it.
_TIED = [
    re.compile(
        rf"\b(?:takes?|took|taken|taking)(?: (?-i:(?!MPs|Parliament)[A-Z]\w+))?{_HEDGES} $",
        re.IGNORECASE),
    re.compile(
        rf"\b(?:takes?|took) (?:our|the) (?:department|office|staff|team){_HEDGES} $", re.IGNORECASE
    ),
    # In a sentence of its own behind one that tells what it is: "Now it is five days".
    re.compile(
        rf"^(?:(?:And|But|Yet),? )?(?:(?:By|In|Since) [\w ]{{2,20}}|Now|Today),? (?:it|that|this|"
        rf"the (?:average|time|wait)) (?:is|was|has (?:fallen|gone (?:down|up)|risen) to)"
        rf"{_HEDGES} $",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{DONE}(?: [\w'-]+){{0,5}}?(?: ◷ (?:faster|quicker|sooner|earlier|slower|later))?,? "
        rf"(?:in|within|after|inside|"
        rf"at){_HEDGES} $", re.IGNORECASE),
    re.compile(r"\bdecisions?(?: on [\w ]{2,30})?(?: was| were| came)?(?: in| within|"
        r" after)? $", re.I),
    re.compile(
        r"\bdecisions?(?: have| has| had)? (?:come|came|gone|went|fallen|fell|risen|rose|dropped)"
        r"(?: up| down)? from $", re.IGNORECASE),
    re.compile(r"\btakes? [\w ]{1,20}, at $", re.IGNORECASE),
    re.compile(
        rf"\b{DONE}(?: (?:with|by|at|to|the|a|us|DWP|department|DWP's|"
        rf"on)){{0,3}} $", re.IGNORECASE),
    re.compile(
        r"\bwait(?:s|ed|ing)?(?: (?:times?|is|was|of|for|had been|can be|now|up to|on average|"
        r"about|an average|"
               rf"average|of|over|nearly|almost|between|in|"
               rf"typically)){{0,5}}{_HEDGES} $", re.IGNORECASE),
    re.compile(
        r"\b(?:times?|waits?|average|median|mean|delays?|turnaround|clearance|processing|"
        rf"period|interval|lag|gap between (?:(?:a|the) )?(?:apply|claim|register|regist|"
        rf"application)\w*)\b"
        rf"[^.;◷]{{0,70}}?(?:(?:{MOVED})(?: by)? ◷,? )?(?:\b(?:is|was|were|are|of|from|to|"
        r"at|stood at|has been|had been|averag(?:ed?|es)|takes|remains)|[:–-])"
        rf"(?: (?:median|mean|average))?{_HEDGES} $", re.IGNORECASE),
    re.compile(rf"\b(?:payments?|money) (?:starts?|started|begins?|began){_HEDGES} $", re.I),
    re.compile(
        r"\b(?:claims?|clearance|decisions?|times?|waits?)\b[^.;◷]{0,50}? "
        r"(?:range[ds]?|var(?:y|ied|ies)) $", re.IGNORECASE),
    re.compile(r"\bthere (?:was|is|were|are)(?: now)? an? $", re.IGNORECASE),
    re.compile(r"\bfrom [\w ]{3,30} to (?:a |the )?(?:decision|payment|award), $", re.IGNORECASE),
    re.compile(r"\b(?:clearance time|delay|time|wait)s?\b[^.;:,◷()]{0,50} \($", re.IGNORECASE),
]  # fmt: skip
# "We pay claims within three weeks": the preposition is the time's own hedge.
_DONE_NEAR = re.compile(rf"\b{DONE}(?: [\w'-]+){{0,5}} $", re.IGNORECASE)
# The label of a time in a list: "Electronic: two minutes".
_LABEL = re.compile(r"(?:^|\n|\. )[^\n.]*[:–-] ?(?:(?:average|median|mean) )?$|\n[^\n]* ?$")
# A label that names no step but whose claims they are: "Special rules: 4 days".
_RULES = re.compile(r"(?:under )?(?:the )?(?:normal|special|standard) rules(?: claims)?: ", re.I)
# What ties it to what stands behind it.
_TIED_BEHIND = re.compile(
    r"(?: on average)?(?: (?:or more|or so))? ?(?:(?:to (?:be )?(?:decide|clear|reach|arrive|get|"
    r"process|receive|pay|deliver|come|land|make|reach)\w*)|for (?:it|them|an?|the|one|their|her|"
    r"his|[\w ]{1,30}) to (?:be )?\w+|waiting for (?:an?|the|their|her|his|my|"
    r"our)(?: PIP)? (?:decision|"
    r"answer|payment|money)|(?:passed|went by) before|to (?:a|the) (?:decision|payment|award)\b|"
    r"for one sent|from (?:registration|claim|application|receipt|"
    r"referral|decision)|"
    r"end[- ]to[- ]end|-?(?:wait|delay|turnaround)\b|(?:after|from) (?:the|a|"
    r"their) decision|between|"
    r"(?:that )?(?:an?|our|the|their) (?:paper |posted )?(?:claims?|DS ?1500s?|forms?|post|SR1s?) "
    r"(?:needed|needs|required|takes?|took|used to take)\b|"
    r"(?:is|was) (?:now |currently |still )?the (?:(?:average|mean|median|typical|usual) )?"
    r"(?:clearance|time|wait)\b(?! (?:allowed|frame|given|limit))"
    r"(?! for (?!(?:(?:an?|most|new|our|the|their) )*(?:PIP )?(?:answer|award|case|claim|clearance|"
    r"decision|money|outcome|payment|PIP|result)s?\b)))",
    re.IGNORECASE,
)
# Behind words for a decision that comes, from when it counts: "heard 11 weeks after she applied".
_HEARD = re.compile(r"\b(?:hear[sd]?|told)\b(?: (?:back|about)\b)[^.;:,◷\n]{0,40} $", re.IGNORECASE)
_AFTER_CLAIM = re.compile(
    r" (?:after|from) (?:(?:he|I|she|they|we|you|claimants|people) (?:have |had )?|the |her |his |"
    r"their |my )?(?:appl(?:ied|y|ying|ication)|claim(?:ed|ing)?|regist(?:er|ered|ering|ration))\b",
    re.IGNORECASE,
)
# On its way: "spends nine days in the post".
_SPENDS = re.compile(r"\b(?:spends?|spent)(?: about| around| over| some)* $", re.IGNORECASE)
_IN_POST = re.compile(r" in the (?:mail|post)\b(?! ?(?:box|office|room))", re.IGNORECASE)
# What is said of none: "not one claim was decided in", "no longer takes".
_OF_NONE = re.compile(
    r"\b(?:no|not (?:one|a single|all|any|every|many)|none of (?:the|our|these)|(?<!a )few|"
    r"hardly any|scarcely any|only a few) (?:[\w-]+ ){0,3}?(?:claims?|cases|forms?|applications?|"
    r"decisions?|payments?|claimants|people|them|DS ?1500s?|SR1s?)\b[^.;:,◷\n]*$|"
    r"\bno longer(?: [\w'-]+){0,3} $",
    re.IGNORECASE,
)
# Waited, for what is no claim: "waited six weeks for new desks".
_WAITS = re.compile(r"\bwait\w*[^.;:,◷\n]{0,30} $", re.IGNORECASE)
_FOR_ELSE = re.compile(
    r" for (?![^.;:,◷\n]{0,30}?\b(?:answers?|award|benefit|claims?|decisions?|DS ?1500|forms?|it|"
    r"letter|money|news|one|outcome|payments?|PIP|results?|them|this|verdict|to be)\b)",
    re.IGNORECASE,
)
# Taken for something else: "took 45 weeks to rule on PIP payments".
_TO_ELSE = re.compile(
    r" to (?!(?:an?|and|be|complete|decision|get|give|go|handle|hear|her|his|issue|just|know|"
    r"make|my|"
    r"our|over|payment|resolve|see|send|settle|the|their|turn|up|your)\b|answer|approv|arriv|award|"
    r"clear|com(?:e|plet)|conclu|deal|decid|deliver|determin|finish|land|pay|process|reach|receiv|"
    r"return|transmit)[a-z]+",
    re.IGNORECASE,
)
# Taken to decide what is no claim: "took 3 weeks to decide on the repairs".
_ON_ELSE = re.compile(
    r" to decide (?:about|on) (?!(?:[\w'-]+ ){0,4}?(?:applications?|awards?|benefits?|cases?|"
    r"claims?|forms?|it|one|PIP|them)\b)",
    re.IGNORECASE,
)
# Waited before somebody may do something: "wait a year before they can claim".
_BEFORE_MAY = re.compile(
    r" (?:before|until) (?:[\w']+ ){1,4}?(?:can|could|may|(?:are|is) (?:able|allowed))\b",
    re.IGNORECASE,
)
# "After nine weeks her claim was decided".
_AFTER = re.compile(r"(?:^|[.;\n] ?)After(?: (?:about|almost|just|nearly|only|over|some))* $")
_WAS_DONE = re.compile(
    r",? [^.;:,◷\n]{1,40}? (?:was|were|is|are) (?:finally |eventually )?(?:approved|awarded|"
    r"cleared|decided|paid|processed|received|settled)\b"
)
# How far before another event it was: "came two weeks before Easter".
_CAME = re.compile(
    r"\b(?:came|comes|arrived|arrives|made|sent|issued|given|received|paid)"
    r"(?: just| only| about)? $"
)
# "At 16 weeks, the wait for a decision is".
_AT = re.compile(r"(?:^|[.;\n] ?)At(?: (?:just|only|about|around|over|under|nearly|some))* $")
_THE_WAIT = re.compile(
    r", (?:the|their) (?:(?:average|median|typical|PIP) )*(?:waits?|clearance|time (?:to|for))\b"
)
# "Waited 12 weeks before her claim was decided", but not "two weeks before it was, she called".
_WAITED = re.compile(r"\b(?:wait\w*|it (?:was|is|took)|took)(?: \w+){0,2} $", re.IGNORECASE)
_BEFORE_DONE = re.compile(
    r" before (?:(?:her|his|their|my|our|your|the|a) [\w ]{1,20} (?:was|were|is|got) (?!due\b)|"
    r"(?:he|I|she|they|we|you) (?:finally )?(?:got|had|heard|received) (?:\w+ ){0,3}?(?:answer|"
    r"award|decision|money|news|outcome|payment)\b)",
    re.IGNORECASE,
)
# Between a time and the one that it is compared with: ", against", "; online, just".
_GOES_ON = re.compile(
    r"[^.;◷]{0,40}?(?:,|,? and|,? to|,? against|,? compared (?:with|to)|,? versus|,? (?:down |"
    r"up )?from|\(\d{4}:|\n\d{4}:?|,? while| but)(?: (?:in|for|at)(?: [\w ]{1,20})?)?(?: (?:just|"
    r"only|about|another|some|a|an|it was|"
    r"(?:first |the )?(?:decisions?|payments?)|median|mean|average|PIP claims|"
    r"reassessments?(?: in)?|"
    r"under(?: the)? (?:normal|special) rules|(?:normal|"
    r"special) rules(?: claims)?(?: in)?|those (?:[a-z]+ ){1,3}?(?:in|within|after)|"
    r"(?:the |an? )?(?:electronic|online|paper|posted|digital|emailed)"
    r"(?: \w+(?: in| within)?)?))* ?$",
    re.IGNORECASE,
)
# The same across the end of a clause or sentence: ". By 2015 it had fallen to".
_GOES_ON_LATER = re.compile(
    r"[^.;◷]{0,20}; ?(?=$)|[^.◷]{0,40}[;.] ?(?:in|by|for|now|when|¤ (?:before|earlier|later|on)|"
    r"(?:a|the) (?:(?:following|next|previous) )?(?:month|quarter|year)"
    r"(?= (?:before|earlier|later|it|the|this)\b)) ?"
    r"[\w ]{0,20},? ?(?:(?:it|this|"
    r"the (?:figure|average|time|wait)) (?:was|is|took|(?:had |has )?(?:since |now )?(?:fallen|"
    r"risen|come|gone|dropped)(?: down| up)? to) )?(?:just |only |about )*$",
    re.IGNORECASE,
)
# In the lead of a list whose items are times: "How long claims take:".
_LEADS = re.compile(
    r"\b(?:how long|times?|timings?|takes?|waits?|clearance|processing|weeks?|days?)\b",
    re.IGNORECASE,
)
# So many in a time: "400 claims were decided in two weeks".
_SO_MANY = re.compile(
    rf"№ (?:[\w-]+ ){{0,3}}?(?:claims?|decisions|forms|applications|"
    rf"payments)\b[^.;:]* {DONE} (?:in|within)?"
    r"(?: \w+)? ?$",
    re.IGNORECASE,
)
# Which of them are meant: "claims waiting over 20 weeks", "1,200 claims have waited 20 weeks", "a
# third of those waiting had waited 20 weeks".
_THOSE_WAITING = re.compile(
    r"\b(?:claims|cases|people|claimants|those)(?:(?: [\w-]+){0,5}? (?:who|that)"
    r"(?: are| were| have| had)?)? "
    r"(?:been )?(?:waiting|outstanding)(?: for)? $|"
    r"№ (?:[\w-]+ ){0,3}?(?:claims?|cases|people|claimants) (?:have |had )?(?:been )?wait(?:ed|ing)"
    r"(?: for)? $|(?:℅(?: of)?|(?:^|[.;,] )some) [^.;:◷№℅\n]{0,120}\b(?:wait|waits|waited|waiting)"
    r"(?: for)? $",
    re.IGNORECASE,
)
# Who waits is no claimant: "MPs waited three months for an answer about PIP".
_OTHERS_WAIT = re.compile(
    r"\b(?:MPs?|peers|ministers?|journalists?|reporters?|charities|officials?|staff|callers?) "
    r"(?:(?:have|had|were|are|who) )*(?:been )?wait\w*[^.;:,◷\n]{0,30} $",
    re.IGNORECASE,
)
# A time by which two differ: "the gap between Leeds and York is two weeks".
_DIFFERENCE = re.compile(
    r"\b(?:gap|difference)s? (?:in|between) (?!(?:(?:an?|the|their) )?(?:appl|claim|regist))"
    r"[^.;◷]*$",
    re.IGNORECASE,
)
# Before a time that is denied: "not in", "not yet decided in".
_NOT = re.compile(
    rf"\b(?:(?:not|never|cannot|rarely|seldom)(?: (?:yet|been|being|be|always|usually|normally|"
    rf"often|"
    rf"generally))*|\w{{2,8}}n't(?: been| be)?)(?: (?:{DONE}|take|taken|took))?"
    r"(?: (?:in|within|after))? $",
    re.IGNORECASE,
)


def goes_on_from(it: Reading, time: Time) -> bool:
    """Tell whether a time is compared with the one before: "in 2014, 11 weeks"."""
    if not it.timings or not (time.figure or time.unit):
        return False
    said = it.text[it.timings[-1].time.end : time.start]
    if CHANGE.search(said) or NO_LEVEL.match(it.text, time.end):
        return False
    return bool(_GOES_ON.fullmatch(said) or _GOES_ON_LATER.fullmatch(said))


def is_tied(it: Reading, time: Time, clause: Clause, behind: str) -> bool:
    """Tell whether the words around a time say that something takes so long."""
    before = it.text[: time.start]
    near = before[max(clause.start, time.start - 120) :]
    if _is_no_wait(before, near, behind):
        return False
    if time.figure is None:
        return time.unit is None or _takes_so_long(near, behind)
    if _takes_so_long(near, behind):
        return True
    own = max(0, clause.start - 2), time.start  # with what parts it from the clause before
    if _AT.search(it.text, *own) and _THE_WAIT.match(behind):
        return True
    if _AFTER.search(it.text, *own) and _WAS_DONE.match(behind):
        return True
    hedged = time.figure.quantity.quote.lower().startswith(("inside", "within"))
    return bool(hedged and _DONE_NEAR.search(near)) or _is_labelled(it, time, clause)


def _is_labelled(it: Reading, time: Time, clause: Clause) -> bool:
    """Tell whether a line names what takes a time: "By post: 8 days" below "Decisions:"."""
    before = it.text[: time.start]
    line = before[before.rfind("\n") + 1 :]
    lead = it.text[: it.text.find("\n")] if it.sketch.is_list else line
    told = _LEADS.search(lead) or step_in(line, len(line)) or step_in(lead, len(lead))
    of_other = clause.channel and it.sketch.is_list and it.timings
    of_form = clause.channel and ITS_FORM.search(line)
    if _LABEL.search(before) and (told or of_other or of_form):
        return True
    if it.step and _RULES.fullmatch(it.text, clause.start, time.start):
        return True
    # The colon parts a heading from its time: "PIP clearance: 14 weeks".
    return before.endswith(": ") and bool(_LEADS.search(line) or step_in(line, len(line)))


def _is_no_wait(before: str, near: str, behind: str) -> bool:
    """Tell whether the words around a time tell of a change, of some alone or of something else.

    `near`: the last of those before it.
    """
    return bool(
        any(one.search(before) for one in (CHANGE, _NOT, _THOSE_WAITING, _OTHERS_WAIT))
        or any(one.search(near) for one in (_SO_MANY, _OF_NONE, _DIFFERENCE))
        or any(one.match(behind) for one in (NO_LEVEL, _TO_ELSE, _ON_ELSE, _BEFORE_MAY))
        or (behind.startswith(" before ") and _CAME.search(near))
        or (_FOR_ELSE.match(behind) and _WAITS.search(near))
    )


def _takes_so_long(near: str, behind: str) -> bool:
    """Tell whether verbs before a time or behind it say that something takes it."""
    if any(one.search(near) for one in _TIED) or _TIED_BEHIND.match(behind):
        return True
    pairs = ((_BEFORE_DONE, _WAITED), (_AFTER_CLAIM, _HEARD), (_IN_POST, _SPENDS))
    return any(after.match(behind) and first.search(near) for after, first in pairs)
