"""The words that lead to an author's name, as records with examples that the tests run.

A cue is a regular expression that ends where the name begins. Those of `BYLINES` stand at the
beginning of a line, in any case; those of `STATEMENTS` in a sentence. Words about another part in
a post ("photo by", "edited by", "a report by", "read more by", "inspired by") are no cue.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.triggers import Trigger

DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?(?:\s+\d{4})?"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?(?:\s+\d{4})?"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
)
_TIME = r"(?:at\s+)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?"
_WHEN = rf"(?:{_TIME},?\s+)?(?:on:?\s+)?{DATE},?(?:\s+{_TIME},?)?"
_WORK = r"(?:blog[\s-]?post|blog\s+entry|blog|post|article|piece|column|entry|editorial)"
_WRITTEN = (
    r"(?:co-?)?(?:written|authored|penned|contributed|posted|published|submitted|drafted|prepared"
    r"|shared|appeared)"
)
# For whom, where or when something was written, between "written" and "by". What it was written
# about is no such thing, nor is somebody else's work, whose author follows.
_WHERE = (
    r"(?:,? (?:first|originally|jointly|here|and))*"
    r"(?:,? (?:for|on|at|in|as|to|from) "
    r"(?!(?:response|reply|reaction|answer|part|memory|honour|collaboration|conversation)\b)"
    r"(?!(?:by|and|but|after|report|paper|book|speech|talk|study)\b)[\w’'&./-]+"
    r"(?: (?!(?:by|and|but|after|report|paper|book|speech|talk|study)\b)[\w’'&./-]+){0,11}?)?"
    r"(?: (?:today|yesterday|recently|jointly))?"
)
_THIS = (
    rf"(?:[Tt]his (?:week[’']s |month[’']s )?(?:guest |latest |new )?{_WORK}"
    rf"|[Tt]oday[’']s (?:guest )?{_WORK}|[Tt]he (?:following|above) (?:guest )?{_WORK})"
)


class Cue(NamedTuple):
    """Words that lead to a name, with lines that name somebody by them and lines that do not."""

    words: str
    names: tuple[str, ...]
    names_nobody: tuple[str, ...]


BYLINES = (
    Cue(
        r"by\s*:?",
        ("By Amina Yusuf", "by Piotr Zieliński", "BY OWEN PRICE", "By: Lena Voss",
         "– by Amina Yusuf"),
        ("by Christmas Day", "By Design", "by the end of May", "By Cardiff Council"),
    ),
    Cue(  # Welsh
        r"(?:(?:ysgrifennwyd|postiwyd|erthygl|blog)\s+)?gan\s*:?(?:\s+yr?(?=\s))?|awdur\s*:",
        ("Ysgrifennwyd gan Lena Voss", "Postiwyd gan Lena Voss ar 4 Mai 2016", "Awdur: Lena Voss",
         "Gan yr Athro Lena Voss", "Gan Lena Voss", "Gan: Rhys Bowen"),
        ("Gan Gyngor Caerdydd", "gan gynnwys Caerdydd", "Gan y tîm digidol",
         "Cyfieithwyd gan Lena Voss"),
    ),
    Cue(
        rf"(?!interview\s*:)(?:words|text|story|(?!shared\b){_WRITTEN}|interview|reported)"
        rf"(?:\s+(?:and|&)\s+\w+)?"
        rf"\s*(?::?\s*{_WHEN}\s+by\s*:?|by\s*:?|:)",
        ("Posted by Lena Voss on 4 May 2016", "Posted on 4 May 2016 by Lena Voss",
         "Published: 4 May 2016 by Lena Voss", "Posted at 10:30 on 4 May 2016 by Lena Voss",
         "Posted on 4 May 2016 at 9.15am by Lena Voss",
         "Words: Lena Voss. Photos: Amina Yusuf", "Written and researched by Lena Voss",
         "Words and pictures by Lena Voss", "Written by Lena Voss and edited by Amina Yusuf",
         "Posted by: Lena Voss, Posted on: 4 May 2016 - Categories: Data"),
        ("Edited by Lena Voss", "Photos: Amina Yusuf", "Interview: Lena Voss",
         "Written with thanks to Amina Yusuf",
         "Shared by Lena Voss"),
    ),
    Cue(
        r"(?:(?:post|blog|article)\s+)?(?:co-?)?authors?(?:\(s\))?\s*[:–—-]"
        r"|(?:guest|blog)\s+(?:author|blogger|writer|contributor)s?\s*[:–—-]?|"
        r"(?:blogger|writer)s?\s*:",
        ("Blogger: Lena Voss", "Writer: Lena Voss", "Bloggers: Lena Voss and Amina Yusuf",
         "Author: Lena Voss", "Post author: Lena Voss", "Authors: Lena Voss and Amina Yusuf",
         "Guest blogger: Lena Voss"),
        ("Author: the web team", "Writers: we want you", "Guest blogger: Cardiff Council"),
    ),
    Cue(
        rf"(?:an?\s+)?(?:guest|joint)\s+(?:{_WORK}\s*(?:by|from|[:–—-])\s*:?|:)",
        ("Guest post by Lena Voss", "Joint blog by Lena Voss and Amina Yusuf",
         "Guest Post – Lena Voss",
         "A guest blog from Lena Voss, Editor", "Guest post: Lena Voss"),
        ("Guest post by Cardiff Council", "Guest post – Our Year", "A report by Lena Voss"),
    ),
    Cue(
        rf"(?:an?\s+)?(?:{_WORK}|opinion|(?:personal\s+)?view(?:point)?|(?:week|month)[\s-]?notes)"
        r"\s+(?:written\s+)?by\s*:?|blog\s+from",
        ("Blog by Lena Voss", "A blog by Lena Voss", "Post written by Lena Voss, Editor",
         "Article by Lena Voss", "Opinion by Lena Voss", "Weeknotes by Lena Voss"),
        ("Overview by Lena Voss", "Posts by Lena Voss", "A film by Lena Voss",
         "Previous post by Lena Voss"),
    ),
)  # fmt: skip
STATEMENTS = (
    Cue(
        rf"{_THIS}(?: (?:is|was|has been|were))?(?: (?:originally|first|jointly|also|kindly))*"
        rf"(?: {_WRITTEN}{_WHERE})?(?: and (?:is|was)(?: written)?)? by",
        ("This post was written by Lena Voss, an editor.", "Today’s blog is by Lena Voss.",
         "This article first appeared in our newsletter and is by Lena Voss.",
         "This piece was originally published on the council’s site by Lena Voss."),
        ("This post was inspired by Lena Voss.", "This post was edited by Lena Voss.",
         "This post was written in response to a report by Lena Voss.",
         "This blog was written by the web team."),
    ),
    Cue(
        rf"{_THIS} (?:comes|is|was)(?: written)? from",
        ("Today’s post comes from Lena Voss, who looks after our archive.",
         "This month’s guest blog comes from Lena Voss, an editor."),
        ("Today’s post comes from Cardiff Council.",),
    ),
    Cue(
        rf"(?:[Tt]his|[Tt]oday|[Hh]ere|[Tt]he following)(?:[’']s| is)? (?:an? )?guest {_WORK} "
        rf"(?:by|from)|[Tt]his is an? {_WORK} (?:by|from)",
        ("This is a post by Lena Voss.",
         "Editor’s note: this is a guest post by Lena Voss of Cardiff University."),
        ("This is a guest post from our web team.",),
    ),
    Cue(
        rf"(?:[Tt]oday|[Tt]his (?:week|month)|[Hh]ere),? we (?:have|share|bring you|publish|"
        rf"present)"
        rf" an? guest {_WORK} (?:by|from)",
        ("Today we have a guest post by Lena Voss.",),
        ("Today we have a guest post by the web team.",),
    ),
    Cue(
        r"[Gg]uest (?:blogger|author|writer|columnist)(?: [\w’']+){0,2}? is",
        ("Our guest blogger today is Lena Voss from Cardiff Council.",),
        ("Our guest blogger is away.", "Our guest blogger is Head of Maps."),
    ),
    Cue(
        rf"(?:^|(?<=: )|(?<=\. ))(?:[Oo]riginally |[Ff]irst |[Cc]ross-?){_WRITTEN}{_WHERE} by",
        ("Originally published on the council’s site by Lena Voss.",
         "Cross-posted from Open Maps by former fellow Lena Voss."),
        ("Originally published by Cardiff Council.",),
    ),
)  # fmt: skip
# Their first letters, and words one of which is in each: where none of these stands, no cue is
# tried. The examples of a cue without them would fail.
_FIRST_LETTERS = "CcFfGgHhOoTt"
STATED = Trigger(
    "guest", "blog", "post", "article", "piece", "column", "entry", "editorial", "written",
    "authored", "penned", "contributed", "published", "submitted", "drafted", "prepared", "shared",
    "appeared",
)  # fmt: skip


def byline_pattern() -> re.Pattern[str]:
    """Return what a byline begins with: a cue, perhaps after a date."""
    cues = "|".join(cue.words for cue in BYLINES)
    lead = r"[\[(]?(?:ed(?:itor)?(?:[’']s note)?\s*:\s*)?"  # "[Ed: guest post by"
    return re.compile(rf"{lead}(?:{DATE}\s*)?(?:[-–—|,:•·]\s*)?(?:{cues})(?!\w)\s*", re.IGNORECASE)


def statement_pattern() -> re.Pattern[str]:
    """Return what leads to the author in a sentence."""
    cues = "|".join(cue.words for cue in STATEMENTS)
    return re.compile(rf"(?=[{_FIRST_LETTERS}])(?<![\w’'-])(?:{cues}) (?=[\w@])")
