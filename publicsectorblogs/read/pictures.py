"""Pictures in running text: what a reader sees of them as words, numbers or emoji.

A description of a picture says what the picture shows and not what the post does; it is left out
of the text. Where a picture stands for a word or a number of a sentence, the sentence has it.
"""

from __future__ import annotations

import re
from html import escape, unescape

from publicsectorblogs.read.layout import BLOCKS, LINES
from publicsectorblogs.read.notation import plain_latex

_IMAGE = re.compile(r'<img(?: alt="([^"]*)")?>')
# "![two ducks](ducks.jpg)", "![two ducks](ducks.jpg "On the pond")", "![two ducks][1]".
_MARKDOWN_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,300})\](?:\([^()\s]{0,500}(?:\s[^()\n]{0,300})?\)|\[[^\[\]\n]{0,100}\])"
)
_EDGE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(BLOCKS | LINES))}|td|th)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_NEAR = 400  # characters of markup in which what stands beside a picture is looked for

# A number, with what may belong to it: "12,000", "£5m", "38%", "2.5 million".
_NUMBER = re.compile(
    r"[£$€+–−-]{0,2}(?:\d{1,3}(?:,\d{3})+|\d{1,5})(?:\.\d+)?\s?(?:%|[a-z]{1,3}|percent|per cent"
    r"|thousand|million|billion|trillion)?(?: [a-z]{2,12}){0,2}"
)
_SENTENCE_GOES_ON = re.compile(r"\s?[a-z0-9(%,.;:!?)’']|$")
_PATH = re.compile(r"[A-Z]:\\|\\\\", re.IGNORECASE)
# Words for what a picture is, not what it says.
_KIND_OF_PICTURE = {
    "banner", "chart", "diagram", "external", "figure", "graph", "icon", "illustration", "image",
    "img", "logo", "map", "photo", "photograph", "picture", "screenshot", "thumbnail",
}  # fmt: skip
_WORDS = 3  # a picture of more words than these is described by them
_EMOJI_LENGTH = 12  # characters: families and flags are of many


def with_pictures_read(clean: str) -> str:
    """Return sanitised HTML in which each picture is what it says in its sentence, or nothing."""
    if "<img" not in clean:
        return clean
    kept: list[str] = []
    end = 0
    for image in _IMAGE.finditer(clean):
        kept.append(clean[end : image.start()])
        end = image.end()
        before = _text_beside("".join(kept[-8:])[-_NEAR:], -1)
        after = _text_beside(clean[end : end + _NEAR], 0)
        said = _said(unescape(image[1] or ""), before, after)
        parts = not said and before[-1:].isalnum() and after[:1].isalnum()
        kept.append(" " if parts else escape(said, quote=False))
    return "".join(kept) + clean[end:]


def with_markdown_pictures_read(text: str) -> str:
    """Return Markdown in which each picture is what it says in its sentence, or nothing."""
    if "![" not in text:
        return text
    kept: list[str] = []
    end = 0
    for image in _MARKDOWN_IMAGE.finditer(text):
        kept.append(text[end : image.start()])
        end = image.end()
        before = text[max(0, image.start() - _NEAR) : image.start()].rpartition("\n")[2]
        after = text[end : end + _NEAR].partition("\n")[0]
        kept.append(_said(image["alt"], before, after))
    return "".join(kept) + text[end:]


def _text_beside(markup: str, side: int) -> str:
    """The text of the line on one side: before (-1) or after (0)."""
    return _TAG.sub("", _EDGE_TAG.split(_IMAGE.sub("", markup))[side])


def _said(alt: str, before: str, after: str) -> str:
    alt = " ".join(alt.replace("\xa0", " ").split())
    in_line = bool(before.strip() or after.strip())
    if not alt or not in_line:
        return ""
    if "\\" in alt and not _PATH.match(alt):
        return plain_latex(alt)
    if "\u20e3" in alt or not any(character.isalnum() for character in alt):
        return alt if len(alt) <= _EMOJI_LENGTH else ""
    if _NUMBER.fullmatch(alt):
        is_number = _SENTENCE_GOES_ON.match(after) and (before.strip() or after[:1].isspace())
        return alt if is_number else ""
    return alt if _is_word(alt, before, after) else ""


def _is_word(alt: str, before: str, after: str) -> bool:
    """Tell whether a few words stand in the middle of a sentence, as a logo or a key may."""
    words = alt.split()
    if len(words) > _WORDS or any(not word[0].isalpha() for word in words):
        return False
    if any(character in "._/\\" or character.isdigit() for character in alt.strip(".")):
        return False
    if any(word.lower().strip(":,") in _KIND_OF_PICTURE for word in words):
        return False
    starts = before.rstrip()[-1:]
    return bool(starts) and starts not in ".!?:;" and bool(re.match(r"\s?[a-z,.;:!?)]", after))
