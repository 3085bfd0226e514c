"""Words that tell persons, organisations and roles apart, as data.

Everything is in lower case but `LETTERS`, which are matched as written.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name; no part of it.
TITLES = _words(
    "admiral ald alderman ambassador athro baron baroness bishop brigadier canon capt captain cdr "
    "cllr col colonel commander councillor cynghorydd dame dc dci doctor dr general hhj hon "
    "honourable insp inspector judge lady lieutenant lord lt maj major miss mr mrs ms mx pc prof "
    "professor rev rev'd revd reverend right rt sergeant sgt sir superintendent supt"
)
# After a name; no part of it.
LETTERS = _words(
    "OBE MBE CBE KBE DBE GBE BEM CB KCB GCB DCB CMG KCMG DCMG GCMG CVO KC QC MP MSP MS MLA AM MEP "
    "TD PhD DPhil MD MSc BSc BA MA MBA LLB LLM FRS FRSE FBA FRCN FRCP FRICS FRSA FCIPR MCIPR CEng "
    "CPFA FCA ACA RN RGN JP DL QPM QFSM PMP FCIPD OM CH LVO MVO GCVO KCVO DCVO KFM FREng FMedSci "
    "FRCS MRCP MRCGP FRCGP FRCPsych PGCE BEng MEng MPhil MSci MPH MPA EdD Jr Sr II III IV"
)
# In lower case between the words of a name.
PARTICLES = _words(
    "ab af al ap av ben bin bint binti da das de del della den der di do dos du e el ferch i ibn "
    "ka la las le los nic ní st ten ter uí van vom von wa y zu zur ó"
)
# What a person is called by who holds a position; each may stand at the end of longer words.
ROLE_NOUNS = _words(
    "academic accountant activist actuary administrator adviser advisor advocate agent ambassador "
    "analyst anthropologist apprentice archaeologist architect archivist assistant assistants "
    "associate auditor author barrister biologist blogger broadcaster buyer campaigner caseworker "
    "ceo cfo chair chairman chairperson chairwoman champion chancellor chemist chief cio ciso "
    "clerk clinician co-author co-chair co-creator co-director co-founder co-lead co-ordinator "
    "coach colleague columnist commissioner communicator concierge conservator constable "
    "consultant contributor convenor coo coordinator copywriter councillor counsellor creator "
    "criminologist critic cto curator custodian dean delivery-manager deputy designer developer "
    "dietitian diplomat director doctor ecologist economist editor educator engineer entrepreneur "
    "environmentalist epidemiologist ethnographer evaluator evangelist examiner executive expert "
    "facilitator fellow fellows firefighter founder freelancer geographer geologist governor gp "
    "hacker handler head headmaster headmistress heads headteacher historian hydrologist "
    "illustrator inspector intern investigator journalist lawyer lead leader lecturer librarian "
    "manager marketer master mathematician matron mayor member mentor meteorologist midwife "
    "minister modeller moderator nurse officer ombudsman operator organiser organizer owner "
    "paramedic partner pharmacist philosopher photographer physicist physiotherapist planner "
    "podcaster postgraduate practitioner president principal producer prof professor programmer "
    "psychiatrist psychologist publisher radiographer ranger reader registrar reporter "
    "representative researcher reservist scholar scientist secretary servant sociologist "
    "solicitor speaker specialist statistician steward strategist student superintendent "
    "supervisor surgeon surveyor teacher technical-architect technician technologist tester "
    "therapist trainee trainer translator treasurer trustee tutor undergraduate undersecretary "
    "vet vicar vice-chair volunteer warden webmaster worker writer "
    # Welsh
    "cadeirydd cyfarwyddwr cyfarwyddwraig golygydd gweithredwr pennaeth rheolwr swyddog "
    "weithredwr ymgynghorydd"
)
# Offices that newspapers speak of: a line on the holder of one is news, not a signature.
PUBLIC_OFFICES = (
    "prime minister", "president of the united states", "first minister", "home secretary",
    "foreign secretary", "health secretary", "education secretary", "defence secretary",
    "justice secretary", "secretary of state", "chancellor of the exchequer", "mayor",
    "leader of the opposition", "party leader", "leader of the party", "us president",
    "president of france", "chancellor of germany",
)  # fmt: skip
# Roles that are held in an organisation whose name follows "of", whatever its words.
OF_ORGANISATION = _words(
    "ceo chair chairman chairperson chairwoman co-chair co-creator co-founder creator editor "
    "executive fellow founder headmaster headmistress headteacher member owner president "
    "principal publisher treasurer trustee vicar vice-chair"
)
# Holders of these may be children: their words are published, their names are not made data.
MINORS = _words("student students pupil pupils schoolchild child apprentice learner")

# What people work on, and no organisation: "Library Policy" is none.
FIELDS = _words(
    "policy strategy operations digital data research communications comms delivery finance design "
    "technology marketing engagement analysis insight planning innovation transformation"
)
# The same, and other work, in capitals: "Head of IT".
FIELDS_IN_CAPITALS = frozenset(
    "AI BIM CSR EDI GIS HR ICT IT KM ML PR QA SEN SEND SEO UI UX".split()
)
# What a part of an organisation is called that is no organisation: "the Forms Team".
TEAMS = _words("division programme project squad team teams unit")
# What else people in councils are responsible for; it may end the name of a department.
SUBJECTS = _words(
    "assets business care children climate commissioning communities community culture "
    "economy education employment energy environment equalities equality estates "
    "families governance growth health heritage highways housing inclusion infrastructure learning "
    "leisure neighbourhoods parks partnerships people performance procurement property "
    "quality regeneration resources safety schools skills sport sustainability tourism transport "
    "waste wellbeing"
)
# Parts of the names of organisations; none is part of a person's unless a first name stands first.
ORGANISATION_WORDS = _words(
    "academy acas admin advice agency alliance archive archives assembly associates association "
    "audit authority bbc blog blogs board borough branch bureau cabinet campaign catapult center "
    "centre chambers charity city civil clinic club co-operative coalition college commission "
    "committee commons communications community companies company confederation congress "
    "consortium constabulary consultancy consulting cooperative corporation corps council "
    "councils county court courts crown customs defra department departments dept digital "
    "directorate district division editors education embassy england enterprise enterprises "
    "environment estates exchequer executive faculty farming federation finance forces forum "
    "foundation fund gds gov government group guild health herald hm hmrc homes hospital "
    "hospitals house houses hub inc inspectorate institute institution insurance international it "
    "jobcentre justice lab laboratory labs land legal library limited llp lords ltd magazine "
    "marine media met ministry museum museums network news newspaper nhs observatory ofcom office "
    "ofgem ofsted ofwat ordnance organisation organization panel parliament parole partners "
    "partnership partnerships pensions plc police policy post press prison prisons probation "
    "programme project prosecution protection quarterly recreation registry regulator research "
    "resources revenue review safety school schools science secretariat sector security senedd "
    "service services shelter social society solutions sport staff standards statistics street "
    "studio studios survey syndicate taskforce team teams technology telegraph times transport "
    "treasury tribunal trust trusts uk union unison unit university ventures volunteers watchdog "
    "webteam works "
    # Welsh, with what it makes of them behind other words
    "brifysgol bwrdd comisiwn cymdeithas cyngor dîm fwrdd gomisiwn gymdeithas gyngor heddlu "
    "llywodraeth lywodraeth prifysgol swyddfa tîm ymddiriedolaeth"
)
# Names of organisations, and places of several words, that show no other sign of being one.
ORGANISATIONS = frozenset({
    "18f", "abu dhabi", "acas", "adobe", "argyll and bute", "barnardo's", "barnardos",
    "blaenau gwent", "buenos aires", "cafcass", "canary wharf", "capgemini", "cefas",
    "citizens advice",
    "costa rica", "crown prosecution", "defra", "deloitte", "dumfries and galloway",
    "el salvador", "estyn", "google", "hemel hempstead", "hong kong", "isle of man", "jisc",
    "king's lynn", "kings lynn", "kuala lumpur", "los angeles", "loud and quiet", "mencap",
    "merthyr tydfil", "microsoft", "milton keynes", "mind", "mysociety", "na h-eileanan siar",
    "neath port talbot", "nesta", "nominet", "ofcom", "ofgem", "ofqual", "ofsted", "ofwat",
    "oxfam", "perth and kinross",
    "puerto rico", "relate", "rhondda cynon taf", "rio de janeiro", "san francisco",
    "saudi arabia", "scope", "scotrail", "scottish enterprise", "shelter", "sierra leone",
    "silicon valley", "skype", "slack", "socitm", "sri lanka", "st albans", "st helens",
    "st john ambulance", "stoke mandeville", "stoke on trent", "sustrans", "tees valley",
    "tel aviv", "tower hamlets", "transport for greater manchester", "transport for london",
    "transport for the north", "transport for wales", "trello", "tunbridge wells", "ukri",
    "unicef", "unison", "which?",
})  # fmt: skip
PLACES = _words(
    "aberdeen africa america american anglia argyll ashford asia asian australia barking barnet "
    "barnsley basildon bath bedford bedfordshire belfast berkshire birmingham black blackburn "
    "blackpool bolton bournemouth bracknell bradford brazil brent brighton bristol britain "
    "british bromley buckinghamshire bucks bury calderdale cambridge cambridgeshire camden "
    "canada cardiff central ceredigion chelsea cheshire china chinese cornwall coventry croydon "
    "cumbria cymru denmark derby derbyshire devon devonshire doncaster dorset dublin dudley "
    "dundee durham dutch ealing east eastern edinburgh enfield english estonia europe european "
    "exeter fife finland france french fulham gaelic gateshead german germany ghana glasgow "
    "gloucester gloucestershire greek greenwich gwynedd hackney hammersmith hampshire haringey "
    "harrow hertfordshire hillingdon hounslow hove hull humber india indian ipswich ireland "
    "irish islington israel italian italy japan kensington kenya kirklees knowsley lambeth "
    "lancashire leeds leicester leicestershire lewisham lincolnshire liverpool london luton "
    "maidenhead manchester merseyside merton middlesbrough midlands midlothian netherlands "
    "newcastle newham nigeria norfolk north northampton northamptonshire northern northumberland "
    "northumbria norway norwich nottingham nottinghamshire oldham orkney oxford oxfordshire "
    "peterborough plymouth poland portsmouth powys redbridge rochdale rotherham rutland salford "
    "sandwell scotland scots scottish sefton sheffield shropshire slough solihull somerset south "
    "southampton southend southern southwark spain stockport stockton suffolk sunderland surrey "
    "sussex swansea sweden swindon tameside taunton teesside thames thurrock torbay tower "
    "trafford tyne tyneside ulster wakefield wales walsall waltham wandsworth warrington "
    "warwickshire washington wear welsh wessex west western westminster whitehall wigan wight "
    "wiltshire windsor wirral wokingham wolverhampton worcester worcestershire york yorkshire"
)
# First names that are the names of places, too.
ALSO_PLACES = _words(
    "adelaide austin bradley carlisle charlotte chelsea chester clifton devon dudley florence "
    "georgia hamilton india kent lancaster lincoln nelson paris preston shannon skye stafford "
    "stirling sydney troy victoria warwick winchester windsor"
)
# What stands behind the name of a place in that of another, and may be a surname.
PLACE_ENDS = _words(
    "abbey barracks bridge castle cliffs coast cross dock docks downs gardens gate hall harbour "
    "market park pier tower towers valley wharf"
)
# Those of them that are a place's sooner than a surname behind a word that is no first name.
SOONER_PLACES = _words(
    "abbey barracks cliffs coast docks downs gardens harbour pier towers valley wharf"
)
# What the names of places begin with, and those of people do not.
PLACE_STARTS = _words("fort lake las loch los mount new north east south west saint san santa")
TIMES = _words(
    "afternoon annual apr aug autumn bank boxing century christmas daily day-one dec decade "
    "december diwali early easter eid end evening feb february first fourth friday half halloween "
    "hanukkah holiday holidays hour hours january jul july last late lent mar march "
    "michaelmas mid midnight minute monday month monthly morning new-year next night noon nov "
    "november oct october quarter ramadan saturday season second sep sept september spring sunday "
    "term third thursday today tomorrow tuesday wednesday week weekend weekly whitsun winter year "
    "yesterday"
)
# Words of running text and of headings that stand in no name.
COMMON = _words(
    "a about above absolute acceptance access accident account accounts acting across act action "
    "active actual additional adult adults after again age agile ai air alert all alone alpha also "
    "among an analysis analytics and annual another answer any anyone anything api apis app "
    "application applications appointment approach april-fools are area areas armed around art "
    "arts as assessment at author authors automatic available award awards away back bad ballot "
    "basic be because been before behind being benefit benefits best beta better between beyond "
    "bicycle big bike birth board boat body book both brexit bringing broad budget build building "
    "bus business but buy by call came campaign can cancer car carbon care case cash categories "
    "category caution certain chance change changes channel chapter charter child childcare "
    "children choice choosing citizen citizens class clear climate close cloud code coffee "
    "collaboration collective combined comment comments commercial committing common computer "
    "consensus consent consultation contact content contents continuing contract control cookie "
    "cookies corporate correct cost costs country course covid creative credit crime critical crm "
    "culture current customer customers cutting cycle data date day-after deadline deal death "
    "decision default degree delivery demand dental description design desktop developing "
    "development devolved different direct directory disability discount discovery do doing "
    "domestic door double down draft drawing drinking drive driving due dying each easy economic "
    "economy ecosystem edition effort election electric electronic else email emergency emerging "
    "employer employers employment energy engagement engaging enough entry equal equality equity "
    "errors especially estimate eu even event events ever every everyone everything evidence "
    "example excellence exception exchange expert experts express external extra face facebook "
    "failing fair family far farm fast fault federal feedback fibre field figure figures film "
    "final financial find finding fire flood food foot for force foreign form former forms forward "
    "free freedom from front full functional funding further future gas gateway gdp gender general "
    "getting giving global go goals going gold good gp graduate great green ground growth guest "
    "guidance guide hand having head headline healthcare hearing help helping her here hidden "
    "high higher his historic history home hook hot housing how hr ht human humanities hybrid i "
    "ict idea ideas identity if illness image images immigration impact important improving in "
    "inclusive income independent index indigenous individual industrial industry inequality "
    "influence information inner innovation inquiry inside insight insights interest interim "
    "internal internet into introduction invitation ios ip is issue issues its jobs join joint "
    "journey judicial just keep keeping key kind know knowledge labour language large law leader "
    "leadership leading learning least leave less lessons letter level life light like linked "
    "list listening little live lives living local location long looking lots loud low machine "
    "made magic mail main making management manual map market marketing markets mass material "
    "maternity maths matter may-be me means measure measures meeting member members memory men "
    "mental metropolitan micro military mind mindful minimum mistake mobile model modern money "
    "more most motion motor moving much multi music my name national native natural nature near "
    "need needs neither net networking never new next nine no nobody non none not nothing notice "
    "now number numbers of off offender offline oil old older on once one ones online only "
    "onwards open opening operation operations opinion opportunity or order original other our "
    "ourselves out outcome outcomes over overseas own page paper parent parents park parking "
    "parks part participation parties party passing past patient patients pay paying payment "
    "payments people percentage performance permission person personal personnel phase phone "
    "photo photos picture place plain plan planes planning platform play point political popular "
    "population posting power pr practical practice pre pressure previous prime principles "
    "priority private prize problem process procurement product professional profile progress "
    "property proportional proud proxy public publishing pupil pure purpose putting qa qualified "
    "quality question questions quiet race rail railway random rate rather read reading real "
    "reason recent record records recruitment red referendum reform region regional registered "
    "regulation related release remote renewable rent report reporting request required response "
    "responsible rest results return rights risk road roadmap role rough round route royal rule "
    "rules run running rural sad safe sale same satellite save saying scale school-age sciences "
    "scope sea search secondary secret secure seeing self senior sensitive series setting "
    "settlement share sharing she shipping short side sign simple simply since single site six "
    "size skill skills sleep slow small smart so software solar some someone something source "
    "space spare speaking special specific speed spending sponsored stage standard standing start "
    "starting state statement states statutory stay step still stop story strategy strong student "
    "students studies study style success such summer-time support surface sustainability "
    "sustainable system systems table tax taxes technical technique technological telephone "
    "temporary ten test testing text than thank thanks that the their them then there these they "
    "thing things think thinking this those three through time to together too tool toolkit tools "
    "top total toward towards trade trading train training transition translation transparency "
    "travel treatment trial tv twitter two type ui un under underground understanding universal "
    "until up update updates upgrade urban us use used user users using usual ux valentine value "
    "values vat vehicle version very via video view virtual visa visit visitor voice vote voting "
    "vr waiting walking want war waste water way ways we wealth weather web website welfare "
    "wellbeing what whatever wheelchair when where which while who whole why wide wild wind with "
    "within without women word wording words work worker working workplace workshop world "
    "worldwide would writing wrong you young younger your yours yourself youth zero"
)
# What pages write after a name, in capitals: "by Jo Bloggs Leave a comment".
PAGE_WORDS = _words(
    "at categories category comment comments filed follow in leave on posted published reply "
    "share tagged tags updated views"
)
# Surnames among the words above: such a word may end a name whose others are none of them.
SURNAMES = _words(
    "an ballot bath bedford best black bolton bradford bury camden cash chambers derby do dudley "
    "durham fair field flood foot french german gold good great green ground guest hand harrow "
    "head high hook hull law light little live long low luton march merton minister newham "
    "norfolk north oldham page park parks place planner proud race read reader salford scholar "
    "she short simple small smart so spring steward strong swansea walsall waltham warden way "
    "west wild winter york you young"
)
# Endings that no name has.
COMMON_ENDINGS = (
    "tion", "tions", "sion", "sions", "ability", "ibility", "ments", "ology", "ological", "ically",
    "isation", "ization", "ships", "ional", "ical", "toral", "ental",
    "ative", "ible", "nesses", "ities",
)  # fmt: skip
# First names that outweigh a word above in what follows ("Emma Head", "Tom Field"). Only such as
# are no other word.
FIRST_NAMES = _words(
    "aaron aarti abbie abby abena abigail adaeze adam adebayo adrian agnieszka ahmed aidan aine "
    "aisha aisling ajay akash akira alan alasdair alastair aled aleksandra alessandro alex "
    "alexander alexandra alexis alfie alfred ali alice alison alistair allison alun amanda amelia "
    "amina amir amit amrita amy anders andrea andrew andrzej andy aneurin angela angharad angus "
    "anil anita anjali anjum ann anna annabel annabelle anne annette annie anthony antony anwen "
    "aoife archie arjun arthur arun asha ashley asif audrey ayesha barbara barry bartosz beata "
    "beatrice becky bella ben benjamin bernadette bernard bernice beryl beth bethan bethany "
    "beverley bilal bjorn björn brenda brendan brian bridget bronagh bronwen bruce bryn caerwyn "
    "callum cameron carl carla carlos caroline carys cathal catherine cathy catrin catriona cecil "
    "cecilia celia ceri cerys charles charlie charlotte cheryl chidi chinedu chioma chloe chris "
    "christina christine christopher ciara ciaran cillian cindy claire clare claudia clifford "
    "clive clodagh colin colm connie connor conor cormac craig cynthia dafydd damian damien dan "
    "daniel danielle daphne darren daryl dave david dawn debbie deborah declan deepa deepak "
    "deirdre delia delroy delyth denis denise dennis derek dermot desmond dewi diana diane "
    "diarmuid diego dilys dominic dominique donal donald donna doreen doris dorota dorothy doug "
    "douglas duncan dylan eamon eddie edith edmund edna edward efa eileen eilidh eimear eira "
    "elaine eleanor elen elena eleri elfed elin elizabeth ella ellen ellie elsa elsie elspeth "
    "eluned emeka emilia emily emlyn emma emrys enid eoghan eoin eric erica erik ernest esther "
    "ethan euan eugene eunice eva evan evelyn evie ewa ewan faisal farah farhan farida fatima "
    "federica femi fergus fernando ffion fiona fionnuala folake frances francesca francis fraser "
    "freda freddie frederick funmi gareth gary gavin gemma genevieve geoff geoffrey george "
    "georgina geraint gerald gertrude gethin gilbert giles gillian gina giovanni gita giulia "
    "glenda glenn glenys gloria glyn gordon graham grainne gregory greta gruffydd grzegorz "
    "gráinne guido gunnar gurpreet guto gwen gwendoline gwilym gwyneth hamish hannah harjit "
    "harpreet harriet hassan hattie hazel heidi heike heledd helen helga henrietta henrik henry "
    "herbert hilary hilda hina hiroshi howard hugh humphrey hussain huw hywel iain ian iestyn "
    "ieuan ifan ifeoma imelda imogen imran ines ingrid iolo irene irfan iris isabel isabella "
    "isabelle isla isobel iwan jacek jackie jacob jacqueline jake jakub jamal james jamie jan "
    "jane janet janice jasmine jason jaspreet javed jean jeff jemima jenna jennifer jenny jeremy "
    "jerome jessica jill jim jo joan joanna joanne jodie joe joel johan johann john jolene jon "
    "jonas jonathan jorge jose joseph josephine josh joshua josie josé joyce juan judith judy "
    "julia julian julie juliet juliette jurgen justin jürgen kamal karen karl katarzyna kate "
    "katherine kathleen kathryn kathy katie katja katrin katrina kavita kay keira keith kelly "
    "kenji kenneth kerry kevin khalid kieran kim kimberley kiran kirsten kirstie kirsty klaus "
    "kofi kristen kristina krystyna krzysztof kwabena kwame kyle lachlan lakshmi lara lars laura "
    "lauren laurence lawrence leah leanne lee leif leigh leila lena leon leona leonard leroy "
    "lesley lewis liam libby linda lindsay lionel lisa liz lizzie llinos llyr lorna lorraine "
    "lottie louis louise luca lucas lucia lucinda lucy luigi luis lukasz luke lydia lynn lynne "
    "mabel maciej maddy madeleine maeve magdalena maggie mair mairead mairi maisie malachy "
    "malcolm malgorzata manish manpreet marcia marco marcus mared marek margaret marged maria "
    "marian marianne marie marilyn marion mariusz marjorie marlon martin martyn mary marzena "
    "mateo mateusz matt matteo matthew maureen maurice maxine małgorzata meera megan meinir "
    "meirion melanie meleri melissa menna mererid mhairi michael michal michał michelle miguel "
    "mikael mildred millie miriam mohammad mohammed mohan moira mollie monica monika morag "
    "morfudd muhammad murdo muriel myfanwy máire nadeem nadia nadine naomi nasreen nasrin natalie "
    "natasha nathan naveed neha neil nellie nerys neville ngozi nia niall niamh nicholas nick "
    "nicola nicole nigel nigella nikhil nina nisha nkechi nora norah noreen nuala oisin olga "
    "oliver olivia oluwaseun olwen oonagh orla oscar otto owain owen pablo padraig pamela paolo "
    "patricia patrick paul paula pauline pawel paweł pedro penelope percy peter petra phil philip "
    "philippa phillip phoebe phyllis pietro piotr polly pooja pradeep prakash preeti priscilla "
    "priya pádraig quentin rachael rachel rajesh rakesh ralph ramesh ramona raphael ravi raymond "
    "rebecca reginald rekha rena renata rhian rhiannon rhoda rhodri rhona rhys richard rizwan rob "
    "robert roger rohan roisin roland ronald rory rosalind rosemary rosie ross rowena roy "
    "ruairidh rudolph rukhsana rupert russell ruth ryan róisín sachin sadia sadie saima salim "
    "sally salma sam samantha samina samir samuel sandeep sandra sanjay saoirse sara sarah satnam "
    "scott sean seb sebastian selina shabnam shahid shane sharon shaun shauna shazia sheila "
    "shelagh shilpa shirley sian silvia simon sinead sinéad siobhan siobhán sioned sipho siwan "
    "siân slawomir sofia sonya sophia sophie sorcha stacey stanislaw stefan stefano steffan "
    "stella stephanie stephen steve steven stuart suki sunil sunita suresh susan susannah susie "
    "suzanne suzie sven svetlana sylvia tadhg tahir takashi tamara tanya tara tariq tegwen teleri "
    "tendai teresa terry tessa thandeka thandiwe thelma theresa thierry thomas tilly tim timothy "
    "tina tobias toby tom tomasz tomos tony tracey tracy trevor tristan tunde ulrike una ursula "
    "urszula usha usman valentina valerie vanessa veronica vicky victoria vijay vikram vince "
    "vincent vinod vivien vivienne wanjiru wayne wendy william winifred winnie wojciech xavier "
    "yasmin yaw yolanda yusuf yvonne zach zachary zadie zahid zainab zara zbigniew zoe zofia "
    "zubair áine éamon łukasz"
)
# Whom a feed names where it names nobody.
NOBODY = frozenset({
    "admin", "administrator", "anonymous", "author", "blog", "blog admin", "blog author",
    "blog editor", "blogadmin", "blogger", "by", "comms", "communications", "contributor",
    "digital",
    "default", "digitalteam", "editor", "guest", "guest author", "guest blog", "guest blogger",
    "guest bloggers", "guest contributor", "guest post", "guest writer", "guestblogger", "info",
    "moderator", "n/a", "name", "site administrator", "staff writer", "team member", "the editor",
    "news", "no author", "nobody", "none", "noreply", "null", "press", "pressoffice", "root",
    "site admin", "site editor", "siteadmin", "staff", "super user", "superuser", "system", "team",
    "test", "the team", "undefined", "unknown", "unknown author", "user", "various",
    "various authors",
    "web", "web admin", "web editor", "web master", "webadmin", "webeditor", "webmaster",
    "webteam", "wordpress", "wpadmin", "wpengine", "(author unknown)", "author unknown",
})  # fmt: skip
