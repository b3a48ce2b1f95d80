"""The product with workers as processes of their own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.wiring import Services, utc_now
from tests.support.workers import Start, starting_workers


@pytest.fixture
def live(both_services: Services) -> Services:
    """The product with the real clock."""
    return replace(both_services, clock=utc_now)


@pytest.fixture
def start() -> Iterator[Start]:
    with starting_workers() as run:
        yield run
