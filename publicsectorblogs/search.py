"""What the page /search asks of the database, and how it shows the words that it finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from publicsectorblogs.chosen import chosen, number_of
from publicsectorblogs.facet_counts import NAME as COUNTS
from publicsectorblogs.facet_counts import UNCHOSEN
from publicsectorblogs.words import BULLET

KINDS = ("figure", "post")
PAGE = 20  # hits on a page
# Hits that are put in order, of each kind: to rank each takes some 3 µs, and nobody reads more.
MOST = 2_000
COUNTED = 5_000  # hits that are counted where no index has their number
WIDE = 100_000  # figures that a filter leaves, of which more take longer to collect than hits
TERMS = 32  # words that are searched for: more narrow nothing down, and each takes time
AROUND = 200  # characters shown on either side of a figure, in a sentence longer than that
# Around the words found. They are noncharacters of Unicode, which no text holds.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
UNCHECKED = "unchecked"  # asks for figures whose verdict is NULL
# Weights of the columns in bm25: sentence, lead, noun; title, body.
_INDEXED = {
    "figures": "bm25(figures_fts, 1.0, 0.5, 2.0)",
    "posts": "bm25(posts_fts, 5.0, 1.0)",
}
_TERM = re.compile(r'"[^"]*"?|[^\s"]+')
_AS_READ = str.maketrans({"“": '"', "”": '"', "„": '"', "\0": " "})

# A statement that near-copies repeat is one hit: of several figures that say the same, the one
# that counts, if it is found, since its copy_of is NULL; SQLite takes the other columns of a group
# from the row that has the min().
_FIGURES = """
  select 'figure' as kind, found.place, figures.id, rank, posts.published, figures.post_id,
    char_start, min(ifnull(copy_of, '') || figures.id) as first, count(*) - 1 as repeated
  from found_figures as found
  join figures on figures.rowid = found.place
  join posts on posts.id = figures.post_id
  group by ifnull(copy_of, figures.id)"""
_POSTS = """
  select 'post', found.place, posts.id, rank, published, posts.id, -1, '', 0
  from found_posts as found
  join posts on posts.rowid = found.place"""
_ORDER = "order by rank, published desc, post_id, char_start"
_YEAR = "{0} >= :year and {0} < :year || '~'"  # of a date or a part of one, by its index
_OF_FIGURES = {
    "blog": "figures.blog_id = :blog",
    "year": _YEAR.format("figures.post_published"),
    "unit": "figures.unit = :unit",
    "verdict": "figures.verdict = :verdict",
    UNCHECKED: "figures.verdict is null",
    "least": "coalesce(value, high, low) >= :least",
    "most": "coalesce(value, low, high) <= :most",
}
_OF_POSTS = {"blog": "posts.blog_id = :blog", "year": _YEAR.format("posts.published")}
_FILTERS = {"figures": _OF_FIGURES, "posts": _OF_POSTS}
_NEWEST = {"figures": "post_published", "posts": "published"}
# Filters that leave few enough rows to collect them before words are looked for.
_NARROW = frozenset({"blog", "year", "verdict"})


class Asked(NamedTuple):
    """What a reader asks for; notes tell what of it was left out, and why.

    `wrong`: the filters that cannot be, in words.
    """

    q: str  # as it was typed
    terms: list[str]  # phrases for full-text search
    filters: dict[str, str | float]
    kind: str | None  # figure or post; None for both
    page: int
    notes: list[str]
    wrong: tuple[str, ...] = ()
    wide: frozenset[str] = frozenset()  # the filters that leave more than WIDE figures

    @property
    def kinds(self) -> list[str]:
        """The kinds of hits that there can be: posts have no unit, verdict or value."""
        fitting = KINDS if self.filters.keys() <= _OF_POSTS.keys() else KINDS[:1]
        return [kind for kind in fitting if self.kind in (None, kind)]


class Piece(NamedTuple):
    """A part of a text that is shown in one way."""

    text: str
    is_word: bool  # a word that was searched for
    is_figure: bool


def read_request(args: Mapping[str, str], options: Mapping[str, Mapping[str, str]]) -> Asked:
    """Return what the parameters of an address ask for; none of them is an error.

    `options` are the values that each filter offers, each with its name.
    """
    notes, wrong = [], []
    filters: dict[str, str | float] = {}
    names = ("q", *options, "least", "most", "page")
    typed = {name: args.get(name, "").replace("\0", " ").strip() for name in names}
    for name in filter(typed.get, options):
        if value := chosen(typed[name], options[name]):
            filters[name] = value
        else:
            wrong.append(f"There is no {name} “{typed[name][:40]}”")
            notes.append(f"{wrong[-1]}, so that filter was ignored.")
    for name in filter(typed.get, ("least", "most")):
        if (number := number_of(typed[name])) is not None:
            filters[name] = number
        else:
            wrong.append(f"“{typed[name][:40]}” is not a number")
            notes.append(f"{wrong[-1]}, so that limit was ignored.")
    terms = terms_of(typed["q"])
    if len(terms) > TERMS:
        notes.append(f"Only the first {TERMS} words were searched for.")
    if typed["q"] and not terms:
        notes.append(f"“{typed['q'][:40]}” contains no word to search for.")
    kind = filters.pop("kind", None)
    page = int(typed["page"]) if re.fullmatch(r"[0-9]{1,6}", typed["page"]) else 1
    return Asked(
        typed["q"], terms[:TERMS], filters, str(kind) if kind else None, max(1, page), notes,
        tuple(wrong),
    )  # fmt: skip


def terms_of(text: str) -> list[str]:
    """Return the words and the phrases in quotation marks of any text, quoted for FTS5.

    Nothing in them works as an operator; what holds no letter and no digit is left out, and so is
    what was named before.
    """
    terms = (term.strip('"') for term in _TERM.findall(text.translate(_AS_READ)))
    return list(dict.fromkeys(f'"{term}"' for term in terms if any(map(str.isalnum, term))))


def _hits_sql(asked: Asked) -> str:
    """Return the WITH clause that makes the table `hits`, for the parameters of `parameters`."""
    parts = {"figure": _FIGURES, "post": _POSTS}
    # The columns are named by the first part, which is there even where it finds nothing.
    none = "select '' as kind, 0 as place, '' as id, 0.0 as rank, '' as published, " \
        "'' as post_id, 0 as char_start, '' as first, 0 as repeated where false"  # fmt: skip
    found = ",\n".join(
        f"found_{table} as materialized ({_found(table, asked)} limit {MOST + 1})"
        for table in _INDEXED
    )
    hits = "\n  union all".join([none, *(parts[kind] for kind in asked.kinds)])
    return f"with {found},\nhits as materialized ({hits})"


def page_sql(asked: Asked) -> str:
    """Return the SQL for the hits of a page, best first; those of equal rank by date.

    Each row says how many hits there are of each kind and, as found_figures and found_posts, how
    many rows were gone through for them: of more than MOST, these are the first, or the newest
    where no words are looked for. On a page without hits there is one row that says no more.
    """
    offset = (asked.page - 1) * PAGE
    counts = ", ".join(
        f"(select count(*) from hits where kind = '{kind}') as {kind}s,"
        f" {f'(select count(*) from found_{kind}s)' if kind in asked.kinds else 0} as found_{kind}s"
        for kind in KINDS
    )
    return (
        f"{_hits_sql(asked)}\nselect {counts}, page.* from (select 1)\n"
        f"left join (select * from hits {_ORDER} limit {PAGE} offset {offset}) as page {_ORDER}"
    )


def count_sql(asked: Asked, kind: str) -> str:
    """Return the SQL that counts all rows of a kind, near-copies too, that fit what is asked.

    Where no index has the answer, or a filter is wide, it counts no more than COUNTED.
    """
    table = f"{kind}s"
    if asked.terms and asked.wide:
        return f"select count(*) from (select 1 from {_matching(table, asked)} limit {COUNTED})"
    if asked.terms:
        return f"select count(*) from {_matching(table, asked)}"
    rows = f"from {table} where {_all(_FILTERS[table], asked)}"
    if _narrowing(asked) & {"least", "most", UNCHECKED}:
        return f"select count(*) from (select 1 {rows} limit {COUNTED})"
    return f"select count(*) {rows}"


# The build has counted how many figures each value leaves.
WIDE_SQL = f"""
select of_column from {COUNTS}
where of_table = 'figures' and of_column in ('year', 'verdict') and chosen_column = '{UNCHOSEN}'
  and cast(value as text) in (:year, :verdict) and rows > {WIDE}
"""


def parameters(asked: Asked, joined: str = " ") -> dict[str, str | float]:
    """Return the parameters of the SQL; `joined` by " OR ", a hit need not hold all terms."""
    return {**asked.filters, "terms": joined.join(asked.terms)}


def _found(table: str, asked: Asked) -> str:
    if not asked.terms:
        where = _all(_FILTERS[table], asked)
        newest = f"order by {_NEWEST[table]} desc"
        return f"select {table}.rowid as place, 0.0 as rank from {table} where {where} {newest}"
    rank = _INDEXED[table]
    return f"select {table}_fts.rowid as place, {rank} as rank from {_matching(table, asked)}"


def _matching(table: str, asked: Asked) -> str:
    """Return what stands behind FROM to find words, in the rows that the filters leave."""
    index, wheres = f"{table}_fts", _all(_FILTERS[table], asked)
    if wheres == "true":
        return f"{index} where {index} match :terms"
    if _narrowing(asked) & _NARROW - asked.wide:
        # With + each hit is looked up among the rows, and not each row among the hits.
        rows = f"select {table}.rowid from {table} where {wheres}"
        return f"{index} where {index} match :terms and +{index}.rowid in ({rows})"
    join = f"{index} cross join {table} on {table}.rowid = {index}.rowid"
    return f"{join} where {index} match :terms and {wheres}"


def _all(conditions: Mapping[str, str], asked: Asked) -> str:
    given = _narrowing(asked)
    return " and ".join([c for name, c in conditions.items() if name in given] or ["true"])


def _narrowing(asked: Asked) -> set[str]:
    """Return the names of the filters that are asked for; what is not checked has its own."""
    unchecked = asked.filters.get("verdict") == UNCHECKED
    return {UNCHECKED if name == "verdict" and unchecked else name for name in asked.filters}


def pieces(marked: str, figure: tuple[int, int] | None = None) -> list[Piece]:
    """Cut a text, in which OPEN and CLOSE stand around words that were found, into pieces.

    `figure` is the place of the figure in the text without them; of a long text, what stands
    near it is kept.
    """
    text, words = _unmark(marked)
    start, end = (0, len(text)) if figure is None else _near(text, figure)
    words = [(a, b) for a, b in words if a < end and b > start]
    edges = {start, end, *(edge for span in (*words, *filter(None, [figure])) for edge in span)}
    cut = [
        Piece(
            text[a:b],
            any(left <= a and b <= right for left, right in words),
            figure is not None and figure[0] <= a and b <= figure[1],
        )
        for a, b in pairwise(sorted(edge for edge in edges if start <= edge <= end))
    ]
    before, after = start > 0, end < len(text)
    return [*[Piece("… ", False, False)] * before, *cut, *[Piece(" …", False, False)] * after]


def without_bullet(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out the sign of a list before the pieces of a sentence."""
    return [
        piece._replace(text=BULLET.sub("", piece.text)) if number == 0 else piece
        for number, piece in enumerate(pieces)
    ]


def _unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, words, opened = "", [], 0
    for part in re.split(f"([{OPEN}{CLOSE}])", marked):
        if part == OPEN:
            opened = len(text)
        elif part == CLOSE:
            words.append((opened, len(text)))
        else:
            text += part
    return text, words


def _near(text: str, figure: tuple[int, int]) -> tuple[int, int]:
    """Return from where to where a long text is shown: whole words around its figure."""
    start, end = figure[0] - AROUND, figure[1] + AROUND
    start = 0 if start <= 0 else text.find(" ", start, figure[0]) + 1 or start
    end = len(text) if end >= len(text) else max(text.rfind(" ", figure[1], end), figure[1])
    return start, end
