"""Texts on disk: each version compressed against an earlier one.

Versions are counted in groups of 16. Within a group, version ``i`` (counted from 0) is compressed against the one
whose number is ``i`` with its lowest set bit cleared, as in a Fenwick tree (Fenwick 1994, doi:10.1002/spe.4380240306).
Half of all versions lean on their direct predecessor, no text needs more than five steps to be read, and a damaged
row costs only those that lean on it; see docs/decisions/0007.
"""

from collections.abc import Sequence

import zstandard

from service.store.packed import OWN, declared, prefix

GROUP = 16
#: higher ones take ten times as long on a text of 600 words and save nothing
LEVEL = 6


def base_of(number: int) -> int | None:
    """Return the number of the version that version ``number`` is compressed against; None where it stands alone."""
    index = number - 1
    return None if index % GROUP == 0 else (index & (index - 1)) + 1


def first_of(number: int) -> int:
    """Return the number of the version with which the group of version ``number`` begins."""
    return (number - 1) // GROUP * GROUP + 1


def compress(text: str, base: str | None) -> bytes:
    """Compress a text, against ``base`` where there is one."""
    known = prefix(base.encode() if base else b"")
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=known, write_checksum=False).compress(text.encode())


def decompress(chain: Sequence[bytes]) -> str:
    """Return the text at the end of a chain: the first one stands alone, each other leans on the one before it.

    Raises:
        zstandard.ZstdError: the data is damaged, or a base is not the one it was compressed against.
        ValueError: the data is damaged.
    """
    for data in chain:
        declared(data)
    return OWN.decompressor.decompress_content_dict_chain([*chain]).decode()
