"""Whether a text supports a claim."""

from dataclasses import dataclass
from functools import lru_cache

from service.core.claims.attribution import find_attributions
from service.core.claims.comparison import Comparison, Stance, compare
from service.core.claims.facts import Fact, read_facts
from service.core.claims.lexicon import lexicon_for
from service.core.claims.records import Attribution
from service.core.text.span import Span

__all__ = ["Stance", "Support", "judge"]

#: a sentence this much less to the point than the best one may still contradict a claim the best one supports
_NEARLY = 0.75
#: so much less to the point a sentence of an editorial note may be
_NOTED = 0.4


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


def judge(claim: str, text: str, lang: str = "en") -> Support:
    """Say whether ``text`` supports ``claim``.

    The sentence that speaks most of the claim decides. Where an editorial note ('UPDATE: …') speaks of it
    too, the note decides, since it is the outlet's last word.
    """
    stated = read_facts(claim, lang)
    if not stated:
        return Support(Stance.NOT_MENTIONED, 1.0, "the claim has no words", (), None)
    wanted, lexicon = max(stated, key=lambda fact: len(fact.raw)), lexicon_for(lang)
    found = [(compare(wanted, fact, claim, text, lexicon), fact) for fact in read_facts(text, lang)]
    outcome = _deciding(found)
    if outcome is None or outcome[0].stance is Stance.NOT_MENTIONED:
        best = outcome[0] if outcome else None
        return Support(
            Stance.NOT_MENTIONED,
            best.confidence if best else 1.0,
            best.reason if best else "no text",
            (),
            None,
        )
    comparison, span = outcome[0], outcome[1].span
    return Support(comparison.stance, comparison.confidence, comparison.reason, (span,), _credited(text, span, lang))


def _deciding(found: list[tuple[Comparison, Fact]]) -> tuple[Comparison, Fact] | None:
    """Return the outcome that counts: the weightiest that takes a stance, unless a note contradicts it."""
    stances = [pair for pair in found if pair[0].stance is not Stance.NOT_MENTIONED]
    if not stances:
        return max(found, key=lambda pair: pair[0].weight, default=None)
    best = max(stances, key=lambda pair: pair[0].weight)
    heaviest = max(pair[0].weight for pair in found)
    if best[0].weight < heaviest * _NEARLY:
        return max(found, key=lambda pair: pair[0].weight)
    notes = [
        pair for pair in stances if pair[1].note and (pair[0].credits or pair[0].weight >= best[0].weight * _NOTED)
    ]
    return max(notes, key=lambda pair: pair[0].weight) if notes else best


def _credited(text: str, span: Span, lang: str) -> str | None:
    """Return whom the text credits with the words of a sentence: the source of the largest part of them."""
    held = [
        (
            sum(min(part.end, span.end) - max(part.start, span.start) for part in item.content if part.overlaps(span)),
            item,
        )
        for item in _attributions(text, lang)
        if item.source
    ]
    size, item = max(held, key=lambda pair: pair[0], default=(0, None))
    if size <= 0 or item is None or item.source is None:
        return None
    return item.source.name or item.source.text


@lru_cache(maxsize=8)
def _attributions(text: str, lang: str) -> tuple[Attribution, ...]:
    return find_attributions(text, "", lang)
