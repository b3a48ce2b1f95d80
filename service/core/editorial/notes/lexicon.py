"""The words of the trade: how newsrooms label their notes, own up to errors, and promise updates.

Data only, one table a language; the others lie in ``notice_germanic``, ``notice_french_italian`` and
``notice_spanish_portuguese``. An entry is a
fragment of a regular expression without groups; a space stands for any run of blanks. The forms follow the
correction pages and style guides that newsrooms publish (AP Stylebook "corrections", Reuters Handbook "corrections,
refiles, kills", Guardian "corrections and clarifications", New York Times "A correction was made on", Los Angeles Times
"For the record").
"""

from collections.abc import Mapping

from service.core.editorial.notes.forms import BLANKS, OPENINGS, STATEMENTS
from service.core.editorial.notes.french_italian import FRENCH, ITALIAN
from service.core.editorial.notes.germanic import DUTCH, GERMAN
from service.core.editorial.notes.spanish_portuguese import PORTUGUESE, SPANISH
from service.core.editorial.notes.words import NoticeWords
from service.core.editorial.words.style import HINTS, NEWS_HINTS, NOTICE_VOCABULARY


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = (
    r"jan(?:uary|\.)?", r"feb(?:ruary|\.)?", r"mar(?:ch|\.)?", r"apr(?:il|\.)?", "may", r"june?\.?",
    r"july?\.?", r"aug(?:ust|\.)?", r"sept?(?:ember|\.)?", r"oct(?:ober|\.)?", r"nov(?:ember|\.)?",
    r"dec(?:ember|\.)?",
)  # fmt: skip
_DAYS = (
    r"mon(?:day|\.)?", r"tue(?:s|sday|s\.|\.)?", r"wed(?:nesday|\.)?", r"thu(?:rs|rsday|rs\.|\.)?",
    r"fri(?:day|\.)?", r"sat(?:urday|\.)?", r"sun(?:day|\.)?", "today", "yesterday",
)  # fmt: skip
_CLOCK = (
    r"a\.?m\.?", r"p\.?m\.?", "noon", "midnight", "[ecmp][sd]?t", "gmt", "utc", "bst", "cet", "aest",
    "eastern", "pacific", "local time", "at", "on", "as of", "of", "and", "the",
)  # fmt: skip

_WRONGLY = "(?:incorrectly|erroneously|wrongly|mistakenly|inaccurately|falsely|improperly)"
_AT_FIRST = "(?:originally|initially|previously|first|at first|earlier)"
_SAID = "(?:said|stated|reported|indicated|suggested|implied|claimed|noted|wrote|asserted)"
_WORK = "(?:versions?|story|article|post|piece|report|column|headline|caption|table|chart|map)"
_ERRED_AS = (
    "(?:misstated|misidentified|misspelled|misspelt|misnamed|misquoted|misattributed|mischaracteri[sz]ed|mis"
    "represented|misreported|mislabell?ed|misdescribed|gave|listed|described|identified|referred|quoted|named|put|"
    "spelled|spelt|calculated|dated|characteri[sz]ed)"
)
#: "... when it was 34", after what was wrong
_INSTEAD_RIGHT = (
    r"(?:,? (?:instead of|rather than|when,? in fact,?|when(?= (?:it|its|he|his|she|her|they|their)\b)) {right})?"
)
#: "..., not 43", after what is right
_INSTEAD_WRONG = "(?:,? (?:and not|not|instead of|rather than) {wrong})?"

ENGLISH = NoticeWords(
    labels={
        "correction": (
            "corrections?(?: (?:notice|note))?", "corrected", "editor[’']?s[’']? corrections?",
            "for the record", "amendments?", "errat(?:um|a)",
            "corrigend(?:um|a)", "corrections? (?:and|&) clarifications?",
        ),
        "clarification": (
            "clarifications?", "clarified",
        ),
        "update": (
            r"(?:latest |new |breaking |major )?updated?(?: [ivx]{1,4}\b)?", "addendum", "editor[’']?s[’']? update",
        ),
        "retraction": (
            "retraction", "retracted", "(?:note|notice) of retraction", "retraction notice",
        ),
        "editors_note": (
            "editor[’']?s[’']? note", "editors note", r"ed\.? note", "editorial note",
            "(?:a )?note from (?:the|our) editors?", "publisher[’']?s[’']? note",
            "(?:a )?note to (?:our )?readers",
        ),
        "note": (
            "(?:please )?note", "author[’']?s note", r"n\.?b\.?", "disclosure", "footnote",
        ),
    },
    stamping=("update",),
    stamps=(*_MONTHS, *_DAYS, *_CLOCK),
    calendar=(*_MONTHS, *_DAYS),
    works=(
        "story", "stories", "article", "articles", "post", "posts", "piece", "report", "column", "page",
        "essay", "review", "item", "brief", "obituary", "interview", "feature", "dispatch", "entry",
        "list", "guide", "newsletter", "op-ed", "editorial", "analysis", "explainer", "fact-check",
        "blog", "liveblog", "profile", "recipe", "transcript", "episode", "timeline", "investigation",
        "commentary", "content",
    ),
    parts=(
        "headline", "subheadline", "subhead", "caption", "photo", "photograph", "picture", "image",
        "graphic", "chart", "map", "table", "video", "illustration", "infographic", "graph", "byline",
        "summary", "quote", "quotation", "transcript", "interactive", "link", "paragraph", "sentence",
        "spelling",
    ),
    this=(
        "this", "our", "the above",
    ),
    earlier=(
        "(?:(?:an?|the|one|several|some|two) )?(?:earlier|previous(?:ly published)?|prior|"
        "original(?:ly published)?|initial|first|older|print|former|published|past) (?:online |"
        "print |published |web )?(?:versions?|editions?|drafts?|iterations?|copy) of",
    ),
    changed=(
        r"(?:was|were|has|have|been) (?:\w+ ){0,2}?(?:updated?|corrected|clarified|amended|"
        "revised|edited(?! for| and (?:condensed|translated|adapted))|changed|modified|altered|adjusted|appended|fixed|"
        "reworded|rewritten|expanded|retracted|withdrawn|taken (?:down|out)|removed|deleted|unpublished|refiled|"
        "replaced|supplemented)",
        "(?:corrects|clarifies|updates|deletes|refiles|amends|restores|recasts)",
    ),
    dated=(
        "(?:updated|corrected|clarified|amended|revised|edited|changed|modified|removed|deleted|withdrawn|retracted|"
        "added|"
        "appended|made|issued|posted|taken down|replaced|refiled|expanded|restored)(?: again| last| later| most "
        "recently)?",
    ),
    erred=(
        "(?:incorrect|erroneous|wrong|mistaken|inaccurate|improper|false|mistake)(?:ly)", "in error",
        "by mistake",
        "mis(?:stated|identified|spelled|spelt|characteri[sz]ed|attributed|represented|reported|"
        "quoted|named|calculated|interpreted|dated|labell?ed|placed|described|translated|"
        "gendered|construed|cited|matched|understood|numbered|read|counted)",
        "mistook", "overstated", "understated", "confused", "conflated", "transposed", "omitted",
        "garbled", "botched",
        "(?:contained|included|had|used|provided|listed|gave|cited|stated|showed|featured|"
        r"carried|reported) (?:(?:an?|the|some|several|two|three|multiple) )?(?:\w+ )?(?:errors?|"
        "incorrect|inaccurate|wrong|outdated|erroneous|mistakes?|typos?|inaccurac(?:y|ies)|"
        "misspelling)",
        "(?:was|were) (?:wrong|incorrect|inaccurate)",
        r"(?:appeared|ran|published|posted|sent) (?:online )?with (?:an?|the|some) (?:\w+ )?(?:wrong|incorrect|"
        "erroneous|inaccurate|outdated|errors?|mistakes?)",
        "should have (?:said|made|stated|read|noted|been)",
        "did not (?:make clear|mention|include|specify)", "failed to (?:mention|note|include|make|say)",
    ),
    once_said=(
        "(?:originally|initially|previously|at first|first|earlier|mistakenly) (?:said|stated|"
        "reported|read|suggested|implied|indicated|identified|described|referred|attributed|"
        "listed|noted|claimed|gave|quoted|named|included|contained|used|cited|showed|called|put|"
        "had|spelled|omitted|ran with)",
        "(?:said|stated|reported|read|suggested|implied|indicated|identified|described|referred|"
        r"attributed|listed|gave|quoted|named|contained|called) (?:\w+ ){0,3}?(?:originally|"
        "initially|previously)",
    ),
    blanks=BLANKS,
    statements=STATEMENTS,
    openings=OPENINGS,
    opening_words=_words(
        "headline story article post piece report caption photo graphic chart column corrects clarifies removes "
        "deletes fixes amends refiles recasts restores adds updates drops changes added publication spelling "
        "apologies removed deleted corrected clarified restored replaced changed rewritten reworded cut struck "
        "taken version versions"
    ),
    triggers=_words(
        "oversight adds amended apologise apologize caption chart clarification clarified clarifies confusion "
        "corrected correction corrections corrects edited erroneously error errors fixed fixes glitch graphic "
        "headline inaccuracy inaccurately incorrectly infographic initially misattributed misidentified misquoted "
        "earlier misreported misspelled misstated mistake mistakenly mistakes mix omission originally photo previously "
        "recasts "
        "refiles regret regrets removes replaced revised subhead updated updates version versions wrongly"
    ),
    syndication=(
        r"(?:was |were |has |have |had |is )?(?:\w+ )?(?:appear|publish|ran\b|run\b|air|post|is\b|"
        r"will\b|can\b|begin|began\b)",
    ),
    not_after=(
        "(?:by|of|annually|daily|weekly|monthly|yearly|hourly|regularly|every|often|continuously|"
        "constantly|from (?:sale|his|her|its|their|the market|circulation))",
    ),
    stories=(
        "story", "stories", "article", "post", "piece", "column", "headline", "caption",
    ),
    credited=(
        r",[”\"’]? (?:[\w’'.-]+ ){0,6}?(?:said|says|told|added|wrote|recalled)\b",
    ),
    aftermath=(
        r"(?:after|since|following) (?:this|the|our) (?:\w+ )?(?:story|article|post|piece|report|"
        "column) (?:was|had been|has been|first) (?:first |originally )?(?:published|posted|"
        "appeared|ran)",
        "(?:after|since|following) (?:initial |original |its )?publication",
        "we(?: have|[’']ve) (?:since |now )?(?:removed|deleted|corrected|retracted|withdrawn|updated|clarified|added|"
        "replaced)",
        "(?:has|have|had) since (?:learned|learnt|determined|discovered|confirmed|been (?:told|informed|made aware))",
        r"(?:{outlet}|{name}) {takes_back} {its_story}",
        "(?:can ?not|can no longer|could not|no longer) (?:stand by|stand behind|vouch for)",
        r"(?:{outlet}|{name}) (?:deeply |sincerely )?apologi[sz]es? (?:to|for)\b(?! (?:the |any |this )?"
        "(?:inconvenience|delay|language))",
        r"(?:an?|the|our) {prior} versions? (?:{gap}{0,60}? )?(?:said|stated|read|gave|had|named|listed|did not|"
        r"failed to)\b",
    ),
    titles=(
        "an?", "how", "why", "what", "who", "when", "where", "inside",
    ),
    owning_up=(
        rf"should have (?:said|read|stated|made clear|noted|been)(?: that)? {{right}}{_INSTEAD_WRONG}{{end}}",
        rf"{_ERRED_AS} [^;]{{2,160}}? as (?!well\b)(?:saying (?:that )?)?{{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"misattributed [^;]{{2,160}}? to {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"{_WRONGLY} (?:referred to|used|listed|named|included|called it) {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"referred (?:{_WRONGLY}|in error) to {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"(?:{_WRONGLY}|{_AT_FIRST}) {_SAID}(?: [a-z]+ly)?(?: that)? {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"{_SAID} (?:{_WRONGLY}|{_AT_FIRST})(?: that)? {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        rf"{_WORK}(?: of (?:this|the|our) (?:[a-z-]+ ){{0,3}}?{_WORK})?"
        "(?: (?:on|about|published|posted|in) [^;,]{1,80}?)?"
        rf"(?: that| which)?(?: we| also)? {_SAID}(?: [a-z]+ly)?(?: that)? {{wrong}}{_INSTEAD_RIGHT}{{end}}",
        "(?:misspelled|misspelt|misstated|got|garbled) {name}[’']s? (?:[a-z]+ ){0,2}names?(?: wrong)?{end}",
        "(?:misspelled|misspelt|misstated) the (?:[a-z]+ ){0,3}names? of {name}{end}",
    ),
    putting_right=(
        "(?:chang|correct|revis|updat|amend|adjust)(?:ed|es|e|s|ing)? (?!to )(?:(?:(?! to )[^;]){1,80}? )?from "
        "{wrong} to "
        "(?!clarify|reflect|show|say|include|correct|add|make|note|explain){right}{end}",
        "(?:chang|correct)(?:ed|es|e|s|ing)? (?!to )(?:(?! to )[^;]){1,80}? to {right} from {wrong}{end}",
        "replac(?:ed?|es|ing) (?=[“\"]){wrong} with {right}{end}",
        "(?:is|was|are|were|has|had|did|does|do) not (?!only|just|merely){wrong},? but {right}{end}",
        r"(?:spelling|names?|title)\b[^;]{0,80}? to (?=[“\"]|(?-i:[A-Z])){right}{end}",
        r"(?:age|date|year|number|figure|amount|cost|price|total)\b[^;]{0,80}? to (?=[$£€\d]){right}{end}",
        "spelling of {name}[’']s? (?:[a-z]+ ){0,2}names?{end}",
        "to (?:[a-z]+ )?(?:reflect|show|say|state|clarify|note|make clear|indicate|add|explain|correct)"
        "(?: the fact)? that {right}{end}",
        "to (?:[a-z]+ )?(?:show|say|state|read|make clear|note) (?!(?:the )?(?:correct|new)|when|how|why){right}{end}",
        "(?:sentence|passage|paragraph|line|phrase|statement|caption|headline) (?:that |which )?"
        "(?:said|saying|stated|stating|claimed|claiming|suggested|suggesting)(?: that)? {wrong} "
        "(?:has been|have been|was|were) (?:removed|deleted|cut|taken out)",
        "(?:removed?s?|removing|deleted?s?|cut|took out) (?:an?|the|one) (?:[a-z]+ )?(?:sentence|passage|paragraph|"
        "line|"
        "phrase|statement) (?:that |which )?(?:said|saying|stated|stating|claimed|claiming|suggested|suggesting)(?: "
        "that)? "
        "{wrong}{end}",
        "(?:references?|mentions?) (?:of|to) {wrong} (?:has been|have been|was|were) (?:removed|deleted|cut|taken out)",
        "(?:removed?s?|deleted?s?) (?:an? |the )?(?:[a-z]+ )?(?:references?|mentions?) (?:of|to) {wrong}{end}",
    ),
    stating=(
        r"^(?:in fact|actually|in reality)?,? ?(?:(?:it|he|she|they|that|there|who)\b|(?:[\w’'$.-]+ ){1,7}?(?=[iwah]))"
        r" ?(?:is|was|are|were|has|had)(?: actually| in fact| spelled| spelt)? (?!not\b|been\b){right}{end}"
    ),
    copula=(
        "(?:is|was|are|were|has|had|have|be|been|it[’']s|he[’']s|she[’']s)",
    ),
    asides=(
        r"as (?:was |had been |is )?(?:originally |previously |first |initially |earlier )?(?:reported|stated|"
        r"published|"
        r"written|said|indicated|noted)\b.{0,80}",
        r"in (?:the )?(?:(?:first|second|third|fourth|fifth|sixth|last|lead|opening|final|\d+(?:st|nd|rd|th)) "
        r"(?:paragraph|"
        r"para|graf|sentence)s?|(?:paragraph|para|graf|sentence)s? [\w, and]{1,12}|headline|caption)",
    ),
    formerly=(
        r"\b(?:earlier|previous|prior|original|initial|first) versions?", r"\bwe (?:wrote|said|reported|stated|had)\b",
        r"\b(?:due to|because of|owing to) an? (?:[\w-]+ ){0,3}?(?:error|mistake)",
    ),
    denied=(
        "(?:and )?not(?: that)?",
    ),
    resumed=(
        "that", "and (?:it|he|she|they|was|were|is|are|has|had)", "who", "which",
    ),
    replaced=(
        "rather than", "instead of",
    ),
    regrets=(
        "errors?", "mistakes?", "regrets?", "apologi[sz]es?", "corrections?", "read more", "learn more",
        "versions?", "outlet", "reporters?", "editors?", "newsroom", "should (?:not|never) have been",
    ),
    regretting=(
        r"(?:we|the|[A-Z][\w.’'&-]{0,30})(?: [\w.’'&-]{1,30}){0,5} (?:regrets?|apologi[sz]es?)\b[^.!?\n]{0,120}",
        r"(?:we|our) (?:regret|apologi[sz]e|apologies)\b[^.!?\n]{0,120}",
    ),
    plain=tuple(NOTICE_VOCABULARY),
    hints={category: tuple(words) for category, words in HINTS.items()},
    news=tuple(NEWS_HINTS),
    kinds=(
        ("retraction", (
            r"(?:{not_within}(?:{own_story}|the {story}){between}|it (?:has |is )?(?:since |now )?)"
            r"\b(?:been|being|was|were|is|are)(?: \w+){0,2}? (?:retracted|withdrawn)",
            "(?:{outlet}|{name}) {takes_back} (?:{own_story}|{its_story})",
            "{outlet} {takes_back} it", "unpublished",
            r"{not_within}{own_story} (?:has|have|had|was|is) (?:\w+ ){0,2}?{taken_away} {why}\b{gap}{0,120}?{unsound}",
            r"(?:we|{name}) (?:has |have )?{taken_away} {own_story} {why}\b{gap}{0,120}?{unsound}",
        )),
        ("correction", ("corrects",)),
        ("editors_note", (
            "meet {gap}{0,40}?(?:standards?|guidelines)", "f[ae]lls? short of",
            "should (?:not|never) have been published",
        )),
        ("clarification", (
            "clarif(?:y|ied|ies|ying|ication)", "for clarity", "ma[dk]e (?:it )?clear", "made clearer",
        )),
        ("correction", (
            "correct(?:ed|s|ing|ion|ions)?", "amended", "errors?", "mistakes?", "typos?",
            "inaccura(?:cy|cies|te|tely)", "incorrect(?:ly)?", "erroneous(?:ly)?", "wrong(?:ly)?", "misspell(?:ed|ing)",
            "removed?", "removes", "deleted?", "deletes",
            "{prior} versions? (?:{gap}{0,60}? )?(?:said|stated|read|gave|had|named|listed)",
            r"(?:reflect|show|say|note)s?(?: the fact)? that [^.!?\n]{1,80}?, not",
        )),
        ("update", (
            "updated?s?", "adds?", "added", "includ(?:e|es|ing)",
        )),
    ),
)  # fmt: skip

#: one table a language, by BCP 47 primary tag
NOTICE_WORDS: Mapping[str, NoticeWords] = {
    "en": ENGLISH,
    "de": GERMAN,
    "nl": DUTCH,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
}
