"""Drafts, comments and the parts of backups are no posts."""

from __future__ import annotations

import pytest

from publicsectorblogs.read.feed import FeedReading, read_feed

KIND = (
    '<category scheme="http://schemas.google.com/g/2005#kind" '
    'term="http://schemas.google.com/blogger/2008/kind#{}"/>'
)


def read(xml: str) -> FeedReading:
    return read_feed(xml.encode(), "f.xml", "blog", capture_id="c", captured="2017-01-01")


def atom(*entries: str, title: str = "The Blog", head: str = "") -> FeedReading:
    return read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" '
        'xmlns:thr="http://purl.org/syndication/thread/1.0" '
        f'xmlns:blogger="http://schemas.google.com/blogger/2018"><title>{title}</title>{head}'
        + "".join(f"<entry>{entry}</entry>" for entry in entries)
        + "</feed>"
    )


def rss(*items: str, title: str = "The Blog", head: str = "") -> FeedReading:
    return read(
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        f"<title>{title}</title>{head}"
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


def entry(title: str, more: str = "") -> str:
    return f"<id>urn:{title}</id><title>{title}</title>{more}"


def titles(reading: FeedReading) -> list[str | None]:
    return [post.title for post in reading.posts]


def test_a_draft_is_no_post() -> None:
    draft = "<app:control><app:draft>{}</app:draft></app:control>".format
    reading = atom(entry("A", draft("yes")), entry("B", draft("no")), entry("C"))
    assert titles(reading) == ["B", "C"]
    (problem,) = reading.problems
    assert (problem.problem, problem.severity) == ("left out: 1 marked as a draft", "info")


def test_a_kind_is_no_tag_in_rss_either() -> None:
    kind = '<category domain="http://schemas.google.com/g/2005#kind">x/kind#{}</category>'.format
    items = "".join(
        f"<item><title>{name}</title>{kind(name)}<category>maps</category></item>"
        for name in ("post", "comment")
    )
    data = f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()
    reading = read_feed(data, "f.xml", "blog", capture_id="c", captured=None)
    assert [(post.title, post.tags) for post in reading.posts] == [("post", ("maps",))]


@pytest.mark.parametrize(
    "mark",
    [
        '"draft": true', '"draft": "true"', '"_status": "draft"', '"status": "private"',
        '"_blog": {"draft": true}', '"_blog": {"status": "Scheduled"}',
    ],
)  # fmt: skip
def test_a_draft_in_json_is_no_post(mark: str) -> None:
    data = f'{{"items": [{{"title": "A", {mark}}}, {{"title": "B", "status": "published"}}]}}'
    reading = read_feed(data.encode(), "f.json", "blog", capture_id="c", captured=None)
    assert [post.title for post in reading.posts] == ["B"]
    assert [problem.severity for problem in reading.problems] == ["info"]


def test_a_mark_of_drafts_without_a_value_is_one() -> None:
    control = '<control xmlns="http://www.w3.org/2007/app"><draft/></control>'
    assert [post.title for post in atom(entry("A", control), entry("B", "")).posts] == ["B"]


def test_a_draft_is_known_by_any_of_its_namespaces() -> None:
    draft = '<control xmlns="http://purl.org/atom/app#"><draft>yes</draft></control>'
    reading = atom(entry("A", draft))
    assert reading.posts == ()
    assert [problem.severity for problem in reading.problems] == ["info"]


def test_an_ill_formed_feed_keeps_what_is_no_draft() -> None:
    draft = "<app:control><app:draft>yes</app:draft></app:control>"
    assert titles(atom(entry("R&D", draft), entry("Q&A"))) == ["Q&A"]


def test_of_a_backup_of_blogger_only_entries_that_say_post_are_posts() -> None:
    kinds = ("template", "settings", "page", "comment", "post")
    tag = '<category scheme="http://www.blogger.com/atom/ns#" term="data"/>'
    reading = atom(*(entry(kind, KIND.format(kind) + tag) for kind in kinds), entry("unknown"))
    assert titles(reading) == ["post"]
    assert reading.posts[0].tags == ("data",)
    assert {problem.entry for problem in reading.problems} == {"entry 6", None}


def test_of_a_takeout_only_live_posts_are_posts() -> None:
    def stated(kind: str, status: str, trashed: str = "") -> str:
        fields = {"type": kind, "status": status, "trashed": trashed}
        return "".join(f"<blogger:{k}>{v}</blogger:{k}>" for k, v in fields.items())

    reading = atom(
        entry("live", stated("POST", "LIVE")),
        entry("draft", stated("POST", "DRAFT")),
        entry("page", stated("PAGE", "LIVE")),
        entry("comment", stated("COMMENT", "LIVE")),
        entry("trash", stated("POST", "LIVE", "2016-05-04T10:00:00Z")),
        entry("nothing", stated("POST", "")),
    )
    assert titles(reading) == ["live"]


@pytest.mark.parametrize(
    "comment",
    [
        "<link>https://b.org/2016/post/#comment-12</link>",
        "<guid>https://b.org/2016/post/#comment-12</guid>",
        "<link>https://b.blogspot.com/2016/05/a.html?showComment=146#c99</link>",
        '<in-reply-to xmlns="http://purl.org/syndication/thread/1.0" ref="urn:1"/>',
    ],
)
def test_a_comment_is_no_post(comment: str) -> None:
    assert titles(rss(f"<title>By: Kim</title>{comment}", "<title>A post</title>")) == ["A post"]


def test_a_feed_of_comments_has_no_posts() -> None:
    kim = "<title>By: Kim</title><link>https://b.org/post/</link>"
    assert not rss(kim, title="Comments on: A post").posts
    self_link = '<atom:link rel="self" href="https://b.org/comments/feed/"/>'
    assert not rss("<title>Kim on A post</title>", head=self_link).posts


def test_posts_may_have_comments_and_may_speak_of_them() -> None:
    post = (
        "<title>By: numbers</title><link>https://b.org/post/</link>"
        "<comments>https://b.org/post/#comments</comments>"
        "<description>See https://b.org/other/#comment-12</description>"
    )
    assert titles(rss(post)) == ["By: numbers"]
    assert titles(rss("<title>New rules</title>", title="Comments on policy")) == ["New rules"]


def test_a_problem_names_an_entry_by_its_number_in_the_file() -> None:
    draft = "<app:control><app:draft>yes</app:draft></app:control>"
    reading = atom(entry("A", draft), entry("B", "<published>soon</published>"))
    assert [(p.entry, p.severity) for p in reading.problems] == [
        (None, "info"), ("entry 2", "warning"),
    ]  # fmt: skip
