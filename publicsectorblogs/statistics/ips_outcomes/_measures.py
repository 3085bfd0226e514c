"""What words say of people: that they found a job, are in work, stayed in it or want it."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._sketch import one_of

FOUND, IN_WORK, WISH, SUSTAINED = (
    "found a job", "in work", "wish to be in employment", "sustained"
)  # fmt: skip
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
JOB = (
    rf"(?:an? |any |(?:any|some) (?:kind|form|sort|type) of )?{_KIND}"
    r"(?:jobs?|work|employment|apprenticeships?|(?<=paid )(?:positions?|roles?))\b(?!-)"
    r"(?! (?:hard|difficult|stressful|tough|easy|easier|challenging|interviews?|shares?|offers?|"
    r"centres?|adverts?|search|descriptions?|experience|placements?|coach\w*|trials?|in prisons|"
    r"on\b|to do\b|or (?:\w+ )?(?:in )?(?:a |an )?(?:train|educ|volunt|stud|learn|look|seek|"
    r"search)|,? (?:education|training) or))"
    rf"(?=\W*$| *[^\w\s]| ?[–(℅№◷¤\n]|(?-i: [A-Z])| {_BEHIND_JOB}\b)"
)
# What a service does with people: "were helped into work".
PLACED = "(?:helped|supported|assisted|placed|moved|got|put|guided|brought|enabled)"
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
        r"progressed) (?:back |on )?(?:in)?to )" + JOB
        + rf"|\b(?:(?:were|was|been|being) )?{PLACED} (?:back )?(?:in|into|in to|to find|"
            rf"to get) " + JOB
        + r"|\b(?:resulted in|led to|ended in|turned into) " + JOB
        + r"|\bleft (?:us )?with (?=an? )" + JOB
        + r"|\bbecame employed\b|\b(?:had|have|has) held an? " + _KIND
        + r"jobs?\b(?! (?:for|since)\b)"
        + r"|\b(?:worked|(?:had|have) been) in (?:competitive|open|paid) "
            r"(?:jobs?|work|employment)\b"
        + r"|^ (?:of (?:them|these) )?into " + JOB
        + r"|\b(?:had|have|has) worked\b(?: in " + JOB + r")?(?! (?:in|for|with|on|all|"
            r"since|hard|before|as|at|until|when|together|here|there|towards)\b)|"
        r"\bworked for (?:at least )?(?:◷|a day|a week)(?! )|\bworked for (?=◷)",
        re.IGNORECASE),
    WISH: re.compile(
        r"\b(?:wish|want|would like|would love|hope|are keen|were keen|keen|wanted|wished|hoped|"
        r"would prefer|would rather) (?:to (?:be (?:back )?(?:in )?|find |get |have |return to |"
        r"go back to |start )?)?(?:working\b|one(?=[.,;]|$)|" + JOB + r")", re.IGNORECASE),
    IN_WORK: re.compile(
        r"\b(?:are|is|were|was|be|being|remain(?:ed)?|stay(?:ed)?) (?:(?:currently|now|still|"
        r"already|actually|only|"
        r"just) )?(?:back )?in " + JOB + r"(?! (?:for|before|until|when) )|\b(?:have|has|"
        r"had) (?:(?:any|some) (?:kind|form|sort|type) of )?"
        r"(?:(?:paid|regular|full-time|part-time) )*(?:work|employment)(?=[.,;]|$)|"
        r"\b(?:do|does|did) paid work(?=[.,;]|$)|"
        + rf"(?:^ |{_ONES} )work(?=[.,;]|$)|"
        r"\b(?:have|has|had|hold|holds) one(?=[.,;]|$)|"
        r"\b(?:have|had|has|held|hold|holds) (?:now )?"
        + _KIND + r"jobs\b"
        r"(?! (?:to|in|that|which|at|on|before|until)\b)|"
        r"\b(?:are|were|is) (?:(?:currently|now|still|competitively|gainfully) )?(?:employed|"
        r"working)\b(?! (?:with|on|as|by|to|in the(?! (?:year|"
        r"month|quarter|spring|summer|autumn|winter|last|past|first|second|third|fourth)\b)|"
        r"after|before|for|at ◷)\b)|\b(?:have|has|had|"
        r"hold|holds|held)(?: down)? (?:an? )" + _KIND
        + r"(?:jobs?|apprenticeship)\b(?! (?:in (?:mind|sight|view)\b|"
        r"interview|offer|coach|share|search|to do\b|"
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
        r"(?:figure|percentage|proportion|rate|share) in (?:paid )?(?:work|employment)\b(?!-)|"
        r"employment(?= (?:among|of|for)\b)|"
        r"(?:people|adults|those|clients|patients|users|men|women)\b(?:(?! (?:are|is|were|"
        r"was|the (?:figure|percentage|proportion|rate|share)) )[^.;:,℅№\n]){0,60}?"
        r"(?: who (?:are|were))? in " + JOB + r")",
        re.IGNORECASE),
}  # fmt: skip
# "40% could not find work", "lost their jobs".
_NEGATED = re.compile(
    r"\b(?:not|no|never|ever|previously|formerly|can|cannot|without|out of|"
    r"(?<!heart )fail\w*|unable|"
    r"struggl\w*|yet to|waiting to|"
    r"wait to|"
    r"find it|left|leave|los[te]|losing|"
    r"hard(?:er)?|(?<!learning )difficult\w*|refused|stopped|unlikely|"
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
# "To find work" is an aim, unless somebody "managed to" or "was able to".
_TO = re.compile(r"\bto $", re.IGNORECASE)
_PAST = re.compile(
    r"\w+ed\b|(?:began|begun|came|found|gone|got|had|held|kept|took|was|went|were)\b"
)
_ABLE_TO = re.compile(
    r"\b(?:went on|go on|gone on|managed|manage|were able|was able|came|helped|supported|enabled|"
    r"thought|estimated|known|believed|said|reported|found) to $",
    re.IGNORECASE)  # fmt: skip
# Below a heading that names the people: "In work: 30%", "30% in paid work".
BARE = re.compile(r" (?:were |are )?in " + JOB, re.IGNORECASE)
OTHER_MEASURE = re.compile(
    r"\b(?:target|gap|change|difference|not|lost|left|out of)\b", re.IGNORECASE
)


def measure_of_label(label: str) -> str | None:
    """Return the measure that a label names: "Found work", "In paid work", "Employment rate"."""
    if OTHER_MEASURE.search(label):
        return None
    if found := measure_in(label):
        return found[0] if found[0] != SUSTAINED else None
    if re.fullmatch(BARE, " " + re.sub(r",? \(?(?:%|per cent)\)?$", "", label)):
        return IN_WORK
    return next((name for name, words in NOUNS.items() if words.match(label)), None)


def measure_in(words: str, *, bare: bool = False) -> tuple[str, int, int] | None:
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
