"""The rules for figures: numbers and dates that a new wording changes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.core.claims.quantities import Quantity
from service.core.editorial.changes import Category
from service.core.editorial.finding import Finding, cover, unmatched
from service.core.editorial.residue import Residue
from service.core.editorial.sides import Side
from service.core.editorial.style import HEDGES
from service.core.editorial.words import Word

#: a word stands beside a number when fewer code points than this part them
_BESIDE = 20


def numbers(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a number lost or gained, or the word that says how sure or how often it is."""
    a, b = ((), ()) if old.figured == new.figured else unmatched(old.numbers, new.numbers, lambda q: q.key)
    if a or b:
        reason = _numbers_reason(a, b, rest) if len(a) <= 1 and len(b) <= 1 else "numbers changed"
        yield Finding(Category.NUMBER, cover(a), cover(b), "number", 0.85, reason)
        return
    if rest.touched.isdisjoint(HEDGES):
        return
    hedged = [beside_number(words, side) for words, side in ((rest.old, old), (rest.new, new))]
    if Counter(map(_meaning, hedged[0])) != Counter(map(_meaning, hedged[1])):
        yield Finding(Category.NUMBER, cover(hedged[0]), cover(hedged[1]), "number_hedge", 0.7,
                      "how sure the number is, or what it is counted over, changed")  # fmt: skip


def _meaning(hedge: Word) -> str:
    return HEDGES[hedge.lower]


def _numbers_reason(old: Sequence[Quantity], new: Sequence[Quantity], rest: Residue) -> str:
    if not old or not new:
        return "a number was added" if new else "a number was taken out"
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


def _is_superlative(word: Word, text: str) -> bool:
    """Tell "the most recent year" from "at most": only the latter says how sure a number is."""
    return word.lower in ("most", "least") and not text[: word.start].lower().endswith("at ")


def exchanged(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find the same words where numbers count other things, or the parts of a name changed places."""
    if rest.old or rest.new:
        return
    moved, came = unmatched(_counted(old), _counted(new), lambda pair: pair[:2])
    if moved and {q for q, _, _ in moved} == {q for q, _, _ in came}:
        yield Finding(Category.NUMBER, None, None, "number_exchanged", 0.7, "the numbers count other things now")
    full, other = _full_names(old), _full_names(new)
    if full != other and sorted(map(sorted, full)) == sorted(map(sorted, other)):
        yield Finding(Category.NAME, None, None, "name_order", 0.7, "the parts of a name changed places")


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


def _full_names(side: Side) -> list[list[str]]:
    """Return the runs of capitalised words with nothing but a blank or a hyphen between them."""
    runs: list[list[str]] = []
    end = -2
    for word in side.words:
        if word.text[0].isupper():
            if side.text[end : word.start] in (" ", "-") and runs:
                runs[-1].append(word.key)
            else:
                runs.append([word.key])
            end = word.end
    return runs


def dates(old: Side, new: Side, rest: Residue) -> Iterator[Finding]:
    """Find a date or time lost, gained, or made less sure."""
    a, b = ((), ()) if old.figured == new.figured else unmatched(old.dates, new.dates, lambda d: d.key)
    if a or b:
        yield Finding(Category.DATE, cover(a), cover(b), "date", 0.8, "a date or time changed")
    elif any(_before_date(words, side) for words, side in ((rest.old, old), (rest.new, new))):
        yield Finding(Category.DATE, None, None, "date_hedge", 0.7, "how sure the date is changed")


def _before_date(words: Sequence[Word], side: Side) -> list[Word]:
    """Return the hedges among some words of a side that stand right before a date."""
    return [w for w in words if w.lower in HEDGES and any(0 <= d.start - w.end < 4 for d in side.dates)]
