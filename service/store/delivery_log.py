"""The log of attempts."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from service.store.webhooks import Attempt


def add(session: Session, attempts: Sequence[dict[str, Any]]) -> None:
    """Write down attempts, each given as its columns."""
    if attempts:
        session.execute(insert(Attempt), attempts)
