"""The embedded runner: what is due, do it, sleep.

Deliveries are carried on one loop (``service.courier``). Another thread judges claims that wait for it. Any number of
workers may run beside each other.
"""

import asyncio
import logging
import threading

from service.courier import deliver_until
from service.usecases.catch_up import catch_up
from service.wiring import Services

#: seconds between two questions whether a claim waits to be judged; nobody is told of what comes of it
REST = 2.0

log = logging.getLogger(__name__)


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
            more = catch_up(services, services.clock())
        except Exception:  # a database that is restarted must not end the worker
            log.exception("Stored versions could not be held against claims; trying again.")
            more = False
        if not more:
            stop.wait(REST)
