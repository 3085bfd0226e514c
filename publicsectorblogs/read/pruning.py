"""What stands in the markup of a post and is not said by it: hidden text, buttons, others' cards.

Only markup that holds one of the words below is parsed for this; most posts have none of them.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.read.marks import CLOSING, OPENING
from publicsectorblogs.read.notation import plain_latex
from publicsectorblogs.read.selecting import found

# Blocks that plugins add below a post: buttons to share it, other posts, advertisements.
_ADDED = (
    "sharedaddy", "sd-sharing", "jp-relatedposts", "addtoany_share_save_container",
    "addtoany_content", "a2a_kit", "wpcnt", "feedflare", "shareaholic-canvas", "ssba",
    "essb_links", "heateor_sss_sharing_container", "yarpp-related", "crp_related",
    "share-buttons", "social-share", "subscription-widget", "subscription-widget-wrap",
    "jetpack_subscription_widget", "wp-block-jetpack-subscriptions",
)  # fmt: skip

# Classes by which frameworks hide text, from everybody or from those who see.
_HIDDEN = (
    "hidden", "hide", "is-hidden", "u-hidden", "d-none", "display-none", "invisible",
    "govuk-!-display-none", "js-hidden", "element-invisible", "nodisplay",
)  # fmt: skip
_SPOKEN = (
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader",
    "screenreader", "screen-reader-only", "govuk-visually-hidden", "nhsuk-u-visually-hidden",
    "u-visually-hidden", "is-visually-hidden", "assistive-text", "a11y-hidden",
    "accessibly-hidden", "hidden-accessible", "offscreen", "show-for-sr", "vh", "visually-hide",
)  # fmt: skip
_SHOWN_AGAIN = re.compile(r"\b(?:d|display|show|visible)-(?:xs|sm|md|lg|xl|xxl|desktop|print)")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*0(?:px|em|pt|rem|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all|"
    r"content-visibility\s*:\s*hidden"
    # But "min-height: 0" hides nothing, nor what stands in the padding of a frame.
    r"|^(?=.*overflow\s*:\s*hidden)(?!.*padding).*(?<![\w-])(?:max-)?height\s*:\s*0(?:px|em)?"
    r"\s*(?:;|!|$)"
    r"|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"\s*(?:continue reading|keep reading|read (?:more|on|the rest))\b", re.I)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_LIFTED = re.compile(r"vertical-align\s*:\s*(super|sub|text-top|text-bottom)\b", re.IGNORECASE)

# What shows another site's content, and what names a picture.
_CARDS = (
    "twitter-tweet", "twitter-video", "tweet", "instagram-media", "fb-post", "fb-video",
    "tiktok-embed", "reddit-card", "reddit-embed-bq", "imgur-embed-pub", "wp-embedded-content",
    "wp-block-embed", "embedly-card", "flickr-embed", "kg-bookmark-card", "bookmark-card",
    "graf--mixtapeembed", "embedded-post-wrap", "digest-post-embed", "bluesky-embed",
    "mastodon-embed", "storify", "linkcard", "link-card", "link-preview", "text-post-media",
)  # fmt: skip
_CAPTIONS = (
    "wp-caption-text", "tr-caption", "image-caption", "photo-caption", "caption-text",
    "sqs-block-image-caption", "media-caption",
)  # fmt: skip
_CREDITS = ("image-credit", "photo-credit", "credit-text", "caption-credit", "wp-media-credit")

# What SlideShare has below its slides: "Our year from Ann Lee".
_SLIDES = re.compile(r"\s*\S.{0,200}\sfrom\s+\S.{0,80}", re.DOTALL)
# The numbers of lines that highlighters of code put into a cell beside it.
_GUTTERS = ",".join(
    f"td.{name}" for name in ("gutter", "linenos", "lineno", "crayon-nums", "rouge-gutter")
)
_VERSE = 'pre[class~="wp-block-verse" i]'
_FORMULA_IMAGE = re.compile(r"\b(?:latex|tex|math|mathtex|mwe-math)\b|latex|mwe-math-fallback")
_NOTE_TEXT = re.compile(r"\s*(?:\[?\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)?\]?|[*†‡§]{1,3})\s*")
_NOTE_ADDRESS = re.compile(r"#(?:_?ftn|_?edn|_?fn|foot|end|note|cite|ref|sdfoot|easy-foot)", re.I)
_NOTE_CLASS = ("footnote", "noteref", "note-ref", "endnote")
# Words in a line that a style sheet raises by their class.
_RAISED_CLASSES = (*_NOTE_CLASS, "superscript")
_RAISED_SELECTOR = ",".join(
    (*(f'span[class*="{name}" i]' for name in _RAISED_CLASSES), 'span[class~="sup" i]')
)

# What all of this cannot be without, in lower case: an element, or a word in an attribute.
_ELEMENT_HINTS = (
    "<math", "<dialog", "<form", "<noscript", "<object", "<select", "<textarea", "<template",
    "<button", "<video", "<audio", "<canvas", "<svg", "<title", "<option", "<del", "<s>",
    "<strike", "hidden", "#",
)  # fmt: skip
_HINTED_ATTRIBUTES = ("class", "style", "latex", "tex")
_ATTRIBUTE_HINTS = (
    "hidden", "overflow", '"hide', 'hide"', "display:", "display :", "visibility", "opacity",
    "font-size", "mso-hide", "text-indent", ":-9", ": -9", "clip:", "invisible", "d-none",
    "display-none",
    "nodisplay", "sr-only", "screen-reader", "screenreader", "offscreen", '"vh', "assistive",
    "-for-sr", "visually-hide", "line-through", "vertical-align", "latex", "mathtex",
    "mwe-math", "block-verse", '"tex', "-caption", "caption-", "gutter", "lineno", "crayon-nums",
    "-credit", "credit-", "slideshare.net/", '"sup', *_RAISED_CLASSES, '"tweet',
    *_ADDED, *(name for name in _CARDS if name != "tweet"),
)  # fmt: skip
# As XHTML has it: to a parser of HTML it opens what may hide all that follows.
_CLOSING_ITSELF = re.compile(
    r"<(div|span|p|section|article|aside|blockquote|figure|figcaption|caption)\b"
    r"((?:\s[^<>]*)?)/>",
    re.IGNORECASE,
)
_WITHIN_LINES = ("span", "a", "abbr", "b", "strong", "em", "i", "small", "time", "data")
_NOT_TEXT = "script,style,.katex-mathml + .katex-html"


def is_plain(tags: str) -> bool:
    """Tell by the tags of some markup that it holds nothing that calls for `pruned`."""
    if any(map(tags.__contains__, _ELEMENT_HINTS)):
        return False
    if not any(map(tags.__contains__, _HINTED_ATTRIBUTES)):
        return True
    return not any(map(tags.__contains__, _ATTRIBUTE_HINTS))


def pruned(markup: str) -> tuple[str, int]:
    """Return markup with what it says alone, and the characters of text that it had before.

    Hidden text goes, as does what a style strikes out; what a style raises becomes <sup>; a formula
    becomes text; others' cards, captions and credits are marked. Blocks that software
    adds to a post go, and do not count.
    """
    tree = LexborHTMLParser(_CLOSING_ITSELF.sub(r"<\1\2></\1>", markup))
    body = tree.body
    if body is None:
        return "", 0
    for formula in found(tree, "math"):
        text = _formula(formula).strip() or formula.attributes.get("alttext") or ""
        formula.replace_with(f" {text} ")
    for node in found(tree, ",".join((_NOT_TEXT, *_classes(_ADDED)))):
        node.decompose()
    size = characters(body.text())
    _without_hidden(tree)
    for node in found(tree, "[style]"):
        _restyle(node)
    for image in found(tree, "img[alt]"):
        _write_formula(image)
    for verse in found(tree, _VERSE):
        _unmake_code(verse)
    for gutter in found(tree, _GUTTERS):
        _make_code(gutter)
    for link in found(tree, "a[href]"):
        _raise_note(link)
    for span in found(tree, _RAISED_SELECTOR):
        _raise_span(span)
    for link in found(tree, 'strong > a[href*="slideshare.net/"]'):
        line = link.parent.parent
        if line is not None and line.tag in ("div", "p") and _SLIDES.fullmatch(line.text()):
            _mark(line, "embed")
    for kind, names in (("embed", _CARDS), ("caption", _CAPTIONS), ("credit", _CREDITS)):
        for node in found(tree, ",".join(_classes(names))):
            _mark(node, kind)
    return body.inner_html or "", size


def characters(text: str) -> int:
    """Return how many characters of a text are no space."""
    return len("".join(text.split()))


def _classes(names: tuple[str, ...]) -> list[str]:
    return [f'[class~="{name}" i]' for name in names]


_HIDDEN_SELECTOR = ",".join(
    ("[hidden]", "dialog:not([open])", "template", '[aria-hidden="true" i]', *_classes(_HIDDEN))
)
_SPOKEN_SELECTOR = ",".join(_classes(_SPOKEN))


def _without_hidden(tree: LexborHTMLParser) -> None:
    """Remove what readers do not see, and what is said twice, to the eye and to the ear.

    Where a text for screen readers stands beside one that is hidden from them, it says in words
    what the other shows, and stays.
    """
    for node in found(tree, "[style]"):
        if _UNSEEN.search(node.attributes.get("style") or ""):
            node.decompose()
    for node in found(tree, _SPOKEN_SELECTOR):
        if _LEADS_ON.match(node.text() or ""):
            continue  # all that tells that the text is cut
        if not any(_is_for_eyes(near) for near in (_beside(node, "prev"), _beside(node, "next"))):
            node.decompose()
    for node in found(tree, _HIDDEN_SELECTOR):
        if not _SHOWN_AGAIN.search(node.attributes.get("class") or ""):
            node.decompose()


def _beside(node: Any, direction: str) -> Any:
    near = getattr(node, direction)
    if near is not None and near.is_text_node and not near.text().strip():
        near = getattr(near, direction)
    return near


def _is_for_eyes(node: Any) -> bool:
    if node is None or not node.is_element_node or node.attributes.get("aria-hidden") != "true":
        return False
    if node.tag not in _WITHIN_LINES:
        return False
    return any(character.isalnum() for character in node.text())


def _restyle(node: Any) -> None:
    style = node.attributes.get("style") or ""
    lifted = _LIFTED.search(style)
    if _STRUCK.search(style):
        node.decompose()
    elif lifted and node.tag not in ("img", "td", "th", "tr", "table", "sup", "sub"):
        _wrap(node, "sup" if lifted[1].lower() in ("super", "text-top") else "sub")


def _wrap(node: Any, tag: str) -> None:
    wrapper = LexborHTMLParser(f"<body><{tag}></{tag}>").css_first(tag)
    node.insert_before(wrapper)
    node.prev.insert_child(node)
    node.remove()


def _unmake_code(verse: Any) -> None:
    """Write lines of verse, for whose breaks <pre> stands, as lines of a paragraph."""
    lines = (verse.inner_html or "").strip().replace("\n", "<br>")
    verse.insert_before(LexborHTMLParser(f"<body><p>{lines}</p>").css_first("p"))
    verse.decompose()


def _make_code(gutter: Any) -> None:
    """Write a table of code and the numbers of its lines as code."""
    code, table = gutter.next, gutter.parent
    while code is not None and code.tag != "td":
        code = code.next
    while table is not None and table.tag != "table":
        table = table.parent
    if code is not None and table is not None:
        lines = escape(code.text(separator="") or "", quote=False)
        table.insert_before(LexborHTMLParser(f"<body><pre>{lines}</pre>").css_first("pre"))
        table.decompose()


def _write_formula(image: Any) -> None:
    of = f"{image.attributes.get('class') or ''} {image.attributes.get('src') or ''}".lower()
    alt = image.attributes.get("alt") or ""
    if _FORMULA_IMAGE.search(of) and alt:
        image.replace_with(plain_latex(alt))


def _raise_note(link: Any) -> None:
    """Take a link to a note for raised where the markup leaves it to a style sheet to raise it."""
    address = link.attributes.get("href") or ""
    if "#" not in address or not _NOTE_TEXT.fullmatch(link.text()):
        return
    parent = link.parent
    if parent is None or parent.tag in ("sup", "sub"):
        return
    of = " ".join(link.attributes.get(name) or "" for name in ("class", "role", "rel", "id"))
    is_note = any(name in of.lower() for name in _NOTE_CLASS) or _NOTE_ADDRESS.search(address)
    before = link.prev.text() if link.prev is not None and link.prev.is_text_node else ""
    number = link.text().strip()
    # The note itself, which leads back to its sign: <a href="#fnref7">7</a>.
    begins = link.prev is None and number.isdigit() and address.endswith(number)
    if before[-1:].strip() and (is_note or address.startswith("#")) or (begins and is_note):
        _wrap(link, "sup")


def _raise_span(span: Any) -> None:
    """Take the sign of a note for raised that has the class of one."""
    is_raised = span.css_first("sup") is not None or span.parent.tag in ("sup", "sub")
    if not is_raised and _NOTE_TEXT.fullmatch(span.text()):
        _wrap(span, "sup")


def _mark(node: Any, kind: str) -> None:
    first = node.child
    if first is not None:
        first.insert_before(OPENING[kind])
        node.insert_child(CLOSING)


def _formula(node: Any) -> str:
    """Return a formula in MathML as running text."""
    parts = list(node.iter(include_text=False))
    tag = node.tag
    if tag in ("annotation", "annotation-xml"):
        return ""
    if tag in ("mi", "mn", "mo", "mtext", "ms") or not parts:
        return (node.text() or "").strip()
    texts = [_formula(part) for part in parts]
    if tag in ("msup", "mover") and len(texts) == 2:
        return texts[0] + plain_latex(f"^{{{texts[1]}}}")
    if tag == "mfrac" and len(texts) == 2:
        return "/".join(texts)
    if tag == "msqrt":
        return f"√{''.join(texts)}"
    return "".join(texts)
