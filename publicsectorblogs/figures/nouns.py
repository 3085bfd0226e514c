"""The noun that a number counts, without a parser: "150 public sector comms people from ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from publicsectorblogs.figures.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    HEDGE_WORDS,
    MODIFIERS,
    PHRASE_ENDS,
    SMALL,
    TENS,
)  # fmt: skip
from publicsectorblogs.figures.number import A_NUMBER, NUMBER_WORD, alternatives
from publicsectorblogs.figures.units import RATE_WORDS

# Verbs that follow a bare number ("270 found a job"): irregular forms and modals apart from -ed.
_VERBS = frozenset(
    "found said say got went came made took gave saw knew felt left kept began told became held "
    "met ran paid sent won lost spent led grew fell rose chose spoke wrote brought thought bought "
    "come go get make take give see know feel find think want need use work agree believe died "
    "live support show shows remain include includes mean means look looks visit visited join "
    "agreed attended followed shared started given seen known taken done gone shown used "
    "built sat stood slept drove flew stole threw wore follow achieve attend receive apply arrive "
    "choose decide earn enjoy expect happen occur provide serve suffer win x cost "
    "understood withdrawn sang swam ate drank rang wept fled broke shook woke swore froze sought "
    "fought forgot blew drew hid slid tore withdrew sank sprang struck swung dug crept caught "
    "dealt overcame underwent undertook".split()
)
# Verbs in -s that are no usual plural nouns: "Act 2 opens", "Race 3 follows".
_VERBS_IN_S = frozenset(
    "opens closes follows means holds gets lets makes comes goes says takes begins contains "
    "includes remains applies allows requires asks becomes brings explains describes "
    "provides gives helps keeps happens seems appears proves tells knows thinks "
    "sees wants loves lasts suggests continues weighs belongs "
    "arrives departs reopens sells puts pays earns loses spends adds connects directs "
    "creates".split()
)
# Adverbs in -s, and the like: "300 always pay".
_ADVERBS_IN_S = frozenset(
    "afterwards always backwards besides does downwards forwards nowadays onwards perhaps "
    "sometimes towards upwards whereas".split()
)
_PEOPLE = frozenset(
    "people men women children staff police data media feet teeth mice geese criteria phenomena "
    "alumni bacteria sheep fish aircraft series species personnel folk cattle deer".split()
)
_ED = re.compile(r".{2,}[^e]ed$")
# Adjectives that end like verbs and stand before nouns.
_ED_ADJECTIVES = frozenset(
    "trained qualified disabled retired employed unemployed selected registered related planned "
    "proposed reported estimated added combined shared detailed dedicated experienced paid unpaid "
    "committed connected confirmed recorded protected listed licensed used linked funded based "
    "affected supported named updated improved newly-trained advanced skilled talented randomised "
    "controlled".split()
)
_PLURAL_ADJECTIVES = frozenset(
    "comms sports news sales arts systems services works customs accounts savings goods series "
    "communications operations politics economics physics mathematics women men children police "
    "staff data media personnel".split()
)
_ENDS = _VERBS | _VERBS_IN_S | _ADVERBS_IN_S
_NUMBERS = SMALL.keys() | TENS.keys()
_NOT_COUNTED = frozenset(["strong", "plus", "odd", "fold", "ish", "dimensional"])
# "46 of our top tasks", "two of the seven wards": the noun stands behind what they are part of.
_OF_THE = re.compile(
    r" of (?:the|our|its|their|his|her|my|your|these|those|all)(?: following)?"
    r"(?: (?:past|last|next|first|previous|latest|preceding)"  # "five of the past six years"
    rf"(?= {A_NUMBER}))?(?: (?:\d[\d,]*|{NUMBER_WORD}))?(?= [a-z])"
)
# "users/hour" is a noun and its rate.
_RATE = alternatives(frozenset(RATE_WORDS))
_WORD = re.compile(
    r"(?:  ?|-)((?:[A-Z]\.)+[A-Z]?(?= )|"  # "30,000 U.S. sites"
    r"\.?[A-Za-z][A-Za-z'’]*(?:\.(?:UK|[a-z]+))?"  # "5 GOV.UK pages"
    rf"(?:[-/&](?!(?<=/){_RATE}\b)[A-Za-z]+)*)(['’](?= ))?"
)
_APOSTROPHES = frozenset("'’")
_LONGEST = 7
# "3 x small trusts".
_TIMES = re.compile(r" [x×](?= [A-Za-z])")
# "20 Band 5 nurses".
_CLASSED = frozenset("band grade level year category class type tier phase stage group".split())
_ITS_NUMBER = re.compile(r" \d{1,2}(?= [A-Za-z])")
# What joins the adjectives and nouns before a plural noun: "state and county employees".
_JOINT = re.compile(r"(?:,? and| &|,? or|,? but|,)(?= [A-Za-z])")
# In the phrase only where a plural noun follows: "two more beds", "five live services".
_BEFORE_NOUNS = frozenset(["more", "fewer", "live", "well", "very", "total"])
_IN_NAMES = frozenset(["of", "for"])
_NOUNS_TOO = frozenset(
    "cost work use support need show visit visits shows look looks remains".split()
)
_NOUNS_FIRST = frozenset(["work", "support", "cost"])  # "12 work trips", but "12 use phones"
_USE_CASES = re.compile(r" use cases\b")
_NO_ADVERBS = frozenset(
    "family assembly supply reply anomaly daily weekly monthly yearly quarterly early elderly "
    "friendly costly likely lovely timely deadly only nearly italy july".split()
)
# Behind these a word in -ed may be a verb: "and 12 attended courses", "only 12 missed doses".
_BEFORE_VERBS = CONJUNCTIONS | ADVERBS | MODIFIERS | HEDGE_WORDS | {"that", "which", "who", "of"}
# Words that end no phrase as capitals.
_ABBREVIATED = frozenset(["us", "it", "who", "sat", "led"])
# Behind a noun these say what it does: "one supplier working on it".
_DOING = frozenset(
    "working doing going having being making getting trying looking running leading asking "
    "sitting waiting living saying telling".split()
)
# Right behind a number these tell what it does: "5 representing the most".
_MEANING = frozenset(
    "representing including meaning showing costing containing involving requiring giving using "
    "making having being doing getting indicating denoting signifying".split()
)
# What is said of one of a thing behind it: "at least one page written by a child".
_PARTICIPLES = frozenset("written drawn chosen driven spoken sent left lost bought brought".split())
# Words that look like an adjective, which alone is not what is counted.
_ADJECTIVE = re.compile(
    r".{2,}(?:al|ar|ive|ous|ful|ic|able|ible|less|ent|ant|ern|ish|ary)|additional|below|big|clean|"
    r"common|core|dead|different|due|early|empty|ill|(?:un)?likely|(?:un)?safe|(?:un)?well|"
    r"top|bottom|highest|lowest|biggest|smallest|oldest|youngest|best|worst|poorest|richest|largest|"
    r"overdue|ready|shut|sick|online|offline|remote|higher|lower|better|worse|north|south|east|west|"
    # What those who are counted do: "300 phone us".
    r"phone|call|ring|email|write|walk|cycle|drive|commute|rent|own|smoke|drink|vote|pay|stay|"
    r"reply|volunteer|disagree|speak|female|free|full|good|great|high|key|large|late|little|long|low|"
    r"(?:full|part)-time|main|major|male|minor|most|new|old|open|other|separate|short|simple|"
    r"small|specific|strong|young|(?:in)?adequate|poor|satisfactory|red|amber|green|blue|black|white|"
    r"yellow|purple|brown|differ|vary|abstain|vote"
)
_SINGULAR = frozenset("christmas diabetes canvas atlas wales windows lens alias bias texas".split())
_NO_PLURALS = _VERBS_IN_S | _ADVERBS_IN_S | _SINGULAR


def read_noun(
    cased: str, end: int, *, start: int | None = None, many: bool = True
) -> tuple[str, int] | None:
    """Return the noun phrase behind `end` and where it ends, or None where none follows.

    `cased`: the text with plain spaces and quotes; `start`: where the number begins, if what stands
    before it is to tell participles from verbs; `many`: the number is not one. The phrase runs to
    its first plural noun ("public sector comms people"), or is at most three words where none is
    plural; of a compound ("52-page report") it is the first word, which is what is counted.
    """
    if cased.startswith("-", end):
        joined = _WORD.match(cased, end)
        if joined is None or joined[1] in _NOT_COUNTED or _ED.match(joined[1]):
            return None  # "three-wheeled", whose wheels are not named as such
        return joined[1], joined.end(1)
    if ahead := _OF_THE.match(cased, end) or _TIMES.match(cased, end):
        end = ahead.end()
    phrase = _Phrase(cased, start, many)
    phrase.read(end)
    return phrase.noun()


def counts_things(cased: str, end: int) -> bool:
    """Tell whether a plural noun ends the phrase behind `end`: "12 small towns", "12 new to it"."""
    found = read_noun(cased, end)
    return found is not None and is_plural(found[0].split()[-1])


class _Phrase:
    """The words behind a number that may be one noun phrase.

    `sure`: how many of them stand before the first that is in the phrase only if a plural noun
    follows, such as a participle or what "and" joins; `plural`: the first plural noun.
    """

    __slots__ = ("cased", "joined", "many", "places", "passed", "plural", "start", "sure", "words")

    def __init__(self, cased: str, start: int | None, many: bool) -> None:
        self.cased, self.start, self.many = cased, start, many
        self.words: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.sure: int | None = None
        self.plural: int | None = None
        self.passed: int | None = None  # a plural that may describe another: "comms people"
        self.joined = False  # a comma or "and" stands before the plural noun

    def read(self, position: int) -> None:
        """Read the words from `position` up to the first plural noun or the end of the phrase."""
        while len(self.words) < _LONGEST and (match := self._next(position)):
            word, low = match[1], match[1].lower()
            if word[-1] in _APOSTROPHES and is_plural(word[:-1]):  # "two sites' figures"
                self._add(word[:-1], match.start(1))
                self.plural = len(self.words) - 1
                return
            if low in _ABBREVIATED and word.isupper():
                pass  # "12 US states"
            elif self._may_belong(match, low):
                self.sure = len(self.words) if self.sure is None else self.sure
            elif self._ends(match, low):
                return
            self._add(word, match.start(1))
            position = match.end()
            if low in _CLASSED and (number := _ITS_NUMBER.match(self.cased, position)):
                position = number.end()
            if is_plural(word):
                self.plural = len(self.words) - 1
                if low not in _PLURAL_ADJECTIVES:
                    return
            elif self.plural is not None and self.sure is None:
                self.passed = self.plural
                self.plural = None  # "comms people", "sports club"

    def _add(self, word: str, start: int) -> None:
        self.words.append(word)
        self.places.append((start, start + len(word)))

    def noun(self) -> tuple[str, int] | None:
        """Return the noun that the words make, and where it ends."""
        last = self.plural
        if last is None and self.many and self.passed is not None:
            last = self.passed  # "children lose"
        if last is None:
            if self.many and self.words and self.words[0].lower() in _DOING:
                return None  # "9,000 waiting longer"
            last = min(len(self.words) if self.sure is None else self.sure, 3) - 1
            if last == 0 and self.many and self._describes(self.words[0].lower()):
                return None
        if last < 0:
            return None
        begin, end = self.places[0][0], self.places[last][1]
        if end - begin == 1:
            return None  # "Red: 3 A: 12"
        return self.cased[begin:end], end

    def _describes(self, low: str) -> bool:
        """Tell whether a word alone is not what is counted: "six regular, and", "five here"."""
        return bool(_ADJECTIVE.fullmatch(low)) or low.endswith("ing") or low in MODIFIERS

    def _next(self, position: int) -> re.Match[str] | None:
        if self.words and self.many and self.plural is None:
            if joint := _JOINT.match(self.cased, position):
                self.joined = True
                self.sure = len(self.words) if self.sure is None else self.sure
                return _WORD.match(self.cased, joint.end())
        return _WORD.match(self.cased, position)

    def _may_belong(self, match: re.Match[str], low: str) -> bool:
        """Tell whether a word that mostly ends a phrase is part of it if a plural noun follows."""
        if not self.many or self.plural is not None or self.cased[match.start()] == "-":
            return False
        first = not self.words
        if low in _BEFORE_NOUNS:
            return first
        if low in _IN_NAMES:
            return not first and self._names(match)
        if low in _NOUNS_TOO:
            noun = not first or low in _NOUNS_FIRST or _USE_CASES.match(self.cased, match.start())
            return bool(noun) and self._plural_follows(match)
        if low.endswith("ly") and "-" not in low and low not in _NO_ADVERBS:
            return first or self.joined
        if self.words and self.words[-1].endswith(("ly", "est")) and low in _VERBS:
            return self._plural_follows(match)  # "newly built homes", "highest paid staff"
        if _ED.match(low) and match[1].islower() and low not in _ED_ADJECTIVES:
            return not first or "-" in low or self._is_participle(match)
        return False

    def _names(self, match: re.Match[str]) -> bool:
        """Tell whether a word joins two with capitals: "340 Freedom of Information requests"."""
        follows = _WORD.match(self.cased, match.end())
        return self.words[-1][0].isupper() and follows is not None and follows[1][0].isupper()

    def _is_participle(self, match: re.Match[str]) -> bool:
        """Tell "we run 500 managed services" from "12 attended courses", by what stands before."""
        if self.start is None or not _noun_follows(self.cased, match.end()):
            return False
        ahead = self.cased[max(0, self.start - 24) : self.start].rsplit(None, 1)
        word = ahead[-1].lower() if ahead else ""
        return word.isalpha() and word not in _BEFORE_VERBS

    def _plural_follows(self, match: re.Match[str]) -> bool:
        follows = _WORD.match(self.cased, match.end())
        return follows is not None and is_plural(follows[1])

    def _ends(self, match: re.Match[str], low: str) -> bool:
        if match[1] == "A" and not self.words:  # "20 A Level students"
            return not self.cased[match.end() + 1 : match.end() + 2].isupper()
        if not self.many and self.words and low in _NOUNS_TOO:
            return False  # "one site visit"
        if self.cased[match.start()] == "-" or low in PHRASE_ENDS or low in _ENDS:
            return True
        if match[1] in _NUMBERS or self.joined and low.split("-")[0] in _NUMBERS:
            return True
        if not self.words and low in _MEANING:
            return True
        if not self.many and self.words and low in _PARTICIPLES:
            return True
        adverb = low.endswith("ly") and "-" not in low  # "UK-only rules"
        if low.endswith("n't") or self.words and (adverb or low in _DOING):
            return True
        adjective = low in _ED_ADJECTIVES and (self.words or _noun_follows(self.cased, match.end()))
        return match[1].islower() and bool(_ED.match(low)) and not adjective


def _noun_follows(cased: str, position: int) -> bool:
    joint = _JOINT.match(cased, position)
    match = _WORD.match(cased, joint.end() if joint else position)
    return bool(match) and match[1].lower() not in PHRASE_ENDS  # type: ignore[index]


# Words for people by their endings: "trustees", "authors", and those with the same endings that are
# none: "letters", "errors", "lists".
_BY_ENDING = re.compile(r"[a-z-]{2,}(?:er|or|ee|ist|ian)s?")
_STEMS_OF_THINGS = frozenset(
    "agr answ backdo barri behavi bind bord brows buff bump burg calculat canc care cat "
    "cent chamb chapt charact charg chart ciph clust coff col committ comput consid contain "
    "corn count cov dang degr deliv detect diff disast discov do draw elevat empow encount "
    "engend ent err escalat fact fav filt fing flav flo fold foot fost gath generat guarant "
    "gutt handov head headquart heat helicopt hon identifi indicat indo interi jubil kn lay "
    "lett lev lit low mark mast matt merg met metaph mirr monit mot multipli newslett numb "
    "off ord outdo pap paramet placehold plast point post pow print process quart rad "
    "radiat ref regist rememb remind rend riv rost rout rubb rum scann sect sens serv shelt "
    "should show squand start ste stick suff summ superpow timb tow tr tract trail transf "
    "trigg turnov uncov vouch waiv wat wint wond".split()
)
_THINGS = re.compile(
    rf"{alternatives(_STEMS_OF_THINGS)}(?:er|or|ee)s?|(?:ass|cons|enl|ex|ins|pers|res)ists?|medians?"
    r"|(?:black|check|guest|mailing|price|short|wait|wish)?-?lists?"
)
_PERSONS = frozenset(
    "staff adults boys girls pupils heads experts friends relatives colleagues veterans midwives "
    "nurses members gps adolescents agents applicants assistants accountants attendants claimants "
    "clients constituents consultants contestants defendants dependents entrants grandparents "
    "immigrants infants inhabitants litigants migrants occupants opponents parents participants "
    "patients presidents recipients registrants residents respondents sergeants servants students "
    "tenants".split()
)
_MEN = re.compile(r"\w*(?:men|people|children|folk)")


# A rule asks it of the words of many sentences, and most of these come again.
@lru_cache(maxsize=10_000)
def is_of_people(words: str) -> bool:
    """Tell whether the last of `words` is a noun of people: "drivers", "women", "council staff"."""
    last = words.rpartition(" ")[2].lower()
    if last in _PERSONS or last.removesuffix("s") + "s" in _PERSONS or _MEN.fullmatch(last):
        return True
    return _BY_ENDING.fullmatch(last) is not None and _THINGS.fullmatch(last) is None


# A rule asks it of the words around each number, and most of these come again.
@lru_cache(maxsize=10_000)
def is_plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    low = word.lower()
    if low in _NO_PLURALS:
        return False
    if word[-1:] == "s" and word[:-1].isupper() and len(word) > 2:
        return True  # "20 MPs"
    return low in _PEOPLE or (
        low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "'s", "’s"))
    )
