"""What nginx keeps, refuses and bounds before a request reaches the site."""

from __future__ import annotations

import hashlib
import select
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle
from pathlib import Path

import httpx
import pytest

from tests.hostile.attacks import DB, paths
from tests.hostile.front import LIMITED, Front
from tests.hostile.memory import MOST_MEMORY, peak

pytestmark = pytest.mark.hostile

HALF_OPEN = 2000


def raw(front: Front, request: bytes) -> bytes:
    """Send bytes as they are, and return the first line of the answer."""
    with socket.create_connection(front.address, timeout=30) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):  # refused before it was read
            connection.sendall(request)
        try:
            return connection.recv(4096).partition(b"\r\n")[0]
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize("path", ["/", "/charts", "/docs", "/docs/serving", "/downloads", "/check",
    "/search?q=people", "/-/dictionary", "/-/dictionary.csv", "/static/site.css",
    "/-/static/app.css", "/robots.txt", "/sitemap.xml", DB, f"{DB}/figures", f"{DB}/figures.json",
    f"{DB}/figures.csv?_stream=on", f"{DB}/posts.atom", f"{DB}?sql=select+1", f"{DB}/money",
])  # fmt: skip
def test_what_readers_ask_for_is_answered(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


def test_a_row_has_its_page_and_the_pictures_of_its_card(web: httpx.Client) -> None:
    row = web.get(f"{DB}/figures.json?_shape=array&_size=1").json()[0]["id"]
    for end in ("", ".json", "/card", "/card.png"):
        assert web.get(f"{DB}/figures/{row}{end}").status_code == 200


def test_texts_are_posted_to_be_checked_and_nothing_else_is_posted(web: httpx.Client) -> None:
    assert "tenth" in web.post("/check", data={"text": "A tenth of people agree."}).text
    assert web.post("/check.json", content="Ten people came.").json()["ok"]
    for method in ("POST", "PUT", "DELETE", "PATCH", "PROPFIND"):
        refused = web.request(method, "/search")
        assert refused.status_code == 405 and "GET" in refused.headers["allow"]
    assert web.post("/check", content=b"a" * 300_000).status_code == 413


@pytest.mark.parametrize(
    "path", ["/-/threads", "/-/versions", "/-/settings.json", "/-/metadata", "/-/plugins", "/-/logout",
             "/-/databases.json", "/%2D/threads"],
)  # fmt: skip
def test_what_datasette_tells_of_itself_is_closed(web: httpx.Client, path: str) -> None:
    assert web.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", [b"/-/static/../threads", b"//-/threads", b"//a.example/", b"/\\a.example/", b"/%5ca.example/",
             b"/static/..%2f..%2fmetadata.yml", b"/static/%2e%2e/metadata.yml", b"/downloads/../nginx.conf",
             b"/x%00y", b"/.git/config"],
)  # fmt: skip
def test_crooked_paths_are_refused(front: Front, path: bytes) -> None:
    line = raw(front, b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert line.split()[1] == b"400"


def test_endless_addresses_and_headers_are_refused(front: Front) -> None:
    long = b"a" * 10_000_000
    refused = {
        b"GET /?" + long[:40_000] + b" HTTP/1.1\r\nHost: a\r\n\r\n": b"414",
        b"GET /?q=" + long + b" HTTP/1.1\r\nHost: a\r\n\r\n": b"414",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: " + long[:200_000] + b"\r\n\r\n": b"400",
    }
    for sent, status in refused.items():
        # Of what is far too long the end is not read, so that the answer may be lost with it.
        assert raw(front, sent).split()[1:2] in ([status], [] if len(sent) > 100_000 else [status])


def test_the_longest_statement_has_a_page(web: httpx.Client) -> None:
    sql = f"select '{',' * 9_000}'"
    assert web.get(DB, params={"sql": sql}).status_code == 200


def test_answers_are_kept_and_refusals_are_not(front: Front, web: httpx.Client) -> None:
    asked = {"sql": "select random() as drawn"}
    first, again = (web.get(f"{DB}.json", params=asked).json()["rows"] for _ in range(2))
    assert first == again
    wrong = {
        f"{DB}?sql=select+wrong+as+mistake_made_here": 400,
        f"{DB}.json?sql=with+recursive+n(i)+as+(select+1+union+all+select+i+from+n)+select+count(*)+from+n": 400,
        "/no-such-page-anywhere": 404, f"{DB}/figures/no-such-figure": 404,
    }  # fmt: skip
    for path, status in wrong.items():
        assert web.get(path).status_code == status
    kept = front.kept()
    assert "drawn" in kept
    assert not any(path in kept for path in wrong)
    streamed = f"{DB}/blogs.csv?_stream=on"
    assert web.get(streamed).status_code == 200 and streamed not in front.kept()


def test_nobody_is_known_to_the_site_by_a_cookie(web: httpx.Client) -> None:
    for path in (f"{DB}?sql=select+1", "/check"):
        assert "set-cookie" not in web.get(path, headers={"Cookie": "ds_actor=x"}).headers


def test_pages_are_compressed_and_known_again(web: httpx.Client) -> None:
    page = web.get("/docs/serving")
    assert page.headers["content-encoding"] == "gzip"
    assert page.headers["vary"] == "Accept-Encoding"
    tag = page.headers["etag"]
    assert web.get("/docs/serving", headers={"If-None-Match": tag}).status_code == 304
    assert web.get("/docs/serving", headers={"If-None-Match": '"other"'}).status_code == 200
    plain = web.get("/docs/serving", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers and plain.text == page.text


def test_the_database_has_its_hash_for_a_tag(web: httpx.Client, database_file: Path) -> None:
    data = database_file.read_bytes()
    tag = f'"{hashlib.sha256(data).hexdigest()}"'
    file = f"{DB}.db"
    whole = web.get(file)
    assert whole.content == data and whole.headers["etag"] == tag
    assert "last-modified" not in whole.headers
    part = {"Range": "bytes=100-199"}
    asked = {
        304: [{"If-None-Match": tag}, {"If-None-Match": f'"x", W/{tag}'}, {"If-None-Match": "*"}],
        206: [part, {**part, "If-Range": tag}, {**part, "If-Match": tag},
              {**part, "If-Match": f'"x", {tag}'}, {**part, "If-None-Match": '"x"'}],
        200: [{**part, "If-Range": '"x"'}, {"If-Match": tag}, {"If-Match": "*"},
              {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}],
        412: [{"If-Match": '"x"'}, {"If-Match": f"W/{tag}"}, {**part, "If-Match": '"x"'}],
        416: [{"Range": f"bytes={len(data)}-"}],
    }  # fmt: skip
    for status, several in asked.items():
        for headers in several:
            answer = web.get(file, headers=headers)
            assert answer.status_code == status, headers
            if status in (200, 206, 304):
                assert answer.headers["etag"] == tag
            if status in (200, 206):
                assert answer.content == (data if status == 200 else data[100:200])
    head = web.head(file)
    assert head.headers["content-length"] == str(len(data)) and head.headers["etag"] == tag


def test_an_export_has_a_tag_for_each_form_of_it(web: httpx.Client) -> None:
    file = "/downloads/figures.csv"
    packed, plain = web.get(file), web.get(file, headers={"Accept-Encoding": "identity"})
    refused = web.get(file, headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["content-encoding"] == "gzip" and packed.text == plain.text
    assert packed.headers["etag"] != plain.headers["etag"] == refused.headers["etag"]
    known = {"If-None-Match": packed.headers["etag"]}
    assert web.get(file, headers=known).status_code == 304
    sums = web.get("/downloads/SHA256SUMS").text
    assert f"{hashlib.sha256(plain.content).hexdigest()}  figures.csv" in sums
    assert web.get("/downloads/none.csv").status_code == 404


def test_who_asks_too_much_is_told_so_and_others_are_answered(front: Front) -> None:
    with front.client(LIMITED) as greedy, front.client("127.0.0.3") as other:
        with ThreadPoolExecutor(12) as pool:
            asked = [pool.submit(greedy.get, f"{DB}?sql=select+{n}") for n in range(100)]
        assert {one.result().status_code for one in asked} == {200, 429}
        assert other.get(f"{DB}?sql=select+1").status_code == 200
        assert greedy.get("/").status_code == 200


def test_half_open_connections_are_closed_and_readers_are_answered_meanwhile(
    front: Front, web: httpx.Client
) -> None:
    connections = []
    for _ in range(HALF_OPEN):
        connection = socket.create_connection(front.address)
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        connections.append(connection)
    opened = time.monotonic()
    assert web.get("/").status_code == 200
    poll, left = select.poll(), {connection.fileno(): connection for connection in connections}
    for number in left:
        poll.register(number, select.POLLIN)
    while left and time.monotonic() - opened < 60:
        for number, _ in poll.poll(1000):
            poll.unregister(number)
            left.pop(number).close()
    assert not left
    print(f"the last of {HALF_OPEN} was closed after {time.monotonic() - opened:.1f} s")


def test_slow_readers_keep_no_process(front: Front, web: httpx.Client) -> None:
    slow = []
    for n in range(100):
        connection = socket.create_connection(front.address)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        connection.sendall(
            f"GET {DB}/posts.json?_size=max&_nocol={n} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        )
        slow.append(connection)
    assert web.get(f"{DB}?sql=select+2").status_code == 200
    for connection in slow:
        connection.close()


def test_attacks_side_by_side_end_and_rows_are_answered_meanwhile(
    front: Front, web: httpx.Client, database_file: Path
) -> None:
    (release,) = (path for path in (front.home / "releases").iterdir())
    served = release / "public_sector_blogs.db"
    listed = web.get(f"{DB}/figures.json?_shape=array&_size=max").json()
    rows = cycle(row["id"] for row in listed)
    with front.client() as attacker, ThreadPoolExecutor(8) as pool:
        answers = {name: pool.submit(attacker.get, path) for name, path in paths().items()}
        while not all(answer.done() for answer in answers.values()):
            assert web.get(f"{DB}/figures/{next(rows)}").status_code == 200
    statuses = {name: found.result().status_code for name, found in answers.items()}
    assert set(statuses.values()) <= {200, 400, 403, 404, 414, 503, 504}, statuses
    assert served.read_bytes() == database_file.read_bytes()
    processes = front.children.running[release.name]
    assert all(process.poll() is None for process in processes.values())
    assert max(peak(process.pid) for process in processes.values()) < MOST_MEMORY
