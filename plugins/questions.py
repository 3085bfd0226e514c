"""The prepared questions: what may be asked of them, where they are cut, what their pages show.

Datasette answers them: those without parameters as the views that they are, the others as prepared
queries. What a form sends is looked at first, so that a word where a number belongs is told to
whoever typed it, and not taken for 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils import path_with_replaced_args, to_css_class
from datasette.utils.asgi import BadRequest, Request
from datasette.views.table import TableView
from jinja2 import Environment

from publicsectorblogs import DATABASE, cut, groups
from publicsectorblogs.called import column_in_words
from publicsectorblogs.chosen import LISTED, chosen, number_of
from publicsectorblogs.dictionary import in_words
from publicsectorblogs.questions import (
    FOUND,
    KEPT,
    LIMIT,
    Parameter,
    Question,
    discover,
    grouped,
    views,
)
from publicsectorblogs.shown import columns_shown, show_only
from publicsectorblogs.tables import COMPILED, FROM_POSTS

PAGE = 100  # rows on a page of the site
LONGEST = 500  # characters that may be asked for: a phrase is shorter
OFFSET = Parameter("_offset", "Rows to leave out", number=True, most=10**9)

Choices = Mapping[str, Mapping[str, str]]  # by parameter: what may be chosen, in words


@hookimpl
def canned_queries(database: str) -> dict[str, Any]:
    """Return the questions with parameters, cut where the page of rows ends that is asked for."""
    if database != DATABASE:
        return {}
    return {
        question.name: {
            "title": question.title,
            "description": question.description,
            "fragment": question.fragment,
            "params": [parameter.name for parameter in question.parameters],
            "sql": question.sql.replace(LIMIT, "limit :_rows_most offset :_rows_before"),
        }
        for question in discover().values()
        if not question.is_view
    }


@hookimpl
def register_magic_parameters(datasette: Datasette) -> list[tuple[str, Callable[..., int]]]:
    """Say how many rows of a question to give, and how many to leave out before."""

    def rows(key: str, request: Any) -> int:
        if key == "before":
            return int(float(request.args.get(OFFSET.name) or 0))
        most: int = datasette.setting("max_returned_rows") + 1  # one more: Datasette tells
        kind, size = request.url_vars.get("format"), request.args.get("_size") or ""
        usual = most if kind in ("csv", "xlsx") or (kind and size == "max") else PAGE
        return min(int(size), most if kind else PAGE) if size.isdecimal() else usual

    return [("rows", rows)]


@hookimpl
def get_metadata() -> dict[str, Any]:
    """Describe the views, copied: Datasette asks often and changes what it gets."""
    described = {name: dict(described) for name, described in _views().items()}
    described |= {
        f"{KEPT}{name}": {"hidden": True} for name, (view, _) in views().items() if view.stored
    }
    return {"databases": {DATABASE: {"tables": described}}}


@cache
def _views() -> dict[str, dict[str, Any]]:
    return {
        name: {
            "title": view.title,
            "description": view.description,
            "license": COMPILED.text,
            "license_url": COMPILED.url,
            "source": FROM_POSTS,
            "columns": {column.name: in_words(column) for column in columns},
        }
        for name, (view, columns) in views().items()
    }


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register what templates ask of the questions."""
    env.globals["grouped_questions"] = grouped
    env.globals["listed_choices"] = LISTED
    env.globals["grouped_tables"] = lambda tables: groups.grouped(
        {table["name"]: table["count"] for table in tables}
    )
    env.filters["cells_of_columns"] = cells_of
    env.filters["columns_of_question"] = shown_columns


def shown_columns(
    names: Sequence[str], question: Question | None, all_of_them: bool
) -> list[tuple[int, str, str]]:
    """Return the columns that a page shows: place among `names`, name and meaning of each."""
    if question is None:
        return [(i, name, "") for i, name in enumerate(names)]
    wanted = () if all_of_them else question.shown
    return [
        (names.index(name), name, in_words(question.column(name)))
        for name in wanted or names if name in names and name != FOUND
    ]  # fmt: skip


def cells_of(
    rows: Iterable[Sequence[Any]], shown: Sequence[tuple[int, str, str]], question: Question | None
) -> Iterator[list[tuple[str, str, Any]]]:
    """Yield, of each row, the classes of its cells in those columns, what they are called and hold.

    A template makes ten calls more for each cell, which is a fifth of the time of a page.
    """
    columns = [
        (place, f"col-{to_css_class(name)}",
         column_in_words(name, question.name) if question else name)
        for place, name, _ in shown
    ]  # fmt: skip
    for row in rows:
        yield [
            (f"{kind} none" if row[place] == "&nbsp;" else kind, called, row[place])
            for place, kind, called in columns
        ]


@hookimpl(trylast=True)  # errors.py answers unknown formats first
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Take the addresses of the questions, in all formats."""
    names = "|".join(discover())
    return [(rf"^/(?P<database>{DATABASE})/(?P<table>{names})(\.(?P<format>\w+))?$", answer)]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the pages of the questions for search engines."""
    return [f"/{DATABASE}/{name}" for name in discover()]


async def answer(datasette: Datasette, request: Any) -> Any:
    """Let Datasette answer a question, or say what is wrong with it, above its form."""
    question = discover()[request.url_vars["table"]]
    kind = request.url_vars["format"]
    choices = await _choices(datasette, question)
    asked, wrong = read_arguments(question, request.args, choices)
    if wrong and kind:
        raise BadRequest(" ".join(wrong))
    if question.is_view and kind == "csv" and "_next" not in request.args:
        asked["_stream"] = "on"  # all rows
    shown = _with_arguments(request, asked)
    offset = int(float(asked[OFFSET.name] or 0))

    def address(name: str, value: object) -> str:
        return str(datasette.urls.path(path_with_replaced_args(shown, {name: value or None})))

    shown.scope["question"] = {
        "question": question, "choices": choices, "wrong": wrong,
        "offset": offset, "page_of_rows": PAGE,
        "previous": address(OFFSET.name, max(0, offset - PAGE)),
        "next": address(OFFSET.name, offset + PAGE),
        "all_columns": address("_columns", "all"), "few_columns": address("_columns", None),
    }  # fmt: skip

    def following(found: Mapping[str, Any]) -> str | None:
        after = offset + len(found["rows"])
        if question.is_view or not found["rows"] or found["rows"][0][FOUND] <= after:
            return None
        return str(datasette.absolute_url(request, address(OFFSET.name, after)))

    if not question.is_view:
        show_only(None, columns_shown(question.name, request.args))
    response = await cut.answer(TableView(datasette), shown, following)
    if wrong:
        response.status = 400
    return response


@hookimpl
def extra_template_vars(request: Any) -> dict[str, Any]:
    """Give the page of a question its form, and the links to its pages of rows."""
    found: dict[str, Any] = request.scope.get("question", {}) if request else {}
    return found


def read_arguments(
    question: Question, args: Any, choices: Choices
) -> tuple[dict[str, str], list[str]]:
    """Return what is asked for, without what cannot be, and what is wrong with that."""
    asked, wrong = {}, []
    for parameter in (*question.parameters, OFFSET):
        value = args.get(parameter.name, "").strip()
        value = chosen(value, choices.get(parameter.name, {})) or value
        fault = _fault(parameter, value, choices.get(parameter.name)) if value else None
        if fault:
            wrong.append(fault)
        asked[parameter.name] = (
            "" if fault else f"{number_of(value):.15g}" if parameter.number and value else value
        )
    return asked, wrong


def _fault(parameter: Parameter, value: str, choices: Mapping[str, str] | None) -> str | None:
    said = f"{parameter.label}: “{value[:40]}{'…' if len(value) > 40 else ''}”"
    if "\0" in value:
        return f"{parameter.label}: no text contains a NUL character."
    if len(value) > LONGEST:
        return f"{said} is longer than {LONGEST} characters."
    if choices is not None and value not in choices:
        return f"{said} is not one of the choices."
    if parameter.number:
        number = number_of(value)
        if number is None or abs(number) > 1e15:
            return f"{said} is not a number."
        if parameter.most is not None and not 0 <= number <= parameter.most:
            return f"{said} is not between 0 and {parameter.most}."
    return None


async def _choices(datasette: Datasette, question: Question) -> Choices:
    """Return what may be chosen for each parameter that offers a choice."""
    database = datasette.get_database(DATABASE)
    return {
        one.name: {str(key): str(words) for key, words in await database.execute(one.choices)}
        for one in question.parameters
        if one.choices
    }


def _with_arguments(request: Any, arguments: Mapping[str, str]) -> Any:
    """Return a request for the same address that asks for something else; the rest stays."""
    rest = [
        (name, value)
        for name, value in parse_qsl(request.query_string, keep_blank_values=True)
        if name not in arguments
    ]
    asked = [(name, value) for name, value in arguments.items() if value]
    scope = {**request.scope, "query_string": urlencode([*rest, *asked]).encode()}
    return Request(scope, request.receive)
