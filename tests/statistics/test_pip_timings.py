"""How long a form takes, by post and electronically, in the words of any post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Recognise = Callable[[str, str], list[dict[str, Any]]]


def timings(recognise: Recognise, body: str) -> list[tuple[Any, ...]]:
    keys = ("step", "channel", "low_seconds", "high_seconds", "hedge", "statistic")
    return [tuple(row[key] for key in keys) for row in recognise("pip_timings", body)]


RECEIVED = "form received"
DECIDED = "decision made"


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("A DS1500 form could only be sent via post and the average time for it to be received was "
         "10 days.", [(RECEIVED, "post", 864_000, 864_000, "exact", "average")]),
        ("PIP claims take 21 weeks from when they are registered to when a decision is made.",
         [(DECIDED, None, 12_700_800, 12_700_800, "exact", None)]),
        ("The median average clearance time for PIP is now (May 2022) 13 weeks.",
         [(DECIDED, None, 7_862_400, 7_862_400, "exact", "median")]),
        ("The DS1500 form now arrives in under two minutes; by post it took eight days.",
         [(RECEIVED, "electronic", None, 120, "fewer_than", None),
          (RECEIVED, "post", 691_200, 691_200, "exact", None)]),
        ("Doctors submit the DS1500 electronically and it is received instantly.",
         [(RECEIVED, "electronic", None, None, None, None)]),
        ("A DS1500 e-form takes 3 days.",
         [(RECEIVED, "electronic", 259_200, 259_200, "exact", None)]),
        ("With the digital service, a DS1500 takes 2 days.",
         [(RECEIVED, "electronic", 172_800, 172_800, "exact", None)]),
        ("SR1 forms sent ELECTRONICALLY arrive IMMEDIATELY.",
         [(RECEIVED, "electronic", None, None, None, None)]),
        ("Mae’r ffurflen yn dŷ. The online DS1500 form “came” €1 cheaper and was received at once.",
         [(RECEIVED, "electronic", None, None, None, None)]),
        ("We received the digital DS1500 forms in a matter of seconds, not days or weeks.",
         [(RECEIVED, "electronic", None, None, "about", None)]),
        ("A decision on a PIP claim took a median of 14 weeks.",
         [("decision made", None, 8_467_200, 8_467_200, "exact", "median")]),
        ("PIP decisions take anything from 2 to 14 weeks.",
         [("decision made", None, 1_209_600, 8_467_200, "between", None)]),
        ("Posted DS1500 forms take up to 10 days.", [(RECEIVED, "post", None, 864_000, "up_to", None)]),
        ("The median time to decide a PIP application was 14 weeks.",
         [("decision made", None, 8_467_200, 8_467_200, "exact", "median")]),
        ("We pay PIP claims within 3 weeks.",
         [("payment made", None, None, 1_814_400, "up_to", None)]),
        ("Paper claims for PIP are processed within 15 days.",
         [("claim processed", "post", None, 1_296_000, "up_to", None)]),
        ("Posted DS1500 forms took seven days to arrive and emailed ones four minutes.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("The DS1500 is received in 4 minutes online and in 7 days by post.",
         [(RECEIVED, "electronic", 240, 240, "exact", None),
          (RECEIVED, "post", 604_800, 604_800, "exact", None)]),
        ("The DS1500 arrives by post in 7 days and online in 4 minutes.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("Instead of waiting a week for a posted DS1500, we receive it in four minutes by email.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("How a DS1500 gets to us:\n\nPost: 7 days\n\nEmail: 4 minutes",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("PIP waiting times\n\n2014: 12 weeks\n\n2015: 10 weeks",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None),
          ("decision made", None, 6_048_000, 6_048_000, "exact", None)]),
        ("Time for a DS1500 to reach us:\n\n- 7 days (post)\n- 4 minutes (online)",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("Median PIP clearance (weeks):\n\n- New claims: 10\n- Other claims: 12",
         [("decision made", None, 6_048_000, 6_048_000, "exact", "median"),
          ("decision made", None, 7_257_600, 7_257_600, "exact", "median")]),
        ("PIP clearance times grew by 3 weeks to 12 weeks.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
        ("It was 12 weeks before his PIP claim was decided.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
        ("A DS1500 took a week by post but an hour online.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 3600, 3600, "exact", None)]),
        ("By post a DS1500 takes a week or more to reach us.",
         [(RECEIVED, "post", 604_800, None, "at_least", None)]),
        ("A PIP decision takes a week at most.",
         [("decision made", None, None, 604_800, "up_to", None)]),
        ("Claimants spent 12 weeks waiting for a PIP decision.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
        ("PIP decisions follow 12 weeks after registration.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
        ("Twelve weeks passed before PIP was decided.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
        ("Under normal rules PIP claims took 12 weeks to decide, under special rules 5 days.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None),
          ("decision made", None, 432_000, 432_000, "exact", None)]),
        ("The eDS1500 gets to DWP in 4 minutes.", [(RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("A PIP form filled in on paper arrives in 7 days.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None)]),
        ("Waits for PIP have halved, from 12 weeks to 10.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None),
          (DECIDED, None, 6_048_000, 6_048_000, "exact", None)]),
        ("PIP waits fell by 2 weeks, from 12 weeks to 10.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None),
          (DECIDED, None, 6_048_000, 6_048_000, "exact", None)]),
        ("At 12 weeks, the median PIP clearance time is a little shorter.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", "median")]),
        ("The average wait for a PIP decision (12 weeks) is shorter than it was.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", "average")]),
        ("PIP clearance time in 2015 was 12 weeks; a year later it was 10 weeks.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None),
          (DECIDED, None, 6_048_000, 6_048_000, "exact", None)]),
        ("Personal Independence Payment is new. Claims now take 12 weeks to decide.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None)]),
        ("Online, a DS1500 arrives in 4 minutes. On paper it takes a week.",
         [(RECEIVED, "electronic", 240, 240, "exact", None),
          (RECEIVED, "post", 604_800, 604_800, "exact", None)]),
        ("A third of PIP decisions took more than 12 weeks.",
         [(DECIDED, None, 7_257_600, None, "more_than", None)]),
        ("How long does a DS1500 take to reach DWP?\n\n- Post – 7 days\n\n- Online – 4 minutes",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("How long does a PIP decision take?\n\nNormal rules: 12 weeks?", []),
        ("How long should a PIP decision take?\n\nNormal rules: 12 weeks", []),
        ("Does a PIP decision take long?\n\nNormal rules: 12 weeks", []),
        ("The interval between a PIP claim and its outcome was 12 weeks.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None)]),
        ("Most PIP claims are decided inside 12 weeks.",
         [(DECIDED, None, None, 7_257_600, "up_to", None)]),
        ("More people claim PIP. Decisions take 12 weeks.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None)]),
        ("People have to wait 12 weeks for a PIP decision.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None)]),
        ("It was 12 weeks before he got a decision on his PIP claim.",
         [(DECIDED, None, 7_257_600, 7_257_600, "exact", None)]),
        ("A posted DS1500 takes 7 days to arrive; when it is emailed, 4 minutes.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None),
          (RECEIVED, "electronic", 240, 240, "exact", None)]),
        ("It takes a week from the PIP decision for the money to arrive.",
         [("payment made", None, 604_800, 604_800, "exact", None)]),
        ("The SR1 is a form for doctors. On paper it takes a week to get to us.",
         [(RECEIVED, "post", 604_800, 604_800, "exact", None)]),
        ("PIP payments take 3 days to clear.",
         [("payment made", None, 259_200, 259_200, "exact", None)]),
        ("The end-to-end time of a PIP claim was 12 weeks.",
         [("decision made", None, 7_257_600, 7_257_600, "exact", None)]),
    ],
)  # fmt: skip
def test_timings_are_recognised(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    assert timings(recognise, body) == rows


def test_times_beside_a_change_or_before_their_noun_are_read(recognise: Recognise) -> None:
    for body, times in {
        "PIP claims on paper were decided in 9 weeks, and online claims in 8 weeks.": [9, 8],
        "PIP payments start 7 weeks after people claim.": [7],
        "The gap between claiming PIP and a decision is 15 weeks.": [15],
        "PIP decisions take 9 weeks, three weeks fewer than in March.": [9],
        "At 9 weeks, the wait for a PIP decision is down by a week.": [9],
        "PIP claims were cleared two weeks sooner, in 7 weeks.": [7],
        "It once took 9 weeks to decide a PIP claim.": [9],
        "PIP claims are decided in 9 weeks of the application.": [9],
        "After 9 weeks her PIP was awarded.": [9],
    }.items():
        found = [row["seconds"] / 604_800 for row in recognise("pip_timings", body)]
        assert found == times, body


def test_two_steps_of_one_sentence_have_each_their_time(recognise: Recognise) -> None:
    for body in (
        "It takes 9 weeks for a PIP decision to be made and 2 weeks for the first payment to be "
        "made.",
        "PIP decisions come in 9 weeks, the money arrives after 2 weeks.",
    ):
        found = [(row["step"], row["wording"][:1]) for row in recognise("pip_timings", body)]
        assert found == [("decision made", "9"), ("payment made", "2")], body


def test_a_row_of_steps_is_of_the_benefit_that_the_row_above_it_names(recognise: Recognise) -> None:
    table = "Step\tTime\nPIP claim to decision\t9 weeks\n{}\t2 weeks"
    rows = recognise("pip_timings", table.format("Decision to first payment"))
    assert [row["step"] for row in rows] == ["decision made", "payment made"]
    assert len(recognise("pip_timings", table.format("Garden waste decision"))) == 1


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("PIP decisions take 12 weeks and payments 3 days.",
         [("decision made", "12 weeks"), ("payment made", "3 days")]),
        ("People used to wait 28 days for PIP to be paid. Now it is five days.",
         [("payment made", "28 days"), ("payment made", "five days")]),
        ("PIP claims took 20 weeks to decide, 3 weeks in registration and 8 in assessment.",
         [("decision made", "20 weeks")]),
        ("PIP claims: 20 weeks to a decision; a further week to payment.", [("decision made", "20 weeks")]),
        ("PIP claims: 20 weeks to a decision; 1 week more to payment.",
         [("decision made", "20 weeks"), ("payment made", "1 week")]),
        ("PIP claims took 20 weeks to decide. Now our team is five weeks old.",
         [("decision made", "20 weeks")]),
        ("PIP: 14 weeks from claim to decision. Special rules: 4 days.",
         [("decision made", "14 weeks"), ("decision made", "4 days")]),
        ("PIP: 14 weeks from claim to decision. Special rules: claim within a year.",
         [("decision made", "14 weeks")]),
        ("Ten weeks is now the usual time to clear a claim to PIP.", [("decision made", "Ten weeks")]),
        ("Ten weeks is the time limit for a PIP claim to be decided.", []),
        ("A claim for PIP, which replaces DLA, took 90 days to decide.",
         [("decision made", "90 days")]),
        ("A claim for DLA, which PIP will replace, took 90 days.", []),
        ("The waiting-time for a PIP assessment rose from 5 weeks to 9 weeks.", []),
        ("The waiting-time for a PIP decision rose from 5 weeks to 9 weeks.",
         [("decision made", "5 weeks"), ("decision made", "9 weeks")]),
        ("A fifth of those with a claim for PIP have no letter yet and have been waiting longer "
         "than 9 weeks.", []),
        ("Ministers say that PIP claims take 12 weeks to decide.", [("decision made", "12 weeks")]),
        ("The decision about her PIP claim took 12 weeks.", [("decision made", "12 weeks")]),
        ("A doctor sent a DS1500 and she was paid PIP within 30 days.",
         [("payment made", "within 30 days")]),
        ("From first phone call to PIP decision: 14 weeks.", [("decision made", "14 weeks")]),
        ("A phone call about a PIP decision took 14 minutes.", []),
        ("PIP times, median weeks\n\nClaim to decision: 9\n\nDecision to payment: 1",
         [("decision made", "9"), ("payment made", "1")]),
        ("There is now a 16-week gap between a PIP claim and its decision.",
         [("decision made", "16-week")]),
        ("His PIP claim took 16 weeks from start to finish.", [("decision made", "16 weeks")]),
        ("It took two weeks for PIP to reach her account.", [("payment made", "two weeks")]),
        ("PIP was granted to him after 16 weeks.", [("decision made", "16 weeks")]),
        ("It took DWP 16 weeks to answer his PIP claim.", [("decision made", "16 weeks")]),
        ("A PIP decision took Ravi 16 weeks.", [("decision made", "16 weeks")]),
        ("It took 16 weeks to get a PIP award letter.", [("decision made", "16 weeks")]),
        ("The average PIP clearance time is a staggering 16 weeks.",
         [("decision made", "16 weeks")]),
        ("DWP took 16 weeks to decide on her PIP claim.", [("decision made", "16 weeks")]),
        ("Processing a PIP form took the team 40 minutes.", [("claim processed", "40 minutes")]),
        ("We heard about her PIP 11 weeks after she applied.", [("decision made", "11 weeks")]),
        ("We heard about PIP 11 weeks after the election.", []),
        ("The PIP money came two weeks later than the rent.", []),
        ("The PIP money came two weeks later.", []),
        ("The end-to-end PIP journey takes 15 weeks.", [("decision made", "15 weeks")]),
        ("The bus journey to the PIP assessment takes 40 minutes.", []),
        ("PIP clearance times average 15 weeks.", [("decision made", "15 weeks")]),
        ("Decisions on the Child Disability Payment, like those on PIP, take 15 weeks.", []),
        ("The Winter Fuel Payment arrived two days after her PIP claim was decided.", []),
        ("A Personal Independence Payment claim takes 15 weeks to decide.",
         [("decision made", "15 weeks")]),
        ("It took the team 3 months to learn how PIP decisions are made.", []),
    ],
)  # fmt: skip
def test_each_time_has_the_step_that_its_words_or_those_before_tell(
    recognise: Recognise, body: str, rows: list[tuple[str, str]]
) -> None:
    found = recognise("pip_timings", body)
    assert [(row["step"], row["wording"]) for row in found] == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("SR1 forms\n\n- on paper: 9 days to arrive\n- by email: same day\n- staff: 2 days a week",
         [("post", "9 days"), ("electronic", "same day")]),
        ("The eDS1500 arrives instantly, rather than the 8 to 10 days the paper form needed.",
         [("electronic", "instantly"), ("post", "8 to 10 days")]),
        ("The DS1500 is posted to us. Sent through the new service, it lands in five seconds.",
         [("electronic", "five seconds")]),
        ("The 10-day wait for the DS1500 by post is now a few seconds.",
         [("post", "10-day"), (None, "a few seconds")]),
        ("The SR1 spends up to nine days in the post on its way to us.",
         [("post", "up to nine days")]),
        ("A nurse spends nine days in the post room with PIP forms.", []),
        ("A doctor emails the SR1 and we get it on the same day.", [("electronic", "on the same day")]),
        ("DS1500 by post: 10 days. eDS1500: seconds.",
         [("post", "10 days"), ("electronic", "seconds")]),
        ("A process that took 10 days, sending the DS1500, now takes seconds online.",
         [("electronic", "seconds")]),
        ("The DS1500 took 15 minutes by hand and now comes online.", []),
        ("A DS1500 is needed for PIP. A doctor's form now arrives in a fortnight by post.",
         [("post", "a fortnight")]),
        ("A DS1500 is needed for PIP. A builder's form arrives in a fortnight by post.", []),
    ],
)  # fmt: skip
def test_each_way_to_send_a_form_has_its_time(
    recognise: Recognise, body: str, rows: list[tuple[str, str]]
) -> None:
    found = recognise("pip_timings", body)
    assert [(row["channel"], row["wording"]) for row in found] == rows


def test_waits_may_range(recognise: Recognise) -> None:
    (row,) = recognise("pip_timings", "Waits for PIP decisions ranged from 4 weeks to 9 weeks.")
    assert (row["low_seconds"], row["high_seconds"]) == (4 * 604_800, 9 * 604_800)


def test_how_a_form_is_sent_may_stand_before_its_time(recognise: Recognise) -> None:
    for body, channel in {
        "Sent by post, an SR1 takes 5 days to reach us.": "post",
        "When submitted online, the DS1500 reaches us in 20 seconds.": "electronic",
    }.items():
        (row,) = recognise("pip_timings", body)
        assert row["channel"] == channel


def test_a_form_is_received_the_next_day(recognise: Recognise) -> None:
    (row,) = recognise("pip_timings", "A posted SR1 reaches us the next working day.")
    assert (row["step"], row["channel"], row["wording"], row["seconds"]) == (
        "form received", "post", "the next working day", None
    )  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "The form took me ten minutes to fill in.",
        "PIP claims are never decided in 8 weeks.",
        "PIP claims haven't been cleared within 8 weeks.",
        "PIP callers waited 20 minutes.",
        "The average wait for a PIP assessment is 13 weeks.",
        "MPs waited 7 months for an answer about PIP.",
        "We reach PIP decisions after two hours with the claimant.",
        "Of PIP claims, those made by post that had been waiting over 7 months were 40.",
        "PIP claims waiting over 20 weeks fell to 3%.",
        "1,200 PIP claims have waited more than 20 weeks for a decision.",
        "PIP claimants waited 10 weeks for an assessment.",
        "A fifth of those with a PIP claim had waited 20 weeks.",
        "Some wait 20 weeks for a PIP decision.",
        "The average wait of 10 weeks for a hospital bed has nothing to do with PIP.",
        "Two weeks before my PIP claim was decided I wrote to you.",
        "PIP decisions took 30 minutes of the team's time.",
        "PIP decisions came 3 weeks late.",
        "The PIP claim pack took 2 weeks to arrive.",
        "Callers to our team wait 8 minutes for an answer on PIP.",
        "Meetings on PIP decisions took 3 hours.",
        "The gap between Leeds and York in PIP clearance times is 2 weeks.",
        "She got her PIP decision and left the next day.",
        "The PIP decision came 3 weeks before Easter.",
        "Not one PIP claim was decided in 9 weeks.",
        "PIP decisions cannot take less than 3 weeks.",
        "The PIP team waited 9 weeks for new chairs.",
        "Those who make PIP decisions took 3 weeks of holiday.",
        "Few PIP claims are decided within 9 weeks.",
        "No PIP claim takes 9 weeks to decide.",
        "Not all PIP claims are decided within 9 weeks.",
        "It no longer takes 9 weeks to decide a PIP claim.",
        "PIP payments start 2 weeks late.",
        "At 3 weeks, the rise in waits for a PIP decision is large.",
        "PIP reports are received from assessors in 8 weeks.",
        "PIP payments are made on the same day each month.",
        "300 PIP claims were decided in 5 weeks.",
        "PIP pays £140 a week, and twice a day we decide a claim.",
        "A month ago my PIP claim was decided.",
        "You have to return the PIP form within a month.",
        "The PIP backlog was cleared in 10 weeks.",
        "PIP claims are to be decided in 10 weeks from April.",
        "PIP clearance times were 2 weeks up on the year.",
        "Nobody waits 8 weeks for a PIP decision.",
        "When somebody has less than 6 months to live, they can send a claim.",
        "We sent the first form three weeks ago.",
        "The team met for two hours to talk about lunch.",
        "Claims are received from people aged 16 to 64 years.",
        "Over the last two years we received many forms.",
        "We claim that the bus to the PIP office arrives every 10 minutes.",
        "You must apply for PIP within 3 months of receiving the form.",
        "PIP is paid every four weeks on a claim.",
        "You have 28 days to challenge the decision on your PIP claim.",
        "In the first 2 weeks, we received 50 PIP forms.",
        "PIP decisions never took 50 weeks.",
        "A benefit like PIP took 40 weeks to decide on abroad.",
        "The equivalent benefit in Chile, unlike PIP, took 40 weeks to decide.",
        "Her landlord took 3 weeks to decide on the repairs when she claimed PIP.",
        "They wait a year before they can claim PIP.",
        "A PIP decision took Parliament 40 weeks.",
        "A PIP decision takes another 3 weeks.",
        "It took the minister 9 weeks to answer her questions about PIP.",
        "PIP was awarded for 9 weeks.",
        "Japan's counterpart to PIP takes 40 weeks to decide.",
        "In Japan they wait 40 weeks for a decision on what is PIP to them.",
        "It took 40 weeks to print the PIP claims that were decided.",
        "Reporters waited 3 weeks for the decision on PIP to be published.",
        "PIP is paid every month. Decisions on school places take 12 weeks.",
        "We have to decide PIP claims in 12 weeks.",
        "PIP claims are rarely decided in less than 8 weeks.",
        "Judges took 45 weeks to rule on PIP payments.",
        "The eDS1500 takes two minutes to fill in.",
        "A PIP form filled in online takes an hour.",
        "We showed the DS1500 to doctors. It took two weeks to reach them all.",
        "PIP is late. Claims for damages take 12 weeks to decide.",
        "Planning applications are decided in eight weeks.",
        "The decision to build an online form took 3 months.",
        "PIP claims are decided quickly. It took us 3 days to find that out.",
        "A PIP claim is decided quickly; for other benefits it takes 9 weeks.",
        "PIP claims are decided quickly, while the average across benefits is 9 weeks.",
        "PIP payments are made 4 weeks in arrears.",
        "PIP decision makers take 2 hours for a claim.",
        "PIP claims took 2 weeks and 1 day more to decide.",
        "Ten weeks is the wait for advice about PIP.",
        "The PIP team cleared its desk in 2 days.",
        "It takes her 3 days to get a DS1500 signed by a doctor.",
        "The doctor fills in a DS1500 and is paid within 30 days.",
        "The decision about who runs PIP took 18 months.",
        "The decision to expand PIP took 18 months.",
        "A court took 18 months to reach a decision on PIP.",
        "Ministers took 3 weeks to reach a decision on PIP payments.",
        "It took 12 weeks for her PIP assessment, and nobody has decided.",
    ],
)
def test_near_misses_are_not(recognise: Recognise, body: str) -> None:
    assert timings(recognise, body) == []


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("PIP claims were cleared in 1 week and 3 days.", [("1 week and 3 days", 10 * 86_400)]),
        ("A DS1500 took 1 minute 20 seconds to arrive.", [("1 minute 20 seconds", 80)]),
        ("The wait for PIP fell from 3 weeks and 2 days to 1 week and 5 days.",
         [("3 weeks and 2 days", 23 * 86_400), ("1 week and 5 days", 12 * 86_400)]),
        ("PIP claims took 3 weeks to decide, and 2 days under special rules.",
         [("3 weeks", 21 * 86_400), ("2 days", 2 * 86_400)]),
    ],
)  # fmt: skip
def test_two_figures_may_tell_one_time(
    recognise: Recognise, body: str, rows: list[tuple[str, int]]
) -> None:
    found = recognise("pip_timings", body)
    assert [(row["wording"], row["seconds"]) for row in found] == rows


def test_a_working_day_stays_one_and_counts_as_a_day_in_seconds(recognise: Recognise) -> None:
    (row,) = recognise("pip_timings", "Paper claims for PIP are processed within 15 working days.")
    assert (row["wording"], row["unit"]) == ("within 15 working days", "working day")
    assert (row["low_seconds"], row["high_seconds"]) == (None, 15 * 86_400)


def test_a_month_is_the_average_month_of_the_calendar(recognise: Recognise) -> None:
    (row,) = recognise("pip_timings", "By post, a PIP claim was decided in one month.")
    assert row["seconds"] == pytest.approx(365.2425 * 86_400 / 12)


@pytest.mark.parametrize(
    "following",
    [
        "A reply takes 3 days.", "Ministers took 2 weeks to reply.", "The bus takes 20 minutes.",
        "Our post arrives after 2 days.", "Letters take 2 days by post.",
        "Staff get a decision on leave in 2 days.",
    ],
)  # fmt: skip
def test_what_the_next_sentence_says_of_something_else_is_no_timing(
    recognise: Recognise, following: str
) -> None:
    assert len(timings(recognise, f"PIP claims are decided in 10 weeks. {following}")) == 1


def test_the_next_sentence_may_go_on(recognise: Recognise) -> None:
    body = "The DS1500 arrives in 2 minutes. By post it took 8 days."
    assert [row[:2] for row in timings(recognise, body)] == [(RECEIVED, None), (RECEIVED, "post")]


def test_a_bare_number_behind_a_time_is_no_rest_of_it(recognise: Recognise) -> None:
    rows = recognise("pip_timings", "PIP decisions, in weeks:\n- Normal claims: 16 weeks 2")
    assert [row["seconds"] for row in rows if row["wording"].startswith("16")] == [16 * 604_800]
