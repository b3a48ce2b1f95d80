"""Chats and mail, reached through apprise (https://github.com/caronc/apprise), an optional extra of this product.

A channel is an address of apprise's, such as ``slack://token/token/token/#desk`` or
``mailtos://user:password@example.com?to=desk@example.com``. It holds secrets, so that it is shown masked.

Whoever registers one chooses where this machine connects to. So only services at addresses of their own are taken, and
mail over TLS; no option is taken that reads a file or trusts a certificate that nobody vouches for; redirects are not
followed; and where a server is named, the very address that is connected to is checked, as for webhooks.
"""

import asyncio
import importlib
import logging
import re
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from service.core.address import refusal
from service.core.alerts.message import Message
from service.outbound.addresses import BlockedAddress, check, never_public
from service.outbound.sender import ANSWER_KEPT, DEADLINE, Answer, elapsed

#: kinds of channels: each ends at a host that cannot be chosen, but for mail and Teams' workflows, which are checked
KINDS = ("slack", "discord", "workflow", "workflows", "gchat", "tgram", "wxteams", "mailtos")

#: kinds for one's own network, where private addresses are allowed: for tests, and for receivers without TLS
OWN_KINDS = ("mailto", "json", "jsons", "mmost", "mmosts", "rocket", "rockets", "matrix", "matrixs", "ntfy", "ntfys")

#: where addresses that chats give out begin with https:// and yet are channels
CHATS = ("hooks.slack.com", "discord.com", "discordapp.com", "chat.googleapis.com")

#: hosts of Teams' workflows
WORKFLOWS = (".logic.azure.com", ".powerplatform.com")

#: what may be asked for behind the question mark; others read files, or switch off what protects
OPTIONS = frozenset({"to", "cc", "bcc", "from", "name", "reply", "smtp", "mode", "user", "pass", "channel"}) | {
    *("api-version", "sp", "sv", "sig"),  # in an address as Teams gives it out
    *("key", "token"),  # as Google Chat does
}

#: messages under way at the same time
AT_ONCE = 16

#: what the present thread may connect to, why it did not, and what apprise said in it
HERE = threading.local()

LOADING = threading.Lock()


def is_channel(url: str) -> bool:
    """Tell whether an address is that of a channel, and not of a webhook."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:  # it will be refused as a webhook's
        return False
    return parts.scheme not in ("http", "https") or host in CHATS or host.endswith(WORKFLOWS)


def masked(address: str, *, allow_private: bool) -> str:
    """Return what is shown of a channel's address, if messages may go there.

    Raises:
        InvalidInput: points to ``/url``.
    """
    parts = urlsplit(address)
    kinds = KINDS + (OWN_KINDS if allow_private else ())
    if parts.scheme not in (*kinds, "https"):
        raise refusal(f"must begin with https:// or, for a chat or mail, with one of {', '.join(kinds)}, and ://")
    for name in options(address):
        if name not in OPTIONS:
            raise refusal(f"has the option {name[:40]!a}; only {', '.join(sorted(OPTIONS))} are taken")
    plugin = opened(address)
    if plugin is None:
        raise refusal(f"is no {parts.scheme}:// address that apprise can read")
    if not allow_private:
        check_server(plugin, parts.scheme)
    shown = str(plugin.url(privacy=True)).partition("?")[0]
    # a path at a host of one's own may be a token, or a topic that nobody else knows
    hidden = parts.scheme in OWN_KINDS and parts.scheme != "mailto"
    return f"{parts.scheme}://{urlsplit(shown).netloc}/****" if hidden else shown


def options(address: str) -> list[str]:
    """Return the names of an address's options, cut as apprise does: from the first ? to the end, at & and ;."""
    query = address.partition("?")[2]
    return [unquote(option.partition("=")[0]) for option in re.split("[&;]", query) if option]


def check_server(plugin: Any, scheme: str) -> None:
    """Refuse a server that was named and may not be reached, or is not spoken to over TLS.

    Raises:
        InvalidInput: points to ``/url``.
    """
    if scheme == "mailtos":
        if plugin.secure_mode not in ("starttls", "ssl"):
            raise refusal("must not switch off encryption")
        reason = never_public(plugin.smtp_host)
        if reason is not None:
            raise refusal(f"names a mail server that is not on the public internet ({reason})")
    elif scheme in ("workflow", "workflows") and not (plugin.host or "").endswith(WORKFLOWS):
        raise refusal(f"must name a host that ends in {' or '.join(WORKFLOWS)}")


def opened(address: str) -> Any:
    """Return apprise's object for an address, None for one that it cannot read.

    Raises:
        InvalidInput: apprise is not installed.
    """
    apprise = library()
    asset = apprise.AppriseAsset(
        app_id="Correction Tracker",
        app_desc="Correction Tracker",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        http_redirects=False,
        secure_logging=True,
    )
    plugin = apprise.Apprise.instantiate(address, asset=asset, suppress_exceptions=True)
    if plugin is not None:
        plugin.overflow_mode = apprise.OverflowMode.SPLIT  # what a chat finds too long comes in parts
    return plugin


def library() -> Any:
    """Return apprise, which is loaded when it is needed first.

    Raises:
        InvalidInput: it is not installed.
    """
    with LOADING:
        return load()


@cache
def load() -> Any:
    """Load apprise with all it can reach, and see to it that its connections are guarded and its words kept."""
    try:
        with warnings.catch_warnings():  # what it loads in turn names modules that Python is about to drop
            warnings.simplefilter("ignore", DeprecationWarning)
            found = importlib.import_module("apprise")
            found.Apprise.instantiate("json://localhost")
    except ImportError as error:
        raise refusal("needs the extra 'apprise': pip install 'correction-tracker[apprise]'") from error
    sys.addaudithook(guard)
    logging.getLogger("apprise").addHandler(Words(logging.WARNING))
    return found


def guard(event: str, arguments: tuple[Any, ...]) -> None:
    """See every connection before it is made, in threads that send messages (PEP 578).

    Raises:
        PermissionError: the address may not be reached; libraries take that for a network's failure, and tidy up.
    """
    if event == "socket.connect" and getattr(HERE, "guarded", False):
        try:
            check(arguments[1][0])
        except BlockedAddress as blocked:
            HERE.blocked = str(blocked)
            raise PermissionError(HERE.blocked) from blocked


class Words(logging.Handler):
    """Keeps what apprise says of an attempt with the attempt."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a sentence."""
        getattr(HERE, "words", []).append(record.getMessage())


class Messenger:
    """Sends messages to channels, several at once."""

    def __init__(self, *, allow_private: bool, deadline: float = DEADLINE) -> None:
        self.allow_private = allow_private
        self.deadline = deadline
        self.pool = ThreadPoolExecutor(AT_ONCE, "channels")

    async def send(self, address: str, message: Message) -> Answer:
        """Make one attempt; a failure is an answer, too."""
        started = time.monotonic()
        work = asyncio.get_running_loop().run_in_executor(self.pool, self.deliver, address, message)
        try:
            return await asyncio.wait_for(work, self.deadline)
        except TimeoutError:
            return Answer(None, "timeout", None, "", elapsed(started))

    def deliver(self, address: str, message: Message) -> Answer:
        """Send a message from this thread."""
        started = time.monotonic()
        HERE.guarded, HERE.words, HERE.blocked = not self.allow_private, [], ""
        channel = opened(address)
        done = channel is not None and channel.notify(body=message.body, title=message.title, body_format="text")
        error = None if done else "blocked_address" if HERE.blocked else "refused"
        text = (HERE.blocked or " ".join(HERE.words)).encode()[:ANSWER_KEPT].decode("utf-8", "ignore").replace("\0", "")
        return Answer(None, error, None, text, elapsed(started))

    def close(self) -> None:
        """Begin nothing more."""
        self.pool.shutdown(wait=False, cancel_futures=True)
