"""Which known claims a statement resembles.

Okapi BM25 (Robertson and Zaragoza 2009) with one change: a word of the statement counts in a claim once, by the rarest
of the ways in which the claim says it (``ways``): the word itself, one of its family or kin, or the name that it
abbreviates. So a paraphrase is found, and the very word goes before it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from math import log

from service.core.claims.facts.wording import plain_words
from service.core.claims.posted import posted
from service.core.claims.ways import initialism, initials, ways
from service.core.claims.words import lexicon as lx
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.stems import stem

#: saturation of a term's frequency, weight of a claim's length
_K1, _B = 1.5, 0.4
#: rare terms count more than by their inverse frequency alone: names and figures make the match
_RARITY = 1.6
#: what a word counts beside one of the statement: a word of grammar, the signature's name, its date
_SMALL, _AUTHOR, _DATE = 0.5, 0.75, 0.5
_GRAMMAR = (
    lx.DETERMINER | lx.POSSESSIVE | lx.PRONOUN | lx.OBJECT | lx.RELATIVE | lx.PREPOSITION | lx.CONJUNCTION
    | lx.SUBORDINATOR | lx.QUESTION | lx.AUXILIARY | lx.NEGATION | lx.ADVERB | lx.BE | lx.MODAL
)  # fmt: skip
#: what a word counts more for each time (logarithm) that it is said again
_AGAIN = 0.3
#: letters of a word that may be two glued ones: fewest, most, and fewest of its halves
_GLUED, _LONGEST, _HALF = 7, 40, 3


class ClaimIndex:
    """Known claims, ready to be searched."""

    def __init__(self, claims: Iterable[tuple[str, str]], lang: str = "en") -> None:
        """Index claims given as pairs of identifier and text. A headline may be put behind a claim's text."""
        self._lexicon = lexicon_for(lang)
        self._ids: list[str] = []
        lengths: list[int] = []
        held: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (identifier, text) in enumerate(claims):
            words = plain_words(text, self._lexicon)
            self._ids.append(identifier)
            lengths.append(len(words))
            keys = Counter(key for word in words for key in ways(word))
            keys.update(set(initials(text)))
            for key, count in keys.items():
                held[key].append((number, count))
        mean = sum(lengths) / max(1, len(lengths)) or 1.0
        norms = [_K1 * (1 - _B + _B * length / mean) for length in lengths]
        #: key to the numbers of the claims that hold it, each with what the key weighs there
        self._postings = {key: list(_weighed(places, norms)) for key, places in held.items()}

    def rank(self, statement: str, limit: int = 20) -> list[str]:
        """Return the identifiers of the nearest claims, best first; with nothing in common there is none."""
        scores: dict[int, float] = defaultdict(float)
        for word, weight in self._query(statement).items():
            for number, score in self._said(word).items():
                scores[number] += weight * score
        best = nsmallest(limit, scores, key=lambda number: (-scores[number], number))
        return [self._ids[number] for number in best]

    def _query(self, statement: str) -> Mapping[str, float]:
        """Return the words of a statement with their weights, one of each stem."""
        parts, weights = posted(statement), dict[str, float]()
        said = Counter(half for word in plain_words(parts.said, self._lexicon) for half in self._split(word))
        for word, count in said.items():
            small = self._lexicon.tags.get(word, 0) & _GRAMMAR
            weights[word] = (_SMALL if small else 1.0) * (1 + _AGAIN * log(count))
        for text, weight in ((parts.author, _AUTHOR), (parts.date, _DATE)):
            for word in plain_words(text, self._lexicon):
                weights[word] = max(weights.get(word, 0.0), weight)
        heaviest = {stem(word): word for word in sorted(weights, key=weights.__getitem__)}
        return {word: weights[word] for word in heaviest.values()}

    def _said(self, word: str) -> Mapping[int, float]:
        """Return how much the claims say a word, by their numbers: each by the rarest of the ways in which it does."""
        found: dict[int, float] = {}
        for key in (*ways(word), initialism(word)):
            for number, score in self._postings.get(key, ()):
                if score > found.get(number, 0.0):
                    found[number] = score
        return found

    def _split(self, word: str) -> list[str]:
        """Read an unknown word as two known ones, as hashtags and handles glue them: 'fyrefestival'."""
        if self._knows(word) or not _GLUED <= len(word) <= _LONGEST:
            return [word]
        halves = [(word[:cut], word[cut:]) for cut in range(_HALF, len(word) - _HALF + 1)]
        known = [pair for pair in halves if self._knows(pair[0]) and self._knows(pair[1])]
        return list(max(known, key=lambda pair: min(map(len, pair)))) if known else [word]

    def _knows(self, word: str) -> bool:
        return stem(word) in self._postings


def _weighed(places: Sequence[tuple[int, int]], norms: Sequence[float]) -> Iterator[tuple[int, float]]:
    """Yield the numbers of the claims that hold a key, each with what the key weighs there; all have a norm."""
    rarity = log(1 + (len(norms) - len(places) + 0.5) / (len(places) + 0.5)) ** _RARITY
    for number, count in places:
        yield number, rarity * count * (_K1 + 1) / (count + norms[number])
