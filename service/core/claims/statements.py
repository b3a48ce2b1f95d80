"""The claims a text makes."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from service.core.claims import lexicon as lx
from service.core.claims.figures import MONTH_ABBREVIATIONS
from service.core.claims.lexicon import lexicon_for
from service.core.claims.nouns import opening_subject
from service.core.claims.passages import OUTSIDE, Page, Passage, read_page
from service.core.claims.records import Attribution
from service.core.claims.wording import terms
from service.core.text.span import Span

#: fewest words of a statement
_SHORTEST = 4
#: characters of the longest sentence that is turned from the passive voice
_LONGEST = 1_000
#: share of a sentence from which on its attributed content speaks for it
_ATTRIBUTED = 0.5
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}")
_PASSIVE = re.compile(r"^(?P<thing>.+?) (?:is|was|are|were|been) (?:\w+ly )?(?P<verb>\w+) by (?P<doer>.+?)[.!]?$")
#: first signs of a number
_FIGURES = frozenset("0123456789$£€")
_MONTHS = frozenset(MONTH_ABBREVIATIONS)
#: what a sentence needs to assert anything
_VERB = lx.FINITE | lx.AUXILIARY
_CONFIDENCE = {"figure": 0.8, "origin": 0.8, "action": 0.6, "state": 0.5}


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


def find_claims(text: str, attributions: Sequence[Attribution], lang: str = "en") -> tuple[Claim, ...]:
    """Return the claims of a text, in order: what it attributes, and what it asserts in its own voice.

    Of its own voice count sentences with a figure, with a deed that has one doer ('launched', 'died'), with a
    named subject that acts, and with one that is described.
    """
    page = read_page(text, lang)
    claims = [
        Claim(start, end, text[start:end], number, "attributed", item.confidence)
        for number, item in enumerate(attributions)
        for start, end in [(item.content[0].start, item.content[-1].end)]
        if len(text[start:end].split()) >= _SHORTEST and _WORD.search(text, start, end)
    ]
    held = _merged([span for item in attributions for span in item.content])
    starts = [span.start for span in held]
    for passage in page.passages:
        rule = _own_voice(page, passage)
        if rule is None:
            continue
        span = Span(page.tokens.starts[passage.lo], page.tokens.ends[passage.hi - 1])
        near = held[max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)]
        if not _spoken_for(span, near):
            claims.append(Claim(span.start, span.end, span.of(text), None, rule, _CONFIDENCE[rule]))
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))


def _merged(spans: list[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _spoken_for(span: Span, held: list[Span]) -> bool:
    shared = sum(min(part.end, span.end) - max(part.start, span.start) for part in held if part.overlaps(span))
    return shared >= _ATTRIBUTED * (span.end - span.start)


def _own_voice(page: Page, passage: Passage) -> str | None:
    """Say which kind of assertion a sentence is, if it is one."""
    if passage.hi - passage.lo < _SHORTEST:
        return None
    tokens, quoted, wordlike = page.tokens, page.quoted, page.tokens.wordlike
    places = [i for i in range(passage.lo, passage.hi) if wordlike[i] and quoted[i] == OUTSIDE]
    if len(places) < _SHORTEST or tokens.words[passage.hi - 1] == "?":
        return None
    tags = [tokens.tags[i] & _VERB for i in places]
    if not any(tags):
        return None
    words = [tokens.words[i] for i in places]
    if any(_figure(page, i) for i, word in zip(places, words, strict=True) if word[0] in _FIGURES):
        return "figure"
    if not tokens.lexicon.origins.isdisjoint(words):
        return "origin"
    subject = opening_subject(page, passage)
    if subject is None or not any(tokens.capitals[subject[0] : subject[1]]):
        return None
    if any(tag & lx.FINITE for tag in tags):
        return "action"
    return "state" if next(filter(None, tags)) & lx.AUXILIARY else None


def _figure(page: Page, i: int) -> bool:
    """Tell whether a token is a number that counts something: neither a year nor a day of a month."""
    words, known = page.tokens.words, page.tokens.lexicon.tags
    word = words[i].lstrip("$£€")
    if not word[:1].isdigit() or _YEAR.fullmatch(word):
        return False
    near = words[max(0, i - 2) : i] + words[i + 1 : i + 2]
    return not any(known.get(other, 0) & lx.CALENDAR or other in _MONTHS for other in near)


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
