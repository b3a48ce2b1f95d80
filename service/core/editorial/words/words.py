"""The words of a passage as a copy desk reads them: what each one says, and whether it is a name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from service.core.claims.words.figures import CARDINALS, ORDINALS, SCALES, UNITS
from service.core.claims.words.inflection import PARTICIPLES, PAST
from service.core.claims.words.stems import stem
from service.core.editorial.words.cosmetic import plain
from service.core.editorial.words.dates import WORDS as DATE_WORDS
from service.core.editorial.words.spelling import one_spelling
from service.core.editorial.words.style import CALENDAR, FUNCTION_WORDS, NEGATIONS, PLACES, SYNONYMS
from service.core.editorial.words.vocabulary import UNKNOWN, Vocabulary
from service.core.memory import remembered
from service.core.text.span import Span

_WORD = re.compile(r"[^\W_]++(?:[’'&][^\W_]++|[.,](?=\d)[^\W_]++|\.(?=[^\W\d_]\b)[^\W_]++)*+")
#: a headline of so many words of substance, all with capitals, is set in Title Case
_TITLE = 3
#: an abbreviation, whose stop ends no sentence
_INITIAL = re.compile(r"\b[A-Z]\w{0,4}\.$")
#: how far back a sentence's end is looked for
_LOOK_BACK = 12
#: words in small letters that numbers and dates are made of, beside figures
_FIGURE_WORDS = DATE_WORDS.union(
    CARDINALS, ORDINALS, SCALES, " ".join(UNITS).split(), ("a", "an", "half", "quarter", "quarters", "couple", "minus")
)
#: words from this length on are taken for misspellings of one another when they differ in two letters at most
_SPELLABLE = 5


class Word(NamedTuple):
    """A word and its place in its passage."""

    start: int
    end: int
    text: str
    #: the same in small letters
    lower: str
    #: what it says: without endings, one word for all that mean the same to a copy desk
    key: str
    #: it carries information of its own
    content: bool
    #: it may be part of a number or of a date
    figure: bool
    #: it is a name: written with a capital where no sentence begins and no headline capitalises every word
    name: bool

    @property
    def place(self) -> Span:
        """Return where the word stands."""
        return Span(self.start, self.end)

    @property
    def denies(self) -> bool:
        """Tell whether the word denies something."""
        return self.lower in NEGATIONS or self.key == "not"


#: as ``Word(*fields)``, without that constructor's step through Python
_word_of = partial(tuple.__new__, Word)


@remembered(256, 2_000)
def find_words(text: str) -> Sequence[Word]:
    """Return the words of a passage in order; hyphens part words, possessives count as the bare word."""
    return read_words(text, UNKNOWN)


def read_words(text: str, vocabulary: Vocabulary) -> Sequence[Word]:
    """Return the words of a passage as ``find_words`` does.

    ``vocabulary`` tells names from other words where a capital does not: in headlines, and where sentences begin.
    """
    written = _WORD.findall(text)
    titled = in_title_case(written)
    words, end = [], 0
    for word in written:
        start = text.index(word, end)
        end = start + len(word)
        name = word[0].isupper() and (vocabulary.proves(word) if titled else _is_name(text, start, word, vocabulary))
        words.append(_word_of((start, end, word, *_read(word), name)))
    return tuple(words)


def count_words(text: str) -> Counter[str]:
    """Return how often a text says each word, by the words' keys."""
    return Counter(chain.from_iterable(map(_keys, text.split("\n"))))


@remembered(4_096, 2_000)
def _keys(line: str) -> list[str]:
    """Return what the words of a line say; versions of an article share most of their lines."""
    return [_read(word)[1] for word in _WORD.findall(line)]


def content_keys(text: str) -> frozenset[str]:
    """Return the keys of the words of a text that carry information of their own."""
    return frozenset([key for _, key, content, _ in map(_read, _WORD.findall(text)) if content])


def similar(old: Word, new: Word) -> bool:
    """Tell whether one word is likely the other, spelled right."""
    return (
        old.lower[0] == new.lower[0]
        and max(len(old.text), len(new.text)) >= _SPELLABLE
        and DamerauLevenshtein.distance(old.lower, new.lower, score_cutoff=2) <= 2
    )


def in_title_case(words: Iterable[str]) -> bool:
    """Tell whether every word of substance has a capital, so that a capital tells no name."""
    told = 0
    for word in words:
        if word[0].isalpha() and word.lower() not in FUNCTION_WORDS:
            if not word[0].isupper():
                return False
            told += 1
    return told >= _TITLE


@lru_cache(maxsize=65_536)
def _read(word: str) -> tuple[str, str, bool, bool]:
    """Return a word in small letters, what it says, and whether it tells something or may be part of a figure."""
    lower, key = word.lower(), _key(word)
    content = key not in _FUNCTION_KEYS and (len(key) > 1 or key.isdigit())
    return lower, key, content, lower in _FIGURE_WORDS or not word.isalpha()


def _key(word: str) -> str:
    bare = (word if word.isascii() else plain(word)).lower().removesuffix("'s").removesuffix("'")
    if bare.endswith("n't") or bare == "cannot":
        return "not"
    bare = one_spelling(bare.split("'")[0])
    bare = PLACES.get(bare) or _PRESENT.get(bare) or _DIGITS.get(bare) or bare
    return stem(SYNONYMS.get(bare) or SYNONYMS.get(stem(bare)) or bare).removesuffix("e")


#: numbers in words as figures; "one" may be a pronoun
_DIGITS = {word: str(number) for word, number in CARDINALS.items() if word != "one"}
_PRESENT = {**{past: present for present, past in reversed(PAST.items())}, **PARTICIPLES}
_FUNCTION_KEYS = frozenset(_key(word) for word in FUNCTION_WORDS | NEGATIONS)


def _is_name(text: str, start: int, word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a capital marks a name: where a sentence begins, only if a name goes on, or the word is known."""
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(" \t\n(“\"'‘")
    begins = not before or (before[-1] in ".!?:—" and not _INITIAL.search(before))
    if not begins or vocabulary.proves(word):
        return True
    if vocabulary.disproves(word):
        return False
    end = start + len(word)
    following = _WORD.match(text, end + 1)
    goes_on = following is not None and following.group()[0].isupper() and following.group().lower() not in CALENDAR
    return word.endswith(("'s", "’s")) or (goes_on and text[end] in " -")
