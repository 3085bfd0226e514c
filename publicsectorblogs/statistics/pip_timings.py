"""How long a form takes on its way to a claim: by post, and electronically.

A statement is a duration, or a word for none ("instantly"), in a clause about a form or a claim
that is sent, received or decided. How long a form takes to fill in, or somebody has to live, is
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.figures.units import DURATIONS, SECONDS
from publicsectorblogs.model import Check, Figure, Post, Stated, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.tables import Column

# The units of a wait: nothing that a form goes through is told in decades.
_WAITS = frozenset(unit for unit in DURATIONS if SECONDS.get(unit, 0) <= SECONDS["year"])
_SUBJECT = re.compile(r"\b(?:DS ?1500s?|SR1|[Ff]orms?|[Cc]laims?|[Aa]pplications?|PIP)\b")
# The step that a verb tells of, in the order in which they are looked for.
STEPS = {
    "decision made": re.compile(
        r"\b(?:decisions?|decide[ds]?|deciding|awarded|cleared|clearance)\b", re.IGNORECASE),
    "payment made": re.compile(r"\b(?:paid|pay|payments? (?:made|arrive\w*|reach\w*))\b", re.I),
    "form received": re.compile(
        r"\b(?:receiv\w+|arriv\w+|reach\w*|deliver\w*|sent|sends?|submit\w*|gets? to|got to|"
        r"(?:by|via|in the) post\b|transmitted|come through|land(?:s|ed)?)\b",
        re.IGNORECASE),
    "claim processed": re.compile(r"\bprocess(?:ed|ing)?\b", re.IGNORECASE),
}  # fmt: skip
_ELSEWHERE = re.compile(
    r"\b(?:to live|fill(?:ed|ing)? (?:it |them |the form )?in|complet(?:e|ing)|ago|per week|"
    r"aged?|old|last (?:year|month|week)|meeting|phone|queue|notice|claims? that|must|have to|"
    r"deadline|back within|to challenge|every|planning|consultation|visits?|first \w+ (?:week|day|"
    r"month)s?|to build|received \d+)\b",
    re.IGNORECASE,
)
# What makes a form or a claim one for the benefit; without it the sentence must tell the channel.
_BENEFIT = re.compile(r"\b(?:PIP|Personal Independence Payment|DS ?1500s?|SR1|special rules)\b")
_TAKES = re.compile(r"\b(?:takes?|took|taken)\b")
_POST = re.compile(
    r"\b(?:by|via|in the|through the) (?:post|mail)\b|\bpost(?:ed|al|ing)\b|\bpaper\b", re.I
)
_ELECTRONIC = re.compile(
    r"\b(?:electronic(?:ally)?|online|digital(?:ly)?|e-?mail(?:ed)?|via the (?:service|website))\b",
    re.I,
)
_INSTANT = re.compile(
    r"\b(?:instantly|instantaneously|immediately|straight ?away|at once|in real time)\b", re.I
)
# Words without one of which it cannot match: most posts have none.
_INSTANT_WORDS = (b"instant", b"immediately", b"straight", b"at once", b"in real time")
_INSTANT_WORD = re.compile(b"|".join(_INSTANT_WORDS))
_AVERAGE = re.compile(r"\b(average|mean|median|typical(?:ly)?)\b", re.IGNORECASE)
_CLAUSE = re.compile(r";\s+|,? (?:but|while|whereas|compared (?:with|to)|rather than|instead of|"
                     r"down from) |(?:, | and )(?=(?:by|via) (?:post|email|mail))")  # fmt: skip
_NOT = re.compile(r"\bnot(?: in)? $", re.IGNORECASE)


class _Clause(NamedTuple):
    text: str
    start: int
    sentence: str
    channel: str | None
    known_from: str | None


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the timings that `post` states, in order."""
    found = []
    durations = [f for f in figures if f.quantity.unit in _WAITS and not f.quantity.deictic]
    for clause in _clauses(post.body, durations):
        step = _step(clause)
        if step is None or _ELSEWHERE.search(clause.text):
            continue
        if not _channel(clause.sentence, either=True) and not _BENEFIT.search(post.body):
            continue
        end = clause.start + len(clause.text)
        for figure in durations:
            q = figure.quantity
            if clause.start <= q.char_start < end:
                if not _NOT.search(post.body[clause.start : q.char_start]):
                    found.append(_timed(figure, clause, step))
        for match in _INSTANT.finditer(clause.text):
            start = clause.start + match.start()
            found.append(_statement(None, start, start + len(match[0]), match[0], clause, step))
    return found


def _clauses(body: str, durations: Sequence[Figure]) -> Iterator[_Clause]:
    """The clauses of the sentences that say how long, of a form or a claim, with their channels.

    Only where a time stands is looked for a form: there are far fewer times than forms.
    """
    places = [f.quantity.char_start for f in durations if _SUBJECT.search(f.sentence)]
    letters = body.encode("ascii", "replace").lower()  # a byte each: far faster than body.lower()
    if any(word in letters for word in _INSTANT_WORDS):
        places += [match.start() for match in _INSTANT_WORD.finditer(letters)]
    for start, end in sorted({sentences_of(body).around(place, place + 1) for place in places}):
        if _SUBJECT.search(body, start, end):
            yield from _parts(body[start:end], start)


def _parts(sentence: str, start: int) -> Iterator[_Clause]:
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(sentence)), len(sentence)]
    texts = [(sentence[a:b], start + a) for a, b in zip(cuts, cuts[1:], strict=False)]
    channels = [_channel(text) for text, _ in texts]
    for (text, place), channel in zip(texts, channels, strict=True):
        known = "stated" if channel else None
        if channel is None and len(texts) > 1 and {c for c in channels if c} == {"post"}:
            # "the form now arrives in two minutes; by post it took eight days"
            if re.search(r"\bnow\b", text, re.IGNORECASE):
                channel, known = "electronic", "contrast with post"
        yield _Clause(text, place, sentence, channel, known)


def _channel(text: str, *, either: bool = False) -> str | None:
    post, electronic = _POST.search(text), _ELECTRONIC.search(text)
    if post and electronic and not either:
        return None
    return "post" if post else "electronic" if electronic else None


def _step(clause: _Clause) -> str | None:
    """The step that a clause tells of, by itself or with the rest of its sentence."""
    for text in (clause.text, clause.sentence):
        for step, pattern in STEPS.items():
            if pattern.search(text):
                return step
    return "form received" if clause.channel and _TAKES.search(clause.text) else None


def _timed(figure: Figure, clause: _Clause, step: str) -> Statement:
    q = figure.quantity
    return _statement(figure, q.char_start, q.char_end, " ".join(q.quote.split()), clause, step)


def _statement(
    figure: Figure | None, start: int, end: int, wording: str, clause: _Clause, step: str
) -> Statement:
    q = figure.quantity if figure else None
    factor = SECONDS.get(q.unit) if q else None
    average = _AVERAGE.search(clause.text)
    statistic = "median" if average and average[1].lower() == "median" else "average"
    return Statement(figure, start, end, {
        "step": step, "channel": clause.channel, "channel_known_from": clause.known_from,
        "wording": wording, "seconds": _times(q.value, factor) if q else None,
        "low_seconds": _times(q.low, factor) if q else None,
        "high_seconds": _times(q.high, factor) if q else None,
        "unit": q.unit if q else None, "hedge": q.hedge if q else None,
        "statistic": statistic if average else None,
    })  # fmt: skip


def _times(number: float | None, factor: float | None) -> float | None:
    return None if number is None or factor is None else number * factor


def check(rows: Sequence[Stated]) -> list[Check]:
    """Check that no timing's bounds are reversed."""
    checks = []
    for row in rows:
        low, high = row.statement.values["low_seconds"], row.statement.values["high_seconds"]
        if isinstance(low, float) and isinstance(high, float):
            found = f"{low:g} and {high:g} seconds"
            checks.append(
                Check("low is not above high", row.table, row.id, row.post_id, low <= high,
                      "low ≤ high", found)
            )  # fmt: skip
    return checks


STATISTIC = Statistic(
    table="pip_timings",
    title="How long forms for Personal Independence Payment take",
    description="How long it takes until a form or a claim is received, decided or paid, by post "
    "and electronically, as posts state it.",
    columns=(
        Column("step", "TEXT", "What the time is until: form received, claim processed, decision "
               "made, payment made.", facet=True),
        Column("channel", "TEXT", "post or electronic; NULL where the post does not say.",
               facet=True),
        Column("channel_known_from", "TEXT", "stated, or contrast with post: the sentence sets "
               "what happens now against the post."),
        Column("wording", "TEXT", "The time, in the post's words."),
        Column("seconds", "NUMERIC", "The time said; NULL for a range, for words without a "
               "number, and for working days, whose length depends on weekends and holidays.",
               "seconds"),
        Column("low_seconds", "NUMERIC", "The least that the words commit to.", "seconds"),
        Column("high_seconds", "NUMERIC", "The most that the words commit to.", "seconds"),
        Column("unit", "TEXT", "The unit that the words use; NULL where they name none."),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures."),
        Column("statistic", "TEXT", "average or median where the post says so; else NULL.",
               facet=True),
    ),
    recognise=recognise,
    check=check,
)  # fmt: skip
