"""Employment of people with health conditions, in the words of any post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Recognise = Callable[[str, str], list[dict[str, Any]]]


def outcomes(recognise: Recognise, body: str) -> list[tuple[Any, ...]]:
    keys = ("measure", "people", "of_people", "percent", "low", "high", "hedge", "derived")
    return [tuple(row[key] for key in keys) for row in recognise("ips_outcomes", body)]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ("Of 500 referred to the service last year, 270 found a job.",
         ("found a job", 270, 500, 54, None, None, "exact", 1)),
        ("Of 640 people referred, 212 had started work within 13 weeks.",
         ("found a job", 212, 640, 33.1, None, None, "exact", 1)),
        ("Some 85 of the 200 people referred to the IPS team moved into paid work.",
         ("found a job", 85, 200, 42.5, None, None, "about", 1)),
        ("For those with mental health conditions, between seven and nine out of ten wish to be "
         "in employment.", ("wish to be in employment", None, None, None, 70, 90, "between", 0)),
        ("More than half of those referred went on to get a job.",
         ("found a job", None, None, 50, 50, None, "more_than", 0)),
        ("A fifth of people with autism are in any work at all.",
         ("in work", None, None, 20, 20, 20, "exact", 0)),
        ("One number stands out: 31% of people with learning difficulties work.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("We asked 500 people with Parkinson's: 31% of them were in work.",
         ("in work", None, 500, 31, 31, 31, "exact", 0)),
        ("The employment rate of disabled people is a paltry 31%.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("31% of women under 40 with dyslexia have a job.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("In Sweden as in Britain, 31% of people with dyslexia are in work.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("31% of adults who had heart failure went back to work.",
         ("found a job", None, None, 31, 31, 31, "exact", 0)),
        ("31% of survivors of a brain injury went back to their jobs.",
         ("found a job", None, None, 31, 31, 31, "exact", 0)),
        ("31% of people with dyslexia have part-time jobs.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("31% of people with MS are in work.", ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("A fifth of people with autism have any form of work.",
         ("in work", None, None, 20, 20, 20, "exact", 0)),
        ("We saw 80 clients with psychosis in May and helped 20 people into work.",
         ("found a job", 20, 80, 25, None, None, "exact", 1)),
        ("Adults with asthma struggle too: 31% of them have a job.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("31% of adults with asthma were employed in the summer of 2019.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("For people with a brain injury the share in paid work is 31%.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("Nine of the 36 people with autism on the course left with a job.",
         ("found a job", 9, 36, 25, None, None, "exact", 1)),
        ("Only 8 per cent of people with schizophrenia are in work.",
         ("in work", None, None, 8, 8, 8, "exact", 0)),
        ("Nearly half of people with a severe mental illness would like to work.",
         ("wish to be in employment", None, None, 50, None, 50, "nearly", 0)),
        ("Among people with a learning disability, just over 5% are in paid employment.",
         ("in work", None, None, 5, 5, None, "more_than", 0)),
        ("People with a severe mental illness have an employment rate of 8%.",
         ("in work", None, None, 8, 8, 8, "exact", 0)),
        ("80% of people with cancer return to work within two years.",
         ("found a job", None, None, 80, 80, 80, "exact", 0)),
        ("80% of people with cancer are back in work.",
         ("in work", None, None, 80, 80, 80, "exact", 0)),
        ("60% of people with psychosis say that they want to work.",
         ("wish to be in employment", None, None, 60, 60, 60, "exact", 0)),
        ("Outcome\tIPS\tUsual care\nFound work\t55%\t28%\nTook a course\t10%\t12%",
         ("found a job", None, None, 55, 55, 55, "exact", 0)),
        ("In all, 72 out of 240 people with psychosis found a job.",
         ("found a job", 72, 240, 30, None, None, "exact", 1)),
        ("72 clients out of 240 with psychosis found a job.",
         ("found a job", 72, 240, 30, None, None, "exact", 1)),
        ("72 (30%) of the 240 people with psychosis found a job.",
         ("found a job", 72, 240, 30, 30, 30, "exact", 0)),
        ("Of clients with psychosis (base: 350), 40% found a job.",
         ("found a job", None, 350, 40, 40, 40, "exact", 0)),
        ("After a year, 38% of clients with psychosis had been in competitive employment.",
         ("found a job", None, None, 38, 38, 38, "exact", 0)),
        ("Three out of ten people with psychosis found a job.",
         ("found a job", None, None, 30, 30, 30, "exact", 0)),
        ("Almost a third of people with psychosis (31%) found a job.",
         ("found a job", None, None, 31, 31, 31, "exact", 0)),
        ("Most people with psychosis (83%) want to work.",
         ("wish to be in employment", None, None, 83, 83, 83, "exact", 0)),
        ("31% of people with asthma are in some form of paid work.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("Of the 90 people with asthma, 27 now have paid jobs.",
         ("in work", 27, 90, 30, None, None, "exact", 1)),
        ("We met 90 people with autism. Of those, 27 have found work.",
         ("found a job", 27, 90, 30, None, None, "exact", 1)),
        ("What the IPS team did\n\n- 90 people supported\n- 27 people found work (30%)",
         ("found a job", 27, 90, 30, 30, 30, "exact", 0)),
        ("IPS in 2020:\n\n- Referrals: 90\n- Into paid work: 27 (30%)",
         ("found a job", 27, 90, 30, 30, 30, "exact", 0)),
        ("We got 27 people with depression back to work, from a caseload of 90.",
         ("found a job", 27, 90, 30, None, None, "exact", 1)),
        ("The IPS team supported 90 people, with 27 (30%) finding paid work.",
         ("found a job", 27, 90, 30, 30, 30, "exact", 0)),
        ("In the trial, 27 of 90 people with psychosis (30%) worked in paid jobs.",
         ("found a job", 27, 90, 30, 30, 30, "exact", 0)),
        ("In all, 27 of 90 people with asthma were in paid work at follow-up.",
         ("in work", 27, 90, 30, None, None, "exact", 1)),
        ("31% of clients were in paid employment after a year with the IPS team.",
         ("in work", None, None, 31, 31, 31, "exact", 0)),
        ("The employment rate of people with epilepsy (34%) is half that of everybody.",
         ("in work", None, None, 34, 34, 34, "exact", 0)),
        ("The service gets a third of people with psychosis into paid work.",
         ("found a job", None, None, pytest.approx(33.3333, abs=0.001),
          pytest.approx(33.3333, abs=0.001), pytest.approx(33.3333, abs=0.001), "exact", 0)),
        ("Of those with psychosis who found work, 60% kept it for a year.",
         ("sustained", None, None, 60, 60, 60, "exact", 0)),
        ("60% of people with psychosis who found work were still in their job six months later.",
         ("sustained", None, None, 60, 60, 60, "exact", 0)),
        ("60% of clients helped into work by the IPS team were still employed after 13 weeks.",
         ("sustained", None, None, 60, 60, 60, "exact", 0)),
    ],
)  # fmt: skip
def test_outcomes_are_recognised(recognise: Recognise, body: str, row: tuple[Any, ...]) -> None:
    assert outcomes(recognise, body) == [row]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("41% of people on the IPS scheme and 19% of people in the control group found a job.",
         [(41, "people on the IPS scheme"), (19, "people in the control group")]),
        ("41% of IPS clients in Hull and 38% in York found a job.",
         [(41, "IPS clients in Hull"), (38, "IPS clients in York")]),
        ("Half of IPS clients found a job, against 19% in ordinary services.",
         [(50, "IPS clients"), (19, "people in ordinary services")]),
        ("Half of IPS clients found a job, against 19% in the control groups.",
         [(50, "IPS clients"), (19, "people in the control groups")]),
        ("IPS teams help a fifth of clients into work.", [(20, "clients")]),
        ("12% of clients of the IPS team took a job.", [(12, "clients of the IPS team")]),
        ("12% of people with autism hold down a job.", [(12, "people with autism")]),
        ("12% of people with autism became employed.", [(12, "people with autism")]),
        ("12% of people with autism found work in 2014, 15% in 2015 and 20% in 2016.",
         [(12, "people with autism"), (15, "people with autism"), (20, "people with autism")]),
        ("12% of people with autism in Hull found work; the figure for York was 15%.",
         [(12, "people with autism in Hull"), (15, "people with autism in York")]),
        ("The employment rate of people with autism, 12%, has not changed.",
         [(12, "people with autism")]),
        ("12% of people with autism have a job, and 65% would like one.",
         [(12, "people with autism"), (65, "people with autism")]),
        ("12% of IPS clients were already in work.", [(12, "IPS clients")]),
        ("In paid work, by diagnosis:\n\n- Asthma: 71%\n- Psychosis: 8%",
         [(71, "Asthma"), (8, "Psychosis")]),
        ("In work in 2016:\n\n- 71% of adults with asthma\n- 75% of all adults",
         [(71, "adults with asthma")]),
        ("People in work\n\nAdults with asthma: 71%\n\nAdults with psychosis: 8%",
         [(71, "Adults with asthma"), (8, "Adults with psychosis")]),
        ("65% of people with autism want a job, but only 15% have one.",
         [(65, "people with autism"), (15, "people with autism")]),
        ("65% of people with autism say they want a job.", [(65, "people with autism")]),
        ("The employment rate of people with autism is 15%; for others it is 71%.",
         [(15, "people with autism")]),
        ("15% of people with autism have a job, while the national employment rate is 71%.",
         [(15, "people with autism")]),
        ("15% of people with autism have a job. The UK employment rate is 71%.",
         [(15, "people with autism")]),
        ("15% of people with autism have a job. Of everyone else, 71% have a job.",
         [(15, "people with autism")]),
        ("15% of people with autism have a job. By contrast, 71% are in work.",
         [(15, "people with autism")]),
        ("15% of people with autism have a job; overall it is 71%.",
         [(15, "people with autism")]),
        ("71% of adults have a job, but only 15% of people with autism do.",
         [(15, "people with autism")]),
        ("71% of adults are in work, but only 15% of people with autism are in work.",
         [(15, "people with autism")]),
        ("71% of people are in work; among people with autism the figure is 15%.",
         [(15, "people with autism")]),
        ("Employment rates: autism 15%, asthma 60%, all adults 71%.", []),
        ("With the support of IPS, 40% of people found a job.", [(40, "people")]),
        ("The Tees Project is for people with autism. The Tees Project got 15% of clients into work.",
         [(15, "clients")]),
        ("We met 40 people with autism. Overall, 15% found a job.", [(15, "people with autism")]),
        ("We work with people with autism. 15% of them found a job elsewhere.",
         [(15, "people with autism")]),
        ("Of those with autism who found work, 60% kept it for 13 weeks and 40% for a year.",
         [(60, "those with autism who found work"), (40, "those with autism who found work")]),
        ("We met people with autism. About 15% are in work, and 20% get PIP.",
         [(15, "people with autism")]),
        ("At 15%, the employment rate of people with autism is the lowest.",
         [(15, "people with autism")]),
        ("At just 15%, employment among people with autism has hardly grown.",
         [(15, "people with autism")]),
        ("The share of people with autism in work rose to 16%, from 15%.",
         [(16, "people with autism"), (15, "people with autism")]),
        ("People with autism who got IPS found a job more often than those on the waiting list (40% "
         "versus 15%).", [(40, "People with autism who got IPS"), (15, "those on the waiting list")]),
        ("People with autism were less likely to be in work (15%) than people with asthma (60%).",
         [(15, "People with autism"), (60, "people with asthma")]),
        ("More people with autism found work than people with psychosis (15% against 12%).",
         [(15, "people with autism"), (12, "people with psychosis")]),
        ("40% of IPS clients found work, double the share of those on the waiting list (20%).",
         [(40, "IPS clients"), (20, "those on the waiting list")]),
        ("15% of people with autism are in work, up from 12% ten years ago.",
         [(15, "people with autism"), (12, "people with autism")]),
        ("People with autism have a full-time employment rate of 15%.",
         [(15, "People with autism")]),
        ("People with autism want to work. Their employment rate is 15%.",
         [(15, "People with autism")]),
        ("Employment rates, 2019\n\n- People with autism: 15%\n- Non-disabled people: 82%",
         [(15, "People with autism")]),
        ("60% of people with autism without work would like a job.",
         [(60, "people with autism without work")]),
        ("People with autism on IPS were more likely to find a job than people in day centres "
         "(40% compared with 15%).",
         [(40, "People with autism on IPS"), (15, "people in day centres")]),
        ("People in IPS were more likely to find jobs than those in usual care (40% versus 15%).",
         [(40, "People in IPS"), (15, "people in usual care")]),
        ("Found work: 15% of people with autism.", [(15, "people with autism")]),
        ("Very few people with autism (3%) are in work.", [(3, "people with autism")]),
        ("Most people with autism – 77% – want a job.", [(77, "people with autism")]),
        ("15% of people with autism had jobs.", [(15, "people with autism")]),
        ("15% of people with autism have paid employment.", [(15, "people with autism")]),
        ("Employment among people with autism is up from 15% to 16%.",
         [(15, "people with autism"), (16, "people with autism")]),
        ("The autistic employment rate went from 15% in 2013 to 16% in 2015.",
         [(15, "autistic"), (16, "autistic")]),
        ("The percentage of disabled people in work rose to 54%, from 48%.",
         [(54, "disabled people"), (48, "disabled people")]),
        ("Two thirds of people with autism want paid work, but only 15% have it.",
         [(pytest.approx(66.6667, abs=0.001), "people with autism"), (15, "people with autism")]),
        ("65% of people with autism want to work from home, and 15% have it.",
         [(65, "people with autism")]),
        ("In paid employment:\n\n- people with autism: 15%\n- people with asthma: 60%",
         [(15, "people with autism"), (60, "people with asthma")]),
        ("The autistic employment rate gap is 30%.", []),
        ("Some 15% of adults with autism work, against 80% of everyone else.",
         [(15, "adults with autism")]),
        ("Of people with autism, 15% work.", [(15, "people with autism")]),
        ("People with autism: 15% in work. Blind people: 25% in work.",
         [(15, "People with autism"), (25, "Blind people")]),
        ("The share of people with autism who are in work stands at 15%.",
         [(15, "people with autism")]),
        ("60% of clients helped into work by the IPS team.", [(60, "clients")]),
        ("Job starts were recorded for 15% of people with autism.", [(15, "people with autism")]),
        ("People on IPS were more likely to find a job than those in sheltered workshops (40% v 15%).",
         [(40, "People on IPS"), (15, "people in sheltered workshops")]),
        ("With an employment rate of 15%, people with autism are far behind.",
         [(15, "people with autism")]),
        ("Most people with autism (70%) want to work, yet only 15% do.",
         [(70, "people with autism"), (15, "people with autism")]),
        ("Most people with autism (70%) want a job, and 15% do some training.",
         [(70, "people with autism")]),
        ("People with autism wait too long. Of these, 15% are in work.",
         [(15, "People with autism")]),
        ("Of people with autism 15% are in work and just 20% are women.",
         [(15, "people with autism")]),
    ],
)  # fmt: skip
def test_several_groups_have_each_their_own_share(
    recognise: Recognise, body: str, rows: list[tuple[int, str]]
) -> None:
    found = recognise("ips_outcomes", body)
    assert [(row["percent"], row["population"]) for row in found] == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("20% of people with asthma had found a job after a year, rising to 45% after two years.",
         [(20, "people with asthma"), (45, "people with asthma")]),
        ("20% of people with asthma had found a job, rising to 45% in the best services.",
         [(20, "people with asthma")]),
        ("20% of people with asthma found a job, and rents are rising to 45% of wages.",
         [(20, "people with asthma")]),
        ("In 2012, 40% of people with asthma were in work. By 2016 that had gone up to 45%.",
         [(40, "people with asthma"), (45, "people with asthma")]),
        ("In 2012, 40% of people with asthma were in work. In 2016 it was 45% of all people.",
         [(40, "people with asthma")]),
        ("In 2012, 40% of people with asthma were in work. By 2016 the cost had gone up to 45%.",
         [(40, "people with asthma")]),
        ("40% of people with asthma were in work and 9% ran. By 2016 that had gone up to 45%.",
         [(40, "people with asthma")]),
        ("For people with asthma the employment rate drops from 60% at first to 45% later.",
         [(60, "people with asthma"), (45, "people with asthma")]),
        ("Compared with 20% of people offered only advice, 45% of IPS clients found a job.",
         [(20, "people offered only advice"), (45, "IPS clients")]),
        ("Compared with 20% of the budget, 45% of IPS clients found a job.", [(45, "IPS clients")]),
        ("20% of women and 45% of men with asthma are in work.",
         [(20, "women with asthma"), (45, "men with asthma")]),
        ("20% of managers and 45% of men with asthma are in work.", [(45, "men with asthma")]),
        ("Half of the people with asthma whom we wrote to wanted a job.",
         [(50, "people with asthma whom we wrote to")]),
        ("Half of the people with asthma came to find work.", [(50, "people with asthma")]),
        ("20% of adults aged 18-69 with asthma have a job. They had waited. 45% want a job.",
         [(20, "adults aged 18-69 with asthma"), (45, "adults aged 18-69 with asthma")]),
        ("45% of people with asthma known to Councils of the North (CON) were in work.",
         [(45, "people with asthma known to Councils of the North (CON)")]),
        ("Employment of adults (16-64) with asthma has fallen over time, from 60% in 2004 to a low "
         "of 45% in 2014.",
         [(60, "adults (16-64) with asthma"), (45, "adults (16-64) with asthma")]),
        ("The employment rate of people with asthma decreased slightly, falling to 45% in 2014.",
         [(45, "people with asthma")]),
        ("There was a rise to 45% in the number of adults with asthma who were known to be in work.",
         [(45, "adults with asthma")]),
        ("There was a rise of 45% in the number of adults with asthma who are in work.", []),
        ("20% of women with asthma were in work, compared with 45% of men.",
         [(20, "women with asthma"), (45, "men with asthma")]),
        ("20% of women with asthma were in work, compared with 45% of all women.",
         [(20, "women with asthma")]),
        ("20% of people with asthma are competitively employed.", [(20, "people with asthma")]),
        ("Our IPS service did well, with 45% of clients finding work.", [(45, "clients")]),
        ("With 45% of clients finding work, our IPS service did well.", [(45, "clients")]),
        ("With 45% of staff finding work hard, our IPS service did badly.", []),
        ("45% of interns with autism moved on to paid roles in our job scheme.", [(45, "interns with autism")]),
        ("45% of interns with autism moved on to unpaid roles in our job scheme.", []),
        ("We help people with asthma. Of our team, 12% of staff left and 45% found a job.", []),
        ("We help people with asthma. 45% found a job, and 12% of managers were surprised.",
         [(45, "people with asthma")]),
        ("The proportion of people with asthma in work doubled, from 20% to 45%.",
         [(20, "people with asthma"), (45, "people with asthma")]),
        ("In 45% of cases people with asthma found work.", [(45, "people with asthma")]),
        ("For people with learning disabilities the employment rate is just 6%.",
         [(6, "people with learning disabilities")]),
        ("People with asthma who want a job: 65%. Staff who want a job: 5%.",
         [(65, "People with asthma")]),
        ("Employment of people with asthma:\n\n- 20% in full-time work\n\n- 45% want a job",
         [(20, "people with asthma"), (45, "people with asthma")]),
        ("Support for people with asthma:\n\n- 20% in cash\n\n- 45% in work clothes", []),
    ],
)  # fmt: skip
def test_what_goes_on_or_is_headed_has_its_people(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    found = recognise("ips_outcomes", body)
    assert [(row["percent"], row["population"]) for row in found] == rows


def test_a_table_of_a_service_by_place_has_the_outcomes_of_each(recognise: Recognise) -> None:
    table = "IPS results\n\n{}\tReferred\tFound work\nHull\t140\t56\nYork\t120\t42"
    found = recognise("ips_outcomes", table.format("Borough"))
    assert [(row["people"], row["of_people"], row["population"]) for row in found] == [
        (56, 140, "IPS in Hull"), (42, 120, "IPS in York"),
    ]  # fmt: skip
    assert recognise("ips_outcomes", table.format("Manager")) == []
    (row,) = recognise("ips_outcomes", "IPS results\n\nArea\tReferred\tFound work\nTotal\t260\t98")
    assert (row["people"], row["population"]) == (98, "IPS")


def test_who_has_held_a_job_by_then_found_one(recognise: Recognise) -> None:
    (row,) = recognise("ips_outcomes", "After 2 years 40% of IPS clients had held a paid job.")
    assert (row["measure"], row["percent"]) == ("found a job", 40)
    (row,) = recognise("ips_outcomes", "Only 15% of people with autism hold a paid job.")
    assert (row["measure"], row["percent"]) == ("in work", 15)


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        ("for 13 weeks", 13), ("for a year", 52), ("for six months", 26),
        ("for a year, after 12 weeks of help", 52),
    ],
)  # fmt: skip
def test_how_long_work_was_sustained_is_told_in_weeks(
    recognise: Recognise, words: str, weeks: int
) -> None:
    body = f"Of IPS clients who found work, 60% kept it {words}."
    assert [row["sustained_weeks"] for row in recognise("ips_outcomes", body)] == [weeks]


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        (" three months later", 13), (" six months on", 26), (" a year later", 52), ("", None),
        (", as they were three months ago", None),
    ],
)  # fmt: skip
def test_who_is_still_in_work_after_a_time_has_sustained_it(
    recognise: Recognise, words: str, weeks: int | None
) -> None:
    body = f"Of IPS clients who found work, 60% are still employed{words}."
    assert [row["sustained_weeks"] for row in recognise("ips_outcomes", body)] == [weeks]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("We helped 80 people with asthma. 20 found a job.", [(20, 80)]),
        ("What became of 80 people on our IPS caseload:\n\n- 20 found a job\n\n- 9 moved",
         [(20, 80)]),
        ("Out of 80 referrals to IPS, 20 resulted in a job.", [(20, 80)]),
        ("We help people with asthma. 25% found a job.", [(None, None)]),
        ("We help people with asthma. In our town 25% found a job.", []),
        ("We help people with asthma. 25% of women found a job.", []),
        ("We help people with asthma. 25% of people are in work.", []),
        ("We met 90 employers. 80 people with asthma joined. 20 found a job.", [(20, 80)]),
        ("Of 80 people with asthma, 60 came back and 20 found a job.", [(20, 80)]),
        ("We helped 80 people with asthma, and 20 people found a job.", [(20, 80)]),
        ("80 people with asthma were sent by 12 surgeries. 20 found a job.", [(20, 80)]),
        ("80 people with asthma joined in 2014 and 90 in 2015. 20 found a job.", []),
        ("80 people with asthma joined. 60 came back. 20 found a job.", []),
        ("80 people with asthma joined, 60 came back and 20 found a job.", []),
        ("Of 80 people with asthma, 60 came back and 20 of them found a job.", []),
        ("We helped 80 people with asthma and 60 carers. 20 found a job.", []),
        ("We helped 80 people with asthma. At our cafe 20 people found a job.", []),
        ("80 doctors referred people with asthma to us. 20 found a job.", []),
        ("We helped 80 people with asthma. Elsewhere 25% found a job.", []),
        ("80 people with asthma joined. 60 came back. 25% found a job.", [(None, None)]),
    ],
)  # fmt: skip
def test_a_part_is_one_of_those_counted_before_it_where_no_others_were(
    recognise: Recognise, body: str, rows: list[tuple[int | None, int | None]]
) -> None:
    found = recognise("ips_outcomes", body)
    assert [(row["people"], row["of_people"]) for row in found] == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Of 48 people with asthma, 13 found work, or 27%.", [(13, 48, 27, 0)]),
        ("IPS helped 13 people into work out of 48 referred (27%).", [(13, 48, 27, 0)]),
        ("Job starts: 13 from 48 referrals to IPS (27%).", [(13, 48, 27, 0)]),
        ("Of 48 people with asthma, 13 found work, and 27% took a course.", [(13, 48, 27.1, 1)]),
        ("Of 48 people with asthma, 13 found work, or 35% of men.", [(13, 48, 27.1, 1)]),
        ("Of 48 people with asthma, 13 found work (27% of the men).", [(13, 48, 27.1, 1)]),
        ("13 from 48 referrals to IPS found work (27%).", []),
        ("600 IPS clients found a job last year. Our job outcome rate is 33%.",
         [(None, None, 33, 0)]),
        ("600 IPS clients came to us last year. Our job outcome rate is 33%.",
         [(None, 600, 33, 0)]),
        ("Of 200 people with asthma, 70 found work, and 42 of the 70 kept it for 13 weeks.",
         [(70, 200, 35, 1), (42, 70, 60, 1)]),
        ("We met 200 people with asthma. 70 found work (35%), and 50 took a course.",
         [(70, 200, 35, 0)]),
    ],
)  # fmt: skip
def test_a_part_has_its_own_whole_and_the_share_that_the_words_give(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    found = recognise("ips_outcomes", body)
    keys = ("people", "of_people", "percent", "derived")
    assert [tuple(row[key] for key in keys) for row in found] == rows


@pytest.mark.parametrize(
    ("counted", "population"),
    [
        ("We met 50 people who have psychosis; 20 of them found a job.", "people who have psychosis"),
        ("There were 50 adults who were referred to IPS; 20 of these got a job.",
         "adults who were referred to IPS"),
        ("IPS helps. 50 people came to our job club. 20 of them found a job.", "people"),
        ("50 people with psychosis are out of work. We found jobs for 20 of them.",
         "people with psychosis"),
        ("A paper followed 50 people with psychosis for five years: 20 of them found a job.",
         "people with psychosis"),
        ("50 people with psychosis have joined; 20 of them found a job.", "people with psychosis"),
    ],
)  # fmt: skip
def test_those_counted_are_named_with_what_tells_who_they_are(
    recognise: Recognise, counted: str, population: str
) -> None:
    assert [row["population"] for row in recognise("ips_outcomes", counted)] == [population]


def test_the_measure_and_the_population_go_on_until_said_otherwise(recognise: Recognise) -> None:
    rows = recognise(
        "ips_outcomes",
        "For those with mental health conditions, eight out of ten wish to work. Yet only around "
        "four in ten are currently in work, and among those with a severe mental illness the "
        "proportion drops to fewer than one in ten.",
    )
    assert [(row["measure"], row["population"]) for row in rows] == [
        ("wish to be in employment", "those with mental health conditions"),
        ("in work", "those with mental health conditions"),
        ("in work", "those with a severe mental illness"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Of 500 letters sent, 270 were opened.",
        "A fifth of people with autism are in any work programme.",
        "The employment rate of disabled people is a further 31% lower.",
        "31% of people with dyslexia have part-time jobs to fill.",
        "31% more people with dyslexia found a job.",
        "31% of people with dyslexia had a job in sight.",
        "In Sweden 31% of people with dyslexia are in work.",
        "A job outcome rate of 31% was promised for IPS and was not met.",
        "Employment among people with dyslexia is 31% higher.",
        "31% of services for under 40 people with dyslexia have a job.",
        "31% of people had difficulty finding work with dyslexia.",
        "31% of the people whom Ms Khan met are in work.",
        "A fifth of people with autism have any form of work experience.",
        "We saw 80 clients with psychosis and 90 carers, and helped 20 people into work.",
        "31% of adults with asthma were employed in the mines.",
        "For people with a brain injury the share in work-related training is 31%.",
        "Nine of the 36 people with autism left a job.",
        "Nine of the 36 people with autism left with a job coach.",
        "At 15%, the employment gap for people with autism is wide.",
        "At 15%, the cost of employment support for people with autism is low.",
        "15% of people with autism are absent from work.",
        "15% of people with autism say that our drugs work.",
        "15% of people with autism have never held a job.",
        "More people with autism found work than last year (20% against 12%).",
        "27 of 90 people with autism had jobs before they fell ill.",
        "15% of people with autism worked in competitive sport.",
        "IPS took in 50 people, with 15 looking for work.",
        "IPS took in 50 people, with 15 finding jobs hard to keep.",
        "15% of people with autism almost found a job.",
        "15% of IPS clients had already found a job before they joined us.",
        "60% of clients helped into work by the IPS team were women.",
        "60% of IPS clients placed in jobs said that they liked them.",
        "Of 30 councils referred to in the report, 12 found a way to save money.",
        "Of 500 graduates, 270 found a job.",
        "Seven out of ten people with mental health conditions say that they are happy.",
        "Of 270 people referred, 500 found a job.",
        "Around 40 per cent of people with depression are not in work.",
        "90 per cent of people with disabilities say that finding work is hard.",
        "20% of people with depression found work stressful.",
        "A third of people with depression had a job interview.",
        "25 per cent of people with mental health conditions in work feel supported.",
        "People referred to the service waited 12 days. Then 5 of the team started work.",
        "The contract requires that 40% of IPS clients find work.",
        "Up to 40% of people with psychosis can find work.",
        "20% of people with asthma are in work-related training.",
        "30% of employers were glad that people with depression found work.",
        "Most people with depression are in work, and 8% have one.",
        "Job coaches help: 80% of people with psychosis have one.",
        "The employment rate gap for disabled people (34%) is wide.",
        "40% of IPS clients kept a job for less than 13 weeks.",
        "Half of IPS clients (55% of women) found a job.",
        "Half of the 60 people with psychosis who found work were women.",
        "Of 60 people with psychosis, all but 12 found work.",
        "60% of GPs say that their patients with psychosis want to work.",
        "12% of people with psychosis do not return to work.",
        "Of people with psychosis 12% got work clothes and 9% started job hunting.",
        "12% of people with psychosis entered work programmes.",
        "12% of people with psychosis are in work or looking for it.",
        "Hardly 12% of people with psychosis found a job.",
        "At best 12% of people with psychosis found a job.",
        "12% of people with psychosis had a job or were studying.",
        "12% of people with psychosis were given a job to do.",
        "Of 500 letters to people with psychosis, 50 were answered and 20 found work.",
        "Only 12% of people with psychosis had ever had a job.",
        "30% of support workers for people with autism are in full-time work.",
        "Half of the services for people with autism found work for somebody.",
        "Half of job coaches for people with autism are working part-time.",
        "25 of the 60 people with psychosis who found work were women.",
        "IPS is for people with psychosis. The Work Programme found work for 20% of its clients.",
        "IPS is for people with psychosis. Other schemes help 20% of clients into work.",
        "IPS is for people with psychosis. 20% of the council's tenants found work.",
    ],
)
def test_near_misses_are_not(recognise: Recognise, body: str) -> None:
    assert outcomes(recognise, body) == []


@pytest.mark.parametrize(
    ("body", "populations"),
    [
        ("IPS: 55% got jobs. Usual care: 23% got jobs.", ["IPS"]),
        ("IPS clients: 55% got jobs; others: 23% got jobs.", ["IPS clients"]),
        ("IPS: 55% got jobs. Control group: 23% got jobs.", ["IPS", "Control group"]),
        ("IPS clients: 55% got jobs. Found a job within a month: 23%.", ["IPS clients"] * 2),
        (
            "15% of people with autism are in work. The employment rate is 75% for everyone else.",
            ["people with autism"],
        ),
        ("We have 90 clients with autism. Of all 50 volunteers, 12 of them found a job.", []),
        ("55% of IPS clients got jobs. Result: 23% kept them for a year.", ["IPS clients"] * 2),
    ],
)
def test_a_label_or_a_clause_names_others_than_those_before_it(
    recognise: Recognise, body: str, populations: list[str]
) -> None:
    assert [row["population"] for row in recognise("ips_outcomes", body)] == populations
