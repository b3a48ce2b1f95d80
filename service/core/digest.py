"""The fingerprint of a version."""

import hashlib

import orjson


def content_digest(title: str, byline: str, text: str) -> bytes:
    """Return the SHA-256 of title, byline and text: 32 bytes.

    The three are hashed as a JSON array in UTF-8, with a space after each comma, so that words which wander from the
    headline to the text give another digest.
    """
    return hashlib.sha256(b"[" + b", ".join(map(orjson.dumps, (title, byline, text))) + b"]").digest()


def show(digest: bytes) -> str:
    """Write a digest as it is served: ``sha256:`` and 64 hexadecimal digits."""
    return "sha256:" + digest.hex()
