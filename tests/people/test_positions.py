"""What somebody is and where, in the words that say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.people.positions import has_role, position


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("a policy adviser at the Home Office", "policy adviser", "Home Office"),
        ("Head of Data, DWP", "Head of Data", "DWP"),
        ("Head of Data", "Head of Data", None),
        ("Head of Data | Food Standards Agency", "Head of Data", "Food Standards Agency"),
        ("Permanent Secretary", "Permanent Secretary", None),
        ("chief executive of Shelter", "chief executive", "Shelter"),
        ("director of CoSLA", "director", "CoSLA"),
        ("Head of SaaS", "Head of SaaS", None),
        ("the chief executive of the Trust", "chief executive", "Trust"),
        ("Director of Strategy", "Director of Strategy", None),
        ("Director of the Institute for Government", "Director", "Institute for Government"),
        ("developer in the data team at GDS", "developer in the data team", "GDS"),
        ("researcher in the Home Office", "researcher", "Home Office"),
        ("co-founder of comms2point0", "co-founder", "comms2point0"),
        ("director at the Department for Environment, Food and Rural Affairs", "director",
         "Department for Environment, Food and Rural Affairs"),
        ("engineer at the U.S. Geological Survey", "engineer", "U.S. Geological Survey"),
        ("a nurse at a small hospital", "nurse", None),
        ("professor of law, University of Kent", "professor of law", "University of Kent"),
        ("Citizens Advice", None, "Citizens Advice"),
        ("York", None, None),
        ("Chair of Trustees, Kent Wildlife Trust", "Chair of Trustees", "Kent Wildlife Trust"),
        ("Chair of the Board", "Chair of the Board", None),
        ("designer working on the Blue Badge", "designer", None),
        ("head of smarter working at the Cabinet Office", "head of smarter working",
         "Cabinet Office"),
        ("designer working for Derby City Council", "designer", "Derby City Council"),
        ("chair of the working group", "chair of the working group", None),
        ("a freelance writer based in Hull", "freelance writer", None),
        ("a nurse from Hull", "nurse", None),
        ("an adviser who works with councils", "adviser", None),
        ("press officer for the North West Region", "press officer for the North West Region", None),
        ("press officer for Kent County Council", "press officer", "Kent County Council"),
        ("councillor for Moortown", "councillor for Moortown", None),
        ("Head of Data for Kent County Council", "Head of Data", "Kent County Council"),
        ("Director of the Institute for Fiscal Studies", "Director",
         "Institute for Fiscal Studies"),
        ("Deputy Director, Policy and Strategy", "Deputy Director, Policy and Strategy", None),
        ("the new Head of Data at DWP", "Head of Data", "DWP"),
        ("newly appointed chair of the Trust", "chair", "Trust"),
        ("New Business Manager at DWP", "New Business Manager", "DWP"),
        ("Head of Data, Department for Work and Pensions", "Head of Data",
         "Department for Work and Pensions"),
        ("Head of Policy, Department for Culture, Media and Sport", "Head of Policy",
         "Department for Culture, Media and Sport"),
        ("Head of Library Services, Kent County Council", "Head of Library Services",
         "Kent County Council"),
        ("Head of Archives Policy, The National Lottery Heritage Fund", "Head of Archives Policy",
         "National Lottery Heritage Fund"),
        ("Director of Planning, Housing and Transport, Hull City Council",
         "Director of Planning, Housing and Transport", "Hull City Council"),
        ("Director, Policy and Research, Centre for Cities", "Director, Policy and Research",
         "Centre for Cities"),
        ("Head of Data, Capita, London", "Head of Data", "Capita"),
        ("Director, Rural Identity, Access, and Buildings", "Director",
         "Rural Identity, Access, and Buildings"),
        ("Cabinet Member for Housing, Planning and Regeneration",
         "Cabinet Member for Housing, Planning and Regeneration", None),
        ("Deputy Director for Digital, Ministry of Justice", "Deputy Director for Digital",
         "Ministry of Justice"),
        ("Head of Data in HM Treasury", "Head of Data", "HM Treasury"),
        ("planner for Natural England", "planner", "Natural England"),
        ("planner for South East England", "planner for South East England", None),
        ("planner in Transport for London", "planner", "Transport for London"),
        ("planner for Kent Fire and Rescue Service", "planner", "Kent Fire and Rescue Service"),
        ("Head of IT", "Head of IT", None),
        ("Head of HR, Kent County Council", "Head of HR", "Kent County Council"),
        ("Director of the AI Institute", "Director", "AI Institute"),
        ("Head of the Digital Team", "Head of the Digital Team", None),
        ("designer in the Forms Team at the Home Office", "designer in the Forms Team",
         "Home Office"),
        ("Press Team, Kent County Council", None, "Kent County Council"),
        ("Head of Partnerships", "Head of Partnerships", None),
        ("Head of Museums and Archives", "Head of Museums and Archives", None),
        ("Head of Libraries and Places, Arts Council of Kent", "Head of Libraries and Places",
         "Arts Council of Kent"),
        ("Head of Government Relations", "Head of Government Relations", None),
        ("Director of Police Reform, Home Office", "Director of Police Reform", "Home Office"),
        ("Director of NHS Partnerships", "Director of NHS Partnerships", None),
        ("Head of Private Office", "Head of Private Office", None),
        ("Director of Derby Museum", "Director", "Derby Museum"),
        ("Head of DWP Digital", "Head", "DWP Digital"),
        ("Head of NHS England", "Head", "NHS England"),
        ("Director of University of Kent", "Director", "University of Kent"),
        ("Director of Public Health Wales", "Director", "Public Health Wales"),
        ("Chair of Kent Archives", "Chair", "Kent Archives"),
        ("officer for Galway", "officer for Galway", None),
        ("nurse in Hexham, Northumberland", "nurse in Hexham", None),
        ("planner in Portland, OR", "planner in Portland", None),
        ("planner in Hexham, Kent County Council", "planner in Hexham", "Kent County Council"),
        ("Head of Data in Cardiff, DWP", "Head of Data in Cardiff", "DWP"),
        ("Head of Data, Yorkshire", "Head of Data", None),
        ("officer for Defra", "officer", "Defra"),
        ("adviser with Savills", "adviser", "Savills"),
        ("Press Team", None, "Press Team"),
        ("Chair of the Committee for Fairness in Public Life", "Chair",
         "Committee for Fairness in Public Life"),
        ("Chair of the Committee", "Chair of the Committee", None),
        ("Chair of the Board for Kent", "Chair of the Board for Kent", None),
        ("Chair, Kent, Surrey and Sussex ICB", "Chair", "Kent, Surrey and Sussex ICB"),
        ("Communications and Research", None, None),
        ("Chair, Tyne, Wear and Tees NHS Trust", "Chair", "Tyne, Wear and Tees NHS Trust"),
        ("Chair, Kent, Surrey and Sussex Ambulance Service", "Chair",
         "Kent, Surrey and Sussex Ambulance Service"),
        ("Forms team", None, None),
        ("designer in Oslo", "designer in Oslo", None),
        ("Deputy Head of Mission in Oslo", "Deputy Head of Mission in Oslo", None),
        ("designer in Defra", "designer", "Defra"),
        ("planner for Mid Suffolk District Council", "planner", "Mid Suffolk District Council"),
        ("rights of way officer at Kent County Council", "rights of way officer",
         "Kent County Council"),
        ("one of the nurses at Guy’s Hospital", "nurses", "Guy’s Hospital"),
        ("0113 496 0000", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_a_position_is_a_role_and_an_organisation(
    text: str, role: str | None, organisation: str | None
) -> None:
    assert position(text) == (role, organisation)


@pytest.mark.parametrize("text", ["Policy Adviser", "HEAD OF DATA", "content designers at GDS"])
def test_roles_in_any_case(text: str) -> None:
    assert has_role(text)


@pytest.mark.parametrize("text", ["resource for developers", "a good idea", "Leeds City Council"])
def test_a_role_further_on_is_somebody_elses(text: str) -> None:
    assert not has_role(text)


@given(st.text(alphabet="aA ,|.-atofheadDW&"))
def test_any_words_are_read(text: str) -> None:
    found = position(text)
    assert found.role is None or found.role in text
