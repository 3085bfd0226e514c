"""The page of a post: its parts, the cards of its figures, and how near-copies differ."""

from __future__ import annotations

import sqlite3

import httpx
from playwright.sync_api import Browser, Page, expect

DB = "/public_sector_blogs"


def posts_of(db: sqlite3.Connection, sql: str) -> list[str]:
    return [row[0] for row in db.execute(sql).fetchall()]


def test_speakers_and_what_they_say_are_set_apart(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    for post in posts_of(db, "select distinct post_id from quotations"):
        text = http.get(f"{DB}/posts/{post}").text
        spoken = db.execute("select count(*) from quotations where post_id = ?", (post,))
        assert text.count('<p class="speaker">') == spoken.fetchone()[0]
        assert "<blockquote><p>" in text and "<h2>" in text.partition("<article")[2]


def test_every_figure_has_a_card_that_is_not_shown_at_first(
    page: Page, db: sqlite3.Connection
) -> None:
    (post,) = posts_of(db, "select post_id from figures where doubts is not null limit 1")
    page.goto(f"{DB}/posts/{post}")
    figures = db.execute("select count(*) from figures where post_id = ?", (post,)).fetchone()[0]
    expect(page.locator(".figure-card")).to_have_count(figures)
    expect(page.locator(".figure-card:visible")).to_have_count(0)


def test_a_card_is_opened_and_left_by_the_keyboard(page: Page, db: sqlite3.Connection) -> None:
    (post,) = posts_of(db, "select post_id from figures where doubts is not null limit 1")
    page.goto(f"{DB}/posts/{post}")
    mark = page.locator("article a:has(mark.doubtful)").first
    mark.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("adds up to")
    expect(card.get_by_role("link", name="All about this figure")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_card_is_opened_by_touch_and_left_by_touching_elsewhere(
    browser: Browser, site: str, db: sqlite3.Connection
) -> None:
    (post,) = posts_of(db, "select post_id from figures where doubts is not null limit 1")
    phone = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, base_url=site
    )
    page = phone.new_page()
    page.goto(f"{DB}/posts/{post}")
    page.locator("article a:has(mark.doubtful)").first.tap()
    box = page.get_by_role("dialog").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    page.touchscreen.tap(5, 5)
    expect(page.get_by_role("dialog")).to_have_count(0)
    phone.close()


def test_what_a_near_copy_says_otherwise_is_shown(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    pairs = db.execute("select post_id, other_post_id from cross_posts where kind = 'copy'")
    for one, other in pairs.fetchall():
        for post in (one, other):
            told = http.get(f"{DB}/posts/{post}").text.partition('id="copies"')[2]
            assert "<del>" in told and "<ins>" in told
    post = db.execute("select id from posts where body like '%worth up to £14,000%'").fetchone()[0]
    assert "A figure only here:" in http.get(f"{DB}/posts/{post}").text
