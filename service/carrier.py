"""The worker's steps as Celery tasks, for any number of machines (optional extra ``celery``).

The rows in the database are the truth: a message says only that somebody should look (``look`` for deliveries,
``judge`` for the rest), and carries nothing. Every worker sends these messages itself, by a beat of its own, so that
there is no machine that all others need; whoever gets one looks for as long as a turn lasts, unless this process is
looking already. A message that is lost, doubled or late costs nothing: the next one comes within a second or two, and
what a look takes in hand is leased in its row. Posting never speaks to the broker.
"""

import asyncio
import logging
import threading
import time
from typing import Any

from celery import Celery, signals
from celery.beat import EmbeddedService
from celery.worker.consumer import Consumer

from service.core.errors import TrackerError
from service.courier import DRAIN, deliver_until
from service.usecases.catch_up import catch_up
from service.wiring import Services

#: seconds that a look takes deliveries in hand; after that it finishes what is under way while another one begins
TURN = 10.0

#: seconds between two messages of one worker's beat that somebody should look for deliveries, or judge claims
LOOK_EVERY, JUDGE_EVERY = 1.0, 2.0

#: seconds after which a message that nobody took is worth nothing
STALE = 10

#: tasks at a time in one process: the look that takes in hand, those that finish, one that judges, one that turns away
THREADS = 4 + DRAIN // int(TURN)

#: seconds after which Redis hands out a message again that nobody said to be done with; it has no connection to watch
VISIBILITY = 4 * (DRAIN + int(TURN))

QUEUE = "correction-tracker"

NO_BROKER = (
    "TRACKER_BROKER_URL is not set: tell the carrier where RabbitMQ or Redis is, for example amqp://user:password@host."
)
NO_SERVER = (
    "The Celery carrier needs PostgreSQL, which several machines can reach: set TRACKER_DATABASE_URL, "
    "or leave --carrier celery away."
)

log = logging.getLogger(__name__)


class Turn(threading.Event):
    """A stretch of time, which also ends when the worker is told to stop."""

    def __init__(self, stop: threading.Event) -> None:
        super().__init__()
        self.stop, self.ends_at = stop, time.monotonic() + TURN

    def is_set(self) -> bool:
        """Tell whether it is over."""
        return self.stop.is_set() or time.monotonic() >= self.ends_at


class Carrier:
    """What the tasks of one process do."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.stop = threading.Event()
        self.entrance = threading.Lock()
        #: what was begun last of each kind
        self.turns: dict[str, Turn] = {}

    def begin(self, kind: str) -> Turn | None:
        """Begin a turn; None while another one of its kind lasts."""
        with self.entrance:
            last = self.turns.get(kind)
            if self.stop.is_set() or (last and not last.is_set()):
                return None
            self.turns[kind] = Turn(self.stop)
            return self.turns[kind]

    def look(self) -> None:
        """Deliver what is due for a turn, then finish what is under way."""
        if turn := self.begin("look"):
            asyncio.run(deliver_until(self.services, turn))

    def judge(self) -> None:
        """Hold stored versions against claims and corrections until nothing is left, at most for a turn."""
        if turn := self.begin("judge"):
            try:
                while not turn.is_set() and catch_up(self.services, self.services.clock()):
                    pass
            finally:
                turn.ends_at = time.monotonic()


class Listener(Consumer):  # type: ignore[misc]
    """What hears messages, without the 28 queues on RabbitMQ in which messages for later are kept: we send none."""

    class Blueprint(Consumer.Blueprint):  # type: ignore[misc]
        """The steps of its start."""

        default_steps = tuple(step for step in Consumer.Blueprint.default_steps if "delayed_delivery" not in step)


def run_carrier(services: Services) -> int:
    """Work until SIGTERM, then finish what is under way, for at most 30 seconds; return the exit code.

    Raises:
        TrackerError: there is no broker, or a database that only one machine can reach.
    """
    if not services.settings.broker_url:
        raise TrackerError(NO_BROKER)
    if services.engine.dialect.name != "postgresql":
        raise TrackerError(NO_SERVER)
    carrier = Carrier(services)
    app = celery_app(carrier, services.settings.broker_url)
    beat = EmbeddedService(app, thread=True, scheduler_cls="celery.beat:Scheduler")

    def stopping(**_: Any) -> None:
        carrier.stop.set()
        beat.service.stop()

    signals.worker_shutting_down.connect(stopping)
    worker = app.Worker(
        pool="threads", concurrency=THREADS, loglevel="WARNING", quiet=True, optimization="fair", without_gossip=True,
        without_mingle=True, redirect_stdouts=False, consumer_cls=Listener,
    )  # fmt: skip
    beat.start()
    try:
        worker.start()
    finally:
        stopping()
    return int(worker.exitcode or 0)


def celery_app(carrier: Carrier, broker_url: str) -> Celery:
    """Return the Celery application with the tasks of a carrier."""
    app = Celery(QUEUE, broker=broker_url, set_as_current=False)
    app.conf.update(
        accept_content=["json"],
        beat_schedule={
            name: {"task": name, "schedule": every, "options": {"expires": STALE}}
            for name, every in (("look", LOOK_EVERY), ("judge", JUDGE_EVERY))
        },
        broker_connection_max_retries=None,
        broker_connection_retry_on_startup=True,
        broker_transport_options=transport_options(broker_url),
        enable_utc=True,
        task_acks_late=True,
        task_default_queue=QUEUE,
        task_default_queue_type="quorum" if broker_url.startswith("amqp") else "classic",
        task_ignore_result=True,
        task_reject_on_worker_lost=True,
        worker_enable_remote_control=False,
        worker_hijack_root_logger=False,
        worker_prefetch_multiplier=1,
    )
    for name, work in (("look", carrier.look), ("judge", carrier.judge)):
        # with ``typing``, Celery would ask for the ``self`` that a bound method has already
        app.task(name=name, shared=False, typing=False)(work)
    return app


def transport_options(broker_url: str) -> dict[str, object]:
    """Return what kombu is told of a connection."""
    if broker_url.startswith("amqp"):
        return {"confirm_publish": True}
    return {"visibility_timeout": VISIBILITY, "socket_connect_timeout": 5, "socket_keepalive": True}
