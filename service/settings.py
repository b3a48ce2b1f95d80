"""What can be set from outside. The only reader of the environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BROKERS = {"amqp", "amqps", "redis", "rediss"}
#: a scheme and a host, and a port where one is named
PLACE = re.compile(r"https?://(?:[\w.-]+|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?/?", re.ASCII | re.IGNORECASE)
TRUE, FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


class SettingsError(Exception):
    """A setting cannot be used; the message names it and the mend."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this process runs; see docs/settings.md for each variable."""

    #: where the embedded database and the generated secrets lie
    data_dir: Path
    #: SQLAlchemy address of the database; SQLite in ``data_dir`` unless set
    database_url: str
    #: where RabbitMQ or Redis is, for workers on many machines
    broker_url: str | None
    host: str
    port: int
    #: where people reach the service, for links in feeds and messages; None where nobody said
    public_url: str | None
    #: a first admin key; without it `run` makes one and keeps it in ``data_dir``
    api_key: str | None
    #: encrypts webhook secrets at rest; without it one is made and kept in ``data_dir``
    secret_key: str | None
    #: reading needs no key
    public_read: bool
    #: webhooks may go to private addresses; for tests
    allow_private_addresses: bool
    #: largest request body, in bytes
    max_body_bytes: int
    #: requests a client may make in a minute
    requests_per_minute: int
    #: folder of a model that judges claims beside the rules (extra ``onnx``)
    judge_model: Path | None = None


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the ``TRACKER_*`` variables.

    Raises:
        SettingsError: a variable holds something that cannot be used; the message names it.
    """
    data_dir = Path(environ.get("TRACKER_DATA_DIR") or "data").resolve()
    return Settings(
        data_dir=data_dir,
        database_url=database_url(environ.get("TRACKER_DATABASE_URL", ""), data_dir),
        broker_url=broker_url(environ.get("TRACKER_BROKER_URL", "")),
        host=environ.get("TRACKER_HOST") or "127.0.0.1",
        port=whole_number(environ, "TRACKER_PORT", 8000, 65_535),
        public_url=public_url(environ.get("TRACKER_PUBLIC_URL", "")),
        api_key=chosen_key(environ.get("TRACKER_API_KEY", "")),
        secret_key=environ.get("TRACKER_SECRET_KEY") or None,
        public_read=switch(environ, "TRACKER_PUBLIC_READ"),
        allow_private_addresses=switch(environ, "TRACKER_ALLOW_PRIVATE_ADDRESSES"),
        max_body_bytes=whole_number(environ, "TRACKER_MAX_BODY_BYTES", 8_000_000, 1_000_000_000),
        requests_per_minute=whole_number(environ, "TRACKER_REQUESTS_PER_MINUTE", 6_000, 10_000_000),
        judge_model=Path(judge).resolve() if (judge := environ.get("TRACKER_JUDGE_MODEL", "")) else None,
    )


def no_colour(environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether output to a terminal is to have no colours (https://no-color.org)."""
    return bool(environ.get("NO_COLOR"))


def database_url(text: str, data_dir: Path) -> str:
    """Return the SQLAlchemy address of the database, with the driver that this project ships."""
    if not text:
        return f"sqlite:///{data_dir / 'tracker.sqlite3'}"
    for scheme in ("postgres://", "postgresql://"):
        if text.startswith(scheme):
            return "postgresql+psycopg://" + text.removeprefix(scheme)
    if text.startswith(("sqlite:///", "postgresql+psycopg://")):
        return text
    raise SettingsError(
        "TRACKER_DATABASE_URL must begin with sqlite:/// or postgresql://, "
        "for example postgresql://tracker:secret@localhost/tracker."
    )


def broker_url(text: str) -> str | None:
    """Return the address of the broker: RabbitMQ, or Redis (Valkey speaks as Redis does)."""
    scheme, _, rest = text.partition("://")
    if text and (scheme not in BROKERS or not rest):
        raise SettingsError(
            "TRACKER_BROKER_URL must begin with amqp:// or redis:// (over TLS: amqps:// or rediss://), "
            "for example amqp://tracker:secret@localhost or redis://localhost:6379/0."
        )
    return text or None


def public_url(text: str) -> str | None:
    """Return where people reach the service, in lower case (RFC 3986, section 6.2.2.1), without a slash at the end."""
    if not text:
        return None
    place = PLACE.fullmatch(text)
    if place is None or not 0 < int(place["port"] or 443) <= 65_535:
        raise SettingsError(
            "TRACKER_PUBLIC_URL must be a scheme and a host, with a port where it has one of its own, "
            "for example https://corrections.example."
        )
    return text.lower().rstrip("/")


def chosen_key(text: str) -> str | None:
    """Return the admin key that somebody chose: hard to guess, and fit for a header (RFC 6750, section 2.1)."""
    if not text:
        return None
    if len(text) < 16 or not text.isascii() or not text.isprintable() or " " in text:
        raise SettingsError("TRACKER_API_KEY needs at least 16 characters: ASCII letters, digits and signs, no blanks.")
    return text


def switch(environ: Mapping[str, str], name: str) -> bool:
    """Read a setting that is on or off."""
    value = environ.get(name, "").strip().lower()
    if value not in TRUE | FALSE:
        raise SettingsError(f"{name} must be 1 or 0, not {value!r}.")
    return value in TRUE


def whole_number(environ: Mapping[str, str], name: str, default: int, most: int) -> int:
    """Read a setting that is a whole number from 0 to ``most``."""
    value = environ.get(name, "").strip()
    if not value:
        return default
    fits = len(value) <= len(str(most))  # digits without end are not even read
    if not (fits and value.isascii() and value.isdigit() and int(value) <= most):
        raise SettingsError(f"{name} must be a whole number from 0 to {most}, not {value[:40]!r}.")
    return int(value)
