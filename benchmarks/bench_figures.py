"""Measures the extractor of figures: accuracy, speed and hostile inputs, beside its peers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

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
from benchmarks.machine import best_of, describe, until
from benchmarks.peer_data import agreement
from benchmarks.peers import Peer, all_peers
from publicsectorblogs.figures import extract
from publicsectorblogs.model import Quantity

PAGE = Path(__file__).parent.parent / "sources" / "pages" / "public-sector-blogs-2016-07.txt"
_PAGE, _TUNED, _UNTUNED, _REAL = "the page", "tuned on", "not tuned on", "real paragraphs"
_ROUNDS = 3
_PEER_SECONDS = 15
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
    sets = {_PAGE: [whole]}
    for kind, items in (("", development()), ("tricky, ", tricky())):
        sets |= {f"{kind}{half}": part for half, part in halves(items).items()}
    return sets | ({_REAL: paragraphs(real)} if real else {})


def halves(items: Sequence[Marked]) -> dict[str, list[Marked]]:
    """Return the two halves of `items`, of which one is looked at while rules are written."""
    parted: list[list[Marked]] = [[], []]
    for item in items:
        parted[is_held_out(item.id, item.text)].append(item)
    return {_TUNED: parted[0], _UNTUNED: parted[1]}


def trapped(peers: Sequence[Peer]) -> list[str]:
    """Lay out how many numerals of sentences without figures are taken for figures."""
    extractors: Mapping[str, Extract] = {"ours": extract} | {p.name: p.extract for p in peers}
    lines = ["Sentences without figures: numerals taken for figures, of all numerals"]
    for name, find in extractors.items():
        scores = (score((item, find(item.text)) for item in items)
                  for items in halves(sentences_without_figures()).values())  # fmt: skip
        cells = (f"{s.trapped} of {s.traps}" for s in scores)
        lines.append(f"  {name:<17}" + " ".join(f"{cell:>19}" for cell in ("", *cells)))
    return lines


def accuracy(sets: dict[str, list[Marked]], peers: Sequence[Peer]) -> dict[str, list[Score]]:
    """Return, by extractor, its score in each of `sets`."""
    extractors: Mapping[str, Extract] = {"ours": extract} | {p.name: p.extract for p in peers}
    return {
        name: [score((item, find(item.text)) for item in items) for items in sets.values()]
        for name, find in extractors.items()
    }


def accuracy_table(scores: dict[str, list[Score]], detects_only: set[str]) -> list[str]:
    """Lay out precision, recall and F1 in percent: a block for each measure, a line for each."""
    lines = []
    for measure, attribute in _MEASURES.items():
        lines.append(measure)
        for name, of_sets in scores.items():
            if name != "ours" and measure not in _SHARED:
                continue
            if name in detects_only and measure != "detection":
                continue
            cells = ["".join(f"{x:6.1f}" for x in s.f1(getattr(s, attribute))) for s in of_sets]
            lines.append(f"  {name:<17}" + " ".join(f"{cell:>19}" for cell in cells))
    return lines


def speeds(text: str, peers: Sequence[Peer]) -> dict[str, float]:
    """Return MB of UTF-8 a second on `text` in one process, a bare tokeniser's among them.

    Ours reads the text repeated, as one; a peer its lines, over and over, for a while.
    """
    long = text * _TIMES
    megabytes = len(long.encode()) / 1e6
    rates = {
        "bare tokeniser": megabytes / best_of(_ROUNDS, lambda: re.findall(r"\w+", long)),
        "ours": megabytes / best_of(_ROUNDS, lambda: extract(long)),
    }
    return rates | {p.name: _peer_speed(p, text) for p in peers}


def _peer_speed(peer: Peer, text: str) -> float:
    lines = [line for line in text.splitlines() if line.strip()]
    at = 0

    def one_line() -> int:
        nonlocal at
        line = lines[at % len(lines)]
        at += 1
        peer.find(line)
        return len(line.encode()) + 1

    return until(_PEER_SECONDS, one_line)


def hostile(piece: str) -> tuple[float, float]:
    """Return the seconds that a megabyte of `piece` repeated takes, and half a megabyte."""
    whole, half = (piece * (size // len(piece.encode())) for size in (1_000_000, 500_000))
    return best_of(1, lambda: extract(whole)), best_of(1, lambda: extract(half))


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
def main(errors: bool, peer_data: Path | None, real: Path | None) -> None:
    """Measure accuracy and speed, print them; takes some three minutes."""
    sets, peers = texts(real), all_peers()
    click.echo(f"{describe()}\n" + ", ".join(peer.version for peer in peers))
    scores = accuracy(sets, peers)
    click.echo("\nAccuracy, %, on core figures: precision, recall, F1")
    click.echo(" " * 19 + " ".join(f"{name:>19}" for name in sets))
    ours = dict(zip(sets, scores["ours"], strict=True))
    sizes = [f"{ours[name].marked} in {len(items)}" for name, items in sets.items()]
    click.echo(" " * 19 + " ".join(f"{size:>19}" for size in sizes))
    click.echo("\n".join(accuracy_table(scores, {p.name for p in peers if not p.values})))
    false = [f"{s.found - s.matched}: {s.trapped} of {s.traps}" for s in ours.values()]
    click.echo("false positives: traps hit of all traps, ours")
    click.echo(" " * 19 + " ".join(f"{text:>19}" for text in false))
    click.echo("\n".join(["", *trapped(peers)]))
    _print_speeds(speeds(sets[_PAGE][0].text, peers))
    click.echo("\nHostile texts, seconds for 1 MB (and for half)")
    for piece in _HOSTILE:
        click.echo("  {!r:<16}{:7.2f}  ({:.2f})".format(piece, *hostile(piece)))
    if peer_data:
        click.echo("\n".join(["", *agreement(peer_data)]))
    if errors:
        for name in (_PAGE, _TUNED, f"tricky, {_TUNED}", *([_REAL] if real else [])):
            # Never of what is not tuned on.
            click.echo("\n".join([f"\nErrors: {name}", *ours[name].errors]))


def _print_speeds(rates: dict[str, float]) -> None:
    click.echo("\nSpeed in one process, MB/s, on the page's text; how many times ours is as fast")
    for name, rate in rates.items():
        click.echo(f"  {name:<17}{rate:10.4f} {rates['ours'] / rate:10.2f}")


if __name__ == "__main__":
    main()
