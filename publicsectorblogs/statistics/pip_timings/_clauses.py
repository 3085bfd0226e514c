"""The clauses of a sentence, each with its channel: by post or electronically."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# By post: "by mail", "posted forms", "on paper".
_POST = re.compile(
    r"\b(?:by|via|in the|through the|using the) (?:post|mail|letter|royal mail)\b|\bpost(?:ed|al|"
    r"ing)\b|\bpaper\b|(?:^|[\n-] ?)post ?[:–]|\(post\)",
    re.I,
)
# Electronically: "online", "by email".
_ELECTRONIC = re.compile(
    r"\b(?:electronic(?:ally)?|e-?DS ?1500s?|e-forms?|online|digital(?:ly)?|e-?mail(?:ed|ing|s)?|"
    r"(?:through|using|via) the (?:new )?(?:portal|service|website)|web form|website)\b",
    re.I,
)
# What parts two times of one clause.
JOINT = re.compile(r",|\b(?:and|but|or)\b", re.IGNORECASE)
# Where a clause with a time of its own begins: "; ", ", but ", ", by post ".
_CLAUSE = re.compile(
    r"[;.\n]\s*|^(?:Instead of|Rather than|Compared (?:with|to)|Unlike) [^.;,\n]{3,80}, |"
    r",? (?:but|while|whereas|not(?= ◷)|compared (?:with|to)|rather than|instead of|unlike|versus|"
    r"yet) |, (?:against|(?:down|up) from) |, (?:and|an?|then|which|with|so|though|although) |"
    r",? and (?=(?:by|via|paid|those|online|electronic\w*|paper|e?-?mailed|posted|postal|"
    r"digital) )|, (?=(?:by|via|now|from|those|"
    r"ESA|online|electronic\w*|PIP|the (?:electronic|online|paper|posted|digital)) )"
)
# Before the first of two times: "have halved, from 20 weeks to 10", "fell by 10 weeks, from ...".
_FROM_TIME = re.compile(r"from(?: \w+){0,2} ◷")
# How something is sent, before its clause: "Sent by post, a form".
_SENT_FIRST = re.compile(
    r"(?:(?:When|If|Once|Where) )?(?:sent|submitted|posted|emailed|made|filed)\b[^.;:,◷\n]{0,40}, |"
    r"(?:(?:By|Via) (?:post|e-?mail|letter)|Digitally|Electronically|On paper|Online), |"
    r"(?:With|Using|Through|Via|On|Thanks to) (?:the|our|an?|this) [^.;:,◷\n]{3,40}, ",
    re.IGNORECASE,
)


class Clause(NamedTuple):
    """A clause of a sketch: its place, its words, its channel and what tells it."""

    start: int
    text: str
    channel: str | None
    known_from: str | None


def clauses_of(text: str) -> Iterator[Clause]:
    """Yield the clauses, each with its channel by its own words or against the others."""
    first = _SENT_FIRST.match(text)
    start = first.end() if first else 0
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(text, start)), len(text)]
    parts = [(a, text[a:b]) for a, b in pairwise(_with_times(text, cuts))]
    channels = [channel_in(words) for _, words in parts]
    for (start, words), channel in zip(parts, channels, strict=True):
        known = "stated" if channel else None
        if channel is None and {c for c in channels if c} == {"post"}:
            # "the form now arrives in two minutes; by post it took eight days"
            if re.search(r"\bnow\b", words, re.IGNORECASE):
                channel, known = "electronic", "contrast with post"
        yield Clause(start, words, channel, known)


def _with_times(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """Yield the cuts but those before a "from" that no time stands before: "halved, from"."""
    last = 0
    for cut in cuts:
        told = text[last:cut].replace("by ◷", "")
        if _FROM_TIME.match(text, cut) and "◷" not in told:
            continue
        yield cut
        last = cut


def channel_in(text: str) -> str | None:
    """Return the channel that a text names; None where it names both."""
    post, electronic = _POST.search(text), _ELECTRONIC.search(text)
    if post and electronic:
        return None
    return "post" if post else "electronic" if electronic else None


def with_own_channel(clause: Clause, before: str, behind: str) -> Clause:
    """Return a clause of two channels with that of one time: "2 minutes online, 8 days by post"."""
    near = JOINT.split(behind)[0], JOINT.split(before)[-1]
    channel = channel_in(near[0]) or channel_in(near[1])
    return clause._replace(channel=channel, known_from="stated" if channel else None)
