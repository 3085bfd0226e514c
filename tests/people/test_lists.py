"""Several people in a row, each with their position."""

from __future__ import annotations

import pytest

from publicsectorblogs.people.lists import read_people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lena Voss and Amina Yusuf", ["Lena Voss", "Amina Yusuf"]),
        ("Lena Voss & Amina Yusuf", ["Lena Voss", "Amina Yusuf"]),
        ("Lena Voss, Amina Yusuf and Owen Price", ["Lena Voss", "Amina Yusuf", "Owen Price"]),
        ("Lena Voss and Cardiff Council", ["Lena Voss"]),
        ("Lena Voss and friends", ["Lena Voss"]),
        ("Lena Voss, Amina Yusuf", ["Lena Voss", "Amina Yusuf"]),
        ("Lena Voss, Dr Zeb Marr", ["Lena Voss", "Zeb Marr"]),
        ("Lena Voss, Zeb Marr, Editor", ["Lena Voss", "Zeb Marr"]),
        ("Lena Voss, Zeb Marr", ["Lena Voss"]),
        ("Lena Voss and Zeb Marr", ["Lena Voss", "Zeb Marr"]),
        ("Lena Voss, Zeb Marr, Wim Tal", ["Lena Voss", "Zeb Marr", "Wim Tal"]),
        ("Lena Voss on 4 May 2016", ["Lena Voss"]),
        ("LENA VOSS AND AMINA YUSUF", ["Lena Voss", "Amina Yusuf"]),
        ("the Rev. Lena Voss", ["Lena Voss"]),
        ("nobody in particular", []),
    ],
)
def test_people_in_a_row(text: str, names: list[str]) -> None:
    assert [one.name for one in read_people(text)[0]] == names


def test_each_has_their_own_position() -> None:
    people, end = read_people(
        text
        := "Lena Voss (Head of Data, DWP), Owen Price, Policy Adviser and Dr Amina Yusuf of Nesta"
    )
    assert [(one.name, one.title, *one.position) for one in people] == [
        ("Lena Voss", None, "Head of Data", "DWP"),
        ("Owen Price", None, "Policy Adviser", None),
        ("Amina Yusuf", "Dr", None, "Nesta"),
    ]
    assert end == len(text)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Lena Voss, a director at Nesta, and is the fifth.", "director", "Nesta"),
        ("Lena Voss – Data Scientist at ONS", "Data Scientist", "ONS"),
        ("Lena Voss, editor, explains how it works", "editor", None),
        ("Lena Voss (she/her), editor", "editor", None),
        ("Lena Voss (@lvoss), editor", "editor", None),
        ("Lena Voss, who leads our research team", None, None),
        ("Lena Voss, 4 May 2016", None, None),
        ("Lena Voss at 10:15", None, None),
        ("Lena Voss of 18F", None, "18F"),
        ("Lena Voss, Head of Care (North), Hull City Council", "Head of Care", "Hull City Council"),
        ("Lena Voss, Head of Care (North), 4 May 2016", "Head of Care", None),
        ("Lena Voss, Head of Care (North), and Owen Price", "Head of Care", None),
        ("Lena Voss for the Guardian", None, None),
        ("Lena Voss | Editor | Nesta", "Editor", "Nesta"),
        ("Lena Voss | Editor | 4 May 2016", "Editor", None),
        ("Lena Voss, director of Mind Cymru", "director", "Mind Cymru"),
        ("Lena Voss, director of Digital", "director of Digital", None),
        ("Lena Voss, Posted on: 4 May 2016", None, None),
    ],
)
def test_a_position_ends_where_something_else_begins(
    text: str, role: str | None, organisation: str | None
) -> None:
    (one,), _ = read_people(text)
    assert one.position == (role, organisation)


def test_a_role_may_stand_before_a_name_where_a_cue_leads_to_it() -> None:
    (one,), _ = read_people("our Chief Executive, Lena Voss", role_first=True)
    assert (one.name, one.position.role) == ("Lena Voss", "Chief Executive")
    assert read_people("our Chief Executive, Lena Voss") == ([], 0)
