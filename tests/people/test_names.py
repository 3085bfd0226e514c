"""Which words are the name of a person, and what of them is a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.people import words
from publicsectorblogs.people.names import is_organisation, read_name


@pytest.mark.parametrize(
    "name",
    [
        "Lena Voss",
        "Anne-Marie O’Neill",
        "Sinéad O'Connor",
        "J. R. Hartley",
        "J.R. Hartley",
        "Jo van der Berg",
        "Luis de la Torre",
        "Omar bin Said",
        "Thandiwe wa Mutua",
        "Željko Đurić",
        "Li Wei",
        "CM Lubinski",
        "Emma Head",
        "Chelsea Marlow",
        "Park Ji-ho",
        "Zadie O'Connell-Park",
        "Ana María de la Cruz y Toro",
        "Eve Marlow",
        "Jun Ito",
        "Anna Abbey",
        "Devon Wright",
        "Victoria Marsh",
        "Florence York",
        "Kwame Young",
        "Nguyễn Văn An",
        "Aung San Win",
        "Mary Jane Smith-Jones",
        "Leila al-Masri",
        "Jeanne d’Arc",
    ],
)
def test_names_of_people(name: str) -> None:
    found = read_name(f"{name}, who wrote this")
    assert found is not None
    assert (found.text, found.title, found.end) == (name, None, len(name))


@pytest.mark.parametrize(
    "words_in_capitals",
    [
        "Christmas Eve", "Easter Monday", "New Year", "Default Settings", "Popular Demand",
        "Royal Appointment", "NHS Number", "Universal Credit", "Land Registry", "Leeds City",
        "Government Digital Service", "The Team", "The EPA", "Head of Data", "Policy Adviser",
        "General Register Office", "Trafalgar Square",
        "Permanent Secretary", "Blue Badge", "St George’s Day", "Milton Keynes", "San Diego", "Nuffield Trust",
        "West Yorkshire", "Digital Transformation", "Google", "Jo", "A B",
        "Xmas Eve", "Jun Edition", "Covid Test-Centre", "Google Docs", "Meet Lena Voss", "Introducing Emma Head", "Victoria Station", "Lake Windermere",
        "Interim Head", "Acting Head", "Chester Zoo", "Lincoln Castle", "Victoria Park",
        "Whitby Abbey", "Alexandra Palace", "Park Wi-fi", "Chelsea Flower Show", "Dudley Zoo", "Kent Downs", "Leeds Playhouse Theatre",
    ],
)  # fmt: skip
def test_what_is_no_name(words_in_capitals: str) -> None:
    assert read_name(words_in_capitals) is None


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Dr Lena Voss", "Lena Voss", "Dr"),
        ("Dr. Lena Voss", "Lena Voss", "Dr."),
        ("Cllr Lena Voss OBE", "Lena Voss", "Cllr, OBE"),
        ("The Rt Hon Lena Voss MP", "Lena Voss", "Rt Hon, MP"),
        ("Prof Dame Lena Voss DBE FRS", "Lena Voss", "Prof Dame, DBE FRS"),
        ("Lena Voss, PhD", "Lena Voss", "PhD"),
        ("Sir Leon Voss OM FREng", "Leon Voss", "Sir, OM FREng"),
        ("Leon Voss III", "Leon Voss", "III"),
        ("Major General Lena Voss", "Lena Voss", "Major General"),
    ],
)
def test_titles_and_letters_are_kept_apart(text: str, name: str, title: str) -> None:
    found = read_name(text)
    assert found is not None
    assert (found.text, found.title, found.end) == (name, title, len(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LENA VOSS", "Lena Voss"),
        ("HANNAH O’CONNELL", "Hannah O’Connell"),
        ("IAN MCDONALD-SMITH", "Ian McDonald-Smith"),
        ("JO VAN DER BERG", "Jo van der Berg"),
    ],
)
def test_capitals_of_a_heading_are_not_kept(text: str, name: str) -> None:
    found = read_name(text)
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize("after", ["Editor", "Leave a comment", "OBE", "Posted on 4 May"])
def test_what_follows_a_name_in_capitals_is_no_part_of_it(after: str) -> None:
    found = read_name(f"Lena Voss {after}")
    assert found is not None
    assert found.text == "Lena Voss"


@pytest.mark.parametrize(
    "name", ["Brighton and Hove", "Health and Safety Executive", "Nesta", "DWP", "The Data Team"]
)
def test_organisations_and_places(name: str) -> None:
    assert is_organisation(name)


def test_no_sure_first_name_is_a_common_word_or_a_place() -> None:
    common = words.COMMON | words.TIMES | words.ORGANISATION_WORDS
    assert not words.FIRST_NAMES & common


def test_every_surname_among_common_words_is_one_of_them() -> None:
    known = words.COMMON | words.TIMES | words.ORGANISATION_WORDS | words.PLACES | words.ROLE_NOUNS
    assert not words.SURNAMES - known


@given(st.text(alphabet="AbÉ. ’-'\u00a0DrOBE,", max_size=30))
def test_a_name_lies_within_its_text(text: str) -> None:
    found = read_name(text)
    assert found is None or (found.text and found.start < found.end <= len(text))
