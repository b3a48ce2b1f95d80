"""Numbers as newspapers write them, read as values: "half a million", "£1.5bn", "two dozen", "52%"."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from service.core.editorial.lowering import lowered
from service.core.editorial.number_words import NUMBER_WORDS, ORDINAL_WORDS, SCALES, UNITS


class Quantity(NamedTuple):
    """A number in a text, with what it counts in."""

    start: int
    end: int
    value: Decimal
    #: ``%``, a currency, ``th`` for an ordinal; empty for a bare number
    unit: str

    @property
    def key(self) -> tuple[Decimal, str]:
        """Return what makes two quantities the same."""
        return self.value, self.unit


#: "half a", "a quarter of a", "a", by their first letters
_PARTS = {"half": Decimal("0.5"), "a qu": Decimal("0.25"), "a ": Decimal(1)}
_SMALL = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SPELLED = rf"(?:{_SMALL})(?:[ -](?:and )?(?:{_SMALL}))?(?![\w’'])"
_QUANTITY = re.compile(
    rf"(?<![\w.,])(?:(?P<currency>(?:us|a|c)?[$£€¥]) ?)?"
    rf"(?:(?P<ordinal>\d+(?=st|nd|rd|th)(?:st|nd|rd|th)|(?:(?:{_SMALL})-)?(?:{_ORDINAL}))\b(?![’'])"
    rf"|(?P<half>half an? |a quarter of an? |a )(?P<halved>{_SCALE})\b"
    rf"|(?P<number>{_DIGITS}|{_SPELLED})"
    rf"(?P<fraction> and a half| ½)?(?:[ -]?(?=[a-z])(?P<scale>{_SCALE})\b)?"
    rf"(?:[ -]?(?=[%a-z])(?P<unit>{_UNIT})(?!\w))?)",
)


@lru_cache(maxsize=256)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of ``text`` in order, spelled or in digits, magnitudes and units applied."""
    return tuple(_quantity(match) for match in _QUANTITY.finditer(lowered(text)))


def _quantity(match: re.Match[str]) -> Quantity:
    return Quantity(*match.span(), *_value(match.groups()))


@lru_cache(maxsize=4096)
def _value(groups: tuple[str | None, ...]) -> tuple[Decimal, str]:
    """Return value and unit from the pattern's groups, in the order in which they stand there."""
    currency, ordinal, half, halved, number, fraction, scale, unit = groups
    if ordinal:
        return _ordinal(ordinal), "th"
    if half and halved:
        return _PARTS[half[:4]] * SCALES[halved], currency or ""
    value = _number(number or "") + (_PARTS["half"] if fraction else 0)
    if scale:
        value *= SCALES[scale]
    return value, currency or (UNITS[unit] if unit else "")


def _number(words: str) -> Decimal:
    if words[0].isdigit():
        return Decimal(words.replace(",", ""))
    return Decimal(sum(NUMBER_WORDS[word] for word in re.split(r"[ -](?:and )?", words)))


def _ordinal(words: str) -> Decimal:
    if words[0].isdigit():
        return Decimal(words[:-2])
    tens, _, last = words.rpartition("-")
    return Decimal(NUMBER_WORDS.get(tens, 0) + ORDINAL_WORDS[last])
