"""How often a client may ask: a window of one minute, counted in this process.

The count is kept in memory on purpose: a limit that writes to the database on every request costs more than
the requests it refuses. With several server processes each counts for itself, so the true limit is up to that
many times higher.
"""

from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

WINDOW_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """What a client has left."""

    quota: int
    remaining: int
    #: seconds until the count begins anew
    reset: int
    #: the request that was counted last was one too many
    exceeded: bool

    def headers(self) -> dict[str, str]:
        """Return the header fields (draft-ietf-httpapi-ratelimit-headers)."""
        return {
            "RateLimit-Policy": f'"default";q={self.quota};w={WINDOW_SECONDS}',
            "RateLimit": f'"default";r={self.remaining};t={self.reset}',
        }


@dataclass(slots=True)
class Limiter:
    """Counts requests by client in windows of a minute."""

    quota: int
    window: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def count(self, client: str, now: datetime, amount: int = 1) -> Standing:
        """Add ``amount`` requests of ``client`` and say where that leaves it; 0 only looks."""
        window, second = divmod(int(now.timestamp()), WINDOW_SECONDS)
        with self.lock:
            if window != self.window:
                self.window = window
                self.counts.clear()
            used = self.counts.get(client, 0) + amount
            self.counts[client] = used
        remaining = max(0, self.quota - used)
        return Standing(self.quota, remaining, WINDOW_SECONDS - second, exceeded=used > self.quota)
