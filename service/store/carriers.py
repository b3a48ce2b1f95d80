"""Other articles that tell of an event which a correction is about, and how they stand to what it gave up.

Found by the words that were given up (``claim_search``), held against it by the pure rules of ``core.claims``.
"""

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.claims.crosscheck import Telling
from service.core.claims.likeness import Likeness, likeness, profile, story_terms
from service.core.claims.propagation import Carried, Standing, Touched, carried, read_change
from service.core.editorial.changes import Category
from service.core.editorial.notices import NoticeKind
from service.core.editorial.record import Record
from service.core.text.span import Span
from service.store import claim_records, claim_search, history
from service.store.articles import Article
from service.store.claim_search import CLOSELY
from service.store.corrections import Correction
from service.store.tellings import newest_readable, readable
from service.store.versions import Version

#: articles that are read, the most alike first, and of each so many of its newest versions
READ, VERSIONS = 20, 6
#: order in which articles are listed
_ORDER = list(Standing)
#: changes that give up what was said; a status that moved on, or a detail that is left out, makes nobody else wrong
GIVEN_UP = frozenset([Category.NUMBER, Category.DATE, Category.NAME, Category.FACT, Category.HEADLINE])


@dataclass(frozen=True, slots=True)
class Other:
    """Another article with its good versions that can be read, by time of capture, and how it stands."""

    article: Article
    versions: list[Version]
    tellings: list[Telling]
    found: Carried
    #: its newest version names the outlet that made the correction
    cites: bool

    @property
    def follower(self) -> Version | None:
        """The first version that no longer carries the statement; None where the newest one does, or none ever did."""
        place, gone = self.found.version, self.found.standing in (Standing.FOLLOWED, Standing.CORRECTED_FIRST)
        return self.versions[place + 1] if gone and place is not None else None


def others_on(session: Session, row: Correction) -> list[Other]:
    """Return at most 20 articles on the event of a correction; none where it gave up nothing.

    Those that still carry it come first, and of these those that cite the outlet which corrected it.
    """
    before = None if row.from_version is None else _telling(session, row.article_id, row.from_version)
    after = _telling(session, row.article_id, row.to_version)
    if before is None or after is None:
        return []
    change = read_change(before, after, _touched(row, before), _put_in(row))
    if not (change.touched or change.credited):
        return []
    outlet = row.outlet.casefold().removeprefix("the ")
    found = []
    for article in _near(session, row, before):
        told = list(newest_readable(session, article.id, VERSIONS))
        if told:
            versions, tellings = [version for version, _ in told], [telling for _, telling in told]
            cites = outlet in tellings[-1].text.casefold()
            found.append(_in_time(row, Other(article, versions, tellings, carried(change, tellings), cites)))
    return sorted(found, key=lambda one: (_ORDER.index(one.found.standing), not one.cites, one.article.id))


def _in_time(row: Correction, other: Other) -> Other:
    """Tell apart whether an article gave the statement up before the correction or since."""
    if other.follower is None or other.follower.captured_at >= row.detected_at:
        return other
    return replace(other, found=replace(other.found, standing=Standing.CORRECTED_FIRST))


def _touched(row: Correction, before: Telling) -> list[Touched]:
    """Return what a correction touched; an announced one may give up anything, and a retraction gives up all."""
    kind = row.reviewed_kind or row.kind
    if kind == NoticeKind.RETRACTION:
        whole = (("title", before.title), ("text", before.text))
        return [Touched(field, Span(0, len(words)), None, name=False) for field, words in whole]
    return [
        Touched(change["field"], _span(change["old"]), _span(change["new"]), change["category"] == Category.NAME)
        for change in row.contents["changes"]
        if change["field"] in ("title", "text") and change["substantive"]
        if kind == NoticeKind.CORRECTION or change["category"] in GIVEN_UP
    ]


def _put_in(row: Correction) -> list[Span]:
    """Return what of the newer text came with a correction, its notice among it."""
    places = [change["new"] for change in row.contents["changes"] if change["field"] == "text"]
    told = row.contents["notice"] if (row.reviewed_kind or row.kind) in list(NoticeKind) else None
    return [span for place in (*places, told) if (span := _span(place))]


def _span(place: Record | None) -> Span | None:
    return Span(place["start"], place["end"]) if place else None


def _telling(session: Session, article_id: int, number: int) -> Telling | None:
    return readable(session, history.get_version(session, article_id, number))


def _near(session: Session, row: Correction, before: Telling) -> list[Article]:
    """Return other articles on the event, the most alike first; found by the words that were given up."""
    dropped = [claim["text"] for claim in row.contents["claims"] if claim["change"] == "dropped"]
    about = profile(before.title, dropped or [claim.text for claim in before.claims])
    written = (about.terms[one] for one in story_terms([about]))
    words = [word for word in written if word.isalnum()]
    near = claim_search.articles_with(session, words, [row.article_id], CLOSELY, now=False)
    whole = story_terms([profile(before.title, [claim.text for claim in before.claims])])
    claims = claim_records.carried_texts(session, near)
    articles = session.scalars(select(Article).where(Article.id.in_(near), Article.withdrawn_at.is_(None)))
    theirs = ((profile(article.title, claims[article.id]).naming(about), article) for article in articles)
    alike = [(likeness(whole, other), article) for other, article in theirs]
    alike = [pair for pair in alike if pair[0].one_event]
    return [article for _, article in sorted(alike, key=_closest)[:READ]]


def _closest(pair: tuple[Likeness, Article]) -> tuple[float, int]:
    return -pair[0].score, pair[1].id
