"""Words of the trade in English, as data. Lemmas are inflected by ``lexicon``; nothing here is code.

The word classes follow the AP Stylebook and the Guardian style guide for verbs of attribution, and Quirk et
al., "A Comprehensive Grammar of the English Language" (1985), ch. 16, for what each verb may govern.
"""

#: verbs of saying: they report a clause, stand beside a quotation, and may follow what was said
REPORT = """
acknowledge add admit advise affirm agree allege announce answer argue assert attest aver boast caution
chide claim clarify comment complain concede conclude confess confide confirm contend continue counter crow
cry declare deny detail dispute disclose elaborate emphasize emphasise estimate exclaim explain gush hint
imply inform insist interject intimate joke lament maintain mention muse note object observe opine post
preach predict proclaim promise pronounce propose protest quip read recall recount reiterate remark repeat
reply report respond retort reveal say scoff shout sigh signal speculate state stress suggest surmise swear
testify theorize theorise tweet underline underscore urge utter put_it venture vouch vow warn whisper write
yell blog tout summarize summarise stipulate specify go_on reason chant fume rant recommend reckon decree
scream snap tease wonder ask shoot_back point_out chime_in fire_back
"""

#: verbs that name the hearer before they report
TELL = "advise alert assure convince inform notify persuade promise remind tell warn ask brief email text"

#: verbs of opinion and knowledge: they report a clause, seldom words
BELIEVE = """
accept anticipate appreciate assume believe bet consider decide deem determine discover doubt dream envision
expect fear feel figure forecast foresee forget gather guess hear hold hope imagine infer know learn notice
perceive pray prefer presume pretend project read realize realise recognize recognise regret remember
resolve see sense suppose suspect think trust understand wish worry conclude calculate
"""

#: verbs by which documents and studies speak
SHOW = """
confirm conclude demonstrate estimate find illustrate indicate mean project prove reveal say show signal
state suggest forecast document highlight imply note report put
"""

#: verbs of will: they report an intention, in the infinitive
INTEND = """
agree aim ask attempt choose claim commit consent dare decide decline demand expect fear hope intend offer
opt pledge plan promise propose refuse resolve seek swear threaten vow want wish pretend
"""

#: verbs of judging, asking and disputing: speech acts about a matter or a person, named by a noun phrase
JUDGE = """
accuse advocate announce applaud assail attack bash berate blame blast bemoan call cast characterize
characterise cheer chide cite condemn confirm congratulate credit criticize criticise debunk decry deem
defend demand denounce deny deride describe disavow dismiss dispute disparage dub echo emphasize emphasise
envision explain express forecast foresee hail highlight invoke label lambast lambaste lament laud love hate
mention mock name note outline portray praise predict promise propose question quote reaffirm rebuke rebut
recall recommend refute reiterate reject repudiate repeat retweet ridicule rip second signal slam slap
stress suggest tease thank thrash tout trumpet urge voice compare depict acknowledge endorse
"""

#: verbs that report through a preposition
PREPOSITIONAL = {
    "for": "call advocate argue ask hope push plead apologize apologise pray beg campaign praise",
    "about": "talk speak complain worry joke brag boast write ask think tweet rant care know warn lie hear",
    "to": "point refer allude respond react object agree commit compare admit confess testify",
    "of": "speak think accuse approve disapprove complain dream warn boast hear conceive",
    "on": "comment call insist speak weigh_in elaborate expand",
    "against": "argue speak_out rail inveigh protest warn push_back",
    "in": "believe",
    "with": "agree disagree sympathize sympathise side",
    "at": "hint scoff laugh balk bristle lash_out",
    "as": "describe characterize characterise cast portray see regard cite dismiss tout identify depict view",
}

#: verbs whose passive reports what is generally held: "is expected to", "was accused of"
PASSIVE = """
accuse allege believe claim consider deem describe estimate expect know report rumor rumour say suspect
think understand see view regard suppose project charge credit criticize criticise quote
"""

DETERMINERS = """
the a an this these those some any no each every either neither both all many several few most more such
another other one two three four five six seven eight nine ten dozens hundreds thousands millions numerous
certain various
"""
POSSESSIVES = "my your his her its our their whose"
SUBJECT_PRONOUNS = """
i you he she it we they who nobody everybody everyone somebody someone anyone others some many one both most
several few neither none all these those this
"""
OBJECT_PRONOUNS = "me him her us them it you himself herself themselves itself myself ourselves yourself"
RELATIVES = "who which that whom"
PREPOSITIONS = """
according of in on at by for with from to about into over after before between under during against through
without within among toward towards near outside inside across behind beyond amid since until despite per
via along around off up down out like unlike above below upon throughout alongside besides including
regarding concerning versus
"""
#: prepositions that may tie a modifier to the noun before it
NOUN_PREPOSITIONS = "of by for from at in with on to against behind near outside between among"
CONJUNCTIONS = "and or but nor yet so plus"
SUBORDINATORS = """
that if because while although though when whenever where whereas unless until since as after before than
whether
"""
QUESTION_WORDS = "what how why whether if who where when which whom whose"
AUXILIARIES = """
am is are was were be been being has have had having do does did will would shall should can could may might
must won't wouldn't can't cannot couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't
hadn't shouldn't ain't needn't mustn't 's 're 've 'll 'd 'm got get gets going
"""
NEGATIONS = """
not no never none nobody nothing neither nor n't cannot can't won't wouldn't couldn't don't doesn't didn't
isn't aren't wasn't weren't hasn't haven't hadn't shouldn't without hardly barely falsely
untrue
"""
ADVERBS = """
also already always again ago almost apparently back briefly clearly consistently even eventually ever
explicitly famously first flatly formally frequently further generally initially instead just largely later
long maybe mostly much nearly never not now officially often once only openly originally perhaps possibly
previously privately probably promptly publicly quickly quietly rather really recently reportedly repeatedly
routinely seemingly simply since so sometimes soon still subsequently suddenly then there therefore thus
together too ultimately usually very well widely yet however meanwhile moreover nevertheless here both all
each longer
"""
TIMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday
tomorrow tonight morning afternoon evening night week month year weekend day hour days weeks months years
hours last next earlier later early late recently ago
"""
TITLES = """
mr mrs ms miss dr sen rep gov president senator governor representative congressman congresswoman secretary
mayor chairman chairwoman minister prime chancellor judge justice attorney general gen col lt capt captain
sgt adm admiral officer detective sheriff chief pope king queen prince princess sir lady lord ceo cfo cto
founder cofounder editor anchor host actor actress star activist director producer spokesman professor prof
rev reverend father sister coach spokeswoman spokesperson ambassador commissioner councilman councilwoman
councilmember councillor councilor cllr alderman alderwoman assemblyman assemblywoman assemblymember delegate
deputy comptroller controller treasurer auditor superintendent supt trooper constable sergeant lieutenant
corporal cpl major maj commander cmdr brig inspector insp det marshal warden ranger dean principal bishop
archbishop rabbi imam pastor msgr magistrate premier chairperson undersecretary baroness dame
speaker chair tempore ombudsman
"""
#: offices of which a place or a house has one holder; words that make another office of one
OFFICES = """
gov governor president secretary mayor chairman chairwoman chairperson chair minister chancellor attorney sheriff chief
pope king queen ceo cfo cto editor speaker premier comptroller controller treasurer superintendent dean principal
bishop archbishop director ombudsman
"""
RANKS = """
former ex deputy vice acting assistant associate late shadow junior interim incoming outgoing retired then fellow
"""
#: words for what somebody is that tell man or woman
FEMALE_ROLES = """
mrs ms miss lady dame baroness queen princess sister mother actress chairwoman spokeswoman congresswoman councilwoman
assemblywoman alderwoman businesswoman
"""
MALE_ROLES = """
mr sir lord king prince pope father chairman spokesman congressman councilman assemblyman alderman businessman
"""
#: callings written before a name without being a title: 'lawyer Ann Roe'
CALLINGS = """
lawyer economist researcher resident teacher author singer rapper analyst farmer neighbor neighbour veteran
executive leader mp msp mep republican democrat tory forecaster meteorologist nominee incumbent
reporter journalist columnist critic student owner nurse doctor engineer scientist historian lawmaker
prosecutor candidate biologist epidemiologist psychologist physicist surgeon firefighter
designer developer artist writer musician comedian photographer driver manager trustee
"""
#: nouns that name a kind of source
OUTLETS = """
times post journal news herald tribune guardian telegraph cnn nbc abc cbs fox msnbc bbc npr pbs reuters ap
afp bloomberg politico buzzfeed breitbart newspaper magazine gazette globe chronicle observer daily weekly
tonight today show newsweek deadline variety tmz inquisitr vox slate salon axios press wire broadcaster
network cnbc usa mail mirror sun independent yorker atlantic america podcast blog site website
ledger register courier dispatch examiner inquirer bee sentinel telegram advertiser argus bulletin clarion
gleaner intelligencer recorder republic standard statesman picayune beacon express tribune-review star-tribune
"""
PLATFORMS = "twitter facebook instagram youtube reddit tumblr snapchat tiktok google telegram whatsapp linkedin x"
DOCUMENTS = """
report study survey poll polls memo document documents lawsuit complaint statement letter email emails
filing filings affidavit indictment transcript book article column data figures results records census
research studies surveys reports paper analysis post tweet video review release audit ruling law bill
"""
ORGANISATIONS = """
department committee campaign company court agency police government ministry office university college
school hospital group party union association organization organisation council bureau commission board bank
fund institute center centre centers centres foundation senate house congress parliament corp inc ltd administration
army navy club team nypd fbi cia nasa fda epa doj irs nato un dnc rnc authority service federation coalition
network league vatican pentagon kremlin guild chamber ministry caucus legislature assembly tribunal
"""
#: last words of the names of companies, clubs and bodies, where they are written with a capital
HOUSES = """
airlines airways air motors motor rail railway railways international watch united city energy electric power gas
oil partners holdings industries technologies systems pharmaceuticals therapeutics healthcare entertainment studios
pictures records health confederation alliance society trust yard street house survey brigade cooperative exchange
county township borough
"""
#: names, or last words of them, of companies and armed groups often in the news that are hardly any person's
KNOWN_HOUSES = """
aeroflot airbnb airbus alibaba amazon amtrak apple boeing bytedance caterpillar chevron cisco citigroup comcast
equifax exxonmobil fargo fedex gazprom glencore huawei ibm ikea intel lufthansa lyft mastercard
mcdonald's meta microsoft moderna nestle netflix nike nintendo nissan nokia novartis nvidia openai pepsico petrobras
pfizer qantas qualcomm renault rosneft ryanair sachs samsung shell siemens sony spacex spotify starbucks tencent
tesla theranos toyota uber unilever verizon visa volkswagen vodafone volvo walmart
eta farc fatah fifa hamas hezbollah isis taliban uefa unesco unicef
"""
#: first words of campaigns that are named by what they call for: 'Save the Children'
APPEALS = "save protect feed free stop defend reclaim restore help"
UNNAMED = """
official officials source sources person people critics supporters aides aide experts expert analysts
analyst witnesses witness observers insider insiders activists residents neighbors neighbours lawyers
prosecutors investigators authorities voters republicans democrats some others many several spokesman
spokeswoman spokesperson advisers strategists opponents advocates lawmakers representative friend friends
colleague colleagues user users protesters researchers scientists doctors nurses economists historians teachers
parents students workers employees passengers survivors relatives families detectives deputies firefighters
engineers regulators diplomats drivers tenants owners attorneys executives veterans farmers fans
visitors guests customers shoppers patients commuters donors bystanders onlookers volunteers organizers organisers
"""
#: words that carry no content of their own in a claim
STOP = """
a an the of in on at by for with from to into onto upon and or but as is are was were be been being am has
have had do does did will would shall should can could may might must that which who whom whose this these
those it its he she they them his her their him we our us you your i me my there here so than then also just
very s t 're 've 'll
"""
#: third-person forms that are at least as often plural nouns: verbs only after a name, a pronoun or a comma
PLURAL_NOUNS = """
states reports claims plans calls questions notes hopes fears moves votes needs demands attacks comments
supports costs promises pledges complaints documents chants shouts remarks answers estimates forecasts projects
signals details posts tweets offers challenges champions charges suspects results feels fights looks aims
attempts backs blames blasts cites credits debates shows doubts dreams echoes favors favours guesses hints
jokes labels names objects praises pushes quotes raises rules slams stresses texts touts urges views
warnings wishes wonders worries reads talks
"""
#: pronouns and what may be written together with them
CLITIC_HOSTS = "i you he she it we they who that there what"
CLITICS = "'s 're 've 'll 'd 'm"
#: adverbs end so; these words do too and are none
ADVERB_ENDING = "ly"
NOT_ADVERBS = "family july italy supply reply ally rally assembly monopoly fly bully belly apply rely imply comply"
#: weekdays and months: capitalised, yet never part of a name that speaks
CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december
"""
#: words before a colon that name no speaker
LABELS = """
update updates updated note correction corrections clarification related photo photos video watch exclusive
opinion analysis latest live breaking review recap report read more image credit source sources story
warning spoiler q listen poll interview transcript gallery editorial column fact facts example result
question answer part chapter
"""
#: short forms of given names that begin with another letter, before the whole name
SHORT_NAMES = """
bill william; bob robert; ted edward; ned edward; dick richard; peggy margaret; tony anthony; liz elizabeth;
beth elizabeth; betty elizabeth; tina christina; sandy alexander; kate catherine; hank henry; jack john; polly mary
"""
#: nouns that only measure out the noun behind 'of'
PARTITIVES = "part number group majority dozens lot lots series excerpt half couple handful some many most all"
#: verbs by which somebody would have answered: denied, they report that nothing was said
ANSWERS = "answer comment elaborate reply respond return speak talk"
#: verbs that turn an answer down
REFUSALS = "decline refuse"
#: forms of the verb for what outlets do
REPORTING = "reported reports report"
#: pronouns for those who write
OURSELVES = "i we"
#: what a text calls itself, and the words for what it was before
ITSELF = "article story post headline caption page item"
POINTING = "this"
VERSIONS = "version versions headline caption"
FORMER = "earlier previous original initial first prior former"
FORMERLY = "originally previously initially earlier"
STATED = "said stated reported described identified listed named gave suggested implied"
#: how an outlet owns up to a slip
ERRORS = """
misstated misspelled misspelt misidentified misquoted mischaracterized misreported misattributed incorrectly
erroneously mistakenly wrongly inaccurately retracted retracts
"""
#: words that deny what follows: who says that somebody denied a thing does not say the thing
DENIALS = """
deny denies denied denying rejected rejects refuted refutes disputed disputes debunked false baseless unfounded
"""
#: what measures a distance or a time
LENGTHS = """
mile miles kilometer kilometers kilometre kilometres km metre metres meter meters foot feet yard yards block
blocks inch inches minute minutes hour hours day days week weeks month months year years
"""
#: words that label an editorial note
NOTICES = "update updated correction corrections clarification note retraction editor's"
#: auxiliaries of the passive and the progressive
BE = "am is are was were be been being 's 're get got gets"
#: words behind which a bare verb form is a verb
MODALS = """
do does did don't doesn't didn't will would can could may might must should shall won't wouldn't can't cannot
couldn't to 'll 'd
"""
#: bare verb forms that are hardly ever nouns
PLAIN = "say believe think argue insist know agree contend acknowledge suggest suspect expect"
#: pronouns of persons
GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
#: plurals without -s
PLURALS = "people police women men children media press staff team crew"
#: past tenses of irregular verbs that are hardly ever anything else (Quirk et al. 1985, 3.11 to 3.20)
PASTS = """
fell rose grew became began came went gave took got kept lost met paid ran sat sent sold spent stood swept threw
told tore won wore wrote broke brought caught chose drew drove fled flew froze fought hung lay rode rang sang sank
shot shook slept slid spoke sprang stole struck swore taught thought woke led held ate drank forgot forgave dealt
bled blew burst clung crept dug forced hid knelt leapt lent overtook overthrew rewrote shrank spun strode swam
undertook underwent withdrew withheld
"""
#: verbs that report a clause only behind 'that' (Quirk et al. 1985, 16.30)
THAT_ONLY = """
hold put calculate recount recognize recognise answer object fire_back shoot_back chime_in project figure detail
repeat post blog read document highlight illustrate
"""
#: verbs that hardly stand behind what they report: 'The dam held, Roe said'
NEVER_BESIDE = "hold recognize recognise project figure document highlight"
#: verbs that deny what they govern
DENYING = "deny dispute doubt refute rebut reject debunk disavow"
#: verbs that report through a preposition only behind an object: without one the form is a participle
ABOUT_PERSONS = (
    "accuse praise describe characterize characterise cast portray regard cite dismiss tout identify depict view"
)
#: verbs of judging that name a deed where a crowd does it: 'rioters attacked the gate'
DEEDS_TOO = "attack bash assail"
