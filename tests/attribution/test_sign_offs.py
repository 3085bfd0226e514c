"""Lines about the author, and signatures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import find_authors
from publicsectorblogs.model import Post

Make = Callable[..., Post]
TEXT = "Before May a caller had to wait.\n\nNow nobody does.\n\nWe are glad of it."


def found(post: Post) -> list[tuple[str, str | None, str | None]]:
    return [
        (a.name, a.role, a.organisation) for a in find_authors(post) if a.evidence == "sign-off"
    ]


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("Ann Lee is a policy adviser at the King’s Fund.", "policy adviser", "King’s Fund"),
        ("Ann Lee is Head of Data at DWP.", "Head of Data", "DWP"),
        ("*Ann Lee is an occupational therapist.*", "occupational therapist", None),
        ("Dr Ann Lee is the Director of Policy at Nesta.", "Director of Policy", "Nesta"),
        ("Ann Lee co-creator of comms2point0.", "co-creator", "comms2point0"),
        ("Ann Lee is a design and product lead at 18F.", "design and product lead", "18F"),
        ("Ann Lee works in the data team at the Home Office.", None, "Home Office"),
        ("Ann Lee works as a planner at Leeds City Council.", "planner", "Leeds City Council"),
        ("About the author\n\nAnn Lee is a researcher in the Home Office.", "researcher",
         "Home Office"),
        ("About the author: Ann Lee has lived in Leeds since May.", None, None),
        ("About the author\n\nAnn Lee\n\nAnn is a planner at Leeds City Council.", "planner",
         "Leeds City Council"),
        ("About the author\n\nAnn Lee\n\nThe council is a good place to work.", None, None),
        ("About Ann Lee\n\nAnn Lee was born in Leeds, where she is a planner.", None, None),
        ("About Ann Lee\n\nAnn Lee is a charity worker.", "charity worker", None),
        ("About Ann Lee\n\nAnn Lee joined the Home Office in 2012.", None, None),
        ("Ann Lee is a nutritionist at Nesta.", "nutritionist", "Nesta"),
        ("Ann Lee is a civil servant at the Treasury.", "civil servant", "Treasury"),
        ("Ann Lee is a fast streamer at the Home Office.", "fast streamer", "Home Office"),
        ("Ann Lee is responsible for maps at Leeds City Council.", None, "Leeds City Council"),
        ("Signed: Ann Lee", None, None),
        ("— Ann Lee", None, None),
        ("-- Ann Lee, Treasurer", "Treasurer", None),
        ("Best wishes, Ann Lee", None, None),
        ("Diolch,\nAnn Lee", None, None),
        ("Cllr Ann Lee is the leader of Leeds City Council.", "leader", "Leeds City Council"),
        ("Ann Lee\nService Manager, Blue Badge\nDepartment for Transport",
         "Service Manager, Blue Badge", "Department for Transport"),
        ("Kind regards\n\nAnn Lee\nHead of Planning\nDerby City Council\nann@derby.example",
         "Head of Planning", "Derby City Council"),
        ("Ann Lee\n@annlee", None, None),
        ("Ann Lee\n0113 496 0000", None, None),
        ("About the author: Ann Lee has been a planner at Leeds City Council since 2012.", "planner",
         "Leeds City Council"),
        ("Until next time,\nAnn Lee", None, None),
        ("Slán,\nAnn Lee", None, None),
        ("Take care\n\nAnn Lee\nPlanner", "Planner", None),
        ("Ann Lee works at Leeds City Council and is a trustee.", None, "Leeds City Council"),
        ("Ann Lee leads the maps team at 18F.", None, "18F"),
        ("Ann Lee works at the Department for Work and Pensions and chairs a board.", None,
         "Department for Work and Pensions"),
        ("Ann Lee (she/her)\nPlanner", "Planner", None),
        ("Diolch o galon,\nAnn Lee", None, None),
        ("Ann Lee works at the Centre for Cities.", None, "Centre for Cities"),
        ("Ann Lee leads on maps for the Campaign for Better Transport.", None,
         "Campaign for Better Transport"),
        ("Ann Lee works on data for planners at Leeds City Council.", None, "Leeds City Council"),
        ("About Ann Lee\n\nAnn joined the Home Office in 2012.", None, None),
        ("See you there\n\nAnn Lee\n@annlee", None, None),
        ("* Maps\n\nAnn Lee\n@annlee", None, None),
        ("Ann Lee is headteacher of Moor Lane School.", "headteacher", "Moor Lane School"),
        ("Ann Lee\nPlanner\nTel: +44 (0)113 496 0000", "Planner", None),
        ("Ann Lee\nHeadteacher, Moor Primary School", "Headteacher", "Moor Primary School"),
        ("Ann Lee is a freelance editor and writes about maps.", "freelance editor", None),
        ("Ann Lee is a planner at Leeds City Council and blogs at mapsandmore.example.", "planner",
         "Leeds City Council"),
        ("Follow Ann Lee on Twitter", None, None),
        ("About Ann Lee\n\nAnn is a planner at Leeds City Council.", "planner",
         "Leeds City Council"),
    ],
)  # fmt: skip
def test_the_last_lines_tell_of_the_author(
    make_post: Make, line: str, role: str | None, organisation: str | None
) -> None:
    assert found(make_post(f"{TEXT}\n\n{line}")) == [("Ann Lee", role, organisation)]


def test_the_first_line_may_tell_of_the_authors(make_post: Make) -> None:
    line = (
        "This post was originally published on a blog of the U.S. Treasury. Ann Lee is a designer at 18F and "
        "Bo Ek is the head of maps at NASA."
    )
    assert found(make_post(f"{line}\n\n{TEXT}")) == [
        ("Ann Lee", "designer", "18F"),
        ("Bo Ek", "head of maps", "NASA"),
    ]


def test_a_sign_off_gives_every_position_and_which_are_past(make_post: Make) -> None:
    post = make_post(
        "Text.\n\nBen Jupp is a member of the Early Action Taskforce. He is a director at Social "
        "Finance and Chair of Health and Employment Partnerships. He was previously Director of "
        "Public Services Strategy and Innovation in the Cabinet Office."
    )
    assert [(a.role, a.organisation, a.former) for a in find_authors(post)] == [
        ("member", "Early Action Taskforce", False),
        ("director", "Social Finance", False),
        ("Chair", "Health and Employment Partnerships", False),
        ("Director of Public Services Strategy and Innovation", "Cabinet Office", True),
    ]


def test_a_sentence_that_tells_no_position_adds_none(make_post: Make) -> None:
    line = "Ann Lee is a planner at Leeds City Council. She tweets as @annlee."
    assert found(make_post(f"{TEXT}\n\n{line}")) == [("Ann Lee", "planner", "Leeds City Council")]


def test_a_role_that_is_called_a_former_one_is_past(make_post: Make) -> None:
    post = make_post(f"{TEXT}\n\nAnn Lee is a fellow at Nesta and a former civil servant.")
    assert [(a.role, a.organisation, a.former) for a in find_authors(post)] == [
        ("fellow", "Nesta", False),
        ("civil servant", None, True),
    ]


def test_of_two_people_with_two_roles_it_is_not_said_who_has_which(make_post: Make) -> None:
    line = "Ann Lee and Bo Ek are a strategist and an engineer at 18F."
    assert found(make_post(f"{TEXT}\n\n{line}")) == [("Ann Lee", None, None), ("Bo Ek", None, None)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Kind regards,\nEmma and Owen", ["Emma", "Owen"]),
        ("Best wishes\n\nEmma", ["Emma"]),
        ("Thanks,\nEmma and the team", []),
        ("Thanks to\nEmma", []),
        ("Thanks Emma", []),
        ("Emma", []),
    ],
)
def test_first_names_sign_below_a_closing(make_post: Make, line: str, names: list[str]) -> None:
    assert [row[0] for row in found(make_post(f"{TEXT}\n\n{line}"))] == names


@pytest.mark.parametrize(
    "line",
    [
        "Mo Farah won double gold.",
        "Dan Slee is ill.",
        "Dan Slee is a very busy man.",
        "Expressive Theming",
        "* Ann Lee, Editor at GDS",
        "Ann Lee, professor at Thomas M. Cooley School, did research into what people read there.",
        "The End is a good place to stop.",
        "Ann Lee is the leader of the party and so Prime Minister.",
        "Ann Lee is the Mayor of London.",
        "Ann Lee is the leader of the Green Party.",
        "Ann Lee is a former president and a lawyer by training.",
        "Ann Lee is the president and will visit in May.",
        "Ann Lee was the founder of a firm, but her speech was quoted all day.",
        "Ann Lee is a nurse who has waited nine weeks for an answer.",
        "Leeds Council is a member of the Alliance.",
        "About the sculptor\n\nAnn Lee is an artist and teacher at Leeds School of Art.",
        "Ann Lee is 34 and a planner at Leeds City Council.",
        "Ann Lee is Head of Planning. Ring her on 0113 496 0000.",
        "Ann Lee is a planner and can be reached on (0113) 496 0000.",
        "Ann Lee works for Leeds City Council and was on duty that night.",
        "Ann Lee leads the walk at 11am on Sunday.",
        "Ann Lee leads a walk for 12 people.",
        "Her letter ended:\n\nYours sincerely,\nAnn Lee",
        "This is how it ends:\n\nBest wishes,\nEmma",
        "Ann Lee (pictured) is a planner at Leeds City Council.",
        "Ann Lee is a planner at Leeds City Council. “I like it,” she says.",
        "Ann Lee became chair in May.",
        "Ann Lee meets volunteers from Leeds.",
        "Ann Lee is a planner at Leeds City Council and says that it works.",
        "Contact\n\nAnn Lee\nHead of Planning\nann@leeds.example",
        "Contact\n\nAnn Lee\n0113 496 0000",
        "Speakers\n\nAnn Lee is Head of Data at DWP.",
        "> — Ann Lee",
        "“Do less.”\n\n— Ann Lee",
        "- Ann Lee, Editor\n- Bo Ek, Planner",
        "Follow Leeds Council on Twitter",
        "Contact Ann Lee on 0113 496 0000",
        "Contact Ann Lee at the press office",
        "Ann Lee is a speaker at our conference in May.",
        "Ann Lee is an author whom all of us have read.",
        "Ann Lee is the new director of the Trust, it was said today.",
        "“Do less.”\n\nAnn Lee, Head of Planning",
        "Ann Lee is our new editor at GDS.",
        "Ann Lee is our next speaker.",
        "Ann Lee is the best editor at GDS.",
        "With thanks to Ann Lee, editor at GDS, for her comments.",
        "About Ann Lee\n\nAnn was a painter, born in 1880.",
        "About Ann Lee\n\nAnn Lee was a painter who taught at the University of Leeds.",
        "About Ann Lee\n\nAnn Lee is a charity for people who paint.",
    ],
)
def test_a_last_line_about_something_else_is_no_sign_off(make_post: Make, line: str) -> None:
    assert found(make_post(f"{TEXT}\n\n{line}")) == []


def test_somebody_of_whom_the_post_speaks_did_not_sign_it(make_post: Make) -> None:
    text = "At the event in May we heard how Ann Lee and her team had changed the letters."
    assert found(make_post(f"{text}\n\n{TEXT}\n\nAnn Lee is a policy adviser at Nesta.")) == []


@pytest.mark.parametrize(
    "text", ["By " + "Ann Lee, " * 9000, "Ann Lee is an editor. " * 5000, "Ann Lee\n" * 9000]
)
def test_a_long_repeated_text_is_read_in_passing(make_post: Make, text: str) -> None:
    assert len(find_authors(make_post(text))) < 1000
