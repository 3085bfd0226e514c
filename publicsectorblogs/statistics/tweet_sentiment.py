"""Shares of tweets by sentiment: "Of 1,393 tweets: 38 per cent were positive."

Three things make a statement: a share (or a count, of which the share is derived), a sentiment
that the words of its own clause bind to it, and tweets as what is counted, in these words or in
those before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from publicsectorblogs.figures import extract
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics._amounts import Amount, noun_within, read_amounts, with_share_made
from publicsectorblogs.statistics._asserted import is_asserted, tells
from publicsectorblogs.statistics._grid import Cell, Grid, grids, outside
from publicsectorblogs.statistics._sketch import (
    BASE,
    BASE_LENGTH,
    SHARE,
    Sketch,
    Stretch,
    may_be_count,
    one_of,
    sketches,
    stand_together,
)
from publicsectorblogs.tables import FLAG, Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.triggers import Trigger
from publicsectorblogs.words import MONTH, number, share_in_words

SENTIMENTS = ("positive", "negative", "neutral")
_NAMED = Trigger("weet", "witter")  # one of them is in all words of tweets
_OPINION = Trigger(*SENTIMENTS)
# A count of tweets introduces the shares that follow within this many characters: in the posts
# known, three short lines.
_REACH = 300


_TWEETS = (
    r"(?:tweets|(?:Twitter|Tweeted) (?:posts|messages|mentions|comments)|(?:posts|messages|"
    r"mentions|comments) on Twitter)"
)
# The three sentiments that are told of.
_SENTIMENT = re.compile(r"\b(?:positive|negative|neutral)\b", re.IGNORECASE)
# What may stand between a verb and an amount: "only about".
_HEDGES = one_of("just only some about around a an nearly almost over another further the other "
                 "still now")  # fmt: skip
# "On Twitter, 38% of posts": there these are tweets.
_ON_TWITTER = re.compile(r"(?:^|[.;:\n] ?)on Twitter,", re.IGNORECASE)
_OF_POSTS = re.compile(
    r" ?of(?: (?:all|the|these))* (?:posts|messages|mentions|comments)\b", re.IGNORECASE
)
# "(n=305)" behind the tweets: these, or all of them.
_BASE = re.compile(rf" ?\({BASE} ?№\)")
# "negative opinions in 40% of tweets", "was negative in 40% of tweets and neutral in 15%".
_HELD_IN = re.compile(r" in(?: only| just)? ?")
_AND = re.compile(r"(?:,|\b(?:and|but|while|whereas)) $", re.IGNORECASE)
# Before a sentiment whose verb is left out: "positive ones make up 48%; negative ones, 19%".
_SEMICOLON = re.compile(r"; (?:and )?$")
_PARTED = re.compile(r"[;,] (?:and |while |with )?$|\band $")
_ACCOUNTED = re.compile(r"\baccount(?:ed|s|ing)? for\b", re.IGNORECASE)
_ENDS = re.compile(r"$|[.,;\n]| (?:and|of (?:them|these|those|tweets|the))\b")
_OF_THEM = re.compile(
    rf"[.,;]|$| and\b| of (?:them|these|those)\b|(?: of(?: (?:all|the|these))*)? {_TWEETS}",
    re.IGNORECASE,
)
_COUNTED_TWEETS = re.compile(r"tweets|posts|messages|mentions|comments", re.IGNORECASE)
# What may stand before the tweets: "of all the collected tweets".
_THESE = one_of(
    "all the these those our its their such a sample about some over more than nearly № "
                "original sampled public relevant collected analysed total")  # fmt: skip
# "The tone of the tweets was positive in 40% of cases".
_OF_CASES = re.compile(r" of (?:all )?cases\b", re.IGNORECASE)
_TONE_OF = re.compile(rf"\b(?:mood|sentiment|tone) of(?: {_THESE})* {_TWEETS}\b", re.IGNORECASE)
# Whose share it is: "38% of the 640 tweets".
_OF_TWEETS = re.compile(
    rf" ?(?:of|out of|in)(?: {_THESE})* (?P<noun>{_TWEETS}|them|these|those(?! who)|which|total|"
    rf"sample|"
    rf"all|what (?:people |users |residents |they |we )?tweeted|"
    r"(?:conversation|traffic|chatter|comments?|reactions?|discussion|talk) on Twitter)\b|"
    rf" (?:the |all |our )*(?P<short>{_TWEETS})\b",
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
_LINKED = re.compile(rf"(?: {_LINKS})* ", re.IGNORECASE)
# The same behind what tells which tweets: "sent about the flood were mostly".
_LINKED_FAR = re.compile(rf"(?:^| ){_VERB}(?: {_LINKS})* $", re.IGNORECASE)
# What is said by the way behind the tweets: "12% of tweets, mostly from drivers, were".
_ASIDE = re.compile(r"^, [^.;:,\n℅№]{3,50},(?= )")
# Shares of some tweets alone: "excluding neutral tweets", "with a clear sentiment".
_OF_SOME = re.compile(
    r"\b(?:excluding|ignoring|without|leaving (?:out|aside)|apart from|except(?: for)?|other than|"
    rf"not counting) (?:the |all |any )?{_SENTIMENT.pattern}|\bnet (?:score|sentiment)\b|"
    rf"\bnon-{_SENTIMENT.pattern}|"
    rf"\b(?:that|which) (?:were|are) not {_SENTIMENT.pattern}|\b(?:with|express\w*|showed|"
    r"showing) (?:an?|any|some) (?:clear |strong |definite )?(?:sentiment|opinion|view)s?\b",
    re.IGNORECASE,
)
# What begins another clause: "we hid 3% of tweets because they were".
_OTHER_CLAUSE = re.compile(r"[.;:,\n]|\bbecause\b")
# Nouns that a sentiment may go with, and still be said of tweets.
_NOUN = re.compile(
    " " + one_of("tweets'\\sshare "
                 "sentiments? views? ones? opinions? tones? attitudes? reactions? feelings? "
                 "emotions? language mood stance responses? tweets posts? messages? mentions?"
                 " comments? shares? proportions? percentages? notes? categor(?:y|ies) camp "
                 "remarks? feedback content slant bent class group label "
                 "mark rating score line stand outlook spin tack") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
_ANOTHER_NOUN = re.compile(
    " " + one_of("reactions? responses? comments? remarks? feedback replies reply views? opinions? "
                 "reviews? reception messages?") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# What may stand behind it: the end of the clause, or what it is about; "a positive step" and
# "negative equity" are something else.
_DONE = re.compile(
    r"$| ?[.;:,!)\n]| ?[–(℅№]| " + one_of(
        "and but while whereas with about towards? of in on at over overall before after during"
        " when "
        "than compared against for by following across that as once this last out from versus so"
        " then "
        "too sent posted because it we according since each every among to(?=\\s℅)") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# Before a count that is the whole of another amount: "38% of the 640 tweets".
_IS_WHOLE = re.compile(rf"[℅№] +(?:out )?of(?: {_THESE})* $", re.IGNORECASE)
_CLAUSE = 90  # and how long a clause is in which a statement goes on
_SPACES = re.compile(" +")
_NEAR = 40  # characters in which a word that is looked for behind another stands
# "positive or neutral", "both positive and negative": a share of two classes is of neither.
_CLASS = r"(?:positive|negative|neutral|mixed)"
_OR_ELSE = re.compile(rf",? ?(?:\bor|\band|/|\bnor) ?(?:the )?{_CLASS}\b", re.IGNORECASE)
_ELSE_OR = re.compile(
    rf"\b{_CLASS}(?:,? (?:or|and|nor)|/)(?: the)? ?$|\b(?:carbon|false|tested|gender|net)[ -]$|"
    r"\b(?:not|neither|nor|never)(?: \w+)? $|n't(?: \w+)? $",
    re.IGNORECASE,
)
# Words between a sentiment and the amount behind it, the last of them one that tells a level.
_MOVED = one_of(
    "rose risen rising fell fallen falling dropped dropping climbed grew grown increased "
                "went gone rise fall drop climb grow increase decrease jumped declined dipped "
                "slipped edged inched ticked shot surged "
                "plunged tumbled eased soared leapt shrank sank moved was were"
                " is "
                "are crept doubled halved trebled decreased improved up down back had has have to "
                "just slightly sharply steadily further again now then")  # fmt: skip
_LEVEL = re.compile(
    rf"(?:(?: (?:now|then|still|also|again|since|had|has|have))*(?: (?:made|make|makes|making|"
    rf"took) up| (?:account(?:ed|s|ing)?) for|(?: {_MOVED}| almost| more than| nearly)*(?: by ¤|"
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
    rf" peaked at)| ?[:=–|\n(-]| ?)(?: {_HEDGES})* ?",
    re.IGNORECASE,
)  # fmt: skip
# Before an amount that is no change: "fell below 10%".
_FELL = re.compile(rf"(?: {_MOVED})+ ?", re.IGNORECASE)
# What tweets are about, between them and their level: "negative tweets about trains rose to".
_TOPIC = re.compile(
    rf" (?:about|on|towards|of|from|to|mentioning|in|sent|by|as an? (?:share|proportion|"
    rf"percentage) of)(?: {_THESE})* [^.;:,℅№\n]{{1,30}}?"
    r"(?= (?:was|were|is|are|rose|fell|dropped|grew|climbed|stood|stands|made|account|doubled|"
    r"halved|trebled|went|had|has|have|hit|reached|jumped|increased|averaged|exceeded)\b)",
    re.IGNORECASE,
)
# Shares, and sentiments, one behind the other: "30%, 16% and 54%".
_SHARES_IN_ROW = re.compile(rf"(?<!{SHARE}, ){SHARE}(?:, {SHARE}){{0,2}},? and {SHARE}")
_NAMED_IN_ROW = re.compile(
    rf"{_SENTIMENT.pattern}(?:, {_SENTIMENT.pattern})?,? and {_SENTIMENT.pattern}", re.IGNORECASE
)
# The tweets of one sentiment, of which a share is told: "half the negative tweets".
_THOSE_OF = re.compile(r" (?:all )?(?:the|these|those|our|its|their) ")
# Between a sentiment and its amount behind it: "were mostly positive: 60%".
_SUMMED_UP = re.compile(
    rf"(?: [\w' ]{{1,40}})?(?::|,? (?:at|with)| –)(?: {_HEDGES})* ", re.IGNORECASE
)
_POINTS = re.compile(r" (?:percentage )?points?\b")
# What may stand before a sentiment whose amount follows; "replies to negative tweets" may not.
_LEADS = re.compile(
    rf"\b{_TWEETS} (?:with|of|showing|expressing|carrying|(?:that|which) (?:carried|expressed|had|"
    r"held|showed|struck|took|voiced)|(?:that (?:were|are) )?(?:rated|classed|"
    r"classified|judged|labelled|coded|marked|deemed)(?: as)?)(?: an?)? $|\b(?:than|more|"
    r"outnumbered|outweighed|exceeded) $|(?:^|[,;:.(\n–|•*-]) ?(?:(?:with|and|but|while|whereas|"
    r"the|an?|that|only|overall|then|so|where|afterwards|few|many|some|mostly|mainly|largely|"
    r"broadly|generally|"
    r"overwhelmingly) )*$|\b(?:proportion|share|percentage|number|"
    r"rate|level|volume|amount|figure) (?:of|for) "
    rf"(?:{_TWEETS} (?:that|which) (?:were|was|are) )?$|"
    r"\b(?:and|but|while|whereas|that|found|saw|detected|identified|noted|split|sentiment|"
    r"was|were|the) $|\b(?:were|was|are|"
    r"is) [\w ]{1,16} $|\b(?:in|by|during|for) (?:19|20)\d\d,? $|"
    r"\bbetween [\w ]{2,20} and [\w ]{2,20},? $|\b(?:saw|see|seen) (?:the )?$|"
    r"(?:day|week|morning|night|month|parade|afternoon), $",
    re.IGNORECASE,
)
# Before a sentiment that is said of something: "tweets were mostly".
_SAID_OF = re.compile(r"\b(?:were|was|are|is|feel|felt)(?: [\w]+){0,2} $", re.IGNORECASE)
# An amount that is no level, or is followed by what it is really about.
_NO_LEVEL = re.compile(
    r"\s?" + one_of(
        "more fewer less higher lower increase rise fall drop growth jump points? better "
                    "longer shorter quicker slower bigger larger smaller stronger weaker busier "
                    "wider likelier louder closer commoner rarer worse faster had got did have "
                    "came used replied drew were was of\\s"
                    "(?:people|them(?!\\s?[.,;)]|\\sand\\b|$)) "
                    "of\\swhom") + r"\b",
    re.IGNORECASE,
)  # fmt: skip
# What tweets did: "The negative: 60% of tweets went unread".
_DID = re.compile(
    rf" of(?: {_THESE})* {_TWEETS} (?!(?:about|at|and|before|but|by|during|for|from|in|on|over|"
    r"sent|that|to|were|with)\b)[a-z]",
    re.IGNORECASE,
)
# An amount of something else than tweets: "60% of our followers", "44% of Facebook posts".
_OF_OTHERS = re.compile(
    r" (?:of|in|on|among|for)(?: (?:the|our|its|their|his|her|all|these|"
    r"those))* (?:[\w-]+ )?(?:followers|"
    r"people|users|residents|readers|journalists|accounts|men|women|respondents|voters|households|"
    r"audience|viewers|impressions|clicks|retweets|likes|traffic|"
    r"staff|employees|customers|clients|patients|pupils|Facebook|Instagram|YouTube|LinkedIn|"
    r"emails?|"
    r"letters|calls|replies|reviews|articles|headlines|coverage|comments on (?!Twitter))\b",
    re.IGNORECASE,
)
# What a share may be of where that is tweets: "rose to 40% of the total".
_OF_ALL = re.compile(
    rf" (?:of|out of)(?: {_THESE})* (?:[\w'-]+ ){{0,2}}?(?:{_TWEETS}|them|these|those|which|"
    r"what (?:\w+ ){0,2}(?:posted|said|tweeted|wrote)|everything|total|whole|sample|all|posts|"
    r"messages|mentions|comments|conversations?|content|data|dataset|discussion|chatter|traffic|"
    r"volume|cases|opinions?|sentiment|views?|reactions?)\b",
    re.IGNORECASE,
)
# Between the two amounts of a movement: "rose from 20% to".
_TO_AMOUNT = re.compile(rf"[^.;:\n℅№]{{0,40}}? to(?: {_HEDGES})* $", re.IGNORECASE)
# Between two sentiments that are compared: "negative tweets outnumbered positive ones".
_PAIR = re.compile(
    r"(?: tweets| ones?| sentiment)? (?:and|than|(?:were )?(?:outnumbered|outweighed|"
    r"exceeded)(?: by)?|"
    r"beat|overtook|versus)(?: the)? $",
    re.IGNORECASE,
)
# Between their amounts: "by 46% to 21%".
_PAIR_AMOUNTS = re.compile(r" (?:to|and|against|versus|–) $", re.IGNORECASE)
# The sentiment goes on: "compared with half in 2015", "in 2016 just 9%", "(2014: 31%)".
_GOES_ON = re.compile(
    r"(?:,|;|\.)? ?(?:\b(?:but|and|while|whereas) )?(?:(?:compared|down|up|rising|falling|"
    r"dropping|climbing|growing) (?:with|to|from)|against|versus|(?<=, )from|\((?:19|20)\d\d:|"
    r"(?<=[,;] )(?:last|this) (?:month|time|week|year),?|"
    r"(?:in|for|during) [^.;,℅№]{1,25}?,? and|[◷¤] (?:later|on),|"
    r"(?:in|by|for|during|after|on|among|at)(?! (?:them|these|those|which|whom)\b) "
    r"[^,;.℅№]{1,30}?(?:,? (?:it|this|"
    r"the (?:figure|share|proportion|number)))?(?: (?:was|stood at|(?:had )?(?:fell|fallen|rose|"
    r"risen|dropped|grew|grown) to)|,)?|(?:(?:afterwards|later|before|then|"
    r"now|today|(?:last|this) (?:month|time|week|year)|[◷¤] (?:on|later)),? )?(?:the (?:figure|"
    r"share|proportion)|it|this) (?:was|is|stood at|"
    rf"(?:had )?(?:fallen|risen|rose|fell|dropped) to))(?: {_HEDGES})* ?$",
    re.IGNORECASE,
)
# The same of others than the tweets before: "for everyone else it was 30%".
_OF_REST = re.compile(
    r"\b(?:others?|else|everyone|everybody|overall|the average|nationally|elsewhere|Facebook|"
    r"Instagram|YouTube|LinkedIn|Reddit|blogs?|forums?|emails?|letters|calls|replies|comments)\b",
    re.IGNORECASE,
)
# Behind an amount that goes on: nothing, or a time or place; "30% of the budget" is another thing.
_IS_ALL = re.compile(
    rf"(?! (?:more|fewer|less|higher|lower|points?)\b)(?:\W*$|\s*[.,;:)(\n–]|"
    rf"\s+(?:(?:out )?of(?: {_THESE})* (?:{_TWEETS}|them|"
    r"these|those|all|total)\b|in|during|by|on|at|for (?:the|this|last)|after|afterwards|before|"
    r"later|earlier|"
    r"(?:the|a) (?:year|month|week|day|following|next|previous)|last|this|now|today|then|and|but|"
    r"while|from|"
    r"[¤◷] (?:later|before|earlier|on|ago)|\w+ (?:years?|months?|weeks?|days?) (?:later|before|"
    r"earlier|on|ago)|(?:were|was)(?=[.,;:)]|$| (?:so|in|on|by|at|during|after|before|from|and|but|"
    r"while|positive|negative|neutral)\b)|positive|negative|neutral)\b)",
    re.IGNORECASE,
)
# Whose share a sentence tells: "Of the 200 that came from residents, 40% were".
_OWN_WHOLE = re.compile(
    r"(?:Of|Out of|Among)(?: (?:the|these|those))? №(?= (?:that|which|from|in|sent|about|by|"
    r"with)\b|,)"
)
_OF_THOSE = re.compile(r"\bof (?:these|those|them|which)\b", re.IGNORECASE)
_OF_THOSE_WITHIN = len(" of these")
_IN_ANOTHER_TIME = re.compile(
    rf"(?:In|During|By|On|From)(?: (?:early|late|mid))? (?:{MONTH}|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d|the (?:following|next))\b"
)
_NETWORK_NAMED = re.compile(r"\b(?:Facebook|Instagram|YouTube|LinkedIn|Reddit)\b")
_NETWORK = re.compile(r"Facebook|Instagram|YouTube|LinkedIn|Reddit|blog|forum", re.IGNORECASE)
# What is said of the first alone: "40% of tweets from Hull were long and 20% of those ...".
_SAID = "were|was|are|is|had|have|came|fell|rose|said|showed"
# Between two shares of one predicate: "25% of tweets from Hull and 41% of those from York were".
_SAME_PREDICATE = re.compile(
    rf"(?: (?:of|in)(?: {_THESE})*)? {_TWEETS} (?:from|in|on|by|at|about|during|sent)\b"
    rf"(?:(?! (?:{_SAID}) )[^.;:,℅№\n]){{1,40}} and(?: {_HEDGES})* ",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(r" (?:of|from|in|on|by|at|about|during|sent) ", re.IGNORECASE)
# Between amounts that each have a time behind them: "38% in 2012, 55% in 2016".
_WHEN_BEHIND = re.compile(r" \((?:19|20)\d\d\)|"
                          r" (?:in|during|for|by) (?:[\w' ]{0,20})(?:19|20)\d\d\b| (?:this|"
                          r"last) (?:year|month|"
                          r"week|time|summer|winter|spring|autumn)\b| (?:now|"
                          r"today)\b", re.IGNORECASE)  # fmt: skip
_WHEN = re.compile(
    rf"(?:{_WHEN_BEHIND.pattern})(?:,|;)?(?: and| but)?(?: {_HEDGES})* ", re.IGNORECASE
)
# That an amount is of a time before the one that its sentence names: "four years before".
_EARLIER = re.compile(r"[^.;,℅№]{0,25}\b(?:before|earlier|previous(?:ly)?|ago)\b", re.IGNORECASE)
# Before the earlier of two amounts: "up from about".
_CAME_FROM = re.compile(rf"\b(?:up|down) from(?: {_HEDGES})* $", re.IGNORECASE)
# That a text speaks of tweets; that it counts them; that it counts somebody else.
_SPEAKS = re.compile(
    rf"\b{_TWEETS}\b|\bTwitter (?:sentiment|reaction|mood|analysis|study|data)\b|"
    r"\b(?:sentiment|reaction|mood|feeling|opinion|conversation|traffic|chatter|"
    r"discussion)s? (?:on|of|across|in) (?:Twitter|tweets)\b|\btweet sentiment\b|\btweeted\b|"
    r"\b(?:felt|thought|said|feel|think|say|saying|talked|talking|reacted) on Twitter\b|"
    r"(?:^|[.;:\n] ?)on Twitter,",
    re.IGNORECASE,
)
# What a count of some tweets says of them: it is none of all.
_MOOD = (
    r"(?:positive|negative|neutral|angry|cross|furious|hostile|critical|abusive|happy|glad|kind|"
    r"sad|supportive|friendly|warm)"
)
# Who were given the tweets, of whom the number behind them is one: "read by students (n=12)".
_GIVEN_TO = (
    r"(?:(?:checked|classed|classified|coded|judged|labelled|marked|rated|read|scored|seen|sorted)"
    r" (?:again |first |twice )?by|(?:sent|shown) to|polls?|questionnaires?|surveys?)\b"
)
# How many tweets there are, before their shares: "Of 1,393 tweets", "tweets (n = 1,393)".
_WHOLE = re.compile(
    rf"(?<!every )№ (?:(?!{_MOOD}\b)[\w-]+ ){{0,2}}?{_TWEETS}|"
    r"(?<!positive )(?<!negative )(?<!neutral )\b(?:tweets|Twitter (?:mood|reaction|sentiment))"
    r"(?:(?: (?:analysed|analyzed|sampled|read|coded|collected|studied|captured))?"
    rf"(?::|, {BASE}| \({BASE}) ?№|\b(?:(?!{_GIVEN_TO})[^.;:℅№\n]){{0,60}} ?\({BASE} ?№)",
    re.IGNORECASE,
)
# The same behind a share: "38% were positive, of the 1,393 sent".
_WHOLE_BEHIND = re.compile(
    rf"(?:(?:\b(?:for|of|across|out of|among|amongst|from|in|based on)(?: {_THESE})*|"
    r"(?<=\bpositive)|(?<=\bnegative)|(?<=\bneutral)) )№"  # "neutral over 1,900 tweets"
    rf"(?: (?:[a-z]+ )?{_TWEETS}| (?:that )?we\b|"
    r" (?:collected|sampled|analysed|read|captured|sent|posted)\b|[.;]|$)|"
    rf"\n(?:total|all|base)(?: tweets)?:? №$|"
    rf"[a-z℅] \(№ (?:[a-z]+ )?{_TWEETS}(?=[,);])|"
    rf"[a-z] \({BASE} ?№(?: tweets)?\)\.?$|℅ \({BASE} ?№ tweets\)\.?$",
    re.IGNORECASE,
)
# Tweets that are named behind a share alone: "... across all the tweets".
_TWEETS_BEHIND = re.compile(
    rf"(?: №|[^.;]*(?:\b(?:across|over|of|in|from|for|among|based on)(?: {_THESE})*|\({BASE} ?№|"
    rf"[℅№] (?:positive|negative|neutral)|(?:positive|negative|neutral) (?:\(℅\)|№))) {_TWEETS}|"
    rf"[^.;]* \(№ {_TWEETS}[,;)]",
    re.IGNORECASE,
)
# A count of others than tweets: "200 people".
_SOMEBODY = re.compile(
    r"(?<!by )(?<!into )№ (?!tweets|(?:percentage )?points)(?:[\w-]+ )?(?!tweets|of|were|was|"
    r"are)(?:[a-z]{2,}[^\Ws]s|"
    r"people|men|women|children|staff)\b(?! on Twitter)"
)
# The people, and not their tweets.
_WHO_TWEETED = re.compile(r"\b(?:people|residents|those|users|voters) who (?:had )?tweeted\b", re.I)
# Of whom "were 60% positive" is said, and what may be so without being tweets.
_SUBJECT = re.compile(r"\b([A-Za-z-]+) (?:were|was|are|is)(?: just| only| about| some)* $")
# "The 450 tweets about the bus lane were".
_TWEETS_ARE = re.compile(
    rf"(?:^|[,;.:\n] ?|(?:№|\b(?:the|these|our|all|that|and|"
    rf"but)) ){_TWEETS}(?: [\w'#@-]+){{0,8}} (?:were|was|are|is)(?: {_HEDGES})* $",
    re.IGNORECASE,
)
# Words that may be so without another thing than tweets being meant.
_OWN_SUBJECT = re.compile(
    r"(?:positive|negative|neutral|tweets|sentiment|split|mood|reactions?|it|there|they|these|ones|"
    r"posts|messages|balance|tone|opinion|result|picture|Twitter|breakdown|users|residents|feeling|"
    r"figure|"
    r"share|proportion)$",
    re.IGNORECASE,
)
# An event with its year: "London 2012", "the 2012 Games".
_EVENT = re.compile(
    r"\b([A-Z][\w'’-]*(?: (?:(?:of|the|de|du|la|and|for|in) )?[A-Z][\w'’-]*)*) ?((?:19|20)\d\d)\b|"
    r"\b(?:the )((?:19|20)\d\d) ([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)"
)
# Words with a capital and a year that name no event: "In 2012", "May 2012".
_NOT_EVENTS = frozenset(
    "in since by from until during after before of and the to on for at about between as we our"
    " what "
    "how why when who where was is did does this that these looking while although both "
    "january february march april may june july august september october november december summer "
    "winter spring autumn christmas tweets".split()
)
# What is named with a year and is no event, at which or of which year nobody need have tweeted.
_LAWS = frozenset(
    "act bill regulations order directive code agenda vision strategy plan programme report review "
    "paper guidance windows office standard".split()
)
# Where else than in tweets opinions are found: a sentence that speaks of it, and of no tweets, is
# about something else, and so may be what follows it.
_ELSEWHERE = re.compile(
    r"\b(?:surveys?|surveyed|polls?|polled|questionnaires?|focus groups?|interview\w*|respondents?|"
    r"reply|replies|replied|responses?|responded|feedback|reviews?|reviewers|comments?|emails?|"
    r"letters?|calls?|callers|blogs?|Facebook|Instagram|YouTube|LinkedIn|newspapers?|press|"
    r"articles?|"
    r"(?<!social )media|headlines|coverage|forums?|patients|staff|customers|clients|pupils|tests?|"
    r"tested|asked|among (?!them|these|those)|those (?:who|that))\b",
    re.IGNORECASE,
)
# The same beside tweets: "we read tweets, and ran a survey".
_BESIDE = re.compile(
    r"\b(?:and|with|than|also|then|plus|as well as) (?:[a-z№]+ ){0,3}(?:surveys?|polls?|"
    r"questionnaires?|focus groups?|interviews?|Facebook|emails?|letters|calls|comments|replies|"
    r"reviews|complaints|responses)\b",
    re.IGNORECASE,
)
# Sentiments with the noun that they go with: "positive responses".
_WITH_NOUN = re.compile(rf"{_SENTIMENT.pattern}{_NOUN.pattern}", re.IGNORECASE)
# That a sentence speaks of another time than the one before.
_OTHER_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|^\W*(?:in|by|during|after|before|on|for|at|later|then|now|today|"
    r"yesterday|afterwards|the (?:next|same|following|day|week|month|year))\b",
    re.IGNORECASE,
)
_YEAR = r"((?:19|20)\d\d)\b(?! (?:and|or|to) (?:19|20)\d\d|[–/-]\d)"  # "in 2014 and 2015" is none
# The year of an amount: "in 2012", "(2014: 31%)".
_IN_YEAR = re.compile(
    rf"\b(?<!than )(?<!Act )(?<!Bill )(?<!Regulations )(?<!Order )(?:[Ii]n|[Dd]uring|[Oo]f|"
    rf"[Bb]y|[Ff]rom|[Ff]or|{MONTH}) {_YEAR}|\({_YEAR}:|\n{_YEAR}:? $|"
    rf"\({_YEAR}\)|[Cc]ompared (?:to|with) {_YEAR}(?=,? when\b)|"
    rf"\b(?<!than )(?<!Act )(?<!Bill )(?<!Regulations )(?<!Order )(?:[Ii]n|[Dd]uring|"
    rf"[Aa]t) the {_YEAR}(?= [a-z])")  # fmt: skip
# Where the words about an amount end, and those about the next begin.
_NEXT = re.compile(
    r"[.;(\n]|,? and (?:in|by|for)\b|, (?:in|by|for)\b|,? (?:against|compared|down from|up from)\b"
)
_YEAR_IN_BRACKETS = re.compile(r" \((?:19|20)\d\d\)")
# That tweets speak of an event of an earlier year.
_YEARS_ON = re.compile(r"\byears (?:on|later|after)\b", re.IGNORECASE)
_LOOKING_BACK = re.compile(
    r"\b(?:look(?:ed|ing)? back|with hindsight|years (?:on|later|after))\b", re.I
)


# The name of a row or column of a table, and that of how many there are.
_SENTIMENT_LABEL = re.compile(
    r"(positive|negative|neutral)(?: (?:tweets?|sentiment|ones|posts))?(?:,? \(?(?:%|per ?cent|"
    r"n)\)?)?",
    re.IGNORECASE,
)
# The row of a table of networks.
_TWITTER_ROW = re.compile(r"^(?:On )?Twitter$", re.MULTILINE)
# What a table may give of tweets that is no share of them.
_OTHER_MEASURE = re.compile(
    r"\b(?:changes?|difference|growth|likes?|liked|retweet\w*|favourit\w*|replies|views|"
    r"impressions|"
    r"clicks|precision|recall|accuracy|confidence|agreement|scores?|deleted)\b",
    re.IGNORECASE,
)
_OF_METHOD = re.compile(r"\b(?:precision|recall|accuracy|confidence|agreement)\b", re.IGNORECASE)
# What stands before a number in its line: a year, a place, with or without a colon.
_LINE_LABEL = re.compile(r"\n[A-Z\d][\w' -]{1,40}?(?::| –)? ?$")
_ALL_TWEETS = re.compile(
    r"(?:total|sum|overall|base|n|all|tweets|(?:all|total|number of) tweets)(?: \(?n\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Context:
    """What the text before a sentence says: tweets, how many, and the sentiment told of last."""

    sketch: Sketch | None = None
    speaks: bool = False
    whole: Figure | None = None
    sentiment: str | None = None  # that of the last share of the sentence right before
    told: frozenset[str] = frozenset()  # the sentiments told of since tweets were named


class _Bound(NamedTuple):
    """An amount and its sentiment, with the words in the sketch that bind them."""

    amount: Amount
    sentiment: str
    start: int
    end: int
    of: str = ""  # the words that tell whose share it is
    goes_on: bool = False  # it is said of another time or place than the one before


class _Setting(NamedTuple):
    """Which event the tweets are about, and when they were written."""

    event: str | None
    year: int | None
    known_from: str | None


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the shares of tweets by sentiment that `post` states, in order."""
    if not (_NAMED.places(post.body) and stand_together(post, figures, _OPINION)):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in _of_table(grid)]
    context = _Context()

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether tweets were spoken of before, or are, or a number and a sentiment stand."""
        return outside(tables, stretch.start, stretch.end) and (
            context.sketch is not None
            or stretch.says(_NAMED)
            or (bool(stretch.figures) and stretch.says(_OPINION))
        )

    for sketch in sketches(post, figures, wanted=may_tell):
        if context.sketch and sketch.cuts[0][1] - context.sketch.cuts[-1][1] > _REACH:
            context = _Context()
        reading = _Reading(sketch, context)
        found += reading.statements(post)
        context = reading.context()
    return sorted(found, key=lambda statement: statement.char_start)


def _of_table(grid: Grid) -> Iterator[Statement]:
    """Yield the shares of a table of tweets: sentiments name its rows or its columns."""
    labels = "\n".join((grid.words, *(row[0].row for row in grid.rows if row)))
    if not (_SPEAKS.search(labels) or _TWITTER_ROW.search(labels)) or not tells(grid.title):
        return
    of_all = bool(_SPEAKS.search(grid.words))
    if _ELSEWHERE.search(grid.words) or _OTHER_MEASURE.search(grid.title):
        return
    total = grid.counts_in(_ALL_TWEETS)
    counted = [
        figure for figure in grid.title_figures
        if figure.quantity.unit == "count" and may_be_count(figure.quantity)
    ]  # fmt: skip
    in_title = counted[0] if len(counted) == 1 and _SPEAKS.search(grid.title) else None
    for row in grid.rows:
        in_row = [c for c in row if c.unit == "count" and _ALL_TWEETS.fullmatch(c.column)]
        shares = sum(cell.unit == "percent" for cell in row)
        for cell in row:
            by_row, by_column = map(_SENTIMENT_LABEL.fullmatch, (cell.row, cell.column))
            named = by_row or by_column
            own = f"{cell.row}\n{cell.column}"
            if not named or not tells(own) or _OTHER_MEASURE.search(own):
                continue
            if not (of_all or _SPEAKS.search(cell.row) or _TWITTER_ROW.fullmatch(cell.row)):
                continue
            counts = total if by_row else in_row
            whole = in_title if not counts else counts[0].figure if len(counts) == 1 else None
            is_part = cell.unit == "count" and not shares and _is_part(cell.figure, whole)
            if cell.unit == "percent" or is_part:
                yield _cell_statement(grid, cell, named[1], whole)


def _is_part(figure: Figure, whole: Figure | None) -> bool:
    """Tell whether a share can be derived of a count and its whole, neither of them a range."""
    part, most = figure.quantity.value, whole.quantity.value if whole else None
    return part is not None and most is not None and 0 <= part <= most and most > 0


def _cell_statement(grid: Grid, cell: Cell, sentiment: str, whole: Figure | None) -> Statement:
    q, of_tweets = cell.figure.quantity, whole.quantity.value if whole else None
    percent, low, high = q.value, q.low, q.high
    is_count = cell.unit == "count"
    if is_count and q.value and of_tweets:
        percent, low, high = round(100 * q.value / of_tweets, 1), None, None
    event = _event(grid.title)
    year = cell.year or (event[1] if event else None)
    return Statement(cell.figure, q.char_start, q.char_end, {
        "event": event[0] if event else None, "year": year,
        "year_known_from": "stated in the table" if cell.year
        else "the year of the event" if event else None,
        "sentiment": sentiment.casefold(), "percent": percent, "low": low, "high": high,
        "hedge": q.hedge, "of_tweets": of_tweets,
        "of_tweets_figure_id": whole.id if whole else None, "derived": int(is_count),
    })  # fmt: skip


class _Reading:
    """One sentence or list as it is read; `context` is what the text before it says."""

    def __init__(self, sketch: Sketch, context: _Context) -> None:
        self.sketch, self.before = sketch, context
        self.text, self.amounts = read_amounts(sketch)
        self.bound: list[_Bound] = []
        if self.amounts:
            self._bind()
            self._go_on()
            if not self.bound and sketch.is_list:
                self._bind_below_heading()

    def context(self) -> _Context:
        """Return what this sentence leaves to the next one."""
        text = self.sketch.text
        of_tweets = _NAMED.is_in(text)
        wholes = list(_WHOLE.finditer(text)) if of_tweets else []
        others = "№" in text and _SOMEBODY.search(text)
        last = self.bound[-1].sentiment if self.bound else None
        told = frozenset(b.sentiment for b in self.bound)
        if of_tweets and _BESIDE.search(text):
            return _Context()
        # "Of 900 tweets, 60% came from residents. Of those ..." are others than all.
        is_part = not self.bound and any(amount.share for amount in self.amounts)
        if wholes and not any(b.amount.count is self._count(wholes[-1]) for b in self.bound):
            counted = None if is_part or self._counts_more(wholes) else self._count(wholes[-1])
            if others and others.start() > wholes[-1].start():
                return _Context()  # "500 tweets reached 20,000 people"
            return _Context(self.sketch, True, counted, last, told)
        if of_tweets and _SPEAKS.search(text) and not others:
            return _Context(self.sketch, True, None if is_part else self.before.whole, last, told)
        if others or not (self.bound or self.before.speaks) or self._is_elsewhere():
            return _Context()
        if not self.bound and any(amount.count for amount in self.amounts):
            return _Context()
        here = self.sketch if self.bound else self.before.sketch
        speaks = self.before.speaks or bool(self.bound)
        whole = self.before.whole if self.bound or not self.amounts else None
        return _Context(here, speaks, whole, last, self.before.told | told)

    def _counts_more(self, wholes: Sequence[re.Match[str]]) -> bool:
        """Tell whether more is counted than all tweets: "500 tweets in May and 300 in June"."""
        told = [self._count(match) for match in wholes] + [b.amount.count for b in self.bound]
        return any(
            amount.count
            and not any(amount.count is one for one in told)
            and (noun := amount.count.quantity.noun or "tweets")
            and re.search("tweets|posts|messages", noun)
            for amount in self.amounts
        )

    def _is_elsewhere(self) -> bool:
        """Tell whether a sentence that names no tweets is about something else."""
        return bool(_ELSEWHERE.search(_WITH_NOUN.sub("", self.text)))

    def _is_carried(self, bound: _Bound) -> bool:
        """Tell whether it is of the tweets named before: none of others, or told of already."""
        repeated = bound.sentiment in self.before.told and not bound.goes_on
        if repeated and not _OTHER_TIME.search(self.text):
            return False
        return self.before.speaks and not self._is_elsewhere()

    def statements(self, post: Post) -> Iterator[Statement]:
        """Yield what is asserted of tweets."""
        if _OF_SOME.search(self.text) or (self.sketch.is_list and self._measures_other()):
            return
        for one in sorted(self.bound, key=lambda bound: bound.amount.start):
            if self._is_of_tweets(one) and is_asserted(self.sketch, one.start, one.end):
                yield from _statement(post, self, one)

    def _measures_other(self) -> bool:
        """Tell whether the lead of a list names what is no share of tweets: "Precision of"."""
        return bool(_OF_METHOD.search(self.text[: self.text.find("\n")]))

    def _count(self, match: re.Match[str]) -> Figure:
        return self.sketch.figure(match.start() + match[0].index("№"))

    def _bind(self) -> None:
        """Bind each sentiment to the amount right before it or, without one, right behind it."""
        words = list(_SENTIMENT.finditer(self.text))
        if self._bind_in_order():
            return
        for index, word in enumerate(words):
            following = words[index + 1] if index + 1 < len(words) else None
            previous = words[index - 1].end() if index else 0
            if following and self._bind_pair(word, following):
                continue
            if not self._is_said(word):
                continue
            limit = following.start() if following else len(self.text)
            self._bind_before(word, previous) or self._bind_behind(word, limit)

    def _bind_in_order(self) -> bool:
        """Bind "30%, 16% and 54% of tweets were positive, negative and neutral", each its own.

        Return whether there are two such rows of one statement: where they differ in length,
        nothing is bound.
        """
        shares, named = _SHARES_IN_ROW.search(self.text), _NAMED_IN_ROW.search(self.text)
        if not shares or not named or not self._is_of_row(shares, named):
            return False
        places = [m.start() for m in re.finditer(SHARE, shares[0])]
        words = list(_SENTIMENT.finditer(self.text, *named.span()))
        amounts = [a for a in self.amounts if a.start - shares.start() in places]
        start, end = min(shares.start(), named.start()), max(shares.end(), named.end())
        if len(amounts) == len(places) == len(words):
            for amount, word in zip(amounts, words, strict=True):
                self._add(amount, word, start, end, self.text[start:end])
        return True

    def _is_of_row(self, shares: re.Match[str], named: re.Match[str]) -> bool:
        """Tell whether a row of shares is said of a row of sentiments, as one share of one is."""
        if shares.start() < named.start():
            words = self.text[shares.end() : named.start()]
            of = _OF_TWEETS.match(words)
            gap = words[of.end() :] if of else ""
            return bool(of and (_LINKED.fullmatch(gap) or _LINKED_FAR.search(gap)))
        return self._is_level(named.start(), _end(named, self.text), *shares.span())

    def _is_level(self, first: int, last: int, start: int, end: int) -> bool:
        """Tell whether the sentiments at `first` have the shares at `start` as their levels."""
        gap = self.text[last:start]
        is_level = _LEVEL.fullmatch(gap) and not gap.endswith(" from ")
        is_led = _LEADS.search(self.text[:first])
        return bool(is_level and is_led) and not _NO_LEVEL.match(self.text, end)

    def _bind_below_heading(self) -> None:
        """Bind the shares of a list whose heading names the sentiment: "Positive tweets"."""
        lead = self.text[: self.text.find("\n")]
        named = _SENTIMENT_LABEL.fullmatch(lead.rstrip(" :"))
        word = _SENTIMENT.search(lead) if named and _NAMED.is_in(lead) else None
        for amount in self.amounts if word else ():
            label = _LINE_LABEL.search(self.text, 0, amount.start)
            if word and amount.share and label:
                self._add(amount, word, amount.start, amount.end, lead, goes_on=True)

    def _is_said(self, word: re.Match[str]) -> bool:
        """Tell whether a sentiment stands for itself, and not as one of two."""
        stop = _end(word, self.text)
        return not (_OR_ELSE.match(self.text, stop) or _ELSE_OR.search(self.text[: word.start()]))

    def _free(self, amount: Amount) -> bool:
        return all(bound.amount is not amount for bound in self.bound)

    def _bind_before(self, word: re.Match[str], previous: int) -> bool:
        """Bind "38% of the tweets sent that day were" to a sentiment behind it."""
        if not _DONE.match(_SPACES.sub(" ", self.text[_end(word, self.text) :][:_NEAR])):
            return False
        for amount in reversed([*self._levels()]):
            if amount.end > word.start() or not self._free(amount):
                continue
            if amount.share is None and _IS_WHOLE.search(self.text[: amount.start]):
                continue
            if self._is_in_brackets_of_another(amount):
                continue
            if amount.start < previous and self.text[amount.end : word.start()].strip() == "":
                return False
            words = _BASE.sub("", _SPACES.sub(" ", self.text[amount.end : word.start()]))
            of = _OF_TWEETS.match(words)
            if of is None and _ON_TWITTER.search(self.text, 0, amount.start):
                of = _OF_POSTS.match(words)
            gap = words[of.end() :] if of else words
            gap = _ASIDE.sub("", gap) if of else gap
            # "68% of the 2,040 sent that day"
            is_part = bool(of) or amount.whole is not None or _names_tweets(amount)
            near = _LINKED.fullmatch(gap)
            if "№" in gap or "℅" in gap or amount.start < previous:
                continue
            if not gap.strip() and self._is_of_another_noun(amount, word):
                return False
            if _THOSE_OF.fullmatch(gap) and not of:
                return False
            if near or (is_part and not _OTHER_CLAUSE.search(gap) and _LINKED_FAR.search(gap)):
                self._add(
                    amount,
                    word,
                    amount.start,
                    _end(word, self.text),
                    words[: len(words) - len(gap)],
                )
                return True
            return False
        return False

    def _is_of_another_noun(self, amount: Amount, word: re.Match[str]) -> bool:
        """Tell whether an amount is one of what its sentiment goes with: "50 positive comments"."""
        noun = _ANOTHER_NOUN.match(self.text, word.end())
        if noun is None or _ON_TWITTER.search(self.text):
            return False
        return amount.share is None or self.text[: amount.start].endswith((" a ", " an "))

    def _bind_behind(self, word: re.Match[str], limit: int) -> bool:
        """Bind "Positive tweets rose to" or "Positive:" to an amount behind it."""
        stop = _end(word, self.text)
        amount = next((a for a in self._levels() if a.start >= stop and self._free(a)), None)
        if amount is None or amount.start > limit:
            return False
        is_in = _HELD_IN.fullmatch(self.text, stop, amount.start)
        if _NO_LEVEL.match(self.text, amount.end) and not is_in:
            return False
        if _OF_OTHERS.match(self.text, amount.end):
            return False
        if self.text.startswith(" of ", amount.end) and not _OF_ALL.match(self.text, amount.end):
            return False
        if ":" in self.text[stop : amount.start] and _DID.match(self.text, amount.end):
            return False
        before = self.text[: word.start()]
        gap = _BASE.sub("", self.text[stop : amount.start])
        if (topic := _TOPIC.match(gap)) and not _LEVEL.fullmatch(gap):
            gap = gap[topic.end() :]
        said_of = _SAID_OF.search(before) and _SUMMED_UP.fullmatch(gap)
        of_opinions = stop > word.end() and "tweets" not in self.text[word.end() : stop].lower()
        is_said = of_opinions or _SAID_OF.search(before) or (self.bound and _AND.search(before))
        of_them = _OF_THEM.match(self.text, amount.end) or (
            _OF_CASES.match(self.text, amount.end) and _TONE_OF.search(before)
        )
        held_in = is_said and _HELD_IN.fullmatch(gap) and of_them
        is_below = amount.figure.quantity.quote.lower().startswith(("below", "under"))
        level = held_in or _LEVEL.fullmatch(gap) or (is_below and _FELL.fullmatch(gap))
        in_brackets = not gap.strip() and self.sketch.text[amount.start] == "("
        is_elided = (
            self.bound
            and (gap == ", " or (gap == " for " and _ACCOUNTED.search(before)))
            and (_SEMICOLON if gap == ", " else _PARTED).search(before)
            and _ENDS.match(self.text, amount.end)
        )
        if not (said_of or is_elided) and not (level and (in_brackets or _LEADS.search(before))):
            return False
        self._add(amount, word, word.start(), amount.end, self.text[word.end() : stop])
        other = next((a for a in self.amounts if a.start > amount.start), None)
        if gap.rstrip().lower().endswith("from") and other:
            if _TO_AMOUNT.fullmatch(self.text[amount.end : other.start]):
                self._add(other, word, amount.end, other.end, "", goes_on=True)
        return True

    def _is_in_brackets_of_another(self, amount: Amount) -> bool:
        """Tell whether an amount stands in brackets right behind a sentiment: it is of that one."""
        if self.sketch.text[amount.start] != "(":
            return False
        words = self.text[max(0, amount.start - _NEAR) : amount.start]
        return any(not words[_end(word, words) :].strip() for word in _SENTIMENT.finditer(words))

    def _levels(self) -> Iterator[Amount]:
        """Yield the amounts but those that tell how many were asked, "(n = 305)", or a change."""
        for amount in self.amounts:
            place = max(0, amount.start - BASE_LENGTH)
            is_change = amount.count and _POINTS.match(self.text, amount.end)
            is_base = _BASE.search(self.text, place, amount.end + 1)
            if amount.share or not (is_base or is_change):
                yield amount

    def _bind_pair(self, word: re.Match[str], following: re.Match[str]) -> bool:
        """Bind "Negative tweets outnumbered positive ones by 46% to 21%", each to its own."""
        if not _PAIR.fullmatch(self.text[word.end() : following.start()]):
            return False
        if _ANOTHER_NOUN.match(self.text, following.end()):
            return False  # "more positive than negative replies"
        behind = [a for a in self.amounts if a.start > following.end() and self._free(a)][:2]
        if len(behind) < 2 or any(c in self.text[following.end() : behind[0].start] for c in ".;:"):
            return False
        if not _PAIR_AMOUNTS.fullmatch(self.text[behind[0].end : behind[1].start]):
            return False
        joined = self.text[word.end() : following.start()].rstrip().endswith(" and")
        span = behind[0].start, behind[1].end
        if joined and not self._is_level(word.start(), _end(following, self.text), *span):
            return False
        if " by" in self.text[word.end() : following.start()]:  # those outnumbered are the fewer
            behind.sort(key=lambda amount: amount.figure.quantity.value or 0)
        for amount, said in zip(behind, (word, following), strict=True):
            self._add(
                amount, said, word.start(), amount.end, self.text[word.end() : following.start()]
            )
        return True

    def _go_on(self) -> None:
        """Bind amounts compared with one that is bound: "half in 2013, a third in 2014"."""
        last: str | None = self.before.sentiment
        end = 0
        for index, amount in enumerate(self.amounts):
            own = next((b for b in self.bound if b.amount is amount), None)
            if own:
                last, end = own.sentiment, max(own.end, amount.end)
                continue
            if amount.share is None or not _IS_ALL.match(self.text, amount.end):
                continue
            after = next((b for b in self.bound if b.amount in self.amounts[index + 1 :]), None)
            said = self.text[end : amount.start]
            behind = self.text[amount.end : after.amount.start] if after else ""
            of_a_group = after and _OF_A_GROUP.match(self.text, after.amount.end)
            if after and of_a_group and not after.goes_on and _SAME_PREDICATE.fullmatch(behind):
                self._put(amount, after.sentiment, amount.start, amount.end)
                last, end = after.sentiment, amount.end
            elif after and not end and _CAME_FROM.search(said) and not re.search(r"[.;]", said):
                self._put(amount, after.sentiment, amount.start, amount.end)
            elif last and (match := _GOES_ON.search(said[-_CLAUSE:])):
                if self._are_two(index):
                    self._go_on_with_two(index)
                    continue
                # Behind a statement, or as the beginning of the sentence after it.
                if _OF_REST.search(re.split(r"[.;]\s", said)[-1]):
                    continue
                if end > 0 or match.start() == 0:
                    self._put(amount, last, amount.start, amount.end)
            elif (
                last
                and end
                and _WHEN.fullmatch(said)
                and _WHEN_BEHIND.match(self.text[amount.end :])
            ):
                self._put(amount, last, amount.start, amount.end)
                end = amount.end

    def _are_two(self, index: int) -> bool:
        """Tell whether "and" joins an amount with the next one, and nothing else: "50% and 10%"."""
        one, *others = self.amounts[index : index + 2]
        return bool(others) and self.text[one.end : others[0].start] in (" and ", ", ", " to ")

    def _go_on_with_two(self, index: int) -> None:
        """Bind two amounts as the two before them, each of its own sentiment."""
        pair = [
            one.sentiment
            for one in sorted(self.bound, key=lambda one: one.amount.start)
            if one.amount in self.amounts[max(0, index - 2) : index]
        ]
        if len(set(pair)) == 2:
            for amount, sentiment in zip(self.amounts[index : index + 2], pair, strict=True):
                self._put(amount, sentiment, amount.start, amount.end)

    def _add(
        self, amount: Amount, word: re.Match[str], start: int, end: int, of: str, *,
        goes_on: bool = False,
    ) -> None:  # fmt: skip
        self.bound.append(_Bound(amount, word[0].casefold(), start, end, of, goes_on))

    def _put(self, amount: Amount, sentiment: str, start: int, end: int) -> None:
        self.bound.append(_Bound(amount, sentiment, start, end, "", True))

    def _is_of_tweets(self, bound: _Bound) -> bool:
        """Tell whether an amount is one of tweets: its own words say so, or those before it."""
        if re.search(_TWEETS, bound.of + self.text[bound.end : bound.end + 7], re.IGNORECASE):
            return True
        noun = noun_within(self.text, bound.amount)
        if _names_tweets(bound.amount) or re.search(_TWEETS, noun, re.IGNORECASE):
            return True
        if _is_of_others(bound.amount) or _WHO_TWEETED.search(self.text, 0, bound.amount.start):
            return False
        text, start = self.sketch.text, bound.amount.start
        networks = [m.end() for m in _NETWORK_NAMED.finditer(text, 0, start)]
        if networks and not _SPEAKS.search(text, networks[-1], max(start, bound.end)):
            return False
        spoken = [m.end() for m in _SPEAKS.finditer(text, 0, max(start, bound.end))]
        others = [m.end() for m in _SOMEBODY.finditer(text, 0, start)]
        if others:  # "Of 200 replies about our tweets" counts no tweets
            spoken = [end for end in spoken if re.search(r"[,;.]", text[others[0] : end])]
        subject = _SUBJECT.search(text, 0, start)
        if subject and not (_OWN_SUBJECT.match(subject[1]) or _TWEETS_ARE.search(text, 0, start)):
            return False
        if spoken or others:
            return max(spoken, default=-1) > max(others, default=-1)
        return self._is_carried(bound) or bool(_TWEETS_BEHIND.match(text, bound.end))

    def whole(self, bound: _Bound) -> Figure | None:
        """Return the number of tweets that an amount is a share of, where the text says."""
        if bound.goes_on:
            return bound.amount.whole
        same = [b.amount.whole for b in self.bound if b.amount.whole and b.amount.share]
        if bound.amount.whole or same:
            return bound.amount.whole or same[-1]
        text = self.sketch.text
        inside = text.find("№", bound.amount.end, bound.end)
        if inside >= 0 and not _BASE.search(text, max(0, inside - BASE_LENGTH), inside + 2):
            return self.sketch.figure(inside)
        behind = _WHOLE_BEHIND.search(text, bound.end - 1)
        if behind and ";" in text[bound.end : behind.start()]:
            behind = None
        if behind and any(s in behind[0] and text.count(s) > 1 for s in ("(n", "(№")):
            behind = None  # "66% positive (n=330), 34% negative (n=170)": that of a part
        before = [m for m in _WHOLE.finditer(text) if m.start() < bound.start]
        before = [m for m in before if self._count(m) is not bound.amount.count]
        # "42% of tweets (n=420)": these, or all of them.
        before = [m for m in before if not ("(n" in m[0] and _IS_WHOLE.search(text[: m.start()]))]
        taken = {b.amount.count for b in self.bound}
        wholes = [self._count(m) for m in before if self._count(m) not in taken]
        if behind and self._count(behind) not in taken:
            return self._count(behind)
        if own := _OWN_WHOLE.match(text):
            return self._count(own)
        if self._is_subset(bound):
            return None
        return wholes[-1] if wholes else self._carried_whole(bound)

    def _is_subset(self, bound: _Bound) -> bool:
        """Tell whether it is a share of a part: "40% were about buses, and of these 30%"."""
        parts = [
            a for a in self.amounts if a.share and a.end <= bound.amount.start and self._free(a)
        ]
        if not parts:
            return False
        text = self.text[parts[-1].end : bound.amount.end + _OF_THOSE_WITHIN]
        return bool(_OF_THOSE.search(text))

    def _carried_whole(self, bound: _Bound) -> Figure | None:
        """Return how many tweets were counted before, unless it is of another time or of a part."""
        text = self.sketch.text
        counted = any(
            a.count and self._free(a) and a.start < bound.amount.start for a in self.amounts
        )
        return None if counted or _IN_ANOTHER_TIME.match(text) else self.before.whole


def _end(word: re.Match[str], text: str) -> int:
    """Return where a sentiment in `text` ends, with its noun."""
    noun = _NOUN.match(text, word.end())
    return noun.end() if noun else word.end()


def _names_tweets(amount: Amount) -> bool:
    """Tell whether a share says itself what it is of: "one tweet in five"."""
    return amount.share is not None and " tweet" in amount.share.quantity.quote.lower()


def _is_of_others(amount: Amount) -> bool:
    """Tell whether an amount is one of counted things that are no tweets: "of the 400 replies"."""
    noun = amount.whole.quantity.noun if amount.whole else None
    if noun and _NETWORK.search(noun):
        return True
    return bool(noun and is_plural(noun.split()[-1]) and not _COUNTED_TWEETS.search(noun))


def _statement(post: Post, reading: _Reading, bound: _Bound) -> Iterator[Statement]:
    whole = reading.whole(bound)
    amount = with_share_made(reading.sketch, bound.amount, whole)
    figure = amount.figure
    q, of_tweets = figure.quantity, whole.quantity.value if whole else None
    percent, low, high = q.value, q.low, q.high
    if amount.parts:
        whole, of_tweets = None, amount.parts[1]
        percent, low, high = round(100 * amount.parts[0] / of_tweets, 1), None, None
    if amount.share is None:
        if not q.value or not of_tweets or q.value > of_tweets:
            return
        percent, low, high = round(100 * q.value / of_tweets, 1), None, None
    setting = _setting(post, reading, bound)
    start, end = reading.sketch.span(bound.start, bound.end)
    yield Statement(figure, start, end, {
        "event": setting.event, "year": setting.year, "year_known_from": setting.known_from,
        "sentiment": bound.sentiment, "percent": percent, "low": low, "high": high,
        "hedge": q.hedge, "of_tweets": of_tweets,
        "of_tweets_figure_id": whole.id if whole else None,
        "derived": int(amount.share is None or amount.parts is not None),
    })  # fmt: skip


def _setting(post: Post, reading: _Reading, bound: _Bound) -> _Setting:
    """Tell what the tweets are about, from the words about the amount and those before them."""
    text = reading.sketch.text
    own = _own_words(reading, bound)
    counted, whole = reading.before.sketch, reading.whole(bound)
    is_far = counted is not None and whole is not None and whole is reading.before.whole
    place = counted if counted and is_far else reading.sketch
    before = post.body[max(0, place.place(0) - 10 * _REACH) : place.place(0)]
    said = place.text if place is not reading.sketch else ""
    event, year = next(filter(None, map(_event, (*own, text, said, before))), (None, None))
    behind, before_it = own
    near, _, far = behind.partition(",")  # "in 2013, when 14% were, the picture of 2017 was not"
    stated = next(filter(None, map(_stated, (near, before_it, far))), None)
    every = {*_IN_YEAR.findall(text)} or {*_IN_YEAR.findall(said)}
    every -= _years_compared_with(reading, bound)
    if stated is None and bound.goes_on and _EARLIER.match(text, bound.amount.end):
        return _Setting(event, None, None)
    if stated is None and len(every) == 1:
        stated = int("".join(*every))
    if stated:
        return _Setting(event, stated, "stated in the sentence")
    words = post.body[place.place(0) : place.place(len(place.text) - 1) + 1]
    if year and (_LOOKING_BACK.search(words) or _LOOKING_BACK.search(text + said)):
        first, second = before[-_REACH:], words
        if _YEARS_ON.search(words):
            first, second = second, first
        years = _years_since(first) or _years_since(second)
        if years:
            return _Setting(event, year + years[0], f"the year of the event and “{years[1]}”")
        return _Setting(event, None, None)
    return _Setting(event, year, "the year of the event" if year else None)


_CLAUSE_ENDS = re.compile(r"[.;]")
_CLAUSE_BEFORE = re.compile(r"[.;]|, (?=(?:\w+ )?from\b|against\b|compared\b)")
_CONJUNCTION = re.compile(r"\b(?:and|but|while|whereas)\b")


def _years_compared_with(reading: _Reading, bound: _Bound) -> set[tuple[str, ...]]:
    """Return the years of amounts with which another is compared: "40%, up from 30% in 2013"."""
    others = (one for one in reading.bound if one.goes_on and one is not bound)
    found: set[tuple[str, ...]] = set()
    for one in others:
        behind, before = _own_words(reading, one)
        found |= {*_IN_YEAR.findall(behind), *_IN_YEAR.findall(_CLAUSE_BEFORE.split(before)[-1])}
    return found


def _own_words(reading: _Reading, bound: _Bound) -> tuple[str, str]:
    """Return the words behind an amount and those before it, up to the next amount each."""
    text, amounts = reading.text, reading.amounts
    index = amounts.index(bound.amount)
    until = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
    since = amounts[index - 1].end if index else 0
    behind = text[bound.amount.end : until]
    following = _NEXT.search(behind, 2 if _YEAR_IN_BRACKETS.match(behind) else 0)
    before = text[since : bound.amount.start]
    if index and any(one.goes_on and one.amount is amounts[index - 1] for one in reading.bound):
        before = _CONJUNCTION.split(before)[-1]  # what stands before it tells when that was
    if bound.goes_on:
        before = _CLAUSE_ENDS.split(before)[-1]  # "in 2009; in 2011 it was 24%"
    return behind[: following.start() if following else None], before


def _stated(words: str) -> int | None:
    found = _IN_YEAR.findall(words)
    return int("".join(found[0])) if found else None


def _event(text: str) -> tuple[str, int] | None:
    """Return the last named event of a text ("London 2012") and its year."""
    for match in reversed(list(_EVENT.finditer(text))):
        if match[3] and match[4].split()[-1].lower() in _LAWS:
            continue
        if match[3]:
            return f"{match[3]} {match[4]}", int(match[3])
        words = match[1].split()
        while words and words[0].lower() in _NOT_EVENTS:
            words = words[1:]
        if words and words[-1].lower() in _LAWS:
            continue
        if words and words[-1].lower() not in _NOT_EVENTS:
            return f"{' '.join(words)} {match[2]}", int(match[2])
    return None


def _years_since(text: str) -> tuple[int, str] | None:
    """Return the last number of years that a text counts, with its words."""
    counted = [q for q in extract(text) if q.unit == "year" and q.value is not None]
    return (int(counted[-1].value or 0), counted[-1].quote) if counted else None


def heading(row: Row) -> str:
    """Return "38 per cent of 1,393 tweets about London 2012 were positive in 2012"."""
    tweets = f"{number(row['of_tweets'])} tweets" if row["of_tweets"] else "tweets"
    about = f" about {row['event']}" if row["event"] else ""
    when = f" in {row['year']}" if row["year"] else ""
    return f"{share_in_words(row)} of {tweets}{about} were {row['sentiment']}{when}"


STATISTIC = Statistic(
    table="tweet_sentiment",
    title="Sentiment of tweets",
    description="Shares of tweets that are positive, negative or neutral about an event, as posts "
    "state them.",
    columns=(
        Column("event", "TEXT", "The event that the tweets are about, as the post names it; "
               "NULL where it names none.",
               facet=True),
        Column("year", "INTEGER", "The year in which the tweets were written; NULL where the post "
               "does not say.", "year", facet=True),
        Column("year_known_from", "TEXT", "Where the year is known from: the sentence, the "
               "table, the event's own year, or that year and a number of years since; NULL where "
               "it is not known."),
        Column("sentiment", "TEXT", "positive, negative or neutral.", required=True,
               values=SENTIMENTS, facet=True),
        Column("percent", "NUMERIC", "Share of the tweets; NULL for a range, and where the post "
               "gives no share.", "percent"),
        Column("low", "NUMERIC", "The least that the words allow; NULL where they set no lower "
               "bound, and for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words allow; NULL where they set no upper "
               "bound, and for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               values=HEDGES),
        Column("of_tweets", "INTEGER", "How many tweets were analysed: the denominator of the "
               "share; NULL where the post does not say.", "tweets"),
        Column("of_tweets_figure_id", "TEXT", "The figure that states the denominator; NULL where "
               "none does.", references="figures"),
        Column("derived", "INTEGER", "1: percent is derived here from counts that the post "
               "states; 0: the post states it.", required=True, values=FLAG),
    ),
    shown=("percent", "sentiment", "of_tweets", "event", "year"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
