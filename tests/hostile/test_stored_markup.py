"""Nothing that sources hold runs in a browser, whatever page shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import httpx
import pytest
from playwright.sync_api import Browser, Page

from tests.builds import run_build
from tests.hostile.markup import PAYLOADS, write_sources
from tests.web.serving import site_over

pytestmark = pytest.mark.hostile

DB = "/public_sector_blogs"
SOME = 2  # rows of each table whose pages are looked at; of posts and figures more
# What ran is told by name; a policy that had to step in would mean that markup got through.
WATCH = """
  window.canary = (...names) => { console.error(`RAN ${names}`); return "ran"; };
  addEventListener("securitypolicyviolation", (e) => console.error(`POLICY ${e.violatedDirective}`));
"""
# Elements and attributes in which a script could stand, other than those of the site itself. Styles that
# stand in a page, and are not set by its scripts, the policy tells of.
ACTIVE = """() => {
  const own = (url) => url.startsWith(location.origin + "/");
  const found = [];
  for (const e of document.querySelectorAll("*")) {
    const name = e.localName;
    if (name === "script" && e.type !== "application/ld+json" && !(e.src && own(e.src))) found.push(e.outerHTML);
    if (["iframe", "object", "embed", "style", "math", "animate", "foreignobject"].includes(name)) found.push(e.outerHTML);
    if (name === "base" && e.hasAttribute("href")) found.push(e.outerHTML);
    if (name === "meta" && e.httpEquiv === "refresh") found.push(e.outerHTML);
    if (name === "link" && e.rel === "stylesheet" && !own(e.href)) found.push(e.outerHTML);
    for (const a of e.attributes) {
      if (a.name.startsWith("on") || a.name === "srcdoc") found.push(e.outerHTML);
      if (["href", "src", "action", "formaction", "xlink:href", "data"].includes(a.name)
          && /^[\\s\\0-\\x1f]*(javascript|data|vbscript):/i.test(a.value.replace(/[\\t\\n\\r]/g, ""))) found.push(e.outerHTML);
    }
  }
  for (const e of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(e.textContent);
  return found.map((text) => text.slice(0, 300));
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site over sources of markup."""
    folder = tmp_path_factory.mktemp("markup")
    (folder / "sources").mkdir()
    write_sources(folder / "sources")
    result = run_build("--sources", folder / "sources", "--output", folder / "built.db")
    assert result.returncode == 0, result.stderr
    with site_over(folder / "built.db") as client:
        yield client


def rows(site: httpx.Client, table: str, most: int = SOME) -> list[dict[str, object]]:
    asked = {"_shape": "array", "_size": most}
    found: list[dict[str, object]] = site.get(f"{DB}/{table}.json", params=asked).json()
    return found


def at(site: httpx.Client, path: str) -> str:
    return str(site.base_url).rstrip("/") + path


def pages(site: httpx.Client) -> list[str]:
    """Return the addresses of pages of every kind."""
    database = site.get(f"{DB}.json").json()
    tables = [one["name"] for one in database["tables"] if not one["hidden"]]
    tables += [one["name"] for one in database["views"]]
    questions = [one["name"] for one in database["queries"]]
    found = ["/", DB, "/charts", "/downloads", "/docs", "/-/dictionary", "/check", "/none"]
    for path in ("/charts/tweet-sentiment", "/charts/tweet-sentiment/card"):
        found += [path] if site.get(path).status_code == 200 else []
    found += [f"{DB}/{table}?_columns=all" for table in tables]
    found += [f"{DB}/posts?_chart=on", f"{DB}/figures?_facet=sentence&_facet=noun&_columns=all",
              f"{DB}/posts?_facet=title&_facet=url", f"{DB}/tags?_facet=tag"]  # fmt: skip
    for table in tables:
        listed = site.get(f"{DB}/{table}").text
        links = {part.partition('"')[0] for part in listed.split(f'href="{DB}/{table}/')[1:]}
        most = {"posts": 80, "figures": 20}.get(table, SOME)
        found += [f"{DB}/{table}/{link}" for link in sorted(links)[:most]]
    found += [f"{DB}/figures/{row['id']}/card" for row in rows(site, "figures", 9)]
    for payload in PAYLOADS:
        asked = quote(payload)
        found += [f"/search?q={asked}", f"{DB}/said_about?about={asked}", f"{DB}/posts?_search={asked}",
                  f"{DB}/posts?title={asked}", f"{DB}?{urlencode({'sql': f'select {chr(39)}{payload.replace(chr(39), chr(39) * 2)}{chr(39)} as x'})}",
                  f"{DB}?sql={asked}", f"{DB}/{asked}", f"/{asked}"]  # fmt: skip
    found += ["/search?q=canary", "/search?q=script", f"{DB}/posts?_search=canary"]
    return found + [f"{DB}/{name}" for name in questions]


@pytest.fixture
def seen(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A tab, and what it says of what ran or was not let run."""
    said: list[str] = []
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(120_000)  # a browser that shares two cores with all else takes long
    page.on("console", lambda m: said.append(m.text) if m.text[:4] in ("RAN ", "POLI") else None)
    page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
    page.on("pageerror", lambda error: said.append(f"error {error}"))
    yield page, said
    context.close()


def test_the_sources_are_read_with_their_markup(site: httpx.Client) -> None:
    text = json.dumps(
        [
            rows(site, table, 80)
            for table in (
                "posts",
                "figures",
                "checks",
                "blogs",
                "authors",
                "tags",
                "cross_posts",
                "problems",
            )
        ]
    )
    for payload in PAYLOADS[:8]:
        assert text.count(json.dumps(payload)[1:-1]) >= 3, payload
    assert rows(site, "checks") and rows(site, "cross_posts") and rows(site, "tweet_sentiment")


def test_nothing_stored_or_asked_runs_on_any_page(
    site: httpx.Client, seen: tuple[Page, list[str]]
) -> None:
    page, said = seen
    addresses = pages(site)
    assert len(addresses) > 300
    wrong = {}
    for address in addresses:
        page.goto(at(site, address), wait_until="load")
        active = [] if "_chart" in address else page.evaluate(ACTIVE)
        if said or active:
            wrong[address] = [*said, *active]
            said.clear()
    assert not wrong


def test_nothing_runs_that_is_pasted_to_be_checked(
    site: httpx.Client, seen: tuple[Page, list[str]]
) -> None:
    page, said = seen
    for payload in PAYLOADS:
        page.goto(at(site, "/check"))
        page.locator("textarea").fill(f"{payload} A third (50 per cent) of {payload} cost £20.")
        page.locator("main").get_by_role("button").first.click()
        page.wait_for_load_state()
        assert not page.evaluate(ACTIVE) and not said, payload


def test_data_hold_markup_as_text(site: httpx.Client, seen: tuple[Page, list[str]]) -> None:
    page, said = seen
    figure = rows(site, "figures", 1)[0]["id"]
    paths = [f"{DB}/posts.json", f"{DB}/posts.csv", f"{DB}/posts.atom", f"{DB}/figures.atom",
             f"{DB}/new_posts.atom", "/sitemap.xml", "/-/dictionary.csv", "/charts/tweet-sentiment.svg",
             "/charts/tweet-sentiment.vl.json", f"/oembed?url={DB}/figures/{figure}",
             f"/oembed?url={DB}/figures/{figure}&format=xml", f"{DB}/figures/{figure}.json"]  # fmt: skip
    for path in paths:
        answer = site.get(path)
        assert answer.status_code == 200, path
        assert "html" not in answer.headers["content-type"]
        if "csv" not in path:
            page.goto(at(site, path))
            page.wait_for_timeout(20)
    assert not said
