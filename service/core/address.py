"""Which addresses name the same article.

The canonical form is an identity, kept beside the address as it was given: a rule that turns out wrong can be
changed and the identities computed anew. Normalization follows RFC 3986, section 6.2.2; the lists below are
the trade's habits.
"""

import ipaddress
import re
from urllib.parse import quote, urlsplit

import idna

from service.core.errors import InvalidInput
from service.core.memory import remembered

MAX_LENGTH = 2_048

SCHEMES = ("http", "https")

#: an article reached by either scheme is the same article, so that both default ports say nothing
DEFAULT_PORTS = (None, 80, 443)

#: query parameters that tell how a reader came, never what is read
TRACKING = frozenset({
    "_ga", "_gl", "amp_gsa", "amp_js_v", "cmp", "cmpid", "dclid", "fbclid", "ftag", "gbraid",
    "gclid", "gclsrc", "guccounter", "icid", "igsh", "igshid", "ito", "li_fat_id", "mc_cid",
    "mc_eid", "mkt_tok", "msclkid", "ocid", "oly_anon_id", "oly_enc_id", "rb_clickid", "ref_src",
    "ref_url", "s_cid", "s_kwcid", "smid", "smtyp", "sref", "taid", "ttclid", "twclid", "usqp",
    "vero_id", "wbraid", "xtor", "yclid",
})  # fmt: skip
TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "_hs", "at_", "ns_", "guce_")

#: query parameters that ask for the accelerated mobile page of an article
AMP_PARAMETERS = frozenset({"amp", "amp=1", "amp=true", "outputtype=amp", "output=amp", "view=amp"})

#: forms of the path that do the same, and what they stand for
AMP_PATHS = (
    (re.compile(r"^(?:/amp)+(?=/.)"), ""),
    (re.compile(r"(?:/amp)+$"), ""),
    (re.compile(r"(?:\.amp)+(?:\.html)?$"), ".html"),
)

#: controls (also C1), spaces, halves of characters, and the backslash, which programs disagree about
FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\ud800-\udfff\\]")
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
#: brackets stand around a whole IPv6 address, or nowhere
BRACKETS = re.compile(r"(?:\[[^][]*\]|[^][:]+)(?::\d*)?")
BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@remembered(4_096, MAX_LENGTH)  # a page that is watched is posted again and again
def canonical(url: str) -> str:
    """Return the canonical form of an article's address: two addresses with one form are the same article.

    Raises:
        InvalidInput: it is not an absolute http or https address; points to ``/url``.
    """
    _scheme, host, port, path, query = parts(url)
    authority = host if port in DEFAULT_PORTS else f"{host}:{port}"
    path = canonical_path(path)
    query = canonical_query(query)
    return f"https://{authority}{path}" + (f"?{query}" if query else "")


def parts(url: str) -> tuple[str, str, int | None, str, str]:
    """Split an address into scheme, host (lower case, punycode), port, path and query.

    Raises:
        InvalidInput: see ``canonical``.
    """
    if len(url) > MAX_LENGTH:
        raise refusal(f"is longer than {MAX_LENGTH:,} characters")
    if FORBIDDEN.search(url):
        raise refusal("contains a control character, a space or a backslash; write it percent-encoded")
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError as error:
        raise refusal("cannot be read as an address") from error
    if split.scheme not in SCHEMES:
        raise refusal("must begin with http:// or https://")
    if "@" in split.netloc:
        raise refusal("must not contain a user name or password")
    if not split.hostname or not BRACKETS.fullmatch(split.netloc):
        raise refusal("must name a host")
    if port == 0:
        raise refusal("must not name port 0")
    return split.scheme, canonical_host(split.hostname), port, split.path, split.query


def canonical_host(host: str) -> str:
    """Return a host name in lower case and punycode, without the dot of the DNS root."""
    if ":" in host:
        return canonical_ipv6(host)
    host = host.lower()
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode()
        except idna.IDNAError as error:
            raise refusal("has a host name that does not exist") from error
    host = host.removesuffix(".")
    if len(host) > 253 or not all(LABEL.fullmatch(label) for label in host.split(".")):
        raise refusal("has a host name that does not exist")
    return host


def canonical_ipv6(host: str) -> str:
    """Return an IPv6 address in its shortest form, in brackets (RFC 5952)."""
    try:
        address = ipaddress.IPv6Address(host)
    except ValueError as error:
        raise refusal("cannot be read as an address") from error
    if address.scope_id:
        raise refusal("must not name a network interface")
    return f"[{address.compressed}]"


def canonical_path(path: str) -> str:
    """Return a path without dot segments, mobile forms and trailing slash."""
    path = without_dots(escaped(path)).rstrip("/")
    for form, stands_for in AMP_PATHS:
        path = form.sub(stands_for, path, count=1)
    return path.rstrip("/") or "/"


def canonical_query(query: str) -> str:
    """Return a query without what does not tell articles apart; the rest stays in its order."""
    return "&".join(part for part in escaped(query).split("&") if part and not is_noise(part.lower()))


def is_noise(parameter: str) -> bool:
    """Tell whether a query parameter, in lower case, says nothing of the article."""
    name = parameter.partition("=")[0]
    return (
        name in TRACKING or parameter in TRACKING or name.startswith(TRACKING_PREFIXES) or parameter in AMP_PARAMETERS
    )


def escaped(text: str) -> str:
    """Percent-encode what must be and nothing else, in upper case (RFC 3986, 6.2.2.1 and 6.2.2.2)."""
    text = quote(BARE_PERCENT.sub("%25", text), safe="!#$%&'()*+,/:;=?@[]~|")
    return ESCAPE.sub(lambda match: shown(int(match[1], 16)), text)


def shown(octet: int) -> str:
    """Write an octet plainly where it is unreserved, otherwise percent-encoded."""
    return chr(octet) if octet in UNRESERVED else f"%{octet:02X}"


def without_dots(path: str) -> str:
    """Remove ``.`` and ``..`` segments (RFC 3986, 5.2.4)."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    closing = "/" if segments and segments[-1] in (".", "..") else ""
    return "/" + "/".join(kept) + closing


def refusal(reason: str) -> InvalidInput:
    """Return the error for an address that cannot be used."""
    return InvalidInput(f"The address {reason}.", pointer="/url")
