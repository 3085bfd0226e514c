"""Makes feeds to measure with: plausible posts, the same ones each time."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

PAGE = Path(__file__).parent.parent / "sources" / "pages" / "public-sector-blogs-2016-07.txt"
# Characters of HTML in a post, as in the blogs of GOV.UK.
_POST = 3000
_ONSETS = "b br c cl d dr f fl g gr h l m n p pl r s st t tr v w".split()
_VOWELS = "a e i o u ai ea ou".split()
_ENDINGS = "ning ment port tal ler mates ster ven dle rich tion ness".split()
_FIRST = datetime(2016, 6, 1, 9, tzinfo=UTC)


def invented_word(random: Random) -> str:
    """Return one of some thousand words that there are not."""
    return "".join(random.choice(part) for part in (_ONSETS, _VOWELS, _ENDINGS))


class Writer:
    """Writes text from the phrases of the saved page, so that numbers stand as often as there.

    A fifth of the words are invented, since a real archive has more words than one page, and
    two posts of the same phrases alone would be taken for copies.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        words = PAGE.read_text(encoding="utf-8").split()
        self.phrases = [" ".join(words[i : i + 5]) for i in range(0, len(words), 5)]

    def word(self) -> str:
        """Return an invented word."""
        return invented_word(self.random)

    def sentence(self) -> str:
        """Return some 8 to 30 words with a capital and a full stop."""
        parts = [
            f"{self.random.choice(self.phrases)} {self.word()}"
            for _ in range(self.random.randint(2, 5))
        ]
        text = " ".join(parts).strip(".,")
        return text[0].upper() + text[1:] + "."

    def post(self) -> str:
        """Return the HTML of a post: paragraphs with links, some headings and lists."""
        blocks: list[str] = []
        while sum(map(len, blocks)) < _POST:
            blocks.append(self._block())
        return "".join(blocks)

    def _block(self) -> str:
        kind = self.random.random()
        if kind < 0.1:
            return f"<h2>{self.word().title()} {self.word()}</h2>\n"
        texts = [html.escape(self.sentence()) for _ in range(self.random.randint(2, 4))]
        if kind < 0.2:
            return "<ul>\n" + "".join(f"<li>{text}</li>\n" for text in texts) + "</ul>\n"
        link = f'<a href="https://www.gov.uk/{self.word()}/{self.random.randint(1, 9999)}">'
        return f"<p>{' '.join(texts)} {link}{self.word()}</a>.</p>\n"


def write_sources(folder: Path, feeds: int, posts: int) -> int:
    """Write a register and `feeds` files of `posts` entries each; return the bytes of the feeds."""
    folder.mkdir()
    blogs = (f"  - {{id: blog-{number:03}, name: Blog {number}}}\n" for number in range(feeds))
    (folder / "blogs.yml").write_text("blogs:\n" + "".join(blogs), encoding="utf-8")
    size = 0
    writer = Writer(Random(2016))
    for number in range(feeds):
        make = _rss if number % 2 else _atom
        data = make(number, [writer.post() for _ in range(posts)], writer).encode()
        path = folder / "feeds" / f"blog-{number:03}" / "feed.xml"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        size += len(data)
    return size


def write_captures(folder: Path, captures: int, entries: int, new: int) -> int:
    """Write one blog whose feed was captured on so many days; return how many posts it has.

    Each capture is a file of `entries` posts, of which the next one has all but the `new` oldest.
    """
    writer = Writer(Random(2016))
    posts = entries + (captures - 1) * new
    whole = _rss(1, [writer.post() for _ in range(posts)], writer)
    head, *items = whole.split("<item>")
    tail = items[-1].partition("</item>\n")[2]
    items[-1] = items[-1].removesuffix(tail)
    of_blog = folder / "feeds" / "blog"
    of_blog.mkdir(parents=True)
    (folder / "blogs.yml").write_text("blogs:\n  - {id: blog, name: Blog}\n", encoding="utf-8")
    for number in range(captures):
        file = of_blog / f"{number:04}.xml"
        some = items[number * new : number * new + entries]
        file.write_text("<item>".join([head, *some]) + tail, encoding="utf-8")
        # Fetched when all of them had been published: else their dates would not be believed.
        when = _FIRST + timedelta(hours=7 * posts, days=number)
        said = f"fetched: '{when:%Y-%m-%dT%H:%M:%SZ}'\n"
        file.with_name(f"{file.name}.yml").write_text(said, encoding="utf-8")
    return posts


def _site(number: int) -> str:
    return f"https://blog{number}.example.gov.uk/"


def _rss(number: int, posts: Sequence[str], writer: Writer) -> str:
    """Spell a feed as WordPress does in RSS 2.0."""
    site, items = _site(number), []
    for i, body in enumerate(posts):
        when = _FIRST + timedelta(hours=7 * i)
        items.append(
            f"<item><title>{writer.word().title()} {writer.word()} {i}</title>"
            f"<link>{site}2016/06/post-{i}/</link><dc:creator>Author {i % 5}</dc:creator>"
            f"<pubDate>{when:%a, %d %b %Y %H:%M:%S} +0000</pubDate><category>Data</category>"
            f'<guid isPermaLink="false">{site}?p={i}</guid>'
            f"<description>{html.escape(body[3:200])}</description>"
            f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog {number}</title>'
        f"<link>{site}</link><description>Made up</description>\n{''.join(items)}</channel></rss>\n"
    )


def _atom(number: int, posts: Sequence[str], writer: Writer) -> str:
    """Spell a feed as the blogs of GOV.UK do in Atom 1.0."""
    site, entries = _site(number), []
    for i, body in enumerate(posts):
        when = f"{_FIRST + timedelta(hours=7 * i):%Y-%m-%dT%H:%M:%SZ}"
        entries.append(
            f"<entry><author><name>Author {i % 5}</name></author>"
            f"<title>{writer.word().title()} {writer.word()} {i}</title>"
            f'<link rel="alternate" type="text/html" href="{site}2016/06/post-{i}/"/>'
            f"<id>{site}?p={i}</id><updated>{when}</updated><published>{when}</published>"
            f'<category term="Data"/><summary>{html.escape(body[3:200])}</summary>'
            f'<content type="html"><![CDATA[{body}]]></content></entry>\n'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>Blog {number}</title><id>{site}</id><updated>2016-06-29T10:00:00Z</updated>"
        f'<link rel="alternate" type="text/html" href="{site}"/>\n{"".join(entries)}</feed>\n'
    )
