"""How lists and sweeps answer on a PostgreSQL with millions of versions, and by which plans.

Run with ``python -m benchmarks.bench_size [--articles N] [--plans]``. Some articles of ten versions, which change as
news does, are posted through the product; their rows, in all tables, are then copied over and over with COPY, with
other numbers, addresses, outlets and times, until there are N articles: the proportions of the tables are those of real
posts. The outlets are of very
different sizes, and sources without a name (officials, a spokesman) are the same everywhere, as they are in the news.

Then every list is asked with each of its filters, for its first page and for one far behind, and every sweep once. Of
each, the time of the whole question is printed (the best of three), with the rows that its plans read, the widest node
and what could not be done with an index. ``--plans`` prints the plans of what took more than 50 ms. Nothing is kept.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, Table, event, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from benchmarks.bench_ingest import opened, post_all
from benchmarks.news import edit
from benchmarks.questions import questions, sweeps
from benchmarks.workload import history
from service.core.errors import TrackerError
from service.store.tables import metadata
from service.store.text_search import PREFIX
from service.usecases.register_endpoint import NewEndpoint, register_endpoint
from service.wiring import Services
from tests.support.postgres import running_postgres

#: articles that are posted, and the versions and words of each
POSTED, VERSIONS, WORDS = 40, 10, 60
#: tables whose rows stay as they are
ONCE = frozenset(["webhook_endpoints", "api_keys", "idempotent_answers", "propagation", "uncorrected"])
#: copies of the posted articles that are sent in one go
LOT = 250
#: settings for a database that is filled once, of which nothing need be left after a crash
BULK = (
    "shared_buffers=2GB",
    "wal_level=minimal",
    "max_wal_senders=0",
    "synchronous_commit=off",
    "autovacuum=off",
    "maintenance_work_mem=1GB",
)
#: a question that takes longer is given up
PATIENCE_MS = 60_000
#: above this, a plan is worth reading
SLOW_MS = 50

#: the outlet of an article: the first of 400 has an eighth of all articles, the last a few in a thousand thousand
OUTLET = "'Outlet ' || floor(400 * pow((hashint8({article}) & 65535) / 65536.0, 3))::int"


@dataclass(frozen=True, slots=True)
class Grown:
    """A table that grows: what its numbers are raised by, copy by copy."""

    table: Table
    spans: dict[str, int]

    def select(self, first: int, last: int) -> str:
        """Return the question for the rows of some copies, in their order."""
        values = ", ".join(self.value(column.name) for column in self.table.columns)
        only = " WHERE named" if self.table.name == "sources" else ""
        rows = f"(SELECT * FROM posted.{self.table.name}{only}) AS t"
        return f"SELECT {values} FROM generate_series({first}, {last}) AS k CROSS JOIN {rows} ORDER BY k"

    def value(self, name: str) -> str:
        """Return what a column holds in copy ``k``."""
        column, place = self.table.columns[name], f"{self.table.name}.{name}"
        if target := self.refers_to(name):
            raised = f"{name} + k * {self.spans[target]}" if target in self.spans else name
            known = target == "sources" and name != "id"
            unnamed = "SELECT id FROM posted.sources WHERE NOT named"
            return f"CASE WHEN {name} IN ({unnamed}) THEN {name} ELSE {raised} END" if known else raised
        if name == "outlet":
            article = "id" if self.table.name == "articles" else "article_id"
            return OUTLET.format(article=f"{article} + k * {self.spans['articles']}")
        if str(column.type) in ("DATETIME", "TIMESTAMP"):
            return f"{name} + k * interval '1 minute'"
        if place == "versions.title":  # the digest is made of it
            return name
        changed = ("url", "canonical_url", "title", "key", "name") + (("id",) if self.table.name == "events" else ())
        if name in changed or place == "claims.text":
            return f"{name} || ' ' || k" if name not in ("url", "canonical_url") else f"{name} || '/' || k"
        return SETTLED.get(place, name)

    def refers_to(self, name: str) -> str | None:
        """Return the table whose number a column holds."""
        column = self.table.columns[name]
        if name == "article_id":  # deliveries have it from their events
            return "articles"
        if column.foreign_keys:
            return next(iter(column.foreign_keys)).column.table.name
        numbered = column.primary_key and column.type.python_type is int
        return self.table.name if numbered else None


#: what differs from what was posted: deliveries are through, and one correction in a thousand was reviewed
SETTLED = {
    "corrections.status": "CASE WHEN k % 100 = 0 AND id % 10 = 0 THEN 'confirmed' ELSE status END",
    "deliveries.state": "'delivered'",
    "deliveries.due_at": "NULL::timestamptz",
    "deliveries.settled_at": "created_at + k * interval '1 minute'",
    "deliveries.attempts": "1",
}


def main() -> None:
    """Fill a database, then ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--plans", action="store_true", help=f"print the plans of what took more than {SLOW_MS} ms")
    parser.add_argument("--plain", action="store_true", help="without pg_trgm, as where it may not be had")
    parser.add_argument("--only", default="", help="ask only what has these words in its name")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running_postgres(BULK) as server:
        services = opened(f"{server}/postgres", Path(folder))
        fill(services, chosen.articles, plain=chosen.plain)
        show_sizes(services)
        print(f"\n{'question':52}{'ms':>9}{'rows read':>12}  widest node")
        with services.reading() as session:
            session.execute(text(f"SET statement_timeout = {PATIENCE_MS}"))
            asked = [*sweeps(session, services.clock()), *questions(session)]
            for name, ask in asked:
                if chosen.only in name:
                    show(services.engine, session, name, ask, plans=chosen.plans)


def fill(services: Services, articles: int, *, plain: bool) -> None:
    """Post some articles and copy what came of them until there are ``articles``; ``plain``: without pg_trgm."""
    if plain:
        with services.engine.begin() as connection:
            connection.execute(text("DROP EXTENSION pg_trgm CASCADE"))
    with services.writing() as work:
        wanted = NewEndpoint("https://hooks.example/all", event_types=("correction.detected",))
        register_endpoint(work.session, services.vault, wanted, now=services.clock(), allow_private=True)
        work.commit()
    for number in range(POSTED):
        post_all(services, list(history(number, VERSIONS, WORDS, edit)))
    started = time.perf_counter()
    with services.engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):  # what refers to others first
            connection.execute(text(f"ALTER TABLE {table.name} SET UNLOGGED"))
    address = services.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as server, rebuilt_indexes(server):
        server.execute("SET session_replication_role = replica")  # what the rows refer to is written, too
        server.execute("SET work_mem = '256MB'")
        for one in grown(server):
            grow(server, one, articles // POSTED - 1)
    with services.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM (ANALYZE)"))
    print(f"filled in {time.perf_counter() - started:,.0f} s", flush=True)


def grown(server: psycopg.Connection[Any]) -> list[Grown]:
    """Set the posted rows aside; return the tables that grow."""
    server.execute("CREATE SCHEMA posted")
    spans, tables = {}, [table for table in metadata.sorted_tables if table.name not in ONCE]
    for table in tables:
        server.execute(f"CREATE TABLE posted.{table.name} AS SELECT * FROM {table.name}")
        [key, *more] = table.primary_key.columns
        if not more and not key.foreign_keys:
            spans[table.name] = server.execute(f"SELECT coalesce(max({key.name}), 0) FROM {table.name}").fetchone()[0]
    server.commit()
    return [Grown(table, spans) for table in tables]


def grow(server: psycopg.Connection[Any], one: Grown, copies: int) -> None:
    """Copy the posted rows of a table so many times, by way of a file in the server's own folder."""
    names = ", ".join(column.name for column in one.table.columns)
    for first in range(1, copies + 1, LOT):
        rows = one.select(first, min(first + LOT - 1, copies))
        (folder,) = server.execute("SHOW data_directory").fetchone() or ("",)
        server.execute(f"COPY ({rows}) TO '{folder}/lot' (FORMAT BINARY)")
        server.execute(f"COPY {one.table.name} ({names}) FROM '{folder}/lot' (FORMAT BINARY)")
        server.commit()


@contextmanager
def rebuilt_indexes(server: psycopg.Connection[Any]) -> Iterator[None]:
    """Do without the indexes that hold no rule, and make them again at the end."""
    found = server.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE ANY (%s)",
        [["ix%", "claim_words%", f"{PREFIX}%"]],
    ).fetchall()
    for name, _ in found:
        server.execute(f"DROP INDEX {name}")
    server.commit()
    yield
    for _, definition in found:
        server.execute(definition)
    server.commit()


def show_sizes(services: Services) -> None:
    """Print how much there is."""
    with services.reading() as session:
        for table in metadata.sorted_tables:
            rows = session.scalars(select(func.count()).select_from(table)).one()
            if rows:
                size = session.scalars(select(func.pg_total_relation_size(table.name))).one()
                print(f"{table.name:24}{rows:14,} rows{size / 1e6:12,.0f} MB with indexes", flush=True)


def show(engine: Engine, session: Session, name: str, ask: Callable[[], object], *, plans: bool) -> None:
    """Ask, and print how long it took and why."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        statements.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        times = [timed(ask)]
        noted = list(statements)
        times += [timed(ask) for _ in range(2) if times[0] < PATIENCE_MS / 10]
        explained = [explain(session, *one) for one in noted]  # which takes longer than the question itself
    except (DBAPIError, psycopg.Error, TrackerError) as error:
        print(f"{name:52}  gave up: {str(error).splitlines()[0][:80]}", flush=True)
        session.rollback()
        return
    finally:
        event.remove(engine, "before_cursor_execute", note)
    nodes = [node for plan in explained for node in every_node(plan)]
    read = sum(node["Actual Rows"] * node["Actual Loops"] + lost(node) for node in nodes if "Relation Name" in node)
    widest = max(nodes, key=lambda node: node["Actual Rows"] * node["Actual Loops"] + lost(node), default=None)
    print(f"{name:52}{min(times):9.1f}{read:12,.0f}  {described(widest) if widest else ''}", flush=True)
    if plans and min(times) > SLOW_MS:
        for (statement, _), plan in zip(noted, explained, strict=True):
            print("    " + " ".join(statement.split())[:1500])
            print_plan(plan)


def timed(ask: Callable[[], object]) -> float:
    """Return how many milliseconds a question takes."""
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1e3


def explain(session: Session, statement: str, values: Any) -> dict[str, Any]:
    """Return the plan by which a statement was run."""
    line = session.connection().connection.cursor()
    line.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", values)
    found: dict[str, Any] = line.fetchone()[0][0]["Plan"]
    return found


def every_node(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a node of a plan and all below it."""
    yield plan
    for below in plan.get("Plans", ()):
        yield from every_node(below)


def lost(node: dict[str, Any]) -> float:
    """Return how many rows a node read and threw away."""
    removed = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
    return float(removed) * node["Actual Loops"]


def described(node: dict[str, Any]) -> str:
    """Say what a node does, and to how many rows."""
    over = node.get("Index Name") or node.get("Relation Name") or ""
    kept = node["Actual Rows"] * node["Actual Loops"]
    return f"{node['Node Type']} {over} {kept:,.0f} (+{lost(node):,.0f} lost)"


def print_plan(node: dict[str, Any], depth: int = 0) -> None:
    """Print a plan as a tree."""
    took = f"{node['Actual Total Time'] * node['Actual Loops']:.1f} ms"
    filters = " ".join(str(node[key])[:160] for key in ("Index Cond", "Filter", "Sort Key") if key in node)
    print(f"      {'  ' * depth}{described(node)} [{took}] guessed {node['Plan Rows']} {filters}")
    for below in node.get("Plans", ()):
        print_plan(below, depth + 1)


if __name__ == "__main__":
    main()
