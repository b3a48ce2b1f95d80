"""Numbers as newspapers write them, read as values: 39,000, 1.2 million, £1.5bn, two dozen, half a million, third, 52%.

The one home of that reading: claims compare what numbers count, and the comparison of versions what they are.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import NamedTuple
from unicodedata import numeric

from service.core.claims.words import english, figures
from service.core.claims.words.lowering import lowered
from service.core.memory import remembered


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
    value: Decimal
    #: ``%``, a currency, a measure of length or weight, ``th`` for an ordinal; empty for a bare number
    unit: str
    measure: Measure
    bound: Bound
    #: the word counted, lower-cased: 'tweets'; empty if none follows
    counted: str
    #: False for a number that belongs to a name ('Boeing 747') and for the pronoun 'one'
    counts: bool

    @property
    def key(self) -> tuple[Decimal, str]:
        """Return what makes two quantities the same."""
        return self.value, self.unit


def _any(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


#: 'half a', 'a quarter of a', 'a', by their first letters
_PARTS = {"half": Decimal("0.5"), "a qu": Decimal("0.25"), "a ": Decimal(1)}
#: a fraction of one character, and the words for one after a whole number
_FRACTION = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_AND_A = {" and a half": "½", " and a quarter": "¼", " and three quarters": "¾", " and three-quarters": "¾"}
_SPELLED = rf"(?:(?:{_any(figures.TENS)})(?:[ -](?:{_any(figures.CARDINALS)}))?|{_any(figures.CARDINALS)})(?![\w’'])"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    r"(?:(?P<currency>(?:us|a|c)?[$£€¥]) ?)?"
    rf"(?:(?P<ordinal>\d+(?:st|nd|rd|th)|(?:(?:{_any(figures.TENS)})-)?(?:{_any(figures.ORDINALS)}))\b(?![’'])"
    rf"|(?P<half>half an? |a quarter of an? |a )(?P<halved>{_any(figures.SCALES)})\b"
    rf"|(?P<couple>(?:a )?couple of)\b"
    rf"|(?P<number>{_DIGITS}|{_SPELLED})"
    rf"(?P<fraction>{'|'.join(_AND_A)}| ?[{_FRACTION}])?(?:[ -]?(?=[a-z])(?P<scale>{_any(figures.SCALES)})\b)?)"
)
_UNIT = re.compile(rf"(?:[ -]| of )?(?P<unit>{_any(figures.UNITS)})(?!\w)")
_AGE = re.compile(r"[- ]years?[- ]old")
#: what makes a number one below zero; a dash that begins a line lists things
_MINUS = re.compile("(?:(?:(?<=[ (\u00a0])[-–]|−)|(?<![\\w-])minus )$")
#: where a number may begin: a sign or digits behind nothing that they are part of, or a word for one
_START = re.compile(
    rf"(?<![\w.,])(?:[$£€¥]|\d+|(?:us|a|c)[$£€¥]|a (?:couple|quarter|{_any(figures.SCALES)})\b|"
    rf"(?:half|couple|{_any(figures.CARDINALS)}|{_any(figures.ORDINALS)})(?![a-z]))"
)
_BOUND_AFTER = re.compile(r"\s++(?:or|and) (?P<word>more|over|above|less|fewer|under)\b")
_COUNTED = re.compile(r"\s++(?:of the |of |more |other |different )?(?P<word>[^\W\d_]+)")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,} $")
#: words that are no part of a name, also with the capital of a sentence's beginning: 'Some 900 boats', 'In 40 homes'
_SMALL_WORDS = frozenset(
    " ".join((
        english.DETERMINERS, english.POSSESSIVES, english.PREPOSITIONS, english.CONJUNCTIONS, english.SUBORDINATORS,
        english.AUXILIARIES, english.ADVERBS,
    )).split()
)  # fmt: skip
#: characters within which the word before a number is looked for
_REACH = 30
#: characters of the longest sign
_SIGN = 6
#: characters of the longest number that is read, in digits or words; what is longer is an identifier
_LONGEST = 40
#: so many places where a number may begin are looked at in any text, and in a long one as many as one in so many
#: characters; what holds more is a table of data: news has one in 75 at the most
_MOST, _APART = 2_000, 25


@remembered(256, 2_000)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of a text in order, years and days of a month among them (see ``dates``).

    Of a table with thousands of numbers the first 2,000 are read, or one for each 25 characters if that is more.
    """
    return tuple(_read(text))


def find_counts(text: str) -> list[Quantity]:
    """Return the numbers of a text that count something: none that belongs to a name, and no pronoun 'one'."""
    return [quantity for quantity in find_quantities(text) if quantity.counts]


def find_years_old(text: str) -> list[Quantity]:
    """Return the numbers of a text that are ages by what stands behind them: '44-year-old', '44 years old'."""
    low = lowered(text)
    old = (_quantity(text, low, match) for match in _matches(low) if _AGE.match(low, match.end()))
    return [quantity for quantity in old if quantity.counts]


def _read(text: str) -> Iterator[Quantity]:
    low, end = lowered(text), 0
    for match in _matches(low):
        if match.start() >= end:
            quantity = _quantity(text, low, match)
            end = quantity.end
            yield quantity


def _matches(low: str) -> Iterator[re.Match[str]]:
    """Yield the numbers; only where one may begin is the long pattern tried."""
    end = 0
    for found in islice(_START.finditer(low), max(_MOST, len(low) // _APART)):
        match = _QUANTITY.match(low, found.start()) if found.start() >= end else None
        if match and match.end() - match.start() <= _LONGEST:
            end = match.end()
            yield match


def _quantity(text: str, low: str, match: re.Match[str]) -> Quantity:
    start, end = match.span()
    minus = _MINUS.search(low, max(0, start - _SIGN), start)
    unit = match["currency"] or ("th" if match["ordinal"] else "")
    behind = None if unit else _UNIT.match(low, end)
    if behind:
        unit = figures.UNITS[behind["unit"]]
        end = behind.end() if unit in figures.SHARES | figures.MONEY else end
    age = _AGE.match(low, end)
    counted = _COUNTED.match(low, age.end() if age else end)
    word = counted["word"] if counted else ""
    measure = Measure.AGE if age else _measure(unit)
    signed = minus is not None or measure is Measure.PERCENT  # 'On Friday 15 %': no name has such a sign
    counts = (signed or not _named(text, match)) and (match["number"] != "one" or bool(word))
    value, bound = _value(match), _bound(low, start, end)
    if minus:
        start, value = minus.start(), -value
    return Quantity(start, end, value, unit, measure, bound, word, counts)


def _measure(unit: str) -> Measure:
    if unit == "th":
        return Measure.ORDINAL
    if unit in figures.SHARES:
        return Measure.PERCENT
    return Measure.MONEY if unit[-1:] in figures.MONEY else Measure.COUNT


def _value(match: re.Match[str]) -> Decimal:
    if match["ordinal"]:
        return Decimal(_ordinal(match["ordinal"]))
    if match["couple"]:
        return Decimal(2)
    if match["half"]:
        return _PARTS[match["half"][:4]] * figures.SCALES[match["halved"]]
    written = match["number"]
    if written[0].isdigit():
        value = Decimal(written.replace(",", ""))
    else:
        value = Decimal(sum(figures.CARDINALS[word] for word in re.split("[ -]", written)))
    if match["fraction"]:
        sign = _AND_A.get(match["fraction"]) or match["fraction"][-1]
        value += Decimal(str(numeric(sign)))
    return value * figures.SCALES.get(match["scale"] or "", 1)


def _ordinal(words: str) -> int:
    if words[0].isdigit():
        return int(words[:-2])
    tens, _, last = words.rpartition("-")
    return figures.TENS.get(tens, 0) + figures.ORDINALS[last]


def _named(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number belongs to a name or an address: 'Chapter 3', 'Boeing 747', 'F-16', '#1000'."""
    start = match.start()
    if start and text[start - 1] in "#@/-":
        return True
    plain_digits = match["number"] and not (match["currency"] or match["scale"] or "," in match["number"])
    if not plain_digits or not text[start].isdigit() or start < 2 or not text[start - 2].isalpha():
        return False
    word = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if word is None or word.start() == 0 or not word.group()[0].isupper():
        return False
    return word.group().rstrip().lower() not in _SMALL_WORDS


def _bound(low: str, start: int, end: int) -> Bound:
    before = figures.phrase_before(low, start, figures.BOUNDS, figures.ARTICLES)
    if before:
        return Bound[before.upper()]
    after = _BOUND_AFTER.match(low, end) if low[end : end + 1].isspace() else None
    if after:
        return Bound.AT_LEAST if after["word"] in ("more", "over", "above") else Bound.AT_MOST
    return Bound.EXACT


def plain(value: Decimal) -> str:
    """Write a number in plain digits: 1200000, 4.5."""
    return str(int(value)) if value == int(value) else f"{value:f}".rstrip("0")
