"""How the body of a post is cut into marked pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.post_page import Span, paragraphs


@st.composite
def bodies_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    body = draw(st.text(alphabet="ab \n<&", max_size=60))
    place = st.integers(0, len(body))
    pairs = draw(st.lists(st.tuples(place, place).map(sorted), max_size=6))
    return body, [Span(a, b, "figure", "figures", f"{a}-{b}", None) for a, b in pairs if a < b]


@given(bodies_with_spans())
def test_cutting_a_body_loses_no_word(made: tuple[str, list[Span]]) -> None:
    body, spans = made
    lines = [line for line in body.split("\n") if line.strip()]
    shown = ["".join(text for text, _ in p.pieces) for p in paragraphs(body, spans)]
    assert shown == lines


@given(bodies_with_spans())
def test_a_marked_piece_is_the_text_of_its_span(made: tuple[str, list[Span]]) -> None:
    body, spans = made
    for paragraph in paragraphs(body, spans):
        for text, span in paragraph.pieces:
            assert span is None or text in body[span.start : span.end]


def test_a_failed_check_is_told_once_where_it_is_first_met() -> None:
    spans = [Span(0, 1, "figure", doubts="sum; source"), Span(2, 3, "figure", doubts="sum")]
    assert [p.doubts for p in paragraphs("1\n2\n3", spans)] == [["source", "sum"], [], []]


def test_a_post_of_very_many_figures_is_cut_at_each_of_them() -> None:
    """Each line was compared with all figures of the post, while the site answered nobody else."""
    line = "We planted 12 oaks.\n"
    spans = [Span(at + 11, at + 18, "figure", "figures") for at in range(0, 20_000 * 20, 20)]
    cut = paragraphs(line * 20_000, spans)
    assert {tuple(text for text, _ in one.pieces) for one in cut} == {
        ("We planted ", "12 oaks", ".")
    }
