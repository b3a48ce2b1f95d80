"""The sentences in which an English-language newsroom says that it changed its own work.

Data only: forms of sentences, as fragments of regular expressions with blanks in braces; a space stands for any run of
blanks. ``{own}`` is the outlet's work ("this story"), ``{own_story}`` the same in words that no court or agency uses of
its papers, ``{thing}`` the work or a part of it, ``{story}`` and ``{part}`` single words for them, ``{earlier}`` "an
earlier version of", ``{changed}``, ``{erred}`` and ``{once_said}`` what was done to it or it did, ``{day}`` a day as
print names it, ``{stamps}`` any dates and times, ``{gap}`` anything in the sentence, ``{subject}`` what it begins with.

Sources: AP Stylebook ("corrections"), Reuters Handbook of Journalism (refiles; trashlines that "corrects" opens),
Guardian ("amended on"), New York Times ("because of an editing error"), Los Angeles Times ("For the record"),
Washington Post memo of 2013 (append; never unpublish without a note), KTOO and Poynter guides (verbs of corrections).
"""

from collections.abc import Mapping

#: further blanks of the forms
BLANKS: Mapping[str, str] = {
    "cause": "(?:due to|because of|owing to|as (?:a|the) result of)",
    "slip": "(?:error|mistake|mix-?up|glitch|oversight)",
    "prior": "(?:earlier|previous(?:ly published)?|prior|original(?:ly published)?|initial|first|older)",
    "wrongly": "(?:incorrectly|erroneously|wrongly|mistakenly|inaccurately)",
    "misdid": (
        "(?:misstated|misidentified|misspelled|misspelt|misreported|misquoted|misattributed|misnamed|"
        "mischaracteri[sz]ed|mislabell?ed|misrepresented)"
    ),
    "done": (
        "(?:updated|corrected|clarified|amended|revised|edited|changed|modified|altered|fixed|reworded|"
        "rewritten|removed|deleted|replaced|refiled)"
    ),
    "taken": "(?:removed|deleted|corrected|clarified|added|restored|replaced|appended|taken out|cut|struck)",
    "head": "(?:headline|caption|subhead|subheadline|cutline|standfirst|graphic|chart|infographic)",
    "passage": (
        "(?:wording|title|standfirst|mention|sentence|paragraph|passage|quote|quotation|line|figure|photo|"
        "image|map|table|section|reference|date)"
    ),
    "printed": (
        "(?:stories|story|articles?|columns?|captions?|headlines?|graphics?|maps?|charts?|obituary|review|"
        r"profile|brief|item(?= (?:in|on) \w+[’']s\b))"
    ),
    "to_say": "(?:say|show|reflect|clarify|note|make|correct|explain|include|add|remove|fix|indicate|read)",
    "outlet": (
        r"(?:we|the (?:newspaper|paper|magazine|site|newsroom|station|network|outlet|publication|news (?:agency|"
        "service|organi[sz]ation))|editors)"
    ),
    "takes_back": (
        "(?:(?:has |have )?(?:since |now )?(?:retracted|withdrawn|unpublished)|withdrew|retracts?|withdraws?|"
        "(?:is|are) (?:now )?(?:retracting|withdrawing))"
    ),
    "standards": (
        r"(?:our|(?:the )?(?-i:[A-Z])[\w.’'& -]{1,40}?[’']s?|the (?:newspaper|paper|magazine|site|newsroom|"
        r"outlet|publication)[’']s)\b[^.!?\n]{0,50}?\b(?:standards?|guidelines|expectations|policy|policies)\b"
    ),
    "its_story": (
        r"(?:(?:its|our) (?:[\w.’'-]+ ){0,4}?(?:story|stories|articles?|report|reports|column|post|piece|"
        r"investigation)|(?:an?|the) (?:[\w.’'-]+ ){0,4}?(?:story|article))\b"
    ),
    "taken_away": "(?:removed|deleted|unpublished|taken down|taken offline|pulled)",
    "why": "(?:because|after|as|since|for|due to|owing to)",
    "unsound": (
        r"(?:(?:inaccura|incorrect|erroneous|verif|fabricat|plagiari|substantiat)\w*|wrong|untrue|false|errors?|mistakes?|"
        "standards|invented|forged|copied|unreliable|lied|hoax|stand by|stand behind)"
    ),
    "not_within": r"(?<!\bin\s)(?<!\bof\s)(?<!\bfrom\s)(?<!\bto\s)(?<!\bby\s)",
    "name": r"(?-i:[A-Z])[\w.’'&-]{0,30}(?: (?-i:[A-Z])[\w.’'&-]{0,30}){0,3}",
}

#: at the start of a sentence
STATEMENTS: tuple[str, ...] = (
    r"{thing}{between}\b{change}",
    r"(?:(?:an?|the|one|two|some|several) (?:[\w’'-]+ ){0,3}?{passage}s?|(?:some )?(?:parts|portions|sections|"
    r"elements)) {gap}{0,60}?{own}{between}\b{change}",
    r"(?:{gap}{0,40}?\b(?:in|of|on|for|with) )?{earlier} (?:{this} (?:[\w’'-]+ ){0,4}?(?:{work}|{part})|"
    r"(?:[\w’'-]+ ){0,3}?(?:{story}|graphic|chart|infographic|newsletter|blog|obituary|review|item|photo|map|"
    r"table))\b(?! {syndication})",
    "the {story}(?: (?:on|of|for|with|under) (?:this|the|our) (?:photo|picture|image|video|{work}))? (?:(?:has|"
    r"have) (?:also )?been|(?:was|were)(?= \w+ (?:to|with|at|on)\b)) (?:updated|corrected|clarified|amended|"
    r"revised)\b",
    r"an? (?:[\w’'-]+ ){0,3}(?:{work}|{part}) (?:in some editions|on|published(?! by\b)|that(?! was \w+ by\b)|"
    r"about)\b{gap}{0,120}?\b{erred}\b",
    r"(?:in )?(?:an?|the|two|some) (?:[\w’'-]+ ){0,3}?{printed}\b(?! (?:that was )?(?:published|posted|printed|run|"
    r"carried) by\b){gap}{0,40}?\b{day}\b{gap}{0,160}?\b{erred}\b",
    r"(?:an?|the|our) {prior} {head}\b{gap}{0,60}?\b(?:{erred}|{once_said}|said|stated|read|suggested|implied|"
    r"indicated|gave|referred|identified|described)\b",
    r"(?:an?|the|our) {prior} versions? (?:also )?(?:{wrongly} \w+|{misdid}|(?:had|gave|used) (?:an?|the) "
    r"(?:wrong|incorrect))\b",
    r"an? (?:photo |picture )?(?:caption|headline|subhead|chart|graphic|map) (?:\w+ ){0,2}?(?:{wrongly}|{misdid})\b",
    r"{subject}\bas (?:\w+ )?(?:stated|reported|said|given|published|written) (?:in )?{earlier} {own_story}",
    r"in (?:an?|our|the) {prior} version,? we\b{gap}{0,60}?\b(?:{wrongly}|{misdid})\b",
    "we (?:(?:have |had )?{wrongly} (?:reported|said|stated|wrote|identified|listed|gave|named|attributed|quoted|"
    "described|referred|spelled|called|published|used|included)|(?:originally|initially) (?:reported|wrote|"
    r"stated|identified)(?! on\b)|{misdid})\b",
    r"we (?:previously|earlier) (?:reported|said|stated|wrote)\b{gap}{1,160}?\. (?:that|this|it) (?:was|is) (?:"
    r"wrong|incorrect|inaccurate|not (?:true|correct|so|the case)|(?:an|our) (?:error|mistake)|a mistake)(?=[.;:,]|$)",
    r"{own_story} (?:did not|didn[’']t|does not|doesn[’']t|failed to|fails to) meet {standards}",
    r"{own_story} (?:fell|falls) short of {standards}",
    r"{own_story} should (?:not|never) have been published\b",
    r"{subject}\b(?:has|have|had|was|were) (?:\w+ )?(?:been )?{taken} (?:to|from|in|into|on) {own_story}\b",
    r"{subject}\b(?:has|have)(?: since| now| also)? (?:{done}|retracted|withdrawn|{taken_away}) (?:{gap}{2,80}? "
    r"(?:from|in|to|of) )?{own_story}\b(?! of\b)",
    "(?:we|(?:(?-i:The) )?{name}) (?:(?:retracts?|withdraws?)|(?:are|is) (?:retracting|withdrawing)) "
    r"{own_story}\b",
    r"we(?: have|[’']ve)? (?:since )?{done} (?:{own}|our|the {story}|an earlier|(?:[\w’'-]+ ){1,8}?(?:from|in|to) "
    r"{own_story})\b",
    r"this (?:headline|caption|subhead|subheadline|byline|graphic|chart) (?:has (?:since )?been|was) {done}\b",
    r"this {passage} has (?:since )?been (?:corrected|updated|clarified|amended|fixed|replaced|revised)\b",
    "(?:deeply |sincerely )?we(?: deeply| sincerely)? (?:regret|apologi[sz]e for) (?:the|this|these|any|our|"
    r"that) (?:\w+ ){0,2}?(?:errors?|mistakes?|inaccurac(?:y|ies)|confusion|omissions?|misspellings?|"
    r"oversights?)\b(?=[.!):;\]*_]| [—–-]|$| and\b| in (?:the|this|our)\b)",
    r"(?:(?-i:The) )?{name} (?:deeply |sincerely )?regrets the (?:error|mistake|inaccurac(?:y|ie))s?(?=[.!):;\]*_]|"
    " [—–-]|$)",
    "this version (?:corrects|clarifies|updates|adds|deletes|removes)",
    r"(?<=[(\[])(?:corrects|clarifies|updates|refiles|recasts|adds|removes|deletes|fixes)\b",
    "(?:this|our) (?:story|article|post|piece|report|column) (?:was )?(?:first|originally) (?:published|posted|"
    r"appeared)[^\n]{3,70}\. it (?:was|has been) (?:also |later |since )?(?:updated|corrected|amended|clarified|"
    "revised)",
    "this is a (?:developing|breaking)(?: news)? story,? (?:and|that|which) (?:has been|was) (?:updated|corrected)",
    "(?:story|article|post) (?:has been|was) (?:corrected|updated|amended|clarified) to",
    "{cause} (?:an? |the )?(?:copy )?(?:editing|editor[’']?s?|editorial|production|proofreading|newsroom) {slip},",
    r"{cause} (?:(?:an? |the )?(?:\w+[ -]){0,2}{slip}|(?:incorrect|inaccurate|erroneous|wrong|outdated) "
    r"[^.!?,\n]{3,80}),(?=[^.!?\n]{0,80}? (?:(?:this|our) (?:\w+ ){0,2}?(?:story|article|post|piece|report|column|"
    r"headline|caption|newsletter)\b|(?:earlier|previous|original) version))",
    "(?:an? )?(?:correction|clarification)s? (?:(?:was|were|has been|have been) )?(?:made|appended|added|"
    r"issued){stamps}(?=[.:)\]*_]|$|,? (?:to|in|on) (?:{this}\b|{to_say}\b))",
    r"(?:updated|corrected|amended|revised|edited|clarified){stamps} (?:to|with) (?:\w+ )?(?:{to_say}|comments?|"
    r"additional|details|more|new|information|response|statement|quotes|latest|background)\b",
)

#: at the start of a paragraph or bracket, where no sentence of the story begins so, unless somebody is credited with it
OPENINGS: tuple[str, ...] = (
    "(?:headline|story|article|post|piece|report|caption|photo|graphic|chart|column)(?: and (?:headline|story|"
    "caption|photo|text))? (?:(?:has|have) been |was |were )?{done}{stamps} (?:to|with|after|because|since|"
    r"throughout|for (?:clarity|accuracy))\b",
    "(?:corrects|clarifies|removes|deletes|fixes|amends|refiles|recasts|restores|adds|updates|drops|"
    r"changes)\b{gap}{0,80}?\b(?:paragraph|para|graf|sentence|headline|lede|dateline|byline|caption|typo|spelling|"
    r"misspelling|surname|first name|attribution|reference)s?\b",
    r"corrects to (?:\w+ )?(?:show|say|make clear|reflect|clarify|remove|add|delete|fix)\b",
    r"in (?:[\w.’'-]+ ){0,6}?(?:story|item|article|headline|(?:paragraph|para|graf)s?(?: [\d, and-]{1,12})?)"
    r"(?: (?:published |that ran )?(?:on )?{day} \d{1,2})?,? (?:paragraphs? [\d, and-]{1,12},? )?(?:corrects|clarifies|"
    r"removes|deletes|fixes|amends|refiles|adds|drops)\b",
    r"(?<=[(\[])(?:an?|the|our) {prior} versions? (?:said|stated|read|gave|had|named|listed)\b",
    r"adde?[ds] (?:\w+ )?(?:comments?|response|reaction|statement|details?|quotes?|background|context|information|"
    r"links?|photos?)\b(?= from| on| about| to| by| of|,|\.|$)",
    r"(?:after|following) (?:initial |its |original )?publication, [^\n]{0,300}?{own_story}\b",
    r"{subject}\b(?:was|were|has been|have been) (?:added|included|removed|corrected|updated|changed|clarified|"
    "amended) (?:(?:to|in|from) {own} )?(?:after|since|following) (?:initial |first |its |original "
    r")?publication\b(?! of| in)",
    r"the spelling of {gap}{2,80}? has been corrected(?: (?:above|below|throughout|since|here))?(?=[.*_)\]]|$)",
    "we(?: have|[’']ve)? (?:since )?(?:{taken}|changed|rewritten|reworded) (?:an?|the|one|two|some|several) "
    r"(?:[\w’'-]+ ){0,3}?(?:{passage}|{head}|byline)s?\b(?= (?:that|which|about|describing|attributed|saying|"
    r"naming|in which)\b|\.|$)",
    r"(?:our |with )?apologies\b[^\n]{0,160}?\b(?:earlier|previous|original) version",
)
