"""Verbs that say the same, in English, as data: what happened, whatever word a newsroom chose for it.

The groups follow the synonym sets of common verbs in WordNet 3.0 as far as news of events interchanges them.
"""

#: interchangeable verbs, a line a relation, which the first of them names
SAME = """
start begin launch found create originate initiate establish kick_off set_up introduce pioneer coin invent
end finish conclude cease stop halt terminate close shut shut_down discontinue
win beat defeat triumph clinch
lose
die perish decease succumb
kill murder slay assassinate
injure wound hurt
bear born
marry wed
divorce separate split
buy purchase acquire
sell
hire appoint name recruit
employ
fire dismiss sack oust axe
resign quit step_down
leave depart
release publish issue unveil premiere debut
direct helm
write author pen compose
record tape
produce make
star appear feature act perform play portray
sign ink
join enter
move relocate
arrest detain apprehend
charge indict
convict sentence jail imprison
accuse allege blame
deny reject dismiss refute dispute
approve pass ratify back endorse
ban prohibit bar outlaw forbid
increase rise grow climb soar jump surge gain expand
decrease fall drop decline shrink plunge plummet tumble slump reduce cut slash diminish
exceed surpass top overtake
receive get obtain earn garner amass collect attract
give donate grant award hand
support back endorse favor favour
oppose object
describe call characterize label dub term
locate situate base
contain include comprise consist
own possess hold
need require
show display demonstrate
tweet post share
reply respond answer
attack assault
reveal disclose expose unveil uncover
visit travel tour
build construct erect
destroy demolish wreck raze
spend cost
uphold affirm
live reside dwell
suspend pause
search comb scour
flee escape
recover recuperate
collapse crumble
burn torch
explode detonate
threaten endanger menace jeopardize
protect safeguard shield
repair mend fix
teach instruct
translate render
rank rate
study examine investigate probe
warn caution
gather assemble
finance fund bankroll
cancel scrap
delay postpone defer
choose select pick
permit allow
hinder hamper impede
"""

#: relations whose passive says more: who was killed died
UNDERGONE = {"kill": "die"}

#: relations in which both parties do the same to each other: who stands first does not matter
MUTUAL = """
marry divorce meet join face fight play talk debate merge share discuss settle compete clash draw tie spend
"""

#: verbs that are said of what changes, or of who changes it: 'the mill closed', 'they closed it' (Levin 1993, 1.1.2)
TURNING = "start end open move increase decrease"

#: adverbs and verbs by which a statement is held to be possible, not to be so (Quirk et al. 1985, 4.49-4.56, 8.127)
POSSIBLE = """
may might could maybe perhaps possibly allegedly purportedly supposedly potentially reportedly rumor rumour rumored
rumoured
"""
#: participles whose passive leaves open what follows: 'is accused of', 'was suspected of', 'is believed to'
UNPROVEN = "accused suspected alleged rumored rumoured believed thought presumed feared"
#: words behind which a clause is a condition or a question
HYPOTHETICAL = "if whether unless"
#: nouns for what is said, which a predicate may call false: 'the claim that … is a hoax'
TALES = """
claim claims rumor rumors rumour rumours report reports allegation allegations story stories suggestion suggestions
statement assertion idea notion accusation accusations theory belief post posts
"""
#: words by which such a predicate denies it, besides those that deny what follows
UNTRUE = "untrue hoax fake bogus exaggerated fabricated satire myth wrong incorrect unproven unverified"
#: words before 'to' that leave the deed to the future, besides the verbs of will
PLANNING = """
set due likely unlikely scheduled about poised ready prepare prepares prepared preparing vote votes voted voting try
tries tried trying urge urges urged order orders ordered told plans bid bids effort efforts attempts decision proposal
proposals deal talks close pledge expected hoping considering willing able eager invited
need needs needed needing call calls called calling press pressed pressing push pushed pushing plead pleads pleaded
pleading beg begged apply applies applied applying petition petitioned appeal appealed lobby lobbied
lobbying persuade offer offers offered
"""
#: verbs and nouns by which somebody asks for what follows (Quirk et al. 1985, 16.32: mandative clauses)
WANTING = """
ask asks asked asking
call calls called calling demand demands demanded demanding urge urges urged urging want wants wanted
seek seeks sought seeking recommend recommends recommended recommending propose proposes proposed request requests
requested insist insists insisted
"""
#: words that deny what follows without being negative in form (Quirk et al. 1985, 10.59)
LACKING = (
    "zero incapable lack lacks lacked lacking devoid absent avoid avoids avoided avoiding disassociated dissociated"
)
#: auxiliaries of the future and of the unreal
FUTURE = "will would shall should 'll won't wouldn't"
#: words before 'to' or 'from' behind which the deed did not come about (implicative verbs, Karttunen 1971)
FORESTALLED = """
declined declines decline declining refused refuses refuse refusing failed fails fail neglected forgot unable prevented
barred stopped blocked kept banned yet
"""

#: verbs by which something that stood or was planned stands no longer, a particle after a low line
UNDOING = """
cancel cancels canceled cancelled canceling cancelling scrap scraps scrapped scrapping abandon abandons abandoned
abandoning shelve shelves shelved drop drops dropped dropping withdraw withdraws withdrew withdrawn rescind rescinds
rescinded revoke revokes revoked repeal repeals repealed annul annuls annulled overturn overturns overturned
overturning quash quashes quashed block blocks blocked voided nullify nullifies nullified reverse reverses reversed
dismiss dismisses dismissed dismissing avert averts averted vacate vacates vacated
call_off calls_off called_off calling_off rule_out rules_out ruled_out ruling_out throw_out throws_out threw_out
thrown_out strike_down strikes_down struck_down striking_down set_aside sets_aside
walk_away walks_away walked_away walking_away back_out backs_out backed_out pull_out pulls_out pulled_out
postpone postpones postponed postponing defer defers deferred deferring
acquit_of acquitted_of clear_of cleared_of exonerated_of absolved_of
"""
#: what is brought against a thing: undone, it leaves the thing standing
ATTACKS = """
appeal appeals challenge challenges objection objections opposition lawsuit lawsuits suit petition complaint complaints
motion attempt attempts
"""
#: what else a court or a board may turn down
PLEAS = """
case cases charge charges claim claims allegation allegations indictment bid request requests plea application
applications grievance demand demands idea suggestion suggestions criticism concerns report reports
"""
#: those who are employed
STAFF = "staff employees workers workforce staffers personnel employee worker"
#: what is set at a level, and raised from it
LEVELS = """
rate rates price prices tax taxes fee fees fare fares toll tolls wage wages salary salaries pay rent rents limit limits
target targets forecast forecasts estimate estimates dividend tariff tariffs spending budget threshold ceiling cap dues
"""
#: events that kill by nobody's hand or by anybody's: who was killed by them died in them
DISASTERS = """
accident avalanche blast blaze blizzard bomb bombing collapse collision crash cyclone derailment disaster drought
earthquake epidemic eruption explosion fire flood flooding floods heatwave hurricane landslide mudslide outbreak
pandemic quake shooting shootings storm storms strike strikes tornado tornadoes tremor tsunami typhoon virus wildfire
wildfires wreck
"""
#: verbs that let something stand
UPHOLDING = "uphold upholds upheld affirm affirms affirmed keep keeps kept reinstate reinstates reinstated"

#: further verbs that make a sentence an assertion of an action
ACTIONS = """
say go come take see know think look want use find tell work call try ask turn show run bring happen hold
keep let help talk stand pay meet continue set learn change lead watch follow speak read allow add spend
open walk offer remember love consider serve send expect stay fall reach remain suggest raise pass require
report decide pull return explain hope develop carry break draw cause fight throw catch eat cover wait
amplify interview order announce initiate urge face vote host claim threaten shoot steal crash protest march
elect file sue settle testify investigate confirm cancel delay postpone extend replace remove recall
withdraw suspend uphold overturn
live reside teach study graduate retire compete belong
"""

#: nouns that name who did it: 'the founder of Y' did what 'founded Y' says
DOERS = {
    "start": "founder founders creator creators originator originators inventor inventors initiator",
    "star": "co-star co-stars costar costars",
    "win": "winner winners champion champions",
    "write": "writer writers author authors songwriter composer",
    "direct": "director directors filmmaker",
    "produce": "producer producers",
    "kill": "killer murderer",
    "act": "actor actress actors actresses",
    "sing": "singer singers vocalist vocals sang sung",
    "own": "owner owners",
    "bear": "birth",
    "die": "death dead",
    "marry": "wife husband spouse marriage wedding",
    "lead": "leader leaders",
}

#: relations of which a thing has one doer, one time and one place: another one contradicts
SINGULAR = "start win bear die write direct kill discover marry"

#: further words that newsrooms use for one another
SYNONYMS = """
europe european
argentinian argentine
asia asian
africa african
film movie picture motion-picture
mother mom mum
father dad
teenager teen
shop store
home house residence
salary wage
award prize
photograph photo
telephone phone
television tv
bicycle bike
advertisement ad
apartment flat
gasoline petrol
vacation holiday
mistake error
prison jail
fire blaze
collision crash
assailant attacker
employee worker
legislation law statute
vessel ship boat
ocean sea
area region
illness disease sickness
sick ill
rich wealthy
famous renowned well-known
small little tiny
fast quick rapid
mandatory compulsory obligatory
broadcast air televise
center centre
theater theatre
color colour
labor labour
defense defence
harbor harbour
plane airplane aeroplane aircraft
song single track
author writer
physician doctor
us u.s america american usa united-states
uk u.k britain british
child kid
company firm corporation
car automobile vehicle
big large huge
show series program programme
country nation
city town
police cop
attorney lawyer
debut first
wife husband spouse
job position post
number count total
"""

#: nouns for deeds: 'the appointment of Y' says what 'Y was appointed' does
NOUNS = {
    "start": "creation foundation founding beginning introduction invention establishment",
    "end": "ending conclusion termination closure",
    "win": "victory triumph",
    "die": "demise",
    "kill": "killing assassination slaying",
    "injure": "injury",
    "divorce": "separation",
    "buy": "acquisition takeover",
    "sell": "sale",
    "hire": "appointment recruitment",
    "fire": "dismissal sacking",
    "resign": "resignation",
    "leave": "departure",
    "release": "publication",
    "star": "appearance role performance portrayal",
    "write": "journalism authorship",
    "produce": "production",
    "enter": "entry",
    "move": "relocation",
    "arrest": "detention",
    "charge": "indictment",
    "convict": "conviction",
    "sentence": "imprisonment",
    "deny": "denial",
    "approve": "approval ratification",
    "ban": "prohibition",
    "increase": "growth",
    "decrease": "reduction",
    "give": "donation",
    "support": "endorsement",
    "oppose": "opposition",
    "describe": "description",
    "reply": "response",
    "reveal": "revelation disclosure",
    "build": "construction",
    "destroy": "destruction demolition",
}

#: words that carry little of a statement: what newsrooms add, drop and exchange freely
LIGHT = """
know name call refer title also accord include such regard consider year time more most less least over
under above below before after since until during than about around nearly almost approximately reportedly
officially currently well as like just only even still now today nowadays soon later earlier already
recently out up off down away do make get give have come go take find use become remain see say tell
feature describe contain locate act film movie song album single band group show series book game
player team member people person man woman thing place part number total type kind example world first new
several many various other own same different certain one release receive hold serve play star appear base
originally traditionally generally mostly mainly fully actually really together both all overall rating
score record copy actor singer musician american british english which where when while because although
however there here yet ever not never no only exclusively solely merely
involve participate work genre category professionally the
"""

#: relations of a contest, which one side does to the other: the other way round contradicts
CONTESTS = "win lead exceed"
