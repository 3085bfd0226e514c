"""Employment of people with health conditions, and what Individual Placement and Support does.

A statement is a share of a population, or a part of a counted one, that is in work, found work,
stayed in it or wants it: "around four in ten are currently in work", "Of 500 referred to the
service last year, 270 found a job". Whose work it is must be told: that of staff, of employers
or of everybody is another matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._amounts import Amount, noun_within, read_amounts, with_share_made
from publicsectorblogs.statistics._asserted import is_asserted, tells
from publicsectorblogs.statistics._grid import Cell, Grid, grids, outside
from publicsectorblogs.statistics._sketch import (
    BASE,
    BASE_LENGTH,
    SIGNS,
    Sketch,
    Stretch,
    one_of,
    sketches,
)  # fmt: skip
from publicsectorblogs.tables import FLAG, Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.triggers import Trigger, low_of
from publicsectorblogs.words import number, share_in_words

FOUND, IN_WORK, WISH, SUSTAINED = (
    "found a job", "in work", "wish to be in employment", "sustained"
)  # fmt: skip
# How far before a sentence its topic and its population are looked for, in characters.
_REACH = 400
_NEXT_TO = 2  # characters from the last one of a sentence to the first of the next


# What kind of job: "a paid, full-time job".
_KIND = (
    r"(?:(?:paid|full-time|part-time|sustained|competitive|suitable|new|open|real|permanent|"
    r"mainstream|meaningful|regular|stable|steady|decent|lasting|secure|local|their|own|first|"
    r"good) )*"
)
# What may stand behind one: "job seekers", "work clothes" and "work programmes" are something else.
_BEHIND_JOB = one_of(
    "in at for after within through with by and but while when whilst where that which who as last "
    "this over during before since because thanks than compared against so to they of from via "
    "under until again too now then there here either early later once across between up next "
    "each every without despite following although though if unless it he she we I among per about "
    "some most many half more rather instead also not only just still even due soon straight "
    "immediately quickly successfully eventually outside inside near nearby locally full "
    "full-time part-time the a an one two three four five six nine twelve several since or on was "
    "were is are had has have rose rises fell falls grew grows went goes dropped increased "
    "declined decreased climbed improved doubled halved trebled "
    "stands stood remained reached rate rates outcome outcomes starts? entry entries out "
    "off around anyway "
    "elsewhere yet always ever ago all both except aged whose"
)
# A job as what somebody has or finds; "job interviews", "work experience" are none.
_JOB = (
    rf"(?:an? |(?:any|some) (?:kind|form|sort|type) of )?{_KIND}"
    r"(?:jobs?|work|employment|apprenticeships?|(?<=paid )(?:positions?|roles?))\b(?!-)"
    r"(?! (?:hard|difficult|stressful|tough|easy|easier|challenging|interviews?|shares?|offers?|"
    r"centres?|adverts?|search|descriptions?|experience|placements?|coach\w*|trials?|in prisons|"
    r"on\b|to do\b|or (?:\w+ )?(?:in )?(?:a |an )?(?:train|educ|volunt|stud|learn|look|seek|"
    r"search)|,? (?:education|training) or))"
    rf"(?=\W*$| *[^\w\s]| ?[–(℅№◷¤\n]|(?-i: [A-Z])| {_BEHIND_JOB}\b)"
)
# What a service does with people: "were helped into work".
_PLACED = "(?:helped|supported|assisted|placed|moved|got|put|guided|brought|enabled)"
# The last word of people of whom "work" says that they do: "of adults with anxiety work".
_ONES = "(?:" + "|".join(rf"(?<=\b{word})" for word in (
    "people", "adults", "clients", "users", "women", "men", "conditions", "problems", "illness",
    "disability", "disabilities", "difficulties", "depression", "anxiety", "psychosis",
    "schizophrenia", "autism", "SMI",
)) + ")"  # fmt: skip
# What is measured, each with the words that say so of the people before them.
MEASURES = {
    FOUND: re.compile(
        r"\b(?:(?:had|have|has) )?(?:(?:found|finds?|got|gets?|gain(?:ed|s)?|secure[sd]?|"
        r"start(?:ed|s)?|obtain(?:ed|s)?|enter(?:ed|s)?|took up|take up|began|begun|land(?:ed|s)?|"
        r"achieve[sd]?|took (?=an? )|(?:were|was|been) given (?=an? )) ?(?:into )?|(?:moved?|"
        r"moves|went|gone|got|came|returns?|returned|"
        r"progressed) (?:back |on )?(?:in)?to )" + _JOB
        + rf"|\b(?:(?:were|was|been|being) )?{_PLACED} (?:back )?(?:in|into|in to|to find|"
            rf"to get) " + _JOB
        + r"|\b(?:resulted in|led to|ended in|turned into) " + _JOB
        + r"|\bbecame employed\b|\b(?:had|have|has) held an? " + _KIND
        + r"jobs?\b(?! (?:for|since)\b)"
        + r"|\b(?:worked|(?:had|have) been) in (?:competitive|open|paid) "
            r"(?:jobs?|work|employment)\b"
        + r"|^ (?:of (?:them|these) )?into " + _JOB
        + r"|\b(?:had|have|has) worked\b(?: in " + _JOB + r")?(?! (?:in|for|with|on|all|"
            r"since|hard|before|as|at|until|when|together|here|there|towards)\b)|"
        r"\bworked for (?:at least )?(?:◷|a day|a week)(?! )|\bworked for (?=◷)",
        re.IGNORECASE),
    WISH: re.compile(
        r"\b(?:wish|want|would like|would love|hope|are keen|were keen|keen|wanted|wished|hoped|"
        r"would prefer|would rather) (?:to (?:be (?:back )?(?:in )?|find |get |have |return to |"
        r"go back to |start )?)?(?:working\b|one(?=[.,;]|$)|" + _JOB + r")", re.IGNORECASE),
    IN_WORK: re.compile(
        r"\b(?:are|is|were|was|be|being|remain(?:ed)?|stay(?:ed)?) (?:(?:currently|now|still|"
        r"already|actually|only|"
        r"just) )?(?:back )?in " + _JOB + r"(?! (?:for|before|until|when) )|\b(?:have|has|"
        r"had) (?:(?:paid|regular|full-time|part-time) )*(?:work|employment)(?=[.,;]|$)|"
        r"\b(?:do|does|did) paid work(?=[.,;]|$)|"
        + rf"(?:^ |{_ONES} )work(?=[.,;]|$)|"
        r"\b(?:have|has|had|hold|holds) one(?=[.,;]|$)|"
        r"\b(?:have|had|has|held|hold|holds) (?:now )?(?:paid )?jobs\b"
        r"(?! (?:to|in|that|which|at|on|before|until)\b)|"
        r"\b(?:are|were|is) (?:(?:currently|now|still|competitively|gainfully) )?(?:employed|"
        r"working)\b(?! (?:with|on|as|by|to|in the|after|before|for|at ◷)\b)|\b(?:have|has|had|"
        r"hold|holds|held)(?: down)? (?:an? )" + _KIND
        + r"(?:jobs?|apprenticeship)\b(?! (?:interview|offer|coach|share|search|to do\b|"
        r"or (?:\w+ )?(?:in )?(?:an? )?(?:train|educ|volunt|stud|learn|look|seek|search)))",
        re.IGNORECASE),
    SUSTAINED: re.compile(
        r"\b(?:sustain(?:ed|s)?|kept|stayed in|remained in|retained|held on to|still in) (?:(?:it|"
        r"them|(?:their|the|that) (?:new )?jobs?|the work|work|employment|in work|a job|paid work|"
        r"jobs) )?(?:for |at |after )?(?:(?:at least|over|more than|a) )?(?:◷|¤(?= later)|"
        r"(?:full )?year\b)|\bstill (?:employed|"
        r"working|in work) (?:(?:after|at) ◷|[◷¤](?= (?:later|on)\b)|a year (?:later|on)\b)",
        re.IGNORECASE),
}  # fmt: skip
# The same as a noun, whose rate or number is given: "the employment rate", "job starts".
NOUNS = {
    FOUND: re.compile(
        r"\b(?:job[- ](?:outcomes?|starts?|entry|entries)(?: rates?)?|(?:work|job|paid work|"
        r"paid jobs?|paid employment|jobs|employment|competitive employment) outcomes?(?:"
        r" rates?)?|jobs? started|jobs? (?:found|gained|secured)|starts in work|"
        r"into[- ]work rates?|(?:people|adults|those|clients|patients|users|men|women|"
        r"participants)\b(?:(?! (?:are|is|were|was) )[^.;:,℅№\n]){0,60}? (?:gaining|finding|"
        r"getting|entering|starting|"
        r"securing|moving into|"
        r"obtaining|going into|who (?:had |have )?(?:found|gained|got|started|secured|entered|"
        r"moved into|obtained|went into)) (?:an?"
        r" )?" + _KIND + r"(?:jobs?|work|employment))\b", re.IGNORECASE),
    IN_WORK: re.compile(
        r"\b(?:(?:(?:current|full-time|overall|paid) )?employment rates?(?! gaps?\b)|"
        r"rates? of (?:paid )?employment|"
        r"employment(?= (?:among|of|for)\b)|"
        r"(?:people|adults|those|clients|patients|users|men|women)\b(?:(?! (?:are|is|were|"
        r"was) )[^.;:,℅№\n]){0,60}?(?: who (?:are|were))? in " + _JOB + r")",
        re.IGNORECASE),
}  # fmt: skip
# "The proportion of clients in work was 30%".
_SHARE_OF = re.compile(
    r"\b(?:proportion|share|percentage|rate) of (?:the |all |our )?", re.IGNORECASE
)
# A job is found for people: "Work was found for 28% of those with schizophrenia."
_FOUND_FOR = re.compile(
    r"\b(?:found|secured|got|gained) " + _JOB + r" for(?: just| only| some)* $|\b(?:" + _JOB + r"|"
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
    r"going into|moving (?:in)?to|obtaining|securing|starting|taking up) " + _JOB,
    re.IGNORECASE,
)
# "We helped 40% of them back into work": the verb, and what stands behind the people.
_HELPED = re.compile(
    rf"\b(?:{_PLACED}|(?<!to )(?<!can )(?<!could )(?:helps?|supports?|assists?|places|moves?|gets?|"
    r"puts|guides|brings?|enables?))"
    r"(?: just| only| some| over)* $",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\b(?:back )?(?:into|in to|(?<=back )to|to find|find|to get|get|in|gain|"
    r"start) " + _JOB,
    re.IGNORECASE,
)
# Who is counted. "Services", "employers", "staff" are none; "service users" are.
_HEAD = one_of(
    "people persons adults those clients service\\susers users participants patients individuals"
    " men "
    "women claimants residents tenants referrals group arm population jobseekers job\\sseekers"
    " veterans interns trainees "
    "students? youngsters citizens members"
)
# Others who have to do with them: "carers of people with dementia".
_OTHERS = one_of(
    "carers parents mothers fathers partners families relatives siblings children friends managers "
    "employers colleagues supporters teachers nurses doctors"
)
# Those who work for people, and what is run for them: "job coaches for disabled adults".
_WORKERS = one_of(
    "advis[eo]rs assistants charities coaches coordinators counsellors courses employees "
    "organisations programmes projects providers schemes services specialists staff teams "
    "therapists trainers volunteers workers"
)
# A number of them, or of others: "12% of our staff".
_COUNTS_WORKERS = re.compile(
    rf"[℅№] (?:of )?(?:(?:all|its|our|the|their) )*(?:[\w-]+ )?(?:{_WORKERS}|{_OTHERS})\b",
    re.IGNORECASE,
)
# Words of another clause, which stand before none of these.
_VERBS = "were|was|are|is|be|been|that|who|which|had|has|have|did|do|does|because|when|whether|if"
# The people at the beginning of some words: "disabled adults", "service users aged 18 to 25".
_PEOPLE = re.compile(
    rf"(?:(?!{_OTHERS} (?:of|for|to|with)\b|{_WORKERS} (?:for|of|to|with)\b|"
    rf"(?:about|for|from|on|to|{_VERBS})\b)"
    rf"[\w'-]+ ){{0,5}}?{_HEAD}\b(?!' )"
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
    r"conditions?|(?:substance|drug|alcohol) (?:misuse|use|problems))\b"
)
# What they begin with, which is looked for first.
_BEGINNINGS = (
    "mental", "poor health", "ill", "health ", "disab", "ips", "individual ", "smi", "cmd",
    "psycho", "schizo", "depress", "anxi", "bipolar", "autis", "epilep", "arthritis", "asthma",
    "dementia", "stroke", "cancer", "hiv", "multiple s", "back p", "diabet", "learning d",
    "asperger", "adhd", "dyslexi", "blind", "deaf", "sight l", "hearing l", "visual", "impair",
    "long", "brain i", "chronic ", "ptsd", "addict", "supported e", "employment ", "referr",
    "sick", "condition", "substance ", "drug ", "alcohol ",
)  # fmt: skip
_ILL = Trigger(*_BEGINNINGS)
_CONDITION_HERE = re.compile(rf"(?<!\w){_CONDITIONS}")
_CONDITION = re.compile(rf"\W(?={alternatives(frozenset(_BEGINNINGS))}){_CONDITIONS}")
# A service that stands for the people in it: "the IPS group", "IPS clients".
_SERVICE = re.compile(
    r"\b(?:(?:the |our |an? )?(?:IPS|Individual Placement and Support)(?: (?:team|service|"
    r"services|programme|pilot|trial|clients|participants|group|arm|scheme|project)s?)?)(?![\w-])"
)
# "40% of them said that they were in work": what people say is not counted.
_SAYS = re.compile(
    r"\b(?:sa(?:y|id|ys)|told|tell|report(?:ed)?|think|believe|feel|felt|thought|found that|"
    r"agree\w*)\b(?! to\b)",
    re.IGNORECASE)  # fmt: skip
# Behind it, where they say it of themselves: "said that they", and not "said their patients".
_OF_THEMSELVES = re.compile(
    r"(?: us| me)?,?(?: that)?(?: (?:he|I|she|they|we))?(?: (?:also|do|really|"
    r"still))? ?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# "40% could not find work", "lost their jobs".
_NEGATED = re.compile(
    r"\b(?:not|no|never|ever|previously|formerly|can|cannot|without|out of|fail\w*|unable|"
    r"struggl\w*|yet to|waiting to|"
    r"wait to|"
    r"find it|left|leave|los[te]|losing|hard(?:er)?|difficult\w*|refused|stopped|unlikely|"
    r"less likely|barriers?|want to|looking (?:for|to)|seeking|trying to|could|before they|"
    r"apply\w* (?:for|to))\b(?!\w)(?! only)|n't\b",
    re.IGNORECASE,
)
# Before a verb that tells which people are meant, and not what they did: "those who found work".
_WHO = re.compile(
    r"\b(?:who|that|which|when|after|before|if|once|and)(?: (?:had|have|has|then|also|were|was|"
    r"are|is))?(?: \w+ly)? $", re.IGNORECASE)  # fmt: skip
# "Nearly found a job", and one found before.
_ALMOST = re.compile(r"\b(?:almost|nearly) $")
_EARLIER = re.compile(r" (?:before|prior to) (?:they|joining|starting|being|their|coming)\b")
# "Of people helped into work by us, 60%", of whom a verb behind it tells something: "were women".
_HELPED_ONES = re.compile(
    r"(?:helped|supported|assisted|placed|put|guided|brought|enabled)\b", re.IGNORECASE
)
_VERB_BEHIND = re.compile(
    r"(?:(?! (?:and|but|or) )[^.;:,\n]){0,60}? (?:were|was|are|is|had|have|has|did|do|said|say|"
    r"told|kept|stayed|remained|left|lost|felt|liked|earned|worked)\b",
    re.IGNORECASE,
)
# Behind what others want: "want to work, but only 8% do", "want paid work, but only 8% have it".
_DO_OR_HAVE = re.compile(
    r" (?:(?:actually|already) )?(?:(?:do|does|did)(?: so)?|(?:have|has|had) (?:got )?it)"
)
_AND_SOME = re.compile(
    r",? (?:although|and|but|though|while|yet)(?: about| fewer than| just| less than| only| some)* "
)
# "To find work" is an aim, unless somebody "managed to" or "was able to".
_TO = re.compile(r"\bto $", re.IGNORECASE)
_PAST = re.compile(
    r"\w+ed\b|(?:began|begun|came|found|gone|got|had|held|kept|took|was|went|were)\b"
)
_ABLE_TO = re.compile(
    r"\b(?:went on|go on|gone on|managed|manage|were able|was able|came|helped|supported|enabled|"
    r"thought|estimated|known|believed|said|reported|found) to $",
    re.IGNORECASE)  # fmt: skip
# Between a number and its people: "30% of all the ...".
_OF = re.compile(
    r"(?: (?:of|out of|in))?(?: (?:the|all|these|our|those(?= \w+ (?:clients|people))|its|such|"
    r"their))* ",
    re.IGNORECASE,
)
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
_AT_LARGE = re.compile(
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
# A sentence that says of those whom the one before it named: "Only 8% are in work".
_GOES_ON_BARE = re.compile(
    r"(?:(?:But|Yet|And|Still|Only|Just|About|Around|Some|Nearly|Almost|Over|Last year|This year|"
    r"Now|Today),? |(?:but|yet|still|only|just|about|around|some|nearly|"
    r"over) )*(?:℅(?! of (?!them|these|those))|"
    r"[Oo]f (?:these|them|those),? ℅|Their (?:\w+ )?(?:employment|rate)\b)"
)
_WITH_CONDITION = re.compile(
    r"(?:\b(?!(?:with|of|for|to|from|among|amongst|by|on|at|and|that|met|saw|know|see|meet|spoke|"
    r"taught|told|(?!disabled|unemployed)\w+ed|"
    r"help|helps|support|supports|\w+ing)\b)[\w'-]+ )?"
    rf"\b{_HEAD} (?:with|who have|living with) [^.;:,?!\n]{{3,60}}?(?=[.;:,?!]|$|"
    rf" (?:face|are|is|want|wait|wish|hope|struggle|come|go|tell|say|told|said|need|have|has|can|"
    r"do|in|to|and|find|get|often|who|into|at|on|since|for|from|by)\b)",
    re.IGNORECASE,
)
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
# Nouns of counts that may be people, or no noun at all.
_MAY_BE_PEOPLE = re.compile(rf"$|(?:[\w'-]+ ){{0,3}}(?:{_HEAD}|{_OTHERS})\b", re.IGNORECASE)
# What people are called who were named before.
_UNNAMED = frozenset(["people", "clients", "participants"])
# "Of those, 30 found a job": whoever was named before.
_POINTING = frozenset(["those", "those people"])
# People who were named before: "30% of them", "of whom".
_THEM = re.compile(
    r"(?: of)? (?:them|these|those|whom|which|this group)\b(?! (?:with|who|in|on|referred|from|"
    r"using))(?: (?:people|clients))?", re.IGNORECASE)  # fmt: skip
# A counted population: "320 people with psychosis were supported by our team".
_COUNTED = re.compile(
    rf"№ (?!\w+s \w+ed )(?P<who>(?:[\w'-]+ ){{0,3}}?{_HEAD}\b[^.;:,\n℅№]{{0,80}}?)(?=$|[.,;:\n]|"
    rf" for ◷|"
    rf"(?<! who)(?<! that)(?<! which) (?:were|was|"
    rf"joined|took|in \d|and|"
    r"last|this|over|started|had|have|between|during|engaged|are|is|applied|attended|came|come|"
    rf"get|got|lose|lost|said|signed|told|went)\b)|\b(?P<label>(?:people |clients |"
    r"total )?(?:referrals?|referred|clients|participants|caseload|people|engaged|enrolled|joined|"
    r"supported|starters)(?: [\w ]{1,30})?) ?[:–-] ?№",
    re.IGNORECASE,
)
# The number of all, behind the outcome: "40 found work out of 120 referred".
_WHOLE_BEHIND = re.compile(
    r"\b(?:from|out of|(?<!out )of|on)(?: (?:a|an|the|our|total|whole|entire))*"
    r"(?: (?:caseload|cohort|group|total|list|intake|register|sample) of)?"
    r"(?: (?:some|about|over))? №(?P<who> [^.;,\n]*)?",
    re.IGNORECASE,
)
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
    + _JOB
    + r" (?:[a-z]+ )?(?:more|less) often than (?P<other>[^.;:()]{3,80}?) ?\([^()]*?(?P<one>[℅])"
    r"[^()℅]*?(?P<two>[℅])",
    re.IGNORECASE,
)
# "More IPS clients found a job than others (60% v 30%)".
_MORE = re.compile(
    r"\b(?:More|Fewer) (?P<who>[^.;:,\n]{3,80}?) "
    r"(?:found|got|gained|obtained|secured|started|entered) "
    + _JOB
    + r" than (?P<other>[^.;:()]{3,80}?) ?\([^()]*?(?P<one>[℅])[^()℅]*?(?P<two>[℅])",
    re.IGNORECASE,
)
_LIKELY_TO, _OFTEN, _THAN = "likely to ", " often than ", " than "
# Before a number of other people or another time: ", compared with just", "up from".
_COMPARED = re.compile(
    r"(?:,|;)? ?(?:(?:and )?(?:compared|(?<!went )(?<!gone )(?:up|down)(?= from)|against|"
    r"versus|while|vs?|but|whereas)\b|(?<=, )from\b)(?: with| to| from)? ?(?:only |just |the )*$",
    re.IGNORECASE)  # fmt: skip
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
# A label of others than those before: "IPS: 55% got jobs. Usual care: 23% got jobs."
_OTHER_LABEL = re.compile(
    r"(?:^|[.;,\n] ?)(?!(?:the |our |key |main |early )?(?:results?|outcomes?|totals?|overall|"
    r"updates?|facts?|findings?|headlines?|figures?|news|year|after|so far)\b)"
    r"(?P<label>[a-z][\w'& -]{1,40}): $",
    re.IGNORECASE,
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
_IN_PLACE_LAST = re.compile(r" in [A-Z][\w'-]*(?: [A-Z][\w'-]*)*$")
# Others, by the help that they get: "compared with 25% in traditional services".
_ELSEWHERE_HELPED = re.compile(
    r" (?:in|on|using|with) (?:[\w-]+ ){0,3}(?:services?|rehabilitation|programmes?|schemes?|care|"
    r"workshops?|training|support|settings?|provision|cent(?:re|er)s?|groups?|arms?)\b",
    re.IGNORECASE,
)
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
    r"made up))?(?: (?:just|only|around|about|some|still|now|a mere))* ?$",
    re.IGNORECASE,
)
# Behind a number that tells a difference or an aim, and no level: "30% more".
_NO_LEVEL = re.compile(
    r" ?(?:more|fewer|less|higher|lower|increase|rise|fall|target|of (?:the )?(?:people|"
    r"those) in (?:work|employment)|points?)\b",
    re.IGNORECASE,
)
# What ends a statement within a sentence.
_BOUNDARY = re.compile(r"[.;:\n]")
# People at large, or without a condition, with whom others are compared.
_EVERYBODY = re.compile(
    r"\b(?:general population|whole population|as a whole|everyone|everybody|without(?! (?:a |"
    r"any |paid )*(?:jobs?|"
    r"work)\b)|non-disabled|"
    r"not disabled|no (?:disability|condition)|the rest|other people|rest of|national average|"
    r"working-age population|(?:all|other) adults|people generally|all workers|(?:UK|"
    r"national) population)\b",
    re.IGNORECASE,
)
# How many were asked, behind their name: "people with asthma (n = 350)".
_BASE = re.compile(rf" ?\({BASE} ?№\)")
_HEADED = 100  # characters of a heading before the first line of its table
# Words without one of which no measure is told, but for sentences that go on from one.
_WORK = Trigger("work", "job", "employ", "apprentice")
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
_ONLY_TOLD = ("№ referred", "№ who")  # "of 50 who joined"
_FEW = 20  # characters between a rate and its verb that name nobody else
# Whom a sentence speaks of before its colon: "Patients in the trial did better: half ...".
_SUBJECT = re.compile(r"(?P<who>[^.;:,\n℅№]{3,80}?) (?:did|do|fared|were|are) [^.;:\n℅№]{2,40}:")
# The same before the number in brackets: "Most people with psychosis (70%)".
_MOST_OF = re.compile(
    r"(?:^|[.;:,\n] ?|\b(?:and|but|that) )(?:most|many|(?:very |only a |a )?few|some|"
    r"(?:the|a) (?:large |vast |small )?(?:majority|minority) of)(?: of)?"
    r"(?: (?:the|our|all))? (?P<who>[^.;:,()\n℅№]{3,80}?) $",
    re.IGNORECASE,
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
# What follows the name of people and is no part of it: "clients were still ...".
_TRIMMED = re.compile(
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
_NUMBER_OF = re.compile(r"^(?:(?:number|total) of|cases,?(?: where)?) (?:the |all |our )?")
# What leads from people to what is so of them: "adults who were known to".
_KNOWN_TO = re.compile(
    r",? (?:who|that) (?:are|is|was|were)(?: (?:known|reported|said|thought) to)?$"
)
_OF_ALL_OF = re.compile(r" (?:of|among) all ")
# The people in a measure, behind it: "the employment rate for disabled adults in work".
_FOR_WHOM = re.compile(
    r"\b(?:for|of|among(?:st)?|in|from) (?:the |all |our )?(?P<who>.+?)(?: in (?:paid )?(?:work|"
    r"employment|jobs?))?$",
    re.IGNORECASE | re.DOTALL)  # fmt: skip
# The people behind a number: "30% among people with psychosis".
_BEHIND_WHOM = re.compile(
    r" ?(?:of|for|among(?:st)?|in) (?:the |all |our )?(?P<who>[^.;:,()\n℅№]{3,90})", re.IGNORECASE
)
# Below a heading that names the people: "In work: 30%", "30% in paid work".
_BARE = re.compile(r" (?:were |are )?in " + _JOB, re.IGNORECASE)
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
# The same before what is said of them: "People with autism: 15% are in work".
_NAMED_BY = re.compile(r"(?:^|[.;\n] ?)(?P<who>[^.;:,\n℅№]{2,60}): ?(?:just |only )*$")
# What leads to the measure in a label: "People who started a job", "Jobs sustained for 13 weeks".
_LABELLED = re.compile(
    rf"(?:(?:number of )?(?:{_HEAD}) (?:who )?|(?:jobs|outcomes) (?=sustained))", re.IGNORECASE
)
# The same behind those whom it names: "People with autism who found work".
_LABEL_WHO = re.compile(r"(?P<who>.+?) who (?:are |were )?(?P<told>.+)", re.IGNORECASE)
# The name of a row or column of how many there are in all; and of what is no outcome of theirs.
_ALL_LABEL = re.compile(
    r"(?:(?:number|total) )?(?:of )?(?:people |clients )?(?:referred|referrals|people|clients|"
    r"participants|caseload|total|all|n|number|supported|enrolled|joined|"
    r"engaged)(?: to (?:the )?IPS)?",
    re.IGNORECASE,
)
# The heading of places or times: below it a service's outcomes stand for each.
_BY_PLACE = re.compile(
    r"(?:area|borough|city|county|district|month|period|quarter|region|site|town|year)",
    re.IGNORECASE,
)
# The end of a heading: "in 2016:".
_OF_YEAR = re.compile(r"(?:,? (?:in|for) (?:19|20)\d\d)?\s*:?$")
_OTHER_MEASURE = re.compile(
    r"\b(?:target|gap|change|difference|not|lost|left|out of)\b", re.IGNORECASE
)
# A table of money, whose counts are no people.
_OF_MONEY = re.compile(r"[£€$]|\b(?:costs?|spend|spending|spent|budgets?|funding)\b", re.IGNORECASE)
# A job for "have one" to take up; "a job coach" is none.
_A_JOB = re.compile(
    r"\bjobs?\b(?! (?:coach\w*|cent(?:re|er)s?|offers?|interviews?|adverts?|search|descriptions?))",
    re.IGNORECASE,
)
_TIME = re.compile("[◷¤]")
# In the weeks of employment programmes, whose year has 52: "sustained for 13 weeks".
_WEEKS = {"day": 1 / 7, "week": 1, "month": 52 / 12, "year": 52}


@dataclass(frozen=True, slots=True)
class _People:
    """Of whom something is said: their words and, where they are counted, their number."""

    words: str
    counted: Figure | None = None


class _Said(NamedTuple):
    """One outcome: the amount, what is measured of whom, and the words in the sketch."""

    amount: Amount
    measure: str
    people: _People | None
    start: int
    end: int


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the employment outcomes that `post` states, in order."""
    near_work = _sentences_near_work(post, figures)
    conditions = _conditions(post.body) if near_work else []
    if not any(_is_in(start - 2 * _REACH, end + _REACH, conditions) for start, end in near_work):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in _of_table(grid)]
    before: _People | None = None
    others, end = False, 0
    told: frozenset[str] = frozenset()
    last: _Said | None = None

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether numbers stand near people who were named, or near words of health."""
        if not outside(tables, stretch.start, stretch.end):
            return False
        is_near = before is not None and stretch.start - end <= _REACH
        return is_near or _is_in(stretch.start - _REACH, stretch.end, conditions)

    for sketch in sketches(post, figures, around=_REACH, wanted=may_tell, numbered=True):
        if sketch.place(0) - end > _REACH or _AT_LARGE.match(sketch.text):
            before = None
        is_next = sketch.place(0) - end <= _NEXT_TO
        reading = _Reading(sketch, before, others, told, last if is_next else None)
        found += reading.statements()
        if reading.people:
            before, end = reading.people, sketch.place(len(sketch.text) - 1)
            others = reading.others_counted()
            told = frozenset(said.measure for said in reading.said)
            last = reading.said[-1] if reading.said else None
            last = last if last and last.amount is reading.amounts[-1] else None
    return sorted(found, key=lambda statement: statement.char_start)


def _of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the outcomes of a table: measures name its columns, and people its rows, or not."""
    if not tells(grid.title) or _OF_MONEY.search(grid.title):
        return
    counts = grid.counts_in(_ALL_LABEL)
    often = Counter(cell.column for cell in counts)
    total = {cell.column: cell for cell in counts if often[cell.column] == 1}
    service = _service(grid)
    for row in filter(None, grid.rows):
        label, names = row[0].row, [_measured(cell.column) for cell in row]
        people = _group(grid, label)
        if any(names) and not people and service and _BY_PLACE.fullmatch(grid.headings[0]):
            people = service if _ALL_LABEL.fullmatch(label) else f"{service} in {label}"
        if any(names) and people and tells(label):
            yield from _in_row(row, names, people)
        elif (name := _measured(label)) and service:
            yield from _in_column(row, total, name, service)


def _in_row(row: Sequence[Cell], names: Sequence[str | None], people: str) -> Iterator[Statement]:
    """Yield what a row says of the people whom it names; `names`: what each column measures."""
    measured = list(zip(row, names, strict=True))
    whole = [cell for cell in row if cell.unit == "count" and _ALL_LABEL.fullmatch(cell.column)]
    share = [cell for cell, name in measured if cell.unit == "percent" and not name]
    is_sure = len(share) == 1 and len(row) - names.count(None) == 1
    for cell, name in measured:
        if name is None or not tells(cell.column):
            continue
        if cell.unit == "percent":
            yield _cell_statement(name, people, None, whole[0] if len(whole) == 1 else None, cell)
        elif _is_part(cell, whole):
            yield _cell_statement(name, people, cell, whole[0], share[0] if is_sure else None)


def _in_column(
    row: Sequence[Cell], total: Mapping[str, Cell], name: str, people: str
) -> Iterator[Statement]:
    """Yield what a row says that a measure names, beside a row of how many there are in all."""
    share = [one for one in row if one.unit == "percent"]
    for cell in row:
        if cell.unit == "percent" and _SERVICE.fullmatch(cell.column):
            yield _cell_statement(name, cell.column, None, None, cell)
        whole = [total[cell.column]] if cell.column in total else []
        if _is_part(cell, whole):
            yield _cell_statement(
                name, people, cell, whole[0], share[0] if len(share) == 1 else None
            )


def _is_part(cell: Cell, whole: Sequence[Cell]) -> bool:
    """Tell whether a count has one whole, and is no larger."""
    if cell.unit != "count" or len(whole) != 1:
        return False
    part, all_of_them = cell.figure.quantity.value, whole[0].figure.quantity.value
    return part is not None and all_of_them is not None and part <= all_of_them


def _measured(label: str) -> str | None:
    """Return the measure that a label names: "Found work", "In paid work", "Employment rate"."""
    if _OTHER_MEASURE.search(label):
        return None
    if found := _measure(label):
        return found[0] if found[0] != SUSTAINED else None
    if re.fullmatch(_BARE, " " + re.sub(r",? \(?(?:%|per cent)\)?$", "", label)):
        return IN_WORK
    return next((name for name, words in NOUNS.items() if words.match(label)), None)


def _group(grid: Grid, label: str) -> str | None:
    """Return whom a row is of, if they have a health condition or are supported."""
    people = _people(label) or (_People(label) if _names_condition(label) else None)
    if people is None or _EVERYBODY.search(label):
        return None
    return people.words if _names_condition(f"{label}\n{grid.words}") else None


def _service(grid: Grid) -> str | None:
    """Return the service or the people that a title or a heading names."""
    service = _SERVICE.search(grid.words)
    return service[0] if service else None


def _cell_statement(
    name: str, people: str, count: Cell | None, whole: Cell | None, share: Cell | None
) -> Statement:
    cell = share or count
    assert cell
    q = cell.figure.quantity
    counted = count.figure.quantity.value if count else None
    of_people = whole.figure.quantity.value if whole else None
    percent, low, high = q.value, q.low, q.high
    if share is None and counted and of_people:
        percent, low, high = round(100 * counted / of_people, 1), None, None
    return Statement(cell.figure, q.char_start, q.char_end, {
        "measure": name, "sustained_weeks": None, "population": people, "people": counted,
        "of_people": of_people, "of_people_figure_id": whole.figure.id if whole else None,
        "percent": percent, "low": low, "high": high, "hedge": q.hedge,
        "derived": int(share is None),
    })  # fmt: skip


def _sentences_near_work(post: Post, figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Return where sentences stand that hold a share or a count, with words of work near it."""
    if not _WORK.places(post.body):
        return []
    places = {
        figure.sentence_start: figure.sentence_start + len(figure.sentence)
        for figure in figures
        if figure.quantity.unit in ("percent", "count")
    }
    return [
        (start, end)
        for start, end in places.items()
        if _WORK.is_within(post.body, start - _HEADED, end)
    ]


def _conditions(text: str) -> list[int]:
    """Return where words of a health condition, or of a service, begin in a text."""
    low = low_of(text)
    return [place for place in _ILL.places(text) if _CONDITION_HERE.match(low, place)]


def _is_in(start: int, end: int, places: Sequence[int]) -> bool:
    """Tell whether one of `places`, which are in order, is in a stretch."""
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


def _names_condition(text: str) -> bool:
    return bool(_CONDITION.search(" " + text.lower()))


class _Reading:
    """One sentence or list as it is read; `people` are those that it leaves to the next.

    `others`: whether others were counted since those people were; `told`: what was said of them;
    `last`: what the sentence right before said last.
    """

    def __init__(
        self,
        sketch: Sketch,
        people: _People | None,
        others: bool = False,
        told: frozenset[str] = frozenset(),
        last: _Said | None = None,
    ) -> None:
        self.sketch, self.people, self.others, self.last = sketch, people, others, last
        if people is None and _GOES_ON_BARE.match(sketch.text):
            self.people = _named_last(sketch.before)
        self.of_all: Figure | None = None  # "Of 500 people, ...": parts are parts of these
        self.text, amounts = read_amounts(sketch)
        self.amounts = [amount for amount in amounts if not _is_age(sketch, amount)]
        self.said: list[_Said] = []
        # The words first, since each place of the text may begin what stands before them.
        low = sketch.text.lower()
        self.likely = None
        if _LIKELY_TO in low:
            self.likely = _LIKELY.search(sketch.text) or _LIKELY_EACH.search(sketch.text)
        if _OFTEN in low and not self.likely:
            self.likely = _OFTENER.search(sketch.text)
        if _THAN in low and not self.likely:
            more = _MORE.search(sketch.text)
            self.likely = more if more and _people(more["who"]) and _people(more["other"]) else None
        for index, amount in enumerate(self.amounts):
            self._count_people(amount.start)
            if index == 0 and sketch.is_list and self.people is None:
                self.people = self._headed()
            said = self._read(index, amount)
            known = told | {one.measure for one in self.said}
            if said and not self._is_of_others(index, said, said.measure in known):
                self.said.append(said)
                self.people = said.people or self.people
        self._count_people(len(self.text))
        if self.people and self._spelt(self.people.words) != self.people.words:
            self.people = _People(self._spelt(self.people.words), self.people.counted)

    def statements(self) -> Iterator[Statement]:
        """Yield what is asserted of people with health conditions."""
        wishes = [m.span() for m in MEASURES[WISH].finditer(self.sketch.text)]
        for said in self.said:
            if self._is_on_topic(said) and is_asserted(self.sketch, said.start, said.end, wishes):
                yield from self._statement(said)

    def _spelt(self, words: str) -> str:
        """Return the words that name people with the figures in them as the post writes them."""
        start = self.text.find(words)
        if start < 0 or not any(sign in words for sign in SIGNS):
            return words
        return "".join(
            self.sketch.figure(place).quantity.quote if place in self.sketch.places else sign
            for place, sign in enumerate(words, start)
        )

    def _is_of_others(self, index: int, said: _Said, told: bool) -> bool:
        """Tell whether a clause speaks of others than those who were named before it.

        `told`: whether the same was said of these before.
        """
        if said.people is None or not (
            said.people is self.people or (self.said and said.people is self.said[-1].people)
        ):
            return False
        last = self.amounts[index - 1].end if index else 0
        before = self.text[last : said.amount.start]
        clause = _BOUNDARY.split(before)[-1]
        label = _OTHER_LABEL.search(before)
        return bool(
            (label and said.start >= last + label.end("label"))  # it names no measure itself
            or _OF_OTHERS.search(clause)
            or _OTHERS_BEHIND.match(self._behind(index))
            or (told and _OF_ALL_TOGETHER.search(clause))
        )

    def _count_people(self, end: int) -> None:
        """Note whom the text up to a place counts or names: "Of the 500 referred, ..."."""
        before = self.text[:end]
        subject = _SUBJECT.match(self.text) or _MOST.match(self.text)
        if subject and self.people is None:
            self.people = _people(subject["who"])
        for match in _COUNTED.finditer(self.text, 0, end):
            counted = self.sketch.figure(match.start() + match[0].index("№"))
            words = (match["who"] or match["label"]).strip()
            # "600 clients found a job" counts those who did, and not all.
            is_part = any(said.amount.count is counted for said in self.said) or _measure(words)
            if not is_part:
                self.people = _People(words, counted)
        if named := _OF_ALL.search(before) or _LED.match(before):
            words = named["who"]
            is_told = _PEOPLE.match(words.removeprefix("№ ")) or words.startswith(_ONLY_TOLD)
            if is_told and not _measure(words) and words.lower() not in _POINTING:
                place = named.start("who")
                whole = self.sketch.figure(place) if words.startswith("№") else None
                words = words.removeprefix("№ ")
                if base := _BASE.search(words):  # "people with asthma (n=350)"
                    whole = self.sketch.figure(named.start("who") + named["who"].rindex("№"))
                    words = words[: base.start()]
                whole = None if "every" in named[0] else whole
                self.of_all = whole
                self.people = _People(
                    f"people {words}" if words.startswith(("referred", "who")) else words, whole
                )

    def _behind(self, index: int) -> str:
        """Return the words behind an amount, up to the next one or the end of the clause.

        How many were asked ("clients (n=60) had found work") is blanked.
        """
        end, following = self.amounts[index].end, index + 1
        if following < len(self.amounts) and self._is_base(self.amounts[following]):
            following += 1
        last = following == len(self.amounts)
        first = len(self.text) if last else self.amounts[following].start
        stop = _BOUNDARY.search(self.text, end, first)
        words = self.text[end : stop.start() if stop else first]
        return _BASE.sub(lambda base: " " * len(base[0]), words)

    def _is_base(self, amount: Amount) -> bool:
        return bool(_BASE.search(self.text, max(0, amount.start - BASE_LENGTH), amount.end + 1))

    def _read(self, index: int, amount: Amount) -> _Said | None:
        if self.likely and self.likely.start("one") <= amount.end <= self.likely.end() + 1:
            return self._read_likely(amount)
        if _NO_LEVEL.match(self.text, amount.end) or self.text.endswith("№ from ", 0, amount.start):
            return None  # "12 from 48 referrals found work": the larger are all
        last = self.amounts[index - 1].end if index else 0
        behind = self._behind(index)
        before = self.text[last : amount.start]
        return (
            self._read_predicate(amount, before, behind)
            or self._read_shared(index, amount)
            or self._read_in_place(index, amount)
            or self._read_compared(index, amount, before)
            or self._read_object(amount, before, behind)
            or self._read_with(amount, before, behind)
            or self._read_at(amount, before, behind)
            or self._read_noun(amount, before, behind)
            or self._read_label(amount, before, behind)
            or self._read_headed(amount, before, behind)
            or self._read_for_them(amount, before)
            or self._read_on(index, amount, before, behind)
        )

    def _read_predicate(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "℅ of people with psychosis found a job"."""
        found = _measure(behind)
        is_labelled = ":" in before or before.endswith("\n")
        if found is None and (bare := _BARE.search(behind)) and is_labelled:
            is_all = bare.start() == 0 or not behind[bare.end() :].strip(" ,")
            found = (IN_WORK, bare.start(), bare.end()) if is_all else None
        last = self.said[-1] if self.said else None
        if last and last.measure == WISH and _DO_OR_HAVE.fullmatch(behind):
            wished, between = self.text[: last.end], self.text[last.end : amount.start]
            is_work = wished.endswith("to work")
            if behind.endswith(" it"):  # not "want to work from home, but only 8% have it"
                is_work = bool(_AND_SOME.fullmatch(between))
            end = amount.end + len(behind)
            return _Said(amount, IN_WORK, last.people, amount.start, end) if is_work else None
        if found is None:
            return None
        name, start, end = found
        if behind[:end].endswith(" one") and not _A_JOB.search(self.text, 0, amount.start):
            return None  # "8% have one"
        people = (
            self._labelled(amount, before, behind[:start])
            or self._people_in(
                _between(noun_within(self.text, amount), behind[:start]), amount, name
            )
            or self._most(amount, before, behind[:start])
        )
        whole = self._whole_behind(amount.end + end)
        if people and amount.count and whole and whole["who"]:
            people = _people(whole["who"].strip()) or people
        return _Said(amount, name, people, amount.start, amount.end + end) if people else None

    def _read_shared(self, index: int, amount: Amount) -> _Said | None:
        """Read the first of "℅ of those on IPS and ℅ of the others found a job"."""
        joined = self._joined(index)
        found = _measure(behind := self._behind(index + 1)) if joined else None
        if joined is None or found is None:
            return None
        name, start, end = found
        other = self.amounts[index + 1]
        there = self._people_in(behind[:start], other, name)
        is_same = there or self._in_place(behind, start)
        people = _people(joined["who"])
        # "38% of women and 35% of men with asthma": what tells of the second is said of both.
        of_both = re.fullmatch(rf"{_HEAD}(?P<told> .+)", there.words) if there else None
        if people and of_both and re.fullmatch(_HEAD, people.words, re.IGNORECASE):
            people = _People(people.words + of_both["told"])
        if people is None or not is_same:
            return None
        return _Said(amount, name, people, amount.start, other.end + end)

    def _read_compared(self, index: int, amount: Amount, before: str) -> _Said | None:
        """Read the first of "Compared with ℅ of the others, ℅ of IPS clients found a job"."""
        whom = _OF_WHOM.match(self.text, amount.end) if _FIRST_COMPARED.search(before) else None
        if whom is None or index + 1 == len(self.amounts) or amount.share is None:
            return None
        other = self.amounts[index + 1]
        found = _measure(behind := self._behind(index + 1)) if other.start == whom.end() else None
        people = _people(whom["who"])
        if found is None or people is None:
            return None
        name, start, _ = found
        if self._people_in(behind[:start], other, name) is None:
            return None
        return _Said(amount, name, people, amount.start, whom.end("who"))

    def _read_in_place(self, index: int, amount: Amount) -> _Said | None:
        """Read the second of "℅ of our clients in Bradford and ℅ in Leeds found a job"."""
        joined = self._joined(index - 1) if index else None
        found = _measure(behind := self._behind(index)) if joined else None
        if joined is None or found is None:
            return None
        name, start, end = found
        place, people = self._in_place(behind, start), _people(joined["who"])
        if people is None or place is None:
            return None
        here = _People(_IN_PLACE_LAST.sub("", people.words) + place)
        return _Said(amount, name, here, amount.start, amount.end + end)

    def _in_place(self, words: str, end: int) -> str | None:
        """Return " in Leeds", where `words[:end]` is nothing else."""
        place = _IN_PLACE.match(words)
        return place[0].rstrip() if place and place.end() == end else None

    def _joined(self, index: int) -> re.Match[str] | None:
        """Return the people between a share and the next one, where "and" alone joins them."""
        one, *others = self.amounts[index : index + 2]
        if not (one.share and others and others[0].share):
            return None
        return _JOINED.fullmatch(self.text[one.end : others[0].start])

    def _labelled(self, amount: Amount, before: str, words: str) -> _People | None:
        """Return whom a label names, "People with autism: 15% in work", "IPS: 52% found a job"."""
        end = amount.start
        label = _NAMED_BY.search(self.text, end - len(before), end)
        if label is None or words.strip():
            return None
        service = _SERVICE.fullmatch(label["who"])
        return _people(label["who"]) or (_People(service[0]) if service else None)

    def _most(self, amount: Amount, before: str, words: str) -> _People | None:
        """Return whom words before a share in brackets name: "Most people with autism (70%)"."""
        most = _MOST_OF.search(before)
        around = self.sketch.text[max(0, amount.start - 2) : amount.start + 1]
        is_apart = around.endswith("(") or re.match(r"[–-] |, ?", around)
        if most is None or not is_apart or words.strip(" –-,"):
            return None
        return _people(most["who"])

    def _people_in(self, words: str, amount: Amount, measure: str) -> _People | None:
        """Return whom the words between an amount and its predicate name, or those named before."""
        says = _SAYS.search(words)
        if "," in words.strip(" ,") or (
            says and (measure != WISH or not _OF_THEMSELVES.fullmatch(words, says.end()))
        ):
            return None
        if ")" in _IN_BRACKETS.sub("", words):
            return None  # "half of our clients (55% of women) found a job"
        words = re.sub(" +", " ", words)
        them = _THEM.match(words)
        rest = words[them.end() :] if them else words
        if not _TRIMMED.sub("", " " + rest.strip(" ,")).strip() or (them and not rest.strip()):
            return None if self._counts_workers(amount) else self.people
        of = _OF.match(words)
        place = of.end() if of else 0
        if not _PEOPLE.match(words, place):
            return None
        named = _KNOWN_TO.sub("", _TRIMMED.sub("", words[place:]).strip(" ,"))
        named = _NUMBER_OF.sub("", named)
        if named.lower() in _UNNAMED and self.people and amount.whole is None:
            if _names_condition(self.people.words) and named.lower() == "people":
                return self.people
            if self.sketch.is_list and self.people.counted:
                return self.people  # "- 90 people supported\n- 27 people found work"
        return _People(named, amount.whole)

    def _counts_workers(self, amount: Amount) -> bool:
        """Tell whether a sentence counts those who work for people, and not these, before it."""
        is_here = self.people is not None and self.people.words in self.text
        return not is_here and bool(_COUNTS_WORKERS.search(self.text, 0, amount.start))

    def _read_object(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "a job was found for ℅ of people" and "helped № people into work"."""
        if _FOUND_FOR.search(before):
            named = _BEHIND_WHOM.match(re.sub(" +", " ", behind))
            people = _people(named["who"]) if named else None
            if amount.whole or named is None:
                people = _people(_BOUNDARY.split(behind)[0].split(",")[0])
            people = people or self.people
            end = amount.end + len(behind.rstrip())
            return _Said(amount, FOUND, people, amount.start, end) if people else None
        into = _INTO.search(behind)
        if not into or not _HELPED.search(before) or "," in behind[: into.start()]:
            return None
        of = _OF.match(behind)
        people = _people(behind[of.end() if of else 0 : into.start()])
        return (
            _Said(amount, FOUND, people, amount.start, amount.end + into.end()) if people else None
        )

    def _read_with(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "the service took in 120 people, with № of them finding a job"."""
        done = _DOING.match(behind) if _WITH.search(before) else None
        people = (_people(done["who"]) if done["who"] else self.people) if done else None
        if done is None or people is None:
            return None
        return _Said(amount, FOUND, people, amount.start, amount.end + done.end())

    def _read_at(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "At ℅, the employment rate of disabled people is low"."""
        comma = _COMMA.match(behind) if _AT.search(before) else None
        for name, pattern in NOUNS.items() if comma else ():
            noun = pattern.match(behind, comma.end() if comma else 0)
            whom = _FOR_WHOM.match(behind[noun.end() :].lstrip()) if noun else None
            if noun and whom and (people := _people(whom["who"])):
                return _Said(amount, name, people, amount.start, amount.end + noun.end())
        return None

    def _read_noun(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "the employment rate for disabled people was ℅" and "№ job starts"."""
        match = NOUNS[FOUND].match(behind.lstrip())
        is_part = amount.share is not None or amount.whole is not None
        if match and not (is_part and _PEOPLE.match(match[0])):  # "half of those who found work"
            shift = len(behind) - len(behind.lstrip()) + match.end()
            service = _SERVICE.search(self.sketch.text)
            people = self.people or (_People(service[0]) if service else None)
            return _Said(amount, FOUND, people, amount.start, amount.end + shift)
        clause = re.split(r"[.;\n]", before)[-1]
        found = [(m.start(), m.end(), n) for n, p in NOUNS.items() for m in p.finditer(clause)]
        is_first = _IS_UP.search(before) or _HAS_MOVED.search(before)
        if not found or (_COMPARED.search(before) and not is_first):
            return None
        start, end, name = max(found)
        level = _LEVEL.search(clause, end)
        if level is None or _NO_RATE.search(clause[:start]):
            return None
        # "the rate for them (30%) is low", "the rate for them, 30%, is low"
        around = self.sketch.text[amount.start - 2 : amount.end + 1]
        is_beside = around[2:3] == "(" or (around[:1], around[-1:]) == (",", ",")
        if not (level[0].strip() or is_beside) and clause[end:].strip() + clause[:start].strip():
            return None  # nothing says that the number is the rate's
        people = self._whose(clause, start, end, clause[end : level.start()].rstrip(), behind)
        place = amount.start - len(clause) + start
        return _Said(amount, name, people, place, amount.end) if people else None

    def _whose(self, clause: str, start: int, end: int, words: str, behind: str) -> _People | None:
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
            if people := _people(match["who"]):
                return people
        called = _CALLED.search(clause[:start])
        if called and not _PEOPLE.match(clause, start):  # not "disabled people in work"
            return _People(called[0].rstrip())
        own = _IN_WORK_WHO.search(clause[_people_start(clause, start) : end])
        if own:
            people = _people(own["who"])
            unnamed = people and people.words.lower() in _UNNAMED
            return self.people if unnamed and self.people else people
        if words.strip() and (whom is not None or len(words) > _FEW) and not _SERVICE.search(words):
            return None
        service = _SERVICE.search(self.sketch.text) or _SERVICE.search(self.sketch.before)
        return self._led() or self.people or (_People(service[0]) if service else None)

    def _headed(self) -> _People | None:
        """Return whom the lead of a list names: "Employment of people with depression"."""
        lead = self.text[: self.text.find("\n")].rstrip(" :")
        whom = _FOR_WHOM.search(lead) if _WORK.is_in(lead) else None
        people = _people(whom["who"]) if whom else None
        return people if people and _names_condition(people.words) else None

    def _led(self) -> _People | None:
        """Return whom the words at the beginning name: "For disabled people the rate is"."""
        match = re.match(
            r"(?:For|Among(?:st)?|In|Of) (?P<who>[^.;:,\n℅№]{3,80}?)(?:, (?:the|a)|"
            r" the) (?=[\w -]*(?:rate|proportion|share|employment|figure)\b)",
            self.text,
        )
        return _people(match["who"]) if match else None

    def _read_label(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read a label, "Started paid work: №", and those below a heading, "People with SMI ℅"."""
        match = _LABEL.search(before)
        if match is None:
            return None
        label = match["label"]
        start = amount.start - len(before) + match.start("label")
        colon = before.rstrip().endswith((":", "–", "-", "=")) or "\n" in before
        told = _LABELLED.sub("", label)
        found = _measure(told + (" ◷" if told.lower() == "sustained" else ""))
        if found is None and told.lower().startswith("into "):
            found = _measure(f" {told}")
        own = _LABEL_WHO.fullmatch(label)
        if colon and own and (told_of := _measure(own["told"])) and told_of[1] == 0:
            if people := _people(own["who"]):
                return _Said(amount, told_of[0], people, start, amount.end)
        if colon and found and found[1] == 0:
            whom = _BEHIND_WHOM.match(behind)
            named = _people(whom["who"]) if whom and amount.share else None
            return _Said(amount, found[0], named or self.people, start, amount.end)
        if heading := _HEADING.search(self.text[: start + 1]):
            by_condition = " by " in heading[0] and _names_condition(label)
            if people := _people(label) or (_People(label) if by_condition else None):
                return _Said(amount, IN_WORK, people, start, amount.end)
        return None

    def _read_headed(self, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read "℅ of disabled people" below a heading that names the measure: "In work:"."""
        lead = self.text[: self.text.find("\n")] if self.sketch.is_list else ""
        name = _measured(_OF_YEAR.sub("", lead)) if lead else None
        if name is None or amount.share is None or not before.endswith("\n"):
            return None
        people = self._people_in(behind, amount, name)
        if people is None or not _names_condition(people.words):
            return None
        return _Said(amount, name, people, amount.start, amount.end)

    def _read_for_them(self, amount: Amount, before: str) -> _Said | None:
        """Read "for people with autism it is ℅" behind "the national employment rate is 75%"."""
        found = _FOR_THEM_IT_IS.search(before)
        people = _people(found["who"]) if found and amount.share else None
        if found is None or people is None or not _names_condition(people.words):
            return None
        sentence = re.split(r"(?<=[.!?])\s+", self.sketch.before.rstrip())[-1]
        start = amount.start - len(found[0].lstrip())
        words = self.text[:start] if start else sentence
        of_all = NOUNS[IN_WORK].search(words)
        if of_all is None or _names_condition(of_all[0]) or _OTHER_MEASURE.search(words):
            return None
        if _RATE.search(words, of_all.end()):
            return None  # "and the smoking rate is 17%"
        return _Said(amount, IN_WORK, people, start, amount.end)

    def _read_on(self, index: int, amount: Amount, before: str, behind: str) -> _Said | None:
        """Read what goes on: "rose from ℅ to ℅", "compared with ℅ of the control group"."""
        last = self.said[-1] if self.said else None
        if index == 0 and self.last and amount.share and _LATER.fullmatch(before):
            if _BEHIND_WHOM.match(behind) and not _SAME.match(behind):
                return None
            return self.last._replace(amount=amount, start=amount.start, end=amount.end)
        if last is None or amount.share is None or index == 0:
            goes_on = _GOES_ON.search(before) if self.people else None
            if not (goes_on and last):
                return None
        if last is None or last.amount is not self.amounts[index - 1]:
            return None
        whom = _BEHIND_WHOM.match(behind)
        other = _people(whom["who"]) if whom else None
        times = _TIMES.search(before) if self.sketch.text[amount.start] == "(" else None
        if times:
            people, end = _people(times["who"]), amount.end
        elif _COMPARED.search(before) or (other and _AND.search(before)):
            place = _ELSEWHERE_HELPED.match(behind)
            other = other or (_People(f"people{place[0]}") if place else None)
            people = other if _OF_ALL_OF.match(behind) else _alike(other, last.people)
            people = people or (last.people if _SAME.match(behind) else None)
            end = amount.end + (whom.end() if whom and other else 0)
        elif there := _ELSEWHERE.search(before):
            people, end = _people(there["where"]) or last.people, amount.end
        elif _IN_TURN.fullmatch(self.text, last.end, amount.start):
            people, end = (last.people if _SAME.match(behind) else None), amount.end
        elif (
            _AND.search(before)
            and _FROM_TO.fullmatch(before)
            and not (_SAME.match(behind) or _FOR_A_TIME.match(behind))
        ):
            return None  # "30% are in work, and 20% get PIP"
        elif _RISING_TO.search(before):
            is_same = whom is None or _SAME.match(behind)
            people, end = (last.people if is_same else other), amount.end
        elif _GOES_ON.search(before) or _IN_TURN.fullmatch(before) or _FROM_TO.fullmatch(before):
            named = re.search(
                r"\b(?:for|among(?:st)?|of) (?P<who>[^.;:,\n]{3,80}?)(?:,| the| it| that| this) ",
                before,
            )
            people, end = (_people(named["who"]) if named else last.people), amount.end
            if last.people and (there := _FIGURE_FOR.search(before)):
                people = _People(f"{_IN_PLACE_LAST.sub('', last.people.words)} in {there['where']}")
        else:
            return None
        return _Said(amount, last.measure, people, amount.start, end) if people else None

    def _read_likely(self, amount: Amount) -> _Said | None:
        """Read "IPS clients were twice as likely to find work as others (℅ v ℅)", each its own."""
        assert self.likely
        found = _measure(
            self.likely[0][: self.likely.start("other") - self.likely.start()].replace(
                "less likely", "likely"
            ),
            bare=True,
        )
        place = (
            self.likely.start("one")
            if amount.figure is self.sketch.figure(self.likely.start("one"))
            else self.likely.start("two")
        )
        who = "who" if place == self.likely.start("one") else "other"
        words = re.sub(r"^those (?=in )", "people ", self.likely[who].strip())
        if found is None or _EVERYBODY.search(words):
            return None
        return _Said(Amount(place, place + 1, self.sketch.figure(place), None, None), found[0],
                     _People(words), place, place + 1)  # fmt: skip

    def _is_on_topic(self, said: _Said) -> bool:
        """Tell whether those of whom it is said have a health condition, or are supported."""
        people = said.people
        if people and _EVERYBODY.search(people.words):
            return False
        if people and not _names_condition(people.words):
            clause = _BOUNDARY.split(self.text[: said.amount.start])[-1]
            other = _OTHER_HELP.search(clause)
            if (
                other
                and not _SERVICE.search(clause)
                and other[0].split()[0] not in self.sketch.before
            ):
                return False
        around = self.sketch.before + self.sketch.text
        if _AT_LARGE.match(self.sketch.text):
            return bool(people and _names_condition(people.words))
        general = people and people.counted is None and _IN_GENERAL.fullmatch(people.words)
        if people and general and not _names_condition(people.words):
            return _names_condition(self.sketch.text) and not self._is_of_all(said)
        return bool(people and _names_condition(people.words)) or _names_condition(around)

    def _is_of_all(self, said: _Said) -> bool:
        """Tell whether people in general are all people, or stand against some with a condition."""
        if said.people and _ELSEWHERE_HELPED.search(f" {said.people.words}"):
            return False  # "people in the control group"
        if re.search(r"\ball\b", self.text[said.start : said.end], re.IGNORECASE):
            return True
        named = {one.people.words for one in self.said if one.people}
        named |= {match[0] for match in _WITH_CONDITION.finditer(self.sketch.text)}
        return any(map(_names_condition, named))

    def _statement(self, said: _Said) -> Iterator[Statement]:
        whole = self._whole(said)
        amount = with_share_made(self.sketch, said.amount, whole)
        people = amount.count.quantity.value if amount.count else None
        of_people = whole.quantity.value if whole else None
        q = amount.figure.quantity
        percent, low, high = q.value, q.low, q.high
        if amount.parts:
            (people, of_people), whole = amount.parts, None
            percent, low, high = round(100 * people / of_people, 1), None, None
        if people is not None and of_people is not None and people > of_people:
            return
        time = self._time(said) if said.measure == SUSTAINED else None
        if time and time.quantity.hedge in ("fewer_than", "up_to"):
            return  # kept "for less than 13 weeks"
        if amount.share is None:
            if not people or not of_people:
                return
            # Of those who started, not of all: the words do not say so, and no share is derived.
            is_sure = (
                said.measure != SUSTAINED
                or bool(said.people and whole is said.people.counted)
                or bool(amount.whole or _THEM.match(self.text, amount.end))
            )
            percent = round(100 * people / of_people, 1) if is_sure else None
            low = high = None
        start, end = self.sketch.span(said.start, said.end)
        yield Statement(amount.figure, start, end, {
            "measure": said.measure,
            "sustained_weeks": _weeks(time) if said.measure == SUSTAINED else None,
            "population": self._spelt(said.people.words) if said.people else None, "people": people,
            "of_people": of_people, "of_people_figure_id": whole.id if whole else None,
            "percent": percent, "low": low, "high": high, "hedge": q.hedge,
            "derived": int((amount.share is None or bool(amount.parts)) and percent is not None),
        })  # fmt: skip

    def _whole(self, said: _Said) -> Figure | None:
        """Return the number of those of whom it is a part."""
        if said.amount.whole:
            return said.amount.whole
        started = [s.amount.count for s in self.said if s.measure == FOUND and s.amount.count]
        if said.measure == SUSTAINED and started and said.amount.count:
            return started[-1]
        behind = self._whole_behind(said.amount.end)
        if behind and said.amount.count:
            return self.sketch.figure(behind.start() + behind[0].index("№"))
        whole = said.people.counted if said.people else None
        if whole is None or whole is said.amount.count or self._is_doubtful(said, whole):
            return None
        return whole

    def _whole_behind(self, end: int) -> re.Match[str] | None:
        """Return the number of all that stands behind a place, and is none of another part.

        Such as of the second in "70 found work, and 42 of the 70 kept it".
        """
        found = _WHOLE_BEHIND.finditer(self.text, end)
        parted = (m for m in found if m.start() - 2 < end or self.text[m.start() - 2] not in SIGNS)
        return next(parted, None)

    def _is_doubtful(self, said: _Said, whole: Figure) -> bool:
        """Tell whether a part may be one of others than those who were counted before it.

        It may where others were counted in between, "90 came. 54 found work", unless the sentence
        says whose parts it tells: "Of 120, 90 came and 54 found work".
        """
        is_here = any(figure is whole for figure in self.sketch.figures)
        of_them = bool(_THEM.match(self.text, said.amount.end))
        if self.of_all is whole and not of_them:
            return False
        if self._counts_others(whole, said.amount.start) or (self.others and not is_here):
            return True
        own = said.amount.count.quantity.noun if said.amount.count else None
        return bool(own and not is_here and not of_them and _PEOPLE.match(own))

    def _counts_others(self, whole: Figure | None, end: int) -> bool:
        """Tell whether others are counted before a place, and behind those who were."""
        places = [i for i in self.sketch.places if self.sketch.figure(i) is whole]
        start = places[0] if places else -1
        told = [said.amount for said in self.said]
        return any(
            amount.count is not None
            and start < amount.start
            and amount.end <= end
            and amount.count is not whole
            and amount not in told
            and not self._is_base(amount)
            and _MAY_BE_PEOPLE.match(amount.count.quantity.noun or "")
            for amount in self.amounts
        )

    def others_counted(self) -> bool:
        """Tell whether it counts others since those people whom it leaves to the next were."""
        counted = self.people.counted if self.people else None
        is_here = any(figure is counted for figure in self.sketch.figures)
        here = self._counts_others(counted, len(self.text))
        return here or (self.others and not is_here)

    def _time(self, said: _Said) -> Figure | None:
        """Return for how long work was sustained; None for "a year", which is no figure."""
        begin = min(said.start, said.amount.start)
        found = _TIME.search(self.sketch.text, begin, said.end)
        if found is None and not self.sketch.text[: said.end].endswith("year"):
            found = _TIME.search(self.sketch.text, begin)
        return self.sketch.figure(found.start()) if found else None


def _is_age(sketch: Sketch, amount: Amount) -> bool:
    """Tell whether a range in brackets is that of ages: "adults (16-64) with asthma"."""
    if amount.share or not amount.count or sketch.text[amount.start] != "(":
        return False
    q = amount.count.quantity
    return q.hedge == "between" and (q.high or 0) < 100


def _weeks(time: Figure | None) -> float | None:
    """Return how many weeks a time is; those of a year where no figure tells it."""
    if time is None:
        return _WEEKS["year"]
    q = time.quantity
    return round(q.value * _WEEKS[q.unit], 1) if q.value is not None and q.unit in _WEEKS else None


def _between(noun: str, words: str) -> str:
    """Return the words between an amount and its predicate, with a noun that stands within it."""
    return f" {noun.strip()}{words}" if noun else words


def _named_last(before: str) -> _People | None:
    """Return the people with a condition whom the sentence right before names, if it is one."""
    sentence = re.split(r"(?<=[.!?])\s+", before.rstrip())[-1]
    named = list(_WITH_CONDITION.finditer(sentence))
    if len(named) != 1 or "\n" in sentence or not _names_condition(named[0][0]):
        return None
    return _People(
        re.sub(r"^(?:the|our|all|most|many|some) ", "", named[0][0], flags=re.IGNORECASE)
    )


def _people_start(clause: str, start: int) -> int:
    """Return where the words begin that name people, "the proportion of disabled people"."""
    shares = [m.end() for m in _SHARE_OF.finditer(clause, 0, start + 1)]
    return shares[-1] if shares else 0


def _alike(people: _People | None, others: _People | None) -> _People | None:
    """Return men as women were told of before, or women as men: "5% of men" with asthma too."""
    told = re.fullmatch(r"(?:men|women)(?P<told> .+)", others.words) if others else None
    if people and told and people.words in ("men", "women"):
        return _People(people.words + told["told"])
    return people


def _people(words: str) -> _People | None:
    """Return those whom the words name, None where they name no people but staff or services."""
    words = _TRIMMED.sub("", re.sub(" +", " ", words)).strip(" ,")
    words = re.sub(r",? (?:and|but|or|while)$", "", words)
    words = _TOPIC_OF.sub("", words, count=1)
    words = re.sub(r"^(?:the|all|our) ", "", words)
    words = _NUMBER_OF.sub("", words)
    words = _KNOWN_TO.sub("", words)
    return _People(words) if _PEOPLE.match(words) else None


def _measure(words: str, *, bare: bool = False) -> tuple[str, int, int] | None:
    """Return the first measure that words tell, and where it stands in them."""
    found = []
    for name, pattern in MEASURES.items():
        for match in pattern.finditer(words):
            before = words[: match.start()]
            # "Those whom we spoke to wanted a job"
            may_be = _TO.search(before) and not _PAST.match(match[0].lower())
            is_infinitive = may_be and not _ABLE_TO.search(before) and not bare
            # Who is out of work may want it: for a wish, only its own verb is asked.
            last = " ".join(before.split(" ")[-2 if name == WISH else -4 :])
            if (
                not is_infinitive
                and not before.endswith((" or ", "/"))
                and not _NEGATED.search(last)
                and not _WHO.search(before)
                and not _ALMOST.search(before)
                and not _EARLIER.match(words, match.end())
                and not (_HELPED_ONES.match(match[0]) and _VERB_BEHIND.match(words, match.end()))
            ):
                found.append((match.start(), match.end(), name))
                break
    if not found:
        return None
    start, end, name = min(found)
    for first, stop, other in found:
        if other == SUSTAINED and first < end:  # "were still in their job after a year"
            return SUSTAINED, start, stop
    return name, start, end


def heading(row: Row) -> str:
    """Return "Found a job: 270 of 500 people, 54 per cent"."""
    of = f"of {number(row['of_people'])}" if row["of_people"] else ""
    people = f"{number(row['people'])} {of} people" if row["people"] or of else ""
    stated = any(row[name] is not None for name in ("percent", "low", "high"))
    said = [" ".join(people.split()), share_in_words(row) if stated else ""]
    whom = f" ({row['population']})" if row["population"] else ""
    return f"{row['measure'].capitalize()}: {', '.join(filter(None, said)) or row['quote']}{whom}"


STATISTIC = Statistic(
    table="ips_outcomes",
    title="Employment outcomes of people with health conditions",
    description="How many of the people with health conditions, and of those referred to "
    "Individual Placement and Support, are in work, found a job or wish to: shares and counts, as "
    "posts state them.",
    columns=(
        Column("measure", "TEXT", "What is measured: found a job, in work, sustained (still in "
               "work after a time), or wish to be in employment.", required=True,
               values=tuple(MEASURES), facet=True),
        Column("sustained_weeks", "NUMERIC", "For how long work was sustained; a month counts as "
               "52/12 weeks. NULL for the other measures.", "weeks"),
        Column("population", "TEXT", "Of whom it is said, in the post's words; NULL where they "
               "name nobody.", facet=True),
        Column("people", "INTEGER", "How many people the measure holds for; NULL where the post "
               "gives a share alone.", "people"),
        Column("of_people", "INTEGER", "Of how many: the denominator; NULL where the post does "
               "not say.", "people"),
        Column("of_people_figure_id", "TEXT", "The figure that states the denominator; NULL where "
               "none does.", references="figures"),
        Column("percent", "NUMERIC", "The share; NULL for a range, and where the post gives no "
               "share.", "percent"),
        Column("low", "NUMERIC", "The least that the words allow; NULL where they set no lower "
               "bound, and for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words allow; NULL where they set no upper "
               "bound, and for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               values=HEDGES, facet=True),
        Column("derived", "INTEGER", "1: percent is derived here from people and of_people; "
               "0: the post states it.", required=True, values=FLAG),
    ),
    shown=("measure", "percent", "people", "of_people", "population"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
