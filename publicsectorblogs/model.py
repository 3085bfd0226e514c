"""The values that flow through the build, from the bytes of a source to the rows of a table.

Every step of the build is a function from these dataclasses to these dataclasses. They are
frozen: a post's `body` is fixed once, when it is read, and every `char_start` and `char_end`
in the database counts characters of that body, from 0, end exclusive. Those of which there are
many are named tuples, which are made in a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, fields
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from publicsectorblogs.figures.units import Unit


class SourceError(Exception):
    """A source that cannot be read, with the file and, where known, the line at fault.

    `str(error)` is the one line that a user sees: ``file:line: problem``.
    """

    def __init__(self, path: object, problem: str, line: int | None = None) -> None:
        self.path, self.problem, self.line = str(path), problem, line
        place = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{place}: {problem}")

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, int | None]]:
        return SourceError, (self.path, self.problem, self.line)  # it may come from a process


@dataclass(frozen=True, slots=True)
class Capture:
    """One input file, as it was saved."""

    id: str
    path: str  # below the sources folder, with forward slashes
    sha256: str
    kind: str  # 'page' or 'feed'
    url: str | None = None  # where it was captured from
    captured: str | None = None  # ISO 8601: a month (2016-07) or an instant
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Blog:
    """One blog: an entry of the register, or a name that a source gives and no register knows."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    publisher: str | None = None
    home_page: str | None = None
    feed_url: str | None = None
    licence: str | None = None  # None where it is not known
    licence_url: str | None = None
    licence_spdx: str | None = None  # its SPDX identifier
    licence_evidence: str | None = None
    attribution: str | None = None  # the line that the licence asks for
    author: str | None = None  # whose blog it is, where the blog itself says so
    registered: bool = True


@dataclass(frozen=True, slots=True)
class Remnant:
    """A line of a body that is not running text: a caption, a credit, code, a footer."""

    kind: str  # caption | code | script | credit | footer | embed
    text: str
    char_start: int
    char_end: int


class Link(NamedTuple):
    """A link out of a post."""

    url: str
    text: str | None


class Post(NamedTuple):
    """One post as one source gives it; `id` and `blog_id` are final, `body` never changes."""

    id: str
    blog_id: str
    body: str
    capture_id: str
    capture_start: int | None = None  # characters of a page; NULL for feeds, whose text is made
    capture_end: int | None = None
    title: str | None = None
    title_known_from: str | None = None
    url: str | None = None
    url_known_from: str | None = None
    published: str | None = None  # YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ
    published_precision: str | None = None  # month | day | second
    published_known_from: str | None = None
    remnants: tuple[Remnant, ...] = ()
    key: str = ""  # what identifies the entry within its blog: guid, link or text
    html: str | None = None  # sanitised, for display
    is_summary: bool = False
    feed_authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    published_problem: str | None = None  # why a stated date is not trusted


@dataclass(frozen=True, slots=True)
class PostVersion:
    """That a post was first seen, or seen changed, in a capture."""

    post_id: str
    capture_id: str
    seen: str | None  # when it was captured, ISO 8601
    sha256: str  # of the body in that capture, in hex
    changed: str  # which of title, body, url, published; "" when first seen


class FormerText(NamedTuple):
    """A post as it was while its text was another than now."""

    post: Post
    last_seen: str | None  # when the last capture was made that has this text, ISO 8601


class FormerFigure(NamedTuple):
    """A figure that an earlier version of a post states and the post, as it is now, does not."""

    id: str
    post_id: str
    quote: str
    sentence: str
    last_seen: str | None  # when the last capture was made that states it, ISO 8601
    replaced_by: str | None  # the id of the figure that stands in its place now


class RetiredFigure(NamedTuple):
    """A figure that a release had and later ones do not: a row of `sources/retired_figures.csv`."""

    id: str
    quote: str
    sentence: str
    post_id: str
    blog_id: str
    post: str  # what it is called
    url: str  # of the post; empty where it is not known
    last_version: str  # of the data, of the last release that had the figure


class Retired(NamedTuple):
    """A retired figure, and what the present build has of it."""

    figure: RetiredFigure
    post_id: str | None  # the post's id now; None where the sources hold it no more
    replaced_by: str | None  # the id of the figure that reads these words now
    is_same: bool  # sentence and words of that are the same, so that only the id is another


@dataclass(frozen=True, slots=True)
class Authorship:
    """That somebody wrote a post, and the words that say so."""

    post_id: str
    name: str
    evidence: str  # byline | sign-off | statement | caption | feed | blog
    quote: str
    char_start: int | None  # NULL for evidence that does not stand in the body
    char_end: int | None
    role: str | None = None
    organisation: str | None = None
    former: bool = False  # the role is one that the author had before
    title: str | None = None  # "Dr", "MP": what stands before and after the name
    kind: str = "person"  # person | organisation | handle


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one speaker of a transcript says."""

    post_id: str
    speaker: str | None  # NULL for pupils and students, whose names are not published as data
    role: str | None
    quote: str
    char_start: int
    char_end: int


class Quantity(NamedTuple):
    """A quantity in a text: what `figures.extract` finds, before it belongs to a post.

    `char_start:char_end` spans hedge, number, unit and rate; `core_start:core_end` leaves the
    hedge out. `value` is NULL for a range and for a vague magnitude; `low` and `high` are the
    bounds that the words commit to.
    """

    char_start: int
    char_end: int
    core_start: int
    core_end: int
    quote: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    hedge: str
    form: str
    per: str | None = None
    noun: str | None = None
    role: str | None = None
    deictic: bool = False


class Lead(NamedTuple):
    """The words that introduce a list: `text == body[start:end]`."""

    text: str
    start: int
    end: int


class Figure(NamedTuple):
    """A quantity that a post states, with its sentence and what introduces that."""

    id: str
    post_id: str
    quantity: Quantity
    sentence: str
    sentence_start: int
    lead: Lead | None = None
    whole: str | None = None  # what a share is of, in the words of the post


Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a published statistic recognises in a post, and where the words stand.

    `figure`: the quantity in the words, None where they hold none ("instantly"); `values`: the
    columns that the statistic declares.
    """

    figure: Figure | None
    char_start: int
    char_end: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement as a row of its statistic's table: with its id, its post and its words."""

    id: str
    table: str
    post_id: str
    statement: Statement
    quote: str
    copy_of: str | None = None  # the row that states the same in a near-copy of the post
    doubts: str | None = None  # which checks failed


@dataclass(frozen=True, slots=True)
class CrossPost:
    """Two posts of which one stands, nearly all of it, in the other; which came first is unknown.

    A copy is also most of the other post, an excerpt is not.
    """

    post_id: str
    other_post_id: str
    kind: Literal["copy", "excerpt"]
    similarity: float  # 0..1, the share of the words of both that are equal in order
    share: float  # 0..1, the share of the words of `post_id` that stand in the other post
    other_share: float  # 0..1, the share of those of `other_post_id`


class Check(NamedTuple):
    """A comparison that a text itself, or a source, makes possible, and what comes of it.

    `stated` and `computed` are NULL where the words give no single number ("more than 40"), and
    `tolerance` where they allow anything on one side. `figures`: the ids of all figures that are
    compared, each with its part in the comparison.
    """

    id: str
    check: str  # the relation, or what the figures were compared with
    verdict: str  # holds | loose | contradicts
    stated: float | None
    computed: float | None
    tolerance: float | None  # how far apart the two may lie and still agree
    unit: str
    sentence: str
    detail: str
    cause: str | None
    post_id: str
    figures: tuple[tuple[str, str], ...]
    source_id: str | None = None  # the primary source that is compared with
    copy_of: str | None = None  # the check of the same in a near-copy of the post


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a source that could not be read, or was read with a doubt."""

    path: str
    problem: str
    entry: str | None = None  # which entry or line of the file
    severity: str = "warning"  # info | warning | error


@dataclass(frozen=True, slots=True)
class PrimarySource:
    """What a primary source says about a stated figure.

    The figure is one of a statistic, picked by its columns, or any, picked by its id or by its
    post and its words.
    """

    id: str
    value: float
    unit: str
    title: str
    url: str
    author: str | None = None
    published: str | None = None
    quote: str | None = None
    table: str | None = None  # of the statistic
    column: str | None = None  # of that table, which holds the stated value
    match: Mapping[str, str | int | float] = field(default_factory=dict)
    where_stated: Mapping[str, str | int | float] = field(default_factory=dict)
    figure: str | None = None  # the id of a figure
    post: str | None = None  # the id of a post, or its address, with
    words: str | None = None  # the quote of a figure in it
    sentence: str | None = None  # words of its sentence, where the quote stands there twice


class Withdrawal(NamedTuple):
    """That a post is withdrawn: an entry of `sources/withdrawn.yml`."""

    post: str  # its id, or its address
    date: str  # YYYY-MM-DD
    reason: str
    reference: str | None


class Withdrawn(NamedTuple):
    """An identifier that stood for a post that is withdrawn, or for something that it stated."""

    id: str
    post_id: str
    withdrawal: Withdrawal


class Correction(NamedTuple):
    """What a source says wrongly about a post: an entry of `sources/corrections.yml`."""

    post: str  # its id, or its address
    field: str  # title | url | published
    stated: str | None  # what the source says; None: nothing
    correct: str
    reason: str
    reference: str
    line: int  # of the file, on which the entry begins


class Corrected(NamedTuple):
    """A correction that was made."""

    id: str
    post_id: str
    field: str
    stated: str | None
    correct: str
    reason: str
    reference: str
    line: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one source file."""

    capture: Capture
    posts: tuple[Post, ...]
    blogs: tuple[Blog, ...] = ()  # blogs that no register knows
    problems: tuple[Problem, ...] = ()


class Seen(NamedTuple):
    """How often a relation was seen in the posts, near-copies counted once, by its verdicts."""

    relation: str
    description: str
    example: str | None
    holds: int
    loose: int
    contradicts: int


class DescribedColumn(NamedTuple):
    """A column of the database, as a reader needs to know it."""

    table_name: str
    column_name: str
    type: str
    meaning: str
    unit: str | None
    may_be_null: int  # 1 | 0
    allowed_values: str | None  # all that it may hold, separated by commas, where these are few
    refers_to: str | None  # TABLE.COLUMN
    is_key: int  # 1 | 0: it is the primary key, or a part of it


@dataclass(frozen=True, slots=True)
class Findings:
    """What the build has found in the sources of one blog, or by comparing those of all blogs.

    The tables make their rows from these values and from nothing else (see tables/).
    """

    _: KW_ONLY
    captures: Sequence[Capture] = ()
    blogs: Sequence[Blog] = ()
    posts_of_blog: Mapping[str, int] = field(default_factory=dict)
    posts: Sequence[Post] = ()
    versions: Sequence[PostVersion] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)  # former ids of posts to ids
    withdrawn: Sequence[Withdrawn] = ()
    corrected: Sequence[Corrected] = ()
    authorships: Sequence[Authorship] = ()
    quotations: Sequence[Quotation] = ()
    figures: Sequence[Figure] = ()
    former_figures: Sequence[FormerFigure] = ()
    retired: Sequence[Retired] = ()
    stated: Sequence[Stated] = ()
    cross_posts: Sequence[CrossPost] = ()
    checks: Sequence[Check] = ()
    primary_sources: Sequence[PrimarySource] = ()
    relations: Sequence[Seen] = ()
    units: Sequence[Unit] = ()
    columns: Sequence[DescribedColumn] = ()
    build: Mapping[str, str | int] = field(default_factory=dict)  # what the database says of itself
    problems: Sequence[Problem] = ()


def joined(parts: Iterable[Findings]) -> Findings:
    """Return what all of `parts` hold, in their order."""
    held = list(parts)
    values: dict[str, Any] = {}
    for name in (one.name for one in fields(Findings)):
        of_name = [getattr(part, name) for part in held]
        is_mapping = of_name and isinstance(of_name[0], Mapping)
        together = chain.from_iterable(one.items() if is_mapping else one for one in of_name)
        values[name] = dict(together) if is_mapping else list(together)
    return Findings(**values)
