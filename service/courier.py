"""Carrying deliveries: what is due is claimed, sent and written down.

One asyncio loop holds all deliveries that are under way; the database is spoken to from one thread beside it. The rows
in the database are the truth: a courier that dies forgets nothing, and any number of them may work beside each other.
"""

import asyncio
import logging
import random
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from math import inf

from service.core.alerts.message import in_words
from service.outbound.channels import Messenger, is_channel
from service.outbound.sender import Answer, Sender
from service.store import delivery_queue
from service.store.delivery_queue import Claimed
from service.store.pulse import Pulse
from service.usecases.deliver_due import IN_HAND, Sent, choose, record_attempts, signed_headers
from service.wiring import Services

#: seconds after which it is asked again whether anything was committed
POLL = 0.01

#: seconds in which attempts that end are gathered, so that they are written down together
GATHER = 0.005

#: seconds after which it is looked for what is due though nothing was committed: time alone makes things due
LOOK = 0.5

#: seconds to wait after the database failed
PAUSE = 1.0

#: seconds that deliveries under way are given when it is told to stop
DRAIN = 30

#: deliveries in hand at the same time, over all endpoints
CAPACITY = 768

#: deliveries under way to one endpoint at the same time, so that one that hangs costs the others little
AT_ONCE = 8

#: how long a delivery in hand waits for its turn before it is given back: its lease has to outlast the attempt
WAIT = timedelta(seconds=3)

log = logging.getLogger(__name__)


class Courier:
    """Carries deliveries from the database to the network, and what came of them back."""

    def __init__(self, services: Services, sender: Sender) -> None:
        self.services = services
        self.sender = sender
        self.messenger = Messenger(allow_private=services.settings.allow_private_addresses)
        self.desk = ThreadPoolExecutor(1, "deliveries")
        #: what is in hand, and the attempts at it: waiting for their turn, under way, or not yet written down
        self.in_hand: dict[asyncio.Task[Sent | None], Claimed] = {}
        #: those of them that have ended
        self.ended: list[asyncio.Task[Sent | None]] = []
        #: where the attempts at an endpoint wait for their turn
        self.gates: defaultdict[int, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(AT_ONCE))
        #: endpoints at which an attempt failed: nothing more of what is in hand is sent there
        self.shut: set[int] = set()
        self.one_ended = asyncio.Event()
        self.pulse = Pulse(services.engine)
        self.looked_at = -inf

    def called(self) -> bool:
        """Tell whether there may be something to do; it costs next to nothing to ask."""
        late = time.monotonic() - self.looked_at >= LOOK
        return self.pulse.felt() or late or bool(self.ended)

    async def step(self) -> int:
        """Write down what is finished and take in hand what is due; return how much is in hand."""
        self.looked_at = time.monotonic()
        loop = asyncio.get_running_loop()
        ended = list(self.ended)
        if ended:
            await loop.run_in_executor(self.desk, self.record, ended)
        del self.ended[: len(ended)]
        for task in ended:
            del self.in_hand[task]
        self.shut &= {claimed.endpoint_id for claimed in self.in_hand.values()}
        for claimed in await loop.run_in_executor(self.desk, self.claim):
            self.begin(claimed)
        return len(self.in_hand)

    def begin(self, claimed: Claimed) -> None:
        """Begin an attempt, or let it wait for its turn."""
        task = asyncio.get_running_loop().create_task(self.send(claimed))
        self.in_hand[task] = claimed
        task.add_done_callback(self.end)

    def end(self, task: asyncio.Task[Sent | None]) -> None:
        """Note that an attempt has ended."""
        self.ended.append(task)
        self.one_ended.set()

    def claim(self) -> list[Claimed]:
        """Take in hand what is due and fits."""
        taken = Counter(claimed.endpoint_id for claimed in list(self.in_hand.values()))
        busy = [endpoint_id for endpoint_id, count in taken.items() if count >= IN_HAND]
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

    async def send(self, claimed: Claimed) -> Sent | None:
        """Make one attempt when its turn comes; None where it came too late, or others failed meanwhile."""
        async with self.gates[claimed.endpoint_id]:
            late = self.services.clock() > claimed.leased_until - delivery_queue.LEASE + WAIT
            if late or claimed.endpoint_id in self.shut:
                return None
            sent = await self.try_once(claimed)
        if sent.answer.error is not None:
            self.shut.add(claimed.endpoint_id)
        return sent

    async def try_once(self, claimed: Claimed) -> Sent:
        """Make one attempt; of an event that is damaged, none."""
        started_at = self.services.clock()
        if claimed.body is None:
            log.error("Event %s is damaged: delivery %d is given up.", claimed.event_id, claimed.delivery_id)
            return Sent(claimed, started_at, Answer(None, "damaged_event", None, "", 0))
        try:
            answer = await self.attempt(claimed, claimed.body, started_at)
        except Exception:  # one delivery that cannot even be tried must not stop the others
            log.exception("Delivery %d could not be tried.", claimed.delivery_id)
            answer = Answer(None, "internal", None, "", 0)
        return Sent(claimed, started_at, answer)

    async def attempt(self, claimed: Claimed, body: bytes, now: datetime) -> Answer:
        """Send an event: as it is to a webhook, in words to a channel."""
        if is_channel(claimed.url):
            address = self.services.vault.unlock(claimed.secret)
            return await self.messenger.send(address, in_words(body, self.services.settings.public_url))
        headers = signed_headers(claimed, body, self.services.vault, now)
        return await self.sender.send(claimed.url, headers, body)

    def record(self, ended: Iterable[asyncio.Task[Sent | None]], unfinished: Iterable[Claimed] = ()) -> None:
        """Write down what came of attempts, and let others have what was not tried."""
        results = {task: task.result() for task in ended}
        left = [*unfinished, *(self.in_hand[task] for task, sent in results.items() if sent is None)]
        with self.services.writing() as work:
            made = [sent for sent in results.values() if sent is not None]
            record_attempts(work.session, made, self.services.clock(), random.random)
            delivery_queue.release(work.session, left)
            work.commit()

    async def wait(self) -> None:
        """Wait until attempts have ended, but not longer than until it is time to ask for commits."""
        alarm = asyncio.get_running_loop().call_later(POLL, self.one_ended.set)
        await self.one_ended.wait()
        alarm.cancel()
        if self.ended:
            await asyncio.sleep(GATHER)
        self.one_ended.clear()

    async def drain(self) -> None:
        """Let attempts under way come to their end, write them down, and give back the leases of the rest."""
        if self.in_hand:
            finished, unfinished = await asyncio.wait(self.in_hand, timeout=DRAIN)
            for task in unfinished:
                task.cancel()
            left = [self.in_hand[task] for task in unfinished]
            await asyncio.get_running_loop().run_in_executor(self.desk, self.record, finished, left)
        self.desk.shutdown()
        self.pulse.close()


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
