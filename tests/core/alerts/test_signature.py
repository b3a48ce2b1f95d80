"""Signatures, against the specification's vector and its reference library."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from service.core.alerts.signature import TOLERANCE, headers, key_of, new_secret, sign, verify

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ID = "msg_p5jXN8AQM9LWM0D4loKWxJek"
TIME = 1614265330
BODY = b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

chances = st.binary(min_size=24, max_size=64)


def test_the_vector_of_the_specification() -> None:
    assert sign(SECRET, ID, TIME, BODY) == SIGNATURE
    assert verify(SECRET, ID, str(TIME), SIGNATURE, BODY, now=TIME)


@given(chances, st.dictionaries(st.text(max_size=10), st.text(max_size=30) | st.integers(), max_size=5))
def test_the_reference_library_verifies_what_we_sign(chance: bytes, value: dict) -> None:
    secret = new_secret(chance)
    body = json.dumps(value, ensure_ascii=True).encode()
    now = int(datetime.now(UTC).timestamp())
    assert Webhook(secret).verify(body, headers([secret], ID, now, body)) == value


@given(chances, st.text(max_size=50))
def test_we_verify_what_the_reference_library_signs(chance: bytes, text: str) -> None:
    secret = new_secret(chance)
    at = datetime.fromtimestamp(TIME, tz=UTC)
    signature = Webhook(secret).sign(ID, at, text)
    assert sign(secret, ID, TIME, text.encode()) == signature


def test_during_a_rotation_the_library_verifies_with_either_secret() -> None:
    old, new, strange = (new_secret(bytes([n]) * 32) for n in (1, 2, 3))
    now = int(datetime.now(UTC).timestamp())
    sent = headers([new, old], ID, now, BODY)
    assert sent["webhook-signature"].count("v1,") == 2
    for secret in (old, new):
        assert Webhook(secret).verify(BODY, sent) == {"test": 2432232314}
        assert verify(secret, ID, str(now), sent["webhook-signature"], BODY, now)
    with pytest.raises(WebhookVerificationError):
        Webhook(strange).verify(BODY, sent)
    assert not verify(strange, ID, str(now), sent["webhook-signature"], BODY, now)


@pytest.mark.parametrize(
    ("message_id", "timestamp", "signatures", "body"),
    [
        ("msg_other", str(TIME), SIGNATURE, BODY),
        (ID, str(TIME + 1), SIGNATURE, BODY),
        (ID, str(TIME), SIGNATURE, BODY + b" "),
        (ID, str(TIME), SIGNATURE[:-2] + "A=", BODY),
        (ID, str(TIME), SIGNATURE.replace("v1,", "v2,"), BODY),
        (ID, str(TIME), "", BODY),
        (ID, str(TIME), "v1,é", BODY),
        (ID, "soon", SIGNATURE, BODY),
        (ID, "-" + str(TIME), SIGNATURE, BODY),
        (ID, "9" * 400, SIGNATURE, BODY),
        (ID, "", SIGNATURE, BODY),
    ],
)
def test_a_message_that_was_tampered_with_does_not_verify(
    message_id: str, timestamp: str, signatures: str, body: bytes
) -> None:
    assert not verify(SECRET, message_id, timestamp, signatures, body, now=TIME)


def test_signatures_of_other_versions_are_passed_over() -> None:
    assert verify(SECRET, ID, str(TIME), f"v1a,AAAA v1,AAAA {SIGNATURE}", BODY, now=TIME)


@pytest.mark.parametrize(("seconds", "fresh"), [(TOLERANCE, True), (TOLERANCE + 1, False)])
def test_an_old_message_and_one_from_the_future_do_not_verify(seconds: int, fresh: bool) -> None:
    for now in (TIME + seconds, TIME - seconds):
        assert verify(SECRET, ID, str(TIME), SIGNATURE, BODY, now) is fresh


@given(chances)
def test_a_secret_holds_the_bytes_it_was_made_of(chance: bytes) -> None:
    assert key_of(new_secret(chance)) == chance


@pytest.mark.parametrize("count", [0, 23, 65])
def test_a_secret_of_another_length_is_not_made(count: int) -> None:
    with pytest.raises(ValueError, match="24 to 64"):
        new_secret(b"x" * count)


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_AAAA", "whsec_!!!", "whsec_" + "A" * 41, "whsec_" + "A" * 200])
def test_what_is_no_secret_does_not_sign(secret: str) -> None:
    with pytest.raises(ValueError, match="A secret is"):
        sign(secret, ID, TIME, BODY)


def test_the_time_is_the_attempts_own() -> None:
    later = TIME + int(timedelta(hours=1).total_seconds())
    assert headers([SECRET], ID, later, BODY)["webhook-timestamp"] == str(later)
    assert headers([SECRET], ID, later, BODY)["webhook-signature"] != SIGNATURE
