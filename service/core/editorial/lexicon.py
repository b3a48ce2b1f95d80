"""The words of the trade: how newsrooms label their notes, own up to errors, and promise updates.

Data only, one table a language. An entry is a fragment of a regular expression without groups; a space
stands for
any run of blanks. The forms follow the correction pages and style guides that newsrooms publish (AP Stylebook
"corrections", Reuters Handbook "corrections, refiles, kills", Guardian "corrections and "
"clarifications", New York
Times "A correction was made on", Los Angeles Times "For the record").
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """How one language's newsrooms say that an article was changed."""

    #: labels by kind of notice; ``note`` is a label that says nothing of the kind
    labels: Mapping[str, tuple[str, ...]]
    #: words that may stand between a label and its colon, besides numbers: months, days, clock, zones
    stamps: tuple[str, ...]
    #: those of them that make a date with a number beside them
    calendar: tuple[str, ...]
    #: what an outlet calls its own work, in single words
    works: tuple[str, ...]
    #: parts of a work that are corrected by themselves, in single words
    parts: tuple[str, ...]
    #: "this story", without the noun
    this: tuple[str, ...]
    #: "an earlier version of this story", without the noun
    earlier: tuple[str, ...]
    #: "has been updated"
    changed: tuple[str, ...]
    #: "misstated", "incorrectly said"
    erred: tuple[str, ...]
    #: "originally said": what the work used to say
    once_said: tuple[str, ...]
    #: a whole opening that announces a change by itself
    openings: tuple[str, ...]
    #: words of which each opening holds one
    triggers: frozenset[str]
    #: what follows "an earlier version of this story" when the words tell of its publication, not of an error
    syndication: tuple[str, ...]
    #: what follows "this report was updated" when the words tell of the thing reported on, not of the report
    not_after: tuple[str, ...]
    #: works that "the" may stand before, as in "The story has been updated"; others may be somebody else's
    stories: tuple[str, ...]
    #: what an editor's note says of events after publication
    aftermath: tuple[str, ...]
    #: how a sentence that owns up says what was wrong and what is right: ``{wrong}`` and ``{right}`` stand for
    #: the words, ``{name}`` for a proper name that is right, ``{end}`` for the sentence's end
    owning_up: tuple[str, ...]
    #: the same for any sentence of a notice
    putting_right: tuple[str, ...]
    #: a sentence that says what something is
    stating: str
    #: the verbs in it
    copula: tuple[str, ...]
    #: between what is right and what is not, after a comma
    denied: tuple[str, ...]
    #: the same without a comma
    replaced: tuple[str, ...]
    #: words by which an outlet speaks of its error and not of the facts
    regrets: tuple[str, ...]
    #: words that tell the kind of a notice without a telling label, in order of precedence
    kinds: tuple[tuple[str, tuple[str, ...]], ...]


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

_CAUSE = "(?:due to|because of|owing to|as (?:a|the) result of)"
_SLIP = "(?:error|mistake|mix-?up|glitch|oversight)"
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
            "corrections?", "corrected", "for the record", "amendments?", "errat(?:um|a)",
            "corrigend(?:um|a)", "corrections? (?:and|&) clarifications?",
        ),
        "clarification": (
            "clarifications?", "clarified",
        ),
        "update": (
            "(?:latest |new |breaking |major )?updated?", "addendum", "editor[’']?s[’']? update",
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
        "(?:an?|the|one|several|some|two) (?:earlier|previous(?:ly published)?|prior|"
        "original(?:ly published)?|initial|first|older|print|former|published|past) (?:online |"
        "print |published |web )?(?:versions?|editions?|drafts?|iterations?|copy) of",
    ),
    changed=(
        r"(?:was|were|has|have|been) (?:\w+ ){0,2}?(?:updated?|corrected|clarified|amended|"
        "revised|edited(?! for)|changed|modified|altered|adjusted|appended|fixed|reworded|"
        "rewritten|expanded|retracted|withdrawn|taken down|removed|deleted|unpublished|refiled|"
        "replaced|supplemented)",
        "(?:corrects|clarifies|updates|deletes|refiles|amends|restores|recasts)",
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
    openings=(
        "this version (?:corrects|clarifies|updates|adds|deletes|removes)",
        r"(?<=[(\[])(?:corrects|clarifies|updates|refiles|recasts|adds)",
        "(?:this|our) (?:story|article|post|piece|report|column) (?:was )?(?:first|originally) "
        r"(?:published|posted|appeared)[^\n]{3,70}\. it (?:was|has been) (?:also |later |since "
        ")?(?:updated|corrected|amended|clarified|revised)",
        "this is a (?:developing|breaking)(?: news)? story,? (?:and|that|which) (?:has been|was) "
        "(?:updated|corrected)",
        "(?:story|article|post) (?:has been|was) (?:corrected|updated|amended|clarified) to",
        rf"{_CAUSE} (?:an? |the )?(?:copy )?(?:editing|editor[’']?s?|editorial|production|proofreading|newsroom) "
        rf"{_SLIP},",
        rf"{_CAUSE} (?:an? |the )?(?:\w+[ -]){{0,2}}{_SLIP},(?=[^.!?\n]{{0,80}}? (?:(?:this|our) (?:\w+ ){{0,2}}?"
        r"(?:story|article|post|piece|report|column|headline|caption|newsletter)\b|(?:earlier|previous|original) "
        "version))",
        "a correction (?:was|has been) (?:made|appended|added|issued)", "corrections? appended",
        r"(?:we|[A-Z][\w.’' ]{1,40}) (?:deeply |sincerely )?regrets? the (?:error|mistake)s?",
        "we(?: have|[’']ve)? (?:since )?(?:updated|corrected|clarified|amended|changed|revised|"
        "retracted|removed|withdrawn|edited) (?:this|the|our|an earlier)",
        "(?:updated|corrected|amended|revised|edited|clarified) (?:(?:on|at) [^.:;]{3,30} "
        r")?(?:to|with) (?:\w+ )?(?:include|reflect|correct|clarify|add|show|note|say|remove|fix|"
        "indicate|make|comment|comments|additional|details|more|new|information|response|"
        "statement|quotes|latest|background)",
    ),
    triggers=_words(
        "oversight adds amended caption clarified clarifies corrected correction corrections corrects edited "
        "error errors glitch headline mistake mistakes mix photo recasts refiles revised updated "
        "updates version"
    ),
    syndication=(
        r"(?:was |were |has |have |had |is )?(?:\w+ )?(?:appear|publish|ran\b|run\b|air|post|is\b|"
        r"will\b|can\b|begin|began\b)",
    ),
    not_after=(
        "(?:by|of|annually|daily|weekly|monthly|yearly|hourly|regularly|every|often|continuously|"
        "constantly)",
    ),
    stories=(
        "story", "stories", "article", "post", "piece", "column", "headline", "caption",
    ),
    aftermath=(
        r"(?:after|since|following) (?:this|the|our) (?:\w+ )?(?:story|article|post|piece|report|"
        "column) (?:was|had been|has been|first) (?:first |originally )?(?:published|posted|"
        "appeared|ran)",
        "(?:after|since|following) (?:initial |original |its )?publication",
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
        "(?:chang|correct|revis|updat|amend|adjust)(?:ed|es|e) (?:(?:(?! to )[^;]){1,80}? )?from {wrong} to "
        "(?!clarify|reflect|show|say|include|correct|add|make|note|explain){right}{end}",
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
        "(?:references?|mentions?) (?:of|to) {wrong} (?:has been|have been|was|were) (?:removed|deleted|cut|taken out)",
        "(?:removed?s?|deleted?s?) (?:an? |the )?(?:[a-z]+ )?(?:references?|mentions?) (?:of|to) {wrong}{end}",
    ),
    stating=(
        r"^(?:in fact|actually|in reality)?,? ?(?:(?:it|he|she|they|that|there|who)\b|(?:[\w’'$.-]+ ){1,7}?(?=[iwah]))"
        r" ?(?:is|was|are|were|has|had)(?: actually| in fact)? (?!not\b|been\b){right}{end}"
    ),
    copula=(
        "(?:is|was|are|were|has|had|have|be|been|it[’']s|he[’']s|she[’']s)",
    ),
    denied=(
        "(?:and )?not(?: that)?",
    ),
    replaced=(
        "rather than", "instead of",
    ),
    regrets=(
        "errors?", "mistakes?", "regrets?", "apologi[sz]es?", "corrections?", "read more", "learn more",
        "versions?", "outlet", "reporters?", "editors?", "newsroom",
    ),
    kinds=(
        ("retraction", (
            "(?:has been|have|was|were|is|are|we) (?:since )?(?:retract(?:ed|ing)?|withdrawn|"
            "withdrawing)",
            "unpublished",
        )),
        ("clarification", (
            "clarif(?:y|ied|ies|ying|ication)", "ma[dk]e (?:it )?clear", "made clearer",
        )),
        ("correction", (
            "correct(?:ed|s|ing|ion|ions)?", "amended", "errors?", "mistakes?", "typos?",
            "inaccurac(?:y|ies)",
        )),
        ("update", (
            "updated?s?", "adds?", "added", "includ(?:e|es|ing)",
        )),
    ),
)  # fmt: skip

#: one table a language, by BCP 47 primary tag
NOTICE_WORDS: Mapping[str, NoticeWords] = {"en": ENGLISH}
