"""Whom the names mean that feeds give as authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.feed_authors import Named, classify_author, without_address


@pytest.mark.parametrize("name", ["admin", "jbloggs2", "webteam", "jo.bloggs", "DSlee", "guest"])
def test_logins(name: str) -> None:
    assert classify_author(name) == [Named(name, "login")]


@pytest.mark.parametrize(
    "name",
    [
        "Government Digital Service",
        "The Data Team",
        "Press Office",
        "GLA Intelligence",
        "Oxfam GB",
        "Mind Cymru",
        "St Ethel's",
        "Brent from Above",
        "NHS England",
        "DWP",
        "St John Ambulance",
        "Rhondda Cynon Taf",
        "Department for Work and Pensions",
        "Department for Business, Energy & Industrial Strategy",
        "Chief Scientific Adviser",
    ],
)
def test_organisations(name: str) -> None:
    assert classify_author(name) == [Named(name, "organisation")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jo Bloggs", ["Jo Bloggs"]),
        ("By Jo Bloggs", ["Jo Bloggs"]),
        ("Jo Bloggs OBE", ["Jo Bloggs"]),
        ("Bloggs, Jo", ["Jo Bloggs"]),
        ("Jo Bloggs and Sam Smith", ["Jo Bloggs", "Sam Smith"]),
        ("Smith, Jo; Patel, Al", ["Jo Smith", "Al Patel"]),
        ("Smith, Jo and Patel, Al", ["Jo Smith", "Al Patel"]),
        ("Jo Bloggs AM", ["Jo Bloggs"]),
        ("Jo and Sam", ["Jo", "Sam"]),
        ("Lena and Sam", ["Lena", "Sam"]),
        ("Jo & Sam Bloggs", ["Jo Bloggs", "Sam Bloggs"]),
        ("Jo and Sam van der Berg", ["Jo van der Berg", "Sam van der Berg"]),
        ("Ann Lee, Bob Day & Cat Moss", ["Ann Lee", "Bob Day", "Cat Moss"]),
        ("The Data Team and Jo Bloggs", ["The Data Team", "Jo Bloggs"]),
        ("Jo Bloggs,Sam Smith", ["Jo Bloggs", "Sam Smith"]),
        ("Jo from the data team", ["Jo"]),
        ("Jo Bloggs, photos by Sam Smith", ["Jo Bloggs"]),
        ("Jo Bloggs | Leave a comment", ["Jo Bloggs"]),
        ("Jo Bloggs and the data team", ["Jo Bloggs", "data team"]),
        ("Jo Bloggs & the Data Team", ["Jo Bloggs", "Data Team"]),
        ("Policy Lab & Jo Bloggs", ["Policy Lab", "Jo Bloggs"]),
        ("Jo Bloggs, Sam Smith and The Data Team", ["Jo Bloggs", "Sam Smith", "The Data Team"]),
        ("Emma Head", ["Emma Head"]),
        ("jo@x.gov.uk (Jo Bloggs)", ["Jo Bloggs"]),
        ("jo@x.gov.uk", []),
        ("Baroness Voss of Hexham", ["Baroness Voss of Hexham"]),
        ("The Rt Hon. the Lord Price", ["Lord Price"]),
        ("", []),
    ],
)
def test_several_people_in_one_name(text: str, names: list[str]) -> None:
    assert [one.name for one in classify_author(text)] == names


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Jo Bloggs, Head of Data, DWP", "Head of Data", "DWP"),
        ("Jo Bloggs – Head of Data at the DWP", "Head of Data", "DWP"),
        ("Jo Bloggs, Head of Data and Analysis, DWP", "Head of Data and Analysis", "DWP"),
        ("Jo Bloggs (Home Office)", None, "Home Office"),
        ("Jo Bloggs | DWP Digital", None, "DWP Digital"),
        ("Jo Bloggs, User Researcher", "User Researcher", None),
        ("Bloggs, Jo (Nesta)", None, "Nesta"),
        ("Jo Bloggs | User Researcher | Nesta", "User Researcher", "Nesta"),
    ],
)
def test_a_name_with_its_role(text: str, role: str | None, organisation: str | None) -> None:
    assert classify_author(text) == [Named("Jo Bloggs", "person", role, organisation)]


@pytest.mark.parametrize("name", ["DWP, Jo", "OFSTED, Jo", "DEFRA, London"])
def test_a_body_in_capitals_is_no_surname(name: str) -> None:
    assert not any(one.kind == "person" and " " in one.name for one in classify_author(name))


@given(st.text(alphabet="AbC and,&()|@.-/ of"))
def test_any_name_is_read(text: str) -> None:
    assert all(one.name for one in classify_author(text))


@pytest.mark.parametrize(
    "name",
    [
        "Health and Safety Executive",
        "Foreign, Commonwealth and Development Office",
        "Ministry of Justice, Data Services",
        "Brighton and Hove",
        "Bath and North East Somerset",
        "Food and Farming",
        "Loud And Quiet",
        "Ordnance Survey",
        "Acas",
        "Jisc",
        "Cafcass",
        "Cyngor Gwynedd",
        "Kings Lynn and West Norfolk",
        "Na h-Eileanan Siar",
        "Orkney Islands",
        "Llywodraeth Cymru",
        "Historic England",
        "Telford and Wrekin",
        "Ross and Cromarty",
        "Jo and Partners",
        "Stoke-on-Trent",
    ],
)
def test_bodies_and_places_stay_whole(name: str) -> None:
    assert classify_author(name) == [Named(name, "organisation")]


@pytest.mark.parametrize(
    "name",
    [
        "unknown",
        "Guest blogger",
        "Anonymous",
        "The Editor",
        "Site Editor",
        "Team",
        "AnnLee",
        "ann-lee",
    ],
)
def test_nobody(name: str) -> None:
    assert [one.kind for one in classify_author(name)] == ["login"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Guest blogger: Jo Bloggs", Named("Jo Bloggs")),
        ("Guest: Jo Bloggs", Named("Jo Bloggs")),
        ("Contributed by Jo Bloggs", Named("Jo Bloggs")),
        ("Jo Bloggs @jobloggs", Named("Jo Bloggs")),
        ("Cllr Jo Bloggs MBE", Named("Jo Bloggs", title="Cllr, MBE")),
        ("Jo Bloggs, on behalf of the maps team", Named("Jo Bloggs", organisation="maps team")),
        ("O’Neil, Siân", Named("Siân O’Neil")),
        ("Ní Bhriain, Aoife", Named("Aoife Ní Bhriain")),
        ("BLOGGS, Jo", Named("Jo Bloggs")),
        ("O’NEIL, Jo", Named("Jo O’Neil")),
        ("ap Gwilym, Rhys", Named("Rhys ap Gwilym")),
        ("Guest author Jo Bloggs", Named("Jo Bloggs")),
        ("Guest blogger Jo Bloggs", Named("Jo Bloggs")),
        ("Kwame Young", Named("Kwame Young")),
        ("Van der Berg, Jo", Named("Jo Van der Berg")),
        ("Jo Bloggs, PhD", Named("Jo Bloggs", title="PhD")),
        ("The Rev’d Jo Bloggs", Named("Jo Bloggs", title="Rev’d")),
        ("(Jo Bloggs)", Named("Jo Bloggs")),
        ("Words: Jo Bloggs", Named("Jo Bloggs")),
        ("Jo Bloggs (jo@x.gov.uk), Planner", Named("Jo Bloggs", role="Planner")),
        ("Jo Bloggs [guest]", Named("Jo Bloggs")),
        ("Jo Bloggs (Admin)", Named("Jo Bloggs")),
        ("Jo Bloggs (Editor)", Named("Jo Bloggs", role="Editor")),
        ("Jo Bloggs and team", Named("Jo Bloggs")),
    ],
)
def test_what_stands_around_a_name_is_cut(text: str, named: Named) -> None:
    assert classify_author(text) == [named]


@pytest.mark.parametrize("part", ["x", "7", ".", "-", "jo.", "a@", "@"])
def test_a_name_of_any_length_is_looked_through_in_linear_time(part: str) -> None:
    assert without_address(part * 200_000) is not None
