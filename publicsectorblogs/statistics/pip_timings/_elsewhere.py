"""Whether a time is one of another benefit, or of another thing of this one."""

from __future__ import annotations

import re

from publicsectorblogs.statistics.pip_timings._clauses import Clause
from publicsectorblogs.statistics.pip_timings._sentence import Reading
from publicsectorblogs.statistics.pip_timings._words import BENEFIT

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
ELSEWHERE = re.compile(
    r"\b(?:[A-Z][\w']+ (?:Allowance|Credit|Benefit|Grant|Loan|Fund|Pension)s?|ESA|"
    r"(?!Average|First|Independence|PIP|The|Their|Your)[A-Z][a-z]+ Payments?\b|ADP|CDP|"
    r"replac\w+ (?:PIP|Personal Independence Payments?)\b|"
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
    r"answer\w* (?:an? |her |his |my |our |the |their |your )?(?:complaints?|e-?mails?|letters?|"
    r"quer(?:y|ies)|questions?|requests?)|"
    r"by hand|decision[- ]makers? (?:spend|spends|spent|takes?|took)|"
    r"clear\w* (?:her|his|its|our|the|their) (?:desks?|in-?trays?|piles?)|care for|cared|interview|"
    r"explain\w*|write|wrote|writing|read\b|print\w*|(?<!end )(?<!end PIP )"
    r"(?<!end claim )(?<!claim )journey|travel\w*|"
    r"drive|walk\w*|reminder|open (?:for|from)|worked|campaign\w*|trial|pilot|strike|"
    r"(?:other|across(?: all)?|all) benefits?|to (?:find (?:that|this|it|out)|learn|"
    r"notice|realise|spot|understand|fix|set up|hire|recruit|agree)))\b"
)
# Another benefit that is only like this one, wherever the sentence names it.
_LIKE_IT = re.compile(
    r"\b(?:comparable|equivalent|similar) benefits?\b|"
    r"\bbenefits? (?:comparable|equivalent|like|similar)\b|"
    r"\b(?:counterpart|equivalent|version)s? (?:of|to) (?:PIP|Personal Independence)\b"
)
# What the benefit replaces is said by the way.
_REPLACES = re.compile(r"\breplac\w+ (?:the )?(?:DLA\b|Disability Living Allowance(?: \(DLA\))?)")
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


def is_elsewhere(it: Reading, clause: Clause, before: str, behind: str) -> bool:
    """Tell whether a time is one of another benefit, or of another thing of this one."""
    if _LIKE_IT.search(it.text):
        return True
    own = before + behind.split(",")[0]
    said = (own, clause.text.partition(",")[0])
    if any(ELSEWHERE.search(_REPLACES.sub("", words)) for words in said):
        return True
    for match in _NOUN.finditer(BENEFIT.sub("PIP", clause.text)):
        last = match[1].split()[-1:]
        if any(word.lower() not in _NEUTRAL and not BENEFIT.search(word) for word in last):
            return True
    if BENEFIT.search(clause.text):
        return False
    if it.is_about or _CLAIMED_HERE.search(clause.text):
        return False
    if it.named and _BEGINS.match(it.text):
        return False
    if it.names_form and clause.channel and _IT_TAKES.search(clause.text):
        return False
    return not (it.step and (it.sketch.is_list or _CARRIES.match(it.text)))
