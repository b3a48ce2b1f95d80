"""Stored versions as what can be held against each other's claims."""

import logging
from collections.abc import Iterator
from typing import Any

from sqlalchemy.orm import Session

from service.core.claims.crosscheck import Telling
from service.core.claims.support import Support
from service.core.errors import IntegrityFailure
from service.store import history
from service.store.versions import Version

log = logging.getLogger(__name__)


def readable(session: Session, version: Version) -> Telling | None:
    """Return what a version claims; None where it is damaged: that must not hide what the others say."""
    try:
        analyzed = history.load(session, version).analyzed
    except IntegrityFailure as damage:
        log.warning("Left out of what is compared: %s", damage)
        return None
    content, claims = analyzed.content, analyzed.findings.claims
    credited = tuple(analyzed.findings.credited(claim) for claim in claims)
    return Telling(version.article_id, content.title, content.text, version.lang, claims, credited)


def newest_readable(
    session: Session, article_id: int, count: int, below: int | None = None
) -> Iterator[tuple[Version, Telling]]:
    """Yield the newest good versions of an article by time of capture, with what they claim; no damaged ones.

    With ``below``, of those that arrived before the version with this number.
    """
    for version in history.newest_good(session, article_id, count, below):
        telling = readable(session, version)
        if telling is not None:
            yield version, telling


def evidence(support: Support, told: Telling) -> list[dict[str, Any]]:
    """Return the sentences that decided, with their words."""
    words = told.title if support.field == "title" else told.text
    return [
        {"field": support.field, "start": span.start, "end": span.end, "text": span.of(words)}
        for span in support.evidence
    ]
