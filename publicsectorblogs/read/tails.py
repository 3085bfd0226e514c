"""The end of a text that a blog's software wrote: "Continue reading", "[…]", "appeared first on".

What leads on to the rest of a post says that the text is not all of it, and goes. The same
words may end a whole post ("Find out more"); they lead on only after an ellipsis, in brackets,
or where they are a link or a sentence and can mean nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from rapidfuzz import fuzz

_TAG = re.compile(r"(<[^>]+>)")
_BLOCK = re.compile(r"</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|"
                    r"header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)\b", re.I)  # fmt: skip
_ADDRESS = re.compile(r'<a href="([^"]*)"')
_EMPTY = re.compile(r"<(\w+)(?: [^<>]*)?>\s*</\1>")
_LAST_LINK = re.compile(
    r'<a(?: href="([^"]*)")?(?: [^>]*)?>((?:(?!</a>).){0,600})</a>\W*\Z', re.DOTALL
)
_LENGTH = 1500  # characters: no such end is longer, with its links
_WORDS_ON = 400  # characters: no words that lead on are longer
_HINTED = 600  # characters: the last words are within the last of these, tags and all
_ROUNDS = 4  # a text may have a credit, words that lead on, or both
_HINTED_BY = (
    "appeared first", "first appeared", "on medium, where", "reading", "read ", "more", "continue",
    "full ", "details", "darllen", "rhagor", "mwy", "suite", "savoir", "léigh", "»", "→", "›",
    "&gt;", "char", "words]", "words ]", "words)", "click", "view ", "see ",
    "(cont", "[cont", "truncated", "clipped", "gyntaf ar", "premier sur",
)  # fmt: skip
_HINTS = tuple(hint.encode() for hint in _HINTED_BY)  # in bytes they are found faster

# Words that lead on, whatever is before them if they are a link.
_GO_ON = (
    r"continue[ds]? reading\b[^\n]{0,300}|keep reading\b[^\n]{0,300}|"
    r"read (?:the )?rest\b[^\n]{0,300}|"
    r"read (?:the )?(?:full|whole|entire|complete) "
    r"(?:post|entry|article|story|blog|piece|text|thing)\b[^\n]{0,300}|(?:read )?more|read on|"
    r"darllen (?:mwy|rhagor)|darllenwch (?:fwy|ragor)[^\n]{0,100}|parhau i ddarllen[^\n]{0,300}|"
    r"lire la suite[^\n]{0,300}|léigh (?:tuilleadh|níos mó)"
)
# Words that lead on only after an ellipsis, or as a link to the post itself.
_PERHAPS = (
    r"continue[ds]?|(?:the )?full (?:story|post|article|text|entry|blog)|details|rhagor|mwy|"
    r"(?:find out|learn|see|view|discover) more[^\n]{0,100}|"
    r"(?:view|see) (?:the )?(?:full )?(?:post|article|story)|read more\b[^\n]{0,200}|"
    r"more info(?:rmation)?|click (?:here )?(?:to|for) (?:read|more)[^\n]{0,60}|en savoir plus"
)
_COUNT = r"\+\s?\d[\d,]*\s(?:chars?|characters|words?)|\d[\d,]*\smore\s(?:words?|chars?|characters)"
_DOTS = r"(?:…|\.{3,}|(?:\.\s){2}\.)"
_ARROWS = r"(?:[^\w\n]|&gt;|&nbsp;)*"
_LENGTH_SAID = r"[\[(]\d[\d,]*\s(?:words?|chars?|characters)[\])]"  # of the whole: "… (150 words)"
_AFTER_DOTS = re.compile(
    rf"{_DOTS}[\s\xa0]*(?P<more>(?:{_LENGTH_SAID}|[\[(]?\s?(?:{_GO_ON}|{_PERHAPS}|{_COUNT}){_ARROWS}))"
    r"\s*\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"(?P<more>[\[(]\s*(?:{_GO_ON}|{_COUNT}|continued|cont(?:\.|[’']?d)?)"
    rf"\s*{_DOTS}?\s*[\])]{_ARROWS}|\[\s*(?:\w+ )?(?:truncated|clipped)\.?\s*\])\s*\Z",
    re.IGNORECASE,
)
# The same as the last sentence, of nothing else, though it may have lost its link.
_OWN_SENTENCE = re.compile(
    # "My advice is simple. Read more." is one, and ends in a stop.
    r"(?:[.!?…”\")]\s+|\n)(?P<more>(?:(?:Continue reading|Keep reading|Read (?:more|on))"
    r"(?![.]\s*\Z)|(?:Click here to r|R)ead the (?:full|whole|rest of (?:the|this)) "
    r"(?:post|entry|article|story|blog))(?:\s?[»→›>…]+|\.{3}|[.:])?)\s*\Z"
)
_LINK_ON = re.compile(rf"\W*(?:{_GO_ON})\W*", re.IGNORECASE | re.DOTALL)
_LINK_PERHAPS = re.compile(rf"\W*(?:{_PERHAPS})\W*", re.IGNORECASE | re.DOTALL)
# Words of a link that belong to the words before it. If those begin a sentence, both may lead on:
# "Read <a>more</a>"; if they do not, its author wrote the sentence: "You can read <a>more</a>".
_OBJECT = re.compile(r"\W*(?:more|on|mwy|rhagor|fwy|ragor)\W*", re.IGNORECASE)
_READ = r"(?:read|find out|learn|see|view|discover|hear|darllen(?:wch)?)"
_VERB = re.compile(
    rf"(?:(?:\A|\n|[.!?…”\")\]])\s*(?P<first>{_READ})|\b{_READ})\s*\Z", re.IGNORECASE
)
# A last sentence that leads on where the post itself is what one is to click.
_REST = (
    r"(?:read )?(?:more|the (?:full|whole|rest of (?:the|this)) (?:article|blog|entry|post|story))"
)
_CLICK = re.compile(
    rf"(?:\A|\n|[.!?…”\")\]])\s*(?P<more>(?:please )?click here (?:to|for) {_REST}"
    rf"|(?:to|for) {_REST},? (?:please )?click here)\W*\Z",
    re.IGNORECASE,
)
# Such a line names the blog behind a link to the post itself.
_OWN_CREDIT = re.compile(
    r'<a href="(?P<address>[^"]*)"[^<>]*>[^<>]{1,300}</a> was (?:originally|first) '
    r"(?:published|posted) (?:on|in|at) (?:(?!<(?!/?(?:a|em|i|strong|b)\b))[^\n]){1,300}\Z"
)
# A link to the post itself, behind an ellipsis, leads on whatever it says, but for these.
_ENDS_IN_DOTS = re.compile(rf"{_DOTS}[\])]?\s*\Z")
_NOT_ON = re.compile(r"\b(?:comments?|link|permalink|permanent|repl(?:y|ies)|share|tweet)\b", re.I)
_FEW = 6  # words
# A line break, and a picture that counts readers.
_SILENT = ("<br>", "<img>", '<img alt="">')
_ARROW = re.compile(r"\s*(?:…|\.{3})?\s*[»→›>]+\s*")
_BEFORE_MORE = re.compile(r"[…\[(]|\.\s?\.")  # one of these stands before words that lead on
_CREDIT = re.compile(
    r"(?:\A|\n)\s*(?P<more>"
    r"(?:The|This) (?:blog )?(?:post|article|entry|piece|story|blog|page) "
    # Not "The post office first appeared on maps in 1890."
    r"(?:[^\n]{0,500} appeared first|(?-i:(?![a-z]))[^\n]{0,500} first appeared) on [^\n]{0,300}"
    r"|Ymddangosodd y[rn]? (?:post|cofnod|neges|erthygl|blog) [^\n]{0,500} gyntaf ar [^\n]{0,300}"
    r"|(?:L[’']|Cet |Le )(?:article|post|billet) [^\n]{0,500} apparu en premier sur [^\n]{0,300}"
    r"|[^\n]{0,300} was originally published in [^\n]{0,200} on Medium, where people are "
    r"continuing [^\n]*)\s*\Z",
    re.IGNORECASE,
)
_CREDITED = (
    "appeared first on ", "first appeared on ", " was originally published in ", " gyntaf ar ",
    " premier sur ",
)  # fmt: skip
# Of 100: what a beginning that lost a caption has in common with what it is the beginning of.
_SAME = 90
_COMPARED = 4000  # letters
_SHORTER = 0.7  # of a text; what is not shorter than that is an edited text
_CUT = re.compile(rf"[\[(]\s*(?:{_DOTS}|\.\.)\s*[\])]\W*\Z")


def without_tail(clean: str, own_address: str = "") -> tuple[str, bool]:
    """Return sanitised HTML without what leads on at its end, and whether anything did.

    `own_address` is that of the post: a link to it leads on where others need not.
    """
    leads_on = False
    own = own_address.rstrip("/").lower().encode("utf-8", "surrogatepass")
    for _ in range(_ROUNDS):
        tail = clean[-_HINTED:].lower().encode("utf-8", "surrogatepass")
        if not any(map(tail.__contains__, (*_HINTS, own) if own else _HINTS)):
            break
        end, leads = _end(clean, own_address)
        if end is None:
            break
        clean, leads_on = _cut_at(clean, end), leads_on or leads
    return clean, leads_on


def without_text_tail(text: str) -> tuple[str, bool]:
    """Return plain text without what leads on at its end, and whether anything did."""
    leads_on = False
    for _ in range(_ROUNDS):
        end, leads = _found(text[-_LENGTH:])
        if end is None:
            break
        end += max(0, len(text) - _LENGTH)
        text, leads_on = text[:end].rstrip(), leads_on or leads
    return text, leads_on


def how_cut(text: str, leads_on: bool) -> str:
    """Return "marked" where a text says that the rest is elsewhere, "dots" for an ellipsis."""
    if leads_on or _CUT.search(text[-40:]):
        return "marked"
    return "dots" if text.endswith(("…", "...")) else ""


def is_beginning(text: str, whole: str) -> bool:
    """Whether a text is another's beginning, which may have lost captions and marks."""
    beginning, letters = (_letters(one) for one in (text, whole))
    if len(beginning) >= len(letters):
        return False
    if letters.startswith(beginning):
        return True
    start = letters[: len(beginning)]
    return len(beginning) < _SHORTER * len(letters) and fuzz.ratio(beginning, start) >= _SAME


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()[:_COMPARED]


def _end(clean: str, own_address: str) -> tuple[int | None, bool]:
    """Return where the end begins that leads on or is a credit, and which of them it is."""
    start = max(0, len(clean) - _LENGTH)
    pieces = _TAG.split(clean[start:])
    texts = _texts_of(pieces)
    end, leads = _found("".join(texts))
    if end is not None:
        return start + _place(pieces, texts, end), leads
    click = _CLICK.search("".join(texts)) if own_address and "lick" in clean[-_HINTED:] else None
    if click:
        before, end = (start + _place(pieces, texts, click.start(name)) for name in (0, "more"))
        if any(_is_same(address, own_address) for address in _ADDRESS.findall(clean, before)):
            return end, True
    end_of_text = _without_closing(clean[start:])
    if own_address and (place := _own_credit(end_of_text, own_address)) is not None:
        return start + place, False
    link = _LAST_LINK.match(end_of_text, max(0, end_of_text.rfind("<a")))
    place = link and _leading_on(end_of_text, link, own_address)
    return (None, False) if place is None else (start + place, True)


def _own_credit(html: str, own_address: str) -> int | None:
    """Return where the last line begins that names the blog behind a link to the post itself."""
    if "published" not in html and "posted" not in html:
        return None
    credit = _OWN_CREDIT.search(html)
    if credit is None or not _is_same(credit["address"], own_address):
        return None
    before = "".join(_texts_of(_TAG.split(html[: credit.start()]))).rstrip(" ")
    return credit.start() if before[-1:] in ("", "\n") else None


def _leading_on(html: str, link: re.Match[str], own_address: str) -> int | None:
    """Return where the words begin that lead on and end in a link, None where they do not."""
    words = " ".join(unescape(_TAG.sub("", link[2])).split())
    is_own = bool(own_address) and _is_same(link[1] or "", own_address)
    if _OBJECT.fullmatch(words):
        pieces = _TAG.split(html[: link.start()])
        texts = _texts_of(pieces)
        verb = _VERB.search("".join(texts))
        if verb and verb["first"] and _leads(f"{verb['first']} {words}", is_own):
            return _place(pieces, texts, verb.start("first"))
        if verb and not is_own:
            return None
    goes_on = _leads(words, is_own) or (is_own and _goes_on(html, link, words))
    return link.start() if goes_on else None


def _leads(words: str, is_own: bool) -> bool:
    """Tell whether the words of a link lead on; `is_own`: it is one to the post itself."""
    leads = _LINK_ON.fullmatch(words) or _ARROW.fullmatch(words)
    return bool(leads or (is_own and _LINK_PERHAPS.fullmatch(words)))


def _is_same(address: str, own_address: str) -> bool:
    return unescape(address).rstrip("/") == own_address.rstrip("/")


def _goes_on(html: str, link: re.Match[str], words: str) -> bool:
    """Tell whether a link to the post stands behind an ellipsis and may lead to the rest of it."""
    before = unescape(_TAG.sub("", html[max(0, link.start() - _WORDS_ON) : link.start()]))
    may = 0 < len(words.split()) <= _FEW and not _NOT_ON.search(words)
    return may and bool(_ENDS_IN_DOTS.search(before))


def _texts_of(pieces: list[str]) -> list[str]:
    """Return what each piece of HTML, a tag or a text, says as text."""
    return [_text_of_tag(one) if one[:1] == "<" else one for one in pieces]


@lru_cache(maxsize=1000)  # the same few tags meet again and again
def _text_of_tag(tag: str) -> str:
    return "\n" if _BLOCK.match(tag) else ""


def _found(text: str) -> tuple[int | None, bool]:
    """Return where the end of a text begins that leads on (True) or is a credit (False)."""
    low = text.lower()  # to look for the words first, since a credit may begin at each line
    if any(words in low for words in _CREDITED) and (credit := _CREDIT.search(text)):
        return credit.start("more"), False
    start = max(0, len(text) - _WORDS_ON)
    if more := _OWN_SENTENCE.search(text, start):
        return more.start("more"), True
    if not _BEFORE_MORE.search(text, start):
        return None, False
    for pattern in (_BRACKETED, _AFTER_DOTS):
        if more := pattern.search(text, start):
            return more.start("more"), True
    return None, False


def _place(pieces: list[str], texts: list[str], offset: int) -> int:
    """Return where in HTML the character stands that has this offset in its text."""
    position = 0
    for piece, text in zip(pieces, texts, strict=True):
        if offset < len(text):
            return position + (0 if text is not piece else offset)
        offset -= len(text)
        position += len(piece)
    return position


def _without_closing(html: str) -> str:
    """Return HTML without the tags and nameless pictures at its end, but for that of a link."""
    while (html := html.rstrip()).endswith(">"):
        tag = html[html.rfind("<") :]
        if tag == "</a>" or not (tag.startswith("</") or tag in _SILENT):
            break
        html = html[: -len(tag)]
    return html


def _cut_at(clean: str, end: int) -> str:
    """Return HTML up to a place, with the tags that close what is open there."""
    closing: list[str] = []
    depth = 0
    for tag in _TAG.findall(clean[end:]):
        if not tag.startswith("</"):
            depth += 0 if tag.startswith(("<br", "<img", "<hr")) else 1
        elif depth:
            depth -= 1
        else:
            closing.append(tag)
    kept = clean[:end].rstrip() + "".join(closing)
    start = max(0, end - _LENGTH)
    tail, count = kept[start:], 1
    while count:
        tail, count = _EMPTY.subn("", tail)
    return (kept[:start] + tail).rstrip()
