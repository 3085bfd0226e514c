"""So many each: "The £1.2m is for 300 schools, £4,000 each"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.figures.nouns import is_of_people
from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, alike, pattern
from publicsectorblogs.relations._verdicts import holds

_EACH = r"(?: each| apiece| a head| per head| per person| for each(?: of them| one)?)"
_FOR = (
    rf"(?!{_EACH}) [^‹›.;:\n]{{0,30}}?\b(?:for|to|on|among|amongst|between|across|by|into)"
    r"(?: the| our| its)? "
)
_TOTAL = (
    r"(?:,| -|:|;| \()(?: that is| which is| or| making| a total of| for a total of| totalling)*"
    r" ?<total:CMU>(?!(?: in total| in all)? (?:was|were|is|are|have|had)\b)"
    r"(?! more| less| extra| above| below| last|"
    r" in (?:19|20)\d\d| (?:including|inclusive|with|plus|after|net|before|excluding|less)\b|"
    r" of (?:them|these|which|whom)|"
    r" as some\b)"
)
_PATTERNS = (
    # "The £1.2m is for 300 schools, £4,000 each"
    pattern(rf"<total:MU>{_FOR}<number:C>{{np}},?(?: or| at| that is| which is| -| \(| (?:who|"
            r"which|that) (?:got|get|received?|were given)| getting| receiving)? ?"
            rf"<each:MU>{_EACH}"),
    # "20 groups get £500 each, £10,000 in total"
    pattern(rf"<number:C>{{on}}(?: with)? <each:CMU>{{np}}{_EACH}{_TOTAL}"),
    # "Each of the 25 clubs got £2,000, a total of £50,000"
    pattern(rf"\beach of(?: the| our| these| those)? <number:C>{{on}} <each:CMU>{{np}}{_TOTAL}"),
    # "£500 each for 20 groups, £10,000 in total"; "£500 for each of 20 groups: £10,000"
    pattern(r"<each:CMU>{np} (?:each (?:for|to)|(?:of|for|to|at|in|from) each of)(?: the| our)?"
            rf" <number:C>{{np}}{_TOTAL}"),
    # "Grants of £500 each went to 40 clubs, a total of £20,000"
    pattern(rf"<each:CMU>{_EACH} (?:went|go|were (?:given|paid|made|handed out)) to(?: the| our)?"
            rf" <number:C>{{np}}{_TOTAL}"),
    # "£60,000 was divided between 12 clubs, so each got £5,000"
    pattern(rf"<total:MU>{_FOR}<number:C>{{np}},? (?:so|and|with) each(?: of them)? (?:got|gets|"
            r"received|receives|getting|receiving) <each:MU>"),
    # "Eight nurses each see 25 patients, 200 in all"
    pattern(rf"<number:C>(?: [\w'-]+){{1,2}} each \w+ <each:CMU>{{np}}{_TOTAL}"),
    # "£2m pays for 400 places at £5,000 a place"
    pattern(rf"<total:M>{_FOR}<number:C>{{np}} at <each:M>"),
    pattern(r"\bat <each:M>,?(?: the| our)? <number:C>{np} (?:cost|costs|raised|came to|come to|"
            r"make|made)(?: us)? <total:M>(?! (?:with|after|including|plus|less|before)\b)"),
    # "£12,000 from 400 tickets at £30 each"
    pattern(rf"<total:M> from(?: the| our| selling)? <number:C>{{np}} at <each:M>{_EACH}"),
    # "£900,000 for 300 homes, or £3,000 per home"
    pattern(rf"<total:MU>{_FOR}<number:C>{{np}}(?:,? (?:or|that is|which is|an average of)| \()"
            r" ?(?:about |an average of )?<each:MU>(?=[).,;:]|$)"),
    # "At £20 each, 50 tickets cost £1,000"
    pattern(rf"\bat <each:M>{_EACH},? <number:C>{{np}} (?:cost|costs|came to|come to|is|are|makes?)"
            r"(?: us)? <total:M>(?! (?:with|after|including|plus|less|before)\b)"),
)  # fmt: skip
# "They gave £2m to 40 charities, an average of £50,000", and nothing else
_AVERAGE = pattern(
    r"^[^‹›]*\b(?:gave|gives?|given|paid|pays?|awarded|granted|donated|shared|handed out|"
    r"distributed) (?:out )?<total:M> (?:to|among|between)(?: the| our| its)? <number:C>{np},?"
    rf" (?:with )?an (?P<average>average)(?: grant| award| payment| gift| sum)? of"
    rf" <each:M>{_EACH}?[.;)]?$"
)
# What others get each, before: "‹M1› each for ‹C2› groups and".
_OTHERS_EACH = re.compile(rf"‹[CMU]\d+›[^‹›.;:\n]{{0,30}}{_EACH}\b[^.;:\n]*$", re.IGNORECASE)
_EVENTS = frozenset(
    "sessions events classes workshops courses meetings talks walks visits weeks days evenings "
    "screenings shows performances games matches".split()
)
# Words behind what each gets that tell who gets it, or what it leaves out.
_OF_FEWER = re.compile(
    r",? (?:for|of|to|in) (?:the )?‹C\d+›|(?: in all| in total| altogether)?,? (?:after|before|net|"
    r"excluding|less|minus|without|since|because|being)\b",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\)?,? (?:and|plus|with|as well as|besides) (?!each\b)", re.IGNORECASE)
# Things of which everyone has one: "£15 a head, 200 lunches".
_FOR_ONE = frozenset("lunches dinners meals suppers breakfasts tickets places seats".split())
_COMPARED = re.compile(r"\b(?:up to|than|compared|average|more|extra|another)\b", re.I)


def _find(passage: Passage) -> Iterator[Claim]:
    averages = (_AVERAGE,) if " average" in passage.low else ()
    for one in (*_PATTERNS, *averages):
        for match in one.finditer(passage.text):
            found = [passage.found(match, name) for name in ("total", "number", "each")]
            said = match[0] if one is not _AVERAGE else match[0][: match.start("average")]
            if _COMPARED.search(said) or not alike(found[0], found[2]):
                continue
            if {figure.quantity.hedge for figure in found} & {"up_to", "between"}:
                continue
            if _may_come_again(*found):
                continue
            # "£500 each for 20 groups and £200 each for 10 clubs, £12,000 in all": of both.
            of_both = one.groupindex["total"] > 1 and _OTHERS_EACH.search(
                passage.text[: match.start()]
            )
            claim = _claim(passage, *found)
            of_more = of_both or _may_be_of_more(passage, match, found)
            if of_more and not holds(RELATION.name, claim):
                continue
            if one is _AVERAGE:
                if not (found[0].quantity.per or found[2].quantity.per):
                    yield claim
            elif not found[0].quantity.per and _is_each(found[2], found[1], match[0]):
                yield claim


def _may_be_of_more(passage: Passage, match: re.Match[str], found: Sequence[Figure]) -> bool:
    """Tell whether what each gets may be told of others, or leave a rest of the total.

    "£9m for 40 homes, £180,000 each, and a hall", "£3m each for 2 more", "£5,000 each after tax".
    """
    if _OF_FEWER.match(passage.text, match.end()):
        return True
    total, number, each = (figure.quantity.value or 0 for figure in found)
    return total > number * each and bool(_AND_MORE.match(passage.text, match.end()))


def _may_come_again(total: Figure, number: Figure, each: Figure) -> bool:
    """Tell whether some may have come to several events: "ten talks with 12 each, 95 in all"."""
    noun = (number.quantity.noun or "").split()[-1:]
    product = (number.quantity.value or 0) * (each.quantity.value or 0)
    return bool(noun and noun[0].lower() in _EVENTS) and (total.quantity.value or 0) < product


def _is_each(each: Figure, number: Figure, words: str) -> bool:
    """Tell whether a number is said of each of those counted: "£5,000 a place" of 400 places."""
    per, noun = each.quantity.per, (number.quantity.noun or "").split()[-1:]
    if per == "person" and noun and (is_of_people(noun[0]) or noun[0] in _FOR_ONE):
        return True
    if per:
        return noun in ([per + "s"], [per + "es"], [per])
    return "each" in words.lower() or bool(re.search(_EACH, words, re.IGNORECASE))


def _claim(passage: Passage, whole: Figure, number: Figure, each: Figure) -> Claim:
    return Claim(
        ((whole, "total"), (number, "number"), (each, "each")), _product, passage.sentence,
        whole.quantity.unit,
        f"{number.quantity.quote} times {each.quantity.quote} is {{computed}}",
    )  # fmt: skip


def _product(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], n[1] * n[2]


RELATION = Relation(
    "so many each",
    "A total, how many share it, and what each of them gets.",
    words=("each", "apiece", " head", "per person", "at ‹m", "or ‹m", "is ‹m", "of ‹m", "(‹m",
           "about ‹m"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "We raised £12,000 from 400 tickets at £30 each.",
            "At £15 a head, the 200 lunches cost £3,000.",
            "It cost £900,000 for 300 homes, or £3,000 per home.",
            "The £1.2m is for 300 schools, £4,000 each.",
            "The fund gave 20 groups £500 each, £10,000 in total.",
            "The £60,000 was divided between 12 clubs, so each got £5,000.",
            "The fund of £2m pays for 400 places at £5,000 a place.",
            "We spent £900 on 30 licences, £30 each.",
            "Grants of £500 each went to 40 clubs, a total of £20,000.",
            "We gave £90,000 to 30 choirs, an average of £3,000.",
            "We paid out £90,000 to 30 choirs, with an average grant of £3,000 each.",
            "The £90,000 was shared by 15 choirs, which received £6,000 each.",
            "We gave £500 to 20 groups each.\nWe gave £500 each to 20 groups, £10,000 in all.",
        ),
        loose=("Each of the 12 regions gets £2 million, £30 million in all.",),
        contradicts=(
            "We raised £12,000 from 400 tickets at £40 each.",
            "At £15 a head, the 200 lunches cost £4,000.",
            "At £15 a head, the 200 residents cost £4,000.",
            "It cost £900,000 for 300 homes, or £5,000 per home.",
            "The £1.2m is for 300 schools, £5,000 each.",
            "The £90,000 was shared by 15 choirs, which received £9,000 each.",
            "The fund gave 20 groups £500 each, £100,000 in total.",
            "Grants of £500 each went to 40 clubs, a total of £25,000.",
            "We gave £90,000 to 30 choirs, an average of £5,000.",
        ),
        silent=(
            "We gave £90,000 to 30 choirs, an average of £5,000 a year.",
            "We gave £90,000 to 30 choirs, an average of £5,000 less than in 2014.",
            "We gave £90,000 to 30 choirs, against an average of £5,000.",
            "We gave over £90,000 to 30 choirs in 9 towns, an average of £5,000.",
            "We raised £14,000 from 400 tickets at £30 each and a raffle.",
            "We raised £9,000 from 400 tickets at £30 each after costs.",
            "We raised £12,000 from 400 tickets at £20 to £40 each.",
            "At £15 a head, the 20 tables cost £3,000.",
            "At £15 a head, the 200 events cost £4,000.",
            "It cost £900,000 for 300 homes, or £5,000 per tenant.",
            "It cost £900,000 for 300 homes (£5,000 per home in Kent).",
            "The £1.2m is for 300 schools, up to £5,000 each.",
            "The £1.2m is for 300 schools, £3,000 each, and a hall.",
            "The £1.2m is for 300 schools (£3,000 each) and a hall.",
            "The £1.2m is for 300 schools and £5,000 each for 2 more.",
            "The £1.2m is for 300 schools, £3,000 each after fees.",
            "Each of our 12 teams has 8 people, 90 in all, since some are in two.",
            "We gave £500 each to 20 groups and £200 each to 10 clubs, £12,000 in all.",
            "We gave 20 groups £500 each, £300 more than in 2014.",
            "The 30 clubs each have 20 members, 50 of them under 16.",
            "Each of the 20 wards has 3 councillors: 40 are women and 20 are men.",
            "Twelve clubs received £5,000 each (£80,000 in 2014).",
            "Twelve clubs got £2,000 each, £30,000 in total was available.",
            "At £20 each, 40 tickets cost £760 with a discount.",
            "We held ten talks with 12 people each, 95 in all.",
            "We bought 30 desks at £200 each, a total of £7,200 including VAT.",
            "It cost £900 and 20 people paid £3 each.\nThe rest came from us.",
        ),
    ),
)  # fmt: skip
