"""What a paragraph says by itself.

Nearly all the work of attribution is done here, and it depends on nothing but the words of a passage: a sentence, or
several that a quotation binds together. What the rest of the article adds (who 'Roe' and 'she' are, whose quotation
goes on) is put in by ``attribution``, from these plain values, at little cost. So a sentence that stands unchanged in
the next version of an article need not be read again.
"""

from dataclasses import dataclass
from typing import NamedTuple

from service.core.claims.continuation import Quoted, quoted_alone, reported_alone
from service.core.claims.draft import Draft
from service.core.claims.grammars import grammar_of
from service.core.claims.lexicon import Lexicon, lexicon_for
from service.core.claims.names import FullName, Reference
from service.core.claims.nouns import Range
from service.core.claims.own_voice import Own, own_voice
from service.core.claims.partners import partners
from service.core.claims.passages import MOST, OUTSIDE, Page, Passage, cut_passages, names_a_work, read_passage
from service.core.claims.records import AttributionType, SourceKind
from service.core.memory import remembered
from service.core.text.sentences import lines
from service.core.text.span import Span

#: how many readings of paragraphs and of passages are kept, and code points of the longest that is
KEPT_PARAGRAPHS, KEPT_PASSAGES, LONGEST_KEPT = 8_192, 16_384, 2_000


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
    """What was read in one passage; all places count from its first character."""

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
    paragraphs = lines(text, 0, len(text))
    found: list[tuple[Span, Paragraph]] = []
    for words, start in zip(paragraphs.keys[:MOST], paragraphs.starts, strict=False):
        found.append((Span(start, start + len(words)), read_paragraph(words, lang, not found)))
    return Article(text, lexicon_for(lang), lang, tuple(found))


@remembered(KEPT_PARAGRAPHS, LONGEST_KEPT)
def read_paragraph(words: str, lang: str, opens: bool) -> Paragraph:
    """Read one paragraph, without the white space around it.

    The answer depends on these arguments alone. ``lang`` is a BCP 47 tag; ``opens`` tells whether the text begins
    with this paragraph, so that its first sentence may be a headline.
    """
    places = cut_passages(words)
    return tuple((span, _read(span.of(words), lang, opens and span.start == 0)) for span in places)


def page_of(words: str, lang: str, opens: bool) -> tuple[Page, list[Range | None], list[list[Draft]]]:
    """Return the page of one passage, and for each of its sentences with whom it opens and what it attributes."""
    page = read_passage(words, lang, opens)
    grammar = grammar_of(page.tokens.lexicon)
    openers = [grammar.opener(page, passage.lo, passage.hi) for passage in page.passages]
    return page, openers, [grammar.drafts(page, *both) for both in zip(page.passages, openers, strict=True)]


@remembered(KEPT_PASSAGES, LONGEST_KEPT)
def _read(words: str, lang: str, opens: bool) -> Reading:
    """Read one passage; the answer depends on these arguments alone."""
    page, openers, attributed = page_of(words, lang, opens)
    names = grammar_of(page.tokens.lexicon).names(page.tokens)
    known = {name.at: name for name in names}
    sentences = [_sentence(page, known, *three) for three in zip(page.passages, openers, attributed, strict=True)]
    return Reading(tuple(names), tuple(sentences), tuple(own_voice(page, attributed)))


def _sentence(
    page: Page, names: dict[int, FullName], passage: Passage, opener: Range | None, items: list[Draft]
) -> Sentence:
    named = opener is not None and page.tokens.capitals[opener[1] - 1]
    return Sentence(
        *page.span((passage.lo, passage.hi)),
        grammar_of(page.tokens.lexicon).refer(page, names, opener, opener[0]) if opener and named else None,
        tuple(_said(page, names, passage, item) for item in items),
        None if items else quoted_alone(page, passage) or reported_alone(page, passage),
    )


def _said(page: Page, names: dict[int, FullName], passage: Passage, item: Draft) -> Said:
    grammar, source, edges = grammar_of(page.tokens.lexicon), item.source, [OUTSIDE]
    if page.quotations:
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
        quotes=any(number != OUTSIDE for number in edges),
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
    if not page.quotations:
        return AttributionType.INDIRECT
    numbers = [page.quoted[i] for lo, hi in item.content for i in range(lo, hi)]
    if OUTSIDE not in numbers:
        return AttributionType.DIRECT
    spoken = any(not names_a_work(page, number) for number in set(numbers) - {OUTSIDE})
    return AttributionType.MIXED if spoken else AttributionType.INDIRECT
