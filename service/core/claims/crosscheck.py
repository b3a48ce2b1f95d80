"""What several articles on one event say to each other's claims: who says the same, who says otherwise.

Precision goes before recall. Two statements that contradict each other do so both ways, so a contradiction counts
only where the sentence that was found contradicts the claim's own article in turn. Dates are the exception: 'a decade
before' denies 'in 2010', and 'in 2010' does not deny that something happened a decade before.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.core.claims.facts import Fact
from service.core.claims.figure_conflicts import CONFLICT, date_outcome
from service.core.claims.figure_rows import OWN_WORDS, Figure, figure_rows
from service.core.claims.lexicon import Lexicon, lexicon_for
from service.core.claims.overlap import own_words, weight
from service.core.claims.statements import Claim
from service.core.claims.support import SILENT, Article, Stance, Support, judge_read, read_article, stated
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
    #: a version before it supported the claim, and this one does not
    CORRECTED = "corrected"


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


def states(articles: Sequence[int], stances: Sequence[str]) -> list[State]:
    """Return how each version stands to a claim, given its article and its stance."""
    supported: set[int] = set()
    found = []
    for article, stance in zip(articles, stances, strict=True):
        if stance == Stance.SUPPORTS:
            supported.add(article)
        corrected = stance != Stance.SUPPORTS and article in supported
        found.append(State.CORRECTED if corrected else State(stance))
    return found


def cross_check(tellings: Sequence[Telling]) -> list[Row]:
    """Return the claims on which at least two articles take a stance, in the order of the articles.

    A claim that another article makes too is one row, under the words of the article that comes first.
    """
    articles = [read_article(one.title, one.text, one.lang) for one in tellings]
    made = list(_all_made(tellings))
    cells: dict[int, dict[int, Support]] = defaultdict(dict)
    for other, near in _pairs(made, articles).items():
        judged = judge_read([(made[k].text, made[k].fact) for k in near], articles[other])
        for k, support in zip(near, judged, strict=True):
            if _holds(made[k], support, articles[made[k].of], articles[other]):
                cells[k][other] = support
    rows = [*_figures(articles), *_merged(made, cells, len(tellings))]
    return [row for row in rows if _is_shared(row, tellings)]


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


def _pairs(made: Sequence[_Made], articles: Sequence[Article]) -> dict[int, list[int]]:
    """Return for each version the claims of others that some sentence of it may speak of."""
    near: dict[int, list[int]] = defaultdict(list)
    left = PAIRS
    for k, claim in enumerate(made):
        lexicon = lexicon_for(articles[claim.of].lang)
        for other, article in enumerate(articles):
            if left and other != claim.of and _is_near(claim.fact, article.facts, lexicon):
                near[other].append(k)
                left -= 1
    return near


def _is_near(claim: Fact, facts: Sequence[Fact], lexicon: Lexicon) -> bool:
    words = own_words(claim)
    needed = _NEAR * weight(words, lexicon)
    return any(
        not claim.terms.isdisjoint(fact.terms)
        and weight([word for word in words if word.term in fact.terms], lexicon) >= needed
        for fact in facts
    )


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
    if date_outcome(claim.fact, against, words, claim.text)[0] == CONFLICT:
        return claim.fact.named_subject and not claim.fact.subject.isdisjoint(against.terms)
    (back,) = judge_read([(words, against)], own)
    return back.stance is Stance.CONTRADICTS


def _merged(made: Sequence[_Made], cells: dict[int, dict[int, Support]], width: int) -> Iterator[Row]:
    """Yield rows; what another article says in support of a row, or what a row says in its, is no row of its own."""
    told: list[_Place] = []
    for k, claim in enumerate(made):
        others = cells.get(k, {})
        saying = [(claim.of, claim.field, claim.span)]
        saying += [
            (number, one.field, one.evidence[0]) for number, one in others.items() if one.stance is Stance.SUPPORTS
        ]
        if not others or any(_overlap(one, place) for one in saying for place in told):
            continue
        told += saying
        own = Support(Stance.SUPPORTS, 1.0, OWN_WORDS, (claim.span,), claim.credited, claim.field)
        cell = {**others, claim.of: own}
        yield Row(claim.text, None, tuple(cell.get(number, SILENT) for number in range(width)))


def _overlap(one: _Place, other: _Place) -> bool:
    return one[:2] == other[:2] and one[2].overlaps(other[2])


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
