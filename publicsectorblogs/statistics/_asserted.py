"""Whether a text asserts what its words say: no question, target, forecast, supposition, denial.

The one filter of all statistics. Each rule is a pattern with the reach of its words; where a
rule cannot know, nothing is asserted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from publicsectorblogs.statistics._sketch import Sketch

# A sentence that begins so only supposes: "Imagine that half of the tweets were negative."
_SUPPOSES = re.compile(
    r"(?:^|[\n:.;] ?)[\"'“(]?(?:imagine|suppos(?:e|ing)|assum(?:e|ing)|picture|pretend|say|"
    r"let(?:'s| us) (?:say|suppose|imagine|assume|pretend)|what if|were (?:it|you|we|they)|"
    r"had (?:it|you|we|they)|should|consider a|guess|as if|in (?:a|my|an ideal) (?:dream|world))\b",
    re.IGNORECASE,
)
# The same anywhere in it: invented numbers, rumours, statements that somebody denies.
_DENIES = re.compile(
    r"\b(?:myths?|untrue|false (?:claims?|news|rumours?|statements?)|fals(?:e|ehood|"
    r"ely)\b(?! (?:positive|negative))|(?:is|was|are|were|be|been|not|'s) (?:quite |simply |just |"
    r"plain |completely |totally )?(?:wrong|mistaken|misleading|nonsense|incorrect|inaccurate|"
    r"rubbish|a lie|fake|true that|the case that|correct that|accurate that|right that|the truth)|"
    r"wrongly|mistakenly|incorrectly|inaccurately|erroneous\w*|contrary to|debunk\w*|disproved?|"
    r"refuted?|retracted|withdrawn|corrected|exaggerat\w+|overstate\w*|supposedly|allegedly|"
    r"rumou?r\w*|hoax|jok(?:e|es|ed|ing)|made (?:it|them|this|that|the (?:numbers?|figures?)) up|"
    r"invented|fictional|fictitious|hypothetical\w*|made-up|dummy|mock-up|spoof|imaginary|"
    r"satirical|simulated?|illustrative|n(?:o|either)(?: |-)?one (?:had |has |have |can |could |"
    r"ever )?(?:count|check|know|knew|believe|can|could|has|had|say|ask|measure)\w*|nobody|"
    r"no (?:evidence|basis|truth|proof)|without (?:any )?(?:evidence|proof|a source)|(?:do|does|"
    r"did|could|can) ?n[o']t? (?:believe|think|accept|find that|show that|mean that|say that|"
    r"follow that|support)|(?:don|doesn|didn|couldn|isn|wasn|aren|weren)'t (?:believe|think|"
    r"accept|true|the case|correct|right|find that|show that|mean that|say that|support)|den(?:y|"
    r"ies|ied)|dismiss\w*|disput\w*|reject(?:s|ed)? (?:the |a )?(?:claim|idea|suggestion)s?|"
    r"far from the truth|make believe|wonder\w*|ask(?:s|ed)? (?:if|whether)|whether|unless|"
    r"lest)\b|\?",
    re.IGNORECASE,
)  # fmt: skip
# The sentence behind it takes it back: "That is not true."
_TAKEN_BACK = re.compile(
    r"[.;!]?[\"'”)]*\s*(?:but |yet |well, |sadly, |in fact,? )?(?:(?:that|this|it|they|"
    r"the (?:claim|figure|number|statement|report|story)|which|he|she) ?(?:is|was|were|are|'s|"
    r"wasn't|isn't|has been|had been|turned out to be)(?: later| since)?(?: not| quite| simply|"
    r" plain| just)* ?(?:wrong|untrue|false|true|nonsense|mistaken|a myth|incorrect|inaccurate|"
    r"not so|right|correct|invented|misleading|retracted|withdrawn|corrected|made up)|not so\b|"
    r"not true|wrong\b|untrue\b|nonsense\b|false\b|(?:it|that|this) (?:isn't|wasn't)|nobody|"
    r"no one|there (?:is|was) no (?:evidence|truth|basis))",
    re.IGNORECASE,
)
# What is intended, wished, foretold or asked of somebody, up to the end of its clause.
_UNREAL = re.compile(
    r"\b(?:target(?:s|ed|ing)?|aim(?:s|ed|ing)?|goals?|ambitions?|aspir\w+|tasks?|objectives?|"
    r"hop(?:e|es|ed|ing)|hopefully|wants?|wanted|wish(?:es|ed)?|would like|strive\w*|seeks? to|"
    r"(?<!than )(?<!as )(?:expect(?:s|ed|ing|ations?)?|forecasts?|forecasted|predict\w*|"
    r"project(?:s|ed|ions?)(?= (?:that|to|for|◷|℅|№|a)\b| [◷℅№]))|anticipat\w+|envisag\w+|"
    r"foresee\w*|plan(?:s|ned|ning)?(?= (?:to|for|is|was|that)\b)|intend\w*|intention|promis\w+|"
    r"pledg\w+|vow\w*|commit(?:s|ted|ment)? (?:to|of)|guarantee\w*|will|'ll|won't|shall|should|"
    r"ought|must|would|might|may|could(?! (?:be (?:class|descri|seen|count|rat|cod)|take|only|"
    r"not))|going to|due to (?:be|fall|rise|take)|set to|on (?:track|course) (?:to|for)|"
    r"likely to (?:be|have|take|reach)|bound to|need(?:s|ed)? to|have to|has to|required? to|"
    r"standard (?:is|was|of)|benchmark(?: is| was| of)|service level|bid to|call(?:s|ed|ing)? for|"
    r"campaign(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|proposals?|propos(?:e|es|ed)|(?:try|trying|"
    r"tried) to|work(?:s|ing)? towards)\b",
    re.IGNORECASE,
)  # fmt: skip
_MAY_MONTH = re.compile(r"\bMay\b")
# Where the clause of such a word begins, and where its reach ends.
_BEGINS = re.compile(
    r"[,;:.(\n–]|\b(?:but|while|whereas|although|though|yet|against|compared|than|versus|beating|"
    r"beat|exceeding|above|below|beyond)\b"
)
_ENDS = re.compile(
    r"[;.\n)]|,? \b(?:but|while|whereas|although|though|yet|however|compared|against|up from|"
    r"down from|in fact|currently|actual(?:ly)?)\b"
)
_IF = re.compile(
    r"\b(?:if|(?<!at )once|whenever|when(?= you)|in case|provided that)\b", re.IGNORECASE
)
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
    if _is_taken_back(text) or _TAKEN_BACK.match(sketch.after):
        return False
    if sketch.is_list and any(_unreal(text[: text.find("\n")])):
        return False
    reaches = [(first, stop) for first, stop in _conditions(text)]
    reaches += [
        (first, stop)
        for first, word, stop in _reaches(text)
        if not any(a <= word < b for a, b in own)
    ]
    return not any(start < stop and first < end for first, stop in reaches)


# Each statement of a sentence asks again.
@lru_cache(maxsize=64)
def _is_taken_back(text: str) -> bool:
    return bool(_SUPPOSES.search(text) or _DENIES.search(text))


@lru_cache(maxsize=64)
def _conditions(text: str) -> list[tuple[int, int]]:
    """Return where the clauses stand that "if" begins."""
    found = []
    for match in _IF.finditer(text):
        if not _IF_DONE.match(text, match.end()):
            ends = _IF_ENDS.search(text, match.end())
            found.append((match.start(), ends.end() if ends else len(text)))
    return found


@lru_cache(maxsize=64)
def _reaches(text: str) -> list[tuple[int, int, int]]:
    """Return the reach of each word of wish, forecast or duty: its begin, the word, its end."""
    begins = [0, *(m.end() for m in _BEGINS.finditer(text))]
    ends = [*(m.start() for m in _ENDS.finditer(text)), len(text)]
    return [
        (begins[bisect_right(begins, m.start()) - 1], m.start(), ends[bisect_left(ends, m.end())])
        for m in _unreal(text)
    ]


def _unreal(text: str) -> Iterator[re.Match[str]]:
    return (m for m in _UNREAL.finditer(text) if not _MAY_MONTH.match(m[0]))
