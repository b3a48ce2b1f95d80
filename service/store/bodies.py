"""Texts on disk: each version compressed against an earlier one.

Versions are counted in groups of 16. Within a group, version ``i`` (counted from 0) is compressed against the one
whose number is ``i`` with its lowest set bit cleared, as in a Fenwick tree (Fenwick 1994, doi:10.1002/spe.4380240306).
Half of all versions lean on their direct predecessor, no text needs more than five steps to be read, and a damaged
row costs at most its own group.
"""

import zstandard

GROUP = 16
LEVEL = 12


def base_of(number: int) -> int | None:
    """Return the number of the version that version ``number`` is compressed against; None where it stands alone."""
    index = number - 1
    return None if index % GROUP == 0 else (index & (index - 1)) + 1


def compress(text: str, base: str | None) -> bytes:
    """Compress a text, against ``base`` where there is one."""
    prefix = _prefix(base)
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=prefix, write_checksum=False).compress(text.encode())


def decompress(data: bytes, base: str | None) -> str:
    """Return the text that was compressed.

    Raises:
        zstandard.ZstdError: the data is damaged, or the base is not the one it was compressed against.
        UnicodeDecodeError: the data is damaged.
    """
    return zstandard.ZstdDecompressor(dict_data=_prefix(base)).decompress(data).decode()


def _prefix(base: str | None) -> zstandard.ZstdCompressionDict | None:
    if not base:
        return None
    return zstandard.ZstdCompressionDict(base.encode(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
