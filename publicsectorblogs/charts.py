"""The charts of the published statistics: what they draw, and their drawing as SVG.

A chart stands beside its statistic's module, in the YAML file of the same name: its title, what it
measures, how to read it, the prepared query that it draws, the query that puts it into a sentence,
the columns of its table, and a Vega-Lite specification of how. The drawing follows from these and
from the rows alone, so that it is the same at every run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from html import escape
from textwrap import wrap
from typing import Any

import oxipng
import vl_convert
from lxml import etree

from publicsectorblogs import statistics
from publicsectorblogs.questions import discover, of_statistic

Rows = Sequence[Mapping[str, Any]]

COMMON = "_charts"  # what all charts share
VEGA_LITE = "6.4"  # the version that vl-convert brings along
# Text in an SVG keeps its size only if the SVG is shown at its own: there is one for phones.
NARROW, WIDE = 320, 760
SAVED = 960
# Vega takes no address without a host; readers meet that of the site instead.
HOST = "https://site.invalid"
_HOLDS = {"holds": "Holds up", "loose": "Holds up loosely, by everyday rounding",
          "contradicts": "Does not hold up", None: "Not checked"}  # fmt: skip
_LINE = 15  # pixels from a line of a label to the next
_CHARACTER = 7.2  # pixels that a character of a label takes up in a wide font
# How oxipng makes pictures small. A filter before the compression is of no use to flat colours, and
# to try several takes more than twice as long and gains 7 per cent.
_SMALL: dict[str, Any] = {
    "level": 0, "filter": [oxipng.RowFilter.NoOp], "deflate": oxipng.Deflaters.libdeflater(8),
}  # fmt: skip
_CHARTS_KEPT = 32  # drawings in memory: a few sizes of each chart
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"


@cache
def all_charts() -> dict[str, dict[str, Any]]:
    """Return the charts of all statistics by the end of their address."""
    common = of_statistic(COMMON)
    return {
        slug: {
            **chart, "slug": slug, "statistic": statistic.table,
            "query": discover()[chart["canned_query"]].sql,
            "display": {**common["display"], **chart["display"]},
        }
        for statistic in statistics.discover()
        for slug, chart in of_statistic(statistic.table).get("charts", {}).items()
    }  # fmt: skip


def specification(chart: Mapping[str, Any], rows: Rows, width: int) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart of `rows`, each with its address in `href`.

    Labels are broken into lines that fit, and each row is as high as the longest of them needs.
    """
    display = dict(chart["display"])
    drawn = [
        {**row, "href": HOST + row["href"], "said": "\u2028".join(said(chart["says"], row))}
        for row in rows
    ]
    if any("label" in row for row in rows):
        for row in drawn:
            row["label"] = "\n".join(_lines(row["label"], width))
        lines = max((row["label"].count("\n") + 1 for row in drawn), default=1)
        display["height"] = {"step": display["height"]["step"] + _LINE * lines}
    return {**display, "width": width, "data": {"values": drawn}}


def said(form: str, row: Mapping[str, Any]) -> list[str]:
    """Return what a mark stands for, in lines: number, words, who says it, whether it holds up.

    `form`: the first of these, with the names of columns in braces.
    """
    number = form.format(**row)
    if row["post"]:
        holds = f"Does not hold up: {row['doubts']}" if row["doubts"] else _HOLDS[row["verdict"]]
        lines = [number, f"“{row['quote']}”", f"{row['post']}, {row['blog']}", holds]
    else:
        lines = [number, f"Primary source: {row['quote']}"]
    return [" ".join(line.split()) for line in lines]


def to_save(spec: Mapping[str, Any], title: str, subtitle: str, notes: str) -> dict[str, Any]:
    """Return a specification with what a chart needs that has left its page: words and a ground."""
    width = spec["width"]
    below = {
        "data": {"values": [{"note": "\n".join(_lines(notes, width))}]},
        "mark": {"type": "text", "align": "left", "baseline": "top", "lineBreak": "\n",
                 "lineHeight": _LINE},
        "encoding": {
            "x": {"value": 0}, "y": {"value": {"expr": "height + 56"}}, "xOffset": {"value": 0},
            "color": {"value": "#333333"}, "text": {"field": "note"},
        },
    }  # fmt: skip
    heading = {"text": _lines(title, width * 0.75), "subtitle": _lines(subtitle, width),
               "anchor": "start", "frame": "bounds", "fontSize": 17, "subtitleFontSize": 13,
               "offset": 14}  # fmt: skip
    return {**spec, "background": "#ffffff", "padding": 16, "title": heading,
            "layer": [*spec["layer"], below]}  # fmt: skip


def _lines(text: str, width: float) -> list[str]:
    """Break a text at its line ends, and its lines where `width` pixels end."""
    fits = int(width / _CHARACTER)
    return [piece for line in text.split("\n") for piece in wrap(line, fits) or [""]]


def svg(spec: Mapping[str, Any], site: str) -> str:
    """Draw a specification; `site` is what stands before the path of an address of ours."""
    return _drawn(json.dumps(spec, ensure_ascii=False)).replace(HOST, escape(site))


@lru_cache(maxsize=_CHARTS_KEPT)
def png(drawn: str, scale: float = 2) -> bytes:
    """Turn a drawing into a picture, so many times its size, of few bytes."""
    picture = vl_convert.svg_to_png(drawn, scale=scale)
    return oxipng.optimize_from_memory(picture, **_SMALL)


@lru_cache(maxsize=_CHARTS_KEPT)
def _drawn(spec: str) -> str:
    root = etree.fromstring(vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE).encode())
    linked: set[str] = set()
    for link in root.iter(f"{_SVG}a"):
        _name(link)
        address = link.attrib[f"{_XLINK}href"]
        if address in linked:  # the keyboard stops once at each address
            link.attrib.update({"tabindex": "-1", "aria-hidden": "true"})
        linked.add(address)
    return str(etree.tostring(root, encoding="unicode"))


def _name(link: Any) -> None:
    """Let a link say, aloud and under the pointer, what the mark inside it stands for."""
    mark = link[0]
    lines = mark.attrib.pop("aria-label").split("\u2028")
    for name in ("role", "aria-roledescription"):
        mark.attrib.pop(name, None)
    link.set("aria-label", "; ".join(lines))
    link.set("role", "link")  # which an address in XLink does not say to all that read names
    title = etree.Element(f"{_SVG}title")
    title.text = "\n".join(lines)
    link.insert(0, title)
