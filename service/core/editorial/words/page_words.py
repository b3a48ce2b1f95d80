"""What stands on an article's page, or in its place, and is not the article.

Data only: fragments of regular expressions, matched without regard to case.
"""

from collections.abc import Mapping

#: what looks ahead for a stroke: most lines have none, and need not be read for a credit that is written with one
_STROKE = "(?=[^/]*/)"
#: the reason of a heading that opens a list of other stories
LIST_OF_LINKS = "list of links"
#: opening words of lines that belong to the page and not to the story, by what they are
FURNITURE: Mapping[str, tuple[str, ...]] = {
    "corrections policy": (
        r"(?:when(?:ever)?|if) we (?:learn (?:of|about)|make|discover|find|become aware of|are (?:told|made aware) of) "
        r"(?:an? |any |our )?(?:\w+ )?(?:mistakes?|errors?|inaccurac(?:y|ies))\b[^.\n]{0,60}\bwe\b[^.\n]{0,40}"
        r"\b(?:correct|acknowledge|fix|amend|set the record)",
        r"(?:if you|did you|have you) (?:\w+ ){0,3}?(?:see|spot|spotted|find|found|notice|noticed|believe)[^.\n]{0,60}"
        r"\b(?:error|mistake|typo|inaccurac|correction)",
        r"to (?:report|request|suggest|submit) (?:an? )?(?:error|mistake|typo|correction)\b",
        r"(?:read|see) (?:more (?:about|on) )?our corrections? (?:policy|page)\b",
    ),
    LIST_OF_LINKS: (
        r"\W{0,3}(?:(?:more|related|latest|top|popular|trending|recommended|featured|sponsored|breaking|other|our "
        r"(?:latest|"
        "top|best))(?: top| local)? (?:stories|story|news|headlines|coverage|articles?|reading|reads|content|links?|"
        "posts?|"
        "videos?|topics?|reporting|on this(?: story| topic)?|for you|now|to read|like this)|"
        "(?:related|trending|recommended|popular|tags|topics|see also|up next|around the web|in other news|keep "
        "reading|"
        "further reading|what to read next|(?:read|see|watch) (?:more|next|also)|share this(?: story| article)?)|"
        "(?:most|also) (?:read|viewed|popular|watched|shared|commented)(?: stories| articles| now| today)?|"
        "(?:more|read more|latest|top stories|also|elsewhere|trending|popular|most read) (?:from|in|on|at|about) "
        r"[\w’'& -]{2,40}|you (?:may|might) (?:also )?(?:like|be interested in)|don[’']?t miss(?: these)?|"
        "editor[’']?s?[’']? (?:picks?|choice)|from (?:our|the) (?:archives?|partners)|(?:the )?latest)"
        r"(?: stories| articles| news)?\W{0,3}$",
    ),
    "related link": (
        "(?:related|read more|more|see also|also read|don[’']t miss|previously|recommended|watch|"
        r"listen)(?: (?:stories|story|coverage|roundup|articles|reading|on this|from \w+))?\s?:",
        "(?:»|>>|→)", r"click here\b",
        r"(?:read|learn|find out|see) more\b(?: (?:about|on|from|at|here|in|of)\b.{0,60})?\W{0,3}$",
    ),
    "embed": (
        "this content can also be viewed on the site",
        "(?:x|twitter|instagram|facebook|tiktok|youtube) content$",
        "view (?:this post on|on) (?:instagram|twitter|x|facebook)", r"pic\.twitter\.com/\S+$",
        r"a post shared by\b", r"https?://\S+$", r".{0,80}\bon scribd$",
    ),
    "photo credit": (
        r"\[?(?:featured image|photo|image|photograph|picture|illustration|graphic)s?(?: credit| "
        r"courtesy)?s?(?: by| of| via|\s?:)",
        _STROKE + r"[^.!?\n]{0,300}[.!?]?\s?\((?:photos?(?: by| courtesy of)?:? )?(?-i:[A-Z])[\w.’'-]+(?: "
        r"(?-i:[A-Z])[\w.’'-]+){0,3}"
        r"\s?/\s?(?-i:[A-Z])[\w.&’' -]{1,40}\)$",
        r"[^\n]{0,300}[.!?”\"] (?:photo|photograph|image|picture|courtesy)s?(?: by| of|:) "
        r"(?-i:[A-Z])[\w.&/’' -]{2,60}$",
        _STROKE + r"[^\n]{0,300}[.!?”\"] (?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){1,3}\s?/\s?(?-i:[A-Z])"
        r"[\w.&’' -]{1,40}$",
        r"image may contain\b", r"composite\.",
        r".{0,60}/\s?(?:getty images|reuters|ap|afp|shutterstock)(?: photo)?\W*$",
        r"(?:getty images|courtesy of)\b.{0,60}$",
    ),
    "time stamp": (
        "(?:last |first |originally )?(?:updated|published|posted|modified)(?: (?:at|on))?:? "
        r"[^.]{0,60}(?:\d{4}|\d[:.]\d\d|[ap]\.?m\.?)[^.]{0,20}$",
        r"\(?originally published\b.{0,80}\)?$", r"\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)$",
    ),
    "syndication line": (
        "(?:a version of )?(?:this|the) (?:story|article|piece|post|report) (?:is part of|is "
        "made possible|(?:was )?(?:first|originally) (?:appeared|published|ran)|comes from|is "
        "republished)",
        r"(?:republished|reprinted) (?:with permission|from)\b",
    ),
    "about the author": (
        r"(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){1,3} (?:(?:covers|writes about|reports on) [^.,;]{3,60} "
        r"(?:for|at) "
        r"|(?:writes|reports) for |is an? (?:[\w-]+ ){0,4}?(?:reporter|editor|columnist|correspondent|writer|"
        r"photographer|"
        r"journalist|critic|contributor) (?:for|at|with|covering) )(?!.{0,60} who\b)[^.,;]{2,60}\.?(?: (?:follow|"
        r"contact|reach|"
        r"e-?mail|(?:she|he|they|you) can|(?:his|her|their) (?:work|e-?mail))\b.{0,200})?$",
        r"(?:(?:she|he|they|you) can (?:be )?reach(?:ed)?|(?:e-?mail|contact|reach) (?:him|her|them|us|the (?:author|"
        r"writer|reporter)))\b",
        r"follow (?:him|her|them|us|(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+){0,3}) on (?-i:[A-Z])\w+\W{0,3}$",
    ),
    "credit line": (
        r"\(?(?:additional |with )?(?:reporting|writing|editing|photos|video|graphics|research) (?:by|from) "
        r"(?-i:[A-Z])[^.!?]{2,80}"
        r"(?:[;,.] (?:additional )?(?:reporting|writing|editing|photos)\b[^\n]{2,160})?\W{0,3}$",
        r"(?-i:[A-Z])[\w.,’'& -]{2,120} contributed (?:to this (?:story|report|article)|(?:additional "
        r")?reporting)\b.{0,60}$",
        r"(?:follow|contact|reach|e-?mail) (?-i:[A-Z])[\w.’' -]{2,60} (?:on (?:twitter|x|bluesky|instagram|facebook)|"
        r"at|by)\b"
        r".{0,80}$",
    ),
    "share bar": (
        r"(?:(?:share|tweet|print|e-?mail|facebook|twitter|x|bluesky|threads|whatsapp|linkedin|reddit|pinterest|"
        r"telegram|"
        r"messenger|flipboard|copy link|save|comments?|gift(?: article)?)(?:[\s|,/•·]+|$)){2,20}$",
        r"(?:\d+ )?comments?(?: \(\d+\))?$", r"(?:share|print|copy link|add to list|listen \d+ min(?:utes)?)$",
    ),
    "promise of updates": (
        r"(?:this|the) (?:is a )?(?:story|post|article|breaking|developing)\b[^.]{0,40}(?:will|"
        "may) be updated",
        r"this is a (?:developing|breaking)\b", r"check back\b",
    ),
    "promotion": (
        "(?:story|article) continues (?:below|after)", "skip (?:to content|advertisement|past newsletter)",
        "continue reading(?: the main story| below)?$",
        r".{0,80}\bdelivered (?:straight |right )?to your (?:inbox|phone)\b",
        "(?:sign up|subscribe|follow us|join our|support our|donate|become a member|download "
        r"(?:the|our) app)\b",
        r"get (?:our|the) (?:\w+ )*newsletter",
        r"(?:join|register|subscribe|enroll?|sign up|donate|rsvp)(?: us)? (?:now|today|here|online|for free)\W{0,3}$",
        r"(?:while you[’']re here|before you go|100% essential)\b",
        r"(?:you can )?(?:please )?(?:watch|listen|register|rsvp|read|apply|vote|donate|submit|get (?:your )?tickets)\b"
        r"[^.!?]{0,80}\b(?:here|below|above|now|online|for free)[.!]?(?: \S.{0,80})?$",
        r"this (?:event|session|panel) (?:will be|is(?: being)?) (?:photographed|recorded|filmed|streamed)\b",
        r"(?:the event|admission|attendance|entry) is free\b.{0,80}$",
        r"[A-Z][\w’'&. -]{1,50} is an? (?:\w+, )?(?:\w+[ -]){0,3}?(?:non-?profit|independent|nonpartisan)[^.]{0,40}"
        r"\b(?:news ?room|news (?:organi[sz]ation|outlet|site|service|publication)|publication)\b",
        r"what do you think\b.{0,80}\b(?:comments?|below)\b", r"sound off\b", "advertisement$",
        r"sponsored\b", r"(?:©|copyright \d{4}|all rights reserved)",
        r"share (?:this|on|via)\b.{0,40}$",
    ),
}  # fmt: skip

#: phrases of pages that stand in an article's way, by what the page is
BAD_CAPTURES: Mapping[str, tuple[str, ...]] = {
    "bot protection": (
        "verify (?:that )?you are (?:a )?human", "checking your browser", "are you a robot",
        "unusual (?:traffic|activity) from your", "enable javascript and cookies to continue",
        "complete the (?:security check|captcha)", r"attention required! \| cloudflare",
        r"just a moment\.\.\.", r"ray id\b", "pardon our interruption",
        "access to this page has been denied", "request blocked", "ddos protection by",
        "please enable cookies",
    ),
    "not found": (
        r"(?:error )?404\b.{0,40}(?:not found|error|page)",
        "page (?:you (?:are|were) looking for|not found|can(?:no|[’'])t be found|could not be "
        "found|does(?:n[’']t| not) exist|has (?:been )?(?:moved|removed))",
        "(?:we )?can(?:[’']t|not) find (?:the|that) page", "no longer (?:available|exists)", "404 - ",
        "nothing (?:was )?found here",
    ),
    "server error": (
        r"\b50[0234]\b.{0,30}(?:error|bad gateway|unavailable|time-?out)", "internal server error",
        "bad gateway", "service (?:temporarily )?unavailable", "gateway time-?out",
        "backend fetch failed", "error establishing a database connection",
        "this site can[’']t be reached",
    ),
    "access denied": (
        "access denied", "403 forbidden", "you don[’']t have permission to access",
        "not available in your (?:country|region)", "451: unavailable", "due to (?:legal reasons|gdpr)",
    ),
    "paywall": (
        "subscribe (?:now )?to (?:continue|read|keep reading|unlock)",
        "(?:already|are you) a subscriber",
        "you(?:[’']ve| have) (?:reached|used|read) (?:your|all)[^.]{0,40}(?:free|limit|articles)",
        r"this (?:article|content|story) is (?:for|available to|reserved for|exclusive to) (?:\w+ "
        ")?(?:subscribers|members)",
        "log ?in (?:or (?:subscribe|register|create)|to (?:continue|read))", "sign in to (?:continue|read)",
        "to (?:continue|keep) reading", "unlock (?:this|the) (?:article|story)", "free trial",
        "subscriber[- ]only",
    ),
    "consent dialogue": (
        r"we (?:and our (?:\d+ )?partners )?(?:use|store)[^.]{0,60}cookies", "accept all(?: cookies)?",
        "reject all", "manage (?:your )?(?:cookies|consent|preferences|privacy settings|options)",
        "we value your privacy", "consent to the (?:use|processing|storage)",
        "cookie (?:policy|settings)", "legitimate interest",
    ),
}  # fmt: skip

_STORY = (
    "(?:story|article|report|piece|post|column|item|essay|editorial|op-ed|interview|review|dispatch|obituary|brief|"
    "transcript|episode|investigation|analysis|profile|feature|content of this (?:story|article|page))"
)
_TAKEN_AWAY = (
    "(?:removed|deleted|retracted|withdrawn|unpublished|pulled|killed|spiked|"
    "taken (?:down|offline|off (?:the|our) site))"
)
_TAKES_AWAY = (
    rf"(?:\w+ ){{0,2}}?(?:{_TAKEN_AWAY}|took down|retracts?|withdraws?|withdrew|removing|retracting|withdrawing)"
)
_NAME = r"(?-i:[A-Z])[\w.’'&-]{0,30}(?: (?-i:[A-Z])[\w.’'&-]{0,30}){0,4}"

#: how an outlet says, in place of an article, that it took the article away: the whole of a short page begins so
WITHDRAWALS: tuple[str, ...] = (
    rf"(?:this|our|the) (?:\w+ ){{0,2}}?{_STORY}\b[^.!?\n]{{0,120}}?"
    rf"\b(?:has|have|had|was|is|were|been)(?: \w+){{0,3}}? {_TAKEN_AWAY}\b",
    rf"{_STORY} (?:has been |was |is )?(?:\w+ )?{_TAKEN_AWAY}\b",
    rf"{_TAKEN_AWAY}\W*$",
    rf"we(?:[’']ve|[’']re| have| are)? {_TAKES_AWAY} (?:(?:this|our|the|an|a) (?:\w+ ){{0,2}}?{_STORY}\b|it\b)",
    rf"{_NAME}(?: has| is)? {_TAKES_AWAY}"
    rf" (?:this|our) (?:\w+ ){{0,2}}?{_STORY}\b",
    # the perfect or the present, as an announcement has it: in the past it is a report, about another outlet
    rf"{_NAME}(?: (?:has|is)(?! since)(?: \w+)? (?:{_TAKEN_AWAY}|removing|retracting|withdrawing)| retracts| withdraws)"
    r" (?:its(?! own) (?:[\w.’'-]+ ){0,4}?(?:report|column|story|article)|"
    r"an? (?:[\w.’'-]+ ){0,4}?(?:story|article))\b",
    rf"(?:this|our|the) {_STORY} is (?:currently |now |still )?(?:under(?:going)?|being) "
    r"(?:(?:an? )?(?:\w+ ){0,2}?review(?:ed)?|investigat(?:ed|ion))\b",
)
#: what else stands on such a page: why, whom to ask, how sorry the outlet is
WITHDRAWAL_ASIDES = (
    r"\b(?:substitute|retract(?:ed|ion|s)|withdr(?:ew|awn|awal)|fabricated|forged|verified|inaccurac(?:y|ies)|"
    r"apologi[sz]e|apolog(?:y|ies)|regret|sorry|error|standards|questions?|contact|e-?mail|review|correction|"
    r"policy|editors?|newsroom|publisher|readers|publish(?:ed|ing)|return|home ?page|this (?:story|article|report|"
    r"piece|post|column))\b"
)

#: words of reporting, which no error page uses
REPORTING: tuple[str, ...] = (
    r"\b(?:said|says|told|according to|reported|announced)\b",
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
)
