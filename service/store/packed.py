"""Values that are kept compressed: they are read one at a time and never searched."""

from typing import Any

import orjson
import zstandard
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from service.core.errors import IntegrityFailure

#: on records of a few kilobytes higher ones save 5 per cent and take twice as long
LEVEL = 3


DAMAGED = "A record in the database is damaged: restore it from a backup."


def pack(data: bytes, known: bytes = b"") -> bytes:
    """Compress bytes; a sum over them is kept, so that damage is found when they are read.

    ``known`` will be at hand then, too: what stands in it costs next to nothing.
    """
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=prefix(known), write_checksum=True).compress(data)


def unpack(data: bytes, known: bytes = b"") -> bytes:
    """Return what was compressed.

    Raises:
        IntegrityFailure: the data is damaged.
    """
    try:
        return zstandard.ZstdDecompressor(dict_data=prefix(known)).decompress(data)
    except zstandard.ZstdError as error:
        raise IntegrityFailure(DAMAGED) from error


def prefix(known: bytes) -> zstandard.ZstdCompressionDict | None:
    """Return what lets zstandard refer to bytes that are not in the data; None for none."""
    return zstandard.ZstdCompressionDict(known, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if known else None


class PackedBytes(TypeDecorator[bytes]):
    """Bytes, given back byte for byte."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Compress."""
        return None if value is None else pack(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Decompress."""
        return None if value is None else unpack(value)


class PackedJSON(TypeDecorator[Any]):
    """A record, written as JSON."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Write and compress."""
        return None if value is None else pack(orjson.dumps(value))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Decompress and read."""
        return None if value is None else orjson.loads(unpack(value))
