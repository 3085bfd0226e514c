"""How the numbers of real posts are read, kind by kind, with what comes near each kind."""

from __future__ import annotations

import pytest

from publicsectorblogs.figures import extract

Value = float | tuple[float | None, float | None]  # a value, or the bounds of a range

# For each kind: texts, with the value or the bounds of each figure and its unit.
KINDS: dict[str, tuple[tuple[str, list[tuple[Value, str]]], ...]] = {
    "currencies": (
        ("It cost RM45.", [(45, "MYR")]),
        ("a grant of RM 3 million", [(3e6, "MYR")]),
        ("a loan of INR2 trillion", [(2e12, "INR")]),
        ("They raised US$90m.", [(90e6, "USD")]),
        ("Rs 500 a month", [(500, "INR")]),
        ("about S$30", [(30, "SGD")]),
        ("a fund of 12 million rupees", [(12e6, "INR")]),
        ("It cost EUR 40m.", [(40e6, "EUR")]),
        ("a fund of ₹2 crore", [(20e6, "INR")]),
        ("Rs 5 lakh", [(500_000, "INR")]),
        ("fees of CHF 300 or SEK 40m", [(300, "CHF"), (40e6, "SEK")]),
        ("a budget over \\$10 million", [(10e6, "USD")]),
        ("It cost Rs. 700.", [(700, "INR")]),
        ("We waited 40 hrs. 500 came.", [(40, "hour"), (500, "count")]),
        ("Buy it on RM6187.", []),
        ("He bought HMS40.", []),
    ),
    "how many of each, with an x": (
        (
            "The team is 2x developers, 1x designer and 3x user researchers.",
            [(2, "count"), (1, "count"), (3, "count")],
        ),
        ("We hired 2x nurses & 3x porters", [(2, "count"), (3, "count")]),
        ("It is 2x faster and 3x cheaper.", [(2, "times"), (3, "times")]),
        ("We need 2x teachers.", []),
        ("The 10x teams and 2x teams met.", []),
    ),
    "ranges behind a month or a day": (
        ("In June, 12-15% of calls were lost.", [((12, 15), "percent")]),
        ("On Monday, 20-30 people came.", [((20, 30), "count")]),
        ("Since May, 5 to 10 tonnes went.", [((5, 10), "tonne")]),
        ("It ran on Monday, 5-7 May.", []),
        ("It is on June, 12-15.", []),
    ),
    "marks of scales, and in brackets": (
        ("They scored it, where 0 is 'poor' and 10 is 'superb'.", []),
        ("where 1 is very hard and 5 is very easy", []),
        ("We say so where 9 is the limit and 10 is too many.", [(9, "count"), (10, "count")]),
        ("It was 6.6 (out of 10), more than for men (6.3).", []),
        ("It was rated 4.3 (412).", [(412, "count")]),
        ("rated 4.3. Of them most (2.5) came.", [(2.5, "count")]),
    ),
    "the same hour twice": (
        ("The desk is staffed from 8 to 8.", []),
        ("It runs from eight to eight each day.", []),
        ("It was cut from 8 to 8.5 hours.", [(8, "hour"), (8.5, "hour")]),
        ("It went from 8 to 80.", [(8, "count"), (80, "count")]),
    ),
    "degrees of warming": (
        (
            "A 2°C rise would do it, and 4 degrees twice.",
            [(2, "degree Celsius"), (4, "degree Celsius"), (2, "times")],
        ),
        ("At 3 degrees of warming it dries up.", [(3, "degree Celsius")]),
        ("Turn it by 4 degrees.", [(4, "degree")]),
    ),
    "ages of children": (
        ("Their children are 11 and 14.", [(11, "year"), (14, "year")]),
        ("Our two sons were nine and six.", [(2, "count"), (9, "year"), (6, "year")]),
        ("The children were 11 of the winners.", [(11, "count")]),
        ("Of them boys were 9 and girls 12.", [(9, "count"), (12, "count")]),
    ),
    "knots, amperes and kilotonnes": (
        ("It sails at 14 knots; he tied two knots.", [(14, "knot"), (2, "count")]),
        ("Use a 13-amp fuse.", [(13, "ampere")]),
        (
            "6 kt of CO2, 3 Mt of waste and 12 Mt CO2e",
            [(6, "kilotonne"), (3, "megatonne"), (12, "megatonne")],
        ),
        ("The 38 Degrees team.", []),
    ),
    "grades of inspectors": (
        ("Of them 61 are Good and 9 Requires Improvement.", [(61, "count"), (9, "count")]),
        (
            "It found 4 Outstanding, 61 Good and 9 Inadequate.",
            [(4, "count"), (61, "count"), (9, "count")],
        ),
        ("We met the 2 Good Club team.", []),
    ),
    "plugs with three points": (
        ("Fit a three-point plug.", []),
        ("A three-point plan.", [(3, "count")]),
    ),
    "ages behind a comma": (
        ("His gran, 87, was well.", [(87, "year")]),
        ("Two drivers, 29 and 31, were hurt.", [(2, "count"), (29, "year"), (31, "year")]),
        ("The cyclists, 12 and 15, were unhurt.", [(12, "year"), (15, "year")]),
        ("Motorists over 70 must renew it.", [(70, "year")]),
        ("A lane for cyclists 9 to 12.", [((9, 12), "year")]),
        (
            "It had 3 passengers, 12 bags and 31 boxes.",
            [(3, "count"), (12, "count"), (31, "count")],
        ),
        (
            "He saw two drivers, 29 nurses and 31 cooks.",
            [(2, "count"), (29, "count"), (31, "count")],
        ),
        ("A mother of 3 came.", [(3, "count")]),
        (
            "A driver, 47, and two boys, 9 and 11, left.",
            [(47, "year"), (2, "count"), (9, "year"), (11, "year")],
        ),
        ("Three girls, 8, 9 and 11, came.", [(3, "count"), (8, "year"), (9, "year"), (11, "year")]),
        ("The men, 12 of them, ran.", [(12, "count")]),
        ("Of the women, 12 came.", [(12, "count")]),
        ("We saw the driver, 47 vans and a dog.", [(47, "count")]),
    ),
    "millions of what was told before": (
        ("We lost 3.6 million hours, up from 1.8 million.", [(3.6e6, "hour"), (1.8e6, "hour")]),
        ("We lost 3 million hours and 2 million people.", [(3e6, "hour"), (2e6, "count")]),
        ("It cost 40% of it, up from 2 million.", [(40, "percent"), (2e6, "count")]),
    ),
    "telephone numbers in threes": (
        ("Call 01273 292 000 now.", []),
        ("Call us; we took 292\u00a0000 calls.", [(292_000, "count")]),
    ),
    "stars and offers": (
        ("It is a 4.6★ app with 2-for-1 tickets.", []),
        ("We went two-for-one.", []),
    ),
    "feet and inches, stones and pounds": (
        (
            "She is 5 ft 2 in tall and weighs 9 st 4 lb.",
            [(5, "foot"), (2, "inch"), (9, "stone"), (4, "pound")],
        ),
        ("He is 5ft 2 and weighs 9st 4.", [(5, "foot"), (2, "inch"), (9, "stone"), (4, "pound")]),
        ("At 6 feet 3 people fell.", [(6, "foot"), (3, "count")]),
        ("It was 6 feet 40 on.", [(6, "foot"), (40, "count")]),
    ),
    "halves that do something": (
        ("Of those, half need help and a tenth come back.", [(50, "percent"), (10, "percent")]),
        ("The first half need work.", []),
    ),
    "points of a margin": (
        ("It has a margin of error of 3 points.", [(3, "percentage point")]),
        ("They won by a margin of 3 points.", [(3, "count")]),
    ),
    "how long each of some is": (
        (
            "It has 3m users, 2.5m cycle tracks and 120m turbines.",
            [(3e6, "count"), (2.5, "metre"), (120, "metre")],
        ),
        ("They dug 12m in and left.", [(12, "metre")]),
        ("It had 3m visits and 900m tracks played.", [(3e6, "count"), (900e6, "count")]),
        (
            "It has two 3m paths and 12 10m masts, for 40 people.",
            [(2, "count"), (3, "metre"), (12, "count"), (10, "metre"), (40, "count")],
        ),
        ("In 2019 3m people came.", [(3e6, "count")]),
        ("We planted 3m trees.", [(3e6, "count")]),
        ("With 8 people in it, it goes at 1m/s.", [(8, "count"), (1, "metre")]),
    ),
    "hours until others": (
        ("It is staffed on seven days from 10 until 4, last entry 3.15.", [(7, "day")]),
        ("It grew from 10 until 4 left.", [(10, "count"), (4, "count")]),
        ("The average entry was 3.15.", [(3.15, "count")]),
    ),
    "counts behind a day": (
        (
            "We saw 212 on Monday, on Tuesday 198 and in August 311.",
            [(212, "count"), (198, "count"), (311, "count")],
        ),
        ("On Tuesday 12 it rained.", []),
    ),
    "lists that share no unit": (
        (
            "We sowed 1,400 seeds, a further 900 and 6km of hedge.",
            [(1400, "count"), (900, "count"), (6, "kilometre")],
        ),
        ("They ran 8 and 6km.", [(8, "kilometre"), (6, "kilometre")]),
        ("Deb, c319w.", []),
    ),
    "sums with short scales": (
        ("It cost £3.4 mil, £9.1 b and £2trn.", [(3.4e6, "GBP"), (9.1e9, "GBP"), (2e12, "GBP")]),
        ("We sold it for £5 b-side and all.", [(5, "GBP")]),
        ("They paid £1,2000 and £1.000.000 for £3,500.", [(3500, "GBP")]),
        ("It is £45 p.w. or £9 p.h.", [(45, "GBP"), (9, "GBP")]),
    ),
    "ages to others": (
        ("It is £8 for 16 to 18s.", [(8, "GBP"), ((16, 18), "year")]),
        ("We grew from 30 to 40s of sorts.", [(30, "count")]),
        ("It lasts for 16 to 18s.", [((16, 18), "count")]),
    ),
    "relays and defeats": (
        ("They ran the 4 x 100m relay in a 3-5 defeat.", [(4, "count"), (100, "metre")]),
        ("Dig 4 by 10m plots on a 3-5 day trip.", [(4, "metre"), (10, "metre"), ((3, 5), "day")]),
    ),
    "volts and bands": (
        ("A 240V supply for 2.4GHz, 11v11 and 5v.", [(240, "volt"), (2.4, "gigahertz")]),
        ("It is on folio 42v.", []),
    ),
    "scopes, keys and games": (
        ("Our scope 3 emissions fell, and scopes 1 and 2 too.", []),
        ("We scope 3 projects a week.", [(3, "count")]),
        ("For help press 2.", []),
        ("They press 12 suits and 2 shirts.", [(12, "count"), (2, "count")]),
        ("It was game 3 of 5, in column 4, see note 5.", []),
        ("In that game 3 of them scored.", [(3, "count")]),
    ),
    "ages that others were at": (
        (
            "It is 54% at age two, 67% at three and 71% at four.",
            [
                (54, "percent"),
                (2, "year"),
                (67, "percent"),
                (3, "year"),
                (71, "percent"),
                (4, "year"),
            ],
        ),
        (
            "I joined at 16, qualified at 21 and was head at 38.",
            [(16, "year"), (21, "year"), (38, "year")],
        ),
        ("He left home at 16 and was back at 5.", [(16, "year")]),
        ("She retired at 60. Sales stood at 72.", [(60, "year"), (72, "count")]),
        ("By 65, most have it; by 40 it is rare.", [(65, "year"), (40, "count")]),
        ("By 5, most had left.", []),
    ),
    "ages by which something has come": (
        (
            "Half of farmers have a bad back by 55, and most by 72.",
            [(50, "percent"), (55, "year"), (72, "year")],
        ),
        ("Half of the men lost by 55.", [(50, "percent"), (55, "count")]),
        ("Half of farmers were met by 55 vets.", [(50, "percent"), (55, "count")]),
        ("Most rents rose by 55.", [(55, "count")]),
    ),
    "degrees beside those of a temperature, and what is half by name": (
        (
            "It got to 31.5C, up by 2.5 degrees.",
            [(31.5, "degree Celsius"), (2.5, "degree Celsius")],
        ),
        ("Turn class 4B by 2.5 degrees.", [(2.5, "degree")]),
        ("We had 900 over half term.", [(900, "count")]),
        ("We had over half of them.", [(50, "percent")]),
    ),
    "counts behind what marks are out of": (
        ("Marks out of 10: 9 people gave them, 40 did not.", [(9, "count"), (40, "count")]),
    ),
    "a norm in brackets": (
        ("It took 8.5 days per case (target 6).", [(8.5, "day"), (6, "day")]),
        ("Some 84% of bins (our average: 90) went.", [(84, "percent"), (90, "percent")]),
        ("It took 8.5 days (target 60 cases).", [(8.5, "day"), (60, "count")]),
        ("It met 40 of us (target 60) then.", [(40, "count"), (60, "count")]),
    ),
    "ages behind nouns of people": (
        ("A girl of 14 was found, and a boy of 15 died.", [(14, "year"), (15, "year")]),
        ("Her son (7) and my old dad (81) came.", [(7, "year"), (81, "year")]),
        ("Her notes (7) came.", []),
        ("A mother of 4 was found.", [(4, "count")]),
    ),
    "ages of two shares": (
        (
            "Of the workforce 9% is under 21 and 24% over 60.",
            [(9, "percent"), (21, "year"), (24, "percent"), (60, "year")],
        ),
        (
            "Rents are 9% under 210 and 24% over 60.",
            [(9, "percent"), (210, "count"), (24, "percent"), (60, "count")],
        ),
    ),
    "limits of a share": (
        (
            "It is 8% of them (95% CI: 6.5, 9.2).",
            [(8, "percent"), (95, "percent"), (6.5, "percent"), (9.2, "percent")],
        ),
        (
            "It is 8 per cent (99% credible interval 7 to 9)",
            [(8, "percent"), (99, "percent"), ((7, 9), "percent")],
        ),
        (
            "The rate is 8 (95% CI 7.5 to 9.5).",
            [(8, "count"), (95, "percent"), ((7.5, 9.5), "count")],
        ),
    ),
    "ages of one and of both": (
        ("Two women from Hove, both 31, won.", [(2, "count"), (31, "year")]),
        ("Two counties, both 31, won.", [(2, "count"), (31, "count")]),
        ("No tenant over 70 pays and any pupil under 11 eats.", [(70, "year"), (11, "year")]),
        (
            "Any tenant over 70 miles off and costs per tenant under 11",
            [(70, "mile"), (11, "count")],
        ),
    ),
    "bands of ages and their shares": (
        (
            "25-34: 9%, 35-44: 14%",
            [((25, 34), "year"), (9, "percent"), ((35, 44), "year"), (14, "percent")],
        ),
        (
            "By age, 11-13 9%, 70+ 14%",
            [((11, 13), "year"), (9, "percent"), (70, "year"), (14, "percent")],
        ),
        ("By depth, 11-13 9%", [((11, 13), "count"), (9, "percent")]),
    ),
    "units of labels": (
        ("Hours: 22.5. Miles walked: 310", [(22.5, "hour"), (310, "mile")]),
        ("Hours: 8.30 to", [(8.3, "count")]),
        ("Days: 3 and 4", [(3, "count"), (4, "count")]),
        ("Days: 14 June", []),
    ),
    "counts that look like years, of what there was at a time": (
        ("There were 2016 calls about it last winter.", [(2016, "count")]),
        ("There have been 1987 visits in May.", [(1987, "count")]),
        ("There were 2016 polls in May.", []),
        ("There are 2016 rules to mend.", []),
        ("In 2016 calls fell last winter.", []),
    ),
    "numbers whose scale stands ahead": (
        ("Spend (£m): 12.4; visits (thousands) 310; cost in £000s: 12.", []),
        ("It cost millions: 12 of them.", [(12, "count")]),
        ("It cost £12.4m (net): 3 more", [(12.4e6, "GBP"), (3, "count")]),
    ),
    "halves that are measured out": (
        (
            "Add ½ tsp salt and ¼ cup flour to ½ of it.",
            [(0.5, "count"), (0.25, "count"), (50, "percent")],
        ),
    ),
    "hundreds of thousands in words": (
        ("Some two to three hundred thousand people", [((200_000, 300_000), "count")]),
        ("five to six hundred people", [((500, 600), "count")]),
        ("twenty-five hundred visits", [(2500, "count")]),
        ("We sold twenty hundred-seat halls.", [(20, "count"), (100, "count")]),
    ),
    "pounds of money": (
        ("A million-pound grant and a ten-pound note.", [(1e6, "GBP"), (10, "GBP")]),
        ("A ten-pound bag.", [(10, "pound")]),
        ("It was two-to-one.", []),
    ),
    "dozens at the end of a range": (
        (
            "We met 2-3 dozen people, then one to two dozen.",
            [((24, 36), "count"), ((12, 24), "count")],
        ),
        ("Between 30 and 4 dozen came.", [((30, 48), "count")]),
    ),
    "dashes that join nothing": (
        ("We saw 40 – 60 if you count twice.", [(40, "count"), (60, "count"), (2, "times")]),
        ("We saw 40 – 60 a day.", [((40, 60), "count")]),
        ("in classes 1A-5C", []),
    ),
    "ages in brackets, and again": (
        ("Mr Ade Obi (47) of Leeds and Leeds (12) came.", [(47, "year"), (12, "count")]),
        ("The pension age rises to 67 by 2028 and 68 by 2046.", [(67, "year"), (68, "year")]),
        (
            "Use by the over-65s rose to 40 by May and 52 by June.",
            [(65, "year"), (40, "count"), (52, "count")],
        ),
    ),
    "one sum or another": (
        ("It pays £72.65 or £108.55.", [(72.65, "GBP"), (108.55, "GBP")]),
        ("It pays £5 or £6.", [((5, 6), "GBP")]),
    ),
    "hours and what is left": (
        (
            "It takes 2 hours 30, or 23 minutes 50.",
            [(2, "hour"), (30, "minute"), (23, "minute"), (50, "second")],
        ),
        ("In 24 hours 30 people came.", [(24, "hour"), (30, "count")]),
    ),
    "arrows": (
        (
            "Waits: 12 -> 9 days, and 14 → 12 people.",
            [(12, "day"), (9, "day"), (14, "count"), (12, "count")],
        ),
    ),
    "decimals without a nought": (
        ("It held (r=.61, p<.001) for staff (FTE 104.5).", [(104.5, "count")]),
        ("It rose .5%.", [(0.5, "percent")]),
    ),
    "a law by its section": (
        ("It meets the 508 standards.", []),
        ("We wrote 509 standards.", [(509, "count")]),
    ),
    "numbers in words that others are parts of": (
        ("We met at ten to six in 2016.", []),
        ("We met at ten to six in one room.", []),
        ("Now he is one in twenty.", [(5, "percent")]),
        ("Gran, who was 83 in 2016, left.", [(83, "year")]),
        ("She is one in a thousand.", [(0.1, "percent")]),
        ("In round 3, six out of twenty left.", [(30, "percent")]),
        ("a ratio of 3 to twenty", []),
    ),
    "what is scored a mark": (
        ("They scored it 4.", []),
        ("Readers scored us 4 in May.", []),
        ("It scored us 4 goals.", [(4, "count")]),
    ),
    "buses that branch off": (
        ("They board the 12C to Poole.", []),
        ("We ride the 12C; it was 12C.", [(12, "degree Celsius")]),
    ),
    "what is for an age": (
        ("Under-5 mortality and the over-75 licence", [(5, "year"), (75, "year")]),
        ("under-18 conceptions fell to 4", [(18, "year"), (4, "count")]),
        ("Use by over-75s fell to 31.", [(75, "year"), (31, "count")]),
        ("the under-21 side", []),
        ("They won the under-21 final.", []),
        ("They play in the under-19 championship.", []),
        ("an over-12 inch pipe", [(12, "inch")]),
    ),
    "rules of a metre": (("We had 3m visits under the 2m rule.", [(3e6, "count"), (2, "metre")]),),
    "ranges in words of a time to come": (
        ("In the first two or three weeks we met.", [((2, 3), "week")]),
        ("over the next two or three years", [((2, 3), "year")]),
        ("It took a page or two over the last year or two.", []),
    ),
    "parts of a whole beside shares": (
        ("One out of 12 and one per cent did.", [(100 / 12, "percent"), (1, "percent")]),
        (
            "It was 64% of women and, of those under 25, 31%.",
            [(64, "percent"), (25, "year"), (31, "percent")],
        ),
        ("It was, if under 25, 31%.", [(25, "count"), (31, "percent")]),
        ("It is for over 3, 6 and 12 months.", [(3, "month"), (6, "month"), (12, "month")]),
        ("It was 25, 31 and 40%.", [(25, "percent"), (31, "percent"), (40, "percent")]),
        ("It is 20% off, 3 for £5.", [(20, "percent"), (3, "count"), (5, "GBP")]),
        ("It rose by 12 and 5 per cent.", [(12, "percent"), (5, "percent")]),
    ),
    "dozens with a hyphen": (
        ("a three-dozen crowd with 2-dozen eggs", [(36, "count"), (24, "count")]),
        ("It was week 12.", []),
    ),
    "sizes of samples": (
        ("We asked them (N=300).", [(300, "count")]),
        ("a share of 40% (n = 45)", [(40, "percent"), (45, "count")]),
        ("on route N300", []),
    ),
    "numbers said again in digits": (
        ("over thirty (30) days in May", [(30, "day")]),
        ("We sent two (2) copies and forty-five (45) forms.", [(2, "count"), (45, "count")]),
        ("All nine (7 new) came.", [(9, "count"), (7, "count")]),
    ),
    "millions of long names": (
        ("We sent it with 47m council tax bills.", [(47e6, "count")]),
        ("Renewals fell, with 9m left.", []),
        ("It has a 20m steel fence on three sides.", [(20, "metre"), (3, "count")]),
        ("3m small business owners", [(3e6, "count")]),
        ("It took 2h 15m, up 12s.", [(2, "hour"), (15, "minute"), (12, "second")]),
    ),
    "lengths before a joining word": (
        ("The yard is 12m by 30m and slopes gently.", [(12, "metre"), (30, "metre")]),
        ("It is 8m by 14m but feels small.", [(8, "metre"), (14, "metre")]),
        ("We had 8m visits and 14m views.", [(8e6, "count"), (14e6, "count")]),
        ("Its 8m registered users came.", [(8e6, "count")]),
    ),
    "margins, and what is below zero": (
        ("It is right to plus or minus 4%.", [(4, "percent")]),
        ("to within plus or minus £5", [(5, "GBP")]),
        ("It holds to plus or minus three degrees.", [(3, "degree")]),
        ("It may be off by plus/minus 2 degrees.", [(2, "degree")]),
        ("It fell to minus 4%.", [(-4, "percent")]),
        ("It was plus 3 or minus 4 degrees.", [(3, "degree"), (-4, "degree")]),
    ),
    "times with a count behind them": (
        ("Started, then kept for 13 weeks 412", [(13, "week"), (412, "count")]),
        ("lasted 26 weeks 280 people", [(26, "week"), (280, "count")]),
        ("It had 26 280 people.", []),
    ),
    "shares behind a label, and at one": (
        ("In round 3, six out of nine testers left.", [(200 / 3, "percent")]),
        ("On day 2, 1 out of 4 calls failed.", [(25, "percent")]),
        ("The path slopes at 1 in 20.", [(5, "percent")]),
        ("It runs at 1 in 8 all day.", [(12.5, "percent")]),
        ("In rounds 3, 4 and 5 nine of them left.", [(9, "count")]),
        ("See page 41 out of 60.", []),
        ("It rang at 1 in 2019.", []),
        ("We leave at 2 in 20 minutes.", [(20, "minute")]),
    ),
    "movements like a time of day": (
        ("Waits fell from 9 to 5 days.", [(9, "day"), (5, "day")]),
        ("Waits fell from ten to two days.", [(10, "day"), (2, "day")]),
        ("We cut it from nine to five.", [(9, "count"), (5, "count")]),
        ("It dropped from 10 to 2.", [(10, "count"), (2, "count")]),
        ("It rose from 1 to 1.5 million.", [(1e6, "count"), (1.5e6, "count")]),
        ("We are open from 9 to 5, and came at ten to two.", []),
    ),
    "counts like a year": (
        ("between 2000 and 2500 people", [((2000, 2500), "count")]),
        ("We had 1900 visits and 2010 calls.", [(1900, "count"), (2010, "count")]),
        ("In 2009 and 2010 people left.", []),
    ),
    "sums, and to how many": (
        ("We sent £3m to 14 councils.", [(3e6, "GBP"), (14, "count")]),
        ("grants of £5 to 300 busy clubs", [(5, "GBP"), (300, "count")]),
        ("It gave £500 to 12 of them.", [(500, "GBP"), (12, "count")]),
        ("We added £40 to 3 per cent of bills.", [(40, "GBP"), (3, "percent")]),
        ("It fell from £1.20 to 85p.", [(1.2, "GBP"), (0.85, "GBP")]),
        ("It fell from £20 to 15.", [(20, "GBP"), (15, "GBP")]),
        ("fees of £20 to 30 a week", [((20, 30), "GBP")]),
        ("It cost £5 to 10 million.", [((5e6, 10e6), "GBP")]),
        ("It cost £900,000 to 1.2 million.", [((900_000, 1.2e6), "GBP")]),
        ("tickets at £5-10", [((5, 10), "GBP")]),
    ),
    "about so many, in short": (
        ("c2.6m homes and c310k farms", [(2.6e6, "count"), (310_000, "count")]),
        ("9% of young people lack one (c2m).", [(9, "percent"), (2e6, "count")]),
        ("a wall (c2m)", [(2, "metre")]),
        ("c1.2bn of it", [(1.2e9, "count")]),
        ("We met C40 cities.", []),
        ("disc20k", []),
    ),
    "a second, and second ones": (
        ("It fell by 1 second.", [(1, "second")]),
        ("It loads in up to 1 second, not 0.5 second.", [(1, "second"), (0.5, "second")]),
        ("a 30 second wait", [(30, "second")]),
        ("We sold 12 second homes.", [(12, "count")]),
        ("40 second year students", [(40, "count")]),
        ("a 12 second-hand car deal", [(12, "count")]),
    ),
    "movements over years": (
        (
            "It fell from 16.2 million tonnes in 2019 to 10.1 million tonnes.",
            [(16.2e6, "tonne"), (10.1e6, "tonne")],
        ),
        (
            "up from 700 hectares in May 2015 to 1.1 million hectares",
            [(700, "hectare"), (1.1e6, "hectare")],
        ),
        ("It takes 2000 to 3000 tonnes.", [((2000, 3000), "tonne")]),
        ("We met them in one or two towns.", [((1, 2), "count")]),
    ),
    "scales": (
        ("More than 3m of them are late.", [(3e6, "count")]),
        ("It sold 20m of its gadgets.", [(20e6, "count")]),
        ("within 20m of the shops", [(20, "metre")]),
        ("a pool of 20m", [(20, "metre")]),
        ("30 M readers", [(30e6, "count")]),
        ("a couple hundred readers", [((None, None), "count")]),
        ("a couple months on", [((None, None), "month")]),
        ("We had over 2000.", [(2000, "count")]),
        ("It drew about 1500 in all.", [(1500, "count")]),
        ("It is from about 1900.", []),
        ("3 hundred million people", [(3e8, "count")]),
        ("505k users", [(505_000, "count")]),
        ("3 thousand million pounds", [(3e9, "GBP")]),
        (".5m people", [(500_000, "count")]),
        ("a cost of £1·5m", [(1.5e6, "GBP")]),
        ("12 libraries · 3 museums", [(12, "count"), (3, "count")]),
        ("some 4·10⁶ tonnes", [(4e6, "tonne")]),
        ("hundreds of billions of pounds", [((None, None), "GBP")]),
        ("saved millions of pounds of our money", [((None, None), "GBP")]),
        ("tens of thousands of working days", [((None, None), "working day")]),
        ("used hundreds of times a day", [((None, None), "times")]),
        ("hundreds of stone walls", [((None, None), "count")]),
        ("several hundred thousand rows", [((None, None), "count")]),
    ),
    "fractions": (
        ("1/2 pound of plums", [(0.5, "pound")]),
        ("1/4 mile away", [(0.25, "mile")]),
        ("3/4 of an hour", [(0.75, "hour")]),
        ("2/3 of them", [(66.66666667, "percent")]),
        ("½ hour", [(0.5, "hour")]),
        ("1 ½ hours", [(1.5, "hour")]),
        ("¾ of staff", [(75, "percent")]),
        ("more than a year and a half", [(1.5, "year")]),
        ("It takes two and a half days.", [(2.5, "day")]),
        ("on 3/4 weeks later", []),
        ("½ a mile off", [(0.5, "mile")]),
        ("¼ of an hour", [(0.25, "hour")]),
        ("a gift of £½m", [(500_000, "GBP")]),
        ("¼ million homes", [(250_000, "count")]),
        ("up ½%", [(0.5, "percent")]),
        ("up .5 per cent", [(0.5, "percent")]),
        ("(.25 miles off)", [(0.25, "mile")]),
        ("minus-5 degrees out", [(-5, "degree")]),
        ("It was 10.5C (50.9F).", [(10.5, "degree Celsius"), (50.9, "degree Fahrenheit")]),
        ("a temperature of 104F", [(104, "degree Fahrenheit")]),
        ("She lives in 104F.", []),
        ("a mean of -4 to 2 degrees", [((-4, 2), "degree")]),
        ("between -2% and 6% of it", [((-2, 6), "percent")]),
        ("a score of −9 points", [(-9, "count")]),
        ("a score -9 points", [(9, "count")]),
        ("a gap of -£4bn", [(-4e9, "GBP")]),
        ("Score 80% -0.4 pp", [(80, "percent"), (-0.4, "percentage point")]),
        ("Change: -2 percentage points", [(-2, "percentage point")]),
        ("It went down 5%.", [(5, "percent")]),
        ("2 and a half years", [(2.5, "year")]),
        ("a ride of 3-1/2 miles", [(3.5, "mile")]),
        ("between a quarter and a half of homes", [((25, 50), "percent")]),
        ("a quarter to a half of homes", [((25, 50), "percent")]),
        ("between 1 in 8 and 1 in 5 homes", [((12.5, 20), "percent")]),
        ("It went from 1 in 10 to 1 in 4.", [(10, "percent"), (25, "percent")]),
        ("one reply in ten", [(10, "percent")]),
        (
            "Some 30% 40 to 60 and 70% over 60.",
            [(30, "percent"), ((40, 60), "count"), (70, "percent"), (60, "count")],
        ),
        ("One clerk in five offices left.", [(5, "count")]),
        ("It grew from half to two thirds.", [(50, "percent"), (200 / 3, "percent")]),
        ("It rose from a third to a half.", [(33.33333333, "percent"), (50, "percent")]),
        ("It rose from a quarter to nearly a third.", [(25, "percent"), (33.33333333, "percent")]),
        ("It rose from 4 to 9 degrees.", [(4, "degree"), (9, "degree")]),
        ("Neutral 30", [(30, "count")]),
        ("25% – one in four – left", [(25, "percent"), (25, "percent")]),
        ("from 9 per cent in week one to 30 per cent", [(9, "percent"), (30, "percent")]),
        ("In the end 74 of the 110 came.", [(74, "count"), (110, "count")]),
        ("By March, 62 of the 80 had gone.", [(62, "count"), (80, "count")]),
        ("marks of 40 x 60 pixels", [(40, "pixel"), (60, "pixel")]),
        ("a gust of 9 m/s", [(9, "metre")]),
        ("It was minus five degrees.", [(-5, "degree")]),
        ("ten minus five years", [(10, "count"), (5, "year")]),
    ),
    "margins of error": (
        ("8.1 +/- 0.6% of users", [(8.1, "percent"), (0.6, "percent")]),
        ("It was 40 ± 2 per cent.", [(40, "percent"), (2, "percent")]),
        ("a total of 327 +/- 34 emails", [(327, "count"), (34, "count")]),
    ),
    "ranges": (
        ("It pays £31,200 - £36,810.", [((31_200, 36_810), "GBP")]),
        ("a cost of £2.5 - £3 million", [((2.5e6, 3e6), "GBP")]),
        ("0.4% - 0.6% of visits", [((0.4, 0.6), "percent")]),
        ("Write 1000-1500 words.", [((1000, 1500), "count")]),
        ("in the 1914-1918 battles", []),
        ("a plan for 2015-2018", []),
        ("It grew 1.5-10% a year.", [((1.5, 10), "percent")]),
        ("rates (95% CI 20.6–25.8%)", [(95, "percent"), ((20.6, 25.8), "percent")]),
        ("maybe 3 or 8 minutes", [((3, 8), "minute")]),
        ("a 6 or 12 month post", [((6, 12), "month")]),
        ("a two- or three-day visit", [((2, 3), "day")]),
        ("in 15- or 45-minute calls", [(15, "minute"), (45, "minute")]),
        ("in a 1-3 hour span", [((1, 3), "hour")]),
        ("We expect 6-8 weeks.", [((6, 8), "week")]),
        ("Meet us and negotiate 6-8 weeks.", [((6, 8), "week")]),
        ("a team of 6--9 people", [((6, 9), "count")]),
        ("Write down four to six areas.", [((4, 6), "count")]),
        ("It is down 1,900 to 54,300.", [(1900, "count"), (54_300, "count")]),
        ("Fares will rise by £3 to £71.", [(3, "GBP"), (71, "GBP")]),
        ("We cut by 40 to 310.", [(40, "count"), (310, "count")]),
        ("Profits rose £3m to £71m.", [(3e6, "GBP"), (71e6, "GBP")]),
        ("Takings soared £2m to £68m.", [(2e6, "GBP"), (68e6, "GBP")]),
        ("Fares will jump by £3 to £71.", [(3, "GBP"), (71, "GBP")]),
        ("The total leaps from 30 to 50.", [(30, "count"), (50, "count")]),
        ("The toll soars from £3 to £8.", [(3, "GBP"), (8, "GBP")]),
        ("It had fallen by 300 to 4,500.", [(300, "count"), (4500, "count")]),
        ("Calls fell 400 to 1,900.", [(400, "count"), (1900, "count")]),
        ("It warmed, and rose 1.5C to 21C.", [(1.5, "degree Celsius"), (21, "degree Celsius")]),
        ("It grew 2 to 5 per cent.", [((2, 5), "percent")]),
        ("It grew 12 to 18 cm.", [((12, 18), "centimetre")]),
        ("in 4—6 weeks", [((4, 6), "week")]),
        ("We had 12—9 of them new.", [(12, "count"), (9, "count")]),
        ("It is 8 to 5 metres deep.", [(8, "metre"), (5, "metre")]),
    ),
    "proportions": (
        ("about 1 in 82 people", [(1.219512195, "percent")]),
        ("1 in 3355 births", [(0.02980625931, "percent")]),
        ("one in 82 people", [(1.219512195, "percent")]),
        ("one in every five", [(20, "percent")]),
        ("5 in 37 places", [(5, "count"), (37, "count")]),
        ("nearly six in 10 parents", [(60, "percent")]),
        ("Seven in 100 drivers agree, three in 20 walk.", [(7, "percent"), (15, "percent")]),
        ("between six and seven in 10 of them", [((60, 70), "percent")]),
        ("We met two in 10 days.", [(2, "count"), (10, "day")]),
        ("We met two in 11 towns.", [(2, "count"), (11, "count")]),
        ("We won three in 2016.", [(3, "count")]),
        ("It rained on day 1 in 2016.", []),
        ("half of them saw the old page and half the new one", [(50, "percent"), (50, "percent")]),
        ("We met, and half way there it rained.", []),
    ),
    "multiples": (
        ("a 7-fold rise", [(7, "times")]),
        ("It is 6× dearer.", [(6, "times")]),
        ("a screen of 640×480 pixels", [(640, "pixel"), (480, "pixel")]),
        ("Our aim is threefold:", []),
    ),
    "symbols with points": (
        ("a hall of 900 sq. ft. by the sea", [(900, "square foot")]),
        ("a hall of 90 sq. m", [(90, "square metre")]),
        ("3 cu m of sand and 9 cu. ft of soil", [(3, "cubic metre"), (9, "cubic foot")]),
    ),
    "symbols with a capital": (
        ("a line of 8 Mbps", [(8, "megabit")]),
        ("at 40 Megabits per second", [(40, "megabit")]),
        ("a farm of 12 Megawatts", [(12, "megawatt")]),
        ("a hum of 60 Hz", [(60, "hertz")]),
        ("Six Mile Cross is a village.", []),
    ),
    "pounds": (
        ("One pound in every six is lent.", [(1, "GBP"), (6, "count")]),
        ("one pound of pears", [(1, "pound")]),
        ("a 9 pound bag", [(9, "pound")]),
    ),
    "dozens": (
        ("It took one dozen trips.", [(12, "count")]),
        ("nearly one dozen trips", [(12, "count")]),
    ),
    "units left out": (
        (
            "They walked 60 miles together, in teams that had a maximum of 4.",
            [(60, "mile"), (4, "count")],
        ),
        ("It took 36 minutes, against a target of 15.", [(36, "minute"), (15, "minute")]),
        ("The font went from 14px to 19px.", [(14, "pixel"), (19, "pixel")]),
        ("Users of iOS 9 are 12%, Android 6 a further 8%.", [(12, "percent"), (8, "percent")]),
    ),
    "ages by the group": (
        ("Few in the 25-34 age group vote.", [((25, 34), "year")]),
        ("the 25 to 34 age bracket", [((25, 34), "year")]),
        ("those in the 75+ age band", [(75, "year")]),
        ("It rose among 25-34s.", [((25, 34), "year")]),
        ("Under 5s go free; 5-16s pay £4.", [(5, "year"), ((5, 16), "year"), (4, "GBP")]),
        ("It loads in 10-12s.", [((10, 12), "count")]),
        ("75s and over go free.", [(75, "year")]),
        ("Those under 5 or over 75 go free.", [(5, "year"), (75, "year")]),
        ("12 age groups", [(12, "count")]),
        ("a 25-34 page report", [((25, 34), "count")]),
    ),
    "ages that are early or late": (
        ("Children as young as 6 may join.", [(6, "year")]),
        ("with drivers as old as ninety", [(90, "year")]),
        ("those as young as 14 or 15", [((14, 15), "year")]),
        ("as old as 40 oaks", [(40, "count")]),
        ("He is turning 101 the next day.", [(101, "year")]),
        ("Half of our users are 65+.", [(50, "percent"), (65, "year")]),
        ("Our scores are 65+.", [(65, "count")]),
        ("The pension age will rise to 67 by 2028.", [(67, "year")]),
        ("Their carers are in their 60's.", []),
    ),
    "lists of times that begin like an hour": (
        ("It is due after 4, 8 and 12 months.", [(4, "month"), (8, "month"), (12, "month")]),
        ("We ask at 6 and 12 weeks.", [(6, "week"), (12, "week")]),
        ("We met at 6 and left after 12 weeks.", [(12, "week")]),
        ("We met at six, 12 minutes late.", [(12, "minute")]),
    ),
    "decimals in words": (
        ("It is two point five million.", [(2.5e6, "count")]),
        ("a rise of nought point two per cent", [(0.2, "percent")]),
        ("up point five per cent", [(0.5, "percent")]),
        ("At this point five staff left.", [(5, "count")]),
        ("Two point releases came.", [(2, "count")]),
    ),
    "parts between others": (
        ("Between a third and a half of them came.", [((100 / 3, 50), "percent")]),
        ("It took a fifth to a quarter.", [((20, 25), "percent")]),
        ("That is a cut of just over a quarter.", [(25, "percent")]),
        (
            "It was a third in 2016, compared with a quarter in 2015.",
            [(33.33333333, "percent"), (25, "percent")],
        ),
        ("It was 60% in 2016, up from half in 2015.", [(60, "percent"), (50, "percent")]),
        ("Sales grew in 2016, compared with a quarter in 2015.", []),
        ("Visits grew a quarter in May.", [(25, "percent")]),
        ("a decline of nearly half", [(50, "percent")]),
        ("He took a positive one and a third were neutral.", [(33.33333333, "percent")]),
        ("It fell by a third between 2005 and 2013.", [(33.33333333, "percent")]),
        ("It was a rise of a fifth a year.", [(20, "percent")]),
        ("We built a third between Hull and York.", []),
        ("Ours is a third cheaper than theirs.", [(33.33333333, "percent")]),
        ("We ran it for a quarter. A third faster train ran.", []),
        ("We opened a third, larger site, and a fifth, more remote one.", []),
        ("It fell by a third, more than we said.", [(33.33333333, "percent")]),
        ("Of them a third, new users mostly, left.", [(33.33333333, "percent")]),
        ("Quarter of a million trees fell.", [(250_000, "count")]),
        ("In the third quarter of a million-year span", [(1e6, "year")]),
        ("Rates are up half a point.", []),
    ),
    "parts of one per cent, and of a million": (
        ("half of one per cent", [(0.5, "percent")]),
        ("a quarter of a per cent", [(0.25, "percent")]),
        ("half of 1 in 10", [(50, "percent"), (10, "percent")]),
        ("a million and a half trees", [(1.5e6, "count")]),
        ("2 million and a half", [(2e6, "count")]),
    ),
    "ranges and dozens with signs": (
        ("1.2m-1.5m people", [((1.2e6, 1.5e6), "count")]),
        ("a bill of £3-4k", [((3000, 4000), "GBP")]),
        ("a 4k screen", []),
        ("2 dozen eggs and half-a-dozen buns", [(24, "count"), (6, "count")]),
    ),
    "what only begins like a time": (
        ("We have 45 year-round volunteers.", [(45, "count")]),
        ("five month-long courses", [(5, "count")]),
        ("a 12 month-long trial", [(12, "month")]),
        ("3 day-to-day jobs", [(3, "count")]),
        ("a 3 day-old chick", [(3, "day")]),
        ("5 mile-wide gaps", [(5, "mile")]),
    ),
    "answers, prices and colours in short": (
        ("Yes: 45, No: 32", [(45, "count"), (32, "count")]),
        ("at No 10", []),
        ("£40/£60 a day", [(40, "GBP"), (60, "GBP")]),
        ("Red: 3, Amber: 9", [(3, "count"), (9, "count")]),
        ("20 min 30 sec", [(20, "minute"), (30, "second")]),
    ),
    "seconds in short": (
        ("It timed out after 30s.", [(30, "second")]),
        ("It took 20s to load.", [(20, "second")]),
        ("music of the 30s", []),
        ("after 80s pop", []),
    ),
    "how many a share is": (
        ("Half the towns (4) came.", [(50, "percent"), (4, "count")]),
        ("Some 40% (2) agreed.", [(40, "percent"), (2, "count")]),
        ("It is as we said (4).", []),
    ),
    "sums with a blank or a point": (
        ("It cost £1.2 m and £3 k.", [(1.2e6, "GBP"), (3000, "GBP")]),
        ("a £5 m-wide gate", [(5, "GBP")]),
        ("It cost £.50, not £.5m.", [(0.5, "GBP"), (500_000, "GBP")]),
        ("£12,50 each", []),
        ("£12,500 each", [(12_500, "GBP")]),
        ("costs £5, 12 people", [(5, "GBP"), (12, "count")]),
    ),
    "scores that are marks": (("They got test scores of 50 per cent.", [(50, "percent")]),),
    "millions behind thousands": (
        ("We had 505k users; now it's 5m.", [(505_000, "count"), (5e6, "count")]),
        ("10k users, 5m from the door", [(10_000, "count"), (5, "metre")]),
    ),
    "millions of a backlog": (
        (
            "The backlog has grown by 3.1m since May, when it was 4.6m.",
            [(3.1e6, "count"), (4.6e6, "count")],
        ),
        ("The river has risen by 3.1m since May.", [(3.1, "metre")]),
    ),
    "millions that fall and rise": (
        (
            "Loans fell by 8.6%, dropping to 262.7m from 287.5m.",
            [(8.6, "percent"), (262.7e6, "count"), (287.5e6, "count")],
        ),
        ("Visits to libraries stood at 288m.", [(288e6, "count")]),
        ("Book stock fell from 94.3m to 92.2m.", [(94.3e6, "count"), (92.2e6, "count")]),
        ("It is up 0.4% to 81.6m.", [(0.4, "percent"), (81.6e6, "count")]),
    ),
    "metres of things that are long": (
        ("The tide reached 4.2m.", [(4.2, "metre")]),
        ("The sea has risen by 0.2m since 1900.", [(0.2, "metre")]),
        ("The river rose 3m in a day.", [(3, "metre")]),
        ("He ran 100m in 9 seconds.", [(100, "metre"), (9, "second")]),
        ("A plot of 20m x 30m.", [(20, "metre"), (30, "metre")]),
        ("A 100m final and the 5m mark", [(100, "metre"), (5, "metre")]),
    ),
    "metres or millions": (
        ("It was 3m.", []),
        ("It was down to 5m from a peak of 9m.", []),
        ("Visits to the lakes: 15.8m", []),
        ("Each stall is 3m.", []),
    ),
    "items and what they begin with": (
        ("·  Developing 6 new residents’ parking zones", [(6, "count")]),
        ("- Building 300 new homes", [(300, "count")]),
        ("Building 41 is new.", []),
    ),
    "speeds of broadband": (("at 30Mbit/s, or 2 Gbit/s", [(30, "megabit"), (2, "gigabit")]),),
    "thousands that are left out": (
        ("some 20-30,000 letters", [((20_000, 30_000), "count")]),
        ("between 5 and 10,000 letters", [((5000, 10_000), "count")]),
        ("£20-30,000", [((20_000, 30_000), "GBP")]),
        ("firms of 100-1,000 staff", [((100, 1000), "count")]),
    ),
    "below zero in brackets": (
        ("They won 7 seats (-1).", [(7, "count"), (-1, "count")]),
        ("It won 45% [45%, -23.6].", [(45, "percent"), (45, "percent"), (-23.6, "count")]),
    ),
    "shares in digits and in words": (
        ("down by 11 and five per cent", [(11, "percent"), (5, "percent")]),
        ("The 2015 percentage was 13 per cent.", [(13, "percent")]),
        ("I came no earlier than 9.30.", []),
    ),
    "ages of a list of rates": (
        (
            "The wage is:\n\n23 and over: £8.91\n\n21 to 22: £8.36\n\nUnder 18: £4.62",
            [
                (23, "year"),
                (8.91, "GBP"),
                ((21, 22), "year"),
                (8.36, "GBP"),
                (18, "year"),
                (4.62, "GBP"),
            ],
        ),
        ("Prices:\n\n5 to 10: £4", [((5, 10), "count"), (4, "GBP")]),
    ),
    "totals brought up": (
        ("It brings the total up to 16.", [(16, "count")]),
        ("It takes up to 16 days.", [(16, "day")]),
    ),
    "millions in brackets": (
        ("2 in 10 children (4.3m) are poor.", [(20, "percent"), (4.3e6, "count")]),
        ("Men (1.8m) are taller.", [(1.8, "metre")]),
        ("the pool (25m)", [(25, "metre")]),
        ("Customers stay 2m apart.", [(2, "metre")]),
        ("Patients walk 6m.", [(6, "metre")]),
    ),
    "numbers up to that of a service": (
        ("Enter a number between 1 and 999.", [((1, 999), "count")]),
    ),
    "years with a slash, and sums behind them": (
        ("It grew in 2024/25, rising to £51m.", [(51e6, "GBP")]),
        ("up from 9 in 2016/17 to 12", [(9, "count"), (12, "count")]),
        ("a fall from 2016/17 to 2018/19", []),
        ("12 cases/100,000 people", [(12, "count")]),
        ("£3 to £4m", [((3e6, 4e6), "GBP")]),
        ("up from 3 to £4m", [(3, "count"), (4e6, "GBP")]),
    ),
    "tonnes of greenhouse gases": (
        (
            "12.4 ktCO₂e, 4.9Mt CO2 and 3 t CO2e",
            [(12.4, "kilotonne"), (4.9, "megatonne"), (3, "tonne")],
        ),
        ("7 million tCO2e", [(7e6, "tonne")]),
    ),
    "millions of a unit": (
        ("1.5m sq ft of space", [(1.5e6, "square foot")]),
        ("A 1.2m litre tank held 3m kWh.", [(1.2e6, "litre"), (3e6, "kilowatt hour")]),
        ("a 2m square room with a 3m stone wall", [(2, "metre"), (3, "metre")]),
        ("The 10m year-round pool", [(10, "metre")]),
    ),
    "shares of one below zero": (
        (
            "a change -0.03 in all, and 0.2 -0.5 in part",
            [(-0.03, "count"), (0.2, "count"), (0.5, "count")],
        ),
    ),
    "scales behind a plus": (
        ("34+ million cars", [(34e6, "count")]),
        ("£5+bn", [(5e9, "GBP")]),
    ),
    "rates with two decimals": (
        ("the rates of suspension, at 1.24 and 0.02", [(1.24, "count"), (0.02, "count")]),
        ("It leaves at 10.24 and at 00.30.", []),
    ),
    "rates by so many": (
        ("3 per 1,000 residents", [(3, "count")]),
        ("£3 per 100 adults a year", [(3, "GBP")]),
        ("£3 per 10 live births", [(3, "GBP")]),
    ),
    "points of time and of decimals": (
        ("At one point three people left.", [(3, "count")]),
        ("One point six people raised was parking.", [(6, "count")]),
        ("A 10m wall was built, and a gap of 3m is left.", [(10, "metre"), (3, "metre")]),
        ("The hedge is over 2m in places.", [(2, "metre")]),
        ("In all 5m was spent.", [(5e6, "count")]),
        ("A 5m bus lane was used 5m times.", [(5, "metre"), (5e6, "times")]),
        ("It was one point three million.", [(1.3e6, "count")]),
        ("Point five per cent left.", [(0.5, "percent")]),
    ),
    "classes and quarters in pairs": (
        ("20 type 1 and type 2 patients", [(20, "count")]),
        ("in the third quarter or half year", []),
    ),
    "minutes and seconds in short": (
        ("It took 2m 14s.", [(2, "minute"), (14, "second")]),
        ("1h 4m 10s", [(1, "hour"), (4, "minute"), (10, "second")]),
        ("It is 2m tall.", [(2, "metre")]),
    ),
    "halves of one": (
        ("Half the class read it, half did not.", [(50, "percent"), (50, "percent")]),
        ("Half of us saw the old one; half saw the new.", [(50, "percent"), (50, "percent")]),
        ("It rained, half the night.", [(50, "percent")]),
        ("We met at noon, half heard.", []),
    ),
    "one in so many, for some": (
        ("It is 1 in 40 for boys and 1 in 50 for girls.", [(2.5, "percent"), (2, "percent")]),
    ),
    "seats of groups": (
        (
            "Labour won 31 seats, the Greens 4 and the Lib Dems 2.",
            [(31, "count"), (4, "count"), (2, "count")],
        ),
        ("Of 12 albums the Beatles 65 was the best.", [(12, "count")]),
    ),
    "parts of a million, and parts with a slash": (
        ("Three-quarters of a million trees fell.", [(750_000, "count")]),
        ("two fifths of a million", [(400_000, "count")]),
        ("Three quarters of a team left.", [(75, "percent")]),
        ("It costs 1/3 the price.", [(100 / 3, "percent")]),
        ("It is 3/4 the usual size.", [(75, "percent")]),
        ("It is 1/2 as big.", [(50, "percent")]),
        ("2/3rds of them, and 4/5ths of us", [(200 / 3, "percent"), (80, "percent")]),
        ("On 2/3 the hall is shut.", []),
        ("9/10 users found it.", [(90, "percent")]),
        ("Nearly 7/10 older people agree, and 3/10 towns do.", [(70, "percent"), (30, "percent")]),
        ("On 9/10 users met.", []),
        ("We gave it 9/10.", []),
        ("9/10 weeks later", []),
    ),
    "posts of part of a week": (
        ("a post of 0.6 FTE", [(0.6, "full-time equivalent")]),
        ("with 3.5 full-time equivalents", [(3.5, "full-time equivalent")]),
        ("12 full-time staff", [(12, "count")]),
        ("5 working days", [(5, "working day")]),
    ),
}


@pytest.mark.parametrize(
    ("text", "figures"), [pytest.param(*case, id=f"{kind}: {case[0]}")
                          for kind, cases in KINDS.items() for case in cases],
)  # fmt: skip
def test_numbers_are_read_as_they_are_meant(text: str, figures: list[tuple[Value, str]]) -> None:
    found = [((q.low, q.high) if q.value is None else q.value, q.unit) for q in extract(text)]
    assert found == [(pytest.approx(value), unit) for value, unit in figures]


@pytest.mark.parametrize(
    ("text", "values"),
    [("In all 30 carers out of 40 came.", [75]), ("Only 2 bus drivers out of 16 knew.", [12.5]),
     ("Six wards out of ten are full.", [60]), ("We took 3 desks out of 4 rooms.", [3, 4]),
     ("If 30 members left out of 40, it is small.", [30, 40]),
     ("We ran 19 out of the 20 pilots.", [95]),
     ("Three carers in ten agree.", [30]), ("Only 3 calls in 20 were met.", [15]),
     ("We saw 3 carers in 10 towns.", [3, 10]), ("She met two boys in 12.", [2, 12])],
)  # fmt: skip
def test_so_many_out_of_so_many_of_the_same_are_a_share(text: str, values: list[float]) -> None:
    assert [q.value for q in extract(text)] == values


@pytest.mark.parametrize(
    ("text", "per"),
    [("£66K/yr", "year"), ("£66k pa", "year"), ("$20/user", "user"), ("40 calls/hour", "hour"),
     ("three months / two releases", None), ("11 officers / Probation staff", None),
     ("12 teams/projects", None)],
)  # fmt: skip
def test_a_slash_makes_a_rate_only_of_known_words(text: str, per: str | None) -> None:
    assert extract(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "hedge"),
    [("greater than or equal to 200", "at_least"), ("less than or equal to 200", "up_to"),
     (">= 40 people", "at_least"), ("<=40 people", "up_to"), ("200 or greater", "at_least"),
     ("not less than 30 people", "at_least"), ("an estimate of 50 faults", "about"),
     ("something like 50 faults", "about"), ("as many as 50 people", "up_to"), ("at the most 8 people", "up_to"), ("up to a maximum of £900", "up_to"),
     ("They add up to £12.", "exact"), ("It could add up to £12 to bills.", "up_to"),
     ("It adds up to £12 a year to bills.", "up_to"), ("There was a row over £3m.", "exact"),
     ("They have fears over 40 jobs.", "exact"),
     ("We have doubts that over 40 will.", "more_than"), ("It is estimated at 3,000.", "about"),
     ("It is approaching half of them.", "nearly"), ("It was at best 40.", "exact"),
     ("up to and including 8 people", "up_to"), ("They work under two rules.", "exact"),
     ("They work under two hours.", "fewer_than"),
     ("a near 100% rate", "nearly"), ("a near-100% rate", "nearly"), ("near £2m", "nearly"), ("nearer 2 million people", "about"),
     ("We moved closer to three sites.", "exact"),
     ("the homes near three rivers", "exact"),
     ("as little as £20", "at_least"), ("as few as 5 people", "at_least"),
     ("an article about 8 ideas", "exact"), ("The total is now up to 35.", "exact"),
     ("We are up to 35 members.", "exact"), ("Visits went up to 350.", "exact"),
     ("It has gone up to 64%.", "exact"), ("Waits go up to 35 weeks.", "up_to"),
     ("Fees of up to 9% from May", "up_to"), ("a site built around two ideas", "exact"),
     ("It took around two hours to build.", "about"), ("fees starting at £20", "at_least"),
     ("bids starting at £20 and ending lower", "exact"), ("The fine is up to £35.", "up_to"),
     ("two years and more than that", "exact"), ("for 25 years and over that time", "exact"),
     ("for 25 years and over.", "at_least"), ("spent over \\$10 million", "more_than"),
     ("It shut over two years ago.", "more_than"), ("Over a year later it shut.", "more_than"),
     ("They read over 40 hours of minutes.", "exact"), ("We took over 40 hours of minutes.", "more_than"),
     ("He was heard over three hours.", "exact"), ("a gift of over 900 hours", "more_than"),
     ("on site over 900 hours", "more_than"), ("on site over 90 hours", "exact"),
     ("Reply no later than 9 days before it.", "up_to"),
     ("not less than 9 days before it", "at_least"), ("It is lower than 9 days before.", "exact"),
     ("It cost c£2m.", "about"), ("vitamin C 20mg", "exact"), ("vitamin c 20mg", "about"), ("a sub-£2m deal", "fewer_than"), ("abc£20", "exact"),
     ("a sub-two-second wait", "fewer_than"),
     ("min. 3 days", "at_least"), ("est. 40 homes", "about"), ("It took 20 min.", "exact"),
     ("ca 40 homes", "about"),
     ("The wait has risen to over 9 months.", "more_than"), ("We moved it over 9 months.", "exact"),
     ("We saw at most 9.", "up_to"), ("on site over 9 weeks", "exact"), ("30ish people came.", "about"),
     ("more than half an hour's delay", "more_than"), ("nearly a week's pay", "nearly"),
     ("Of the letters about 40% said so.", "about"), ("Of the emails, about 40 did.", "about"),
     ("We read emails about 40 sites.", "exact")],
)  # fmt: skip
def test_words_hedge_where_they_are_meant_to(text: str, hedge: str) -> None:
    assert [q.hedge for q in extract(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        # Verbs that look like nouns, and the reverse.
        ("We made 12 work trips.", "work trips"), ("Two follow on from it.", None),
        ("We asked 12 work for free.", None), ("5 live sites went down.", "live sites"),
        ("Of them 5 live alone.", None), ("Joining the two puts us late.", None),
        ("40 special use permits", "special use permits"), ("12 use screen readers", None),
        ("only one supplier working on it", "supplier"),
        ("5 due by spring", None), ("3 unsafe", None), ("5 likely sites", "likely sites"),
        ("40 online and 6 by post", None), ("40 phone us and 6 write", None), ("40 cost nothing", None),
        ("40 phone calls", "phone calls"), ("40 cost centres", "cost centres"),
        ("40 call centre staff", "call centre staff"), ("40 understood it", None),
        # Participles and adverbs before the noun, and verbs behind the number.
        ("We run 500 managed resources.", "managed resources"),
        ("And 12 attended courses.", None), ("Only 12 missed doses.", None),
        ("two previously untested sections", "previously untested sections"),
        ("the two clearly distinguished roles", "clearly distinguished roles"),
        ("The two personally thanked us.", None),
        # What commas and "and" join, and adjectives alone.
        ("two simple, clean records", "simple, clean records"),
        ("two initial big and hard projects", "initial big and hard projects"),
        ("12 brand and print roles", "brand and print roles"),
        ("25,000 state and county staff", "state and county staff"),
        ("3 core, and 33 casual users", None), ("We kept the two separate from it.", None),
        ("12 staff and two visitors", "staff"), ("a 40 line method, and then", "line method"),
        ("We hired two more porters.", "more porters"), ("It is 40 more than before.", None),
        ("four so-called experts", "so-called experts"), ("We ran 6 user-tested pages.",
                                                          "user-tested pages"),
        ("two very large agencies", "very large agencies"), ("We met 3 well before it.", None),
        ("3 experienced, senior clerks", "experienced, senior clerks"),
        ("two small but mighty teams", "small but mighty teams"), ("4 use cases", "use cases"),
        ("6 support workers", "support workers"),
        # Spellings of what is counted.
        ("5 GOV.UK pages", "GOV.UK pages"), ("It has 12 rooms.They are cold.", "rooms"),
        ("3 x small trusts", "small trusts"), ("8  senior officers", "senior officers"),
        ("12 US states", "US states"), ("40 U.S. sites", "U.S. sites"),
        ("40 .gov domains", ".gov domains"), ("9 Christmas tree sales", "Christmas tree sales"),
        ("two of the seven wards", "wards"), ("two of its 12 members", "members"),
        ("dozens of busy sites", "busy sites"), ("hundreds of thousands of NHS staff", "NHS staff"), ("We met two nurses two days ago.", "nurses"),
        ("15: Delivery Services Projects", None),
        # Participles that describe the number, or nothing that is counted.
        ("with 5 representing multiples of it", None), ("See where the 4 missing are.", None),
        ("3 working groups", "working groups"), ("at least one hearing", "hearing"),
        ("The choir is 40 strong.", None), ("the 40 most of all", None),
        ("Our two sites' data differ.", "sites"), ("All three old wards’ beds went.", "old wards"),
        ("We had 300 total bids.", "total bids"), ("We had 300 total.", None),
        ("at least one page written by them", "page"), ("two written pages", "written pages"),
        ("Those with 2 or more children lose out.", "children"), ("9 women born here came.", "women"),
        ("40 staff want it.", "staff"), ("12 police vans", "police vans"),
        ("45 year-round volunteers", "year-round volunteers"), ("The 4 attend each call.", None),
        ("We had 18 full-time and 6 other staff.", None), ("The first 12 win prizes.", None),
        ("9 newly built homes fell.", "newly built homes"), ("16 Ofsted inspectors", "Ofsted inspectors"),
        ("9,000 waiting longer", None), ("9,000 waiting patients", "waiting patients"),
        ("40 Self Billing-only firms", "Self Billing-only firms"), ("two UK-only rules", "UK-only rules"),
        ("the 89 highest paid clerks", "highest paid clerks"), ("the 89 lowest paid", None),
        ("We sent two (2) old copies.", "old copies"), ("seven of the top 10", None),
        ("five of the past six years", "years"),
        ("We had 40 fewer calls.", "fewer calls"), ("only one site visit", "site visit"),
        ("at least one of the tests", "tests"),
        ("We saw two site's that use it.", "site"), ("two men's teams", "men's teams"),
        ("20 Band 5 nurses", "Band 5 nurses"), ("9 phase 2 sites opened.", "phase 2 sites"),
        ("See the seven below.", None), ("40 strong singers", "strong singers"),
        # In a compound, the thing that is counted and not what it is made into.
        ("a two-storey home", "storey"), ("a three-wheeled cart", None), ("a 4-bed home", "bed"),
        ("They run 14 Duke of Kent courses.", "Duke of Kent courses"), ("A band of 14 sang.", None),
        ("They met 14 Ministry of Magic wizards.", "Ministry of Magic wizards"),
        ("We had 14 Members of Parliament in.", "Members"), ("It went to 14 in Hull for Kids.", None),
        ("Of them 14 ate fish.", None), ("The 14 of Leeds won.", None),
        ("Appeals: 88 (2014: 90).", "appeals"), ("- Ponds cleaned: 88", "ponds"), ("Results: 88.", None),
        ("It has two faults: 88 and 90.", "faults"), ("Appeals: 88 and 90", None),
        ("Wales: 88", None), ("Pupils: 88.", "pupils"), ("Staff: 88", "staff"), ("Davies: 88", None), ("It had faults; queries: 88.", "queries"),
        ("three weekly rounds", "weekly rounds"), ("a 12-dimensional map", None),
        ("Homes: 88", "homes"),
    ],
)  # fmt: skip
def test_a_noun_is_complete_or_left_out(text: str, noun: str | None) -> None:
    assert extract(text)[0].noun == noun


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("Fares could rise by £3 to £71.", 3, 71), ("Fares could soar by £3 to £71.", 3, 71), ("Fares will rise by £3 to £9.", 3, 9),
     ("Fares will rise by 1% to 9%.", 1, 9)],
)  # fmt: skip
def test_by_how_much_something_may_move_is_a_range(text: str, low: float, high: float) -> None:
    assert [(q.low, q.high) for q in extract(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("We heard 24 people over six meetings.", ["exact", "exact"]),
        ("They made 9 visits over 3 sprints.", ["exact", "exact"]),
        ("It closed lanes over 14 miles.", ["exact"]),
        ("Last year we held over six meetings.", ["more_than"]),
        ("We had 24 people, over six of them new.", ["exact", "more_than"]),
        ("We mended 14 paths over 9 miles long.", ["exact", "more_than"]),
        ("We met 24 people over 60 years old.", ["exact", "more_than"]),
    ],
)
def test_what_was_met_or_done_over_so_many_meetings_was_in_the_course_of_them(
    text: str, hedges: list[str]
) -> None:
    assert [q.hedge for q in extract(text)] == hedges


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("We saw up to around 340 people.", [None]), ("It takes up to about 40 days.", [None]),
        ("Visits are up to around 340.", ["to"]), ("Visits rose to around 340.", ["to"]),
        ("Visits went up to nearly 340.", ["to"]),
        ("Visits crept up from 12 to about 340.", ["from", "to"]),
        ("upto 340 people came", [None]),
    ],
)  # fmt: skip
def test_up_to_before_another_hedge_moves_nothing(text: str, roles: list[str | None]) -> None:
    assert [q.role for q in extract(text)] == roles


def test_upto_is_a_hedge() -> None:
    assert [q.hedge for q in extract("Upto 340 people came, atleast 12 of them old.")] == [
        "up_to",
        "at_least",
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It took between 12 and about 15 days.", [(12, "day"), (15, "day")]),
        ("It took from 9 to over 15 weeks.", [(9, "week"), (15, "week")]),
        ("It took 12 and about 15 days.", [(12, "count"), (15, "day")]),
        ("between £5 and about 15 days", [(5, "GBP"), (15, "day")]),
    ],
)
def test_a_hedge_before_the_second_end_leaves_both_their_unit(
    text: str, figures: list[tuple[float, str]]
) -> None:
    assert [(q.value, q.unit) for q in extract(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "She brings over 20 years of experience.", "He has, with over 20 years' experience, left.", "It offers over 40 years of data.",
        "It spans over 40 years.", "It ran over 40 minutes late.", "It took us all over 12 months.", "It takes him over 12 minutes.",
        "Stays over 21 days fell.", "Contracts over 12 months need a vote.", "Anything over 12 months is long.", "We lost over 340 days to it.",
    ],
)  # fmt: skip
def test_what_takes_or_spans_over_so_long_takes_more(text: str) -> None:
    assert [q.hedge for q in extract(text)][-1] == "more_than"


@pytest.mark.parametrize(
    "text",
    [
        "It took place over 12 months.", "It took 40 calls over 12 days.", "We met them over 12 months.", "It fell over 12 months.",
        "We spoke over three days of the summer.", "Visits fell over 12 months.", "It took shape over two years.",
    ],
)  # fmt: skip
def test_what_happens_over_so_long_happens_in_the_course_of_it(text: str) -> None:
    assert [q.hedge for q in extract(text)][-1] == "exact"


@pytest.mark.parametrize(
    "text",
    [
        "We had emails about 40 sites.", "They care about 340 people.", "an enquiry about 12 homes", "They complained about 12 shops.",
        "We feel good about 12 of them.", "She is worried about 40 jobs.", "a page about 12 towns", "We argued about 12 homes.",
    ],
)  # fmt: skip
def test_what_is_said_or_felt_about_so_many_is_no_estimate(text: str) -> None:
    assert [q.hedge for q in extract(text)] == ["exact"]


@pytest.mark.parametrize(
    "text", ["We sent about 40 emails.", "It serves about 12 towns.", "It costs about £12.", "He drove about 12 miles.",
             "I read the post about 6 months ago."]
)  # fmt: skip
def test_about_so_many_is_an_estimate(text: str) -> None:
    assert [q.hedge for q in extract(text)] == ["about"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Cuts to 340 services hurt.", None), ("The cut to 340 posts hurt.", None), ("An improvement to 340 homes is due.", None),
        ("They increased pay to 340 staff.", None), ("Posts were cut to 340 posts.", "to"), ("Staff cut to 340 in May.", "to"),
        ("The cut to £340 hurt.", "to"), ("They cut it to 340.", "to"), ("The drop to 340 hurt.", "to"),
    ],
)  # fmt: skip
def test_what_is_cut_or_improved_is_no_level_that_is_reached(text: str, role: str | None) -> None:
    assert [q.role for q in extract(text)] == [role]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It comes in 12, 30 and 40 kg bags.", [(12, "kilogram"), (30, "kilogram"), (40, "kilogram")]),
        ("plots of 12 or 40 hectares", [(12, "hectare"), (40, "hectare")]), ("It holds 5 and 20 litres.", [(5, "litre"), (20, "litre")]),
        ("planks of 12 and 40 cm", [(12, "centimetre"), (40, "centimetre")]),
        ("They took 12 vans and 40 tonnes.", [(12, "count"), (40, "tonne")]), ("In all we met 12 and 40m people came.", [(12, "count"), (4e7, "count")]),
        ("discs of 4 or 16 GB", [(4, "gigabyte"), (16, "gigabyte")]),
    ],
)  # fmt: skip
def test_the_numbers_of_a_list_share_the_measure_of_the_last(
    text: str, figures: list[tuple[float, str]]
) -> None:
    assert [(q.value, q.unit) for q in extract(text)] == figures


@pytest.mark.parametrize(
    "text", ["It is open 1000-1500 hours.", "between 0900 and 1500 hrs", "from 1000 to 1530 hours"]
)
def test_hours_of_a_day_in_four_digits_span_no_hours(text: str) -> None:
    assert extract(text) == []


def test_tens_with_a_hyphen_between_are_a_range() -> None:
    (quantity,) = extract("It takes twenty-thirty minutes.")
    assert (quantity.low, quantity.high, quantity.unit) == (20, 30, "minute")
