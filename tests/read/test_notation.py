"""Superscripts, fractions, formulas and characters that are not seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.html import from_html
from publicsectorblogs.read.notation import plain_latex
from publicsectorblogs.read.titles import one_line


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("£800<sup>4</sup> million", "£800⁴ million"),
        ("in 2014<sup><a href='#n7'>7</a></sup>", "in 2014⁷"),
        ("60<b>0</b><sup>[3]</sup> staff", "600⁽³⁾ staff"),
        ("70%<sup>1, 2</sup>", "70%¹,²"),
        ("250<sup>*</sup> people", "250* people"),
        ("250<sup>a</sup> people", "250ᵃ people"),
        ("250<sup>(a)</sup> people", "250⁽ᵃ⁾ people"),
        ("the 3<sup>rd</sup> of May", "the 3rd of May"),
        ("30 km<sup>2</sup> and 9 m<sup>3</sup>", "30 km² and 9 m³"),
        ("10<sup>6</sup> and 2×10<sup>−3</sup>", "10⁶ and 2×10⁻³"),
        ("£4<sup>.99</sup>", "£4.99"),
        ("M<sup>c</sup>Kay and GovTech<sup>TM</sup>", "McKay and GovTech™"),
        ("70<sup>citation needed</sup> people", "70 citation needed people"),
        ("£80<sup>note 4</sup> million", "£80ⁿᵒᵗᵉ⁴ million"),
        ("£80<sup>1</sup> <sup>2</sup> million", "£80¹² million"),
        ("£80 <sup>1</sup> million, 30 m <sup>2</sup>", "£80¹ million, 30 m²"),
        ("CO<sub>2</sub>, 40<sub>1</sub> cars", "CO2, 40₁ cars"),
        ("2<sup>1</sup>/<sub>2</sub> days, <sup>3</sup>/<sub>16</sub>", "2½ days, 3/16"),
        ("<span style='vertical-align: super'>8</span>", "⁸"),
        ("66<span style='vertical-align:super'>8</span> sites", "66⁸ sites"),
    ],
)
def test_what_is_raised_touches_no_number(markup: str, text: str) -> None:
    assert from_html(f"<p>{markup}</p>").text == text


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#fn3">3</a>',
        '<a class="footnote-ref" href="https://a.org/p#x">[3]</a>',
        '<a role="doc-noteref" href="#x">3</a>',
    ],
)
def test_a_link_to_a_note_is_raised_by_whatever_means(link: str) -> None:
    assert from_html(f"<p>We met 90{link} people</p>").text in (
        "We met 90³ people", "We met 90⁽³⁾ people"
    )  # fmt: skip


@pytest.mark.parametrize(
    "sign",
    [
        '<span class="footnote">3</span>',
        '<span class="x footnote-number">[3]</span>',
        '<span class="superscript">3</span>',
        '<span class="sup"><b>3</b></span>',
        '<span class="footnote"><a href="#n3">3</a></span>',
        '<span class="footnote"><sup>3</sup></span>',
    ],
)
def test_a_sign_with_the_class_of_a_note_is_raised(sign: str) -> None:
    content = from_html(f"<p>We spent £80{sign} million.</p>")
    assert content.text in ("We spent £80³ million.", "We spent £80⁽³⁾ million.")


def test_a_note_in_its_line_stays_a_sentence() -> None:
    content = from_html('<p>We met 31 people <span class="footnote">3 of them twice</span>.</p>')
    assert content.text == "We met 31 people 3 of them twice."


def test_a_link_within_the_text_is_no_note() -> None:
    assert from_html("<p>See section <a href='#s3'>3</a>.</p>").text == "See section 3."


@pytest.mark.parametrize(
    "parted",
    [
        "4&shy;700",
        "4&#8203;700",
        "4\u2060700",
        "4&zwnj;700",
        "4\ufeff700",
        "4<wbr>700",
        "4&lrm;700",
    ],
)
def test_characters_that_are_not_seen_part_no_number(parted: str) -> None:
    assert from_html(f"<p>{parted} users</p>").text == "4700 users"


def test_joiners_hold_an_emoji_together() -> None:
    assert "\u200d" in from_html("<p>👩\u200d💻</p>").text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<math><mi>n</mi><mo>=</mo><mn>72</mn></math>", "n=72"),
        ("<math><msup><mn>10</mn><mn>6</mn></msup></math>", "10⁶"),
        ("<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>", "3/4"),
        (
            "<math><semantics><mrow><mn>72</mn></mrow><annotation>\\pi</annotation></semantics></math>",
            "72",
        ),
        ("<img class='latex' src='x' alt='n=72'>", "n=72"),
        (r"<img class='mwe-math-fallback-image-inline' alt='{\displaystyle n=72}'>", "n=72"),
    ],
)
def test_formulas_keep_their_numbers(markup: str, text: str) -> None:
    assert from_html(f"<p>We found {markup} of them.</p>").text == f"We found {text} of them."


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"n = 1{,}200", "n = 1,200"),
        (r"\frac{1}{2} \times 10^{6}", "1/2 ×10⁶"),
        (r"$p \leq 5\%$", "p ≤5%"),
    ],
)
def test_latex_is_written_as_text(formula: str, text: str) -> None:
    assert plain_latex(formula) == text


@given(st.text(alphabet="\\{}^_$frac12 %,"))
def test_any_formula_is_written(formula: str) -> None:
    plain_latex(formula)


def test_a_title_keeps_its_note_apart() -> None:
    assert one_line("We saved £20<sup>1</sup> million") == "We saved £20¹ million"
