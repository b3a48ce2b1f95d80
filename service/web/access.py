"""Who may do what: API keys, roles, and how often one may ask."""

from base64 import b64decode
from datetime import datetime

from flask import Request, request

from service.core.errors import Forbidden, Unauthorized
from service.store.key_ring import find_key
from service.usecases.create_key import ROLES, digest_of
from service.web.context import Client, Web, web
from service.web.errors import BadRequest, Fault, QuotaExceeded
from service.web.limits import Standing

NOBODY = Client(0, "", "")

#: names under which other services read keys from the address
KEY_PARAMETERS = frozenset({"access_token", "api_key", "apikey", "auth_token", "bearer_token", "token"})

KEY_IN_ADDRESS = "A key in an address is kept in logs: send 'Authorization: Bearer KEY' and replace this key."

#: where the request's standing is left for its answer's header fields
STANDING = "correction-tracker.standing"


def admit(web: Web, request: Request, role: str, now: datetime, *, by_password: bool = False) -> Client:
    """Return who asks, if ``role`` is theirs and they have not asked too often.

    ``by_password`` says that the key may also come as the password of HTTP Basic.

    Raises:
        BadRequest: a key stands in the address.
        Unauthorized: a key is needed, or does not fit.
        Forbidden: the key is for a lesser role.
        QuotaExceeded: too many requests, or too many keys that do not fit.
    """
    client = counted(web, request, now, by_password=by_password)
    if client is NOBODY and not (role == "reader" and web.services.settings.public_read):
        raise Unauthorized
    if client is not NOBODY and ROLES.index(client.role) < ROLES.index(role):  # each may do what those before it may
        raise Forbidden(f"This needs a key with the role '{role}'; yours is '{client.role}'.")
    return client


def counted(web: Web, request: Request, now: datetime, *, by_password: bool = False) -> Client:
    """Return who asks, after counting the request.

    Raises:
        BadRequest, Unauthorized, QuotaExceeded: see ``admit``.
    """
    refuse_key_in_address(request)
    client = identify(web, request, now, by_password=by_password)
    address = request.remote_addr or ""
    standing = web.requests.count(f"key {client.id}" if client.id else f"address {address}", now)
    request.environ[STANDING] = standing
    if standing.exceeded:
        raise QuotaExceeded(standing.reset)
    return client


def count_stray() -> None:
    """Count a request to an address of the API that is none: looking for one is asking, too."""
    if request.url_rule is None and request.path.startswith("/api/"):
        counted(web(), request, web().services.clock())


def refuse_key_in_address(request: Request) -> None:
    """Refuse a key in the query, whether it fits or not: it is in somebody's log by now."""
    faults = [Fault(KEY_IN_ADDRESS, parameter=name) for name in request.args if name in KEY_PARAMETERS]
    if faults:
        raise BadRequest(KEY_IN_ADDRESS, faults)


def identify(web: Web, request: Request, now: datetime, *, by_password: bool) -> Client:
    """Return the owner of the request's key, or nobody where there is none."""
    given = request.headers.get("Authorization")
    if given is None:
        return NOBODY
    address = request.remote_addr or ""
    if (tried := web.failures.count(address, now, amount=0)).remaining == 0:
        raise QuotaExceeded(tried.reset, "Too many keys that do not fit came from this address: wait.")
    key = key_in(given, by_password=by_password)
    if not key:
        raise Unauthorized
    with web.services.reading() as session:
        found = find_key(session, digest_of(key))
    if found is None:
        web.failures.count(address, now)
        raise Unauthorized("This API key is not known, or was revoked.")
    return Client(found.id, found.name, found.role)


def key_in(given: str, *, by_password: bool) -> str:
    """Return the key in an ``Authorization`` field, empty where it holds none.

    Bearer (RFC 6750) holds nothing else; HTTP Basic (RFC 7617) a user, whom nobody looks at, and the key as password.
    """
    scheme, _, credentials = given.partition(" ")
    match scheme.lower():
        case "bearer":
            return credentials.strip()
        case "basic" if by_password:
            try:
                return b64decode(credentials.strip(), validate=True).partition(b":")[2].decode()
            except ValueError:
                return ""
    return ""


def standing_headers(request: Request) -> dict[str, str]:
    """Return the header fields that tell the client what it has left."""
    standing: Standing | None = request.environ.get(STANDING)
    return standing.headers() if standing else {}
