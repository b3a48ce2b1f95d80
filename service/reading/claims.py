"""Questions about claims: what was claimed, when, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.errors import NotFound
from service.reading.page import Key, Page, contains, page
from service.store.claims import IS_WATCHED, Appearance, Claim


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, as it is served."""

    id: int
    text: str
    watched: bool
    support_status: str
    first_seen: datetime | None
    last_seen: datetime | None
    attributed_to: str | None
    created_at: datetime


def show(claim: Claim) -> ClaimRow:
    """Turn a row into what is served."""
    return ClaimRow(
        claim.id,
        claim.text,
        claim.watched,
        "complete" if claim.judged_from is None else "pending",
        claim.first_seen,
        claim.last_seen,
        claim.attributed_to,
        claim.created_at,
    )


def list_claims(
    session: Session,
    *,
    watched: bool | None = None,
    q: str | None = None,
    article_id: int | None = None,
    after: Key | None = None,
    limit: int = 50,
) -> Page[ClaimRow]:
    """Return claims, the newest first; with ``article_id``, those that any version of it carries."""
    query = select(Claim)
    if watched is not None:
        query = query.where(IS_WATCHED if watched else ~Claim.watched)
    if q is not None:
        query = query.where(contains(Claim.text, q))
    if article_id is not None:
        query = query.where(Claim.id.in_(select(Appearance.claim_id).where(Appearance.article_id == article_id)))
    return page(session, query, (Claim.id,), after, limit, show, descending=True)


def get_claim(session: Session, claim_id: int) -> ClaimRow:
    """Return one claim.

    Raises:
        NotFound: there is none with this number.
    """
    return show(find_claim(session, claim_id))


def find_claim(session: Session, claim_id: int) -> Claim:
    """Return one claim as it is stored.

    Raises:
        NotFound: there is none with this number.
    """
    claim = session.get(Claim, claim_id)
    if claim is None:
        raise NotFound(f"There is no claim {claim_id}.")
    return claim
