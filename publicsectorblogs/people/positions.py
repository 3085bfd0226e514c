"""Splits the words of a position into what somebody is and where, in those words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from publicsectorblogs.people import words as w
from publicsectorblogs.people.names import is_common, read_name

_NOUNS = "|".join(sorted(w.ROLE_NOUNS, key=len, reverse=True))
_IST = r"(?!check|wish|short|black|white|play|untw)\w{4,}ist|\w{3,}(?:ologer|ician|grapher)"
_ROLE = re.compile(rf"(?<![\w-])(?:vice-|co-)?(?:{_NOUNS}|{_IST})s?(?![\w-])", re.IGNORECASE)
# One word of an organisation's name: with a capital, a digit or a sign such as GOV.UK's stop.
_CAPITAL = r"(?:(?:[A-Z]\.){2,}|(?:[^\W\d_a-zß-ÿ]|[\d‘“'\"][\w])[\w’'&./-]*(?<![./]))"
_PREPOSITION = re.compile(
    r"\s(?:for|of(?!\s(?:way|life|hours)\b)|at|in|on|to|with|who|which|that|from|within|where|as)\s",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"(?:(?:as|our|the|an?|former|its|their)\s+){0,2}", re.IGNORECASE)
_AFTER_ROLE = re.compile(rf"(?:\s+(?:of|for)\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}(?=,))?,?\s+")
# "Planner of the Year" is an award.
_AWARD = re.compile(r" of the (?:Year|Month|Week|Decade)\b")
_ROLE_BEFORE = 60  # characters, of the longest role before a name
_ONE_OF = re.compile(r"one of (?:the|our) ")
_ARTICLE = re.compile(
    r"^(?:one of (?:the|our) |(?i:an?|the|our|their)\s+)?"
    r"(?:(?:new|newly[ -]appointed|recently appointed)\s+)?"
)
_LINK = (  # between two such words
    r"(?:,? (?:and|of|for|&|the|in|on|to|of the|for the|and the) |, (?=(?:\w+,? ){1,4}and )| )"
)
_ORGANISATION = re.compile(rf"(?:[Tt]he |[Oo]ur )?(?P<name>{_CAPITAL}(?:{_LINK}{_CAPITAL})*)")
_AT = re.compile(r"\s+at\s+|\s*@\s+", re.IGNORECASE)
# What is told of somebody behind the role: "a designer working on forms", "a nurse from Hull".
_MORE = re.compile(
    r",?\s(?:who|whom|whose|which|(?:currently )?working (?:on|in|for|at|with|across|from|to)|"
    r"based (?:in|at|near|out)|living in|speciali[sz]ing in|from (?=[A-Z])"
    r"|and (?:also )?(?:writes|blogs|tweets|lives|works|teaches|enjoys|helps|speaks|lectures|runs)"
    r" (?:about|on|in|for|with|at|as|an?|the|his|her|their|our|to|from))\b.*$",
    re.DOTALL,
)
# The same before a workplace: "a designer working [at GDS]", but not "head of smarter working".
_WORKING = re.compile(rf"\b(?P<noun>{_NOUNS}) working$", re.IGNORECASE)
# Where somebody works, if it has a name: "in the data team at the Home Office".
_AND_MORE_OF_THEM = re.compile(r",? and (?=[a-z])|;")  # "... and is a trustee"
_WORKPLACE = re.compile(r"\b(?:at|for) (?=(?:the )?(?:[A-Z]|\d+[A-Z]))")
# What parts a role from an organisation.
_PARTED = re.compile(r"\s*(?:,|\||/|;|•|\s[-–—])\s+")
_IN = re.compile(r"\s+(?:in|with|for|within|from|of)\s+")


class Position(NamedTuple):
    """What somebody is and where; each None where the words do not say."""

    role: str | None = None
    organisation: str | None = None


def has_role(text: str) -> bool:
    """Whether `text` begins with what people are called by in their work: "Head of Data".

    "A resource for developers" does not: the noun before the first preposition counts.
    """
    text = _ONE_OF.sub("", text, count=1) if text.startswith("one of ") else text
    if _AWARD.search(text):
        return False
    return bool(_ROLE.search(_PREPOSITION.split(text, maxsplit=1)[0]))


def is_of_several(role: str) -> bool:
    """Whether a role is that of several people: "co-directors of research"."""
    noun = _PREPOSITION.split(role, maxsplit=1)[0].rpartition(" ")[2].lower()
    return noun.endswith("s") and noun[:-1].removeprefix("co-") in w.ROLE_NOUNS


def roles_before(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield each role that may stand before a name, with where the name would begin.

    "our Chief Executive, Jo Bloggs": first "Chief", which no name follows, then "Chief Executive".
    """
    determiner = _DETERMINER.match(text, start)
    begin = determiner.end() if determiner else start
    for noun in _ROLE.finditer(text, begin, begin + _ROLE_BEFORE):
        after = _AFTER_ROLE.match(text, noun.end())
        if after and "," not in text[begin : noun.end()]:
            yield text[begin : after.end()].rstrip(" ,\u00a0"), after.end()


def position(text: str | None) -> Position:
    """Return what "a director at Social Finance" or "Head of Data, DWP" says of role and place."""
    text = _ARTICLE.sub("", (text or "").strip().rstrip("."))
    if not text or _AWARD.search(text):
        return Position()
    if not has_role(text):
        text = behind_team(text)
        is_none = _is_place(text) or _SUBJECTS.fullmatch(text)
        return Position(None, None if is_none else _organisation_name(text))
    role, organisation = _split_role(text)
    if organisation is None:
        head, tail = _split_at_comma(text)
        role, organisation = _split_role(head)
        field, *rest = _PARTED.split(tail, maxsplit=1)
        if _SUBJECTS.fullmatch(field):
            return Position(*_organisation_behind(f"{head}, {field}", "".join(rest)))
        if organisation is None:
            role, organisation = _organisation_behind(role, tail)
            if organisation and (_is_place(organisation) or _is_around(role, organisation)):
                organisation = None
    role = _WORKING.sub(r"\g<noun>", _MORE.sub("", role))
    return Position(role.strip(" ,").removesuffix(" here") or None, organisation)


def behind_team(words: str) -> str:
    """Return what follows the name of a team, where that is an organisation.

    "Press Team, Kent County Council" is "Kent County Council".
    """
    team, *rest = _PARTED.split(words, maxsplit=1)
    return rest[0] if rest and _is_team(team) and _is_institution(rest[0]) else words


def _is_team(name: str) -> bool:
    return name.rpartition(" ")[2].lower() in w.TEAMS


def _is_place(name: str) -> bool:
    return all(word in w.PLACES for word in name.lower().split())


def _is_around(role: str, name: str) -> bool:
    """Whether a name behind a role is the place around another: "nurse in Hexham, Cumbria"."""
    return bool(_IN_PLACE.search(role)) and (len(name) < 3 or not _is_institution(name))


def workplace(words: str) -> Position:
    """Return where somebody works by words that tell no role: "in the data team at the ONS"."""
    found = list(_WORKPLACE.finditer(words))
    # "For the Campaign for Better Transport": the first, but the last "at", where there is one.
    places = [one for one in reversed(found) if one[0] == "at "] or found
    return position(_AND_MORE_OF_THEM.split(words[places[0].end() :])[0]) if places else Position()


def end_of_position(text: str, start: int, end: int) -> int:
    """Return where a position ends that goes on behind "and", at `end`.

    "An analyst at the Department for Work [and Pensions]", "Hammersmith [and Fulham Council]",
    "Lead Nurse for Infection Prevention [and Control]"; not "Head of Digital at DWP [and Chair of
    Governors]", "head of data [and Jo Bloggs]".
    """
    while (further := _end_behind_and(text, start, end)) > end:
        stop = _UP_TO_STOP.match(text, further)
        end = stop.end() if stop else further
    return end


def _end_behind_and(text: str, start: int, end: int) -> int:
    more = _AND_MORE.match(text, end)
    if more is None or has_role(more["more"]):
        return end
    if (name := read_name(more["more"], 0)) and name.end == len(more["more"]):
        return end
    if _OF_A_FIELD.search(text, start, end):
        return more.end()
    part, whole = (position(text[start:stop]).organisation for stop in (end, more.end()))
    if whole is None or not whole.endswith(more["more"]):
        return end
    last = more["more"].split()[-1].lower()
    begun = last in _INSTITUTIONS | {"service"} and not (part and _is_institution(part))
    return more.end() if begun or whole.split()[0] in _GO_ON else end


def _split_at_comma(text: str) -> tuple[str, str]:
    """The words of the role and those after it: "Head of Data, DWP", "Head of Data | DWP"."""
    ends = [*((mark.start(), mark.end()) for mark in _PARTED.finditer(text)), (len(text),) * 2]
    place = 0
    while place + 1 < len(ends) and has_role(text[ends[place][1] : ends[place + 1][0]]):
        place += 1  # "Director, Head of Data, DWP"
    return text[: ends[place][0]], text[ends[place][1] :]


def _organisation_behind(role: str, tail: str) -> tuple[str, str | None]:
    """Return a role and the organisation that the words behind it name.

    "Director of Planning, Housing and Transport, Leeds City Council": the field goes on.
    """
    first, *rest = _PARTED.split(tail)
    begins = re.match(r"(?:the )?(\w*)", first)
    if begins and begins[1] in _GO_ON or _is_begun(first, rest):
        return role, _organisation_name(tail)
    if rest and _LISTED.fullmatch(f"{first}, {rest[0]}") and _is_institution(rest[0]):
        return role, f"{first}, {rest[0]}"  # "Kent, Surrey and Sussex Ambulance Service"
    goes_on = " of " in role and " and " in first and not _is_institution(first)
    if goes_on and rest and _is_institution(rest[0]):
        return f"{role}, {first}", _organisation_name(rest[0])
    return role, _organisation_name(first)


def is_known_body(text: str) -> bool:
    """Tell whether words show that they are an organisation: "Nesta" and "DWP", not "Hexham"."""
    several = " " in text.removeprefix("the ") or re.search(r"\d|[a-z][A-Z]", text)
    return bool(several) or _is_institution(text)


def is_body(text: str) -> bool:
    """Tell whether words are the name of an organisation and nothing else."""
    return position(text) == Position(None, text.removeprefix("The ")) and _is_institution(text)


def _split_role(text: str) -> tuple[str, str | None]:
    """Split a role at "at", else before an organisation after "in", "for", "with" or "of"."""
    for match in _AT.finditer(text):
        if found := _organisation_name(text[match.end() :]):
            return text[: match.start()].strip(), found
        if re.match(r"(?:an?|the|our|my)\s", text[match.end() :]):
            return text[: match.start()].strip(), None
    for match in _IN.finditer(text):
        role, rest = text[: match.start()], text[match.end() :]
        if found := _organisation_after(role, match[0].strip(), rest):
            return role.strip(), found
    return text.strip(), None


def _organisation_after(role: str, word: str, rest: str) -> str | None:
    """The organisation that `rest` begins with, if it is one after a role and `word`."""
    noun = role.split()[-1].lower() if role.split() else ""
    if not has_role(role) or "," in role or _GOVERNS.match(rest):
        return None
    if _is_team(_organisation_name(rest) or ""):
        return None
    if word == "of" and noun in w.OF_ORGANISATION and re.match(r"(?:the )?\w*[\dA-Z]", rest):
        return _organisation_name(rest) or rest.split(",")[0].strip()
    found = _organisation_name(rest)
    if found and found.split()[0].lower() in MONTHS and not _is_institution(found):
        return None
    field, *more = re.split(" (?:for|in) ", found or "")
    if more and not _is_institution(field) and str(found).lower() not in w.ORGANISATIONS:
        return None  # "Head of Data for Kent County Council"
    field, comma, after = (found or "").partition(", ")
    if comma and not _is_institution(field) and _is_institution(after):
        return None  # "Head of Policy, Department for Culture, Media and Sport"
    if word == "for" and (noun in _ELECTED or (found and found.split()[-1].lower() in _AREAS)):
        return None  # "councillor for Headingley", "officer for the Great Lakes Region"
    definite = rest.lower().startswith(("the ", "our "))
    if found and (definite or _is_institution(found)):
        return None if word == "of" and not definite and _is_field(found) else found
    if found is None or word in {"of", "in"} or (word == "for" and not is_known_body(found)):
        return None  # "A designer in Oslo": nothing says that it is an organisation.
    return None if any(map(is_common, found.split())) else found


def _is_field(name: str) -> bool:
    """Whether words with an institution in them name a field of work: "Museum Development"."""
    body, *place = re.split(" (?:of|for) ", name)
    last = body.lower().split()[-1]
    if _ACRONYM.match(body):
        return last in w.FIELDS - {"digital"} | w.SUBJECTS
    if name.lower() in w.ORGANISATIONS or last in _NATIONS or _SERVICE.search(name):
        return False
    is_body = last in _INSTITUTIONS - {"archives", "partnerships"} and (place or " " in body)
    return not is_body or bool(_OFFICE_OF_MANY.search(name))


def _is_institution(name: str) -> bool:
    parts = [part.strip(",.").lower() for part in name.split()]
    first = name.split()[0]
    acronym = bool(_ACRONYM.fullmatch(first)) and first not in w.FIELDS_IN_CAPITALS
    branch = parts[0] in w.ORGANISATIONS and all(part in w.PLACES for part in parts[1:])
    # "Natural England", but not "South East England"
    national = parts[-1] in _NATIONS and not all(part in _REGIONS for part in parts[:-1])
    if acronym or branch or national or name.lower() in w.ORGANISATIONS:
        return True
    if parts[-1] in w.FIELDS | _OF_A_BODY:
        return False  # "Library Policy", "Library Services"
    return any(part in _INSTITUTIONS for part in parts) or bool(_SERVICE.search(name))


# "Kent, Surrey and Sussex Ambulance Service"
_LISTED = re.compile(rf"{_CAPITAL}, {_CAPITAL} and {_CAPITAL}(?: {_CAPITAL})+")
_IN_PLACE = re.compile(rf" in {_CAPITAL}(?: {_CAPITAL})*$")
# An office that every department has, and no organisation.
_OFFICE_OF_MANY = re.compile(r"\b(?:private|press|project|programme|portfolio|back) office$", re.I)
# "DWP", "DfE" and "CoSLA", but not "SaaS" and "IoT".
_ACRONYM = re.compile(r"[A-Z]{2,}[\w&.-]*|(?!IoT$)[A-Z](?!aaS)[a-z]{1,2}[A-Z]+")

# What a chair leads is no organisation: "Chair of Trustees, Kent Trust".
_GOVERNS = re.compile(
    r"(?:the )?(?:board of )?(?:board|trustees|governors|directors|council|committee)"
    r"(?=,|$| at |(?<!committee) for )",
    re.IGNORECASE,
)
# What somebody works on, and no organisation: "Deputy Director, Policy", "Cabinet Member for
# Housing, Planning and Regeneration".
_SUBJECT = "|".join(sorted(w.FIELDS | w.SUBJECTS))
_SUBJECTS = re.compile(rf"(?:{_SUBJECT})(?: (?:(?:and|&) )?(?:{_SUBJECT}))*", re.IGNORECASE)
_OF_A_BODY = frozenset("services programmes collections projects".split())
_SERVICE = re.compile(
    r"(?:fire|rescue|ambulance|prison|probation|tribunals|civil|health|prosecution) service$",
    re.IGNORECASE,
)
_NATIONS = frozenset("england scotland wales uk cymru".split())
_REGIONS = frozenset("north south east west mid central northern southern eastern western".split())
_ELECTED = frozenset("councillor cllr mp msp ms mla member candidate".split())
_AREAS = frozenset("region area ward constituency district".split())
MONTHS = w.TIMES | {"jan", "april", "may", "june", "august"}
# Words that make an organisation of what follows "Head of"; "Policy" and "Digital" do not.
_INSTITUTIONS = frozenset(
    "academy agency archives association authority bank board borough cabinet ccg centre charity "
    "college commission committee company council county department federation forum foundation "
    "fund government house hospital icb inspectorate institute library ministry museum network nhs "
    "office parliament partnership partnerships police society taskforce treasury tribunal trust "
    "union university".split()
)


def _is_begun(first: str, rest: list[str]) -> bool:
    """Tell whether a name goes on: "Federal Identity[, Credential, and Access Management]"."""
    return bool(rest) and rest[-1].startswith("and ") and not _is_institution(first)


# "The Forms team" is part of an organisation, and none.
_OF_TEAM = re.compile(rf" (?:{'|'.join(sorted(w.TEAMS))})\b")
# What the names of departments begin with, and how a name goes on: "Culture[, Media and Sport]".
_GO_ON = frozenset(["Department", "Ministry", "Office", "HM", "Her", "His"])
_UP_TO_STOP = re.compile(r"[^.;:!?,]*?(?=[.;:!?,]|,? and |$)", re.MULTILINE)
_OF_A_FIELD = re.compile(rf" (?:for|of) (?:{_CAPITAL} )*{_CAPITAL}$")
_AND_MORE = re.compile(
    rf"(?:, {_CAPITAL})*,? and "
    rf"(?P<more>(?!I\b){_CAPITAL}(?: (?:(?:of|for|and) )?(?!I\b){_CAPITAL})*)"
)


def _organisation_name(text: str) -> str | None:
    found = _ORGANISATION.match(text)
    if found is None or _OF_TEAM.match(text, found.end()):
        return None
    return found["name"].rstrip(",") if any(map(str.isalpha, found["name"])) else None
