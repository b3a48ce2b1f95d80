"""The commands ``reviews`` and ``reanalyze``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from service.cli import commands
from service.core.editorial.revision import RULES
from service.core.errors import NotFound
from service.store.engine import open_engine
from tests.support.stories import CORRECTED, FIRST, SILENT

ROW = {"url": "https://a.example/1", "outlet": "A", "title": "Bridge"}
Sql = Callable[[str], list[Any]]


def call(*arguments: str, given: str | None = None) -> Result:
    """Run the command with arguments, and with ``given`` on its standard input."""
    return CliRunner().invoke(commands, arguments, input=given, catch_exceptions=False)


@pytest.fixture(autouse=True)
def filed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A story with a silent edit and a correction that owns up to it."""
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path))
    call("db", "upgrade")
    lines = [
        json.dumps({**ROW, "text": words, "captured_at": f"2026-01-01T{hour:02}:00:00Z"}) + "\n"
        for hour, words in enumerate((FIRST, SILENT, CORRECTED))
    ]
    assert call("import", "-", given="".join(lines)).exit_code == 0


@pytest.fixture
def sql(tmp_path: Path) -> Sql:
    """Run a statement on the database."""

    def run(statement: str) -> list[Any]:
        engine = open_engine(f"sqlite:///{tmp_path / 'tracker.sqlite3'}").execution_options(writing=True)
        with engine.begin() as connection:
            result = connection.execute(text(statement))
            rows = [tuple(row) for row in result] if result.returns_rows else []
        engine.dispose()
        return rows

    return run


def read_by_older_rules(sql: Sql) -> None:
    """Make it so that older rules filed the story, and summed it up in other words."""
    sql(f"UPDATE versions SET rules = {RULES - 1}")
    sql("UPDATE corrections SET summary = 'Something happened.' WHERE kind = 'correction'")


def test_there_is_nothing_to_do_where_the_present_rules_read_everything() -> None:
    assert call("reanalyze").stdout == (
        f"Rule set {RULES} read 0 versions of 0 articles: 0 would change, 0 with damage.\n"
    )
    assert "read 3 versions of 1 articles: 0 would change" in call("reanalyze", "--all").stdout


def test_what_would_change_is_shown_and_not_written(sql: Sql) -> None:
    read_by_older_rules(sql)
    before = sql("SELECT id, summary, revision FROM corrections ORDER BY id")
    result = call("reanalyze")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Article 1, A: https://a.example/1"
    assert lines[1].endswith("changes: summary")
    assert lines[2].strip() == "- correction, disclosed: Something happened."
    assert lines[3].strip().startswith("+ correction, disclosed: ")
    assert lines[-1] == "Nothing was written. Write it down with --apply."
    assert sql("SELECT id, summary, revision FROM corrections ORDER BY id") == before


def test_with_apply_it_is_written_and_a_second_run_has_nothing_to_do(sql: Sql) -> None:
    read_by_older_rules(sql)
    events = sql("SELECT count(*) FROM events")
    assert "1 changed, 0 with damage" in call("reanalyze", "--apply").stdout
    assert sql("SELECT count(*) FROM corrections WHERE summary = 'Something happened.'") == [(0,)]
    assert sql("SELECT count(*) FROM events") == events
    assert "read 0 versions of 0 articles" in call("reanalyze", "--apply").stdout


def test_json_has_a_line_for_each_article_that_changes_and_one_with_the_sums(sql: Sql) -> None:
    read_by_older_rules(sql)
    article, sums = map(json.loads, call("reanalyze", "--json").stdout.splitlines())
    assert (article["article_id"], article["outlet"], article["versions"], article["damaged"]) == (1, "A", 3, [])
    [row] = article["corrections"]
    assert (row["outcome"], row["changed"], row["to_version"]) == ("changes", ["summary"], 3)
    assert row["before"]["summary"] == "Something happened."
    assert row["after"]["kind"] == "correction"
    assert (sums["rules"], sums["applied"], sums["changed"]) == (RULES, False, 1)
    assert sums["corrections"] == {"changes": {"correction": 1}}


def test_damage_is_named_and_ends_with_1(sql: Sql) -> None:
    read_by_older_rules(sql)
    sql("UPDATE versions SET body = x'00', body_base = NULL WHERE number = 2")
    result = call("reanalyze", "--apply")
    assert result.exit_code == 1
    assert "The text of version 2 is lost: it stays as it is." in result.stdout
    assert "1 with damage" in result.stdout


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--article", "1"), 1),
        (("--outlet", "A"), 1),
        (("--outlet", "B"), 0),
        (("--since", "2026-01-01"), 1),
        (("--since", "2026-01-01T03:00:00+01:00"), 1),
        (("--since", "2026-01-02"), 0),
    ],
)
def test_articles_are_chosen(sql: Sql, options: tuple[str, ...], found: int) -> None:
    read_by_older_rules(sql)
    assert f"of {found} articles" in call("reanalyze", *options).stdout


@pytest.mark.parametrize("when", ["yesterday", "2026-01-01T00:00:00", "2026-13-01", "0001-01-01T00:00:00+09:00", ""])
def test_a_time_that_is_none_is_wrong_usage(when: str) -> None:
    assert call("reanalyze", "--since", when).exit_code == 2


def test_reviews_are_summed_up(sql: Sql) -> None:
    sql("UPDATE corrections SET status = 'confirmed' WHERE kind = 'correction'")
    sql("UPDATE corrections SET status = 'dismissed' WHERE kind = 'stealth_edit'")
    told = call("reviews").stdout
    assert [line.split()[:5] for line in told.splitlines() if line.startswith("all ")] == [["all", "2", "1", "0", "1"]]
    assert "0.50 (0.09–0.91)" in told
    assert [title for title in ("Over all", "By rule", "By kind", "By outlet") if title not in told] == []
    found = json.loads(call("reviews", "--json", "--kind", "correction").stdout)
    assert (found["overall"]["reviewed"], found["overall"]["precision"]["value"]) == (1, 1.0)
    assert "reviewed corrections are no longer found" in call("reviews", "--outlet", "B").stdout


def test_an_article_that_is_not_there_cannot_be_read_again() -> None:
    with pytest.raises(NotFound, match="There is no article 99"):
        call("reanalyze", "--article", "99")
