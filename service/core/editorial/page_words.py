"""What stands on an article's page, or in its place, and is not the article.

Data only: fragments of regular expressions, matched without regard to case.
"""

from collections.abc import Mapping

#: opening words of lines that belong to the page and not to the story, by what they are
FURNITURE: Mapping[str, tuple[str, ...]] = {
    "related link": (
        "(?:related|read more|more|see also|also read|don[’']t miss|previously|recommended|watch|"
        r"listen)(?: (?:stories|story|coverage|roundup|articles|reading|on this|from \w+))?\s?:",
        "(?:»|>>|→)", r"click here\b", r"(?:read|learn|find out|see) more\b.{0,60}$",
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
        r"image may contain\b", r"composite\.",
        r".{0,60}/\s?(?:getty images|reuters|ap|afp|shutterstock)(?: photo)?\W*$",
        r"(?:getty images|courtesy of)\b.{0,60}$",
    ),
    "time stamp": (
        "(?:last |first |originally )?(?:updated|published|posted|modified)(?: (?:at|on))?:? "
        r"[^.]{0,60}(?:\d{4}|\d[:.]\d\d|[ap]\.?m\.?)[^.]{0,20}$",
        r"\(?originally published\b[^.]{0,80}\)?$", r"\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)$",
    ),
    "syndication line": (
        "(?:a version of )?(?:this|the) (?:story|article|piece|post|report) (?:is part of|is "
        "made possible|(?:was )?(?:first|originally) (?:appeared|published|ran)|comes from|is "
        "republished)",
        r"(?:republished|reprinted) (?:with permission|from)\b",
    ),
    "promise of updates": (
        r"(?:this|the) (?:is a )?(?:story|post|article|breaking|developing)\b[^.]{0,40}(?:will|"
        "may) be updated",
        r"this is a (?:developing|breaking)\b", r"check back\b",
    ),
    "promotion": (
        "(?:sign up|subscribe|follow us|join our|support our|donate|become a member|download "
        r"(?:the|our) app)\b",
        r"get (?:our|the) (?:\w+ )*newsletter",
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

#: words of reporting, which no error page uses
REPORTING: tuple[str, ...] = (
    r"\b(?:said|says|told|according to|reported|announced)\b",
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
)
