"""Numbers as newspapers write them: 39,000, 1.2 million, £1.5bn, two dozen, half a million, third."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from service.core.claims import figures


class Measure(StrEnum):
    """What a number counts, as far as its form tells."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    AGE = "age"


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"
    AT_LEAST = "at least"
    LESS = "less"
    AT_MOST = "at most"


class Quantity(NamedTuple):
    """A number in a text."""

    start: int
    end: int
    value: float
    measure: Measure
    bound: Bound
    #: the word counted, lower-cased: 'tweets'; empty if none follows
    unit: str


#: a scale word, its first letter asked for before the words are tried one by one
_SCALE = rf"(?=[{''.join(sorted({word[0] for word in figures.SCALES}))}])(?P<scale>{{}})\b".format(
    "|".join(sorted(figures.SCALES, key=len, reverse=True))
)
_UNIT_WORD = "|".join(sorted(figures.CARDINALS, key=len, reverse=True))
#: where a number may begin: a sign, digits, a word
_START = re.compile(r"[$£€¥]|\d+|[A-Za-z]+")
_FIGURE = re.compile(
    r"(?<![\w.,#@/-])(?:(?P<sign>[$£€¥]|US\$) ?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?P<ordinal>st|nd|rd|th)?(?:[ -]?{_SCALE})?"
    r"(?P<percent> ?%| ?percent\b| per cent\b| ?percentage points?\b)?(?P<age>[- ]years?[- ]old)?",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"\b(?P<spelled>half an?|(?:an? )?couple of|an?|several|(?:{_UNIT_WORD})(?:[ -](?:{_UNIT_WORD}))?)"
    rf"(?: {_SCALE})?(?: of)?(?P<spelled_percent> percent\b| per cent\b)?"
    r"(?P<spelled_age>[- ]years?[- ]old)?(?![\w-])"
    rf"|\b(?P<rank>{'|'.join(figures.ORDINALS)})\b",
    re.IGNORECASE,
)
_SPELLED_STARTS = frozenset(("half", "couple", "a", "an", "several", *figures.CARDINALS, *figures.ORDINALS))
_BOUND_AFTER = re.compile(r"\s+(?:or|and) (?P<word>more|over|above|less|fewer|under)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:of the |of |more |other |different )?(?P<unit>[^\W\d_]+)")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,} $")
#: characters within which the word before a number is looked for
_REACH = 30
#: characters of the longest number written in digits; what is longer is an identifier
_LONGEST = 24


def find_quantities(text: str) -> list[Quantity]:
    """Return the numbers of a text in order, years and days of a month among them (see ``dates``)."""
    found = []
    for match in _matches(text):
        value, measure = _figure(text, match) if match.re is _FIGURE else _spelled(text, match)
        if value is not None:
            start, end = match.span()
            unit = _COUNTED.match(text, end)
            bound = _bound(text, start, end)
            found.append(Quantity(start, end, value, measure, bound, unit["unit"].lower() if unit else ""))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers; only where one may begin are the long patterns tried."""
    end = 0
    for start in _START.finditer(text):
        if start.start() < end:
            continue
        word = start.group().lower()
        if word in _SPELLED_STARTS:
            match = _SPELLED.match(text, start.start())
        else:
            match = _FIGURE.match(text, start.start()) if word == "us" or not word.isalpha() else None
        if match:
            end = match.end()
            yield match


def _figure(text: str, match: re.Match[str]) -> tuple[float | None, Measure]:
    """Read a number in digits; None for one that belongs to a name: 'Chapter 3', 'Boeing 747'."""
    digits, scale, percent = match["digits"], match["scale"], match["percent"]
    plain_digits = not (match["sign"] or percent or scale or "," in digits)
    if len(digits) > _LONGEST or (plain_digits and _behind_a_name(text, match.start())):
        return None, Measure.COUNT
    value = float(digits.replace(",", "")) * figures.SCALES.get((scale or "").lower(), 1.0)
    if match["ordinal"]:
        return value, Measure.ORDINAL
    if match["sign"]:
        return value, Measure.MONEY
    return value, Measure.PERCENT if percent else Measure.AGE if match["age"] else Measure.COUNT


def _behind_a_name(text: str, start: int) -> bool:
    if start < 2 or not text[start - 2].isalpha():
        return False
    word = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    return word is not None and word.start() > 0 and word.group()[0].isupper()


def _spelled(text: str, match: re.Match[str]) -> tuple[float | None, Measure]:
    """Read a number in words; None for an article and for the pronoun 'one'."""
    if match["rank"]:
        return float(figures.ORDINALS.index(match["rank"].lower()) + 1), Measure.ORDINAL
    words, scale = match["spelled"].lower(), (match["scale"] or "").lower()
    article = words in ("a", "an", "several") and not scale
    if article or (words == "one" and not _COUNTED.match(text, match.end())):
        return None, Measure.COUNT
    value = figures.VAGUE.get(words)
    if value is None:
        value = float(sum(figures.CARDINALS[part] for part in words.replace("-", " ").split(" ")))
    measure = Measure.PERCENT if match["spelled_percent"] else Measure.AGE if match["spelled_age"] else Measure.COUNT
    return value * figures.SCALES.get(scale, 1.0), measure


def _bound(text: str, start: int, end: int) -> Bound:
    before = figures.phrase_before(text, start, figures.BOUNDS, figures.ARTICLES)
    if before:
        return Bound[before.upper()]
    after = _BOUND_AFTER.match(text, end) if text[end : end + 1].isspace() else None
    if after:
        return Bound.AT_LEAST if after["word"].lower() in ("more", "over", "above") else Bound.AT_MOST
    return Bound.EXACT


def plain(value: float) -> str:
    """Write a number in plain digits: 1200000, 4.5."""
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
