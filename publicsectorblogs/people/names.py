"""Reads one name at one place of a text, and decides whether it is a person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from publicsectorblogs.people import words as w
from publicsectorblogs.people.spoken import SPOKEN

# A letter, with the accent that follows it where the text is not composed.
_LETTER = r"[^\W\d_][\u0300-\u036f]?"
_WORD = rf"(?:{_LETTER})+(?:[’'‘ʼ‑-](?:{_LETTER})+)*"
_INITIALS = rf"(?:{_LETTER}\.[ -]?){{1,3}}(?<! )(?<!-)"
_TOKEN = re.compile(rf"(?P<initials>{_INITIALS})(?=[\s,])|(?P<word>{_WORD})(?![\w@])")
_GAP = re.compile(r"[ \u00a0\t]+")
_TITLE = re.compile(_WORD)
_TITLE_END = re.compile(r"\.?[ \u00a0]+")
_LETTERS = re.compile(
    rf"(?:,?[ \u00a0]+\(?(?:{'|'.join(sorted(w.LETTERS, key=len, reverse=True))})\b\)?)+"
)
# "The Rt Hon. the Lord Bloggs", "Baroness Bloggs of Hull".
_PEER = re.compile(
    r"(?:the )?(?:(?:rt|right) hon\.?(?:ourable)? )?(?:the )?"
    r"(?P<name>(?-i:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess)"
    r" (?P<last>(?!Day\b)(?-i:[A-Z])[\w’'-]+)(?: of (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)*)?)"
    r"(?![\w’'-])(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)
_FIRST_OF_TWO = re.compile(r"(?P<name>[^\W\d_]{2,}) (?:and|&) ")
_THE = re.compile(
    r"[Tt]he (?:(?:Very|Most) (?=Rev))?(?=(?:[Rr]t|[Rr]ight) [Hh]on|(?:Rev[’']?d?|Reverend)\b)"
)
# The letters behind the first blank: a name goes on with a capital or one of these. Most sentences
# do not, and need no closer look.
_SECOND = re.compile(r"[^ \u00a0\t]+[ \u00a0\t]+([^\W\d_]+)")
_JOINED = frozenset("al el ul ad as at an ar ash az bin bint d l".split())  # "al-Masri", "d'Arc"
_GOES_ON = w.PARTICLES | _JOINED | {"right", "rt"}  # "the right Hon"
_AFTER_NAMES = w.ROLE_NOUNS | w.PAGE_WORDS
# "LENA VOSS AND OWEN PRICE"
_JOINTS_IN_CAPITALS = frozenset(["AND", "AT", "FOR", "FROM", "OF", "WITH"])
_WITH_PARTICLE = re.compile(rf"(?:{'|'.join(sorted(_JOINED))})[-‑’'‘](?=[^\W\da-z_])")
_LONGEST = 5
_ONLY_FIRST_NAMES = w.FIRST_NAMES - w.ALSO_PLACES
_ACRONYM = re.compile(r"(?!(?:[A-Z]\.)+$)[A-Z][A-Z&.]{2,}")


class Name(NamedTuple):
    """A name in a text: `text` without titles, in small letters where the text has capitals."""

    text: str
    title: str | None  # "Dr", "Rt Hon, MP": what stands before and after the name
    start: int
    end: int  # past the letters after the name


def may_be_name(text: str, start: int = 0) -> bool:
    """Tell, by the letters that two words begin with, whether a name may begin at `start`."""
    if not (text[start : start + 1].isupper() or text.startswith("the ", start)):
        return False
    second = _SECOND.match(text, start)
    return second is not None and (second[1][0].isupper() or second[1] in _GOES_ON)


def read_name(text: str, start: int = 0) -> Name | None:
    """Return the person's name that begins at `start`, with titles and letters, or None."""
    if not may_be_name(text, start):
        return None
    titles, at = _read_titles(text, start)
    tokens = _read_tokens(text, at)
    while tokens and not _ends_name(tokens[-1]):
        tokens.pop()
    names = [token[0] for token in tokens]
    if not tokens or not is_person(names, titled=bool(titles)):
        return None
    end = tokens[-1].end()
    letters = _LETTERS.match(text, end)
    after = letters[0].strip(" ,()\u00a0\t") if letters else ""
    title = ", ".join(filter(None, (titles, after)))
    folded = " ".join(_folded(names))
    return Name(folded, title or None, start, letters.end() if letters else end)


def read_peer(text: str, start: int = 0) -> Name | None:
    """Return the peer whom `text` names at `start` by title and one name, or None.

    "Lord Bloggs", "the Rt Hon. the Baroness Bloggs of Hull"; the title is part of the name.
    """
    peer = _PEER.match(text, start)
    if peer is None or is_common(peer["last"]) or peer["last"].endswith(("’s", "'s")):
        return None
    return Name(peer["name"], None, start, peer.end())


def read_couple(text: str, start: int = 0) -> tuple[list[str], int]:
    """Return the names of two with one surname at `start` ("Jo and Sam Bloggs"), and their end."""
    first = _FIRST_OF_TWO.match(text, start)
    other = read_name(text, first.end()) if first and is_first_name(first["name"]) else None
    if first is None or other is None or other.title:
        return [], start
    second, *surname = other.text.split()
    if not is_first_name(second) or not all(map(_is_particle, surname[:-1])):
        return [], start
    return [" ".join([first["name"], *surname]), other.text], other.end


def is_first_name(word: str) -> bool:
    """Whether a word is a first name, and neither a place nor another word."""
    return word.lower() in _ONLY_FIRST_NAMES


def _read_titles(text: str, start: int) -> tuple[str, int]:
    """The titles at `start` and where the name after them begins."""
    the = _THE.match(text, start)
    at = first = the.end() if the else start
    while (token := _TITLE.match(text, at)) and token[0].lower().replace("’", "'") in w.TITLES:
        gap = _TITLE_END.match(text, token.end())
        if not gap or not text[gap.end() : gap.end() + 1].isupper():
            break
        at = gap.end()
    return text[first:at].strip(), at


def _read_tokens(text: str, at: int) -> list[re.Match[str]]:
    """The words of a name at `at`: capitals, initials and particles, to the first of another kind.

    A role after two names ends them: "Jo Bloggs Head of Data".
    """
    tokens: list[re.Match[str]] = []
    while (token := _TOKEN.match(text, at)) and _count(token[0] for token in tokens) < _LONGEST:
        word = token[0]
        if not (word[0].isupper() or (tokens and _is_particle(word))):
            break
        if len(tokens) > 1 and (
            word.lower() in _AFTER_NAMES or word in w.LETTERS or word in _JOINTS_IN_CAPITALS
        ):
            break
        tokens.append(token)
        gap = _GAP.match(text, token.end())
        if gap is None:
            break
        at = gap.end()
    return tokens


def _count(words: Iterable[str]) -> int:
    """The number of words in a name, without its particles."""
    return sum(not _is_particle(word) for word in words)


def _is_particle(word: str) -> bool:
    return word in w.PARTICLES or bool(_WITH_PARTICLE.match(word))


def _ends_name(token: re.Match[str]) -> bool:
    word = token[0]
    if word.endswith(("'s", "’s")):
        return False  # "Jo Bloggs's team"
    begins = word[0].isupper() or _WITH_PARTICLE.match(word)
    return bool(token["word"]) and bool(begins) and word not in w.LETTERS and len(word) > 1


def is_person(names: list[str], *, titled: bool = False) -> bool:
    """Whether words in capitals are first name and surname, and nothing else.

    An unusual name is taken; a word that stands in organisations, places, dates or common speech
    is not, but for a surname after a first name that is nothing else ("Emma Head").
    """
    first, rest = names[0].lower(), names[1:]
    if (
        len(names) < 2
        or _count(names) > _LONGEST
        or not first[0].isalpha()
        or first in w.PLACE_STARTS
    ):
        return False
    surname = rest[-1].lower().removesuffix("’s")
    if _names_something_else(names, first, surname):
        return False
    if first in w.ALSO_PLACES & w.PLACES:
        return not any(map(is_spoken, rest))  # "Chelsea Flower Show"
    if first in w.FIRST_NAMES and len(names) == 2:
        return True
    if titled and not is_common(first) and len(names) == 2:
        return surname not in w.ORGANISATION_WORDS  # "General Register Office"
    if first in _KOREAN and len(names) == 2 and _GIVEN_IN_TWO.fullmatch(names[1]):
        return not any(map(is_spoken, names[1].split("-")))
    *given, last = names
    if any(is_common(name) or name.endswith(("’s", "'s")) for name in given):
        return False
    return not is_common(last) or (last.lower() in w.SURNAMES and len(given) < 3)


def _names_something_else(names: list[str], first: str, surname: str) -> bool:
    """Whether words in capitals are of an organisation, a place, a heading or running text."""
    shouted = all(name.isupper() for name in names)
    if not shouted and any(_ACRONYM.fullmatch(name) for name in names):
        return True
    if not w.ORGANISATIONS.isdisjoint((first, " ".join(names).lower())):
        return True
    if first in _SPEAKS_OF or all(map(is_spoken, names)) and first not in w.FIRST_NAMES:
        return True
    if surname in _NEVER_SURNAMES or first in w.ALSO_PLACES and surname in w.PLACE_ENDS:
        return True
    return first not in w.FIRST_NAMES and surname in w.SOONER_PLACES


# "Park Ji-ho": surnames that are common words, before a given name of two syllables.
_KOREAN = frozenset({"an", "do", "park", "so", "young"})
_GIVEN_IN_TWO = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}(?<!-fi)")
# What a heading begins with that speaks of somebody: "Meet Jo Bloggs".
_SPEAKS_OF = frozenset(
    "about ask celebrating congratulations dear farewell follow hear how interviewing introducing "
    "join meet read remembering see thank watch welcome welcoming why with".split()
)
_NEVER_SURNAMES = (
    frozenset(
        "airport and aquarium arboretum arena author blog cathedral cinema editor embankment eve "
        "festival foundation gallery hospice infirmary library lido limited ltd media museum "
        "palace post racecourse road showground square stadium station team the theatre trust "
        "zoo".split()
    )
    | w.TIMES - frozenset("day week winter spring summer".split())
) - w.FIRST_NAMES
_COMMON = w.ORGANISATION_WORDS | w.PLACES | w.TIMES | w.COMMON | (w.ROLE_NOUNS - {"dean"})


def is_common(word: str) -> bool:
    """Whether a word stands in organisations, places, dates, offices or common speech."""
    plain = word.lower().replace("’", "'").removesuffix("'s").rstrip(".")
    if "-" in plain:  # "Bell-Park" is a surname
        parts = {part for part in plain.split("-") if is_common(part)}
        some = len(parts) < plain.count("-") + 1 and parts <= w.SURNAMES
        return bool(parts) and not some and plain not in w.FIRST_NAMES
    return plain in _COMMON or (len(plain) > 6 and plain.endswith(w.COMMON_ENDINGS))


def is_organisation(text: str) -> bool:
    """Whether a name that is no person's is an organisation's, an office's or a place's."""
    parts = re.findall(r"[^\s,&/()+-]+", text)
    if text.lower() in w.ORGANISATIONS or _ACRONYM.fullmatch(text.replace(" ", "")):
        return True
    if not parts or re.match(r"(?:the|our)\s", text, re.IGNORECASE):
        return bool(parts)
    if re.search(r"\w-(?:by|in|le|on|super|under|upon)-\w", text):  # Stoke-on-Trent
        return True
    if len(parts) > 1 and any(map(_ACRONYM.fullmatch, parts)) and not text.isupper():
        return True
    if len(parts) > 1 and (parts[0].lower() in w.ORGANISATIONS or text.endswith(("'s", "’s"))):
        return True  # "Oxfam GB", "St Mungo's"
    telling = [part for part in parts if part.lower() not in _JOINING]
    return any(map(is_common, telling)) or (len(parts) > 1 and all(map(is_spoken, telling)))


_JOINING = frozenset({"and", "of", "for", "with", "a", "in", "on", "at", "by"})


def is_spoken(word: str) -> bool:
    """Whether a word is one of running text, though it may be a surname too."""
    plain = word.lower().replace("’", "'").removesuffix("'s").rstrip(".")
    return plain in SPOKEN or is_common(plain)


def _folded(names: list[str]) -> list[str]:
    """The words of a name, without the capitals of a heading: "DAN SLEE" is "Dan Slee"."""
    if not all(name.isupper() for name in names) or all("." in name for name in names[:-1]):
        return names
    return [name if "." in name else _titlecase(name) for name in names]


def _titlecase(word: str) -> str:
    if len(word) < 2 or word.lower() in w.PARTICLES - {"le", "la", "al", "e", "st"}:
        return word.lower() if len(word) > 1 else word
    cased = "-".join(part.capitalize() for part in word.split("-"))
    cased = re.sub(r"^(O|D|N)([’'])(\w)", lambda m: m[1] + m[2] + m[3].upper(), cased)
    return re.sub(r"^Mc(\w)", lambda m: "Mc" + m[1].upper(), cased)
