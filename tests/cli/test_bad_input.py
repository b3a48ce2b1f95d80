"""What a command says to input that it cannot use: one sentence on standard error, and no traceback."""

import json
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from service.cli import commands, main
from tests.support.stories import FIRST

BINARY = bytes(range(256))
WITH_NUL = b"The bridge is closed.\nIt will\0open.\n"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    said: str
    complained: str


Call = Callable[..., Ended]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Run the command in an empty folder, as a terminal does."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path / "data"))

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["correction-tracker", *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, *capfd.readouterr())

    return run


def one_sentence(ended: Ended) -> str:
    """Return what the command complained of, after making sure that it is all it said."""
    assert (ended.code, ended.said) == (1, "")
    [line] = ended.complained.splitlines()
    assert line.startswith("correction-tracker: ")
    return line


@pytest.mark.parametrize(
    ("content", "line"), [(BINARY, 2), (WITH_NUL, 2), ("Straße".encode("latin-1"), 1), ("Text".encode("utf-16"), 1)]
)
@pytest.mark.parametrize(
    "command", ["analyze FILE", "compare FILE good", "compare good FILE", "support --claim x FILE"]
)
def test_a_file_that_is_not_text_is_named_with_the_line(call: Call, content: bytes, line: int, command: str) -> None:
    Path("good").write_text(FIRST, "utf-8")
    Path("bad").write_bytes(content)
    said = one_sentence(call(*command.replace("FILE", "bad").split()))
    assert f"bad, line {line}: this is not text in UTF-8" in said


def test_a_byte_order_mark_is_not_part_of_the_text(call: Call) -> None:
    Path("plain").write_text(FIRST, "utf-8")
    Path("marked").write_text(FIRST, "utf-8-sig")
    assert call("analyze", "--json", "marked") == call("analyze", "--json", "plain")


@pytest.mark.parametrize("command", ["analyze", "import", "compare good", "support --claim x"])
@pytest.mark.parametrize(("file", "why"), [("folder", "is a directory"), ("nowhere", "does not exist")])
def test_a_folder_or_a_missing_file_is_wrong_usage(call: Call, command: str, file: str, why: str) -> None:
    Path("good").write_text(FIRST, "utf-8")
    Path("folder").mkdir()
    ended = call(*command.split(), file)
    assert ended.code == 2
    assert f"'{file}' {why}" in ended.complained


@pytest.mark.parametrize(
    "command", ["analyze -", "compare - good", "compare good -", "support --claim x -", "import -", "analyze --jsonl -"]
)
def test_a_closed_standard_input_is_wrong_usage(call: Call, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("good").write_text(FIRST, "utf-8")
    monkeypatch.setattr(sys, "stdin", None)  # as Python has it where descriptor 0 is closed
    ended = call(*command.split())
    assert ended.code == 2
    assert "Standard input is closed" in ended.complained


def test_a_closed_standard_input_is_no_matter_to_who_names_files(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("good").write_text(FIRST, "utf-8")
    monkeypatch.setattr(sys, "stdin", None)
    assert call("analyze", "good").code == 0


@pytest.mark.parametrize(("command", "option"), [("keys create --role editor", "--name"), ("support good", "--claim")])
def test_words_that_are_not_utf_8_are_wrong_usage(call: Call, command: str, option: str) -> None:
    Path("good").write_text(FIRST, "utf-8")
    call("db", "upgrade")
    ended = call(*command.split(), option, b"Ren\xe9e".decode("utf-8", "surrogateescape"))
    assert (ended.code, ended.said) == (2, "")
    assert f"'{option}': This is not text in UTF-8 (character 4)." in ended.complained


def test_a_key_may_be_named_in_any_script(call: Call) -> None:
    call("db", "upgrade")
    ended = call("keys", "create", "--role", "editor", "--name", "Renée 🖊 Ōe", "--json")
    assert json.loads(ended.said)["name"] == "Renée 🖊 Ōe"


@pytest.mark.parametrize("key", ["short", "\udcff" * 20, "words with blanks between", "schlüssel-der-stadtredaktion"])
def test_a_chosen_key_that_no_header_can_carry_is_refused_by_its_name(
    call: Call, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("TRACKER_PORT", "0")
    monkeypatch.setenv("TRACKER_API_KEY", key)
    assert "TRACKER_API_KEY" in one_sentence(call("run", "--no-examples"))


@pytest.mark.parametrize(("command", "code"), [("run", 0), ("worker", 0), ("db upgrade", 1), ("analyze good", 1)])
def test_ctrl_c_before_a_command_is_through_is_answered_calmly(
    call: Call, command: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("good").write_text(FIRST, "utf-8")
    monkeypatch.setenv("TRACKER_PORT", "0")
    before = signal.getsignal(signal.SIGINT)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for module in ("opening.wire", "texts.read_text"):
        monkeypatch.setattr(f"service.cli.{module}", interrupt)
    ended = call(*command.split())
    then = signal.signal(signal.SIGINT, before)
    assert (ended.code, ended.said, ended.complained.strip()) == (code, "", "Stopped by Ctrl-C.")
    assert then is signal.SIG_IGN  # a second one would end the program in the midst of its leaving


def test_ctrl_c_while_a_command_is_loaded_is_answered_calmly(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)

    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("service.cli.import_module", interrupt)
    ended = call("run")
    signal.signal(signal.SIGINT, before)
    assert (ended.code, ended.said, ended.complained.strip()) == (0, "", "Stopped by Ctrl-C.")


@pytest.mark.parametrize("claim", ["", "   ", "…!"])
def test_a_claim_without_words_is_wrong_usage(call: Call, claim: str) -> None:
    Path("good").write_text(FIRST, "utf-8")
    ended = call("support", "--claim", claim, "good")
    assert ended.code == 2
    assert "--claim" in ended.complained


@pytest.mark.parametrize(
    "command", ["compare --jsonl good good", "support --jsonl --claim x good", "compare - -", "compare good"]
)
def test_arguments_that_do_not_go_together_are_wrong_usage(call: Call, command: str) -> None:
    Path("good").write_text(FIRST, "utf-8")
    assert call(*command.split()).code == 2


@pytest.mark.parametrize("command", ["seed", "import rows", "keys create --role admin", "serve", "worker", "db check"])
def test_a_database_that_was_never_set_up_is_named_with_the_mend(call: Call, command: str) -> None:
    Path("rows").write_text("{}\n", "utf-8")
    assert "run 'correction-tracker db upgrade'" in one_sentence(call(*command.split()))


@pytest.mark.parametrize(
    "command", ["run", "serve", "worker", "db check", "db upgrade", "seed", "keys create --role admin"]
)
def test_a_damaged_database_is_named_with_the_mend(call: Call, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PORT", "0")
    Path("data").mkdir()
    Path("data/tracker.sqlite3").write_text("These bytes are no database at all. " * 400, "utf-8")
    assert "The database file is damaged: restore it" in one_sentence(call(*command.split()))


@pytest.mark.parametrize("command", ["run", "db upgrade", "serve", "keys create --role admin"])
def test_a_data_folder_that_cannot_be_used_is_named_with_the_mend(
    call: Call, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_PORT", "0")
    Path("data").write_text("a file where a folder should be", "utf-8")
    said = one_sentence(call(*command.split()))
    assert str(Path("data").resolve()) in said
    assert "TRACKER_DATA_DIR" in said


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("postgresql://me:hushhush@127.0.0.1:1/x", "refused"),
        ("postgresql://me:hushhush@127.0.0.1:port/x", "%XX"),
        ("sqlite:////", "unable to open"),
        ("mysql://me@127.0.0.1/x", "postgresql://"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said_in_the_drivers_words(
    call: Call, address: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", address)
    said = one_sentence(call("db", "check"))
    assert word in said
    assert "TRACKER_DATABASE_URL" in said
    assert "hushhush" not in said


@pytest.mark.parametrize("port", ["http", "-1", "65536", "8000.0", "９０", "9" * 5000])
def test_a_port_that_is_none_is_refused_by_name(call: Call, port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PORT", port)
    assert "TRACKER_PORT must be a whole number from 0 to 65535" in one_sentence(call("run"))


def test_an_admin_key_that_cannot_be_read_is_named_with_the_mend(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PORT", "0")
    Path("data").mkdir()
    Path("data/admin.key").write_bytes(BINARY)
    assert "admin.key does not hold a key: delete it" in one_sentence(call("run", "--no-examples"))


def test_a_kept_secret_that_is_none_is_named_by_its_file(call: Call) -> None:
    Path("data").mkdir()
    Path("data/secret.key").write_text("rubbish", "ascii")
    assert f"{Path('data').resolve() / 'secret.key'} must hold 32 bytes" in one_sentence(call("db", "upgrade"))


def test_checking_openapi_yaml_leaves_nothing_behind(call: Call) -> None:
    assert call("openapi", "check").code == 0
    assert list(Path().iterdir()) == []


def lines(result: Result) -> list[dict[str, Any]]:
    """Return the JSON objects that a command wrote."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_bytes_that_are_not_text_spoil_their_own_line_only() -> None:
    good = json.dumps({"id": "good", "text": FIRST}).encode()
    rows = [good, b'{"id": 1, "text": "Stra\xdfe"}', b'{"id": 2, "text": "a\0b"}', BINARY.replace(b"\n", b""), good]
    result = CliRunner().invoke(commands, ["analyze", "--jsonl", "-"], input=b"\n".join(rows))
    found = lines(result)
    assert [("error" in row, row["id"]) for row in found] == [
        (False, "good"), (True, None), (True, None), (True, None), (False, "good"),
    ]  # fmt: skip
    assert [row["error"].split(" is ")[0] for row in found[1:4]] == ["Line 2", "Line 3", "Line 4"]
    assert result.exit_code == 1


def test_a_row_is_imported_beside_one_that_is_not_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    row = {"url": "https://a.example/1", "outlet": "A", "title": "Bridge", "text": FIRST}
    CliRunner().invoke(commands, ["db", "upgrade"], catch_exceptions=False)
    given = b'{"url": "\xff"}\n\0\n' + json.dumps(row).encode() + b"\n"
    result = CliRunner().invoke(commands, ["import", "-"], input=given, catch_exceptions=False)
    assert [row["status"] for row in lines(result)] == ["error", "error", "created"]
    assert result.exit_code == 1


def test_a_claim_without_words_spoils_its_own_line_only() -> None:
    rows = [{"id": 1, "claim": " ", "text": FIRST}, {"id": 2, "claim": "The bridge will be closed.", "text": FIRST}]
    given = "".join(json.dumps(row) + "\n" for row in rows)
    result = CliRunner().invoke(commands, ["support", "--jsonl", "-"], input=given)
    refused, answered = lines(result)
    assert "claim" in refused["error"].lower()
    assert answered["stance"] == "supports"
