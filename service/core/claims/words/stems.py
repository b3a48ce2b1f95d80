"""English words without their endings."""

from functools import lru_cache
from unicodedata import combining, normalize

#: letters of the shortest and of the longest word that has an ending to take off
_SHORTEST, _LONGEST = 4, 40


def stem(word: str) -> str:
    """Take plural, past and -ing endings off an English word (after Porter 1980, step 1)."""
    return _stem(word) if _SHORTEST <= len(word) <= _LONGEST and word.isalpha() else word


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > 2 and any(letter in "aeiouy" for letter in bare):
            return _mend(bare)
    return word.removesuffix("e") if len(word) > 4 else word


def unaccented(word: str) -> str:
    """Return a word without its accents, as many newsrooms write foreign names: 'Luís', 'Luis'."""
    if word.isascii():
        return word
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def _mend(bare: str) -> str:
    """Undo what an ending did to the word before it."""
    if bare[-1] == bare[-2] and bare[-1] not in "lsz":
        return bare[:-1]
    return bare[:-1] + "y" if bare.endswith("i") else bare
