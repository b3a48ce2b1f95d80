"""Standard Webhooks signatures (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body."""

import base64
import binascii
import hmac
from collections.abc import Iterable

PREFIX = "whsec_"
VERSION = "v1,"

#: bytes of a secret, from the specification's section on keys
SHORTEST, LONGEST = 24, 64

#: how far a message's time may lie from the receiver's, in seconds
TOLERANCE = 5 * 60


def new_secret(chance: bytes) -> str:
    """Return a secret made of random bytes, as it is shown to the receiver.

    Raises:
        ValueError: there are not 24 to 64 bytes.
    """
    if not SHORTEST <= len(chance) <= LONGEST:
        raise ValueError(f"A secret is made of {SHORTEST} to {LONGEST} bytes.")
    return PREFIX + base64.b64encode(chance).decode()


def key_of(secret: str) -> bytes:
    """Return the bytes of a secret.

    Raises:
        ValueError: it is not ``whsec_`` and the base64 of 24 to 64 bytes.
    """
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error as error:
        raise ValueError("A secret is written as whsec_ and base64.") from error
    if not SHORTEST <= len(key) <= LONGEST:
        raise ValueError(f"A secret is made of {SHORTEST} to {LONGEST} bytes.")
    return key


def sign(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """Return one ``v1,…`` signature; ``timestamp`` is in Unix seconds."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return VERSION + base64.b64encode(hmac.digest(key_of(secret), signed, "sha256")).decode()


def headers(secrets: Iterable[str], message_id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """Return the headers of one attempt, signed with every secret that is valid: several during a rotation."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(sign(secret, message_id, timestamp, body) for secret in secrets),
    }


def verify(secret: str, message_id: str, timestamp: str, signatures: str, body: bytes, now: int) -> bool:
    """Tell whether a message is genuine and fresh, from its headers as they were received.

    Any one matching signature is enough; those of other versions are passed over.
    """
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    expected = sign(secret, message_id, int(timestamp), body).encode()
    genuine = any(hmac.compare_digest(expected, given.encode()) for given in signatures.split(" "))
    return genuine and abs(now - int(timestamp)) <= TOLERANCE
