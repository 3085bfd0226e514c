"""Measures the extractor of figures: accuracy, speed and hostile inputs, beside its peers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median

import click

from benchmarks.gold import (
    Marked,
    Score,
    development,
    is_held_out,
    page,
    paragraphs,
    score,
    sentences_without_figures,
    tricky,
)
from benchmarks.machine import describe, seconds_of, until
from benchmarks.peer_data import agreement
from benchmarks.peers import Peer, all_peers
from benchmarks.report import Measured, Table, text_of
from benchmarks.runs import digits, interleaved, spread
from publicsectorblogs.figures import extract
from publicsectorblogs.model import Quantity

PAGE = Path(__file__).parent.parent / "sources" / "pages" / "public-sector-blogs-2016-07.txt"
PAGE_SET, _TUNED, UNTUNED, REAL = "the page", "tuned on", "not tuned on", "real paragraphs"
_PEER_SECONDS = 5
# The page is a few hundredths of a second's work.
_TIMES = 30
_HOSTILE = ("7", ",", "one in ", "1,", "hundred and ", "£1 to ", "between ")
_MEASURES = {
    "detection": "matched", "value": "value", "value and unit": "strict",
    "value, unit and bounds": "all_right", "hedge": "hedge",
}  # fmt: skip
# What all of them can be asked for; the rest is ours alone.
_SHARED = ("detection", "value", "value and unit")

Extract = Callable[[str], Sequence[Quantity]]


def texts(real: Path | None = None) -> dict[str, list[Marked]]:
    """Return the marked texts, by the name of their set; `real` is a file of marked paragraphs."""
    whole = page(PAGE.read_text(encoding="utf-8"))
    sets = {PAGE_SET: [whole]}
    for kind, items in (("", development()), ("tricky, ", tricky())):
        sets |= {f"{kind}{half}": part for half, part in halves(items).items()}
    return sets | ({REAL: paragraphs(real)} if real else {})


def halves(items: Sequence[Marked]) -> dict[str, list[Marked]]:
    """Return the two halves of `items`, of which one is looked at while rules are written."""
    parted: list[list[Marked]] = [[], []]
    for item in items:
        parted[is_held_out(item.id, item.text)].append(item)
    return {_TUNED: parted[0], UNTUNED: parted[1]}


def trapped(peers: Sequence[Peer]) -> Table:
    """Lay out how many numerals of sentences without figures are taken for figures."""
    extractors: Mapping[str, Extract] = {"ours": extract} | {p.name: p.extract for p in peers}
    sets = halves(sentences_without_figures())
    rows = []
    for name, find in extractors.items():
        scores = [score((item, find(item.text)) for item in items) for items in sets.values()]
        rows.append([name, *(f"{s.trapped} of {s.traps}" for s in scores)])
    said = "Sentences that hold numerals and state no figure: numerals taken for figures."
    return Table(["", *sets], rows, said)


def accuracy(sets: dict[str, list[Marked]], peers: Sequence[Peer]) -> dict[str, list[Score]]:
    """Return, by extractor, its score in each of `sets`."""
    extractors: Mapping[str, Extract] = {"ours": extract} | {p.name: p.extract for p in peers}
    return {
        name: [score((item, find(item.text)) for item in items) for items in sets.values()]
        for name, find in extractors.items()
    }


def accuracy_table(
    sets: Mapping[str, Sequence[Marked]],
    scores: Mapping[str, Sequence[Score]],
    detects_only: set[str],
) -> Table:
    """Lay out precision, recall and F1 in percent: a block for each measure, a line for each."""
    ours = scores["ours"]
    rows = [["figures in texts", *(
        f"{s.marked:,} in {len(items):,}" for s, items in zip(ours, sets.values(), strict=True)
    )]]  # fmt: skip
    for measure, attribute in _MEASURES.items():
        rows.append([f"**{measure}**", *[""] * len(sets)])
        for name, of_sets in scores.items():
            if name != "ours" and measure not in _SHARED:
                continue
            if name in detects_only and measure != "detection":
                continue
            shares = [s.f1(getattr(s, attribute)) for s in of_sets]
            rows.append([name, *(f"{p:.1f} {r:.1f} **{f:.1f}**" for p, r, f in shares)])
    rows.append(["our false positives", *(str(s.found - s.matched) for s in ours)])
    rows.append(["of them on traps", *(f"{s.trapped} of {s.traps}" for s in ours)])
    return Table(["", *sets], rows, "On core figures: precision, recall and F1, in percent.")


def speeds(text: str, peers: Sequence[Peer], rounds: int) -> dict[str, list[float]]:
    """Return MB of UTF-8 a second on `text` in one process, a bare tokeniser's among them.

    Ours reads the text repeated, as one; a peer its lines, over and over, for a while. All are
    measured in turn, so many rounds.
    """
    long = text * _TIMES
    megabytes = len(long.encode()) / 1e6
    works: dict[str, Callable[[], float]] = {
        "bare tokeniser": lambda: megabytes / seconds_of(lambda: re.findall(r"\w+", long)),
        "ours": lambda: megabytes / seconds_of(lambda: extract(long)),
    }
    works |= {p.name: partial(until, _PEER_SECONDS, _by_lines(p, text)) for p in peers}
    return interleaved(works, rounds)


def _by_lines(peer: Peer, text: str) -> Callable[[], int]:
    """Return what has a peer read the next line of a text, and tells how many bytes it has."""
    lines = cycle([line for line in text.splitlines() if line.strip()])

    def one_line() -> int:
        line = next(lines)
        peer.find(line)
        return len(line.encode()) + 1

    one_line()  # what is loaded at first use
    return one_line


def hostile(piece: str) -> tuple[float, float]:
    """Return the seconds that a megabyte of `piece` repeated takes, and half a megabyte."""
    whole, half = (piece * (size // len(piece.encode())) for size in (1_000_000, 500_000))
    return seconds_of(lambda: extract(whole)), seconds_of(lambda: extract(half))


def measured(real: Path | None, rounds: int) -> Measured:
    """Measure accuracy, and speed in so many rounds, beside the peers."""
    sets, peers = texts(real), all_peers()
    return Measured(_tables(sets, peers, accuracy(sets, peers), rounds))


def _tables(
    sets: Mapping[str, Sequence[Marked]], peers: Sequence[Peer],
    scores: Mapping[str, Sequence[Score]], rounds: int,
) -> list[Table]:  # fmt: skip
    return [
        accuracy_table(sets, scores, {p.name for p in peers if not p.values}),
        trapped(peers),
        _speed_table(speeds(sets[PAGE_SET][0].text, peers, rounds)),
        _hostile_table(),
    ]


def _speed_table(rates: Mapping[str, Sequence[float]]) -> Table:
    ours = median(rates["ours"])
    rows = [[name, spread(some), digits(ours / median(some))] for name, some in rates.items()]
    said = "The text of the page, in one process, MB of UTF-8 in each second of CPU."
    return Table(["", "MB/s", "ours is so many times as fast"], rows, said)


def _hostile_table() -> Table:
    rows = [[f"`{piece}`", *(f"{seconds:.2f}" for seconds in hostile(piece))] for piece in _HOSTILE]
    said = "A text repeated to a megabyte, and to half of one, in seconds of CPU."
    return Table(["text", "1 MB", "0.5 MB"], rows, said)


@click.command()
@click.option("--errors", is_flag=True, help="Print our errors on the page and what is tuned on.")
@click.option(
    "--peer-data", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with the test data of quantulum3 and Recognizers-Text.",
)  # fmt: skip
@click.option(
    "--real", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of marked paragraphs of real posts, one JSON object a line, as a set of its own.",
)  # fmt: skip
@click.option("--rounds", default=3, show_default=True, help="How often each speed is measured.")
def main(errors: bool, peer_data: Path | None, real: Path | None, rounds: int) -> None:
    """Measure accuracy and speed, print them; takes some three minutes."""
    sets, peers = texts(real), all_peers()
    scores = accuracy(sets, peers)
    click.echo(f"{describe()}\n" + ", ".join(peer.version for peer in peers))
    click.echo(text_of(_tables(sets, peers, scores, rounds)))
    if peer_data:
        click.echo("\n".join(["", *agreement(peer_data)]))
    if errors:
        ours = dict(zip(sets, scores["ours"], strict=True))
        for name in (PAGE_SET, _TUNED, f"tricky, {_TUNED}", *([REAL] if real else [])):
            # Never of what is not tuned on.
            click.echo("\n".join([f"\nErrors: {name}", *ours[name].errors]))


if __name__ == "__main__":
    main()
