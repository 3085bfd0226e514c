"""The prepared questions: what each answers, on the bare file that anyone may download."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import pytest

from publicsectorblogs import statistics
from publicsectorblogs.questions import (
    FOUND,
    LIMIT,
    Parameter,
    Question,
    discover,
    of_statistic,
    views,
)
from publicsectorblogs.tables import discover as tables

QUESTIONS = discover()
ASKED = [question.name for question in QUESTIONS.values() if not question.is_view]
ABOUT = [name for name in ASKED if {one.name for one in QUESTIONS[name].parameters} & {"about"}]
# Rows of these are figures or posts.
OF_FIGURES_AND_POSTS = [
    name for name in (*ASKED, *views())
    if not re.match("figures_by_|money_by_|posts_by_|checks_by_", name)
]  # fmt: skip
ODD = (
    "",
    '"',
    "'",
    "nobody says this",
    "a-b",
    "x AND",
    "*",
    "’",
    "-1",
    "1e30",
    "🙂",
    "{a} : b",
    "é" * 500,
)


def answer(db: sqlite3.Connection, question: Question, **asked: str) -> list[dict[str, Any]]:
    """The rows of a question, on a file that knows nothing of Datasette."""
    empty = {parameter.name: "" for parameter in question.parameters}
    return [dict(row) for row in db.execute(question.sql, {**empty, **asked})]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers_something_when_nothing_is_asked_for(
    db: sqlite3.Connection, name: str
) -> None:
    question = QUESTIONS[name]
    assert question.title and question.description
    rows = answer(db, question)
    # The one page that the dataset holds was saved once, so that nothing was dropped in between.
    assert rows or name == "figures_no_longer_stated"
    for column in rows[0] if rows else ():
        assert question.column(column).description
    assert set(question.shown) <= set(rows[0] if rows else question.shown)


# To those beside a statistic, all its columns are described.
GENERAL = QUESTIONS.keys() - {
    name for one in statistics.discover() for name in of_statistic(one.table).get("queries", {})
}


@pytest.mark.parametrize("name", sorted(GENERAL))
def test_what_a_question_says_of_columns_is_of_those_that_it_has(
    db: sqlite3.Connection, name: str
) -> None:
    question = QUESTIONS[name]
    asked = {parameter.name: "" for parameter in question.parameters}
    columns = {one[0] for one in db.execute(question.sql, asked).description}
    assert question.meanings.keys() <= columns


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("odd", ODD)
def test_a_question_answers_odd_words_with_rows_or_none(
    db: sqlite3.Connection, name: str, odd: str
) -> None:
    question = QUESTIONS[name]
    answer(db, question, **{parameter.name: odd for parameter in question.parameters})


@pytest.mark.parametrize("name", ASKED)
def test_a_question_declares_its_parameters_and_says_where_it_is_cut(
    db: sqlite3.Connection, name: str
) -> None:
    question = QUESTIONS[name]
    words = re.sub(r"'[^']*'", "", question.sql)
    assert set(re.findall(r":(\w+)", words)) == {one.name for one in question.parameters}
    assert question.sql.count(LIMIT) == 1
    whole = answer(db, question)
    assert {row[FOUND] for row in whole} == {len(whole)}
    cut = db.execute(
        question.sql.replace(LIMIT, "limit 2"), {one.name: "" for one in question.parameters}
    ).fetchall()
    assert [dict(row) for row in cut] == whole[:2]


@pytest.mark.parametrize(
    "choice", [one for name in ASKED for one in QUESTIONS[name].parameters if one.choices]
)
def test_what_is_offered_as_a_choice_is_there(db: sqlite3.Connection, choice: Parameter) -> None:
    offered = db.execute(choice.choices or "").fetchall()
    assert offered and choice.any and all(words for _, words in offered)


def test_a_question_without_parameters_is_a_view_whose_columns_are_described(
    db: sqlite3.Connection,
) -> None:
    names = {row[0] for row in db.execute("select name from sqlite_master where type = 'view'")}
    assert names == views().keys()
    for name, (view, columns) in views().items():
        rows = [tuple(row) for row in db.execute(f"select * from {name}")]
        assert rows == [tuple(row) for row in db.execute(view.sql)]
        found = [row[1] for row in db.execute(f"pragma table_info({name})")]
        assert [column.name for column in columns] == found


@pytest.mark.parametrize(
    ("name", "column", "table"),
    [("who_wrote_what", "name", "authors"), ("who_wrote_what", "role", "post_authors"),
     ("what_an_author_wrote", "name", "authors"), ("near_copies_side_by_side", "kind", "cross_posts"),
     ("new_figures", "role", "figures"), ("posts_by_licence", "licence_url", "blogs")],
)  # fmt: skip
def test_a_column_means_what_it_does_in_the_table_that_the_question_takes_it_from(
    name: str, column: str, table: str
) -> None:
    (meant,) = (one for one in tables() if one.name == table)
    (declared,) = (one for one in meant.columns if one.name == column)
    assert QUESTIONS[name].column(column).description == declared.description


def test_no_question_is_called_as_a_table_is() -> None:
    assert not QUESTIONS.keys() & {table.name for table in tables()}


@pytest.mark.parametrize("name", OF_FIGURES_AND_POSTS)
def test_rows_that_are_figures_or_posts_name_blog_date_and_licence(
    db: sqlite3.Connection, name: str
) -> None:
    columns = [one[0] for one in db.execute(QUESTIONS[name].sql, dict.fromkeys(
        (parameter.name for parameter in QUESTIONS[name].parameters), "")).description]  # fmt: skip
    assert {"post", "blog", "published", "licence", "post_id"} <= set(columns)
    # Of feeds and charts, each row has an address of the site; of two posts, it is either's.
    if not re.match("new_|chart_|near_copies_|stated_against_", name):
        assert "url" in columns


@pytest.mark.parametrize(("given", "by"), [("noun", "noun_unit"), ("unit", "unit_noun")])
def test_figures_of_a_noun_or_a_unit_are_found_by_an_index_that_has_all_that_is_asked_for(
    db: sqlite3.Connection, given: str, by: str
) -> None:
    question = discover()["figures_of_a_kind"]
    asked = {parameter.name: "" for parameter in question.parameters}
    plan = [row[3] for row in db.execute(f"explain query plan {question.sql}", asked)]
    assert f"SEARCH figures USING INDEX figures_{by}_value_low_high ({given}=?)" in plan


def test_the_course_of_a_noun_is_read_in_its_order(db: sqlite3.Connection) -> None:
    sql = discover()["through_time"].sql
    plan = [row[3] for row in db.execute(f"explain query plan {sql}", {"noun": "people"})]
    for date in (">", "="):
        assert f"SEARCH figures USING INDEX figures_noun (noun=? AND post_published{date}?)" in plan
    rows = answer(db, QUESTIONS["through_time"], noun="people")
    order = (
        "select id from figures where noun = 'people' and copy_of is null"
        " order by post_published is null, post_published, post_id, char_start"
    )
    assert [row["figure_id"] for row in rows] == [id for (id,) in db.execute(order)][:100]
    assert {row["found"] for row in rows} == {len(db.execute(order).fetchall())}


def test_figures_are_narrowed_by_noun_unit_and_range(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["figures_of_a_kind"], unit="percent", least="30", most="40")
    assert rows and {row["unit"] for row in rows} == {"percent"}
    numbers = [row["value"] or row["low"] for row in rows]
    assert numbers == sorted(numbers) and all(30 <= number <= 40 for number in numbers)
    (row,) = answer(db, QUESTIONS["figures_of_a_kind"], noun="people", least="1000000")
    assert row["quote"].replace("\xa0", " ") == "nearly 5 million"


@pytest.mark.parametrize("name", ABOUT)
def test_a_phrase_is_found_in_any_form_and_its_own_sentence_first(
    db: sqlite3.Connection, name: str
) -> None:
    rows = answer(db, QUESTIONS[name], about="tweet")
    assert 0 < len(rows) < len(answer(db, QUESTIONS[name]))
    holds = [row.get("in_its_sentence", 1) for row in rows]
    assert holds == sorted(holds, reverse=True)
    for row in rows:
        if row.get("in_its_sentence"):
            assert "tweet" in row["sentence"].lower()


def test_what_a_blog_says_is_what_its_posts_say(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["what_a_blog_says"], blog="comms2point0", about="tweets")
    assert rows and {row["blog_id"] for row in rows} == {"comms2point0"}


def test_a_quantity_runs_through_time(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["through_time"])
    dates = [row["published"] for row in rows]
    assert len({row["noun"] for row in rows}) == 1 and dates == sorted(dates)


def test_each_number_that_does_not_hold_up_is_listed_once(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["numbers_that_do_not_hold_up"])
    by_source = {(row["stated"], row["computed"]) for row in rows if row["primary_source"]}
    in_sum = {(row["stated"], row["computed"]) for row in rows if not row["primary_source"]}
    assert by_source == {(32, 26.2), (26, 36)}
    assert in_sum == {(38, 96), (32, 96), (26, 96)}
    assert len(rows) == 5 and {row["repeated"] for row in rows} == {1}


def test_money_is_money_once_and_the_largest_comes_first(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["money"])
    pounds = [row["amount"] for row in rows if row["unit"] == "GBP"]
    assert pounds == sorted(pounds, reverse=True)
    copies = db.execute("select id from figures where copy_of is not null")
    assert not {row["figure_id"] for row in rows} & {row[0] for row in copies}


def test_only_what_has_a_licence_may_be_republished(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["what_one_may_republish"])
    assert rows and all(row["licence"] and row["licence_evidence"] for row in rows)


def test_lately_is_before_the_newest_file_and_not_before_today(db: sqlite3.Connection) -> None:
    rows = answer(db, QUESTIONS["what_changed_lately"], days="0")
    newest = db.execute("select max(captured) from captures").fetchone()[0]
    assert rows and {(row["seen"], row["what_changed"]) for row in rows} == {(newest, "first seen")}


def test_the_latest_versions_are_read_in_their_order(db: sqlite3.Connection) -> None:
    sql = discover()["what_changed_lately"].sql
    plan = [row[3] for row in db.execute(f"explain query plan {sql}", {"days": "30"})]
    steps = plan[plan.index("MATERIALIZE versions") : plan.index("UNION ALL")]
    assert "SEARCH post_versions USING INDEX post_versions_seen (seen>?)" in steps
    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_words_without_a_number_are_drawn_by_rule_and_have_none_in_the_table(
    db: sqlite3.Connection,
) -> None:
    rows = answer(db, QUESTIONS["chart_pip_timings"])
    drawn = {row["quote"].replace("\xa0", " "): row for row in rows}
    seconds, instantly = drawn["a matter of seconds"], drawn["instantly"]
    assert (seconds["drawn_low"], seconds["drawn_high"]) == (1, 60)
    assert (instantly["drawn_low"], instantly["drawn_high"]) == (0.1, 1)
    for row in (seconds, instantly):
        assert row["stated_seconds"] is row["low_seconds"] is row["high_seconds"] is None
