"""An import is through, and whoever listens is told."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from service.core.alerts import catalogue
from service.store import outbox


def complete_import(session: Session, sums: Mapping[str, int], *, now: datetime) -> None:
    """Tell how many rows came to which end; ``sums`` counts them by the ``status`` of their results."""
    created, unchanged, errors = (sums.get(status, 0) for status in ("created", "unchanged", "error"))
    outbox.record(session, catalogue.import_completed(created, unchanged, errors, now), None)
