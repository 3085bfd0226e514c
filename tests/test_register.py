"""The register is read strictly: a slip is named with file and line, never guessed away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.model import Blog, SourceError
from publicsectorblogs.names import same_name
from publicsectorblogs.register import Register, is_web_address, read_register

OURS = Path(__file__).resolve().parents[1] / "sources" / "blogs.yml"
OGL = "Open Government Licence v3.0"


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Register]:
    def write_and_read(text: str) -> Register:
        path = tmp_path / "blogs.yml"
        path.write_text(text, encoding="utf-8")
        return read_register(path)

    return write_and_read


@pytest.fixture(scope="module")
def ours() -> Register:
    return read_register(OURS)


def test_an_entry_becomes_a_blog_and_what_is_left_out_stays_unknown(read):
    register = read("blogs:\n- id: a-blog\n  name: A blog\n  aliases: [The blog of A]\n")
    assert list(register) == [Blog("a-blog", "A blog", aliases=("The blog of A",))]
    assert register.blogs[0].licence is None


def test_names_are_found_whatever_their_case_spaces_and_quotes(read):
    register = read("blogs:\n- id: a\n  name: Carl's  Notepad\n  aliases: ['“Notes”']\n")
    for name in ("carl’s notepad", "CARL'S\u00a0NOTEPAD ", ' "notes"'):
        assert register.find(name) is register.blogs[0]
    assert register.find("Carl") is None


def test_a_retired_blog_stays_in_the_register_and_is_named_as_such(read):
    register = read("blogs:\n- {id: a, name: A, status: retired}\n- {id: b, name: B}\n")
    assert len(register) == 2
    assert register.retired == {"a"}


ENTRY = "- {id: a, name: A}\n"
SLIPS = {
    "unknown key": ("- id: a\n  name: A\n  license: x\n", 2, "a: unknown key 'license'"),
    "key given twice": ("- id: a\n  name: A\n  name: B\n", 4, "'name' is repeated"),
    "id used twice": (f"{ENTRY}- {{id: a, name: B}}\n", 3, "a: id is used in line 2 too"),
    "name used twice": (f"{ENTRY}- {{id: b, name: ' a '}}\n", 3, "belongs to a already"),
    "alias used twice": (f"{ENTRY}- {{id: b, name: B, aliases: [A]}}\n", 3, "belongs to a"),
    "own name as alias": ("- {id: a, name: A, aliases: [A]}\n", 2, "belongs to a already"),
    "no name": ("- id: a\n", 2, "a: 'name' is missing"),
    "no id": ("- name: A\n", 2, "A: 'id' is missing"),
    "empty name": ("- {id: a, name: ' '}\n", 2, "'name' must be text"),
    "name that YAML takes for no text": ("- {id: a, name: No}\n", 2, "'name' must be text"),
    "number as id": ("- {id: 10, name: A}\n", 2, "'id' must be text"),
    "bad slug": ("- {id: A_b, name: A}\n", 2, "'id' must be lower-case"),
    "path as slug": ("- {id: ../a, name: A}\n", 2, "'id' must be lower-case"),
    "file address": ("- {id: a, name: A, feed_url: 'file:///etc/passwd'}\n", 2, "'feed_url'"),
    "address without host": ("- {id: a, name: A, home_page: 'https://'}\n", 2, "'home_page'"),
    "address of no kind": ("- {id: a, name: A, licence_url: www.a.uk}\n", 2, "'licence_url'"),
    "aliases as text": ("- {id: a, name: A, aliases: B}\n", 2, "'aliases' must be a list"),
    "unknown status": ("- {id: a, name: A, status: dead}\n", 2, "'status' must be one of"),
    "entry that is text": ("- a\n", 2, "an entry must be"),
    "bad YAML": ("- {id: a\n", 3, "is not YAML"),
}


@pytest.mark.parametrize(("entries", "line", "problem"), SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_an_error_with_file_and_line(read, entries, line, problem):
    with pytest.raises(SourceError) as caught:
        read(f"blogs:\n{entries}")
    assert problem in str(caught.value)
    assert f"blogs.yml:{line}: " in str(caught.value)


@pytest.mark.parametrize("text", ["", "- a\n", "blogs: {}\n", "blogs: []\nextra: 1\n", "\x00"])
def test_what_is_no_register_is_an_error(read, text):
    with pytest.raises(SourceError, match="blogs.yml"):
        read(text)


def test_a_register_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(SourceError, match="cannot be read"):
        read_register(tmp_path / "blogs.yml")


@given(st.text())
def test_any_text_is_a_register_or_an_error(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("register") / "blogs.yml"
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        read_register(path)
    except SourceError as error:
        assert str(path) in str(error)


@given(st.text())
def test_a_name_is_the_same_as_itself_in_any_spacing(name):
    assert same_name(f"  {name}\n") == same_name(name)
    assert same_name(same_name(name)) == same_name(name)


@given(st.text())
def test_any_text_is_an_address_or_not(text):
    assert is_web_address(text) in (True, False)


def test_the_blogs_of_the_saved_page_are_found_as_the_page_names_them(ours):
    as_named = {
        "Government Digital Service": "government-digital-service",
        "Digital DWP": "dwp-digital",
        "Carl’s Notepad": "carls-notepad",
        "Institute for Government": "institute-for-government",
        "linksUK": "linksuk",
        "comms2point0 free online resource for creative comms people – comms2point0": (
            "comms2point0"
        ),
        "mySociety": "mysociety",
        "The Dan Slee Blog » LOCAL SOCIAL: Is it time for a Local localgovcamp?": (
            "the-dan-slee-blog"
        ),
    }
    found = {name: ours.find(name) for name in as_named}
    assert {name: blog and blog.id for name, blog in found.items()} == as_named


def test_govuk_blogs_are_under_the_ogl_and_no_other_licence_is_claimed(ours):
    under_ogl = [blog for blog in ours if blog.licence]
    assert len(under_ogl) == 136
    for blog in under_ogl:
        assert blog.home_page and blog.home_page.endswith(".blog.gov.uk/")
        assert blog.feed_url == f"{blog.home_page}feed/atom/"
        assert blog.licence == OGL
        assert blog.licence_evidence and "not seen" in blog.licence_evidence
        assert blog.attribution and OGL in blog.attribution


def test_only_blogs_that_name_their_owner_have_an_author(ours):
    authors = {blog.id: blog.author for blog in ours if blog.author}
    assert authors == {"carls-notepad": "Carl Haggerty", "the-dan-slee-blog": "Dan Slee"}


def test_every_blog_can_be_fetched(ours):
    assert all(blog.feed_url or blog.home_page for blog in ours)
