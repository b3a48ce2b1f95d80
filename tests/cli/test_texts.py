"""The commands that need no database."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from service.cli import commands
from service.cli.texts import Row
from tests.support.stories import CORRECTED, CORRECTION, FIRST, SILENT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("first", FIRST), ("silent", SILENT), ("corrected", CORRECTED)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def call(*arguments: str, given: str | None = None) -> Result:
    """Run the command with arguments, and with ``given`` on its standard input."""
    return CliRunner().invoke(commands, arguments, input=given, catch_exceptions=False)


def lines(result: Result) -> list[dict[str, Any]]:
    """Return the JSON objects that a command wrote."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_help_names_every_command() -> None:
    shown = call("--help").stdout
    for name in (
        "run",
        "serve",
        "worker",
        "db",
        "seed",
        "import",
        "keys",
        "openapi",
        "analyze",
        "compare",
        "support",
        "match",
    ):
        assert f"  {name} " in shown


def test_analyze_answers_each_line_with_what_stands_in_the_text() -> None:
    result = call("analyze", "--jsonl", "-", given=json.dumps({"id": "a", "text": CORRECTED}) + "\n")
    (found,) = lines(result)
    assert result.exit_code == 0
    assert found["id"] == "a"
    (notice,) = found["notices"]
    assert CORRECTED[notice["start"] : notice["end"]] == notice["text"] == CORRECTION
    sources = {row["source"]["name"] for row in found["attributions"] if row["source"]}
    assert "Ines Calder" in " ".join(name for name in sources if name)
    for claim in found["claims"]:
        assert CORRECTED[claim["start"] : claim["end"]] == claim["text"]
        assert claim["attribution"] is None or claim["attribution"] < len(found["attributions"])


def test_compare_answers_with_edits_changes_and_corrections() -> None:
    result = call("compare", "--jsonl", "-", given=json.dumps({"id": 7, "old": FIRST, "new": CORRECTED}) + "\n")
    (found,) = lines(result)
    assert found["id"] == 7
    assert found["substantive"] is True
    assert [row["kind"] for row in found["corrections"]] == ["correction"]
    number = next(row for row in found["changes"] if row["category"] == "number")
    assert FIRST[number["old"]["start"] : number["old"]["end"]] == number["old"]["text"]
    assert found["notices"]["added"][number["disclosed_by"]]["text"] == CORRECTION


def test_support_tells_the_stance_and_the_sentence() -> None:
    row = {"id": 1, "claim": "About 4,200 cars cross the bridge on a weekday.", "text": FIRST}
    (found,) = lines(call("support", "--jsonl", "-", given=json.dumps(row) + "\n"))
    assert found["stance"] == "supports"
    assert "4,200" in found["evidence"][0]["text"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("{not json", "not JSON"),
        ('{"id": 3}', "'text'"),
        ('{"id": 3, "text": 5}', "'text'"),
        ("[1]", "object"),
        ('{"id": 3, "text": "One.", "text": "Two."}', 'Line 1 cannot be used: The name "text" occurs twice'),
        ('{"id": 3, "text": "One.", "more": {"a": 1, "a": 1}}', 'The name "a" occurs twice'),
        ('{"id": 3, "text": "One.", "size": NaN}', "/size: The number is not finite."),
        ('{"id": 3, "text": "\\ud800"}', "/text: The string holds half a surrogate pair"),
        ('{"id": 3, "text": null}', "'text'"),
        ('{"id": 3, "text": "One.", "title": 5}', "'title'"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_rest_is_answered(line: str, word: str) -> None:
    good = json.dumps({"id": 2, "text": FIRST})
    result = call("analyze", "--jsonl", "-", given=f"{line}\n{good}\n")
    bad, fine = lines(result)
    assert result.exit_code == 1
    assert word in bad["error"]
    assert fine["id"] == 2


@pytest.mark.parametrize(
    ("command", "row", "optional"),
    [
        ("analyze", {"id": 1, "text": FIRST}, ("title", "lang")),
        ("compare", {"id": 1, "old": FIRST, "new": CORRECTED}, ("old_title", "new_title")),
    ],
)
def test_null_in_an_optional_field_counts_as_absent(command: str, row: Row, optional: tuple[str, ...]) -> None:
    nulls = dict.fromkeys(optional)
    given = "".join(json.dumps(each) + "\n" for each in (row, {**row, **nulls}))
    result = call(command, "--jsonl", "-", given=given)
    plain, with_nulls = lines(result)
    assert result.exit_code == 0
    assert with_nulls == plain


def test_one_name_may_occur_in_two_objects_of_a_line() -> None:
    given = json.dumps({"id": {"text": 1}, "text": FIRST}) + "\n"
    result = call("analyze", "--jsonl", "-", given=given)
    assert result.exit_code == 0
    assert lines(result)[0]["id"] == {"text": 1}


def test_compare_shows_the_changes_in_the_terminal(folder: Path) -> None:
    result = call("compare", str(folder / "first"), str(folder / "silent"))
    assert result.exit_code == 0
    assert "4,200" in result.stdout
    assert "stealth_edit" in result.stdout


def test_compare_says_in_json_whether_the_comparison_is_coarse(folder: Path) -> None:
    result = call("compare", "--json", str(folder / "first"), str(folder / "silent"))
    assert json.loads(result.stdout)["coarse"] is False


def compared(folder: Path) -> str:
    """Compare two texts and return all that was written, codes of colours too."""
    arguments = ("compare", str(folder / "first"), str(folder / "corrected"))
    return CliRunner().invoke(commands, arguments, color=True, catch_exceptions=False).stdout


def test_colours_and_line_breaks_are_for_terminals_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    red = "\x1b[31m"
    assert red not in compared(folder)
    assert f"+ {CORRECTION}\n" in compared(folder)
    monkeypatch.setattr("service.cli.texts.terminal_width", lambda: 60)
    assert red in compared(folder)
    assert f"+ {CORRECTION}" not in compared(folder)


@pytest.mark.parametrize(("value", "coloured"), [("", True), ("1", False), ("false", False)])
def test_no_color_in_the_environment_takes_the_colours_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch, value: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", value)
    monkeypatch.setattr("service.cli.texts.terminal_width", lambda: 60)
    assert ("\x1b[3" in compared(folder)) is coloured


@pytest.mark.parametrize("width", [60, 80, 133])
def test_a_comparison_fits_the_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr("service.cli.texts.terminal_width", lambda: width)
    shown = re.sub(r"\x1b\[\d+m", "", compared(folder))
    assert max(map(len, shown.splitlines())) <= width


def test_analyze_and_support_show_tables(folder: Path) -> None:
    assert "Calder" in call("analyze", str(folder / "first")).stdout
    assert "supports" in call("support", "--claim", "The bridge will be closed.", str(folder / "first")).stdout


def test_wrong_usage_ends_with_two(folder: Path) -> None:
    assert call("compare", str(folder / "first")).exit_code == 2
    assert call("support", str(folder / "first")).exit_code == 2
    assert call("fly").exit_code == 2
