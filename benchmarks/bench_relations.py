"""Measures the relations: how many are seen, how many planted errors are found, and false alarms.

True sentences that assert a relation stand in tests/gold/relations.jsonl. Each number of one is
changed in several ways, and each such planted error ought to contradict something. A change that
leaves a sentence true to its last digits and hedges is none: "more than doubled, from 150 to 476".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import click

from benchmarks.feeds import PAGE
from benchmarks.report import Measured, Table, text_of
from publicsectorblogs.check import Checked, check
from publicsectorblogs.checks import CONTRADICTS, HOLDS
from publicsectorblogs.model import Check, Figure
from publicsectorblogs.relations import Claim, Relation, claims, compare

GOLD = Path(__file__).parent.parent / "tests" / "gold"
# Texts of all kinds, among them such as assert no relation though numbers stand side by side.
OTHERS = ("development", "tricky", "traps")
# Where only order matters, an error is two numbers in the wrong one.
ORDERED = frozenset({"part within its whole", "ranking"})
_FACTORS = (1.4, 0.6, 10)
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_POST_END = re.compile(r"^Original source [–-] .+$", re.MULTILINE)


def true_sentences() -> list[dict[str, str]]:
    """Return sentences that assert a relation and agree with themselves, with its name."""
    lines = (GOLD / "relations.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def planted(text: str, relation: str) -> Iterator[tuple[str, Checked]]:
    """Yield `text` with an error in one of its numbers, in several ways, and what comes of it."""
    checked = check(text)
    asserted = list(claims(text, checked.figures))
    for wrong in _changed(text, relation, checked.figures):
        found = check(wrong)
        if relation in ORDERED or _is_broken(asserted, checked.figures, found.figures):
            yield wrong, found


def _changed(text: str, relation: str, figures: Sequence[Figure]) -> Iterator[str]:
    """The text with one of its numbers some times as large, or two in the wrong order."""
    in_digits = [figure for figure in figures if _NUMERAL.search(figure.quantity.quote)]
    if relation in ORDERED:
        yield from _swapped(text, in_digits)
        return
    for figure, factor in product(in_digits, _FACTORS):
        q = figure.quantity
        changed = _NUMERAL.sub(lambda m, by=factor: _times(m[0], by), q.quote, count=1)  # type: ignore[misc]
        too_large = q.unit == "percent" and (q.value or 0) * factor > 100
        if changed != q.quote and not too_large:
            yield text[: q.char_start] + changed + text[q.char_end :]


def _is_broken(
    asserted: Sequence[tuple[Relation, Claim]], figures: Sequence[Figure], now: Sequence[Figure]
) -> bool:
    """Tell whether a text asserts something that its numbers break now, by interval arithmetic.

    What it asserts is read in the true sentence. Where that is nothing, the change counts as
    broken, and so as missed.
    """
    if not asserted or len(figures) != len(now):
        return True
    by_id = {figure.id: other for figure, other in zip(figures, now, strict=True)}
    for relation, claim in asserted:
        parts = tuple((by_id[figure.id], part) for figure, part in claim.parts)
        broken = compare(relation.name, replace(claim, parts=parts))
        if broken and broken.verdict == CONTRADICTS:
            return True
    return False


def _swapped(text: str, figures: Sequence[Figure]) -> Iterator[str]:
    if len(figures) > 1:
        one, other = (figure.quantity for figure in figures[:2])
        yield (
            text[: one.char_start] + other.quote + text[one.char_end : other.char_start]
            + one.quote + text[other.char_end :]
        )  # fmt: skip


def _times(numeral: str, factor: float) -> str:
    """A numeral some times as large, written as it was."""
    decimals = len(numeral.partition(".")[2])
    number = float(numeral.replace(",", "")) * factor
    return f"{number:,.{decimals}f}"


def contradictions(checked: Checked) -> list[Check]:
    """Return the checks of a text that say that it contradicts itself."""
    return [one for one in checked.checks if one.verdict == CONTRADICTS]


def measure(sentences: Iterable[dict[str, str]]) -> dict[str, Counter[str]]:
    """Return, by relation, how many sentences are seen, and how many planted errors are found."""
    found: dict[str, Counter[str]] = {}
    for sentence in sentences:
        text, relation = sentence["text"], sentence["relation"]
        counts = found.setdefault(relation, Counter())
        checked = check(text)
        counts["sentences"] += 1
        counts["seen"] += any(one.verdict != CONTRADICTS for one in checked.checks)
        counts["false"] += bool(contradictions(checked))
        for _, wrong in planted(text, relation):
            counts["planted"] += 1
            counts["found"] += bool(contradictions(wrong))
    return found


def alarms(texts: Iterable[str]) -> tuple[int, Counter[tuple[str, str]], list[Check]]:
    """Return how many texts there are, their checks counted, and those that do not hold."""
    count, by_verdict, doubtful = 0, Counter[tuple[str, str]](), list[Check]()
    for text in texts:
        count += 1
        for one in check(text).checks:
            by_verdict[one.check, one.verdict] += 1
            doubtful += [one] if one.verdict != HOLDS else []
    return count, by_verdict, doubtful


def other_texts() -> Iterator[str]:
    """Yield the texts that figures are measured on."""
    for name in OTHERS:
        for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def posts_of_page(path: Path) -> list[str]:
    """Return the posts of a saved page, each of which ends in a line that names its source."""
    return [post for post in _POST_END.split(path.read_text(encoding="utf-8")) if post.strip()]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "–"


def table(found: Mapping[str, Counter[str]]) -> Table:
    """Lay out what `measure` found."""
    rows = []
    for relation, n in [*sorted(found.items()), ("all", sum(found.values(), Counter()))]:
        seen, right = _percent(n["seen"], n["sentences"]), _percent(n["found"], n["planted"])
        rows.append(
            [relation, f"{n['sentences']:,}", seen, f"{n['planted']:,}", right, str(n["false"])]
        )
    return Table(["relation", "sentences", "seen, %", "planted", "found, %", "false"], rows)


def alarm_table(kinds: Mapping[str, Iterable[str]]) -> Table:
    """Lay out what is seen in texts of each kind, and what of it does not hold."""
    rows = []
    for name, texts in kinds.items():
        count, by_verdict, doubtful = alarms(texts)
        said = Counter(one.verdict for one in doubtful)
        rows.append([name, f"{count:,}", str(by_verdict.total()), str(said.pop(CONTRADICTS, 0)),
                     str(said.total())])  # fmt: skip
    return Table(["other texts", "", "relations seen", "contradictions", "loose"], rows)


def measured() -> Measured:
    """Measure the relations, and the alarms on the marked texts and the saved page."""
    kinds = {"marked texts": other_texts(), "the saved page": posts_of_page(PAGE)}
    return Measured([table(measure(true_sentences())), alarm_table(kinds)])


@click.command()
@click.option(
    "--page", "pages", multiple=True, type=click.Path(exists=True, path_type=Path),
    help="Count the alarms on the posts of a saved page as well.",
)  # fmt: skip
@click.option("--errors", is_flag=True, help="Print each planted error that is not found.")
def main(pages: tuple[Path, ...], errors: bool) -> None:
    """Print what part of relations and of planted errors is found, and alarms on other texts."""
    kinds = {"marked texts": list(other_texts())} | {p.name: posts_of_page(p) for p in pages}
    click.echo(text_of([table(measure(true_sentences())), alarm_table(kinds)]))
    for one in (one for texts in kinds.values() for one in alarms(texts)[2]):
        click.echo(f"{one.verdict}: {one.detail} | {' / '.join(one.sentence.splitlines())}")
    if errors:
        _print_missed(true_sentences())


def _print_missed(sentences: Iterable[dict[str, str]]) -> None:
    for sentence in sentences:
        for wrong, checked in planted(sentence["text"], sentence["relation"]):
            if not contradictions(checked):
                click.echo(f"missed: {sentence['relation']}: {wrong}")


if __name__ == "__main__":
    main()
