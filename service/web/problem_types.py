"""The kinds of problems: what each is called, what it means and what to do; each has a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemType:
    """A kind of problem, explained at ``/problems/{slug}``."""

    slug: str
    title: str
    #: what it means and what to do
    meaning: str


KINDS = (
    ProblemType(
        "validation-error",
        "The request is not valid",
        "A field, parameter or header cannot be used as it is. The status is 422 for a value, 400 for a "
        "request that cannot be understood at all, such as an unknown query parameter or a body that is cut off, "
        "and HTTP's own where it has one for the part that is at fault: 414 for the address, 431 for the header, "
        "417 for Expect, 501 for Transfer-Encoding. 'errors' names "
        "each fault: 'pointer' is a JSON pointer into the body, 'parameter' a query parameter or "
        "header.",
    ),
    ProblemType(
        "malformed-json",
        "The body is not JSON",
        "The body must be one JSON document in UTF-8, without repeated member names and nested at most "
        "64 deep. 'detail' says where it ceases to be one.",
    ),
    ProblemType(
        "unsupported-media-type",
        "The body's form is not supported",
        "Send JSON in UTF-8 as application/json, changes (PATCH) as application/merge-patch+json, as it "
        "is or compressed with gzip.",
    ),
    ProblemType(
        "payload-too-large",
        "The body is too large",
        "The body, or what it unpacks to, is larger than TRACKER_MAX_BODY_BYTES. Nothing was stored.",
    ),
    ProblemType(
        "not-acceptable",
        "None of the accepted forms can be served",
        "The resource has no form that the request's Accept field names.",
    ),
    ProblemType(
        "not-found",
        "There is nothing here",
        "No resource has this address. Identifiers are whole numbers from 1.",
    ),
    ProblemType(
        "method-not-allowed",
        "The method is not allowed here",
        "The resource exists, but not for this method; the Allow field names those that work.",
    ),
    ProblemType(
        "gone",
        "The text was taken down",
        "The article was withdrawn. Its text is gone; its digests remain.",
    ),
    ProblemType(
        "precondition-failed",
        "Somebody changed it in the meantime",
        "If-Match does not name the present state. Read the resource again and repeat the change.",
    ),
    ProblemType(
        "precondition-required",
        "If-Match is missing",
        "Where two people may edit, the request must name the state it changes: send the ETag that you "
        "read in If-Match.",
    ),
    ProblemType(
        "idempotency-key-reused",
        "The Idempotency-Key belongs to another request",
        "The key was used within the last day with another method, address or body. Choose a new key.",
    ),
    ProblemType(
        "idempotency-in-flight",
        "The first request with this key is still being worked on",
        "Wait a moment and send the same request again: it will be answered as the first one was.",
    ),
    ProblemType(
        "invalid-cursor",
        "The cursor does not belong to this list",
        "A cursor is valid only for the list and the filters it came from. Start again without one.",
    ),
    ProblemType(
        "unauthorized",
        "A valid API key is needed",
        "Send 'Authorization: Bearer KEY'; for a feed, also HTTP Basic with the key as password. Keys are made with "
        "'correction-tracker keys create --role ROLE'.",
    ),
    ProblemType(
        "forbidden",
        "The API key's role does not allow that",
        "A reader reads; an editor also posts and reviews; an admin also manages endpoints and takedowns.",
    ),
    ProblemType(
        "storage-full",
        "The disk is full",
        "Nothing was stored. Reading still works; writing will, once there is room.",
    ),
    ProblemType(
        "busy",
        "The database is busy",
        "Nothing was stored. Try again after as many seconds as Retry-After says.",
    ),
    ProblemType(
        "not-ready",
        "This installation cannot work yet",
        "The database cannot be reached, or its schema is not the one that this program needs; 'detail' "
        "says which, and the mend.",
    ),
    ProblemType(
        "integrity-failure",
        "What is stored does not match its digest",
        "The row was damaged or altered outside this program: restore it from a backup. 'detail' says which it is.",
    ),
    ProblemType(
        "internal",
        "Something went wrong here",
        "The failure was logged under the request's X-Request-Id. Nothing was stored.",
    ),
    ProblemType(
        "quota-exceeded",
        "Too many requests",
        "RateLimit-Policy says how many are served in a window; wait for Retry-After seconds.",
    ),
)

TYPES = {kind.slug: kind for kind in KINDS}
