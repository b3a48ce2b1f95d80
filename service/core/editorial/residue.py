"""What is left of two wordings when everything they share is taken away."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein, LCSseq

from service.core.claims.stems import stem
from service.core.editorial.cosmetic import plain
from service.core.editorial.meaning import PARTICIPLES
from service.core.editorial.spelling import one_spelling
from service.core.editorial.style import CALENDAR, FUNCTION_WORDS, IRREGULAR, NEGATIONS, PLACES, SYNONYMS
from service.core.editorial.vocabulary import UNKNOWN, Vocabulary
from service.core.memory import remembered

_WORD = re.compile(r"[^\W_]+(?:[’'&][^\W_]+|[.,](?=\d)[^\W_]+|\.(?=[^\W\d_]\b)[^\W_]+)*")
#: a headline of so many words of substance, all with capitals, is set in Title Case
_TITLE = 3
#: how far back a sentence's end is looked for
_LOOK_BACK = 12
#: more words than this are no repair of spelling, and more abbreviations are no repair of style
_FEW = 40
#: words from this length on are taken for misspellings of one another when they differ in two letters at most
_SPELLABLE = 5


class Word(NamedTuple):
    """A word and its place in its passage."""

    start: int
    end: int
    text: str
    #: what it says: lower case, without endings, one word for all that mean the same to a copy desk
    key: str
    #: it is a name: written with a capital where no sentence begins and no headline capitalises every word
    name: bool

    @property
    def content(self) -> bool:
        """Tell whether the word carries information of its own."""
        return _tells(self.key)


@dataclass(frozen=True, slots=True)
class Residue:
    """The words of two wordings, and those that only one of them has."""

    old_words: Sequence[Word]
    new_words: Sequence[Word]
    old: Sequence[Word]
    new: Sequence[Word]
    #: stretches of words, and what stands in their place
    replaced: Sequence[tuple[Sequence[Word], Sequence[Word]]]
    #: pairs of which one is the other spelled right; in neither list
    respelled: Sequence[tuple[Word, Word]]


@remembered(256, 2_000)  # several rules ask of the same passage
def find_words(text: str, vocabulary: Vocabulary = UNKNOWN) -> Sequence[Word]:
    """Return the words of a passage in order; hyphens part words, possessives count as the bare word.

    ``vocabulary`` tells names from other words where a capital does not: in headlines, and where sentences begin.
    """
    matches = list(_WORD.finditer(text))
    titled = in_title_case(match.group() for match in matches)
    return tuple(
        Word(*match.span(), word := match.group(), _key(word),
             word[0].isupper() and (vocabulary.proves(word) if titled else _is_name(text, match, vocabulary)))
        for match in matches
    )  # fmt: skip


def count_words(text: str) -> Counter[str]:
    """Return how often a text says each word, by the words' keys."""
    return Counter(map(_key, _WORD.findall(text)))


def content_keys(text: str) -> frozenset[str]:
    """Return the keys of the words of a text that carry information of their own."""
    return frozenset(key for key in map(_key, _WORD.findall(text)) if _tells(key))


def residue(old: str, new: str, vocabulary: Vocabulary = UNKNOWN) -> Residue:
    """Take away what two wordings share, in any order: words, synonyms, abbreviations, spellings."""
    a, b = find_words(old, vocabulary), find_words(new, vocabulary)
    replaced = _replaced(a, b)
    only_a, only_b = [w for words, _ in replaced for w in words], [w for _, words in replaced for w in words]
    only_a, only_b = (
        _without(only_a, Counter(w.key for w in only_b)),
        _without(only_b, Counter(w.key for w in only_a)),
    )
    only_a, only_b = _without_abbreviated(only_a, only_b, b)
    only_b, only_a = _without_abbreviated(only_b, only_a, a)
    twins = _respelled(only_a, only_b)
    respelled = {word for pair in twins for word in pair}
    return Residue(
        a,
        b,
        [word for word in only_a if word not in respelled],
        [word for word in only_b if word not in respelled],
        replaced,
        twins,
    )


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


def similar(old: Word, new: Word) -> bool:
    """Tell whether one word is likely the other, spelled right."""
    longer = max(len(old.text), len(new.text))
    return (
        longer >= _SPELLABLE
        and old.text[0].lower() == new.text[0].lower()
        and DamerauLevenshtein.distance(old.text.lower(), new.text.lower()) <= 2
    )


def _without(words: Iterable[Word], others: Counter[str]) -> list[Word]:
    left = Counter(others)
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
        letters = re.sub(r"[’']s$|\.", "", word.text)
        run = _spelled_out(letters, long_side) if letters.isupper() and len(letters) > 1 else None
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


def _respelled(old: Sequence[Word], new: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Return the pairs of small-lettered words of which one is the other, spelled right."""
    if len(old) > _FEW or len(new) > _FEW:
        return []
    free = [word for word in new if word.text[0].islower()]
    pairs: list[tuple[Word, Word]] = []
    for word in old:
        twin = next((w for w in free if word.text[0].islower() and similar(word, w)), None)
        if twin:
            free.remove(twin)
            pairs.append((word, twin))
    return pairs


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    bare = plain(word).lower().removesuffix("'s").removesuffix("'")
    if bare.endswith("n't") or bare == "cannot":
        return "not"
    bare = one_spelling(bare.split("'")[0])
    bare = PLACES.get(bare) or _PRESENT.get(bare) or bare
    return stem(SYNONYMS.get(bare) or SYNONYMS.get(stem(bare)) or bare).removesuffix("e")


def _tells(key: str) -> bool:
    return key not in _FUNCTION_KEYS and (len(key) > 1 or key.isdigit())


_PRESENT = {**{past: present for present, past in IRREGULAR.items()}, **PARTICIPLES}
_FUNCTION_KEYS = frozenset(_key(word) for word in FUNCTION_WORDS | NEGATIONS)


def in_title_case(words: Iterable[str]) -> bool:
    """Tell whether every word of substance has a capital, so that a capital tells no name."""
    told = 0
    for word in words:
        if word[0].isalpha() and word.lower() not in FUNCTION_WORDS:
            if not word[0].isupper():
                return False
            told += 1
    return told >= _TITLE


def _is_name(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a capital marks a name: where a sentence begins, only if a name goes on, or the word is known."""
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip(" \t\n(“\"'‘")
    begins = not before or (before[-1] in ".!?:—" and not re.search(r"\b[A-Z]\w{0,4}\.$", before))
    if not begins or vocabulary.proves(match.group()):
        return True
    if vocabulary.disproves(match.group()):
        return False
    following = _WORD.match(text, match.end() + 1)
    goes_on = following is not None and following.group()[0].isupper() and following.group().lower() not in CALENDAR
    return match.group().endswith(("'s", "’s")) or (goes_on and text[match.end()] in " -")
