"""Sources whose every text is markup that would call `canary` if a page let it run."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

CALL = "canary(&quot;x&quot;)"
PAYLOADS = (
    '<script>canary("x")</script>',
    '"><img src=x onerror=canary("x")>',
    "'><svg/onload=canary(1)>",
    '</script><script>canary("x")</script>',
    '</title></textarea></style></noscript></template>--><script>canary("x")</script>',
    '{{canary("x")}}{%print canary%}${canary("x")}<%=canary%>',
    'javascript:canary("x")//',
    'JaVa\tScRiPt:canary("x")',
    'data:text/html,<script>canary("x")</script>',
    f'<iframe srcdoc="&lt;img src=x onerror=parent.{CALL}&gt;"></iframe>',
    '<math><mi xlink:href="javascript:canary(1)">x</mi></math><svg><a xlink:href="javascript:canary(1)"><text>x</text></a></svg>',
    '<style>@import "javascript:canary(1)";*{background:url("javascript:canary(1)")}</style><link rel=stylesheet href=data:,>',
    'x" onmouseover=canary(1) onfocus=canary(1) autofocus tabindex=1 style=position:fixed;inset:0 y="',
    ']]><script>canary("x")</script><![CDATA[',
    '<a href="javascript:canary(1)">click</a><form action="javascript:canary(1)"><button autofocus>x</button></form>',
    '&lt;script&gt;canary("x")&lt;/script&gt;&#60;img src=x onerror=canary(1)&#62;',
    '<object data="data:text/html,<script>canary(1)</script>"></object><embed src="javascript:canary(1)"><base href="http://127.0.0.1:9/">',
    '<meta http-equiv=refresh content="0;url=javascript:canary(1)"><details open ontoggle=canary(1)>',
    "<svg><script>canary(1)</script><animate onbegin=canary(1) attributeName=x dur=1s></svg>",
    "=cmd|' /C canary'!A0 <b>@canary</b> \u202e+1+canary",
)  # fmt: skip
TWEETS = "Of 100 tweets about {}, 38 were positive.\n\nOf 200 tweets, 24 were negative, said {}."


def words(payload: str, turn: int) -> list[str]:
    """Return the paragraphs of a post, in which figures, checks and people stand beside markup."""
    return [
        f"{payload} costs £{20 + turn} and {30 + turn} per cent of {payload} pay within 10 days.",
        f"A third (50 per cent) of people said “{payload} is good for 7 of us”, said Anna {payload} Smith.",
        f"The council of {payload} spent £{3 + turn} million on {turn + 2} parks {payload} in 2016, up from £2 million.",
        "Nothing but plain words stands here, in order that two texts of the same kind are known for copies of each other.",
    ]  # fmt: skip


def html(payload: str, turn: int) -> str:
    """Return the same as markup does that a blog sends, where the payload is markup, too."""
    link = f'<p>See <a href="https://example.org/?{payload}">{payload}</a>.</p>'
    return "".join(f"<p>{paragraph}</p>" for paragraph in words(payload, turn)) + link


def rss(turn: int, payload: str, seen: Callable[[str], str]) -> str:
    """Return an item of RSS, with the payload in every element and attribute."""
    said = seen(payload)
    return f"""<item><title>{said}</title><link>{said}</link>
<guid isPermaLink="{said}">{turn} {said}</guid><dc:creator>{said}</dc:creator><author>{said}</author>
<category domain="{said}">{said}</category><comments>{said}</comments><source url="{said}">{said}</source>
<enclosure url="{said}" type="{said}" length="{said}"/><media:content url="{said}" medium="image"/>
<media:credit role="{said}">{said}</media:credit><pubDate>Fri, 0{1 + turn % 9} Jul 2016 10:00:00 GMT</pubDate>
<description>{seen(payload + " in short, 5 of us")}</description>
<content:encoded>{seen(html(payload, turn))}</content:encoded></item>"""


def atom(turn: int, payload: str, seen: Callable[[str], str]) -> str:
    """Return an entry of Atom, likewise; its links are of both kinds."""
    said = seen(payload)
    return f"""<entry><title type="html">{said}</title><link rel="alternate" href="{said}"/>
<link rel="enclosure" href="{said}" title="{said}"/><id>{turn} {said}</id>
<author><name>{said}</name><uri>{said}</uri><email>{said}</email></author>
<category term="{said}" scheme="{said}" label="{said}"/><rights type="html">{said}</rights>
<updated>2016-07-0{1 + turn % 9}T10:00:00Z</updated><summary type="html">{said}</summary>
<content type="html">{seen(html(payload + " again", turn))}</content></entry>"""


def json_item(turn: int, payload: str) -> dict[str, object]:
    """Return an item of a JSON Feed, likewise."""
    return {
        "id": f"{turn} {payload}", "url": payload, "external_url": payload, "title": payload,
        "summary": payload, "image": payload, "banner_image": payload, "tags": [payload],
        "authors": [{"name": payload, "url": payload, "avatar": payload}],
        "content_html": html(payload + " once more", turn),
        "attachments": [{"url": payload, "mime_type": payload, "title": payload}],
        "date_published": f"2016-07-0{1 + turn % 9}T10:00:00Z",
    }  # fmt: skip


def page(payload: str, turn: int) -> str:
    """Return a post of a page that the aggregator showed, with tweets of which charts are drawn."""
    text = "\n\n".join([*words(payload, turn), TWEETS.format(payload, payload)])
    return f"{text}\nOriginal source – Blog {payload}\n\n"


def register() -> list[Mapping[str, object]]:
    """Return blogs whose every fact is a payload, where a register may hold it."""
    return [
        {
            "id": name, "name": f"{PAYLOADS[1]} {name}", "aliases": [f"{PAYLOADS[0]} {name}"],
            "publisher": PAYLOADS[2], "licence": PAYLOADS[4], "licence_evidence": PAYLOADS[3],
            "attribution": PAYLOADS[1],
        }
        for name in ("rss", "atom", "json")
    ]  # fmt: skip


def write_sources(folder: Path) -> None:
    """Write a folder of sources that hold all payloads in all fields."""
    said = escape(PAYLOADS[0])
    spaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    )
    numbered = list(enumerate(PAYLOADS))
    feeds = {
        "rss": f'<rss version="2.0" {spaces}><channel><title>{said}</title><link>{said}</link>'
        f"<description>{said}</description><copyright>{said}</copyright><generator>{said}</generator>"
        f"<image><url>{said}</url><title>{said}</title><link>{said}</link></image>"
        + "".join(rss(turn, payload, escape) for turn, payload in numbered) + "</channel></rss>",
        "atom": '<feed xmlns="http://www.w3.org/2005/Atom">'
        f'<title type="html">{said}</title><subtitle>{said}</subtitle><rights>{said}</rights>'
        f"<id>urn:x</id><logo>{said}</logo><icon>{said}</icon>"
        + "".join(atom(turn, payload, escape) for turn, payload in numbered) + "</feed>",
        "json": json.dumps({
            "version": "https://jsonfeed.org/version/1.1", "title": PAYLOADS[0],
            "home_page_url": PAYLOADS[6], "feed_url": PAYLOADS[6], "description": PAYLOADS[1],
            "icon": PAYLOADS[6], "items": [json_item(*one) for one in numbered],
        }),
    }  # fmt: skip
    for name, text in feeds.items():
        file = folder / "feeds" / name / f"feed.{'json' if name == 'json' else 'xml'}"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    (folder / "pages").mkdir()
    pages = "".join(page(payload, turn) for turn, payload in numbered)
    (folder / "pages" / "page.txt").write_text(pages, encoding="utf-8")
    (folder / "blogs.yml").write_text(json.dumps({"blogs": register()}), encoding="utf-8")
