"""The addresses of posts and figures under identifiers that they no longer have."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page

from publicsectorblogs.ids import id_of_post
from publicsectorblogs.read.retired_file import read_retired
from tests.builds import SOURCES, run_build
from tests.web.serving import site_over
from tests.web.test_accessible import expect_nothing

DB = "/public_sector_blogs"
FEED = """<rss version="2.0"><channel><title>Trees</title><item><guid>g</guid><title>Oaks &amp; elms
</title><description><![CDATA[<p>{}</p><p>Enough of this for now.</p>]]></description></item>
<item><guid>limes</guid><link>https://trees.example.org/limes</link><title>Limes</title>
<description>We felled 7 limes.</description></item></channel></rss>"""
WITHDRAWN = """withdrawn: [{post: "https://trees.example.org/limes", date: 2026-11-20,
  reason: The <i>council</i> asks for it.}]
"""
RETIRED = """id,quote,sentence,post_id,blog_id,post,url,last_version
f0ld140,140,We <b> planted 140 trees in "the" park.,{post},trees,Oaks & elms,,2016-07-0a1b2c3d
f0ldtrees,140 trees in "the",We <b> planted 140 trees in "the" park.,{post},trees,Oaks & elms,,2016-07-0a1b2c3d
f0ldbeech,3 <i>beeches</i>,We lost 3 <i>beeches</i>.,pgone,trees,Beeches,https://trees.example.org/b,2016-08-0a1b2c3d
"""
FIRST = 'We &lt;b&gt; planted 120 trees in "the" park. It took 9 days.'
LATER = 'We &lt;b&gt; planted 140 trees in "the" park.'


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site over a post whose second capture drops one figure and rewords another."""
    folder = tmp_path_factory.mktemp("former")
    feeds = folder / "sources" / "feeds" / "trees"
    feeds.mkdir(parents=True)
    (folder / "sources" / "blogs.yml").write_text("blogs: [{id: trees, name: Trees}]\n")
    (folder / "sources" / "withdrawn.yml").write_text(WITHDRAWN)
    retired = RETIRED.format(post=id_of_post("trees", "g")).replace('"the"', '""the""')
    quoted = re.sub(r"(?m)(?<=,)[^,\n]*\"\"[^,\n]*", r'"\g<0>"', retired)
    (folder / "sources" / "retired_figures.csv").write_text(quoted)
    for number, text in enumerate((FIRST, LATER), 1):
        (feeds / f"{number}.xml").write_text(FEED.format(text))
        (feeds / f"{number}.xml.yml").write_text(f"fetched: '2017-03-0{number}T09:00:00Z'\n")
    result = run_build("--sources", folder / "sources", "--output", folder / "built.db")
    assert result.returncode == 0, result.stderr
    with site_over(folder / "built.db") as client:
        yield client


@pytest.fixture(scope="module")
def http_of_project(site: str) -> Iterator[httpx.Client]:
    """The site over the project's own database."""
    with httpx.Client(base_url=site, trust_env=False) as client:
        yield client


def former(http: httpx.Client, quote: str) -> dict[str, str]:
    query = {"_shape": "array", "quote": quote}
    (row,) = http.get(f"{DB}/former_figures.json", params=query).json()
    found: dict[str, str] = row
    return found


def test_the_address_of_a_former_figure_says_what_became_of_it(http: httpx.Client) -> None:
    row = former(http, "120")
    page = http.get(f"{DB}/figures/{row['id']}")
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for words in ("no longer states this", "saved on 2 March 2017, 09:00 UTC",
                  "1 March 2017, 09:00 UTC", "We &lt;b&gt; planted 120 trees in &#34;the&#34;",
                  f'href="{DB}/figures/{row["replaced_by"]}">140</a>',
                  f'href="{DB}/posts/{row["post_id"]}">Oaks &amp; elms'):  # fmt: skip
        assert words in page.text, words
    assert "<b> planted" not in page.text


def test_its_row_in_the_table_is_the_same_page(http: httpx.Client) -> None:
    row = former(http, "9 days")
    page = http.get(f"{DB}/figures/{row['id']}").text
    assert "no figure, or none for certain" in page
    content = page.partition("<section")[2].partition("</section>")[0]
    assert content in http.get(f"{DB}/former_figures/{row['id']}").text


def test_data_of_a_former_figure_are_those_of_its_row(http: httpx.Client) -> None:
    row = former(http, "120")
    moved = http.get(f"{DB}/figures/{row['id']}.json?_shape=array")
    assert moved.status_code == 302
    assert moved.headers["location"] == f"{DB}/former_figures/{row['id']}.json?_shape=array"
    assert http.get(moved.headers["location"]).json() == [row]


def test_an_old_citation_goes_on_answering(http: httpx.Client) -> None:
    row = former(http, "120")
    page = http.get(f"{DB}/figures/{row['id']}").text
    assert "“120”, no longer stated, last seen on 1 March 2017" in page
    assert f"figure {row['id']}, <a" in page and f'{row["replaced_by"]}#cite"' in page
    for extension, address in (("bib", "url = {{{}}}"), ("ris", "UR  - {}\r\n")):
        answer = http.get(f"{DB}/figures/{row['id']}.{extension}", follow_redirects=True)
        assert address.format(f"{http.base_url}{DB}/figures/{row['id']}") in answer.text
        assert "no longer stated, last seen 2017-03-01" in answer.text


def test_a_figure_of_another_release_leads_to_the_one_of_the_same_words(http: httpx.Client) -> None:
    (figure,) = http.get(f"{DB}/figures.json", params={"_shape": "array", "quote": "140"}).json()
    for ending in ("", ".json?_shape=array", ".bib"):
        moved = http.get(f"{DB}/figures/f0ld140{ending}")
        assert moved.status_code == 301
        assert moved.headers["location"] == f"{DB}/figures/{figure['id']}{ending}"


def test_a_figure_that_is_no_longer_read_so_is_gone_with_what_was_cited(http: httpx.Client) -> None:
    (figure,) = http.get(f"{DB}/figures.json", params={"_shape": "array", "quote": "140"}).json()
    page = http.get(f"{DB}/figures/f0ldtrees")
    assert page.status_code == 410
    for words in ("No longer read this way: “140 trees in &#34;the&#34;”", "We &lt;b&gt; planted 140 trees",
                  "version 2016-07-0a1b2c3d of the data; this is version 2017-03-02-",
                  f'href="{DB}/figures/{figure["id"]}">140</a>',
                  f'href="{DB}/posts/{figure["post_id"]}">Oaks &amp; elms</a>'):  # fmt: skip
        assert words in page.text, words
    page = http.get(f"{DB}/figures/f0ldbeech")
    assert page.status_code == 410
    for words in ("“3 &lt;i&gt;beeches&lt;/i&gt;”", "We lost 3 &lt;i&gt;beeches&lt;/i&gt;.",
                  "no figure in these words", "The sources of this release do not hold the post.",
                  'href="https://trees.example.org/b">Beeches</a>',
                  "version 2016-08-0a1b2c3d"):  # fmt: skip
        assert words in page.text, words


def test_data_of_such_a_figure_say_what_was_cited(http: httpx.Client) -> None:
    data = http.get(f"{DB}/figures/f0ldbeech.json")
    assert data.status_code == 410
    told = data.json()
    assert (told["ok"], told["title"]) == (False, "No longer read this way")
    assert told["cited"]["sentence"] == "We lost 3 <i>beeches</i>."
    assert http.get(f"{DB}/retired_figures/f0ldbeech").status_code == 200


def test_figures_of_the_first_release_are_led_to(http_of_project: httpx.Client) -> None:
    rows = read_retired((SOURCES / "retired_figures.csv").read_bytes())
    assert rows
    for row in rows:
        moved = http_of_project.get(f"{DB}/figures/{row.id}")
        assert moved.status_code == 301, row
    assert http_of_project.get(moved.headers["location"]).status_code == 200


def test_axe_finds_nothing_amiss(http: httpx.Client, tab: Page) -> None:
    for name in (former(http, "120")["id"], "f0ldtrees"):
        tab.goto(f"{http.base_url}{DB}/figures/{name}")
        expect_nothing(tab)


def test_a_figure_that_never_was_is_not_found(http: httpx.Client) -> None:
    for name in ("f000000000000", "120", "x~2Fy"):
        assert http.get(f"{DB}/figures/{name}").status_code == 404
        assert http.get(f"{DB}/figures/{name}.json").status_code == 404


def test_a_post_is_found_without_its_letter(http: httpx.Client) -> None:
    (post,) = http.get(f"{DB}/posts.json?_shape=array").json()
    bare = post["id"].removeprefix("p")
    for ending in ("", ".json", ".json?_shape=objects", "?_a=1"):
        moved = http.get(f"{DB}/posts/{bare}{ending}")
        assert moved.status_code == 301
        assert moved.headers["location"] == f"{DB}/posts/{post['id']}{ending}"
    assert http.get(f"{DB}/posts/{bare[:-1]}").status_code == 404


def test_what_is_withdrawn_is_gone_with_a_notice(http: httpx.Client) -> None:
    ids = http.get(f"{DB}/withdrawn.json", params={"_shape": "arrayfirst", "_col": "id"}).json()
    assert sorted(identity[0] for identity in ids) == ["f", "p"]
    for identity in ids:
        address = f"{DB}/{'posts' if identity[0] == 'p' else 'figures'}/{identity}"
        page = http.get(address)
        assert page.status_code == 410
        assert "withdrawn on 2026-11-20: The &lt;i&gt;council&lt;/i&gt; asks for it." in page.text
        data = http.get(f"{address}.json")
        assert data.status_code == 410
        assert "withdrawn on 2026-11-20" in data.json()["error"]
