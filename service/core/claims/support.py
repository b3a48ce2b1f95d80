"""Whether a text supports a claim."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from service.core.claims.attribution import find_attributions
from service.core.claims.crediting import credited_with
from service.core.claims.facts.facts import Fact, read_facts
from service.core.claims.judging.comparison import compare
from service.core.claims.judging.overlap import own_words, weight
from service.core.claims.judging.pair import NOTHING, Comparison, Stance
from service.core.claims.judging.taken_back import with_care
from service.core.claims.records import Attribution
from service.core.claims.words.languages import LANGUAGES, lexicon_for
from service.core.claims.words.lexicon import Lexicon
from service.core.memory import remembered
from service.core.text.language import is_foreign
from service.core.text.span import Span

__all__ = [
    "SILENT",
    "Article",
    "Stance",
    "Support",
    "judge",
    "judge_all",
    "judge_near",
    "judge_read",
    "read_article",
    "stated",
]

#: a sentence this much less to the point than the best one may still contradict a claim the best one supports
_NEARLY = 0.75
#: so much less to the point a sentence of an editorial note may be
_NOTED = 0.4
#: sentences that set the scene of an article, headline included
_LEAD = 5
#: share of a claim's words that a sentence and the scene must hold together
_TOGETHER = 0.8


@dataclass(frozen=True, slots=True)
class Support:
    """A text's stance towards a claim, and why."""

    stance: Stance
    #: from 0 to 1
    confidence: float
    #: in words: "same event, different number: 39,000 against 37,500"
    reason: str
    #: the sentences that decided
    evidence: tuple[Span, ...]
    #: whom the text credits with it
    attributed_to: str | None
    #: where the evidence stands: ``text`` or ``title``
    field: str = "text"

    def beside(self, other: "Support") -> bool:
        """Tell whether two stances of one text rest on the same sentence; what rests on none is beside nothing."""
        told = self.evidence and other.evidence and self.field == other.field
        return bool(told) and self.evidence[0].overlaps(other.evidence[0])


#: what an article says to most claims
SILENT = Support(Stance.NOT_MENTIONED, 0.8, NOTHING, (), None)


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was read to have claims put to it, as its readers meet it: headline first."""

    title: str
    text: str
    lang: str
    #: the sentences of headline and text
    facts: Sequence[Fact]
    #: finds whom its text credits with what, when that is asked first
    attributions: Callable[[], Sequence[Attribution]]

    @property
    def head(self) -> str:
        """What stands before the text."""
        return f"{self.title}\n\n" if self.title else ""

    @property
    def whole(self) -> str:
        """Headline and text."""
        return self.head + self.text


def read_article(title: str, text: str, lang: str) -> Article:
    """Read an article; ``title`` may be empty."""
    facts = read_facts(f"{title}\n\n{text}" if title else text, lang)
    return Article(title, text, lang, facts, cache(partial(_attributions, text, lang)))


@remembered(4_096, 2_000)
def stated(claim: str, lang: str) -> Fact | None:
    """Read a claim: the longest of its sentences; None where it has no words."""
    return max(read_facts(claim, lang), key=lambda fact: len(fact.raw), default=None)


def judge(claim: str, text: str, lang: str = "en") -> Support:
    """Say whether ``text`` supports ``claim``.

    The sentence that speaks most of the claim decides. Where an editorial note ('UPDATE: …') speaks of it
    too, the note decides, since it is the outlet's last word.
    """
    return judge_all([claim], text, lang)[0]


def judge_all(claims: Iterable[str], text: str, lang: str = "en", title: str = "") -> list[Support]:
    """Say for each claim whether ``text`` supports it, as ``judge`` does; the text is read once, however long.

    With a ``title`` an article is judged as its readers meet it, headline first: what only the headline says, the
    article says.
    """
    return judge_read([(claim, stated(claim, lang)) for claim in claims], read_article(title, text, lang))


def judge_read(claims: Iterable[tuple[str, Fact | None]], article: Article) -> list[Support]:
    """Say for each claim whether an article supports it, as ``judge_all`` does, where both were read before.

    A claim comes with what was ``stated``.
    """
    return [_placed(_judge(claim, wanted, article), wanted, article) for claim, wanted in claims]


def judge_near(claims: Iterable[tuple[str, Sequence[int]]], article: Article) -> list[Support]:
    """Say for each claim whether an article supports it of which only some sentences speak of it; see ``ClaimNet``.

    A claim comes with the numbers of these. Where one says something to it, or the heart of it, all are asked; for how
    old somebody is those that give an age are asked as well, for 'she is 52' holds none of the claim's words.
    """
    read = [(claim, stated(claim, article.lang), sentences) for claim, sentences in claims]
    return [_placed(_judge_near(claim, wanted, article, near), wanted, article) for claim, wanted, near in read]


def _judge_near(claim: str, wanted: Fact | None, article: Article, sentences: Sequence[int]) -> Support:
    if wanted is None:
        return _judge(claim, wanted, article)
    ages = [number for number, fact in enumerate(article.facts) if fact.ages] if wanted.ages else ()
    found = _compared(claim, wanted, article, [article.facts[number] for number in sorted({*sentences, *ages})])
    if any(one.stance is not Stance.NOT_MENTIONED or one.partial for one, _ in found):
        found = _compared(claim, wanted, article, article.facts)
    return _decided(wanted, article, found)


def _placed(support: Support, wanted: Fact | None, article: Article) -> Support:
    """Return a judgement on headline and text with its evidence where it stands, and whom the text credits with it."""
    if not support.evidence or wanted is None:
        foreign = wanted is not None and support.reason is not NOTHING and _is_foreign(wanted, article)
        return replace(support, reason="the claim is in another language than the text") if foreign else support
    (span,), head = support.evidence, len(article.head)
    if span.start < head:
        return replace(support, field="title")
    fact = next(fact for fact in article.facts if fact.span == span)
    credited = credited_with(wanted, fact, article.whole, article.attributions(), head=head)
    return replace(support, evidence=(Span(span.start - head, span.end - head),), attributed_to=credited)


def _is_foreign(wanted: Fact, article: Article) -> bool:
    return is_foreign(" ".join(wanted.raw), article.lang, LANGUAGES)


def _judge(claim: str, wanted: Fact | None, article: Article) -> Support:
    if wanted is None:
        return Support(Stance.NOT_MENTIONED, 1.0, "the claim has no words", (), None)
    return _decided(wanted, article, _compared(claim, wanted, article, article.facts))


def _decided(wanted: Fact, article: Article, found: list[tuple[Comparison, Fact]]) -> Support:
    outcome = _deciding(found, len(article.head))
    if outcome is None:
        return Support(Stance.NOT_MENTIONED, 1.0, "no text", (), None)
    if outcome[0].stance is Stance.NOT_MENTIONED:
        outcome = _in_its_setting(wanted, found, lexicon_for(article.lang)) or outcome
    best, span = outcome[0], outcome[1].span
    if best.stance is Stance.NOT_MENTIONED:
        return Support(best.stance, best.confidence, best.reason, (), None)
    return Support(best.stance, best.confidence, best.reason, (span,), None)


def _compared(claim: str, wanted: Fact, article: Article, sentences: Sequence[Fact]) -> list[tuple[Comparison, Fact]]:
    """Compare a claim with sentences of an article; what shares no word with it takes nothing back either."""
    text, lexicon = article.whole, lexicon_for(article.lang)
    compared = ((compare(wanted, fact, claim, text, lexicon), fact) for fact in sentences)
    return [
        (outcome if outcome.reason is NOTHING else with_care(wanted, fact, outcome, lexicon), fact)
        for outcome, fact in compared
    ]


def _deciding(found: list[tuple[Comparison, Fact]], head: int) -> tuple[Comparison, Fact] | None:
    """Return the outcome that counts: the weightiest that takes a stance, unless a note has another.

    A headline is the shortest telling, and often the oldest: where the text below ``head`` disagrees, the text counts.
    """
    stances = [pair for pair in found if pair[0].stance is not Stance.NOT_MENTIONED]
    if not stances:
        return max(found, key=_weight, default=None)
    best = max(stances, key=_weight)
    heaviest = max(found, key=_weight)
    if best[0].weight < heaviest[0].weight * _NEARLY:
        return heaviest
    notes = [
        pair for pair in stances if pair[1].note and (pair[0].credits or pair[0].weight >= best[0].weight * _NOTED)
    ]
    if notes:
        return max(notes, key=_weight)
    text = max((pair for pair in stances if pair[1].span.start >= head), key=_weight, default=best)
    other = text[0].stance is not best[0].stance and _weight(text) >= _NEARLY * _weight(best)
    return text if other and best[1].span.start < head else best


def _weight(pair: tuple[Comparison, Fact]) -> float:
    return pair[0].weight


def _in_its_setting(
    claim: Fact, found: list[tuple[Comparison, Fact]], lexicon: Lexicon
) -> tuple[Comparison, Fact] | None:
    """Return a sentence that says the heart of a claim, where the scene that its article sets holds the rest.

    'Police arrested a man' below a headline on the fire in Lowick says that he was arrested over that fire.
    """
    scene = frozenset(term for _, fact in found[:_LEAD] for term in fact.terms)
    words = own_words(claim)
    for comparison, fact in found:
        if comparison.partial:
            around = fact.terms | fact.before | scene
            held = [word for word in words if word.term in around]
            if weight(held, lexicon) >= _TOGETHER * weight(words, lexicon):
                reason = "the same, with what the sentences around it say"
                said = replace(comparison, stance=Stance.SUPPORTS, confidence=0.55, reason=reason)
                return with_care(claim, fact, said, lexicon), fact
    return None


@remembered(4)
def _attributions(text: str, lang: str) -> tuple[Attribution, ...]:
    return find_attributions(text, "", lang)
