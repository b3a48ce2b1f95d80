"""What several articles on one event say to each other's claims: who says the same, who says otherwise.

Precision goes before recall. Two statements that contradict each other do so both ways, so a contradiction counts
only where the sentence that was found contradicts the claim's own article in turn. Dates are the exception: 'a decade
before' denies 'in 2010', and 'in 2010' does not deny that something happened a decade before.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.core.claims.bearing import Bearing, bearing
from service.core.claims.facts.facts import Fact
from service.core.claims.figure_rows import OWN_WORDS, Figure, figure_rows
from service.core.claims.judging.figure_conflicts import CONFLICT, date_outcome
from service.core.claims.judging.overlap import own_words, weight
from service.core.claims.judging.pair import ANOTHER_FIGURE
from service.core.claims.judging.taken_back import owns_up
from service.core.claims.statements import Claim
from service.core.claims.support import SILENT, Article, Stance, Support, judge_read, read_article, stated
from service.core.claims.words.languages import lexicon_for
from service.core.claims.words.lexicon import Lexicon
from service.core.text.span import Span

#: share of a claim's words that some sentence of another article must hold for the two to be compared
_NEAR = 0.5
#: confidence from which on another article is taken to say the same; below, too many say only something like it
_SURE = 0.7
#: fewest words of meaning of a claim that is compared: 'it was late' may be said of anything
_TELLING = 3
#: pairs of a claim and an article that are judged at most; ten articles of usual length have some 500
PAIRS = 3_000


class State(StrEnum):
    """How an article stands to a claim in one of its versions."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NOT_MENTIONED = "not_mentioned"
    #: a version before it supported the claim, and this one denies it
    CORRECTED = "corrected"
    #: a version before it supported the claim, and this one says nothing to it
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Telling:
    """A version of an article as far as its claims go."""

    #: which article; versions of one follow each other by time of capture
    article: int
    title: str
    text: str
    lang: str
    claims: tuple[Claim, ...]
    #: whom it credits with each of them
    credited: tuple[str | None, ...]

    def read(self) -> Article:
        """Read it sentence by sentence, to have claims put to it."""
        return read_article(self.title, self.text, self.lang)


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, and what each version says to it."""

    text: str
    #: the figure that is told differently, as it stands in the text; None for a claim as a whole
    figure: str | None
    #: one for each version, in their order
    cells: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """A claim where it is made."""

    of: int
    text: str
    field: str
    span: Span
    credited: str | None
    fact: Fact


#: a version, ``text`` or ``title``, and where in it
_Place = tuple[int, str, Span]


#: how an article stands to a claim that it supported before
_GIVEN_UP = {Stance.CONTRADICTS.value: State.CORRECTED, Stance.NOT_MENTIONED.value: State.DROPPED}


def states(articles: Sequence[int], stances: Sequence[str]) -> list[State]:
    """Return how each version stands to a claim, given its article and its stance."""
    supported: set[int] = set()
    found = []
    for article, stance in zip(articles, stances, strict=True):
        if stance == Stance.SUPPORTS:
            supported.add(article)
        found.append(_GIVEN_UP.get(stance, State(stance)) if article in supported else State(stance))
    return found


def cross_check(tellings: Sequence[Telling], about: Sequence[Bearing] | None = None) -> list[Row]:
    """Return the claims on which at least two articles take a stance, in the order of the articles.

    A claim that another article makes too is one row, under the words of the article that comes first. Where only some
    sentences matter, ``about`` is what these bear on, and whatever does not meet them is passed over.
    """
    read = [(one, one.read()) if about is None else _narrowed(one, about) for one in tellings]
    told, articles = [one for one, _ in read], [article for _, article in read]
    figures = list(_figures(articles))
    claims = (row for row in _claims(told, articles) if not any(_covers(one, row) for one in figures))
    return [row for row in (*figures, *claims) if _is_shared(row, tellings)]


def _narrowed(told: Telling, about: Sequence[Bearing]) -> tuple[Telling, Article]:
    """Return a version with what it claims in the sentences that meet others, and its article with these alone."""
    article = told.read()
    head = len(article.head)
    facts = [fact for fact in article.facts if bearing(fact, told.lang).meets(about)]
    pairs = [
        (claim, name)
        for claim, name in zip(told.claims, told.credited, strict=True)
        if any(fact.span.overlaps(Span(claim.start + head, claim.end + head)) for fact in facts)
    ]
    title = told.title if any(fact.span.start < head for fact in facts) else ""
    claims, credited = tuple(claim for claim, _ in pairs), tuple(name for _, name in pairs)
    return replace(told, title=title, claims=claims, credited=credited), replace(article, facts=facts)


def _covers(figure: Row, claim: Row) -> bool:
    """Tell whether a row of a figure shows all that a row of a claim does: the same sentences, told apart by it alone.

    Of two figures either may stand first; of three, who differs from one may differ from the other as well.
    """
    told = [(one, two) for one, two in zip(claim.cells, figure.cells, strict=True) if one.evidence]
    apart = [one.reason for one, _ in told if one.stance is Stance.CONTRADICTS]
    return (
        bool(apart)
        and all(reason.startswith(ANOTHER_FIGURE) for reason in apart)
        and all(one.beside(two) for one, two in told)
        and len({one.stance is two.stance for one, two in told}) == 1
    )


def _claims(tellings: Sequence[Telling], articles: Sequence[Article]) -> Iterator[Row]:
    """Yield rows; what another article says in support of a row, or what a row says in its, is no row of its own."""
    told: dict[tuple[int, str], list[Span]] = defaultdict(list)
    speaking, left = _Index(articles), PAIRS
    for claim in _all_made(tellings):
        if _is_told((claim.of, claim.field, claim.span), told):
            continue
        lexicon = lexicon_for(articles[claim.of].lang)
        near = [other for other in speaking.of(claim.fact, lexicon) if other != claim.of][:left]
        left -= len(near)
        cells = {other: found for other in near if (found := _said(claim, articles[claim.of], articles[other]))}
        cells[claim.of] = Support(Stance.SUPPORTS, 1.0, OWN_WORDS, (claim.span,), claim.credited, claim.field)
        saying = [(of, one.field, one.evidence[0]) for of, one in cells.items() if one.stance is Stance.SUPPORTS]
        if len(cells) > 1 and not any(_is_told(place, told) for place in saying):
            for of, field, span in saying:
                told[of, field].append(span)
            yield Row(claim.text, None, tuple(cells.get(number, SILENT) for number in range(len(articles))))


def _is_told(place: _Place, told: Mapping[tuple[int, str], Sequence[Span]]) -> bool:
    of, field, span = place
    return any(span.overlaps(other) for other in told.get((of, field), ()))


def _is_shared(row: Row, tellings: Sequence[Telling]) -> bool:
    cells = zip(tellings, row.cells, strict=True)
    return len({told.article for told, cell in cells if cell.stance is not Stance.NOT_MENTIONED}) > 1


def _all_made(tellings: Sequence[Telling]) -> Iterator[_Made]:
    """Yield what the articles claim; what several versions of one say in the same words, once."""
    known: set[tuple[int, str]] = set()
    for number, told in enumerate(tellings):
        for claim in _made(number, told):
            if (told.article, claim.text) not in known:
                known.add((told.article, claim.text))
                yield claim


def _made(number: int, told: Telling) -> Iterator[_Made]:
    """Yield what an article claims, its headline first."""
    places: list[tuple[str, str, Span, str | None]] = [
        (claim.text, "text", Span(claim.start, claim.end), name)
        for claim, name in zip(told.claims, told.credited, strict=True)
    ]
    for words, field, span, name in [(told.title, "title", Span(0, len(told.title)), None), *places]:
        fact = stated(words, told.lang)
        if fact and not fact.question and len(fact.terms) >= _TELLING and fact.verb is not None:
            yield _Made(number, words, field, span, name, fact)


class _Index:
    """The sentences of articles by their words, so that cost grows with what fits, not with all pairs."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for of, article in enumerate(articles):
            for number, fact in enumerate(article.facts):
                for term in fact.terms:
                    self._places[term].append((of, number))

    def of(self, claim: Fact, lexicon: Lexicon) -> list[int]:
        """Return the articles of which some sentence may speak of a claim, in order."""
        words = own_words(claim)
        needed = _NEAR * weight(words, lexicon)
        held: dict[tuple[int, int], float] = defaultdict(float)
        for word in words:
            heavy = weight([word], lexicon)
            for place in self._places.get(word.term, ()):
                held[place] += heavy
        return sorted({of for (of, _), total in held.items() if total >= needed})


def _said(claim: _Made, own: Article, other: Article) -> Support | None:
    """Return what another article says to a claim, where that is sure enough to be shown."""
    (found,) = judge_read([(claim.text, claim.fact)], other)
    return found if _holds(claim, found, own, other) else None


def _holds(claim: _Made, found: Support, own: Article, other: Article) -> bool:
    """Tell whether a judgement is sure enough to be shown."""
    if found.stance is Stance.SUPPORTS:
        return found.confidence >= _SURE
    if found.stance is Stance.NOT_MENTIONED or len(claim.fact.figures.numbers) > 1:
        return False  # which of several numbers is denied, the rows of figures tell
    (span,) = found.evidence
    words = span.of(other.title if found.field == "title" else other.text)
    against = stated(words, other.lang)
    assert against is not None  # noqa: S101 - a sentence that contradicts has words
    figure = any(letter.isdigit() for letter in claim.text)  # which has a row of its own
    if owns_up(against, lexicon_for(other.lang)) and not figure:
        return True  # it holds the statement itself, so that nothing contradicts it in turn
    if date_outcome(claim.fact, against, words, claim.text)[0] == CONFLICT:
        return claim.fact.named_subject and not claim.fact.subject.isdisjoint(against.terms)
    (back,) = judge_read([(words, against)], own)
    return back.stance is Stance.CONTRADICTS


def _figures(articles: Sequence[Article]) -> Iterator[Row]:
    """Yield a row for each figure that the articles tell differently."""
    for found in figure_rows([one.whole for one in articles], [one.facts for one in articles]):
        cells = (_cell(figure, told) for figure, told in zip(found.figures, articles, strict=True))
        yield Row(found.text, found.figure, tuple(cells))


def _cell(figure: Figure | None, told: Article) -> Support:
    if figure is None:
        return SILENT
    stance = Stance.CONTRADICTS if figure.differs else Stance.SUPPORTS
    support = Support(stance, 0.7, figure.reason, (figure.span,), None)
    head = len(told.head)
    if figure.span.start < head:
        return replace(support, field="title")
    return replace(support, evidence=(Span(figure.span.start - head, figure.span.end - head),))
