"""What Datasette asks of a table, put so that the file answers soon however many rows there are.

The answers stay the same, but for two things. A page of a sorted table is in a whole order, rows
of equal value as they stand, which is by their key, so that the page which follows leaves none out;
from the greatest value to the least these, too, are turned round where keys say nothing to readers.
And facets count the rows that a table's filters leave, on later pages too. Functions return SQL for
the same parameters.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from publicsectorblogs.facet_counts import NAME as COUNTS
from publicsectorblogs.facet_counts import UNCHOSEN
from publicsectorblogs.questions import KEPT

# As Datasette writes them: the order of a page, the place where it begins, and what is counted.
_PAGE = re.compile(
    r"(?P<columns>select [^()]*?) from (?P<table>\S+) (?:where (?P<where>.*) )?"
    r"order by (?P<by>[^\s,]+)(?P<desc> desc)?(?:, [^\s,]+)* limit (?P<limit>\d+)",
    re.DOTALL,
)
# Rows behind one by their key, "((a > :p0)\n  or\n(a = :p0 and b > :p1))": the last part names all.
_BEHIND = re.compile(r"\((?:\([^()]* > :p\d+\)\n  or\n)*\((?P<key>[^()]* > :p\d+)\)\)")
_PLACE = re.compile(
    r"\((?P<by>\S+) (?P<than>[<>]) :(?P<value>p\d+)(?: or (?P=by) is null)?"
    rf" or \((?P=by) = :(?P=value) and (?P<behind>{_BEHIND.pattern})\)\)"
)
# Names that filters compare stand in quotation marks, those of the place do not.
_AFTER = re.compile(
    r'(?: and|where) \((?:([^"\s]+) [<>] :p\d+.* or \(\1 = :p\d+ and '
    r'|([^"\s]+) is not null or \(\2 is null and |([^"\s]+) is null and '
    r'|\([^"\s]+ [>=] :p\d+).*$', re.DOTALL)  # fmt: skip
_FACET = re.compile(
    r"\s*select (?P<by>\S+) as value, count\(\*\) as count from \(\s*(?P<rows>select .*?)\s*\)\s*"
    r"where (?P=by) is not null\s+group by (?P=by) order by count desc, value "
    r"limit (?P<most>\d+)\s*",
    re.DOTALL,
)
_COUNT = re.compile(r"select count\(\*\) from (?P<rows>\S+ (?:where .*)?)", re.DOTALL)
_TWO_CHOSEN = re.compile(
    r'where "(?P<one>\w+)" = :(?P<value>p\d+) and "(?P<other>\w+)" = :(?P<other_value>p\d+) *$'
)
_CHOSEN = re.compile(r'where "(?P<by>\w+)" (?:= :(?P<value>p\d+)|(?P<null>is null)) *$')
_ONE_CHOSEN = re.compile(r'(?<=[ (])"(\w+)" = :(p\d+)')
_SEARCHED = re.compile(
    r"\browid in \((?P<hits>select rowid from \w+_fts where \S+ match "
    r"(?:escape_fts\(:\w+\)|:\w+))\)"
)
_LIKE = re.compile(r'"(\w+)" like :(p\d+)')
_DIGITS = re.compile(r"([0-9-]+)%")


class Facet(NamedTuple):
    """A facet: its column, how many values are asked for, and its statement."""

    column: str
    most: int
    sql: str


def ways_to_page(
    table: str, sql: str, backwards: bool, sparse: Mapping[str, bool]
) -> Iterator[tuple[str, int]]:
    """Yield the SQL of a page in a whole order, and what gives it sooner, if that gives enough.

    Each comes with how many rows are enough; the last is the page itself, with 0. Rows of equal
    value come as they stand. `backwards`: from the greatest value to the least these are turned
    round, too, as an index is read backwards. `sparse`: the columns whose index leaves NULL out,
    each with whether the column never is.
    """
    page = _PAGE.fullmatch(sql)
    if not page or page["table"] != table or page["by"] in ("id", "rowid"):
        yield sql, 0  # keys are read as they stand
        return
    by, limit, where = page["by"], int(page["limit"]), page["where"] or ""
    found, is_never_null = _last(_PLACE, where), sparse.get(_plain(by))
    if found:  # from where it begins in the index, which has no rows without a value behind it
        same = f"{by} = :{found['value']} and not {found['behind']}"
        begins = f"{by} {found['than']}= :{found['value']} and not ({same})"
        placed = f"{where[: found.start()]}{begins}{where[found.end() :]}"
        yield _page(page, placed, backwards), limit
    elif f"({by} is null and " in where and page["desc"]:
        pass  # there are no others behind
    elif is_never_null or (is_never_null is not None and page["desc"]):
        known = f"{by} is not null and ({where or 'true'})"
        yield _page(page, known, backwards), 0 if is_never_null else limit
    elif is_never_null is not None:
        unknown = f"{by} is null and ({where or 'true'})"
        yield _page(page, unknown, backwards), limit
    yield _page(page, where, backwards), 0


def _page(page: re.Match[str], where: str, backwards: bool) -> str:
    """Return the SQL of a page in a whole order, of the rows that a condition leaves.

    Which rows these are is found by an index alone, as far as one has what is asked for.
    """
    table, by, desc, limit = page["table"], page["by"], page["desc"] or "", page["limit"]
    turned = desc if backwards else ""
    in_order = f"order by {by}{desc}, rowid{turned}"
    # A line of its own, since what readers put into a condition may end with a comment.
    behind = f"where {_behind(table, where, bool(turned))}\n" if where else ""
    rows = f"select rowid from {table} {behind}{in_order} limit {limit}"
    return f"{page['columns']} from {table} where rowid in ({rows}) {in_order} limit {limit}"


def _behind(table: str, sql: str, backwards: bool) -> str:
    """Return SQL that begins behind a row by where that stands, which is in the order of keys."""
    found = _last(_BEHIND, sql)
    if not found:
        return sql
    key = dict(re.findall(r"(\S+) [=>] :(p\d+)", found["key"]))
    names, values = ", ".join(key), ", ".join(f":{value}" for value in key.values())
    than, turned, behind = (">=", "", "<") if backwards else ("<=", " desc", ">")
    order = ", ".join(f"{name}{turned}" for name in key)
    place = f"select rowid from {table} where ({names}) {than} ({values}) order by {order} limit 1"
    return f"{sql[: found.start()]}(rowid {behind} ({place})){sql[found.end() :]}"


def _last(pattern: re.Pattern[str], sql: str) -> re.Match[str] | None:
    """Return where a page begins: Datasette says so behind what filters the rows."""
    return max(pattern.finditer(sql), key=re.Match.start, default=None)


def facet(sql: str, is_later: bool) -> Facet | None:
    """Return the facet that a statement counts; of all pages where it is of a later one."""
    found = _FACET.fullmatch(sql)
    if not found:
        return None
    rows = _AFTER.sub("", found["rows"]) if is_later else found["rows"]
    return Facet(
        _plain(found["by"]), int(found["most"]),
        f"{sql[: found.start('rows')]}{rows}{sql[found.end('rows') :]}",
    )  # fmt: skip


def counted_facet(table: str, facet: Facet) -> str | None:
    """Return SQL for a facet that the build has counted; no rows where it has not.

    None where the table is narrowed by more than the choice of a value, or by none that is counted.
    """
    inner = _FACET.fullmatch(facet.sql)
    assert inner
    rows = inner["rows"].partition(f" from {table} ")[2] or ""
    which = f"of_table = '{table}' and of_column = '{facet.column}'"
    order = f"order by count desc, value limit {facet.most}"
    select = f"select value, rows as count from {COUNTS} where {which}"
    if not rows.strip():
        return f"{select} and chosen_column = '{UNCHOSEN}' and value is not null {order}"
    chosen = _CHOSEN.fullmatch(rows.strip())
    if not chosen:
        return None
    if chosen["by"] == facet.column:
        same = "value is null and false" if chosen["null"] else _equals("value", chosen["value"])
        return f"{select} and chosen_column = '{UNCHOSEN}' and {same} {order}"
    value = "chosen is null" if chosen["null"] else _equals("chosen", chosen["value"])
    by = chosen["by"]
    return f"{select} and chosen_column = '{by}' and {value} and value is not null {order}"


def counted_at_once(facet: Facet, columns: Iterable[str]) -> str:
    """Return SQL that counts the values of several columns in the rows of a facet, found once.

    Its rows are names of columns, values and counts, of each column in the order of a facet. As
    Datasette asks for them, one by one, SQLite may go through all rows of the table each time.
    """
    found = _FACET.fullmatch(facet.sql)
    assert found
    _, _, source = found["rows"].partition(" from ")
    narrowed = ", ".join(f'"{column}"' for column in columns)
    counts = " union all ".join(
        f"select * from (select '{column}' as name, \"{column}\" as value, count(*) as count"
        f' from narrowed where "{column}" is not null group by "{column}"'
        f" order by count desc, value limit {facet.most})"
        for column in columns
    )
    return f"with narrowed as materialized (select {narrowed} from {source}\n) {counts}"


def chosen(sql: str) -> dict[str, str]:
    """Return the columns of which a statement on a table wants one value, each with its parameter.

    >>> chosen('select 1 from t where "a" = :p0 and "b" > :p1 and "c" = :p2')
    {'a': 'p0', 'c': 'p2'}
    """
    return dict(_ONE_CHOSEN.findall(sql))


def how_many_have(table: str, values: Mapping[str, str]) -> str:
    """Return SQL for the numbers of rows that have the values of `chosen`, each with its column."""
    return " union all ".join(
        f"select '{column}' as name, rows from {COUNTS} where of_table = '{table}'"
        f" and of_column = '{column}' and chosen_column = '{UNCHOSEN}'"
        f" and {_equals('value', value)}"
        for column, value in values.items()
    )


def found_by(column: str, sql: str) -> str:
    """Return SQL that finds rows by the value of one column, and not by those of others.

    SQLite knows how many rows a value has on average; some have far more.
    """
    return _ONE_CHOSEN.sub(lambda one: one[0] if one[1] == column else f"({one[0]}) is true", sql)


def hits(sql: str) -> str | None:
    """Return the SQL of the rows in which a table's search finds words; None: it has none."""
    found = _SEARCHED.search(sql)
    return found["hits"] if found else None


def by_order(sql: str) -> str:
    """Return the SQL of a search that goes through rows in their order and looks which are hits.

    Else each hit is looked up before all are put in order.
    """
    return _SEARCHED.sub(lambda found: f"+{found[0]}", sql)


def by_range(sql: str, given: Mapping[str, object], texts: Collection[str]) -> str:
    """Return SQL that finds a beginning of digits in a column of text by its index.

    >>> print(by_range('select 1 from t where "day" like :p0', {"p0": "2016-07%"}, {"day"}))
    select 1 from t where ("day" >= '2016-07' and "day" < '2016-08')

    Of letters LIKE would take both cases, so that no stretch of the index has them all.
    """

    def between(like: re.Match[str]) -> str:
        begins = _DIGITS.fullmatch(str(given.get(like[2])))
        if not begins or like[1] not in texts:
            return like[0]
        behind = begins[1][:-1] + chr(ord(begins[1][-1]) + 1)
        return f"(\"{like[1]}\" >= '{begins[1]}' and \"{like[1]}\" < '{behind}')"

    return _LIKE.sub(between, sql)


def counted_rows(table: str, sql: str) -> str | None:
    """Return SQL for the number of rows of one or two chosen values, counted by the build if many.

    And for that of all rows of a question. None where the statement counts something else.
    """
    if sql == f"select count(*) from {table} ":
        return f"select rows from {COUNTS} where of_table = '{table}' and of_column = '{UNCHOSEN}'"
    found = _COUNT.fullmatch(sql)
    where = found["rows"].removeprefix(f"{table} ").strip() if found else ""
    if two := _TWO_CHOSEN.fullmatch(where):
        one, other = (two["one"], two["value"]), (two["other"], two["other_value"])
        # Either may be the one that has many.
        return " union all ".join(
            f"select rows from {COUNTS} where of_table = '{table}' and of_column = '{column}'"
            f" and chosen_column = '{chosen_column}' and {_equals('chosen', chosen_value)}"
            f" and {_equals('value', value)}"
            for (chosen_column, chosen_value), (column, value) in ((one, other), (other, one))
        )
    chosen = _CHOSEN.fullmatch(where)
    if not chosen:
        return None
    value = "value is null" if chosen["null"] else _equals("value", chosen["value"])
    return (
        f"select rows from {COUNTS} where of_table = '{table}' and of_column = '{chosen['by']}'"
        f" and chosen_column = '{UNCHOSEN}' and {value}"
    )


def later_of_question(view: str, sql: str) -> str | None:
    """Return the SQL of a later page of a question that the build has answered, from its place.

    Its rows have numbers from 1. None: the statement is another one.
    """
    found = re.fullmatch(rf"(select .*) from {view}\s+limit (\d+) offset (\d+)", sql)
    if not found:
        return None
    rows = f"{KEPT}{view} where rowid > {found[3]} order by rowid limit {found[2]}"
    return f"{found[1]} from {rows}"


def is_count(sql: str) -> bool:
    """Tell whether a statement counts the rows that filters leave."""
    return _COUNT.fullmatch(sql) is not None


def order_of(sql: str) -> str | None:
    """Return the column by which the rows of a page are in order; None: the statement has none."""
    page = _PAGE.fullmatch(sql)
    return _plain(page["by"]) if page else None


def _equals(column: str, parameter: str) -> str:
    return f"cast({column} as text) = :{parameter}"


def _plain(name: str) -> str:
    return name.strip('[]"')
