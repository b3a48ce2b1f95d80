"""How many webhooks a second one worker delivers: due rows claimed, sent signed over the network, written down.

Run with ``python -m benchmarks.bench_deliveries [--postgres] [--endpoints N] [--events N] [--rounds N]``. A database is
filled with events, each owed to one of the endpoints, then ``correction-tracker worker`` is started as it is. The
figure is the number of deliveries by the time from the first attempt to the last record, as the rows themselves tell.

Three kinds of receivers: ``fast`` answer at once, ``slow`` take 100 ms, and of ``hang`` a fifth of all endpoints never
answers; only deliveries to the others are counted there. Beside them stands the client alone in the same run: the same
bodies and headers, signed, sent by aiohttp over 32 connections, with no database.
"""

import argparse
import asyncio
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from cryptography.fernet import Fernet
from sqlalchemy import func, select

from benchmarks import hooks
from service import settings
from service.core.alerts import catalogue, signature
from service.core.alerts.catalogue import Subject
from service.store import migrations, outbox
from service.store.articles import Article
from service.store.webhooks import Attempt, Delivery
from service.usecases.register_endpoint import NewEndpoint, register_endpoint
from service.wiring import Services, wire
from tests.support.postgres import running_postgres

#: articles that each endpoint hears of: the events of one are sent one after the other
ARTICLES = 25
#: deliveries a second that are asked for, by database and kind
BARS = {"sqlite": {"fast": 1_000, "slow": 1_500}, "postgresql": {"fast": 1_500, "slow": 1_500}}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--endpoints", type=int, default=40)
    parser.add_argument("--events", type=int, default=8_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kinds", default="fast,slow,hang")
    asked = parser.parse_args()
    with hooks.running() as receiver, databases(asked.postgres) as address:
        rates: dict[str, list[float]] = {}
        for turn in range(asked.rounds):
            for kind in ("alone", *asked.kinds.split(",")):
                if kind == "alone":
                    rate = asyncio.run(client_alone(receiver, asked.events))
                else:
                    rate = worker_rate(address(f"{kind}_{turn}"), receiver, kind, asked.endpoints, asked.events)
                rates.setdefault(kind, []).append(rate)
    report(rates, "postgresql" if asked.postgres else "sqlite")


def report(rates: dict[str, list[float]], database: str) -> None:
    """Print the medians beside what is asked for."""
    middle = {kind: statistics.median(found) for kind, found in rates.items()}
    print(f"{database}: deliveries a second of one worker, median of {len(rates['alone'])} (least to most)")
    for kind, found in rates.items():
        bar = BARS[database].get(kind)
        asked = f"  asked: {bar:,}" if bar else ""
        print(f"  {kind:6} {middle[kind]:8,.0f}  ({min(found):,.0f} to {max(found):,.0f}){asked}")
    if {"fast", "hang"} <= set(rates):
        kept = statistics.median(hang / fast for hang, fast in zip(rates["hang"], rates["fast"], strict=True))
        print(f"  with a fifth of the endpoints hanging, the others keep {kept:.0%}; asked: 90%")


@contextmanager
def databases(postgres: bool) -> Iterator[Any]:
    """Give what makes the address of a new database from its name."""
    with tempfile.TemporaryDirectory() as folder:
        if not postgres:
            yield lambda name: f"sqlite:///{folder}/{name}.sqlite3"
            return
        with running_postgres() as server:

            def make(name: str) -> str:
                import psycopg

                with psycopg.connect(server.replace("+psycopg", "") + "/postgres", autocommit=True) as connection:
                    connection.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
                return f"{server}/{name}"

            yield make


def worker_rate(address: str, receiver: str, kind: str, endpoints: int, events: int) -> float:
    """Fill a database, run a worker until all but the hanging ones are served; return deliveries a second."""
    with tempfile.TemporaryDirectory() as folder:
        environ = {
            "TRACKER_DATABASE_URL": address,
            "TRACKER_DATA_DIR": folder,
            "TRACKER_SECRET_KEY": Fernet.generate_key().decode(),
            "TRACKER_ALLOW_PRIVATE_ADDRESSES": "1",
        }
        services = wire(settings.load(environ))
        migrations.upgrade(services.engine)
        path = "slow" if kind == "slow" else "fast"
        well = fill(services, f"{receiver}/{path}", 0, endpoints, events // endpoints)
        if kind == "hang":
            fill(services, f"{receiver}/hang", endpoints, endpoints // 4, events // endpoints)
        worker = subprocess.Popen([sys.executable, "-m", "service", "worker"], env={**os.environ, **environ})
        try:
            return measured(services, well, worker)
        finally:
            worker.send_signal(signal.SIGKILL)
            worker.wait()
            services.engine.dispose()


def fill(services: Services, url: str, first: int, endpoints: int, events: int) -> list[int]:
    """Register endpoints, each with its own articles, and owe each of them ``events`` events; return their numbers."""
    made = []
    with services.writing() as work:
        now = services.clock()
        for number in range(first, first + endpoints):
            subjects = [new_article(work.session, f"{number}-{place}", now) for place in range(ARTICLES)]
            wanted = NewEndpoint(f"{url}/{number}", filters={"articles": [subject.article_id for subject in subjects]})
            registered = register_endpoint(work.session, services.vault, wanted, now=now, allow_private=True)
            made.append(registered.endpoint_id)
            for place in range(events):
                event = catalogue.correction_reviewed(subjects[place % ARTICLES], now, correction(place), {"note": "x"})
                outbox.record(work.session, event, subjects[place % ARTICLES].article_id)
        work.commit()
    return made


def new_article(session: Any, name: str, now: Any) -> Subject:
    """Write an article."""
    url = f"https://paper.example/{name}"
    row = Article(url=url, canonical_url=url, outlet="The Paper", title=name, tags=[], created_at=now)
    session.add(row)
    session.flush()
    return Subject(row.id, url, "The Paper", name)


def correction(number: int) -> dict[str, Any]:
    """Return about a kilobyte, as large as the body of a usual correction."""
    return {
        "id": number,
        "kind": "announced_correction",
        "to_version": 2,
        "summary": f"The number of ferries was changed from {number} to {number + 1}.",
        "notice": "Correction: An earlier version of this article misstated the number of ferries. " * 3,
        "changes": [{"before": "ferries " * 20, "after": "boats " * 20}],
    }


def measured(services: Services, well: list[int], worker: "subprocess.Popen[bytes]") -> float:
    """Wait until nothing is pending for the endpoints that are well; return deliveries a second."""
    mine = Delivery.endpoint_id.in_(well)
    waiting = select(func.count()).select_from(Delivery).where(mine, Delivery.state == "pending")
    while worker.poll() is None:
        time.sleep(0.5)
        with services.reading() as session:
            if not session.scalar(waiting):
                break
    with services.reading() as session:
        done, last = session.execute(select(func.count(), func.max(Delivery.settled_at)).where(mine)).one()
        first = session.scalar(select(func.min(Attempt.started_at)).join(Delivery).where(mine))
        bad = session.scalar(select(func.count()).where(mine, Delivery.state != "delivered"))
    assert not bad, f"{bad} were not delivered."
    return float(done / (last - first).total_seconds())


async def client_alone(receiver: str, count: int) -> float:
    """Send as many bodies, signed, with nothing but the client; return how many a second."""
    secret = signature.new_secret(os.urandom(32))
    bodies = iter([os.urandom(550).hex().encode()] * count)
    started = time.monotonic()

    async def send_next(session: aiohttp.ClientSession) -> None:
        for body in bodies:
            headers = signature.headers([secret], os.urandom(12).hex(), int(time.time()), body)
            async with session.post(f"{receiver}/fast", data=body, headers=headers) as answer:
                await answer.read()

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=32)) as session:
        await asyncio.gather(*(send_next(session) for _ in range(32)))
    return count / (time.monotonic() - started)


if __name__ == "__main__":
    main()
