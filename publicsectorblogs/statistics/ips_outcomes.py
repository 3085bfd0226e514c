"""Employment of people with health conditions, and what Individual Placement and Support does.

Two forms of statement: a share of a population that is in work, found work or wants it ("around
four in ten are currently in work"), and two counts, one of the other ("Of 500 referred to the
service last year, 270 found a job"), from which the share is derived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Check, Figure, Post, Stated, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._passages import Passage, mention, paragraph_before, passages
from publicsectorblogs.tables import Column

DERIVED = "a derived rate follows from its parts"
_WORK = r"(?:paid |full-time |part-time |sustained |competitive |suitable |new )*"
_JOB = (
    r"(?:jobs?|work|employment|apprenticeships?)"
    r"(?! (?:hard|difficult|stressful|tough|easy|easier|challenging|interviews?|shares?|offers?|"
    r"centres?|adverts?|search|descriptions?)\b)"
)
# What is measured, each with the words that say so; the first that stands behind the figure.
MEASURES = {
    "found a job": re.compile(
        r"\b(?:had |have |has )?(?:found|find|get|got|gained|secured|started|obtained|entered|"
        r"moved into|went into|gone into|returned to|began|landed) (?:a |an |in )?" + _WORK + _JOB
        + r"\b", re.IGNORECASE),
    "wish to be in employment": re.compile(
        r"\b(?:wish|want|would like|hope|keen|wanted|wished) to (?:be (?:in )?|find |get |have |"
        r"return to |go back to )?(?:a |an )?" + _WORK + r"(?:working|" + _JOB + r")\b",
        re.IGNORECASE),
    "in work": re.compile(
        r"\b(?:(?:are|is|were|was|be|remain|stay|stayed|currently|now|still) "
        r"(?:currently |now |still )?in (?:a )?" + _WORK + _JOB
        + r"|(?:are|were|is) (?:currently |now )?(?:employed|working)|(?:have|had|hold) a "
        + _JOB + r")\b",
        re.IGNORECASE),
}  # fmt: skip
# The same measure goes on in "the proportion drops to fewer than one in ten".
_GOES_ON = re.compile(
    r"\b(?:proportion|figure|rate|share|number|it|this) (?:then )?"
    r"(?:drops?|falls?|rises?|is|was|dropped|fell|rose)(?: to)?\s*$",
    re.IGNORECASE,
)
# Words without one of which no measure matches: most posts state no figure beside one.
_WORK_WORDS = ("work", "job", "employ", "apprentice")
# Words of which a sentence has at least one, in these letters.
_ABOUT_WORK = ("work", "job", "employ", "apprentice", "proportion", "figure", "rate", "share")
_TOPIC = re.compile(
    r"\b(?:mental(?:ly)?[ -](?:health|ill(?:ness)?)|health conditions?|disab\w+|IPS|"
    r"Individual Placement and Support|severe mental|psychosis|schizophrenia|depression|"
    r"learning (?:disabilit\w+|difficult\w+)|employment (?:support|specialists?|advisers?)|"
    r"referred|referrals?)\b",
    re.IGNORECASE,
)
_POPULATION = re.compile(
    r"\b((?:those|people|adults|patients|clients|participants|individuals|service users)"
    r"(?: of working age| aged [\w ]+?)? (?:with|living with|experiencing|referred|who (?:have|had|"
    r"live with)|using|in contact with) [\w’' -]+?)(?=,|[.;:()]|$| (?:are|were|is|wish|want|would|"
    r"went|had|have|found|find|got|gained|started|secured|currently|said|say|the proportion|not in|"
    r"in "
    r"(?:work|employment|paid))\b)"
)
_NEGATED = re.compile(r"\b(?:not|no longer|never|out of|without)\s+(?:currently |yet |being )?$")
_OF = re.compile(r"\b[Oo](?:f|ut of)(?: the| our| all)?(?: first)? $")
_ACROSS = re.compile(r"[.;]\s")


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the employment outcomes that `post` states, in order."""
    if not mention(figures, _WORK_WORDS):
        return []
    found: list[Statement] = []
    population: str | None = None
    for passage in passages(figures):
        if not (_has_share_or_pair(passage) and any(w in passage.text for w in _ABOUT_WORK)):
            continue
        pair = _pair(passage)
        rows = [pair] if pair else list(_shares(post, passage, population))
        if not rows or not _is_on_topic(post, passage):
            continue
        if not pair:
            population = str(rows[-1].values["population"] or "") or None
        found += rows
    return found


def _is_on_topic(post: Post, passage: Passage) -> bool:
    """Tell whether a sentence or the text just before it speaks of health or of support to work."""
    around = paragraph_before(post, passage.start, 400) + passage.text
    # The post is asked as well, since `around` may begin within a word.
    return bool(_TOPIC.search(around) and _TOPIC.search(post.body))


def _has_share_or_pair(passage: Passage) -> bool:
    """Tell whether the figures of a sentence can make a statement: most sentences' cannot."""
    units = [figure.quantity.unit for figure in passage.figures]
    return "percent" in units or units.count("count") > 1


def _shares(post: Post, passage: Passage, carried: str | None) -> Iterator[Statement]:
    """The shares of one sentence; what was measured and of whom goes on until said otherwise."""
    measure: str | None = None
    population = _population(passage.text[: _first(passage)]) or carried
    for index, figure in enumerate(passage.figures):
        before, after = passage.gap(index)
        own = _measure(after)
        if own is None and not (measure and _GOES_ON.search(before)):
            continue
        measure = own[0] if own else measure
        named = _population(before) or _population(after[: own[1]] if own else "")
        population = named or population
        q = figure.quantity
        if q.unit != "percent" or population is None:
            continue
        end = q.char_end + (own[2] if own else 0)
        yield Statement(figure, q.char_start, end, {
            "measure": measure, "population": population, "people": None, "of_people": None,
            "of_people_figure_id": None,
            "percent": q.value, "low": q.low, "high": q.high, "hedge": q.hedge, "derived": 0,
        })  # fmt: skip


def _pair(passage: Passage) -> Statement | None:
    """Read "Of 500 referred ..., 270 found a job" and "270 of the 500 referred found a job"."""
    for one, other in zip(passage.figures, passage.figures[1:], strict=False):
        between = passage.text[
            one.quantity.char_end - passage.start : other.quantity.char_start - passage.start
        ]
        before = passage.text[: one.quantity.char_start - passage.start]
        after = passage.text[other.quantity.char_end - passage.start :]
        if not (_is_count(one) and _is_count(other)) or _ACROSS.search(between):
            continue
        if _OF.search(before) or "referred" in between and not _OF.search(between):
            whole, part, said = one, other, between
        elif _OF.search(between) and between.strip().lower().startswith(("of", "out of")):
            whole, part, said = other, one, after
        else:
            continue
        own = _measure(after)
        if own and _TOPIC.search(passage.text):
            return _derived(whole, part, said, own, other.quantity.char_end)
    return None


def _derived(
    whole: Figure, part: Figure, said: str, own: tuple[str, int, int], end: int
) -> Statement | None:
    people, of_people = part.quantity.value, whole.quantity.value
    if not people or not of_people or people > of_people:
        return None
    start = min(whole.quantity.char_start, part.quantity.char_start)
    population = re.split(r",|;| (?:had|have|found|were|got|started|secured|gained)\b", said)[0]
    return Statement(part, start, end + own[2], {
        "measure": own[0], "population": _tidy(population, whole), "people": people,
        "of_people": of_people, "of_people_figure_id": whole.id,
        "percent": round(100 * people / of_people, 1), "low": None,
        "high": None, "hedge": part.quantity.hedge, "derived": 1,
    })  # fmt: skip


def _tidy(words: str, whole: Figure) -> str:
    words = words.strip()
    return words if not words.startswith("referred") else f"people {words}"


def _measure(after: str) -> tuple[str, int, int] | None:
    """Return the first measure named behind a figure, where its words begin and end."""
    clause = _ACROSS.split(after)[0]
    found = [
        (match.start(), match.end(), name)
        for name, pattern in MEASURES.items()
        if (match := pattern.search(clause)) and not _NEGATED.search(clause[: match.start()])
    ]
    if not found:
        return None
    start, end, name = min(found)
    return name, start, end


def _population(text: str) -> str | None:
    named = _POPULATION.findall(text)
    return named[-1].strip() if named else None


def _first(passage: Passage) -> int:
    return passage.figures[0].quantity.char_start - passage.start


def _is_count(figure: Figure) -> bool:
    return figure.quantity.unit == "count" and figure.quantity.value is not None


def check(rows: Sequence[Stated]) -> list[Check]:
    """Check that each derived share is its part of its whole, to one decimal."""
    checks = []
    for row in rows:
        values = row.statement.values
        people, whole = values["people"], values["of_people"]
        if not values["derived"] or not isinstance(people, float) or not isinstance(whole, float):
            continue
        percent = round(100 * people / whole, 1)
        checks.append(
            Check(DERIVED, row.table, row.id, row.post_id, percent == values["percent"],
                  f"{people:g} of {whole:g} is {percent:g}", f"{values['percent']}")
        )  # fmt: skip
    return checks


STATISTIC = Statistic(
    table="ips_outcomes",
    title="Employment outcomes of people with health conditions",
    description="Who is in work, found a job or wishes to: shares and counts that posts state of "
    "people with health conditions, and of those referred to Individual Placement and Support.",
    columns=(
        Column("measure", "TEXT", "What is measured: found a job, in work, or wish to be in "
               "employment.", facet=True),
        Column("population", "TEXT", "Of whom it is said, in the post's words.", facet=True),
        Column("people", "INTEGER", "How many people the measure holds for; NULL where the post "
               "gives a share alone.", "people"),
        Column("of_people", "INTEGER", "Of how many: the denominator.", "people"),
        Column("of_people_figure_id", "TEXT", "The figure that states the denominator.",
               references="figures"),
        Column("percent", "NUMERIC", "The share; NULL for a range.", "percent"),
        Column("low", "NUMERIC", "The least that the words commit to; NULL "
               "for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words commit to; NULL "
               "for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               facet=True),
        Column("derived", "INTEGER", "1: percent is derived here from people and of_people; "
               "0: the post states it."),
    ),
    recognise=recognise,
    check=check,
)  # fmt: skip
