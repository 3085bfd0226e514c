"""The site in a real browser: what is drawn, what can be reached, what fits."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

from playwright.sync_api import Page, expect

from publicsectorblogs.questions import discover
from tests.builds import ROOT

DB = "/public_sector_blogs"
PHONE = {"width": 360, "height": 740}
# How many separate bars of the default colour stand above each other in a chart on a canvas.
COUNT_BARS = """canvas => {
  const {width, height} = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const blue = (x, y) => {
    const at = 4 * (y * width + x);
    return pixels[at] < 100 && pixels[at + 2] > 140 && pixels[at + 3] > 200;
  };
  let most = 0;
  for (let x = 0; x < width; x++) {
    let runs = 0;
    for (let y = 1; y < height; y++) if (blue(x, y) && !blue(x, y - 1)) runs++;
    most = Math.max(most, runs);
  }
  return most;
}"""


def test_any_table_can_be_charted(page: Page, db: sqlite3.Connection) -> None:
    page.goto(f"{DB}/tweet_sentiment?copy_of__isnull=1")
    page.get_by_role("link", name="Chart these rows").click()
    page.get_by_role("button", name="Show charting options").click()
    page.get_by_label("Bar").check()
    page.locator("select[name=x_column]").select_option("percent")
    page.locator("select[name=x_type]").select_option("quantitative")
    page.locator("select[name=y_column]").select_option("id")
    page.locator("select[name=y_type]").select_option("ordinal")
    rows = db.execute("select count(*) from tweet_sentiment where copy_of is null").fetchone()[0]
    assert bars(page, rows) == rows


def test_a_prepared_query_opens_with_its_chart(page: Page, db: sqlite3.Connection) -> None:
    page.goto(DB)
    page.get_by_role("link", name="Figures by unit").click()
    units = {row["unit"] for row in db.execute(discover()["figures_by_unit"].sql)}
    assert bars(page, len(units)) == len(units)


def bars(page: Page, expected: int) -> int:
    """Count the bars of datasette-vega's chart, which is drawn anew at every choice."""
    counted = -1
    for _ in range(50):
        canvas = page.locator("canvas.marks")
        if canvas.count() == 1:
            counted = int(canvas.evaluate(COUNT_BARS))
        if counted == expected:
            break
        page.wait_for_timeout(100)
    return counted


def test_a_facet_filters(page: Page, db: sqlite3.Connection) -> None:
    page.goto(f"{DB}/figures?_columns=all")
    page.get_by_text("Narrow by unit").click()
    page.locator("#facet-unit").get_by_role("link", name="percent", exact=True).click()
    rows = db.execute("select count(*) from figures where unit = 'percent'").fetchone()[0]
    expect(page.locator("table.rows-and-columns tbody tr")).to_have_count(rows)
    assert set(page.locator("td.col-unit").all_text_contents()) == {"percent"}


def test_search_from_the_home_page_finds(page: Page) -> None:
    page.goto("/")
    page.locator("main").get_by_role("searchbox").fill("customs unions")
    page.locator("main").get_by_role("button", name="Search").click()
    hits = page.locator(".hits .post")
    expect(hits).to_have_count(1)
    expect(hits).to_contain_text("Leaving the EU customs union: what is involved?")


def test_a_number_in_a_post_leads_to_its_receipt_and_back(page: Page) -> None:
    page.goto(f"{DB}/posts?_search=Placement")
    page.locator("td.col-label a").first.click()
    page.locator("article mark", has_text="between seven and nine out of ten").click()
    page.get_by_role("dialog").get_by_role("link", name="All about this figure").click()
    expect(page.locator("h1")).to_contain_text("between 70 and 90 per cent")
    expect(page.locator("blockquote mark")).to_have_text("between seven and nine out of ten")
    page.locator("main a[href*='/posts/']").first.click()
    expect(page.locator("article mark").first).to_be_visible()


def paths(db: sqlite3.Connection) -> list[str]:
    figures = db.execute("select id from figures where doubts is not null limit 1").fetchall()
    posts = db.execute("select id from posts").fetchall()
    return ["/", DB, "/-/dictionary", "/charts", "/charts/pip-timings",
            f"{DB}/figures", f"{DB}/tweet_sentiment", f"{DB}/posts", f"{DB}/tags", f"{DB}/problems",
            f"{DB}/said_about?about=employment", f"{DB}/numbers_that_do_not_hold_up",
            f"{DB}?sql=select+*+from+figures",
            *(f"{DB}/posts/{row[0]}" for row in posts),
            *(f"{DB}/figures/{row[0]}" for row in figures)]  # fmt: skip


def test_no_page_is_wider_than_a_phone(page: Page, db: sqlite3.Connection) -> None:
    page.set_viewport_size(PHONE)
    docs = [f"/docs/{file.stem}" for file in (ROOT / "docs").glob("*.md")]
    for path in [*paths(db), *docs]:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_on_a_phone_a_long_label_parts_no_lines_of_its_value(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{DB}/numbers_that_do_not_hold_up")
    tops = page.locator("td.col-detail").first.evaluate("""cell => {
      const all = document.createRange();
      all.selectNodeContents(cell);
      return [...new Set([...all.getClientRects()].map(line => Math.round(line.top)))];
    }""")
    steps = [below - above for above, below in pairwise(tops)]
    assert steps and max(steps) < 30  # the label has two lines, of 40 pixels


def test_a_question_fits_a_screen(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{DB}/said_about?about=tweets")
    wider = "one => one.scrollWidth - one.clientWidth"
    assert page.locator(".table-wrapper").first.evaluate(wider) <= 0


def test_no_table_is_wider_than_paper(page: Page) -> None:
    page.set_viewport_size({"width": 680, "height": 900})  # A4 without its margins
    page.emulate_media(media="print")
    for path in (f"{DB}?sql=select+*+from+figures", f"{DB}/figures_of_a_kind", f"{DB}/blogs",
                 f"{DB}/figures?verdict=contradicts", f"{DB}/money", f"{DB}/who_wrote_what",
                 f"{DB}/numbers_that_do_not_hold_up", f"{DB}/figures", "/docs/figures"):  # fmt: skip
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 680, path
    page.emulate_media(media="screen")


def test_on_paper_what_a_figure_contradicts_has_more_than_a_word_in_a_line(page: Page) -> None:
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    page.goto(f"{DB}/figures?verdict=contradicts")
    box = page.locator("td.col-verdict").first.bounding_box()
    assert box is not None and box["width"] > 120
    assert not page.locator("th svg").first.is_visible()
    page.emulate_media(media="screen")


def test_on_paper_the_home_page_has_the_numbers_that_were_opened_and_no_wider_than_they_may_be(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 600, "height": 900})  # A4 with broad margins
    page.goto("/")
    page.emulate_media(media="print")
    numbers = page.locator(".cards details")
    assert not any(one.is_visible() for one in numbers.all())
    numbers.evaluate_all("all => all.forEach(one => one.open = true)")
    assert all(one.is_visible() for one in numbers.all())
    too_wide = (
        "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText)"
    )
    assert page.locator(".cards .table-wrapper").evaluate_all(too_wide) == []
    page.emulate_media(media="screen")


def test_the_keyboard_reaches_the_search_and_the_first_links(page: Page) -> None:
    page.goto("/")
    reached = []
    for _ in range(14):
        page.keyboard.press("Tab")
        focused = page.evaluate_handle("document.activeElement").as_element()
        assert focused is not None
        assert focused.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
        reached.append(focused.evaluate("e => e.id || e.innerText"))
        if reached[-1] == "home-search":
            break
    assert reached[:3] == ["Skip to the content", "Public Sector Blogs", "Charts"]
    assert reached[-1] == "home-search" and "site-search" in reached
    page.keyboard.type("employment")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=employment")


def test_on_a_phone_the_keyboard_goes_to_nothing_that_is_not_seen(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{DB}/figures")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => [document.activeElement.innerText,"
            " document.activeElement.getBoundingClientRect().right > 0]"
        )
        assert focused[1], focused[0]
        reached.add(focused[0].strip())
    assert "Chart these rows" in reached


def test_lists_of_the_docs_have_marks_and_lines_of_a_length_to_read(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    for path in ("/docs/http", "/docs/figures"):
        page.goto(path)
        item = page.locator(".docs li").first
        assert item.evaluate("e => getComputedStyle(e).listStyleType") == "disc"
        width = item.evaluate("e => e.getBoundingClientRect().width")
        assert width <= page.locator(".docs p").first.evaluate(
            "e => parseFloat(getComputedStyle(e).maxWidth)"
        )


def test_the_skip_link_goes_past_the_header(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "home-search"


def test_the_keyboard_goes_through_the_sql_editor_and_runs_it(page: Page) -> None:
    page.goto(f"{DB}?sql=select+1")
    editor = page.get_by_label("SQL", exact=True)
    editor.focus()
    page.keyboard.type("select 2 as two -- ")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "sql-format"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("td.col-two")).to_have_text("2")
