"""What can be wrong with a request before it reaches a use case, each a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from service.core.errors import InvalidInput, TrackerError


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the input."""

    detail: str
    #: JSON pointer (RFC 6901) into the body
    pointer: str | None = None
    #: name of the query parameter or header
    parameter: str | None = None

    def __str__(self) -> str:
        """Say it in one line, with its place."""
        place = self.parameter or self.pointer
        return f"{place}: {self.detail}" if place else self.detail


#: how many faults are named: a body can hold a million of them; and how many in the sentence itself
NAMED, SAID = 100, 3


def first(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults that are named and, where there are more, one of these; the rest is not even looked for."""
    return tuple(islice(faults, NAMED + 1))


def sentence(faults: Sequence[Fault]) -> str:
    """Say the first faults, and how many more there are."""
    rest = len(faults) - SAID
    more = "many" if len(faults) > NAMED else rest
    return " ".join(map(str, faults[:SAID])) + (f" And {more} more." if rest > 0 else "")


class InvalidFields(InvalidInput):
    """Some of what was sent cannot be used as it is."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(sentence(faults))
        #: the faults that are named
        self.faults = tuple(faults[:NAMED])


class BadRequest(TrackerError):
    """The request cannot be understood."""

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        #: the faults that are named
        self.faults = tuple(faults[:NAMED])


class MalformedJson(TrackerError):
    """The body is not JSON."""


class UnsupportedMediaType(TrackerError):
    """The body is in a form that this resource does not read."""

    def __init__(self, message: str, headers: dict[str, str]) -> None:
        super().__init__(message)
        #: header fields that say what the resource does read
        self.headers = headers


class PayloadTooLarge(TrackerError):
    """The body is larger than this server reads: send less, or raise TRACKER_MAX_BODY_BYTES."""


class NotAcceptable(TrackerError):
    """None of the forms in Accept can be served."""


class QuotaExceeded(TrackerError):
    """Too many requests: wait for as many seconds as Retry-After says."""

    def __init__(self, retry_after: int, message: str = "") -> None:
        super().__init__(message)
        #: seconds until the next request is served
        self.retry_after = retry_after
