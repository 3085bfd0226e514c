"""What is read of what wrk tells of the site."""

from __future__ import annotations

import click
import pytest

from benchmarks.bench_serving import Load, in_seconds, measured

TOLD = """Running 2s test @ http://127.0.0.1:8080
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.41ms    0.98ms  21.30ms   {within}
    Req/Sec    13.32k     1.20k   15.01k    70.00%
  Latency Distribution
     50%    2.20ms
     75%    2.71ms
     90%    3.42ms
     99%    {p99}
  26640 requests in 2.00s, 310.00MB read
  Socket errors: connect 0, read 1, write 0, timeout 2
  Non-2xx or 3xx responses: 4
Requests/sec:  13320.45
Transfer/sec:    155.00MB
"""


@pytest.mark.parametrize("within", ["85.12%", "97.99%", "99%"])
def test_the_time_of_99_in_100_is_not_the_share_that_is_near_the_mean(within: str) -> None:
    told = TOLD.format(within=within, p99="6.05ms ")  # wrk pads a short unit
    assert measured(told) == Load(13320.45, 0.00605, 7)


@pytest.mark.parametrize(
    ("told", "seconds"), [("950.00us", 0.00095), ("1.20s", 1.2), ("1.50m", 90), ("0.00us", 0)]
)
def test_a_time_is_read_in_seconds(told: str, seconds: float) -> None:
    assert in_seconds(told) == pytest.approx(seconds)


@pytest.mark.parametrize("p99", ["-nan", "-3.00us", "6.05"])
def test_what_is_no_time_is_told(p99: str) -> None:
    with pytest.raises(click.ClickException, match=f"wrk told '{p99}'"):
        measured(TOLD.format(within="85.12%", p99=p99))
