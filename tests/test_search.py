"""What a search asks of the database, whatever is typed, and how found words are shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.search import (
    CLOSE,
    KINDS,
    MOST,
    OPEN,
    TERMS,
    WIDE,
    WIDE_SQL,
    count_sql,
    page_sql,
    parameters,
    pieces,
    read_request,
    terms_of,
    without_bullet,
)

_VALUES = {"kind": ["figure", "post"], "blog": ["north", "south"], "year": ["2015", "2016"],
           "unit": ["percent", "GBP"], "verdict": ["holds", "unchecked"]}  # fmt: skip
OPTIONS = {name: {value: f"the {value}" for value in values} for name, values in _VALUES.items()}


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table words using fts5(text, tokenize=porter)")
    yield connection
    connection.close()


def test_each_word_is_a_term_and_so_is_a_phrase_in_quotation_marks() -> None:
    assert terms_of("rented homes") == ['"rented"', '"homes"']
    assert terms_of('"rented homes" in Leeds') == ['"rented homes"', '"in"', '"Leeds"']
    assert terms_of("“rented homes”") == ['"rented homes"']
    assert terms_of('the "rented homes') == ['"the"', '"rented homes"']


def test_what_holds_no_word_is_no_term() -> None:
    for text in ("", '"', '""', "   ", "!?", "\U0001f333", "- *"):
        assert terms_of(text) == []


@given(st.text() | st.text(alphabet="a \"“*():-^'\n\0", max_size=30))
def test_any_text_can_be_searched_for(index: sqlite3.Connection, text: str) -> None:
    asked = read_request({"q": text}, OPTIONS)
    for joined in (" ", " OR "):
        given_terms = parameters(asked, joined)["terms"]
        if given_terms:
            index.execute("select * from words where words match ?", [given_terms]).fetchall()


def test_of_a_very_long_question_the_first_words_are_searched_for() -> None:
    asked = read_request({"q": " ".join(f"home{i}" for i in range(2000))}, OPTIONS)
    assert len(asked.terms) == TERMS
    assert asked.notes == [f"Only the first {TERMS} words were searched for."]


def test_a_word_that_is_asked_for_again_is_looked_for_once() -> None:
    assert read_request({"q": "the home " * 2000}, OPTIONS).terms == ['"the"', '"home"']


def test_a_question_without_a_word_is_told_to_be_one() -> None:
    assert read_request({"q": " "}, OPTIONS).notes == []
    (note,) = read_request({"q": "?!"}, OPTIONS).notes
    assert "“?!” contains no word" in note


def test_what_a_filter_does_not_offer_is_left_out_and_told() -> None:
    asked = read_request({"blog": "east", "unit": "GBP", "year": "2016"}, OPTIONS)
    assert asked.filters == {"unit": "GBP", "year": "2016"}
    assert asked.notes == ["There is no blog “east”, so that filter was ignored."]
    assert asked.wrong == ("There is no blog “east”",)


def test_a_filter_may_be_named_as_readers_know_it() -> None:
    assert read_request({"blog": "The North"}, OPTIONS).filters == {"blog": "north"}


def test_of_very_many_hits_some_are_put_in_order_and_all_counted(db: sqlite3.Connection) -> None:
    asked = read_request({"q": "of"}, OPTIONS)
    assert f"limit {MOST + 1})" in page_sql(asked)
    for kind in KINDS:
        sql = f"select count(*) from {kind}s_fts where {kind}s_fts match 'of'"
        assert db.execute(count_sql(asked, kind), parameters(asked)).fetchone()[0] == \
            db.execute(sql).fetchone()[0]  # fmt: skip


def test_of_a_filter_that_leaves_very_many_rows_each_hit_is_looked_up(
    db: sqlite3.Connection,
) -> None:
    asked = read_request({"q": "people", "year": "2016"}, {"year": {"2016": "2016"}})
    wide = asked._replace(wide=frozenset({"year"}))
    for kind in wide.kinds:
        plan = [row[3] for row in db.execute(f"explain query plan {count_sql(wide, kind)}",
                                             parameters(wide))]  # fmt: skip
        assert f"SEARCH {kind}s USING INTEGER PRIMARY KEY (rowid=?)" in plan
        assert not any("LIST SUBQUERY" in step for step in plan)
        found, same = (
            db.execute(count_sql(one, kind), parameters(one)).fetchone() for one in (wide, asked)
        )
        assert tuple(found) == tuple(same)


def test_what_a_filter_leaves_is_known_from_what_the_build_counted(db: sqlite3.Connection) -> None:
    least = WIDE_SQL.replace(f"> {WIDE}", "> 0")
    (year,) = db.execute("select year from figures where year is not null").fetchone()
    chosen = {"year": str(year), "verdict": "holds"}
    assert {name for (name,) in db.execute(least, chosen)} == {"year", "verdict"}
    assert not db.execute(WIDE_SQL, chosen).fetchall()
    plan = " ".join(row[3] for row in db.execute(f"explain query plan {WIDE_SQL}", chosen))
    assert "SEARCH _facets USING" in plan and "(of_table=? AND of_column=?" in plan


@pytest.mark.parametrize("text", ["many", "nan", "1e999", "£5", "--1"])
def test_a_limit_that_is_no_number_is_left_out_and_told(text: str) -> None:
    asked = read_request({"least": text, "most": "1,500.5"}, OPTIONS)
    assert asked.filters == {"most": 1500.5}
    assert asked.notes == [f"“{text}” is not a number, so that limit was ignored."]


@pytest.mark.parametrize(("text", "page"), [("3", 3), ("0", 1), ("-1", 1), ("x", 1), ("9" * 40, 1)])
def test_a_page_is_a_number_from_one(text: str, page: int) -> None:
    assert read_request({"page": text}, OPTIONS).page == page


def test_only_figures_have_units_verdicts_and_values() -> None:
    kinds = {name: read_request({name: value}, OPTIONS).kinds for name, value in
             (("q", "home"), ("year", "2016"), ("unit", "GBP"), ("most", "3"), ("kind", "post"))}  # fmt: skip
    both = ["figure", "post"]
    assert kinds == {
        "q": both,
        "year": both,
        "unit": ["figure"],
        "most": ["figure"],
        "kind": ["post"],
    }
    assert read_request({"kind": "post", "unit": "GBP"}, OPTIONS).kinds == []


def test_every_question_is_sql_that_runs(db: sqlite3.Connection) -> None:
    questions = {"q": ["", "tweets"], "kind": ["", "figure", "post"], "blog": ["", "north"],
                 "year": ["", "2016"], "unit": ["", "GBP"], "verdict": ["", "holds"],
                 "least": ["", "3"], "most": ["", "4"]}  # fmt: skip
    for values in product(*questions.values()):
        asked = read_request(dict(zip(questions, values, strict=True)), OPTIONS)
        assert db.execute(page_sql(asked), parameters(asked)).fetchall()


def said(text: str, **figure: tuple[int, int]) -> str:
    """Pieces as a line: words in brackets, figures in braces."""
    marks = {(0, 0): "{}", (1, 0): "[{}]", (0, 1): "{{{}}}", (1, 1): "{{[{}]}}"}
    return "".join(marks[p.is_word, p.is_figure].format(p.text) for p in pieces(text, **figure))


def test_words_and_figures_are_marked_in_the_text() -> None:
    marked = f"Of 40 {OPEN}homes{CLOSE}, 12 were let."
    assert said(marked) == "Of 40 [homes], 12 were let."
    assert said(marked, figure=(3, 5)) == "Of {40} [homes], 12 were let."
    assert said(marked, figure=(3, 11)) == "Of {40 }{[homes]}, 12 were let."


def test_the_sign_before_an_item_of_a_list_is_left_out() -> None:
    marked = f"* {OPEN}Homes{CLOSE} - {OPEN}all{CLOSE} 12 - were let."
    shown = without_bullet(pieces(marked, (14, 16)))
    assert "".join(piece.text for piece in shown) == "Homes - all 12 - were let."
    for text in ("-5° in May", "12 were let.", ""):
        assert without_bullet(pieces(text)) == pieces(text)


def test_of_a_long_sentence_what_stands_near_the_figure_is_shown() -> None:
    before, after = "word " * 200, " more" * 200
    shown = said(f"{before}12 homes{after}", figure=(1000, 1002))
    assert "{12} homes more" in shown and len(shown) < 450
    assert shown.startswith("… word ") and shown.endswith(" more …")


@given(st.text(alphabet=f"ab {OPEN}{CLOSE}", max_size=40), st.integers(0, 5), st.integers(0, 5))
def test_marking_loses_no_text(marked: str, start: int, length: int) -> None:
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    figure = (min(start, len(text)), min(start + length, len(text)))
    assert "".join(piece.text for piece in pieces(marked, figure)) == text
