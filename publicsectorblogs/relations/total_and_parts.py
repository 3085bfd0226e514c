"""A total and its parts: "15 events: 6 in London, 5 in Leeds and 4 in Cardiff"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval, total
from publicsectorblogs.relations._passages import Passage, pattern

# A part: a number and a few words; parts have commas between them and "and" before the last.
_PART = r"‹[CMU]\d+›[^‹›,;:.()\n]{0,60}"
_PARTS = rf"(?P<parts>(?:(?:[A-Z][\w'-]* ){{0,3}}{_PART}, ?)*{_PART},? (?:and|&|plus) {_PART})"
_MADE_OF = (
    r"(?:: ?| - | \(|,? made up of |,? consisting of |,? comprising |,? composed of |"
    r",? (?:which )?consists of |,? (?:which )?comprises? )"
)
_SUM_END = r"(?=[.;)\n]|$| - )"
_BEFORE = pattern(rf"<total:CMU>(?P<noun>(?: [\w'-]+){{0,4}}?){_MADE_OF}(?:of )?{_PARTS}{_SUM_END}")
_BEHIND = (
    pattern(rf"{_PARTS},? (?:making|totalling|a total of|giving|for a total of|or|-|in all)"
            r" (?:a total of )?<total:CMU>(?P<noun>(?: [\w'-]+){0,4}?)(?P<sum> in total| in all|"
            r" altogether| overall)?"),
    pattern(rf"{_PARTS}(?:,| -|:|;) <total:CMU>(?P<noun>(?: [\w'-]+){{0,4}}?)"
            r" (?P<sum>in total|in all|altogether)"),
)  # fmt: skip
_TOTAL_OF = pattern(
    rf"\b(?:a|the|in) total of <total:CMU>(?P<noun>(?: [\w'-]+){{0,4}}?)(?:,|{_MADE_OF})"
    rf"{_PARTS}{_SUM_END}"
)
_MARK = re.compile(r"‹[CMU](\d+)›")
# A part that is compared, dated or of a further part is none of these.
_NO_PARTS = re.compile(
    r"\b(?:including|includes?|of (?:which|whom|these|them)|among them|at least|such as|e\.g|"
    r"for example|(?:per ?cent|percentage) of|compared|than|"
    r"from ‹[CMU]\d+› to|between|per|each|every|respectively|also)\b",
    re.IGNORECASE,
)
# What stands behind a part that leaves out what is counted: "6 in London", "4 to the north".
_LEFT_OUT = re.compile(
    r" ?(?:$|,|\.|\)|;|(?:in|for|from|at|on|by|with|to|were|was|are|of|and|who|which|that)\b)"
)
# Wholes whose parts go by names of their own: "a team of 15: 6 developers, ...".
_GROUPS = re.compile(
    r"(?:people|staff|team|members?|colleagues|posts|jobs|roles|items|things|"
    r"organisations|bodies|answers|responses|replies|votes|vehicles|animals|"
    r"employees|workers|entries|submissions|nominations|awards|prizes|exhibits|participants|attendees|delegates|users|patients|pupils|students|children|"
    r"adults|residents|volunteers|seats|beds)$",
    re.IGNORECASE,
)
# How far from the total, as a share of it, the parts may come and still be meant for its parts:
# where words say so, where they count what the total does, where they are kinds of it, and where
# they only stand where its parts would. Parts that fall far short may be only some of them.
# Three parts and more, the last behind "and", are rarely but some of them.
_EXPLICIT, _COUNTED, _KINDS, _BESIDE = (0.0, math.inf), (0.75, math.inf), (0.75, 1.5), (1.0, 1.0)
_THREE = 0.5


def _find(passage: Passage) -> Iterator[Claim]:
    if passage.lead:
        yield from _list(passage)
        return
    for one in (_BEFORE, *_BEHIND, _TOTAL_OF):
        for match in one.finditer(passage.text):
            if _NO_PARTS.search(match[0]) or _is_label(passage.text[: match.start()], match):
                continue
            whole = passage.found(match, "total")
            marks = list(_MARK.finditer(match["parts"]))
            parts = [passage.figures[int(mark[1])] for mark in marks]
            explicit = one is not _BEFORE or "(" not in match[0] and ":" not in match[0]
            ends = [match["parts"][mark.end() :] for mark in marks]
            far = _EXPLICIT if explicit else _how_far(whole, match["noun"], parts, ends)
            yield from _claim(passage, whole, parts, far)


def _is_label(before: str, match: re.Match[str]) -> bool:
    """Tell whether a number before a colon is no total: "At 65: 18.4 and 20.9"."""
    return not match["noun"] and "‹C" in match[0][:2] and not before.endswith((" of ", " all "))


def _list(passage: Passage) -> Iterator[Claim]:
    """A list whose lead holds the total, and each item one part, and no other figure."""
    lead, items = passage.text[: passage.lead - 1], passage.text[passage.lead :].split("\n")
    if _NO_PARTS.search(passage.text) or "% of" in lead or not lead.rstrip().endswith(":"):
        return
    marks = list(_MARK.finditer(lead))
    parts = [_MARK.findall(item) for item in items]
    if len(marks) != 1 or lead.count("‹") != 1 or len(items) < 2:
        return
    if any(len(found) != 1 for found in parts) or any(item.count("‹") != 1 for item in items):
        return
    if not all(re.match(r"(?:[-*•–] ?)?(?:[\w' -]{1,40}(?::| -) )?‹", item) for item in items):
        return
    whole = passage.figures[int(marks[0][1])]
    ends = [item[item.index("›") + 1 :] for item in items]
    noun = lead[marks[0].end() :].rstrip(": ")
    if len(noun.split()) <= 4:
        bound = [passage.figures[int(found[0])] for found in parts]
        yield from _claim(passage, whole, bound, _how_far(whole, noun, bound, ends))


def _how_far(
    whole: Figure, noun: str, parts: Sequence[Figure], ends: Sequence[str]
) -> tuple[float, float]:
    """How far the parts may come from the total, by what they are said to count."""
    if whole.quantity.unit != "count" or all(_LEFT_OUT.match(end) for end in ends):
        return _COUNTED
    head = (whole.quantity.noun or noun).split()[-1:]
    if head and all((part.quantity.noun or "").split()[-1:] == head for part in parts):
        return _COUNTED
    return _KINDS if _GROUPS.search(noun.strip()) else _BESIDE


def _claim(
    passage: Passage, whole: Figure, parts: Sequence[Figure], far: tuple[float, float]
) -> Iterator[Claim]:
    units = {figure.quantity.unit for figure in (whole, *parts)}
    values = [figure.quantity.value for figure in parts]
    most = whole.quantity.value
    if len(units) > 1 or len(parts) < 2 or None in values or not most or whole in parts:
        return
    if whole.quantity.per or any(part.quantity.per for part in parts):
        return
    made = sum(value for value in values if value)
    least = min(far[0], _THREE) if len(parts) > 2 and far != _BESIDE else far[0]
    if not most * least <= made <= most * far[1]:
        return
    words = " + ".join(part.quantity.quote for part in parts)
    yield Claim(
        (*((part, "part") for part in parts), (whole, "total")), _sum, passage.sentence,
        whole.quantity.unit, f"{words} adds up to {{computed}}",
    )  # fmt: skip


def _sum(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[-1], total(n[:-1])


RELATION = Relation(
    "total and its parts",
    "A total, and the parts that are said to make it up.",
    words=(":", "made up", "consist", "compris", "compos", "total", " (", " - ", "altogether",
           "in all", "making", "giving"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "We ran 15 events: 6 in London, 5 in Leeds and 4 in Cardiff.",
            "We are a team of 15 people: 6 developers, 5 designers and 4 researchers.",
            "The £1.2m is made up of £0.7m for staff and £0.5m for travel.",
            "We had 12 calls from Leeds, 5 from York and 3 from Hull, 20 in total.",
            "We ran 15 events:\n\n- 6 in London\n- 5 in Leeds\n- 4 in Cardiff",
            "A total of 40 came (12 from Leeds, 20 from York and 8 from Hull).",
        ),
        loose=("We had 1,200 letters: 700 from Leeds, 300 from York and 220 from Hull.",),
        contradicts=(
            "We ran 15 events: 6 in London, 5 in Leeds and 6 in Cardiff.",
            "We are a team of 15 people: 6 developers, 3 designers and 4 researchers.",
            "We had 12 calls from Leeds, 5 from York and 3 from Hull, 25 in total.",
            "We ran 15 events:\n\n- 6 in London\n- 5 in Leeds\n- 3 in Cardiff",
        ),
        silent=(
            "We ran 15 events, including 6 in London, 5 in Leeds and 2 in Cardiff.",
            "We ran 15 events: 600 people came to them, and 40 spoke.",
            "We ran 15 events: 6 in London and 5 in Leeds.",
            "We met 15 teams: 12 days, 3 cities and 2 trains.",
            "We ran 15 events: 6 people on stage, 5 rooms and 2 bands.",
        ),
    ),
)  # fmt: skip
