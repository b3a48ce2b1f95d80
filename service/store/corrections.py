"""The ledger of corrections, and what editors said of its rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import NUMBERED_ONCE, Base, Id
from service.store.packed import PackedJSON

#: what is left to say where a row's body is damaged
LOST: dict[str, Any] = {
    "notice": None,
    "notice_before": None,
    "changes": [],
    "silent": [],
    "discloses": [],
    "attributions": [],
    "claims": [],
    "reasons": [],
    "rule": "damaged",
    "confidence": 0.0,
}


class Correction(Base):
    """A correction, announced or silent."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    outlet: Mapped[str]
    #: the kind that the rules gave it
    kind: Mapped[str]
    #: the kind that an editor gave it last
    reviewed_kind: Mapped[str | None]
    #: None where the notice already stood in the first version we saw
    from_version: Mapped[int | None]
    to_version: Mapped[int]
    #: ``detected``, ``confirmed`` or ``dismissed``: the latest review's word
    status: Mapped[str] = mapped_column(default="detected")
    disclosure: Mapped[str]
    #: how long it was silent, where a later notice owned up to it
    lag_seconds: Mapped[int | None]
    #: number of the version with that notice
    disclosed_in: Mapped[int | None]
    significance: Mapped[float]
    summary: Mapped[str]
    #: categories of its changes, each between commas (``,number,name,``), for filtering
    categories: Mapped[str]
    #: notice, changes, attributions, claims, evidence, rule, confidence: as they are served; None where it is damaged
    body: Mapped[dict[str, Any] | None] = mapped_column(PackedJSON, nullable=False)
    #: when the newer version was captured
    detected_at: Mapped[datetime]
    #: a version that arrived late now stands between the two, or newer rules no longer find it: the row is kept and no
    #: longer listed
    superseded_at: Mapped[datetime | None]
    #: number of the rule set that no longer finds it; a row that was reviewed stays listed all the same
    not_found_by: Mapped[int | None]
    revision: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        Index(None, "article_id", "to_version"),
        Index(None, "detected_at", "id"),
        # a filter that few rows fit, in the order of the list
        Index(None, "outlet", "detected_at", "id"),
        Index(None, "status", "detected_at", "id"),
        Index("ix_corrections_given_kind", sql("coalesce(reviewed_kind, kind)"), "detected_at", "id"),
        # the weightiest first, over years
        Index(None, "significance", "id"),
        NUMBERED_ONCE,
    )

    @property
    def contents(self) -> dict[str, Any]:
        """The body; where that is damaged, one that tells of nothing: the columns are all that is left."""
        return LOST if self.body is None else self.body


class Review(Base):
    """An editor's word on a correction; the machine's finding stays."""

    __tablename__ = "reviews"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    correction_id: Mapped[int] = mapped_column(ForeignKey("corrections.id"), index=True)
    status: Mapped[str]
    #: the kind that the editor gives it; None leaves it
    kind: Mapped[str | None]
    note: Mapped[str | None]
    #: name of the API key that reviewed
    reviewer: Mapped[str]
    created_at: Mapped[datetime]

    __table_args__ = NUMBERED_ONCE
