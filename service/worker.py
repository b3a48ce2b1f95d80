"""The embedded runner: what is due, do it, sleep.

One asyncio loop holds all deliveries that are under way; the database is spoken to from one thread beside it. Another
thread judges claims that wait for it. The rows in the database are the truth: a worker that dies forgets nothing, and
any number of workers may run beside each other.
"""

import asyncio
import logging
import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from math import inf

from service.outbound.sender import Answer, Sender
from service.store import delivery_queue
from service.store.delivery_queue import Claimed
from service.store.pulse import Pulse
from service.usecases.deliver_due import AT_ONCE, Sent, choose, record_attempts, signed_headers
from service.usecases.judge_pending import judge_pending
from service.usecases.tell_carriers import tell_carriers
from service.wiring import Services

#: seconds after which it is asked again whether anything was committed
POLL = 0.1

#: seconds after which the worker looks for what is due though nothing was committed: time alone makes things due
LOOK = 0.5

#: seconds to wait after the database failed
PAUSE = 1.0

#: seconds between two questions whether a claim waits to be judged; nobody is told of what comes of it
REST = 2.0

#: seconds that deliveries under way are given when the worker is told to stop
DRAIN = 30

#: deliveries under way at the same time, over all endpoints
CAPACITY = 512

log = logging.getLogger(__name__)


class Courier:
    """Carries deliveries from the database to the network, and what came of them back."""

    def __init__(self, services: Services, sender: Sender) -> None:
        self.services = services
        self.sender = sender
        self.desk = ThreadPoolExecutor(1, "deliveries")
        #: attempts under way or not yet written down
        self.under_way: dict[asyncio.Task[Sent], Claimed] = {}
        self.pulse = Pulse(services.engine)
        self.looked_at = -inf

    def called(self) -> bool:
        """Tell whether there may be something to do; it costs next to nothing to ask."""
        late = time.monotonic() - self.looked_at >= LOOK
        return self.pulse.felt() or late or any(task.done() for task in self.under_way)

    async def step(self) -> int:
        """Write down what is finished and take in hand what is due; return how much is under way."""
        self.looked_at = time.monotonic()
        loop = asyncio.get_running_loop()
        finished = [task for task in self.under_way if task.done()]
        if finished:
            await loop.run_in_executor(self.desk, self.record, [task.result() for task in finished])
        for task in finished:
            del self.under_way[task]
        for claimed in await loop.run_in_executor(self.desk, self.claim):
            self.under_way[loop.create_task(self.send(claimed))] = claimed
        return len(self.under_way)

    def claim(self) -> list[Claimed]:
        """Take in hand what is due and fits."""
        taken = Counter(claimed.endpoint_id for claimed in list(self.under_way.values()))
        busy = [endpoint_id for endpoint_id, count in taken.items() if count >= AT_ONCE]
        now = self.services.clock()
        with self.services.reading() as session:
            due = delivery_queue.find_due(session, now, busy)
        chosen = choose(due, taken, CAPACITY - taken.total())
        if not chosen:
            return []
        with self.services.writing() as work:
            claimed = delivery_queue.claim(work.session, chosen, now)
            work.commit()
        return claimed

    async def send(self, claimed: Claimed) -> Sent:
        """Make one attempt; of an event that is damaged, none."""
        started_at = self.services.clock()
        if claimed.body is None:
            log.error("Event %s is damaged: delivery %d is given up.", claimed.event_id, claimed.delivery_id)
            return Sent(claimed, started_at, Answer(None, "damaged_event", None, "", 0))
        try:
            headers = signed_headers(claimed, claimed.body, self.services.vault, started_at)
            answer = await self.sender.send(claimed.url, headers, claimed.body)
        except Exception:  # one delivery that cannot even be tried must not stop the others
            log.exception("Delivery %d could not be tried.", claimed.delivery_id)
            answer = Answer(None, "internal", None, "", 0)
        return Sent(claimed, started_at, answer)

    def record(self, sent: list[Sent]) -> None:
        """Write down what came of attempts."""
        with self.services.writing() as work:
            record_attempts(work.session, sent, self.services.clock(), random.random)
            work.commit()

    async def wait(self) -> None:
        """Wait until an attempt is finished, but not longer than until it is time to ask for commits."""
        if self.under_way:
            await asyncio.wait(self.under_way, timeout=POLL, return_when=asyncio.FIRST_COMPLETED)
        else:
            await asyncio.sleep(POLL)

    async def drain(self) -> None:
        """Let attempts under way come to their end, write them down, and give back the leases of the rest."""
        loop = asyncio.get_running_loop()
        if self.under_way:
            finished, unfinished = await asyncio.wait(self.under_way, timeout=DRAIN)
            for task in unfinished:
                task.cancel()
            left = [self.under_way[task] for task in unfinished]
            await loop.run_in_executor(self.desk, self.record, [task.result() for task in finished])
            await loop.run_in_executor(self.desk, self.give_back, left)
        self.desk.shutdown()
        self.pulse.close()

    def give_back(self, left: list[Claimed]) -> None:
        """Let other workers have what this one did not come to."""
        with self.services.writing() as work:
            delivery_queue.release(work.session, left)
            work.commit()


def run_worker(services: Services, stop: threading.Event) -> None:
    """Do what is to be done until ``stop`` is set; then finish what is under way, for at most 30 seconds."""
    judge = threading.Thread(target=judge_until, args=(services, stop), name="claims")
    judge.start()
    try:
        asyncio.run(deliver_until(services, stop))
    finally:
        stop.set()
        judge.join()


def judge_until(services: Services, stop: threading.Event) -> None:
    """Hold stored versions against claims that wait for it, and against corrections, until ``stop`` is set."""
    while not stop.is_set():
        try:
            more = judge_pending(services)
            more = tell_carriers(services, services.clock()) or more
        except Exception:  # a database that is restarted must not end the worker
            log.exception("Stored versions could not be held against claims; trying again.")
            more = False
        if not more:
            stop.wait(REST)


def deliver_due(services: Services) -> None:
    """Deliver what is due now, and what becomes due by that; return when nothing is left."""
    asyncio.run(deliver_until_idle(services))


async def deliver_until(services: Services, stop: threading.Event) -> None:
    """Deliver on this loop until ``stop`` is set."""
    async with Sender(allow_private=services.settings.allow_private_addresses) as sender:
        courier = Courier(services, sender)
        while not stop.is_set():
            try:
                if courier.called():
                    await courier.step()
            except Exception:  # a database that is restarted must not end the worker
                log.exception("The database could not be used; trying again.")
                await asyncio.sleep(PAUSE)
            await courier.wait()
        await courier.drain()


async def deliver_until_idle(services: Services) -> None:
    """Deliver on this loop until nothing is due."""
    async with Sender(allow_private=services.settings.allow_private_addresses) as sender:
        courier = Courier(services, sender)
        while await courier.step():
            await courier.wait()
        await courier.drain()
