"""The names that feeds give as authors: people, with their roles, organisations and logins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*", re.ASCII)
_EMPTY = re.compile(r"mailto:|\(\s*\)|<\s*>|&lt;\s*&gt;|\[\s*\]")
_BY = re.compile(r"^(?:(?:guest post|posted|written) )?by\s+", re.IGNORECASE)
# Letters after a name are honours, not a role.
_LETTERS = re.compile(r",?\s+(?:CB|CBE|DBE|FRS|KBE|KC|KCB|MBE|MP|MSP|OBE|PhD|QC)\b")
_ROLE = re.compile(
    r"\b(?:advis[eo]r|analyst|apprentice|architect|assistant|associate|ceo|chair|chairman|chairwoman|chief|cio|commissioner|"
    r"consultant|coordinator|co-founder|data scientist|designer|developer|director|economist|"
    r"editor|engineer|executive|fellow|founder|general|head|heads|intern|lead|leader|librarian|"
    r"manager|minister|nurse|officer|operator|owner|partner|permanent secretary|planner|"
    r"practitioner|president|producer|professor of|programme|registrar|representative|"
    r"researcher|scientist|secretary|senior|specialist|statistician|strategist|technologist|"
    r"trainee|trustee|volunteer|writer)s?\b",
    re.IGNORECASE,
)
# What a name that ends so, with nobody named before, is: the holder of an office.
_OFFICE = re.compile(
    r".*\b(?:advis[eo]r|analyst|architect|designer|developer|director|economist|editor|engineer|"
    r"manager|minister|officer|researcher|scientist|secretary)s?",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:academy|admin|agency|alliance|archives?|association|authority|blogs?|board|borough|"
    r"bureau|cabinet|campaign|catapult|centre|charity|college|commission|committee|"
    r"communications|community|company|consultancy|corporation|council|county|cooperative|"
    r"department|dept|digital|directorate|division|enterprise|executive agency|federation|"
    r"forum|foundation|fund|government|gov|group|hm|hospital|hub|institute|lab|labs|laboratory|"
    r"library|limited|ltd|llp|ministry|museum|network|nhs|observatory|office|organisation|"
    r"parliament|partnership|plc|police|press|programme|project|registry|school|service|"
    r"services|society|staff|standards|statistics|team|treasury|trust|uk|union|unit|university)\b",
    re.IGNORECASE,
)
_ORGANISATION_START = re.compile(
    r"(?:the\s+)?(?:department|ministry|office|centre|institute|university|council|bank|royal|"
    r"national|society|association|house)\s+(?:for|of)\b|(?:the|our)\s",
    re.IGNORECASE,
)
_LOGINS = {"admin", "administrator", "anonymous", "author", "blog", "blogadmin", "comms",
           "communications", "contributor", "digital", "digitalteam", "editor", "guest",
           "guestblogger", "info", "moderator", "news", "press", "pressoffice", "root",
           "siteadmin", "staff", "superuser", "system", "user", "web", "webadmin", "webeditor",
           "webmaster", "webteam", "wordpress", "wpadmin", "wpengine"}  # fmt: skip
_BREAK = re.compile(r"\s*[;,|/•]\s*|\s+[-–—]\s+|\s*[()\[\]]\s*")
_AND = re.compile(r"\s+(?:and|&|\+|with)\s+", re.IGNORECASE)
_AT = re.compile(r"\s+at\s+(?:the\s+)?|\s+@\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """One that a feed names as author; `kind` is person, organisation or login."""

    name: str
    kind: str = "person"
    role: str | None = None
    organisation: str | None = None


def without_address(author: str) -> str:
    """Return an author's name without e-mail addresses, "" where there is nothing else.

    "jo@x.gov.uk (Jo Bloggs)" and "Jo Bloggs <jo@x.gov.uk>" are "Jo Bloggs".
    """
    name, found = _EMAIL.subn("", author)
    if not found:
        return author.strip()
    name = _EMPTY.sub("", name).strip(" \t\r\n,;:-")
    return name[1:-1].strip() if name[:1] == "(" and name[-1:] == ")" else name


def classify_author(name: str) -> list[Named]:
    """Return whom an author's name in a feed means, in its order; [] for an empty name.

    "Jo Bloggs, Head of Data, DWP" is one person with role and organisation; "A, B and C" are
    three; "webteam" is a login; "The Data Team" an organisation. What cannot be told from a
    name is left a person: no list of names is used.
    """
    text = _BY.sub("", " ".join(without_address(name).split()))
    text = _LETTERS.sub("", text)
    if not text:
        return []
    if _is_login(text):
        return [Named(text, "login")]
    *_, last = text.split(", ")
    if _ORGANISATION_START.match(text) and not _BREAK.search(text.replace(",", "")):
        if last == text or not _is_full_name(last):
            return [Named(text, "organisation")]
        return [Named(text.removesuffix(f", {last}"), "organisation"), Named(last)]
    parts = [part for part in _BREAK.split(text) if part]
    if len(parts) == 2 and _is_inverted(text, parts):
        return [Named(f"{parts[1]} {parts[0]}")]
    found: list[Named] = []
    for part in parts:
        found = _with_part(found, part)
    return found


def _with_part(found: list[Named], part: str) -> list[Named]:
    """Add what one part of a name says, to who was named before or as somebody else.

    The holder of an office without a name ("Chief Scientific Adviser") is an organisation: it
    is nobody's name.
    """
    part = re.sub(r"^(?:and|&|with)\s+", "", part, flags=re.IGNORECASE)
    last = found[-1] if found and found[-1].kind == "person" else None
    if _ROLE.search(part) and last is not None:
        role, _, organisation = _AT.sub("\0", part, count=1).partition("\0")
        return [*found[:-1], replace(last, role=role, organisation=organisation or None)]
    pieces = _AND.split(part)
    if len(pieces) > 1 and any(map(_is_full_name, pieces)):
        return [*found, *(one for piece in pieces for one in _with_part([], piece))]
    if _is_organisation(part):
        if last is not None and last.organisation is None:
            return [*found[:-1], replace(last, organisation=part)]
        return [*found, Named(part, "organisation")]
    if len(pieces) > 1:
        return [*found, *(Named(piece) for piece in pieces)]
    if _ROLE.match(part) or _OFFICE.fullmatch(part):
        return [*found, Named(part, "organisation")]
    return [*found, Named(part, "login" if _is_login(part) else "person")]


def _is_full_name(text: str) -> bool:
    """Whether a text looks like first name and surname, and like nothing else."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and not _AND.search(text)
        and all(word[0].isupper() for word in (words[0], words[-1]))
        and not _is_organisation(text)
        and not _ROLE.match(text)
        and not _OFFICE.fullmatch(text)
    )


def _is_organisation(text: str) -> bool:
    if _ORGANISATION_START.match(text) or _ORGANISATION.search(text):
        return True
    return bool(re.fullmatch(r"[A-Z][A-Z&.]+(?:\s[A-Z&.]{2,})*", text))  # DWP, NHS


def _is_inverted(text: str, parts: list[str]) -> bool:
    """Whether a name is written "Bloggs, Jo"."""
    return "," in text and all(
        re.fullmatch(r"[A-Z][\w'’-]+", part) and not _is_organisation(part) and not part.isupper()
        for part in parts
    )


def _is_login(text: str) -> bool:
    """Whether a name is one to log in with: one word, in lower case or with digits or marks."""
    if " " in text or not text.isascii():
        return False
    return bool(
        text.lower() in _LOGINS
        or text == text.lower()
        or re.search(r"[\d_]", text)
        or re.fullmatch(r"[A-Z]{2}[a-z]+", text)
    )
