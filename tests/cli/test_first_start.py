"""What `run` does and says before it serves."""

from pathlib import Path

import pytest

from service import settings
from service.cli.first_start import prepare, wrapped
from service.store import migrations
from service.store.engine import open_engine


@pytest.mark.parametrize("columns", ["20", "80", "400"])
def test_a_summary_is_printed_whole_beside_its_kind(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    summary = "A figure was changed from $4.2 million to $6.2 million; " * 4 + "the article does not say so."
    first, *others = wrapped("  stealth_edit  The Harbor Ledger  ", summary).splitlines()
    assert first.startswith("  stealth_edit  The Harbor Ledger  A figure")
    assert all(line.startswith(" " * 35) and not line[35].isspace() for line in others)
    assert " ".join(line[35:] for line in [first, *others]) == summary
    assert max(map(len, [first, *others])) <= max(65, min(int(columns), 120))


def test_a_first_start_that_was_cut_short_plants_the_stories_at_the_next(tmp_path: Path) -> None:
    chosen = settings.load({"TRACKER_DATA_DIR": str(tmp_path)})
    engine = open_engine(chosen.database_url)
    migrations.upgrade(engine)  # and then somebody pressed Ctrl-C
    prepare(chosen, "http://127.0.0.1:8000", examples=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM articles").scalar()
    engine.dispose()
