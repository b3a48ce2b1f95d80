"""Sources, what they are credited with, and what became of them between versions."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import NUMBERED_ONCE, Base, Id


class Source(Base):
    """Somebody or something that articles credit."""

    __tablename__ = "sources"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: identity over versions and articles; see ``known_as``
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    #: the name, or what describes the source
    name: Mapped[str]
    #: False for a description, behind which many may stand
    named: Mapped[bool]
    created_at: Mapped[datetime]

    __table_args__ = (
        Index(None, "kind", "id"),
        Index(None, "named", "id"),
        # a name may be longer than a tree takes
        Index(None, "name", postgresql_using="hash"),
        NUMBERED_ONCE,
    )


class Citation(Base):
    """A run of versions of one article that credit a source with a claim."""

    __tablename__ = "citations"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    #: the article's, by which sources are found among millions
    outlet: Mapped[str]
    #: None where it is credited with words that make no claim
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claims.id"), index=True)
    since_version: Mapped[int]
    #: the first version that no longer credits it so; None while the latest does
    until_version: Mapped[int | None]

    __table_args__ = (
        Index(None, "source_id", "id"),
        Index(None, "source_id", "claim_id"),
        # all that is counted of a source, so that its citations themselves need not be read
        Index(None, "source_id", "outlet", "article_id", "until_version"),
        Index(None, "outlet", "source_id", "id"),
        Index(None, "article_id", "until_version"),
    )


class SourceChange(Base):
    """What became of a source between a version and the one before it."""

    __tablename__ = "source_changes"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    #: the article's
    outlet: Mapped[str]
    #: the newer version
    version_number: Mapped[int]
    #: ``added``, ``removed``, ``swapped``, ``named`` or ``unnamed``
    change: Mapped[str]
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    #: the source whose place it took
    before_id: Mapped[int | None] = mapped_column(ForeignKey("sources.id"))
    #: what it is credited with, or was
    content: Mapped[str]

    __table_args__ = (
        Index(None, "source_id", "id"),
        Index(None, "before_id", "id"),
        Index(None, "outlet", "id"),
        Index(None, "change", "id"),
        Index(None, "article_id", "version_number"),
    )
