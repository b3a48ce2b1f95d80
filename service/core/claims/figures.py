"""Number words in English, as data."""

_SCALES = {
    1e2: "hundred hundreds",
    1e3: "thousand thousands k",
    1e6: "million millions m mn mln",
    1e9: "billion billions bn b",
    1e12: "trillion trillions tn",
    12.0: "dozen dozens",
}
SCALES = {word: value for value, words in _SCALES.items() for word in words.split()}

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
"""

CARDINALS = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), start=2)
}

ORDINALS = _ORDINALS.split()

#: words for a number that is not exact
VAGUE = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5, "couple of": 2.0, "several": 3.0} | {
    "a couple of": 2.0,
}

#: what before a number bounds it, a phrase of at most three words to the name of the bound
BOUNDS = {
    phrase: bound
    for bound, phrases in {
        "at_least": "at least, minimum of, no less than, no fewer than, not less than",
        "at_most": "at most, up to, maximum of, no more than, not more than, as many as",
        "more": "more than, over, above, exceed, exceeds, exceeded, exceeding, greater than, higher than, upward of, "
        "upwards of, in excess of, surpass, surpasses, surpassed, surpassing, beyond, larger than, older than, "
        "longer than",
        "less": "less than, fewer than, under, below, lower than, smaller than, younger than, shorter than, short of, "
        "not even",
        "about": "about, around, approximately, roughly, some, nearly, almost, close to, circa, an estimated, "
        "estimated, approx, approx., c., just over, just under",
    }.items()
    for phrase in phrases.split(", ")
}

#: times of a distance in time: 'two years before'
SPANS = "years?|decades?|centur(?:y|ies)|months?"
DISTANCES = "before|earlier|ago|prior|previously|later|after"
#: what before a date puts something before or after it
SIDES = dict.fromkeys(("before", "until", "prior to", "earlier than", "by"), "before") | dict.fromkeys(
    ("after", "since", "from", "later than", "following"), "after"
)

_MONTHS = """
january february march april may june july august september october november december
"""
MONTHS = _MONTHS.split()
#: as they are abbreviated; the first three letters tell the month
MONTH_ABBREVIATIONS = [*(month[:3] for month in MONTHS), "sept"]

#: what may stand between a bound and its number: 'over a million'
ARTICLES = frozenset(("the", "a", "an"))
#: characters and words of the longest of these phrases, with an article
_REACH, _MOST_WORDS = 26, 3
#: marks that may stand before a number, and before a phrase
_SIGNS, _OPENING = "$£€ ", "([\"“‘'—–-"
#: what no phrase ends with
_NO_PHRASE = frozenset("0123456789,;:!?")


def phrase_before(text: str, start: int, phrases: dict[str, str], between: frozenset[str]) -> str | None:
    """Return what ``phrases`` says of the longest phrase that ends just before ``start``; None if nothing.

    One of the words in ``between`` may stand between the two.
    """
    before = text[max(0, start - _REACH) : start].rstrip(_SIGNS)
    if not before or before[-1] in _NO_PHRASE:
        return None
    words = before.lower().split()
    if words and words[-1] in between:
        words.pop()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        found = phrases.get(" ".join(words[-count:]).lstrip(_OPENING))
        if found:
            return found
    return None
