"""A build that goes by what the last one kept makes the bytes that a build from nothing makes."""

from __future__ import annotations

import functools
import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import yaml
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from publicsectorblogs import all_blogs, inputs, kept, near_copies, per_blog, store
from publicsectorblogs import sources as reading
from tests.builds import PAGE, ROOT, run_build, run_build_apart

BLOGS = ("a", "b")
TEXTS = (
    "We planted 120 trees in the park. It took 9 days.",
    "We planted 140 trees in the park. It took 9 days, by Jo Bloggs.",
    "Of 1,393 tweets, 38 per cent were positive, 32 per cent were negative and 30 per cent neutral.",
    "Write to jo@example.org. In all, 3 halls and 4 huts make 8 buildings.",
    # Long enough to be a near-copy.
    PAGE.read_text(encoding="utf-8").split("Original source")[1].partition("\n")[2][:1500],
)
NOTHING = "nothing has changed"
AUTHOR = "<author>Jo Bloggs</author>"  # whom all entries name but the first of a feed


def rss(entries: list[tuple[int, int]], title: str) -> str:
    """Spell a feed; of each entry the number and that of its text."""
    items = "".join(
        f"<item><guid>g{number}</guid><title>Post {number}</title>"
        f"<link>https://a.gov.uk/g{number}</link><category>Trees</category>"
        f"<pubDate>Thu, 28 Jul 2016 09:30:0{number} GMT</pubDate>{AUTHOR if number else ''}"
        f"<description><![CDATA[<p>{TEXTS[text]}</p>]]></description></item>"
        for number, text in entries
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


class Sources:
    """Sources that change, with the database that is built again and again from them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output = folder / "sources", folder / "again" / "a.db"
        self.cache = self.output.with_name("a.db.cache")
        self.large = per_blog._LARGE
        self.output.parent.mkdir()
        (self.folder / "feeds").mkdir(parents=True)
        self.list("blogs", [{"id": "a", "name": "A"}])

    def feed(self, blog: str, day: int, entries: list[tuple[int, int]], title: str = "T") -> None:
        path = self.folder / "feeds" / blog / f"{day}.xml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(rss(entries, title), encoding="utf-8")
        sidecar = f"url: https://a.gov.uk/feed\nfetched: '2016-08-0{day}T00:00:00Z'\n"
        path.with_name(f"{day}.xml.yml").write_text(sidecar)

    def list(self, name: str, entries: list[dict[str, Any]]) -> None:
        (self.folder / f"{name}.yml").write_text(yaml.safe_dump({name: entries}))

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        return run_build("--sources", self.folder, "--output", self.output, *options)

    def build_from_nothing(self, *options: str) -> tuple[bytes, str]:
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder, "a.db")
            said = run_build("--sources", self.folder, "--output", output, *options)
            return output.read_bytes() if output.exists() else b"", said.stderr

    def check(self, *options: str) -> str:
        """Build again, hold it against a build from nothing, and return what it said."""
        before = self.output.read_bytes() if self.output.exists() else b""
        with mock.patch.object(per_blog, "_LARGE", self.large):
            result = self.build(*options)
        expected, error = self.build_from_nothing(*options)
        assert result.stderr == error
        assert self.output.exists() == bool(expected or before)
        if self.output.exists():
            assert self.output.read_bytes() == (expected or before)
        return result.stdout


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    made = Sources(tmp_path)
    for blog in BLOGS:
        made.feed(blog, 1, [(0, 0), (1, 2), (2, 4)])
    made.build()
    return made


# --- any changes, in any order --------------------------------------------------------------------

blogs, days, texts = st.sampled_from(BLOGS), st.integers(1, 3), st.integers(0, len(TEXTS) - 1)
entries = st.lists(st.tuples(st.integers(0, 3), texts), max_size=4, unique_by=lambda one: one[0])
posts = st.integers(0, 3).map(lambda number: f"https://a.gov.uk/g{number}")


def changes(**strategies: Any) -> Callable[[Any], Any]:
    """A rule after which it is worth while to build again."""

    def wrap(method: Any) -> Any:
        @functools.wraps(method)
        def change(self: Changes, **drawn: Any) -> None:
            self.is_changed = True
            method(self, **drawn)

        return rule(**strategies)(change)

    return wrap


class Changes(RuleBasedStateMachine):
    """Sources, rules and what is kept change; each build is that from nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.room = tempfile.TemporaryDirectory()
        self.patches: list[Any] = []
        self.options: tuple[str, ...] = ()
        self.is_changed = False

    @initialize(first=entries, second=entries)
    def begin(self, first: list[tuple[int, int]], second: list[tuple[int, int]]) -> None:
        self.sources = Sources(Path(self.room.name))
        self.sources.feed("a", 1, first)
        self.sources.feed("b", 1, second)
        self.sources.build()

    @changes(blog=blogs, day=days, of=entries, title=st.sampled_from("TU"))
    def a_feed_is_captured_or_edited(
        self, blog: str, day: int, of: list[tuple[int, int]], title: str
    ) -> None:
        self.sources.feed(blog, day, of, title)

    @changes(data=st.data())
    def a_file_is_gone_or_turned_round(self, data: st.DataObject) -> None:
        files = sorted(self.sources.folder.glob("feeds/*/*"))
        if files:
            path = data.draw(st.sampled_from(files))
            items = path.read_text().split("<item>")
            if data.draw(st.booleans()) and len(items) > 2 and path.suffix == ".xml":
                tail = items[-1].partition("</item>")[2]
                items[-1] = items[-1].removesuffix(tail)
                path.write_text("<item>".join([items[0], *reversed(items[1:])]) + tail)
            else:
                path.unlink()

    @changes(author=st.sampled_from(["Jo Bloggs", "Ann Lee", None]), named=st.sampled_from("AB"))
    def the_register_says_otherwise(self, author: str | None, named: str) -> None:
        entry = {"id": "a", "name": named} | ({"author": author} if author else {})
        self.sources.list("blogs", [entry])

    @changes(withdrawn=st.sets(posts, max_size=1), corrected=st.sets(posts, max_size=1))
    def posts_are_withdrawn_or_corrected(self, withdrawn: set[str], corrected: set[str]) -> None:
        why = {"reason": "It was asked for.", "reference": "https://b.org"}
        self.sources.list(
            "withdrawn", [{"post": p, "date": "2016-08-09", **why} for p in withdrawn]
        )
        self.sources.list("corrections", [
            {"post": p, "field": "title", "stated": f"Post {p[-1]}", "correct": "A post", **why}
            for p in corrected
        ])  # fmt: skip

    @changes(text=texts, blog=st.sampled_from("AC"))
    def a_page_is_saved(self, text: int, blog: str) -> None:
        (self.sources.folder / "pages").mkdir(exist_ok=True)
        page = f"{TEXTS[text]}\n\nOriginal source – {blog}\n"
        (self.sources.folder / "pages" / "p.txt").write_text(page, encoding="utf-8")

    @changes(value=st.integers(120, 122))
    def a_primary_source_speaks(self, value: int) -> None:
        says = {"post": "https://a.gov.uk/g0", "words": "120", "value": value, "unit": "count"}
        told = [{"title": "Report", "url": "https://b.example", "says": [says]}]
        (self.sources.folder / "primary_sources.yml").write_text(yaml.safe_dump(told))

    @changes(large=st.sampled_from([per_blog._LARGE, 0]))
    def blogs_count_as_large_whose_posts_are_not_held_in_memory(self, large: int) -> None:
        self.sources.large = large

    @changes(change=st.sampled_from(["no figures", "no names", None]))
    def a_rule_is_changed(self, change: str | None) -> None:
        self.restore()
        name = {"no figures": "extract", "no names": "find_authors"}.get(change or "")
        if name:
            self.patches = [
                mock.patch.object(per_blog, name, lambda _: []),
                mock.patch.object(inputs, "hash_of_code", lambda: str(change)),
            ]
            for patch in self.patches:
                patch.start()

    def restore(self) -> None:
        for patch in self.patches:
            patch.stop()
        self.patches = []

    @changes(edition=st.sampled_from(["full", "open"]))
    def another_edition_is_asked_for(self, edition: str) -> None:
        self.options = ("--edition", edition)

    @precondition(lambda self: self.sources.cache.is_file())
    @changes(data=st.data())
    def what_is_kept_is_damaged(self, data: st.DataObject) -> None:
        cache = self.sources.cache
        held = bytearray(cache.read_bytes())
        place = data.draw(st.integers(0, max(len(held) - 1, 0)))
        kind = data.draw(st.sampled_from(["changed", "cut off", "gone", "a folder", "other"]))
        if kind == "changed" and held:
            held[place] ^= data.draw(st.integers(1, 255))
            cache.write_bytes(held)
        elif kind == "cut off":
            cache.write_bytes(held[:place])
        elif kind == "other":
            cache.write_bytes(b"SQLite format 3\0" + held[100:])
        else:
            cache.unlink()
            if kind == "a folder":
                cache.mkdir()

    @precondition(lambda self: self.sources.cache.is_dir())
    @changes()
    def what_is_kept_can_be_written_again(self) -> None:
        self.sources.cache.rmdir()

    @precondition(lambda self: self.sources.output.exists())
    @changes(data=st.data())
    def the_database_is_damaged(self, data: st.DataObject) -> None:
        held = bytearray(self.sources.output.read_bytes())
        held[data.draw(st.integers(0, len(held) - 1))] ^= 1
        self.sources.output.write_bytes(held)

    @precondition(lambda self: self.is_changed)
    @rule()
    def it_is_built_again(self) -> None:
        self.is_changed = False
        self.sources.check(*self.options)

    def teardown(self) -> None:
        try:
            if hasattr(self, "sources"):
                self.sources.check(*self.options)
        finally:
            self.restore()
            self.room.cleanup()


TestChanges = Changes.TestCase
TestChanges.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)


# --- what is done again, and what is not ----------------------------------------------------------


def test_unchanged_sources_leave_the_database_alone(sources: Sources) -> None:
    before = sources.output.stat()
    assert NOTHING in sources.build().stdout
    assert sources.output.stat() == before


def test_a_build_with_nothing_to_do_loads_nothing_that_reads(sources: Sources) -> None:
    script = (
        "import sys, build_db\n"
        "assert build_db.build(build_db.Path(sys.argv[1]), build_db.Path(sys.argv[2]), None) is None\n"
        "print({'lxml', 'sqlite_utils', 'publicsectorblogs.model'} & {*sys.modules})"
    )
    command = [sys.executable, "-c", script, sources.folder, sources.output]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"


def test_a_database_that_was_only_touched_or_copied_is_still_the_same(sources: Sources) -> None:
    os.utime(sources.output, (1, 1))
    assert NOTHING in sources.build().stdout


def test_a_database_that_somebody_changed_is_built_again(sources: Sources) -> None:
    held = sources.output.read_bytes()
    sources.output.write_bytes(held[:-1] + b"?")
    assert "6 of 6 posts were as before" in sources.build().stdout
    assert sources.output.read_bytes() == held


def test_only_what_changed_is_read_and_analysed(sources: Sources) -> None:
    sources.feed("a", 1, [(0, 0), (1, 2), (2, 3)])
    with (
        mock.patch.object(all_blogs, "begin", wraps=all_blogs.begin) as read,
        mock.patch.object(per_blog, "say", wraps=per_blog.say) as said,
    ):
        assert "5 of 6 posts were as before" in sources.check()
    # The second time is that from nothing.
    again, *from_nothing = (call.args[-1].name for call in read.call_args_list)
    assert (again, sorted(from_nothing)) == ("a", ["a", "b"])
    assert [call.args[0].title for call in said.call_args_list][0] == "Post 2"
    assert said.call_count == 1 + 6


def test_a_new_capture_of_the_same_posts_has_none_analysed(sources: Sources) -> None:
    sources.feed("a", 2, [(2, 4), (1, 2)])
    assert "6 of 6 posts were as before" in sources.check()


def test_a_new_capture_has_no_older_one_read_again(sources: Sources) -> None:
    sources.feed("a", 2, [(1, 2), (2, 3)])
    sources.build()
    sources.feed("a", 3, [(2, 3), (3, 1)])
    with mock.patch.object(reading, "read_feed", wraps=reading.read_feed) as read:
        assert "6 of 7 posts were as before" in sources.check()
    files = [call.args[1] for call in read.call_args_list]
    assert files == [
        "feeds/a/3.xml",
        "feeds/a/1.xml",
        "feeds/a/2.xml",
        "feeds/a/3.xml",
        "feeds/b/1.xml",
    ]


def test_a_sidecar_that_says_otherwise_has_its_file_read_again(sources: Sources) -> None:
    sources.feed("a", 2, [(1, 3)])
    sources.build()
    path = sources.folder / "feeds" / "a" / "2.xml.yml"
    path.write_text(path.read_text().replace("08-02", "07-30"))
    sources.check()


def test_a_post_that_comes_back_to_an_earlier_text_is_read_as_it_is_now(sources: Sources) -> None:
    for day, text in ((2, 1), (3, 0)):
        sources.feed("a", day, [(0, text), (1, 2), (2, 4)])
        assert "5 of 6 posts were as before" in sources.check()


def test_decisions_have_only_those_blogs_read_whose_posts_they_are_about(sources: Sources) -> None:
    sources.feed("b", 1, [(3, 0)])
    sources.build()
    withdrawn = {"post": "https://a.gov.uk/g3", "date": "2016-08-09", "reason": "Asked for."}
    sources.list("withdrawn", [withdrawn])
    assert "3 of 3 posts were as before" in sources.check()
    sources.list("withdrawn", [])
    assert "3 of 4 posts were as before" in sources.check()


def test_what_is_shared_out_among_processes_is_kept_and_taken_again(sources: Sources) -> None:
    def write(of_large: list[int]) -> None:
        for number in range(21):  # enough for several processes
            sources.feed(f"b{number}", 1, [(0, number % 4), (1, number % 3)])
        items = "".join(
            f"<item><guid>g{number}</guid><description>It cost £{cost}.</description></item>"
            for number, cost in enumerate(of_large)
        )
        large = sources.folder / "feeds" / "large" / "feed.xml"
        large.parent.mkdir(exist_ok=True)
        large.write_text(f"<rss version='2.0'><channel><title>L</title>{items}</channel></rss>")

    costs = list(range(250))  # more than are analysed together
    write(costs)
    options = ("--sources", sources.folder, "--output")
    assert run_build_apart(*options, sources.output).returncode == 0
    write([*costs[:3], 99, *costs[4:]])
    for number in range(21):
        sources.feed(f"b{number}", 1, [(0, (number + 1) % 4), (1, number % 3)])
    said = run_build_apart(*options, sources.output)
    assert f"{6 + 21 + 249} of {6 + 42 + 250} posts were as before" in said.stdout
    assert run_build_apart(*options, sources.output.with_name("b.db")).returncode == 0
    assert sources.output.read_bytes() == sources.output.with_name("b.db").read_bytes()


def test_texts_that_were_compared_are_not_compared_again(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = list[int]()
    compare = near_copies.measure

    def counted(one: Any, other: Any) -> Any:
        compared.append(len(one))
        return compare(one, other)

    monkeypatch.setattr(near_copies, "measure", counted)
    sources.feed("a", 1, [(0, 1), (1, 2), (2, 4)])
    sources.build()
    assert not compared
    sources.feed("c", 1, [(3, 4)])  # the long text, on a third blog
    sources.build()
    assert not compared  # since the texts are those of another pair
    monkeypatch.setattr(sys.modules[__name__], "TEXTS", (*TEXTS[:4], f"{TEXTS[4]} And more."))
    sources.feed("c", 1, [(3, 4)])
    sources.build()
    assert len(compared) == 2
    with closing(sqlite3.connect(sources.output)) as database:
        assert database.execute("select count(*) from cross_posts").fetchone() == (3,)


WHY = {"reason": "It was asked for.", "reference": "https://b.org"}
POST = "https://a.gov.uk/g0"


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("blogs", {"id": "a", "name": "A", "author": "Ann Lee"}),
        ("blogs", {"id": "a", "name": "Another name"}),
        ("withdrawn", {"post": POST, "date": "2016-08-09", **WHY}),
        (
            "corrections",
            {"post": POST, "field": "title", "stated": "Post 0", "correct": "A", **WHY},
        ),
    ],
)
def test_what_is_said_of_a_blog_and_its_posts_changes_what_it_makes(
    sources: Sources, name: str, entry: dict[str, Any]
) -> None:
    before = sources.output.read_bytes()
    sources.feed("b", 1, [(3, 3)])  # the others are on one blog alone
    sources.build()
    between = sources.output.read_bytes()
    sources.list(name, [entry])
    sources.check()
    assert sources.output.read_bytes() not in (before, between)


def test_other_code_reads_all_again(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "hash_of_code", lambda: "other")
    assert "as before" not in sources.check()


def test_what_is_no_longer_needed_is_not_kept(sources: Sources) -> None:
    def held() -> set[str]:
        with closing(sqlite3.connect(sources.cache)) as file:
            return {name for (name,) in file.execute("select name from kept")}

    before = held()
    sources.feed("a", 1, [(0, 1)])
    sources.feed("c", 1, [(3, 3)])
    sources.check()
    assert len(held() - before) > 3
    sources.feed("a", 1, [(0, 0), (1, 2), (2, 4)])
    shutil.rmtree(sources.folder / "feeds" / "c")
    sources.check()
    assert held() == before


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ("a", ": files were changed while they were read; please build again\n"),
        (
            "b",
            "/feeds/b/1.xml: it was changed while it was read, or a worker has another; "
            "please build again\n",
        ),
    ],
    ids=["when it was read", "before it was read"],
)
def test_sources_that_change_while_they_are_read_are_an_error(
    sources: Sources, changed: str, told: str
) -> None:
    before = sources.output.read_bytes()
    for blog in BLOGS:
        sources.feed(blog, 1, [(0, 1)])

    def read(*arguments: Any) -> Any:
        begun = begin(*arguments)
        sources.feed(changed, 1, [(0, 3)])
        return begun

    begin = all_blogs.begin
    with mock.patch.object(all_blogs, "begin", read):
        result = sources.build()
    assert result.returncode == 1
    assert result.stderr == f"{sources.folder}{told}"
    assert sources.output.read_bytes() == before
    sources.check()


def test_what_is_kept_may_be_deleted_while_a_large_blog_is_read(sources: Sources) -> None:
    sources.feed("a", 2, [(0, 1)])
    sources.build()
    sources.feed("a", 3, [(1, 3)])

    def read(*arguments: Any) -> Any:
        sources.cache.unlink(missing_ok=True)
        return begin(*arguments)

    begin = all_blogs.begin
    sources.large = 0
    with mock.patch.object(all_blogs, "begin", read):
        sources.check()
    sources.feed("a", 3, [(1, 1)])
    sources.check()


# --- the last database, brought up to date --------------------------------------------------------


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The databases that builds began with."""
    found = list[Path]()
    copy = shutil.copyfile

    def noted(source: Path, target: Path) -> Path:
        found.append(source)
        return copy(source, target)

    monkeypatch.setattr(store.shutil, "copyfile", noted)
    return found


@pytest.mark.parametrize("changed", ["a text", "a capture", "a blog is new", "a blog is gone"])
def test_few_changes_are_made_in_a_copy_of_the_last_database(
    sources: Sources, copied: list[Path], changed: str
) -> None:
    sources.feed("c", 1, [(3, 3)])
    sources.check()
    copied.clear()
    match changed:
        case "a text":
            sources.feed("a", 1, [(0, 1), (1, 2), (2, 3)])
        case "a capture":
            sources.feed("a", 2, [(0, 0), (3, 2)])
        case "a blog is new":
            sources.feed("d", 1, [(0, 0), (1, 3)])
        case "a blog is gone":
            shutil.rmtree(sources.folder / "feeds" / "c")
    sources.check()
    assert copied == [sources.output]


def test_what_is_searched_stays_what_stands_in_the_tables(sources: Sources) -> None:
    for text in (1, 3, 2):
        sources.feed("a", 1, [(0, text), (1, 2), (2, 4)])
        sources.check()
        with closing(sqlite3.connect(sources.output)) as database:
            for table in ("posts", "figures"):
                check = f"insert into {table}_fts ({table}_fts) values ('integrity-check')"
                database.execute(check)


def test_where_most_blogs_have_changed_all_rows_are_written(
    sources: Sources, copied: list[Path]
) -> None:
    for blog in BLOGS:
        sources.feed(blog, 1, [(0, 1), (1, 3)])
    sources.check()
    assert not copied


@pytest.mark.parametrize("lost", ["rows of blog", "rows of 0", "names of blogs", "rows of none"])
def test_where_rows_are_lost_that_have_changed_since_all_are_written(
    sources: Sources, copied: list[Path], lost: str
) -> None:
    with closing(sqlite3.connect(sources.cache)) as file, file:
        assert file.execute("delete from kept where name like ?", [f"%{lost}"]).rowcount
    sources.feed("a", 1, [(0, 1), (1, 2), (2, 3)])
    sources.check()
    assert not copied


def test_an_open_edition_is_not_brought_up_to_date_but_its_posts_are_as_before(
    sources: Sources, copied: list[Path]
) -> None:
    sources.build("--edition", "open")
    sources.feed("a", 1, [(0, 1), (1, 2), (2, 3)])
    assert "4 of 6 posts were as before" in sources.check("--edition", "open")
    assert not copied


# --- whatever happens to what is kept -------------------------------------------------------------


def test_what_cannot_be_kept_is_told_and_no_error(sources: Sources) -> None:
    sources.cache.unlink()
    sources.cache.mkdir()
    sources.feed("a", 1, [(0, 1)])
    assert "nothing is kept for the next build: " in sources.check()
    sources.cache.rmdir()
    assert "nothing is kept" not in sources.check()
    assert NOTHING in sources.build().stdout


def test_a_file_that_is_damaged_everywhere_is_begun_anew(sources: Sources) -> None:
    held = bytearray(sources.cache.read_bytes())
    for place in range(0, len(held), 997):
        held[place] ^= 255
    sources.cache.write_bytes(held)
    assert "as before" not in sources.check()
    assert NOTHING in sources.build().stdout


def test_an_entry_that_is_not_what_was_kept_under_its_name_is_not_taken(sources: Sources) -> None:
    with closing(sqlite3.connect(sources.cache)) as file, file:
        names = [name for (name,) in file.execute("select name from kept where owner = 'a'")]
        for one, other in zip(names, names[1:], strict=False):
            sql = "update kept set (hash, value) = (select hash, value from kept where name = ?)"
            file.execute(f"{sql} where name = ?", [other, one])
    sources.output.unlink()
    said = sources.check()
    assert "3 of 6 posts were as before" in said or "4 of 6 posts were as before" in said


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the build is forked to be killed")
@pytest.mark.parametrize(
    ("module", "function", "call"),
    [(store, "_check", 1), (kept, "_keep_only", 1), (kept, "_put", 2), (kept, "_hash", 9),
     (kept, "_shrink", 1)],
)  # fmt: skip
def test_a_build_that_is_killed_leaves_what_is_kept_as_good_as_it_was(
    sources: Sources, module: Any, function: str, call: int
) -> None:
    sources.feed("a", 1, [(0, 1), (1, 2), (2, 4)])
    calls = iter(range(1, call + 1))
    work = getattr(module, function)

    def killed(*arguments: Any) -> Any:
        if next(calls, call) == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return work(*arguments)

    def build() -> None:
        with mock.patch.object(module, function, killed):
            sources.build()

    child = multiprocessing.get_context("fork").Process(target=build)
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    said = sources.check()
    assert "5 of 6 posts were as before" in said or NOTHING in said


def test_the_file_shrinks_with_what_is_kept(tmp_path: Path) -> None:
    output = tmp_path / "a.db"
    output.write_bytes(b"a database")
    file = kept.kept_beside(output, "code")
    large = [kept.Entry(str(number), bytes(50_000)) for number in range(40)]
    assert (
        file.save(output, "sources", "ab", [("a", large), ("b", [kept.Entry("b", b"b")])]) is None
    )
    size = file.path.stat().st_size
    assert file.save(output, "sources", "b", []) is None
    assert file.path.stat().st_size < size / 10
    with file.reader() as get:
        assert (get("b"), get("1")) == (b"b", None)
