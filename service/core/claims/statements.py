"""The claims a text makes."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from service.core.claims.facts.wording import terms
from service.core.claims.records import Attribution, AttributionType
from service.core.claims.sentences.clauses import VERB
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import Line
from service.core.claims.speech.assertions import CONFIDENCE, SHORTEST
from service.core.claims.speech.continuation import moved
from service.core.claims.speech.edges import WORD, trimmed
from service.core.claims.speech.german.rules import POINTED
from service.core.claims.speech.own_voice import NO_STATEMENT, Own, left_over, merged, own_voice
from service.core.claims.speech.paragraphs import Article, page_of, read_article
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import PRONOUN, Lexicon
from service.core.errors import InvalidInput
from service.core.memory import remembered
from service.core.text.span import Span

#: characters of the longest sentence that is turned from the passive voice
_LONGEST = 1_000
#: words of the shortest clause that somebody is credited with: 'sales rose'
_LEAST = 2
#: marks around a word
_MARKS = ".,;:!?()[]\"“”'‘’—–-"
#: an opening phrase of when or where, up to its comma, which may as well stand last: 'In May, the ferry …'
_FRONTED = re.compile(
    r"^(?P<phrase>(?:In|On|At|By|During|Since|Until|Before|After) [^,]{2,40}), (?P<rest>(?:[^,]|,(?=\d))+?)[.!]?$"
)
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
    named subject that acts, and with one that is described. ``attributions`` are those of the text.
    ``outside`` are stretches of the text in which the outlet speaks of its own work (notices): no claim lies in
    them or reaches into them. No two claims overlap, none reaches over the end of a paragraph, and none ends
    in a comma.
    """
    return claims_of(read_article(text, lang), attributions, outside)


def claims_of(article: Article, attributions: Sequence[Attribution], outside: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """Return the claims of an article, as ``find_claims`` does.

    A paragraph's claims depend on its own words, on what of it is attributed, and on ``outside``.
    """
    text, closed = article.text, merged(outside)
    credited = list(_apart(text, sorted(_credited(article, attributions, closed), key=lambda c: (c.start, -c.end))))
    posts = [_post(text, item) for item in attributions if item.cue is None]
    pointed = [item.content[0] for item in attributions if item.rule == POINTED]
    own = _own(article, merged([*closed, *posts, *pointed]))
    return tuple(sorted([*credited, *own], key=lambda claim: claim.start))


def _post(text: str, item: Attribution) -> Span:
    """Return an embedded post with the line that signs it."""
    start, end = item.content[0]
    line_end = text.find("\n", item.source.end if item.source else end)
    return Span(start, line_end if line_end >= 0 else len(text))


def _own(article: Article, closed: Sequence[Range]) -> Iterator[Claim]:
    """Yield what the passages assert in the outlet's own voice, apart from what is closed."""
    for number, (place, passages) in enumerate(article.paragraphs):
        near = _within(closed, place) if closed else []
        for at, reading in passages:
            start, shut = place.start + at.start, _within(near, at) if near else []
            own = _own_beside(article, start, at, number == 0, shut) if shut else reading.own
            start -= 0 if shut else reading.origin
            for span, rule in own:
                yield _claim(article.text, moved(span, start), None, rule, CONFIDENCE[rule])


def _own_beside(article: Article, start: int, at: Span, first: bool, closed: Sequence[Range]) -> Sequence[Own]:
    """Return what a passage asserts in the outlet's own voice beside the stretches of it that are closed."""
    length = at.end - at.start
    if closed[0] == (0, length):
        return ()
    words = article.text[start : start + length]
    page, _, attributed = page_of([Line(words, first and at.start == 0)], article.lang)
    sentences = zip(page.passages, attributed, strict=True)
    return [own for passage, items in sentences for own in own_voice(page, passage, items, closed)]


def _within(closed: Sequence[Range], place: Span) -> list[Range]:
    """Return what of the merged ``closed`` lies in a stretch of the text, as places in that stretch."""
    found: list[Range] = []
    for k in range(max(0, bisect_right(closed, place) - 1), len(closed)):
        start, end = closed[k]
        if start >= place.end:
            break
        if end > place.start:
            found.append((max(start, place.start) - place.start, min(end, place.end) - place.start))
    return found


def _credited(article: Article, attributions: Sequence[Attribution], closed: Sequence[Range]) -> Iterator[Claim]:
    """Yield what is attributed; of what reaches into a closed stretch only what stands before or behind it."""
    text = article.text
    for number, item in enumerate(attributions):
        if item.rule in NO_STATEMENT or (item.rule == POINTED and _told_within(attributions, number)):
            continue
        reported = item.type is AttributionType.INDIRECT
        for part in _utterances(text, item):
            for start, end in left_over(part, closed) if closed else (part,):
                if stated := _stated(text[start:end], reported, article.lang):
                    yield _claim(text, moved(stated, start), number, "attributed", item.confidence)


def _told_within(attributions: Sequence[Attribution], number: int) -> bool:
    """Tell whether a sentence that the next one credits to somebody says itself who said it."""
    (start, end), near = attributions[number].content[0], range(max(0, number - 1), min(number + 2, len(attributions)))
    return any(start <= attributions[k].content[0].start < end for k in near if k != number)


@remembered(16_384, 2_000)
def _stated(words: str, reported: bool, lang: str) -> Span | None:
    """Return where in the words that somebody is credited with a statement stands, quoted or ``reported``."""
    lexicon = lexicon_for(lang)
    span = trimmed(words, Span(0, len(words)), _LEAST if reported else SHORTEST)
    full = span and (_is_full if reported else _asserts)(span.of(words), lexicon)
    return span if full else None


def _is_full(reported: str, lexicon: Lexicon) -> bool:
    """Tell whether reported words are a statement: four words, or fewer with a verb and more than 'he quit'."""
    words = reported.lower().split()
    if len(words) >= SHORTEST:
        return True
    named = len(words) > _LEAST or not lexicon.tags.get(words[0], 0) & PRONOUN
    return named and _asserts(reported, lexicon)


def _asserts(quoted: str, lexicon: Lexicon) -> bool:
    """Tell whether a verb stands in quoted words, so that they state something: not '"Me too" on the radio'."""
    words = (word.strip(_MARKS) for word in quoted.lower().replace("’", "'").split())
    return any(lexicon.tags.get(word, 0) & VERB or word in lexicon.cues or word.endswith("ed") for word in words)


def _utterances(text: str, item: Attribution) -> Iterator[Span]:
    """Yield what is attributed in one piece: sentences in a row are one, but for the end of a paragraph."""
    start, end = item.content[0]
    if len(item.content) == 1 and item.cue:
        yield item.content[0]
        return
    for part in item.content[1:]:
        if WORD.search(text, end, part.start) or "\n" in text[end : part.start]:
            yield from _lines(text, Span(start, end))
            start = part.start
        end = part.end
    yield from _lines(text, Span(start, end))


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the paragraphs of a span; only what somebody posted has several."""
    start = span.start
    for line in span.of(text).split("\n"):
        if line:
            yield Span(start, start + len(line))
        start += len(line) + 1


def _claim(text: str, span: Span, attribution: int | None, rule: str, confidence: float) -> Claim:
    return Claim(span.start, span.end, span.of(text), attribution, rule, confidence)


def _apart(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield claims in order, the longer first where they start together; of one another holds only its own rest."""
    end = 0
    for claim in claims:
        rest = Span(claim.start, claim.end) if claim.start >= end else trimmed(text, Span(end, max(end, claim.end)))
        if rest:
            end = rest.end
            yield (
                claim
                if rest.start == claim.start
                else _claim(text, rest, claim.attribution, claim.rule, claim.confidence)
            )


@remembered(16_384, 400)  # versions of an article share most of their claims
def claim_key(text: str) -> str:
    """Return the identity of a claim: two wordings with one key say the same. Empty for a text without a word.

    Small words, inflection, synonyms, the writing of numbers, the passive voice and an opening 'In May,' make no
    difference; the order of what remains does. Where nothing but small words is there, they are the claim.
    """
    lexicon = lexicon_for("en")
    fronted = _FRONTED.match(text) if len(text) <= _LONGEST else None
    if fronted:
        phrase = fronted["phrase"]
        text = f"{fronted['rest']} {phrase[0].lower()}{phrase[1:]}"
    passive = _PASSIVE.match(text) if " by " in text and len(text) <= _LONGEST else None
    if passive and passive["verb"].lower() in lexicon.relations:
        thing = passive["thing"][0].lower() + passive["thing"][1:]
        text = f"{passive['doer']} {passive['verb']} {thing}"
    said = terms(text, lexicon) or [word.lower() for word in WORD.findall(text)]
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
