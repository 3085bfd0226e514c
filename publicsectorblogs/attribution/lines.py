"""The lines of a post that can name its author: its running text, up to what belongs to others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from publicsectorblogs.model import Authorship, Post
from publicsectorblogs.people.lists import Person
from publicsectorblogs.people.names import is_common, may_be_name
from publicsectorblogs.read.paragraphs import bare_lines

# Marks around a line that are no words of it: emphasis and headings of Markdown.
_ORNAMENT = "*_# \u00a0"
# Headings after which a page speaks of other posts and of readers.
_OTHERS = re.compile(
    r"(?:related|recent|other|previous|next|more|similar|popular|latest|older|newer)\b.{0,30}"
    r"(?:posts?|articles?|blogs?|reading|content|stories|links|like this)?\W*$"
    r"|(?:read more|further reading|see also|you (?:may|might) also (?:like|enjoy)|comments?"
    r"|\d+ (?:comments?|responses|replies|thoughts)|leave a (?:comment|reply)|responses)\b.{0,40}$",
    re.IGNORECASE,
)
_HEADING = 80  # characters, of the longest of these
# The heading of what is said in a film or a recording.
TRANSCRIPT = re.compile(r"(?:video |audio |film |podcast )?transcript\s*:?$", re.IGNORECASE)
_HEADING_WORDS = 5
# Headings of an author, and words that lead to a signature.
_NO_HEADING = re.compile(
    r"\b(?:authors?|best|bio\w*|bloggers?|by|bye|cheers|cofion|diolch|enjoy|faithfully|hwyl|I"
    r"|later|me|posted|regards|signed|sincerely|soon|thanks|this|truly|we|wishes|writers?|written|you"
    r"|yours)\b|[@\d]",
    re.IGNORECASE,
)
_IN_PICTURE = re.compile(
    r"\((?:far )?(?:pictured|left|right|above|below|cent(?:re|er)|front|back)\b|\bpictured\b"
)
_RUNNING_TEXT = 9  # words; what is shorter is a byline, a caption or a signature
# Lines: nearer to the beginning, or in the first third, such words belong to the post's heading.
_OTHERS_NOT_BEFORE = 3


# Characters of a line that are looked at: a statement of the author stands near its beginning.
REACH = 2000


class Line(NamedTuple):
    """One line of a body: where its words begin, the words, and what they begin with."""

    start: int
    text: str
    quoted: bool = False  # a mark of quotation

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.start + len(self.text)

    @property
    def named(self) -> bool:
        """Whether it begins with what may be a name; most do not, and need no closer look."""
        return may_be_name(self.text)


class OwnText(NamedTuple):
    """The text of a post by its author, as lines."""

    post_id: str
    body: str
    lines: list[Line]

    def authorship(self, one: Person, evidence: str, start: int, end: int) -> Authorship:
        """Return that `one` wrote the post, by the words at `start` to `end` of the body."""
        return Authorship(self.post_id, one.name, evidence, self.body[start:end], start, end,
                          *one.position, title=one.title, kind=one.kind)  # fmt: skip

    def is_under_heading(self, index: int) -> bool:
        """Whether people whom line `index` names stand under a heading, as in a list of contacts.

        A heading of the author ("About the author") is none in this sense, nor is the title.
        """
        while index > 1 and self.lines[index - 1].named:
            index -= 1
        above = self.lines[index - 1].text if index > 1 else ""
        if not above or above.count(" ") >= _HEADING_WORDS:
            return False
        return above[0].isalnum() and above[-1].isalnum() and not _NO_HEADING.search(above)

    def speaks_of(self, name: str, but: Iterable[int]) -> bool:
        """Whether running text in lines other than `but` names that person, whole or by one name.

        A name that is a common word too ("Will", "May") counts only as part of the whole.
        """
        one = [re.escape(part) for part in name.split() if len(part) > 2 and not _is_word(part)]
        mention = re.compile(rf"(?<![\w@.-])(?:{'|'.join([re.escape(name), *one])})(?![\w-])")
        left_out = set(but)
        return any(
            mention.search(line.text)
            for index, line in enumerate(self.lines)
            if index not in left_out and line.text.count(" ") >= _RUNNING_TEXT
        )


def prose_lines(post: Post) -> list[Line]:
    """Return the lines of `post` that are no remnants."""
    remnants = _ends_of_remnants(post)
    return [
        Line(start, text)
        for start, text in bare_lines(post.body)
        if remnants.get(start, 0) < start + len(text)
    ]


def own_text(post: Post) -> OwnText:
    """Return the lines of `post` before those of others, without marks of emphasis."""
    remnants = _ends_of_remnants(post)
    found: list[Line] = []
    for start, text in bare_lines(post.body):
        words = text if text.startswith("* ") else _bare(text)  # but for an item
        if len(words) <= _HEADING:
            late = len(found) >= _OTHERS_NOT_BEFORE and start * 3 > len(post.body)
            if TRANSCRIPT.match(words) or (late and _OTHERS.match(words)):
                break
        if words and remnants.get(start, 0) < start + len(text):
            place = start if words is text else start + text.index(words)
            found.append(Line(place, words, text[0] in '>“"‘'))
    return OwnText(post.id, post.body, found)


def _bare(text: str) -> str:
    """The words of a line without marks of emphasis; "_" may be the last of a handle."""
    is_handle = text.split()[-1].startswith("@") and not text.startswith("_")
    return text.strip(_ORNAMENT.replace("_", "") if is_handle else _ORNAMENT)


def _ends_of_remnants(post: Post) -> dict[int, int]:
    """Return where the remnants of a post end, by where they begin.

    A line is one only where it ends with it: it may begin with a piece of code, and go on.
    """
    return {remnant.char_start: remnant.char_end for remnant in post.remnants}


def is_in_picture(text: str) -> bool:
    """Whether words say of those whom they name where they are in a picture: "Jo Lee (left)"."""
    return bool(_IN_PICTURE.search(text))


def is_in_quotes(text: str, at: int) -> bool:
    """Whether the words at `at` stand within quotation marks that were opened before."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_word(part: str) -> bool:
    return is_common(part) or part.lower() in _ALSO_WORDS


# First names and surnames that sentences begin with, in their other meaning.
_ALSO_WORDS = frozenset({"art", "grace", "hope", "june", "mark", "may", "rose", "will"})
