"""How numbers and formulas are written: superscripts, fractions, LaTeX, invisible characters.

Markup that raises a digit is written with the character for it, so that the "1" of a note never
becomes a digit of the number before it: £450<sup>1</sup> million is "£450¹ million".
"""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

_PLAIN = "0123456789+-=()abcdefghijklmnoprstuvwxyz"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_SUPERSCRIPTS = str.maketrans(_PLAIN + "[]–−", _RAISED + "⁽⁾⁻⁻")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
# What is raised and is no word: notes ("1", "[2]", "1,2", "*", "a") and exponents ("-3").
_SIGNS = re.compile(r"[\d\[\]()+=–−,*†‡§¶#-]+")
_ORDINAL = re.compile(r"st|nd|rd|th|af|il|ydd|fed|ed|eg|ain|er|[èe]re|[èe]me|nde?", re.IGNORECASE)
# "note 3", "fn2", "(a)": of such words every character can be raised.
_NOTE_WORD = re.compile(r"[a-z]{1,6}[. ]*\d{1,3}|[(\[][a-z][)\]]", re.IGNORECASE)
# Spaces before what is raised: "450 <sup>1</sup>", "30 m <sup>2</sup>".
_SPACE_BEFORE = re.compile(r"(?<=[\w%.,;)\]>])(?<!<p>)(?<!<li>)[ \n]+(?=<sup>)")
_TRADE = {"tm": "™", "sm": "℠", "r": "®"}
_PENCE = re.compile(r"\.\d+")
_SCRIPT = re.compile(r"<(su[pb])>(.*?)</\1>", re.DOTALL)
_FRACTION = re.compile(r"<sup>(\d{1,3})</sup>\s?[/⁄∕]\s?<sub>(\d{1,3})</sub>")
_TAG = re.compile(r"<[^>]*>")
_BEFORE = 80  # characters of markup in which the character before a script stands
_VULGAR = {
    tuple(map(int, parts)): character
    for character in map(chr, (*range(0xBC, 0xBF), *range(0x2150, 0x215F)))
    if len(parts := unicodedata.normalize("NFKC", character).split("⁄")) == 2
    and all(part.isdigit() for part in parts)
}

# Characters that are not seen: soft hyphens, word joiners, marks of direction, invisible signs.
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x206A)))
)
# All other characters: to match them takes a fifth of the time of looking for each of those.
_SEEN = re.compile(f"[^{UNSEEN}]*")
INVISIBLE = (
    f"[{UNSEEN.replace(chr(0x200C), '').replace(chr(0x200D), '')}]"
    # Joiners make one emoji of several, and shape letters; beside a digit they do nothing.
    "|(?<=[0-9])[\u200c\u200d]|[\u200c\u200d](?=[0-9])"
)
_INVISIBLE = re.compile(INVISIBLE)

_LATEX_WORDS = {
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "approx": "≈", "sim": "~", "simeq": "≈",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "div": "÷",
    "infty": "∞", "alpha": "α", "beta": "β", "mu": "μ", "sigma": "σ", "pi": "π", "Delta": "Δ",
    "sum": "∑", "sqrt": "√", "pounds": "£", "circ": "°", "quad": " ", "qquad": " ", "ldots": "…",
    "dots": "…", "to": "→", "rightarrow": "→", "percent": "%",
}  # fmt: skip
_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_LATEX_COMMA = re.compile(r"(?<=\d)\{,\}(?=\d)")
_LATEX_SPACE = re.compile(r"\\[ ,;:!>]")
_LATEX_POWER = re.compile(r"\^(?:\{([^{}]*)\}|([\w*]))")
_LATEX_WORD = re.compile(r"\\([A-Za-z]+)\s?")


def without_invisible(text: str) -> str:
    """Remove the characters that are not seen and would part a number: "1\u00ad200" is 1200."""
    if text.isascii() or _SEEN.fullmatch(text):
        return text
    return _INVISIBLE.sub("", text)


def with_scripts(clean: str) -> str:
    """Return sanitised HTML with its <sup> and <sub> written as characters.

    Ordinals stay what they are ("1st"); words stay words, apart from what stands before.
    """
    clean = _SPACE_BEFORE.sub("", _FRACTION.sub(_vulgar, clean))
    return _SCRIPT.sub(_script, clean)


def superscript(text: str) -> str:
    """Return digits, signs and letters as superscript characters, where there are such."""
    return text.translate(_SUPERSCRIPTS)


def plain_latex(formula: str) -> str:
    """Return a formula in LaTeX as running text: "n = 1{,}200" is "n = 1,200"."""
    text = formula.strip().strip("$").replace("\\%", "%").replace("\\$", "$").replace("\\&", "&")
    text = _LATEX_COMMA.sub(",", text)
    for _ in range(3):  # fractions within fractions; deeper ones keep their braces' contents
        text = _LATEX_FRACTION.sub(r"\1/\2", text)
    text = _LATEX_POWER.sub(lambda power: superscript(power[1] or power[2] or ""), text)
    text = _LATEX_SPACE.sub(" ", text)
    text = _LATEX_WORD.sub(lambda word: _LATEX_WORDS.get(word[1], ""), text)
    return " ".join(re.sub(r"[{}\\]", "", text).split())


def _vulgar(fraction: re.Match[str]) -> str:
    character = _VULGAR.get((int(fraction[1]), int(fraction[2])))
    after_digit = fraction.string[fraction.start() - 1 : fraction.start()].isdigit()
    return character or f"{' ' * after_digit}{fraction[1]}/{fraction[2]}"


def _script(script: re.Match[str]) -> str:
    inner = unescape(_TAG.sub("", script[2])).strip()
    before = _TAG.sub("", script.string[max(0, script.start() - _BEFORE) : script.start()])[-1:]
    after = _TAG.sub("", script.string[script.end() : script.end() + _BEFORE])[:1]
    write = _raised if script[1] == "sup" else _lowered
    return escape(write(inner, before, after), quote=False)


def _raised(text: str, before: str, after: str) -> str:
    if _TRADE.get(text.lower()) and not before.isdigit():
        return _TRADE[text.lower()]
    if _SIGNS.fullmatch("".join(text.split())):
        return superscript("".join(text.split()))
    if _NOTE_WORD.fullmatch(text):
        return superscript("".join(text.lower().replace(".", "").split()))
    if _PENCE.fullmatch(text) or (before.isdigit() and _ORDINAL.fullmatch(text)):
        return text
    if before.isalpha() and after.isalpha():  # an abbreviation: M<sup>c</sup>Kay
        return text
    if len(text) == 1:
        return superscript(text)
    return _apart(text, before, after)


def _lowered(text: str, before: str, after: str) -> str:
    if not before.isdigit():
        return text
    lowered = text.translate(_SUBSCRIPTS)
    return lowered if lowered != text else _apart(text, before, after)


def _apart(text: str, before: str, after: str) -> str:
    return f"{' ' * bool(before.strip())}{text}{' ' * after.isalnum()}" if text else ""
