"""The example stories, planted: what seeds/README.md promises is found in them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service import settings
from service.core.errors import InvalidInput
from service.reading.articles import list_articles
from service.reading.corrections import CorrectionRow, list_corrections
from service.reading.propagation import propagation
from service.reading.stories import list_stories
from service.reading.story_matrix import story_matrix
from service.resources import resource
from service.store import migrations
from service.usecases.plant_seeds import Planted, plant_seeds
from service.usecases.seed_files import read_stories
from service.wiring import Services, wire

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def plant(services: Services, folder: Path) -> Planted:
    return plant_seeds(services, folder, now=NOW)


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, Planted]]:
    """The example stories in a database, and what their planting said."""
    services = wire(settings.load({"TRACKER_DATA_DIR": str(tmp_path_factory.mktemp("garden"))}))
    migrations.upgrade(services.engine)
    yield services, plant(services, resource("seeds"))
    services.engine.dispose()


@pytest.fixture
def ledger(garden: tuple[Services, Planted]) -> list[CorrectionRow]:
    """All corrections, the oldest first."""
    with garden[0].reading() as session:
        return list(reversed(list_corrections(session, limit=200).items))


def of(ledger: list[CorrectionRow], slug: str) -> list[CorrectionRow]:
    """Return the corrections of the article whose address holds ``slug``."""
    return [row for row in ledger if slug in row.article.url]


def seen(row: CorrectionRow) -> set[str]:
    return {change["category"] for change in row.changes}


def test_every_file_becomes_a_version_unless_it_says_what_the_one_before_said(garden) -> None:
    versions = list(read_stories(resource("seeds")))
    looked_at_again = 1
    assert garden[1] == Planted(
        articles=len({version.url for version in versions}), versions=len(versions) - looked_at_again
    )


def test_planting_again_changes_nothing(garden) -> None:
    assert plant(garden[0], resource("seeds")) == Planted(articles=0, versions=0)


def test_the_update_on_top_is_found_with_the_show_it_credits(ledger) -> None:
    [row] = of(ledger, "marqueedaily")
    assert (row.kind, row.disclosure) == ("update", "disclosed")
    assert row.notice and row.notice["position"] == "top"
    credited = {entry["source"]["text"] for entry in row.attributions if entry["change"] == "added"}
    assert "Sunrise America" in credited


def test_the_reworked_story_is_found_by_its_editors_note(ledger) -> None:
    [row] = of(ledger, "lumenteen")
    assert (row.kind, row.disclosure) == ("editors_note", "disclosed")
    assert row.notice and row.notice["position"] == "bottom"
    assert "headline" in seen(row)


@pytest.mark.parametrize("slug", ["stagelightreview", "backlotpost", "dailyscroll", "museum-returns-drum"])
def test_what_did_not_change_is_not_in_the_ledger(ledger, slug: str) -> None:
    assert of(ledger, slug) == []


@pytest.mark.parametrize(
    ("slug", "category"),
    [("budget-gap", "number"), ("corbel-dam-crack", "attribution"), ("dunmore-recount", "headline")],
)
def test_a_silent_edit_is_found_with_what_it_changed(ledger, slug: str, category: str) -> None:
    [row] = of(ledger, slug)
    assert (row.kind, row.disclosure) == ("stealth_edit", "undisclosed")
    assert category in seen(row)


def test_one_outlet_corrects_its_number_and_the_other_never_does(ledger) -> None:
    [row] = of(ledger, "st-brendan-job-cuts")
    assert (row.kind, row.disclosure) == ("correction", "disclosed")
    assert "number" in seen(row)
    assert all(row.notice is None and "number" not in seen(row) for row in of(ledger, "hospital-cuts-340"))


@pytest.mark.parametrize(
    ("slug", "kind"),
    [("katherine-doyle", "correction"), ("well-water-lead", "clarification"), ("mill-fire", "retraction")],
)
def test_a_notice_is_found_by_its_kind(ledger, slug: str, kind: str) -> None:
    assert kind in [row.kind for row in of(ledger, slug)]


def test_a_quotation_that_was_altered_in_silence_is_owned_up_to_two_versions_later(ledger) -> None:
    edit = of(ledger, "tram-brakes")[0]
    assert (edit.kind, edit.from_version, edit.to_version) == ("stealth_edit", 1, 2)
    assert "quote" in seen(edit)
    assert (edit.disclosure, edit.disclosed_in) == ("disclosed_later", 4)
    # from June 3, 15:45 to June 6, 12:00
    assert edit.lag_seconds == 2 * 86_400 + 20 * 3_600 + 15 * 60


def test_a_day_that_is_changed_and_changed_back_is_two_silent_edits(ledger) -> None:
    assert [(row.kind, row.to_version) for row in of(ledger, "halden-runway")] == [
        ("stealth_edit", 2),
        ("stealth_edit", 3),
    ]


def test_a_moved_paragraph_is_no_correction_and_a_second_author_is(ledger) -> None:
    assert [(row.from_version, seen(row) & {"byline", "move"}) for row in of(ledger, "shelters-open")] == [
        (2, {"byline"})
    ]


def test_a_notice_that_vanishes_is_missed(ledger) -> None:
    rows = of(ledger, "stadium-lease")
    assert rows[0].kind == "correction"
    assert rows[-1].kind == "notice_removed"
    assert (rows[-1].from_version, rows[-1].to_version) == (3, 4)


def test_a_mistake_in_the_last_file_leaves_nothing_behind(services: Services, tmp_path: Path) -> None:
    header = "Outlet: Ledger\nUrl: https://ledger.example/{}\nTitle: T\nCaptured: 2024-03-05T21:10:00Z\n"
    (tmp_path / "seeds" / "01-story").mkdir(parents=True)
    (tmp_path / "seeds" / "01-story" / "01-good.md").write_text(header.format("a") + "\nText.\n", "utf-8")
    (tmp_path / "seeds" / "01-story" / "02-bad.md").write_text(header.format("b"), "utf-8")
    with pytest.raises(InvalidInput, match=r"02-bad\.md"):
        plant(services, tmp_path / "seeds")
    with services.reading() as session:
        assert list_articles(session).items == ()


def test_what_several_outlets_tell_is_a_story_and_planting_again_makes_no_second(garden) -> None:
    plant(garden[0], resource("seeds"))
    with garden[0].reading() as session:
        stories = {story.title: len(story.articles) for story in list_stories(session).items}
    assert stories == {"Me too": 5, "Hospital jobs": 2}


def test_the_matrix_of_a_story_shows_who_corrected_and_who_still_carries(garden) -> None:
    with garden[0].reading() as session:
        [story] = list_stories(session, q="Hospital").items
        [line] = [line for line in story_matrix(session, story.id).claims if line.conflict]
    assert line.figure == "340 jobs"
    assert [(cell.outlet, cell.stance) for cell in line.cells] == [
        ("Northgate Courier", "corrected"),
        ("Capital Wire", "supports"),
    ]


def test_the_wire_that_took_the_number_still_carries_it_and_cites_the_outlet(garden, ledger) -> None:
    [row] = [row for row in of(ledger, "st-brendan") if row.kind == "correction"]
    with garden[0].reading() as session:
        [carrier] = [one for one in propagation(session, row.id) if one.standing == "still_carries"]
    assert (carrier.article.outlet, carrier.cites, carrier.figure) == ("Capital Wire", True, "340 jobs")


def test_who_still_credits_whom_an_update_credits_no_more_is_found(garden, ledger) -> None:
    [row] = [row for row in ledger if row.kind == "update" and row.outlet == "Marquee Daily"]
    with garden[0].reading() as session:
        carriers = [one.article.outlet for one in propagation(session, row.id) if one.standing == "still_carries"]
    assert carriers == ["The Backlot Post"]


def test_outlets_disagree_on_who_began_the_movement_and_on_the_number_of_replies(garden) -> None:
    with garden[0].reading() as session:
        [story] = list_stories(session, q="Me too").items
        conflicts = [line for line in story_matrix(session, story.id).claims if line.conflict]
    assert "37,500 responses" in {line.figure for line in conflicts}
    stances = [{cell.outlet: cell.stance for cell in line.cells} for line in conflicts if line.figure is None]
    assert any(
        cells["The Backlot Post"] == "supports" and cells["Lumen Teen"] in ("contradicts", "corrected")
        for cells in stances
    )
