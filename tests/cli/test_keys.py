"""The commands that make, list and revoke API keys."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service import settings
from service.cli import commands
from service.cli.first_start import admin_key
from service.core.errors import NotFound, TrackerError
from service.wiring import wire


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    call("db", "upgrade")
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments, catch_exceptions=False)


def listed() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(call("keys", "list", "--json").stdout)
    return found


def test_a_key_is_printed_once_and_only_its_digest_is_kept(data_folder: Path) -> None:
    key = call("keys", "create", "--role", "editor").stdout.strip()
    assert len(key) > 40
    assert key.encode() not in (data_folder / "tracker.sqlite3").read_bytes()
    assert key not in call("keys", "list").stdout + call("keys", "list", "--json").stdout


def test_an_unknown_role_is_wrong_usage() -> None:
    assert call("keys", "create", "--role", "owner").exit_code == 2


def test_keys_are_listed_with_whose_they_are_and_which_were_revoked() -> None:
    assert listed() == []
    for role, name in (("editor", "standards desk"), ("reader", "archive")):
        call("keys", "create", "--role", role, "--name", name)
    revoked = call("keys", "revoke", "1")
    assert (revoked.exit_code, revoked.stdout) == (0, "Key 1 (standards desk, editor) is revoked.\n")
    first, second = listed()
    assert (first["id"], first["name"], first["role"]) == (1, "standards desk", "editor")
    assert str(first["revoked_at"]).endswith("Z")
    assert (second["name"], second["revoked_at"]) == ("archive", None)
    head, _, *lines = call("keys", "list").stdout.splitlines()
    assert head.split() == ["number", "name", "role", "made", "revoked"]
    assert ["standards desk" in line for line in lines] == [True, False]


def test_a_key_that_was_revoked_before_keeps_its_date() -> None:
    call("keys", "create", "--role", "reader")
    call("keys", "revoke", "1")
    before = listed()
    assert call("keys", "revoke", "1").exit_code == 0
    assert listed() == before


def test_a_key_that_there_is_not_cannot_be_revoked() -> None:
    with pytest.raises(NotFound, match="keys list"):
        call("keys", "revoke", "7")
    assert call("keys", "revoke", "0").exit_code == 2
    assert call("keys", "revoke", "first").exit_code == 2


@pytest.mark.parametrize("environ", [{}, {"TRACKER_API_KEY": "a key of somebodys choice".replace(" ", "-")}])
def test_a_first_admin_key_that_was_revoked_is_not_taken_again(data_folder: Path, environ: dict[str, str]) -> None:
    services = wire(settings.load({"TRACKER_DATA_DIR": str(data_folder)} | environ))
    assert admin_key(services) == admin_key(services)
    call("keys", "revoke", "1")
    with pytest.raises(TrackerError, match=next(iter(environ), "admin.key")):
        admin_key(services)
    services.engine.dispose()
