"""How verbs stand to each other and to nouns, in English, as data; which say the same stands in ``verbs``."""

#: relations whose passive says more: who was killed died
UNDERGONE = {"kill": "die"}

#: relation to the preposition behind which the other side stands, and to what that side does: who lost to a team was
#: beaten by it (Lyons 1977, 9.1: converses)
CONVERSE = {
    "lose": ("to", "win"),
    "go": ("to", "win"),
    "sell": ("to", "buy"),
    "buy": ("from", "sell"),
    "give": ("to", "receive"),
}

#: relations in which both parties do the same to each other: who stands first does not matter
MUTUAL = """
marry divorce meet join face fight play talk debate merge share discuss settle compete clash draw tie spend
"""

#: verbs that are said of what changes, or of who changes it: 'the mill closed', 'they closed it' (Levin 1993, 1.1.2)
TURNING = "start end open move increase decrease"

#: verbs by which something that stood or was planned stands no longer, a particle after a low line
UNDOING = """
cancel cancels canceled cancelled canceling cancelling scrap scraps scrapped scrapping abandon abandons abandoned
abandoning shelve shelves shelved drop drops dropped dropping withdraw withdraws withdrew withdrawn rescind rescinds
rescinded revoke revokes revoked lift lifts lifted lifting
repeal repeals repealed annul annuls annulled overturn overturns overturned
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
say go come take see hear know think look want use find tell work call try ask turn show run bring happen hold
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
    "lose": "runner-up runners-up loser losers",
    "write": "writer writers author authors songwriter composer",
    "direct": "director directors filmmaker",
    "produce": "producer producers",
    "kill": "killer murderer",
    "act": "actor actress actors actresses",
    "sing": "singer singers vocalist vocals sang sung",
    "own": "owner owners",
    "bear": "birth",
    "die": "death deaths dead",
    "marry": "wife husband spouse marriage wedding",
    "lead": "leader leaders",
    "support": "supporter supporters backer backers",
    "oppose": "opponent opponents critic critics",
}

#: what a work is, and what its maker did behind 'by': 'a novel by Ann Roe'
MADE = {
    "write": "novel novella book memoir poem play essay screenplay",
    "record": "song album single ep",
    "direct": "film movie documentary",
}
#: verbs with their prepositions that tie a thing to one other: what is made of wood is not made of steel
TIED = "made_of built_of composed_of based_on named_after caused_by derived_from married_to set_in"
#: words that make a post another one: 'vice president'
LESSER = "vice deputy assistant associate acting interim"
#: nouns for persons by what they are, beside those by which sources are known: in a headline no names
PERSONS = """
man woman boy girl person teenager teen suspect baby infant child toddler couple crowd soldier pilot worker volunteer
survivor widow widower tourist hiker climber passenger player fan customer mom mum dad mother father son daughter
brother sister husband wife grandmother grandfather victim guard clerk cook baker builder shopkeeper fisherman
neighbour neighbor stranger gunman burglar thief pensioner schoolboy schoolgirl pupil actress actor
"""
#: nouns for those who act for one authority, a group each: what police did, newsrooms also say that officers did
AUTHORITIES = """
police officer officers policeman policemen policewoman cop cops constable constables detective detectives trooper
troopers; firefighter firefighters fireman firemen crew crews brigade; doctor doctors physician physicians medic medics
paramedic paramedics
"""
#: nouns for what is won, and adjectives of what critics say
AWARDS = "award awards prize prizes medal medals oscar oscars emmy emmys grammy grammys trophy title"
KINDLY = "positive favorable favourable glowing rave enthusiastic good strong"
UNKINDLY = "negative unfavorable unfavourable poor bad scathing hostile harsh"

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
child kid children
wife wives
life lives
thief thieves
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
promise pledge vow
population inhabitant
organize organise
recognize recognise
apologize apologise
authorize authorise
privatize privatise
legalize legalise
praise laud commend applaud
condemn denounce slam censure
conceal hide
licence license
happy joyful cheerful merry
atmosphere mood ambience
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
    "merge": "merger",
    "cancel": "cancellation",
    "delay": "postponement",
    "withdraw": "withdrawal retraction",
    "remove": "removal",
    "discover": "discovery",
    "recover": "recovery",
    "fail": "failure",
    "succeed": "success",
    "extend": "extension",
    "suspend": "suspension",
    "expel": "eviction expulsion",
    "acquit": "acquittal",
    "explode": "explosion",
    "collide": "collision",
    "invade": "invasion",
    "refuse": "refusal",
    "renew": "renewal",
    "replace": "replacement",
    "choose": "choice",
    "decide": "decision",
    "confess": "confession",
    "testify": "testimony",
    "overturn": "reversal",
    "disband": "dissolution",
    "relegate": "relegation",
    "promote": "promotion",
    "infect": "infection",
    "erupt": "eruption",
    "invest": "investment",
    "apologize": "apology",
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

#: relations that one side does to the other, as in a contest or a purchase: the other way round contradicts
CONTESTS = "win lead exceed buy own"
