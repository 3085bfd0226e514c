"""How long claims for Personal Independence Payment and their forms take, by post or online.

A statement is a duration, or a word for none ("instantly"), that the words of its clause tie to a
step: a form is received, a claim decided, a payment made. How long a form takes to fill in, an
award lasts or somebody has to live is none, nor is how long another benefit takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from publicsectorblogs.figures.hedges import bounds
from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.figures.units import SECONDS as UNITS
from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._asserted import is_asserted, tells
from publicsectorblogs.statistics._grid import Cell, Grid, grids, outside
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches
from publicsectorblogs.tables import Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.triggers import Trigger

# A working day counts as a day: what lies between depends on weekends and holidays.
SECONDS = {**UNITS, "working day": UNITS["day"]}
# The step that words tell of.
STEPS = {
    "decision made": re.compile(
        r"\b(?:decisions?|decid(?:e[ds]?|ing)|clear(?:ed|ing|ance)?|clears|outcomes?|answers?|"
        r"end[- ]to[- ]end|"
        r"result|verdict|determined|awarded|turned (?:round|around)|turnaround|settled|"
        r"resolved)\b", re.I),
    "payment made": re.compile(
        r"\b(?:paid|pay|pays|payments?|money|payout)\b(?! (?:attention|rates?))", re.IGNORECASE),
    "form received": re.compile(
        r"\b(?:receiv(?:e[ds]?|ing)|receipt|arriv(?:e[ds]?|ing|al)|reach(?:e[ds]|ing)?|"
        r"deliver(?:y|ed|s|ing)?|gets? to|got to|getting to|come through|came through|transmitted|"
        r"lands?|landed|there(?! (?:was|is|were|are|has|have)\b)|turns? up|(?:be |is |are )with|"
        r"gets? there|got there)\b",
        re.IGNORECASE),
    "claim processed": re.compile(
        r"\b(?<!\ba )process(?:ed|ing|es)?\b|\bdealt with\b|\bhandl(?:ed|ing)\b", re.I),
}  # fmt: skip
# From when a time counts; this is no step that is reached.
_SINCE = re.compile(
    r"\b(?:after|since|following|from|of|once|when)(?<!to when)(?<!until when)"
    r"(?: (?:the|a|an|being|it|they|is|was|are|were|their|her|his|your|date|of|day|(?<!of )PIP))*"
    r" (?:decisions?|decided|registration|registered|"
    r"claim(?:ing)?|application|applied|applying|approved|approval|award(?:ed)?|receipt|"
    r"received)\b|"
    r"\b(?:decision|registration|claim|claiming|application|receipt|referral) to\b(?! be\b)|"
    r"\bpayments?(?= (?:claims?|decisions?)\b)|\b[Pp]ersonal [Ii]ndependence [Pp]ayments?\b|"
    r"\bpaid to\b|\bdecided to\b",
    re.IGNORECASE,
)
# The benefit, or what only its claims have: a form for special rules.
_BENEFIT = re.compile(
    r"\b(?:PIP|[Pp]ersonal [Ii]ndependence [Pp]ayments?|(?:e-?)?DS ?1500s?|SR1s?|special rules)\b"
)
# One of these is wherever the benefit or its forms are named.
_NAMED = Trigger("pip", "independence", "1500", "sr1", "special rules")
# What is sent, so that its arrival is no decision and no payment.
_FORM = re.compile(r"\b(?:(?:e-?)?DS ?1500s?|SR1s?|forms?|reports?)\b", re.IGNORECASE)
# Its own forms, of which the next sentence may go on: "On paper it takes ten days to reach us".
_ITS_FORM = re.compile(r"\b(?:(?:e-?)?DS ?1500s?|SR1s?)\b", re.IGNORECASE)
# What of its own a sentence behind one that names it begins with: "Claims now take 12 weeks".
_BEGINS = re.compile(
    r"(?:Applications|Claims|Decisions|Forms|Payments)(?= (?:are|arrive|can|come|currently|made|"
    r"now|on|sent|still|take|then|took|typically|usually|were)\b)"
)
_IT_TAKES = re.compile(
    r"\b(?:it|one|they) (?:(?:then|now|still|used to|usually|often) )?(?:arrives?|arrived|comes?|"
    r"gets?|got|lands?|reach(?:es|ed)?|takes?|took)\b",
    re.IGNORECASE,
)
# What a clause without the benefit's name may be about, when these are all its own words.
_NOUN = re.compile(
    r"((?:[\w'’-]+ ){0,2})(?:claims?|forms?|applications?|decisions?|payments?|certificates?|"
    r"badges?|letters?|orders?|renewals?|requests?)\b")  # fmt: skip
_NEUTRAL = frozenset(
    "the a an all most many some these those their our your her his its new first average typical"
    " normal paper online electronic digital posted postal emailed completed each every medical"
    " claim by of on in for to and that which with this initial full a single more other such"
    " final nearly half both and or one when if get gets got getting received receive receives"
    " decide decides decided pay paid send sends sent reassessment now only still process"
    " processed clear cleared any waiting from made make until before after between hearing make"
    " an made terminally ill people's claimants' with the such where electronically online,"
    " straightforward complex registration referral time times wait rules benefit disability"
    " award decision assessment dla special illness average median was were is are per own people"
    " they you claimants deliver delivers delivered"
    " claimant's clinician's consultant's doctor's gp's nurse's patient's person's".split()
)
# Another benefit or service, or another part of this one.
_ELSEWHERE = re.compile(
    r"\b(?:[A-Z][\w']+ (?:Allowance|Credit|Benefit|Grant|Loan|Fund|Pension)s?|ESA|"
    r"Employment and Support|Universal Credit|UC|[Tt]ax [Cc]redits?|Housing Benefit|"
    r"Attendance Allowance|Carer'?s'? Allowance|Child Benefit|[Ss]tate [Pp]ensions?|"
    r"[Pp]ension (?:Credit|credit)|JSA|Jobseeker\S*|Income Support|DLA(?! reassess)|"
    r"Disability Living Allowance(?! reassess)|[Pp]assports?|[Dd]riving|[Ll]icen[cs]es?|"
    r"Blue Badges?|[Pp]lanning|[Cc]ouncil [Tt]ax|[Vv]isas?|DBS|[Hh]ousing|Motability|[Ll]ibrary|"
    r"[Pp]arking|[Ss]chool|[Bb]irth|[Aa]ppeals?|[Aa]ppealed|[Tt]ribunals?|[Hh]earings?(?! (?:the|"
    r"about|back|an?)\b)|[Rr]econsiderations?|[Cc]omplaints?|MRs?|FOI|[Bb]ackdat\w+|"
    r"[Aa]wards? (?:last|is|was|are|were|of|period|for|made|run|end|review)\w*|awarded for|"
    r"(?i:renew\w*|to live|packs?|from (?:the |an )?(?:assessors?|providers?)|"
    r"fill(?:ed|ing)? (?:it |them |the \S+ |in |out |\S+ form )?(?:in|out)\b"
    r"(?! (?:online|on paper|electronically) (?:arrive|gets? to|reach|(?:are|is) received))|"
    r"fill(?:ing)? in|complet(?:e|ing)\b|per week|a week\b(?=.*paid)|aged|years? old|meetings?|"
    r"(?<!by )(?<!first )phones?|phoned|"
    r"(?<!first )(?<!first phone )(?<!first telephone )calls?|callers?|on hold|on the line|queu\w+|"
    r"helpline|"
    r"notice|"
    r"fees?|limits?|backlogs?|caseloads?|cent(?:re|er)s?|deadline|send back|sent back|return(?:ed|"
    r"ing)? (?:it|the|your)|"
    r"challenge|every|"
    r"consultation|visits?|challeng\w+|assessment (?:lasted|lasts|takes|took|itself)|build|built|"
    r"rebuil\w+|"
    r"design\w*|develop\w*|test(?:ed|ing)?|train\w*|valid|keep|kept|liv(?:ed|ing) with|"
    r"condition for|fixed period|last(?:s|ed)?\b(?= (?:◷|for|between|up))|reviews?|reviewed|"
    r"(?:[Cc]ourts?|[Jj]udges?)\b|decisions? (?:(?:about|on) (?:how|what|when|where|who)|to "
    r"(?:build|buy|change|close|cut|delay|drop|end|expand|extend|introduce|launch|merge|move|open|"
    r"replace|run|scrap|set|start|stop|use|withdraw))\b(?! of)|(?:[Cc]ouncils?|[Gg]overnment|MPs?|"
    r"[Mm]inisters?|[Pp]arliament) (?:have |had |has )?(?:spent|takes?|taken|took|waited)\b|"
    r"by hand|decision[- ]makers? (?:spend|spends|spent|takes?|took)|"
    r"clear\w* (?:her|his|its|our|the|their) (?:desks?|in-?trays?|piles?)|care for|cared|interview|"
    r"explain\w*|write|wrote|writing|read\b|print\w*|journey|"
    r"travel\w*|"
    r"drive|walk\w*|reminder|open (?:for|from)|worked|campaign\w*|trial|pilot|strike|"
    r"(?:other|across(?: all)?|all) benefits?|to (?:find (?:that|this|it|out)|learn|"
    r"notice|realise|spot|understand|fix|set up|hire|recruit|agree)))\b"
)
# What the benefit replaces is said by the way.
_REPLACES = re.compile(r"\breplac\w+ (?:the )?(?:DLA\b|Disability Living Allowance(?: \(DLA\))?)")
# By post: "by mail", "posted forms", "on paper".
_POST = re.compile(
    r"\b(?:by|via|in the|through the|using the) (?:post|mail|letter|royal mail)\b|\bpost(?:ed|al|"
    r"ing)\b|\bpaper\b|(?:^|[\n-] ?)post ?[:–]|\(post\)",
    re.I,
)
# Electronically: "online", "by email".
_ELECTRONIC = re.compile(
    r"\b(?:electronic(?:ally)?|e-?DS ?1500s?|e-forms?|online|digital(?:ly)?|e-?mail(?:ed)?|"
    r"(?:through|using|via) the (?:new )?(?:portal|service|website)|web form|website)\b",
    re.I,
)
# Words for no time, or for one that no number tells.
_INSTANT = re.compile(
    r"\b(?:instantly|instantaneously|immediately|straight ?away|at once|in real time|"
    r"in an instant|(?:on |within )?the (?:very )?same day(?! (?:I|we|he|she|they|as I|that I|"
    r"each|every|of)\b)|"
    r"(?<=: )same day\b|same-day|overnight|"
    r"(?:a matter of )?(?:just |mere |only )?(?:seconds|minutes|hours|"
    r"moments)(?! (?:of|a|per|to (?:fill|complete))\b))",
    re.IGNORECASE,
)
# A time that no number tells, and no hedge that would make it a figure: "takes a week".
_ONE = re.compile(
    r"(?<![№◷¤℅] )(?<!once )(?<!twice )(?<!times )(?<!half )\ban? "
    r"(?P<unit>minute|hour|day|week|fortnight|month|year)\b"
    r"(?: or more\b| or so\b| at (?:most|least)\b)?(?! (?:ago|later|after|of|per|"
    r"when|in|until|"
    r"and a)\b)",
    re.IGNORECASE,
)
# Before words without a number that tell a time: "takes just seconds".
_VAGUE = re.compile(
    r"\b(?:in|within|takes?|took|taking|after|just|only|mere|is|but)(?: a)?(?: (?:just|mere|"
    r"only))? $|[:–] ?$",
    re.I,
)
# Words without one of which no time is told but by a number, and no claim or form is named.
_NO_NUMBER = Trigger("instant", "immediately", "straight", "once", "real", "same", "overnight",
                     "the next ", "very next", "the following ",
                     "seconds", "minutes", "hours", "moments", "a minute", "an hour", "a day",
                     "a week", "a fortnight", "a month", "a year")  # fmt: skip
_CLAIMED = Trigger(
    "claim", "form", "application", "decision", "payment", "certificate", "badge", "letter",
    "order", "renewal", "request", "pip", "1500", "sr1", "special",
)  # fmt: skip
# What parts two times of one clause.
_JOINT = re.compile(r",|\b(?:and|but|or)\b", re.IGNORECASE)
# What a clause names that is claimed, and no other thing of the same name.
_CLAIMED_HERE = re.compile(
    r"\b(?:claims?|"
    r"forms?|applications?|payments?|certificates?|decisions?(?! on (?:(?:an?|the|"
    r"their|his|her|my|"
    r"your|our) )?(?!claim|application|case|it|them|PIP|benefit|form)\w+))\b"
)
# How a sentence goes on about what the one before it told of: "By post it took", "Now people wait".
_CARRIES = re.compile(
    r"\W*(?:(?:and|but|yet|so|while|now|then|today|previously|instead|after that|before that|"
    r"before|"
    r"on average|(?:in|by|since|until|last|at) [\w ]{2,20}),? )*(?:it|they|this|that|these|those|"
    r"the "
    r"(?:time|wait|average|median|mean|figure|process|whole|new|electronic|online|paper|posted|"
    r"money|longest|shortest|standard)|by (?:post|e?-?mail|letter|fax)|via|on paper|sent|online|"
    r"electronic\w*|digital\w*|paper|posted|emailed|post|people|claimants?|applicants?|most|some|"
    r"half|many|nearly|almost|all|just|only|normal|special|under (?:the )?(?:normal|special)|one|"
    r"average|waits?|clearance|with (?:the|our)|using|there|we|I|he|she|you|terminally|others?|℅|"
    r"№|◷)"
    r"(?!\w)",
    re.IGNORECASE,
)
# "On average", "a median of".
_AVERAGE = re.compile(r"\b((?<!median )averag\w+|mean|median|typical(?:ly)?)\b", re.IGNORECASE)
# Where a clause with a time of its own begins: "; ", ", but ", ", by post ".
_CLAUSE = re.compile(
    r"[;.\n]\s*|^(?:Instead of|Rather than|Compared (?:with|to)|Unlike) [^.;,\n]{3,80}, |"
    r",? (?:but|while|whereas|not(?= ◷)|compared (?:with|to)|rather than|instead of|unlike|versus|"
    r"yet) |, (?:against|(?:down|up) from) |, (?:and|an?|then|which|with|so|though|although) |"
    r",? and (?=(?:by|via|paid|those|online|electronic\w*|paper|e?-?mailed|posted|postal|"
    r"digital) )|, (?=(?:by|via|now|from|those|"
    r"ESA|online|electronic\w*|PIP|the (?:electronic|online|paper|posted|digital)) )"
)
# Before the first of two times: "have halved, from 20 weeks to 10", "fell by 10 weeks, from ...".
_FROM_TIME = re.compile(r"from(?: \w+){0,2} ◷")
# How something is sent, before its clause: "Sent by post, a form".
_SENT_FIRST = re.compile(
    r"(?:(?:When|If|Once|Where) )?(?:sent|submitted|posted|emailed|made|filed)\b[^.;:,◷\n]{0,40}, |"
    r"(?:(?:By|Via) (?:post|e-?mail|letter)|Digitally|Electronically|On paper|Online), |"
    r"(?:With|Using|Through|Via|On|Thanks to) (?:the|our|an?|this) [^.;:,◷\n]{3,40}, ",
    re.IGNORECASE,
)
# What may stand between a verb and a time: "took, on average, up to".
_HEDGES = (
    r"(?:,? on average,?| (?:just|only|now|about|around|on average|an average of|a median of|"
    r"an average|a mean of|the|a|an|roughly|some|as little as|up to|between|currently|typically|"
    r"(?:anything|anywhere)(?: from| between)?|another|him|her|them|us|me|people|over|more than|"
    r"less than|under|almost|nearly|"
    r"approximately|\([^()◷]{1,24}\)))*")  # fmt: skip
# What is done with a claim or a form when its time is over.
_DONE = (
    r"(?:clear(?:ed|ing|s)?|decid(?:ed?|es|ing)|process(?:ed|ing)?|paid|pay|pays|receiv(?:ed?|es|"
    r"ing)|arriv(?:ed?|es|ing)|reach(?:ed|es)?|deliver(?:ed|s)?|gets?|got|made|dealt with|handled|"
    r"settled|resolved|(?:is|are|be) with|there|turned (?:a?round)|transmitted|complete[ds]?|"
    r"determined|land(?:s|ed)|came|come|comes|answered|given|sent out|issued|follow(?:s|ed)?)"
)
# "Received the next day", where this ends the clause.
_NEXT_DAY = re.compile(
    rf"\b{_DONE}(?: (?:us|here|there|DWP|the department))? (?P<time>(?:on |by )?the (?:very )?"
    r"(?:next|following) (?:working )?day)(?=[.,;)]|$| (?:if|when|by)\b)",
    re.IGNORECASE,
)
# How times change: "rose by two weeks to 18 weeks".
_MOVED = "rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|lengthened|up|down|cut"
# What ties a time to what stands before it.
_TIED = [
    re.compile(rf"\b(?:takes?|took|taken|taking){_HEDGES} $", re.IGNORECASE),
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
        rf"\b{_DONE}(?: [\w'-]+){{0,5}}?(?: ◷ (?:faster|quicker|sooner|earlier|slower|later))?,? "
        rf"(?:in|within|after|inside|"
        rf"at){_HEDGES} $", re.IGNORECASE),
    re.compile(r"\bdecisions?(?: on [\w ]{2,30})?(?: was| were| came)?(?: in| within|"
        r" after)? $", re.I),
    re.compile(
        r"\bdecisions?(?: have| has| had)? (?:come|came|gone|went|fallen|fell|risen|rose|dropped)"
        r"(?: up| down)? from $", re.IGNORECASE),
    re.compile(r"\btakes? [\w ]{1,20}, at $", re.IGNORECASE),
    re.compile(
        rf"\b{_DONE}(?: (?:with|by|at|to|the|a|us|DWP|department|DWP's|"
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
        rf"[^.;◷]{{0,70}}?(?:(?:{_MOVED})(?: by)? ◷,? )?(?:\b(?:is|was|were|are|of|from|to|"
        r"at|stood at|has been|had been|averaged|takes|remains)|[:–-])"
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
_DONE_NEAR = re.compile(rf"\b{_DONE}(?: [\w'-]+){{0,5}} $", re.IGNORECASE)
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
_PHRASE = re.compile(r"[,;:]")
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
# Waited, for what comes before the decision.
_FOR_ASSESSMENT = re.compile(
    r"\bwait\w*(?:[ -]times?)? (?:for|until|before) [^.;:,◷\n]{0,40}\bassessments?\b", re.IGNORECASE
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
# Behind a time that is a difference or something else: "two weeks faster", "years old".
_NO_LEVEL = re.compile(
    r"\s?(?:late\b|early\b|overdue|faster|slower|longer|quicker|later|earlier|sooner|"
    r"less\b(?! than)|less than (?:in|a|the|last)|fewer|(?:up|down) on|"
    r"more (?:than|to (?:arrive|clear|decide|process|reach))|"
    r"in (?:advance|arrears|(?:the )?(?:assessment|decision[- ]making|referral|registration)\b)|"
    r"to (?:get|have) [^.;◷\n]{1,30}? (?:completed|filled|printed|ready|"
    r"signed|"
    r"stamped|written)|with (?:the|an?|each|every) (?:claimant|assessor|customer|person)|"
    r"shorter|better|worse|"
    r"of (?!(?:(?:an?|her|his|its|my|our|the|their|your) )?(?:PIP |initial )?(?:applying|"
    r"application|being|claim|date|decision|getting|it\b|making|receipt|receiv|referral|"
    r"registration|"
    r"sending|submi))|increase|rise|fall|drop|cut|old|ago|"
    r"before(?=[.,;]|$| that| then)|on hold|on the|\((?=%|per cent)|"
    r"for (?:an?|the|their|your|my|his|her) (?:face-to-face |hospital |GP |PIP )*(?:assessments?|"
    r"appointments?|interviews?|hearings?|appeals?|tribunals?|beds?|operations?|buses|trains?|"
    r"homes?|"
    r"houses?))(?:(?<=\()|\b)",
    re.IGNORECASE,
)
# Before a time that is a difference: "cut by", "a rise of".
_CHANGE = re.compile(
    rf"\b(?:by|(?:increase|rise|fall|drop|cut|reduction|saving|improvement) of|{_MOVED}|another|"
    r"extra|further|additional)(?: about| just| only)? $", re.IGNORECASE)  # fmt: skip
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
# The name of a row that tells its steps alone, below one that names the benefit.
_STEPS_ALONE = re.compile(
    r"(?:(?:an?|application|award|claim|decision|first|from|made|payment|receipt|registration|the|"
    r"to|until)(?: |$))+",
    re.IGNORECASE,
)
_BY_POST = re.compile(r"^(?:post|mail|letter|royal mail)$", re.IGNORECASE | re.MULTILINE)
# The name of a row or column of what is no time that something takes.
_NO_TIME = re.compile(
    r"\b(?:change|difference|increase|decrease|fall|rise|target|standard|length|every|how often)\b",
    re.I,
)
# In the lead of a list whose items are times: "How long claims take:".
_LEADS = re.compile(
    r"\b(?:how long|times?|timings?|takes?|waits?|clearance|processing|weeks?|days?)\b",
    re.IGNORECASE,
)
# "Decisions arrive after two weeks": what arrives is the decision, and no form.
_DECIDES = re.compile(r"\b(?:decisions?|outcomes?)(?: on [\w ]{2,20})? \w+", re.IGNORECASE)
# "The money arrives after two days": what arrives is the payment, and no form.
_PAYS = re.compile(r"\b(?:money|payments?(?! (?:claim|form))|cash)\b", re.IGNORECASE)
# Whoever is paid for a form is no claimant: "the doctor is paid within 30 days".
_PAID_FOR_IT = re.compile(
    r"\b(?:assessors?|consultants?|contractors?|doctors?|GPs?|landlords?|nurses?|providers?|"
    r"suppliers?)\b(?:(?! (?:claimants?|he|I|people|she|they|we)\b)[^.;:◷\n]){0,60}\bpaid\b"
)
_CLEARS = re.compile(r" to clear\b", re.IGNORECASE)
# So many in a time: "400 claims were decided in two weeks".
_SO_MANY = re.compile(
    rf"№ (?:[\w-]+ ){{0,3}}?(?:claims?|decisions|forms|applications|"
    rf"payments)\b[^.;:]* {_DONE} (?:in|within)?"
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
# What the last word of a time in words makes of it: "a week or so".
_HEDGED = {"more": "at_least", "least": "at_least", "most": "up_to", "so": "about"}
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
    rf"generally))*|\w{{2,8}}n't(?: been| be)?)(?: (?:{_DONE}|take|taken|took))?"
    r"(?: (?:in|within|after))? $",
    re.IGNORECASE,
)


class _Time(NamedTuple):
    """A time in a sketch; without a figure where no number tells it.

    `unit`: that of a time without a figure that is one of them: "a week". `rest`: the second of
    two figures that tell one time: "16 weeks and 2 days".
    """

    start: int
    end: int
    figure: Figure | None
    unit: str | None = None
    rest: Figure | None = None


class _Clause(NamedTuple):
    """A clause of a sketch: its place, its words, its channel and what tells it."""

    start: int
    text: str
    channel: str | None
    known_from: str | None


class _Timing(NamedTuple):
    """A time with the step that it is until, and with its channel."""

    time: _Time
    clause: _Clause
    step: str
    statistic: str | None


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the timings that `post` states, in order."""
    if not (_NAMED.places(post.body) and _BENEFIT.search(post.body)):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in _of_table(grid)]
    step: str | None = None
    before = ""

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether a step was told of before, or a time and what is claimed may stand here."""
        if not outside(tables, stretch.start, stretch.end):
            return False
        if step is not None or _BENEFIT.search(before) or stretch.says(_NAMED):
            return True
        return _may_time(stretch) and stretch.says(_CLAIMED)

    for sketch in sketches(post, figures, wanted=may_tell):
        reading = _Reading(sketch, step, before)
        found += reading.statements()
        step, before = reading.step, sketch.text
    return sorted(found, key=lambda statement: statement.char_start)


def _of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the times of a table: its steps and channels name rows, columns or all of it."""
    if not tells(grid.title):
        return
    named = any(_BENEFIT.search(row[0].row) for row in grid.rows if row)
    for cell in (cell for row in grid.rows for cell in row):
        own = f"{cell.row}\n{cell.column}"
        words = f"{own}\n{grid.title}\n{grid.headings[0]}"
        is_named = _BENEFIT.search(words) or (named and _STEPS_ALONE.fullmatch(cell.row))
        if cell.unit not in DURATIONS or not is_named:
            continue
        if _ELSEWHERE.search(words) or not tells(own) or _NO_TIME.search(own):
            continue
        step = next(filter(None, (_step_in(part, len(part)) for part in words.split("\n"))), None)
        if step:
            by_post = _BY_POST.search(own)
            channel = "post" if by_post else _channel(own)
            yield _cell_statement(cell, step, channel, _AVERAGE.search(words))


def _cell_statement(
    cell: Cell, step: str, channel: str | None, average: re.Match[str] | None
) -> Statement:
    q = cell.figure.quantity
    factor = SECONDS.get(cell.unit)
    kind = average and ("median" if average[1].lower() == "median" else "average")
    return Statement(cell.figure, q.char_start, q.char_end, {
        "step": step, "channel": channel, "channel_known_from": "stated" if channel else None,
        "wording": " ".join(q.quote.split()), "seconds": _seconds(q.value, factor),
        "low_seconds": _seconds(q.low, factor), "high_seconds": _seconds(q.high, factor),
        "unit": cell.unit, "hedge": q.hedge, "statistic": kind,
    })  # fmt: skip


def _may_time(stretch: Stretch) -> bool:
    """Tell, fast, whether a time may stand there; the lead of a list may make one of any number."""
    in_units = any(figure.quantity.unit in DURATIONS for figure in stretch.figures)
    return in_units or (bool(stretch.figures) and stretch.is_list) or stretch.says(_NO_NUMBER)


class _Reading:
    """One sentence or list as it is read; `step` is the one told of last.

    `before`: the sentence before it, which may name the benefit or a form of it.
    """

    def __init__(self, sketch: Sketch, step: str | None, before: str) -> None:
        self.sketch, self.text, self.step = sketch, sketch.text, step
        self.named = bool(_BENEFIT.search(before))
        self.names_form = bool(_ITS_FORM.search(before))
        self.timings: list[_Timing] = []
        self.is_about = bool(_BENEFIT.search(self.text))
        if any(True for _ in _times(sketch)):
            for clause in self._clauses():
                self._read(clause)
        elif not _BENEFIT.search(self.text):
            self.step = None

    def statements(self) -> Iterator[Statement]:
        """Yield what is asserted."""
        for timing in self.timings:
            if is_asserted(self.sketch, timing.time.start, timing.time.end):
                yield _statement(self.sketch, timing)

    def _clauses(self) -> Iterator[_Clause]:
        """Yield the clauses, each with its channel by its own words or against the others."""
        first = _SENT_FIRST.match(self.text)
        start = first.end() if first else 0
        cuts = [0, *(m.end() for m in _CLAUSE.finditer(self.text, start)), len(self.text)]
        parts = [(a, self.text[a:b]) for a, b in pairwise(self._with_times(cuts))]
        channels = [_channel(text) for _, text in parts]
        for (start, text), channel in zip(parts, channels, strict=True):
            known = "stated" if channel else None
            if channel is None and {c for c in channels if c} == {"post"}:
                # "the form now arrives in two minutes; by post it took eight days"
                if re.search(r"\bnow\b", text, re.IGNORECASE):
                    channel, known = "electronic", "contrast with post"
            yield _Clause(start, text, channel, known)

    def _with_times(self, cuts: Sequence[int]) -> Iterator[int]:
        """Yield the cuts but those before a "from" that no time stands before: "halved, from"."""
        last = 0
        for cut in cuts:
            told = self.text[last:cut].replace("by ◷", "")
            if _FROM_TIME.match(self.text, cut) and "◷" not in told:
                continue
            yield cut
            last = cut

    def _read(self, clause: _Clause) -> None:
        """Read the times of a clause, each with the step nearest to it."""
        times = [
            t
            for t in _times(self.sketch)
            if clause.start <= t.start < clause.start + len(clause.text)
        ]
        last = clause.start
        for index, time in enumerate(times):
            stop = (
                times[index + 1].start
                if index + 1 < len(times)
                else clause.start + len(clause.text)
            )
            before, behind = self.text[last : time.start], self.text[time.end : stop]
            last = time.end
            goes_on = self._goes_on(time)
            if not (goes_on or self._is_tied(time, clause, behind)) or self._is_elsewhere(
                clause, before, behind
            ):
                continue
            is_last = time is times[-1]
            # "Decisions take twelve weeks and payments two days": what is joined is the next's.
            joined = None if is_last or not _step_in(before, len(before)) else _JOINT.search(behind)
            nearest = behind[: joined.start()] if joined else behind
            step = self._step(clause, before, nearest, goes_on)
            if step is None or (
                step == "payment made" and _PAID_FOR_IT.search(self.text, clause.start, time.start)
            ):
                continue
            statistic = self._statistic(clause, before, goes_on)
            own = clause if clause.channel else _with_own_channel(clause, before, behind)
            if index and own.channel == "post" and re.search(r"\bnow\b", before):
                own = _with_own_channel(clause, "", behind)  # "the wait by post is now seconds"
            self.timings.append(_Timing(time, own, step, statistic))
            self.step = step

    def _statistic(self, clause: _Clause, before: str, goes_on: bool) -> str | None:
        """Tell whether a time is an average or a median, by the words nearest to it."""
        near = list(_AVERAGE.finditer(before))
        found = near[-1] if near else _AVERAGE.search(clause.text)
        if found is None and self.sketch.is_list:
            found = _AVERAGE.search(self.text[: self.text.find("\n")])
        if found is None and goes_on:
            found = _AVERAGE.search(self.text[: clause.start])
        if found is None and self.text.count("◷") == 1:
            found = _AVERAGE.search(self.text)
        return found and ("median" if found[1].lower() == "median" else "average")

    def _goes_on(self, time: _Time) -> bool:
        """Tell whether a time is compared with the one before: "in 2014, 11 weeks"."""
        if not self.timings or not (time.figure or time.unit):
            return False
        said = self.text[self.timings[-1].time.end : time.start]
        if _CHANGE.search(said) or _NO_LEVEL.match(self.text, time.end):
            return False
        return bool(_GOES_ON.fullmatch(said) or _GOES_ON_LATER.fullmatch(said))

    def _is_tied(self, time: _Time, clause: _Clause, behind: str) -> bool:
        """Tell whether the words around a time say that something takes so long."""
        before = self.text[: time.start]
        near = before[max(clause.start, time.start - 120) :]
        if _is_no_wait(before, near, behind):
            return False
        if time.figure is None:
            return time.unit is None or _takes_so_long(near, behind)
        if _takes_so_long(near, behind):
            return True
        own = max(0, clause.start - 2), time.start  # with what parts it from the clause before
        if _AT.search(self.text, *own) and _THE_WAIT.match(behind):
            return True
        if _AFTER.search(self.text, *own) and _WAS_DONE.match(behind):
            return True
        hedged = time.figure.quantity.quote.lower().startswith(("inside", "within"))
        return bool(hedged and _DONE_NEAR.search(near)) or self._is_labelled(time, clause)

    def _is_labelled(self, time: _Time, clause: _Clause) -> bool:
        """Tell whether a line names what takes a time: "By post: 8 days" below "Decisions:"."""
        before = self.text[: time.start]
        line = before[before.rfind("\n") + 1 :]
        lead = self.text[: self.text.find("\n")] if self.sketch.is_list else line
        told = _LEADS.search(lead) or _step_in(line, len(line)) or _step_in(lead, len(lead))
        of_other = clause.channel and self.sketch.is_list and self.timings
        of_form = clause.channel and _ITS_FORM.search(line)
        if _LABEL.search(before) and (told or of_other or of_form):
            return True
        if self.step and _RULES.fullmatch(self.text, clause.start, time.start):
            return True
        # The colon parts a heading from its time: "PIP clearance: 14 weeks".
        return before.endswith(": ") and bool(_LEADS.search(line) or _step_in(line, len(line)))

    def _is_elsewhere(self, clause: _Clause, before: str, behind: str) -> bool:
        """Tell whether a time is one of another benefit, or of another thing of this one."""
        own = before + behind.split(",")[0]
        said = (own, clause.text.partition(",")[0])
        if any(_ELSEWHERE.search(_REPLACES.sub("", words)) for words in said):
            return True
        for match in _NOUN.finditer(_BENEFIT.sub("PIP", clause.text)):
            last = match[1].split()[-1:]
            if any(word.lower() not in _NEUTRAL and not _BENEFIT.search(word) for word in last):
                return True
        if _BENEFIT.search(clause.text):
            return False
        if self.is_about or _CLAIMED_HERE.search(clause.text):
            return False
        if self.named and _BEGINS.match(self.text):
            return False
        if self.names_form and clause.channel and _IT_TAKES.search(clause.text):
            return False
        return not (self.step and (self.sketch.is_list or _CARRIES.match(self.text)))

    def _step(self, clause: _Clause, before: str, behind: str, goes_on: bool) -> str | None:
        """Return the step nearest to a time, or the one that was told of before."""
        # "Decisions come in nine weeks, payments after two": the phrase before the comma counts.
        phrase = _PHRASE.split(before)[-1] if behind.startswith(", ") else ""
        own = _step_in(phrase, len(phrase))
        step = own or _step_in(before + "◷" + behind, len(before)) or _step_in(clause.text, 0)
        if step == "form received" and _PAYS.search(before) and not _FORM.search(before):
            return "payment made"  # "decisions come in nine weeks, the money arrives after two"
        if (
            step == "form received"
            and _DECIDES.search(clause.text)
            and not _FORM.search(clause.text)
        ):
            step = "decision made"  # "decisions arrive 16 weeks after"
        if step == "decision made" and _PAYS.search(before) and _CLEARS.match(behind):
            step = "payment made"  # "payments take three days to clear"
        if step == "form received" and _PAYS.search(clause.text) and not _FORM.search(clause.text):
            step = "payment made"  # "the money reached her account"
        if step is None and goes_on and self.timings:
            step = self.timings[-1].step
        lead = self.text[: self.text.find("\n")] if self.sketch.is_list else ""
        if step is None and lead:
            step = _step_in(lead, len(lead))
        if step is None:
            step = _step_in(self.text[: clause.start], clause.start) or self.step
        if step is None and self.text.count("◷") == 1:
            step = _step_in(self.text, clause.start)
        waits = re.search(r"\bwait", lead + clause.text, re.IGNORECASE)
        if step is None and waits and not _FOR_ASSESSMENT.search(clause.text):
            step = "form received" if _FORM.search(clause.text) else "decision made"
        if step is None and _FORM.search(self.text) and clause.channel:
            step = "form received"
        return step


def _is_no_wait(before: str, near: str, behind: str) -> bool:
    """Tell whether the words around a time tell of a change, of some alone or of something else.

    `near`: the last of those before it.
    """
    return bool(
        any(one.search(before) for one in (_CHANGE, _NOT, _THOSE_WAITING, _OTHERS_WAIT))
        or any(one.search(near) for one in (_SO_MANY, _OF_NONE, _DIFFERENCE))
        or any(one.match(behind) for one in (_NO_LEVEL, _TO_ELSE))
        or (behind.startswith(" before ") and _CAME.search(near))
        or (_FOR_ELSE.match(behind) and _WAITS.search(near))
    )


def _takes_so_long(near: str, behind: str) -> bool:
    """Tell whether verbs before a time or behind it say that something takes it."""
    if any(one.search(near) for one in _TIED) or _TIED_BEHIND.match(behind):
        return True
    return bool(_BEFORE_DONE.match(behind) and _WAITED.search(near))


def _times(sketch: Sketch) -> Iterator[_Time]:
    """Yield the times of a sketch in order, those without a number too."""
    found: list[_Time] = []
    for place in (i for i in sketch.places if sketch.text[i] == "◷"):
        time = _Time(place, place + 1, sketch.figure(place))
        if found and _is_rest(sketch.text[found[-1].end : place], found[-1], time):
            time = found.pop()._replace(end=place + 1, rest=time.figure)
        found.append(time)
    for match in _INSTANT.finditer(sketch.text):
        words = match[0].lower()
        is_vague = words.endswith(("seconds", "minutes", "hours", "moments"))
        if not is_vague or _VAGUE.search(sketch.text[: match.start()]):
            found.append(_Time(*match.span(), None))
    found += [_Time(*m.span("time"), None) for m in _NEXT_DAY.finditer(sketch.text)]
    found += [_Time(*m.span(), None, m["unit"].lower()) for m in _ONE.finditer(sketch.text)]
    return iter(sorted(found))


def _is_rest(between: str, whole: _Time, rest: _Time) -> bool:
    """Tell whether a time adds to the one before it: "16 weeks and 2 days", "an hour 5 minutes"."""
    if between not in (" ", " and ") or whole.rest or not (whole.figure and rest.figure):
        return False
    one, other = whole.figure.quantity, rest.figure.quantity
    units = SECONDS.get(one.unit, 0), SECONDS.get(other.unit, 0)
    is_less = other.value is not None and other.value * units[1] < units[0]
    return one.value is not None and other.hedge == "exact" and is_less and units[1] > 0


def _step_in(text: str, place: int) -> str | None:
    """Return the step whose words stand nearest to a place; what a time counts from is none."""
    masked = _SINCE.sub(lambda m: " " * len(m[0]), text)
    found = [
        (min(abs(m.start() - place - 1), abs(m.end() - place)), step)
        for step, pattern in STEPS.items()
        for m in pattern.finditer(masked)
    ]
    return min(found)[1] if found else None


def _channel(text: str) -> str | None:
    post, electronic = _POST.search(text), _ELECTRONIC.search(text)
    if post and electronic:
        return None
    return "post" if post else "electronic" if electronic else None


def _with_own_channel(clause: _Clause, before: str, behind: str) -> _Clause:
    """Return a clause of two channels with that of one time: "2 minutes online, 8 days by post"."""
    near = _JOINT.split(behind)[0], _JOINT.split(before)[-1]
    channel = _channel(near[0]) or _channel(near[1])
    return clause._replace(channel=channel, known_from="stated" if channel else None)


def _statement(sketch: Sketch, timing: _Timing) -> Statement:
    time, clause = timing.time, timing.clause
    start, end = sketch.span(time.start, time.end)
    q = time.figure.quantity if time.figure else None
    unit = time.unit if q is None else sketch.unit if q.unit == "count" else q.unit
    factor = SECONDS.get(unit or "")
    value, low, high, hedge = (q.value, q.low, q.high, q.hedge) if q else (None, None, None, None)
    if time.unit:
        value = 1
        hedge = _HEDGED.get(sketch.text[time.start : time.end].split()[-1].lower(), "exact")
        low, high = bounds(hedge, 1)
    words = q.quote if q else sketch.text[time.start : time.end]
    more = 0.0
    if time.rest:
        rest = time.rest.quantity
        more = (rest.value or 0) * SECONDS[rest.unit]
        words += sketch.text[time.start + 1 : time.end - 1] + time.rest.quantity.quote
    return Statement(time.figure, start, end, {
        "step": timing.step, "channel": clause.channel, "channel_known_from": clause.known_from,
        "wording": " ".join(words.split()), "seconds": _seconds(value, factor, more),
        "low_seconds": _seconds(low, factor, more),
        "high_seconds": _seconds(high, factor, more),
        "unit": unit, "hedge": hedge, "statistic": timing.statistic,
    })  # fmt: skip


def _seconds(number: float | None, factor: float | None, more: float = 0) -> float | None:
    return None if number is None or factor is None else number * factor + more


def heading(row: Row) -> str:
    """Return "Form received, by post: 10 days (average)"."""
    channel = {"post": ", by post", "electronic": ", electronically"}.get(row["channel"], "")
    kind = f" ({row['statistic']})" if row["statistic"] else ""
    return f"{row['step'].capitalize()}{channel}: {row['wording']}{kind}"


STATISTIC = Statistic(
    table="pip_timings",
    title="How long forms for Personal Independence Payment take",
    description="How long it takes for a form or a claim to be received, decided or paid, by "
    "post and electronically, as posts state it.",
    columns=(
        Column("step", "TEXT", "What the time is until: form received, claim processed, decision "
               "made, payment made.", required=True, values=tuple(STEPS), facet=True),
        Column("channel", "TEXT", "post or electronic; NULL where the post does not say.",
               values=("post", "electronic"), facet=True),
        Column("channel_known_from", "TEXT", "stated: the sentence names the channel; contrast "
               "with post: it sets what happens now against the post. NULL where the channel is "
               "not known."),
        Column("wording", "TEXT", "The time, in the post's words.", required=True),
        Column("seconds", "NUMERIC", "The time said; NULL for a range and for words without a "
               "number. A working day counts as one day, since the words do not tell which days "
               "lie between.",
               "seconds"),
        Column("low_seconds", "NUMERIC", "The least that the words allow; NULL where they set no "
               "lower bound.", "seconds"),
        Column("high_seconds", "NUMERIC", "The most that the words allow; NULL where they set no "
               "upper bound.", "seconds"),
        Column("unit", "TEXT", "The unit that the words use; NULL where they name none."),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures. NULL "
               "where the words hold no number.", values=HEDGES),
        Column("statistic", "TEXT", "average or median where the post says so; NULL elsewhere.",
               values=("average", "median"), facet=True),
    ),
    shown=("step", "channel", "wording"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
