"""What the page of a post says of its authors."""

from __future__ import annotations

from pathlib import Path

from tests.builds import build_page
from tests.web.serving import site_over

DB = "/public_sector_blogs"
POSTS = {
    "Canal": "By Dr Ann Lee OBE, Head of Boats\n\nThe towpath is open again, and herons are back.",
    "Lock": "By @lockkeepers\n\nThe lock is closed until the spring, when gates are mended.",
}


def test_titles_and_that_only_an_account_is_known_stand_beside_the_name(tmp_path: Path) -> None:
    text = "\n".join(f"{body}\n\nOriginal source – {blog}\n" for blog, body in POSTS.items())
    with site_over(build_page(tmp_path, text)) as client:
        rows = client.get(f"{DB}/posts.json?_shape=array").json()
        ids = {row["blog_id"]: row["id"] for row in rows}
        pages = {blog: client.get(f"{DB}/posts/{key}").text for blog, key in ids.items()}
    assert '/authors/ann-lee">Ann Lee</a>, Dr, OBE\n' in pages["canal"]
    assert '">lockkeepers</a> (account)\n' in pages["lock"]
