"""The present rules read stored versions again. On both kinds of database."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text, update

from service.core.editorial.revision import NOTHING_FOUND, RULES
from service.reading.corrections import CorrectionRow, get_correction, list_corrections
from service.resources import resource
from service.store import catalogue, ledger
from service.store.claims import Appearance, Claim, Support
from service.store.corrections import Correction
from service.store.events import Event
from service.store.findings import pack
from service.store.unit_of_work import in_two_steps
from service.store.versions import Version, VersionFindings
from service.usecases import reanalyze, watch_claim
from service.usecases.plant_seeds import plant_seeds
from service.usecases.post_version import Posted, post_version
from service.usecases.read_version import NewVersion
from service.usecases.reanalyze import Damaged, reanalyze_article
from service.usecases.reread_article import Reread
from service.usecases.review_correction import Review, review_correction
from service.usecases.track_article import NewArticle
from service.usecases.withdraw_article import withdraw_article
from service.wiring import Services
from tests.conftest import START
from tests.support.stories import CORRECTED, FIRST, SILENT

LATER = START + timedelta(days=1)
BOTH = CORRECTED.replace("said on Tuesday", "said on Friday")


def post(services: Services, text: str, hours: float) -> Posted:
    """Post a version of the article."""
    new = NewVersion("Bridge to close", text, captured_at=START + timedelta(hours=hours))
    return post_version(services, NewArticle("https://ledger.example/bridge", "The Ledger"), new, now=LATER)


def filed(services: Services) -> None:
    """Post a story: a silent edit that is owned up to, and another silent edit."""
    for hour, words in enumerate((FIRST, SILENT, CORRECTED, BOTH)):
        post(services, words, hour)


def rows(services: Services) -> dict[int, CorrectionRow]:
    """Return the listed corrections by their numbers."""
    with services.reading() as session:
        return {row.id: row for row in list_corrections(session, limit=200).items}


def said(services: Services) -> list[dict[str, Any]]:
    """Return what the ledger says, without what counts its changes."""
    return [{**asdict(row), "revision": 0, "id": 0} for row in rows(services).values()]


def write(services: Services, *statements: Any) -> None:
    """Run statements in one transaction."""
    with services.writing() as work:
        for statement in statements:
            work.session.execute(statement)
        work.commit()


def read_by_older_rules(services: Services) -> None:
    """Make it so that older rules read all versions and found no claim, no source and no notice."""
    write(
        services,
        update(Version).values(rules=RULES - 1),
        update(VersionFindings).values(findings=pack(NOTHING_FOUND, "")),
    )


def review(services: Services, number: int, status: str, kind: str | None = None) -> None:
    """Review a correction."""
    with services.writing() as work:
        review_correction(work.session, number, Review(status, kind), reviewer="desk", now=LATER)
        work.commit()


def again(services: Services, *, apply: bool = True) -> Reread:
    """Read the article again."""
    found = reanalyze_article(services, 1, apply=apply, now=LATER)
    assert isinstance(found, Reread)
    return found


def count(services: Services, table: Any) -> int:
    """Return how many rows a table has."""
    with services.reading() as session:
        return session.scalars(select(func.count()).select_from(table)).one()


def test_what_the_present_rules_filed_is_found_again_as_it_is(services: Services) -> None:
    plant_seeds(services, resource("seeds"), now=LATER)
    for number in reanalyze.articles(services, catalogue.read_by_others(None)):
        found = reanalyze_article(services, number, apply=False, now=LATER)
        assert isinstance(found, Reread)
        assert (found.outcomes, found.claims, found.damaged) == ((), None, ())
        assert [one for one in found.versions if one.findings or one.comparison or one.support] == []
    with services.reading() as session:
        assert catalogue.how_many(session, catalogue.read_by_others(RULES)) == 0


def test_without_apply_nothing_is_written(both_services: Services) -> None:
    filed(both_services)
    read_by_older_rules(both_services)
    write(both_services, update(Correction).values(summary="Something happened."))
    before = said(both_services)
    assert len(again(both_services, apply=False).outcomes) == len(before)
    assert said(both_services) == before
    with both_services.reading() as session:
        assert set(session.scalars(select(Version.rules))) == {RULES - 1}


def test_what_older_rules_filed_becomes_what_the_present_ones_find(both_services: Services) -> None:
    filed(both_services)
    wanted, numbers, events = said(both_services), set(rows(both_services)), count(both_services, Event)
    runs = count(both_services, Appearance)
    read_by_older_rules(both_services)
    write(
        both_services,
        update(Correction).values(summary="Something happened.", kind="update", significance=0.1),
        Appearance.__table__.delete(),
    )
    again(both_services)
    assert said(both_services) == wanted
    assert set(rows(both_services)) == numbers
    assert count(both_services, Appearance) == runs
    assert count(both_services, Event) == events
    with both_services.reading() as session:
        assert catalogue.how_many(session, catalogue.read_by_others(RULES)) == 0
    assert again(both_services).outcomes == ()


def test_a_correction_that_older_rules_missed_is_listed_and_nobody_is_told(both_services: Services) -> None:
    filed(both_services)
    wanted, events = said(both_services), count(both_services, Event)
    write(both_services, Correction.__table__.delete())
    read_by_older_rules(both_services)
    assert {one.before for one in again(both_services).outcomes} == {None}
    assert said(both_services) == wanted
    assert count(both_services, Event) == events


def false_row(services: Services) -> int:
    """File what older rules took for a correction; return its number."""
    with services.writing() as work:
        article = catalogue.standing_article(work.session, 1, lock=True)
        [row, *_] = ledger.standing(work.session, 1)
        record = {**ledger.record_of(row), "changes": [], "silent": [], "kind": "update"}
        record["notice"] = {"text": "Update: nothing.", "start": 0, "end": 16}
        made = ledger.add(work.session, article, (1, 2, row.detected_at), record)
        work.commit()
        return made.id


def test_a_correction_that_is_no_longer_found_leaves_the_list_and_keeps_its_address(both_services: Services) -> None:
    filed(both_services)
    wanted = said(both_services)
    number = false_row(both_services)
    again(both_services)
    assert said(both_services) == wanted
    with both_services.reading() as session:
        row = get_correction(session, number)
    assert (row.not_found_by, row.superseded_at) == (RULES, LATER)


@pytest.mark.parametrize("status", ["confirmed", "dismissed", "detected"])
def test_a_reviewed_correction_that_is_no_longer_found_stays_with_its_review(
    both_services: Services, status: str
) -> None:
    filed(both_services)
    number = false_row(both_services)
    review(both_services, number, status)
    before = rows(both_services)[number]
    again(both_services)
    row = rows(both_services)[number]
    assert (row.not_found_by, row.superseded_at, row.status, row.reviews) == (RULES, None, status, before.reviews)
    assert row.summary == before.summary
    assert again(both_services).outcomes == ()
    assert post(both_services, BOTH.replace("a winter", "another winter") + "\n\nIt is free.", 9).changed
    post(both_services, SILENT.replace("a ferry", "a boat"), 1.5)
    assert rows(both_services)[number] == row


def test_a_correction_that_is_found_again_stands_again(both_services: Services) -> None:
    filed(both_services)
    wanted = said(both_services)
    numbers = set(rows(both_services))
    with both_services.writing() as work:
        for number in numbers:
            ledger.not_found(work.session, number, RULES - 1, LATER)
        work.commit()
    assert rows(both_services) == {}
    again(both_services)
    assert (said(both_services), set(rows(both_services))) == (wanted, numbers)


def test_a_review_is_never_overwritten_by_a_finding(both_services: Services) -> None:
    filed(both_services)
    silent = next(row for row in rows(both_services).values() if row.disclosure == "undisclosed")
    review(both_services, silent.id, "dismissed")
    write(both_services, update(Correction).values(summary="Something happened."))
    read_by_older_rules(both_services)
    again(both_services)
    row = rows(both_services)[silent.id]
    assert (row.status, row.summary, len(row.reviews)) == ("dismissed", silent.summary, 1)


def test_a_reviewed_correction_of_another_kind_stays_beside_the_new_finding(both_services: Services) -> None:
    filed(both_services)
    silent = next(row for row in rows(both_services).values() if row.disclosure == "undisclosed")
    write(both_services, update(Correction).where(Correction.id == silent.id).values(kind="update"))
    review(both_services, silent.id, "confirmed")
    again(both_services)
    after = rows(both_services)
    assert (after[silent.id].kind, after[silent.id].not_found_by, after[silent.id].status) == (
        "update",
        RULES,
        "confirmed",
    )
    [new] = [row for row in after.values() if row.summary == silent.summary and row.id != silent.id]
    assert (new.kind, new.status, new.reviews) == ("stealth_edit", "detected", ())


def test_what_an_editor_called_it_is_taken_over_by_the_rules(both_services: Services) -> None:
    filed(both_services)
    silent = next(row for row in rows(both_services).values() if row.disclosure == "undisclosed")
    write(both_services, update(Correction).where(Correction.id == silent.id).values(kind="update"))
    review(both_services, silent.id, "confirmed", "stealth_edit")
    again(both_services)
    row = rows(both_services)[silent.id]
    assert (row.kind, row.detected_kind, row.status, row.not_found_by) == (
        "stealth_edit",
        "stealth_edit",
        "confirmed",
        None,
    )


@pytest.mark.parametrize("meanwhile", ["post", "review"])
def test_what_comes_meanwhile_is_not_lost(
    both_services: Services, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    filed(both_services)
    number = false_row(both_services)
    read_by_older_rules(both_services)
    genuine, done = reanalyze.reread_article, []

    def slow(*arguments: Any, **named: Any) -> Reread:
        found = genuine(*arguments, **named)
        if not done:
            done.append(meanwhile)
            if meanwhile == "post":
                post(both_services, BOTH.replace("4,200", "4,300") + "\n\nIt is free.", 9)
            else:
                review(both_services, number, "confirmed")
        return found

    monkeypatch.setattr(reanalyze, "reread_article", slow)
    again(both_services)
    monkeypatch.undo()
    assert again(both_services, apply=False).outcomes == ()
    listed = rows(both_services)
    assert (max(row.to_version for row in listed.values()) == 5) == (meanwhile == "post")
    assert (number in listed) == (meanwhile == "review")


def test_a_watched_claim_is_judged_again(both_services: Services) -> None:
    filed(both_services)
    claim = "About 4,200 cars cross the mill bridge on a weekday."
    work = watch_claim.preparation(claim, None)

    def file(unit: Any, found: Any) -> None:
        watch_claim.watch_claim(unit.session, claim, found, None, now=LATER)
        unit.commit()

    in_two_steps(both_services, work, file)

    def stances() -> list[tuple[int, str]]:
        with both_services.reading() as session:
            return sorted((row.version_number, row.stance) for row in session.scalars(select(Support)))

    before = stances()
    assert len({stance for _, stance in before}) > 1
    write(both_services, update(Support).values(stance="not_mentioned"))
    assert sum(len(one.support) for one in again(both_services).versions) > 0
    assert stances() == before


def test_claims_that_no_version_makes_any_more_are_forgotten(both_services: Services) -> None:
    filed(both_services)
    before = count(both_services, Claim)
    with both_services.writing() as work:
        [some, *_] = work.session.scalars(select(Appearance)).all()
        for key, watched in (("made-up", False), ("watched", True)):
            claim = Claim(key=key, text="The moon is near.", watched=watched, created_at=START)
            work.session.add(claim)
            work.session.flush()
            work.session.add(Appearance(claim_id=claim.id, article_id=some.article_id, since_version=1))
        work.commit()
    again(both_services)
    with both_services.reading() as session:
        keys = set(session.scalars(select(Claim.key)))
    assert len(keys) == before + 1
    assert "watched" in keys and "made-up" not in keys


def test_a_damaged_text_is_named_and_costs_no_other(both_services: Services) -> None:
    filed(both_services)
    wanted = said(both_services)
    read_by_older_rules(both_services)
    write(
        both_services,
        update(Correction).values(summary="Something happened."),
        update(Version).where(Version.number == 4).values(body=b"\0 no text", body_base=None),
    )
    found = again(both_services)
    assert found.damaged == (4,)
    after = said(both_services)
    told = [row["summary"] == "Something happened." for row in after]
    assert told == [row["to_version"] == 4 for row in after]
    assert [row for row in after if row["to_version"] != 4] == [row for row in wanted if row["to_version"] != 4]
    with both_services.reading() as session:
        rules = {row.number: row.rules for row in session.scalars(select(Version))}
    assert rules == {1: RULES, 2: RULES, 3: RULES, 4: RULES - 1}


def test_a_version_after_a_lost_one_keeps_its_comparison_and_its_rows(both_services: Services) -> None:
    filed(both_services)
    write(both_services, update(Version).where(Version.number == 2).values(body=b"\0 no text", body_base=None))
    before = said(both_services)
    found = again(both_services)
    assert found.damaged == (2,)
    assert said(both_services) == before
    with both_services.reading() as session:
        assert {row.number: row.predecessor for row in session.scalars(select(Version))} == {1: None, 2: 1, 3: 2, 4: 3}


@pytest.mark.parametrize("what", ["version_findings.findings", "version_findings.comparison", "corrections.body"])
def test_damaged_records_are_made_again_from_the_texts(both_services: Services, what: str) -> None:
    filed(both_services)
    wanted, numbers = said(both_services), set(rows(both_services))
    table, column = what.split(".")
    write(both_services, text(f"UPDATE {table} SET {column} = :spoilt").bindparams(spoilt=b"\0 nothing"))
    found = again(both_services)
    assert found.damaged == ()
    assert said(both_services) == wanted
    if table != "corrections":
        assert set(rows(both_services)) == numbers
    assert again(both_services).outcomes == ()


def test_an_article_that_was_taken_down_is_passed_over(both_services: Services) -> None:
    filed(both_services)
    with both_services.writing() as work:
        withdraw_article(work.session, 1, now=LATER)
        work.commit()
    assert reanalyze_article(both_services, 1, apply=True, now=LATER) is None
    assert list(reanalyze.articles(both_services, catalogue.read_by_others(None))) == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 1),
        ({"article_id": 1}, 1),
        ({"article_id": 2}, 0),
        ({"outlet": "The Ledger"}, 1),
        ({"outlet": "Another"}, 0),
        ({"since": START + timedelta(hours=3)}, 1),
        ({"since": START + timedelta(hours=4)}, 0),
    ],
)
def test_articles_are_chosen_by_number_outlet_and_time(services: Services, filters: dict[str, Any], found: int) -> None:
    filed(services)
    assert len(list(reanalyze.articles(services, catalogue.read_by_others(RULES, **filters)))) == 0
    assert len(list(reanalyze.articles(services, catalogue.read_by_others(None, **filters)))) == found
    read_by_older_rules(services)
    assert len(list(reanalyze.articles(services, catalogue.read_by_others(RULES, **filters)))) == found


def test_nothing_else_is_called_damage(services: Services) -> None:
    filed(services)
    assert not isinstance(reanalyze_article(services, 1, apply=True, now=LATER), Damaged | None)
