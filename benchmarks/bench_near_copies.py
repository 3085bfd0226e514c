"""Measures what part of copies and excerpts is found, and what is taken for one that is none.

The posts are made of phrases of the saved page and invented words, the same ones each time, and
edited in known ways. What is found by shingles is set beside what comparing all pairs finds.
"""

from __future__ import annotations

import re
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from random import Random

import click

from benchmarks.feeds import Writer
from benchmarks.machine import describe
from publicsectorblogs.model import CrossPost, Post
from publicsectorblogs.near_copies import (
    Fingerprint,
    candidates,
    fingerprint,
    near_copies,
    words_of,
)

_EACH = 200  # pairs of each kind
_LENGTHS = (35, 100, 300, 600)  # words of a post
_CHANGED = (0, 5, 10, 15, 20, 25, 30, 40)  # per cent of the words
_PART = (5, 10, 20, 30, 40, 50, 60)  # per cent of the post
_ARCHIVE, _PLANTED = 1200, 300
_SIZES = (5_000, 20_000)
_NUMBER = re.compile(r"\d+")

Text = list[str]  # words
Pair = tuple[Text, Text]


class Editor:
    """Writes texts and edits them."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.writer = Writer(self.random)

    def text(self, words: int) -> Text:
        """Return a text of so many words."""
        made: Text = []
        while len(made) < words:
            made += self.writer.sentence().split()
        return made[:words]

    def scattered(self, text: Text, percent: float) -> Text:
        """Replace so many of the words by others."""
        return [self.writer.word() if self.random.random() * 100 < percent else w for w in text]

    def shuffled(self, text: Text, words: int = 80) -> Text:
        """Put paragraphs of so many words into another order."""
        parts = [text[i : i + words] for i in range(0, len(text), words)]
        self.random.shuffle(parts)
        return [word for part in parts for word in part]

    def exchanged(self, text: Text, words: int = 60) -> Text:
        """Leave a paragraph out and put another one in elsewhere."""
        out, put = (self.random.randrange(len(text) - words) for _ in range(2))
        rest = text[:out] + text[out + words :]
        return rest[:put] + self.text(words) + rest[put:]

    def excerpt(self, text: Text, percent: int, start: float) -> Text:
        """Return so much of a text from somewhere: 0 for its beginning, 1 for its end."""
        words = len(text) * percent // 100
        begin = int((len(text) - words) * start)
        return [*text[begin : begin + words], "…"]

    def filled_in(self, form: Text) -> Text:
        """Return a form with numbers of its own in place of those that it has."""
        return [_NUMBER.sub(lambda _: str(self.random.randint(2, 9999)), word) for word in form]

    def form(self, words: int) -> Text:
        """Return a text in which every twelfth word is a number."""
        return ["12" if place % 12 == 3 else w for place, w in enumerate(self.text(words))]


def found(pairs: Sequence[Pair], kinds: Sequence[str] = ("copy", "excerpt")) -> float:
    """Return the percentage of pairs that are found as one of these kinds."""
    posts = [text for pair in pairs for text in pair]
    right = sum(
        int(one.post_id) + 1 == int(one.other_post_id)
        and int(one.post_id) % 2 == 0
        and one.kind in kinds
        for one in compare(posts)
    )
    return 100 * right / len(pairs)


def compare(texts: Sequence[Text]) -> list[CrossPost]:
    """Return the near-copies among texts, each under its number."""
    words = {f"{n:08}": words_of(" ".join(text), ()) for n, text in enumerate(texts)}
    return near_copies(candidates(prints(texts)), words)


def prints(texts: Iterable[Text]) -> Iterator[tuple[str, Fingerprint]]:
    for number, text in enumerate(texts):
        made = fingerprint(Post(f"{number:08}", "blog", " ".join(text), "capture"))
        if made:
            yield f"{number:08}", made


def table(head: Sequence[object], rows: Sequence[Sequence[object]]) -> None:
    """Print a table in Markdown."""
    for row in (head, ["---"] * len(head), *rows):
        click.echo(f"| {' | '.join(map(str, row))} |")
    click.echo()


def edited() -> None:
    """Print which part of copies is found, by the share of words that were replaced."""
    editor, rows = Editor(1), []
    for percent in _CHANGED:
        row: list[object] = [f"{percent}%"]
        for length in _LENGTHS:
            texts = [editor.text(length) for _ in range(_EACH)]
            row.append(f"{found([(t, editor.scattered(t, percent)) for t in texts]):.1f}")
        rows.append(row)
    table(["words replaced", *(f"of {length} words" for length in _LENGTHS)], rows)


def rearranged() -> None:
    """Print which part of copies is found that were edited in other ways."""
    editor = Editor(2)
    ways: dict[str, Callable[[Text], Text]] = {
        "paragraphs in another order": editor.shuffled,
        "a paragraph left out, another put in": editor.exchanged,
        "both, and 10% of the words replaced": lambda t: editor.scattered(
            editor.shuffled(editor.exchanged(t)), 10
        ),
        "an introduction of 150 words": lambda t: editor.text(150) + t,
        "an ending of 300 words": lambda t: t + editor.text(300),
    }
    texts = [editor.text(600) for _ in range(_EACH)]
    table(
        ["copies of 600 words with", "found"],
        [(name, f"{found([(t, way(t)) for t in texts], ['copy']):.1f}")
         for name, way in ways.items()],
    )  # fmt: skip


def excerpts() -> None:
    """Print which part of excerpts is found, by their share of the post."""
    editor = Editor(3)
    texts = [editor.text(600) for _ in range(_EACH)]
    rows = []
    for percent in _PART:
        cut = [[editor.excerpt(t, percent, start) for t in texts] for start in (0, 0.5, 1)]
        cut.append([editor.scattered(part, 10) for part in cut[1]])
        rows.append(
            [f"{percent}%", *(f"{found(list(zip(texts, c, strict=True))):.1f}" for c in cut)]
        )
    head = ["part of 600 words", "beginning", "middle", "end", "middle, 10% of it replaced"]
    table(head, rows)


def others() -> None:
    """Print which part of pairs is taken for a near-copy that are none."""
    editor = Editor(4)
    kinds: dict[str, list[Pair]] = {}
    for common, own in ((100, 200), (150, 150), (300, 100)):
        pairs = kinds[f"a quotation of {common} in {common + own} words in common"] = []
        for _ in range(_EACH):
            quotation = editor.text(common)
            pairs.append((editor.text(own) + quotation, editor.text(own) + quotation))
    for words in (60, 200):
        forms = [editor.form(words) for _ in range(_EACH)]
        kinds[f"a form of {words} words filled in twice"] = [
            (editor.filled_in(form), editor.filled_in(form)) for form in forms
        ]
    kinds["nothing but phrases in common"] = [
        (editor.text(300), editor.text(300)) for _ in range(_EACH)
    ]
    table(
        ["posts with", "taken for near-copies"],
        [(name, f"{found(p):.1f}") for name, p in kinds.items()],
    )


def all_pairs() -> None:
    """Print what shingles find beside what comparing every post with every other finds."""
    editor = Editor(5)
    texts = [editor.text(editor.random.randint(25, 300)) for _ in range(_ARCHIVE - _PLANTED)]
    for text in texts[:_PLANTED]:
        part = editor.excerpt(text, editor.random.randint(10, 100), editor.random.random())
        texts.append(editor.scattered(part, editor.random.choice([0, 0, 5, 10, 20, 30])))
    start = time.process_time()
    quick = compare(texts)
    middle = time.process_time()
    words = {f"{n:08}": words_of(" ".join(text), ()) for n, text in enumerate(texts)}
    every = near_copies(((one, other) for one, other in combinations(sorted(words), 2)
                         if min(len(words[one]), len(words[other])) >= 20), words)  # fmt: skip
    end = time.process_time()
    both = len(set(quick) & set(every))
    table(
        ["posts", "pairs of near-copies", "found by shingles", "by them alone", "seconds", "all"],
        [(len(texts), len(every), both, len(quick) - both, f"{middle - start:.1f}",
          f"{end - middle:.1f}")],
    )  # fmt: skip


def sizes() -> None:
    """Print how the time of one core grows with the number of posts."""
    rows = []
    for posts in _SIZES:
        editor = Editor(6)
        made = list(prints(editor.text(300) for _ in range(posts)))
        start = time.process_time()
        proposed = candidates(made)
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows.append((f"{posts:,}", f"{seconds:.1f}", f"{memory:.0f}", len(proposed)))
    table(["posts of 300 words", "seconds to propose pairs", "MB", "proposed"], rows)


@click.command()
def main() -> None:
    """Print all tables."""
    click.echo(f"{describe()}\n")
    for part in (edited, rearranged, excerpts, others, all_pairs, sizes):
        part()


if __name__ == "__main__":
    main()
