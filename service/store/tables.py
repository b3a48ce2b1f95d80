"""All tables, for migrations and for whoever needs every mapping loaded."""

from service.store import articles, claims, corrections, events, keys, versions, webhooks
from service.store.base import Base

__all__ = ["articles", "claims", "corrections", "events", "keys", "metadata", "versions", "webhooks"]

metadata = Base.metadata
