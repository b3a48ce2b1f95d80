"""On SQLite too, a number that clients know never comes again, even after the newest row was erased.

A table gets AUTOINCREMENT by its words in the schema alone: what lies on the disk is the same with and without it
(sqlite.org/autoinc.html). To copy the tables would empty those that refer to them, unless foreign keys were off, which
no transaction can be in the middle; this stays within the migration's. The order of the steps is SQLite's own
(sqlite.org/lang_altertable.html, section 7).
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = ("claims", "corrections", "reviews", "sources", "stories")
RESPELL = sa.text(
    "UPDATE sqlite_schema SET sql = replace(sql, :old, :new) "
    "WHERE type = 'table' AND name = :table AND instr(sql, :old)"
)
PLAIN, ONCE = "PRIMARY KEY (id)", "PRIMARY KEY (id AUTOINCREMENT)"
#: the number goes on from here even if the newest row is erased before the next one comes
BEGIN = "INSERT INTO sqlite_sequence (name, seq) SELECT '{0}', coalesce(max(id), 0) FROM {0}"
FORGET = "DELETE FROM sqlite_sequence WHERE name = '{0}'"


def upgrade() -> None:
    if on_sqlite():
        respell(PLAIN, ONCE)
        for table in TABLES:
            op.execute(BEGIN.format(table))


def downgrade() -> None:
    if on_sqlite():
        for table in TABLES:
            op.execute(FORGET.format(table))
        respell(ONCE, PLAIN)


def on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def respell(old: str, new: str) -> None:
    """Write something else into the definitions of the tables, and have every connection read them again."""
    connection = op.get_bind()
    number = connection.execute(sa.text("PRAGMA schema_version")).scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    for table in TABLES:
        changed = connection.execute(RESPELL, {"table": table, "old": old, "new": new}).rowcount
        if changed != 1:
            raise RuntimeError(f"The table {table} is not defined by '{old}', as it should be.")
    op.execute(f"PRAGMA schema_version = {number + 1}")
    op.execute("PRAGMA writable_schema = RESET")
