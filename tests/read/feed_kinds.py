"""Feeds of every kind, made from parts: each container with each thing an entry may state."""

from __future__ import annotations

from collections.abc import Iterator

_SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:a="http://www.w3.org/2005/Atom" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:itunes="http://www.itunes.com/DTDs/PodCast-1.0.dtd" xmlns:my="http://example.org/my" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:thr="http://purl.org/syndication/thread/1.0"'
)
CONTAINERS = {
    "rss 2.0": (
        f'<rss version="2.0" {_SPACES}><channel><title>Blog</title><link>http://b.org/</link>'
        "<description>D</description>{head}{items}</channel></rss>",
        "item",
    ),
    "rss 0.91": (
        f'<rss version="0.91" {_SPACES}><channel><title>Blog</title>{{head}}{{items}}'
        "</channel></rss>",
        "item",
    ),
    "rss without version": (f"<rss {_SPACES}><channel>{{head}}{{items}}</channel></rss>", "item"),
    "rss 1.0": (
        f'<rdf:RDF xmlns="http://purl.org/rss/1.0/" {_SPACES}><channel rdf:about="http://b.org/">'
        "<title>Blog</title><link>http://b.org/</link>{head}</channel>{items}</rdf:RDF>",
        "item",
    ),
    "rss 0.90": (
        f'<rdf:RDF xmlns="http://my.netscape.com/rdf/simple/0.9/" {_SPACES}><channel>'
        "<title>Blog</title>{head}</channel>{items}</rdf:RDF>",
        "item",
    ),
    "atom 1.0": (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {_SPACES}><title>Blog</title>'
        '<link href="http://b.org/"/><id>urn:b</id>{head}{items}</feed>',
        "entry",
    ),
    "atom 1.0 with a prefix": (
        f'<a:feed {_SPACES}><a:title>Blog</a:title>{{head}}{{items}}</a:feed>',
        "a:entry",
    ),
    "atom 0.3": (
        f'<feed version="0.3" xmlns="http://purl.org/atom/ns#" {_SPACES}><title>Blog</title>'
        "{head}{items}</feed>",
        "entry",
    ),
    "atom without namespace": (
        f"<feed {_SPACES}><title>Blog</title>{{head}}{{items}}</feed>",
        "entry",
    ),
    "cdf": (
        f'<CHANNEL HREF="http://b.org/" {_SPACES}><TITLE>Blog</TITLE>{{head}}{{items}}</CHANNEL>',
        "ITEM",
    ),
}  # fmt: skip

BASIC = "<title>First &amp; only</title><link>http://b.org/1</link><guid>http://b.org/?p=1</guid>"
ATOM_BASIC = '<title>First</title><link href="http://b.org/1"/><id>tag:b.org,2016:1</id>'
ENTRIES = (
    BASIC,
    ATOM_BASIC,
    "<title>T</title>",
    "<title/>",
    "<title></title><link></link><guid></guid>",
    "<title>a &lt;b&gt;bold&lt;/b&gt; claim</title>",
    "<title>The &lt;div&gt; element, 2 &lt; 3</title>",
    '<title type="html">R&amp;amp;D &amp;#8217;16</title>',
    '<title type="text">R&amp;amp;D</title>',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">in <b>div</b></div></title>',
    "<title>markup <b>in</b> it</title>",
    "<title><![CDATA[cdata & <i>more</i>]]></title>",
    "<title>one<!-- comment --> two</title>",
    "<title>one</title><title>two</title>",
    "<dc:title>dublin</dc:title>",
    "<media:title>picture</media:title><title>post</title>",
    "<title>post</title><media:title>picture</media:title>",
    '<title>post</title><media:content url="http://i.org/1.png"><media:title>pic</media:title></media:content>',
    "<title/><media:title>picture</media:title>",
    "<link>http://b.org/1</link>",
    "<link>\n http://b.org/1 \n</link>",
    "<link>/1</link>",
    "<link>http://b.org/1?a=1&amp;b=2</link>",
    "<link>http://b.org/1?a=1&amp;amp;b=2</link>",
    "<link>http:///b.org/1</link>",
    '<link href="http://b.org/1"/>',
    '<link href="/1"/>',
    '<link rel="alternate" type="text/html" href="http://b.org/1"/><link rel="self" href="http://b.org/s"/>',
    '<link rel="self" href="http://b.org/s"/>',
    '<link rel="enclosure" href="http://b.org/a.mp3" type="audio/mpeg"/>',
    '<link rel="alternate" type="application/pdf" href="http://b.org/1.pdf"/>',
    '<link href="http://b.org/1"/><link href="http://b.org/2"/>',
    '<link rel="alternate"/>',
    '<link rel="ALTERNATE" HREF="http://b.org/1"/>',
    '<a:link rel="replies" href="http://b.org/r"/>' + BASIC,
    '<a:link href="http://b.org/a"/>' + BASIC,
    "<guid>http://b.org/1</guid>",
    '<guid isPermaLink="false">7</guid>',
    '<guid isPermaLink="true">7</guid>',
    '<guid ispermalink="false">http://b.org/7</guid>',
    "<link/><guid>http://b.org/7</guid>",
    "<guid>http://b.org/7</guid><link>\n</link>",
    '<link REL="self" href="http://b.org/s"/><guid>http://b.org/7</guid>',
    '<guid isPermaLink="FALSE">http://b.org/7</guid>',
    '<guid isPermaLink="false">http://b.org/?p=7</guid><link>http://b.org/seven</link>',
    "<guid> </guid><link>http://b.org/1</link>",
    "<id>urn:uuid:1</id>",
    "<id>http://b.org/id</id>",
    "<guid>1</guid><guid>2</guid>",
    BASIC + "<feedburner:origLink>http://b.org/orig</feedburner:origLink>",
    "<description>plain</description>",
    "<description>&lt;p&gt;escaped &amp;amp; marked up&lt;/p&gt;</description>",
    "<description><p>naked</p></description>",
    "<description><![CDATA[<p>in cdata</p>]]></description>",
    "<description/>",
    "<description>one</description><description>two</description>",
    "<description>short</description><content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>",
    "<content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded><description>short</description>",
    "<content:encoded><![CDATA[<p>only content</p>]]></content:encoded>",
    "<content:encoded/><description>text</description>",
    "<description>d</description><itunes:summary>s</itunes:summary>",
    "<description>d</description><media:description>m</media:description>",
    "<summary>s &lt; t</summary>",
    '<summary type="html">&lt;p&gt;s&lt;/p&gt;</summary>',
    '<summary type="text/html">&lt;p&gt;s&lt;/p&gt;</summary>',
    '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>s</p></div></summary>',
    '<content type="html">&lt;p&gt;c&lt;/p&gt;</content>',
    '<content type="html"><p>not escaped</p></content>',
    "<content>plain c</content>",
    '<content type="text">plain &lt;p&gt;c&lt;/p&gt;</content>',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>c</p><p>d</p></div></content>',
    '<content type="application/xhtml+xml"><p>c</p></content>',
    '<content type="text/html" mode="escaped">&lt;p&gt;c&lt;/p&gt;</content>',
    '<content type="text/plain" mode="base64">cGxhaW4=</content>',
    '<content type="image/png">iVBORw0KGgo=</content>',
    '<content src="http://b.org/c.html" type="text/html"/><summary>s</summary>',
    '<content type="html" xml:base="http://b.org/x/">&lt;a href="y"&gt;c&lt;/a&gt;</content>',
    '<content type="html">&lt;a href="y"&gt;c&lt;/a&gt;</content><link href="http://b.org/x/1"/>',
    '<content type="html">c</content><summary>a longer summary than content</summary>',
    '<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><p>b</p></xhtml:body>',
    "<fullitem>full</fullitem>",
    "<pubDate>Wed, 29 Jun 2016 10:00:00 GMT</pubDate>",
    "<pubDate>Wed, 29 Jun 2016 10:00:00 +0100</pubDate>",
    "<pubDate>29 Jun 2016 10:00 BST</pubDate>",
    "<pubDate>Wed, 29 Jun 16 10:00:00 EST</pubDate>",
    "<pubDate>2016/6/29</pubDate>",
    "<pubDate>yesterday</pubDate>",
    "<pubDate/>",
    "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>",
    "<published>2016-06-29T10:00:00Z</published><updated>2016-06-30T10:00:00+01:00</updated>",
    "<updated>2016-06-30T10:00:00.123Z</updated>",
    "<issued>2016-06-29</issued><modified>2016-06</modified><created>2016</created>",
    "<dc:date>2016-06-29T10:00+01:00</dc:date>",
    "<dc:date>2016-06-29</dc:date>",
    "<dcterms:issued>2016-06-29</dcterms:issued>",
    "<author>jo@example.gov.uk (Jo Bloggs)</author>",
    "<author>Jo Bloggs (jo@example.gov.uk)</author>",
    "<author>Jo Bloggs &lt;jo@example.museum&gt;</author>",
    "<author>jo@example.gov.uk</author>",
    "<author>Jo Bloggs</author><author>Sam Smith</author>",
    "<author><name>Jo Bloggs</name><email>jo@example.gov.uk</email><uri>http://b.org/jo</uri></author>",
    "<author><name>Jo</name></author><author><name>Sam</name></author>",
    "<author><email>jo@example.gov.uk</email></author>",
    "<author><name/></author>",
    "<dc:creator>Jo Bloggs</dc:creator>",
    "<dc:creator>Jo Bloggs</dc:creator><dc:creator>Sam Smith</dc:creator>",
    "<dc:creator>jo@example.gov.uk</dc:creator>",
    "<dc:creator>Jo</dc:creator><author>x@example.org (Sam)</author>",
    "<dc:contributor>Sam Smith</dc:contributor>",
    "<contributor><name>Sam Smith</name></contributor>",
    "<author><name>Jo</name></author><contributor><name>Sam</name></contributor>",
    "<a:author><a:name>Jo</a:name></a:author>",
    "<itunes:author>Jo</itunes:author>",
    "<category>one</category><category> two </category><category>one</category>",
    '<category domain="http://b.org/">one</category><category domain="x">one</category>',
    '<category term="one" label="The One"/><category term="two"/>',
    '<category term="one">text</category>',
    '<category label="only label"/>',
    "<category/>",
    "<dc:subject>one</dc:subject><category>two</category>",
    "<category>R&amp;amp;D</category>",
    "<itunes:keywords>a, b</itunes:keywords>",
    '<enclosure url="http://b.org/1.mp3" length="1" type="audio/mpeg"/>',
    '<source url="http://s.org/">Source</source>' + BASIC,
    "<source><title>S</title><id>urn:s</id><author><name>Other</name></author></source>"
    + ATOM_BASIC,
    "<comments>http://b.org/1#c</comments><slash:comments>3</slash:comments>" + BASIC,
    "<thr:total>3</thr:total>" + ATOM_BASIC,
    "<my:field>value</my:field>" + BASIC,
    '<my:field attribute="x">value</my:field>' + BASIC,
    "<my:outer><title>inner</title></my:outer>",
    "<my:outer><my:title>inner</my:title></my:outer>" + BASIC,
    '<post-id xmlns="com-wordpress:feed-additions:1">7</post-id>' + BASIC,
    '<title xmlns="http://example.org/my">foreign</title>',
    "<image><url>http://b.org/i.png</url><title>pic</title></image>" + BASIC,
    "<textInput><title>q</title><name>s</name><link>http://b.org/q</link></textInput>" + BASIC,
    "<rights>c</rights><language>en</language>" + BASIC,
    "<language>en</language>",
    "<my:field>nothing else</my:field>",
    "",
)
HEADS = (
    "",
    "<managingEditor>ed@example.org (Ed)</managingEditor>",
    "<author><name>Ed</name></author>",
    "<dc:creator>Ed</dc:creator>",
    "<image><title>logo</title><url>http://b.org/l.png</url><link>http://l.org/</link></image>",
    "<textInput><title>q</title><name>s</name><link>http://b.org/q</link></textInput>",
    "<pubDate>nonsense</pubDate><lastBuildDate>Wed, 29 Jun 2016 10:00:00 GMT</lastBuildDate>",
    "<skipHours><hour>1</hour></skipHours><skipDays><day>Monday</day></skipDays><ttl>60</ttl>",
    '<a:link rel="self" href="http://b.org/feed"/><category>c</category>',
    '<link rel="alternate" href="http://c.org/"/>',
    "<itunes:author>Ed</itunes:author><itunes:owner><itunes:name>O</itunes:name></itunes:owner>",
    "<title>Second title</title>",
)  # fmt: skip


def make(container: str, *entries: str, head: str = "", declaration: str = "") -> bytes:
    """Return a feed with these entries, the first of which may be anything."""
    frame, tag = CONTAINERS[container]
    items = "".join(f"<{tag}>{entry}</{tag}>" for entry in entries)
    return (declaration + frame.replace("{head}", head).replace("{items}", items)).encode()


def every_kind() -> Iterator[tuple[str, bytes]]:
    """Yield every container with every entry and with every head."""
    for container in CONTAINERS:
        for entry in ENTRIES:
            yield f"{container}: {entry}", make(container, entry)
        for head in HEADS:
            yield f"{container}, {head}", make(container, ATOM_BASIC, BASIC, head=head)
        yield f"{container}, all", make(container, *ENTRIES)
    based = '<rss version="2.0" xml:base="http://c.org/d/"><channel><item><link>e</link>'
    yield "xml:base", f"{based}<description>f</description></item></channel></rss>".encode()
