"""Values that are kept compressed: they are read one at a time and never searched."""

import threading
from typing import Any

import orjson
import zstandard
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from service.core.errors import IntegrityFailure

#: on records of a few kilobytes higher ones save 5 per cent and take twice as long
LEVEL = 3
#: what a byte can tell of at the most: the shortest block, of 4 bytes, repeats one byte for 128 KiB (RFC 8878, 3.1.1.2)
EXPANSION = 1 << 15
#: how many bytes tell of none: header, empty block and sum (RFC 8878, 3.1.1)
NOTHING = 13

DAMAGED = "A record in the database is damaged: restore it from a backup."


class _Contexts(threading.local):
    """What a thread packs with: making it takes as long as packing a record, and it serves one thread at a time."""

    def __init__(self) -> None:
        self.compressor = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True)
        self.decompressor = zstandard.ZstdDecompressor()


OWN = _Contexts()


def pack(data: bytes, known: bytes = b"") -> bytes:
    """Compress bytes; a sum over them is kept, so that damage is found when they are read.

    ``known`` will be at hand then, too: what stands in it costs next to nothing.
    """
    if not known:
        return OWN.compressor.compress(data)
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=prefix(known), write_checksum=True).compress(data)


def unpack(data: bytes, known: bytes = b"") -> bytes:
    """Return what was compressed.

    Raises:
        IntegrityFailure: the data is damaged.
    """
    try:
        declared(data)
        decompressor = zstandard.ZstdDecompressor(dict_data=prefix(known)) if known else OWN.decompressor
        return decompressor.decompress(data)
    except zstandard.ZstdError as error:
        raise IntegrityFailure(DAMAGED) from error


def declared(data: bytes) -> int:
    """Return how many bytes compressed data says it holds.

    What is unpacked gets its memory before its first byte is read: damage to this number must not ask for all there is.

    Raises:
        zstandard.ZstdError: so much cannot be in so little, or nothing in so much.
    """
    size = zstandard.frame_content_size(data)
    if size > len(data) * EXPANSION or (size == 0 and len(data) > NOTHING):
        raise zstandard.ZstdError(f"{len(data)} bytes cannot hold {size}")
    return size


def prefix(known: bytes) -> zstandard.ZstdCompressionDict | None:
    """Return what lets zstandard refer to bytes that are not in the data; None for none."""
    return zstandard.ZstdCompressionDict(known, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if known else None


def whole(data: bytes | None) -> bytes | None:
    """Return what was compressed; None where it is damaged, so that one row does not fail those around it."""
    try:
        return None if data is None else unpack(data)
    except IntegrityFailure:
        return None


class PackedBytes(TypeDecorator[bytes]):
    """Bytes, given back byte for byte; None where they are damaged."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Compress."""
        return None if value is None else pack(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Decompress."""
        return whole(value)


class PackedJSON(TypeDecorator[Any]):
    """A record, written as JSON; None where it is damaged."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Write and compress."""
        return None if value is None else pack(orjson.dumps(value))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Decompress and read."""
        data = whole(value)
        return None if data is None else orjson.loads(data)
