"""The forms of lines that are not running text, each with examples of it and of what looks alike.

A form is tried on a line that begins (or ends) with one of its words; it has to match the whole
line. What an author says in the same words ("The 5 comments we received ...") is another line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

DIGITS = "0"  # the first word of a form whose lines begin with a number
ADDRESS = "//"  # ... with an address

_PICTURE = (
    r"(?:(?:header|featured?|main|lead|cover|hero|banner|top|thumbnail|title) )?"
    r"(?:picture|photo|photograph|image|pic|cartoon|illustration|graphic|artwork|photography)s?"
)
_PICTURES = (
    "header featured feature main lead cover hero banner top thumbnail title picture pictures "
    "photo photos photograph photographs image images pic pics cartoon cartoons illustration "
    "illustrations graphic graphics artwork photography"
)
_NETWORK = (
    r"facebook|twitter|x|linkedin|pinterest|whatsapp|reddit|tumblr|google\+|e-?mail|instagram|"
    r"youtube|telegram|messenger|mastodon|bluesky|threads|pocket|flickr|medium|rss|social media"
)
_MAILING = (
    r"(?:e-?mails?(?: (?:alerts?|updates?|newsletters?|notifications?|list|bulletins?))?|alerts?|"
    r"newsletters?|updates|mailing list|notifications|bulletins?|digests?|blogs?|feeds?|rss|posts|"
    r"channel|podcast)"
)
_TO_THIS = (
    r"(?: (?:from|about|on|to|for|via|by|when|if|at|and|or|here|now|today|below|using)\b.{0,80})?"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of line: what a line of it begins or ends with, and all of it."""

    kind: str  # of the remnant
    first: str  # the words with which its lines may begin, in lower case
    pattern: str
    like: tuple[str, ...]
    unlike: tuple[str, ...] = ()
    last: str = ""  # the words with which they may end
    beside: bool = False  # only beside another remnant: by itself it may be said
    by_sentence: bool = False  # each sentence of the line has a form of this sort
    opens_list: bool = False  # the lines below, as far as they are labels, belong to it


FORMS = (
    Form(
        "script", ADDRESS, r"(?:https?:)?//\S+\.js(?:\?\S*)?",
        ("//platform.example.com/widgets.js", "https://cdn.example.org/e.js?v=2"),
        ("https://example.org/next.jsp",),
    ),
    Form(
        "embed", ADDRESS,
        r"https?://(?:www\.|m\.|open\.)?(?:youtube\.com/|youtu\.be/|vimeo\.com/|vine\.co/|"
        r"(?:twitter|x)\.com/\w+/status|flickr\.com/|flic\.kr/|soundcloud\.com/|storify\.com/|"
        r"slideshare\.net/|instagram\.com/p/|speakerdeck\.com/|ted\.com/talks|spotify\.com/)\S*",
        ("https://www.youtube.com/watch?v=abc", "https://twitter.com/jo/status/123"),
        ("https://www.gov.uk/", "https://twitter.com/jo is where I write"),
    ),
    Form(
        "credit", _PICTURES,
        _PICTURE + r"(?: (?:is |are )?(?:used|shared|reproduced) (?:under (?:an? |the )?"
        r"(?:cc\b|creative|open)|with (?:kind )?permission).{0,80}|"
        r"(?: credits?| by| courtesy(?: of)?| source| from)?"
        r"\s*:(?:[^.!?]|\.(?=\S)){0,200}(?:\.(?:\s\S+){0,4})?)",
        ("Picture credit: Blogtrepreneur", "Image used under CC-BY 2.0", "Image: Miika (CC)",
         "Header photo by: Al Patel"),
        ("Photo by photo, we went through 300 of them.", "Images were seen by 300 people."),
    ),
    Form(
        "caption", _PICTURES, _PICTURE + r"\s*:.*",
        ("Photo: 300 people came to see it. They stayed for 5 hours, in the rain.",),
        ("Photos show 300 people.",),
    ),
    Form(
        "credit", _PICTURES,
        _PICTURE + r" (?:credits? |courtesy |copyright )?(?:by|from|via|courtesy of|courtesy|©)\s"
        r"?(?:the |our )?(?-i:(?:@\w|[A-Z])[\w.’'@-]*"
        r"(?: (?:[A-Z&][\w.’'-]*|\d{4}|de|la|van|von|of|the|and|for))*)"
        r"(?:(?: (?:on|via|from|at|under) |\s?[(,–|/\[]|\. (?:Licen[cs]ed|Used|Under|CC))"
        r".{0,100})?\.?",
        ("Photo by Al Patel on Unsplash. Licensed under CC BY 2.0", "Photo by @jo.bloggs",
         "Image courtesy of NHS England", "Images © Crown 2016"),
        ("Photo by photo we grew.", "Images from 300 schools were sent to us.",
         "Photos by Al Patel show 300 people queuing outside."),
    ),
    Form(
        "credit", "credit credits cc ©",
        r"credits?\s*[:–-].{1,100}|©.{1,100}|cc[ -](?:by|0).{0,60}",
        ("Credit: Al Patel", "© Crown copyright 2016", "CC BY 2.0"),
        ("Credits cost £300.", "Credit to the 12 people who came."),
    ),
    Form(
        "credit", "licensed licenced creative",
        r"licen[cs]ed under .{0,40}(?:cc\b|creative commons|open government).{0,80}|"
        r"creative commons credit.*|creative commons (?:attribution|licen[cs]e|image|photo)"
        r"[^.]{0,40}(?:\bby\b|\bvia\b|\bfrom\b|:|\d\.0).{0,80}",
        ("Creative Commons credit: Al", "Licensed under CC BY 2.0"),
        ("Creative Commons licences cover 1.2 billion works.",),
    ),
    Form(
        "footer", "filed posted tagged tags tag categories category labels",
        r"(?:filed under|posted in|tagged(?: as| with)?|tags?|categor(?:y|ies)|labels)\s*:.*|"
        r"(?:filed under|posted in) (?-i:[A-Z])[^.!?]{0,100}",
        ("Filed under: Learning Tagged: reflection", "Posted in Data, News", "Tags: open data"),
        ("Posted in 300 places.", "Tagged animals: 300 of them were seen."),
    ),
    Form(
        "footer", "posted published",
        r"(?:posted|published) on\s*:?\s+\d{1,2} \w+ \d{4}(?:,? (?:at )?[\d:.apm ]+)?"
        r"(?:\s*[-–|] ?categor.*)?",
        ("Posted on: 4 May 2016 - Categories: Data",), ("Posted on 300 walls.",),
    ),
    Form(
        "footer",
        "comment comments no one leave post add write submit view show read see " + DIGITS,
        r"(?:no|one|\d[\d,]*) (?:comments?|responses?|repl(?:y|ies)|trackbacks?|pingbacks?)"
        r"(?: (?:so far|yet|on this post|(?:on|to) [“\"‘'].{1,200}))?\s*[»→:.!]?|"
        r"(?:one|\d+) thoughts? on [“\"‘'].{1,200}|"
        r"(?:leave|post|add|write|submit) (?:(?:a|your|new|an?other) )*(?:comment|reply|response)"
        r"(?: (?:below|here))?\s*[»→.!]?|comments?(?: are| is)?(?: now)? "
        r"(?:(?:closed|disabled).{0,60}|off(?: on .{1,200})?)[.!]?|"
        r"comments?\s*(?:\(\d+\)|:\s*\d*)?|"
        r"(?:view|show|read|see) (?:all )?(?:\d[\d,]* )?comments?.{0,20}",
        ("5 comments", "One comment", "Add new comment", "Comments are closed.", "Comments (3)",
         "2 thoughts on “Our year”", "Leave a reply »", "Comments Off on Our 5 bins"),
        ("The 5 comments we received were kind.", "5 comments were kind.", "One comment struck me.",
         "No comments were left out of the 300.", "Comments off the record came from 12 people."),
    ),
    Form(
        "footer", "permalink bookmark you both be log your required technorati page pages",
        r"permalink(?:\s*[|:·•»-].{0,60})?|bookmark (?:the permalink\b.{0,60}|and share)|"
        r"you can (?:follow (?:any|all) (?:responses|comments) to this (?:entry|post)|leave a "
        r"response, or trackback|skip to the end and leave)\b.{0,120}|both comments and pings are "
        r"(?:currently )?(?:closed|open).{0,20}|be the first to comment.{0,20}|"
        r"(?:log in|you (?:must|need to) be logged in) to (?:leave a |post a |post )?comments?\.?|"
        r"your e-?mail address will not be (?:published|shown).{0,60}|required fields are marked.?"
        r".{0,10}|technorati tags?\s*:.*|pages?\s*:\s*(?:\d{1,2}\s+)+\d{1,2}|page \d+ of \d+",
        ("Permalink | Leave a comment »", "Both comments and pings are currently closed.",
         "Technorati tags: bins, 5 a day", "You must be logged in to post a comment.",
         "Pages: 1 2 3", "Bookmark the permalink."),
        ("You can follow the 12 of us.", "Be the first to comment on our 12 plans for the town.",
         "Page 2 of 5 had 300 faults.", "Pages: 300"),
    ),
    Form(
        "footer", "posted sent",
        r"posted (?:via|using) (?:e-?mail|web|mobile|(?:wordpress|blogger|posterous)\b[^.!?]{0,20}"
        r")(?: from .{1,80})?|sent from my (?:iphone|ipad|ipod|phone|mobile|blackberry|android|"
        r"samsung|htc|nokia|windows phone)(?: (?:galaxy|mobile|wireless|"
        r"handheld|smart|smartphone|phone|device|tablet))*\.?",
        ("Posted via email from Jo’s blog", "Sent from my iPhone",
         "Sent from my BlackBerry wireless device"),
        ("Sent from my iPhone is what 5% of them say.", "Posted by Jo Bloggs at 10:32 AM",
         "Posted via 12 lists.", "Sent from my phone 12 times"),
    ),
    Form(
        "footer", "reading read time est estimated average approx a about length " + DIGITS,
        r"(?:(?:est(?:imated|\.)? |average |approx\.? )?read(?:ing)?[- ]time|time to read|length)"
        r"\s*:?\s*(?:about|approx(?:imately|\.)?|around|under|less than|[<~])?\s*\d+(?:[-–]\d+)?\s*"
        r"(?:mins?|minutes?)(?: read)?\.?|"
        r"(?:a |about )?\d+(?:[-–]\d+)?[- ]?(?:mins?|minutes?)(?:[- ]read| reading(?: time)?)\.?",
        ("Reading time: 4 minutes", "4 minute read", "4 min read", "A 6-minute read"),
        ("It took 4 minutes to read.", "4 minutes to read this is a lot.",
         "The reading time is 4 minutes."),
    ),
    Form(
        "footer", "post total word words rate rating average visited viewed read this " + DIGITS,
        r"(?:post|total) views?\s*:?\s*[\d,]+|"
        r"(?:\d[\d.,]*[km]?\+? (?:shares?|likes?|claps?|views?|retweets?|reactions?|"
        r"comments?)\s*[·•|/]?\s*)"
        r"{2,}|visited \d[\d,]* times?, \d[\d,]* visits? today|"
        r"(?:this (?:post|page|article|entry) (?:was|has been) )?(?:viewed|read|visited) \d[\d,]* "
        r"times?\.?|"
        r"\d[\d,]* (?:total )?views?, \d[\d,]* (?:views? )?today|"
        r"\d[\d,]* (?:people|persons?|readers?|users?) likes? this(?: post| page)?\.?|"
        r"\d[\d,]* (?:people|persons?|readers?|users?) (?:have )?found this"
        r"(?: post| page| article)? (?:helpful|useful)\.?|"
        r"total\s*:\s*\d+\s+average\s*:\s*[\d.]+(?:/\d+)?|\d(?:\.\d+)? \d+ votes?|"
        r"word(?:s| count)\s*:\s*[\d,]+|rate this\b.{0,40}|"
        r"(?:average )?rating\s*:\s*[\d.]+.{0,60}|\d+ bloggers? likes? this.{0,10}",
        ("Post Views: 1,234", "12 likes · 3 comments", "Rate this:", "2 bloggers like this.",
         "(Visited 120 times, 1 visits today)", "1,204 total views, 3 views today",
         "12 people like this.", "This post has been viewed 1,234 times.",
         "12 people found this helpful", "[Total: 12 Average: 4.5]", "4.5 12 votes"),
        ("Post views rose by 300.", "This post was read 12 times in May.",
         "12 people like this sort of thing.",
         "12 people found this helpful map.", "Total: 12", "It had 12 votes",
         "12 likes and 3 comments came in May.",
         "300 retweets, 40 likes"),
    ),
    Form(
        "footer", "page views hits reads", r"(?:page )?(?:views|hits|reads)\s*:\s*[\d,]+",
        ("Views: 1,234", "Page views: 40,000"), ("Views: 1,234 in May",), beside=True,
    ),
    Form(
        "footer", DIGITS,
        r"\d[\d.,]*[km]?\+? (?:shares?|likes?|claps?|views?|retweets?|reactions?)",
        ("12 shares", "1.2k Shares"), ("12 shares were sold",), beside=True,
    ),
    Form(
        "footer", "share like loading tweet pin print email e-mail click be",
        r"share(?: this)?(?: (?:post|page|article|story|blog|entry|content))?"
        r"(?: (?:on|via|by|using|with (?:your )?(?:friends|others|colleagues))"
        rf"(?: (?:{_NETWORK})[,/]?(?: and| or)?)*"
        rf"|\s?:(?: (?:tweet|print|copy link|{_NETWORK})[,/|]?)+)?\s*[:.!]?|"
        r"like this\s*:?|like loading\W*|loading\W*|tweet(?: this)?|pin it|"
        r"print(?: this)?(?: page| post| article)?|e-?mail this(?: page| post| article)?.{0,20}|"
        r"click (?:here )?to (?:share|e-?mail|print)\b.{0,80}|be the first to like this.{0,10}|"
        r"share(?: this)?\s?: \d[\d.,]*[km]? shares?",
        ("Share this:", "Share this: 12 shares", "Share this post: Facebook, Twitter", "Share",
         "Share this: Tweet, Email",
         "Share this post on Twitter", "Like this:", "Like Loading..."),
        ("Share this with 5 people.", "Share this: 12 shares were sold.",
         "Share this: tweets rose by 5%.",
         "Like this one, 300 others failed.", "Share prices fell by 5%."),
    ),
    Form(
        "footer",
        "share tweet facebook twitter linkedin pinterest whatsapp reddit email e-mail print",
        rf"(?:(?:share|tweet|print|more|copy link|{_NETWORK})(?=[\s,|/·•&:]|$)[\s,|/·•&:]*)"
        r"{2,}",
        ("Facebook Twitter LinkedIn", "Share: Twitter | Facebook"),
        ("Twitter and Facebook have 300 users.", "Twitter"),
    ),
    Form(
        "footer", "sign subscribe get receive keep stay follow join enter email e-mail rss never "
        "unsubscribe manage for don’t don't please you why remember",
        r"(?:(?:please|don[’']t forget to|you can(?: also)?|why not|remember to) )?(?:"
        rf"sign[- ]up (?:for|to|here|now)\b.{{0,60}}?\b{_MAILING}{_TO_THIS}|"
        r"subscribe(?: (?:now|here|today))?"
        rf"(?: (?:to|via|by|for|in)\b.{{0,60}}?\b{_MAILING}{_TO_THIS})?|"
        r"(?:get|receive) (?:the latest|new|our|all|notified|e-?mail|updates)"
        rf".{{0,60}}?\b{_MAILING}{_TO_THIS}|keep in touch(?: (?:by|on|via) .{{1,120}})?|"
        r"stay (?:in touch|up to date|connected|informed)(?: (?:with|by|via) .{1,60})?|"
        r"follow (?:us|me|@\w+|(?:our|this|the) [a-z]+|(?-i:[A-Z]{2,8}(?: [A-Z]{2,8})?))"
        rf"(?: (?:on|at|via) (?:{_NETWORK}|@\w+|https?:\S+)"
        r"(?:[ ,:@(].{0,60})?)?|join (?:[\d,]+ )?(?:our |the )?(?:other )?"
        r"(?:subscribers|followers|mailing list|newsletter).{0,40}|"
        r"enter your e-?mail\b.{0,100}|(?:e-?mail|rss) (?:alerts?|feeds?|updates|subscriptions?)|"
        r"never miss (?:a|an|another|our) .{1,40}|unsubscribe\b.{0,60}|"
        r"manage your (?:subscription|e-?mail).{0,40}|"
        r"(?:for|don[’']t miss) .{0,40}(?:updates|news|posts?),? "
        r"(?:follow|subscribe|sign up).{0,80})",
        ("Sign up for email alerts", "Don’t forget to sign up for email alerts",
         "Subscribe to our newsletter.", "Join 1,234 other subscribers",
         "Keep in touch. Sign up for email alerts from this blog. Follow us on Twitter.",
         "Follow @jobloggs on Twitter"),
        ("Follow Ann Lee on Twitter", "Sign up for email alerts cut our work by 30%.",
         "Subscribe to 12 of them and get lost.",
         "Follow us as we visit 12 councils.", "Get the 300 people who came an email.",
         "Keep in touch. We met 300 people."),
        by_sentence=True,
    ),
    Form(
        "footer", "you related more read similar popular recent other",
        r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in|want to read)(?: these)?"
        r"(?:\s*:.{1,150})?|"
        r"related (?:posts?|articles?|stories|content|links?|reading|news|blogs?)(?: posts)?|"
        r"more (?:like this|posts? (?:like this|(?:from|by|in) .{1,40})|from (?:this|the) "
        r"(?:blog|author))|read next|(?:similar|popular|recent|other) (?:blog )?posts?",
        ("You may also be interested in:", "Related posts", "Read next:",
         "You might also like: 7 tips"),
        ("You may also like the 300 others we made.", "Related posts were filled by 12 people."),
        opens_list=True,
    ),
    Form(
        "footer",
        "next previous older newer back skip advertisement advertisements sponsored report ← →",
        r"(?:next|previous)(?: post| article)\s*:?.{0,120}|(?:← ?)?(?:older|newer) posts?(?: ?→)?|"
        r"back to top.{0,5}|skip to (?:main )?content|advertisements?|sponsored|report this ad",
        ("Next post: Our year", "Advertisements", "Back to top"), ("Next, we met 300 people.",),
    ),
    Form(
        "footer", "original view read see the this ymddangosodd",
        r"this (?:entry|post) was posted (?:in|on) (?:(?!\bby\b).){1,200}|"
        r"view original post(?: [\d,]+ more words?)?|read [\d,]+ more words?|"
        r"original (?:source|article|post)\s*[–—:-].*|"
        r"(?:view|read|see) (?:the )?original(?: (?:post|article|source|version))?"
        r"(?: (?:on|at) .{0,60})?\.?|(?:the|this) (?:post|article|entry|piece|story) "
        r"(?:.{1,300} appeared first|(?-i:(?![a-z])).{1,300} first appeared) on .{1,200}|"
        r"ymddangosodd y[rn]? (?:post|cofnod|neges|erthygl|blog) .{1,300} gyntaf ar .{1,200}",
        ("Original source – Team blog", "The post Hello appeared first on Blog.",
         "The article 9 tips first appeared on Blog.", "Ymddangosodd y cofnod A gyntaf ar Blog.",
         "View original post 1,234 more words", "View original",
         "This entry was posted in Data and tagged open."),
        ("The post I had in 2015 paid £300.", "Original sources number 300.",
         "The post office first appeared on a map with 12 streets."),
    ),
    Form(
        "footer", "continue keep read find learn full continued darllen parhau",
        r"(?:continue|keep) reading\b.{0,200}|read (?:more|on|the (?:rest of (?:this|the)|full) "
        r"(?:post|entry|article|story).{0,60})\W*|(?:find out|learn) more\W*|"
        r"full (?:story|article|post)\W*|continued\W*|darllen mwy\W*|parhau i ddarllen\b.{0,200}",
        ("Continue reading Our year →", "[Read more...]", "Darllen mwy", "Full story"),
        ("Read more than 300 of them.", "Find out more about the 300 people.",
         "Continued growth of 5%."),
    ),
    Form(
        "code", "normal style font @font-face p.msonormal p.msonormal,",  # of a word processor
        r"(?:normal 0 (?:\d+ )?(?:false ){3}[\w-]+ x-none x-none(?: microsoftinternetexplorer4)?"
        r"\s*)?(?:(?:\w+ definitions \*/|[@.a-z][^{}]{0,150}\{[^{}:]*:[^{}]*\}|"
        r"/\*[^*]{0,80}\*/)\s*)*",
        ("Normal 0 false false false EN-GB X-NONE X-NONE MicrosoftInternetExplorer4",
         '@font-face { font-family: "Cambria"; }p.MsoNormal { margin: 0cm 0cm 10pt; }',
         "/* Style Definitions */ table.MsoNormalTable {mso-padding-alt:0cm 5.4pt 0cm 5.4pt;}",
         "p.MsoNormal, li.MsoNormal { " + "margin: 12px; " * 60 + "}"),
        ("Normal 0 was the first of 12 tests.", "Font sizes {12 to 14} are best.",
         "Style {12}", "p.MsoNormal { margin: 0cm; } We met 12 people."),
    ),
    Form(
        "embed", "create view please tweets watch a — – your sorry play audio video",
        r"create your own user feedback survey|view this post on instagram|view the story .+ on "
        r"storify.{0,40}|please enable (?:javascript|cookies).*|tweets (?:by|from) @\w+|"
        r"watch (?:this|the) video on .{1,60}|"
        r"(?:view|watch) (?:images?|photos?|videos?|tweets?)? ?on "
        rf"(?:{_NETWORK}|vimeo|slideshare)|"
        r"a (?:post|photo|video) (?:shared|posted) by .{1,60} \(@.{1,90}|"
        r"[—–] .{1,60} \(@\w{1,30}\).{0,40}|(?:your|sorry, your) browser (?:does not|doesn[’']t) "
        r"support .{1,80}|play video|(?:audio|video) player",
        ("Create your own user feedback survey", "— Jo Bloggs (@jo) May 4, 2016", "Tweets by @jo",
         "View this post on Instagram", "A post shared by Jo (@jo) on Jan 5, 2018 at 9:00am PST"),
        ("A post shared by 300 people.", "View this post as one of 300.",
         "Your browser supports 300 fonts."),
    ),
    Form(
        "embed", "", r".{1,150} (?:from|by) .{1,80} on (?:vimeo|slideshare|soundcloud|flickr)\.?",
        ("Our year from Jo Bloggs on Vimeo.",), ("We put 300 films of ours on Vimeo.",),
        last="vimeo slideshare soundcloud flickr",
    ),
)  # fmt: skip

_EDGE = " \t\u00a0[](){}<>*_|•·“”\"'.,:;!?…»→↓"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_DASHES = ("—", "–", "©", "←")
_LONGEST = 500  # characters of a line that is not running text
_LONGEST_STYLES = 10_000  # ... of one that is a word processor's styles
# An address of a picture's or video's site, or of a script, begins with one of these.
_ADDRESSES = ("//", "http://", "https://")

_Compiled = tuple[Form, re.Pattern[str]]


def _compiled() -> tuple[dict[str, list[_Compiled]], dict[str, list[_Compiled]]]:
    by_first: dict[str, list[_Compiled]] = defaultdict(list)
    by_last: dict[str, list[_Compiled]] = defaultdict(list)
    for form in FORMS:
        one = (
            form,
            re.compile(rf"(?:[^\w\s@©—–←/]+\s*)?(?:{form.pattern})[\])*_\s]*", re.IGNORECASE),
        )
        for word in form.first.split():
            by_first[word].append(one)
        for word in form.last.split():
            by_last[word].append(one)
    return dict(by_first), dict(by_last)


_BY_FIRST, _BY_LAST = _compiled()


def form_of(line: str) -> Form | None:
    """Return the form of a line that is not running text by its words, None for other lines."""
    if len(line) > (_LONGEST_STYLES if line[-1:] == "}" else _LONGEST):
        return None
    first, last = _edges(line)
    candidates = _BY_FIRST.get(first, ()), _BY_LAST.get(last, ())
    for form, pattern in (one for some in candidates for one in some):
        if form.by_sentence:
            if all(map(pattern.fullmatch, _sentences(line))):
                return form
        elif pattern.fullmatch(line.rstrip(":") if form.opens_list else line):
            return form
    return None


def _sentences(line: str) -> list[str]:
    return [sentence.rstrip(".!:") for sentence in _SENTENCE_END.split(line)]


def _edges(line: str) -> tuple[str, str]:
    """The first and the last word of a line, as the forms give them."""
    words = line.split(None, 1)
    if not words:
        return "", ""
    if words[0].isalpha():
        return words[0].lower(), _last(line)
    if line.startswith(_ADDRESSES):
        return ADDRESS, ""
    if len(words) > 1 and not words[0].isalnum() and _is_symbol(words[0]):
        words = words[1].split(None, 1)  # a symbol stands before the words
    first = words[0].strip(_EDGE).lower()
    if first[:1].isdigit():
        return DIGITS, _last(line)
    return (first or words[0]), _last(line)


def _last(line: str) -> str:
    return line[-40:].rsplit(None, 1)[-1].strip(_EDGE).lower()


def _is_symbol(word: str) -> bool:
    return word not in _DASHES and not any(map(str.isalnum, word))
