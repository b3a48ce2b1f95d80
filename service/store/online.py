"""Changing the schema of a database that is at work.

PostgreSQL keeps writers out of a table while an index is made, unless it is made ``CONCURRENTLY``: outside any
transaction, in two passes, waiting for whoever was there before (postgresql.org/docs/current/sql-createindex.html).
That waiting holds nobody up and may take as long as the longest transaction; what is left of one that was cut short is
an index that serves nothing, and is removed when it is tried again. SQLite makes an index in the migration's
transaction.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from alembic import op
from sqlalchemy import Column, text
from sqlalchemy.sql.elements import TextClause

#: rows that are changed in one transaction
LOT = 10_000


def add_column(table: str, column: Column[Any], value: str) -> None:
    """Add a column and fill it while others write: some rows at a time, by ``id``, with what ``value`` computes."""
    op.add_column(table, column, if_not_exists=op.get_bind().dialect.name == "postgresql")
    last = f"SELECT coalesce(max(id), 0) FROM {table}"  # noqa: S608 - the words of a migration
    fill = f"UPDATE {table} SET {column.name} = {value} WHERE id BETWEEN :first AND :last"  # noqa: S608 - the same
    with beside_others():
        for first in range(1, op.get_bind().execute(text(last)).scalar_one() + 1, LOT):
            op.get_bind().execute(text(fill), {"first": first, "last": first + LOT - 1})


def add_index(
    name: str, table: str, columns: Sequence[str | TextClause], where: TextClause | None = None, using: str = "btree"
) -> None:
    """Make an index, of all rows or of some, while others write; ``using`` names its kind on PostgreSQL."""
    with beside_others() as aside:
        if aside:
            op.drop_index(name, table, if_exists=True, postgresql_concurrently=True)
        op.create_index(
            name,
            table,
            columns,
            postgresql_concurrently=aside,
            postgresql_using=using,
            postgresql_where=where,
            sqlite_where=where,
        )


def remove_index(name: str, table: str) -> None:
    """Remove an index while others write."""
    with beside_others() as aside:
        op.drop_index(name, table, postgresql_concurrently=aside, if_exists=aside)


@contextmanager
def beside_others() -> Iterator[bool]:
    """Step out of the migration's transaction, on PostgreSQL; give whether that is so."""
    if op.get_bind().dialect.name != "postgresql":
        yield False
        return
    with op.get_context().autocommit_block():
        patience = op.get_bind().execute(text("SHOW lock_timeout")).scalar_one()
        op.execute("SET lock_timeout = 0")
        try:
            yield True
        finally:
            op.execute(f"SET lock_timeout = '{patience}'")
