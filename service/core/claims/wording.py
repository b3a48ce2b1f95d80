"""Words reduced to what they say: small words dropped, endings taken off, synonyms and numbers made one."""

import re

from service.core.claims.lexicon import Lexicon
from service.core.claims.quantities import find_counts, plain
from service.core.claims.stems import stem
from service.core.memory import remembered

_WORD = re.compile(r"[^\W_]+(?:['’.&/][^\W_]+)*")
_ADDRESS = re.compile(r"https?://\S+|pic\.twitter\S+|www\.\S+")
#: letters of the longest word whose terms are kept
_LONGEST = 40
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def terms(text: str, lexicon: Lexicon) -> list[str]:
    """Return the normalised content words and numbers of a text, in order.

    A hashtag is read as the words it is made of, and a capitalised word is never a small word: '#MeToo' and
    'Me Too' give the same.
    """
    found: list[str] = []
    place = 0
    for quantity in find_counts(text):
        found += _words(text[place : quantity.start], lexicon)
        found.append(plain(quantity.value))
        place = quantity.end
    return found + _words(text[place:], lexicon)


def _words(text: str, lexicon: Lexicon) -> list[str]:
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        if match.start() and text[match.start() - 1] == "#":
            found += [term(part, lexicon) for part in _HUMP.split(written)]
            continue
        word = written.lower().replace("’", "'").removesuffix("'s")
        if word not in lexicon.stop or (written[0].isupper() and match.start() and len(word) > 1):
            found.append(term(word, lexicon))
    return found


def plain_terms(text: str, lexicon: Lexicon) -> list[str]:
    """Return the stems of a text's words and its numbers in digits, addresses left out, synonyms kept apart.

    For finding: there a verb's own word tells more than the relation it names.
    """
    text = _ADDRESS.sub(" ", text)
    found: list[str] = []
    place = 0
    for quantity in find_counts(text):
        found += _stems(text[place : quantity.start], lexicon)
        found.append(plain(quantity.value))
        place = quantity.end
    return found + _stems(text[place:], lexicon)


def _stems(text: str, lexicon: Lexicon) -> list[str]:
    found = []
    for match in _WORD.finditer(text):
        tagged = match.start() > 0 and text[match.start() - 1] == "#"
        for part in _HUMP.split(match.group()) if tagged else (match.group(),):
            word = part.lower().replace("’", "'").removesuffix("'s").replace(".", "")
            if word and word not in lexicon.stop:
                found.append(stem(word))
    return found


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
    word = written.lower().replace("’", "'").removesuffix("'s")
    if word in lexicon.stop and not (name and len(word) > 1):
        return ()
    parts = hump(written)
    if len(parts) > 1 and all(part.lower() in lexicon.tags for part in parts):
        return tuple(term(part, lexicon) for part in parts)
    if "-" in word and not word.startswith("non-"):
        return tuple(term(part, lexicon) for part in word.split("-") if part and part not in lexicon.stop)
    return (term(word.replace("-", ""), lexicon),)


def hump(written: str) -> list[str]:
    """Split a word at its inner capitals: 'MeToo' into 'Me', 'Too'."""
    cuts = [i for i in range(1, len(written)) if written[i].isupper() and written[i - 1].islower()]
    return [written[a:b] for a, b in zip([0, *cuts], [*cuts, len(written)], strict=True)]
