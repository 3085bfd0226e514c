"""As many shares as sentiments in a row: "30%, 16% and 54% were positive, negative and neutral"."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._sketch import SHARE, one_of
from publicsectorblogs.statistics.tweet_sentiment._levels import THESE, is_level
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import SENTIMENT, TWEETS, end_of

# Whose share it is: "38% of the 640 tweets".
OF_TWEETS = re.compile(
    rf" ?(?:of|out of|in)(?: {THESE})* (?P<noun>{TWEETS}|them|these|those(?! who)|which|total|"
    rf"sample|"
    rf"all|what (?:people |users |residents |they |we )?tweeted|"
    r"(?:conversation|traffic|chatter|comments?|reactions?|discussion|talk) on Twitter)\b|"
    rf" (?:the |all |our )*(?P<short>{TWEETS})\b",
    re.IGNORECASE,
)
# Words by which a sentiment is said of tweets, between an amount and the sentiment.
_LINKS = one_of(
    "were was are is be being been had have has came come out across to as "
    "a an the could either clearly "
    r"got\sthe\slabel the\slabel "
    "put down(?=\\sas\\b) express show contain contains convey conveys display displays voice "
    "voices hold holds give gives strike strikes sound sounds appear appears seem seems look looks "
    "instead very also just now still already again this with by hand our turned most "
    "expressed expressing showed showing shown show carried carrying carry took taking take "
    "can fell fall falls under into struck strike sounded appeared seemed looked leaned leant "
    "sent written phrased in made used "
    "contained containing conveyed displayed voiced held gave judged rated classed "
    "classified labelled labeled coded scored marked deemed considered found counted categorised "
    "categorized tagged seen perceived thought believed viewed recorded ranked assigned allocated "
    "regarded identified described interpreted assessed graded read felt "
    r"(?!(?:in)?correctly|rightly|accurately|wrongly)\w+ly"
)
# The verbs among them, one of which ends the words that tell which tweets.
_VERB = one_of(
    "were was are is had have has came express expressed expressing showed showing shown show "
    "carried carrying took taking contain contained containing conveyed displayed voiced struck "
    r"got\sthe\slabel "
    "held gave fell as sounded appeared seemed looked leaned leant made used"
)
LINKED = re.compile(rf"(?: {_LINKS})* ", re.IGNORECASE)
# The same behind what tells which tweets: "sent about the flood were mostly".
LINKED_FAR = re.compile(rf"(?:^| ){_VERB}(?: {_LINKS})* $", re.IGNORECASE)
ANOTHER_NOUN = re.compile(
    " " + one_of("reactions? responses? comments? remarks? feedback replies reply views? opinions? "
                 "reviews? reception messages?") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# Shares, and sentiments, one behind the other: "30%, 16% and 54%".
_SHARES_IN_ROW = re.compile(rf"(?<!{SHARE}, ){SHARE}(?:, {SHARE}){{0,2}},? and {SHARE}")
_NAMED_IN_ROW = re.compile(
    rf"{SENTIMENT.pattern}(?:, {SENTIMENT.pattern})?,? and {SENTIMENT.pattern}", re.IGNORECASE
)
# Between two sentiments that are compared: "negative tweets outnumbered positive ones".
_PAIR = re.compile(
    r"(?: tweets| ones?| sentiment)? (?:and|than|(?:were )?(?:outnumbered|outweighed|"
    r"exceeded)(?: by)?|"
    r"beat|overtook|versus)(?: the)? $",
    re.IGNORECASE,
)
# Between their amounts: "by 46% to 21%".
_PAIR_AMOUNTS = re.compile(r" (?:to|and|against|versus|–) $", re.IGNORECASE)


def bind_in_order(it: Reading) -> bool:
    """Bind "30%, 16% and 54% of tweets were positive, negative and neutral", each its own.

    Return whether there are two such rows of one statement: where they differ in length,
    nothing is bound.
    """
    shares, named = _SHARES_IN_ROW.search(it.text), _NAMED_IN_ROW.search(it.text)
    if not shares or not named or not _is_of_row(it, shares, named):
        return False
    places = [m.start() for m in re.finditer(SHARE, shares[0])]
    words = list(SENTIMENT.finditer(it.text, *named.span()))
    amounts = [a for a in it.amounts if a.start - shares.start() in places]
    start, end = min(shares.start(), named.start()), max(shares.end(), named.end())
    if len(amounts) == len(places) == len(words):
        for amount, word in zip(amounts, words, strict=True):
            it.add(amount, word, start, end, it.text[start:end])
    return True


def _is_of_row(it: Reading, shares: re.Match[str], named: re.Match[str]) -> bool:
    """Tell whether a row of shares is said of a row of sentiments, as one share of one is."""
    if shares.start() < named.start():
        words = it.text[shares.end() : named.start()]
        of = OF_TWEETS.match(words)
        gap = words[of.end() :] if of else ""
        return bool(of and (LINKED.fullmatch(gap) or LINKED_FAR.search(gap)))
    return is_level(it, named.start(), end_of(named, it.text), *shares.span())


def bind_pair(it: Reading, word: re.Match[str], following: re.Match[str]) -> bool:
    """Bind "Negative tweets outnumbered positive ones by 46% to 21%", each to its own."""
    if not _PAIR.fullmatch(it.text[word.end() : following.start()]):
        return False
    if ANOTHER_NOUN.match(it.text, following.end()):
        return False  # "more positive than negative replies"
    behind = [a for a in it.amounts if a.start > following.end() and it.is_free(a)][:2]
    if len(behind) < 2 or any(c in it.text[following.end() : behind[0].start] for c in ".;:"):
        return False
    if not _PAIR_AMOUNTS.fullmatch(it.text[behind[0].end : behind[1].start]):
        return False
    joined = it.text[word.end() : following.start()].rstrip().endswith(" and")
    span = behind[0].start, behind[1].end
    if joined and not is_level(it, word.start(), end_of(following, it.text), *span):
        return False
    if " by" in it.text[word.end() : following.start()]:  # those outnumbered are the fewer
        behind.sort(key=lambda amount: amount.figure.quantity.value or 0)
    for amount, said in zip(behind, (word, following), strict=True):
        it.add(amount, said, word.start(), amount.end, it.text[word.end() : following.start()])
    return True
