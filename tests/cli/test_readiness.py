"""What a process does before its first piece of work."""

import gc
from collections.abc import Iterator

import pytest

from service.cli.readiness import keep_loaded, read_once
from service.core.editorial.notes.patterns import notice_patterns


@pytest.fixture
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_the_patterns_are_there_before_the_first_version_is_posted() -> None:
    notice_patterns.cache_clear()
    read_once()
    before = notice_patterns.cache_info().misses
    notice_patterns("en")
    assert notice_patterns.cache_info().misses == before


@pytest.mark.usefixtures("thawed")
def test_a_full_collection_leaves_out_what_was_loaded() -> None:
    loaded: list[list[int]] = [[] for _ in range(10_000)]
    keep_loaded()
    assert gc.get_freeze_count() > len(loaded)
    assert len(gc.get_objects()) < len(loaded)


@pytest.mark.usefixtures("thawed")
def test_what_is_made_afterwards_is_collected() -> None:
    class Thing:
        """Refers to itself."""

    keep_loaded()
    thing = Thing()
    thing.itself = thing  # type: ignore[attr-defined]
    del thing
    gc.collect()
    assert not any(isinstance(one, Thing) for one in gc.get_objects())
