"""Which of many watched claims an article speaks of, so that it is held closely against those alone.

A claim is near a sentence if that holds some of its words, and, with the three sentences before it, enough of them:
weighed by how rare they are among the watched claims (inverse document frequency), since what all of them speak of
tells none from another. Numbers do not count: another one is what contradicts. Of a claim's names an article must hold
one; but where there is none besides the one with which the claim opens, another may stand in its place.

A claim is filed under its rarest words alone; an article without two of them cannot hold enough (prefix filtering:
Chaudhuri, Ganti and Kaushik 2006). So cost grows with what fits, not with all that is watched.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from math import log
from typing import NamedTuple

from service.core.claims.facts.bare_figures import LONGEST, is_bare_figure
from service.core.claims.facts.facts import Fact
from service.core.claims.facts.wording import terms
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon
from service.core.memory import remembered

#: so few claims are all near: to judge them takes no longer than to look for those that are
FEW = 50
#: sentences of which it is kept what is near them, some 8 kB each: versions of an article share most of theirs
KEPT = 1_024
#: share of a claim's words that a stretch must hold; of those behind the name with which it opens, in whose place
#: another name may stand
_WHOLE, _REST = 0.4, 0.5
#: share of that which a sentence must hold by itself
_SOME = 0.5
#: letters by which words of one family are known (see ``overlap.kin``)
_OPENING = 5
_NAME = re.compile(r"(?:(?:The|A|An) )?(?:[A-Z][\w'’.-]* +)+")
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
#: a word that keeps its small letter in a headline in title case only if it is short (AP Stylebook, "headlines")
_SMALL_LETTER = re.compile(r"(?<![\w.'’-])[a-z][\w'’-]{3,}")

#: a word as it is looked for: the first letters of its term
Key = str


class _Keys(NamedTuple):
    """What a claim is looked for by."""

    whole: frozenset[Key]
    #: the words behind the name with which it opens
    rest: frozenset[Key]
    #: its names, if it has more than that one
    names: frozenset[Key]


class _Part(NamedTuple):
    """Words of a claim, any of which may be missing, but not too many."""

    #: the claim's place
    claim: int
    #: the words with their weights
    weights: dict[Key, float]
    #: what those that are held must weigh
    needed: float


class _Said(NamedTuple):
    """What a sentence says, and the three before it."""

    terms: frozenset[str]
    before: frozenset[str]


class ClaimNet:
    """Watched claims, filed by their words."""

    def __init__(self, claims: Sequence[str], lang: str) -> None:
        """File claims, which are named by their places in the sequence, for articles of one language."""
        keys = [_keys_of(text, lang) for text in claims]
        held = Counter(chain.from_iterable(one.whole for one in keys))
        self._count = len(claims)
        self._names = [one.names for one in keys]
        self._weights = {key: log(1 + len(claims) / count) for key, count in held.items()}
        self._parts = list(self._all_parts(keys))
        #: those that are a figure and no more, and so have no words to be found by
        self._bare = [place for place, text in enumerate(claims) if _is_bare(text, lang)]
        #: words with the parts of which they are among the rarest
        self._filed: dict[Key, list[int]] = defaultdict(list)
        for number, part in enumerate(self._parts):
            for key in _rarest(part):
                self._filed[key].append(number)
        self._known: dict[_Said, tuple[int, ...]] = {}

    def near(self, facts: Sequence[Fact]) -> dict[int, list[int]]:
        """Return the claims of which an article speaks, each with the numbers of the sentences where it does."""
        if self._count <= FEW:
            return {place: list(range(len(facts))) for place in range(self._count)}
        words = {term[:_OPENING] for fact in facts for term in fact.terms}
        found: dict[int, list[int]] = defaultdict(list)
        for number, claims in enumerate(self._each([_Said(fact.terms, fact.before) for fact in facts])):
            for claim in claims:
                found[claim].append(number)
        figures = (
            [number for number, fact in enumerate(facts) if fact.figures.places or fact.ages] if self._bare else []
        )
        found |= {place: figures for place in self._bare if figures}
        met = (claim for claim in sorted(found) if not self._names[claim] or not self._names[claim].isdisjoint(words))
        return {claim: found[claim] for claim in met}

    def _each(self, sentences: Sequence[_Said]) -> list[tuple[int, ...]]:
        """Return the claims near each of some sentences, whatever names they hold; those that are new are looked up."""
        known = {said: self._known[said] for said in sentences if said in self._known}
        new = list({said: None for said in sentences if said not in known})
        fresh = dict(zip(new, self._look_up(new), strict=True))
        kept = self._known if len(self._known) + len(fresh) <= KEPT else known
        self._known = {**kept, **fresh}
        return [known[said] if said in known else fresh[said] for said in sentences]

    def _look_up(self, sentences: Sequence[_Said]) -> list[tuple[int, ...]]:
        here = self._places([said.terms for said in sentences])
        around = self._places([said.terms | said.before for said in sentences])
        near: list[set[int]] = [set() for _ in sentences]
        counts = Counter(chain.from_iterable(self._filed[key] for key in self._filed.keys() & around.keys()))
        for claim, weights, needed in (self._parts[number] for number, count in counts.items() if count > 1):
            held = weights.keys() & around.keys()
            if sum(map(weights.__getitem__, held)) >= needed:
                for number in _enough(weights, needed, here, around):
                    near[number].add(claim)
        return [tuple(sorted(claims)) for claims in near]

    def _all_parts(self, keys: Iterable[_Keys]) -> Iterator[_Part]:
        for place, (whole, rest, _) in enumerate(keys):
            for held, share in ((whole, _WHOLE), (rest, _REST)):
                weights = {key: self._weights[key] for key in sorted(held)}
                if weights:
                    yield _Part(place, weights, share * sum(weights.values()))

    def _places(self, sentences: Sequence[Iterable[str]]) -> dict[Key, set[int]]:
        """Return the words of sentences that claims hold, with the numbers of those sentences."""
        found: dict[Key, set[int]] = defaultdict(set)
        for number, terms_of in enumerate(sentences):
            for term in terms_of:
                if term[:_OPENING] in self._weights:
                    found[term[:_OPENING]].add(number)
        return dict(found)


def _rarest(part: _Part) -> Iterator[Key]:
    """Yield the rarest words of a part of a claim: with one of them all others are not enough.

    A word that is enough by itself comes twice.
    """
    common = sorted(part.weights, key=lambda key: (part.weights[key], key))
    sums, most = accumulate(part.weights[key] for key in common), part.weights[common[-1]]
    for key, total in zip(common, sums, strict=True):
        if total + most >= part.needed:
            yield key
        if part.weights[key] >= part.needed:
            yield key


def _enough(
    weights: dict[Key, float], needed: float, here: dict[Key, set[int]], around: dict[Key, set[int]]
) -> Iterator[int]:
    """Yield the sentences that hold some of a part of a claim, and enough of it with those before them."""
    own: dict[int, float] = defaultdict(float)
    for key in weights.keys() & here.keys():
        for number in here[key]:
            own[number] += weights[key]
    for number, total in own.items():
        if total >= _SOME * needed:
            held = sum(weight for key, weight in weights.items() if number in around.get(key, ()))
            if held >= needed:
                yield number


@remembered(16_384, 2_000)
def _keys_of(claim: str, lang: str) -> _Keys:
    """Return the words by which a claim is looked for."""
    if not _SMALL_LETTER.search(claim):
        claim = claim.lower()  # capitals that all words have tell no names, and no small words
    lexicon, opening = lexicon_for(lang), _NAME.match(claim)
    words, behind = terms(claim, lexicon), claim[opening.end() if opening else 0 :]
    whole = _telling(words, lexicon) or frozenset(term[:_OPENING] for term in words)
    rest = _telling(terms(behind, lexicon), lexicon) if opening else frozenset()
    others = _CAPITAL.findall(behind, 0 if opening else 1)
    names = _telling(terms(f"{opening[0] if opening else ''} {' '.join(others)}", lexicon), lexicon) if others else ()
    return _Keys(whole, rest, whole & frozenset(names))


def _is_bare(claim: str, lang: str) -> bool:
    words = claim.lower().rstrip(".").split(maxsplit=LONGEST)
    return is_bare_figure(words, lexicon_for(lang))


def _telling(words: Iterable[str], lexicon: Lexicon) -> frozenset[Key]:
    """Return what of some words tells a claim from others: no numbers, and nothing that may be said of all."""
    light = lexicon.deeds.light
    return frozenset(term[:_OPENING] for term in words if term not in light and not term[0].isdigit())
