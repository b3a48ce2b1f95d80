"""Words by which a deed is held possible, planned, asked for, denied or not done, in English, as data."""

#: adverbs and verbs by which a statement is held to be possible, not to be so (Quirk et al. 1985, 4.49-4.56, 8.127)
POSSIBLE = """
may might could maybe perhaps possibly allegedly purportedly supposedly potentially reportedly rumor rumour rumored
rumoured
"""
#: participles whose passive leaves open what follows, and nouns that do: 'is accused of', 'is at risk of'
UNPROVEN = "accused suspected alleged rumored rumoured believed thought presumed feared risk danger verge brink"
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
proposals deal talks close pledge expected hoping ask asks asked asking considering willing able eager invited
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
#: verbs that leave open what they speak of: 'forecasters expect 41 degrees', 'she missed the record'
AWAITING = """
expect expects expected anticipate anticipates anticipated forecast forecasts predict predicts predicted foresee
foresees hope hopes hoped consider considers considered considering weigh weighs weighed weighing mull mulls mulled
mulling threaten threatens threatened threatening endanger endangers endangered discuss discusses discussed debate
debates debated propose proposes proposed eye eyes eyed eyeing
seek seeks sought seeking pursue pursues pursued pursuing miss misses missed
"""
#: words for a step towards a thing that need not lead to it, before 'for': 'an offer for the firm', 'nominated for'
APPROACHING = """
offer offers bid bids nominated shortlisted longlisted candidate candidates apply applied applies application
tested screened auditioned favourite favorite contender contenders campaign campaigned talks ran running prepare
preparing prepared waiting looking asked calls called
"""
#: further verbs that leave a deed open which they govern as a noun ('offered her resignation', 'fear a takeover'), and
#: nouns that do behind which 'for' stands: 'pressure grew for her dismissal'
OFFERING = """
offer offers offered offering await awaits awaited awaiting fear fears feared fearing oppose opposes opposed opposing
plan plans planned planning favor favors favored favour favours favoured contemplate contemplates contemplated ponder
ponders pondered suggest suggests suggested pressure hopes clamor clamour
"""
#: verbs by which somebody does not do what others ask for: 'rejected calls to resign'
RESISTING = """
reject rejects rejected rejecting resist resists resisted resisting rebuff rebuffs rebuffed rebuffing dismiss dismisses
dismissed dismissing defy defies defied defying spurn spurns spurned spurning
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
