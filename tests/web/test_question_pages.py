"""The pages of the prepared questions, their lists, and what they say of what is asked wrongly."""

from __future__ import annotations

import re
import sqlite3
from html import unescape

import httpx
import pytest
from playwright.sync_api import Page, expect

from plugins.cells import COUNTED_BY
from plugins.questions import PAGE, read_arguments
from publicsectorblogs.questions import FOUND, discover
from tests.test_questions import ASKED
from tests.web.test_http import DB, data, html, table

QUESTIONS = discover()


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_a_page_json_and_csv(
    http: httpx.Client, db: sqlite3.Connection, name: str
) -> None:
    question = QUESTIONS[name]
    rows = len(db.execute(question.sql, {one.name: "" for one in question.parameters}).fetchall())
    text = html(http, f"{DB}/{name}")
    assert unescape(re.findall("<h1>(.*?)</h1>", text)[0]) == question.title
    assert question.description in unescape(text) and question.sql in unescape(text)
    for parameter in question.parameters:
        assert f'<label for="ask-{parameter.name}">{parameter.label}</label>' in text
    assert len(data(http, f"{DB}/{name}")) == rows
    assert len(table(http, f"{DB}/{name}")) == rows


def test_every_question_is_listed_with_what_its_answer_holds(http: httpx.Client) -> None:
    text, home = unescape(html(http, DB)), unescape(html(http, "/"))
    assert len(QUESTIONS) >= 15
    for name, question in QUESTIONS.items():
        link = rf'<a href="{DB}/{name}["?][^<]*{re.escape(question.title)}</a>'
        told = re.escape(question.description.split(". ")[0].rstrip("."))
        assert re.search(rf"<dt>{link}</dt><dd>{told}", text), name
        assert re.search(rf"<li>{link}</li>", home), name


WRONG = {
    "figures_of_a_kind?least=many": "At least: “many” is not a number",
    "figures_of_a_kind?most=1e999": "At most: “1e999” is not a number",
    "figures_of_a_kind?least=nan": "At least: “nan” is not a number",
    "figures_of_a_kind?unit=furlongs": "Unit: “furlongs” is not one of the choices",
    "what_a_blog_says?blog=none": "Blog: “none” is not one of the choices",
    "said_about?about=a%00b": "Word or phrase: no text contains a NUL character",
    f"said_about?about={'x' * 600}": "is longer than 500 characters",
    "what_changed_lately?days=-3": "“-3” is not between 0 and 36500",
    "through_time?_offset=-1": "Rows to leave out",
    "through_time?_offset=1e18": "Rows to leave out",
}


@pytest.mark.parametrize("asked", WRONG)
def test_what_is_asked_wrongly_is_told_above_the_form(http: httpx.Client, asked: str) -> None:
    answer = http.get(f"{DB}/{asked}")
    assert answer.status_code == 400
    text = unescape(answer.text)
    assert WRONG[asked] in re.findall('<p class="message-error">(.*?)</p>', text)[0]
    assert '<form class="question"' in text
    answer = http.get(f"{DB}/{asked.replace('?', '.json?')}")
    assert answer.status_code == 400 and WRONG[asked] in answer.json()["error"]
    answer = http.get(f"{DB}/{asked.replace('?', '.csv?')}")
    assert answer.status_code == 400 and WRONG[asked] in unescape(answer.text)


def test_thousands_may_be_written_with_commas() -> None:
    asked, wrong = read_arguments(QUESTIONS["figures_of_a_kind"], {"least": "10,000"}, {})
    assert asked["least"] == "10000" and not wrong


def test_a_question_that_is_a_view_is_narrowed_as_tables_are(http: httpx.Client) -> None:
    answer = http.get(f"{DB}/money.json?_facet=unit&_facet=blog&blog=linksUK&_col=unit&_col=blog")
    assert answer.json()["facet_results"].keys() == {"unit", "blog"}
    assert answer.json()["columns"] == ["unit", "blog"]
    assert {row[1] for row in answer.json()["rows"]} == {"linksUK"}


def test_white_space_around_a_choice_does_not_matter(http: httpx.Client) -> None:
    rows = data(http, f"{DB}/figures_of_a_kind", unit=" GBP ")
    assert rows and {row["unit"] for row in rows} == {"GBP"}


@pytest.mark.parametrize("name", ASKED)
def test_a_page_of_rows_leads_to_the_next_and_back(
    http: httpx.Client, db: sqlite3.Connection, name: str
) -> None:
    whole = data(http, f"{DB}/{name}")
    rest = data(http, f"{DB}/{name}", _offset="2")
    assert rest == whole[2:]
    assert data(http, f"{DB}/{name}", _size="1") == whole[:1]
    assert data(http, f"{DB}/{name}", _size="²") == data(http, f"{DB}/{name}", _size="max") == whole
    text = html(http, f"{DB}/{name}", _offset="2")
    if rest:
        assert f"Rows 3 to {len(whole)} of {whole[0][FOUND]}" in text and 'rel="prev"' in text
    assert PAGE == 100 and 'rel="next"' not in text


def test_the_title_of_an_answer_says_what_was_asked(http: httpx.Client) -> None:
    titles = {
        "said_about?about=tweets": "tweets – What is said about …",
        "said_about": "What is said about …",
        "what_a_blog_says?blog=linksuk&about=work": "linksUK, work – What a blog says about …",
        "figures_of_a_kind?unit=percent&least=50": "percent, at least 50 – Figures by what they count",
        "figures_of_a_kind?least=many": "Figures by what they count",
    }
    for path, title in titles.items():
        found = unescape(re.findall("<title>(.*?)</title>", http.get(f"{DB}/{path}").text)[0])
        assert found.startswith(title) and found.endswith(" – Public Sector Blogs"), found


@pytest.mark.parametrize("name", COUNTED_BY)
def test_what_a_question_counts_is_one_link_away(http: httpx.Client, name: str) -> None:
    links = re.findall(r'<a href="([^"]*/figures\?[^"]*)">([\d,]+)</a>', html(http, f"{DB}/{name}"))
    assert links
    for address, said in (*links[:4], *links[-2:]):
        rows = http.get(unescape(address).replace("/figures?", "/figures.json?_size=0&")).json()
        assert f"{rows['filtered_table_rows_count']:,}" == said, address


def test_how_to_get_more_rows_is_told_where_there_are_more(http: httpx.Client) -> None:
    few, many = html(http, f"{DB}/said_about", about="tweets"), html(http, f"{DB}/said_about")
    assert "_offset=1000" not in few
    assert ("_offset=1000" in many) == ("Rows 1 to 100 of" in many)


def test_csv_is_saved_as_a_file_by_the_links_of_pages(http: httpx.Client) -> None:
    for path, name in (("/figures?unit=percent", "figures"), ("/money", "money"),
                       ("/said_about?about=tweets", "said_about"), ("?sql=select+1", "public_sector_blogs")):  # fmt: skip
        (link,) = re.findall('<a href="([^"]*)">CSV', http.get(f"{DB}{path}").text)
        answer = http.get(unescape(link))
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}.csv"'


def test_a_row_of_a_question_is_shown_as_tables_show_theirs(http: httpx.Client) -> None:
    text = html(http, f"{DB}/figures_of_a_kind", noun="people")
    assert re.search(rf'<a href="{DB}/figures/\w+">nearly 5 million people</a>', text)
    assert re.search(r"<mark>nearly 5\smillion</mark>", unescape(text))
    assert re.search(rf'<a href="{DB}/posts/\w+">', text) and f'<a href="{DB}/blogs/' in text
    assert ">up to £14,000</a>" in html(http, f"{DB}/money")


@pytest.mark.parametrize("hostile", [
    "'many' as hedge, 1 as value, 1 as low, 1 as high, 'GBP' as unit, 'year' as per",
    "'exact' as hedge, 'x' as value, 1 as low, 1 as high, 'GBP' as unit, 'year' as per",
    "'exact' as hedge, 1 as value, 1 as low, 1 as high, 'furlongs' as unit, 'year' as per",
    "7 as sentence, 'a' as sentence_start, 1 as char_start, 2 as char_end, null as doubts",
    "'a' as sentence, null as sentence_start, 1 as char_start, 2 as char_end, 3 as doubts",
    "'a-b' as published, '2016-13' as seen, 'x' as updated, '/public_sector_blogs/x' as path, 3 as title",
    "x'00' as amount, 'GBP' as unit, 1 as published, 2 as seen, 3 as verdict, 5 as former",
])  # fmt: skip
def test_rows_of_sql_that_only_look_like_figures_are_shown_as_they_are(
    http: httpx.Client, hostile: str
) -> None:
    html(http, DB, sql=f"select 'f1' as figure_id, {hostile}")


def test_a_page_of_sql_shows_a_hundred_rows(http: httpx.Client) -> None:
    sql = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 300) select * from n"
    text = html(http, DB, sql=sql)
    assert text.count('<td class="col-i') == 100 and "JSON and CSV have all" in text
    assert '<h2 class="how-many">300 rows</h2>' in text


def test_columns_of_ones_own_sql_keep_the_names_that_it_gives_them(http: httpx.Client) -> None:
    text = html(http, DB, sql="select count(*) as value, 'x' as post_id from figures")
    assert re.findall(r"<th [^>]*>(.*?)</th>", text) == ["value", "post_id"]


def test_the_keyboard_fills_in_a_question_and_opens_its_sql(page: Page) -> None:
    page.goto(f"{DB}/said_about")
    page.get_by_label("Word or phrase").focus()
    page.keyboard.type("tweets")
    page.keyboard.press("Enter")
    page.wait_for_url("**/said_about?about=tweets")
    page.get_by_text("See and edit the SQL").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".CodeMirror")).to_contain_text("figures_fts")
    page.get_by_role("button", name="Run SQL").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your SQL")
    expect(page.locator("td.col-sentence").first).to_contain_text("tweets")
