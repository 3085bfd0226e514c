"""Whether a text asserts what its words say: no question, target, forecast, supposition, denial.

The one filter of all statistics. Each rule is a record: its words, how far they reach, a sentence
whose number it takes and, where that tells more, one whose number it leaves. Where a rule cannot
know, nothing is asserted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from publicsectorblogs.statistics._sketch import Sketch, asks

SENTENCE, CLAUSE, CONDITION, SENTENCE_BEFORE = (
    "the whole sentence", "its clause and what follows from it", "the clause that it begins",
    "the sentence before it",
)  # fmt: skip
_TAKEN_BACK_BY = (
    r"(?:not (?:quite |simply |at all )?(?:true|right|correct|so|accurate|the case)|wrong|untrue|"
    r"false|nonsense|mistaken|a myth|incorrect|inaccurate|invented|misleading|retracted|withdrawn|"
    r"corrected|made up|baseless|groundless|unfounded|unsubstantiated|"
    r"not (?:based|founded) on (?:any|real)|"
    r"(?:a|pure|sheer|just a|only a|little more than a) (?:wild )?(?:guess(?:work)?|fabrication|"
    r"fantasy|fiction|invention))\b"
)
_AFTER_SENTENCE = r"[.;!]?[\"'”)]*"
_BUT = r"(?:but |yet |well, |sadly, |in fact,? )?"
_BEGINS_SENTENCE = r"(?:^|[\n:.;] ?)[\"'“(]?"


class Rule(NamedTuple):
    """Words that take back what is said within their reach; `takes` and `leaves` are examples."""

    reach: str
    words: str
    takes: str
    leaves: str = ""


RULES = (
    Rule(SENTENCE, r"\?", "Were 60% of the tweets positive?"),
    Rule(
        SENTENCE,
        _BEGINS_SENTENCE + r"(?:imagine|suppos(?:e|ing)|assum(?:e|ing)|picture|pretend|say|"
        r"let(?:'s| us) (?:say|suppose|imagine|assume|pretend)|what if|should|guess|consider a|"
        r"as if|ideally|(?:were|had)(?: (?:it|you|we|they)|(?= [℅№◷]))|in (?:a|my|"
        r"an ideal) (?:dream|world))\b",
        "Imagine that half of the tweets were negative.",
        "We say that half of the tweets were negative.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:myths?|hoax|rumou?r\w*|nonsense|untrue|falsehoods?|falsely|false(?! (?:positive|"
        r"negative|alarm))|wrongly|mistakenly|incorrectly|inaccurately|erroneous\w*|supposedly|"
        r"allegedly|contrary to|far from the truth|(?:classed|classified|labell?ed|coded|"
        r"marked|tagged|read|taken) [^.;]{1,40} (?:in error|by mistake))\b",
        "It is a myth that 90% of them are in work.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:is|was|are|were|be|been|not|'s) (?:quite |simply |just |plain |completely |"
        r"totally )?(?:wrong|mistaken|misleading|incorrect|inaccurate|rubbish|a lie|fake)\b|"
        r"\b(?:not|never|hardly) (?:quite |simply |just |at all )?(?:true that|the case that|"
        r"correct that|accurate that|right that|the truth)\b|\b(?:don|"
        r"doesn|didn|couldn|isn|wasn|aren|weren)'t (?:believe|think|accept|true|right|the case|"
        r"correct|find that|show that|mean that|say that|support)\b|\b(?:do|does|did|could|"
        r"can) ?not (?:believe|think|accept|find that|show that|mean that|say that|follow that|"
        r"support)\b",
        "The minister said that 70% were in work; that is wrong.",
    ),
    Rule(
        SENTENCE,
        r"\bnot (?:so|true|right|correct|the case)(?=[.;,!)\"'”]|$)|"
        r"\b(?:says?|said|shows?|showed|suggests?|tells?|told us|found) otherwise\b|"
        r"\b(?:I|we|he|she|they|you|many|some|experts|critics) (?:rather |really |much |also )?"
        r"doubt(?:s|ed)? (?:that|if)\b|"
        r"\bnot what (?:(?:the|our|its|their) (?:\w+ )?(?:data|evidence|figures?|numbers?|records?|"
        r"results?) |we |they |it )(?:counted|found|measured|says?|said|shows?|showed|tells?|"
        r"told)\b",
        "Some say that 70% were in work, but that is not so.",
        "We found that 70% were in work, and not so many were happy.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:withdrew (?:its|the|their|that|this|his|her) (?:claim|figure|number|report|"
        r"statement|story)|debunk\w*|disproved?|refuted?|retracted|withdrawn|corrected|den(?:y|ies|"
        r"ied)|"
        r"dismiss\w*|disput\w*|exaggerat\w+|overstate\w*|reject(?:s|ed)? (?:the |a )?(?:claim|"
        r"idea|suggestion)s?)\b",
        "The claim that 75% found work has been withdrawn.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:nobody|no[ -]one|neither one) ?(?:had |has |have |can |could |ever |really )*"
        r"(?:count|check|verif|know|knew|believe|can|could|has|had|say|ask|measure|found|shown|"
        r"showed|"
        r"prove)\w*|"
        r"\bno (?:evidence|basis|truth|proof)\b|\bwithout (?:any )?(?:evidence|proof|a source)\b",
        "A newspaper wrote that 95% were negative, but nobody had counted them.",
        "We found that 60% were positive, and nobody complained.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:nobody|no[ -]one|none of (?:us|(?:the|these|those) (?=[℅№])))(?![a-z])"
        r"(?! (?:is|was|were|should be)? ?(?:surprised|doubt\w*|"
        r"den(?:y|ies|ied)|complain\w*|noticed|mind\w*))",
        "Nobody waits 15 weeks for an answer.",
        "Nobody doubts that 60% were positive.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:jok(?:e|es|ed|ing)|spoof|satirical|imaginary|invented|fictional|fictitious|"
        r"hypothetical\w*|made-up|made (?:it|them|this|that|the (?:numbers?|figures?)) up|"
        r"ma(?:de|kes|king) up (?:that|(?:a|the|this|that) (?:number|figure|claim|statistic))|"
        r"dummy|mock(?:-up)?|simulated?|illustrative|make believe)\b",
        "He joked that 99% were negative.",
        "Positive tweets made up 38%.",
    ),
    Rule(
        SENTENCE,
        r"(?<!you )(?<!have )\bguess(?:ed|es|timate[ds]?)\b|"
        r"\b(?:I|we|he|she|they|some|many) (?:only |can only |could only )?"
        r"(?:guess|reckon|suspect|would bet)\b|"
        r"\b(?:an?|her|his|my|our|their|the|best|wild|educated) (?:guess|hunch)\b",
        "A colleague guessed that 70% were in work.",
        "You guessed it: 70% were in work.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:whether|unless|lest|wonder\w*|ask(?:s|ed)? if)\b",
        "We asked whether 60% were positive.",
    ),
    Rule(
        SENTENCE,
        r"\b(?:but|which) (?:(?:he|I|it|nobody|no[ -]one|she|they|we) )?(?:(?:could|can) ?(?:not|"
        r"n't)|cannot|has|have|"
        r"had|(?:am|are|were) (?:not able|unable) to)(?: (?:been able|not|to|yet))* "
        r"(?:checked|check|confirm|confirmed|counted(?! on)|substantiate|substantiated|verified|"
        r"verify)\b",
        "A newspaper wrote that 85% were negative, which we could not confirm.",
        "We found that 60% were positive, which we could not explain.",
    ),
    Rule(
        SENTENCE_BEFORE,  # in another paragraph too, since it points back
        _AFTER_SENTENCE + r"\s*" + _BUT + r"(?:(?:that|this|it|they|which|he|she|"
        r"the (?:claim|figure|number|statement|report|story)) ?(?:is|was|were|are|'s|"
        r"has been|had been|turned out to be)(?: later| since| quite| simply| plain| just)* ?"
        + _TAKEN_BACK_BY
        + r"|(?:it|that|this) (?:isn't|wasn't) (?:true|right|correct|so)"
        r"|(?:it|that|this|the (?:claim|figure|number|statement)) (?:has|had) no "
        r"(?:basis|foundation)"
        r"|(?:it|that|this|they) (?:(?:is|are|was|were|do|does|did) not|(?:is|are|was|were|do|does|"
        r"did)n[’']t)[.!;])",
        "Some said that 60% were positive. That is not true.",
        "We found that 60% were positive. That is not much.",
    ),
    Rule(
        SENTENCE_BEFORE,  # in the same paragraph, since it may begin something new
        _AFTER_SENTENCE + r"[^\S\n]*" + _BUT + r"(?:(?:nobody|no[ -]one) (?:had |has |have |can |"
        r"could |ever |really )*(?:count|check|verif|know|knew|believe|ask|measure)|"
        r"there (?:is|was) no (?:evidence|truth|basis)|(?:I|we) (?:could not|couldn't|cannot|can't|"
        r"have not|were unable to|are unable to) (?:check|confirm|substantiate|verif)\w*|"
        + _TAKEN_BACK_BY
        + ")",
        "It is said that 60% were positive. Nobody has counted them.",
        "We found that 60% were positive. Nobody complained.",
    ),
    Rule(
        CONDITION,
        r"\b(?:if|(?<!at )once(?! (?:took|had|was|were)\b)|whenever|when(?= you)|"
        r"in case|provided that)\b",
        "If 40% of them found work, the council would save millions.",
        "It is received within an hour if sent electronically.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goals?|ambitions?|aspir\w+|tasks?|objectives?|"
        r"standard (?:is|was|of)|benchmark (?:is|was|of)|service level)\b",
        "Our target is that 40% find work.",
        "In fact 30% found work, against a target of 40.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:hop(?:e|es|ed|ing)|hopefully|wants?|wanted|wish(?:es|ed)?|would like|strive\w*|"
        r"seeks? to|bid to|set(?:s|ting)? out to|(?:try|trying|tried) to|work(?:s|ing)? towards|"
        r"call(?:s|ed|ing)? for|campaign(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|"
        r"(?<!of the )(?<!of our )(?<!of their )(?<!about the )(?<!on the )proposals?|"
        r"propos(?:e|es|ed)(?! [a-z]+s?\b(?=[,.;]| \w+ed\b)))\b",
        "We want 60% of tweets to be positive.",
        "Some 38% of tweets took a negative view of the proposals.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:(?<!than )(?<!as )expect(?:s|ed|ing|ations?)?|forecasts?|forecasted|predict\w*|"
        r"project(?:s|ed|ions?)(?= (?:that|to|for|a)\b| [◷℅№])|anticipat\w+|envisag\w+|foresee\w*|"
        r"(?<!as )(?<!more )(?<!less )likely to (?:be|have|take|reach)|bound to|set to|"
        r"going to|due to (?:be|fall|rise|take)|"
        r"on (?:track|course) (?:to|for))\b",
        "The contract expects 30% of them to find work.",
        "As expected, 30% of them found work.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:(?:is|are) to be|plan(?:s|ned|ning)?(?= (?:to|for|is|was|that)\b)|intend\w*|"
        r"intention|promis\w+|"
        r"pledg\w+|vow\w*|commit(?:s|ted|ment)? (?:to|of)|guarantee\w*)\b",
        "We plan to help 50% of them into work.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:will|'ll|won't|shall|(?:should|must)(?! (?:not )?(?:be )?(?:forg[eo]t|overlook|"
        r"ignore|note|remember|said|stress|add|emphasi))|ought|would|might|may|need(?:s|ed)? to|"
        r"ha(?:ve|s) to(?! wait\b)|required? to|supposed to|meant to|"
        r"could(?! (?:be (?:class|descri|seen|count|rat|cod|regard|judg|consider|deem|label)|"
        r"take|only|not)))\b",
        "Claims will be decided in six weeks.",
        "The form could take ten days to arrive.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:is|was|were|been) (?:never|not) (?:achieved|attained|hit|met|reached)\b",
        "A rate of 40% was never reached.",
        "60% were in work, but the target was not met.",
    ),
    Rule(
        CLAUSE,
        r"\bas (?:if|though)\b|\b(?:feels?|felt|seems?|seemed) like\b",
        "It feels as though 90% of tweets are negative.",
        "In fact 60% of those who felt well found work.",
    ),
    Rule(
        CLAUSE,
        r"\b(?:contracts?|standards?|rules?|laws?|polic(?:y|ies)|funders?|commissioners?|"
        r"agreements?)"
        r" (?:\w+ )?(?:requires?|required|demands?|stipulates?|specif(?:y|ies|ied)|asks? for|"
        r"sets? (?:out )?that|says? that)\b",
        "The contract requires that 40% of them find work.",
        "Of those who required support, 40% found work.",
    ),
)


def _rules(reach: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{rule.words})" for rule in RULES if rule.reach == reach), re.IGNORECASE
    )


_SENTENCE, _CLAUSE, _CONDITION, _SENTENCE_BEFORE = (
    _rules(SENTENCE), _rules(CLAUSE), _rules(CONDITION), _rules(SENTENCE_BEFORE)
)  # fmt: skip
_MAY_MONTH = re.compile(r"May\b")
# Where the clause of a rule's words begins, and where their reach ends.
_BEGINS = re.compile(
    r"[,;:.(\n–]|\b(?:but|while|whereas|although|though|yet|against|compared|than|versus|beating|"
    r"beat|exceeding|above|below|beyond)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[;.\n)]|,? \b(?:but|while|whereas|although|though|yet|however|compared|against|up from|"
    r"down from|in fact|currently|actual(?:ly)?)\b"
)
# "Not a quarter", "hardly 5%": less than that, and how much is not said; "all but 5%": the others.
_DENIED = re.compile(
    r"\b(?:(?<!or )not(?: even)?|hardly|scarcely|nowhere near|at best|"
    r"(?:all|everyone|everybody) (?:but|except(?: for)?)|apart from|except for),? $",
    re.IGNORECASE,
)
_DENIED_WITHIN = 20
# "if sent online": a condition under which it holds.
_IF_DONE = re.compile(
    r" (?:it |they |you |it's |it is |they are |these are |a doctor |gps? )?(?:is |are |was |"
    r"were )?(?:sent|send|submit\w*|made|make|posted|post|emailed|email|completed|received|used?|"
    r"decided|cleared|approved|registered|done|apply|claim)\b(?! (?:that|claim))",
    re.IGNORECASE,
)
_IF_ENDS = re.compile(r"[,;.\n)]|\bthen\b")

Spans = Sequence[tuple[int, int]]


def is_asserted(sketch: Sketch, start: int, end: int, own: Spans = ()) -> bool:
    """Tell whether `sketch.text[start:end]` is asserted.

    `own`: places of words that mean something else to who asks, such as "70% want a job".
    """
    text = sketch.text
    if _DENIED.search(text, max(0, start - _DENIED_WITHIN), start):
        return False
    lead = text[: text.find("\n")] if sketch.is_list else ""
    said = text.replace("?", " ", 1) if lead and asks(lead) else text
    if _is_taken_back(said) or _SENTENCE_BEFORE.match(sketch.after):
        return False
    if any(not any(a <= m.start() < b for a, b in own) for m in _unreal(lead)):
        return False
    return not any(
        start < stop and first < end and not any(a <= word < b for a, b in own)
        for first, word, stop in (*_conditions(text), *_reaches(text))
    )


def tells(words: str) -> bool:
    """Tell whether a heading, or a label, is one of what is so: of no target and no forecast."""
    return not _is_taken_back(words) and not any(_unreal(words))


# Each statement of a sentence asks again.
@lru_cache(maxsize=64)
def _is_taken_back(text: str) -> bool:
    return bool(_SENTENCE.search(text))


@lru_cache(maxsize=64)
def _conditions(text: str) -> list[tuple[int, int, int]]:
    """Return the clauses that "if" begins, as `_reaches` does: the word is where each begins."""
    found = []
    for match in _CONDITION.finditer(text):
        if not _IF_DONE.match(text, match.end()):
            ends = _IF_ENDS.search(text, match.end())
            found.append((match.start(), match.start(), ends.end() if ends else len(text)))
    return found


@lru_cache(maxsize=64)
def _reaches(text: str) -> list[tuple[int, int, int]]:
    """Return the reach of each word of wish, forecast or duty: its begin, the word, its end."""
    begins = [0, *(m.end() for m in _BEGINS.finditer(text))]
    ends = [*(m.start() for m in _ENDS.finditer(text)), len(text)]
    found = []
    for match in _unreal(text):
        first = begins[bisect_right(begins, match.start()) - 1]
        stop = ends[bisect_left(ends, match.end())]
        if text[first - 1 : first].isalpha():  # "beating our target of 50%, 60% came"
            comma = text.find(",", match.end(), stop)
            stop = comma if comma >= 0 else stop
        found.append((first, match.start(), stop))
    return found


def _unreal(text: str) -> Iterator[re.Match[str]]:
    return (m for m in _CLAUSE.finditer(text) if not _MAY_MONTH.match(m[0]))
