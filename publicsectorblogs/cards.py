"""A figure as a picture, which other sites show beside a link to it (og:image)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from publicsectorblogs.charts import png

# What readers of OpenGraph tags cut pictures to.
WIDTH, HEIGHT = 1200, 630
_MARGIN = 60
_CHARACTER = 0.52  # of the size of a font, that a character of it takes up at most on average
_LEADING = 1.3  # of the size of a font, from a line to the next
_INK, _SOFT, _DOUBT, _HOLDS, _ACCENT = "#111a35", "#4d5566", "#8a3b00", "#1b6338", "#1d5a80"


class Card(NamedTuple):
    """What a picture says of a figure; `holds`: whether it holds up, None where nothing tells."""

    number: str
    sentence: tuple[str, str, str]  # before the words of the figure, these, behind them
    verdict: str
    holds: bool | None
    source: str
    address: str


Word = tuple[str, bool]  # and whether it is one of the figure's


@lru_cache(maxsize=16)
def picture(card: Card) -> bytes:
    """Draw a figure as PNG, the same at every run."""
    drawn = etree.tostring(_drawn(card), encoding="unicode")
    return png(drawn, scale=1)


def _drawn(card: Card) -> etree._Element:
    root = etree.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", width=str(WIDTH), height=str(HEIGHT),
        attrib={"font-family": "Helvetica Neue, Helvetica, Arial, sans-serif"},
    )  # fmt: skip
    etree.SubElement(root, "rect", width=str(WIDTH), height=str(HEIGHT), fill="#ffffff")
    etree.SubElement(root, "rect", width=str(WIDTH), height="16", fill=_ACCENT)
    colour = {True: _HOLDS, False: _DOUBT, None: _SOFT}[card.holds]
    sentence = [(text, text is card.sentence[1]) for text in card.sentence]
    place = float(_MARGIN)
    for texts, size, most, fill, weight in (
        ([(card.number, False)], 56, 2, _INK, "bold"), (sentence, 34, 6, _INK, "normal"),
        ([(card.verdict, False)], 30, 2, colour, "normal"),
    ):  # fmt: skip
        lines = _first(list(_lines(_words(texts), size)), most)
        place = _write(root, place, lines, size, fill, weight)
    foot = [[(word, False) for word in line.split()] for line in (card.source, card.address)]
    _write(root, HEIGHT - 100.0, foot, 24, _SOFT, "normal")
    return root


def _words(texts: Iterable[tuple[str, bool]]) -> Iterator[Word]:
    for text, of_figure in texts:
        yield from ((word, of_figure) for word in text.split())


def _lines(words: Iterable[Word], size: int) -> Iterator[list[Word]]:
    """Break words where the width of the picture ends."""
    line: list[Word] = []
    for word in words:
        taken = sum(len(text) + 1 for text, _ in (*line, word))
        if line and taken * size * _CHARACTER > WIDTH - 2 * _MARGIN:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _first(lines: list[list[Word]], most: int) -> list[list[Word]]:
    """Return no more lines than there is room for, and a sign where more would follow."""
    return lines if len(lines) <= most else [*lines[: most - 1], [*lines[most - 1], ("…", False)]]


def _write(
    root: etree._Element, top: float, lines: Iterable[list[Word]], size: int, fill: str, weight: str
) -> float:
    """Write lines below `top`, the words of a figure underlined; return where they end."""
    for line in lines:
        top += size * _LEADING
        element = etree.SubElement(
            root, "text", x=str(_MARGIN), y=f"{top:.0f}", fill=fill,
            attrib={"font-size": str(size), "font-weight": weight},
        )  # fmt: skip
        for text, of_figure in line:
            word = etree.SubElement(element, "tspan")
            word.text, word.tail = text, " "
            if of_figure:
                word.attrib.update({"font-weight": "bold", "text-decoration": "underline"})
    return top + size * 0.3
