"""The schema, on both kinds of database."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import zstandard
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import LargeBinary, inspect, select, text, type_coerce, update

from service.core.errors import IntegrityFailure
from service.reading import sources
from service.reading.corrections import list_corrections
from service.reading.events import list_events
from service.reading.versions import list_versions, version_attributions
from service.store import claim_search, delivery_queue, migrations, packed, text_search
from service.store.articles import Article
from service.store.claims import Claim, Support
from service.store.corrections import Correction
from service.store.engine import open_engine
from service.store.events import Event
from service.store.tables import metadata
from service.store.versions import Version, VersionFindings
from service.store.webhooks import Delivery, WebhookEndpoint
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.rotate_secret import rotate_secret
from service.usecases.track_article import NewArticle
from service.wiring import Services
from tests.conftest import START, new_database, new_name
from tests.support.alerts import happen, register, track
from tests.support.stories import CORRECTED, FIRST, SILENT

BRIDGE = NewArticle("https://ledger.example/bridge", "The Ledger")
FINDINGS = {"notices": 0, "attributions": 0, "claims": 0}.keys()


@pytest.mark.filterwarnings("ignore:.*expression-based index")  # SQLite does not tell of them
def test_migrations_make_just_what_the_models_say(both_services: Services) -> None:
    with both_services.engine.connect() as connection:
        aside = (claim_search.INDEX, text_search.PREFIX)
        ours = lambda name, _kind, _around: not (name or "").startswith(aside)  # noqa: E731
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": ours})
        assert compare_metadata(context, metadata) == []


def test_migrating_twice_changes_nothing(both_services: Services) -> None:
    migrations.upgrade(both_services.engine)
    assert migrations.current(both_services.engine) == migrations.head()


def test_two_that_migrate_at_once_take_turns(database_url: str, tmp_path: Path) -> None:
    environ = {**os.environ, "TRACKER_DATABASE_URL": database_url, "TRACKER_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "service", "db", "upgrade"]
    both = [subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait(120) for process in both] == [0, 0]
    engine = open_engine(database_url)
    migrations.check(engine)
    engine.dispose()


def test_whoever_migrates_waits_for_another_however_long_that_takes(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "TURN", 0.01)
    address = new_database(postgres, new_name())
    engine, other = open_engine(address), open_engine(address)
    number = {"number": migrations.ADVISORY_LOCK}
    with other.connect() as holder, ThreadPoolExecutor(1) as second:
        holder.execute(text("SELECT pg_advisory_lock(:number)"), number)
        holder.commit()
        waiting = second.submit(migrations.upgrade, engine)
        with pytest.raises(TimeoutError):
            waiting.result(0.5)
        holder.execute(text("SELECT pg_advisory_unlock(:number)"), number)
        holder.commit()
        waiting.result(60)
    migrations.check(engine)
    for one in (engine, other):
        one.dispose()


def test_an_index_is_made_while_a_transaction_that_writes_is_open(make_services: Callable[[str], Services],
                                                                  postgres: str) -> None:  # fmt: skip
    services = make_services(new_database(postgres, new_name()))
    migrations.downgrade(services.engine, "0009")
    with services.engine.connect() as connection:  # what was left of an attempt that was cut short
        connection.execute(text("CREATE INDEX ix_events_timestamp ON events (type)"))
        connection.commit()
    with services.engine.connect() as writer, ThreadPoolExecutor(1) as aside:
        writer.execute(text("UPDATE corrections SET status = status"))
        upgrading = aside.submit(migrations.upgrade, services.engine)
        with pytest.raises(TimeoutError):
            upgrading.result(0.5)
        with services.engine.begin() as other:  # another one is not kept out meanwhile
            other.execute(text("UPDATE corrections SET summary = summary"))
            other.execute(text("UPDATE events SET type = type"))
        writer.commit()
        upgrading.result(60)
    columns = {index["name"]: index["column_names"] for index in inspect(services.engine).get_indexes("events")}
    assert columns["ix_events_timestamp"] == ["timestamp"]


def test_everything_goes_down_and_up_again_with_data_inside(both_services: Services) -> None:
    with both_services.writing() as work:
        work.session.add(
            Article(
                url="https://a.example/1",
                canonical_url="a.example/1",
                outlet="A",
                title="",
                tags=[],
                created_at=datetime(2026, 1, 1, tzinfo=UTC),
            )
        )
        work.commit()
    migrations.downgrade(both_services.engine, "base")
    assert set(inspect(both_services.engine).get_table_names()) <= {"alembic_version"}
    migrations.upgrade(both_services.engine)
    migrations.check(both_services.engine)


def test_a_row_of_the_ledger_from_the_first_schema_can_be_told_again(both_services: Services) -> None:
    with both_services.writing() as work:
        article = Article(url="https://a.example/1", canonical_url="a.example/1", outlet="A", title="", tags=[],
                          created_at=datetime(2026, 1, 1, tzinfo=UTC))  # fmt: skip
        work.session.add(article)
        work.session.flush()
        row = Correction(article_id=article.id, outlet="A", kind="stealth_edit", to_version=2, disclosure="undisclosed",
                         significance=0.5, summary="A number changed.", categories=",number,",
                         detected_at=article.created_at, body={"changes": []})  # fmt: skip
        work.session.add(row)
        work.commit()
    migrations.downgrade(both_services.engine, "0001")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        body = session.scalars(select(Correction.body)).one()
    found = {"disclosure": "undisclosed", "summary": "A number changed."}
    assert body == {"changes": [], "found": found, "silent": [], "discloses": []}


def test_what_was_posted_can_be_read_by_the_program_before_and_after(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    before = all_told(both_services)
    migrations.downgrade(both_services.engine, "0002")
    with both_services.engine.connect() as connection:
        kept = connection.execute(text("SELECT findings FROM version_findings ORDER BY version_id")).scalars().all()
        told = connection.execute(text("SELECT payload FROM events ORDER BY position")).scalars().all()
    assert [json.loads(zstandard.ZstdDecompressor().decompress(data)).keys() for data in kept] == [FINDINGS] * 3
    assert json.loads(bytes(told[-1]))["data"]["article"]["outlet"] == "The Ledger"
    migrations.upgrade(both_services.engine)
    assert all_told(both_services) == before


def test_findings_are_told_with_the_names_of_their_fields_to_the_program_before(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    before = all_told(both_services)
    migrations.downgrade(both_services.engine, "0003")
    with both_services.reading() as session:
        stored = session.scalars(select(VersionFindings.findings).order_by(VersionFindings.version_id)).all()
    for data, words in zip(stored, (FIRST, SILENT, CORRECTED), strict=True):
        record = json.loads(packed.unpack(data, words.encode()))
        assert record.keys() == FINDINGS
        found = [*record["notices"], *record["claims"]]
        assert found and all(one["text"] == words[one["start"] : one["end"]] for one in found)
    migrations.upgrade(both_services.engine)
    assert all_told(both_services) == before


def test_damaged_findings_and_bodies_do_not_keep_the_others_from_being_migrated(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    with both_services.writing() as work:
        before = [version_attributions(work.session, 1, number) for number in (1, 3)]
        work.session.execute(update(Version).where(Version.number == 2).values(body=b"no text"))
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == 3).values(findings=b"nothing"))
        work.commit()
    migrations.downgrade(both_services.engine, "0003")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        # findings that are damaged are made again from the text; a text that is lost is lost
        assert [version_attributions(session, 1, number) for number in (1, 3)] == before
        with pytest.raises(IntegrityFailure):
            version_attributions(session, 1, 2)


def test_damaged_findings_and_bodies_do_not_keep_the_others_from_going_down(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    with both_services.writing() as work:
        work.session.execute(update(Version).where(Version.number == 2).values(body=b"no text"))
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == 3).values(findings=b"nothing"))
        work.commit()
    migrations.downgrade(both_services.engine, "0002")
    with both_services.engine.connect() as connection:
        kept = connection.execute(text("SELECT findings FROM version_findings ORDER BY version_id")).scalars().all()
    assert json.loads(zstandard.ZstdDecompressor().decompress(kept[0])).keys() == FINDINGS
    assert bytes(kept[2]) == b"nothing"


@pytest.mark.parametrize(("table", "column"), [("corrections", "body"), ("events", "payload")])
def test_a_record_that_the_program_before_needs_is_named_where_it_is_damaged(
    both_services: Services, table: str, column: str
) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    model, key = {"corrections": (Correction, "id"), "events": (Event, "position")}[table]
    with both_services.writing() as work:
        row = work.session.get_one(model, 2)
        whole = getattr(row, column)
        lost = {column: type_coerce(b"no record", LargeBinary)}
        work.session.execute(update(model).where(getattr(model, key) == 2).values(lost))
        work.commit()
    with pytest.raises(IntegrityFailure, match=f"In the table {table}, the {column} of these rows is damaged: 2."):
        migrations.downgrade(both_services.engine, "0002")
    assert migrations.current(both_services.engine) == "0003"
    migrations.upgrade(both_services.engine)
    with both_services.writing() as work:
        work.session.execute(update(model).where(getattr(model, key) == 2).values({column: whole}))
        work.commit()
    before = all_told(both_services)
    migrations.downgrade(both_services.engine, "0002")
    migrations.upgrade(both_services.engine)
    assert all_told(both_services) == before


def test_a_body_that_unpacks_to_no_text_does_not_keep_the_others_from_being_migrated(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    with both_services.reading() as session:
        before = [version_attributions(session, 1, number) for number in (1, 3)]
    migrations.downgrade(both_services.engine, "0003")
    no_text, nothing = packed.pack(b"\xff"), packed.pack(json.dumps(dict.fromkeys(FINDINGS, ())).encode())
    with both_services.writing() as work:
        work.session.execute(update(Version).where(Version.number == 2).values(body=no_text))
        work.session.execute(update(VersionFindings).where(VersionFindings.version_id == 2).values(findings=nothing))
        work.commit()
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        assert [version_attributions(session, 1, number) for number in (1, 3)] == before
        with pytest.raises(IntegrityFailure):
            version_attributions(session, 1, 2)


def all_told(services: Services) -> list[object]:
    """Return all that is served of versions, corrections and events."""
    with services.reading() as session:
        corrections = list_corrections(session).items
        assert [row.kind for row in corrections] == ["correction", "stealth_edit"]
        attributions = [version_attributions(session, 1, number) for number in (1, 2, 3)]
        return [list_versions(session, 1), attributions, corrections, list_events(session)]


def test_an_empty_database_is_told_to_be_upgraded(database_url: str) -> None:
    engine = open_engine(database_url)
    with pytest.raises(migrations.SchemaMismatch, match="correction-tracker db upgrade"):
        migrations.check(engine)
    engine.dispose()


@pytest.mark.parametrize("act", [migrations.check, migrations.upgrade])
def test_a_newer_database_is_not_touched(both_services: Services, act: Callable[..., None]) -> None:
    with both_services.engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(migrations.SchemaMismatch, match="newer version of this program"):
        act(both_services.engine)


def test_a_claim_keeps_how_far_it_was_judged_and_what_speaks_of_it(both_services: Services) -> None:
    for hour, words in enumerate((FIRST, SILENT, CORRECTED)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    with both_services.writing() as work:
        for key in ("done", "begun", "new"):
            work.session.add(Claim(key=key, text=key, watched=True, created_at=START))
        work.commit()
    migrations.downgrade(both_services.engine, "0010")
    versions = {1: "no sentence speaks of it", 2: "the date is not given"}
    with both_services.engine.begin() as connection:
        claims = dict(connection.execute(text("SELECT key, id FROM claims WHERE watched")).all())
        status = text("SELECT DISTINCT support_status FROM claims WHERE watched")
        assert connection.execute(status).scalars().all() == ["pending"]  # it judges what has no row by its own rules
        connection.execute(text("UPDATE claims SET support_status = 'complete' WHERE key = 'done'"))
        for number, reason in versions.items():
            row = {"claim": claims["begun"], "version": number + 1, "reason": reason}
            connection.execute(
                text(
                    "INSERT INTO support (claim_id, version_id, article_id, version_number, stance, confidence, reason,"
                    " evidence) VALUES (:claim, :version, 1, :version, 'not_mentioned', 0.8, :reason, '[]')"
                ),
                row,
            )
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        rows = session.execute(select(Claim.key, Claim.judged_from).where(Claim.watched))
        assert dict(rows.all()) == {"done": None, "begun": 2, "new": 4}
        assert session.scalars(select(Support.version_id)).all() == [3]


def test_deliveries_that_are_there_already_keep_the_order_of_their_article(both_services: Services) -> None:
    register(both_services, "http://127.0.0.1:9/")
    subject = track(both_services, "bridge")
    happen(both_services, subject, 2)
    migrations.downgrade(both_services.engine, "0014")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        found = session.execute(select(Event.type, Delivery.article_id).join_from(Event, Delivery)).all()
        due = delivery_queue.find_due(session, both_services.clock(), ())
    assert [article for type_, article in found if type_ == "ping"] == [None]
    assert [article for type_, article in found if type_ != "ping"] == [subject.article_id] * 2
    assert len(due) == 2  # the ping, and the first of the article


OLDER_SERVER = text(
    "INSERT INTO deliveries (event_position, endpoint_id, state, attempts, due_at, created_at) "
    "SELECT :position, id, 'pending', 0, created_at, created_at FROM webhook_endpoints"
)


def test_a_delivery_that_an_older_server_writes_meanwhile_keeps_the_order_of_its_article(
    both_services: Services,
) -> None:
    subject = track(both_services, "bridge")
    happen(both_services, subject, 2)
    register(both_services, "http://127.0.0.1:9/")
    migrations.downgrade(both_services.engine, "0016")
    writing = both_services.engine.execution_options(writing=True)
    with both_services.reading() as session:
        first, second, ping = session.scalars(select(Event.position).order_by(Event.position))
    with writing.begin() as connection:
        connection.execute(OLDER_SERVER, {"position": first})
    migrations.upgrade(both_services.engine)
    with writing.begin() as connection:
        connection.execute(OLDER_SERVER, {"position": second})
    with both_services.reading() as session:
        due = {one.position for one in delivery_queue.find_due(session, both_services.clock(), ())}
        articles = dict(session.execute(select(Delivery.event_position, Delivery.article_id)).all())
    assert due == {first, ping}
    assert articles == {first: subject.article_id, second: subject.article_id, ping: None}


def test_sources_that_are_there_already_are_found_by_outlet(both_services: Services) -> None:
    before = SILENT.replace("Ines Calder", "Tom Quill")
    for hour, words in enumerate((before, SILENT)):
        post_version(both_services, BRIDGE, NewVersion("Bridge", words), now=START + timedelta(hours=hour))
    migrations.downgrade(both_services.engine, "0017")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        found = [ask(session, outlet="The Ledger").items for ask in (sources.list_sources, sources.list_changes)]
        assert found == [ask(session).items for ask in (sources.list_sources, sources.list_changes)]
        assert all(found)


def test_an_old_secret_goes_on_signing_whatever_program_reads_it(both_services: Services) -> None:
    endpoint_id, now = register(both_services, "http://127.0.0.1:9/").endpoint_id, both_services.clock()
    with both_services.writing() as work:
        for overlap in (60, 3_600):
            rotate_secret(work.session, both_services.vault, endpoint_id, overlap, now=now)
        before = work.session.get_one(WebhookEndpoint, endpoint_id).old_secrets
        work.commit()
    migrations.downgrade(both_services.engine, "0018")
    migrations.upgrade(both_services.engine)
    with both_services.reading() as session:
        assert session.get_one(WebhookEndpoint, endpoint_id).old_secrets == before[:1]
