"""Which known claims a statement resembles."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nsmallest
from math import log

from service.core.claims.lexicon import lexicon_for
from service.core.claims.stems import stem
from service.core.claims.wording import plain_terms

#: Okapi BM25 (Robertson and Zaragoza 2009): saturation of a term's frequency, weight of a claim's length
_K1, _B = 1.5, 0.55
#: rare terms count more than by their inverse frequency alone: names and figures make the match
_RARITY = 1.3
#: least length of a word to be read as two glued ones, and of its halves
_GLUED, _HALF = 7, 3


class ClaimIndex:
    """Known claims, ready to be searched."""

    def __init__(self, claims: Iterable[tuple[str, str]], lang: str = "en") -> None:
        """Index claims given as pairs of identifier and text. A headline may be put behind a claim's text."""
        self._lexicon = lexicon_for(lang)
        self._ids: list[str] = []
        self._lengths: list[int] = []
        #: term to the numbers of the claims that hold it, and how often
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (identifier, text) in enumerate(claims):
            words = plain_terms(text, self._lexicon)
            self._ids.append(identifier)
            self._lengths.append(len(words))
            for term, count in Counter(words).items():
                self._postings[term].append((number, count))
        self._mean = sum(self._lengths) / max(1, len(self._lengths)) or 1.0

    def rank(self, statement: str, limit: int = 20) -> list[str]:
        """Return the identifiers of the nearest claims, best first; without a shared word there is none."""
        scores: dict[int, float] = defaultdict(float)
        for term, weight in self._query(statement).items():
            for number, count in self._postings[term]:
                norm = _K1 * (1 - _B + _B * self._lengths[number] / self._mean)
                scores[number] += weight * count * (_K1 + 1) / (count + norm)
        best = nsmallest(limit, scores, key=lambda number: (-scores[number], number))
        return [self._ids[number] for number in best]

    def _query(self, statement: str) -> dict[str, float]:
        """Return the known terms of a statement with their weights."""
        words = (part for word in plain_terms(statement, self._lexicon) for part in self._split(word))
        return {
            term: (1 + 0.3 * log(count)) * self._rarity(term)
            for term, count in Counter(words).items()
            if term in self._postings
        }

    def _rarity(self, term: str) -> float:
        held = len(self._postings[term])
        return float(log(1 + (len(self._ids) - held + 0.5) / (held + 0.5)) ** _RARITY)

    def _split(self, word: str) -> list[str]:
        """Read an unknown word as two known ones, as hashtags and handles glue them: 'fyrefestival'."""
        if word in self._postings or len(word) < _GLUED:
            return [word]
        halves = [(stem(word[:cut]), stem(word[cut:])) for cut in range(_HALF, len(word) - _HALF + 1)]
        known = [pair for pair in halves if pair[0] in self._postings and pair[1] in self._postings]
        return list(max(known, key=lambda pair: min(map(len, pair)))) if known else [word]
