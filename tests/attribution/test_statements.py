"""Sentences that say who wrote a post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import find_authors
from publicsectorblogs.model import Post

Make = Callable[..., Post]


def found(post: Post) -> list[tuple[str, str, str | None, str | None]]:
    return [(a.name, a.evidence, a.role, a.organisation) for a in find_authors(post)]


@pytest.mark.parametrize(
    ("sentence", "name", "role", "organisation"),
    [
        ("This blog is written by Ben Jupp, a director at Social Finance, and is the fifth.",
         "Ben Jupp", "director", "Social Finance"),
        ("This is a guest post from Ann Lee, chief executive of the Trust.",
         "Ann Lee", "chief executive", "Trust"),
        ("This post was written by Ann Lee, who leads our research team.", "Ann Lee", None, None),
        ("I’m Sophie Lambert and I’m the user researcher on the Secure service.",
         "Sophie Lambert", "user researcher on the Secure service", None),
        ("Hi, I’m Ann Lee, a developer at GDS.", "Ann Lee", "developer", "GDS"),
        ("My name is Ada King.", "Ada King", None, None),
        ("My name is Ada King and I work in the finance team.", "Ada King", None, None),
        ("I’m Ada King and I’m a rights of way officer.", "Ada King", "rights of way officer", None),
        ("I’m Ada King, one of the designers at the Met Office.", "Ada King", "designers",
         "Met Office"),
        ("I’m Ada King and I work as a planner for Mid Suffolk District Council.",
         "Ada King", "planner", "Mid Suffolk District Council"),
        ("Ann Lee, who leads our archive, writes about her first year.", "Ann Lee", None, None),
        ("I’m Ada King and I lead the finance team at the Met Office.", "Ada King", None, "Met Office"),
        ("My name’s Ada King. I’m a planner at Leeds City Council.",
         "Ada King", "planner", "Leeds City Council"),
        ("I’m Ada King, an analyst at the Department for Work and Pensions.",
         "Ada King", "analyst", "Department for Work and Pensions"),
        ("I’m Ada King, an analyst in HM Revenue and Customs and I love maps.",
         "Ada King", "analyst", "HM Revenue and Customs"),
        ("I’m Ada King, a planner at the Ministry of Housing, Communities and Local Government.",
         "Ada King", "planner", "Ministry of Housing, Communities and Local Government"),
        ("I’m Ada King, a nurse for Hammersmith and Fulham Council.",
         "Ada King", "nurse", "Hammersmith and Fulham Council"),
        ("I’m Ada King, Head of Data at the DWP and Chair of Governors at a school.",
         "Ada King", "Head of Data", "DWP"),
        ("I’m Ada King, Head of Policy and Research at the Department of Health and Social Care.",
         "Ada King", "Head of Policy and Research", "Department of Health and Social Care"),
        ("My name is Ada King and I work as a planner at Guy’s and St Thomas’ NHS Trust.",
         "Ada King", "planner", "Guy’s and St Thomas’ NHS Trust"),
        ("I am Ada King and I am Lead Nurse for Infection Prevention and Control.",
         "Ada King", "Lead Nurse for Infection Prevention and Control", None),
        ("Ada King wrote this post.", "Ada King", None, None),
        ("I’m Ada King, Chief Nurse here at Barts Health.", "Ada King", "Chief Nurse",
         "Barts Health"),
        ("In her first post as chief executive, Ada King looks ahead.", "Ada King",
         "chief executive", None),
        ("Editor’s note: Ada King, who wrote this post, has moved to Leeds.", "Ada King", None,
         None),
        ("This is a guest post by Ada King, of the Ramblers.", "Ada King", None, "Ramblers"),
        ("I am Ada King and I work as a planner at Leeds City Council.",
         "Ada King", "planner", "Leeds City Council"),
        ("In this post, Ann Lee, head of policy at Shelter, explains why it matters.",
         "Ann Lee", "head of policy", "Shelter"),
        ("Ann Lee, Chief Information Officer (CIO), writes about our plans.",
         "Ann Lee", "Chief Information Officer", None),
        ("Ann Lee reflects on her year at the Met Office.", "Ann Lee", None, None),
        ("In this guest post, Ann Lee of the Ramblers shares what she found.", "Ann Lee", None,
         "Ramblers"),
        ("This blog was written by Ann Lee for the Guardian.", "Ann Lee", None, None),
        ("Our chief executive, Ann Lee, explains what happens next.",
         "Ann Lee", "chief executive", None),
        ("Ann Lee, Chief Digital Officer at the Home Office, reflects on a year of change.",
         "Ann Lee", "Chief Digital Officer", "Home Office"),
    ],
)  # fmt: skip
def test_a_statement_names_its_author(
    make_post: Make, sentence: str, name: str, role: str | None, organisation: str | None
) -> None:
    rows = found(make_post(f"{sentence} More text follows here.\n\nA last paragraph."))
    assert rows == [(name, "statement", role, organisation)]


@pytest.mark.parametrize(
    "sentence",
    [
        "As Stephen Fry says in his post, this was written by a friend.",
        "I'm Spartacus and so is my wife.",
        "I am Head of Data and I write about it.",
        "“I’m Ann Lee and I have waited ten weeks,” one of them told us.",
        '"My name is Ann Lee," said a caller.',
        "“We must do better,” said Ann Lee, chief executive of the trust.",
        "Ann Lee, chief executive of the trust, will speak on Tuesday.",
        "This post was written with help from Ann Lee.",
        "In his talk Clear Code, developer Bo Ek explains that code has to do four things.",
        "A report by Ann Lee came out in May.",
        "This is a guest post by Ann Lee’s team.",
        "Ann Lee wrote this blog’s first comment.",
        "Chancellor Ann Lee writes about tax in today’s Gazette.",
        "Ann Lee, who wrote to this office, is a nurse.",
        "Ann Lee, who wrote the book on it, is away.",
        "My name is Ann Lee, it said on the door.",
        "I'm Ann Lee, the council's new leader said.",
        "My name is Ann Lee, says the letter.",
        "Ann Lee, who leads our archive, tells us what to keep.",
    ],
)
def test_a_sentence_about_somebody_else_names_nobody(make_post: Make, sentence: str) -> None:
    assert found(make_post(f"{sentence} More text follows here.\n\nA last paragraph.")) == []


@pytest.mark.parametrize(
    "above", ["What do you do?", "Tell us about yourself.", "And your name?", "Who are you?"]
)
def test_an_answer_is_of_who_was_asked(make_post: Make, above: str) -> None:
    assert found(make_post(f"{above}\n\nI’m Ann Lee, a planner.\n\nMore text follows.")) == []
    assert found(make_post("Q: Hello.\n\nA: I’m Ann Lee, a planner.\n\nMore follows.")) == []


def test_an_author_may_ask_themselves(make_post: Make) -> None:
    rows = found(make_post("Who am I?\n\nI’m Ann Lee, a planner.\n\nMore text follows."))
    assert rows == [("Ann Lee", "statement", "planner", None)]


def test_who_is_interviewed_is_no_author(make_post: Make) -> None:
    assert found(make_post(
        "We sat down with our developer Ann Lee and asked her a few questions about maps.\n\n"
        "What do you do?\n\nMy name is Ann Lee and I make maps.\n\nThank you."
    )) == []  # fmt: skip
