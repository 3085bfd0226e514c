"""X of Y is Z per cent: "Of 500 people asked, 270 (54%) had heard of it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.figures.nouns import is_of_people, is_plural
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, at, read
from publicsectorblogs.relations._moves import A_FALL, A_RISE
from publicsectorblogs.relations._passages import AND_ANOTHER, PERIOD, Passage, of_one_kind, pattern
from publicsectorblogs.relations._verdicts import holds

# Between a count and its share: " (", ", or ", " - ".
_OR = r"(?:,? \(|,? - |, |,? \(?(?:or|that is|that's|i\.e\.|ie|which is|equal to|equivalent to),? )"
_END = r"(?=[),;.]| - |$| had| have| has| were| was| are| is| said| say)"
# Behind the share no other whole follows: "80 (50%) of the 160 who replied", "of those who did".
_OF_OTHERS = r"(?![^‹›.;:\n]{0,60}\bof (?:all )?(?:the )?(?:those\b|‹))"
# A few large ones may be a large share by size: "the 20 largest firms are half of the 300".
_BY_SIZE = re.compile(
    r"\b(?:largest|biggest|richest|top|busiest|smallest|poorest)\b", re.IGNORECASE
)
# Rates of those who did, and not of those who did not: "we lost 40 of 120, a retention rate of".
_RATE = (
    r"(?:response|reply|return|completion|participation|take-?up|uptake|attendance|pass|coverage|"
    r"conversion|approval|recovery|recycling) "
)
_WHOLES = (
    pattern(rf"<part:CMU>{{np}}{{of}} <whole:CMU>{{np}}{_OR}<share:PS>{_END}"),
    pattern(rf"<part:CMU>{{np}}{_OR}<share:PS>\)?,?{{np}}{{of}} <whole:CMU>"),
    pattern(r"<share:PS>{np} \((?:n ?= ?)?<part:CMU>(?:{of}| ?/) ?<whole:CMU>{np}\)"),
    pattern(r"<share:PS>{of} <whole:CMU>{np},? \((?:or |that is |i\.e\. |n ?= ?)?<part:CMU>\)"),
    pattern(r"<share:PS>,? (?:or|\() ?<part:CMU>\)?,?{np}{of} <whole:CMU>"),
    pattern(r"<part:CMU>{np} \(<share:PS>\){np} out of(?: a total of)? <whole:CMU>"),
    # "We wrote to 800 tenants, and 200 of them (25%) replied"
    pattern(r"<whole:C>[^‹›.:\n]{1,60}? <part:C> (?P<of>of) (?:them|whom|these|those|which),?"
            r" \(<share:PS>\)"),
    # "We had 640 letters, 75% of them (480) about roads"
    pattern(r"<whole:C>[^‹›.:\n]{1,60}?, <share:PS> (?P<of>of) (?:them|these|which|whom)"
            r" \(<part:C>\)"),
    # "We had 640 letters and answered 480 of them, or 75%"
    pattern(r"<whole:C>[^‹›.:\n]{1,60}? <part:C> (?P<of>of) (?:them|these|those),? (?:or|that is)"
            r" <share:P>(?=[.,;:)]|$)"),
    # "We wrote to 800 tenants and 200 replied, a response rate of 25%"
    pattern(r"\b(?:wrote to|asked|invited|contacted|surveyed|sent) (?:about |some )?<whole:C>{np},?"
            r" (?:and|but) (?:only |just )?<part:C>(?: of (?:them|these))? (?:replied|responded|"
            r"answered|came back|were returned|took part)(?:,| -| \(|:) ?(?:giving )?"
            r"(?:a|the) (?:response|reply|return) (?P<rate>rate) of <share:P>(?=[.,;:)]|$)"),
    pattern(r"\bwith <part:C>{np} (?:from|out of)(?: the)? <whole:C>{np}, (?:the|our) (?:response|"
            r"reply|return) (?P<rate>rate) (?:was|is) <share:P>(?=[.,;:)]|$)"),
    # "We heard from 36 of the 48 firms, a response rate of 75%", "a 75% response rate"
    pattern(r"<part:CM>{np}{of} <whole:CM>{np}(?:,| -| \()(?: giving| which is| that is| or)?"
            rf" ?(?:an? |the )?(?:{_RATE})?rate of <share:P>"),
    pattern(r"<part:CM>{np}{of} <whole:CM>{np},? (?:giving |which is |or )?an? <share:P>"
            rf" (?:{_RATE})?rate\b"),
    # "We had 640 letters, of which 160 (25%) were late"
    pattern(r"<whole:CMU>{np}, of (?:which|whom) (?:about |some |only |just )?<part:CMU>{np}"
            r" \(<share:PS>\)"),
    # "A third, 33 of 99, had moved"
    pattern(r"<share:PS>,? (?:-|or|,)? ?<part:C>(?:{of}| ?/) ?<whole:C>"),
    # "We have 45 trustees, 18 of them women, 40 per cent"
    pattern(r"<whole:C>{np}, <part:C> of (?:them|these|whom)(?: [\w-]+){1,2}, (?:or )?<share:PS>"
            r"(?=[.;)]|$)"),
    # "Forty per cent of the 45 trustees, 18 people, had been there"
    pattern(r"<share:PS>{of} <whole:C>{np}, <part:C>(?: people)?,"),
    pattern(r"<share:PS>{of} <whole:M>(?: [\w'-]+){0,3}, <part:M>,"),
    # "We had 640 letters, 160 (25%) of them late"
    pattern(r"<whole:C>{np},(?: and| but)? <part:C> \(<share:PS>\) (?P<of>of)"
            r" (?:them|these|those|which|whom)\b(?! (?:who|that|which|whose|in|with|on|from)\b)"),
    # "In all 450 people applied and 90 (20%) were taken on"
    pattern(r"<whole:C>{np} (?:applied|entered|replied|responded|registered|enrolled|"
            r"attended|took part|signed up),? (?:and|but)(?: just| only| some)? <part:C>"
            r" \(<share:PS>\)(?= (?:were|was|got|passed|had|did|said|failed|won)\b)"
            rf"{_OF_OTHERS}"),
    # "We surveyed 200 staff and 80 (40%) had been bullied"
    pattern(r"\b(?:surveyed|asked|interviewed|polled|contacted|invited|tested|wrote to|questioned|"
            r"spoke to|checked|inspected|visited|sampled) (?:about |some )?<whole:C>{np}(?:,|;)?"
            rf"(?: and| but)?(?: only| just)? <part:C> \(<share:PS>\){_OF_OTHERS}"),
)  # fmt: skip
# "The 12 towns are 40% of the 30", but not "40% of the 30 bids"
_IS_SHARE = pattern(
    r"<part:CM>{np} (?:is|are|was|were|makes? up|made up) <share:PS>{of} <whole:CM>"
    r"(?!{np} by )"
)
# A whole at the head of a clause or a list governs the parts behind it.
_GOVERNING = pattern(
    r"(?:^|[.:;\n] ?|, )(?:of|out of|from|among|amongst)(?: all)?(?: the| our| its| these| those)?"
    r"(?: total of)? <whole:CM>"
    r"|\b(?:sample|survey|group|panel|batch|total|class|cohort|list) of <all:C>"
)
_PART = (
    # Behind "of" stands a whole of its own: "Of 500 people, ... 100 (45%) of the 220 women".
    # Behind "to" stands what something came to: "from 400, we went to 300 (25%)".
    pattern(r"(?<! to )<part:CM>{np} \(<share:PS>\)(?!(?: out)? of )"),
    pattern(r"<share:PS>{np} \((?:n ?= ?)?<part:CM>\)(?!(?: out)? of )"),
    pattern(r"<part:C>{np} - <share:PS> -"),
    pattern(r"<part:C>, or <share:PS>(?=,| had| have| has| were| was| are| is)"),
)
# Words between a share and a number that it is no share of: "33, 10% above the target of 30".
_COMPARED = re.compile(
    r"\b(?:above|below|more|less|fewer|higher|lower|over|under|up|down|short|ahead|than|against|"
    rf"compared|{A_RISE}|{A_FALL})\b",
    re.IGNORECASE,
)
# Words for another time, whose whole was another: "compared with 18 (38%) the year before".
_THEN = (
    rf"(?:(?:last|previous) (?:{PERIOD}|time|survey)|previously|before that|"
    rf"(?:the|a) (?:{PERIOD}) (?:before|ago|earlier)|in (?:\w+ )?(?:19|20)\d\d)\b"
)
_OTHER_TIME = re.compile(
    rf"\b(?:compared (?:with|to)|against|versus|up from|down from)\b|\b{_THEN}", re.IGNORECASE
)
# How many per cent a share may come from "nine of ten", which rounds it.
_SPOKEN = 2.5
_ELSEWHERE = re.compile(
    r"\b(?:national(?:ly)?|elsewhere|average|while|whereas)\b"
    r"|\b(?i:in|at|for) (?:the )?[A-Z][\w-]+ (?:it was |there were )?$"
)
_IN_OTHER_TIME = re.compile(rf"[^‹›.;:,\n]{{0,40}}?\b{_THEN}", re.IGNORECASE)
# "900 (60%) pupils", "900 (60%) of the pupils"; not "of them".
_NOUN_BEHIND = re.compile(
    r"‹[CMU](\d+)› \(‹[PS]\d+›\)(?: of(?: all)?(?: the| our| its| their)?)? ([\w'-]+)",
    re.IGNORECASE,
)
# A share of some only: "60% of the men (120)".
_OF_A_GROUP = re.compile(r"‹[PS]\d+› of (?!(?:them|us|these|those|all|whom|which)\b)")
# Another part behind one: "half of the £9m comes from councils (£2.5m) and charities (£2m)".
_AND_IN_BRACKETS = re.compile(r"(?:,| and)[\w' -]{1,40} \(‹[CMU]\d+›\)")
# Those who did not answer are left out, however many: "500 people, not all of whom answered".
_NOT_ALL = re.compile(
    r"\bnot (?:all|every\w*)\b[^.;\n‹›]{0,20} (?:answered|replied|responded|said)\b", re.IGNORECASE
)
# Another whole behind one: "200 tenants and 80 owners".
_AND_ANOTHER = re.compile(AND_ANOTHER, re.IGNORECASE)
# "of these", "of whom": what follows is a share of the part before.
_OF_THESE = re.compile(
    r"\b(?:of|among) (?:these|those|them|whom|which|the (?:others|rest|remainder))\b", re.IGNORECASE
)


def _find(passage: Passage) -> Iterator[Claim]:
    for one in (*_WHOLES, _IS_SHARE):
        for match in one.finditer(passage.text):
            part, whole, share = (passage.found(match, name) for name in ("part", "whole", "share"))
            if _COMPARED.search(passage.text[match.end("share") : match.start("whole")]):
                continue
            if one is _IS_SHARE and (not of_one_kind(part, whole) or _BY_SIZE.search(match[0])):
                continue
            several = "of" in match.groupdict() and _is_one_of(passage, whole)
            alike = "rate" in match.groupdict()
            if alike and (part.quantity.value or 0) > (whole.quantity.value or 0):
                continue
            several = several or bool(_AND_IN_BRACKETS.match(passage.text, match.end()))
            for claim in _claim(passage, part, whole, share, alike=alike):
                if not several or holds(RELATION.name, claim):
                    yield claim
    if "C" in passage.kinds or "M" in passage.kinds:
        yield from _governed(passage)


def _is_one_of(passage: Passage, whole: Figure) -> bool:
    """Tell whether "these" may be more than the last of the counted: "640 letters, 90 calls"."""
    before = passage.figures[: passage.figures.index(whole)]
    return any(other.quantity.unit == whole.quantity.unit for other in before)


def _governed(passage: Passage) -> Iterator[Claim]:
    """The parts behind "Of 500 people asked, ...", each a share of it."""
    text = passage.text
    wholes = list(_GOVERNING.finditer(text))
    for index, opening in enumerate(wholes):
        end = wholes[index + 1].start() if index + 1 < len(wholes) else len(text)
        name = "whole" if opening["whole"] else "all"
        whole, place = passage.found(opening, name), opening.end()
        for one in _PART:
            for match in one.finditer(text, place, end):
                if _OF_THESE.search(text, place, match.start()):
                    break
                if " of the others " in match[0] or " of the rest " in match[0]:
                    continue
                part, share = passage.found(match, "part"), passage.found(match, "share")
                if name == "all" and (part.quantity.value or 0) > (whole.quantity.value or 0):
                    continue  # what a group did is no part of it: "a group of 12 got 30 replies"
                own = _own_whole(passage, part, share, passage.figures.index(whole))
                others = _is_of_others(text, place, match) or _OF_A_GROUP.match(match[0])
                for claim in _claim(passage, part, own or whole, share):
                    if not others or holds(RELATION.name, claim):
                        yield claim


def _is_of_others(text: str, place: int, match: re.Match[str]) -> bool:
    """Tell whether a part behind the first one may be told of another time or place than that."""
    first = text.index("›", place) + 1  # of the figures behind the whole
    if match.start() < first:
        return False
    return bool(
        _OTHER_TIME.search(text, first, match.start())
        or _IN_OTHER_TIME.match(text, match.end())
        or _ELSEWHERE.search(text, first, match.start())
    )


def _own_whole(passage: Passage, part: Figure, share: Figure, first: int) -> Figure | None:
    """A count between a part and the whole of which the part is the stated share, if any is.

    "Of the 60 councils, 40 replied and 30 (75%) of these agreed": 75% of the 40.
    """
    for between in passage.figures[first + 1 : passage.figures.index(part)]:
        for claim in _claim(passage, part, between, share):
            if holds(RELATION.name, claim):
                return between
    return None


def _claim(
    passage: Passage, part: Figure, whole: Figure, share: Figure, *, alike: bool = False
) -> Iterator[Claim]:
    said = [part.quantity, whole.quantity, share.quantity]
    pers = {said[0].per, said[1].per} - {None}
    if (
        said[0].unit != said[1].unit
        or len(pers) > 1
        or not said[1].value
        or len({part, whole, share}) < 3
    ):
        return
    if share.quantity.per or share.quantity.value is not None and share.quantity.value > 100:
        return
    claim = Claim(
        ((part, "part"), (whole, "whole"), (share, "share")), _share, passage.sentence, "percent",
        f"{said[0].quote} of {said[1].quote} is {{computed}}",
        slack=_SPOKEN if _is_fraction(passage, part, whole) else None,
        mistakes=(
            ("the share of the others, not of these", _of_others),
            ("a wrong base: these as a share of the others, not of all", _to_others),
            ("a wrong base: all as a share of these", _upside_down),
        ),
    )  # fmt: skip
    if not holds(RELATION.name, claim) and (
        _is_one_of_two(passage, part, whole)
        or _NOT_ALL.search(passage.text)
        or _fits_others(passage, claim)
    ):
        return
    # What is counted otherwise is no part, but where it agrees: "Of 60 schools, 900 pupils (75%)".
    if alike or _counts_alike(passage, part, whole) or holds(RELATION.name, claim):
        yield claim


def _fits_others(passage: Passage, claim: Claim) -> bool:
    """Tell whether a share is of fewer than the whole, with one of the other numbers left out.

    "Of 500 replies, 270 (64%) were in favour, 150 (36%) against and 80 were blank", "500 staff (420
    full-time equivalents), of whom 270 (64%) are women".
    """
    (part, _), (whole, _), (share, _) = claim.parts
    told, some, most = (read(figure.quantity) for figure in (share, part, whole))
    if not (told and some and most) or share.quantity.form != "percentage":
        return False
    for other in passage.figures:
        left_out = other.quantity.value
        if other in (part, whole, share) or not left_out or other.quantity.unit == "percent":
            continue
        bases = (left_out, (whole.quantity.value or 0) - left_out)
        least = (part.quantity.value or 0) + 1
        if any(
            base >= least and told.strict.meets((some.said / at(base)).times(100)) for base in bases
        ):
            return True
    return False


def _is_one_of_two(passage: Passage, part: Figure, whole: Figure) -> bool:
    """Tell whether the whole may be two numbers: "of 200 tenants and 80 owners 90 (32%) came"."""
    match = _AND_ANOTHER.match(passage.text, passage.end_of(whole))
    return bool(match and passage.figures[int(match["another"])] is not part)


def _is_fraction(passage: Passage, part: Figure, whole: Figure) -> bool:
    """Tell whether two numbers in words are a rounded share: "nine of ten", not "of the ten"."""
    numerals = part.quantity.quote + whole.quantity.quote
    first, last = passage.figures.index(part), passage.figures.index(whole)
    side_by_side = re.search(rf"‹C{first}› (?:out )?of ‹C{last}›", passage.text)
    return bool(side_by_side and not any(map(str.isdigit, numerals)))


def _counts_alike(passage: Passage, part: Figure, whole: Figure) -> bool:
    """Tell whether a part may count what its whole does, by their nouns."""
    place = str(passage.figures.index(part))
    nouns = (found[2] for found in _NOUN_BEHIND.finditer(passage.text) if found[1] == place)
    noun = next(nouns, "")
    if is_plural(noun) and whole.quantity.noun:
        return noun.lower() == whole.quantity.noun.split()[-1].lower()
    if part.quantity.noun == "people" and is_of_people(whole.quantity.noun or ""):
        return True
    return of_one_kind(part, whole)


def _share(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], (n[0] / n[1]).times(100)


def _of_others(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], at(100) - (n[0] / n[1]).times(100)


def _to_others(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], (n[0] / (n[1] - n[0])).times(100)


def _upside_down(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[2], (n[1] / n[0]).times(100)


RELATION = Relation(
    "share of a whole",
    "A count, the whole that it is part of, and the percentage that it makes of it.",
    words=("of ", "among", "from ", "/", " (‹p"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "Half of the £640,000 grant, £320,000, went on vans.",
            "We had 640 letters, 75% of them (480) about roads.",
            "They made 4.65bn trips, half of them (2.3bn) in London.",
            "We had 640 letters and answered 480 of them, or 75%.",
            "We wrote to 800 tenants and 200 replied, a response rate of 25%.",
            "With 200 replies from 800 tenants, the response rate was 25%.",
            "Of 500 parents asked, 270 (54%) had heard of the scheme.",
            "Some 45 of the 60 schools (75%) sent a form back.",
            "In all 61 (45.5%) of the 134 clients had a job.",
            "We heard from 38% (19 of 50).",
            "Of 80 letters, 20 (25%) were late and 60 (75%) in time.",
            "Of 80 letters:\n\n- 20 (25%) were late\n- 60 (75%) were in time",
            "Of the 60 councils, 40 replied and 30 (75%) agreed.",
            "A third, 33 of 99, had moved.",
            "We have 45 trustees, 18 of them women, or 40 per cent.",
            "We have 45 trustees, 22 of them women, almost half.",
            "We had 640 letters, of which 160 (25%) were late.",
            "Of the 80 huts, 60, or 75 per cent, are dry.",
            "We heard from 36 of the 48 firms, a response rate of 75%.",
            "We surveyed 200 staff and 80 (40%) had been bullied.",
            "We had 640 letters, and 160 (25%) of these were late.",
            "In all 36 people replied out of 48, a 75% response rate.",
            "We had 640 letters, 160 (25%) of them late.",
            "In all 200 people replied and 90 (60%) said yes of the 150 who could.",
            "In all 450 people applied and 90 (20%) were taken on.",
            "Of the £400 we had, £300 (75%) went on food.",
            "The £300 for food was 75% of our £400.",
            "Of 80 flats, 60 – three quarters – had damp.",
            "Of 500 people asked, 250 (50%) came, and 55 (25%) of the 220 women.",
            "Of 46 bids, 20 were taken (43%), compared with 18 (38%) the year before.",
            "Of 200 staff, 150 (75%) replied; last year 130 (68%) did.",
            "Of 200 staff, 150 (75%) replied, and 130 (68%) in 2014.",
            "Of the 200 calls in Leeds 80 (40%) were late, in York 60 (35%).",
            "Of the 200 calls, 80 (40%) were late; the national figure is 60,000 (35%).",
            "Of the 200 calls, 80 (40%) were late, while 120 (60%) were in time.",
        ),
        loose=(
            "In all 31 of the 50 schools (60%) sent a form back.",
            "Nine of ten schools (88%) sent a form back.",
        ),
        contradicts=(
            "Half of the £640,000 grant, £230,000, went on vans.",
            "We have 45 trustees, 12 of them women, almost half.",
            "We had 640 letters, 85% of them (480) about roads.",
            "We had 640 letters and answered 480 of them, or 85%.",
            "We wrote to 800 tenants and 200 replied, a response rate of 35%.",
            "With 200 replies from 800 tenants, the response rate was 35%.",
            "Of 500 parents asked, 270 (64%) had heard of the scheme.",
            "Some 45 of the 60 schools (57%) sent a form back.",
            "Nine of ten schools (80%) sent a form back.",
            "Two of the five schools (42%) sent a form back.",
            "We heard from 36 of the 48 firms, a response rate of 57%.",
            "We had 640 letters, of which 160 (35%) were late.",
            "We had 640 letters, 160 (35%) of them late.",
            "We had 640 letters, and 160 (35%) of these were late.",
            "In all 36 people replied out of 48, a 57% response rate.",
            "Of 60 journalists, 20 people (50%) had one.",
            "Of 60 tenants, 20 people (50%) had one.",
            "In all 450 people applied and 90 (30%) were taken on.",
            "Of the 80 huts, 60, or 65 per cent, are dry.",
            "Of the £400 we had, £300 (60%) went on food.",
            "The £300 for food was 60% of our £400.",
            "Of 80 letters:\n\n- 20 (25%) were late\n- 50 (75%) were in time",
        ),
        silent=(
            "We have 45 trustees, 12 of them women, half of whom are new.",
            "Half of the £640,000 grant, £30,000 more than in 2014, went on vans.",
            "Of 400 staff, 60% of the men (120) and 90% of the women (180) wrote.",
            "We had 640 letters, 85% of them (480 words on average) about roads.",
            "Half of the £9m comes from councils (£2.5m) and charities (£2m).",
            "With 270 replies from 90 firms, the response rate was 33%.",
            "We asked 900 people and 270 replied, a response rate of 33% without movers.",
            "Of 500 letters, 270 (64%) were in favour, 150 (36%) against and 80 were blank.",
            "Of 500 people asked, 80 gave no answer and 270 (64%) had heard of it.",
            "Of our 500 staff (420 full-time equivalents), 270 (64%) are women.",
            "We had 640 letters and answered 480 of them, 35% by telephone.",
            "We wrote to 800 tenants and 200 came, and a response rate of 35% was our aim.",
            "Of 200 tenants and 80 owners 90 (32%) came.",
            "Of 200 tenants and another 80 owners 90 (32%) came.",
            "We raised £90, half of the £60 and £120 that they raised.",
            "We ran 18 tests of the 12 pages (75%).",
            "We heard from 30 heads (60%) of the 45 schools.",
            "Of the 48 councils, 30 leaders (40%) are women.",
            "Of 12 schools, 900 pupils (60%) walk.",
            "Of 60 letters, 20 people (50%) wrote of buses.",
            "Of 60 payments, 20 people (50%) had none.",
            "We visited 12 schools; 900 (60%) of the pupils walk.",
            "We asked 12 schools, and 900 (60%) pupils replied.",
            "A group of 12 drew 30 replies (60%).",
            "A panel of 12 sent us 30 ideas (60%).",
            "We had 640 letters and 900 calls, and 160 (25%) of these were late.",
            "We met 40 of our 120 tenants, giving a satisfaction rate of 75%.",
            "We lost 40 of 120 staff, a retention rate of 67%.",
            "From £400, we cut the price to £300 (25%).",
            "We raised £330, 10% above the target of £300.",
            "We had 330 visitors, 10% more than the total of 300 of last year.",
            "The 20 largest councils made up 50% of the 300 bids.",
            "The 20 largest firms are 50% of the 300 firms by value.",
            "We asked 200 people, and 80 (50%) of those who answered were happy.",
            "The 20 largest firms are 50% of the 300 firms.",
            "The 20 firms make up 5% of the 300 firms by number of staff.",
            "Some 45 of the 60 schools (20% of them small) sent a form back.",
            "We wrote to 45 schools in 60 days, and 12% sent a form back.",
            "Of 500 parents asked, 270 had heard of it and, of these, 90 (33%) had used it.",
            "Some 45 of the 60 schools sent a form back, up 30% on last year.",
            "Some 45 of the 60 schools sent a form back, and the pass rate of 80% pleased us.",
            "We surveyed 200 staff and 80 (90% of them women) replied.",
            "In all 450 people applied in May and 90 (30%) in June.",
            "It was 270 of 500 (64%), which is wrong.",
        ),
    ),
)
