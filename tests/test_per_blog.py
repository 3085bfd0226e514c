from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.gold import development, tricky
from publicsectorblogs.model import Post
from publicsectorblogs.per_blog import say

MARKED = st.sampled_from([m.text.split() for m in (*development(), *tricky())])
PIECES = st.sampled_from(
    "from to between and or of in by at up down £ £. .5 .52.25 ½ 1/2 1,200 12 % per cent percent "
    "million m bn k dozens hundreds one five third half twice double x × - – / ( ) , ; : ? “ ” ’ "
    "a each every both than least most nearly about under over minus aged 65+ 3-4 10-15 2019/20 "
    "tweets positive claims weeks PIP IPS participants jobs people miles kg °C rest others".split()
)


@st.composite
def pieced(draw: st.DrawFn) -> str:
    """Marked sentences with words put in, left out and run together."""
    words = [*draw(MARKED), *draw(MARKED)] if draw(st.booleans()) else []
    for _ in range(draw(st.integers(1, 12))):
        place = draw(st.integers(0, len(words)))
        words[place : place + draw(st.integers(0, 1))] = draw(st.lists(PIECES, max_size=3))
    return draw(st.sampled_from([" ", " ", " ", "", "-", "\n- ", "\t"])).join(words)


@settings(max_examples=300)
@given(pieced())
@example("It cost £.52.25 in all.").via("a price with two points")
@example("It went from dozens to one in five of them.").via("a vague number and a share")
def test_whatever_a_post_is_pieced_together_of_it_is_read_and_its_receipts_hold(body: str) -> None:
    post = Post(id="p1", blog_id="b", body=body, capture_id="k")
    said = say(post, (), None)  # which verifies the receipts
    for figure in said.found.figures:
        quantity = figure.quantity
        assert quantity.quote == body[quantity.char_start : quantity.char_end]
