"""Writes the list of vetoes into its page: ``python -m publicsectorblogs.figures.describe``.

Between its marks docs/figures.md lists what is not a figure, made from the records of the vetoes.
"""

from __future__ import annotations

from pathlib import Path

from publicsectorblogs.figures.vetoes import VETOES
from publicsectorblogs.figures.vetoes.veto import Veto

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
_BEGIN, _END = "<!-- vetoes -->\n", "<!-- /vetoes -->\n"


def with_vetoes(page: str) -> str:
    """Return the page with the list of vetoes as the records have it."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    if not after and _END not in rest:
        raise ValueError(f"the page has no {_BEGIN.strip()} ... {_END.strip()}")
    rows = "".join(_row(veto) for veto in sorted(VETOES, key=lambda veto: veto.name))
    table = f"| veto | what it takes | as in | but not in |\n|---|---|---|---|\n{rows}"
    return f"{before}{_BEGIN}{table}{_END}{after}"


def _row(veto: Veto) -> str:
    cells = (veto.name, veto.means, _examples(veto.takes), _examples(veto.leaves))
    return "| " + " | ".join(cells) + " |\n"


def _examples(texts: tuple[str, ...]) -> str:
    return "; ".join(f"`{text}`" for text in texts)


if __name__ == "__main__":
    PAGE.write_text(with_vetoes(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
