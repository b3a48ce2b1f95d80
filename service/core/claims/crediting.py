"""Whom a text credits with a claim: the source in whose words those stand that decide it."""

from collections.abc import Sequence

from service.core.claims.facts.facts import Fact
from service.core.claims.judging.overlap import own_words
from service.core.claims.records import Attribution, Source
from service.core.claims.speech.own_voice import NO_STATEMENT
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import PRONOUN
from service.core.text.span import Span

#: part of the deciding words that lie in what somebody is credited with
_MOST = 0.5


def credited_with(
    claim: Fact, evidence: Fact, text: str, attributions: Sequence[Attribution], *, head: int = 0
) -> str | None:
    """Return who is credited with a claim by the sentence that decided; None where the outlet says it itself.

    ``evidence`` is that sentence, its places those of ``text``, of which the first ``head`` characters are not in the
    text that the ``attributions`` are of. A figure decides, or else the words by which the claim says something of its
    subject: what only describes a source ('the 44-year-old star wrote') is the outlet's own, and so are the other
    clauses of the sentence.
    """
    figures = _figures(claim, evidence)
    places = figures or _places(claim, evidence, text)
    span, deciding = Span(evidence.span.start - head, evidence.span.end - head), [place - head for place in places]
    best: tuple[int, int] = 0, 0
    found: Source | None = None
    for item in attributions:
        parts = [part for part in item.content if part.overlaps(span)] if item.rule not in NO_STATEMENT else []
        if item.source is None or not parts:
            continue
        inside = sum(any(part.start <= place < part.end for part in parts) for place in deciding)
        size = sum(min(part.end, span.end) - max(part.start, span.start) for part in parts)
        enough = len(deciding) if figures else _MOST * max(1, len(deciding))
        if inside >= enough and (inside, size) > best:
            best, found = (inside, size), item.source
    return _named(found) if found else None


def _figures(claim: Fact, evidence: Fact) -> list[int]:
    """Return where the figures of a sentence stand that speak to those of a claim.

    They are the same ones, or else those that count the same, or else all.
    """
    if claim.ages and evidence.ages:
        ages = {age.value for age in claim.ages}
        return _nearest([(age.start, age.value in ages) for age in evidence.ages])
    asked = claim.figures.numbers
    values, counted = {number.value for number in asked}, {number.counted for number in asked}
    given = [
        (one.start, 2 * (one.value in values) or one.counted in counted) for one in evidence.figures.numbers if asked
    ]
    dates = [date.start for date in evidence.figures.dates] if claim.figures.dates else []
    return [*_nearest(given), *dates]


def _nearest(found: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of those that come nearest."""
    most = max((near for _, near in found), default=0)
    return [place for place, near in found if near == most]


def _places(claim: Fact, evidence: Fact, text: str) -> list[int]:
    """Return where the words of a sentence stand by which a claim says something of its subject."""
    wanted = {word.term for word in own_words(claim)}
    words = zip(evidence.starts(text), evidence.said, strict=True)
    return [place for place, terms in words if not wanted.isdisjoint(terms)]


def _named(source: Source) -> str | None:
    """Return who a source is; a pronoun that may mean several persons names nobody."""
    pronoun = lexicon_for("en").tags.get(source.text.lower(), 0) & PRONOUN
    return source.name or (None if pronoun else source.text)
