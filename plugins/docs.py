"""The pages below /docs: how the data is used. Readers of the repository have them in docs/.

A page is a file of docs/ in Markdown. Where it names the address of a server on one's own machine,
the site shows its own, so that what is copied from it works.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response
from markdown_it import MarkdownIt
from markdown_it.token import Token

from publicsectorblogs.address import public_address

FOLDER = Path(__file__).resolve().parent.parent / "docs"
# The pages in the order in which they are listed; others follow by name.
FIRST = (
    "spreadsheet", "python", "notebook", "r", "duckdb", "http", "datasette-lite", "figures",
    "checking", "statistics", "standards", "releases", "deploying", "serving", "cluster",
)  # fmt: skip
ON_ONES_OWN_MACHINE = "http://127.0.0.1:8001"


class Page(NamedTuple):
    """A page, as HTML."""

    name: str
    title: str
    lead: str  # its first paragraph, as text
    headings: list[tuple[str, str]]  # their ids and what they say
    html: str


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the list of the pages, and each page."""
    return [(r"^/docs$", index), (r"^/docs/(?P<name>[\w-]+)$", page)]


@hookimpl
def sitemap_extra_paths() -> list[str]:
    """List the pages for search engines."""
    return ["/docs", *(f"/docs/{name}" for name in page_names())]


async def index(datasette: Datasette, request: Any) -> Response:
    """List the pages with their headings."""
    context = {"pages": [read_page(name) for name in page_names()]}
    return Response.html(await datasette.render_template("docs.html", context, request=request))


async def page(datasette: Datasette, request: Any) -> Response:
    """Show a page."""
    name = request.url_vars["name"]
    if name not in page_names():
        raise NotFound("There is no such page: /docs lists them all.")
    site = public_address(datasette, request, str(datasette.urls.instance())).rstrip("/")
    found = read_page(name)
    html = found.html.replace(ON_ONES_OWN_MACHINE, escape(site))
    context = {"page": found._replace(html=html)}
    return Response.html(await datasette.render_template("docs.html", context, request=request))


@cache
def page_names() -> tuple[str, ...]:
    """Return the names of all pages, in the order in which they are listed."""
    names = sorted(path.stem for path in FOLDER.glob("*.md"))
    return tuple(sorted(names, key=lambda n: FIRST.index(n) if n in FIRST else len(FIRST)))


@cache
def read_page(name: str) -> Page:
    """Read a page. Raises FileNotFoundError where there is none of this name."""
    markdown = MarkdownIt("commonmark").enable("table")
    markdown.add_render_rule("fence", _fence)
    markdown.add_render_rule("table_open", _table_open)
    markdown.add_render_rule("table_close", lambda *_: "</table></div>\n")
    tokens = markdown.parse((FOLDER / f"{name}.md").read_text(encoding="utf-8"))
    headings: list[tuple[str, str]] = []
    texts = []  # of headings and paragraphs
    for opening, inline, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type == "th_open":
            if inline.content:
                opening.attrSet("scope", "col")
            else:  # no heading
                opening.tag = closing.tag = "td"
        if opening.type in ("heading_open", "paragraph_open"):
            texts.append(_text(inline))
        if opening.type == "heading_open" and opening.tag != "h1":
            opening.attrSet("id", _slug(texts[-1]))
            headings.append((_slug(texts[-1]), texts[-1]))
        if inline.type == "inline":
            inline.children = _links(inline.children or [])
    html = markdown.renderer.render(tokens, markdown.options, {})
    return Page(name, texts[0], texts[1], headings, html)


def _text(inline: Token) -> str:
    return "".join(
        child.content if child.content else " " for child in inline.children or []
        if child.content or child.type == "softbreak"
    )  # fmt: skip


def _slug(heading: str) -> str:
    return "-".join(re.findall(r"\w+", heading.lower()))


def _links(children: list[Token]) -> list[Token]:
    """Lead links to pages of the site; what the site does not have, stays as words alone."""
    kept, dropped = [], 0
    for child in children:
        href = str(child.attrGet("href") or "")
        if child.type == "link_open" and href.startswith("../"):
            dropped += 1
            continue
        if child.type == "link_close" and dropped:
            dropped -= 1
            continue
        if child.type == "link_open":
            child.attrSet("href", re.sub(r"^([\w-]+)\.md", r"\1", href))
        kept.append(child)
    return kept


def _fence(_: Any, tokens: Sequence[Token], index: int, *__: Any) -> str:
    language, code = tokens[index].info, escape(tokens[index].content.rstrip("\n"))
    return f'<pre class="cite" tabindex="0"><code class="{language}">{code}</code></pre>\n'


def _table_open(*_: Any) -> str:
    wrapper = '<div class="table-wrapper" tabindex="0" role="group" aria-label="Table">'
    return f'{wrapper}<table class="plain">\n'
