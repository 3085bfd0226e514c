"""Measures what part of copies and excerpts is found, and what is taken for one that is none.

The posts are made of phrases of the saved page and invented words, the same ones each time, and
edited in known ways. What is found by shingles is set beside what comparing all pairs finds.
"""

from __future__ import annotations

import json
import re
import sys
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random

import click

from benchmarks.feeds import Writer
from benchmarks.machine import describe
from benchmarks.other_parts import Copies
from benchmarks.report import Measured, Point, Table, text_of
from benchmarks.runs import digits, run
from publicsectorblogs.model import CrossPost, Post
from publicsectorblogs.near_copies import Fingerprint, fingerprint, measure, words_of
from publicsectorblogs.proposals import propose

_EACH = 200  # pairs of each kind
_LENGTHS = (35, 100, 300, 600)  # words of a post
_CHANGED = (0, 5, 10, 15, 20, 25, 30, 40)  # per cent of the words
_PART = (5, 10, 20, 30, 40, 50, 60)  # per cent of the post
_ARCHIVE = 10_000  # posts
_SIZES = (10_000, 100_000, 1_000_000)
_SHORTEST = 20  # words of a post that is compared at all
_FEWEST = 0.15  # of the shingles of the shorter of two posts, to compare their words
_AT_ONCE = 500  # posts that are compared with all others together
_HASHES, _PHRASES, _COPIED = 200, 50_000, 25  # see `drawn`
_PROPOSING = "proposing near-copies, by itself"
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
    return near_copies(propose(prints(texts)).pairs, words)


def near_copies(
    pairs: Iterable[tuple[str, str]], words: Mapping[str, Sequence[str]]
) -> list[CrossPost]:
    """Return those of the pairs that are near-copies, as the build measures them.

    `words`: of each post, by id.
    """
    measured = ((pair, measure(*map(words.__getitem__, pair))) for pair in pairs)
    return [found.of(*pair) for pair, found in measured if found]


def prints(texts: Iterable[Text]) -> Iterator[tuple[str, Fingerprint]]:
    """Yield the fingerprints of texts, each under its number; those too short have none."""
    for number, text in enumerate(texts):
        made = fingerprint(Post(f"{number:08}", "blog", " ".join(text), "capture"))
        if made:
            yield f"{number:08}", made


def edited() -> Table:
    """Lay out which part of copies is found, by the share of words that were replaced."""
    editor, rows = Editor(1), []
    for percent in _CHANGED:
        row = [f"{percent}%"]
        for length in _LENGTHS:
            texts = [editor.text(length) for _ in range(_EACH)]
            row.append(f"{found([(t, editor.scattered(t, percent)) for t in texts]):.1f}")
        rows.append(row)
    head = ["words replaced", *(f"of {length} words" for length in _LENGTHS)]
    return Table(head, rows, f"Of {_EACH} copies of each kind so many are found, in per cent.")


def rearranged() -> Table:
    """Lay out which part of copies is found that were edited in other ways."""
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
    rows = [[name, f"{found([(t, way(t)) for t in texts], ['copy']):.1f}"]
            for name, way in ways.items()]  # fmt: skip
    return Table(["copies of 600 words with", "found, %"], rows)


def excerpts() -> Table:
    """Lay out which part of excerpts is found, by their share of the post."""
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
    return Table(head, rows, f"Of {_EACH} excerpts of each kind so many are found, in per cent.")


def others() -> Table:
    """Lay out which part of pairs is taken for a near-copy that are none."""
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
    rows = [[name, f"{found(pairs):.1f}"] for name, pairs in kinds.items()]
    said = f"Of {_EACH} pairs of each kind, which are none, so many are taken for near-copies."
    return Table(["posts with", "taken for near-copies, %"], rows, said)


def archive(posts: int) -> list[Text]:
    """Return so many texts, of which a quarter are parts of others, with some words replaced.

    A part is 10 to 100 per cent of a text, of which none to 30 per cent of the words are others.
    """
    editor, planted = Editor(5), posts // 4
    texts = [editor.text(editor.random.randint(25, 300)) for _ in range(posts - planted)]
    for text in texts[:planted]:
        part = editor.excerpt(text, editor.random.randint(10, 100), editor.random.random())
        texts.append(editor.scattered(part, editor.random.choice([0, 0, 5, 10, 20, 30])))
    return texts


def every_pair(words: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Return the pairs of posts, of all that there are, that share shingles of three words.

    Exactly, by the product of the matrix that says which post has which shingle. Pairs that share
    fewer than `_FEWEST` of those of the shorter are left out: a near-copy begins with such
    shingles, and among 1,200 such posts, compared in all pairs, none had fewer.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    ids = sorted(one for one in words if len(words[one]) >= _SHORTEST)
    numbers: dict[tuple[str, ...], int] = {}
    columns, ends = [], [0]
    for one in ids:
        text = words[one]
        shingles = set(zip(*(text[i:] for i in range(3)), strict=False))
        columns += [numbers.setdefault(shingle, len(numbers)) for shingle in shingles]
        ends.append(len(columns))
    has = csr_matrix((np.ones(len(columns), np.int32), columns, ends), (len(ids), len(numbers)))
    counts, found = np.diff(ends), list[tuple[str, str]]()
    for start in range(0, len(ids), _AT_ONCE):
        shared = (has[start : start + _AT_ONCE] @ has.T).tocoo()
        here, there = shared.row + start, shared.col
        least = _FEWEST * np.minimum(counts[here], counts[there])
        near = (here < there) & (shared.data >= least)
        found += [
            (ids[one], ids[other]) for one, other in zip(here[near], there[near], strict=True)
        ]
    return sorted(found)


def by_datasketch(words: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """Return the pairs that datasketch proposes, as in `other_parts`."""
    copies = Copies()
    return {pair for one in sorted(words) for pair in copies.of(one, " ".join(words[one]))}


def _ids(found: Iterable[CrossPost]) -> set[tuple[str, str]]:
    return {(one.post_id, one.other_post_id) for one in found}


def all_pairs(posts: int) -> Table:
    """Lay out what is found beside what comparing every post with every other finds."""
    texts = archive(posts)
    words = {f"{n:08}": words_of(" ".join(text), ()) for n, text in enumerate(texts)}
    seconds, answers = dict[str, float](), dict[str, set[tuple[str, str]]]()
    finders: dict[str, Callable[[], set[tuple[str, str]]]] = {
        "all pairs": lambda: _ids(near_copies(every_pair(words), words)),
        "ours": lambda: _ids(compare(texts)),
        "datasketch": lambda: by_datasketch(words),
    }
    for name, find in finders.items():
        start = time.process_time()
        answers[name] = find()
        seconds[name] = time.process_time() - start
    true = answers["all pairs"]
    rows = []
    for name, found in answers.items():
        right = len(found & true)
        rows.append([
            name, f"{len(found):,}", f"{100 * right / len(true):.1f}",
            f"{100 * right / max(len(found), 1):.1f}", digits(seconds[name]),
        ])  # fmt: skip
    said = (
        f"In {posts:,} posts of 25 to 300 words, of which {posts // 4:,} are parts of others (10 "
        "to 100%, none to 30% of the words replaced), beside what comparing all "
        f"{posts * (posts - 1) // 2:,} pairs finds."
    )
    return Table(["", "pairs", "recall, %", "precision, %", "CPU, s"], rows, said)


def drawn(posts: int) -> Iterator[tuple[str, Fingerprint]]:
    """Yield fingerprints of so many posts of some 300 words, with hashes drawn at random.

    A post has 200 shingles, of which a tenth are phrases that many posts have; one post in 25 is
    another's copy, a fifth of whose hashes are others. Texts of a million posts would take longer
    to write than all else.
    """
    random = Random(7)
    phrases = array("I", random.randbytes(4 * _PHRASES))
    for number in range(posts):
        copied = number % _COPIED == 0 and number > 0
        seed = random.randrange(number) if copied else number
        hashes = array("I", Random(seed).randbytes(4 * _HASHES))
        if copied:
            hashes[: _HASHES // 5] = array("I", random.randbytes(4 * (_HASHES // 5)))
        for place in range(_HASHES - _HASHES // 10, _HASHES):
            hashes[place] = phrases[hashes[place] % _PHRASES]
        yield f"{number:08}", array("I", sorted(set(hashes))[: _HASHES // 3])


def sizes(posts: Sequence[int]) -> tuple[Table, list[Point]]:
    """Lay out how time and memory grow, of one core, each size in a process of its own."""
    rows, points = [], []
    for size in posts:
        done = run([sys.executable, "-m", "benchmarks.bench_near_copies", "--draw", str(size)])
        told = json.loads(done.output)
        rows.append([
            f"{size:,}", digits(told["seconds"]), digits(1e6 * told["seconds"] / size),
            digits(done.megabytes), f"{told['copies']:,}", f"{told['proposed']:,}",
        ])  # fmt: skip
        points.append(Point("seconds of CPU", _PROPOSING, size, told["seconds"]))
        points.append(Point("MB of the largest process", _PROPOSING, size, done.megabytes))
    head = ["posts", "CPU, s", "µs a post", "MB", "copies among them", "pairs proposed"]
    said = (
        "The time to propose the pairs that are compared in earnest, from fingerprints drawn at "
        "random, for which the time is left out. The memory is that of the process."
    )
    return Table(head, rows, said), points


def _draw(posts: int) -> dict[str, float]:
    """Return the seconds of CPU to propose pairs of drawn fingerprints, and how many they are.

    They are drawn twice, once to know how long that takes: a list of them would be half of the
    memory.
    """
    start = time.process_time()
    for _ in drawn(posts):
        pass
    drawing = time.process_time() - start
    proposed = propose(drawn(posts)).pairs
    seconds = time.process_time() - start - 2 * drawing
    return {"seconds": seconds, "proposed": len(proposed), "copies": (posts - 1) // _COPIED}


def measured() -> Measured:
    """Measure all of it."""
    grown, points = sizes(_SIZES)
    tables = [edited(), rearranged(), excerpts(), others(), all_pairs(_ARCHIVE), grown]
    return Measured(tables, points=points)


@click.command()
@click.option("--draw", type=int, metavar="POSTS", help="Propose pairs of so many; print JSON.")
def main(draw: int | None) -> None:
    """Print all tables."""
    if draw:
        click.echo(json.dumps(_draw(draw)))
        return
    click.echo(f"{describe()}\n")
    click.echo(text_of(measured().tables))


if __name__ == "__main__":
    main()
