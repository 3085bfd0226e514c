"""Citations: what programs that keep references read out of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.citing import Cited, bibtex, ris

CITED = Cited(
    "f1", "£5 & 10%", "What {we} did_", "Parks & Paths", ("Ann Li", "Leeds City Council"),
    "2016-07-05T09:30:00Z", "https://numbers.example.org/f1", "https://parks.example.org/did",
)  # fmt: skip


def test_bibtex_names_all_that_is_known_and_shows_signs_as_they_are() -> None:
    assert bibtex(CITED).splitlines() == [
        "@misc{psb-f1,",
        "  author = {{Ann Li} and {Leeds City Council}},",
        r"  title = {{What \{we\} did\_}},",
        r"  howpublished = {Parks \& Paths},",
        "  year = {2016},",
        "  month = {7},",
        "  day = {5},",
        "  url = {https://numbers.example.org/f1},",
        r"  note = {“£5 \& 10\%”. Public Sector Blogs, figure f1},",
        "}",
    ]


def test_ris_names_all_that_is_known() -> None:
    assert ris(CITED).split("\r\n") == [
        "TY  - BLOG", "AU  - Ann Li", "AU  - Leeds City Council", "TI  - What {we} did_",
        "T2  - Parks & Paths", "PY  - 2016", "DA  - 2016/07/05/",
        "UR  - https://numbers.example.org/f1", "L2  - https://parks.example.org/did",
        "N1  - “£5 & 10%”. Public Sector Blogs, figure f1", "ID  - f1", "ER  - ", "",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out() -> None:
    bare = CITED._replace(authors=(), published=None, post_url=None)
    assert not {"author", "year", "month", "day"} & set(bibtex(bare).split())
    assert not {"AU", "PY", "DA", "L2"} & {line[:2] for line in ris(bare).split("\r\n")}
    assert "DA  - 2016/07//" in ris(CITED._replace(published="2016-07"))


@given(st.text(max_size=40))
def test_no_text_breaks_out_of_its_line_or_its_braces(text: str) -> None:
    cited = CITED._replace(quote=text, post=text, blog=text, authors=(text,))
    assert len(ris(cited).encode().split(b"\n")) == len(ris(CITED).encode().split(b"\n")) - 1
    written = bibtex(cited).replace(r"\{", "").replace(r"\}", "")
    assert written.count("{") == written.count("}")
