"""What holds in every database, whatever was sent to the product or happened to it."""

import json
from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.core.text import apply, diff
from service.store.corrections import Correction
from service.store.events import Event
from service.store.history import get_version, read_text
from service.store.versions import Version, VersionFindings
from service.store.webhooks import Delivery
from service.wiring import Services


def assert_sound(services: Services) -> None:
    """Check versions, findings, the outbox and deliveries against each other."""
    with services.reading() as session:
        versions = session.scalars(select(Version)).all()
        assert {version.id for version in versions} == set(session.scalars(select(VersionFindings.version_id)))
        assert announced(session) == Counter((version.article_id, version.number) for version in versions)
        known = {(version.article_id, version.number) for version in versions}
        assert {(row.article_id, row.to_version) for row in session.scalars(select(Correction))} <= known
        positions = set(session.scalars(select(Event.position)))
        assert set(session.scalars(select(Delivery.event_position))) <= positions
        assert_sequences(session)
        for version in versions:
            assert_comparable(session, version)


def announced(session: Session) -> Counter[tuple[int, int]]:
    """Return how often the outbox tells of each version."""
    events = session.scalars(select(Event).where(Event.type == "article.version_created"))
    return Counter((event.article_id or 0, json.loads(event.payload)["data"]["version_number"]) for event in events)


def assert_sequences(session: Session) -> None:
    """Check that the events of each article are numbered without a gap."""
    numbers: dict[int, list[int]] = {}
    for event in session.scalars(select(Event).where(Event.article_id.is_not(None)).order_by(Event.position)):
        numbers.setdefault(event.article_id or 0, []).append(event.sequence)
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values()), numbers


def assert_comparable(session: Session, version: Version) -> None:
    """Check that a version can be read and that its difference leads to it."""
    if version.body is None or version.predecessor is None:
        return
    old = read_text(session, get_version(session, version.article_id, version.predecessor))
    new = read_text(session, version)
    assert apply(diff(old, new), old) == new
