"""Commands that judge claims load the model that the settings name as they start; others do without it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service import settings
from service.cli import commands
from service.cli.server import Server
from service.settings import SettingsError


@pytest.fixture(autouse=True)
def wrong_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database, and settings that name a folder without a model."""
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TRACKER_PORT", "0")
    monkeypatch.setenv("TRACKER_JUDGE_MODEL", str(tmp_path / "nowhere"))
    assert call("db", "upgrade").exit_code == 0


def call(*arguments: str) -> Result:
    """Run the command with arguments, and with nothing on its standard input."""
    return CliRunner().invoke(commands, arguments, input="", catch_exceptions=False)


@pytest.mark.parametrize(
    "arguments", [["run"], ["serve"], ["worker"], ["import", "-"], ["seed"], ["reanalyze"]], ids=lambda found: found[0]
)
def test_a_command_that_judges_ends_at_its_start_where_the_model_cannot_be_used(arguments: list[str]) -> None:
    with pytest.raises(SettingsError, match=r"TRACKER_JUDGE_MODEL: .*nowhere cannot be used: there is no model\.onnx"):
        call(*arguments)


def test_each_process_of_the_server_loads_the_model_before_it_serves() -> None:
    with pytest.raises(SettingsError, match="TRACKER_JUDGE_MODEL"):
        Server(settings.load(), 0).load()


@pytest.mark.parametrize(
    "arguments",
    [["db", "check"], ["keys", "create", "--role", "reader"], ["reviews"]],
    ids=" ".join,
)
def test_a_command_that_does_not_judge_needs_no_model(arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 0
