"""Values that are kept compressed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.errors import IntegrityFailure
from service.store import packed

records = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(st.binary(), st.binary())
def test_bytes_come_back_byte_for_byte(data: bytes, known: bytes) -> None:
    assert packed.unpack(packed.pack(data, known), known) == data


@given(records)
def test_a_record_comes_back(record: object) -> None:
    column = packed.PackedJSON()
    stored = column.process_bind_param(record, None)  # type: ignore[arg-type]
    assert column.process_result_value(stored, None) == record  # type: ignore[arg-type]


def test_nothing_stays_nothing() -> None:
    for column in (packed.PackedJSON(), packed.PackedBytes()):
        assert column.process_bind_param(None, None) is None  # type: ignore[arg-type]
        assert column.process_result_value(None, None) is None  # type: ignore[arg-type]


def test_what_is_known_already_costs_next_to_nothing() -> None:
    known = b" ".join(b"boat %d carries %d crates" % (n, n * 7919 % 1000) for n in range(90))
    assert len(packed.pack(known[200:900], known)) < len(packed.pack(known[200:900])) / 3


@pytest.mark.parametrize("place", [4, 10, -1])
def test_a_damaged_value_is_refused(place: int) -> None:
    data = bytearray(packed.pack(b'{"summary":"A figure was changed from 340 to 304 in the second paragraph."}'))
    data[place] ^= 0x55
    with pytest.raises(IntegrityFailure, match="restore it from a backup"):
        packed.unpack(bytes(data))


def test_a_value_that_says_it_holds_more_than_it_can_is_refused_before_memory_is_asked_for() -> None:
    data = bytearray(packed.pack(b"boats " * 60))
    assert packed.declared(bytes(data)) == 360
    eight_bytes_of_size = bytes([data[4] | 0xC0]) + (1 << 60).to_bytes(8, "little")
    with pytest.raises(IntegrityFailure):
        packed.unpack(bytes(data[:4]) + eight_bytes_of_size + bytes(data[7:]))


def test_a_value_that_says_it_holds_nothing_and_is_long_is_refused() -> None:
    assert len(packed.pack(b"")) == packed.NOTHING
    data = packed.pack(b"boats " * 60)
    with pytest.raises(IntegrityFailure):
        packed.unpack(data[:4] + b"\x21\x00" + data[6:])


def test_bytes_of_a_row_that_is_damaged_are_none() -> None:
    assert packed.PackedBytes().process_result_value(b"no event", None) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [1, 1 << 17, 50 << 20])
def test_what_compresses_best_is_not_taken_for_damage(size: int) -> None:
    assert len(packed.unpack(packed.pack(bytes(size)))) == size


def test_threads_pack_and_unpack_at_once() -> None:
    values = [b"boat %d " % number * 2_000 for number in range(64)]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda value: packed.unpack(packed.pack(value)), values)) == values
