"""Events: what happened, written in the same transaction as the thing itself (a transactional outbox)."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import NUMBERED_ONCE, Base, Id
from service.store.packed import PackedBytes

#: in place of an event's order within its article: it is an example that was asked for, and did not happen
EXAMPLE = -1


def new_event_id() -> str:
    """Return an identifier that no other installation will make."""
    return "evt_" + secrets.token_hex(12)


class Event(Base):
    """Something that happened."""

    __tablename__ = "events"

    #: order of commit over all articles; the cursor of ``GET events`` rests on it
    position: Mapped[int] = mapped_column(Id, primary_key=True)
    #: the ``webhook-id`` of every delivery
    id: Mapped[str] = mapped_column(unique=True, default=new_event_id)
    type: Mapped[str]
    timestamp: Mapped[datetime]
    #: None for events that belong to no article
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"))
    #: order within the article, from 1; 0 where there is none, ``EXAMPLE`` for what did not happen
    sequence: Mapped[int]
    #: the body that is sent, byte for byte, on every attempt; None where it is damaged
    payload: Mapped[bytes | None] = mapped_column(PackedBytes, nullable=False)

    __table_args__ = (
        UniqueConstraint("article_id", "sequence"),
        # who follows a rare type, and who replays an hour of last week, reads no other events
        Index(None, "type", "position"),
        Index(None, "timestamp"),
        NUMBERED_ONCE,
    )

    def numbers(self) -> dict[str, Any]:
        """Return what its row tells of its data, where the body is damaged."""
        article = {} if self.article_id is None else {"article_id": self.article_id}
        return {**article, "sequence": self.sequence}
