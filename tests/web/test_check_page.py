"""Checking a text of one's own, over HTTP."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from plugins.check_page import ALIKE, LONGEST, LONGEST_SENTENCE, LOOKED_UP, SAME

TEXT = "In 2012 we asked 500 people, and 270 of the 500 people (64%) had heard of it."


def test_a_pasted_text_is_shown_with_its_figures_and_what_contradicts(http: httpx.Client) -> None:
    text = http.post("/check", data={"text": TEXT}).text
    assert "270 of 500 is 54 per cent, not 64 per cent" in text
    assert '<mark class="doubtful">64%</mark>' in text
    assert '<span class="left-out"' in text and ">2012</span>" in text


def test_the_form_is_there_before_any_text(http: httpx.Client) -> None:
    for response in (http.get("/check"), http.post("/check", data={"text": " "})):
        assert response.status_code == 200 and "<textarea" in response.text
        assert "What was found" not in response.text


def test_a_text_is_checked_as_json(http: httpx.Client) -> None:
    found = http.post("/check.json", content=TEXT.encode()).json()
    assert [check["verdict"] for check in found["checks"]] == ["holds", "contradicts"]
    assert [(one["quote"], one["veto"]) for one in found["left_out"]] == [("2012", "year")]
    assert {"quote", "value", "unit", "verdict"} <= set(found["figures"][0])


def test_figures_of_the_dataset_that_say_the_same_are_shown(http: httpx.Client) -> None:
    found = http.post("/check.json", content=b"We read 1,400 tweets.").json()
    assert [row["quote"] for row in found["figures"][0]["alike"]]


def test_figures_that_say_the_same_are_found_by_an_index(db: sqlite3.Connection) -> None:
    given = dict.fromkeys(("unit", "per", "noun", "whole", "value", "least", "most"))
    plans = {
        name: [row[3] for row in db.execute(f"explain query plan {ALIKE.format(same=same)}", given)]
        for name, same in SAME.items()
    }
    assert "noun=? AND" in plans["noun"][0] and "AND value>? AND value<?" in plans["noun"][0]
    assert plans["whole"][0] == "SEARCH figures USING INDEX figures_whole (whole=?)"


@pytest.mark.parametrize("text", ["\0 20 people", "🎈 5%", '"', "<script>alert(1)</script> 5%"])
def test_any_text_is_answered(http: httpx.Client, text: str) -> None:
    response = http.post("/check", data={"text": text})
    assert response.status_code == 200 and "<script>alert" not in response.text
    assert http.post("/check.json", content=text.encode()).status_code == 200


def test_what_is_too_long_or_no_text_is_refused(http: httpx.Client) -> None:
    long = "a" * (LONGEST + 1)
    assert http.post("/check", data={"text": long}).status_code == 413
    assert http.post("/check.json", content=long.encode()).status_code == 413
    assert "at byte 0" in http.post("/check.json", content=b"\xff").json()["error"]
    assert http.get("/check.json").status_code == 405


def test_what_many_figures_have_in_common_is_not_looked_up_beyond_the_first(
    http: httpx.Client,
) -> None:
    text = "\n".join(f"In {100 + n} schools." for n in range(LOOKED_UP + 2))
    found = http.post("/check.json", content=text.encode()).json()
    assert found["looked_up"] == LOOKED_UP < len(found["figures"])
    assert ["alike" in figure for figure in found["figures"][-3:]] == [True, False, False]
    assert "for the first 30 only" in http.post("/check", data={"text": text}).text


def test_an_answer_is_not_longer_than_many_times_its_text(http: httpx.Client) -> None:
    text = "5% of 3 in 4 " * (LONGEST_SENTENCE // 8)
    response = http.post("/check.json", content=text.encode())
    assert {figure["sentence"] for figure in response.json()["figures"]} == {None}


def test_more_texts_than_can_be_checked_soon_are_sent_away(http: httpx.Client) -> None:
    text = ("Of 500 people asked, 270 (64%) had heard of it. " * 40).encode()
    with ThreadPoolExecutor(16) as readers:
        answers = list(readers.map(lambda _: http.post("/check.json", content=text), range(16)))
    assert {answer.status_code for answer in answers} == {200, 503}
    refused = next(answer for answer in answers if answer.status_code == 503)
    assert "Try again" in refused.json()["error"] and refused.headers["retry-after"]
