"""The command ``match``: known claims nearest to a statement."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import commands

CLAIMS = [
    {"id": "bridge", "claim": "The mayor of Lowick sold the old bridge.", "title": "Was a bridge sold to a circus?"},
    {"id": "lake", "claim": "The lake at Lowick froze in July."},
]


@pytest.fixture
def claims(tmp_path: Path) -> str:
    file = tmp_path / "claims.jsonl"
    file.write_text("\n\n".join(map(json.dumps, CLAIMS)))
    return str(file)


def call(*arguments: str, given: str) -> Result:
    return CliRunner().invoke(commands, ["match", *arguments], input=given)


def test_each_line_is_answered_with_the_claims_nearest_to_it(claims: str) -> None:
    given = "\n".join(
        [
            json.dumps({"id": 1, "text": "the lake is frozen"}),
            json.dumps({"id": 2, "text": "a circus came"}),
            json.dumps({"id": 3, "text": "zebra"}),
        ]
    )
    result = call("--jsonl", "--claims", claims, "-", given=given)
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.output.splitlines()] == [
        {"id": 1, "ranked": ["lake"]},
        {"id": 2, "ranked": ["bridge"]},
        {"id": 3, "ranked": []},
    ]


def test_a_line_without_text_is_named_and_the_rest_is_answered(claims: str) -> None:
    result = call("--jsonl", "--claims", claims, "-", given='{"id": 1}\n{"id": 2, "text": "circus"}')
    first, second = map(json.loads, result.output.splitlines())
    assert (result.exit_code, first["id"], second) == (1, 1, {"id": 2, "ranked": ["bridge"]})
    assert "'text'" in first["error"]


def test_a_statement_is_answered_with_a_table_or_json(claims: str) -> None:
    table = call("--claims", claims, "-", given="Who sold the bridge?").output
    assert "Nearest claims: 1" in table
    assert "The mayor of Lowick sold the old bridge." in table
    found = call("--json", "--claims", claims, "-", given="Who sold the bridge?").output
    assert json.loads(found) == {"ranked": ["bridge"]}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a"}', "--claims: Line 1: The field 'claim'"),
        ('{"id": 7, "claim": "x"}', "--claims: Line 1: The field 'id'"),
        ("nonsense", "--claims: Line 1 is not JSON"),
        ('{"id": "a", "claim": "x"}\n{"id": "a", "claim": "y"}', "--claims: Line 2: the id 'a' was used before"),
    ],
)
def test_claims_that_cannot_be_used_end_the_command(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(line)
    result = call("--claims", str(file), "-", given="x")
    assert result.exit_code == 1
    assert said in str(result.exception)


def test_wrong_usage_ends_with_two(claims: str) -> None:
    assert call("-", given="x").exit_code == 2
    assert call("--claims", "-", "-", given="x").exit_code == 2
    assert call("--claims", claims, "nowhere.txt", given="x").exit_code == 2
