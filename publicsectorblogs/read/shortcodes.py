"""Shortcodes: what WordPress and its plugins would have replaced, as in [gallery ids="1,2"].

Brackets are words as well: "[1]", "[sic]", "[he]", "[12 users]". A shortcode is known by its
name, by a closing one, by values in quotation marks, or by standing alone with values.
"""

from __future__ import annotations

import re
from html import escape, unescape

from publicsectorblogs.read.marks import marked
from publicsectorblogs.read.notation import plain_latex

_KNOWN = {
    "advanced_iframe", "archives", "audio", "blip", "caption", "code", "contact-form",
    "contact-form-7", "contact-form-to-email", "dailymotion", "do_widget", "embed", "embedyt",
    "facebook", "flickr", "formidable", "gallery", "gist", "googleapps", "googlemaps",
    "gravityform", "hubspot", "iframe", "imagebrowser", "insta-gallery", "instagram", "jetpack",
    "latest_tweets", "layerslider", "livestream", "mailchimp", "mc4wp_form", "metaslider",
    "ninja_form", "nggallery", "pdf", "playlist", "polldaddy", "portfolio", "recent-posts",
    "rev_slider", "scribd", "singlepic", "sitemap", "slide-anything", "slideshare", "slideshow",
    "smartslider3", "soundcloud", "spotify", "storify", "subscribe", "subscribe2", "table",
    "tableau", "table-of-contents", "ted", "toc", "tweet", "tweetmeme", "twitter", "typeform",
    "video", "vimeo", "vine", "wp_caption", "wpforms", "wpvideo", "youtube", "ytp_video",
}  # fmt: skip
_CODE = {
    "bash", "code", "css", "html", "java", "javascript", "js", "php", "python", "ruby", "source",
    "sourcecode", "sql", "xml",
}  # fmt: skip
_BRACKETS = re.compile(r"\[(/?)([A-Za-z][\w-]{0,40})((?:[\s=:][^\[\]<>\n]{0,2000}|/)?)\]")
_QUOTED = re.compile(r"""\s[\w-]+\s?=\s?(?:"|'|“|”|″|&quot;|&#34;|&#8220;|&#8221;|&#8243;)""")
_VALUE = re.compile(r"\s(?:[\w-]+=\S|(?:width|height):\d)")
_ADDRESS = re.compile(r"[\s=:]\s*(?:https?:)?//|=\S")
# What other systems would have replaced: Drupal's [[{"fid":"12", ...}]], [[nid:12]] and
# [node:title], a wiki's [[File:Ducks.jpg|200px]], Joomla's {youtube}ab12|640{/youtube}.
_OTHER_SYSTEMS = re.compile(
    r"\[\[(?:\{\s?(?:\"|&quot;)(?:(?!\]\]|\[\[).){1,3000}\}|"
    r"(?:nid|node|file|image):[^\[\]\n<>]{1,300})\]\]"
    r"|\[(?:node|site):[a-z][\w:-]{0,60}\]"
    rf"|\{{(?P<name>{'|'.join(sorted(_KNOWN))})\}}[^{{}}\n<>]{{1,300}}\{{/(?P=name)\}}",
    re.IGNORECASE,
)
_ALONE_BEFORE = re.compile(r"(?:^|\n|>)[ \t]*$")
_ALONE_AFTER = re.compile(r"[ \t]*(?:$|\n|<)")
_MATHJAX = re.compile(
    r"<(?P<code>pre|code)\b(?:(?!<(?P=code)\b).)*?</(?P=code)>|"
    r"\\\((?P<round>[^<>\n]{1,500}?)\\\)|"
    r"\\\[(?P<square>[^<>\n]{1,500}?)\\\]|\$\$(?P<dollars>[^$<>\n]{1,500})\$\$",
    re.DOTALL | re.IGNORECASE,
)
_FORMULA = re.compile(r"[=^_{}\\]")
_LATEX = re.compile(r"\$latex[\s!]([^$<>\n]{1,500})\$")


def without_shortcodes(markup: str) -> str:
    """Return markup in which shortcodes are marked as embedded, and those around text are gone.

    The text between [caption] and [/caption] is marked as a caption; between [code] and [/code]
    stands code.
    """
    if "$latex" in markup:
        markup = _LATEX.sub(r"\1", markup)
    if "\\(" in markup or "\\[" in markup or "$$" in markup:
        markup = _MATHJAX.sub(_formula, markup)
    if any(map(markup.__contains__, ("[[", "{/", "[node:", "[site:"))):
        markup = _OTHER_SYSTEMS.sub(lambda token: marked("embed", token[0]), markup)
    found = list(_BRACKETS.finditer(markup))
    if not found:
        return markup
    closed = {tag[2].lower() for tag in found if tag[1]}
    kept, start = [], 0
    for tag in found:
        kept += [markup[start : tag.start()], _written(tag, closed)]
        start = tag.end()
    return "".join(kept) + markup[start:]


def _formula(found: re.Match[str]) -> str:
    """Return a formula between the marks of MathJax as text; code and prices stay as they are."""
    formula = found["round"] or found["square"] or found["dollars"]
    if formula is None or (found["dollars"] and not _FORMULA.search(formula)):
        return found[0]
    return escape(plain_latex(unescape(formula)), quote=False)


def _written(tag: re.Match[str], closed: set[str]) -> str:
    closing, name = tag[1], tag[2].lower()
    if name in _CODE and name in closed:
        return "</pre>" if closing else "<pre>"
    if name in ("caption", "wp_caption") and name in closed:
        return "</figcaption>" if closing else "<figcaption>"
    if closing or name in closed:
        return ""
    return marked("embed", tag[0]) if _is_shortcode(tag) else tag[0]


def _is_shortcode(tag: re.Match[str]) -> bool:
    name, values = tag[2].lower(), tag[3]
    if _QUOTED.search(values) or re.search(r"(?:^|\s)/$", values):
        return True
    if name in _KNOWN and values and (_VALUE.search(values) or _ADDRESS.match(values)):
        return True
    if not values:
        return "_" in tag[2].strip("_") or (name in _KNOWN and _is_alone(tag))
    return bool(_VALUE.search(values)) and _is_alone(tag)


def _is_alone(tag: re.Match[str]) -> bool:
    """Tell whether brackets stand on a line, or in a block, of their own."""
    before = tag.string[max(0, tag.start() - 200) : tag.start()]
    after = tag.string[tag.end() : tag.end() + 200]
    return bool(_ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after))
