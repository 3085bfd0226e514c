"""Figures: every quantity that a text states, in digits or words, with its exact place.

Text goes one way. `raised` takes away the marks of notes. `normalise` gives what is left a plain
spelling of the same length. `lexer` finds its numbers in one scan, with `digits`, `lengths` ("9m"),
`number_words` and `unit_reader`. `grammar` makes a `Candidate` of each and puts them together:
`ages`, `vetoes` (what is no figure), `lists` and `elision` (units left out), then ranges and
`movements`, proportions, `hedges` and `nouns`.

The data stand apart from the rules: `units` has a record for each unit, the modules of `vetoes` one
for each veto, `lexicon` the closed classes of words. docs/figures.md tells what counts as a figure,
and what its fields mean.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from publicsectorblogs.figures.grammar import Skipped, assemble
from publicsectorblogs.figures.lexer import read_numbers
from publicsectorblogs.figures.normalise import normalise
from publicsectorblogs.figures.raised import Bare, bare
from publicsectorblogs.figures.unit_reader import unit_of
from publicsectorblogs.model import Quantity

__all__ = ["Skipped", "explain", "extract", "requantify"]


def extract(text: str) -> list[Quantity]:
    """Return the figures of `text` in order; offsets count its characters, from 0."""
    return [found for found in explain(text) if isinstance(found, Quantity)]


def explain(text: str) -> list[Quantity | Skipped]:
    """Return the figures of `text` and, for each number left out, the veto that took it."""
    known = bare(text)
    plain = normalise(known.text)
    found = list(assemble(plain, read_numbers(plain)))
    return [_placed(one, known, text) for one in found] if known.places else found


def _placed(found: Quantity | Skipped, known: Bare, text: str) -> Quantity | Skipped:
    """Return what was found in a bare text at its place in the whole one."""
    if isinstance(found, Skipped):
        return replace(found, start=known.start(found.start), end=known.end(found.end))
    start, end = known.start(found.char_start), known.end(found.char_end)
    return found._replace(
        char_start=start, char_end=end, quote=text[start:end],
        core_start=known.start(found.core_start), core_end=known.end(found.core_end),
    )  # fmt: skip


# The same words state many figures: "two", "10 per cent".
@lru_cache(maxsize=10_000)
def requantify(quote: str) -> tuple[float | None, float | None, float | None] | None:
    """Return value, low and high as the words of a figure's quote alone give them.

    None where no number can be read out of them. The quote is known to be one figure, so no veto
    is asked, and "half" is read as in "half of".
    """
    article, _, rest = quote.partition(" ")
    if article.lower() in ("a", "an") and unit_of(rest.lower()):
        quote = f"one {rest}"  # "over a year", whose hedge is none
    if quote.startswith("-"):
        quote = f"at {quote}"  # alone, a hyphen would begin an item
    plain = normalise(bare(quote).text + " of")
    found = next(assemble(plain, read_numbers(plain), vetoes=False), None)
    return (found.value, found.low, found.high) if isinstance(found, Quantity) else None
