"""API keys, stored hashed, and the answers kept for repeated requests."""

from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from service.store.base import Base, Id


class ApiKey(Base):
    """A key that opens the API."""

    __tablename__ = "api_keys"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str]
    #: ``reader``, ``editor`` or ``admin``
    role: Mapped[str]
    #: SHA-256 of the key; keys are 256 bits of chance, so that no slower hash is needed
    digest: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class IdempotentAnswer(Base):
    """The answer to a request that carried an Idempotency-Key, kept in the request's own transaction."""

    __tablename__ = "idempotent_answers"

    #: the client: its API key's number, 0 for nobody
    client: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    #: SHA-256 of method, path and body
    request: Mapped[bytes] = mapped_column(LargeBinary)
    #: None while the first request is still being worked on
    status: Mapped[int | None]
    headers: Mapped[dict[str, Any]]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(index=True)
