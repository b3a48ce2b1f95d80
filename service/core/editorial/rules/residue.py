"""What is left of two wordings when everything they share is taken away."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import LCSseq

from service.core.editorial.words.words import Word, similar

#: more words than this are no repair of spelling, and more abbreviations are no repair of style
_FEW = 40


@dataclass(frozen=True, slots=True)
class Residue:
    """The words of two wordings, and those that only one of them has."""

    old_words: Sequence[Word]
    new_words: Sequence[Word]
    old: Sequence[Word]
    new: Sequence[Word]
    #: stretches of words, and what stands in their place
    replaced: Sequence[tuple[Sequence[Word], Sequence[Word]]]
    #: all words of the newer wording, in small letters
    said_now: Set[str]
    #: the words, in small letters, that only the older or only the newer one has
    lost: Set[str]
    gained: Set[str]
    #: the words in the stretches, in small letters: a rule whose words are not among them need not look
    touched: Set[str]


def residue(a: Sequence[Word], b: Sequence[Word]) -> Residue:
    """Take away what two wordings share, in any order: words, synonyms, abbreviations, spellings."""
    replaced = _replaced(a, b)
    apart = [block for block in replaced if not _is_one_name(*block)]
    gone, come = [w for words, _ in apart for w in words], [w for _, words in apart for w in words]
    touched = {word.lower for word in chain(gone, come)}
    gone, come = _without(gone, come), _without(come, gone)
    gone, come = _without_abbreviated(gone, come, b)
    come, gone = _without_abbreviated(come, gone, a)
    gone, come = _without_respelled(gone, come)
    said_before, said_now = {word.lower for word in a}, {word.lower for word in b}
    lost, gained = said_before - said_now, said_now - said_before
    return Residue(a, b, gone, come, replaced, said_now, lost, gained, touched)


def _replaced(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[Sequence[Word], Sequence[Word]]]:
    """Return the words between two that both sides share, side by side."""
    blocks: list[tuple[Sequence[Word], Sequence[Word]]] = []
    i = j = 0
    for op in LCSseq.opcodes([word.key for word in a], [word.key for word in b]):
        if op.tag == "equal":
            blocks.append((a[i : op.src_start], b[j : op.dest_start]))
            i, j = op.src_end, op.dest_end
    blocks.append((a[i:], b[j:]))
    return [block for block in blocks if any(block)]


def _is_one_name(a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Tell whether two stretches are one name, but for blanks and capitals within it: TimDefoor, Tim DeFoor."""
    if not (a and b) or "".join([word.lower for word in a]) != "".join([word.lower for word in b]):
        return False
    return all(word.text[0].isupper() for word in (*a, *b)) and any(word.name for word in (*a, *b))


def _without(words: list[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words without as many of each as the other side has."""
    if {word.key for word in words}.isdisjoint([word.key for word in others]):
        return words
    left = Counter([word.key for word in others])
    kept = []
    for word in words:
        if left[word.key] > 0:
            left[word.key] -= 1
        else:
            kept.append(word)
    return kept


def _without_abbreviated(
    short: list[Word], long: list[Word], long_side: Sequence[Word]
) -> tuple[list[Word], list[Word]]:
    """Drop abbreviations of ``short`` that the other side spells out, with the words they stand for."""
    for word in short[:_FEW]:
        letters = word.text.removesuffix("’s").removesuffix("'s").replace(".", "")
        run = _spelled_out(letters, long_side) if len(letters) > 1 and letters.isupper() else None
        if run:
            short = [other for other in short if other is not word]
            long = [other for other in long if other not in run]
    return short, long


def _spelled_out(letters: str, words: Sequence[Word]) -> Sequence[Word] | None:
    """Return the run of words whose capitals make an abbreviation."""
    for start, first in enumerate(words):
        if first.text[0] != letters[0]:
            continue
        initials, end = "", start
        while end < len(words) and len(initials) < len(letters) and letters.startswith(initials):
            if words[end].text[0].isupper():
                initials += words[end].text[0]
            end += 1
        if initials == letters and end - start > 1:
            while end + 1 < len(words) and words[end].key == "and" and words[end + 1].name:
                end += 2
            return words[start:end]
    return None


def _without_respelled(old: list[Word], new: list[Word]) -> tuple[list[Word], list[Word]]:
    """Drop the pairs of small-lettered words of which one is the other, spelled right."""
    if len(old) > _FEW or len(new) > _FEW:
        return old, new
    free = [word for word in new if word.text[0].islower()]
    initials = {word.text[0] for word in free}
    paired: set[Word] = set()
    for word in old:
        twin = next((w for w in free if similar(word, w)), None) if word.text[0] in initials else None
        if twin:
            free.remove(twin)
            paired |= {word, twin}
    return [word for word in old if word not in paired], [word for word in new if word not in paired]
