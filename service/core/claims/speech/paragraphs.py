"""What a paragraph says by itself.

Nearly all the work of attribution is done here, and it depends on nothing but the words of a passage: a sentence, or
several that a quotation binds together. What the rest of the article adds (who 'Roe' and 'she' are, whose quotation
goes on) is put in by ``attribution``, from these plain values, at little cost. So a sentence that stands unchanged in
the next version of an article need not be read again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from service.core.claims.records import AttributionType, SourceKind
from service.core.claims.sentences.nouns import Range
from service.core.claims.sentences.passages import (
    BREAK,
    MOST,
    OUTSIDE,
    Line,
    Page,
    Passage,
    cut_passages,
    names_a_work,
    read_passages,
)
from service.core.claims.speech.continuation import Quoted, quoted_alone, reported_alone
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.grammars import grammar_of
from service.core.claims.speech.names import FullName, Reference
from service.core.claims.speech.own_voice import Own, own_voice
from service.core.claims.speech.partners import partners
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon
from service.core.memory import remembered_each
from service.core.text.sentences import lines
from service.core.text.span import Span

#: how many readings of paragraphs and of passages are kept, and code points of the longest that is
KEPT_PARAGRAPHS, KEPT_PASSAGES, LONGEST_KEPT = 8_192, 16_384, 2_000
#: paragraphs that are read together
_AT_ONCE = 64


class Partner(NamedTuple):
    """One of several who speak as one."""

    span: Span
    reference: Reference
    kind: SourceKind


class Said(NamedTuple):
    """An attribution within its passage, its source not yet led back to a person of the article."""

    type: AttributionType
    source: Span | None
    reference: Reference
    kind: SourceKind
    #: each of those who speak as one, and whether it is sure that they are several
    partners: tuple[Partner, ...]
    several: bool
    cue: Span
    content: tuple[Span, ...]
    #: whether the content begins or ends in a quotation, and whether it ends in one that is left open
    quotes: bool
    open: bool
    rule: str
    confidence: float


class Sentence(NamedTuple):
    """A passage, or a part of one that is too long for a sentence."""

    start: int
    end: int
    #: with whom it opens, where that has a name
    opener: Reference | None
    said: tuple[Said, ...]
    #: its words, where it attributes nothing and is nothing but quotation
    quoted: Quoted | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one passage."""

    #: where the passage stood when it was read: all places count from there
    origin: int
    names: tuple[FullName, ...]
    sentences: tuple[Sentence, ...]
    #: what it asserts in the outlet's own voice
    own: tuple[Own, ...]


#: the passages of a paragraph, each where it stands in it and what it says
Paragraph = tuple[tuple[Span, Reading], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text as its paragraphs."""

    text: str
    lexicon: Lexicon
    lang: str
    #: for each paragraph where it begins and ends, and what it says
    paragraphs: tuple[tuple[Span, Paragraph], ...]


def read_article(text: str, lang: str) -> Article:
    """Read a text. What its paragraphs say is remembered, since versions of an article share most of them."""
    side = lines(text, 0, len(text))
    keys = [Line(words, not k) for k, words in enumerate(side.keys[:MOST])]
    found = [each for k in range(0, len(keys), _AT_ONCE) for each in read_paragraphs(keys[k : k + _AT_ONCE], lang)]
    places = [Span(start, start + len(words)) for (words, _), start in zip(keys, side.starts, strict=False)]
    return Article(text, lexicon_for(lang), lang, tuple(zip(places, found, strict=True)))


@remembered_each(KEPT_PARAGRAPHS, LONGEST_KEPT)
def read_paragraphs(paragraphs: Sequence[Line], lang: str) -> list[Paragraph]:
    """Read paragraphs, without the white space around them; ``lang`` is a BCP 47 tag."""
    places = [cut_passages(words) for words, _ in paragraphs]
    passages = [
        Line(span.of(words), opens and span.start == 0)
        for (words, opens), spans in zip(paragraphs, places, strict=True)
        for span in spans
    ]
    readings = iter(_read(passages, lang))
    return [tuple([(span, next(readings)) for span in spans]) for spans in places]


def page_of(passages: Sequence[Line], lang: str) -> tuple[Page, list[Range | None], list[list[Draft]]]:
    """Return the page of some passages, and for each sentence on it with whom it opens and what it attributes."""
    page = read_passages(passages, lang)
    grammar = grammar_of(page.tokens.lexicon)
    openers = [grammar.opener(page, passage.lo, passage.hi) for passage in page.passages]
    return page, openers, [grammar.drafts(page, *both) for both in zip(page.passages, openers, strict=True)]


@remembered_each(KEPT_PASSAGES, LONGEST_KEPT)
def _read(passages: Sequence[Line], lang: str) -> list[Reading]:
    """Read passages."""
    page, openers, attributed = page_of(passages, lang)
    names = grammar_of(page.tokens.lexicon).names(page.tokens)
    known = {name.at: name for name in names}
    sentences = [_sentence(page, known, *three) for three in zip(page.passages, openers, attributed, strict=True)]
    own = [own_voice(page, *both) for both in zip(page.passages, attributed, strict=True)]
    return _apart(passages, page, names, sentences, own)


def _apart(
    passages: Sequence[Line], page: Page, names: list[FullName], sentences: list[Sentence], own: list[list[Own]]
) -> list[Reading]:
    """Return what was read on a page for each of its passages."""
    found, origin, k, n = list[Reading](), 0, 0, 0
    for number, (words, _) in enumerate(passages):
        first_name, first, stop = n, k, origin + len(words)
        while n < len(names) and names[n].start < stop:
            n += 1
        while k < len(sentences) and page.passages[k].paragraph == number:
            k += 1
        said = tuple([each for row in own[first:k] for each in row])
        found.append(Reading(origin, tuple(names[first_name:n]), tuple(sentences[first:k]), said))
        origin = stop + len(BREAK)
    return found


def _sentence(
    page: Page, names: dict[int, FullName], passage: Passage, opener: Range | None, items: list[Draft]
) -> Sentence:
    named = opener is not None and (
        page.tokens.capitals[opener[1] - 1] or (opener[1] + 1 in names and page.tokens.words[opener[1]] == ",")
    )
    return Sentence(
        *page.span((passage.lo, passage.hi)),
        grammar_of(page.tokens.lexicon).refer(page, names, opener, opener[0]) if opener and named else None,
        tuple(_said(page, names, passage, item) for item in items),
        None if items else quoted_alone(page, passage) or reported_alone(page, passage),
    )


def _said(page: Page, names: dict[int, FullName], passage: Passage, item: Draft) -> Said:
    grammar, source = grammar_of(page.tokens.lexicon), item.source
    edges = [page.quoted[i] for lo, hi in item.content for i in (lo, hi - 1)]
    named = _partners(page, names, passage, item)
    return Said(
        type=_type(page, item),
        source=page.span(source) if source else None,
        reference=grammar.refer(page, names, source, passage.lo) if source else Reference(),
        kind=grammar.kind(page, source, item.content[0]) if source else SourceKind.UNNAMED,
        partners=named[0],
        several=named[1],
        cue=page.span(item.cue),
        content=tuple(page.span(part) for part in item.content),
        quotes=edges.count(OUTSIDE) < len(edges),
        open=edges[-1] != OUTSIDE and not page.quotations[edges[-1]].closed,
        rule=item.rule,
        confidence=item.confidence,
    )


def _partners(
    page: Page, names: dict[int, FullName], passage: Passage, item: Draft
) -> tuple[tuple[Partner, ...], bool]:
    """Return those who are named together as the source, and whether they are surely several."""
    if item.source is None:
        return (), False
    grammar, (parts, sure) = grammar_of(page.tokens.lexicon), partners(page.tokens, item.source)
    found = (
        Partner(
            page.span(part), grammar.refer(page, names, part, passage.lo), grammar.kind(page, part, item.content[0])
        )
        for part in parts
    )
    return tuple(found), sure


def _type(page: Page, item: Draft) -> AttributionType:
    numbers = {number for part in item.content for number in page.quoted[slice(*part)]}
    if OUTSIDE not in numbers:
        return AttributionType.DIRECT
    spoken = any(not names_a_work(page, number) for number in numbers - {OUTSIDE})
    return AttributionType.MIXED if spoken else AttributionType.INDIRECT
