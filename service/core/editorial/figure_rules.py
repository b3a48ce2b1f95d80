"""The rules for figures: numbers and dates that a new wording changes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.core.claims.quantities import Quantity, find_quantities
from service.core.editorial.changes import Category
from service.core.editorial.dates import find_dates
from service.core.editorial.finding import Finding, cover, unmatched
from service.core.editorial.residue import Residue, Word
from service.core.editorial.style import HEDGES

#: a word stands beside a number when fewer code points than this part them
_BESIDE = 20


def numbers(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a number lost or gained, or the word that says how sure or how often it is."""
    a, b = unmatched(_numbers_of(old), _numbers_of(new), lambda q: q.key)
    if a or b:
        reason = _numbers_reason(a, b, rest) if len(a) <= 1 and len(b) <= 1 else "numbers changed"
        yield Finding(Category.NUMBER, cover(a), cover(b), "number", 0.85, reason)
        return
    hedged = [beside_number(words, side) for words, side in ((rest.old, old), (rest.new, new))]
    if Counter(map(_meaning, hedged[0])) != Counter(map(_meaning, hedged[1])):
        yield Finding(Category.NUMBER, cover(hedged[0]), cover(hedged[1]), "number_hedge", 0.7,
                      "how sure the number is, or what it is counted over, changed")  # fmt: skip


def _meaning(hedge: Word) -> str:
    return HEDGES[hedge.text.lower()]


def _numbers_of(text: str) -> list[Quantity]:
    """Return the numbers of a passage that count something: no dates, no "one" that may be a pronoun."""
    dates = find_dates(text)
    return [
        q for q in find_quantities(text)
        if not any(d.start < q.end and q.start < d.end for d in dates)
        and not (q.value == 1 and not text[q.start].isdigit())
    ]  # fmt: skip


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


def beside_number(words: Sequence[Word], text: str) -> list[Word]:
    """Return the hedges among some words that stand beside a number."""
    found = [word for word in words if word.text.lower() in HEDGES and not _is_superlative(word, text)]
    numbers = _numbers_of(text) if found else ()
    return [w for w in found if any(q.start - w.end < _BESIDE and w.start - q.end < _BESIDE for q in numbers)]


def _is_superlative(word: Word, text: str) -> bool:
    """Tell "the most recent year" from "at most": only the latter says how sure a number is."""
    return word.text.lower() in ("most", "least") and not text[: word.start].lower().endswith("at ")


def exchanged(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find the same words where numbers count other things, or the parts of a name changed places."""
    if rest.old or rest.new:
        return
    a, b = _counted(old, rest.old_words), _counted(new, rest.new_words)
    moved, came = unmatched(a, b, lambda pair: pair[:2])
    if moved and {q for q, _, _ in moved} == {q for q, _, _ in came}:
        yield Finding(Category.NUMBER, None, None, "number_exchanged", 0.7, "the numbers count other things now")
    full, other = _full_names(old, rest.old_words), _full_names(new, rest.new_words)
    if full != other and sorted(map(sorted, full)) == sorted(map(sorted, other)):
        yield Finding(Category.NAME, None, None, "name_order", 0.7, "the parts of a name changed places")


def _counted(text: str, words: Sequence[Word]) -> list[tuple[Decimal, str, Quantity]]:
    """Return each number with the next noun after it that is no measure of age or time."""
    return [
        (
            q.value,
            next((w.key for w in words if w.start >= q.end and w.content and w.key not in ("year", "old")), ""),
            q,
        )
        for q in _numbers_of(text)
    ]


def _full_names(text: str, words: Sequence[Word]) -> list[list[str]]:
    """Return the runs of capitalised words with nothing but a blank or a hyphen between them."""
    runs: list[list[str]] = []
    end = -2
    for word in words:
        if word.text[0].isupper():
            if text[end : word.start] in (" ", "-") and runs:
                runs[-1].append(word.key)
            else:
                runs.append([word.key])
            end = word.end
    return runs


def dates(old: str, new: str, rest: Residue) -> Iterator[Finding]:
    """Find a date or time lost, gained, or made less sure."""
    a, b = unmatched(find_dates(old), find_dates(new), lambda d: d.key)
    if a or b:
        yield Finding(Category.DATE, cover(a), cover(b), "date", 0.8, "a date or time changed")
        return
    for words, text in ((rest.old, old), (rest.new, new)):
        near = [
            w for w in words if w.text.lower() in HEDGES and any(0 <= d.start - w.end < 4 for d in find_dates(text))
        ]
        if near:
            yield Finding(Category.DATE, None, None, "date_hedge", 0.7, "how sure the date is changed")
            return
