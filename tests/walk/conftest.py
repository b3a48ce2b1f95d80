"""The product with its real clock, somebody who receives, and workers as processes of their own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.wiring import Services, utc_now
from tests.support.receiver import Receiver, running_receiver
from tests.support.workers import Start, starting_workers


@pytest.fixture
def live(both_services: Services) -> Services:
    """The product with the real clock."""
    return replace(both_services, clock=utc_now)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


@pytest.fixture
def start() -> Iterator[Start]:
    with starting_workers() as run:
        yield run
