"""The rules for figures: numbers and dates that a new wording changes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal, TypeVar

from service.core.claims.facts.quantities import Measure, Quantity
from service.core.editorial.changes import Category
from service.core.editorial.rules.finding import Finding, Placed, cover, unmatched
from service.core.editorial.rules.in_place import Pair, in_place
from service.core.editorial.rules.residue import Residue
from service.core.editorial.rules.sides import Side
from service.core.editorial.rules.written import as_written, ungrouped
from service.core.editorial.words.dates import DateMention
from service.core.editorial.words.stretches import Stretches
from service.core.editorial.words.style import HEDGES
from service.core.editorial.words.words import Word
from service.core.text.span import Span

#: a word stands beside a number when fewer code points than this part them
_BESIDE = 20

#: names in a list, what stands between them, and what gives their order a meaning
_NAMED = r"[A-ZÄÖÜ](?:\.|[\w’'-]*+)(?: [A-ZÄÖÜ](?:\.|[\w’'-]*+)){0,3}+"
_BETWEEN = re.compile(r",? (?:and|und|&) |, ")
_LIST = re.compile(rf"{_NAMED}(?:(?:{_BETWEEN.pattern}){_NAMED})++")
_ORDERED = re.compile(
    r"\b(?:respectively|first|second|third|gold|silver|bronze|order|ahead|before|behind|jeweils|left|right|beziehungsweise)\b"
)

#: what goes with "least" and with "more"
_AT, _THAN = re.compile(r"\bat $", re.IGNORECASE), re.compile(r" than\b", re.IGNORECASE)

_Told = TypeVar("_Told", bound=Placed)


def numbers(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a number lost or gained, or the word that says how sure or how often it is."""
    lost = _other_numbers(old, new, rest)
    if any(lost):
        found = in_place(lost, Pair(list(old.numbers), list(new.numbers)), _measure, (old, new), rest)
        pairs = (*found.pairs, *_lone_numbers(found.alone, rest))
        yield from dict.fromkeys(_whole(_number(pair, rest), old, new) for pair in pairs)
        return
    if rest.touched.isdisjoint(HEDGES):
        return
    hedged = [beside_number(words, side) for words, side in ((rest.old, old), (rest.new, new))]
    if Counter(map(_meaning, hedged[0])) != Counter(map(_meaning, hedged[1])):
        spans = _in_full(hedged[0], old), _in_full(hedged[1], new)
        yield Finding(Category.NUMBER, *spans, "number_hedge", 0.7,
                      "how sure the number is, or what it is counted over, changed")  # fmt: skip


def _lone_numbers(alone: Pair[Quantity], rest: Residue) -> Sequence[Pair[Quantity]]:
    a, b = alone
    apart = {q.value for q in a} != {q.value for q in b} and _are_apart(a, b, _measure, rest)
    return (Pair(a, []), Pair([], b)) if apart else (alone,) if any(alone) else ()


def _other_numbers(old: Side, new: Side, rest: Residue) -> Pair[Quantity]:
    """Return the numbers that only one side has; the figure 1 for the word "one", which may be a pronoun, is none."""
    if old.figured == new.figured:
        return Pair([], [])
    a, b = unmatched(old.numbers, new.numbers, lambda q: q.key)
    a, b = _written_otherwise(a, b, old.text, new.text)
    one = "one" in rest.lost, "one" in rest.gained
    return Pair([q for q in a if not (one[1] and _is_one(q))], [q for q in b if not (one[0] and _is_one(q))])


def _written_otherwise(
    a: list[Quantity], b: list[Quantity], old: str, new: str
) -> tuple[list[Quantity], list[Quantity]]:
    """Return numbers without those that only part their thousands in another way: 1.200 Euro, 1200 Euro."""
    before, after = ([_bare(number, text) for number in side] for side, text in ((a, old), (b, new)))
    same = set(before) & set(after)
    return (
        [number for number, bare in zip(a, before, strict=True) if bare not in same],
        [number for number, bare in zip(b, after, strict=True) if bare not in same],
    )


def _bare(number: Quantity, text: str) -> tuple[str, str]:
    return ungrouped(as_written(Span(number.start, number.end), text).of(text)), number.unit


def _measure(number: Quantity) -> Measure:
    return number.measure


def _is_one(number: Quantity) -> bool:
    return number.value == 1 and not number.unit


def _are_apart(a: Sequence[_Told], b: Sequence[_Told], kind: Callable[[_Told], object], rest: Residue) -> bool:
    """Tell whether one figure went and another came, and neither stands for the other.

    Two of a kind do, 3 p.m. for noon; of others, Friday for 3 p.m., one has to stand in the very place of the other.
    """
    if len(a) != 1 or len(b) != 1 or kind(a[0]) == kind(b[0]):
        return False
    gone, come = (Stretches([Span(told[0].start, told[0].end)]) for told in (a, b))
    return not any(
        any(gone.touch(word.place) for word in before) and any(come.touch(word.place) for word in after)
        for before, after in rest.replaced
    )


def _number(pair: Pair[Quantity], rest: Residue) -> Finding:
    """Return what numbers went and came; of the same number in another unit the unit is told as well."""
    old, new = pair
    reason = _numbers_reason(old, new, rest) if len(old) <= 1 and len(new) <= 1 else "numbers changed"
    spans = cover(old), cover(new)
    if {q.value for q in old} == {q.value for q in new}:
        spans = cover(_with_units(old, rest.old_words)), cover(_with_units(new, rest.new_words))
    return Finding(Category.NUMBER, *spans, "number", 0.85, reason)


def _whole(found: Finding, old: Side, new: Side) -> Finding:
    """Return a finding of numbers with the whole of the figures that they are parts of, such as a score."""
    before, after = (place and as_written(place, s.text) for place, s in ((found.old, old), (found.new, new)))
    return replace(found, old=before, new=after)


def _with_units(numbers: Sequence[Quantity], words: Sequence[Word]) -> list[Placed]:
    """Return numbers, and the words after those that measure something: what they are measured in."""
    ends = [next((w for w in words if w.start >= q.end), q) for q in numbers if q.unit and q.measure is Measure.COUNT]
    return [*numbers, *ends]


def _meaning(hedge: Word) -> str:
    return HEDGES[hedge.lower]


def _numbers_reason(old: Sequence[Quantity], new: Sequence[Quantity], rest: Residue) -> str:
    noun = "an ordinal" if all(q.measure is Measure.ORDINAL for q in (*old, *new)) else "a number"
    if not old or not new:
        return f"{noun} was added" if new else f"{noun} was taken out"
    if noun == "an ordinal":
        return "an ordinal changed"
    counted = {_noun_after(old[0], rest.old_words), _noun_after(new[0], rest.new_words)}
    noun = counted.pop() if len(counted) == 1 else ""
    return f"the number of {noun} changed" if noun else "a figure changed"


def _noun_after(number: Quantity, words: Sequence[Word]) -> str:
    """Return the plural that stands right after a number, as written; nothing where none does."""
    word = next((word for word in words if word.start >= number.end), None)
    countable = word and word.start - number.end <= 1 and word.content and word.text.endswith(("s", "people"))
    return word.text if word and countable and not number.unit else ""


def beside_number(words: Sequence[Word], side: Side) -> list[Word]:
    """Return the hedges among some words of a side that stand beside a number."""
    found = [word for word in words if word.lower in HEDGES and not _is_superlative(word, side.text)]
    numbers = side.numbers if found else ()
    return [w for w in found if any(q.start - w.end < _BESIDE and w.start - q.end < _BESIDE for q in numbers)]


def _in_full(hedges: Sequence[Word], side: Side) -> Span | None:
    """Return where hedges stand, with the "at" of "at least" and the "than" of "more than"."""
    place = cover(hedges)
    if not place:
        return None
    ahead, behind = _AT.search(side.text, 0, place.start), _THAN.match(side.text, place.end)
    return Span(ahead.start() if ahead else place.start, behind.end() if behind else place.end)


def _is_superlative(word: Word, text: str) -> bool:
    """Tell "the most recent year" from "at most": only the latter says how sure a number is."""
    return word.lower in ("most", "least") and not text[: word.start].lower().endswith("at ")


def exchanged(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find the same words where numbers count other things, or where names, or the parts of one, changed places."""
    if rest.old or rest.new:
        return
    moved, came = unmatched(_counted(old), _counted(new), lambda pair: pair[:2])
    if (moved and {q for q, _, _ in moved} == {q for q, _, _ in came}) or _changed_places(old, new, "numbers"):
        yield Finding(Category.NUMBER, None, None, "number_exchanged", 0.7, "the numbers count other things now")
    elif _changed_places(old, new, "dates"):
        yield Finding(Category.DATE, None, None, "date_exchanged", 0.7, "the dates are those of other things now")
    full, other = _full_names(old), _full_names(new)
    if full == other or _are_lists(old, new):
        return
    if sorted(full) == sorted(other):
        yield Finding(Category.NAME, None, None, "name_exchanged", 0.7, "names changed places")
    elif sorted(map(sorted, full)) == sorted(map(sorted, other)):
        yield Finding(Category.NAME, None, None, "name_order", 0.7, "the parts of a name changed places")


def _changed_places(old: Side, new: Side, kind: Literal["numbers", "dates"]) -> bool:
    """Tell whether numbers or dates stand in another order among the same words."""
    before, after = ([figure.key for figure in getattr(side, kind)] for side in (old, new))
    a, b = ([word.key for word in side.uncounted(side.words)] for side in (old, new))
    return before != after and a == b


def _counted(side: Side) -> list[tuple[Decimal, str, Quantity]]:
    """Return each number with the next noun after it that is no measure of age or time."""
    return [
        (
            q.value,
            next((w.key for w in side.words if w.start >= q.end and w.content and w.key not in ("year", "old")), ""),
            q,
        )
        for q in side.numbers
    ]


def _are_lists(old: Side, new: Side) -> bool:
    """Tell whether both sides name the same people one after the other, in an order that means nothing."""
    told, others = (list(_LIST.finditer(side.text)) for side in (old, new))
    if len(told) != len(others) or not told or _ORDERED.search(old.text):
        return False
    before, after = ([sorted(_BETWEEN.split(part.group())) for part in parts] for parts in (told, others))
    return before == after and _LIST.sub("", old.text) == _LIST.sub("", new.text)


def _full_names(side: Side) -> list[list[str]]:
    """Return the runs of capitalised words with nothing but a blank or a hyphen between them."""
    runs: list[list[str]] = []
    end = -2
    for word in side.undated(side.words):
        if word.text[0].isupper():
            if side.text[end : word.start] in (" ", "-") and runs:
                runs[-1].append(word.key)
            else:
                runs.append([word.key])
            end = word.end
    return runs


def dates(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a date or time lost, gained, or made less sure."""
    lost = ([], []) if old.figured == new.figured else unmatched(old.dates, new.dates, lambda d: d.key)
    if any(lost):
        found = in_place(Pair(*lost), Pair(list(old.dates), list(new.dates)), type, (old, new), rest)
        yield from (_date(pair, "changed") for pair in found.pairs)
        yield from _lone_dates(found.alone, rest)
    elif any(_before_date(words, side) for words, side in ((rest.old, old), (rest.new, new))):
        yield Finding(Category.DATE, None, None, "date_hedge", 0.7, "how sure the date is changed")


def _date(pair: Pair[DateMention], how: str) -> Finding:
    return Finding(Category.DATE, cover(pair.old), cover(pair.new), "date", 0.8, f"a date or time {how}")


def _lone_dates(alone: Pair[DateMention], rest: Residue) -> Iterator[Finding]:
    if _are_apart(*alone, lambda date: date.key[0], rest):
        yield _date(Pair(alone.old, []), "was taken out")
        yield _date(Pair([], alone.new), "was added")
    elif any(alone):
        yield _date(alone, "changed")


def _before_date(words: Sequence[Word], side: Side) -> list[Word]:
    """Return the hedges among some words of a side that stand right before a date."""
    return [w for w in words if w.lower in HEDGES and any(0 <= d.start - w.end < 4 for d in side.dates)]
