"""Numbers in another language, whose words the rules for English would misread."""

from __future__ import annotations

import re

from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.lexicon import FUNCTION_WORDS
from publicsectorblogs.figures.vetoes.veto import Veto

# Words for a thousand and more that would be taken for what is counted.
_SCALES = frozenset(
    "mil millón millon millones millardos mille milliard milliards millionen  "
    "milliarde milliarden tausend hundert miliwn miliynau biliwn filiwn mila milione milioni "
    "miliardo miliardi milhão milhões bilhões miljoen miljard duizend milion milionów tysięcy "
    "milyon bilyon".split()
)
_OF_PEOPLE = re.compile(r" (?:m|b|tr)illions d(?:e |')")  # in French "millions" is no English
# Small words of Spanish, French, Welsh, German, Italian, Portuguese and Dutch.
_FOREIGN = frozenset(
    "de la el los las les des du un una une y et que qui en es est son sont se con avec por "
    "para pour dans sur del al ha han nous vous ils elle il lo le au aux ce cette mae yn yng ym "
    "o ar gyda gan bod wedi eu ein i'r o'r a'r und der das den dem ist sind mit von für eine "
    "auf nicht che di della sono per più com uma não dos os het een van zijn met voor".split()
)
# English words that another of those languages spells alike say nothing.
_SHARED = frozenset(
    "a an as at am all also do die her here in is i me my no on or per plus so some us was will "
    "total first he".split()
)
_ENGLISH = FUNCTION_WORDS - _FOREIGN - _SHARED
_WINDOW = 80
_LEAST = 3


def other_language(it: Candidate) -> bool:
    """ "41 millones de personas", "mae 22 o gynghorau yng Nghymru"."""
    behind = it.next
    if behind in _ENGLISH or it.has_unit:
        return False
    if behind.lower() in _SCALES or it.number.scale != 1 and _is_french(it):
        return True
    if it.word in _ENGLISH or len(it.words) > _LEAST and _FOREIGN.isdisjoint(it.words):
        return False
    return _is_foreign(it)


def _is_french(it: Candidate) -> bool:
    number = it.number
    return bool(_OF_PEOPLE.search(it.text.low[number.start : number.digits_end + 5]))


def _is_foreign(it: Candidate) -> bool:
    """Tell whether small words around a number are of other languages, and none of ours."""
    low, start, end = it.text.low, it.number.start, it.number.end
    ahead = low[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    behind = low[end : end + _WINDOW].partition("\n")[0]
    words = f"{ahead} {behind}".split()
    if _FOREIGN.isdisjoint(words):
        return False
    # A name has two of them: "Café de la Paix".
    foreign = sum(word in _FOREIGN for word in words)
    return foreign >= _LEAST and _ENGLISH.isdisjoint(words)


OTHER_LANGUAGE = Veto(
    "other language", "A number in text of another language.",
    takes=("cerca de 41 millones de personas", "Mae 22 o gynghorau yng Nghymru",
           "Nous avons vu 40 personnes dans la ville"),
    leaves=("a stay at the Hotel de la Paix for 12 people", "12 miles of road"),
    digits=other_language, words=None, not_bare=True,
)  # fmt: skip
