"""Numbers as newspapers write them: 39,000, 1.2 million, £1.5bn, two dozen, half a million, third."""

import re
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text."""

    start: int
    end: int
    value: float
    measure: Measure
    bound: Bound
    #: the word counted, lower-cased: 'tweets'; empty if none follows
    unit: str


_SCALE = "|".join(sorted(figures.SCALES, key=len, reverse=True))
_UNIT_WORD = "|".join(sorted(figures.CARDINALS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,#@/-])(?P<sign>[$£€¥]|US\$ ?)? ?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?P<ordinal>st|nd|rd|th)?(?:[ -]?(?P<scale>{_SCALE})\b)?"
    r"(?P<percent> ?%| ?percent\b| per cent\b| ?percentage points?\b)?(?P<age>[- ]years?[- ]old)?"
    rf"|\b(?P<spelled>half an?|(?:an? )?couple of|an?|several|(?:{_UNIT_WORD})(?:[ -](?:{_UNIT_WORD}))?)"
    rf"(?: (?P<spelled_scale>{_SCALE})\b)?(?: of)?(?P<spelled_percent> percent\b| per cent\b)?"
    r"(?P<spelled_age>[- ]years?[- ]old)?(?![\w-])"
    rf"|\b(?P<rank>{'|'.join(figures.ORDINALS)})\b",
    re.IGNORECASE,
)
_BOUNDS = re.compile(
    r"(?:^|\b)(?:"
    + "|".join(f"(?P<{bound}>{'|'.join(words)})" for bound, words in figures.BOUNDS.items())
    + r")\s*(?:the |an? )?(?:[$£€] ?)?$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(r"\s*(?:or|and) (?P<word>more|over|above|less|fewer|under)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:of the |of |more |other |different )?(?P<unit>[^\W\d_]+)")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]{2,}) $")
_REACH = 26


def find_quantities(text: str) -> list[Quantity]:
    """Return the numbers of a text in order, years and days of a month among them (see ``dates``)."""
    found = []
    for match in _NUMBER.finditer(text):
        value, measure = _value(match)
        start, end = match.span()
        if value is not None and not _in_a_name(text, match):
            unit = _COUNTED.match(text, end)
            found.append(
                Quantity(start, end, value, measure, _bound(text, start, end), unit["unit"].lower() if unit else "")
            )
    return found


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number belongs to a name ('Chapter 3', 'Boeing 747') or is the pronoun 'one'."""
    if match["spelled"]:
        return match["spelled"].lower() == "one" and not _COUNTED.match(text, match.end())
    if not match["digits"] or match["sign"] or match["percent"] or match["scale"] or "," in match["digits"]:
        return False
    word = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    return word is not None and word["word"][0].isupper() and word.start("word") > 0


def _value(match: re.Match[str]) -> tuple[float | None, Measure]:
    group = match.groupdict()
    if group["rank"]:
        return float(figures.ORDINALS.index(group["rank"].lower()) + 1), Measure.ORDINAL
    if group["digits"]:
        value = float(group["digits"].replace(",", "")) * figures.SCALES.get((group["scale"] or "").lower(), 1.0)
        if group["ordinal"]:
            return value, Measure.ORDINAL
        if group["sign"]:
            return value, Measure.MONEY
        return value, Measure.PERCENT if group["percent"] else Measure.AGE if group["age"] else Measure.COUNT
    return _spelled(group)


def _spelled(group: dict[str, str | None]) -> tuple[float | None, Measure]:
    words, scale = (group["spelled"] or "").lower(), (group["spelled_scale"] or "").lower()
    if words in ("a", "an", "several") and not scale:
        return None, Measure.COUNT
    value = figures.VAGUE.get(words)
    if value is None:
        value = float(sum(figures.CARDINALS[part] for part in re.split(r"[ -]", words)))
    measure = Measure.PERCENT if group["spelled_percent"] else Measure.AGE if group["spelled_age"] else Measure.COUNT
    return value * figures.SCALES.get(scale, 1.0), measure


def _bound(text: str, start: int, end: int) -> Bound:
    before = _BOUNDS.search(text[max(0, start - _REACH) : start])
    if before:
        return Bound[str(before.lastgroup).upper()]
    after = _BOUND_AFTER.match(text, end)
    if after:
        return Bound.AT_LEAST if after["word"].lower() in ("more", "over", "above") else Bound.AT_MOST
    return Bound.EXACT


def plain(value: float) -> str:
    """Write a number in plain digits: 1200000, 4.5."""
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")
