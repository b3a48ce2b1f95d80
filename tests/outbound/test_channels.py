"""Channels: which addresses are taken, how they are shown, and that no message reaches where it must not."""

import asyncio
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import orjson
import pytest

from service.core.alerts.message import Message
from service.core.errors import InvalidInput
from service.outbound import channels
from service.outbound.channels import Messenger, is_channel, masked
from service.outbound.sender import Answer
from tests.support.receiver import Receiver, running_receiver

NEWS = Message(
    "Silent edit · Harbour Gazette: Ferry stops", "30 people became 50 people.\nhttps://gazette.example/ferry"
)

#: an address of each kind, and what of it must not be shown
TAKEN = {
    "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#desk": "TIiajkdnlazkcOXrIdevi7FQ",
    "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ": "TIiajkdnlazkcOXrIdevi7FQ",
    "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js": "JHMHI8qBe7bk2ZwO5U711o3dV_js",
    "workflow://prod-04.uksouth.logic.azure.com:443/643e69f83c8944438d68119179a10a64/KODuebWbDGYFr0z0eu": "KODuebWb",
    "https://prod-04.uksouth.logic.azure.com:443/workflows/643e69f83c8944438d68119179a10a64/triggers/manual/paths/invoke"
    "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=KODuebWbDGYFr0z0eu": "KODuebWb",
    "https://chat.googleapis.com/v1/spaces/AAAAharbour/messages?key=harbour-key&token=harbour-token": "harbour-token",
    "tgram://123456789:abcdefg_hijklmnop/12315544/": "abcdefg_hijklmnop",
    "mailtos://desk:harbour-secret@example.com?to=standards@example.com": "harbour-secret",
    "mailtos://desk:harbour-secret@example.com?smtp=mail.example.com&to=a@example.com&name=Desk": "harbour-secret",
}

REFUSED = {
    "json://127.0.0.1:9/": "must begin with",
    "jsons://hooks.example/": "must begin with",
    "mailto://desk:secret@example.com": "must begin with",
    "syslog://localhost": "must begin with",
    "dbus://": "must begin with",
    "file:///etc/passwd": "must begin with",
    "gopher://127.0.0.1:25/": "must begin with",
    "mmosts://127.0.0.1/token": "must begin with",
    "slack://": "that apprise can read",
    "mailtos://desk:secret@example.com?smtp=127.0.0.1": "mail server",
    "mailtos://desk:secret@example.com?smtp=localhost": "mail server",
    "mailtos://desk:secret@example.com?smtp=169.254.169.254": "mail server",
    "mailtos://desk:secret@[::1]": "that apprise can read",
    "mailtos://desk:secret@example.com?mode=insecure": "encryption",
    "mailtos://desk:secret@example.com?verify=no": "option 'verify'",
    "mailtos://desk:secret@example.com?to=a@example.com;verify=no": "option 'verify'",
    "mailtos://desk:secret@example.com/#x?verify=no&to=a@example.com": "option 'verify'",
    "mailtos://desk:secret@example.com?%76erify=no": "option 'verify'",
    "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#desk?template=/etc/passwd": "option 'template'",
    "workflow://prod-04.logic.azure.com/643e69f8/KODue?to=a;template=/etc/passwd": "option 'template'",
    "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXr?to=a;verify=no": "option 'verify'",
    "mailtos://desk:secret@example.com?pgp=yes&pgpkey=/etc/passwd": "option 'pgp'",
    "workflow://evil.example/643e69f83c8944438d68119179a10a64/KODuebWbDGYFr0z0eu": "must name a host",
    "workflow://prod.logic.azure.com.evil.example/643e69f83c8944438d68119179a10a64/KODueb": "must name a host",
    "workflow://prod-04.logic.azure.com/643e69f8/KODue?template=/etc/passwd": "option 'template'",
}


@pytest.mark.parametrize(("address", "secret"), TAKEN.items())
def test_a_channel_is_shown_without_its_secrets(address: str, secret: str) -> None:
    assert is_channel(address)
    shown = masked(address, allow_private=False)
    assert secret in address
    assert secret not in shown
    assert is_channel(shown)


@pytest.mark.parametrize(("address", "reason"), REFUSED.items())
def test_what_reaches_elsewhere_or_switches_off_protection_is_refused(address: str, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason) as refused:
        masked(address, allow_private=False)
    assert refused.value.pointer == "/url"
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "json://desk:harbour-secret@news.lan/harbour-secret/",
        "jsons://news.lan:8443/notify/harbour-secret",
        "mmost://news.lan/harbour-secret",
        "ntfy://desk:harbour-secret@news.lan/harbour-secret",
        "rocket://desk:harbour-secret@news.lan/#harbour-secret",
    ],
)
def test_of_a_host_of_ones_own_no_path_is_shown(address: str) -> None:
    shown = masked(address, allow_private=True)
    assert "news.lan" in shown
    assert "harbour-secret" not in shown
    assert is_channel(shown)


@pytest.mark.parametrize(
    "url", ["https://hooks.example/x", "http://127.0.0.1:9/", "https://notdiscord.com/", "http://["]
)
def test_a_webhook_is_no_channel(url: str) -> None:
    assert not is_channel(url)


def send(address: str, *, allow_private: bool = True, deadline: float = 15) -> Answer:
    """Send one message."""

    async def attempt() -> Answer:
        messenger = Messenger(allow_private=allow_private, deadline=deadline)
        try:
            return await messenger.send(address, NEWS)
        finally:
            messenger.close()

    return asyncio.run(attempt())


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


def local(receiver: Receiver) -> str:
    return receiver.url.replace("http://", "json://")


def test_a_message_arrives_in_words(receiver: Receiver) -> None:
    answer = send(local(receiver))
    assert (answer.error, answer.text) == (None, "")
    [request] = receiver.received
    told = orjson.loads(request.body)
    assert (told["title"], told["message"]) == (NEWS.title, NEWS.body)


def test_a_refusal_is_a_failure_with_what_was_said(receiver: Receiver) -> None:
    receiver.answer(500)
    answer = send(local(receiver))
    assert answer.error == "refused"
    assert "500" in answer.text
    receiver.answer(204)
    assert send(local(receiver)).text == ""


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    with running_receiver() as elsewhere:
        receiver.answer(307, location=elsewhere.url)
        assert send(local(receiver)).error == "refused"
        assert elsewhere.received == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"])
def test_no_private_address_is_connected_to_however_it_is_written(receiver: Receiver, host: str) -> None:
    port = receiver.url.rpartition(":")[2]
    answer = send(f"json://{host}:{port}/", allow_private=False)
    assert answer.error in ("blocked_address", "refused")
    assert receiver.received == []


def test_a_connection_to_a_private_address_is_blocked_and_says_so(receiver: Receiver) -> None:
    answer = send(local(receiver), allow_private=False)
    assert answer.error == "blocked_address"
    assert "loopback" in answer.text


def test_a_channel_that_hangs_is_given_up_at_the_deadline() -> None:
    with running_receiver() as receiver:
        gate = threading.Event()
        receiver.reply = lambda _: (gate.wait(60) and 204, {}, b"")
        assert send(local(receiver), deadline=0.2).error == "timeout"
        gate.set()


class Mailbox(socketserver.StreamRequestHandler):
    """A mail server that takes one message (RFC 5321)."""

    def handle(self) -> None:
        self.say("220 mail.example")
        while line := self.rfile.readline().decode().strip():
            if line.upper().startswith("DATA"):
                self.say("354 go on")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.mails.append(b"".join(lines).decode())  # type: ignore[attr-defined]
            self.say("221 bye" if line.upper() == "QUIT" else "250 fine")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def running_mailbox() -> Iterator[tuple[int, list[str]]]:
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox)
    server.daemon_threads = True
    server.mails = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1], server.mails  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


def test_mail_arrives_with_headline_and_sentence() -> None:
    with running_mailbox() as (port, mails):
        answer = send(f"mailto://127.0.0.1:{port}?to=desk@example.com&from=tracker@example.com&mode=insecure")
    assert answer.error is None
    [mail] = mails
    assert "desk@example.com" in mail
    assert "30 people became 50 people." in mail or "MzAgcGVvcGxlIGJlY2FtZSA1MCBwZW9wbGU" in mail


def test_without_the_extra_the_refusal_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise ImportError("No module named 'apprise'")

    monkeypatch.setattr(channels, "load", channels.load.__wrapped__)
    monkeypatch.setattr(channels.importlib, "import_module", missing)
    with pytest.raises(InvalidInput, match=r"correction-tracker\[apprise\]"):
        masked("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#desk", allow_private=False)
