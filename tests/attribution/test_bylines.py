"""Lines of their own that name the author."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import find_authors
from publicsectorblogs.model import Post

Make = Callable[..., Post]
TEXT = "Before May a caller had to wait.\n\nNow nobody does.\n\nWe are glad of it.\n\nSo are they."
MIDDLE = "\n\n".join(["One more paragraph of the post."] * 8)


def found(post: Post) -> list[tuple[str, str, str | None, str | None]]:
    return [(a.name, a.evidence, a.role, a.organisation) for a in find_authors(post)]


@pytest.mark.parametrize(
    ("line", "name", "role", "organisation"),
    [
        ("By Ann Lee, from York", "Ann Lee", None, None),
        ("By Ann Lee from the Home Office", "Ann Lee", None, "Home Office"),
        ("by Dan Slee\u00a0", "Dan Slee", None, None),
        ("By Anne-Marie O’Neill", "Anne-Marie O’Neill", None, None),
        ("Written by Jo de Souza, Head of Data at Leeds City Council", "Jo de Souza",
         "Head of Data", "Leeds City Council"),
        ("Author: J. R. Hartley", "J. R. Hartley", None, None),
        ("By our chief executive, Ann Lee", "Ann Lee", "chief executive", None),
        ("4 May 2016 by Ann Lee", "Ann Lee", None, None),
        ("Ann Lee, 4 May 2016", "Ann Lee", None, None),
        ("4 May 2016 | Ann Lee", "Ann Lee", None, None),
        ("May 4, 2016 by Ann Lee Leave a comment", "Ann Lee", None, None),
        ("Ann Lee, Posted on: 4 May 2016 - Categories: Data", "Ann Lee", None, None),
        ("Ann Lee, Head of Data, 4 May 2016 - Categories: Data", "Ann Lee", "Head of Data", None),
        ("Ann Lee – Data Scientist at ONS", "Ann Lee", "Data Scientist", "ONS"),
        ("Posted by:\nAnn Lee, Posted on:\n4 May 2016", "Ann Lee", None, None),
        ("Ann Lee\nHead of Data, Home Office", "Ann Lee", "Head of Data", "Home Office"),
        ("By Ann Lee\nHead of Data", "Ann Lee", "Head of Data", None),
        ("By Ann Lee\nHead of Data\nDepartment for Work and Pensions", "Ann Lee", "Head of Data",
         "Department for Work and Pensions"),
        ("By Jan Lee", "Jan Lee", None, None),
        ("By Jun Lee", "Jun Lee", None, None),
        ("Posted by Eve Lee on Friday, 4 May 2016", "Eve Lee", None, None),
        ("By Ann Lee – Updated 4 May 2016", "Ann Lee", None, None),
        ("By Ann Lee from the forms team", "Ann Lee", None, None),
        ("By Ann Lee, Press Team, Leeds City Council", "Ann Lee", None, "Leeds City Council"),
        ("By Deputy Mayor Ann Lee", "Ann Lee", "Deputy Mayor", None),
        ("[Ed: Guest post by Ann Lee, a nurse.]", "Ann Lee", "nurse", None),
        ("(By Ann Lee)", "Ann Lee", None, None),
        ("Blog from Ann Lee, Planner", "Ann Lee", "Planner", None),
        ("Ann Lee\n4 May 2016", "Ann Lee", None, None),
        ("Ann Lee, Head of Planning (North)", "Ann Lee", "Head of Planning", None),
        ("Ann Lee, Planner, at the Home Office", "Ann Lee", "Planner", "Home Office"),
        ("By Ann Lee, Planner of the Year", "Ann Lee", None, None),
        ("By Ann Lee, Voss Brittan", "Ann Lee", None, None),
        ("By Ann Lee, Partner, Voss Brittan", "Ann Lee", "Partner", None),
        ("By Ann Lee, Hexham", "Ann Lee", None, None),
        ("By Ann Lee from Hexham", "Ann Lee", None, None),
        ("By Ann Lee from Nesta", "Ann Lee", None, "Nesta"),
        ("By Ann Lee, FutureGov", "Ann Lee", None, "FutureGov"),
        ("By Ann Lee, Communications", "Ann Lee", None, None),
        ("By Ann Lee, Policy and Research", "Ann Lee", None, None),
        ("By the Very Revd Ann Lee", "Ann Lee", None, None),
        ("4 May 2016 • by Ann Lee • 5 minute read", "Ann Lee", None, None),
        ("Opinion by Ann Lee, chair of the Trust", "Ann Lee", "chair", "Trust"),
        ("A personal view by Ann Lee", "Ann Lee", None, None),
        ("Weeknotes by Ann Lee", "Ann Lee", None, None),
        ("Gan Ann Lee, Pennaeth Cynllunio", "Ann Lee", "Pennaeth Cynllunio", None),
        ("Gan yr Athro Ann Lee", "Ann Lee", None, None),
        ("By Lord Voss", "Lord Voss", None, None),
        ("By Baroness Voss of Hexham, 4 May 2016", "Baroness Voss of Hexham", None, None),
        ("Posted by Emma", "Emma", None, None),
        ("By Emma, 4 May 2016", "Emma", None, None),
        ("Guest blogger Ann Lee is a nurse at Leeds General Infirmary.", "Ann Lee", "nurse",
         "Leeds General Infirmary"),
        ("Guest blogger Ann Lee is head of parks at Leeds City Council.", "Ann Lee",
         "head of parks", "Leeds City Council"),
    ],
)  # fmt: skip
def test_a_byline_is_a_line_of_its_own(
    make_post: Make, line: str, name: str, role: str | None, organisation: str | None
) -> None:
    assert found(make_post(f"{line}\n\n{TEXT}")) == [(name, "byline", role, organisation)]


def test_each_of_two_authors_has_their_role(make_post: Make) -> None:
    line = "By Ann Lee (Director, Home Office) and Bo Ek (Service Designer)"
    assert found(make_post(f"{line}\n\n{TEXT}")) == [
        ("Ann Lee", "byline", "Director", "Home Office"),
        ("Bo Ek", "byline", "Service Designer", None),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Emma and Owen Lee", ["Emma Lee", "Owen Lee"]),
        ("By Emma & Owen van der Berg", ["Emma van der Berg", "Owen van der Berg"]),
        ("By Emma and Owen", ["Emma", "Owen"]),
        ("Posted by Emma, Owen & Sarah on 4 May 2016", ["Emma", "Owen", "Sarah"]),
        ("Emma Lee and Bo Ek, directors of the Trust", ["Emma Lee", "Bo Ek"]),
        ("Joint post by Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ],
)
def test_of_two_who_share_a_word_each_is_named(
    make_post: Make, line: str, names: list[str]
) -> None:
    assert sorted(row[0] for row in found(make_post(f"{line}\n\n{TEXT}"))) == sorted(names)


def test_an_account_is_named_by_its_handle(make_post: Make) -> None:
    (row,) = find_authors(make_post(f"by @annlee\n\n{TEXT}"))
    assert (row.name, row.kind, row.quote) == ("annlee", "handle", "by @annlee")


def test_a_handle_may_end_in_an_underscore(make_post: Make) -> None:
    (row,) = find_authors(make_post(f"by @annlee_\n\n{TEXT}"))
    assert row.name == "annlee_"
    (row,) = find_authors(make_post(f"_by @annlee_\n\n{TEXT}"))
    assert row.name == "annlee"


def test_a_date_may_stand_behind_a_handle(make_post: Make) -> None:
    (row,) = find_authors(make_post(f"Posted by @annlee on 4 May 2016\n\n{TEXT}"))
    assert (row.name, row.kind) == ("annlee", "handle")


@pytest.mark.parametrize(
    "line",
    [
        "by the time we met", "by bus and train", "Photo by Ann Lee", "Image: Ann Lee",
        "Read more by Ann Lee", "via Ann Lee", "A painting by Ann Lee", "Comment by Ann Lee",
        "Thanks to Ann Lee", "Reviewed by Ann Lee", "> By Ann Lee", "Ann Lee, Editor, is away",
        "Web Standards: a resource for developers", "By Kelly’s count", "By Ross and Cromarty",
        "By Rose Hill, the path turns left.", "Blog from the archive", "By Lord Mayor’s Day", "By Lady Day", "By Marks and Spencer", "By Emma and the team",
        "Cyfieithwyd gan Ann Lee", "[Photo by Ann Lee]", "By Victoria", "By Owen and by car",
        "Emma Lee and Bo Ek, winners of the cup", "Emma Lee and Bo Ek, Head of Parks",
        "Ann Lee, Planner of the Year", "Ann Lee, our Nurse of the Month",
        "Ann Lee, Clerk, 1931–2016", "Ann Lee, Clerk (1931–2016)", "Ann Lee, Chair, at the opening",
        "Ann Lee, Chair, in our garden last May", "Ann Lee, Chair of the Trust, with visitors",
        "Emma Lee (pictured), Head of Parks", "Emma Lee (left) and Bo Ek (right), editors",
    ],
)  # fmt: skip
def test_another_part_in_a_post_is_no_byline(make_post: Make, line: str) -> None:
    assert found(make_post(f"{line}\n\n{TEXT}")) == []


def test_a_line_in_the_middle_is_no_byline(make_post: Make) -> None:
    assert found(make_post(f"{MIDDLE}\n\nby Ann Lee\n\n{MIDDLE}")) == []


def test_a_role_below_a_heading_of_the_author_is_theirs(make_post: Make) -> None:
    rows = found(make_post(f"{TEXT}\n\nAbout the author\n\nAnn Lee, Planner"))
    assert rows == [("Ann Lee", "byline", "Planner", None)]


@pytest.mark.parametrize(
    "above",
    ["Many thanks to:", "Who to ask:", "“We were glad.”", "Contact", "Our panel", "New starters",
     "Speakers\n\nBo Ek, Trustee"],
)  # fmt: skip
def test_a_role_below_other_words_is_of_somebody_else(make_post: Make, above: str) -> None:
    line = "Ann Lee, Head of Data"
    assert found(make_post(f"{TEXT}\n\n{line}")) != []
    assert found(make_post(f"{TEXT}\n\n{above}\n\n{line}")) == []


def test_somebody_of_whom_the_post_speaks_is_in_a_picture_or_its_subject(make_post: Make) -> None:
    text = "When we met her at the office, Lee told us how her team had changed it."
    assert found(make_post(f"Ann Lee, Head of Data\n\n{text}\n\n{TEXT}")) == []
