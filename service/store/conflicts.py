"""Articles that contradict each other, on a watched claim or in a story, and of which of them was told."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ForeignKey, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from service.core.claims.support import Stance
from service.store.articles import Article
from service.store.base import Base, added
from service.store.claims import Support
from service.store.statement import Statement
from service.store.stories import StoryArticle

#: what cannot be true beside what
OPPOSITE = {Stance.SUPPORTS.value: Stance.CONTRADICTS.value, Stance.CONTRADICTS.value: Stance.SUPPORTS.value}


class Conflict(Base):
    """Two articles that were told of as contradicting each other on a claim: once, whatever becomes of it."""

    __tablename__ = "conflicts"

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), primary_key=True)
    #: the article with the lower number
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)


class Dispute(Base):
    """Two articles of a story that were told of as contradicting each other on what nobody watches."""

    __tablename__ = "disputes"

    #: the article with the lower number
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    #: what they say; see ``claim_key``
    key: Mapped[str] = mapped_column(primary_key=True)


_TABLE = Base.metadata.tables[Conflict.__tablename__]
ADD = Statement(
    {
        "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing().inline(),
        "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing().inline(),
    },
    ("claim_id", "article_id", "other_id"),
)


class Opponent(NamedTuple):
    """An article whose newest version says the opposite."""

    article_id: int
    outlet: str
    version_number: int
    stance: str


def opponents(session: Session, claim_id: int, stance: str, article_id: int, outlet: str) -> list[Opponent]:
    """Return the articles whose newest versions say the opposite of a ``stance`` on a claim, by number.

    They are those of other outlets, and those of a story that the article belongs to.
    """
    stories = select(StoryArticle.story_id).where(StoryArticle.article_id == article_id)
    beside = select(StoryArticle.article_id).where(StoryArticle.story_id.in_(stories))
    rows = session.execute(
        select(Article.id, Article.outlet, Support.version_number, Support.stance)
        .join(Support, (Support.article_id == Article.id) & (Support.version_number == Article.latest_version))
        .where(
            Support.claim_id == claim_id,
            Support.stance == OPPOSITE[stance],
            Article.id != article_id,
            or_(Article.outlet != outlet, Article.id.in_(beside)),
        )
        .order_by(Article.id)
    )
    return [Opponent(*row) for row in rows]


def first_told(session: Session, claim_id: int, article_id: int, others: Sequence[Opponent]) -> bool:
    """Record that an article contradicts others on a claim; False where each of these conflicts was told before."""
    pairs = [sorted((article_id, other.article_id)) for other in others]
    new = [ADD.run(session, claim_id=claim_id, article_id=one, other_id=two) for one, two in pairs]
    return sum(new) > 0


def first_disputed(session: Session, article_id: int, other_id: int, key: str) -> bool:
    """Record that two articles contradict each other on what nobody watches; False where that was told before."""
    one, two = sorted((article_id, other_id))
    return added(session, Dispute(article_id=one, other_id=two, key=key))


def told_evidence(session: Session, article_id: int, number: int, other_id: int) -> list[dict[str, Any]]:
    """Return the sentences of a version by which its article was told of as contradicting another on watched claims."""
    one, two = sorted((article_id, other_id))
    rows = session.scalars(
        select(Support.evidence)
        .join(Conflict, Conflict.claim_id == Support.claim_id)
        .where(Conflict.article_id == one, Conflict.other_id == two)
        .where(Support.article_id == article_id, Support.version_number == number)
    )
    return [sentence for row in rows for sentence in row]


def erase_article(session: Session, article_id: int) -> None:
    """Forget what was told of an article."""
    for told in (Conflict, Dispute):
        session.execute(delete(told).where(or_(told.article_id == article_id, told.other_id == article_id)))
