"""Requests that no browser sends: the names say what is wrong with each.

A request is bytes as they are sent; a server may answer it in any way that is not a fault of its own.
"""

from __future__ import annotations

from urllib.parse import quote

DB = "/public_sector_blogs"
TABLE = f"{DB}/figures"


def request(
    target: str | bytes, *headers: bytes, method: bytes = b"GET", version: bytes = b"HTTP/1.1",
    body: bytes = b"", host: bytes = b"Host: site\r\n",
) -> bytes:  # fmt: skip
    """Return the bytes of a request; a body brings its length along."""
    path = target.encode() if isinstance(target, str) else target
    if body:
        headers = (*headers, b"Content-Length: %d" % len(body))
    lines = b"".join(header + b"\r\n" for header in headers)
    return b"%s %s %s\r\n%sConnection: close\r\n%s\r\n%s" % (
        method, path, version, host, lines, body,
    )  # fmt: skip


FORM = b"Content-Type: application/x-www-form-urlencoded"
BOUNDARY = b"Content-Type: multipart/form-data; boundary=x"

# What is asked of a table, its JSON and its CSV.
QUERIES = {
    "sort by nothing": "_sort=", "sort by no column": "_sort=nosuch", "sort by SQL": "_sort=id;drop table posts",
    "sort both ways": "_sort=id&_sort_desc=id", "sort twice": "_sort=id&_sort=value",
    "sort by a quoted name": "_sort=%22id%22", "sort by NUL": "_sort=%00",
    "through nothing": "_through=", "through a number": "_through=1", "through a list": "_through=[]",
    "through half an object": '_through={"table":"posts"}', "through no table": '_through={"table":"x","column":"y","value":"z"}',
    "through lists": '_through={"table":["posts"],"column":{},"value":null}',
    "through a deep list": "_through=" + "[" * 5000,
    "in an open list": "id__in=[", "in a deep list": "value__in=" + "[" * 9000, "in a list of lists": "id__in=[[1]]",
    "in a list of objects": 'id__notin=[{"a":1}]', "in a very long list": "id__in=" + "1," * 9000,
    "next nothing": "_next=", "next of too many parts": "_next=a,b,c,d,e", "next a letter": "_next=~", "next NUL": "_next=%00",
    "next beyond all": "_next=99999999999999999999999", "next of SQL": "_next=1;drop", "next with a sort": "_sort=value&_next=x,y",
    "size negative": "_size=-1", "size of letters": "_size=abc", "size huge": "_size=99999999999999999999", "size of an empty": "_size=",
    "size of a fraction": "_size=1.5", "size of another script": "_size=%D9%A3", "size max twice": "_size=max&_size=max", "size as exponent": "_size=1e3",
    "facet of no column": "_facet=nosuch", "facet of nothing": "_facet=", "facet of NUL": "_facet=%00", "facet of SQL": "_facet=id%22--",
    "facet of an array that is none": "_facet_array=quote", "facet of a date that is none": "_facet_date=value", "facet of no kind": "_facet_nosuch=id",
    "facets as JSON": "_facet={%22simple%22:%22id%22}", "facets many": "&".join(f"_facet=c{i}" for i in range(300)),
    "facet size of letters": "_facet_size=abc&_facet=unit", "facet size negative": "_facet_size=-1&_facet=unit", "facet size max": "_facet_size=max&_facet=unit",
    "facet size huge": "_facet_size=99999999999999999999&_facet=unit",
    "columns that are none": "_col=nosuch", "columns left out that are none": "_nocol=nosuch", "the key left out": "_nocol=id", "columns empty": "_col=&_nocol=",
    "where of nothing": "_where=", "where unfinished": "_where=(", "where a comment": "_where=1--", "where two statements": "_where=1;select 1",
    "where of a bound value": "_where=:p0", "where many": "&".join("_where=1" for _ in range(200)),
    "extra nothing": "_extra=", "extra of no kind": "_extra=nosuch,_all", "shape of no kind": "_shape=nosuch", "shape of objects twice": "_shape=object&_shape=array",
    "shape of NUL": "_shape=%00", "labels of no column": "_label=nosuch&_labels=on", "no count and no facet": "_nocount=x&_nofacet=x",
    "JSON of no column": "_json=nosuch", "JSON of text": "_json=quote", "infinity as nothing": "_json_infinity=",
    "search of quotes": "_search=%22%22%22", "search raw unfinished": "_search=%22a%20NEAR(&_searchmode=raw", "search of a column that is none": "_search_nosuch=a",
    "search of NUL": "_search=%00", "search of half a character": "_search=%ED%A0%80", "search of 9,000 words": "_search=" + "a+" * 9000,
    "filter without value": "unit__exact", "filter of no kind": "unit__nosuch=1", "filter of a long name": "a" * 9000 + "=1", "filter of only underscores": "____=1",
    "filter of a date that is none": "published__date=99999-99-99", "filter glob unfinished": "quote__glob=[", "filter like of signs": "quote__like=" + "%25_" * 2000,
    "filter of a JSON path": "quote__arraycontains=x", "filter as the form sends it, halved": "_filter_column=id&_filter_op=", "filter of a form of no kind": "_filter_column=id&_filter_op=nosuch&_filter_value=1",
    "filter of a form numbered oddly": "_filter_column_x=id&_filter_op_1=exact", "time limit of letters": "_timelimit=x", "time limit negative": "_timelimit=-1",
    "time limit huge": "_timelimit=99999999999999999999", "ttl of letters": "_ttl=x", "ttl with a line": "_ttl=1%0d%0aX-Injected:%201", "a trace": "_trace=1",
    "percent unfinished": "unit=%", "percent of no number": "unit=%zz", "not UTF-8": "unit=%ff%fe", "UTF-8 overlong": "unit=%c0%af", "a parameter without a name": "=1&=2&&&",
    "parameters 2,000": "&".join(f"x{i}=1" for i in range(2000)), "plus and semicolon": "a=1;b=2;+;+", "stream and next": "_stream=1&_next=1", "blob of no column": "_blob_column=nosuch",
}  # fmt: skip

PATHS = {
    "long": "/" + "a" * 20_000, "long in a table": f"{DB}/" + "a" * 20_000, "deep": "/a" * 9000, "of dots": "/../../../../etc/passwd",
    "of dots encoded": "/%2e%2e/%2e%2e/etc/passwd", "of dots in static": "/static/../../metadata.yml", "of dots in static encoded": "/static/%2e%2e/metadata.yml",
    "of dots in static encoded twice": "/static/%252e%252e/metadata.yml", "of dots in static of plugins": "/-/static-plugins/datasette_vega/../../../etc/passwd",
    "absolute in static": "/static//etc/passwd", "of dots in downloads": "/downloads/../metadata.yml", "of dots in downloads encoded": "/downloads/..%2fmetadata.yml",
    "of a folder": "/static/", "of backslashes": "/static\\..\\metadata.yml", "of backslashes encoded": "/static/..%5cmetadata.yml", "NUL": "/%00", "NUL in static": "/static/site.css%00.png",
    "NUL in a database": "/public%00sector", "NUL in a row": f"{TABLE}/%00", "tilde of nothing": f"{TABLE}/~", "tilde of no number": f"{TABLE}/~zz", "tilde of half a character": f"{TABLE}/~ED~A0~80",
    "percent unfinished": "/%", "percent of no number": "/%zz", "percent of half a character": "/%ED%A0%80", "percent of not UTF-8": "/%ff", "not UTF-8": b"/\xff\xfe", "UTF-8": "/é", "a space": b"/a b",
    "a line": "/%0d%0aSet-Cookie:%20a=b", "a line in a row": f"{TABLE}/%0d%0aX-Injected:%201", "a format of no kind": f"{TABLE}.exe", "a format of nothing": f"{TABLE}.", "a blob of no column": f"{TABLE}/x.blob",
    "a blob of a column": f"{TABLE}/x.blob?_blob_column=quote", "another database": "/_internal", "memory": "/_memory?sql=select+1", "memory by its old name": "/:memory:", "memory, moved": "/:memory:?sql=select+1",
    "another site": "//example.org/", "another site by a backslash": "/\\example.org/", "another site as target": "http://example.org/", "another scheme": "file:///etc/passwd", "an authority": "example.org:80",
    "only a query": "?sql=select+1", "an asterisk": "*", "a fragment": "/#x", "a question mark more": "/?a?b?c", "braces": "/{{7*7}}{%25 if %25}", "a page of templates": "/pages/../error", "a key of 99 parts": f"{TABLE}/" + ",".join("1" * 99),
    "a key of nothing": f"{TABLE}/,", "SQL of 30,000": f"{DB}?sql=select+" + "1%2B" * 7000 + "1", "SQL of nothing": f"{DB}?sql=%20", "SQL of NUL": f"{DB}?sql=select+%00", "SQL of half a character": f"{DB}?sql=select+%22%ED%A0%80%22",
    "SQL of many parameters": f"{DB}.json?sql=select+" + "%2B".join(f":p{i}" for i in range(2000)), "SQL of a magic parameter": f"{DB}?sql=select+:_header_host", "SQL of a cookie": f"{DB}?sql=select+:_cookie_x", "SQL as JSON of objects": f"{DB}.json?sql=select+1,1&_shape=object",
    "SQL as a blob": f"{DB}.blob?sql=select+1&_blob_column=1", "SQL as a blob of no column": f"{DB}.blob?sql=select+1&_blob_column=x&_blob_hash=y", "SQL as Atom": f"{DB}.atom?sql=select+1", "SQL as XLSX of 300 columns": f"{DB}.xlsx?sql=select+" + ",".join("1" * 150),
    "a search beyond all pages": "/search?q=tax&page=99999999999999999999", "a search of signs": "/search?q=%22%28%2A%29%5E%3A%7B%7D", "a search of NUL": "/search?q=%00", "a search of 20,000": "/search?q=" + "a" * 20_000, "a search between no numbers": "/search?q=tax&least=x&most=-inf",
    "a search by years that are none": "/search?q=tax&year=0&year=-1&year=x", "oEmbed of nothing": "/oembed?url=", "oEmbed of a bracket": "/oembed?url=http://[", "oEmbed of another site": "/oembed?url=http://example.org/charts/pip-timings", "oEmbed of script": "/oembed?url=javascript:alert(1)",
    "oEmbed of sizes": "/oembed?url=/charts/pip-timings&maxwidth=-1&maxheight=x", "a card of NUL": f"{TABLE}/%00/card", "a card as another format": f"{TABLE}/x/card.svg", "a chart of dots": "/charts/..", "a chart of NUL": "/charts/%00.svg", "docs of dots": "/docs/../README", "docs encoded": "/docs/..%2fREADME",
    "a sitemap of letters": "/sitemap-x.xml", "a sitemap beyond all": "/sitemap-99999999999999999999.xml", "a question of an offset": f"{DB}/said_about?about=tax&_offset=1e999", "a question of NUL": f"{DB}/said_about?about=%00", "a question of lists": f"{DB}/said_about?about=tax&about=work",
    "a question's size": f"{DB}/said_about.json?about=tax&_size=-1", "a question of another script": f"{DB}/figures_of_a_kind?least=%D9%A3", "threads": "/-/threads.json", "signing in": "/-/auth-token?token=x", "logging": "/-/logs", "a redirect of charts": "/-/dashboards/charts/..%2f..",
}  # fmt: skip

HEADERS = {
    "a cookie of nothing": b"Cookie:", "a cookie of signs": b'Cookie: ;;;="\\";,', "a cookie not in UTF-8": b"Cookie: a=\xff", "a cookie of messages": b"Cookie: ds_messages=x.y.z", "a cookie of an actor": b"Cookie: ds_actor=" + b"A" * 3000,
    "a cookie of a token": b"Cookie: ds_csrftoken=\xe9", "a long cookie": b"Cookie: a=" + b"b" * 30_000, "authorization": b"Authorization: Bearer \xff", "a host of signs": b"X-Forwarded-Host: a/b?c", "an encoding of no kind": b"Accept-Encoding: \xff;q=x",
    "an encoding of gzip, refused": b"Accept-Encoding: gzip;q=0", "a range of letters": b"Range: bytes=x-y", "a range backwards": b"Range: bytes=9-1", "a range beyond all": b"Range: bytes=999999999999-", "ranges many": b"Range: bytes=" + b",".join(b"0-1" for _ in range(2000)),
    "an ETag of no kind": b"If-None-Match: x,,\"", "an ETag not in UTF-8": b"If-None-Match: \"\xff\"", "ETags many": b"If-None-Match: " + b'"a",' * 5000, "a date of no kind": b"If-Modified-Since: yesterday", "an expectation": b"Expect: 200-maybe", "an upgrade": b"Upgrade: websocket",
    "an origin of signs": b"Origin: <script>", "a method to take in place": b"X-HTTP-Method-Override: DELETE", "a long header": b"X-Long: " + b"a" * 40_000, "a header twice": b"Accept: a\r\nAccept: b", "headers many": b"\r\n".join(b"X-%d: 1" % n for n in range(900)),
    "a length of letters": b"Content-Length: x", "a length negative": b"Content-Length: -1", "lengths that differ": b"Content-Length: 1\r\nContent-Length: 2", "a length and chunks": b"Content-Length: 5\r\nTransfer-Encoding: chunked",
    "an encoding of transfer of no kind": b"Transfer-Encoding: nosuch", "a header without a name": b": x", "a header without a colon": b"nonsense", "a header with a space in its name": b"X Y: 1", "a header that goes on": b"X-A: 1\r\n  2", "NUL in a header": b"X-A: a\0b",
    "a token of a form": b"X-CSRFToken: \xe9", "another host": b"Host: other", "a host that leads elsewhere": b"X-Forwarded-Proto: javascript", "a referrer of script": b"Referer: javascript:alert(1)",
}  # fmt: skip

METHODS = (b"POST", b"PUT", b"PATCH", b"DELETE", b"TRACE", b"CONNECT", b"PROPFIND", b"get", b"BREW", b"G\xcbT", b"OPTIONS", b"HEAD", b"A" * 9000)  # fmt: skip

BODIES = {
    "of nothing": (b"", FORM), "of signs": (b"&&&===%%%", FORM), "not UTF-8": (b"text=\xff\xfe", FORM), "percent unfinished": (b"text=%e", FORM), "of many fields": (b"&".join(b"a%d=1" % n for n in range(9000)), FORM),
    "of many texts": (b"text=a&" * 3000, FORM), "too long": (b"text=" + b"a" * 300_000, FORM), "of numbers": (b"text=" + b"1," * 9000, FORM), "of markup": (b"text=" + quote("<script>alert(1)</script> 5%").encode(), FORM), "of NUL": (b"text=%00%00", FORM),
    "multipart of nothing": (b"--x--", BOUNDARY), "multipart of nonsense": (b"--x\r\nnonsense\r\n\r\n--x", BOUNDARY), "multipart without end": (b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n5%', BOUNDARY), "multipart without boundary": (b"--x--", b"Content-Type: multipart/form-data"),
    "JSON": (b'{"text": "5%"}', b"Content-Type: application/json"), "JSON of nonsense": (b"{", b"Content-Type: application/json"), "a type of no kind": (b"text=5", b"Content-Type: nosuch/\xff"), "a type of nothing": (b"text=5", b"Content-Type:"), "a charset of no kind": (b"text=5", FORM + b"; charset=nosuch"),
    "compressed": (b"\x1f\x8b\x08\x00", FORM + b"\r\nContent-Encoding: gzip"),
}  # fmt: skip

# What is no request, or not all of one.
RAW = {
    "nothing": b"", "only lines": b"\r\n\r\n\r\n", "nonsense": b"nonsense\r\n\r\n", "bytes": bytes(range(256)) * 4, "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200), "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/0.9": b"GET /\r\n\r\n", "HTTP/1.0": request("/", version=b"HTTP/1.0", host=b""), "HTTP/3": request("/", version=b"HTTP/3.0"), "a version of letters": request("/", version=b"HTTP/x.y"), "no host": request("/", host=b""), "hosts two": request("/", host=b"Host: a\r\nHost: b\r\n"),
    "a host of signs": request("/", host=b"Host: <script>\r\n"), "a host not in UTF-8": request("/", host=b"Host: \xff\r\n"), "a host of nothing": request("/", host=b"Host:\r\n"), "a long host": request("/", host=b"Host: " + b"a" * 9000 + b"\r\n"), "a host with a line": request("/", host=b"Host: a\r\n b\r\n"),
    "lines without returns": b"GET / HTTP/1.1\nHost: a\nConnection: close\n\n", "spaces": b"GET  /  HTTP/1.1\r\n\r\n", "no target": b"GET HTTP/1.1\r\n\r\n", "half a line": b"GET /", "half a header": b"GET / HTTP/1.1\r\nHost: a\r\nX-",
    "chunks of letters": request("/check", FORM, b"Transfer-Encoding: chunked", method=b"POST") + b"zz\r\n", "chunks negative": request("/check", FORM, b"Transfer-Encoding: chunked", method=b"POST") + b"-1\r\n\r\n",
    "chunks huge": request("/check", FORM, b"Transfer-Encoding: chunked", method=b"POST") + b"ffffffffffffffffff\r\n", "chunks unfinished": request("/check", FORM, b"Transfer-Encoding: chunked", method=b"POST") + b"5\r\nab", "chunks with a long extension": request("/check", FORM, b"Transfer-Encoding: chunked", method=b"POST") + b"1;" + b"a" * 70_000,
    "a body shorter than it says": request("/check", FORM, b"Content-Length: 900", method=b"POST") + b"text=5", "a body longer than it says": request("/check", FORM, method=b"POST", body=b"text=5") + b"GET / HTTP/1.1\r\n\r\n", "a body of a GET": request("/", FORM, body=b"text=5"),
    "two requests": request("/robots.txt") + request("/robots.txt"), "a request within one": request("/", b"Content-Length: 3\r\nTransfer-Encoding: chunked") + b"0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
}  # fmt: skip


def requests() -> dict[str, bytes]:
    """Return all malformed requests by name."""
    forms = (".json", ".csv", "")
    found = {f"query: {name}": request(f"{TABLE}{forms[turn % 3]}?{query}".replace(" ", "+"))
             for turn, (name, query) in enumerate(QUERIES.items())}  # fmt: skip
    found |= {f"path: {name}": request(path) for name, path in PATHS.items()}
    found |= {
        f"header: {name}": request(f"{DB}/blogs.json", line) for name, line in HEADERS.items()
    }
    found |= {f"method: {method[:9]!r} {path}": request(path, method=method)
              for method in METHODS for path in ("/", f"{TABLE}.json", "/check", "/static/site.css", f"{DB}.db")
              if (method, path) != (b"HEAD", f"{DB}.db")}  # fmt: skip
    for path in ("/check", "/check.json"):
        found |= {f"body: {name} {path}": request(path, kind, method=b"POST", body=body)
                  for name, (body, kind) in BODIES.items()}  # fmt: skip
    return found | {f"raw: {name}": sent for name, sent in RAW.items()}
