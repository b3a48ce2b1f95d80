"""How English writes numbers, bounds, units and dates, as data."""

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth
"""
_SCALES = {
    100: "hundred hundreds",
    1_000: "thousand thousands k",
    1_000_000: "million millions m mn mln",
    1_000_000_000: "billion billions bn b",
    1_000_000_000_000: "trillion trillions tn trn",
    12: "dozen dozens",
    20: "score",
}
_WRITINGS = {
    "%": "% percent pct per_cent",
    "pp": "percentage_points percentage_point",
    "$": "dollars dollar",
    "£": "pounds",
    "€": "euros euro",
    "¥": "yen",
    "¢": "cents",
    "km": "km kilometres kilometers kilometre kilometer",
    "mi": "miles mile",
    "mph": "mph",
    "km/h": "km/h",
    "kg": "kg kilograms kilos",
    "t": "tonnes",
    "ton": "tons",
    "ft": "feet foot ft",
    "metre": "metres meters",
    "in": "inches inch",
    "acre": "acres",
    "ha": "hectares",
}

TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
#: cardinal numbers in words
CARDINALS = {word: value for value, word in enumerate(_UNITS.split())} | TENS
#: ordinal numbers in words
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), start=1)} | {"twentieth": 20}
#: magnitudes that follow a number
SCALES = {word: value for value, words in _SCALES.items() for word in words.split()}
#: units that are written in more than one way, each with one name
UNITS = {word.replace("_", " "): unit for unit, words in _WRITINGS.items() for word in words.split()}
#: the units that make one reading of a number with it; the others are what it counts
SHARES, MONEY = frozenset(("%", "pp")), frozenset("$£€¥¢")

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

#: parts of a whole, in percent
PARTS = {
    "half": "50",
    "a third": "33.3",
    "one third": "33.3",
    "one-third": "33.3",
    "two thirds": "66.7",
    "two-thirds": "66.7",
    "a quarter": "25",
    "one quarter": "25",
    "one-quarter": "25",
    "three quarters": "75",
    "three-quarters": "75",
    "a fifth": "20",
    "one fifth": "20",
    "one-fifth": "20",
}
#: verbs that tell by how much something grew or shrank, in percent
GROWN = {"doubled": "100", "doubling": "100", "tripled": "200", "tripling": "200", "trebled": "200"}
SHRUNK = {"halved": "50", "halving": "50"}
MULTIPLES = GROWN | SHRUNK

#: times of a distance in time: 'two years before'
SPANS = "years?|decades?|centur(?:y|ies)|months?"
DISTANCES = "before|earlier|ago|prior|previously|later|after"
#: what before a date puts something before or after it
SIDES = {
    phrase: side
    for side, phrases in {
        "before": "before, prior to, earlier than",
        "by": "by, until",
        "after": "after, later than, following",
        "since": "since, from",
    }.items()
    for phrase in phrases.split(", ")
}

_MONTHS = """
january february march april may june july august september october november december
"""
MONTHS = _MONTHS.split()
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
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
