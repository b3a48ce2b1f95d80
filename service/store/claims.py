"""Claims, where they appear, and which versions support them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import NUMBERED_ONCE, Base, Id

#: that a claim is watched, in the words of the index: SQLite does not know ``watched = 1`` again, and reads all claims
IS_WATCHED = sql("claims.watched")


class Claim(Base):
    """A statement, wherever it was made."""

    __tablename__ = "claims"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: identity over versions and articles; see ``claim_key``
    key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
    #: somebody asked for it to be watched: every version of every article is judged
    watched: Mapped[bool] = mapped_column(default=False)
    #: of a watched claim: versions with this number of row and later ones were judged; None where all were
    judged_from: Mapped[int | None] = mapped_column(Id)
    first_seen: Mapped[datetime | None]
    last_seen: Mapped[datetime | None]
    #: the source that was credited last
    attributed_to: Mapped[str | None]
    created_at: Mapped[datetime]

    # few claims are watched, and every version asks for them
    __table_args__ = (Index(None, "id", sqlite_where=sql("watched"), postgresql_where=sql("watched")), NUMBERED_ONCE)


class Appearance(Base):
    """A run of versions of one article that carry a claim."""

    __tablename__ = "appearances"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    since_version: Mapped[int]
    #: the first version that no longer carries it; None while the latest does
    until_version: Mapped[int | None]

    __table_args__ = (Index(None, "claim_id", "id"), Index(None, "article_id", "until_version"))


class Support(Base):
    """What one version says to a watched claim; one without a row was judged all the same, and says nothing."""

    __tablename__ = "support"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    version_number: Mapped[int]
    stance: Mapped[str]
    confidence: Mapped[float]
    reason: Mapped[str]
    #: ``[{start, end, text}]``
    evidence: Mapped[list[Any]]
    attributed_to: Mapped[str | None]

    __table_args__ = (UniqueConstraint("claim_id", "version_id"), Index(None, "claim_id", "article_id", "id"))
