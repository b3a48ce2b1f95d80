"""How much of a claim a sentence holds."""

from collections.abc import Iterable
from functools import cache

from service.core.claims.facts.facts import Fact, Word
from service.core.claims.facts.wording import term
from service.core.claims.words.kin_words import KIN
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon
from service.core.claims.words.stems import unaccented

#: what a word weighs in a statement: names most, words of little meaning least
_NAME, _WORD, _LIGHT = 1.5, 1.0, 0.3


def own_words(claim: Fact) -> list[Word]:
    """Return what a claim says of its subject; all its words if that is nothing."""
    return [word for word in claim.words if word.term not in claim.subject] or list(claim.words)


def weight(words: list[Word], lexicon: Lexicon) -> float:
    """Add up what words weigh."""
    return sum(_LIGHT if word.term in lexicon.deeds.light else _NAME if word.name else _WORD for word in words)


def holds(fact: Fact, term: str) -> bool:
    """Tell whether a sentence holds a term or one of its kin."""
    if term in fact.terms:
        return True
    return len(term) > 4 and term[:4] in fact.openings and any(kin(term, other) for other in fact.terms)


def kin(a: str, b: str) -> bool:
    """Tell whether two stems belong to one family: 'immigrat' and 'immigration', 'scien' and 'scientist'."""
    if len(b) < 5 or a[:4] != b[:4]:
        return False
    shared = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= 5 and max(len(a), len(b)) - shared <= 4


def share(words: list[Word], fact: Fact, lexicon: Lexicon) -> float:
    """Return which share of words, by weight, a sentence holds."""
    return weight([word for word in words if holds(fact, word.term)], lexicon) / max(0.1, weight(words, lexicon))


def akin(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Tell whether words may be meant for one thing: near synonyms, or a thing and its kind."""
    broader, kin = lexicon_for("en").deeds.broader, _kin()
    return any(
        unaccented(one) == unaccented(other)
        or one in broader.get(other, ())
        or other in broader.get(one, ())
        or not kin.get(one, _NONE).isdisjoint(kin.get(other, _NONE))
        for one in mine
        for other in theirs
    )


_NONE = frozenset[int]()


@cache
def _kin() -> dict[str, frozenset[int]]:
    """Return for each term of the thesaurus the groups in which it stands."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(KIN.split(";")):
        for word in group.split():
            found.setdefault(term(word, lexicon_for("en")), set()).add(number)
    return {word: frozenset(groups) for word, groups in found.items()}
