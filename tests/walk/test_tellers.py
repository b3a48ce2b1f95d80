"""Who still carries what was corrected, and who contradicts whom: told once, by workers that race, die and return."""

import signal
from collections import Counter
from datetime import timedelta

import orjson
import pytest
from sqlalchemy import select

from service.store.digests import end
from service.store.events import Event
from service.store.propagations import Propagation
from service.usecases.create_story import create_story
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.support.alerts import until
from tests.support.workers import Start

#: towns, each with what happened there and nowhere else: what is told of one is told of no other
TOWNS = (
    ("Selby", "council", "340 jobs", "34 jobs"),
    ("Lowick", "harbour board", "87 moorings", "78 moorings"),
    ("Arden", "school district", "12 classrooms", "21 classrooms"),
    ("Marsh End", "bus company", "55 drivers", "45 drivers"),
)


def post(services: Services, outlet: str, text: str, minutes: int) -> int:
    """Post what an outlet showed some minutes ago; return its article."""
    now = services.clock()
    new = NewVersion("News", text, captured_at=now - timedelta(minutes=minutes))
    return post_version(
        services, NewArticle(f"https://{outlet.replace(' ', '')}.example/a", outlet), new, now=now
    ).article_id


def correct(services: Services, town: str, who: str, wrong: str, right: str) -> frozenset[int]:
    """Let one outlet correct what another carries; return the other's article."""
    said = f"The {town} {who} will cut {wrong} by June, its chair said on Tuesday."
    post(services, f"{town} Courier", said, 30)
    carrier = post(services, f"{town} Gazette", f"{said} Nobody answered the telephone.", 20)
    notice = f"\n\nCorrection: An earlier version misstated the number as {wrong}. It is {right}."
    post(services, f"{town} Courier", said.replace(wrong, right) + notice, 10)
    return frozenset({carrier})


def contradict(services: Services, town: str, who: str, more: str, fewer: str) -> frozenset[int]:
    """Let two articles of a story come to contradict each other; return both."""
    first = post(services, f"{town} Herald", f"The {town} {who} lost {more} to the flood.", 30)
    last = post(services, f"{town} Mirror", f"The flood reached {town} on Monday morning.", 20)
    with services.writing() as work:
        create_story(work.session, f"The flood in {town}", [first, last], now=services.clock())
        work.commit()
    post(services, f"{town} Mirror", f"The {town} {who} lost {fewer} to the flood.", 10)
    return frozenset({first, last})


def told(services: Services, kind: str) -> Counter[frozenset[int]]:
    """Return of which articles was told, and how often; of a conflict, whichever of the two was read first."""
    with services.reading() as session:
        rows = session.scalars(select(Event).where(Event.type == kind))
        found = [orjson.loads(row.payload or b"")["data"] for row in rows]
    others = [{one["article_id"] for one in data.get("against", ())} for data in found]
    return Counter(frozenset({data["article_id"], *against}) for data, against in zip(found, others, strict=True))


def caught_up(services: Services) -> bool:
    """Tell whether both readers have read all events."""
    with services.reading() as session:
        return set(session.scalars(select(Propagation.position))) == {end(session)}


@pytest.mark.parametrize(
    ("happen", "kind"),
    [(correct, "claim.still_uncorrected"), (contradict, "claim.conflict")],
    ids=["carriers", "disputes"],
)
def test_each_is_told_of_once_though_two_workers_race_and_one_is_killed(live, start: Start, happen, kind) -> None:
    workers = [start(live) for _ in range(2)]
    expected = [happen(live, *town) for town in TOWNS[:2]]
    until(lambda: told(live, kind))  # they are in the midst of it
    workers[0].send_signal(signal.SIGKILL)
    assert workers[0].wait(60) == -signal.SIGKILL
    expected += [happen(live, *town) for town in TOWNS[2:]]
    start(live)
    until(lambda: caught_up(live))
    assert told(live, kind) == Counter(expected)
