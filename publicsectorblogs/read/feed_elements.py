"""What the elements of RSS 2.0, RSS 1.0 and Atom 1.0 state, as feedparser understands them.

Names are in lower case, as feedparser reads them; vocabularies are known by their namespace.
"""

from __future__ import annotations

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
KINDS = {"rss": "rss", f"{RDF}RDF": "rss", "{http://www.w3.org/2005/Atom}feed": "atom"}
CORE = ("", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/")
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0"
# What an element states, by its vocabulary and its name in lower case.
FIELDS = {
    (space, name): field
    for spaces, field, names in (
        (CORE, "author", "author managingeditor"), (CORE, "content", "content"),
        (CORE, "contributor", "contributor"), (CORE, "enclosure", "enclosure"),
        (CORE, "guid", "guid id"), (CORE, "link", "link"), (CORE, "tag", "category"),
        (CORE, "published", "published pubdate"), (CORE, "summary", "description summary"),
        (CORE, "title", "title"), (CORE, "updated", "updated lastbuilddate"),
        ((_DC,), "author", "creator"), ((_DC,), "contributor", "contributor"),
        ((_DC,), "tag", "subject"), ((_DC,), "updated", "date"),
        ((_TERMS,), "published", "issued"), ((_TERMS,), "updated", "modified"),
        ((_CONTENT,), "content", "encoded"), ((_FEEDBURNER,), "origlink", "origlink"),
    )
    for space in spaces
    for name in names.split()
}  # fmt: skip
SINGLE = {"content", "guid", "origlink", "published", "summary", "title", "updated"}
# Elements that state nothing that is kept: some of the core, and whole vocabularies.
IDLE = {
    "cloud", "comments", "copyright", "docs", "generator", "icon", "image", "items", "language",
    "logo", "post-id", "rating", "rights", "site", "skipdays", "skiphours", "source", "subtitle",
    "textinput", "ttl", "webmaster",
}  # fmt: skip
IDLE_SPACES = {
    "http://purl.org/rss/1.0/modules/slash/", "http://purl.org/rss/1.0/modules/syndication/",
    "http://purl.org/syndication/thread/1.0", "http://webns.net/mvcb/",
    "http://wellformedweb.org/CommentAPI/", _FEEDBURNER,
}  # fmt: skip
MEDIA = "http://search.yahoo.com/mrss"
MEDIA_PARTS = {"content", "copyright", "credit", "rating", "thumbnail", "title"}
