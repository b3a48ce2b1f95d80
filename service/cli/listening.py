"""The port: taken before anything else is done, so that whoever finds it taken has changed nothing."""

import errno
import socket
from ipaddress import ip_address

from service.core.errors import TrackerError
from service.settings import Settings

#: connections that may wait until a server process takes them
BACKLOG = 2048

#: hosts that stand for all addresses of this machine, and are none that one could go to
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - they are compared with, not bound to


def listen(chosen: Settings) -> socket.socket:
    """Return a socket that listens where the settings say; port 0 stands for any that is free.

    Raises:
        TrackerError: it cannot; the message names the setting and the mend.
    """
    six = ":" in chosen.host
    try:
        return socket.create_server(
            (chosen.host, chosen.port),
            family=socket.AF_INET6 if six else socket.AF_INET,
            backlog=BACKLOG,
            dualstack_ipv6=six and socket.has_dualstack_ipv6(),
        )
    except (OSError, UnicodeError) as error:  # a host name that no resolver would take is a UnicodeError
        raise TrackerError(refusal(chosen, error)) from error


def refusal(chosen: Settings, error: Exception) -> str:
    """Say why there is no listening on this address, and what to do."""
    host, port = chosen.host, chosen.port
    match getattr(error, "errno", None):
        case errno.EADDRINUSE:
            return (
                f"Port {port} of {host} is taken: stop what listens there, or choose another port with TRACKER_PORT, "
                f"for example TRACKER_PORT={other(port)} (make run PORT={other(port)})."
            )
        case errno.EACCES:
            return f"Port {port} of {host} needs special rights: choose one above 1023 with TRACKER_PORT."
    return (
        f"TRACKER_HOST={host} is no address of this machine: choose 127.0.0.1 for this machine alone, "
        "or 0.0.0.0 for all its addresses."
    )


def other(port: int) -> int:
    """Return a port beside this one."""
    return port + 1 if port < 65_535 else port - 1


def address(chosen: Settings, listener: socket.socket) -> str:
    """Return where a browser on this machine finds the service; the port is the true one, also where any will do."""
    host = "localhost" if chosen.host in EVERYWHERE else bracketed(chosen.host)
    return f"http://{host}:{listener.getsockname()[1]}"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach the address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def bracketed(host: str) -> str:
    """Write an address as it stands before a port (RFC 3986, section 3.2.2)."""
    return f"[{host}]" if ":" in host else host
