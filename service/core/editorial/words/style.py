"""The words of copy editing: what may be swapped without a change of meaning, and what may not.

Data only, for English. Groups follow what desks change for house style (AP Stylebook: "over, more than",
titles, abbreviations of states, "press release"; Guardian style guide: contractions, "who, that").
"""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: words that carry no information of their own
FUNCTION_WORDS = _words("""
    a an the this that these those such same there here who whom whose which what it its itself he him his
    she her hers they them their theirs we us our ours you your yours i me my mine one ones and or but nor
    so yet if then than as at by for from in into of off on onto out over to toward towards under up upon
    with within about across after against along amid among around before behind below beneath beside
    between beyond down during except like near since through throughout till until via while when where
    why how because although though whether be is are was were am been being have has had having do does
    did done doing get gets got also too just very quite rather really even still already now meanwhile however
    moreover therefore thus hence indeed again further instead both each either other others another some
    any all many much more most several few own s t d ll ve re m every everyone everybody everything
    anyone anybody anything someone somebody something whoever whatever whichever upon per via not no can could would
    should may might must shall will previously earlier later recently currently well etc part state recent former
    member members total
""")
#: pronouns that stand for a noun of the same sentence or the one before
PRONOUNS = _words("it its he him his she her hers they them their theirs this that these those who one ones")
#: what says how many, and how sure; each line is one strength, named by its first word
STRENGTHS: Mapping[str, str] = {
    word: line.split()[0]
    for line in """
        all every each everyone everybody always
        most mostly
        many numerous often
        some several someone somebody sometimes
        few
        none nobody nothing never neither
        may might could possibly perhaps maybe
        will shall must
        should
        probably likely
        certainly definitely surely
        former ex
        alleged suspected accused
    """.strip().splitlines()
    for word in line.split()
}
#: words that stand for an organisation or a paper named elsewhere
STAND_INS = _words("""
    agency department office company firm group organization organisation institution association board bureau
    ministry court union party campaign administration government team club school university hospital bank
    statement report lawsuit suit complaint filing document letter release email post tweet newspaper outlet
""")
NEGATIONS = _words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely fails failed refused"
)
#: each line is one meaning; the first word stands for it
SYNONYMS: Mapping[str, str] = {
    word: line.split()[0]
    for line in """
        person individual
        people persons individuals folks
        help assistance aid
        use utilize utilise employ
        news press media
        such like
        amid amidst amongst among
        while whilst
        start begin commence
        buy purchase acquire
        show demonstrate
        about approximately roughly around
        nearly almost
        more over
        however but though although yet
        before prior
        after following
        also too additionally moreover
        need require
        get receive obtain
        end conclude finish
        large big
        information details detail
        attempt try
        allow permit let
        children kids
        car vehicle automobile
        home house
        street st
        percent %
        doctor dr
        hold have
        happen occur
        job position post
        review audit
        map plan
        many numerous
        need must
        quickly rapidly swiftly
        protester marcher demonstrator
        vote ballot
        story article
        error mistake
        join invite invited
        spokesperson spokesman spokeswoman
        chair chairman chairwoman chairperson
        councilmember councilman councilwoman
        firefighter fireman
        lawmaker legislator
    """.strip().splitlines()
    for word in line.split()
}
#: forms of address and rank that stand before a name
HONORIFICS = _words("""
    mr mrs ms miss dr prof professor sir dame lord lady rev reverend gov governor sen senator rep
    representative lt lieutenant capt captain sgt sergeant gen general col colonel maj major president
    vice minister prime judge justice mayor councilman councilwoman councilmember commissioner secretary
    attorney district state u.s us r d democrat republican former then-
""")
#: offices that say more of a person than a form of address
OFFICES = _words("""
    ceo cfo coo cto founder co-founder chairman chairwoman chairperson chair director executive manager
    owner partner spokesperson spokesman spokeswoman deputy acting interim coach captain editor analyst
    chief commissioner superintendent treasurer senator representative governor mayor president secretary
    minister judge prosecutor attorney sheriff ambassador professor officer head leader principal dean
    provost
""")
#: how sure a text is of a number or a date, and what a number is counted over; each line is one meaning, named by
#: its first word
HEDGES: Mapping[str, str] = {
    word: line.split()[0]
    for line in """
        about around roughly approximately some circa
        nearly almost
        least minimum
        most maximum
        more over above
        fewer less under below
        up
        exactly
        only
        per each every
        annually yearly
        monthly
        weekly
        daily
        hourly
        apiece
    """.strip().splitlines()
    for word in line.split()
}
#: days and months, which have a capital and are no names
CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
""")
#: cues of attribution by what they say of the claim
CUES: Mapping[str, str] = {
    word: line.split()[0]
    for line in """
        said says say saying added adds noted notes stated states wrote writes explained according
        told tells
        claimed claims claim alleged alleges contended contends insisted insists maintained asserted argued
        denied denies disputed disputes rejected rejects
        confirmed confirms acknowledged acknowledges admitted admits conceded concedes
        announced announces
        declined declines
        suggested suggests implied implies hinted
        reportedly allegedly purportedly supposedly apparently
        statement interview email release tweet
        anonymity anonymous unnamed
        believes believe thinks
    """.strip().splitlines()
    for word in line.split()
}
#: what courts and inquiries say: cues where a clause with "that" follows
RULINGS = _words("ruled found held decided concluded determined")
#: words that put an event in the future or leave it open
OPEN_WORDS = _words(
    "will would could may might expected likely plans planning set poised to-be scheduled due upcoming unclear pending"
)
#: words that call the reader to an event still to come
INVITATIONS = _words("join register rsvp invited tune")
#: US states as the AP abbreviates them
PLACES: Mapping[str, str] = {
    "pa": "pennsylvania", "calif": "california", "fla": "florida", "ill": "illinois", "mass": "massachusetts",
    "mich": "michigan", "minn": "minnesota", "tenn": "tennessee", "wash": "washington", "wis": "wisconsin",
    "conn": "connecticut", "colo": "colorado", "ariz": "arizona", "ala": "alabama", "ark": "arkansas",
    "ga": "georgia", "ind": "indiana", "kan": "kansas", "ky": "kentucky", "la": "louisiana", "md": "maryland",
    "miss": "mississippi", "mo": "missouri", "mont": "montana", "neb": "nebraska", "nev": "nevada",
    "okla": "oklahoma",
    "ore": "oregon", "va": "virginia", "vt": "vermont", "wyo": "wyoming", "gop": "republicans",
    "dems": "democrats",
    "admin": "administration", "uk": "britain",
}  # fmt: skip
#: words by which a notice tells what sort of thing it mends, by category of change
HINTS: Mapping[str, frozenset[str]] = {
    "number": _words(
        "number numbers amount percentage percent figure figures statistic statistics total age "
        "ages cost price rate vote votes count size sum dollar population"
    ),
    "date": _words("date dates year day month time timeline when deadline schedule timing"),
    "name": _words(
        "name names spelling misspelled misspelt spelled title titles misidentified misidentify "
        "position job organization organisation affiliation first last surname role party"
    ),
    "quote": _words("quote quotes quotation quoted misquoted remark remarks"),
    "attribution": _words(
        "attributed attribute attribution misattributed source sourced credited credit "
        "attributes"
    ),
    "headline": _words("headline headlines subheadline"),
    "byline": _words("byline author authors"),
}  # fmt: skip
#: categories of change that a hint fits: a wrong title may show as another fact, a wrong date as another
#: number
HINTED: Mapping[str, frozenset[str]] = {
    "number": _words("number"), "date": _words("date number"), "name": _words("name fact"), "quote":
    _words("quote"),
    "attribution": _words("attribution name"), "headline": _words("headline"), "byline": _words("byline"),
}  # fmt: skip
#: words of a notice that announce news and not an error: what they explain is what was added
NEWS_HINTS = _words("""
    comment comments response statement statements additional more further new details information latest
    adds quotes interview reaction background context include includes including developments throughout
""")
#: those of them that say what was added: what somebody said, or what lies behind the news
VOICE_HINTS = _words("comment comments response statement statements quotes interview reaction background context")
#: words that every notice may use and that tell nothing of what it mends
NOTICE_VOCABULARY = _words("""
    correction corrections clarification update updated updates editor editors note story stories article
    articles post piece report column version versions earlier previous original originally incorrectly
    incorrect correct corrected corrects clarify clarified clarifies clear make made misstated stated
    states state error errors editing due reflect reflects reflected fact show indicate say said wrongly
    erroneously published publication publish appended amended headline caption misspelled spelling name
    number amount first last be was has been been pm am monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december jan feb
    aug sept oct nov dec inaccurate inaccurately mistake mistakes regret regrets note information retraction
    retracted retracts revised revise revision revisions edited edit edits changed change changes modified
    altered adjusted fixed reworded rewritten rephrased expanded refined supplemented amendment wording language
    passage passages paragraph paragraphs sentence sentences content text page reader readers newsroom reporter
    reporters reporting accuracy accurate accurately clarity apologize apologise apologizes online web today
    yesterday contain contained contains include included includes wrong false falsely mistakenly improperly
    misrepresented misreported mischaracterized misdescribed overstated understated omitted confused gave listed
    described inadvertently originally due
""")
