"""Words reduced to what they say: small words dropped, endings taken off, synonyms and numbers made one."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from service.core.claims.facts.quantities import find_counts, plain
from service.core.claims.words.lexicon import Lexicon
from service.core.claims.words.stems import stem, unaccented
from service.core.claims.words.vocabulary import Vocabulary
from service.core.memory import remembered

#: a word, with the sign of a hashtag
_WORD = re.compile(r"#?[^\W_]+(?:['’.&/][^\W_]+)*")
_ADDRESS = re.compile(r"https?://\S+|pic\.twitter\S+|www\.\S+")
#: letters of the longest word whose terms are kept
_LONGEST = 40
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def terms(text: str, lexicon: Lexicon) -> list[str]:
    """Return the normalised content words and numbers of a text, in order.

    A hashtag is read as the words it is made of, and a capitalised word is never a small word: '#MeToo' and
    'Me Too' give the same.
    """
    return _read(text, partial(_content_terms, lexicon=lexicon))


def plain_words(text: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a text in small letters and its numbers in digits; small words and addresses are left out.

    For finding: there a verb's own word tells more than the relation it names.
    """
    return _read(_ADDRESS.sub(" ", text), partial(_bare_words, lexicon=lexicon))


def _read(text: str, words: Callable[[str], Iterable[str]]) -> list[str]:
    """Return what ``words`` reads between the numbers of a text, and the numbers in digits."""
    found: list[str] = []
    place = 0
    for quantity in find_counts(text):
        found += words(text[place : quantity.start])
        found.append(plain(quantity.value))
        place = quantity.end
    found += words(text[place:])
    return found


def _content_terms(text: str, lexicon: Lexicon) -> Iterator[str]:
    known, inside = _vocabulary(lexicon), not text[:1].isalnum()
    for written in _WORD.findall(text):
        if written[0] == "#":
            yield from (term(part, lexicon) for part in hump(written[1:]))
        elif not (word := known[written]).small or (word.name and inside):
            yield word.term
        inside = True


def _bare_words(text: str, lexicon: Lexicon) -> Iterator[str]:
    for written in _WORD.findall(text):
        for part in hump(written[1:]) if written[0] == "#" else (written,):
            for word in _undotted(unaccented(_bare(part))):
                if word and word not in lexicon.stop:
                    yield word


def _undotted(word: str) -> list[str]:
    """Return an abbreviation without its dots ('u.s', 'us'), or the words that a dot without a blank ties together."""
    tied = word.split(".")
    return ["".join(tied)] if all(len(part) == 1 for part in tied) else tied


class _Word(NamedTuple):
    """A word as it is compared."""

    term: str
    #: whether it says nothing by itself, and whether it is a name where no sentence begins with it
    small: bool
    name: bool


@cache
def _vocabulary(lexicon: Lexicon) -> Vocabulary[_Word]:
    return Vocabulary(partial(_look_up, lexicon))


def _look_up(lexicon: Lexicon, written: str) -> _Word:
    word = _bare(written)
    return _Word(term(word, lexicon), word in lexicon.stop, written[0].isupper() and len(word) > 1)


def _bare(written: str) -> str:
    """Return a word in small letters and without its genitive."""
    return written.lower().replace("’", "'").removesuffix("'s")


def term(word: str, lexicon: Lexicon) -> str:
    """Return what a single word stands for: its relation if it is a common verb, else its stem or synonym."""
    low = word.lower()
    named = lexicon.relations.get(low)
    if named:
        return named
    bare = stem(low)
    return lexicon.synonyms.get(bare, bare)


@remembered(32_768, _LONGEST)
def token_terms(written: str, name: bool, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the terms of one token; none for a small word that is not part of a name.

    Small words written together are a tag, also without its sign: 'MeToo'.
    """
    if written[0] == "#":
        return tuple(term(part, lexicon) for part in hump(written[1:]))
    word = _bare(written)
    if word in lexicon.stop and not (name and len(word) > 1):
        return ()
    parts = hump(written)
    if len(parts) > 1 and all(part.lower() in lexicon.tags for part in parts):
        return tuple(term(part, lexicon) for part in parts)
    if "-" in word and word not in lexicon.relations and not word.startswith("non-"):
        return tuple(term(part, lexicon) for part in word.split("-") if part and part not in lexicon.stop)
    return (term(word.replace("-", ""), lexicon),)


def hump(written: str) -> list[str]:
    """Split a word at its inner capitals: 'MeToo' into 'Me', 'Too'."""
    return _HUMP.split(written)
