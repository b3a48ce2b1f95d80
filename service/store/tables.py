"""All tables, for migrations and for whoever needs every mapping loaded."""

from service.store import (
    articles,
    claims,
    conflicts,
    corrections,
    events,
    keys,
    propagations,
    sources,
    stories,
    versions,
    webhooks,
)
from service.store.base import Base

__all__ = [
    "articles",
    "claims",
    "conflicts",
    "corrections",
    "events",
    "keys",
    "metadata",
    "propagations",
    "sources",
    "stories",
    "versions",
    "webhooks",
]

metadata = Base.metadata
