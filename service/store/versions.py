"""Versions: immutable, each with its text, what was found in it, and what changed since its predecessor."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import Base, Id
from service.store.packed import PackedJSON


class Version(Base):
    """One state of an article. ``number`` is the order of arrival and never changes; see docs/decisions."""

    __tablename__ = "versions"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int]
    title: Mapped[str]
    byline: Mapped[str]
    #: BCP 47 language tag whose rules read the text
    lang: Mapped[str] = mapped_column(default="en")
    captured_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    modified_at: Mapped[datetime | None]
    received_at: Mapped[datetime]
    #: SHA-256 of title, byline and text, 32 bytes
    digest: Mapped[bytes]
    #: the text, compressed against the text of version ``body_base``; None once it was taken down
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    #: number of the version that the text is compressed against; None where it stands alone
    body_base: Mapped[int | None]
    #: length of the text in code points
    length: Mapped[int]
    sanitised: Mapped[bool] = mapped_column(default=False)
    hidden_characters: Mapped[bool] = mapped_column(default=False)
    #: why this looks like a bad capture (a paywall, an error page); None for a good one
    low_quality: Mapped[str | None]
    #: what the page answered where the outlet had taken the article away: 404, 410, or 200 where its words only say so;
    #: it counts as a bad capture, too
    gone: Mapped[int | None]
    #: version this one is compared with; None for the first
    predecessor: Mapped[int | None]
    #: number of the rule set that made the findings
    rules: Mapped[int]

    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        Index(None, "article_id", "captured_at", "number"),
        # a post asks whether the article ever said the same, however many versions it has
        Index(None, "article_id", "digest"),
    )


class VersionFindings(Base):
    """What was found in a version, as compressed JSON; see store/findings.py."""

    __tablename__ = "version_findings"

    version_id: Mapped[int] = mapped_column(Id, ForeignKey("versions.id"), primary_key=True)
    findings: Mapped[bytes] = mapped_column(LargeBinary)
    #: the comparison with the predecessor, without the edits, which are computed when asked for; None where it is
    #: damaged
    comparison: Mapped[dict[str, Any] | None] = mapped_column(PackedJSON, nullable=False)


class Check(Base):
    """A capture of an article that found nothing new."""

    __tablename__ = "checks"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    version_number: Mapped[int]
    #: when it was captured
    checked_at: Mapped[datetime]

    __table_args__ = (Index(None, "article_id", "checked_at"),)
