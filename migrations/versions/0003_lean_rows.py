"""Records and event bodies are kept compressed; the index over watched claims holds these alone."""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
import sqlalchemy as sa
import zstandard
from alembic import op

from service.core.errors import IntegrityFailure

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

BATCH = 500

#: what reading damaged bytes ends with; a damaged length asks for too much memory
DAMAGE = (zstandard.ZstdError, orjson.JSONDecodeError, MemoryError)
DAMAGED = (
    "In the table {}, the {} of these rows is damaged: {}. The older program cannot do without it. The database is "
    "left as it was: restore these rows from a backup, and downgrade again."
)


def upgrade() -> None:
    for table, key, column in (("corrections", "id", "body"), ("version_findings", "version_id", "comparison")):
        rewrite(table, key, column, sa.JSON(), sa.LargeBinary(), lambda record: packed(orjson.dumps(record)))
    rewrite("events", "position", "payload", sa.LargeBinary(), sa.LargeBinary(), packed)
    op.drop_index(op.f("ix_claims_watched"), table_name="claims")
    watched = sa.text("watched")
    op.create_index(op.f("ix_claims_id"), "claims", ["id"], sqlite_where=watched, postgresql_where=watched)


def downgrade() -> None:
    op.drop_index(op.f("ix_claims_id"), table_name="claims")
    op.create_index(op.f("ix_claims_watched"), "claims", ["watched"])
    rewrite("events", "position", "payload", sa.LargeBinary(), sa.LargeBinary(), unpacked)
    spell_out_findings()
    for table, key, column in (("corrections", "id", "body"), ("version_findings", "version_id", "comparison")):
        rewrite(table, key, column, sa.LargeBinary(), sa.JSON(), lambda data: orjson.loads(unpacked(data)))


def spell_out_findings() -> None:
    """Write findings without reference to the texts they quote; those without are read by either program."""
    connection, texts = op.get_bind(), dict[tuple[int, int], bytes]()
    versions = sa.table("versions", *map(sa.column, ("id", "article_id", "number", "body_base")),
                        sa.column("body", sa.LargeBinary))  # fmt: skip
    findings = sa.table("version_findings", sa.column("version_id"), sa.column("findings", sa.LargeBinary))
    query = sa.select(versions, findings.c.findings).join(findings, findings.c.version_id == versions.c.id)
    for row in connection.execute(query.order_by(versions.c.article_id, versions.c.number)).all():
        if row.body_base is None:
            texts.clear()  # a group of versions begins
        try:
            text = unpacked(row.body or b"", texts.get((row.article_id, row.body_base), b""))
            texts[row.article_id, row.number] = text
            alone = packed(unpacked(row.findings, text))
        except DAMAGE:  # what cannot be read by this program is left as it is
            continue
        connection.execute(sa.update(findings).where(findings.c.version_id == row.id).values(findings=alone))


def packed(data: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=3, write_checksum=True).compress(data)


def unpacked(data: bytes, known: bytes = b"") -> bytes:
    prefix = zstandard.ZstdCompressionDict(known, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if known else None
    return zstandard.ZstdDecompressor(dict_data=prefix).decompress(data)


def changed(batch: Sequence[Any], change: Callable[[Any], Any]) -> tuple[list[dict[str, Any]], list[int]]:
    """Return what a column of some rows becomes, and the numbers of rows that are damaged."""
    values, damaged = [], []
    for number, value in batch:
        try:
            values.append({"number": number, "value": change(value)})
        except DAMAGE:
            damaged.append(number)
    return values, damaged


def rewrite(
    table: str,
    key: str,
    column: str,
    old: sa.types.TypeEngine[Any],
    new: sa.types.TypeEngine[Any],
    change: Callable[[Any], Any],
) -> None:
    """Give a column another type, row by row; the table stays, since SQLite would empty those that refer to it."""
    empty = sa.text("'{}'") if isinstance(new, sa.JSON) else sa.text("''")
    op.add_column(table, sa.Column("rewritten", new, nullable=False, server_default=empty))
    rows = sa.table(table, sa.column(key, sa.Integer), sa.column(column, old), sa.column("rewritten", new))
    connection, last, damaged = op.get_bind(), 0, list[int]()
    following = sa.select(rows.c[key], rows.c[column]).order_by(rows.c[key]).limit(BATCH)
    while batch := connection.execute(following.where(rows.c[key] > last)).all():
        fill = sa.update(rows).where(rows.c[key] == sa.bindparam("number")).values(rewritten=sa.bindparam("value"))
        values, lost = changed(batch, change)
        damaged += lost
        if values:
            connection.execute(fill, values)
        last = batch[-1][0]
    if damaged:
        raise IntegrityFailure(DAMAGED.format(table, column, ", ".join(map(str, damaged))))
    op.drop_column(table, column)
    op.execute(f"ALTER TABLE {table} RENAME COLUMN rewritten TO {column}")
    if connection.dialect.name == "postgresql":
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT")
