"""Writes corpora of any size from a seed: feeds of blogs with different habits, and their truth.

    python -m benchmarks.generator FOLDER --posts 10000 --seed 1

writes FOLDER/sources, to build from, and FOLDER/truth/, where each post has a line of JSON: its
address, its kind (own, copy, excerpt, form, bad), what it copies and how much of it was changed,
its figures as value and unit, and its relations with their verdicts. Each post is made from the
seed, the number of its blog and its own, so that a copy makes what it copies again, and no corpus
is held in memory. See generated.yml for what the posts are made of.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property, lru_cache, partial
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random
from typing import Any

import click
import yaml

from benchmarks.feeds import invented_word
from publicsectorblogs.processes import cores

POSTS_OF_BLOG = 50  # on average
# Of a hundred posts so many are of each kind; the others are a blog's own.
KINDS = {"copy": 4, "excerpt": 3, "form": 4, "bad": 2}
WRONG = 0.2  # of the relations contradict themselves
_SHORTEST, _USUAL, _LONGEST = 1_000, 3_500, 20_000  # characters of HTML
_FIRST = datetime(2010, 1, 4, 9, tzinfo=UTC)
_SLOT = re.compile(r"\{(\w+)\}")
_PHRASES = Path(__file__).with_name("generated.yml")
_FRACTIONS = {"Half": 50, "A third": 33, "A quarter": 25, "A fifth": 20, "Three quarters": 75}
_UNITS = ("day", "week", "month", "hour", "minute")
_SMALL = "two three four five six seven eight nine".split()

Stated = tuple[float, str]  # the value and the unit of a figure


@dataclass(frozen=True)
class Sentence:
    """A sentence with the figures that it states, and its relation with the verdict on it."""

    text: str
    figures: tuple[Stated, ...] = ()
    relation: tuple[str, str] | None = None
    is_plain: bool = False


@dataclass(frozen=True)
class Made:
    """A generated post: what it is, and the sentences of its blocks."""

    url: str
    title: str
    published: datetime
    kind: str
    blocks: Sequence[tuple[str, Sequence[Sentence]]]  # the kind of a block: p, ul or quote
    of: str | None = None  # the address of what it copies
    changed: float = 0  # the share of the words of the copied part that were replaced


@dataclass(frozen=True)
class Habit:
    """How a blog writes: its format, its HTML, how long and how full of numbers its posts are."""

    format: str
    markup: str
    scale: float
    numbers: float
    days: int  # from post to post


@cache
def phrases() -> Mapping[str, Any]:
    """Return what generated.yml holds."""
    loaded: Mapping[str, Any] = yaml.safe_load(_PHRASES.read_text(encoding="utf-8"))
    return loaded


class Author:
    """Writes sentences of which the truth is known; the same ones for the same random numbers.

    `numbers`: draws the numbers in the sentences, where they are to differ and the words are not.
    """

    def __init__(self, random: Random, numbers: Random | None = None) -> None:
        self.random, self.numbers = random, numbers or random

    def word(self) -> str:
        """Return an invented word."""
        return invented_word(self.random)

    def plain(self) -> Sentence:
        """Return a sentence without a number, a part of whose words are invented."""
        text = self._filled(self.random.choice(phrases()["plain"]), {})
        return Sentence(f"{text} and {self.word()} {self.word()}.", is_plain=True)

    def trap(self) -> Sentence:
        """Return a sentence with numerals that are no figures."""
        return Sentence(self._filled(self.random.choice(phrases()["traps"]), {}) + ".")

    def stating(self) -> Sentence:
        """Return a sentence with one or two figures."""
        figures: list[Stated] = []
        numbers = {name: partial(make, self.numbers, figures) for name, make in _NUMBERS.items()}
        text = self._filled(self.random.choice(phrases()["figures"]), numbers)
        return Sentence(text + ".", tuple(figures))

    def relating(self) -> Sentence:
        """Return a sentence that says something twice, now and then wrongly."""
        name = self.random.choice(sorted(phrases()["relations"]))
        wrong = self.random.random() < WRONG
        numbers, figures = _RELATIONS[name](self.random, wrong)
        made = {slot: (lambda said=said: said) for slot, said in numbers.items()}
        text = self._filled(self.random.choice(phrases()["relations"][name]), made)
        return Sentence(text + ".", figures, (name, "contradicts" if wrong else "holds"))

    def _filled(self, pattern: str, numbers: Mapping[str, Callable[[], str]]) -> str:
        def fill(slot: re.Match[str]) -> str:
            if slot[1] in numbers:
                return numbers[slot[1]]()
            if slot[1] == "word":
                return self.word().title()
            return str(self.random.choice(phrases()["words"][slot[1]]))

        return _SLOT.sub(fill, pattern)


def _count(random: Random, figures: list[Stated]) -> str:
    value = random.choice([random.randint(12, 999), random.randint(1_000, 99_999)])
    figures.append((value, "count"))
    return f"{value:,}"


def _percent(random: Random, figures: list[Stated]) -> str:
    value = random.choice([random.randint(2, 97), random.randint(21, 970) / 10])
    figures.append((value, "percent"))
    return f"{value:g}{random.choice(['%', ' per cent'])}"


def _money(random: Random, figures: list[Stated]) -> str:
    thousands, millions = random.randint(2, 900), random.randint(11, 99)
    value, said = random.choice([
        (thousands * 1_000, f"£{thousands},000"), (thousands * 1_000, f"£{thousands}k"),
        (millions * 100_000, f"£{millions / 10:g} million"),
        (millions * 100_000, f"£{millions / 10:g}m"),
    ])  # fmt: skip
    figures.append((value, "GBP"))
    return said


def _duration(random: Random, figures: list[Stated]) -> str:
    value, unit = random.randint(2, 40), random.choice(_UNITS)
    figures.append((value, unit))
    return f"{value} {unit}s"


def _few(random: Random, figures: list[Stated]) -> str:
    place = random.randrange(len(_SMALL))
    figures.append((place + 2, "count"))
    return _SMALL[place]


def _times(random: Random, figures: list[Stated]) -> str:
    value = random.randint(3, 40)
    figures.append((value, "times"))
    return f"{value} times"


_NUMBERS = {
    "count": _count, "percent": _percent, "money": _money, "duration": _duration, "few": _few,
    "times": _times,
}  # fmt: skip
Related = tuple[dict[str, str], tuple[Stated, ...]]  # what fills the slots, and the figures


def _off(random: Random, value: int, least: int, most: int) -> int:
    """Return a value between 1 and `most` that is off by `least` at least."""
    return random.choice([other for other in range(1, most + 1) if abs(other - value) >= least])


def _share_of_whole(random: Random, wrong: bool) -> Related:
    whole = random.randint(40, 2_000)
    part = random.randint(whole // 10, whole - whole // 10)
    share = round(100 * part / whole)
    said = _off(random, share, 8, 95) if wrong else share
    numbers = {"whole": f"{whole:,}", "part": f"{part:,}", "share": str(said)}
    return numbers, ((whole, "count"), (part, "count"), (said, "percent"))


def _parts_of_whole(random: Random, wrong: bool) -> Related:
    one, two = random.randint(20, 50), random.randint(10, 30)
    three = 100 - one - two
    said = _off(random, three, 6, 95) if wrong else three
    numbers = {"one": str(one), "two": str(two), "three": str(said)}
    return numbers, ((one, "percent"), (two, "percent"), (said, "percent"))


def _change(random: Random, wrong: bool) -> Related:
    before = random.randint(4, 90) * 100
    change = random.choice([10, 20, 25, 50, 75])
    after = before * (100 + change) // 100
    said = _off(random, change, 8, 99) if wrong else change
    numbers = {"before": f"{before:,}", "after": f"{after:,}", "change": str(said)}
    return numbers, ((before, "count"), (after, "count"), (said, "percent"))


def _total(random: Random, wrong: bool) -> Related:
    parts = [random.randint(3, 40) for _ in range(3)]
    said = _off(random, sum(parts), 3, 150) if wrong else sum(parts)
    first, second, third = map(str, parts)
    numbers = {"total": str(said), "first": first, "second": second, "third": third}
    return numbers, tuple((value, "count") for value in (said, *parts))


def _said_twice(random: Random, wrong: bool) -> Related:
    fraction = random.choice(sorted(_FRACTIONS))
    share = _FRACTIONS[fraction]
    said = _off(random, share, 12, 95) if wrong else share
    value = 100 / 3 if share == 33 else share
    return {"Fraction": fraction, "share": str(said)}, ((value, "percent"), (said, "percent"))


def _each(random: Random, wrong: bool) -> Related:
    many, each = random.randint(12, 90), random.randint(2, 40) * 50
    right = many * each
    said = right * random.choice([2, 3, 5, 10]) if wrong else right
    numbers = {"many": str(many), "each": f"{each:,}", "all": f"{said:,}"}
    return numbers, ((many, "count"), (each, "GBP"), (said, "GBP"))


_RELATIONS: Mapping[str, Callable[[Random, bool], Related]] = {
    "share of a whole": _share_of_whole, "parts of a whole": _parts_of_whole,
    "change from one number to another": _change, "total and its parts": _total,
    "share said twice": _said_twice, "so many each": _each,
}  # fmt: skip


@lru_cache(1000)
def _habit(seed: int, blog: int) -> Habit:
    random = Random(f"{seed}/{blog}")
    return Habit(
        random.choice(["rss", "rss", "atom", "json"]),
        random.choice(["blocks", "breaks", "pasted"]), random.uniform(0.5, 2),
        random.uniform(0.02, 0.2), random.randint(1, 40),
    )  # fmt: skip


@dataclass(frozen=True)
class Corpus:
    """A corpus of so many posts, of which nothing is held: each is made when it is asked for."""

    seed: int
    posts: int

    @property
    def blogs(self) -> int:
        return max(2, self.posts // POSTS_OF_BLOG)

    @cached_property
    def sizes(self) -> Sequence[int]:
        """How many posts each blog has: a few have many, most have few, none has none."""
        random = Random(self.seed)
        weights = [random.lognormvariate(0, 1) for _ in range(self.blogs)]
        spare, scale = self.posts - self.blogs, sum(weights)
        ends = [int(spare * end / scale + 0.5) for end in accumulate(weights, initial=0)]
        return [1 + end - start for start, end in pairwise(ends)]

    def habit(self, blog: int) -> Habit:
        """Return how a blog writes."""
        return _habit(self.seed, blog)

    def post(self, blog: int, number: int) -> Made:
        """Return a post of a blog, of the kind that falls to it."""
        random = Random(f"{self.seed}/{blog}/{number}")
        kind = self._kind(random)
        own = self._own(random, blog, number)
        if kind in ("copy", "excerpt"):
            return self._copied(random, own, kind, blog)
        if kind == "form":
            return replace(own, kind=kind, blocks=[("p", self._form(random, blog))])
        return replace(own, kind=kind)

    def _kind(self, random: Random) -> str:
        drawn = random.random() * 100
        for kind, share in KINDS.items():
            if drawn < share:
                return kind
            drawn -= share
        return "own"

    def _own(self, random: Random, blog: int, number: int) -> Made:
        habit, author = self.habit(blog), Author(random)
        length = _USUAL * habit.scale * random.lognormvariate(0, 0.6)
        left = min(max(length, _SHORTEST), _LONGEST)
        blocks: list[tuple[str, list[Sentence]]] = []
        while left > 0:
            kind = random.choices(["p", "ul", "quote"], [8, 1, 1])[0]
            sentences = [_sentence(author, habit.numbers) for _ in range(random.randint(2, 5))]
            blocks.append((kind, sentences))
            left -= sum(len(sentence.text) + 8 for sentence in sentences)
        word = author.word()
        when = _FIRST + timedelta(days=habit.days * number, minutes=random.randint(0, 400))
        url = f"https://blog-{blog}.example.gov.uk/{when:%Y/%m}/{word}-{number}/"
        title = f"{word.title()} and {random.choice(phrases()['words']['thing'])}"
        return Made(url, title, when, "own", blocks)

    def _copied(self, random: Random, own: Made, kind: str, blog: int) -> Made:
        """Return a post that repeats what another blog has, with some of its words replaced."""
        other = (blog + random.randrange(1, self.blogs)) % self.blogs
        original = self._original(random, other)
        if original is None:
            return own
        blocks = list(original.blocks)
        if kind == "excerpt":
            some = max(1, len(blocks) // random.randint(2, 5))
            start = random.randint(0, len(blocks) - some)
            blocks = blocks[start : start + some]
        share = random.choice([0, 0, 0.05, 0.1, 0.2, 0.3])
        edit = _Edit(random, share)
        changed = [(block, [edit(one) for one in sentences]) for block, sentences in blocks]
        return replace(own, kind=kind, blocks=changed, of=original.url, changed=edit.share)

    def _original(self, random: Random, blog: int) -> Made | None:
        """Return one of a blog's own posts; None where none of those drawn is."""
        for _ in range(5):
            number = random.randrange(self.sizes[blog])
            drawn = Random(f"{self.seed}/{blog}/{number}")
            if self._kind(drawn) == "own":
                return self._own(drawn, blog, number)
        return None

    def _form(self, random: Random, blog: int) -> list[Sentence]:
        """Return a blog's form, filled in: the same words with other numbers each time."""
        author = Author(Random(f"{self.seed}/{blog}/form"), random)
        return [author.plain() if place % 5 else author.stating() for place in range(12)]


def _sentence(author: Author, numbers: float) -> Sentence:
    drawn = author.random.random()
    if drawn > numbers:
        return author.plain()
    if drawn < numbers * 0.15:
        return author.trap()
    return author.relating() if drawn < numbers * 0.3 else author.stating()


class _Edit:
    """Replaces words of plain sentences; counts how many of all words."""

    def __init__(self, random: Random, share: float) -> None:
        self.random, self.wanted = random, share
        self.words = self.replaced = 0

    def __call__(self, sentence: Sentence) -> Sentence:
        words = sentence.text.split()
        self.words += len(words)
        if not sentence.is_plain or not self.wanted:
            return sentence
        for place in range(1, len(words) - 1):
            if self.random.random() < self.wanted:
                words[place] = invented_word(self.random)
                self.replaced += 1
        return replace(sentence, text=" ".join(words))

    @property
    def share(self) -> float:
        return round(self.replaced / self.words, 3) if self.words else 0


def truth(made: Made) -> dict[str, Any]:
    """Return what is true of a post, for its line of the truth."""
    sentences = [one for _, block in made.blocks for one in block]
    return {
        "url": made.url, "kind": made.kind, "of": made.of, "changed": made.changed,
        "figures": [stated for one in sentences for stated in one.figures],
        "relations": [one.relation for one in sentences if one.relation],
    }  # fmt: skip


_PARAGRAPHS = {
    "blocks": ("<p>", "</p>\n"),
    "breaks": ("", "<br /><br />\n"),
    "pasted": ('<p class="MsoNormal"><span style="font-size: 11pt">', "</span></p>\n"),
}


def as_html(made: Made, markup: str) -> str:
    """Spell a post as one of the editors does that blogs are written with."""
    before, after = _PARAGRAPHS[markup]
    parts = []
    for kind, sentences in made.blocks:
        texts = [_spelt(one.text, markup) for one in sentences]
        if kind == "ul":
            parts.append("<ul>\n" + "".join(f"<li>{text}</li>\n" for text in texts) + "</ul>\n")
        elif kind == "quote":
            parts.append(f"<blockquote><p>{' '.join(texts)}</p></blockquote>\n")
        else:
            parts.append(before + " ".join(texts) + after)
    return "".join(parts)


def _spelt(text: str, markup: str) -> str:
    escaped = html.escape(text, quote=False)
    if markup == "pasted":
        return escaped.replace("£", "&pound;").replace(" per cent", "&nbsp;per cent")
    return escaped


def write(folder: Path, corpus: Corpus, workers: int = 1) -> None:
    """Write the sources and the truth of a corpus into a folder, which must not exist."""
    folder.mkdir()
    (folder / "truth").mkdir()
    (folder / "sources" / "feeds").mkdir(parents=True)
    blogs = "".join(f"  - {{id: blog-{n}, name: Blog {n}}}\n" for n in range(corpus.blogs))
    (folder / "sources" / "blogs.yml").write_text(f"blogs:\n{blogs}", encoding="utf-8")
    with ProcessPoolExecutor(workers) as executor:
        for _ in executor.map(partial(_write_blog, folder, corpus), range(corpus.blogs),
                              chunksize=20):  # fmt: skip
            pass


def _write_blog(folder: Path, corpus: Corpus, blog: int) -> None:
    """Write the feed of a blog, and a later capture where it edited what it had published."""
    habit, name = corpus.habit(blog), f"blog-{blog}"
    posts = [corpus.post(blog, number) for number in range(corpus.sizes[blog])]
    feeds = folder / "sources" / "feeds" / name
    feeds.mkdir()
    captures = [posts]
    if blog % 4 == 0:
        edited = [_edited(made, number) for number, made in enumerate(posts[-10:])]
        posts = posts[: -len(edited)] + edited
        captures.append(edited)
    for number, entries in enumerate(captures):
        written = feeds / f"{2024 + number}.{'json' if habit.format == 'json' else 'xml'}"
        written.write_text(_FORMATS[habit.format](name, habit, entries), encoding="utf-8")
        fetched = f'fetched: "{2024 + number}-06-01T06:00:00Z"\n'
        written.with_name(f"{written.name}.yml").write_text(fetched, encoding="utf-8")
    lines = (json.dumps(truth(made), ensure_ascii=False) + "\n" for made in posts)
    (folder / "truth" / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")


def _edited(made: Made, number: int) -> Made:
    """Return a post with some words of one paragraph changed."""
    edit = _Edit(Random(f"{made.url}/{number}"), 0.3)
    (kind, sentences), *rest = made.blocks
    return replace(made, blocks=[(kind, [edit(one) for one in sentences]), *rest])


@dataclass(frozen=True)
class _Entry:
    """What a feed says of a post; None is left out."""

    url: str
    title: str | None
    published: str | None
    content: str

    @property
    def guid(self) -> str:
        return self.url.replace("https:", "tag:")


def _entry(made: Made, habit: Habit, spell: Callable[[datetime], str]) -> _Entry:
    entry = _Entry(made.url, made.title, spell(made.published), as_html(made, habit.markup))
    return _spoilt(entry) if made.kind == "bad" else entry


def _spoilt(entry: _Entry) -> _Entry:
    """Spoil an entry in one of the ways of which real feeds are full; its text stays."""
    return Random(entry.url).choice([
        replace(entry, title=None), replace(entry, published=None),
        replace(entry, published="last Tuesday"),
        replace(entry, content="<div><b>" + entry.content.replace("</p>", "")),
        replace(entry, content=entry.content + "<script>var shares = 1234;</script>"),
        replace(entry, content=entry.content.replace(". ", ".\u200b ")),
    ])  # fmt: skip


def _rss(name: str, habit: Habit, posts: Sequence[Made]) -> str:
    items = []
    for made in posts:
        entry = _entry(made, habit, lambda when: f"{when:%a, %d %b %Y %H:%M:%S} +0000")
        items.append(
            "<item>" + _element("title", entry.title) + _element("link", entry.url)
            + _element("pubDate", entry.published)
            + f'<guid isPermaLink="false">{entry.guid}</guid>'
            f"<content:encoded><![CDATA[{entry.content}]]></content:encoded></item>\n"
        )  # fmt: skip
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{name}</title><link>https://{name}.example.gov.uk/</link>"
        f"<description>Made up</description>\n{''.join(items)}</channel></rss>\n"
    )


def _atom(name: str, habit: Habit, posts: Sequence[Made]) -> str:
    entries = []
    for made in posts:
        entry = _entry(made, habit, lambda when: f"{when:%Y-%m-%dT%H:%M:%SZ}")
        entries.append(
            "<entry>" + _element("title", entry.title) + _element("published", entry.published)
            + f'<link rel="alternate" href="{entry.url}"/><id>{entry.guid}</id>'
            f'<content type="html">{html.escape(entry.content)}</content></entry>\n'
        )  # fmt: skip
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{name}</title><id>https://{name}.example.gov.uk/</id>"
        f"<updated>2024-06-01T06:00:00Z</updated>\n{''.join(entries)}</feed>\n"
    )


def _json(name: str, habit: Habit, posts: Sequence[Made]) -> str:
    entries = [_entry(made, habit, datetime.isoformat) for made in posts]
    items = [
        {"id": entry.guid, "url": entry.url, "title": entry.title,
         "date_published": entry.published, "content_html": entry.content}
        for entry in entries
    ]  # fmt: skip
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": name,
        "home_page_url": f"https://{name}.example.gov.uk/",
        "items": [{k: v for k, v in item.items() if v is not None} for item in items],
    }  # fmt: skip
    return json.dumps(feed, ensure_ascii=False)


def _element(name: str, text: str | None) -> str:
    return "" if text is None else f"<{name}>{html.escape(text)}</{name}>"


_FORMATS: Mapping[str, Callable[[str, Habit, Sequence[Made]], str]] = {
    "rss": _rss, "atom": _atom, "json": _json,
}  # fmt: skip


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--posts", default=10_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, posts: int, seed: int) -> None:
    """Write so many posts and their truth into FOLDER, which must not exist."""
    write(folder, Corpus(seed, posts), cores())
    click.echo(f"wrote {posts:,} posts of {Corpus(seed, posts).blogs:,} blogs to {folder}")


if __name__ == "__main__":
    main()
