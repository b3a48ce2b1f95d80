"""Webhook endpoints, the deliveries they are owed, and every attempt made."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, LargeBinary, UniqueConstraint, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import Base, Id

#: the state of deliveries that are not through. It is written out, never given as a value beside the question: an
#: index of some rows serves only a question of which the database sees that it asks for no others
PENDING: ColumnElement[str] = literal_column("'pending'")
NOT_THROUGH = text(f"state = {PENDING}")


class WebhookEndpoint(Base):
    """An address that wants to hear of events."""

    __tablename__ = "webhook_endpoints"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    url: Mapped[str]
    #: empty for all types
    event_types: Mapped[list[str]]
    #: ``outlets``, ``articles``, ``claims``, ``correction_kinds``, ``substantive_only``
    filters: Mapped[dict[str, Any]]
    description: Mapped[str] = mapped_column(default="")
    #: ``active``, ``degraded`` or ``disabled``
    state: Mapped[str] = mapped_column(default="active", index=True)
    state_reason: Mapped[str | None]
    #: encrypted; see store/vault.py
    secret: Mapped[bytes] = mapped_column(LargeBinary)
    #: ``[{secret, until}]``: those before the last rotations, encrypted, and until when they still sign
    old_secrets: Mapped[list[Any]] = mapped_column(default=list)
    #: since when every attempt failed; None while they succeed
    failing_since: Mapped[datetime | None]
    #: nothing is sent before then: it is overloaded or out of reach, or one probe is under way
    held_until: Mapped[datetime | None]
    #: ``hourly`` or ``daily`` where it is told in digests, None where it is told of each event
    digest: Mapped[str | None]
    #: when the next digest is due, and the position of the last event that went into one or came before
    digest_at: Mapped[datetime | None]
    digest_position: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class Delivery(Base):
    """An event that an endpoint is owed."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    event_position: Mapped[int] = mapped_column(ForeignKey("events.position"))
    endpoint_id: Mapped[int] = mapped_column(ForeignKey("webhook_endpoints.id"))
    #: the event's, whose order is kept; None where there is none
    article_id: Mapped[int | None] = mapped_column(Id)
    #: ``pending``, ``delivered``, ``failed`` (no attempt left) or ``cancelled`` (endpoint disabled or deleted)
    state: Mapped[str] = mapped_column(default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    #: when the next attempt is due; None once settled
    due_at: Mapped[datetime | None]
    #: a worker has it in hand until then; None while nobody has
    leased_until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("event_position", "endpoint_id"),
        # a worker looks endpoint by endpoint, so that the backlog of one that is held costs nothing
        Index(None, "endpoint_id", "state", "due_at"),
        Index(None, "endpoint_id", "id"),
        # and finds what goes first of an article, however much went before
        Index(
            None, "endpoint_id", "article_id", "event_position", sqlite_where=NOT_THROUGH, postgresql_where=NOT_THROUGH
        ),
    )


class Attempt(Base):
    """One try to deliver."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    delivery_id: Mapped[int] = mapped_column(ForeignKey("deliveries.id"), index=True)
    number: Mapped[int]
    started_at: Mapped[datetime]
    latency_ms: Mapped[int]
    status_code: Mapped[int | None]
    #: ``connect``, ``tls``, ``timeout``, ``blocked_address``, ``status``, …; ``damaged_event`` where nothing was sent;
    #: None where it succeeded
    error: Mapped[str | None]
    #: the first 1,000 bytes of the answer, as text
    answer: Mapped[str]
