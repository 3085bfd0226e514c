"""Ages: numbers whose unit is the year because of the words around them."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import MARKS_OF_LINES, Candidate
from publicsectorblogs.figures.lexicon import FUNCTION_WORDS, MOVES, SMALL
from publicsectorblogs.figures.nouns import counts_things, is_of_people, is_plural
from publicsectorblogs.figures.number import A_NUMBER, alternatives
from publicsectorblogs.figures.units import BY_NAME

# Who has an age: one person, as in "a driver, 47, left",
_RELATIVES = frozenset(
    "mum dad mother father grandmother grandfather gran nan son daughter brother sister wife "
    "husband".split()
)
_ONE = _RELATIVES | frozenset(
    "man woman boy girl teenager teen pensioner driver motorist motorcyclist cyclist pedestrian "
    "passenger widow widower".split()
)
# several, as in "two men, 29 and 31, left",
_IRREGULAR = {"man": "men", "woman": "women", "wife": "wives"}
_SEVERAL = frozenset(_IRREGULAR.get(one, f"{one}s") for one in _ONE)
# all that may stand right before "over 65" or "9 to 12",
_PEOPLE = _SEVERAL | frozenset(
    "people person anyone anybody someone everyone children child kids babies toddlers adolescents "
    "youngsters pupils students learners adults residents workers patients tenants users claimants "
    "applicants customers citizens parents participants voters candidates individuals employees "
    "carers those them".split()
)
# and all of whom a sentence may tell it: "the staff are mostly over 50".
_SOMEBODY = frozenset(
    "staff youngest oldest nobody mps gps crew police families clients guests dependants ladies "
    "veterans relatives grandparents inmates graduates friends siblings persons females "
    "males workforce population electorate membership".split()
).union(_PEOPLE, _ONE)
# Pronouns and parts that stand for them: "half were over 60".
_SUBJECTS = frozenset(
    "he she who they you we i whom us one most many some none half third thirds quarter quarters "
    "fifth fifths tenth majority few others rest cent".split()
)
# Nobody is older.
_OLDEST = 120
_AHEAD = 40  # characters before a number in which the words for an age stand


def read_age(it: Candidate) -> None:
    """Give the unit year to ages: "aged 16 to 64", "18 or over", "Mo, 34, has"."""
    number = it.number
    if not it.bare or number.value is None or not 0 <= number.value <= _OLDEST:
        return
    if number.kind not in ("numeral", "words") or number.per:
        return
    ahead = it.text.low[max(0, number.start - _AHEAD) : number.start]
    if _is_told_ahead(it, ahead) or _is_told_behind(it) or _is_beside_somebody(it, ahead):
        number.unit, number.age = BY_NAME["year"], True


def _is_told_ahead(it: Candidate, ahead: str) -> bool:
    """Tell whether the words before a number make it an age."""
    return (
        _aged(it, ahead)
        or ((not it.next or it.next in _AFTER_AGES) and _is_aged(it, ahead))
        or (it.word in ("over", "under") and _somebody_over(it, ahead))
        or (it.word in ("over-", "under-") and it.before == "-" and _is_for_an_age(it))
        or ("you" in ahead and it.next != "of" and _is_of_you(it, ahead))
        or (it.word == "as" and it.ahead in _AS_AGED and not it.counts_things)
        or (it.word == "by" and (_are_by(it) if it.ahead else _is_when_aged(it)))
        or (it.word == "both" and it.ahead[-1:] == "," and _both_are(it))
        or (it.word in _OFFERED_ENDS and _is_offered_at(it, ahead))
    )


def _is_told_behind(it: Candidate) -> bool:
    """Tell whether the words behind a number make it an age."""
    if _or_over(it) or _is_from_birth(it):
        return True
    if it.integer and (_is_of_an_age_group(it) or _has_so_many(it) and _begins_item(it)):
        return True
    if it.word in _PEOPLE:
        return _begins_span(it) or it.after == "+" and not it.counts_things
    plus = it.after == "+" and it.word in _ARE and it.ahead in _PEOPLE
    return plus and not it.counts_things  # "half of users are 65+"


def _is_beside_somebody(it: Candidate, ahead: str) -> bool:
    """Tell whether a number stands behind the name or the noun of whose age it is."""
    if it.word[-1:] == "," and _is_behind_a_name(it):
        return True
    if it.integer and (it.word[-1:] == "," or it.word == "and") and _is_behind_a_noun(it, ahead):
        return True
    return it.before == "(" and it.after == ")" and it.integer and _is_behind_a_title(it)


# --- words before a number ----------------------------------------------------------------------

_AGE = re.compile(
    r"\b(?:aged?|ages)"
    r"(?: of| is| between| from| about| around| over| under| at least| group| range)*"
    r":? ?(?:\d+(?: ?(?:-|to) ?\d+)? ?(?:-|to|(?P<joined>and|or)) ?"
    r"(?:(?:over|under|above|below) )?)?$"
)
_OF_AGE = re.compile(r"\d years? of age (?:and|or) (?:over|under|above|below) $")


def _aged(it: Candidate, ahead: str) -> bool:
    """ "aged 16", "ages 5 to"; not the second of "those aged 16 and 40 others"."""
    if "age" not in ahead:
        return False
    found = _AGE.search(ahead)
    alone = found is None or found["joined"]
    return bool(found or _OF_AGE.search(ahead)) and (not alone or not it.counts_things)


_IS_AGED = re.compile(
    # "who is 83", "the youngest turned nine"
    rf"\b(?:turn(?:ed|s|ing)?|(?:he|she|who|i|{alternatives(_RELATIVES)})"
    r"(?: is|'s| was|'m| am| will be| would have been))"
    r" (?:now |only |just |nearly |almost )?$"
    # "the pension age went from 60"
    r"|\bage\b[^.;\n0-9]{0,40} (?:from|to|of|at|is|be|was) $"
    r"|\b(?:oldest|youngest)[^.;\n0-9]{0,30} (?:is|was) $"
    r"|\b(?:when|until|before|once|till) (?:he|she|they|you|we|i)(?: were| was| are| is|'re)? $"
    r"|\b(?:died|retired?|retires|married|joined|qualified|graduated|enlisted|emigrated|widowed|"
    r"orphaned|diagnosed)[^.;,\n0-9]{0,20} at $"
    # "a girl of 12", but "a mother of 3" has three children
    r"|\b(?:child|boy|girl|man|woman|teenager|person) of $"
    r"|\b(?:left|leave|leaving) (?:school|home|work|care) at $"
    # "our sons are nine and six"
    r"|\b(?:my|our|his|her|their|whose) (?:[a-z]+ )?(?:children|kids|sons|daughters|twins|boys|"
    r"girls|grandchildren) (?:are|were)(?: now| just| only)?(?: \w+,? and)? $"
)
# The last words that it may match, asked first, since most numbers stand behind others.
_IS_AGED_ENDS = frozenset(
    "turn turned turns turning now only just nearly almost is was am be been from to of at and he "
    "she they you we i were are".split()
)
_AFTER_AGES = frozenset(
    "and in on today now when this next at but to with the by was were had has who died".split()
)
_IN_SO_MANY = re.compile(
    rf" in (?:an? )?(?!\d{{4}}\b)(?:{A_NUMBER}|hundred\b|thousand\b|million\b)"
)
_LAST_HOUR = 12


def _is_aged(it: Candidate, ahead: str) -> bool:
    """ "who is 83", "the youngest turned nine", "he's 12"."""
    if it.word == "at" and (it.number.value or 0) <= _LAST_HOUR:
        return False  # "we joined them at 12"
    if it.next == "in" and _IN_SO_MANY.match(it.text.low, it.number.end):
        return False  # "she is one in 40"
    said = it.word in _IS_AGED_ENDS or "'" in it.word
    return said and bool(_IS_AGED.search(ahead))


_SOMEBODY_IS = re.compile(
    rf"\b(?:are|is|be|were|was|{alternatives(_PEOPLE)}|\w+'re) (?:over|under) "
    r"(?:\d\d? (?:and|or) (?:over|under) )?$"
    r"|\b(?:an?|any|every|no|one|single|the|another) (?:[a-z-]+ )?(?P<one>child|claimant|applicant|"
    r"adult|pupil|student|learner|resident|worker|patient|tenant|customer|citizen|parent|voter|"
    r"candidate|employee|carer|driver|man|woman|boy|girl|pensioner) (?:over|under) $"
)
# What may be under a number and has no age.
_MEASURES = frozenset(
    "sizes numbers costs prices rates scores levels figures totals averages temperatures speeds "
    "results rents fares fees bills times size".split()
)
# What may stand between who is of an age and "over".
_BETWEEN = frozenset(
    "is are was were be been being will would can could may might must should shall not now still "
    "also all both just only themselves to have has had".split()
)


# "7% of staff are under 25 and 31% over ".
_ANOTHER_SHARE = re.compile(
    r"\b(?:over|under|aged) \d\d,? (?:and|but|while)?(?: only| just)? ?"
    r"\d+(?:\.\d+)?(?:%| ?per ?cent)(?: are| were| is)? (?:over|under) $"
)


def _somebody_over(it: Candidate, ahead: str) -> bool:
    """ "those over 65"; not "there were over 65 people"."""
    if "there" in it.words or it.words[-3:-2] and it.words[-3] in _MEASURES:
        return False
    said = _SOMEBODY_IS.search(ahead)
    if said is None:
        return bool(_ANOTHER_SHARE.search(ahead)) and _names_persons(it.words)
    if said["one"]:
        return True  # "a pupil under 11 eats"
    counted = is_plural(it.next) or it.next[:1].isupper()
    return not counted and _tells_of_persons(it.words[:-1])


def _tells_of_persons(words: list[str]) -> bool:
    """Tell "half were over 60", "trustees are under 25" from "complaints were over 60"."""
    words = [word.strip("(,)") for word in words]
    ahead = [word for word in words if word not in _BETWEEN]
    said = ahead[-1] if ahead else ""
    if said in SMALL or said.endswith("%") or "'" in said:
        return True
    if _is_somebody(said) and (said in _SUBJECTS or said not in FUNCTION_WORDS):
        return True
    return _names_persons(words)


def _names_persons(words: list[str]) -> bool:
    """Tell whether people are among words in lower case: "trustees", "staff"."""
    several = any(word.endswith("s") and is_of_people(word) for word in words)
    return several or not _SOMEBODY.isdisjoint(words)


def _is_somebody(word: str) -> bool:
    """Tell "drivers", "people", "those" from "groups", "letters"."""
    return word in _SOMEBODY or word in _SUBJECTS or is_of_people(word)


# "Over-75 licences", but not "an over-12 inch gap".
_FIRST_OVER = 16
# What plays for an age group has it in its name.
SPORTS = frozenset("side team squad international league match final championship".split())


def _is_for_an_age(it: Candidate) -> bool:
    """ "under-18 conceptions", "an over-75 licence"; not "the under-21 side"."""
    value = it.number.value
    least = _FIRST_OVER if it.word == "over-" else 2
    if not it.integer or value is None or not least <= value < 100:
        return False
    return it.after == " " and bool(it.next) and it.next not in SPORTS


_YOU_ARE = re.compile(
    r"\byou(?:'re| are| must be| have to be| need to be)(?: at least| over| under| not)?"
    r"(?: \d{1,2} or)? $"
)


def _is_of_you(it: Candidate, ahead: str) -> bool:
    """ "if you are 16 or 17"; not "you are 3 of us", "you need to be 12 players"."""
    return bool(_YOU_ARE.search(ahead)) and not it.counts_things


_AS_AGED = frozenset(["young", "old"])  # "children as young as 6"


def _is_when_aged(it: Candidate) -> bool:
    """ "By 65, most have": neither an hour nor a year."""
    value = it.number.value
    return it.integer and value is not None and 13 <= value <= 100 and it.after == ","


# Behind these a number tells by how much, not by what age.
_BY_SO_MUCH = MOVES | frozenset(
    "beat beaten won lost led ahead short divided multiplied missed outnumber outnumbered above "
    "below more fewer less higher lower differ differed vary varied".split()
)
_SHARES = frozenset(
    "half most many few quarter quarters third thirds fifth fifths all cent".split()
)
_GOES_ON = frozenset(["", "and", "but"])


def _are_by(it: Candidate) -> bool:
    """ "half of adults have some hearing loss by 65"; not "half of adults fell by 65"."""
    value = it.number.value
    if not it.integer or value is None or not 13 <= value <= 100 or it.next not in _GOES_ON:
        return False
    words = [word.strip("(,)") for word in it.words]
    shares = any(word in _SHARES or word.endswith("%") for word in words)
    return shares and _BY_SO_MUCH.isdisjoint(words) and _names_persons(words)


def _both_are(it: Candidate) -> bool:
    """ "two men from Hull, both 22, were"."""
    value = it.number.value
    alone = it.after in ",)" and it.integer and value is not None and value > _LAST_HOUR
    return alone and _names_persons([word.strip("(,)") for word in it.words])


# "Screening stops at 71", "vaccination from 12".
_OFFERED = re.compile(
    r"\b(?:screening|vaccinations?|jabs?|schooling|retirement|pensions?|eligibility)"
    r"(?: (?:is|are|offered|invitations?|programme|that|usually|also|now|for|men|women|people|"
    r"starts?|stops?|begins?|ends?|started|stopped|offers?|routinely|only)){0,5}"
    r" (?:at|from|until|till) $"
)
_OFFERED_ENDS = frozenset(["at", "from", "until", "till"])


def _is_offered_at(it: Candidate, ahead: str) -> bool:
    """ "screening stops at 71"; not "screening at 71 clinics"."""
    return bool(_OFFERED.search(ahead)) and not it.counts_things


# --- words behind a number ----------------------------------------------------------------------

_OR_OVER = re.compile(
    r" (?:or|and) (?:over|older|under|younger)(?![a-z]| [a-z]+s\b| \d)|\+? and over\b(?! \d)"
)
_OF_THINGS = frozenset(["of", "with"])


def _or_over(it: Candidate) -> bool:
    """ "18 or over", "60 and older"; not "groups of 12 or over"."""
    low, end = it.text.low, it.number.end
    if not low.startswith((" or ", " and ", "+ and "), end) or not _OR_OVER.match(low, end):
        return False
    said = it.ahead if it.word in _OF_THINGS else it.word
    return not is_plural(said) or _is_somebody(said)


# "A 0-19 service", "0-25 strategies" for children; not "a 0-10 scale".
_FROM_BIRTH = re.compile(
    r"- ?(?:[5-9]|1\d|2[0-5]) (?:[a-z]+ )?(?:services?|strateg(?:y|ies)|public health|"
    r"health visiting|teams?|pathways?|offers?|provision|programmes?|commissioning|sen|send|"
    r"children|population)\b"
)


def _is_from_birth(it: Candidate) -> bool:
    """The 0 of "a 0-19 service"."""
    nought = it.number.value == 0 and it.after == "-"
    return nought and bool(_FROM_BIRTH.match(it.text.low, it.number.end))


# "The 16 to 24 age group", "65+ age band".
_AGE_GROUP = re.compile(
    r"(?:(?:(?: ?- ?| to )\d{1,3}|\+) age[ -](?:group|bracket|range|band|category|cohort)s?"
    r"| age[ -](?:group|bracket|range|band|category|cohort))\b"
)
_GROUP_NEAR = 14  # characters behind a number in which "age group" begins
# "Among 16-24s".
_THOSE_AGED = frozenset("the among amongst all".split())
_BEGINS = frozenset([",", ";", ":"])
_AGED_SPAN = re.compile(r"(?:-| to )\d{2}s(?![a-z0-9])")
_NO_DECADE = re.compile(r"(?:-| to )\d?[1-9]s(?![a-z0-9])")
# "18-24 12%": a band and its share, and the bands that are usual of ages alone.
_BAND = re.compile(
    r"(?:(?P<usual>(?:16|18|25|35|45|55|65|75)-[2-8]4)|\d\d-\d\d|\d\d\+)(?:s|-year-olds)?"
    r"(?::| -| \()? ?\d{1,2}(?:\.\d+)?(?:%| per ?cent)"
)


def _is_of_an_age_group(it: Candidate) -> bool:
    """ "the 16-24 age group", "among 16-24s", "£8 for 16 to 18s", "18-24 12%"."""
    low, start, end = it.text.low, it.number.start, it.number.end
    if it.after not in "-+" and it.next != "to" and " age" not in low[end : end + _GROUP_NEAR]:
        return False
    if it.after in "-+" and it.before in " (\n" and (band := _BAND.match(low, start)):
        if band["usual"] or _OF_AGES.search(low, max(0, start - _LIST), start):
            return True
    aged = it.word in _THOSE_AGED or not it.word or it.word[-1] in _BEGINS
    span = aged and _AGED_SPAN.match(low, end)
    if it.word == "for" and (it.ahead[:1] == "£" or it.ahead == "free" or is_plural(it.ahead)):
        span = span or _NO_DECADE.match(low, end)  # "lasts for 16 to 18s" may be seconds
    return bool(span or _AGE_GROUP.match(low, end))


# "Under 25 - 66,560 people", "26-40: 56,380 people", at the start of an item.
_OF_SO_MANY = re.compile(
    r"(?P<ends>(?: ?- ?| to )\d{1,3}|\+| plus| and (?:over|under)|)(?: - |: )"
    rf"\d[\d,.]* ?(?:k|m|%|per cent|thousand|million)?(?: of)? {alternatives(_PEOPLE)}\b"
)
# "Under 18: £4.62", "21 to 22: £8.36", in a list that says that it is of ages.
_PAID = re.compile(r"(?P<ends>(?: ?- ?| to )\d{2}|)(?: - |: )£\d")
_OF_AGES = re.compile(r"\b(?:aged?|ages|wages?|apprentices?|years?[ -]olds?|\d\d and over)\b")
_LIST = 150  # characters on either side in which it says so


def _begins_item(it: Candidate) -> bool:
    """Whether nothing but a mark and "under" or "over" stands before a number in its line."""
    words = [word for word in it.words if word not in MARKS_OF_LINES]
    return not words or words in (["under"], ["over"])


def _has_so_many(it: Candidate) -> bool:
    """ "26-40: 56,380 people", "under 25: 900 people", "21-22: £9"; not "12 - 14 people"."""
    low, start, end = it.text.low, it.number.start, it.number.end
    found = paid = _PAID.match(low, end)
    if paid is None:
        found = _OF_SO_MANY.match(low, end)
    elif not _OF_AGES.search(low, max(0, start - _LIST), end + _LIST):
        return False
    return found is not None and (bool(found["ends"]) or it.word in ("under", "over"))


_ARE = frozenset(["are", "is", "were", "was"])
_SPAN = re.compile(r"(?: to |-| - )(\d{1,3})(?![\d%]|,\d|\.\d)")


def _begins_span(it: Candidate) -> bool:
    """ "pupils 9 to 12"; not "pupils 9 to 12 times a day"."""
    span = _SPAN.match(it.text.low, it.number.end) if it.integer else None
    value = it.number.value
    if span is None or value is None or not value < int(span[1]) <= _OLDEST:
        return False  # "they beat them 3-2" as well
    return not counts_things(it.text.cased, span.end())


# --- names and nouns of people before a number --------------------------------------------------

_NAME = re.compile(r"(?:^|[\n.] ?|\band |\bby |\bto |\bwith |, )[A-Z][a-z]+(?: [A-Z][a-z]+)?, $")
_NAME_LENGTH = 24
_SCORE = 4  # up to this, what stands behind a name is as often a score: "Hull, 3, Leeds, 2"


def _is_behind_a_name(it: Candidate) -> bool:
    """ "Mo, 34, has"."""
    number, text = it.number, it.text
    if it.after != "," or number.value is not None and number.value <= _SCORE:
        return False
    return bool(_NAME.search(text.cased[max(0, number.start - _NAME_LENGTH) : number.start]))


_IS_SOMEBODY = re.compile(
    rf"\b(?:an?|the|my|his|her|their|our|another) (?:[a-z-]+ )?{alternatives(_ONE)}, $"
)
_ARE_SOME = re.compile(
    rf"\b(?:two|three|2|3|his|her|their|my|our|the) (?:[a-z-]+ )?{alternatives(_SEVERAL)}, "
    r"(?:\d\d?(?:, \d\d?)? and )?$"
)
_AND_ANOTHER = re.compile(r"(?:, \d\d?)? and \d\d?,|,")


def _is_behind_a_noun(it: Candidate, ahead: str) -> bool:
    """ "two women, 29 and 31, were", "the driver, 47, died"."""
    if it.after == "," and _IS_SOMEBODY.search(ahead):
        return True
    behind = _AND_ANOTHER.match(it.text.low, it.number.end)
    return behind is not None and bool(_ARE_SOME.search(ahead))


_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllr|Councillor|PC|Sgt|Insp|DC|DI)\.? [A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+){0,2} \($"
)
_RELATED = re.compile(
    rf"\b(?:my|his|her|their|our|whose) (?:[a-z]+ )?{alternatives(_RELATIVES)} \($"
)
_TITLE_AND_NAME = 48  # characters


def _is_behind_a_title(it: Candidate) -> bool:
    """ "Mr Obi (47), of Leeds", "her son (7)"."""
    start = it.number.start
    if _RELATED.search(it.text.low, max(0, start - _TITLE_AND_NAME), start):
        return True
    return bool(_TITLED.search(it.text.cased, max(0, start - _TITLE_AND_NAME), start))
