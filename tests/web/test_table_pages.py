"""Pages of tables: the columns that matter, values in words, facets that count every row."""

from __future__ import annotations

import re
import sqlite3
from html import unescape

import httpx
import pytest

from plugins.cells import marked
from publicsectorblogs import questions
from publicsectorblogs.called import column_in_words
from publicsectorblogs.tables import discover
from tests.web.test_http import DB, count, html

TABLES = {table.name: table for table in discover()}
QUESTIONS = questions.discover()
SHOWN = [name for name, table in TABLES.items() if table.shown]


def headings(text: str) -> list[str]:
    return re.findall(r'<th [^>]*data-column="([^"]*)"', text)


@pytest.mark.parametrize("name", SHOWN)
def test_a_table_shows_the_columns_that_matter_in_their_order(
    http: httpx.Client, db: sqlite3.Connection, name: str
) -> None:
    if count(db, name):
        assert headings(html(http, f"{DB}/{name}")) == list(TABLES[name].shown)


def test_all_columns_are_shown_on_request(http: httpx.Client) -> None:
    names = {column.name for column in TABLES["figures"].columns}
    assert set(headings(html(http, f"{DB}/figures", _columns="all"))) == names
    assert headings(html(http, f"{DB}/figures", _col="noun")) == ["id", "noun"]


def test_a_hidden_column_leaves_the_others_as_they_were(http: httpx.Client) -> None:
    shown = [name for name in TABLES["figures"].shown if name != "whole"]
    assert headings(html(http, f"{DB}/figures", _nocol="whole")) == shown


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_called_by_its_title(http: httpx.Client, name: str) -> None:
    text = html(http, f"{DB}/{name}")
    assert f"<h1>{TABLES[name].title}</h1>" in text
    assert f"<title>{TABLES[name].title}" in text


def test_a_figure_in_a_list_is_its_words_and_leads_to_its_page(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    text = html(http, f"{DB}/figures")
    for figure in db.execute("select id, quote from figures").fetchall():
        assert f'href="{DB}/figures/{figure["id"]}">' in text
        assert f">{figure['quote']}</mark>" in text
    assert ">between 70 and 90 per cent</a>" in text and "nearly 5 million people</a>" in text


def test_the_name_of_a_post_in_the_rows_of_a_query_leads_to_it(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    text = unescape(html(http, f"{DB}/numbers_that_do_not_hold_up"))
    once = "select post_id from figures where verdict = 'contradicts' and copy_of is null"
    for post in db.execute(f"select id, label from posts where id in ({once})").fetchall():
        assert f'data-label="post"><a href="{DB}/posts/{post["id"]}">{post["label"]}</a>' in text


def test_what_is_not_checked_says_so(http: httpx.Client) -> None:
    assert ">not checked</em>" in html(http, f"{DB}/figures", verdict__isnull="1")


def facet(text: str, name: str) -> list[tuple[str, int]]:
    found = re.search(rf'<section[^>]* id="facet-{name}".*?</section>', text, re.S)
    assert found
    items = re.findall(r"<li>(.*?)</li>", found[0], re.S)
    words = (re.sub(r"<[^>]+>", "", item).replace("✖", "").split() for item in items)
    return [(" ".join(said[:-1]), int(said[-1].strip("()"))) for said in words]


@pytest.mark.parametrize("column", ["unit", "verdict", "year"])
def test_the_choices_of_a_facet_count_every_row(
    http: httpx.Client, db: sqlite3.Connection, column: str
) -> None:
    choices = facet(html(http, f"{DB}/figures"), column)
    assert sum(number for _, number in choices) == count(db, "figures")


def test_the_count_of_a_choice_is_not_read_as_part_of_it(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    number = count(db, "figures where hedge = 'up_to'")
    assert f">up to</a> ({number})" in html(http, f"{DB}/figures")


def test_a_table_of_several_pages_says_how_all_its_rows_are_had(http: httpx.Client) -> None:
    words = "Without _stream=on"
    assert words not in html(http, f"{DB}/posts")
    assert words in html(http, f"{DB}/posts", _size="2")


def test_a_facet_has_a_choice_for_what_is_not_stated(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    without = count(db, "figures where verdict is null")
    assert facet(html(http, f"{DB}/figures"), "verdict")[-1] == ("not checked", without)
    text = html(http, f"{DB}/figures", verdict__isnull="1")
    assert '<details class="facets" open>' in text
    assert facet(text, "verdict") == [("not checked", without)]


def test_years_stand_in_their_order(http: httpx.Client) -> None:
    years = [year for year, _ in facet(html(http, f"{DB}/tweet_sentiment"), "year")]
    assert years == sorted(years) and len(years) > 1


def test_dates_stand_in_their_order_before_those_not_stated(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    dates = [date for date, _ in facet(html(http, f"{DB}/posts", _facet="published"), "published")]
    without = count(db, "posts where published is null") > 0
    assert dates[: -1 if without else None] == sorted(dates[: -1 if without else None])


def test_only_what_a_reader_asked_for_is_told_of_the_order(http: httpx.Client) -> None:
    assert '<h2 class="how-many">10 rows</h2>' in html(http, f"{DB}/posts")
    assert "10 rows sorted by words</h2>" in html(http, f"{DB}/posts", _sort="word_count")


def test_a_row_of_two_keys_is_called_by_what_they_refer_to(http: httpx.Client) -> None:
    for table, first in (("check_figures", "check"), ("cross_posts", "post")):
        labels = re.findall(r'<td [^>]*data-label="([^"]*)"', html(http, f"{DB}/{table}"))
        assert labels[0] == first and "Link" in labels


def test_shares_counts_and_lists_are_put_into_words(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    shares = set(re.findall(r'data-label="percent">([^<]*)<', html(http, f"{DB}/ips_outcomes")))
    assert "about 40 per cent" in shares and "between 70 and 90 per cent" in shares
    assert 'data-label="of tweets">1,505<' in html(http, f"{DB}/tweet_sentiment")
    source = db.execute("select id from primary_sources").fetchone()[0]
    assert "event: London 2012; of tweets: 1393" in html(http, f"{DB}/primary_sources/{source}")


def test_flags_are_answered_by_yes_and_no(http: httpx.Client) -> None:
    assert {answer for answer, _ in facet(html(http, f"{DB}/blogs"), "registered")} <= {"yes", "no"}


def test_a_long_sentence_is_shown_around_its_figure() -> None:
    before, after = "so many words " * 40, " and as many behind" * 40
    shown = marked({
        "sentence": f"{before}<12{after}", "sentence_start": 100, "doubts": None,
        "char_start": 100 + len(before), "char_end": 103 + len(before),
    })  # fmt: skip
    assert "<mark>&lt;12</mark>" in shown
    assert shown.startswith("… ") and shown.endswith(" …") and len(shown) < 400


def test_readers_call_a_column_by_its_words_or_by_what_it_refers_to() -> None:
    names = ("post_id", "value", "value", "tag_id", "label", "feed_url", "sha256")
    tables = ("figures", "figures", "money", None, "posts", "blogs", "captures")
    assert [column_in_words(*one) for one in zip(names, tables, strict=True)] == [
        "post", "number", "number", "tag", "post", "feed address", "SHA-256",
    ]  # fmt: skip


def test_what_was_asked_is_told_in_the_words_of_the_headings(http: httpx.Client) -> None:
    asked = {
        "where verdict is “does not hold up”, sorted by number, the greatest first": {
            "verdict": "contradicts", "_sort_desc": "value",
        },
        "where the text contains “tweets” and number is at least 40": {
            "_search": "tweets", "value__gte": "40",
        },
        "where written as is one of numeral,words and verdict is not checked": {
            "verdict__isnull": "1", "form__in": "numeral,words",
        },
        "where says when is no and hedge is less than": {"hedge": "fewer_than", "deictic": "0"},
        "where (value > 5)": {"_where": "value > 5"},
    }  # fmt: skip
    for words, query in asked.items():
        assert f" {words}</h2>" in unescape(html(http, f"{DB}/figures", **query)), words


def test_a_table_of_which_nothing_is_left_leads_on(http: httpx.Client) -> None:
    narrowed, empty = html(http, f"{DB}/figures", unit="furlong"), html(http, f"{DB}/problems")
    assert f'Remove a filter, or look through <a href="{DB}/figures">all rows</a>' in narrowed
    assert "There are none." in empty and "Remove a filter" not in empty


def test_headings_choices_and_filters_speak_of_columns_in_the_same_words(
    http: httpx.Client,
) -> None:
    text = html(http, f"{DB}/figures", hedge="fewer_than")
    assert 'data-label="number"' in text and '<option value="value">number</option>' in text
    assert "<strong>less than</strong>" in text
    assert ">written as</h3>" in text
    assert '<option value="gte">is at least</option>' in text


@pytest.mark.parametrize("name", [name for name in SHOWN if TABLES[name].columns[0].name == "id"])
def test_what_a_row_is_told_by_leads_on(http: httpx.Client, name: str) -> None:
    for row in re.findall(r"<tr>\s*(<td .*?)</tr>", html(http, f"{DB}/{name}"), re.S):
        cell = row.partition("</td>")[0]
        assert cell.count("<a ") == 1 and "label&#39;" not in cell, cell


def test_what_a_row_is_told_by_may_be_what_it_refers_to(http: httpx.Client) -> None:
    text = html(http, f"{DB}/post_authors")
    assert f'data-label="author"><a href="{DB}/authors/ben-jupp">Ben Jupp</a>' in text


def test_counts_and_dates_of_questions_are_written_as_readers_write_them(
    http: httpx.Client,
) -> None:
    sql = "select 5215 as figures, 2016 as year, '2024-06-01T06:00:00Z' as captured"
    text = html(http, DB, sql=sql)
    for shown in ("5,215", "2016", "1 June 2024, 06:00 UTC"):
        assert f">{shown}</td>" in text


def test_a_figure_in_a_list_has_the_date_of_its_post(http: httpx.Client) -> None:
    assert 'data-label="published">28 July 2016<' in html(http, f"{DB}/figures")


def test_each_cell_says_what_it_is_called_and_what_it_holds(http: httpx.Client) -> None:
    """So a phone shows rows as cards, and leaves out what holds nothing."""
    told = r'<td class="col-([a-z_]+)( type-[a-z]+)?( none)?" data-label="([^"]+)">(.*?)</td>'
    for path in ("figures", "said_about", "money"):
        cells = re.findall(told, html(http, f"{DB}/{path}"), re.S)
        shown = TABLES[path].shown if path in TABLES else QUESTIONS[path].shown
        assert [name for name, *_ in cells] == [*shown] * (len(cells) // len(shown)) != []
        for name, kind, none, called, value in cells:
            assert called == column_in_words(name, path)
            assert bool(none) is (value == "&nbsp;")
            assert bool(kind) is (path != "said_about")  # Datasette tells none of its queries
