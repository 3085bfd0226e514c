"""What the recognisers of statistics share: figures by the sentence they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from publicsectorblogs.model import Figure


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a post with its figures, in order; `start` is its place in the body."""

    text: str
    start: int
    figures: tuple[Figure, ...]

    @property
    def end(self) -> int:
        """Where the sentence ends in the body."""
        return self.start + len(self.text)

    def gap(self, index: int) -> tuple[str, str]:
        """Return the words from the figure before `figures[index]`, and to the one after it."""
        here = self.figures[index].quantity
        before = self.figures[index - 1].quantity.char_end if index else self.start
        last = index + 1 == len(self.figures)
        after = self.end if last else self.figures[index + 1].quantity.char_start
        text, start = self.text, self.start
        return text[before - start : here.char_start - start], text[
            here.char_end - start : after - start
        ]


def passages(figures: Sequence[Figure]) -> Iterator[Passage]:
    """Yield the sentences that hold figures, in order."""
    for start, group in groupby(figures, key=lambda figure: figure.sentence_start):
        found = tuple(group)
        yield Passage(found[0].sentence, start, found)
