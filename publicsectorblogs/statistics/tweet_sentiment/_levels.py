"""What the rules that bind share: words before a number, and which amounts are levels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics._sketch import BASE, BASE_LENGTH, one_of
from publicsectorblogs.statistics.tweet_sentiment._sentence import Reading
from publicsectorblogs.statistics.tweet_sentiment._words import TWEETS

# What may stand between a verb and an amount: "only about".
HEDGES = one_of("just only some about around a an nearly almost over another further the other "
                 "still now")  # fmt: skip
# "(n=305)" behind the tweets: these, or all of them.
ASKED = re.compile(rf" ?\({BASE} ?№\)")
# What may stand before the tweets: "of all the collected tweets".
THESE = one_of(
    "all the these those our its their such a sample about some over more than nearly № "
                "original sampled public relevant collected analysed total")  # fmt: skip
# Words between a sentiment and the amount behind it, the last of them one that tells a level.
MOVED = one_of(
    "rose risen rising fell fallen falling dropped dropping climbed grew grown increased "
                "went gone rise fall drop climb grow increase decrease jumped declined dipped "
                "slipped edged inched ticked shot surged "
                "plunged tumbled eased soared leapt shrank sank moved was were"
                " is "
                "are crept doubled halved trebled decreased improved up down back had has have to "
                "just slightly sharply steadily further again now then")  # fmt: skip
LEVEL = re.compile(
    rf"(?:(?: (?:now|then|still|also|again|since|had|has|have))*(?: (?:made|make|makes|making|"
    rf"took) up| (?:account(?:ed|s|ing)?) for|(?: {MOVED}| almost| more than| nearly)*(?: by ¤|"
    rf" ¤| (?:by )?№ (?:percentage )?points?)?,? (?:to|from)|"
    r" (?:dominated|prevailed),? (?:with|at)|"
    rf",? at|"
    r" (?:was|were|formed|made up) the [\w ]{3,30},? (?:at|with)| (?:was|is) the "
    r"(?:class|label|mood|rating|tone|verdict) (?:for|given to|in|of)| (?:was|were|is|are) "
    r"(?:rare|few|scarce|(?:in )?(?:a|the) (?:minority|majority)),? ?(?:at|with)?| on| "
    + one_of(
        "formed represented represents? totall?ed numbered averaged hit reached was were is are "
             "comprised constituted")
    + r"(?: an?(?: new| record| all-time)? (?:high|low|peak|record) of)?"
    + r"| (?:was|were|is|are)(?: only| just)? (?:found|present|expressed|seen|evident|detected|"
    r"apparent|voiced|shown|made|taken|held) (?:in|by)| (?:appear(?:ed|s)?|came (?:across|"
    r"through)|featured?) in"
    + r"| (?:stood|stands|peaked|remained|ran|running|stayed|averaged|came in|came out|was|were|"
    r"is|are) at|"
        r" came to|"
    rf" peaked at)| ?[:=–|\n(-]| ?)(?: {HEDGES})* ?",
    re.IGNORECASE,
)  # fmt: skip
_POINTS = re.compile(r" (?:percentage )?points?\b")
# What may stand before a sentiment whose amount follows; "replies to negative tweets" may not.
LEADS = re.compile(
    rf"\b{TWEETS} (?:with|of|showing|expressing|carrying|(?:that|which) (?:carried|expressed|had|"
    r"held|showed|struck|took|voiced)|(?:that (?:were|are) )?(?:rated|classed|"
    r"classified|judged|labelled|coded|marked|deemed)(?: as)?)(?: an?)? $|\b(?:than|more|"
    r"outnumbered|outweighed|exceeded) $|(?:^|[,;:.(\n–|•*-]) ?(?:(?:with|and|but|while|whereas|"
    r"the|an?|that|only|overall|then|so|where|afterwards|few|many|some|mostly|mainly|largely|"
    r"broadly|generally|"
    r"overwhelmingly) )*$|\b(?:proportion|share|percentage|number|"
    r"rate|level|volume|amount|figure) (?:of|for) "
    rf"(?:{TWEETS} (?:that|which) (?:were|was|are) )?$|"
    r"\b(?:and|but|while|whereas|that|found|saw|detected|identified|noted|split|sentiment|"
    r"was|were|the) $|\b(?:were|was|are|"
    r"is) [\w ]{1,16} $|\b(?:in|by|during|for) (?:19|20)\d\d,? $|"
    r"\bbetween [\w ]{2,20} and [\w ]{2,20},? $|\b(?:saw|see|seen) (?:the )?$|"
    r"(?:day|week|morning|night|month|parade|afternoon), $",
    re.IGNORECASE,
)
# An amount that is no level, or is followed by what it is really about.
NO_LEVEL = re.compile(
    r"\s?" + one_of(
        "more fewer less higher lower increase rise fall drop growth jump points? better "
                    "longer shorter quicker slower bigger larger smaller stronger weaker busier "
                    "wider likelier louder closer commoner rarer worse faster had got did have "
                    "came used replied drew were was of\\s"
                    "(?:people|them(?!\\s?[.,;)]|\\sand\\b|$)) "
                    "of\\swhom") + r"\b",
    re.IGNORECASE,
)  # fmt: skip


def is_level(it: Reading, first: int, last: int, start: int, end: int) -> bool:
    """Tell whether the sentiments at `first` have the shares at `start` as their levels."""
    gap = it.text[last:start]
    is_level = LEVEL.fullmatch(gap) and not gap.endswith(" from ")
    is_led = LEADS.search(it.text[:first])
    return bool(is_level and is_led) and not NO_LEVEL.match(it.text, end)


def levels(it: Reading) -> Iterator[Amount]:
    """Yield the amounts but those that tell how many were asked, "(n = 305)", or a change."""
    for amount in it.amounts:
        place = max(0, amount.start - BASE_LENGTH)
        is_change = amount.count and _POINTS.match(it.text, amount.end)
        is_base = ASKED.search(it.text, place, amount.end + 1)
        if amount.share or not (is_base or is_change):
            yield amount
