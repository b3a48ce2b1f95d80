"""A stronger judge beside the rules: a model that reads a sentence and a claim, and says how they stand to each other.

The rules choose the sentences, for they know where an article speaks of a claim; the judge decides on these, and the
answer names it, so that nobody takes a model's word for the rules'.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.overlap import own_words, share
from service.core.claims.support import Article, Stance, Support, judge_read, stated
from service.core.claims.words.languages import lexicon_for

#: most sentences of an article that are put to the judge for one claim, and how much of the claim each must hold
_MOST, _NEAR = 3, 0.3
#: probability from which on the judge is followed
_SURE = 0.5


class Opinion(NamedTuple):
    """How sure a judge is, from 0 to 1; what is missing to 1 says that the sentence leaves it open."""

    supports: float
    contradicts: float


class Judge(Protocol):
    """Whoever can say what a sentence says to a claim (natural language inference, Bowman et al. 2015)."""

    @property
    def name(self) -> str:
        """By what the answers name it."""

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """Return an opinion on each pair of a sentence and a claim."""


def reviewed(judge: Judge, found: Sequence[tuple[str, Support]], article: Article) -> list[Support]:
    """Return what an article says to claims by a judge's opinion; ``found`` are the claims with what the rules say.

    Where no sentence comes near a claim the judge is not asked, and the rules' answer stands.
    """
    asked = [(number, fact) for number, (claim, _) in enumerate(found) for fact in _near(claim, article)]
    pairs = [(fact.span.of(article.whole), found[number][0]) for number, fact in asked]
    opinions = judge.opinions(pairs) if pairs else []
    heard: dict[int, list[tuple[Opinion, Fact]]] = {}
    for (number, fact), opinion in zip(asked, opinions, strict=True):
        heard.setdefault(number, []).append((opinion, fact))
    return [
        _decided(judge.name, rules, heard[number], article) if number in heard else rules
        for number, (_, rules) in enumerate(found)
    ]


def _near(claim: str, article: Article) -> list[Fact]:
    """Return the sentences that hold most of a claim, those of the article's beginning first among equals."""
    wanted, lexicon = stated(claim, article.lang), lexicon_for(article.lang)
    if wanted is None:
        return []
    words = own_words(wanted)
    shares = [(share(words, fact, lexicon), fact) for fact in article.facts if not fact.question]
    near = sorted((pair for pair in shares if pair[0] >= _NEAR), key=lambda pair: -pair[0])
    return [fact for _, fact in near[:_MOST]]


def _decided(name: str, rules: Support, heard: Sequence[tuple[Opinion, Fact]], article: Article) -> Support:
    """Return the stance of the judge's surest opinion."""
    opinion, fact = max(heard, key=lambda pair: max(pair[0]))
    sure = max(opinion)
    if sure < _SURE:
        reason = _reason(name, Stance.NOT_MENTIONED, 1 - sum(opinion), rules)
        return Support(Stance.NOT_MENTIONED, round(1 - sum(opinion), 2), reason, (), None)
    stance = Stance.SUPPORTS if opinion.supports == sure else Stance.CONTRADICTS
    # what the rules say to the sentence itself tells where it stands and whom the article credits with it
    (itself,) = judge_read([(fact.span.of(article.whole), fact)], replace(article, facts=(fact,)))
    if not itself.evidence:
        return rules
    return replace(itself, stance=stance, confidence=round(sure, 2), reason=_reason(name, stance, sure, rules))


def _reason(name: str, stance: Stance, sure: float, rules: Support) -> str:
    said = f"the model {name} says: {stance.replace('_', ' ')} ({sure:.0%})"
    return f"{said}; the rules say: {rules.stance.replace('_', ' ')}, {rules.reason}"
