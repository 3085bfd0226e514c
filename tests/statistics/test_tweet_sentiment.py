"""Shares of tweets by sentiment, in the words of any post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Recognise = Callable[[str, str], list[dict[str, Any]]]


def shares(recognise: Recognise, body: str) -> list[tuple[Any, ...]]:
    keys = ("sentiment", "percent", "of_tweets", "derived")
    return [tuple(row[key] for key in keys) for row in recognise("tweet_sentiment", body)]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Of 1,393 tweets:\n\n38 per cent were positive.\n\n32 per cent were negative.",
         [("positive", 38, 1393, 0), ("negative", 32, 1393, 0)]),
        ("37.8 per cent of tweets sent were positive.", [("positive", 37.8, None, 0)]),
        ("Of the 240 tweets that we read, 60% were positive, 25% negative and 15% neutral.",
         [("positive", 60, 240, 0), ("negative", 25, 240, 0), ("neutral", 15, 240, 0)]),
        ("We looked at 2,000 tweets. Positive: 45%; negative: 20%; neutral: 35%.",
         [("positive", 45, 2000, 0), ("negative", 20, 2000, 0), ("neutral", 35, 2000, 0)]),
        ("Two thirds of tweets about the flood were negative.",
         [("negative", pytest.approx(66.6667, abs=0.001), None, 0)]),
        ("Of 200 tweets, 50 were positive.", [("positive", 25, 200, 1)]),
        ("Of the tweets (base: 880), 38% were negative.", [("negative", 38, 880, 0)]),
        ("Of the tweets (sample = 640), 41% were positive.", [("positive", 41, 640, 0)]),
        ("Some 38% of tweets took a negative view of the proposals.",
         [("negative", 38, None, 0)]),
        ("40% of 900 short tweets were neutral.", [("neutral", 40, 900, 0)]),
        ("We read tweets. 40% were neutral comments.", [("neutral", 40, None, 0)]),
        ("Just one in ten tweets was neutral.", [("neutral", 10, None, 0)]),
        ("In our sample of 1,200 tweets, positive ones made up 61 per cent and negative ones 12 per "
         "cent.", [("positive", 61, 1200, 0), ("negative", 12, 1200, 0)]),
        ("Positive tweets accounted for 38% of the total, with neutral at 36% and negative at 26%.",
         [("positive", 38, None, 0), ("neutral", 36, None, 0), ("negative", 26, None, 0)]),
        ("More than 80 per cent of the 5,000 tweets were positive.", [("positive", 80, 5000, 0)]),
        ("Only 26 of 1,505 tweets were negative.", [("negative", 1.7, 1505, 1)]),
        ("Tweets: 1,393. Positive: 37.8%, neutral: 36.0%.",
         [("positive", 37.8, 1393, 0), ("neutral", 36, 1393, 0)]),
        ("Of 50 tweets, 20 were put down as neutral.", [("neutral", 40, 50, 1)]),
        ("Half of the tweets express negative sentiment.", [("negative", 50, None, 0)]),
        ("We put half of the tweets in the neutral class.", [("neutral", 50, None, 0)]),
        ("Neutral was the label given to 51% of tweets.", [("neutral", 51, None, 0)]),
        ("We read 900 tweets. Neutral ones make up 51%; negative ones, 12%.",
         [("neutral", 51, 900, 0), ("negative", 12, 900, 0)]),
        ("Tweets: 40% negative (n=90), 60% neutral (n=135).",
         [("negative", 40, None, 0), ("neutral", 60, None, 0)]),
        ("We put 200 tweets into two groups: 50 neutral, 150 positive.",
         [("neutral", 25, 200, 1), ("positive", 75, 200, 1)]),
        ("Of 200 tweets read by two people, 50 were neutral.", [("neutral", 25, 200, 1)]),
        ("Tweets were read by volunteers (n=12). 40% were neutral.", [("neutral", 40, None, 0)]),
        ("Tweets about a survey of residents (n=900) were 40% neutral.", [("neutral", 40, None, 0)]),
        ("Tweets were collected in the week of the village fair (n=120). 40% were neutral.",
         [("neutral", 40, 120, 0)]),
        ("Of 300 tweets, 100 were neutral, or 33%.", [("neutral", 33, 300, 0)]),
        ("51%, 20% and 29% of tweets were neutral, negative and positive respectively.",
         [("neutral", 51, None, 0), ("negative", 20, None, 0), ("positive", 29, None, 0)]),
        ("Neutral and negative tweets made up 51% and 20% of the total.",
         [("neutral", 51, None, 0), ("negative", 20, None, 0)]),
        ("Sentiment on Twitter (51% neutral) was not that on Facebook (20% neutral).",
         [("neutral", 51, None, 0)]),
        ("Unlike on Facebook, 51% of tweets were neutral.", [("neutral", 51, None, 0)]),
        ("Half the tweets were neutral.", [("neutral", 50, None, 0)]),
        ("Neutral tweets went from 5% of the total to 20%.",
         [("neutral", 5, None, 0), ("neutral", 20, None, 0)]),
        ("Neutral tweets made up 51% of the mayor's tweets.", [("neutral", 51, None, 0)]),
        ("By network\n\nNetwork\tNeutral\tNegative\nTwitter\t51%\t20%\nFacebook\t44%\t9%",
         [("neutral", 51, None, 0), ("negative", 20, None, 0)]),
        ("Of 400 tweets, 100 came across as neutral and 80 as negative.",
         [("neutral", 25, 400, 1), ("negative", 20, 400, 1)]),
        ("We read 900 tweets. Negative ones accounted for 20% of them; neutral ones for 51%.",
         [("negative", 20, 900, 0), ("neutral", 51, 900, 0)]),
        ("Negative tweets accounted for 20%, neutral ones for 51% of complaints.",
         [("negative", 20, None, 0)]),
        ("The tone of the tweets was neutral in 51% of cases.", [("neutral", 51, None, 0)]),
        ("Of 900 tweets, 51% took a neutral line.", [("neutral", 51, 900, 0)]),
        ("Neutral tweets edged up from 40 to 51 per cent.",
         [("neutral", 40, None, 0), ("neutral", 51, None, 0)]),
        ("Neutral 51%, negative 20%, positive 29% (900 tweets, all from May).",
         [("neutral", 51, 900, 0), ("negative", 20, 900, 0), ("positive", 29, 900, 0)]),
        ("At first 40% of tweets were neutral. Two years on the figure is 51%.",
         [("neutral", 40, None, 0), ("neutral", 51, None, 0)]),
        ("Of the 200 tweets, 50 were neutral (25%).", [("neutral", 25, 200, 0)]),
        ("There were 50 neutral tweets among the 200 we read.", [("neutral", 25, 200, 1)]),
        ("We read 200 tweets. Sentiment was neutral in 51% of them.", [("neutral", 51, 200, 0)]),
        ("We read 200 tweets. Neutral ones formed the largest group at 51%.",
         [("neutral", 51, 200, 0)]),
        ("Negative tweets fell 12 points to 33%.", [("negative", 33, None, 0)]),
        ("Tweets by sentiment\n\nNeutral 50\n\nNegative 150\n\nTotal 200",
         [("neutral", 25, 200, 1), ("negative", 75, 200, 1)]),
        ("We detected negative sentiment in 31% of tweets and positive sentiment in 29%.",
         [("negative", 31, None, 0), ("positive", 29, None, 0)]),
        ("Tweets that took a neutral stance came to 46%.", [("neutral", 46, None, 0)]),
        ("The mood was negative in 9% of tweets, neutral in 30% and positive in 61%.",
         [("negative", 9, None, 0), ("neutral", 30, None, 0), ("positive", 61, None, 0)]),
        ("29% of tweets were perceived as neutral and 8% assigned to the negative category.",
         [("neutral", 29, None, 0), ("negative", 8, None, 0)]),
        ("Neutral tweets' share of the total is 51%.", [("neutral", 51, None, 0)]),
        ("The share of neutral tweets rose ten points, from 41% to 51%.",
         [("neutral", 41, None, 0), ("neutral", 51, None, 0)]),
        ("Neutral tweets almost doubled, from 26% to 51%.",
         [("neutral", 26, None, 0), ("neutral", 51, None, 0)]),
        ("There were fewer neutral than negative tweets (12% against 51%).",
         [("neutral", 12, None, 0), ("negative", 51, None, 0)]),
        ("Negative comments appeared in 12% of tweets.", [("negative", 12, None, 0)]),
        ("A neutral view came across in 51% of tweets.", [("neutral", 51, None, 0)]),
        ("People on Twitter felt negative about it: 51% of 900 tweets.",
         [("negative", 51, 900, 0)]),
        ("Of the tweets, 12% got the label negative and 51% the label neutral.",
         [("negative", 12, None, 0), ("neutral", 51, None, 0)]),
        ("Twitter sentiment (n = 900)\n\nNegative 12%\n\nNeutral 88%",
         [("negative", 12, 900, 0), ("neutral", 88, 900, 0)]),
        ("Neutral sentiment in tweets was at 51%.", [("neutral", 51, None, 0)]),
        ("12% of tweets were thought to be neutral.", [("neutral", 12, None, 0)]),
        ("The tone was 51% neutral and 49% negative over all tweets.",
         [("neutral", 51, None, 0), ("negative", 49, None, 0)]),
        ("Some 51% of tweets could be regarded as neutral.", [("neutral", 51, None, 0)]),
        ("Between 30 and 40 per cent of tweets were neutral.", [("neutral", None, None, 0)]),
        ("In all, 180 out of 720 tweets were coded as negative.", [("negative", 25, 720, 1)]),
        ("18 tweets out of 720 were neutral.", [("neutral", 2.5, 720, 1)]),
        ("Four out of five tweets were negative.", [("negative", 80, None, 0)]),
        ("A fifth of tweets struck a negative note.", [("negative", 20, None, 0)]),
        ("14% of the tweets fell into the neutral category.", [("neutral", 14, None, 0)]),
        ("Some 14% of the tweets can be regarded as neutral.", [("neutral", 14, None, 0)]),
        ("The share of negative tweets fell by 4 percentage points to 29%.",
         [("negative", 29, None, 0)]),
        ("We saw negative tweets drop from 31% to 27%.",
         [("negative", 31, None, 0), ("negative", 27, None, 0)]),
        ("Neutral tweets prevailed, with 51%.", [("neutral", 51, None, 0)]),
        ("Neutral tweets were in the minority, at 15%.", [("neutral", 15, None, 0)]),
        ("A third of tweets seemed neutral.",
         [("neutral", pytest.approx(33.3333, abs=0.001), None, 0)]),
        ("12% of tweets were sent in a negative mood.", [("negative", 12, None, 0)]),
        ("There were more neutral (51%) than negative (30%) tweets.",
         [("neutral", 51, None, 0), ("negative", 30, None, 0)]),
        ("We saw twice as many neutral tweets (50%) as negative ones (25%).",
         [("neutral", 50, None, 0), ("negative", 25, None, 0)]),
        ("Of 300 tweets from Hull, 75 were neutral; of 400 from York, 300 were long.",
         [("neutral", 25, 300, 1)]),
        ("20% of tweets from Hull and 30% of tweets from York were neutral.",
         [("neutral", 20, None, 0), ("neutral", 30, None, 0)]),
        ("Tweets from Hull were 20% neutral, and on Sunday 30%.",
         [("neutral", 20, None, 0), ("neutral", 30, None, 0)]),
        ("20% of tweets were neutral. In 2014 30% of the budget was cut.",
         [("neutral", 20, None, 0)]),
        ("20% of tweets were neutral, while 30% of the shops were shut.",
         [("neutral", 20, None, 0)]),
        ("51% of tweets were neutral, compared with 40% of Facebook posts.",
         [("neutral", 51, None, 0)]),
        ("They counted 30 positive, 60 negative and 10 neutral tweets among the 100 sent in May.",
         [("positive", 30, 100, 1), ("negative", 60, 100, 1), ("neutral", 10, 100, 1)]),
        ("Opinion was negative in 30% of tweets and neutral in 15%.",
         [("negative", 30, None, 0), ("neutral", 15, None, 0)]),
        ("The tone was neutral in half of the 320 tweets.", [("neutral", 50, 320, 0)]),
        ("For the 250 tweets the split was 70% negative to 30% positive.",
         [("negative", 70, 250, 0), ("positive", 30, 250, 0)]),
        ("The mood split as 60% neutral, 30% positive and 10% negative over 5,000 tweets.",
         [("neutral", 60, 5000, 0), ("positive", 30, 5000, 0), ("negative", 10, 5000, 0)]),
        ("Neutral tweets as a share of all tweets grew to 58%.", [("neutral", 58, None, 0)]),
        ("Between 5% and 8% of tweets were negative every week.", [("negative", None, None, 0)]),
        ("A majority of tweets – 54 per cent – were neutral.", [("neutral", 54, None, 0)]),
        ("A minority of tweets, 14 per cent, were neutral.", [("neutral", 14, None, 0)]),
        ("Some 14% of tweets, many of them from one street, were neutral.",
         [("neutral", 14, None, 0)]),
        ("Neutral sentiment in tweets averaged 14%.", [("neutral", 14, None, 0)]),
        ("Tweets were twice as likely to be neutral (60%) as negative (30%).",
         [("neutral", 60, None, 0), ("negative", 30, None, 0)]),
        ("\tPositive\tNegative\nTweets\t38%\t26%",
         [("positive", 38, None, 0), ("negative", 26, None, 0)]),
        ("60% of tweets that expressed negative views were long; 30% of tweets were negative.",
         [("negative", 30, None, 0)]),
        ("Neutral tweets dropped below 30%.", [("neutral", 30, None, 0)]),
        ("Mood: neutral 51%, negative 49% (n = 600 tweets).",
         [("neutral", 51, 600, 0), ("negative", 49, 600, 0)]),
        ("Few tweets were negative (9%), many neutral (62%).",
         [("negative", 9, None, 0), ("neutral", 62, None, 0)]),
        ("Negative tweets (n=90) made up 18%, neutral tweets (n=250) 50%.",
         [("negative", 18, None, 0), ("neutral", 50, None, 0)]),
        ("18% (n=90) of tweets were negative.", [("negative", 18, None, 0)]),
        ("18% of tweets (n=500) were negative and 50% neutral.",
         [("negative", 18, None, 0), ("neutral", 50, None, 0)]),
        ("We read 700 tweets, 200 of them from Hull. 40% were negative.",
         [("negative", 40, None, 0)]),
        ("We read 700 tweets in May and 300 in June. 40% were negative.",
         [("negative", 40, None, 0)]),
        ("We read 700 tweets in May. In June 40% of tweets were negative.",
         [("negative", 40, None, 0)]),
        ("We read 700 tweets. Of the 200 that came from Hull, 40% were negative.",
         [("negative", 40, 200, 0)]),
        ("Of 700 tweets 40% were about buses, and of these 30% were negative.",
         [("negative", 30, None, 0)]),
        ("We read 700 tweets. Half of them came from commuters. Of those, 80% were negative.",
         [("negative", 80, None, 0)]),
        ("Of 700 tweets 60% came from commuters. Of those, 80% were negative.",
         [("negative", 80, None, 0)]),
        ("18% of tweets came from Leeds, and 9% were negative.", [("negative", 9, None, 0)]),
        ("18% of tweets had links and 9% were negative.", [("negative", 9, None, 0)]),
        ("18% of tweets were negative, among them 9% from staff.", [("negative", 18, None, 0)]),
        ("Negative tweets were outnumbered by neutral ones by 51% to 18%.",
         [("neutral", 51, None, 0), ("negative", 18, None, 0)]),
    ],
)  # fmt: skip
def test_shares_of_tweets_are_recognised(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    assert shares(recognise, body) == rows


@pytest.mark.parametrize(
    "body",
    [
        "38 per cent of respondents were positive.",
        "We read 1,393 tweets. Then 38 per cent of our staff were positive about the move.",
        "Of 1,393 tweets, 38 per cent were retweets.",
        "Of 1,393 people tested, 3 per cent were positive.",
        "38 per cent of tweets were not positive.",
        "20% of our negative tweets got a reply.",
        "Only 5% of negative tweets were answered.",
        "12% of tweets came from journalists; none were negative.",
        "We aim for 80% of tweets to be positive.",
        "About 30% of tweets had pictures, which is a positive step.",
        "Of 200 survey replies about our tweets, 60 per cent were positive.",
        "Reviews were 80 per cent positive, and 20 tweets were sent.",
        "Carbon neutral by 2030: 40 per cent of tweets agreed.",
        "The budget had a negative balance of 4 per cent, we tweeted.",
        "The tweets were positive. Footfall rose by 12 per cent.",
        "We read 300 tweets. Our survey found 40% were positive.",
        "We read 300 tweets. Then we ran a survey. 40% were positive.",
        "We read 300 tweets and ran a poll. 40% were positive.",
        "We read 300 tweets and 50 letters. 40% were positive.",
        "Negative tweets were 15% longer.",
        "The 700 tweets reached 20,000 people. 40% were positive.",
        "We got 700 tweets. Our followers rose to 2,000. 40% were positive.",
        "We read 500 tweets, and 30% of 300 Facebook posts were positive.",
        "Negative tweets reached 15% of our audience.",
        "Not a quarter of the tweets were positive.",
        "Hardly 5% of tweets were positive.",
        "Ideally 40% of tweets are positive.",
        "Had 40% of tweets been positive, we would have gone on.",
        "Negative tweets were seen by 15% of our followers.",
        "People say that 15% of tweets are negative, but the numbers say otherwise.",
        "Nobody told us that 40% of tweets were negative.",
        "We looked at tweets. On Facebook 30% were positive.",
        "For 4 positive tweets to 1 negative we are grateful.",
        "There were 4 positive tweets to each 1 negative.",
        "We read 200 cross tweets and 50 positive.",
        "We read 200 tweets, and 50 positive comments.",
        "Our tweets had a 25% positive response.",
        "Leaving out neutral tweets, 60% were negative.",
        "The positive: 60% of tweets got an answer.",
        "Of the non-neutral tweets, 60% were negative.",
        "Of the 300 tweets that were not neutral, 60% were negative.",
        "60% of tweets with a clear sentiment were negative.",
        "Of tweets that expressed an opinion, 60% were negative.",
        "Precision of our rules on tweets:\n\nPositive: 80%\n\nNegative: 70%",
        "We hid 3% of tweets because they were negative.",
        "Of the people who tweeted, 30% were positive about the tram.",
        "Neutral tweets dropped 30%.",
        "We tweeted that the test was positive in 45% of cases.",
        "We wrote tweets. The mood was positive in 45% of towns and negative in 20%.",
        "Positive tweets as a share of all messages were 20% more common.",
        "25% of tweets were classed as positive in error.",
        "We sent 300 tweets. Of the emails, 20% were negative.",
        "Of 1,393 tweets some were read. " + "We went on to other things. " * 12
        + "38 per cent were positive.",
        "A rival claimed that 51% of tweets were neutral, but had not counted them.",
        "Net sentiment of tweets was 23% positive.",
        "There were more positive than negative replies to our tweets (40% to 20%).",
        "The paper wrote that 51% of tweets were neutral, which we could not confirm.",
        "Our 200 tweets reached 3 groups: 50 negative, 20 positive.",
        "In a poll 51% were neutral (900 tweets were left out).",
        "51% of those who tweeted were neutral about the plan.",
        "Neutral tweets went from 5% of our workload to 20%.",
        "All but 5% of tweets were neutral.",
        "Neutral tweets fell to 5% of what they had been.",
        "51%, 20% and 29% of tweets were neutral and negative.",
        "51% and 20% of neutral and negative tweets had links.",
        "51% and 20% of users sent neutral and negative tweets.",
        "Neutral and negative tweets were 51% and 20% longer.",
        "Neutral and negative tweets rose by 51% and 20%.",
        "Replies to neutral and negative tweets were 51% and 20% of our work.",
        "Negative tweets were 12% of all letters.",
        "Half the neutral tweets (51%) came from one borough.",
    ],
)  # fmt: skip
def test_near_misses_are_not(recognise: Recognise, body: str) -> None:
    assert shares(recognise, body) == []


@pytest.mark.parametrize(
    "following",
    [
        "40% were positive.", "40% of replies were positive.", "Our survey found 40% were positive.",
        "Among patients, 60% were positive.", "In our poll 20% were negative.",
        "For everyone else it was 25%.", "For other councils it was 25%.", "Overall it was 25%.",
        "For Facebook it was 25%.", "In Manchester 25% were about trams.",
    ],
)  # fmt: skip
def test_tweets_are_carried_over_neither_what_is_about_something_else_nor_what_repeats(
    recognise: Recognise, following: str
) -> None:
    assert shares(recognise, f"40% of tweets were positive. {following}") == [
        ("positive", 40, None, 0)
    ]


@pytest.mark.parametrize(
    ("following", "row"),
    [
        ("25% were neutral.", ("neutral", 25, None, 0)),
        ("In 2013, 50% were positive.", ("positive", 50, None, 0)),
    ],
)
def test_tweets_are_carried_over_another_sentiment_and_another_time(
    recognise: Recognise, following: str, row: tuple[Any, ...]
) -> None:
    assert shares(recognise, f"In 2012 40% of tweets were positive. {following}")[1:] == [row]


@pytest.mark.parametrize(
    ("body", "event", "year", "known_from"),
    [
        ("Before Rio 2016 we read 90 tweets. Of these 90 tweets, 40% were positive.", "Rio 2016",
         2016, "the year of the event"),
        ("Looking back at London 2012, we read 90 tweets in 2014: 40% were positive.",
         "London 2012", 2014, "stated in the sentence"),
        ("What of London 2012?\n\nIt is exactly three years on\n\nLooking back, of 90 tweets 40% "
         "were positive.", "London 2012", 2015, "the year of the event and “exactly three years”"),
        ("Of 90 tweets, 40% were positive.", None, None, None),
        ("Of 90 tweets on the Care Act 2014 40% were positive.", None, None, None),
        ("Of 90 tweets on the Act of 1998 40% were positive.", None, None, None),
        ("Of 90 tweets on Vision 2020 40% were positive.", None, None, None),
        ("Of 90 tweets in 2014 and 2015, 40% were positive.", None, None, None),
        ("Of 90 tweets on Children in Need 2015, 40% were positive.", "Children in Need 2015", 2015,
         "the year of the event"),
        ("Two years after Rio 2016 we read 90 tweets: 40% were positive.", "Rio 2016", 2018,
         "the year of the event and “Two years”"),
    ],
)  # fmt: skip
def test_event_and_year_are_those_that_the_text_gives(
    recognise: Recognise, body: str, event: str, year: int, known_from: str
) -> None:
    (row,) = recognise("tweet_sentiment", body)
    assert (row["event"], row["year"], row["year_known_from"]) == (event, year, known_from)


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Neutral tweets: 20% in 2013, 26% in 2015.", [(20, 2013), (26, 2015)]),
        ("Neutral tweets\n\n2013: 20%\n\n2015: 26%", [(20, 2013), (26, 2015)]),
        ("Neutral tweets (%)\n\nHull: 20\n\nYork: 26", [(20, None), (26, None)]),
        ("In 2013 20% of tweets were neutral; by 2015 that had risen to 26%.",
         [(20, 2013), (26, 2015)]),
        ("Neutral tweets: 20% (2013), 26% (2015) and 30% (2017).",
         [(20, 2013), (26, 2015), (30, 2017)]),
        ("Last week 20% of tweets were neutral; this week it is 26%.", [(20, None), (26, None)]),
        ("It was 2013 when 20% of tweets were neutral; in 2015 only 16% were.",
         [(20, None), (16, 2015)]),
        ("In May 2015 a fifth of tweets were neutral, down from 26% in 2013.",
         [(20, 2015), (26, 2013)]),
        ("20% of tweets were neutral in 2013; in 2015 it was 26%.", [(20, 2013), (26, 2015)]),
        ("By 2015, 26% of tweets were neutral.", [(26, 2015)]),
        ("A fifth of tweets were neutral in 2013, compared with half in 2015.",
         [(20, 2013), (50, 2015)]),
        ("In 2013 neutral tweets made up 20% and in 2015 26%.", [(20, 2013), (26, 2015)]),
        ("The share of neutral tweets was 20% last month and 26% this month.",
         [(20, None), (26, None)]),
        ("Before the storm 20% of tweets were neutral; after it, 26%.", [(20, None), (26, None)]),
        ("In 2015, 26% of tweets were neutral, up from 20% two years before.",
         [(26, 2015), (20, None)]),
        ("In May 26% of tweets were neutral and 9% negative; in June, 20% and 5%.",
         [(26, None), (9, None), (20, None), (5, None)]),
        ("26% of tweets were neutral; in 2013 and 2014 20% and 5%.", [(26, None)]),
        ("26% of tweets were neutral, 3 points more than in 2013.", [(26, None)]),
        ("26% of tweets were neutral, up from 20% in 2013, and 9% negative.",
         [(26, None), (20, 2013), (9, None)]),
        ("Compared with 2013, when 14% of tweets were neutral, the picture in 2017 was dull: 37%.",
         [(14, 2013), (37, 2017)]),
        ("In 2013, 14% of tweets were neutral. Four years later, 37% were.", [(14, 2013), (37, None)]),
        ("In 2013, 14% of tweets were neutral. Four years later, 37% were about jobs.",
         [(14, 2013)]),
        ("In 2013, 14% of tweets were neutral, and the tone in 2017 was no better.", [(14, 2013)]),
        ("14% of tweets, most of them sent in 2013, were neutral.", [(14, 2013)]),
        ("Two years on from London 2012, 26% of tweets were neutral.", [(26, 2014)]),
    ],
)  # fmt: skip
def test_each_of_several_times_has_its_own_share(
    recognise: Recognise, body: str, rows: list[tuple[int, int | None]]
) -> None:
    assert [(row["percent"], row["year"]) for row in recognise("tweet_sentiment", body)] == rows


def test_a_range_and_a_hedge_are_kept(recognise: Recognise) -> None:
    (row,) = recognise("tweet_sentiment", "Between 30 and 40 per cent of tweets were neutral.")
    assert (row["percent"], row["low"], row["high"], row["hedge"]) == (None, 30, 40, "between")
    (row,) = recognise("tweet_sentiment", "Nearly half of tweets were negative.")
    assert (row["percent"], row["low"], row["high"], row["hedge"]) == (50, None, 50, "nearly")


def test_two_shares_that_go_on_are_of_the_two_sentiments_before_them(recognise: Recognise) -> None:
    body = "In May 26% of tweets were neutral and 9% negative; in June, 20% and 5%."
    assert [row["sentiment"] for row in recognise("tweet_sentiment", body)] == [
        "neutral", "negative", "neutral", "negative"
    ]  # fmt: skip
