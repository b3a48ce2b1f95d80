"""The claims a text makes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from service.core.claims.assertions import CONFIDENCE, SHORTEST, VERB, assertion
from service.core.claims.lexicon import CONJUNCTION, lexicon_for
from service.core.claims.passages import Page, Passage, read_page
from service.core.claims.records import Attribution
from service.core.claims.wording import terms
from service.core.errors import InvalidInput
from service.core.text.span import Span

#: characters of the longest sentence that is turned from the passive voice
_LONGEST = 1_000
_WORD = re.compile(r"[^\W_]+")
#: rules by which a noun may be all that is attributed
_BY_NOUN = frozenset(("matter", "preposition"))
#: characters between a source and its cue within which they stand side by side: 'she also said'
_BESIDE = 12
#: marks that neither open nor close a claim, and the word that only ties it to its cue
_EDGES = " \t\n,;:–—-"
_OPENING = re.compile(rf"[{_EDGES}]*(?:that )?")
_PASSIVE = re.compile(r"^(?P<thing>.+?) (?:is|was|are|were|been) (?:\w+ly )?(?P<verb>\w+) by (?P<doer>.+?)[.!]?$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement worth checking."""

    start: int
    end: int
    text: str
    #: index into the attributions of the same text; None where the outlet says it in its own voice
    attribution: int | None
    #: ``attributed``, ``figure``, ``origin``, ``action`` or ``state``
    rule: str
    #: from 0 to 1
    confidence: float


def find_claims(
    text: str, attributions: Sequence[Attribution], lang: str = "en", outside: Sequence[Span] = ()
) -> tuple[Claim, ...]:
    """Return the claims of a text, in order: what it attributes, and what it asserts in its own voice.

    Of its own voice count sentences with a figure, with a deed that has one doer ('launched', 'died'), with a
    named subject that acts, and with one that is described. ``outside`` are stretches of the text in which the
    outlet speaks of its own work (notices): no claim lies in them or reaches into them. No two claims overlap,
    and none ends in a comma.
    """
    return claims_of(read_page(text, lang), attributions, outside)


def claims_of(page: Page, attributions: Sequence[Attribution], outside: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """Return the claims of a page, as ``find_claims`` does."""
    text, closed = page.tokens.text, _merged(outside)
    credited = list(_apart(text, sorted(_credited(page, attributions, closed), key=lambda c: (c.start, -c.end))))
    taken = _merged([*closed, *(item_part for item in attributions for item_part in _held(item))])
    own = [claim for passage in page.passages for claim in _own_voice(page, passage, taken)]
    return tuple(sorted([*credited, *own], key=lambda claim: claim.start))


def _credited(page: Page, attributions: Sequence[Attribution], closed: list[Span]) -> Iterator[Claim]:
    """Yield what is attributed; of what reaches into a closed stretch only what stands before or behind it."""
    for number, item in enumerate(attributions):
        for part in _utterances(item):
            for span in _left_over(part, closed):
                claim = _claim(page.tokens.text, span, number, "attributed", item.confidence)
                if claim and (item.rule not in _BY_NOUN or _asserts(page, span)):
                    yield claim


def _utterances(item: Attribution) -> Iterator[Span]:
    """Yield what is attributed in one piece: sentences in a row are one, but not where the cue stands between."""
    start, end = item.content[0]
    for part in item.content[1:]:
        if item.rule != "passive" and item.cue and end <= item.cue.start < part.start:
            yield Span(start, end)
            start = part.start
        end = part.end
    yield Span(start, end)


def _asserts(page: Page, span: Span) -> bool:
    """Tell whether a verb stands in a span, so that it states something: not 'called for new elections'."""
    lo, hi = (bisect_left(page.tokens.starts, place) for place in span)
    return any(tag & VERB for tag in page.tokens.tags[lo:hi])


def _claim(text: str, span: Span, attribution: int | None, rule: str, confidence: float) -> Claim | None:
    """Return a claim without the marks at its edges, or None for one that is too short to say anything."""
    start, end = span
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    words = text[start:end]
    worth = len(span.of(text).split()) >= SHORTEST and _WORD.search(words)
    return Claim(start, end, words, attribution, rule, confidence) if worth else None


def _apart(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield claims in order, the longer first where they start together; of one another holds only its own rest."""
    end = 0
    for claim in claims:
        rest = claim if claim.start >= end else _claim(text, Span(end, max(end, claim.end)), None, claim.rule, 0)
        if rest:
            yield replace(rest, attribution=claim.attribution, confidence=claim.confidence)
            end = rest.end


def _held(item: Attribution) -> Iterator[Span]:
    """Yield what is not the outlet's own voice: what is attributed, the cue, and a source beside or behind it."""
    yield Span(item.content[0].start, item.content[-1].end)
    cue, source = item.cue, item.source
    if cue and source and cue.start - source.end < _BESIDE:
        yield Span(min(cue.start, source.start), max(cue.end, source.end))
    elif cue:
        yield Span(cue.start, cue.end)


def _own_voice(page: Page, passage: Passage, taken: list[Span]) -> Iterator[Claim]:
    """Yield what a passage asserts apart from what is taken."""
    starts, ends = page.tokens.starts, page.tokens.ends
    for part in _left_over(Span(starts[passage.lo], ends[passage.hi - 1]), taken):
        lo = bisect_left(starts, part.start, passage.lo, passage.hi)
        hi = bisect_right(ends, part.end, passage.lo, passage.hi)
        if lo >= hi or not (_parted(page, passage, lo) and _parted(page, passage, hi)):
            continue
        while hi < passage.hi and hi > lo and page.tokens.tags[hi - 1] & CONJUNCTION:
            hi -= 1
        rule = assertion(page, Passage(lo, hi, passage.paragraph))
        if rule and (claim := _claim(page.tokens.text, Span(starts[lo], ends[hi - 1]), None, rule, CONFIDENCE[rule])):
            yield claim


def _parted(page: Page, passage: Passage, at: int) -> bool:
    """Tell whether a sentence may be cut before a token: at its ends, at a comma or a dash, before or behind 'and'."""
    if at in (passage.lo, passage.hi):
        return True
    near = range(at - 1, at + 1)
    return any(page.tokens.words[i] in _EDGES or page.tokens.tags[i] & CONJUNCTION for i in near)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _left_over(span: Span, taken: list[Span]) -> Iterator[Span]:
    """Yield the parts of a span that none of the merged ``taken`` covers."""
    start = span.start
    for k in range(max(0, bisect_right(taken, span) - 1), len(taken)):
        if taken[k].start >= span.end:
            break
        if start < taken[k].start:
            yield Span(start, taken[k].start)
        start = max(start, taken[k].end)
    if start < span.end:
        yield Span(start, span.end)


def claim_key(text: str) -> str:
    """Return the identity of a claim: two wordings with one key say the same. Empty for a text without a word.

    Small words, inflection, synonyms, the writing of numbers and the passive voice make no difference; the
    order of what remains does. Where nothing but small words is there, they are the claim.
    """
    lexicon = lexicon_for("en")
    passive = _PASSIVE.match(text) if len(text) <= _LONGEST else None
    if passive and passive["verb"].lower() in lexicon.relations:
        thing = passive["thing"][0].lower() + passive["thing"][1:]
        text = f"{passive['doer']} {passive['verb']} {thing}"
    said = terms(text, lexicon) or [word.lower() for word in _WORD.findall(text)]
    return blake2b(" ".join(said).encode(), digest_size=16).hexdigest() if said else ""


def required_key(text: str, pointer: str = "") -> str:
    """Return ``claim_key`` of a claim that somebody asks about. ``pointer`` names the field it came in.

    Raises:
        InvalidInput: the text holds no word to look for.
    """
    key = claim_key(text)
    if not key:
        raise InvalidInput("A claim needs words, for example 'The fire began in the kitchen.'", pointer=pointer)
    return key
