"""Words that deny each other, in English, as data: opposites, and groups of which a thing can be but one."""

#: pairs of verbs of which one denies the other, after the antonyms of WordNet 3.0 as far as news of events has them
OPPOSITE = """
start end
open close
continue stop
resume suspend
win lose
increase decrease
raise lower
raise cut
gain lose
approve reject
pass fail
pass reject
support oppose
praise criticize
allow ban
permit ban
grant deny
accept reject
accept refuse
agree refuse
admit deny
confirm deny
convict acquit
uphold overturn
uphold block
uphold deny
uphold reject
uphold quash
uphold repeal
uphold lift
uphold scrap
uphold withdraw
win draw
lose draw
infect clear
enact repeal
veto sign
veto approve
comply violate
comply defy
prove disprove
attend skip
attend boycott
surrender resist
advance retreat
invade withdraw
deploy withdraw
promote relegate
promote demote
renew cancel
renew expire
thaw freeze
melt freeze
float sink
land crash
legalize ban
encourage deter
persuade dissuade
include omit
disband unite
accept decline
accept rebuff
benefit harm
protect harm
help hinder
praise condemn
praise blame
cut add
cut create
cut restore
welcome condemn
welcome reject
defend criticize
escape capture
recover die
recover worsen
stay leave
remain leave
remain resign
spread contain
meet miss
reach miss
lead trail
appoint remove
elect oust
evacuate return
thrive struggle
grant refuse
grant revoke
recall keep
cancel proceed
delay proceed
retire continue
lose elect
graduate withdraw
complete withdraw
abandon proceed
withstand fail
withstand collapse
withstand burst
increase maintain
decrease maintain
open shut
reopen close
reopen shut
affirm overturn
hire fire
marry divorce
buy sell
build destroy
join resign
add remove
keep remove
lift impose
extend shorten
strengthen weaken
improve worsen
succeed fail
include exclude
die survive
form disband
found disband
arrive leave
enter leave
arrest release
love hate
remember forget
encourage discourage
attract repel
export import
attend miss
obey defy
hide reveal
widen narrow
score concede
expand shrink
expand contract
maintain change
preserve destroy
retain lose
borrow lend
rescue abandon
tighten loosen
tighten ease
trust distrust
agree disagree
appear disappear
connect disconnect
qualify disqualify
unite divide
unveil conceal
downplay exaggerate
"""

#: the same of adjectives
ANTONYMS = """
worst greatest
worst best
worst finest
most least
highest lowest
largest smallest
biggest smallest
oldest youngest
longest shortest
tallest shortest
fastest slowest
earliest latest
earlier later
higher lower
larger smaller
bigger smaller
older younger
longer shorter
faster slower
better worse
stronger weaker
more fewer
more less
high low
strong weak
safe dangerous
early late
easy difficult
rural urban
domestic foreign
temporary permanent
capable incapable
able unable
possible impossible
legal illegal
complete incomplete
visible invisible
mortal immortal
moral immoral
regular irregular
married single
indoor outdoor
optional mandatory
optional compulsory
voluntary compulsory
voluntary mandatory
fictional real
victory loss
profit loss
surplus deficit
presence absence
alive die
happy sad
happy dark
joyful gloomy
cheerful gloomy
calm violent
relaxing violent
peaceful violent
guilty innocent
healthy sick
deep shallow
wide narrow
thick thin
heavy light
hot cold
warm cold
wet dry
bright dark
loud quiet
rare common
famous obscure
popular unpopular
successful unsuccessful
likely unlikely
lucky unlucky
fertile barren
ancient modern
vertical horizontal
internal external
inner outer
upper lower
senior junior
sober drunk
conscious unconscious
stable critical
vacant occupied
empty full
silent vocal
silent talking
free jailed
armed unarmed
native foreign
increase unchanged
decrease unchanged
"""

#: groups of words of which a thing can be but one at a time: another of the same group contradicts. The first are the
#: adjectives of the states of the world that news tells of, and of the continents
RIVALS = """
american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
swedish danish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian serbian croatian bosnian
slovenian albanian macedonian greek cypriot maltese turkish russian ukrainian belarusian estonian latvian lithuanian
georgian armenian azerbaijani kazakh uzbek afghan pakistani indian nepalese bangladeshi burmese thai vietnamese
cambodian laotian malaysian singaporean indonesian filipino chinese taiwanese japanese korean mongolian australian
canadian mexican guatemalan honduran salvadoran nicaraguan panamanian cuban haitian jamaican dominican brazilian
argentine argentinian chilean peruvian bolivian colombian venezuelan ecuadorian uruguayan paraguayan israeli
palestinian lebanese syrian iraqi iranian jordanian egyptian libyan tunisian algerian moroccan sudanese ethiopian
somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian senegalese ivorian cameroonian angolan zambian
zimbabwean saudi yemeni kuwaiti emirati qatari;
african european asian antarctic;
film series book song album mixtape novel game podcast opera musical;
success failure flop;
north south east west northern southern eastern western;
positive negative mixed;
favorable unfavorable;
best worst;
good bad;
male female;
man woman;
son daughter;
brother sister;
father mother;
husband wife;
boy girl;
former current;
always never;
guilty innocent;
monarchy republic;
christian muslim jewish hindu buddhist sikh atheist;
football cricket basketball baseball hockey tennis rugby golf volleyball;
footballer cricketer golfer boxer wrestler swimmer sprinter gymnast;
alive dead;
public private;
open closed;
legal illegal;
true false;
monday tuesday wednesday thursday friday saturday sunday;
red blue green yellow black white;
democrat republican;
comedy drama horror thriller documentary;
maximum minimum;
majority minority;
first second third last;
major minor;
rich poor;
happy dark;
spring summer autumn winter;
morning evening night
"""
