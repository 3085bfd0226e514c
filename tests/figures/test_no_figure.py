"""Numbers of real posts that state no quantity, kind by kind, and what comes near and is one."""

from __future__ import annotations

import pytest

from publicsectorblogs.figures import extract

# For each kind: texts without a figure, and texts with the values of their figures.
KINDS: dict[str, tuple[tuple[str, ...], tuple[tuple[str, list[float]], ...]]] = {
    "school years": (
        ("Pupils in years 5 to 7 may join.", "It is for school year 8 and above.",
         "We met year 9, 10 and 12 classes.", "Those in year 12 and 13 may vote.",
         "She teaches Years 3 and 4.", "Year 10, 11 and 12 students came.",
         "those in reception, year 1 and year 2", "It rained, and day 3 was wet.",
         "Day one was dry; day 2 has none."),
        (("In the first year 20 people left.", [20]), ("For years 300 people queued.", [300])),
    ),
    "lists of labels": (
        ("See points 4 and 5.", "Frame 2 and 3 show it.", "Screens 2 to 5 are new.",
         "Iterations 3 and 4 went well.", "Plays numbered 5, 8, and 13 apply.",
         "Research round 8 revealed a gap.", "By sprint 7 it worked.", "*Fig. 1: a map*",
         "Play #9 explains it.", "Scenarios 1, 2 and 4 failed.", "title 5 of the code",
         "on route 66 we met", "It is item 4 of the list.",
         "concepts 1 and 2 did well", "User 3 said so.", "see ticket 4821",
         "Participants 4 and 5 struggled.", "tier 1 and 2 bodies", "[1, 2]",
         "in type 1 departments", "of level 3 courses", "Why 3: nobody knew", "task 2 of 5", "journeys 1 and 2", "image 2 is better",
          "all of Building 41", "as play 2 says", "Slide 4 of 19 shows a map.", "Page 3 of 12 lists them.", "(See hack 5 below.)",
         "Sections 4 through 9 are new.", "See row 39, column AH.", "look at rows 4 and 11,873",
         "in wards numbered 1 through 10"),
        (("They scored points 4 times.", [4]), ("In round 2 we met 9 users.", [9]),
         ("In section 2 and 3 other places it rained.", [3]),
         ("They issue 45 a year.", [45]), ("At this stage 30 users left.", [30]),
         ("In the last sprint 3 developers left.", [3]), ("Pages: 12", [12]),
         ("Option 2 costs £300", [300]), ("Order 12 copies.", [12]),
         ("For question 5 40 users said yes.", [40]), ("In phase two 20 homes fell.", [20]), ("It cost each user 3 or so.", [3]),
         ("Building 41 homes took long.", [41]), ("We ran 12 tests.", [12]),
         ("14 type 2 patients came.", [14]), ("In a row 12 people left.", [12]), ("13,813 red 1 calls came.", [13813]),
         ("Red: 3, amber: 9", [3, 9]), ("Of the cars, red 12 came.", [12])),
    ),
    "labels in words": (
        ("a category two call", "Category two calls rose.", "in band two posts", "a grade two listed hall","We did it in round seven.", "Rounds One and Two were short.", "Sprint two was calm.",
         "As figures two and three show, it grew.", "sprints one, two, and three were late",
         "Pools One and Two are closed.", "prototypes for pool three came",
         "Task five must follow task four.", "prototype two had none",
         "We chose theme three.", "for designers (Pool Three) only"),
        (("In the last round two people left.", [2]), ("In each sprint two teams met.", [2]),
         ("Two rounds went by.", [2]), ("The figures two teams gave differ.", [2])),
    ),
    "names with an x": (
        ("The 10x team paid for it.", "We sent the idea to 10x so far.",
         "our sponsor (10x) agreed", "10x's plan is bold.", "By May 4x developers had joined."),
        (("It loads 4x faster.", [4]), ("Traffic grew 3x.", [3]), ("a 2x rise in calls", [2]),
         ("10x the number of bugs", [10]), ("read twice as often", [2]), ("5x more visits", [5]),
         ("We met 3x a week.", [3]), ("at 2x speed", [2]), ("over 5x last year's", [5])),
    ),
    "text of another language": (
        ("cerca de 9 millones de vecinos", "Plus de 5 millions de voyageurs y passent.",
         "Mae dros 2 miliwn o siaradwyr yn y wlad.", "Rund 6 Millionen Menschen wohnen dort.",
         "El curso ayuda a 70 vecinas en la ciudad.", "Nous avons vu 60 voisins dans la rue.",
         "Es gibt heute 40 Orte und das sind nicht alle."),
        (("Lunch at Café de la Mer cost 9 pounds.", [9]), ("We met 60 voisins of hers.", [60]),
         ("12 miles of road", [12]), ("3 million people", [3e6])),
    ),
    "citations": (
        ("Journal of Maps, 12(4): 301. doi: 10.1000/55121.55130", "Maps 7(2):301-319",
         "doi:10.1000/55121", "1 of 3\nThe plan", "2 of 3: the work"),
        (("It grew (12 people): 301 came.", [12, 301]), ("30 per cent (27 of 90) had none.",
                                                         [30, 27, 90])),
    ),
    "quoted digits and methods": (
        ('Press the key "1" to begin.', "We asked the 5 Whys.", "the five whys of it"),
        (('We heard "5 of us left".', [5]), ("She gave five reasons.", [5])),
    ),
    "units over others that no record has": (
        ("a dose of 5 m⁻² here", "it gives off 90 g/km", "a loss of 3 W/m2", "some 2¹⁰ of them"),
        (("12 kWh/m² a year", [12]), ("a gust of 9 m/s", [9]), ("12 M/F pairs", [12])),
    ),
    "days of a plan": (
        ("It begins on day 1.", "One is for “day 1,” one for “day 2” and so on.",
         "By week 6 it was done."),
        (("Each day 12 people call.", [12]),),
    ),
    "marks of notes": (
        ("It lowers the cost[^1] and helps.", "to perform an action,[^2] and they", "read these (1, 2, 3) first",
         "as they said (4, 7)"),
        (("of them all (12, or so it seems)", [12]), ("It had two (2) parts.", [2]),
         ("It fell by 13%1.", [13]), ("Some 9% 12 times", [9, 12])),
    ),
    "numbers of a list inside a line": (
        ("There are ways: 1) do nothing, 2) write it again, or 3) wait.",
         "We laughed because: 1. They were right; and 2. We were not.", "> > 1. Mend the lock.",
         "> 2. Oil the hinge."),
        (("It went (up to 40) by noon.", [40]), ("There were more: 30. They all came.", [30])),
    ),
    "dates": (
        ("It airs on Sept. 12 at noon.", "from Sept. 17-23", "on Thursday, Oct. 29, 2015",
         "By Dec. 5 we had moved.", "on March 4 and 5", "due Aug. 3rd", "Tues. 14 June"),
        (("In Sept. 12 people came.", [12]),),
    ),
    "years of accounts and of schools": (
        ("in the 2015-16 financial year", "for the 2016/17 academic year", "in the 2008-09 tax year",
         "the 2017-18 and 2018-19 financial years", "by the 2018/19 year", "in the 2015 financial year",
         "the 2021/2022 financial year", "over the 2019–20 calendar year"),
        (("We have 16 financial years of it.", [16]), ("It is a 2000 year old tree.", [2000]),
         ("At 2012-style prices it is 17 years off.", [17])),
    ),
    "times of day": (
        ("Join us at 2 p.m. in the hall.", "It is open from 3 p.m. to 9 p.m. daily.",
         "They leave at 7.45 and are back by 8.29.", "We are out until 12 EST.", "at 3 P.M. ET",
         "between 2 and 3 p.m."),
        (("The mean rose from 7.9 to 8.29.", [7.9, 8.29]),
         ("The wait went up to 8.29.", [8.29])),
    ),
    "codes": (
        ("It returns error 400 when empty.", "We saw a 422 error.", "a 400 bad request", "status 503 came back",
         "with codes like 40213", "a reference (e.g. 581309501) is shown",
         'Set tabindex="0" on it.', "Type ls -1 to list them.", "a server on localhost:4180",
         "Call next(100); and wait.", 'with width="600px" set', "append last=230880619&next=2",
         "Add :+1: to a post.", "such as order number 7654321"),
        (("We fixed 400 errors.", [400]), ("400 error reports came.", [400]), ("We sent codes to 40213 people.", [40213]),
         ("Towns like these 12 have none.", [12]), ("It handled 1234567 requests.", [1234567])),
    ),
    "places": (
        ("Write to 1800 F St NW, Washington, D.C. 20006.", "Springfield, IL 62701", "meet at 50 UN Plaza",
         "on the top floor of 50 U.N. Plaza", "in room 212", "at 1600 Elm Ave.",
         "Take Highway 101 north.", "off Interstate 5"),
        (("In Washington 20006 people voted.", [20006]), ("50 UN staff came.", [50])),
    ),
    "numbers of persons, papers and places": (
        ("Her number is ZY 65 43 21 D.", "as VAT reg 987 6543 21 is", "See Cm 8123 for it.",
         "moored at 50.37° N, 4.14° W", "a one in a million find", "He plays twenty20."),
        (("a turn of 90° in all", [90]), ("It has 3 cm of snow.", [3]), ("a million finds", [1e6])),
    ),
    "telephones": (
        ("Call 119 for help.", "Some callers expect 119 to know.", "Ring 1-844-555-0100 today.",
         "via 1-800-GET-HELP", "the 1–800 numbers", "at (202) 555-0143", "phone 202-555-0143",
         "from abroad +33 1 42 68 53 00", "+44 (0)20 7946 0018"),
        (("We had 119 replies.", [119]), ("Callers wait 111 seconds.", [111])),
    ),
    "measures of models and contrast": (
        ("an accuracy of 0.88", "It reached an F1 of 0.9.", "Both go together (r = 0.4).",
         "with p < 0.05", "The contrast is 4.5:1 now.", "a ratio of 7.21:1", "precision was 0.91",
         "a kappa score of 0.7", "R² = 0.62", "an R2 of 0.7",
         "a SUS of 81", "an R-squared of 0.8", "α = 0.05",
         "with recall at 0.8"),
        (("an accuracy of 88%", [88]), ("a recall of 20 cars", [20]),
         ("It weighs 0.4 kg.", [0.4])),
    ),
    "laws and forms": (
        ("It must be 508 compliant.", "a 508-compliant site", "Section 508 applies.",
         "for 508 accessibility", "the 14(c) form", "Order 13571 says so", "File Form 1040 by then.", "send form 1040", "a 1099 form",
          "under Title 5", "They voted on H.R. 87."),
        (("508 accessible homes were built.", [508]),),
    ),
    "versions": (
        ("the 1.0 release of it", "a 2.0 beta is out", "in release 3", "Python 3.8 and 3.9 work", "versions 3.0 and 4.0",
          "Python 3 is used",
         "jQuery 1.11 is slow"),
        (("It grew 2.0 points.", [2.0]),),
    ),
    "quarters of a roadmap": (
        ("It is due in Q3.", "Q1 and Q2 went well.", "By quarter 4 we ship.", "in Q2 2017"),
        (("Each quarter 40 people join.", [40]),),
    ),
    "names with a number": (
        ("We met 4-H kids.", "Nine Wells has a station.", "a vote of n/4", "It says #DIV/0.", "the rule of three", "The big five agreed.", "the one-two punch of it"),
        (("They met 4 kids.", [4]), ("We have five big plans.", [5]),
         ("Nine Councillors left.", [9]), ("Nine Fellows, all of them new, spoke.", [9]), ("Cut 12 steps.", [12])),
    ),
    "ends of scales": (
        ("(1 means never, 7 means always)", "1 = poor, 5 = good", "with 1 being the worst",
         "on a scale from 1 (hard) to 5 (easy)", "on a scale of 1 to 10",
         "on a scale between 1 and 5"),
        (("The scale of it: 40 towns.", [40]), ("A team of 5 means well.", [5]), ("Of them 8 represent towns.", [8])),
    ),
    "rows of numbers": (
        ("Score 1 2 3 4 5 6 7", "How many? 0 0 1 2 4 15"),
        (("Homes\t12\t14\t20\t31\t40", [12, 14, 20, 31, 40]),),
    ),
    "turns of phrase": (
        ("Our goal is two-fold.", "The lesson here is twofold:", "He asked a million questions.",
         "It failed once or twice.", "in 1 to 1 talks",
         "We did not think twice.", "She hopes to one day write it.", "It would one day be so.",
         "the top two or three needs", "Our task is two fold.",
         "never in a million years", "It is only one of many reasons.", "just one of numerous ways"),
        (("A twofold rise came.", [2]), ("Only one of them came.", [1]),
         ("a million years ago", [1e6]), ("It was cut to one day.", [1]), ("It ran twice.", [2])),
    ),
    "marks out of ten, and turns": (
        ("Getting there was like a 7 out of 10.", "I'd give it 8 out of 10.", "She gave us a solid nine out of ten.",
         "It is 180 degrees from that.", "It got 3 out of 5 stars.", "five out of five stars",
         "They rated it 4 or 5.", "Its SUS went up again to 78."),
        (("7 out of 10 people agreed.", [70]), ("There is a 7 out of 10 chance.", [70]), ("We gave 8 out of 10 people a card.", [80]),
         ("It was seven out of ten.", [70]),
         ("Heat it to 180 degrees.", [180])),
    ),
    "decimals with a comma, and slang for a thousand": (
        ("It cost £12,5 million.", "some 1,5 million people", "a rise of 2,5 per cent", "It cost ten grand.", "He owes five grand to them.",
         "for 20 grand a year"),
        (("£12.5 million", [12.5e6]), ("1,500 people", [1500]), ("ten grand pianos", [10]), ("In May, 5 million came.", [5e6]), ("increases of 5, 10 and 15%", [5, 10, 15])),
    ),
    "ratios, and terms of a contract": (
        ("It has a ratio of 17.1 to 1.", "The ratio of boys to girls is 1 to 12.", "a ratio of one to eight", "The ratio is 3 to 2.",
         "It is let for 3+1+1 years.", "a 2 + 1 year deal", "a 5+2 year term"),
        (("The ratio rose from 3 to 5.", [3, 5]), ("With that ratio, 30 nurses left.", [30]), ("Of 3 + 4 people two came.", [3, 4, 2]),
         ("It is let for 4 years.", [4])),
    ),
    "places in a text, a series or a system": (
        ("See p.14 and paras.3-5 of it.", "It is 2 of 5 in a series.", "GET /api/users/42",
         "3.4 The survey found it.", "Year 2 of the plan began.", "year 2 of it was calm",
         "Textphone: 18001 0300 123 1234", "It was a three-line whip."),
        (("3.4 million people came.", [3.4e6]), ("2.5 People per home", [2.5]),
         ("It is 2 of 5 in all.", [2, 5]), ("3 of 4: We met. 2 of 5 came.", [2, 5]), ("We ran 2 of 5 in the series of talks.", [2, 5]), ("2.1 FTE left.", [2.1]), ("12 and/or 3 came.", [12, 3])),
    ),
    "labels before a colon": (
        ("Room no: 32 is cold.", "Step: 1 open the page.", "Offer zero harm and zero energy bills."),
        (("Yes: 45, no: 32", [45, 32]), ("Team: 1 cook, 2 porters", [1, 2])),
    ),
    "labels with a letter, routes and stars": (
        ("She is in class 4C.", "at seat 14C", "Bus 38 goes there.", "We take bus 38.", "a 3* hotel"),
        (("It was 14C.", [14]), ("By bus 38 people came.", [38]), ("**3** people came", [3]),
         ("5* of our sites shut.", [5]), ("Shut 12 of 14 sites", [12, 14])),
    ),
    "verbs and places behind and": (
        ("near ward 3 and ward 12 there", "On line 5 of it we stop."),
        (("We plant trees and restore 300 in June.", [300]), ("It mends roofs and safeguards 40.", [40]),
         ("It makes 9 and safeguard 12 more.", [9, 12]),
         ("We've 2 sites left, maybe 4.", [2, 4]), ("Perhaps 3 laptops work.", [3])),
    ),
    "things in one": (
        ("a 3-in-1 printer", "It is a 2-in-1."),
        (("a 1-in-10 chance", [10]), ("3 in 10 people", [30])),
    ),
    "how rare a flood is": (
        ("a 1-in-100-year flood", "It was a 1 in 30 year storm."),
        (("1 in 100 homes flooded.", [1]), ("We met 1 in 30 days.", [1, 30]),
         ("It was 21 in 30 years.", [21, 30])),
    ),
    "rows of a table": (
        ("Primary 4.6 4.4 3.9 3.1 3.0", "Wales 120 130 141 150 160", "Scope 1 5,330 5,096 4,850 4,477 4,211"),
        (("It rose by 4.6, 4.4 and 3.9 million.", [4.6, 4.4, 3.9e6]),),
    ),
    "ratios of tests": (
        ("an odds ratio of 2.4", "the hazard ratio (HR): 0.79, or 0.74-0.83 in men"),
        (("The risk ratio was low: 300 fell ill.", [300]),),
    ),
    "names like c2c": (
        ("c2c was on time", "by c2c trains"),
        (("some c2k letters", [2000]), ("c20 people", [20])),
    ),
    "marks with a blank": (
        ("Truthfulness 2 / 5", "Marked 7 / 10 by most"),
        (("It costs £3 / £4 a day.", [3, 4]),),
    ),
    "years with a note": (
        ("the low in 2010.2 It rose then", "since 2015.13", "since 2010.347,348 It fell"),
        (("It was 2010.5 in all.", [2010.5]), ("a mean of 2010.5 visits", [2010.5])),
    ),
    "items without a point": (
        ("1 Users waited\n2 Staff did not\n3 A clerk left", "as follows:\n1 Staff came\n2 It rained"),
        (
            ("1 20% of them left.", [20]),
            ("12 libraries closed\n13 schools opened", [12, 13]),
            ("We met\n3 Welsh bodies\nin May", [3]),
        ),
    ),
    "marks with a hedge": (
        ("Both forms scored over 85.", "They rated us at least 4 out of 5.", "a score of almost 92"),
        (("It scored about 20 goals.", [20]), ("She scored over 30 of them.", [30]),
         ("a score at least 5 higher", [5]), ("We plan on a scale of over 600.", [600]),
         ("We rated over 250 in May.", [250])),
    ),
    "colonnades": (("We are at 8 North Colonnade, London.",), (("We met 8 on North Colonnade.", [8]),)),
    "hours in short": (
        ("We said 11ish.", "come at 6ish and eat"),
        (("It took 12ish days.", [12]),),
    ),
    "dates and numbers as forms show them": (
        ("Enter it like 31 3 1980.", "for example 27 03 2007", "It is like 485 777 3456."),
        (("We saw 31 in 3 towns.", [31, 3]), ("of 45 3 left", [45, 3])),
    ),
    "votes in a chat, and old machines": (
        ("Jo +100: I like it.", "Add a +1 to the post.", "+1 for the bus", "He had a 486 laptop.",
         "a 28.8k modem", "over a 56k line"),
        (("a change of +1", [1]), ("We had +1 seats.", [1]), ("486 laptops went.", [486]), ("56k people came.", [56_000]), ("We ran 30k lines.", [30_000]), ("Labour had +12.", [12]),
         ("Greens +1, Tories +3", [1, 3]), ("a net +1", [1])),
    ),
    "none of a thing": (
        ("It has zero or more users.", "We offer zero cost options.", "Zero downtime releases help.",
         "They had zero access to their rights."),
        (("We found zero serious faults.", [0]), ("We had zero broken links.", [0])),
    ),
    "great ordinals": (
        ("It was our 5 millionth visit.", "That is the two thousandth form.",
         "our 3 billionth message"),
        (("5 million visits", [5e6]), ("three thousandths of a second", [0.003])),
    ),
    "services called by their numbers": (
        ("Use 111 online.", "The 119 online service is new.", "A 111 online pilot began.",
         "calls to 999 and 101", "Rising contacts to 111", "More turn to 111 than to 999.",
         "Please contact us on 101.", "The 111 app is new.", "Surgeries send patients to 119."),
        (("We ran 111 online courses.", [111]), ("Complaints rose to 105.", [105]),
         ("It was 98 in June and 105 in July.", [98, 105]), ("The bill came to 112.", [112]),
         ("It went from 90 sites to 119.", [90, 119]), ("Of the 105, 40 replied.", [105, 40]),
         ("Some 630 came and 105 (10%) left.", [630, 105, 10])),
    ),
    "indices that move": (
        ("The index rose to 133.8 from 132.9.", "We have an NPS of +34.", "Our SUS score went from 71 to 78."),
        (("The index rose in 12 towns.", [12]),),
    ),
    "items of a list": (
        ("- Windows 10 users", "our Microsoft 365 licences", "- Kindle 3 readers", "- Radio 4 listeners", "Question: 1 and 2",
         "- Level: 2", "1 Direction sang", "At Rotherham United 4 stewards left"),
        (("- Held 5 open days", [5]), ("* Visited 9 NHS sites", [9]), ("Ran 6 user research days", [6]),
         ("What we did: Sent 15 letters", [15]), ("- Hire 2 cooks", [2]), ("- Launched 1 site", [1]),
         ("- 1 Headteacher", [1]), ("1 Bursar, 2 Deputies", [1, 2]),
         ("Team: 1 editor and 2 writers", [1, 2]), ("Table: 3 rows", [3])),
    ),
    "how many there were at first, and names of sites": (
        ("They met at gate 12.", "See it in hall 4"),
        (("We shut 7 of the original 19.", [7, 19]), ("Only the final 8 were left.", [8]),
         ("The remaining 4 stay.", [4]), ("It helped move 12 .gov.uk sites.", [12])),
    ),
    "times that something is compared with": (
        ("Rents are higher than a year ago.", "It is worse than a week before.",
         "It was busier now than a month earlier."),
        (("Costs are 4% more than a year earlier.", [4]), ("It shut more than a year ago.", [1]),
         ("Reply no later than a week before.", [1]), ("It is longer than a mile.", [1])),
    ),
    "numbers of papers, and what opens them": (
        ("Minute 31 records that they met.", "The passcode is 48213.", "Passcode: 48213",
         "Enter the PIN 4821 to go in.", "On this form, box 9 is for rent.",
         "Lords amendment 62 was carried.", "Bake it at gas 7 for an hour.", "Use gas 4."),
        (("Each minute 31 people call.", [31]), ("They sent 12 passcodes to 31 staff.", [12, 31]),
         ("We use gas 4 times a day.", [4]), ("With natural gas 40 homes are heated.", [40]),
         ("Pin 40 posters up.", [40]), ("Box 40 books.", [40]),
         ("The amendment 14 peers tabled fell.", [14])),
    ),
    "numbers behind nouns that may be plural": (
        ("See page(s) 4 and 5.", "Reference number(s) 4417", "Section(s) 3 applies.",
         "It is for member number(s) 12 and 14."),
        (("The number(s) 12 people gave", [12]), ("Name the ward(s) 40 people live in.", [40]),
         ("The section(s) 9 readers sent", [9]), ("Number(s) of homes: 12.", [12])),
    ),
    "numbers of a list in small letters": (
        ("To move: 1. pack a box, 2. tape it, and 3. label it.",
         "Please: 1. knock; 2. wait; 3. come in."),
        (("We saw 3, 2. of them old.", [3, 2]), ("They came: 12. we left.", [12])),
    ),
    "hours at which doors open": (
        ("Doors open at 10 and last entry is later.", "It is open from 9 and closes late."),
        (("It is open to 10 and three clubs meet.", [10, 3]),
         ("open between 4 and 6 halls", []), ("It opened 4 halls and 6 huts.", [4, 6])),
    ),
    "routes beside each other": (
        ("the 21 and 21A will run late", "The 9 or 9B goes there."),
        (("the 21 and 22 who came", [21, 22]),),
    ),
    "tests of significance": (
        ("It held (t(61) = 2.44).", "It was small (Cohen's d = 0.4).", "F(2, 61) = 3.8 was found",
         "It was z = 1.96 at most."),
        (("It held for all (n = 61).", [61]), ("They met (2, or 3) times.", [2, 3]),),
    ),
    "bases of an index": (
        ("Output is shown with 2015 = 100.", "(2019=100)"),
        (("In 2015 100 came.", [100]), ("We sold 40 at 100.", [40, 100])),
    ),
    "hundreds in digits": (
        ("It reads 100s of files.", "1000s of pages"),
        (("They are in their 30s and 100 came.", [100]),),
    ),
    "labels in short": (
        ("It is on p. 45 of it.", "See ch. 3 for more.", "as sec. 4 says", "Under art. 8 it must.",
         "It is in pt. 2 of it.", "See sch. 5 and cl. 7 of it.", "Under reg. 18 it must.",
         "See ss. 4-5 for it.", "See s. 106 for more.", "Rules rr. 4 and 5 say so.", "See § 3 for more.",
         "as §7 says", "See ¶ 12 there.", "the form (pg. 3)", "It is on p 45 of it.", "See col. 4 of it.",
         "Under s 106 it must pay.", "The s 106 money came.", "a breach of cl 4 of it",
         "Eq. 3 holds."),
        (("It rose to 40 p. In all 12 came.", [0.4, 12]), ("In the 1990s. 12 people came.", [12]),
         ("They built an app. 3 of us tried it.", [3]), ("They paint art. 40 people came.", [40]),
         ("In sec. 4 we met 9 users.", [9])),
    ),
    "ordinals in words": (
        ("the twenty first time", "her two hundredth visit", "their forty-third stop",
         "in the twenty first century", "a hundred first places"),
        (("They have twelve third-party suppliers.", [12]), ("It has twenty first-time buyers.", [20]),
         ("They bought three second-hand vans.", [3]), ("There are ten first responders.", [10]),
         ("It has two third parties and two second homes.", [2, 2])),
    ),
    "verbs of headings": (
        ("How Windows 10 Users Learn New Tricks", "Crossrail 2 Plans Are Out at Last",
         "Rangers 3 Goals of the Year"),
        (("How We Reached 450 Visits in Leeds", [450]), ("Council Plants 340 Trees Across Leeds", [340]),
         ("How We Built 12 Homes", [12]), ("NHS Hires 340 Nurses", [340]), ("We Won 3 Awards", [3]),
         ("Police Seize 45 Vehicles in Leeds", [45]), ("Mayor To Open 12 New Parks", [12]),
         ("Council Raised 300 Complaints With Firms", [300])),
    ),
    "errors by their codes": (
        ("It shows 404 errors.", "a 500 page", "a 503 error"),
        (("There were 500 pages in it.", [500]), ("More than 500 messages came.", [500]),
         ("About 404 pages broke.", [404]), ("Up to 503 errors came.", [503])),
    ),
    "numbers of four digits that are no years": (
        ("It fell from 2016 to 2018.", "since 2016 or so",
         "Turnout fell from 2016 to the end."),
        (("We need 2000 or more homes.", [2000]), ("Of all, 2016 of the 5,000 people agreed.", [2016, 5000]),
         ("Calls fell from 1234 to 900.", [1234, 900]), ("Complaints fell from 2016 to 900.", [2016, 900]),
         ("In 2016 of the 5,000 half left.", [5000]), ("By June 2016 of the 40 only 3 came.", [40, 3])),
    ),
    "labels that do something": (
        ("They say that option 3 costs too much.", "We think type 2 works better.", "and question 4 sets out why",
         "On page 3 option 2 always wins.", "but step 2 needs a fix"),
        (("At that point 3 tests a day were run.", [3]), ("At one point 12 users left.", [12]),
         ("On that route 3 buses the council owns broke.", [3]), ("Of them 300 always pay.", [300])),
    ),
    "times in zones": (
        ("at 10 PT we met", "at 10 PT talks begin"), (("It has 30 PT staff.", [30]), ("We met 12 ET advisers.", [12])),
    ),
    "numbers that begin what is quoted": (
        ("the '12 games", "in '12 people left"), (("'12 people came', they said.", [12]), ("She said, '40 homes fell.'", [40])),
    ),
    "services and counts alike": (
        ("the 111 service", "the 101 phone lines"), (("the 101 local shops", [101]), ("the 112 other homes", [112])),
    ),
    "hyphens ahead of a count": (
        ("Wi-Fi 6 routers came.",), (("Face-to-face 340 people came.", [340]), ("Year-on-year 340 calls came.", [340])),
    ),
    "days behind a month and a comma": (
        ("It was Monday, 12 and Tuesday, 13.", "on Monday, 12 at nine", "on May, 12 2016"),
        (("In May, 12 of them came.", [12]), ("As of 3 May, 12 had come.", [12]), ("By Friday, 20 had come.", [20]),
         ("In June, 5 more will come.", [5]), ("On Monday, 12 came.", [12]), ("We met on a Tuesday, 4 of us.", [4])),
    ),
    "names with a mark behind": (
        ("version: 2.5", "Drupal: 7.1"), (("Hull: 2.5; Leeds: 3.4", [2.5, 3.4]), ("Overall, 2.5 came each day.", [2.5])),
    ),
    "days on which so many came": (
        ("on day one", "a day two session"), (("Every day twelve come.", [12]), ("That day two came.", [2])),
    ),
    "years of an era": (
        ("It was built in 43 AD.", "a pot of 500 BC", "since 12 BCE", "In 2500 BC people came.",
         "Since around 900 AD monks lived there."),
        (("They run 3 AD servers.", [3]), ("We met 40 BC staff.", [40])),
    ),
    "stations, races and winds": (
        ("It is on 103.6 FM now.", "tune to 198 LW", "her 5k for charity", "a force 9 gale", "in lap 12",
         "It is bug 42 again.", "It is in work package 4."),
        (("They met 12 FM staff.", [12]), ("We ran a 10k in May.", [10]), ("a 10k grant", [10_000]), ("On the lap 12 riders fell.", [12]),
         ("In the package 4 items broke.", [4])),
    ),
    "names that end like labels": (
        ("In Day 3 sessions we sang.", "Navy Type 45 ships sailed.", "Our Key Stage 2 pupils sang.", "Sprint Team 3 members left."),
        (("On Christmas Day 340 people came.", [340]), ("In Book Week 12 schools read.", [12]),
         ("At the Town Hall 340 people sang.", [340]), ("In the Policy Unit 25 staff left.", [25])),
    ),
    "telephones in two groups": (
        ("Tel 340 1234", "Phone: 496 0123", "fax 340-1234"), (("By phone 340 people joined.", [340]),),
    ),
    "seven digits": (
        ("The key is 1234567 here.", "We changed it to 1234567.", "Ask for 1234567."),
        (("Visits fell to 1234567 in May.", [1_234_567]), ("a population of 1234567", [1_234_567]),
         ("About 3m staff and 2m nurses work there.", [3_000_000, 2_000_000])),
    ),
    "counts in four digits": (
        ("By 1750 people had left.", "the 1832 reforms", "In May 1745 people fled.", "Georgian 1760 houses", "c. 1750 houses",
         "In 1745 and 1746 people fled.", "We know that 2016 budgets fell.", "For 2016 people want more.", "the 1870 schools",
         "There were 2012 elections in it.", "In June 2016 people voted.", "1870 schools"),
        (("There are 1604 homes in it.", [1604]), ("1750 people came.", [1750]), ("It helped 1837 pupils.", [1837]),
         ("That makes 1750 new homes.", [1750]), ("There were 2012 people there.", [2012]), ("It moved 2016 families.", [2016]),
         ("All 1984 children were seen.", [1984]), ("Another 2010 people waited.", [2010])),
    ),
    "references of four digits and more": (
        ("She signed petition 12345 for it.", "Registered charity 210183", "See briefing 7096.",
         "See case 4711.", "planning application 20816 was refused",
         "under permit 12345", "the e-petition 12345", "job 4711 is open", "contract 12345, as it stands", "complaint 60321 at length"),
        (("The petition got 12345 names.", [12345]), ("Our petition 12345 people signed won.", [12345]),
         ("For the job 1234 applied.", [1234]), ("In that case 45 were lost.", [45])),
    ),
    "weeks and houses by their numbers": (
        ("They spoke about week 12 at length.", "between week 12 and week 14", "We got to wk 12.",
         "buses 12 and 14 stop there", "in box # 12", "see fn. 12", "We are at 12, High Street.", "Come to 12, Mill Lane, Leeds."),
        (("That week 12 came.", [12]), ("Every week 12 of them come.", [12]), ("a good day 12 came", [12]),
         ("# 12 ways to help", [12]), ("We mended 12, High Street among them.", [12])),
    ),
    "figures with a colon, and classes of all": (
        ("Fig. 12: a map of it", "*Fig. 24: a map*", "of all Stage 24 reports", "See annex 1: it is long."),
        (("Take our code: 1,000 new projects.", [1000]), ("the 1990s: 1,200 people came", [1200]),
         ("Installed 340 new LED lamps.", [340])),
    ),
    "services and what is described": (
        ("the 111 clinical advisers", "the 101 phone lines", "the 999 emergency calls", "the new 111 service", "the 101 non-emergency number",
         "send people to 111 online"),
        (("the 101 most important tools", [101]), ("one of the 112 National Parks", [112]), ("all the 101 English counties", [101]),
         ("the 112 highest risk areas", [112]), ("It was sent to 101 current council tenants.", [101])),
    ),
    "pages of so many": (
        ("a 500 page appeared", "it was a 404 page."),
        (("We bought a 500 page report.", [500]), ("a 404 page tender document", [404]), ("with another 404 pages of it", [404])),
    ),
    "what is added in brackets": (
        ("a +100 to that", "Jo +1"), (("Leeds 20 (+100), Hull 30 (+1)", [100, 1]),),
    ),
    "adjectives before a number alone": (
        ("near the kiosk 12.",), (("from 49 to the more manageable 12, and", [49, 12]), ("It is below the impressive 7.", [7])),
    ),
    "verbs before a small number": (
        ("We met at gate 4.", "It is in reception 2.", "the kiosk in bay 7, and", "was shown in set 3.", "He came to pier 9."),
        (("We serve 12.", [12]), ("They will build 7.", [7]), ("The council wrote 12.", [12]), ("It did not open 9, and closed one.", [9]),
         ("They drew 7.", [7]), ("Last year we held 12, and they came 9.", [12, 9]), ("It remains below 12.", [12]), ("The list is above 7.", [7]),
         ("who teach 12.", [12])),
    ),
    "labels with a letter that stands for a unit": (
        ("We met in flat 12g there.", "Room 12K is shut.", "See section 12C of it.", "Under rule 12p it must.", "Form 4m is new.",
         "Take the 12C to Poole.", "The 12K bus is late.", "On route 12h it rained.", "See para 12t.", "Class 4K sang.", "Schedule 12M says so.",
         "We live at 12C Mill Lane.", "We are at 12g High Street, Leeds.", "unit 7w is let", "The 12C runs hourly."),
        (("The room 12m wide is shut.", [12]), ("It was 12C there.", [12]), ("on a route 5m wide", [5]), ("a part 12g heavier", [12]),
         ("In that part 12k people live.", [12_000]), ("They sell the form 50p cheaper.", [0.5]), ("The 5m bus passes cost £3.", [5_000_000, 3]),
         ("a 12g bar", [12]), ("At 4C the lane froze.", [4])),
    ),
    "four thousand and pictures": (
        ("It is in 4K now.", "A 4k video came.", "We bought 4K screens.", "shown at 4k as before", "a 4K camera"),
        (("4k people came.", [4000]), ("Some 4k of them came.", [4000]), ("more than the 4k worth of it", [4000]), ("It cost 4k in all.", [4000]),
         ("a 4k grant", [4000])),
    ),
    "hours by which something was done": (
        ("By six we had left.", "By 12, it was full.", "At first it was calm; by 10 the hall was full.", "By nine everyone had come."),
        (("By 12 votes they lost.", [12]), ("It rose by 12, which is a lot.", [12]), ("By 340 we mean all.", [340]), ("It fell by six, we think.", [6]),
         ("By 12 the total has grown by 3.", [3])),
    ),
    "calls by telephone": (
        ("They call 999 a lot.", "We dial 1471 to see.", "call 340 at once", "They call 12345 for help.", "text 60060", "Call: 111"),
        (("We call 340 a day.", [340]), ("They ring 340 in May.", [340]), ("To text 340 of them took long.", [340]), ("Text: 340, email: 12", [340, 12])),
    ),
    "totals with a capital": (
        ("Questions: 12 and 14", "Room: 12", "Grade: 4", "Rooms 12 and 13"),
        (("Rooms: 12", [12]), ("Groups: 340", [340]), ("Questions: 45, answers: 12", [45, 12]), ("Units: 30", [30])),
    ),
}  # fmt: skip
NONE = [(kind, text) for kind, (texts, _) in KINDS.items() for text in texts]
SOME = [(kind, text, values) for kind, (_, near) in KINDS.items() for text, values in near]


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_no_figure_is_read_where_nothing_is_counted(kind: str, text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(("kind", "text", "values"), SOME)
def test_what_comes_near_is_a_figure(kind: str, text: str, values: list[float]) -> None:
    assert [q.value for q in extract(text) if q.value is not None] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("almost 1600 commits", 1600), ("Of it 1800 of them left", 1800),
        ("there were 1999 in total", 1999), ("it grew by almost 1600", 1600), ("an average of 1500", 1500), ("a total of 1850.", 1850),
        ("nearly 1700 of them", 1700), ("more than 2000 in all", 2000),
        ("no fewer than 1950", 1950), ("as many as 1800", 1800), ("at least 1990 people", 1990),
    ],
)  # fmt: skip
def test_a_count_that_looks_like_a_year_is_one_behind_words_that_hedge_or_add(
    text: str, value: float
) -> None:
    assert [q.value for q in extract(text)] == [value]


@pytest.mark.parametrize(
    "text",
    ["since at least 1990", "in about 2012", "no later than 2012", "until around 2015", "before 1900",
     "the average of 2015 and 2016", "over 2012 and 2013"],
)  # fmt: skip
def test_a_year_stays_one_behind_words_that_tell_when(text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("for pupils 9 to 12", None, 9, 12), ("girls 12-13 may have it", None, 12, 13),
        ("bans users under 14", 14, None, 14), ("screening stops at 71", 71, 71, 71),
        ("for anyone under 25.", 25, None, 25), ("Men over 65 may ask.", 65, 65, None),
        ("children 5 and over", 5, 5, None), ("women 50 to 70 are asked", None, 50, 70),
        ("It is free for under 5s.", 5, None, 5), ("vaccination starts at 12.", 12, 12, 12),
        ("if you are under 18", 18, None, 18), ("You must be 18.", 18, 18, 18),
        ("if you are 16 or 17", None, 16, 17), ("a child of 7", 7, 7, 7),
        ("for adults 18+", 18, 18, None),
    ],
)  # fmt: skip
def test_an_age_needs_no_word_for_it(
    text: str, value: float | None, low: float | None, high: float | None
) -> None:
    found = [(q.value, q.low, q.high, q.unit) for q in extract(text)]
    assert found == [(value, low, high, "year")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("pupils 9 to 12 times a day", "times"), ("We met users under 14 flags.", "count"),
     ("It peaked at 71.", "count"), ("Class sizes are under 28.", "count"),
     ("The numbers were over 40.", "count"), ("Our costs are under 90 in May.", "count"),
     ("Fees for those over 65.", "year"), ("We met people 30 at a time.", "count"), ("Prices for users start at 12 dollars.", "USD")],
)  # fmt: skip
def test_people_near_a_number_make_no_age_of_it(text: str, unit: str) -> None:
    assert {q.unit for q in extract(text)} == {unit}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("It cost £10 grand.", 10_000, "GBP"), ("We paid £5 grand for it.", 5000, "GBP"),
     ("Up to £2.5 grand a year", 2500, "GBP"), ("a £10 grand prize", 10, "GBP"), ("They own ten grand pianos.", 10, "count"),
     ("½ a million people", 500_000, "count"), ("£½ million", 500_000, "GBP"), ("½ a billion pounds", 5e8, "GBP"),
     ("½ a mile", 0.5, "mile"), ("½ of a class", 50, "percent")],
)  # fmt: skip
def test_a_thousand_and_a_half_of_many_are_read_with_what_they_multiply(
    text: str, value: float, unit: str
) -> None:
    assert [(q.value, q.unit) for q in extract(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [("twice as many (34 versus 15)", None), ("We saw 34 vs 15 last year.", None), ("We share five here to show it.", None),
     ("Of 40 some left.", None), ("There were 12 overall.", None), ("The 12 first visitors came.", "first visitors"),
     ("We met 12 other people.", "other people"), ("Some 30 here tonight", None)],
)  # fmt: skip
def test_a_word_that_joins_or_points_is_not_what_is_counted(text: str, noun: str | None) -> None:
    assert [q.noun for q in extract(text) if q.value in (34, 5, 40, 12, 30)] == [noun]


@pytest.mark.parametrize(
    "text", ["I ran 8k before work.", "We walked 8k.", "after running 8k"]
)  # fmt: skip
def test_what_is_run_or_walked_is_in_kilometres(text: str) -> None:
    assert [(q.value, q.unit) for q in extract(text)] == [(8, "kilometre")]


def test_a_thousand_of_something_else_is_no_distance() -> None:
    assert [(q.value, q.unit) for q in extract("We ran 8k tests.")] == [(8000, "count")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("It takes a week or two.", 1, 2, "week"), ("within a day or two of it", 1, 2, "day"),
     ("in an hour or two", 1, 2, "hour"), ("more than an hour or two at a time", 1, 2, "hour")],
)  # fmt: skip
def test_one_or_two_of_a_time_is_a_range(text: str, low: float, high: float, unit: str) -> None:
    assert [(q.value, q.low, q.high, q.unit) for q in extract(text)] == [(None, low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "for a sprint or two",
        "in a table or two.",
        "a page or two of it",
        "in the past year or two",
        "the first day or two",
    ],
)
def test_one_or_two_of_another_thing_is_left_out(text: str) -> None:
    assert extract(text) == []
