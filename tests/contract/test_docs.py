"""What the documentation says is true."""

import base64
import os
import re
import secrets
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml
from standardwebhooks import Webhook

from service import settings
from service.core import address
from service.core.claims.sentences import passages
from service.reading import corrections
from service.store import answers, replay
from service.usecases import watch_claim
from service.web.schemas import base
from tests.support.live import running_tracker
from tests.support.postgres import free_port

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "seeds" / "README.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def fenced(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text(page), re.DOTALL | re.MULTILINE)


def test_every_setting_is_documented_and_every_documented_setting_exists() -> None:
    read = set(re.findall(r'"(TRACKER_[A-Z_]+)"', Path(settings.__file__).read_text("utf-8")))
    assert read
    assert set(re.findall(r"^\| `(TRACKER_[A-Z_]+)` \|", text("docs/settings.md"), re.MULTILINE)) == read


def test_the_documented_defaults_are_those_of_the_program(tmp_path: Path) -> None:
    chosen = settings.load({"TRACKER_DATA_DIR": str(tmp_path)})
    rows = dict(re.findall(r"^\| `(TRACKER_\w+)` \| `([^`]+)`", text("docs/settings.md"), re.MULTILINE))
    assert rows["TRACKER_HOST"] == chosen.host
    assert int(rows["TRACKER_PORT"]) == chosen.port
    assert int(rows["TRACKER_MAX_BODY_BYTES"]) == chosen.max_body_bytes
    assert int(rows["TRACKER_REQUESTS_PER_MINUTE"]) == chosen.requests_per_minute


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("address of an article", f"{address.MAX_LENGTH:,} characters"),
        ("entries on a page of a list", f"{base.MAX_PAGE:,}"),
        ("a correction in a list", f"{corrections.MAX_ROW_BYTES:,} bytes"),
        ("paragraphs of one text", f"{passages.MOST:,}"),
        ("stored versions that a new watched claim", f"{watch_claim.AT_ONCE:,}"),
        ("answers kept for an `Idempotency-Key`", f"{answers.KEPT.days} day"),
        ("messages that can be sent to a webhook again", f"{replay.KEPT.days} days"),
    ],
)
def test_the_documented_limits_are_those_of_the_program(words: str, bound: str) -> None:
    [found] = re.findall(rf"^\| {re.escape(words)}[^|]*\| ([^|]+) \|", text("docs/limits.md"), re.MULTILINE)
    assert found == bound


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_between_files_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_make_target_that_is_named_exists() -> None:
    named = {name for page in PAGES for name in re.findall(r"(?:`|^)make (\w+)", page.read_text("utf-8"), re.M)}
    assert {"run", "test"} <= named
    assert named <= set(re.findall(r"^(\w+):", text("Makefile"), re.MULTILINE))


def test_every_operation_that_is_named_is_in_the_api() -> None:
    def bare(path: str) -> str:
        return re.sub(r"\{\w+\}", "{}", path.partition("?")[0]).removeprefix("/api/v1")

    document = yaml.safe_load(text("openapi.yaml"))
    known = {(method.upper(), bare(path)) for path, methods in document["paths"].items() for method in methods}
    for page in PAGES:
        for method, path in re.findall(r"`(GET|POST|PATCH|DELETE) (/api/v1/[^`\s]+)`", page.read_text("utf-8")):
            assert (method, bare(path)) in known, f"{page.name} names {method} {path}."


@pytest.fixture
def is_genuine() -> Callable[[str, dict[str, str], bytes], bool]:
    """The receiver's function, as docs/webhooks.md prints it."""
    [source] = fenced("docs/webhooks.md", "python")
    names: dict[str, Any] = {}
    exec(compile(source, "docs/webhooks.md", "exec"), names)
    return names["is_genuine"]


def signed(secret: str, body: bytes, at: datetime) -> dict[str, str]:
    """Return the headers that another implementation of Standard Webhooks gives a message."""
    signature = Webhook(secret).sign("msg_1", at, body.decode())
    stamp = str(int(at.timestamp()))
    return {"webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": signature}


def test_the_receiver_in_the_docs_knows_a_genuine_message(is_genuine) -> None:
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    other = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    body, now = '{"type":"ping","data":{"word":"Straße"}}'.encode(), datetime.now(UTC)
    genuine = signed(secret, body, now)
    rotated = genuine | {
        "webhook-signature": f"v1,{'A' * 43}= {genuine['webhook-signature']}",
    }
    assert is_genuine(secret, genuine, body)
    assert is_genuine(secret, rotated, body)
    assert not is_genuine(other, genuine, body)
    assert not is_genuine(secret, genuine, body.replace(b"ping", b"pong"))
    assert not is_genuine(secret, genuine | {"webhook-id": "msg_2"}, body)
    assert not is_genuine(secret, signed(secret, body, now - timedelta(minutes=6)), body)


needs_curl = pytest.mark.skipif(
    shutil.which("curl") is None, reason="THE README'S TOUR WAS NOT RUN: there is no curl here."
)


def tour(place: str) -> str:
    """Return the lines of the README's tour, for a service that listens at ``place``."""
    [lines] = [block for block in fenced("README.md", "sh") if "# 1." in block]
    return lines.replace("127.0.0.1:8000", place).replace("9000", str(free_port()))


def paste(script: str, folder: Path, *options: str) -> tuple[int, str]:
    """Run lines in a shell in ``folder``; return the exit code and what was shown."""
    # into a file: a receiver that is left running would hold a pipe open for ever
    with (folder.parent / "said").open("w+", encoding="utf-8") as said:
        command = ["timeout", "180", "bash", *options, "-c", script]
        code = subprocess.call(command, cwd=folder, env=os.environ | {"TMPDIR": str(folder)}, stdout=said, stderr=said)
        said.seek(0)
        return code, said.read()


@needs_curl
def test_the_tour_of_the_readme_works_line_by_line_and_leaves_no_file_behind(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    with running_tracker(checkout / "data", "--no-examples", TRACKER_ALLOW_PRIVATE_ADDRESSES="1") as place:
        before = set(checkout.iterdir())
        # thirty looks, further apart than the README's: a worker starts slowly on a busy machine
        code, shown = paste("sleep() { command sleep 4; }\n" + tour(place), checkout, "-euo", "pipefail")
    assert code == 0, shown
    assert set(checkout.iterdir()) == before
    assert '"kind": "correction"' in shown
    assert '"disclosure": "disclosed"' in shown
    received = [orjson.loads(line) for line in shown.splitlines() if line.startswith('{"type":')]
    [event] = [event for event in received if event["type"] == "correction.detected"]
    assert event["data"]["article"]["outlet"] == "Tour Gazette"
    assert event["data"]["correction"]["kind"] == "correction"


@needs_curl
def test_the_tour_of_the_readme_comes_to_an_end_where_no_service_runs(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    nowhere = f"127.0.0.1:{free_port()}"
    _, shown = paste("sleep() { echo waited; }\n" + tour(nowhere), checkout)
    assert shown.count("waited\n") == 30
    assert "connect" in shown
    assert list(checkout.iterdir()) == []
