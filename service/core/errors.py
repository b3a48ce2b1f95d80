"""What can go wrong, each a sentence. The docstring is the message when none is given."""


class TrackerError(Exception):
    """Something went wrong."""

    def __init__(self, message: str = "", *, pointer: str = "") -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())
        #: JSON pointer (RFC 6901) to the field that is at fault, where there is one
        self.pointer = pointer


class InvalidInput(TrackerError):
    """The input cannot be used as it is."""


class NotFound(TrackerError):
    """There is nothing here by that name."""


class Gone(TrackerError):
    """The text was taken down; its digest and this notice remain."""


class PreconditionFailed(TrackerError):
    """Somebody else changed this in the meantime: read it again and repeat the change."""


class PreconditionRequired(TrackerError):
    """Send If-Match with the ETag that you read, so that nobody's change is overwritten."""


class IdempotencyKeyReused(TrackerError):
    """The Idempotency-Key was used for another request: choose a new key."""


class IdempotencyInFlight(TrackerError):
    """The first request with this Idempotency-Key is still being worked on: try again shortly."""


class InvalidCursor(TrackerError):
    """The cursor does not belong to this list and these filters: start again without it."""


class Unauthorized(TrackerError):
    """Send a valid API key as 'Authorization: Bearer KEY'."""


class Forbidden(TrackerError):
    """The role of this API key does not allow that."""


class Busy(TrackerError):
    """The database is busy: try again shortly."""


class Unreachable(Busy):
    """The database cannot be opened: see that it runs and may be written, and check TRACKER_DATABASE_URL."""


class StorageFull(TrackerError):
    """The disk is full: reading still works, writing does not."""


class IntegrityFailure(TrackerError):
    """What is stored does not match its digest."""
