"""Of a post in Drupal's feeds only its text is read as its text."""

from __future__ import annotations

from publicsectorblogs.read.drupal import without_other_fields
from publicsectorblogs.read.html import from_html
from publicsectorblogs.read.raw_feed import RawBody, RawEntry

TEXT = (
    '<div class="text-formatted field field--name-body field__item"><p>We met 8 mayors.</p></div>'
)


def read(markup: str) -> tuple[str, tuple[str, ...]]:
    entry = without_other_fields(RawEntry(bodies=(RawBody(markup, False, True),), tags=("a",)))
    return from_html(entry.bodies[0].value).text, entry.tags


def test_title_author_and_date_before_the_text_are_left_out() -> None:
    spans = "<span>Mayors</span> <span><span>kim.lee</span></span> <span>Tue, 05/17/2016</span>"
    assert read(spans + TEXT) == ("We met 8 mayors.", ("a",))


def test_they_may_stand_in_any_element_whose_words_are_theirs() -> None:
    body = "<div>Mayors</div><p>Submitted by kim.lee on Tue, 05/17/2016 - 10:30</p><p>So:</p>"
    entry = RawEntry(title="Mayors", bodies=(RawBody(body + TEXT, False, True),))
    text = from_html(without_other_fields(entry).bodies[0].value).text
    assert text == "So:\n\nWe met 8 mayors."


def test_fields_are_known_by_their_class_in_all_its_versions() -> None:
    old = (
        '<div class="field field-name-title">Mayors</div>'
        '<div class="field field-name-body"><div class="field-label">Body:</div>'
        '<div class="field-items"><div class="field-item"><p>We met 8 mayors.</p></div></div></div>'
        '<div class="field field-name-field-blog-tags"><div class="field-item"><a href="/t">b</a></div>'
        '</div><ul class="links inline"><li>Log in to post comments</li></ul>'
    )
    assert read(old) == ("We met 8 mayors.", ("a", "b"))


def test_the_line_that_says_who_submitted_a_post_is_left_out() -> None:
    line = '<div class="submitted">Submitted by kim.lee on Tue, 05/17/2016 - 10:30</div>'
    assert read(f"{line}<p>We met 8 mayors.</p>")[0] == "We met 8 mayors."
    said = '<p class="submitted">All 9 plans were submitted.</p>'
    assert read(f"{said}<p>We met 8 mayors.</p>")[0] == (
        "All 9 plans were submitted.\n\nWe met 8 mayors."
    )


def test_comments_after_the_text_are_left_out_and_other_fields_kept() -> None:
    more = (
        '<div class="field field--name-field-quote"><p>“Well met.”</p></div>'
        '<section><h2>Add new comment</h2></section><ul class="links"><li>Read more</li></ul>'
    )
    assert read(TEXT + more)[0] == "We met 8 mayors.\n\n“Well met.”"


def test_fields_within_fields_are_left_out_with_them() -> None:
    tags = (
        '<div class="field field--tags field-name-field-tags"><div class="field-name-taxonomy-tags">'
        '<a href="/t">b</a> <a href="/u">c</a></div></div>'
    )
    links = '<div class="links"><a href="x">3 comments</a><ul class="links inline node__links"><li>Share</li></ul></div>'
    assert read(TEXT + tags + links) == ("We met 8 mayors.", ("a", "b", "c"))


def test_other_markup_stays_as_it_is() -> None:
    entry = RawEntry(bodies=(RawBody("<span>Mayors</span><p>We met 8 mayors.</p>", True, True),))
    assert without_other_fields(entry) is entry
