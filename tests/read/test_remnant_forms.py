"""Lines that are no running text by their words: each form has its examples beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.remnant_forms import FORMS, Form, form_of


@pytest.mark.parametrize(("form", "line"), [(form, line) for form in FORMS for line in form.like])
def test_a_line_is_known_by_its_form(form: Form, line: str) -> None:
    found = form_of(line)
    assert found is not None and found.kind == form.kind


@pytest.mark.parametrize("line", [line for form in FORMS for line in form.unlike])
def test_a_sentence_in_the_same_words_is_text(line: str) -> None:
    assert form_of(line) is None


def test_a_line_may_have_a_symbol_before_it() -> None:
    form = form_of("⏱ 4 minute read")
    assert form is not None and form.kind == "footer"


@given(st.text() | st.text(alphabet="share sign up photo by 5 comments .:()[]ABC", max_size=80))
def test_any_line_has_a_form_or_none(line: str) -> None:
    form_of(line)
