"""Verbs that say the same, in English, as data: what happened, whatever word a newsroom chose for it.

The groups follow the synonym sets of common verbs in WordNet 3.0 as far as news of events interchanges them.
"""

#: interchangeable verbs, a line a relation, which the first of them names
SAME = """
start begin launch found create originate initiate establish introduce pioneer coin invent
end finish complete conclude cease stop halt terminate close shut discontinue
win beat defeat triumph clinch thrash rout trounce
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
resign quit
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
arrest detain apprehend nab
charge indict
convict sentence jail imprison
accuse allege blame
deny reject dismiss refute dispute
approve pass ratify back endorse adopt enact
ban prohibit bar outlaw forbid
increase rise grow climb soar jump surge gain expand
decrease fall drop decline shrink plunge plummet tumble slump reduce cut slash diminish
exceed surpass top overtake
receive get obtain earn garner amass collect attract gross
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
repeal rescind annul abolish revoke
delay postpone defer
choose select pick
permit allow
hinder hamper impede
acquit exonerate absolve
disband dissolve
criticize criticise pan
proceed
withstand endure
strip deprive
expel evict eject
confiscate seize impound
evacuate
vaccinate inoculate immunize immunise
hospitalize hospitalise
renovate refurbish
extinguish douse
verify confirm
loot ransack plunder
surrender capitulate
replace supplant
collide
"""

#: what a verb says with a particle, behind the colon: with a low line the particle stands right behind the verb, with
#: a tilde its object may stand between them: 'put the vote off' (Quirk et al. 1985, 16.2-16.6: multi-word verbs)
PHRASAL = """
start: kick_off set_up lift_off blast_off roll_out
end: wind_up wrap_up shut~down close_down
buy: snap_up buy_out
die: pass_away
divorce: break_up split_up
resign: step_down step_aside stand_down stand_aside
fire: lay~off
deny: turn~down vote~down
delay: put~off
cancel: call~off
overturn: strike~down
proceed: go_ahead press_ahead move_ahead
increase: go_up shoot_up move_up
decrease: go_down come_down
destroy: tear~down pull~down knock~down
explode: blow_up
study: look_into
continue: carry_on
collapse: cave_in give_way
lose: miss_out lose_out
withdraw: drop_out pull_out
uphold: stand_by
give: hand~over give~away give~back hand~back
extinguish: put~out
raise: grow_up
"""

#: further verbs of these relations, behind the colon, that are nouns as often: no form of theirs proves a finite verb
ALSO = """
increase: boost swell balloon skyrocket hike
decrease: slide slip dip dwindle lessen
discover: detect spot pinpoint
withdraw: retract recant
win: outplay outscore
arrest: capture
injure: maim
destroy: obliterate devastate
start: inaugurate commence
end: expire
sell: auction offload
hire: enlist
approve: okay authorize authorise
deny: rebuff spurn veto
attack: ambush
travel: journey
surpass: outstrip
reveal: leak divulge
describe: portray depict
praise: salute
criticize: blast lambaste
oppose: resist
study: inspect audit
warn: alert
threaten: intimidate
collapse: buckle topple
burn: scorch char
flee: abscond
recover: rebound
delay: adjourn stall
hinder: obstruct
gather: congregate
finance: subsidize subsidise sponsor
infect: sicken
merge: combine consolidate
promise: guarantee
"""
