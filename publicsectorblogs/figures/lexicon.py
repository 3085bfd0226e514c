"""The words of quantities in British English: each closed class once, apart from the rules.

Compiled from the ordinary dictionary senses of the words and the house styles of GOV.UK and the
ONS for numbers. All words are in lower case, after the normalisation of `normalise`.

To add a word, put it into the one class whose comment tells what the class is for; classes that
hold others are made from them. Idioms stand in `vetoes.idioms`, units in `units`. A class that a
single rule needs stands beside that rule.
"""

from __future__ import annotations

# --- number-words -------------------------------------------------------------------------------

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
# Only behind digits. Unless money or people are counted, "m" is a metre, "b" and "t" are nothing.
SCALE_MARKS = {
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12, "b": 10**9,
    "mln": 10**6, "bln": 10**9, "mil": 10**6, "trn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
VAGUE_SCALES = frozenset(
    ["tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"]
)
VAGUE_WORDS = frozenset(["few", "several", "couple", "handful"])
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
GLYPHS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

# --- grammatical words ---------------------------------------------------------------------------

DETERMINERS = frozenset(
    "a an the this that these those our your their his her its my all both each every any such "
    "another either neither no more less fewer".split()
)
PRONOUNS = frozenset(
    "i we you he she they it us them who whom whose what which others there".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from to with without within over under about around up down out off into "
    "onto before after since until during between through across among against toward towards "
    "via per than as like including along compared according versus vs".split()
)
CONJUNCTIONS = frozenset(
    "and or but if so when while as because although though however where why how whether "
    "yet".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being have has had do does did will would can could may might must "
    "shall should not".split()
)
ADVERBS = frozenset(
    "only just even still already also now then too very rather instead once twice again ago "
    "later earlier last next today tonight yesterday tomorrow currently nationally locally "
    "altogether together annually apart away back downwards upwards total thanks using".split()
)
# Behind these something only may happen: "it could rise by 3 to 8".
MODALS = frozenset("can could may might would".split())
# What joins, points, asks or denies: no English noun phrase goes on behind one of these.
PHRASE_ENDS = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
# Grammatical words that stand inside a noun phrase as well: "40 other people".
MODIFIERS = frozenset(
    "some other first here least almost nearly roughly approximately approx circa exactly fully "
    "overall recently previously typically finally meanwhile additionally collectively well yes "
    "nor despite unlike throughout following plus minus worth average mean median".split()
)
FUNCTION_WORDS = PHRASE_ENDS | MODIFIERS
# Other words that begin a sentence or a clause before a quantity: "Imagine 12 people".
OPENERS = frozenset(
    "include includes included combined based given right great amazing wow ok result results "
    "join meet imagine see saw take took need needs want use used make made spend spent gave give "
    "add allow get gets got say says said adding approaching exceeding topping reducing "
    "increasing cutting bringing opening closing recruiting appointing planting removing "
    "recycling testing surveying interviewing processing saving employing serving reaching "
    "covering involving hosting training supporting helping funding delivering receiving having "
    "seeing getting taking building running creating providing raising answering handling "
    "analysing".split()
)
# With a capital, one of these and the number behind it are still no name: "In 12 towns".
NO_NAMES = (
    FUNCTION_WORDS
    | OPENERS
    | frozenset(SMALL)
    | frozenset("positive negative neutral ayes noes not-contents votes abstentions".split())
)
# A single word that hedges: behind it a number is a quantity.
HEDGE_WORDS = frozenset(
    "over under about around nearly almost than least most some roughly approximately "
    "within".split()
)

# --- rates and hedges ---------------------------------------------------------------------------

# Nouns that are no units, and what a rate is per behind "per", "a" or "each". Behind "per" any
# other noun may stand as well.
COUNTED_BY = {
    "night": "night", "quarter": "quarter", "term": "term", "head": "person", "person": "person",
    "time": "time", "pupil": "pupil", "household": "household", "shift": "shift",
    "session": "session", "visit": "visit", "journey": "journey", "unit": "unit", "copy": "copy",
    "ticket": "ticket", "user": "user", "transaction": "transaction",
}  # fmt: skip
# Behind an article these are no rates: "£5m a quarter" is one, "£5m a visit" hardly.
RATES_WITHOUT_ARTICLE = frozenset(
    "pupil quarter term time visit journey session user transaction".split()
)
RATE_ADVERBS = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour", "nightly": "night", "fortnightly": "fortnight", "pa": "year", "p.a.": "year",
    "pcm": "month",
}  # fmt: skip

# Hedges: the words before a number, longest first where they overlap.
HEDGES: dict[str, str] = {
    "exactly": "exact", "precisely": "exact",
    **dict.fromkeys(
        ["around", "about", "roughly", "approximately", "approx", "approx.", "circa", "c", "c.",
         "ca", "ca.", "est", "est.", "~", "≈", "some", "an estimated", "estimated", "estimated at",
         "in the region of", "close to", "nearer", "nearer to", "closer to",
         "an estimate of", "estimates of", "more or less", "somewhere around", "something like",
         "in the order of",
         "of the order of", "or so", "around about", "give or take", "typically around"],
        "about"),
    **dict.fromkeys(
        ["nearly", "almost", "just under", "just below", "just short of", "approaching",
         "not quite", "just shy of", "a little under", "slightly under", "slightly less than",
         "slightly fewer than", "just less than", "just fewer than", "very nearly",
         "a little less than", "nearing", "near", "a shade under", "getting on for", "coming up to",
         "a touch under", "a smidge under", "a whisker under", "a fraction under",
         "the best part of", "not far short of", "touching", "pushing", "nudging"],
        "nearly"),
    **dict.fromkeys(
        ["more than", "over", "above", "exceeding", "exceeded", "exceeds", "exceed", "topped",
         "topping", "tops", "in excess of", "upwards of", "greater than", "just over",
         "well over", "higher than", "longer than", "surpassed", "surpassing", "upward of",
         "just above", "a little over", "slightly over", "slightly more than", "just more than",
         "bigger than", "larger than", "better than", "well above", "beyond", ">", "far more than",
         "many more than", "passed the", "well in excess of", "much more than", "older than",
         "a little more than", "way over", "no less than a whopping", "north of", "a shade over",
         "a touch over", "a fraction over", "over the age of", "above the age of"],
        "more_than"),
    **dict.fromkeys(
        ["at least", "atleast", "at the least", "a minimum of", "minimum of", "no fewer than",
         "no less than",
         "not less than", "not fewer than", "at the very least", "a minimum", "minimum",
         "min", "min.", "≥",
         "at a minimum", "a guaranteed minimum of", "starting from", "starting at", ">=",
         "greater than or equal to", "more than or equal to", "equal to or greater than",
         "equal to or more than", "as little as", "as few as", "as low as"],
        "at_least"),
    **dict.fromkeys(
        ["less than", "fewer than", "under", "below", "well under", "lower than", "well below",
         "shorter than", "smaller than", "younger than", "<", "far fewer than", "much less than",
         "far less than", "slower than", "faster than", "quicker than", "south of",
         "under the age of", "below the age of"],
        "fewer_than"),
    **dict.fromkeys(
        ["up to", "upto", "up to and including", "at most", "no more than", "not more than",
         "as many as",
         "as much as", "up to a maximum of", "a maximum of", "maximum of", "within", "inside",
         "no longer than", "a maximum", "maximum", "≤", "no higher than",
         "not exceeding", "capped at", "anything up to",
         "as long as", "no later than", "not longer than", "no greater than", "max", "max.",
         "not a penny more than", "at the most", "<=", "less than or equal to",
         "fewer than or equal to", "equal to or less than", "as high as"],
        "up_to"),
}  # fmt: skip
HEDGE_LAST_WORDS = frozenset(hedge.split()[-1] for hedge in HEDGES)
HEDGE_MAX_WORDS = max(len(hedge.split()) for hedge in HEDGES)
# "about" and "around" tell what a text is about behind these words.
ABOUT_TOPIC = frozenset(
    "talk talks talking talked think thinking thought know knowing learn learning learned learnt "
    "blog blogged blogging post posts hear heard hearing more story stories information excited "
    "worried told tell tells telling speak spoke speaking write writes wrote writing something "
    "all asked asking book said saying is was are were read reading news concerns questions "
    "anything everything what discussion conversation conversations sessions session it article "
    "articles guide guides paper papers report reports video videos film films podcast podcasts "
    "series workshop workshops presentation presentations newsletter chapter thread idea ideas "
    "feedback detail details complaints advice case care cares cared caring worry worries "
    "complain complains complained complaining concerned debate debates chat chatted enquiry "
    "enquiries query queries angry happy passionate curious confused good bad sure argue argued "
    "arguing argument arguments emails messages tweets letters evidence decisions doubts myths "
    "facts feel feels feelings page pages views".split()
)
# "over 5 years" is "in the course of" unless one of these stands before it.
OVER_MORE_THAN = frozenset(
    "for to took take takes taken taking lasted lasting after in is was are were of waited "
    "waiting spent spend have has had just well with than and or be been being by from now need "
    "needs wait waits aged at span spans spanned spanning stays absences contracts loans leases "
    "sentences anything lost lose".split()
)
# After the number, its unit or its noun: the hedge, from its first words.
HEDGES_AFTER = {
    **dict.fromkeys(
        ["or more", "or over", "or above", "or older", "or greater", "or longer", "or higher",
         "or better", "and over", "and above", "and older", "and up", "and upwards", "or upwards",
         "plus", "upwards", "at least", "minimum", "at a minimum", "& over", "and more",
         "at the very least"],
        "at_least"),
    **dict.fromkeys(
        ["or less", "or fewer", "or under", "or below", "or younger", "at most", "maximum", "max",
         "tops", "and under", "and below", "and younger", "or lower", "at the most", "or sooner",
         "or shorter", "at the outside"],
        "up_to"),
    **dict.fromkeys(["odd", "or so", "or thereabouts", "ish", "give or take", "approximately",
                     "approx", "or more or less"], "about"),
}  # fmt: skip

# --- verbs and nouns around numbers -------------------------------------------------------------

# Verbs that tell which way their subject went. "Slip" and "sink" are none: what slips may come
# later, and what sinks may be deeper.
RISE = "rise grow increase climb jump soar surge leap rocket".split()
RISES = "rises grows increases climbs jumps soars surges leaps rockets".split()
RISING = "rising growing increasing climbing jumping soaring surging leaping rocketing".split()
ROSE = "rose risen grew grown increased climbed jumped soared surged leapt rocketed".split()
FALL = "fall drop decrease decline shrink plummet plunge tumble slump dip".split()
FALLS = "falls drops decreases declines shrinks plummets plunges tumbles slumps dips".split()
FALLING = (
    "falling dropping decreasing declining shrinking plummeting plunging tumbling slumping "
    "dipping".split()
)
FELL = (
    "fell fallen dropped decreased declined shrank shrunk plummeted plunged tumbled slumped "
    "dipped".split()
)
# What moves, whichever way: behind it, "from X to Y" is no range but two figures.
MOVES = frozenset(
    [*RISE, *RISES, *RISING, *ROSE, *FALL, *FALLS, *FALLING, *FELL]
    + "cut cuts cutting reduce reduced reduces reducing reduction improve improved improves "
    "improving improvement up down expand expanded expands expanding halve halved halving doubled "
    "doubling triple tripled tripling treble trebled trebling quadruple quadrupled quadrupling "
    "slide slid sliding slip slips slipped slipping growth raise raised raises raising lower "
    "lowered lowering shift shifted swing swung creep crept edged nudged sank sinking swelled "
    "swelling lifted boost boosted scale scaled scaling dwindled shorten shortened extend extended "
    "extending trimmed slash slashed speed sped stretched fluctuated ballooned mushroomed "
    "recovered rebounded narrowed narrows narrowing widened widens widening upgraded switched "
    "switching".split()
)
# These move a number only between a "from" and a "to": "it went from 60 to 65".
WEAK_MOVES = frozenset(
    "went go goes going gone took taken come came brought bring bringing move moved moves moving "
    "change changed changes changing".split()
)

# Nouns before a number that make it a name: "chapter 3", "stage two", "Article 50".
LABELS = frozenset(
    "chapter chapters section sections page pages pp fig figs figure figures table tables step "
    "steps phase phases level levels tier tiers stage stages version versions v ver article "
    "articles schedule channel paragraph paragraphs para paras clause clauses regulation "
    "appendix annex annexe annexes appendices lesson lessons module modules episode episodes "
    "row rows room platform junction terminal ref reference id no. nos. iphone ipad galaxy apollo "
    "formula iso rfc wcag html python drupal wordpress covid http port sprint band grade slide "
    "footnote exercise option tip tips scenario part volume rule hypothesis floor flat suite "
    "item items lot lots platforms rooms wards gates panels orders quintile decile quartile "
    "grades bands zones questions recommendations objectives lines sheets outcome outcomes vol "
    "junctions volumes scenarios floors type point berth zone bay bed "
    "beds desk badge shelf locker kiosk carriage cubicle trisomy chromosome omega vitamin question "
    "code ext ext. extension vols round frame screen iteration title pool error status route "
    "sketch prototype concept participant user ticket issue request standard mission theme "
    "objective priority principle form category postcode play task journey card image screenshot "
    "release zip h.r reg bus amendment amendments passcode box bug invoice lap".split()
)
# These only with a capital: "Year 6" is a class, "a year 20 people" is not.
LABELS_CAPITAL = frozenset(
    "log docket minute minutes pin cat category map bed build hive berth car boat camera photo "
    "slide tab "
    "day week year line series act area key form point team group no question questions issue "
    "unit code theme quarter model mark action row cell column number numbers round parts "
    "standard standards challenge error lab type class principle goal priority objective "
    "item recommendation pillar scenario rule note cut wave strand cohort iteration "
    "task release season plot lot track lane ward exit gate bus radio catch bay hall studio "
    "pier zone block route workstream sdg wards zones bands rooms groups beta alpha edition "
    "protocol cm cmnd cp grades project building order plan stand pod target years locks units "
    "blocks force lock".split()
)
# Labels that number-words follow as well: "phase two".
LABELS_IN_WORDS = frozenset(
    "phase stage chapter part level tier step version option module lesson section page "
    "point question slide item clause paragraph scene verse round sprint pool task figure frame "
    "screen wave iteration sketch cohort tranche appendix prototype concept theme objective season "
    "scenario hypothesis priority principle play".split()
)
# Verbs too, at the start of a sentence: "Plan 20 visits".
ORDERS = frozenset(
    "plan target note question box mark test point act build map log order issue request screen "
    "frame form pool play round type code cut catch pin".split()
)
# Behind these a number is part of the name, whatever follows: "Windows 10 machines".
NAMED = frozenset(
    "windows microsoft office iphone ipad galaxy android ios xbox playstation ftse fortune boeing "
    "airbus formula apollo python drupal java agenda horizon vision bbc itv euro area catch "
    "heathrow s&p number covid kindle photoshop internet explorer firefox chrome ubuntu rio "
    "olympics glastonbury expo cop windrush magna forest generation".split()
)
# Verbs behind which "2010 people" are counted and not dated.
COUNTING = frozenset(
    "got had have has reached with total sent received published made handled helped trained "
    "interviewed surveyed over planted spoke answered processed took saw recorded dealt created "
    "attracted recruited asked analysed counted welcomed hosted drew".split()
)
# Before a number: the number is a telephone's, or a short code.
PHONE_WORDS = frozenset(
    "call dial ring phone tel tel. telephone textphone text fax helpline mobile".split()
)
EMERGENCY = frozenset(["999", "101", "111", "112", "105", "119"])
# They end in a full stop that ends no sentence.
ABBREVIATIONS = frozenset(
    "approx. ca. est. max. min. no. nos. tel. ext. fig. figs. ref. refs. para. paras. vol. vols. "
    "pp. ch. sec. art. st. vs. e.g. i.e. etc. dr. mr. mrs. ms. prof. rev. ave. rd. jan. feb. apr. "
    "h.r. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. thu. thur. thurs. fri.".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun".split()
)
DAYS = WEEKDAYS | MONTHS  # before the number of one: "July 20", "Monday 5"
STREETS = frozenset(
    "street road lane avenue square place gardens way court crescent drive terrace row hill close "
    "house buildings wharf quay parade walk park mews yard gate embankment plaza boulevard "
    "colonnade blvd ave broadway circle parkway st rd".split()
)
# Words before a number that are no labels: "in total 45", "on average 12", "they found 12".
NOT_LABELS = NO_NAMES | frozenset(
    "average total fact all particular practice contrast comparison response return addition "
    "short sum case turn full exchange order place use theory general phone post web email "
    "paper reach found hit cost won lost sold made saw had employ sell win lose need want get "
    "got give gave left kept took take make see hold held score scored count aged age number "
    "buy bought plus minus times ran run sent met built grew fell rose cut paid pay spent new "
    "extra past previous coming most maybe perhaps min max est original initial final "
    "existing essential remaining current present usual best worst above below beyond behind "
    "near upon became began broke brought came caught chose dealt drew drove ate fed felt "
    "fought flew forgot heard hid knew laid led lent lit meant put quit rode said sank shot "
    "shut spoke stole stood struck swam swept taught told thought threw understood went "
    "withdrew wore wrote".split()
)
