"""English verb forms."""

#: forms that the spelling rules do not give: base, third person, past, participle, -ing
_IRREGULAR = """
say says said said saying
tell tells told told telling
write writes wrote written writing
think thinks thought thought thinking
know knows knew known knowing
feel feels felt felt feeling
find finds found found finding
show shows showed shown showing
see sees saw seen seeing
hear hears heard heard hearing
hold holds held held holding
mean means meant meant meaning
read reads read read reading
put puts put put putting
go goes went gone going
swear swears swore sworn swearing
speak speaks spoke spoken speaking
understand understands understood understood understanding
foresee foresees foresaw foreseen foreseeing
forecast forecasts forecast forecast forecasting
bet bets bet bet betting
choose chooses chose chosen choosing
forget forgets forgot forgotten forgetting
seek seeks sought sought seeking
cast casts cast cast casting
shoot shoots shot shot shooting
fight fights fought fought fighting
dream dreams dreamed dreamed dreaming
rebut rebuts rebutted rebutted rebutting
admit admits admitted admitted admitting
commit commits committed committed committing
refer refers referred referred referring
prefer prefers preferred preferred preferring
infer infers inferred inferred inferring
plan plans planned planned planning
opt opts opted opted opting
quip quips quipped quipped quipping
brag brags bragged bragged bragging
beg begs begged begged begging
pan pans panned panned panning
rip rips ripped ripped ripping
slam slams slammed slammed slamming
slap slaps slapped slapped slapping
snap snaps snapped snapped snapping
chat chats chatted chatted chatting
dub dubs dubbed dubbed dubbing
blog blogs blogged blogged blogging
label labels labeled labeled labeling
lie lies lied lied lying
begin begins began begun beginning
win wins won won winning
beat beats beat beaten beating
lose loses lost lost losing
fall falls fell fallen falling
slay slays slew slain slaying
hurt hurts hurt hurt hurting
bear bears bore born bearing
wed weds wed wed wedding
split splits split split splitting
buy buys bought bought buying
sell sells sold sold selling
quit quits quit quit quitting
leave leaves left left leaving
step steps stepped stepped stepping
drop drops dropped dropped dropping
make makes made made making
ban bans banned banned banning
bar bars barred barred barring
forbid forbids forbade forbidden forbidding
rise rises rose risen rising
grow grows grew grown growing
shrink shrinks shrank shrunk shrinking
cut cuts cut cut cutting
top tops topped topped topping
get gets got gotten getting
give gives gave given giving
build builds built built building
come comes came come coming
take takes took taken taking
run runs ran run running
bring brings brought brought bringing
keep keeps kept kept keeping
let lets let let letting
stand stands stood stood standing
pay pays paid paid paying
meet meets met met meeting
set sets set set setting
lead leads led led leading
spend spends spent spent spending
send sends sent sent sending
break breaks broke broken breaking
draw draws drew drawn drawing
throw throws threw thrown throwing
catch catches caught caught catching
eat eats ate eaten eating
steal steals stole stolen stealing
withdraw withdraws withdrew withdrawn withdrawing
overtake overtakes overtook overtaken overtaking
stop stops stopped stopped stopping
try tries tried tried trying
hit hits hit hit hitting
shut shuts shut shut shutting
spread spreads spread spread spreading
cost costs cost cost costing
bite bites bit bitten biting
lend lends lent lent lending
strike strikes struck struck striking
drive drives drove driven driving
sing sings sang sung singing
tear tears tore torn tearing
slide slides slid slid sliding
slip slips slipped slipped slipping
dip dips dipped dipped dipping
spot spots spotted spotted spotting
nab nabs nabbed nabbed nabbing
skip skips skipped skipped skipping
expel expels expelled expelled expelling
acquit acquits acquitted acquitted acquitting
sink sinks sank sunk sinking
swell swells swelled swollen swelling
deter deters deterred deterred deterring
defer defers deferred deferred deferring
strip strips stripped stripped stripping
teach teaches taught taught teaching
wear wears wore worn wearing
freeze freezes froze frozen freezing
uphold upholds upheld upheld upholding
become becomes became become becoming
fly flies flew flown flying
hide hides hid hidden hiding
"""
_FORMS = {row.split()[0]: tuple(row.split()) for row in _IRREGULAR.strip().splitlines()}
#: letters of the shortest verb in -el that British spelling doubles
_SHORTEST_DOUBLED = 5
#: verbs whose past is written as their base: no ending tells 'the board cut jobs' from a noun phrase
UNMARKED = frozenset(base for base, _, past, _, _ in _FORMS.values() if past == base)
#: present forms of irregular verbs, and their past
PAST = {
    "is": "was", "are": "were", "has": "had",
    **{form: past for base, third, past, _, _ in _FORMS.values() for form in (base, third) if past != base},
}  # fmt: skip
#: participles that are neither the past nor the base, and their verbs
PARTICIPLES = {done: base for base, _, past, done, _ in _FORMS.values() if done not in (past, base)}
_PASTS = {past for _, _, past, _, _ in _FORMS.values()} | {done for _, _, _, done, _ in _FORMS.values()} - _FORMS.keys()


def inflect(lemma: str) -> tuple[str, ...]:
    """Return base, third person, past, participle and -ing form; a particle ('point_out') stays behind."""
    verb, _, particle = lemma.partition("_")
    forms = _FORMS.get(verb) or (verb, _third(verb), _past(verb), _past(verb), _ing(verb))
    return tuple(f"{form} {particle}" for form in forms) if particle else forms


def spellings(lemma: str) -> tuple[str, ...]:
    """Return the forms of a verb as ``inflect`` does, and those that British spelling doubles: 'cancelled'."""
    verb, _, particle = lemma.partition("_")
    if particle or verb in _FORMS or len(verb) < _SHORTEST_DOUBLED or not verb.endswith("el"):
        return inflect(lemma)
    return *inflect(lemma), f"{verb}led", f"{verb}ling"


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else verb + "ed"


def _ing(verb: str) -> str:
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") else verb + "ing"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"


def may_be_past(form: str) -> bool:
    """Tell whether a verb form may be a past or a participle: 'closed', 'knew', 'cut'; not 'close'."""
    return form in _PASTS or form.endswith("ed")
